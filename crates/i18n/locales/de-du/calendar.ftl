event-kind-missing = Wähle den Anlass.
event-date-wrong = Nenn einen Tag.
event-date-past = Dieser Zeitpunkt ist schon vorbei. Nenn einen, der noch kommt.
event-time-wrong = Nenn die Uhrzeit, zum Beispiel 10:00.
event-place-missing = Nenn den Ort.
event-who-sees = Deine Antwort siehst nur du. Die Koordination sieht, wie viele kommen.
event-question = Kommst du?
event-you-come = Du hast zugesagt.
event-you-stay-away = Du hast abgesagt. Das lässt sich noch ändern.
datum-event-answer = Ob du zu einer Veranstaltung kommst
letter-event =
    Hallo { $name },

    zum Programm „{ $programme }“ laden wir dich ein: { $kind }.

    Wann: { $at }
    Wo: { $place }

    Ob du kommst, sagst du hier:

    { $link }

    Viele Grüße
    deine Koordination
letter-event-changed =
    Hallo { $name },

    im Programm „{ $programme }“ hat sich etwas geändert. { $kind }, jetzt:

    Wann: { $at }
    Wo: { $place }

    Ob du kommst, sagst du hier:

    { $link }

    Viele Grüße
    deine Koordination
letter-event-cancelled =
    Hallo { $name },

    im Programm „{ $programme }“ fällt eine Veranstaltung aus: { $kind } am { $at }.

    Viele Grüße
    deine Koordination
