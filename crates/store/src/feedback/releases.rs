//! What rounds say: written once, never changed. Only what is shown is kept, not
//! of whom it is made: a round is released once, so nothing is held against it later.

use jiff::civil::Date;
use programme::feedback::anonymity::Results;
use programme::ids::{ProgrammeId, RoundId};

use crate::db::on;
use crate::{Result, Tx, days};

/// What a round says, if it is closed and there were enough answers.
pub async fn get(tx: &mut Tx, round: RoundId) -> Result<Option<(Results, Date)>> {
    let sql = "SELECT body, released_on FROM feedback_release WHERE round_id = $1";
    let row: Option<(String, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(round.0)
        .fetch_optional(db)
        .await)?;
    row.map(|(body, on)| Ok((serde_json::from_str(&body)?, days::day(on))))
        .transpose()
}

/// All of a programme, in the order in which their rounds closed.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<(RoundId, Results)>> {
    let sql = "SELECT e.round_id, e.body FROM feedback_release e \
         JOIN feedback_round r ON r.id = e.round_id WHERE r.programme_id = $1 \
         ORDER BY e.released_on, e.round_id";
    let rows: Vec<(i64, String)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    rows.into_iter()
        .map(|(round, body)| Ok((RoundId(round), serde_json::from_str(&body)?)))
        .collect()
}

/// Stores what a round says.
///
/// # Errors
/// [`crate::Error::AlreadyExists`] if it was released before: it never changes.
pub async fn insert(tx: &mut Tx, round: RoundId, results: &Results, on: Date) -> Result<()> {
    let sql = "INSERT INTO feedback_release (round_id, body, released_on) VALUES ($1, $2, $3)";
    let body = serde_json::to_string(results)?;
    on!(tx, |db| sqlx::query(sql)
        .bind(round.0)
        .bind(body)
        .bind(days::count(on))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}
