# Running the matching
matching-lead = Es entstehen so viele Tandems wie möglich, und davon die besten nach deinem Ziel. Jedes Ergebnis wird begründet, und du entscheidest.

# One run
run-lead = Prüf die Vorschläge. Veröffentliche, was überzeugt, oder halte Paare fest und rechne noch einmal.


# Charts
run-outdated = { $n ->
    [one] Seit diesem Lauf wurde etwas geändert: Rechne noch einmal, bevor du veröffentlichst.
   *[other] Seit diesem Lauf wurden { $n } Dinge geändert: Rechne noch einmal, bevor du veröffentlichst.
}
