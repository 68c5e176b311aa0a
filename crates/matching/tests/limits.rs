//! Facts that are not about one pair alone: two people both ways, standing tandems,
//! and places that should be filled. The replay checks each of them by other code.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use matching::assign::{Gap, Objective};
use matching::case::{Case, Modes, Offer, Pair, Person, Want};
use matching::outcome::{Outcome, PinProblem};
use matching::verify;
use proptest::prelude::*;

fn pair(mentor: &str, mentee: &str) -> Pair {
    Pair {
        mentor: mentor.to_owned(),
        mentee: mentee.to_owned(),
    }
}

fn solve(case: &Case) -> Outcome {
    let outcome = case.prepare().unwrap().solve().unwrap();
    assert_eq!(verify(case, &outcome), Ok(()));
    outcome
}

fn tandems(outcome: &Outcome) -> Vec<(&str, &str)> {
    let tandems = outcome.tandems.iter();
    tandems
        .map(|one| (one.mentor.as_str(), one.mentee.as_str()))
        .collect()
}

fn person(key: &str, offers: &[&str], wants: &[&str]) -> Person {
    Person {
        key: key.to_owned(),
        department: key.to_owned(),
        active: true,
        mentor_places: u32::from(!offers.is_empty()),
        mentee: !wants.is_empty(),
        offers: offers
            .iter()
            .map(|&topic| Offer {
                topic: topic.to_owned(),
                level: None,
            })
            .collect(),
        wants: wants
            .iter()
            .map(|&topic| Want {
                topic: topic.to_owned(),
                level: None,
            })
            .collect(),
        languages: ["de".to_owned()].into(),
        modes: Modes {
            on_site: false,
            online: true,
        },
        ..Person::default()
    }
}

fn of(people: Vec<Person>) -> Case {
    Case {
        people,
        ..Case::default()
    }
}

/// Ada and Bo could teach each other, and nobody else could teach either.
fn ada_and_bo() -> Case {
    of(vec![
        person("ada", &["ki"], &["social"]),
        person("bo", &["social"], &["ki"]),
    ])
}

#[test]
fn two_teach_each_other_only_if_both_wish() {
    let mut case = ada_and_bo();
    for objective in [Objective::Total, Objective::Floor, Objective::Leximin] {
        case.rules.objective = objective;
        let outcome = solve(&case);
        assert_eq!(outcome.tandems.len(), 1, "{objective:?}");
        let within = outcome.within.as_ref().unwrap();
        assert_eq!(within.gap, Gap::None);
        assert_eq!(within.unlimited.tandems(), 2);
    }
    case.people[0].wishes.insert("bo".to_owned());
    assert_eq!(solve(&case).tandems.len(), 1);
    case.people[1].wishes.insert("ada".to_owned());
    let outcome = solve(&case);
    assert_eq!(tandems(&outcome), [("ada", "bo"), ("bo", "ada")]);
    assert_eq!(outcome.within, None);
}

#[test]
fn pins_both_ways_are_a_problem() {
    let mut case = ada_and_bo();
    case.pinned = [pair("ada", "bo"), pair("bo", "ada")].into();
    let problem = PinProblem::BothWays {
        pair: pair("bo", "ada"),
    };
    assert_eq!(case.prepare().unwrap().pin_problems(), [problem]);
    assert_eq!(tandems(&solve(&case)), [("ada", "bo")]);
    // Nor is the way back formed beside a pin.
    case.pinned.remove(&pair("bo", "ada"));
    assert_eq!(tandems(&solve(&case)), [("ada", "bo")]);
}

/// Bo and Cy could both learn from Ada or Eve; crossing over would be better.
fn crossing() -> Case {
    let mut case = of(vec![
        person("ada", &["ki"], &[]),
        person("bo", &["ki"], &[]),
        person("cy", &[], &["ki"]),
        person("dan", &[], &["ki"]),
    ]);
    case.people[2].wishes.insert("ada".to_owned());
    case.people[3].wishes.insert("bo".to_owned());
    case
}

#[test]
fn standing_tandems_go_on_unless_they_may_be_dissolved() {
    let mut case = crossing();
    assert_eq!(tandems(&solve(&case)), [("ada", "cy"), ("bo", "dan")]);
    case.standing = [pair("ada", "dan"), pair("zoe", "cy")].into();
    let outcome = solve(&case);
    assert_eq!(tandems(&outcome), [("ada", "dan"), ("bo", "cy")]);
    assert_eq!(outcome.dissolved, [pair("zoe", "cy")]);
    assert!(outcome.tandems[0].standing && !outcome.tandems[0].pinned);
    case.may_dissolve = Some(0);
    assert_eq!(tandems(&solve(&case)), [("ada", "dan"), ("bo", "cy")]);
    case.may_dissolve = Some(1);
    let outcome = solve(&case);
    assert_eq!(tandems(&outcome), [("ada", "cy"), ("bo", "dan")]);
    assert_eq!(outcome.dissolved.len(), 2);
    // What is no longer possible ends in any case.
    case.may_dissolve = None;
    case.people[3].vetoes.insert("ada".to_owned());
    assert_eq!(tandems(&solve(&case)), [("ada", "cy"), ("bo", "dan")]);
}

#[test]
fn a_group_is_filled_first() {
    let mut case = crossing();
    assert_eq!(solve(&case).totals.missed_places, 0);
    case.people[0].mentor_places = 2;
    case.people[0].mentor_at_least = 2;
    let outcome = solve(&case);
    assert_eq!(tandems(&outcome), [("ada", "cy"), ("ada", "dan")]);
    // Wishes for more places than there are say nothing.
    case.people[0].mentor_places = 1;
    assert_eq!(tandems(&solve(&case)), [("ada", "cy"), ("bo", "dan")]);
    // Nobody to fill them.
    case.people.truncate(3);
    case.people[0].mentor_places = 3;
    case.people[0].mentor_at_least = 3;
    assert_eq!(solve(&case).totals.missed_places, 2);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Everything at once, and independent of the order of people.
    #[test]
    fn any_mix_can_be_replayed(
        (case, shuffled) in (common::crowded(16), common::standing(16), proptest::option::of(0_u32..3)).prop_flat_map(|(mut case, standing, may_dissolve)| {
            case.standing = standing;
            case.may_dissolve = may_dissolve;
            let people = Just(case.people.clone()).prop_shuffle();
            (Just(case), people)
        })
    ) {
        let outcome = case.prepare().unwrap().solve().unwrap();
        prop_assert_eq!(verify(&case, &outcome), Ok(()));
        let other = Case { people: shuffled, ..case.clone() };
        prop_assert_eq!(&outcome, &other.prepare().unwrap().solve().unwrap());
        // What was not asked for is refused.
        if let Some(within) = &outcome.within {
            let mut forged = outcome.clone();
            forged.within = None;
            prop_assert!(verify(&case, &forged).is_err());
            let mut forged = outcome.clone();
            forged.within.as_mut().unwrap().unlimited.mentor_of.pop();
            prop_assert!(verify(&case, &forged).is_err());
            let mut forged = outcome.clone();
            forged.within.as_mut().unwrap().gap = match within.gap {
                Gap::None => Gap::Total { at_most: 1 },
                _ => Gap::None,
            };
            prop_assert!(verify(&case, &forged).is_err());
        }
    }
}
