# What an import reports: a title to group by, a sentence about the case, and what was done.

# Where
place-file = { $file }
place-sheet = Blatt „{ $sheet }“
place-row = Zeile { $row }
place-rows = Zeilen { $rows }
place-column = Spalte „{ $column }“

# What was done
finding-done-kept = so gelassen
finding-done-corrected = berichtigt
finding-done-skipped = nicht übernommen
finding-done-merged = zusammengefasst
finding-done-removed = entfernt, nirgends gespeichert
finding-done-needs-decision = offen, bitte entscheiden

severity-info = Hinweis
severity-warning = Bitte ansehen
severity-error = Bitte klären

named-person = { $name } (Zeile { $row })
list-and = { $rest } und { $last }
list-more = { $n ->
    [one] 1 weitere
   *[other] { $n } weitere
}

# Files that cannot be read
unreadable-empty = Die Datei ist leer. Bitte neu exportieren.
unreadable-too-large = Die Datei hat { $size }, erlaubt sind { $limit }. Bitte nur die nötigen Spalten und Zeilen exportieren.
unreadable-unpacks-too-large = Entpackt ist die Datei größer als die erlaubten { $limit }. Bitte nur die nötigen Spalten und Zeilen exportieren.
unreadable-too-many-rows = Die Tabelle hat mehr als { $limit } Zeilen. Bitte nur die Personen exportieren, um die es geht.
unreadable-too-many-columns = Die Tabelle hat mehr als { $limit } Spalten. Bitte nur die nötigen Spalten exportieren.
unreadable-too-many-cells = Die Tabelle hat mehr als { $limit } Zellen. Bitte nur die nötigen Spalten und Zeilen exportieren.
unreadable-encrypted = Die Datei ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern und noch einmal einlesen.
unreadable-not-a-table = Das ist keine Tabelle, sondern { $what }. Bitte als CSV-Datei oder als Excel-Arbeitsmappe (.xlsx) speichern.
unreadable-damaged = Die Datei ist beschädigt oder nicht vollständig. Bitte neu exportieren oder in Excel öffnen und noch einmal speichern.
unreadable-no-usable-sheet = In der Datei steht keine Tabelle. Gebraucht werden eine Zeile mit Spaltennamen und darunter die Daten.
looks-like-pdf = ein PDF-Dokument
looks-like-image = ein Bild
looks-like-docx = ein Word-Dokument
looks-like-pptx = eine Präsentation
looks-like-zip = ein ZIP-Archiv
looks-like-old-excel = eine Excel-Datei im alten Format (.xls)
looks-like-xlsb = eine Excel-Datei im Binärformat (.xlsb)
looks-like-open-document = eine Datei aus LibreOffice
looks-like-html = eine Internetseite
looks-like-xml = eine XML-Datei
looks-like-json = eine JSON-Datei
looks-like-old-office = ein altes Word-Dokument oder eine E-Mail
looks-like-binary = etwas, das kein Text ist

# The file and its sheets
finding-other = Auffällig
finding-other-detail = Hier ist etwas auffällig. Bitte ansehen.
finding-unreadable = Datei nicht lesbar
finding-mislabelled = Endung und Inhalt verschieden
finding-mislabelled-detail = Der Name endet auf .{ $ending }, der Inhalt ist { $found }. Gelesen wurde nach dem Inhalt.
format-csv = CSV
format-xlsx = eine Excel-Arbeitsmappe
finding-undecodable = Zeichen nicht lesbar
finding-undecodable-detail = Einige Zeichen passen nicht zur Kodierung der Datei und stehen jetzt als „�“ da. Am sichersten ist ein Export als „CSV UTF-8“ oder als .xlsx.
finding-unclosed-quote = Anführungszeichen nicht geschlossen
finding-unclosed-quote-detail = Ein Anführungszeichen wird geöffnet und nicht geschlossen. Ab hier zählen Anführungszeichen als gewöhnliche Zeichen.
finding-row-too-long = Zeile zu lang
finding-row-too-long-detail = Die Zeile hat { $cells } Zellen, die Tabelle { $columns } Spalten. Was darüber hinausgeht, fehlt. Vielleicht steht ein Trennzeichen in einem Text.
finding-empty-rows = Leere Zeilen
finding-empty-rows-detail = { $n ->
    [one] Eine Zeile ohne Inhalt.
   *[other] Ab hier { $n } Zeilen ohne Inhalt.
}
finding-title-rows = Zeilen über der Tabelle
finding-title-rows-detail = { $n ->
    [one] Über den Spaltennamen steht eine Zeile, die nicht zur Tabelle gehört.
   *[other] Über den Spaltennamen stehen { $n } Zeilen, die nicht zur Tabelle gehören.
}
finding-two-header-rows = Spaltennamen in zwei Zeilen
finding-two-header-rows-detail = Zwei Zeilen zusammen nennen die Spalten. Beide wurden gelesen.
finding-no-header-row = Keine Spaltennamen
finding-no-header-row-detail = Die Tabelle hat keine Zeile mit Spaltennamen. Die Spalten heißen hier #A, #B und so weiter.
finding-header-twice = Spaltenname doppelt
finding-header-twice-detail = Zwei Spalten heißen gleich. Die hintere heißt hier „{ $renamed }“.
finding-hidden-sheet = Ausgeblendetes Blatt
finding-hidden-sheet-detail = Ein ausgeblendetes Blatt wird nicht gelesen. Wird es gebraucht, bitte in Excel einblenden.
finding-no-rows = Keine Zeilen
finding-no-rows-detail = Das Blatt hat Spaltennamen, aber keine Daten darunter.
finding-forbidden = Spalte darf nicht gespeichert werden
finding-forbidden-detail = „{ $column }“ enthält { $what }. Das darf bei der Auswahl keine Rolle spielen. Die Spalte wurde vor allem anderen gelöscht.
finding-forbidden-by-contents-detail = „{ $column }“ sieht nach { $what } aus. Das darf bei der Auswahl keine Rolle spielen. Die Spalte wurde vor allem anderen gelöscht.
forbidden-birth-date = Geburtsdaten
forbidden-age = Angaben zum Alter
forbidden-entry-date = Eintrittsdaten
forbidden-gender = Angaben zum Geschlecht
forbidden-nationality = Angaben zur Staatsangehörigkeit
forbidden-origin = Angaben zur Herkunft
forbidden-religion = Angaben zur Religion
forbidden-disability = Angaben zu einer Behinderung
forbidden-health = Angaben zur Gesundheit
forbidden-photo = Fotos
forbidden-salary = Angaben zum Gehalt
forbidden-performance = Beurteilungen
forbidden-marital-status = Angaben zum Familienstand
forbidden-tax = Angaben zur Steuer
forbidden-social-security = Angaben zur Sozialversicherung
forbidden-bank-account = Bankverbindungen
forbidden-trade-union = Angaben zu einer Gewerkschaft
forbidden-sexual-orientation = Angaben zur sexuellen Orientierung

# The mapping
finding-column-not-needed = Spalte nicht gebraucht
finding-column-not-needed-detail = „{ $column }“ wird für die Tandems nicht gebraucht.
finding-field-missing = Spalte fehlt
finding-field-missing-detail = Für „{ $field }“ gibt es keine Spalte. Es geht ohne, aber die Tandems lassen sich weniger gut prüfen.
finding-field-missing-required-detail = Für „{ $field }“ gibt es keine Spalte. Ohne sie kann diese Tabelle nicht übernommen werden. Bitte die richtige Spalte zuordnen.
finding-column-gone = Zugeordnete Spalte fehlt
finding-column-gone-detail = Für „{ $field }“ war die Spalte „{ $column }“ vorgesehen. Diese Tabelle hat sie nicht. Bitte neu zuordnen.
finding-nothing-to-import = Keine passende Tabelle
finding-nothing-to-import-people-detail = Kein Blatt sieht nach einer Liste von Personen aus. Gebraucht werden Personalnummer, E-Mail-Adresse oder Name in einer Spalte.
finding-nothing-to-import-answers-detail = Kein Blatt sieht nach Anmeldungen aus. Gebraucht werden Spalten für die Person, die Rolle, die angebotenen und die gewünschten Themen.

# People
finding-row-without-person = Zeile ohne Person
finding-row-without-person-detail = In der Zeile steht weder Nummer noch Adresse noch Name.
finding-stray-date = Datum an falscher Stelle
finding-stray-date-detail = Hier steht ein Datum, wo keines hingehört. Vielleicht sind die Zellen der Zeile verrutscht. Das Datum wurde nicht übernommen.
finding-cell-too-long = Text zu lang
finding-cell-too-long-detail = Hier steht ein sehr langer Text ({ $size }), der nicht zur Spalte passt. Er wurde nicht übernommen.
finding-spaces = Überflüssige Leerzeichen
finding-spaces-detail = Um „{ $text }“ standen überflüssige Leerzeichen.
finding-lower-cased = Adresse in Großbuchstaben
finding-lower-cased-detail = Die Adresse „{ $text }“ wird klein geschrieben übernommen.
finding-address-invalid = Keine E-Mail-Adresse
finding-address-invalid-detail = „{ $text }“ ist keine E-Mail-Adresse. Die Person bleibt ohne Adresse.
finding-address-missing = Ohne E-Mail-Adresse
finding-address-missing-detail = Diese Person hat keine E-Mail-Adresse. Mit einer Anmeldekarte kann auch ohne Adresse teilgenommen werden.
finding-name-missing = Name fehlt
finding-name-missing-detail = Ein Teil des Namens fehlt. Bitte in der Personalverwaltung ergänzen.
finding-letters-lost = Buchstaben verloren
finding-letters-lost-detail = { $rows ->
    [one] In „{ $text }“ ist beim Export ein Buchstabe verloren gegangen. Mit der .xlsx-Datei oder als „CSV UTF-8“ bleibt er erhalten.
   *[other] In „{ $text }“ ist beim Export ein Buchstabe verloren gegangen, in { $rows } Zeilen. Mit der .xlsx-Datei oder als „CSV UTF-8“ bleibt er erhalten.
}
finding-status-unknown = Status nicht verstanden
finding-status-unknown-detail = „{ $text }“ ist kein bekannter Status. Die Person zählt als aktiv.
finding-on-leave = Längere Zeit nicht da
finding-on-leave-detail = Diese Person ist länger abwesend, bleibt aber in den Berichtslinien. Ein Tandem ist jetzt nicht möglich.
finding-gone = Nicht mehr im Unternehmen
finding-gone-detail = Diese Person ist nicht mehr im Unternehmen, bleibt aber in den Berichtslinien. Ein Tandem ist nicht möglich.
finding-row-twice = Person doppelt
finding-row-twice-detail = Die Zeile wiederholt Zeile { $first }.
finding-rows-differ = Person doppelt mit anderen Angaben
finding-rows-differ-detail = Dieselbe Person wie in Zeile { $first }, aber anders bei: { $fields }. Die Angaben von Zeile { $first } gelten, die Vorgesetzten aus beiden Zeilen zählen.
finding-number-twice = Personalnummer doppelt
finding-number-twice-detail = Die Personalnummer { $number } hat schon die Person in Zeile { $first }. Bitte in der Personalverwaltung klären.
finding-address-twice = E-Mail-Adresse doppelt
finding-address-twice-detail = Die Adresse { $address } steht bei mehreren Personen: { $people }. Niemand von ihnen bekommt sie, bis das geklärt ist.
finding-supervisor-unknown = Vorgesetzte Person unbekannt
finding-supervisor-unknown-detail = „{ $text }“ ist als Führungskraft angegeben, steht aber nicht in der Liste. Solange das offen ist, kann die Berichtslinie an dieser Stelle nicht geprüft werden.
finding-supervisor-ambiguous = Vorgesetzte Person nicht eindeutig
finding-supervisor-ambiguous-detail = „{ $text }“ kann mehrere Personen meinen: { $people }. Eindeutig ist die Personalnummer oder die Adresse.
finding-supervisor-zeros = Führende Nullen fehlen
finding-supervisor-zeros-detail = Die Führungskraft „{ $text }“ wurde ohne führende Nullen gefunden: { $person }.
finding-supervisor-self = Eigene Führungskraft
finding-supervisor-self-detail = Diese Person ist als ihre eigene Führungskraft angegeben. Die Angabe zählt nicht.
finding-supervisor-gone = Führungskraft nicht mehr da
finding-supervisor-gone-detail = Die Führungskraft { $person } ist nicht mehr im Unternehmen. Die Berichtslinie zählt weiter.
finding-cycle = Berichtslinien im Kreis
finding-cycle-detail = Diese Personen berichten im Kreis aneinander: { $people }. Keine von ihnen kommt mit einer anderen in ein Tandem. Bitte in der Personalverwaltung klären.
finding-cycle-dotted-detail = Über eine fachliche Linie berichten diese Personen im Kreis aneinander: { $people }. Keine von ihnen kommt mit einer anderen in ein Tandem.
finding-several-tops = Mehrere ohne Führungskraft
finding-several-tops-detail = Diese Personen haben keine Führungskraft: { $people }. Meist ist das nur eine.
finding-no-top = Niemand ohne Führungskraft
finding-no-top-detail = Jede Person hat eine Führungskraft. Vielleicht fehlt die oberste in der Liste.

# Answers
finding-role-unknown = Rolle nicht verstanden
finding-role-unknown-detail = „{ $text }“ ist weder Mentor:in noch Mentee noch beides. Ohne Rolle gibt es kein Tandem.
finding-role-missing-detail = Es ist keine Rolle angegeben. Ohne Rolle gibt es kein Tandem.
finding-places-invalid = Anzahl der Mentees nicht verstanden
finding-places-invalid-detail = „{ $text }“ ist keine mögliche Anzahl. Gerechnet wird mit { $taken }.
finding-topic-unknown = Thema nicht in der Liste
finding-topic-unknown-detail = „{ $text }“ ist kein Thema des Programms. Es bleibt als Vorschlag erhalten.
finding-topic-guessed = Thema anders geschrieben
finding-topic-guessed-detail = „{ $text }“ wurde als „{ $topic }“ verstanden.
finding-level-missing = Stufe fehlt
finding-level-missing-detail = Bei „{ $topic }“ steht nicht, wie gut die Person das kann.
finding-offer-below-level = Angebot unter der nötigen Stufe
finding-offer-below-level-detail = „{ $topic }“ ist angeboten, aber nicht mit „kann andere anleiten“. Es zählt nicht als Angebot.
finding-topic-twice = Thema doppelt
finding-topic-twice-detail = „{ $topic }“ steht zweimal in der Zelle.
finding-topic-both-ways = Thema angeboten und gewünscht
finding-topic-both-ways-detail = „{ $topic }“ ist angeboten und zugleich gewünscht. Beides gilt.
finding-language-unknown = Sprache nicht in der Liste
finding-language-unknown-detail = „{ $text }“ ist keine bekannte Sprache. Die Angabe gilt so, wie sie dasteht.
finding-language-missing = Sprache fehlt
finding-language-missing-detail = Es ist keine Sprache angegeben. Ohne gemeinsame Sprache gibt es kein Tandem. Bitte nachfragen.
finding-mode-unknown = Art der Treffen nicht verstanden
finding-mode-unknown-detail = „{ $text }“ ist weder „vor Ort“ noch „online“.
finding-mode-missing = Art der Treffen fehlt
finding-mode-missing-detail = Es steht nicht da, ob Treffen vor Ort oder online möglich sind. Ohne das gibt es kein Tandem. Bitte nachfragen.
finding-hours-unknown = Zeit nicht verstanden
finding-hours-unknown-detail = „{ $text }“ ist keine Zeit der Woche. Verständlich ist zum Beispiel „Mo 08-10“.
finding-hours-missing = Zeiten fehlen
finding-hours-missing-detail = Es sind keine passenden Zeiten angegeben. Das schließt niemanden aus, aber gemeinsame Zeit lässt sich nicht prüfen.
finding-scale-invalid = Keine Zahl von 1 bis 5
finding-scale-invalid-detail = „{ $text }“ ist keine Zahl von 1 bis 5. Die Frage gilt als nicht beantwortet.
finding-timestamp-unknown = Zeitpunkt nicht verstanden
finding-timestamp-unknown-detail = „{ $text }“ ist kein Datum mit Uhrzeit.
finding-mentor-without-offer = Mentor:in ohne Thema
finding-mentor-without-offer-detail = Diese Person will Mentor:in sein, bietet aber kein Thema an, das sie weitergeben kann. Bitte nachfragen.
finding-mentee-without-want = Mentee ohne Thema
finding-mentee-without-want-detail = Diese Person will Mentee sein, nennt aber kein Thema, das sie lernen will. Bitte nachfragen.
finding-mentees-offer = Mentees bieten auch Themen an
finding-mentees-offer-detail = { $n ->
    [one] Ein Mentee bietet selbst Themen an. Das zählt beim gegenseitigen Gewinn.
   *[other] { $n } Mentees bieten selbst Themen an. Das zählt beim gegenseitigen Gewinn.
}
finding-answer-without-person = Antwort ohne Person
finding-answer-without-person-detail = Es steht nicht da, wer geantwortet hat.
finding-answered-again = Zweimal angemeldet
finding-answered-again-detail = Diese Person hat später noch einmal geantwortet. Es gilt Zeile { $counted }.
finding-person-unknown = Person nicht in der Liste
finding-person-unknown-detail = „{ $text }“ hat sich angemeldet, steht aber nicht in der Liste der Personen. Die Anmeldung wartet, bis klar ist, wer das ist.
finding-person-ambiguous = Person nicht eindeutig
finding-person-ambiguous-detail = „{ $text }“ kann mehrere Personen meinen: { $people }. Die Anmeldung wartet, bis klar ist, wer das ist.
finding-person-inactive = Angemeldet, aber nicht da
finding-person-on-leave-detail = { $person } hat sich angemeldet, ist nach der Liste aber länger abwesend. Die Person nimmt nicht teil, bis das geklärt ist.
finding-person-gone-detail = { $person } hat sich angemeldet, ist nach der Liste aber nicht mehr im Unternehmen. Die Person nimmt nicht teil, bis das geklärt ist.
finding-reference-unknown = Genannte Person unbekannt
finding-reference-unknown-detail = Die hier genannte Person steht nicht in der Liste der Personen. Die Angabe kann so nicht beachtet werden. Bitte nachfragen.
finding-reference-ambiguous = Genannte Person nicht eindeutig
finding-reference-ambiguous-detail = Die hier genannte Person ist nicht eindeutig. Die Angabe kann so nicht beachtet werden. Bitte nachfragen.
finding-reference-self = Sich selbst genannt
finding-reference-self-detail = Diese Person hat sich selbst genannt. Die Angabe zählt nicht.

# Fields
table-people = Personen
table-answers = Anmeldungen
field-personnel-number = Personalnummer
field-family-name = Nachname
field-given-name = Vorname
field-full-name = Name
field-email = E-Mail-Adresse
field-organisation = Unternehmen
field-site = Standort
field-department = Abteilung
field-team = Team
field-position = Position
field-level = Führungsebene
field-supervisor = Führungskraft
field-dotted-supervisor = Fachliche Führungskraft
field-status = Status
field-timestamp = Zeitpunkt
field-role = Rolle
field-places = Anzahl der Mentees
field-offers = Angebotene Themen
field-wants = Gewünschte Themen
field-languages = Sprachen
field-modes = Art der Treffen
field-hours = Passende Zeiten
field-style-1 = strukturiert – spontan
field-style-2 = kurz – ausführlich
field-style-3 = direktes – behutsames Feedback
field-style-4 = ausprobieren – besprechen
field-style-5 = erst Fragen – erst Beispiele
field-readiness = Bereitschaft zur Offenheit
field-vetoes = Nicht mit
field-wishes = Wunschperson
field-conflicts = Interessenkonflikt
field-motivation = Beweggrund

# Why a column was taken for a field
mapped-by-header = der Name der Spalte sagt es
mapped-by-similar-header = der Name der Spalte klingt danach
mapped-by-both = Name der Spalte und Inhalt passen: { $looks }
mapped-by-contents = der Inhalt zeigt es: { $looks }
mapped-by-choice = so ausgewählt
looks-addresses = Adressen
looks-unique-codes = Nummern, jede nur einmal
looks-names-people = Personen aus derselben Tabelle
looks-full-names = Vor- und Nachnamen
looks-states = Angaben wie „aktiv“
looks-timestamps = Datum und Uhrzeit
looks-hours = Zeiten der Woche
looks-languages = Sprachen
looks-modes = „vor Ort“ oder „online“
looks-roles = „Mentor:in“ oder „Mentee“
looks-one-to-five = Zahlen von 1 bis 5
looks-topics-guide = Themen, die jemand anleiten kann
looks-topics-learn = Themen, die jemand lernen will
finding-nothing-to-import-either-detail = Kein Blatt sieht nach einer Liste von Personen oder nach Anmeldungen aus. Gebraucht werden Spalten, die sagen, um wen es geht.
finding-level-taken-detail = Bei „{ $topic }“ steht keine Stufe. Wer ein Thema anbietet, kann andere anleiten: So wurde es übernommen.
