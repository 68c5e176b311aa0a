//! What was read, as the programme knows it: rows become people, reporting
//! lines and answers with ids. The last step of a file's way, and still pure;
//! whoever stores them hands out the ids.

use std::collections::{BTreeMap, BTreeSet};

use matching::case::{Offer, Want};
use programme::answers::{Answers, Exclusions};
use programme::email::Email;
use programme::ids::{OrganisationId, PersonId};
use programme::person::{LineKind, Person, PersonRecord, Status};
use programme::roster::{Line, Participant, Roster};

use crate::answers::{Answer, Role, TopicChoice};
use crate::{Imported, people};

/// A roster that no database has numbered, and whom its ids mean.
#[derive(Clone, Default)]
pub struct Intake {
    /// People, lines and participants, ready for a case.
    pub roster: Roster,
    /// The id of each person by import key (see [`people::Person::key`]).
    pub ids: BTreeMap<String, PersonId>,
}

/// Everything that was read as a roster of one organisation. Ids run from 1 in
/// the order of the import keys, so the order of rows and files does not matter.
pub fn intake(imported: &Imported) -> Intake {
    let ids: BTreeMap<String, PersonId> = imported
        .people
        .people
        .iter()
        .map(|person| person.key.clone())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .zip(1..)
        .map(|(key, id)| (key, PersonId(id)))
        .collect();
    let resolve = |key: &str| ids.get(key).copied();

    let mut roster = Roster::default();
    for person in &imported.people.people {
        let Some(id) = resolve(&person.key) else {
            continue;
        };
        roster.people.push(Person {
            id,
            organisation: OrganisationId(1),
            record: record(person),
        });
        roster.lines.extend(lines(person, resolve));
    }
    roster.people.sort_by_key(|person| person.id);
    roster.lines.sort_unstable();
    roster.participants = imported
        .answers
        .answers
        .iter()
        .filter_map(|answer| answers(answer, resolve))
        .collect();
    roster
        .participants
        .sort_by_key(|participant| participant.person);
    Intake { roster, ids }
}

/// A person's place in the organisation, without id and supervisors.
pub fn record(person: &people::Person) -> PersonRecord {
    let row = &person.row;
    PersonRecord {
        personnel_number: row.number.clone(),
        email: row
            .email
            .as_deref()
            .and_then(|address| Email::parse(address).ok()),
        given_name: row.given_name.clone(),
        family_name: row.family_name.clone(),
        company: row.organisation.clone(),
        site: row.site.clone(),
        department: row.department.clone(),
        team: row.team.clone(),
        position: row.position.clone(),
        level: level(&row.level),
        status: status(row.status),
    }
}

/// Whom a person reports to, both kinds. Keys that `resolve` does not know are
/// left out: they were reported when the file was read.
pub fn lines(person: &people::Person, resolve: impl Fn(&str) -> Option<PersonId>) -> Vec<Line> {
    let Some(own) = resolve(&person.key) else {
        return Vec::new();
    };
    let solid = person.supervisors.iter().map(|key| (key, LineKind::Solid));
    let dotted = person.dotted.iter().map(|key| (key, LineKind::Dotted));
    solid
        .chain(dotted)
        .filter_map(|(key, kind)| {
            Some(Line {
                person: own,
                supervisor: resolve(key)?,
                kind,
            })
        })
        .collect()
}

/// An answer as the programme keeps it; `None` if `resolve` does not know who
/// gave it. Vetoes and conflicts of interest go into one list, so that nobody
/// can tell them apart afterwards.
pub fn answers(answer: &Answer, resolve: impl Fn(&str) -> Option<PersonId>) -> Option<Participant> {
    let row = &answer.row;
    let known = |keys: &BTreeSet<String>| keys.iter().filter_map(|key| resolve(key)).collect();
    let excluded: BTreeSet<PersonId> = answer
        .vetoes
        .iter()
        .chain(&answer.conflicts)
        .filter_map(|key| resolve(key))
        .collect();
    Some(Participant {
        person: resolve(&answer.person)?,
        answers: Answers {
            // Without a role that is understood nobody is put into one.
            mentor_places: if row.role.is_some_and(Role::teaches) {
                row.places
            } else {
                0
            },
            mentee: row.role.is_some_and(Role::learns),
            offers: row.offers.iter().map(offer).collect(),
            wants: row.wants.iter().map(want).collect(),
            languages: row.languages.iter().cloned().collect(),
            modes: row.modes,
            hours: row.hours,
            style: row.style,
            readiness: row.readiness,
            wishes: known(&answer.wishes),
            motivation: row.motivation.clone(),
        },
        exclusions: Exclusions::new(excluded.into_iter().collect()),
    })
}

fn offer(choice: &TopicChoice) -> Offer {
    Offer {
        topic: choice.topic.clone(),
        level: choice.level,
    }
}

fn want(choice: &TopicChoice) -> Want {
    Want {
        topic: choice.topic.clone(),
        level: choice.level,
    }
}

/// Whether someone can take part, in the programme's words.
pub fn status(status: people::Status) -> Status {
    match status {
        people::Status::Active => Status::Active,
        people::Status::OnLeave => Status::OnLeave,
        people::Status::Gone => Status::Left,
    }
}

/// "3", "Ebene 3" and "L3" are the third level; "T2 / E4" is anybody's guess.
fn level(text: &str) -> Option<u8> {
    let mut numbers = text
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|digits| !digits.is_empty());
    match (numbers.next(), numbers.next()) {
        (Some(digits), None) => digits.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_read_where_they_are_plain() {
        assert_eq!(
            ["3", "Ebene 3", "L3"].map(level),
            [Some(3), Some(3), Some(3)]
        );
        assert_eq!(["", "T2 / E4", "oben", "300"].map(level), [None; 4]);
    }
}
