//! Runs of the matching, with the rules they ran under and all they found.

use jiff::Timestamp;
use programme::ids::{AccountId, ProgrammeId, RulesId, RunId};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::db::on;
use crate::{Result, Tx};

/// A run, without what it found.
#[derive(Clone, Debug)]
pub struct Run {
    /// Its id.
    pub id: RunId,
    /// Which programme.
    pub programme: ProgrammeId,
    /// 1, 2, 3 … within the programme.
    pub number: i64,
    /// The rules it ran under.
    pub rules: RulesId,
    /// Hash of everything it looked at.
    pub input_hash: String,
    /// When.
    pub created_at: Timestamp,
    /// When its tandems were proposed, if they were.
    pub published_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    programme_id: i64,
    number: i64,
    rules_id: i64,
    input_hash: String,
    created_at: i64,
    published_at: Option<i64>,
}

impl From<Row> for Run {
    fn from(row: Row) -> Self {
        let time = |at| Timestamp::from_microsecond(at).unwrap_or_default();
        Self {
            id: RunId(row.id),
            programme: ProgrammeId(row.programme_id),
            number: row.number,
            rules: RulesId(row.rules_id),
            input_hash: row.input_hash,
            created_at: time(row.created_at),
            published_at: row.published_at.map(time),
        }
    }
}

/// What a new run records.
pub struct NewRun<'a, Body> {
    /// Which programme.
    pub programme: ProgrammeId,
    /// The rules it ran under.
    pub rules: RulesId,
    /// Hash of everything it looked at.
    pub input_hash: &'a str,
    /// What it found.
    pub body: &'a Body,
    /// Who started it.
    pub by: AccountId,
}

const SELECT: &str =
    "SELECT id, programme_id, number, rules_id, input_hash, created_at, published_at FROM run";

/// A programme's runs, newest first.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Run>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{SELECT} WHERE programme_id = $1 ORDER BY number DESC"
    ));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Run::from).collect())
}

/// One run.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn get(tx: &mut Tx, id: RunId) -> Result<Run> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE id = $1"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    Ok(row.into())
}

/// What a run found.
///
/// # Errors
/// [`crate::Error::NotFound`], or [`crate::Error::Document`] if it cannot be read.
pub async fn body<Body: DeserializeOwned>(tx: &mut Tx, id: RunId) -> Result<Body> {
    let sql = "SELECT body FROM run WHERE id = $1";
    let body: String = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(id.0)
        .fetch_one(db)
        .await)?;
    Ok(serde_json::from_str(&body)?)
}

/// Records a run.
pub async fn insert<Body: Serialize>(
    tx: &mut Tx,
    new: NewRun<'_, Body>,
    now: Timestamp,
) -> Result<RunId> {
    let body = serde_json::to_string(new.body)?;
    let sql = "INSERT INTO run \
         (programme_id, number, rules_id, input_hash, body, created_at, created_by) \
         VALUES ($1, (SELECT COALESCE(MAX(number), 0) + 1 FROM run WHERE programme_id = $1), \
         $2, $3, $4, $5, $6) RETURNING id";
    let id = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(new.programme.0)
        .bind(new.rules.0)
        .bind(new.input_hash)
        .bind(body)
        .bind(now.as_microsecond())
        .bind(new.by.0)
        .fetch_one(db)
        .await)?;
    Ok(RunId(id))
}

/// Marks a run as published. Says whether this call did it: of two that come
/// at once, one wins.
pub async fn publish(tx: &mut Tx, id: RunId, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE run SET published_at = $1 WHERE id = $2 AND published_at IS NULL";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(now.as_microsecond())
        .bind(id.0)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}
