//! How much room the rules leave a run: what a better worst tandem would cost,
//! which results come next, and who would rather have each other.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::say::Names as _;
use i18n::{Text, say};
use matching::case::Pair;
use matching::leeway::{BlockingPair, Leeway, Point, Whole};
use programme::ids::{ProgrammeId, RunId};
use programme::policy::Action;

use crate::compare::points;
use crate::ctx::Ctx;
use crate::matching_run::Shown;
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

/// How many points of the curve, results and pairs are shown.
const POINTS: usize = 8;
const RESULTS: usize = 6;
const PAIRS: usize = 20;

/// A point of the curve, in words.
struct Step {
    worst: String,
    mean: String,
    wishes: String,
    /// This run has these figures.
    here: bool,
}

/// A whole result, in words.
struct Ranked {
    name: String,
    total: String,
    worst: String,
    other: Vec<String>,
}

/// Two people who would rather have each other.
struct Rather {
    pair: String,
    mentor: String,
    mentee: String,
}

#[derive(Template)]
#[template(path = "leeway.html")]
struct Page {
    shell: Shell,
    t: Text,
    run_name: String,
    run_link: String,
    matching_link: String,
    steps: Vec<Step>,
    results: Vec<Ranked>,
    rather: Vec<Rather>,
    rather_heading: String,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, run)): Path<(ProgrammeId, RunId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let shown = Shown::load(&mut tx, &ctx, &programme, run).await?;
    drop(tx);
    let leeway = shown
        .ask_prepared(|prepared, outcome| prepared.leeway(outcome, POINTS, RESULTS, PAIRS))
        .await?
        .map_err(|_| Error::Internal("the stored case cannot be measured"))?;
    let t = ctx.t();
    let words = Words { t, shown: &shown };
    let Leeway {
        curve,
        best,
        blocking,
        blocking_pairs,
    } = leeway;
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::Matching, t.leeway_title())
            .who_sees(t.who_sees_matching()),
        t,
        run_name: t.run_name(shown.run.number),
        run_link: links::run(id, run),
        matching_link: links::matching(id),
        steps: curve.iter().map(|point| words.step(point)).collect(),
        results: best
            .iter()
            .enumerate()
            .map(|(n, one)| words.result(n, one))
            .collect(),
        rather: blocking.iter().map(|pair| words.rather(pair)).collect(),
        rather_heading: t.leeway_rather(i64::try_from(blocking_pairs).unwrap_or(i64::MAX)),
    };
    Ok(Html(page.render()?).into_response())
}

/// Figures of this run, in the reader's words.
struct Words<'a> {
    t: Text,
    shown: &'a Shown,
}

impl Words<'_> {
    fn points(&self, units: i64) -> String {
        let full = self.shown.outcome().totals.full_units;
        points(self.t, Some(units), full)
    }

    fn mean(&self, point: &Point, tandems: usize) -> String {
        let tandems = i64::try_from(tandems).unwrap_or(i64::MAX);
        self.points(point.units.checked_div(tandems).unwrap_or(0))
    }

    fn step(&self, point: &Point) -> Step {
        let outcome = self.shown.outcome();
        let covered: usize = outcome
            .tandems
            .iter()
            .map(|tandem| tandem.covered.len())
            .sum();
        Step {
            worst: self.points(point.worst_units),
            mean: self.mean(point, outcome.tandems.len()),
            wishes: i18n::number(
                self.t.lang(),
                i64::try_from(point.wishes_covered).unwrap_or(i64::MAX),
            ),
            here: point.units == outcome.totals.units
                && Some(point.worst_units) == outcome.totals.worst_units
                && point.wishes_covered == covered as u64,
        }
    }

    fn result(&self, number: usize, whole: &Whole) -> Ranked {
        Ranked {
            name: self.t.leeway_result(number + 1),
            total: self.points(whole.figures.units),
            worst: self.points(whole.figures.worst_units),
            other: whole.other.iter().map(|pair| self.pair(pair)).collect(),
        }
    }

    fn rather(&self, pair: &BlockingPair) -> Rather {
        let full = self.shown.outcome().totals.full_units;
        let gain = |units: Option<i64>| match units {
            None => self.t.leeway_instead_of_nobody(),
            Some(units) => self.t.leeway_gain(say::units(self.t, units, full)),
        };
        Rather {
            pair: self.pair(&pair.pair),
            mentor: gain(pair.mentor_gain),
            mentee: gain(pair.mentee_gain),
        }
    }

    fn pair(&self, pair: &Pair) -> String {
        let name = |key: &str| self.shown.names.person(key);
        self.t.pair_name(name(&pair.mentee), name(&pair.mentor))
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::worlds;

    #[tokio::test]
    async fn curve_results_and_rivals_are_told_in_words() {
        for world in worlds().await {
            let session = world.as_coordinator().await;
            let path = world.path(&format!("/matching/{}/leeway", world.run));
            let page = world.get(&path, Some(&session)).await.body;
            assert!(page.contains("dieser Lauf"), "{page}");
            assert!(page.contains("Platz 1") && page.contains("Platz 2"));
            // Two mentors and two mentees alike can only change places.
            assert!(page.contains("2 andere Tandems"));
            assert!(page.contains("Cleo Testmann"));
            assert!(page.contains("Niemand hätte einander lieber"));
        }
    }
}
