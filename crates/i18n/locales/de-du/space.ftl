sealed-needs-script = Dieser eine Raum braucht JavaScript. Was hier steht, wird in deinem Browser verschlüsselt und nur dort wieder geöffnet. Ohne JavaScript müsste der Server mitlesen, und genau das soll er nicht können.
sealed-locked = Mit deinem Schlüssel öffnen
sealed-locked-about = Dein Schlüssel bleibt in diesem Fenster. Er wird vergessen, sobald du die Seite verlässt.
sealed-no-key = Zuerst brauchst du einen Schlüssel
sealed-no-key-about = Er entsteht in deinem Browser und dauert zwei Minuten. Danach kann nur lesen, wer einen passenden Schlüssel hat.
sealed-passkey-failed = Der Passkey hat nicht geöffnet. Vielleicht liegt er auf einem anderen Gerät. Nimm dann einen anderen Weg.
sealed-other-key = Vorsicht: Der Server zeigt anderen einen Schlüssel, der nicht deiner ist. Schreib hier nichts, und sag der Person Bescheid, die das Programm technisch betreut.
sealed-offline = Keine Verbindung. Was du geschrieben hast, steht noch da.
sealed-signed-out = Du bist nicht mehr angemeldet. Bitte melde dich neu an.
sealed-superseded = Inzwischen hat sich etwas geändert. Der neue Stand wird geladen, was du geschrieben hast, steht noch da.
sealed-empty = Bitte schreib etwas.
my-key-lead = Mit diesem Schlüssel öffnet dein Browser, was nur du und dein Gegenüber lesen sollt.
my-key-who-sees = Den Schlüssel sieht niemand außer dir. Der Server hat nur die öffentliche Hälfte, mit der andere etwas für dich verschließen können, und verschlossene Kopien, die sich nur mit deinem Passkey, deinem Passwort-Satz oder deinem Blatt öffnen lassen.
my-key-choose = Wie möchtest du öffnen?
my-key-passkey-about = Fingerabdruck, Gesicht oder PIN deines Geräts. Nichts zu merken.
my-key-no-passkey = Der Passkey wurde nicht angelegt, oder er kann nicht verschlüsseln. Versuch es noch einmal, oder nimm einen Passwort-Satz.
my-key-sheet-title = Dein Blatt für den Notfall
my-key-sheet-keep = Bewahre das Blatt auf wie einen Hausschlüssel, nicht am Arbeitsplatz. Niemand sonst hat eine Kopie, auch nicht die Koordination oder die IT.
my-key-sheet-last-hint = Damit sicher ist, dass du das Blatt hast.
my-key-ready = Dein Schlüssel
my-key-number = Deine Nummer
my-key-number-about = Lies sie vor, wenn jemand prüfen will, ob der Schlüssel wirklich deiner ist.
my-key-last-lock = Das ist der letzte Weg außer dem Blatt. Leg zuerst einen anderen an.
my-key-too-many = Mehr als { $number } Wege gehen nicht. Entferne zuerst einen.
my-key-anew-about = Du kannst einen neuen Schlüssel anlegen. Dein Gegenüber gibt dir dann wieder Zugang zu dem, was ihr gemeinsam geschrieben habt. Deine eigenen Notizen werden dabei gelöscht: Niemand kann sie mehr öffnen.
space-about = Notizen, Agenda und Nachrichten, die nur ihr beide lesen könnt.
space-who-sees = Lesen könnt das nur du und { $name }, in euren Browsern. Der Server hat verschlüsselte Texte. Er weiß, dass an einem Tag etwas geschrieben wurde, wie viele Einträge es gibt und ungefähr, wie groß die Einträge sind. Wer es war, um welche Uhrzeit, ob Nachricht oder Notiz: Das steht nur im verschlüsselten Text. Welche Notizen nur für dich selbst sind, weiß er, damit er nichts davon anderen gibt. Die Koordination, deine Führungskraft und die IT können nichts davon öffnen.
space-honest-about = Die Seite selbst kommt vom Server. Wer den Server umbaut, könnte eine Seite ausliefern, die mitliest. Dagegen hilft nur, dass der Betrieb offen und geprüft ist. Wer dein entsperrtes Gerät in der Hand hat, liest mit. Und ein Server, der Einträge unterschlägt oder einen alten Stand zeigt, fällt erst auf, wenn ihr beide vergleicht.
space-lead = Was du hier schreibst, wird in deinem Browser verschlüsselt.
space-unreadable = { $number } verschlüsselte Einträge lassen sich mit deinem Schlüssel nicht öffnen. Wenn das neu ist, vergleiche mit deinem Gegenüber die Nummer.
space-emptied = Das Tandem ist vorbei. Am { $day } wird alles in diesem Raum gelöscht, auch deine eigenen Notizen. Nimm vorher mit, was du behalten möchtest.
space-full = Der Raum ist voll. Lösch zuerst ältere Einträge.
space-waiting-about = { $name } hat den Raum schon geöffnet und gibt dir mit einem Klick Zugang. Lies dafür deine Nummer vor, am Telefon oder beim Treffen:
space-both-lost-about = Beide Schlüssel sind neu. Was gemeinsam geschrieben war, kann niemand mehr lesen. Neu beginnen geht; das Alte wird dabei gelöscht.
space-partner-missing-about = Du kannst schon schreiben. Sobald { $name } einen Schlüssel angelegt hat, gibst du hier Zugang.
space-give-about = { $name } hat einen Schlüssel angelegt. Vergleicht am besten diese Nummer, am Telefon oder beim Treffen. Dann kann niemand heimlich einen anderen Schlüssel unterschieben.
space-changed-about = Das ist in Ordnung, wenn { $name } den Schlüssel verloren und einen neuen angelegt hat. Frag nach, am Telefon oder von Angesicht zu Angesicht, nicht per E-Mail. Die Nummer muss genau diese sein:
space-tandem-changed-about = Das ist nur in Ordnung, wenn { $name } den Raum neu begonnen hat. Frag nach, am Telefon oder von Angesicht zu Angesicht. Bis dahin wird hier nichts gezeigt und nichts geschrieben.
space-number-about = Wenn bei euch beiden dieselbe Nummer steht, liest niemand dazwischen mit. Einmal vergleichen genügt.
space-export-about = Eine Textdatei mit deinen eigenen Notizen und dem, was du hier geschrieben hast. Die Datei entsteht in deinem Browser und ist dann nicht mehr verschlüsselt.
space-news-about = Höchstens ein Brief am Tag, morgens, ohne Namen und Inhalt: „Es gibt etwas Neues in deinem Tandem“.
space-news-on = Du bekommst Bescheid.
space-news-off = Du bekommst keinen Bescheid.
trusted-who-sees = Name und Kontakt sehen alle, die teilnehmen. Was der Vertrauensperson geschrieben wird und wer schreibt, siehst du nicht.
letter-trusted-subject = Du bist als Vertrauensperson benannt
letter-trusted =
    Hallo { $name },

    du bist im Programm „{ $programme }“ als Vertrauensperson benannt. Wer teilnimmt, kann dir schreiben. Lesen kannst es nur du.

    Bitte melde dich an und leg deinen Schlüssel an. Erst dann öffnet das Postfach.

    { $link }

    Viele Grüße
    deine Koordination
concern-who-sees = Was du hier schreibst, wird in deinem Browser verschlossen. Nur { $name } kann es öffnen. Gespeichert werden der verschlüsselte Text und der Tag, nicht, wer geschrieben hat. Deinen Namen erfährt nur, wer den Text liest, und nur, wenn du ihn hineinschreibst.
concern-none-about = Die Koordination hat noch keine Vertrauensperson benannt. Frag dort nach.
concern-not-open = Schreiben geht noch nicht: { $name } hat das Postfach noch nicht eingerichtet. Nimm bis dahin direkt Kontakt auf.
concern-text = Was möchtest du sagen?
concern-reply = Wie möchtest du eine Antwort?
concern-sent = Dein Text ist verschlossen angekommen. { $name } bekommt am nächsten Morgen Bescheid.
concern-unreadable = Diese Antwort lässt sich mit deinem Schlüssel nicht öffnen.
concern-number-about = Wenn du ganz sicher gehen möchtest, lass dir die Nummer vorlesen.
concern-changed = Der Schlüssel ist ein anderer als beim letzten Mal. Das ist in Ordnung, wenn die Vertrauensperson einen neuen angelegt hat. Frag nach, und vergleiche die Nummer.
concerns-lead = Was dir anvertraut wurde: { $programmes }
concerns-who-sees = Das öffnet nur dein Browser mit deinem Schlüssel. Niemand sonst kann es lesen, auch nicht die Koordination oder die IT. Der Server weiß, an welchem Tag etwas kam, aber nicht, von wem.
concerns-answer = Deine Antwort
letter-news-subject = Es gibt etwas Neues in deinem Tandem
letter-news =
    Hallo { $name },

    es gibt etwas Neues in deinem Tandem. Was es ist, steht nur dort:

    { $link }

    Solche Briefe lassen sich dort auch abstellen.

    Viele Grüße
    deine Koordination
letter-waits-subject = In deinem Postfach liegt etwas
letter-waits =
    Hallo { $name },

    jemand hat sich dir anvertraut. Lesen kannst es nur du:

    { $link }

    Viele Grüße
    deine Koordination
letter-space-ends =
    Hallo { $name },

    am { $day } werden die vertraulichen Notizen, die Agenda und die Nachrichten eures Tandems gelöscht. Wenn du etwas behalten möchtest, nimm es bis dahin mit:

    { $link }

    Viele Grüße
    deine Koordination
