//! The database: SQLite in one file, or PostgreSQL. One SQL text serves both;
//! repository functions take a transaction, so that what belongs together is
//! written together. No rules of the domain live here.

mod clock;
mod days;
mod db;
mod error;

pub mod accounts;
pub mod agreements;
pub mod aims;
pub mod audit;
pub mod calendars;
pub mod cards;
pub mod check_ins;
pub mod comments;
pub mod concerns;
pub mod consents;
pub mod drafts;
pub mod events;
pub mod feedback;
pub mod jobs;
pub mod letter_lines;
pub mod letters;
pub mod mailboxes;
pub mod meetings;
pub mod overrides;
pub mod participants;
pub mod people;
pub mod programmes;
pub mod proposals;
pub mod readers;
pub mod rules;
pub mod runs;
pub mod scenarios;
pub mod sign_up;
pub mod space;
pub mod sums;
pub mod talk_wishes;
pub mod tandems;
#[cfg(feature = "testing")]
pub mod testing;
pub mod tokens;
pub mod vaults;
pub mod waiting;
pub mod wanted_places;

pub use clock::Clock;
pub use db::{Db, Tx};
pub use error::Error;

/// What every repository function returns.
pub type Result<T> = std::result::Result<T, Error>;
