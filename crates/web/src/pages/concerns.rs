//! The inbox of a person of trust. Only their browser opens what is in it.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::ids::ConcernId;
use programme::policy::Action;
use serde::Deserialize;
use serde_json::{Value, json};
use store::{concerns, programmes, vaults};

use crate::ctx::Ctx;
use crate::sealed::{self, Words};
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

#[derive(Deserialize)]
pub(crate) struct AnswerForm {
    #[serde(default)]
    step: String,
    #[serde(default)]
    sealed: String,
}

#[derive(Template)]
#[template(path = "concerns.html")]
struct Page {
    shell: Shell,
    t: Text,
    words: Words,
    /// In which programmes the reader listens.
    programmes: Vec<String>,
    my_key: String,
}

pub(crate) async fn get(mut ctx: Ctx) -> Result<Response> {
    let account = ctx.may_account(Action::HearConcerns)?.id;
    let mut tx = ctx.app.db().read().await?;
    let mut names = Vec::new();
    for id in concerns::trusted_by(&mut tx, account).await? {
        let programme = programmes::get(&mut tx, id).await?;
        ctx.use_tone_of(&programme);
        names.push(programme.name);
    }
    // Whoever listened once may still have something to read.
    if names.is_empty() && concerns::of(&mut tx, account).await?.is_empty() {
        return Err(Error::NotFound);
    }
    let t = ctx.t();
    let mut words = sealed::common_words(t);
    words.extend([
        ("none", t.concerns_none()),
        ("written", t.concerns_written("{day}", "{programme}")),
        ("unreadable", t.concerns_unreadable()),
        ("answered", t.concern_answered("{day}")),
        ("no-answer", t.concerns_no_answer()),
        ("contact", t.concerns_contact("{contact}")),
        ("answer-label", t.concerns_answer()),
        ("answer-send", t.concerns_answer_send()),
        ("erase", t.concerns_erase()),
        ("sent", t.concerns_sent()),
    ]);
    let page = Page {
        shell: Shell::new(&ctx, t.concerns_title()).who_sees(t.concerns_who_sees()),
        t,
        words,
        programmes: names,
        my_key: links::with_query(&links::my_key(), &[("next", &links::concerns())]),
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) async fn get_state(ctx: Ctx) -> Result<Response> {
    let account = ctx.may_account(Action::HearConcerns)?.id;
    let mut tx = ctx.app.db().read().await?;
    let t = ctx.t();
    let mut all = Vec::new();
    for concern in concerns::of(&mut tx, account).await? {
        let programme = programmes::get(&mut tx, concern.programme).await?;
        all.push(json!({
            "id": concern.id,
            "programme": programme.name,
            "sealed": concern.sealed,
            "on": i18n::date(t.lang(), concern.written_on),
            "answered": concern.answered_on.map(|day| i18n::date(t.lang(), day)),
        }));
    }
    let vault = vaults::get(&mut tx, account).await?;
    let locks = vaults::locks(&mut tx, account).await?;
    Ok(sealed::told(&json!({
        "key": sealed::key(vault.as_ref(), &locks, t),
        "concerns": Value::Array(all),
    })))
}

/// Answers a concern, or takes it away for good.
pub(crate) async fn post(
    ctx: Ctx,
    Path(id): Path<ConcernId>,
    Form(form): Form<AnswerForm>,
) -> Result<Response> {
    let (mut tx, concern) = ctx.may_hear(id, Action::HearConcerns).await?;
    if form.step == "erase" {
        concerns::erase(&mut tx, concern.id).await?;
    } else {
        let sealed = sealed::text(&form.sealed)?;
        concerns::answer(&mut tx, concern.id, &sealed, ctx.today()).await?;
    }
    tx.commit().await?;
    Ok(sealed::done())
}
