//! The demonstration's bar: a visitor steps into a role. Exists only in the demo.

use axum::response::Redirect;
use axum_extra::extract::{CookieJar, Form};
use programme::policy::Action;
use serde::Deserialize;

use crate::ctx::Ctx;
use crate::pages::sign_in;
use crate::{Error, Result, links};

#[derive(Deserialize)]
pub(crate) struct As {
    role: String,
}

pub(crate) async fn post(ctx: Ctx, Form(form): Form<As>) -> Result<(CookieJar, Redirect)> {
    ctx.may_anyone(Action::UsePublicPages)?;
    let roles = ctx.app.config().demo.ok_or(Error::NotFound)?;
    let account = match form.role.as_str() {
        "coordinator" => roles.coordinator,
        "mentor" => roles.mentor,
        "mentee" => roles.mentee,
        _ => return Err(Error::BadRequest),
    };
    let mut tx = ctx.app.db().write().await?;
    let cookies = sign_in::start_session(&ctx, &mut tx, account).await?;
    tx.commit().await?;
    Ok((cookies, Redirect::to(&links::home())))
}

/// Which of the three roles the viewer plays, for marking its button.
pub(crate) fn role_of(ctx: &Ctx) -> &'static str {
    match (
        ctx.app.config().demo,
        ctx.viewer.as_ref().map(|account| account.id),
    ) {
        (Some(roles), Some(id)) if id == roles.coordinator => "coordinator",
        (Some(roles), Some(id)) if id == roles.mentor => "mentor",
        (Some(roles), Some(id)) if id == roles.mentee => "mentee",
        _ => "",
    }
}
