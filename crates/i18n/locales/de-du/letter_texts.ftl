# Letters the product writes
letter-texts-lead = Hier liest du jeden Brief, bevor er hinausgeht, in jeder Sprache und Anrede. Zu den meisten kannst du einen Satz von dir dazuschreiben.
letter-texts-own = mit deinem Satz
letter-texts-line = Dein Satz in diesem Brief
letter-texts-line-about = Er steht als eigener Absatz vor dem Gruß. Betreff und alles Übrige bleiben, wie sie sind. Bitte nenne keine Namen und keine Themen: Briefe liegen auch auf fremden Schreibtischen.
letter-texts-invite = Deine Worte in der Einladung schreibst du auf der Seite zum Einladen.
