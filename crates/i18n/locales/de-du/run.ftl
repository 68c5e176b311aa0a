# Running the matching
matching-lead = Das Programm berechnet zuerst die meisten Tandems und davon die mit der höchsten Summe. Jedes Ergebnis wird begründet, und du entscheidest.

# One run
run-lead = Prüf die Vorschläge. Veröffentliche, was überzeugt, oder halte Paare fest und rechne noch einmal.
