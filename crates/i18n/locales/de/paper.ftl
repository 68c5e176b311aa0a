# What is printed on paper only
paper-certificate-title = Zertifikat
paper-certificate-own-words = In eigenen Worten
paper-certificate-both-ways = Im Tandem lernen beide: Wissen fließt in beide Richtungen.
paper-certificate-note = Dieses Zertifikat bestätigt die Teilnahme. Eine Bewertung von Leistung oder Verhalten ist damit nicht verbunden.
paper-meetings = { $n ->
    [one] 1 Treffen
   *[other] { $n } Treffen
}
paper-one-hour = 1 Stunde
paper-hours = { $n } Stunden
paper-place-and-day = { $place }, { $day }
paper-page = Seite
