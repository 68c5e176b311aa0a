//! What rounds of feedback said, and what is done about it. All numbers come from releases;
//! nothing is computed anew.

use i18n::Text;
use programme::feedback::Kind::Agreement;
use programme::feedback::anonymity::Results;
use programme::feedback::{Questionnaire, Round as Kind};
use report::paper::{Block, Section, Table};
use store::Tx;
use store::feedback::{actions, questionnaires, releases, rounds};
use store::programmes::Programme;

use super::{Tell, section};
use crate::Result;
use crate::ctx::Ctx;
use crate::round_words;
use crate::rounds::shown;

/// What releases said in figures, the last one or each; then, in full, what people wrote:
/// away from the scores (A7).
pub(super) async fn said(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    tell: Tell,
) -> Result<Vec<Section>> {
    let t = ctx.t();
    let released = load(tx, programme).await?;
    let earlier = released.len().saturating_sub(1);
    let (skipped, with_words) = match tell {
        Tell::Known => (earlier, 0),
        Tell::All => (0, released.len()),
    };
    let figures = released.iter().skip(skipped);
    let figures = figures.filter_map(|one| one.figures(t));
    let words = released.iter().take(with_words);
    let words = words.filter_map(|one| one.words(t));
    Ok(figures.chain(words).collect())
}

/// A round with what was released of it.
struct Released {
    kind: Kind,
    asks: Questionnaire,
    results: Results,
}

async fn load(tx: &mut Tx, programme: &Programme) -> Result<Vec<Released>> {
    let mut all = Vec::new();
    for (id, results) in releases::list(tx, programme.id).await? {
        all.push(Released {
            kind: rounds::get(tx, id).await?.kind,
            asks: questionnaires::latest(tx, id).await?.questionnaire,
            results,
        });
    }
    Ok(all)
}

impl Released {
    fn figures(&self, t: Text) -> Option<Section> {
        let block = match &self.results {
            Results::Items { lines, .. } => shown::bars(t, &self.asks, lines).map(Block::Bars),
            Results::Combined(cell) => Some(Block::Text(shown::cell(t, Agreement, cell))),
            Results::Circle => None,
        };
        section(t.paper_round(round_words::round(t, self.kind)), block)
    }

    fn words(&self, t: Text) -> Option<Section> {
        let Results::Items { texts, .. } = &self.results else {
            return None;
        };
        let blocks = texts.iter().filter_map(|one| {
            let all = one.texts().ok()?;
            Some([
                Block::Text(round_words::item(t, &self.asks, one.item())),
                Block::Points(all.to_vec()),
            ])
        });
        section(
            t.paper_words(round_words::round(t, self.kind)),
            blocks.flatten(),
        )
    }
}

/// What was heard and is done about it, with who and until when.
pub(super) async fn measures(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
) -> Result<Option<Section>> {
    let t = ctx.t();
    let rows: Vec<Vec<String>> = actions::list(tx, programme.id)
        .await?
        .into_iter()
        .map(|one| {
            let until = match one.done_on {
                Some(day) => t.paper_done(i18n::day(t.lang(), day)),
                None => i18n::day(t.lang(), one.details.due_on),
            };
            let details = one.details;
            vec![details.finding, details.action, details.owner, until]
        })
        .collect();
    let head = [
        t.paper_heard(),
        t.paper_action(),
        t.paper_owner(),
        t.paper_until(),
    ];
    let table = (!rows.is_empty()).then(|| {
        Block::Table(Table {
            caption: String::new(),
            head: head.to_vec(),
            rows,
        })
    });
    Ok(section(t.paper_measures(), table))
}

/// Every question that a round may ask, as it is asked or would be: the catalogue that a
/// works council agrees on (`BetrVG` § 94).
pub(super) async fn questions(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
) -> Result<Option<Section>> {
    let t = ctx.t();
    let planned = rounds::list(tx, programme.id).await?;
    let mut blocks = Vec::new();
    for kind in Kind::ALL {
        let asks = match planned.iter().find(|round| round.kind == kind) {
            Some(round) => questionnaires::latest(tx, round.id).await?.questionnaire,
            None => Questionnaire::standard(kind),
        };
        let points = asks
            .items()
            .map(|item| round_words::item(t, &asks, item))
            .collect();
        blocks.push(Block::Text(round_words::round(t, kind)));
        blocks.push(Block::Points(points));
    }
    Ok(section(t.annex_questions(), blocks))
}
