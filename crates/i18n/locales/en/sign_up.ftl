# Signing up: the page to begin
sign-up-title = Sign-up
sign-up-heading = Hello, { $name }
sign-up-lead = You are invited: { $programme }. People from different levels learn from each other, always in pairs.
sign-up-what = Five short steps, about four minutes. Each step is saved. You can stop at any time and go on later.
sign-up-begin = Begin
sign-up-go-on = Go on
sign-up-change = Change answers
sign-up-finished = You have signed up. Thank you. There is nothing more to do. We will write when there is a proposal.
sign-up-changes-unsent = Your changes have not been sent yet. Until then your earlier answers count.
sign-up-open-until = Sign-up is open until { $day }.
sign-up-change-until = You can change your answers until { $day }.
sign-up-closed-since = Sign-up was open until { $day } and is closed now.
sign-up-closed = Sign-up is closed at present.
sign-up-sign-in = To change something, please sign in. The link in the letter no longer shows your answers.
sign-up-reminders-about = If you have not finished, we remind you twice at most before sign-up ends.
sign-up-no-reminders = Do not remind me
done-no-reminders = Fine, we will not remind you again.
done-signed-up = Sent. Thank you for signing up.

# The five steps
sign-up-steps = Steps of the sign-up
sign-up-count = Step { $step } of { $all }
sign-up-step-role = Role
sign-up-step-topics = Topics
sign-up-step-meeting = Meeting
sign-up-step-style = Style
sign-up-step-consent = Send
sign-up-send = Send sign-up
sign-up-choose = Please choose
sign-up-none = none

# Step 1
sign-up-role-heading = What would you like: to pass on, to learn, or both?
sign-up-role-lead = What matters is what somebody can do and wants to learn. Age and years with the company play no part.
sign-up-role-legend = Your role
sign-up-role-hint = You can be both.
sign-up-role-missing = Choose at least one role.
sign-up-as-mentor = I pass on what I can do
sign-up-as-mentor-about = As a mentor you show somebody from another level what you are good at.
sign-up-as-mentee = I want to learn something
sign-up-as-mentee-about = As a mentee you learn from somebody at another level.
sign-up-places = How many mentees would you like to have?
sign-up-places-wrong = You can have 1 to 5 mentees.

# Step 2
sign-up-topics-heading = Your topics
sign-up-offer = What I can pass on
sign-up-offer-hint = A tick at a topic with a number means: I can guide others.
sign-up-offer-missing = Choose at least one topic that you can pass on.
sign-up-offer-too-low = “{ $topic }” can be passed on by those who can guide others.
sign-up-want = What I want to learn
sign-up-want-hint = { $most } topics at most.
sign-up-want-missing = Choose at least one topic that you want to learn.
sign-up-wants-too-many = These are { $n } topics. The limit is 5. Take the most important ones.
sign-up-topic-twice = “{ $topic }” is in both lists. Decide for one of them.
sign-up-level = Today I would say
sign-up-level-missing = Say for “{ $topic }” what holds for you today.
sign-up-level-too-high = Whoever can guide others in “{ $topic }” needs no mentor for it. Choose another topic or another level.
sign-up-rank = How important
sign-up-rank-any = any, 1 is the most important

# Step 3
sign-up-meeting-heading = How and when you can meet
sign-up-languages = Languages in which you talk with ease
sign-up-language-more = Another language
sign-up-languages-missing = Choose at least one language.
sign-up-modes = Way of meeting
sign-up-modes-missing = Choose at least one way.
sign-up-hours = Times that mostly suit
sign-up-hours-hint = The more times, the sooner we find somebody. A meeting mostly takes an hour a month.
sign-up-hours-usual = Monday to Friday from 8 to 16, all of it suits me
sign-up-hours-missing = Choose at least one time.
sign-up-hours-clock = Hour
sign-up-hours-block = { $from }–{ $to }

# Step 4
sign-up-style-heading = How you like to work together
sign-up-style-legend = Your preferences
sign-up-style-hint = 1 means: rather the first. 5 means: rather the second. None of it is better or worse.
sign-up-scale-open = open
sign-up-readiness = How openly would you like to talk about what you are unsure of?
sign-up-readiness-hint = 1 means: rather with care. 5 means: very openly.
sign-up-motivation = In your own words: why do you take part?
sign-up-motivation-hint = A sentence or two. Whoever is proposed to you can read them if you agree in the next step.
sign-up-wishes = With whom, if you could choose?
sign-up-wishes-hint = A wish helps a little, but does not decide. The coordinator can see it.
sign-up-wishes-search = Name of the person you wish for
sign-up-vetoes = With whom rather not?
sign-up-vetoes-hint = Nobody asks why. Only the computing of tandems reads it. Later even you see only how many people it is. It counts as soon as you save this step.
sign-up-vetoes-search = Name of somebody with whom you want no tandem
sign-up-vetoes-stored = { $n ->
    [one] 1 person is stored.
   *[other] { $n } people are stored.
}
sign-up-vetoes-forget = Delete those stored
sign-up-vetoes-forget-hint = Whom you tick below is added after that. That is how you replace the list.
sign-up-search-short = Type at least { $n } letters.
sign-up-search-none = Nobody found. Check the spelling.
sign-up-search-found = { $n ->
    [one] 1 person found. Tick the box if it is the one.
   *[other] { $n } people found. Tick the right one.
}
sign-up-search-many = These are more than { $n } people. Type more of the name.
sign-up-search-open = There is still a name here, but nobody is ticked. Search and tick somebody, or empty the field.
sign-up-named-too-many = The limit is { $n } people.

# Step 5
sign-up-consent-heading = Who sees what, and your yes to it
sign-up-look-over = Look at your answers once more
consent-legend = Your consent
consent-hint = Each is of your free will and separate from the other. You can take it back at any time under “My data”, without disadvantage.
consent-matching = I agree that my answers are used to find a tandem for me by the published rules, and that the coordinator sees them for that.
consent-own-words = I agree that my own words are shown to the person who is proposed to me as a tandem.
consent-needed = Without this yes you cannot take part.
consent-free = You can take part without this yes, too.
consent-missing = It does not work without this yes: we could not use your answers. If you do not want to take part, simply close the page.

# Who sees what
sees-line-both = { $what }: you and the coordinator.
sees-line-owner = { $what }: only you.
sees-line-nobody = { $what }: nobody. Only the computing of tandems reads it.
datum-draft = Answers begun, before they are sent
datum-progress = Whether somebody is invited, has begun or has finished
datum-consent = Consent with version and time

# My data
my-data-change = Change answers
my-data-progress = { $state }: { $programme }
progress-invited = invited
progress-begun = begun
progress-finished = finished
my-consents = Your consent
my-consent-given = Given on { $at }, version { $version }.
my-consent-withdrawn = Taken back on { $at }.
my-consent-withdraw = Take back
my-consent-words-about = Your own words are then shown to nobody any more. You go on taking part.
my-leave = No longer take part: { $programme }
my-leave-about = Your answers and exclusions in this programme are deleted, and there are no more proposals. A tandem that is agreed already is not touched. You have no disadvantage from it.
my-leave-button = Delete answers and no longer take part
my-card-used = Your login card was used last: { $at }. If that was not you, ask for a new one.
done-consent-withdrawn = Taken back.
done-left = Deleted. You no longer take part.

# The log
event-sign-up-saved = Sign-up decided
event-people-invited = Invited, people: { $detail }
event-signed-up = Somebody signed up
event-consent-withdrawn = A consent was taken back
event-request-decided = A request was decided
event-cards-issued = Login cards printed: { $detail }
event-cards-revoked = Login cards made useless: { $detail }
event-waiting-told = Waiting list told, people: { $detail }
