//! People, accounts, links, programmes, imports, the log.

use jiff::SignedDuration;
use programme::answers::{Answers, Exclusions};
use programme::email::Email;
use programme::frame::Frame;
use programme::goals::{Goal, Goals};
use programme::ids::ProgrammeId;
use programme::person::{LineKind, PersonRecord, Status};
use programme::roster::{Line, Participant};
use store::accounts::{self};
use store::audit::{self, Event, Scope};
use store::testing::databases;
use store::tokens::{self, Purpose};
use store::{Db, Error, drafts, participants, people, programmes};

use crate::world::{now, record, token, world};

#[tokio::test]
async fn people_and_lines_come_back_as_they_went_in() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let mut changed = record("ada", "1");
        changed.status = Status::OnLeave;
        changed.email = None;
        people::update(&mut tx, w.mentor, &changed, now())
            .await
            .unwrap();
        let line = Line {
            person: w.mentor,
            supervisor: w.mentee,
            kind: LineKind::Dotted,
        };
        people::set_lines(&mut tx, &[w.mentor], &[line, line])
            .await
            .unwrap();
        tx.commit().await.unwrap();

        let mut tx = db.read().await.unwrap();
        assert_eq!(
            people::get(&mut tx, w.mentor).await.unwrap().record,
            changed
        );
        assert_eq!(
            people::list(&mut tx, w.organisation).await.unwrap().len(),
            2
        );
        assert_eq!(
            people::lines(&mut tx, w.organisation).await.unwrap(),
            [line]
        );
        assert_eq!(
            people::organisation_name(&mut tx, w.organisation)
                .await
                .unwrap(),
            "Firma"
        );
    }
}

#[tokio::test]
async fn an_address_or_number_belongs_to_one_person_of_an_organisation() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let twice = people::insert(&mut tx, w.organisation, &record("ada", "3"), now()).await;
        assert!(matches!(twice, Err(Error::AlreadyExists)), "{twice:?}");
    }
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let elsewhere = people::found(&mut tx, "Andere", now()).await.unwrap();
        people::insert(&mut tx, elsewhere, &record("ada", "1"), now())
            .await
            .unwrap();
        assert_eq!(
            people::list(&mut tx, w.organisation).await.unwrap().len(),
            2
        );
    }
}

#[tokio::test]
async fn what_is_not_committed_never_was() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        drop(tx);
        let mut tx = db.write().await.unwrap();
        assert!(accounts::none_exist(&mut tx).await.unwrap());
        assert!(matches!(
            people::get(&mut tx, w.mentor).await,
            Err(Error::NotFound)
        ));
    }
}

#[tokio::test]
async fn a_programme_keeps_what_was_decided() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let goals = Goals {
            chosen: vec![Goal::Diversity],
            ..Goals::default()
        };
        programmes::save_goals(&mut tx, w.programme, "Neu", false, &goals)
            .await
            .unwrap();
        let frame = Frame::starting(jiff::civil::date(2027, 1, 11));
        programmes::save_frame(&mut tx, w.programme, frame)
            .await
            .unwrap();
        let topics = programme::topic::catalogue();
        programmes::save_topics(&mut tx, w.programme, &topics[..3])
            .await
            .unwrap();
        let programme = programmes::get(&mut tx, w.programme).await.unwrap();
        assert_eq!(
            (programme.name.as_str(), programme.informal),
            ("Neu", false)
        );
        assert_eq!(programme.goals, goals);
        assert_eq!(programme.frame, Some(frame));
        assert_eq!(programme.topics(), &topics[..3]);
        let progress = programmes::progress(&mut tx, &programme).await.unwrap();
        assert_eq!(progress.next(), Some(programme::setup::Step::Rules));
        assert_eq!(
            programmes::list(&mut tx, w.organisation)
                .await
                .unwrap()
                .len(),
            1
        );
    }
}

#[tokio::test]
async fn exclusions_reach_the_roster_and_nothing_else() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let answers = Answers {
            mentor_places: 2,
            motivation: "Neugier".into(),
            ..Answers::default()
        };
        let participant = Participant {
            person: w.mentor,
            answers: answers.clone(),
            exclusions: Exclusions::new(vec![w.mentee]),
        };
        for _ in 0..2 {
            participants::save(&mut tx, w.programme, &participant, now())
                .await
                .unwrap();
        }
        let listed = participants::list(&mut tx, w.programme).await.unwrap();
        assert_eq!(listed.len(), 1);
        assert_eq!(listed[0].answers, answers);
        let roster = participants::roster(&mut tx, w.organisation, w.programme)
            .await
            .unwrap();
        let excluded: Vec<_> = roster.participants[0].exclusions.all().collect();
        assert_eq!(excluded, [w.mentee]);
        assert_eq!(
            participants::count_exclusions(&mut tx, w.mentor)
                .await
                .unwrap(),
            1
        );
        assert_eq!(
            participants::of_person(&mut tx, w.mentor)
                .await
                .unwrap()
                .len(),
            1
        );
    }
}

#[tokio::test]
async fn links_work_once_and_in_time() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let until = now() + SignedDuration::from_mins(15);
        let link = token(3);
        tokens::store(
            &mut tx,
            &link,
            Purpose::SignIn,
            Some(w.account),
            now(),
            until,
        )
        .await
        .unwrap();
        assert_eq!(
            tokens::count_open(&mut tx, w.account, now()).await.unwrap(),
            1
        );
        let secret = link.secret();
        assert!(
            tokens::is_good(&mut tx, secret, Purpose::SignIn, now())
                .await
                .unwrap()
        );
        assert!(
            !tokens::is_good(&mut tx, secret, Purpose::SetUp, now())
                .await
                .unwrap()
        );
        assert!(
            !tokens::is_good(&mut tx, secret, Purpose::SignIn, until)
                .await
                .unwrap()
        );
        let redeemed = tokens::redeem(&mut tx, secret, Purpose::SignIn, now())
            .await
            .unwrap();
        assert_eq!(redeemed, Some(Some(w.account)));
        assert_eq!(
            tokens::redeem(&mut tx, secret, Purpose::SignIn, now())
                .await
                .unwrap(),
            None
        );

        let session = token(4);
        tokens::start_session(&mut tx, &session, w.account, now(), until)
            .await
            .unwrap();
        assert_eq!(
            tokens::session(&mut tx, session.secret(), now())
                .await
                .unwrap(),
            Some(w.account)
        );
        assert_eq!(
            tokens::session(&mut tx, session.secret(), until)
                .await
                .unwrap(),
            None
        );
        tokens::sweep(&mut tx, until).await.unwrap();
        assert_eq!(
            tokens::session(&mut tx, session.secret(), now())
                .await
                .unwrap(),
            None
        );
    }
}

#[tokio::test]
async fn a_coordinator_who_takes_part_has_one_account() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let mut own = record("kim", "9");
        own.email = Email::parse("koordination@firm.example").ok();
        let id = people::insert(&mut tx, w.organisation, &own, now())
            .await
            .unwrap();
        let person = people::get(&mut tx, id).await.unwrap();
        assert_eq!(
            accounts::for_person(&mut tx, &person, now()).await.unwrap(),
            w.account
        );
        assert_eq!(
            accounts::by_person(&mut tx, id).await.unwrap().unwrap().id,
            w.account
        );
        let other = people::get(&mut tx, w.mentor).await.unwrap();
        let account = accounts::for_person(&mut tx, &other, now()).await.unwrap();
        assert_eq!(
            accounts::for_person(&mut tx, &other, now()).await.unwrap(),
            account
        );
        assert!(!accounts::get(&mut tx, account).await.unwrap().coordinator);
        assert_eq!(
            accounts::coordinators(&mut tx, w.organisation)
                .await
                .unwrap()
                .len(),
            1
        );
    }
}

#[tokio::test]
async fn a_mapping_is_remembered_and_a_draft_is_taken_once() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        for mapping in ["eins", "zwei"] {
            drafts::remember_mapping(&mut tx, w.organisation, "people", &mapping, now())
                .await
                .unwrap();
        }
        let known: Option<String> = drafts::mapping(&mut tx, w.organisation, "people")
            .await
            .unwrap();
        assert_eq!(known.as_deref(), Some("zwei"));
        let id = drafts::insert(&mut tx, w.programme, &"a", w.account, now())
            .await
            .unwrap();
        drafts::update(&mut tx, id, &"b").await.unwrap();
        let body: String = drafts::get(&mut tx, w.programme, id, now()).await.unwrap();
        assert_eq!(body, "b");
        let other = ProgrammeId(w.programme.0 + 1);
        let foreign = drafts::get::<String>(&mut tx, other, id, now()).await;
        assert!(matches!(foreign, Err(Error::NotFound)));
        assert!(drafts::delete(&mut tx, id, now()).await.unwrap());
        assert!(!drafts::delete(&mut tx, id, now()).await.unwrap());
        let next = drafts::insert(&mut tx, w.programme, &"c", w.account, now())
            .await
            .unwrap();
        assert!(next > id, "no id comes twice");
        let late = now() + SignedDuration::from_hours(25);
        let stale = drafts::get::<String>(&mut tx, w.programme, next, late).await;
        assert!(matches!(stale, Err(Error::NotFound)));
    }
}

#[tokio::test]
async fn many_records_change_at_once_and_no_others() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let mut records: Vec<PersonRecord> = (0..1_201)
            .map(|n| record(&format!("p{n}"), &format!("n{n}")))
            .collect();
        let ids = people::insert_many(&mut tx, w.organisation, &records, now())
            .await
            .unwrap();
        for (n, record) in records.iter_mut().enumerate() {
            record.site = format!("Standort {n}");
            record.level = None;
            record.email = record.email.take().filter(|_| n % 2 == 0);
            record.status = Status::OnLeave;
        }
        // The last stays as it was.
        let changed: Vec<_> = ids.iter().copied().zip(&records).take(1_200).collect();
        people::update_many(&mut tx, &changed, now()).await.unwrap();
        let stored = people::list(&mut tx, w.organisation).await.unwrap();
        for (person, record) in stored.iter().filter(|one| one.id >= ids[0]).zip(&records) {
            if person.id == ids[1_200] {
                assert_eq!(person.record.site, "");
            } else {
                assert_eq!(person.record, *record);
            }
        }
        let ada = people::get(&mut tx, w.mentor).await.unwrap();
        assert_eq!(ada.record, record("ada", "1"));
        let twice = record("p0", "n1");
        let taken = people::update_many(&mut tx, &[(ids[0], &twice)], now()).await;
        assert!(matches!(taken, Err(Error::AlreadyExists)));
    }
}

#[tokio::test]
async fn lists_hold_names_and_answers_of_one_programme() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let everybody = people::names(&mut tx, w.organisation).await.unwrap();
        let here = people::count_present(&mut tx, w.organisation)
            .await
            .unwrap();
        assert_eq!(everybody.len(), here);
        assert_eq!(everybody[0].sort_name(), "Yılmaz-Großmann, ada");
        assert_eq!(everybody[0].department, "Entwicklung");

        let other = programmes::insert(&mut tx, w.organisation, "Anderes", false, now())
            .await
            .unwrap();
        let participant = Participant {
            person: w.mentee,
            answers: Answers {
                mentee: true,
                ..Answers::default()
            },
            exclusions: Exclusions::default(),
        };
        participants::save(&mut tx, other, &participant, now())
            .await
            .unwrap();
        let mut gone = people::get(&mut tx, w.mentee).await.unwrap().record;
        gone.status = Status::Left;
        people::update(&mut tx, w.mentee, &gone, now())
            .await
            .unwrap();
        let listed = participants::listed(&mut tx, other).await.unwrap();
        assert_eq!(listed.len(), 1);
        assert_eq!(listed[0].person.id, w.mentee);
        assert_eq!(listed[0].status, Status::Left);
        assert!(listed[0].answers.mentee);
        let still = people::count_present(&mut tx, w.organisation)
            .await
            .unwrap();
        assert_eq!(still, here - 1);
    }
}

#[tokio::test]
async fn a_draft_nobody_came_back_to_goes_with_the_next() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let mut ids = Vec::new();
        for hours in [0, 1, 25] {
            let at = now() + SignedDuration::from_hours(hours);
            let id = drafts::insert(&mut tx, w.programme, &"a", w.account, at)
                .await
                .unwrap();
            ids.push(id);
        }
        let mut left = Vec::new();
        for id in &ids {
            let draft = drafts::get::<String>(&mut tx, w.programme, *id, now()).await;
            left.push(draft.is_ok());
        }
        assert_eq!(left, [false, true, true], "kept for 24 hours");
    }
}

#[tokio::test]
async fn the_log_knows_every_event_by_its_key() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let scope = Scope {
            organisation: Some(w.organisation),
            programme: Some(w.programme),
            account: Some(w.account),
        };
        for event in Event::ALL {
            audit::record(&mut tx, scope, *event, "3", now())
                .await
                .unwrap();
        }
        let before = now() - SignedDuration::from_secs(1);
        let events = [Event::PairPinned, Event::RulesSaved];
        for (since, counted) in [(before, 2), (now(), 0)] {
            let count = audit::count_since(&mut tx, w.programme, &events, since)
                .await
                .unwrap();
            assert_eq!(count, counted);
        }
        let log = audit::of_programme(&mut tx, w.programme, 100)
            .await
            .unwrap();
        assert_eq!(log.len(), Event::ALL.len());
        assert!(
            log.iter()
                .all(|entry| Event::from_key(&entry.event).is_some())
        );
        assert_eq!(log[0].by.as_deref(), Some("Kim"));
    }
}

#[tokio::test]
async fn a_command_attaches_beside_a_running_instance() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("one.sqlite");
    let address = file.to_str().unwrap();
    assert!(Db::attach(address).await.is_err(), "nothing there yet");
    assert!(!file.exists());
    let first = Db::open(address).await.unwrap();
    let beside = Db::attach(address).await.unwrap();
    let mut tx = beside.write().await.unwrap();
    let id = people::found(&mut tx, "Firma", now()).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = first.read().await.unwrap();
    let name = people::organisation_name(&mut tx, id).await.unwrap();
    assert_eq!(name, "Firma");
}

#[tokio::test]
async fn a_second_instance_on_the_same_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("one.sqlite");
    let address = file.to_str().unwrap();
    let _first = Db::open(address).await.unwrap();
    assert!(matches!(Db::open(address).await, Err(Error::InUse)));
    assert!(matches!(Db::open("mysql://x").await, Err(Error::Address)));
}
