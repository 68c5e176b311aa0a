# One tandem
tandem-without-unknown = Das lässt sich zu diesem Lauf nicht sagen. Schließ das Paar aus und rechne noch einmal.

# What would help, set going
ask-about = Der Brief nennt keine anderen Personen und keine Themen. Ändert sich eine Angabe, trag sie beim nächsten Einlesen der Anmeldungen ein.
letter-ask-subject = Eine Frage zu deiner Anmeldung
letter-ask = Hallo { $name },{"\u000A\u000A"}danke, dass du dich für „{ $programme }“ gemeldet hast. Damit möglichst viele ein gutes Tandem finden, haben wir eine Frage.{"\u000A\u000A"}{ $question }{"\u000A\u000A"}Wenn ja, sag bitte der Koordination Bescheid. Wenn nein, musst du nichts tun und nichts begründen. Nachteile hat das nicht.{"\u000A\u000A"}Viele Grüße{"\u000A"}deine Koordination{"\u000A"}
ask-online-question = Könntest du dich auch online treffen, zum Beispiel per Video?
ask-on-site-question = Könntest du dich auch vor Ort treffen?
ask-hours-question = Könntest du noch andere Zeiten in der Woche anbieten? Eine Stunde mehr genügt oft schon.
ask-place-question = Könntest du eine Person mehr begleiten, als du angegeben hast?

# A call for one topic
call-mentors = Weißt du viel über „{ $topic }“ und gibst es gern weiter?{"\u000A\u000A"}Im Programm „{ $programme }“ lernen Führungskräfte und andere von Kolleginnen und Kollegen mit Expertise in einem Thema, oft aus einer anderen Hierarchieebene. Mitmachen können alle, gleich aus welcher Abteilung, an welchem Standort und auf welcher Ebene. Es zählt, was du kannst, und dass du offen darüber sprechen magst.
call-mentees = Möchtest du mehr über „{ $topic }“ wissen?{"\u000A\u000A"}Im Programm „{ $programme }“ zeigen dir Kolleginnen und Kollegen, wie sie damit arbeiten: zu zweit, in Ruhe, ohne Publikum. Mitmachen können alle, gleich aus welcher Abteilung, an welchem Standort und auf welcher Ebene.
call-close = Interesse? Dann melde dich bei der Koordination.
