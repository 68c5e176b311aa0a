//! Naming the person of trust: outside HR, with an account of their own.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::email::Email;
use programme::ids::{AccountId, ProgrammeId};
use programme::policy::Action;
use serde::Deserialize;
use store::Tx;
use store::accounts::{self, NewAccount};
use store::audit::{self, Event};
use store::concerns;
use store::programmes::Programme;

use crate::correspondence::{Content, Enclosed, Reader};
use crate::ctx::{Ctx, programme_lang};
use crate::shell::{Section, Shell, error_at, with_done};
use crate::{Result, limits, links};

#[derive(Clone, Default, Deserialize)]
pub(crate) struct TrustedForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    contact: String,
}

#[derive(Template)]
#[template(path = "trusted.html")]
struct Page {
    shell: Shell,
    t: Text,
    form: TrustedForm,
    errors: Vec<(&'static str, String)>,
    /// Whether somebody is named, and whether they made their key.
    named: Option<bool>,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    page(&ctx, &mut tx, &programme, None, Vec::new()).await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<TrustedForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ShapeProgramme).await?;
    let t = ctx.t();
    let mut errors = Vec::new();
    if form.name.trim().is_empty() {
        errors.push(("name", t.trusted_name_missing()));
    }
    let email = Email::parse(&form.email).ok();
    let known = if let Some(email) = &email {
        accounts::by_email(&mut tx, email).await?
    } else {
        errors.push(("email", t.trusted_email_wrong()));
        None
    };
    if let Some(known) = &known {
        if known.coordinator {
            errors.push(("email", t.trusted_is_coordinator()));
        } else if known.organisation != programme.organisation {
            errors.push(("email", t.trusted_email_wrong()));
        }
    }
    for (field, text, limit) in [
        ("name", &form.name, limits::NAME),
        ("contact", &form.contact, limits::LINE),
    ] {
        errors.extend(limits::too_long(t, text, limit).map(|error| (field, error)));
    }
    let Some(email) = email.filter(|_| errors.is_empty()) else {
        return page(&ctx, &mut tx, &programme, Some(form), errors).await;
    };
    let before = concerns::trusted(&mut tx, id).await?;
    let account = match known {
        Some(known) => known.id,
        None => insert(&ctx, &mut tx, &programme, &email, &form).await?,
    };
    let contact = form.contact.trim();
    concerns::name(&mut tx, id, account, contact, ctx.today()).await?;
    if before.is_none_or(|before| before.account != account) {
        tell(&ctx, &mut tx, &programme, &email, form.name.trim()).await?;
    }
    let scope = ctx.scope(&programme);
    audit::record(&mut tx, scope, Event::TrustedNamed, "", ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::trusted(id), "saved")).into_response())
}

async fn insert(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    email: &Email,
    form: &TrustedForm,
) -> Result<AccountId> {
    let new = NewAccount {
        organisation: programme.organisation,
        person: None,
        email: Some(email),
        name: form.name.trim(),
        coordinator: false,
    };
    Ok(accounts::insert(tx, new, ctx.now()).await?)
}

/// Tells them, and where their inbox is. They sign in there by a mailed link.
async fn tell(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    email: &Email,
    name: &str,
) -> Result<()> {
    let reader = Reader {
        person: None,
        name: name.to_owned(),
        email: Some(email.clone()),
        lang: programme_lang(programme, ctx.lang),
    };
    let link = format!("{}{}", ctx.app.config().base_url, links::concerns());
    let enclosed = Enclosed::link(&link);
    reader
        .write(tx, programme, &Content::Trusted, enclosed, ctx.now())
        .await?;
    Ok(())
}

async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    form: Option<TrustedForm>,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let trusted = concerns::trusted(tx, programme.id).await?;
    let named = trusted.as_ref().map(|one| one.recipient.is_some());
    let form = form.or_else(|| {
        trusted.map(|one| TrustedForm {
            name: one.name,
            email: one.email,
            contact: one.contact,
        })
    });
    let page = Page {
        shell: Shell::within(ctx, programme, Section::Overview, t.trusted_title())
            .who_sees(t.trusted_who_sees()),
        t,
        form: form.unwrap_or_default(),
        errors,
        named,
    };
    Ok(Html(page.render()?).into_response())
}
