//! The built program, started and killed.

use std::fs::File;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Where the program runs: always the same database, mail server and port.
pub(crate) struct House {
    folder: tempfile::TempDir,
    address: String,
    port: u16,
}

/// A program that runs.
pub(crate) struct Running {
    child: Child,
    port: u16,
}

impl House {
    pub(crate) fn new(address: &str, mail: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings =
            format!("[smtp]\nurl = \"{mail}\"\nfrom = \"Tandem <tandem@firm.example>\"\n");
        std::fs::write(folder.path().join("settings.toml"), settings).unwrap();
        let free = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        Self {
            folder,
            address: address.to_owned(),
            port: free.local_addr().unwrap().port(),
        }
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    pub(crate) fn start(&self) -> Running {
        let log = File::options().create(true).append(true).open(self.log());
        let child = Command::new(env!("CARGO_BIN_EXE_gegenstrom"))
            .current_dir(self.folder.path())
            .arg("serve")
            .arg("--config")
            .arg(self.folder.path().join("settings.toml"))
            .args(["--database", &self.address])
            .args(["--listen", &format!("127.0.0.1:{}", self.port)])
            .env("GEGENSTROM_LOG", "warn")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log.unwrap())
            .spawn()
            .unwrap();
        Running {
            child,
            port: self.port,
        }
    }

    /// All that it said in all its lives.
    pub(crate) fn said(&self) -> String {
        std::fs::read_to_string(self.log()).unwrap()
    }
}

impl Running {
    pub(crate) async fn wait_until_open(&mut self) {
        for _ in 0..3_000 {
            let door = tokio::net::TcpStream::connect(("127.0.0.1", self.port));
            if door.await.is_ok() {
                return;
            }
            assert!(
                self.child.try_wait().unwrap().is_none(),
                "it does not start"
            );
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("it does not open");
    }

    /// Ends it outright (SIGKILL): nothing is finished, nobody is told.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}
