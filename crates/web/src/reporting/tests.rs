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
