//! From people and answers to a case for the matching: the one place where
//! the domain's words become the engine's.

use std::collections::{BTreeMap, BTreeSet};

use matching::case::{Case, Pair, Person as Candidate};
use matching::rules::Rules;

use crate::answers::{Answers, Exclusions};
use crate::ids::PersonId;
use crate::person::{LineKind, Person, Status};

/// Everything a run of the matching looks at.
#[derive(Clone, Default)]
pub struct Roster {
    /// Everybody in the organisation chart, taking part or not: reporting
    /// lines run through people who do not take part.
    pub people: Vec<Person>,
    /// Who reports to whom, both kinds.
    pub lines: Vec<Line>,
    /// Who takes part.
    pub participants: Vec<Participant>,
    /// Tandems of earlier cohorts.
    pub earlier: Vec<(PersonId, PersonId)>,
}

/// One reporting line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line {
    /// Who reports.
    pub person: PersonId,
    /// To whom.
    pub supervisor: PersonId,
    /// Disciplinary or functional.
    pub kind: LineKind,
}

/// A person who signed up.
#[derive(Clone)]
pub struct Participant {
    /// Who.
    pub person: PersonId,
    /// What they answered.
    pub answers: Answers,
    /// Whom they must not be matched with.
    pub exclusions: Exclusions,
}

/// What the coordinator decided about single pairs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides {
    /// Mentor and mentee kept together.
    pub pinned: Vec<(PersonId, PersonId)>,
    /// Mentor and mentee kept apart.
    pub forbidden: Vec<(PersonId, PersonId)>,
    /// Tandems that exist: agreed, or asked about.
    pub standing: Vec<(PersonId, PersonId)>,
    /// How many of these may be dissolved; `None`: none that the rules still allow.
    pub may_dissolve: Option<u32>,
    /// Mentors, and how many mentees they should have if possible.
    pub at_least: BTreeMap<PersonId, u32>,
}

/// The key under which the engine knows a person. Padded, so that keys sort as ids do.
pub fn key(person: PersonId) -> String {
    format!("{:010}", person.0)
}

/// The reverse of [`key`]; `None` for text that is no key.
pub fn person_of(key: &str) -> Option<PersonId> {
    key.parse().ok().map(PersonId)
}

impl Roster {
    /// The case for a run under `rules`.
    pub fn case(&self, rules: Rules, overrides: &Overrides) -> Case {
        let mut supervisors: BTreeMap<PersonId, BTreeSet<String>> = BTreeMap::new();
        for line in &self.lines {
            supervisors
                .entry(line.person)
                .or_default()
                .insert(key(line.supervisor));
        }
        let mut earlier: BTreeMap<PersonId, BTreeSet<String>> = BTreeMap::new();
        for (one, other) in &self.earlier {
            earlier.entry(*one).or_default().insert(key(*other));
            earlier.entry(*other).or_default().insert(key(*one));
        }
        let participants: BTreeMap<PersonId, &Participant> = self
            .participants
            .iter()
            .map(|participant| (participant.person, participant))
            .collect();

        let people = self
            .people
            .iter()
            .map(|person| {
                let mut candidate = candidate(person, participants.get(&person.id).copied());
                candidate.supervisors = supervisors.remove(&person.id).unwrap_or_default();
                candidate.earlier_partners = earlier.remove(&person.id).unwrap_or_default();
                candidate.mentor_at_least = overrides
                    .at_least
                    .get(&person.id)
                    .copied()
                    .unwrap_or_default();
                candidate
            })
            .collect();
        Case {
            people,
            rules,
            pinned: pairs(&overrides.pinned),
            forbidden: pairs(&overrides.forbidden),
            standing: pairs(&overrides.standing),
            may_dissolve: overrides.may_dissolve,
        }
    }
}

fn candidate(person: &Person, participant: Option<&Participant>) -> Candidate {
    let record = &person.record;
    let place = Candidate {
        key: key(person.id),
        // Within one organisation of ours the export may name several firms of a group.
        organisation: if record.company.is_empty() {
            person.organisation.to_string()
        } else {
            record.company.clone()
        },
        department: record.department.clone(),
        site: record.site.clone(),
        function: if record.position.is_empty() {
            record.team.clone()
        } else {
            record.position.clone()
        },
        ..Candidate::default()
    };
    let Some(Participant {
        answers,
        exclusions,
        ..
    }) = participant
    else {
        return place;
    };
    Candidate {
        active: record.status == Status::Active,
        mentor_places: answers.mentor_places,
        mentee: answers.mentee,
        offers: answers.offers.iter().cloned().collect(),
        wants: answers.wants.clone(),
        languages: answers.languages.iter().cloned().collect(),
        modes: answers.modes,
        hours: answers.hours,
        style: answers.style,
        readiness: answers.readiness,
        vetoes: exclusions.all().map(key).collect(),
        wishes: answers.wishes.iter().copied().map(key).collect(),
        ..place
    }
}

fn pairs(list: &[(PersonId, PersonId)]) -> BTreeSet<Pair> {
    list.iter()
        .map(|(mentor, mentee)| Pair {
            mentor: key(*mentor),
            mentee: key(*mentee),
        })
        .collect()
}

/// How many people stand at each step of sign-up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Funnel {
    /// In the organisation.
    pub people: usize,
    /// Of those, signed up.
    pub signed_up: usize,
    /// Of those, active and with at least one topic for their role.
    pub ready: usize,
    /// Of those, in a tandem of the latest run.
    pub matched: usize,
}

/// Supply and demand of one topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// The topic.
    pub topic: String,
    /// Places that mentors offer for it.
    pub places: u32,
    /// Mentees who want it.
    pub wanted: u32,
}

/// Whether somebody can be matched at all: at work, with a topic for their role.
pub fn is_ready(status: Status, answers: &Answers) -> bool {
    status == Status::Active && answers.has_topics()
}

impl Roster {
    /// Participants who can be matched at all.
    pub fn ready(&self) -> impl Iterator<Item = &Participant> {
        let statuses: BTreeMap<PersonId, Status> = self
            .people
            .iter()
            .map(|person| (person.id, person.record.status))
            .collect();
        self.participants.iter().filter(move |participant| {
            statuses
                .get(&participant.person)
                .is_some_and(|status| is_ready(*status, &participant.answers))
        })
    }

    /// What is offered and wanted by those who can be matched.
    pub fn demand(&self) -> Vec<Demand> {
        demand(self.ready().map(|participant| &participant.answers))
    }
}

/// Supply and demand per topic among those who are ready, the greatest lack of
/// mentors first.
pub fn demand<'a>(ready: impl IntoIterator<Item = &'a Answers>) -> Vec<Demand> {
    let mut topics: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for answers in ready {
        if answers.is_mentor() {
            for offer in &answers.offers {
                topics.entry(&offer.topic).or_default().0 += answers.mentor_places;
            }
        }
        if answers.mentee {
            for want in &answers.wants {
                topics.entry(&want.topic).or_default().1 += 1;
            }
        }
    }
    let mut demand: Vec<_> = topics
        .into_iter()
        .map(|(topic, (places, wanted))| Demand {
            topic: topic.to_owned(),
            places,
            wanted,
        })
        .collect();
    demand.sort_by_key(|d| (i64::from(d.places) - i64::from(d.wanted), d.topic.clone()));
    demand
}
