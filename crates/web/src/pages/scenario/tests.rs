//! Over the router.

use store::audit;
use store::overrides::{self, Kind, Override};

use crate::testing::{Answer, World, one_world, start, worlds};

const PLAIN: &str = "topics=40&openness=20&mutual=15&availability=10&distance=10&wishes=5&\
     full_marks_hours_per_month=16&rule=new_partner";

async fn post(world: &World, session: &str, form: &str) -> Answer {
    let path = world.path("/matching/scenario");
    world.post(&path, Some(session), form).await
}

async fn events(world: &World) -> Vec<String> {
    let mut tx = world.read().await;
    let mut events: Vec<String> = audit::of_programme(&mut tx, world.programme, 50)
        .await
        .unwrap()
        .into_iter()
        .map(|entry| entry.event)
        .collect();
    events.reverse();
    events
}

/// Pins the first mentor to the second mentee.
async fn pin(world: &World) {
    let mut tx = world.app.db().write().await.unwrap();
    let decision = Override {
        mentor: world.mentors[0],
        mentee: world.mentees[1],
        kind: Kind::Pin,
        reason: "Projekt".into(),
    };
    overrides::save(
        &mut tx,
        world.programme,
        &decision,
        world.coordinator,
        start(),
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_scenario_leaves_the_rules_in_force_until_it_is_published() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        pin(&world).await;
        let left_out = format!("{}-{}", world.mentors[0], world.mentees[1]);
        let form =
            format!("{PLAIN}&name=Ohne+Festlegung&objective=leximin&leave_out={left_out}&step=run");
        let run = post(&world, &session, &form).await.location.unwrap();
        let page = world.get(&run, Some(&session)).await;
        assert!(
            page.body.contains("Lauf 2: Ohne Festlegung"),
            "{}",
            page.body
        );
        assert!(page.body.contains("festgehalten vor dem Lauf"));
        assert_eq!(events(&world).await, ["scenario_saved", "matching_run"]);
        let evidence = world.get(&format!("{run}/evidence"), Some(&session)).await;
        assert!(
            evidence
                .body
                .contains("Regeln des Szenarios 1 festgehalten, vor dem Lauf"),
            "{}",
            evidence.body
        );
        let mut tx = world.read().await;
        let rules = store::rules::latest(&mut tx, world.programme)
            .await
            .unwrap();
        assert_eq!(rules.unwrap().number, 1);
        drop(tx);

        // The page before says what publishing changes.
        let publish = format!("{run}/publish");
        let page = world.get(&publish, Some(&session)).await;
        for said in [
            "Die Regeln des Szenarios „Ohne Festlegung“ gelten danach für das Programm, als Fassung 2.",
            "Ziel: Fairste Verteilung (bisher: Schwächstes Tandem so stark wie möglich)",
            "wird aufgehoben: Ada Testmann und Dora Testmann.",
        ] {
            assert!(page.body.contains(said), "{said} in {}", page.body);
        }
        assert_eq!(world.post(&publish, Some(&session), "").await.status, 303);
        let expected = [
            "scenario_saved",
            "matching_run",
            "rules_saved",
            "pair_released",
            "published",
        ];
        assert_eq!(events(&world).await, expected);
        let mut tx = world.read().await;
        let rules = store::rules::latest(&mut tx, world.programme)
            .await
            .unwrap();
        let rules = rules.unwrap();
        assert_eq!(rules.number, 2);
        assert_eq!(rules.rules.objective, matching::assign::Objective::Leximin);
        let decided = overrides::list(&mut tx, world.programme).await.unwrap();
        assert_eq!(decided, []);
    }
}

#[tokio::test]
async fn a_preview_says_what_would_change_and_stores_nothing() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let same = world
            .post(&world.path("/matching/preview"), Some(&session), PLAIN)
            .await;
        assert!(
            same.body.contains("2 Tandems, das schwächste mit"),
            "{}",
            same.body
        );
        assert!(
            same.body
                .contains("Alle Tandems sind dieselben wie in „Lauf 1“.")
        );
        assert!(!same.body.contains("<html"), "a part of a page");
        let none = format!("{PLAIN}&rule=other_site");
        let none = world
            .post(&world.path("/matching/preview"), Some(&session), &none)
            .await;
        assert!(none.body.contains("Kein Tandem ist möglich."));
        let wrong = PLAIN.replace("topics=40", "topics=400");
        let wrong = world
            .post(&world.path("/matching/preview"), Some(&session), &wrong)
            .await;
        assert!(
            wrong
                .body
                .contains("Ein Gewicht ist eine ganze Zahl von 0 bis 100.")
        );
        // Without script, the same on the page, with what was typed.
        let page = post(
            &world,
            &session,
            &format!("{PLAIN}&name=Probe&step=preview"),
        )
        .await;
        assert_eq!(page.status, 200);
        assert!(
            page.body
                .contains("Alle Tandems sind dieselben wie in „Lauf 1“.")
        );
        assert!(page.body.contains(r#"value="Probe""#));
        assert_eq!(events(&world).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn mistakes_keep_what_was_typed() {
    let world = one_world().await;
    let session = world.as_coordinator().await;
    let form = PLAIN.replace("wishes=5", "wishes=viel");
    let page = post(&world, &session, &format!("{form}&name=+&step=run")).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Geben Sie dem Szenario einen Namen."));
    assert!(page.body.contains(r#"value="viel""#));
    let long = "x".repeat(121);
    let page = post(&world, &session, &format!("{PLAIN}&name={long}&step=run")).await;
    assert!(page.body.contains("Möglich sind höchstens 120."));
    assert_eq!(events(&world).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_scenario_can_go_on_from_another() {
    let world = one_world().await;
    let session = world.as_coordinator().await;
    pin(&world).await;
    let left_out = format!("{}-{}", world.mentors[0], world.mentees[1]);
    let form = format!(
        "{}&name=Themen&leave_out={left_out}&step=run",
        PLAIN.replace("topics=40", "topics=77")
    );
    let run = post(&world, &session, &form).await.location.unwrap();
    let number = run.rsplit('/').next().unwrap();
    let address = world.path(&format!("/matching/scenario?from={number}"));
    let page = world.get(&address, Some(&session)).await;
    assert!(page.body.contains(r#"value="77""#));
    assert!(
        page.body
            .contains(&format!(r#"value="{left_out}" checked"#))
    );
    assert!(page.body.contains("Szenario 2"));
    let elsewhere = world.path("/matching/scenario?from=999");
    assert_eq!(world.get(&elsewhere, Some(&session)).await.status, 404);
}

#[tokio::test]
async fn the_history_shows_figures_and_what_is_only_tried_out() {
    let world = one_world().await;
    let session = world.as_coordinator().await;
    let form = format!("{PLAIN}&name=Probe&objective=balance&balance_percent=7&step=run");
    post(&world, &session, &form).await;
    let page = world.get(&world.path("/matching"), Some(&session)).await;
    for said in [
        "Lauf 2: Probe",
        "Ausgewogen: höchstens 7 % der Gesamtpunktzahl abgeben",
        "Gewählte Läufe vergleichen",
    ] {
        assert!(page.body.contains(said), "{said} in {}", page.body);
    }
}
