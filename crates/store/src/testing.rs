//! Databases for tests: a fresh SQLite file, and, where
//! `GEGENSTROM_TEST_POSTGRES` names a server, a fresh PostgreSQL database.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test without its database fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use sqlx::{Connection as _, Executor as _, PgConnection};

use crate::{Db, Result, Tx};

/// A fresh database of each kind that is at hand, migrated, empty.
///
/// # Panics
/// If a database cannot be made.
pub async fn databases() -> Vec<Db> {
    let mut all = Vec::new();
    for address in addresses().await {
        all.push(Db::open(&address).await.unwrap());
    }
    all
}

/// A fresh embedded database, for what does not depend on which one it is.
///
/// # Panics
/// If it cannot be made.
pub async fn sqlite() -> Db {
    sqlite_file().await.0
}

/// The same, and where its file lies.
///
/// # Panics
/// If it cannot be made.
pub async fn sqlite_file() -> (Db, PathBuf) {
    let file = PathBuf::from(sqlite_address());
    let db = Db::open(file.to_str().unwrap()).await.unwrap();
    (db, file)
}

/// Every row of every table as text, table by table: what somebody sees who has
/// a copy of the database.
///
/// # Panics
/// If it cannot be read.
pub async fn dump(db: &Db) -> BTreeMap<String, BTreeSet<String>> {
    let mut tx = db.read().await.unwrap();
    let tables = if tx.is_postgres() {
        "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'"
    } else {
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    };
    let mut all = BTreeMap::new();
    for table in texts(&mut tx, tables.to_owned()).await {
        let rows = if tx.is_postgres() {
            format!("SELECT t::text FROM \"{table}\" t")
        } else {
            let columns = format!("SELECT name FROM pragma_table_info('{table}')");
            let columns: Vec<String> = texts(&mut tx, columns)
                .await
                .iter()
                .map(|column| format!("quote(\"{column}\")"))
                .collect();
            format!("SELECT {} FROM \"{table}\"", columns.join(" || ',' || "))
        };
        let rows = texts(&mut tx, rows).await;
        all.insert(table, rows.into_iter().collect());
    }
    all
}

async fn texts(tx: &mut Tx, sql: String) -> Vec<String> {
    let sql = sqlx::AssertSqlSafe(sql);
    crate::db::on!(tx, |db| sqlx::query_scalar(sql).fetch_all(db).await).unwrap()
}

/// Where a database of each kind that is at hand can be made, for programs that
/// open it themselves: a file that does not exist yet, an empty PostgreSQL database.
///
/// # Panics
/// If a database cannot be made.
pub async fn addresses() -> Vec<String> {
    let mut all = vec![sqlite_address()];
    if let Ok(server) = std::env::var("GEGENSTROM_TEST_POSTGRES") {
        all.push(postgres_address(&server).await);
    }
    all
}

fn sqlite_address() -> String {
    // The folder outlives the test: it lies in the system's temporary folder.
    let folder = tempfile::tempdir().unwrap().keep();
    folder.join("test.sqlite").to_str().unwrap().to_owned()
}

async fn postgres_address(server: &str) -> String {
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
    format!("{host}/{name}?{query}")
}

/// Lets the claims of workers that died run out, as five minutes would.
///
/// # Errors
/// If the database fails.
pub async fn let_leases_run_out(tx: &mut Tx) -> Result<()> {
    let sql = "UPDATE job SET leased_until = 0 WHERE leased_until IS NOT NULL";
    tx.run(sql, &[]).await.map(|_| ())
}
