//! Why somebody has no tandem, and the smallest changes that would give one.
//!
//! Nothing here is guessed. A pair that breaks a single rule becomes possible by
//! a single change. That change is made on a copy of the person's answers and the
//! pair tested again; and it counts only if the partner has, or can be given, a
//! free place without anybody else losing theirs: the residual graph of the final
//! assignment says so for everybody at once.

use crate::assign::Residual;
use crate::hard::Broken;
use crate::outcome::{Against, Remedy, Role, Rule, RuleCount, Unmatched, Verdict, Why};
use crate::prepare::{Answer, Facts, Prepared};
use crate::run::{Market, RunError, Stage, Watch};
use crate::score::{covers, offer_of};
use std::collections::BTreeMap;

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
        residual: &Residual<'_>,
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

        let open = residual.open_mentors();
        let mentors: Vec<Other> = self
            .mentors
            .iter()
            .zip(open)
            .map(|(&person, within_reach)| Other {
                person,
                within_reach,
            })
            .collect();
        let spare = residual.spare_mentees();
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
        let mut remedies: BTreeMap<u8, (i64, Remedy)> = BTreeMap::new();
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
            if !other.within_reach {
                continue;
            }
            if let Some((score, remedy)) = self.remedy(person, role, other.person, broken) {
                let best = remedies
                    .entry(remedy.kind())
                    .or_insert((i64::MIN, remedy.clone()));
                if score > best.0 {
                    *best = (score, remedy);
                }
            }
        }
        let mut remedies: Vec<Remedy> = remedies.into_values().map(|(_, remedy)| remedy).collect();
        remedies.extend(self.one_more_place(person, role, &possible));
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
        }
    }

    /// The one change by `person` that makes a pair with `other` possible, if one
    /// suffices, with the score the pair would have.
    fn remedy(&self, person: u32, role: Role, other: u32, broken: Broken) -> Option<(i64, Remedy)> {
        // Also keeps a confidential exclusion from being read out of its absence.
        if !broken.single() {
            return None;
        }
        let partner = self.facts(other).key.to_owned();
        let mut changed = self.facts(person).clone();
        let theirs = self.facts(other);
        let remedy = match broken {
            Broken::MODE | Broken::SITES_APART if theirs.modes.online && !changed.modes.online => {
                changed.modes.online = true;
                Remedy::AcceptOnline { partner }
            }
            Broken::MODE if theirs.modes.on_site && !changed.modes.on_site => {
                changed.modes.on_site = true;
                Remedy::AcceptOnSite { partner }
            }
            Broken::TIME => {
                changed.hours = changed.hours.joined(&theirs.hours);
                Remedy::OtherHours { partner }
            }
            Broken::LANGUAGE => {
                let language = theirs.person.languages.first()?.clone();
                changed.languages.clone_from(&theirs.languages);
                Remedy::SpeakLanguage { language, partner }
            }
            Broken::TOPIC => {
                let topic = self.topic_to_name(&changed, role, theirs)?;
                match role {
                    Role::Mentee => changed.wants.push((topic, None)),
                    Role::Mentor => {
                        let place = changed.offers.partition_point(|offer| offer.0 < topic);
                        changed.offers.insert(place, (topic, None));
                    }
                }
                Remedy::NameTopic {
                    topic: self.topics[topic as usize].to_owned(),
                    partner,
                }
            }
            // Lifting what the coordinator or the programme has laid down leaves
            // nothing against the pair, since nothing else is broken.
            Broken::FORBIDDEN => {
                return Some((self.units(person, role, other), Remedy::Allow { partner }));
            }
            _ => {
                let (mentor, mentee) = in_roles(role, person, other);
                let from = match self.judge(mentor, mentee) {
                    Verdict::RuledOut(against) => <[Against; 1]>::try_from(against).ok()?,
                    Verdict::Possible(_) => return None,
                };
                let [from] = from;
                let remedy = Remedy::Exception {
                    partner,
                    from: from.clone(),
                };
                return (from.rule() == Rule::H8)
                    .then(|| (self.units(person, role, other), remedy));
            }
        };
        let (me, them) = ((person, &changed), (other, theirs));
        let after = match role {
            Role::Mentee => self.broken_between(them, me),
            Role::Mentor => self.broken_between(me, them),
        };
        after
            .none()
            .then(|| (self.units(person, role, other), remedy))
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
            .max_by_key(|&other| (self.units(person, role, other), std::cmp::Reverse(other)))?;
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
            facts.modes.online && facts.site != 0
        } else {
            facts.modes.online || facts.modes.on_site
        };
        let known = (!rules.other_department || facts.department != 0)
            && (!rules.other_organisation || facts.organisation != 0);
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
    /// Place in the order of effort; one remedy of each kind is enough.
    fn kind(&self) -> u8 {
        match self {
            Self::AcceptOnline { .. } => 0,
            Self::AcceptOnSite { .. } => 1,
            Self::OtherHours { .. } => 2,
            Self::OneMorePlace { .. } => 3,
            Self::Allow { .. } => 4,
            Self::Exception { .. } => 5,
            Self::NameTopic { .. } => 6,
            Self::SpeakLanguage { .. } => 7,
            Self::OneMoreMentor { .. } => 8,
            Self::OneMoreMentee { .. } => 9,
        }
    }
}
