//! Tables that were read and wait for the coordinator's word, and the column
//! mappings an organisation has used. Forbidden columns are gone before
//! anything arrives here.

use jiff::{SignedDuration, Timestamp};
use programme::ids::{AccountId, DraftId, OrganisationId, ProgrammeId};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::db::on;
use crate::{Result, Tx};

/// How long a draft waits for the coordinator's word.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Keeps a draft, and removes those that nobody came back to.
pub async fn insert<Body: Serialize>(
    tx: &mut Tx,
    programme: ProgrammeId,
    body: &Body,
    by: AccountId,
    now: Timestamp,
) -> Result<DraftId> {
    delete_forgotten(tx, now).await?;
    let body = serde_json::to_string(body)?;
    let sql = "INSERT INTO import_draft (programme_id, body, created_at, created_by) \
         VALUES ($1, $2, $3, $4) RETURNING id";
    let id = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(programme.0)
        .bind(body)
        .bind(now.as_microsecond())
        .bind(by.0)
        .fetch_one(db)
        .await)?;
    Ok(DraftId(id))
}

/// A programme's draft.
///
/// # Errors
/// [`crate::Error::NotFound`] if it was taken over, thrown away, has waited
/// too long, or is another programme's.
pub async fn get<Body: DeserializeOwned>(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: DraftId,
    now: Timestamp,
) -> Result<Body> {
    let sql = "SELECT body FROM import_draft \
         WHERE id = $1 AND programme_id = $2 AND created_at >= $3";
    let body: String = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(id.0)
        .bind(programme.0)
        .bind((now - KEPT).as_microsecond())
        .fetch_one(db)
        .await)?;
    Ok(serde_json::from_str(&body)?)
}

/// Replaces a draft, after the mapping was corrected.
pub async fn update<Body: Serialize>(tx: &mut Tx, id: DraftId, body: &Body) -> Result<()> {
    let body = serde_json::to_string(body)?;
    let sql = "UPDATE import_draft SET body = $1 WHERE id = $2";
    on!(tx, |db| sqlx::query(sql)
        .bind(body)
        .bind(id.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Removes a draft, and those that nobody came back to. Says whether the
/// draft was still there: of two confirmations at once, one wins.
pub async fn delete(tx: &mut Tx, id: DraftId, now: Timestamp) -> Result<bool> {
    delete_forgotten(tx, now).await?;
    let sql = "DELETE FROM import_draft WHERE id = $1";
    let deleted = tx.run(sql, &[id.0]).await?;
    Ok(deleted == 1)
}

/// Removes every programme's drafts that have waited too long.
async fn delete_forgotten(tx: &mut Tx, now: Timestamp) -> Result<()> {
    let before = now - KEPT;
    let sql = "DELETE FROM import_draft WHERE created_at < $1";
    on!(tx, |db| sqlx::query(sql)
        .bind(before.as_microsecond())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The mapping an organisation used last for a kind of table.
pub async fn mapping<Body: DeserializeOwned>(
    tx: &mut Tx,
    organisation: OrganisationId,
    kind: &str,
) -> Result<Option<Body>> {
    let sql = "SELECT body FROM import_mapping WHERE organisation_id = $1 AND kind = $2";
    let body: Option<String> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(organisation.0)
        .bind(kind)
        .fetch_optional(db)
        .await)?;
    // A mapping that an older version wrote is no reason to stop an import.
    Ok(body.and_then(|body| serde_json::from_str(&body).ok()))
}

/// Remembers a mapping.
pub async fn remember_mapping<Body: Serialize>(
    tx: &mut Tx,
    organisation: OrganisationId,
    kind: &str,
    mapping: &Body,
    now: Timestamp,
) -> Result<()> {
    let body = serde_json::to_string(mapping)?;
    let sql = "INSERT INTO import_mapping (organisation_id, kind, body, updated_at) \
         VALUES ($1, $2, $3, $4) ON CONFLICT (organisation_id, kind) \
         DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at";
    on!(tx, |db| sqlx::query(sql)
        .bind(organisation.0)
        .bind(kind)
        .bind(body)
        .bind(now.as_microsecond())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}
