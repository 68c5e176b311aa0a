//! Tandems proposed to their people, and the answers.

use jiff::Timestamp;
use jiff::civil::Date;
use programme::ids::{PersonId, ProgrammeId, ProposalId, RunId};
use programme::proposal::{Answer, Answers, Side, Standing};
use programme::tandem::Stage;

use crate::db::on;
use crate::tokens::{self, Token};
use crate::{Result, Tx, days};

/// A proposal as its two people see it.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Its id.
    pub id: ProposalId,
    /// Which programme.
    pub programme: ProgrammeId,
    /// Who teaches.
    pub mentor: PersonId,
    /// Who learns.
    pub mentee: PersonId,
    /// Both answers; only [`Proposal::standing`] may be shown to others.
    pub answers: Answers,
    /// Whether it became a tandem that has ended or closed.
    pub over: bool,
    /// Until when both are asked to answer, if a day was named.
    pub answer_by: Option<Date>,
    /// Why these two, as JSON of the matching's tandem.
    pub body: String,
}

impl Proposal {
    /// What everybody may know.
    pub fn standing(&self) -> Standing {
        match self.answers.standing() {
            Standing::BothAccepted if self.over => Standing::Over,
            standing => standing,
        }
    }

    /// Which of the two a person is, if any.
    pub fn side_of(&self, person: PersonId) -> Option<Side> {
        if person == self.mentor {
            Some(Side::Mentor)
        } else if person == self.mentee {
            Some(Side::Mentee)
        } else {
            None
        }
    }

    /// The person on a side.
    pub fn person(&self, side: Side) -> PersonId {
        match side {
            Side::Mentor => self.mentor,
            Side::Mentee => self.mentee,
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    programme_id: i64,
    mentor_id: i64,
    mentee_id: i64,
    mentor_answer: String,
    mentee_answer: String,
    withdrawn_at: Option<i64>,
    rested: i64,
    answer_by: Option<i64>,
    body: String,
    stage: Option<String>,
}

impl From<Row> for Proposal {
    fn from(row: Row) -> Self {
        let answers = Answers::new(
            Answer::from_key(&row.mentor_answer),
            Answer::from_key(&row.mentee_answer),
        );
        let answers = match row.withdrawn_at {
            Some(_) if row.rested != 0 => answers.rest().unwrap_or(answers),
            // Only what was open is ever withdrawn.
            Some(_) => answers.withdraw().unwrap_or(answers),
            None => answers,
        };
        Self {
            id: ProposalId(row.id),
            programme: ProgrammeId(row.programme_id),
            mentor: PersonId(row.mentor_id),
            mentee: PersonId(row.mentee_id),
            answers,
            over: row
                .stage
                .and_then(|stage| Stage::from_key(&stage))
                .is_some_and(|stage| !stage.is_alive()),
            answer_by: row.answer_by.map(days::day),
            body: row.body,
        }
    }
}

/// What a new proposal needs.
pub struct NewProposal<'a> {
    /// Which programme.
    pub programme: ProgrammeId,
    /// The run it comes from.
    pub run: RunId,
    /// Who teaches.
    pub mentor: PersonId,
    /// Who learns.
    pub mentee: PersonId,
    /// The mentor's personal link.
    pub mentor_token: &'a Token,
    /// The mentee's personal link.
    pub mentee_token: &'a Token,
    /// Until when both are asked to answer.
    pub answer_by: Option<Date>,
    /// Why these two, as JSON.
    pub body: &'a str,
}

const SELECT: &str = "SELECT id, programme_id, mentor_id, mentee_id, mentor_answer, \
     mentee_answer, withdrawn_at, rested, answer_by, body, (SELECT t.stage FROM tandem t \
     WHERE t.proposal_id = proposal.id) AS stage FROM proposal";

/// Proposes a tandem. `None` if these two were proposed to each other before
/// in this programme: nobody is asked twice.
pub async fn insert(
    tx: &mut Tx,
    new: NewProposal<'_>,
    now: Timestamp,
) -> Result<Option<ProposalId>> {
    let sql = "INSERT INTO proposal (programme_id, run_id, mentor_id, mentee_id, mentor_answer, \
         mentee_answer, mentor_token, mentee_token, body, created_at, answer_by) \
         VALUES ($1, $2, $3, $4, 'open', 'open', $5, $6, $7, $8, $9) \
         ON CONFLICT (programme_id, mentor_id, mentee_id) DO NOTHING RETURNING id";
    let id: Option<i64> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(new.programme.0)
        .bind(new.run.0)
        .bind(new.mentor.0)
        .bind(new.mentee.0)
        .bind(new.mentor_token.hash())
        .bind(new.mentee_token.hash())
        .bind(new.body)
        .bind(now.as_microsecond())
        .bind(new.answer_by.map(days::count))
        .fetch_optional(db)
        .await)?;
    Ok(id.map(ProposalId))
}

/// A programme's proposals.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Proposal>> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE programme_id = $1 ORDER BY id"));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Proposal::from).collect())
}

/// A person's proposals, newest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Proposal>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{SELECT} WHERE mentor_id = $1 OR mentee_id = $1 ORDER BY id DESC"
    ));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(person.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Proposal::from).collect())
}

/// One proposal.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn get(tx: &mut Tx, id: ProposalId) -> Result<Proposal> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE id = $1"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    Ok(row.into())
}

/// The proposal behind a personal link, and whose link it is.
pub async fn by_link(tx: &mut Tx, secret: &str) -> Result<Option<(Proposal, Side)>> {
    let hash = tokens::hash(secret);
    for (column, side) in [
        ("mentor_token", Side::Mentor),
        ("mentee_token", Side::Mentee),
    ] {
        let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE {column} = $1"));
        let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql)
            .bind(&hash)
            .fetch_optional(db)
            .await)?;
        if let Some(row) = row {
            return Ok(Some((row.into(), side)));
        }
    }
    Ok(None)
}

/// Stores a person's answer. The row is written only if that person was still
/// asked, so that two clicks at once count once.
pub async fn answer(tx: &mut Tx, id: ProposalId, side: Side, answer: Answer) -> Result<bool> {
    let sql = match side {
        Side::Mentor => {
            "UPDATE proposal SET mentor_answer = $1 WHERE id = $2 AND mentor_answer = 'open' \
             AND withdrawn_at IS NULL"
        }
        Side::Mentee => {
            "UPDATE proposal SET mentee_answer = $1 WHERE id = $2 AND mentee_answer = 'open' \
             AND withdrawn_at IS NULL"
        }
    };
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(answer.key())
        .bind(id.0)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Takes a proposal back; says whether it was still open. What both have
/// answered stays, and so do answers given before: nobody learns them.
pub async fn withdraw(tx: &mut Tx, id: ProposalId, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE proposal SET withdrawn_at = $1 WHERE id = $2 AND withdrawn_at IS NULL \
         AND (mentor_answer = 'open' OR mentee_answer = 'open')";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(now.as_microsecond())
        .bind(id.0)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Lets a proposal rest whose time is over; says whether it was still open.
pub async fn rest(tx: &mut Tx, id: ProposalId, now: Timestamp) -> Result<bool> {
    if !withdraw(tx, id, now).await? {
        return Ok(false);
    }
    let sql = "UPDATE proposal SET rested = 1 WHERE id = $1";
    tx.run(sql, &[id.0]).await?;
    Ok(true)
}

/// Gives somebody another personal link to an open proposal; the earlier one leads nowhere any more.
pub async fn renew_link(tx: &mut Tx, id: ProposalId, side: Side, token: &Token) -> Result<()> {
    let sql = match side {
        Side::Mentor => "UPDATE proposal SET mentor_token = $1 WHERE id = $2",
        Side::Mentee => "UPDATE proposal SET mentee_token = $1 WHERE id = $2",
    };
    on!(tx, |db| sqlx::query(sql)
        .bind(token.hash())
        .bind(id.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}
