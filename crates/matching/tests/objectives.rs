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
    let wanting = (any::<bool>(), any::<u64>());
    (shapes(), wanting)
        .prop_map(|(plain, (some, seed))| if some { plain.wanting(seed) } else { plain })
}

fn shapes() -> impl Strategy<Value = Plain> {
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
    assert_eq!(verdict, Ok(()), "{found:?}");
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

/// Every point of the frontier, from every result.
fn frontier(plain: &Plain) -> Vec<(i64, i128)> {
    let results = plain.results();
    let all: Vec<(i64, i64)> = results
        .iter()
        .filter_map(|values| Some((*values.first()?, total(values))))
        .collect();
    let better =
        |one: (i64, i64), other: (i64, i64)| one != other && one.0 >= other.0 && one.1 >= other.1;
    let mut points: Vec<(i64, i128)> = all
        .iter()
        .filter(|&&point| !all.iter().any(|&other| better(other, point)))
        .map(|&(floor, total)| (floor, i128::from(total)))
        .collect();
    points.sort_unstable();
    points.dedup();
    points
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_curve_has_every_point_or_those_asked_for(plain in small(), points in 0_usize..6) {
        let problem = plain.problem();
        let all = frontier(&plain);
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let curve = finished(problem.trade_off(usize::MAX, go_on));
        let found: Vec<_> = curve.iter().map(|point| (point.floor, point.total)).collect();
        prop_assert_eq!(&found, &all);
        let some = finished(problem.trade_off(points, go_on));
        prop_assert!(some.len() <= points.max(2) && some.len() >= all.len().min(2));
        prop_assert!(some.iter().all(|point| curve.contains(point)));
        prop_assert_eq!((some.first(), some.last()), (curve.first(), curve.last()));
    }
}
