//! What a round said: the same for the coordinator and for everybody who was
//! asked. All numbers come from the release; nothing is computed anew.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use i18n::Text;
use programme::feedback::anonymity::{Figures, Group, Line, Results, Split, Withheld};
use programme::feedback::{Code, Item, Kind, Questionnaire, Scale};
use programme::ids::{ProgrammeId, RoundId};
use programme::policy::Action;
use programme::proposal::Side;
use programme::round_plan::State as Stands;
use report::paper::{Block, Section as Piece, State};
use store::feedback::rounds::{self, Round};
use store::feedback::{circle, questionnaires, releases};
use store::programmes::Programme;
use store::{Result as Stored, Tx};

use super::plan::of_programme;
use super::turnout_of;
use crate::ctx::Ctx;
use crate::rounds::shown;
use crate::shell::{Section, Shell};
use crate::{Result, links, round_words};

/// A line of a table: what it is about, and a cell each for all, mentors, mentees.
struct Row {
    words: String,
    note: Option<String>,
    cells: [String; 3],
}

/// What is said of the parts of one item.
struct Parts {
    words: String,
    parts: Vec<(String, String)>,
}

/// How a group's answer changed between two rounds.
struct Change {
    words: String,
    line: String,
}

/// The texts for an open question, or why there are none.
struct Own {
    words: String,
    texts: Vec<String>,
    why_none: Option<String>,
}

/// Everything of a release.
#[derive(Default)]
struct Said {
    /// The distributions around the middle, each with n and mean.
    chart: Option<Piece>,
    rows: Vec<Row>,
    scales: Vec<Row>,
    parts: Vec<Parts>,
    /// Why nothing is broken down, although it was planned.
    no_parts: Option<String>,
    own: Vec<Own>,
    /// The one figure of a small programme.
    combined: Option<String>,
    changes: Vec<Change>,
    since: String,
    /// Answers to the item that most answered.
    n: usize,
}

#[derive(Template)]
#[template(path = "rounds/results.html")]
struct Page {
    shell: Shell,
    t: Text,
    programme: String,
    back: Option<String>,
    heading_of: String,
    lead: String,
    turnout: Option<String>,
    said: Option<Said>,
    /// Points that a circle released.
    points: Vec<String>,
    /// Why there is nothing.
    nothing: Option<String>,
    /// Where the coordinator writes down what follows.
    actions: Option<String>,
    heard: String,
}

/// For the coordinator.
pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, round)): Path<(ProgrammeId, RoundId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::SeeResults).await?;
    let round = of_programme(rounds::get(&mut tx, round).await?, id)?;
    let name = round_words::round(ctx.t(), round.kind);
    let title = ctx.t().results_title();
    let shell = Shell::within(
        &ctx,
        &programme,
        Section::Rounds,
        format!("{title}: {name}"),
    );
    page(&ctx, &mut tx, &programme, &round, shell, true).await
}

/// For whoever was asked.
pub(crate) async fn get_mine(mut ctx: Ctx, Path(id): Path<RoundId>) -> Result<Response> {
    let mut mine = ctx.may_round_read(id, Action::HearBack).await?;
    if mine.round.state == Stands::Circle {
        return Ok(Redirect::to(&links::circle(id)).into_response());
    }
    let shell = Shell::new(&ctx, ctx.t().results_title());
    page(
        &ctx,
        &mut mine.tx,
        &mine.programme,
        &mine.round,
        shell,
        false,
    )
    .await
}

async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    round: &Round,
    shell: Shell,
    coordinates: bool,
) -> Result<Response> {
    let t = ctx.t();
    let day = |day| i18n::date(t.lang(), day);
    let name = round_words::round(t, round.kind);
    let mut page = Page {
        shell: shell.who_sees(t.results_who_sees()),
        t,
        programme: programme.name.clone(),
        back: coordinates.then(|| links::rounds(programme.id)),
        heading_of: name.clone(),
        lead: String::new(),
        turnout: turnout_of(t, tx, round).await?,
        said: None,
        points: Vec::new(),
        nothing: None,
        actions: coordinates.then(|| links::actions(programme.id)),
        heard: links::heard(programme.id),
    };
    match (round.state, releases::get(tx, round.id).await?) {
        (Stands::Closed, Some((results, on))) => {
            page.lead = t.results_lead(day(on), name);
            let asks = questionnaires::latest(tx, round.id).await?.questionnaire;
            let mut said = said(t, &asks, &results);
            change(t, tx, round, &asks, &results, &mut said).await?;
            if said.is_empty() {
                page.nothing = Some(t.results_nothing());
            } else {
                page.said = Some(said);
            }
        }
        (Stands::Closed, None) => {
            let points = circle::points(tx, round.id).await?;
            page.points = points.into_iter().map(|point| point.words).collect();
            page.lead = t.results_too_small();
        }
        (Stands::Circle, _) => page.nothing = Some(t.circle_waits()),
        (Stands::Planned | Stands::Open, _) => {
            page.nothing = Some(t.results_not_yet(day(round.days.closes_on)));
        }
    }
    Ok(Html(page.render()?).into_response())
}

impl Said {
    fn is_empty(&self) -> bool {
        self.n == 0 && self.combined.is_none() && self.own.iter().all(|own| own.texts.is_empty())
    }
}

fn said(t: Text, asks: &Questionnaire, results: &Results) -> Said {
    match results {
        Results::Items {
            lines,
            scales,
            texts,
        } => {
            let own = texts.iter().map(|texts| {
                let (shown, why_none) = match texts.texts() {
                    Ok(all) => (all.to_vec(), None),
                    Err(Withheld::TooFew { needed }) => {
                        (Vec::new(), Some(t.results_withheld_few(needed)))
                    }
                    Err(why) => (Vec::new(), Some(shown::withheld(t, why))),
                };
                Own {
                    words: round_words::item(t, asks, texts.item()),
                    texts: shown,
                    why_none,
                }
            });
            let (parts, no_parts) = parts(t, asks, lines);
            Said {
                chart: shown::bars(t, asks, lines).map(|bars| Piece {
                    title: String::new(),
                    blocks: vec![Block::Bars(bars)],
                }),
                rows: lines.iter().map(|line| item_row(t, asks, line)).collect(),
                scales: scales.iter().map(|line| scale_row(t, line)).collect(),
                parts,
                no_parts,
                own: own.collect(),
                n: lines
                    .iter()
                    .filter_map(|line| line.total().figures())
                    .map(Figures::n)
                    .max()
                    .unwrap_or_default(),
                ..Said::default()
            }
        }
        Results::Combined(cell) => Said {
            n: cell.figures().map_or(0, Figures::n),
            combined: Some(shown::cell(t, Kind::Agreement, cell)),
            ..Said::default()
        },
        // Such a round is never released.
        Results::Circle => Said::default(),
    }
}

/// The line of one of our items in another round.
fn line_of(results: &Results, code: Code) -> Option<&Line<Item>> {
    match results {
        Results::Items { lines, .. } => lines.iter().find(|line| line.of() == code.into()),
        Results::Combined(_) | Results::Circle => None,
    }
}

/// Cells for all, mentors and mentees; the last two are one where both are withheld.
fn cells<T: Copy>(t: Text, kind: Kind, line: &Line<T>) -> [String; 3] {
    let part = |side| match line.roles() {
        Some(split) => match split.part(&Group::Role(side)) {
            Some(figures) => shown::figures(t, figures),
            None => match split {
                Split::Withheld(why) => shown::withheld(t, *why),
                Split::Shown(_) => "–".to_owned(),
            },
        },
        None => "–".to_owned(),
    };
    [
        shown::cell(t, kind, line.total()),
        part(Side::Mentor),
        part(Side::Mentee),
    ]
}

fn item_row(t: Text, asks: &Questionnaire, line: &Line<Item>) -> Row {
    let item = line.of();
    let kind = asks.kind(item);
    let only_for = match item {
        Item::Standard(code) => round_words::only_for(t, code),
        Item::Own(_) => None,
    };
    let note = if shown::is_reversed(item) {
        Some(t.results_reversed())
    } else if item == Item::Standard(Code::We) {
        Some(t.results_recommend_about())
    } else {
        only_for
    };
    Row {
        words: round_words::item(t, asks, item),
        note,
        cells: cells(t, kind, line),
    }
}

fn scale_row(t: Text, line: &Line<Scale>) -> Row {
    Row {
        words: round_words::scale(t, line.of()),
        note: None,
        cells: cells(t, Kind::Agreement, line),
    }
}

/// The breakdown by department or site, item by item, where it is shown.
fn parts(t: Text, asks: &Questionnaire, lines: &[Line<Item>]) -> (Vec<Parts>, Option<String>) {
    let (mut all, mut why) = (Vec::new(), None);
    for line in lines {
        match line.labels() {
            Some(Split::Shown(parts)) => all.push(Parts {
                words: round_words::item(t, asks, line.of()),
                parts: parts
                    .iter()
                    .map(|(group, figures)| (label(t, group), shown::figures(t, figures)))
                    .collect(),
            }),
            Some(Split::Withheld(withheld)) => why = Some(*withheld),
            None => {}
        }
    }
    let no_parts = why
        .filter(|_| all.is_empty())
        .map(|why| shown::withheld(t, why));
    (all, no_parts)
}

fn label(t: Text, group: &Group) -> String {
    match group {
        Group::Role(Side::Mentor) => t.results_mentors(),
        Group::Role(Side::Mentee) => t.results_mentees(),
        Group::Label(label) => label.clone(),
    }
}

/// Puts the round beside the last one before it: the group, never a person.
async fn change(
    t: Text,
    tx: &mut Tx,
    round: &Round,
    asks: &Questionnaire,
    results: &Results,
    said: &mut Said,
) -> Stored<()> {
    let all = releases::list(tx, round.programme).await?;
    let before = all.iter().take_while(|(id, _)| *id != round.id).last();
    let Some((before, then)) = before else {
        return Ok(());
    };
    let before = rounds::get(tx, *before).await?;
    said.since = round_words::round(t, before.kind);
    let Results::Items { lines, .. } = results else {
        return Ok(());
    };
    for line in lines {
        // An own item's number belongs to its own round.
        let Item::Standard(code) = line.of() else {
            continue;
        };
        let then = line_of(then, code).and_then(|line| line.total().figures());
        if let (Some(then), Some(now)) = (then, line.total().figures()) {
            said.changes.push(Change {
                words: round_words::item(t, asks, line.of()),
                line: t.results_change_line(shown::figures(t, now), shown::figures(t, then)),
            });
        }
    }
    Ok(())
}
