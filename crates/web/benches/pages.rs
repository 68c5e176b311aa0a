//! How long the server takes for a coordinator's page at 1,000 participants
//! (500 mentors, 500 mentees, in a company of 2,000), from request to last byte.
//!
//! Bar: under 10 ms each.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that cannot start should stop"
)]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, COOKIE};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use matching::case::{Modes, Offer, Want, WeekHours};
use matching::rules::Rules;
use programme::answers::{Answers, Exclusions};
use programme::email::Email;
use programme::ids::{OrganisationId, PersonId, ProgrammeId};
use programme::person::{LineKind, PersonRecord};
use programme::roster::{Line, Participant};
use programme::topic::{Topic, catalogue};
use store::accounts::NewAccount;
use store::{Clock, Db, Tx, accounts, participants, people, programmes, rules, tokens};
use tower::ServiceExt as _;
use web::{App, Config};

const PEOPLE: usize = 2_000;
const PARTICIPANTS: usize = 1_000;

fn main() {
    divan::main();
}

struct Site {
    runtime: tokio::runtime::Runtime,
    pages: Router,
    cookie: String,
    _folder: tempfile::TempDir,
}

impl Site {
    fn new() -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bench.sqlite");
        let (pages, cookie) = runtime.block_on(seed(file.to_str().unwrap()));
        Self {
            runtime,
            pages,
            cookie,
            _folder: folder,
        }
    }

    fn send(&self, method: &str, path: &str) -> usize {
        self.send_form(method, path, "")
    }

    fn send_form(&self, method: &str, path: &str, form: &'static str) -> usize {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(COOKIE, &self.cookie)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form))
            .unwrap();
        self.runtime.block_on(async {
            let answer = self.pages.clone().oneshot(request).await.unwrap();
            assert!(
                answer.status().is_success() || answer.status().is_redirection(),
                "{path}"
            );
            to_bytes(answer.into_body(), usize::MAX)
                .await
                .unwrap()
                .len()
        })
    }
}

async fn seed(file: &str) -> (Router, String) {
    let db = Db::open(file).await.unwrap();
    let now: Timestamp = "2026-11-24T09:00:00Z".parse().unwrap();
    let config = Config {
        base_url: "http://bench".into(),
        sends_mail: false,
        time_zone: TimeZone::UTC,
        demo: None,
        meetings: web::Meetings::default(),
    };
    let app = App::new(db.clone(), Clock::set_to(now), config, [7; 32]);
    let mut tx = db.write().await.unwrap();
    let organisation = people::found(&mut tx, "Bench", now).await.unwrap();
    let email = Email::parse("koordination@bench.example").unwrap();
    let new = NewAccount {
        organisation,
        person: None,
        email: Some(&email),
        name: "Kim",
        coordinator: true,
    };
    let account = accounts::insert(&mut tx, new, now).await.unwrap();
    let programme = programmes::insert(&mut tx, organisation, "Bench", false, now)
        .await
        .unwrap();
    rules::save(&mut tx, programme, &Rules::default(), account, now)
        .await
        .unwrap();
    let staff = company(&mut tx, organisation, now).await;
    let topics = catalogue();
    for (number, person) in staff.iter().rev().take(PARTICIPANTS).enumerate() {
        let participant = participant(number, *person, &topics);
        participants::save(&mut tx, programme, &participant, now)
            .await
            .unwrap();
    }
    let token = app.draw_token();
    let until = now + SignedDuration::from_hours(1);
    tokens::start_session(&mut tx, &token, account, now, until)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let cookie = format!("session={}", token.secret());
    assert_eq!(programme, ProgrammeId(1));
    (web::router(app), cookie)
}

async fn company(tx: &mut Tx, organisation: OrganisationId, now: Timestamp) -> Vec<PersonId> {
    let mut staff = Vec::new();
    for number in 0..PEOPLE {
        let record = PersonRecord {
            personnel_number: Some(number.to_string()),
            email: Email::parse(&format!("p{number}@bench.example")).ok(),
            given_name: format!("Vorname{}", number % 97),
            family_name: format!("Nachname{number}"),
            department: format!("Abteilung {}", number % 11),
            site: format!("Standort {}", number % 5),
            position: format!("Aufgabe {}", number % 29),
            ..PersonRecord::default()
        };
        staff.push(
            people::insert(tx, organisation, &record, now)
                .await
                .unwrap(),
        );
    }
    let lines: Vec<_> = (1..PEOPLE)
        .map(|number| Line {
            person: staff[number],
            supervisor: staff[(number - 1) / 8],
            kind: LineKind::Solid,
        })
        .collect();
    people::set_lines(tx, &[], &lines).await.unwrap();
    staff
}

fn participant(number: usize, person: PersonId, topics: &[Topic]) -> Participant {
    let topic = |step: usize| topics[(number * 7 + step * 5) % topics.len()].clone();
    let mut hours = WeekHours::default();
    for day in 0..5_u8 {
        let from = 480 + 120 * u16::try_from((number + usize::from(day)) % 5).unwrap();
        hours.add(day, from, from + 120);
    }
    let mentee = number.is_multiple_of(2);
    let level = |topic: &Topic, level: u8| topic.levelled.then_some(level);
    let answers = Answers {
        mentor_places: u32::from(!mentee),
        mentee,
        offers: (0..4)
            .map(topic)
            .map(|topic| Offer {
                level: level(&topic, 6),
                topic: topic.key,
            })
            .collect(),
        wants: (4..8)
            .map(topic)
            .map(|topic| Want {
                level: level(&topic, 1),
                topic: topic.key,
            })
            .collect(),
        languages: vec!["de".into()],
        modes: Modes {
            on_site: true,
            online: true,
        },
        hours,
        style: [Some(1), Some(2), Some(3), Some(4), Some(5)],
        ..Answers::default()
    };
    Participant {
        person,
        answers,
        exclusions: Exclusions::default(),
    }
}

/// Other weights than the ones in force.
const SCENARIO: &str = "name=Themen&topics=80&openness=20&mutual=15&availability=10&distance=10&\
     wishes=5&full_marks_hours_per_month=16&rule=new_partner&step=run";

#[divan::bench(args = [
    "/programmes",
    "/programmes/1",
    "/programmes/1/rules",
    "/programmes/1/people",
    "/programmes/1/matching",
    "/programmes/1/matching/scenario",
    "/programmes/1/matching/compare?run=1&run=2",
    "/programmes/1/matching/1",
    "/programmes/1/matching/2",
    "/programmes/1/matching/1?sort=weakest&page=3",
    "/programmes/1/matching/1/unmatched",
    "/programmes/1/matching/1/people/1500",
    "/programmes/1/tandems",
    "/programmes/1/letters",
    "/programmes/1/log",
])]
fn page(bencher: divan::Bencher<'_, '_>, path: &str) {
    use std::sync::OnceLock;
    static SITE: OnceLock<Site> = OnceLock::new();
    let site = SITE.get_or_init(|| {
        let site = Site::new();
        site.send("POST", "/programmes/1/matching");
        site.send_form("POST", "/programmes/1/matching/scenario", SCENARIO);
        site.send("POST", "/programmes/1/matching/1/publish");
        site
    });
    bencher.bench(|| site.send("GET", path));
}

/// What moving a weight costs.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn preview_a_scenario(bencher: divan::Bencher<'_, '_>) {
    let site = Site::new();
    site.send("POST", "/programmes/1/matching");
    let path = "/programmes/1/matching/preview";
    bencher.bench_local(|| site.send_form("POST", path, SCENARIO));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn run_the_matching(bencher: divan::Bencher<'_, '_>) {
    let site = Site::new();
    bencher.bench_local(|| site.send("POST", "/programmes/1/matching"));
}
