use crate::testing::{World, worlds, worlds_with_mail};
use programme::ids::PersonId;
use store::{events, letters};

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

/// What the letters' calendar entries about the event say, for one person, oldest first:
/// method, UID and sequence.
async fn entries(world: &World, person: PersonId) -> Vec<(String, String, String)> {
    let mut tx = world.read().await;
    let mut all = letters::list(&mut tx, world.programme).await.unwrap();
    all.reverse();
    let line = |text: &str, name: &str| {
        let start = format!("{name}:");
        let mut lines = text.lines();
        let found = lines.find_map(|line| line.strip_prefix(&start).map(str::to_owned));
        found.unwrap_or_default()
    };
    all.iter()
        .filter(|letter| letter.person == Some(person))
        .filter_map(|letter| letter.calendar.as_deref())
        .map(|text| {
            (
                line(text, "METHOD"),
                line(text, "UID"),
                line(text, "SEQUENCE"),
            )
        })
        .collect()
}

#[tokio::test]
async fn letters_carry_one_entry_that_grows_with_each_change() {
    for world in worlds_with_mail().await {
        let tandem = world.tandem().await;
        let coordinator = world.as_coordinator().await;
        world
            .post(&world.path("/calendar"), Some(&coordinator), KICK_OFF)
            .await;
        let mut tx = world.read().await;
        let event = events::list(&mut tx, world.programme)
            .await
            .unwrap()
            .remove(0);
        drop(tx);
        let path = world.path(&format!("/events/{}", event.id));
        let moved = KICK_OFF.replace("10:00", "14:00");
        world.post(&path, Some(&coordinator), &moved).await;
        world.post(&path, Some(&coordinator), "step=cancel").await;
        let all = entries(&world, tandem.mentee).await;
        let said: Vec<_> = all
            .iter()
            .map(|(method, _, sequence)| (method.as_str(), sequence.as_str()))
            .collect();
        assert_eq!(said, [("REQUEST", "0"), ("REQUEST", "1"), ("CANCEL", "2")]);
        assert!(
            all.iter()
                .all(|(_, uid, _)| *uid == all[0].1 && !uid.is_empty())
        );
    }
}

#[tokio::test]
async fn who_joins_later_is_invited_to_what_is_still_to_come() {
    for world in worlds_with_mail().await {
        let first = world.tandem().await;
        let coordinator = world.as_coordinator().await;
        world
            .post(&world.path("/calendar"), Some(&coordinator), KICK_OFF)
            .await;
        let later = world.proposals().await.remove(1);
        let subject = "Einladung: Auftakt";
        assert_eq!(written(&world, subject).await, 2);
        for person in [later.mentor, later.mentee] {
            let session = world.as_person(person).await;
            let path = format!("/my-tandem/{}", later.id);
            world.post(&path, Some(&session), "answer=accepted").await;
        }
        assert_eq!(written(&world, subject).await, 4);
        // Somebody whose tandem ended has the event in their calendar: it must go from there, too.
        let session = world.as_person(first.mentor).await;
        let help = format!("/tandem/{}/help", first.id);
        world.post(&help, Some(&session), "step=end&sure=yes").await;
        let mut tx = world.read().await;
        let event = events::list(&mut tx, world.programme)
            .await
            .unwrap()
            .remove(0);
        drop(tx);
        let path = world.path(&format!("/events/{}", event.id));
        let moved = KICK_OFF.replace("10:00", "14:00");
        world.post(&path, Some(&coordinator), &moved).await;
        assert_eq!(written(&world, "Geändert: Auftakt").await, 2);
        world.post(&path, Some(&coordinator), "step=cancel").await;
        assert_eq!(written(&world, "Fällt aus: Auftakt").await, 4);
    }
}
