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
        let nothing = proof.most.is_none()
            && proof.wanted.is_none()
            && proof.highest.is_none()
            && proof.barrier.is_none();
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
    let reached = Reached::by(problem, assignment);
    let any_wanted = problem.at_least().iter().any(|&wanted| wanted > 0);
    let highest = match (percent, &proof.most, &proof.wanted, &proof.highest) {
        (None, Some(most), wanted, None) if wanted.is_some() == any_wanted => {
            if size_of_cover(problem, most, problem.capacities(), None)? > reached.tandems {
                return Err(Flaw::MoreTandems);
            }
            if let Some(wanted) = wanted
                && size_of_cover(problem, wanted, problem.at_least(), None)? > reached.wanted
            {
                return Err(Flaw::MoreWanted);
            }
            None
        }
        (Some(percent), None, None, Some(highest)) => {
            check(problem, &highest.assignment, &highest.certificate)?;
            let most = Reached::by(problem, &highest.assignment);
            if most.tandems > reached.tandems {
                return Err(Flaw::MoreTandems);
            }
            if most.wanted > reached.wanted {
                return Err(Flaw::MoreWanted);
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
        (Some(Barrier::Tandems(cover)), _) => {
            size_of_cover(problem, cover, problem.capacities(), Some(floor))? < reached.tandems
        }
        (Some(Barrier::Wanted(cover)), _) => {
            size_of_cover(problem, cover, problem.at_least(), Some(floor))? < reached.wanted
        }
        (Some(Barrier::Total(certificate)), Some((percent, highest))) => {
            let bound = bound_of_total(problem, floor, certificate, &reached)?;
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

/// What counts before any value.
struct Reached {
    tandems: i128,
    /// Places that should be filled, and are.
    wanted: i128,
}

impl Reached {
    fn by(problem: &Problem, assignment: &Assignment) -> Self {
        let all = problem.at_least().iter().map(|&wanted| i128::from(wanted));
        Self {
            tandems: assignment.tandems() as i128,
            wanted: all.sum::<i128>() - i128::from(assignment.short_of(problem)),
        }
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

/// How many of given places a cover of the arcs worth more than `above` (or of all)
/// lets be filled at most.
fn size_of_cover(
    problem: &Problem,
    cover: &Cover,
    places: &[u32],
    above: Option<i64>,
) -> Result<i128, Flaw> {
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
    let covered = cover.mentors.iter().map(|&mentor| {
        let places = places.get(index(mentor));
        places.map_or(0, |&places| i128::from(places))
    });
    Ok(covered.sum::<i128>() + cover.mentees.len() as i128)
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

/// By weak duality: what as many tandems, each worth more than `floor`, can add up
/// to at most while they fill as many places that should be filled.
fn bound_of_total(
    problem: &Problem,
    floor: i64,
    certificate: &Certificate,
    reached: &Reached,
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
    if let Some(index) = profits.iter().position(|&profit| profit < 0) {
        return Err(Flaw::Negative {
            what: "profit",
            index,
        });
    }
    let per_place = i128::from(certificate.per_place);
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
    let mentors = problem
        .capacities()
        .iter()
        .zip(problem.at_least())
        .zip(prices);
    for (index, ((&places, &wanted), &price)) in mentors.enumerate() {
        let (wanted, price) = (i128::from(wanted), i128::from(price));
        if price < if wanted > 0 { -per_place } else { 0 } {
            return Err(Flaw::Negative {
                what: "price",
                index,
            });
        }
        bound += i128::from(places) * price.max(0) + wanted * (per_place + price.min(0));
    }
    Ok(bound - reached.tandems * amount - reached.wanted * per_place)
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
    let says_something =
        |level: &Level| !level.digits.is_empty() && !level.digits.iter().any(Digit::is_empty);
    if !proof.levels.windows(2).all(ascends) || !proof.levels.iter().all(says_something) {
        return Err(Flaw::Disordered { what: "the levels" });
    }
    let levels = || proof.levels.iter().flat_map(|level| &level.digits);
    let all = || [&proof.tandems, &proof.places].into_iter().chain(levels());
    let paid = Paid {
        prices: rows(
            "price",
            problem.mentors(),
            all().map(|digit| digit.prices.as_slice()),
        )?,
        wanted: rows(
            "price",
            problem.mentors(),
            all().map(|digit| digit.wanted.as_slice()),
        )?,
        profits: rows(
            "profit",
            problem.mentees(),
            all().map(|digit| digit.profits.as_slice()),
        )?,
    };
    let worth = Worth::of(problem, proof);

    let mut taken = vec![Taken::default(); problem.mentors()];
    for (mentee, &mentor) in (0_u32..).zip(&assignment.mentor_of) {
        let mut met = false;
        for (head, value) in problem.arcs_of(mentee) {
            let seats = worth.on_seats(problem, &paid, head, mentee, value);
            let here = index(mentee);
            if seats.iter().flatten().any(|&sign| sign < 0) {
                return Err(Flaw::ArcUnderpriced {
                    mentor: head,
                    mentee: here,
                });
            }
            if mentor == Some(head) {
                met = true;
                let taken = &mut taken[index(head)];
                taken.all += 1;
                match seats.map(|sign| sign == Some(0)) {
                    [true, true] => {}
                    [true, false] => taken.wanted_only += 1,
                    [false, true] => taken.others_only += 1,
                    [false, false] => {
                        return Err(Flaw::ArcNotTight {
                            mentor: head,
                            mentee: here,
                        });
                    }
                }
            }
        }
        let mentee = index(mentee);
        match mentor {
            Some(mentor) if !met => return Err(Flaw::NoSuchArc { mentor, mentee }),
            None if !paid.profits[mentee].is_empty() => return Err(Flaw::UnmatchedPaid { mentee }),
            _ => {}
        }
    }
    for (mentor, taken) in taken.iter().enumerate() {
        let places = problem.capacities()[mentor];
        let wanted = u64::from(problem.at_least()[mentor]);
        let others = u64::from(places) - wanted;
        if taken.all > u64::from(places) {
            let taken = taken.all;
            return Err(Flaw::OverCapacity {
                mentor,
                places,
                taken,
            });
        }
        let on_wanted = taken.all.min(wanted);
        let on_others = taken.all - on_wanted;
        if taken.wanted_only > on_wanted || taken.others_only > on_others {
            return Err(Flaw::WrongPlaces { mentor });
        }
        for (taken, places, price) in [
            (on_wanted, wanted, &paid.wanted[mentor]),
            (on_others, others, &paid.prices[mentor]),
        ] {
            // A place that does not exist has no price either.
            if (taken < places || places == 0) && !price.is_empty() {
                return Err(Flaw::FreePlacePriced { mentor });
            }
        }
    }
    Ok(())
}

/// Everybody's digits.
struct Paid {
    /// Of mentors, for places that need not be filled …
    prices: Vec<Row>,
    /// … and for those that should be.
    wanted: Vec<Row>,
    profits: Vec<Row>,
}

/// The mentees of a mentor: all, and those whose tandem is worth what it pays only
/// on one kind of place.
#[derive(Clone, Default)]
struct Taken {
    all: u64,
    wanted_only: u64,
    others_only: u64,
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
    /// Whether some places should be filled.
    any_wanted: bool,
}

impl Worth {
    fn of(problem: &Problem, proof: &LeximinProof) -> Self {
        let mut end = 2;
        let mut levels = Vec::with_capacity(proof.levels.len());
        for level in &proof.levels {
            levels.push((level.value, end));
            end += level.digits.len();
        }
        Self {
            levels,
            end,
            any_wanted: problem.at_least().iter().any(|&wanted| wanted > 0),
        }
    }

    /// Of an arc on places that should be filled and on others, if there are such:
    /// the first digit that is not zero of what both ends are paid beyond its
    /// worth; zero if they are paid just that.
    fn on_seats(
        &self,
        problem: &Problem,
        paid: &Paid,
        mentor: u32,
        mentee: u32,
        value: i64,
    ) -> [Option<i128>; 2] {
        let (mentor, mentee) = (index(mentor), index(mentee));
        let (places, wanted) = (problem.capacities()[mentor], problem.at_least()[mentor]);
        let profit = &paid.profits[mentee];
        let on_wanted =
            (wanted > 0).then(|| self.first_digit(&paid.wanted[mentor], profit, value, 0));
        let due = i128::from(self.any_wanted);
        let on_others =
            (places > wanted).then(|| self.first_digit(&paid.prices[mentor], profit, value, due));
        [on_wanted, on_others]
    }

    /// `due` is what the tandem counts less in the digit about places.
    fn first_digit(&self, price: &Row, profit: &Row, value: i64, due: i128) -> i128 {
        // Numbers count twice, so that there is room before each level for a
        // value that is none.
        let own = match self.levels.binary_search_by_key(&value, |level| level.0) {
            Ok(at) => 2 * self.levels[at].1,
            Err(at) => 2 * self.levels.get(at).map_or(self.end, |level| level.1) - 1,
        };
        let worth = [(0, -i128::from(PER_TANDEM)), (2, due), (own, 1)];
        let mut worth = worth.into_iter().peekable();
        let wide = |&(number, digit): &(usize, i64)| (2 * number, i128::from(digit));
        let mut price = price.iter().map(wide).peekable();
        let mut profit = profit.iter().map(wide).peekable();
        loop {
            let heads = [worth.peek(), price.peek(), profit.peek()];
            let Some(first) = heads.into_iter().flatten().map(|head| head.0).min() else {
                return 0;
            };
            let at_first = |head: &(usize, i128)| head.0 == first;
            let mut sum = 0;
            sum += worth.next_if(at_first).map_or(0, |head| head.1);
            sum += price.next_if(at_first).map_or(0, |head| head.1);
            sum += profit.next_if(at_first).map_or(0, |head| head.1);
            if sum != 0 {
                return sum;
            }
        }
    }
}
