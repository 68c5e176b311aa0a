//! Why there are no more tandems: the mentees who compete for too few places.
//!
//! Start at the mentees without a tandem, go on to everybody who could teach one of
//! them, from there to the mentees those have, and so on. No mentor so reached has
//! a free place, or there would be one more tandem. So all mentees reached, *S*,
//! depend on the places of the mentors reached, *N(S)*, and these are fewer by
//! exactly the number of those left without: what Hall's theorem (1935) says must be
//! somewhere, and the Dulmage–Mendelsohn decomposition (1958) finds. Falls apart
//! into groups that share no mentor.

use crate::market::Market;
use crate::outcome::{Shortage, TopicShortage};
use crate::prepare::Prepared;
use crate::score::{covers, offer_of};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// No more topics than these are told of one group.
const MOST_TOPICS: usize = 3;

/// Mentees (as rows of the problem) and the mentors (as positions) they depend on.
#[derive(Default)]
struct Group {
    rows: Vec<u32>,
    positions: Vec<u32>,
}

impl Prepared<'_> {
    /// The groups that compete for too few places, the most severe first.
    pub(crate) fn shortages(&self, market: &Market) -> Vec<Shortage> {
        let mut found: Vec<Shortage> = groups(market)
            .into_iter()
            .filter_map(|group| self.shortage(market, &group))
            .collect();
        found.sort_by(|one, two| {
            let severity = |shortage: &Shortage| Reverse(shortage.unmatched);
            severity(one)
                .cmp(&severity(two))
                .then_with(|| one.mentees.cmp(&two.mentees))
        });
        found
    }

    /// `None` if there are places enough, so that something else stands in the way.
    fn shortage(&self, market: &Market, group: &Group) -> Option<Shortage> {
        let capacities = market.problem.capacities();
        let places: u64 = group
            .positions
            .iter()
            .map(|&position| u64::from(capacities[position as usize]))
            .sum();
        let unmatched = (group.rows.len() as u64).checked_sub(places)?;
        let mentees: Vec<u32> = group
            .rows
            .iter()
            .map(|&row| market.mentees[row as usize])
            .collect();
        (unmatched > 0).then(|| Shortage {
            mentees: mentees
                .iter()
                .map(|&mentee| self.facts(mentee).key.to_owned())
                .collect(),
            mentors: group
                .positions
                .iter()
                .map(|&position| self.mentor_key(position))
                .collect(),
            places,
            unmatched,
            topics: self.scarce_topics(&mentees, &group.positions, capacities),
        })
    }

    /// The topics of which these mentees want more than these mentors have places
    /// for, the scarcest first.
    fn scarce_topics(
        &self,
        mentees: &[u32],
        positions: &[u32],
        capacities: &[u32],
    ) -> Vec<TopicShortage> {
        let mut wanted: BTreeMap<u32, (u64, BTreeSet<Option<u8>>)> = BTreeMap::new();
        for &mentee in mentees {
            for &(topic, level) in &self.facts(mentee).wants {
                let entry = wanted.entry(topic).or_default();
                entry.0 += 1;
                entry.1.insert(level);
            }
        }
        let mut scarce: Vec<TopicShortage> = Vec::new();
        for (topic, (wanted_by, levels)) in wanted {
            let teaches = |position: u32| {
                let mentor = self.facts(self.mentors[position as usize]);
                offer_of(mentor, topic).is_some_and(|offer| {
                    let mut levels = levels.iter();
                    levels.any(|&level| covers(offer.1, level, &self.case.rules))
                })
            };
            let places: u64 = positions
                .iter()
                .filter(|&&position| teaches(position))
                .map(|&position| u64::from(capacities[position as usize]))
                .sum();
            if wanted_by > places {
                scarce.push(TopicShortage {
                    topic: self.topics[topic as usize].to_owned(),
                    wanted_by,
                    places,
                });
            }
        }
        scarce.sort_by(|one, two| {
            let rank = |topic: &TopicShortage| {
                let missing = topic.wanted_by - topic.places;
                (Reverse(missing), Reverse(topic.wanted_by))
            };
            rank(one)
                .cmp(&rank(two))
                .then_with(|| one.topic.cmp(&two.topic))
        });
        scarce.truncate(MOST_TOPICS);
        scarce
    }
}

/// Everybody reached from the mentees without a tandem, in groups that share no
/// mentor. Those for whom nobody is possible at all are one group.
fn groups(market: &Market) -> Vec<Group> {
    let mut holders: Vec<Vec<u32>> = vec![Vec::new(); market.problem.mentors()];
    let mut reached: Vec<u32> = Vec::new();
    let mut seen_row = vec![false; market.mentees.len()];
    for ((row, mentor), seen) in (0_u32..)
        .zip(&market.assignment.mentor_of)
        .zip(&mut seen_row)
    {
        if let Some(mentor) = mentor {
            holders[*mentor as usize].push(row);
        } else {
            reached.push(row);
            *seen = true;
        }
    }
    let mut joined = Joined::new(market.problem.mentors());
    let mut next = 0;
    while let Some(&row) = reached.get(next) {
        next += 1;
        let mut first = None;
        for (position, _) in market.problem.arcs_of(row) {
            joined.join(*first.get_or_insert(position), position);
            for holder in std::mem::take(&mut holders[position as usize]) {
                if !std::mem::replace(&mut seen_row[holder as usize], true) {
                    reached.push(holder);
                }
            }
        }
    }
    reached.sort_unstable();
    let mut groups: BTreeMap<Option<u32>, Group> = BTreeMap::new();
    let mut positions: BTreeSet<u32> = BTreeSet::new();
    for row in reached {
        let mut mentors = market.problem.arcs_of(row).map(|arc| arc.0).peekable();
        let group = mentors.peek().map(|&first| joined.find(first));
        groups.entry(group).or_default().rows.push(row);
        positions.extend(mentors);
    }
    for position in positions {
        let group = Some(joined.find(position));
        groups.entry(group).or_default().positions.push(position);
    }
    groups.into_values().collect()
}

/// Mentors who share mentees, directly or over others (union by the lesser number,
/// with halved paths).
struct Joined(Vec<u32>);

impl Joined {
    fn new(mentors: usize) -> Self {
        Self((0_u32..).take(mentors).collect())
    }

    fn find(&mut self, mut mentor: u32) -> u32 {
        while self.0[mentor as usize] != mentor {
            let above = self.0[mentor as usize];
            self.0[mentor as usize] = self.0[above as usize];
            mentor = above;
        }
        mentor
    }

    fn join(&mut self, one: u32, two: u32) {
        let (one, two) = (self.find(one), self.find(two));
        self.0[one.max(two) as usize] = one.min(two);
    }
}
