//! How long an import of 20,000 people takes: upload, preview and the word
//! that makes it so, each from request to last byte, on SQLite.
//!
//! Bar: under 1 s each.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that cannot start should stop"
)]

use std::fmt::Write as _;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION};
use axum::http::{Request, StatusCode};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use programme::email::Email;
use programme::ids::ProgrammeId;
use store::accounts::NewAccount;
use store::{Clock, Db, accounts, people, programmes, tokens};
use tower::ServiceExt as _;
use web::{App, Config};

const ROWS: usize = 20_000;

fn main() {
    divan::main();
}

struct Site {
    runtime: tokio::runtime::Runtime,
    pages: Router,
    cookie: String,
    programme: ProgrammeId,
    _folder: tempfile::TempDir,
}

impl Site {
    fn new() -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bench.sqlite");
        let (pages, cookie, programme) = runtime.block_on(found(file.to_str().unwrap()));
        Self {
            runtime,
            pages,
            cookie,
            programme,
            _folder: folder,
        }
    }

    /// Where the answer leads, if it does.
    fn send(&self, request: axum::http::request::Builder, body: String) -> Option<String> {
        let request = request.header(COOKIE, &self.cookie).body(Body::from(body));
        self.runtime.block_on(async {
            let answer = self.pages.clone().oneshot(request.unwrap()).await.unwrap();
            let status = answer.status();
            assert!(
                status == StatusCode::OK || status == StatusCode::SEE_OTHER,
                "{status}"
            );
            let target = answer.headers().get(LOCATION);
            let target = target.map(|target| target.to_str().unwrap().to_owned());
            to_bytes(answer.into_body(), usize::MAX).await.unwrap();
            target
        })
    }

    fn upload(&self, table: &str) -> String {
        let body = format!(
            "--b\r\nContent-Disposition: form-data; name=\"people\"; filename=\"p.csv\"\r\n\r\n\
             {table}\r\n--b--\r\n"
        );
        let request = Request::post(format!("/programmes/{}/import", self.programme))
            .header(CONTENT_TYPE, "multipart/form-data; boundary=b");
        self.send(request, body).unwrap()
    }

    fn preview(&self, draft: &str) {
        self.send(Request::get(draft), String::new());
    }

    fn confirm(&self, draft: &str) {
        let request =
            Request::post(draft).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let target = self.send(request, "decision=import".to_owned()).unwrap();
        assert!(target.ends_with("?done=imported"), "{target}");
    }
}

async fn found(file: &str) -> (Router, String, ProgrammeId) {
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
    let token = app.draw_token();
    let until = now + SignedDuration::from_hours(1);
    tokens::start_session(&mut tx, &token, account, now, until)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let cookie = format!("session={}", token.secret());
    (web::router(app), cookie, programme)
}

/// A company as an HR export shows it, eight to a supervisor; every twelfth
/// person works at `site`.
fn company(site: &str) -> String {
    let mut table = String::from(
        "Personalnummer;Nachname;Vorname;E-Mail;Standort;Abteilung;Team;Position;Vorgesetzte:r\r\n",
    );
    for n in 1..=ROWS {
        let boss = if n == 1 {
            String::new()
        } else {
            n.div_ceil(8).min(n - 1).to_string()
        };
        let place = match n % 12 {
            3 => site.to_owned(),
            other => format!("Standort {other}"),
        };
        write!(
            table,
            "{n};Name{n};Vorname{};p{n}@bench.example;{place};Abteilung {};Team {};Aufgabe {};{boss}\r\n",
            n % 900,
            n % 80,
            n % 700,
            n % 50
        )
        .unwrap();
    }
    table
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn upload(bencher: divan::Bencher<'_, '_>) {
    let table = company("Ulm");
    let site = Site::new();
    bencher.bench_local(|| site.upload(&table));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn preview(bencher: divan::Bencher<'_, '_>) {
    let site = Site::new();
    let draft = site.upload(&company("Ulm"));
    bencher.bench_local(|| site.preview(&draft));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn confirm_new_people(bencher: divan::Bencher<'_, '_>) {
    let table = company("Ulm");
    bencher
        .with_inputs(|| {
            let site = Site::new();
            let draft = site.upload(&table);
            (site, draft)
        })
        .bench_local_values(|(site, draft)| {
            site.confirm(&draft);
            site
        });
}

/// One in twelve moves.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn confirm_changes(bencher: divan::Bencher<'_, '_>) {
    let site = Site::new();
    let draft = site.upload(&company("Ulm"));
    site.confirm(&draft);
    let mut moves = (0..).map(|n| company(&format!("Aalen {n}")));
    bencher
        .with_inputs(|| site.upload(&moves.next().unwrap()))
        .bench_local_values(|draft| site.confirm(&draft));
}
