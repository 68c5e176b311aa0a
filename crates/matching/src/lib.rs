//! Exact, fair and explained choice of mentoring tandems.
pub mod assign;
pub mod case;
pub mod outcome;
pub mod rules;

mod diagnose;
mod fingerprint;
mod hard;
mod prepare;
pub mod replay;
mod reporting;
mod run;
mod score;

pub use case::Case;
pub use fingerprint::fingerprint;
pub use hard::Partner;
pub use outcome::Outcome;
pub use prepare::{CaseError, Prepared};
pub use replay::verify;
pub use rules::Rules;
pub use run::{Progress, RunError, Stage};
