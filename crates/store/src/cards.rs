//! Login cards: people without a mailbox sign in with a code on a small card.
//! One card each; a new one replaces the old, and ends its sessions.

use jiff::Timestamp;
use programme::ids::{OrganisationId, PersonId};
use programme::person::{Named, Status};

use crate::db::on;
use crate::{Result, Tx, tokens};

/// Somebody without a mailbox.
#[derive(Clone, Debug)]
pub struct Holder {
    /// Who.
    pub person: Named,
    /// When their card was made, if they have one.
    pub since: Option<Timestamp>,
}

/// Everybody without a mailbox who has not left, in the order of their ids.
pub async fn holders(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Holder>> {
    type Row = (i64, String, String, String, String, String, Option<i64>);
    let sql = "SELECT p.id, p.given_name, p.family_name, p.position, p.department, p.site, \
         c.created_at FROM person p LEFT JOIN login_card c ON c.person_id = p.id \
         WHERE p.organisation_id = $1 AND p.email IS NULL AND p.status <> $2 ORDER BY p.id";
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(organisation.0)
        .bind(Status::Left.key())
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(
            |(id, given_name, family_name, position, department, site, since)| Holder {
                person: Named {
                    id: PersonId(id),
                    given_name,
                    family_name,
                    position,
                    department,
                    site,
                },
                since: since.and_then(|at| Timestamp::from_microsecond(at).ok()),
            },
        )
        .collect())
}

/// Makes a card in place of an earlier one, whose sessions end.
pub async fn issue(tx: &mut Tx, person: PersonId, code: &str, now: Timestamp) -> Result<()> {
    revoke(tx, person).await?;
    let sql = "INSERT INTO login_card (person_id, hash, created_at) VALUES ($1, $2, $3)";
    on!(tx, |db| sqlx::query(sql)
        .bind(person.0)
        .bind(tokens::hash(code))
        .bind(now.as_microsecond())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Makes a card useless, and ends the sessions of its person.
pub async fn revoke(tx: &mut Tx, person: PersonId) -> Result<()> {
    for sql in [
        "DELETE FROM login_card WHERE person_id = $1",
        "DELETE FROM session WHERE account_id IN (SELECT id FROM account WHERE person_id = $1)",
    ] {
        tx.run(sql, &[person.0]).await?;
    }
    Ok(())
}

/// Whose card it is, unless they have left; records that it was used.
pub async fn redeem(tx: &mut Tx, code: &str, now: Timestamp) -> Result<Option<PersonId>> {
    let sql = "UPDATE login_card SET used_at = $1 WHERE hash = $2 AND person_id IN ( \
         SELECT id FROM person WHERE status <> $3) RETURNING person_id";
    let row: Option<i64> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(now.as_microsecond())
        .bind(tokens::hash(code))
        .bind(Status::Left.key())
        .fetch_optional(db)
        .await)?;
    Ok(row.map(PersonId))
}

/// When a person's card was used last: shown to that person alone.
pub async fn last_used(tx: &mut Tx, person: PersonId) -> Result<Option<Timestamp>> {
    let sql = "SELECT used_at FROM login_card WHERE person_id = $1";
    let row: Option<Option<i64>> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(person.0)
        .fetch_optional(db)
        .await)?;
    Ok(row
        .flatten()
        .and_then(|at| Timestamp::from_microsecond(at).ok()))
}
