//! The checker of proofs against tampering, and objectives on larger problems
//! against linear programmes.

#![allow(
    clippy::unwrap_used,
    reason = "a test may fail loudly and read plainly"
)]

mod numbers;

use matching::assign::{
    Arc, Assignment, Barrier, Flaw, Objective, Optimum, Problem, Proof, check_proof,
};
use numbers::{Plain, finished, plain, values};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

const OBJECTIVES: [Objective; 5] = [
    Objective::Total,
    Objective::Floor,
    Objective::Balance { percent: 0 },
    Objective::Balance { percent: 10 },
    Objective::Leximin,
];

fn best(problem: &Problem, objective: Objective) -> Optimum {
    finished(problem.optimise(objective, &mut |_, _| ControlFlow::Continue(())))
}

/// Problems in which every mentor has a place: at one without, prices mean nothing.
fn with_places(side: usize) -> impl Strategy<Value = Plain> {
    prop_oneof![
        plain(side, 0..3, 0.6),
        plain(side, 0..9, 0.6),
        plain(side, -50..50, 0.4)
    ]
    .prop_flat_map(|plain| (Just(plain), any::<bool>(), any::<u64>()))
    .prop_map(|(mut plain, some, seed)| {
        for places in &mut plain.capacities {
            *places = (*places).max(1);
        }
        if some { plain.wanting(seed) } else { plain }
    })
}

/// Every single change to a document: each number a little off, each entry
/// missing or doubled, neighbours swapped, something instead of nothing and the reverse.
fn changes(document: &Value) -> Vec<Value> {
    let mut all = Vec::new();
    match document {
        Value::Number(number) => {
            let number = number.as_i64().unwrap();
            all.extend([-1, 1, -2, 1000].map(|by| Value::from(number + by)));
        }
        Value::Null => all.push(Value::from(0)),
        Value::String(_) => all.push(Value::from("something")),
        Value::Bool(_) => {}
        Value::Array(entries) => {
            for (place, entry) in entries.iter().enumerate() {
                let mut put = |changed: Vec<Value>| all.push(Value::from(changed));
                let mut without = entries.clone();
                without.remove(place);
                put(without);
                let mut doubled = entries.clone();
                doubled.insert(place, entry.clone());
                put(doubled);
                if entries.get(place + 1).is_some_and(|next| next != entry) {
                    let mut swapped = entries.clone();
                    swapped.swap(place, place + 1);
                    put(swapped);
                }
                for changed in changes(entry) {
                    let mut entries = entries.clone();
                    entries[place] = changed;
                    all.push(Value::from(entries));
                }
            }
        }
        Value::Object(fields) => {
            let mut more = fields.clone();
            more.insert("more".to_owned(), Value::from(1));
            all.push(Value::from(more));
            for (name, field) in fields {
                // Any amount that keeps the order of goals and the prices tight will do.
                if name == "per_place" {
                    continue;
                }
                // Slack is allowed in what only has to fall short: see below.
                if name == "barrier" && !field.is_null() {
                    let mut fields = fields.clone();
                    fields.insert(name.clone(), Value::Null);
                    all.push(Value::from(fields));
                    continue;
                }
                for changed in changes(field) {
                    let mut fields = fields.clone();
                    fields.insert(name.clone(), changed);
                    all.push(Value::from(fields));
                }
            }
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_change_to_a_proof_is_found(plain in with_places(5)) {
        prop_assume!(!plain.arcs.is_empty());
        let problem = plain.problem();
        for objective in OBJECTIVES {
            let Optimum { assignment, proof } = best(&problem, objective);
            let document = serde_json::to_value(&proof).unwrap();
            prop_assert_eq!(serde_json::from_value::<Proof>(document.clone()).ok(), Some(proof.clone()));
            let highest = rank(Objective::Total, &problem, &problem.solve().0);
            for changed in changes(&document) {
                if let Ok(forged) = serde_json::from_value::<Proof>(changed) {
                    // Another result with the highest total bears witness just as well.
                    if witness(&forged).is_some_and(|other| {
                        witness(&proof) != Some(other)
                            && rank(Objective::Total, &problem, other) == highest
                            && feasible(&plain, other)
                    }) {
                        continue;
                    }
                    // What parts people who have nothing to exchange may be dispensable.
                    if parts_otherwise(&proof, &forged) {
                        continue;
                    }
                    let verdict = check_proof(&problem, objective, &assignment, &forged);
                    prop_assert!(verdict.is_err(), "{:?} accepts {:?}", objective, forged);
                }
            }
        }
    }

    #[test]
    fn no_proof_fits_a_worse_result(plain in with_places(4), zero in any::<prop::sample::Index>()) {
        let mut plain = plain;
        // One mentor without a place: prices there may be anything, and must not help.
        let zero = zero.index(plain.capacities.len());
        plain.capacities[zero] = 0;
        plain.at_least[zero] = 0;
        let problem = plain.problem();
        for objective in OBJECTIVES {
            let Optimum { assignment, proof } = best(&problem, objective);
            let goal = rank(objective, &problem, &assignment);
            let document = serde_json::to_value(&proof).unwrap();
            let mut proofs: Vec<Proof> = changes(&document)
                .into_iter()
                .filter_map(|changed| serde_json::from_value(changed).ok())
                .collect();
            proofs.push(proof);
            for result in plain.all() {
                let result = Assignment {
                    mentor_of: result.iter().map(|held| Some(held.as_ref()?.0)).collect(),
                };
                if rank(objective, &problem, &result) != goal {
                    for proof in &proofs {
                        prop_assert!(check_proof(&problem, objective, &result, proof).is_err());
                    }
                }
            }
        }
    }

    #[test]
    fn a_barrier_has_to_hold(plain in with_places(5)) {
        let problem = plain.problem();
        for objective in [Objective::Floor, Objective::Balance { percent: 10 }] {
            let Optimum { assignment, proof } = best(&problem, objective);
            let Proof::Floor(proof) = proof else { panic!("proven by a floor") };
            let mut forged = Vec::new();
            let mut put = |barrier: Barrier| {
                let mut proof = proof.clone();
                proof.barrier = Some(barrier);
                forged.push(Proof::Floor(proof));
            };
            match &proof.barrier {
                None => continue,
                Some(Barrier::Tandems(cover) | Barrier::Wanted(cover)) => {
                    let tandems = matches!(proof.barrier, Some(Barrier::Tandems(_)));
                    let kind = if tandems { Barrier::Tandems } else { Barrier::Wanted };
                    for place in 0..cover.mentors.len() {
                        let mut less = cover.clone();
                        less.mentors.remove(place);
                        put(kind(less));
                    }
                    for place in 0..cover.mentees.len() {
                        let mut less = cover.clone();
                        less.mentees.remove(place);
                        put(kind(less));
                    }
                    let mut all = cover.clone();
                    all.mentees = (0_u32..).take(problem.mentees()).collect();
                    put(kind(all));
                }
                Some(Barrier::Total(certificate)) => {
                    for place in 0..certificate.prices.len() {
                        let mut less = certificate.clone();
                        less.prices[place] -= 1;
                        put(Barrier::Total(less));
                    }
                    for place in 0..certificate.profits.len() {
                        let mut less = certificate.clone();
                        less.profits[place] -= 1;
                        put(Barrier::Total(less));
                        let mut more = certificate.clone();
                        more.profits[place] += certificate.per_tandem * 1000;
                        put(Barrier::Total(more));
                    }
                }
            }
            for forged in forged {
                prop_assert!(check_proof(&problem, objective, &assignment, &forged).is_err(), "{:?}", forged);
            }
        }
    }
}

/// The result with the highest total that a proof of balance holds up.
fn witness(proof: &Proof) -> Option<&Assignment> {
    match proof {
        Proof::Floor(proof) => Some(&proof.highest.as_ref()?.assignment),
        Proof::Total(_) | Proof::Leximin(_) => None,
    }
}

/// Whether a proof has the same digits as another but for whole ones, not the
/// first of their level, that are left out, doubled or moved.
fn parts_otherwise(proof: &Proof, other: &Proof) -> bool {
    let (Proof::Leximin(proof), Proof::Leximin(other)) = (proof, other) else {
        return false;
    };
    proof.tandems == other.tandems
        && proof.places == other.places
        && proof.levels.len() == other.levels.len()
        && proof.levels.iter().zip(&other.levels).all(|(one, other)| {
            one.value == other.value
                && one.digits.first() == other.digits.first()
                && other.digits.iter().all(|digit| one.digits.contains(digit))
        })
}

fn feasible(plain: &Plain, result: &Assignment) -> bool {
    let taken = |mentor: u32| {
        let mentors = result.mentor_of.iter().flatten();
        mentors.filter(|&&other| other == mentor).count()
    };
    result.mentor_of.len() == plain.mentees
        && (0_u32..)
            .zip(&plain.capacities)
            .all(|(mentor, &places)| taken(mentor) <= places as usize)
}

/// How good a result is under an objective: equal ranks are equally good.
fn rank(
    objective: Objective,
    problem: &Problem,
    result: &Assignment,
) -> (usize, u64, Vec<i64>, Option<i64>, i64) {
    let values = values(problem, result);
    let (worst, total) = (values.first().copied(), values.iter().sum());
    let short = result.short_of(problem);
    match objective {
        Objective::Total => (values.len(), short, Vec::new(), None, total),
        Objective::Leximin => (values.len(), short, values, None, 0),
        Objective::Floor | Objective::Balance { .. } => {
            (values.len(), short, Vec::new(), worst, total)
        }
    }
}

#[test]
fn a_proof_is_for_its_objective_only() {
    let arc = |mentor, mentee, value| Arc {
        mentor,
        mentee,
        value,
    };
    let arcs = [arc(0, 0, 10), arc(1, 0, 5), arc(0, 1, 5), arc(1, 1, 1)];
    let problem = Problem::new(&[1, 1], 2, arcs).unwrap();
    for (one, objective) in OBJECTIVES.into_iter().enumerate() {
        let found = best(&problem, objective);
        for (other, asked) in OBJECTIVES.into_iter().enumerate() {
            let verdict = check_proof(&problem, asked, &found.assignment, &found.proof);
            assert_eq!(verdict.is_ok(), one == other, "{objective:?} as {asked:?}");
        }
    }
    let floor = best(&problem, Objective::Floor);
    let wrong = check_proof(
        &problem,
        Objective::Leximin,
        &floor.assignment,
        &floor.proof,
    );
    assert_eq!(wrong, Err(Flaw::OtherObjective));
    // The total of 10 is 9 % below the highest.
    let strict = Objective::Balance { percent: 9 };
    let balance = best(&problem, Objective::Balance { percent: 10 });
    let wrong = check_proof(&problem, strict, &balance.assignment, &balance.proof);
    assert_eq!(wrong, Err(Flaw::TotalTooLow));
}

#[test]
fn the_ends_of_the_range_do_no_harm() {
    for base in [i64::MIN, i64::MAX - 9, -3] {
        let arcs = (0..4).flat_map(|mentor| {
            (0..4).map(move |mentee| Arc {
                mentor,
                mentee,
                value: base + i64::from((mentor * 7 + mentee * 5) % 10),
            })
        });
        let problem = Problem::new(&[1, 1, u32::MAX, 0], 4, arcs).unwrap();
        for objective in OBJECTIVES {
            let found = best(&problem, objective);
            let verdict = check_proof(&problem, objective, &found.assignment, &found.proof);
            assert_eq!(verdict, Ok(()));
            assert!(found.alternatives(&problem).is_some());
        }
        let curve = finished(problem.trade_off(9, &mut |_, _| ControlFlow::Continue(())));
        assert!(!curve.is_empty());
    }
}

#[test]
fn where_nobody_fits_every_objective_is_reached() {
    let nobody = [
        Problem::new(&[], 0, []).unwrap(),
        Problem::new(&[1, 2], 0, []).unwrap(),
        Problem::new(&[], 3, []).unwrap(),
        Problem::new(
            &[0],
            1,
            [Arc {
                mentor: 0,
                mentee: 0,
                value: 4,
            }],
        )
        .unwrap(),
    ];
    for problem in nobody {
        for objective in OBJECTIVES {
            let found = best(&problem, objective);
            assert_eq!(found.assignment.tandems(), 0);
            let verdict = check_proof(&problem, objective, &found.assignment, &found.proof);
            assert_eq!(verdict, Ok(()));
            let alternatives = found.alternatives(&problem).unwrap();
            assert!(alternatives.iter().all(Option::is_none));
        }
        let curve = problem.trade_off(5, &mut |_, _| ControlFlow::Continue(()));
        assert_eq!(curve, ControlFlow::Continue(Vec::new()));
    }
}

/// A fixed generator: the same problem on every machine.
fn spread(side: u32, degree: u32, values: u64) -> Problem {
    let mut state = 5_u64;
    let mut roll = |sides: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((state >> 32) * sides) >> 32
    };
    let mut arcs = BTreeMap::new();
    for mentee in 0..side {
        for _ in 0..degree {
            let mentor = u32::try_from(roll(u64::from(side))).unwrap();
            let value = i64::try_from(roll(values)).unwrap();
            arcs.insert((mentor, mentee), value);
        }
    }
    let arcs = arcs.into_iter().map(|((mentor, mentee), value)| Arc {
        mentor,
        mentee,
        value,
    });
    let places: Vec<u32> = (0..side)
        .map(|mentor| 1 + u32::from(mentor % 9 == 0))
        .collect();
    Problem::new(&places, side as usize, arcs).unwrap()
}

#[test]
fn work_can_be_broken_off_anywhere() {
    let problem = spread(300, 6, 500);
    for objective in OBJECTIVES {
        let mut asked = 0;
        let whole = problem.optimise(objective, &mut |done, total| {
            asked += 1;
            assert!(done <= total);
            ControlFlow::Continue(())
        });
        assert!(whole.is_continue() && asked > 0);
        for stop in 1..=asked {
            let mut left = stop;
            let broken = problem.optimise(objective, &mut |_, _| {
                left -= 1;
                if left == 0 {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            });
            assert_eq!(broken, ControlFlow::Break(()));
        }
    }
}

#[test]
fn larger_results_are_proven_too() {
    for (side, degree, values) in [
        (400, 5, 1_000_000),
        (400, 40, 60),
        (300, 3, 4),
        (200, 60, 9_000),
    ] {
        let plain = spread(side, degree, values);
        // Every third mentor should have somebody.
        let wanted: Vec<u32> = (0..side).map(|mentor| u32::from(mentor % 3 == 0)).collect();
        let wanting = plain.clone().with_at_least(&wanted).unwrap();
        let both = |objective| [(&plain, objective), (&wanting, objective)];
        for (problem, objective) in OBJECTIVES.into_iter().flat_map(both) {
            let found = best(problem, objective);
            let verdict = check_proof(problem, objective, &found.assignment, &found.proof);
            assert_eq!(
                verdict,
                Ok(()),
                "{objective:?} of {side}, {degree}, {values}"
            );
        }
    }
}

/// Leximin by one linear programme per value: the fewest tandems of this value,
/// with as many of each lower value as was found before. What the bounds leave is always
/// a face of the polytope of all results, so its corners are whole numbers.
fn by_linear_programmes(plain: &Plain) -> Vec<i64> {
    let mut values: Vec<i64> = plain.arcs.iter().map(|arc| arc.value).collect();
    values.sort_unstable();
    values.dedup();
    let solve = |goal: &dyn Fn(&Arc) -> f64, fixed: &[(Option<i64>, f64)]| {
        use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem};
        let mut programme = Problem::new(OptimizationDirection::Minimize);
        let share: Vec<_> = plain
            .arcs
            .iter()
            .map(|arc| programme.add_var(goal(arc), (0.0, 1.0)))
            .collect();
        let sum = |of: &dyn Fn(&Arc) -> bool| {
            let mut sum = LinearExpr::empty();
            for (arc, &share) in plain.arcs.iter().zip(&share) {
                if of(arc) {
                    sum.add(share, 1.0);
                }
            }
            sum
        };
        for (mentor, &places) in (0_u32..).zip(&plain.capacities) {
            let taken = sum(&|arc| arc.mentor == mentor);
            programme.add_constraint(taken, ComparisonOp::Le, f64::from(places));
        }
        for mentee in (0_u32..).take(plain.mentees) {
            programme.add_constraint(sum(&|arc| arc.mentee == mentee), ComparisonOp::Le, 1.0);
        }
        for &(value, count) in fixed {
            let chosen = sum(&|arc| value.is_none_or(|value| arc.value == value));
            programme.add_constraint(chosen, ComparisonOp::Eq, count);
        }
        match programme.solve().unwrap() {
            microlp::SolveOutcome::Solution(solution) => solution.objective().round(),
            microlp::SolveOutcome::Interrupted(_) => panic!("no limit was set"),
        }
    };
    let mut fixed = vec![(None, -solve(&|_| -1.0, &[]))];
    let mut found = Vec::new();
    for value in values {
        let count = solve(&|arc| f64::from(u8::from(arc.value == value)), &fixed);
        fixed.push((Some(value), count));
        let mut left = count;
        while left > 0.5 {
            found.push(value);
            left -= 1.0;
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn leximin_agrees_with_linear_programmes(plain in prop_oneof![
        plain(20, 0..8, 0.3), plain(16, 0..4, 0.5), plain(25, 0..12, 0.15)
    ]) {
        let problem = plain.problem();
        let found = best(&problem, Objective::Leximin);
        prop_assert_eq!(values(&problem, &found.assignment), by_linear_programmes(&plain));
    }
}
