# Running again while tandems exist
rematch-legend = Existing tandems
rematch-lead = { $n ->
    [one] One proposal is still open. Once both have agreed, a tandem always stays: no calculation dissolves it.
   *[other] { $n } proposals are still open. Once both have agreed, a tandem always stays: no calculation dissolves it.
}
rematch-keep = Existing tandems stay
rematch-keep-about = Only what is still free is given out.
rematch-dissolve = At most some existing tandems may change
rematch-dissolve-about = Only open proposals, only if the result gets better by it, and as few as possible.
rematch-number = How many at most?
rematch-number-wrong = A whole number from 0 to { $most } is needed.
rematch-kept = stay
rematch-at-most = { $n ->
    [one] at most 1 may change
   *[other] at most { $n } may change
}
rematch-fact = Existing tandems
rematch-forbidden-now = { $pair }: this tandem exists, but by the rules it is no longer possible. { $reasons }

# What a run does to them
standing-already = exists already
dissolved-heading = { $n ->
    [one] One existing tandem is not part of this run
   *[other] { $n } existing tandems are not part of this run
}
dissolved-ruled-out = By the rules it is no longer possible: { $reasons }.
dissolved-better = The result is better without this tandem. What if it stayed? { $price }
dissolved-unknown = The result is better without this tandem.
dissolved-will-be-withdrawn = Publishing withdraws the proposal. Both get the same short letter.
dissolved-stays-open = The proposal stays open nevertheless.
dissolved-goes-on = Both have agreed. The tandem goes on: no calculation dissolves it.
dissolved-over = This proposal has ended meanwhile.
certificate-within = Within the limit that was set there is no better set of tandems – verified.
certificate-within-nearly = Within the limit that was set hardly any better set of tandems is possible – verified.
certificate-gap-total = At most { $points } points more would be possible.
certificate-gap-tandems = { $n ->
    [one] At most one tandem more would be possible.
   *[other] At most { $n } tandems more would be possible.
}
certificate-gap-places = { $n ->
    [one] At most one wanted place more could be filled.
   *[other] At most { $n } wanted places more could be filled.
}
certificate-gap-kept = { $n ->
    [one] At most one existing tandem more could be kept.
   *[other] At most { $n } existing tandems more could be kept.
}
certificate-proof-within = The proof holds: within the limit (two people are not a tandem twice, and not too many existing tandems change) there are not more tandems and, among as many, no higher sum.
alternative-missed = { $places ->
    [one] { $mentor } (one wanted place more would stay free)
   *[other] { $mentor } ({ $places } wanted places more would stay free)
}

# Publishing it
publish-withdraws = { $n ->
    [one] One open proposal is withdrawn: { $pairs }. Both get the same short letter, without names or reasons. It tells nobody whether anyone has answered.
   *[other] { $n } open proposals are withdrawn: { $pairs }. Both sides get the same short letter, without names or reasons. It tells nobody whether anyone has answered.
}
publish-never-again = The same two people are not asked again in this programme.
publish-adds = { $n ->
    [one] One decision from the scenario then holds for the programme: { $pairs }.
   *[other] { $n } decisions from the scenario then hold for the programme: { $pairs }.
}
publish-nobody-asked = Nobody is newly asked.
publish-adopt-heading = Adopt the rules
publish-adopt = Adopt the rules
publish-change-heading = Adopt the result
publish-change = Adopt the result
done-adopted = Adopted. Nobody was newly asked.

# What its people learn
standing-withdrawn = withdrawn
proposal-withdrawn = This proposal no longer holds, as the tandems were calculated again. It has nothing to do with any answer. Nothing more is needed.
letter-state-withdrawn = withdrawn
letter-withdrawn-subject = Your tandem proposal no longer holds
letter-withdrawn = Dear { $name },{"\u000A\u000A"}there was a proposal for a tandem with you in “{ $programme }”. It no longer holds, as the tandems were calculated again. It has nothing to do with any answer.{"\u000A\u000A"}There is nothing you need to do, and you stay signed up. A new proposal comes with a letter of its own.{"\u000A\u000A"}Kind regards{"\u000A"}Your coordinators{"\u000A"}
event-proposals-withdrawn = Open proposals withdrawn: { $detail }
event-places-wanted = Wanted places decided or taken back

# Wanted places of a mentor
wanted-heading = Wanted places
wanted-about = This person should have so many mentees if possible. No tandem is lost for it: as many tandems as possible come first.
wanted-at-least = If possible at least
wanted-unit = { $places ->
    [one] mentee (1 place)
   *[other] mentees ({ $places } places)
}
wanted-save = Decide
wanted-now = { $n ->
    [one] At least 1 mentee if possible
   *[other] At least { $n } mentees if possible
}
wanted-of = { $mentor }: at least { $n } if possible
wanted-number-wrong = A whole number from 1 to { $places } is needed.
wanted-missed-heading = { $n ->
    [one] One wanted place stayed free
   *[other] { $n } wanted places stayed free
}
wanted-missed-one = { $mentor }: { $got } of { $wanted }
wanted-missed-about = No other result with as many tandems fills more of them.
compare-wanted = Wanted places
done-wanted = Decided. Holds from the next run on.
done-wanted-released = Taken back. Holds from the next run on.

# Pairs that a scenario tries out
scenario-try = Try out in a scenario
scenario-tried = Only in this scenario
scenario-tried-hint = Holds for the programme only once the scenario is published.
scenario-tried-how = { $pair }: what should hold?
scenario-tried-pin = Together
scenario-tried-forbid = Not together
scenario-tried-none = As before
scenario-tried-reason = { $pair }: reason
scenario-tried-more = More pairs are added from the page of a pair or tandem, in a run of this scenario.

# For the works council
evidence-scenario = Scenario { $number }, written down before the run
evidence-measures = What the criteria measure
evidence-rules-caption = Rules and weights of the run
evidence-standing-caption = Existing tandems that are not part of this run
evidence-wanted-caption = Wanted places in this run
evidence-wanted-value = { $got } of { $wanted } filled
evidence-better = The result was better without this tandem.
