//! Every objective against every result there is, and its checker.

#![allow(
    clippy::unwrap_used,
    reason = "a test may fail loudly and read plainly"
)]

mod numbers;

use matching::assign::{Objective, Optimum, Problem, check_proof};
use numbers::{Plain, finished, plain, values};
use proptest::prelude::*;
use std::ops::ControlFlow;

fn small() -> impl Strategy<Value = Plain> {
    prop_oneof![
        plain(7, 0..3, 0.4),
        plain(6, 0..2, 0.6),
        plain(7, 0..8, 0.4),
        plain(7, 0..1_000_000, 0.35),
        plain(6, -50..50, 0.5),
        plain(5, -3..4, 0.9),
        // One place per mentor, so that hardly anybody is left over.
        plain(7, 0..12, 0.5).prop_map(|mut plain| {
            plain.capacities.fill(1);
            plain
        }),
        plain(7, 0..3, 0.5).prop_map(|mut plain| {
            plain.capacities.fill(1);
            plain
        }),
    ]
}

fn best(problem: &Problem, objective: Objective) -> Optimum {
    let found = finished(problem.optimise(objective, &mut |_, _| ControlFlow::Continue(())));
    let verdict = check_proof(problem, objective, &found.assignment, &found.proof);
    assert_eq!(verdict, Ok(()));
    found
}

fn total(values: &[i64]) -> i64 {
    values.iter().sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn leximin_is_the_greatest_in_the_order_of_words(plain in small()) {
        let problem = plain.problem();
        let found = best(&problem, Objective::Leximin);
        // All results have the most tandems, so comparing lists is leximin.
        prop_assert_eq!(Some(values(&problem, &found.assignment)), plain.results().into_iter().max());
    }

    #[test]
    fn floor_is_the_best_worst_tandem_and_then_the_highest_total(plain in small()) {
        let problem = plain.problem();
        let found = values(&problem, &best(&problem, Objective::Floor).assignment);
        let results = plain.results();
        let goal = results.iter().map(|values| (values.first(), total(values))).max();
        prop_assert_eq!(Some((found.first(), total(&found))), goal);
        prop_assert_eq!(found.len(), results[0].len());
    }

    #[test]
    fn balance_gives_up_as_much_as_it_may(plain in small(), percent in prop_oneof![Just(0_u8), Just(100), 0..101_u8, any::<u8>()]) {
        let problem = plain.problem();
        let found = values(&problem, &best(&problem, Objective::Balance { percent }).assignment);
        let results = plain.results();
        let highest = results.iter().map(|values| total(values)).max().unwrap();
        let goal = results
            .iter()
            .filter(|values| {
                100 * total(values) >= 100 * highest - i64::from(percent) * highest.abs()
            })
            .map(|values| (values.first(), total(values)))
            .max();
        prop_assert_eq!(Some((found.first(), total(&found))), goal);
        prop_assert_eq!(found.len(), results[0].len());
    }

    #[test]
    fn total_is_what_the_solver_finds(plain in small()) {
        let problem = plain.problem();
        let found = best(&problem, Objective::Total);
        prop_assert_eq!(found.assignment, problem.solve().0);
    }

    #[test]
    fn order_of_arcs_does_not_matter(plain in small(), seed in any::<u64>()) {
        for objective in [Objective::Floor, Objective::Balance { percent: 5 }, Objective::Leximin] {
            let (one, other) = (plain.problem(), plain.shuffled(seed).problem());
            prop_assert_eq!(best(&one, objective), best(&other, objective));
        }
    }
}
