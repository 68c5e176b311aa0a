//! Two or three runs side by side: what came out, for whom, and what differs.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use axum_extra::extract::Query;
use i18n::Text;
use i18n::say::Names as _;
use matching::outcome::{Outcome, Tandem};
use programme::ids::{ProgrammeId, RunId};
use programme::policy::Action;
use programme::roster::person_of;
use serde::Deserialize;
use store::people;
use store::runs::Run;

use crate::charts::Histogram;
use crate::compare::{self, Cause, Difference, FiguresTable, Named};
use crate::ctx::Ctx;
use crate::matching_run::{self, Body, Names};
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

/// How many runs fit side by side.
const MOST: usize = 3;

/// Differing tandems on the page; all of them are in the runs' files.
const ROWS: usize = 100;

/// Larger cases are not solved again to find out why there are more or fewer tandems.
const LARGEST_SOLVED_AGAIN: usize = 4_000;

#[derive(Default, Deserialize)]
pub(crate) struct Chosen {
    #[serde(default)]
    run: Vec<i64>,
}

/// A run and what it found.
struct Loaded {
    run: Run,
    name: String,
    body: Arc<Body>,
}

/// A person with the page about them.
struct Linked {
    name: String,
    link: String,
}

/// Who has a tandem in one run, but not in another.
struct Gained {
    title: String,
    people: Vec<Linked>,
}

/// One run's distribution, with its weakest tandem.
struct Column {
    name: String,
    link: String,
    histogram: Histogram,
    weakest: Option<Linked>,
    again_link: String,
}

/// A mentee whose tandem differs.
struct Row {
    mentee: String,
    cells: Vec<Option<(Linked, String)>>,
}

#[derive(Template)]
#[template(path = "compare.html")]
struct Page {
    shell: Shell,
    t: Text,
    names: Vec<String>,
    /// How the others differ from the first, in short.
    findings: Vec<String>,
    figures: FiguresTable,
    weights_differ: bool,
    causes: Vec<String>,
    differences: Vec<Difference>,
    gained: Vec<Gained>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    caption: String,
    back_link: String,
}

#[derive(Template)]
#[template(path = "compare_choose.html")]
struct Choose {
    shell: Shell,
    t: Text,
    back_link: String,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Query(chosen): Query<Chosen>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let t = ctx.t();
    let shell = Shell::within(&ctx, &programme, Section::Matching, t.compare_title())
        .who_sees(t.who_sees_matching());
    let ids: BTreeSet<RunId> = chosen.run.into_iter().map(RunId).collect();
    if !(2..=MOST).contains(&ids.len()) {
        let back_link = links::matching(id);
        let page = Choose {
            shell,
            t,
            back_link,
        };
        return Ok(Html(page.render()?).into_response());
    }
    let mut loaded = Vec::new();
    for run in ids {
        let run = matching_run::run_of(&mut tx, &programme, run).await?;
        loaded.push(Loaded {
            name: matching_run::called(t, &run),
            body: matching_run::body_of(&mut tx, &ctx, run.id).await?,
            run,
        });
    }
    let people = people::names(&mut tx, programme.organisation).await?;
    drop(tx);
    let names = Names::new(t, people, programme.topics());
    let (Some(first), others) = (loaded.first(), loaded.get(1..).unwrap_or_default()) else {
        return Err(Error::NotFound);
    };

    let runs: Vec<Named<'_>> = loaded
        .iter()
        .map(|one| Named {
            name: one.name.clone(),
            body: &one.body,
        })
        .collect();
    let titles: Vec<String> = loaded.iter().map(|one| one.name.clone()).collect();
    let mut causes = Vec::new();
    let mut gained = Vec::new();
    let mut findings = Vec::new();
    for other in others {
        causes.extend(why_more_or_fewer(t, first, other).await?);
        let short = compare::in_short(t, &first.body, &other.body);
        findings.push(format!("{}: {short}.", other.name));
        let both = [(first, other), (other, first)];
        let both = both.map(|(there, here)| who_gains(t, id, &names, there, here));
        if both.iter().any(|one| !one.people.is_empty()) {
            gained.extend(both);
        }
    }
    let (rows, caption) = rows(t, id, &names, &loaded);
    let page = Page {
        shell,
        t,
        findings,
        figures: FiguresTable::new(t, titles.clone(), &runs),
        weights_differ: !compare::same_weights(&runs),
        causes,
        differences: compare::differences(t, &runs, &names),
        gained,
        columns: columns(t, id, &names, &loaded),
        rows,
        caption,
        names: titles,
        back_link: links::matching(id),
    };
    Ok(Html(page.render()?).into_response())
}

/// Why `here` has more or fewer tandems than `base`: found by computing `here`
/// once more with the one thing that differs as it was in `base`.
async fn why_more_or_fewer(t: Text, base: &Loaded, here: &Loaded) -> Result<Vec<String>> {
    let count = |body: &Body| body.outcome.totals.tandems;
    let (there, n) = (count(&base.body), count(&here.body));
    if there == n {
        return Ok(Vec::new());
    }
    let (base_name, name) = (base.name.as_str(), here.name.as_str());
    let mut causes = compare::causes(&base.body.case, &here.body.case);
    if causes.len() == 1
        && let Some((cause, _)) = causes.pop()
    {
        return Ok(vec![match cause {
            Cause::Rules => t.cause_only_rules(name, n, there),
            Cause::Decisions => t.cause_only_decisions(name, n, there),
            Cause::People => t.cause_only_people(name, n, there),
        }]);
    }
    let mut sentences = Vec::new();
    for (cause, case) in causes {
        if case.people.len() > LARGEST_SOLVED_AGAIN {
            continue;
        }
        let would = count(&matching_run::solve(case).await?);
        if would != n {
            sentences.push(match cause {
                Cause::Rules => t.cause_rules(base_name, name, n, would),
                Cause::Decisions => t.cause_decisions(base_name, name, n, would),
                Cause::People => t.cause_people(base_name, name, n, would),
            });
        }
    }
    Ok(sentences)
}

fn linked(id: ProgrammeId, names: &Names, run: &Run, person: &str) -> Option<Linked> {
    Some(Linked {
        name: names.person(person),
        link: links::partners(id, run.id, person_of(person)?),
    })
}

fn who_gains(t: Text, id: ProgrammeId, names: &Names, there: &Loaded, here: &Loaded) -> Gained {
    let people = compare::gained(&there.body.outcome, &here.body.outcome);
    Gained {
        title: t.compare_gained(here.name.as_str(), there.name.as_str()),
        people: people
            .into_iter()
            .filter_map(|person| linked(id, names, &here.run, person))
            .collect(),
    }
}

fn columns(t: Text, id: ProgrammeId, names: &Names, loaded: &[Loaded]) -> Vec<Column> {
    let points = loaded.iter().map(|one| {
        let tandems = one.body.outcome.tandems.iter();
        tandems.map(|tandem| tandem.score.points())
    });
    let histograms = Histogram::side_by_side(t, points);
    let columns = loaded.iter().zip(histograms).map(|(one, histogram)| {
        let worst = one
            .body
            .outcome
            .tandems
            .iter()
            .min_by_key(|tandem| (tandem.score.units, &tandem.mentee));
        Column {
            name: one.name.clone(),
            link: links::run(id, one.run.id),
            histogram,
            weakest: worst.and_then(|tandem| weakest(t, id, names, one, tandem)),
            again_link: links::scenario_from(id, one.run.id),
        }
    });
    columns.collect()
}

fn weakest(
    t: Text,
    id: ProgrammeId,
    names: &Names,
    one: &Loaded,
    tandem: &Tandem,
) -> Option<Linked> {
    let pair = t.pair_name(names.person(&tandem.mentee), names.person(&tandem.mentor));
    let points = i18n::points(t.lang(), tandem.score.points());
    let found = linked(id, names, &one.run, &tandem.mentee)?;
    Some(Linked {
        name: t.compare_weakest(pair, points),
        ..found
    })
}

fn rows(t: Text, id: ProgrammeId, names: &Names, loaded: &[Loaded]) -> (Vec<Row>, String) {
    let outcomes: Vec<&Outcome> = loaded.iter().map(|one| &one.body.outcome).collect();
    let differing = compare::differing(&outcomes);
    let n = differing.len();
    let mut differing: Vec<_> = differing.into_iter().collect();
    differing.sort_by_cached_key(|(mentee, _)| {
        let person = names.find(mentee);
        (
            person.map(|person| person.sort_name().to_lowercase()),
            *mentee,
        )
    });
    let rows: Vec<Row> = differing
        .into_iter()
        .take(ROWS)
        .map(|(mentee, tandems)| Row {
            mentee: names.person(mentee),
            cells: tandems
                .into_iter()
                .zip(loaded)
                .map(|(tandem, one)| {
                    let tandem = tandem?;
                    let points = i18n::points(t.lang(), tandem.score.points());
                    let mentor = names.person(&tandem.mentor);
                    // The page about the mentee in that run says why.
                    let found = linked(id, names, &one.run, mentee)?;
                    let linked = Linked {
                        name: mentor,
                        ..found
                    };
                    Some((linked, t.compare_points(points)))
                })
                .collect(),
        })
        .collect();
    let caption = t.compare_tandems_shown(n, rows.len());
    (rows, caption)
}

#[cfg(test)]
mod tests;
