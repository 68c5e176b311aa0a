//! Files in: from names on the command line to people and answers.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use i18n::{Text, say};
use import::answers::{TopicName, Topics};
use import::mapping::{Field, Kind, Mapping, propose};
use import::table::{self, Limits};
use import::{File, FindingKind, Imported, read_all};
use programme::topic::Topic;

use super::{Code, Failure, io_reason};

/// A file's name as it is shown, and its bytes.
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) kind: Option<Kind>,
}

/// One `--map "Field=Header"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Correction {
    pub(crate) field: Field,
    /// `None` to leave the field without a column.
    pub(crate) header: Option<String>,
}

/// Reads a file, but never much more of it than may be imported.
pub(crate) fn open(t: Text, path: &Path, kind: Option<Kind>) -> Result<Source, Failure> {
    let shown = path.display().to_string();
    let failed = |error: &std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            Failure::new(Code::Input, t.cli_file_missing(shown.as_str()))
        }
        _ => Failure::new(
            Code::Input,
            t.cli_file_failed(io_reason(t, error), shown.as_str()),
        ),
    };
    let file = std::fs::File::open(path).map_err(|error| failed(&error))?;
    let length = file.metadata().map_err(|error| failed(&error))?.len();
    let limit = Limits::default().bytes;
    if length > limit as u64 {
        let why = table::Unreadable::TooLarge {
            bytes: usize::try_from(length).unwrap_or(usize::MAX),
            limit,
        };
        let why = say::unreadable(t, &why);
        return Err(Failure::new(Code::Input, t.cli_file_unreadable(shown, why)));
    }
    let mut bytes = Vec::new();
    // A pipe has no length: one byte more than allowed is enough to refuse it.
    file.take(limit as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| failed(&error))?;
    // Findings name the file without its folder, which is nobody's business.
    let name = path
        .file_name()
        .map_or(shown, |name| name.to_string_lossy().into_owned());
    Ok(Source { name, bytes, kind })
}

/// Opens people's and answers' files in their order.
pub(crate) fn open_all(
    t: Text,
    people: &[PathBuf],
    answers: &[PathBuf],
) -> Result<Vec<Source>, Failure> {
    let people = people.iter().map(|path| (path, Kind::People));
    let answers = answers.iter().map(|path| (path, Kind::Answers));
    people
        .chain(answers)
        .map(|(path, kind)| open(t, path, Some(kind)))
        .collect()
}

/// Reads all files, or says which one cannot be used and why.
pub(crate) fn read(
    t: Text,
    sources: &[Source],
    corrections: &[Correction],
    topics: &[Topic],
) -> Result<Imported, Failure> {
    let limits = Limits::default();
    let corrected = corrected(t, sources, corrections, &limits)?;
    let files: Vec<File<'_>> = sources
        .iter()
        .zip(&corrected)
        .map(|(source, mappings)| File {
            name: &source.name,
            bytes: &source.bytes,
            kind: source.kind,
            mappings,
        })
        .collect();
    let imported = read_all(&files, &names(topics), &limits);
    let problems: Vec<String> = imported
        .files
        .iter()
        .zip(sources)
        .filter_map(|(file, source)| match &file.workbook {
            Err(why) => Some(t.cli_file_unreadable(file.name.as_str(), say::unreadable(t, why))),
            Ok(workbook) if file.used.is_empty() => {
                let kind = FindingKind::NothingToImport {
                    wanted: source.kind,
                };
                let finding = import::Finding::new(
                    import::Place::default(),
                    kind,
                    import::Done::NeedsDecision,
                );
                let why = say::finding(t, &finding, &str::to_owned).detail;
                Some(t.cli_file_not_usable(
                    file.name.as_str(),
                    headers(workbook.sheets.iter()),
                    why,
                ))
            }
            Ok(_) => None,
        })
        .collect();
    if problems.is_empty() {
        Ok(imported)
    } else {
        Err(Failure::new(Code::Input, problems.join("\n")))
    }
}

fn headers<'a>(sheets: impl Iterator<Item = &'a table::Sheet>) -> String {
    let all: Vec<&str> = sheets
        .flat_map(|sheet| sheet.headers.iter().map(String::as_str))
        .collect();
    all.join(", ")
}

/// The mappings that corrections ask for, file by file. Without corrections
/// nothing is read twice.
fn corrected(
    t: Text,
    sources: &[Source],
    corrections: &[Correction],
    limits: &Limits,
) -> Result<Vec<Vec<Mapping>>, Failure> {
    let mut all = vec![Vec::new(); sources.len()];
    if corrections.is_empty() {
        return Ok(all);
    }
    let mut used = vec![false; corrections.len()];
    let mut sheets = Vec::new();
    for (source, mappings) in sources.iter().zip(&mut all) {
        // A file that cannot be read is reported when it is read for good.
        let Ok(workbook) = table::read(&source.name, &source.bytes, limits) else {
            continue;
        };
        for sheet in workbook.sheets {
            let kind = source.kind.or_else(|| import::mapping::guess_kind(&sheet));
            let kind = kind.unwrap_or_else(|| {
                corrections
                    .first()
                    .map_or(Kind::People, |first| first.field.kind())
            });
            let mut mapping = propose(&sheet, kind);
            if apply(&mut mapping, &sheet, corrections, &mut used) {
                mappings.push(mapping);
            }
            sheets.push(sheet);
        }
    }
    // A label that both kinds of table have is satisfied by either.
    let unused = used.iter().zip(corrections).find(|(_, wrong)| {
        let same = used.iter().zip(corrections).filter(|(_, other)| {
            other.header == wrong.header && say::field(t, other.field) == say::field(t, wrong.field)
        });
        !same.clone().any(|(used, _)| *used)
    });
    match unused {
        Some((_, wrong)) => {
            let text = wrong.header.clone().unwrap_or_default();
            Err(Failure::new(
                Code::Usage,
                t.cli_map_header(headers(sheets.iter()), text),
            ))
        }
        None => Ok(all),
    }
}

/// Applies corrections to a mapping; whether any fitted.
pub(crate) fn apply(
    mapping: &mut Mapping,
    sheet: &table::Sheet,
    corrections: &[Correction],
    used: &mut [bool],
) -> bool {
    let mut any = false;
    for (correction, used) in corrections.iter().zip(used) {
        let header = correction.header.as_deref();
        let here = header.is_none_or(|header| sheet.column(header).is_some());
        if correction.field.kind() == mapping.kind && here {
            mapping.set(correction.field, header);
            *used = true;
            any = true;
        }
    }
    any
}

/// Reads `--map` options: a field by its name in files or as it is shown, in
/// any language, and the header of its column.
pub(crate) fn corrections(t: Text, options: &[String]) -> Result<Vec<Correction>, Failure> {
    options
        .iter()
        .flat_map(|option| match option.split_once('=') {
            Some((field, header)) => correction(t, field.trim(), header.trim()),
            None => vec![Err(Failure::new(
                Code::Usage,
                t.cli_map_shape(option.as_str()),
            ))],
        })
        .collect()
}

/// "E-Mail-Adresse" is a field of both kinds of table: both are meant, and the
/// one whose file has the column gets it.
fn correction(t: Text, text: &str, header: &str) -> Vec<Result<Correction, Failure>> {
    let all: Vec<Field> = [Kind::People, Kind::Answers]
        .into_iter()
        .flat_map(Field::all)
        .collect();
    let called = |field: &Field| {
        let name = field.name();
        let short = name.split_once('.').map_or(name, |(_, short)| short);
        let shown = i18n::Lang::ALL.map(|lang| say::field(lang.text(), *field).to_lowercase());
        let text = text.to_lowercase();
        name == text || short == text || shown.contains(&text)
    };
    let found: Vec<Field> = all.iter().copied().filter(called).collect();
    if found.is_empty() {
        let known: Vec<String> = all.into_iter().map(|field| say::field(t, field)).collect();
        let mut unique: Vec<String> = Vec::new();
        for name in known {
            if !unique.contains(&name) {
                unique.push(name);
            }
        }
        return vec![Err(Failure::new(
            Code::Usage,
            t.cli_map_field(unique.join(", "), text),
        ))];
    }
    let header = (!header.is_empty()).then(|| header.to_owned());
    found
        .into_iter()
        .map(|field| {
            Ok(Correction {
                field,
                header: header.clone(),
            })
        })
        .collect()
}

/// Topics with both titles, as the importer looks for them.
pub(crate) fn names(topics: &[Topic]) -> Topics {
    let names = topics.iter().map(|topic| TopicName {
        key: topic.key.clone(),
        titles: vec![topic.german.clone(), topic.english.clone()],
        levelled: topic.levelled,
    });
    Topics::new(names.collect())
}
