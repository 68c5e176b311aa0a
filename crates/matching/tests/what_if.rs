//! Each answer about a stored outcome is what running the case again says.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use matching::assign::Objective;
use matching::case::{Case, Pair};
use matching::outcome::{Outcome, Verdict};
use matching::what_if::Price;
use matching::{RunError, WhatIf};
use proptest::prelude::*;

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

/// Only pins that are kept: another could come to life by the change.
fn settled(case: Case) -> (Case, Outcome) {
    let mut case = common::one_role(case);
    let outcome = solve(&case);
    let kept = |pin: &Pair| {
        let mut tandems = outcome.tandems.iter();
        tandems.any(|one| one.pinned && one.mentor == pin.mentor && one.mentee == pin.mentee)
    };
    case.pinned.retain(kept);
    let outcome = solve(&case);
    (case, outcome)
}

fn pair(mentor: &str, mentee: &str) -> Pair {
    Pair {
        mentor: mentor.to_owned(),
        mentee: mentee.to_owned(),
    }
}

fn difference(before: &Outcome, after: &Outcome) -> Price {
    let tandems = |outcome: &Outcome| i32::try_from(outcome.totals.tandems).unwrap();
    let missed = |outcome: &Outcome| i64::try_from(outcome.totals.missed_places).unwrap();
    Price {
        fewer_tandems: tandems(before) - tandems(after),
        missed_places: missed(after) - missed(before),
        loss_units: before.totals.units - after.totals.units,
    }
}

/// The case with this pair pinned, and whoever else the mentee was pinned to let
/// go. `None` if the pin cannot be kept.
fn pinning(case: &Case, before: &Outcome, pair: &Pair) -> Option<Outcome> {
    let mut forced = common::as_good_as(case, before, &pair.mentee);
    forced.pinned.retain(|pin| pin.mentee != pair.mentee);
    forced.pinned.insert(pair.clone());
    let after = solve(&forced);
    after.pin_problems.is_empty().then_some(after)
}

fn forced(what_if: &WhatIf<'_>, case: &Case, before: &Outcome) -> Result<(), TestCaseError> {
    let prepared = case.prepare().unwrap();
    for person in &case.people {
        let answers = what_if.forced_for(&person.key);
        let possible = prepared.partners(&person.key);
        let others = possible.iter().filter(|partner| {
            let (mentor, mentee) = if partner.teaches {
                (&partner.key, &person.key)
            } else {
                (&person.key, &partner.key)
            };
            let mut tandems = before.tandems.iter();
            matches!(partner.verdict, Verdict::Possible(_))
                && !tandems.any(|one| one.mentor == *mentor && one.mentee == *mentee)
        });
        prop_assert_eq!(answers.len(), others.count());
        prop_assert!(answers.is_sorted_by_key(|one| (one.price.is_none(), one.price)));
        for answer in answers {
            let pair = if answer.teaches {
                pair(&answer.partner, &person.key)
            } else {
                pair(&person.key, &answer.partner)
            };
            let after = pinning(case, before, &pair);
            let price = after.map(|after| difference(before, &after));
            prop_assert_eq!(answer.price, price, "{:?}", pair);
            prop_assert_eq!(what_if.force(&pair.mentor, &pair.mentee), price);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn forcing_a_pair_costs_what_pinning_it_says(case in prop_oneof![common::case(10), common::crowded(12)]) {
        let (case, before) = settled(case);
        let prepared = case.prepare().unwrap();
        forced(&prepared.reopen(&before).unwrap(), &case, &before)?;
    }

    #[test]
    fn forbidding_a_tandem_costs_what_running_again_says(case in prop_oneof![common::case(12), common::crowded(10)]) {
        let (case, before) = settled(case);
        let prepared = case.prepare().unwrap();
        let what_if = prepared.reopen(&before).unwrap();
        for tandem in &before.tandems {
            let pair = pair(&tandem.mentor, &tandem.mentee);
            let without = what_if.forbid(&pair.mentor, &pair.mentee).unwrap();
            let mut changed = common::as_good_as(&case, &before, &tandem.mentee);
            changed.pinned.remove(&pair);
            changed.forbidden.insert(pair.clone());
            prop_assert_eq!(without.price, difference(&before, &solve(&changed)));
            // And the mentor named is one with whom that can be reached.
            let Some(mentor) = without.mentor else { continue };
            changed.pinned.insert(Pair { mentor, mentee: pair.mentee });
            prop_assert_eq!(without.price, difference(&before, &solve(&changed)));
        }
    }

    #[test]
    fn a_swap_changes_two_tandems_and_nothing_else(case in common::crowded(14)) {
        let (case, before) = settled(case);
        let prepared = case.prepare().unwrap();
        let what_if = prepared.reopen(&before).unwrap();
        for one in &before.tandems {
            for two in &before.tandems {
                let swap = what_if.swap(&pair(&one.mentor, &one.mentee), &pair(&two.mentor, &two.mentee));
                prop_assert_eq!(swap.is_some(), one.mentor != two.mentor);
                let Some(swap) = swap else { continue };
                let crossed = [pair(&one.mentor, &two.mentee), pair(&two.mentor, &one.mentee)];
                let mut units: Vec<i64> = before.tandems.iter().filter(|tandem| *tandem != one && *tandem != two).map(|tandem| tandem.score.units).collect();
                for (crossed, (pair, verdict)) in crossed.iter().zip(&swap.pairs) {
                    prop_assert_eq!(crossed, pair);
                    prop_assert_eq!(Some(verdict.clone()), prepared.verdict(&pair.mentor, &pair.mentee));
                    if let Verdict::Possible(score) = verdict {
                        units.push(score.units);
                    }
                }
                prop_assert_eq!(swap.effect.is_some(), units.len() == before.tandems.len());
                if let Some(effect) = swap.effect {
                    prop_assert_eq!(effect.loss_units, before.totals.units - units.iter().sum::<i64>());
                    prop_assert_eq!(Some(effect.worst_units), units.into_iter().min());
                }
            }
        }
    }

    /// Somebody else's outcome, or one that was tampered with, answers nothing.
    #[test]
    fn only_a_proven_outcome_is_opened(case in common::crowded(12), which in 0..4_u8, at in any::<prop::sample::Index>()) {
        let mut outcome = solve(&case);
        prop_assume!(!outcome.tandems.is_empty());
        let place = at.index(outcome.tandems.len());
        match which {
            0 => { outcome.tandems.remove(place); }
            1 => { let twice = outcome.tandems[place].clone(); outcome.tandems.push(twice); }
            2 => outcome.tandems[place].mentor = "nobody".to_owned(),
            // The proof of another objective, or none at all.
            _ => {
                let mut other = case.clone();
                other.rules.objective = match case.rules.objective {
                    Objective::Total => Objective::Leximin,
                    _ => Objective::Total,
                };
                outcome.proof = solve(&other).proof;
            }
        }
        let prepared = case.prepare().unwrap();
        prop_assert_eq!(prepared.reopen(&outcome).map(|_| ()), Err(RunError::Unproven));
    }
}

#[test]
fn strangers_and_standing_tandems_have_no_price() {
    let case = Case::default();
    let outcome = solve(&case);
    let prepared = case.prepare().unwrap();
    let what_if = prepared.reopen(&outcome).unwrap();
    assert_eq!(what_if.force("ada", "bo"), None);
    assert_eq!(what_if.forbid("ada", "bo"), None);
    assert_eq!(what_if.forced_for("ada"), []);
    assert_eq!(what_if.swap(&pair("ada", "bo"), &pair("cy", "dora")), None);
}
