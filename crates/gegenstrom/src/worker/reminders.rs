//! Reminders for those who were invited and have not finished signing up,
//! as the worker writes them.

use jiff::SignedDuration;
use jiff::civil::date;
use jiff::tz::TimeZone;
use mail::Sender;
use programme::answers::Answers;
use programme::email::Email;
use programme::ids::{PersonId, ProgrammeId};
use programme::person::PersonRecord;
use programme::sign_up::{Draft, reminders};
use store::jobs::{self, Job};
use store::sign_up::{self, SignUp};
use store::testing::databases;
use store::{Clock, Db, letters, participants, people, programmes};

use web::{App, Config};

use crate::worker::Worker;

/// Seven people, invited to a programme whose sign-up ends on 18 December.
async fn invited(db: &Db, clock: &Clock) -> (ProgrammeId, Vec<PersonId>) {
    let now = clock.now();
    let mut tx = db.write().await.unwrap();
    let organisation = people::found(&mut tx, "Firma", now).await.unwrap();
    let programme = programmes::insert(&mut tx, organisation, "Tandem", false, now)
        .await
        .unwrap();
    let closes_on = date(2026, 12, 18);
    let sign_up = SignUp {
        address: "abc".to_owned(),
        call_open: false,
        closes_on: Some(closes_on),
        call_words: String::new(),
        letter_words: String::new(),
    };
    sign_up::save(&mut tx, programme, &sign_up).await.unwrap();
    for (days, day) in reminders(closes_on) {
        let at = day.at(9, 0, 0, 0);
        let at = TimeZone::UTC.to_ambiguous_zoned_datetime(at);
        let at = at.compatible().unwrap().timestamp();
        let job = Job::RemindSignUps {
            programme,
            closes_on,
            days,
        };
        jobs::enqueue(&mut tx, &job, at).await.unwrap();
    }
    let mut ids = Vec::new();
    for name in ["ada", "bo", "cleo", "dora", "eli"] {
        let record = PersonRecord {
            given_name: name.to_owned(),
            email: Email::parse(&format!("{name}@firm.example"))
                .ok()
                .filter(|_| name != "eli"),
            ..PersonRecord::default()
        };
        let id = people::insert(&mut tx, organisation, &record, now)
            .await
            .unwrap();
        sign_up::invite(&mut tx, programme, id, now).await.unwrap();
        ids.push(id);
    }
    tx.commit().await.unwrap();
    (programme, ids)
}

fn worker(db: &Db, clock: &Clock) -> Worker {
    let server = crate::smtp_server::Server::start();
    let sender = Sender::new(&server.url(), "Tandem <tandem@firm.example>").unwrap();
    let config = Config {
        base_url: "https://firm.example".to_owned(),
        sends_mail: true,
        time_zone: TimeZone::UTC,
        demo: None,
        meetings: web::Meetings::default(),
    };
    let app = App::new(db.clone(), clock.clone(), config, [5; 32]);
    let worker = Worker::new(app, Some(sender), [7; 32]);
    server.stop();
    worker
}

/// Whom reminders were written to, in the order written.
async fn reminded(db: &Db, programme: ProgrammeId) -> Vec<String> {
    let mut tx = db.read().await.unwrap();
    let mut all = letters::list(&mut tx, programme).await.unwrap();
    all.reverse();
    all.into_iter().map(|letter| letter.recipient).collect()
}

#[tokio::test]
async fn two_reminders_each_once_for_whoever_has_not_finished() {
    for db in databases().await {
        let clock = Clock::set_to("2026-12-01T08:00:00Z".parse().unwrap());
        let (programme, ids) = invited(&db, &clock).await;
        let mut worker = worker(&db, &clock);
        let mut tx = db.write().await.unwrap();
        // Bo has finished, Cleo has begun, Dora wants no reminder.
        participants::save_own(&mut tx, programme, ids[1], &Answers::default(), clock.now())
            .await
            .unwrap();
        sign_up::save_draft(&mut tx, programme, ids[2], &Draft::default(), clock.now())
            .await
            .unwrap();
        sign_up::stop_reminding(&mut tx, programme, ids[3])
            .await
            .unwrap();
        tx.commit().await.unwrap();

        let mut counts = Vec::new();
        for _ in 0..20 {
            while worker.step().await.unwrap() {}
            counts.push(reminded(&db, programme).await.len());
            clock.advance(SignedDuration::from_hours(24));
        }
        // Ada, Cleo and Eli, who has no mailbox, on the 11th and on the 16th.
        assert_eq!(
            reminded(&db, programme).await,
            ["ada", "cleo", "eli", "ada", "cleo", "eli"]
        );
        assert_eq!(
            (counts[10], counts[11], counts[15], counts[16]),
            (0, 3, 3, 6)
        );

        let mut tx = db.read().await.unwrap();
        let all = letters::list(&mut tx, programme).await.unwrap();
        let of = |name: &str| all.iter().find(|letter| letter.recipient == name).unwrap();
        assert!(of("ada").body.contains("Sie sind zu „Tandem“ eingeladen"));
        assert!(
            of("cleo")
                .body
                .contains("mit der Anmeldung zu „Tandem“ begonnen")
        );
        let link = of("eli").link.as_deref().unwrap();
        assert!(link.starts_with("https://firm.example/code/"), "{link}");
    }
}

#[tokio::test]
async fn a_reminder_for_a_day_that_was_moved_says_nothing() {
    for db in databases().await {
        let clock = Clock::set_to("2026-12-01T08:00:00Z".parse().unwrap());
        let (programme, _) = invited(&db, &clock).await;
        let mut worker = worker(&db, &clock);
        let mut tx = db.write().await.unwrap();
        let mut moved = sign_up::get(&mut tx, programme).await.unwrap().unwrap();
        moved.closes_on = Some(date(2027, 1, 15));
        sign_up::save(&mut tx, programme, &moved).await.unwrap();
        tx.commit().await.unwrap();
        clock.advance(SignedDuration::from_hours(24 * 30));
        while worker.step().await.unwrap() {}
        assert!(reminded(&db, programme).await.is_empty());
        let mut tx = db.read().await.unwrap();
        assert_eq!(jobs::count(&mut tx).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn what_falls_due_on_a_journey_is_done_at_its_time() {
    for db in databases().await {
        let clock = Clock::set_to("2026-12-01T08:00:00Z".parse().unwrap());
        let (programme, _) = invited(&db, &clock).await;
        let mut worker = worker(&db, &clock);
        let until = "2027-03-01T12:00:00Z".parse().unwrap();
        worker.travel_to(until).await.unwrap();
        assert_eq!(clock.now(), until);
        let mut tx = db.read().await.unwrap();
        let mut days: Vec<String> = letters::list(&mut tx, programme)
            .await
            .unwrap()
            .iter()
            .map(|letter| letter.created_at.to_string())
            .collect();
        days.dedup();
        assert_eq!(days, ["2026-12-16T09:00:00Z", "2026-12-11T09:00:00Z"]);
        // Never back.
        drop(tx);
        let before = "2026-12-24T12:00:00Z".parse().unwrap();
        worker.travel_to(before).await.unwrap();
        assert_eq!(clock.now(), until);
    }
}
