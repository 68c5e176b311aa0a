//! Language, form of address, and theme: kept in cookies, not about the person.

use axum::response::Redirect;
use axum_extra::extract::{CookieJar, Form};
use i18n::Lang;
use programme::policy::Action;
use serde::Deserialize;

use crate::ctx::{Ctx, LANG, THEME};
use crate::{Result, links};

#[derive(Deserialize)]
pub(crate) struct Preferences {
    lang: String,
    theme: String,
    #[serde(default)]
    next: String,
}

pub(crate) async fn post(ctx: Ctx, Form(form): Form<Preferences>) -> Result<(CookieJar, Redirect)> {
    ctx.may_anyone(Action::UsePublicPages)?;
    let mut cookies = ctx.cookies.clone();
    if let Some(lang) = Lang::from_key(&form.lang) {
        cookies = cookies.add(ctx.cookie(LANG.to_owned(), lang.key().to_owned()));
    }
    if ["light", "dark", "auto"].contains(&form.theme.as_str()) {
        cookies = cookies.add(ctx.cookie(THEME.to_owned(), form.theme));
    }
    let next = if links::is_local(&form.next) {
        &form.next
    } else {
        "/"
    };
    Ok((cookies, Redirect::to(next)))
}
