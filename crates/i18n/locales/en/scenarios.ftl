# Rules, laid side by side
rule-objective = Aim
rule-weight = Weight: { $criterion }
rule-weight-value = { $weight } ({ $share })
rule-on = holds
rule-off = does not hold

# The history of runs
run-called = Run { $number }: { $name }
compare-choose-hint = Choose two or three runs. The two newest are chosen already.
compare-choose-one = Compare { $run }
compare-button = Compare the chosen runs
run-objective = Aim
stat-wishes = topic wishes met
stat-wishes-of = { $covered } of { $all }
stat-mean-by = mean points, weighted as in “{ $run }”
stat-worst-by = weakest tandem, weighted as in “{ $run }”
stat-left = without a tandem
stat-blocking = pairs who would both rather have each other
scenario = scenario

# A scenario
scenario-title = Scenario
scenario-heading = What if?
scenario-lead = Try other rules and weights. The programme's rules stay as they are until you publish a scenario.
scenario-new = Make a scenario
scenario-again = Continue as a scenario
scenario-from-rules = Filled in with the rules in force, version { $number }.
scenario-from-run = Filled in with the rules of “{ $run }”.
scenario-name = Name of the scenario
scenario-name-hint = To find it again. Please no names of people.
scenario-name-default = Scenario { $number }
scenario-name-missing = Give the scenario a name.
scenario-decisions = Decided by hand
scenario-decisions-hint = Holds in the scenario, too. Choose what is not to hold here.
scenario-leave-out-pin = Do not pin { $pair }
scenario-leave-out-forbid = Do not rule out { $pair }
scenario-run = Compute the scenario
scenario-preview = Preview
scenario-preview-empty = Change something, or press “Preview”: what it does will then be shown here.
preview-said = { $tandems ->
    [one] One tandem
   *[other] { $tandems } tandems
}, the weakest with { $worst } points.
preview-changed = { $n ->
    [0] All tandems are the same as in “{ $run }”.
    [one] One tandem differs from “{ $run }”.
   *[other] { $n } tandems differ from “{ $run }”.
}
preview-other-input = Sign-ups, answers or decisions are not those of “{ $run }” either. Part of the difference comes from that.
preview-before = before: { $run }
preview-after = with these values
preview-none = No tandem is possible.

# Publishing a scenario
publish-new-rules = The rules of the scenario “{ $name }” will then be the programme's, as version { $version }. The log will say so.
publish-new-rules-are = What changes in the rules:
publish-rule-change = { $name }: { $after } (until now: { $before })
publish-releases = { $n ->
    [one] One decision by hand that did not hold in the scenario is taken back: { $pairs }.
   *[other] { $n } decisions by hand that did not hold in the scenario are taken back: { $pairs }.
}

# Comparing runs
compare-title = Compare runs
compare-heading = { $n ->
    [2] Two runs side by side
   *[other] Three runs side by side
}
compare-wrong = Choose two or three runs.
compare-back = To the runs
compare-figures = Figures
compare-figure = Figure
compare-best = best
compare-better = better
compare-weights-differ = The weights differ. So points can be compared only where they are computed by the same weights.
compare-causes = Why there are more or fewer tandems
compare-differences = What differs
compare-same = Rules, decisions and answers are the same.
compare-decided = Decision: { $pair }
compare-decisions = Decisions
compare-decisions-value = { $pinned } pinned, { $forbidden } ruled out
compare-pinned = pinned
compare-forbidden = ruled out
compare-undecided = nothing decided
compare-people = Who takes part
compare-people-value = { $mentors } mentors, { $mentees } mentees
compare-answers = What people answered
compare-answers-base = starting point
compare-answers-same = as in “{ $run }”
compare-answers-changed = { $n ->
    [one] one person's differ from “{ $run }”
   *[other] { $n } people's differ from “{ $run }”
}
compare-what = What it is about
compare-gained = Has a tandem in “{ $here }”, but not in “{ $there }”
compare-nobody = nobody
compare-who = Who gains or loses a tandem
compare-who-same = The same people have a tandem in all runs.
compare-distribution = Distribution of points
compare-weakest = Weakest tandem: { $pair }, { $points } points.
compare-tandems = Tandems that differ
compare-tandems-same = All tandems are the same.
compare-tandems-shown = { $shown } of { $n } mentees with different results
compare-nobody-here = no tandem
compare-points = { $points } points
compare-previous = Against “{ $run }”: { $what }
compare-with-previous = See them side by side
difference-tandems-more = { $n ->
    [one] one tandem more
   *[other] { $n } tandems more
}
difference-tandems-fewer = { $n ->
    [one] one tandem fewer
   *[other] { $n } tandems fewer
}
difference-tandems-same = as many tandems
difference-changed = { $n ->
    [0] all the same
    [one] one other tandem
   *[other] { $n } other tandems
}
difference-worst = weakest tandem { $after } instead of { $before } points
difference-worst-same = weakest tandem the same
cause-only-rules = That there are { $n } tandems in “{ $here }” instead of { $there } comes from the rules alone.
cause-only-decisions = That there are { $n } tandems in “{ $here }” instead of { $there } comes from the decisions alone.
cause-only-people = That there are { $n } tandems in “{ $here }” instead of { $there } comes from sign-ups and answers alone.
cause-rules = With the rules of “{ $base }” there would be { $would } instead of { $n } tandems in “{ $here }”.
cause-decisions = With the decisions of “{ $base }” there would be { $would } instead of { $n } tandems in “{ $here }”.
cause-people = With the sign-ups and answers of “{ $base }” there would be { $would } instead of { $n } tandems in “{ $here }”.
