//! What each letter says: the one place where its words are put together, for
//! the letter itself and for the preview that the coordinator reads beforehand.

use i18n::Text;
use jiff::civil::Date;
use programme::event;
use programme::letter::{self, Kind};
use programme::proposal::Side;
use programme::reader::Reader;
use programme::waiting::Reason;

use super::Words;
use crate::pages::asks::Ask;
use crate::pages::waiting::said;
use crate::words;

/// A letter, with what its words need besides a name and a programme. Its
/// personal link stands in the text as `{link}`, and what only the reader may
/// know (when and where) as `{when}`.
#[derive(Clone, Debug)]
pub(crate) enum Content<'a> {
    SignIn,
    Invitation {
        /// The coordinator's words in the place of ours, or nothing.
        own: &'a str,
        /// On which side somebody was in the cohort before.
        before: Option<Side>,
        until: Option<Date>,
    },
    Reminder {
        begun: bool,
        until: Option<Date>,
    },
    Waiting {
        reason: Reason,
        until: Date,
    },
    Ask(Ask),
    Proposal {
        side: Side,
        answer_by: Option<Date>,
    },
    /// Both are reminded, whether they answered or not.
    ProposalReminder {
        answer_by: Date,
        /// On paper there is no link: the first letter has it.
        on_paper: bool,
    },
    /// Nobody is asked any more: not everybody answered in time.
    ProposalRests,
    Withdrawn,
    Begins,
    Running,
    Meeting(About),
    CheckIn,
    Event {
        news: News,
        kind: event::Kind,
        /// When it begins and how long it takes, in words.
        at: String,
        place: &'a str,
    },
    News,
    Rests {
        until: Option<Date>,
    },
    Resumes,
    Ends,
    Closed,
    SpaceEnds {
        day: Date,
    },
    Trusted,
    Waits,
    /// A feedback round is open.
    Round {
        closes: Date,
    },
    RoundReminder {
        closes: Date,
    },
    RoundResult,
    Circle,
    /// Somebody was named who reads along.
    ReadAlong(Reader),
}

/// What a letter says about a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// It was booked.
    Booked,
    /// It has another date.
    Moved,
    /// It is somewhere else.
    Elsewhere,
    /// It falls out.
    CalledOff,
    /// It is the day after tomorrow.
    Reminder,
    /// What came of it?
    Question,
    /// The same once more, before anybody worries.
    QuestionAgain,
    /// A calendar said that the date does not suit.
    Unsuited,
    /// It fell out: please find another date.
    Nudge,
    /// The same for the mentor, who need not chase.
    NudgeSecond,
}

impl About {
    /// Whether calendars hear of it, too.
    pub(crate) fn has_entry(self) -> bool {
        matches!(
            self,
            Self::Booked | Self::Moved | Self::Elsewhere | Self::CalledOff
        )
    }
}

/// What a letter tells of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum News {
    Planned,
    Changed,
    Cancelled,
}

impl Content<'_> {
    /// What kind of letter it is.
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::SignIn => Kind::SignIn,
            Self::Invitation { .. } => Kind::Invitation,
            Self::Reminder { begun: false, .. } => Kind::Reminder,
            Self::Reminder { begun: true, .. } => Kind::ReminderBegun,
            Self::Waiting { .. } => Kind::Waiting,
            Self::Ask(ask) => ask.kind(),
            Self::Proposal {
                side: Side::Mentor, ..
            } => Kind::ProposalMentor,
            Self::Proposal {
                side: Side::Mentee, ..
            } => Kind::ProposalMentee,
            Self::ProposalReminder { .. } => Kind::ProposalReminder,
            Self::ProposalRests => Kind::ProposalRests,
            Self::Withdrawn => Kind::Withdrawn,
            Self::Begins => Kind::Begins,
            Self::Running => Kind::Running,
            Self::Meeting(about) => match about {
                About::Booked => Kind::Meeting,
                About::Moved => Kind::MeetingMoved,
                About::Elsewhere => Kind::MeetingElsewhere,
                About::CalledOff => Kind::MeetingCalledOff,
                About::Reminder => Kind::MeetingReminder,
                About::Question => Kind::MeetingQuestion,
                About::QuestionAgain => Kind::MeetingQuestionAgain,
                About::Unsuited => Kind::MeetingUnsuited,
                About::Nudge => Kind::MeetingNudge,
                About::NudgeSecond => Kind::MeetingNudgeSecond,
            },
            Self::CheckIn => Kind::CheckIn,
            Self::Event { news, .. } => match news {
                News::Planned => Kind::Event,
                News::Changed => Kind::EventChanged,
                News::Cancelled => Kind::EventCancelled,
            },
            Self::News => Kind::News,
            Self::Rests { .. } => Kind::Rests,
            Self::Resumes => Kind::Resumes,
            Self::Ends => Kind::Ends,
            Self::Closed => Kind::Closed,
            Self::SpaceEnds { .. } => Kind::SpaceEnds,
            Self::Trusted => Kind::Trusted,
            Self::Waits => Kind::Waits,
            Self::Round { .. } => Kind::Round,
            Self::RoundReminder { .. } => Kind::RoundReminder,
            Self::RoundResult => Kind::RoundResult,
            Self::Circle => Kind::Circle,
            Self::ReadAlong(_) => Kind::ReadAlong,
        }
    }

    /// Its words for somebody of that name. Subjects are neutral, and no text names the
    /// partner or a topic: assistants read the mail of leaders, and letters lie on desks.
    pub(crate) fn words(&self, t: Text, name: &str, programme: &str) -> Words {
        let link = "{link}";
        let (subject, body) = match self {
            Self::SignIn => (
                t.letter_sign_in_subject(),
                t.letter_sign_in_body(link, name),
            ),
            Self::Invitation { own, before, until } => (
                t.letter_invitation_subject(programme),
                invitation(t, (name, programme), own, *before, *until),
            ),
            Self::Reminder { begun, until } => (
                t.letter_reminder_subject(programme),
                reminder(t, (name, programme), *begun, *until),
            ),
            Self::Waiting { reason, until } => (
                t.letter_waiting_subject(programme),
                joined([
                    t.letter_greeting(name),
                    t.letter_waiting_body(programme, said(t, *reason)),
                    t.letter_waiting_until(i18n::date(t.lang(), *until)),
                    t.letter_reminder_close(),
                ]),
            ),
            Self::Ask(ask) => (
                t.letter_ask_subject(),
                t.letter_ask(name, programme, ask.question(t)),
            ),
            Self::Proposal { side, answer_by } => {
                let body = match side {
                    Side::Mentor => t.letter_proposal_mentor(link, name, programme),
                    Side::Mentee => t.letter_proposal_mentee(link, name, programme),
                };
                let until = answer_by.map(|day| t.letter_answer_by(i18n::date(t.lang(), day)));
                let body = letter::with_line(&body, &until.unwrap_or_default());
                (t.letter_proposal_subject(), body)
            }
            Self::ProposalReminder {
                answer_by,
                on_paper,
            } => {
                let day = i18n::date(t.lang(), *answer_by);
                let how = if *on_paper {
                    t.letter_proposal_reminder_paper()
                } else {
                    format!("{}\n\n{link}", t.letter_proposal_reminder_link())
                };
                (
                    t.letter_proposal_reminder_subject(),
                    t.letter_proposal_reminder(day, how, name, programme),
                )
            }
            Self::ProposalRests => (
                t.letter_proposal_rests_subject(),
                t.letter_proposal_rests(name, programme),
            ),
            Self::Withdrawn => (
                t.letter_withdrawn_subject(),
                t.letter_withdrawn(name, programme),
            ),
            Self::Begins => (
                t.letter_begins_subject(),
                t.letter_begins(link, name, programme),
            ),
            Self::Running => (
                t.letter_running_subject(),
                t.letter_running(link, name, programme),
            ),
            Self::Meeting(about) => meeting(t, name, *about),
            Self::CheckIn => (
                t.letter_check_in_subject(),
                t.letter_check_in(link, name, programme),
            ),
            Self::Event {
                news,
                kind,
                at,
                place,
            } => {
                let kind = words::event_kind(t, *kind);
                let (at, kind) = (at.as_str(), kind.as_str());
                match news {
                    News::Planned => (
                        t.letter_event_subject(kind),
                        t.letter_event(at, kind, link, name, *place, programme),
                    ),
                    News::Changed => (
                        t.letter_event_changed_subject(kind),
                        t.letter_event_changed(at, kind, link, name, *place, programme),
                    ),
                    News::Cancelled => (
                        t.letter_event_cancelled_subject(kind),
                        t.letter_event_cancelled(at, kind, name, programme),
                    ),
                }
            }
            Self::News => (t.letter_news_subject(), t.letter_news(link, name)),
            Self::Rests { until } => {
                let until = until.map(|until| i18n::date(t.lang(), until));
                let until = until.unwrap_or_default();
                (
                    t.letter_rests_subject(),
                    t.letter_rests(link, name, programme, until),
                )
            }
            Self::Resumes => (
                t.letter_resumes_subject(),
                t.letter_resumes(link, name, programme),
            ),
            Self::Ends => (
                t.letter_ends_subject(),
                t.letter_ends(link, name, programme),
            ),
            Self::Closed => (
                t.letter_closed_subject(),
                t.letter_closed(link, name, programme),
            ),
            Self::SpaceEnds { day } => (
                t.letter_space_ends_subject(),
                t.letter_space_ends(i18n::date(t.lang(), *day), link, name),
            ),
            Self::Trusted => (
                t.letter_trusted_subject(),
                t.letter_trusted(link, name, programme),
            ),
            Self::Waits => (t.letter_waits_subject(), t.letter_waits(link, name)),
            Self::Round { closes } => (
                t.letter_round_subject(),
                t.letter_round(i18n::date(t.lang(), *closes), link, name, programme),
            ),
            Self::RoundReminder { closes } => {
                let closes = i18n::date(t.lang(), *closes);
                (
                    t.letter_round_reminder_subject(closes.as_str()),
                    t.letter_round_reminder(closes, link, name, programme),
                )
            }
            Self::RoundResult => (
                t.letter_round_result_subject(),
                t.letter_round_result(link, name, programme),
            ),
            Self::Circle => (
                t.letter_circle_subject(),
                t.letter_circle(link, name, programme),
            ),
            Self::ReadAlong(reader) => (
                t.letter_reader_subject(),
                t.letter_reader(link, name, programme, words::reader(t, reader.key())),
            ),
        };
        Words {
            kind: self.kind(),
            subject,
            body,
        }
    }
}

fn meeting(t: Text, name: &str, about: About) -> (String, String) {
    let (link, when) = ("{link}", "{when}");
    match about {
        About::Booked => (
            t.letter_meeting_subject(),
            t.letter_meeting(link, name, when),
        ),
        About::Moved => (
            t.letter_meeting_changed_subject(),
            t.letter_meeting_moved(link, name, when),
        ),
        About::Elsewhere => (
            t.letter_meeting_changed_subject(),
            t.letter_meeting_elsewhere(link, name, when),
        ),
        About::CalledOff => (
            t.letter_meeting_off_subject(),
            t.letter_meeting_off(link, name, when),
        ),
        About::Reminder => (
            t.letter_meeting_reminder_subject(),
            t.letter_meeting_reminder(link, name, when),
        ),
        About::Question => (
            t.letter_meeting_question_subject(),
            t.letter_meeting_question(link, name, when),
        ),
        About::QuestionAgain => (
            t.letter_meeting_question_subject(),
            t.letter_meeting_question_again(link, name, when),
        ),
        About::Unsuited => (
            t.letter_meeting_unsuited_subject(),
            t.letter_meeting_unsuited(link, name, when),
        ),
        About::Nudge => (t.letter_nudge_subject(), t.letter_nudge(link, name, when)),
        About::NudgeSecond => (
            t.letter_nudge_second_subject(),
            t.letter_nudge_second(link, name, when),
        ),
    }
}

fn invitation(
    t: Text,
    (name, programme): (&str, &str),
    own: &str,
    before: Option<Side>,
    until: Option<Date>,
) -> String {
    let own = match own.trim() {
        "" => t.letter_invitation_words(programme),
        own => own.replace("\r\n", "\n").replace("{link}", ""),
    };
    let body = [
        Some(t.letter_greeting(name)),
        Some(own),
        before.map(|side| match side {
            Side::Mentor => t.letter_invitation_was_mentor(),
            Side::Mentee => t.letter_invitation_was_mentee(),
        }),
        Some(t.letter_invitation_how()),
        Some("{link}".to_owned()),
        until.map(|day| t.letter_invitation_until(i18n::date(t.lang(), day))),
        Some(t.letter_invitation_close()),
    ];
    joined(body.into_iter().flatten())
}

fn reminder(t: Text, (name, programme): (&str, &str), begun: bool, until: Option<Date>) -> String {
    let until = until.map(|day| i18n::date(t.lang(), day));
    let until = until.unwrap_or_default();
    joined([
        t.letter_greeting(name),
        if begun {
            t.letter_reminder_begun(programme, until)
        } else {
            t.letter_reminder_invited(programme, until)
        },
        "{link}".to_owned(),
        t.letter_reminder_close(),
    ])
}

fn joined(paragraphs: impl IntoIterator<Item = String>) -> String {
    let all: Vec<String> = paragraphs
        .into_iter()
        .map(|paragraph| paragraph.trim().to_owned())
        .collect();
    all.join("\n\n") + "\n"
}
