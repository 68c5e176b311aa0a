//! A firm on a fresh SQLite file, and requests to its pages without a network.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use matching::case::{Modes, Offer, Want, WeekHours};
use matching::rules::Rules;
use programme::answers::{Answers, Exclusions};
use programme::email::Email;
use programme::frame::Frame;
use programme::ids::{AccountId, OrganisationId, PersonId, ProgrammeId};
use programme::person::PersonRecord;
use programme::roster::Participant;
use programme::topic::{Topic, catalogue};
use store::accounts::NewAccount;
use store::{Clock, Db, Tx, accounts, participants, people, programmes, rules, tokens};
use tower::ServiceExt as _;
use web::{App, Config, Meetings};

pub(crate) const PROGRAMME: ProgrammeId = ProgrammeId(1);

pub(crate) struct Town {
    pub(crate) app: App,
    pub(crate) coordinator: String,
    pages: Router,
    organisation: OrganisationId,
    _folder: tempfile::TempDir,
}

/// What a page answered.
pub(crate) struct Answer {
    pub(crate) location: String,
    pub(crate) body: String,
}

/// A Thursday, three weeks before the programme begins.
pub(crate) fn begin() -> Timestamp {
    "2026-10-01T07:00:00Z".parse().unwrap()
}

impl Town {
    pub(crate) async fn found(sends_mail: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bench.sqlite");
        let db = Db::open(file.to_str().unwrap()).await.unwrap();
        let config = Config {
            base_url: "http://bench".into(),
            sends_mail,
            time_zone: TimeZone::get("Europe/Berlin").unwrap(),
            demo: None,
            meetings: Meetings::default(),
        };
        let app = App::new(db.clone(), Clock::set_to(begin()), config, [7; 32]);
        let mut tx = db.write().await.unwrap();
        let organisation = people::found(&mut tx, "Bench", begin()).await.unwrap();
        let email = Email::parse("koordination@bench.example").unwrap();
        let new = NewAccount {
            organisation,
            person: None,
            email: Some(&email),
            name: "Kim",
            coordinator: true,
        };
        let account = accounts::insert(&mut tx, new, begin()).await.unwrap();
        programmes::insert(&mut tx, organisation, "Bench", false, begin())
            .await
            .unwrap();
        let frame = Frame::starting("2026-10-22".parse().unwrap());
        programmes::save_frame(&mut tx, PROGRAMME, frame)
            .await
            .unwrap();
        rules::save(&mut tx, PROGRAMME, &Rules::default(), account, begin())
            .await
            .unwrap();
        let coordinator = sign_in(&app, &mut tx, account).await;
        tx.commit().await.unwrap();
        Self {
            pages: web::router(app.clone()),
            app,
            coordinator,
            organisation,
            _folder: folder,
        }
    }

    /// Lets so many people of each role sign up.
    pub(crate) async fn sign_up(&self, couples: usize) {
        let topics = catalogue();
        let mut tx = self.app.db().write().await.unwrap();
        for number in 0..couples {
            for mentor in [true, false] {
                let person = self.employ(&mut tx, number, mentor).await;
                let participant = Participant {
                    person,
                    answers: answers(number, mentor, &topics),
                    exclusions: Exclusions::default(),
                };
                participants::save(&mut tx, PROGRAMME, &participant, begin())
                    .await
                    .unwrap();
            }
        }
        tx.commit().await.unwrap();
    }

    pub(crate) async fn employ(&self, tx: &mut Tx, number: usize, mentor: bool) -> PersonId {
        let letter = if mentor { 'o' } else { 'e' };
        let record = PersonRecord {
            email: Email::parse(&format!("{letter}{number}@bench.example")).ok(),
            given_name: format!("Vorname{}", number % 97),
            family_name: format!("Nachname{letter}{number}"),
            department: format!("Abteilung {letter}{}", number % 11),
            site: format!("Standort {}", number % 5),
            position: format!("Aufgabe {}", number % 29),
            ..PersonRecord::default()
        };
        people::insert(tx, self.organisation, &record, begin())
            .await
            .unwrap()
    }

    /// A session that lasts the whole season.
    pub(crate) async fn session_of(&self, tx: &mut Tx, person: PersonId) -> String {
        let account = accounts::by_person(tx, person).await.unwrap().unwrap();
        sign_in(&self.app, tx, account.id).await
    }

    pub(crate) async fn get(&self, path: &str, session: &str) -> Answer {
        let request = Request::get(path).header(COOKIE, format!("session={session}"));
        self.send(path, request, "").await
    }

    pub(crate) async fn post(&self, path: &str, session: &str, form: &str) -> Answer {
        let request = Request::post(path).header(COOKIE, format!("session={session}"));
        self.send(path, request, form).await
    }

    async fn send(&self, path: &str, request: axum::http::request::Builder, form: &str) -> Answer {
        let request = request
            .header(HOST, "bench")
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()))
            .unwrap();
        let answer = self.pages.clone().oneshot(request).await.unwrap();
        let status = answer.status().as_u16();
        let location = answer.headers().get(LOCATION);
        let location = location
            .map_or("", |target| target.to_str().unwrap())
            .to_owned();
        let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let body = String::from_utf8_lossy(&body).into_owned();
        assert!(
            status == 200 || status == 303,
            "{path} {form}: {status} {body}"
        );
        assert!(!location.contains("problem="), "{path} {form}: {location}");
        Answer { location, body }
    }
}

async fn sign_in(app: &App, tx: &mut Tx, account: AccountId) -> String {
    let token = app.draw_token();
    let until = begin() + SignedDuration::from_hours(24 * 400);
    tokens::start_session(tx, &token, account, begin(), until)
        .await
        .unwrap();
    token.secret().to_owned()
}

fn answers(number: usize, mentor: bool, topics: &[Topic]) -> Answers {
    let mut hours = WeekHours::default();
    for day in 0..5_u8 {
        let from = 480 + 60 * u16::try_from((number + usize::from(day)) % 4).unwrap();
        hours.add(day, from, from + 180);
    }
    let topic = |step: usize| topics[(number + 7 * step) % topics.len()].clone();
    let level = |topic: &Topic, level: u8| topic.levelled.then_some(level);
    let offers = (0..2).map(topic).map(|topic| Offer {
        level: level(&topic, 6),
        topic: topic.key,
    });
    let wants = (0..2).map(topic).map(|topic| Want {
        level: level(&topic, 1),
        topic: topic.key,
    });
    Answers {
        mentor_places: u32::from(mentor),
        mentee: !mentor,
        offers: offers.filter(|_| mentor).collect(),
        wants: wants.filter(|_| !mentor).collect(),
        languages: vec!["de".into()],
        modes: Modes {
            on_site: true,
            online: true,
        },
        hours,
        ..Answers::default()
    }
}
