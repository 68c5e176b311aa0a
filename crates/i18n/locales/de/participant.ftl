# A proposal and the answer to it
quote = „{ $words }“
proposal-title = Ihr Vorschlag für ein Tandem
proposal-lead = { $programme }: Wir schlagen zwei Menschen vor, miteinander zu lernen. Lesen Sie in Ruhe, dann antworten Sie.
proposal-heading = Sie und { $name }
proposal-who-sees = Diese Seite sehen nur Sie. Die andere Person sieht dieselben Angaben von Ihnen: Name, Stelle, Themen und Ihre eigenen Worte. Was Sie antworten, sieht weder sie noch die Koordination. Die Koordination sieht nur, ob beide zugesagt haben. Ihre Führungskraft sieht nichts davon.
proposal-why = Warum wir zwei
proposal-topics-mentor = { $name } möchte lernen, was Sie weitergeben können:
proposal-topics-mentee = { $name } kann weitergeben, was Sie lernen möchten:
proposal-returned-mentor = Das können Sie selbst mitnehmen:
proposal-returned-mentee = Das möchte { $name } von Ihnen mitnehmen:
proposal-own-words = { $name } hat geschrieben:
proposal-frame = { $meetings } Treffen von { $minutes } Minuten, bis { $ends }.
proposal-question = Möchten Sie dieses Tandem?
proposal-no-reason = Sie müssen nichts begründen, und ein Nein hat keine Nachteile. Wer nein gesagt hat, erfährt niemand im Unternehmen. Nur wer selbst ja gesagt hat, kann es sich denken.
proposal-accept = Ja, ich bin dabei
proposal-decline = Lieber nicht
proposal-you-accepted = Sie haben zugesagt.
proposal-you-declined = Sie haben abgesagt.
proposal-waits = Jetzt fehlt noch die andere Antwort. Sie müssen nichts weiter tun.
proposal-agreed = Sie beide haben zugesagt. Sie und { $name } sind ein Tandem. Machen Sie als Nächstes das erste Treffen aus.
proposal-contact = So erreichen Sie { $name }: { $email }
proposal-ended = Aus diesem Vorschlag wird kein Tandem. Nach Gründen fragt niemand.

# How a tandem stands
standing-open = offen
standing-both-accepted = beide zugesagt
standing-not-accepted = kein Tandem

# My tandem
my-tandem-lead = Ihre Vorschläge, der neueste zuerst.
my-tandem-none = Noch kein Vorschlag
my-tandem-none-about = Sobald die Koordination die Tandems veröffentlicht, steht hier Ihr Vorschlag: mit wem, zu welchen Themen und warum. Dann sagen Sie ja oder nein. Sie bekommen dazu auch einen Brief.

# My data
my-data-lead = Was hier über Sie gespeichert ist und wer es sieht.
my-data-who-sees = Diese Seite sehen nur Sie.
my-data-export = Als Datei laden
my-data-export-hint = Eine JSON-Datei mit allem, was über Sie gespeichert ist. Daten anderer Menschen sind nicht darin.
my-data-none = Sie nehmen an keinem Programm teil
my-data-none-about = Gespeichert sind nur Ihr Name und Ihre E-Mail-Adresse, damit Sie sich anmelden können.
my-data-record = Aus der Personalverwaltung
my-data-answers = Ihre Anmeldung: { $programme }
my-data-exclusions = { $n ->
    [0] Sie haben niemanden ausgeschlossen.
    [one] Sie haben 1 Person ausgeschlossen.
   *[other] Sie haben { $n } Personen ausgeschlossen.
}
my-data-exclusions-about = Wen Sie ausgeschlossen haben, zeigt keine Seite, auch diese nicht. Nur die Berechnung der Tandems liest es.
my-data-who = Wer sieht was?
my-data-partner = Wer Ihnen als Tandem vorgeschlagen wird, sieht Name, Stelle, die passenden Themen und Ihre eigenen Worte. Ihre E-Mail-Adresse erst, wenn beide zugesagt haben.
my-data-manager = Ihre Führungskraft sieht nichts davon. Nichts davon dient der Beurteilung, der Bezahlung oder der Beförderung.
my-data-seen = Genau das sieht die Koordination von Ihnen
my-data-score = Wie gut Sie und andere nach den veröffentlichten Regeln zusammenpassen, in Punkten, mit den Gründen.
sees-you = Sie
sees-yes = ja
sees-no = nein
datum-name = Name und Kontakt
datum-place = Stelle und Standort
datum-answers = Antworten der Anmeldung
datum-exclusions = Ausschlüsse
datum-score = Wie gut zwei zusammenpassen
datum-own-answer = Das eigene Ja oder Nein zu einem Vorschlag
datum-standing = Ob ein Tandem offen oder vereinbart ist
answer-mentor = { $places ->
    [one] Mentor:in für 1 Mentee
   *[other] Mentor:in für { $places } Mentees
}
answer-on-site = vor Ort
answer-online = online
answer-of-five = { $value } auf der Skala von 1 bis 5
level-unknown = weiß nicht, wie das geht
level-with-support = mit Unterstützung
level-alone = selbstständig
level-guides-others = kann andere anleiten
my-status-active = im Betrieb
my-status-on-leave = zurzeit nicht da
my-status-left = nicht mehr im Betrieb
day-mo = Mo.
day-tu = Di.
day-we = Mi.
day-th = Do.
day-fr = Fr.
day-sa = Sa.
day-su = So.
proposal-you-answered = Die Antwort ist angekommen.
