//! The importer against real files, foreign files and bad files.
#![allow(clippy::unwrap_used, reason = "helpers outside of test functions")]

mod demo;
mod hohenfels;
mod intake;
