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

# Inviting
invite-title = Invite
invite-heading = Invite people to sign up
invite-lead = Whoever can take part signs up themselves: in five short steps, on a phone, too. Here you invite and see how many have finished.
invite-who-sees = The coordinator sees this page. It does not show what anybody answered.
invite-settings = Decide on the sign-up
invite-closes = Last day of the sign-up
invite-closes-hint = Until then people can sign up and change answers. Seven and two days before, we remind everybody who has not finished.
invite-closes-wrong = Please give a date.
invite-call-open = Open call
invite-call-open-hint = A page with an address of its own, for the intranet for example. Whoever opens it can have a personal link sent to them.
invite-call-words = Your words in the call
invite-call-words-hint = A few sentences. Goals, time frame and what holds for all are there anyway.
invite-letter-words = Your words in the invitation
invite-letter-words-hint = They replace the first paragraph of the letter. Greeting, link and ending stay.
invite-save = Save
invite-funnel-invited = invited
invite-funnel-begun = of those, begun
invite-funnel-finished = of those, finished
invite-whom = Whom to invite?
invite-all = { $n ->
    [0] Everybody not invited yet (nobody)
    [one] Everybody not invited yet (1 person)
   *[other] Everybody not invited yet ({ $n } people)
}
invite-department = A department
invite-site = A site
invite-single = Single people
invite-single-search = Name or personnel number
invite-single-heading = Invite single people
invite-preview = Preview
invite-preview-title = Preview
invite-preview-heading = { $n ->
    [0] Invite nobody
    [one] Invite 1 person
   *[other] Invite { $n } people
}
invite-tick = Whom do you mean?
invite-send = Invite now
invite-sample = What a letter looks like
invite-nobody-found = Nobody found who does not take part yet. Check the spelling.
invite-nobody-ticked = Tick at least one person.
invite-nobody-left = There is nobody left here who is not invited or taking part already.
invite-requests = Requests from the open call
invite-requests-about = These people are not in the data of HR. Check whether they belong to the company.
invite-admit = Let in and invite
invite-refuse = Turn down
invite-call = Address of the open call
invite-call-about = For publishing. It tells nothing about anybody.
invite-call-copy = Copy the address
invite-unfinished = Not finished yet
invite-unfinished-list = { $n ->
    [one] 1 person is invited and has not finished
   *[other] { $n } people are invited and have not finished
}
invite-quiet = wants no reminder
invite-reminders = Everybody who has not finished is reminded on { $days }.
invite-reminders-over = No more reminders are planned.
invite-and = {" "}and on{" "}
done-invited = Invited. The letters are under “Letters”.
done-request-refused = Turned down. The request is deleted.
problem-sign-up-closed = Sign-up is closed. Set a later last day first.
problem-has-left = This address belongs to somebody who has left the company. Nothing was changed.

# Login cards
login-cards-title = Login cards
login-cards-about = For people without a mailbox: a small card with a QR code and a code to type. They sign in with it as long as the programme runs.
login-cards-none = Everybody has a mailbox.
login-cards-list = { $n ->
    [one] 1 person without a mailbox
   *[other] { $n } people without a mailbox
}
login-cards-since = card of { $day }
login-cards-without = no card yet
login-cards-anew = A new card makes the old one useless. Whoever was signed in with it is signed out.
login-cards-print = Print cards
login-cards-revoke = Make cards useless
login-cards-heading = { $n ->
    [one] 1 login card
   *[other] { $n } login cards
}
login-cards-once = Print now: the codes can be seen this one time only. Hand each card over in an envelope, since whoever has it can sign in with it.
login-cards-who-sees = The coordinator sees this page, a single time. The codes are not stored, and the log records that cards were printed.
login-cards-words = Access to “{ $programme }”. Please keep it safe and do not pass it on. Lost? The coordinator makes this card useless and hands out a new one.
done-cards-revoked = Done. These cards no longer work.

# A code from paper
code-title = Sign in with a code
code-lead = With the code from the letter or from the login card.
code-label = Code
code-hint = Twelve characters, such as 7K3M-Q9PX-2WTB. Small letters are fine.
code-button = Continue
code-shape = A code has twelve characters: digits from 2 to 9 and letters, without I, L, O, U and V.
code-unknown = This code does not work. Check each character. Perhaps there is a new card.
code-wait = There were too many tries. Please wait for five minutes.
code-by-mail = Sign in with an e-mail address instead
code-link = Sign in with the code from a letter or a login card
letter-qr = QR code with the personal link
letter-by-hand = Or open { $address } and type this code:

# The open call
call-page-lead = People from different levels learn from each other, always in pairs. Will you take part?
call-everybody = Everybody in the company can take part, as a mentor, as a mentee or both. What counts is what somebody can do and wants to learn. Taking part is voluntary.
call-join = Take part
call-how = We send a personal link. With it you sign up in about four minutes.
call-name = Your given and family name
call-name-missing = Please give your name.
call-contact = E-mail address in the company, or personnel number
call-contact-hint = Whoever has no mailbox gives the personnel number and gets the link on paper.
call-contact-missing = Please give your e-mail address or personnel number.
call-send = Ask for a link
call-answered-about = There is nothing more to do here. If nothing arrives within two days, ask the coordinator.
call-who-sees = Everybody who knows the address can see this page. What you enter is seen by the coordinator alone, and only if it is not known.
done-call-answered = Thank you. If we know what you entered, a personal link is on its way, on paper where there is no mailbox. Otherwise the coordinator looks at the request.

# Letters
letter-greeting = Hello { $name },
letter-invitation-subject = Invitation: { $programme }
letter-invitation-words = You are invited to take part in “{ $programme }”. People from different levels learn from each other there, always in pairs and in confidence.
letter-invitation-how = Signing up takes about four minutes and is voluntary. Begin here:
letter-invitation-until = You can sign up until { $day }.
letter-invitation-close = The link is for you alone. Please do not pass it on. If you do not want to take part, there is nothing to do. On the page you can also say that you want no reminder.{"\u000A\u000A"}Kind regards{"\u000A"}Your coordinator
letter-reminder-subject = Reminder: { $programme }
letter-reminder-invited = You are invited to “{ $programme }”. If you would like to take part: signing up takes about four minutes and is open until { $until }. If not, there is nothing to do. You can switch off further reminders on the page.
letter-reminder-begun = You have begun to sign up for “{ $programme }”. What you filled in is saved. You can send it until { $until }. You can switch off further reminders on the page.
letter-reminder-close = Kind regards{"\u000A"}Your coordinator
letter-waiting-subject = Your place on the waiting list: { $programme }
letter-waiting-body = Thank you for signing up for “{ $programme }”. There is no tandem for you yet. { $reason }
letter-waiting-until = You are on the waiting list. If a place becomes free or more people sign up, we look again for you. You hear from us by { $day } at the latest, even if nothing has changed.

# The waiting list
waiting-title = Waiting list
waiting-link = Waiting list: who has no tandem yet
waiting-heading = { $n ->
    [0] Nobody is waiting
    [one] 1 person has no tandem yet
   *[other] { $n } people have no tandem yet
}
waiting-lead = Whoever signed up and got nobody should hear it from you: what holds, why, and until when.
waiting-who-sees = The coordinator sees this page. What stands as the reason follows from supply and demand alone. Whoever excluded somebody or was excluded reads the same as everybody.
waiting-not-yet = Nothing is published yet
waiting-not-yet-about = Once you have published tandems, whoever has none stands here.
waiting-nobody = Everybody who is ready has a tandem or an open proposal
waiting-nobody-about = If somebody else signs up, they stand here.
waiting-why = What holds
waiting-told = Told
waiting-told-until = answer by { $day }
waiting-untold = not yet
waiting-tell = Tell them
waiting-tell-about = Everybody who does not know yet, or whose day is over, gets a letter.
waiting-until = They hear from us by
waiting-until-wrong = Please give a date after today.
waiting-send = { $n ->
    [one] Write 1 letter
   *[other] Write { $n } letters
}
waiting-nobody-offers = At present nobody offers the topics wanted.
waiting-few-places = More people signed up for the topics wanted than there are places.
waiting-nobody-wants = At present nobody wants to learn the topics offered.
waiting-few-wishes = There are more places for the topics offered than people who want to learn them.
waiting-together = Topics alone are not enough: language, place, times and the programme’s rules have to fit, too. This time it did not work out for some.
my-tandem-told = { $programme }: no tandem yet. { $reason } You are on the waiting list. You hear from us by { $until } at the latest.
done-waiting-told = The letters are written and stand under “Letters”.
