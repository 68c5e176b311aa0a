# The calendar of a programme
calendar-title = Calendar
calendar-lead = What is due when, and the events.
calendar-who-sees = Coordinators see this page. For events they see only how many come, not who.
calendar-phases = Phases
calendar-no-frame = Once beginning and length are set, all phases stand here.
calendar-events = Events
calendar-no-events = None yet. A kick-off for both roles, a half-time meeting and a closing event have proved useful.
phase-now = now
phase-days = { $from } to { $to }
phase-call = Call
phase-call-about = Everybody hears what it is about and who can take part.
phase-sign-up = Sign-up
phase-sign-up-about = Topics, times, wishes: whoever wants to take part signs up.
phase-matching = Matching
phase-matching-about = Compute, look, decide, publish.
phase-acceptance = Acceptance
phase-acceptance-about = Both sides of each tandem say yes or no.
phase-meetings = Meetings
phase-meetings-about = The tandems meet.
phase-check-in = Start check
phase-check-in-about = Does it fit? Whoever wants to talk says so.
phase-half-time = Half-time
phase-half-time-about = Look at goals, give feedback, exchange.
phase-closing = Close
phase-closing-about = Closing talks, looking back, certificates.
phase-review = Review
phase-review-about = What the programme learns from it.
phase-echo = Echo
phase-echo-about = Three months later: what is left?
event-kick-off = Kick-off
event-half-time = Half-time meeting
event-closing = Closing event
event-exchange = Exchange
event-new = Plan an event
event-invited = { $n ->
    [0] No tandem is running yet: nobody is invited at present. Whoever joins later sees the event on the page of the tandem.
    [one] 1 person of running tandems gets an invitation.
   *[other] { $n } people of running tandems get an invitation.
}
event-plan = Plan and invite
event-change = Change and tell people
event-change-about = { $n ->
    [one] 1 person hears of it if something changes.
   *[other] { $n } people hear of it if something changes.
}
event-cancel = Call off
event-cancelled = called off
event-is-cancelled = This event is called off.
event-kind = Occasion
event-kind-missing = Choose the occasion.
event-date = Day
event-date-wrong = Name a day.
event-date-past = This time is past. Name one that is still to come.
event-time = Begins at
event-time-wrong = Name the time, for example 10:00.
event-minutes = Length
event-minutes-wrong = 15 to 720 minutes are possible.
event-place = Place
event-place-hint = A room, or a link to a video call.
event-place-missing = Name the place.
event-note = Note
event-when = { $at }, { $minutes } minutes
event-answers = { $come ->
    [one] 1 comes
   *[other] { $come } come
}, { $stay-away } do not
event-title = Event
event-who-sees = Only you see your answer. The coordinator sees how many come.
event-question = Will you come?
event-yes = Yes, I will
event-no = No, not this time
event-you-come = You said you will come.
event-you-stay-away = You said you will not come. You can still change that.
event-event-planned = An event was planned or changed
event-event-cancelled = An event was called off
datum-event-answer = Whether you come to an event
together-events = Events
letter-event-subject = Invitation: { $kind }
letter-event =
    Dear { $name },

    we invite you in the programme “{ $programme }”: { $kind }.

    When: { $at }
    Where: { $place }

    Say here whether you will come:

    { $link }

    Kind regards
    Your coordinator
letter-event-changed-subject = Changed: { $kind }
letter-event-changed =
    Dear { $name },

    something has changed in the programme “{ $programme }”. { $kind }, now:

    When: { $at }
    Where: { $place }

    Say here whether you will come:

    { $link }

    Kind regards
    Your coordinator
letter-event-cancelled-subject = Called off: { $kind }
letter-event-cancelled =
    Dear { $name },

    an event in the programme “{ $programme }” is called off: { $kind } on { $at }.

    Kind regards
    Your coordinator
