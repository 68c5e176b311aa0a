# The calendar of a programme
calendar-title = Kalender
calendar-lead = Was wann dran ist, und die Veranstaltungen dazu.
calendar-who-sees = Diese Seite sieht die Koordination. Bei Veranstaltungen sieht sie nur, wie viele kommen, nicht wer.
calendar-phases = Phasen
calendar-no-frame = Sobald Beginn und Dauer feststehen, stehen hier alle Phasen.
calendar-events = Veranstaltungen
calendar-no-events = Noch keine. Ein Auftakt für beide Rollen, ein Treffen zur Halbzeit und ein Abschluss haben sich bewährt.
phase-now = jetzt
phase-days = { $from } bis { $to }
phase-call = Aufruf
phase-call-about = Alle erfahren, worum es geht und wer mitmachen kann.
phase-sign-up = Anmeldung
phase-sign-up-about = Themen, Zeiten, Wünsche: wer mitmachen möchte, meldet sich an.
phase-matching = Matching
phase-matching-about = Rechnen, ansehen, entscheiden, veröffentlichen.
phase-acceptance = Zusagen
phase-acceptance-about = Beide Seiten jedes Tandems sagen ja oder nein.
phase-meetings = Treffen
phase-meetings-about = Die Tandems treffen sich.
phase-check-in = Start-Check
phase-check-in-about = Passt es so? Wer sprechen möchte, meldet sich.
phase-half-time = Halbzeit
phase-half-time-about = Ziele ansehen, Rückmeldung geben, sich austauschen.
phase-closing = Abschluss
phase-closing-about = Abschlussgespräche, Rückblick, Zertifikate.
phase-review = Auswertung
phase-review-about = Was das Programm daraus lernt.
phase-echo = Nachhall
phase-echo-about = Drei Monate später: Was ist geblieben?
event-kick-off = Auftakt
event-half-time = Treffen zur Halbzeit
event-closing = Abschlussveranstaltung
event-exchange = Austausch
event-new = Veranstaltung planen
event-invited = { $n ->
    [0] Noch läuft kein Tandem: Eingeladen wird zurzeit niemand. Wer später dazukommt, sieht die Veranstaltung auf der Seite des Tandems.
    [one] 1 Person aus laufenden Tandems bekommt eine Einladung.
   *[other] { $n } Personen aus laufenden Tandems bekommen eine Einladung.
}
event-plan = Planen und einladen
event-change = Ändern und Bescheid geben
event-change-about = { $n ->
    [one] 1 Person bekommt Bescheid, wenn sich etwas ändert.
   *[other] { $n } Personen bekommen Bescheid, wenn sich etwas ändert.
}
event-cancel = Absagen
event-cancelled = fällt aus
event-is-cancelled = Diese Veranstaltung fällt aus.
event-kind = Anlass
event-kind-missing = Wählen Sie den Anlass.
event-date = Tag
event-date-wrong = Nennen Sie einen Tag.
event-date-past = Dieser Zeitpunkt ist schon vorbei. Nennen Sie einen, der noch kommt.
event-time = Beginn
event-time-wrong = Nennen Sie die Uhrzeit, zum Beispiel 10:00.
event-minutes = Dauer
event-minutes-wrong = Möglich sind 15 bis 720 Minuten.
event-place = Ort
event-place-hint = Ein Raum oder ein Link zur Videokonferenz.
event-place-missing = Nennen Sie den Ort.
event-note = Hinweis
event-when = { $at }, { $minutes } Minuten
event-answers = { $come ->
    [one] 1 kommt
   *[other] { $come } kommen
}, { $stay-away } nicht
event-title = Veranstaltung
event-who-sees = Ihre Antwort sehen nur Sie. Die Koordination sieht, wie viele kommen.
event-question = Kommen Sie?
event-yes = Ja, ich komme
event-no = Nein, diesmal nicht
event-you-come = Sie haben zugesagt.
event-you-stay-away = Sie haben abgesagt. Das lässt sich noch ändern.
event-event-planned = Eine Veranstaltung wurde geplant oder geändert
event-event-cancelled = Eine Veranstaltung wurde abgesagt
datum-event-answer = Ob Sie zu einer Veranstaltung kommen
together-events = Veranstaltungen
letter-event-subject = Einladung: { $kind }
letter-event =
    Guten Tag { $name },

    zum Programm „{ $programme }“ laden wir Sie ein: { $kind }.

    Wann: { $at }
    Wo: { $place }

    Ob Sie kommen, sagen Sie hier:

    { $link }

    Freundliche Grüße
    Ihre Koordination
letter-event-changed-subject = Geändert: { $kind }
letter-event-changed =
    Guten Tag { $name },

    im Programm „{ $programme }“ hat sich etwas geändert. { $kind }, jetzt:

    Wann: { $at }
    Wo: { $place }

    Ob Sie kommen, sagen Sie hier:

    { $link }

    Freundliche Grüße
    Ihre Koordination
letter-event-cancelled-subject = Fällt aus: { $kind }
letter-event-cancelled =
    Guten Tag { $name },

    im Programm „{ $programme }“ fällt eine Veranstaltung aus: { $kind } am { $at }.

    Freundliche Grüße
    Ihre Koordination
