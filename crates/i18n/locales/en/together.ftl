together-title = Our tandem
together-heading = You and { $name }
together-who-sees = Only you and the other person in the tandem see this page. The coordinator sees only whether the tandem begins, runs, rests or ends. Your manager sees none of it.
together-rooms = Your tandem
together-topics = What it is about
stage-beginning = beginning
stage-running = running
stage-resting = resting
stage-ended = ended
stage-closed = closed
datum-stage = Whether a tandem begins, runs, rests or ends
datum-signature = Whether the agreement is signed
datum-goals = Goals of the tandem
datum-check-in = Answers to the start check
datum-talk-wish = The wish to talk to the coordinator
your-next-step = Your next step
next-brief = Read what your role is about
next-brief-about = Five minutes, written for each role. It makes the first meeting easier.
next-sign = Sign the agreement
next-sign-about = One page: confidentiality, reliability and how often you meet. It holds once both have signed.
next-wait = All done for the moment
next-wait-about = Now { $name } reads and signs. You will hear from us.
next-book = Book all meetings
next-book-about = The whole series at once: what is in the calendar takes place. You can move meetings at any time.
next-goals = Write down one to three goals
next-goals-about = Best done together, before the second meeting. Only the two of you read them.
next-meet = The next meeting is set
next-meet-about = Nothing to do until then.
next-resume = Your tandem is resting
next-resume-about = When you are both ready, it goes on.
next-nothing = This tandem is over
next-nothing-about = Thank you for taking part.
course-heading = Where we are
course-before = The programme begins on { $starts }.
course-month = Month { $month } of { $of }, until { $ends }.
course-after = The programme ran until { $ends }.
letter-begins-subject = Both have said yes
letter-begins =
    Dear { $name },

    both of you have said yes. Your tandem in the programme “{ $programme }” begins.

    The first step takes five minutes: read what your role is about, and sign the agreement.

    { $link }

    Who your counterpart is and what it is about is only written there, not in this letter.

    Kind regards
    Your coordinator
