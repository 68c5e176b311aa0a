//! Runs of the matching, with the rules they ran under and all they found.

use jiff::Timestamp;
use matching::assign::Objective;
use matching::{Case, Outcome};
use programme::ids::{AccountId, ProgrammeId, RulesId, RunId, ScenarioId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

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
    /// The rules that were in force.
    pub rules: RulesId,
    /// What it tried out instead, and what that is called.
    pub scenario: Option<(ScenarioId, String)>,
    /// Hash of everything it looked at.
    pub input_hash: String,
    /// Its figures; `None` for a run of the time before they were kept.
    pub summary: Option<Summary>,
    /// When.
    pub created_at: Timestamp,
    /// When its tandems were proposed, if they were.
    pub published_at: Option<Timestamp>,
}

impl Run {
    /// Whether it only tries something out: a scenario that was not published.
    pub fn is_trial(&self) -> bool {
        self.scenario.is_some() && self.published_at.is_none()
    }
}

/// A run in figures, as a list of runs shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// What counted as the best result.
    pub objective: Objective,
    /// Tandems formed.
    pub tandems: u32,
    /// People who take part in a role and got nobody in it.
    pub left: usize,
    /// Lowest units of a tandem; `None` without tandems.
    pub worst_units: Option<i64>,
    /// Mean units of a tandem, rounded down; `None` without tandems.
    pub mean_units: Option<i64>,
    /// Units of 100 points.
    pub full_units: i64,
    /// Wishes for a topic that the tandems cover …
    pub wishes_covered: usize,
    /// … of all wishes that mentees stated.
    pub wishes: usize,
    /// Possible pairs who would both rather have each other.
    pub blocking_pairs: u64,
}

impl Summary {
    /// The figures of what a run found in a case.
    pub fn new(case: &Case, outcome: &Outcome) -> Self {
        let totals = &outcome.totals;
        let mentees = case
            .people
            .iter()
            .filter(|person| person.active && person.mentee);
        Self {
            objective: outcome.rules.objective,
            tandems: totals.tandems,
            left: outcome.unmatched.len(),
            worst_units: totals.worst_units,
            mean_units: totals.mean_units,
            full_units: totals.full_units,
            wishes_covered: outcome
                .tandems
                .iter()
                .map(|tandem| tandem.covered.len())
                .sum(),
            wishes: mentees.map(|person| person.wants.len()).sum(),
            blocking_pairs: totals.blocking_pairs,
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    programme_id: i64,
    number: i64,
    rules_id: i64,
    scenario_id: Option<i64>,
    scenario_name: Option<String>,
    input_hash: String,
    summary: Option<String>,
    created_at: i64,
    published_at: Option<i64>,
}

impl TryFrom<Row> for Run {
    type Error = crate::Error;

    fn try_from(row: Row) -> Result<Self> {
        let time = |at| Timestamp::from_microsecond(at).unwrap_or_default();
        Ok(Self {
            id: RunId(row.id),
            programme: ProgrammeId(row.programme_id),
            number: row.number,
            rules: RulesId(row.rules_id),
            scenario: row.scenario_id.map(ScenarioId).zip(row.scenario_name),
            input_hash: row.input_hash,
            summary: row
                .summary
                .map(|text| serde_json::from_str(&text))
                .transpose()?,
            created_at: time(row.created_at),
            published_at: row.published_at.map(time),
        })
    }
}

/// What a new run records.
pub struct NewRun<'a, Body> {
    /// Which programme.
    pub programme: ProgrammeId,
    /// The rules that were in force.
    pub rules: RulesId,
    /// What it tried out instead.
    pub scenario: Option<ScenarioId>,
    /// Hash of everything it looked at.
    pub input_hash: &'a str,
    /// Its figures.
    pub summary: &'a Summary,
    /// What it found.
    pub body: &'a Body,
    /// Who started it.
    pub by: AccountId,
}

const SELECT: &str = "SELECT run.id, run.programme_id, run.number, run.rules_id, run.scenario_id, \
     scenario.name AS scenario_name, run.input_hash, run.summary, run.created_at, run.published_at \
     FROM run LEFT JOIN scenario ON scenario.id = run.scenario_id";

/// A programme's runs, newest first.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Run>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{SELECT} WHERE run.programme_id = $1 ORDER BY run.number DESC"
    ));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    rows.into_iter().map(Run::try_from).collect()
}

/// One run.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn get(tx: &mut Tx, id: RunId) -> Result<Run> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE run.id = $1"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    row.try_into()
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
    let summary = serde_json::to_string(new.summary)?;
    let sql = "INSERT INTO run \
         (programme_id, number, rules_id, scenario_id, input_hash, summary, body, created_at, created_by) \
         VALUES ($1, (SELECT COALESCE(MAX(number), 0) + 1 FROM run WHERE programme_id = $1), \
         $2, $3, $4, $5, $6, $7, $8) RETURNING id";
    let id = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(new.programme.0)
        .bind(new.rules.0)
        .bind(new.scenario.map(|id| id.0))
        .bind(new.input_hash)
        .bind(summary)
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
