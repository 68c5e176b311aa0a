//! Who was told that there is no partner yet.

use jiff::Timestamp;
use jiff::civil::Date;
use programme::ids::{PersonId, ProgrammeId};
use programme::waiting::Reason;

use crate::db::on;
use crate::{Result, Tx, days};

/// What somebody on the waiting list was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// In which programme.
    pub programme: ProgrammeId,
    /// Who.
    pub person: PersonId,
    /// Why there is nobody yet.
    pub reason: Reason,
    /// By when they hear again.
    pub until: Date,
}

type Row = (i64, i64, String, i64);

fn told(rows: Vec<Row>) -> Vec<Told> {
    rows.into_iter()
        .filter_map(|(programme, person, reason, until)| {
            Some(Told {
                programme: ProgrammeId(programme),
                person: PersonId(person),
                reason: Reason::from_key(&reason)?,
                until: days::day(until),
            })
        })
        .collect()
}

/// Everybody on the waiting list of a programme.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Told>> {
    let sql = "SELECT programme_id, person_id, reason, until_day FROM waiting \
         WHERE programme_id = $1 ORDER BY person_id";
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(told(rows))
}

/// What one person was told, in each programme.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Told>> {
    let sql = "SELECT programme_id, person_id, reason, until_day FROM waiting \
         WHERE person_id = $1 ORDER BY programme_id";
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(person.0)
        .fetch_all(db)
        .await)?;
    Ok(told(rows))
}

/// Records what somebody is told, in place of what they were told before.
pub async fn save(tx: &mut Tx, told: Told, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO waiting (programme_id, person_id, reason, until_day, told_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (programme_id, person_id) DO UPDATE SET \
         reason = excluded.reason, until_day = excluded.until_day, told_at = excluded.told_at";
    on!(tx, |db| sqlx::query(sql)
        .bind(told.programme.0)
        .bind(told.person.0)
        .bind(told.reason.key())
        .bind(days::count(told.until))
        .bind(now.as_microsecond())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Takes somebody off the list.
pub async fn forget(tx: &mut Tx, programme: ProgrammeId, person: PersonId) -> Result<()> {
    let sql = "DELETE FROM waiting WHERE programme_id = $1 AND person_id = $2";
    tx.run(sql, &[programme.0, person.0]).await?;
    Ok(())
}
