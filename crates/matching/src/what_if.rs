//! "What if these two were put together?" – asked of a stored outcome, and
//! answered with what the whole would lose.
//!
//! The proof of the outcome holds the final prices, and with them each answer is a
//! shortest path instead of a new run. Everything said here is exact: running the
//! case again with the pair pinned, or forbidden, gives the same figures.
//!
//! What an objective puts before the total stays as it is: all tandems but the one
//! asked for remain as good as the worst had to be. Under
//! [`Leximin`](crate::assign::Objective::Leximin) there are no prices; there the
//! answer is the highest total with that pair and a worst tandem as good as now.
//! Where a result had to keep to [`Within`](crate::outcome::Within), the answers are
//! about the result without these limits, and thus the least that would be lost.

use crate::assign::{Assignment, Change, Exchanges, Seat, check_proof};
use crate::case::Pair;
use crate::market::Reference;
use crate::outcome::{Outcome, Verdict};
use crate::prepare::Prepared;
use crate::run::{RunError, Watch};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// What the whole loses by a change. Ordered: fewer tandems weigh more than any units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Price {
    /// How many tandems there would be fewer: 0 or 1; −1 if lifting a pin would
    /// make room for one more.
    pub fewer_tandems: i32,
    /// How many places fewer would be filled that should be. One that a pinned mentee
    /// fills and would leave is not counted.
    pub missed_places: i64,
    /// By how many units the total would fall. Below nothing if it would rise: because
    /// a pin is lifted, a tandem of few units is lost, or the objective puts
    /// something else before the total.
    pub loss_units: i64,
}

/// What the best result without a tandem would be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Without {
    /// Who would teach the mentee instead; `None` if nobody.
    pub mentor: Option<String>,
    /// What the whole would lose.
    pub price: Price,
}

/// Somebody a person could be put together with, and is not.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Forced {
    /// Key of that partner.
    pub partner: String,
    /// Whether the partner would be the mentor.
    pub teaches: bool,
    /// What the whole would lose. `None` if all places of the mentor are given to
    /// pinned mentees.
    pub price: Option<Price>,
}

/// Two tandems with their mentees exchanged, and nothing else changed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Swap {
    /// The first mentor with the second mentee, then the other way round.
    pub pairs: [(Pair, Verdict); 2],
    /// What follows; `None` if one of the two is ruled out.
    pub effect: Option<SwapEffect>,
}

/// What a swap does to the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct SwapEffect {
    /// By how many units the total would fall; below nothing if it would rise.
    pub loss_units: i64,
    /// Units of what would then be the worst tandem.
    pub worst_units: i64,
}

/// An outcome opened again for questions. Building it takes about as long as
/// scoring the case; each question then a few milliseconds at most.
#[derive(Clone, Debug)]
pub struct WhatIf<'p> {
    prepared: &'p Prepared<'p>,
    /// Mentees who have a mentor: where …
    seats: BTreeMap<u32, Place>,
    /// … and where in the result that everything is measured against.
    measured: BTreeMap<u32, Place>,
    /// Mentees whose mentor is fixed.
    fixed: BTreeMap<u32, u32>,
    exchanges: Exchanges,
    /// From this result to the outcome.
    shift: Change,
}

/// Where a mentee is.
#[derive(Clone, Copy, Debug)]
struct Place {
    position: u32,
    units: i64,
}

impl Place {
    fn seat(self) -> Seat {
        Seat::With {
            mentor: self.position,
            value: self.units,
        }
    }
}

impl Prepared<'_> {
    /// Opens an outcome of this case for questions. [`RunError::Unproven`] if its
    /// tandems are not those of this case, or its certificate does not hold.
    pub fn reopen(&self, outcome: &Outcome) -> Result<WhatIf<'_>, RunError> {
        let (pinned, _) = self.accept_pins();
        let mut positions: BTreeMap<u32, u32> = BTreeMap::new();
        for tandem in &outcome.tandems {
            let mentee = self.find(&tandem.mentee);
            let mentor = self.find(&tandem.mentor);
            let (Some(mentee), Some(position)) =
                (mentee, mentor.and_then(|one| self.position(one)))
            else {
                return Err(RunError::Unproven);
            };
            if positions.insert(mentee, position).is_some() {
                return Err(RunError::Unproven);
            }
        }
        if pinned
            .iter()
            .any(|(mentee, position)| positions.get(mentee) != Some(position))
        {
            return Err(RunError::Unproven);
        }
        let mut nobody = |_| ControlFlow::Continue(());
        let mut watch = Watch::new(&mut nobody);
        let (mentees, problem) = self.problem(&pinned, &mut watch)?;
        let known = mentees.len() + pinned.len();
        let assignment = Assignment {
            mentor_of: mentees
                .iter()
                .map(|mentee| positions.get(mentee).copied())
                .collect(),
        };
        if assignment.tandems() + pinned.len() != positions.len() || known < positions.len() {
            return Err(RunError::Unproven);
        }
        let objective = self.case.rules.objective;
        let unlimited = outcome.within.as_ref().map(|within| &within.unlimited);
        let kept = outcome
            .within
            .as_ref()
            .is_none_or(|within| self.keeps_within(&mentees, &problem, &assignment, within));
        if !kept {
            return Err(RunError::Unproven);
        }
        let best = unlimited.unwrap_or(&assignment);
        check_proof(&problem, objective, best, &outcome.proof).map_err(|_| RunError::Unproven)?;
        let reference = Reference::of(&problem, &assignment, best, &outcome.proof, &mut watch)?;
        let exchanges = reference.exchanges()?;
        let shift = reference.shift;
        let place = |(mentee, position): (u32, u32)| {
            let units = self.score(self.mentors[position as usize], mentee).units;
            (mentee, Place { position, units })
        };
        let measured = mentees
            .iter()
            .zip(&reference.assignment.mentor_of)
            .filter_map(|(&mentee, &position)| Some((mentee, position?)))
            .chain(pinned.clone())
            .map(place)
            .collect();
        Ok(WhatIf {
            prepared: self,
            seats: positions.into_iter().map(place).collect(),
            measured,
            fixed: pinned,
            exchanges,
            shift,
        })
    }
}

impl WhatIf<'_> {
    /// What the whole would lose if this pair were put together. `None` if it is
    /// together already, ruled out, or all places of the mentor are given to
    /// pinned mentees.
    pub fn force(&self, mentor: &str, mentee: &str) -> Option<Price> {
        let (mentor, mentee) = self.find(mentor, mentee)?;
        let position = self.prepared.position(mentor)?;
        let place = self.seats.get(&mentee);
        if place.is_some_and(|place| place.position == position) || !self.allowed(mentor, mentee) {
            return None;
        }
        let units = self.prepared.score(mentor, mentee).units;
        let (prices, _) = self
            .exchanges
            .elsewhere(self.seat(mentee), &[(position, units)]);
        prices
            .into_iter()
            .next()
            .flatten()
            .map(|change| self.price(change))
    }

    /// What the whole would lose if this tandem were not allowed, and who would
    /// then teach the mentee. `None` if these two are no tandem.
    pub fn forbid(&self, mentor: &str, mentee: &str) -> Option<Without> {
        let (mentor, mentee) = self.find(mentor, mentee)?;
        let place = self.seats.get(&mentee)?;
        if self.prepared.position(mentor) != Some(place.position) {
            return None;
        }
        let mut options = self.prepared.options(mentee, &self.fixed);
        options.retain(|option| option.0 != place.position);
        let (prices, nobody) = self.exchanges.elsewhere(self.seat(mentee), &options);
        let others = options.iter().zip(prices).filter_map(|(option, change)| {
            Some(Without {
                mentor: Some(self.prepared.mentor_key(option.0)),
                price: self.price(change?),
            })
        });
        let nobody = nobody.map(|change| Without {
            mentor: None,
            price: self.price(change),
        });
        // The first of equals, so that somebody comes before nobody.
        others.chain(nobody).min_by_key(|without| without.price)
    }

    /// Everybody this person could be put together with and is not, in both roles,
    /// the smallest loss first. Empty for somebody who takes no part.
    pub fn forced_for(&self, person: &str) -> Vec<Forced> {
        let Some(person) = self.prepared.find(person) else {
            return Vec::new();
        };
        let mut found = self.with_other_mentors(person);
        found.extend(self.with_other_mentees(person));
        found.sort_by(|one, two| {
            let rank = |forced: &Forced| (forced.price.is_none(), forced.price);
            rank(one)
                .cmp(&rank(two))
                .then_with(|| (&one.partner, one.teaches).cmp(&(&two.partner, two.teaches)))
        });
        found
    }

    fn with_other_mentors(&self, mentee: u32) -> Vec<Forced> {
        if !self.prepared.facts(mentee).mentee {
            return Vec::new();
        }
        let now = self.seats.get(&mentee).map(|place| place.position);
        let mut options = self.prepared.options(mentee, &self.fixed);
        options.retain(|option| Some(option.0) != now);
        let (prices, _) = self.exchanges.elsewhere(self.seat(mentee), &options);
        options
            .iter()
            .zip(prices)
            .map(|(option, change)| Forced {
                partner: self.prepared.mentor_key(option.0),
                teaches: true,
                price: change.map(|change| self.price(change)),
            })
            .collect()
    }

    fn with_other_mentees(&self, mentor: u32) -> Vec<Forced> {
        let Some(position) = self.prepared.position(mentor) else {
            return Vec::new();
        };
        let others: Vec<u32> = self
            .prepared
            .mentees
            .iter()
            .copied()
            .filter(|mentee| {
                let now = self.seats.get(mentee);
                now.is_none_or(|place| place.position != position) && self.allowed(mentor, *mentee)
            })
            .collect();
        let options: Vec<(Seat, i64)> = others
            .iter()
            .map(|&mentee| {
                let units = self.prepared.score(mentor, mentee).units;
                (self.seat(mentee), units)
            })
            .collect();
        let prices = self.exchanges.take_in(position, &options);
        others
            .iter()
            .zip(prices)
            .map(|(&mentee, change)| Forced {
                partner: self.prepared.facts(mentee).key.to_owned(),
                teaches: false,
                price: change.map(|change| self.price(change)),
            })
            .collect()
    }

    /// Two tandems with their mentees exchanged. `None` unless both are tandems,
    /// of two different mentors.
    pub fn swap(&self, one: &Pair, two: &Pair) -> Option<Swap> {
        let [first, second] = [one, two].map(|pair| {
            let (mentor, mentee) = self.find(&pair.mentor, &pair.mentee)?;
            let place = *self.seats.get(&mentee)?;
            (self.prepared.position(mentor) == Some(place.position)).then_some((
                mentor,
                mentee,
                place.units,
            ))
        });
        let (first, second) = (first?, second?);
        if first.0 == second.0 {
            return None;
        }
        let crossed = |mentor: &Pair, mentee: &Pair, of: (u32, u32)| {
            let pair = Pair {
                mentor: mentor.mentor.clone(),
                mentee: mentee.mentee.clone(),
            };
            (pair, self.prepared.judge(of.0, of.1))
        };
        let pairs = [
            crossed(one, two, (first.0, second.1)),
            crossed(two, one, (second.0, first.1)),
        ];
        let effect = match (&pairs[0].1, &pairs[1].1) {
            (Verdict::Possible(there), Verdict::Possible(back)) => {
                let others = self.seats.iter().filter_map(|(&mentee, place)| {
                    (mentee != first.1 && mentee != second.1).then_some(place.units)
                });
                Some(SwapEffect {
                    loss_units: first.2 + second.2 - there.units - back.units,
                    worst_units: others.fold(there.units.min(back.units), i64::min),
                })
            }
            _ => None,
        };
        Some(Swap { pairs, effect })
    }

    /// Possible, and not the other way round of what is fixed.
    fn allowed(&self, mentor: u32, mentee: u32) -> bool {
        self.prepared.possible(mentor, mentee)
            && !self.prepared.crosses(&self.fixed, mentor, mentee)
    }

    fn find(&self, mentor: &str, mentee: &str) -> Option<(u32, u32)> {
        Some((self.prepared.find(mentor)?, self.prepared.find(mentee)?))
    }

    fn seat(&self, mentee: u32) -> Seat {
        self.measured
            .get(&mentee)
            .map_or(Seat::Nowhere, |place| place.seat())
    }

    fn price(&self, change: Change) -> Price {
        let change = change.and(self.shift);
        Price {
            fewer_tandems: change.fewer,
            missed_places: change.missed,
            loss_units: change.loss,
        }
    }
}
