//! How many places of a mentor the coordinator would like to see filled, each with a reason.

use jiff::Timestamp;
use programme::ids::{AccountId, PersonId, ProgrammeId};

use crate::db::on;
use crate::{Result, Tx};

/// A wish of the coordinator about one mentor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedPlaces {
    /// Who teaches.
    pub mentor: PersonId,
    /// How many mentees they should have, if possible.
    pub at_least: u32,
    /// Why, in the coordinator's words.
    pub reason: String,
}

/// All of a programme.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<WantedPlaces>> {
    let dated = dated(tx, programme).await?;
    Ok(dated.into_iter().map(|(wanted, _)| wanted).collect())
}

/// All of a programme, and when each was decided.
pub async fn dated(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<(WantedPlaces, Timestamp)>> {
    let sql = "SELECT person_id, at_least, reason, created_at FROM wanted_places \
         WHERE programme_id = $1 ORDER BY person_id";
    let rows: Vec<(i64, i64, String, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(mentor, at_least, reason, at)| {
            let wanted = WantedPlaces {
                mentor: PersonId(mentor),
                at_least: u32::try_from(at_least).unwrap_or(u32::MAX),
                reason,
            };
            (wanted, Timestamp::from_microsecond(at).unwrap_or_default())
        })
        .collect())
}

/// Decides about a mentor, in place of an earlier decision.
pub async fn save(
    tx: &mut Tx,
    programme: ProgrammeId,
    wanted: &WantedPlaces,
    by: AccountId,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO wanted_places \
         (programme_id, person_id, at_least, reason, created_at, created_by) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (programme_id, person_id) \
         DO UPDATE SET at_least = excluded.at_least, reason = excluded.reason, \
         created_at = excluded.created_at, created_by = excluded.created_by";
    on!(tx, |db| sqlx::query(sql)
        .bind(programme.0)
        .bind(wanted.mentor.0)
        .bind(i64::from(wanted.at_least))
        .bind(&wanted.reason)
        .bind(now.as_microsecond())
        .bind(by.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Takes a decision back. Says whether there was one.
pub async fn delete(tx: &mut Tx, programme: ProgrammeId, mentor: PersonId) -> Result<bool> {
    let sql = "DELETE FROM wanted_places WHERE programme_id = $1 AND person_id = $2";
    let deleted = tx.run(sql, &[programme.0, mentor.0]).await?;
    Ok(deleted > 0)
}
