//! Events of a programme, and how many come.

use jiff::Timestamp;
use programme::event::Kind;
use programme::ids::{EventId, PersonId, ProgrammeId};

use crate::db::on;
use crate::{Result, Tx};

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// Whose.
    pub programme: ProgrammeId,
    /// What it says.
    pub details: Details,
    /// Counts up with every change.
    pub sequence: i64,
    /// Whether it was called off.
    pub cancelled: bool,
    /// When it was first written down.
    pub created_at: Timestamp,
}

/// What an event says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// What it is for.
    pub kind: Kind,
    /// When it begins.
    pub starts_at: Timestamp,
    /// How long it takes.
    pub minutes: u16,
    /// Where: a room, or a link.
    pub place: String,
    /// What else people should know.
    pub note: String,
}

/// How many answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Who come.
    pub come: i64,
    /// Who do not.
    pub stay_away: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    programme_id: i64,
    kind: String,
    starts_at: i64,
    minutes: i64,
    place: String,
    note: String,
    sequence: i64,
    cancelled: i64,
    created_at: i64,
}

impl From<Row> for Event {
    fn from(row: Row) -> Self {
        Self {
            id: EventId(row.id),
            programme: ProgrammeId(row.programme_id),
            details: Details {
                kind: Kind::from_key(&row.kind).unwrap_or(Kind::Exchange),
                starts_at: Timestamp::from_microsecond(row.starts_at).unwrap_or_default(),
                minutes: u16::try_from(row.minutes).unwrap_or_default(),
                place: row.place,
                note: row.note,
            },
            sequence: row.sequence,
            cancelled: row.cancelled != 0,
            created_at: Timestamp::from_microsecond(row.created_at).unwrap_or_default(),
        }
    }
}

const SELECT: &str = "SELECT id, programme_id, kind, starts_at, minutes, place, note, sequence, \
     cancelled, created_at FROM event";

/// A programme's events, the earliest first.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Event>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{SELECT} WHERE programme_id = $1 ORDER BY starts_at, id"
    ));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Event::from).collect())
}

/// One event.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn get(tx: &mut Tx, id: EventId) -> Result<Event> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE id = $1"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    Ok(row.into())
}

/// Plans an event.
pub async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    details: &Details,
    now: Timestamp,
) -> Result<EventId> {
    let sql = "INSERT INTO event (programme_id, kind, starts_at, minutes, place, note, sequence, \
         cancelled, created_at) VALUES ($1, $2, $3, $4, $5, $6, 0, 0, $7) RETURNING id";
    let id: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(programme.0)
        .bind(details.kind.key())
        .bind(details.starts_at.as_microsecond())
        .bind(i64::from(details.minutes))
        .bind(&details.place)
        .bind(&details.note)
        .bind(now.as_microsecond())
        .fetch_one(db)
        .await)?;
    Ok(EventId(id))
}

/// Changes an event.
pub async fn update(tx: &mut Tx, id: EventId, details: &Details) -> Result<()> {
    let sql = "UPDATE event SET kind = $1, starts_at = $2, minutes = $3, place = $4, note = $5, \
         sequence = sequence + 1 WHERE id = $6";
    on!(tx, |db| sqlx::query(sql)
        .bind(details.kind.key())
        .bind(details.starts_at.as_microsecond())
        .bind(i64::from(details.minutes))
        .bind(&details.place)
        .bind(&details.note)
        .bind(id.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Calls an event off. `false` if it was before.
pub async fn cancel(tx: &mut Tx, id: EventId) -> Result<bool> {
    let sql = "UPDATE event SET cancelled = 1, sequence = sequence + 1 \
         WHERE id = $1 AND cancelled = 0";
    let changed = tx.run(sql, &[id.0]).await?;
    Ok(changed == 1)
}

/// Stores whether a person comes, in place of what they said before.
pub async fn answer(tx: &mut Tx, id: EventId, person: PersonId, comes: bool) -> Result<()> {
    let sql = "INSERT INTO event_answer (event_id, person_id, comes) VALUES ($1, $2, $3) \
         ON CONFLICT (event_id, person_id) DO UPDATE SET comes = excluded.comes";
    on!(tx, |db| sqlx::query(sql)
        .bind(id.0)
        .bind(person.0)
        .bind(i64::from(comes))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// What a person answered.
pub async fn answer_of(tx: &mut Tx, id: EventId, person: PersonId) -> Result<Option<bool>> {
    let sql = "SELECT comes FROM event_answer WHERE event_id = $1 AND person_id = $2";
    let comes: Option<i64> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(id.0)
        .bind(person.0)
        .fetch_optional(db)
        .await)?;
    Ok(comes.map(|comes| comes != 0))
}

/// How many come. Numbers alone: who comes is not read here.
pub async fn answers(tx: &mut Tx, id: EventId) -> Result<Answers> {
    let sql = "SELECT CAST(COALESCE(SUM(comes), 0) AS BIGINT), COUNT(*) FROM event_answer \
         WHERE event_id = $1";
    let (come, all): (i64, i64) = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    Ok(Answers {
        come,
        stay_away: all - come,
    })
}

/// Notes that somebody is told of an event. `false` if they were before.
pub async fn tell(tx: &mut Tx, id: EventId, person: PersonId) -> Result<bool> {
    let sql = "INSERT INTO event_told (event_id, person_id) VALUES ($1, $2) \
         ON CONFLICT (event_id, person_id) DO NOTHING";
    Ok(tx.run(sql, &[id.0, person.0]).await? == 1)
}

/// Who was told of an event.
pub async fn told(tx: &mut Tx, id: EventId) -> Result<Vec<PersonId>> {
    let sql = "SELECT person_id FROM event_told WHERE event_id = $1 ORDER BY person_id";
    let rows: Vec<i64> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(id.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(PersonId).collect())
}

/// What somebody answered, to which event.
pub async fn answers_of(tx: &mut Tx, person: PersonId) -> Result<Vec<(EventId, bool)>> {
    let sql = "SELECT event_id, comes FROM event_answer WHERE person_id = $1 ORDER BY event_id";
    let rows: Vec<(i64, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(person.0)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(event, comes)| (EventId(event), comes != 0))
        .collect())
}
