# Reports, and who reads along
reader-sponsor = Sponsor in the management
reader-sponsor-about = Reads goals, progress and benefits as sums. Sees nobody individually.
reader-council = Works council or data protection
reader-council-about = Reads rules, questions, the list of reports, runs without names and the log. Sees no content.
readers-title = Who reads along
readers-lead = Sponsor and works council can read along without running the programme. Both see only sums, rules and evidence.
readers-who-sees = Whoever runs the programme sees this list. The people named get a letter.
readers-caption = These people read along
readers-name = Name
readers-name-missing = Please give a name.
readers-as = Reads along as
readers-as-missing = Please choose as what the person reads along.
readers-since = Since
readers-end = End
readers-add = Let somebody read along
readers-add-button = Add
readers-email = E-mail address
readers-email-hint = A letter goes there. Signing in works by a link, without a password.
readers-is-coordinator = This address belongs to the coordination. They see all of it already, and the works council should be somebody else.
letter-reader-subject = You can read along in a programme
letter-reader =
    Hello { $name },

    from now on you can read along in the programme “{ $programme }”: { $role }.

    Please sign in with your e-mail address. There is no password.

    { $link }

    Kind regards
    Your coordination
reading-title = Reading along
reading-lead = These are the programmes in which you read along.
reading-none = At present you read along in no programme.
event-reader-named = Reads along from now on: { $reader }
event-reader-removed = Reads along no longer: { $reader }
event-report-made = Report made: { $report }
overview-title = Progress and reports
overview-lead = What the programme is for, how far it is and what it brings. All of it as sums, nobody individually.
overview-who-sees = The sponsor and the coordination read this page. It holds only sums.
overview-reports = Reports
overview-download = Download
records-title = Rules and evidence
records-lead = What a works council wants to check: by which rules pairs are chosen, what is stored, who sees it and which reports there are.
records-who-sees = The works council and the coordination read this page. It holds nothing that people wrote.
records-annex = Annex to the works agreement
records-about = Goals and rules as everybody reads them
records-runs = Runs
records-runs-caption = Each run with rules, reasons and check, without names
records-no-runs = There was no run yet.
records-published = Published
records-yes = yes
records-no = no
catalogue-short = Short report
catalogue-short-about = Two pages for the management: goals, progress, key figures, results and measures.
catalogue-full = Full report
catalogue-full-about = Everything that was released: each statement, each key figure, each measure.
catalogue-figures = Figures as a table
catalogue-figures-about = The released figures of the full report, to calculate with.
catalogue-annex = Annex to the works agreement
catalogue-annex-about = Fields, purposes, readers, rules, reports and interfaces.
catalogue-result = Result of a run
catalogue-result-about = The tandems with names, points and reasons.
catalogue-evidence = Run as evidence
catalogue-evidence-about = Rules, points and check of a run. People are numbers.
catalogue-certificate = Certificate
catalogue-certificate-about = Participation and topics of one person, without any rating.
catalogue-own-data = Own data
catalogue-own-data-about = Everything stored about one person, for that person.
paper-progress = How far we are
paper-tandems = { $n ->
    [one] 1 tandem
   *[other] { $n } tandems
}
paper-sponsor = In the management this is backed by: { $sponsor }
paper-as-of = As of { $today }
paper-period = { $from } to { $until }, as of { $today }
paper-note = Targets are conventions, not norms. The figures show what was, not why. What concerns so few that they could be recognised is left out.
paper-note-annex = This annex is made from the settings of the programme and from the code that enforces them. It is no legal advice.
annex-purpose = Purpose and limits
annex-purpose-only = The data serve only to form tandems, to accompany them and to improve the programme.
annex-no-appraisal = They are not used for appraisal, pay, promotion or monitoring. There is no evaluation per person.
annex-no-manager = Managers have no view.
annex-never-stored = Age, birth date, entry date, gender, origin, religion, disability, photo, salary and performance have no field. Such columns are removed from files before anything is stored.
annex-no-learning = Pairs are chosen by rules that people set. There is no machine learning, no personality test and no learning from outcomes. A human decides every tandem.
annex-fields = What is stored
annex-field = Piece of data
annex-sees-both = the person and the coordination
annex-sees-owner = only the person or their tandem
annex-sees-nobody = nobody; only the calculation reads it
annex-rules = How pairs are chosen
annex-reports = Reports
annex-reports-closed = This list is complete. There are no other reports, and no free evaluations.
annex-report = Report
annex-report-contains = Content
annex-report-about-people = About people
annex-report-for = For
annex-report-as = As
annex-report-sums = only sums
annex-for-sponsor = sponsor and coordination
annex-for-council = works council and coordination
annex-for-oneself = the person
annex-for-coordinator = coordination
annex-readers = Who reads along
annex-readers-sponsor = Sponsor in the management: { $n }
annex-readers-council = Works council or data protection: { $n }
annex-interfaces = Interfaces
annex-interface-import = A file of the HR department can be read in by hand. Nothing goes back.
annex-interface-mail = Letters go through the company's mail server. They name neither partner nor topics.
annex-interface-calendar = Meetings go out as calendar invitations with a neutral title. Whoever wants to can give an address with free and busy times.
annex-interface-none = There are no other connections. No page loads anything from other servers.
paper-round = What the round said: { $round }
paper-done = done on { $day }
paper-heard = Heard
paper-action = What we do
paper-owner = Who
paper-until = Until
paper-measures = What we make of it
annex-questions = Questions of the feedback rounds
paper-words = What people wrote: { $round }
