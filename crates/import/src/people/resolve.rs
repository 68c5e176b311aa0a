//! Rows compared with each other: who is in twice, who reports to whom.

use std::collections::{BTreeSet, HashMap};

use super::index::Index;
use super::{Person, PersonRow, Status, cycles, name};
use crate::finding::{Done, Finding, FindingKind, Named};
use crate::mapping::{Field, PeopleField as P};

/// The people of an organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Everybody, in the order of the file.
    pub people: Vec<Person>,
    /// What was odd when rows were compared.
    pub findings: Vec<Finding>,
    index: Index,
}

/// Whom a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup<'a> {
    /// Exactly one person.
    One(&'a Person),
    /// Several people.
    Many(Vec<&'a Person>),
    /// Nobody.
    Nobody,
}

impl People {
    /// Whom a personnel number, an address or a name means.
    pub fn find(&self, text: &str) -> Lookup<'_> {
        let found = self.index.find(text).people;
        match found.as_slice() {
            [] => Lookup::Nobody,
            [one] => Lookup::One(&self.people[*one]),
            many => Lookup::Many(many.iter().map(|index| &self.people[*index]).collect()),
        }
    }

    /// The person with a key.
    pub fn get(&self, key: &str) -> Option<&Person> {
        self.index.keys.get(key).map(|index| &self.people[*index])
    }
}

/// Makes people of rows: repeated rows are merged, contested addresses are
/// taken from everybody, supervisors are found, circles are named.
pub fn resolve(rows: Vec<PersonRow>) -> People {
    let mut findings = Vec::new();
    let merged = merge(rows, &mut findings);
    let mut people: Vec<Person> = Vec::with_capacity(merged.len());
    let mut supervisors: Vec<Vec<String>> = Vec::with_capacity(merged.len());
    let mut keys = HashMap::new();
    for Merged {
        row,
        supervisors: written,
    } in merged
    {
        let key = unique_key(&row, &keys);
        keys.insert(key.clone(), people.len());
        people.push(Person {
            key,
            row,
            supervisors: Vec::new(),
            dotted: Vec::new(),
        });
        supervisors.push(written);
    }
    let contested = take_contested_addresses(&mut people, &mut findings);
    let mut index = Index::of(&people, keys);
    index.contested = contested;
    link_supervisors(&mut people, &supervisors, &index, &mut findings);
    report_tops(&people, &supervisors, &mut findings);
    report_circles(&people, &index, &mut findings);
    People {
        people,
        findings,
        index,
    }
}

/// A row that stands for all rows of the same person.
struct Merged {
    row: PersonRow,
    /// Line supervisors as written in any of the rows.
    supervisors: Vec<String>,
}

fn merge(rows: Vec<PersonRow>, findings: &mut Vec<Finding>) -> Vec<Merged> {
    let mut merged: Vec<Merged> = Vec::with_capacity(rows.len());
    let mut by_number: HashMap<String, usize> = HashMap::new();
    let mut by_address: HashMap<String, usize> = HashMap::new();
    let mut by_name: HashMap<String, usize> = HashMap::new();
    for row in rows {
        let same_number = row
            .number
            .as_ref()
            .and_then(|number| by_number.get(number))
            .copied();
        let same_address = || {
            row.email
                .as_ref()
                .and_then(|email| by_address.get(email))
                .copied()
        };
        // Two numbers are two people, whatever else they share.
        let may_be_one = |first: &PersonRow| {
            (first.number.is_none() || row.number.is_none()) && name_key(first) == name_key(&row)
        };
        let same_name = || {
            let nothing_else = row.number.is_none() && row.email.is_none();
            nothing_else
                .then(|| by_name.get(&name_key(&row)).copied())
                .flatten()
        };
        let earlier = same_number
            .or_else(|| same_address().filter(|at| may_be_one(&merged[*at].row)))
            .or_else(|| same_name().filter(|at| differing(&merged[*at].row, &row).is_empty()));
        let Some(at) = earlier else {
            let at = merged.len();
            if let Some(number) = &row.number {
                by_number.insert(number.clone(), at);
            }
            if let Some(email) = &row.email {
                by_address.entry(email.clone()).or_insert(at);
            }
            if row.number.is_none() && row.email.is_none() {
                by_name.entry(name_key(&row)).or_insert(at);
            }
            let supervisors = Some(row.supervisor.clone())
                .filter(|text| !text.is_empty())
                .into_iter()
                .collect();
            merged.push(Merged { row, supervisors });
            continue;
        };
        let first = &mut merged[at];
        let place = row.source.place(row.row, None);
        let fields = differing(&first.row, &row);
        let first_row = first.row.row;
        if fields.is_empty() {
            findings.push(Finding::new(
                place,
                FindingKind::RowTwice { first_row },
                Done::Merged,
            ));
        } else if name_key(&first.row) == name_key(&row) {
            let number = row.number.clone();
            join(first, row);
            if let Some(number) = number {
                by_number.entry(number).or_insert(at);
            }
            findings.push(Finding::new(
                place,
                FindingKind::RowsDiffer { first_row, fields },
                Done::Merged,
            ));
        } else {
            let number = row.number.clone().unwrap_or_default();
            let place = row.source.place(row.row, Some(P::PersonnelNumber.into()));
            findings.push(Finding::new(
                place,
                FindingKind::NumberTwice { number, first_row },
                Done::NeedsDecision,
            ));
        }
    }
    merged
}

/// Adds what the first row lacks. All supervisors of all rows count: a
/// reporting line must not be lost because someone is in the export twice.
fn join(first: &mut Merged, second: PersonRow) {
    if !second.supervisor.is_empty() && !first.supervisors.contains(&second.supervisor) {
        first.supervisors.push(second.supervisor);
    }
    for dotted in second.dotted {
        if !first.row.dotted.contains(&dotted) {
            first.row.dotted.push(dotted);
        }
    }
    let row = &mut first.row;
    row.number = row.number.take().or(second.number);
    row.email = row.email.take().or(second.email);
    // Active in one row is active.
    row.status = row.status.min(second.status);
    for (have, other) in [
        (&mut row.organisation, second.organisation),
        (&mut row.site, second.site),
        (&mut row.department, second.department),
        (&mut row.team, second.team),
        (&mut row.position, second.position),
        (&mut row.level, second.level),
    ] {
        if have.is_empty() {
            *have = other;
        }
    }
}

fn name_key(row: &PersonRow) -> String {
    name::key(&row.given_name, &row.family_name)
}

fn differing(a: &PersonRow, b: &PersonRow) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut compare = |field: P, same: bool| {
        if !same {
            fields.push(Field::from(field));
        }
    };
    compare(P::PersonnelNumber, a.number == b.number);
    compare(P::FamilyName, a.family_name == b.family_name);
    compare(P::GivenName, a.given_name == b.given_name);
    compare(P::Email, a.email == b.email);
    compare(P::Organisation, a.organisation == b.organisation);
    compare(P::Site, a.site == b.site);
    compare(P::Department, a.department == b.department);
    compare(P::Team, a.team == b.team);
    compare(P::Position, a.position == b.position);
    compare(P::Level, a.level == b.level);
    compare(P::Supervisor, a.supervisor == b.supervisor);
    compare(P::DottedSupervisor, a.dotted == b.dotted);
    compare(P::Status, a.status == b.status);
    fields
}

fn unique_key(row: &PersonRow, taken: &HashMap<String, usize>) -> String {
    let key = row
        .number
        .clone()
        .or_else(|| row.email.clone())
        .unwrap_or_else(|| name_key(row));
    let mut candidate = key.clone();
    let mut number = 2;
    while taken.contains_key(&candidate) {
        candidate = format!("{key} ({number})");
        number += 1;
    }
    candidate
}

/// Nobody gets an address that two people claim: a letter to the wrong one of
/// them would be a breach.
fn take_contested_addresses(
    people: &mut [Person],
    findings: &mut Vec<Finding>,
) -> HashMap<String, Vec<usize>> {
    let mut seen: HashMap<&str, usize> = HashMap::with_capacity(people.len());
    let mut owners: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, person) in people.iter().enumerate() {
        let Some(email) = &person.row.email else {
            continue;
        };
        if let Some(first) = seen.insert(email, index) {
            owners
                .entry(email.clone())
                .or_insert_with(|| vec![first])
                .push(index);
        }
    }
    let mut contested: Vec<_> = owners.iter().collect();
    contested.sort_by_key(|(_, owners)| owners[0]);
    for (address, owners) in contested {
        let named: Vec<Named> = owners.iter().map(|index| people[*index].named()).collect();
        for &index in owners {
            let row = &mut people[index].row;
            row.email = None;
            let place = row.source.place(row.row, Some(P::Email.into()));
            let kind = FindingKind::AddressTwice {
                address: address.clone(),
                people: named.clone(),
            };
            findings.push(Finding::new(place, kind, Done::NeedsDecision));
        }
    }
    owners
}

fn link_supervisors(
    people: &mut [Person],
    written: &[Vec<String>],
    index: &Index,
    findings: &mut Vec<Finding>,
) {
    for at in 0..people.len() {
        let line: Vec<String> = written[at]
            .iter()
            .filter(|text| !text.is_empty())
            .cloned()
            .collect();
        let dotted = people[at].row.dotted.clone();
        let jobs = [(P::Supervisor, line), (P::DottedSupervisor, dotted)];
        for (field, texts) in jobs {
            for text in texts {
                match find_supervisor(people, at, field, &text, index) {
                    Ok((supervisor, finding)) => {
                        let key = people[supervisor].key.clone();
                        let person = &mut people[at];
                        let list = if field == P::Supervisor {
                            &mut person.supervisors
                        } else {
                            &mut person.dotted
                        };
                        if !list.contains(&key) {
                            list.push(key);
                        }
                        findings.extend(finding);
                    }
                    Err(finding) => findings.push(*finding),
                }
            }
        }
    }
}

fn find_supervisor(
    people: &[Person],
    at: usize,
    field: P,
    text: &str,
    index: &Index,
) -> Result<(usize, Option<Finding>), Box<Finding>> {
    let row = &people[at].row;
    let finding =
        |kind, done| Finding::new(row.source.place(row.row, Some(field.into())), kind, done);
    let found = index.find(text);
    match found.people.as_slice() {
        [] => Err(Box::new(finding(
            FindingKind::SupervisorUnknown {
                text: text.to_owned(),
            },
            Done::NeedsDecision,
        ))),
        [own] if *own == at => Err(Box::new(finding(
            FindingKind::SupervisorIsSelf,
            Done::Skipped,
        ))),
        [one] => {
            let taken = || people[*one].named();
            let remark = if found.without_zeros {
                Some(finding(
                    FindingKind::SupervisorWithoutZeros {
                        text: text.to_owned(),
                        taken: taken(),
                    },
                    Done::Corrected,
                ))
            } else if people[*one].row.status == Status::Gone {
                Some(finding(
                    FindingKind::SupervisorGone {
                        supervisor: taken(),
                    },
                    Done::Kept,
                ))
            } else {
                None
            };
            Ok((*one, remark))
        }
        many => {
            let candidates = many.iter().map(|index| people[*index].named()).collect();
            let kind = FindingKind::SupervisorAmbiguous {
                text: text.to_owned(),
                candidates,
            };
            Err(Box::new(finding(kind, Done::NeedsDecision)))
        }
    }
}

fn report_tops(people: &[Person], written: &[Vec<String>], findings: &mut Vec<Finding>) {
    let Some(first) = people.first() else { return };
    // Without the column there is nothing to say person by person.
    if people.iter().all(|person| {
        !person
            .row
            .source
            .columns
            .contains_key(&P::Supervisor.into())
    }) {
        return;
    }
    let tops: Vec<&Person> = people
        .iter()
        .zip(written)
        .filter(|(person, written)| {
            person.row.status != Status::Gone && written.iter().all(String::is_empty)
        })
        .map(|(person, _)| person)
        .collect();
    let kind = match tops.as_slice() {
        [_] => return,
        [] => FindingKind::NoTop,
        several => FindingKind::SeveralTops {
            people: several.iter().map(|person| person.named()).collect(),
        },
    };
    let row = tops.first().map_or(&first.row, |top| &top.row);
    let mut place = row.source.place(row.row, Some(P::Supervisor.into()));
    place.row = None;
    findings.push(Finding::new(place, kind, Done::Kept));
}

fn report_circles(people: &[Person], index: &Index, findings: &mut Vec<Finding>) {
    let arcs = |dotted: bool| -> Vec<Vec<usize>> {
        people
            .iter()
            .map(|person| {
                let more = if dotted {
                    person.dotted.as_slice()
                } else {
                    &[]
                };
                person
                    .supervisors
                    .iter()
                    .chain(more)
                    .filter_map(|key| index.keys.get(key))
                    .copied()
                    .collect()
            })
            .collect()
    };
    let plain = cycles::circles(&arcs(false));
    let in_plain: BTreeSet<usize> = plain.iter().flatten().copied().collect();
    let wider = cycles::circles(&arcs(true));
    // A circle of the line that dotted lines only make larger is one circle.
    let wider = wider
        .into_iter()
        .filter(|circle| circle.iter().all(|index| !in_plain.contains(index)));
    for (circle, dotted) in plain
        .iter()
        .map(|circle| (circle.clone(), false))
        .chain(wider.map(|circle| (circle, true)))
    {
        let Some(first) = circle.first().map(|index| &people[*index].row) else {
            continue;
        };
        let field = if dotted {
            P::DottedSupervisor
        } else {
            P::Supervisor
        };
        let place = first.source.place(first.row, Some(field.into()));
        let named = circle.iter().map(|index| people[*index].named()).collect();
        let kind = FindingKind::ReportingCycle {
            people: named,
            dotted,
        };
        findings.push(Finding::new(
            place,
            kind,
            if dotted {
                Done::Kept
            } else {
                Done::NeedsDecision
            },
        ));
    }
}
