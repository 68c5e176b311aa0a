//! Who is asked in a round, and whether they answered. A mark, no time, and
//! nothing that leads to what they answered.

use programme::ids::{PersonId, ProgrammeId, RoundId};
use programme::proposal::Side;

use crate::db::on;
use crate::{Result, Tx};

/// Somebody who is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Who.
    pub person: PersonId,
    /// As what they take part.
    pub side: Side,
    /// Whether they answered.
    pub answered: bool,
}

fn side(key: &str) -> Side {
    if key == Side::Mentor.key() {
        Side::Mentor
    } else {
        Side::Mentee
    }
}

/// Everybody who is asked.
pub async fn list(tx: &mut Tx, round: RoundId) -> Result<Vec<Asked>> {
    let sql = "SELECT person_id, side, answered FROM feedback_turnout WHERE round_id = $1 \
         ORDER BY person_id";
    let rows: Vec<(i64, String, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(round.0)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(person, key, answered)| Asked {
            person: PersonId(person),
            side: side(&key),
            answered: answered != 0,
        })
        .collect())
}

/// Whether somebody is asked, and whether they answered.
pub async fn of(tx: &mut Tx, round: RoundId, person: PersonId) -> Result<Option<Asked>> {
    let sql = "SELECT side, answered FROM feedback_turnout WHERE round_id = $1 AND person_id = $2";
    let row: Option<(String, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(round.0)
        .bind(person.0)
        .fetch_optional(db)
        .await)?;
    Ok(row.map(|(key, answered)| Asked {
        person,
        side: side(&key),
        answered: answered != 0,
    }))
}

/// The rounds in which somebody was asked, the newest first.
pub async fn rounds_of(tx: &mut Tx, person: PersonId) -> Result<Vec<(RoundId, ProgrammeId)>> {
    let sql = "SELECT r.id, r.programme_id FROM feedback_turnout t \
         JOIN feedback_round r ON r.id = t.round_id WHERE t.person_id = $1 \
         ORDER BY r.opens_on DESC, r.id DESC";
    let rows: Vec<(i64, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(person.0)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(round, programme)| (RoundId(round), ProgrammeId(programme)))
        .collect())
}

/// Notes that somebody is asked.
pub async fn ask(tx: &mut Tx, round: RoundId, person: PersonId, side: Side) -> Result<()> {
    let sql = "INSERT INTO feedback_turnout (round_id, person_id, side, answered) \
         VALUES ($1, $2, $3, 0)";
    on!(tx, |db| sqlx::query(sql)
        .bind(round.0)
        .bind(person.0)
        .bind(side.key())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Marks somebody as having answered. All marks of the round are written anew:
/// where rows know the transaction that wrote them (PostgreSQL does), they all
/// name the same one.
pub async fn mark(tx: &mut Tx, round: RoundId, person: PersonId) -> Result<()> {
    let sql = "UPDATE feedback_turnout SET answered = \
         CASE WHEN person_id = $2 THEN 1 ELSE answered END WHERE round_id = $1";
    tx.run(sql, &[round.0, person.0]).await?;
    Ok(())
}
