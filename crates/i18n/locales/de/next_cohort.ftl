# The next cohort
next-cohort-title = Nächste Kohorte
next-cohort-lead = Ein neuer Durchgang mit denselben Einstellungen. Sie können danach alles ändern.
next-cohort-takes = Ziele, Rhythmus, Themen, Regeln und Vereinbarung gehen mit.
next-cohort-lessons = Was Sie aus diesem Durchgang gelernt haben, steht im neuen obenan.
next-cohort-memory = Wer schon ein Tandem war, wird nicht wieder vorgeschlagen, wenn die Regel „neue Partner“ gilt.
next-cohort-people = Personen gehen nicht mit: alle melden sich neu an. Frühere Mentees lassen sich als Mentoren einladen und umgekehrt.
next-cohort-name = Name
next-cohort-starts-on = Beginn
next-cohort-button = Anlegen
next-cohort-date-wrong = Bitte geben Sie ein Datum an, zum Beispiel 2027-09-06.
next-cohort-date-past = Dieser Tag liegt schon zurück. Bitte wählen Sie einen späteren.
event-cohort-follows = Nächste Kohorte angelegt
invite-former-mentees = Frühere Mentees, als mögliche Mentoren ({ $n })
invite-former-mentors = Frühere Mentoren, als mögliche Mentees ({ $n })
letter-invitation-was-mentee = Beim letzten Mal waren Sie Mentee. Vielleicht geben Sie diesmal Ihr Wissen weiter: Sie wissen, wie es ist, gut gefragt zu werden.
letter-invitation-was-mentor = Beim letzten Mal waren Sie Mentor. Vielleicht möchten Sie diesmal selbst etwas lernen: Auch das geht.

# The rooms of a programme, by its four steps
rooms-heading = Alles zu diesem Programm
rooms-goals = Ziele
rooms-together = Auswählen und zusammenbringen
rooms-structure = Struktur
rooms-reflect = Begleiten und reflektieren
