# What is printed on paper only
paper-certificate-title = Certificate
paper-certificate-own-words = In their own words
paper-certificate-both-ways = Both sides of a tandem learn: knowledge flows both ways.
paper-certificate-note = This certificate confirms participation. It does not assess performance or conduct.
paper-meetings = { $n ->
    [one] 1 meeting
   *[other] { $n } meetings
}
paper-one-hour = 1 hour
paper-hours = { $n } hours
paper-place-and-day = { $place }, { $day }
paper-page = Page
