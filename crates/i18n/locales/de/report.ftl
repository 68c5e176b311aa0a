# The report of a run: workbook, CSV and page
report-title = Tandems
report-heading = { $n ->
    [one] Ein Vorschlag für ein Tandem
   *[other] Vorschlag für { $n } Tandems
}
report-lead = Das ist ein Vorschlag nach festen, offenen Regeln. Über jedes Tandem entscheidet ein Mensch.
report-confidential = Enthält Namen und Adressen. Nur für die Koordination.
report-sheet-tandems = Tandems
report-sheet-unmatched = Ohne Tandem
report-sheet-rules = Regeln und Gewichte
report-sheet-findings = Hinweise zu den Dateien
report-contents = Inhalt
report-mentor = Mentor:in
report-mentor-email = E-Mail Mentor:in
report-mentor-department = Abteilung Mentor:in
report-mentor-site = Standort Mentor:in
report-mentee = Mentee
report-mentee-email = E-Mail Mentee
report-mentee-department = Abteilung Mentee
report-mentee-site = Standort Mentee
report-points = Punkte
report-points-of = { $points } von 100
report-covered = Gedeckte Themen
report-missed = Offene Themen
report-returned = Themen zurück
report-alternative = Ersatz
report-pinned = Festgelegt
report-why = Warum diese beiden
report-person = Person
report-email = E-Mail
report-department = Abteilung
report-role = Rolle
report-reason = Grund
report-remedy = Was helfen würde
report-severity = Wichtigkeit
report-finding = Was auffiel
report-detail = Erklärung
report-place = Wo
report-done = Was damit geschah
report-criterion = Kriterium
report-weight = Gewicht
report-measure = Was gezählt wird
report-rule = Regel
report-setting = Einstellung
report-always = gilt immer
report-on = eingeschaltet
report-off = ausgeschaltet
report-teach-from-level = Angeboten wird ab Stufe
report-level-gap = Abstand in Stufen
report-input-hash = Fingerabdruck der Eingabe
report-input-hash-about = Gleiche Personen, Antworten und Regeln ergeben immer dieselben Tandems. Der Fingerabdruck macht das nachprüfbar.
report-proof = Nachweis
report-not-verified = Der Nachweis wurde nicht geprüft.
report-figures = In Zahlen
report-matched-mentees = Mentees in einem Tandem
report-n-of = { $n } von { $of }
report-places = Plätze bei Mentor:innen
report-possible-pairs = Mögliche Paare
report-mean = Punkte im Mittel
report-worst = Schwächstes Tandem
report-with-alternative = Tandems mit Ersatz
report-blocking = Paare, die lieber tauschen würden
report-blocking-about = So viele mögliche Paare hätten zusammen mehr Punkte als mit ihren jetzigen Partnern. Für alle zusammen wäre ein Tausch aber nicht besser.
report-histogram = Verteilung der Punkte
report-histogram-finding = Das schwächste Tandem hat { $worst } Punkte, im Mittel sind es { $mean }.
report-histogram-about = Balken zeigen, wie viele Tandems in jeder Stufe von zehn Punkten liegen. Der Balken mit dem schwächsten Tandem ist schraffiert.
report-histogram-range = { $from } bis unter { $to }
report-histogram-last = { $from } bis { $to }
report-histogram-worst = schwächstes
report-count = Tandems
report-demand = Angebot und Nachfrage je Thema
report-demand-lack = Am meisten fehlt: { $topic }. Gewünscht von { $wanted ->
    [one] einem Mentee
   *[other] { $wanted } Mentees
}, angeboten { $places ->
    [0] gar nicht
    [one] auf einem Platz
   *[other] auf { $places } Plätzen
}.
report-demand-enough = Für jedes gewünschte Thema gibt es genug Plätze.
report-demand-about = Je Thema zwei Balken: Plätze bei Mentor:innen und Mentees, die das Thema lernen wollen.
report-topic = Thema
report-offered-places = Plätze
report-wanted-by = Wünsche
report-all-matched = Alle haben ein Tandem.
report-no-tandems = Es ist kein Tandem möglich.
report-no-findings = In den Dateien ist nichts aufgefallen.
report-score-parts = Wie sich die Punkte zusammensetzen
report-as-table = Als Tabelle
