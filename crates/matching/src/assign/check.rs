//! The independent checker: linear-programming duality, and nothing of the solver.

use super::{Assignment, Certificate, Problem};

/// What is wrong with an assignment or its certificate.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// A list does not have one entry per person.
    #[error(
        "the answer does not fit the problem: {what} has {found} entries instead of {expected}"
    )]
    WrongLength {
        /// Which list.
        what: &'static str,
        /// Entries needed.
        expected: usize,
        /// Entries found.
        found: usize,
    },
    /// Two people are put together who may not be.
    #[error("mentee {mentee} is given mentor {mentor}, but there is no such arc")]
    NoSuchArc {
        /// Index of the mentor.
        mentor: u32,
        /// Index of the mentee.
        mentee: usize,
    },
    /// A mentor has more mentees than places.
    #[error("mentor {mentor} has {places} places, but {taken} mentees")]
    OverCapacity {
        /// Index of the mentor.
        mentor: usize,
        /// Places.
        places: u32,
        /// Mentees given.
        taken: u64,
    },
    /// The amounts would not make one more tandem outweigh all places that should
    /// be filled, and one of these all values, or values are counted from
    /// somewhere else than the lowest.
    #[error("the amounts do not put tandems first, wanted places second and values last")]
    WrongScale,
    /// A price or profit is below what it may be.
    #[error("the {what} of number {index} is too low")]
    Negative {
        /// "price" (mentors) or "profit" (mentees).
        what: &'static str,
        /// Index of the person.
        index: usize,
    },
    /// An arc is worth more than both its ends are paid.
    #[error(
        "mentor {mentor} and mentee {mentee} would be worth more together than their prices allow"
    )]
    ArcUnderpriced {
        /// Index of the mentor.
        mentor: u32,
        /// Index of the mentee.
        mentee: usize,
    },
    /// A chosen arc is worth less than both its ends are paid.
    #[error("mentor {mentor} and mentee {mentee} are a tandem, but not at these prices")]
    ArcNotTight {
        /// Index of the mentor.
        mentor: u32,
        /// Index of the mentee.
        mentee: usize,
    },
    /// A mentor with a free place has a price above nothing.
    #[error("mentor {mentor} has a free place, but a price")]
    FreePlacePriced {
        /// Index of the mentor.
        mentor: usize,
    },
    /// A place that should be filled is free, but does not offer all it may.
    #[error("mentor {mentor} has fewer mentees than wanted, but not the lowest price")]
    WantedPlacePriced {
        /// Index of the mentor.
        mentor: usize,
    },
    /// A place that need not be filled is, below price.
    #[error("mentor {mentor} has more mentees than wanted, but a price below nothing")]
    SoldBelowNothing {
        /// Index of the mentor.
        mentor: usize,
    },
    /// A mentee without mentor has a profit above nothing.
    #[error("mentee {mentee} has no mentor, but a profit")]
    UnmatchedPaid {
        /// Index of the mentee.
        mentee: usize,
    },
    /// Both objectives differ, so neither is proven best.
    #[error("the tandems are worth {primal}, the prices allow {dual}")]
    ObjectivesDiffer {
        /// What the tandems are worth.
        primal: i128,
        /// The bound from the prices.
        dual: i128,
    },
    /// The proof is one for another objective.
    #[error("the proof is one for another objective")]
    OtherObjective,
    /// The worst tandem is worth something else than the proof says.
    #[error("the worst tandem is not worth the floor that the proof names")]
    WrongFloor,
    /// A tandem that could be has nobody in the cover.
    #[error("mentor {mentor} and mentee {mentee} are both missing in the cover")]
    NotCovered {
        /// Index of the mentor.
        mentor: u32,
        /// Index of the mentee.
        mentee: usize,
    },
    /// It is not proven that there cannot be more tandems.
    #[error("there might be more tandems")]
    MoreTandems,
    /// Which of a mentor's tandems are on places that should be filled does not fit prices.
    #[error("the tandems of mentor {mentor} are not worth what its places cost")]
    WrongPlaces {
        /// Index of the mentor.
        mentor: usize,
    },
    /// It is not proven that no more places could be filled that should be.
    #[error("more places might be filled that should be")]
    MoreWanted,
    /// More of the highest total is given up than was allowed.
    #[error("more of the highest total is given up than is allowed")]
    TotalTooLow,
    /// It is not proven that the worst tandem cannot be better.
    #[error("the worst tandem might be better")]
    HigherFloor,
    /// A list is not in order, leads outside the problem, or holds a zero.
    #[error("{what} are not in order")]
    Disordered {
        /// Which list.
        what: &'static str,
    },
}

/// Verifies that `assignment` is feasible and, by `certificate`, that no other
/// has more tandems, or as many that fill more of the places that should be
/// filled, or as many of both with a higher total value.
///
/// Shares nothing with the solver. Primal feasibility, dual feasibility,
/// complementary slackness and equality of the objectives are each checked on
/// their own, although any three imply the fourth, so that the [`Flaw`] names
/// the place.
pub fn check(
    problem: &Problem,
    assignment: &Assignment,
    certificate: &Certificate,
) -> Result<(), Flaw> {
    length(
        "the assignment",
        assignment.mentor_of.len(),
        problem.mentees(),
    )?;
    length("the prices", certificate.prices.len(), problem.mentors())?;
    length("the profits", certificate.profits.len(), problem.mentees())?;
    let amounts = (certificate.per_tandem, certificate.per_place);
    if !in_order(problem, amounts, certificate.lowest) {
        return Err(Flaw::WrongScale);
    }
    let reserves = problem.at_least().iter().map(|&wanted| {
        if wanted > 0 {
            -certificate.per_place
        } else {
            0
        }
    });
    not_below("price", &certificate.prices, reserves)?;
    not_below("profit", &certificate.profits, std::iter::repeat(0))?;

    let mut taken = vec![0_u64; problem.mentors()];
    let mut primal = 0_i128;
    for (mentee, (&mentor, &profit)) in assignment
        .mentor_of
        .iter()
        .zip(&certificate.profits)
        .enumerate()
    {
        let mut met = None;
        for (head, value) in arcs(problem, mentee) {
            let worth = i128::from(certificate.per_tandem) + i128::from(value)
                - i128::from(certificate.lowest);
            let price = certificate.prices.get(head as usize).copied().unwrap_or(0);
            let paid = i128::from(price) + i128::from(profit);
            if paid < worth {
                return Err(Flaw::ArcUnderpriced {
                    mentor: head,
                    mentee,
                });
            }
            if mentor == Some(head) {
                if paid != worth {
                    return Err(Flaw::ArcNotTight {
                        mentor: head,
                        mentee,
                    });
                }
                met = Some(worth);
            }
        }
        match (mentor, met) {
            (Some(mentor), None) => return Err(Flaw::NoSuchArc { mentor, mentee }),
            (Some(mentor), Some(worth)) => {
                primal += worth;
                if let Some(count) = taken.get_mut(mentor as usize) {
                    *count += 1;
                }
            }
            (None, _) if profit != 0 => return Err(Flaw::UnmatchedPaid { mentee }),
            (None, _) => {}
        }
    }

    let mut dual: i128 = certificate
        .profits
        .iter()
        .map(|&profit| i128::from(profit))
        .sum();
    for (mentor, (((&taken, &places), &wanted), &price)) in taken
        .iter()
        .zip(problem.capacities())
        .zip(problem.at_least())
        .zip(&certificate.prices)
        .enumerate()
    {
        let wanted = u64::from(wanted);
        if taken > u64::from(places) {
            return Err(Flaw::OverCapacity {
                mentor,
                places,
                taken,
            });
        }
        if taken < u64::from(places) && price > 0 {
            return Err(Flaw::FreePlacePriced { mentor });
        }
        if taken < wanted && price != -certificate.per_place {
            return Err(Flaw::WantedPlacePriced { mentor });
        }
        if taken > wanted && price < 0 {
            return Err(Flaw::SoldBelowNothing { mentor });
        }
        let (price, per_place) = (i128::from(price), i128::from(certificate.per_place));
        primal += i128::from(taken.min(wanted)) * per_place;
        dual += i128::from(places) * price.max(0) + i128::from(wanted) * (per_place + price.min(0));
    }
    if primal == dual {
        Ok(())
    } else {
        Err(Flaw::ObjectivesDiffer { primal, dual })
    }
}

/// One entry per person.
fn length(what: &'static str, found: usize, expected: usize) -> Result<(), Flaw> {
    if found == expected {
        Ok(())
    } else {
        Err(Flaw::WrongLength {
            what,
            expected,
            found,
        })
    }
}

/// No dual below its bound.
fn not_below(
    what: &'static str,
    duals: &[i64],
    bounds: impl Iterator<Item = i64>,
) -> Result<(), Flaw> {
    match duals
        .iter()
        .zip(bounds)
        .position(|(&dual, bound)| dual < bound)
    {
        Some(index) => Err(Flaw::Negative { what, index }),
        None => Ok(()),
    }
}

/// Counting values from the lowest makes each at least nothing and their sum at
/// most tandems × span. An amount above that per wanted place puts these before
/// values, and one above all of both puts the number of tandems first.
pub(super) fn in_order(problem: &Problem, amounts: (i64, i64), lowest: i64) -> bool {
    let (per_tandem, per_place) = (i128::from(amounts.0), i128::from(amounts.1));
    let mut span = 0;
    for mentee in 0..problem.mentees() {
        for (_, value) in arcs(problem, mentee) {
            let above = i128::from(value) - i128::from(lowest);
            if above < 0 {
                return false;
            }
            span = span.max(above);
        }
    }
    let sum = |places: &[u32]| places.iter().map(|&count| i128::from(count)).sum::<i128>();
    let tandems = sum(problem.capacities()).min(problem.mentees() as i128);
    let places = sum(problem.at_least());
    let wanted = places.min(tandems);
    let values = tandems * span;
    let places_first = match (places, wanted) {
        (0, _) => per_place == 0,
        // Nobody to fill them: the amount was made for tandems fixed beforehand, if any.
        (_, 0) => per_place >= 0,
        _ => per_place > values,
    };
    places_first && per_tandem > values + wanted * per_place
}

/// A mentee's arcs by the public interface of the problem.
fn arcs(problem: &Problem, mentee: usize) -> impl Iterator<Item = (u32, i64)> + '_ {
    u32::try_from(mentee)
        .into_iter()
        .flat_map(|mentee| problem.arcs_of(mentee))
}
