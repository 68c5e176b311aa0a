//! The six criteria, in whole basis points (10,000 = fully met), by the formulas
//! in the documentation of [`rules`](crate::rules).

use crate::outcome::Score;
use crate::prepare::{Answer, Facts, Prepared};
use crate::rules::Rules;

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
        let measures = [
            coverage(learner, teacher, rules).unwrap_or(0),
            openness(teacher, learner),
            coverage(teacher, learner, rules).unwrap_or(NEUTRAL),
            availability(teacher, learner, rules.full_marks_hours_per_month),
            distance(teacher, learner),
            wishes((mentor, teacher), (mentee, learner)),
        ];
        let weights = rules.weights.in_order();
        let units = measures
            .iter()
            .zip(weights)
            .map(|(&measure, weight)| i64::from(measure) * weight)
            .sum();
        Score {
            // No measure exceeds FULL.
            measures: measures.map(|measure| u16::try_from(measure).unwrap_or(u16::MAX)),
            units,
            full_units: weights.iter().sum::<i64>() * i64::from(FULL),
        }
    }
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

/// Priority-weighted share of the wishes that are covered; `None` without wishes.
fn coverage(learner: &Facts, teacher: &Facts, rules: &Rules) -> Option<u32> {
    let wishes = learner.wants.len() as u64;
    let total = wishes * (wishes + 1) / 2;
    let covered: u64 = (1..=wishes)
        .rev()
        .zip(&learner.wants)
        .filter(|(_, want)| {
            offer_of(teacher, want.0).is_some_and(|offer| covers(offer.1, want.1, rules))
        })
        .map(|(weight, _)| weight)
        .sum();
    let share = (covered * u64::from(FULL)).checked_div(total)?;
    u32::try_from(share).ok()
}

fn openness(teacher: &Facts, learner: &Facts) -> u32 {
    let on_scale = |answer: u8| u32::from(answer.clamp(1, 5));
    let style = teacher.style.iter().zip(&learner.style);
    let mut sum: u32 = style
        .map(|answers| match answers {
            (Some(a), Some(b)) => (4 - on_scale(*a).abs_diff(on_scale(*b))) * FULL / 4,
            _ => NEUTRAL,
        })
        .sum();
    let mut parts = 5;
    if let (Some(a), Some(b)) = (teacher.readiness, learner.readiness) {
        sum += (on_scale(a).min(on_scale(b)) - 1) * FULL / 4;
        parts += 1;
    }
    sum / parts
}

fn availability(teacher: &Facts, learner: &Facts, full_hours: u32) -> u32 {
    if teacher.hours.is_empty() || learner.hours.is_empty() {
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

fn distance(teacher: &Facts, learner: &Facts) -> u32 {
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

fn wishes(teacher: (u32, &Facts), learner: (u32, &Facts)) -> u32 {
    let named = |who: &Facts, whom: u32| u32::from(who.wishes.binary_search(&whom).is_ok());
    (named(teacher.1, learner.0) + named(learner.1, teacher.0)) * FULL / 2
}
