//! The course of a feedback round: it opens, reminds, takes answers, closes.
//! Each step is a job, so that nobody has to think of it, and nobody can choose
//! the moment.

mod letters;
mod release;
pub(crate) mod shown;

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use programme::ids::{PersonId, RoundId};
use programme::person::Status;
use programme::proposal::Side;
use programme::round_plan::State;
use store::audit::{self, Event, Scope};
use store::feedback::rounds::Round;
use store::feedback::{ballots, questionnaires, rounds, turnout};
use store::jobs::{self, Job};
use store::programmes::{self, Programme};
use store::{Result, Tx, people, tandems};

use crate::App;
use crate::urn::{Shut, Urn, draw_salt};

/// At that hour of its first day a round opens, and at that hour reminders leave.
const MORNING: Time = Time::constant(7, 0, 0, 0);

/// How soon an urn that stays shut is tried again.
const AGAIN: SignedDuration = SignedDuration::from_hours(1);

/// A time of day where the programme takes place; one that summer time skips moves on.
fn at(app: &App, day: Date, time: Time) -> Timestamp {
    let zone = app.config().time_zone.clone();
    day.to_datetime(time)
        .to_zoned_datetime(zone)
        .map_or(app.clock().now(), |zoned| zoned.timestamp())
}

fn today(app: &App) -> Date {
    let zone = app.config().time_zone.clone();
    app.clock().now().to_zoned_datetime(zone).date()
}

/// Has a planned round open on the morning of its first day.
///
/// # Errors
/// If the database fails.
pub(crate) async fn plan(app: &App, tx: &mut Tx, id: RoundId, opens_on: Date) -> Result<()> {
    let job = Job::OpenRound {
        round: id,
        opens_on,
    };
    jobs::withdraw(tx, &job).await?;
    jobs::enqueue(tx, &job, at(app, opens_on, MORNING)).await
}

/// Whom a round asks, each as what they take part: everybody whose tandem has
/// begun, whether it runs or is over. Whoever was in several is asked once, as
/// what they were last.
async fn everybody(tx: &mut Tx, programme: &Programme) -> Result<(u32, BTreeMap<PersonId, Side>)> {
    let (mut count, mut asked) = (0, BTreeMap::new());
    for tandem in tandems::list(tx, programme.id).await? {
        if tandem.started_on.is_none() {
            continue;
        }
        count += 1;
        asked.insert(tandem.mentor, Side::Mentor);
        asked.insert(tandem.mentee, Side::Mentee);
    }
    let mut here = BTreeMap::new();
    for (person, side) in asked {
        if people::get(tx, person).await?.record.status != Status::Left {
            here.insert(person, side);
        }
    }
    Ok((count, here))
}

fn scope(programme: &Programme) -> Scope {
    Scope {
        organisation: Some(programme.organisation),
        programme: Some(programme.id),
        account: None,
    }
}

/// Opens a round: writes down who is asked, and asks them. A programme so small
/// that no figure could ever be shown begins with its circle at once. Does
/// nothing if the first day was moved, or if nobody has begun.
///
/// # Errors
/// If the database fails.
pub(crate) async fn open(app: &App, tx: &mut Tx, id: RoundId, opens_on: Date) -> Result<()> {
    let round = rounds::lock(tx, id).await?;
    if round.state != State::Planned || round.days.opens_on != opens_on {
        return Ok(());
    }
    let programme = programmes::get(tx, round.programme).await?;
    let (count, asked) = everybody(tx, &programme).await?;
    if asked.is_empty() {
        return Ok(());
    }
    for (person, side) in &asked {
        turnout::ask(tx, id, *person, *side).await?;
    }
    let salt = draw_salt(&mut app.draw_random());
    rounds::open(tx, id, count, &salt, &app.secret().id()).await?;
    let asks = questionnaires::latest(tx, id).await?.questionnaire;
    if asked.len() < asks.floors().figure() {
        rounds::enter(tx, id, State::Circle).await?;
        letters::circle(app, tx, &programme, id, asked.into_keys()).await?;
    } else {
        letters::invite(app, tx, &programme, &round, asked.into_keys()).await?;
        follow(app, tx, &round).await?;
    }
    let now = app.clock().now();
    audit::record(tx, scope(&programme), Event::RoundOpened, "", now).await
}

/// Enqueues what comes after the opening: reminders, and the end of the last day.
async fn follow(app: &App, tx: &mut Tx, round: &Round) -> Result<()> {
    let closes_on = round.days.closes_on;
    for (day, days) in round.days.reminders() {
        let job = Job::RemindRound {
            round: round.id,
            closes_on,
            days,
        };
        jobs::enqueue(tx, &job, at(app, day, MORNING)).await?;
    }
    let job = Job::CloseRound {
        round: round.id,
        closes_on,
    };
    // A day ends where the programme takes place.
    let over = closes_on.tomorrow().unwrap_or(closes_on);
    jobs::enqueue(tx, &job, at(app, over, Time::midnight())).await
}

/// Reminds whoever has not answered. A worker that was away reminds nobody of
/// what is over.
///
/// # Errors
/// If the database fails.
pub(crate) async fn remind(app: &App, tx: &mut Tx, id: RoundId, closes_on: Date) -> Result<()> {
    let round = rounds::get(tx, id).await?;
    if round.state != State::Open || round.days.closes_on != closes_on || today(app) > closes_on {
        return Ok(());
    }
    let programme = programmes::get(tx, round.programme).await?;
    let mut missing = Vec::new();
    for asked in turnout::list(tx, id).await? {
        let person = people::get(tx, asked.person).await?;
        let record = person.record;
        let reachable = app.config().sends_mail && record.email.is_some();
        if !asked.answered && reachable && record.status != Status::Left {
            missing.push(asked.person);
        }
    }
    letters::remind(app, tx, &programme, &round, missing).await
}

/// Takes an answer: the sheet goes into the urn, the mark to the person, both
/// in this transaction, which must have locked the round. Once everybody has
/// answered, the round closes without waiting for its last day.
///
/// # Errors
/// If the database fails; [`Shut`] if the urn does not open.
pub(crate) async fn take(
    app: &App,
    tx: &mut Tx,
    round: &Round,
    person: PersonId,
    sheet: &[u8],
) -> Result<std::result::Result<(), Shut>> {
    let there = ballots::list(tx, round.id).await?;
    let urn = Urn::of(app.secret(), round.salt.as_deref(), round.key_id.as_deref());
    let sealed = urn.and_then(|urn| urn.add(&there, sheet, &mut app.draw_random()));
    let all = match sealed {
        Ok(all) => all,
        Err(shut) => return Ok(Err(shut)),
    };
    ballots::replace(tx, round.id, all).await?;
    turnout::mark(tx, round.id, person).await?;
    let asked = turnout::list(tx, round.id).await?;
    if asked.iter().all(|one| one.answered) {
        let job = Job::CloseRound {
            round: round.id,
            closes_on: round.days.closes_on,
        };
        jobs::withdraw(tx, &job).await?;
        jobs::enqueue(tx, &job, app.clock().now()).await?;
    }
    Ok(Ok(()))
}

/// Closes a round once its last day is over or everybody has answered: opens
/// the urn in memory, asks the anonymity engine, stores what may be said, and
/// deletes the ballots, all in one transaction. Done again, it does nothing.
///
/// # Errors
/// If the database fails.
pub(crate) async fn close(app: &App, tx: &mut Tx, id: RoundId, closes_on: Date) -> Result<()> {
    let round = rounds::lock(tx, id).await?;
    if round.state != State::Open || round.days.closes_on != closes_on {
        return Ok(());
    }
    let asked = turnout::list(tx, id).await?;
    if today(app) <= closes_on && !asked.iter().all(|one| one.answered) {
        return Ok(());
    }
    let urn = Urn::of(app.secret(), round.salt.as_deref(), round.key_id.as_deref());
    let urn = match urn {
        Ok(urn) => urn,
        Err(shut) => {
            // Never given up: the answers wait until the right secret is back.
            tracing::error!(round = id.0, error = %shut, "a feedback round cannot be closed");
            let job = Job::CloseRound {
                round: id,
                closes_on,
            };
            return jobs::enqueue(tx, &job, app.clock().now() + AGAIN).await;
        }
    };
    let programme = programmes::get(tx, round.programme).await?;
    let there = ballots::list(tx, id).await?;
    let state = release::of(app, tx, &round, urn.open_each(&there)).await?;
    ballots::delete(tx, id).await?;
    rounds::enter(tx, id, state).await?;
    let people = asked.into_iter().map(|one| one.person);
    if state == State::Circle {
        letters::circle(app, tx, &programme, id, people).await?;
    } else {
        letters::tell_result(app, tx, &programme, id, people).await?;
    }
    let now = app.clock().now();
    audit::record(tx, scope(&programme), Event::RoundClosed, "", now).await
}
