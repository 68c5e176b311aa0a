//! Planning a round, and what follows from it.

use programme::feedback::{Breakdown, Code, Item};
use store::feedback::{actions, questionnaires, rounds};
use store::programmes;

use super::{DAYS, answer, form, on, open_round, planned};
use crate::testing::{start, worlds};

#[tokio::test]
async fn what_is_asked_is_kept_version_by_version_and_fixed_once_it_opens() {
    for world in worlds().await {
        world.with_frame("2026-09-01").await;
        let coordinator = world.as_coordinator().await;
        let list = world.get(&world.path("/rounds"), Some(&coordinator)).await;
        assert!(
            list.body.contains("Vorschlag aus dem Zeitrahmen"),
            "{}",
            list.body
        );
        let path = world.path("/rounds");
        let created = world
            .post(&path, Some(&coordinator), "kind=half_time")
            .await;
        let all = rounds::list(&mut world.read().await, world.programme)
            .await
            .unwrap();
        assert_eq!(all.len(), 1);
        // Pressed again, it is the same round.
        world
            .post(&path, Some(&coordinator), "kind=half_time")
            .await;
        assert_eq!(
            rounds::list(&mut world.read().await, world.programme)
                .await
                .unwrap()
                .len(),
            1
        );
        let id = all[0].id;
        let path = world.path(&format!("/rounds/{id}"));
        assert!(created.location.unwrap().starts_with(&path));
        let send = async |form: &str| world.post(&path, Some(&coordinator), form).await;

        let wrong = send("step=days&opens_on=2026-11-01&closes_on=x&breakdown=none&floor=6").await;
        assert!(wrong.body.contains("f-closes_on-e") && wrong.body.contains("2026-11-01"));
        let low =
            send("step=days&opens_on=2026-12-01&closes_on=2026-12-14&breakdown=site&floor=4").await;
        assert!(low.body.contains("f-floor-e"));
        let right = "step=days&opens_on=2026-12-01&closes_on=2026-12-14&breakdown=site&floor=6";
        assert_eq!(send(right).await.status, 303);
        assert_eq!(
            send("step=questions&item=BQ1&item=SI3&item=keep")
                .await
                .status,
            303
        );
        assert_eq!(send("step=approve").await.status, 303);
        let page = world.get(&path, Some(&coordinator)).await;
        assert!(page.body.contains("für den Betriebsrat freigegeben"));
        let one_language = send("step=add&kind=agreement&de=Es+passt.&en=").await;
        assert!(one_language.body.contains("f-de-e") && one_language.body.contains("Es passt."));
        let own = "step=add&kind=agreement&de=Junge+Leute+lernen+gern.&en=People+learn.";
        assert_eq!(send(own).await.status, 303);
        let page = world.get(&path, Some(&coordinator)).await;
        assert!(page.body.contains("f-own-w"), "the wording check advises");
        assert!(
            page.body.contains("noch nicht freigegeben"),
            "a new version"
        );
        assert_eq!(send("step=remove&number=1").await.status, 303);
        let none = send("step=questions").await;
        assert!(none.body.contains("f-item-e"));

        let mut tx = world.read().await;
        let versions = questionnaires::list(&mut tx, id).await.unwrap();
        assert_eq!(versions.len(), 5);
        let latest = &versions[0].questionnaire;
        let codes = [Code::Bq1, Code::Si3, Code::Keep].map(Item::Standard);
        assert_eq!(latest.items().collect::<Vec<_>>(), codes);
        assert_eq!(latest.breakdown(), Some(Breakdown::Site));
        assert_eq!(latest.floors().figure(), 6);
        assert!(
            versions
                .last()
                .unwrap()
                .questionnaire
                .asks(Code::Bq2.into())
        );
    }
}

#[tokio::test]
async fn an_open_round_is_fixed() {
    for world in worlds().await {
        let (id, _) = open_round(&world).await;
        let coordinator = world.as_coordinator().await;
        let path = world.path(&format!("/rounds/{id}"));
        for form in ["step=questions&item=BQ1", "step=delete", "step=approve"] {
            world.post(&path, Some(&coordinator), form).await;
        }
        let mut tx = world.read().await;
        let versions = questionnaires::list(&mut tx, id).await.unwrap();
        assert_eq!((versions.len(), versions[0].approved), (1, false));
        drop(tx);
        let page = world.get(&path, Some(&coordinator)).await;
        assert!(page.body.contains("Die Runde ist offen"));
        assert!(!page.body.contains("name=\"opens_on\""));
        // One of another programme is not found.
        let other = world.as_stranger().await;
        assert_eq!(world.get(&path, Some(&other)).await.status, 404);
    }
}

#[tokio::test]
async fn a_round_that_does_not_take_place_leaves_nothing() {
    for world in worlds().await {
        let id = planned(&world, DAYS).await;
        let coordinator = world.as_coordinator().await;
        let path = world.path(&format!("/rounds/{id}"));
        assert_eq!(
            world
                .post(&path, Some(&coordinator), "step=delete")
                .await
                .status,
            303
        );
        on(&world, DAYS.opens_on).await;
        assert_eq!(world.get(&path, Some(&coordinator)).await.status, 404);
    }
}

#[tokio::test]
async fn what_was_heard_leads_to_what_is_done_and_everybody_reads_it() {
    for world in worlds().await {
        let (id, people) = open_round(&world).await;
        let coordinator = world.as_coordinator().await;
        let path = world.path("/actions");
        let send = async |form: &str| world.post(&path, Some(&coordinator), form).await;
        let whole = format!(
            "step=save&round={id}&finding=Zu+wenig+Zeit&action=Zwei+Stunden+frei&\
             owner=Werksleitung&due_on=2027-01-15&lesson=on"
        );
        let early = send(&whole).await;
        assert_eq!(
            early.status, 200,
            "nothing follows from a round that is open"
        );
        for person in &people {
            answer(&world, id, *person, &form(3, "")).await;
        }
        super::work(&world.app).await;
        let empty = send(&format!(
            "step=save&round={id}&finding=Zu+wenig&due_on=bald"
        ))
        .await;
        for field in ["f-action-e", "f-owner-e", "f-due_on-e"] {
            assert!(empty.body.contains(field), "{field}");
        }
        assert!(empty.body.contains("Zu wenig"));
        assert_eq!(send(&whole).await.status, 303);
        let all = actions::list(&mut world.read().await, world.programme)
            .await
            .unwrap();
        assert!(all[0].details.lesson && all[0].done_on.is_none());
        // The next cohort begins with it.
        let mut tx = world.app.db().write().await.unwrap();
        let next = programmes::insert(&mut tx, world.organisation, "Danach", false, start())
            .await
            .unwrap();
        programmes::follow(&mut tx, next, world.programme)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let path = format!("/programmes/{next}/actions");
        let lessons = world.get(&path, Some(&coordinator)).await;
        assert!(lessons.body.contains("Aus dem vorigen Durchgang"));
        assert!(lessons.body.contains("Zwei Stunden frei"));
        let session = world.as_person(people[2]).await;
        let heard = world.get(&world.path("/heard"), Some(&session)).await;
        assert!(heard.body.contains("Zwei Stunden frei") && heard.body.contains("Werksleitung"));
        assert!(heard.body.contains(&format!("/rounds/{id}/results")));
        send(&format!("step=done&action_id={}", all[0].id)).await;
        let heard = world.get(&world.path("/heard"), Some(&session)).await;
        assert!(heard.body.contains("erledigt am"));
        let changed =
            whole.replace("Werksleitung", "Betriebsrat") + &format!("&action_id={}", all[0].id);
        assert_eq!(send(&changed).await.status, 303);
        let all = actions::list(&mut world.read().await, world.programme)
            .await
            .unwrap();
        assert_eq!(
            (all.len(), all[0].details.owner.as_str()),
            (1, "Betriebsrat")
        );
        send(&format!("step=delete&action_id={}", all[0].id)).await;
        assert!(
            actions::list(&mut world.read().await, world.programme)
                .await
                .unwrap()
                .is_empty()
        );
    }
}
