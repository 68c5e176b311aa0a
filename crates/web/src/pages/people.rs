//! Who takes part, how far they got, and which topics lack mentors.

mod list;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use axum_extra::extract::Query;
use i18n::{Text, number, say};
use programme::ids::{PersonId, ProgrammeId};
use programme::person::Status;
use programme::policy::Action;
use programme::roster::{Funnel, Roster, person_of};
use programme::topic::Topic;
use store::programmes::Programme;
use store::{Tx, participants, runs};

use crate::ctx::Ctx;
use crate::matching_run::Body;
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
    let (mut tx, programme) = ctx.may_read(id, Action::SeePeople).await?;
    let roster = participants::roster(&mut tx, programme.organisation, id).await?;
    let matched = matched(&ctx, &mut tx, &programme).await?;
    drop(tx);
    let t = ctx.t();
    let shell = Shell::within(&ctx, &programme, Section::People, t.people_title())
        .who_sees(t.who_sees_people());
    let signed_up = roster.participants.len();
    let heading = t.people_heading(signed_up, count(t, signed_up));
    let shown = (signed_up > 0).then(|| Shown {
        funnel: funnel(t, &roster, &matched),
        demand: demand(t, &roster, &programme.topics()),
        list: List::new(t, id, &roster, &matched, asked),
    });
    let people = roster.people.len();
    let known = (people > 0).then(|| t.people_no_answers(people, count(t, people)));
    let page = Page {
        shell,
        t,
        heading,
        import_link: links::import(id),
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
    let Some(latest) = runs::list(tx, programme.id).await?.into_iter().next() else {
        return Ok(BTreeSet::new());
    };
    let body = if let Some(body) = ctx.app.cached_run(latest.id) {
        body
    } else {
        let body: Body = runs::body(tx, latest.id).await?;
        ctx.app.cache_run(latest.id, body)
    };
    let tandems = body.outcome.tandems.iter();
    Ok(tandems
        .flat_map(|tandem| [&tandem.mentor, &tandem.mentee])
        .filter_map(|key| person_of(key))
        .collect())
}

fn funnel(t: Text, roster: &Roster, matched: &BTreeSet<PersonId>) -> charts::Funnel {
    let here = roster.people.iter();
    let ready: Vec<PersonId> = roster.ready().map(|one| one.person).collect();
    let counted = Funnel {
        people: here.filter(|one| one.record.status != Status::Left).count(),
        signed_up: roster.participants.len(),
        ready: ready.len(),
        matched: ready
            .iter()
            .filter(|person| matched.contains(person))
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

fn demand(t: Text, roster: &Roster, topics: &[Topic]) -> charts::Paired {
    let titles: BTreeMap<&str, String> = topics
        .iter()
        .map(|topic| (topic.key.as_str(), say::topic(t, topic)))
        .collect();
    let rows = roster.demand().into_iter().map(|demand| charts::Row {
        label: titles
            .get(demand.topic.as_str())
            .cloned()
            .unwrap_or(demand.topic),
        supply: demand.places,
        demand: demand.wanted,
    });
    charts::Paired::new(t, rows.collect())
}
