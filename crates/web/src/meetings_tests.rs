//! Meetings as the two of a tandem live through them: a whole season with the
//! clock travelling, letters counted; and what an assistant sees.

use jiff::civil::{Time, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use programme::ids::PersonId;
use programme::meetings::State;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use store::jobs::{self, Which};
use store::letters;
use store::meetings::Meeting;
use store::tandems::Tandem;
use store::{Clock, accounts, people, tokens};

use crate::testing::{World, worlds};
use crate::{App, Config, Meetings, upkeep};

fn berlin() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap()
}

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

/// The same firm, in Germany and at another time.
async fn in_germany(mut world: World, now: &str, starts_on: &str) -> World {
    let config = Config {
        base_url: "http://tandem.test".to_owned(),
        sends_mail: false,
        time_zone: berlin(),
        demo: None,
        meetings: Meetings {
            rooms: Some("https://meet.firm.example".to_owned()),
            ..Meetings::default()
        },
    };
    let clock = Clock::set_to(now.parse().unwrap());
    world.app = App::new(world.app.db().clone(), clock, config, [4; 32]);
    world.with_frame(starts_on).await;
    world
}

/// Signs somebody in for longer than a season.
async fn signed_in(world: &World, person: PersonId) -> String {
    let mut tx = world.app.db().write().await.unwrap();
    let now = world.app.clock().now();
    let person = people::get(&mut tx, person).await.unwrap();
    let account = accounts::for_person(&mut tx, &person, now).await.unwrap();
    let token = world.app.draw_token();
    tokens::start_session(&mut tx, &token, account, now, now + hours(24 * 400))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    token.secret().to_owned()
}

/// Lets time pass. Whatever falls due is done as the worker does it; each third
/// time the program stops before it can write so, and comes back.
async fn travel(world: &World, to: Timestamp, random: &mut StdRng, tried: &mut u32) {
    let app = &world.app;
    loop {
        let now = app.clock().now();
        let claimed = jobs::claim(app.db(), random, Which::AllButLetters, now)
            .await
            .unwrap();
        let Some(claimed) = claimed else {
            if now >= to {
                return;
            }
            app.clock().advance(hours(3).min(to.duration_since(now)));
            continue;
        };
        *tried += 1;
        let found = upkeep::look(app, &claimed.job).await.unwrap();
        let mut tx = app.db().write().await.unwrap();
        upkeep::act(app, &mut tx, &claimed.job, found)
            .await
            .unwrap();
        if tried.is_multiple_of(3) {
            drop(tx);
            app.clock().advance(SignedDuration::from_mins(6));
        } else {
            assert!(jobs::finish(&mut tx, &claimed).await.unwrap());
            tx.commit().await.unwrap();
        }
    }
}

async fn meetings(world: &World, tandem: &Tandem) -> Vec<Meeting> {
    let mut tx = world.read().await;
    store::meetings::list(&mut tx, tandem.id).await.unwrap()
}

async fn letters(world: &World, subject: &str) -> usize {
    let mut tx = world.read().await;
    let all = letters::list(&mut tx, world.programme).await.unwrap();
    all.iter().filter(|l| l.subject == subject).count()
}

async fn lulls(world: &World) -> usize {
    let mut tx = world.read().await;
    let lulls = store::meetings::lulls(&mut tx, world.programme).await;
    lulls.unwrap().len()
}

/// The value of the first field with that name.
fn first(page: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let (_, rest) = page
        .split_once(&mark)
        .unwrap_or_else(|| panic!("no {name} in {page}"));
    rest.split('"').next().unwrap().to_owned()
}

/// Six months with all that happens in them.
async fn season(world: World) {
    let tandem = world.running_tandem().await;
    let (mentor, mentee) = (
        signed_in(&world, tandem.mentor).await,
        signed_in(&world, tandem.mentee).await,
    );
    let path = format!("/tandem/{}/meetings", tandem.id);
    let page = world.get(&path, Some(&mentee)).await;
    let nothing = world.post(&path, Some(&mentee), "step=book").await;
    assert!(nothing.body.contains("id=\"f-series-e\""));
    let series = first(&page.body, "series");
    let form = format!("step=book&series={series}&mode=room");
    for _ in 0..2 {
        // The second click finds that it is done.
        assert_eq!(world.post(&path, Some(&mentor), &form).await.status, 303);
    }
    let booked = meetings(&world, &tandem).await;
    assert_eq!(booked.len(), 6);
    let local = |at: Timestamp| at.to_zoned_datetime(berlin()).datetime();
    for meeting in &booked {
        assert_eq!(local(meeting.starts_at).time(), Time::constant(9, 0, 0, 0));
    }
    let offsets: std::collections::BTreeSet<i32> = booked
        .iter()
        .map(|m| m.starts_at.to_zoned_datetime(berlin()).offset().seconds())
        .collect();
    assert_eq!(offsets.len(), 2, "the clocks change within the series");
    assert_eq!(letters(&world, "Termin").await, 12);

    let (mut random, mut tried) = (StdRng::from_seed([1; 32]), 0);
    let at = |number: usize| booked[number].starts_at;
    let one = |number: usize| format!("{path}/{}", booked[number].id);
    let say = async |number: usize, who: &str, step: &str| {
        let answer = world
            .post(&one(number), Some(who), &format!("step={step}"))
            .await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert!(!answer.location.unwrap().contains("problem"), "{step}");
    };

    // The first is held, and said so the same day: nobody is asked.
    let early = world.post(&one(0), Some(&mentee), "step=held").await;
    assert!(early.location.unwrap().contains("problem=meeting-changed"));
    travel(&world, at(0) + hours(2), &mut random, &mut tried).await;
    say(0, &mentee, "held").await;
    assert_eq!(letters(&world, "Erinnerung: Termin").await, 2);

    // The second is moved by a week, three days before: reminded of once, at the new date.
    travel(&world, at(1) - hours(72), &mut random, &mut tried).await;
    let dialogue = world.get(&one(1), Some(&mentor)).await;
    let week_later = (at(1) + hours(7 * 24)).as_second();
    assert!(
        dialogue.body.contains(&format!("value=\"{week_later}\"")),
        "{}",
        dialogue.body
    );
    let form = format!("step=move&to={week_later}&seen=1");
    let stale = world.post(&one(1), Some(&mentor), &form).await;
    assert!(stale.location.unwrap().contains("problem=meeting-changed"));
    let form = format!("step=move&to={week_later}&seen=0");
    world.post(&one(1), Some(&mentor), &form).await;
    assert_eq!(letters(&world, "Termin geändert").await, 2);
    travel(&world, at(1) + hours(7 * 24 + 48), &mut random, &mut tried).await;
    assert_eq!(letters(&world, "Erinnerung: Termin").await, 4);
    assert_eq!(letters(&world, "Kurze Frage zu Ihrem Termin").await, 2);
    say(1, &mentor, "held").await;

    // The third is held, too, and said so late.
    travel(&world, at(2) + hours(72), &mut random, &mut tried).await;
    say(2, &mentor, "held").await;
    assert_eq!(letters(&world, "Kurze Frage zu Ihrem Termin").await, 4);
    assert_eq!(letters(&world, "Ein neuer Termin").await, 0);

    // The fourth fell out: the leader is asked at once, the mentor hears three days later.
    travel(&world, at(3) + hours(30), &mut random, &mut tried).await;
    say(3, &mentor, "missed").await;
    assert_eq!(letters(&world, "Ein neuer Termin").await, 1);
    say(3, &mentee, "held").await;
    say(3, &mentor, "missed").await;
    assert_eq!(letters(&world, "Ein neuer Termin").await, 1, "once");
    assert_eq!(letters(&world, "Zu Ihrem Termin").await, 0);
    travel(&world, at(3) + hours(30 + 73), &mut random, &mut tried).await;
    assert_eq!(letters(&world, "Zu Ihrem Termin").await, 1);
    assert_eq!(lulls(&world).await, 0);
    // Six weeks after the third: a state for the coordinator, nothing else.
    travel(&world, at(2) + hours(24 * 43), &mut random, &mut tried).await;
    assert_eq!(lulls(&world).await, 1);
    let coordinator = signed_in_coordinator(&world).await;
    let tandems = world.get(&world.path("/tandems"), Some(&coordinator)).await;
    assert!(
        tandems.body.contains("lange kein Treffen"),
        "{}",
        tandems.body
    );

    // The fifth is held: the state goes.
    travel(&world, at(4) + hours(2), &mut random, &mut tried).await;
    say(4, &mentee, "held").await;
    assert_eq!(lulls(&world).await, 0);

    // The last is called off two weeks ahead, with no other date.
    travel(&world, at(5) - hours(14 * 24), &mut random, &mut tried).await;
    say(5, &mentee, "drop").await;
    assert_eq!(letters(&world, "Termin entfällt").await, 2);
    assert_eq!(letters(&world, "Ein neuer Termin").await, 2);
    travel(&world, at(4) + hours(24 * 43), &mut random, &mut tried).await;
    assert_eq!(lulls(&world).await, 1);

    for (subject, number) in [
        ("Termin", 12),
        ("Termin geändert", 2),
        ("Termin entfällt", 2),
        ("Erinnerung: Termin", 10),
        ("Kurze Frage zu Ihrem Termin", 6),
        ("Ein neuer Termin", 2),
        ("Zu Ihrem Termin", 2),
    ] {
        assert_eq!(letters(&world, subject).await, number, "{subject}");
    }
    let states: Vec<State> = meetings(&world, &tandem)
        .await
        .iter()
        .map(|meeting| meeting.state)
        .collect();
    let (held, missed) = (State::Held, State::Missed);
    assert_eq!(states, [held, held, held, missed, held, missed]);
    assert!(tried > 20, "{tried}");
}

async fn signed_in_coordinator(world: &World) -> String {
    let mut tx = world.app.db().write().await.unwrap();
    let (token, now) = (world.app.draw_token(), world.app.clock().now());
    tokens::start_session(&mut tx, &token, world.coordinator, now, now + hours(24))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    token.secret().to_owned()
}

#[tokio::test]
async fn a_season_from_september_over_the_change_of_clocks() {
    for world in worlds().await {
        season(in_germany(world, "2026-08-28T08:00:00Z", "2026-09-01").await).await;
    }
}

#[tokio::test]
async fn a_season_from_january_over_the_change_of_clocks() {
    for world in worlds().await {
        season(in_germany(world, "2026-12-30T08:00:00Z", "2027-01-04").await).await;
    }
}

#[tokio::test]
async fn two_in_a_row_are_for_the_coordinator_and_rest_takes_all_out() {
    for world in worlds().await {
        let world = in_germany(world, "2026-08-28T08:00:00Z", "2026-09-01").await;
        let tandem = world.running_tandem().await;
        let mentee = signed_in(&world, tandem.mentee).await;
        let path = format!("/tandem/{}/meetings", tandem.id);
        let page = world.get(&path, Some(&mentee)).await;
        let series = first(&page.body, "series");
        let form = format!("step=book&series={series}");
        world.post(&path, Some(&mentee), &form).await;
        let booked = meetings(&world, &tandem).await;
        for number in [0, 1] {
            let one = format!("{path}/{}", booked[number].id);
            world.post(&one, Some(&mentee), "step=drop").await;
        }
        assert_eq!(lulls(&world).await, 1);
        // One nudge for the first; the second is no longer the pair's alone.
        assert_eq!(letters(&world, "Ein neuer Termin").await, 1);
        let help = format!("/tandem/{}/help", tandem.id);
        let rest = "step=rest&until=2026-10-15";
        assert_eq!(world.post(&help, Some(&mentee), rest).await.status, 303);
        let states: Vec<State> = meetings(&world, &tandem)
            .await
            .iter()
            .map(|m| m.state)
            .collect();
        assert_eq!(states[2..], [State::Withdrawn; 4]);
        assert_eq!(lulls(&world).await, 0);
        // Two called off and four taken out, for both.
        assert_eq!(letters(&world, "Termin entfällt").await, 12);
        let closed = world.get(&path, Some(&mentee)).await;
        assert!(closed.body.contains("Das Tandem ruht"));
    }
}

#[tokio::test]
async fn an_assistant_books_and_moves_and_sees_nothing_else() {
    for world in worlds().await {
        let world = in_germany(world, "2026-08-28T08:00:00Z", "2026-09-01").await;
        let tandem = world.running_tandem().await;
        let mentee = signed_in(&world, tandem.mentee).await;
        let made = world
            .post("/my-calendar", Some(&mentee), "step=assistant")
            .await;
        let link = made.body.split("http://tandem.test").nth(1).unwrap();
        let link = link.split('"').next().unwrap().to_owned();
        assert!(link.starts_with("/assistant/"), "{link}");

        let page = world.get(&link, None).await;
        let series = first(&page.body, "series");
        let form = format!("tandem={}&series={series}", tandem.id);
        assert_eq!(world.post(&link, None, &form).await.status, 303);
        let booked = meetings(&world, &tandem).await;
        let one = format!("{link}/{}", booked[1].id);
        let wrong = world
            .post(&one, None, "to=own&day=2026-10-03&time=10:00")
            .await;
        assert!(
            wrong.body.contains("Tag der Deutschen Einheit"),
            "{}",
            wrong.body
        );
        let moved = world
            .post(&one, None, "to=own&day=2026-10-08&time=10:00")
            .await;
        assert_eq!(moved.status, 303);
        let after = meetings(&world, &tandem).await;
        assert_eq!(
            after[1].starts_at,
            date(2026, 10, 8)
                .at(10, 0, 0, 0)
                .to_zoned_datetime(berlin())
                .unwrap()
                .timestamp()
        );
        // The leader's name, and nothing else that is anybody's.
        let mut tx = world.read().await;
        let mentor = people::get(&mut tx, tandem.mentor).await.unwrap().record;
        drop(tx);
        for address in [&link, &one] {
            let page = world.get(address, None).await;
            assert_eq!(page.status, 200);
            for hidden in [&mentor.given_name, &mentor.position, &mentor.department] {
                assert!(!page.body.contains(hidden.as_str()), "{hidden}");
            }
            assert!(!page.body.contains("KI im Arbeitsalltag"), "{}", page.body);
        }
        // It moves; calling off for good and saying how it went are the leader's own.
        let dropped = world.post(&one, None, "step=drop").await;
        assert_eq!(dropped.status, 200);
        assert_eq!(meetings(&world, &tandem).await[1].state, State::Planned);
        // Withdrawn, it leads nowhere.
        world
            .post("/my-calendar", Some(&mentee), "step=assistant-off")
            .await;
        assert_eq!(world.get(&link, None).await.status, 404);
        assert_eq!(
            world
                .post(&one, None, "to=own&day=2026-10-09&time=10:00")
                .await
                .status,
            404
        );
    }
}

#[tokio::test]
async fn a_feed_holds_times_and_the_outbox_does_not() {
    for world in worlds().await {
        let world = in_germany(world, "2026-08-28T08:00:00Z", "2026-09-01").await;
        let tandem = world.running_tandem().await;
        let mentor = signed_in(&world, tandem.mentor).await;
        let path = format!("/tandem/{}/meetings", tandem.id);
        let page = world.get(&path, Some(&mentor)).await;
        let series = first(&page.body, "series");
        let wrong = format!("step=book&series={series}&mode=link&link=http://x");
        let wrong = world.post(&path, Some(&mentor), &wrong).await;
        assert!(wrong.body.contains("id=\"f-link-e\""));
        assert!(meetings(&world, &tandem).await.is_empty());
        let form = format!("step=book&series={series}&mode=place&place=Raum+Donau");
        world.post(&path, Some(&mentor), &form).await;

        let made = world.post("/my-calendar", Some(&mentor), "step=feed").await;
        let link = made.body.split("http://tandem.test").nth(1).unwrap();
        let link = link.split('"').next().unwrap().to_owned();
        let feed = world.get(&format!("{link}.ics"), None).await;
        assert_eq!(feed.body.matches("BEGIN:VEVENT").count(), 6);
        assert!(feed.body.contains("Raum Donau"));
        assert!(
            feed.body
                .contains("DTSTART;TZID=Europe/Berlin:20260907T090000")
        );
        for name in ["Ada", "Cleo", "Dora", "firm.example"] {
            assert!(!feed.body.contains(name), "{name}");
        }

        // The coordinator sees that a letter waits, not when and where the two meet.
        let coordinator = signed_in_coordinator(&world).await;
        let mut tx = world.read().await;
        let all = letters::list(&mut tx, world.programme).await.unwrap();
        drop(tx);
        let letter = all
            .iter()
            .find(|letter| letter.subject == "Termin")
            .unwrap();
        assert!(letter.details.as_ref().unwrap().contains("Raum Donau"));
        let page = world
            .get(
                &world.path(&format!("/letters/{}", letter.id)),
                Some(&coordinator),
            )
            .await;
        assert!(page.body.contains("Wann und wo, steht nur im Brief selbst"));
        assert!(!page.body.contains("Raum Donau") && !page.body.contains("9:00"));
        let entry = letter.calendar.as_ref().unwrap();
        assert!(entry.contains("METHOD:REQUEST") && entry.contains("SUMMARY:Termin"));
        // Whoever has no mailbox gets paper, without an entry.
        let paper = all.iter().filter(|letter| letter.email.is_none());
        assert!(paper.into_iter().all(|letter| letter.calendar.is_none()));
    }
}

#[tokio::test]
async fn what_cannot_be_read_as_a_calendar_is_said_beside_the_field() {
    for world in worlds().await {
        let session = world.as_person(world.mentees[0]).await;
        for (typed, words) in [
            ("", "Geben Sie die Adresse Ihres Kalenders an"),
            ("kalender", "Das ist keine Adresse"),
            ("http://calendar.example.com/a.ics", "nicht verschlüsselt"),
            ("https://192.168.0.1/a.ics", "im internen Netz"),
        ] {
            let form = format!("step=busy&address={typed}");
            let page = world.post("/my-calendar", Some(&session), &form).await;
            assert_eq!(page.status, 200);
            assert_eq!(page.body.matches(words).count(), 2, "{typed}");
        }
        let mut tx = world.read().await;
        let known = store::calendars::busy_address(&mut tx, world.mentees[0]).await;
        assert_eq!(known.unwrap(), None);
    }
}

#[tokio::test]
async fn busy_times_are_read_again_and_passed_over() {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
        .await
        .unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 2048];
            let _ = stream.read(&mut request).await;
            let body = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\n\
                 DTSTAMP:20260801T000000Z\r\nSUMMARY:Zahnarzt Dr. Geheim\r\n\
                 DTSTART;VALUE=DATE:20260907\r\nDTEND;VALUE=DATE:20260908\r\nEND:VEVENT\r\n\
                 END:VCALENDAR\r\n";
            let head = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: ";
            let answer = format!("{head}{}\r\n\r\n{body}", body.len());
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    });
    for world in worlds().await {
        let mut world = in_germany(world, "2026-08-28T08:00:00Z", "2026-09-01").await;
        let mut config = world.app.config().clone();
        config
            .meetings
            .calendar_hosts
            .insert("127.0.0.1".to_owned());
        let clock = world.app.clock().clone();
        world.app = App::new(world.app.db().clone(), clock, config, [6; 32]);
        let tandem = world.running_tandem().await;
        let mentor = signed_in(&world, tandem.mentor).await;
        let form = format!("step=busy&address=http://127.0.0.1:{port}/a.ics");
        let saved = world.post("/my-calendar", Some(&mentor), &form).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let page = world.get("/my-calendar", Some(&mentor)).await;
        assert!(page.body.contains("1 belegte Zeit"), "{}", page.body);
        assert!(!page.body.contains("Geheim") && !page.body.contains("a.ics"));
        let path = format!("/tandem/{}/meetings", tandem.id);
        let choices = world.get(&path, Some(&mentor)).await;
        assert!(
            !choices.body.contains("7. September 2026, 09:00"),
            "{}",
            choices.body
        );
        // The job that reads again is one, however often it runs.
        let (mut random, mut tried) = (StdRng::from_seed([1; 32]), 0);
        let later = world.app.clock().now() + hours(24 * 3);
        travel(&world, later, &mut random, &mut tried).await;
        assert!((12..=20).contains(&tried), "{tried}");
        world
            .post("/my-calendar", Some(&mentor), "step=forget")
            .await;
        let mut tx = world.read().await;
        let busy = store::calendars::busy(&mut tx, tandem.mentor, later).await;
        assert!(busy.unwrap().is_empty());
    }
}
