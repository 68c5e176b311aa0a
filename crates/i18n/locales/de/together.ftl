# The tandem's start page
together-title = Unser Tandem
together-heading = Sie und { $name }
together-who-sees = Diese Seite sehen nur Sie und die andere Person im Tandem. Die Koordination sieht nur, ob das Tandem beginnt, läuft, ruht oder endet. Ihre Führungskraft sieht nichts davon.
together-rooms = Ihr Tandem
together-topics = Darum geht es
stage-beginning = beginnt
stage-running = läuft
stage-resting = ruht
stage-ended = beendet
stage-closed = abgeschlossen
datum-stage = Ob ein Tandem beginnt, läuft, ruht oder endet
datum-signature = Ob die Vereinbarung unterschrieben ist
datum-goals = Ziele des Tandems
datum-check-in = Antworten im Start-Check
datum-talk-wish = Der Wunsch nach einem Gespräch mit der Koordination
your-next-step = Ihr nächster Schritt
next-brief = Lesen Sie, was Ihre Rolle ausmacht
next-brief-about = Fünf Minuten, für beide Rollen eigens geschrieben. Danach fällt das erste Treffen leichter.
next-sign = Unterschreiben Sie die Vereinbarung
next-sign-about = Eine Seite: Vertraulichkeit, Verlässlichkeit und wie oft Sie sich treffen. Sie gilt, wenn beide unterschrieben haben.
next-wait = Für den Moment ist alles getan
next-wait-about = Jetzt liest und unterschreibt noch { $name }. Sie bekommen Bescheid.
next-book = Legen Sie alle Treffen fest
next-book-about = Einmal die ganze Reihe: Was im Kalender steht, findet statt. Verschieben geht jederzeit.
next-goals = Schreiben Sie ein bis drei Ziele auf
next-goals-about = Am besten gemeinsam, vor dem zweiten Treffen. Nur Sie beide lesen sie.
next-meet = Das nächste Treffen steht
next-meet-about = Bis dahin ist nichts zu tun.
next-resume = Ihr Tandem ruht
next-resume-about = Wenn Sie beide so weit sind, geht es weiter.
next-nothing = Dieses Tandem ist vorbei
next-nothing-about = Danke, dass Sie dabei waren.
course-heading = Wo wir stehen
course-before = Das Programm beginnt am { $starts }.
course-month = Monat { $month } von { $of }, bis { $ends }.
course-after = Das Programm ging bis { $ends }.

# Both said yes
letter-begins-subject = Beide haben zugesagt
letter-begins =
    Guten Tag { $name },

    beide haben zugesagt. Damit beginnt Ihr Tandem im Programm „{ $programme }“.

    Der erste Schritt dauert fünf Minuten: lesen, was Ihre Rolle ausmacht, und die Vereinbarung unterschreiben.

    { $link }

    Wer Ihr Gegenüber ist und worum es geht, steht nur dort, nicht in diesem Brief.

    Freundliche Grüße
    Ihre Koordination

# Goals of the two
our-goals-title = Ziele
our-goals-heading = Unsere Ziele
our-goals-lead = Ein bis drei Ziele, am besten gemeinsam und vor dem zweiten Treffen. Zur Halbzeit und am Ende schauen Sie noch einmal darauf.
our-goals-room = Was Sie beide sich vornehmen.
our-goals-who-sees = Ihre Ziele lesen nur Sie beide. Die Koordination sieht sie nicht, Ihre Führungskraft auch nicht. Nach außen geht nur, wie viele Ziele alle Tandems zusammen erreicht haben.
our-goals-words = Was wollen Sie erreichen?
our-goals-words-hint = In einem Satz, so dass Sie später sagen können, ob es geklappt hat. Zum Beispiel: „Ich erstelle meine Monatspräsentation allein.“
our-goals-words-missing = Schreiben Sie das Ziel in einem Satz auf.
our-goals-topic = Thema
our-goals-today = Heute
our-goals-aimed = Das Ziel
our-goals-aimed-too-low = Das Ziel liegt nicht über dem, was heute schon geht. Wählen Sie beim Ziel eine höhere Stufe.
our-goals-half = Zur Halbzeit
our-goals-close = Am Ende
our-goals-today-is = Heute: { $level }
our-goals-aimed-is = Ziel: { $level }
our-goals-half-is = Zur Halbzeit: { $reached }
our-goals-close-is = Am Ende: { $reached }
our-goals-change = Ändern
our-goals-remove = Ziel streichen
our-goals-add = Ziel festhalten
our-goals-new = { $number }. Ziel
our-goals-full = Es gibt schon { $max } Ziele. Mehr als das verliert man leicht aus den Augen: höchstens { $max } Ziele. Ändern oder streichen Sie eines.
our-goals-none = Dieses Tandem hat keine Ziele aufgeschrieben.
our-goals-number = { $n ->
    [0] noch keines
    [one] 1 Ziel
   *[other] { $n } Ziele
}
next-goals-button = Ziele aufschreiben
reached-not = nicht erreicht
reached-partly = teilweise
reached-fully = erreicht
reached-exceeded = übertroffen
save-plain = Speichern
is-done = erledigt
is-open = offen
