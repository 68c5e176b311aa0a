//! What an import would change, before it changes it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::answers::{Answer, Answers};
use crate::mapping::{AnswersField as A, Field, PeopleField as P};
use crate::people::{People, Person};

/// One person or answer as comparable text, field by field. Whoever stores
/// them makes the same of what is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Key of the person.
    pub key: String,
    /// Values by field; a field that is not there is not compared.
    pub values: BTreeMap<Field, String>,
}

/// The difference between what is stored and what a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// Keys that are new.
    pub added: Vec<String>,
    /// Keys with other values.
    pub updated: Vec<Update>,
    /// Keys that stay as they are.
    pub unchanged: Vec<String>,
    /// Keys that are stored and not in the file. Nothing is deleted because of that.
    pub missing: Vec<String>,
}

/// What changes for one key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    /// The key.
    pub key: String,
    /// Field, old value, new value.
    pub fields: Vec<FieldChange>,
}

/// One value that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// The field.
    pub field: Field,
    /// What is stored.
    pub before: String,
    /// What the file says.
    pub after: String,
}

/// Compares what is stored with what a file says. The order of the result is
/// that of the file; missing ones are sorted by key.
pub fn compare(stored: &[Snapshot], file: &[Snapshot]) -> Changes {
    let mut left: BTreeMap<&str, &Snapshot> =
        stored.iter().map(|one| (one.key.as_str(), one)).collect();
    let mut changes = Changes::default();
    for new in file {
        let Some(old) = left.remove(new.key.as_str()) else {
            changes.added.push(new.key.clone());
            continue;
        };
        let fields: Vec<FieldChange> = new
            .values
            .iter()
            .filter_map(|(field, after)| {
                let before = old.values.get(field).cloned().unwrap_or_default();
                (before != *after).then(|| FieldChange {
                    field: *field,
                    before,
                    after: after.clone(),
                })
            })
            .collect();
        if fields.is_empty() {
            changes.unchanged.push(new.key.clone());
        } else {
            changes.updated.push(Update {
                key: new.key.clone(),
                fields,
            });
        }
    }
    changes.missing = left.into_keys().map(str::to_owned).collect();
    changes
}

/// People as snapshots. Only fields that the file has are compared, so a file
/// without sites does not empty the sites that are stored.
pub fn of_people(people: &People) -> Vec<Snapshot> {
    people.people.iter().map(of_person).collect()
}

fn of_person(person: &Person) -> Snapshot {
    let row = &person.row;
    let all = [
        (P::PersonnelNumber, row.number.clone().unwrap_or_default()),
        (P::FamilyName, row.family_name.clone()),
        (P::GivenName, row.given_name.clone()),
        (P::Email, row.email.clone().unwrap_or_default()),
        (P::Organisation, row.organisation.clone()),
        (P::Site, row.site.clone()),
        (P::Department, row.department.clone()),
        (P::Team, row.team.clone()),
        (P::Position, row.position.clone()),
        (P::Level, row.level.clone()),
        (P::Supervisor, joined(&person.supervisors)),
        (P::DottedSupervisor, joined(&person.dotted)),
        (P::Status, format!("{:?}", row.status)),
    ];
    let has = |field: P| row.source.columns.contains_key(&field.into());
    let in_file = |field: P| match field {
        P::FamilyName | P::GivenName => has(field) || has(P::FullName),
        other => has(other),
    };
    let values = all
        .into_iter()
        .filter(|(field, _)| in_file(*field))
        .map(|(field, value)| (field.into(), value))
        .collect();
    Snapshot {
        key: person.key.clone(),
        values,
    }
}

/// Answers as snapshots.
pub fn of_answers(answers: &Answers) -> Vec<Snapshot> {
    answers.answers.iter().map(of_answer).collect()
}

fn of_answer(answer: &Answer) -> Snapshot {
    let row = &answer.row;
    let topics = |choices: &[crate::answers::TopicChoice]| {
        let texts = choices.iter().map(|choice| match choice.level {
            Some(level) => format!("{} ({level})", choice.topic),
            None => choice.topic.clone(),
        });
        texts.collect::<Vec<_>>().join("; ")
    };
    let number = |value: Option<u8>| value.map(|value| value.to_string()).unwrap_or_default();
    let mut offers = row.offers.clone();
    offers.sort();
    let mut all = vec![
        (
            A::Role,
            row.role.map(|role| format!("{role:?}")).unwrap_or_default(),
        ),
        (A::Places, row.places.to_string()),
        (A::Offers, topics(&offers)),
        (A::Wants, topics(&row.wants)),
        (A::Languages, joined(&row.languages)),
        (
            A::Modes,
            format!(
                "{}/{}",
                u8::from(row.modes.on_site),
                u8::from(row.modes.online)
            ),
        ),
        (A::Hours, row.hours_text.join("; ")),
        (A::Readiness, number(row.readiness)),
        (A::Vetoes, joined(&answer.vetoes)),
        (A::Wishes, joined(&answer.wishes)),
        (A::Conflicts, joined(&answer.conflicts)),
        (A::Motivation, row.motivation.clone()),
    ];
    all.extend(A::STYLES.into_iter().zip(row.style.map(number)));
    let has = |field: A| row.source.columns.contains_key(&field.into());
    let values = all
        .into_iter()
        .filter(|(field, _)| has(*field))
        .map(|(field, value)| (field.into(), value))
        .collect();
    Snapshot {
        key: answer.person.clone(),
        values,
    }
}

fn joined<'a>(keys: impl IntoIterator<Item = &'a String>) -> String {
    keys.into_iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(key: &str, site: &str) -> Snapshot {
        Snapshot {
            key: key.to_owned(),
            values: BTreeMap::from([(P::Site.into(), site.to_owned())]),
        }
    }

    #[test]
    fn four_ways_to_differ() {
        let stored = [
            snapshot("1", "Ulm"),
            snapshot("2", "Ulm"),
            snapshot("3", "Ulm"),
        ];
        let file = [
            snapshot("2", "Brno"),
            snapshot("1", "Ulm"),
            snapshot("4", "Ulm"),
        ];
        let changes = compare(&stored, &file);
        assert_eq!(changes.added, ["4"]);
        assert_eq!(changes.unchanged, ["1"]);
        assert_eq!(changes.missing, ["3"]);
        let change = FieldChange {
            field: P::Site.into(),
            before: "Ulm".to_owned(),
            after: "Brno".to_owned(),
        };
        assert_eq!(
            changes.updated,
            [Update {
                key: "2".to_owned(),
                fields: vec![change]
            }]
        );
    }
}
