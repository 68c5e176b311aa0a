//! People's own calendars: the address from which busy times are read, the
//! links under which others get in, and the holidays of sites.

use jiff::Timestamp;
use jiff::civil::Date;
use programme::calendar::Land;
use programme::ids::{OrganisationId, PersonId};
use programme::meetings::Busy;

use crate::db::on;
use crate::tokens::{self, Token};
use crate::{Result, Tx, days};

/// Where somebody's busy times are read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BusyAddress {
    /// The address: a secret.
    pub address: String,
    /// When it was last read.
    pub read_at: Option<Timestamp>,
    /// Why it could not be read the last time, as a key.
    pub problem: Option<String>,
}

/// Where somebody's busy times are read from, if they named an address.
pub async fn busy_address(tx: &mut Tx, person: PersonId) -> Result<Option<BusyAddress>> {
    let sql = "SELECT address, read_at, problem FROM busy_address WHERE person_id = $1";
    let row: Option<(String, Option<i64>, Option<String>)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(person.0)
        .fetch_optional(db)
        .await)?;
    Ok(row.map(|(address, read_at, problem)| BusyAddress {
        address,
        read_at: read_at.and_then(|at| Timestamp::from_microsecond(at).ok()),
        problem,
    }))
}

/// Keeps an address in the place of an earlier one.
pub async fn save_busy_address(tx: &mut Tx, person: PersonId, address: &str) -> Result<()> {
    forget_busy(tx, person).await?;
    let sql = "INSERT INTO busy_address (person_id, address) VALUES ($1, $2)";
    on!(tx, |db| sqlx::query(sql)
        .bind(person.0)
        .bind(address)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Forgets the address and all that was read from it.
pub async fn forget_busy(tx: &mut Tx, person: PersonId) -> Result<()> {
    for sql in [
        "DELETE FROM busy_time WHERE person_id = $1",
        "DELETE FROM busy_address WHERE person_id = $1",
    ] {
        tx.run(sql, &[person.0]).await?;
    }
    Ok(())
}

/// Keeps what was read, in the place of what was read before. `false` if the
/// address was changed or withdrawn meanwhile; then nothing is written.
pub async fn save_busy(
    tx: &mut Tx,
    person: PersonId,
    address: &str,
    busy: &[Busy],
    now: Timestamp,
) -> Result<bool> {
    let sql = "UPDATE busy_address SET read_at = $1, problem = NULL \
         WHERE person_id = $2 AND address = $3";
    let known = on!(tx, |db| sqlx::query(sql)
        .bind(now.as_microsecond())
        .bind(person.0)
        .bind(address)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    if known != 1 {
        return Ok(false);
    }
    let sql = "DELETE FROM busy_time WHERE person_id = $1";
    tx.run(sql, &[person.0]).await?;
    let sql = "INSERT INTO busy_time (person_id, from_at, to_at) VALUES ($1, $2, $3) \
         ON CONFLICT (person_id, from_at, to_at) DO NOTHING";
    for busy in busy {
        on!(tx, |db| sqlx::query(sql)
            .bind(person.0)
            .bind(busy.from.as_microsecond())
            .bind(busy.to.as_microsecond())
            .execute(db)
            .await
            .map(|_| ()))?;
    }
    Ok(true)
}

/// Notes why an address could not be read; what was read before stays.
pub async fn note_problem(
    tx: &mut Tx,
    person: PersonId,
    address: &str,
    problem: &str,
) -> Result<bool> {
    let sql = "UPDATE busy_address SET problem = $1 WHERE person_id = $2 AND address = $3";
    let known = on!(tx, |db| sqlx::query(sql)
        .bind(problem)
        .bind(person.0)
        .bind(address)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(known == 1)
}

/// When somebody is busy from a moment on.
pub async fn busy(tx: &mut Tx, person: PersonId, from: Timestamp) -> Result<Vec<Busy>> {
    let sql = "SELECT from_at, to_at FROM busy_time WHERE person_id = $1 AND to_at > $2 \
         ORDER BY from_at, to_at";
    let rows: Vec<(i64, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(person.0)
        .bind(from.as_microsecond())
        .fetch_all(db)
        .await)?;
    let time = |at| Timestamp::from_microsecond(at).unwrap_or_default();
    Ok(rows
        .into_iter()
        .map(|(from, to)| Busy {
            from: time(from),
            to: time(to),
        })
        .collect())
}

/// What a lasting link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The person's own calendar subscribes to their meetings.
    Feed,
    /// Whoever arranges the person's time books and moves.
    Assistant,
}

impl Purpose {
    fn key(self) -> &'static str {
        match self {
            Self::Feed => "feed",
            Self::Assistant => "assistant",
        }
    }
}

/// Makes a lasting link, in the place of an earlier one of that purpose.
pub async fn save_link(
    tx: &mut Tx,
    person: PersonId,
    purpose: Purpose,
    token: &Token,
    on: Date,
) -> Result<()> {
    let sql = "INSERT INTO calendar_link (person_id, purpose, hash, created_on) \
         VALUES ($1, $2, $3, $4) ON CONFLICT (person_id, purpose) \
         DO UPDATE SET hash = excluded.hash, created_on = excluded.created_on";
    on!(tx, |db| sqlx::query(sql)
        .bind(person.0)
        .bind(purpose.key())
        .bind(token.hash())
        .bind(days::count(on))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Withdraws a link: from now on it leads nowhere.
pub async fn withdraw_link(tx: &mut Tx, person: PersonId, purpose: Purpose) -> Result<()> {
    let sql = "DELETE FROM calendar_link WHERE person_id = $1 AND purpose = $2";
    on!(tx, |db| sqlx::query(sql)
        .bind(person.0)
        .bind(purpose.key())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Since when somebody has a link of that purpose.
pub async fn link_since(tx: &mut Tx, person: PersonId, purpose: Purpose) -> Result<Option<Date>> {
    let sql = "SELECT created_on FROM calendar_link WHERE person_id = $1 AND purpose = $2";
    let row: Option<i64> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(person.0)
        .bind(purpose.key())
        .fetch_optional(db)
        .await)?;
    Ok(row.map(days::day))
}

/// Whose link it is.
pub async fn by_link(tx: &mut Tx, secret: &str, purpose: Purpose) -> Result<Option<PersonId>> {
    let sql = "SELECT person_id FROM calendar_link WHERE hash = $1 AND purpose = $2";
    let row: Option<i64> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(tokens::hash(secret))
        .bind(purpose.key())
        .fetch_optional(db)
        .await)?;
    Ok(row.map(PersonId))
}

/// The sites of an organisation, with the state they lie in where it was said.
pub async fn sites(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<Vec<(String, Option<Land>)>> {
    let sql = "SELECT DISTINCT p.site, l.land FROM person p \
         LEFT JOIN site_land l ON l.organisation_id = p.organisation_id AND l.site = p.site \
         WHERE p.organisation_id = $1";
    let rows: Vec<(String, Option<String>)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(organisation.0)
        .fetch_all(db)
        .await)?;
    let mut sites: Vec<_> = rows
        .into_iter()
        .map(|(site, land)| (site, land.as_deref().and_then(Land::from_key)))
        .collect();
    // The two databases sort words differently.
    sites.sort();
    Ok(sites)
}

/// The state that a site lies in, if it was said.
pub async fn land_of(
    tx: &mut Tx,
    organisation: OrganisationId,
    site: &str,
) -> Result<Option<Land>> {
    let sql = "SELECT land FROM site_land WHERE organisation_id = $1 AND site = $2";
    let row: Option<String> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(organisation.0)
        .bind(site)
        .fetch_optional(db)
        .await)?;
    Ok(row.as_deref().and_then(Land::from_key))
}

/// Says in which state a site lies; `None`: not known.
pub async fn save_land(
    tx: &mut Tx,
    organisation: OrganisationId,
    site: &str,
    land: Option<Land>,
) -> Result<()> {
    let sql = "DELETE FROM site_land WHERE organisation_id = $1 AND site = $2";
    on!(tx, |db| sqlx::query(sql)
        .bind(organisation.0)
        .bind(site)
        .execute(db)
        .await
        .map(|_| ()))?;
    let Some(land) = land else { return Ok(()) };
    let sql = "INSERT INTO site_land (organisation_id, site, land) VALUES ($1, $2, $3)";
    on!(tx, |db| sqlx::query(sql)
        .bind(organisation.0)
        .bind(site)
        .bind(land.key())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}
