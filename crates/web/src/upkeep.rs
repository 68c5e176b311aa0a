//! What happens later, without anybody at the screen: the worker hands each
//! job that is no letter in here. It is done in the transaction that takes it
//! out of the queue, so that it is done once.

mod answers;
pub(crate) mod deadlines;
mod tidying;

use jiff::SignedDuration;
use jiff::civil::Date;
use mail::busy::{Address, NotFetched, read};
use programme::ids::{MeetingId, PersonId, ProgrammeId, TandemId};
use programme::meetings::{Busy, Care, State};
use store::jobs::{self, Job};
use store::meetings::Meeting;
use store::{Error, Result, Tx, calendars, meetings, programmes, tandems};

use crate::App;
use crate::arranging::Arrangement;
use crate::correspondence::About;
use crate::invitations::{self, Outlet};
use crate::{confidential, course, rounds};

/// How often a calendar is read again.
pub(crate) const READ_AGAIN: SignedDuration = SignedDuration::from_hours(6);
/// How far ahead busy times are kept: the longest programme at most.
const AHEAD: SignedDuration = SignedDuration::from_hours(400 * 24);
/// A meeting so near makes writing to the second of the two needless.
const SOON: SignedDuration = SignedDuration::from_hours(14 * 24);

/// How long both have to say what came of their last meetings.
const TIME_TO_SAY: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Puts into the queue what goes on for as long as the product runs. What an
/// earlier start left there is taken out: one job each.
///
/// # Errors
/// If the database fails.
pub async fn begin(app: &App) -> Result<()> {
    let now = app.clock().now();
    let mut tx = app.db().write().await?;
    for job in [Job::Tidy, Job::ReadMailbox] {
        jobs::withdraw(&mut tx, &job).await?;
    }
    jobs::enqueue(&mut tx, &Job::Tidy, now).await?;
    if app.config().meetings.mailbox.is_some() {
        jobs::enqueue(&mut tx, &Job::ReadMailbox, now).await?;
    }
    tx.commit().await
}

/// What was looked up for a job outside of any transaction.
pub enum Found {
    /// Nothing: the database knows all.
    Nothing,
    /// Somebody's calendar.
    Calendar {
        /// Whose.
        person: PersonId,
        /// The address it was read from.
        address: String,
        /// Busy times, or why there are none, as a key.
        busy: std::result::Result<Vec<Busy>, &'static str>,
    },
    /// What came into the mailbox.
    Mail(answers::Mail),
}

/// Looks up what a job needs from elsewhere; nothing is locked meanwhile.
///
/// # Errors
/// If the database fails.
pub async fn look(app: &App, job: &Job) -> Result<Found> {
    let person = match job {
        Job::ReadCalendar { person } => *person,
        Job::ReadMailbox => {
            let mail = answers::look(app).await?;
            return Ok(mail.map_or(Found::Nothing, Found::Mail));
        }
        Job::MarkRead { validity, messages } => {
            answers::mark_read(app, *validity, messages).await;
            return Ok(Found::Nothing);
        }
        _ => return Ok(Found::Nothing),
    };
    let mut tx = app.db().read().await?;
    let known = calendars::busy_address(&mut tx, person).await?;
    drop(tx);
    let Some(known) = known else {
        return Ok(Found::Nothing);
    };
    let busy = read_calendar(app, &known.address).await;
    Ok(Found::Calendar {
        person,
        address: known.address,
        busy,
    })
}

/// Busy times at an address, or why there are none, as a key.
pub(crate) async fn read_calendar(
    app: &App,
    address: &str,
) -> std::result::Result<Vec<Busy>, &'static str> {
    let fetcher = app.fetcher().ok_or("unreachable")?;
    let address = Address::parse(address, fetcher.trusted()).map_err(|_| "unreachable")?;
    let text = fetcher.fetch(&address).await.map_err(|error| match error {
        NotFetched::Unreachable => "unreachable",
        NotFetched::TooSlow => "slow",
        NotFetched::TooLarge => "large",
        NotFetched::Refused => "refused",
    })?;
    let now = app.clock().now();
    read(&text, &app.config().time_zone, now, now + AHEAD).map_err(|_| "no-calendar")
}

/// Does a job. What it was about may be gone or changed: then there is nothing to do.
///
/// # Errors
/// If the database fails.
pub async fn act(app: &App, tx: &mut Tx, job: &Job, found: Found) -> Result<()> {
    let done = match *job {
        // Letters are the worker's own business; what is marked is marked already.
        Job::SendLetter { .. } | Job::MarkRead { .. } => Ok(()),
        Job::ReadMailbox => answers::keep(app, tx, found).await,
        Job::WatchAfterAsking { tandem } => watch(app, tx, tandem, true).await,
        Job::RemindOfProposal {
            proposal,
            answer_by,
        } => deadlines::remind(app, tx, proposal, answer_by).await,
        Job::RestProposal {
            proposal,
            answer_by,
        } => deadlines::rest(app, tx, proposal, answer_by).await,
        Job::Tidy => tidying::tidy(app, tx).await,
        Job::AskForCheckIn { tandem } => {
            let config = app.config();
            let (base_url, zone) = (&config.base_url, &config.time_zone);
            course::ask_for_check_in(tx, tandem, base_url, zone, app.clock().now()).await
        }
        Job::RemindSignUps {
            programme,
            closes_on,
            ..
        } => remind_sign_ups(app, tx, (programme, closes_on)).await,
        Job::TellNews { person, programme } => {
            let config = app.config();
            let (base_url, zone) = (&config.base_url, &config.time_zone);
            let now = app.clock().now();
            confidential::tell_news(tx, person, programme, base_url, zone, now).await
        }
        Job::TellTrusted { account, programme } => {
            let base_url = &app.config().base_url;
            confidential::tell_trusted(tx, account, programme, base_url, app.clock().now()).await
        }
        Job::TellSpaceEnds { tandem } => {
            let base_url = &app.config().base_url;
            confidential::tell_space_ends(tx, tandem, base_url, app.clock().now()).await
        }
        Job::ForgetTandem { tandem } => course::forget(tx, tandem, app.clock().now()).await,
        Job::RemindOfMeeting { meeting, sequence } => remind(app, tx, meeting, sequence).await,
        Job::AskAboutMeeting { meeting, sequence } => ask(app, tx, meeting, sequence).await,
        Job::NudgeSecond { meeting } => nudge_second(app, tx, meeting).await,
        Job::WatchTandem { tandem } => watch(app, tx, tandem, false).await,
        Job::OpenRound { round, opens_on } => rounds::open(app, tx, round, opens_on).await,
        Job::RemindRound {
            round, closes_on, ..
        } => rounds::remind(app, tx, round, closes_on).await,
        Job::CloseRound { round, closes_on } => rounds::close(app, tx, round, closes_on).await,
        Job::ReadCalendar { .. } => keep(app, tx, found).await,
    };
    match done {
        Err(Error::NotFound) => Ok(()),
        other => other,
    }
}

/// What a job leaves to do once its transaction is through: of a round that
/// closed, older versions of its rows must not stay where the database keeps them.
///
/// # Errors
/// If the database fails.
pub async fn tidy(app: &App, job: &Job) -> Result<()> {
    if matches!(job, Job::CloseRound { .. }) {
        app.db().drop_old_versions().await?;
    }
    Ok(())
}

async fn remind_sign_ups(app: &App, tx: &mut Tx, planned: (ProgrammeId, Date)) -> Result<()> {
    let (config, now) = (app.config(), app.clock().now());
    let today = now.to_zoned_datetime(config.time_zone.clone()).date();
    let outlet = Outlet {
        base_url: &config.base_url,
        sends_mail: config.sends_mail,
    };
    let mut random = app.draw_random();
    invitations::remind(tx, outlet, &mut random, planned, (now, today)).await?;
    Ok(())
}

async fn arrangement(app: &App, tx: &mut Tx, id: TandemId) -> Result<Arrangement> {
    let tandem = tandems::get(tx, id).await?;
    let programme = programmes::get(tx, tandem.programme).await?;
    Arrangement::load(app, tx, &programme, &tandem).await
}

/// The meeting, if it still stands as it did when the job was written.
async fn unchanged(tx: &mut Tx, id: MeetingId, sequence: i64) -> Result<Option<Meeting>> {
    let meeting = meetings::get(tx, id).await?;
    let same = meeting.sequence == sequence && meeting.state == State::Planned;
    Ok(Some(meeting).filter(|_| same))
}

async fn remind(app: &App, tx: &mut Tx, id: MeetingId, sequence: i64) -> Result<()> {
    let Some(meeting) = unchanged(tx, id, sequence).await? else {
        return Ok(());
    };
    // A worker that was away for days reminds nobody of what has begun.
    if meeting.starts_at <= app.clock().now() {
        return Ok(());
    }
    let arrangement = arrangement(app, tx, meeting.tandem).await?;
    arrangement.write(app, tx, &meeting, About::Reminder).await
}

async fn ask(app: &App, tx: &mut Tx, id: MeetingId, sequence: i64) -> Result<()> {
    let Some(meeting) = unchanged(tx, id, sequence).await? else {
        return Ok(());
    };
    let arrangement = arrangement(app, tx, meeting.tandem).await?;
    if !arrangement.is_open() {
        return Ok(());
    }
    arrangement.write(app, tx, &meeting, About::Question).await
}

async fn nudge_second(app: &App, tx: &mut Tx, id: MeetingId) -> Result<()> {
    let meeting = meetings::get(tx, id).await?;
    let arrangement = arrangement(app, tx, meeting.tandem).await?;
    let now = app.clock().now();
    let soon = |next: &Meeting| next.starts_at <= now + SOON;
    let needed = meeting.state == State::Missed
        && arrangement.care(app) == Care::Nudge
        && !arrangement.upcoming(now).any(soon);
    if needed {
        arrangement.nudge_second(app, tx, &meeting).await?;
    }
    Ok(())
}

/// Six weeks without a meeting: the coordinator should get in touch. Where nobody
/// said what came of a meeting in that time, it may well have taken place: then
/// both are asked once more first, and the guard speaks a week later.
async fn watch(app: &App, tx: &mut Tx, id: TandemId, asked: bool) -> Result<()> {
    let arrangement = arrangement(app, tx, id).await?;
    let care = arrangement.care(app);
    if !matches!(care, Care::CheckIn(_)) {
        return Ok(());
    }
    let now = app.clock().now();
    match arrangement.untold(now) {
        Some(meeting) if !asked => {
            let about = About::QuestionAgain;
            arrangement.write(app, tx, meeting, about).await?;
            let job = Job::WatchAfterAsking { tandem: id };
            jobs::enqueue(tx, &job, now + TIME_TO_SAY).await
        }
        _ => arrangement.follow(tx, care).await,
    }
}

/// Keeps what was read, and has it read again.
async fn keep(app: &App, tx: &mut Tx, found: Found) -> Result<()> {
    let Found::Calendar {
        person,
        address,
        busy,
    } = found
    else {
        return Ok(());
    };
    let now = app.clock().now();
    let known = match busy {
        Ok(busy) => calendars::save_busy(tx, person, &address, &busy, now).await?,
        Err(problem) => calendars::note_problem(tx, person, &address, problem).await?,
    };
    if known {
        let again = Job::ReadCalendar { person };
        // Whoever names another address meanwhile starts anew: one job a person.
        jobs::withdraw(tx, &again).await?;
        jobs::enqueue(tx, &again, now + READ_AGAIN).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use programme::letter::Kind;
    use store::meetings::NewMeeting;

    use super::*;
    use crate::testing::{World, worlds};

    /// A running tandem with a meeting in two weeks, of which nobody says what came of it.
    async fn quiet(world: &World) -> TandemId {
        let tandem = world.running_tandem().await;
        world.with_frame("2026-11-24").await;
        let now = world.app.clock().now();
        let mut tx = world.app.db().write().await.unwrap();
        let new = NewMeeting {
            uid: "gegenstrom-quiet@firm.example",
            starts_at: now + SOON,
            minutes: 60,
        };
        meetings::insert(&mut tx, tandem.id, new).await.unwrap();
        let job = Job::WatchTandem { tandem: tandem.id };
        let due = programme::meetings::six_weeks_after(now);
        jobs::enqueue(&mut tx, &job, due).await.unwrap();
        tx.commit().await.unwrap();
        tandem.id
    }

    async fn travel(world: &World, days: i64) {
        let clock = world.app.clock();
        clock.advance(SignedDuration::from_hours(24 * days));
        world.work().await;
    }

    async fn asked_again(world: &World) -> usize {
        let letters = world.letters().await;
        let again =
            |letter: &&store::letters::Letter| letter.kind == Some(Kind::MeetingQuestionAgain);
        letters.iter().filter(again).count()
    }

    async fn lull(world: &World) -> bool {
        let mut tx = world.read().await;
        !meetings::lulls(&mut tx, world.programme)
            .await
            .unwrap()
            .is_empty()
    }

    #[tokio::test]
    async fn before_the_guard_speaks_both_are_asked_once_more() {
        for world in worlds().await {
            quiet(&world).await;
            travel(&world, 43).await;
            assert_eq!((asked_again(&world).await, lull(&world).await), (2, false));
            travel(&world, 6).await;
            assert!(!lull(&world).await);
            travel(&world, 1).await;
            assert_eq!((asked_again(&world).await, lull(&world).await), (2, true));
        }
    }

    #[tokio::test]
    async fn whoever_says_that_they_met_raises_no_alarm() {
        for world in worlds().await {
            let id = quiet(&world).await;
            travel(&world, 43).await;
            let mut tx = world.read().await;
            let tandem = tandems::get(&mut tx, id).await.unwrap();
            let meeting = meetings::list(&mut tx, id).await.unwrap().remove(0);
            drop(tx);
            let session = world.as_person(tandem.mentee).await;
            let path = crate::links::meeting(id, meeting.id);
            let said = world.post(&path, Some(&session), "step=held").await;
            assert_eq!(said.status, 303);
            travel(&world, 8).await;
            assert!(!lull(&world).await);
        }
    }
}
