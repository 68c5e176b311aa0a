//! What coordinators say to each other about a run. Nobody else reads it.

use jiff::Timestamp;
use programme::ids::{AccountId, RunId};

use crate::db::on;
use crate::{Result, Tx};

/// One remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Name of the coordinator.
    pub by: String,
    /// Whether the same coordinator started the run: then it is no second pair of eyes.
    pub by_who_ran_it: bool,
    /// What they wrote; empty if they only agreed.
    pub text: String,
    /// Looked at, and agrees.
    pub agreed: bool,
    /// When.
    pub at: Timestamp,
}

/// A remark to be written.
pub struct NewComment<'a> {
    /// About which run.
    pub run: RunId,
    /// Who.
    pub by: AccountId,
    /// What.
    pub text: &'a str,
    /// Looked at, and agrees.
    pub agreed: bool,
}

/// All remarks about a run, the first one first.
pub async fn list(tx: &mut Tx, run: RunId) -> Result<Vec<Comment>> {
    let sql = "SELECT a.name, c.created_by = r.created_by, \
         c.body, c.agreed, c.created_at FROM run_comment c \
         JOIN account a ON a.id = c.created_by JOIN run r ON r.id = c.run_id \
         WHERE c.run_id = $1 ORDER BY c.id";
    let rows: Vec<(String, bool, String, i64, i64)> =
        on!(tx, |db| sqlx::query_as(sql).bind(run.0).fetch_all(db).await)?;
    Ok(rows
        .into_iter()
        .map(|(by, own, text, agreed, at)| Comment {
            by,
            by_who_ran_it: own,
            text,
            agreed: agreed != 0,
            at: Timestamp::from_microsecond(at).unwrap_or_default(),
        })
        .collect())
}

/// Writes a remark.
pub async fn insert(tx: &mut Tx, new: NewComment<'_>, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO run_comment (run_id, body, agreed, created_at, created_by) \
         VALUES ($1, $2, $3, $4, $5)";
    on!(tx, |db| sqlx::query(sql)
        .bind(new.run.0)
        .bind(new.text)
        .bind(i64::from(new.agreed))
        .bind(now.as_microsecond())
        .bind(new.by.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}
