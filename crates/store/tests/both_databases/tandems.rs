//! From rules to runs, proposals, letters and the jobs that send them.

use jiff::{SignedDuration, Timestamp};
use matching::rules::Rules;
use programme::agreement::Wording;
use programme::proposal::{Answer, Side, Standing};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use store::agreements::{self, Signature};
use store::letters::{self, NewLetter, State};
use store::overrides::{self, Kind, Override};
use store::proposals::{self, NewProposal};
use store::runs::{self, NewRun, Summary};
use store::scenarios::{self, Trial};
use store::testing::databases;
use store::{Db, Tx, jobs, participants, programmes, rules, tandems};

use crate::world::{World, now, token, world};

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
async fn of_two_who_save_rules_at_once_the_second_counts_on() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        tx.commit().await.unwrap();
        let save = async |site: bool| {
            let rules = Rules {
                other_site: site,
                ..Rules::default()
            };
            let mut tx = db.write().await?;
            let saved = rules::save(&mut tx, w.programme, &rules, w.account, now()).await?;
            // The other one has time to look meanwhile.
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            tx.commit().await?;
            Ok::<_, store::Error>(saved.number)
        };
        let (one, other) = tokio::join!(save(true), save(false));
        let mut numbers = [one.unwrap(), other.unwrap()];
        numbers.sort_unstable();
        assert_eq!(numbers, [1, 2]);
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

fn summary() -> Summary {
    Summary {
        objective: matching::assign::Objective::Leximin,
        tandems: 2,
        left: 1,
        worst_units: Some(40),
        mean_units: None,
        full_units: 100,
        wishes_covered: 3,
        wishes: 4,
        blocking_pairs: 0,
    }
}

pub(crate) async fn run(
    tx: &mut Tx,
    w: &World,
    scenario: Option<programme::ids::ScenarioId>,
) -> programme::ids::RunId {
    let version = rules::save(tx, w.programme, &Rules::default(), w.account, now())
        .await
        .unwrap();
    let new = NewRun {
        programme: w.programme,
        rules: version.id,
        scenario,
        input_hash: "abc",
        summary: &summary(),
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
        let first = run(&mut tx, &w, None).await;
        let second = run(&mut tx, &w, None).await;
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
async fn a_run_knows_its_scenario_and_its_figures() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let tried = Trial {
            rules: Rules {
                other_site: true,
                ..Rules::default()
            },
            set_aside: vec![(w.mentor, w.mentee)],
            added: vec![Override {
                mentor: w.mentor,
                mentee: w.mentee,
                kind: Kind::Forbid,
                reason: "Ausprobiert".to_owned(),
            }],
            may_dissolve: Some(2),
        };
        let mut written = Vec::new();
        for name in ["Andere Standorte", "Noch eins"] {
            written.push(
                scenarios::insert(&mut tx, w.programme, name, &tried, w.account, now())
                    .await
                    .unwrap(),
            );
        }
        assert_eq!(written.iter().map(|s| s.number).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(scenarios::count(&mut tx, w.programme).await.unwrap(), 2);
        let first = scenarios::get(&mut tx, written[0].id).await.unwrap();
        assert_eq!((&first, &first.trial), (&written[0], &tried));
        let plain = run(&mut tx, &w, None).await;
        let trial = run(&mut tx, &w, Some(first.id)).await;
        let found = runs::get(&mut tx, trial).await.unwrap();
        assert_eq!(
            found.scenario,
            Some((first.id, "Andere Standorte".to_owned()))
        );
        assert_eq!(found.summary, Some(summary()));
        assert_eq!(runs::get(&mut tx, plain).await.unwrap().scenario, None);
    }
}

#[tokio::test]
async fn a_proposal_is_answered_through_its_two_links() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let run = run(&mut tx, &w, None).await;
        let (for_mentor, for_mentee) = (token(1), token(2));
        let new = || NewProposal {
            programme: w.programme,
            run,
            mentor: w.mentor,
            mentee: w.mentee,
            mentor_token: &for_mentor,
            mentee_token: &for_mentee,
            answer_by: None,
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

async fn letter(tx: &mut Tx, w: &World, email: Option<&str>) -> programme::ids::LetterId {
    let new = NewLetter {
        organisation: w.organisation,
        programme: Some(w.programme),
        person: Some(w.mentor),
        proposal: None,
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
    jobs::claim(db, &mut StdRng::from_seed([seed; 32]), jobs::Which::All, at)
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
async fn an_agreement_has_versions_and_is_signed_once() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let w = world(&mut tx).await;
        let own = Wording {
            de: "Wir reden.".into(),
            en: "We talk.".into(),
        };
        let mut numbers = Vec::new();
        for wording in [&own, &own, &Wording::default(), &own] {
            let version = agreements::save(&mut tx, w.programme, wording, w.account, now());
            numbers.push(version.await.unwrap());
        }
        assert_eq!(numbers, [1, 1, 2, 3]);
        let all = agreements::list(&mut tx, w.programme).await.unwrap();
        let versions: Vec<_> = all.iter().map(|each| each.version).collect();
        assert_eq!(versions, [3, 2, 1]);
        assert!(all[1].wording.is_product() && !all[0].wording.is_product());
        assert_eq!(all[0].by, "Kim");
        let latest = agreements::latest(&mut tx, w.programme).await.unwrap();
        assert_eq!(latest.as_ref(), Some(&all[0]));

        let run = run(&mut tx, &w, None).await;
        let (mentor_token, mentee_token) = (token(1), token(2));
        let new = NewProposal {
            programme: w.programme,
            run,
            mentor: w.mentor,
            mentee: w.mentee,
            mentor_token: &mentor_token,
            mentee_token: &mentee_token,
            answer_by: None,
            body: "{}",
        };
        let proposal = proposals::insert(&mut tx, new, now()).await.unwrap();
        let proposal = proposals::get(&mut tx, proposal.unwrap()).await.unwrap();
        let day = jiff::civil::date(2026, 11, 24);
        let tandem = tandems::begin(&mut tx, &proposal, day).await.unwrap();
        assert_eq!(tandems::lock(&mut tx, tandem).await.unwrap().id, tandem);
        let first = Signature {
            agreement: Some(all[2].id),
            lang: "de".into(),
            text: "Wir reden.".into(),
            conduct: "Wir hören zu.".into(),
            on: day,
        };
        let second = Signature {
            text: "Etwas anderes.".into(),
            ..first.clone()
        };
        for (signature, counts) in [(&first, true), (&second, false)] {
            let signed = agreements::sign(&mut tx, tandem, Side::Mentor, signature).await;
            assert_eq!(signed.unwrap(), counts);
        }
        let stored = agreements::signature(&mut tx, tandem, Side::Mentor);
        assert_eq!(stored.await.unwrap(), Some(first));
        let other = agreements::signature(&mut tx, tandem, Side::Mentee);
        assert_eq!(other.await.unwrap(), None);
    }
}
