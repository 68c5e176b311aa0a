//! The six criteria, in whole basis points (10,000 = fully met), by the formulas
//! in the documentation of [`rules`](crate::rules).

use crate::outcome::Score;
use crate::prepare::{Answer, Facts, Prepared, Traits};
use crate::rules::{Rules, Weights};

/// Fully met.
const FULL: u32 = 10_000;
/// Not known.
const NEUTRAL: u32 = FULL / 2;
/// Half-hours a week to hours a month: × 52 / 12 / 2 = × 13 / 6.
const MONTHLY: (u64, u64) = (13, 6);

impl Prepared<'_> {
    /// The score of a pair, whether possible or not.
    pub(crate) fn score(&self, mentor: u32, mentee: u32) -> Score {
        let rules = &self.case.rules;
        let (teacher, learner) = (self.facts(mentor), self.facts(mentee));
        let named = |who: &Facts, whom: u32| u32::from(who.wishes.binary_search(&whom).is_ok());
        let measures = measures(
            (
                coverage(learner, teacher, rules),
                coverage(teacher, learner, rules),
            ),
            (&teacher.traits, &learner.traits),
            named(teacher, mentee) + named(learner, mentor),
            rules,
        );
        Score {
            // No measure exceeds FULL.
            measures: measures.map(|measure| u16::try_from(measure).unwrap_or(u16::MAX)),
            units: units(&measures, &rules.weights),
            full_units: rules.weights.in_order().iter().sum::<i64>() * i64::from(FULL),
        }
    }
}

/// Part of the wishes, by weight. `None` if there are none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Share(Option<u32>);

impl Share {
    pub(crate) fn of(covered: u64, all: u64) -> Self {
        let share = (covered * u64::from(FULL)).checked_div(all);
        Self(share.and_then(|share| u32::try_from(share).ok()))
    }
}

/// All six, from what is covered of the mentee's and of the mentor's wishes, who
/// they are (mentor first), and how many of them named the other.
pub(crate) fn measures(
    (covered, returned): (Share, Share),
    (teacher, learner): (&Traits, &Traits),
    named: u32,
    rules: &Rules,
) -> [u32; 6] {
    [
        covered.0.unwrap_or(0),
        openness(teacher, learner),
        returned.0.unwrap_or(NEUTRAL),
        availability(teacher, learner, rules.full_marks_hours_per_month),
        distance(teacher, learner),
        named * FULL / 2,
    ]
}

/// The weighted sum.
pub(crate) fn units(measures: &[u32; 6], weights: &Weights) -> i64 {
    let weighted = measures.iter().zip(weights.in_order());
    weighted
        .map(|(&measure, weight)| i64::from(measure) * weight)
        .sum()
}

/// Wishes with their weights: of *n*, the first weighs *n*, the last 1.
pub(crate) fn weighted(wants: &[Answer]) -> impl Iterator<Item = (u64, &Answer)> {
    (1..=wants.len() as u64).rev().zip(wants)
}

/// What this many wishes weigh together.
pub(crate) fn weight(wishes: usize) -> u64 {
    let wishes = wishes as u64;
    wishes * (wishes + 1) / 2
}

/// Whether an offer meets a wish: untouched by levels if neither side states
/// one. Otherwise an offer without level stands at the lowest level that may
/// teach (whoever offers says they can guide others), and a wish without level at 1.
pub(crate) fn covers(offer: Option<u8>, want: Option<u8>, rules: &Rules) -> bool {
    if offer.is_none() && want.is_none() {
        return true;
    }
    let (offer, want) = levels(offer, want, rules);
    offer >= rules.teach_from_level
        && u16::from(offer) >= u16::from(want) + u16::from(rules.level_gap)
}

/// The two levels that count.
pub(crate) fn levels(offer: Option<u8>, want: Option<u8>, rules: &Rules) -> (u8, u8) {
    (offer.unwrap_or(rules.teach_from_level), want.unwrap_or(1))
}

/// What somebody offers on a topic, if anything.
pub(crate) fn offer_of<'a>(person: &'a Facts, topic: u32) -> Option<&'a Answer> {
    let place = person
        .offers
        .binary_search_by_key(&topic, |offer| offer.0)
        .ok()?;
    person.offers.get(place)
}

/// Priority-weighted share of the wishes that are covered.
fn coverage(learner: &Facts, teacher: &Facts, rules: &Rules) -> Share {
    let covered = weighted(&learner.wants)
        .filter(|(_, want)| {
            offer_of(teacher, want.0).is_some_and(|offer| covers(offer.1, want.1, rules))
        })
        .map(|(weight, _)| weight)
        .sum();
    Share::of(covered, weight(learner.wants.len()))
}

fn openness(teacher: &Traits, learner: &Traits) -> u32 {
    let style = teacher.style.iter().zip(&learner.style);
    let mut sum: u32 = style
        .map(|answers| match answers {
            (0, _) | (_, 0) => NEUTRAL,
            (&a, &b) => (4 - u32::from(a.abs_diff(b))) * FULL / 4,
        })
        .sum();
    let mut parts = 5;
    if teacher.readiness != 0 && learner.readiness != 0 {
        sum += (u32::from(teacher.readiness.min(learner.readiness)) - 1) * FULL / 4;
        parts += 1;
    }
    sum / parts
}

fn availability(teacher: &Traits, learner: &Traits, full_hours: u32) -> u32 {
    if teacher.no_hours || learner.no_hours {
        return NEUTRAL;
    }
    let shared = u64::from(teacher.hours.shared_half_hours(&learner.hours));
    let share =
        (shared * MONTHLY.0 * u64::from(FULL)).checked_div(MONTHLY.1 * u64::from(full_hours));
    // Nothing asked for is always reached.
    share
        .and_then(|share| u32::try_from(share).ok())
        .unwrap_or(FULL)
        .min(FULL)
}

fn distance(teacher: &Traits, learner: &Traits) -> u32 {
    let other = |one: u32, two: u32| u32::from(is_other(one, two));
    let count = other(teacher.department, learner.department)
        + other(teacher.site, learner.site)
        + other(teacher.function, learner.function);
    count * FULL / 3
}

/// Unknown (0) is never "other": nobody gains or passes a rule by a blank.
pub(crate) fn is_other(one: u32, two: u32) -> bool {
    one != 0 && two != 0 && one != two
}
