# The close
close-title = Close
close-heading = The close
close-lead = The closing talk: look at the goals, say thank you, keep what stays.
close-room = Closing talk, looking back, and the certificate.
close-who-sees = Only you see what you write here; it stands on your certificate. The coordinator sees only that the tandem is closed.
close-early = The programme runs until { $ends }. You can make notes for looking back already.
close-goals = Your goals
close-goals-about = { $n ->
    [one] For one goal you have not said yet how far you got.
   *[other] For { $n } goals you have not said yet how far you got.
}
close-learned = What do you take along?
close-learned-hint = Two or three sentences in your own words. They stand on your certificate and nowhere else. No names, please.
close-talk = Close the tandem
close-both = Both hear that the tandem is closed.
close-certificate = Both get a certificate, each person their own.
close-for-good = This cannot be taken back. 30 days later goals and everything the two of you wrote are deleted. Download what you want to keep until then.
close-held = Our closing talk has taken place.
close-held-missing = Confirm that the closing talk has taken place.
close-button = Close the tandem
close-save = Save what I wrote
close-is-closed = Your tandem is closed. Thank you for taking part.
close-deleted = Goals and everything the two of you wrote are deleted on { $day }. Download what you want to keep until then.
letter-closed-subject = Your tandem is closed
letter-closed =
    Dear { $name },

    your tandem in the programme “{ $programme }” is closed. Thank you for taking part.

    Your certificate is here:

    { $link }

    In 30 days goals and everything the two of you wrote are deleted. Download what you want to keep until then.

    Kind regards
    Your coordinator

# The certificate
our-certificate-title = Certificate
our-certificate-open = Open the certificate
our-certificate-lead = Your certificate, to print or save.
our-certificate-who-sees = Only you see this certificate. Whom you show it to is up to you.
our-certificate-mentor = passed on knowledge as a mentor in the programme “{ $programme }” from { $from } to { $to }, to a person from another level of the company.
our-certificate-mentee = learned as a mentee in the programme “{ $programme }” from { $from } to { $to }, from a person from another level of the company.
our-certificate-topics = Topics
our-certificate-skills = What the role was about ({ $role })
our-certificate-mentor-1 = Passing on knowledge so that it helps in everyday work
our-certificate-mentor-2 = Talking as equals and giving open feedback
our-certificate-mentor-3 = Gaining insight into decisions and ways of working at another level
our-certificate-mentee-1 = Learning new things and using them at work
our-certificate-mentee-2 = Asking openly and accepting feedback
our-certificate-mentee-3 = Giving back own experience and understanding other views
our-certificate-learned = In their own words
our-certificate-both-ways = In a tandem both learn: knowledge flows both ways.
our-certificate-signed = Coordinator of the programme
