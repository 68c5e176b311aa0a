# Outbox
letter-problem-code = { $words } (Meldung { $code })
letter-problem-no-such-mailbox = Dieses Postfach gibt es nicht.
letter-problem-full = Das Postfach ist voll.
letter-problem-too-large = Der Brief ist für das Postfach zu groß.
letter-problem-not-welcome = Der andere Mailserver nimmt von uns nichts an. Die IT kann das klären.
letter-problem-later = Der andere Mailserver möchte den Brief später noch einmal.
letter-problem-unreachable = Der Mailserver ist nicht zu erreichen.
letter-problem-slow = Der Mailserver antwortet nicht rechtzeitig.
letter-problem-not-encrypted = Keine verschlüsselte Verbindung zum Mailserver.
letter-problem-not-an-address = An diese Adresse lässt sich keine E-Mail schicken.
letter-problem-expired = Der Link darin gilt nicht mehr.
letter-problem-no-link = Der Link darin fehlt.
letter-problem-other = Der Mailserver hat den Brief nicht angenommen.
letter-state-bounced = zurückgekommen
letter-state-put-off = später noch einmal
letter-retry-at = Nächster Versuch: { $when }
letter-retry = Jetzt noch einmal senden
letter-rewrite = Mit neuem Link noch einmal senden
letter-retry-hint = Der Brief geht an die Adresse, die jetzt bei der Person steht. Hat sie keine, wartet er auf das Drucken.
letter-come-back = Der Mailserver hatte den Brief angenommen, dann kam er zurück. Prüfen Sie die Adresse oder senden Sie ihn noch einmal.
letter-details-by-link = [Wann und wo, steht auf der Seite hinter dem Link.]
done-retried = Der Brief wird noch einmal gesendet.
event-letter-retried = Brief { $detail } noch einmal gesendet

# Answers by calendar
letter-kind-meeting-unsuited = Termin passt nicht: Bitte um einen neuen
letter-kind-meeting-question-again = Zweite Frage nach dem Termin
letter-meeting-unsuited-subject = Ein Termin passt nicht
letter-meeting-unsuited =
    Guten Tag { $name },

    dieser Termin passt nicht:

    { $when }

    Bitte suchen Sie einen anderen. Hier stehen Vorschläge, die nach Ihren Angaben beiden passen:

    { $link }

    Bis dahin bleibt der Termin in den Kalendern. Diesen Brief bekommen Sie beide.

    Freundliche Grüße
    Ihre Koordination
letter-meeting-question-again =
    Guten Tag { $name },

    von diesem Termin wissen wir noch nicht, ob er stattgefunden hat:

    { $when }

    Ein Klick genügt. Haben Sie sich getroffen, ist alles gut. Ist er ausgefallen, finden Sie dort gleich einen neuen:

    { $link }

    Diesen Brief bekommen Sie beide. Hat eine Seite schon geantwortet, ist nichts zu tun.

    Freundliche Grüße
    Ihre Koordination
meeting-unsuited = Dieser Termin passt nicht. Bitte wählen Sie unten einen anderen.
meeting-unsuited-keep = Der Termin bleibt doch
meeting-unsuited-short = passt nicht
meeting-accepted = Ihr Kalender hat zugesagt.

# Answer by a day
letter-kind-proposal-reminder = Erinnerung an einen Vorschlag
letter-kind-proposal-rests = Ein Vorschlag ruht
letter-answer-by = Bitte antworten Sie bis { $day }.
letter-proposal-reminder-subject = Erinnerung: Ihr Vorschlag für ein Tandem
letter-proposal-reminder =
    Guten Tag { $name },

    für „{ $programme }“ gibt es einen Vorschlag für Sie. Antworten können Sie bis { $day }.

    { $how }

    Diesen Brief bekommen beide Seiten. Haben Sie schon geantwortet, ist nichts zu tun.

    Freundliche Grüße
    Ihre Koordination
letter-proposal-reminder-link = Hier geht es zum Vorschlag, nach dem Anmelden:
letter-proposal-reminder-paper = Der Weg dorthin steht in unserem ersten Brief.
letter-proposal-rests-subject = Zu Ihrem Vorschlag für ein Tandem
letter-proposal-rests =
    Guten Tag { $name },

    für „{ $programme }“ gab es einen Vorschlag für ein Tandem. Die Zeit zum Antworten ist vorbei, und er ruht jetzt.

    Beide sind wieder frei. Wir suchen weiter nach einem Tandem für Sie, und Sie müssen nichts tun.

    Freundliche Grüße
    Ihre Koordination
standing-rested = keine Antwort
publish-answer-by = Antwort bis
publish-answer-by-hint = Drei Tage vorher erinnern wir beide. Danach ruht der Vorschlag, und beide sind wieder frei.
publish-answer-by-wrong = Bitte nennen Sie einen Tag ab morgen, höchstens ein Jahr voraus.
proposal-answer-by = Antworten können Sie bis { $day }.
proposal-rested = Die Zeit zum Antworten ist vorbei. Dieser Vorschlag ruht, und beide sind wieder frei.
event-proposal-rested = Die Zeit für einen Vorschlag ist abgelaufen, er ruht
event-entry-title = { $kind } ({ $programme })

# What is stored of one
my-tandem-heading = Ihr Tandem in „{ $programme }“
my-tandem-role = Rolle
my-tandem-signed = Vereinbarung unterschrieben
my-tandem-signed-words = Was Sie unterschrieben haben
my-tandem-goal = Gemeinsames Ziel
my-tandem-meeting = Treffen
my-tandem-check-in = Start-Check
my-tandem-points = { $statement }: { $points } von 5
my-tandem-talk = möchte sprechen
my-tandem-learned = Was Sie gelernt haben
my-events-heading = Ihre Antworten zu Veranstaltungen
my-event-comes = kommt
my-event-stays-away = kommt nicht
meeting-file = Für den Kalender (ICS-Datei)
