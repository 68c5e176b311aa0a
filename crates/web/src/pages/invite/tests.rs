//! Inviting, the open call, codes and cards, the waiting list.

use programme::ids::{PersonId, ProgrammeId};
use programme::sign_up::Draft;
use store::letters::{self, Letter};
use store::sign_up::{self, Progress};
use store::{cards, jobs, participants, people};

use crate::code::Code;
use crate::testing::{World, one_world, start, worlds, worlds_with_mail};

const SETTINGS: &str =
    "closes_on=2026-12-18&call_open=on&call_words=Wir+suchen+junge+Leute.&letter_words=";

async fn letters_of(world: &World) -> Vec<Letter> {
    letters::list(&mut world.read().await, world.programme)
        .await
        .unwrap()
}

/// Somebody who is no participant yet.
async fn add(world: &World, name: &str, mailbox: bool) -> PersonId {
    let mut tx = world.app.db().write().await.unwrap();
    let record = programme::person::PersonRecord {
        personnel_number: Some(format!("N-{name}")),
        given_name: name.to_owned(),
        family_name: "Neumann".to_owned(),
        department: format!("Abteilung {name}"),
        email: programme::email::Email::parse(&format!("{name}@firm.example"))
            .ok()
            .filter(|_| mailbox),
        ..programme::person::PersonRecord::default()
    };
    let id = people::insert(&mut tx, world.organisation, &record, start())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    id
}

#[tokio::test]
async fn whoever_is_chosen_gets_one_letter_with_a_way_in() {
    for world in worlds_with_mail().await {
        let session = world.as_coordinator().await;
        let (invite, people) = (world.path("/invite"), world.path("/invite/people"));
        let noor = add(&world, "Noor", true).await;
        add(&world, "Pia", false).await;
        // Without a last day there is nothing to invite to.
        let early = world.post(&people, Some(&session), "who=all&do=send").await;
        assert_eq!(early.location.as_deref(), Some(invite.as_str()));
        let saved = world.post(&invite, Some(&session), SETTINGS).await;
        assert_eq!(saved.location, Some(format!("{invite}?done=saved")));
        let page = world.get(&invite, Some(&session)).await;
        // Advice beside the field, and the text stays.
        assert!(page.body.contains("mit Expertise in") && page.body.contains("junge Leute"));
        assert!(page.body.contains("http://tandem.test/call/"));

        // A look writes nothing.
        let preview = world.post(&people, Some(&session), "who=all").await;
        assert!(
            preview.body.contains("2 Personen einladen") && preview.body.contains("Guten Tag Noor")
        );
        assert!(letters_of(&world).await.is_empty());
        let one = world
            .post(
                &people,
                Some(&session),
                "who=department&department=Abteilung+Pia",
            )
            .await;
        assert!(one.body.contains("1 Person einladen"));
        let sent = world.post(&people, Some(&session), "who=all&do=send").await;
        assert_eq!(sent.location, Some(format!("{invite}?done=invited")));
        let again = world.post(&people, Some(&session), "who=all&do=send").await;
        assert!(again.body.contains("niemand mehr"));
        let all = letters_of(&world).await;
        assert_eq!(all.len(), 2);
        let by_mail = all
            .iter()
            .find(|one| one.recipient == "Noor Neumann")
            .unwrap();
        assert!(by_mail.link.as_ref().unwrap().contains("/sign-up/"));
        let path = by_mail
            .link
            .as_ref()
            .unwrap()
            .trim_start_matches("http://tandem.test")
            .to_owned();
        assert_eq!(world.get(&path, None).await.status, 200);

        // On paper: a code to type and the same as a QR code.
        let on_paper = all
            .iter()
            .find(|one| one.recipient == "Pia Neumann")
            .unwrap();
        let link = on_paper.link.clone().unwrap();
        let code = Code::parse(link.rsplit('/').next().unwrap()).unwrap();
        let print = world.path(&format!("/letters/print?letter={}", on_paper.id));
        let sheet = world.get(&print, Some(&session)).await;
        assert!(sheet.body.contains(&code.spaced()) && sheet.body.contains("<svg class=\"qr\""));
        assert!(sheet.body.contains("http://tandem.test/code "));
        let typed = world
            .post("/code", None, &format!("code={}", code.spaced()))
            .await;
        let way = typed.location.unwrap();
        assert!(
            way.starts_with("/sign-up/") && !way.contains(code.plain()),
            "{way}"
        );
        assert!(world.get(&way, None).await.body.contains("Pia Neumann"));

        // Single people by name or number, never twice without being asked.
        let none = world
            .post(&people, Some(&session), "who=single&q=Niemand")
            .await;
        assert!(none.body.contains("Niemand gefunden"));
        let found = world
            .post(&people, Some(&session), "who=single&q=N-Noor")
            .await;
        assert!(found.body.contains(&format!("value=\"{noor}\" checked")));
        let nobody = world
            .post(&people, Some(&session), "who=single&q=neumann&do=send")
            .await;
        assert!(nobody.body.contains("mindestens eine Person"));
        world
            .post(
                &people,
                Some(&session),
                &format!("who=single&person={noor}&do=send"),
            )
            .await;
        assert_eq!(letters_of(&world).await.len(), 3);
        assert_eq!(
            world.get(&path, None).await.status,
            200,
            "the first link goes on working"
        );
    }
}

#[tokio::test]
async fn the_last_day_plans_the_reminders() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let invite = world.path("/invite");
        let jobs = async || jobs::count(&mut world.read().await).await.unwrap();
        for (wrong, error) in [
            ("closes_on=morgen", "Bitte ein Datum angeben."),
            ("closes_on=2026-02-30", "Bitte ein Datum angeben."),
        ] {
            let page = world.post(&invite, Some(&session), wrong).await;
            assert_eq!(page.body.matches(error).count(), 2, "{}", page.body);
        }
        assert_eq!(jobs().await, 0);
        world
            .post(&invite, Some(&session), "closes_on=2026-12-18")
            .await;
        assert_eq!(jobs().await, 2);
        world
            .post(&invite, Some(&session), "closes_on=2026-12-18&call_open=on")
            .await;
        assert_eq!(jobs().await, 2);
        world
            .post(&invite, Some(&session), "closes_on=2027-01-15")
            .await;
        assert_eq!(jobs().await, 2);
        // Seven days before that day are over: one is left.
        world
            .post(&invite, Some(&session), "closes_on=2026-11-28")
            .await;
        assert_eq!(jobs().await, 1);
        let page = world.get(&invite, Some(&session)).await;
        assert!(
            page.body.contains("Do., 26. November 2026."),
            "{}",
            page.body
        );
    }
}

#[tokio::test]
async fn the_open_call_answers_everybody_alike() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let invite = world.path("/invite");
        let noor = add(&world, "Noor", true).await;
        assert_eq!(world.get("/call/gibtsnicht", None).await.status, 404);
        world.post(&invite, Some(&session), SETTINGS).await;
        let address = {
            let mut tx = world.read().await;
            sign_up::get(&mut tx, world.programme)
                .await
                .unwrap()
                .unwrap()
                .address
        };
        let call = format!("/call/{address}");
        let page = world.get(&call, None).await;
        assert!(
            page.body.contains("Wir suchen junge Leute.") && page.body.contains("18. Dezember")
        );
        let wrong = world.post(&call, None, "name=&contact=+").await;
        assert_eq!(
            wrong
                .body
                .matches("Bitte geben Sie Ihren Namen an.")
                .count(),
            2
        );

        let mut answers = Vec::new();
        for contact in ["noor@firm.example", "N-Noor", "fremd@firm.example", "X-1"] {
            let answer = world
                .post(&call, None, &format!("name=Max+Muster&contact={contact}"))
                .await;
            let shown = world.get(answer.location.as_ref().unwrap(), None).await;
            answers.push((answer.status, answer.location, answer.body, shown.body));
        }
        answers.dedup();
        assert_eq!(answers.len(), 1, "known or not, the answer is the same");

        // The letters went to the address that is stored; three a day are enough.
        for _ in 0..4 {
            world
                .post(&call, None, "name=X&contact=noor@firm.example")
                .await;
        }
        let all = letters_of(&world).await;
        assert_eq!(all.len(), 3);
        assert!(
            all.iter()
                .all(|one| one.email.as_deref() == Some("noor@firm.example"))
        );

        // Two requests wait for the coordinator.
        let mut tx = world.read().await;
        let requests = sign_up::requests(&mut tx, world.programme).await.unwrap();
        drop(tx);
        assert_eq!(requests.len(), 2);
        let page = world.get(&invite, Some(&session)).await;
        assert!(page.body.contains("fremd@firm.example"));
        let decide = world.path("/invite/requests");
        let form = |id: i64, decision: &str| format!("request={id}&decision={decision}");
        let odd = world
            .post(&decide, Some(&session), &form(requests[0].id, "perhaps"))
            .await;
        assert_eq!(odd.status, 400);
        world
            .post(&decide, Some(&session), &form(requests[0].id, "admit"))
            .await;
        world
            .post(&decide, Some(&session), &form(requests[1].id, "refuse"))
            .await;
        let mut tx = world.read().await;
        assert!(
            sign_up::requests(&mut tx, world.programme)
                .await
                .unwrap()
                .is_empty()
        );
        let found = sign_up::find(&mut tx, world.organisation, "fremd@firm.example");
        let (person, _) = found.await.unwrap().unwrap();
        assert_eq!(
            people::get(&mut tx, person).await.unwrap().record.name(),
            "Max Muster"
        );
        let nobody = sign_up::find(&mut tx, world.organisation, "X-1")
            .await
            .unwrap();
        assert!(nobody.is_none());
        let known = sign_up::invited(&mut tx, world.programme).await.unwrap();
        assert_eq!(
            known.iter().map(|one| one.person.id).collect::<Vec<_>>(),
            [noor, person]
        );
        drop(tx);

        // Closed, it says so; switched off, it is gone.
        world
            .post(&invite, Some(&session), "closes_on=2026-11-01&call_open=on")
            .await;
        assert!(
            world
                .get(&call, None)
                .await
                .body
                .contains("ist jetzt geschlossen")
        );
        world
            .post(&call, None, "name=X&contact=spaet@firm.example")
            .await;
        world
            .post(&invite, Some(&session), "closes_on=2026-12-01")
            .await;
        assert_eq!(world.get(&call, None).await.status, 404);
        assert_eq!(
            world
                .post(&call, None, "name=X&contact=y@z.example")
                .await
                .status,
            404
        );
        let mut tx = world.read().await;
        assert!(
            sign_up::requests(&mut tx, world.programme)
                .await
                .unwrap()
                .is_empty()
        );
    }
}

/// The code on a page of cards.
fn code_on(page: &str) -> String {
    let (_, rest) = page.split_once("<strong class=\"code\">").unwrap();
    rest.split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_card_signs_in_until_there_is_another() {
    for world in worlds().await {
        let coordinator = world.as_coordinator().await;
        let (cards, ben) = (world.path("/invite/cards"), world.mentors[1]);
        world
            .post(&world.path("/invite"), Some(&coordinator), SETTINGS)
            .await;
        let nobody = world.post(&cards, Some(&coordinator), "do=print").await;
        assert!(nobody.location.unwrap().ends_with("?problem=nobody-ticked"));
        // Who has a mailbox gets no card.
        let mailed = format!("do=print&person={}", world.mentors[0]);
        let mailed = world.post(&cards, Some(&coordinator), &mailed).await;
        assert!(mailed.location.is_some());
        let print = format!("do=print&person={ben}");
        let first = world.post(&cards, Some(&coordinator), &print).await;
        assert!(first.body.contains("Ben Testmann") && first.body.contains("<svg class=\"qr\""));
        let old = code_on(&first.body);

        // The address of the QR code fills the field and signs nobody in.
        let plain = old.replace('-', "");
        let look = world.get(&format!("/code/{plain}"), None).await;
        assert!(look.body.contains(&old));
        let entered = world
            .post("/code", None, &format!("code={}", old.to_lowercase()))
            .await;
        assert_eq!(entered.location.as_deref(), Some("/"));

        let second = world.post(&cards, Some(&coordinator), &print).await;
        let new = code_on(&second.body);
        let refused = world.post("/code", None, &format!("code={old}")).await;
        assert!(refused.body.contains("Dieser Code gilt nicht."));
        assert_eq!(
            world
                .post("/code", None, &format!("code={new}"))
                .await
                .status,
            303
        );
        let used = cards::last_used(&mut world.read().await, ben)
            .await
            .unwrap();
        assert_eq!(used, Some(start()));
        let session = world.as_person(ben).await;
        assert!(
            world
                .get("/my-data", Some(&session))
                .await
                .body
                .contains("Zugangskarte wurde zuletzt")
        );
        world
            .post(
                &cards,
                Some(&coordinator),
                &format!("do=revoke&person={ben}"),
            )
            .await;
        assert!(
            world
                .post("/code", None, &format!("code={new}"))
                .await
                .body
                .contains("gilt nicht")
        );
        let out = world.get("/my-data", Some(&session)).await;
        assert!(
            out.location.unwrap().starts_with("/sign-in"),
            "sessions end with the card"
        );

        // Neither the log nor any letter knows a code.
        let log = world.get(&world.path("/log"), Some(&coordinator)).await;
        assert!(log.body.contains("Zugangskarten gedruckt: 1") && !log.body.contains(&new));
    }
}

#[tokio::test]
async fn codes_cannot_be_guessed_for_long() {
    let world = one_world().await;
    let slip = world.post("/code", None, "code=hallo").await;
    assert!(slip.body.contains("zwölf Zeichen"));
    for _ in 0..100 {
        let page = world.post("/code", None, "code=7K3MQ9PX2WTB").await;
        assert!(page.body.contains("gilt nicht"));
    }
    let page = world.post("/code", None, "code=7K3MQ9PX2WTB").await;
    assert!(page.body.contains("zu viele Versuche"));
    world
        .app
        .clock()
        .advance(jiff::SignedDuration::from_mins(5));
    let page = world.post("/code", None, "code=7K3MQ9PX2WTB").await;
    assert!(page.body.contains("gilt nicht"));
}

#[tokio::test]
async fn the_waiting_list_is_told_the_truth_and_no_secret() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let waiting = world.path("/waiting");
        let early = world.get(&waiting, Some(&session)).await;
        assert!(early.body.contains("Noch ist nichts veröffentlicht"));
        world
            .post(&waiting, Some(&session), "until=2027-02-01")
            .await;
        assert!(letters_of(&world).await.is_empty());

        // Cleo and Dora got no mentor: one has an exclusion, the other none.
        let mut tx = world.app.db().write().await.unwrap();
        let [cleo, dora] = world.mentees;
        for mentor in world.mentors {
            participants::leave(&mut tx, world.programme, mentor)
                .await
                .unwrap();
        }
        let veto = programme::answers::Exclusions::new(vec![world.mentors[0]]);
        participants::exclude(&mut tx, world.programme, cleo, &veto)
            .await
            .unwrap();
        store::runs::publish(&mut tx, world.run, start())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let wrong = world
            .post(&waiting, Some(&session), "until=2026-11-24")
            .await;
        assert_eq!(
            wrong
                .body
                .matches("Bitte ein Datum nach heute angeben.")
                .count(),
            2
        );
        let page = world.get(&waiting, Some(&session)).await;
        assert_eq!(
            page.body
                .matches("Zurzeit bietet niemand die gewünschten Themen an.")
                .count(),
            3
        );
        world
            .post(&waiting, Some(&session), "until=2026-12-10")
            .await;
        let all = letters_of(&world).await;
        let body = |name: &str| {
            let letter = all
                .iter()
                .find(|one| one.recipient.starts_with(name))
                .unwrap();
            letter.body.replace(name, "N")
        };
        assert_eq!((all.len(), body("Cleo")), (2, body("Dora")));
        assert!(body("Dora").contains("Spätestens am Do., 10. Dezember 2026"));
        // Once; and again when the day is over.
        world
            .post(&waiting, Some(&session), "until=2027-03-01")
            .await;
        assert_eq!(letters_of(&world).await.len(), 2);
        let own = world.as_person(dora).await;
        let mine = world.get("/my-tandem", Some(&own)).await;
        assert!(mine.body.contains("Sie stehen auf der Warteliste."));
        world
            .app
            .clock()
            .advance(jiff::SignedDuration::from_hours(24 * 20));
        world
            .post(&waiting, Some(&session), "until=2027-03-01")
            .await;
        assert_eq!(letters_of(&world).await.len(), 4);
    }
}

#[tokio::test]
async fn progress_is_counted_and_named_only_where_it_is_missing() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        world
            .post(&world.path("/invite"), Some(&session), SETTINGS)
            .await;
        let mut tx = world.app.db().write().await.unwrap();
        let (ada, noor) = (world.mentors[0], world.mentees[0]);
        for person in [ada, noor] {
            sign_up::invite(&mut tx, world.programme, person, start())
                .await
                .unwrap();
        }
        participants::leave(&mut tx, world.programme, noor)
            .await
            .unwrap();
        let draft = Draft::default();
        sign_up::save_draft(&mut tx, world.programme, noor, &draft, start())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let progress = progress(&world, world.programme).await;
        assert_eq!(
            progress,
            [(ada, Progress::Finished), (noor, Progress::Begun)]
        );
        let page = world.get(&world.path("/invite"), Some(&session)).await;
        assert!(page.body.contains("Testmann, Cleo") && !page.body.contains("Testmann, Ada"));
    }
}

async fn progress(world: &World, programme: ProgrammeId) -> Vec<(PersonId, Progress)> {
    let all = sign_up::invited(&mut world.read().await, programme)
        .await
        .unwrap();
    all.iter()
        .map(|one| (one.person.id, one.progress))
        .collect()
}
