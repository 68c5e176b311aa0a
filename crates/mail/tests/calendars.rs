//! Calendar entries as others read them: the Python package icalendar, and
//! Radicale, a calendar server. Both come with `cargo xtask test`.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

use std::io::Write as _;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use mail::invitation::{Entry, Parties, Party, feed, invitation, uid};
use mail::{Letter, compose};
use serde_json::Value;

const TANDEM: Party<'static> = Party {
    name: "Tandem-Programm",
    email: "tandem@firm.example",
};
const BOTH: [Party<'static>; 2] = [
    Party {
        name: "Zoë \"Zo\" Größlmann; Vertrieb, Süd",
        email: "zoe@firm.example",
    },
    Party {
        name: "Leyla Yılmaz",
        email: "leyla@firm.example",
    },
];

fn python() -> std::ffi::OsString {
    std::env::var_os("GEGENSTROM_TEST_PYTHON").unwrap_or_else(|| "python3".into())
}

fn oracle(input: &[u8]) -> Value {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/calendar_oracle.py");
    let mut child = Command::new(python())
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 can be started");
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(
        output.status.success(),
        "needs Python with icalendar: cargo xtask test installs it"
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

fn berlin() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap()
}

fn entry(uid: &str, starts_at: Timestamp) -> Entry<'_> {
    Entry {
        uid,
        sequence: 0,
        stamp: "2026-09-01T08:00:00Z".parse().unwrap(),
        starts_at,
        minutes: 60,
        title: "Termin",
        place: "Werk 2, Raum „Süd“; 1. Stock, links",
        link: "",
        note: "Verschieben: https://tandem.firm.example/a?b=1&c=2\nBis dann, in Ruhe; alles Weitere dort. Ein Satz, der länger ist als eine Zeile sein darf.",
        is_cancelled: false,
    }
}

fn parties() -> Parties<'static> {
    Parties {
        organizer: TANDEM,
        attendees: &BOTH,
        reads_answers: false,
    }
}

#[test]
fn an_invitation_is_read_as_it_was_meant() {
    let uid = uid("0123456789abcdef", TANDEM.email);
    // Before and after the clocks go back: both at two o'clock.
    for (start, utc) in [
        ("2026-10-06T12:00:00Z", "2026-10-06T12:00:00Z"),
        ("2026-11-03T13:00:00Z", "2026-11-03T13:00:00Z"),
        ("2027-04-06T12:00:00Z", "2027-04-06T12:00:00Z"),
    ] {
        let text = invitation(&entry(&uid, start.parse().unwrap()), &parties(), &berlin());
        let read = oracle(text.as_bytes());
        assert_eq!(read["method"], "REQUEST");
        let event = &read["events"][0];
        assert_eq!(event["uid"], uid.as_str());
        assert_eq!(event["start"], utc, "{text}");
        assert_eq!(event["local"], "14:00");
        assert_eq!(event["zone"], "Europe/Berlin");
        assert_eq!(event["summary"], "Termin");
        assert_eq!(event["location"], entry(&uid, Timestamp::UNIX_EPOCH).place);
        assert_eq!(
            event["description"],
            entry(&uid, Timestamp::UNIX_EPOCH).note
        );
        assert_eq!(event["organizer"], "mailto:tandem@firm.example");
        assert_eq!(
            event["attendees"],
            serde_json::json!([
                [
                    "mailto:zoe@firm.example",
                    "Zoë 'Zo' Größlmann; Vertrieb, Süd",
                    "FALSE"
                ],
                ["mailto:leyla@firm.example", "Leyla Yılmaz", "FALSE"]
            ])
        );
        // Winter and summer, both as a rule that holds every year.
        assert_eq!(read["zones"][0]["id"], "Europe/Berlin");
        assert!(read["zones"][0]["rules"].as_u64() >= Some(2), "{text}");
        assert!(read["longest"].as_u64() <= Some(75), "{text}");
    }
}

#[test]
fn a_move_and_a_cancellation_keep_the_uid_and_count_on() {
    let uid = uid("0123456789abcdef", TANDEM.email);
    let moved = Entry {
        sequence: 1,
        ..entry(&uid, "2026-10-13T12:00:00Z".parse().unwrap())
    };
    let cancelled = Entry {
        sequence: 2,
        is_cancelled: true,
        ..moved
    };
    for (entry, method, sequence, status) in [
        (moved, "REQUEST", 1, "CONFIRMED"),
        (cancelled, "CANCEL", 2, "CANCELLED"),
    ] {
        let calendar = invitation(&entry, &parties(), &berlin());
        let letter = Letter {
            id: 7,
            written_at: entry.stamp,
            recipient: "Leyla Yılmaz",
            email: "leyla@firm.example",
            subject: "Termin",
            body: "Guten Tag",
            lang: "de",
            calendar: Some(&calendar),
        };
        let from = "Tandem-Programm <tandem@firm.example>".parse().unwrap();
        let read = oracle(&compose(letter, &from).unwrap().formatted());
        assert_eq!(
            read["types"],
            serde_json::json!([
                "text/plain",
                "text/html",
                "text/calendar",
                "application/ics"
            ])
        );
        assert_eq!(read["method"], method);
        assert_eq!(read["calendar"]["method"], method);
        let event = &read["calendar"]["events"][0];
        assert_eq!(event["uid"], uid.as_str());
        assert_eq!(event["sequence"], sequence);
        assert_eq!(event["status"], status);
    }
}

#[test]
fn a_feed_names_nobody() {
    let uids = ["a", "b", "c"].map(|random| uid(random, TANDEM.email));
    let entries: Vec<Entry<'_>> = [
        "2026-10-06T12:00:00Z",
        "2026-11-03T13:00:00Z",
        "2026-12-01T13:00:00Z",
    ]
    .iter()
    .zip(&uids)
    .map(|(start, uid)| entry(uid, start.parse().unwrap()))
    .collect();
    let text = feed("Termine", &entries, &berlin());
    let read = oracle(text.as_bytes());
    assert_eq!(read["method"], "PUBLISH");
    assert_eq!(read["events"].as_array().unwrap().len(), 3);
    assert!(!text.contains("zoe@") && !text.contains("ATTENDEE") && !text.contains("ORGANIZER"));
    let empty = feed("Termine", &[], &berlin());
    assert_eq!(oracle(empty.as_bytes())["events"], serde_json::json!([]));
}

/// A running calendar server.
struct Radicale {
    child: Child,
    url: String,
    _folder: tempfile::TempDir,
}

impl Drop for Radicale {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn radicale(client: &reqwest::Client) -> Radicale {
    let folder = tempfile::tempdir().unwrap();
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let child = Command::new(python())
        .args(["-m", "radicale", "--config", "", "--auth-type", "none"])
        .args(["--hosts", &format!("127.0.0.1:{port}")])
        .arg("--storage-filesystem-folder")
        .arg(folder.path())
        .stderr(Stdio::null())
        .spawn()
        .expect("python3 can be started");
    let server = Radicale {
        child,
        url: format!("http://127.0.0.1:{port}/zoe/calendar/"),
        _folder: folder,
    };
    let make = |method: &str| reqwest::Method::from_bytes(method.as_bytes()).unwrap();
    let home = format!("http://127.0.0.1:{port}/zoe/");
    for _ in 0..100 {
        if let Ok(answer) = client.request(make("MKCOL"), &home).send().await {
            assert_eq!(answer.status(), 201);
            let calendar = client.request(make("MKCALENDAR"), &server.url);
            assert_eq!(calendar.send().await.unwrap().status(), 201);
            return server;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("needs Python with radicale: cargo xtask test installs it");
}

/// What a calendar program does with an invitation: the entry goes to the
/// server without its method.
async fn store(client: &reqwest::Client, url: &str, name: &str, invitation: &str) -> u16 {
    let body: String = invitation
        .split_inclusive("\r\n")
        .filter(|line| !line.starts_with("METHOD:"))
        .collect();
    let request = client.put(format!("{url}{name}.ics"));
    let request = request.header("content-type", "text/calendar; charset=utf-8");
    request.body(body).send().await.unwrap().status().as_u16()
}

/// The UIDs that the server itself finds between two moments.
async fn between(client: &reqwest::Client, url: &str, from: &str, to: &str) -> Vec<String> {
    let query = format!(
        "<?xml version=\"1.0\"?><C:calendar-query xmlns:C=\"urn:ietf:params:xml:ns:caldav\" \
         xmlns:D=\"DAV:\"><D:prop><C:calendar-data/></D:prop><C:filter>\
         <C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\">\
         <C:time-range start=\"{from}\" end=\"{to}\"/></C:comp-filter></C:comp-filter>\
         </C:filter></C:calendar-query>"
    );
    let report = reqwest::Method::from_bytes(b"REPORT").unwrap();
    let request = client.request(report, url).header("depth", "1");
    let answer = request
        .body(query)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    let lines = answer
        .lines()
        .filter_map(|line| line.trim().strip_prefix("UID:"));
    lines.map(str::to_owned).collect()
}

#[tokio::test]
async fn a_calendar_server_takes_the_series_and_gives_it_back() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let server = radicale(&client).await;
    let starts: [Timestamp; 3] = [
        "2026-10-06T12:00:00Z".parse().unwrap(),
        "2026-11-03T13:00:00Z".parse().unwrap(),
        "2027-04-06T12:00:00Z".parse().unwrap(),
    ];
    let uids = ["0", "1", "2"].map(|random| uid(random, TANDEM.email));
    for (number, (start, uid)) in starts.iter().zip(&uids).enumerate() {
        let text = invitation(&entry(uid, *start), &parties(), &berlin());
        let status = store(&client, &server.url, &number.to_string(), &text).await;
        assert_eq!(status, 201, "{text}");
    }
    // The server looks at the time zone for itself: found in that hour, and not beside it.
    let url = server.url.as_str();
    let found = between(&client, url, "20261103T130000Z", "20261103T140000Z").await;
    assert_eq!(found, [uids[1].clone()]);
    let before = between(&client, url, "20261103T120000Z", "20261103T130000Z").await;
    assert_eq!(before, Vec::<String>::new());
    let spring = between(&client, url, "20270406T120000Z", "20270406T130000Z").await;
    assert_eq!(spring, [uids[2].clone()]);
    // An update replaces the entry.
    let moved = Entry {
        sequence: 1,
        ..entry(&uids[1], "2026-11-10T13:00:00Z".parse().unwrap())
    };
    let text = invitation(&moved, &parties(), &berlin());
    assert!([201, 204].contains(&store(&client, url, "1", &text).await));
    let gone = between(&client, url, "20261103T130000Z", "20261103T140000Z").await;
    assert_eq!(gone, Vec::<String>::new());
    // And back again: the whole calendar, read by the product as somebody's busy times.
    let back = client.get(url).send().await.unwrap().text().await.unwrap();
    let read = oracle(back.replace("\r\n", "\n").replace('\n', "\r\n").as_bytes());
    assert_eq!(read["events"].as_array().unwrap().len(), 3);
    let foreign = back.replace("gegenstrom-", "other-");
    let (from, to) = (starts[0], "2028-01-01T00:00:00Z".parse().unwrap());
    let busy = mail::busy::read(&foreign, &berlin(), from, to).unwrap();
    let times: Vec<Timestamp> = busy.iter().map(|busy| busy.from).collect();
    assert_eq!(times, [starts[0], moved.starts_at, starts[2]]);
    assert!(
        mail::busy::read(&back, &berlin(), from, to)
            .unwrap()
            .is_empty()
    );
}
