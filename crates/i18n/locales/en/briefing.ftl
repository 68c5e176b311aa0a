# The briefing of each role
briefing-title = Your role
briefing-heading-mentor = Your role as a mentor
briefing-heading-mentee = Your role as a mentee
briefing-lead = Five minutes of reading. After that you know what matters and what nobody expects of you.
briefing-who-sees = All tandems read this text. Only you see that you have read it and on which day. The coordinators do not.
briefing-other-mentor = What the person reads from whom you learn
briefing-other-mentee = What the person reads who learns from you
briefing-read = I have read it
briefing-read-on = You read the text on { $on }.
briefing-state-read = read
briefing-not-read = not read yet
briefing-room = What matters in your role, and what the other side reads.
briefing-next-check = To the self-check
done-briefed = Noted as read.
next-brief-button = Read now
next-sign-button = To the agreement
briefing-text-mentor =
    # What it is about
    You know your way around a topic that your counterpart wants to learn. While you meet, the order of rank is turned round: you show, the other person learns. You take something away yourself, for instance a view of how decisions are made in the company.

    # What you bring along
    Your knowledge is enough. You need not be a trained teacher. Three things help more than any preparation:
    - Ask before you explain: what should be easier after this meeting?
    - Letting somebody watch is good, letting them do it is better. The other person has their hands on the keyboard, not you.
    - One step per meeting is enough. What sticks counts, not what was said.

    # Your first meeting
    Get to know each other first. The card “First meeting” takes you through the hour. Good first questions:
    - Where do we come across the topic in everyday work?
    - What has been tried already, and what was tedious about it?
    - How will we notice in six months that it was worth it?
    - What would be a small success to begin with?

    # Showing something to a leader
    It feels unusual at first. Most people are glad when somebody explains clearly and without detours. Talk about what you observe rather than about mistakes: “I notice that …” goes down better than “That is not how it is done”. If you do not know something, say so, and look it up together. That builds trust.

    # When it gets stuck
    - A meeting is cancelled: you need not chase anybody. The other side sees to a new date.
    - The other person does not practise: make the next step smaller, and try it out right there in the meeting.
    - The talk turns into a report or an interrogation: say that you would like to get back to the topic. You need not give information about colleagues.
    - You feel uncomfortable: talk to the coordinators or the person of trust. You may end the tandem, without a reason and without being worse off.

    # What nobody expects of you
    - To have an answer to everything.
    - To prepare material as for a training course.
    - To repair the other person's computer.
    - To report what was said. Not to your own manager either.
briefing-text-mentee =
    # What it is about
    Your counterpart knows their way around something you want to learn. While you meet, the order of rank is turned round: the other person shows, you learn. What you pass on from your experience is welcome, but it comes second.

    # What you bring along
    Curiosity and time. Whether a tandem works depends above all on whether the meetings take place. Most often it fails because the side with the fuller calendar cancels twice. Therefore:
    - Treat the meetings like appointments with an important customer.
    - If you have to cancel, suggest a new date in the same breath. Your counterpart will hardly want to remind you.
    - Bring something real to every meeting: a task, a file, a question from this week.

    # Your first meeting
    Go to the other person, or choose neutral ground. Your office makes you the host, and so the leader again. Good first questions:
    - What does a good working day look like for you?
    - What do you notice about the way we work that I no longer see?
    - Where should I begin with our topic?
    - What do you need from me so that you can be open?

    # Learning when you usually decide
    Do say: “I do not understand that.” It makes it easy for the other person to be honest. Listen to the end before you answer. Ask, rather than explain why something is as it is. And try something out between the meetings, even if it is bumpy.

    # When it gets stuck
    - Your counterpart stays guarded: begin by telling what you find hard yourself. Openness starts with the person who has more power.
    - It is too fast or too slow for you: say so straight away. That is a hint, not a reproach.
    - You hear something that annoys you as a leader: say thank you for the openness, and leave it in the room. Looking into it breaks the trust.
    - You are not a good match: talk to the coordinators. An end is possible at any time, without a reason and without harm to either of you.

    # What nobody expects of you
    - To know the topic already.
    - To give career advice or put in a good word.
    - To judge the other person. Here that is even ruled out.
    - To report what was said.

# The self-check
check-title = Self-check
check-heading = Are you ready for the first meeting?
check-lead = Six sentences about yourself, for yourself. For each sentence that is not quite true yet you get a hint.
check-who-sees = Your answers are neither stored nor passed on. Only the day on which you did the self-check is stored, and only you see it.
check-optional = Voluntary. The agreement does not depend on it.
check-yes = true
check-partly = partly true
check-not-yet = not yet
check-missing = Choose an answer for this sentence: “{ $statement }”
check-send = Show hints
check-result-heading = Your hints
check-result-all = You are well prepared. The first meeting needs no more than that.
check-result-some = None of this has to be done before the first meeting. Pick one hint that helps you.
check-forgotten = Your answers are already forgotten. Once you leave the page, the hints are gone, too.
check-done-on = Last done on { $on }.
check-again = Once more
check-plain = I can say in two sentences what I know about.
check-plain-help = Write down two sentences that somebody from a very different department understands. Read them out loud.
check-ask-first = I ask what my counterpart needs before I explain.
check-ask-first-help = Plan nothing but questions for the first ten minutes. The card “First meeting” has some.
check-patience = I can wait while somebody slowly tries something out.
check-patience-help = Put your hands in your lap and count to ten before you help. Usually the other person finds the way alone.
check-not-knowing = I can say: “I do not know that.”
check-not-knowing-help = A sentence that always fits: “Good question, let us look it up together.”
check-speak-up = I say so when something is not right for me, to a leader too.
check-speak-up-help = Begin with “It matters to me that …”. If that is hard, talk to the coordinators first.
check-mentor-time = I have time for the meetings, and my manager knows about them.
check-mentor-time-help = The meetings are working time. Tell your manager when they are, but not what they are about. If there are questions, the coordinators will help.
check-aim = I know what I want to do differently in six months.
check-aim-help = Think of a task of last week that was tedious. It easily becomes a goal.
check-admit-not-knowing = I can admit to somebody that I do not understand something.
check-admit-not-knowing-help = In the first meeting, say one sentence that begins with “I have never understood …”. After that it gets easier.
check-let-lead = I can hand over the lead, even where I would do it differently.
check-let-lead-help = At the start of the meeting, ask: “What are we going to do today?” Then the lead is where it belongs.
check-no-appraisal = I will not judge the other person and will hand out no tasks.
check-no-appraisal-help = Is there a promotion or a transfer coming up in which you have a say? Then let the coordinators know now.
check-try-out = I take time between the meetings to try something out.
check-try-out-help = A quarter of an hour a week is enough. Put it into your calendar straight away.
check-mentee-time = The meetings have a firm place in my calendar, and I let nothing push them out.
check-mentee-time-help = Ask everybody who helps with your calendar not to move these dates. They need not know what they are for.
