//! Proposals that are taken back, and what a coordinator wishes for a mentor.

use programme::proposal::{Answer, Side, Standing};
use store::letters::{self, NewLetter, State};
use store::proposals::{self, NewProposal};
use store::testing::databases;
use store::wanted_places::{self, WantedPlaces};
use store::{Tx, jobs};

use crate::tandems::run;
use crate::world::{World, now, token, world};

async fn propose(tx: &mut Tx, w: &World) -> programme::ids::ProposalId {
    let run = run(tx, w, None).await;
    let new = NewProposal {
        programme: w.programme,
        run,
        mentor: w.mentor,
        mentee: w.mentee,
        mentor_token: &token(1),
        mentee_token: &token(2),
        answer_by: None,
        body: "{}",
    };
    proposals::insert(tx, new, now()).await.unwrap().unwrap()
}

#[tokio::test]
async fn what_is_withdrawn_takes_no_answer_and_its_letters_stay_here() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let id = propose(&mut tx, &w).await;
        let mut written = Vec::new();
        for (person, email) in [(w.mentor, Some("ada@firm.example")), (w.mentee, None)] {
            let letter = NewLetter {
                organisation: w.organisation,
                programme: Some(w.programme),
                person: Some(person),
                proposal: Some(id),
                kind: programme::letter::Kind::ProposalMentor,
                recipient: "Ada",
                email,
                lang: "de",
                subject: "Betreff",
                body: "{link}",
                link: Some("https://firm.example/proposal/x"),
                details: None,
                calendar: None,
            };
            written.push(letters::write(&mut tx, letter, now()).await.unwrap());
        }
        letters::settle(&mut tx, written[1], State::HandedOver, None, now())
            .await
            .unwrap();
        assert!(
            proposals::answer(&mut tx, id, Side::Mentor, Answer::Declined)
                .await
                .unwrap()
        );

        assert!(proposals::withdraw(&mut tx, id, now()).await.unwrap());
        letters::withdraw(&mut tx, id).await.unwrap();
        assert!(!proposals::withdraw(&mut tx, id, now()).await.unwrap());
        let proposal = proposals::get(&mut tx, id).await.unwrap();
        assert_eq!(proposal.answers.standing(), Standing::Withdrawn);
        assert!(
            !proposals::answer(&mut tx, id, Side::Mentee, Answer::Accepted)
                .await
                .unwrap()
        );
        let waiting = letters::get(&mut tx, written[0]).await.unwrap();
        assert_eq!((waiting.state, waiting.link), (State::Withdrawn, None));
        assert_eq!(jobs::count(&mut tx).await.unwrap(), 0);
        let handed = letters::get(&mut tx, written[1]).await.unwrap();
        assert_eq!(handed.state, State::HandedOver, "it is gone already");
    }
}

#[tokio::test]
async fn what_both_agreed_to_is_not_withdrawn() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let id = propose(&mut tx, &w).await;
        for side in [Side::Mentor, Side::Mentee] {
            proposals::answer(&mut tx, id, side, Answer::Accepted)
                .await
                .unwrap();
        }
        assert!(!proposals::withdraw(&mut tx, id, now()).await.unwrap());
        let proposal = proposals::get(&mut tx, id).await.unwrap();
        assert_eq!(proposal.answers.standing(), Standing::BothAccepted);
    }
}

#[tokio::test]
async fn the_latest_wish_for_a_mentor_counts() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        for at_least in [2, 3] {
            let wanted = WantedPlaces {
                mentor: w.mentor,
                at_least,
                reason: "Gruppe".to_owned(),
            };
            wanted_places::save(&mut tx, w.programme, &wanted, w.account, now())
                .await
                .unwrap();
            let all = wanted_places::dated(&mut tx, w.programme).await.unwrap();
            assert_eq!(all, [(wanted, now())]);
        }
        for deleted in [true, false] {
            assert_eq!(
                wanted_places::delete(&mut tx, w.programme, w.mentor)
                    .await
                    .unwrap(),
                deleted
            );
        }
        let none = wanted_places::list(&mut tx, w.programme).await.unwrap();
        assert_eq!(none, []);
    }
}
