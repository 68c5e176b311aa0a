# Feedback rounds: planning them
nav-rounds = Feedback
rounds-title = Feedbackrunden
rounds-heading = Feedbackrunden
rounds-lead = Zur Halbzeit, am Ende und drei Monate danach sagen alle anonym, wie es läuft. Danach steht hier, was daraus folgt.
rounds-who-sees = Wer was geantwortet hat, sieht niemand, auch Sie nicht. Sie sehen, wie viele geantwortet haben, und nach dem Ende der Runde Zahlen aus mindestens fünf Antworten.
rounds-no-frame = Wann die Runden stattfinden, ergibt sich aus dem Zeitrahmen. Legen Sie ihn zuerst fest.
rounds-not-planned = noch nicht geplant
rounds-plan = Runde planen
rounds-look = Planung ansehen
rounds-results = Ergebnis ansehen
round-half-time = Halbzeit
round-closing = Abschluss
round-echo = Nachhall
round-half-time-about = Was läuft gut, und was lässt sich noch ändern?
round-closing-about = Was hat das Programm gebracht, und was soll bleiben?
round-echo-about = Drei Monate später: Was ist geblieben?
round-state-planned = geplant
round-state-open = läuft
round-state-circle = Feedbackkreis
round-state-closed = abgeschlossen
round-days = { $from } bis { $to }
round-answered = { $answered } von { $invited } haben geantwortet
round-answered-hidden = Wie viele geantwortet haben, steht hier nicht: Bei weniger als { $least } Eingeladenen ließe sich daraus zu viel ablesen.
round-proposed = Vorschlag aus dem Zeitrahmen: { $from } bis { $to }

# One round
round-title = Runde: { $round }
round-when = Wann
round-opens-on = Erster Tag
round-closes-on = Letzter Tag
round-opens-on-hint = An diesem Morgen gehen die Einladungen hinaus.
round-closes-on-hint = Bis zum Ende dieses Tages. Wer noch nicht geantwortet hat, wird höchstens zweimal erinnert.
round-date-wrong = Nennen Sie einen Tag, zum Beispiel 2027-01-11.
round-opens-past = Der erste Tag muss noch kommen.
round-too-short = Lassen Sie mindestens drei Tage Zeit.
round-too-long = Höchstens acht Wochen: Sonst weiß zum Schluss niemand mehr, worauf sich die Antworten beziehen.
round-breakdown = Ergebnisse aufteilen
round-breakdown-hint = Immer: alle zusammen, Mentor:innen und Mentees. Dazu höchstens eine Aufteilung, und die steht vor der Runde fest. Gezeigt wird ein Teil nur, wenn er selbst und der Rest groß genug sind.
round-breakdown-none = Keine weitere Aufteilung
round-breakdown-department = Nach Abteilung
round-breakdown-site = Nach Standort
round-threshold = Kleinste Zahl von Antworten hinter einer Zahl
round-threshold-hint = Mindestens { $least }. Sie können mehr verlangen, weniger nicht.
round-threshold-wrong = Nennen Sie eine Zahl von { $least } bis { $most }.
round-save = Planung speichern
round-fixed = Die Runde ist offen. Fragen, Tage und Aufteilung ändern sich nicht mehr.
round-remove = Runde nicht stattfinden lassen
round-questions = Was gefragt wird
round-questions-lead = Unsere Sätze sind kurz und erprobt formuliert, aber nicht wissenschaftlich geprüft. Sie können Sätze weglassen und eigene ergänzen. Jede Änderung ist eine neue Fassung.
round-version = Fassung { $version } vom { $day }
round-approved = für den Betriebsrat freigegeben
round-not-approved = noch nicht freigegeben
round-approve = Als freigegeben vermerken
round-approve-undo = Freigabe zurücknehmen
round-approve-about = Freiwilliger Vermerk: Der Betriebsrat hat genau diese Fassung gesehen. Eine neue Fassung braucht ihn neu.
round-questions-save = Fragen speichern
round-questions-none = Lassen Sie mindestens eine Frage stehen.
round-only-mentor = nur Mentor:innen
round-only-mentee = nur Mentees
round-own = Eigene Sätze
round-own-lead = In beiden Sprachen, damit alle dasselbe gefragt werden.
round-own-de = Deutsch
round-own-en = Englisch
round-own-kind = Antwort
round-own-agreement = Zustimmung in fünf Stufen
round-own-open = freier Text
round-own-remove = weglassen
round-own-add = Eigenen Satz ergänzen
round-own-both = Schreiben Sie den Satz auf Deutsch und auf Englisch.
round-own-many = Höchstens { $most } eigene Sätze: Die Runde soll zwei Minuten dauern.
round-own-many-open = Höchstens { $most } offene Fragen: Die Runde soll zwei Minuten dauern.
round-own-leadership = Es geht um die eigene Führungskraft
round-own-leadership-hint = Dann braucht es mehr Antworten, bis eine Zahl gezeigt wird.
round-versions = Frühere Fassungen
round-version-counts = { $questions ->
    [one] 1 Frage
   *[other] { $questions } Fragen
}
round-preview = So sehen es die Teilnehmenden

# Answering
answer-title = Rückmeldung
answer-heading = Wie läuft es?
answer-lead = Zwei Minuten, anonym. Jede Antwort ist freiwillig, auch jede einzelne.
answer-anonymous = Niemand sieht, was Sie antworten.
answer-how = So geht das
answer-anonymous-why = Gespeichert wird, dass Sie geantwortet haben, damit niemand Sie erinnert. Ihre Antworten liegen davon getrennt und versiegelt, ohne Namen und ohne Uhrzeit. Geöffnet werden sie erst nach dem { $closes }, alle auf einmal, und dann gelöscht. Übrig bleiben Zahlen aus mindestens { $least } Antworten.
answer-who-sees = Ihre Antworten sieht niemand einzeln. Die Koordination und alle, die gefragt wurden, sehen nach dem Ende der Runde dieselben Zahlen, jede aus mindestens fünf Antworten. Freie Texte stehen dort gemischt und ohne Rolle. Ihre Führungskraft sieht nichts davon.
answer-group-together = Unser Tandem
answer-group-safety = Offen reden
answer-group-learning = Lernen
answer-group-frame = Zeit und Unterstützung
answer-group-programme = Das Programm
answer-group-own = Dazu noch gefragt
answer-group-words = In eigenen Worten
answer-optional = freiwillig
answer-scale-low = sehr unwahrscheinlich
answer-scale-high = sehr wahrscheinlich
answer-no-names = Bitte keine Namen und nichts, woran man jemanden erkennt. Der Text steht im Ergebnis, wie Sie ihn schreiben, gemischt mit allen anderen.
answer-draft = Bis zum Abschicken bleiben Ihre Antworten auf diesem Gerät: Sie können die Seite schließen und später weitermachen. Nach dem Abschicken wird der Entwurf hier gelöscht.
answer-draft-clear = Entwurf auf diesem Gerät löschen
answer-send = Abschicken
answer-once = Nach dem Abschicken lässt sich nichts mehr ändern, denn niemand weiß dann, welche Antworten Ihre sind.
answer-nothing = Noch ist nichts angekreuzt. Wählen Sie mindestens eine Antwort, oder schließen Sie die Seite einfach.
answer-not-one = Diese Antwort steht nicht zur Wahl.
answer-talk = Möchten Sie mit jemandem sprechen?
answer-talk-about = Das geht nicht anonym und gehört nicht zu dieser Rückmeldung. Die Koordination sieht dann Ihren Namen und meldet sich.
answer-talk-link = Um ein Gespräch bitten
answer-thanks = Danke
answer-thanks-about = Ihre Rückmeldung ist angekommen und liegt versiegelt bei den anderen. Nach dem { $closes } steht das Ergebnis hier, für alle gleich.
answer-closed = Diese Runde ist vorbei
answer-closed-about = Antworten werden nicht mehr angenommen. Was die Gruppe gesagt hat, steht im Ergebnis.
my-round-open = Rückmeldung: { $programme }. Zwei Minuten, anonym, bis { $closes }.
my-round-results = Ergebnis der Rückmeldung: { $programme }
my-round-circle = Feedbackkreis: { $programme }
my-heard = Das haben wir gehört, das tun wir: { $programme }
datum-feedback = Antworten in Feedbackrunden
datum-turnout = Ob man in einer Feedbackrunde geantwortet hat

# Letters
letter-round-subject = Zwei Minuten für das Programm
letter-round =
    Guten Tag { $name },

    wie läuft es im Programm „{ $programme }“? Das zu sagen dauert zwei Minuten, bis { $closes }:

    { $link }

    Die Antworten sind anonym: Niemand sieht, was Sie geantwortet haben. Der Link ist für alle derselbe, deshalb melden Sie sich dort an. Das Ergebnis bekommen alle, die gefragt wurden.

    Freundliche Grüße
    Ihre Koordination
letter-round-reminder-subject = Noch bis { $closes }: zwei Minuten für das Programm
letter-round-reminder =
    Guten Tag { $name },

    von Ihnen fehlt noch die Rückmeldung zum Programm „{ $programme }“. Es geht bis { $closes }:

    { $link }

    Wer schon geantwortet hat, bekommt diese Erinnerung nicht. Mehr als das weiß das Programm nicht: Was jemand antwortet, liegt getrennt davon. Wenn Sie nicht antworten möchten, ist das in Ordnung.

    Freundliche Grüße
    Ihre Koordination
letter-round-result-subject = Was alle gesagt haben
letter-round-result =
    Guten Tag { $name },

    die Runde im Programm „{ $programme }“ ist vorbei. Was die Gruppe gesagt hat, steht hier, für alle gleich:

    { $link }

    Die Antworten selbst sind gelöscht.

    Freundliche Grüße
    Ihre Koordination
letter-circle-subject = Feedback im kleinen Kreis
letter-circle =
    Guten Tag { $name },

    für anonyme Zahlen ist die Gruppe im Programm „{ $programme }“ zu klein. Darum gibt es einen Feedbackkreis: Alle schreiben gemeinsam ein paar Punkte auf und geben sie gemeinsam weiter.

    { $link }

    Die Koordination liest erst, was die Gruppe freigibt.

    Freundliche Grüße
    Ihre Koordination
event-round-planned = Eine Feedbackrunde wurde geplant oder geändert
event-round-questions = Fragen einer Feedbackrunde gespeichert ({ $detail })
event-round-opened = Eine Feedbackrunde wurde geöffnet
event-round-closed = Eine Feedbackrunde wurde geschlossen
event-circle-released = Ein Feedbackkreis hat seine Punkte freigegeben
event-action-saved = Eine Maßnahme wurde gespeichert

# What is asked (DOMAIN section 6; BQ2, SI1, ZE1 and MA1 stand with the start-check)
item-bq1 = Unser Austausch ist für mich wertvoll.
item-bq3 = Ich freue mich auf die Treffen.
item-si2 = Ich kann auch Unbequemes ansprechen.
item-si3 = Ich überlege genau, was ich sage, weil es mir beruflich schaden könnte.
item-le1 = Ich habe etwas gelernt, das ich im Arbeitsalltag nutze.
item-le2 = Wir lernen beide voneinander.
item-le3-mentee = Ich habe wegen der Gespräche etwas anders gemacht.
item-le3-mentor = Ich kann mein Wissen heute klarer vermitteln.
item-ze2 = Vereinbarte Treffen finden statt.
item-pu1 = Ich weiß, an wen ich mich bei Fragen wende.
item-pu2 = Ich war auf meine Rolle gut vorbereitet.
item-pu3 = Meine Führungskraft unterstützt meine Teilnahme.
item-wi = Ich würde wieder teilnehmen.
item-we = Wie wahrscheinlich empfehlen Sie das Programm weiter?
item-keep = Was sollen wir beibehalten?
item-change = Was sollen wir ändern?
item-take-away = Was nehmen Sie mit?
