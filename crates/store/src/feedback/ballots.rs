//! Sealed sheets of one size under random ids. Nothing here knows a person, a
//! role or a time, and nothing can open one: the key is made outside.

use programme::ids::RoundId;

use crate::db::on;
use crate::{Result, Tx};

/// A sealed sheet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ballot {
    /// 128 random bits, drawn anew with every writing.
    pub id: String,
    /// What is inside, sealed.
    pub sealed: String,
}

/// All of a round, in the order of their ids: a random one.
pub async fn list(tx: &mut Tx, round: RoundId) -> Result<Vec<Ballot>> {
    let sql = "SELECT id, sealed FROM feedback_ballot WHERE round_id = $1";
    let rows: Vec<(String, String)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(round.0)
        .fetch_all(db)
        .await)?;
    let mut all: Vec<Ballot> = rows
        .into_iter()
        .map(|(id, sealed)| Ballot { id, sealed })
        .collect();
    all.sort_unstable();
    Ok(all)
}

/// How many lie in the urn of a round.
pub async fn count(tx: &mut Tx, round: RoundId) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM feedback_ballot WHERE round_id = $1";
    Ok(on!(tx, |db| sqlx::query_scalar(sql)
        .bind(round.0)
        .fetch_one(db)
        .await)?)
}

/// Writes all ballots of a round in the place of those that were there, in the
/// order of their ids: each row is then as old as any other, and lies where
/// its random id puts it.
pub async fn replace(tx: &mut Tx, round: RoundId, mut ballots: Vec<Ballot>) -> Result<()> {
    delete(tx, round).await?;
    ballots.sort_unstable();
    for ballot in ballots {
        let sql = "INSERT INTO feedback_ballot (round_id, id, sealed) VALUES ($1, $2, $3)";
        on!(tx, |db| sqlx::query(sql)
            .bind(round.0)
            .bind(&ballot.id)
            .bind(&ballot.sealed)
            .execute(db)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}

/// Deletes all ballots of a round; how many there were.
pub async fn delete(tx: &mut Tx, round: RoundId) -> Result<u64> {
    let sql = "DELETE FROM feedback_ballot WHERE round_id = $1";
    tx.run(sql, &[round.0]).await
}
