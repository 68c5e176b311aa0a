//! Answers and reports, as if they had been read from a mailbox.

use jiff::SignedDuration;
use mail::mailbox::{Account, Mailbox, Security};
use programme::email::Email;
use programme::refusal::Problem;
use programme::tandem::SIDES;
use store::letters::State;
use store::meetings::{Meeting, NewMeeting};
use store::tandems::Tandem;

use super::*;
use crate::testing::{World, start, worlds_with_mail};

/// A mailbox at which nobody answers: these tests bring the messages themselves.
fn mailbox() -> Mailbox {
    Mailbox::new(Account {
        host: "127.0.0.1".to_owned(),
        port: 1,
        security: Security::None,
        user: "tandem".to_owned(),
        password: String::new(),
        folder: "INBOX".to_owned(),
        authorities: Vec::new(),
    })
    .unwrap()
}

/// Worlds that read a mailbox.
async fn reading() -> Vec<World> {
    let worlds = worlds_with_mail().await.into_iter();
    worlds.map(|world| world.reading(mailbox())).collect()
}

async fn meeting(world: &World, tandem: &Tandem) -> Meeting {
    let mut tx = world.app.db().write().await.unwrap();
    let new = NewMeeting {
        uid: "gegenstrom-abc@firm.example",
        starts_at: world.app.clock().now() + SignedDuration::from_hours(24 * 14),
        minutes: 60,
    };
    let meeting = meetings::insert(&mut tx, tandem.id, new).await.unwrap();
    tx.commit().await.unwrap();
    meeting
}

async fn now(world: &World, meeting: &Meeting) -> Meeting {
    meetings::get(&mut world.read().await, meeting.id)
        .await
        .unwrap()
}

async fn address(world: &World, person: PersonId) -> String {
    let person = people::get(&mut world.read().await, person).await.unwrap();
    person.record.email.unwrap().as_str().to_owned()
}

fn reply(meeting: &Meeting, from: &str, answer: Answer) -> Incoming {
    Incoming::Reply(Reply {
        uid: meeting.uid.clone(),
        sequence: meeting.sequence,
        from: from.to_owned(),
        answer,
    })
}

/// Has messages dealt with; the numbers of those that are marked as read then.
async fn bring(world: &World, messages: Vec<Incoming>) -> Vec<u32> {
    let mail = Mail {
        address: "box".to_owned(),
        mark: Mark {
            validity: 7,
            read_to: 40,
        },
        messages: (1..).zip(messages).collect(),
        more: false,
    };
    let mut tx = world.app.db().write().await.unwrap();
    keep(&world.app, &mut tx, Found::Mail(mail)).await.unwrap();
    let mut marked = Vec::new();
    for numbers in [vec![1], vec![2], vec![1, 2]] {
        let before = jobs::count(&mut tx).await.unwrap();
        let job = Job::MarkRead {
            validity: 7,
            messages: numbers.clone(),
        };
        jobs::withdraw(&mut tx, &job).await.unwrap();
        if jobs::count(&mut tx).await.unwrap() < before {
            marked.extend(numbers);
        }
    }
    tx.commit().await.unwrap();
    marked
}

/// A tandem of two who have a mailbox.
async fn mailed_tandem(world: &World) -> Tandem {
    let mut tx = world.app.db().write().await.unwrap();
    for (number, person) in (1..).zip(world.mentors) {
        let mut record = people::get(&mut tx, person).await.unwrap().record;
        record.email = Email::parse(&format!("mentor{number}@firm.example")).ok();
        people::update(&mut tx, person, &record, start())
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    world.running_tandem().await
}

#[tokio::test]
async fn a_yes_is_its_persons_alone_and_a_no_asks_both_without_saying_whose() {
    for world in reading().await {
        let tandem = mailed_tandem(&world).await;
        let meeting = meeting(&world, &tandem).await;
        let mentor = address(&world, tandem.mentor).await;
        let mentee = address(&world, tandem.mentee).await;
        let yes = reply(&meeting, &mentor, Answer::Accepted);
        assert_eq!(bring(&world, vec![yes]).await, [1]);
        let mut tx = world.read().await;
        assert!(
            meetings::accepted(&mut tx, &meeting, tandem.mentor)
                .await
                .unwrap()
        );
        drop(tx);
        let path = crate::links::meeting(tandem.id, meeting.id);
        for (person, sees) in [(tandem.mentor, true), (tandem.mentee, false)] {
            let page = world.get(&path, Some(&world.as_person(person).await)).await;
            assert_eq!(page.body.contains("Ihr Kalender hat zugesagt"), sees);
        }

        let before = world.letters().await.len();
        let no = || reply(&meeting, &mentee, Answer::Declined);
        assert_eq!(bring(&world, vec![no(), no()]).await, [1, 2]);
        let letters = world.letters().await;
        let new = &letters[..letters.len() - before];
        // Both get the same words, once.
        assert_eq!(new.len(), 2);
        assert_eq!(new[0].subject, new[1].subject);
        let plain = |at: usize| new[at].body.replace(&new[at].recipient, "");
        assert_eq!(plain(0), plain(1));
        assert!(now(&world, &meeting).await.is_unsuited());
        // Nothing says whose yes there was: the other one would be known to have said no.
        let mut tx = world.read().await;
        for side in SIDES {
            let person = tandem.person(side);
            assert!(!meetings::accepted(&mut tx, &meeting, person).await.unwrap());
        }
        drop(tx);
        let pages = async |side: usize| {
            let person = tandem.person(SIDES[side]);
            world
                .get(&path, Some(&world.as_person(person).await))
                .await
                .body
        };
        assert!(pages(0).await.contains("Dieser Termin passt nicht."));
        assert!(pages(1).await.contains("Dieser Termin passt nicht."));

        // It stays all the same, or is moved: then it suits again.
        let session = world.as_person(tandem.mentor).await;
        assert_eq!(
            world.post(&path, Some(&session), "step=keep").await.status,
            303
        );
        assert!(!now(&world, &meeting).await.is_unsuited());
    }
}

#[tokio::test]
async fn answers_to_an_earlier_date_or_from_strangers_change_nothing() {
    for world in reading().await {
        let tandem = mailed_tandem(&world).await;
        let meeting = meeting(&world, &tandem).await;
        let mentee = address(&world, tandem.mentee).await;
        let old = Meeting {
            sequence: meeting.sequence - 1,
            ..meeting.clone()
        };
        let unknown = Meeting {
            uid: "gegenstrom-other@firm.example".to_owned(),
            ..meeting.clone()
        };
        let marked = bring(
            &world,
            vec![
                reply(&meeting, "stranger@firm.example", Answer::Declined),
                reply(&old, &mentee, Answer::Declined),
            ],
        );
        // A stranger's mail stays unread; an answer that comes too late was for us.
        assert_eq!(marked.await, [2]);
        assert_eq!(
            bring(&world, vec![reply(&unknown, &mentee, Answer::Declined)]).await,
            [0; 0]
        );
        assert!(!now(&world, &meeting).await.is_unsuited());
        let mut tx = world.read().await;
        let mark = mailboxes::mark(&mut tx, "box").await.unwrap();
        assert_eq!(
            mark.map(|mark| (mark.validity, mark.read_to)),
            Some((7, 40))
        );
    }
}

#[tokio::test]
async fn a_report_marks_its_letter_and_no_other() {
    for world in reading().await {
        let session = world.as_coordinator().await;
        world.publish(&session).await;
        let letter = world.letters().await.pop().unwrap();
        let mut tx = world.app.db().write().await.unwrap();
        letters::settle(&mut tx, letter.id, State::Sent, None, letter.created_at)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let report = |written_at| {
            Incoming::Bounce(Bounce {
                letter: letter.id.0,
                written_at,
                refusal: Problem::NoSuchMailbox.into(),
            })
        };
        let wrong = letter.created_at + SignedDuration::from_secs(1);
        let marked = bring(&world, vec![report(wrong), report(letter.created_at)]);
        assert_eq!(marked.await, [2]);
        let states: Vec<State> = world.letters().await.iter().map(|one| one.state).collect();
        assert_eq!(
            states.iter().filter(|one| **one == State::Bounced).count(),
            1
        );
    }
}

#[tokio::test]
async fn a_mailbox_that_cannot_be_read_is_left_alone_for_a_while() {
    for world in reading().await {
        crate::upkeep::begin(&world.app).await.unwrap();
        world.work().await;
        world.work().await;
        let mut tx = world.read().await;
        // One for the mailbox, one for tidying: none was lost, none was doubled.
        assert_eq!(jobs::count(&mut tx).await.unwrap(), 2);
    }
}

#[tokio::test]
async fn a_calendar_answers_for_an_event() {
    for world in reading().await {
        let tandem = mailed_tandem(&world).await;
        let session = world.as_coordinator().await;
        let form = "kind=kick_off&date=2027-01-11&time=10:00&minutes=90&place=Kantine";
        world
            .post(&world.path("/calendar"), Some(&session), form)
            .await;
        let mut tx = world.read().await;
        let event = events::list(&mut tx, world.programme)
            .await
            .unwrap()
            .remove(0);
        drop(tx);
        let mentee = address(&world, tandem.mentee).await;
        let reply = |uid: String, answer| {
            Incoming::Reply(Reply {
                uid,
                sequence: 0,
                from: mentee.clone(),
                answer,
            })
        };
        let uid = invitation::event_uid(event.id.0, event.created_at, "tandem@firm.example");
        let other = invitation::event_uid(event.id.0, jiff::Timestamp::UNIX_EPOCH, "x@y.example");
        let marked = bring(
            &world,
            vec![reply(uid, Answer::Accepted), reply(other, Answer::Declined)],
        );
        assert_eq!(marked.await, [1]);
        let mut tx = world.read().await;
        let answer = events::answer_of(&mut tx, event.id, tandem.mentee)
            .await
            .unwrap();
        assert_eq!(answer, Some(true));
    }
}
