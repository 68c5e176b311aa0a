# Start-check
check-in-title = Start-Check
check-in-heading = Wie fängt es an?
check-in-lead = Vier Sätze und eine Frage, eine Minute. Wenn etwas nicht passt, lässt es sich jetzt am leichtesten ändern.
check-in-room = Eine Minute: Passt es so?
check-in-seen-by = Das liest die Koordination, mit Ihrem Namen.
check-in-seen-why = So kann sie sich melden, wenn Sie das möchten. Die andere Person im Tandem und Ihre Führungskraft sehen es nicht.
check-in-who-sees = Ihre Antworten sehen Sie und die Koordination, mit Ihrem Namen. Die andere Person im Tandem und Ihre Führungskraft sehen sie nicht. 30 Tage nach dem Ende des Tandems werden sie gelöscht.
check-in-fits = Passt es so?
check-in-fits-yes = Ja, es passt
check-in-fits-talk = Bitte melden Sie sich bei mir
check-in-choose = Sagen Sie, ob es passt oder ob sich die Koordination melden soll.
check-in-send = Abschicken
done-checked-in = Danke. Die Koordination liest es.
item-bq2 = Wir begegnen uns auf Augenhöhe.
item-si1 = In unseren Gesprächen kann ich sagen, dass ich etwas nicht weiß.
item-ze1 = Für die Treffen ist genug Zeit da.
item-ma1 = Wir passen für unser Thema gut zusammen.
items-not-validated = Die Sätze sind unsere eigenen und nicht wissenschaftlich geprüft.
point-1 = trifft gar nicht zu
point-2 = trifft eher nicht zu
point-3 = teils, teils
point-4 = trifft eher zu
point-5 = trifft voll zu
no-answer = keine Angabe
letter-check-in-subject = Eine Minute zu Ihrem Tandem
letter-check-in =
    Guten Tag { $name },

    Ihr Tandem im Programm „{ $programme }“ läuft seit einigen Wochen. Passt es so? Das zu sagen dauert eine Minute:

    { $link }

    Ihre Antwort liest die Koordination, mit Ihrem Namen. Die andere Person im Tandem sieht sie nicht.

    Freundliche Grüße
    Ihre Koordination

# Help, rest, end
help-title = Hilfe, Pause, Ende
help-heading = Wenn etwas ist
help-lead = Sie müssen nichts begründen. Und nichts hält fest, wer von Ihnen beiden etwas ausgelöst hat.
help-room = Um ein Gespräch bitten, eine Pause machen oder das Tandem beenden.
help-who-sees = Diese Seite sehen nur Sie. Bitten Sie um ein Gespräch, sieht die Koordination Ihren Namen und seit wann Sie warten. Ruht oder endet das Tandem, sehen alle nur das, nicht von wem es ausging.
help-talk = Mit der Koordination sprechen
help-talk-about = Die Koordination meldet sich bei Ihnen. Warum Sie sprechen möchten, sagen Sie erst im Gespräch.
help-talk-ask = Bitte melden Sie sich bei mir
help-talk-waits = Sie haben am { $since } darum gebeten. Die Koordination meldet sich.
help-talk-withdraw = Hat sich erledigt
help-rest = Eine Pause machen
help-rest-about = Zum Beispiel in der Elternzeit, bei Krankheit oder in einer vollen Zeit. Beide bekommen dieselbe Nachricht. Solange es ruht, erinnert Sie niemand.
help-until = Voraussichtlich bis
help-until-wrong = Nennen Sie einen Tag, der noch kommt. Er lässt sich später ändern.
help-rest-button = Tandem ruhen lassen
help-rests-until = Voraussichtlich bis { $until }. Weiter geht es, sobald eine:r von Ihnen es hier sagt.
help-resume = Es geht weiter
help-end = Das Tandem beenden
help-end-about = Manchmal passt es nicht, und das ist in Ordnung. Vielleicht hilft vorher ein Gespräch mit der Koordination.
help-end-open = So geht das Ende
help-end-both = Beide bekommen dieselbe Nachricht: dass das Tandem beendet ist. Sonst steht nichts darin.
help-end-nobody = Nirgends steht, wer es beendet hat und warum.
help-end-new = Sie können danach ein neues Tandem bekommen. Diese beiden Personen schlägt das Programm einander nicht noch einmal vor.
help-end-for-good = Das lässt sich nicht zurücknehmen. 30 Tage später werden Ziele, Termine und alles Geschriebene gelöscht.
help-sure = Ja, das Tandem soll enden.
help-sure-missing = Bestätigen Sie, dass das Tandem enden soll.
help-end-button = Tandem beenden
help-again = Wie es für Sie weitergeht
help-again-about = Dieses Tandem ist vorbei. In der nächsten Runde sind Sie gern wieder dabei, wenn Sie möchten.
help-again-question = Möchten Sie ein neues Tandem?
help-again-yes = Ja, gern
help-again-no = Nein, zurzeit nicht
letter-rests-subject = Ihr Tandem ruht
letter-rests =
    Guten Tag { $name },

    Ihr Tandem im Programm „{ $programme }“ ruht, voraussichtlich bis { $until }. Bis dahin ist nichts zu tun.

    Weiter geht es, sobald eine oder einer von Ihnen es hier sagt:

    { $link }

    Freundliche Grüße
    Ihre Koordination
letter-resumes-subject = Ihr Tandem geht weiter
letter-resumes =
    Guten Tag { $name },

    Ihr Tandem im Programm „{ $programme }“ geht weiter. Legen Sie am besten gleich das nächste Treffen fest:

    { $link }

    Freundliche Grüße
    Ihre Koordination
letter-ends-subject = Ihr Tandem ist beendet
letter-ends =
    Guten Tag { $name },

    Ihr Tandem im Programm „{ $programme }“ ist beendet. Das kommt vor und ist in Ordnung. Niemand fragt nach Gründen.

    Möchten Sie ein neues Tandem? Sagen Sie es hier:

    { $link }

    In 30 Tagen werden Ziele, Termine und alles, was Sie beide geschrieben haben, gelöscht.

    Freundliche Grüße
    Ihre Koordination

# The coordinator hears
conversations-title = Gespräche
conversations-lead = Wer mit Ihnen sprechen möchte, und was die Start-Checks sagen.
conversations-who-sees = Diese Seite sieht die Koordination. Die Beteiligten wissen es: Es steht über jedem Start-Check und neben jeder Bitte um ein Gespräch.
conversations-waiting = { $n ->
    [0] Niemand wartet auf ein Gespräch
    [one] 1 Person wartet auf ein Gespräch
   *[other] { $n } Personen warten auf ein Gespräch
}
conversations-none = Sobald jemand darum bittet, steht es hier. Gründe stehen hier nie.
conversations-no-mailbox = ohne E-Mail-Adresse · { $department } · { $site }
conversations-since = wartet seit { $since }
conversations-settled = Gespräch geführt
conversations-check-ins = Start-Checks
conversations-check-ins-about = Vier Sätze, jede Person für sich. Nichts davon gehört in eine Beurteilung.
conversations-no-check-ins = Noch keine Antworten. Gefragt wird nach dem zweiten Treffen oder in der vierten Woche.
wants-to-talk = möchte sprechen
event-tandem-changed = Ein Tandem hat sich geändert: { $stage }
event-talk-settled = Ein Gespräch wurde geführt
