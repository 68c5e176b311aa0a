//! The numeric layer against brute force, an independent solver, the OR-Library,
//! and its own checker against tampering.

#![allow(
    clippy::unwrap_used,
    clippy::assigning_clones,
    reason = "a test may fail loudly and read plainly"
)]

use matching::assign::{
    Arc, Assignment, Certificate, Flaw, Problem, ProblemError, Residual, check,
};
use proptest::prelude::*;

/// A problem as plain data, so that tests can take arcs away.
#[derive(Clone, Debug)]
struct Plain {
    capacities: Vec<u32>,
    mentees: usize,
    arcs: Vec<Arc>,
}

impl Plain {
    fn problem(&self) -> Problem {
        Problem::new(&self.capacities, self.mentees, self.arcs.iter().copied()).unwrap()
    }

    /// Best (tandems, value) by trying everything.
    fn brute(&self) -> (usize, i64) {
        let mut places = self.capacities.clone();
        self.brute_from(0, &mut places)
    }

    fn brute_from(&self, mentee: usize, places: &mut [u32]) -> (usize, i64) {
        if mentee == self.mentees {
            return (0, 0);
        }
        let mut best = self.brute_from(mentee + 1, places);
        for arc in self.arcs.iter().filter(|arc| arc.mentee as usize == mentee) {
            if places[arc.mentor as usize] > 0 {
                places[arc.mentor as usize] -= 1;
                let (tandems, value) = self.brute_from(mentee + 1, places);
                best = best.max((tandems + 1, value + arc.value));
                places[arc.mentor as usize] += 1;
            }
        }
        best
    }
}

fn plain(side: usize, values: std::ops::Range<i64>, chance: f64) -> impl Strategy<Value = Plain> {
    (1..=side, 1..=side).prop_flat_map(move |(mentors, mentees)| {
        let cell = proptest::option::weighted(chance, values.clone());
        (
            proptest::collection::vec(0_u32..4, mentors),
            proptest::collection::vec(cell, mentors * mentees),
        )
            .prop_map(move |(capacities, cells)| {
                let arcs = cells
                    .iter()
                    .enumerate()
                    .filter_map(|(place, &value)| {
                        Some(Arc {
                            mentor: u32::try_from(place % mentors).unwrap(),
                            mentee: u32::try_from(place / mentors).unwrap(),
                            value: value?,
                        })
                    })
                    .collect();
                Plain {
                    capacities,
                    mentees,
                    arcs,
                }
            })
    })
}

fn up_to(side: usize) -> impl Strategy<Value = Plain> {
    prop_oneof![
        plain(side, -50..50, 0.6),
        plain(side, 0..3, 0.8),
        plain(side, 0..1_000_000, 0.3),
        plain(side - 1, 5..6, 0.99),
    ]
}

fn result(assignment: &Assignment, problem: &Problem) -> (usize, i64) {
    (
        assignment.tandems(),
        i64::try_from(assignment.value(problem)).unwrap(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reaches_what_brute_force_finds(plain in up_to(7)) {
        let problem = plain.problem();
        let (assignment, certificate) = problem.solve();
        prop_assert_eq!(check(&problem, &assignment, &certificate), Ok(()));
        prop_assert_eq!(result(&assignment, &problem), plain.brute());
    }

    #[test]
    fn order_of_arcs_does_not_matter(plain in up_to(5), seed in any::<u64>()) {
        let mut other = plain.clone();
        other.arcs.sort_by_key(|arc| {
            (u64::from(arc.mentor) * 31 + u64::from(arc.mentee) * 17 + 1).wrapping_mul(seed | 1)
        });
        prop_assert_eq!(plain.problem().solve(), other.problem().solve());
    }

    #[test]
    fn alternatives_cost_what_solving_again_says(plain in up_to(5)) {
        let problem = plain.problem();
        let (assignment, certificate) = problem.solve();
        let (tandems, total) = result(&assignment, &problem);
        let mut residual = Residual::new(&problem, &assignment, &certificate).unwrap();
        for (mentee, mentor) in (0_u32..).zip(&assignment.mentor_of) {
            let Some(mentor) = *mentor else { continue };
            let options: Vec<_> = problem.arcs_of(mentee).collect();
            let value = options.iter().find(|option| option.0 == mentor).unwrap().1;
            let found = residual.without(mentor, value, &options);
            // Forcing each other option in turn, by brute force.
            let best = options
                .iter()
                .filter(|option| option.0 != mentor && plain.capacities[option.0 as usize] > 0)
                .map(|&(other, _)| {
                    let mut forced = plain.clone();
                    forced.arcs.retain(|arc| arc.mentee != mentee || arc.mentor == other);
                    // A bonus no exchange can outweigh keeps the pair in.
                    for arc in &mut forced.arcs {
                        if arc.mentee == mentee { arc.value += 1_000_000_000; }
                    }
                    let (tandems, value) = forced.brute();
                    (tandems, value - 1_000_000_000)
                })
                .max();
            match (found, best) {
                (None, None) => {}
                (Some(found), Some(best)) => prop_assert_eq!(
                    (tandems - usize::try_from(found.fewer).unwrap(), total - found.loss), best
                ),
                // A mentor without any place is no option, but only the caller knows.
                (Some(found), None) => prop_assert_eq!(plain.capacities[found.mentor as usize], 0),
                (None, Some(_)) => prop_assert!(false, "an alternative was missed"),
            }
        }
    }

    #[test]
    fn open_mentors_and_spare_mentees_are_what_one_more_arc_shows(plain in up_to(5)) {
        let problem = plain.problem();
        let (assignment, _) = problem.solve();
        let (open, spare) = (assignment.open_mentors(&problem), assignment.spare_mentees(&problem));
        for (mentor, &open) in open.iter().enumerate() {
            // A mentee nobody else can serve.
            let mut more = plain.clone();
            let newcomer = u32::try_from(plain.mentees).unwrap();
            more.mentees += 1;
            more.arcs.push(Arc { mentor: u32::try_from(mentor).unwrap(), mentee: newcomer, value: 0 });
            prop_assert_eq!(open, more.brute().0 > assignment.tandems());
        }
        for (mentee, &spare) in spare.iter().enumerate() {
            // A mentor whom nobody else wants.
            let mut more = plain.clone();
            let newcomer = u32::try_from(plain.capacities.len()).unwrap();
            more.capacities.push(1);
            more.arcs.push(Arc { mentor: newcomer, mentee: u32::try_from(mentee).unwrap(), value: 0 });
            prop_assert_eq!(spare, more.brute().0 > assignment.tandems());
        }
    }

    #[test]
    fn any_tampering_is_found(plain in up_to(5), which in any::<prop::sample::Index>(), by in prop_oneof![Just(-1_i64), Just(1), -1000..1000_i64]) {
        prop_assume!(by != 0);
        let problem = plain.problem();
        let (assignment, certificate) = problem.solve();
        // One price or profit more or less breaks equality, unless nothing hangs on it.
        let mut forged = certificate.clone();
        let mentors = forged.prices.len();
        let place = which.index(mentors + forged.profits.len());
        // A place that does not exist may cost anything that covers its arcs.
        let harmless = place < mentors && plain.capacities[place] == 0;
        if place < mentors {
            forged.prices[place] += by;
        } else {
            forged.profits[place - mentors] += by;
        }
        if !harmless {
            prop_assert!(check(&problem, &assignment, &forged).is_err());
        }
        // Taking one tandem away leaves something unexplained.
        if let Some(mentee) = assignment.mentor_of.iter().position(Option::is_some) {
            let mut fewer = assignment.clone();
            fewer.mentor_of[mentee] = None;
            prop_assert!(check(&problem, &fewer, &certificate).is_err());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn larger_ones_agree_with_an_independent_solver(plain in prop_oneof![
        plain(45, 0..1000, 0.2), plain(45, 0..4, 0.5), plain(40, -90_000..90_000, 0.9)
    ]) {
        let problem = plain.problem();
        let (assignment, certificate) = problem.solve();
        prop_assert_eq!(check(&problem, &assignment, &certificate), Ok(()));
        prop_assert_eq!(result(&assignment, &problem), by_kuhn_munkres(&plain));
    }
}

/// The same goal for the `pathfinding` crate: places become columns, missing arcs
/// and dummies are worth nothing, and every tandem pays a large amount.
fn by_kuhn_munkres(plain: &Plain) -> (usize, i64) {
    use pathfinding::prelude::{Matrix, kuhn_munkres};
    const AMOUNT: i64 = 1_000_000_000;
    let columns: Vec<usize> = plain
        .capacities
        .iter()
        .enumerate()
        .flat_map(|(mentor, &places)| std::iter::repeat_n(mentor, places as usize))
        .collect();
    let mut weights = Matrix::new(plain.mentees, columns.len() + plain.mentees, 0_i64);
    for arc in &plain.arcs {
        for (column, &mentor) in columns.iter().enumerate() {
            if mentor == arc.mentor as usize {
                weights[(arc.mentee as usize, column)] = AMOUNT + arc.value;
            }
        }
    }
    let (_, chosen) = kuhn_munkres(&weights);
    let worths = chosen
        .iter()
        .enumerate()
        .map(|(row, &column)| weights[(row, column)]);
    worths
        .filter(|&worth| worth != 0)
        .fold((0, 0), |(tandems, value), worth| {
            (tandems + 1, value + worth - AMOUNT)
        })
}

/// Square instances on file. The three large ones are the OR-Library's, with
/// their published optima. The three small ones bear OR-Library names, but hold other numbers (costs
/// up to 500, where the originals end at 100), so the published 305, 475 and 804
/// cannot hold for them: these optima are those that `SciPy` finds, too, and
/// that the certificate proves.
#[test]
fn known_optima_are_met() {
    for (text, optimum) in [
        (include_str!("data/assign100.txt"), 769),
        (include_str!("data/assign200.txt"), 4204),
        (include_str!("data/assign400.txt"), 20_576),
        (include_str!("data/assign500.txt"), 991),
        (include_str!("data/assign600.txt"), 1176),
        (include_str!("data/assign700.txt"), 1362),
    ] {
        let mut numbers = text
            .split_whitespace()
            .map(|word| word.parse::<i32>().unwrap());
        let size = usize::try_from(numbers.next().unwrap()).unwrap();
        let costs: Vec<i32> = numbers.collect();
        let best = matching::assign::dense::minimise(size, &costs).unwrap();
        assert_eq!(best.cost, optimum);
        assert_eq!(matching::assign::dense::check(size, &costs, &best), Ok(()));

        // The sparse solver must find the same on all arcs.
        let mut rows = matching::assign::Rows::new(vec![1; size]);
        for row in costs.chunks(size) {
            let row: Vec<(u32, i64)> = (0..)
                .zip(row.iter().map(|&cost| -i64::from(cost)))
                .collect();
            rows.push(&row).unwrap();
        }
        let problem = rows.finish().unwrap();
        let (assignment, certificate) = problem.solve();
        assert_eq!(result(&assignment, &problem), (size, -optimum));
        assert_eq!(check(&problem, &assignment, &certificate), Ok(()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn dense_agrees_with_brute_force(
        (size, costs) in (0..=6_usize).prop_flat_map(|size| (
            Just(size),
            prop_oneof![
                proptest::collection::vec(-3..3_i32, size * size),
                proptest::collection::vec(any::<i32>(), size * size),
            ],
        ))
    ) {
        fn brute(size: usize, costs: &[i32], row: usize, used: u32) -> i64 {
            if row == size {
                return 0;
            }
            (0..size)
                .filter(|column| used & (1 << column) == 0)
                .map(|column| i64::from(costs[row * size + column]) + brute(size, costs, row + 1, used | 1 << column))
                .min()
                .unwrap()
        }
        use matching::assign::dense;
        let best = dense::minimise(size, &costs).unwrap();
        prop_assert_eq!(best.cost, brute(size, &costs, 0, 0));
        prop_assert_eq!(dense::check(size, &costs, &best), Ok(()));
        if size > 0 {
            let mut forged = best.clone();
            forged.columns[0] += 1;
            prop_assert!(dense::check(size, &costs, &forged).is_err());
            let mut forged = best.clone();
            forged.cost -= 1;
            prop_assert_eq!(dense::check(size, &costs, &forged), Err(dense::DenseFlaw::ObjectivesDiffer));
        }
        if size > 1 {
            let mut forged = best.clone();
            forged.column_of[0] = forged.column_of[1];
            prop_assert!(dense::check(size, &costs, &forged).is_err());
        }
    }
}

/// Two mentors, three mentees; the certificate is known by hand.
fn small() -> (Problem, Assignment, Certificate) {
    let arc = |mentor, mentee, value| Arc {
        mentor,
        mentee,
        value,
    };
    let problem = Problem::new(
        &[1, 2],
        3,
        [arc(0, 0, 5), arc(0, 1, 9), arc(1, 1, 7), arc(1, 2, 1)],
    )
    .unwrap();
    let (assignment, certificate) = problem.solve();
    assert_eq!(assignment.mentor_of, [Some(0), Some(1), Some(1)]);
    (problem, assignment, certificate)
}

#[test]
fn every_flaw_is_named() {
    let (problem, good, proof) = small();
    let with = |change: &dyn Fn(&mut Assignment, &mut Certificate)| {
        let (mut assignment, mut certificate) = (good.clone(), proof.clone());
        change(&mut assignment, &mut certificate);
        check(&problem, &assignment, &certificate).unwrap_err()
    };
    assert!(matches!(
        with(&|a, _| a.mentor_of.truncate(1)),
        Flaw::WrongLength { .. }
    ));
    assert!(matches!(
        with(&|_, c| c.prices.push(0)),
        Flaw::WrongLength { .. }
    ));
    assert!(matches!(
        with(&|_, c| c.profits.clear()),
        Flaw::WrongLength { .. }
    ));
    assert!(matches!(with(&|_, c| c.per_tandem = 3), Flaw::WrongScale));
    assert!(matches!(with(&|_, c| c.lowest += 1), Flaw::WrongScale));
    assert!(matches!(
        with(&|_, c| c.prices[0] = -1),
        Flaw::Negative {
            what: "price",
            index: 0
        }
    ));
    assert!(matches!(
        with(&|_, c| c.profits[2] = -1),
        Flaw::Negative {
            what: "profit",
            index: 2
        }
    ));
    assert!(matches!(
        with(&|_, c| c.profits[1] -= 1),
        Flaw::ArcUnderpriced { mentee: 1, .. }
    ));
    assert!(matches!(
        with(&|_, c| c.profits[0] += 1),
        Flaw::ArcNotTight { mentee: 0, .. }
    ));
    assert!(matches!(
        with(&|a, _| a.mentor_of[2] = Some(0)),
        Flaw::NoSuchArc { mentee: 2, .. }
    ));
    assert!(matches!(
        with(&|a, _| a.mentor_of[2] = Some(99)),
        Flaw::NoSuchArc { .. }
    ));

    // Two at a single place, priced so that both arcs are tight.
    let arc = |mentee| Arc {
        mentor: 0,
        mentee,
        value: 0,
    };
    let problem = Problem::new(&[1], 2, [arc(0), arc(1)]).unwrap();
    let both = Assignment {
        mentor_of: vec![Some(0), Some(0)],
    };
    let proof = Certificate {
        per_tandem: 1,
        per_place: 0,
        lowest: 0,
        prices: vec![1],
        profits: vec![0, 0],
    };
    assert_eq!(
        check(&problem, &both, &proof),
        Err(Flaw::OverCapacity {
            mentor: 0,
            places: 1,
            taken: 2
        })
    );
    // A profit of somebody without mentor.
    let none = Assignment {
        mentor_of: vec![None],
    };
    let one_arc = Problem::new(&[1], 1, [arc(0)]).unwrap();
    let proof = Certificate {
        per_tandem: 1,
        per_place: 0,
        lowest: 0,
        prices: vec![0],
        profits: vec![1],
    };
    assert_eq!(
        check(&one_arc, &none, &proof),
        Err(Flaw::UnmatchedPaid { mentee: 0 })
    );
    // A free place with a price.
    let problem = Problem::new(&[2], 1, [arc(0)]).unwrap();
    let one = Assignment {
        mentor_of: vec![Some(0)],
    };
    let proof = Certificate {
        per_tandem: 1,
        per_place: 0,
        lowest: 0,
        prices: vec![1],
        profits: vec![0],
    };
    assert_eq!(
        check(&problem, &one, &proof),
        Err(Flaw::FreePlacePriced { mentor: 0 })
    );
}

#[test]
fn bad_problems_are_refused() {
    let arc = |mentor, mentee, value| Arc {
        mentor,
        mentee,
        value,
    };
    let new = |arcs: &[Arc]| Problem::new(&[1, 1], 2, arcs.iter().copied()).unwrap_err();
    assert_eq!(
        new(&[arc(2, 0, 1)]),
        ProblemError::OutOfRange {
            mentor: 2,
            mentee: 0
        }
    );
    assert_eq!(
        new(&[arc(0, 2, 1)]),
        ProblemError::OutOfRange {
            mentor: 0,
            mentee: 2
        }
    );
    assert_eq!(
        new(&[arc(1, 1, 1), arc(1, 1, 2)]),
        ProblemError::Duplicate {
            mentor: 1,
            mentee: 1
        }
    );
    assert_eq!(
        new(&[arc(0, 0, i64::MIN), arc(1, 0, i64::MAX)]),
        ProblemError::TooLarge
    );
    let far = Problem::new(&[1], 1, [arc(0, 0, i64::MAX)]).unwrap();
    let (assignment, certificate) = far.solve();
    assert_eq!(check(&far, &assignment, &certificate), Ok(()));
}

/// Values at the edge of what numbers can hold give answers or errors, no panic.
#[test]
fn extreme_values_do_no_harm() {
    let arc = |mentor, mentee, value| Arc {
        mentor,
        mentee,
        value,
    };
    for edge in [i64::MIN, i64::MIN + 5, i64::MAX - 5] {
        let arcs = [arc(0, 0, edge), arc(1, 0, edge + 3), arc(1, 1, edge + 1)];
        let problem = Problem::new(&[u32::MAX, 1], 2, arcs).unwrap();
        let (assignment, certificate) = problem.solve();
        assert_eq!(assignment.mentor_of, [Some(0), Some(1)]);
        assert_eq!(check(&problem, &assignment, &certificate), Ok(()));
        let mut residual = Residual::new(&problem, &assignment, &certificate).unwrap();
        let other = residual
            .without(0, edge, &[(0, edge), (1, edge + 3)])
            .unwrap();
        assert_eq!((other.mentor, other.fewer), (1, 1));
        assert_eq!(residual.without(0, edge, &[(1, !edge)]), None);
        assert_eq!(residual.without(9, 0, &[]), None);
        assert_eq!(residual.without(0, 0, &[(9, 0)]), None);
    }
}

/// Mentor 0 has its only place in a tandem fixed beforehand. However dear the place
/// that is not there, whoever takes over mentor 1 sends mentee 0 to mentor 0.
#[test]
fn a_fixed_tandem_can_change_places_with_another() {
    let arcs = (0..3).flat_map(|mentor| {
        (0..2).map(move |mentee| Arc {
            mentor,
            mentee,
            value: 0,
        })
    });
    let problem = Problem::new(&[0, 1, 1], 2, arcs).unwrap();
    let (assignment, mut certificate) = problem.solve();
    for price in [0, 1, 1000] {
        certificate.prices[0] += price;
        let mut residual = Residual::new(&problem, &assignment, &certificate).unwrap();
        let other = residual.without(0, 0, &[(0, 0), (1, 0), (2, 0)]).unwrap();
        assert_eq!((other.fewer, other.loss), (0, 0));
    }
}

#[test]
fn nobody_is_a_problem_too() {
    for (capacities, mentees) in [(vec![], 0), (vec![1], 0), (vec![], 1), (vec![0, 3], 2)] {
        let problem = Problem::new(&capacities, mentees, []).unwrap();
        let (assignment, certificate) = problem.solve();
        assert_eq!(assignment.tandems(), 0);
        assert_eq!(check(&problem, &assignment, &certificate), Ok(()));
    }
}

#[test]
fn work_can_be_broken_off() {
    let (problem, ..) = small();
    let stopped = problem.solve_with(&mut |_, _| std::ops::ControlFlow::Break(()));
    assert!(stopped.is_break());
}
