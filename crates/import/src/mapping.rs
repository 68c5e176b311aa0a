//! Which column is what: proposed from headers and contents, corrected by a
//! person, remembered by header so that it fits the next export too.

mod contents;
mod fields;
mod phrase;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use contents::Looks;
pub use fields::{AnswersField, Field, Kind, PeopleField, UnknownField};
pub(crate) use phrase::Header;

use crate::finding::{Done, Finding, FindingKind};
use crate::table::Sheet;

/// Which column of a sheet holds which field. Keyed by header, never by
/// position, so that it survives another order of columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// What kind of table it reads.
    pub kind: Kind,
    /// One entry per field that has a column, in the order of the fields.
    pub entries: Vec<Entry>,
}

/// One field and its column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The field.
    pub field: Field,
    /// The header of its column.
    pub header: String,
    /// How sure the proposal is, 0–100.
    pub confidence: u8,
    /// Why this column.
    pub reason: Reason,
}

/// Why a column was taken for a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The header says so.
    Header,
    /// The header says something like it, or says it among other things.
    SimilarHeader,
    /// The header says so and the contents agree.
    HeaderAndContents(Looks),
    /// The header says nothing; the contents do.
    Contents(Looks),
    /// A person chose it.
    Chosen,
}

/// Below this, a column is not proposed.
const ENOUGH: i32 = 50;

impl Mapping {
    /// A mapping without any column.
    pub fn empty(kind: Kind) -> Self {
        Self {
            kind,
            entries: Vec::new(),
        }
    }

    /// The header of the column for a field.
    pub fn get(&self, field: impl Into<Field>) -> Option<&str> {
        let field = field.into();
        self.entries
            .iter()
            .find(|entry| entry.field == field)
            .map(|entry| entry.header.as_str())
    }

    /// Takes another column for a field, or none. A column serves one field
    /// only, so a field that had it before loses it.
    pub fn set(&mut self, field: impl Into<Field>, header: Option<&str>) {
        let field = field.into();
        self.entries
            .retain(|entry| entry.field != field && Some(entry.header.as_str()) != header);
        if let Some(header) = header {
            self.entries.push(Entry {
                field,
                header: header.to_owned(),
                confidence: 100,
                reason: Reason::Chosen,
            });
            self.entries.sort_by_key(|entry| entry.field);
        }
    }

    /// Whether the sheet has every column that the mapping names.
    pub fn matches(&self, sheet: &Sheet) -> bool {
        !self.entries.is_empty()
            && self
                .entries
                .iter()
                .all(|entry| sheet.column(&entry.header).is_some())
    }

    /// Index of the column for a field in a sheet.
    pub fn column(&self, sheet: &Sheet, field: impl Into<Field>) -> Option<usize> {
        sheet.column(self.get(field)?)
    }

    /// Headers of the sheet that no field uses.
    pub fn unneeded<'s>(&self, sheet: &'s Sheet) -> Vec<&'s str> {
        let used: BTreeSet<&str> = self
            .entries
            .iter()
            .map(|entry| entry.header.as_str())
            .collect();
        sheet
            .headers
            .iter()
            .map(String::as_str)
            .filter(|header| !used.contains(header))
            .collect()
    }

    /// Fields without which rows cannot be read (`true`), or tandems cannot
    /// be checked or judged (`false`).
    pub fn missing(&self) -> Vec<(Field, bool)> {
        let none = |fields: &[Field]| fields.iter().all(|field| self.get(*field).is_none());
        let mut missing = Vec::new();
        let mut need = |any_of: &[Field], required: bool| {
            if none(any_of) {
                missing.push((any_of[0], required));
            }
        };
        match self.kind {
            Kind::People => {
                use PeopleField as P;
                need(
                    &[
                        P::PersonnelNumber.into(),
                        P::Email.into(),
                        P::FullName.into(),
                        P::FamilyName.into(),
                    ],
                    true,
                );
                need(&[P::FamilyName.into(), P::FullName.into()], false);
                need(&[P::Email.into()], false);
                need(&[P::Supervisor.into()], false);
            }
            Kind::Answers => {
                use AnswersField as A;
                need(
                    &[
                        A::Email.into(),
                        A::PersonnelNumber.into(),
                        A::FullName.into(),
                    ],
                    true,
                );
                need(&[A::Role.into()], true);
                need(&[A::Offers.into()], true);
                need(&[A::Wants.into()], true);
                need(&[A::Languages.into()], false);
                need(&[A::Modes.into()], false);
                need(&[A::Hours.into()], false);
            }
        }
        missing
    }

    /// What the mapping leaves out and what it lacks, column by column.
    pub fn findings(&self, sheet: &Sheet) -> Vec<Finding> {
        let mut findings = Vec::new();
        for entry in self
            .entries
            .iter()
            .filter(|entry| sheet.column(&entry.header).is_none())
        {
            let kind = FindingKind::ColumnGone { field: entry.field };
            findings.push(Finding::new(
                sheet.place(None, Some(&entry.header)),
                kind,
                Done::NeedsDecision,
            ));
        }
        for (field, required) in self.missing() {
            let kind = FindingKind::FieldMissing { field, required };
            findings.push(Finding::new(
                sheet.place(None, None),
                kind,
                Done::NeedsDecision,
            ));
        }
        for header in self.unneeded(sheet) {
            findings.push(Finding::new(
                sheet.place(None, Some(header)),
                FindingKind::ColumnNotNeeded,
                Done::Skipped,
            ));
        }
        findings
    }

    /// How well the sheet fits: the sum of what the proposal is sure of.
    fn weight(&self) -> u32 {
        self.entries
            .iter()
            .map(|entry| u32::from(entry.confidence))
            .sum()
    }
}

/// Whether some field of either kind would be called so.
pub(crate) fn is_known_header(header: &str) -> bool {
    let header = Header::new(header);
    [Kind::People, Kind::Answers]
        .into_iter()
        .flat_map(Field::all)
        .any(|field| {
            header
                .best(field.phrases())
                .is_some_and(|(score, _)| score >= 80)
        })
}

/// What kind of table a sheet is, if it is one of ours.
pub fn guess_kind(sheet: &Sheet) -> Option<Kind> {
    let usable = |kind| {
        let mapping = propose(sheet, kind);
        let complete =
            mapping.missing().iter().all(|(_, required)| !required) && mapping.entries.len() >= 3;
        complete.then(|| mapping.weight())
    };
    match (usable(Kind::People), usable(Kind::Answers)) {
        (None, None) => None,
        (people, answers) if people >= answers => Some(Kind::People),
        _ => Some(Kind::Answers),
    }
}

/// The best guess which column is which field. No column is used twice.
pub fn propose(sheet: &Sheet, kind: Kind) -> Mapping {
    let profiles: Vec<contents::Profile> = (0..sheet.headers.len())
        .map(|index| contents::Profile::of(sheet, index))
        .collect();
    let headers: Vec<Header> = sheet
        .headers
        .iter()
        .map(|header| Header::new(header))
        .collect();
    let of_supervisor = |header: &Header| {
        [PeopleField::Supervisor, PeopleField::DottedSupervisor]
            .into_iter()
            .any(|field| {
                header
                    .best(Field::from(field).phrases())
                    .is_some_and(|(score, _)| score > 60)
            })
    };
    let supervisors: Vec<bool> = headers
        .iter()
        .map(|header| kind == Kind::People && of_supervisor(header))
        .collect();

    let mut candidates = Vec::new();
    for field in Field::all(kind) {
        if is_supervisor(field) {
            continue;
        }
        for (column, header) in headers.iter().enumerate() {
            // "Vorgesetzte:r (Personalnummer)" is not the person's own number.
            if !supervisors[column] {
                candidates.extend(judge(field, column, header, &profiles[column]));
            }
        }
    }
    let mut chosen = assign(candidates);
    if kind == Kind::People {
        // Supervisors are judged by whether their values name people of the
        // table, for which its own numbers, addresses and names must be known.
        let own = |field: PeopleField| {
            chosen
                .iter()
                .find(|c| c.field == field.into())
                .map(|c| c.column)
        };
        let known = contents::References::of(sheet, &own);
        let free: Vec<usize> = (0..headers.len())
            .filter(|column| chosen.iter().all(|c| c.column != *column))
            .collect();
        let mut candidates = Vec::new();
        for field in [PeopleField::Supervisor, PeopleField::DottedSupervisor] {
            for &column in &free {
                candidates.extend(judge_supervisor(
                    field,
                    column,
                    &headers[column],
                    &known.share(sheet, column),
                ));
            }
        }
        chosen.extend(assign(candidates));
    }
    let mut entries: Vec<Entry> = chosen
        .into_iter()
        .map(|candidate| Entry {
            field: candidate.field,
            header: sheet.headers[candidate.column].clone(),
            confidence: u8::try_from(candidate.score.clamp(0, 100)).unwrap_or(100),
            reason: candidate.reason,
        })
        .collect();
    entries.sort_by_key(|entry| entry.field);
    Mapping { kind, entries }
}

fn is_supervisor(field: Field) -> bool {
    matches!(
        field,
        Field::People(PeopleField::Supervisor | PeopleField::DottedSupervisor)
    )
}

struct Candidate {
    field: Field,
    column: usize,
    score: i32,
    reason: Reason,
}

/// How well a column fits a field.
fn judge(
    field: Field,
    column: usize,
    header: &Header,
    profile: &contents::Profile,
) -> Option<Candidate> {
    let by_header = header
        .best(field.phrases())
        .map_or(0, |(score, _)| i32::from(score));
    let fit = profile.fit(field);
    let (score, reason) = match (by_header, fit) {
        (0, contents::Fit::Typical(looks)) => (58, Reason::Contents(looks)),
        (0, _) => return None,
        (score, contents::Fit::Typical(looks)) => (score + 10, Reason::HeaderAndContents(looks)),
        (score, contents::Fit::Possible) => (
            score,
            if score >= 90 {
                Reason::Header
            } else {
                Reason::SimilarHeader
            },
        ),
        (score, contents::Fit::Wrong) => (score - 45, Reason::SimilarHeader),
    };
    (score >= ENOUGH).then_some(Candidate {
        field,
        column,
        score,
        reason,
    })
}

fn judge_supervisor(
    field: PeopleField,
    column: usize,
    header: &Header,
    share: &contents::Share,
) -> Option<Candidate> {
    let by_header = header
        .best(Field::from(field).phrases())
        .map_or(0, |(score, _)| i32::from(score));
    let looks = Looks::NamesPeopleHere;
    let (score, reason) = if by_header == 0 {
        // Only the line supervisor is recognised by contents alone, and only
        // where many share one: otherwise it is some other list of people.
        let telling = field == PeopleField::Supervisor
            && share.percent >= 90
            && share.filled >= 3
            && share.repeats;
        if !telling {
            return None;
        }
        (58, Reason::Contents(looks))
    } else if share.filled == 0 {
        (by_header - 10, Reason::SimilarHeader)
    } else if share.percent >= 50 {
        // Numbers and addresses are surer than names.
        (
            by_header + 10 + share.sureness,
            Reason::HeaderAndContents(looks),
        )
    } else {
        (by_header - 45, Reason::SimilarHeader)
    };
    (score >= ENOUGH).then_some(Candidate {
        field: field.into(),
        column,
        score,
        reason,
    })
}

/// The surest first, each field and each column once. Ties go to the column
/// further left.
fn assign(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by_key(|candidate| (-candidate.score, candidate.column, candidate.field));
    let mut chosen: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        if chosen
            .iter()
            .all(|taken| taken.field != candidate.field && taken.column != candidate.column)
        {
            chosen.push(candidate);
        }
    }
    // A table has the two halves of a name or the whole; "Name" beside
    // "Vorname" is the family name.
    let has = |field: PeopleField, chosen: &[Candidate]| {
        chosen.iter().position(|c| c.field == field.into())
    };
    if let (Some(_), None, Some(full)) = (
        has(PeopleField::GivenName, &chosen),
        has(PeopleField::FamilyName, &chosen),
        has(PeopleField::FullName, &chosen),
    ) {
        chosen[full].field = PeopleField::FamilyName.into();
    }
    if let (None, Some(family), None) = (
        has(PeopleField::GivenName, &chosen),
        has(PeopleField::FamilyName, &chosen),
        has(PeopleField::FullName, &chosen),
    ) {
        chosen[family].field = PeopleField::FullName.into();
    }
    chosen
}
