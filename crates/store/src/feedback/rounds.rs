//! Rounds of a programme and where they stand.

use programme::feedback::Round as Kind;
use programme::ids::{ProgrammeId, RoundId};
use programme::round_plan::{Days, State};

use crate::db::on;
use crate::{Result, Tx, days};

/// A round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Its id.
    pub id: RoundId,
    /// Whose.
    pub programme: ProgrammeId,
    /// Half-time, closing or echo; one of each in a programme.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Its first and its last day, where the programme takes place.
    pub days: Days,
    /// From how many tandems, counted when it opened.
    pub tandems: u32,
    /// What the key of its ballots is made of, besides the secret of the host;
    /// gone once it closed.
    pub salt: Option<String>,
    /// By which one recognises the secret that its ballots need.
    pub key_id: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    programme_id: i64,
    kind: String,
    state: String,
    opens_on: i64,
    closes_on: i64,
    tandems: i64,
    salt: Option<String>,
    key_id: Option<String>,
}

impl From<Row> for Round {
    fn from(row: Row) -> Self {
        Self {
            id: RoundId(row.id),
            programme: ProgrammeId(row.programme_id),
            // Only keys of these enums are ever written.
            kind: Kind::from_key(&row.kind).unwrap_or(Kind::HalfTime),
            state: State::from_key(&row.state).unwrap_or(State::Closed),
            days: Days {
                opens_on: days::day(row.opens_on),
                closes_on: days::day(row.closes_on),
            },
            tandems: u32::try_from(row.tandems).unwrap_or_default(),
            salt: row.salt,
            key_id: row.key_id,
        }
    }
}

const SELECT: &str = "SELECT id, programme_id, kind, state, opens_on, closes_on, tandems, salt, \
     key_id FROM feedback_round";

/// A programme's rounds, the earliest first.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Round>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{SELECT} WHERE programme_id = $1 ORDER BY opens_on, id"
    ));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Round::from).collect())
}

/// One round.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn get(tx: &mut Tx, id: RoundId) -> Result<Round> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE id = $1"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    Ok(row.into())
}

/// The same, and nobody else changes it or answers it until this transaction ends.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn lock(tx: &mut Tx, id: RoundId) -> Result<Round> {
    // On SQLite, whoever writes is alone already.
    let alone = if tx.is_postgres() { "FOR UPDATE" } else { "" };
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE id = $1 {alone}"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    Ok(row.into())
}

/// Plans a round.
///
/// # Errors
/// [`crate::Error::AlreadyExists`] if the programme has one of its kind.
pub async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    kind: Kind,
    days: Days,
) -> Result<RoundId> {
    let sql = "INSERT INTO feedback_round (programme_id, kind, state, opens_on, closes_on, tandems) \
         VALUES ($1, $2, $3, $4, $5, 0) RETURNING id";
    let id: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(programme.0)
        .bind(kind.key())
        .bind(State::Planned.key())
        .bind(days::count(days.opens_on))
        .bind(days::count(days.closes_on))
        .fetch_one(db)
        .await)?;
    Ok(RoundId(id))
}

/// Plans a round anew. `false` if it is open already; then nothing is written.
pub async fn plan(tx: &mut Tx, id: RoundId, days: Days) -> Result<bool> {
    let sql = "UPDATE feedback_round SET opens_on = $1, closes_on = $2 \
         WHERE id = $3 AND state = 'planned'";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(days::count(days.opens_on))
        .bind(days::count(days.closes_on))
        .bind(id.0)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Takes a planned round back. `false` if it is open already.
pub async fn delete(tx: &mut Tx, id: RoundId) -> Result<bool> {
    let sql = "DELETE FROM feedback_round WHERE id = $1 AND state = 'planned'";
    Ok(tx.run(sql, &[id.0]).await? == 1)
}

/// Opens a round: notes from how many tandems, and what its key is made of.
pub async fn open(tx: &mut Tx, id: RoundId, tandems: u32, salt: &str, key_id: &str) -> Result<()> {
    let sql = "UPDATE feedback_round SET state = 'open', tandems = $1, salt = $2, key_id = $3 \
         WHERE id = $4 AND state = 'planned'";
    on!(tx, |db| sqlx::query(sql)
        .bind(i64::from(tandems))
        .bind(salt)
        .bind(key_id)
        .bind(id.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Moves a round on from being open: what its key was made of is forgotten.
pub async fn enter(tx: &mut Tx, id: RoundId, state: State) -> Result<()> {
    let sql = "UPDATE feedback_round SET state = $1, salt = NULL WHERE id = $2";
    on!(tx, |db| sqlx::query(sql)
        .bind(state.key())
        .bind(id.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// By which secrets the open rounds of all programmes recognise theirs.
pub async fn open_key_ids(tx: &mut Tx) -> Result<Vec<String>> {
    let sql = "SELECT key_id FROM feedback_round WHERE state = 'open' AND key_id IS NOT NULL";
    Ok(on!(tx, |db| sqlx::query_scalar(sql).fetch_all(db).await)?)
}
