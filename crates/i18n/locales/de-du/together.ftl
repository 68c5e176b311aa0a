together-heading = Du und { $name }
together-who-sees = Diese Seite seht nur ihr beide. Die Koordination sieht nur, ob das Tandem beginnt, läuft, ruht oder endet. Deine Führungskraft sieht nichts davon.
together-rooms = Euer Tandem
your-next-step = Dein nächster Schritt
next-brief = Lies, was deine Rolle ausmacht
next-sign = Unterschreibe die Vereinbarung
next-sign-about = Eine Seite: Vertraulichkeit, Verlässlichkeit und wie oft ihr euch trefft. Haben beide unterschrieben, gilt sie.
next-wait-about = Jetzt liest und unterschreibt noch { $name }. Du bekommst Bescheid.
next-book = Legt alle Treffen fest
next-goals = Schreibt ein bis drei Ziele auf
next-goals-about = Am besten gemeinsam, vor dem zweiten Treffen. Nur ihr beide lest sie.
next-resume = Euer Tandem ruht
next-resume-about = Wenn ihr beide so weit seid, geht es weiter.
next-nothing-about = Danke, dass du dabei warst.
letter-begins =
    Hallo { $name },

    beide haben zugesagt. Damit beginnt dein Tandem im Programm „{ $programme }“.

    Der erste Schritt dauert fünf Minuten: lesen, was deine Rolle ausmacht, und die Vereinbarung unterschreiben.

    { $link }

    Wer dein Gegenüber ist und worum es geht, steht nur dort, nicht in diesem Brief.

    Viele Grüße
    deine Koordination

our-goals-lead = Ein bis drei Ziele, am besten gemeinsam und vor dem zweiten Treffen. Zur Halbzeit und am Ende schaut ihr noch einmal darauf.
our-goals-room = Was ihr euch vornehmt.
our-goals-who-sees = Eure Ziele lest nur ihr beide. Die Koordination sieht sie nicht, deine Führungskraft auch nicht. Nach außen geht nur, wie viele Ziele alle Tandems zusammen erreicht haben.
our-goals-words = Was wollt ihr erreichen?
our-goals-words-hint = In einem Satz, so dass ihr später sagen könnt, ob es geklappt hat. Zum Beispiel: „Ich erstelle meine Monatspräsentation allein.“
our-goals-words-missing = Schreib das Ziel in einem Satz auf.
our-goals-aimed-too-low = Das Ziel liegt nicht über dem, was heute schon geht. Wähle beim Ziel eine höhere Stufe.
our-goals-full = Es gibt schon { $max } Ziele. Mehr als das verliert man leicht aus den Augen: höchstens { $max } Ziele. Ändere oder streiche eines.
