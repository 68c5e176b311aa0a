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
