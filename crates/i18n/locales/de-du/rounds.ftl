rounds-who-sees = Wer was geantwortet hat, sieht niemand, auch du nicht. Du siehst, wie viele geantwortet haben, und nach dem Ende der Runde Zahlen aus mindestens fünf Antworten.
rounds-no-frame = Wann die Runden stattfinden, ergibt sich aus dem Zeitrahmen. Lege ihn zuerst fest.
round-date-wrong = Nenne einen Tag, zum Beispiel 2027-01-11.
round-too-short = Lass mindestens drei Tage Zeit.
round-threshold-hint = Mindestens { $least }. Du kannst mehr verlangen, weniger nicht.
round-threshold-wrong = Nenne eine Zahl von { $least } bis { $most }.
round-questions-lead = Unsere Sätze sind kurz und erprobt formuliert, aber nicht wissenschaftlich geprüft. Du kannst Sätze weglassen und eigene ergänzen. Jede Änderung ist eine neue Fassung.
round-questions-none = Lass mindestens eine Frage stehen.
round-own-both = Schreib den Satz auf Deutsch und auf Englisch.
answer-anonymous = Niemand sieht, was du antwortest.
answer-anonymous-why = Gespeichert wird, dass du geantwortet hast, damit niemand dich erinnert. Deine Antworten liegen davon getrennt und versiegelt, ohne Namen und ohne Uhrzeit. Geöffnet werden sie erst nach dem { $closes }, alle auf einmal, und dann gelöscht. Übrig bleiben Zahlen aus mindestens { $least } Antworten.
answer-who-sees = Deine Antworten sieht niemand einzeln. Die Koordination und alle, die gefragt wurden, sehen nach dem Ende der Runde dieselben Zahlen, jede aus mindestens fünf Antworten. Freie Texte stehen dort gemischt und ohne Rolle. Deine Führungskraft sieht nichts davon.
answer-no-names = Bitte keine Namen und nichts, woran man jemanden erkennt. Der Text steht im Ergebnis, wie du ihn schreibst, gemischt mit allen anderen.
answer-draft = Bis zum Abschicken bleiben deine Antworten auf diesem Gerät: Du kannst die Seite schließen und später weitermachen. Nach dem Abschicken wird der Entwurf hier gelöscht.
answer-once = Nach dem Abschicken lässt sich nichts mehr ändern, denn niemand weiß dann, welche Antworten deine sind.
answer-nothing = Noch ist nichts angekreuzt. Wähle mindestens eine Antwort, oder schließ die Seite einfach.
answer-talk = Möchtest du mit jemandem sprechen?
answer-talk-about = Das geht nicht anonym und gehört nicht zu dieser Rückmeldung. Die Koordination sieht dann deinen Namen und meldet sich.
answer-thanks-about = Deine Rückmeldung ist angekommen und liegt versiegelt bei den anderen. Nach dem { $closes } steht das Ergebnis hier, für alle gleich.
letter-round =
    Hallo { $name },

    wie läuft es im Programm „{ $programme }“? Das zu sagen dauert zwei Minuten, bis { $closes }:

    { $link }

    Die Antworten sind anonym: Niemand sieht, was du geantwortet hast. Der Link ist für alle derselbe, deshalb meldest du dich dort an. Das Ergebnis bekommen alle, die gefragt wurden.

    Viele Grüße
    deine Koordination
letter-round-reminder =
    Hallo { $name },

    von dir fehlt noch die Rückmeldung zum Programm „{ $programme }“. Es geht bis { $closes }:

    { $link }

    Wer schon geantwortet hat, bekommt diese Erinnerung nicht. Mehr als das weiß das Programm nicht: Was jemand antwortet, liegt getrennt davon. Wenn du nicht antworten möchtest, ist das in Ordnung.

    Viele Grüße
    deine Koordination
letter-round-result =
    Hallo { $name },

    die Runde im Programm „{ $programme }“ ist vorbei. Was die Gruppe gesagt hat, steht hier, für alle gleich:

    { $link }

    Die Antworten selbst sind gelöscht.

    Viele Grüße
    deine Koordination
letter-circle =
    Hallo { $name },

    für anonyme Zahlen ist die Gruppe im Programm „{ $programme }“ zu klein. Darum gibt es einen Feedbackkreis: Alle schreiben gemeinsam ein paar Punkte auf und geben sie gemeinsam weiter.

    { $link }

    Die Koordination liest erst, was die Gruppe freigibt.

    Viele Grüße
    deine Koordination
item-we = Wie wahrscheinlich empfiehlst du das Programm weiter?
item-take-away = Was nimmst du mit?
