//! The commands that work on files, run as a user runs them, and what they
//! write checked by readers of its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "helpers outside of test functions"
)]

mod bad_input;
mod command;
mod findings;
mod formats;
mod raw;
mod replay;
mod screen;
mod tandems;
