# Keys and what is sealed
datum-space = Notizen, Agenda und Nachrichten des Tandems
datum-concern = Was der Vertrauensperson anvertraut wurde
event-trusted-named = Vertrauensperson benannt
sealed-needs-script = Dieser eine Raum braucht JavaScript. Was hier steht, wird in Ihrem Browser verschlüsselt und nur dort wieder geöffnet. Ohne JavaScript müsste der Server mitlesen, und genau das soll er nicht können.
sealed-opening = Einen Moment, der Raum wird vorbereitet.
sealed-busy = Einen Moment …
sealed-locked = Mit Ihrem Schlüssel öffnen
sealed-locked-about = Ihr Schlüssel bleibt in diesem Fenster. Er wird vergessen, sobald Sie die Seite verlassen.
sealed-no-key = Zuerst brauchen Sie einen Schlüssel
sealed-no-key-about = Er entsteht in Ihrem Browser und dauert zwei Minuten. Danach kann nur lesen, wer einen passenden Schlüssel hat.
sealed-make-key = Schlüssel anlegen
sealed-by-passkey = Mit Passkey öffnen
sealed-passphrase = Passwort-Satz
sealed-open = Öffnen
sealed-by-recovery = Mit dem Schlüssel vom Blatt öffnen
sealed-recovery = Schlüssel vom ausgedruckten Blatt
sealed-lost = Kein Weg passt mehr?
sealed-wrong-passphrase = Dieser Passwort-Satz passt nicht. Groß- und Kleinschreibung und Leerzeichen zählen mit.
sealed-wrong-recovery = Dieser Schlüssel passt nicht. Bitte noch einmal mit dem Blatt vergleichen.
sealed-passkey-failed = Der Passkey hat nicht geöffnet. Vielleicht liegt er auf einem anderen Gerät. Nehmen Sie dann einen anderen Weg.
sealed-other-key = Vorsicht: Der Server zeigt anderen einen Schlüssel, der nicht Ihrer ist. Schreiben Sie hier nichts, und sagen Sie der Person Bescheid, die das Programm technisch betreut.
sealed-insecure = Dieser Raum öffnet sich nur über eine sichere Verbindung (https).
sealed-offline = Keine Verbindung. Was Sie geschrieben haben, steht noch da.
sealed-signed-out = Sie sind nicht mehr angemeldet. Bitte melden Sie sich neu an.
sealed-superseded = Inzwischen hat sich etwas geändert. Der neue Stand wird geladen, was Sie geschrieben haben, steht noch da.
sealed-too-long = Das ist zu lang. Bitte auf zwei Einträge verteilen.
sealed-empty = Bitte schreiben Sie etwas.

# One's own key
my-key-title = Mein Schlüssel
my-key-lead = Mit diesem Schlüssel öffnet Ihr Browser, was nur Sie und Ihr Gegenüber lesen sollen.
my-key-who-sees = Den Schlüssel sieht niemand außer Ihnen. Der Server hat nur die öffentliche Hälfte, mit der andere etwas für Sie verschließen können, und verschlossene Kopien, die sich nur mit Ihrem Passkey, Ihrem Passwort-Satz oder Ihrem Blatt öffnen lassen.
my-key-choose = Wie möchten Sie öffnen?
my-key-passkey = Mit einem Passkey
my-key-passkey-about = Fingerabdruck, Gesicht oder PIN Ihres Geräts. Nichts zu merken.
my-key-passkey-not-here = Auf diesem Gerät oder unter dieser Adresse nicht möglich.
my-key-passphrase = Mit einem Passwort-Satz
my-key-passphrase-about = Geht auf jedem Gerät. Niemand kann ihn zurücksetzen.
my-key-passphrase-new = Neuer Passwort-Satz
my-key-passphrase-hint = Mindestens 14 Zeichen. Am besten vier oder fünf Wörter, die nichts miteinander zu tun haben.
my-key-passphrase-again = Noch einmal
my-key-passphrase-short = Der Passwort-Satz braucht mindestens 14 Zeichen.
my-key-passphrase-differs = Die beiden Eingaben sind verschieden.
my-key-no-passkey = Der Passkey wurde nicht angelegt, oder er kann nicht verschlüsseln. Versuchen Sie es noch einmal, oder nehmen Sie einen Passwort-Satz.
my-key-go-on = Weiter
my-key-sheet-title = Ihr Blatt für den Notfall
my-key-sheet-lead = Gerät verloren, Passwort-Satz vergessen: Dann öffnet nur noch dieser Schlüssel. Er wird jetzt einmal gezeigt und danach nie wieder.
my-key-sheet-print = Blatt drucken
my-key-sheet-keep = Bewahren Sie das Blatt auf wie einen Hausschlüssel, nicht am Arbeitsplatz. Niemand sonst hat eine Kopie, auch nicht die Koordination oder die IT.
my-key-sheet-of = Gegenstrom, Schlüssel für den Notfall von { $name }
my-key-sheet-use = So geht es: auf der Seite „Mein Schlüssel“ oder im vertraulichen Raum „Mit dem Schlüssel vom Blatt öffnen“ wählen und alle Zeichen eingeben. Leerzeichen sind egal.
my-key-sheet-last = Die letzten vier Zeichen vom Blatt
my-key-sheet-last-hint = Damit sicher ist, dass Sie das Blatt haben.
my-key-sheet-wrong = Das sind nicht die letzten vier Zeichen auf dem Blatt.
my-key-sheet-done = Ich habe das Blatt. Schlüssel speichern
my-key-ready = Ihr Schlüssel
my-key-ready-about = Diese Wege führen hinein. Mindestens einer außer dem Blatt bleibt.
my-key-number = Ihre Nummer
my-key-number-about = Lesen Sie sie vor, wenn jemand prüfen will, ob der Schlüssel wirklich Ihrer ist.
my-key-opener-passphrase = Passwort-Satz
my-key-opener-passkey = Passkey
my-key-opener-recovery = Blatt für den Notfall
my-key-since = seit { $day }
my-key-remove = Entfernen
my-key-last-lock = Das ist der letzte Weg außer dem Blatt. Legen Sie zuerst einen anderen an.
my-key-too-many = Mehr als { $number } Wege gehen nicht. Entfernen Sie zuerst einen.
my-key-more = Noch ein Weg
my-key-more-about = Zum Beispiel ein Passkey auf dem Telefon. Dafür zuerst öffnen.
my-key-add-passkey = Passkey auf diesem Gerät
my-key-add-passphrase = Passwort-Satz speichern
my-key-add-sheet = Neues Blatt
my-key-anew = Alles verloren?
my-key-anew-about = Sie können einen neuen Schlüssel anlegen. Ihr Gegenüber gibt Ihnen dann wieder Zugang zu dem, was Sie gemeinsam geschrieben haben. Ihre eigenen Notizen werden dabei gelöscht: Niemand kann sie mehr öffnen.
my-key-anew-sure = Ja, ich kann meinen Schlüssel nicht mehr öffnen. Meine eigenen Notizen dürfen gelöscht werden.
my-key-anew-do = Neuen Schlüssel anlegen
my-key-continue = Weiter zum vertraulichen Raum

# The space of a tandem
space-title = Vertraulicher Raum
space-about = Notizen, Agenda und Nachrichten, die nur Sie beide lesen können.
space-who-sees = Lesen können das nur Sie und { $name }, in Ihren Browsern. Der Server hat verschlüsselte Texte. Er weiß, dass an einem Tag etwas geschrieben wurde, wie viele Einträge es gibt und ungefähr, wie groß sie sind. Wer es war, um welche Uhrzeit, ob Nachricht oder Notiz: Das steht nur im verschlüsselten Text. Welche Notizen nur für Sie selbst sind, weiß er, damit er sie niemandem sonst gibt. Die Koordination, Ihre Führungskraft und die IT können nichts davon öffnen.
space-honest = Was das nicht leistet
space-honest-about = Die Seite selbst kommt vom Server. Wer den Server umbaut, könnte eine Seite ausliefern, die mitliest. Dagegen hilft nur, dass der Betrieb offen und geprüft ist. Wer Ihr entsperrtes Gerät in der Hand hat, liest mit. Und ein Server, der Einträge unterschlägt oder einen alten Stand zeigt, fällt erst auf, wenn Sie beide vergleichen.
space-lead = Was Sie hier schreiben, wird in Ihrem Browser verschlüsselt.
space-agenda = Agenda für das nächste Treffen
space-agenda-add = Punkt dazu
space-agenda-new = Neuer Punkt
space-agenda-none = Noch kein Punkt. Wer einen setzt, muss ihn nicht begründen.
space-notes = Gemeinsame Notizen
space-notes-add = Notiz speichern
space-notes-new = Neue gemeinsame Notiz
space-notes-none = Noch keine gemeinsame Notiz.
space-messages = Nachrichten
space-messages-add = Senden
space-messages-new = Nachricht an { $name }
space-messages-none = Noch keine Nachricht.
space-own = Nur für mich
space-own-about = { $name } sieht diese Notizen nicht.
space-own-add = Für mich speichern
space-own-new = Neue eigene Notiz
space-own-none = Noch keine eigene Notiz.
space-by = { $name }, { $time }
space-done = erledigt
space-tick = Erledigt
space-edit = Ändern
space-erase = Löschen
space-added = Gespeichert, verschlüsselt.
space-unreadable = { $number } verschlüsselte Einträge lassen sich mit Ihrem Schlüssel nicht öffnen. Wenn das neu ist, vergleichen Sie mit Ihrem Gegenüber die Nummer.
space-over = Das Tandem ist vorbei. Es kann noch gelesen und mitgenommen, aber nichts mehr geschrieben werden.
space-emptied = Das Tandem ist vorbei. Am { $day } wird alles in diesem Raum gelöscht, auch Ihre eigenen Notizen. Nehmen Sie vorher mit, was Sie behalten möchten.
space-full = Der Raum ist voll. Löschen Sie zuerst ältere Einträge.
space-waiting = Jetzt fehlt noch der Zugang
space-waiting-about = { $name } hat den Raum schon geöffnet und gibt Ihnen mit einem Klick Zugang. Lesen Sie dafür Ihre Nummer vor, am Telefon oder beim Treffen:
space-both-lost = Der Raum lässt sich nicht mehr öffnen
space-both-lost-about = Sie haben beide einen neuen Schlüssel. Was gemeinsam geschrieben war, kann niemand mehr lesen. Sie können neu beginnen; das Alte wird dabei gelöscht.
space-begin-anew = Neu beginnen
space-partner-missing = { $name } hat noch keinen Schlüssel
space-partner-missing-about = Sie können schon schreiben. Sobald { $name } einen Schlüssel angelegt hat, geben Sie hier Zugang.
space-give = Zugang für { $name }
space-give-about = { $name } hat einen Schlüssel angelegt. Vergleichen Sie am besten diese Nummer, am Telefon oder beim Treffen. Dann kann niemand heimlich einen anderen Schlüssel unterschieben.
space-give-do = Zugang geben
space-given = { $name } kann jetzt alles Gemeinsame lesen.
space-changed = Der Schlüssel von { $name } ist ein anderer als bisher
space-changed-about = Das ist in Ordnung, wenn { $name } den Schlüssel verloren und einen neuen angelegt hat. Fragen Sie nach, am Telefon oder von Angesicht zu Angesicht, nicht per E-Mail. Die Nummer muss genau diese sein:
space-changed-sure = Wir haben die Nummer verglichen, sie stimmt.
space-tandem-changed = Der Schlüssel dieses Raums ist ein anderer als bisher
space-tandem-changed-about = Das ist nur in Ordnung, wenn { $name } den Raum neu begonnen hat. Fragen Sie nach, am Telefon oder von Angesicht zu Angesicht. Bis dahin wird hier nichts gezeigt und nichts geschrieben.
space-tandem-changed-sure = Ja, wir haben neu begonnen.
space-trust-it = Diesen Schlüssel annehmen
space-number = Unsere Nummer
space-number-about = Wenn bei Ihnen beiden dieselbe Nummer steht, liest niemand dazwischen mit. Einmal vergleichen genügt.
space-number-confirm = Wir haben verglichen, sie stimmt
space-compared = Verglichen
space-export = Meine Texte mitnehmen
space-export-about = Eine Textdatei mit Ihren eigenen Notizen und dem, was Sie hier geschrieben haben. Sie entsteht in Ihrem Browser und ist dann nicht mehr verschlüsselt.
space-export-file = mein-tandem.txt
space-export-shared = Von mir im gemeinsamen Raum
space-news = Bescheid geben
space-news-about = Höchstens ein Brief am Tag, morgens, ohne Namen und Inhalt: „Es gibt etwas Neues in Ihrem Tandem“.
space-news-on = Sie bekommen Bescheid.
space-news-off = Sie bekommen keinen Bescheid.
space-news-stop = Keinen Bescheid mehr
space-news-start = Wieder Bescheid bekommen

# The person of trust
trusted-title = Vertrauensperson
trusted-lead = Wer am Programm teilnimmt, kann sich einer Person anvertrauen, die nicht zur Koordination und nicht zur Personalabteilung gehört. Was dort ankommt, kann niemand sonst lesen.
trusted-who-sees = Name und Kontakt sehen alle, die teilnehmen. Was sie der Vertrauensperson schreiben und wer schreibt, sehen Sie nicht.
trusted-name = Name
trusted-email = E-Mail-Adresse
trusted-email-hint = Dorthin geht ein Brief mit dem Weg zum Postfach. Diese Person braucht kein Konto als Teilnehmende.
trusted-contact = Wie sie sonst zu erreichen ist
trusted-contact-hint = Zum Beispiel Telefon und Sprechzeiten. Das sehen alle, die teilnehmen.
trusted-name-missing = Bitte einen Namen eintragen.
trusted-email-wrong = Bitte eine gültige E-Mail-Adresse eintragen.
trusted-is-coordinator = Wer Programme koordiniert, kann nicht zugleich Vertrauensperson sein.
trusted-waits = Das Postfach öffnet, sobald die Vertrauensperson ihren Schlüssel angelegt hat. Bis dahin sehen Teilnehmende nur den Kontakt.
trusted-open = Das Postfach ist offen.
letter-trusted-subject = Sie sind als Vertrauensperson benannt
letter-trusted =
    Guten Tag { $name },

    Sie sind im Programm „{ $programme }“ als Vertrauensperson benannt. Wer teilnimmt, kann Ihnen schreiben. Lesen können es nur Sie.

    Bitte melden Sie sich an und legen Sie Ihren Schlüssel an. Erst dann öffnet das Postfach.

    { $link }

    Freundliche Grüße
    Ihre Koordination
concern-title = Der Vertrauensperson schreiben
concern-somebody = die Vertrauensperson
concern-lead = { $name } ist für alle da, die teilnehmen, gehört nicht zur Koordination und ist zur Verschwiegenheit verpflichtet.
concern-who-sees = Was Sie hier schreiben, wird in Ihrem Browser verschlossen. Nur { $name } kann es öffnen. Gespeichert werden der verschlüsselte Text und der Tag, nicht, wer geschrieben hat. Ihren Namen erfährt nur, wer den Text liest, und nur, wenn Sie ihn hineinschreiben.
concern-none = Noch ist niemand benannt
concern-none-about = Die Koordination hat noch keine Vertrauensperson benannt. Fragen Sie dort nach.
concern-not-open = Schreiben geht noch nicht: { $name } hat das Postfach noch nicht eingerichtet. Nehmen Sie bis dahin direkt Kontakt auf.
concern-contact = Direkt zu erreichen: { $contact }
concern-text = Was möchten Sie sagen?
concern-reply = Wie möchten Sie eine Antwort?
concern-reply-here = Hier. Nur mein Schlüssel öffnet sie.
concern-reply-contact = Auf einem anderen Weg, den ich unten nenne.
concern-reply-none = Keine Antwort.
concern-contact-wish = So bin ich zu erreichen
concern-send = Verschlossen senden
concern-sent = Ihr Text ist verschlossen angekommen. { $name } bekommt am nächsten Morgen Bescheid.
concern-open-for-answers = Für Antworten öffnen
concern-answers = Was ich geschrieben habe
concern-wrote = Geschrieben am { $day }
concern-waits = Noch keine Antwort.
concern-answered = Antwort vom { $day }
concern-gone = Die Vertrauensperson hat den Text gelöscht.
concern-unreadable = Diese Antwort lässt sich mit Ihrem Schlüssel nicht öffnen.
concern-number = Nummer des Schlüssels von { $name }
concern-number-about = Wenn Sie ganz sicher gehen möchten, lassen Sie sich die Nummer vorlesen.
concern-changed = Der Schlüssel ist ein anderer als beim letzten Mal. Das ist in Ordnung, wenn die Vertrauensperson einen neuen angelegt hat. Fragen Sie nach, und vergleichen Sie die Nummer.
concerns-title = Postfach der Vertrauensperson
concerns-lead = Was Ihnen anvertraut wurde: { $programmes }
concerns-who-sees = Das öffnet nur Ihr Browser mit Ihrem Schlüssel. Niemand sonst kann es lesen, auch nicht die Koordination oder die IT. Der Server weiß, an welchem Tag etwas kam, aber nicht, von wem.
concerns-none = Zurzeit liegt nichts hier.
concerns-written = { $day }, { $programme }
concerns-unreadable = Dieser Text ist an einen früheren Schlüssel gerichtet und lässt sich nicht mehr öffnen.
concerns-no-answer = Wer das geschrieben hat, wünscht keine Antwort.
concerns-contact = Antwort erbeten an: { $contact }
concerns-answer = Ihre Antwort
concerns-answer-send = Verschlossen antworten
concerns-erase = Löschen
concerns-sent = Die Antwort ist verschlossen abgelegt. Gelesen wird sie beim nächsten Besuch.

# Letters
letter-news-subject = Es gibt etwas Neues in Ihrem Tandem
letter-news =
    Guten Tag { $name },

    es gibt etwas Neues in Ihrem Tandem. Was es ist, steht nur dort:

    { $link }

    Solche Briefe lassen sich dort auch abstellen.

    Freundliche Grüße
    Ihre Koordination
letter-waits-subject = In Ihrem Postfach liegt etwas
letter-waits =
    Guten Tag { $name },

    jemand hat sich Ihnen anvertraut. Lesen können es nur Sie:

    { $link }

    Freundliche Grüße
    Ihre Koordination
letter-space-ends-subject = Was noch im Tandem liegt
letter-space-ends =
    Guten Tag { $name },

    am { $day } werden die vertraulichen Notizen, die Agenda und die Nachrichten Ihres Tandems gelöscht. Wenn Sie etwas behalten möchten, nehmen Sie es bis dahin mit:

    { $link }

    Freundliche Grüße
    Ihre Koordination
