//! One's own key: made and opened in the browser. The server keeps the public
//! half, and the secret half behind locks that it cannot open.

use askama::Template;
use axum::response::{Html, IntoResponse as _, Response};
use axum_extra::extract::{Form, Query};
use i18n::Text;
use programme::ids::LockId;
use programme::policy::Action;
use programme::space::{MAX_LOCKS, Opener};
use serde::Deserialize;
use serde_json::json;
use store::vaults;

use crate::ctx::Ctx;
use crate::sealed::{self, Words};
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

#[derive(Default, Deserialize)]
pub(crate) struct Next {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub(crate) struct NewKey {
    recipient: String,
    /// The key that it replaces, or nothing.
    #[serde(default)]
    replaces: String,
    memory: String,
    #[serde(default)]
    opener: Vec<String>,
    #[serde(default)]
    hint: Vec<String>,
    #[serde(default)]
    sealed: Vec<String>,
}

#[derive(Deserialize)]
pub(crate) struct LockForm {
    /// The lock to take away; nothing to add one.
    #[serde(default)]
    remove: String,
    #[serde(default)]
    opener: String,
    #[serde(default)]
    hint: String,
    #[serde(default)]
    sealed: String,
}

#[derive(Deserialize)]
pub(crate) struct Memory {
    revision: i64,
    memory: String,
}

#[derive(Template)]
#[template(path = "my_key.html")]
struct Page {
    shell: Shell,
    t: Text,
    words: Words,
    /// Where the reader came from.
    next: String,
    /// Names the passkey in the reader's own list.
    name: String,
    /// Whose sheet it is.
    owner: String,
}

pub(crate) async fn get(ctx: Ctx, Query(query): Query<Next>) -> Result<Response> {
    let account = ctx.may_account(Action::HoldKey)?;
    let t = ctx.t();
    let mut words = sealed::common_words(t);
    words.extend([
        ("passphrase-short", t.my_key_passphrase_short()),
        ("passphrase-differs", t.my_key_passphrase_differs()),
        ("sheet-wrong", t.my_key_sheet_wrong()),
        ("no-passkey", t.my_key_no_passkey()),
        ("opener-passphrase", t.my_key_opener_passphrase()),
        ("opener-passkey", t.my_key_opener_passkey()),
        ("opener-recovery", t.my_key_opener_recovery()),
        ("since", t.my_key_since("{day}")),
        ("remove", t.my_key_remove()),
        ("last-lock", t.my_key_last_lock()),
        ("saved", t.done_saved()),
    ]);
    let next = Some(query.next).filter(|next| links::is_local(next));
    let page = Page {
        name: format!("Gegenstrom · {}", account.name),
        owner: account.name.clone(),
        shell: Shell::new(&ctx, t.my_key_title()).who_sees(t.my_key_who_sees()),
        t,
        words,
        next: next.unwrap_or_else(links::home),
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) async fn get_state(ctx: Ctx) -> Result<Response> {
    let account = ctx.may_account(Action::HoldKey)?.id;
    let mut tx = ctx.app.db().read().await?;
    let vault = vaults::get(&mut tx, account).await?;
    let locks = vaults::locks(&mut tx, account).await?;
    let key = sealed::key(vault.as_ref(), &locks, ctx.t());
    Ok(sealed::told(&json!({ "key": key })))
}

/// Makes the key, or one anew after a loss.
pub(crate) async fn post(ctx: Ctx, Form(form): Form<NewKey>) -> Result<Response> {
    let account = ctx.may_account(Action::HoldKey)?.id;
    let recipient = sealed::recipient(&form.recipient)?;
    let memory = sealed::text(&form.memory)?;
    let number = form.opener.len();
    if number == 0 || number > MAX_LOCKS || form.hint.len() != number || form.sealed.len() != number
    {
        return Err(Error::BadRequest);
    }
    let mut locks = Vec::new();
    for ((opener, hint), file) in form.opener.iter().zip(&form.hint).zip(&form.sealed) {
        locks.push(sealed::lock(opener, hint, file)?);
    }
    let mut tx = ctx.app.db().write().await?;
    let before = vaults::get(&mut tx, account).await?;
    // Another browser may have made one meanwhile: it is not lost by accident.
    if before.map_or(String::new(), |vault| vault.recipient) != form.replaces {
        return Ok(sealed::superseded());
    }
    vaults::make(&mut tx, account, &recipient, &memory, &locks, ctx.today()).await?;
    tx.commit().await?;
    Ok(sealed::done())
}

/// Adds a way in, or takes one away.
pub(crate) async fn post_locks(ctx: Ctx, Form(form): Form<LockForm>) -> Result<Response> {
    let account = ctx.may_account(Action::HoldKey)?.id;
    let mut tx = ctx.app.db().write().await?;
    if vaults::get(&mut tx, account).await?.is_none() {
        return Ok(sealed::superseded());
    }
    let locks = vaults::locks(&mut tx, account).await?;
    if form.remove.is_empty() {
        if locks.len() >= MAX_LOCKS {
            return Ok(sealed::refused(&ctx.t().my_key_too_many(MAX_LOCKS)));
        }
        let lock = sealed::lock(&form.opener, &form.hint, &form.sealed)?;
        // One passphrase, one sheet: the new one replaces the old.
        let replaced = locks
            .iter()
            .filter(|old| old.opener == lock.opener && lock.opener != Opener::Passkey);
        for old in replaced {
            vaults::remove_lock(&mut tx, account, old.id).await?;
        }
        vaults::add_lock(&mut tx, account, &lock, ctx.today()).await?;
    } else {
        let id = LockId(form.remove.parse().map_err(|_| Error::BadRequest)?);
        // Whoever has only paper left would soon have nothing.
        let others = locks
            .iter()
            .any(|lock| lock.id != id && lock.opener != Opener::Recovery);
        if !others {
            return Ok(sealed::refused(&ctx.t().my_key_last_lock()));
        }
        vaults::remove_lock(&mut tx, account, id).await?;
    }
    tx.commit().await?;
    Ok(sealed::done())
}

/// Writes what the browser remembers of other people's keys.
pub(crate) async fn post_memory(ctx: Ctx, Form(form): Form<Memory>) -> Result<Response> {
    let account = ctx.may_account(Action::HoldKey)?.id;
    let memory = sealed::text(&form.memory)?;
    let mut tx = ctx.app.db().write().await?;
    if !vaults::remember(&mut tx, account, form.revision, &memory).await? {
        return Ok(sealed::superseded());
    }
    tx.commit().await?;
    Ok(sealed::done())
}
