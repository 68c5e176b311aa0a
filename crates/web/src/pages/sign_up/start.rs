//! Where a sign-up begins, and where it says how it stands.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::policy::{Action, Datum};
use programme::sign_up::Step;
use serde::Deserialize;
use store::{people, sign_up};

use super::{is_closed, load};
use crate::ctx::Ctx;
use crate::shell::{Section, Shell, with_done};
use crate::{Error, Result, links, words};

#[derive(Template)]
#[template(path = "sign_up/start.html")]
struct Page {
    shell: Shell,
    t: Text,
    heading: String,
    lead: String,
    own_words: String,
    /// How it stands, a sentence each.
    stands: Vec<String>,
    /// Where to go on, and what the button says.
    go_on: Option<(String, String)>,
    /// For whom has only the link, and has finished.
    sign_in: Option<String>,
    /// Whether reminders can be stopped here.
    reminders: bool,
    about: Option<String>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(key): Path<String>) -> Result<Response> {
    let (mut tx, me) = ctx.may_sign_up(&key, Action::SignUp).await?;
    let draft = load(&mut tx, &me).await?;
    let begun = sign_up::draft(&mut tx, me.programme.id, me.person).await?;
    let person = people::get(&mut tx, me.person).await?;
    let (t, today) = (ctx.t(), ctx.today());
    let day = |day| i18n::date(t.lang(), day);
    let closes = me.sign_up.as_ref().and_then(|one| one.closes_on);
    let mut stands = Vec::new();
    let open = me.is_open(today);
    if me.finished {
        stands.push(t.sign_up_finished());
    }
    if me.finished && begun.is_some() && open {
        stands.push(t.sign_up_changes_unsent());
    }
    match (open, closes) {
        (false, Some(last)) if last < today => stands.push(t.sign_up_closed_since(day(last))),
        (false, _) => stands.push(t.sign_up_closed()),
        (true, Some(last)) if me.finished => stands.push(t.sign_up_change_until(day(last))),
        (true, Some(last)) => stands.push(t.sign_up_open_until(day(last))),
        (true, None) => {}
    }
    let next = if me.finished {
        1
    } else {
        (draft.reached + 1).min(Step::Consent.number())
    };
    let button = match (me.finished, begun.is_some()) {
        (true, _) => t.sign_up_change(),
        (false, true) => t.sign_up_go_on(),
        (false, false) => t.sign_up_begin(),
    };
    let here = links::sign_up(me.programme.id.to_string());
    let sees = [Datum::Draft, Datum::Progress, Datum::Answers];
    let sees = sees.map(|datum| words::sees(t, datum)).join(" ");
    let page = Page {
        shell: Shell::new(&ctx, t.sign_up_title()).who_sees(sees),
        t,
        heading: t.sign_up_heading(person.record.name()),
        lead: t.sign_up_lead(me.programme.name.as_str()),
        own_words: me.programme.goals.own_words.clone(),
        stands,
        go_on: (!is_closed(&ctx, &me)).then(|| (links::sign_up_step(key.as_str(), next), button)),
        sign_in: (open && me.by_link && me.finished).then(|| links::sign_in_for(&here)),
        reminders: open && !me.finished && me.reminders == Some(true),
        about: (!me.by_link).then(|| links::about(me.programme.id)),
    };
    Ok(Html(page.render()?).into_response())
}

#[derive(Deserialize)]
pub(crate) struct StartForm {
    #[serde(rename = "do", default)]
    wanted: String,
}

/// No more reminders.
pub(crate) async fn post(
    mut ctx: Ctx,
    Path(key): Path<String>,
    Form(form): Form<StartForm>,
) -> Result<Response> {
    let (mut tx, me) = ctx.may_sign_up_writing(&key, Action::SignUp).await?;
    if form.wanted != "no-reminders" {
        return Err(Error::BadRequest);
    }
    sign_up::stop_reminding(&mut tx, me.programme.id, me.person).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::sign_up(key), "no-reminders")).into_response())
}
