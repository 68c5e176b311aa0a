//! What people agreed to: for each purpose, in which version, with the words
//! they read, when, and until when. Nothing is overwritten.

use jiff::Timestamp;
use programme::ids::{PersonId, ProgrammeId};
use programme::sign_up::Purpose;

use crate::db::on;
use crate::{Result, Tx};

/// A consent as given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// In which programme.
    pub programme: ProgrammeId,
    /// To what.
    pub purpose: Purpose,
    /// Which version of the words.
    pub version: i64,
    /// The words that were read.
    pub words: String,
    /// When it was given.
    pub given_at: Timestamp,
    /// When it was taken back, if it was.
    pub withdrawn_at: Option<Timestamp>,
}

/// Everything a person agreed to, the oldest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Consent>> {
    type Row = (i64, String, i64, String, i64, Option<i64>);
    let sql = "SELECT programme_id, purpose, version, words, given_at, withdrawn_at FROM consent \
         WHERE person_id = $1 ORDER BY id";
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(person.0)
        .fetch_all(db)
        .await)?;
    let time = |at| Timestamp::from_microsecond(at).unwrap_or_default();
    Ok(rows
        .into_iter()
        .filter_map(
            |(programme, purpose, version, words, given_at, withdrawn_at)| {
                Some(Consent {
                    programme: ProgrammeId(programme),
                    purpose: Purpose::from_key(&purpose)?,
                    version,
                    words,
                    given_at: time(given_at),
                    withdrawn_at: withdrawn_at.map(time),
                })
            },
        )
        .collect())
}

/// What of it holds in a programme.
pub async fn in_force(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Purpose>> {
    Ok(of_person(tx, person)
        .await?
        .into_iter()
        .filter(|one| one.programme == programme && one.withdrawn_at.is_none())
        .map(|one| one.purpose)
        .collect())
}

/// Whether the person's own words may be shown to a partner. Who signed up
/// before that was asked, in a file, meant them to be.
pub async fn shows_own_words(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<bool> {
    let asked: Vec<Consent> = of_person(tx, person)
        .await?
        .into_iter()
        .filter(|one| one.programme == programme)
        .collect();
    let given = |one: &Consent| one.purpose == Purpose::OwnWords && one.withdrawn_at.is_none();
    Ok(asked.is_empty() || asked.iter().any(given))
}

/// Stores a consent with the words it was given to. Who agreed before keeps
/// that, unless the version has changed: then the old one ends here.
pub async fn give(
    tx: &mut Tx,
    (programme, person): (ProgrammeId, PersonId),
    purpose: Purpose,
    words: &str,
    now: Timestamp,
) -> Result<()> {
    let same = of_person(tx, person).await?.into_iter().any(|one| {
        one.programme == programme
            && one.purpose == purpose
            && one.version == purpose.version()
            && one.withdrawn_at.is_none()
    });
    if same {
        return Ok(());
    }
    withdraw(tx, programme, person, purpose, now).await?;
    let sql = "INSERT INTO consent (programme_id, person_id, purpose, version, words, given_at) \
         VALUES ($1, $2, $3, $4, $5, $6)";
    on!(tx, |db| sqlx::query(sql)
        .bind(programme.0)
        .bind(person.0)
        .bind(purpose.key())
        .bind(purpose.version())
        .bind(words)
        .bind(now.as_microsecond())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Takes a consent back.
pub async fn withdraw(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    purpose: Purpose,
    now: Timestamp,
) -> Result<()> {
    let sql = "UPDATE consent SET withdrawn_at = $1 \
         WHERE programme_id = $2 AND person_id = $3 AND purpose = $4 AND withdrawn_at IS NULL";
    on!(tx, |db| sqlx::query(sql)
        .bind(now.as_microsecond())
        .bind(programme.0)
        .bind(person.0)
        .bind(purpose.key())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}
