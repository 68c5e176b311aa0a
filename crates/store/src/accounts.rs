//! Who can sign in.

use jiff::Timestamp;
use programme::email::Email;
use programme::ids::{AccountId, OrganisationId, PersonId};

use crate::db::on;
use crate::{Result, Tx, letters};

/// Someone who can sign in.
#[derive(Clone, Debug)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Where it belongs.
    pub organisation: OrganisationId,
    /// The person of the organisation chart, if it is one.
    pub person: Option<PersonId>,
    /// Where sign-in links go; apprentices may have none.
    pub email: Option<String>,
    /// For greeting.
    pub name: String,
    /// Runs the organisation's programmes.
    pub coordinator: bool,
    /// Reads along in a programme: as its sponsor, or for the works council.
    pub reads: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    organisation_id: i64,
    person_id: Option<i64>,
    email: Option<String>,
    name: String,
    coordinator: i64,
    reads: i64,
}

impl From<Row> for Account {
    fn from(row: Row) -> Self {
        Self {
            id: AccountId(row.id),
            organisation: OrganisationId(row.organisation_id),
            person: row.person_id.map(PersonId),
            email: row.email,
            name: row.name,
            coordinator: row.coordinator != 0,
            reads: row.reads != 0,
        }
    }
}

/// What a new account needs.
#[derive(Clone, Debug)]
pub struct NewAccount<'a> {
    /// Where it belongs.
    pub organisation: OrganisationId,
    /// The person of the organisation chart, if it is one.
    pub person: Option<PersonId>,
    /// Where sign-in links go.
    pub email: Option<&'a Email>,
    /// For greeting.
    pub name: &'a str,
    /// Runs the organisation's programmes.
    pub coordinator: bool,
}

/// Whether nobody can sign in yet: the first start.
pub async fn none_exist(tx: &mut Tx) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM account";
    let count: i64 = on!(tx, |db| sqlx::query_scalar(sql).fetch_one(db).await)?;
    Ok(count == 0)
}

/// Adds an account.
///
/// # Errors
/// [`crate::Error::AlreadyExists`] if the address or the person has one.
pub async fn insert(tx: &mut Tx, new: NewAccount<'_>, now: Timestamp) -> Result<AccountId> {
    let sql = "INSERT INTO account (organisation_id, person_id, email, name, coordinator, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
    let id = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(new.organisation.0)
        .bind(new.person.map(|person| person.0))
        .bind(new.email.map(Email::as_str))
        .bind(new.name)
        .bind(i64::from(new.coordinator))
        .bind(now.as_microsecond())
        .fetch_one(db)
        .await)?;
    Ok(AccountId(id))
}

const SELECT: &str = "SELECT id, organisation_id, person_id, email, name, coordinator, \
     (SELECT COUNT(*) FROM reader r WHERE r.account_id = account.id) AS reads FROM account";

/// The account with that address, if any.
pub async fn by_email(tx: &mut Tx, email: &Email) -> Result<Option<Account>> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE email = $1"));
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(email.as_str())
        .fetch_optional(db)
        .await)?;
    Ok(row.map(Account::from))
}

/// The account of that person, if any.
pub async fn by_person(tx: &mut Tx, person: PersonId) -> Result<Option<Account>> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE person_id = $1"));
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(person.0)
        .fetch_optional(db)
        .await)?;
    Ok(row.map(Account::from))
}

/// The account with that id.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none.
pub async fn get(tx: &mut Tx, id: AccountId) -> Result<Account> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE id = $1"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    Ok(row.into())
}

/// The organisation's coordinators.
pub async fn coordinators(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Account>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{SELECT} WHERE organisation_id = $1 AND coordinator = 1 ORDER BY id"
    ));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(organisation.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Account::from).collect())
}

/// The account of a person, made if they have none. A coordinator who also
/// takes part keeps one account: it is found by its address. An account that
/// is another person's, or another organisation's, is never taken over; then
/// the person gets one without an address, and uses personal links.
pub async fn for_person(
    tx: &mut Tx,
    person: &programme::person::Person,
    now: Timestamp,
) -> Result<AccountId> {
    if let Some(account) = by_person(tx, person.id).await? {
        return Ok(account.id);
    }
    let mut email = person.record.email.as_ref();
    if let Some(address) = email
        && let Some(account) = by_email(tx, address).await?
    {
        if account.person.is_none() && account.organisation == person.organisation {
            let sql = "UPDATE account SET person_id = $1 WHERE id = $2";
            tx.run(sql, &[person.id.0, account.id.0]).await?;
            return Ok(account.id);
        }
        email = None;
    }
    let new = NewAccount {
        organisation: person.organisation,
        person: Some(person.id),
        email,
        name: &person.record.name(),
        coordinator: false,
    };
    insert(tx, new, now).await
}

/// Accounts whose address is not their person's any more. A coordinator whose
/// person has none keeps theirs while nobody else has it: they sign in by it.
const MOVED: &str = "SELECT a.id FROM account a JOIN person p ON p.id = a.person_id \
     WHERE p.organisation_id = $1 AND a.email IS NOT NULL AND a.email IS DISTINCT FROM p.email \
     AND (a.coordinator = 0 OR p.email IS NOT NULL OR EXISTS ( \
     SELECT 1 FROM person o WHERE o.organisation_id = $1 AND o.email = a.email))";

/// Makes accounts and waiting letters follow the people they belong to, after
/// people have changed. Whoever has an account's old address now must not come
/// into it: its sessions end, and its open links are withdrawn. An address
/// that is another account's is never taken.
pub async fn follow_people(
    tx: &mut Tx,
    organisation: OrganisationId,
    now: Timestamp,
) -> Result<()> {
    for sql in [
        format!("DELETE FROM session WHERE account_id IN ({MOVED})"),
        format!("DELETE FROM token WHERE used_at IS NULL AND account_id IN ({MOVED})"),
        // First all go, so that two can exchange theirs.
        format!("UPDATE account SET email = NULL WHERE id IN ({MOVED})"),
        "UPDATE account SET email = p.email FROM person p \
         WHERE p.id = account.person_id AND p.organisation_id = $1 AND account.email IS NULL \
         AND p.email IS NOT NULL AND p.email NOT IN ( \
         SELECT o.email FROM account o WHERE o.email IS NOT NULL)"
            .to_owned(),
        "UPDATE account SET name = TRIM(p.given_name || ' ' || p.family_name) FROM person p \
         WHERE p.id = account.person_id AND p.organisation_id = $1 \
         AND account.name <> TRIM(p.given_name || ' ' || p.family_name)"
            .to_owned(),
    ] {
        let sql = sqlx::AssertSqlSafe(sql);
        tx.run(sql, &[organisation.0]).await?;
    }
    letters::follow_people(tx, organisation, now).await
}
