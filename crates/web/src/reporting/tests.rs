//! Who reads along, and what they get: over HTTP, on both databases.

use axum::http::Method;
use programme::catalogue::Report;

use crate::testing::{World, worlds};

/// Lets somebody read along, and signs them in.
async fn reader(world: &World, kind: &str, email: &str) -> String {
    let coordinator = world.as_coordinator().await;
    let form = format!("step=name&reader={kind}&name=Kim+Sander&email={email}");
    let saved = world
        .post(&world.path("/readers"), Some(&coordinator), &form)
        .await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let mut tx = world.app.db().read().await.unwrap();
    let named = store::readers::list(&mut tx, world.programme)
        .await
        .unwrap();
    let account = named.iter().find(|one| one.email == email).unwrap().account;
    drop(tx);
    world.session(account).await
}

#[tokio::test]
async fn a_sponsor_reads_sums_and_loads_reports() {
    for world in worlds().await {
        let session = reader(&world, "sponsor", "leitung@firm.example").await;
        let home = world.get("/", Some(&session)).await;
        assert_eq!(home.location.as_deref(), Some("/reading"));
        let page = world.get("/reading", Some(&session)).await.body;
        assert!(page.contains(&world.path("/overview")), "{page}");
        let page = world.get(&world.path("/overview"), Some(&session)).await;
        assert_eq!(page.status, 200);
        for name in ["Ada", "Ben", "Cleo", "Dora"] {
            assert!(!page.body.contains(name), "{name}");
        }
        for report in [Report::Short, Report::Full, Report::Figures] {
            let path = world.path(&format!("/overview/{}", report.key()));
            assert_eq!(world.get(&path, Some(&session)).await.status, 200, "{path}");
        }
        // What is a council's is not a sponsor's, and reports about people are nobody's here.
        for other in [
            "/records",
            "/records/annex",
            "/log",
            "/people",
            "/overview/result",
        ] {
            let answer = world.get(&world.path(other), Some(&session)).await;
            assert!(answer.status == 403 || answer.status == 404, "{other}");
        }
    }
}

#[tokio::test]
async fn a_council_reads_rules_and_evidence_and_nobody_s_name() {
    for world in worlds().await {
        let session = reader(&world, "council", "rat@firm.example").await;
        let page = world.get(&world.path("/records"), Some(&session)).await;
        assert_eq!(page.status, 200);
        // Each report of the catalogue is named, so a new one shows here.
        for report in Report::ALL {
            let name = super::name(i18n::Lang::De.text(), report);
            assert!(page.body.contains(&name), "{name}");
        }
        let evidence = world.path(&format!("/matching/{}/evidence", world.run));
        let evidence = world.get(&evidence, Some(&session)).await;
        assert_eq!(evidence.status, 200);
        for name in ["Ada", "Ben", "Cleo", "Dora"] {
            assert!(!page.body.contains(name), "{name}");
            assert!(!evidence.body.contains(name), "{name}");
        }
        let annex = world
            .get(&world.path("/records/annex"), Some(&session))
            .await;
        assert_eq!(annex.status, 200);
        let overview = world.get(&world.path("/overview"), Some(&session)).await;
        assert_eq!(overview.status, 403);
    }
}

#[tokio::test]
async fn reading_along_ends_when_the_coordinator_says_so() {
    for world in worlds().await {
        let session = reader(&world, "sponsor", "leitung@firm.example").await;
        let coordinator = world.as_coordinator().await;
        let mut tx = world.app.db().read().await.unwrap();
        let named = store::readers::list(&mut tx, world.programme)
            .await
            .unwrap();
        drop(tx);
        let form = format!("step=remove&reader=sponsor&account={}", named[0].account.0);
        let ended = world
            .ask(
                Method::POST,
                &world.path("/readers"),
                Some(&coordinator),
                &form,
            )
            .await;
        assert_eq!(ended.status, 303);
        let overview = world.get(&world.path("/overview"), Some(&session)).await;
        assert_eq!(overview.status, 403);
        let log = world
            .get(&world.path("/log"), Some(&coordinator))
            .await
            .body;
        assert!(log.contains("Liest nicht mehr mit: Träger in der Leitung"));
        assert!(!log.contains("leitung@firm.example"));
    }
}

#[tokio::test]
async fn a_wrong_form_says_what_is_missing_and_keeps_what_was_typed() {
    for world in worlds().await {
        let coordinator = world.as_coordinator().await;
        let form = "step=name&name=&email=kim";
        let answer = world
            .post(&world.path("/readers"), Some(&coordinator), form)
            .await;
        for words in [
            "Bitte geben Sie einen Namen an",
            "als was die Person",
            "value=\"kim\"",
        ] {
            assert!(answer.body.contains(words), "{words}: {}", answer.body);
        }
        let mut tx = world.app.db().read().await.unwrap();
        let named = store::readers::list(&mut tx, world.programme)
            .await
            .unwrap();
        assert!(named.is_empty());
    }
}

#[tokio::test]
async fn figures_say_what_they_rest_on_and_keep_small_numbers_back() {
    for world in worlds().await {
        world.running_tandem().await;
        let coordinator = world.as_coordinator().await;
        let short = world
            .get(&world.path("/overview"), Some(&coordinator))
            .await
            .body;
        // One of one proposal that both answered.
        for words in [
            "Kennzahlen",
            "Vorschläge angenommen",
            "1 von 1.",
            "Üblich: mindestens 70",
        ] {
            assert!(short.contains(words), "{words}: {short}");
        }
        // What cannot be told is left out here, and explained in the full report.
        assert!(!short.contains("Treffen haben stattgefunden"));
        let mut tx = world.read().await;
        let sums = store::sums::of(&mut tx, world.programme, jiff::civil::date(2027, 12, 1));
        let sums = sums.await.unwrap();
        assert_eq!((sums.answered, sums.accepted, sums.started), (1, 1, 1));
        assert_eq!((sums.in_tandem, sums.could_have_met), (2, 1));
    }
}

#[tokio::test]
async fn sums_outlive_what_they_are_made_of() {
    use jiff::SignedDuration;
    use programme::tandem::{Aim, Reached, Stage};
    use store::{aims, meetings, sums, tandems};

    for world in worlds().await {
        let tandem = world.running_tandem().await;
        let now = world.app.clock().now();
        let mut tx = world.app.db().write().await.unwrap();
        for (days, state) in [
            (10, programme::meetings::State::Held),
            (40, programme::meetings::State::Held),
            (70, programme::meetings::State::Missed),
        ] {
            let new = meetings::NewMeeting {
                uid: &format!("sum-{days}"),
                starts_at: now + SignedDuration::from_hours(24 * days),
                minutes: 45,
            };
            let before = meetings::insert(&mut tx, tandem.id, new).await.unwrap();
            let after = meetings::Meeting {
                state,
                ..before.clone()
            };
            assert!(meetings::change(&mut tx, &before, &after).await.unwrap());
        }
        for close in [Some(Reached::Fully), Some(Reached::Partly), None] {
            let aim = Aim {
                words: "Tabellen".to_owned(),
                close,
                ..Aim::default()
            };
            aims::insert(&mut tx, tandem.id, &aim).await.unwrap();
        }
        let today = tandem.created_on;
        tandems::enter(&mut tx, &tandem, Stage::Closed, None, today)
            .await
            .unwrap();
        let before = sums::of(&mut tx, world.programme, today).await.unwrap();
        assert_eq!((before.held, before.missed, before.minutes), (2, 1, 90));
        assert_eq!((before.met_soon, before.goal_tandems), (1, 1));
        assert_eq!((before.goals, before.goals_reached), (2, 1));
        // Twice, as a job may: the second time there is nothing left to add.
        for _ in 0..2 {
            tandems::forget(&mut tx, tandem.id).await.unwrap();
            let after = sums::of(&mut tx, world.programme, today).await.unwrap();
            assert_eq!(after, before);
        }
        assert!(aims::list(&mut tx, tandem.id).await.unwrap().is_empty());
    }
}
