//! The best few results against a list of all of them.

#![allow(
    clippy::unwrap_used,
    reason = "a test may fail loudly and read plainly"
)]

mod small;

use matching::assign::{Problem, Ranked};
use proptest::prelude::*;
use small::{Plain, up_to};
use std::collections::BTreeSet;
use std::ops::ControlFlow;

fn best(problem: &Problem, k: usize) -> Vec<Ranked> {
    match problem.best(k, &mut |_, _| ControlFlow::Continue(())) {
        ControlFlow::Continue(found) => found,
        ControlFlow::Break(()) => panic!("nobody broke it off"),
    }
}

/// (tandems, places filled, total) of every assignment there is, the best first.
fn all(plain: &Plain) -> Vec<(usize, u32, i128)> {
    let mut all: Vec<_> = plain
        .everything()
        .iter()
        .map(|one| plain.rank(one))
        .collect();
    all.sort_unstable_by(|one, two| two.cmp(one));
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn are_the_best_of_all(plain in up_to(4), k in 0_usize..40) {
        let problem = plain.problem();
        let found = best(&problem, k);
        let all = all(&plain);
        let values: Vec<_> = found.iter().map(|one| plain.rank(&one.assignment)).collect();
        prop_assert_eq!(&values[..], &all[..k.min(all.len())]);
        for one in &found {
            prop_assert!(plain.allows(&one.assignment));
            let (tandems, filled, total) = plain.rank(&one.assignment);
            let wanted: u32 = plain.wanted.iter().sum();
            prop_assert_eq!((one.tandems, one.short, one.total), (tandems, u64::from(wanted - filled), total));
        }
        let distinct: BTreeSet<_> = found.iter().map(|one| &one.assignment.mentor_of).collect();
        prop_assert_eq!(distinct.len(), found.len());
    }

    #[test]
    fn are_all_in_the_end(plain in up_to(3)) {
        let problem = plain.problem();
        let found = best(&problem, 1_000_000);
        let found: BTreeSet<_> = found.into_iter().map(|one| one.assignment.mentor_of).collect();
        let all: BTreeSet<_> = plain.everything().into_iter().map(|one| one.mentor_of).collect();
        prop_assert_eq!(found, all);
    }

    #[test]
    fn begin_with_the_answer_whatever_the_order(plain in up_to(6), k in 1_usize..20, seed in any::<u64>()) {
        let problem = plain.problem();
        let found = best(&problem, k);
        prop_assert_eq!(&found[0].assignment, &problem.solve().0);
        prop_assert_eq!(&best(&plain.shuffled(seed).problem(), k), &found);
    }

    #[test]
    fn can_be_broken_off_anywhere(plain in up_to(4), after in 0_usize..30) {
        let problem = plain.problem();
        let mut calls = 0;
        let found = problem.best(5, &mut |_, _| {
            calls += 1;
            if calls > after { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        match found {
            ControlFlow::Break(()) => prop_assert!(calls > after),
            ControlFlow::Continue(found) => prop_assert_eq!(found, best(&problem, 5)),
        }
    }
}

#[test]
fn ask_for_nothing_and_of_nothing() {
    let nobody = Problem::new(&[], 0, []).unwrap();
    assert_eq!(best(&nobody, 0), []);
    // One result: nobody with nobody.
    assert_eq!(best(&nobody, 9).len(), 1);
}
