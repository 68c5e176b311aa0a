# Outbox
letter-come-back = Der Mailserver hatte den Brief angenommen, dann kam er zurück. Prüfe die Adresse oder sende ihn noch einmal.

# Answers by calendar
letter-meeting-unsuited =
    Hallo { $name },

    dieser Termin passt nicht:

    { $when }

    Bitte sucht einen anderen. Hier stehen Vorschläge, die nach euren Angaben beiden passen:

    { $link }

    Bis dahin bleibt der Termin in den Kalendern. Diesen Brief bekommt ihr beide.

    Viele Grüße
    deine Koordination
letter-meeting-question-again =
    Hallo { $name },

    von diesem Termin wissen wir noch nicht, ob er stattgefunden hat:

    { $when }

    Ein Klick genügt. Habt ihr euch getroffen, ist alles gut. Ist er ausgefallen, findet ihr dort gleich einen neuen:

    { $link }

    Diesen Brief bekommt ihr beide. Hat eine Seite schon geantwortet, ist nichts zu tun.

    Viele Grüße
    deine Koordination
meeting-unsuited = Dieser Termin passt nicht. Bitte wählt unten einen anderen.
meeting-accepted = Dein Kalender hat zugesagt.

# Answer by a day
letter-answer-by = Bitte antworte bis { $day }.
letter-proposal-reminder-subject = Erinnerung: Dein Vorschlag für ein Tandem
letter-proposal-reminder =
    Hallo { $name },

    für „{ $programme }“ gibt es einen Vorschlag für dich. Antworten kannst du bis { $day }.

    { $how }

    Diesen Brief bekommen beide Seiten. Hast du schon geantwortet, ist nichts zu tun.

    Viele Grüße
    deine Koordination
letter-proposal-rests-subject = Zu deinem Vorschlag für ein Tandem
letter-proposal-rests =
    Hallo { $name },

    für „{ $programme }“ gab es einen Vorschlag für ein Tandem. Die Zeit zum Antworten ist vorbei, und er ruht jetzt.

    Beide sind wieder frei. Wir suchen weiter nach einem Tandem für dich, und du musst nichts tun.

    Viele Grüße
    deine Koordination
publish-answer-by-wrong = Bitte nenne einen Tag ab morgen, höchstens ein Jahr voraus.
proposal-answer-by = Antworten kannst du bis { $day }.

# What is stored of one
my-tandem-heading = Dein Tandem in „{ $programme }“
my-tandem-signed-words = Was du unterschrieben hast
my-tandem-learned = Was du gelernt hast
my-events-heading = Deine Antworten zu Veranstaltungen
