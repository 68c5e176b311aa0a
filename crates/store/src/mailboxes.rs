//! Up to which message a mailbox was read.

use jiff::Timestamp;

use crate::db::on;
use crate::{Result, Tx};

/// Up to where a mailbox was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The server's word that its numbers are still the same ones.
    pub validity: u32,
    /// The last message looked at.
    pub read_to: u32,
}

/// Up to where the mailbox with that name was read, if it ever was.
pub async fn mark(tx: &mut Tx, address: &str) -> Result<Option<Mark>> {
    let sql = "SELECT validity, read_to FROM mailbox WHERE address = $1";
    let row: Option<(i64, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(address)
        .fetch_optional(db)
        .await)?;
    let number = |number| u32::try_from(number).unwrap_or_default();
    Ok(row.map(|(validity, read_to)| Mark {
        validity: number(validity),
        read_to: number(read_to),
    }))
}

/// Keeps up to where it was read.
pub async fn save(tx: &mut Tx, address: &str, mark: Mark, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO mailbox (address, validity, read_to, read_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (address) DO UPDATE SET validity = excluded.validity, \
         read_to = excluded.read_to, read_at = excluded.read_at";
    on!(tx, |db| sqlx::query(sql)
        .bind(address)
        .bind(i64::from(mark.validity))
        .bind(i64::from(mark.read_to))
        .bind(now.as_microsecond())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}
