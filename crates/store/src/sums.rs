//! Sums of a programme: what key figures are made of. What the two of a tandem
//! wrote is deleted after its end; its share goes into the sums before.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use programme::figures::{Share, Standing, Sums};
use programme::ids::ProgrammeId;
use programme::meetings::State;
use programme::proposal::Answer;
use programme::tandem::Reached;

use crate::db::on;
use crate::tandems::{self, Tandem};
use crate::{Result, Tx};

/// The sums of a programme on a day.
pub async fn of(tx: &mut Tx, programme: ProgrammeId, today: Date) -> Result<Sums> {
    let tandems = tandems::list(tx, programme).await?;
    let mut sums = Sums {
        signed_up: signed_up(tx, programme).await?,
        ..Sums::default()
    };
    (sums.answered, sums.accepted) = proposals(tx, programme).await?;
    let standings: Vec<Standing> = tandems
        .iter()
        .map(|tandem| Standing {
            people: tandem.people(),
            stage: tandem.stage,
            started_on: tandem.started_on,
        })
        .collect();
    sums.count(&standings, today);
    let mut meetings = meetings(tx, programme).await?;
    let mut goals = goals(tx, programme).await?;
    for tandem in &tandems {
        let meetings = meetings.remove(&tandem.id.0).unwrap_or_default();
        let goals = goals.remove(&tandem.id.0).unwrap_or_default();
        sums.add(Share::of(tandem.started_on, meetings, goals));
    }
    for (what, count) in kept(tx, programme).await? {
        let count = usize::try_from(count).unwrap_or_default();
        if let Some(sum) = sum_mut(&mut sums, &what) {
            *sum += count;
        }
    }
    Ok(sums)
}

/// Adds the share of a tandem to what is kept of its programme. Whoever calls
/// this deletes its meetings and goals in the same transaction.
pub(crate) async fn keep(tx: &mut Tx, tandem: &Tandem) -> Result<()> {
    let meetings = crate::meetings::list(tx, tandem.id).await?;
    let meetings = meetings
        .iter()
        .map(|meeting| (day(meeting.starts_at), meeting.minutes, meeting.state));
    let goals = crate::aims::list(tx, tandem.id).await?;
    let goals = goals.iter().map(|(_, aim)| aim.close);
    let mut sums = Sums::default();
    sums.add(Share::of(tandem.started_on, meetings, goals));
    for what in KEPT {
        let count = sum_mut(&mut sums, what).map_or(0, |sum| *sum);
        if count == 0 {
            continue;
        }
        let sql = "INSERT INTO kept_sum (programme_id, what, count) VALUES ($1, $2, $3) \
             ON CONFLICT (programme_id, what) DO UPDATE SET count = kept_sum.count + excluded.count";
        on!(tx, |db| sqlx::query(sql)
            .bind(tandem.programme.0)
            .bind(what)
            .bind(i64::try_from(count).unwrap_or(i64::MAX))
            .execute(db)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}

/// The names under which sums are kept.
const KEPT: [&str; 7] = [
    "held",
    "missed",
    "minutes",
    "met_soon",
    "goal_tandems",
    "goals",
    "goals_reached",
];

fn sum_mut<'a>(sums: &'a mut Sums, what: &str) -> Option<&'a mut usize> {
    Some(match what {
        "held" => &mut sums.held,
        "missed" => &mut sums.missed,
        "minutes" => &mut sums.minutes,
        "met_soon" => &mut sums.met_soon,
        "goal_tandems" => &mut sums.goal_tandems,
        "goals" => &mut sums.goals,
        "goals_reached" => &mut sums.goals_reached,
        _ => return None,
    })
}

/// The day of a meeting. An hour more or less does not matter for 21 days.
fn day(at: Timestamp) -> Date {
    at.to_zoned_datetime(TimeZone::UTC).date()
}

async fn signed_up(tx: &mut Tx, programme: ProgrammeId) -> Result<usize> {
    let sql = "SELECT COUNT(*) FROM participant WHERE programme_id = $1";
    let count: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(programme.0)
        .fetch_one(db)
        .await)?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// Proposals that both answered, and those that both accepted. Withdrawn ones
/// were never answered by both.
async fn proposals(tx: &mut Tx, programme: ProgrammeId) -> Result<(usize, usize)> {
    let sql = "SELECT mentor_answer, mentee_answer FROM proposal WHERE programme_id = $1 \
         AND mentor_answer <> 'open' AND mentee_answer <> 'open'";
    let rows: Vec<(String, String)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    let yes = Answer::Accepted.key();
    let both = rows.iter().filter(|(a, b)| a == yes && b == yes);
    Ok((rows.len(), both.count()))
}

type Meetings = BTreeMap<i64, Vec<(Date, u16, State)>>;

async fn meetings(tx: &mut Tx, programme: ProgrammeId) -> Result<Meetings> {
    let sql = "SELECT m.tandem_id, m.starts_at, m.minutes, m.state FROM meeting m \
         JOIN tandem t ON t.id = m.tandem_id WHERE t.programme_id = $1";
    let rows: Vec<(i64, i64, i64, String)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    let mut of = Meetings::new();
    for (tandem, starts_at, minutes, state) in rows {
        let at = Timestamp::from_microsecond(starts_at).unwrap_or_default();
        let minutes = u16::try_from(minutes).unwrap_or_default();
        // Only keys of states are ever written.
        let state = State::from_key(&state).unwrap_or(State::Withdrawn);
        of.entry(tandem)
            .or_default()
            .push((day(at), minutes, state));
    }
    Ok(of)
}

async fn goals(tx: &mut Tx, programme: ProgrammeId) -> Result<BTreeMap<i64, Vec<Option<Reached>>>> {
    let sql = "SELECT g.tandem_id, g.close FROM tandem_goal g \
         JOIN tandem t ON t.id = g.tandem_id WHERE t.programme_id = $1";
    let rows: Vec<(i64, Option<String>)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    let mut of: BTreeMap<i64, Vec<Option<Reached>>> = BTreeMap::new();
    for (tandem, close) in rows {
        let reached = close.as_deref().and_then(Reached::from_key);
        of.entry(tandem).or_default().push(reached);
    }
    Ok(of)
}

async fn kept(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<(String, i64)>> {
    let sql = "SELECT what, count FROM kept_sum WHERE programme_id = $1";
    Ok(on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?)
}
