# Import: choosing files
import-title = Read files
import-heading = Who works here, and who takes part?
import-lead = Read the file from your HR system and the sign-ups, both together or one after the other. You see a preview first. Nothing changes before that.
import-people-file = File from the HR system
import-people-hint = Who works where, who reports to whom. CSV or Excel (.xlsx), 20 MB at most.
import-answers-file = Answers to the sign-up form
import-answers-hint = Role, topics, times and wishes. CSV or Excel (.xlsx), 20 MB at most.
import-read = Show the preview
import-reading = Reading …
import-none-chosen = Choose at least one file.
import-too-large = { $file } is larger than 20 MB. Export only the columns and rows you need.
import-refused = { $file }: { $reason }
import-help-title = What is recognised?
import-help-people = HR: personnel number, name, e-mail, firm, site, department, team, position, level, supervisors (dotted lines too) and whether somebody is there.
import-help-answers = Sign-up: role, topics, languages, ways of meeting, times, preferences, exclusions, wishes and people’s own words.
import-help-order = Order and headings are free. Whatever is not recognised you map in the preview. Next time it is read that way at once.
import-help-never = Birth date, age, entry date, gender, nationality, religion, disability, salary, appraisal and the like are taken out before anything is stored.
import-help-again = Reading the same file again doubles nothing: people who are known are updated.
import-demo-title = Files to try it with
import-demo-about = The fictional firm Hohenfels: 480 people and the sign-ups. Download both and choose them above.
import-demo-people = Download hr-export.csv
import-demo-answers = Download sign-up.xlsx
who-sees-import = Only the coordinators see these files. The preview is deleted as soon as you take it over or discard it, at the latest with the next import after seven days.

# Import: preview
draft-title = Preview
draft-heading = { $what } read
draft-people = { $n ->
    [one] 1 person
   *[other] { $number } people
}
draft-answers = { $n ->
    [one] 1 sign-up
   *[other] { $number } sign-ups
}
draft-and = { $a } and { $b }
draft-lead = Nothing has been taken over yet. Check what changes and how the columns were read.
draft-changes = What changes
draft-nothing-changes = Everything is stored like this already. Nothing changes.
draft-group-people = People
draft-group-answers = Sign-ups
draft-added = new
draft-updated = changed
draft-same = unchanged
draft-missing = not in the file
draft-older = older than stored
draft-unlinked = without a person
draft-missing-stay = { $n ->
    [one] 1 stored person is not in the file and stays.
   *[other] { $number } stored people are not in the file and stay.
}
draft-older-stay = { $n ->
    [one] 1 sign-up is older than the stored one, or the file has no time for it. What was said later, or by the person, counts.
   *[other] { $number } sign-ups are older than the stored ones, or the file has no time for them. What was said later, or by the person, counts.
}
draft-unlinked-left-out = { $n ->
    [one] 1 sign-up belongs to nobody known and is left out.
   *[other] { $number } sign-ups belong to nobody known and are left out.
}
draft-confirm = Take over { $what }
draft-confirm-finish = Done
draft-confirming = Taking over …
draft-discard = Discard
draft-incomplete = Columns are still missing.
draft-incomplete-advice = Map the missing columns below. Only then can the files be taken over.
draft-to-columns = To the columns
draft-added-people = New people
draft-updated-people = Changed people, field by field
draft-added-answers = New sign-ups
draft-updated-answers = Changed sign-ups
draft-first-of = The first { $shown } of { $all }
draft-more = … and { $n } more
draft-person = Person
draft-field = Field
draft-before = so far
draft-after = from now on
draft-nothing = empty
draft-changed-answers = changed answers
findings-title = What stood out
findings-none = Nothing. The files are complete and unambiguous.
findings-errors = Please settle
findings-warnings = Please look at
findings-infos = Good to know
findings-like-this = { $n ->
    [one] 1 more place like this
   *[other] { $number } more places like this
}
columns-title = How the columns were read
columns-lead = If a column is mapped wrongly, change it here. It is remembered when you take the files over.
columns-caption = { $file }: { $rows }, { $format }
columns-rows = { $n ->
    [one] 1 row
   *[other] { $number } rows
}
columns-sheet = sheet “{ $name }”
columns-separator = separated by { $what }
separator-semicolon = semicolons
separator-comma = commas
separator-tab = tabs
separator-bar = vertical bars
columns-kind-people = HR list
columns-kind-answers = Sign-ups
columns-column = Column
columns-values = Values
columns-becomes = becomes
columns-state = State
columns-target = Target of { $column }
columns-not-taken = leave out
columns-not-read = not read
columns-hidden = not shown here
columns-empty = empty
column-sure = recognised
column-unsure = please check
column-chosen = chosen by hand
column-remembered = as last time
column-unneeded = not needed
column-forbidden = never stored
columns-apply = Apply the mapping
columns-twice = “{ $field }” is chosen twice: { $columns }. Choose one of the columns.
columns-dropped = { $n ->
    [one] One column was taken out: { $columns }. Gegenstrom never stores such things.
   *[other] { $n } columns were taken out: { $columns }. Gegenstrom never stores such things.
}

# People
people-title = People
people-heading = { $n ->
    [0] Nobody has signed up yet
    [one] 1 person takes part
   *[other] { $number } people take part
}
people-lead = Who has signed up, and where mentors are still lacking.
people-import = Read files
people-import-more = Read more files
people-to-matching = Form tandems
people-empty = No people yet
people-empty-about = Everybody who takes part will be listed here. The file from your HR system and the sign-ups are the quickest way.
people-no-answers = { $n ->
    [one] 1 person is known, but nobody has signed up
   *[other] { $number } people are known, but nobody has signed up
}
people-no-answers-about = Now read the answers to the sign-up form.
who-sees-people = Only the coordinators see this list. Exclusions and wishes are not in it.
funnel-title = From the firm to the tandem
funnel-finding = { $n ->
    [one] 1 person of { $all } is ready for a tandem
   *[other] { $number } of { $all } people are ready for a tandem
}
funnel-sub = Ready means: at work, and with at least one topic for their role.
funnel-people = in the firm
funnel-signed-up = signed up
funnel-ready = ready
funnel-matched = in a tandem
funnel-stage = Stage
funnel-count = People
demand-title = Supply and demand per topic
demand-lacking = { $n ->
    [one] 1 place is missing for “{ $topic }”
   *[other] { $n } places are missing for “{ $topic }”
}
demand-lacking-more = { $others ->
    [one] { $first }, and 1 other topic is short
   *[other] { $first }, and { $others } other topics are short
}
demand-enough = Every topic has enough places
demand-sub = Places with mentors, and mentees who want to learn the topic. Whoever offers several topics counts for each.
demand-top = The chart shows the { $n } scarcest topics, the table all of them.
demand-supply = places
demand-demand = want to learn
demand-topic = Topic
demand-lack = missing
chart-item = { $label }: { $supply } places, { $demand } want to learn.
chart-stage = { $label }: { $n }.
people-list = Who takes part
people-search = Search
people-search-hint = name, department or site
people-filter = Filter
people-filter-reset = Show all
people-any = all
people-role = Role
people-site = Site
people-name = Name
people-department = Department
people-offers = offers
people-wants = wants to learn
people-state = State
people-found = { $n ->
    [0] Nobody fits this choice
    [one] 1 person
   *[other] { $number } people
}
people-range = { $from } to { $to } of { $all }
people-pages = Pages
people-unknown = unknown
role-both = Mentor and mentee
role-unclear = unclear
state-matched = in a tandem
state-ready = ready
status-active = at work
state-away = away at present
state-left = has left
state-no-role = role is missing
state-no-topic = topic is missing
state-no-language = language is missing
state-no-mode = way of meeting is missing
