//! From publishing to both answers, through the router, on both databases.

use axum::http::StatusCode;
use programme::ids::PersonId;
use programme::person::Status;
use programme::proposal::{Answer as Said, Side, Standing};
use store::letters::{self, State};
use store::{audit, jobs, participants, people, runs};

use crate::testing::{World, start, worlds, wrong_secret};

const NEUTRAL: &str = "Aus diesem Vorschlag wird kein Tandem. Nach Gründen fragt niemand.";

impl World {
    /// The path of the personal link in that person's letter.
    async fn link(&self, person: PersonId) -> String {
        let mut tx = self.read().await;
        let letters = letters::of_person(&mut tx, person).await.unwrap();
        let link = letters[0].link.clone().unwrap();
        link.strip_prefix("http://tandem.test").unwrap().to_owned()
    }

    async fn hand_over_all(&self, session: &str) {
        let form: Vec<String> = self
            .letters()
            .await
            .iter()
            .map(|letter| format!("letter={}", letter.id))
            .collect();
        let path = self.path("/letters/print");
        let answer = self.post(&path, Some(session), &form.join("&")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }

    /// Every page of the coordinator that could give something away.
    async fn coordinators_pages(&self, session: &str) -> Vec<String> {
        let mut paths: Vec<String> = ["", "/people", "/matching", "/tandems", "/letters", "/log"]
            .into_iter()
            .map(|rest| self.path(rest))
            .collect();
        paths.push(self.path(&format!("/matching/{}", self.run)));
        paths.push(self.path(&format!("/matching/{}/unmatched", self.run)));
        for person in self.mentors.iter().chain(&self.mentees) {
            paths.push(self.path(&format!("/matching/{}/people/{person}", self.run)));
        }
        for letter in self.letters().await {
            paths.push(self.path(&format!("/letters/{}", letter.id)));
        }
        let mut pages = Vec::new();
        for path in paths {
            let answer = self.get(&path, Some(session)).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            pages.push(answer.body);
        }
        pages
    }
}

#[tokio::test]
async fn publishing_writes_two_letters_a_tandem_and_their_jobs() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let confirm = world.path(&format!("/matching/{}/publish", world.run));
        let page = world.get(&confirm, Some(&session)).await;
        assert!(page.body.contains("4 Personen werden gefragt"));
        assert!(page.body.contains("1 Brief geht an eine Person ohne"));
        assert!(world.proposals().await.is_empty(), "looking asks nobody");

        let done = world.publish(&session).await;
        let tandems = format!("{}?done=published", world.path("/tandems"));
        assert_eq!(done.location, Some(tandems));
        let letters = world.letters().await;
        assert_eq!((world.proposals().await.len(), letters.len()), (2, 4));
        let mut tx = world.read().await;
        // One of the four has no mailbox.
        // Three letters by mail; for each of the two proposals a reminder and its end.
        assert_eq!(jobs::count(&mut tx).await.unwrap(), 3 + 4);
        let run = runs::get(&mut tx, world.run).await.unwrap();
        assert!(run.published_at.is_some());
        for letter in &letters {
            assert_eq!(letter.state, State::Waiting);
            for name in ["Ada", "Ben", "Cleo", "Dora"] {
                let own = letter.recipient.starts_with(name);
                assert_eq!(letter.body.contains(name), own, "no partner in a letter");
            }
            assert!(!letter.body.contains("KI"), "no topic in a letter");
        }
        drop(tx);

        // Again, and nobody is asked twice.
        world.publish(&session).await;
        assert_eq!(world.letters().await.len(), 4);
    }
}

#[tokio::test]
async fn looking_at_a_link_answers_nothing() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        world.publish(&session).await;
        let link = world.link(world.mentees[0]).await;
        for _ in 0..3 {
            let page = world.get(&link, None).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.body.contains("Ja, ich bin dabei"));
            assert!(page.body.contains("Warum wir zwei"));
            assert!(page.body.contains("KI im Arbeitsalltag"));
            assert!(page.body.contains("Worte von"));
        }
        for proposal in world.proposals().await {
            for side in [Side::Mentor, Side::Mentee] {
                assert_eq!(proposal.answers.of(side), Said::Open);
            }
        }
        let wrong = format!("/proposal/{}", wrong_secret());
        assert_eq!(world.get(&wrong, None).await.status, StatusCode::NOT_FOUND);
        let answer = world.post(&wrong, None, "answer=accepted").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let nonsense = world.post(&link, None, "answer=perhaps").await;
        assert_eq!(nonsense.status, StatusCode::BAD_REQUEST);
    }
}

#[tokio::test]
async fn two_yes_make_a_tandem_and_nobody_answers_twice() {
    for world in worlds().await {
        let coordinator = world.as_coordinator().await;
        world.publish(&coordinator).await;
        let proposal = world.proposals().await.remove(0);
        let link = world.link(proposal.mentor).await;
        let done = world.post(&link, None, "answer=accepted").await;
        assert_eq!(done.location, Some(format!("{link}?done=answered")));
        let page = world.get(&link, None).await;
        assert!(page.body.contains("Die Antwort ist angekommen."));
        assert!(!page.body.contains("haben zugesagt") && !page.body.contains("Ja, ich bin dabei"));

        // A second answer changes nothing.
        let again = world.post(&link, None, "answer=declined").await;
        assert_eq!(again.location, Some(link));

        // The other answers signed in.
        let mentee = world.as_person(proposal.mentee).await;
        let page = world.get("/my-tandem", Some(&mentee)).await;
        assert!(page.body.contains("Ja, ich bin dabei"));
        assert!(
            !page.body.contains("ada@firm.example"),
            "not before both agree"
        );
        let form = format!("/my-tandem/{}", proposal.id);
        world.post(&form, Some(&mentee), "answer=accepted").await;
        let page = world.get("/my-tandem", Some(&mentee)).await;
        assert!(page.body.contains("beide zugesagt"));
        let proposal = &world.proposals().await[0];
        assert_eq!(proposal.answers.standing(), Standing::BothAccepted);
        let tandems = world.get(&world.path("/tandems"), Some(&coordinator)).await;
        assert!(tandems.body.contains(" beginnt</span>"));
    }
}

#[tokio::test]
async fn the_proposal_of_others_does_not_exist() {
    for world in worlds().await {
        let coordinator = world.as_coordinator().await;
        world.publish(&coordinator).await;
        let all = world.proposals().await;
        let outsider = world.as_person(all[1].mentee).await;
        for (session, path) in [
            (&outsider, format!("/my-tandem/{}", all[0].id)),
            (&coordinator, format!("/my-tandem/{}", all[0].id)),
            (&outsider, "/my-tandem/999999".to_owned()),
        ] {
            let answer = world.post(&path, Some(session), "answer=accepted").await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
        let visitor = world
            .post(
                &format!("/my-tandem/{}", all[0].id),
                None,
                "answer=accepted",
            )
            .await;
        assert!(visitor.location.unwrap().starts_with("/sign-in"));
        assert_eq!(
            world.proposals().await[0].answers.of(Side::Mentor),
            Said::Open
        );
    }
}

/// What both people and the coordinator see once `side` said no.
async fn after_a_no(world: &World, side: Side) -> (String, Vec<String>) {
    let coordinator = world.as_coordinator().await;
    world.publish(&coordinator).await;
    let proposal = world.proposals().await.remove(0);
    let links = [
        world.link(proposal.person(side)).await,
        world.link(proposal.person(side.other())).await,
    ];
    world.hand_over_all(&coordinator).await;
    let unasked = world.get(&links[1], None).await;
    world.post(&links[0], None, "answer=declined").await;
    let own = world.get(&links[0], None).await;
    // Whoever printed the letter may hold the link, so it does not say what was answered.
    assert!(own.body.contains("Die Antwort ist angekommen."));
    assert!(!own.body.contains("abgesagt") && !own.body.contains(NEUTRAL));
    let other = world.get(&links[1], None).await;
    assert_eq!(
        other.body, unasked.body,
        "a no leaves no trace on the other's page"
    );
    let tandems = world
        .get(
            &world.path("/tandems?standing=not-accepted"),
            Some(&coordinator),
        )
        .await;
    assert!(
        tandems.body.contains("Hier ist zurzeit kein Tandem."),
        "not before both answered"
    );
    world.post(&links[1], None, "answer=accepted").await;
    let other = world.get(&links[1], None).await;
    assert!(other.body.contains(NEUTRAL));
    assert!(!other.body.contains("abgesagt"));
    (other.body, world.coordinators_pages(&coordinator).await)
}

#[tokio::test]
async fn nobody_learns_who_said_no() {
    let declined_by_mentor = worlds().await;
    let declined_by_mentee = worlds().await;
    for (one, two) in declined_by_mentor.iter().zip(&declined_by_mentee) {
        let (_, pages) = after_a_no(one, Side::Mentor).await;
        let (_, mirrored) = after_a_no(two, Side::Mentee).await;
        // Two firms that differ only in who declined look the same to their coordinators.
        for (page, other) in pages.iter().zip(&mirrored) {
            assert_eq!(page, other);
            assert!(!page.contains("haben abgesagt"), "{page}");
        }
        let tandems = &pages[3];
        assert!(tandems.contains("kein Tandem"));
        for world in [one, two] {
            let mut tx = world.read().await;
            let log = audit::of_programme(&mut tx, world.programme, 100)
                .await
                .unwrap();
            let answered: Vec<_> = log
                .iter()
                .filter(|entry| entry.event == "proposal_answered")
                .collect();
            assert_eq!(answered.len(), 2);
            // To the day only, and before everything else of that day in the list.
            assert!(
                log[..2]
                    .iter()
                    .all(|entry| entry.event == "proposal_answered")
            );
            assert_eq!(answered[0].at, answered[1].at);
            assert_eq!(answered[0].at.to_string(), "2026-11-24T23:59:59.999999Z");
            assert_eq!((&answered[0].by, answered[0].detail.as_str()), (&None, ""));
        }
    }
}

#[tokio::test]
async fn a_personal_link_is_shown_only_for_printing_and_that_is_logged() {
    for world in worlds().await {
        let coordinator = world.as_coordinator().await;
        world.publish(&coordinator).await;
        for page in world.coordinators_pages(&coordinator).await {
            assert!(!page.contains("/proposal/"), "{page}");
        }
        let letter = world.letters().await.remove(0);
        let path = world.path(&format!("/letters/{}", letter.id));
        let link = letter.link.unwrap();
        let print = world.path(&format!("/letters/print?letter={}", letter.id));
        let opened = world.get(&print, Some(&coordinator)).await;
        assert!(opened.body.contains(&link));
        let log = world.get(&world.path("/log"), Some(&coordinator)).await;
        assert!(log.body.contains("mit persönlichem Link geöffnet"));

        let form = format!("letter={}", letter.id);
        let done = world
            .post(&world.path("/letters/print"), Some(&coordinator), &form)
            .await;
        assert!(done.location.unwrap().ends_with("done=handed-over"));
        let print = world.get(&print, Some(&coordinator)).await;
        assert_eq!(print.location, Some(path.clone()), "the link is forgotten");
        let all = world
            .get(&world.path("/letters/print"), Some(&coordinator))
            .await;
        assert_eq!(all.body.matches("http://tandem.test/proposal/").count(), 6);
        let mut tx = world.read().await;
        let log = audit::of_programme(&mut tx, world.programme, 100)
            .await
            .unwrap();
        drop(tx);
        let opened: Vec<_> = log
            .iter()
            .filter(|entry| entry.event.starts_with("letter"))
            .map(|entry| (entry.event.as_str(), entry.detail.as_str()))
            .collect();
        let one = letter.id.to_string();
        let expected = [("letters_printed", "3"), ("letter_printed", one.as_str())];
        assert_eq!(opened, expected, "one look is one line");

        // Neither other firms nor participants see letters.
        let stranger = world.as_stranger().await;
        let mentee = world.as_person(world.mentees[0]).await;
        for (session, status) in [
            (&stranger, StatusCode::NOT_FOUND),
            (&mentee, StatusCode::FORBIDDEN),
        ] {
            assert_eq!(world.get(&path, Some(session)).await.status, status);
        }
    }
}

#[tokio::test]
async fn my_data_says_what_is_stored_and_who_sees_it() {
    for world in worlds().await {
        let coordinator = world.as_coordinator().await;
        world.publish(&coordinator).await;
        let mentee = world.as_person(world.mentees[0]).await;
        let page = world.get("/my-data", Some(&mentee)).await;
        assert_eq!(page.status, StatusCode::OK);
        for part in [
            "cleo@firm.example",
            "N-Cleo",
            "Worte von Cleo",
            "Wer sieht was?",
        ] {
            assert!(page.body.contains(part), "{part}");
        }
        let export = world.get("/my-data/export", Some(&mentee)).await.body;
        assert!(export.contains("Worte von Cleo"));
        for other in ["Ada", "Ben", "Dora", "/proposal/"] {
            assert!(!export.contains(other), "{other} is in the export");
        }
        // A coordinator who does not take part has pages that teach.
        for (path, part) in [
            ("/my-data", "Sie nehmen an keinem Programm teil"),
            ("/my-tandem", "Noch kein Vorschlag"),
        ] {
            let page = world.get(path, Some(&coordinator)).await;
            assert!(page.body.contains(part), "{path}");
        }
    }
}

#[tokio::test]
async fn a_mentor_is_asked_for_the_places_offered_today() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let mut tx = world.app.db().write().await.unwrap();
        let roster = participants::roster(&mut tx, world.organisation, world.programme)
            .await
            .unwrap();
        for mut participant in roster.participants {
            participant.answers.mentor_places = 0;
            participants::save(&mut tx, world.programme, &participant, start())
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        world.publish(&session).await;
        assert!(world.proposals().await.is_empty());
    }
}

#[tokio::test]
async fn whoever_has_left_sees_nothing_any_more() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        world.publish(&session).await;
        let mentee = world.mentees[0];
        let link = world.link(mentee).await;
        let own = world.as_person(mentee).await;
        let page = world.get("/my-data", Some(&own)).await;
        assert_eq!(page.status, StatusCode::OK);

        let mut tx = world.app.db().write().await.unwrap();
        let mut record = people::get(&mut tx, mentee).await.unwrap().record;
        record.status = Status::Left;
        people::update(&mut tx, mentee, &record, start())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let page = world.get("/my-data", Some(&own)).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "to sign in");
        assert_eq!(world.get(&link, None).await.status, StatusCode::NOT_FOUND);
    }
}
