//! Links and sessions: 256 random bits, of which only the hash is stored.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use jiff::Timestamp;
use programme::ids::AccountId;
use sha2::{Digest as _, Sha256};

use crate::db::on;
use crate::{Result, Tx};

/// A secret that is shown once, in a link or a cookie.
pub struct Token(String);

impl Token {
    /// Draws one.
    pub fn draw(random: &mut impl rand::CryptoRng) -> Self {
        let mut bytes = [0; 32];
        random.fill_bytes(&mut bytes);
        Self(BASE64URL_NOPAD.encode(&bytes))
    }

    /// The secret itself, for the link or the cookie.
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// What the database keeps.
    pub fn hash(&self) -> String {
        hash(&self.0)
    }
}

/// The hash under which a secret is stored.
pub fn hash(secret: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(secret.as_bytes()))
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Makes the first coordinator.
    SetUp,
    /// Signs in.
    SignIn,
}

impl Purpose {
    fn key(self) -> &'static str {
        match self {
            Self::SetUp => "set_up",
            Self::SignIn => "sign_in",
        }
    }
}

/// Stores a link's hash.
pub async fn store(
    tx: &mut Tx,
    token: &Token,
    purpose: Purpose,
    account: Option<AccountId>,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO token (hash, purpose, account_id, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5)";
    on!(tx, |db| sqlx::query(sql)
        .bind(token.hash())
        .bind(purpose.key())
        .bind(account.map(|account| account.0))
        .bind(now.as_microsecond())
        .bind(expires_at.as_microsecond())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Whether a link is good, without using it up (mail scanners open links).
pub async fn is_good(tx: &mut Tx, secret: &str, purpose: Purpose, now: Timestamp) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM token \
         WHERE hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3";
    let count: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(hash(secret))
        .bind(purpose.key())
        .bind(now.as_microsecond())
        .fetch_one(db)
        .await)?;
    Ok(count == 1)
}

/// How many links of an account are open: nobody's mailbox is to be flooded.
pub async fn count_open(tx: &mut Tx, account: AccountId, now: Timestamp) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM token \
         WHERE account_id = $1 AND used_at IS NULL AND expires_at > $2";
    Ok(on!(tx, |db| sqlx::query_scalar(sql)
        .bind(account.0)
        .bind(now.as_microsecond())
        .fetch_one(db)
        .await)?)
}

/// Uses a link up and says whose it is (`Some(None)`: nobody's yet, a set-up
/// link). `None`: it never was, is used, or has expired.
pub async fn redeem(
    tx: &mut Tx,
    secret: &str,
    purpose: Purpose,
    now: Timestamp,
) -> Result<Option<Option<AccountId>>> {
    let sql = "UPDATE token SET used_at = $1 \
         WHERE hash = $2 AND purpose = $3 AND used_at IS NULL AND expires_at > $1 RETURNING account_id";
    let row: Option<Option<i64>> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(now.as_microsecond())
        .bind(hash(secret))
        .bind(purpose.key())
        .fetch_optional(db)
        .await)?;
    Ok(row.map(|account| account.map(AccountId)))
}

/// Removes all links of a purpose: a new set-up link replaces the old one.
pub async fn withdraw_all(tx: &mut Tx, purpose: Purpose) -> Result<()> {
    let sql = "DELETE FROM token WHERE purpose = $1";
    on!(tx, |db| sqlx::query(sql)
        .bind(purpose.key())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Starts a session.
pub async fn start_session(
    tx: &mut Tx,
    token: &Token,
    account: AccountId,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    let sql =
        "INSERT INTO session (hash, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4)";
    on!(tx, |db| sqlx::query(sql)
        .bind(token.hash())
        .bind(account.0)
        .bind(now.as_microsecond())
        .bind(expires_at.as_microsecond())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Whose session it is, if it has not expired.
pub async fn session(tx: &mut Tx, secret: &str, now: Timestamp) -> Result<Option<AccountId>> {
    let sql = "SELECT account_id FROM session WHERE hash = $1 AND expires_at > $2";
    let row: Option<i64> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(hash(secret))
        .bind(now.as_microsecond())
        .fetch_optional(db)
        .await)?;
    Ok(row.map(AccountId))
}

/// Ends a session.
pub async fn end_session(tx: &mut Tx, secret: &str) -> Result<()> {
    let sql = "DELETE FROM session WHERE hash = $1";
    on!(tx, |db| sqlx::query(sql)
        .bind(hash(secret))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Forgets links and sessions that have expired.
pub async fn sweep(tx: &mut Tx, now: Timestamp) -> Result<()> {
    for sql in [
        "DELETE FROM token WHERE expires_at <= $1",
        "DELETE FROM session WHERE expires_at <= $1",
    ] {
        on!(tx, |db| sqlx::query(sql)
            .bind(now.as_microsecond())
            .execute(db)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}
