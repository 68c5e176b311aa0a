# What speaks against a pair
against-not-taking-part = { $person } nimmt in dieser Rolle nicht teil.
against-same-person = Das ist dieselbe Person.
against-reporting-direct = { $lower } berichtet an { $higher }.
against-reporting = { $lower } berichtet über { $over } an { $higher }.
against-reporting-unknown = Zwischen den beiden besteht eine Berichtslinie.
against-personal = Aus einem vertraulichen Grund.
against-no-common-topic = Kein gemeinsames Thema: Was die eine Seite anbietet, will die andere nicht lernen.
against-level-too-close = Beim Thema „{ $topic }“ liegen die Stufen zu nah beieinander ({ $mentor } und { $mentee }).
against-no-common-language = Keine gemeinsame Sprache.
against-no-common-mode = Eine Seite kann nur vor Ort, die andere nur online.
against-different-sites = Beide könnten sich nur vor Ort treffen, arbeiten aber an verschiedenen Standorten.
against-no-common-time = Keine gemeinsame Zeit.
against-same-department = Dieselbe Abteilung; das Programm verlangt verschiedene.
against-same-site = Derselbe Standort; das Programm verlangt verschiedene.
against-same-organisation = Dasselbe Unternehmen; das Programm verlangt verschiedene.
against-earlier-tandem = Die beiden waren schon in einem früheren Programm ein Tandem.
against-forbidden = Von der Koordination ausgeschlossen oder nicht zustande gekommen.

# Why somebody has no tandem
unmatched-no-mentors = Es gibt keine Mentor:innen.
unmatched-no-mentees = Es gibt keine Mentees.
unmatched-ruled-out-mentee = { $people ->
    [one] Der einzige Mentor oder die einzige Mentorin kommt nicht infrage: { $reasons }.
   *[other] Von { $people } Mentor:innen kommt niemand infrage: { $reasons }.
}
unmatched-ruled-out-mentor = { $people ->
    [one] Die einzige Person, die lernen möchte, kommt nicht infrage: { $reasons }.
   *[other] Von { $people } Mentees kommt niemand infrage: { $reasons }.
}
unmatched-taken-mentee = { $possible ->
    [one] Eine Mentorin oder ein Mentor wäre möglich, hat aber keinen Platz mehr, ohne dass jemand anderes leer ausginge.
   *[other] { $possible } Mentor:innen wären möglich, haben aber keinen Platz mehr, ohne dass jemand anderes leer ausginge.
}
unmatched-taken-mentor = { $possible ->
    [one] Eine Person, die lernen möchte, wäre möglich, hat aber schon ein Tandem.
   *[other] { $possible } Mentees wären möglich, haben aber schon ein Tandem.
}
count-h1 = { $n ->
    [one] 1 nimmt nicht teil
   *[other] { $n } nehmen nicht teil
}
count-h2 = bei { $n } besteht eine Berichtslinie
count-personal = bei { $n } ein vertraulicher Grund
count-h4 = mit { $n } kein Thema mit passender Stufe
count-h5 = mit { $n } keine gemeinsame Sprache
count-h6 = mit { $n } kein gemeinsamer Ort oder keine gemeinsame Zeit
count-h8 = bei { $n } spricht eine Regel des Programms dagegen
count-forbidden = { $n } von der Koordination ausgeschlossen

# What would help
remedy-online = Treffen auch online: Dann wäre { $person } möglich.
remedy-on-site = Treffen auch vor Ort: Dann wäre { $person } möglich.
remedy-hours = Eine gemeinsame Zeit mit { $person } finden.
remedy-place = Ein weiterer Platz bei { $person }.
remedy-allow = Den Ausschluss mit { $person } aufheben.
remedy-exception = Eine Ausnahme für { $person }: { $rule }
remedy-topic = Auch das Thema „{ $topic }“ angeben: Dann wäre { $person } möglich.
remedy-language = Auch { $language }: Dann wäre { $person } möglich.
remedy-mentor = { $wanted ->
    [one] Noch eine Mentorin oder ein Mentor für „{ $topic }“.
   *[other] Noch eine Mentorin oder ein Mentor für „{ $topic }“; { $wanted } ohne Tandem wünschen es sich.
}
remedy-mentee = Noch eine Person, die „{ $topic }“ lernen möchte ({ $offered } ohne Tandem bieten es an).

# Pins
pin-unknown = { $mentor } und { $mentee }: Eine der beiden Personen gibt es nicht mehr.
pin-ruled-out = { $mentor } und { $mentee }: { $reasons }
pin-second-mentor = { $mentee } ist schon mit { $other } festgehalten, nicht auch mit { $mentor }.
pin-no-place = { $mentor } und { $mentee }: Alle Plätze ({ $places }) sind schon festgehalten.

# Why these two
tandem-covers = { $mentor } deckt { $covered } von { $wanted } Wünschen: { $topics }.
tandem-returns = { $mentee } gibt zurück: { $topics }.
alternative-none = Keine: Nur dieses Paar ist möglich.
alternative-fewer = { $mentor }; dann käme insgesamt ein Tandem weniger zustande.
alternative-equal = { $mentor }, ebenso gut für das Ganze.
alternative-costs = { $mentor }; alle Tandems zusammen verlören { $points } Punkte.
certificate-holds = Es gibt keine bessere Zusammenstellung nach diesen Regeln – nachgeprüft.
quoted = „{ $text }“
list-and = { $rest } und { $last }
language-de = Deutsch
language-en = Englisch
language-fr = Französisch
language-es = Spanisch
language-it = Italienisch
language-pl = Polnisch
language-cs = Tschechisch
language-sv = Schwedisch
language-tr = Türkisch
language-uk = Ukrainisch
language-ru = Russisch
