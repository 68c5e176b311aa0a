//! What follows from a round: finding, action, who, by when.

use jiff::civil::Date;
use programme::ids::{ActionId, ProgrammeId, RoundId};

use crate::db::on;
use crate::{Result, Tx, days};

/// An action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its id.
    pub id: ActionId,
    /// From which round it follows.
    pub round: RoundId,
    /// What it says.
    pub details: Details,
    /// When it was done.
    pub done_on: Option<Date>,
}

/// What an action says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// What was heard.
    pub finding: String,
    /// What is done about it.
    pub action: String,
    /// Who sees to it.
    pub owner: String,
    /// By when.
    pub due_on: Date,
    /// Whether the next cohort begins with it.
    pub lesson: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    round_id: i64,
    finding: String,
    action: String,
    owner: String,
    due_on: i64,
    done_on: Option<i64>,
    lesson: i64,
}

impl From<Row> for Action {
    fn from(row: Row) -> Self {
        Self {
            id: ActionId(row.id),
            round: RoundId(row.round_id),
            details: Details {
                finding: row.finding,
                action: row.action,
                owner: row.owner,
                due_on: days::day(row.due_on),
                lesson: row.lesson != 0,
            },
            done_on: row.done_on.map(days::day),
        }
    }
}

/// A programme's actions, the most urgent first.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Action>> {
    let sql = "SELECT id, round_id, finding, action, owner, due_on, done_on, lesson \
         FROM feedback_action WHERE programme_id = $1 ORDER BY due_on, id";
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Action::from).collect())
}

/// Writes an action down.
pub async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    round: RoundId,
    details: &Details,
) -> Result<ActionId> {
    let sql = "INSERT INTO feedback_action (programme_id, round_id, finding, action, owner, due_on, \
         lesson) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id";
    let id: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(programme.0)
        .bind(round.0)
        .bind(&details.finding)
        .bind(&details.action)
        .bind(&details.owner)
        .bind(days::count(details.due_on))
        .bind(i64::from(details.lesson))
        .fetch_one(db)
        .await)?;
    Ok(ActionId(id))
}

/// Changes an action of a programme. `false` if it has none with that id.
pub async fn update(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: ActionId,
    details: &Details,
) -> Result<bool> {
    let sql = "UPDATE feedback_action SET finding = $1, action = $2, owner = $3, due_on = $4, \
         lesson = $5 WHERE id = $6 AND programme_id = $7";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(&details.finding)
        .bind(&details.action)
        .bind(&details.owner)
        .bind(days::count(details.due_on))
        .bind(i64::from(details.lesson))
        .bind(id.0)
        .bind(programme.0)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Notes that an action is done, or that it is not.
pub async fn settle(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: ActionId,
    done_on: Option<Date>,
) -> Result<bool> {
    let sql = "UPDATE feedback_action SET done_on = $1 WHERE id = $2 AND programme_id = $3";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(done_on.map(days::count))
        .bind(id.0)
        .bind(programme.0)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Takes an action back.
pub async fn delete(tx: &mut Tx, programme: ProgrammeId, id: ActionId) -> Result<bool> {
    let sql = "DELETE FROM feedback_action WHERE id = $1 AND programme_id = $2";
    Ok(tx.run(sql, &[id.0, programme.0]).await? == 1)
}
