//! Pages. Each page is a module with `get` and `post`; a handler reads as a
//! story: who is asking, may they, parse, on errors the same page again with
//! what was typed, write and enqueue in one transaction, redirect.

mod app;
mod arranging;
mod attempts;
mod card;
mod charts;
mod client;
mod code;
mod compare;
mod confidential;
mod correspondence;
mod course;
mod ctx;
mod error;
mod gatherings;
mod intake;
mod invitations;
mod limits;
mod links;
mod matching_run;
mod pages;
mod previews;
mod rematch;
mod reporting;
mod round_words;
mod rounds;
mod routes;
mod rules_form;
mod sealed;
mod shell;
pub mod upkeep;
mod urn;
mod words;

#[cfg(test)]
mod asking_tests;
#[cfg(test)]
mod meetings_tests;
#[cfg(test)]
mod rematch_tests;
#[cfg(test)]
mod rounds_tests;
#[cfg(test)]
mod space_tests;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod workbench_tests;

pub use app::{App, Config, DemoRoles, Meetings};
pub use error::Error;
pub use links::{set_up as set_up_link, sign_in_link};
pub use routes::{router, router_behind};
pub use urn::HostSecret;

/// What a log must never be wider than, whoever sets its level: this library traces whole
/// addresses, and addresses hold the secrets of personal links.
pub const LOG_CAP: &str = "tower_http=info";

/// What every handler returns.
pub(crate) type Result<T> = std::result::Result<T, Error>;
