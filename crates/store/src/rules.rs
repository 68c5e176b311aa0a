//! Versions of a programme's rules. Written once, never changed.

use jiff::Timestamp;
use matching::rules::Rules;
use programme::ids::{AccountId, ProgrammeId, RulesId};

use crate::db::on;
use crate::{Result, Tx, programmes};

/// One version.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its id.
    pub id: RulesId,
    /// 1, 2, 3 … within the programme.
    pub number: i64,
    /// The rules themselves.
    pub rules: Rules,
    /// When it was saved.
    pub created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    version: i64,
    body: String,
    created_at: i64,
}

impl TryFrom<Row> for Version {
    type Error = crate::Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: RulesId(row.id),
            number: row.version,
            rules: serde_json::from_str(&row.body)?,
            created_at: Timestamp::from_microsecond(row.created_at).unwrap_or_default(),
        })
    }
}

/// The version in force, if any was saved.
pub async fn latest(tx: &mut Tx, programme: ProgrammeId) -> Result<Option<Version>> {
    let sql = "SELECT id, version, body, created_at FROM rules \
         WHERE programme_id = $1 ORDER BY version DESC LIMIT 1";
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_optional(db)
        .await)?;
    row.map(Version::try_from).transpose()
}

/// The version with that id.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none.
pub async fn get(tx: &mut Tx, id: RulesId) -> Result<Version> {
    let sql = "SELECT id, version, body, created_at FROM rules WHERE id = $1";
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    row.try_into()
}

/// Saves a new version, unless it says the same as the one in force. Of two who
/// save at once, the second waits for the first, and counts on from there.
pub async fn save(
    tx: &mut Tx,
    programme: ProgrammeId,
    rules: &Rules,
    by: AccountId,
    now: Timestamp,
) -> Result<Version> {
    programmes::lock(tx, programme).await?;
    let latest = latest(tx, programme).await?;
    if let Some(version) = &latest
        && version.rules == *rules
    {
        return Ok(version.clone());
    }
    let number = latest.map_or(0, |version| version.number) + 1;
    let sql = "INSERT INTO rules (programme_id, version, body, created_at, created_by) \
         VALUES ($1, $2, $3, $4, $5) RETURNING id";
    let body = serde_json::to_string(rules)?;
    let id = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(programme.0)
        .bind(number)
        .bind(body)
        .bind(now.as_microsecond())
        .bind(by.0)
        .fetch_one(db)
        .await)?;
    Ok(Version {
        id: RulesId(id),
        number,
        rules: rules.clone(),
        created_at: now,
    })
}
