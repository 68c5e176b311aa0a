# Signing up: the page to begin
sign-up-heading = Hallo, { $name }
sign-up-lead = Du bist eingeladen: { $programme }. Menschen aus verschiedenen Ebenen lernen voneinander, immer zu zweit.
sign-up-what = Fünf kurze Schritte, etwa vier Minuten. Jeder Schritt wird gespeichert. Du kannst jederzeit aufhören und später weitermachen.
sign-up-finished = Du bist angemeldet. Danke. Du musst nichts weiter tun. Wir melden uns, wenn es einen Vorschlag gibt.
sign-up-changes-unsent = Deine Änderungen sind noch nicht abgesendet. Bis dahin gelten die bisherigen Antworten.
sign-up-change-until = Ändern kannst du deine Antworten bis { $day }.
sign-up-sign-in = Zum Ändern melde dich bitte an. Der Link aus dem Brief zeigt deine Antworten nicht mehr.
sign-up-reminders-about = Wenn du nicht fertig wirst, erinnern wir dich höchstens zweimal vor dem Ende der Anmeldung.
done-no-reminders = Gut, wir erinnern dich nicht mehr.

# Step 1
sign-up-role-heading = Was möchtest du: weitergeben, lernen, beides?
sign-up-role-legend = Deine Rolle
sign-up-role-missing = Wähle mindestens eine Rolle.
sign-up-as-mentor-about = Als Mentor:in zeigst du einer Person aus einer anderen Ebene, was du gut kannst.
sign-up-as-mentee-about = Als Mentee lernst du von einer Person aus einer anderen Ebene.
sign-up-places = Wie viele Mentees möchtest du begleiten?

# Step 2
sign-up-topics-heading = Deine Themen
sign-up-offer-missing = Wähle mindestens ein Thema, das du weitergeben kannst.
sign-up-want-missing = Wähle mindestens ein Thema, das du lernen möchtest.
sign-up-wants-too-many = Das sind { $n } Themen. Möglich sind höchstens 5. Nimm die wichtigsten.
sign-up-topic-twice = „{ $topic }“ steht in beiden Listen. Entscheide dich für eine.
sign-up-level-missing = Sag bei „{ $topic }“, was heute für dich gilt.
sign-up-level-too-high = Wer bei „{ $topic }“ andere anleiten kann, braucht dafür keine Mentorin und keinen Mentor. Wähle ein anderes Thema oder eine andere Stufe.

# Step 3
sign-up-meeting-heading = Wie und wann du dich treffen kannst
sign-up-languages = Sprachen, in denen du dich gut unterhältst
sign-up-languages-missing = Wähle mindestens eine Sprache.
sign-up-modes-missing = Wähle mindestens eine Art.
sign-up-hours-missing = Wähle mindestens eine Zeit.

# Step 4
sign-up-style-heading = Wie du gern zusammenarbeitest
sign-up-style-legend = Deine Vorlieben
sign-up-readiness = Wie offen möchtest du auch über Unsicheres sprechen?
sign-up-motivation = In deinen eigenen Worten: Warum machst du mit?
sign-up-motivation-hint = Ein oder zwei Sätze. Wer dir vorgeschlagen wird, kann sie lesen, wenn du im nächsten Schritt zustimmst.
sign-up-vetoes-hint = Nach Gründen fragt niemand. Das liest nur die Berechnung der Tandems. Auch du siehst später nur noch, wie viele Personen es sind. Es gilt, sobald du diesen Schritt speicherst.
sign-up-vetoes-search = Name einer Person, mit der du kein Tandem möchtest
sign-up-vetoes-forget-hint = Wen du unten ankreuzt, kommt danach neu dazu. So ersetzt du die Liste.
sign-up-search-short = Gib mindestens { $n } Buchstaben ein.
sign-up-search-none = Niemand gefunden. Prüf die Schreibweise.
sign-up-search-found = { $n ->
    [one] 1 Person gefunden. Kreuze sie an, wenn sie es ist.
   *[other] { $n } Personen gefunden. Kreuze die richtige an.
}
sign-up-search-many = Das sind mehr als { $n } Personen. Gib mehr vom Namen ein.
sign-up-search-open = Hier steht noch ein Name, aber niemand ist angekreuzt. Suche und kreuze an, oder leere das Feld.

# Step 5
sign-up-consent-heading = Wer sieht was, und dein Ja dazu
sign-up-look-over = Deine Antworten noch einmal ansehen
consent-legend = Dein Einverständnis
consent-hint = Beides ist freiwillig und unabhängig voneinander. Zurücknehmen kannst du es jederzeit unter „Meine Daten“, ohne Nachteile.
consent-needed = Ohne dieses Ja kannst du nicht teilnehmen.
consent-free = Auch ohne dieses Ja kannst du teilnehmen.
consent-missing = Ohne dieses Ja geht es nicht: Wir könnten deine Antworten nicht verwenden. Wenn du nicht teilnehmen möchtest, schließ einfach die Seite.

# Who sees what
sees-line-both = { $what }: du und die Koordination.
sees-line-owner = { $what }: nur du.

# My data
my-consents = Dein Einverständnis
my-consent-words-about = Deine eigenen Worte werden dann niemandem mehr gezeigt. Du nimmst weiter teil.
my-leave-about = Deine Antworten und Ausschlüsse in diesem Programm werden gelöscht, und es gibt keine weiteren Vorschläge. Ein Tandem, das schon vereinbart ist, bleibt davon unberührt. Nachteile entstehen dir nicht.
my-card-used = Deine Zugangskarte wurde zuletzt benutzt: { $at }. Warst du das nicht, lass dir eine neue geben.
done-left = Gelöscht. Du nimmst nicht mehr teil.

# Inviting
invite-lead = Wer mitmachen kann, meldet sich selbst an: in fünf kurzen Schritten, auch auf dem Telefon. Hier lädst du ein und siehst, wie viele fertig sind.
invite-call-words = Deine Worte im Aufruf
invite-letter-words = Deine Worte in der Einladung
invite-tick = Wen meinst du?
invite-nobody-found = Niemand gefunden, der noch nicht teilnimmt. Prüf die Schreibweise.
invite-nobody-ticked = Kreuze mindestens eine Person an.
invite-requests-about = Diese Menschen stehen nicht in den Daten der Personalverwaltung. Prüf, ob sie zum Unternehmen gehören.
problem-sign-up-closed = Die Anmeldung ist geschlossen. Setz zuerst einen späteren letzten Tag.

# Login cards
login-cards-once = Druck jetzt: Die Codes sind nur dieses eine Mal zu sehen. Gib jede Karte verschlossen weiter, denn wer sie hat, kann sich damit anmelden.

# A code from paper
code-unknown = Dieser Code gilt nicht. Prüf jedes Zeichen. Vielleicht gibt es eine neue Karte.
code-wait = Es gab zu viele Versuche. Bitte warte fünf Minuten.
letter-by-hand = Oder öffne { $address } und gib diesen Code ein:

# The open call
call-page-lead = Menschen aus verschiedenen Ebenen lernen voneinander, immer zu zweit. Machst du mit?
call-how = Wir schicken einen persönlichen Link. Damit meldest du dich in etwa vier Minuten an.
call-name = Dein Vor- und Nachname
call-name-missing = Bitte gib deinen Namen an.
call-contact-missing = Bitte gib deine E-Mail-Adresse oder Personalnummer an.
call-answered-about = Mehr ist hier nicht zu tun. Kommt in zwei Tagen nichts an, frag die Koordination.
call-who-sees = Diese Seite kann jeder sehen, der die Adresse kennt. Was du einträgst, sieht nur die Koordination, und nur, wenn die Angaben nicht bekannt sind.

# Letters
letter-greeting = Hallo { $name },
letter-invitation-words = du bist eingeladen, bei „{ $programme }“ mitzumachen. Menschen aus verschiedenen Ebenen lernen dort voneinander, immer zu zweit und vertraulich.
letter-invitation-until = Anmelden kannst du dich bis { $day }.
letter-invitation-close = Der Link gilt nur für dich. Bitte gib ihn nicht weiter. Möchtest du nicht mitmachen, musst du nichts tun. Auf der Seite kannst du auch sagen, dass du keine Erinnerung möchtest.{"\u000A\u000A"}Viele Grüße{"\u000A"}deine Koordination
letter-reminder-invited = du bist zu „{ $programme }“ eingeladen. Wenn du mitmachen möchtest: Die Anmeldung dauert etwa vier Minuten und ist bis { $until } offen. Möchtest du nicht, musst du nichts tun. Auf der Seite kannst du weitere Erinnerungen abstellen.
letter-reminder-begun = du hast mit der Anmeldung zu „{ $programme }“ begonnen. Was du ausgefüllt hast, ist gespeichert. Absenden kannst du es bis { $until }. Auf der Seite kannst du weitere Erinnerungen abstellen.
letter-reminder-close = Viele Grüße{"\u000A"}deine Koordination
letter-waiting-subject = Dein Platz auf der Warteliste: { $programme }
letter-waiting-body = danke, dass du dich für „{ $programme }“ gemeldet hast. Für dich gibt es noch kein Tandem. { $reason }
letter-waiting-until = Du stehst auf der Warteliste. Wird ein Platz frei oder melden sich weitere Menschen an, suchen wir für dich neu. Spätestens am { $day } hörst du wieder von uns, auch wenn sich nichts geändert hat.

# The waiting list
waiting-lead = Wer sich gemeldet hat und leer ausging, soll es von dir hören: was gilt, warum, und bis wann.
waiting-not-yet-about = Sobald du Tandems veröffentlicht hast, steht hier, wer noch keines hat.
my-tandem-told = { $programme }: Noch kein Tandem. { $reason } Du stehst auf der Warteliste. Spätestens am { $until } hörst du von uns.
