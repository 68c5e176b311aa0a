# The command line
cli-findings-heading = What was found in the files
cli-findings-none = Nothing unusual was found in the files.
cli-findings-counted = { $title }: { $n }
cli-summary = { $mentees ->
    [one] 1 mentee
   *[other] { $mentees } mentees
}, { $mentors ->
    [one] 1 mentor
   *[other] { $mentors } mentors
} with { $places ->
    [one] 1 place
   *[other] { $places } places
}.
cli-summary-tandems = { $n ->
    [one] 1 tandem
   *[other] { $n } tandems
}, { $mean } of 100 points on average, the weakest { $worst }.
cli-no-tandem = No tandem is possible. The reasons stand with each person.
cli-nobody = Nobody in the files signed up who can take part. Please check both files, best with “gegenstrom import --explain”.
cli-unmatched-heading = Without a tandem
cli-tandems-heading = Tandems
cli-written = Written: { $file }
cli-partners-heading = Possible partners for { $person }
cli-partners-none = { $person } does not take part, so there is nobody to compare.
cli-partner-teaches = { $person } as mentor
cli-partner-learns = { $person } as mentee
cli-partner-chosen = chosen
cli-stage-scoring = Scoring pairs
cli-stage-choosing = Choosing tandems
cli-stage-comparing = Looking for alternatives
cli-stage-diagnosing = Looking for reasons
cli-error = Error
cli-file-missing = { $file } does not exist. Please check the name and the folder.
cli-file-failed = { $file } cannot be opened: { $error }
cli-file-unreadable = { $file }: { $why }
cli-file-not-usable = { $file }: { $why } The columns are: { $headers }.
cli-map-shape = “{ $text }” is not a mapping. One looks like this: --map "E-mail address=Work mail"
cli-map-field = “{ $text }” is not a field. Possible are: { $fields }.
cli-map-header = “{ $text }” is not a column of these files. There are: { $headers }.
cli-out-ending = { $file }: this ending does not work. Possible are .xlsx, .csv, .json and .html.
cli-out-is-input = { $file } is an input too. Please choose another name for the result.
cli-out-failed = { $file } cannot be written: { $error }
cli-rules-unknown = { $file }, line { $line }: there is no key “{ $key }”. Possible are: { $known }.
cli-rules-wrong = { $file }, line { $line }: { $error }
cli-rules-value = { $file }: “{ $key }” must be between { $from } and { $to }.
cli-rules-weights = { $file }: at least one weight must be more than 0.
cli-person-unknown = “{ $text }” is not in the list of people. A name, an e-mail address or a personnel number is understood.
cli-person-ambiguous = “{ $text }” can mean several people: { $people }. The e-mail address or the personnel number would be clear.
cli-run-failed = The matching failed: { $error }. This is a fault of the program, not of the files. Nothing was written.
cli-replay-unreadable = { $file } is no record of a run, or it is damaged (line { $line }, column { $column }).
cli-replay-same = Computed again: exactly the recorded result comes out ({ $n ->
    [one] 1 tandem
   *[other] { $n } tandems
}).
cli-replay-differs = { $file }: computed again, something else comes out than was recorded. The record was changed, or stems from another version.
cli-replay-verified = Checked independently: the recorded result keeps all rules, and there is no better one.
cli-replay-unproven = { $file }: the independent check failed. The recorded result does not follow from what was recorded.
cli-import-file = { $file }: { $format }
cli-import-csv = CSV, separator { $delimiter }, { $encoding }
cli-import-sheet = Sheet “{ $sheet }”
cli-import-kind = Recognised as: { $kind }
cli-import-no-kind = This sheet is neither a list of people nor of sign-ups.
cli-import-rows = { $n ->
    [one] 1 row
   *[other] { $n } rows
}
cli-import-mapping = Mapping
cli-import-field = Field
cli-import-column = Column
cli-import-confidence = Sure
cli-import-why = Why
cli-import-preview = The first rows
cli-import-masked = confidential
cli-import-unneeded = Not needed
cli-import-dropped = Deleted because it must not be stored
cli-import-open-fields = Without a column
cli-import-hint = If a mapping is wrong: --map "Field=Column", with “gegenstrom match” too.
cli-import-nothing-stored = Nothing was stored.
cli-tab = tab
rules-file-intro = Rules and weights for “gegenstrom match --rules”. What is left out holds as it is here.
rules-file-teach = H4: a topic with levels can be passed on from this level (1 to 8).
rules-file-gap = H4: the mentor stands at least so many levels above the mentee.
rules-file-hours = So many hours a month in common give full points.
rules-file-weights = Weights from 0 to 100. Only their proportion counts.
cli-io-missing = the folder does not exist
cli-io-denied = permission is missing
cli-io-folder = it is a folder
cli-io-full = the disk is full
cli-io-encoding = it is not text in UTF-8
