//! What the operator decides: flags, environment, or a TOML file; flags win.

mod imap;

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;
use jiff::tz::TimeZone;
use mail::mailbox::Mailbox;
use serde::Deserialize;
use web::Meetings;

use self::imap::ImapFile;
use crate::secret;

/// Settings as given on the command line or in the environment.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Settings {
    /// Settings file (TOML); see docs/operating.md
    #[arg(long, env = "GEGENSTROM_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// Database: a file name, or postgres://…  [default: gegenstrom.sqlite]
    #[arg(
        long,
        env = "GEGENSTROM_DATABASE",
        value_name = "ADDRESS",
        hide_env_values = true
    )]
    database: Option<String>,
    /// Where to listen  [default: 127.0.0.1:8080]
    #[arg(long, env = "GEGENSTROM_LISTEN", value_name = "ADDRESS:PORT")]
    listen: Option<SocketAddr>,
    /// How people reach the product, for links in letters  [default: `http://LISTEN`]
    #[arg(long, env = "GEGENSTROM_BASE_URL", value_name = "URL")]
    base_url: Option<String>,
    /// Time zone of the programmes  [default: Europe/Berlin]
    #[arg(long, env = "GEGENSTROM_TIME_ZONE", value_name = "NAME")]
    time_zone: Option<String>,
    /// Where the secret lies that seals answers of feedback rounds  [default: beside the database]
    #[arg(long, env = "GEGENSTROM_SECRET_FILE", value_name = "FILE")]
    secret_file: Option<PathBuf>,
}

/// The settings file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    database: Option<String>,
    listen: Option<SocketAddr>,
    base_url: Option<String>,
    time_zone: Option<String>,
    secret_file: Option<PathBuf>,
    smtp: Option<SmtpFile>,
    #[serde(default)]
    meetings: MeetingsFile,
    imap: Option<ImapFile>,
    /// Web servers in front of this one, whose word for the visitor's address counts.
    #[serde(default)]
    proxies: BTreeSet<IpAddr>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct MeetingsFile {
    /// A Jitsi server on which online rooms are made.
    rooms: Option<String>,
    /// Hosts inside the network whose calendars may be read.
    #[serde(default)]
    calendar_hosts: BTreeSet<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SmtpFile {
    url: Option<String>,
    /// The address in a file of its own, so that the password stays out of this one.
    url_file: Option<PathBuf>,
    from: String,
}

/// Everything decided.
pub(crate) struct Resolved {
    pub(crate) database: String,
    pub(crate) listen: SocketAddr,
    pub(crate) base_url: String,
    pub(crate) time_zone: TimeZone,
    pub(crate) secret_file: PathBuf,
    pub(crate) smtp: Option<Smtp>,
    /// Web servers in front of this one.
    pub(crate) proxies: BTreeSet<IpAddr>,
    rooms: Option<String>,
    calendar_hosts: BTreeSet<String>,
    mailbox: Option<Mailbox>,
}

/// How letters leave the house.
pub(crate) struct Smtp {
    /// `smtps://user:password@host:port`, or `smtp://…` on the same machine.
    pub(crate) url: String,
    /// `Name <address>`.
    pub(crate) from: String,
}

impl Settings {
    /// Reads the file and fills in what was left open.
    pub(crate) fn resolve(&self) -> anyhow::Result<Resolved> {
        let file = match &self.config {
            Some(path) => read(path)?,
            None => Written::default(),
        };
        let listen = self
            .listen
            .or(file.listen)
            .unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)));
        let base_url = self
            .base_url
            .clone()
            .or(file.base_url)
            .unwrap_or_else(|| format!("http://{listen}"));
        if !base_url.starts_with("http://") && !base_url.starts_with("https://") {
            bail!("base_url must begin with https:// (or http:// on this machine): {base_url}");
        }
        let zone = self
            .time_zone
            .clone()
            .or(file.time_zone)
            .unwrap_or_else(|| "Europe/Berlin".to_owned());
        let time_zone = TimeZone::get(&zone).with_context(|| {
            format!("unknown time zone “{zone}”; names look like Europe/Berlin")
        })?;
        let database = self
            .database
            .clone()
            .or(file.database)
            .unwrap_or_else(|| "gegenstrom.sqlite".to_owned());
        let secret_file = self.secret_file.clone().or(file.secret_file);
        Ok(Resolved {
            secret_file: secret_file.unwrap_or_else(|| secret::default_path(&database)),
            database,
            listen,
            base_url: base_url.trim_end_matches('/').to_owned(),
            time_zone,
            smtp: file.smtp.map(smtp).transpose()?,
            rooms: file.meetings.rooms.as_deref().map(rooms).transpose()?,
            calendar_hosts: file.meetings.calendar_hosts,
            mailbox: file.imap.map(imap::mailbox).transpose()?,
            proxies: file.proxies,
        })
    }
}

/// A Jitsi server: links to its rooms go into invitations.
fn rooms(url: &str) -> anyhow::Result<String> {
    if !url.starts_with("https://") || url.contains(char::is_whitespace) {
        bail!("meetings.rooms must begin with https://: {url}");
    }
    Ok(url.trim_end_matches('/').to_owned())
}

impl Resolved {
    /// What meetings need: they are sent out from where letters come from.
    pub(crate) fn meetings(&self) -> anyhow::Result<Meetings> {
        let organizer = match &self.smtp {
            Some(smtp) => mail::name_and_address(&smtp.from)
                .context("smtp.from must look like: Tandem-Programm <tandem@firm.example>")?,
            None => Meetings::default().organizer,
        };
        Ok(Meetings {
            organizer,
            rooms: self.rooms.clone(),
            calendar_hosts: self.calendar_hosts.clone(),
            mailbox: self.mailbox.clone(),
        })
    }
}

fn read(path: &Path) -> anyhow::Result<Written> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read the settings file {}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("in the settings file {}", path.display()))
}

fn smtp(file: SmtpFile) -> anyhow::Result<Smtp> {
    let url = match (file.url, file.url_file) {
        (Some(url), None) => url,
        (None, Some(path)) => std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read smtp.url_file {}", path.display()))?
            .trim()
            .to_owned(),
        _ => bail!("give either smtp.url or smtp.url_file"),
    };
    Ok(Smtp {
        url,
        from: file.from,
    })
}
