//! Start-checks: identified, for the coordinator.

use jiff::civil::Date;
use programme::check_in::Answers;
use programme::ids::{ProgrammeId, TandemId};
use programme::proposal::Side;

use crate::db::on;
use crate::{Result, Tx, days};

/// What one of the two answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// To the four statements.
    pub answers: Answers,
    /// Whether they would like to talk.
    pub talk: bool,
    /// When.
    pub on: Date,
}

fn check_in(answers: &str, talk: i64, on: i64) -> Result<CheckIn> {
    Ok(CheckIn {
        answers: serde_json::from_str(answers)?,
        talk: talk != 0,
        on: days::day(on),
    })
}

/// One person's, if they answered.
pub async fn get(tx: &mut Tx, tandem: TandemId, side: Side) -> Result<Option<CheckIn>> {
    let sql = "SELECT answers, talk, answered_on FROM check_in WHERE tandem_id = $1 AND side = $2";
    let row: Option<(String, i64, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(tandem.0)
        .bind(side.key())
        .fetch_optional(db)
        .await)?;
    row.map(|(answers, talk, on)| check_in(&answers, talk, on))
        .transpose()
}

/// All of a programme.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<(TandemId, Side, CheckIn)>> {
    let sql = "SELECT c.tandem_id, c.side, c.answers, c.talk, c.answered_on FROM check_in c \
         JOIN tandem t ON t.id = c.tandem_id WHERE t.programme_id = $1 \
         ORDER BY c.tandem_id, c.side";
    let rows: Vec<(i64, String, String, i64, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    rows.into_iter()
        .map(|(tandem, side, answers, talk, on)| {
            let side = if side == Side::Mentor.key() {
                Side::Mentor
            } else {
                Side::Mentee
            };
            Ok((TandemId(tandem), side, check_in(&answers, talk, on)?))
        })
        .collect()
}

/// Stores what one of the two says, in place of what they said before.
pub async fn save(tx: &mut Tx, tandem: TandemId, side: Side, said: &CheckIn) -> Result<()> {
    let sql = "INSERT INTO check_in (tandem_id, side, answers, talk, answered_on) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tandem_id, side) DO UPDATE SET \
         answers = excluded.answers, talk = excluded.talk, answered_on = excluded.answered_on";
    let answers = serde_json::to_string(&said.answers)?;
    on!(tx, |db| sqlx::query(sql)
        .bind(tandem.0)
        .bind(side.key())
        .bind(answers)
        .bind(i64::from(said.talk))
        .bind(days::count(said.on))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}
