//! Why somebody has no tandem, and the smallest changes that would give one.
//!
//! Nothing here is guessed. A pair becomes possible by one change for each rule it
//! breaks. The changes are made on a copy of the person's answers and the pair
//! tested again; and they count only if the partner has, or can be given, a free
//! place without anybody else losing theirs: the residual graph of the final
//! assignment says so for everybody at once. Where it says no, one more place at
//! the partner is one change more.

use crate::hard::Broken;
use crate::market::Market;
use crate::outcome::{Remedy, Role, Rule, RuleCount, Unmatched, Why};
use crate::prepare::{Answer, Facts, Prepared};
use crate::run::{RunError, Stage, Watch};
use crate::score::{covers, offer_of};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// So many changes are no smaller a step than finding somebody else.
const TOO_MANY: usize = 4;

/// How much has to change until two people can be a tandem: how many changes, and
/// their kinds, the hardest first, four bits each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Effort {
    changes: usize,
    hardest_first: u32,
    /// Of equal effort, the best pair.
    units: Reverse<i64>,
}

/// Somebody in the other role, as seen by the unmatched.
#[derive(Clone, Copy)]
struct Other {
    person: u32,
    /// Whether one more tandem with this person would make one more in all.
    within_reach: bool,
}

impl Prepared<'_> {
    /// Looks into everybody who takes part and got nobody.
    pub(crate) fn diagnose(
        &self,
        market: &Market,
        watch: &mut Watch<'_>,
    ) -> Result<Vec<Unmatched>, RunError> {
        let mut busy = vec![false; self.mentors.len()];
        for &position in market
            .assignment
            .mentor_of
            .iter()
            .flatten()
            .chain(market.pinned.values())
        {
            busy[position as usize] = true;
        }
        let idle_mentees: Vec<u32> = market
            .mentees
            .iter()
            .zip(&market.assignment.mentor_of)
            .filter_map(|(&mentee, mentor)| mentor.is_none().then_some(mentee))
            .collect();
        let idle_mentors: Vec<u32> = self
            .mentors
            .iter()
            .zip(&busy)
            .filter_map(|(&mentor, &busy)| (!busy).then_some(mentor))
            .collect();

        let open = market.assignment.open_mentors(&market.problem);
        let mentors: Vec<Other> = self
            .mentors
            .iter()
            .zip(open)
            .map(|(&person, within_reach)| Other {
                person,
                within_reach,
            })
            .collect();
        let spare = market.assignment.spare_mentees(&market.problem);
        let mut mentees: Vec<Other> = market
            .mentees
            .iter()
            .zip(spare)
            .map(|(&person, within_reach)| Other {
                person,
                within_reach,
            })
            .chain(market.pinned.keys().map(|&person| Other {
                person,
                within_reach: false,
            }))
            .collect();
        mentees.sort_unstable_by_key(|other| other.person);

        let wanted = self.count_topics(&idle_mentees, |facts| &facts.wants);
        let offered = self.count_topics(&idle_mentors, |facts| &facts.offers);
        let total = idle_mentees.len() + idle_mentors.len();
        let roles = idle_mentees
            .iter()
            .map(|&person| (person, Role::Mentee))
            .chain(idle_mentors.iter().map(|&person| (person, Role::Mentor)));
        let mut found = Vec::with_capacity(total);
        for (done, (person, role)) in roles.enumerate() {
            watch.step(Stage::Diagnosing, done, total)?;
            let (others, counts) = match role {
                Role::Mentee => (&mentors, &wanted),
                Role::Mentor => (&mentees, &offered),
            };
            found.push(self.look_into(person, role, others, counts));
        }
        Ok(found)
    }

    /// How many of these people name each topic.
    fn count_topics(
        &self,
        people: &[u32],
        topics: for<'b> fn(&'b Facts<'_>) -> &'b [Answer],
    ) -> BTreeMap<u32, u32> {
        let mut counts = BTreeMap::new();
        for &person in people {
            for &(topic, _) in topics(self.facts(person)) {
                *counts.entry(topic).or_default() += 1;
            }
        }
        counts
    }

    fn look_into(
        &self,
        person: u32,
        role: Role,
        others: &[Other],
        counts: &BTreeMap<u32, u32>,
    ) -> Unmatched {
        let mut ruled_out: BTreeMap<Rule, u32> = BTreeMap::new();
        let mut possible: Vec<u32> = Vec::new();
        let mut people = 0;
        // The best remedy of each kind: by score, then by key.
        let mut remedies: BTreeMap<u32, (i64, Remedy)> = BTreeMap::new();
        // The least effort that takes more than one change, and then the highest score.
        let mut combined: Option<(Effort, Vec<Remedy>)> = None;
        for other in others.iter().filter(|other| other.person != person) {
            people += 1;
            let (mentor, mentee) = in_roles(role, person, other.person);
            let broken = self.broken(mentor, mentee);
            if broken.none() {
                possible.push(other.person);
                continue;
            }
            for rule in broken.rules() {
                *ruled_out.entry(rule).or_default() += 1;
            }
            if broken.has(Broken::PROTECTED) || (!other.within_reach && role == Role::Mentor) {
                continue;
            }
            let units = self.units(person, role, other.person);
            let effort = self.effort(person, *other, broken, units);
            let worth_a_look = match (effort.changes, &combined) {
                (1, _) => {
                    let best = remedies.get(&effort.hardest_first);
                    best.is_none_or(|best| units > best.0)
                }
                (TOO_MANY.., _) => false,
                _ if !remedies.is_empty() => false,
                (_, best) => best.as_ref().is_none_or(|best| effort < best.0),
            };
            if !worth_a_look {
                continue;
            }
            let Some(mut changes) = self.changes(person, role, other.person, broken) else {
                continue;
            };
            if !other.within_reach {
                changes.push(Remedy::OneMorePlace {
                    mentor: self.facts(other.person).key.to_owned(),
                });
                changes.sort_by_key(Remedy::kind);
            }
            match <[Remedy; 1]>::try_from(changes) {
                Ok([change]) => {
                    remedies.insert(effort.hardest_first, (units, change));
                }
                Err(changes) => combined = Some((effort, changes)),
            }
        }
        let mut remedies: Vec<Remedy> = remedies.into_values().map(|(_, remedy)| remedy).collect();
        remedies.extend(self.one_more_place(person, role, &possible));
        let together = if remedies.is_empty() {
            combined.map_or_else(Vec::new, |(_, changes)| changes)
        } else {
            Vec::new()
        };
        remedies.extend(self.one_more_person(person, role, counts));
        remedies.sort_by_key(Remedy::kind);
        Unmatched {
            person: self.facts(person).key.to_owned(),
            role,
            why: match (people, possible.len()) {
                (0, _) => Why::NobodyThere,
                (people, 0) => Why::AllRuledOut { people },
                (_, possible) => Why::AllTaken {
                    possible: u32::try_from(possible).unwrap_or(u32::MAX),
                },
            },
            ruled_out: ruled_out
                .into_iter()
                .map(|(rule, people)| RuleCount { rule, people })
                .collect(),
            remedies,
            together,
        }
    }

    /// What it would take, told from the rules broken alone.
    fn effort(&self, person: u32, other: Other, broken: Broken, units: i64) -> Effort {
        let online = {
            let modes = |one: u32| self.facts(one).traits.modes;
            modes(other.person).online && !modes(person).online
        };
        // In the order of `Remedy::kind`, from hard to easy.
        let steps = [
            (kind::LANGUAGE, broken.has(Broken::LANGUAGE)),
            (kind::TOPIC, broken.has(Broken::TOPIC)),
            (kind::EXCEPTION, broken.has(Broken::SAME_DEPARTMENT)),
            (kind::EXCEPTION, broken.has(Broken::SAME_SITE)),
            (kind::EXCEPTION, broken.has(Broken::SAME_ORGANISATION)),
            (kind::EXCEPTION, broken.has(Broken::EARLIER)),
            (kind::ALLOW, broken.has(Broken::FORBIDDEN)),
            (kind::PLACE, !other.within_reach),
            (kind::HOURS, broken.has(Broken::TIME)),
            (kind::ON_SITE, broken.has(Broken::PLACE_TO_MEET) && !online),
            (kind::ONLINE, broken.has(Broken::PLACE_TO_MEET) && online),
        ];
        let mut effort = Effort {
            changes: 0,
            hardest_first: 0,
            units: Reverse(units),
        };
        for (kind, _) in steps.into_iter().filter(|step| step.1) {
            effort.changes += 1;
            effort.hardest_first = effort.hardest_first << 4 | u32::from(kind);
        }
        effort
    }

    /// The changes by `person`, one for each rule broken, that make a pair with
    /// `other` possible. `None` if there are none: what protects people is never
    /// touched, and keeps silent about what else may be missing.
    fn changes(&self, person: u32, role: Role, other: u32, broken: Broken) -> Option<Vec<Remedy>> {
        if broken.has(Broken::PROTECTED) {
            return None;
        }
        let mut changed = self.facts(person).clone();
        let theirs = self.facts(other);
        let partner = || theirs.key.to_owned();
        let mut changes = Vec::new();
        if broken.has(Broken::PLACE_TO_MEET) {
            if theirs.traits.modes.online && !changed.traits.modes.online {
                changed.traits.modes.online = true;
                changes.push(Remedy::AcceptOnline { partner: partner() });
            } else if theirs.traits.modes.on_site && !changed.traits.modes.on_site {
                changed.traits.modes.on_site = true;
                changes.push(Remedy::AcceptOnSite { partner: partner() });
            }
        }
        if broken.has(Broken::TIME) {
            changed.meet_at(changed.traits.hours.joined(&theirs.traits.hours));
            changes.push(Remedy::OtherHours { partner: partner() });
        }
        if broken.has(Broken::LANGUAGE) {
            let language = theirs.person.languages.first()?.clone();
            changed.speak(&theirs.languages);
            changes.push(Remedy::SpeakLanguage {
                language,
                partner: partner(),
            });
        }
        if broken.has(Broken::TOPIC) {
            let topic = self.topic_to_name(&changed, role, theirs)?;
            match role {
                Role::Mentee => changed.wants.push((topic, None)),
                Role::Mentor => {
                    let place = changed.offers.partition_point(|offer| offer.0 < topic);
                    changed.offers.insert(place, (topic, None));
                }
            }
            changes.push(Remedy::NameTopic {
                topic: self.topics[topic as usize].to_owned(),
                partner: partner(),
            });
        }
        if broken.has(Broken::FORBIDDEN) {
            changes.push(Remedy::Allow { partner: partner() });
        }
        for from in broken.of_programme() {
            changes.push(Remedy::Exception {
                partner: partner(),
                from,
            });
        }
        let (me, them) = ((person, &changed), (other, theirs));
        let after = match role {
            Role::Mentee => self.broken_between(them, me),
            Role::Mentor => self.broken_between(me, them),
        };
        // What the coordinator or the programme has laid down is lifted, not met.
        if !after.only(Broken::LAID_DOWN) {
            return None;
        }
        changes.sort_by_key(Remedy::kind);
        Some(changes)
    }

    /// What a pair scores today, to choose among partners.
    fn units(&self, person: u32, role: Role, other: u32) -> i64 {
        let (mentor, mentee) = in_roles(role, person, other);
        self.score(mentor, mentee).units
    }

    /// A topic that `theirs` offers or wants and `mine` has not named, such that
    /// naming it without a level would do.
    fn topic_to_name(&self, mine: &Facts, role: Role, theirs: &Facts) -> Option<u32> {
        let rules = &self.case.rules;
        match role {
            Role::Mentee => theirs
                .offers
                .iter()
                .find(|offer| {
                    mine.wants.iter().all(|want| want.0 != offer.0) && covers(offer.1, None, rules)
                })
                .map(|offer| offer.0),
            Role::Mentor => theirs
                .wants
                .iter()
                .find(|want| offer_of(mine, want.0).is_none() && covers(None, want.1, rules))
                .map(|want| want.0),
        }
    }

    /// For a mentee whose possible mentors are all taken: one more place at the
    /// one with the highest score.
    fn one_more_place(&self, person: u32, role: Role, possible: &[u32]) -> Option<Remedy> {
        if role == Role::Mentor {
            return None;
        }
        let best = possible
            .iter()
            .copied()
            .max_by_key(|&other| (self.units(person, role, other), Reverse(other)))?;
        Some(Remedy::OneMorePlace {
            mentor: self.facts(best).key.to_owned(),
        })
    }

    /// Whether anybody at all could pass the rules that do not depend on topics:
    /// without a language, or with a blank where a rule asks for another
    /// department, not even a newcomer could.
    fn could_meet_somebody(&self, facts: &Facts) -> bool {
        let rules = &self.case.rules;
        let meets = if rules.other_site {
            facts.traits.modes.online && facts.traits.site != 0
        } else {
            facts.traits.modes.online || facts.traits.modes.on_site
        };
        let known = (!rules.other_department || facts.traits.department != 0)
            && (!rules.other_organisation || facts.traits.organisation != 0);
        meets && known && !facts.languages.is_empty()
    }

    /// One more person in the other role, for the topic that most of those left
    /// over name; between equals, what this person put first.
    fn one_more_person(
        &self,
        person: u32,
        role: Role,
        counts: &BTreeMap<u32, u32>,
    ) -> Option<Remedy> {
        let facts = self.facts(person);
        if !self.could_meet_somebody(facts) {
            return None;
        }
        let mine = match role {
            Role::Mentee => &facts.wants,
            // An offer below the level from which one may teach helps nobody.
            Role::Mentor => &facts.offers,
        };
        let usable = mine.iter().filter(|&&(_, level)| match role {
            Role::Mentee => covers(Some(8), level, &self.case.rules) || level.is_none(),
            Role::Mentor => covers(level, None, &self.case.rules),
        });
        let count = |topic: u32| counts.get(&topic).copied().unwrap_or(0);
        // `max_by_key` takes the last of equals, so the first comes last.
        let &(topic, _) = usable.rev().max_by_key(|&&(topic, _)| count(topic))?;
        let (name, number) = (self.topics[topic as usize].to_owned(), count(topic));
        Some(match role {
            Role::Mentee => Remedy::OneMoreMentor {
                topic: name,
                wanted_by: number,
            },
            Role::Mentor => Remedy::OneMoreMentee {
                topic: name,
                offered_by: number,
            },
        })
    }
}

/// Mentor first.
fn in_roles(role: Role, person: u32, other: u32) -> (u32, u32) {
    match role {
        Role::Mentee => (other, person),
        Role::Mentor => (person, other),
    }
}

impl Remedy {
    /// Key of the partner whom the change makes possible; `None` for a newcomer.
    pub fn partner(&self) -> Option<&str> {
        match self {
            Self::AcceptOnline { partner }
            | Self::AcceptOnSite { partner }
            | Self::OtherHours { partner }
            | Self::Allow { partner }
            | Self::Exception { partner, .. }
            | Self::NameTopic { partner, .. }
            | Self::SpeakLanguage { partner, .. }
            | Self::OneMorePlace { mentor: partner } => Some(partner),
            Self::OneMoreMentor { .. } | Self::OneMoreMentee { .. } => None,
        }
    }

    /// Place in the order of effort; one remedy of each kind is enough.
    fn kind(&self) -> u8 {
        match self {
            Self::AcceptOnline { .. } => kind::ONLINE,
            Self::AcceptOnSite { .. } => kind::ON_SITE,
            Self::OtherHours { .. } => kind::HOURS,
            Self::OneMorePlace { .. } => kind::PLACE,
            Self::Allow { .. } => kind::ALLOW,
            Self::Exception { .. } => kind::EXCEPTION,
            Self::NameTopic { .. } => kind::TOPIC,
            Self::SpeakLanguage { .. } => kind::LANGUAGE,
            Self::OneMoreMentor { .. } => kind::MENTOR,
            Self::OneMoreMentee { .. } => kind::MENTEE,
        }
    }
}

/// Kinds of change in the order of effort.
mod kind {
    pub(super) const ONLINE: u8 = 0;
    pub(super) const ON_SITE: u8 = 1;
    pub(super) const HOURS: u8 = 2;
    pub(super) const PLACE: u8 = 3;
    pub(super) const ALLOW: u8 = 4;
    pub(super) const EXCEPTION: u8 = 5;
    pub(super) const TOPIC: u8 = 6;
    pub(super) const LANGUAGE: u8 = 7;
    pub(super) const MENTOR: u8 = 8;
    pub(super) const MENTEE: u8 = 9;
}
