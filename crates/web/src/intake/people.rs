//! Who in the file is who in the database.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use import::people::{People, Person, PersonRow, Source, Status, name, resolve};
use programme::ids::PersonId;
use programme::person::{LineKind, PersonRecord};
use programme::roster::Roster;

/// People of the file and of the database together, each with an id: those
/// who are not stored yet have one below zero.
pub(super) struct Everybody {
    pub(super) people: People,
    /// How many of them are in the file; they come first.
    pub(super) in_file: usize,
    /// For each of those, where in the roster they stand.
    pub(super) stored: Vec<Option<usize>>,
    ids: HashMap<String, PersonId>,
}

impl Everybody {
    /// Puts rows of a file and a roster together. Whoever is stored and not in
    /// the file stays, and answers and reporting lines may name them.
    pub(super) fn new(rows: Vec<PersonRow>, roster: &Roster) -> Self {
        let from_file = resolve(rows.clone());
        let in_file = from_file.people.len();
        let stored = matches(&from_file.people, roster);
        let found: BTreeSet<usize> = stored.iter().flatten().copied().collect();
        let people = if found.len() == roster.people.len() {
            from_file
        } else {
            let others = (0..roster.people.len()).filter(|index| !found.contains(index));
            let others = rows_of(roster, others);
            resolve(rows.into_iter().chain(others).collect())
        };
        let ids = people
            .people
            .iter()
            .enumerate()
            .filter_map(|(at, person)| {
                let id = match stored.get(at) {
                    Some(Some(index)) => roster.people.get(*index)?.id,
                    Some(None) => new_id(at),
                    // Rows made of the roster are numbered as it is.
                    None => {
                        let index = usize::try_from(person.row.row).ok()?.checked_sub(1)?;
                        roster.people.get(index)?.id
                    }
                };
                Some((person.key.clone(), id))
            })
            .collect();
        Self {
            people,
            in_file,
            stored,
            ids,
        }
    }

    /// The id of the person with a key.
    pub(super) fn id(&self, key: &str) -> Option<PersonId> {
        self.ids.get(key).copied()
    }

    /// People of the file, and where in the roster they stand.
    pub(super) fn file(&self) -> impl Iterator<Item = (&Person, Option<usize>)> {
        self.people
            .people
            .iter()
            .zip(self.stored.iter().copied())
            .take(self.in_file)
    }
}

/// The id of the `at`-th person of the file until they are stored.
pub(super) fn new_id(at: usize) -> PersonId {
    PersonId(-1 - i64::try_from(at).unwrap_or(i64::MAX - 1))
}

/// Finds people by personnel number, else by address, else by name and
/// department where only one has them. Nobody is found twice.
fn matches(people: &[Person], roster: &Roster) -> Vec<Option<usize>> {
    let records = || roster.people.iter().map(|person| &person.record);
    let by_number: HashMap<&str, usize> = records()
        .enumerate()
        .filter_map(|(at, record)| Some((record.personnel_number.as_deref()?, at)))
        .collect();
    let by_address: HashMap<&str, usize> = records()
        .enumerate()
        .filter_map(|(at, record)| Some((record.email.as_ref()?.as_str(), at)))
        .collect();
    let mut by_name: HashMap<(String, &str), Vec<usize>> = HashMap::new();
    for (at, record) in records().enumerate() {
        let key = (name_key(record), record.department.as_str());
        by_name.entry(key).or_default().push(at);
    }

    let mut found = vec![None; people.len()];
    let mut taken = vec![false; roster.people.len()];
    let mut claim = |slot: &mut Option<usize>, at: Option<usize>| {
        if let Some(at) = at.filter(|at| slot.is_none() && !taken[*at]) {
            taken[at] = true;
            *slot = Some(at);
        }
    };
    for (person, slot) in people.iter().zip(&mut found) {
        let number = person.row.number.as_deref();
        claim(
            slot,
            number.and_then(|number| by_number.get(number)).copied(),
        );
    }
    for (person, slot) in people.iter().zip(&mut found) {
        let row = &person.row;
        let address = row.email.as_deref();
        let at = address.and_then(|address| by_address.get(address)).copied();
        // Another number and another name: somebody else got the address.
        let same = |at: &usize| {
            let record = &roster.people[*at].record;
            row.number.is_none()
                || record.personnel_number.is_none()
                || name_key(record) == name::key(&row.given_name, &row.family_name)
        };
        claim(slot, at.filter(same));
    }
    for (person, slot) in people.iter().zip(&mut found) {
        let row = &person.row;
        let key = (
            name::key(&row.given_name, &row.family_name),
            row.department.as_str(),
        );
        let only = match by_name.get(&key).map(Vec::as_slice) {
            Some([only]) => Some(*only),
            _ => None,
        };
        // Two numbers, or two addresses, are two people.
        let may_be_one = |at: &usize| {
            let record = &roster.people[*at].record;
            let numbers = row.number.is_none() || record.personnel_number.is_none();
            numbers && (row.email.is_none() || record.email.is_none())
        };
        claim(slot, only.filter(may_be_one));
    }
    found
}

fn name_key(record: &PersonRecord) -> String {
    name::key(&record.given_name, &record.family_name)
}

/// People of the roster as rows, so that files can name them. Their source has
/// no file name: whatever is odd about them was said when they came.
fn rows_of(roster: &Roster, people: impl Iterator<Item = usize>) -> Vec<PersonRow> {
    let source = Arc::new(Source::default());
    let reference: HashMap<PersonId, String> = roster
        .people
        .iter()
        .map(|person| {
            let record = &person.record;
            let number = record.personnel_number.clone();
            let text = number
                .or_else(|| record.email.as_ref().map(|email| email.as_str().to_owned()))
                .unwrap_or_else(|| record.name());
            (person.id, text)
        })
        .collect();
    let mut supervisors: HashMap<PersonId, (String, Vec<String>)> = HashMap::new();
    for line in &roster.lines {
        let Some(text) = reference.get(&line.supervisor) else {
            continue;
        };
        let (solid, others) = supervisors.entry(line.person).or_default();
        if line.kind == LineKind::Solid && solid.is_empty() {
            solid.clone_from(text);
        } else {
            others.push(text.clone());
        }
    }
    people
        .filter_map(|at| {
            let person = roster.people.get(at)?;
            let record = &person.record;
            let (supervisor, dotted) = supervisors.remove(&person.id).unwrap_or_default();
            Some(PersonRow {
                source: Arc::clone(&source),
                row: u32::try_from(at + 1).ok()?,
                number: record.personnel_number.clone(),
                family_name: record.family_name.clone(),
                given_name: record.given_name.clone(),
                email: record.email.as_ref().map(|email| email.as_str().to_owned()),
                organisation: record.company.clone(),
                site: record.site.clone(),
                department: record.department.clone(),
                team: record.team.clone(),
                position: record.position.clone(),
                level: record
                    .level
                    .map(|level| level.to_string())
                    .unwrap_or_default(),
                supervisor,
                dotted,
                status: match record.status {
                    programme::person::Status::Active => Status::Active,
                    programme::person::Status::OnLeave => Status::OnLeave,
                    programme::person::Status::Left => Status::Gone,
                },
            })
        })
        .collect()
}
