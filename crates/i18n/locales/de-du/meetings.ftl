meetings-who-sees = Wann und wo ihr euch trefft, seht nur ihr beide und wer deine Termine verwaltet. Wer verschiebt oder absagt, wird nicht gespeichert. Die Koordination erfährt nur, wenn ein Tandem lange nicht zusammenkam, ohne Gründe.
meetings-choose-about = Vorgeschlagen nach den Zeiten, die ihr beide angegeben habt. Feiertage und belegte Zeiten sind schon umgangen. Mit einem Klick stehen alle Treffen fest, und beide bekommen die Einladungen.
meetings-none-shared = Nach euren Angaben gibt es keine gemeinsame Zeit. Sprecht euch kurz ab und legt die Termine unten einzeln fest.
meetings-series-missing = Wähle eine der Reihen aus.
meetings-place = Wo trefft ihr euch?
meetings-place-room = Online, in einem Raum, der für euch angelegt wird
meetings-place-missing = Schreib den Ort auf, oder wähle „Machen wir noch aus“.
meetings-open-question-about = Bitte kurz sagen, ob das Treffen stattgefunden hat. Das sieht niemand außer euch beiden.
meetings-seen-lull = Dass ihr eine Weile nicht zusammenkamt. Warum, sieht sie nicht. Die Koordination meldet sich bei euch beiden. Nach dem nächsten Treffen verschwindet der Hinweis.
meeting-new-date-about = Diese Termine passen zu den Zeiten von euch beiden.
meeting-no-dates = In den nächsten drei Wochen fand sich kein gemeinsamer freier Termin. Trag selbst einen ein.
meeting-correct = Doch anders? Du kannst es noch ändern.
meeting-date-missing = Wähle einen Termin aus.
meeting-day-missing = Gib Tag und Uhrzeit an.
not-a-date-too-far = Das ist mehr als ein Jahr hin. Wähle einen früheren Tag.
not-a-date-taken = An diesem Tag trefft ihr euch schon.
my-calendar-who-sees = Wann du belegt bist, sieht niemand: Es wird nur bei Terminvorschlägen umgangen. Titel, Orte und Namen aus deinem Kalender werden nicht gespeichert.
busy-about = Gib die Adresse an, unter der dein Kalender veröffentlicht ist (ICS). Daraus wird nur gelesen, wann du belegt bist.
busy-field = Adresse deines Kalenders
busy-problem-slow = Der Kalender antwortet nicht schnell genug. Versuch es später noch einmal.
busy-problem-refused = Der Kalender ist nicht freigegeben. Prüfe, ob er veröffentlicht ist und ob die Adresse vollständig ist.
busy-wrong-form = Das ist keine Adresse. Am Anfang steht https:// oder webcal://.
busy-wrong-clear = Diese Adresse ist nicht verschlüsselt. Am Anfang muss https:// oder webcal:// stehen.
busy-wrong-internal = Diese Adresse liegt im internen Netz. Von dort wird nicht gelesen. Frag, ob deine IT sie freigeben kann.
busy-missing = Gib die Adresse deines Kalenders an.
feed-heading = Deine Treffen im Kalender
feed-about = Unter einer eigenen Adresse kann dein Kalender alle Treffen abonnieren. Die Titel sind neutral: Es steht nur „Termin“ da.
feed-here = Deine Adresse. Kopiere sie jetzt, später wird sie nicht mehr gezeigt. Wer sie kennt, sieht deine Termine.
assistant-heading = Jemand anderes verwaltet deine Termine
assistant-about = Mit einem Link kann zum Beispiel deine Assistenz Treffen festlegen und verschieben. Mehr ist darüber nicht zu sehen: keine Themen, keine Notizen, nicht, mit wem du dich triffst.
assistant-here = Der Link. Gib ihn weiter, später wird er nicht mehr gezeigt.
helper-lead = Hier legst du Termine fest und verschiebst sie. Beide Beteiligten bekommen die Einladungen.
helper-who-sees = Du siehst nur Zeiten und Orte. Worum es geht und mit wem, steht hier nicht. Es wird nicht gespeichert, wer einen Termin verschoben hat.
letter-meeting-question-subject = Kurze Frage zu deinem Termin
letter-nudge-second-subject = Zu deinem Termin
letter-meeting =
    Hallo { $name },

    ein Termin steht fest:

    { $when }

    Verschieben oder absagen kannst du hier:

    { $link }

    Viele Grüße
    deine Koordination
letter-meeting-moved =
    Hallo { $name },

    ein Termin ist verschoben. Jetzt gilt:

    { $when }

    Passt es nicht, findest du hier andere Termine:

    { $link }

    Viele Grüße
    deine Koordination
letter-meeting-elsewhere =
    Hallo { $name },

    bei einem Termin hat sich der Ort geändert. Jetzt gilt:

    { $when }

    { $link }

    Viele Grüße
    deine Koordination
letter-meeting-off =
    Hallo { $name },

    dieser Termin entfällt:

    { $when }

    Alle anderen Termine stehen hier:

    { $link }

    Viele Grüße
    deine Koordination
letter-meeting-reminder =
    Hallo { $name },

    in zwei Tagen ist es so weit:

    { $when }

    Passt es doch nicht, findest du hier sofort einen anderen Termin:

    { $link }

    Viele Grüße
    deine Koordination
letter-meeting-question =
    Hallo { $name },

    hat dieser Termin stattgefunden?

    { $when }

    Ein Klick genügt, und es reicht, wenn eine Person antwortet:

    { $link }

    Viele Grüße
    deine Koordination
letter-nudge =
    Hallo { $name },

    dieser Termin ist ausgefallen:

    { $when }

    Das kommt vor. Ein Ersatztermin in den nächsten Tagen hält den Austausch in Gang. Vorschläge, die für beide passen, stehen schon bereit:

    { $link }

    Viele Grüße
    deine Koordination
letter-nudge-second =
    Hallo { $name },

    dieser Termin ist ausgefallen:

    { $when }

    Du musst niemandem hinterherlaufen. Dein Gegenüber ist schon gefragt worden. Wenn du möchtest, kannst auch du einen Ersatztermin aussuchen:

    { $link }

    Viele Grüße
    deine Koordination
