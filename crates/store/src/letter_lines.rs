//! Lines that a coordinator adds to letters: one for each kind and language.

use programme::ids::ProgrammeId;
use programme::letter::Kind;

use crate::db::on;
use crate::{Result, Tx};

/// A line, with the letter and the language ("de", "en") it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// In which letter.
    pub kind: Kind,
    /// In which language.
    pub lang: String,
    /// What it says.
    pub words: String,
}

/// All lines of a programme.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Line>> {
    let sql = "SELECT kind, lang, words FROM letter_line WHERE programme_id = $1";
    let rows: Vec<(String, String, String)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    let mut lines: Vec<Line> = rows
        .into_iter()
        .filter_map(|(kind, lang, words)| {
            let kind = Kind::from_key(&kind)?;
            Some(Line { kind, lang, words })
        })
        .collect();
    lines.sort_by(|a, b| (a.kind, &a.lang).cmp(&(b.kind, &b.lang)));
    Ok(lines)
}

/// The line of one letter in one language.
pub async fn find(
    tx: &mut Tx,
    programme: ProgrammeId,
    kind: Kind,
    lang: &str,
) -> Result<Option<String>> {
    let sql = "SELECT words FROM letter_line WHERE programme_id = $1 AND kind = $2 AND lang = $3";
    on!(tx, |db| sqlx::query_scalar(sql)
        .bind(programme.0)
        .bind(kind.key())
        .bind(lang)
        .fetch_optional(db)
        .await)
    .map_err(Into::into)
}

/// Keeps a line, in the place of an earlier one; an empty one takes it away.
pub async fn save(tx: &mut Tx, programme: ProgrammeId, line: &Line) -> Result<()> {
    if line.words.is_empty() {
        let sql = "DELETE FROM letter_line WHERE programme_id = $1 AND kind = $2 AND lang = $3";
        return on!(tx, |db| sqlx::query(sql)
            .bind(programme.0)
            .bind(line.kind.key())
            .bind(&line.lang)
            .execute(db)
            .await
            .map(|_| ()))
        .map_err(Into::into);
    }
    let sql = "INSERT INTO letter_line (programme_id, kind, lang, words) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (programme_id, kind, lang) DO UPDATE SET words = excluded.words";
    on!(tx, |db| sqlx::query(sql)
        .bind(programme.0)
        .bind(line.kind.key())
        .bind(&line.lang)
        .bind(&line.words)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}
