# Signing up: the page to begin
sign-up-title = Anmeldung
sign-up-heading = Guten Tag, { $name }
sign-up-lead = Sie sind eingeladen: { $programme }. Menschen aus verschiedenen Ebenen lernen voneinander, immer zu zweit.
sign-up-what = Fünf kurze Schritte, etwa vier Minuten. Jeder Schritt wird gespeichert. Sie können jederzeit aufhören und später weitermachen.
sign-up-begin = Los geht’s
sign-up-go-on = Weitermachen
sign-up-change = Antworten ändern
sign-up-finished = Sie sind angemeldet. Danke. Sie müssen nichts weiter tun. Wir melden uns, wenn es einen Vorschlag gibt.
sign-up-changes-unsent = Ihre Änderungen sind noch nicht abgesendet. Bis dahin gelten die bisherigen Antworten.
sign-up-open-until = Die Anmeldung ist offen bis { $day }.
sign-up-change-until = Ändern können Sie Ihre Antworten bis { $day }.
sign-up-closed-since = Die Anmeldung war bis { $day } offen und ist jetzt geschlossen.
sign-up-closed = Die Anmeldung ist zurzeit geschlossen.
sign-up-sign-in = Zum Ändern melden Sie sich bitte an. Der Link aus dem Brief zeigt Ihre Antworten nicht mehr.
sign-up-reminders-about = Wenn Sie nicht fertig werden, erinnern wir Sie höchstens zweimal vor dem Ende der Anmeldung.
sign-up-no-reminders = Nicht mehr erinnern
done-no-reminders = Gut, wir erinnern Sie nicht mehr.
done-signed-up = Abgesendet. Danke für die Anmeldung.

# The five steps
sign-up-steps = Schritte der Anmeldung
sign-up-count = Schritt { $step } von { $all }
sign-up-step-role = Rolle
sign-up-step-topics = Themen
sign-up-step-meeting = Treffen
sign-up-step-style = Vorlieben
sign-up-step-consent = Absenden
sign-up-send = Anmeldung absenden
sign-up-choose = Bitte wählen
sign-up-none = keine

# Step 1
sign-up-role-heading = Was möchten Sie: weitergeben, lernen, beides?
sign-up-role-lead = Es kommt darauf an, was jemand kann und lernen will. Alter und Jahre im Betrieb spielen keine Rolle.
sign-up-role-legend = Ihre Rolle
sign-up-role-hint = Beides zugleich ist möglich.
sign-up-role-missing = Wählen Sie mindestens eine Rolle.
sign-up-as-mentor = Ich gebe weiter, was ich kann
sign-up-as-mentor-about = Als Mentor:in zeigen Sie einer Person aus einer anderen Ebene, was Sie gut können.
sign-up-as-mentee = Ich möchte etwas lernen
sign-up-as-mentee-about = Als Mentee lernen Sie von einer Person aus einer anderen Ebene.
sign-up-places = Wie viele Mentees möchten Sie begleiten?
sign-up-places-wrong = Möglich sind 1 bis 5 Mentees.

# Step 2
sign-up-topics-heading = Ihre Themen
sign-up-offer = Das kann ich weitergeben
sign-up-offer-hint = Ein Häkchen bei einem Thema mit Nummer heißt: Ich kann andere anleiten.
sign-up-offer-missing = Wählen Sie mindestens ein Thema, das Sie weitergeben können.
sign-up-offer-too-low = „{ $topic }“ kann weitergeben, wer andere anleiten kann.
sign-up-want = Das möchte ich lernen
sign-up-want-hint = Höchstens { $most } Themen.
sign-up-want-missing = Wählen Sie mindestens ein Thema, das Sie lernen möchten.
sign-up-wants-too-many = Das sind { $n } Themen. Möglich sind höchstens 5. Nehmen Sie die wichtigsten.
sign-up-topic-twice = „{ $topic }“ steht in beiden Listen. Entscheiden Sie sich für eine.
sign-up-level = Heute gilt für mich
sign-up-level-missing = Sagen Sie bei „{ $topic }“, was heute für Sie gilt.
sign-up-level-too-high = Wer bei „{ $topic }“ andere anleiten kann, braucht dafür keine Mentorin und keinen Mentor. Wählen Sie ein anderes Thema oder eine andere Stufe.
sign-up-rank = Wie wichtig
sign-up-rank-any = egal, 1 ist am wichtigsten

# Step 3
sign-up-meeting-heading = Wie und wann Sie sich treffen können
sign-up-languages = Sprachen, in denen Sie sich gut unterhalten
sign-up-language-more = Weitere Sprache
sign-up-languages-missing = Wählen Sie mindestens eine Sprache.
sign-up-modes = Art der Treffen
sign-up-modes-missing = Wählen Sie mindestens eine Art.
sign-up-hours = Zeiten, die meistens passen
sign-up-hours-hint = Je mehr Zeiten, desto eher finden wir jemanden. Ein Treffen dauert meist eine Stunde im Monat.
sign-up-hours-usual = Montag bis Freitag von 8 bis 16 Uhr passt mir alles
sign-up-hours-missing = Wählen Sie mindestens eine Zeit.
sign-up-hours-clock = Uhr
sign-up-hours-block = { $from }–{ $to }

# Step 4
sign-up-style-heading = Wie Sie gern zusammenarbeiten
sign-up-style-legend = Ihre Vorlieben
sign-up-style-hint = 1 heißt: eher das Erste. 5 heißt: eher das Zweite. Nichts davon ist besser oder schlechter.
sign-up-scale-open = offen
sign-up-readiness = Wie offen möchten Sie auch über Unsicheres sprechen?
sign-up-readiness-hint = 1 heißt: lieber vorsichtig. 5 heißt: sehr offen.
sign-up-motivation = In Ihren eigenen Worten: Warum machen Sie mit?
sign-up-motivation-hint = Ein oder zwei Sätze. Wer Ihnen vorgeschlagen wird, kann sie lesen, wenn Sie im nächsten Schritt zustimmen.
sign-up-wishes = Mit wem gern?
sign-up-wishes-hint = Ein Wunsch hilft ein wenig, entscheidet aber nicht. Die Koordination kann ihn sehen.
sign-up-wishes-search = Name der Wunschperson
sign-up-vetoes = Mit wem lieber nicht?
sign-up-vetoes-hint = Nach Gründen fragt niemand. Das liest nur die Berechnung der Tandems. Auch Sie sehen später nur noch, wie viele Personen es sind. Es gilt, sobald Sie diesen Schritt speichern.
sign-up-vetoes-search = Name einer Person, mit der Sie kein Tandem möchten
sign-up-vetoes-stored = { $n ->
    [one] 1 Person ist gespeichert.
   *[other] { $n } Personen sind gespeichert.
}
sign-up-vetoes-forget = Gespeicherte löschen
sign-up-vetoes-forget-hint = Wen Sie unten ankreuzen, kommt danach neu dazu. So ersetzen Sie die Liste.
sign-up-search-short = Geben Sie mindestens { $n } Buchstaben ein.
sign-up-search-none = Niemand gefunden. Prüfen Sie die Schreibweise.
sign-up-search-found = { $n ->
    [one] 1 Person gefunden. Kreuzen Sie sie an, wenn sie es ist.
   *[other] { $n } Personen gefunden. Kreuzen Sie die richtige an.
}
sign-up-search-many = Das sind mehr als { $n } Personen. Geben Sie mehr vom Namen ein.
sign-up-search-open = Hier steht noch ein Name, aber niemand ist angekreuzt. Suchen Sie und kreuzen Sie an, oder leeren Sie das Feld.
sign-up-named-too-many = Möglich sind höchstens { $n } Personen.

# Step 5
sign-up-consent-heading = Wer sieht was, und Ihr Ja dazu
sign-up-look-over = Ihre Antworten noch einmal ansehen
consent-legend = Ihr Einverständnis
consent-hint = Beides ist freiwillig und unabhängig voneinander. Zurücknehmen können Sie es jederzeit unter „Meine Daten“, ohne Nachteile.
consent-matching = Ich bin einverstanden, dass meine Antworten verwendet werden, um nach den veröffentlichten Regeln ein Tandem für mich zu finden, und dass die Koordination sie dafür sieht.
consent-own-words = Ich bin einverstanden, dass meine eigenen Worte der Person gezeigt werden, die mir als Tandem vorgeschlagen wird.
consent-needed = Ohne dieses Ja können Sie nicht teilnehmen.
consent-free = Auch ohne dieses Ja können Sie teilnehmen.
consent-missing = Ohne dieses Ja geht es nicht: Wir könnten Ihre Antworten nicht verwenden. Wenn Sie nicht teilnehmen möchten, schließen Sie einfach die Seite.

# Who sees what
sees-line-both = { $what }: Sie und die Koordination.
sees-line-owner = { $what }: nur Sie.
sees-line-nobody = { $what }: niemand. Nur die Berechnung der Tandems liest es.
datum-draft = Begonnene Antworten vor dem Absenden
datum-progress = Ob jemand eingeladen ist, begonnen hat oder fertig ist
datum-consent = Einverständnis mit Fassung und Zeitpunkt

# My data
my-data-change = Antworten ändern
my-data-progress = { $state }: { $programme }
progress-invited = eingeladen
progress-begun = begonnen
progress-finished = fertig
my-consents = Ihr Einverständnis
my-consent-given = Gegeben am { $at }, Fassung { $version }.
my-consent-withdrawn = Zurückgenommen am { $at }.
my-consent-withdraw = Zurücknehmen
my-consent-words-about = Ihre eigenen Worte werden dann niemandem mehr gezeigt. Sie nehmen weiter teil.
my-leave = Nicht mehr teilnehmen: { $programme }
my-leave-about = Ihre Antworten und Ausschlüsse in diesem Programm werden gelöscht, und es gibt keine weiteren Vorschläge. Ein Tandem, das schon vereinbart ist, bleibt davon unberührt. Nachteile entstehen Ihnen nicht.
my-leave-button = Antworten löschen und nicht mehr teilnehmen
my-card-used = Ihre Zugangskarte wurde zuletzt benutzt: { $at }. Waren Sie das nicht, lassen Sie sich eine neue geben.
done-consent-withdrawn = Zurückgenommen.
done-left = Gelöscht. Sie nehmen nicht mehr teil.

# The log
event-sign-up-saved = Anmeldung festgelegt
event-people-invited = Eingeladen, Personen: { $detail }
event-signed-up = Jemand hat sich angemeldet
event-consent-withdrawn = Ein Einverständnis wurde zurückgenommen
event-request-decided = Über eine Anfrage entschieden
event-cards-issued = Zugangskarten gedruckt: { $detail }
event-cards-revoked = Zugangskarten gesperrt: { $detail }
event-waiting-told = Warteliste benachrichtigt, Personen: { $detail }
