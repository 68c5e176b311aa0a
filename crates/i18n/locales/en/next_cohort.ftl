# The next cohort
next-cohort-title = Next cohort
next-cohort-lead = Another round with the same settings. You can change all of it afterwards.
next-cohort-takes = Goals, rhythm, topics, rules and agreement come along.
next-cohort-lessons = What you learned from this one stands first in the new one.
next-cohort-memory = Whoever was a tandem already is not proposed again if the rule “new partners” holds.
next-cohort-people = People do not come along: everybody signs up anew. Former mentees can be invited as mentors, and the other way round.
next-cohort-name = Name
next-cohort-starts-on = Start
next-cohort-button = Create
next-cohort-date-wrong = Please give a date, for example 2027-09-06.
next-cohort-date-past = This day has passed. Please choose a later one.
event-cohort-follows = Next cohort created
invite-former-mentees = Former mentees, as possible mentors ({ $n })
invite-former-mentors = Former mentors, as possible mentees ({ $n })
letter-invitation-was-mentee = Last time you were a mentee. Perhaps this time you pass on what you know: you know what it is like to be asked well.
letter-invitation-was-mentor = Last time you were a mentor. Perhaps this time you would like to learn something yourself: that works, too.

# The rooms of a programme, by its four steps
rooms-heading = Everything about this programme
rooms-goals = Goals
rooms-together = Choose and bring together
rooms-structure = Structure
rooms-reflect = Accompany and reflect
