check-in-lead = Vier Sätze und eine Frage, eine Minute. Wenn etwas nicht passt, lässt es sich jetzt am leichtesten ändern.
check-in-seen-by = Das liest die Koordination, mit deinem Namen.
check-in-seen-why = So kann sie sich melden, wenn du das möchtest. Die andere Person im Tandem und deine Führungskraft sehen es nicht.
check-in-who-sees = Deine Antworten siehst du und die Koordination, mit deinem Namen. Die andere Person im Tandem und deine Führungskraft sehen nichts davon. 30 Tage nach dem Ende des Tandems werden sie gelöscht.
check-in-fits-talk = Bitte melde dich bei mir
check-in-choose = Sag, ob es passt oder ob sich die Koordination melden soll.
letter-check-in-subject = Eine Minute zu deinem Tandem
letter-check-in =
    Hallo { $name },

    dein Tandem im Programm „{ $programme }“ läuft seit einigen Wochen. Passt es so? Das zu sagen dauert eine Minute:

    { $link }

    Deine Antwort liest die Koordination, mit deinem Namen. Die andere Person im Tandem sieht sie nicht.

    Viele Grüße
    deine Koordination
help-lead = Du musst nichts begründen. Und nichts hält fest, wer von euch beiden etwas ausgelöst hat.
help-who-sees = Diese Seite siehst nur du. Bittest du um ein Gespräch, sieht die Koordination deinen Namen und seit wann du wartest. Ruht oder endet das Tandem, sehen alle nur das, nicht von wem es ausging.
help-talk-about = Die Koordination meldet sich bei dir. Warum du sprechen möchtest, sagst du erst im Gespräch.
help-talk-ask = Bitte melde dich bei mir
help-talk-waits = Du hast am { $since } darum gebeten. Die Koordination meldet sich.
help-rest-about = Zum Beispiel in der Elternzeit, bei Krankheit oder in einer vollen Zeit. Beide bekommen dieselbe Nachricht. Solange es ruht, erinnert dich niemand.
help-until-wrong = Nenn einen Tag, der noch kommt. Er lässt sich später ändern.
help-rests-until = Voraussichtlich bis { $until }. Weiter geht es, sobald eine:r von euch es hier sagt.
help-end-new = Du kannst danach ein neues Tandem bekommen. Diese beiden Personen schlägt das Programm einander nicht noch einmal vor.
help-sure-missing = Bestätige, dass das Tandem enden soll.
help-again = Wie es für dich weitergeht
help-again-about = Dieses Tandem ist vorbei. In der nächsten Runde bist du gern wieder dabei, wenn du möchtest.
help-again-question = Möchtest du ein neues Tandem?
letter-rests-subject = Dein Tandem ruht
letter-rests =
    Hallo { $name },

    dein Tandem im Programm „{ $programme }“ ruht, voraussichtlich bis { $until }. Bis dahin ist nichts zu tun.

    Weiter geht es, sobald eine oder einer von euch es hier sagt:

    { $link }

    Viele Grüße
    deine Koordination
letter-resumes-subject = Dein Tandem geht weiter
letter-resumes =
    Hallo { $name },

    dein Tandem im Programm „{ $programme }“ geht weiter. Legt am besten gleich das nächste Treffen fest:

    { $link }

    Viele Grüße
    deine Koordination
letter-ends-subject = Dein Tandem ist beendet
letter-ends =
    Hallo { $name },

    dein Tandem im Programm „{ $programme }“ ist beendet. Das kommt vor und ist in Ordnung. Niemand fragt nach Gründen.

    Möchtest du ein neues Tandem? Sag es hier:

    { $link }

    In 30 Tagen werden Ziele, Termine und alles, was ihr beide geschrieben habt, gelöscht.

    Viele Grüße
    deine Koordination
conversations-lead = Wer mit dir sprechen möchte, und was die Start-Checks sagen.
