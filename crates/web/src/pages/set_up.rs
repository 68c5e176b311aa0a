//! The first start: a one-time link makes the first coordinator.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::email::Email;
use programme::policy::Action;
use serde::Deserialize;
use store::accounts::NewAccount;
use store::audit::{Event, Scope};
use store::tokens::Purpose;
use store::{accounts, audit, people, tokens};

use crate::ctx::Ctx;
use crate::pages::sign_in;
use crate::shell::Shell;
use crate::{Error, Result, limits, links};

#[derive(Default, Deserialize)]
pub(crate) struct SetUpForm {
    company: String,
    name: String,
    email: String,
}

#[derive(Template)]
#[template(path = "set_up.html")]
struct Page {
    shell: Shell,
    t: Text,
    form: SetUpForm,
    errors: Vec<(&'static str, String)>,
}

pub(crate) async fn get(ctx: Ctx, Path(secret): Path<String>) -> Result<Response> {
    ctx.may_anyone(Action::UsePublicPages)?;
    let mut tx = ctx.app.db().read().await?;
    if !tokens::is_good(&mut tx, &secret, Purpose::SetUp, ctx.now()).await? {
        return Err(Error::NotFound);
    }
    page(&ctx, SetUpForm::default(), Vec::new())
}

pub(crate) async fn post(
    ctx: Ctx,
    Path(secret): Path<String>,
    Form(form): Form<SetUpForm>,
) -> Result<Response> {
    ctx.may_anyone(Action::UsePublicPages)?;
    let t = ctx.t();
    let mut errors = Vec::new();
    if form.company.trim().is_empty() {
        errors.push(("company", t.set_up_company_missing()));
    }
    if form.name.trim().is_empty() {
        errors.push(("name", t.set_up_name_missing()));
    }
    for (field, text) in [("company", &form.company), ("name", &form.name)] {
        errors.extend(limits::too_long(t, text, limits::NAME).map(|error| (field, error)));
    }
    let email = Email::parse(&form.email).ok();
    if email.is_none() {
        errors.push(("email", t.email_wrong()));
    }
    let (Some(email), true) = (email, errors.is_empty()) else {
        return page(&ctx, form, errors);
    };

    let now = ctx.now();
    let mut tx = ctx.app.db().write().await?;
    // The link is used up only together with everything it makes.
    tokens::redeem(&mut tx, &secret, Purpose::SetUp, now)
        .await?
        .ok_or(Error::NotFound)?;
    let organisation = people::found(&mut tx, form.company.trim(), now).await?;
    let new = NewAccount {
        organisation,
        person: None,
        email: Some(&email),
        name: form.name.trim(),
        coordinator: true,
    };
    let account = accounts::insert(&mut tx, new, now).await?;
    let scope = Scope {
        organisation: Some(organisation),
        account: Some(account),
        programme: None,
    };
    audit::record(&mut tx, scope, Event::SetUp, "", now).await?;
    let cookies = sign_in::start_session(&ctx, &mut tx, account).await?;
    tx.commit().await?;
    Ok((cookies, Redirect::to(&links::programmes())).into_response())
}

fn page(ctx: &Ctx, form: SetUpForm, errors: Vec<(&'static str, String)>) -> Result<Response> {
    let t = ctx.t();
    let shell = Shell::new(ctx, t.set_up_title());
    Ok(Html(
        Page {
            shell,
            t,
            form,
            errors,
        }
        .render()?,
    )
    .into_response())
}
