# Publishing
publish-title = Publish
publish-heading = { $n ->
    [0] Nobody is to be asked at the moment
    [one] 1 person will be asked
   *[other] { $n } people will be asked
}
publish-what-happens = What happens now
publish-both = Both sides of each tandem are asked at the same time. They say yes or no and need not give a reason.
publish-by-mail = { $n ->
    [one] 1 letter goes out by e-mail, with a personal link.
   *[other] { $n } letters go out by e-mail, each with a personal link.
}
publish-waiting = { $n ->
    [one] 1 letter waits under “Letters” until a mail server is set up. Or you print it.
   *[other] { $n } letters wait under “Letters” until a mail server is set up. Or you print them.
}
publish-by-hand = { $n ->
    [one] 1 letter goes to a person without an e-mail address. You print it under “Letters” and pass it on.
   *[other] { $n } letters go to people without an e-mail address. You print them under “Letters” and pass them on.
}
publish-you-see = After that you only see: open, both accepted, or no tandem. Nobody sees who answered what.
publish-no-way-back = This cannot be taken back.
publish-who-sees = The coordinator sees this page. A letter names neither the other person nor the topics: both stand behind the personal link.
publish-left-alone = { $n ->
    [one] 1 tandem stays as it is: these two were asked already, or one side already has a proposal.
   *[other] { $n } tandems stay as they are: these people were asked already, or one side already has a proposal.
}
publish-ruled-out = { $n ->
    [one] 1 tandem is not proposed: something has changed since the run, and a rule now excludes it. It is best to compute again.
   *[other] { $n } tandems are not proposed: something has changed since the run, and a rule now excludes them. It is best to compute again.
}
publish-ask = Ask them now
publish-busy = Letters are being written …
publish-not-yet = Not yet
publish-nobody = All tandems of this run were asked already, or have been ruled out since.
publish-to-matching = To the matching

# The letter that asks
letter-proposal-subject = Your proposal for a tandem
letter-proposal-mentor = Dear { $name },{"\u000A\u000A"}you signed up for “{ $programme }” to pass on what you know. We have a proposal for you.{"\u000A\u000A"}Read here with whom, and why. This is also where you say yes or no:{"\u000A\u000A"}{ $link }{"\u000A\u000A"}The link is for you alone. Please do not pass it on. You need not give a reason, and a no has no disadvantages.{"\u000A\u000A"}Kind regards{"\u000A"}Your coordinators{"\u000A"}
letter-proposal-mentee = Dear { $name },{"\u000A\u000A"}you signed up for “{ $programme }” to learn something new. We have a proposal for you.{"\u000A\u000A"}Read here with whom, and why. This is also where you say yes or no:{"\u000A\u000A"}{ $link }{"\u000A\u000A"}The link is for you alone. Please do not pass it on. You need not give a reason, and a no has no disadvantages.{"\u000A\u000A"}Kind regards{"\u000A"}Your coordinators{"\u000A"}
letter-to = To
letter-subject = Subject

# Tandems
tandems-lead = How each tandem stands. Nobody learns who answered what.
tandems-who-sees = The coordinator sees this page. While a letter has not reached both, a tandem stays “open”: otherwise one could guess who declined.
tandems-views = Views
tandems-all = all
tandems-none = No tandem proposed yet
tandems-none-about = Once you publish a run, every tandem is listed here with its state.
tandems-none-here = There is no tandem here at the moment.
column-state = State
column-what = What
column-when = When
column-who = Who
column-way = Way
column-written = Written

# Letters
letters-heading = Letters
letters-lead = All letters of the programme, and whether they arrived.
letters-who-sees = The coordinator sees this page. Sign-in links never appear here. A personal link appears only for printing, and the log records that it was opened.
letters-no-smtp = This server does not send e-mail yet. The letters wait here until a mail server is set up. You can also print them and hand them over.
letters-none = No letters yet
letters-none-about = When you publish tandems, the letters to both sides appear here.
letters-count = { $n ->
    [one] 1 letter
   *[other] { $n } letters
}
letters-print = { $n ->
    [one] Print 1 letter
   *[other] Print { $n } letters
}
letters-hand-over = { $n ->
    [one] Mark as handed over
   *[other] Mark all { $n } as handed over
}
letters-print-title = Print
letters-print-lead = Each letter begins on a page of its own. Print first, pass the letters on in sealed envelopes, then mark it here: after that the links can no longer be seen.
letter-title = Letter
letter-waiting = waiting
letter-sent = sent
letter-failed = not delivered
letter-handed-over = handed over
letter-on-paper = on paper
letter-problem = Answer of the mail server: { $problem }
letter-link-hidden = (The personal link stands here.)
letter-print = Print
letter-print-hint = The personal link appears only for printing. The log records who opened it.
letter-hand-over = Mark as handed over
print = Print

# Log
log-lead = What happened, when, and by whom. Contents never stand here.
log-who-sees = The coordinator sees this page. Answers to proposals stand in it without name and without time of day.
log-caption = { $n ->
    [one] 1 entry
   *[other] The latest { $n } entries
}
log-nobody = not recorded
event-set-up = Gegenstrom set up
event-signed-in = Signed in
event-programme-created = Programme created
event-goals-saved = Goals saved
event-frame-saved = Frame saved
event-topics-saved = Topics saved
event-rules-saved = Rules saved, version { $detail }
event-people-imported = People imported
event-answers-imported = Sign-ups imported
event-pair-pinned = A tandem pinned
event-pair-forbidden = A tandem ruled out
event-pair-released = A decision taken back
event-scenario-saved = Rules of scenario { $detail } written down
event-matching-run = Matching computed, tandems: { $detail }
event-published = Run { $detail } published
event-proposal-answered = A proposal was answered
event-letter-printed = Letter { $detail } opened with its personal link
