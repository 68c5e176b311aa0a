# Meetings of a tandem
meetings-title = Meetings
meetings-heading = Our meetings
meetings-lead = What stands in the calendar takes place. You can move a meeting at any time, and nobody sees who moved it.
meetings-room = The whole series, moving, place or link.
meetings-who-sees = When and where you meet is seen only by the two of you and whoever manages your calendar. Who moves or cancels is not stored. The coordinators only learn when a tandem has not met for a long time, without reasons.
meetings-planned-number = { $n ->
    [0] none planned yet
    [one] 1 planned
   *[other] { $n } planned
}
meetings-not-yet = You can plan meetings as soon as both of you have signed the agreement.
meetings-resting = The tandem is resting. Planned meetings have been taken out.
meetings-over = This tandem is over.
meetings-choose = When does it suit you?
meetings-choose-about = Proposed from the hours that both of you gave. Public holidays and busy times are already avoided. One click books all meetings, and both of you get the invitations.
meetings-none-shared = By what you answered, you share no hours. Agree between yourselves and enter the dates one by one below.
meetings-series-missing = Choose one of the series.
meetings-series-gone = This series no longer fits: something has come up since. Here are new proposals.
series-fortnightly = every two weeks on { $weekday }, { $time }
series-monthly = every { $week } { $weekday } of the month, { $time }
series-week-1 = first
series-week-2 = second
series-week-3 = third
series-week-4 = fourth
series-week-last = last
series-number = { $n ->
    [one] 1 meeting
   *[other] { $n } meetings
}, the first on { $first }
series-all-regular = All on the same weekday at the same time.
series-shift = { $from }: { $why }. Instead { $to }.
series-left-out = { $n ->
    [one] No date was found for 1 meeting.
   *[other] No date was found for { $n } meetings.
}
series-dates = All dates
why-holiday = public holiday ({ $holiday })
why-quiet = between Christmas and New Year
why-busy = already taken
weekday-1 = Mondays
weekday-2 = Tuesdays
weekday-3 = Wednesdays
weekday-4 = Thursdays
weekday-5 = Fridays
weekday-6 = Saturdays
weekday-7 = Sundays
weekday-of-1 = Monday
weekday-of-2 = Tuesday
weekday-of-3 = Wednesday
weekday-of-4 = Thursday
weekday-of-5 = Friday
weekday-of-6 = Saturday
weekday-of-7 = Sunday
holiday-new-year = New Year’s Day
holiday-epiphany = Epiphany
holiday-womens-day = International Women’s Day
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-labour-day = Labour Day
holiday-liberation = Liberation Day
holiday-ascension = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-corpus-christi = Corpus Christi
holiday-uprising = Anniversary of the 1953 uprising
holiday-assumption = Assumption Day
holiday-childrens-day = World Children’s Day
holiday-unity = Day of German Unity
holiday-reformation = Reformation Day
holiday-all-saints = All Saints’ Day
holiday-repentance = Day of Repentance and Prayer
holiday-christmas = Christmas Day
holiday-boxing-day = Boxing Day
meetings-book = Book all meetings
meetings-place = Where do you meet?
meetings-place-open = To be agreed
meetings-place-site = On site
meetings-place-site-field = Room or address
meetings-place-link = Online, with a link of our own
meetings-place-link-field = Link to the online room
meetings-place-room = Online, in a room that is made for you
meetings-place-missing = Write down the place, or choose “To be agreed”.
meetings-place-link-wrong = The link begins with https:// and has no spaces.
meetings-place-change = Change the place
meetings-place-save = Save the place
meetings-place-now = Place: { $place }
meetings-place-now-open = The place is still open.
meetings-upcoming = Planned
meetings-open-questions = How did it go?
meetings-open-question-about = Please say whether the meeting took place. Nobody but the two of you sees this.
meetings-past = So far
meetings-none-planned = No meeting is planned at the moment.
meetings-move = Move or cancel
meetings-replace = Find another date
meetings-look = Look
meetings-add = Add one more date
meetings-add-button = Book this date
meetings-seen = What the coordinators see
meetings-seen-fine = Only that the tandem is running.
meetings-seen-lull = That you have not met for a while. They do not see why. They will get in touch with both of you. The note disappears after your next meeting.
meeting-state-planned = planned
meeting-state-asked = open
meeting-state-held = took place
meeting-state-missed = fell out
meeting-state-withdrawn = taken out
meeting-span = { $begins }–{ $ends }
meeting-title = A meeting
meeting-new-date = New date
meeting-new-date-about = These dates suit the hours of both of you.
meeting-no-dates = No free date that you share was found in the next three weeks. Enter one yourselves.
meeting-own-date = Another day
meeting-day = Day
meeting-time = Time
meeting-move-button = Move to this date
meeting-replace-button = Book this date
meeting-drop = No new date
meeting-drop-about = The meeting then falls out. A new date is nearly always better: those who meet regularly keep going.
meeting-drop-button = Let the meeting fall out
meeting-held-button = It took place
meeting-missed-button = It fell out
meeting-correct = Not quite? You can still change it.
meeting-moved-meanwhile = The meeting was changed in the meantime. This is how it stands now.
meeting-date-missing = Choose a date.
meeting-day-missing = Enter day and time.
not-a-date-passed = This moment has passed.
not-a-date-too-far = That is more than a year ahead. Choose an earlier day.
not-a-date-holiday = That day is a public holiday: { $holiday }.
not-a-date-no-such-time = There is no such time on that day: the clocks go forward.
not-a-date-taken = You already meet on that day.
meeting-entry-title = Appointment
meeting-entry-note = Move or cancel: { $link }
next-book-button = Choose dates
datum-meetings = When and where a tandem meets
datum-busy = When somebody is busy
datum-lull = That a tandem has not met for a long time
tandem-lull = no meeting for long
done-booked = Booked. Both of you get the invitations.
done-moved = Moved. Both of you get a new invitation.
done-dropped = The meeting is cancelled. Both of you are told.
done-told = Thank you. It is noted.
done-withdrawn = The address no longer works.

# One's own calendar
my-calendar-title = My calendar
my-calendar-lead = So that dates fit at once and appear in your calendar by themselves. All of it is voluntary.
my-calendar-who-sees = Nobody sees when you are busy: it is only avoided when dates are proposed. Titles, places and names from your calendar are not stored.
busy-heading = Busy times
busy-about = Give the address under which your calendar is published (ICS). Only the times at which you are busy are read from it.
busy-field = Address of your calendar
busy-hint = Begins with https:// or webcal://. In Outlook: Settings, Calendar, Shared calendars, Publish a calendar. In Google: Settings, Integrate calendar, Secret address in iCal format.
busy-save = Save the address
busy-known = Read from { $host }, last on { $at }.
busy-known-unread = Read from { $host }.
busy-count = { $n ->
    [0] It holds no busy time.
    [one] It holds 1 busy time.
   *[other] It holds { $n } busy times.
}
busy-forget = Delete the address and busy times
busy-problem-unreachable = No calendar can be reached under this address.
busy-problem-slow = The calendar does not answer fast enough. Try again later.
busy-problem-large = This calendar is too large.
busy-problem-refused = The calendar is not shared. Check that it is published and that the address is complete.
busy-problem-no-calendar = There is no calendar under this address, but something else.
busy-wrong-form = This is not an address. It begins with https:// or webcal://.
busy-wrong-clear = This address is not encrypted. It must begin with https:// or webcal://.
busy-wrong-internal = This address lies in the internal network. Nothing is read from there. Ask whether your IT can allow it.
busy-missing = Give the address of your calendar.
feed-heading = Your meetings in your calendar
feed-about = Your calendar can subscribe to all meetings under an address of its own. The titles are neutral: it only says “Appointment”.
feed-none = There is no address yet.
feed-since = There has been an address since { $since }. For safety it is shown only once.
feed-make = Make an address
feed-make-new = Make a new address
feed-new-hint = What was there before then stops working.
feed-withdraw = Switch the address off
feed-here = Your address. Copy it now, it will not be shown again. Whoever knows it sees your dates.
feed-name = Appointments
assistant-heading = Somebody else manages your dates
assistant-about = With a link your assistant, for example, can book and move meetings. That is all they see: no topics, no notes, not whom you meet.
assistant-none = There is no link yet.
assistant-since = There has been a link since { $since }. For safety it is shown only once.
assistant-make = Make a link
assistant-make-new = Make a new link
assistant-withdraw = Switch the link off
assistant-here = The link. Pass it on, it will not be shown again.
my-calendar-link = My calendar and assistant

# Whoever arranges somebody's time
helper-title = Appointments
helper-heading = Appointments for { $name }
helper-lead = Here you book and move appointments. Both people get the invitations.
helper-who-sees = You see only times and places. What it is about and with whom is not here. Who moved an appointment is not stored.
helper-nothing = There is nothing to do at the moment.
helper-series = Series { $n }
helper-online = online

# Holidays
lands-title = Public holidays
lands-heading = Which site lies in which German state?
lands-lead = Meetings are never put on a public holiday. For that it must be known which holidays a site keeps. Without it, only nationwide holidays count.
lands-site-unknown = without a site
lands-nationwide = nationwide holidays only
lands-who-sees = Seen by everybody who coordinates the programme.
lands-link = Public holidays of sites

# Letters about meetings
letter-details-hidden = [When and where stands only in the letter itself.]
letter-meeting-subject = Appointment
letter-meeting-changed-subject = Appointment changed
letter-meeting-off-subject = Appointment cancelled
letter-meeting-reminder-subject = Reminder: appointment
letter-meeting-question-subject = A quick question about your appointment
letter-nudge-subject = A new date
letter-nudge-second-subject = About your appointment
letter-meeting =
    Dear { $name },

    a date has been set:

    { $when }

    You can move or cancel it here:

    { $link }

    Kind regards
    Your coordinators
letter-meeting-moved =
    Dear { $name },

    an appointment has been moved. Now it is:

    { $when }

    If it does not suit you, you find other dates here:

    { $link }

    Kind regards
    Your coordinators
letter-meeting-elsewhere =
    Dear { $name },

    the place of an appointment has changed. Now it is:

    { $when }

    { $link }

    Kind regards
    Your coordinators
letter-meeting-off =
    Dear { $name },

    this appointment is cancelled:

    { $when }

    All other dates are here:

    { $link }

    Kind regards
    Your coordinators
letter-meeting-reminder =
    Dear { $name },

    in two days it is time:

    { $when }

    If it does not suit you after all, you find another date here at once:

    { $link }

    Kind regards
    Your coordinators
letter-meeting-question =
    Dear { $name },

    did this appointment take place?

    { $when }

    One click is enough, and it is enough if one person answers:

    { $link }

    Kind regards
    Your coordinators
letter-nudge =
    Dear { $name },

    this appointment fell out:

    { $when }

    That happens. Another date within the next days keeps the exchange going. Proposals that suit both of you are ready:

    { $link }

    Kind regards
    Your coordinators
letter-nudge-second =
    Dear { $name },

    this appointment fell out:

    { $when }

    You need not run after anybody. The other person has already been asked. If you like, you can choose another date as well:

    { $link }

    Kind regards
    Your coordinators
