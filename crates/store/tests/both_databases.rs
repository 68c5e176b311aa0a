//! Everything the store does, on SQLite and on PostgreSQL.

#![allow(clippy::unwrap_used, reason = "helpers outside of test functions")]

use jiff::{SignedDuration, Timestamp};
use matching::rules::Rules;
use programme::answers::{Answers, Exclusions};
use programme::email::Email;
use programme::frame::Frame;
use programme::goals::{Goal, Goals};
use programme::ids::{AccountId, OrganisationId, PersonId, ProgrammeId};
use programme::person::{LineKind, PersonRecord, Status};
use programme::proposal::{Answer, Side, Standing};
use programme::roster::{Line, Participant};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use store::accounts::{self, NewAccount};
use store::audit::{self, Event, Scope};
use store::letters::{self, NewLetter, State};
use store::overrides::{self, Kind, Override};
use store::proposals::{self, NewProposal};
use store::runs::{self, NewRun};
use store::testing::databases;
use store::tokens::{self, Purpose, Token};
use store::{Db, Error, Tx, drafts, jobs, participants, people, programmes, rules};

fn now() -> Timestamp {
    "2026-11-24T09:00:00Z".parse().unwrap()
}

fn token(seed: u8) -> Token {
    Token::draw(&mut StdRng::from_seed([seed; 32]))
}

fn record(name: &str, number: &str) -> PersonRecord {
    PersonRecord {
        personnel_number: Some(number.to_owned()),
        email: Email::parse(&format!("{name}@firm.example")).ok(),
        given_name: name.to_owned(),
        family_name: "Yılmaz-Großmann".to_owned(),
        department: "Entwicklung".to_owned(),
        level: Some(3),
        ..PersonRecord::default()
    }
}

struct World {
    organisation: OrganisationId,
    account: AccountId,
    programme: ProgrammeId,
    mentor: PersonId,
    mentee: PersonId,
}

async fn world(tx: &mut Tx) -> World {
    let organisation = people::found(tx, "Firma", now()).await.unwrap();
    let email = Email::parse("koordination@firm.example").unwrap();
    let new = NewAccount {
        organisation,
        person: None,
        email: Some(&email),
        name: "Kim",
        coordinator: true,
    };
    let account = accounts::insert(tx, new, now()).await.unwrap();
    let programme = programmes::insert(tx, organisation, "Tandem", true, now())
        .await
        .unwrap();
    let mentor = people::insert(tx, organisation, &record("ada", "1"), now())
        .await
        .unwrap();
    let mentee = people::insert(tx, organisation, &record("bo", "2"), now())
        .await
        .unwrap();
    World {
        organisation,
        account,
        programme,
        mentor,
        mentee,
    }
}

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
async fn rules_get_a_version_only_when_they_change() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let plain = Rules::default();
        let strict = Rules {
            other_site: true,
            ..Rules::default()
        };
        let mut numbers = Vec::new();
        for rules in [&plain, &plain, &strict, &plain] {
            let saved = rules::save(&mut tx, w.programme, rules, w.account, now())
                .await
                .unwrap();
            assert_eq!(rules::get(&mut tx, saved.id).await.unwrap().rules, *rules);
            numbers.push(saved.number);
        }
        assert_eq!(numbers, [1, 1, 2, 3]);
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
async fn decisions_about_pairs_replace_each_other() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let (mentor, mentee) = (w.mentor, w.mentee);
        for kind in [Kind::Pin, Kind::Forbid] {
            let decision = Override {
                mentor,
                mentee,
                kind,
                reason: "Projekt".into(),
            };
            overrides::save(&mut tx, w.programme, &decision, w.account, now())
                .await
                .unwrap();
            assert_eq!(
                overrides::list(&mut tx, w.programme).await.unwrap(),
                [decision]
            );
        }
        assert!(
            overrides::delete(&mut tx, w.programme, mentor, mentee)
                .await
                .unwrap()
        );
        assert!(
            !overrides::delete(&mut tx, w.programme, mentor, mentee)
                .await
                .unwrap()
        );
    }
}

async fn run(tx: &mut Tx, w: &World) -> programme::ids::RunId {
    let version = rules::save(tx, w.programme, &Rules::default(), w.account, now())
        .await
        .unwrap();
    let new = NewRun {
        programme: w.programme,
        rules: version.id,
        input_hash: "abc",
        body: &vec![1, 2, 3],
        by: w.account,
    };
    runs::insert(tx, new, now()).await.unwrap()
}

#[tokio::test]
async fn a_run_is_published_once() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let first = run(&mut tx, &w).await;
        let second = run(&mut tx, &w).await;
        let numbers: Vec<_> = runs::list(&mut tx, w.programme)
            .await
            .unwrap()
            .iter()
            .map(|run| run.number)
            .collect();
        assert_eq!(numbers, [2, 1]);
        assert_eq!(
            runs::body::<Vec<i32>>(&mut tx, first).await.unwrap(),
            [1, 2, 3]
        );
        assert!(runs::publish(&mut tx, second, now()).await.unwrap());
        assert!(!runs::publish(&mut tx, second, now()).await.unwrap());
        assert!(
            runs::get(&mut tx, second)
                .await
                .unwrap()
                .published_at
                .is_some()
        );
    }
}

#[tokio::test]
async fn a_proposal_is_answered_through_its_two_links() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let run = run(&mut tx, &w).await;
        let (for_mentor, for_mentee) = (token(1), token(2));
        let new = || NewProposal {
            programme: w.programme,
            run,
            mentor: w.mentor,
            mentee: w.mentee,
            mentor_token: &for_mentor,
            mentee_token: &for_mentee,
            body: "{}",
        };
        let id = proposals::insert(&mut tx, new(), now())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            proposals::insert(&mut tx, new(), now()).await.unwrap(),
            None,
            "asked twice"
        );

        let (found, side) = proposals::by_link(&mut tx, for_mentee.secret())
            .await
            .unwrap()
            .unwrap();
        assert_eq!((found.id, side), (id, Side::Mentee));
        assert!(
            proposals::by_link(&mut tx, "guess")
                .await
                .unwrap()
                .is_none()
        );
        assert!(
            proposals::answer(&mut tx, id, side, Answer::Accepted)
                .await
                .unwrap()
        );
        assert!(
            !proposals::answer(&mut tx, id, side, Answer::Declined)
                .await
                .unwrap()
        );
        assert!(
            proposals::answer(&mut tx, id, Side::Mentor, Answer::Accepted)
                .await
                .unwrap()
        );
        let proposal = proposals::get(&mut tx, id).await.unwrap();
        assert_eq!(proposal.answers.standing(), Standing::BothAccepted);
        assert_eq!(
            proposals::of_person(&mut tx, w.mentor).await.unwrap().len(),
            1
        );
        assert_eq!(
            proposals::list(&mut tx, w.programme).await.unwrap().len(),
            1
        );

        let next = programmes::insert(&mut tx, w.organisation, "Zwei", false, now())
            .await
            .unwrap();
        let roster = participants::roster(&mut tx, w.organisation, next)
            .await
            .unwrap();
        assert_eq!(roster.earlier, [(w.mentor, w.mentee)]);
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
        let body: String = drafts::get(&mut tx, w.programme, id).await.unwrap();
        assert_eq!(body, "b");
        let foreign = drafts::get::<String>(&mut tx, ProgrammeId(w.programme.0 + 1), id).await;
        assert!(matches!(foreign, Err(Error::NotFound)));
        assert!(drafts::delete(&mut tx, id, now()).await.unwrap());
        assert!(!drafts::delete(&mut tx, id, now()).await.unwrap());
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
            let draft = drafts::get::<String>(&mut tx, w.programme, *id).await;
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

async fn letter(tx: &mut Tx, w: &World, email: Option<&str>) -> programme::ids::LetterId {
    let new = NewLetter {
        organisation: w.organisation,
        programme: Some(w.programme),
        person: Some(w.mentor),
        proposal: None,
        kind: "proposal",
        recipient: "Ada",
        email,
        lang: "de",
        subject: "Betreff",
        body: "{link}",
        link: "https://firm.example/proposal/x",
    };
    letters::write(tx, new, now()).await.unwrap()
}

#[tokio::test]
async fn a_letter_brings_its_job_and_forgets_its_link() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let by_mail = letter(&mut tx, &w, Some("ada@firm.example")).await;
        let on_paper = letter(&mut tx, &w, None).await;
        assert_eq!(jobs::count(&mut tx).await.unwrap(), 1, "paper needs no job");
        letters::settle(&mut tx, by_mail, State::Failed, Some("550"), now())
            .await
            .unwrap();
        let failed = letters::get(&mut tx, by_mail).await.unwrap();
        assert_eq!((failed.state, failed.link.is_some()), (State::Failed, true));
        letters::settle(&mut tx, on_paper, State::HandedOver, None, now())
            .await
            .unwrap();
        let handed = letters::get(&mut tx, on_paper).await.unwrap();
        assert_eq!((handed.state, handed.link), (State::HandedOver, None));
        assert_eq!(letters::list(&mut tx, w.programme).await.unwrap().len(), 2);
    }
}

async fn claim(db: &Db, at: Timestamp, seed: u8) -> Option<jobs::Claimed> {
    jobs::claim(db, &mut StdRng::from_seed([seed; 32]), at)
        .await
        .unwrap()
}

#[tokio::test]
async fn only_the_holder_of_the_lease_finishes_a_job() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        letter(&mut tx, &w, Some("ada@firm.example")).await;
        tx.commit().await.unwrap();

        let first = claim(&db, now(), 1).await.unwrap();
        assert!(claim(&db, now(), 2).await.is_none(), "claimed twice");
        let later = now() + SignedDuration::from_mins(6);
        let second = claim(&db, later, 3).await.unwrap();
        assert_eq!((first.attempts, second.attempts), (0, 1));

        let mut tx = db.write().await.unwrap();
        assert!(
            !jobs::finish(&mut tx, &first).await.unwrap(),
            "the lease ran out"
        );
        drop(tx);
        let mut tx = db.write().await.unwrap();
        jobs::retry(&mut tx, &second, later).await.unwrap();
        tx.commit().await.unwrap();
        assert!(claim(&db, later, 4).await.is_none(), "backs off");
        let third = claim(&db, later + SignedDuration::from_mins(2), 5)
            .await
            .unwrap();
        let mut tx = db.write().await.unwrap();
        assert!(jobs::finish(&mut tx, &third).await.unwrap());
        assert_eq!(jobs::count(&mut tx).await.unwrap(), 0);
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
async fn an_account_of_somebody_else_is_not_taken_over() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let ada = people::get(&mut tx, w.mentor).await.unwrap();
        let first = accounts::for_person(&mut tx, &ada, now()).await.unwrap();
        // Ada's address changes, and Cleo gets the old one.
        let mut changed = ada.record.clone();
        changed.email = Email::parse("ada.neu@firm.example").ok();
        people::update(&mut tx, w.mentor, &changed, now())
            .await
            .unwrap();
        let mut cleo = record("cleo", "3");
        cleo.email.clone_from(&ada.record.email);
        let cleo = people::insert(&mut tx, w.organisation, &cleo, now())
            .await
            .unwrap();
        let cleo = people::get(&mut tx, cleo).await.unwrap();
        let second = accounts::for_person(&mut tx, &cleo, now()).await.unwrap();
        assert_ne!(first, second);
        let account = accounts::get(&mut tx, first).await.unwrap();
        assert_eq!(account.person, Some(w.mentor));
    }
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
