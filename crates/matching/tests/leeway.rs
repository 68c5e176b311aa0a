//! The room that rules leave, against running again and counting.

#![allow(
    clippy::unwrap_used,
    reason = "a test may fail loudly and read plainly"
)]

mod common;

use matching::assign::Objective;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_curve_runs_from_the_highest_total_to_the_best_worst_tandem(case in common::case(12).prop_map(common::one_role)) {
        let solved = |objective| {
            let mut case = case.clone();
            case.rules.objective = objective;
            case.prepare().unwrap().solve().unwrap()
        };
        let (total, floor) = (solved(Objective::Total), solved(Objective::Floor));
        let leeway = case.prepare().unwrap().leeway(&total, 50, 3, 100).unwrap();

        if let (Some(first), Some(last)) = (leeway.curve.first(), leeway.curve.last()) {
            prop_assert_eq!(first.units, total.totals.units);
            prop_assert_eq!(Some(last.worst_units), floor.totals.worst_units);
            prop_assert_eq!(last.units, floor.totals.units);
        }
        for pair in leeway.curve.windows(2) {
            // Pins may be worse than every floor; then only the total tells.
            prop_assert!(pair[0].worst_units <= pair[1].worst_units);
            prop_assert!(pair[0].units >= pair[1].units);
        }
        prop_assert_eq!(leeway.blocking_pairs, total.totals.blocking_pairs);
        prop_assert_eq!(leeway.blocking.len() as u64, leeway.blocking_pairs.min(100));
        let best = &leeway.best[0];
        prop_assert_eq!(best.figures.units, total.totals.units);
        prop_assert_eq!(best.tandems, total.tandems.len());
        prop_assert!(best.other.is_empty(), "the best of all is the outcome");
        let wishes: usize = total.tandems.iter().map(|tandem| tandem.covered.len()).sum();
        prop_assert_eq!(best.figures.wishes_covered, wishes as u64);
        for next in &leeway.best[1..] {
            prop_assert!(!next.other.is_empty() || next.tandems < best.tandems);
        }
    }
}
