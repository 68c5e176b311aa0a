# The certificate on paper
paper-certificate-note = Dieses Zertifikat bestätigt die Teilnahme. Eine Bewertung von Leistung oder Verhalten ist damit nicht verbunden.
paper-certificate-download = Als PDF laden
paper-certificate-file = zertifikat
paper-certificate-unprintable = Das PDF kann diese Zeichen nicht zeigen: { $characters }. Buchstaben werden darin zu □, Bildzeichen fallen weg.
paper-meetings = { $n ->
    [one] 1 Treffen
   *[other] { $n } Treffen
}
paper-one-hour = 1 Stunde
paper-hours = { $n } Stunden
paper-place-and-day = { $place }, { $day }
paper-page = Seite
