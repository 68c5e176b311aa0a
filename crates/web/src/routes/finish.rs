//! What every answer gets on its way out.

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use crate::{ctx, error};

/// Gives errors a page in the reader's language, and every answer its
/// protective headers.
pub(super) async fn finish(request: Request, next: Next) -> Response {
    let (lang, _) = ctx::language(request.headers());
    let personal = !request.uri().path().starts_with("/assets/");
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let started = std::time::Instant::now();
    let mut response = next.run(request).await;
    let status = response.status();
    // The route, never the address: addresses hold ids and secrets.
    let route = route.as_ref().map_or("none", MatchedPath::as_str);
    let ms = started.elapsed().as_millis();
    tracing::info!(%method, route, status = status.as_u16(), ms, "answered");
    let bare = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if (status.is_client_error() || status.is_server_error()) && bare {
        response = error::page(status, lang).into_response();
    }
    let headers = response.headers_mut();
    let policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
         font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(policy),
    );
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("same-origin"),
    );
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    if personal {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
