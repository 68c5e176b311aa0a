//! Keys of people, as far as the server has them: the public half, and the
//! secret half behind locks that open in a browser only.

use jiff::civil::Date;
use programme::ids::{AccountId, LockId, PersonId};
use programme::space::{Opener, Recipient, Sealed};

use crate::db::on;
use crate::{Result, Tx, days};

/// Somebody's key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vault {
    /// The public half.
    pub recipient: String,
    /// Since when.
    pub made_on: Date,
    /// What the owner's browsers remember, sealed.
    pub memory: String,
    /// Counts how often that changed.
    pub revision: i64,
}

/// A way into a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// Its id.
    pub id: LockId,
    /// What opens it.
    pub opener: Opener,
    /// Which passkey.
    pub hint: String,
    /// The secret half, sealed.
    pub sealed: String,
    /// Since when.
    pub made_on: Date,
}

/// A way in that is to be added.
#[derive(Clone, Debug)]
pub struct NewLock {
    /// What opens it.
    pub opener: Opener,
    /// Which passkey.
    pub hint: String,
    /// The secret half, sealed.
    pub sealed: Sealed,
}

/// Somebody's key, if they have made one.
pub async fn get(tx: &mut Tx, account: AccountId) -> Result<Option<Vault>> {
    let sql = "SELECT recipient, made_on, sealed_memory, revision FROM vault WHERE account_id = $1";
    let row: Option<(String, i64, String, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(account.0)
        .fetch_optional(db)
        .await)?;
    Ok(row.map(|(recipient, made_on, memory, revision)| Vault {
        recipient,
        made_on: days::day(made_on),
        memory,
        revision,
    }))
}

/// The public half of a person's key.
pub async fn recipient_of(tx: &mut Tx, person: PersonId) -> Result<Option<String>> {
    let sql = "SELECT v.recipient FROM vault v JOIN account a ON a.id = v.account_id \
         WHERE a.person_id = $1";
    Ok(on!(tx, |db| sqlx::query_scalar(sql)
        .bind(person.0)
        .fetch_optional(db)
        .await)?)
}

/// The ways into somebody's key, oldest first.
pub async fn locks(tx: &mut Tx, account: AccountId) -> Result<Vec<Lock>> {
    let sql = "SELECT id, kind, hint, sealed, made_on FROM vault_lock \
         WHERE account_id = $1 ORDER BY id";
    let rows: Vec<(i64, String, String, String, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(account.0)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, kind, hint, sealed, made_on)| {
            Some(Lock {
                id: LockId(id),
                opener: Opener::from_key(&kind)?,
                hint,
                sealed,
                made_on: days::day(made_on),
            })
        })
        .collect())
}

/// Gives somebody a key. Whatever hung on the one before is gone: its locks,
/// and notes that only its owner could read.
pub async fn make(
    tx: &mut Tx,
    account: AccountId,
    recipient: &Recipient,
    memory: &Sealed,
    locks: &[NewLock],
    on: Date,
) -> Result<()> {
    for sql in [
        "DELETE FROM vault_lock WHERE account_id = $1",
        "DELETE FROM vault WHERE account_id = $1",
        "DELETE FROM space_entry WHERE id IN (SELECT e.id FROM space_entry e \
         JOIN tandem t ON t.id = e.tandem_id JOIN account a ON a.id = $1 \
         WHERE (e.owner = 'mentor' AND t.mentor_id = a.person_id) \
         OR (e.owner = 'mentee' AND t.mentee_id = a.person_id))",
    ] {
        tx.run(sql, &[account.0]).await?;
    }
    let sql = "INSERT INTO vault (account_id, recipient, made_on, sealed_memory, revision) \
         VALUES ($1, $2, $3, $4, 0)";
    on!(tx, |db| sqlx::query(sql)
        .bind(account.0)
        .bind(recipient.as_str())
        .bind(days::count(on))
        .bind(memory.as_str())
        .execute(db)
        .await
        .map(|_| ()))?;
    for lock in locks {
        add_lock(tx, account, lock, on).await?;
    }
    Ok(())
}

/// Adds a way in.
pub async fn add_lock(tx: &mut Tx, account: AccountId, lock: &NewLock, on: Date) -> Result<()> {
    let sql = "INSERT INTO vault_lock (account_id, kind, hint, sealed, made_on) \
         VALUES ($1, $2, $3, $4, $5)";
    on!(tx, |db| sqlx::query(sql)
        .bind(account.0)
        .bind(lock.opener.key())
        .bind(&lock.hint)
        .bind(lock.sealed.as_str())
        .bind(days::count(on))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Takes a way in away. `false` if there is none with that id.
pub async fn remove_lock(tx: &mut Tx, account: AccountId, lock: LockId) -> Result<bool> {
    let sql = "DELETE FROM vault_lock WHERE account_id = $1 AND id = $2";
    let deleted = tx.run(sql, &[account.0, lock.0]).await?;
    Ok(deleted == 1)
}

/// Writes what the owner's browsers remember. `false` if another browser was
/// faster: then this one reads first.
pub async fn remember(
    tx: &mut Tx,
    account: AccountId,
    revision: i64,
    memory: &Sealed,
) -> Result<bool> {
    let sql = "UPDATE vault SET sealed_memory = $1, revision = revision + 1 \
         WHERE account_id = $2 AND revision = $3";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(memory.as_str())
        .bind(account.0)
        .bind(revision)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}
