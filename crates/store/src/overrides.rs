//! Pairs that the coordinator pinned or forbade, each with a reason.

use jiff::Timestamp;
use programme::ids::{AccountId, PersonId, ProgrammeId};

use crate::db::on;
use crate::{Result, Tx};

/// What was decided about a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Kept together.
    Pin,
    /// Kept apart.
    Forbid,
}

impl Kind {
    /// The key in the database and in forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::Pin => "pin",
            Self::Forbid => "forbid",
        }
    }

    /// The reverse of [`Kind::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Pin, Self::Forbid]
            .into_iter()
            .find(|kind| kind.key() == key)
    }
}

/// A decision about a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// Who teaches.
    pub mentor: PersonId,
    /// Who learns.
    pub mentee: PersonId,
    /// What was decided.
    pub kind: Kind,
    /// Why, in the coordinator's words.
    pub reason: String,
}

/// All decisions of a programme.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Override>> {
    let dated = dated(tx, programme).await?;
    Ok(dated.into_iter().map(|(decision, _)| decision).collect())
}

/// All decisions of a programme, and when each was made.
pub async fn dated(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<(Override, Timestamp)>> {
    let sql = "SELECT mentor_id, mentee_id, kind, reason, created_at FROM pair_override \
         WHERE programme_id = $1 ORDER BY mentor_id, mentee_id";
    let rows: Vec<(i64, i64, String, String, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .filter_map(|(mentor, mentee, kind, reason, at)| {
            let decision = Override {
                mentor: PersonId(mentor),
                mentee: PersonId(mentee),
                kind: Kind::from_key(&kind)?,
                reason,
            };
            Some((
                decision,
                Timestamp::from_microsecond(at).unwrap_or_default(),
            ))
        })
        .collect())
}

/// Decides about a pair, in place of an earlier decision.
pub async fn save(
    tx: &mut Tx,
    programme: ProgrammeId,
    decision: &Override,
    by: AccountId,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO pair_override \
         (programme_id, mentor_id, mentee_id, kind, reason, created_at, created_by) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (programme_id, mentor_id, mentee_id) \
         DO UPDATE SET kind = excluded.kind, reason = excluded.reason, \
         created_at = excluded.created_at, created_by = excluded.created_by";
    on!(tx, |db| sqlx::query(sql)
        .bind(programme.0)
        .bind(decision.mentor.0)
        .bind(decision.mentee.0)
        .bind(decision.kind.key())
        .bind(&decision.reason)
        .bind(now.as_microsecond())
        .bind(by.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Takes a decision back. Says whether there was one.
pub async fn delete(
    tx: &mut Tx,
    programme: ProgrammeId,
    mentor: PersonId,
    mentee: PersonId,
) -> Result<bool> {
    let sql =
        "DELETE FROM pair_override WHERE programme_id = $1 AND mentor_id = $2 AND mentee_id = $3";
    let deleted = tx.run(sql, &[programme.0, mentor.0, mentee.0]).await?;
    Ok(deleted > 0)
}
