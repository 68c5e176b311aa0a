//! The feedback circle: points that a group writes together, and who agrees
//! that they leave it. Who wrote what is not stored.

use programme::ids::{PersonId, PointId, RoundId};

use crate::db::on;
use crate::{Result, Tx};

/// A point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its id.
    pub id: PointId,
    /// What it says.
    pub words: String,
    /// Counts up with every change.
    pub revision: i64,
}

/// All points of a circle.
pub async fn points(tx: &mut Tx, round: RoundId) -> Result<Vec<Point>> {
    let sql = "SELECT id, words, revision FROM circle_point WHERE round_id = $1 ORDER BY id";
    let rows: Vec<(i64, String, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(round.0)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(id, words, revision)| Point {
            id: PointId(id),
            words,
            revision,
        })
        .collect())
}

/// Adds a point. What was agreed to was another text: all have to agree anew.
pub async fn add(tx: &mut Tx, round: RoundId, words: &str) -> Result<PointId> {
    withdraw_all(tx, round).await?;
    let sql =
        "INSERT INTO circle_point (round_id, words, revision) VALUES ($1, $2, 0) RETURNING id";
    let id: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(round.0)
        .bind(words)
        .fetch_one(db)
        .await)?;
    Ok(PointId(id))
}

/// Changes a point as it was read; no words delete it. `false` if somebody
/// changed it meanwhile: then nothing is written.
pub async fn change(
    tx: &mut Tx,
    round: RoundId,
    id: PointId,
    revision: i64,
    words: &str,
) -> Result<bool> {
    let sql = if words.is_empty() {
        "DELETE FROM circle_point WHERE id = $1 AND round_id = $2 AND revision = $3 AND $4 = ''"
    } else {
        "UPDATE circle_point SET words = $4, revision = revision + 1 \
         WHERE id = $1 AND round_id = $2 AND revision = $3"
    };
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(id.0)
        .bind(round.0)
        .bind(revision)
        .bind(words)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    if changed == 1 {
        withdraw_all(tx, round).await?;
    }
    Ok(changed == 1)
}

/// Notes that somebody agrees to the points as they stand.
pub async fn agree(tx: &mut Tx, round: RoundId, person: PersonId) -> Result<()> {
    let sql = "INSERT INTO circle_yes (round_id, person_id) VALUES ($1, $2) \
         ON CONFLICT (round_id, person_id) DO NOTHING";
    tx.run(sql, &[round.0, person.0]).await?;
    Ok(())
}

/// Takes somebody's agreement back.
pub async fn withdraw(tx: &mut Tx, round: RoundId, person: PersonId) -> Result<()> {
    let sql = "DELETE FROM circle_yes WHERE round_id = $1 AND person_id = $2";
    tx.run(sql, &[round.0, person.0]).await?;
    Ok(())
}

/// Whether somebody agrees.
pub async fn agrees(tx: &mut Tx, round: RoundId, person: PersonId) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM circle_yes WHERE round_id = $1 AND person_id = $2";
    let found: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(round.0)
        .bind(person.0)
        .fetch_one(db)
        .await)?;
    Ok(found > 0)
}

/// How many agree.
pub async fn agreeing(tx: &mut Tx, round: RoundId) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM circle_yes WHERE round_id = $1";
    Ok(on!(tx, |db| sqlx::query_scalar(sql)
        .bind(round.0)
        .fetch_one(db)
        .await)?)
}

/// Forgets who agreed: once released, that is of no use any more.
pub async fn withdraw_all(tx: &mut Tx, round: RoundId) -> Result<()> {
    let sql = "DELETE FROM circle_yes WHERE round_id = $1";
    tx.run(sql, &[round.0]).await?;
    Ok(())
}
