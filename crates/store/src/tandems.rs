//! Tandems: two people who both said yes, and how far they have come.

use jiff::civil::Date;
use programme::ids::{PersonId, ProgrammeId, ProposalId, TandemId};
use programme::proposal::Side;
use programme::tandem::{Preparation, SIDES, Stage};

use crate::db::on;
use crate::proposals::Proposal;
use crate::{Error, Result, Tx, days, space, sums};

/// A tandem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tandem {
    /// Its id.
    pub id: TandemId,
    /// Which programme.
    pub programme: ProgrammeId,
    /// The proposal that both accepted: there is why these two.
    pub proposal: ProposalId,
    /// Who teaches.
    pub mentor: PersonId,
    /// Who learns.
    pub mentee: PersonId,
    /// Where it is.
    pub stage: Stage,
    /// Since when.
    pub stage_since: Date,
    /// While it rests: until when, if the two know.
    pub rests_until: Option<Date>,
    /// When both had said yes.
    pub created_on: Date,
    /// When both had signed the agreement.
    pub started_on: Option<Date>,
    /// When both were asked how it begins.
    pub check_in_asked_on: Option<Date>,
}

/// So many days after its end what the two wrote is deleted (DOMAIN section 9).
pub const KEPT_DAYS: i64 = 30;

impl Tandem {
    /// The day up to which what the two wrote is kept, once it is over.
    pub fn deleted_on(&self) -> Option<Date> {
        let kept = jiff::Span::new().days(KEPT_DAYS);
        (!self.stage.is_alive()).then(|| self.stage_since.saturating_add(kept))
    }

    /// Which of the two a person is, if any.
    pub fn side_of(&self, person: PersonId) -> Option<Side> {
        SIDES.into_iter().find(|side| self.person(*side) == person)
    }

    /// The two, the mentor first.
    pub fn people(&self) -> [PersonId; 2] {
        [self.mentor, self.mentee]
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
    proposal_id: i64,
    mentor_id: i64,
    mentee_id: i64,
    stage: String,
    stage_since: i64,
    rests_until: Option<i64>,
    created_on: i64,
    started_on: Option<i64>,
    check_in_asked_on: Option<i64>,
}

impl From<Row> for Tandem {
    fn from(row: Row) -> Self {
        Self {
            id: TandemId(row.id),
            programme: ProgrammeId(row.programme_id),
            proposal: ProposalId(row.proposal_id),
            mentor: PersonId(row.mentor_id),
            mentee: PersonId(row.mentee_id),
            // Only keys of stages are ever written.
            stage: Stage::from_key(&row.stage).unwrap_or(Stage::Ended),
            stage_since: days::day(row.stage_since),
            rests_until: row.rests_until.map(days::day),
            created_on: days::day(row.created_on),
            started_on: row.started_on.map(days::day),
            check_in_asked_on: row.check_in_asked_on.map(days::day),
        }
    }
}

const SELECT: &str = "SELECT id, programme_id, proposal_id, mentor_id, mentee_id, stage, \
     stage_since, rests_until, created_on, started_on, check_in_asked_on FROM tandem";

/// Makes a tandem of a proposal that both accepted.
///
/// # Errors
/// [`Error::AlreadyExists`] if the proposal has become a tandem before.
pub async fn begin(tx: &mut Tx, proposal: &Proposal, on: Date) -> Result<TandemId> {
    let sql = "INSERT INTO tandem (programme_id, proposal_id, mentor_id, mentee_id, stage, \
         stage_since, created_on) VALUES ($1, $2, $3, $4, $5, $6, $6) RETURNING id";
    let id: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(proposal.programme.0)
        .bind(proposal.id.0)
        .bind(proposal.mentor.0)
        .bind(proposal.mentee.0)
        .bind(Stage::Beginning.key())
        .bind(days::count(on))
        .fetch_one(db)
        .await)?;
    for side in SIDES {
        let sql = "INSERT INTO preparation (tandem_id, side) VALUES ($1, $2)";
        on!(tx, |db| sqlx::query(sql)
            .bind(id)
            .bind(side.key())
            .execute(db)
            .await
            .map(|_| ()))?;
    }
    Ok(TandemId(id))
}

/// One tandem.
///
/// # Errors
/// [`Error::NotFound`] if there is none with that id.
pub async fn get(tx: &mut Tx, id: TandemId) -> Result<Tandem> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE id = $1"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    Ok(row.into())
}

/// The same, and nobody else changes it until this transaction ends: for steps
/// that look at what both did.
///
/// # Errors
/// [`Error::NotFound`] if there is none with that id.
pub async fn lock(tx: &mut Tx, id: TandemId) -> Result<Tandem> {
    // On SQLite, whoever writes is alone already.
    let alone = if tx.is_postgres() { "FOR UPDATE" } else { "" };
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE id = $1 {alone}"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    Ok(row.into())
}

/// A programme's tandems, in the order of their ids.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Tandem>> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE programme_id = $1 ORDER BY id"));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Tandem::from).collect())
}

/// A person's tandems, newest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Tandem>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{SELECT} WHERE mentor_id = $1 OR mentee_id = $1 ORDER BY id DESC"
    ));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(person.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Tandem::from).collect())
}

/// The tandem that a proposal became.
pub async fn of_proposal(tx: &mut Tx, proposal: ProposalId) -> Result<Option<Tandem>> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE proposal_id = $1"));
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(proposal.0)
        .fetch_optional(db)
        .await)?;
    Ok(row.map(Tandem::from))
}

/// Moves a tandem from the stage it was read in to another. `false` if
/// somebody else moved it meanwhile; then nothing is written.
pub async fn enter(
    tx: &mut Tx,
    tandem: &Tandem,
    stage: Stage,
    rests_until: Option<Date>,
    on: Date,
) -> Result<bool> {
    let sql = "UPDATE tandem SET stage = $1, stage_since = $2, rests_until = $3, \
         started_on = CASE WHEN $1 = 'running' THEN COALESCE(started_on, $2) ELSE started_on END \
         WHERE id = $4 AND stage = $5";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(stage.key())
        .bind(days::count(on))
        .bind(rests_until.map(days::count))
        .bind(tandem.id.0)
        .bind(tandem.stage.key())
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// What one of the two did to prepare.
pub async fn preparation(tx: &mut Tx, id: TandemId, side: Side) -> Result<Preparation> {
    let sql = "SELECT briefed_on, checked_on, signed_on FROM preparation \
         WHERE tandem_id = $1 AND side = $2";
    let row: Option<(Option<i64>, Option<i64>, Option<i64>)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(id.0)
        .bind(side.key())
        .fetch_optional(db)
        .await)?;
    let (briefed, checked, signed) = row.ok_or(Error::NotFound)?;
    Ok(Preparation {
        briefed_on: briefed.map(days::day),
        checked_on: checked.map(days::day),
        signed_on: signed.map(days::day),
    })
}

/// Notes that one of the two read their briefing; the first day counts.
pub async fn brief(tx: &mut Tx, id: TandemId, side: Side, on: Date) -> Result<()> {
    let sql = "UPDATE preparation SET briefed_on = $1 \
         WHERE tandem_id = $2 AND side = $3 AND briefed_on IS NULL";
    prepare(tx, sql, id, side, on).await
}

/// Notes that one of the two went through the self-check; the first day counts.
pub async fn check(tx: &mut Tx, id: TandemId, side: Side, on: Date) -> Result<()> {
    let sql = "UPDATE preparation SET checked_on = $1 \
         WHERE tandem_id = $2 AND side = $3 AND checked_on IS NULL";
    prepare(tx, sql, id, side, on).await
}

async fn prepare(tx: &mut Tx, sql: &'static str, id: TandemId, side: Side, on: Date) -> Result<()> {
    on!(tx, |db| sqlx::query(sql)
        .bind(days::count(on))
        .bind(id.0)
        .bind(side.key())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes that both are asked how it begins. `false` if they were before.
pub async fn ask_for_check_in(tx: &mut Tx, id: TandemId, on: Date) -> Result<bool> {
    let sql =
        "UPDATE tandem SET check_in_asked_on = $1 WHERE id = $2 AND check_in_asked_on IS NULL";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(days::count(on))
        .bind(id.0)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// What one of the two says at the end of a tandem.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Farewell {
    /// What they learned, in their own words; for their certificate alone.
    pub learned: String,
    /// Whether they want a tandem with somebody else, if they said so.
    pub again: Option<bool>,
}

/// What one of the two said at the end.
pub async fn farewell(tx: &mut Tx, id: TandemId, side: Side) -> Result<Farewell> {
    let sql = "SELECT learned, again FROM preparation WHERE tandem_id = $1 AND side = $2";
    let row: Option<(Option<String>, Option<String>)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(id.0)
        .bind(side.key())
        .fetch_optional(db)
        .await)?;
    let (learned, again) = row.ok_or(Error::NotFound)?;
    Ok(Farewell {
        learned: learned.unwrap_or_default(),
        again: again.map(|again| again == "yes"),
    })
}

/// Stores what one of the two says at the end.
pub async fn say_farewell(
    tx: &mut Tx,
    id: TandemId,
    side: Side,
    farewell: &Farewell,
) -> Result<()> {
    let sql = "UPDATE preparation SET learned = $1, again = $2 WHERE tandem_id = $3 AND side = $4";
    let again = farewell.again.map(|again| if again { "yes" } else { "no" });
    on!(tx, |db| sqlx::query(sql)
        .bind(&farewell.learned)
        .bind(again)
        .bind(id.0)
        .bind(side.key())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Deletes what the two wrote: goals, start-check, meetings, what they learned. That the
/// tandem was, its stage and the signatures stay, and its share in the sums of the programme.
pub async fn forget(tx: &mut Tx, id: TandemId) -> Result<()> {
    let tandem = get(tx, id).await?;
    sums::keep(tx, &tandem).await?;
    for sql in [
        "DELETE FROM tandem_goal WHERE tandem_id = $1",
        "DELETE FROM check_in WHERE tandem_id = $1",
        "DELETE FROM meeting WHERE tandem_id = $1",
        "DELETE FROM meeting_place WHERE tandem_id = $1",
        "DELETE FROM lull WHERE tandem_id = $1",
        "UPDATE preparation SET learned = NULL WHERE tandem_id = $1",
    ] {
        tx.run(sql, &[id.0]).await?;
    }
    space::delete_of(tx, id).await
}
