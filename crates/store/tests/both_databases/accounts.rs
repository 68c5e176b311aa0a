//! Accounts and waiting letters keep to the people they belong to.

use jiff::SignedDuration;
use programme::email::Email;
use programme::ids::PersonId;
use store::accounts;
use store::letters::{self, NewLetter};
use store::testing::databases;
use store::tokens::{self, Purpose};
use store::{jobs, people};

use crate::world::{World, now, record, token, world};

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

fn letter_to<'a>(w: &World, person: PersonId, email: Option<&'a str>) -> NewLetter<'a> {
    NewLetter {
        organisation: w.organisation,
        programme: Some(w.programme),
        person: Some(person),
        proposal: None,
        kind: programme::letter::Kind::ProposalMentor,
        recipient: "Wer auch immer",
        email,
        lang: "de",
        subject: "Betreff",
        body: "{link}",
        link: Some("http://x"),
        details: None,
        calendar: None,
    }
}

#[tokio::test]
async fn accounts_and_waiting_letters_follow_their_people() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let mut records = Vec::new();
        let mut own = Vec::new();
        let until = now() + SignedDuration::from_hours(1);
        for (n, id) in [(1, w.mentor), (2, w.mentee)] {
            let person = people::get(&mut tx, id).await.unwrap();
            let account = accounts::for_person(&mut tx, &person, now()).await.unwrap();
            tokens::start_session(&mut tx, &token(40 + n), account, now(), until)
                .await
                .unwrap();
            let link = token(50 + n);
            tokens::store(&mut tx, &link, Purpose::SignIn, Some(account), now(), until)
                .await
                .unwrap();
            let email = person.record.email.as_ref().map(Email::as_str);
            let letter = letters::write(&mut tx, letter_to(&w, id, email), now())
                .await
                .unwrap();
            own.push((account, letter));
            records.push(person.record);
        }
        accounts::follow_people(&mut tx, w.organisation, now())
            .await
            .unwrap();
        let session = token(41);
        let session = tokens::session(&mut tx, session.secret(), now());
        assert!(session.await.unwrap().is_some(), "nothing changed");

        // The two exchange their addresses, and one her name.
        let (ada, ben) = (records[0].email.clone(), records[1].email.clone());
        (records[0].email, records[1].email) = (ben.clone(), ada.clone());
        records[0].family_name = "Neu".to_owned();
        people::clear_addresses(&mut tx, &[w.mentor, w.mentee])
            .await
            .unwrap();
        people::update_many(
            &mut tx,
            &[(w.mentor, &records[0]), (w.mentee, &records[1])],
            now(),
        )
        .await
        .unwrap();
        accounts::follow_people(&mut tx, w.organisation, now())
            .await
            .unwrap();
        for (n, (account, letter)) in own.iter().enumerate() {
            let email = records[n]
                .email
                .as_ref()
                .map(|email| email.as_str().to_owned());
            let account = accounts::get(&mut tx, *account).await.unwrap();
            assert_eq!((&account.email, account.name), (&email, records[n].name()));
            let letter = letters::get(&mut tx, *letter).await.unwrap();
            assert_eq!((letter.email, letter.recipient), (email, records[n].name()));
        }
        for n in [1, 2] {
            let session = token(40 + n);
            let session = tokens::session(&mut tx, session.secret(), now());
            assert_eq!(session.await.unwrap(), None);
            let link = token(50 + n);
            let link = tokens::is_good(&mut tx, link.secret(), Purpose::SignIn, now());
            assert!(!link.await.unwrap());
        }

        // Without an address the letter is printed; with one it is mailed.
        for (email, waiting) in [(None, 1), (ben, 2)] {
            records[0].email = email;
            people::update(&mut tx, w.mentor, &records[0], now())
                .await
                .unwrap();
            accounts::follow_people(&mut tx, w.organisation, now())
                .await
                .unwrap();
            assert_eq!(jobs::count(&mut tx).await.unwrap(), waiting);
            let account = accounts::get(&mut tx, own[0].0).await.unwrap();
            assert_eq!(account.email.is_some(), records[0].email.is_some());
        }
    }
}
