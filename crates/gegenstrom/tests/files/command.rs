//! Runs the binary in a folder of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder with the demonstration files in it.
pub(crate) struct Desk {
    folder: tempfile::TempDir,
}

/// What a command did.
pub(crate) struct Did {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

pub(crate) fn demo(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../demo")
        .join(name)
}

impl Desk {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["hr-export.csv", "hr-export.xlsx", "sign-up.xlsx"] {
            std::fs::copy(demo(name), folder.path().join(name)).unwrap();
        }
        Self { folder }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn put(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// Runs `gegenstrom` with arguments separated by spaces.
    pub(crate) fn run(&self, arguments: &str) -> Did {
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        self.run_with(&arguments)
    }

    pub(crate) fn run_with(&self, arguments: &[&str]) -> Did {
        let Output {
            status,
            stdout,
            stderr,
        } = Command::new(env!("CARGO_BIN_EXE_gegenstrom"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("LANG", "en_GB.UTF-8")
            .output()
            .unwrap();
        Did {
            code: status.code().unwrap(),
            out: String::from_utf8(stdout).unwrap(),
            err: String::from_utf8(stderr).unwrap(),
        }
    }

    /// The demonstration company matched, in a language.
    pub(crate) fn matched(&self, lang: &str, more: &str) -> Did {
        let did = self.run(&format!(
            "match --people hr-export.csv --answers sign-up.xlsx --lang {lang} {more}"
        ));
        assert_eq!(did.code, 0, "{}", did.err);
        did
    }

    /// The same as JSON.
    pub(crate) fn json(&self, lang: &str) -> serde_json::Value {
        self.matched(lang, "--out out.json");
        serde_json::from_slice(&self.read("out.json")).unwrap()
    }
}
