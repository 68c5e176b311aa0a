# What a change would cost
price-fewer = Dann gäbe es ein Tandem weniger.
price-more = Dann gäbe es ein Tandem mehr: Dafür müsste ein festgehaltenes Tandem weichen.
price-loss = Die Gesamtpunktzahl sänke um { $points } Punkte.
price-little = Die Gesamtpunktzahl änderte sich um weniger als 0,1 Punkte.
price-gain = Die Gesamtpunktzahl stiege um { $points } Punkte. Eine Festlegung oder das Ziel des Laufs steht dagegen.
price-missed = { $places ->
    [one] Dann bliebe ein Platz leer, der besetzt sein soll.
   *[other] Dann blieben { $places } Plätze leer, die besetzt sein sollen.
}
price-equal = Gleich gut: Die feste Reihenfolge entschied.
ruled-out-all = Alle mit dem, was dagegen spricht
price-places-pinned = Alle Plätze sind durch festgehaltene Tandems vergeben.
without-mentor = Ohne dieses Tandem käme { $mentor } als Mentor:in infrage. { $price }
without-nobody = Ohne dieses Tandem bliebe die lernende Person ohne Tandem. { $price }

# One tandem
tandem-title = Tandem
tandem-lead = Warum diese beiden, wer sonst infrage kommt und was eine Änderung bedeuten würde.
tandem-why-these = Warum diese beiden?
tandem-without = Und ohne dieses Tandem?
tandem-without-unknown = Das lässt sich zu diesem Lauf nicht sagen. Schließen Sie das Paar aus und rechnen Sie noch einmal.
tandem-more = Mehr zu diesem Tandem
alternatives-for = Wer sonst für { $name } infrage kommt
alternatives-none = Sonst kommt niemand infrage.

# Two people
pair-title = Warum diese beiden, warum nicht?
pair-way = { $mentee } lernt von { $mentor }
pair-together = Die beiden sind in diesem Lauf ein Tandem
pair-possible = Die beiden könnten ein Tandem sein.
pair-ruled-out = Nicht möglich
pair-from-next-run = (gilt ab dem nächsten Lauf)
pair-back = Zurück zu { $name }
with-whom = Mit wem? Name einer anderen Person
with-whom-ask = Warum (nicht) diese beiden?
with-whom-nobody = In diesem Lauf nimmt niemand mit diesem Namen teil.
with-whom-found = { $n ->
    [one] Eine Person passt zu dieser Suche:
   *[other] { $n } Personen passen zu dieser Suche. Wer ist gemeint?
}
with-whom-many = { $n } Personen passen zu dieser Suche. Hier stehen die ersten { $shown }.

# Swapping partners
swap-title = Partner tauschen
swap-heading = Partner tauschen mit einem anderen Tandem
swap-lead = Die Lernenden zweier Tandems tauschen ihre Mentor:innen. Alle anderen Tandems bleiben, wie sie sind.
swap-none = Mit keinem anderen Tandem sind beide neuen Paare möglich.
swap-best = Die besten möglichen Tausche
swap-with = Tausch mit
swap-effect = Wirkung
swap-any = Oder ein bestimmtes Tandem ansehen
swap-look = Tausch ansehen
swap-possible = Der Tausch ist möglich
swap-impossible = Der Tausch ist nicht möglich
swap-impossible-about = Gegen mindestens eines der neuen Paare spricht eine feste Regel.
swap-caption = Vorher und nachher
swap-when = Wann
swap-now = jetzt
swap-then = nach dem Tausch
swap-verdict = Möglich?
swap-worst = { $before } Punkte jetzt, { $after } Punkte nach dem Tausch
swap-equal = zusammen ebenso gut
swap-little = zusammen weniger als 0,1 Punkte Unterschied
swap-loss = zusammen { $points } Punkte weniger
swap-gain = zusammen { $points } Punkte mehr
swap-what-happens = Beide neuen Paare werden mit demselben Grund festgehalten. Das gilt ab dem nächsten Lauf.
swap-save = Tausch festhalten
swap-not = Doch nicht
swap-back = Zurück zum Tandem
swap-already-asked = Eine dieser Personen wurde schon nach einem Tandem gefragt. Ein Tausch ist deshalb nicht mehr möglich.
swap-ruled-out-now = { $pair }: { $verdict }. Seit dem Lauf hat sich etwas geändert.
reason-missing = Bitte einen Grund angeben.

# What would help, set going
shortages = Warum es nicht mehr Tandems gibt
remedy-do-allow = Wieder zulassen
remedy-do-rules = Zu den Regeln
remedy-do-call-mentors = Mentor:innen einladen
remedy-do-call-topic = Einladen: { $topic }
remedy-do-call-mentees = Mentees einladen
asked-on = gefragt am { $day }
ask-title = Jemanden fragen
ask-heading = { $name } fragen
ask-online-button = Nach Online-Treffen fragen
ask-on-site-button = Nach Treffen vor Ort fragen
ask-hours-button = Nach anderen Zeiten fragen
ask-place-button = Nach einem Platz mehr fragen
ask-way-mail = So sieht der Brief aus. Mit dem Knopf unten geht er per E-Mail hinaus.
ask-way-waits = So sieht der Brief aus. Mit dem Knopf unten kommt er in die Post und wartet dort, bis ein Mailserver eingerichtet ist oder ihn jemand druckt.
ask-way-paper = So sieht der Brief aus. Mit dem Knopf unten kommt er in die Post. Dort lässt er sich drucken und übergeben.
ask-about = Der Brief nennt keine anderen Personen und keine Themen. Ändert sich eine Angabe, tragen Sie sie beim nächsten Einlesen der Anmeldungen ein.
ask-send = In die Post geben
ask-not = Doch nicht
letter-ask-subject = Eine Frage zu Ihrer Anmeldung
letter-ask = Guten Tag { $name },{"\u000A\u000A"}danke, dass Sie sich für „{ $programme }“ gemeldet haben. Damit möglichst viele ein gutes Tandem finden, haben wir eine Frage.{"\u000A\u000A"}{ $question }{"\u000A\u000A"}Wenn ja, sagen Sie bitte der Koordination Bescheid. Wenn nein, müssen Sie nichts tun und nichts begründen. Nachteile hat das nicht.{"\u000A\u000A"}Freundliche Grüße{"\u000A"}Ihre Koordination{"\u000A"}
ask-online-question = Könnten Sie sich auch online treffen, zum Beispiel per Video?
ask-on-site-question = Könnten Sie sich auch vor Ort treffen?
ask-hours-question = Könnten Sie noch andere Zeiten in der Woche anbieten? Eine Stunde mehr genügt oft schon.
ask-place-question = Könnten Sie eine Person mehr begleiten, als Sie angegeben haben?
done-asked = Der Brief ist in der Post.

# A call for one topic
call-title = Aufruf
call-heading = Aufruf: { $topic }
call-lead = Ein fertiger Text fürs Intranet, für eine E-Mail oder zum Aushängen. Er spricht von Wissen, nicht von Alter oder Dienstjahren.
call-copy = Text kopieren
call-copied = Kopiert
call-mentors-subject = Gesucht: Menschen mit Expertise in „{ $topic }“
call-mentors = Wissen Sie viel über „{ $topic }“ und geben es gern weiter?{"\u000A\u000A"}Im Programm „{ $programme }“ lernen Führungskräfte und andere von Kolleginnen und Kollegen mit Expertise in einem Thema, oft aus einer anderen Hierarchieebene. Mitmachen können alle, gleich aus welcher Abteilung, an welchem Standort und auf welcher Ebene. Es zählt, was Sie können, und dass Sie offen darüber sprechen mögen.
call-mentees-subject = Etwas Neues lernen: „{ $topic }“
call-mentees = Möchten Sie mehr über „{ $topic }“ wissen?{"\u000A\u000A"}Im Programm „{ $programme }“ zeigen Ihnen Kolleginnen und Kollegen, wie sie damit arbeiten: zu zweit, in Ruhe, ohne Publikum. Mitmachen können alle, gleich aus welcher Abteilung, an welchem Standort und auf welcher Ebene.
call-voluntary = Die Teilnahme ist freiwillig. Was besprochen wird, bleibt im Tandem. Zwischen beiden besteht keine Berichtslinie, und ein Ausstieg hat keine Nachteile.
call-close = Interesse? Dann melden Sie sich bei der Koordination.

# Remarks about a run
remarks = Kommentare der Koordination
remarks-lead = Für ein zweites Paar Augen, bevor jemand gefragt wird. Nur die Koordination sieht das. Das Protokoll hält fest, dass kommentiert wurde, nicht was.
remarks-nobody-agreed = Noch hat niemand außer der Person, die gerechnet hat, diesen Lauf angesehen. Veröffentlichen ist trotzdem möglich.
remark = Kommentar
remark-hint = Bitte sachlich, ohne Persönliches über Teilnehmende.
remark-agreed = Angesehen, einverstanden
remark-own-run = hat diesen Lauf gerechnet
remark-send = Kommentar speichern
done-commented = Der Kommentar ist gespeichert.
done-swapped = Der Tausch ist festgehalten. Er gilt ab dem nächsten Lauf.
problem-comment-empty = Es fehlt ein Text oder das Häkchen. Gespeichert wurde nichts.
problem-not-taking-part = Mindestens eine der beiden Personen nimmt in dieser Rolle nicht am Programm teil. Gespeichert wurde nichts.

# The certificate
certificate-title = Nachweis
certificate-heading = Ist das Ergebnis wirklich das beste?
certificate-what-it-means = Was heißt das?
certificate-means = Keine andere Zusammenstellung erfüllt die Regeln und ist nach dem Ziel dieses Laufs besser. Das ist bewiesen, nicht geschätzt: Zu jedem Ergebnis gehört eine Liste von Preisen, mit der sich nachrechnen lässt, dass es nicht besser geht. Ob zwei Menschen sich verstehen, beweist das nicht. Darüber entscheiden Menschen.
certificate-aim = Ziel
certificate-rules = Fassung { $version }, gespeichert am { $when }
certificate-scenario = Szenario „{ $name }“, festgehalten vor dem Lauf
certificate-hash = Prüfsumme der Eingabe
certificate-when = Gerechnet
certificate-figures = In Zahlen
certificate-figures-are = { $n ->
    [one] 1 Tandem mit zusammen { $points } Punkten
   *[other] { $n } Tandems mit zusammen { $points } Punkten
}
certificate-checked = Was wird geprüft?
certificate-check-input = Das Ergebnis gehört genau zu diesen Angaben und Regeln: Die Prüfsumme stimmt.
certificate-check-rules = Jedes Tandem hält alle festen Regeln ein. Jede Festlegung, die möglich ist, ist eingehalten.
certificate-check-scores = Die Punkte und Themen jedes Tandems werden aus den Antworten neu ausgerechnet.
certificate-check-everybody = Niemand ist doppelt vergeben, und alle ohne Tandem sind genannt.
certificate-proof-total = Der Beweis hält: Mehr Tandems gibt es nicht, und bei gleich vielen gibt es keine höhere Summe.
certificate-proof-floor = Der Beweis hält: Mehr Tandems gibt es nicht, bei gleich vielen kein besseres schwächstes, und dann keine höhere Summe.
certificate-proof-balance = Der Beweis hält: Mehr Tandems gibt es nicht, und bei höchstens { $percent } % weniger Summe gibt es kein besseres schwächstes.
certificate-proof-leximin = Der Beweis hält: Mehr Tandems gibt es nicht, und keine fairere Verteilung der Punkte.
certificate-by = Geprüft wird mit einem zweiten Programm, das mit dem Rechenprogramm nichts gemeinsam hat (matching::verify, Gegenstrom { $version }).
certificate-again = Jetzt noch einmal nachprüfen
certificate-busy = Wird geprüft …
certificate-holds = Nachgeprüft am { $when }: Alles stimmt.
certificate-other-input = Nachgeprüft am { $when }: Das Ergebnis gehört nicht zu den gespeicherten Angaben. Bitte nicht veröffentlichen, sondern neu rechnen und dem Betrieb des Servers Bescheid geben.
certificate-broken = Nachgeprüft am { $when }: Das gespeicherte Ergebnis stimmt nicht. Bitte nicht veröffentlichen, sondern neu rechnen und dem Betrieb des Servers Bescheid geben.
back-to-run = Zurück zum Lauf

# Evidence for the works council
evidence-title = Nachweis ohne Namen
evidence-who-sees = Diese Seite sieht die Koordination. Gedacht ist sie für den Betriebsrat: Statt Namen stehen Nummern darin, die nur für diesen Lauf gelten.
evidence-heading = { $programme }: Nachweis zu Lauf { $number }
evidence-lead = Wie die Tandems zustande kamen, ohne Namen. Stand: { $when }.
evidence-print-hint = Zum Weitergeben drucken oder als PDF speichern. Die Nummern sind ausgelost und folgen keiner Liste. Auch in Begründungen stehen Nummern statt Namen. Bitte vor der Weitergabe trotzdem einmal durchlesen.
evidence-what = Worum es geht
evidence-programme = Programm
evidence-totals = Das Ergebnis in Zahlen
evidence-broken = Die Nachprüfung ist fehlgeschlagen. Dieser Lauf darf nicht als Nachweis dienen.
evidence-rules = Regeln und Gewichte
evidence-hard-rules = Das gilt immer
evidence-distribution = Verteilung der Punkte
evidence-tandems-caption = Alle Tandems mit ihren Punkten, gesamt und je Kriterium
evidence-left-caption = Wer ohne Tandem blieb und welche Regeln dagegen sprachen
evidence-decisions-caption = Paare, die vor diesem Lauf von Hand festgehalten oder ausgeschlossen wurden
evidence-no-decisions = Kein Paar wurde vor diesem Lauf von Hand festgehalten oder ausgeschlossen.
evidence-steps = Wer wann entschieden hat
evidence-steps-caption = Schritte mit Datum. Statt der Person steht die Rolle.
evidence-step-scenario = Regeln des Szenarios { $number } festgehalten, vor dem Lauf
evidence-step-rules = Regeln in Fassung { $version } festgelegt
evidence-step-run = Lauf gerechnet
evidence-step-agreed = Lauf von einer zweiten Person angesehen, einverstanden
evidence-step-agreed-self = Lauf angesehen, einverstanden
evidence-step-published = Veröffentlicht: Beide Seiten wurden gefragt
evidence-mentor = Mentor:in { $number }
evidence-mentee = Mentee { $number }
evidence-somebody = eine andere Person
evidence-pair = { $mentee } – { $mentor }
evidence-name = (Name)
evidence-address = (Adresse)
evidence-place = (Bereich)
evidence-nobody-there = In der anderen Rolle hat sich niemand angemeldet.
evidence-all-taken = Alle, die infrage kommen, sind in anderen Tandems.
evidence-ruled-out = Gegen alle in der anderen Rolle spricht mindestens eine Regel: { $rules }.
evidence-reason-proposal = aus einem früheren Vorschlag
evidence-reason-gone = inzwischen aufgehoben

# Log
event-letters-printed = { $detail } Briefe mit persönlichem Link geöffnet
event-letter-written = Jemand per Brief um eine andere Angabe gebeten
event-run-commented = Lauf { $detail } kommentiert
event-run-verified = Lauf { $detail } noch einmal nachgeprüft

# A preview that is done with
draft-gone = Diese Vorschau ist erledigt
draft-gone-about = Die Vorschau wurde übernommen oder verworfen, oder sie hat zu lange gewartet. Verloren ist nichts: Was übernommen wurde, steht unter „Personen“.
draft-gone-people = Personen ansehen

# After publishing
step-letters = Briefe übergeben
step-letters-about = { $n ->
    [0] Kein Brief wartet darauf, gedruckt zu werden.
    [one] 1 Brief wartet darauf, gedruckt und übergeben zu werden.
   *[other] { $n } Briefe warten darauf, gedruckt und übergeben zu werden.
}
step-letters-button = Zur Post
step-answers = Antworten abwarten
step-answers-about = { $n ->
    [0] Kein Tandem ist mehr offen.
    [one] 1 Tandem ist noch offen.
   *[other] { $n } Tandems sind noch offen.
}
step-answers-button = Tandems ansehen

# How much room the rules leave
leeway-title = Spielraum
leeway-link = Welcher Spielraum bleibt?
leeway-lead = Was ein stärkeres schwächstes Tandem kostet, welche Ergebnisse als Nächstes kommen und wer einander lieber hätte. Festlegungen bleiben dabei bestehen.
leeway-curve = Schwächstes Tandem und Gesamtpunktzahl
leeway-curve-about = Mit jedem Schritt wird das schwächste Tandem stärker, und alle zusammen haben weniger Punkte. Mehr Tandems sind nirgends möglich.
leeway-here = dieser Lauf
leeway-results = Die Ergebnisse mit den meisten Punkten
leeway-results-about = Das erste hat die höchste Gesamtpunktzahl. Kein Ergebnis, das hier fehlt, liegt dazwischen.
leeway-result = Platz { $number }
leeway-total = Punkte zusammen
leeway-other = Andere Tandems als in diesem Lauf
leeway-none-other = keine
leeway-others = { $n ->
    [one] 1 anderes Tandem
   *[other] { $n } andere Tandems
}
leeway-rather = { $n ->
    [0] Niemand hätte einander lieber
    [one] 1 Paar hätte einander lieber
   *[other] { $n } Paare hätten einander lieber
}
leeway-rather-about = Beide hätten in diesem Paar mehr Punkte als jetzt. Für das Ganze wäre es trotzdem nicht besser. Gezeigt werden höchstens 20.
leeway-for-mentor = Gewinn für Mentor:in
leeway-for-mentee = Gewinn für Mentee
leeway-gain = { $points } Punkte
leeway-instead-of-nobody = jemand statt niemand
