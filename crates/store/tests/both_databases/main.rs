//! Everything the store does, on SQLite and on PostgreSQL.

#![allow(clippy::unwrap_used, reason = "helpers outside of test functions")]

mod organisation;
mod tandems;
mod world;
