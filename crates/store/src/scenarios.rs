//! Scenarios: rules that a run tries out while the programme's stay in force.
//! Written once, before the run; never changed.

use jiff::Timestamp;
use matching::rules::Rules;
use programme::ids::{AccountId, PersonId, ProgrammeId, ScenarioId};

use crate::db::on;
use crate::{Result, Tx};

/// What is tried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its id.
    pub id: ScenarioId,
    /// Which programme.
    pub programme: ProgrammeId,
    /// 1, 2, 3 … within the programme.
    pub number: i64,
    /// What it is called.
    pub name: String,
    /// The rules, weights and objective.
    pub rules: Rules,
    /// Mentor and mentee about whom something was decided by hand that does not hold here.
    pub set_aside: Vec<(PersonId, PersonId)>,
    /// When it was written down.
    pub created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    programme_id: i64,
    number: i64,
    name: String,
    rules: String,
    set_aside: String,
    created_at: i64,
}

impl TryFrom<Row> for Scenario {
    type Error = crate::Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: ScenarioId(row.id),
            programme: ProgrammeId(row.programme_id),
            number: row.number,
            name: row.name,
            rules: serde_json::from_str(&row.rules)?,
            set_aside: serde_json::from_str(&row.set_aside)?,
            created_at: Timestamp::from_microsecond(row.created_at).unwrap_or_default(),
        })
    }
}

/// How many scenarios a programme has.
pub async fn count(tx: &mut Tx, programme: ProgrammeId) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM scenario WHERE programme_id = $1";
    Ok(on!(tx, |db| sqlx::query_scalar(sql)
        .bind(programme.0)
        .fetch_one(db)
        .await)?)
}

/// One scenario.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn get(tx: &mut Tx, id: ScenarioId) -> Result<Scenario> {
    let sql = "SELECT id, programme_id, number, name, rules, set_aside, created_at \
         FROM scenario WHERE id = $1";
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    row.try_into()
}

/// Writes a scenario down.
pub async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    name: &str,
    rules: &Rules,
    set_aside: &[(PersonId, PersonId)],
    by: AccountId,
    now: Timestamp,
) -> Result<Scenario> {
    let sql = "INSERT INTO scenario \
         (programme_id, number, name, rules, set_aside, created_at, created_by) \
         VALUES ($1, (SELECT COALESCE(MAX(number), 0) + 1 FROM scenario WHERE programme_id = $1), \
         $2, $3, $4, $5, $6) RETURNING id, number";
    let rules_text = serde_json::to_string(rules)?;
    let set_aside_text = serde_json::to_string(set_aside)?;
    let (id, number): (i64, i64) = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .bind(name)
        .bind(rules_text)
        .bind(set_aside_text)
        .bind(now.as_microsecond())
        .bind(by.0)
        .fetch_one(db)
        .await)?;
    Ok(Scenario {
        id: ScenarioId(id),
        programme,
        number,
        name: name.to_owned(),
        rules: rules.clone(),
        set_aside: set_aside.to_vec(),
        created_at: now,
    })
}
