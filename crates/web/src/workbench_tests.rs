//! Explanations and decisions around one run, through the router, on both databases.

use axum::http::StatusCode;
use matching::case::Modes;
use programme::ids::{PersonId, RunId};
use programme::person::Status;
use store::accounts::{self, NewAccount};
use store::letters::{self, State};
use store::overrides::{self, Kind, Override};
use store::{audit, jobs, people};

use crate::testing::{Answer, World, one_world, start, worlds};

impl World {
    /// A path within the run.
    fn at_run(&self, run: RunId, rest: &str) -> String {
        self.path(&format!("/matching/{run}{rest}"))
    }

    async fn look(&self, session: &str, path: &str) -> Answer {
        let page = self.get(path, Some(session)).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
        page
    }

    /// Computes again.
    async fn compute(&self, session: &str) -> RunId {
        let run = self
            .post(&self.path("/matching"), Some(session), "")
            .await
            .location
            .unwrap();
        RunId(run.rsplit('/').next().unwrap().parse().unwrap())
    }

    /// Who teaches that mentee in the first run.
    async fn mentor_of(&self, mentee: PersonId) -> PersonId {
        let session = self.as_coordinator().await;
        let page = self
            .look(
                &session,
                &self.at_run(self.run, &format!("/tandems/{mentee}")),
            )
            .await;
        let [one, two] = self.mentors;
        let form = format!("name=\"mentor\" value=\"{one}\"");
        if page.body.contains(&form) { one } else { two }
    }

    async fn decided(&self) -> Vec<Override> {
        overrides::list(&mut self.read().await, self.programme)
            .await
            .unwrap()
    }
}

#[tokio::test]
async fn any_two_people_are_explained_and_a_name_finds_them() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let cleo = world.mentees[0];
        let (mentor, other) = {
            let mentor = world.mentor_of(cleo).await;
            let mut mentors = world.mentors.into_iter();
            (mentor, mentors.find(|id| *id != mentor).unwrap())
        };
        let person = world.at_run(world.run, &format!("/people/{cleo}"));
        let together = world
            .look(&session, &format!("{person}/with/{mentor}"))
            .await;
        assert!(together.body.contains("in diesem Lauf ein Tandem"));
        // All four answered alike, so only the fixed order decided.
        let apart = world
            .look(&session, &format!("{person}/with/{other}"))
            .await;
        assert!(apart.body.contains("Gleich gut"), "{}", apart.body);
        let own = world.look(&session, &person).await;
        assert!(own.body.contains("Gleich gut"));
        // Two mentees: neither teaches, and the page says so.
        let mentees = format!("{person}/with/{}", world.mentees[1]);
        let page = world.look(&session, &mentees).await;
        assert!(page.body.contains("nimmt in dieser Rolle nicht teil"));

        let found = world.post(&person, Some(&session), "q=ada+testmann").await;
        let ada = format!("{person}/with/{}", world.mentors[0]);
        assert_eq!(found.location, Some(ada), "a number, not a name");
        let many = world.post(&person, Some(&session), "q=Testmann").await;
        for name in ["Ada", "Ben", "Dora"] {
            assert!(
                many.body.contains(&format!("{name} Testmann</a>")),
                "{name}"
            );
        }
        let nobody = world.post(&person, Some(&session), "q=Xaver").await;
        assert!(nobody.body.contains("niemand mit diesem Namen"));
        assert!(nobody.body.contains("value=\"Xaver\""), "typed words stay");
    }
}

#[tokio::test]
async fn a_decision_comes_back_to_the_page_that_asked() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let (ada, cleo) = (world.mentors[0], world.mentees[0]);
        let back = world.at_run(world.run, &format!("/people/{cleo}"));
        let form = |mentor, mentee, back: &str| {
            format!("mentor={mentor}&mentee={mentee}&decision=pin&reason=Projekt&back={back}")
        };
        let pairs = world.path("/pairs");
        let done = world
            .post(&pairs, Some(&session), &form(ada, cleo, &back))
            .await;
        assert_eq!(done.location, Some(format!("{back}?done=pinned")));
        let page = world.look(&session, &back).await;
        assert!(page.body.contains("Projekt"));
        let away = form(ada, cleo, "//evil.example/x");
        let done = world.post(&pairs, Some(&session), &away).await;
        let matching = format!("{}?done=pinned", world.path("/matching"));
        assert_eq!(done.location, Some(matching));

        // A mentee cannot teach, whatever the form says, and the page says why nothing happened.
        let wrong = form(world.mentees[1], cleo, &back);
        let refused = world.post(&pairs, Some(&session), &wrong).await;
        assert_eq!(
            refused.location,
            Some(format!("{back}?problem=not-taking-part"))
        );
        let page = world.look(&session, &refused.location.unwrap()).await;
        assert!(
            page.body
                .contains("nimmt in dieser Rolle nicht am Programm teil")
        );
        assert_eq!(world.decided().await.len(), 1);
    }
}

#[tokio::test]
async fn a_swap_is_looked_at_first_and_then_pinned() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let [cleo, dora] = world.mentees;
        let tandem = world.at_run(world.run, &format!("/tandems/{cleo}"));
        let page = world.look(&session, &tandem).await;
        assert!(page.body.contains("zusammen ebenso gut"), "{}", page.body);
        let chosen = format!("{tandem}/swap?with={dora}");
        let swap = world.get(&chosen, Some(&session)).await.location.unwrap();
        assert_eq!(swap, format!("{tandem}/swap/{dora}"));
        let page = world.look(&session, &swap).await;
        assert!(page.body.contains("Der Tausch ist möglich"));
        assert!(world.decided().await.is_empty(), "looking changes nothing");

        let empty = world.post(&swap, Some(&session), "reason=+").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.body.contains("Bitte einen Grund angeben"));

        let before = [world.mentor_of(cleo).await, world.mentor_of(dora).await];
        let done = world
            .post(&swap, Some(&session), "reason=Beide+wollen+es")
            .await;
        let matching = format!("{}?done=swapped", world.path("/matching"));
        assert_eq!(done.location, Some(matching));
        let mut decided: Vec<_> = world
            .decided()
            .await
            .into_iter()
            .map(|one| (one.mentor, one.mentee, one.kind, one.reason))
            .collect();
        decided.sort_by_key(|one| one.1);
        let reason = "Beide wollen es".to_owned();
        let expected = [
            (before[1], cleo, Kind::Pin, reason.clone()),
            (before[0], dora, Kind::Pin, reason),
        ];
        assert_eq!(decided, expected);
        let run = world.compute(&session).await;
        let swapped = world.at_run(run, &format!("/tandems/{cleo}"));
        let page = world.look(&session, &swapped).await;
        let teaches = format!("name=\"mentor\" value=\"{}\"", before[1]);
        assert!(page.body.contains(&teaches));
    }
}

#[tokio::test]
async fn nobody_who_was_asked_is_swapped() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        world.publish(&session).await;
        let [cleo, dora] = world.mentees;
        let swap = world.at_run(world.run, &format!("/tandems/{cleo}/swap/{dora}"));
        let refused = world.post(&swap, Some(&session), "reason=Wunsch").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused
                .body
                .contains("wurde schon nach einem Tandem gefragt")
        );
        assert!(
            refused.body.contains("value=\"Wunsch\""),
            "typed words stay"
        );
        assert!(world.decided().await.is_empty());
        // With oneself, or with somebody who has no tandem, there is nothing to swap.
        for other in [cleo, world.mentors[0]] {
            let path = world.at_run(world.run, &format!("/tandems/{cleo}/swap/{other}"));
            let page = world.get(&path, Some(&session)).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND);
        }
    }
}

#[tokio::test]
async fn a_swap_that_a_rule_forbids_by_now_is_refused() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let [cleo, dora] = world.mentees;
        let swap = world.at_run(world.run, &format!("/tandems/{cleo}/swap/{dora}"));
        world
            .answer(|participant| {
                if participant.person == cleo {
                    participant.answers.languages = vec!["fr".to_owned()];
                }
            })
            .await;
        let refused = world.post(&swap, Some(&session), "reason=Wunsch").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused
                .body
                .contains("Cleo Testmann: nicht möglich: keine gemeinsame Sprache")
        );
        assert!(world.decided().await.is_empty());
    }
}

/// A run in which Cleo only meets online and the others only on site.
async fn with_somebody_left(world: &World, session: &str) -> RunId {
    let cleo = world.mentees[0];
    world
        .answer(|participant| {
            let online = participant.person == cleo;
            participant.answers.modes = Modes {
                on_site: !online,
                online,
            };
        })
        .await;
    world.compute(session).await
}

#[tokio::test]
async fn a_remedy_becomes_a_letter_that_names_nobody() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let cleo = world.mentees[0];
        let run = with_somebody_left(&world, &session).await;
        let unmatched = world.at_run(run, "/unmatched");
        let ask = world.at_run(run, &format!("/people/{cleo}/ask/on-site"));
        let page = world.look(&session, &unmatched).await;
        assert!(
            page.body.contains(&format!("href=\"{ask}\"")),
            "{}",
            page.body
        );

        let page = world.look(&session, &ask).await;
        assert!(page.body.contains("Könnten Sie sich auch vor Ort treffen?"));
        let none = letters::list(&mut world.read().await, world.programme)
            .await
            .unwrap();
        assert!(none.is_empty(), "looking writes nothing");

        let done = world.post(&ask, Some(&session), "").await;
        assert_eq!(done.location, Some(format!("{unmatched}?done=asked")));
        let again = world.post(&ask, Some(&session), "").await;
        let mut tx = world.read().await;
        let written = letters::list(&mut tx, world.programme).await.unwrap();
        let [letter] = written.as_slice() else {
            panic!("one letter, not {}", written.len())
        };
        let letter_page = world.path(&format!("/letters/{}", letter.id));
        assert_eq!(again.location, Some(letter_page.clone()), "asked once");
        assert_eq!((letter.state, &letter.link), (State::Waiting, &None));
        assert_eq!(jobs::count(&mut tx).await.unwrap(), 1);
        drop(tx);
        for name in ["Ada", "Ben", "Dora", "KI", "Arbeitsalltag"] {
            assert!(!letter.body.contains(name), "{name} is in the letter");
        }
        let page = world.look(&session, &unmatched).await;
        assert!(page.body.contains("gefragt am Di., 24. November 2026"));
        assert!(!page.body.contains(&format!("href=\"{ask}\"")));

        // It can be printed and handed over, and since it has no link the log is silent.
        assert!(
            world
                .look(&session, &letter_page)
                .await
                .body
                .contains("Drucken")
        );
        let print = world.path("/letters/print");
        assert!(world.look(&session, &print).await.body.contains("vor Ort"));
        let form = format!("letter={}", letter.id);
        world.post(&print, Some(&session), &form).await;
        let mut tx = world.read().await;
        let letter = letters::get(&mut tx, letter.id).await.unwrap();
        assert_eq!(letter.state, State::HandedOver);
        let log = audit::of_programme(&mut tx, world.programme, 100)
            .await
            .unwrap();
        let count = |event: &str| log.iter().filter(|entry| entry.event == event).count();
        assert_eq!((count("letter_printed"), count("letter_written")), (0, 1));
        let entry = log.iter().find(|entry| entry.event == "letter_written");
        assert_eq!(entry.unwrap().detail, "", "not who, not what");
    }
}

#[tokio::test]
async fn only_people_of_the_run_are_asked_and_only_what_fits() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        for (person, ask) in [
            (world.mentees[0], "place"),
            (world.mentees[0], "salary"),
            (PersonId(999_999), "online"),
        ] {
            let path = world.at_run(world.run, &format!("/people/{person}/ask/{ask}"));
            for answer in [
                world.get(&path, Some(&session)).await,
                world.post(&path, Some(&session), "").await,
            ] {
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            }
        }
    }
}

#[tokio::test]
async fn a_forbidden_pair_that_would_help_is_allowed_by_one_click() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let cleo = world.mentees[0];
        let pairs = world.path("/pairs");
        for mentor in world.mentors {
            let form = format!("mentor={mentor}&mentee={cleo}&decision=forbid&reason=Streit");
            world.post(&pairs, Some(&session), &form).await;
        }
        let run = world.compute(&session).await;
        let unmatched = world.at_run(run, "/unmatched");
        let page = world.look(&session, &unmatched).await;
        assert!(page.body.contains("Wieder zulassen"), "{}", page.body);
        let form = format!(
            "mentor={}&mentee={cleo}&decision=release&back={unmatched}",
            world.mentors[0]
        );
        let done = world.post(&pairs, Some(&session), &form).await;
        assert_eq!(done.location, Some(format!("{unmatched}?done=released")));
        assert_eq!(world.decided().await.len(), 1);
    }
}

#[tokio::test]
async fn a_call_speaks_of_what_people_know() {
    let world = one_world().await;
    let session = world.as_coordinator().await;
    for lang in ["de", "de-du", "en"] {
        let session = format!("{session}; lang={lang}");
        for side in ["mentors", "mentees"] {
            let path = world.path(&format!("/calls/{side}/ki-im-arbeitsalltag"));
            let page = world.look(&session, &path).await;
            let text = page.body.split("id=\"call\"").nth(1).unwrap();
            let text = text.split("</article>").next().unwrap();
            assert!(text.len() > 300);
            assert_eq!(programme::wording::check(text), [], "{lang} {side}");
        }
    }
    for path in [
        "/calls/mentors/unbekannt",
        "/calls/others/ki-im-arbeitsalltag",
    ] {
        let page = world.get(&world.path(path), Some(&session)).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
}

/// A second coordinator of the same firm, signed in.
async fn second_coordinator(world: &World) -> String {
    let email = programme::email::Email::parse("alex@firm.example").unwrap();
    let mut tx = world.app.db().write().await.unwrap();
    let new = NewAccount {
        organisation: world.organisation,
        person: None,
        email: Some(&email),
        name: "Alex Aufsicht",
        coordinator: true,
    };
    let account = accounts::insert(&mut tx, new, start()).await.unwrap();
    tx.commit().await.unwrap();
    world.session(account).await
}

#[tokio::test]
async fn a_second_coordinator_comments_before_anybody_is_asked() {
    for world in worlds().await {
        let first = world.as_coordinator().await;
        let second = second_coordinator(&world).await;
        let run = world.at_run(world.run, "");
        let publish = format!("{run}/publish");
        let nobody = "Noch hat niemand außer der Person";
        assert!(world.look(&first, &publish).await.body.contains(nobody));

        let comments = format!("{run}/comments");
        let empty = world.post(&comments, Some(&second), "text=+").await;
        assert_eq!(empty.location, Some(format!("{run}?problem=comment-empty")));
        // Whoever computed the run is no second pair of eyes.
        world.post(&comments, Some(&first), "agreed=yes").await;
        assert!(world.look(&first, &publish).await.body.contains(nobody));
        let text = "text=Bei+Cleo+bin+ich+unsicher+%3Cb%3E&agreed=yes";
        let done = world.post(&comments, Some(&second), text).await;
        assert_eq!(done.location, Some(format!("{run}?done=commented")));

        for path in [&run, &publish] {
            let page = world.look(&first, path).await;
            assert!(page.body.contains("Alex Aufsicht"), "{path}");
            assert!(page.body.contains("unsicher &#60;b&#62;"), "{}", page.body);
            assert!(page.body.contains("hat diesen Lauf gerechnet"));
        }
        assert!(!world.look(&first, &publish).await.body.contains(nobody));
        let log = world.look(&first, &world.path("/log")).await;
        assert!(log.body.contains("Lauf 1 kommentiert"));
        assert!(!log.body.contains("unsicher"));

        let long = format!("text={}", "x".repeat(2_001));
        let refused = world.post(&comments, Some(&second), &long).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST);
        // Another firm's run does not exist, through a programme of one's own neither.
        let stranger = world.as_stranger().await;
        let answer = world.post(&comments, Some(&stranger), "text=x").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_certificate_explains_itself_and_is_checked_on_the_spot() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let run = world.at_run(world.run, "");
        let page = world.look(&session, &run).await;
        assert!(page.body.contains("Was heißt das?"));
        assert!(
            page.body
                .contains("Schwächstes Tandem so stark wie möglich")
        );
        assert!(page.body.contains("2 Tandems mit zusammen"));
        let certificate = format!("{run}/certificate");
        let page = world.look(&session, &certificate).await;
        assert!(!page.body.contains("Nachgeprüft am"));
        let page = world.post(&certificate, Some(&session), "").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body
                .contains("Nachgeprüft am Di., 24. November 2026, 09:00: Alles stimmt.")
        );
        let log = world.look(&session, &world.path("/log")).await;
        assert!(log.body.contains("noch einmal nachgeprüft"));
    }
}

#[tokio::test]
async fn a_result_that_was_tampered_with_does_not_hold() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let mut tx = world.app.db().write().await.unwrap();
        let mut body: serde_json::Value = store::runs::body(&mut tx, world.run).await.unwrap();
        let pinned = &mut body["outcome"]["tandems"][0]["score"]["units"];
        *pinned = (pinned.as_i64().unwrap() + 1).into();
        let version = store::rules::latest(&mut tx, world.programme)
            .await
            .unwrap();
        let summary = store::runs::get(&mut tx, world.run)
            .await
            .unwrap()
            .summary
            .unwrap();
        let new = store::runs::NewRun {
            programme: world.programme,
            rules: version.unwrap().id,
            scenario: None,
            input_hash: "x",
            summary: &summary,
            body: &body,
            by: world.coordinator,
        };
        let run = store::runs::insert(&mut tx, new, start()).await.unwrap();
        tx.commit().await.unwrap();
        let certificate = world.at_run(run, "/certificate");
        let page = world.post(&certificate, Some(&session), "").await;
        assert!(page.body.contains("stimmt nicht"), "{}", page.body);
        let evidence = world.look(&session, &world.at_run(run, "/evidence")).await;
        assert!(evidence.body.contains("Nachprüfung ist fehlgeschlagen"));
    }
}

#[tokio::test]
async fn evidence_holds_everything_but_names() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        // Names as people have them; a department of one.
        let mut tx = world.app.db().write().await.unwrap();
        let names = [
            ("Jörg", "Müller-Groß"),
            ("Leyla", "Yılmaz"),
            ("Zoë", "Straße"),
            ("Anna-Lena", "von Öttingen"),
        ];
        for (person, (given, family)) in world.mentors.iter().chain(&world.mentees).zip(names) {
            let mut record = people::get(&mut tx, *person).await.unwrap().record;
            record.given_name = given.to_owned();
            record.family_name = family.to_owned();
            record.status = Status::Active;
            people::update(&mut tx, *person, &record, start())
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let reason = "Jörg und Anna-Lena (Abteilung Dora) kennen sich, sagt leyla; \
            Frau Straßes Wunsch, zoe@firm.example";
        let (joerg, anna) = (world.mentors[0], world.mentees[1]);
        let form = format!("mentor={joerg}&mentee={anna}&decision=pin&reason={reason}");
        let form = form.replace(' ', "+");
        world
            .post(&world.path("/pairs"), Some(&session), &form)
            .await;
        let run = with_somebody_left(&world, &session).await;
        let comments = world.at_run(run, "/comments");
        world
            .post(&comments, Some(&session), "agreed=yes&text=Jörg+ist+nett")
            .await;

        for lang in ["de", "de-du", "en"] {
            let session = format!("{session}; lang={lang}");
            let page = world.look(&session, &world.at_run(run, "/evidence")).await;
            let main = page.body.split("<main").nth(1).unwrap();
            let main = main.split("</main>").next().unwrap();
            for name in [
                "Jörg",
                "Müller",
                "Groß",
                "Leyla",
                "leyla",
                "Yılmaz",
                "Zoë",
                "zoe",
                "Straße",
                "Anna",
                "Lena",
                "Öttingen",
                "Abteilung Dora",
                "Testmann",
                "N-Ada",
                "firm.example",
                "Kim",
                "Koordination Kim",
                "nett",
            ] {
                assert!(!main.contains(name), "{name} is in the evidence ({lang})");
            }
            let hash = world.hash_of(run).await;
            let [mentor, place, address] = if lang == "en" {
                ["Mentor 1", "(unit)", "(address)"]
            } else {
                ["Mentor:in 1", "(Bereich)", "(Adresse)"]
            };
            for part in [hash.as_str(), "Mentee 1", mentor, place, address] {
                assert!(main.contains(part), "{part} is missing ({lang}): {main}");
            }
        }
        // The same numbers each time, under a heading that says of what.
        let path = world.at_run(run, "/evidence");
        let once = world.look(&session, &path).await.body;
        assert!(once.contains("Lernen im Tandem: Nachweis zu Lauf 2"));
        assert_eq!(once, world.look(&session, &path).await.body);
    }
}

impl World {
    async fn hash_of(&self, run: RunId) -> String {
        store::runs::get(&mut self.read().await, run)
            .await
            .unwrap()
            .input_hash
    }
}

#[tokio::test]
async fn after_publishing_the_overview_says_what_is_left() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        world.publish(&session).await;
        let page = world.look(&session, &world.path("")).await;
        // No mail server: all four letters go by hand.
        assert!(
            page.body.contains("4 Briefe warten darauf"),
            "{}",
            page.body
        );
        assert!(page.body.contains("2 Tandems sind noch offen"));
        let tandems = format!("href=\"{}\"", world.path("/tandems"));
        assert!(page.body.matches(&tandems).count() >= 2);
    }
}
