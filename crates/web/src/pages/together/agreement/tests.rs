use axum::http::Method;
use programme::agreement::Wording;
use programme::proposal::Side;
use store::jobs::{self, Job, Which};
use store::letters;
use store::tandems::{Tandem, preparation};

use super::*;
use crate::testing::{World, start, worlds};

/// All jobs but letters that fall due within half a year, in their order.
async fn planned(world: &World) -> Vec<Job> {
    let mut random = world.app.draw_random();
    let then = start() + jiff::SignedDuration::from_hours(24 * 180);
    let mut all = Vec::new();
    while let Some(claimed) = jobs::claim(world.app.db(), &mut random, Which::AllButLetters, then)
        .await
        .unwrap()
    {
        all.push(claimed.job);
    }
    all
}

#[tokio::test]
async fn the_second_signature_plans_what_comes_with_a_running_tandem() {
    for world in worlds().await {
        let tandem = world.tandem().await;
        let path = format!("/tandem/{}/agreement", tandem.id);
        for person in tandem.people() {
            let session = world.as_person(person).await;
            let filled = form(&world, &path, &session).await;
            assert_eq!(world.post(&path, Some(&session), &filled).await.status, 303);
        }
        let planned = planned(&world).await;
        let tandem = tandem.id;
        assert!(
            planned.contains(&Job::AskForCheckIn { tandem }),
            "{planned:?}"
        );
        assert!(
            planned.contains(&Job::WatchTandem { tandem }),
            "{planned:?}"
        );
    }
}

/// The form as it stands on the page, with both boxes ticked.
async fn form(world: &World, path: &str, session: &str) -> String {
    let page = world.get(path, Some(session)).await.body;
    let read = page.split("name=\"read\" value=\"").nth(1).unwrap();
    let read = read.split('"').next().unwrap();
    format!("read={read}&agreement=yes&conduct=yes")
}

async fn stage(world: &World, tandem: &Tandem) -> Stage {
    let mut tx = world.read().await;
    tandems::get(&mut tx, tandem.id).await.unwrap().stage
}

async fn running_letters(world: &World) -> usize {
    let mut tx = world.read().await;
    let all = letters::list(&mut tx, world.programme).await.unwrap();
    all.iter()
        .filter(|letter| letter.subject == "Ihre Vereinbarung gilt")
        .count()
}

#[tokio::test]
async fn it_runs_once_both_signed_and_stays_readable_as_it_was() {
    for world in worlds().await {
        world.with_frame("2026-12-01").await;
        let tandem = world.tandem().await;
        let path = format!("/tandem/{}/agreement", tandem.id);
        let (mentor, mentee) = (
            world.as_person(tandem.mentor).await,
            world.as_person(tandem.mentee).await,
        );

        // Nothing ticked: both are asked for, and nothing is written.
        let read = form(&world, &path, &mentor).await;
        let read = read.split('&').next().unwrap();
        let page = world.post(&path, Some(&mentor), read).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.body.matches("Setzen Sie den Haken").count(), 4);
        let only = format!("{read}&agreement=yes");
        let page = world.post(&path, Some(&mentor), &only).await;
        assert_eq!(page.body.matches("Setzen Sie den Haken").count(), 2);
        assert_eq!(page.body.matches(" checked").count(), 1);
        let mut tx = world.read().await;
        let none = preparation(&mut tx, tandem.id, Side::Mentor).await.unwrap();
        assert_eq!(none.signed_on, None);
        drop(tx);

        let filled = form(&world, &path, &mentor).await;
        assert_eq!(world.post(&path, Some(&mentor), &filled).await.status, 303);
        assert_eq!(stage(&world, &tandem).await, Stage::Beginning);
        assert_eq!(running_letters(&world).await, 0);
        let page = world.get(&path, Some(&mentor)).await.body;
        assert!(page.contains("Das haben Sie unterschrieben"));
        assert!(page.contains("hat noch nicht unterschrieben"));

        let filled = form(&world, &path, &mentee).await;
        assert_eq!(world.post(&path, Some(&mentee), &filled).await.status, 303);
        assert_eq!(stage(&world, &tandem).await, Stage::Running);
        assert_eq!(running_letters(&world).await, 2);
        // Once more changes nothing.
        assert_eq!(world.post(&path, Some(&mentee), &filled).await.status, 303);
        assert_eq!(running_letters(&world).await, 2);

        // The frame changes, and the programme writes its own words: what was
        // signed still says what it said.
        world.with_frame("2027-06-01").await;
        let wording = Wording {
            de: "Ganz anders.".into(),
            en: "Quite different.".into(),
        };
        let mut tx = world.app.db().write().await.unwrap();
        agreements::save(
            &mut tx,
            world.programme,
            &wording,
            world.coordinator,
            start(),
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let page = world.get(&path, Some(&mentor)).await.body;
        for kept in [
            "Mo., 31. Mai 2027",
            "bleibt unter uns",
            "nutzen die Stellung",
        ] {
            assert!(page.contains(kept), "{kept}");
        }
        assert!(!page.contains("Ganz anders"));
        // The log knows that, not who.
        let coordinator = world.as_coordinator().await;
        let log = world.get(&world.path("/log"), Some(&coordinator)).await;
        assert_eq!(log.body.matches("Ein Tandem läuft").count(), 1);
    }
}

#[tokio::test]
async fn two_who_sign_at_once_start_one_tandem() {
    for world in worlds().await {
        let tandem = world.tandem().await;
        let path = format!("/tandem/{}/agreement", tandem.id);
        let (mentor, mentee) = (
            world.as_person(tandem.mentor).await,
            world.as_person(tandem.mentee).await,
        );
        let filled = form(&world, &path, &mentor).await;
        // Each clicks twice, too.
        let ask = |session| world.ask(Method::POST, &path, Some(session), &filled);
        let (a, b, c, d) = tokio::join!(ask(&mentor), ask(&mentee), ask(&mentor), ask(&mentee));
        for answer in [a, b, c, d] {
            assert_eq!(answer.status, 303);
        }
        assert_eq!(stage(&world, &tandem).await, Stage::Running);
        assert_eq!(running_letters(&world).await, 2);
    }
}

#[tokio::test]
async fn nobody_signs_a_text_that_was_not_on_the_screen() {
    for world in worlds().await {
        let tandem = world.tandem().await;
        let path = format!("/tandem/{}/agreement", tandem.id);
        let mentee = world.as_person(tandem.mentee).await;
        let filled = form(&world, &path, &mentee).await;
        world.with_frame("2026-12-01").await;
        let page = world.post(&path, Some(&mentee), &filled).await;
        assert_eq!(page.body.matches("hat sich gerade geändert").count(), 2);
        assert!(!page.body.contains(" checked"));
        let mut tx = world.read().await;
        let signed = preparation(&mut tx, tandem.id, Side::Mentee).await.unwrap();
        assert_eq!(signed.signed_on, None);
    }
}

#[tokio::test]
async fn an_ended_tandem_has_nothing_to_sign() {
    for world in worlds().await {
        let tandem = world.tandem().await;
        let path = format!("/tandem/{}/agreement", tandem.id);
        let mentor = world.as_person(tandem.mentor).await;
        let filled = form(&world, &path, &mentor).await;
        let mut tx = world.app.db().write().await.unwrap();
        let today = "2026-11-25".parse().unwrap();
        tandems::enter(&mut tx, &tandem, Stage::Ended, None, today)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(world.post(&path, Some(&mentor), &filled).await.status, 303);
        let page = world.get(&path, Some(&mentor)).await.body;
        assert!(page.contains("beginnt nicht mehr") && !page.contains("name=\"read\""));
        assert_eq!(stage(&world, &tandem).await, Stage::Ended);
    }
}

#[tokio::test]
async fn what_is_signed_is_what_was_read_in_that_language() {
    for world in worlds().await {
        let tandem = world.tandem().await;
        let wording = Wording {
            de: "# Eigenes\n<script>x</script>\n- eins\n- zwei".into(),
            en: "# Our own\nWords.".into(),
        };
        let mut tx = world.app.db().write().await.unwrap();
        agreements::save(
            &mut tx,
            world.programme,
            &wording,
            world.coordinator,
            start(),
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let path = format!("/tandem/{}/agreement", tandem.id);
        let mentor = world.as_person(tandem.mentor).await;
        let page = world.get(&path, Some(&mentor)).await.body;
        assert!(page.contains("<h2>Eigenes</h2>") && page.contains("<li>zwei</li>"));
        assert!(!page.contains("<script>x") && !page.contains("bleibt unter uns"));
        let filled = form(&world, &path, &mentor).await;
        world.post(&path, Some(&mentor), &filled).await;
        let mut tx = world.read().await;
        let signed = agreements::signature(&mut tx, tandem.id, Side::Mentor)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((signed.text, signed.lang.as_str()), (wording.de, "de"));
        assert!(signed.agreement.is_some());
    }
}

#[tokio::test]
async fn whoever_read_their_role_is_asked_to_sign_next() {
    for world in worlds().await {
        let tandem = world.tandem().await;
        let mentee = world.as_person(tandem.mentee).await;
        let home = format!("/tandem/{}", tandem.id);
        let before = world.get(&home, Some(&mentee)).await.body;
        assert!(before.contains("Jetzt lesen"));
        let read = world
            .post(&format!("{home}/briefing"), Some(&mentee), "")
            .await;
        assert_eq!(read.location.unwrap(), format!("{home}?done=briefed"));
        let after = world.get(&home, Some(&mentee)).await.body;
        assert!(after.contains("Zur Vereinbarung") && !after.contains("Jetzt lesen"));
        // Own role first, the other's below it.
        let page = world
            .get(&format!("{home}/briefing"), Some(&mentee))
            .await
            .body;
        assert!(page.contains("Ihre Rolle als Mentee"));
        let place = |words: &str| page.find(words).unwrap();
        assert!(place("Neugier und Zeit") < place("Ihr Wissen reicht"));
        // The partner's reading is nobody else's business.
        let mentor = world.as_person(tandem.mentor).await;
        let theirs = world.get(&home, Some(&mentor)).await.body;
        assert!(theirs.contains("Jetzt lesen") && theirs.contains("noch nicht gelesen"));
    }
}
