# What an import reports: a title to group by, a sentence about the case, and what was done.

# Where
place-file = { $file }
place-sheet = sheet “{ $sheet }”
place-row = row { $row }
place-rows = rows { $rows }
place-column = column “{ $column }”

# What was done
finding-done-kept = left as it is
finding-done-corrected = corrected
finding-done-skipped = not taken
finding-done-merged = merged
finding-done-removed = removed, stored nowhere
finding-done-needs-decision = open, please decide

severity-info = Note
severity-warning = Please look
severity-error = Please clarify

named-person = { $name } (row { $row })
list-and = { $rest } and { $last }
list-more = { $n ->
    [one] 1 more
   *[other] { $n } more
}

# Files that cannot be read
unreadable-empty = The file is empty. Please export it again.
unreadable-too-large = The file has { $size }, allowed are { $limit }. Please export only the columns and rows that are needed.
unreadable-unpacks-too-large = Unpacked, the file is larger than the { $limit } allowed. Please export only the columns and rows that are needed.
unreadable-too-many-rows = The table has more than { $limit } rows. Please export only the people concerned.
unreadable-too-many-columns = The table has more than { $limit } columns. Please export only the columns that are needed.
unreadable-too-many-cells = The table has more than { $limit } cells. Please export only the columns and rows that are needed.
unreadable-encrypted = The file is protected with a password. Please save it without a password and read it again.
unreadable-not-a-table = This is not a table but { $what }. Please save it as a CSV file or as an Excel workbook (.xlsx).
unreadable-damaged = The file is damaged or incomplete. Please export it again, or open it in Excel and save it once more.
unreadable-no-usable-sheet = There is no table in the file. It needs a row of column names with the data below.
looks-like-pdf = a PDF document
looks-like-image = a picture
looks-like-docx = a Word document
looks-like-pptx = a presentation
looks-like-zip = a ZIP archive
looks-like-old-excel = an Excel file in the old format (.xls)
looks-like-xlsb = an Excel file in the binary format (.xlsb)
looks-like-open-document = a LibreOffice file
looks-like-html = a web page
looks-like-xml = an XML file
looks-like-json = a JSON file
looks-like-old-office = an old Word document or an e-mail
looks-like-binary = something that is not text

# The file and its sheets
finding-other = Something unusual
finding-other-detail = Something is unusual here. Please have a look.
finding-unreadable = File cannot be read
finding-mislabelled = Ending and content differ
finding-mislabelled-detail = The name ends in .{ $ending }, the content is { $found }. It was read by its content.
format-csv = CSV
format-xlsx = an Excel workbook
finding-undecodable = Characters not readable
finding-undecodable-detail = Some characters do not fit the encoding of the file and now show as “�”. The safest export is “CSV UTF-8” or .xlsx.
finding-unclosed-quote = Quotation mark not closed
finding-unclosed-quote-detail = A quotation mark is opened and never closed. From here on, quotation marks count as ordinary characters.
finding-row-too-long = Row too long
finding-row-too-long-detail = The row has { $cells } cells, the table { $columns } columns. What goes beyond is left out. Perhaps a text contains the separator.
finding-empty-rows = Empty rows
finding-empty-rows-detail = { $n ->
    [one] A row without content.
   *[other] From here, { $n } rows without content.
}
finding-title-rows = Rows above the table
finding-title-rows-detail = { $n ->
    [one] Above the column names is a row that does not belong to the table.
   *[other] Above the column names are { $n } rows that do not belong to the table.
}
finding-two-header-rows = Column names in two rows
finding-two-header-rows-detail = Two rows together name the columns. Both were read.
finding-no-header-row = No column names
finding-no-header-row-detail = The table has no row of column names. The columns are called #A, #B and so on here.
finding-header-twice = Column name used twice
finding-header-twice-detail = Two columns have the same name. The later one is called “{ $renamed }” here.
finding-hidden-sheet = Hidden sheet
finding-hidden-sheet-detail = A hidden sheet is not read. If it is needed, please unhide it in Excel.
finding-no-rows = No rows
finding-no-rows-detail = The sheet has column names, but no data below.
finding-forbidden = Column must not be stored
finding-forbidden-detail = “{ $column }” holds { $what }. This must play no part in the choice. The column was deleted before anything else.
finding-forbidden-by-contents-detail = “{ $column }” looks like { $what }. This must play no part in the choice. The column was deleted before anything else.
forbidden-birth-date = dates of birth
forbidden-age = people’s age
forbidden-entry-date = dates of entry
forbidden-gender = gender
forbidden-nationality = nationality
forbidden-origin = origin
forbidden-religion = religion
forbidden-disability = disability
forbidden-health = health data
forbidden-photo = photos
forbidden-salary = pay
forbidden-performance = appraisals
forbidden-marital-status = marital status
forbidden-tax = tax data
forbidden-social-security = social security data
forbidden-bank-account = bank accounts
forbidden-trade-union = trade union membership
forbidden-sexual-orientation = sexual orientation

# The mapping
finding-column-not-needed = Column not needed
finding-column-not-needed-detail = “{ $column }” is not needed for the tandems.
finding-field-missing = Column missing
finding-field-missing-detail = There is no column for “{ $field }”. It works without, but the tandems can be checked less well.
finding-field-missing-required-detail = There is no column for “{ $field }”. Without it this table cannot be taken. Please choose the right column.
finding-column-gone = Chosen column missing
finding-column-gone-detail = The column “{ $column }” was meant for “{ $field }”. This table does not have it. Please choose again.
finding-nothing-to-import = No fitting table
finding-nothing-to-import-people-detail = No sheet looks like a list of people. It needs a column with personnel numbers, e-mail addresses or names.
finding-nothing-to-import-answers-detail = No sheet looks like sign-ups. It needs columns for the person, the role, the topics offered and the topics wanted.

# People
finding-row-without-person = Row without a person
finding-row-without-person-detail = The row has neither number nor address nor name.
finding-stray-date = Date in the wrong place
finding-stray-date-detail = There is a date where none belongs. Perhaps the cells of the row have slipped. The date was not taken.
finding-cell-too-long = Text too long
finding-cell-too-long-detail = There is a very long text ({ $size }) that does not fit the column. It was not taken.
finding-spaces = Needless spaces
finding-spaces-detail = There were needless spaces around “{ $text }”.
finding-lower-cased = Address in capitals
finding-lower-cased-detail = The address “{ $text }” is taken in lower case.
finding-address-invalid = Not an e-mail address
finding-address-invalid-detail = “{ $text }” is not an e-mail address. The person is left without one.
finding-address-missing = No e-mail address
finding-address-missing-detail = This person has no e-mail address. They can take part with a sign-in card.
finding-name-missing = Name missing
finding-name-missing-detail = Part of the name is missing. Please add it in the HR system.
finding-letters-lost = Letters lost
finding-letters-lost-detail = { $rows ->
    [one] A letter of “{ $text }” was lost on export. The .xlsx file or “CSV UTF-8” keeps it.
   *[other] A letter of “{ $text }” was lost on export, in { $rows } rows. The .xlsx file or “CSV UTF-8” keeps it.
}
finding-status-unknown = Status not understood
finding-status-unknown-detail = “{ $text }” is not a known status. The person counts as active.
finding-on-leave = Away for a longer time
finding-on-leave-detail = This person is away for a longer time. They stay in the reporting lines and do not take part now.
finding-gone = No longer with the company
finding-gone-detail = This person is no longer with the company. They stay in the reporting lines and do not take part.
finding-row-twice = Person listed twice
finding-row-twice-detail = The row repeats row { $first }.
finding-rows-differ = Person listed twice with other details
finding-rows-differ-detail = The same person as in row { $first }, but different in: { $fields }. The details of row { $first } stand, the supervisors of both rows count.
finding-number-twice = Personnel number used twice
finding-number-twice-detail = The person in row { $first } already has personnel number { $number }. Please clarify in the HR system.
finding-address-twice = E-mail address used twice
finding-address-twice-detail = The address { $address } belongs to several people: { $people }. None of them gets it until this is clear.
finding-supervisor-unknown = Supervisor unknown
finding-supervisor-unknown-detail = “{ $text }” is given as supervisor, but is not in the list. Until this is clear, the reporting line cannot be checked at this point.
finding-supervisor-ambiguous = Supervisor ambiguous
finding-supervisor-ambiguous-detail = “{ $text }” can mean several people: { $people }. The personnel number or the address would be clear.
finding-supervisor-zeros = Leading zeros missing
finding-supervisor-zeros-detail = The supervisor “{ $text }” was found without leading zeros: { $person }.
finding-supervisor-self = Their own supervisor
finding-supervisor-self-detail = This person is given as their own supervisor. This does not count.
finding-supervisor-gone = Supervisor no longer there
finding-supervisor-gone-detail = The supervisor { $person } is no longer with the company. The reporting line still counts.
finding-cycle = Reporting lines in a circle
finding-cycle-detail = These people report to each other in a circle: { $people }. None of them can be in a tandem with another. Please clarify in the HR system.
finding-cycle-dotted-detail = Through a dotted line these people report to each other in a circle: { $people }. None of them can be in a tandem with another.
finding-several-tops = Several without a supervisor
finding-several-tops-detail = These people have no supervisor: { $people }. Usually it is only one.
finding-no-top = Nobody without a supervisor
finding-no-top-detail = Everybody has a supervisor. Perhaps the person at the top is missing from the list.

# Answers
finding-role-unknown = Role not understood
finding-role-unknown-detail = “{ $text }” is neither mentor nor mentee nor both. Without a role there is no tandem.
finding-role-missing-detail = No role is given. Without a role there is no tandem.
finding-places-invalid = Number of mentees not understood
finding-places-invalid-detail = “{ $text }” is not a possible number. { $taken } is used instead.
finding-topic-unknown = Topic not in the list
finding-topic-unknown-detail = “{ $text }” is not a topic of the programme. It is kept as a suggestion.
finding-topic-guessed = Topic spelled differently
finding-topic-guessed-detail = “{ $text }” was understood as “{ $topic }”.
finding-level-missing = Level missing
finding-level-missing-detail = “{ $topic }” does not say how well the person knows it.
finding-offer-below-level = Offer below the level needed
finding-offer-below-level-detail = “{ $topic }” is offered, but not with “can guide others”. It does not count as an offer.
finding-topic-twice = Topic named twice
finding-topic-twice-detail = “{ $topic }” is in the cell twice.
finding-topic-both-ways = Topic offered and wanted
finding-topic-both-ways-detail = “{ $topic }” is offered and wanted at the same time. Both count.
finding-language-unknown = Language not in the list
finding-language-unknown-detail = “{ $text }” is not a known language. It counts as it is written.
finding-language-missing = Language missing
finding-language-missing-detail = No language is given. Without a common language there is no tandem. Please ask.
finding-mode-unknown = Way of meeting not understood
finding-mode-unknown-detail = “{ $text }” is neither “on site” nor “online”.
finding-mode-missing = Way of meeting missing
finding-mode-missing-detail = It does not say whether meetings are possible on site or online. Without that there is no tandem. Please ask.
finding-hours-unknown = Time not understood
finding-hours-unknown-detail = “{ $text }” is not a time of the week. “Mon 08-10” would be, for example.
finding-hours-missing = Times missing
finding-hours-missing-detail = No suitable times are given. This rules nobody out, but time in common cannot be checked.
finding-scale-invalid = Not a number from 1 to 5
finding-scale-invalid-detail = “{ $text }” is not a number from 1 to 5. The question counts as not answered.
finding-timestamp-unknown = Point in time not understood
finding-timestamp-unknown-detail = “{ $text }” is not a date with a time.
finding-mentor-without-offer = Mentor without a topic
finding-mentor-without-offer-detail = This person wants to be a mentor, but offers no topic that they can pass on. Please ask.
finding-mentee-without-want = Mentee without a topic
finding-mentee-without-want-detail = This person wants to be a mentee, but names no topic to learn. Please ask.
finding-mentees-offer = Mentees offer topics too
finding-mentees-offer-detail = { $n ->
    [one] A mentee offers topics too. This counts for mutual benefit.
   *[other] { $n } mentees offer topics too. This counts for mutual benefit.
}
finding-answer-without-person = Answer without a person
finding-answer-without-person-detail = It does not say who answered.
finding-answered-again = Signed up twice
finding-answered-again-detail = This person answered again later. Row { $counted } counts.
finding-person-unknown = Person not in the list
finding-person-unknown-detail = “{ $text }” signed up, but is not in the list of people. The sign-up waits until it is clear who this is.
finding-person-ambiguous = Person ambiguous
finding-person-ambiguous-detail = “{ $text }” can mean several people: { $people }. The sign-up waits until it is clear who this is.
finding-person-inactive = Signed up, but not there
finding-person-on-leave-detail = { $person } signed up, but is away for a longer time according to the list. The person does not take part until this is clear.
finding-person-gone-detail = { $person } signed up, but is no longer with the company according to the list. The person does not take part until this is clear.
finding-reference-unknown = Person named is unknown
finding-reference-unknown-detail = The person named here is not in the list of people. What was said cannot be respected like this. Please ask.
finding-reference-ambiguous = Person named is ambiguous
finding-reference-ambiguous-detail = The person named here is ambiguous. What was said cannot be respected like this. Please ask.
finding-reference-self = Named themselves
finding-reference-self-detail = This person named themselves. This does not count.

# Fields
table-people = People
table-answers = Sign-ups
field-personnel-number = Personnel number
field-family-name = Family name
field-given-name = Given name
field-full-name = Name
field-email = E-mail address
field-organisation = Company
field-site = Site
field-department = Department
field-team = Team
field-position = Position
field-level = Management level
field-supervisor = Supervisor
field-dotted-supervisor = Dotted-line supervisor
field-status = Status
field-timestamp = Time of the answer
field-role = Role
field-places = Number of mentees
field-offers = Topics offered
field-wants = Topics wanted
field-languages = Languages
field-modes = Way of meeting
field-hours = Suitable times
field-style-1 = structured – spontaneous
field-style-2 = short – detailed
field-style-3 = direct – careful feedback
field-style-4 = try out – talk about
field-style-5 = questions first – examples first
field-readiness = Readiness to be open
field-vetoes = Not with
field-wishes = Person wished for
field-conflicts = Conflict of interest
field-motivation = Motivation

# Why a column was taken for a field
mapped-by-header = the column’s name says so
mapped-by-similar-header = the column’s name sounds like it
mapped-by-both = name and content of the column fit: { $looks }
mapped-by-contents = the content shows it: { $looks }
mapped-by-choice = chosen like this
looks-addresses = addresses
looks-unique-codes = numbers, each only once
looks-names-people = people of the same table
looks-full-names = given and family names
looks-states = words like “active”
looks-timestamps = dates with times
looks-hours = times of the week
looks-languages = languages
looks-modes = “on site” or “online”
looks-roles = “mentor” or “mentee”
looks-one-to-five = numbers from 1 to 5
looks-topics-guide = topics that someone can guide others in
looks-topics-learn = topics that someone wants to learn
finding-nothing-to-import-either-detail = No sheet looks like a list of people or like sign-ups. Columns that say who it is about are needed.
finding-level-taken-detail = No level is given for “{ $topic }”. Whoever offers a topic can guide others: it was taken that way.
