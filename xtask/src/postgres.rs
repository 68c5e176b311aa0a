//! A PostgreSQL server for one run of the tests: a fresh cluster in a temporary
//! folder, on a port of the loopback, that forgets everything.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::shell;

/// How long a new server may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// Runs the server until its own standard input ends, then stops it and clears
/// up. Whatever way we end, by a failure, by Ctrl-C or by being killed, the
/// system closes that pipe: the server cannot be left behind.
///
/// Arguments: the folder, then the command of the server.
const GUARD: &str = r#"
trap '' INT TERM HUP
folder=$1; shift
"$@" </dev/null >"$folder/log" 2>&1 &
server=$!
cat >/dev/null
kill -INT "$server" 2>/dev/null
wait "$server"
rm -rf "$folder"
"#;

/// A running server. Dropping it stops it and removes its folder.
pub(crate) struct Server {
    guard: Child,
    folder: PathBuf,
    port: u16,
}

impl Server {
    /// A new cluster, ready to be asked.
    pub(crate) fn start() -> Result<Self> {
        let programs = programs().context("no PostgreSQL server is installed")?;
        let folder = folder()?;
        let data = folder.join("data");
        let data = data.to_str().context("the temporary folder is not UTF-8")?;
        create(&programs, data)?;

        let port = free_port()?;
        let port_text = port.to_string();
        let postgres = programs.join("postgres");
        let postgres = postgres
            .to_str()
            .context("the path of PostgreSQL is not UTF-8")?;
        let mut words = as_postgres();
        words.extend([postgres, "-D", data, "-p", &port_text]);
        for setting in [
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=300",
            // Nothing here has to survive a power cut.
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
        ] {
            words.extend(["-c", setting]);
        }
        let guard = Command::new("sh")
            .args(["-c", GUARD, "guard"])
            .arg(&folder)
            .args(&words)
            .current_dir("/")
            .stdin(Stdio::piped())
            .spawn()
            .context("cannot start the guard of PostgreSQL")?;
        let server = Self {
            guard,
            folder,
            port,
        };
        server.wait(&programs)?;
        Ok(server)
    }

    /// Where it answers.
    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// Waits until it answers.
    fn wait(&self, programs: &Path) -> Result<()> {
        let ready = programs.join("pg_isready");
        let ready = ready.to_string_lossy();
        let port = self.port.to_string();
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE {
            if shell::succeeds(&ready, &["-q", "-h", "127.0.0.1", "-p", &port]) {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(50));
        }
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        bail!("PostgreSQL does not answer. It says:\n{log}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The end of its input is the guard's sign.
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}

/// The folder with the programs of the server: where the `initdb` on the path
/// really lies, or the newest version where Debian keeps them.
pub(crate) fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).find_map(|folder| complete(&folder));
    on_path.or_else(|| {
        fs::read_dir("/usr/lib/postgresql")
            .ok()?
            .filter_map(|entry| {
                let entry = entry.ok()?;
                let version: u32 = entry.file_name().to_str()?.parse().ok()?;
                Some((version, complete(&entry.path().join("bin"))?))
            })
            .max()
            .map(|(_, folder)| folder)
    })
}

/// The folder that `initdb` really lies in, if the rest lies beside it.
fn complete(folder: &Path) -> Option<PathBuf> {
    let initdb = folder.join("initdb").canonicalize().ok()?;
    let folder = initdb.parent()?;
    let is_complete = ["postgres", "pg_isready"]
        .iter()
        .all(|program| folder.join(program).is_file());
    is_complete.then(|| folder.to_path_buf())
}

/// A new temporary folder that belongs to whoever runs the server.
fn folder() -> Result<PathBuf> {
    let name = format!("gegenstrom-postgres-{}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    fs::create_dir(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    if shell::is_root() {
        shell::run(Command::new("chown").arg("postgres:").arg(&folder))?;
    }
    Ok(folder)
}

/// The empty cluster. Its order of letters is German where the server can do
/// that: a query that relies on the order of bytes shall show itself.
fn create(programs: &Path, data: &str) -> Result<()> {
    let initdb = programs.join("initdb");
    let help = shell::output(Command::new(&initdb).arg("--help"))?;
    let initdb = initdb.to_string_lossy();
    let mut words = as_postgres();
    words.extend([
        &*initdb, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8",
    ]);
    words.extend(["--no-sync", "--no-instructions", "--locale=C"]);
    if help.contains("--icu-locale") {
        words.extend(["--locale-provider=icu", "--icu-locale=de-DE"]);
    }
    shell::output(Command::new(words[0]).args(&words[1..]).current_dir("/"))?;
    Ok(())
}

/// The server refuses to run as root: then it runs as the user of its package.
fn as_postgres() -> Vec<&'static str> {
    if shell::is_root() {
        vec![
            "setpriv",
            "--reuid=postgres",
            "--regid=postgres",
            "--init-groups",
            "--",
        ]
    } else {
        Vec::new()
    }
}

/// A port that nobody uses at this moment.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    Ok(listener.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where no server is installed there is nothing to try; `cargo xtask test`
    /// installs one before it comes here.
    #[test]
    fn a_server_answers_and_leaves_nothing_behind() {
        let Some(programs) = programs() else { return };
        let server = Server::start().unwrap();
        let psql = programs.join("psql");
        let greater = "SELECT 'ä' < 'z' AND current_user = 'postgres'";
        let answer = shell::output(Command::new(psql).args([&server.url(), "-Atc", greater]));
        assert_eq!(answer.unwrap(), "t\n");
        let folder = server.folder.clone();
        assert!(folder.exists());
        drop(server);
        assert!(!folder.exists());
    }
}
