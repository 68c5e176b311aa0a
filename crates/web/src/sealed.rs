//! What pages share that only a browser can finish: words for its scripts, and
//! answers to them.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use i18n::Text;
use programme::space::{Opener, Recipient, Sealed};
use serde_json::{Value, json};
use store::vaults::{Lock, NewLock, Vault};

use crate::{Error, Result};

/// Words that a script says, each under a key. `{name}` and the like are
/// filled in by the script.
pub(crate) type Words = Vec<(&'static str, String)>;

/// What every script that opens something may have to say.
pub(crate) fn common_words(t: Text) -> Words {
    vec![
        ("busy", t.sealed_busy()),
        ("wrong-passphrase", t.sealed_wrong_passphrase()),
        ("wrong-recovery", t.sealed_wrong_recovery()),
        ("passkey-failed", t.sealed_passkey_failed()),
        ("other-key", t.sealed_other_key()),
        ("insecure", t.sealed_insecure()),
        ("offline", t.sealed_offline()),
        ("signed-out", t.sealed_signed_out()),
        ("superseded", t.sealed_superseded()),
        ("too-long", t.sealed_too_long()),
        ("empty", t.sealed_empty()),
    ]
}

/// Somebody's key, for their own browser.
pub(crate) fn key(vault: Option<&Vault>, locks: &[Lock], t: Text) -> Value {
    let Some(vault) = vault else {
        return Value::Null;
    };
    let locks: Vec<Value> = locks
        .iter()
        .map(|lock| {
            json!({
                "id": lock.id,
                "opener": lock.opener.key(),
                "hint": lock.hint,
                "sealed": lock.sealed,
                "since": i18n::date(t.lang(), lock.made_on),
            })
        })
        .collect();
    json!({
        "recipient": vault.recipient,
        "memory": vault.memory,
        "revision": vault.revision,
        "locks": locks,
    })
}

/// An answer for a script.
pub(crate) fn told(value: &Value) -> Response {
    axum::Json(value).into_response()
}

/// Done, with nothing to say.
pub(crate) fn done() -> Response {
    told(&json!({}))
}

/// Not done, since something changed meanwhile: the script reads anew.
pub(crate) fn superseded() -> Response {
    (StatusCode::CONFLICT, axum::Json(json!({}))).into_response()
}

/// Not done, and why, in the reader's words.
pub(crate) fn refused(why: &str) -> Response {
    let body = json!({ "problem": why });
    (StatusCode::UNPROCESSABLE_ENTITY, axum::Json(body)).into_response()
}

/// A padded text. Anything else does not come from our scripts.
pub(crate) fn text(field: &str) -> Result<Sealed> {
    Sealed::text(field).ok_or(Error::BadRequest)
}

/// A public key.
pub(crate) fn recipient(field: &str) -> Result<Recipient> {
    Recipient::parse(field).ok_or(Error::BadRequest)
}

/// A way into a key.
pub(crate) fn lock(opener: &str, hint: &str, sealed: &str) -> Result<NewLock> {
    let opener = Opener::from_key(opener).ok_or(Error::BadRequest)?;
    if hint.len() > 2_000 || !hint.is_ascii() {
        return Err(Error::BadRequest);
    }
    Ok(NewLock {
        opener,
        hint: hint.to_owned(),
        sealed: Sealed::lock(sealed, opener).ok_or(Error::BadRequest)?,
    })
}
