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
