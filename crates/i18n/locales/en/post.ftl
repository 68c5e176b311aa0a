# Outbox
letter-problem-code = { $words } (code { $code })
letter-problem-no-such-mailbox = There is no such mailbox.
letter-problem-full = The mailbox is full.
letter-problem-too-large = The letter is too large for the mailbox.
letter-problem-not-welcome = The other mail server takes nothing from us. IT can sort that out.
letter-problem-later = The other mail server wants the letter again later.
letter-problem-unreachable = The mail server cannot be reached.
letter-problem-slow = The mail server does not answer in time.
letter-problem-not-encrypted = No encrypted connection to the mail server.
letter-problem-not-an-address = No e-mail can be sent to this address.
letter-problem-expired = Its link no longer works.
letter-problem-no-link = Its link is missing.
letter-problem-other = The mail server did not take the letter.
letter-state-bounced = came back
letter-state-put-off = again later
letter-retry-at = Next attempt: { $when }
letter-retry = Send again now
letter-rewrite = Send again with a new link
letter-retry-hint = The letter goes to the address that the person has now. If there is none, it waits to be printed.
letter-come-back = The mail server had taken the letter, then it came back. Check the address, or send it again.
letter-details-by-link = [When and where is on the page behind the link.]
done-retried = The letter is being sent again.
event-letter-retried = Letter { $detail } sent again

# Answers by calendar
letter-kind-meeting-unsuited = Date does not suit: asking for another
letter-kind-meeting-question-again = Second question after a meeting
letter-meeting-unsuited-subject = A date does not suit
letter-meeting-unsuited =
    Dear { $name },

    this date does not suit:

    { $when }

    Please find another one. Here are suggestions that suit you both, from what you told us:

    { $link }

    Until then the date stays in the calendars. Both of you get this letter.

    Kind regards
    Your coordinators
letter-meeting-question-again =
    Dear { $name },

    we do not know yet whether this meeting took place:

    { $when }

    One click is enough. If you met, all is well. If it fell out, you will find a new date there:

    { $link }

    Both of you get this letter. If one side has answered, there is nothing to do.

    Kind regards
    Your coordinators
meeting-unsuited = This date does not suit. Please choose another one below.
meeting-unsuited-keep = The date stays after all
meeting-unsuited-short = does not suit
meeting-accepted = Your calendar has accepted.

# Answer by a day
letter-kind-proposal-reminder = Reminder of a proposal
letter-kind-proposal-rests = A proposal rests
letter-answer-by = Please answer by { $day }.
letter-proposal-reminder-subject = Reminder: your proposal for a tandem
letter-proposal-reminder =
    Dear { $name },

    there is a proposal for you in “{ $programme }”. You can answer until { $day }.

    { $how }

    Both sides get this letter. If you have answered, there is nothing to do.

    Kind regards
    Your coordinators
letter-proposal-reminder-link = Here is the way to the proposal, after signing in:
letter-proposal-reminder-paper = The way there is in our first letter.
letter-proposal-rests-subject = About your proposal for a tandem
letter-proposal-rests =
    Dear { $name },

    there was a proposal for a tandem in “{ $programme }”. The time for answering is over, and it rests now.

    Both are free again. We go on looking for a tandem for you, and there is nothing you need to do.

    Kind regards
    Your coordinators
standing-rested = no answer
publish-answer-by = Answer by
publish-answer-by-hint = Three days before we remind both. After that the proposal rests, and both are free again.
publish-answer-by-wrong = Please name a day from tomorrow on, at most a year ahead.
proposal-answer-by = You can answer until { $day }.
proposal-rested = The time for answering is over. This proposal rests, and both are free again.
event-proposal-rested = The time for a proposal ran out, it rests
event-entry-title = { $kind } ({ $programme })

# What is stored of one
my-tandem-heading = Your tandem in “{ $programme }”
my-tandem-role = Role
my-tandem-signed = Agreement signed
my-tandem-signed-words = What you signed
my-tandem-goal = Shared goal
my-tandem-meeting = Meeting
my-tandem-check-in = Start-check
my-tandem-points = { $statement }: { $points } of 5
my-tandem-talk = would like to talk
my-tandem-learned = What you learned
my-events-heading = Your answers to events
my-event-comes = comes
my-event-stays-away = does not come
meeting-file = For the calendar (ICS file)
