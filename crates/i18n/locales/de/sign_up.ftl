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

# Inviting
invite-title = Einladen
invite-heading = Zur Anmeldung einladen
invite-lead = Wer mitmachen kann, meldet sich selbst an: in fünf kurzen Schritten, auch auf dem Telefon. Hier laden Sie ein und sehen, wie viele fertig sind.
invite-who-sees = Diese Seite sieht die Koordination. Was jemand geantwortet hat, steht hier nicht.
invite-settings = Anmeldung festlegen
invite-closes = Letzter Tag der Anmeldung
invite-closes-hint = Bis dahin kann man sich anmelden und Antworten ändern. Sieben und zwei Tage vorher erinnern wir alle, die nicht fertig sind.
invite-closes-wrong = Bitte ein Datum angeben.
invite-call-open = Offener Aufruf
invite-call-open-hint = Eine Seite mit eigener Adresse, zum Beispiel für das Intranet. Wer sie öffnet, kann sich einen persönlichen Link schicken lassen.
invite-call-words = Ihre Worte im Aufruf
invite-call-words-hint = Ein paar Sätze. Ziele, Zeitraum und was für alle gilt, stehen ohnehin dort.
invite-letter-words = Ihre Worte in der Einladung
invite-letter-words-hint = Der Text ersetzt den ersten Absatz des Briefs. Anrede, Link und Gruß bleiben.
invite-save = Speichern
invite-funnel-invited = eingeladen
invite-funnel-begun = davon begonnen
invite-funnel-finished = davon fertig
invite-whom = Wen einladen?
invite-all = { $n ->
    [0] Alle, die noch nicht eingeladen sind (niemand)
    [one] Alle, die noch nicht eingeladen sind (1 Person)
   *[other] Alle, die noch nicht eingeladen sind ({ $n } Personen)
}
invite-department = Eine Abteilung
invite-site = Einen Standort
invite-single = Einzelne Personen
invite-single-search = Name oder Personalnummer
invite-single-heading = Einzelne Personen einladen
invite-preview = Vorschau
invite-preview-title = Vorschau
invite-preview-heading = { $n ->
    [0] Niemanden einladen
    [one] 1 Person einladen
   *[other] { $n } Personen einladen
}
invite-tick = Wen meinen Sie?
invite-send = Jetzt einladen
invite-sample = So sieht ein Brief aus
invite-nobody-found = Niemand gefunden, der noch nicht teilnimmt. Prüfen Sie die Schreibweise.
invite-nobody-ticked = Kreuzen Sie mindestens eine Person an.
invite-nobody-left = Hier ist niemand mehr, der nicht schon eingeladen ist oder teilnimmt.
invite-requests = Anfragen aus dem offenen Aufruf
invite-requests-about = Diese Menschen stehen nicht in den Daten der Personalverwaltung. Prüfen Sie, ob sie zum Unternehmen gehören.
invite-admit = Aufnehmen und einladen
invite-refuse = Ablehnen
invite-call = Adresse des offenen Aufrufs
invite-call-about = Zum Veröffentlichen. Über einzelne Menschen verrät die Adresse nichts.
invite-call-copy = Adresse kopieren
invite-unfinished = Noch nicht fertig
invite-unfinished-list = { $n ->
    [one] 1 Person ist eingeladen und noch nicht fertig
   *[other] { $n } Personen sind eingeladen und noch nicht fertig
}
invite-quiet = möchte keine Erinnerung
invite-reminders = Alle, die nicht fertig sind, erinnern wir am { $days }.
invite-reminders-over = Es sind keine Erinnerungen mehr geplant.
invite-and = {" "}und am{" "}
done-invited = Eingeladen. Die Briefe stehen unter „Post“.
done-request-refused = Abgelehnt. Die Anfrage ist gelöscht.
problem-sign-up-closed = Die Anmeldung ist geschlossen. Setzen Sie zuerst einen späteren letzten Tag.
problem-has-left = Diese Adresse gehört jemandem, der nicht mehr im Betrieb ist. Es wurde nichts geändert.

# Login cards
login-cards-title = Zugangskarten
login-cards-about = Für Menschen ohne E-Mail-Postfach: eine kleine Karte mit QR-Code und einem Code zum Eintippen. Damit melden sie sich an, solange das Programm läuft.
login-cards-none = Alle haben ein E-Mail-Postfach.
login-cards-list = { $n ->
    [one] 1 Person ohne Postfach
   *[other] { $n } Personen ohne Postfach
}
login-cards-since = Karte vom { $day }
login-cards-without = noch keine Karte
login-cards-anew = Eine neue Karte macht die alte ungültig. Wer damit angemeldet war, wird abgemeldet.
login-cards-print = Karten drucken
login-cards-revoke = Karten sperren
login-cards-heading = { $n ->
    [one] 1 Zugangskarte
   *[other] { $n } Zugangskarten
}
login-cards-once = Drucken Sie jetzt: Die Codes sind nur dieses eine Mal zu sehen. Geben Sie jede Karte verschlossen weiter, denn wer sie hat, kann sich damit anmelden.
login-cards-who-sees = Diese Seite sieht die Koordination, ein einziges Mal. Gespeichert sind die Codes nicht, und das Protokoll hält fest, dass Karten gedruckt wurden.
login-cards-words = Zugang zu „{ $programme }“. Bitte gut aufbewahren und nicht weitergeben. Verloren? Die Koordination sperrt diese Karte und gibt eine neue aus.
done-cards-revoked = Gesperrt. Diese Karten gelten nicht mehr.

# A code from paper
code-title = Mit Code anmelden
code-lead = Mit dem Code aus dem Brief oder von der Zugangskarte.
code-label = Code
code-hint = Zwölf Zeichen, zum Beispiel 7K3M-Q9PX-2WTB. Groß oder klein ist egal.
code-button = Weiter
code-shape = Ein Code hat zwölf Zeichen: Ziffern von 2 bis 9 und Buchstaben, ohne I, L, O, U und V.
code-unknown = Dieser Code gilt nicht. Prüfen Sie jedes Zeichen. Vielleicht gibt es eine neue Karte.
code-wait = Es gab zu viele Versuche. Bitte warten Sie fünf Minuten.
code-by-mail = Lieber mit E-Mail-Adresse anmelden
code-link = Mit Code vom Brief oder von der Zugangskarte anmelden
letter-qr = QR-Code mit dem persönlichen Link
letter-by-hand = Oder öffnen Sie { $address } und geben Sie diesen Code ein:

# The open call
call-page-lead = Menschen aus verschiedenen Ebenen lernen voneinander, immer zu zweit. Machen Sie mit?
call-everybody = Mitmachen können alle im Unternehmen, als Mentor:in, als Mentee oder beides. Es zählt, was jemand kann und lernen will. Die Teilnahme ist freiwillig.
call-join = Mitmachen
call-how = Wir schicken einen persönlichen Link. Damit melden Sie sich in etwa vier Minuten an.
call-name = Ihr Vor- und Nachname
call-name-missing = Bitte geben Sie Ihren Namen an.
call-contact = E-Mail-Adresse im Unternehmen oder Personalnummer
call-contact-hint = Wer kein Postfach hat, gibt die Personalnummer an und bekommt den Link auf Papier.
call-contact-missing = Bitte geben Sie Ihre E-Mail-Adresse oder Personalnummer an.
call-send = Link anfordern
call-answered-about = Mehr ist hier nicht zu tun. Kommt in zwei Tagen nichts an, fragen Sie die Koordination.
call-who-sees = Diese Seite kann jeder sehen, der die Adresse kennt. Was Sie eintragen, sieht nur die Koordination, und nur, wenn die Angaben nicht bekannt sind.
done-call-answered = Danke. Kennen wir die Angaben, ist ein persönlicher Link unterwegs, ohne Postfach auf Papier. Sonst prüft die Koordination die Anfrage.

# Letters
letter-greeting = Guten Tag { $name },
letter-invitation-subject = Einladung: { $programme }
letter-invitation-words = Sie sind eingeladen, bei „{ $programme }“ mitzumachen. Menschen aus verschiedenen Ebenen lernen dort voneinander, immer zu zweit und vertraulich.
letter-invitation-how = Die Anmeldung dauert etwa vier Minuten und ist freiwillig. Hier geht es los:
letter-invitation-until = Anmelden können Sie sich bis { $day }.
letter-invitation-close = Der Link gilt nur für Sie. Bitte geben Sie ihn nicht weiter. Möchten Sie nicht mitmachen, müssen Sie nichts tun. Auf der Seite können Sie auch sagen, dass Sie keine Erinnerung möchten.{"\u000A\u000A"}Freundliche Grüße{"\u000A"}Ihre Koordination
letter-reminder-subject = Erinnerung: { $programme }
letter-reminder-invited = Sie sind zu „{ $programme }“ eingeladen. Wenn Sie mitmachen möchten: Die Anmeldung dauert etwa vier Minuten und ist bis { $until } offen. Möchten Sie nicht, müssen Sie nichts tun. Auf der Seite können Sie weitere Erinnerungen abstellen.
letter-reminder-begun = Sie haben mit der Anmeldung zu „{ $programme }“ begonnen. Was Sie ausgefüllt haben, ist gespeichert. Absenden können Sie es bis { $until }. Auf der Seite können Sie weitere Erinnerungen abstellen.
letter-reminder-close = Freundliche Grüße{"\u000A"}Ihre Koordination
letter-waiting-subject = Ihr Platz auf der Warteliste: { $programme }
letter-waiting-body = danke, dass Sie sich für „{ $programme }“ gemeldet haben. Für Sie gibt es noch kein Tandem. { $reason }
letter-waiting-until = Sie stehen auf der Warteliste. Wird ein Platz frei oder melden sich weitere Menschen an, suchen wir für Sie neu. Spätestens am { $day } hören Sie wieder von uns, auch wenn sich nichts geändert hat.

# The waiting list
waiting-title = Warteliste
waiting-link = Warteliste: wer noch kein Tandem hat
waiting-heading = { $n ->
    [0] Niemand wartet
    [one] 1 Person hat noch kein Tandem
   *[other] { $n } Personen haben noch kein Tandem
}
waiting-lead = Wer sich gemeldet hat und leer ausging, soll es von Ihnen hören: was gilt, warum, und bis wann.
waiting-who-sees = Diese Seite sieht die Koordination. Was als Grund steht, folgt allein aus Angebot und Nachfrage. Wer jemanden ausgeschlossen hat oder ausgeschlossen wurde, liest dasselbe wie alle.
waiting-not-yet = Noch ist nichts veröffentlicht
waiting-not-yet-about = Sobald Sie Tandems veröffentlicht haben, steht hier, wer noch keines hat.
waiting-nobody = Alle, die bereit sind, haben ein Tandem oder einen offenen Vorschlag
waiting-nobody-about = Meldet sich noch jemand an, steht die Person hier.
waiting-why = Was gilt
waiting-told = Benachrichtigt
waiting-told-until = Antwort bis { $day }
waiting-untold = noch nicht
waiting-tell = Benachrichtigen
waiting-tell-about = Alle, die es noch nicht wissen oder deren Tag vorbei ist, bekommen einen Brief.
waiting-until = Spätestens melden wir uns am
waiting-until-wrong = Bitte ein Datum nach heute angeben.
waiting-send = { $n ->
    [one] 1 Brief schreiben
   *[other] { $n } Briefe schreiben
}
waiting-nobody-offers = Zurzeit bietet niemand die gewünschten Themen an.
waiting-few-places = Für die gewünschten Themen haben sich mehr Menschen gemeldet, als es Plätze gibt.
waiting-nobody-wants = Zurzeit möchte niemand die angebotenen Themen lernen.
waiting-few-wishes = Für die angebotenen Themen gibt es mehr Plätze als Menschen, die sie lernen möchten.
waiting-together = Themen allein reichen nicht: Auch Sprache, Ort, Zeiten und die Regeln des Programms müssen zusammenpassen. Diesmal ging es für einige nicht auf.
my-tandem-told = { $programme }: Noch kein Tandem. { $reason } Sie stehen auf der Warteliste. Spätestens am { $until } hören Sie von uns.
done-waiting-told = Die Briefe sind geschrieben und stehen unter „Post“.
