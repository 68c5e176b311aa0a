//! Developer commands: `cargo xtask test`, `cargo xtask bench`, `cargo xtask assets`.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command of developers speaks through the terminal"
)]

mod assets;
mod shell;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};

/// What `cargo xtask` answers when it is not told what to do.
const USAGE: &str = "\
Commands:
  cargo xtask assets   fetch fonts and icons again from npm";

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
    let mut arguments = std::env::args().skip(1);
    match arguments.next().as_deref() {
        Some("assets") => assets::vendor(&root).map(|()| ExitCode::SUCCESS),
        _ => {
            eprintln!("{USAGE}");
            Ok(ExitCode::FAILURE)
        }
    }
}

/// The folder of the workspace: the parent of this crate.
fn root() -> Result<PathBuf> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let root = here.parent().context("xtask lies in no workspace")?;
    Ok(root.to_path_buf())
}
