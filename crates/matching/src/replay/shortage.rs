//! Whether groups of mentees really compete for too few places, by counting.

use super::Flaw;
use super::naive::Company;
use crate::case::Person;
use crate::outcome::Shortage;
use std::collections::BTreeSet;

/// Everybody who is not pinned.
pub(super) struct Market<'a> {
    pub(super) mentors: &'a [&'a Person],
    pub(super) mentees: &'a [&'a Person],
    pub(super) capacities: &'a [u32],
    pub(super) company: &'a Company<'a>,
    /// Whether these two (mentor first) may become a tandem beside what is fixed.
    pub(super) allows: &'a dyn Fn(&Person, &Person) -> bool,
}

impl Market<'_> {
    fn places(&self, which: impl Fn(&Person) -> bool) -> u64 {
        self.mentors
            .iter()
            .zip(self.capacities)
            .filter(|(mentor, _)| which(mentor))
            .map(|(_, &places)| u64::from(places))
            .sum()
    }
}

/// Those of `all` who are meant by `keys`.
fn named<'p>(all: &[&'p Person], keys: &[String]) -> Result<Vec<&'p Person>, Flaw> {
    let wanted: BTreeSet<&String> = keys.iter().collect();
    let found: Vec<&Person> = all
        .iter()
        .copied()
        .filter(|one| wanted.contains(&one.key))
        .collect();
    if found.len() == keys.len() {
        Ok(found)
    } else {
        Err(Flaw::WrongShortage { what: "its people" })
    }
}

/// Each group depends on its places alone, these are too few, and together the
/// groups explain everybody who is without.
pub(super) fn check(
    shortages: &[Shortage],
    market: &Market<'_>,
    alone: usize,
    limited: bool,
) -> Result<(), Flaw> {
    let wrong = |what| Err(Flaw::WrongShortage { what });
    let mut seen: BTreeSet<&String> = BTreeSet::new();
    let mut explained = 0;
    for shortage in shortages {
        if !shortage.mentees.iter().all(|mentee| seen.insert(mentee)) {
            return wrong("somebody is in two groups");
        }
        let mentees = named(market.mentees, &shortage.mentees)?;
        let mentors = named(market.mentors, &shortage.mentors)?;
        let reachable: BTreeSet<&str> = market
            .mentors
            .iter()
            .filter(|mentor| {
                let mut mentees = mentees.iter();
                mentees.any(|mentee| (market.allows)(mentor, mentee))
            })
            .map(|mentor| mentor.key.as_str())
            .collect();
        if !mentors
            .iter()
            .map(|one| one.key.as_str())
            .eq(reachable.iter().copied())
        {
            return wrong("its mentors");
        }
        if shortage.places != market.places(|mentor| reachable.contains(mentor.key.as_str())) {
            return wrong("its places");
        }
        if shortage.places + shortage.unmatched != mentees.len() as u64 || shortage.unmatched == 0 {
            return wrong("how many stay without");
        }
        explained += shortage.unmatched;
        for scarce in &shortage.topics {
            let wanting: Vec<&&Person> = mentees
                .iter()
                .filter(|mentee| mentee.wants.iter().any(|want| want.topic == scarce.topic))
                .collect();
            let places = market.places(|mentor| {
                reachable.contains(mentor.key.as_str())
                    && wanting.iter().any(|mentee| {
                        let covered = market.company.topics(mentor, mentee, true);
                        covered.contains(&scarce.topic)
                    })
            });
            if (scarce.wanted_by, scarce.places) != (wanting.len() as u64, places)
                || scarce.wanted_by <= scarce.places
            {
                return wrong("its topics");
            }
        }
    }
    // Limits may leave somebody alone for whom there would be a place.
    if explained == alone as u64 || (limited && explained < alone as u64) {
        Ok(())
    } else {
        wrong("whom the groups explain")
    }
}
