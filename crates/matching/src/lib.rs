#![doc = include_str!("../README.md")]

pub mod assign;
pub mod case;
pub mod instance;
pub mod outcome;
pub mod replay;
pub mod rules;
pub mod what_if;

mod both_ways;
mod candidates;
mod diagnose;
mod fingerprint;
mod hard;
pub mod leeway;
mod market;
mod prepare;
mod reporting;
mod run;
mod score;
mod shortage;

pub use case::Case;
pub use fingerprint::fingerprint;
pub use hard::Partner;
pub use outcome::Outcome;
pub use prepare::{CaseError, Prepared};
pub use replay::verify;
pub use rules::Rules;
pub use run::{Progress, RunError, Stage};
pub use what_if::WhatIf;
