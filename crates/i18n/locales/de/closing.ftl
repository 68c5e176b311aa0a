# The close
close-title = Abschluss
close-heading = Zum Abschluss
close-lead = Das Abschlussgespräch: auf die Ziele schauen, Danke sagen, festhalten, was bleibt.
close-room = Abschlussgespräch, Rückblick und Zertifikat.
close-who-sees = Was Sie hier schreiben, sehen nur Sie; es steht auf Ihrem Zertifikat. Die Koordination sieht nur, dass das Tandem abgeschlossen ist.
close-early = Das Programm geht bis { $ends }. Notizen für Ihren Rückblick können Sie jetzt schon machen.
close-goals = Ihre Ziele
close-goals-about = { $n ->
    [one] Bei einem Ziel haben Sie noch nicht gesagt, wie weit Sie gekommen sind.
   *[other] Bei { $n } Zielen haben Sie noch nicht gesagt, wie weit Sie gekommen sind.
}
close-learned = Was nehmen Sie mit?
close-learned-hint = Zwei, drei Sätze in Ihren Worten. Sie stehen auf Ihrem Zertifikat und nirgends sonst. Bitte keine Namen.
close-talk = Tandem abschließen
close-both = Beide bekommen Bescheid, dass das Tandem abgeschlossen ist.
close-certificate = Beide bekommen ein Zertifikat, jede Person ihr eigenes.
close-for-good = Das lässt sich nicht zurücknehmen. 30 Tage später werden Ziele und alles, was Sie beide geschrieben haben, gelöscht. Laden Sie bis dahin, was Sie behalten möchten.
close-held = Unser Abschlussgespräch hat stattgefunden.
close-held-missing = Bestätigen Sie, dass das Abschlussgespräch stattgefunden hat.
close-button = Tandem abschließen
close-save = Rückblick speichern
close-is-closed = Ihr Tandem ist abgeschlossen. Danke, dass Sie dabei waren.
close-deleted = Ziele und alles, was Sie beide geschrieben haben, werden am { $day } gelöscht. Laden Sie bis dahin, was Sie behalten möchten.
letter-closed-subject = Ihr Tandem ist abgeschlossen
letter-closed =
    Guten Tag { $name },

    Ihr Tandem im Programm „{ $programme }“ ist abgeschlossen. Danke, dass Sie dabei waren.

    Ihr Zertifikat liegt hier:

    { $link }

    In 30 Tagen werden Ziele und alles, was Sie beide geschrieben haben, gelöscht. Laden Sie bis dahin, was Sie behalten möchten.

    Freundliche Grüße
    Ihre Koordination

# The certificate
our-certificate-title = Zertifikat
our-certificate-open = Zertifikat öffnen
our-certificate-lead = Ihr Zertifikat, zum Drucken oder Speichern.
our-certificate-who-sees = Dieses Zertifikat sehen nur Sie. Wem Sie es zeigen, entscheiden Sie.
our-certificate-mentor = hat vom { $from } bis zum { $to } im Programm „{ $programme }“ als Mentor:in Wissen weitergegeben, an eine Person aus einer anderen Ebene des Unternehmens.
our-certificate-mentee = hat vom { $from } bis zum { $to } im Programm „{ $programme }“ als Mentee gelernt, von einer Person aus einer anderen Ebene des Unternehmens.
our-certificate-topics = Themen
our-certificate-skills = Das gehörte zur Rolle ({ $role })
our-certificate-mentor-1 = Wissen so weitergeben, dass es im Alltag hilft
our-certificate-mentor-2 = Gespräche auf Augenhöhe führen und offen Rückmeldung geben
our-certificate-mentor-3 = Einblick in Entscheidungen und Arbeitsweisen der anderen Ebene gewinnen
our-certificate-mentee-1 = Neues lernen und im Arbeitsalltag anwenden
our-certificate-mentee-2 = Offen fragen und Rückmeldung annehmen
our-certificate-mentee-3 = Eigene Erfahrung zurückgeben und andere Sichtweisen verstehen
our-certificate-learned = In eigenen Worten
our-certificate-both-ways = Im Tandem lernen beide: Wissen fließt in beide Richtungen.
our-certificate-signed = Koordination des Programms
