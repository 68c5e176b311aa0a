# Session cards. Steps: one paragraph each, three lines: what, mentor, mentee.
cards-title = Cards for the meetings
cards-heading = Cards for the meetings
cards-lead = One page to take along for each meeting: aim, course, good questions. A help, not a duty.
cards-who-sees = The cards are the same for all tandems. Which card somebody reads is not stored.
cards-programme-who-sees = Everybody of the company who is signed in can read the cards. Which card somebody reads is not stored.
cards-start = To begin with
cards-topics = About the topics
cards-topics-own = The topics of this tandem come first.
cards-turning = Half-time and closing
cards-own = own topic
cards-room = A course for each meeting, with good questions. One page to take along.
cards-back = All cards
card-duration = { $minutes } minutes
card-aim = Aim
card-steps = Course
card-step = Step
card-step-minutes = Minutes
card-questions = Good questions
card-agree = To agree at the end
card-roles-mentor = Mentor
card-roles-mentee = Mentee

card-first-meeting = First meeting
card-first-meeting-aim = Get to know each other, say what each side needs, and find a small first step.
card-first-meeting-steps =
    Arriving
    Tells in three minutes: what do I do here, and what do I like about it?
    Tells the same. Whoever is higher in rank begins and talks no longer.

    What it is about
    Asks: where does the topic come up in everyday work? What was tedious so far?
    Describes two situations of the last few weeks, as exactly as possible.

    Trying something out
    Shows a little thing that is of use at once. Then lets go of the mouse.
    Does it alone and says out loud what is unclear.

    Ground rules
    Says what makes it easy to talk and what makes it hard.
    Promises that nothing is judged here, and asks what matters for that.

    Agreeing
    Sums up the first step in one sentence.
    Puts all meetings into the calendar while both are sitting there.
card-first-meeting-questions =
    What would be a good result after six months?
    What has gone well in learning before, and what not at all?
    What kind of feedback helps, and what kind slows down?
    What would we rather not talk about?
card-first-meeting-agree =
    All meetings: day, time, place or link.
    How we reach each other at short notice.
    One small step until next time. Before the second meeting we write down our goals.

card-tools = Digital tools in the team
card-tools-aim = Use a tool that is there already for a real task, so that the task becomes easier.
card-tools-steps =
    Looking back
    Asks what has worked since last time, and praises nothing that has not.
    Shows what was tried, even if it is half finished.

    The real task
    Watches without stepping in, and remembers two places where time is lost.
    Does a task of this week the way it is always done.

    Making it simpler
    Shows a shorter way for one of the two places and explains why it holds.
    Does it twice, the second time without help.

    Agreeing
    Names a place to find help when it gets stuck.
    Says for which task the new way counts from tomorrow.
card-tools-questions =
    Which work comes back every week and is a nuisance?
    Where do we search longest for the right file?
    What runs by e-mail in the team that would be better off elsewhere?
    Who in the team would have to join in so that it helps everybody?
card-tools-agree =
    One task that is done the new way before the next meeting.
    What the team should hear of it, and from whom.

card-ai = AI at work
card-ai-aim = Try AI on a real, harmless task and be able to say where it helps and where it does not.
card-ai-steps =
    Clearing up the rules
    Asks: which programs are allowed in the company, and which data may go in?
    Brings the rules. If there are none, today's are: no names, no customers' data, no figures of the firm.

    Asking together
    Shows how to set a task: who, what, for whom, in which form.
    Sets the task, first briefly, then precisely, and compares the answers.

    Checking
    Helps to look for a mistake in the answer and shows how to check a source.
    Judges the answer with their own expertise: what is right, what is missing, what is made up?

    Agreeing
    Says what AI is no good for in everyday work.
    Chooses one task for the coming weeks and one that stays without AI.
card-ai-questions =
    Which work usually begins with an empty page?
    How would we notice that an answer is wrong?
    What must never go into such a program?
    Who is responsible when a text comes from AI?
    What should still be done by a person in future?
card-ai-agree =
    One task to practise, and how we see whether it gets better or only faster.
    One open question about the rules, and who clears it up.

card-new-work = New forms of work
card-new-work-aim = Understand what people need to work well, on site and at a distance, and change one thing.
card-new-work-steps =
    Looking at a week
    Draws a typical week: when does work go well, when is it disturbed?
    Draws their own week beside it.

    Comparing
    Tells which rules in the team help and which are only habit.
    Asks without defending why they exist.

    Designing a trial
    Suggests a small change, for instance one meeting fewer or a fixed time without interruptions.
    Checks what of it is possible in their own area, and makes the idea smaller rather than bigger.

    Agreeing
    Says how the team will notice whether the trial helps.
    Decides how long it lasts and when it ends.
card-new-work-questions =
    When was working together really easy, most recently?
    Which meeting would nobody miss?
    What does one not hear about when one is not in the building?
    What were the first weeks in the company like: what would have helped?
card-new-work-agree =
    A trial for two to four weeks, with an end.
    Whom we have to ask first. In matters of working time the works council has a say.

card-leadership = Leadership and feedback
card-leadership-aim = Hear how leadership comes across, and practise feedback that one does not get otherwise.
card-leadership-steps =
    Renewing trust
    Says what can be talked about today and what cannot.
    Repeats: it stays here, and it has no consequences.

    Collecting situations
    Describes two situations with leaders, a good one and a difficult one, without names.
    Only listens, and then asks: what would have helped at that moment?

    Practising feedback
    Gives feedback on something from these meetings: I saw. It had this effect. I would like.
    Says thank you, asks one question and explains nothing. Then they swap roles.

    Agreeing
    Names one thing that should stay as it is.
    Names one thing that should change in their own team.
card-leadership-questions =
    What does a leader in this company never hear?
    Which sentence of a leader has given courage?
    When is help interference, and when is freedom being left alone?
    What would have to happen so that somebody reports a problem early?
card-leadership-agree =
    One question to ask three people in the team before the next meeting.
    What of it will be told next time. Names stay out.

card-outside = The view from outside
card-outside-aim = Look at the company the way customers, applicants and others do from outside.
card-outside-steps =
    Searching like strangers
    Shows where people look for firms today and what they see there first.
    Searches on a phone and says out loud what stands out.

    Walking a path
    Comes along: from the first click to the enquiry or the application.
    Writes down where one gets stuck and what is missing.

    Comparing
    Shows two examples of other firms, one that works and one that tries too hard.
    Asks what of it is credible and what suits their own company.

    Agreeing
    Names the one place that is most annoying from outside.
    Thinks about who can change it, and how to win that person over.
card-outside-questions =
    What would friends say about this employer?
    Which question do customers ask themselves before they call?
    What do we promise outside that is not true inside?
    What do we do for the environment and for people that nobody knows about?
card-outside-agree =
    One place that should get better, and who knows it.
    A talk with one person from outside before the next meeting.

card-diversity = Diversity and change of perspective
card-diversity-aim = See a situation with the eyes of others and find a hurdle that can be cleared away.
card-diversity-steps =
    Who is in the room
    Tells of a situation of being the only person of a kind.
    Tells one, too. Nobody has to reveal anything private.

    Changing sides
    Chooses something that happens in the firm, such as a meeting, a job advert or a celebration.
    Plays it through in mind: for somebody with a child, with little German, in a wheelchair, part-time, on the shop floor.

    Finding hurdles
    Collects where somebody gets stuck, and says which of it is their own experience.
    Asks rather than explains, and writes the hurdles down.

    Agreeing
    Chooses the hurdle that takes the least effort.
    Takes it along and says who has to be heard about it.
card-diversity-questions =
    Who rarely gets to speak in our meetings?
    What counts as normal here that would stand out elsewhere?
    Which jokes does not everybody laugh at?
    Whose opinion have we never heard on this question?
card-diversity-agree =
    One hurdle, and the first step to clear it away.
    One meeting in which both watch who speaks.

card-half-time = Half-time talk
card-half-time-aim = Look honestly at the first half, check the goals, and make the second half better.
card-half-time-steps =
    Each alone
    Writes three notes: this was good. This was hard going. I would like more of this.
    Writes the same three notes.

    Swapping notes
    Reads out their own notes. The other person asks, without judging.
    Does the same. Whoever is higher in rank reads second.

    Looking at the goals
    Asks about each goal: what works today that did not at the first meeting?
    Answers with an example. A goal that no longer fits is changed.

    Agreeing
    Says one thing that should go differently from now on.
    Says one, too, and checks whether all meetings are still in the calendar.
card-half-time-questions =
    What have we not talked about yet, although it would matter?
    Do we meet as equals? How do we notice?
    What has each side learned from the other?
    Are time and place enough, or do we change something?
card-half-time-agree =
    One change for the second half.
    The goals, looked at again and written down.
    Whether a talk with the coordinators would help.

card-closing = Closing talk
card-closing-aim = Appreciate what worked, close the goals, and part in peace.
card-closing-steps =
    Looking back
    Tells of the first meeting: what was different then from today?
    Adds their own view.

    Closing the goals
    Asks about each goal: not, partly, reached or exceeded?
    Answers first, then the other side gives its view. The two need not be the same.

    Saying thank you
    Says what they take along from the other person, with an example.
    Says the same. A sentence that names something definite is worth more than great praise.

    How it goes on
    Says whether and how they can still be reached.
    Says what should stay in everyday work, and who may know of it.
card-closing-questions =
    What are we a little proud of?
    What do we do differently today without thinking about it?
    What should we have told each other earlier?
    What should the programme do differently next time?
card-closing-agree =
    The result of each goal, written down.
    Whether and how we stay in touch. Both may also simply say thank you and go.
    What stays confidential. The agreement still holds.
