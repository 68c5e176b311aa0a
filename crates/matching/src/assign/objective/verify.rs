//! The independent checker of proofs under any objective. It shares with the
//! solvers the words of the proof and nothing else.

use super::proof::{Barrier, Cover, Digit, FloorProof, Level, LeximinProof, PER_TANDEM, Proof};
use super::{Objective, stays_within};
use crate::assign::{Assignment, Certificate, Flaw, Problem, check, index};

/// Verifies that no result is better under `objective`; shares nothing with the solver.
///
/// # Errors
/// The first [`Flaw`] found, in the assignment or in its proof.
pub fn check_proof(
    problem: &Problem,
    objective: Objective,
    assignment: &Assignment,
    proof: &Proof,
) -> Result<(), Flaw> {
    match (objective, proof) {
        (Objective::Total, Proof::Total(certificate)) => check(problem, assignment, certificate),
        (Objective::Floor, Proof::Floor(proof)) => check_floor(problem, None, assignment, proof),
        (Objective::Balance { percent }, Proof::Floor(proof)) => {
            check_floor(problem, Some(percent), assignment, proof)
        }
        (Objective::Leximin, Proof::Leximin(proof)) => check_leximin(problem, assignment, proof),
        _ => Err(Flaw::OtherObjective),
    }
}

fn check_floor(
    problem: &Problem,
    percent: Option<u8>,
    assignment: &Assignment,
    proof: &FloorProof,
) -> Result<(), Flaw> {
    let Some(floor) = proof.floor else {
        check(problem, assignment, &proof.certificate)?;
        let nothing = proof.most.is_none() && proof.highest.is_none() && proof.barrier.is_none();
        return if assignment.tandems() == 0 && nothing {
            Ok(())
        } else {
            Err(Flaw::WrongFloor)
        };
    };
    // Within the arcs above the floor, the assignment is one, and the best.
    check(&problem.above(floor), assignment, &proof.certificate)?;
    if worst(problem, assignment) != Some(floor) {
        return Err(Flaw::WrongFloor);
    }
    let tandems = assignment.tandems() as i128;
    let highest = match (percent, &proof.most, &proof.highest) {
        (None, Some(most), None) => {
            if size_of_cover(problem, most, None)? > tandems {
                return Err(Flaw::MoreTandems);
            }
            None
        }
        (Some(percent), None, Some(highest)) => {
            check(problem, &highest.assignment, &highest.certificate)?;
            if highest.assignment.tandems() as i128 > tandems {
                return Err(Flaw::MoreTandems);
            }
            let total = highest.assignment.value(problem);
            if !stays_within(percent, assignment.value(problem), total) {
                return Err(Flaw::TotalTooLow);
            }
            Some((percent, total))
        }
        _ => return Err(Flaw::OtherObjective),
    };
    let proven = match (&proof.barrier, highest) {
        (Some(Barrier::Tandems(cover)), _) => size_of_cover(problem, cover, Some(floor))? < tandems,
        (Some(Barrier::Total(certificate)), Some((percent, highest))) => {
            let bound = bound_of_total(problem, floor, certificate, tandems)?;
            !stays_within(percent, bound, highest)
        }
        _ => false,
    };
    if proven {
        Ok(())
    } else {
        Err(Flaw::HigherFloor)
    }
}

/// The lowest value of any tandem.
fn worst(problem: &Problem, assignment: &Assignment) -> Option<i64> {
    let pairs = (0_u32..).zip(&assignment.mentor_of);
    let value = |(mentee, mentor): (u32, &Option<u32>)| {
        let mut arcs = problem.arcs_of(mentee);
        arcs.find(|arc| Some(arc.0) == *mentor).map(|arc| arc.1)
    };
    pairs.filter_map(value).min()
}

/// How many tandems a cover of the arcs worth more than `above` (or of all) admits at most.
fn size_of_cover(problem: &Problem, cover: &Cover, above: Option<i64>) -> Result<i128, Flaw> {
    let mentors = members("the mentors of a cover", &cover.mentors, problem.mentors())?;
    let mentees = members("the mentees of a cover", &cover.mentees, problem.mentees())?;
    for (mentee, covered) in (0_u32..).zip(mentees) {
        if covered {
            continue;
        }
        for (mentor, value) in problem.arcs_of(mentee) {
            let asked = above.is_none_or(|above| value > above);
            if asked && !mentors[index(mentor)] {
                return Err(Flaw::NotCovered {
                    mentor,
                    mentee: index(mentee),
                });
            }
        }
    }
    let places = cover.mentors.iter().map(|&mentor| {
        let places = problem.capacities().get(index(mentor));
        places.map_or(0, |&places| i128::from(places))
    });
    Ok(places.sum::<i128>() + cover.mentees.len() as i128)
}

/// A list of indices as flags; it has to ascend and stay in range.
fn members(what: &'static str, list: &[u32], count: usize) -> Result<Vec<bool>, Flaw> {
    let mut flags = vec![false; count];
    ascending(what, list.iter().copied(), count)?;
    for &member in list {
        flags[index(member)] = true;
    }
    Ok(flags)
}

fn ascending(
    what: &'static str,
    list: impl Iterator<Item = u32>,
    count: usize,
) -> Result<(), Flaw> {
    let mut next = 0;
    for member in list {
        if index(member) < next || index(member) >= count {
            return Err(Flaw::Disordered { what });
        }
        next = index(member) + 1;
    }
    Ok(())
}

/// By weak duality: what `tandems` tandems worth more than `floor` can add up to at most.
fn bound_of_total(
    problem: &Problem,
    floor: i64,
    certificate: &Certificate,
    tandems: i128,
) -> Result<i128, Flaw> {
    let (prices, profits) = (&certificate.prices, &certificate.profits);
    for (what, found, expected) in [
        ("the prices", prices.len(), problem.mentors()),
        ("the profits", profits.len(), problem.mentees()),
    ] {
        if found != expected {
            return Err(Flaw::WrongLength {
                what,
                expected,
                found,
            });
        }
    }
    for (what, duals) in [("price", prices), ("profit", profits)] {
        if let Some(index) = duals.iter().position(|&dual| dual < 0) {
            return Err(Flaw::Negative { what, index });
        }
    }
    let amount = i128::from(certificate.per_tandem) - i128::from(certificate.lowest);
    let mut bound = 0;
    for (mentee, &profit) in (0_u32..).zip(profits) {
        bound += i128::from(profit);
        for (mentor, value) in problem.arcs_of(mentee) {
            let paid = i128::from(profit) + i128::from(prices[index(mentor)]);
            if value > floor && paid < amount + i128::from(value) {
                return Err(Flaw::ArcUnderpriced {
                    mentor,
                    mentee: index(mentee),
                });
            }
        }
    }
    for (&places, &price) in problem.capacities().iter().zip(prices) {
        bound += i128::from(places) * i128::from(price);
    }
    Ok(bound - tandems * amount)
}

/// A price as (number of the digit, digit), ascending, no zeros.
type Row = Vec<(usize, i64)>;

/// Linear-programming duality, with rows of digits for numbers: signs, dual
/// feasibility and complementary slackness. Together they imply that both
/// objectives are equal.
fn check_leximin(
    problem: &Problem,
    assignment: &Assignment,
    proof: &LeximinProof,
) -> Result<(), Flaw> {
    if assignment.mentor_of.len() != problem.mentees() {
        return Err(Flaw::WrongLength {
            what: "the assignment",
            expected: problem.mentees(),
            found: assignment.mentor_of.len(),
        });
    }
    let ascends = |pair: &[Level]| pair[0].value < pair[1].value;
    let says_something = |level: &Level| {
        let empty = |digit: &Digit| digit.prices.is_empty() && digit.profits.is_empty();
        !level.digits.is_empty() && !level.digits.iter().any(empty)
    };
    if !proof.levels.windows(2).all(ascends) || !proof.levels.iter().all(says_something) {
        return Err(Flaw::Disordered { what: "the levels" });
    }
    let all = || std::iter::once(&proof.tandems).chain(proof.levels.iter().flat_map(|l| &l.digits));
    let prices = rows("price", problem.mentors(), all().map(prices_of))?;
    let profits = rows("profit", problem.mentees(), all().map(profits_of))?;
    let worth = Worth::of(proof);

    let mut taken = vec![0_u64; problem.mentors()];
    for (mentee, (&mentor, profit)) in (0_u32..).zip(assignment.mentor_of.iter().zip(&profits)) {
        let mut met = false;
        for (head, value) in problem.arcs_of(mentee) {
            let sign = worth.first_digit(&prices[index(head)], profit, value);
            let chosen = mentor == Some(head);
            if sign < 0 {
                return Err(Flaw::ArcUnderpriced {
                    mentor: head,
                    mentee: index(mentee),
                });
            }
            if chosen && sign > 0 {
                return Err(Flaw::ArcNotTight {
                    mentor: head,
                    mentee: index(mentee),
                });
            }
            met |= chosen;
        }
        match mentor {
            Some(mentor) if !met => {
                return Err(Flaw::NoSuchArc {
                    mentor,
                    mentee: index(mentee),
                });
            }
            Some(mentor) => taken[index(mentor)] += 1,
            None if !profit.is_empty() => {
                return Err(Flaw::UnmatchedPaid {
                    mentee: index(mentee),
                });
            }
            None => {}
        }
    }
    let mentors = taken.iter().zip(problem.capacities()).zip(&prices);
    for (mentor, ((&taken, &places), price)) in mentors.enumerate() {
        if taken > u64::from(places) {
            return Err(Flaw::OverCapacity {
                mentor,
                places,
                taken,
            });
        }
        if taken < u64::from(places) && !price.is_empty() {
            return Err(Flaw::FreePlacePriced { mentor });
        }
    }
    Ok(())
}

fn prices_of(digit: &Digit) -> &[(u32, i64)] {
    &digit.prices
}

fn profits_of(digit: &Digit) -> &[(u32, i64)] {
    &digit.profits
}

/// Everybody's digits; none of them below nothing.
fn rows<'a>(
    what: &'static str,
    count: usize,
    digits: impl Iterator<Item = &'a [(u32, i64)]>,
) -> Result<Vec<Row>, Flaw> {
    let mut rows = vec![Row::new(); count];
    for (number, entries) in digits.enumerate() {
        ascending("the digits", entries.iter().map(|entry| entry.0), count)?;
        for &(person, digit) in entries {
            if digit == 0 {
                return Err(Flaw::Disordered { what: "the digits" });
            }
            rows[index(person)].push((number, digit));
        }
    }
    let negative = |row: &Row| row.first().is_some_and(|digit| digit.1 < 0);
    match rows.iter().position(negative) {
        Some(index) => Err(Flaw::Negative { what, index }),
        None => Ok(rows),
    }
}

/// At which digit each value counts.
struct Worth {
    /// Value and number of its digit, ascending.
    levels: Vec<(i64, usize)>,
    /// How many digits there are.
    end: usize,
}

impl Worth {
    fn of(proof: &LeximinProof) -> Self {
        let mut end = 1;
        let mut levels = Vec::with_capacity(proof.levels.len());
        for level in &proof.levels {
            levels.push((level.value, end));
            end += level.digits.len();
        }
        Self { levels, end }
    }

    /// The first digit that is not zero of what both ends of an arc are paid
    /// beyond its worth; zero if they are paid just that.
    fn first_digit(&self, price: &Row, profit: &Row, value: i64) -> i128 {
        // Numbers count twice, so that there is room before each level for a
        // value that is none.
        let own = match self.levels.binary_search_by_key(&value, |level| level.0) {
            Ok(at) => 2 * self.levels[at].1,
            Err(at) => 2 * self.levels.get(at).map_or(self.end, |level| level.1) - 1,
        };
        let worth = [(0, -i128::from(PER_TANDEM)), (own, 1)];
        let mut worth = worth.into_iter().peekable();
        let wide = |&(number, digit): &(usize, i64)| (2 * number, i128::from(digit));
        let mut price = price.iter().map(wide).peekable();
        let mut profit = profit.iter().map(wide).peekable();
        loop {
            let heads = [worth.peek(), price.peek(), profit.peek()];
            let Some(first) = heads.into_iter().flatten().map(|head| head.0).min() else {
                return 0;
            };
            let mut sum = 0;
            sum += worth
                .next_if(|head| head.0 == first)
                .map_or(0, |head| head.1);
            sum += price
                .next_if(|head| head.0 == first)
                .map_or(0, |head| head.1);
            sum += profit
                .next_if(|head| head.0 == first)
                .map_or(0, |head| head.1);
            if sum != 0 {
                return sum;
            }
        }
    }
}
