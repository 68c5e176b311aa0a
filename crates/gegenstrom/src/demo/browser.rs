//! Requests to the product's own pages, without a network.

use anyhow::{Context as _, bail};
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION};
use axum::http::{Request, StatusCode};
use jiff::SignedDuration;
use programme::ids::AccountId;
use store::tokens;
use tower::ServiceExt as _;
use web::App;

/// How long the session of the filling-in lasts.
const SESSION: SignedDuration = SignedDuration::from_mins(5);

/// Separates the parts of an upload; occurs in none of the files.
const BOUNDARY: &str = "gegenstrom-7f3a91c2d8";

/// Somebody signed in.
pub(super) struct Browser {
    pages: axum::Router,
    cookie: String,
}

impl Browser {
    /// Starts a session without the letter.
    pub(super) async fn signed_in(app: &App, account: AccountId) -> anyhow::Result<Self> {
        let token = app.draw_token();
        let now = app.clock().now();
        let mut tx = app.db().write().await?;
        tokens::start_session(&mut tx, &token, account, now, now + SESSION).await?;
        tx.commit().await?;
        Ok(Self {
            pages: web::router(app.clone()),
            cookie: format!("session={}", token.secret()),
        })
    }

    /// Sends a form and says where the answer leads, without its message.
    pub(super) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> anyhow::Result<String> {
        let body = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", percent(value)))
            .collect::<Vec<_>>()
            .join("&");
        self.send(path, "application/x-www-form-urlencoded", body.into_bytes())
            .await
    }

    /// Uploads files and says where the answer leads.
    pub(super) async fn upload(
        &self,
        path: &str,
        files: &[(&str, (&str, &[u8]))],
    ) -> anyhow::Result<String> {
        let mut body = Vec::new();
        for (field, (name, bytes)) in files {
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"; \
                 filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        self.send(
            path,
            &format!("multipart/form-data; boundary={BOUNDARY}"),
            body,
        )
        .await
    }

    async fn send(&self, path: &str, kind: &str, body: Vec<u8>) -> anyhow::Result<String> {
        let request = Request::post(path)
            .header(HOST, "demo")
            .header(COOKIE, &self.cookie)
            .header(CONTENT_TYPE, kind)
            .body(Body::from(body))?;
        let answer = self.pages.clone().oneshot(request).await?;
        if answer.status() != StatusCode::SEE_OTHER {
            bail!("{path} answered {}", answer.status());
        }
        let target = answer
            .headers()
            .get(LOCATION)
            .context("no target")?
            .to_str()?;
        Ok(target.split('?').next().unwrap_or_default().to_owned())
    }
}

fn percent(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}
