//! For tests: the product with a clock and a seed that are set, a small firm
//! in a programme with a run, and requests as anybody.

use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use matching::case::{Modes, Offer, Want, WeekHours};
use matching::rules::Rules;
use programme::answers::{Answers, Exclusions};
use programme::email::Email;
use programme::frame::Frame;
use programme::ids::{AccountId, OrganisationId, PersonId, ProgrammeId, RunId};
use programme::person::{Person, PersonRecord};
use programme::roster::{Overrides, Participant};
use programme::tandem::{SIDES, Stage};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use store::accounts::{self, NewAccount};
use store::agreements::{self, Signature};
use store::jobs;
use store::letters::{self, Letter};
use store::proposals::{self, Proposal};
use store::runs::{self, NewRun};
use store::tandems::{self, Tandem};
use store::tokens::{self, Token};
use store::{Clock, Db, Tx, participants, people, programmes, rules};
use tower::ServiceExt as _;

use crate::{App, Config, matching_run, router, upkeep};

/// The product with a firm in it.
pub(crate) struct World {
    pub(crate) app: App,
    pub(crate) organisation: OrganisationId,
    pub(crate) coordinator: AccountId,
    pub(crate) programme: ProgrammeId,
    pub(crate) run: RunId,
    /// Two mentors; the second has no mailbox.
    pub(crate) mentors: [PersonId; 2],
    /// Two mentees.
    pub(crate) mentees: [PersonId; 2],
}

/// An answer, read to its end.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    /// Where a redirect leads.
    pub(crate) location: Option<String>,
    pub(crate) body: String,
}

/// When every test begins.
pub(crate) fn start() -> Timestamp {
    "2026-11-24T09:00:00Z".parse().unwrap()
}

/// A world on each database that is at hand.
pub(crate) async fn worlds() -> Vec<World> {
    let mut all = Vec::new();
    for db in store::testing::databases().await {
        all.push(World::new(db, false).await);
    }
    all
}

/// The same with a mail server.
pub(crate) async fn worlds_with_mail() -> Vec<World> {
    let mut all = Vec::new();
    for db in store::testing::databases().await {
        all.push(World::new(db, true).await);
    }
    all
}

/// A world on the embedded database alone.
pub(crate) async fn one_world() -> World {
    World::new(store::testing::sqlite().await, false).await
}

impl World {
    /// Fills an empty database.
    pub(crate) async fn new(db: Db, sends_mail: bool) -> Self {
        let config = Config {
            base_url: "http://tandem.test".to_owned(),
            sends_mail,
            time_zone: TimeZone::UTC,
            demo: None,
            meetings: crate::Meetings::default(),
        };
        let mut tx = db.write().await.unwrap();
        let organisation = people::found(&mut tx, "Testfirma", start()).await.unwrap();
        let coordinator = coordinator(&mut tx, organisation, "kim@firm.example").await;
        let programme =
            programmes::insert(&mut tx, organisation, "Lernen im Tandem", false, start())
                .await
                .unwrap();
        let mut ids = Vec::new();
        for (name, mailbox, mentor) in [
            ("Ada", true, true),
            ("Ben", false, true),
            ("Cleo", true, false),
            ("Dora", true, false),
        ] {
            let id = people::insert(&mut tx, organisation, &record(name, mailbox), start())
                .await
                .unwrap();
            let participant = Participant {
                person: id,
                answers: answers(name, mentor),
                exclusions: Exclusions::default(),
            };
            participants::save(&mut tx, programme, &participant, start())
                .await
                .unwrap();
            ids.push(id);
        }
        let run = run(&mut tx, organisation, programme, coordinator).await;
        tx.commit().await.unwrap();
        Self {
            app: App::new(db, Clock::set_to(start()), config, [3; 32]),
            organisation,
            coordinator,
            programme,
            run,
            mentors: [ids[0], ids[1]],
            mentees: [ids[2], ids[3]],
        }
    }

    /// The same world, with a mailbox that is read.
    pub(crate) fn reading(self, mailbox: mail::mailbox::Mailbox) -> Self {
        let mut config = self.app.config().clone();
        config.meetings.mailbox = Some(mailbox);
        let (db, clock) = (self.app.db().clone(), self.app.clock().clone());
        Self {
            app: App::new(db, clock, config, [4; 32]),
            ..self
        }
    }

    /// A request, signed in or not; a form goes in the body.
    pub(crate) async fn ask(
        &self,
        method: Method,
        path: &str,
        session: Option<&str>,
        form: &str,
    ) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "tandem.test")
            .header(header::ACCEPT_LANGUAGE, "de")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(session) = session {
            request = request.header(header::COOKIE, format!("session={session}"));
        }
        let request = request.body(Body::from(form.to_owned())).unwrap();
        let response = router(self.app.clone()).oneshot(request).await.unwrap();
        let status = response.status();
        let location = response
            .headers()
            .get(header::LOCATION)
            .map(|value| value.to_str().unwrap().to_owned());
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer {
            status,
            location,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }

    /// Looks at a page.
    pub(crate) async fn get(&self, path: &str, session: Option<&str>) -> Answer {
        self.ask(Method::GET, path, session, "").await
    }

    /// Sends a form.
    pub(crate) async fn post(&self, path: &str, session: Option<&str>, form: &str) -> Answer {
        self.ask(Method::POST, path, session, form).await
    }

    /// Signs an account in.
    pub(crate) async fn session(&self, account: AccountId) -> String {
        let token = self.app.draw_token();
        let mut tx = self.app.db().write().await.unwrap();
        let now = self.app.clock().now();
        let until = now + jiff::SignedDuration::from_hours(24 * 30);
        tokens::start_session(&mut tx, &token, account, now, until)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        token.secret().to_owned()
    }

    /// Signs the coordinator in.
    pub(crate) async fn as_coordinator(&self) -> String {
        self.session(self.coordinator).await
    }

    /// Signs a person in, with an account made for them if they have none.
    pub(crate) async fn as_person(&self, id: PersonId) -> String {
        let mut tx = self.app.db().write().await.unwrap();
        let person: Person = people::get(&mut tx, id).await.unwrap();
        let account = accounts::for_person(&mut tx, &person, start())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        self.session(account).await
    }

    /// A coordinator of another organisation, signed in.
    pub(crate) async fn as_stranger(&self) -> String {
        let mut tx = self.app.db().write().await.unwrap();
        let other = people::found(&mut tx, "Andere Firma", start())
            .await
            .unwrap();
        let account = coordinator(&mut tx, other, "robin@other.example").await;
        tx.commit().await.unwrap();
        self.session(account).await
    }

    /// A path within the programme.
    pub(crate) fn path(&self, rest: &str) -> String {
        format!("/programmes/{}{rest}", self.programme)
    }

    /// Publishes the run.
    pub(crate) async fn publish(&self, session: &str) -> Answer {
        let path = self.path(&format!("/matching/{}/publish", self.run));
        self.post(&path, Some(session), "").await
    }

    /// The programme's letters.
    pub(crate) async fn letters(&self) -> Vec<Letter> {
        letters::list(&mut self.read().await, self.programme)
            .await
            .unwrap()
    }

    /// The programme's proposals.
    pub(crate) async fn proposals(&self) -> Vec<Proposal> {
        proposals::list(&mut self.read().await, self.programme)
            .await
            .unwrap()
    }

    /// Changes what people answered.
    pub(crate) async fn answer(&self, change: impl Fn(&mut Participant)) {
        let mut tx = self.app.db().write().await.unwrap();
        let roster = participants::roster(&mut tx, self.organisation, self.programme)
            .await
            .unwrap();
        for mut participant in roster.participants {
            change(&mut participant);
            participants::save(&mut tx, self.programme, &participant, start())
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// Publishes the run, and lets the two of its first proposal become a tandem.
    pub(crate) async fn tandem(&self) -> Tandem {
        let session = self.as_coordinator().await;
        assert_eq!(self.publish(&session).await.status, 303);
        let mut tx = self.read().await;
        let proposals = proposals::list(&mut tx, self.programme).await.unwrap();
        drop(tx);
        let first = &proposals[0];
        for person in [first.mentor, first.mentee] {
            let session = self.as_person(person).await;
            let path = format!("/my-tandem/{}", first.id);
            let answer = self.post(&path, Some(&session), "answer=accepted").await;
            assert_eq!(answer.status, 303);
        }
        let mut tx = self.read().await;
        let tandem = tandems::of_proposal(&mut tx, first.id).await.unwrap();
        tandem.unwrap()
    }

    /// A tandem whose agreement both signed.
    pub(crate) async fn running_tandem(&self) -> Tandem {
        let tandem = self.tandem().await;
        let on = tandem.created_on;
        let mut tx = self.app.db().write().await.unwrap();
        for side in SIDES {
            let signature = Signature {
                agreement: None,
                lang: "de".to_owned(),
                on,
                text: "Wir reden.".to_owned(),
                conduct: "Wir hören zu.".to_owned(),
            };
            agreements::sign(&mut tx, tandem.id, side, &signature)
                .await
                .unwrap();
        }
        tandems::enter(&mut tx, &tandem, Stage::Running, None, on)
            .await
            .unwrap();
        let tandem = tandems::get(&mut tx, tandem.id).await.unwrap();
        tx.commit().await.unwrap();
        tandem
    }

    /// The mentor who is not in that tandem.
    pub(crate) fn other_mentor(&self, tandem: &Tandem) -> PersonId {
        let mut all = self.mentors.into_iter();
        all.find(|id| *id != tandem.mentor).unwrap()
    }

    /// Gives the programme its frame: six months from that day.
    pub(crate) async fn with_frame(&self, starts_on: &str) {
        let frame = Frame::starting(starts_on.parse().unwrap());
        let mut tx = self.app.db().write().await.unwrap();
        programmes::save_frame(&mut tx, self.programme, frame)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// Does what is due, except handing letters over.
    pub(crate) async fn work(&self) {
        let (app, mut random) = (&self.app, StdRng::from_seed([8; 32]));
        let which = jobs::Which::AllButLetters;
        while let Some(claimed) = jobs::claim(app.db(), &mut random, which, app.clock().now())
            .await
            .unwrap()
        {
            let found = upkeep::look(app, &claimed.job).await.unwrap();
            let mut tx = app.db().write().await.unwrap();
            upkeep::act(app, &mut tx, &claimed.job, found)
                .await
                .unwrap();
            assert!(jobs::finish(&mut tx, &claimed).await.unwrap());
            tx.commit().await.unwrap();
        }
    }

    /// A transaction that reads.
    pub(crate) async fn read(&self) -> Tx {
        self.app.db().read().await.unwrap()
    }
}

async fn coordinator(tx: &mut Tx, organisation: OrganisationId, email: &str) -> AccountId {
    let email = Email::parse(email).unwrap();
    let new = NewAccount {
        organisation,
        person: None,
        email: Some(&email),
        name: "Kim Koordination",
        coordinator: true,
    };
    accounts::insert(tx, new, start()).await.unwrap()
}

pub(crate) fn record(name: &str, mailbox: bool) -> PersonRecord {
    let email = format!("{}@firm.example", name.to_lowercase());
    PersonRecord {
        personnel_number: Some(format!("N-{name}")),
        email: Email::parse(&email).ok().filter(|_| mailbox),
        given_name: name.to_owned(),
        family_name: "Testmann".to_owned(),
        department: format!("Abteilung {name}"),
        position: format!("Stelle {name}"),
        site: "Ulm".to_owned(),
        ..PersonRecord::default()
    }
}

fn answers(name: &str, mentor: bool) -> Answers {
    let topic = "ki-im-arbeitsalltag".to_owned();
    let mut hours = WeekHours::default();
    hours.add(0, 9 * 60, 12 * 60);
    Answers {
        mentor_places: u32::from(mentor),
        mentee: !mentor,
        offers: mentor
            .then(|| Offer {
                topic: topic.clone(),
                level: None,
            })
            .into_iter()
            .collect(),
        wants: (!mentor)
            .then_some(Want { topic, level: None })
            .into_iter()
            .collect(),
        languages: vec!["de".to_owned()],
        modes: Modes {
            on_site: true,
            online: true,
        },
        hours,
        motivation: format!("Worte von {name}"),
        ..Answers::default()
    }
}

async fn run(
    tx: &mut Tx,
    organisation: OrganisationId,
    programme: ProgrammeId,
    by: AccountId,
) -> RunId {
    let version = rules::save(tx, programme, &Rules::default(), by, start())
        .await
        .unwrap();
    let case = participants::roster(tx, organisation, programme)
        .await
        .unwrap()
        .case(Rules::default(), &Overrides::default());
    let outcome = case.prepare().unwrap().solve().unwrap();
    let body = matching_run::Body {
        outcome,
        case,
        allowed: None,
    };
    let new = NewRun {
        programme,
        rules: version.id,
        scenario: None,
        input_hash: &body.outcome.input_hash,
        summary: &body.summary(),
        body: &body,
        by,
    };
    runs::insert(tx, new, start()).await.unwrap()
}

/// A secret that nobody was given.
pub(crate) fn wrong_secret() -> String {
    Token::draw(&mut StdRng::from_seed([9; 32]))
        .secret()
        .to_owned()
}
