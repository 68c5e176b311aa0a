//! Goals of a tandem. Only its two people read them.

use programme::ids::{GoalId, TandemId};
use programme::tandem::{Aim, Reached};

use crate::db::on;
use crate::{Result, Tx};

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    topic: Option<String>,
    words: String,
    today: Option<i64>,
    aimed: Option<i64>,
    half: Option<String>,
    close: Option<String>,
}

/// A tandem's goals, the first one first.
pub async fn list(tx: &mut Tx, tandem: TandemId) -> Result<Vec<(GoalId, Aim)>> {
    let sql = "SELECT id, topic, words, today, aimed, half, close FROM tandem_goal \
         WHERE tandem_id = $1 ORDER BY id";
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(tandem.0)
        .fetch_all(db)
        .await)?;
    let level = |level: Option<i64>| level.and_then(|level| u8::try_from(level).ok());
    let reached = |key: Option<String>| key.as_deref().and_then(Reached::from_key);
    Ok(rows
        .into_iter()
        .map(|row| {
            let aim = Aim {
                topic: row.topic,
                words: row.words,
                today: level(row.today),
                aimed: level(row.aimed),
                half: reached(row.half),
                close: reached(row.close),
            };
            (GoalId(row.id), aim)
        })
        .collect())
}

/// Writes a goal down.
pub async fn insert(tx: &mut Tx, tandem: TandemId, aim: &Aim) -> Result<()> {
    let sql = "INSERT INTO tandem_goal (tandem_id, topic, words, today, aimed, half, close) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)";
    on!(tx, |db| sqlx::query(sql)
        .bind(tandem.0)
        .bind(&aim.topic)
        .bind(&aim.words)
        .bind(aim.today.map(i64::from))
        .bind(aim.aimed.map(i64::from))
        .bind(aim.half.map(Reached::key))
        .bind(aim.close.map(Reached::key))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Changes a goal of that tandem. `false` if it has none with that id.
pub async fn update(tx: &mut Tx, tandem: TandemId, id: GoalId, aim: &Aim) -> Result<bool> {
    let sql = "UPDATE tandem_goal SET topic = $1, words = $2, today = $3, aimed = $4, half = $5, \
         close = $6 WHERE tandem_id = $7 AND id = $8";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(&aim.topic)
        .bind(&aim.words)
        .bind(aim.today.map(i64::from))
        .bind(aim.aimed.map(i64::from))
        .bind(aim.half.map(Reached::key))
        .bind(aim.close.map(Reached::key))
        .bind(tandem.0)
        .bind(id.0)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Takes a goal away. `false` if the tandem has none with that id.
pub async fn delete(tx: &mut Tx, tandem: TandemId, id: GoalId) -> Result<bool> {
    let sql = "DELETE FROM tandem_goal WHERE tandem_id = $1 AND id = $2";
    let deleted = tx.run(sql, &[tandem.0, id.0]).await?;
    Ok(deleted == 1)
}
