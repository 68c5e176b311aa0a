//! The importer against real files, foreign files and bad files.
#![allow(clippy::unwrap_used, reason = "helpers outside of test functions")]

mod bad;
mod demo;
mod foreign;
mod forms;
mod hohenfels;
mod hostile;
mod intake;
