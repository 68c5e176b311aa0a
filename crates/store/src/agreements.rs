//! The agreement of a programme, version by version, and who signed what.

use jiff::Timestamp;
use jiff::civil::Date;
use programme::agreement::Wording;
use programme::ids::{AccountId, AgreementId, ProgrammeId, TandemId};
use programme::proposal::Side;

use crate::db::on;
use crate::{Result, Tx, days};

/// A programme's own words, in one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Its id.
    pub id: AgreementId,
    /// 1, 2, 3 … within the programme.
    pub version: i64,
    /// What it says.
    pub wording: Wording,
}

/// What one of the two signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The version; `None` for the words that the product brings along.
    pub agreement: Option<AgreementId>,
    /// Key of the language it was read in.
    pub lang: String,
    /// When.
    pub on: Date,
}

fn agreement((id, version, body): (i64, i64, String)) -> Result<Agreement> {
    Ok(Agreement {
        id: AgreementId(id),
        version,
        wording: serde_json::from_str(&body)?,
    })
}

/// The latest version, unless the programme uses the product's words.
pub async fn latest(tx: &mut Tx, programme: ProgrammeId) -> Result<Option<Agreement>> {
    let sql = "SELECT id, version, body FROM agreement WHERE programme_id = $1 \
         ORDER BY version DESC LIMIT 1";
    let row: Option<(i64, i64, String)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_optional(db)
        .await)?;
    row.map(agreement).transpose()
}

/// One version.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn get(tx: &mut Tx, id: AgreementId) -> Result<Agreement> {
    let sql = "SELECT id, version, body FROM agreement WHERE id = $1";
    let row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    agreement(row)
}

/// Writes a new version, unless the latest says the same.
pub async fn save(
    tx: &mut Tx,
    programme: ProgrammeId,
    wording: &Wording,
    by: AccountId,
    now: Timestamp,
) -> Result<i64> {
    let before = latest(tx, programme).await?;
    if let Some(same) = before.as_ref().filter(|before| before.wording == *wording) {
        return Ok(same.version);
    }
    let version = before.map_or(1, |before| before.version + 1);
    let sql = "INSERT INTO agreement (programme_id, version, body, created_at, created_by) \
         VALUES ($1, $2, $3, $4, $5)";
    let body = serde_json::to_string(wording)?;
    on!(tx, |db| sqlx::query(sql)
        .bind(programme.0)
        .bind(version)
        .bind(body)
        .bind(now.as_microsecond())
        .bind(by.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(version)
}

/// Signs for one of the two. `false` if they signed before; that counts.
pub async fn sign(
    tx: &mut Tx,
    tandem: TandemId,
    side: Side,
    signature: &Signature,
) -> Result<bool> {
    let sql = "UPDATE preparation SET signed_on = $1, agreement_id = $2, signed_lang = $3 \
         WHERE tandem_id = $4 AND side = $5 AND signed_on IS NULL";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(days::count(signature.on))
        .bind(signature.agreement.map(|id| id.0))
        .bind(&signature.lang)
        .bind(tandem.0)
        .bind(side.key())
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// What one of the two signed, if they did.
pub async fn signature(tx: &mut Tx, tandem: TandemId, side: Side) -> Result<Option<Signature>> {
    let sql = "SELECT agreement_id, signed_lang, signed_on FROM preparation \
         WHERE tandem_id = $1 AND side = $2 AND signed_on IS NOT NULL";
    let row: Option<(Option<i64>, Option<String>, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(tandem.0)
        .bind(side.key())
        .fetch_optional(db)
        .await)?;
    Ok(row.map(|(agreement, lang, on)| Signature {
        agreement: agreement.map(AgreementId),
        lang: lang.unwrap_or_default(),
        on: days::day(on),
    }))
}
