//! Reads the tables that other people's software writes: an HR export and the
//! answers to a sign-up form.
//!
//! The way of a file is one line, and each step is a module:
//!
//! ```text
//! bytes → table → (forbidden columns are gone) → mapping → rows → people, answers → roster
//! ```
//!
//! * [`table`] finds out what the bytes are and cuts them into sheets.
//! * [`forbidden`] removes what must never be stored. [`table::read`] runs it
//!   before it returns, so no caller can forget it.
//! * [`mapping`] proposes which column is what, from headers and contents.
//! * [`people`] and [`answers`] turn rows into typed values and resolve who is who.
//! * [`intake`] makes a [`programme::roster::Roster`] of them.
//! * [`change`] says what an import would change before it changes it.
//!
//! Nothing here does I/O, knows a clock or words a sentence. Whatever is odd
//! becomes a [`Finding`]: where, what, and what was done about it. No input
//! panics; the worst that can happen is [`table::Unreadable`].

pub mod answers;
pub mod change;
mod files;
pub mod finding;
pub mod forbidden;
pub mod intake;
pub mod mapping;
mod moment;
pub mod people;
pub mod table;
pub mod text;

pub use files::{File, Imported, ReadFile, read_all};
pub use finding::{Done, Finding, FindingKind, Place, Severity};
