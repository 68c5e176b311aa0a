//! All files of an import at once: what the command line and the browser use.

use crate::answers::{AnswerRow, Answers, Topics, link, read_answers};
use crate::finding::{Done, Finding, FindingKind, Place, Severity};
use crate::mapping::{Kind, Mapping, guess, propose};
use crate::people::{People, PersonRow, read_people, resolve};
use crate::table::{self, Limits, Sheet, Unreadable, Workbook};

/// A file to read.
#[derive(Clone, Debug)]
pub struct File<'a> {
    /// Its name, for findings.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
    /// What it should hold; `None` to find out.
    pub kind: Option<Kind>,
    /// Remembered or corrected mappings: the first one that fits a sheet is
    /// used, otherwise one is proposed.
    pub mappings: &'a [Mapping],
}

/// What came of all files.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The files, in the order given.
    pub files: Vec<ReadFile>,
    /// The people. Their findings have moved to the list below.
    pub people: People,
    /// Their answers. Their findings have moved to the list below.
    pub answers: Answers,
    /// Everything that was odd, in the order in which it was met: the files,
    /// the people, their relations, the answers.
    pub findings: Vec<Finding>,
}

/// What came of one file.
#[derive(Clone, Debug)]
pub struct ReadFile {
    /// Its name.
    pub name: String,
    /// Its sheets, without what must not be stored, or why there are none.
    pub workbook: Result<Workbook, Unreadable>,
    /// The sheets that were used: index and mapping.
    pub used: Vec<(usize, Mapping)>,
}

/// Reads files, in any number and order, into people and their answers. A
/// file that cannot be read is a finding; the others are read all the same.
pub fn read_all(files: &[File<'_>], topics: &Topics, limits: &Limits) -> Imported {
    let mut imported = Imported::default();
    let mut people: Vec<PersonRow> = Vec::new();
    let mut answers: Vec<AnswerRow> = Vec::new();
    for file in files {
        let read = read_file(file, limits, &mut imported.findings);
        let sheets = read.workbook.iter().flat_map(|workbook| {
            read.used
                .iter()
                .filter_map(|(index, mapping)| Some((workbook.sheets.get(*index)?, mapping)))
        });
        for (sheet, mapping) in sheets {
            imported.findings.extend(mapping.findings(sheet));
            match mapping.kind {
                Kind::People => {
                    let (rows, findings) = read_people(sheet, mapping);
                    people.extend(rows);
                    imported.findings.extend(findings);
                }
                Kind::Answers => {
                    let (rows, findings) = read_answers(sheet, mapping, topics);
                    answers.extend(rows);
                    imported.findings.extend(findings);
                }
            }
        }
        imported.files.push(read);
    }
    imported.people = resolve(people);
    imported.findings.append(&mut imported.people.findings);
    imported.answers = link(&imported.people, answers);
    imported.findings.append(&mut imported.answers.findings);
    imported
}

fn read_file(file: &File<'_>, limits: &Limits, findings: &mut Vec<Finding>) -> ReadFile {
    let place = || Place {
        file: file.name.to_owned(),
        ..Place::default()
    };
    let name = file.name.to_owned();
    let workbook = match table::read(file.name, file.bytes, limits) {
        Ok(workbook) => workbook,
        Err(why) => {
            findings.push(Finding::new(
                place(),
                FindingKind::Unreadable { why: why.clone() },
                Done::Skipped,
            ));
            return ReadFile {
                name,
                workbook: Err(why),
                used: Vec::new(),
            };
        }
    };
    findings.extend(workbook.findings.iter().cloned());
    let used: Vec<(usize, Mapping)> = workbook
        .sheets
        .iter()
        .enumerate()
        .filter_map(|(index, sheet)| Some((index, choose(file, sheet)?)))
        .collect();
    if used.is_empty() {
        let kind = FindingKind::NothingToImport { wanted: file.kind };
        findings.push(Finding::new(place(), kind, Done::NeedsDecision));
        // What is missing helps whoever has to name the columns by hand.
        for (sheet, kind) in workbook.sheets.iter().zip(std::iter::repeat(file.kind)) {
            let lacking = kind.map(|kind| propose(sheet, kind).findings(sheet));
            findings.extend(
                lacking
                    .into_iter()
                    .flatten()
                    .filter(|finding| finding.severity == Severity::Error),
            );
        }
    }
    ReadFile {
        name,
        workbook: Ok(workbook),
        used,
    }
}

/// The mapping for a sheet, if it is a table of the kind asked for. A legend
/// or a pivot table beside the export is none.
fn choose(file: &File<'_>, sheet: &Sheet) -> Option<Mapping> {
    let fits = |mapping: &&Mapping| {
        file.kind.is_none_or(|kind| kind == mapping.kind) && mapping.matches(sheet)
    };
    if let Some(known) = file.mappings.iter().find(fits) {
        return Some(known.clone());
    }
    match file.kind {
        Some(kind) => {
            let mapping = propose(sheet, kind);
            mapping
                .missing()
                .iter()
                .all(|(_, required)| !required)
                .then_some(mapping)
        }
        None => guess(sheet),
    }
}
