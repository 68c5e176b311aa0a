//! Who asked the coordinator for a talk, and what the start-checks say.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::check_in::Item;
use programme::ids::{PersonId, ProgrammeId};
use programme::policy::Action;
use serde::Deserialize;
use store::audit::{self, Event};
use store::{check_ins, people, talk_wishes, tandems};

use crate::ctx::Ctx;
use crate::shell::{Section, Shell, with_done};
use crate::words;
use crate::{Result, links};

#[derive(Deserialize)]
pub(crate) struct SettledForm {
    person: i64,
}

/// Somebody who waits for a talk.
struct Waiting {
    person: PersonId,
    name: String,
    contact: String,
    since: String,
}

/// What somebody said in their start-check.
struct Said {
    name: String,
    on: String,
    talk: bool,
    /// A word per statement, in their order.
    answers: Vec<String>,
}

#[derive(Template)]
#[template(path = "conversations.html")]
struct Page {
    shell: Shell,
    t: Text,
    waiting: Vec<Waiting>,
    items: Vec<String>,
    said: Vec<Said>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::HearParticipants).await?;
    let t = ctx.t();
    let mut waiting = Vec::new();
    for wish in talk_wishes::open(&mut tx, id).await? {
        let record = people::get(&mut tx, wish.person).await?.record;
        waiting.push(Waiting {
            person: wish.person,
            name: record.name(),
            contact: record.email.map_or_else(
                || t.conversations_no_mailbox(record.department.as_str(), record.site.as_str()),
                |email| email.as_str().to_owned(),
            ),
            since: i18n::date(t.lang(), wish.since),
        });
    }
    let names: BTreeMap<PersonId, String> = people::names(&mut tx, programme.organisation)
        .await?
        .into_iter()
        .map(|person| (person.id, person.name()))
        .collect();
    let tandems: BTreeMap<_, _> = tandems::list(&mut tx, id)
        .await?
        .into_iter()
        .map(|tandem| (tandem.id, tandem))
        .collect();
    let mut said: Vec<Said> = check_ins::list(&mut tx, id)
        .await?
        .into_iter()
        .filter_map(|(tandem, side, check_in)| {
            let person = tandems.get(&tandem)?.person(side);
            let answer = |item| match check_in.answers.get(item) {
                Some(point) => words::point(t, point),
                None => t.no_answer(),
            };
            Some(Said {
                name: names.get(&person)?.clone(),
                on: i18n::date(t.lang(), check_in.on),
                talk: check_in.talk,
                answers: Item::ALL.map(answer).into(),
            })
        })
        .collect();
    said.sort_by(|a, b| (!a.talk, &a.name).cmp(&(!b.talk, &b.name)));
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::Tandems, t.conversations_title())
            .who_sees(t.conversations_who_sees()),
        t,
        waiting,
        items: Item::ALL.map(|item| words::item(t, item)).into(),
        said,
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<SettledForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::HearParticipants).await?;
    if talk_wishes::settle(&mut tx, id, PersonId(form.person), ctx.today()).await? {
        let scope = ctx.scope(&programme);
        audit::record(&mut tx, scope, Event::TalkSettled, "", ctx.now()).await?;
        tx.commit().await?;
    }
    Ok(Redirect::to(&with_done(&links::conversations(id), "saved")).into_response())
}
