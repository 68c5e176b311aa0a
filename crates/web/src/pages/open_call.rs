//! The open call: a page that the coordinator publishes. Who answers it gets a
//! personal link by letter; the answer here is the same whether they are known
//! or not.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use jiff::SignedDuration;
use programme::email::Email;
use programme::person::Status;
use programme::policy::Action;
use serde::Deserialize;
use store::Tx;
use store::programmes::{self, Programme};
use store::sign_up::{self, SignUp};

use crate::ctx::Ctx;
use crate::invitations::{Inviter, Outlet};
use crate::shell::{Section, Shell, error_at, with_done, with_problem};
use crate::{Error, Result, limits, links};

/// How many links somebody gets in a day, so that nobody floods a mailbox.
const LINKS_A_DAY: i64 = 3;
/// How many requests of people whom nobody knows wait at most.
const OPEN_REQUESTS: usize = 200;

#[derive(Default, Deserialize)]
pub(crate) struct CallForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    contact: String,
}

#[derive(Template)]
#[template(path = "open_call.html")]
struct Page {
    shell: Shell,
    t: Text,
    programme: String,
    own_words: Vec<String>,
    goals: Vec<String>,
    frame: Option<String>,
    /// Until when, or that it is over.
    until: Option<String>,
    open: bool,
    answered: bool,
    form: CallForm,
    errors: Vec<(&'static str, String)>,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

/// The call with that address, while it is published.
async fn find(ctx: &mut Ctx, tx: &mut Tx, address: &str) -> Result<(Programme, SignUp)> {
    let found = sign_up::by_address(tx, address).await?;
    let (programme, sign_up) = found
        .filter(|(_, one)| one.call_open)
        .ok_or(Error::NotFound)?;
    let programme = programmes::get(tx, programme).await?;
    ctx.use_tone_of(&programme);
    Ok((programme, sign_up))
}

pub(crate) async fn get(mut ctx: Ctx, Path(address): Path<String>) -> Result<Response> {
    ctx.may_anyone(Action::UsePublicPages)?;
    let mut tx = ctx.app.db().read().await?;
    let (programme, sign_up) = find(&mut ctx, &mut tx, &address).await?;
    page(&ctx, &programme, &sign_up, CallForm::default(), Vec::new())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(address): Path<String>,
    Form(form): Form<CallForm>,
) -> Result<Response> {
    ctx.may_anyone(Action::UsePublicPages)?;
    let now = ctx.now();
    let here = links::open_call(address.as_str());
    if !ctx.app.call_answers().allow(ctx.client, now) {
        return Ok(Redirect::to(&with_problem(&here, "too-often")).into_response());
    }
    ctx.app.call_answers().count(ctx.client, now);
    let mut tx = ctx.app.db().write().await?;
    let (programme, sign_up) = find(&mut ctx, &mut tx, &address).await?;
    if !sign_up.is_open(ctx.today()) {
        return Ok(Redirect::to(&here).into_response());
    }
    let t = ctx.t();
    let mut errors = Vec::new();
    if form.name.trim().is_empty() {
        errors.push(("name", t.call_name_missing()));
    }
    if form.contact.trim().is_empty() {
        errors.push(("contact", t.call_contact_missing()));
    }
    for (field, text) in [("name", &form.name), ("contact", &form.contact)] {
        errors.extend(limits::too_long(t, text, limits::NAME).map(|error| (field, error)));
    }
    if !errors.is_empty() {
        return page(&ctx, &programme, &sign_up, form, errors);
    }
    answer(&ctx, &mut tx, &programme, &sign_up, &form).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&here, "call-answered")).into_response())
}

/// Who is known gets a letter to the address that is stored, never to the one
/// that was typed; who is not, waits for the coordinator.
async fn answer(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    sign_up: &SignUp,
    form: &CallForm,
) -> Result<()> {
    let now = ctx.now();
    let contact = form.contact.trim();
    match sign_up::find(tx, programme.organisation, contact).await? {
        Some((_, Status::Left)) => {}
        Some((person, _)) => {
            let since = now - SignedDuration::from_hours(24);
            if sign_up::count_links(tx, programme.id, person, since).await? < LINKS_A_DAY {
                let inviter = Inviter {
                    programme,
                    sign_up,
                    outlet: Outlet::of(ctx.app.config()),
                    now,
                };
                inviter
                    .invite(tx, person, &mut ctx.app.draw_random())
                    .await?;
            }
        }
        None => {
            if sign_up::requests(tx, programme.id).await?.len() < OPEN_REQUESTS {
                // One address in two spellings is one request.
                let email = Email::parse(contact).ok();
                let contact = email.as_ref().map_or(contact, Email::as_str);
                sign_up::add_request(tx, programme.id, form.name.trim(), contact, now).await?;
            }
        }
    }
    Ok(())
}

fn page(
    ctx: &Ctx,
    programme: &Programme,
    sign_up: &SignUp,
    form: CallForm,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let open = sign_up.is_open(ctx.today());
    let frame = programme.frame.map(|frame| {
        let ends = i18n::date(t.lang(), frame.ends_on());
        t.proposal_frame(ends, frame.meetings(), frame.minutes)
    });
    let goals = programme.goals.chosen.iter();
    let page = Page {
        shell: Shell::new(ctx, programme.name.clone()).who_sees(t.call_who_sees()),
        t,
        programme: programme.name.clone(),
        own_words: sign_up
            .call_words
            .split('\n')
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect(),
        goals: goals.map(|goal| i18n::say::goal(t, *goal)).collect(),
        frame,
        until: sign_up.closes_on.map(|day| {
            let day = i18n::date(t.lang(), day);
            if open {
                t.sign_up_open_until(day)
            } else {
                t.sign_up_closed_since(day)
            }
        }),
        open,
        answered: !ctx.sent && ctx.path.ends_with("?done=call-answered"),
        form,
        errors,
    };
    Ok(Html(page.render()?).into_response())
}
