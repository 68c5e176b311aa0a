//! Entrusting something to the person of trust: sealed in the browser, and
//! kept without the name of whoever wrote it.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use axum_extra::extract::Form;
use data_encoding::BASE64URL_NOPAD;
use i18n::Text;
use programme::ids::ProgrammeId;
use programme::policy::Action;
use serde::Deserialize;
use serde_json::{Value, json};
use store::concerns::{self, Trusted};
use store::jobs::{self, Job};
use store::vaults;

use crate::ctx::Ctx;
use crate::sealed::{self, Words};
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

/// How many answers may be asked for at once.
const MAX_TAGS: usize = 100;

#[derive(Deserialize)]
pub(crate) struct ConcernForm {
    tag: String,
    /// The key it is sealed to.
    recipient: String,
    sealed: String,
}

#[derive(Default, Deserialize)]
pub(crate) struct Tags {
    #[serde(default)]
    tag: Vec<String>,
}

#[derive(Template)]
#[template(path = "concern.html")]
struct Page {
    shell: Shell,
    t: Text,
    words: Words,
    programme: ProgrammeId,
    trusted: Option<Trusted>,
    my_key: String,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_taking_part_read(id, Action::RaiseConcern).await?;
    let t = ctx.t();
    let trusted = concerns::trusted(&mut tx, id).await?;
    let name = trusted.as_ref().map(|one| one.name.clone());
    let mut words = sealed::common_words(t);
    words.extend([
        ("sent", t.concern_sent("{name}")),
        ("wrote", t.concern_wrote("{day}")),
        ("waits", t.concern_waits()),
        ("answered", t.concern_answered("{day}")),
        ("gone", t.concern_gone()),
        ("unreadable", t.concern_unreadable()),
    ]);
    let page = Page {
        shell: Shell::new(&ctx, t.concern_title())
            .who_sees(t.concern_who_sees(name.unwrap_or_else(|| t.concern_somebody()))),
        t,
        words,
        programme: programme.id,
        trusted,
        my_key: links::with_query(&links::my_key(), &[("next", &links::concern(id))]),
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<ConcernForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_taking_part_write(id, Action::RaiseConcern).await?;
    let sealed = sealed::text(&form.sealed)?;
    check_tag(&form.tag)?;
    // Sealed to a key that is not theirs any more, nobody could read it.
    let trusted = concerns::trusted(&mut tx, id).await?;
    let Some(trusted) = trusted.filter(|one| one.recipient.as_ref() == Some(&form.recipient))
    else {
        return Ok(sealed::superseded());
    };
    concerns::hand_over(&mut tx, &trusted, &form.tag, &sealed, ctx.today()).await?;
    let job = Job::TellTrusted {
        account: trusted.account,
        programme: programme.id,
    };
    // At most one letter a morning.
    jobs::withdraw(&mut tx, &job).await?;
    jobs::enqueue(&mut tx, &job, ctx.next_morning()).await?;
    tx.commit().await?;
    Ok(sealed::done())
}

/// Which key the browser has, whose it writes to, and what was answered. The
/// words by which a browser finds its answers are not kept.
pub(crate) async fn post_answers(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<Tags>,
) -> Result<Response> {
    let (mut tx, _) = ctx.may_taking_part_read(id, Action::RaiseConcern).await?;
    let account = ctx.may_account(Action::RaiseConcern)?.id;
    let t = ctx.t();
    let mut answers = serde_json::Map::new();
    for tag in form.tag.iter().take(MAX_TAGS) {
        check_tag(tag)?;
        let found = concerns::by_tag(&mut tx, id, tag).await?;
        let found = found.map_or(Value::Null, |concern| {
            json!({
                "answer": concern.answer,
                "on": concern.answered_on.map(|day| i18n::date(t.lang(), day)),
            })
        });
        answers.insert(tag.clone(), found);
    }
    let vault = vaults::get(&mut tx, account).await?;
    let locks = vaults::locks(&mut tx, account).await?;
    let trusted = concerns::trusted(&mut tx, id).await?;
    Ok(sealed::told(&json!({
        "key": sealed::key(vault.as_ref(), &locks, t),
        "trusted": trusted.and_then(|one| one.recipient),
        "answers": answers,
    })))
}

/// 256 random bits, as a browser draws them.
fn check_tag(tag: &str) -> Result<()> {
    let bytes = BASE64URL_NOPAD.decode(tag.as_bytes());
    let good = bytes.is_ok_and(|bytes| bytes.len() == 32);
    good.then_some(()).ok_or(Error::BadRequest)
}
