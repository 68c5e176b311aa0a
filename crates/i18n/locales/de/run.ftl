# Running the matching
matching-title = Matching
matching-heading = Tandems bilden
matching-lead = Es entstehen so viele Tandems wie möglich, und davon die besten nach Ihrem Ziel. Jedes Ergebnis wird begründet, und Sie entscheiden.
matching-no-rules = Zuerst die Regeln
matching-no-rules-about = Regeln und Gewichte stehen fest, bevor gerechnet wird. So kann niemand sie nach dem Ergebnis richten.
matching-no-people = Noch fehlen Menschen
matching-no-people-about = Es braucht mindestens eine Mentorin oder einen Mentor und eine Mentee mit vollständigen Angaben.
matching-places = Plätze bei Mentor:innen
matching-mentees = Mentees
matching-run = Jetzt berechnen
matching-busy = Wird berechnet …
runs = Bisherige Läufe
run = Lauf
run-name = Lauf { $number }
run-published = veröffentlicht
run-draft = Entwurf
when = Wann
state = Stand
action = Aktion
decisions = Von Hand entschieden
decisions-lead = Gilt ab dem nächsten Lauf. Die Gründe kann der Betriebsrat lesen.
decision = Entscheidung
pair = Paar
pair-name = { $mentor } und { $mentee }
reason = Grund
reason-hint = Sachlich, ohne Persönliches. Der Betriebsrat kann ihn lesen.
pinned = festgehalten
forbidden = ausgeschlossen
release = Aufheben
pin = Festhalten
forbid = Ausschließen
who-sees-matching = Vorschläge und Gründe sieht die Koordination. Wer wen nicht wollte, zeigt Gegenstrom niemandem. In der Anmeldedatei kann es stehen: Bitte nach dem Einlesen löschen.
person-deleted = (gelöscht)

# One run
run-heading = { $n ->
    [one] Ein Tandem ist möglich
   *[other] { $n } Tandems sind möglich
}
run-lead = Prüfen Sie die Vorschläge. Veröffentlichen Sie, was überzeugt, oder halten Sie Paare fest und rechnen Sie noch einmal.
run-lead-published = Dieser Lauf ist veröffentlicht. Wie es steht, zeigt die Seite „Tandems“.
publish-button = Tandems veröffentlichen
run-again = Noch einmal rechnen
views = Ansichten
without-tandem = Ohne Tandem
pin-not-kept = Eine Festlegung war nicht möglich.
run-none = Kein Tandem ist möglich
run-none-about = Die Regeln lassen kein Paar zu. Bei jeder Person steht, woran es liegt und was helfen würde.
run-none-button = Gründe ansehen
range = { $from } bis { $to } von { $total }
sort = Sortieren
sort-by-mentee = nach Mentee
sort-weakest = schwächste zuerst
points = Punkte
topics-covered = Gedeckte Themen
topics-missed = Nicht gedeckt
topics-returned = Zurück an die Mentor:in
why = Warum?
pages = Seiten
take-along = Mitnehmen
person = Person
why-unmatched = Warum
what-would-help = Was helfen würde
no-single-change = Eine einzelne Änderung genügt nicht.
everybody-matched = Alle haben ein Tandem
everybody-matched-about = Niemand bleibt übrig, auf keiner der beiden Seiten.
stat-tandems = Tandems
stat-unmatched-mentees = Mentees ohne Tandem
stat-mean = Punkte im Mittel
stat-worst = schwächstes Tandem
stat-possible = mögliche Paare

# One person in a run
partners-title = Mögliche Partner:innen
proposed-tandem = Vorgeschlagenes Tandem
proposed = vorgeschlagen
of-100 = von 100 Punkten
alternative = Nächstbeste Möglichkeit
decide-about-pair = Über dieses Paar entscheiden
possible-partners = { $n ->
    [one] Eine Person ist möglich
   *[other] { $n } Personen sind möglich
}
possible-none = Regeln und Entscheidungen lassen niemanden zu. Unten steht bei jeder Person, warum.
ruled-out = { $n ->
    [one] Eine Person ist ausgeschlossen
   *[other] { $n } Personen sind ausgeschlossen
}
role = Rolle
what-speaks-against = Was dagegen spricht

# Charts
histogram-finding = { $n } von { $total } Tandems liegen bei { $range } Punkten
histogram-worst = Das schwächste hat { $points } Punkte.
histogram-title = Verteilung der Punkte
histogram-axis = 100 Punkte
histogram-legend = hier liegt das schwächste Tandem
as-table = Als Tabelle
run-outdated = { $n ->
    [one] Seit diesem Lauf wurde etwas geändert: Rechnen Sie noch einmal, bevor Sie veröffentlichen.
   *[other] Seit diesem Lauf wurden { $n } Dinge geändert: Rechnen Sie noch einmal, bevor Sie veröffentlichen.
}
