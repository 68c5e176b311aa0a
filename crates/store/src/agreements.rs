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
    /// What it says. Empty if the programme went back to the product's words.
    pub wording: Wording,
    /// Since when.
    pub created_at: Timestamp,
    /// Name of the account that wrote it.
    pub by: String,
}

/// What one of the two signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The version; `None` for the words that the product brings along.
    pub agreement: Option<AgreementId>,
    /// Key of the language it was read in.
    pub lang: String,
    /// The agreement, word for word.
    pub text: String,
    /// The code of conduct, word for word.
    pub conduct: String,
    /// When.
    pub on: Date,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    version: i64,
    body: String,
    created_at: i64,
    name: String,
}

impl TryFrom<Row> for Agreement {
    type Error = crate::Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: AgreementId(row.id),
            version: row.version,
            wording: serde_json::from_str(&row.body)?,
            created_at: Timestamp::from_microsecond(row.created_at).unwrap_or_default(),
            by: row.name,
        })
    }
}

const SELECT: &str = "SELECT a.id, a.version, a.body, a.created_at, c.name FROM agreement a \
     JOIN account c ON c.id = a.created_by";

/// All versions, newest first.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Agreement>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{SELECT} WHERE a.programme_id = $1 ORDER BY a.version DESC"
    ));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    rows.into_iter().map(Agreement::try_from).collect()
}

/// The latest version, if the programme ever wrote one.
pub async fn latest(tx: &mut Tx, programme: ProgrammeId) -> Result<Option<Agreement>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{SELECT} WHERE a.programme_id = $1 ORDER BY a.version DESC LIMIT 1"
    ));
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_optional(db)
        .await)?;
    row.map(Agreement::try_from).transpose()
}

/// One version.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn get(tx: &mut Tx, id: AgreementId) -> Result<Agreement> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE a.id = $1"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    row.try_into()
}

/// Writes a new version, unless the latest says the same.
pub async fn save(
    tx: &mut Tx,
    programme: ProgrammeId,
    wording: &Wording,
    by: AccountId,
    now: Timestamp,
) -> Result<i64> {
    // Whoever saves at the same moment waits, and gets the next number.
    let alone = if tx.is_postgres() { "FOR UPDATE" } else { "" };
    let sql = sqlx::AssertSqlSafe(format!("SELECT id FROM programme WHERE id = $1 {alone}"));
    let _: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(programme.0)
        .fetch_one(db)
        .await)?;
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
    let sql = "UPDATE preparation SET signed_on = $1, agreement_id = $2, signed_lang = $3, \
         signed_text = $4, signed_conduct = $5 \
         WHERE tandem_id = $6 AND side = $7 AND signed_on IS NULL";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(days::count(signature.on))
        .bind(signature.agreement.map(|id| id.0))
        .bind(&signature.lang)
        .bind(&signature.text)
        .bind(&signature.conduct)
        .bind(tandem.0)
        .bind(side.key())
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

#[derive(sqlx::FromRow)]
struct SignatureRow {
    agreement_id: Option<i64>,
    signed_lang: Option<String>,
    signed_text: Option<String>,
    signed_conduct: Option<String>,
    signed_on: i64,
}

/// What one of the two signed, if they did.
pub async fn signature(tx: &mut Tx, tandem: TandemId, side: Side) -> Result<Option<Signature>> {
    let sql = "SELECT agreement_id, signed_lang, signed_text, signed_conduct, signed_on \
         FROM preparation WHERE tandem_id = $1 AND side = $2 AND signed_on IS NOT NULL";
    let row: Option<SignatureRow> = on!(tx, |db| sqlx::query_as(sql)
        .bind(tandem.0)
        .bind(side.key())
        .fetch_optional(db)
        .await)?;
    Ok(row.map(|row| Signature {
        agreement: row.agreement_id.map(AgreementId),
        lang: row.signed_lang.unwrap_or_default(),
        text: row.signed_text.unwrap_or_default(),
        conduct: row.signed_conduct.unwrap_or_default(),
        on: days::day(row.signed_on),
    }))
}
