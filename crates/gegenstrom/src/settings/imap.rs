//! `[imap]`: the mailbox in which calendars answer and letters come back.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use mail::mailbox::{Account, Mailbox, Security};
use serde::Deserialize;

/// As it stands in the settings file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ImapFile {
    host: String,
    port: Option<u16>,
    #[serde(default)]
    tls: Tls,
    user: String,
    /// The password in a file of its own: one line.
    password_file: PathBuf,
    folder: Option<String>,
}

/// How the connection is encrypted.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Tls {
    /// From the first byte.
    #[default]
    Implicit,
    /// After a greeting in the clear.
    Starttls,
    /// Not at all; only on this machine.
    None,
}

/// The mailbox, not yet opened.
pub(super) fn mailbox(file: ImapFile) -> anyhow::Result<Mailbox> {
    let path = &file.password_file;
    let password = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read imap.password_file {}", path.display()))?;
    let password = password.trim_end_matches(['\r', '\n']).to_owned();
    if password.is_empty() {
        bail!("imap.password_file {} is empty", path.display());
    }
    let (security, port) = match file.tls {
        Tls::Implicit => (Security::Tls, 993),
        Tls::Starttls => (Security::StartTls, 143),
        Tls::None => (Security::None, 143),
    };
    Mailbox::new(Account {
        host: file.host,
        port: file.port.unwrap_or(port),
        security,
        user: file.user,
        password,
        folder: file.folder.unwrap_or_else(|| "INBOX".to_owned()),
        authorities: Vec::new(),
    })
    .context("in the settings file, [imap]")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, password: &str) -> anyhow::Result<Mailbox> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("password");
        std::fs::write(&path, password).unwrap();
        let text = format!("{text}\npassword_file = {:?}", path.to_str().unwrap());
        mailbox(toml::from_str(&text)?)
    }

    #[test]
    fn a_mailbox_has_a_host_a_user_and_a_password() {
        let good = "host = \"mail.firm.example\"\nuser = \"tandem\"";
        let mailbox = read(good, "secret\n").unwrap();
        assert_eq!(mailbox.address(), "tandem@mail.firm.example:993/INBOX");
        let more = format!("{good}\ntls = \"starttls\"\nfolder = \"Termine\"");
        let mailbox = read(&more, "secret").unwrap();
        assert_eq!(mailbox.address(), "tandem@mail.firm.example:143/Termine");
        let shown = format!("{mailbox:?}");
        assert!(!shown.contains("secret"), "{shown}");
    }

    #[test]
    fn what_would_not_work_or_not_be_safe_is_refused() {
        let good = "host = \"mail.firm.example\"\nuser = \"tandem\"";
        for (text, password) in [
            (good.to_owned(), "\n"),
            (format!("{good}\ntls = \"none\""), "secret"),
            (format!("{good}\ntls = \"perhaps\""), "secret"),
            (format!("{good}\npassword = \"secret\""), "secret"),
        ] {
            assert!(read(&text, password).is_err(), "{text}");
        }
    }
}
