//! Letters: the outbox. A letter is written in the transaction that causes
//! it, together with the job that sends it.

use jiff::Timestamp;
use programme::ids::{LetterId, OrganisationId, PersonId, ProgrammeId, ProposalId};
use programme::letter::Kind;

use crate::db::on;
use crate::{Result, Tx, jobs};

/// Where a letter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Waits for the mail server, or for being printed.
    Waiting,
    /// Taken by the mail server.
    Sent,
    /// Refused for good.
    Failed,
    /// Taken by the mail server, and brought back by another one on the way.
    Bounced,
    /// Printed and handed over.
    HandedOver,
    /// Taken back before it was on its way: what it asks is asked no more.
    Withdrawn,
}

impl State {
    /// The key in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Bounced => "bounced",
            Self::HandedOver => "handed_over",
            Self::Withdrawn => "withdrawn",
        }
    }

    fn from_key(key: &str) -> Self {
        match key {
            "sent" => Self::Sent,
            "failed" => Self::Failed,
            "bounced" => Self::Bounced,
            "handed_over" => Self::HandedOver,
            "withdrawn" => Self::Withdrawn,
            _ => Self::Waiting,
        }
    }
}

/// A letter.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Its id.
    pub id: LetterId,
    /// Whose.
    pub organisation: OrganisationId,
    /// Which programme, if any.
    pub programme: Option<ProgrammeId>,
    /// To whom, if it is a person of the organisation.
    pub person: Option<PersonId>,
    /// The proposal it asks about, if it does.
    pub proposal: Option<ProposalId>,
    /// What it is about; nothing for letters of kinds that are no longer written.
    pub kind: Option<Kind>,
    /// Name on the letter.
    pub recipient: String,
    /// Address, unless the person has no mailbox.
    pub email: Option<String>,
    /// Language key.
    pub lang: String,
    /// Subject.
    pub subject: String,
    /// Text; `{link}` stands for the personal link.
    pub body: String,
    /// The personal link, until the letter is on its way.
    pub link: Option<String>,
    /// What only the reader may know, in the place of `{when}`; until then, too.
    pub details: Option<String>,
    /// The calendar entry that it carries; until then, too.
    pub calendar: Option<String>,
    /// Where it stands.
    pub state: State,
    /// Why the mail server refused it ([`programme::refusal::Refusal`]), for good or for now.
    pub problem: Option<String>,
    /// When it is handed over again, if it was refused for now.
    pub retry_at: Option<Timestamp>,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it was sent or handed over.
    pub sent_at: Option<Timestamp>,
    /// Whether that somebody got it would tell a coordinator too much.
    pub confidential: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    organisation_id: i64,
    programme_id: Option<i64>,
    person_id: Option<i64>,
    proposal_id: Option<i64>,
    kind: String,
    recipient_name: String,
    email: Option<String>,
    lang: String,
    subject: String,
    body: String,
    link: Option<String>,
    details: Option<String>,
    calendar: Option<String>,
    state: String,
    problem: Option<String>,
    retry_at: Option<i64>,
    created_at: i64,
    sent_at: Option<i64>,
}

impl From<Row> for Letter {
    fn from(row: Row) -> Self {
        let time = |at| Timestamp::from_microsecond(at).unwrap_or_default();
        Self {
            id: LetterId(row.id),
            organisation: OrganisationId(row.organisation_id),
            programme: row.programme_id.map(ProgrammeId),
            person: row.person_id.map(PersonId),
            proposal: row.proposal_id.map(ProposalId),
            kind: Kind::from_key(&row.kind),
            recipient: row.recipient_name,
            email: row.email,
            lang: row.lang,
            subject: row.subject,
            body: row.body,
            link: row.link,
            details: row.details,
            calendar: row.calendar,
            state: State::from_key(&row.state),
            problem: row.problem,
            retry_at: row.retry_at.map(time),
            created_at: time(row.created_at),
            sent_at: row.sent_at.map(time),
            confidential: Kind::from_key(&row.kind).is_some_and(Kind::is_confidential),
        }
    }
}

/// A letter to be written.
pub struct NewLetter<'a> {
    /// Whose.
    pub organisation: OrganisationId,
    /// Which programme; `None` for sign-in links, which no coordinator may see.
    pub programme: Option<ProgrammeId>,
    /// To whom.
    pub person: Option<PersonId>,
    /// The proposal it asks about, if it does.
    pub proposal: Option<ProposalId>,
    /// What it is about.
    pub kind: Kind,
    /// Name on the letter.
    pub recipient: &'a str,
    /// Address, unless the person has no mailbox.
    pub email: Option<&'a str>,
    /// Language key.
    pub lang: &'a str,
    /// Subject.
    pub subject: &'a str,
    /// Text; `{link}` stands for the personal link.
    pub body: &'a str,
    /// The personal link, if it has one.
    pub link: Option<&'a str>,
    /// What only the reader may know, in the place of `{when}` in the text.
    pub details: Option<&'a str>,
    /// The calendar entry that it carries.
    pub calendar: Option<&'a str>,
}

const SELECT: &str = "SELECT id, organisation_id, programme_id, person_id, proposal_id, kind, recipient_name, \
     email, lang, subject, body, link, details, calendar, state, problem, retry_at, created_at, sent_at \
     FROM letter";

/// Writes a letter; with an address, also the job that sends it.
pub async fn write(tx: &mut Tx, new: NewLetter<'_>, now: Timestamp) -> Result<LetterId> {
    let sql = "INSERT INTO letter (organisation_id, programme_id, person_id, proposal_id, kind, \
         recipient_name, email, lang, subject, body, link, details, calendar, state, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'waiting', $14) \
         RETURNING id";
    let id: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(new.organisation.0)
        .bind(new.programme.map(|id| id.0))
        .bind(new.person.map(|id| id.0))
        .bind(new.proposal.map(|id| id.0))
        .bind(new.kind.key())
        .bind(new.recipient)
        .bind(new.email)
        .bind(new.lang)
        .bind(new.subject)
        .bind(new.body)
        .bind(new.link)
        .bind(new.details)
        .bind(new.calendar)
        .bind(now.as_microsecond())
        .fetch_one(db)
        .await)?;
    let id = LetterId(id);
    if new.email.is_some() {
        jobs::enqueue(tx, &jobs::Job::SendLetter { letter: id }, now).await?;
    }
    Ok(id)
}

/// A letter that asked somebody for another answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The letter.
    pub letter: LetterId,
    /// Whom.
    pub person: PersonId,
    /// When it was written.
    pub at: Timestamp,
}

/// Who was asked by letters of that kind, and has not answered the sign-up form again since.
pub async fn asked(tx: &mut Tx, programme: ProgrammeId, kind: Kind) -> Result<Vec<Asked>> {
    let sql = "SELECT l.id, l.person_id, l.created_at FROM letter l \
         JOIN participant p ON p.programme_id = l.programme_id AND p.person_id = l.person_id \
         WHERE l.programme_id = $1 AND l.kind = $2 AND l.created_at >= p.answered_at ORDER BY l.id";
    let rows: Vec<(i64, i64, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .bind(kind.key())
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(letter, person, at)| Asked {
            letter: LetterId(letter),
            person: PersonId(person),
            at: Timestamp::from_microsecond(at).unwrap_or_default(),
        })
        .collect())
}

/// A programme's letters, newest first.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Letter>> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE programme_id = $1 ORDER BY id DESC"));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Letter::from).collect())
}

/// A person's letters, newest first; the links in them are not for showing.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Letter>> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE person_id = $1 ORDER BY id DESC"));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(person.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Letter::from).collect())
}

/// One letter.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn get(tx: &mut Tx, id: LetterId) -> Result<Letter> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE id = $1"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    Ok(row.into())
}

/// Records what became of a letter. Once it is on its way, its link is forgotten.
pub async fn settle(
    tx: &mut Tx,
    id: LetterId,
    state: State,
    problem: Option<&str>,
    now: Timestamp,
) -> Result<()> {
    let sent = matches!(state, State::Sent | State::HandedOver);
    let sql = if sent {
        "UPDATE letter SET state = $1, problem = $2, sent_at = $3, retry_at = NULL, link = NULL, \
         details = NULL, calendar = NULL WHERE id = $4"
    } else {
        "UPDATE letter SET state = $1, problem = $2, sent_at = $3, retry_at = NULL WHERE id = $4"
    };
    on!(tx, |db| sqlx::query(sql)
        .bind(state.key())
        .bind(problem)
        .bind(sent.then(|| now.as_microsecond()))
        .bind(id.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes that a letter was refused for now, and when it is handed over again.
pub async fn put_off(tx: &mut Tx, id: LetterId, problem: &str, retry_at: Timestamp) -> Result<()> {
    let sql = "UPDATE letter SET problem = $1, retry_at = $2 WHERE id = $3 AND state = 'waiting'";
    on!(tx, |db| sqlx::query(sql)
        .bind(problem)
        .bind(retry_at.as_microsecond())
        .bind(id.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes that a letter came back. `false` unless it was sent, and written at that moment:
/// whoever makes up a report has to know both.
pub async fn bounce(
    tx: &mut Tx,
    id: LetterId,
    written_at: Timestamp,
    problem: &str,
) -> Result<bool> {
    let sql = "UPDATE letter SET state = 'bounced', problem = $1 \
         WHERE id = $2 AND created_at = $3 AND state = 'sent'";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(problem)
        .bind(id.0)
        .bind(written_at.as_microsecond())
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Has a letter handed over once more, now: to the address that its person has by now, or to be
/// printed if they have none. `link` and `details` stand in the place of what was forgotten. A
/// letter that came back is written anew, under today's time: it must not look like the double of
/// the first.
pub async fn try_again(
    tx: &mut Tx,
    letter: &Letter,
    (link, details): (Option<&str>, Option<&str>),
    now: Timestamp,
) -> Result<()> {
    let written = match letter.state {
        State::Bounced => now,
        _ => letter.created_at,
    };
    let sql = "UPDATE letter SET state = 'waiting', problem = NULL, retry_at = NULL, sent_at = NULL, \
         link = COALESCE($1, link), details = COALESCE(details, $2), created_at = $3, \
         email = CASE WHEN person_id IS NULL THEN email \
         ELSE (SELECT p.email FROM person p WHERE p.id = letter.person_id) END \
         WHERE id = $4 RETURNING email";
    let email: Option<String> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(link)
        .bind(details)
        .bind(written.as_microsecond())
        .bind(letter.id.0)
        .fetch_one(db)
        .await)?;
    let job = jobs::Job::SendLetter { letter: letter.id };
    jobs::withdraw(tx, &job).await?;
    if email.is_some() {
        jobs::enqueue(tx, &job, now).await?;
    }
    Ok(())
}

/// Takes back the letters about a proposal that are not on their way yet, or were
/// refused. Their links are forgotten.
pub async fn withdraw(tx: &mut Tx, proposal: ProposalId) -> Result<()> {
    let sql = "UPDATE letter SET state = 'withdrawn', link = NULL \
         WHERE proposal_id = $1 AND state IN ('waiting', 'failed') RETURNING id";
    let ids: Vec<i64> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(proposal.0)
        .fetch_all(db)
        .await)?;
    for id in ids {
        let letter = LetterId(id);
        jobs::withdraw(tx, &jobs::Job::SendLetter { letter }).await?;
    }
    Ok(())
}

/// Makes waiting letters follow the people they are for. One that loses its
/// address waits for being printed; one that gains an address is mailed.
pub(crate) async fn follow_people(
    tx: &mut Tx,
    organisation: OrganisationId,
    now: Timestamp,
) -> Result<()> {
    let sql = "SELECT l.id, p.email IS NOT NULL FROM letter l JOIN person p ON p.id = l.person_id \
         WHERE p.organisation_id = $1 AND l.state = 'waiting' \
         AND (l.email IS NULL) <> (p.email IS NULL) ORDER BY l.id";
    let turned: Vec<(i64, bool)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(organisation.0)
        .fetch_all(db)
        .await)?;
    let sql = "UPDATE letter SET email = p.email, \
         recipient_name = TRIM(p.given_name || ' ' || p.family_name) FROM person p \
         WHERE p.id = letter.person_id AND p.organisation_id = $1 AND letter.state = 'waiting' \
         AND (letter.email IS DISTINCT FROM p.email \
         OR letter.recipient_name <> TRIM(p.given_name || ' ' || p.family_name))";
    tx.run(sql, &[organisation.0]).await?;
    for (id, by_mail) in turned {
        let letter = LetterId(id);
        let job = jobs::Job::SendLetter { letter };
        if by_mail {
            jobs::enqueue(tx, &job, now).await?;
        } else {
            jobs::withdraw(tx, &job).await?;
        }
    }
    Ok(())
}
