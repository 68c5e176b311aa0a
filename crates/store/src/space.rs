//! The confidential space of a tandem: ciphertext, and the day it was written.

use jiff::civil::Date;
use programme::ids::{EntryId, PersonId, TandemId};
use programme::proposal::Side;
use programme::space::{Recipient, Sealed};

use crate::db::on;
use crate::{Result, Tx, days};

/// Something written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// Whether only its writer can read it.
    pub own: bool,
    /// The ciphertext.
    pub sealed: String,
    /// Counts how often it changed.
    pub revision: i64,
    /// When it was written or last changed.
    pub written_on: Date,
}

/// The tandem's key, sealed to one of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// To which key.
    pub recipient: String,
    /// The ciphertext.
    pub sealed: String,
}

/// Opens the space of a tandem. `false` if it is open already: of two browsers
/// that make a key at once, only the first one's counts.
pub async fn begin(tx: &mut Tx, tandem: TandemId, on: Date) -> Result<bool> {
    let sql = "INSERT INTO tandem_space (tandem_id, begun_on) VALUES ($1, $2) \
         ON CONFLICT DO NOTHING";
    let inserted = on!(tx, |db| sqlx::query(sql)
        .bind(tandem.0)
        .bind(days::count(on))
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(inserted == 1)
}

/// Whether the space of a tandem is open.
pub async fn is_begun(tx: &mut Tx, tandem: TandemId) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM tandem_space WHERE tandem_id = $1";
    let count: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(tandem.0)
        .fetch_one(db)
        .await)?;
    Ok(count > 0)
}

/// The tandem's key, as one of the two has it.
pub async fn share(tx: &mut Tx, tandem: TandemId, side: Side) -> Result<Option<Share>> {
    let sql = "SELECT recipient, sealed FROM tandem_share WHERE tandem_id = $1 AND side = $2";
    let row: Option<(String, String)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(tandem.0)
        .bind(side.key())
        .fetch_optional(db)
        .await)?;
    Ok(row.map(|(recipient, sealed)| Share { recipient, sealed }))
}

/// Gives one of the two the tandem's key.
pub async fn give(
    tx: &mut Tx,
    tandem: TandemId,
    side: Side,
    recipient: &Recipient,
    sealed: &Sealed,
) -> Result<()> {
    let sql = "INSERT INTO tandem_share (tandem_id, side, recipient, sealed) \
         VALUES ($1, $2, $3, $4) ON CONFLICT (tandem_id, side) \
         DO UPDATE SET recipient = excluded.recipient, sealed = excluded.sealed";
    on!(tx, |db| sqlx::query(sql)
        .bind(tandem.0)
        .bind(side.key())
        .bind(recipient.as_str())
        .bind(sealed.as_str())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// What one of the two can see: what both wrote, and their own notes.
pub async fn entries(tx: &mut Tx, tandem: TandemId, side: Side) -> Result<Vec<Entry>> {
    let sql = "SELECT id, owner, sealed, revision, written_on FROM space_entry \
         WHERE tandem_id = $1 AND (owner IS NULL OR owner = $2) ORDER BY id";
    let rows: Vec<(i64, Option<String>, String, i64, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(tandem.0)
        .bind(side.key())
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(id, owner, sealed, revision, written_on)| Entry {
            id: EntryId(id),
            own: owner.is_some(),
            sealed,
            revision,
            written_on: days::day(written_on),
        })
        .collect())
}

/// How much a tandem has written.
pub async fn count(tx: &mut Tx, tandem: TandemId) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM space_entry WHERE tandem_id = $1";
    Ok(on!(tx, |db| sqlx::query_scalar(sql)
        .bind(tandem.0)
        .fetch_one(db)
        .await)?)
}

/// Writes something down; `owner` for a note of one's own.
pub async fn write(
    tx: &mut Tx,
    tandem: TandemId,
    owner: Option<Side>,
    sealed: &Sealed,
    on: Date,
) -> Result<EntryId> {
    let sql = "INSERT INTO space_entry (tandem_id, owner, sealed, revision, written_on) \
         VALUES ($1, $2, $3, 0, $4) RETURNING id";
    let id = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(tandem.0)
        .bind(owner.map(Side::key))
        .bind(sealed.as_str())
        .bind(days::count(on))
        .fetch_one(db)
        .await)?;
    Ok(EntryId(id))
}

/// Writes something anew. `false` if somebody else was faster, or it is not theirs.
pub async fn rewrite(
    tx: &mut Tx,
    tandem: TandemId,
    side: Side,
    id: EntryId,
    revision: i64,
    sealed: &Sealed,
    on: Date,
) -> Result<bool> {
    let sql = "UPDATE space_entry SET sealed = $1, revision = revision + 1, written_on = $2 \
         WHERE id = $3 AND tandem_id = $4 AND revision = $5 AND (owner IS NULL OR owner = $6)";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(sealed.as_str())
        .bind(days::count(on))
        .bind(id.0)
        .bind(tandem.0)
        .bind(revision)
        .bind(side.key())
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Takes something away. `false` if there is nothing like that of theirs.
pub async fn erase(tx: &mut Tx, tandem: TandemId, side: Side, id: EntryId) -> Result<bool> {
    let sql = "DELETE FROM space_entry WHERE id = $1 AND tandem_id = $2 \
         AND (owner IS NULL OR owner = $3)";
    let deleted = on!(tx, |db| sqlx::query(sql)
        .bind(id.0)
        .bind(tandem.0)
        .bind(side.key())
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(deleted == 1)
}

/// Empties what both shared, and forgets the key: nobody can open it any more.
pub async fn begin_anew(tx: &mut Tx, tandem: TandemId) -> Result<()> {
    delete(
        tx,
        tandem,
        "DELETE FROM space_entry WHERE tandem_id = $1 AND owner IS NULL",
    )
    .await?;
    delete(tx, tandem, "DELETE FROM tandem_share WHERE tandem_id = $1").await?;
    delete(tx, tandem, "DELETE FROM tandem_space WHERE tandem_id = $1").await
}

/// Empties the space of a tandem, own notes too.
pub async fn delete_of(tx: &mut Tx, tandem: TandemId) -> Result<()> {
    delete(tx, tandem, "DELETE FROM space_entry WHERE tandem_id = $1").await?;
    delete(tx, tandem, "DELETE FROM space_news WHERE tandem_id = $1").await?;
    begin_anew(tx, tandem).await
}

async fn delete(tx: &mut Tx, tandem: TandemId, sql: &'static str) -> Result<()> {
    tx.run(sql, &[tandem.0]).await?;
    Ok(())
}

/// Notes that somebody has not seen yet what was written, unless they want no
/// news. `true` if nothing was noted before: then they are to be told, on that day.
pub async fn note_news(tx: &mut Tx, person: PersonId, tandem: TandemId, on: Date) -> Result<bool> {
    if is_quiet(tx, person).await? {
        return Ok(false);
    }
    let first = news(tx, person, on).await? == 0;
    let sql = "INSERT INTO space_news (person_id, tandem_id, due_on) VALUES ($1, $2, $3) \
         ON CONFLICT DO NOTHING";
    on!(tx, |db| sqlx::query(sql)
        .bind(person.0)
        .bind(tandem.0)
        .bind(days::count(on))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(first)
}

/// In how many tandems there is something that a person has not seen, up to a day.
pub async fn news(tx: &mut Tx, person: PersonId, up_to: Date) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM space_news WHERE person_id = $1 AND due_on <= $2";
    Ok(on!(tx, |db| sqlx::query_scalar(sql)
        .bind(person.0)
        .bind(days::count(up_to))
        .fetch_one(db)
        .await)?)
}

/// Somebody has looked, or was told: of one tandem, or of all.
pub async fn forget_news(tx: &mut Tx, person: PersonId, tandem: Option<TandemId>) -> Result<()> {
    let sql = "DELETE FROM space_news WHERE person_id = $1 \
         AND (tandem_id = $2 OR CAST($2 AS BIGINT) IS NULL)";
    on!(tx, |db| sqlx::query(sql)
        .bind(person.0)
        .bind(tandem.map(|id| id.0))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Whether somebody does not want to be told.
pub async fn is_quiet(tx: &mut Tx, person: PersonId) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM space_quiet WHERE person_id = $1";
    let count: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(person.0)
        .fetch_one(db)
        .await)?;
    Ok(count > 0)
}

/// Notes whether somebody wants to be told.
pub async fn set_quiet(tx: &mut Tx, person: PersonId, quiet: bool) -> Result<()> {
    let sql = if quiet {
        "INSERT INTO space_quiet (person_id) VALUES ($1) ON CONFLICT DO NOTHING"
    } else {
        "DELETE FROM space_quiet WHERE person_id = $1"
    };
    tx.run(sql, &[person.0]).await?;
    if quiet {
        forget_news(tx, person, None).await?;
    }
    Ok(())
}
