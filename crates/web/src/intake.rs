//! An import in the browser: files become a draft, a draft becomes a plan,
//! and only a plan that somebody confirmed becomes people and answers.
//!
//! A draft holds tables without the columns that must never be stored;
//! [`import::table::read`] takes those out before it returns.

mod people;
mod plan;
mod save;

use import::mapping::{AnswersField, Entry, Field, Kind, Mapping, Reason, guess_kind, propose};
use import::table::{self, Format, Limits, Sheet, Unreadable};
use import::{Finding, FindingKind};
use serde::{Deserialize, Serialize};

pub(crate) use plan::{Plan, Standing, Stored};
pub(crate) use save::save;

/// How many mappings of a kind an organisation keeps: one per export program.
const REMEMBERED: usize = 5;

/// Files that were read and wait for the coordinator's word.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Draft {
    pub(crate) files: Vec<DraftFile>,
}

/// One file of a draft.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct DraftFile {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) format: Format,
    pub(crate) tables: Vec<DraftTable>,
    /// What was odd before the rows were looked at.
    pub(crate) findings: Vec<Finding>,
}

/// One table of a file, and what its columns are.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct DraftTable {
    pub(crate) sheet: Sheet,
    pub(crate) mapping: Mapping,
    /// Whether the mapping is one that the organisation used before.
    pub(crate) remembered: bool,
    /// Headers of columns that a remembered mapping did not know.
    #[serde(default)]
    pub(crate) added: Vec<String>,
}

/// Mappings that an organisation used before.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    pub(crate) people: Vec<Mapping>,
    pub(crate) answers: Vec<Mapping>,
}

impl Known {
    fn of(&self, kind: Kind) -> &[Mapping] {
        match kind {
            Kind::People => &self.people,
            Kind::Answers => &self.answers,
        }
    }

    /// The mapping that fits the sheet, the fullest first.
    fn fitting(&self, kind: Kind, sheet: &Sheet) -> Option<&Mapping> {
        self.of(kind)
            .iter()
            .filter(|mapping| mapping.matches(sheet))
            .max_by_key(|mapping| mapping.entries.len())
    }

    /// The mappings of a kind after this import, the latest first.
    pub(crate) fn with(&self, kind: Kind, draft: &Draft) -> Vec<Mapping> {
        let mut all: Vec<Mapping> = Vec::new();
        let used = draft.tables(kind).map(|table| &table.mapping);
        for mapping in used.chain(self.of(kind)) {
            let same = |known: &Mapping| headers(known) == headers(mapping);
            if !mapping.entries.is_empty() && !all.iter().any(same) {
                all.push(mapping.clone());
            }
        }
        all.truncate(REMEMBERED);
        all
    }
}

fn headers(mapping: &Mapping) -> std::collections::BTreeSet<&str> {
    mapping
        .entries
        .iter()
        .map(|entry| entry.header.as_str())
        .collect()
}

/// The key under which mappings of a kind are remembered.
pub(crate) fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::People => "people",
        Kind::Answers => "answers",
    }
}

impl DraftFile {
    /// Reads a file that should hold a kind of table. One of the other kind is
    /// taken for what it is; a table that nobody recognises waits for a mapping.
    pub(crate) fn read(
        name: &str,
        bytes: &[u8],
        wanted: Kind,
        known: &Known,
    ) -> Result<Self, Unreadable> {
        let workbook = table::read(name, bytes, &Limits::default())?;
        let other = match wanted {
            Kind::People => Kind::Answers,
            Kind::Answers => Kind::People,
        };
        let mut sheets = workbook.sheets;
        let found = [wanted, other].into_iter().find_map(|kind| {
            let tables: Vec<(usize, DraftTable)> = sheets
                .iter()
                .enumerate()
                .filter_map(|(index, sheet)| Some((index, recognise(sheet, kind, wanted, known)?)))
                .collect();
            (!tables.is_empty()).then_some((kind, tables))
        });
        let (kind, tables) = if let Some((kind, tables)) = found {
            (kind, tables)
        } else {
            sheets.retain(|sheet| sheet.headers.len() > 1 && !sheet.rows.is_empty());
            sheets.sort_by_key(|sheet| std::cmp::Reverse(sheet.rows.len()));
            let sheet = sheets.into_iter().next().ok_or(Unreadable::NoUsableSheet)?;
            let mapping = propose(&sheet, wanted);
            let table = DraftTable {
                sheet,
                mapping,
                remembered: false,
                added: Vec::new(),
            };
            (wanted, vec![(0, table)])
        };
        Ok(Self {
            name: name.to_owned(),
            kind,
            format: workbook.format,
            tables: tables.into_iter().map(|(_, table)| table).collect(),
            findings: workbook.findings,
        })
    }

    /// Columns that were taken out before anything else looked at the file.
    pub(crate) fn dropped(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|finding| matches!(finding.kind, FindingKind::ForbiddenColumn { .. }))
    }
}

/// The sheet as a table of a kind, if it is one.
fn recognise(sheet: &Sheet, kind: Kind, wanted: Kind, known: &Known) -> Option<DraftTable> {
    let table = |mapping: Mapping, remembered| DraftTable {
        sheet: sheet.clone(),
        mapping,
        remembered,
        added: Vec::new(),
    };
    if let Some(mapping) = known.fitting(kind, sheet) {
        let mut table = table(mapping.clone(), true);
        table.add_new_columns();
        return Some(table);
    }
    if guess_kind(sheet).unwrap_or(wanted) != kind {
        return None;
    }
    let mapping = propose(sheet, kind);
    let complete = mapping.missing().iter().all(|(_, required)| !required);
    complete.then(|| table(mapping, false))
}

impl DraftTable {
    /// A file may have got columns since its mapping was remembered: those are
    /// proposed for fields that have none, not passed over.
    fn add_new_columns(&mut self) {
        for entry in propose(&self.sheet, self.mapping.kind).entries {
            let known = self.mapping.entries.iter();
            let taken = |one: &Entry| one.field == entry.field || one.header == entry.header;
            if !known.into_iter().any(taken) {
                self.added.push(entry.header.clone());
                self.mapping.entries.push(entry);
            }
        }
        self.mapping.entries.sort_by_key(|entry| entry.field);
    }

    /// Whether a column says whom people exclude, by its header or because
    /// somebody chose so.
    pub(crate) fn is_private(&self, header: &str) -> bool {
        let private = |entry: &Entry| {
            let fields = [AnswersField::Vetoes, AnswersField::Conflicts];
            fields.iter().any(|one| entry.field == Field::from(*one))
        };
        // Alone, the column competes with no other for its field.
        let alone = Sheet {
            file: String::new(),
            name: String::new(),
            header_row: 1,
            headers: vec![header.to_owned()],
            rows: Vec::new(),
        };
        self.entry(header).is_some_and(private)
            || propose(&alone, Kind::Answers).entries.iter().any(private)
    }

    /// What each column is, in the order of the columns.
    pub(crate) fn fields(&self) -> Vec<Option<Field>> {
        self.sheet
            .headers
            .iter()
            .map(|header| self.entry(header).map(|entry| entry.field))
            .collect()
    }

    /// The entry of the column with a header.
    pub(crate) fn entry(&self, header: &str) -> Option<&Entry> {
        self.mapping
            .entries
            .iter()
            .find(|entry| entry.header == header)
    }

    /// Makes the columns what somebody chose, in the order of the columns.
    pub(crate) fn choose(&mut self, fields: &[Option<Field>]) {
        let mut mapping = Mapping::empty(self.mapping.kind);
        for (header, field) in self.sheet.headers.iter().zip(fields) {
            let Some(field) = *field else { continue };
            match self.entry(header).filter(|entry| entry.field == field) {
                Some(entry) => mapping.entries.push(entry.clone()),
                None => mapping.entries.push(Entry {
                    field,
                    header: header.clone(),
                    confidence: 100,
                    reason: Reason::Chosen,
                }),
            }
        }
        mapping.entries.sort_by_key(|entry| entry.field);
        self.remembered &= mapping == self.mapping;
        self.mapping = mapping;
    }

    /// The first values of a column that differ.
    pub(crate) fn samples(&self, column: usize) -> Vec<String> {
        const LONGEST: usize = 40;
        let mut samples: Vec<String> = Vec::new();
        for row in self.sheet.rows.iter().take(200) {
            let text = row.cells.get(column).map_or("", |cell| cell.trim());
            let mut short: String = text.chars().take(LONGEST).collect();
            if short.len() < text.len() {
                short.push('…');
            }
            if !short.is_empty() && !samples.contains(&short) {
                samples.push(short);
            }
            if samples.len() == 3 {
                break;
            }
        }
        samples
    }
}

impl Draft {
    /// Tables of a kind.
    pub(crate) fn tables(&self, kind: Kind) -> impl Iterator<Item = &DraftTable> {
        self.files
            .iter()
            .filter(move |file| file.kind == kind)
            .flat_map(|file| &file.tables)
    }

    /// Whether every table has the columns without which its rows cannot be read.
    pub(crate) fn is_complete(&self) -> bool {
        let mut tables = self.files.iter().flat_map(|file| &file.tables);
        tables.all(|table| {
            table
                .mapping
                .missing()
                .iter()
                .all(|(_, required)| !required)
        })
    }
}

/// A file's name as it may be shown and kept: without folders, of bearable length.
pub(crate) fn file_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name
        .chars()
        .filter(|letter| !letter.is_control())
        .take(120)
        .collect();
    if name.trim().is_empty() {
        "?".to_owned()
    } else {
        name
    }
}
