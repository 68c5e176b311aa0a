//! Who reads along: the coordinator names sponsor and works council, and ends it.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::email::Email;
use programme::ids::{AccountId, ProgrammeId};
use programme::policy::Action;
use programme::reader::Reader;
use serde::Deserialize;
use store::accounts::{self, NewAccount};
use store::audit::{self, Event};
use store::programmes::Programme;
use store::{Tx, readers};

use crate::correspondence::{self, Content, Enclosed};
use crate::ctx::{Ctx, programme_lang};
use crate::shell::{Section, Shell, error_at, with_done};
use crate::{Result, limits, links, words};

#[derive(Default, Deserialize)]
pub(crate) struct ReaderForm {
    #[serde(default)]
    step: String,
    #[serde(default)]
    reader: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    account: Option<i64>,
}

struct Named {
    account: i64,
    key: &'static str,
    name: String,
    email: String,
    role: String,
    since: String,
}

struct Choice {
    key: &'static str,
    name: String,
    about: String,
}

#[derive(Template)]
#[template(path = "readers.html")]
struct Page {
    shell: Shell,
    t: Text,
    named: Vec<Named>,
    choices: Vec<Choice>,
    form: ReaderForm,
    errors: Vec<(&'static str, String)>,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    page(&ctx, &mut tx, &programme, ReaderForm::default(), Vec::new()).await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<ReaderForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ShapeProgramme).await?;
    let reader = Reader::from_key(&form.reader);
    let event = if form.step == "remove" {
        if let (Some(reader), Some(account)) = (reader, form.account) {
            readers::remove(&mut tx, id, AccountId(account), reader).await?;
        }
        Event::ReaderRemoved
    } else {
        if let Err(errors) = add(&ctx, &mut tx, &programme, &form).await? {
            return page(&ctx, &mut tx, &programme, form, errors).await;
        }
        Event::ReaderNamed
    };
    let detail = reader.map_or("", Reader::key);
    let scope = ctx.scope(&programme);
    audit::record(&mut tx, scope, event, detail, ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::readers(id), "saved")).into_response())
}

/// What is wrong with a form, field by field.
type Errors = Vec<(&'static str, String)>;

/// Names somebody, and tells them. Nothing is written if the form is wrong.
async fn add(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    form: &ReaderForm,
) -> Result<std::result::Result<(), Errors>> {
    let t = ctx.t();
    let mut errors = Errors::new();
    let reader = Reader::from_key(&form.reader);
    if reader.is_none() {
        errors.push(("reader", t.readers_as_missing()));
    }
    let name = form.name.trim();
    if name.is_empty() {
        errors.push(("name", t.readers_name_missing()));
    }
    errors.extend(limits::too_long(t, name, limits::NAME).map(|error| ("name", error)));
    let email = Email::parse(&form.email).ok();
    let known = match &email {
        Some(email) => accounts::by_email(tx, email).await?,
        None => None,
    };
    match &known {
        _ if email.is_none() => errors.push(("email", t.email_wrong())),
        // They read all of it anyway, and a council must not be whoever it watches over.
        Some(known) if known.coordinator => {
            errors.push(("email", t.readers_is_coordinator()));
        }
        Some(known) if known.organisation != programme.organisation => {
            errors.push(("email", t.email_wrong()));
        }
        _ => {}
    }
    let (Some(email), Some(reader), true) = (email, reader, errors.is_empty()) else {
        return Ok(Err(errors));
    };
    let account = if let Some(known) = known {
        known.id
    } else {
        let new = NewAccount {
            organisation: programme.organisation,
            person: None,
            email: Some(&email),
            name,
            coordinator: false,
        };
        accounts::insert(tx, new, ctx.now()).await?
    };
    let before = readers::list(tx, programme.id).await?;
    readers::name(tx, programme.id, account, reader, ctx.today()).await?;
    let is_new = !before
        .iter()
        .any(|one| one.account == account && one.reader == reader);
    if is_new {
        tell(ctx, tx, programme, &email, name, reader).await?;
    }
    Ok(Ok(()))
}

/// Tells them where to read. They sign in there by a mailed link.
async fn tell(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    email: &Email,
    name: &str,
    reader: Reader,
) -> Result<()> {
    let to = correspondence::Reader {
        person: None,
        name: name.to_owned(),
        email: Some(email.clone()),
        lang: programme_lang(programme, ctx.lang),
    };
    let link = format!("{}{}", ctx.app.config().base_url, links::reading());
    let (content, enclosed) = (Content::ReadAlong(reader), Enclosed::link(&link));
    to.write(tx, programme, &content, enclosed, ctx.now())
        .await?;
    Ok(())
}

async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    form: ReaderForm,
    errors: Errors,
) -> Result<Response> {
    let t = ctx.t();
    let named = readers::list(tx, programme.id)
        .await?
        .into_iter()
        .map(|one| Named {
            account: one.account.0,
            key: one.reader.key(),
            role: words::reader(t, one.reader.key()),
            since: i18n::date(t.lang(), one.named_on),
            name: one.name,
            email: one.email,
        })
        .collect();
    let choices = Reader::ALL
        .into_iter()
        .map(|reader| Choice {
            key: reader.key(),
            name: words::reader(t, reader.key()),
            about: match reader {
                Reader::Sponsor => t.reader_sponsor_about(),
                Reader::Council => t.reader_council_about(),
            },
        })
        .collect();
    let page = Page {
        shell: Shell::within(ctx, programme, Section::Overview, t.readers_title())
            .who_sees(t.readers_who_sees()),
        t,
        named,
        choices,
        form,
        errors,
    };
    Ok(Html(page.render()?).into_response())
}
