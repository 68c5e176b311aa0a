//! A firm with a coordinator, a programme and two people.

use jiff::Timestamp;
use programme::email::Email;
use programme::ids::{AccountId, OrganisationId, PersonId, ProgrammeId};
use programme::person::PersonRecord;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use store::accounts::{self, NewAccount};
use store::tokens::Token;
use store::{Tx, people, programmes};

pub(crate) fn now() -> Timestamp {
    "2026-11-24T09:00:00Z".parse().unwrap()
}

pub(crate) fn token(seed: u8) -> Token {
    Token::draw(&mut StdRng::from_seed([seed; 32]))
}

pub(crate) fn record(name: &str, number: &str) -> PersonRecord {
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

pub(crate) struct World {
    pub(crate) organisation: OrganisationId,
    pub(crate) account: AccountId,
    pub(crate) programme: ProgrammeId,
    pub(crate) mentor: PersonId,
    pub(crate) mentee: PersonId,
}

pub(crate) async fn world(tx: &mut Tx) -> World {
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
