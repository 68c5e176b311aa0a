# A proposal and the answer to it
quote = “{ $words }”
proposal-title = Your proposal for a tandem
proposal-lead = { $programme }: we suggest that two people learn from each other. Take your time to read, then answer.
proposal-heading = You and { $name }
proposal-who-sees = Only you see this page. The other person sees the same about you: name, position, topics and your own words. What you answer is seen neither by them nor by the coordinator. The coordinator only sees whether both said yes. Your manager sees none of this.
proposal-why = Why the two of us
proposal-topics-mentor = { $name } would like to learn what you can pass on:
proposal-topics-mentee = { $name } can pass on what you would like to learn:
proposal-returned-mentor = This is what you can take away yourself:
proposal-returned-mentee = This is what { $name } would like to take away from you:
proposal-own-words = { $name } wrote:
proposal-frame = { $meetings } meetings of { $minutes } minutes, until { $ends }.
proposal-question = Would you like this tandem?
proposal-no-reason = You need not give a reason, and a no has no disadvantages. Nobody in the company learns who said no. Only somebody who said yes themselves can guess.
proposal-accept = Yes, count me in
proposal-decline = Rather not
proposal-you-accepted = You said yes.
proposal-you-declined = You said no.
proposal-waits = The other answer is still to come. There is nothing more for you to do.
proposal-agreed = Both of you said yes. You and { $name } are a tandem. Next, arrange your first meeting.
proposal-contact = How to reach { $name }: { $email }
proposal-ended = This proposal does not become a tandem. Nobody asks for reasons.

# How a tandem stands
standing-open = open
standing-both-accepted = both accepted
standing-not-accepted = no tandem

# My tandem
my-tandem-lead = Your proposals, the latest first.
my-tandem-none = No proposal yet
my-tandem-none-about = As soon as the coordinator publishes the tandems, your proposal is here: with whom, on which topics, and why. Then you say yes or no. You also get a letter about it.

# My data
my-data-lead = What is stored about you here, and who sees it.
my-data-who-sees = Only you see this page.
my-data-export = Load as a file
my-data-export-hint = A JSON file with everything stored about you. It holds no data of other people.
my-data-none = You take part in no programme
my-data-none-about = All that is stored is your name and e-mail address, so that you can sign in.
my-data-record = From the HR system
my-data-answers = Your sign-up: { $programme }
my-data-exclusions = { $n ->
    [0] You have ruled out nobody.
    [one] You have ruled out 1 person.
   *[other] You have ruled out { $n } people.
}
my-data-exclusions-about = No page shows whom you have ruled out, not even this one. Only the computation of tandems reads it.
my-data-who = Who sees what?
my-data-partner = Whoever is suggested to you as a tandem sees name, position, the topics you share and your own words. They see your e-mail address only once both have said yes.
my-data-manager = Your manager sees none of this. None of it serves appraisal, pay or promotion.
my-data-seen = Exactly what the coordinator sees of you
my-data-score = How well you and others fit by the published rules, in points, with the reasons.
sees-you = You
sees-yes = yes
sees-no = no
datum-name = Name and contact
datum-place = Position and site
datum-answers = Answers of the sign-up
datum-exclusions = Ruled out
datum-score = How well two people fit
datum-own-answer = One’s own yes or no to a proposal
datum-standing = Whether a tandem is open or agreed
answer-mentor = { $places ->
    [one] Mentor for 1 mentee
   *[other] Mentor for { $places } mentees
}
answer-on-site = on site
answer-online = online
answer-of-five = { $value } on a scale from 1 to 5
level-unknown = does not know how
level-with-support = with support
level-alone = on their own
level-guides-others = can guide others
my-status-active = at work
my-status-on-leave = away for now
my-status-left = no longer with the company
day-mo = Mon
day-tu = Tue
day-we = Wed
day-th = Thu
day-fr = Fri
day-sa = Sat
day-su = Sun
proposal-you-answered = The answer has arrived.
