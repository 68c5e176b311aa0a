# Rules, laid side by side
rule-objective = Ziel
rule-weight = Gewicht: { $criterion }
rule-weight-value = { $weight } ({ $share })
rule-on = gilt
rule-off = gilt nicht

# The history of runs
run-called = Lauf { $number }: { $name }
compare-choose-hint = Wählen Sie zwei oder drei Läufe. Die beiden neuesten sind vorgewählt.
compare-choose-one = { $run } vergleichen
compare-button = Gewählte Läufe vergleichen
run-objective = Ziel
stat-wishes = erfüllte Themenwünsche
stat-wishes-of = { $covered } von { $all }
stat-mean-by = Punkte im Mittel, gewichtet wie in „{ $run }“
stat-worst-by = schwächstes Tandem, gewichtet wie in „{ $run }“
stat-left = ohne Tandem
stat-blocking = Paare, die beide lieber einander hätten
scenario = Szenario

# A scenario
scenario-title = Szenario
scenario-heading = Was wäre, wenn?
scenario-lead = Probieren Sie andere Regeln und Gewichte aus. Die Regeln des Programms bleiben, wie sie sind, bis Sie ein Szenario veröffentlichen.
scenario-new = Szenario anlegen
scenario-again = Als Szenario weiterrechnen
scenario-from-rules = Ausgefüllt mit den geltenden Regeln, Fassung { $number }.
scenario-from-run = Ausgefüllt mit den Regeln von „{ $run }“.
scenario-name = Name des Szenarios
scenario-name-hint = Zum Wiederfinden. Bitte keine Namen von Personen.
scenario-name-default = Szenario { $number }
scenario-name-missing = Geben Sie dem Szenario einen Namen.
scenario-decisions = Von Hand entschieden
scenario-decisions-hint = Gilt auch im Szenario. Wählen Sie aus, was hier nicht gelten soll.
scenario-leave-out-pin = { $pair } nicht festhalten
scenario-leave-out-forbid = { $pair } nicht ausschließen
scenario-run = Szenario berechnen
scenario-preview = Vorschau
scenario-preview-empty = Ändern Sie etwas, oder drücken Sie „Vorschau“: Hier steht dann, was es bewirkt.
preview-said = { $tandems ->
    [one] Ein Tandem
   *[other] { $tandems } Tandems
}, das schwächste mit { $worst } Punkten.
preview-changed = { $n ->
    [0] Alle Tandems sind dieselben wie in „{ $run }“.
    [one] Ein Tandem ist ein anderes als in „{ $run }“.
   *[other] { $n } Tandems sind andere als in „{ $run }“.
}
preview-other-input = Auch Anmeldungen, Angaben oder Festlegungen sind andere als in „{ $run }“. Ein Teil des Unterschieds kommt daher.
preview-before = vorher: { $run }
preview-after = mit diesen Werten
preview-none = Kein Tandem ist möglich.

# Publishing a scenario
publish-new-rules = Die Regeln des Szenarios „{ $name }“ gelten danach für das Programm, als Fassung { $version }. Das steht im Protokoll.
publish-new-rules-are = Das ändert sich an den Regeln:
publish-rule-change = { $name }: { $after } (bisher: { $before })
publish-releases = { $n ->
    [one] Eine Entscheidung von Hand, die im Szenario nicht galt, wird aufgehoben: { $pairs }.
   *[other] { $n } Entscheidungen von Hand, die im Szenario nicht galten, werden aufgehoben: { $pairs }.
}

# Comparing runs
compare-title = Läufe vergleichen
compare-heading = { $n ->
    [2] Zwei Läufe im Vergleich
   *[other] Drei Läufe im Vergleich
}
compare-wrong = Wählen Sie zwei oder drei Läufe aus.
compare-back = Zu den Läufen
compare-figures = Kennzahlen
compare-figure = Kennzahl
compare-best = am besten
compare-better = besser
compare-weights-differ = Die Gewichte sind verschieden. Punkte sind deshalb nur vergleichbar, wo sie mit denselben Gewichten gerechnet sind.
compare-causes = Warum es mehr oder weniger Tandems sind
compare-differences = Was verschieden ist
compare-same = Regeln, Festlegungen und Angaben sind gleich.
compare-decided = Festlegung: { $pair }
compare-decisions = Festlegungen
compare-decisions-value = { $pinned } festgehalten, { $forbidden } ausgeschlossen
compare-pinned = festgehalten
compare-forbidden = ausgeschlossen
compare-undecided = nichts festgelegt
compare-people = Wer teilnimmt
compare-people-value = { $mentors } Mentor:innen, { $mentees } Mentees
compare-answers = Angaben der Personen
compare-answers-base = Ausgangspunkt
compare-answers-same = wie in „{ $run }“
compare-answers-changed = { $n ->
    [one] bei einer Person anders als in „{ $run }“
   *[other] bei { $n } Personen anders als in „{ $run }“
}
compare-what = Worum es geht
compare-gained = Bekommt in „{ $here }“ ein Tandem, in „{ $there }“ nicht
compare-nobody = niemand
compare-who = Wer ein Tandem gewinnt oder verliert
compare-who-same = In allen Läufen haben dieselben Personen ein Tandem.
compare-distribution = Verteilung der Punkte
compare-weakest = Schwächstes Tandem: { $pair }, { $points } Punkte.
compare-tandems = Tandems, die sich unterscheiden
compare-tandems-same = Alle Tandems sind gleich.
compare-tandems-shown = { $shown } von { $n } Mentees mit unterschiedlichem Ergebnis
compare-nobody-here = kein Tandem
compare-points = { $points } Punkte
compare-previous = Gegenüber „{ $run }“: { $what }
compare-with-previous = Nebeneinander ansehen
difference-tandems-more = { $n ->
    [one] ein Tandem mehr
   *[other] { $n } Tandems mehr
}
difference-tandems-fewer = { $n ->
    [one] ein Tandem weniger
   *[other] { $n } Tandems weniger
}
difference-tandems-same = gleich viele Tandems
difference-changed = { $n ->
    [0] alle dieselben
    [one] ein anderes Tandem
   *[other] { $n } andere Tandems
}
difference-worst = schwächstes Tandem { $after } statt { $before } Punkte
difference-worst-same = schwächstes Tandem gleich
cause-only-rules = Dass es in „{ $here }“ { $n } Tandems sind statt { $there }, liegt allein an den Regeln.
cause-only-decisions = Dass es in „{ $here }“ { $n } Tandems sind statt { $there }, liegt allein an den Festlegungen.
cause-only-people = Dass es in „{ $here }“ { $n } Tandems sind statt { $there }, liegt allein an Anmeldungen und Angaben.
cause-rules = Mit den Regeln von „{ $base }“ wären es in „{ $here }“ { $would } statt { $n } Tandems.
cause-decisions = Mit den Festlegungen von „{ $base }“ wären es in „{ $here }“ { $would } statt { $n } Tandems.
cause-people = Mit den Anmeldungen und Angaben von „{ $base }“ wären es in „{ $here }“ { $would } statt { $n } Tandems.
