//! What the tests need beyond Rust and Node: PostgreSQL, mail and calendar servers, a reader of
//! PDF, Chromium, and the packages of e2e/. What is missing is installed where that is possible.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::{postgres, shell};

/// Where Debian puts its browser; `GEGENSTROM_CHROMIUM` names another one.
const CHROMIUM: &str = "/usr/bin/chromium";

/// Makes sure of the database server.
pub(crate) fn database(root: &Path) -> Result<()> {
    if postgres::programs().is_some() {
        return Ok(());
    }
    apt(root, "postgresql")?;
    if postgres::programs().is_none() {
        bail!("PostgreSQL was installed, but initdb is nowhere to be found");
    }
    Ok(())
}

/// What the tests need of Python: a mail server, a calendar server, and a reader
/// of calendars that shares no code with ours.
const PYTHON: [&str; 3] = ["aiosmtpd==1.4.6", "icalendar==7.3.0", "radicale==3.9.0"];

/// Makes sure of the servers of the tests, and says which Python has them: one
/// that is there, or one of our own below `target/`.
pub(crate) fn servers(root: &Path) -> Result<String> {
    let has =
        |python: &str| shell::succeeds(python, &["-c", "import aiosmtpd, icalendar, radicale"]);
    let ours = crate::test::target(root)?.join("servers");
    let ours_python = ours.join("bin/python").to_string_lossy().into_owned();
    let known = ["python3", "/usr/bin/python3", &ours_python];
    if let Some(python) = known.into_iter().find(|python| has(python)) {
        return Ok(python.to_owned());
    }
    if !shell::succeeds("python3", &["-c", "import venv, ensurepip"]) {
        apt(root, "python3-venv")?;
    }
    shell::run(shell::command("python3", &["-m", "venv"], root).arg(&ours))?;
    let install = [&["-m", "pip", "install", "--quiet"][..], &PYTHON[..]].concat();
    shell::run(&mut shell::command(&ours_python, &install, root))?;
    if !has(&ours_python) {
        bail!("the mail and calendar servers of the tests were installed, but do not start");
    }
    Ok(ours_python)
}

/// Where Debian puts its mail server.
const DOVECOT: [&str; 2] = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot"];

/// Makes sure of the server whose mailbox the tests read; they start it themselves.
pub(crate) fn mailbox(root: &Path) -> Result<()> {
    let is_there = || {
        DOVECOT
            .into_iter()
            .any(|program| Path::new(program).exists())
    };
    if is_there() {
        return Ok(());
    }
    apt(root, "dovecot-imapd")?;
    if !is_there() {
        bail!(
            "dovecot-imapd was installed, but there is no {}",
            DOVECOT[0]
        );
    }
    Ok(())
}

/// Makes sure of the programs that read a PDF.
pub(crate) fn pdf_reader(root: &Path) -> Result<()> {
    let programs = ["pdftotext", "pdfinfo"];
    if programs.into_iter().all(shell::exists) {
        return Ok(());
    }
    apt(root, "poppler-utils")?;
    match programs.into_iter().find(|program| !shell::exists(program)) {
        None => Ok(()),
        Some(program) => bail!("poppler-utils was installed, but there is no {program}"),
    }
}

/// Makes sure of the browser and of Playwright, and says where the browser is.
pub(crate) fn browser(root: &Path) -> Result<PathBuf> {
    let chromium = std::env::var_os("GEGENSTROM_CHROMIUM")
        .map_or_else(|| PathBuf::from(CHROMIUM), PathBuf::from);
    if !chromium.exists() {
        apt(root, "chromium")?;
    }
    if !shell::exists("npm") {
        bail!("the pages are tried with Playwright: install Node 20 or later");
    }
    let folder = root.join("e2e");
    if !is_fresh(&folder) {
        // Playwright must not fetch a browser of its own.
        shell::run(
            shell::command("npm", &["ci", "--no-audit", "--no-fund"], &folder)
                .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
        )?;
    }
    Ok(chromium)
}

/// Whether the installed packages are those of the lock file.
fn is_fresh(folder: &Path) -> bool {
    let changed = |file: &str| {
        let file = folder.join(file).metadata().ok()?;
        file.modified().ok()
    };
    match (
        changed("node_modules/.package-lock.json"),
        changed("package-lock.json"),
    ) {
        (Some(installed), Some(wanted)) => installed >= wanted,
        _ => false,
    }
}

/// Installs a package of Debian, or says what somebody has to install.
fn apt(root: &Path, package: &str) -> Result<()> {
    let sudo: &[&str] = if shell::is_root() {
        &[]
    } else if shell::succeeds("sudo", &["-n", "true"]) {
        &["sudo", "-n"]
    } else {
        bail!("{package} is missing: install it (on Debian: apt-get install {package})");
    };
    if !shell::exists("apt-get") {
        bail!("{package} is missing, and there is no apt-get here: install it");
    }
    println!("{package} is missing and will be installed");
    // Without fresh lists a new machine knows no package at all.
    for arguments in [
        &["apt-get", "update", "-qq"][..],
        &[
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            package,
        ][..],
    ] {
        let words = [sudo, arguments].concat();
        shell::run(&mut shell::command(words[0], &words[1..], root))?;
    }
    Ok(())
}
