//! Rows as typed values, each looked at alone.

use std::collections::HashMap;
use std::sync::Arc;

use super::{PersonRow, Source, Status, name};
use crate::finding::{Done, Finding, FindingKind};
use crate::mapping::{Field, Mapping, PeopleField as P};
use crate::moment::contains_date;
use crate::table::{Row, Sheet};
use crate::text::{address, clean, fold, is_address, tidy};

/// Reads the rows of a sheet. Rows that name nobody are left out, and said so.
pub fn read_people(sheet: &Sheet, mapping: &Mapping) -> (Vec<PersonRow>, Vec<Finding>) {
    let mut reader = Reader::new(sheet, mapping);
    let people: Vec<PersonRow> = sheet
        .rows
        .iter()
        .filter_map(|row| reader.person(row))
        .collect();
    reader.report_lost_letters(&people);
    let findings = condense(reader.findings, sheet.rows.len());
    (people, findings)
}

struct Reader<'a> {
    source: Arc<Source>,
    columns: HashMap<P, usize>,
    row: &'a Row,
    findings: Vec<Finding>,
}

/// Bytes of a name, a department, an address: no real one is as long.
const LONGEST_TEXT: usize = 1_000;

static NO_ROW: Row = Row {
    number: 0,
    cells: Vec::new(),
};

impl<'a> Reader<'a> {
    fn new(sheet: &Sheet, mapping: &Mapping) -> Self {
        let mut columns = HashMap::new();
        let mut headers = std::collections::BTreeMap::new();
        for field in P::ALL {
            if let Some(index) = mapping.column(sheet, field) {
                columns.insert(field, index);
                headers.insert(Field::from(field), sheet.headers[index].clone());
            }
        }
        let source = Source {
            file: sheet.file.clone(),
            sheet: sheet.name.clone(),
            columns: headers,
        };
        Self {
            source: Arc::new(source),
            columns,
            row: &NO_ROW,
            findings: Vec::new(),
        }
    }

    fn person(&mut self, row: &'a Row) -> Option<PersonRow> {
        self.row = row;
        let number =
            Some(number_of(&self.text(P::PersonnelNumber))).filter(|number| !number.is_empty());
        let (mut given_name, mut family_name) = (self.text(P::GivenName), self.text(P::FamilyName));
        if family_name.is_empty() {
            let full = self.text(P::FullName);
            let (given, family) = name::split(&full);
            family_name = family;
            if given_name.is_empty() {
                given_name = given;
            }
        }
        let email = self.email();
        if number.is_none() && email.is_none() && given_name.is_empty() && family_name.is_empty() {
            self.add(None, FindingKind::RowWithoutPerson, Done::Skipped);
            return None;
        }
        if family_name.is_empty() {
            let field = if self.columns.contains_key(&P::FamilyName) {
                P::FamilyName
            } else {
                P::FullName
            };
            self.add(Some(field), FindingKind::NameMissing, Done::Kept);
        }
        if email.is_none() && self.columns.contains_key(&P::Email) {
            let said = self.findings.last().is_some_and(|last| {
                last.place.row == Some(row.number)
                    && matches!(last.kind, FindingKind::AddressInvalid { .. })
            });
            if !said {
                self.add(Some(P::Email), FindingKind::AddressMissing, Done::Kept);
            }
        }
        let status = self.status();
        Some(PersonRow {
            source: Arc::clone(&self.source),
            row: row.number,
            number,
            family_name,
            given_name,
            email,
            organisation: self.text(P::Organisation),
            site: self.text(P::Site),
            department: self.text(P::Department),
            team: self.text(P::Team),
            position: self.text(P::Position),
            level: number_of(&self.text(P::Level)),
            supervisor: self.text(P::Supervisor),
            dotted: references(&self.text(P::DottedSupervisor)),
            status,
        })
    }

    fn raw(&self, field: P) -> &'a str {
        self.columns
            .get(&field)
            .and_then(|index| self.row.cells.get(*index))
            .map_or("", String::as_str)
    }

    /// A trimmed value; spaces around it are worth a finding where they make
    /// two spellings of one thing.
    fn text(&mut self, field: P) -> String {
        let raw = self.raw(field);
        if raw.len() > LONGEST_TEXT {
            let kind = FindingKind::CellTooLong { bytes: raw.len() };
            self.add(Some(field), kind, Done::Skipped);
            return String::new();
        }
        let tidy = value(raw);
        if contains_date(&tidy) {
            self.add(Some(field), FindingKind::StrayDate, Done::Skipped);
            return String::new();
        }
        if tidy.len() < raw.len() && !tidy.is_empty() && raw.trim() != raw {
            self.add(
                Some(field),
                FindingKind::SpacesTrimmed {
                    text: raw.to_owned(),
                },
                Done::Corrected,
            );
        }
        tidy
    }

    fn email(&mut self) -> Option<String> {
        let written = self.text(P::Email);
        if written.is_empty() {
            return None;
        }
        let email = address(&written);
        if !is_address(&email) {
            self.add(
                Some(P::Email),
                FindingKind::AddressInvalid { text: written },
                Done::Skipped,
            );
            return None;
        }
        if written.chars().any(char::is_uppercase) {
            self.add(
                Some(P::Email),
                FindingKind::AddressLowerCased { text: written },
                Done::Corrected,
            );
        }
        Some(email)
    }

    fn status(&mut self) -> Status {
        let written = self.text(P::Status);
        if written.is_empty() {
            return Status::Active;
        }
        match status_of(&written) {
            Some(Status::Active) => Status::Active,
            Some(Status::OnLeave) => {
                self.add(Some(P::Status), FindingKind::OnLeave, Done::Kept);
                Status::OnLeave
            }
            Some(Status::Gone) => {
                self.add(Some(P::Status), FindingKind::Gone, Done::Kept);
                Status::Gone
            }
            None => {
                self.add(
                    Some(P::Status),
                    FindingKind::StatusUnknown { text: written },
                    Done::Kept,
                );
                Status::Active
            }
        }
    }

    fn add(&mut self, field: Option<P>, kind: FindingKind, done: Done) {
        let place = self.source.place(self.row.number, field.map(Field::from));
        self.findings.push(Finding::new(place, kind, done));
    }

    /// Names row by row; sites and departments once per spelling.
    fn report_lost_letters(&mut self, people: &[PersonRow]) {
        for person in people {
            for (field, text) in [
                (P::FamilyName, &person.family_name),
                (P::GivenName, &person.given_name),
            ] {
                if letters_lost(text) {
                    let field = if self.columns.contains_key(&field) {
                        field
                    } else {
                        P::FullName
                    };
                    let place = self.source.place(person.row, Some(field.into()));
                    let kind = FindingKind::LettersLost {
                        text: text.clone(),
                        rows: 1,
                    };
                    self.findings.push(Finding::new(place, kind, Done::Kept));
                }
            }
        }
        for (field, get) in SHARED {
            let mut seen: Vec<(&String, u32, u32)> = Vec::new();
            for person in people {
                let text = get(person);
                if text.is_empty() || !letters_lost(text) {
                    continue;
                }
                if let Some((_, _, rows)) = seen.iter_mut().find(|(known, ..)| *known == text) {
                    *rows += 1;
                } else if seen.len() < 50 {
                    // More spellings than that are a column of questions.
                    seen.push((text, person.row, 1));
                }
            }
            for (text, row, rows) in seen {
                let kind = FindingKind::LettersLost {
                    text: text.clone(),
                    rows,
                };
                self.findings.push(Finding::new(
                    self.source.place(row, Some(field.into())),
                    kind,
                    Done::Kept,
                ));
            }
        }
    }
}

type Get = fn(&PersonRow) -> &String;

/// Fields whose values many people share.
const SHARED: [(P, Get); 5] = [
    (P::Organisation, |person| &person.organisation),
    (P::Site, |person| &person.site),
    (P::Department, |person| &person.department),
    (P::Team, |person| &person.team),
    (P::Position, |person| &person.position),
];

/// A question mark inside or before a word, where a letter once was.
fn letters_lost(text: &str) -> bool {
    if text.contains('\u{fffd}') {
        return true;
    }
    let bytes = text.as_bytes();
    bytes
        .windows(2)
        .any(|pair| pair[0] == b'?' && (pair[1].is_ascii_alphabetic() || pair[1] >= 0x80))
}

/// What is repeated in more than a third of many rows is one thing to say, not
/// hundreds: then the finding speaks of the column, with the first as example.
fn condense(findings: Vec<Finding>, rows: usize) -> Vec<Finding> {
    let group = |finding: &Finding| match finding.kind {
        FindingKind::AddressLowerCased { .. } => Some((0, finding.place.column.clone())),
        FindingKind::SpacesTrimmed { .. } => Some((1, finding.place.column.clone())),
        FindingKind::AddressMissing => Some((2, finding.place.column.clone())),
        _ => None,
    };
    let mut counts: HashMap<_, usize> = HashMap::new();
    for key in findings.iter().filter_map(group) {
        *counts.entry(key).or_default() += 1;
    }
    counts.retain(|_, count| *count > 20 && *count * 3 > rows);
    let mut said = std::collections::HashSet::new();
    findings
        .into_iter()
        .filter_map(
            |mut finding| match group(&finding).filter(|key| counts.contains_key(key)) {
                None => Some(finding),
                Some(key) => said.insert(key).then(|| {
                    finding.place.row = None;
                    finding
                }),
            },
        )
        .collect()
}

/// A value as it is kept: trimmed, and empty where the export only says so.
pub(crate) fn value(raw: &str) -> String {
    let text = tidy(raw);
    let nothing = text.len() <= 6
        && text.starts_with(['-', '–', '—', 'n', 'N', '#', 'k', 'K', '.', '('])
        && matches!(
            text.to_lowercase().as_str(),
            "-" | "–"
                | "—"
                | "--"
                | "n/a"
                | "#n/a"
                | "#nv"
                | "null"
                | "none"
                | "nan"
                | "k.a."
                | "k. a."
                | "(leer)"
                | "keine"
                | "."
        );
    if nothing { String::new() } else { text }
}

/// "10001.0" and "10001,0", as statistics programs write numbers, are 10001.
pub(crate) fn number_of(text: &str) -> String {
    let text = clean(text);
    let whole = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0"));
    match whole.filter(|whole| !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit()))
    {
        Some(whole) => whole.to_owned(),
        None => text,
    }
}

/// Several people in one cell: each line, or what semicolons separate.
fn references(text: &str) -> Vec<String> {
    text.split([';', '\n', '|'])
        .map(tidy)
        .filter(|part| !part.is_empty())
        .collect()
}

/// What begins the status of those who have left.
const GONE: [&str; 18] = [
    "ausgeschied",
    "ausgetreten",
    "austritt",
    "gekuendigt",
    "beendet",
    "ehemalig",
    "verlassen",
    "verstorben",
    "rente",
    "rentner",
    "pension",
    "ruhestand",
    "terminated",
    "left",
    "former",
    "retired",
    "resigned",
    "deceased",
];

/// What begins the status of those who are away for longer.
const LEAVE: [&str; 22] = [
    "elternzeit",
    "mutterschutz",
    "beurlaubt",
    "sabbat",
    "freigestellt",
    "freistellung",
    "ruhend",
    "pausier",
    "abwesend",
    "langzeit",
    "krank",
    "unbezahlt",
    "pflegezeit",
    "wehr",
    "on leave",
    "leave",
    "parental",
    "maternity",
    "paternity",
    "inaktiv",
    "inactive",
    "suspended",
];

/// What a status means, if it is understood.
pub(crate) fn status_of(text: &str) -> Option<Status> {
    let folded = fold(text);
    let begins = |stems: &[&str]| stems.iter().any(|stem| folded.starts_with(stem));
    let has = |words: &[&str]| {
        words
            .iter()
            .any(|word| folded.split(' ').any(|part| part == *word))
    };
    if begins(&GONE) {
        Some(Status::Gone)
    } else if begins(&LEAVE) || has(&["leave", "elternzeit", "nein", "no", "false", "falsch"]) {
        Some(Status::OnLeave)
    } else if begins(&[
        "aktiv",
        "active",
        "beschaeftigt",
        "employed",
        "angestellt",
        "im dienst",
        "working",
    ]) || has(&["aktiv", "active", "ja", "yes", "true", "wahr"])
    {
        Some(Status::Active)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states() {
        for (text, status) in [
            ("aktiv", Some(Status::Active)),
            ("Active – full time", Some(Status::Active)),
            ("Elternzeit", Some(Status::OnLeave)),
            ("in Elternzeit", Some(Status::OnLeave)),
            ("Parental Leave", Some(Status::OnLeave)),
            ("ausgeschieden", Some(Status::Gone)),
            ("Terminated", Some(Status::Gone)),
            ("inaktiv", Some(Status::OnLeave)),
            ("Vollzeit", None),
        ] {
            assert_eq!(status_of(text), status, "{text}");
        }
    }

    #[test]
    fn lost_letters_are_not_questions() {
        assert!(letters_lost("Y?lmaz") && letters_lost("?ukasz") && letters_lost("J?nk?ping"));
        assert!(!letters_lost("Wer?") && !letters_lost("") && !letters_lost("?"));
    }

    #[test]
    fn numbers_and_nothing() {
        assert_eq!(number_of(" 10001.0 "), "10001");
        assert_eq!(number_of("A-17.0"), "A-17.0");
        assert_eq!(value(" #NV "), "");
        assert_eq!(value(" Anna  Maria "), "Anna Maria");
    }
}
