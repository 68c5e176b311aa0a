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

our-goals-title = Goals
our-goals-heading = Our goals
our-goals-lead = One to three goals, best set together and before the second meeting. You look at them again at half-time and at the end.
our-goals-room = What the two of you set out to do.
our-goals-who-sees = Only the two of you read your goals. Neither the coordinator nor your manager sees them. Only how many goals all tandems reached together leaves this page.
our-goals-words = What do you want to achieve?
our-goals-words-hint = One sentence, so that you can tell later whether it worked. For example: “I make my monthly presentation on my own.”
our-goals-words-missing = Write the goal down in one sentence.
our-goals-topic = Topic
our-goals-today = Today
our-goals-aimed = The goal
our-goals-aimed-too-low = The goal is not above what works today. Choose a higher level for the goal.
our-goals-half = At half-time
our-goals-close = At the end
our-goals-today-is = Today: { $level }
our-goals-aimed-is = Goal: { $level }
our-goals-half-is = At half-time: { $reached }
our-goals-close-is = At the end: { $reached }
our-goals-change = Change
our-goals-remove = Remove this goal
our-goals-add = Write down the goal
our-goals-new = Goal { $number }
our-goals-full = There are { $max } goals already. More than that are easily lost from sight: { $max } goals at most. Change or remove one.
our-goals-none = This tandem wrote down no goals.
our-goals-number = { $n ->
    [0] none yet
    [one] 1 goal
   *[other] { $n } goals
}
next-goals-button = Write down goals
reached-not = not reached
reached-partly = partly
reached-fully = reached
reached-exceeded = exceeded
save-plain = Save
is-done = done
is-open = open
