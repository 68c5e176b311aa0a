//! A sign-up from the first step to the last, as anybody might do it.

use jiff::SignedDuration;
use programme::email::Email;
use programme::ids::PersonId;
use programme::person::PersonRecord;
use programme::policy::Datum;
use store::sign_up::{self, Key, SignUp};
use store::{consents, participants, people};

use crate::testing::{World, start, worlds, wrong_secret};

/// Somebody invited, and their link.
pub(crate) async fn invited(world: &World, name: &str) -> (PersonId, String) {
    let mut tx = world.app.db().write().await.unwrap();
    let record = PersonRecord {
        given_name: name.to_owned(),
        family_name: "Neumann".to_owned(),
        email: Email::parse(&format!("{name}@firm.example")).ok(),
        department: "Werkstatt".to_owned(),
        ..PersonRecord::default()
    };
    let person = people::insert(&mut tx, world.organisation, &record, start())
        .await
        .unwrap();
    if sign_up::get(&mut tx, world.programme)
        .await
        .unwrap()
        .is_none()
    {
        let open = SignUp {
            address: "aufruf".to_owned(),
            call_open: false,
            closes_on: "2026-12-18".parse().ok(),
            call_words: String::new(),
            letter_words: String::new(),
        };
        sign_up::save(&mut tx, world.programme, &open)
            .await
            .unwrap();
    }
    sign_up::invite(&mut tx, world.programme, person, start())
        .await
        .unwrap();
    let token = world.app.draw_token();
    sign_up::add_link(
        &mut tx,
        token.secret(),
        Key::Link,
        (world.programme, person),
        start(),
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    (person, format!("/sign-up/{}", token.secret()))
}

const STEPS: [&str; 5] = [
    "mentor=on&places=2&mentee=on",
    "offer=ki-im-arbeitsalltag&offer=2.4&want=nachhaltigkeit&want=1.1&level-1.1=2&rank-1.1=1",
    "language=de&on_site=on&online=on&hours=0-8&hours=3-14",
    "style-1=2&style-5=&readiness=4&motivation=Weil+ich+lernen+will",
    "consent=matching&consent=own_words",
];

async fn walk_through(world: &World, link: &str, session: Option<&str>) {
    for (at, form) in (1..).zip(STEPS) {
        let page = world.get(&format!("{link}/{at}"), session).await;
        assert_eq!(page.status, 200, "step {at}");
        assert!(page.body.contains("Wer sieht das?"));
        let next = world.post(&format!("{link}/{at}"), session, form).await;
        let target = if at == 5 {
            format!("{link}?done=signed-up")
        } else {
            format!("{link}/{}", at + 1)
        };
        assert_eq!(
            next.location,
            Some(target),
            "after step {at}: {}",
            next.body
        );
    }
}

#[tokio::test]
async fn five_steps_make_a_participant_and_no_step_before() {
    for world in worlds().await {
        let (person, link) = invited(&world, "Noor").await;
        let begun = world.post(&format!("{link}/1"), None, STEPS[0]).await;
        assert_eq!(begun.location, Some(format!("{link}/2")));
        let mut tx = world.read().await;
        let taking_part = participants::of_person(&mut tx, person).await.unwrap();
        assert!(taking_part.is_empty(), "a draft is no participant");
        drop(tx);

        walk_through(&world, &link, None).await;
        let mut tx = world.read().await;
        let all = participants::of_person(&mut tx, person).await.unwrap();
        let [(programme, answers)] = all.as_slice() else {
            panic!("takes part once")
        };
        assert_eq!(*programme, world.programme);
        assert_eq!((answers.mentor_places, answers.mentee), (2, true));
        // In the order of the page; levelled topics only from "can guide others".
        let offers: Vec<_> = answers
            .offers
            .iter()
            .map(|one| (one.topic.as_str(), one.level))
            .collect();
        assert_eq!(offers, [("2.4", Some(6)), ("ki-im-arbeitsalltag", None)]);
        // The most important first.
        let wants: Vec<_> = answers
            .wants
            .iter()
            .map(|one| (one.topic.as_str(), one.level))
            .collect();
        assert_eq!(wants, [("1.1", Some(2)), ("nachhaltigkeit", None)]);
        assert_eq!(answers.style, [Some(2), None, None, None, None]);
        assert!(answers.hours.suits(0, 16) && answers.hours.suits(3, 31));
        assert!(!answers.hours.suits(3, 32));
        let given = consents::of_person(&mut tx, person).await.unwrap();
        assert_eq!(given.len(), 2);
        assert!(given[0].words.contains("einverstanden") && given[0].given_at == start());
        assert_eq!(given[0].version, 1);
    }
}

#[tokio::test]
async fn bad_input_comes_back_with_a_word_and_nothing_is_saved() {
    for world in worlds().await {
        let (person, link) = invited(&world, "Noor").await;
        let mut tries = vec![(1, "", "Wählen Sie mindestens eine Rolle.")];
        tries.push((1, "mentor=on&places=99", "Möglich sind 1 bis 5 Mentees."));
        let check = async |tries: &[(u8, &str, &str)]| {
            for (step, form, error) in tries {
                let page = world.post(&format!("{link}/{step}"), None, form).await;
                assert_eq!(page.status, 200, "{form}");
                // In the summary and at the field.
                assert_eq!(page.body.matches(error).count(), 2, "{form}: {}", page.body);
            }
        };
        check(&tries).await;
        let mut tx = world.read().await;
        assert!(
            sign_up::draft(&mut tx, world.programme, person)
                .await
                .unwrap()
                .is_none()
        );
        drop(tx);
        // Steps cannot be skipped.
        let skipped = world.get(&format!("{link}/3"), None).await;
        assert_eq!(skipped.location.as_deref(), Some(link.as_str()));
        for step in ["0", "6"] {
            assert_eq!(world.get(&format!("{link}/{step}"), None).await.status, 404);
        }

        world.post(&format!("{link}/1"), None, STEPS[0]).await;
        check(&[
            (
                2,
                "want=nachhaltigkeit",
                "Wählen Sie mindestens ein Thema, das Sie weitergeben können.",
            ),
            (
                2,
                "offer=2.4",
                "Wählen Sie mindestens ein Thema, das Sie lernen möchten.",
            ),
            (2, "offer=2.4&want=1.1", "was heute für Sie gilt."),
            (
                2,
                "offer=2.4&want=1.1&level-1.1=3",
                "was heute für Sie gilt.",
            ),
            (
                2,
                "offer=2.4&want=1.1&level-1.1=6",
                "braucht dafür keine Mentorin",
            ),
            (
                2,
                "offer=2.4&want=2.4&level-2.4=1",
                "steht in beiden Listen",
            ),
            (
                2,
                "offer=unbekannt&want=nachhaltigkeit",
                "das Sie weitergeben können.",
            ),
        ])
        .await;
        world.post(&format!("{link}/2"), None, STEPS[1]).await;
        check(&[
            (
                3,
                "on_site=on&usual=on",
                "Wählen Sie mindestens eine Sprache.",
            ),
            (3, "language=de&usual=on", "Wählen Sie mindestens eine Art."),
            (
                3,
                "language=de&online=on&hours=9-8&hours=x",
                "Wählen Sie mindestens eine Zeit.",
            ),
        ])
        .await;
        world.post(&format!("{link}/3"), None, STEPS[2]).await;
        let long = format!("motivation={}", "x".repeat(2_001));
        check(&[
            (4, &long, "Das sind 2001 Zeichen."),
            (4, "q_veto=Cleo", "Hier steht noch ein Name"),
        ])
        .await;
        world.post(&format!("{link}/4"), None, STEPS[3]).await;
        check(&[(5, "consent=own_words", "Ohne dieses Ja geht es nicht")]).await;
        let mut tx = world.read().await;
        assert!(
            participants::of_person(&mut tx, person)
                .await
                .unwrap()
                .is_empty()
        );
    }
}

#[tokio::test]
async fn exclusions_are_written_and_never_read_back() {
    for world in worlds().await {
        let (person, link) = invited(&world, "Noor").await;
        for (at, form) in (1..).zip(&STEPS[..3]) {
            world.post(&format!("{link}/{at}"), None, form).await;
        }
        let four = format!("{link}/4");
        // Two letters find nobody; three find, with no more than name and department.
        let short = world.post(&four, None, "do=find&q_veto=Cl").await;
        assert!(short.body.contains("mindestens 3 Buchstaben") && !short.body.contains("Cleo"));
        let found = world
            .post(&four, None, "do=find&q_veto=cleo&motivation=Eigenes")
            .await;
        assert!(found.body.contains("Cleo Testmann") && found.body.contains("Abteilung Cleo"));
        assert!(found.body.contains("Eigenes"), "what was typed stays");
        for secret in ["Stelle Cleo", "cleo@firm.example", "N-Cleo", "Ulm"] {
            assert!(!found.body.contains(secret), "{secret}");
        }
        let mentee = world.mentees[0];
        let form = format!("veto={mentee}&q_veto=cleo&veto={person}&veto=999999");
        let saved = world.post(&four, None, &form).await;
        assert_eq!(saved.location, Some(format!("{link}/5")));
        let again = world.get(&four, None).await;
        assert!(again.body.contains("1 Person ist gespeichert."));
        let look = world.get(&format!("{link}/5"), None).await;
        assert!(!again.body.contains("Cleo") && !look.body.contains("Cleo"));
        world.post(&format!("{link}/5"), None, STEPS[4]).await;

        // The matcher reads it, and nobody else.
        let mut tx = world.read().await;
        let roster = participants::roster(&mut tx, world.organisation, world.programme)
            .await
            .unwrap();
        let own = roster
            .participants
            .iter()
            .find(|one| one.person == person)
            .unwrap();
        assert_eq!(own.exclusions.all().collect::<Vec<_>>(), [mentee]);
        drop(tx);
        let session = world.as_person(person).await;
        let key = format!("/sign-up/{}", world.programme);
        let page = world.get(&format!("{key}/4"), Some(&session)).await;
        assert!(page.body.contains("1 Person ist gespeichert.") && !page.body.contains("Cleo"));
        // Replacing is deleting and adding.
        let form = format!("forget=on&veto={}", world.mentees[1]);
        world.post(&format!("{key}/4"), Some(&session), &form).await;
        let mut tx = world.read().await;
        let roster = participants::roster(&mut tx, world.organisation, world.programme)
            .await
            .unwrap();
        let own = roster
            .participants
            .iter()
            .find(|one| one.person == person)
            .unwrap();
        assert_eq!(own.exclusions.all().collect::<Vec<_>>(), [world.mentees[1]]);
    }
}

#[tokio::test]
async fn a_link_that_has_done_its_work_shows_no_answers() {
    for world in worlds().await {
        let (person, link) = invited(&world, "Noor").await;
        walk_through(&world, &link, None).await;
        let page = world.get(&link, None).await;
        assert!(page.body.contains("Sie sind angemeldet.") && page.body.contains("/sign-in?next="));
        let step = world.get(&format!("{link}/4"), None).await;
        assert_eq!(step.location.as_deref(), Some(link.as_str()));
        let late = world.post(&format!("{link}/1"), None, "mentee=on").await;
        assert_eq!(late.location.as_deref(), Some(link.as_str()));

        // Signed in, answers can be changed; until they are sent, the earlier ones count.
        let session = world.as_person(person).await;
        let key = format!("/sign-up/{}", world.programme);
        let page = world.get(&format!("{key}/4"), Some(&session)).await;
        assert!(page.body.contains("Weil ich lernen will"));
        world
            .post(&format!("{key}/1"), Some(&session), "mentee=on")
            .await;
        let mut tx = world.read().await;
        let all = participants::of_person(&mut tx, person).await.unwrap();
        assert_eq!(all[0].1.mentor_places, 2);
        drop(tx);
        let start = world.get(&key, Some(&session)).await;
        assert!(start.body.contains("noch nicht abgesendet"));
        walk_through_mentee(&world, &key, &session).await;
        let mut tx = world.read().await;
        let all = participants::of_person(&mut tx, person).await.unwrap();
        assert!(all[0].1.mentor_places == 0 && all[0].1.offers.is_empty());
    }
}

async fn walk_through_mentee(world: &World, key: &str, session: &str) {
    let sent = world
        .post(&format!("{key}/5"), Some(session), STEPS[4])
        .await;
    assert_eq!(
        sent.location,
        Some(format!("{key}?done=signed-up")),
        "{}",
        sent.body
    );
}

#[tokio::test]
async fn a_sign_up_is_its_persons_and_ends_with_its_last_day() {
    for world in worlds().await {
        let (person, link) = invited(&world, "Noor").await;
        assert_eq!(
            world
                .get(&format!("/sign-up/{}", wrong_secret()), None)
                .await
                .status,
            404
        );
        let key = format!("/sign-up/{}", world.programme);
        let visitor = world.get(&key, None).await;
        assert!(visitor.location.unwrap().starts_with("/sign-in?next="));
        // A coordinator takes no part, and of another firm nobody does.
        let coordinator = world.as_coordinator().await;
        assert_eq!(world.get(&key, Some(&coordinator)).await.status, 404);
        let stranger = world.as_stranger().await;
        assert_eq!(world.get(&key, Some(&stranger)).await.status, 404);

        // What was begun is nobody else's.
        world.post(&format!("{link}/1"), None, STEPS[0]).await;
        for path in ["/people", "/invite", "/letters", "/log"] {
            let page = world.get(&world.path(path), Some(&coordinator)).await;
            assert!(!page.body.contains("Mentor:in für 2"), "{path}");
        }
        let invite = world.get(&world.path("/invite"), Some(&coordinator)).await;
        assert!(invite.body.contains("Neumann, Noor") && invite.body.contains("begonnen"));

        let quiet = world.post(&link, None, "do=no-reminders").await;
        assert_eq!(quiet.location, Some(format!("{link}?done=no-reminders")));
        let mut tx = world.read().await;
        let reminders = sign_up::invitation(&mut tx, world.programme, person)
            .await
            .unwrap();
        assert_eq!(reminders, Some(false));
        drop(tx);

        world
            .app
            .clock()
            .advance(SignedDuration::from_hours(24 * 25));
        let closed = world.get(&link, None).await;
        assert!(
            closed.body.contains("ist jetzt geschlossen"),
            "{}",
            closed.body
        );
        let late = world.post(&format!("{link}/2"), None, STEPS[1]).await;
        assert_eq!(late.location.as_deref(), Some(link.as_str()));
        world.post(&link, None, "do=nonsense").await;
    }
}

#[tokio::test]
async fn consent_can_be_taken_back() {
    for world in worlds().await {
        let (person, link) = invited(&world, "Noor").await;
        walk_through(&world, &link, None).await;
        let session = world.as_person(person).await;
        let page = world.get("/my-data", Some(&session)).await;
        assert!(page.body.contains("Fassung 1"));
        let form = |purpose: &str| format!("programme={}&purpose={purpose}", world.programme);
        world
            .post("/my-data/consent", Some(&session), &form("own_words"))
            .await;
        let mut tx = world.read().await;
        let shown = consents::shows_own_words(&mut tx, world.programme, person)
            .await
            .unwrap();
        assert!(!shown);
        // Who signed up in a file was not asked, and meant their words to be read.
        let of_file = consents::shows_own_words(&mut tx, world.programme, world.mentors[0]);
        assert!(of_file.await.unwrap());
        drop(tx);

        let gone = world
            .post("/my-data/consent", Some(&session), &form("matching"))
            .await;
        assert_eq!(gone.location.as_deref(), Some("/my-data?done=left"));
        let mut tx = world.read().await;
        assert!(
            participants::of_person(&mut tx, person)
                .await
                .unwrap()
                .is_empty()
        );
        let kept = consents::of_person(&mut tx, person).await.unwrap();
        assert!(kept.len() == 2 && kept.iter().all(|one| one.withdrawn_at.is_some()));
        drop(tx);
        let export = world.get("/my-data/export", Some(&session)).await;
        assert!(export.body.contains("\"withdrawn_at\""));
        let foreign = world.as_stranger().await;
        let other = world
            .post("/my-data/consent", Some(&foreign), &form("matching"))
            .await;
        assert_eq!(other.status, 404);
        assert!(Datum::Consent.owner_sees());
    }
}
