//! Everything the store does, on SQLite and on PostgreSQL.

#![allow(clippy::unwrap_used, reason = "helpers outside of test functions")]

mod accounts;
mod organisation;
mod rematching;
mod tandems;
mod world;
