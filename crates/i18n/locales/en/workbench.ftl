# What a change would cost
price-fewer = Then there would be one tandem less.
price-more = Then there would be one tandem more: a pinned tandem would have to give way.
price-loss = The total would fall by { $points } points.
price-little = The total would change by less than 0.1 points.
price-gain = The total would rise by { $points } points. A pin or the objective of the run stands against it.
price-missed = { $places ->
    [one] One place that should be filled would stay empty.
   *[other] { $places } places that should be filled would stay empty.
}
price-equal = Equally good: the fixed order decided.
ruled-out-all = All of them, with what speaks against them
price-places-pinned = All places are given to pinned tandems.
without-mentor = Without this tandem, { $mentor } would teach the mentee. { $price }
without-nobody = Without this tandem, the mentee would be left without one. { $price }

# One tandem
tandem-title = Tandem
tandem-lead = Why these two, who else would be possible, and what a change would mean.
tandem-why-these = Why these two?
tandem-without = And without this tandem?
tandem-without-unknown = That cannot be said for this run. Rule the pair out and compute again.
tandem-more = More about this tandem
alternatives-for = Who else would be possible for { $name }
alternatives-none = Nobody else would be possible.

# Two people
pair-title = Why these two, why not?
pair-way = { $mentee } learns from { $mentor }
pair-together = These two are a tandem of this run
pair-possible = These two could be a tandem.
pair-ruled-out = Not possible
pair-from-next-run = (counts from the next run)
pair-back = Back to { $name }
with-whom = With whom? Name of another person
with-whom-ask = Why (not) these two?
with-whom-nobody = Nobody of that name takes part in this run.
with-whom-found = { $n ->
    [one] One person fits this search:
   *[other] { $n } people fit this search. Who is meant?
}
with-whom-many = { $n } people fit this search. These are the first { $shown }.

# Swapping partners
swap-title = Swap partners
swap-heading = Swap partners with another tandem
swap-lead = The mentees of two tandems swap their mentors. All other tandems stay as they are.
swap-none = There is no other tandem with which both new pairs are possible.
swap-best = The best possible swaps
swap-with = Swap with
swap-effect = Effect
swap-any = Or look at a certain tandem
swap-look = Look at the swap
swap-possible = The swap is possible
swap-impossible = The swap is not possible
swap-impossible-about = A fixed rule speaks against at least one of the new pairs.
swap-caption = Before and after
swap-when = When
swap-now = now
swap-then = after the swap
swap-verdict = Possible?
swap-worst = { $before } points now, { $after } points after the swap
swap-equal = together equally good
swap-little = together less than 0.1 points of difference
swap-loss = together { $points } points less
swap-gain = together { $points } points more
swap-what-happens = Both new pairs are pinned with the same reason. That counts from the next run.
swap-save = Pin the swap
swap-not = Rather not
swap-back = Back to the tandem
swap-already-asked = One of these people was asked about a tandem already. So they can no longer swap.
swap-ruled-out-now = { $pair }: { $verdict }. Something has changed since the run.
reason-missing = Please give a reason.

# What would help, set going
shortages = Why there are no more tandems
remedy-do-allow = Allow again
remedy-do-rules = To the rules
remedy-do-call-mentors = Invite mentors
remedy-do-call-topic = Invite: { $topic }
remedy-do-call-mentees = Invite mentees
asked-on = asked on { $day }
ask-title = Ask somebody
ask-heading = Ask { $name }
ask-online-button = Ask about online meetings
ask-on-site-button = Ask about meetings on site
ask-hours-button = Ask about other hours
ask-place-button = Ask about one more place
ask-way-mail = This is the letter. With the button below it goes out by e-mail.
ask-way-waits = This is the letter. With the button below it joins the letters and waits there until a mail server is set up or somebody prints it.
ask-way-paper = This is the letter. With the button below it joins the letters. There it can be printed and handed over.
ask-about = The letter names no other people and no topics. If an answer changes, enter it when you next read in the sign-ups.
ask-send = Add to the letters
ask-not = Rather not
letter-ask-subject = A question about your sign-up
letter-ask = Hello { $name },{"\u000A\u000A"}thank you for signing up for “{ $programme }”. So that as many as possible find a good tandem, we have a question.{"\u000A\u000A"}{ $question }{"\u000A\u000A"}If so, please let the coordinator know. If not, you need do nothing and give no reason. It has no disadvantages.{"\u000A\u000A"}Kind regards{"\u000A"}Your coordinator{"\u000A"}
ask-online-question = Could you meet online as well, for example by video?
ask-on-site-question = Could you meet on site as well?
ask-hours-question = Could you offer other hours of the week as well? One hour more is often enough.
ask-place-question = Could you accompany one person more than you said?
done-asked = The letter is among the letters.

# A call for one topic
call-title = Call
call-heading = Call: { $topic }
call-lead = A ready text for the intranet, an e-mail or the notice board. It speaks of what people know, not of age or years of service.
call-copy = Copy the text
call-copied = Copied
call-mentors-subject = Wanted: people with expertise in “{ $topic }”
call-mentors = Do you know a lot about “{ $topic }”, and like to pass it on?{"\u000A\u000A"}In the programme “{ $programme }”, leaders and others learn from colleagues with expertise in a topic, often from another level of the hierarchy. Everybody can take part, from whatever department, site or level. What counts is what you know, and that you like to talk about it openly.
call-mentees-subject = Learn something new: “{ $topic }”
call-mentees = Would you like to know more about “{ $topic }”?{"\u000A\u000A"}In the programme “{ $programme }”, colleagues show you how they work with it: the two of you, without haste and without an audience. Everybody can take part, from whatever department, site or level.
call-voluntary = Taking part is voluntary. What is said stays between the two. Neither reports to the other, and leaving has no disadvantages.
call-close = Interested? Then get in touch with the coordinator.

# Remarks about a run
remarks = Comments by coordinators
remarks-lead = For a second pair of eyes before anybody is asked. Only coordinators see this. The log records that there was a comment, not what it says.
remarks-nobody-agreed = Nobody but the person who computed it has looked at this run yet. It can be published all the same.
remark = Comment
remark-hint = Factual please, nothing personal about participants.
remark-agreed = Looked at, agreed
remark-own-run = computed this run
remark-send = Save the comment
done-commented = The comment is saved.
done-swapped = The swap is pinned. It counts from the next run.
problem-comment-empty = There is neither a text nor a tick. Nothing was saved.
problem-not-taking-part = At least one of the two does not take part in the programme in that role. Nothing was saved.

# The certificate
certificate-title = Certificate
certificate-heading = Is the result really the best?
certificate-what-it-means = What does that mean?
certificate-means = No other choice keeps the rules and is better by the objective of this run. That is proven, not estimated: each result comes with a list of prices by which anybody can compute that there is no better one. Whether two people get on is not proven by that. People decide about it.
certificate-aim = Objective
certificate-rules = version { $version }, saved on { $when }
certificate-scenario = scenario “{ $name }”, fixed before the run
certificate-hash = Checksum of the input
certificate-when = Computed
certificate-figures = In figures
certificate-figures-are = { $n ->
    [one] 1 tandem with { $points } points together
   *[other] { $n } tandems with { $points } points together
}
certificate-checked = What is checked?
certificate-check-input = The result belongs to exactly these answers and rules: the checksum is right.
certificate-check-rules = Each tandem keeps all fixed rules. Each pin that is possible is kept.
certificate-check-scores = Points and topics of each tandem are computed anew from the answers.
certificate-check-everybody = Nobody is given twice, and everybody without a tandem is named.
certificate-proof-total = The proof holds: there are no more tandems, and with as many there is no higher total.
certificate-proof-floor = The proof holds: there are no more tandems, with as many no better worst one, and then no higher total.
certificate-proof-balance = The proof holds: there are no more tandems, and with at most { $percent }% less in total there is no better worst one.
certificate-proof-leximin = The proof holds: there are no more tandems, and no fairer distribution of points.
certificate-by = Checked by a second program that has nothing in common with the one that computes (matching::verify, Gegenstrom { $version }).
certificate-again = Check once more now
certificate-busy = Checking …
certificate-holds = Checked on { $when }: everything is right.
certificate-other-input = Checked on { $when }: the result does not belong to the stored answers. Please do not publish it; compute again and tell whoever runs the server.
certificate-broken = Checked on { $when }: the stored result is not right. Please do not publish it; compute again and tell whoever runs the server.
back-to-run = Back to the run

# Evidence for the works council
evidence-title = Evidence without names
evidence-who-sees = The coordinator sees this page. It is meant for the works council: numbers that count for this run only stand in place of names.
evidence-heading = { $programme }: evidence of run { $number }
evidence-lead = How the tandems came about, without names. As of { $when }.
evidence-print-hint = Print it or save it as a PDF to hand it on. The numbers are drawn and follow no list. In reasons, too, numbers stand in place of names. Please read it once all the same before you hand it on.
evidence-what = What this is about
evidence-programme = Programme
evidence-totals = The result in figures
evidence-broken = The check has failed. This run must not serve as evidence.
evidence-rules = Rules and weights
evidence-hard-rules = What always holds
evidence-distribution = Distribution of points
evidence-tandems-caption = All tandems with their points, in total and by criterion
evidence-left-caption = Who was left without a tandem, and which rules spoke against it
evidence-decisions-caption = Pairs that were pinned or ruled out by hand before this run
evidence-no-decisions = No pair was pinned or ruled out by hand before this run.
evidence-steps = Who decided when
evidence-steps-caption = Steps with dates. The role stands in place of the person.
evidence-step-scenario = Rules of scenario { $number } written down, before the run
evidence-step-rules = Rules fixed in version { $version }
evidence-step-run = Run computed
evidence-step-agreed = Run looked at by a second person, agreed
evidence-step-agreed-self = Run looked at, agreed
evidence-step-published = Published: both sides were asked
evidence-mentor = Mentor { $number }
evidence-mentee = Mentee { $number }
evidence-somebody = another person
evidence-pair = { $mentee } – { $mentor }
evidence-name = (name)
evidence-address = (address)
evidence-place = (unit)
evidence-nobody-there = Nobody signed up in the other role.
evidence-all-taken = Everybody possible is in other tandems.
evidence-ruled-out = At least one rule speaks against everybody in the other role: { $rules }.
evidence-reason-proposal = from an earlier proposal
evidence-reason-gone = taken back since

# Log
event-letters-printed = { $detail } letters opened with their personal links
event-letter-written = Somebody asked by letter for another answer
event-run-commented = Run { $detail } commented on
event-run-verified = Run { $detail } checked once more

# A preview that is done with
draft-gone = This preview is done with
draft-gone-about = The preview was taken over or thrown away, or it has waited too long. Nothing is lost: what was taken over stands under “People”.
draft-gone-people = Look at the people

# After publishing
step-letters = Hand over the letters
step-letters-about = { $n ->
    [0] No letter waits to be printed.
    [one] 1 letter waits to be printed and handed over.
   *[other] { $n } letters wait to be printed and handed over.
}
step-letters-button = To the letters
step-answers = Wait for the answers
step-answers-about = { $n ->
    [0] No tandem is open any more.
    [one] 1 tandem is still open.
   *[other] { $n } tandems are still open.
}
step-answers-button = Look at the tandems

# How much room the rules leave
leeway-title = Leeway
leeway-link = How much leeway is there?
leeway-lead = What a stronger weakest tandem costs, which results come next, and who would rather have each other. Pins stay as they are.
leeway-curve = Weakest tandem and total
leeway-curve-about = With each step the weakest tandem becomes stronger, and all of them together have fewer points. More tandems are possible nowhere.
leeway-here = this run
leeway-results = The results with the most points
leeway-results-about = The first has the highest total. No result that is missing here lies in between.
leeway-result = Rank { $number }
leeway-total = points together
leeway-other = Tandems other than in this run
leeway-none-other = none
leeway-others = { $n ->
    [one] 1 other tandem
   *[other] { $n } other tandems
}
leeway-rather = { $n ->
    [0] Nobody would rather have each other
    [one] 1 pair would rather have each other
   *[other] { $n } pairs would rather have each other
}
leeway-rather-about = Both would have more points in this pair than now. For the whole it would still not be better. At most 20 are shown.
leeway-for-mentor = Gain for the mentor
leeway-for-mentee = Gain for the mentee
leeway-gain = { $points } points
leeway-instead-of-nobody = somebody instead of nobody
