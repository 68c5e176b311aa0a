//! The secret of the host: a file beside the database, made at the first
//! start, with which answers of feedback rounds are sealed. The database and
//! its backups do not hold it, so they tell nothing about an answer.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use store::Db;
use store::feedback::rounds;
use web::HostSecret;

/// Where the file lies unless the settings say otherwise: beside the database
/// file, or in the current folder if the database is a server.
pub(crate) fn default_path(database: &str) -> PathBuf {
    if database.contains("://") {
        PathBuf::from("gegenstrom.secret")
    } else {
        Path::new(database).with_extension("secret")
    }
}

/// Reads the secret, or makes one at the first start. Refuses to start with
/// another secret than that of a round which is open: its answers would be lost.
pub(crate) async fn load(path: &Path, db: &Db) -> anyhow::Result<HostSecret> {
    let mut tx = db.read().await?;
    let needed = rounds::open_key_ids(&mut tx).await?;
    drop(tx);
    let secret = match read(path)? {
        Some(secret) => secret,
        None if needed.is_empty() => create(path)?,
        None => bail!(
            "the secret file {} is missing, and a feedback round is open whose answers are sealed \
             with it. Bring it back, or name its place with --secret-file",
            path.display()
        ),
    };
    if needed.iter().any(|id| *id != secret.id()) {
        bail!(
            "the secret file {} is not the one with which an open feedback round was sealed. \
             Bring the other one back; without it the answers cannot be opened",
            path.display()
        );
    }
    Ok(secret)
}

fn read(path: &Path) -> anyhow::Result<Option<HostSecret>> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            return Err(error)
                .with_context(|| format!("cannot read the secret file {}", path.display()));
        }
    };
    let secret = HostSecret::from_text(&text).with_context(|| {
        format!(
            "the secret file {} must hold 64 hexadecimal digits",
            path.display()
        )
    })?;
    Ok(Some(secret))
}

/// Readable by its owner alone, and never written over an existing one: where
/// several instances start at once, the first one's counts.
fn create(path: &Path) -> anyhow::Result<HostSecret> {
    use rand::SeedableRng as _;
    let secret = HostSecret::draw(&mut rand::rngs::StdRng::from_seed(rand::random()));
    let cannot = || format!("cannot write the secret file {}", path.display());
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut file =
        tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new("."))).with_context(cannot)?;
    writeln!(file, "{}", secret.to_text()).with_context(cannot)?;
    file.as_file().sync_all().with_context(cannot)?;
    match file.persist_noclobber(path) {
        Ok(_) => Ok(secret),
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => {
            read(path)?.with_context(cannot)
        }
        Err(error) => Err(error.error).with_context(cannot),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use programme::feedback::Round;
    use programme::round_plan::{Days, State};
    use store::{Clock, people, programmes};

    use super::*;

    #[test]
    fn it_lies_beside_the_database() {
        let beside = |database| default_path(database).display().to_string();
        assert_eq!(beside("/srv/tandem/db.sqlite"), "/srv/tandem/db.secret");
        assert_eq!(beside("postgres://host/name"), "gegenstrom.secret");
    }

    #[tokio::test]
    async fn it_is_made_once_and_nobody_else_reads_it() {
        let folder = tempfile::tempdir().unwrap();
        let db = store::testing::sqlite().await;
        let path = folder.path().join("db.secret");
        let first = load(&path, &db).await.unwrap();
        assert_eq!(load(&path, &db).await.unwrap().id(), first.id());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        std::fs::write(&path, "not a secret").unwrap();
        assert!(load(&path, &db).await.is_err());
    }

    #[tokio::test]
    async fn it_does_not_start_without_the_secret_of_an_open_round() {
        for db in store::testing::databases().await {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("db.secret");
            let right = load(&path, &db).await.unwrap();
            let now = Clock::system().now();
            let mut tx = db.write().await.unwrap();
            let firm = people::found(&mut tx, "Firma", now).await.unwrap();
            let programme = programmes::insert(&mut tx, firm, "Tandem", false, now).await;
            let days = Days {
                opens_on: date(2026, 12, 1),
                closes_on: date(2026, 12, 14),
            };
            let round = rounds::insert(&mut tx, programme.unwrap(), Round::HalfTime, days).await;
            let round = round.unwrap();
            rounds::open(&mut tx, round, 8, "00", &right.id())
                .await
                .unwrap();
            tx.commit().await.unwrap();
            assert!(load(&path, &db).await.is_ok());

            let text = std::fs::read_to_string(&path).unwrap();
            std::fs::remove_file(&path).unwrap();
            let missing = load(&path, &db).await.err().unwrap().to_string();
            assert!(missing.contains("is missing") && !path.exists());
            std::fs::write(&path, "0".repeat(64)).unwrap();
            let other = load(&path, &db).await.err().unwrap().to_string();
            assert!(other.contains("is not the one") && !other.contains(text.trim()));
            // Once it is closed, another secret is as good.
            let mut tx = db.write().await.unwrap();
            rounds::enter(&mut tx, round, State::Closed).await.unwrap();
            tx.commit().await.unwrap();
            assert!(load(&path, &db).await.is_ok());
        }
    }
}
