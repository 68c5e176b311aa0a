# Running the matching
matching-title = Matching
matching-heading = Form tandems
matching-lead = There are as many tandems as possible, and of those the best ones by your aim. Every result comes with reasons, and you decide.
matching-no-rules = The rules first
matching-no-rules-about = Rules and weights are fixed before anything is computed. So nobody can bend them to the result.
matching-no-people = People are still missing
matching-no-people-about = At least one mentor and one mentee with complete answers are needed.
matching-places = Places at mentors
matching-mentees = Mentees
matching-run = Compute now
matching-busy = Computing …
runs = Earlier runs
run = Run
run-name = Run { $number }
run-published = published
run-draft = draft
when = When
state = State
action = Action
decisions = Decided by hand
decisions-lead = Counts from the next run. The works council can read the reasons.
decision = Decision
pair = Pair
pair-name = { $mentor } and { $mentee }
reason = Reason
reason-hint = Factual, nothing personal. The works council can read it.
pinned = pinned
forbidden = ruled out
release = Take back
pin = Pin
forbid = Rule out
who-sees-matching = Coordinators see proposals and reasons. Gegenstrom shows nobody who did not want whom. The sign-up file may hold it: please delete it after reading it in.
person-deleted = (deleted)

# One run
run-heading = { $n ->
    [one] One tandem is possible
   *[other] { $n } tandems are possible
}
run-lead = Check the proposals. Publish what convinces you, or pin pairs and compute again.
run-lead-published = This run is published. The page “Tandems” shows how it stands.
publish-button = Publish tandems
run-again = Compute again
views = Views
without-tandem = Without a tandem
pin-not-kept = A pin could not be kept.
run-none = No tandem is possible
run-none-about = The rules leave no pair. For each person it says why and what would help.
run-none-button = Look at the reasons
range = { $from } to { $to } of { $total }
sort = Sort
sort-by-mentee = by mentee
sort-weakest = weakest first
points = Points
topics-covered = Topics covered
topics-missed = Not covered
topics-returned = In return for the mentor
why = Why?
pages = Pages
take-along = Take along
person = Person
why-unmatched = Why
what-would-help = What would help
no-single-change = No single change is enough.
everybody-matched = Everybody has a tandem
everybody-matched-about = Nobody is left over on either side.
stat-tandems = Tandems
stat-unmatched-mentees = Mentees without a tandem
stat-mean = Mean points
stat-worst = weakest tandem
stat-possible = possible pairs

# One person in a run
partners-title = Possible partners
proposed-tandem = Proposed tandem
proposed = proposed
of-100 = of 100 points
alternative = Next best choice
decide-about-pair = Decide about this pair
possible-partners = { $n ->
    [one] One person is possible
   *[other] { $n } people are possible
}
possible-none = The rules leave nobody. Below it says for each person why.
ruled-out = { $n ->
    [one] One person is ruled out
   *[other] { $n } people are ruled out
}
role = Role
what-speaks-against = What speaks against it

# Charts
histogram-finding = { $n } of { $total } tandems have { $range } points
histogram-worst = The weakest has { $points } points.
histogram-title = Distribution of points
histogram-axis = 100 points
histogram-legend = the weakest tandem is here
as-table = As a table
run-outdated = { $n ->
    [one] Something was changed since this run: compute again before you publish.
   *[other] { $n } things were changed since this run: compute again before you publish.
}
