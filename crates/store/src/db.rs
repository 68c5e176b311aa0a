//! One handle for both databases, and the macro that runs one typed body on
//! whichever it is.

use std::fs::File;
use std::path::Path;
use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Postgres, Sqlite, Transaction};

use crate::{Error, Result};

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db(Kind);

#[derive(Clone)]
enum Kind {
    /// Many readers, one writer, and a lock that keeps a second instance out
    /// (none for a command beside a running instance).
    Sqlite {
        read: SqlitePool,
        write: SqlitePool,
        _lock: Option<Arc<File>>,
    },
    Postgres(PgPool),
}

/// A transaction. Dropped without [`Tx::commit`], it leaves nothing behind.
pub enum Tx {
    /// On SQLite.
    Sqlite(Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

/// Expands one body per driver: `on!(tx, |db| query.fetch_one(db).await)`.
macro_rules! on {
    ($tx:expr, |$db:ident| $body:expr) => {
        match $tx {
            $crate::Tx::Sqlite(tx) => {
                let $db = &mut **tx;
                $body
            }
            $crate::Tx::Postgres(tx) => {
                let $db = &mut **tx;
                $body
            }
        }
    };
}
pub(crate) use on;

impl Db {
    /// Opens the database at `address` (a file name, or `postgres://…`) and
    /// brings its tables up to date.
    ///
    /// # Errors
    /// [`Error::InUse`] if another instance has the file, [`Error::Io`] or
    /// [`Error::Sql`] if it cannot be opened, [`Error::Migrate`] if it is
    /// newer than this program.
    pub async fn open(address: &str) -> Result<Self> {
        if is_postgres(address) {
            let pool = pool(address).await?;
            sqlx::migrate!("migrations/postgres").run(&pool).await?;
            return Ok(Self(Kind::Postgres(pool)));
        }
        if address.contains("://") {
            return Err(Error::Address);
        }
        Self::open_file(Path::new(address)).await
    }

    /// Opens a database that exists, for a short command beside a running
    /// instance: takes no lock and changes no tables.
    ///
    /// # Errors
    /// [`Error::Sql`] if there is none at `address`.
    pub async fn attach(address: &str) -> Result<Self> {
        if is_postgres(address) {
            return Ok(Self(Kind::Postgres(pool(address).await?)));
        }
        if address.contains("://") {
            return Err(Error::Address);
        }
        Self::connect(options(Path::new(address))?, None).await
    }

    async fn open_file(path: &Path) -> Result<Self> {
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder)?;
        }
        let lock = File::create(path.with_extension("lock"))?;
        lock.try_lock().map_err(|_| Error::InUse)?;

        let options = options(path)?.create_if_missing(true);
        let db = Self::connect(options, Some(Arc::new(lock))).await?;
        if let Kind::Sqlite { write, .. } = &db.0 {
            sqlx::migrate!("migrations/sqlite").run(write).await?;
        }
        Ok(db)
    }

    async fn connect(options: SqliteConnectOptions, lock: Option<Arc<File>>) -> Result<Self> {
        let write = SqlitePoolOptions::new()
            .max_connections(1)
            .connect_with(options.clone())
            .await?;
        let read = SqlitePoolOptions::new()
            .max_connections(8)
            .connect_with(options.create_if_missing(false).read_only(true))
            .await?;
        Ok(Self(Kind::Sqlite {
            read,
            write,
            _lock: lock,
        }))
    }

    /// A transaction that only reads.
    ///
    /// # Errors
    /// If no connection can be had.
    pub async fn read(&self) -> Result<Tx> {
        Ok(match &self.0 {
            Kind::Sqlite { read, .. } => Tx::Sqlite(read.begin().await?),
            Kind::Postgres(pool) => Tx::Postgres(
                pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                    .await?,
            ),
        })
    }

    /// A transaction that writes. SQLite takes its one write lock now, so that
    /// it cannot fail half-way.
    ///
    /// # Errors
    /// If no connection can be had.
    pub async fn write(&self) -> Result<Tx> {
        Ok(match &self.0 {
            Kind::Sqlite { write, .. } => Tx::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Kind::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Drops older versions of rows that the database keeps beside the present
    /// ones: SQLite in its write-ahead log, PostgreSQL in the tables themselves.
    /// Of the tables in which a feedback round leaves nothing behind.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn drop_old_versions(&self) -> Result<()> {
        match &self.0 {
            // Readers that are under way may keep a part of it until the next time.
            Kind::Sqlite { write, .. } => {
                sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
                    .execute(write)
                    .await?;
            }
            Kind::Postgres(pool) => {
                sqlx::query("VACUUM feedback_ballot, feedback_turnout, feedback_round")
                    .execute(pool)
                    .await?;
            }
        }
        Ok(())
    }

    /// Closes all connections; what is under way is finished first.
    pub async fn close(&self) {
        match &self.0 {
            Kind::Sqlite { read, write, .. } => {
                read.close().await;
                write.close().await;
            }
            Kind::Postgres(pool) => pool.close().await,
        }
    }
}

fn is_postgres(address: &str) -> bool {
    address.starts_with("postgres://") || address.starts_with("postgresql://")
}

async fn pool(address: &str) -> Result<PgPool> {
    Ok(PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(10))
        .connect(address)
        .await?)
}

fn options(path: &Path) -> Result<SqliteConnectOptions> {
    Ok(SqliteConnectOptions::from_str("sqlite:")?
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        // What is deleted is overwritten: answers of a round that closed, for one.
        .pragma("secure_delete", "ON")
        // Rows come from a thread of their own: in few large portions rather
        // than many small ones.
        .row_buffer_size(1_024)
        .busy_timeout(Duration::from_secs(5)))
}

impl Tx {
    /// Makes everything written in this transaction last.
    ///
    /// # Errors
    /// If the database refuses; then nothing was written.
    pub async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Executes a statement whose parameters are ids alone; how many rows it touched.
    pub(crate) async fn run(&mut self, sql: impl sqlx::SqlSafeStr, ids: &[i64]) -> Result<u64> {
        let done = on!(self, |db| {
            let statement = sqlx::query(sql);
            let statement = ids.iter().fold(statement, |query, id| query.bind(*id));
            statement.execute(db).await.map(|done| done.rows_affected())
        })?;
        Ok(done)
    }

    /// Whether this is PostgreSQL, for the few texts that must differ.
    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }
}
