//! A firm whose tandems were asked: what there is before the first life.

use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan as _};
use matching::case::{Modes, Offer, Want, WeekHours};
use matching::rules::Rules;
use programme::answers::{Answers, Exclusions};
use programme::email::Email;
use programme::frame::Frame;
use programme::ids::{AccountId, OrganisationId, PersonId, ProgrammeId, ProposalId};
use programme::person::PersonRecord;
use programme::roster::Participant;
use rand::rngs::StdRng;
use store::accounts::NewAccount;
use store::letters::State;
use store::tokens::Token;
use store::{
    Clock, Db, Tx, accounts, letters, participants, people, programmes, proposals, rules, tokens,
};
use tower::ServiceExt as _;
use web::{App, Config, Meetings};

/// How many tandems.
const TANDEMS: usize = 8;

pub(crate) const PROGRAMME: ProgrammeId = ProgrammeId(1);

/// The two of a proposal, each signed in, mentor first.
#[derive(Clone)]
pub(crate) struct Two {
    pub(crate) proposal: ProposalId,
    pub(crate) sessions: [String; 2],
}

pub(crate) struct Firm {
    twos: Vec<Two>,
}

impl Firm {
    /// Founds the firm and publishes its tandems by the product's own pages.
    pub(crate) async fn found(address: &str, random: &mut StdRng) -> Self {
        let db = Db::open(address).await.unwrap();
        let clock = Clock::system();
        let mut tx = db.write().await.unwrap();
        let organisation = people::found(&mut tx, "Firma", clock.now()).await.unwrap();
        let coordinator = coordinator(&mut tx, organisation, &clock).await;
        let name = "Lernen im Tandem";
        let programme = programmes::insert(&mut tx, organisation, name, false, clock.now()).await;
        assert_eq!(programme.unwrap(), PROGRAMME);
        let today = clock.now().to_zoned_datetime(TimeZone::UTC).date();
        let frame = Frame::starting(today.saturating_add(14.days()));
        programmes::save_frame(&mut tx, PROGRAMME, frame)
            .await
            .unwrap();
        rules::save(
            &mut tx,
            PROGRAMME,
            &Rules::default(),
            coordinator,
            clock.now(),
        )
        .await
        .unwrap();
        for number in 0..2 * TANDEMS {
            participant(&mut tx, organisation, number, &clock).await;
        }
        let session = sign_in(&mut tx, coordinator, random, &clock).await;
        tx.commit().await.unwrap();

        let config = Config {
            base_url: "http://127.0.0.1".to_owned(),
            sends_mail: true,
            time_zone: TimeZone::UTC,
            demo: None,
            meetings: Meetings::default(),
        };
        let pages = web::router(App::new(db.clone(), clock.clone(), config, rand::random()));
        let run = post(&pages, "/programmes/1/matching", &session).await;
        post(&pages, &format!("{run}/publish"), &session).await;

        let mut twos = Vec::new();
        let mut tx = db.write().await.unwrap();
        let all = proposals::list(&mut tx, PROGRAMME).await.unwrap();
        assert_eq!(all.len(), TANDEMS, "everybody has a tandem");
        for proposal in all {
            let mut sessions = [String::new(), String::new()];
            for (session, person) in sessions.iter_mut().zip([proposal.mentor, proposal.mentee]) {
                let account = account_of(&mut tx, person).await;
                *session = sign_in(&mut tx, account, random, &clock).await;
            }
            twos.push(Two {
                proposal: proposal.id,
                sessions,
            });
        }
        tx.commit().await.unwrap();
        db.close().await;
        Self { twos }
    }

    pub(crate) fn couples(&self) -> impl Iterator<Item = Two> {
        self.twos.iter().cloned()
    }
}

async fn coordinator(tx: &mut Tx, organisation: OrganisationId, clock: &Clock) -> AccountId {
    let email = Email::parse("kim@firm.example").unwrap();
    let new = NewAccount {
        organisation,
        person: None,
        email: Some(&email),
        name: "Kim",
        coordinator: true,
    };
    accounts::insert(tx, new, clock.now()).await.unwrap()
}

/// Mentors and mentees by turns; all of them fit.
async fn participant(tx: &mut Tx, organisation: OrganisationId, number: usize, clock: &Clock) {
    let record = PersonRecord {
        email: Email::parse(&format!("p{number}@firm.example")).ok(),
        given_name: format!("Person {number}"),
        department: format!("Abteilung {number}"),
        ..PersonRecord::default()
    };
    let person = people::insert(tx, organisation, &record, clock.now())
        .await
        .unwrap();
    let topic = "ki-im-arbeitsalltag".to_owned();
    let mut hours = WeekHours::default();
    for day in 0..5 {
        hours.add(day, 8 * 60, 16 * 60);
    }
    let mentor = number.is_multiple_of(2);
    let offer = Offer {
        topic: topic.clone(),
        level: None,
    };
    let answers = Answers {
        mentor_places: u32::from(mentor),
        mentee: !mentor,
        offers: mentor.then_some(offer).into_iter().collect(),
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
        ..Answers::default()
    };
    let participant = Participant {
        person,
        answers,
        exclusions: Exclusions::default(),
    };
    participants::save(tx, PROGRAMME, &participant, clock.now())
        .await
        .unwrap();
}

async fn account_of(tx: &mut Tx, person: PersonId) -> AccountId {
    accounts::by_person(tx, person).await.unwrap().unwrap().id
}

async fn sign_in(tx: &mut Tx, account: AccountId, random: &mut StdRng, clock: &Clock) -> String {
    let token = Token::draw(random);
    let until = clock.now() + SignedDuration::from_hours(24);
    tokens::start_session(tx, &token, account, clock.now(), until)
        .await
        .unwrap();
    token.secret().to_owned()
}

/// Sends an empty form; where the answer leads.
async fn post(pages: &axum::Router, path: &str, session: &str) -> String {
    let request = axum::http::Request::post(path)
        .header("host", "127.0.0.1")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", format!("session={session}"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(axum::body::Body::empty())
        .unwrap();
    let answer = pages.clone().oneshot(request).await.unwrap();
    assert_eq!(answer.status(), 303, "{path}");
    answer.headers()["location"].to_str().unwrap().to_owned()
}

/// Claims of the dead hold for five minutes; nobody waits for that here.
pub(crate) async fn let_leases_run_out(address: &str) {
    let db = Db::attach(address).await.unwrap();
    let mut tx = db.write().await.unwrap();
    store::testing::let_leases_run_out(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    db.close().await;
}

pub(crate) async fn until_all_letters_left(address: &str) {
    let db = Db::attach(address).await.unwrap();
    for _ in 0..600 {
        let mut tx = db.read().await.unwrap();
        let all = letters::list(&mut tx, PROGRAMME).await.unwrap();
        if all.iter().all(|letter| letter.state == State::Sent) {
            drop(tx);
            return db.close().await;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("letters stay here");
}
