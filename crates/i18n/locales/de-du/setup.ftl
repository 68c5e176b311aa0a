# First start and sign-in
set-up-lead = Leg euer Unternehmen und das erste Konto für die Koordination an. Dieser Link funktioniert nur einmal.
set-up-name = Dein Name
set-up-name-missing = Dein Name fehlt.
sign-in-lead = Wir schicken dir einen Link. Ein Kennwort brauchst du nicht.
sign-in-confirm-lead = Noch ein Klick, dann bist du angemeldet.
letter-sign-in-subject = Dein Link zum Anmelden
letter-sign-in-body = Hallo { $name },{"\u000A\u000A"}hier ist dein Link zum Anmelden. Er gilt 15 Minuten und nur einmal:{"\u000A\u000A"}{ $link }{"\u000A\u000A"}Hast du ihn nicht angefordert, kannst du diese Nachricht löschen.{"\u000A"}

# Programmes
programmes-none-about = Gib eurem Programm unten einen Namen. Alles andere fragen wir Schritt für Schritt.
programme-running = Die Tandems sind gefragt. Die Antworten stehen unter „Tandems“.
programme-name-missing = Bitte gib dem Programm einen Namen.
step-publish-about = Beide Seiten gleichzeitig fragen. Du siehst nur, ob beide zugesagt haben.

# Goals
goals-missing = Wähl mindestens ein Ziel oder beschreib es mit eigenen Worten.
wording-advice = Gerichte haben solche Wörter als Hinweis auf Altersdiskriminierung gewertet. Du entscheidest; gespeichert ist der Text.

# Frame
frame-start-wrong = Bitte wähl einen Tag für den Beginn.

# Topics
topics-lead = Zu viele Themen machen die Wahl schwer. Nimm weg, was bei euch nicht vorkommt.
topics-missing = Wähl mindestens ein Thema.

# Rules and weights
rules-lead = Die Vorgaben sind erprobt: Du kannst sie so übernehmen. Jede Fassung bleibt erhalten, und jeder Lauf nennt seine.
rules-switchable = Das kannst du zuschalten
