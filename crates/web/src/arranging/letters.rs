//! Letters about meetings. Subjects and titles are neutral; when and where
//! stands where only the reader sees it.

use i18n::Text;
use jiff::{SignedDuration, Timestamp};
use mail::invitation::{Entry, Parties, Party, invitation};
use programme::email::Email;
use store::meetings::Meeting;
use store::{Result, Tx};

use super::Arrangement;
use crate::correspondence::{About, Content, Enclosed, Reader};
use crate::{App, links};

impl Arrangement {
    /// Writes to both about a meeting.
    pub(crate) async fn write(
        &self,
        app: &App,
        tx: &mut Tx,
        meeting: &Meeting,
        about: About,
    ) -> Result<()> {
        for reader in self.readers() {
            // A letter on paper carries no entry.
            let carries = about.has_entry() && reader.email.is_some();
            let entry =
                carries.then(|| self.entry(app, reader.t(), meeting, about == About::CalledOff));
            self.send(app, tx, reader, about, meeting, entry.as_deref())
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
        self.send(app, tx, leader, About::Nudge, meeting, None)
            .await
    }

    /// Some days later the mentor hears that there is nothing to chase.
    pub(crate) async fn nudge_second(
        &self,
        app: &App,
        tx: &mut Tx,
        meeting: &Meeting,
    ) -> Result<()> {
        let mentor = &self.readers()[0];
        self.send(app, tx, mentor, About::NudgeSecond, meeting, None)
            .await
    }

    async fn send(
        &self,
        app: &App,
        tx: &mut Tx,
        reader: &Reader,
        about: About,
        meeting: &Meeting,
        calendar: Option<&str>,
    ) -> Result<()> {
        let path = links::meeting(self.tandem.id, meeting.id);
        let link = format!("{}{path}", app.config().base_url);
        let details = self.details(app, reader.t(), meeting);
        let enclosed = Enclosed {
            details: Some(&details),
            calendar,
            ..Enclosed::link(&link)
        };
        let content = Content::Meeting(about);
        let now = app.clock().now();
        reader
            .write(tx, &self.programme, &content, enclosed, now)
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
    pub(crate) fn entry(
        &self,
        app: &App,
        t: Text,
        meeting: &Meeting,
        is_cancelled: bool,
    ) -> String {
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
            reads_answers: config.meetings.reads_answers(),
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
