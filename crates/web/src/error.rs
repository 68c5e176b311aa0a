//! One error type for all pages: what went wrong becomes a page that helps.

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use i18n::Lang;

use crate::links;

/// Why a page cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing there, or nothing that the viewer may know of.
    #[error("not found")]
    NotFound,
    /// The viewer is known, but may not.
    #[error("forbidden")]
    Forbidden,
    /// Nobody is signed in; `next` is where they wanted to go.
    #[error("not signed in")]
    SignInFirst {
        /// Path to return to.
        next: String,
    },
    /// The request cannot be read (a broken form, too large an upload).
    #[error("bad request")]
    BadRequest,
    /// An upload over every limit.
    #[error("too large")]
    TooLarge,
    /// Our fault. Logged once, where the page is made.
    #[error(transparent)]
    Store(store::Error),
    /// Our fault.
    #[error("internal error: {0}")]
    Internal(&'static str),
    /// A template failed.
    #[error(transparent)]
    Template(#[from] askama::Error),
    /// A sheet of paper failed.
    #[error(transparent)]
    Paper(#[from] report::PdfError),
    /// A workbook failed.
    #[error(transparent)]
    Report(#[from] report::Error),
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::NotFound => Self::NotFound,
            other => Self::Store(other),
        }
    }
}

#[derive(askama::Template)]
#[template(path = "error.html")]
struct ErrorPage {
    t: i18n::Text,
    heading: String,
    advice: String,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        // The request's language is not known here; the layer in `routes`
        // renders the page again in the right one.
        let status = match &self {
            Self::SignInFirst { next } => {
                return Redirect::to(&links::sign_in_for(next)).into_response();
            }
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Store(_)
            | Self::Internal(_)
            | Self::Template(_)
            | Self::Paper(_)
            | Self::Report(_) => {
                tracing::error!(error = %self, "a page could not be made");
                StatusCode::INTERNAL_SERVER_ERROR
            }
        };
        status.into_response()
    }
}

/// The page for a status, in the reader's language.
pub(crate) fn page(status: StatusCode, lang: Lang) -> Response {
    let t = lang.text();
    let (heading, advice) = match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => {
            (t.error_not_found(), t.error_not_found_advice())
        }
        StatusCode::FORBIDDEN => (t.error_forbidden(), t.error_forbidden_advice()),
        StatusCode::PAYLOAD_TOO_LARGE => (t.error_too_large(), t.error_too_large_advice()),
        status if status.is_client_error() => (t.error_bad_request(), t.error_bad_request_advice()),
        _ => (t.error_ours(), t.error_ours_advice()),
    };
    let page = ErrorPage { t, heading, advice };
    match askama::Template::render(&page) {
        Ok(body) => (status, Html(body)).into_response(),
        Err(_) => status.into_response(),
    }
}
