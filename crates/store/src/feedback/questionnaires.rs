//! What a round asks, version by version; none is ever changed.

use jiff::civil::Date;
use programme::feedback::Questionnaire;
use programme::ids::RoundId;

use crate::db::on;
use crate::{Result, Tx, days};

/// One version.
#[derive(Clone, Debug)]
pub struct Version {
    /// 1, 2, 3 … within the round.
    pub version: i64,
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// Whether the works council let it pass.
    pub approved: bool,
    /// Since when.
    pub saved_on: Date,
}

type Row = (i64, String, i64, i64);

fn read((version, body, approved, saved_on): Row) -> Result<Version> {
    Ok(Version {
        version,
        questionnaire: serde_json::from_str(&body)?,
        approved: approved != 0,
        saved_on: days::day(saved_on),
    })
}

/// All versions, newest first.
pub async fn list(tx: &mut Tx, round: RoundId) -> Result<Vec<Version>> {
    let sql = "SELECT version, body, approved, saved_on FROM feedback_questionnaire \
         WHERE round_id = $1 ORDER BY version DESC";
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(round.0)
        .fetch_all(db)
        .await)?;
    rows.into_iter().map(read).collect()
}

/// The version in force: the latest. After a round has opened, none is added.
///
/// # Errors
/// [`crate::Error::NotFound`] if the round has none.
pub async fn latest(tx: &mut Tx, round: RoundId) -> Result<Version> {
    let sql = "SELECT version, body, approved, saved_on FROM feedback_questionnaire \
         WHERE round_id = $1 ORDER BY version DESC LIMIT 1";
    let row: Row = on!(tx, |db| sqlx::query_as(sql)
        .bind(round.0)
        .fetch_one(db)
        .await)?;
    read(row)
}

/// Adds a version, not yet approved.
pub async fn add(
    tx: &mut Tx,
    round: RoundId,
    questionnaire: &Questionnaire,
    on: Date,
) -> Result<()> {
    let sql = "INSERT INTO feedback_questionnaire (round_id, version, body, approved, saved_on) \
         SELECT $1, COALESCE(MAX(version), 0) + 1, $2, 0, $3 FROM feedback_questionnaire \
         WHERE round_id = $1";
    let body = serde_json::to_string(questionnaire)?;
    on!(tx, |db| sqlx::query(sql)
        .bind(round.0)
        .bind(body)
        .bind(days::count(on))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes that the works council let the latest version pass, or takes that back.
pub async fn approve(tx: &mut Tx, round: RoundId, approved: bool) -> Result<()> {
    let sql = "UPDATE feedback_questionnaire SET approved = $2 WHERE round_id = $1 AND version = \
         (SELECT MAX(version) FROM feedback_questionnaire WHERE round_id = $1)";
    tx.run(sql, &[round.0, i64::from(approved)]).await?;
    Ok(())
}
