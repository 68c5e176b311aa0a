//! Rules and scores once more, straight from the words of the answers and the
//! text of the rules. Slow, and meant to be: it shares nothing with the engine but
//! the types of what goes in and comes out, so that both would have to be wrong
//! in the same way for an error to pass.

use crate::case::{Pair, Person};
use crate::outcome::Score;
use crate::rules::Rules;
use std::collections::{BTreeMap, BTreeSet};

/// Everybody above each person, over any number of levels, by key.
pub(super) fn supervisors(people: &BTreeMap<&str, &Person>) -> BTreeMap<String, BTreeSet<String>> {
    let walk = |start: &Person| {
        let mut above = BTreeSet::new();
        let mut left: Vec<&String> = start.supervisors.iter().collect();
        while let Some(key) = left.pop() {
            if let Some(boss) = people.get(key.as_str()).filter(|_| !above.contains(key)) {
                above.insert(key.clone());
                left.extend(&boss.supervisors);
            }
        }
        above
    };
    people
        .values()
        .map(|person| (person.key.clone(), walk(person)))
        .collect()
}

/// What two people are judged by.
pub(super) struct Company<'a> {
    pub(super) rules: &'a Rules,
    pub(super) forbidden: &'a BTreeSet<Pair>,
    pub(super) above: BTreeMap<String, BTreeSet<String>>,
}

impl Company<'_> {
    /// All hard rules hold.
    pub(super) fn allows(&self, mentor: &Person, mentee: &Person) -> bool {
        let reports_to = |one: &Person, other: &Person| {
            self.above
                .get(&one.key)
                .is_some_and(|keys| keys.contains(&other.key))
        };
        let names = |keys: fn(&Person) -> &BTreeSet<String>| {
            keys(mentor).contains(&mentee.key) || keys(mentee).contains(&mentor.key)
        };
        let h1 = mentor.active && mentee.active && mentor.mentor_places > 0 && mentee.mentee;
        let h2 =
            mentor.key != mentee.key && !reports_to(mentor, mentee) && !reports_to(mentee, mentor);
        let h3 = !names(|person| &person.vetoes);
        let h4 = !self.topics(mentor, mentee, true).is_empty();
        let h5 = mentor
            .languages
            .iter()
            .any(|language| mentee.languages.contains(language));
        let h6_place = (mentor.modes.online && mentee.modes.online)
            || (mentor.modes.on_site
                && mentee.modes.on_site
                && (mentor.site == mentee.site
                    || mentor.site.is_empty()
                    || mentee.site.is_empty()));
        let h6_time = || {
            let week = (0..7).flat_map(|day| (0..48).map(move |half_hour| (day, half_hour)));
            let both: Vec<bool> = week
                .map(|(day, half)| mentor.hours.suits(day, half) && mentee.hours.suits(day, half))
                .collect();
            mentor.hours.is_empty()
                || mentee.hours.is_empty()
                || both.windows(2).any(|pair| pair == [true, true])
        };
        let h7 = !names(|person| &person.conflicts);
        let h8 = (!self.rules.other_department || other_department(mentor, mentee))
            && (!self.rules.other_site || other(&mentor.site, &mentee.site))
            && (!self.rules.other_organisation
                || other(&mentor.organisation, &mentee.organisation))
            && (!self.rules.new_partner || !names(|person| &person.earlier_partners));
        let pair = Pair {
            mentor: mentor.key.clone(),
            mentee: mentee.key.clone(),
        };
        h1 && h2
            && h3
            && h4
            && h5
            && h6_place
            && h6_time()
            && h7
            && h8
            && !self.forbidden.contains(&pair)
    }

    /// The learner's wishes, each topic once, that the teacher covers or not.
    pub(super) fn topics(&self, teacher: &Person, learner: &Person, covered: bool) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for want in &learner.wants {
            if !seen.insert(&want.topic) {
                continue;
            }
            let level = teacher
                .offers
                .iter()
                .filter(|offer| offer.topic == want.topic)
                .map(|offer| offer.level)
                .max();
            let met = match (level, want.level) {
                (None, _) => false,
                (Some(None), None) => true,
                (Some(teaches), wants) => {
                    let teaches = i32::from(teaches.unwrap_or(self.rules.teach_from_level));
                    let wants = i32::from(wants.unwrap_or(1));
                    teaches >= i32::from(self.rules.teach_from_level)
                        && teaches - wants >= i32::from(self.rules.level_gap)
                }
            };
            if met == covered {
                found.push(want.topic.clone());
            }
        }
        found
    }

    /// The share of wishes covered: the last counts 1, the one before it 2, …
    fn coverage(&self, teacher: &Person, learner: &Person) -> Option<i64> {
        let met = self.topics(teacher, learner, true);
        let mut order: Vec<&String> = Vec::new();
        for want in &learner.wants {
            if !order.contains(&&want.topic) {
                order.push(&want.topic);
            }
        }
        let (mut all, mut covered) = (0, 0);
        for (weight, topic) in (1_i64..).zip(order.iter().rev()) {
            all += weight;
            if met.contains(topic) {
                covered += weight;
            }
        }
        (covered * 10_000).checked_div(all)
    }

    /// The score from the table in the documentation of the scores.
    pub(super) fn score(&self, mentor: &Person, mentee: &Person) -> Score {
        let scale = |answer: u8| i64::from(answer.clamp(1, 5));
        let mut openness: Vec<i64> = mentor
            .style
            .iter()
            .zip(&mentee.style)
            .map(|(one, other)| match (one, other) {
                (Some(one), Some(other)) => 10_000 - (scale(*one) - scale(*other)).abs() * 2_500,
                _ => 5_000,
            })
            .collect();
        if let (Some(one), Some(other)) = (mentor.readiness, mentee.readiness) {
            openness.push((scale(one).min(scale(other)) - 1) * 2_500);
        }
        let openness = openness.iter().sum::<i64>() / if openness.len() == 5 { 5 } else { 6 };

        let availability = if mentor.hours.is_empty() || mentee.hours.is_empty() {
            5_000
        } else {
            let shared = i64::from(mentor.hours.shared_half_hours(&mentee.hours));
            let full = i64::from(self.rules.full_marks_hours_per_month);
            // Hours a month are shared / 2 × 52 / 12.
            (shared * 52 * 10_000)
                .checked_div(2 * 12 * full)
                .unwrap_or(10_000)
                .min(10_000)
        };
        let distances = [
            other_department(mentor, mentee),
            other(&mentor.site, &mentee.site),
            other(&mentor.function, &mentee.function),
        ];
        let far: i64 = distances.iter().map(|&far| i64::from(far)).sum();
        let wishes = i64::from(mentor.wishes.contains(&mentee.key))
            + i64::from(mentee.wishes.contains(&mentor.key));

        let measures = [
            self.coverage(mentor, mentee).unwrap_or(0),
            openness,
            self.coverage(mentee, mentor).unwrap_or(5_000),
            availability,
            far * 10_000 / 3,
            wishes * 5_000,
        ];
        let w = &self.rules.weights;
        let weights = [
            w.topics,
            w.openness,
            w.mutual,
            w.availability,
            w.distance,
            w.wishes,
        ];
        Score {
            measures: measures.map(|measure| u16::try_from(measure).unwrap_or(0)),
            units: measures
                .iter()
                .zip(weights)
                .map(|(measure, weight)| measure * i64::from(weight))
                .sum(),
            full_units: weights
                .iter()
                .map(|&weight| 10_000 * i64::from(weight))
                .sum(),
        }
    }
}

/// Both named the other.
pub(super) fn wish_each_other(one: &Person, other: &Person) -> bool {
    one.wishes.contains(&other.key) && other.wishes.contains(&one.key)
}

/// Both known, and different.
fn other(one: &str, two: &str) -> bool {
    !one.is_empty() && !two.is_empty() && one != two
}

/// Departments belong to their organisation.
fn other_department(one: &Person, two: &Person) -> bool {
    !one.department.is_empty()
        && !two.department.is_empty()
        && (one.department != two.department || one.organisation != two.organisation)
}
