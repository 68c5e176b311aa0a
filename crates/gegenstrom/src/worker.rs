//! Works off the queue: sends letters, and has done what else is due. A letter and its job are finished in one transaction, after
//! the mail server took it. Were the program to stop between the two, the
//! letter would go out again as the same message, under the same Message-ID.

#[cfg(test)]
#[path = "worker/mailbox.rs"]
mod mailbox;
#[cfg(test)]
#[path = "worker/reminders.rs"]
mod reminders;

use std::time::Duration;

use i18n::Lang;
use jiff::{SignedDuration, Timestamp};
use mail::{Failure, Letter as Mail, NotAMessage, Sender, compose};
use programme::ids::LetterId;
use programme::refusal::Problem;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use store::jobs::{self, Claimed, Job, MAX_ATTEMPTS, Which};
use store::letters::{self, Letter, State};
use store::{Clock, Db};
use tokio::sync::watch;
use web::{App, upkeep};

/// How long to wait when nothing is due.
const PAUSE: Duration = Duration::from_secs(3);
/// A sign-in link is of no use after that time.
const SIGN_IN_LINK: SignedDuration = SignedDuration::from_mins(15);

/// Works off the queue, one job at a time.
pub(crate) struct Worker {
    app: App,
    db: Db,
    clock: Clock,
    /// Without one, letters wait to be printed; everything else is done all the same.
    sender: Option<Sender>,
    random: StdRng,
}

impl Worker {
    pub(crate) fn new(app: App, sender: Option<Sender>, seed: [u8; 32]) -> Self {
        Self {
            db: app.db().clone(),
            clock: app.clock().clone(),
            app,
            sender,
            random: StdRng::from_seed(seed),
        }
    }

    /// Works until told to stop; what is under way is finished first.
    pub(crate) async fn run(mut self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            match self.step().await {
                Ok(true) => continue,
                Ok(false) => {}
                Err(error) => tracing::error!(%error, "the queue cannot be worked off"),
            }
            tokio::select! {
                () = tokio::time::sleep(PAUSE) => {}
                told = stop.changed() => if told.is_err() { return },
            }
        }
    }

    /// Lets time pass on a clock that stands still otherwise, from one job to the
    /// next: each is done at the time it is due, as if the program had run all along.
    ///
    /// # Errors
    /// If the database fails.
    pub(crate) async fn travel_to(&mut self, until: Timestamp) -> store::Result<()> {
        loop {
            while self.step().await? {}
            let next = jobs::next_due(&mut self.db.read().await?, self.which()).await?;
            match next.filter(|due| *due <= until) {
                Some(due) => self.clock.move_to(due),
                None if self.clock.now() < until => self.clock.move_to(until),
                None => return Ok(()),
            }
        }
    }

    fn which(&self) -> Which {
        match self.sender {
            Some(_) => Which::All,
            None => Which::AllButLetters,
        }
    }

    /// Does the job that has been due longest. `false`: nothing is due.
    async fn step(&mut self) -> store::Result<bool> {
        let now = self.clock.now();
        let which = self.which();
        let Some(claimed) = jobs::claim(&self.db, &mut self.random, which, now).await? else {
            return Ok(false);
        };
        match (&claimed.job, &self.sender) {
            (Job::SendLetter { letter }, Some(sender)) => {
                self.send(&claimed, sender, *letter).await?;
            }
            _ => self.act(&claimed).await?,
        }
        Ok(true)
    }

    /// Does a job that is no letter. It and its effect are written together; one
    /// that fails comes again later, and is given up in the end.
    async fn act(&self, claimed: &Claimed) -> store::Result<()> {
        let done = async {
            let found = upkeep::look(&self.app, &claimed.job).await?;
            let mut tx = self.db.write().await?;
            upkeep::act(&self.app, &mut tx, &claimed.job, found).await?;
            // The lease ran out, and somebody else has the job: theirs counts.
            if jobs::finish(&mut tx, claimed).await? {
                tx.commit().await?;
                upkeep::tidy(&self.app, &claimed.job).await?;
            }
            Ok(())
        };
        let Err(error) = done.await else {
            return Ok(());
        };
        let error: store::Error = error;
        tracing::error!(%error, "a job could not be done");
        let mut tx = self.db.write().await?;
        if claimed.attempts + 1 < MAX_ATTEMPTS {
            jobs::retry(&mut tx, claimed, self.clock.now()).await?;
        } else {
            jobs::finish(&mut tx, claimed).await?;
        }
        tx.commit().await
    }

    async fn send(&self, claimed: &Claimed, sender: &Sender, id: LetterId) -> store::Result<()> {
        let mut tx = self.db.read().await?;
        let letter = match letters::get(&mut tx, id).await {
            Ok(letter) => Some(letter),
            Err(store::Error::NotFound) => None,
            Err(error) => return Err(error),
        };
        drop(tx);
        // Deleted, or handed over on paper in the meantime.
        let Some(letter) = letter.filter(|letter| letter.state == State::Waiting) else {
            let mut tx = self.db.write().await?;
            jobs::finish(&mut tx, claimed).await?;
            return tx.commit().await;
        };
        let result = self.hand_over(sender, &letter).await;
        self.settle(claimed, id, result).await
    }

    async fn hand_over(&self, sender: &Sender, letter: &Letter) -> Result<(), Failure> {
        if letter.programme.is_none() && letter.created_at + SIGN_IN_LINK < self.clock.now() {
            return Err(Failure::Permanent(Problem::Expired.into()));
        }
        let Some(email) = &letter.email else {
            return Err(Failure::Permanent(Problem::NotAnAddress.into()));
        };
        let body = match &letter.link {
            Some(link) => letter.body.replace("{link}", link),
            None if letter.body.contains("{link}") => {
                return Err(Failure::Permanent(Problem::NoLink.into()));
            }
            None => letter.body.clone(),
        };
        let body = body.replace("{when}", letter.details.as_deref().unwrap_or_default());
        let mail = Mail {
            id: letter.id.0,
            written_at: letter.created_at,
            recipient: &letter.recipient,
            email,
            subject: &letter.subject,
            body: &body,
            lang: Lang::from_key(&letter.lang).unwrap_or_default().html(),
            calendar: letter.calendar.as_deref(),
        };
        let message = compose(mail, sender.from()).map_err(|error| {
            let problem = match error {
                NotAMessage::Address => Problem::NotAnAddress,
                NotAMessage::Build => Problem::Other,
            };
            Failure::Permanent(problem.into())
        })?;
        sender.send(message).await
    }

    /// Records what became of a letter, together with its job.
    async fn settle(
        &self,
        claimed: &Claimed,
        id: LetterId,
        result: Result<(), Failure>,
    ) -> store::Result<()> {
        let now: Timestamp = self.clock.now();
        let mut tx = self.db.write().await?;
        let (state, refusal) = match result {
            Ok(()) => (State::Sent, None),
            Err(Failure::Transient(what)) if claimed.attempts + 1 < MAX_ATTEMPTS => {
                (State::Waiting, Some(what))
            }
            Err(Failure::Transient(what) | Failure::Permanent(what)) => (State::Failed, Some(what)),
        };
        if let Some(refusal) = &refusal {
            tracing::warn!(letter = id.0, %refusal, "a letter was not taken");
        }
        let refusal = refusal.map(|refusal| refusal.to_string());
        if state == State::Waiting {
            let retry_at = jobs::retry(&mut tx, claimed, now).await?;
            letters::put_off(&mut tx, id, &refusal.unwrap_or_default(), retry_at).await?;
            return tx.commit().await;
        }
        // Whoever handed it over on paper meanwhile is not contradicted.
        if letters::get(&mut tx, id).await?.state == State::Waiting {
            letters::settle(&mut tx, id, state, refusal.as_deref(), now).await?;
        }
        if !jobs::finish(&mut tx, claimed).await? {
            // The lease ran out, and somebody else has the job: theirs counts.
            return Ok(());
        }
        tx.commit().await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::smtp_server::Server;
    use jiff::tz::TimeZone;
    use programme::ids::OrganisationId;
    use store::letters::NewLetter;
    use store::testing::databases;
    use store::{people, programmes};
    use web::{Config, Meetings};

    fn start() -> Timestamp {
        "2026-11-24T09:00:00Z".parse().unwrap()
    }

    struct World {
        db: Db,
        clock: Clock,
        organisation: OrganisationId,
        worker: Worker,
    }

    impl World {
        async fn new(db: Db, url: &str) -> Self {
            let clock = Clock::set_to(start());
            let mut tx = db.write().await.unwrap();
            let organisation = people::found(&mut tx, "Firma", start()).await.unwrap();
            programmes::insert(&mut tx, organisation, "Tandem", true, start())
                .await
                .unwrap();
            tx.commit().await.unwrap();
            let worker = worker(&db, &clock, url);
            Self {
                db,
                clock,
                organisation,
                worker,
            }
        }

        async fn write(&self, email: &str, programme: bool) -> LetterId {
            let link = Some("https://firm.example/proposal/abc");
            self.write_with(email, programme, "Hallo Zoë,\n\n{link}\n", link)
                .await
        }

        async fn write_with(
            &self,
            email: &str,
            programme: bool,
            body: &str,
            link: Option<&str>,
        ) -> LetterId {
            let mut tx = self.db.write().await.unwrap();
            let all = programmes::list(&mut tx, self.organisation).await.unwrap();
            let letter = NewLetter {
                organisation: self.organisation,
                programme: programme.then(|| all[0].id),
                person: None,
                proposal: None,
                kind: programme::letter::Kind::ProposalMentor,
                recipient: "Zoë Größlmann",
                email: Some(email),
                lang: "de-du",
                subject: "Dein Vorschlag",
                body,
                link,
                details: None,
                calendar: None,
            };
            let id = letters::write(&mut tx, letter, self.clock.now())
                .await
                .unwrap();
            tx.commit().await.unwrap();
            id
        }

        async fn letter(&self, id: LetterId) -> Letter {
            let mut tx = self.db.read().await.unwrap();
            letters::get(&mut tx, id).await.unwrap()
        }

        async fn waiting_jobs(&self) -> i64 {
            jobs::count(&mut self.db.read().await.unwrap())
                .await
                .unwrap()
        }

        async fn work(&mut self) {
            while self.worker.step().await.unwrap() {}
        }
    }

    fn app(db: &Db, clock: &Clock) -> App {
        let config = Config {
            base_url: "https://tandem.firm.example".to_owned(),
            sends_mail: true,
            time_zone: TimeZone::get("Europe/Berlin").unwrap(),
            demo: None,
            meetings: Meetings::default(),
        };
        App::new(db.clone(), clock.clone(), config, [5; 32])
    }

    fn worker(db: &Db, clock: &Clock, url: &str) -> Worker {
        let sender = Sender::new(url, "Tandem <tandem@firm.example>").unwrap();
        Worker::new(app(db, clock), Some(sender), [7; 32])
    }

    #[tokio::test]
    async fn a_letter_that_asks_without_a_link_is_sent_as_it_is() {
        for db in databases().await {
            let server = Server::start();
            let mut world = World::new(db, &server.url()).await;
            let address = "zoe@firm.example";
            let plain = world
                .write_with(address, true, "Passt das für dich?", None)
                .await;
            // One that promises a link and has none must not leave.
            let broken = world.write_with(address, true, "{link}", None).await;
            world.work().await;
            assert_eq!(world.letter(plain).await.state, State::Sent);
            assert_eq!(world.letter(broken).await.state, State::Failed);
        }
    }

    #[tokio::test]
    async fn a_letter_is_sent_once_and_its_link_forgotten() {
        for db in databases().await {
            let server = Server::start();
            let mut world = World::new(db, &server.url()).await;
            let id = world.write("zoe@firm.example", true).await;
            world.work().await;
            world.work().await;
            let letter = world.letter(id).await;
            assert_eq!(letter.state, State::Sent);
            assert_eq!((letter.link, letter.sent_at), (None, Some(start())));
            assert_eq!(world.waiting_jobs().await, 0);
            let taken = server.stop();
            assert_eq!(taken.len(), 1);
            assert!(taken[0].contains("https://firm.example/proposal/abc"));
        }
    }

    #[tokio::test]
    async fn an_invitation_leaves_with_its_entry_which_is_then_forgotten() {
        for db in databases().await {
            let server = Server::start();
            let mut world = World::new(db, &server.url()).await;
            let mut tx = world.db.write().await.unwrap();
            let all = programmes::list(&mut tx, world.organisation).await.unwrap();
            let letter = NewLetter {
                organisation: world.organisation,
                programme: Some(all[0].id),
                person: None,
                proposal: None,
                kind: programme::letter::Kind::Meeting,
                recipient: "Zoë Größlmann",
                email: Some("zoe@firm.example"),
                lang: "de",
                subject: "Termin",
                body: "Es gilt: {when}",
                link: None,
                details: Some("Werk 2"),
                calendar: Some("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"),
            };
            let id = letters::write(&mut tx, letter, start()).await.unwrap();
            tx.commit().await.unwrap();
            world.work().await;
            let letter = world.letter(id).await;
            assert_eq!(letter.state, State::Sent);
            assert_eq!((letter.details, letter.calendar), (None, None));
            let taken = server.stop();
            assert_eq!(taken.len(), 1);
            assert!(taken[0].contains("Es gilt: Werk 2"), "{}", taken[0]);
            assert!(taken[0].contains("text/calendar; charset=utf-8; method=REQUEST"));
        }
    }

    #[tokio::test]
    async fn without_a_mail_server_letters_wait_and_all_else_is_done() {
        for db in databases().await {
            let mut world = World::new(db, "smtp://127.0.0.1:1").await;
            world.worker.sender = None;
            let id = world.write("zoe@firm.example", true).await;
            let mut tx = world.db.write().await.unwrap();
            let gone = Job::WatchTandem {
                tandem: programme::ids::TandemId(404),
            };
            jobs::enqueue(&mut tx, &gone, start()).await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(world.waiting_jobs().await, 2);
            world.work().await;
            assert_eq!(world.letter(id).await.state, State::Waiting);
            assert_eq!(world.waiting_jobs().await, 1, "the letter's own");
        }
    }

    #[tokio::test]
    async fn who_is_put_off_comes_again_later() {
        for db in databases().await {
            let server = Server::start();
            let mut world = World::new(db, &server.url()).await;
            let id = world.write("grey@firm.example", true).await;
            world.work().await;
            let letter = world.letter(id).await;
            assert_eq!(letter.state, State::Waiting);
            assert_eq!(letter.problem.as_deref(), Some("later 450"));
            world.clock.advance(SignedDuration::from_mins(2));
            world.work().await;
            let letter = world.letter(id).await;
            assert_eq!((letter.state, letter.problem), (State::Sent, None));
            assert_eq!(server.stop().len(), 1);
        }
    }

    #[tokio::test]
    async fn who_is_refused_is_not_asked_again() {
        for db in databases().await {
            let server = Server::start();
            let mut world = World::new(db, &server.url()).await;
            let id = world.write("refused@firm.example", true).await;
            world.work().await;
            let letter = world.letter(id).await;
            assert_eq!(letter.state, State::Failed);
            assert_eq!(letter.problem.as_deref(), Some("no_such_mailbox 550"));
            assert!(letter.link.is_some(), "it can still be printed");
            assert_eq!(world.waiting_jobs().await, 0);
            assert!(server.stop().is_empty());
        }
    }

    #[tokio::test]
    async fn a_server_that_is_down_is_given_up_in_the_end() {
        for db in databases().await {
            let server = Server::start();
            let url = server.url();
            server.stop();
            let mut world = World::new(db, &url).await;
            let id = world.write("zoe@firm.example", true).await;
            for attempt in 1..=MAX_ATTEMPTS {
                assert_eq!(world.letter(id).await.state, State::Waiting, "{attempt}");
                world.work().await;
                world.clock.advance(SignedDuration::from_hours(7));
            }
            assert_eq!(world.letter(id).await.state, State::Failed);
            assert_eq!(world.waiting_jobs().await, 0);
        }
    }

    #[tokio::test]
    async fn after_a_crash_the_same_message_goes_out() {
        for db in databases().await {
            let server = Server::start();
            let mut world = World::new(db, &server.url()).await;
            let id = world.write("zoe@firm.example", true).await;
            // The server took the letter, and the program stopped before it could write so.
            let claimed = jobs::claim(&world.db, &mut world.worker.random, Which::All, start())
                .await
                .unwrap();
            let letter = world.letter(id).await;
            let sender = world.worker.sender.as_ref().unwrap();
            world.worker.hand_over(sender, &letter).await.unwrap();
            drop(claimed);
            world.work().await;
            assert_eq!(world.letter(id).await.state, State::Waiting, "leased");
            world.clock.advance(SignedDuration::from_mins(6));
            world.work().await;
            assert_eq!(world.letter(id).await.state, State::Sent);
            let taken = server.stop();
            assert_eq!(taken.len(), 2);
            assert_eq!(taken[0], taken[1], "a mail system can drop the double");
        }
    }

    #[tokio::test]
    async fn what_was_handed_over_on_paper_is_not_sent_too() {
        for db in databases().await {
            let server = Server::start();
            let mut world = World::new(db, &server.url()).await;
            let id = world.write("zoe@firm.example", true).await;
            let mut tx = world.db.write().await.unwrap();
            letters::settle(&mut tx, id, State::HandedOver, None, start())
                .await
                .unwrap();
            tx.commit().await.unwrap();
            // A sign-in link that nobody can use any more stays here as well.
            let late = world.write("late@firm.example", false).await;
            world.clock.advance(SignedDuration::from_mins(16));
            world.work().await;
            assert_eq!(world.letter(id).await.state, State::HandedOver);
            assert_eq!(world.letter(late).await.state, State::Failed);
            assert_eq!(world.waiting_jobs().await, 0);
            assert!(server.stop().is_empty());
        }
    }
}
