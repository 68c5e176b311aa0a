# What speaks against a pair
against-not-taking-part = { $person } does not take part in this role.
against-same-person = That is the same person.
against-reporting-direct = { $lower } reports to { $higher }.
against-reporting = { $lower } reports to { $higher } through { $over }.
against-reporting-unknown = There is a reporting line between the two.
against-personal = For a confidential reason.
against-no-common-topic = No common topic: what one side offers, the other does not want to learn.
against-level-too-close = For “{ $topic }” the levels are too close ({ $mentor } and { $mentee }).
against-no-common-language = No common language.
against-no-common-mode = One side can only meet on site, the other only online.
against-different-sites = They could only meet on site, but work at different sites.
against-no-common-time = No common time.
against-same-department = The same department; the programme asks for different ones.
against-same-site = The same site; the programme asks for different ones.
against-same-organisation = The same company; the programme asks for different ones.
against-earlier-tandem = The two were a tandem in an earlier programme.
against-forbidden = Ruled out by the coordinators, or did not come about.

# Why somebody has no tandem
unmatched-no-mentors = There are no mentors.
unmatched-no-mentees = There are no mentees.
unmatched-ruled-out-mentee = { $people ->
    [one] The only mentor is ruled out: { $reasons }.
   *[other] None of the { $people } mentors is possible: { $reasons }.
}
unmatched-ruled-out-mentor = { $people ->
    [one] The only mentee is ruled out: { $reasons }.
   *[other] None of the { $people } mentees is possible: { $reasons }.
}
unmatched-taken-mentee = { $possible ->
    [one] One mentor would be possible but has no place left, unless somebody else were left out.
   *[other] { $possible } mentors would be possible but have no place left, unless somebody else were left out.
}
unmatched-taken-mentor = { $possible ->
    [one] One mentee would be possible but already has a tandem.
   *[other] { $possible } mentees would be possible but already have a tandem.
}
count-h1 = { $n ->
    [one] 1 does not take part
   *[other] { $n } do not take part
}
count-h2 = { $n } with a reporting line
count-personal = { $n } for a confidential reason
count-h4 = { $n } without a topic at a fitting level
count-h5 = { $n } without a common language
count-h6 = { $n } without a common place or time
count-h8 = { $n } against a rule of the programme
count-forbidden = { $n } ruled out by the coordinators

# What would help
remedy-online = Also meeting online: then { $person } would be possible.
remedy-on-site = Also meeting on site: then { $person } would be possible.
remedy-hours = Find a common time with { $person }.
remedy-place = One more place at { $person }.
remedy-allow = Take back the decision against { $person }.
remedy-exception = An exception for { $person }: { $rule }
remedy-topic = Also name the topic “{ $topic }”: then { $person } would be possible.
remedy-language = Also { $language }: then { $person } would be possible.
remedy-mentor = { $wanted ->
    [one] One more mentor for “{ $topic }”.
   *[other] One more mentor for “{ $topic }”; { $wanted } without a tandem want it.
}
remedy-mentee = One more person who wants to learn “{ $topic }” ({ $offered } without a tandem offer it).

# Pins
pin-unknown = { $mentor } and { $mentee }: one of the two no longer exists.
pin-ruled-out = { $mentor } and { $mentee }: { $reasons }
pin-second-mentor = { $mentee } is pinned to { $other } already, not to { $mentor } as well.
pin-no-place = { $mentor } and { $mentee }: all places ({ $places }) are pinned already.

# Why these two
tandem-covers = { $mentor } covers { $covered } of { $wanted } wishes: { $topics }.
tandem-returns = { $mentee } gives back: { $topics }.
alternative-none = None: only this pair is possible.
alternative-fewer = { $mentor }; there would be one tandem fewer.
alternative-equal = { $mentor }, just as good for the whole.
alternative-costs = { $mentor }; all tandems together would lose { $points } points.
certificate-holds = There is no better choice under these rules – verified.
quoted = “{ $text }”
list-and = { $rest } and { $last }
language-de = German
language-en = English
language-fr = French
language-es = Spanish
language-it = Italian
language-pl = Polish
language-cs = Czech
language-sv = Swedish
language-tr = Turkish
language-uk = Ukrainian
language-ru = Russian
