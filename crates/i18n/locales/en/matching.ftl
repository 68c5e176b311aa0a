tandems = { $n ->
    [one] 1 tandem
   *[other] { $n } tandems
}

# What speaks against a pair
against-not-taking-part = { $person } does not take part in this role
against-same-person = it is the same person
against-reporting = { $lower } reports to { $higher }
against-reporting-over = { $lower } reports to { $higher } through { $between }
against-reporting-circle = there is a reporting line between the two
against-personal = for a confidential reason
against-no-common-topic = no topic that one side offers and the other wants to learn
against-level-too-close = in “{ $topic }” the gap is too small: mentor at level { $mentor }, mentee at level { $mentee }
against-no-common-language = no common language
against-no-common-mode = one side can only meet on site, the other only online
against-different-sites = only possible on site, but at different sites
against-no-common-time = no hour in common
against-same-department = the same department
against-same-site = the same site
against-same-organisation = the same company
against-earlier-tandem = already a tandem before
against-forbidden = ruled out by the coordinator
verdict-possible = possible, { $points } of 100 points
verdict-ruled-out = not possible: { $reasons }

# The rules in a few words, for counting
rule-short-h1 = not taking part in this role
rule-short-h2 = reporting line
rule-short-personal = confidential reason
rule-short-h4 = no fitting topic
rule-short-h5 = no common language
rule-short-h6 = way or time of meeting
rule-short-h8 = rule of the programme
rule-short-forbidden = ruled out by the coordinator
rule-count = { $rule } ({ $n })

# Why somebody has no tandem
role-mentor-name = mentor
role-mentee-name = mentee
why-no-mentors = Nobody signed up as a mentor.
why-no-mentees = Nobody signed up as a mentee.
why-no-mentor-possible = { $n ->
    [one] The only mentor is not possible: { $rules }.
   *[other] None of { $n } mentors is possible: { $rules }.
}
why-no-mentee-possible = { $n ->
    [one] The only mentee is not possible: { $rules }.
   *[other] None of { $n } mentees is possible: { $rules }.
}
why-mentors-taken = { $n ->
    [one] Only one mentor is possible, and has no place left.
   *[other] { $n } mentors are possible, but all places are taken.
}
why-mentees-taken = { $n ->
    [one] Only one mentee is possible and is already in a tandem.
   *[other] { $n } mentees are possible, but all are already in a tandem.
}

# Why there are no more tandems
shortage = { $n } mentees are possible for { $places ->
    [one] one place only
   *[other] { $places } places only
}. So at least { $missing ->
    [one] one of them stays
   *[other] { $missing } of them stay
} without a tandem.
shortage-nobody = { $n ->
    [one] Nobody is possible for one mentee.
   *[other] Nobody is possible for { $n } mentees.
}
shortage-topic = { $n ->
    [one] One person wants
   *[other] { $n } of them want
} to learn “{ $topic }”, and there { $places ->
    [one] is one place
   *[other] are { $places } places
} for it.
shortage-topic-nowhere = { $n ->
    [one] One person wants
   *[other] { $n } of them want
} to learn “{ $topic }”, and there is no place for it.

# What would help
remedy-none = No single change would be enough.
remedy-with = With { $changes }, a tandem with { $partner } would be possible.
remedy-one-more-place = With one more place at { $mentor } there would be a tandem.
remedy-allow = If the coordinator no longer ruled it out, a tandem with { $partner } would be possible.
# What is changed, after “With”
change-accept-online = meetings online as well
change-accept-on-site = meetings on site as well
change-other-hours = an hour in common
change-one-more-place = one more place
change-allow = the coordinator’s consent
change-exception = an exception ({ $reason })
change-want-topic = “{ $topic }” as a further wish
change-offer-topic = “{ $topic }” as a further offer
change-language = { $language } as a further language
remedy-one-more-mentor = { $n ->
    [one] One more person who offers “{ $topic }” would help.
   *[other] One more person who offers “{ $topic }” would help. { $n } mentees without a tandem want it.
}
remedy-one-more-mentee = { $n ->
    [one] One more mentee who wants to learn “{ $topic }” would help.
   *[other] One more mentee who wants to learn “{ $topic }” would help. { $n } mentors without a tandem offer it.
}

# Pins that cannot be kept
pin-problem-unknown = { $mentor } and { $mentee } are fixed, but one of the two no longer exists.
pin-problem-ruled-out = { $mentor } and { $mentee } are fixed, but a rule speaks against it: { $reasons }.
pin-problem-second-mentor = { $mentee } is fixed with { $mentor }, but also with { $other }. { $other } stands.
pin-problem-both-ways = { $mentor } and { $mentee } are fixed both ways, but did not both wish for it. The other way stands.
pin-problem-no-place = { $mentor } and { $mentee } are fixed, but { $mentor } has no place left.

# Why these two
tandem-why = { $mentor } can pass on { $n ->
    [one] a topic that { $mentee } wants to learn: { $topics }.
   *[other] { $n } topics that { $mentee } wants to learn: { $topics }.
}
tandem-why-both = { $mentor } can pass on { $n ->
    [one] a topic that { $mentee } wants to learn: { $topics }. In return, { $mentor } learns from { $mentee }: { $returned }.
   *[other] { $n } topics that { $mentee } wants to learn: { $topics }. In return, { $mentor } learns from { $mentee }: { $returned }.
}
alternative-none = none
alternative-loss = { $mentor } (together { $points } points less)
alternative-equal = { $mentor } (just as good together)
alternative-fewer = { $mentor } (one tandem fewer)
alternative-gain = { $mentor } (together { $points } points more)
alternative-more = { $mentor } (if it were not fixed, one tandem more)
score-line = { $criterion }: { $share } – { $points } of { $of } points
certificate = No better choice exists under these rules – checked.
certificate-detail = A checking program confirmed the result without help from the matching: more tandems are not possible, and with as many tandems no higher total is possible.

# Languages
language-ar = Arabic
language-bg = Bulgarian
language-bs = Bosnian
language-ca = Catalan
language-cs = Czech
language-da = Danish
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-et = Estonian
language-fa = Persian
language-fi = Finnish
language-fr = French
language-he = Hebrew
language-hi = Hindi
language-hr = Croatian
language-hu = Hungarian
language-it = Italian
language-ja = Japanese
language-ko = Korean
language-ku = Kurdish
language-lt = Lithuanian
language-lv = Latvian
language-mk = Macedonian
language-nl = Dutch
language-no = Norwegian
language-pl = Polish
language-pt = Portuguese
language-ro = Romanian
language-ru = Russian
language-sk = Slovak
language-sl = Slovene
language-sq = Albanian
language-sr = Serbian
language-sv = Swedish
language-tr = Turkish
language-uk = Ukrainian
language-vi = Vietnamese
language-zh = Chinese
why-everybody-reports = There is a reporting line to all { $n } people of the other side, directly or over several levels. Only somebody from outside is possible, such as from another company.
