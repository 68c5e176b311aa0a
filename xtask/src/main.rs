//! Developer commands: `cargo xtask test`, `cargo xtask bench`, `cargo xtask assets`.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command for developers speaks through the terminal"
)]

mod assets;
mod bench;
mod count;
mod postgres;
mod setup;
mod shell;
mod test;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use bench::matching::Patience;

/// What `cargo xtask` answers when it is not told what to do.
const USAGE: &str = "\
Commands:
  cargo xtask test [--skip-browser] [--screenshots]
      everything that must hold: format, lints, licences, tests on SQLite and
      PostgreSQL, and the pages in a browser. Installs what is missing. Ends
      with one line: N passed, N failed. --screenshots writes docs/screenshots.
  cargo xtask bench
      the benchmarks, and the same problem in SciPy where it is installed
  cargo xtask bench matching [--quick]
      the engine beside SciPy, OR-tools and lap, time and memory; writes docs/bench.md.
      --quick leaves out the largest squares and whoever takes over half a minute.
  cargo xtask assets
      typeface and icons again from npm";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Chooses the command; everything else is the business of its module.
fn run() -> Result<ExitCode> {
    let root = root()?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["test", ref options @ ..] => test::run(&root, &test::Options::parse(options)?),
        ["bench"] => bench::run(&root).map(|()| ExitCode::SUCCESS),
        ["bench", "matching"] => matching(&root, Patience::THOROUGH),
        ["bench", "matching", "--quick"] => matching(&root, Patience::QUICK),
        ["assets"] => assets::vendor(&root).map(|()| ExitCode::SUCCESS),
        _ => {
            eprintln!("{USAGE}");
            Ok(ExitCode::FAILURE)
        }
    }
}

/// The engine beside others.
fn matching(root: &Path, patience: Patience) -> Result<ExitCode> {
    bench::matching::run(root, patience).map(|()| ExitCode::SUCCESS)
}

/// The folder of the workspace: the parent of this crate.
fn root() -> Result<PathBuf> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let root = here.parent().context("xtask lies in no workspace")?;
    Ok(root.to_path_buf())
}
