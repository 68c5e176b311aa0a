//! Style sheet, script, typeface, icons: part of the binary, nothing from elsewhere.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use data_encoding::HEXLOWER;
use programme::policy::Action;
use sha2::{Digest as _, Sha256};

use crate::ctx::Ctx;
use crate::{Error, Result};

macro_rules! files {
    ($($name:literal: $kind:literal),* $(,)?) => {
        &[$(($name, $kind, include_bytes!(concat!("../../assets/", $name)) as &[u8])),*]
    };
}

const FILES: &[(&str, &str, &[u8])] = files! {
    "app.css": "text/css; charset=utf-8",
    "app.js": "text/javascript; charset=utf-8",
    "round.js": "text/javascript; charset=utf-8",
    "space/age.js": "text/javascript; charset=utf-8",
    "space/concern.js": "text/javascript; charset=utf-8",
    "space/inbox.js": "text/javascript; charset=utf-8",
    "space/keyring.js": "text/javascript; charset=utf-8",
    "space/my-key.js": "text/javascript; charset=utf-8",
    "space/page.js": "text/javascript; charset=utf-8",
    "space/room.js": "text/javascript; charset=utf-8",
    "space/sealing.js": "text/javascript; charset=utf-8",
    "space/sharing.js": "text/javascript; charset=utf-8",
    "space/unlock.js": "text/javascript; charset=utf-8",
    "icons.svg": "image/svg+xml",
    "favicon.svg": "image/svg+xml",
    "logo.svg": "image/svg+xml",
    "current-there.svg": "image/svg+xml",
    "current-back.svg": "image/svg+xml",
    "fonts/source-sans-3-latin-wght-normal.woff2": "font/woff2",
    "fonts/source-sans-3-latin-ext-wght-normal.woff2": "font/woff2",
    "fonts/source-sans-3-latin-wght-italic.woff2": "font/woff2",
};

/// Changes whenever any asset does, so that browsers may keep them for good.
pub(crate) fn version() -> &'static str {
    static VERSION: LazyLock<String> = LazyLock::new(|| {
        let mut hash = Sha256::new();
        for (_, _, bytes) in FILES {
            hash.update(bytes);
        }
        HEXLOWER.encode(hash.finalize().get(..6).unwrap_or_default())
    });
    &VERSION
}

pub(crate) async fn get(ctx: Ctx, Path(name): Path<String>) -> Result<Response> {
    ctx.may_anyone(Action::UsePublicPages)?;
    // Scripts that import each other have the version in their path.
    let name = name
        .strip_prefix(version())
        .map_or(name.as_str(), |rest| rest.strip_prefix('/').unwrap_or(rest));
    let (_, kind, bytes) = FILES
        .iter()
        .find(|(known, ..)| *known == name)
        .ok_or(Error::NotFound)?;
    let headers = [
        (CONTENT_TYPE, *kind),
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, *bytes).into_response())
}
