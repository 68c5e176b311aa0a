//! "Please get in touch with me": that somebody asked, never why.

use jiff::civil::Date;
use programme::ids::{PersonId, ProgrammeId};

use crate::db::on;
use crate::{Result, Tx, days};

/// Somebody wants to hear from the coordinator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TalkWish {
    /// Who.
    pub person: PersonId,
    /// Since when.
    pub since: Date,
}

/// Everybody who waits to hear from the coordinator, the longest first.
pub async fn open(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<TalkWish>> {
    let sql = "SELECT person_id, asked_on FROM talk_wish \
         WHERE programme_id = $1 AND settled_on IS NULL ORDER BY asked_on, person_id";
    let rows: Vec<(i64, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(person, since)| TalkWish {
            person: PersonId(person),
            since: days::day(since),
        })
        .collect())
}

/// Asks for a talk. `false` if that person waits for one already.
pub async fn ask(tx: &mut Tx, programme: ProgrammeId, person: PersonId, on: Date) -> Result<bool> {
    let waits = open(tx, programme).await?;
    if waits.iter().any(|wish| wish.person == person) {
        return Ok(false);
    }
    let sql = "INSERT INTO talk_wish (programme_id, person_id, asked_on) VALUES ($1, $2, $3)";
    on!(tx, |db| sqlx::query(sql)
        .bind(programme.0)
        .bind(person.0)
        .bind(days::count(on))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(true)
}

/// The talk was held, or is no longer wanted. `false` if nobody waited.
pub async fn settle(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    on: Date,
) -> Result<bool> {
    let sql = "UPDATE talk_wish SET settled_on = $1 \
         WHERE programme_id = $2 AND person_id = $3 AND settled_on IS NULL";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(days::count(on))
        .bind(programme.0)
        .bind(person.0)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed > 0)
}
