//! The matching of a programme: run it, and look at earlier runs.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use i18n::Text;
use programme::ids::{PersonId, ProgrammeId};
use programme::policy::Action;
use programme::roster::is_ready;
use store::audit::{self, Event};
use store::overrides::{self, Kind};
use store::{participants, people, runs};

use crate::ctx::Ctx;
use crate::matching_run::{self, Input};
use crate::shell::{Section, Shell};
use crate::{Result, links};

/// A run in the history.
struct Row {
    name: String,
    when: String,
    published: bool,
    link: String,
}

/// A decision about a pair, in words.
struct Decision {
    mentor: PersonId,
    mentee: PersonId,
    pair: String,
    pinned: bool,
    reason: String,
}

#[derive(Template)]
#[template(path = "matching.html")]
struct Page {
    shell: Shell,
    t: Text,
    post_to: String,
    /// Ready mentors' places and ready mentees.
    places: u32,
    mentees: usize,
    rules: Option<String>,
    rules_link: String,
    import_link: String,
    rows: Vec<Row>,
    decisions: Vec<Decision>,
    release_link: String,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let t = ctx.t();
    let rules = store::rules::latest(&mut tx, id)
        .await?
        .map(|rules| t.rules_version(rules.number));
    let ready: Vec<_> = participants::listed(&mut tx, id)
        .await?
        .into_iter()
        .filter(|listed| is_ready(listed.status, &listed.answers))
        .collect();
    let places = ready
        .iter()
        .map(|listed| listed.answers.mentor_places)
        .sum();
    let mentees = ready.iter().filter(|listed| listed.answers.mentee).count();
    let rows: Vec<Row> = runs::list(&mut tx, id)
        .await?
        .into_iter()
        .map(|run| Row {
            name: t.run_name(run.number),
            when: i18n::date_time(t.lang(), ctx.local(run.created_at)),
            published: run.published_at.is_some(),
            link: links::run(id, run.id),
        })
        .collect();
    let mut decisions = Vec::new();
    for decision in overrides::list(&mut tx, id).await? {
        let mentor = people::get(&mut tx, decision.mentor).await?.record.name();
        let mentee = people::get(&mut tx, decision.mentee).await?.record.name();
        decisions.push(Decision {
            mentor: decision.mentor,
            mentee: decision.mentee,
            pair: t.pair_name(mentee, mentor),
            pinned: decision.kind == Kind::Pin,
            reason: decision.reason,
        });
    }
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::Matching, t.matching_title())
            .who_sees(t.who_sees_matching()),
        t,
        post_to: links::matching(id),
        places,
        mentees,
        rules,
        rules_link: links::rules(id),
        import_link: links::import(id),
        rows,
        decisions,
        release_link: links::pairs(id),
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) async fn post(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let Some(input) = Input::load(&mut tx, &programme).await? else {
        return Ok(Redirect::to(&links::rules(id)).into_response());
    };
    // Solved before the write lock is taken: others go on writing meanwhile.
    drop(tx);
    let (rules, body) = input.solve().await?;
    let (mut tx, programme) = ctx.may_write(id, Action::Match).await?;
    let run = matching_run::record(&mut tx, &ctx, id, &rules, &body).await?;
    let detail = body.outcome.tandems.len().to_string();
    audit::record(
        &mut tx,
        ctx.scope(&programme),
        Event::MatchingRun,
        &detail,
        ctx.now(),
    )
    .await?;
    tx.commit().await?;
    Ok(Redirect::to(&links::run(id, run)).into_response())
}
