//! Programmes and what was decided at set-up.

use jiff::Timestamp;
use programme::frame::Frame;
use programme::goals::Goals;
use programme::ids::{OrganisationId, ProgrammeId};
use programme::setup::Progress;
use programme::topic::Topic;

use crate::db::on;
use crate::{Result, Tx};

/// A programme as stored.
#[derive(Clone, Debug)]
pub struct Programme {
    /// Its id.
    pub id: ProgrammeId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Its name; the word "Reverse" need not occur in it.
    pub name: String,
    /// Whether its people are addressed with Du.
    pub informal: bool,
    /// What it is for.
    pub goals: Goals,
    /// Time frame, once saved.
    pub frame: Option<Frame>,
    /// Topics, once saved; before that the catalogue counts.
    pub topics: Option<Vec<Topic>>,
    /// The programme it goes on from.
    pub follows: Option<ProgrammeId>,
}

impl Programme {
    /// The topics in force.
    pub fn topics(&self) -> Vec<Topic> {
        self.topics
            .clone()
            .unwrap_or_else(programme::topic::catalogue)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    organisation_id: i64,
    name: String,
    tone: String,
    goals: String,
    frame: Option<String>,
    topics: Option<String>,
    follows_id: Option<i64>,
}

impl TryFrom<Row> for Programme {
    type Error = crate::Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: ProgrammeId(row.id),
            organisation: OrganisationId(row.organisation_id),
            name: row.name,
            informal: row.tone == "du",
            goals: serde_json::from_str(&row.goals)?,
            frame: row.frame.as_deref().map(serde_json::from_str).transpose()?,
            topics: row
                .topics
                .as_deref()
                .map(serde_json::from_str)
                .transpose()?,
            follows: row.follows_id.map(ProgrammeId),
        })
    }
}

fn tone(informal: bool) -> &'static str {
    if informal { "du" } else { "sie" }
}

const SELECT: &str =
    "SELECT id, organisation_id, name, tone, goals, frame, topics, follows_id FROM programme";

/// An organisation's programmes, newest first.
pub async fn list(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Programme>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{SELECT} WHERE organisation_id = $1 ORDER BY id DESC"
    ));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(organisation.0)
        .fetch_all(db)
        .await)?;
    rows.into_iter().map(Programme::try_from).collect()
}

/// One programme.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn get(tx: &mut Tx, id: ProgrammeId) -> Result<Programme> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE id = $1"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    row.try_into()
}

/// Creates a programme with a name and nothing decided.
pub async fn insert(
    tx: &mut Tx,
    organisation: OrganisationId,
    name: &str,
    informal: bool,
    now: Timestamp,
) -> Result<ProgrammeId> {
    let sql = "INSERT INTO programme (organisation_id, name, tone, goals, created_at) \
         VALUES ($1, $2, $3, '{}', $4) RETURNING id";
    let id = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(organisation.0)
        .bind(name)
        .bind(tone(informal))
        .bind(now.as_microsecond())
        .fetch_one(db)
        .await)?;
    Ok(ProgrammeId(id))
}

/// Says from which programme another goes on.
pub async fn follow(tx: &mut Tx, id: ProgrammeId, before: ProgrammeId) -> Result<()> {
    let sql = "UPDATE programme SET follows_id = $1 WHERE id = $2";
    tx.run(sql, &[before.0, id.0]).await.map(|_| ())
}

/// Saves name, form of address and goals.
pub async fn save_goals(
    tx: &mut Tx,
    id: ProgrammeId,
    name: &str,
    informal: bool,
    goals: &Goals,
) -> Result<()> {
    let body = serde_json::to_string(goals)?;
    let sql = "UPDATE programme SET name = $1, tone = $2, goals = $3 WHERE id = $4";
    on!(tx, |db| sqlx::query(sql)
        .bind(name)
        .bind(tone(informal))
        .bind(body)
        .bind(id.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Saves the time frame.
pub async fn save_frame(tx: &mut Tx, id: ProgrammeId, frame: Frame) -> Result<()> {
    let body = serde_json::to_string(&frame)?;
    let sql = "UPDATE programme SET frame = $1 WHERE id = $2";
    on!(tx, |db| sqlx::query(sql)
        .bind(body)
        .bind(id.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Saves the topics.
pub async fn save_topics(tx: &mut Tx, id: ProgrammeId, topics: &[Topic]) -> Result<()> {
    let body = serde_json::to_string(topics)?;
    let sql = "UPDATE programme SET topics = $1 WHERE id = $2";
    on!(tx, |db| sqlx::query(sql)
        .bind(body)
        .bind(id.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// What of the checklist is done.
pub async fn progress(tx: &mut Tx, programme: &Programme) -> Result<Progress> {
    let sql = "SELECT (SELECT COUNT(*) FROM rules WHERE programme_id = $1), \
         (SELECT COUNT(*) FROM participant WHERE programme_id = $1), \
         (SELECT COUNT(*) FROM run WHERE programme_id = $1), \
         (SELECT COUNT(*) FROM run WHERE programme_id = $1 AND published_at IS NOT NULL)";
    let (rules, participants, runs, published): (i64, i64, i64, i64) =
        on!(tx, |db| sqlx::query_as(sql)
            .bind(programme.id.0)
            .fetch_one(db)
            .await)?;
    Ok(Progress {
        goals: programme.goals.is_set(),
        frame: programme.frame.is_some(),
        topics: programme.topics.is_some(),
        rules: rules > 0,
        people: participants > 0,
        matching: runs > 0,
        published: published > 0,
    })
}

/// Lets one change of a programme that counts up run at a time; held until the
/// transaction ends. SQLite has one writer anyway.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn lock(tx: &mut Tx, id: ProgrammeId) -> Result<()> {
    if tx.is_postgres() {
        let sql = "SELECT id FROM programme WHERE id = $1 FOR UPDATE";
        let _: i64 = on!(tx, |db| sqlx::query_scalar(sql)
            .bind(id.0)
            .fetch_one(db)
            .await)?;
    }
    Ok(())
}
