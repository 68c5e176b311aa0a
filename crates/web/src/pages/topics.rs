//! Step 3 of the set-up: which topics are on offer.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::ids::ProgrammeId;
use programme::policy::Action;
use programme::setup::Step;
use programme::topic::{self, AREAS, Topic};
use serde::Deserialize;
use store::audit::{self, Event};
use store::programmes::{self, Programme};

use crate::ctx::Ctx;
use crate::pages::steps::Steps;
use crate::shell::{Section, Shell, with_done};
use crate::{Result, limits, links};

#[derive(Default, Deserialize)]
pub(crate) struct TopicsForm {
    #[serde(default)]
    topic: Vec<String>,
    /// One own topic a line, "Deutsch | English".
    #[serde(default)]
    more: String,
}

/// Topics under one heading.
struct Group {
    name: String,
    topics: Vec<(Topic, String, bool)>,
}

#[derive(Template)]
#[template(path = "topics.html")]
struct Page {
    shell: Shell,
    t: Text,
    steps: Steps,
    groups: Vec<Group>,
    more: String,
    error: Option<String>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    let steps = Steps::load(&mut tx, &programme, Step::Topics).await?;
    let chosen = programme
        .topics()
        .into_iter()
        .map(|topic| topic.key)
        .collect();
    page(&ctx, &programme, steps, &chosen, String::new(), None)
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<TopicsForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ShapeProgramme).await?;
    let chosen: BTreeSet<String> = form.topic.iter().cloned().collect();
    let mut topics: Vec<Topic> = known(&programme)
        .into_iter()
        .filter(|topic| chosen.contains(&topic.key))
        .collect();
    for line in form
        .more
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        let (german, english) = line.split_once('|').unwrap_or((line, line));
        let topic = Topic::own(german.trim(), english.trim());
        if !topic.key.is_empty() && topics.iter().all(|known| known.key != topic.key) {
            topics.push(topic);
        }
    }
    let too_long = topics
        .iter()
        .flat_map(|topic| [&topic.german, &topic.english])
        .find_map(|title| limits::too_long(ctx.t(), title, limits::NAME));
    if let Some(error) = too_long {
        let steps = Steps::load(&mut tx, &programme, Step::Topics).await?;
        return page(&ctx, &programme, steps, &chosen, form.more, Some(error));
    }
    if topics.is_empty() {
        let steps = Steps::load(&mut tx, &programme, Step::Topics).await?;
        let error = ctx.t().topics_missing();
        return page(&ctx, &programme, steps, &chosen, form.more, Some(error));
    }
    programmes::save_topics(&mut tx, id, &topics).await?;
    let detail = topics.len().to_string();
    audit::record(
        &mut tx,
        ctx.scope(&programme),
        Event::TopicsSaved,
        &detail,
        ctx.now(),
    )
    .await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::rules(id), "saved")).into_response())
}

/// The catalogue and whatever the programme added to it.
fn known(programme: &Programme) -> Vec<Topic> {
    let mut all = topic::catalogue();
    for topic in programme.topics() {
        if all.iter().all(|known| known.key != topic.key) {
            all.push(topic);
        }
    }
    all
}

fn page(
    ctx: &Ctx,
    programme: &Programme,
    steps: Steps,
    chosen: &BTreeSet<String>,
    more: String,
    error: Option<String>,
) -> Result<Response> {
    let t = ctx.t();
    let english = t.lang() == i18n::Lang::En;
    let entry = |topic: Topic| {
        let title = i18n::say::topic(t, &topic);
        let is_chosen = chosen.contains(&topic.key);
        (topic, title, is_chosen)
    };
    let (levelled, own): (Vec<_>, Vec<_>) = known(programme)
        .into_iter()
        .partition(|topic| topic.levelled);
    let mut groups = vec![Group {
        name: t.topics_own(),
        topics: own.into_iter().map(entry).collect(),
    }];
    for (code, german, english_name) in AREAS {
        let name = if english { english_name } else { german };
        let topics = levelled.iter().filter(|topic| topic.key.starts_with(code));
        groups.push(Group {
            name: format!("{code} {name}"),
            topics: topics.cloned().map(entry).collect(),
        });
    }
    let shell = Shell::within(ctx, programme, Section::Overview, t.topics_title())
        .who_sees(t.who_sees_published());
    Ok(Html(
        Page {
            shell,
            t,
            steps,
            groups,
            more,
            error,
        }
        .render()?,
    )
    .into_response())
}
