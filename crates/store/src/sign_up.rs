//! Signing up: whether it is open, who was invited, and drafts of answers.

use jiff::Timestamp;
use jiff::civil::Date;
use programme::email::Email;
use programme::ids::{OrganisationId, PersonId, ProgrammeId};
use programme::person::{Named, Status};
use programme::sign_up::Draft;

use crate::db::on;
use crate::{Result, Tx, days, tokens};

/// How a programme lets people sign up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignUp {
    /// The last part of the open call's address.
    pub address: String,
    /// Whether everybody may answer the open call.
    pub call_open: bool,
    /// The last day; `None`: no end is set.
    pub closes_on: Option<Date>,
    /// The coordinator's own words on the page of the open call.
    pub call_words: String,
    /// The coordinator's own words in the letter that invites.
    pub letter_words: String,
}

impl SignUp {
    /// Whether answers are taken on that day.
    pub fn is_open(&self, today: Date) -> bool {
        self.closes_on.is_none_or(|last| today <= last)
    }
}

const SELECT: &str =
    "SELECT programme_id, address, call_open, closes_on, call_words, letter_words FROM sign_up";

type Row = (i64, String, i64, Option<i64>, String, String);

fn sign_up((programme, address, open, closes_on, call, letter): Row) -> (ProgrammeId, SignUp) {
    let found = SignUp {
        address,
        call_open: open != 0,
        closes_on: closes_on.map(days::day),
        call_words: call,
        letter_words: letter,
    };
    (ProgrammeId(programme), found)
}

/// How a programme lets people sign up, once the coordinator decided.
pub async fn get(tx: &mut Tx, programme: ProgrammeId) -> Result<Option<SignUp>> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE programme_id = $1"));
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_optional(db)
        .await)?;
    Ok(row.map(|row| sign_up(row).1))
}

/// The programme whose open call has that address.
pub async fn by_address(tx: &mut Tx, address: &str) -> Result<Option<(ProgrammeId, SignUp)>> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE address = $1"));
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(address)
        .fetch_optional(db)
        .await)?;
    Ok(row.map(sign_up))
}

/// Stores what the coordinator decided. The address never changes: it may
/// hang on notice boards.
pub async fn save(tx: &mut Tx, programme: ProgrammeId, sign_up: &SignUp) -> Result<()> {
    let sql = "INSERT INTO sign_up (programme_id, address, call_open, closes_on, call_words, letter_words) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (programme_id) DO UPDATE SET \
         call_open = excluded.call_open, closes_on = excluded.closes_on, \
         call_words = excluded.call_words, letter_words = excluded.letter_words";
    on!(tx, |db| sqlx::query(sql)
        .bind(programme.0)
        .bind(&sign_up.address)
        .bind(i64::from(sign_up.call_open))
        .bind(sign_up.closes_on.map(days::count))
        .bind(&sign_up.call_words)
        .bind(&sign_up.letter_words)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// How far somebody got who was invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Has not begun.
    Invited,
    /// Has begun; what was answered belongs to them.
    Begun,
    /// Has finished.
    Finished,
}

/// Somebody who was invited.
#[derive(Clone, Debug)]
pub struct Invited {
    /// Who.
    pub person: Named,
    /// Whether a letter to them goes by mail.
    pub has_mailbox: bool,
    /// Whether they want to be reminded.
    pub reminders: bool,
    /// How far they got.
    pub progress: Progress,
    /// When they were invited.
    pub at: Timestamp,
}

/// Everybody invited who has not left, in the order of their ids.
pub async fn invited(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Invited>> {
    type Row = (
        i64,
        String,
        String,
        String,
        String,
        String,
        bool,
        i64,
        i64,
        bool,
        bool,
    );
    let sql = "SELECT p.id, p.given_name, p.family_name, p.position, p.department, p.site, \
         p.email IS NOT NULL, i.reminders, i.created_at, \
         t.person_id IS NOT NULL, d.person_id IS NOT NULL \
         FROM invitation i JOIN person p ON p.id = i.person_id \
         LEFT JOIN participant t ON t.programme_id = i.programme_id AND t.person_id = i.person_id \
         LEFT JOIN sign_up_draft d ON d.programme_id = i.programme_id AND d.person_id = i.person_id \
         WHERE i.programme_id = $1 AND p.status <> $2 ORDER BY p.id";
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .bind(Status::Left.key())
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(
            |(
                id,
                given,
                family,
                position,
                department,
                site,
                mailbox,
                reminders,
                at,
                done,
                begun,
            )| {
                Invited {
                    person: Named {
                        id: PersonId(id),
                        given_name: given,
                        family_name: family,
                        position,
                        department,
                        site,
                    },
                    has_mailbox: mailbox,
                    reminders: reminders != 0,
                    progress: match (done, begun) {
                        (true, _) => Progress::Finished,
                        (false, true) => Progress::Begun,
                        (false, false) => Progress::Invited,
                    },
                    at: Timestamp::from_microsecond(at).unwrap_or_default(),
                }
            },
        )
        .collect())
}

/// Records that somebody was invited. `false`: they were before.
pub async fn invite(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    now: Timestamp,
) -> Result<bool> {
    let sql = "INSERT INTO invitation (programme_id, person_id, reminders, created_at) \
         VALUES ($1, $2, 1, $3) ON CONFLICT DO NOTHING";
    let inserted = on!(tx, |db| sqlx::query(sql)
        .bind(programme.0)
        .bind(person.0)
        .bind(now.as_microsecond())
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(inserted == 1)
}

/// Whether somebody was invited, and whether they want to be reminded.
pub async fn invitation(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Option<bool>> {
    let sql = "SELECT reminders FROM invitation WHERE programme_id = $1 AND person_id = $2";
    let row: Option<i64> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(programme.0)
        .bind(person.0)
        .fetch_optional(db)
        .await)?;
    Ok(row.map(|reminders| reminders != 0))
}

/// No more reminders for that person.
pub async fn stop_reminding(tx: &mut Tx, programme: ProgrammeId, person: PersonId) -> Result<()> {
    let sql = "UPDATE invitation SET reminders = 0 WHERE programme_id = $1 AND person_id = $2";
    tx.run(sql, &[programme.0, person.0]).await?;
    Ok(())
}

/// Programmes in which somebody was invited and has not finished, the newest first.
pub async fn unfinished(tx: &mut Tx, person: PersonId) -> Result<Vec<ProgrammeId>> {
    let sql = "SELECT i.programme_id FROM invitation i WHERE i.person_id = $1 AND NOT EXISTS ( \
         SELECT 1 FROM participant t \
         WHERE t.programme_id = i.programme_id AND t.person_id = i.person_id) ORDER BY 1 DESC";
    let rows: Vec<i64> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(person.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(ProgrammeId).collect())
}

/// What opens a sign-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The link of a letter: 256 bits.
    Link,
    /// The short code on a sheet of paper, which is typed.
    Code,
}

impl Key {
    fn key(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Code => "code",
        }
    }
}

/// Stores a personal link or code. Earlier ones go on working: a reminder must
/// not break the letter that lies on the desk.
pub async fn add_link(
    tx: &mut Tx,
    secret: &str,
    kind: Key,
    (programme, person): (ProgrammeId, PersonId),
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO invitation_link (hash, programme_id, person_id, kind, created_at) \
         VALUES ($1, $2, $3, $4, $5)";
    on!(tx, |db| sqlx::query(sql)
        .bind(tokens::hash(secret))
        .bind(programme.0)
        .bind(person.0)
        .bind(kind.key())
        .bind(now.as_microsecond())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Whose link or code it is.
pub async fn by_link(
    tx: &mut Tx,
    secret: &str,
    kind: Key,
) -> Result<Option<(ProgrammeId, PersonId)>> {
    let sql = "SELECT programme_id, person_id FROM invitation_link WHERE hash = $1 AND kind = $2";
    let row: Option<(i64, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(tokens::hash(secret))
        .bind(kind.key())
        .fetch_optional(db)
        .await)?;
    Ok(row.map(|(programme, person)| (ProgrammeId(programme), PersonId(person))))
}

/// How many links were made for somebody since then: nobody's mailbox is to be flooded.
pub async fn count_links(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    since: Timestamp,
) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM invitation_link \
         WHERE programme_id = $1 AND person_id = $2 AND created_at > $3";
    Ok(on!(tx, |db| sqlx::query_scalar(sql)
        .bind(programme.0)
        .bind(person.0)
        .bind(since.as_microsecond())
        .fetch_one(db)
        .await)?)
}

/// A person's answers on their way.
pub async fn draft(tx: &mut Tx, programme: ProgrammeId, person: PersonId) -> Result<Option<Draft>> {
    let sql =
        "SELECT answers, reached FROM sign_up_draft WHERE programme_id = $1 AND person_id = $2";
    let row: Option<(String, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .bind(person.0)
        .fetch_optional(db)
        .await)?;
    row.map(|(answers, reached)| {
        Ok(Draft {
            answers: serde_json::from_str(&answers)?,
            reached: u8::try_from(reached).unwrap_or_default(),
        })
    })
    .transpose()
}

/// Programmes in which somebody has a draft.
pub async fn drafted(tx: &mut Tx, person: PersonId) -> Result<Vec<ProgrammeId>> {
    let sql = "SELECT programme_id FROM sign_up_draft WHERE person_id = $1 ORDER BY 1";
    let rows: Vec<i64> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(person.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(ProgrammeId).collect())
}

/// Stores a draft in place of an earlier one.
pub async fn save_draft(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    draft: &Draft,
    now: Timestamp,
) -> Result<()> {
    let body = serde_json::to_string(&draft.answers)?;
    let sql = "INSERT INTO sign_up_draft (programme_id, person_id, answers, reached, updated_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (programme_id, person_id) DO UPDATE SET \
         answers = excluded.answers, reached = excluded.reached, updated_at = excluded.updated_at";
    on!(tx, |db| sqlx::query(sql)
        .bind(programme.0)
        .bind(person.0)
        .bind(body)
        .bind(i64::from(draft.reached))
        .bind(now.as_microsecond())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Forgets a draft.
pub async fn delete_draft(tx: &mut Tx, programme: ProgrammeId, person: PersonId) -> Result<()> {
    let sql = "DELETE FROM sign_up_draft WHERE programme_id = $1 AND person_id = $2";
    tx.run(sql, &[programme.0, person.0]).await?;
    Ok(())
}

/// Somebody of the organisation, as the search for a colleague shows them: no
/// more than name and department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Department, empty if unknown.
    pub department: String,
}

/// Everybody who has not left, except one.
pub async fn colleagues(
    tx: &mut Tx,
    organisation: OrganisationId,
    except: PersonId,
) -> Result<Vec<Colleague>> {
    let sql = "SELECT id, TRIM(given_name || ' ' || family_name), department FROM person \
         WHERE organisation_id = $1 AND id <> $2 AND status <> $3 ORDER BY id";
    let rows: Vec<(i64, String, String)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(organisation.0)
        .bind(except.0)
        .bind(Status::Left.key())
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(id, name, department)| Colleague {
            id: PersonId(id),
            name,
            department,
        })
        .collect())
}

/// The person with that address or personnel number, and whether they are here.
pub async fn find(
    tx: &mut Tx,
    organisation: OrganisationId,
    contact: &str,
) -> Result<Option<(PersonId, Status)>> {
    let email = Email::parse(contact).ok();
    let sql = "SELECT id, status FROM person WHERE organisation_id = $1 \
         AND (email = $2 OR personnel_number = $3) ORDER BY id LIMIT 1";
    let row: Option<(i64, String)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(organisation.0)
        .bind(email.as_ref().map(Email::as_str))
        .bind(contact.trim())
        .fetch_optional(db)
        .await)?;
    Ok(row.map(|(id, status)| (PersonId(id), Status::from_key(&status))))
}

/// A request of somebody whom nobody knows yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its id.
    pub id: i64,
    /// The name they gave.
    pub name: String,
    /// The address or personnel number they gave.
    pub contact: String,
    /// When.
    pub at: Timestamp,
}

/// Open requests, the oldest first.
pub async fn requests(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Request>> {
    let sql = "SELECT id, name, contact, created_at FROM sign_up_request \
         WHERE programme_id = $1 ORDER BY id";
    let rows: Vec<(i64, String, String, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(id, name, contact, at)| Request {
            id,
            name,
            contact,
            at: Timestamp::from_microsecond(at).unwrap_or_default(),
        })
        .collect())
}

/// Stores a request. Who asks again changes nothing.
pub async fn add_request(
    tx: &mut Tx,
    programme: ProgrammeId,
    name: &str,
    contact: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO sign_up_request (programme_id, name, contact, created_at) \
         VALUES ($1, $2, $3, $4) ON CONFLICT (programme_id, contact) DO NOTHING";
    on!(tx, |db| sqlx::query(sql)
        .bind(programme.0)
        .bind(name)
        .bind(contact)
        .bind(now.as_microsecond())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Takes a request out, and says what it was.
pub async fn take_request(tx: &mut Tx, programme: ProgrammeId, id: i64) -> Result<Option<Request>> {
    let all = requests(tx, programme).await?;
    let found = all.into_iter().find(|request| request.id == id);
    if found.is_some() {
        let sql = "DELETE FROM sign_up_request WHERE id = $1";
        on!(tx, |db| sqlx::query(sql)
            .bind(id)
            .execute(db)
            .await
            .map(|_| ()))?;
    }
    Ok(found)
}

/// Deletes what sign-ups left that closed before a day: drafts, links, requests.
pub async fn forget_closed(tx: &mut Tx, before: Date) -> Result<()> {
    for sql in [
        "DELETE FROM sign_up_draft WHERE programme_id IN \
         (SELECT s.programme_id FROM sign_up s WHERE s.closes_on < $1)",
        "DELETE FROM invitation_link WHERE programme_id IN \
         (SELECT s.programme_id FROM sign_up s WHERE s.closes_on < $1)",
        "DELETE FROM sign_up_request WHERE programme_id IN \
         (SELECT s.programme_id FROM sign_up s WHERE s.closes_on < $1)",
    ] {
        tx.run(sql, &[days::count(before)]).await?;
    }
    Ok(())
}
