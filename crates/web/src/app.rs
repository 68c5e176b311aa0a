//! What all handlers share.

use std::collections::{BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::tz::TimeZone;
use mail::busy::Fetcher;
use mail::mailbox::Mailbox;
use programme::ids::{AccountId, RunId};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use store::tokens::Token;
use store::{Clock, Db};

use crate::attempts::Attempts;
use crate::code::Code;
use crate::matching_run::Body;
use crate::previews::Previews;
use crate::urn::HostSecret;

/// The running product. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    db: Db,
    clock: Clock,
    config: Config,
    random: Mutex<StdRng>,
    /// The runs looked at last. A run never changes, so nothing here grows stale.
    runs: Mutex<VecDeque<(RunId, Arc<Body>)>>,
    previews: Previews,
    /// Codes that were wrong, and answers to open calls.
    wrong_codes: Attempts,
    call_answers: Attempts,
    /// Seals answers of feedback rounds.
    secret: HostSecret,
    /// Nothing on a machine without certificates to check others by.
    fetcher: Option<Fetcher>,
}

/// How many runs are kept in memory: a coordinator compares two or three.
const RUNS_KEPT: usize = 6;

/// What the operator decided.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where people reach the product, without a slash at the end
    /// (`https://tandem.firm.example`); links in letters begin with it.
    pub base_url: String,
    /// Whether letters go out by mail; without, they wait in the outbox.
    pub sends_mail: bool,
    /// Where the programme takes place: dates and times are shown for it.
    pub time_zone: TimeZone,
    /// The demonstration: visitors may step into these roles.
    pub demo: Option<DemoRoles>,
    /// What meetings need.
    pub meetings: Meetings,
}

/// What the operator decided about meetings.
#[derive(Clone, Debug)]
pub struct Meetings {
    /// Who invites: the address from which letters come.
    pub organizer: (String, String),
    /// A Jitsi server on which rooms are made, if there is one (`https://meet.firm.example`).
    pub rooms: Option<String>,
    /// Hosts inside the network whose calendars may be read.
    pub calendar_hosts: BTreeSet<String>,
    /// The mailbox of the address that invites, where calendars answer and letters come back.
    pub mailbox: Option<Mailbox>,
}

impl Meetings {
    /// Whether somebody reads the answers that calendars send.
    pub(crate) fn reads_answers(&self) -> bool {
        self.mailbox.is_some()
    }
}

impl Default for Meetings {
    fn default() -> Self {
        Self {
            organizer: (
                "Termine".to_owned(),
                "termine@gegenstrom.invalid".to_owned(),
            ),
            rooms: None,
            calendar_hosts: BTreeSet::new(),
            mailbox: None,
        }
    }
}

/// Whom a visitor of the demonstration may be.
#[derive(Clone, Copy, Debug)]
pub struct DemoRoles {
    /// Runs the programmes.
    pub coordinator: AccountId,
    /// Has a proposal to answer.
    pub mentor: AccountId,
    /// Is that mentor's mentee.
    pub mentee: AccountId,
}

impl Config {
    /// Cookies only over TLS, unless the product itself is reached without.
    pub(crate) fn secure_cookies(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

impl App {
    /// Puts the parts together. `seed` comes from the operating system, except in tests.
    /// The secret of the host is drawn and lasts as long as the process: enough
    /// where the database does not last longer either.
    pub fn new(db: Db, clock: Clock, config: Config, seed: [u8; 32]) -> Self {
        let mut random = StdRng::from_seed(seed);
        let secret = HostSecret::draw(&mut random);
        let mut seed = [0; 32];
        rand::Rng::fill_bytes(&mut random, &mut seed);
        Self::with_secret(db, clock, config, seed, secret)
    }

    /// The same with a secret that outlives the process.
    pub fn with_secret(
        db: Db,
        clock: Clock,
        config: Config,
        seed: [u8; 32],
        secret: HostSecret,
    ) -> Self {
        let fetcher = Fetcher::new(config.meetings.calendar_hosts.clone()).ok();
        let random = Mutex::new(StdRng::from_seed(seed));
        Self(Arc::new(Inner {
            db,
            clock,
            config,
            random,
            runs: Mutex::default(),
            previews: Previews::default(),
            wrong_codes: Attempts::at_most(100),
            call_answers: Attempts::at_most(300),
            secret,
            fetcher,
        }))
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// What the operator decided.
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// The secret of the host.
    pub(crate) fn secret(&self) -> &HostSecret {
        &self.0.secret
    }

    /// Reads people's calendars.
    pub(crate) fn fetcher(&self) -> Option<&Fetcher> {
        self.0.fetcher.as_ref()
    }

    /// Previews of scenarios that are being computed.
    pub(crate) fn previews(&self) -> &Previews {
        &self.0.previews
    }

    /// Codes of late that were nobody's.
    pub(crate) fn wrong_codes(&self) -> &Attempts {
        &self.0.wrong_codes
    }

    /// Answers of late to open calls.
    pub(crate) fn call_answers(&self) -> &Attempts {
        &self.0.call_answers
    }

    /// Draws a code that can be typed.
    pub(crate) fn draw_code(&self) -> Code {
        Code::draw(&mut self.draw_random())
    }

    /// Draws a source of secrets, for what needs many or has to wait meanwhile.
    pub(crate) fn draw_random(&self) -> StdRng {
        let mut seed = [0; 32];
        // A thread that panicked while drawing leaves the source usable.
        let mut random = self.0.random.lock().unwrap_or_else(PoisonError::into_inner);
        rand::Rng::fill_bytes(&mut *random, &mut seed);
        StdRng::from_seed(seed)
    }

    /// Draws a secret.
    pub fn draw_token(&self) -> Token {
        // A thread that panicked while drawing leaves the source usable.
        Token::draw(&mut *self.0.random.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What a run found, if it was looked at lately.
    pub(crate) fn cached_run(&self, id: RunId) -> Option<Arc<Body>> {
        let runs = self.0.runs.lock().unwrap_or_else(PoisonError::into_inner);
        runs.iter()
            .find(|(known, _)| *known == id)
            .map(|(_, body)| Arc::clone(body))
    }

    /// Keeps what a run found.
    pub(crate) fn cache_run(&self, id: RunId, body: Body) -> Arc<Body> {
        let body = Arc::new(body);
        let mut runs = self.0.runs.lock().unwrap_or_else(PoisonError::into_inner);
        runs.truncate(RUNS_KEPT - 1);
        runs.push_front((id, Arc::clone(&body)));
        body
    }
}
