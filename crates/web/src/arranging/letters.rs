//! Letters about meetings. Subjects and titles are neutral; when and where
//! stands where only the reader sees it.

use i18n::Text;
use jiff::{SignedDuration, Timestamp};
use mail::invitation::{Entry, Parties, Party, invitation};
use programme::email::Email;
use store::meetings::Meeting;
use store::{Result, Tx};

use super::Arrangement;
use crate::correspondence::{Enclosed, Message, Reader};
use crate::{App, links};

/// What a letter about a meeting says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It was booked.
    Invited,
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
}

impl Kind {
    fn key(self) -> &'static str {
        match self {
            Self::Invited => "meeting",
            Self::Moved => "meeting_moved",
            Self::Elsewhere => "meeting_elsewhere",
            Self::CalledOff => "meeting_called_off",
            Self::Reminder => "meeting_reminder",
            Self::Question => "meeting_question",
        }
    }

    fn subject(self, t: Text) -> String {
        match self {
            Self::Invited => t.letter_meeting_subject(),
            Self::Moved | Self::Elsewhere => t.letter_meeting_changed_subject(),
            Self::CalledOff => t.letter_meeting_off_subject(),
            Self::Reminder => t.letter_meeting_reminder_subject(),
            Self::Question => t.letter_meeting_question_subject(),
        }
    }

    fn body(self, t: Text, name: &str) -> String {
        match self {
            Self::Invited => t.letter_meeting("{link}", name, "{when}"),
            Self::Moved => t.letter_meeting_moved("{link}", name, "{when}"),
            Self::Elsewhere => t.letter_meeting_elsewhere("{link}", name, "{when}"),
            Self::CalledOff => t.letter_meeting_off("{link}", name, "{when}"),
            Self::Reminder => t.letter_meeting_reminder("{link}", name, "{when}"),
            Self::Question => t.letter_meeting_question("{link}", name, "{when}"),
        }
    }

    /// Whether calendars hear of it, too.
    fn has_entry(self) -> bool {
        !matches!(self, Self::Reminder | Self::Question)
    }
}

impl Arrangement {
    /// Writes to both about a meeting.
    pub(crate) async fn write(
        &self,
        app: &App,
        tx: &mut Tx,
        meeting: &Meeting,
        kind: Kind,
    ) -> Result<()> {
        for reader in self.readers() {
            let t = reader.t();
            let (subject, body) = (kind.subject(t), kind.body(t, &reader.name));
            let entry = kind
                .has_entry()
                .then(|| self.entry(app, t, meeting, kind == Kind::CalledOff));
            // A letter on paper carries no entry.
            let entry = entry.filter(|_| reader.email.is_some());
            let letter = (kind.key(), subject.as_str(), body.as_str());
            self.send(app, tx, reader, letter, meeting, entry.as_deref())
                .await?;
        }
        Ok(())
    }

    /// One meeting fell out: first who has more to say about their time is asked
    /// for another date. The mentor never has to chase.
    pub(crate) async fn nudge_leader(
        &self,
        app: &App,
        tx: &mut Tx,
        meeting: &Meeting,
    ) -> Result<()> {
        let leader = &self.readers()[1];
        let t = leader.t();
        let body = t.letter_nudge("{link}", leader.name.as_str(), "{when}");
        let letter = ("meeting_nudge", t.letter_nudge_subject(), body);
        let letter = (letter.0, letter.1.as_str(), letter.2.as_str());
        self.send(app, tx, leader, letter, meeting, None).await
    }

    /// Some days later the mentor hears that there is nothing to chase.
    pub(crate) async fn nudge_second(
        &self,
        app: &App,
        tx: &mut Tx,
        meeting: &Meeting,
    ) -> Result<()> {
        let mentor = &self.readers()[0];
        let t = mentor.t();
        let body = t.letter_nudge_second("{link}", mentor.name.as_str(), "{when}");
        let subject = t.letter_nudge_second_subject();
        let letter = ("meeting_nudge_second", subject.as_str(), body.as_str());
        self.send(app, tx, mentor, letter, meeting, None).await
    }

    async fn send(
        &self,
        app: &App,
        tx: &mut Tx,
        reader: &Reader,
        (kind, subject, body): (&str, &str, &str),
        meeting: &Meeting,
        calendar: Option<&str>,
    ) -> Result<()> {
        let path = links::meeting(self.tandem.id, meeting.id);
        let link = format!("{}{path}", app.config().base_url);
        let details = self.details(app, reader.t(), meeting);
        let message = Message {
            kind,
            subject,
            body,
            link: Some(&link),
        };
        let enclosed = Enclosed {
            details: Some(&details),
            calendar,
        };
        reader
            .enclose(tx, &self.programme, message, enclosed, app.clock().now())
            .await?;
        Ok(())
    }

    /// "Di., 6. Oktober 2026, 14:00–15:00", and where.
    fn details(&self, app: &App, t: Text, meeting: &Meeting) -> String {
        let mut lines = vec![span(app, t, meeting)];
        lines.extend([&self.place.place, &self.place.link].map(Clone::clone));
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    /// The meeting as a calendar entry.
    fn entry(&self, app: &App, t: Text, meeting: &Meeting, is_cancelled: bool) -> String {
        let config = app.config();
        let attendees: Vec<Party<'_>> = self
            .readers()
            .iter()
            .filter_map(|reader| {
                Some(Party {
                    name: &reader.name,
                    email: reader.email.as_ref().map(Email::as_str)?,
                })
            })
            .collect();
        let parties = Parties {
            organizer: Party {
                name: &config.meetings.organizer.0,
                email: &config.meetings.organizer.1,
            },
            attendees: &attendees,
            reads_answers: false,
        };
        let note = note(app, t, meeting);
        let entry = Entry {
            uid: &meeting.uid,
            sequence: meeting.sequence,
            stamp: app.clock().now(),
            starts_at: meeting.starts_at,
            minutes: meeting.minutes,
            title: &t.meeting_entry_title(),
            place: &self.place.place,
            link: &self.place.link,
            note: &note,
            is_cancelled,
        };
        invitation(&entry, &parties, &config.time_zone)
    }
}

/// What a calendar entry says besides time and place: where to move it.
pub(crate) fn note(app: &App, t: Text, meeting: &Meeting) -> String {
    let path = links::meeting(meeting.tandem, meeting.id);
    t.meeting_entry_note(format!("{}{path}", app.config().base_url))
}

/// "Di., 6. Oktober 2026, 14:00–15:00".
pub(crate) fn span(app: &App, t: Text, meeting: &Meeting) -> String {
    let zone = &app.config().time_zone;
    let local = |at: Timestamp| at.to_zoned_datetime(zone.clone()).datetime();
    let ends_at = meeting.starts_at + SignedDuration::from_mins(i64::from(meeting.minutes));
    let ends = local(ends_at).strftime("%H:%M").to_string();
    let begins = i18n::date_time(t.lang(), local(meeting.starts_at));
    t.meeting_span(begins, ends)
}
