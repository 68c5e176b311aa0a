//! What can go wrong in the database.

/// A failed query, a broken constraint, or stored data that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing with that id.
    #[error("not found")]
    NotFound,
    /// Something with the same key exists.
    #[error("already exists")]
    AlreadyExists,
    /// Another process uses the database file.
    #[error("another instance uses this database file; only one may run on SQLite")]
    InUse,
    /// A stored document cannot be read.
    #[error("a stored document cannot be read")]
    Document(#[from] serde_json::Error),
    /// The database's own error.
    #[error("database: {0}")]
    Sql(sqlx::Error),
    /// A migration failed.
    #[error("the database could not be brought up to date: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// The file or its folder cannot be used.
    #[error("the database file cannot be used: {0}")]
    Io(#[from] std::io::Error),
    /// Neither a file nor a PostgreSQL address.
    #[error("not a database address: use a file name or postgres://…")]
    Address,
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::RowNotFound => Self::NotFound,
            sqlx::Error::Database(inner) if inner.is_unique_violation() => Self::AlreadyExists,
            other => Self::Sql(other),
        }
    }
}
