# The certificate on paper
paper-certificate-note = This certificate confirms participation. It does not assess performance or conduct.
paper-certificate-download = Download as PDF
paper-certificate-file = certificate
paper-certificate-unprintable = The PDF cannot show these characters: { $characters }. Letters become □ in it, pictures are left out.
paper-meetings = { $n ->
    [one] 1 meeting
   *[other] { $n } meetings
}
paper-one-hour = 1 hour
paper-hours = { $n } hours
paper-place-and-day = { $place }, { $day }
paper-page = Page
