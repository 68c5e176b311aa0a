//! Whole runs on random companies: proven, replayable, independent of order.

#![allow(
    clippy::unwrap_used,
    clippy::assigning_clones,
    reason = "a test may fail loudly and read plainly"
)]

mod common;

use matching::assign::Proof;
use matching::case::{Case, Pair};
use matching::outcome::{Outcome, PinProblem, Remedy, Role, Unmatched, Verdict, Why};
use matching::replay::Flaw;
use matching::{RunError, Stage, verify};
use proptest::prelude::*;
use std::ops::ControlFlow;

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn solve(case: &Case) -> Outcome {
    case.prepare().unwrap().solve().unwrap()
}

/// Whether a case has more tandems than before, one of them for this person.
/// (Two more if the change helps in both roles at once.)
fn helps(before: &Outcome, after: &Case, whom: &Unmatched) -> bool {
    let after = solve(after);
    let mut tandems = after.tandems.iter();
    after.totals.tandems > before.totals.tandems
        && match whom.role {
            Role::Mentee => tandems.any(|tandem| tandem.mentee == whom.person),
            Role::Mentor => tandems.any(|tandem| tandem.mentor == whom.person),
        }
}

proptest! {
    #![proptest_config(config(500))]

    /// The replay judges every pair by other code than the engine.
    #[test]
    fn every_outcome_can_be_replayed(case in prop_oneof![common::case(14), common::crowded(20)]) {
        let outcome = solve(&case);
        prop_assert_eq!(verify(&case, &outcome), Ok(()));
    }

    #[test]
    fn order_does_not_reach_a_single_byte(
        (case, shuffled) in common::case(12).prop_flat_map(|case| {
            let people = Just(case.people.clone()).prop_shuffle();
            (Just(case), people)
        })
    ) {
        let other = Case { people: shuffled, ..case.clone() };
        prop_assert_eq!(
            serde_json::to_string(&solve(&case)).unwrap(),
            serde_json::to_string(&solve(&other)).unwrap()
        );
    }

    #[test]
    fn json_gives_back_what_went_in(case in common::case(8)) {
        let outcome = solve(&case);
        let case_text = serde_json::to_string(&case).unwrap();
        let text = serde_json::to_string(&outcome).unwrap();
        prop_assert_eq!(serde_json::from_str::<Case>(&case_text).unwrap(), case);
        prop_assert_eq!(serde_json::from_str::<Outcome>(&text).unwrap(), outcome);
    }

    /// Each remedy is carried out on the case itself and the case solved again.
    #[test]
    fn every_remedy_works(case in common::case(10)) {
        let mut case = common::one_role(case);
        let before = solve(&case);
        // A pin that could not be kept might come to life by the change and move others.
        case.pinned.retain(|pin| kept(&before, pin));
        for whom in &before.unmatched {
            for remedy in &whom.remedies {
                let after = carry_out(&case, whom, remedy);
                prop_assert!(helps(&before, &favouring(after, whom), whom), "{whom:?} {remedy:?}");
            }
        }
    }

    /// Changes that help together: all of them do, and not one can be left out.
    #[test]
    fn changes_together_work_and_none_is_spare(case in common::case(12)) {
        let mut case = common::one_role(case);
        let before = solve(&case);
        case.pinned.retain(|pin| kept(&before, pin));
        for whom in &before.unmatched {
            let exception = |remedy: &Remedy| matches!(remedy, Remedy::Exception { .. });
            // An exception for one pair cannot be written into a case beside other changes.
            if whom.together.is_empty() || whom.together.iter().any(exception) {
                continue;
            }
            let with = |skipped: Option<usize>| {
                let changes = whom.together.iter().enumerate();
                changes
                    .filter(|change| Some(change.0) != skipped)
                    .fold(case.clone(), |case, change| carry_out(&case, whom, change.1))
            };
            prop_assert!(whom.together.len() > 1);
            prop_assert!(helps(&before, &favouring(with(None), whom), whom), "{whom:?}");
            for skipped in 0..whom.together.len() {
                prop_assert!(!helps(&before, &favouring(with(Some(skipped)), whom), whom), "{whom:?} {skipped}");
            }
        }
    }

    /// A page about a person shows the same verdicts as the pair itself.
    #[test]
    fn partners_are_ranked_and_agree_with_verdicts(case in common::case(10)) {
        let prepared = case.prepare().unwrap();
        for person in &case.people {
            let partners = prepared.partners(&person.key);
            let mut last = i64::MAX;
            let mut ruled_out = false;
            for partner in &partners {
                let (mentor, mentee) = if partner.teaches {
                    (&partner.key, &person.key)
                } else {
                    (&person.key, &partner.key)
                };
                let verdict = prepared.verdict(mentor, mentee).unwrap();
                prop_assert_eq!(&verdict, &partner.verdict);
                match verdict {
                    Verdict::Possible(score) => {
                        prop_assert!(!ruled_out && score.units <= last);
                        last = score.units;
                    }
                    Verdict::RuledOut(against) => {
                        prop_assert!(!against.is_empty());
                        ruled_out = true;
                    }
                }
            }
        }
    }

    /// Forbidding a tandem costs what its alternative says, unless giving the
    /// mentee nobody is better still. A pin is lifted for it, and no other.
    #[test]
    fn an_alternative_is_what_forcing_it_costs(case in prop_oneof![common::case(9), common::crowded(14)]) {
        let case = common::one_role(case);
        let before = solve(&case);
        for tandem in &before.tandems {
            let Some(alternative) = &tandem.alternative else { continue };
            let mut forced = common::as_good_as(&case, &before, &tandem.mentee);
            forced.pinned.retain(|pin| kept(&before, pin) && pin.mentee != tandem.mentee);
            forced.pinned.insert(Pair { mentor: alternative.mentor.clone(), mentee: tandem.mentee.clone() });
            let after = solve(&forced);
            prop_assert_eq!(after.pin_problems.len(), 0);
            prop_assert_eq!(i64::from(after.totals.tandems) + i64::from(alternative.fewer_tandems), i64::from(before.totals.tandems));
            prop_assert_eq!(i128::from(after.totals.missed_places) - i128::from(before.totals.missed_places), i128::from(alternative.missed_places));
            prop_assert_eq!(after.totals.units + alternative.loss_units, before.totals.units);
        }
    }

    #[test]
    fn any_change_to_an_outcome_is_found(case in prop_oneof![common::case(10), common::crowded(14)], which in 0..20_u8, other in any::<prop::sample::Index>()) {
        let good = solve(&case);
        let mut forged = good.clone();
        let tandem = (!good.tandems.is_empty()).then(|| other.index(good.tandems.len()));
        match (which, tandem) {
            (0, _) => forged.input_hash.push('0'),
            (1, _) => forged.rules.level_gap += 1,
            (2, Some(place)) => { forged.tandems.remove(place); }
            (3, Some(place)) => forged.tandems[place].score.measures[0] ^= 1,
            (4, Some(place)) => forged.tandems[place].score.units += 1,
            (5, Some(place)) => { forged.tandems[place].covered.pop(); }
            (6, Some(place)) => forged.tandems[place].missed.push("1.1".to_owned()),
            (7, Some(place)) => forged.tandems[place].pinned ^= true,
            (8, Some(place)) => { let twice = forged.tandems[place].clone(); forged.tandems.push(twice); }
            (9, Some(place)) => forged.tandems[place].mentor.clone_from(&good.tandems[place].mentee),
            (10, _) => forged.totals.units -= 1,
            (11, _) => forged.totals.blocking_pairs += 1,
            (12, _) => tamper(&mut forged.proof),
            (13, _) if !good.unmatched.is_empty() => { forged.unmatched.pop(); }
            _ => {
                let Some(shortage) = forged.shortages.last_mut() else { return Ok(()) };
                match which {
                    // Where limits are kept, groups need not explain everybody.
                    13 | 14 if good.within.is_some() => return Ok(()),
                    13 | 14 => { forged.shortages.pop(); }
                    15 => { shortage.mentees.pop(); }
                    16 => shortage.places += 1,
                    17 => shortage.unmatched += 1,
                    18 => { let more = shortage.mentees[0].clone(); shortage.mentors.push(more); }
                    _ => match shortage.topics.first_mut() {
                        Some(topic) => topic.wanted_by += 1,
                        None => return Ok(()),
                    },
                }
            }
        }
        prop_assert!(verify(&case, &forged).is_err());
    }
}

fn tamper(proof: &mut Proof) {
    match proof {
        Proof::Total(certificate) => certificate.per_tandem = 0,
        Proof::Floor(proof) => proof.certificate.per_tandem = 0,
        Proof::Leximin(proof) => proof.tandems.prices.push((u32::MAX, 1)),
    }
}

/// Whether a pin is among the tandems.
fn kept(outcome: &Outcome, pin: &Pair) -> bool {
    outcome
        .tandems
        .iter()
        .any(|tandem| tandem.pinned && tandem.mentor == pin.mentor && tandem.mentee == pin.mentee)
}

/// Raises the scores of one person's pairs above all others, so that of several
/// best results the one that serves this person is taken.
fn favouring(mut case: Case, whom: &Unmatched) -> Case {
    case.rules.weights = matching::rules::Weights {
        topics: 0,
        openness: 0,
        mutual: 0,
        availability: 0,
        distance: 0,
        wishes: 100,
    };
    let everybody: std::collections::BTreeSet<String> = case
        .people
        .iter()
        .map(|person| person.key.clone())
        .collect();
    for person in &mut case.people {
        person.mentor_at_least = 0;
        person.wishes = if person.key == whom.person {
            everybody.clone()
        } else {
            std::iter::once(whom.person.clone()).collect()
        };
    }
    case
}

fn carry_out(case: &Case, whom: &Unmatched, remedy: &Remedy) -> Case {
    let mut case = case.clone();
    let place = |key: &str| {
        case.people
            .iter()
            .position(|person| person.key == key)
            .unwrap()
    };
    let me = place(&whom.person);
    let mut newcomer = case.people[me].clone();
    newcomer.key = "newcomer".to_owned();
    newcomer.modes = matching::case::Modes {
        on_site: true,
        online: true,
    };
    for keys in [
        &mut newcomer.supervisors,
        &mut newcomer.vetoes,
        &mut newcomer.conflicts,
        &mut newcomer.earlier_partners,
    ] {
        keys.clear();
    }
    // Another department, site and organisation than anybody's.
    newcomer.department = "new".to_owned();
    if case.people[me].modes.online {
        newcomer.site = "new".to_owned();
    }
    newcomer.organisation = "new".to_owned();
    newcomer.wants.clear();
    newcomer.offers.clear();
    newcomer.mentee = false;
    newcomer.mentor_places = 0;
    match remedy {
        Remedy::AcceptOnline { .. } => case.people[me].modes.online = true,
        Remedy::AcceptOnSite { .. } => case.people[me].modes.on_site = true,
        Remedy::OtherHours { partner } => {
            case.people[me].hours = case.people[me]
                .hours
                .joined(&case.people[place(partner)].hours);
        }
        Remedy::OneMorePlace { mentor } => {
            let mentor = place(mentor);
            case.people[mentor].mentor_places += 1;
        }
        Remedy::Allow { partner } => {
            case.forbidden.remove(&pair(whom, partner));
        }
        Remedy::Exception { partner, from } => {
            use matching::outcome::Against;
            let partner = place(partner);
            // An exception for one pair, as the case can say it: a blank lifted.
            let mut free = case.people[partner].clone();
            match from {
                Against::EarlierTandem => {
                    free.earlier_partners.remove(&whom.person);
                    let key = free.key.clone();
                    case.people[me].earlier_partners.remove(&key);
                }
                Against::SameDepartment => {
                    "elsewhere".clone_into(&mut free.department);
                    case.people[me].department = "here".to_owned();
                }
                Against::SameSite => {
                    "elsewhere".clone_into(&mut free.site);
                    case.people[me].site = "here".to_owned();
                    let online = free.modes.online && case.people[me].modes.online;
                    if !online {
                        case.people[me].site.clear();
                        case.rules.other_site = false;
                    }
                }
                _ => {
                    "elsewhere".clone_into(&mut free.organisation);
                    case.people[me].organisation = "here".to_owned();
                }
            }
            case.people[partner] = free;
        }
        Remedy::SpeakLanguage { language, .. } => {
            case.people[me].languages.insert(language.clone());
        }
        Remedy::NameTopic { topic, .. } => {
            if whom.role == Role::Mentee {
                case.people[me].wants.push(matching::case::Want {
                    topic: topic.clone(),
                    level: None,
                });
            } else {
                case.people[me].offers.insert(matching::case::Offer {
                    topic: topic.clone(),
                    level: None,
                });
            }
        }
        Remedy::OneMoreMentor { topic, .. } => {
            newcomer.mentor_places = 1;
            let levelled = case.people[me]
                .wants
                .iter()
                .find(|want| want.topic == *topic)
                .unwrap();
            let level = levelled.level.map(|_| 8);
            newcomer.offers = [matching::case::Offer {
                topic: topic.clone(),
                level,
            }]
            .into();
            case.people.push(newcomer);
        }
        Remedy::OneMoreMentee { topic, .. } => {
            newcomer.mentee = true;
            newcomer.wants = vec![matching::case::Want {
                topic: topic.clone(),
                level: None,
            }];
            case.people.push(newcomer);
        }
    }
    case
}

fn pair(whom: &Unmatched, partner: &str) -> Pair {
    match whom.role {
        Role::Mentee => Pair {
            mentor: partner.to_owned(),
            mentee: whom.person.clone(),
        },
        Role::Mentor => Pair {
            mentor: whom.person.clone(),
            mentee: partner.to_owned(),
        },
    }
}

proptest! {
    #![proptest_config(config(25))]

    /// Larger companies, where chains of exchanges are long and ties many.
    #[test]
    fn larger_outcomes_can_be_replayed(case in common::case(90)) {
        let outcome = solve(&case);
        prop_assert_eq!(verify(&case, &outcome), Ok(()));
    }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn pins_are_kept_or_explained(case in common::case(10)) {
        let outcome = solve(&case);
        for pin in &case.pinned {
            let kept = outcome.tandems.iter().any(|tandem| {
                tandem.pinned && tandem.mentor == pin.mentor && tandem.mentee == pin.mentee
            });
            let problem = outcome.pin_problems.iter().find(|problem| match problem {
                PinProblem::Unknown { pair, .. }
                | PinProblem::BothWays { pair }
                | PinProblem::RuledOut { pair, .. }
                | PinProblem::SecondMentor { pair, .. }
                | PinProblem::NoPlace { pair, .. } => pair == pin,
            });
            prop_assert!(kept != problem.is_some(), "{pin:?} {problem:?}");
        }
    }

    #[test]
    fn why_agrees_with_the_partners(case in common::case(10)) {
        let prepared = case.prepare().unwrap();
        for unmatched in solve(&case).unmatched {
            let teaches = unmatched.role == Role::Mentee;
            let partners = prepared.partners(&unmatched.person);
            let others: Vec<_> = partners.iter().filter(|other| other.teaches == teaches).collect();
            let possible = others.iter().filter(|other| matches!(other.verdict, Verdict::Possible(_))).count();
            match unmatched.why {
                Why::NobodyThere => prop_assert!(others.is_empty()),
                Why::AllRuledOut { people } => prop_assert_eq!((people as usize, possible), (others.len(), 0)),
                Why::AllTaken { possible: counted } => prop_assert_eq!(counted as usize, possible),
            }
        }
    }

    #[test]
    fn a_run_can_be_broken_off_anywhere(case in common::case(8), stop in 0..6_usize) {
        let prepared = case.prepare().unwrap();
        let mut steps = 0;
        let result = prepared.run(&mut |_| {
            steps += 1;
            if steps > stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        prop_assert_eq!(result.is_err(), steps > stop);
        if let Err(error) = result {
            prop_assert_eq!(error, RunError::BrokenOff);
        }
    }
}

#[test]
fn stages_come_in_their_order() {
    let case = Case::default();
    let mut stages: Vec<Stage> = Vec::new();
    case.prepare()
        .unwrap()
        .run(&mut |progress| {
            stages.push(progress.stage);
            ControlFlow::Continue(())
        })
        .unwrap();
    assert!(stages.is_sorted());
}

#[test]
fn an_outcome_of_another_case_is_refused() {
    let outcome = solve(&Case::default());
    let mut other = Case::default();
    other.rules.weights.topics = 1;
    assert!(matches!(
        verify(&other, &outcome),
        Err(Flaw::OtherCase { .. })
    ));
}
