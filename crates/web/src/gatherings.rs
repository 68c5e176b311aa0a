//! Events of a programme, as letters with a calendar entry. Whoever was told of an
//! event has it in their calendar, and hears when it changes or falls out.

use i18n::Text;
use mail::invitation::{Entry, Parties, Party, event_uid, invitation};
use programme::email::Email;
use programme::ids::{PersonId, ProgrammeId};
use store::events::Event;
use store::programmes::Programme;
use store::{Result, Tx, events, tandems};

use crate::correspondence::{Content, Enclosed, News, Reader};
use crate::{App, links, words};

/// Everybody in a tandem that is alive.
pub(crate) async fn invited(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<PersonId>> {
    let all = tandems::list(tx, programme).await?;
    let mut people: Vec<_> = all
        .into_iter()
        .filter(|tandem| tandem.stage.is_alive())
        .flat_map(|tandem| tandem.people())
        .collect();
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

/// "Mo., 11. Januar 2027, 10:00, 90 Minuten".
pub(crate) fn when(app: &App, t: Text, event: &Event) -> String {
    let zone = app.config().time_zone.clone();
    let at = event.details.starts_at.to_zoned_datetime(zone).datetime();
    let at = i18n::date_time(t.lang(), at);
    t.event_when(at, u32::from(event.details.minutes))
}

/// Writes to everybody it concerns: who is invited; that it falls out, to all who were told of it.
pub(crate) async fn tell(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    event: &Event,
    news: News,
) -> Result<()> {
    let people = match news {
        News::Cancelled => events::told(tx, event.id).await?,
        News::Planned | News::Changed => invited(tx, programme.id).await?,
    };
    for person in people {
        write(app, tx, programme, (event, news), person).await?;
    }
    Ok(())
}

/// Invites people whose tandem begins to what is still to come, unless they were
/// told of it before.
pub(crate) async fn welcome(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<()> {
    let now = app.clock().now();
    let mut coming = events::list(tx, programme.id).await?;
    coming.retain(|event| !event.cancelled && event.details.starts_at > now);
    for person in people {
        for event in &coming {
            if !events::told(tx, event.id).await?.contains(&person) {
                write(app, tx, programme, (event, News::Planned), person).await?;
            }
        }
    }
    Ok(())
}

async fn write(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    (event, news): (&Event, News),
    person: PersonId,
) -> Result<()> {
    events::tell(tx, event.id, person).await?;
    let reader = Reader::load(tx, programme, person).await?;
    let content = Content::Event {
        news,
        kind: event.details.kind,
        at: when(app, reader.t(), event),
        place: &event.details.place,
    };
    let link = format!("{}{}", app.config().base_url, links::my_event(event.id));
    let entry = reader.email.as_ref().map(|email| {
        let cancelled = news == News::Cancelled;
        entry(app, programme, event, (&reader, email), &link, cancelled)
    });
    let enclosed = Enclosed {
        link: (news != News::Cancelled).then_some(link.as_str()),
        calendar: entry.as_deref(),
        ..Enclosed::default()
    };
    reader
        .write(tx, programme, &content, enclosed, app.clock().now())
        .await?;
    Ok(())
}

/// The event as a calendar entry for one person: it does not say who else is invited.
fn entry(
    app: &App,
    programme: &Programme,
    event: &Event,
    (reader, email): (&Reader, &Email),
    link: &str,
    is_cancelled: bool,
) -> String {
    let (config, t) = (app.config(), reader.t());
    let (name, address) = &config.meetings.organizer;
    let parties = Parties {
        organizer: Party {
            name,
            email: address,
        },
        attendees: &[Party {
            name: &reader.name,
            email: email.as_str(),
        }],
        reads_answers: config.meetings.reads_answers(),
    };
    let kind = words::event_kind(t, event.details.kind);
    let note = [event.details.note.as_str(), link].join("\n");
    let entry = Entry {
        uid: &event_uid(event.id.0, event.created_at, address),
        sequence: event.sequence,
        stamp: app.clock().now(),
        starts_at: event.details.starts_at,
        minutes: event.details.minutes,
        title: &t.event_entry_title(kind.as_str(), programme.name.as_str()),
        place: &event.details.place,
        link: "",
        note: note.trim(),
        is_cancelled,
    };
    invitation(&entry, &parties, &config.time_zone)
}
