//! Feedback rounds as people live through them, and as an attacker sees them:
//! with copies of the database, with its file, with the letters of the office.

mod circle;
mod planning;

use std::collections::BTreeSet;

use jiff::SignedDuration;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use programme::feedback::anonymity::Results;
use programme::feedback::{Code, Questionnaire, Round as Kind};
use programme::ids::{PersonId, RoundId};
use programme::round_plan::{Days, State};
use programme::tandem::Stage;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use store::feedback::{ballots, questionnaires, releases, rounds, turnout};
use store::jobs::{self, Which};
use store::letters;
use store::proposals::{self, NewProposal};
use store::testing::dump;
use store::{Clock, people, tandems};

use crate::testing::{World, record, start, worlds, worlds_with_mail};
use crate::urn::HostSecret;
use crate::{App, upkeep};

/// When a round of these tests opens and closes.
const DAYS: Days = Days {
    opens_on: date(2026, 11, 25),
    closes_on: date(2026, 12, 8),
};

/// Something that nobody else says.
const SECRET: &str = "Der Kaffee im dritten Stock 4711";

/// More people in running tandems of the programme, the mentors first.
async fn running_tandems(world: &World, number: usize) -> Vec<PersonId> {
    let mut tx = world.app.db().write().await.unwrap();
    let (mut mentors, mut mentees) = (Vec::new(), Vec::new());
    for at in 0..number {
        let mut pair = Vec::new();
        for side in ["Mo", "Me"] {
            let record = record(&format!("{side}{at}"), true);
            let id = people::insert(&mut tx, world.organisation, &record, start()).await;
            pair.push(id.unwrap());
        }
        let (mentor, mentee) = (pair[0], pair[1]);
        let tokens = [world.app.draw_token(), world.app.draw_token()];
        let new = NewProposal {
            programme: world.programme,
            run: world.run,
            mentor,
            mentee,
            mentor_token: &tokens[0],
            mentee_token: &tokens[1],
            answer_by: None,
            body: "{}",
        };
        let id = proposals::insert(&mut tx, new, start()).await.unwrap();
        let proposal = proposals::get(&mut tx, id.unwrap()).await.unwrap();
        let on = date(2026, 11, 24);
        let id = tandems::begin(&mut tx, &proposal, on).await.unwrap();
        let tandem = tandems::get(&mut tx, id).await.unwrap();
        tandems::enter(&mut tx, &tandem, Stage::Running, None, on)
            .await
            .unwrap();
        mentors.push(mentor);
        mentees.push(mentee);
    }
    tx.commit().await.unwrap();
    mentors.extend(mentees);
    mentors
}

/// A planned round whose opening waits in the queue.
async fn planned(world: &World, days: Days) -> RoundId {
    let mut tx = world.app.db().write().await.unwrap();
    let id = rounds::insert(&mut tx, world.programme, Kind::HalfTime, days)
        .await
        .unwrap();
    let asks = Questionnaire::standard(Kind::HalfTime);
    questionnaires::add(&mut tx, id, &asks, days.opens_on)
        .await
        .unwrap();
    crate::rounds::plan(&world.app, &mut tx, id, days.opens_on)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    id
}

/// Does what is due, as the worker does it.
async fn work(app: &App) {
    let mut random = StdRng::from_seed([8; 32]);
    loop {
        let now = app.clock().now();
        let claimed = jobs::claim(app.db(), &mut random, Which::AllButLetters, now).await;
        let Some(claimed) = claimed.unwrap() else {
            return;
        };
        let found = upkeep::look(app, &claimed.job).await.unwrap();
        let mut tx = app.db().write().await.unwrap();
        upkeep::act(app, &mut tx, &claimed.job, found)
            .await
            .unwrap();
        assert!(jobs::finish(&mut tx, &claimed).await.unwrap());
        tx.commit().await.unwrap();
        upkeep::tidy(app, &claimed.job).await.unwrap();
    }
}

/// Travels to noon of a day, and does what fell due.
async fn on(world: &World, day: Date) {
    let noon = day
        .at(12, 0, 0, 0)
        .to_zoned_datetime(TimeZone::UTC)
        .unwrap()
        .timestamp();
    let clock = world.app.clock();
    clock.advance(noon.duration_since(clock.now()));
    work(&world.app).await;
}

/// Everything that a filled-in form says.
fn form(point: u8, keep: &str) -> String {
    let ticked = [
        "BQ1", "BQ2", "BQ3", "SI1", "SI2", "SI3", "LE1", "LE2", "ZE1", "PU1",
    ];
    let ticked: Vec<String> = ticked
        .iter()
        .enumerate()
        .map(|(at, code)| format!("{code}={}", 1 + (usize::from(point) + at) % 5))
        .collect();
    format!("{}&keep={}", ticked.join("&"), keep.replace(' ', "+"))
}

async fn state(world: &World, id: RoundId) -> State {
    rounds::get(&mut world.read().await, id)
        .await
        .unwrap()
        .state
}

/// A world of eight tandems whose round is open.
async fn open_round(world: &World) -> (RoundId, Vec<PersonId>) {
    let people = running_tandems(world, 8).await;
    let id = planned(world, DAYS).await;
    on(world, DAYS.opens_on).await;
    assert_eq!(state(world, id).await, State::Open);
    (id, people)
}

/// Somebody signs in today and answers.
async fn answer(world: &World, id: RoundId, person: PersonId, form: &str) {
    let session = world.as_person(person).await;
    let path = format!("/rounds/{id}");
    let sent = world.post(&path, Some(&session), form).await;
    assert_eq!((sent.status.as_u16(), sent.location), (303, Some(path)));
}

#[tokio::test]
async fn two_copies_around_an_answer_do_not_tell_which_it_was() {
    for world in worlds().await {
        let (id, people) = open_round(&world).await;
        answer(&world, id, people[0], &form(1, "Die Treffen")).await;
        answer(&world, id, people[1], &form(2, "")).await;
        let session = world.as_person(people[2]).await;
        let before = dump(world.app.db()).await;
        let path = format!("/rounds/{id}");
        world.post(&path, Some(&session), &form(5, SECRET)).await;
        let after = dump(world.app.db()).await;

        let changed: BTreeSet<&str> = before
            .keys()
            .filter(|table| before[*table] != after[*table])
            .map(String::as_str)
            .collect();
        assert_eq!(
            changed,
            BTreeSet::from(["feedback_ballot", "feedback_turnout"])
        );
        let news = |table: &str| after[table].difference(&before[table]).count();
        // A mark at one person, and not one ballot that was there before.
        assert_eq!(news("feedback_turnout"), 1);
        assert_eq!(
            (before["feedback_ballot"].len(), news("feedback_ballot")),
            (2, 3)
        );
        let sizes: BTreeSet<usize> = after["feedback_ballot"].iter().map(String::len).collect();
        assert_eq!(sizes.len(), 1, "every sheet has the same size");
        for rows in after.values() {
            let readable = rows.iter().find(|row| row.contains("Kaffee"));
            assert_eq!(readable, None);
        }
        // Nobody's number, role or answer stands beside a ballot.
        let ballot = ballots::list(&mut world.read().await, id)
            .await
            .unwrap()
            .remove(0);
        assert_eq!(ballot.id.len(), 32);
        assert!(!ballot.sealed.contains(' '));
    }
}

#[tokio::test]
async fn the_file_tells_nothing_and_keeps_nothing() {
    let (db, file) = store::testing::sqlite_file().await;
    let world = World::new(db, false).await;
    let (id, people) = open_round(&world).await;
    for (at, person) in people.iter().enumerate() {
        answer(
            &world,
            id,
            *person,
            &form(u8::try_from(at).unwrap(), SECRET),
        )
        .await;
    }
    let sealed = ballots::list(&mut world.read().await, id).await.unwrap();
    let raw = |needle: &str| {
        let wal = file.with_extension("sqlite-wal");
        [&file, &wal].into_iter().any(|file| {
            let bytes = std::fs::read(file).unwrap_or_default();
            bytes
                .windows(needle.len())
                .any(|part| part == needle.as_bytes())
        })
    };
    assert!(!raw("Kaffee") && !raw("BQ1\u{4}"));
    assert!(
        raw(&sealed[0].sealed[..60]),
        "the test looks at the right file"
    );
    // The last one answered: the round is over.
    work(&world.app).await;
    assert_eq!(state(&world, id).await, State::Closed);
    for ballot in &sealed {
        assert!(!raw(&ballot.sealed[..60]) && !raw(&ballot.id));
    }
}

#[tokio::test]
async fn nobody_answers_twice_and_an_empty_sheet_is_no_answer() {
    for world in worlds().await {
        let (id, people) = open_round(&world).await;
        let session = world.as_person(people[0]).await;
        let path = format!("/rounds/{id}");
        let page = world.get(&path, Some(&session)).await;
        assert!(page.body.contains("Niemand sieht, was Sie antworten."));
        assert!(page.body.contains("trifft eher nicht zu") && page.body.contains("keine Angabe"));
        let empty = world.post(&path, Some(&session), "BQ1=&keep=+").await;
        assert!(empty.body.contains("id=\"f-BQ1-e\"") || empty.body.contains("#f-BQ1"));
        // What is wrong comes back with what was typed, and says so at its field.
        let long = "x".repeat(601);
        let wrong = world
            .post(&path, Some(&session), &format!("BQ1=4&BQ2=9&keep={long}"))
            .await;
        assert!(wrong.body.contains("f-keep-e") && wrong.body.contains(&long));
        assert!(wrong.body.contains("name=\"BQ1\" value=\"4\" checked"));
        assert_eq!(
            ballots::count(&mut world.read().await, id).await.unwrap(),
            0
        );
        for _ in 0..2 {
            answer(&world, id, people[0], &form(4, "")).await;
        }
        assert_eq!(
            ballots::count(&mut world.read().await, id).await.unwrap(),
            1
        );
        let page = world.get(&path, Some(&session)).await;
        assert!(page.body.contains("liegt versiegelt") && !page.body.contains("name=\"BQ1\""));
        // The coordinator sees how many, and no result.
        let coordinator = world.as_coordinator().await;
        let list = world.get(&world.path("/rounds"), Some(&coordinator)).await;
        assert!(
            list.body.contains("1 von 16 haben geantwortet"),
            "{}",
            list.body
        );
        let path = world.path(&format!("/rounds/{id}/results"));
        let early = world.get(&path, Some(&coordinator)).await;
        assert!(early.body.contains("Diese Runde läuft noch"));
    }
}

#[tokio::test]
async fn a_round_closes_once_and_says_the_same_to_all() {
    for world in worlds().await {
        let (id, people) = open_round(&world).await;
        for (at, person) in people.iter().enumerate().skip(1) {
            let words = if at < 12 { SECRET } else { "" };
            answer(
                &world,
                id,
                *person,
                &form(u8::try_from(at % 3).unwrap(), words),
            )
            .await;
        }
        on(&world, DAYS.closes_on).await;
        assert_eq!(
            state(&world, id).await,
            State::Open,
            "the last day is not over"
        );
        let late = world.as_person(people[0]).await;
        on(&world, DAYS.closes_on.tomorrow().unwrap()).await;
        assert_eq!(state(&world, id).await, State::Closed);
        world
            .post(&format!("/rounds/{id}"), Some(&late), &form(5, ""))
            .await;

        let mut tx = world.read().await;
        let round = rounds::get(&mut tx, id).await.unwrap();
        assert_eq!((round.salt, round.tandems), (None, 8));
        assert_eq!(ballots::count(&mut tx, id).await.unwrap(), 0);
        let (release, _) = releases::get(&mut tx, id).await.unwrap().unwrap();
        let Results::Items { lines, .. } = &release else {
            panic!("eight tandems");
        };
        let line = lines.iter().find(|line| line.of() == Code::Bq1.into());
        assert_eq!(line.unwrap().total().figures().unwrap().n(), 15);
        let before = letters::list(&mut tx, world.programme).await.unwrap().len();
        drop(tx);
        // Again, by a worker that does not know: nothing changes.
        let mut tx = world.app.db().write().await.unwrap();
        crate::rounds::close(&world.app, &mut tx, id, DAYS.closes_on)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let mut tx = world.read().await;
        let (again, _) = releases::get(&mut tx, id).await.unwrap().unwrap();
        assert_eq!(again, release);
        assert_eq!(
            letters::list(&mut tx, world.programme).await.unwrap().len(),
            before
        );
        assert_eq!(turnout::list(&mut tx, id).await.unwrap().len(), 16);
        drop(tx);

        let coordinator = world.as_coordinator().await;
        let path = world.path(&format!("/rounds/{id}/results"));
        let theirs = world.get(&path, Some(&coordinator)).await;
        let session = world.as_person(people[3]).await;
        let ours = world
            .get(&format!("/rounds/{id}/results"), Some(&session))
            .await;
        for page in [&theirs, &ours] {
            assert!(page.body.contains("n\u{a0}=\u{a0}15"), "{}", page.body);
            assert!(page.body.contains(SECRET), "eleven wrote something");
            assert!(page.body.contains("15 von 16 haben geantwortet"));
        }
        // The short report tells the figures and nothing that somebody wrote.
        let report = world
            .get(&world.path("/overview"), Some(&coordinator))
            .await;
        assert!(
            report
                .body
                .contains("Unser Austausch ist für mich wertvoll")
        );
        assert!(!report.body.contains(SECRET));
        assert!(report.body.contains("94\u{a0}%") || report.body.contains("94 %"));
        let full = world
            .get(&world.path("/overview/full"), Some(&coordinator))
            .await;
        assert_eq!(full.status, 200);
        let stranger = world.as_person(world.mentors[0]).await;
        let closed = world
            .get(&format!("/rounds/{id}/results"), Some(&stranger))
            .await;
        assert_eq!(closed.status, 404, "whoever was not asked");
        // Their start page leads there.
        let start = world.get("/my-data", Some(&session)).await;
        assert!(start.body.contains("Antworten in Feedbackrunden"));
    }
}

#[tokio::test]
async fn only_who_is_missing_is_reminded_and_the_office_does_not_see_whom() {
    for world in worlds_with_mail().await {
        let (id, people) = open_round(&world).await;
        for person in &people[..13] {
            answer(&world, id, *person, &form(3, "")).await;
        }
        let reminders = async || {
            let all = letters::list(&mut world.read().await, world.programme)
                .await
                .unwrap();
            let all = all.into_iter().filter(|letter| letter.confidential);
            all.map(|letter| letter.recipient).collect::<Vec<_>>()
        };
        on(&world, date(2026, 12, 3)).await;
        assert_eq!(reminders().await, Vec::<String>::new());
        on(&world, date(2026, 12, 4)).await;
        assert_eq!(reminders().await.len(), 3);
        answer(&world, id, people[13], &form(3, "")).await;
        on(&world, date(2026, 12, 7)).await;
        let all = reminders().await;
        assert_eq!(all.len(), 5, "{all:?}");
        assert!(!all.iter().any(|name| name.starts_with("Mo0 ")));
        on(&world, date(2026, 12, 20)).await;
        assert_eq!(reminders().await.len(), 5, "twice at most");

        let coordinator = world.as_coordinator().await;
        let office = world.get(&world.path("/letters"), Some(&coordinator)).await;
        let all = letters::list(&mut world.read().await, world.programme)
            .await
            .unwrap();
        for letter in &all {
            let listed = office.body.contains(&format!("/letters/{}\"", letter.id));
            assert_eq!(listed, !letter.confidential, "{}", letter.subject);
        }
        let one = all.iter().find(|letter| letter.confidential).unwrap().id;
        let one = world
            .get(&world.path(&format!("/letters/{one}")), Some(&coordinator))
            .await;
        assert_eq!(one.status, 404);
    }
}

#[tokio::test]
async fn with_another_secret_nothing_opens_and_nothing_is_lost() {
    for mut world in worlds().await {
        let (id, people) = open_round(&world).await;
        for person in &people[..6] {
            answer(&world, id, *person, &form(3, "")).await;
        }
        let right = world.app.clone();
        let other = HostSecret::draw(&mut StdRng::from_seed([77; 32]));
        let (db, clock) = (right.db().clone(), right.clock().clone());
        world.app = App::with_secret(db, clock, right.config().clone(), [6; 32], other);
        let session = world.as_person(people[7]).await;
        let path = format!("/rounds/{id}");
        let refused = world.post(&path, Some(&session), &form(2, "")).await;
        assert_eq!(refused.status, 500);
        let asked = turnout::of(&mut world.read().await, id, people[7])
            .await
            .unwrap();
        assert!(!asked.unwrap().answered, "can answer once it is repaired");
        on(&world, DAYS.closes_on.tomorrow().unwrap()).await;
        assert_eq!(state(&world, id).await, State::Open);
        assert_eq!(
            ballots::count(&mut world.read().await, id).await.unwrap(),
            6
        );
        right.clock().advance(SignedDuration::from_hours(2));
        work(&right).await;
        assert_eq!(state(&world, id).await, State::Closed);
    }
}

#[tokio::test]
async fn a_day_ends_where_the_programme_takes_place() {
    for mut world in worlds().await {
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        let mut config = world.app.config().clone();
        config.time_zone = berlin;
        let clock = Clock::set_to("2027-03-14T09:00:00Z".parse().unwrap());
        world.app = App::new(world.app.db().clone(), clock.clone(), config, [4; 32]);
        let people = running_tandems(&world, 8).await;
        // Its last day is the one on which summer time begins.
        let days = Days {
            opens_on: date(2027, 3, 15),
            closes_on: date(2027, 3, 28),
        };
        let id = planned(&world, days).await;
        let to = |moment: &str| {
            let moment: jiff::Timestamp = moment.parse().unwrap();
            clock.advance(moment.duration_since(clock.now()));
        };
        to("2027-03-15T05:59:00Z");
        work(&world.app).await;
        assert_eq!(state(&world, id).await, State::Planned);
        to("2027-03-15T06:00:00Z");
        work(&world.app).await;
        assert_eq!(state(&world, id).await, State::Open);
        to("2027-03-28T21:59:59Z");
        work(&world.app).await;
        let mut tx = world.app.db().write().await.unwrap();
        let person = people::get(&mut tx, people[0]).await.unwrap();
        let now = clock.now();
        let account = store::accounts::for_person(&mut tx, &person, now)
            .await
            .unwrap();
        let token = world.app.draw_token();
        let until = now + SignedDuration::from_hours(24);
        store::tokens::start_session(&mut tx, &token, account, now, until)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let path = format!("/rounds/{id}");
        world.post(&path, Some(token.secret()), &form(3, "")).await;
        assert_eq!(
            ballots::count(&mut world.read().await, id).await.unwrap(),
            1
        );
        to("2027-03-28T22:00:00Z");
        let over = world.get(&path, Some(token.secret())).await;
        assert!(over.body.contains("Diese Runde ist vorbei") || over.body.contains("Danke"));
        work(&world.app).await;
        assert_eq!(state(&world, id).await, State::Closed);
    }
}

#[tokio::test]
async fn a_day_that_was_moved_opens_nothing() {
    for world in worlds().await {
        running_tandems(&world, 8).await;
        let id = planned(&world, DAYS).await;
        let coordinator = world.as_coordinator().await;
        let path = world.path(&format!("/rounds/{id}"));
        let form = "step=days&opens_on=2026-12-01&closes_on=2026-12-14&breakdown=site&floor=6";
        assert_eq!(
            world.post(&path, Some(&coordinator), form).await.status,
            303
        );
        on(&world, date(2026, 11, 30)).await;
        assert_eq!(state(&world, id).await, State::Planned);
        on(&world, date(2026, 12, 1)).await;
        assert_eq!(state(&world, id).await, State::Open);
    }
}
