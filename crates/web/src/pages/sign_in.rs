//! Signing in by a link that is mailed: 256 bits, hashed, 15 minutes, once.
//! The link opens a page with a button, since mail scanners open links.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum_extra::extract::cookie::Cookie;
use axum_extra::extract::{CookieJar, Form, Query};
use i18n::Text;
use jiff::SignedDuration;
use programme::email::Email;
use programme::ids::AccountId;
use programme::policy::Action;
use serde::Deserialize;
use store::audit::{Event, Scope};
use store::letters::NewLetter;
use store::tokens::Purpose;
use store::{Tx, accounts, audit, letters, tokens};

use crate::correspondence::Content;
use crate::ctx::Ctx;
use crate::shell::{Shell, with_done};
use crate::{Result, links};

/// How long a sign-in link works.
const LINK: SignedDuration = SignedDuration::from_mins(15);
/// How many links of one person may be open, so that nobody floods a mailbox.
const OPEN_LINKS: i64 = 4;
/// How long a session lasts.
const SESSION: SignedDuration = SignedDuration::from_hours(30 * 24);

#[derive(Default, Deserialize)]
pub(crate) struct Next {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub(crate) struct SignInForm {
    email: String,
    #[serde(default)]
    next: String,
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct Page {
    shell: Shell,
    t: Text,
    email: String,
    next: String,
    error: Option<String>,
    /// The letter is under way, if there is an account with that address.
    sent: bool,
    sends_mail: bool,
    /// What the letter holds: the demonstration shows it, since no mail leaves there.
    shown: Option<String>,
}

#[derive(Template)]
#[template(path = "sign_in_confirm.html")]
struct Confirm {
    shell: Shell,
    t: Text,
    good: bool,
    next: String,
}

pub(crate) async fn get(ctx: Ctx, Query(query): Query<Next>) -> Result<Response> {
    ctx.may_anyone(Action::UsePublicPages)?;
    page(&ctx, String::new(), query.next, Sent::default())
}

/// Asks for a link. The answer is the same whether there is an account or not.
pub(crate) async fn post(ctx: Ctx, Form(form): Form<SignInForm>) -> Result<Response> {
    ctx.may_anyone(Action::UsePublicPages)?;
    let Ok(email) = Email::parse(&form.email) else {
        let sent = Sent {
            error: Some(ctx.t().email_wrong()),
            ..Sent::default()
        };
        return page(&ctx, form.email, form.next, sent);
    };
    let now = ctx.now();
    let mut tx = ctx.app.db().write().await?;
    tokens::sweep(&mut tx, now).await?;
    let mut sent = Sent {
        asked: true,
        ..Sent::default()
    };
    if let Some(account) = accounts::by_email(&mut tx, &email).await?
        && tokens::count_open(&mut tx, account.id, now).await? < OPEN_LINKS
    {
        let token = ctx.app.draw_token();
        tokens::store(
            &mut tx,
            &token,
            Purpose::SignIn,
            Some(account.id),
            now,
            now + LINK,
        )
        .await?;
        let t = ctx.t();
        let mut path = links::sign_in_link(token.secret());
        if links::is_local(&form.next) {
            path = format!(
                "{path}?{}",
                links::sign_in_for(&form.next)
                    .split_once('?')
                    .map_or("", |q| q.1)
            );
        }
        let words = Content::SignIn.words(t, &account.name, "");
        let letter = NewLetter {
            organisation: account.organisation,
            programme: None,
            person: account.person,
            proposal: None,
            kind: words.kind,
            recipient: &account.name,
            email: Some(email.as_str()),
            lang: ctx.lang.key(),
            subject: &words.subject,
            body: &words.body,
            link: Some(&format!("{}{path}", ctx.app.config().base_url)),
            details: None,
            calendar: None,
        };
        letters::write(&mut tx, letter, now).await?;
        sent.shown = ctx.app.config().demo.map(|_| path);
    }
    tx.commit().await?;
    page(&ctx, form.email, form.next, sent)
}

pub(crate) async fn get_link(
    ctx: Ctx,
    Path(secret): Path<String>,
    Query(query): Query<Next>,
) -> Result<Response> {
    ctx.may_anyone(Action::UsePublicPages)?;
    let mut tx = ctx.app.db().read().await?;
    let good = tokens::is_good(&mut tx, &secret, Purpose::SignIn, ctx.now()).await?;
    confirm(&ctx, good, query.next)
}

pub(crate) async fn post_link(
    ctx: Ctx,
    Path(secret): Path<String>,
    Form(query): Form<Next>,
) -> Result<Response> {
    ctx.may_anyone(Action::UsePublicPages)?;
    let mut tx = ctx.app.db().write().await?;
    let redeemed = tokens::redeem(&mut tx, &secret, Purpose::SignIn, ctx.now()).await?;
    let Some(account) = redeemed.flatten() else {
        return confirm(&ctx, false, query.next);
    };
    let organisation = accounts::get(&mut tx, account).await?.organisation;
    let scope = Scope {
        organisation: Some(organisation),
        account: Some(account),
        programme: None,
    };
    audit::record(&mut tx, scope, Event::SignedIn, "", ctx.now()).await?;
    let cookies = start_session(&ctx, &mut tx, account).await?;
    tx.commit().await?;
    let next = if links::is_local(&query.next) {
        query.next
    } else {
        links::home()
    };
    Ok((cookies, Redirect::to(&next)).into_response())
}

pub(crate) async fn sign_out(ctx: Ctx) -> Result<(CookieJar, Redirect)> {
    ctx.may_account(Action::UseAccount)?;
    let name = ctx.session_cookie_name();
    let mut tx = ctx.app.db().write().await?;
    if let Some(cookie) = ctx.cookies.get(&name) {
        tokens::end_session(&mut tx, cookie.value()).await?;
    }
    tx.commit().await?;
    // Browsers take a `__Host-` cookie back only over TLS, as they took it in.
    let gone = Cookie::build(name)
        .path("/")
        .secure(ctx.app.config().secure_cookies());
    let cookies = ctx.cookies.clone().remove(gone);
    Ok((
        cookies,
        Redirect::to(&with_done(&links::sign_in(), "signed-out")),
    ))
}

/// Starts a session for `account` and puts its secret into a cookie.
pub(crate) async fn start_session(ctx: &Ctx, tx: &mut Tx, account: AccountId) -> Result<CookieJar> {
    let token = ctx.app.draw_token();
    let now = ctx.now();
    // One browser, one session: the one before ends.
    if let Some(before) = ctx.cookies.get(&ctx.session_cookie_name()) {
        tokens::end_session(tx, before.value()).await?;
    }
    tokens::start_session(tx, &token, account, now, now + SESSION).await?;
    let cookie = ctx.cookie(ctx.session_cookie_name(), token.secret().to_owned());
    Ok(ctx.cookies.clone().add(cookie))
}

/// What came of asking for a link.
#[derive(Default)]
struct Sent {
    error: Option<String>,
    asked: bool,
    shown: Option<String>,
}

fn page(ctx: &Ctx, email: String, next: String, sent: Sent) -> Result<Response> {
    let t = ctx.t();
    let shell = Shell::new(ctx, t.sign_in_title());
    let sends_mail = ctx.app.config().sends_mail;
    Ok(Html(
        Page {
            shell,
            t,
            email,
            next,
            error: sent.error,
            sent: sent.asked,
            sends_mail,
            shown: sent.shown,
        }
        .render()?,
    )
    .into_response())
}

fn confirm(ctx: &Ctx, good: bool, next: String) -> Result<Response> {
    let t = ctx.t();
    let shell = Shell::new(ctx, t.sign_in_title());
    Ok(Html(
        Confirm {
            shell,
            t,
            good,
            next,
        }
        .render()?,
    )
    .into_response())
}

#[cfg(test)]
mod tests {
    use crate::testing::{World, one_world};
    use crate::{App, Config, DemoRoles};

    async fn asked(world: &World, demo: Option<DemoRoles>) -> String {
        let config = Config {
            demo,
            ..world.app.config().clone()
        };
        let (db, clock) = (world.app.db().clone(), world.app.clock().clone());
        let world = World {
            app: App::new(db, clock, config, [8; 32]),
            ..*world
        };
        let form = "email=kim%40firm.example";
        world.post("/sign-in", None, form).await.body
    }

    #[tokio::test]
    async fn only_the_demonstration_shows_what_the_letter_holds() {
        let world = one_world().await;
        let roles = DemoRoles {
            coordinator: world.coordinator,
            mentor: world.coordinator,
            mentee: world.coordinator,
        };
        let link = "href=\"/sign-in/";
        assert!(asked(&world, Some(roles)).await.contains(link));
        assert!(!asked(&world, None).await.contains(link));
    }
}
