//! Blocking pairs against their definition, pair by pair.

#![allow(
    clippy::unwrap_used,
    reason = "a test may fail loudly and read plainly"
)]

mod small;

use matching::assign::{Arc, Assignment, Blocking, Problem, blocking};
use proptest::prelude::*;
use small::{Plain, up_to};
use std::cmp::Reverse;

/// Every arc whose both ends gain, the greatest lesser gain first.
fn naive(plain: &Plain, assignment: &Assignment) -> Vec<Blocking> {
    let mut found = Vec::new();
    for arc in &plain.arcs {
        let mentees_of = |mentor: u32| -> Vec<i64> {
            (0_u32..)
                .zip(&assignment.mentor_of)
                .filter(|(_, own)| **own == Some(mentor))
                .map(|(mentee, _)| plain.value(mentor, mentee).unwrap())
                .collect()
        };
        let own = assignment.mentor_of[arc.mentee as usize]
            .map(|mentor| plain.value(mentor, arc.mentee).unwrap());
        let theirs = mentees_of(arc.mentor);
        let free = theirs.len() < plain.capacities[arc.mentor as usize] as usize;
        let mentor_gain = if free {
            Some(None)
        } else {
            let least = theirs.iter().min();
            least
                .filter(|&&least| least < arc.value)
                .map(|least| Some(arc.value - least))
        };
        let mentee_gain = match own {
            None => Some(None),
            Some(own) => (own < arc.value).then(|| Some(arc.value - own)),
        };
        if let (Some(mentor_gain), Some(mentee_gain)) = (mentor_gain, mentee_gain) {
            found.push(Blocking {
                mentor: arc.mentor,
                mentee: arc.mentee,
                mentor_gain,
                mentee_gain,
            });
        }
    }
    found.sort_by_key(|pair| {
        let mut gains = [pair.mentor_gain, pair.mentee_gain].map(|gain| gain.unwrap_or(i64::MAX));
        gains.sort_unstable();
        (Reverse(gains), pair.mentee, pair.mentor)
    });
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn are_those_who_both_gain(plain in up_to(5), limit in 0_usize..8, which in any::<prop::sample::Index>()) {
        let problem = plain.problem();
        let any = plain.everything();
        // The best assignment, and any other.
        for assignment in [&problem.solve().0, &any[which.index(any.len())]] {
            let all = naive(&plain, assignment);
            let (count, listed) = blocking(&problem, assignment, limit);
            prop_assert_eq!(count, all.len() as u64);
            prop_assert_eq!(&listed[..], &all[..limit.min(all.len())]);
        }
    }
}

#[test]
fn the_highest_total_may_leave_a_pair_that_would_rather() {
    // 9 + 1 is less than 6 + 6, but those of the 9 would both gain 3.
    let arc = |mentor, mentee, value| Arc {
        mentor,
        mentee,
        value,
    };
    let arcs = [arc(0, 0, 9), arc(0, 1, 6), arc(1, 0, 6), arc(1, 1, 1)];
    let problem = Problem::new(&[1, 1], 2, arcs).unwrap();
    let pair = Blocking {
        mentor: 0,
        mentee: 0,
        mentor_gain: Some(3),
        mentee_gain: Some(3),
    };
    assert_eq!(blocking(&problem, &problem.solve().0, 9), (1, vec![pair]));
}

#[test]
fn an_answer_that_does_not_fit_is_no_reason_to_stop() {
    let problem = Problem::new(&[0], 1, []).unwrap();
    let odd = Assignment {
        mentor_of: vec![Some(7), Some(0), None],
    };
    assert_eq!(blocking(&problem, &odd, 3), (0, vec![]));
}
