//! Which column is what: proposed from headers and contents, corrected by a
//! person, remembered by header so that it fits the next export too.

mod contents;
mod fields;
mod phrase;

use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

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

/// Whether some field of either kind would be called so. Slips are not
/// forgiven: this is asked of every cell that might be a header.
pub(crate) fn is_known_header(header: &str) -> bool {
    /// Words, and beginnings or ends of words, that headers are made of.
    static WORDS: LazyLock<(HashSet<&str>, Vec<&str>)> = LazyLock::new(|| {
        let fields = [Kind::People, Kind::Answers]
            .into_iter()
            .flat_map(Field::all);
        let words = fields
            .flat_map(Field::phrases)
            .flat_map(|phrase| phrase.trim_start_matches('~').split(' '));
        let (stems, whole): (Vec<&str>, Vec<&str>) = words.partition(|word| word.contains('*'));
        (whole.into_iter().collect(), stems)
    });
    let header = Header::new(header);
    // Nearly all cells are no headers, and are done with here.
    header.mentions(&WORDS.0, &WORDS.1)
        && [Kind::People, Kind::Answers]
            .into_iter()
            .flat_map(Field::all)
            .flat_map(Field::phrases)
            .any(|phrase| header.exactly(phrase) >= 80)
}

/// What kind of table a sheet is, if it is one of ours.
pub fn guess_kind(sheet: &Sheet) -> Option<Kind> {
    guess(sheet).map(|mapping| mapping.kind)
}

/// The better of the two proposals, if one of them is complete.
pub fn guess(sheet: &Sheet) -> Option<Mapping> {
    let survey = Survey::of(sheet);
    let usable = |kind| {
        let mapping = survey.propose(kind);
        let complete = mapping.missing().iter().all(|(_, required)| !required);
        (complete && mapping.entries.len() >= 3).then_some(mapping)
    };
    match (usable(Kind::People), usable(Kind::Answers)) {
        (Some(people), Some(answers)) if answers.weight() > people.weight() => Some(answers),
        (people, answers) => people.or(answers),
    }
}

/// The best guess which column is which field. No column is used twice.
pub fn propose(sheet: &Sheet, kind: Kind) -> Mapping {
    Survey::of(sheet).propose(kind)
}

/// A sheet's headers and contents, looked at once.
struct Survey<'s> {
    sheet: &'s Sheet,
    headers: Vec<Header>,
    profiles: Vec<contents::Profile>,
}

impl<'s> Survey<'s> {
    fn of(sheet: &'s Sheet) -> Self {
        let headers = sheet
            .headers
            .iter()
            .map(|header| Header::new(header))
            .collect();
        let profiles = (0..sheet.headers.len())
            .map(|index| contents::Profile::of(sheet, index))
            .collect();
        Self {
            sheet,
            headers,
            profiles,
        }
    }

    fn propose(&self, kind: Kind) -> Mapping {
        let mut candidates = Vec::new();
        for (column, header) in self.headers.iter().enumerate() {
            // "Vorgesetzte:r (Personalnummer)" is not the person's own number.
            if kind == Kind::People && speaks_of_supervisor(header) {
                continue;
            }
            for field in Field::all(kind)
                .into_iter()
                .filter(|field| !is_supervisor(*field))
            {
                candidates.extend(judge(field, column, header, &self.profiles[column]));
            }
        }
        let mut chosen = assign(candidates);
        if kind == Kind::People {
            let supervisors = self.supervisors(&chosen);
            chosen.extend(assign(supervisors));
        }
        let mut entries: Vec<Entry> = chosen
            .into_iter()
            .map(|candidate| Entry {
                field: candidate.field,
                header: self.sheet.headers[candidate.column].clone(),
                confidence: u8::try_from(candidate.score.clamp(0, 100)).unwrap_or(100),
                reason: candidate.reason,
            })
            .collect();
        entries.sort_by_key(|entry| entry.field);
        Mapping { kind, entries }
    }

    /// Supervisors are judged by whether their values name people of the
    /// table, for which its own numbers, addresses and names must be known.
    fn supervisors(&self, chosen: &[Candidate]) -> Vec<Candidate> {
        let own = |field: PeopleField| {
            let candidate = chosen
                .iter()
                .find(|candidate| candidate.field == field.into());
            candidate.map(|candidate| candidate.column)
        };
        let known = contents::References::of(self.sheet, own);
        let mut candidates = Vec::new();
        for (column, header) in self.headers.iter().enumerate() {
            if chosen.iter().any(|candidate| candidate.column == column) {
                continue;
            }
            let share = known.share(self.sheet, column);
            for field in [PeopleField::Supervisor, PeopleField::DottedSupervisor] {
                candidates.extend(judge_supervisor(field, column, header, &share));
            }
        }
        candidates
    }
}

fn speaks_of_supervisor(header: &Header) -> bool {
    let fields = [PeopleField::Supervisor, PeopleField::DottedSupervisor];
    fields.into_iter().any(|field| {
        header
            .best(Field::from(field).phrases())
            .is_some_and(|(score, _)| score > 60)
    })
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
