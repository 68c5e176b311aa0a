//! What short and full report tell: goals, how far it is, what it brought, what is done about it.

use i18n::say;
use programme::feedback::anonymity::SMALL;
use programme::tandem::Stage;
use report::paper::{Block, Figure, Section, State};
use store::programmes::Programme;
use store::{Tx, tandems};

use super::{Tell, feedback, figures, section};
use crate::Result;
use crate::ctx::Ctx;
use crate::words;

/// Goals, progress, figures, what rounds said and what is done about it.
pub(super) async fn of(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    tell: Tell,
) -> Result<Vec<Section>> {
    let mut sections: Vec<Section> = goals(ctx, programme).into_iter().collect();
    sections.extend(progress(ctx, tx, programme).await?);
    sections.extend(figures::of(ctx, tx, programme, tell).await?);
    sections.extend(feedback::said(ctx, tx, programme, tell).await?);
    sections.extend(feedback::measures(ctx, tx, programme).await?);
    Ok(sections)
}

/// What the programme is for, and who stands for it.
fn goals(ctx: &Ctx, programme: &Programme) -> Option<Section> {
    let t = ctx.t();
    let goals = &programme.goals;
    let chosen: Vec<String> = goals.chosen.iter().map(|one| say::goal(t, *one)).collect();
    let mut blocks = Vec::new();
    if !goals.own_words.trim().is_empty() {
        blocks.push(Block::Text(goals.own_words.clone()));
    }
    if !chosen.is_empty() {
        blocks.push(Block::Points(chosen));
    }
    if !goals.sponsor.trim().is_empty() {
        blocks.push(Block::Text(t.paper_sponsor(goals.sponsor.as_str())));
    }
    section(t.goals_heading(), blocks)
}

/// How many tandems stand where.
async fn progress(ctx: &Ctx, tx: &mut Tx, programme: &Programme) -> Result<Option<Section>> {
    let t = ctx.t();
    let tandems = tandems::list(tx, programme.id).await?;
    let figures: Vec<Figure> = Stage::ALL
        .into_iter()
        .filter_map(|stage| {
            let count = tandems.iter().filter(|one| one.stage == stage).count();
            // Among a few tandems everybody knows which one it is.
            let tells = tandems.len() < SMALL && stage != Stage::Running;
            (count > 0 && !tells).then(|| Figure {
                name: words::stage(t, stage).word,
                value: t.paper_tandems(count),
                state: State::Untargeted,
                ..Figure::default()
            })
        })
        .collect();
    let blocks = (!figures.is_empty()).then_some(Block::Figures(figures));
    Ok(section(t.paper_progress(), blocks))
}
