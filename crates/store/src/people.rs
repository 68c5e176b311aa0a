//! People and reporting lines of an organisation.

use jiff::Timestamp;
use programme::email::Email;
use programme::ids::{OrganisationId, PersonId};
use programme::person::{LineKind, Named, Person, PersonRecord, Status};
use programme::roster::Line;
use sqlx::QueryBuilder;

use crate::db::on;
use crate::{Result, Tx};

/// Rows of one statement: few round trips, and far below the limits on parameters.
const CHUNK: usize = 500;

const COLUMNS: &str = "id, organisation_id, personnel_number, email, given_name, family_name, \
     company, site, department, team, position, level, status";

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    organisation_id: i64,
    personnel_number: Option<String>,
    email: Option<String>,
    given_name: String,
    family_name: String,
    company: String,
    site: String,
    department: String,
    team: String,
    position: String,
    level: Option<i64>,
    status: String,
}

impl From<Row> for Person {
    fn from(row: Row) -> Self {
        Self {
            id: PersonId(row.id),
            organisation: OrganisationId(row.organisation_id),
            record: PersonRecord {
                personnel_number: row.personnel_number,
                email: row.email.and_then(|email| Email::parse(&email).ok()),
                given_name: row.given_name,
                family_name: row.family_name,
                company: row.company,
                site: row.site,
                department: row.department,
                team: row.team,
                position: row.position,
                level: row.level.and_then(|level| u8::try_from(level).ok()),
                status: Status::from_key(&row.status),
            },
        }
    }
}

/// Founds an organisation.
pub async fn found(tx: &mut Tx, name: &str, now: Timestamp) -> Result<OrganisationId> {
    let sql = "INSERT INTO organisation (name, created_at) VALUES ($1, $2) RETURNING id";
    let id = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(name)
        .bind(now.as_microsecond())
        .fetch_one(db)
        .await)?;
    Ok(OrganisationId(id))
}

/// The organisation's name.
pub async fn organisation_name(tx: &mut Tx, id: OrganisationId) -> Result<String> {
    let sql = "SELECT name FROM organisation WHERE id = $1";
    Ok(on!(tx, |db| sqlx::query_scalar(sql)
        .bind(id.0)
        .fetch_one(db)
        .await)?)
}

/// Lets one import of an organisation run at a time; held until the
/// transaction ends. SQLite has one writer anyway.
pub async fn lock(tx: &mut Tx, organisation: OrganisationId) -> Result<()> {
    if tx.is_postgres() {
        let sql = "SELECT id FROM organisation WHERE id = $1 FOR UPDATE";
        let _: i64 = on!(tx, |db| sqlx::query_scalar(sql)
            .bind(organisation.0)
            .fetch_one(db)
            .await)?;
    }
    Ok(())
}

/// Everybody, in the order of their ids.
pub async fn list(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Person>> {
    let sql = format!("SELECT {COLUMNS} FROM person WHERE organisation_id = $1 ORDER BY id");
    let sql = sqlx::AssertSqlSafe(sql);
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(organisation.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Person::from).collect())
}

/// Everybody as lists and cards show them, in the order of their ids.
pub async fn names(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Named>> {
    let sql = "SELECT id, given_name, family_name, position, department, site FROM person \
         WHERE organisation_id = $1 ORDER BY id";
    let rows: Vec<(i64, String, String, String, String, String)> = on!(tx, |db| {
        sqlx::query_as(sql).bind(organisation.0).fetch_all(db).await
    })?;
    let named = |(id, given_name, family_name, position, department, site)| Named {
        id: PersonId(id),
        given_name,
        family_name,
        position,
        department,
        site,
    };
    Ok(rows.into_iter().map(named).collect())
}

/// How many have not left.
pub async fn count_present(tx: &mut Tx, organisation: OrganisationId) -> Result<usize> {
    let sql = "SELECT COUNT(*) FROM person WHERE organisation_id = $1 AND status <> $2";
    let count: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(organisation.0)
        .bind(Status::Left.key())
        .fetch_one(db)
        .await)?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// One person.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn get(tx: &mut Tx, id: PersonId) -> Result<Person> {
    let sql = sqlx::AssertSqlSafe(format!("SELECT {COLUMNS} FROM person WHERE id = $1"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    Ok(row.into())
}

/// Adds a person.
///
/// # Errors
/// [`crate::Error::AlreadyExists`] if the personnel number or the address is taken.
pub async fn insert(
    tx: &mut Tx,
    organisation: OrganisationId,
    record: &PersonRecord,
    now: Timestamp,
) -> Result<PersonId> {
    let sql = "INSERT INTO person (organisation_id, personnel_number, email, given_name, \
         family_name, company, site, department, team, position, level, status, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id";
    let id = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(organisation.0)
        .bind(&record.personnel_number)
        .bind(record.email.as_ref().map(Email::as_str))
        .bind(&record.given_name)
        .bind(&record.family_name)
        .bind(&record.company)
        .bind(&record.site)
        .bind(&record.department)
        .bind(&record.team)
        .bind(&record.position)
        .bind(record.level.map(i64::from))
        .bind(record.status.key())
        .bind(now.as_microsecond())
        .fetch_one(db)
        .await)?;
    Ok(PersonId(id))
}

/// Adds many people at once; the ids come back in the order of `records`.
///
/// # Errors
/// [`crate::Error::AlreadyExists`] if a personnel number or an address is taken.
pub async fn insert_many(
    tx: &mut Tx,
    organisation: OrganisationId,
    records: &[PersonRecord],
    now: Timestamp,
) -> Result<Vec<PersonId>> {
    let ids = reserve_ids(tx, records.len()).await?;
    let rows: Vec<(i64, &PersonRecord)> = ids.iter().copied().zip(records).collect();
    for rows in rows.chunks(CHUNK) {
        on!(tx, |db| {
            let mut sql = QueryBuilder::new(
                "INSERT INTO person (id, organisation_id, personnel_number, email, given_name, \
                 family_name, company, site, department, team, position, level, status, updated_at) ",
            );
            sql.push_values(rows, |mut row, (id, record)| {
                row.push_bind(*id)
                    .push_bind(organisation.0)
                    .push_bind(&record.personnel_number)
                    .push_bind(record.email.as_ref().map(Email::as_str))
                    .push_bind(&record.given_name)
                    .push_bind(&record.family_name)
                    .push_bind(&record.company)
                    .push_bind(&record.site)
                    .push_bind(&record.department)
                    .push_bind(&record.team)
                    .push_bind(&record.position)
                    .push_bind(record.level.map(i64::from))
                    .push_bind(record.status.key())
                    .push_bind(now.as_microsecond());
            });
            sql.build().execute(db).await.map(|_| ())
        })?;
    }
    Ok(ids.into_iter().map(PersonId).collect())
}

/// Ids for people about to be added: databases do not promise to return those
/// of many rows in the order of the rows.
async fn reserve_ids(tx: &mut Tx, count: usize) -> Result<Vec<i64>> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    if tx.is_postgres() {
        let sql =
            "SELECT nextval(pg_get_serial_sequence('person', 'id')) FROM generate_series(1, $1)";
        let mut ids: Vec<i64> = on!(tx, |db| sqlx::query_scalar(sql)
            .bind(count)
            .fetch_all(db)
            .await)?;
        ids.sort_unstable();
        return Ok(ids);
    }
    // The write lock is ours: nobody takes these meanwhile.
    let sql = "SELECT COALESCE(MAX(id), 0) FROM person";
    let last: i64 = on!(tx, |db| sqlx::query_scalar(sql).fetch_one(db).await)?;
    Ok((last + 1..=last + count).collect())
}

/// Takes the addresses of people away who are about to get others, so that two
/// can exchange theirs.
pub async fn clear_addresses(tx: &mut Tx, people: &[PersonId]) -> Result<()> {
    for people in people.chunks(CHUNK) {
        on!(tx, |db| {
            let mut sql = QueryBuilder::new("UPDATE person SET email = NULL WHERE id IN (");
            let mut ids = sql.separated(", ");
            for person in people {
                ids.push_bind(person.0);
            }
            sql.push(")").build().execute(db).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// Overwrites a person's record.
///
/// # Errors
/// [`crate::Error::AlreadyExists`] if the personnel number or the address is another's.
pub async fn update(
    tx: &mut Tx,
    id: PersonId,
    record: &PersonRecord,
    now: Timestamp,
) -> Result<()> {
    update_many(tx, &[(id, record)], now).await
}

/// Overwrites many people's records at once. Every person may come once.
///
/// # Errors
/// [`crate::Error::AlreadyExists`] if a personnel number or an address is another's.
pub async fn update_many(
    tx: &mut Tx,
    people: &[(PersonId, &PersonRecord)],
    now: Timestamp,
) -> Result<()> {
    for people in people.chunks(CHUNK) {
        on!(tx, |db| {
            let mut sql = QueryBuilder::new(
                "WITH new (id, personnel_number, email, given_name, family_name, company, site, \
                 department, team, position, level, status) AS (",
            );
            sql.push_values(people, |mut row, (id, record)| {
                row.push_bind(id.0)
                    .push_bind(&record.personnel_number)
                    .push_bind(record.email.as_ref().map(Email::as_str))
                    .push_bind(&record.given_name)
                    .push_bind(&record.family_name)
                    .push_bind(&record.company)
                    .push_bind(&record.site)
                    .push_bind(&record.department)
                    .push_bind(&record.team)
                    .push_bind(&record.position)
                    .push_bind(record.level.map(i64::from))
                    .push_bind(record.status.key());
            });
            sql.push(
                ") UPDATE person SET personnel_number = new.personnel_number, \
                 email = new.email, given_name = new.given_name, \
                 family_name = new.family_name, company = new.company, site = new.site, \
                 department = new.department, team = new.team, position = new.position, \
                 level = new.level, status = new.status, updated_at = ",
            );
            sql.push_bind(now.as_microsecond());
            sql.push(" FROM new WHERE person.id = new.id");
            sql.build().execute(db).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// All reporting lines of an organisation.
pub async fn lines(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Line>> {
    let sql = "SELECT l.person_id, l.supervisor_id, l.kind FROM reporting_line l \
         JOIN person p ON p.id = l.person_id WHERE p.organisation_id = $1 ORDER BY 1, 2, 3";
    let rows: Vec<(i64, i64, String)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(organisation.0)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(person, supervisor, kind)| Line {
            person: PersonId(person),
            supervisor: PersonId(supervisor),
            kind: if kind == LineKind::Dotted.key() {
                LineKind::Dotted
            } else {
                LineKind::Solid
            },
        })
        .collect())
}

/// Makes `lines` the reporting lines of the people they start from; other
/// people's lines stay.
pub async fn set_lines(tx: &mut Tx, people: &[PersonId], lines: &[Line]) -> Result<()> {
    for people in people.chunks(CHUNK) {
        on!(tx, |db| {
            let mut sql = QueryBuilder::new("DELETE FROM reporting_line WHERE person_id IN (");
            let mut ids = sql.separated(", ");
            for person in people {
                ids.push_bind(person.0);
            }
            sql.push(")").build().execute(db).await.map(|_| ())
        })?;
    }
    for lines in lines.chunks(CHUNK) {
        on!(tx, |db| {
            let mut sql =
                QueryBuilder::new("INSERT INTO reporting_line (person_id, supervisor_id, kind) ");
            sql.push_values(lines, |mut row, line| {
                row.push_bind(line.person.0)
                    .push_bind(line.supervisor.0)
                    .push_bind(line.kind.key());
            });
            sql.push(" ON CONFLICT DO NOTHING")
                .build()
                .execute(db)
                .await
                .map(|_| ())
        })?;
    }
    Ok(())
}
