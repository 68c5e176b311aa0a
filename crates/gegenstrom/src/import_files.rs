//! `gegenstrom import --explain`: how a file would be understood. Nothing is
//! stored.

use std::path::PathBuf;
use std::process::ExitCode;

use anstyle::Style;
use clap::{Args, ValueEnum};
use i18n::{Lang, Text, say};
use import::mapping::{AnswersField, Field, Kind, Mapping, guess_kind, propose};
use import::table::{self, Encoding, Format, Limits, Sheet};
use import::{Finding, FindingKind, answers, people};
use programme::topic::catalogue;

use crate::files::input::Correction;
use crate::files::screen::{BAD, Column, QUIET, STRONG, Screen, WARN};
use crate::files::{Code, Failure, LangOption, finish, input, language};
use crate::match_files;

/// Options of `gegenstrom import`.
#[derive(Args, Debug)]
#[command(after_help = crate::files::EXIT_CODES)]
pub(crate) struct Options {
    /// Show how a file would be understood: columns, first rows and everything odd
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    explain: Vec<PathBuf>,
    /// What the files hold  [default: found out]
    #[arg(long, value_name = "KIND")]
    kind: Option<KindOption>,
    /// Take another column for a field: "Field=Header"; may be given several times
    #[arg(long, value_name = "FIELD=HEADER")]
    map: Vec<String>,
    /// Language of the messages  [default: the terminal's]
    #[arg(long, value_name = "LANG")]
    lang: Option<LangOption>,
}

/// A kind of table, as an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum KindOption {
    /// An HR export
    People,
    /// Answers to a sign-up form
    Answers,
}

/// Runs the command.
pub(crate) fn run(options: &Options) -> ExitCode {
    let lang = language(options.lang);
    finish(lang.text(), explain(lang, options))
}

fn explain(lang: Lang, options: &Options) -> Result<(), Failure> {
    let t = lang.text();
    let corrections = input::corrections(t, &options.map)?;
    let kind = options.kind.map(|kind| match kind {
        KindOption::People => Kind::People,
        KindOption::Answers => Kind::Answers,
    });
    let mut screen = Screen::new();
    let mut usable = true;
    let mut used = vec![false; corrections.len()];
    for path in &options.explain {
        let source = input::open(t, path, kind)?;
        let workbook =
            table::read(&source.name, &source.bytes, &Limits::default()).map_err(|why| {
                let why = say::unreadable(t, &why);
                Failure::new(
                    Code::Input,
                    t.cli_file_unreadable(source.name.as_str(), why),
                )
            })?;
        screen.heading(&t.cli_import_file(source.name.as_str(), format(t, workbook.format)));
        let mut findings = workbook.findings.clone();
        let mut any = false;
        for sheet in &workbook.sheets {
            any |= one_sheet(
                &mut screen,
                t,
                sheet,
                kind,
                (&corrections, &mut used),
                &mut findings,
            );
        }
        dropped(&mut screen, t, &findings);
        all_findings(&mut screen, lang, &findings);
        usable &= any;
    }
    screen.blank();
    screen.paragraph(0, QUIET, &t.cli_import_hint());
    screen.paragraph(0, STRONG, &t.cli_import_nothing_stored());
    screen.show();
    if usable {
        Ok(())
    } else {
        Err(Failure::new(Code::Input, t.cli_import_no_kind()))
    }
}

/// Mapping and first rows of a sheet; whether it can be used.
fn one_sheet(
    screen: &mut Screen,
    t: Text,
    sheet: &Sheet,
    kind: Option<Kind>,
    (corrections, used): (&[Correction], &mut [bool]),
    findings: &mut Vec<Finding>,
) -> bool {
    if !sheet.name.is_empty() {
        screen.paragraph(0, STRONG, &t.cli_import_sheet(sheet.name.as_str()));
    }
    let Some(kind) = kind.or_else(|| guess_kind(sheet)).or_else(|| {
        // A correction says what the table is meant to be.
        corrections.first().map(|first| first.field.kind())
    }) else {
        screen.paragraph(2, WARN, &t.cli_import_no_kind());
        screen.paragraph(2, QUIET, &sheet.headers.join(", "));
        return false;
    };
    let mut mapping = propose(sheet, kind);
    input::apply(&mut mapping, sheet, corrections, used);
    screen.paragraph(
        2,
        Style::new(),
        &format!(
            "{}, {}",
            t.cli_import_kind(say::table_kind(t, kind)),
            t.cli_import_rows(sheet.rows.len())
        ),
    );
    show_mapping(screen, t, sheet, &mapping);
    preview(screen, t, sheet, &mapping);

    findings.extend(mapping.findings(sheet));
    match kind {
        Kind::People => {
            let (rows, odd) = people::read_people(sheet, &mapping);
            findings.extend(odd);
            findings.extend(people::resolve(rows).findings);
        }
        Kind::Answers => {
            let topics = input::names(&catalogue());
            findings.extend(answers::read_answers(sheet, &mapping, &topics).1);
        }
    }
    mapping.missing().iter().all(|(_, required)| !required)
}

fn show_mapping(screen: &mut Screen, t: Text, sheet: &Sheet, mapping: &Mapping) {
    screen.heading(&t.cli_import_mapping());
    let columns = [
        Column::left(t.cli_import_field(), 12),
        Column::left(t.cli_import_column(), 14),
        Column::right(t.cli_import_confidence()),
        Column::left(t.cli_import_why(), 20),
    ];
    let rows: Vec<Vec<String>> = mapping
        .entries
        .iter()
        .map(|entry| {
            vec![
                say::field(t, entry.field),
                entry.header.clone(),
                i18n::percent(t.lang(), f64::from(entry.confidence) / 100.0),
                say::reason(t, entry.reason),
            ]
        })
        .collect();
    screen.table(&columns, &rows);
    let open: Vec<String> = Field::all(mapping.kind)
        .into_iter()
        .filter(|field| mapping.get(*field).is_none())
        .map(|field| say::field(t, field))
        .collect();
    labelled(screen, &t.cli_import_open_fields(), &open);
    let unneeded: Vec<String> = mapping
        .unneeded(sheet)
        .into_iter()
        .map(str::to_owned)
        .collect();
    labelled(screen, &t.cli_import_unneeded(), &unneeded);
}

fn labelled(screen: &mut Screen, label: &str, items: &[String]) {
    if !items.is_empty() {
        screen.paragraph(2, QUIET, &format!("{label}: {}", items.join(", ")));
    }
}

/// The first rows, each as a list of fields: tables with twenty columns do not
/// fit a terminal. Whom somebody vetoes is not shown.
fn preview(screen: &mut Screen, t: Text, sheet: &Sheet, mapping: &Mapping) {
    const ROWS: usize = 3;
    screen.heading(&t.cli_import_preview());
    for row in sheet.rows.iter().take(ROWS) {
        screen.paragraph(2, STRONG, &t.place_row(row.number));
        for entry in &mapping.entries {
            let cell = sheet
                .column(&entry.header)
                .and_then(|index| row.cells.get(index))
                .map_or("", |cell| cell.trim());
            if cell.is_empty() {
                continue;
            }
            let private = [
                Field::from(AnswersField::Vetoes),
                Field::from(AnswersField::Conflicts),
            ];
            let shown = if private.contains(&entry.field) {
                t.cli_import_masked()
            } else {
                cell.to_owned()
            };
            let line = format!("{}: {shown}", say::field(t, entry.field));
            screen.paragraph(4, Style::new(), &line);
        }
    }
}

/// Columns that were taken out before anything else could see them.
fn dropped(screen: &mut Screen, t: Text, findings: &[Finding]) {
    let columns: Vec<String> = findings
        .iter()
        .filter_map(|finding| match &finding.kind {
            FindingKind::ForbiddenColumn { what, .. } => {
                let column = finding.place.column.as_deref()?;
                Some(format!("{column} ({})", say::forbidden(t, *what)))
            }
            _ => None,
        })
        .collect();
    if !columns.is_empty() {
        screen.blank();
        let line = format!("{}: {}", t.cli_import_dropped(), columns.join(", "));
        screen.paragraph(0, BAD, &line);
    }
}

/// Every finding, the notes too.
fn all_findings(screen: &mut Screen, lang: Lang, findings: &[Finding]) {
    let t = lang.text();
    let title = match_files::titles(t, &catalogue());
    let topic = |key: &str| title.get(key).cloned().unwrap_or_else(|| key.to_owned());
    if findings.is_empty() {
        screen.paragraph(0, QUIET, &t.cli_findings_none());
        return;
    }
    screen.heading(&t.cli_findings_heading());
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    for finding in sorted {
        let said = say::finding(t, finding, &topic);
        let style = match finding.severity {
            import::Severity::Error => BAD,
            import::Severity::Warning => WARN,
            import::Severity::Info => Style::new(),
        };
        screen.paragraph(2, style, &format!("{}: {}", said.severity, said.title));
        let line = format!("{}: {} [{}]", said.place, said.detail, said.done);
        screen.paragraph(4, Style::new(), &line);
    }
}

fn format(t: Text, format: Format) -> String {
    match format {
        Format::Xlsx => t.format_xlsx(),
        Format::Csv {
            delimiter,
            encoding,
        } => {
            let delimiter = if delimiter == '\t' {
                t.cli_tab()
            } else {
                format!("{delimiter}")
            };
            let encoding = match encoding {
                Encoding::Utf8 => "UTF-8",
                Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
                Encoding::Windows1252 => "Windows-1252",
            };
            t.cli_import_csv(delimiter, encoding)
        }
    }
}
