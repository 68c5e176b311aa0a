//! The person of trust of a programme, and what people entrusted to them:
//! ciphertext, and the day it was written. Who wrote it is not kept.

use jiff::civil::Date;
use programme::ids::{AccountId, ConcernId, ProgrammeId};
use programme::space::Sealed;

use crate::db::on;
use crate::{Result, Tx, days, tokens};

/// Who listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trusted {
    /// In which programme.
    pub programme: ProgrammeId,
    /// Their account.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// How else they can be reached.
    pub contact: String,
    /// The public half of their key, once they made one.
    pub recipient: Option<String>,
}

/// Something entrusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concern {
    /// Its id.
    pub id: ConcernId,
    /// In which programme.
    pub programme: ProgrammeId,
    /// To whom.
    pub account: AccountId,
    /// The ciphertext.
    pub sealed: String,
    /// When it was written.
    pub written_on: Date,
    /// The answer, sealed to whoever wrote it.
    pub answer: Option<String>,
    /// When it was answered.
    pub answered_on: Option<Date>,
}

#[derive(sqlx::FromRow)]
struct TrustedRow {
    programme_id: i64,
    account_id: i64,
    name: String,
    email: Option<String>,
    contact: String,
    recipient: Option<String>,
}

impl From<TrustedRow> for Trusted {
    fn from(row: TrustedRow) -> Self {
        Self {
            programme: ProgrammeId(row.programme_id),
            account: AccountId(row.account_id),
            name: row.name,
            email: row.email.unwrap_or_default(),
            contact: row.contact,
            recipient: row.recipient,
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    programme_id: i64,
    account_id: i64,
    sealed: String,
    written_on: i64,
    sealed_answer: Option<String>,
    answered_on: Option<i64>,
}

impl From<Row> for Concern {
    fn from(row: Row) -> Self {
        Self {
            id: ConcernId(row.id),
            programme: ProgrammeId(row.programme_id),
            account: AccountId(row.account_id),
            sealed: row.sealed,
            written_on: days::day(row.written_on),
            answer: row.sealed_answer,
            answered_on: row.answered_on.map(days::day),
        }
    }
}

const TRUSTED: &str = "SELECT t.programme_id, t.account_id, a.name, a.email, t.contact, \
     v.recipient FROM trusted t JOIN account a ON a.id = t.account_id \
     LEFT JOIN vault v ON v.account_id = a.id";

const SELECT: &str = "SELECT id, programme_id, account_id, sealed, written_on, sealed_answer, \
     answered_on FROM concern";

/// Who listens in a programme.
pub async fn trusted(tx: &mut Tx, programme: ProgrammeId) -> Result<Option<Trusted>> {
    let sql = sqlx::AssertSqlSafe(format!("{TRUSTED} WHERE t.programme_id = $1"));
    let row: Option<TrustedRow> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_optional(db)
        .await)?;
    Ok(row.map(Trusted::from))
}

/// In which programmes somebody listens.
pub async fn trusted_by(tx: &mut Tx, account: AccountId) -> Result<Vec<ProgrammeId>> {
    let sql = "SELECT programme_id FROM trusted WHERE account_id = $1 ORDER BY programme_id";
    let ids: Vec<i64> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(account.0)
        .fetch_all(db)
        .await)?;
    Ok(ids.into_iter().map(ProgrammeId).collect())
}

/// Names the one who listens, instead of whoever did before. What was
/// entrusted to that one stays theirs: nobody else could read it.
pub async fn name(
    tx: &mut Tx,
    programme: ProgrammeId,
    account: AccountId,
    contact: &str,
    on: Date,
) -> Result<()> {
    let sql = "INSERT INTO trusted (programme_id, account_id, contact, named_on) \
         VALUES ($1, $2, $3, $4) ON CONFLICT (programme_id) \
         DO UPDATE SET account_id = excluded.account_id, contact = excluded.contact, \
         named_on = excluded.named_on";
    on!(tx, |db| sqlx::query(sql)
        .bind(programme.0)
        .bind(account.0)
        .bind(contact)
        .bind(days::count(on))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Hands a concern over. `tag` is the random word by which its writer finds
/// the answer; only its hash is kept.
pub async fn hand_over(
    tx: &mut Tx,
    to: &Trusted,
    tag: &str,
    sealed: &Sealed,
    on: Date,
) -> Result<()> {
    let sql = "INSERT INTO concern (programme_id, account_id, tag_hash, sealed, written_on) \
         VALUES ($1, $2, $3, $4, $5)";
    on!(tx, |db| sqlx::query(sql)
        .bind(to.programme.0)
        .bind(to.account.0)
        .bind(tokens::hash(tag))
        .bind(sealed.as_str())
        .bind(days::count(on))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// What was entrusted to somebody, newest first.
pub async fn of(tx: &mut Tx, account: AccountId) -> Result<Vec<Concern>> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE account_id = $1 ORDER BY id DESC"));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(account.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Concern::from).collect())
}

/// One of them.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn get(tx: &mut Tx, id: ConcernId) -> Result<Concern> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE id = $1"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    Ok(row.into())
}

/// The one with that word: whoever has it wrote it.
pub async fn by_tag(tx: &mut Tx, programme: ProgrammeId, tag: &str) -> Result<Option<Concern>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{SELECT} WHERE programme_id = $1 AND tag_hash = $2"
    ));
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .bind(tokens::hash(tag))
        .fetch_optional(db)
        .await)?;
    Ok(row.map(Concern::from))
}

/// Answers one.
pub async fn answer(tx: &mut Tx, id: ConcernId, sealed: &Sealed, on: Date) -> Result<()> {
    let sql = "UPDATE concern SET sealed_answer = $1, answered_on = $2 WHERE id = $3";
    on!(tx, |db| sqlx::query(sql)
        .bind(sealed.as_str())
        .bind(days::count(on))
        .bind(id.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Takes one away.
pub async fn erase(tx: &mut Tx, id: ConcernId) -> Result<()> {
    let sql = "DELETE FROM concern WHERE id = $1";
    tx.run(sql, &[id.0]).await?;
    Ok(())
}

/// Deletes what was written before a day, and not answered since.
pub async fn forget(tx: &mut Tx, before: Date) -> Result<()> {
    let sql =
        "DELETE FROM concern WHERE written_on < $1 AND COALESCE(answered_on, written_on) < $1";
    tx.run(sql, &[days::count(before)]).await?;
    Ok(())
}
