//! Who reads along: the sponsor of a programme, its works council.

use jiff::civil::Date;
use programme::ids::{AccountId, ProgrammeId};
use programme::reader::Reader;

use crate::db::on;
use crate::{Result, Tx, days};

/// Somebody who reads along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Their account.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// As what.
    pub reader: Reader,
    /// Since when.
    pub named_on: Date,
}

#[derive(sqlx::FromRow)]
struct Row {
    account_id: i64,
    name: String,
    email: Option<String>,
    kind: String,
    named_on: i64,
}

/// Lets somebody read along. Naming them twice changes nothing.
pub async fn name(
    tx: &mut Tx,
    programme: ProgrammeId,
    account: AccountId,
    reader: Reader,
    on: Date,
) -> Result<()> {
    let sql = "INSERT INTO reader (programme_id, account_id, kind, named_on) \
         VALUES ($1, $2, $3, $4) ON CONFLICT (programme_id, account_id, kind) DO NOTHING";
    on!(tx, |db| sqlx::query(sql)
        .bind(programme.0)
        .bind(account.0)
        .bind(reader.key())
        .bind(days::count(on))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Ends it.
pub async fn remove(
    tx: &mut Tx,
    programme: ProgrammeId,
    account: AccountId,
    reader: Reader,
) -> Result<()> {
    let sql = "DELETE FROM reader WHERE programme_id = $1 AND account_id = $2 AND kind = $3";
    on!(tx, |db| sqlx::query(sql)
        .bind(programme.0)
        .bind(account.0)
        .bind(reader.key())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Everybody who reads along in a programme, sponsors first, in the order named.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Named>> {
    let sql = "SELECT r.account_id, a.name, a.email, r.kind, r.named_on FROM reader r \
         JOIN account a ON a.id = r.account_id WHERE r.programme_id = $1 \
         ORDER BY r.named_on, r.account_id";
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    let mut all: Vec<Named> = rows
        .into_iter()
        .filter_map(|row| {
            Some(Named {
                account: AccountId(row.account_id),
                name: row.name,
                email: row.email.unwrap_or_default(),
                reader: Reader::from_key(&row.kind)?,
                named_on: days::day(row.named_on),
            })
        })
        .collect();
    all.sort_by_key(|named| named.reader);
    Ok(all)
}

/// In which programmes somebody reads along, and as what.
pub async fn of_account(tx: &mut Tx, account: AccountId) -> Result<Vec<(ProgrammeId, Reader)>> {
    let sql = "SELECT programme_id, kind FROM reader WHERE account_id = $1 \
         ORDER BY programme_id DESC, kind";
    let rows: Vec<(i64, String)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(account.0)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .filter_map(|(programme, kind)| Some((ProgrammeId(programme), Reader::from_key(&kind)?)))
        .collect())
}
