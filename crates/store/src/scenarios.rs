//! Scenarios: rules and decisions that a run tries out while the programme's stay
//! in force. Written once, before the run; never changed.

use jiff::Timestamp;
use matching::rules::Rules;
use programme::ids::{AccountId, PersonId, ProgrammeId, ScenarioId};

use crate::db::on;
use crate::overrides::{Kind, Override};
use crate::{Result, Tx};

/// What is tried out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    /// The rules, weights and objective.
    pub rules: Rules,
    /// Mentor and mentee about whom something was decided by hand that does not hold here.
    pub set_aside: Vec<(PersonId, PersonId)>,
    /// Decisions about pairs that hold only here.
    pub added: Vec<Override>,
    /// How many open proposals may be dissolved; `None`: every one goes on.
    pub may_dissolve: Option<u32>,
}

/// What is tried out, as it was written down.
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
    /// Rules and decisions.
    pub trial: Trial,
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
    added: String,
    may_dissolve: Option<i64>,
    created_at: i64,
}

/// A decision as it is stored.
#[derive(serde::Serialize, serde::Deserialize)]
struct Added {
    mentor: i64,
    mentee: i64,
    kind: String,
    reason: String,
}

impl From<&Override> for Added {
    fn from(decision: &Override) -> Self {
        Self {
            mentor: decision.mentor.0,
            mentee: decision.mentee.0,
            kind: decision.kind.key().to_owned(),
            reason: decision.reason.clone(),
        }
    }
}

impl Added {
    fn decision(self) -> Option<Override> {
        Some(Override {
            mentor: PersonId(self.mentor),
            mentee: PersonId(self.mentee),
            kind: Kind::from_key(&self.kind)?,
            reason: self.reason,
        })
    }
}

impl TryFrom<Row> for Scenario {
    type Error = crate::Error;

    fn try_from(row: Row) -> Result<Self> {
        let added: Vec<Added> = serde_json::from_str(&row.added)?;
        Ok(Self {
            id: ScenarioId(row.id),
            programme: ProgrammeId(row.programme_id),
            number: row.number,
            name: row.name,
            trial: Trial {
                rules: serde_json::from_str(&row.rules)?,
                set_aside: serde_json::from_str(&row.set_aside)?,
                added: added.into_iter().filter_map(Added::decision).collect(),
                may_dissolve: row
                    .may_dissolve
                    .map(|n| u32::try_from(n).unwrap_or(u32::MAX)),
            },
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
    let sql = "SELECT id, programme_id, number, name, rules, set_aside, added, \
         may_dissolve, created_at FROM scenario WHERE id = $1";
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    row.try_into()
}

/// Writes a scenario down.
pub async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    name: &str,
    trial: &Trial,
    by: AccountId,
    now: Timestamp,
) -> Result<Scenario> {
    let sql = "INSERT INTO scenario \
         (programme_id, number, name, rules, set_aside, added, may_dissolve, created_at, created_by) \
         VALUES ($1, (SELECT COALESCE(MAX(number), 0) + 1 FROM scenario WHERE programme_id = $1), \
         $2, $3, $4, $5, $6, $7, $8) RETURNING id, number";
    let rules = serde_json::to_string(&trial.rules)?;
    let set_aside = serde_json::to_string(&trial.set_aside)?;
    let added: Vec<Added> = trial.added.iter().map(Added::from).collect();
    let added = serde_json::to_string(&added)?;
    let (id, number): (i64, i64) = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .bind(name)
        .bind(rules)
        .bind(set_aside)
        .bind(added)
        .bind(trial.may_dissolve.map(i64::from))
        .bind(now.as_microsecond())
        .bind(by.0)
        .fetch_one(db)
        .await)?;
    Ok(Scenario {
        id: ScenarioId(id),
        programme,
        number,
        name: name.to_owned(),
        trial: trial.clone(),
        created_at: now,
    })
}
