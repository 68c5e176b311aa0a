//! What comes back by mail: calendars that answer an invitation, and letters that
//! could not be delivered. Whatever is neither stays in the mailbox as it was.

use jiff::SignedDuration;
use mail::incoming::{Answer, Bounce, Incoming, Reply, read};
use mail::{invitation, mailbox};
use programme::ids::{EventId, LetterId, PersonId};
use store::jobs::{self, Job};
use store::mailboxes::{self, Mark};
use store::{Error, Result, Tx, events, letters, meetings, people, programmes, tandems};

use super::Found;
use crate::App;
use crate::arranging::Arrangement;

/// How often the mailbox is looked at.
const AGAIN: SignedDuration = SignedDuration::from_mins(2);
/// How long to leave a mailbox alone that could not be read.
const LATER: SignedDuration = SignedDuration::from_mins(10);

/// What came into the mailbox.
pub struct Mail {
    address: String,
    mark: Mark,
    messages: Vec<(u32, Incoming)>,
    more: bool,
}

/// Looks into the mailbox. `None`: there is none, or it could not be read.
pub(super) async fn look(app: &App) -> Result<Option<Mail>> {
    let Some(mailbox) = &app.config().meetings.mailbox else {
        return Ok(None);
    };
    let address = mailbox.address();
    let mut tx = app.db().read().await?;
    let known = mailboxes::mark(&mut tx, &address).await?;
    drop(tx);
    let known = known.map(|mark| mailbox::Mark {
        validity: mark.validity,
        read_to: mark.read_to,
    });
    match mailbox.fetch(known).await {
        Ok(batch) => Ok(Some(Mail {
            address,
            mark: Mark {
                validity: batch.mark.validity,
                read_to: batch.mark.read_to,
            },
            messages: batch
                .messages
                .iter()
                .filter_map(|(number, message)| Some((*number, read(message)?)))
                .collect(),
            more: batch.more,
        })),
        Err(problem) => {
            tracing::warn!(%problem, "the mailbox cannot be read");
            Ok(None)
        }
    }
}

/// Marks messages as read that were dealt with. One that stays unread is no harm:
/// it is not looked at again.
pub(super) async fn mark_read(app: &App, validity: u32, messages: &[u32]) {
    if let Some(mailbox) = &app.config().meetings.mailbox
        && let Err(problem) = mailbox.mark_read(validity, messages).await
    {
        tracing::warn!(%problem, "messages cannot be marked as read");
    }
}

/// Does what the messages ask for, keeps up to where the mailbox was read, and has
/// it looked at again.
pub(super) async fn keep(app: &App, tx: &mut Tx, found: Found) -> Result<()> {
    if app.config().meetings.mailbox.is_none() {
        return Ok(());
    }
    let now = app.clock().now();
    let next = match found {
        Found::Mail(mail) => {
            let mut done = Vec::new();
            for (number, incoming) in &mail.messages {
                if take(app, tx, incoming).await? {
                    done.push(*number);
                }
            }
            mailboxes::save(tx, &mail.address, mail.mark, now).await?;
            if !done.is_empty() {
                let job = Job::MarkRead {
                    validity: mail.mark.validity,
                    messages: done,
                };
                jobs::enqueue(tx, &job, now).await?;
            }
            if mail.more { now } else { now + AGAIN }
        }
        _ => now + LATER,
    };
    jobs::withdraw(tx, &Job::ReadMailbox).await?;
    jobs::enqueue(tx, &Job::ReadMailbox, next).await
}

/// Whether the message was for us.
async fn take(app: &App, tx: &mut Tx, incoming: &Incoming) -> Result<bool> {
    let taken = match incoming {
        Incoming::Bounce(bounce) => come_back(tx, bounce).await,
        Incoming::Reply(reply) => match invitation::event_of(&reply.uid) {
            Some(event) => answer_event(tx, EventId(event), reply).await,
            None => answer_meeting(app, tx, reply).await,
        },
    };
    match taken {
        // What it is about is gone.
        Err(Error::NotFound) => Ok(false),
        other => other,
    }
}

async fn come_back(tx: &mut Tx, bounce: &Bounce) -> Result<bool> {
    let letter = LetterId(bounce.letter);
    let problem = bounce.refusal.to_string();
    let known = letters::bounce(tx, letter, bounce.written_at, &problem).await?;
    if known {
        tracing::warn!(letter = letter.0, problem, "a letter came back");
    }
    Ok(known)
}

/// A yes is kept for the person whose calendar said it. A no asks both for another
/// date; of whom it came is not kept. An answer to an earlier state says nothing.
async fn answer_meeting(app: &App, tx: &mut Tx, reply: &Reply) -> Result<bool> {
    let Some(meeting) = meetings::by_uid(tx, &reply.uid).await? else {
        return Ok(false);
    };
    let tandem = tandems::get(tx, meeting.tandem).await?;
    let Some(person) = who(tx, tandem.people(), &reply.from).await? else {
        return Ok(false);
    };
    if reply.sequence != meeting.sequence {
        return Ok(true);
    }
    match reply.answer {
        Answer::Accepted if !meeting.is_unsuited() => {
            meetings::accept(tx, &meeting, person).await?;
        }
        Answer::Declined => {
            // Both calendars may answer at once: the tandem's lock puts them in order.
            tandems::lock(tx, tandem.id).await?;
            let programme = programmes::get(tx, tandem.programme).await?;
            let arrangement = Arrangement::load(app, tx, &programme, &tandem).await?;
            let now = arrangement.meetings.iter().find(|one| one.id == meeting.id);
            if let Some(meeting) = now.cloned() {
                arrangement.be_unsuited(app, tx, &meeting).await?;
            }
        }
        Answer::Accepted | Answer::Tentative => {}
    }
    Ok(true)
}

async fn answer_event(tx: &mut Tx, id: EventId, reply: &Reply) -> Result<bool> {
    let event = events::get(tx, id).await?;
    let same = invitation::is_event(&reply.uid, id.0, event.created_at);
    let told = events::told(tx, id).await?;
    let Some(person) = who(tx, told, &reply.from).await? else {
        return Ok(false);
    };
    let comes = match reply.answer {
        Answer::Accepted => Some(true),
        Answer::Declined => Some(false),
        Answer::Tentative => None,
    };
    if let (true, false, Some(comes)) = (same, event.cancelled, comes) {
        events::answer(tx, id, person, comes).await?;
    }
    Ok(same)
}

/// Whose address it is, among some people.
async fn who(
    tx: &mut Tx,
    people: impl IntoIterator<Item = PersonId>,
    address: &str,
) -> Result<Option<PersonId>> {
    for id in people {
        let record = people::get(tx, id).await?.record;
        if record
            .email
            .is_some_and(|email| email.as_str().eq_ignore_ascii_case(address))
        {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests;
