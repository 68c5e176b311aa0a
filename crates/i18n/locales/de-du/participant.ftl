# A proposal and the answer to it
proposal-title = Dein Vorschlag für ein Tandem
proposal-lead = { $programme }: Wir schlagen zwei Menschen vor, miteinander zu lernen. Lies in Ruhe, dann antworte.
proposal-heading = Du und { $name }
proposal-who-sees = Diese Seite siehst nur du. Die andere Person sieht dieselben Angaben von dir: Name, Stelle, Themen und deine eigenen Worte. Was du antwortest, sieht weder sie noch die Koordination. Die Koordination sieht nur, ob beide zugesagt haben. Deine Führungskraft sieht nichts davon.
proposal-topics-mentor = { $name } möchte lernen, was du weitergeben kannst:
proposal-topics-mentee = { $name } kann weitergeben, was du lernen möchtest:
proposal-returned-mentor = Das kannst du selbst mitnehmen:
proposal-returned-mentee = Das möchte { $name } von dir mitnehmen:
proposal-question = Möchtest du dieses Tandem?
proposal-no-reason = Du musst nichts begründen, und ein Nein hat keine Nachteile. Wer nein gesagt hat, erfährt niemand im Unternehmen. Nur wer selbst ja gesagt hat, kann es sich denken.
proposal-you-accepted = Du hast zugesagt.
proposal-you-declined = Du hast abgesagt.
proposal-waits = Jetzt fehlt noch die andere Antwort. Du musst nichts weiter tun.
proposal-agreed = Zwei Zusagen: Du und { $name } seid ein Tandem. Macht als Nächstes das erste Treffen aus.
proposal-contact = So erreichst du { $name }: { $email }

# My tandem
my-tandem-lead = Deine Vorschläge, der neueste zuerst.
my-tandem-none-about = Sobald die Koordination die Tandems veröffentlicht, steht hier dein Vorschlag: mit wem, zu welchen Themen und warum. Dann sagst du ja oder nein. Du bekommst dazu auch einen Brief.

# My data
my-data-lead = Was hier über dich gespeichert ist und wer es sieht.
my-data-who-sees = Diese Seite siehst nur du.
my-data-export-hint = Eine JSON-Datei mit allem, was über dich gespeichert ist. Daten anderer Menschen sind nicht darin.
my-data-none = Du nimmst an keinem Programm teil
my-data-none-about = Gespeichert sind nur dein Name und deine E-Mail-Adresse, damit du dich anmelden kannst.
my-data-answers = Deine Anmeldung: { $programme }
my-data-exclusions = { $n ->
    [0] Du hast niemanden ausgeschlossen.
    [one] Du hast 1 Person ausgeschlossen.
   *[other] Du hast { $n } Personen ausgeschlossen.
}
my-data-exclusions-about = Wen du ausgeschlossen hast, zeigt keine Seite, auch diese nicht. Nur die Berechnung der Tandems liest es.
my-data-partner = Wer dir als Tandem vorgeschlagen wird, sieht Name, Stelle, die passenden Themen und deine eigenen Worte. Deine E-Mail-Adresse erst, wenn beide zugesagt haben.
my-data-manager = Deine Führungskraft sieht nichts davon. Nichts davon dient der Beurteilung, der Bezahlung oder der Beförderung.
my-data-seen = Genau das sieht die Koordination von dir
my-data-score = Wie gut du und andere nach den veröffentlichten Regeln zusammenpassen, in Punkten, mit den Gründen.
sees-you = Du
