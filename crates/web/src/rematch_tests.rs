//! Running again while proposals are open: what stays, what is taken back, and who learns what.

use matching::case::{Offer, Want};
use matching::rules::Rules;
use programme::ids::{PersonId, RunId};
use programme::proposal::{Answer, Side, Standing};
use store::letters::{Letter, State};
use store::overrides::{self, Kind};
use store::proposals::{self, Proposal};
use store::{audit, rules, wanted_places};

use crate::testing::{World, worlds};

const PLAIN: &str = "topics=40&openness=20&mutual=15&availability=10&distance=10&wishes=5&\
     full_marks_hours_per_month=16&rule=new_partner&objective=total";

impl World {
    async fn events(&self) -> Vec<String> {
        let mut tx = self.read().await;
        let all = audit::of_programme(&mut tx, self.programme, 50)
            .await
            .unwrap();
        all.into_iter().map(|entry| entry.event).collect()
    }

    async fn run_with(&self, session: &str, form: &str) -> String {
        let done = self
            .post(&self.path("/matching"), Some(session), form)
            .await;
        done.location.unwrap_or_else(|| panic!("{}", done.body))
    }

    /// Each mentee now wants what only the mentor of the other one offers.
    async fn cross(&self) -> Vec<Proposal> {
        let before = self.proposals().await;
        let [one, two] = [before[0].clone(), before[1].clone()];
        let topic = |person: PersonId| match person {
            person if person == one.mentor || person == two.mentee => "t-one",
            _ => "t-two",
        };
        self.answer(|participant| {
            let topic = topic(participant.person).to_owned();
            let answers = &mut participant.answers;
            if answers.mentee {
                answers.wants.insert(0, Want { topic, level: None });
            } else {
                answers.offers.push(Offer { topic, level: None });
            }
        })
        .await;
        before
    }

    async fn answer_as(&self, proposal: &Proposal, side: Side, answer: Answer) {
        let mut tx = self.app.db().write().await.unwrap();
        proposals::answer(&mut tx, proposal.id, side, answer)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
}

fn standings(all: &[Proposal]) -> Vec<Standing> {
    all.iter().map(|one| one.answers.standing()).collect()
}

#[tokio::test]
async fn existing_tandems_stay_unless_some_may_change() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let page = world.get(&world.path("/matching"), Some(&session)).await;
        assert!(
            !page.body.contains("name=\"may_dissolve\""),
            "nothing to choose yet"
        );
        world.publish(&session).await;
        world.cross().await;
        let page = world.get(&world.path("/matching"), Some(&session)).await;
        assert!(
            page.body.contains("2 Vorschläge sind noch offen"),
            "{}",
            page.body
        );

        let kept = world.run_with(&session, "standing=keep").await;
        let page = world.get(&kept, Some(&session)).await;
        assert!(page.body.contains("besteht schon"));
        assert!(!page.body.contains("id=\"dissolved\""));

        // One alone could not change: the two would have to exchange partners.
        let one = world
            .run_with(&session, "standing=dissolve&may_dissolve=1")
            .await;
        let page = world.get(&one, Some(&session)).await;
        assert!(!page.body.contains("id=\"dissolved\""), "{}", page.body);
        assert!(
            page.body.contains("Innerhalb der gesetzten Grenze"),
            "{}",
            page.body
        );

        for wrong in ["viele", "-1", ""] {
            let form = format!("standing=dissolve&may_dissolve={wrong}");
            let told = world
                .post(&world.path("/matching"), Some(&session), &form)
                .await;
            assert_eq!(told.status, 422);
            assert!(told.body.contains("Nötig ist eine ganze Zahl von 0 bis"));
            assert!(told.body.contains("id=\"f-may_dissolve-e\""));
        }
    }
}

#[tokio::test]
async fn publishing_takes_open_proposals_back_with_one_neutral_letter_each() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        world.publish(&session).await;
        let before = world.cross().await;
        let links: Vec<String> = world
            .letters()
            .await
            .into_iter()
            .filter_map(|one| one.link)
            .collect();
        // Somebody said no, which nobody may ever learn.
        world
            .answer_as(&before[0], Side::Mentee, Answer::Declined)
            .await;

        let run = world
            .run_with(&session, "standing=dissolve&may_dissolve=2")
            .await;
        let page = world.get(&run, Some(&session)).await;
        assert!(
            page.body
                .contains("2 bestehende Tandems sind in diesem Lauf nicht dabei"),
            "{}",
            page.body
        );
        assert!(page.body.contains("Was wäre, wenn es bliebe?"));
        assert!(
            page.body
                .contains("Beim Veröffentlichen wird der Vorschlag zurückgezogen")
        );
        let evidence = world.get(&format!("{run}/evidence"), Some(&session)).await;
        assert!(
            evidence.body.contains("höchstens 2 dürfen sich ändern"),
            "{}",
            evidence.body
        );
        assert!(
            evidence
                .body
                .contains("Ohne dieses Tandem war das Ergebnis besser")
        );
        let publish = format!("{run}/publish");
        let page = world.get(&publish, Some(&session)).await;
        assert!(
            page.body
                .contains("2 offene Vorschläge werden zurückgezogen"),
            "{}",
            page.body
        );
        assert_eq!(
            standings(&world.proposals().await),
            [Standing::Open; 2],
            "looking changes nothing"
        );

        let done = world.post(&publish, Some(&session), "").await;
        assert!(done.location.unwrap().ends_with("?done=published"));
        let now = world.proposals().await;
        let expected = [
            Standing::Withdrawn,
            Standing::Withdrawn,
            Standing::Open,
            Standing::Open,
        ];
        assert_eq!(standings(&now), expected);
        assert!(
            world
                .events()
                .await
                .contains(&"proposals_withdrawn".to_owned())
        );

        let letters = world.letters().await;
        let told: Vec<&Letter> = letters
            .iter()
            .filter(|one| one.subject.contains("gilt nicht mehr"))
            .collect();
        assert_eq!(told.len(), 4, "two for each proposal");
        for letter in &told {
            assert_eq!(
                (letter.link.as_deref(), letter.state),
                (None, State::Waiting)
            );
            let others = ["Ada", "Ben", "Cleo", "Dora"]
                .into_iter()
                .filter(|name| !letter.recipient.starts_with(name));
            for name in others {
                assert!(!letter.body.contains(name), "{}", letter.body);
            }
            let plain = letter.body.replace(&letter.recipient, "X");
            assert_eq!(
                plain,
                told[0].body.replace(&told[0].recipient, "X"),
                "all read the same"
            );
        }
        let old = letters.iter().filter(|one| one.state == State::Withdrawn);
        assert_eq!(old.count(), 4, "what was not on its way stays here");

        // The link tells the same to all, and takes no answer any more.
        for link in links {
            let path = link.trim_start_matches("http://tandem.test").to_owned();
            let page = world.get(&path, None).await;
            assert!(
                page.body.contains("zurückgezogen") && page.body.contains("gilt nicht mehr"),
                "{}",
                page.body
            );
            assert!(!page.body.contains("abgelehnt") && !page.body.contains("name=\"answer\""));
            world.post(&path, None, "answer=accepted").await;
        }
        assert_eq!(standings(&world.proposals().await), expected);
        let tandems = world
            .get(&world.path("/tandems?standing=withdrawn"), Some(&session))
            .await;
        assert_eq!(
            tandems.body.matches("zurückgezogen</span>").count(),
            2,
            "{}",
            tandems.body
        );

        // The same two are not asked again.
        let next = world
            .run_with(&session, "standing=dissolve&may_dissolve=2")
            .await;
        let page = world.get(&next, Some(&session)).await;
        assert!(!page.body.contains("id=\"dissolved\""), "{}", page.body);
    }
}

#[tokio::test]
async fn what_both_agreed_to_is_dissolved_by_no_calculation() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        world.publish(&session).await;
        let before = world.cross().await;
        for side in [Side::Mentor, Side::Mentee] {
            world.answer_as(&before[0], side, Answer::Accepted).await;
        }
        let run = world
            .run_with(&session, "standing=dissolve&may_dissolve=9")
            .await;
        let page = world.get(&run, Some(&session)).await;
        assert!(!page.body.contains("id=\"dissolved\""), "{}", page.body);
        let done = world
            .post(&format!("{run}/publish"), Some(&session), "")
            .await;
        assert!(
            done.location.unwrap().ends_with("/publish"),
            "nothing to do"
        );
        let expected = [Standing::BothAccepted, Standing::Open];
        assert_eq!(standings(&world.proposals().await), expected);
    }
}

#[tokio::test]
async fn an_answer_that_comes_before_publishing_keeps_the_tandem() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        world.publish(&session).await;
        let before = world.cross().await;
        let run = world
            .run_with(&session, "standing=dissolve&may_dissolve=2")
            .await;
        for side in [Side::Mentor, Side::Mentee] {
            world.answer_as(&before[0], side, Answer::Accepted).await;
        }
        // The exchange needs both; with one of them agreed, the other stays, too.
        world
            .post(&format!("{run}/publish"), Some(&session), "")
            .await;
        let expected = [Standing::BothAccepted, Standing::Open];
        assert_eq!(standings(&world.proposals().await), expected);
    }
}

#[tokio::test]
async fn among_equals_nothing_changes() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        // Not the pairs that the fixed order would choose.
        let [ada, cleo] = [world.mentors[0], world.mentees[1]];
        let pin = format!("mentor={ada}&mentee={cleo}&decision=pin&reason=Projekt");
        world
            .post(&world.path("/pairs"), Some(&session), &pin)
            .await;
        let first = world.run_with(&session, "").await;
        world
            .post(&format!("{first}/publish"), Some(&session), "")
            .await;
        let release = format!("mentor={ada}&mentee={cleo}&decision=release");
        world
            .post(&world.path("/pairs"), Some(&session), &release)
            .await;
        for pinned in [false, true] {
            let run = if pinned {
                let first = world.mentors[0];
                let other = format!(
                    "mentor={first}&mentee={}&decision=pin&reason=X",
                    world.mentees[0]
                );
                world
                    .post(&world.path("/pairs"), Some(&session), &other)
                    .await;
                world
                    .run_with(&session, "standing=dissolve&may_dissolve=2")
                    .await
            } else {
                world
                    .run_with(&session, "standing=dissolve&may_dissolve=2")
                    .await
            };
            let page = world.get(&run, Some(&session)).await;
            assert_eq!(
                page.body.contains("id=\"dissolved\""),
                pinned,
                "{}",
                page.body
            );
        }
    }
}

#[tokio::test]
async fn places_are_wanted_with_a_reason_and_the_run_says_which_stayed_free() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let ada = world.mentors[0];
        world
            .answer(|one| {
                if one.person == ada {
                    one.answers.mentor_places = 3;
                }
            })
            .await;
        let person = world.path(&format!("/matching/{}/people/{ada}", world.run));
        let places = format!("{person}/places");
        for (form, field, words) in [
            ("at_least=4&reason=Gruppe", "at_least", "von 1 bis 3"),
            ("at_least=0&reason=Gruppe", "at_least", "von 1 bis 3"),
            (
                "at_least=2&reason=+",
                "wanted_reason",
                "Bitte einen Grund angeben",
            ),
        ] {
            let told = world.post(&places, Some(&session), form).await;
            assert_eq!(told.status, 422);
            assert!(told.body.contains(words), "{}", told.body);
            assert!(told.body.contains(&format!("id=\"f-{field}-e\"")));
        }
        let done = world
            .post(
                &places,
                Some(&session),
                "at_least=3&reason=Gruppe&decision=save",
            )
            .await;
        assert_eq!(done.location, Some(format!("{person}?done=wanted")));
        let page = world.get(&person, Some(&session)).await;
        assert!(
            page.body.contains("Möglichst mindestens 3 Mentees") && page.body.contains("Gruppe")
        );

        let run = world.run_with(&session, "").await;
        let page = world.get(&run, Some(&session)).await;
        assert!(
            page.body.contains("Ein gewünschter Platz blieb frei"),
            "{}",
            page.body
        );
        assert!(page.body.contains("Ada Testmann: 2 von 3"), "{}", page.body);
        let evidence = world.get(&format!("{run}/evidence"), Some(&session)).await;
        assert!(
            evidence.body.contains("2 von 3 besetzt"),
            "{}",
            evidence.body
        );

        let done = world
            .post(&places, Some(&session), "decision=release")
            .await;
        assert_eq!(
            done.location,
            Some(format!("{person}?done=wanted-released"))
        );
        let left = wanted_places::list(&mut world.read().await, world.programme)
            .await
            .unwrap();
        assert_eq!(left, []);
        let mentee = world.path(&format!(
            "/matching/{}/people/{}/places",
            world.run, world.mentees[0]
        ));
        let refused = world
            .post(&mentee, Some(&session), "at_least=1&reason=X")
            .await;
        assert_eq!(refused.status, 404);
    }
}

#[tokio::test]
async fn a_pair_is_tried_out_and_decided_only_by_publishing() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let (ada, cleo) = (world.mentors[0], world.mentees[0]);
        let pair = world.path(&format!("/matching/{}/people/{ada}/with/{cleo}", world.run));
        let form = world.path(&format!(
            "/matching/scenario?from={}&pair={ada}-{cleo}",
            world.run
        ));
        let page = world.get(&pair, Some(&session)).await;
        let tandem = world
            .get(
                &world.path(&format!("/matching/{}/tandems/{cleo}", world.run)),
                Some(&session),
            )
            .await;
        let link = form.replace('&', "&#38;");
        assert!(
            page.body.contains(&link) || tandem.body.contains(&link),
            "{}",
            page.body
        );
        let page = world.get(&form, Some(&session)).await;
        assert!(
            page.body.contains("Nur in diesem Szenario"),
            "{}",
            page.body
        );

        let path = world.path("/matching/scenario");
        let sent = |how: &str, why: &str| {
            format!(
                "{PLAIN}&name=Neu&tried={ada}-{cleo}&how-{ada}-{cleo}={how}&why-{ada}-{cleo}={why}&step=run"
            )
        };
        let told = world.post(&path, Some(&session), &sent("forbid", "")).await;
        assert!(
            told.body.contains("id=\"f-tried-e\"")
                && told.body.contains("Bitte einen Grund angeben"),
            "{}",
            told.body
        );
        // Two who did not sign up for these roles cannot be tried out.
        let wrong = sent("pin", "X").replace(&format!("{ada}-{cleo}"), &format!("{cleo}-{ada}"));
        let told = world.post(&path, Some(&session), &wrong).await;
        assert!(
            told.body
                .contains("nimmt in dieser Rolle nicht am Programm teil")
        );

        let run = world
            .post(&path, Some(&session), &sent("forbid", "Kein+Kontakt"))
            .await
            .location
            .unwrap();
        let decided = || async {
            overrides::list(&mut world.read().await, world.programme)
                .await
                .unwrap()
        };
        assert_eq!(decided().await, [], "only tried out");
        let id = run.rsplit('/').next().unwrap();
        let again = world
            .get(
                &world.path(&format!("/matching/scenario?from={id}")),
                Some(&session),
            )
            .await;
        assert!(
            again.body.contains("value=\"Kein Kontakt\""),
            "{}",
            again.body
        );
        let publish = format!("{run}/publish");
        let page = world.get(&publish, Some(&session)).await;
        assert!(
            page.body
                .contains("Eine Entscheidung aus dem Szenario gilt danach"),
            "{}",
            page.body
        );
        world.post(&publish, Some(&session), "").await;
        let found = decided().await;
        assert_eq!(
            (found[0].mentor, found[0].mentee, found[0].kind),
            (ada, cleo, Kind::Forbid)
        );
        assert_eq!(found[0].reason, "Kein Kontakt");
        let asked = world.proposals().await;
        assert_eq!(asked.len(), 2);
        assert!(
            !asked
                .iter()
                .any(|one| (one.mentor, one.mentee) == (ada, cleo))
        );
    }
}

#[tokio::test]
async fn rules_are_adopted_where_nobody_is_left_to_ask() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        world.publish(&session).await;
        let before = world.letters().await.len();
        let form = format!("{PLAIN}&name=Neu&step=run");
        let path = world.path("/matching/scenario");
        let run = world
            .post(&path, Some(&session), &form)
            .await
            .location
            .unwrap();
        let publish = format!("{run}/publish");
        let page = world.get(&publish, Some(&session)).await;
        assert!(
            page.body.contains("Regeln übernehmen")
                && page.body.contains("Niemand wird neu gefragt"),
            "{}",
            page.body
        );
        let done = world.post(&publish, Some(&session), "").await;
        assert!(done.location.unwrap().ends_with("/matching?done=adopted"));
        let latest = rules::latest(&mut world.read().await, world.programme)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(latest.number, 2);
        assert_ne!(latest.rules, Rules::default());
        assert_eq!(world.letters().await.len(), before);
        let id: i64 = run.rsplit('/').next().unwrap().parse().unwrap();
        let published = store::runs::get(&mut world.read().await, RunId(id))
            .await
            .unwrap();
        assert!(published.published_at.is_some());
    }
}
