# The report of a run: workbook, CSV and page
report-title = Tandems
report-heading = { $n ->
    [one] A proposal for one tandem
   *[other] Proposal for { $n } tandems
}
report-lead = This is a proposal by fixed, open rules. A human decides on every tandem.
report-confidential = Contains names and addresses. For the coordinator only.
report-sheet-tandems = Tandems
report-sheet-unmatched = Without a tandem
report-sheet-rules = Rules and weights
report-sheet-findings = Notes on the files
report-contents = Contents
report-mentor = Mentor
report-mentor-email = Mentor’s e-mail
report-mentor-department = Mentor’s department
report-mentor-site = Mentor’s site
report-mentee = Mentee
report-mentee-email = Mentee’s e-mail
report-mentee-department = Mentee’s department
report-mentee-site = Mentee’s site
report-points = Points
report-points-of = { $points } of 100
report-covered = Topics covered
report-missed = Topics left open
report-returned = Topics in return
report-alternative = Alternative
report-pinned = Fixed
report-why = Why these two
report-person = Person
report-email = E-mail
report-department = Department
report-role = Role
report-reason = Reason
report-remedy = What would help
report-severity = Importance
report-finding = What was found
report-detail = Explanation
report-place = Where
report-done = What was done
report-criterion = Criterion
report-weight = Weight
report-measure = What counts
report-rule = Rule
report-setting = Setting
report-always = always holds
report-on = on
report-off = off
report-teach-from-level = Offered from level
report-level-gap = Gap in levels
report-input-hash = Fingerprint of the input
report-input-hash-about = The same people, answers and rules always give the same tandems. The fingerprint makes this verifiable.
report-proof = Proof
report-not-verified = The proof was not checked.
report-figures = In figures
report-matched-mentees = Mentees in a tandem
report-n-of = { $n } of { $of }
report-places = Places at mentors
report-possible-pairs = Possible pairs
report-mean = Mean points
report-worst = Weakest tandem
report-with-alternative = Tandems with an alternative
report-blocking = Pairs who would rather swap
report-blocking-about = So many possible pairs would have more points together than with their present partners. For everybody together a swap would not be better.
report-histogram = Distribution of points
report-histogram-finding = The weakest tandem has { $worst } points, the mean is { $mean }.
report-histogram-about = Bars show how many tandems lie in each step of ten points. The bar with the weakest tandem is hatched.
report-histogram-range = { $from } to below { $to }
report-histogram-last = { $from } to { $to }
report-histogram-worst = weakest
report-count = Tandems
report-demand = Supply and demand by topic
report-demand-lack = Most lacking: { $topic }. Wanted by { $wanted ->
    [one] one mentee
   *[other] { $wanted } mentees
}, offered { $places ->
    [0] by nobody
    [one] with one place
   *[other] with { $places } places
}.
report-demand-enough = There are enough places for every topic that is wanted.
report-demand-about = Two bars a topic: places at mentors, and mentees who want to learn it.
report-topic = Topic
report-offered-places = Places
report-wanted-by = Wishes
report-all-matched = Everybody has a tandem.
report-no-tandems = No tandem is possible.
report-no-findings = Nothing unusual was found in the files.
report-score-parts = How the points come about
report-as-table = As a table
