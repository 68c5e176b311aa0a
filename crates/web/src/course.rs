//! The course of a tandem: the steps from stage to stage, and what happens in
//! its time. Each step tells both in the same words, and nothing records who
//! of the two it was.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use programme::check_in;
use programme::ids::TandemId;
use programme::tandem::{NotNow, Stage};
use store::audit::{self, Event, Scope};
use store::jobs::{self, Job};
use store::programmes::Programme;
use store::tandems::{self, Tandem};
use store::{Tx, programmes};

use crate::arranging::Arrangement;
use crate::correspondence::{Content, write_to};
use crate::ctx::{Ctx, Mine};
use crate::{Result, confidential, links};

/// Takes a step. One that no longer fits changes nothing: the other of the two
/// may have been quicker.
pub(crate) async fn turn(
    ctx: &Ctx,
    mine: &mut Mine,
    step: fn(Stage) -> std::result::Result<Stage, NotNow>,
    until: Option<Date>,
) -> Result<()> {
    let Ok(stage) = step(mine.tandem.stage) else {
        return Ok(());
    };
    let (now, today) = (ctx.now(), ctx.today());
    if !tandems::enter(&mut mine.tx, &mine.tandem, stage, until, today).await? {
        return Ok(());
    }
    let base_url = &ctx.app.config().base_url;
    let entered = Entered { stage, until };
    tell_both(
        &mut mine.tx,
        &mine.programme,
        &mine.tandem,
        entered,
        base_url,
        now,
    )
    .await?;
    // From its meetings' side: none without a running tandem, and none too long while it runs.
    let entered = tandems::get(&mut mine.tx, mine.tandem.id).await?;
    let arrangement = Arrangement::load(&ctx.app, &mut mine.tx, &mine.programme, &entered).await?;
    if stage == Stage::Running {
        arrangement.watch(&ctx.app, &mut mine.tx, now).await?;
    } else {
        arrangement.withdraw_all(&ctx.app, &mut mine.tx).await?;
    }
    let tandem = mine.tandem.id;
    let begins = stage == Stage::Running && mine.tandem.started_on.is_none();
    if begins {
        let asked = now + SignedDuration::from_hours(24 * 7 * check_in::WEEKS);
        jobs::enqueue(&mut mine.tx, &Job::AskForCheckIn { tandem }, asked).await?;
    }
    if !stage.is_alive() {
        // A day later than announced: never too early, whatever the time zone.
        let then = now + SignedDuration::from_hours(24 * (tandems::KEPT_DAYS + 1));
        jobs::enqueue(&mut mine.tx, &Job::ForgetTandem { tandem }, then).await?;
        let told = confidential::told_at(now);
        jobs::enqueue(&mut mine.tx, &Job::TellSpaceEnds { tandem }, told).await?;
    }
    // Not who, and when only to the day.
    let scope = Scope {
        account: None,
        ..ctx.scope(&mine.programme)
    };
    let (event, detail) = if begins {
        (Event::TandemStarted, "")
    } else {
        (Event::TandemChanged, stage.key())
    };
    audit::record(&mut mine.tx, scope, event, detail, ctx.end_of_day()).await?;
    Ok(())
}

/// The stage that a tandem entered, and until when it rests.
#[derive(Clone, Copy)]
struct Entered {
    stage: Stage,
    until: Option<Date>,
}

async fn tell_both(
    tx: &mut Tx,
    programme: &Programme,
    tandem: &Tandem,
    entered: Entered,
    base_url: &str,
    now: Timestamp,
) -> store::Result<()> {
    let room = match entered.stage {
        Stage::Closed => links::close(tandem.id),
        Stage::Running => links::together(tandem.id),
        _ => links::help(tandem.id),
    };
    let link = format!("{base_url}{room}");
    let content = match entered.stage {
        Stage::Resting => Content::Rests {
            until: entered.until,
        },
        Stage::Running if tandem.started_on.is_none() => Content::Running,
        Stage::Running => Content::Resumes,
        Stage::Closed => Content::Closed,
        Stage::Ended | Stage::Beginning => Content::Ends,
    };
    write_to(tx, programme, tandem.people(), &content, Some(&link), now).await
}

/// Asks both how it begins, once: after the second meeting or in week four.
///
/// # Errors
/// If the database fails.
pub(crate) async fn ask_for_check_in(
    tx: &mut Tx,
    id: TandemId,
    base_url: &str,
    zone: &TimeZone,
    now: Timestamp,
) -> store::Result<()> {
    let tandem = tandems::get(tx, id).await?;
    let today = now.to_zoned_datetime(zone.clone()).date();
    if tandem.stage != Stage::Running || !tandems::ask_for_check_in(tx, id, today).await? {
        return Ok(());
    }
    let programme = programmes::get(tx, tandem.programme).await?;
    let link = format!("{base_url}{}", links::check_in(id));
    let content = Content::CheckIn;
    write_to(tx, &programme, tandem.people(), &content, Some(&link), now).await
}

/// Deletes what the two of a tandem wrote, once the announced day is over.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget(tx: &mut Tx, id: TandemId, now: Timestamp) -> store::Result<()> {
    let tandem = tandems::get(tx, id).await?;
    let today = now.to_zoned_datetime(TimeZone::UTC).date();
    if tandem.deleted_on().is_some_and(|day| day < today) {
        tandems::forget(tx, id).await?;
    }
    Ok(())
}
