# The command line
cli-findings-heading = Was in den Dateien auffiel
cli-findings-none = In den Dateien ist nichts aufgefallen.
cli-findings-counted = { $title }: { $n }
cli-summary = { $mentees ->
    [one] 1 Mentee
   *[other] { $mentees } Mentees
}, { $mentors ->
    [one] 1 Mentor:in
   *[other] { $mentors } Mentor:innen
} mit { $places ->
    [one] 1 Platz
   *[other] { $places } Plätzen
}.
cli-summary-tandems = { $n ->
    [one] 1 Tandem
   *[other] { $n } Tandems
}, im Mittel { $mean } von 100 Punkten, das schwächste { $worst }.
cli-no-tandem = Es ist kein Tandem möglich. Die Gründe stehen bei jeder Person.
cli-nobody = In den Dateien hat sich niemand angemeldet, der teilnehmen kann. Bitte beide Dateien prüfen, am besten mit „gegenstrom import --explain“.
cli-unmatched-heading = Ohne Tandem
cli-tandems-heading = Tandems
cli-written = Geschrieben: { $file }
cli-partners-heading = Mögliche Partner für { $person }
cli-partners-none = { $person } nimmt nicht teil. Deshalb gibt es niemanden zum Vergleich.
cli-partner-teaches = { $person } als Mentor:in
cli-partner-learns = { $person } als Mentee
cli-partner-chosen = gewählt
cli-stage-scoring = Paare bewerten
cli-stage-choosing = Tandems wählen
cli-stage-comparing = Ersatz suchen
cli-stage-diagnosing = Gründe suchen
cli-error = Fehler
cli-file-missing = { $file } gibt es nicht. Bitte Namen und Ordner prüfen.
cli-file-failed = { $file } lässt sich nicht öffnen: { $error }
cli-file-unreadable = { $file }: { $why }
cli-file-not-usable = { $file }: { $why } Die Spalten heißen: { $headers }.
cli-map-shape = „{ $text }“ ist keine Zuordnung. So sieht eine aus: --map "E-Mail-Adresse=Mail geschäftlich"
cli-map-field = „{ $text }“ ist kein Feld. Möglich sind: { $fields }.
cli-map-header = „{ $text }“ ist keine Spalte dieser Dateien. Es gibt: { $headers }.
cli-out-ending = { $file }: Diese Endung geht nicht. Möglich sind .xlsx, .csv, .json und .html.
cli-out-is-input = { $file } ist zugleich eine Eingabe. Bitte einen anderen Namen für das Ergebnis wählen.
cli-out-failed = { $file } lässt sich nicht schreiben: { $error }
cli-rules-unknown = { $file }, Zeile { $line }: Den Schlüssel „{ $key }“ gibt es nicht. Möglich sind: { $known }.
cli-rules-wrong = { $file }, Zeile { $line }: { $error }
cli-rules-value = { $file }: „{ $key }“ muss zwischen { $from } und { $to } liegen.
cli-rules-weights = { $file }: Mindestens ein Gewicht muss größer als 0 sein.
cli-person-unknown = „{ $text }“ ist nicht in der Liste der Personen. Verständlich sind Name, E-Mail-Adresse oder Personalnummer.
cli-person-ambiguous = „{ $text }“ kann mehrere Personen meinen: { $people }. Eindeutig ist die E-Mail-Adresse oder die Personalnummer.
cli-run-failed = Das Matching ist gescheitert: { $error }. Das ist ein Fehler im Programm, nicht in den Dateien. Es wurde nichts geschrieben.
cli-replay-unreadable = { $file } ist keine Aufzeichnung eines Laufs, oder sie ist beschädigt (Zeile { $line }, Spalte { $column }).
cli-replay-same = Noch einmal gerechnet: Es kommt genau das aufgezeichnete Ergebnis heraus ({ $n ->
    [one] 1 Tandem
   *[other] { $n } Tandems
}).
cli-replay-differs = { $file }: Noch einmal gerechnet kommt nicht das heraus, was aufgezeichnet ist. Die Aufzeichnung wurde verändert, oder sie stammt aus einer anderen Version.
cli-replay-verified = Unabhängig nachgeprüft: Das aufgezeichnete Ergebnis hält alle Regeln ein, und es gibt kein besseres.
cli-replay-unproven = { $file }: Die unabhängige Prüfung ist nicht bestanden. Das aufgezeichnete Ergebnis folgt nicht aus den aufgezeichneten Angaben.
cli-import-file = { $file }: { $format }
cli-import-csv = CSV, Trennzeichen { $delimiter }, { $encoding }
cli-import-sheet = Blatt „{ $sheet }“
cli-import-kind = Erkannt als: { $kind }
cli-import-no-kind = Dieses Blatt ist weder eine Liste von Personen noch von Anmeldungen.
cli-import-rows = { $n ->
    [one] 1 Zeile
   *[other] { $n } Zeilen
}
cli-import-mapping = Zuordnung
cli-import-field = Feld
cli-import-column = Spalte
cli-import-confidence = Sicher
cli-import-why = Warum
cli-import-preview = Die ersten Zeilen
cli-import-masked = vertraulich
cli-import-unneeded = Nicht gebraucht
cli-import-dropped = Gelöscht, weil es nicht gespeichert werden darf
cli-import-open-fields = Ohne Spalte
cli-import-hint = Stimmt eine Zuordnung nicht: --map "Feld=Spalte", auch bei „gegenstrom match“.
cli-import-nothing-stored = Es wurde nichts gespeichert.
cli-tab = Tabulator
rules-file-intro = Regeln und Gewichte für „gegenstrom match --rules“. Was fehlt, gilt wie hier.
rules-file-teach = H4: Ein Thema mit Stufen kann weitergeben, wer mindestens auf dieser Stufe steht (1 bis 8).
rules-file-gap = H4: So viele Stufen steht die Mentorin oder der Mentor mindestens über dem Mentee.
rules-file-hours = So viele gemeinsame Stunden im Monat geben volle Punkte.
rules-file-weights = Gewichte von 0 bis 100. Nur das Verhältnis zählt.
cli-io-missing = den Ordner gibt es nicht
cli-io-denied = die Berechtigung fehlt
cli-io-folder = das ist ein Ordner
cli-io-full = der Speicherplatz ist voll
cli-io-encoding = das ist kein Text in UTF-8
