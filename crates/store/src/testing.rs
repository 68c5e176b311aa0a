//! Databases for tests: a fresh SQLite file, and, where
//! `GEGENSTROM_TEST_POSTGRES` names a server, a fresh PostgreSQL database.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test without its database fails"
)]

use sqlx::{Connection as _, Executor as _, PgConnection};

use crate::Db;

/// A fresh database of each kind that is at hand, migrated, empty.
///
/// # Panics
/// If a database cannot be made.
pub async fn databases() -> Vec<Db> {
    let mut all = vec![sqlite().await];
    if let Ok(server) = std::env::var("GEGENSTROM_TEST_POSTGRES") {
        all.push(postgres(&server).await);
    }
    all
}

/// A fresh embedded database, for what does not depend on which one it is.
///
/// # Panics
/// If it cannot be made.
pub async fn sqlite() -> Db {
    // The folder outlives the test: it lies in the system's temporary folder.
    let folder = tempfile::tempdir().unwrap().keep();
    Db::open(folder.join("test.sqlite").to_str().unwrap())
        .await
        .unwrap()
}

async fn postgres(server: &str) -> Db {
    let name = format!("test_{:032x}", rand::random::<u128>());
    let mut admin = PgConnection::connect(server).await.unwrap();
    admin
        .execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
        .await
        .unwrap();
    let (base, query) = server
        .split_once('?')
        .map_or((server, ""), |(base, query)| (base, query));
    let (host, _) = base.rsplit_once('/').unwrap();
    Db::open(&format!("{host}/{name}?{query}")).await.unwrap()
}
