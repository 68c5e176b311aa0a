# Import: choosing files
import-title = Dateien einlesen
import-heading = Wer ist im Unternehmen, wer macht mit?
import-lead = Lesen Sie die Datei aus der Personalverwaltung und die Anmeldungen ein, beide zusammen oder nacheinander. Zuerst sehen Sie eine Vorschau. Bis dahin ändert sich nichts.
import-people-file = Datei aus der Personalverwaltung
import-people-hint = Wer arbeitet wo, wer berichtet an wen. CSV oder Excel (.xlsx), höchstens 20 MB.
import-answers-file = Antworten aus dem Anmeldeformular
import-answers-hint = Rolle, Themen, Zeiten und Wünsche. CSV oder Excel (.xlsx), höchstens 20 MB.
import-read = Vorschau zeigen
import-reading = Wird gelesen …
import-none-chosen = Wählen Sie mindestens eine Datei.
import-too-large = { $file } ist größer als 20 MB. Exportieren Sie nur die Spalten und Zeilen, die Sie brauchen.
import-refused = { $file }: { $reason }
import-help-title = Was wird erkannt?
import-help-people = Personal: Personalnummer, Name, E-Mail, Firma, Standort, Abteilung, Team, Position, Ebene, Vorgesetzte (auch fachliche) und ob jemand da ist.
import-help-answers = Anmeldung: Rolle, Themen, Sprachen, Art der Treffen, Zeiten, Vorlieben, Ausschlüsse, Wünsche und die eigenen Worte.
import-help-order = Reihenfolge und Überschriften sind frei. Was nicht erkannt wird, ordnen Sie in der Vorschau zu. Beim nächsten Mal wird das gleich so gelesen.
import-help-never = Geburtsdatum, Alter, Eintritt, Geschlecht, Staatsangehörigkeit, Religion, Behinderung, Gehalt, Beurteilung und Ähnliches werden entfernt, bevor etwas gespeichert wird.
import-help-again = Dieselbe Datei noch einmal einzulesen, verdoppelt nichts: Bekannte Personen werden aktualisiert.
import-demo-title = Dateien zum Ausprobieren
import-demo-about = Die erfundene Firma Hohenfels: 480 Personen und die Anmeldungen. Laden Sie beide herunter und wählen Sie sie oben aus.
import-demo-people = hr-export.csv herunterladen
import-demo-answers = sign-up.xlsx herunterladen
who-sees-import = Diese Dateien sieht nur die Koordination. Die Vorschau wird gelöscht, sobald Sie übernehmen oder verwerfen, spätestens beim nächsten Import nach sieben Tagen.

# Import: preview
draft-title = Vorschau
draft-heading = { $what } gelesen
draft-people = { $n ->
    [one] 1 Person
   *[other] { $number } Personen
}
draft-answers = { $n ->
    [one] 1 Anmeldung
   *[other] { $number } Anmeldungen
}
draft-and = { $a } und { $b }
draft-lead = Noch ist nichts übernommen. Prüfen Sie, was sich ändert und wie die Spalten gelesen wurden.
draft-changes = Was sich ändert
draft-nothing-changes = Alles ist schon so gespeichert. Es ändert sich nichts.
draft-group-people = Personen
draft-group-answers = Anmeldungen
draft-added = neu
draft-updated = geändert
draft-same = unverändert
draft-missing = nicht in der Datei
draft-older = älter als gespeichert
draft-unlinked = ohne Person
draft-missing-stay = { $n ->
    [one] 1 gespeicherte Person steht nicht in der Datei und bleibt.
   *[other] { $number } gespeicherte Personen stehen nicht in der Datei und bleiben.
}
draft-older-stay = { $n ->
    [one] 1 Anmeldung ist älter als die gespeicherte, oder in der Datei fehlt die Zeit. Es zählt, was später oder selbst gesagt wurde.
   *[other] { $number } Anmeldungen sind älter als die gespeicherten, oder in der Datei fehlt die Zeit. Es zählt, was später oder selbst gesagt wurde.
}
draft-unlinked-left-out = { $n ->
    [one] 1 Anmeldung gehört zu keiner bekannten Person und wird nicht übernommen.
   *[other] { $number } Anmeldungen gehören zu keiner bekannten Person und werden nicht übernommen.
}
draft-confirm = { $what } übernehmen
draft-confirm-finish = Fertig
draft-confirming = Wird übernommen …
draft-discard = Verwerfen
draft-incomplete = Es fehlen noch Spalten.
draft-incomplete-advice = Ordnen Sie unten die fehlenden Spalten zu. Erst dann kann übernommen werden.
draft-to-columns = Zu den Spalten
draft-added-people = Neue Personen
draft-updated-people = Geänderte Personen, Feld für Feld
draft-added-answers = Neue Anmeldungen
draft-updated-answers = Geänderte Anmeldungen
draft-first-of = Die ersten { $shown } von { $all }
draft-more = … und { $n } weitere
draft-person = Person
draft-field = Feld
draft-before = bisher
draft-after = künftig
draft-nothing = leer
draft-changed-answers = geänderte Antworten
findings-title = Was aufgefallen ist
findings-none = Nichts. Die Dateien sind vollständig und eindeutig.
findings-errors = Bitte klären
findings-warnings = Bitte ansehen
findings-infos = Gut zu wissen
findings-like-this = { $n ->
    [one] 1 weitere Stelle wie diese
   *[other] { $number } weitere Stellen wie diese
}
columns-title = Wie die Spalten gelesen wurden
columns-lead = Stimmt eine Zuordnung nicht, ändern Sie sie hier. Gemerkt wird sie beim Übernehmen.
columns-caption = { $file }: { $rows }, { $format }
columns-rows = { $n ->
    [one] 1 Zeile
   *[other] { $number } Zeilen
}
columns-sheet = Tabelle „{ $name }“
columns-separator = Trennzeichen { $what }
separator-semicolon = Semikolon
separator-comma = Komma
separator-tab = Tabulator
separator-bar = senkrechter Strich
columns-kind-people = Personalliste
columns-kind-answers = Anmeldungen
columns-column = Spalte
columns-values = Werte
columns-becomes = wird
columns-state = Stand
columns-target = Ziel von { $column }
columns-not-taken = nicht übernehmen
columns-not-read = nicht gelesen
columns-hidden = wird hier nicht gezeigt
columns-empty = leer
column-sure = erkannt
column-unsure = bitte prüfen
column-chosen = selbst gewählt
column-remembered = wie zuletzt
column-unneeded = nicht gebraucht
column-forbidden = nie gespeichert
columns-apply = Zuordnung anwenden
columns-twice = „{ $field }“ ist zweimal gewählt: { $columns }. Wählen Sie eine der Spalten.
columns-dropped = { $n ->
    [one] Eine Spalte wurde entfernt: { $columns }. Gegenstrom speichert so etwas nie.
   *[other] { $n } Spalten wurden entfernt: { $columns }. Gegenstrom speichert so etwas nie.
}

# People
people-title = Personen
people-heading = { $n ->
    [0] Noch hat sich niemand angemeldet
    [one] 1 Person macht mit
   *[other] { $number } Personen machen mit
}
people-lead = Wer sich angemeldet hat, und wo noch Mentor:innen fehlen.
people-import = Dateien einlesen
people-import-more = Weitere Dateien einlesen
people-to-matching = Tandems bilden
people-empty = Noch keine Personen
people-empty-about = Hier stehen später alle, die mitmachen. Am schnellsten geht es mit der Datei aus Ihrer Personalverwaltung und den Anmeldungen.
people-no-answers = { $n ->
    [one] 1 Person ist bekannt, aber niemand hat sich angemeldet
   *[other] { $number } Personen sind bekannt, aber niemand hat sich angemeldet
}
people-no-answers-about = Lesen Sie jetzt die Antworten aus dem Anmeldeformular ein.
who-sees-people = Diese Liste sieht nur die Koordination. Ausschlüsse und Wünsche stehen nicht darin.
funnel-title = Vom Unternehmen bis zum Tandem
funnel-finding = { $n ->
    [one] 1 Person von { $all } ist bereit für ein Tandem
   *[other] { $number } von { $all } Personen sind bereit für ein Tandem
}
funnel-sub = Bereit ist, wer da ist und mindestens ein Thema zur eigenen Rolle genannt hat.
funnel-people = im Unternehmen
funnel-signed-up = angemeldet
funnel-ready = bereit
funnel-matched = im Tandem
funnel-stage = Stufe
funnel-count = Personen
demand-title = Angebot und Nachfrage je Thema
demand-lacking = { $n ->
    [one] Für „{ $topic }“ fehlt 1 Platz
   *[other] Für „{ $topic }“ fehlen { $n } Plätze
}
demand-lacking-more = { $others ->
    [one] { $first }, und 1 anderes Thema ist knapp
   *[other] { $first }, und { $others } andere Themen sind knapp
}
demand-enough = Für jedes Thema gibt es genug Plätze
demand-sub = Plätze bei Mentor:innen und Mentees, die das Thema lernen wollen. Wer mehrere Themen anbietet, zählt bei jedem.
demand-top = Die Abbildung zeigt die { $n } knappsten Themen, die Tabelle alle.
demand-supply = Plätze
demand-demand = wollen lernen
demand-topic = Thema
demand-lack = es fehlen
chart-item = { $label }: { $supply } Plätze, { $demand } wollen lernen.
chart-stage = { $label }: { $n }.
people-list = Wer mitmacht
people-search = Suchen
people-search-hint = Name, Abteilung oder Standort
people-filter = Filtern
people-filter-reset = Alle zeigen
people-any = alle
people-role = Rolle
people-site = Standort
people-name = Name
people-department = Abteilung
people-offers = bietet an
people-wants = will lernen
people-state = Stand
people-found = { $n ->
    [0] Niemand passt zu dieser Auswahl
    [one] 1 Person
   *[other] { $number } Personen
}
people-range = { $from } bis { $to } von { $all }
people-pages = Seiten
people-unknown = unbekannt
role-both = Mentor:in und Mentee
role-unclear = unklar
state-matched = im Tandem
state-ready = bereit
status-active = da
state-away = zurzeit nicht da
state-left = ausgeschieden
state-no-role = Rolle fehlt
state-no-topic = Thema fehlt
state-no-language = Sprache fehlt
state-no-mode = Art der Treffen fehlt
