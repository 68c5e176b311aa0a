//! A code from paper: from an invitation it leads to the sign-up, from a login
//! card it signs in. The QR code only fills the field: opening never signs in.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::ids::{PersonId, ProgrammeId};
use programme::policy::Action;
use serde::Deserialize;
use store::audit::{self, Event, Scope};
use store::sign_up::{self, Key};
use store::{Tx, accounts, cards, people};

use crate::code::Code;
use crate::ctx::Ctx;
use crate::pages::sign_in::start_session;
use crate::shell::Shell;
use crate::{Result, links};

#[derive(Deserialize)]
pub(crate) struct CodeForm {
    #[serde(default)]
    code: String,
}

#[derive(Template)]
#[template(path = "code.html")]
struct Page {
    shell: Shell,
    t: Text,
    code: String,
    error: Option<String>,
}

pub(crate) async fn get(ctx: Ctx) -> Result<Response> {
    ctx.may_anyone(Action::UsePublicPages)?;
    page(&ctx, String::new(), None)
}

pub(crate) async fn get_with(ctx: Ctx, Path(code): Path<String>) -> Result<Response> {
    ctx.may_anyone(Action::UsePublicPages)?;
    let code = Code::parse(&code).map(|code| code.spaced());
    page(&ctx, code.unwrap_or_default(), None)
}

pub(crate) async fn post(ctx: Ctx, Form(form): Form<CodeForm>) -> Result<Response> {
    ctx.may_anyone(Action::UsePublicPages)?;
    let (t, now) = (ctx.t(), ctx.now());
    // What has not the shape of a code is a slip, not a guess.
    let Some(code) = Code::parse(&form.code) else {
        return page(&ctx, form.code, Some(t.code_shape()));
    };
    if !ctx.app.wrong_codes().allow(ctx.client, now) {
        return page(&ctx, form.code, Some(t.code_wait()));
    }
    let mut tx = ctx.app.db().write().await?;
    if let Some(whose) = sign_up::by_link(&mut tx, code.plain(), Key::Code).await? {
        return to_sign_up(&ctx, tx, whose).await;
    }
    if let Some(person) = cards::redeem(&mut tx, code.plain(), now).await? {
        return sign_in(&ctx, tx, person).await;
    }
    ctx.app.wrong_codes().count(ctx.client, now);
    page(&ctx, form.code, Some(t.code_unknown()))
}

/// A code is short; what stands in the address from here on is not.
async fn to_sign_up(ctx: &Ctx, mut tx: Tx, whose: (ProgrammeId, PersonId)) -> Result<Response> {
    let token = ctx.app.draw_token();
    sign_up::add_link(&mut tx, token.secret(), Key::Link, whose, ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&links::sign_up(token.secret())).into_response())
}

async fn sign_in(ctx: &Ctx, mut tx: Tx, person: PersonId) -> Result<Response> {
    let person = people::get(&mut tx, person).await?;
    let account = accounts::for_person(&mut tx, &person, ctx.now()).await?;
    let scope = Scope {
        organisation: Some(person.organisation),
        account: Some(account),
        programme: None,
    };
    audit::record(&mut tx, scope, Event::SignedIn, "", ctx.now()).await?;
    let cookies = start_session(ctx, &mut tx, account).await?;
    let unfinished = sign_up::unfinished(&mut tx, person.id).await?;
    tx.commit().await?;
    let next = unfinished.first().map_or_else(links::home, |programme| {
        links::sign_up(programme.to_string())
    });
    Ok((cookies, Redirect::to(&next)).into_response())
}

fn page(ctx: &Ctx, code: String, error: Option<String>) -> Result<Response> {
    let t = ctx.t();
    let page = Page {
        shell: Shell::new(ctx, t.code_title()),
        t,
        code,
        error,
    };
    Ok(Html(page.render()?).into_response())
}
