use crate::testing::{World, worlds};
use store::letters;

const KICK_OFF: &str =
    "kind=kick_off&date=2027-01-11&time=10:00&minutes=90&place=Kantine&note=Mit+Kuchen";

async fn written(world: &World, subject: &str) -> usize {
    let mut tx = world.read().await;
    let all = letters::list(&mut tx, world.programme).await.unwrap();
    all.iter()
        .filter(|letter| letter.subject == subject)
        .count()
}

#[tokio::test]
async fn an_event_is_planned_answered_changed_and_called_off() {
    for world in worlds().await {
        let tandem = world.tandem().await;
        let coordinator = world.as_coordinator().await;
        let calendar = world.path("/calendar");
        let saved = world.post(&calendar, Some(&coordinator), KICK_OFF).await;
        assert_eq!(saved.status, 303);
        assert_eq!(written(&world, "Einladung: Auftakt").await, 2);

        let page = world.get(&calendar, Some(&coordinator)).await;
        let link = page
            .body
            .split("href=\"")
            .find(|link| link.contains("/events/"));
        let event = link.unwrap().split('"').next().unwrap().to_owned();
        let mine = format!("/events/{}", event.rsplit('/').next().unwrap());
        let mentor = world.as_person(tandem.mentor).await;
        let shown = world.get(&mine, Some(&mentor)).await;
        assert!(
            shown.body.contains("11. Januar 2027, 10:00"),
            "{}",
            shown.body
        );
        for answer in ["comes=no", "comes=yes"] {
            world.post(&mine, Some(&mentor), answer).await;
        }
        let page = world.get(&calendar, Some(&coordinator)).await;
        assert!(page.body.contains("1 kommt") && !page.body.contains("Ada"));

        // Saved as it was, nobody is written to; moved, everybody once.
        world.post(&event, Some(&coordinator), KICK_OFF).await;
        let moved = KICK_OFF.replace("10:00", "14:00");
        world.post(&event, Some(&coordinator), &moved).await;
        assert_eq!(written(&world, "Geändert: Auftakt").await, 2);
        for _ in 0..2 {
            world.post(&event, Some(&coordinator), "step=cancel").await;
        }
        assert_eq!(written(&world, "Fällt aus: Auftakt").await, 2);
        let shown = world.get(&mine, Some(&mentor)).await;
        assert!(!shown.body.contains("name=\"comes\""));
    }
}

#[tokio::test]
async fn each_mistake_is_said_at_its_field_and_nothing_typed_is_lost() {
    for world in worlds().await {
        let coordinator = world.as_coordinator().await;
        let wrong = "kind=&date=gestern&time=25:00&minutes=0&place=&note=Mit+Kuchen";
        let page = world
            .post(&world.path("/calendar"), Some(&coordinator), wrong)
            .await;
        for field in ["kind", "date", "time", "minutes", "place"] {
            assert!(
                page.body.contains(&format!("id=\"f-{field}-e\"")),
                "{field}"
            );
        }
        assert!(page.body.contains("Mit Kuchen"));
        let past = KICK_OFF.replace("2027", "2020");
        let page = world
            .post(&world.path("/calendar"), Some(&coordinator), &past)
            .await;
        assert!(page.body.contains("id=\"f-date-e\""));
    }
}

#[tokio::test]
async fn who_takes_no_part_sees_no_event() {
    for world in worlds().await {
        world.tandem().await;
        let coordinator = world.as_coordinator().await;
        world
            .post(&world.path("/calendar"), Some(&coordinator), KICK_OFF)
            .await;
        let stranger = world.as_stranger().await;
        assert_eq!(world.get("/events/1", Some(&stranger)).await.status, 404);
    }
}
