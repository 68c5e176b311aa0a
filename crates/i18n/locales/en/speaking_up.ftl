# Start check
check-in-title = Start check
check-in-heading = How is it starting?
check-in-lead = Four sentences and one question, one minute. If something does not fit, now is the easiest time to change it.
check-in-room = One minute: does it fit?
check-in-seen-by = The coordinator reads this, with your name.
check-in-seen-why = That way they can get in touch if you wish. Neither the other person in the tandem nor your manager sees it.
check-in-who-sees = You and the coordinator see your answers, with your name. Neither the other person in the tandem nor your manager sees them. They are deleted 30 days after the end of the tandem.
check-in-fits = Does it fit?
check-in-fits-yes = Yes, it fits
check-in-fits-talk = Please get in touch with me
check-in-choose = Say whether it fits or whether the coordinator should get in touch.
check-in-send = Send
done-checked-in = Thank you. The coordinator will read it.
item-bq2 = We meet as equals.
item-si1 = I can admit not knowing something.
item-ze1 = There is enough time for meetings.
item-ma1 = We are a good match for our topic.
items-not-validated = These sentences are our own and not scientifically validated.
point-1 = does not apply at all
point-2 = rather does not apply
point-3 = partly
point-4 = rather applies
point-5 = fully applies
no-answer = no answer
letter-check-in-subject = One minute about your tandem
letter-check-in =
    Dear { $name },

    your tandem in the programme “{ $programme }” has been running for some weeks. Does it fit? Saying so takes a minute:

    { $link }

    The coordinator reads your answer, with your name. The other person in the tandem does not see it.

    Kind regards
    Your coordinator

# Help, rest, end
help-title = Help, rest, end
help-heading = If something is up
help-lead = You need not give a reason. And nothing records which of the two of you set something in motion.
help-room = Ask for a talk, take a break or end the tandem.
help-who-sees = Only you see this page. If you ask for a talk, the coordinator sees your name and since when you have waited. If the tandem rests or ends, everybody sees only that, not who wanted it.
help-talk = Talk to the coordinator
help-talk-about = The coordinator gets in touch with you. Why you want to talk you say in the conversation itself.
help-talk-ask = Please get in touch with me
help-talk-waits = You asked for it on { $since }. The coordinator will get in touch.
help-talk-withdraw = No longer needed
help-rest = Take a break
help-rest-about = For example during parental leave, illness or a busy time. Both get the same message. While it rests, nobody reminds you.
help-until = Probably until
help-until-wrong = Name a day that is still to come. It can be changed later.
help-rest-button = Let the tandem rest
help-rests-until = Probably until { $until }. It goes on as soon as one of you says so here.
help-resume = It goes on
help-end = End the tandem
help-end-about = Sometimes it does not fit, and that is all right. Perhaps a talk with the coordinator helps first.
help-end-open = How ending works
help-end-both = Both get the same message: that the tandem has ended. It says nothing else.
help-end-nobody = Nowhere does it say who ended it, or why.
help-end-new = You can get a new tandem afterwards. The programme does not propose these two people to each other again.
help-end-for-good = This cannot be taken back. 30 days later goals, dates and everything written are deleted.
help-sure = Yes, the tandem shall end.
help-sure-missing = Confirm that the tandem shall end.
help-end-button = End the tandem
help-again = How it goes on for you
help-again-about = This tandem is over. You are welcome in the next round if you like.
help-again-question = Would you like a new tandem?
help-again-yes = Yes, please
help-again-no = No, not at present
letter-rests-subject = Your tandem is resting
letter-rests =
    Dear { $name },

    your tandem in the programme “{ $programme }” is resting, probably until { $until }. There is nothing to do until then.

    It goes on as soon as one of you says so here:

    { $link }

    Kind regards
    Your coordinator
letter-resumes-subject = Your tandem goes on
letter-resumes =
    Dear { $name },

    your tandem in the programme “{ $programme }” goes on. It is best to book the next meeting right away:

    { $link }

    Kind regards
    Your coordinator
letter-ends-subject = Your tandem has ended
letter-ends =
    Dear { $name },

    your tandem in the programme “{ $programme }” has ended. That happens and is all right. Nobody asks for reasons.

    Would you like a new tandem? Say so here:

    { $link }

    In 30 days goals, dates and everything the two of you wrote are deleted.

    Kind regards
    Your coordinator

# The coordinator hears
conversations-title = Conversations
conversations-lead = Who wants to talk to you, and what the start checks say.
conversations-who-sees = Coordinators see this page. The people concerned know: it says so above each start check and beside each request for a talk.
conversations-waiting = { $n ->
    [0] Nobody is waiting for a talk
    [one] 1 person is waiting for a talk
   *[other] { $n } people are waiting for a talk
}
conversations-none = As soon as somebody asks for a talk, it says so here. Reasons never do.
conversations-no-mailbox = without an e-mail address · { $department } · { $site }
conversations-since = waiting since { $since }
conversations-settled = Talk held
conversations-check-ins = Start checks
conversations-check-ins-about = Four sentences, each person for themselves. None of it belongs in an appraisal.
conversations-no-check-ins = No answers yet. People are asked after the second meeting or in the fourth week.
wants-to-talk = wants to talk
event-tandem-changed = A tandem changed: { $stage }
event-talk-settled = A talk was held
