//! Who takes part, how far they got, and which topics lack mentors.

mod list;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::{Form, Query};
use i18n::{Text, number, say};
use programme::ids::{PersonId, ProgrammeId};
use programme::policy::Action;
use programme::roster::{self, Funnel, is_ready, person_of};
use programme::topic::Topic;
use store::participants::{self, Listed};
use store::programmes::Programme;
use store::{Tx, people, runs};

use crate::ctx::Ctx;
use crate::matching_run::body_of;
use crate::shell::{Section, Shell};
use crate::{Result, charts, links};

use list::{Asked, List};

#[derive(Template)]
#[template(path = "people.html")]
struct Page {
    shell: Shell,
    t: Text,
    heading: String,
    import_link: String,
    invite_link: String,
    matching_link: String,
    /// What there is to look at; `None` before anybody signed up.
    shown: Option<Shown>,
    /// Before that: whether people are known.
    known: Option<String>,
}

struct Shown {
    funnel: charts::Funnel,
    demand: charts::Paired,
    list: List,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let (tx, programme) = ctx.may_read(id, Action::SeePeople).await?;
    page(&ctx, tx, &programme, asked.by_address()).await
}

/// Searches. By a form that is posted: names have no place in an address,
/// where browsers and proxies keep them.
pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(asked): Form<Asked>,
) -> Result<Response> {
    let (tx, programme) = ctx.may_read(id, Action::SeePeople).await?;
    if !asked.searches() {
        return Ok(Redirect::to(&asked.filtered(id)).into_response());
    }
    page(&ctx, tx, &programme, asked).await
}

async fn page(ctx: &Ctx, mut tx: Tx, programme: &Programme, asked: Asked) -> Result<Response> {
    let id = programme.id;
    let here = people::count_present(&mut tx, programme.organisation).await?;
    let all = participants::listed(&mut tx, id).await?;
    let matched = matched(ctx, &mut tx, programme).await?;
    drop(tx);
    let t = ctx.t();
    let shell = Shell::within(ctx, programme, Section::People, t.people_title())
        .who_sees(t.who_sees_people());
    let heading = t.people_heading(all.len(), count(t, all.len()));
    let shown = (!all.is_empty()).then(|| Shown {
        funnel: funnel(t, here, &all, &matched),
        demand: demand(t, &all, &programme.topics()),
        list: List::new(t, id, &all, &matched, asked),
    });
    let known = (here > 0).then(|| t.people_no_answers(here, count(t, here)));
    let page = Page {
        shell,
        t,
        heading,
        import_link: links::import(id),
        invite_link: links::invite(id),
        matching_link: links::matching(id),
        shown,
        known,
    };
    Ok(Html(page.render()?).into_response())
}

fn count(t: Text, n: usize) -> String {
    number(t.lang(), i64::try_from(n).unwrap_or(i64::MAX))
}

/// Who is in a tandem of the latest run.
async fn matched(ctx: &Ctx, tx: &mut Tx, programme: &Programme) -> Result<BTreeSet<PersonId>> {
    let runs = runs::list(tx, programme.id).await?;
    let Some(latest) = runs.iter().find(|run| !run.is_trial()) else {
        return Ok(BTreeSet::new());
    };
    let body = body_of(tx, ctx, latest.id).await?;
    let tandems = body.outcome.tandems.iter();
    Ok(tandems
        .flat_map(|tandem| [&tandem.mentor, &tandem.mentee])
        .filter_map(|key| person_of(key))
        .collect())
}

fn ready(all: &[Listed]) -> impl Iterator<Item = &Listed> {
    all.iter().filter(|one| is_ready(one.status, &one.answers))
}

fn funnel(t: Text, here: usize, all: &[Listed], matched: &BTreeSet<PersonId>) -> charts::Funnel {
    let counted = Funnel {
        people: here,
        signed_up: all.len(),
        ready: ready(all).count(),
        matched: ready(all)
            .filter(|one| matched.contains(&one.person.id))
            .count(),
    };
    let finding = t.funnel_finding(
        count(t, counted.people),
        counted.ready,
        count(t, counted.ready),
    );
    let stages = vec![
        (t.funnel_people(), counted.people),
        (t.funnel_signed_up(), counted.signed_up),
        (t.funnel_ready(), counted.ready),
        (t.funnel_matched(), counted.matched),
    ];
    charts::Funnel::new(t, finding, stages)
}

fn demand(t: Text, all: &[Listed], topics: &[Topic]) -> charts::Paired {
    let titles: BTreeMap<&str, String> = topics
        .iter()
        .map(|topic| (topic.key.as_str(), say::topic(t, topic)))
        .collect();
    let demand = roster::demand(ready(all).map(|one| &one.answers));
    let rows = demand.into_iter().map(|demand| charts::Row {
        label: titles
            .get(demand.topic.as_str())
            .cloned()
            .unwrap_or(demand.topic),
        supply: demand.places,
        demand: demand.wanted,
    });
    charts::Paired::new(t, rows.collect())
}
