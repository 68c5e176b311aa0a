# Publishing
publish-title = Veröffentlichen
publish-heading = { $n ->
    [0] Zurzeit ist niemand zu fragen
    [one] 1 Person wird gefragt
   *[other] { $n } Personen werden gefragt
}
publish-what-happens = Das passiert jetzt
publish-both = Beide Seiten jedes Tandems werden gleichzeitig gefragt. Sie sagen ja oder nein und müssen nichts begründen.
publish-by-mail = { $n ->
    [one] 1 Brief geht per E-Mail hinaus, mit einem persönlichen Link.
   *[other] { $n } Briefe gehen per E-Mail hinaus, jeder mit einem persönlichen Link.
}
publish-waiting = { $n ->
    [one] 1 Brief wartet unter „Post“, bis ein Mailserver eingerichtet ist. Oder Sie drucken ihn.
   *[other] { $n } Briefe warten unter „Post“, bis ein Mailserver eingerichtet ist. Oder Sie drucken sie.
}
publish-by-hand = { $n ->
    [one] 1 Brief geht an eine Person ohne E-Mail-Adresse. Sie drucken ihn unter „Post“ und geben ihn weiter.
   *[other] { $n } Briefe gehen an Personen ohne E-Mail-Adresse. Sie drucken sie unter „Post“ und geben sie weiter.
}
publish-you-see = Sie sehen danach nur: offen, beide zugesagt oder kein Tandem. Wer was geantwortet hat, sieht niemand.
publish-no-way-back = Das lässt sich nicht zurücknehmen.
publish-who-sees = Diese Seite sieht die Koordination. Ein Brief nennt weder die andere Person noch die Themen: Beides steht erst hinter dem persönlichen Link.
publish-left-alone = { $n ->
    [one] 1 Tandem bleibt, wie es ist: Diese beiden sind schon gefragt, oder eine Seite hat schon einen Vorschlag.
   *[other] { $n } Tandems bleiben, wie sie sind: Diese Personen sind schon gefragt, oder eine Seite hat schon einen Vorschlag.
}
publish-ruled-out = { $n ->
    [one] 1 Tandem wird nicht vorgeschlagen: Seit dem Lauf hat sich etwas geändert, und eine Regel schließt es jetzt aus. Rechnen Sie am besten neu.
   *[other] { $n } Tandems werden nicht vorgeschlagen: Seit dem Lauf hat sich etwas geändert, und eine Regel schließt sie jetzt aus. Rechnen Sie am besten neu.
}
publish-ask = Jetzt fragen
publish-busy = Briefe werden geschrieben …
publish-not-yet = Noch nicht
publish-nobody = Alle Tandems dieses Laufs sind schon gefragt oder inzwischen ausgeschlossen.
publish-to-matching = Zum Matching

# The letter that asks
letter-proposal-subject = Ihr Vorschlag für ein Tandem
letter-proposal-mentor = Guten Tag { $name },{"\u000A\u000A"}Sie haben sich für „{ $programme }“ gemeldet, um Ihr Wissen weiterzugeben. Wir haben einen Vorschlag für Sie.{"\u000A\u000A"}Mit wem und warum, lesen Sie hier. Dort sagen Sie auch ja oder nein:{"\u000A\u000A"}{ $link }{"\u000A\u000A"}Der Link gilt nur für Sie. Bitte geben Sie ihn nicht weiter. Sie müssen nichts begründen, und ein Nein hat keine Nachteile.{"\u000A\u000A"}Freundliche Grüße{"\u000A"}Ihre Koordination{"\u000A"}
letter-proposal-mentee = Guten Tag { $name },{"\u000A\u000A"}Sie haben sich für „{ $programme }“ gemeldet, um Neues zu lernen. Wir haben einen Vorschlag für Sie.{"\u000A\u000A"}Mit wem und warum, lesen Sie hier. Dort sagen Sie auch ja oder nein:{"\u000A\u000A"}{ $link }{"\u000A\u000A"}Der Link gilt nur für Sie. Bitte geben Sie ihn nicht weiter. Sie müssen nichts begründen, und ein Nein hat keine Nachteile.{"\u000A\u000A"}Freundliche Grüße{"\u000A"}Ihre Koordination{"\u000A"}
letter-to = An
letter-subject = Betreff

# Tandems
tandems-lead = Wie es um jedes Tandem steht. Wer was geantwortet hat, erfährt niemand.
tandems-who-sees = Diese Seite sieht die Koordination. Solange ein Brief nicht bei beiden angekommen ist, steht ein Tandem auf „offen“: Sonst ließe sich erraten, wer abgesagt hat.
tandems-views = Ansichten
tandems-all = alle
tandems-none = Noch kein Tandem vorgeschlagen
tandems-none-about = Sobald Sie einen Lauf veröffentlichen, steht hier jedes Tandem mit seinem Stand.
tandems-none-here = Hier ist zurzeit kein Tandem.
column-state = Stand
column-what = Was
column-when = Wann
column-who = Wer
column-way = Weg
column-written = Geschrieben

# Letters
letters-heading = Post
letters-lead = Alle Briefe des Programms und ob sie angekommen sind.
letters-who-sees = Diese Seite sieht die Koordination. Links zum Anmelden stehen hier nie. Ein persönlicher Link erscheint nur zum Drucken, und das Protokoll hält fest, dass er geöffnet wurde.
letters-no-smtp = Dieser Server verschickt noch keine E-Mails. Die Briefe warten hier, bis ein Mailserver eingerichtet ist. Sie können sie auch drucken und übergeben.
letters-none = Noch keine Post
letters-none-about = Wenn Sie Tandems veröffentlichen, stehen hier die Briefe an beide Seiten.
letters-count = { $n ->
    [one] 1 Brief
   *[other] { $n } Briefe
}
letters-print = { $n ->
    [one] 1 Brief drucken
   *[other] { $n } Briefe drucken
}
letters-hand-over = { $n ->
    [one] Als übergeben vermerken
   *[other] Alle { $n } als übergeben vermerken
}
letters-print-title = Drucken
letters-print-lead = Jeder Brief beginnt auf einer eigenen Seite. Drucken Sie zuerst, geben Sie die Briefe verschlossen weiter und vermerken Sie es dann hier: Danach sind die Links nicht mehr zu sehen.
letter-title = Brief
letter-waiting = wartet
letter-sent = verschickt
letter-failed = nicht zugestellt
letter-handed-over = übergeben
letter-on-paper = auf Papier
letter-problem = Antwort des Mailservers: { $problem }
letter-link-hidden = (Hier steht der persönliche Link.)
letter-print = Drucken
letter-print-hint = Der persönliche Link erscheint nur zum Drucken. Das Protokoll hält fest, wer ihn geöffnet hat.
letter-hand-over = Als übergeben vermerken
print = Drucken

# Log
log-lead = Was geschehen ist, wann und durch wen. Inhalte stehen hier nie.
log-who-sees = Diese Seite sieht die Koordination. Antworten auf Vorschläge stehen ohne Namen und ohne Uhrzeit darin.
log-caption = { $n ->
    [one] 1 Eintrag
   *[other] Die letzten { $n } Einträge
}
log-nobody = wird nicht festgehalten
event-set-up = Gegenstrom eingerichtet
event-signed-in = Angemeldet
event-programme-created = Programm angelegt
event-goals-saved = Ziele gespeichert
event-frame-saved = Rahmen gespeichert
event-topics-saved = Themen gespeichert
event-rules-saved = Regeln gespeichert, Fassung { $detail }
event-people-imported = Personen eingelesen
event-answers-imported = Anmeldungen eingelesen
event-pair-pinned = Ein Tandem festgehalten
event-pair-forbidden = Ein Tandem ausgeschlossen
event-pair-released = Eine Festlegung aufgehoben
event-scenario-saved = Regeln für Szenario { $detail } festgehalten
event-matching-run = Matching berechnet, Tandems: { $detail }
event-published = Lauf { $detail } veröffentlicht
event-proposal-answered = Ein Vorschlag wurde beantwortet
event-letter-printed = Brief { $detail } mit persönlichem Link geöffnet
