//! What the whole would lose if somebody had another mentor, under each objective.

#![allow(
    clippy::unwrap_used,
    reason = "a test may fail loudly and read plainly"
)]

mod numbers;

use matching::assign::{Alternative, Objective, Optimum, Problem, Proof};
use numbers::{Plain, finished, plain};
use proptest::prelude::*;
use std::ops::ControlFlow;

type Held = Option<(u32, i64)>;

fn small() -> impl Strategy<Value = Plain> {
    let wanting = (any::<bool>(), any::<u64>());
    (shapes(), wanting)
        .prop_map(|(plain, (some, seed))| if some { plain.wanting(seed) } else { plain })
}

fn shapes() -> impl Strategy<Value = Plain> {
    prop_oneof![
        plain(5, 0..3, 0.6),
        plain(5, 0..10, 0.6),
        plain(5, -50..50, 0.5),
        plain(5, 0..10, 0.7).prop_map(|mut plain| {
            plain.capacities.fill(1);
            plain
        }),
    ]
}

fn best(problem: &Problem, objective: Objective) -> Optimum {
    finished(problem.optimise(objective, &mut |_, _| ControlFlow::Continue(())))
}

fn tandems(result: &[Held]) -> usize {
    result.iter().flatten().count()
}

fn total(result: &[Held]) -> i64 {
    result.iter().flatten().map(|held| held.1).sum()
}

fn worst<'a>(result: impl IntoIterator<Item = &'a Held>) -> i64 {
    let values = result.into_iter().flatten().map(|held| held.1);
    values.min().unwrap_or(i64::MAX)
}

/// What is reached with an alternative: tandems and places that should be filled.
fn less(now: (usize, usize), found: Alternative) -> (usize, usize) {
    let filled = i64::try_from(now.1).unwrap() - found.missed;
    (
        now.0 - usize::try_from(found.fewer).unwrap(),
        usize::try_from(filled).unwrap(),
    )
}

/// The optimum in the form of `Plain::all`.
fn as_held(problem: &Problem, optimum: &Optimum) -> Vec<Held> {
    let held = |(mentee, mentor): (u32, &Option<u32>)| {
        problem.arcs_of(mentee).find(|arc| Some(arc.0) == *mentor)
    };
    (0_u32..)
        .zip(&optimum.assignment.mentor_of)
        .map(held)
        .collect()
}

/// Results in which a mentee has some other mentor than now.
fn others<'a>(
    all: &'a [Vec<Held>],
    now: &'a [Held],
    mentee: usize,
) -> impl Iterator<Item = &'a Vec<Held>> {
    all.iter()
        .filter(move |result| result[mentee].is_some() && result[mentee] != now[mentee])
}

fn ask(problem: &Problem, optimum: &Optimum) -> Vec<Option<Alternative>> {
    optimum.alternatives(problem).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn with_a_floor_the_others_stay_above_it(plain in small(), percent in prop_oneof![Just(None), (0..20_u8).prop_map(Some)]) {
        let problem = plain.problem();
        let objective = percent.map_or(Objective::Floor, |percent| Objective::Balance { percent });
        let optimum = best(&problem, objective);
        let now = as_held(&problem, &optimum);
        let Proof::Floor(proof) = &optimum.proof else { panic!("proven by a floor") };
        let floor = proof.floor.unwrap_or(0);
        let all = plain.all();
        for (mentee, found) in ask(&problem, &optimum).into_iter().enumerate() {
            let goal = others(&all, &now, mentee)
                .filter(|result| {
                    result.iter().enumerate().all(|(other, held)| {
                        other == mentee || held.is_none_or(|held| held.1 >= floor)
                    })
                })
                .map(|result| (plain.reached(result), total(result)))
                .max()
                .filter(|_| now[mentee].is_some());
            let reached = found.map(|found| {
                (less(plain.reached(&now), found), total(&now) - found.loss)
            });
            prop_assert_eq!(reached, goal);
            if let Some(found) = found {
                let option = problem
                    .arcs_of(u32::try_from(mentee).unwrap())
                    .find(|arc| arc.0 == found.mentor)
                    .unwrap();
                prop_assert_eq!(found.worst, Some(option.1.min(floor)));
            }
        }
    }

    #[test]
    fn for_leximin_the_worst_new_tandem_is_as_good_as_can_be(plain in small()) {
        let problem = plain.problem();
        let optimum = best(&problem, Objective::Leximin);
        let now = as_held(&problem, &optimum);
        let all = plain.all();
        for (mentee, found) in ask(&problem, &optimum).into_iter().enumerate() {
            let goal = others(&all, &now, mentee)
                .map(|result| {
                    let new = result.iter().zip(&now).filter(|(new, old)| new != old);
                    (tandems(result), worst(new.map(|pair| pair.0)))
                })
                .max()
                .filter(|_| now[mentee].is_some());
            let (Some(found), Some((most, width))) = (found, goal) else {
                prop_assert_eq!((found, goal), (None, None));
                continue;
            };
            prop_assert_eq!(tandems(&now) - usize::try_from(found.fewer).unwrap(), most);
            // There is such a result, and it is as good as any by its worst new tandem.
            let is_it = |result: &&Vec<Held>| {
                let new = result.iter().zip(&now).filter(|(new, old)| new != old);
                result[mentee].is_some_and(|held| held.0 == found.mentor)
                    && plain.reached(result) == less(plain.reached(&now), found)
                    && total(result) == total(&now) - found.loss
                    && Some(worst(*result)) == found.worst
                    && (found.fewer > 0 || worst(new.map(|pair| pair.0)) == width)
            };
            prop_assert!(others(&all, &now, mentee).any(|result| is_it(&result)));
        }
    }

    #[test]
    fn for_the_total_it_is_the_residual(plain in small()) {
        let problem = plain.problem();
        let optimum = best(&problem, Objective::Total);
        let now = as_held(&problem, &optimum);
        let all = plain.all();
        for (mentee, found) in ask(&problem, &optimum).into_iter().enumerate() {
            let goal = others(&all, &now, mentee)
                .map(|result| (plain.reached(result), total(result)))
                .max()
                .filter(|_| now[mentee].is_some());
            let reached = found.map(|found| {
                (less(plain.reached(&now), found), total(&now) - found.loss)
            });
            prop_assert_eq!(reached, goal);
            prop_assert!(found.is_none_or(|found| found.worst.is_none()));
        }
    }
}

/// A tandem fixed beforehand is answered without being part of the problem.
#[test]
fn a_fixed_tandem_is_answered_too() {
    let arc = |mentor, mentee, value| matching::assign::Arc {
        mentor,
        mentee,
        value,
    };
    // Mentor 0's only place is kept for somebody outside; mentor 1 has mentee 0, who could go to 2.
    let problem = Problem::new(&[0, 1, 1], 1, [arc(1, 0, 8), arc(2, 0, 3)]).unwrap();
    let optimum = best(&problem, Objective::Leximin);
    let within = optimum.within(&problem);
    let mut ways = matching::assign::Alternatives::new(&within, &optimum).unwrap();
    let found = ways.without(None, 0, 9, &[(1, 7)]).unwrap();
    let expected = Alternative {
        mentor: 1,
        fewer: 0,
        missed: 0,
        loss: 9 - 7 + 8 - 3,
        worst: Some(3),
    };
    assert_eq!(found, expected);
    assert_eq!(ways.without(None, 0, 9, &[]), None);
    assert_eq!(ways.without(None, 17, 9, &[(1, 7)]), None);
}
