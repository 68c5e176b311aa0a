//! A product with one programme and a coordinator who is signed in.

use std::path::PathBuf;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use programme::email::Email;
use programme::ids::{AccountId, OrganisationId, ProgrammeId};
use store::accounts::{self, NewAccount};
use store::{Clock, Db, audit, participants, people, programmes, tokens};
use tower::ServiceExt as _;

use crate::{App, Config, DemoRoles};

pub(crate) const HR_EXPORT: &[u8] = include_bytes!("../../../../../../demo/hr-export.csv");
const SIGN_UP: &[u8] = include_bytes!("../../../../../../demo/sign-up.xlsx");

pub(crate) fn demo_file(name: &str) -> Vec<u8> {
    match name {
        "hr-export.csv" => HR_EXPORT,
        _ => SIGN_UP,
    }
    .to_vec()
}

pub(crate) fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    let first = needle[0];
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|byte| *byte == first) {
        at += next;
        if bytes[at..].starts_with(needle) {
            return true;
        }
        at += 1;
    }
    false
}

pub(crate) struct Site {
    pub(crate) app: App,
    pub(crate) organisation: OrganisationId,
    pub(crate) programme: ProgrammeId,
    account: AccountId,
    cookie: String,
    folder: Option<PathBuf>,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: String,
    location: Option<String>,
}

impl Answer {
    pub(crate) fn location(&self) -> String {
        self.location
            .clone()
            .unwrap_or_else(|| panic!("no redirect: {}", self.body))
    }

    #[track_caller]
    pub(crate) fn says(&self, text: &str) {
        assert!(
            self.body.contains(text),
            "{text:?} is not in: {}",
            self.body
        );
    }

    #[track_caller]
    pub(crate) fn says_not(&self, text: &str) {
        assert!(!self.body.contains(text), "{text:?} is in: {}", self.body);
    }
}

fn config(demo: Option<DemoRoles>) -> Config {
    Config {
        base_url: "http://localhost".to_owned(),
        sends_mail: false,
        time_zone: TimeZone::UTC,
        demo,
        meetings: crate::Meetings::default(),
    }
}

fn now() -> Timestamp {
    "2026-11-24T10:00:00Z".parse().unwrap()
}

impl Site {
    /// One on each database at hand.
    pub(crate) async fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for db in store::testing::databases().await {
            all.push(Self::on(db, None).await);
        }
        all
    }

    /// One on SQLite, whose file can be looked into.
    pub(crate) async fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap().keep();
        let db = Db::open(folder.join("test.sqlite").to_str().unwrap())
            .await
            .unwrap();
        Self::on(db, Some(folder)).await
    }

    async fn on(db: Db, folder: Option<PathBuf>) -> Self {
        let app = App::new(db, Clock::set_to(now()), config(None), [7; 32]);
        Self::in_new_firm(app, "one", folder).await
    }

    /// Somebody else's firm on the same server.
    pub(crate) async fn stranger(&self) -> Self {
        Self::in_new_firm(self.app.clone(), "two", None).await
    }

    async fn in_new_firm(app: App, name: &str, folder: Option<PathBuf>) -> Self {
        let mut tx = app.db().write().await.unwrap();
        let organisation = people::found(&mut tx, name, now()).await.unwrap();
        let email = Email::parse(&format!("coordinator@{name}.example")).unwrap();
        let new = NewAccount {
            organisation,
            person: None,
            email: Some(&email),
            name: "Kim",
            coordinator: true,
        };
        let account = accounts::insert(&mut tx, new, now()).await.unwrap();
        let programme = programmes::insert(&mut tx, organisation, name, false, now())
            .await
            .unwrap();
        let token = app.draw_token();
        let until = now() + SignedDuration::from_hours(1);
        tokens::start_session(&mut tx, &token, account, now(), until)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        Self {
            app,
            organisation,
            programme,
            account,
            cookie: format!("session={}", token.secret()),
            folder,
        }
    }

    /// The same as a demonstration.
    pub(crate) fn as_demo(&self) -> Self {
        let roles = DemoRoles {
            coordinator: self.account,
            mentor: self.account,
            mentee: self.account,
        };
        let app = App::new(
            self.app.db().clone(),
            Clock::set_to(now()),
            config(Some(roles)),
            [8; 32],
        );
        Self {
            app,
            cookie: self.cookie.clone(),
            folder: None,
            ..*self
        }
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let router: Router = crate::router(self.app.clone());
        let response = router.oneshot(request).await.unwrap();
        let location = response
            .headers()
            .get("location")
            .map(|value| value.to_str().unwrap().to_owned());
        let status = response.status().as_u16();
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer {
            status,
            body: String::from_utf8_lossy(&body).into_owned(),
            location,
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        let request = Request::get(path)
            .header("cookie", format!("{}; lang=de", self.cookie))
            .body(Body::empty());
        self.send(request.unwrap()).await
    }

    /// The page of the people, with a question behind it.
    pub(crate) fn people(&self, question: &str) -> String {
        format!("/programmes/{}/people{question}", self.programme)
    }

    pub(crate) async fn post(&self, path: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header("cookie", format!("{}; lang=de", self.cookie))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()));
        self.send(request.unwrap()).await
    }

    pub(crate) async fn upload(&self, files: &[(&str, &str, Vec<u8>)]) -> Answer {
        self.upload_in("de", files).await
    }

    pub(crate) async fn upload_in(&self, lang: &str, files: &[(&str, &str, Vec<u8>)]) -> Answer {
        let mut body = Vec::new();
        for (field, name, bytes) in files {
            let head = format!(
                "--XX\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--XX--\r\n");
        let request = Request::post(format!("/programmes/{}/import", self.programme))
            .header("cookie", format!("{}; lang={lang}", self.cookie))
            .header("content-type", "multipart/form-data; boundary=XX")
            .body(Body::from(body));
        self.send(request.unwrap()).await
    }

    /// Everything an import can change, comparable.
    pub(crate) async fn snapshot(&self) -> String {
        let mut tx = self.app.db().read().await.unwrap();
        let roster = participants::roster(&mut tx, self.organisation, self.programme)
            .await
            .unwrap();
        let answers: Vec<_> = roster
            .participants
            .iter()
            .map(|one| {
                (
                    one.person,
                    one.answers.clone(),
                    one.exclusions.all().collect::<Vec<_>>(),
                )
            })
            .collect();
        format!("{:?} {:?} {answers:?}", roster.people, roster.lines)
    }

    pub(crate) async fn log(&self) -> Vec<(String, String)> {
        let mut tx = self.app.db().read().await.unwrap();
        let entries = audit::of_programme(&mut tx, self.programme, 50)
            .await
            .unwrap();
        entries
            .into_iter()
            .map(|entry| (entry.event, entry.detail))
            .collect()
    }

    /// The database as it lies on the disk, with what is not yet in its main file.
    pub(crate) fn database_bytes(&self) -> Vec<u8> {
        let folder = self.folder.as_ref().unwrap();
        let mut bytes = Vec::new();
        for file in std::fs::read_dir(folder).unwrap() {
            bytes.extend(std::fs::read(file.unwrap().path()).unwrap());
        }
        bytes
    }
}
