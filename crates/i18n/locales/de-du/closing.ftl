close-who-sees = Was du hier schreibst, siehst nur du; es steht auf deinem Zertifikat. Die Koordination sieht nur, dass das Tandem abgeschlossen ist.
close-early = Das Programm geht bis { $ends }. Notizen für deinen Rückblick kannst du jetzt schon machen.
close-goals = Eure Ziele
close-goals-about = { $n ->
    [one] Bei einem Ziel habt ihr noch nicht gesagt, wie weit ihr gekommen seid.
   *[other] Bei { $n } Zielen habt ihr noch nicht gesagt, wie weit ihr gekommen seid.
}
close-learned = Was nimmst du mit?
close-learned-hint = Zwei, drei Sätze in deinen Worten, nur für dein Zertifikat. Bitte keine Namen.
close-for-good = Das lässt sich nicht zurücknehmen. 30 Tage später werden Ziele und alles, was ihr beide geschrieben habt, gelöscht. Lade bis dahin, was du behalten möchtest.
close-held-missing = Bestätige, dass das Abschlussgespräch stattgefunden hat.
close-is-closed = Euer Tandem ist abgeschlossen. Danke, dass du dabei warst.
close-deleted = Ziele und alles, was ihr beide geschrieben habt, werden am { $day } gelöscht. Lade bis dahin, was du behalten möchtest.
letter-closed-subject = Dein Tandem ist abgeschlossen
letter-closed =
    Hallo { $name },

    dein Tandem im Programm „{ $programme }“ ist abgeschlossen. Danke, dass du dabei warst.

    Dein Zertifikat liegt hier:

    { $link }

    In 30 Tagen werden Ziele und alles, was ihr beide geschrieben habt, gelöscht. Lade bis dahin, was du behalten möchtest.

    Viele Grüße
    deine Koordination
our-certificate-lead = Dein Zertifikat, zum Drucken oder Speichern.
our-certificate-who-sees = Dieses Zertifikat siehst nur du. Wem du es zeigst, entscheidest du.
