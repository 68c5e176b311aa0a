# Meetings of a tandem
meetings-title = Treffen
meetings-heading = Unsere Treffen
meetings-lead = Was im Kalender steht, findet statt. Verschieben geht jederzeit, und niemand sieht, wer verschoben hat.
meetings-room = Die ganze Reihe, verschieben, Ort oder Link.
meetings-who-sees = Wann und wo Sie sich treffen, sehen nur Sie beide und wer Ihre Termine verwaltet. Wer verschiebt oder absagt, wird nicht gespeichert. Die Koordination erfährt nur, wenn ein Tandem lange nicht zusammenkam, ohne Gründe.
meetings-planned-number = { $n ->
    [0] noch keine geplant
    [one] 1 geplant
   *[other] { $n } geplant
}
meetings-not-yet = Treffen lassen sich planen, sobald beide die Vereinbarung unterschrieben haben.
meetings-resting = Das Tandem ruht. Geplante Treffen sind herausgenommen.
meetings-over = Dieses Tandem ist vorbei.
meetings-choose = Wann passt es?
meetings-choose-about = Vorgeschlagen nach den Zeiten, die Sie beide angegeben haben. Feiertage und belegte Zeiten sind schon umgangen. Mit einem Klick stehen alle Treffen fest, und beide bekommen die Einladungen.
meetings-none-shared = Nach Ihren Angaben gibt es keine gemeinsame Zeit. Sprechen Sie sich kurz ab und legen Sie die Termine unten einzeln fest.
meetings-series-missing = Wählen Sie eine der Reihen aus.
meetings-series-gone = Diese Reihe passt nicht mehr: Inzwischen ist etwas dazwischengekommen. Hier sind neue Vorschläge.
series-fortnightly = alle zwei Wochen { $weekday }, { $time } Uhr
series-monthly = jeden { $week } { $weekday } im Monat, { $time } Uhr
series-week-1 = ersten
series-week-2 = zweiten
series-week-3 = dritten
series-week-4 = vierten
series-week-last = letzten
series-number = { $n ->
    [one] 1 Treffen
   *[other] { $n } Treffen
}, das erste am { $first }
series-all-regular = Alle am selben Wochentag zur selben Zeit.
series-shift = { $from }: { $why }. Stattdessen { $to }.
series-left-out = { $n ->
    [one] Für 1 Treffen fand sich kein Termin.
   *[other] Für { $n } Treffen fand sich kein Termin.
}
series-dates = Alle Termine
why-holiday = Feiertag ({ $holiday })
why-quiet = zwischen den Jahren
why-busy = schon belegt
weekday-1 = montags
weekday-2 = dienstags
weekday-3 = mittwochs
weekday-4 = donnerstags
weekday-5 = freitags
weekday-6 = samstags
weekday-7 = sonntags
weekday-of-1 = Montag
weekday-of-2 = Dienstag
weekday-of-3 = Mittwoch
weekday-of-4 = Donnerstag
weekday-of-5 = Freitag
weekday-of-6 = Samstag
weekday-of-7 = Sonntag
holiday-new-year = Neujahr
holiday-epiphany = Heilige Drei Könige
holiday-womens-day = Frauentag
holiday-good-friday = Karfreitag
holiday-easter-sunday = Ostersonntag
holiday-easter-monday = Ostermontag
holiday-labour-day = Tag der Arbeit
holiday-liberation = Tag der Befreiung
holiday-ascension = Christi Himmelfahrt
holiday-whit-sunday = Pfingstsonntag
holiday-whit-monday = Pfingstmontag
holiday-corpus-christi = Fronleichnam
holiday-uprising = Jahrestag des 17. Juni
holiday-assumption = Mariä Himmelfahrt
holiday-childrens-day = Weltkindertag
holiday-unity = Tag der Deutschen Einheit
holiday-reformation = Reformationstag
holiday-all-saints = Allerheiligen
holiday-repentance = Buß- und Bettag
holiday-christmas = 1. Weihnachtstag
holiday-boxing-day = 2. Weihnachtstag
meetings-book = Alle Treffen festlegen
meetings-place = Wo treffen Sie sich?
meetings-place-open = Machen wir noch aus
meetings-place-site = Vor Ort
meetings-place-site-field = Raum oder Adresse
meetings-place-link = Online, mit eigenem Link
meetings-place-link-field = Link zum Online-Raum
meetings-place-room = Online, in einem Raum, der für Sie angelegt wird
meetings-place-missing = Schreiben Sie den Ort auf, oder wählen Sie „Machen wir noch aus“.
meetings-place-link-wrong = Der Link beginnt mit https:// und hat keine Leerzeichen.
meetings-place-change = Ort ändern
meetings-place-save = Ort speichern
meetings-place-now = Ort: { $place }
meetings-place-now-open = Der Ort ist noch offen.
meetings-upcoming = Geplant
meetings-open-questions = Wie war es?
meetings-open-question-about = Bitte kurz sagen, ob das Treffen stattgefunden hat. Das sieht niemand außer Ihnen beiden.
meetings-past = Bisher
meetings-none-planned = Zurzeit ist kein Treffen geplant.
meetings-move = Verschieben oder absagen
meetings-replace = Ersatztermin suchen
meetings-look = Ansehen
meetings-add = Einen weiteren Termin festlegen
meetings-add-button = Termin festlegen
meetings-seen = Was die Koordination sieht
meetings-seen-fine = Nur, dass das Tandem läuft.
meetings-seen-lull = Dass Sie eine Weile nicht zusammenkamen. Warum, sieht sie nicht. Sie meldet sich bei Ihnen beiden. Nach dem nächsten Treffen verschwindet der Hinweis.
meeting-state-planned = geplant
meeting-state-asked = offen
meeting-state-held = hat stattgefunden
meeting-state-missed = ausgefallen
meeting-state-withdrawn = herausgenommen
meeting-span = { $begins }–{ $ends } Uhr
meeting-title = Ein Treffen
meeting-new-date = Neuer Termin
meeting-new-date-about = Diese Termine passen zu den Zeiten von Ihnen beiden.
meeting-no-dates = In den nächsten drei Wochen fand sich kein gemeinsamer freier Termin. Tragen Sie selbst einen ein.
meeting-own-date = Ein anderer Tag
meeting-day = Tag
meeting-time = Uhrzeit
meeting-move-button = Auf diesen Termin verschieben
meeting-replace-button = Diesen Termin festlegen
meeting-drop = Kein neuer Termin
meeting-drop-about = Das Treffen fällt dann aus. Besser ist fast immer ein neuer Termin: Wer sich regelmäßig trifft, bleibt dran.
meeting-drop-button = Treffen ausfallen lassen
meeting-held-button = Hat stattgefunden
meeting-missed-button = Ist ausgefallen
meeting-correct = Doch anders? Sie können es noch ändern.
meeting-moved-meanwhile = Der Termin wurde in der Zwischenzeit geändert. Hier steht der neue Stand.
meeting-date-missing = Wählen Sie einen Termin aus.
meeting-day-missing = Geben Sie Tag und Uhrzeit an.
not-a-date-passed = Dieser Zeitpunkt liegt in der Vergangenheit.
not-a-date-too-far = Das ist mehr als ein Jahr hin. Wählen Sie einen früheren Tag.
not-a-date-holiday = An diesem Tag ist ein Feiertag: { $holiday }.
not-a-date-no-such-time = Diese Uhrzeit gibt es an dem Tag nicht: Die Uhr wird vorgestellt.
not-a-date-taken = An diesem Tag treffen Sie sich schon.
meeting-entry-title = Termin
meeting-entry-note = Verschieben oder absagen: { $link }
next-book-button = Termine aussuchen
datum-meetings = Wann und wo sich ein Tandem trifft
datum-busy = Wann jemand belegt ist
datum-lull = Dass ein Tandem lange nicht zusammenkam
tandem-lull = lange kein Treffen
done-booked = Eingetragen. Beide bekommen die Einladungen.
done-moved = Verschoben. Beide bekommen eine neue Einladung.
done-dropped = Das Treffen ist abgesagt. Beide bekommen Bescheid.
done-told = Danke. Das ist notiert.
done-withdrawn = Die Adresse gilt nicht mehr.

# One's own calendar
my-calendar-title = Mein Kalender
my-calendar-lead = Damit Termine gleich passen und von selbst im Kalender stehen. Alles davon ist freiwillig.
my-calendar-who-sees = Wann Sie belegt sind, sieht niemand: Es wird nur bei Terminvorschlägen umgangen. Titel, Orte und Namen aus Ihrem Kalender werden nicht gespeichert.
busy-heading = Belegte Zeiten
busy-about = Geben Sie die Adresse an, unter der Ihr Kalender veröffentlicht ist (ICS). Daraus wird nur gelesen, wann Sie belegt sind.
busy-field = Adresse Ihres Kalenders
busy-hint = Beginnt mit https:// oder webcal://. In Outlook: Einstellungen, Kalender, Freigegebene Kalender, Kalender veröffentlichen. In Google: Einstellungen, Kalender integrieren, Privatadresse im iCal-Format.
busy-save = Adresse speichern
busy-known = Gelesen wird von { $host }, zuletzt am { $at }.
busy-known-unread = Gelesen wird von { $host }.
busy-count = { $n ->
    [0] Darin ist keine belegte Zeit verzeichnet.
    [one] Darin ist 1 belegte Zeit verzeichnet.
   *[other] Darin sind { $n } belegte Zeiten verzeichnet.
}
busy-forget = Adresse und belegte Zeiten löschen
busy-problem-unreachable = Unter dieser Adresse ist kein Kalender zu erreichen.
busy-problem-slow = Der Kalender antwortet nicht schnell genug. Versuchen Sie es später noch einmal.
busy-problem-large = Dieser Kalender ist zu groß.
busy-problem-refused = Der Kalender ist nicht freigegeben. Prüfen Sie, ob er veröffentlicht ist und ob die Adresse vollständig ist.
busy-problem-no-calendar = Unter dieser Adresse liegt kein Kalender, sondern etwas anderes.
busy-wrong-form = Das ist keine Adresse. Sie beginnt mit https:// oder webcal://.
busy-wrong-clear = Diese Adresse ist nicht verschlüsselt. Sie muss mit https:// oder webcal:// beginnen.
busy-wrong-internal = Diese Adresse liegt im internen Netz. Von dort wird nicht gelesen. Fragen Sie, ob Ihre IT sie freigeben kann.
busy-missing = Geben Sie die Adresse Ihres Kalenders an.
feed-heading = Ihre Treffen im Kalender
feed-about = Unter einer eigenen Adresse kann Ihr Kalender alle Treffen abonnieren. Die Titel sind neutral: Es steht nur „Termin“ da.
feed-none = Noch gibt es keine Adresse.
feed-since = Eine Adresse gibt es seit { $since }. Aus Sicherheitsgründen wird sie nur einmal gezeigt.
feed-make = Adresse anlegen
feed-make-new = Neue Adresse anlegen
feed-new-hint = Was bisher galt, gilt dann nicht mehr.
feed-withdraw = Adresse abschalten
feed-here = Ihre Adresse. Kopieren Sie sie jetzt, später wird sie nicht mehr gezeigt. Wer sie kennt, sieht Ihre Termine.
feed-name = Termine
assistant-heading = Jemand anderes verwaltet Ihre Termine
assistant-about = Mit einem Link kann zum Beispiel Ihre Assistenz Treffen festlegen und verschieben. Mehr sieht sie nicht: keine Themen, keine Notizen, nicht, mit wem Sie sich treffen.
assistant-none = Noch gibt es keinen Link.
assistant-since = Einen Link gibt es seit { $since }. Aus Sicherheitsgründen wird er nur einmal gezeigt.
assistant-make = Link anlegen
assistant-make-new = Neuen Link anlegen
assistant-withdraw = Link abschalten
assistant-here = Der Link. Geben Sie ihn weiter, später wird er nicht mehr gezeigt.
my-calendar-link = Mein Kalender und Assistenz

# Whoever arranges somebody's time
helper-title = Termine
helper-heading = Termine für { $name }
helper-lead = Hier legen Sie Termine fest und verschieben sie. Beide Beteiligten bekommen die Einladungen.
helper-who-sees = Sie sehen nur Zeiten und Orte. Worum es geht und mit wem, steht hier nicht. Es wird nicht gespeichert, wer einen Termin verschoben hat.
helper-nothing = Zurzeit gibt es nichts zu tun.
helper-series = Terminreihe { $n }
helper-online = online

# Holidays
lands-title = Feiertage
lands-heading = In welchem Bundesland liegt welcher Standort?
lands-lead = Treffen werden nie auf einen Feiertag gelegt. Dafür muss bekannt sein, welche Feiertage an einem Standort gelten. Ohne Angabe zählen nur die bundesweiten.
lands-site-unknown = ohne Standort
lands-nationwide = nur bundesweite Feiertage
lands-who-sees = Das sehen alle, die das Programm koordinieren.
lands-link = Feiertage je Standort

# Letters about meetings
letter-details-hidden = [Wann und wo, steht nur im Brief selbst.]
letter-meeting-subject = Termin
letter-meeting-changed-subject = Termin geändert
letter-meeting-off-subject = Termin entfällt
letter-meeting-reminder-subject = Erinnerung: Termin
letter-meeting-question-subject = Kurze Frage zu Ihrem Termin
letter-nudge-subject = Ein neuer Termin
letter-nudge-second-subject = Zu Ihrem Termin
letter-meeting =
    Guten Tag { $name },

    ein Termin steht fest:

    { $when }

    Verschieben oder absagen können Sie hier:

    { $link }

    Freundliche Grüße
    Ihre Koordination
letter-meeting-moved =
    Guten Tag { $name },

    ein Termin ist verschoben. Jetzt gilt:

    { $when }

    Passt es nicht, finden Sie hier andere Termine:

    { $link }

    Freundliche Grüße
    Ihre Koordination
letter-meeting-elsewhere =
    Guten Tag { $name },

    bei einem Termin hat sich der Ort geändert. Jetzt gilt:

    { $when }

    { $link }

    Freundliche Grüße
    Ihre Koordination
letter-meeting-off =
    Guten Tag { $name },

    dieser Termin entfällt:

    { $when }

    Alle anderen Termine stehen hier:

    { $link }

    Freundliche Grüße
    Ihre Koordination
letter-meeting-reminder =
    Guten Tag { $name },

    in zwei Tagen ist es so weit:

    { $when }

    Passt es doch nicht, finden Sie hier sofort einen anderen Termin:

    { $link }

    Freundliche Grüße
    Ihre Koordination
letter-meeting-question =
    Guten Tag { $name },

    hat dieser Termin stattgefunden?

    { $when }

    Ein Klick genügt, und es reicht, wenn eine Person antwortet:

    { $link }

    Freundliche Grüße
    Ihre Koordination
letter-nudge =
    Guten Tag { $name },

    dieser Termin ist ausgefallen:

    { $when }

    Das kommt vor. Ein Ersatztermin in den nächsten Tagen hält den Austausch in Gang. Vorschläge, die für beide passen, stehen schon bereit:

    { $link }

    Freundliche Grüße
    Ihre Koordination
letter-nudge-second =
    Guten Tag { $name },

    dieser Termin ist ausgefallen:

    { $when }

    Sie müssen niemandem hinterherlaufen. Ihr Gegenüber ist schon gefragt worden. Wenn Sie möchten, können auch Sie einen Ersatztermin aussuchen:

    { $link }

    Freundliche Grüße
    Ihre Koordination
