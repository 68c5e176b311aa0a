//! `cargo xtask test`: everything that must hold before a change is good.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::count::{self, Count, Tool};
use crate::postgres::Server;
use crate::{setup, shell};

/// How the run was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// Leave the pages out: no browser, no Node.
    skip_browser: bool,
    /// Keep the pictures of the pages for the docs.
    screenshots: bool,
}

impl Options {
    /// Reads the words behind `cargo xtask test`.
    pub(crate) fn parse(words: &[&str]) -> Result<Self> {
        let mut options = Self::default();
        for word in words {
            match *word {
                "--skip-browser" => options.skip_browser = true,
                "--screenshots" => options.screenshots = true,
                other => bail!("`cargo xtask test` does not know {other}"),
            }
        }
        Ok(options)
    }
}

/// Runs all stages, even after one has failed: one run tells everything.
pub(crate) fn run(root: &Path, options: &Options) -> Result<ExitCode> {
    setup::database(root)?;
    let python = setup::servers(root)?;
    setup::mailbox(root)?;
    setup::pdf_reader(root)?;
    let chromium = if options.skip_browser {
        None
    } else {
        Some(setup::browser(root)?)
    };

    let mut report = Report::default();
    report.stage(
        "format",
        Tool::Check,
        &mut cargo(root, &["fmt", "--all", "--check"]),
    )?;
    report.stage(
        "lints",
        Tool::Check,
        &mut cargo(
            root,
            &[
                "clippy",
                "--workspace",
                "--all-targets",
                "--",
                "-D",
                "warnings",
            ],
        ),
    )?;
    supply_chain(root, &mut report)?;

    let server = Server::start()?;
    tests(root, &server, &python, &mut report)?;
    drop(server);

    if let Some(chromium) = chromium {
        pages(root, options, &chromium, &mut report)?;
    }
    Ok(report.finish())
}

/// Licences, banned crates and sources always; known holes where the list of
/// them can be fetched.
fn supply_chain(root: &Path, report: &mut Report) -> Result<()> {
    if !shell::succeeds("cargo", &["deny", "--version"]) {
        report.leave_out("licences", "cargo-deny is not installed");
        return Ok(());
    }
    let check = &["deny", "check", "bans", "licenses", "sources"];
    report.stage("licences", Tool::Check, &mut cargo(root, check))?;
    let begin = Instant::now();
    let shown = shell::show(&mut cargo(root, &["deny", "check", "advisories"]))?;
    let unreachable = |line: &String| line.contains("failed to fetch advisory database");
    if !shown.success && shown.lines.iter().any(unreachable) {
        report.leave_out("advisories", "the list of known holes cannot be fetched");
    } else {
        report.add("advisories", Tool::Check, &shown, begin.elapsed());
    }
    Ok(())
}

/// What random tests draw their cases from.
const SEED: &str = "PROPTEST_RNG_SEED";

/// The tests of all crates, with both databases.
fn tests(root: &Path, server: &Server, python: &str, report: &mut Report) -> Result<()> {
    let mut add = |name, tool, words: &[&str]| {
        let mut command = cargo(root, words);
        command.env("GEGENSTROM_TEST_POSTGRES", server.url());
        command.env("GEGENSTROM_TEST_PYTHON", python);
        // Whoever is handed a red run can have the same again; whoever hunts gives another seed.
        if std::env::var_os(SEED).is_none() {
            command.env(SEED, "1");
        }
        report.stage(name, tool, &mut command)
    };
    if shell::succeeds("cargo", &["nextest", "--version"]) {
        let words = &["nextest", "run", "--workspace", "--no-fail-fast"];
        add("tests", Tool::Nextest, words)?;
    } else {
        let words = &["test", "--workspace", "--all-targets", "--no-fail-fast"];
        add("tests", Tool::Libtest, words)?;
    }
    let words = &["test", "--workspace", "--doc"];
    add("examples in docs", Tool::Libtest, words)?;
    Ok(())
}

/// The pages of the built program, in a browser.
fn pages(root: &Path, options: &Options, chromium: &Path, report: &mut Report) -> Result<()> {
    let built = report.stage(
        "build",
        Tool::Check,
        &mut cargo(root, &["build", "--bin", "gegenstrom"]),
    );
    if !built? {
        report.leave_out("pages", "the program could not be built");
        return Ok(());
    }
    let mut playwright = shell::command("npx", &["playwright", "test"], &root.join("e2e"));
    playwright
        .env("GEGENSTROM_BIN", target(root)?.join("debug/gegenstrom"))
        .env("GEGENSTROM_CHROMIUM", chromium);
    if options.screenshots {
        playwright.env("GEGENSTROM_SCREENSHOTS", "1");
    }
    report.stage("pages", Tool::Playwright, &mut playwright)?;
    Ok(())
}

/// A command of the same cargo that has started us.
fn cargo(root: &Path, words: &[&str]) -> Command {
    shell::command("cargo", words, root)
}

/// Where cargo puts what it builds.
pub(crate) fn target(root: &Path) -> Result<PathBuf> {
    let metadata = shell::output(&mut cargo(
        root,
        &["metadata", "--no-deps", "--format-version=1"],
    ))?;
    let (_, rest) = metadata
        .split_once("\"target_directory\":\"")
        .context("cargo does not say where it builds")?;
    let folder = rest.split('"').next().unwrap_or_default();
    Ok(PathBuf::from(folder))
}

/// What all stages have said.
#[derive(Default)]
struct Report {
    rows: Vec<String>,
    sum: Count,
}

impl Report {
    /// Runs one stage and says whether it was content.
    fn stage(&mut self, name: &str, tool: Tool, command: &mut Command) -> Result<bool> {
        println!("\n── {name}: {}", shell::describe(command));
        let begin = Instant::now();
        let shown = shell::show(command)?;
        self.add(name, tool, &shown, begin.elapsed());
        Ok(shown.success)
    }

    /// Counts one stage that has ended.
    fn add(&mut self, name: &str, tool: Tool, shown: &shell::Shown, time: Duration) {
        let count = outcome(tool, shown);
        let mark = if count.failed == 0 {
            "ok    "
        } else {
            "FAILED"
        };
        let numbers = match (tool, count) {
            (Tool::Check, _) => String::new(),
            (
                _,
                Count {
                    passed,
                    failed,
                    skipped: 0,
                },
            ) => format!("{passed} passed, {failed} failed"),
            (
                _,
                Count {
                    passed,
                    failed,
                    skipped,
                },
            ) => {
                format!("{passed} passed, {failed} failed, {skipped} skipped")
            }
        };
        let time = time.as_secs_f32();
        self.rows
            .push(format!("{mark}  {name:<18} {time:>6.1} s  {numbers}"));
        self.sum += count;
    }

    /// Remembers a stage that could not be run, so that nobody believes it was.
    fn leave_out(&mut self, name: &str, reason: &str) {
        println!("\n── {name}: not run, {reason}");
        self.rows
            .push(format!("–       {name:<18}           not run: {reason}"));
    }

    /// The table of the stages, the one line that counts, and the exit code.
    fn finish(&self) -> ExitCode {
        println!();
        for row in &self.rows {
            println!("{row}");
        }
        println!("{} passed, {} failed", self.sum.passed, self.sum.failed);
        if self.sum.failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

/// What a stage counts for. One that ends badly without naming a failed test,
/// such as a check or a build, counts as one failure: a run with an error never
/// says "0 failed".
fn outcome(tool: Tool, shown: &shell::Shown) -> Count {
    let mut count = count::read(tool, shown.lines.iter().map(String::as_str));
    if !shown.success && count.failed == 0 {
        count.failed = 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(success: bool, lines: &[&str]) -> shell::Shown {
        shell::Shown {
            success,
            lines: lines.iter().map(|&line| line.to_owned()).collect(),
        }
    }

    #[test]
    fn a_failed_check_counts_as_one() {
        assert_eq!(outcome(Tool::Check, &shown(false, &[])).failed, 1);
        assert_eq!(outcome(Tool::Check, &shown(true, &[])).failed, 0);
    }

    #[test]
    fn tests_that_do_not_compile_count_as_a_failure() {
        let lines = ["error: could not compile `web`"];
        assert_eq!(outcome(Tool::Nextest, &shown(false, &lines)).failed, 1);
    }

    #[test]
    fn a_named_failure_is_not_counted_twice() {
        let lines = ["test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured"];
        let count = outcome(Tool::Libtest, &shown(false, &lines));
        assert_eq!((count.passed, count.failed), (1, 1));
    }

    #[test]
    fn stages_add_up() {
        let mut report = Report::default();
        let first = shown(true, &["test result: ok. 3 passed; 0 failed; 0 ignored"]);
        report.add("tests", Tool::Libtest, &first, Duration::ZERO);
        report.add(
            "pages",
            Tool::Playwright,
            &shown(false, &["  1 failed", "  2 passed (3s)"]),
            Duration::ZERO,
        );
        assert_eq!((report.sum.passed, report.sum.failed), (5, 1));
    }

    #[test]
    fn options_are_known_or_refused() {
        assert!(Options::parse(&["--skip-browser"]).unwrap().skip_browser);
        assert!(Options::parse(&["--screenshots"]).unwrap().screenshots);
        assert!(Options::parse(&["--fast"]).is_err());
    }
}
