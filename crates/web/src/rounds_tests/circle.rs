//! A programme too small for numbers.

use programme::round_plan::State;
use store::feedback::circle;

use super::{DAYS, on, planned, running_tandems, state};
use crate::testing::worlds;

#[tokio::test]
async fn a_small_group_writes_together_and_decides_together() {
    for world in worlds().await {
        let people = running_tandems(&world, 2).await;
        let id = planned(&world, DAYS).await;
        on(&world, DAYS.opens_on).await;
        assert_eq!(state(&world, id).await, State::Circle, "four people");
        let mut sessions = Vec::new();
        for person in &people {
            sessions.push(world.as_person(*person).await);
        }
        let path = format!("/rounds/{id}/circle");
        let say =
            async |who: usize, form: &str| world.post(&path, Some(&sessions[who]), form).await;
        let to = world
            .get(&format!("/rounds/{id}"), Some(&sessions[0]))
            .await;
        assert_eq!(to.location.as_deref(), Some(path.as_str()));

        let nothing = say(0, "step=add&words=+").await;
        assert!(nothing.body.contains("id=\"f-new-e\""));
        say(0, "step=add&words=Mehr+Zeit").await;
        say(1, "step=add&words=Weiter+so").await;
        let points = circle::points(&mut world.read().await, id).await.unwrap();
        let change = |at: usize, revision: i64, words: &str| {
            format!(
                "step=change&point={}&revision={revision}&words={words}",
                points[at].id
            )
        };
        assert_eq!(say(2, &change(0, 0, "Mehr+Ruhe")).await.status, 303);
        // Whoever had the old version loses no word.
        let clash = say(3, &change(0, 0, "Mehr+Kekse")).await;
        assert!(clash.body.contains("gerade geändert"));
        assert!(clash.body.contains("Mehr Ruhe") && clash.body.contains("Mehr Kekse"));
        assert_eq!(say(3, &change(1, 0, "")).await.status, 303);

        // Before it is released the coordinator reads nothing.
        let coordinator = world.as_coordinator().await;
        let results = world.path(&format!("/rounds/{id}/results"));
        let early = world.get(&results, Some(&coordinator)).await;
        assert!(
            early.body.contains("Der Kreis schreibt noch") && !early.body.contains("Mehr Ruhe")
        );
        say(0, "step=agree").await;
        say(1, "step=agree").await;
        // A change takes all agreement back.
        say(2, "step=add&words=Danke").await;
        assert_eq!(
            circle::agreeing(&mut world.read().await, id).await.unwrap(),
            0
        );
        for who in [0, 1, 1] {
            say(who, "step=agree").await;
        }
        assert_eq!(
            state(&world, id).await,
            State::Circle,
            "two of four are not most"
        );
        say(3, "step=agree").await;
        assert_eq!(state(&world, id).await, State::Closed);
        assert_eq!(
            circle::agreeing(&mut world.read().await, id).await.unwrap(),
            0
        );
        say(3, "step=add&words=Zu+spät").await;
        let read = world.get(&results, Some(&coordinator)).await;
        assert!(read.body.contains("Mehr Ruhe") && read.body.contains("Danke"));
        assert!(!read.body.contains("Weiter so") && !read.body.contains("Zu spät"));
    }
}
