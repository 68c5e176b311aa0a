# Feedback rounds: planning them
nav-rounds = Feedback
rounds-title = Feedback rounds
rounds-heading = Feedback rounds
rounds-lead = At half-time, at the end and three months later everybody says anonymously how it goes. What follows from it stands here afterwards.
rounds-who-sees = Nobody sees who answered what, you neither. You see how many answered, and after the end of the round figures from at least five answers.
rounds-no-frame = When the rounds take place follows from the time frame. Decide on that first.
rounds-not-planned = not planned yet
rounds-plan = Plan this round
rounds-look = See the plan
rounds-results = See the result
round-half-time = Half-time
round-closing = Closing
round-echo = Echo
round-half-time-about = What goes well, and what can still be changed?
round-closing-about = What did the programme bring, and what should stay?
round-echo-about = Three months later: what has stayed?
round-state-planned = planned
round-state-open = open
round-state-circle = feedback circle
round-state-closed = closed
round-days = { $from } to { $to }
round-answered = { $answered } of { $invited } have answered
round-answered-hidden = How many answered is not shown here: with fewer than { $least } people invited, it would tell too much.
round-proposed = Proposed from the time frame: { $from } to { $to }

# One round
round-title = Round: { $round }
round-when = When
round-opens-on = First day
round-closes-on = Last day
round-opens-on-hint = The invitations leave on that morning.
round-closes-on-hint = Until the end of that day. Whoever has not answered is reminded twice at most.
round-date-wrong = Name a day, for example 2027-01-11.
round-opens-past = The first day must be still to come.
round-too-short = Leave at least three days.
round-too-long = Eight weeks at most: otherwise nobody knows in the end what the answers are about.
round-breakdown = Break results down
round-breakdown-hint = Always: everybody, mentors, and mentees. One breakdown more at most, and it is fixed before the round. A part is shown only if it and the rest are large enough.
round-breakdown-none = No further breakdown
round-breakdown-department = By department
round-breakdown-site = By site
round-threshold = Least number of answers behind a figure
round-threshold-hint = At least { $least }. You can ask for more, not for less.
round-threshold-wrong = Name a number from { $least } to { $most }.
round-save = Save the plan
round-fixed = The round is open. Questions, days and breakdown no longer change.
round-remove = Do without this round
round-questions = What is asked
round-questions-lead = Our statements are short and carefully worded, but not scientifically validated. You can leave some out and add your own. Every change is a new version.
round-version = Version { $version } of { $day }
round-approved = approved by the works council
round-not-approved = not approved yet
round-approve = Note as approved
round-approve-undo = Take the approval back
round-approve-about = A voluntary note: the works council has seen exactly this version. A new version needs it anew.
round-questions-save = Save the questions
round-questions-none = Leave at least one question.
round-only-mentor = mentors only
round-only-mentee = mentees only
round-own = Statements of your own
round-own-lead = In both languages, so that everybody is asked the same.
round-own-de = German
round-own-en = English
round-own-kind = Answer
round-own-agreement = agreement in five points
round-own-open = free text
round-own-remove = leave out
round-own-add = Add a statement
round-own-both = Write the statement in German and in English.
round-own-many = At most { $most } statements of your own: the round should take two minutes.
round-own-many-open = At most { $most } open questions: the round should take two minutes.
round-own-leadership = It is about one's own manager
round-own-leadership-hint = Then more answers are needed before a figure is shown.
round-versions = Earlier versions
round-version-counts = { $questions ->
    [one] 1 question
   *[other] { $questions } questions
}
round-preview = As participants see it

# Answering
answer-title = Feedback
answer-heading = How does it go?
answer-lead = Two minutes, anonymous. Every answer is voluntary, each single one too.
answer-anonymous = Nobody sees what you answer.
answer-how = How that works
answer-anonymous-why = What is stored is that you answered, so that nobody reminds you. Your answers lie apart from that and sealed, without a name and without a time. They are opened only after { $closes }, all at once, and then deleted. What is left are figures from at least { $least } answers.
answer-who-sees = Nobody sees your answers singly. The coordination and everybody who was asked see the same figures after the end of the round, each from at least five answers. Free texts stand there mixed and without a role. Your manager sees none of it.
answer-group-together = Our tandem
answer-group-safety = Speaking openly
answer-group-learning = Learning
answer-group-frame = Time and support
answer-group-programme = The programme
answer-group-own = Asked besides
answer-group-words = In your own words
answer-optional = voluntary
answer-scale-low = very unlikely
answer-scale-high = very likely
answer-no-names = No names please, and nothing by which somebody can be recognised. The text stands in the result as you write it, mixed with all others.
answer-draft = Until you send them, your answers stay on this device: you can close the page and go on later. After sending, the draft is deleted here.
answer-draft-clear = Delete the draft on this device
answer-send = Send
answer-once = After sending nothing can be changed, since nobody knows then which answers are yours.
answer-nothing = Nothing is ticked yet. Choose at least one answer, or simply close the page.
answer-not-one = That is not one of the answers.
answer-talk = Would you like to talk to somebody?
answer-talk-about = That is not anonymous and no part of this feedback. The coordination then sees your name and gets in touch.
answer-talk-link = Ask for a talk
answer-thanks = Thank you
answer-thanks-about = Your feedback has arrived. It lies sealed with the others. After { $closes } the result stands here, the same for everybody.
answer-closed = This round is over
answer-closed-about = Answers are no longer taken. What the group said stands in the result.
my-round-open = Feedback: { $programme }. Two minutes, anonymous, until { $closes }.
my-round-results = Result of the feedback: { $programme }
my-round-circle = Feedback circle: { $programme }
my-heard = What we heard, what we do: { $programme }
datum-feedback = Answers in feedback rounds
datum-turnout = Whether one answered in a feedback round

# Letters
letter-round-subject = Two minutes for the programme
letter-round =
    Hello { $name },

    how does it go in the programme “{ $programme }”? Saying so takes two minutes, until { $closes }:

    { $link }

    Answers are anonymous: nobody sees what you answered. The link is the same for everybody, which is why you sign in there. Everybody who was asked gets the result.

    Kind regards
    Your coordination
letter-round-reminder-subject = Until { $closes }: two minutes for the programme
letter-round-reminder =
    Hello { $name },

    your feedback on the programme “{ $programme }” is still missing. There is time until { $closes }:

    { $link }

    Whoever has answered does not get this reminder. The programme knows no more than that: what somebody answers lies apart. If you do not want to answer, that is all right.

    Kind regards
    Your coordination
letter-round-result-subject = What everybody said
letter-round-result =
    Hello { $name },

    the round in the programme “{ $programme }” is over. What the group said stands here, the same for everybody:

    { $link }

    The answers themselves are deleted.

    Kind regards
    Your coordination
letter-circle-subject = Feedback in a small circle
letter-circle =
    Hello { $name },

    the group in the programme “{ $programme }” is too small for anonymous figures. So there is a feedback circle: everybody writes down a few points together and passes them on together.

    { $link }

    The coordination reads only what the group releases.

    Kind regards
    Your coordination
event-round-planned = A feedback round was planned or changed
event-round-questions = Questions of a feedback round saved ({ $detail })
event-round-opened = A feedback round was opened
event-round-closed = A feedback round was closed
event-circle-released = A feedback circle released its points
event-action-saved = An action was saved

# What is asked (DOMAIN section 6; BQ2, SI1, ZE1 and MA1 stand with the start-check)
item-bq1 = Our exchange is valuable to me.
item-bq3 = I look forward to our meetings.
item-si2 = I can raise uncomfortable points.
item-si3 = I hold back because it could hurt me at work.
item-le1 = I learned something I use at work.
item-le2 = We both learn from each other.
item-le3-mentee = I changed something because of our talks.
item-le3-mentor = I explain my knowledge more clearly now.
item-ze2 = Agreed meetings take place.
item-pu1 = I know whom to ask.
item-pu2 = I was well prepared for my role.
item-pu3 = My manager supports my taking part.
item-wi = I would take part again.
item-we = How likely are you to recommend the programme?
item-keep = What should we keep?
item-change = What should we change?
item-take-away = What do you take with you?
