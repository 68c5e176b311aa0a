# Running again while tandems exist
rematch-legend = Bestehende Tandems
rematch-lead = { $n ->
    [one] Ein Vorschlag ist noch offen. Haben beide zugesagt, bleibt ein Tandem immer: Keine Berechnung löst es auf.
   *[other] { $n } Vorschläge sind noch offen. Haben beide zugesagt, bleibt ein Tandem immer: Keine Berechnung löst es auf.
}
rematch-keep = Bestehende Tandems bleiben
rematch-keep-about = Vergeben wird nur, was noch frei ist.
rematch-dissolve = Höchstens einige bestehende Tandems dürfen sich ändern
rematch-dissolve-about = Nur offene Vorschläge, nur wenn das Ergebnis dadurch besser wird, und so wenige wie möglich.
rematch-number = Wie viele höchstens?
rematch-number-wrong = Nötig ist eine ganze Zahl von 0 bis { $most }.
rematch-kept = bleiben
rematch-at-most = { $n ->
    [one] höchstens 1 darf sich ändern
   *[other] höchstens { $n } dürfen sich ändern
}
rematch-fact = Bestehende Tandems
rematch-forbidden-now = { $pair }: Dieses Tandem besteht schon, aber nach den Regeln geht es nicht mehr. { $reasons }

# What a run does to them
standing-already = besteht schon
dissolved-heading = { $n ->
    [one] Ein bestehendes Tandem ist in diesem Lauf nicht dabei
   *[other] { $n } bestehende Tandems sind in diesem Lauf nicht dabei
}
dissolved-ruled-out = Nach den Regeln geht es nicht mehr: { $reasons }.
dissolved-better = Ohne dieses Tandem ist das Ergebnis besser. Was wäre, wenn es bliebe? { $price }
dissolved-unknown = Ohne dieses Tandem ist das Ergebnis besser.
dissolved-will-be-withdrawn = Beim Veröffentlichen wird der Vorschlag zurückgezogen. Beide bekommen den gleichen kurzen Brief.
dissolved-stays-open = Der Vorschlag bleibt trotzdem offen.
dissolved-goes-on = Beide haben zugesagt. Das Tandem läuft weiter: Keine Berechnung löst es auf.
dissolved-over = Dieser Vorschlag ist inzwischen beendet.
certificate-within = Innerhalb der gesetzten Grenze gibt es keine bessere Zusammenstellung – nachgeprüft.
certificate-within-nearly = Innerhalb der gesetzten Grenze ist kaum eine bessere Zusammenstellung möglich – nachgeprüft.
certificate-gap-total = Höchstens { $points } Punkte mehr wären möglich.
certificate-gap-tandems = { $n ->
    [one] Höchstens ein Tandem mehr wäre möglich.
   *[other] Höchstens { $n } Tandems mehr wären möglich.
}
certificate-gap-places = { $n ->
    [one] Höchstens ein gewünschter Platz mehr ließe sich füllen.
   *[other] Höchstens { $n } gewünschte Plätze mehr ließen sich füllen.
}
certificate-gap-kept = { $n ->
    [one] Höchstens ein bestehendes Tandem mehr ließe sich halten.
   *[other] Höchstens { $n } bestehende Tandems mehr ließen sich halten.
}
certificate-proof-within = Der Beweis hält: Innerhalb der Grenze (zwei Menschen sind nicht doppelt ein Tandem, und nicht zu viele bestehende Tandems ändern sich) gibt es nicht mehr Tandems und bei gleich vielen keine höhere Summe.
alternative-missed = { $places ->
    [one] { $mentor } (ein gewünschter Platz mehr bliebe frei)
   *[other] { $mentor } ({ $places } gewünschte Plätze mehr blieben frei)
}

# Publishing it
publish-withdraws = { $n ->
    [one] Ein offener Vorschlag wird zurückgezogen: { $pairs }. Beide bekommen den gleichen kurzen Brief, ohne Namen und ohne Grund. Er sagt niemandem, ob jemand schon geantwortet hat.
   *[other] { $n } offene Vorschläge werden zurückgezogen: { $pairs }. Beide Seiten bekommen den gleichen kurzen Brief, ohne Namen und ohne Grund. Er sagt niemandem, ob jemand schon geantwortet hat.
}
publish-never-again = Dieselben beiden werden in diesem Programm nicht noch einmal gefragt.
publish-adds = { $n ->
    [one] Eine Entscheidung aus dem Szenario gilt danach für das Programm: { $pairs }.
   *[other] { $n } Entscheidungen aus dem Szenario gelten danach für das Programm: { $pairs }.
}
publish-nobody-asked = Niemand wird neu gefragt.
publish-adopt-heading = Regeln übernehmen
publish-adopt = Regeln übernehmen
publish-change-heading = Ergebnis übernehmen
publish-change = Ergebnis übernehmen
done-adopted = Übernommen. Niemand wurde neu gefragt.

# What its people learn
standing-withdrawn = zurückgezogen
proposal-withdrawn = Dieser Vorschlag gilt nicht mehr, weil die Tandems neu berechnet wurden. Mit einer Antwort hat das nichts zu tun. Es ist nichts weiter nötig.
letter-state-withdrawn = zurückgezogen
letter-withdrawn-subject = Ihr Vorschlag für ein Tandem gilt nicht mehr
letter-withdrawn = Guten Tag { $name },{"\u000A\u000A"}für „{ $programme }“ gab es einen Vorschlag für ein Tandem mit Ihnen. Er gilt nicht mehr, weil die Tandems neu berechnet wurden. Mit einer Antwort hat das nichts zu tun.{"\u000A\u000A"}Sie müssen nichts tun, und Sie bleiben angemeldet. Ein neuer Vorschlag kommt mit einem eigenen Brief.{"\u000A\u000A"}Freundliche Grüße{"\u000A"}Ihre Koordination{"\u000A"}
event-proposals-withdrawn = Offene Vorschläge zurückgezogen: { $detail }
event-places-wanted = Gewünschte Plätze festgelegt oder aufgehoben

# Wanted places of a mentor
wanted-heading = Gewünschte Plätze
wanted-about = Möglichst so viele Mentees soll diese Person haben. Kein Tandem geht dafür verloren: Zuerst zählt, dass es so viele Tandems wie möglich gibt.
wanted-at-least = Möglichst mindestens
wanted-unit = { $places ->
    [one] Mentee (1 Platz)
   *[other] Mentees ({ $places } Plätze)
}
wanted-save = Festlegen
wanted-now = { $n ->
    [one] Möglichst mindestens 1 Mentee
   *[other] Möglichst mindestens { $n } Mentees
}
wanted-of = { $mentor }: möglichst mindestens { $n }
wanted-number-wrong = Nötig ist eine ganze Zahl von 1 bis { $places }.
wanted-missed-heading = { $n ->
    [one] Ein gewünschter Platz blieb frei
   *[other] { $n } gewünschte Plätze blieben frei
}
wanted-missed-one = { $mentor }: { $got } von { $wanted }
wanted-missed-about = Kein anderes Ergebnis mit so vielen Tandems füllt mehr davon.
compare-wanted = Gewünschte Plätze
done-wanted = Festgelegt. Gilt ab dem nächsten Lauf.
done-wanted-released = Aufgehoben. Gilt ab dem nächsten Lauf.

# Pairs that a scenario tries out
scenario-try = In einem Szenario ausprobieren
scenario-tried = Nur in diesem Szenario
scenario-tried-hint = Gilt für das Programm erst, wenn das Szenario veröffentlicht wird.
scenario-tried-how = { $pair }: Was soll gelten?
scenario-tried-pin = Zusammen
scenario-tried-forbid = Nicht zusammen
scenario-tried-none = Wie bisher
scenario-tried-reason = { $pair }: Grund
scenario-tried-more = Weitere Paare kommen von der Seite eines Paars oder Tandems dazu, in einem Lauf dieses Szenarios.

# For the works council
evidence-scenario = Szenario { $number }, festgehalten vor dem Lauf
evidence-measures = Was die Kriterien messen
evidence-rules-caption = Regeln und Gewichte, unter denen gerechnet wurde
evidence-standing-caption = Bestehende Tandems, die in diesem Lauf nicht dabei sind
evidence-wanted-caption = Gewünschte Plätze in diesem Lauf
evidence-wanted-value = { $got } von { $wanted } besetzt
evidence-better = Ohne dieses Tandem war das Ergebnis besser.
