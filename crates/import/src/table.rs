//! Bytes to sheets: what kind of file it is, where the table begins, which
//! row is the header.

mod delimited;
mod encoding;
mod header;
mod sniff;
mod workbook;

use serde::{Deserialize, Serialize};

use crate::finding::{Done, Finding, FindingKind, Place};

/// What a file may cost. Checked before and while parsing, so that a small
/// file that unpacks to a huge one is refused, not tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file.
    pub bytes: usize,
    /// Size of what a workbook unpacks to, and of the text in its cells.
    pub unpacked_bytes: u64,
    /// Rows of a sheet.
    pub rows: usize,
    /// Columns of a sheet.
    pub columns: usize,
    /// Cells of a sheet, empty ones at the end of a row aside.
    pub cells: usize,
    /// Sheets of a workbook that are read.
    pub sheets: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 20 << 20,
            unpacked_bytes: 256 << 20,
            rows: 200_000,
            columns: 200,
            cells: 5_000_000,
            sheets: 50,
        }
    }
}

/// A file that has been read. Columns that must never be stored are gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workbook {
    /// What the content is.
    pub format: Format,
    /// The sheets with at least one row.
    pub sheets: Vec<Sheet>,
    /// What was odd so far.
    pub findings: Vec<Finding>,
}

/// The kind of table a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "format", rename_all = "snake_case")]
pub enum Format {
    /// Text with a separator.
    Csv {
        /// The separator: `;`, `,`, tab or `|`.
        delimiter: char,
        /// How letters are stored.
        encoding: Encoding,
    },
    /// An Excel workbook.
    Xlsx,
}

/// How letters are stored in a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    Utf8,
    /// UTF-16, little endian ("Unicode" in Windows programs).
    Utf16Le,
    /// UTF-16, big endian.
    Utf16Be,
    /// What German Excel writes.
    Windows1252,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Name of the file it came from.
    pub file: String,
    /// Name of the sheet; empty for a CSV file.
    pub name: String,
    /// Row of the (lower) header as the user sees it; 0 if there is none.
    pub header_row: u32,
    /// Headers, each one unique: a second "Name" is "Name (2)", a nameless
    /// column is "#C". Two levels are joined: "Führungskraft / Name".
    pub headers: Vec<String>,
    /// The rows below, each with exactly as many cells as there are headers.
    pub rows: Vec<Row>,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The row as a spreadsheet numbers it, from 1.
    pub number: u32,
    /// Cells as text, untrimmed.
    pub cells: Vec<String>,
}

impl Sheet {
    /// A place in this sheet, for a finding.
    pub fn place(&self, row: Option<u32>, column: Option<&str>) -> Place {
        Place {
            file: self.file.clone(),
            sheet: self.name.clone(),
            row,
            column: column.map(str::to_owned),
        }
    }

    /// Index of the column with this header.
    pub fn column(&self, header: &str) -> Option<usize> {
        self.headers.iter().position(|own| own == header)
    }

    /// Takes columns out: headers and cells. Returns the headers.
    pub(crate) fn remove_columns(&mut self, gone: &[usize]) -> Vec<String> {
        let mut removed = Vec::with_capacity(gone.len());
        for &index in gone {
            if let Some(header) = self.headers.get(index) {
                removed.push(header.clone());
            }
        }
        retain_others(&mut self.headers, gone);
        for row in &mut self.rows {
            retain_others(&mut row.cells, gone);
        }
        removed
    }
}

fn retain_others(list: &mut Vec<String>, gone: &[usize]) {
    let mut index = 0;
    list.retain(|_| {
        index += 1;
        !gone.contains(&(index - 1))
    });
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Unreadable {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More bytes than allowed.
    #[error("the file has {bytes} bytes, more than the {limit} allowed")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// What is allowed.
        limit: usize,
    },
    /// Small, but unpacks to more than allowed.
    #[error("the file unpacks to more than the {limit} bytes allowed")]
    UnpacksTooLarge {
        /// What is allowed.
        limit: u64,
    },
    /// More rows than allowed.
    #[error("the table has more than the {limit} rows allowed")]
    TooManyRows {
        /// What is allowed.
        limit: usize,
    },
    /// More columns than allowed.
    #[error("the table has more than the {limit} columns allowed")]
    TooManyColumns {
        /// What is allowed.
        limit: usize,
    },
    /// More cells than allowed.
    #[error("the table has more than the {limit} cells allowed")]
    TooManyCells {
        /// What is allowed.
        limit: usize,
    },
    /// Protected with a password.
    #[error("the file is protected with a password")]
    Encrypted,
    /// Something else than a table.
    #[error("the file is no table: it looks like {looks_like:?}")]
    NotATable {
        /// What it looks like.
        looks_like: LooksLike,
    },
    /// A workbook that is cut off or broken.
    #[error("the file is damaged: {detail}")]
    Damaged {
        /// Technical detail, in English, for a log.
        detail: String,
    },
    /// No sheet has a table.
    #[error("no sheet has a table")]
    NoUsableSheet,
}

/// What a file that is no table looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LooksLike {
    /// A PDF document.
    Pdf,
    /// A picture.
    Image,
    /// A Word document.
    Docx,
    /// A presentation.
    Pptx,
    /// An archive.
    Zip,
    /// An Excel workbook of the format before 2007.
    OldExcel,
    /// A binary Excel workbook.
    Xlsb,
    /// A spreadsheet or document of `LibreOffice`.
    OpenDocument,
    /// A web page (some programs give it the ending .xls).
    Html,
    /// XML.
    Xml,
    /// JSON.
    Json,
    /// An old Word document, an Outlook message or the like.
    OldOffice,
    /// Bytes that are no text.
    Binary,
}

/// Reads a file: by its content, whatever its name says. Columns that must
/// never be stored are gone when this returns, and named in the findings.
pub fn read(file_name: &str, bytes: &[u8], limits: &Limits) -> Result<Workbook, Unreadable> {
    if bytes.len() > limits.bytes {
        return Err(Unreadable::TooLarge {
            bytes: bytes.len(),
            limit: limits.bytes,
        });
    }
    let mut findings = Vec::new();
    let (format, raw) = match sniff::sniff(bytes)? {
        sniff::Content::Zip => (
            Format::Xlsx,
            workbook::read(file_name, bytes, limits, &mut findings)?,
        ),
        sniff::Content::Text => {
            let text = delimited::read(file_name, bytes, limits, &mut findings)?;
            (text.0, vec![text.1])
        }
    };
    if let Some(finding) = mislabelled(file_name, format) {
        findings.insert(0, finding);
    }
    let mut sheets = Vec::with_capacity(raw.len());
    for grid in raw {
        if let Some(sheet) = header::shape(file_name, grid, &mut findings) {
            sheets.push(sheet);
        }
    }
    if sheets.is_empty() {
        return Err(Unreadable::NoUsableSheet);
    }
    let mut workbook = Workbook {
        format,
        sheets,
        findings,
    };
    let dropped = workbook.drop_forbidden();
    workbook.findings.extend(dropped);
    Ok(workbook)
}

/// A sheet before its header row is known.
struct Grid {
    name: String,
    rows: Vec<Row>,
}

fn mislabelled(file_name: &str, format: Format) -> Option<Finding> {
    let (_, ending) = file_name.rsplit_once('.')?;
    let ending = ending.to_lowercase();
    let fits = match format {
        Format::Xlsx => !matches!(
            ending.as_str(),
            "csv" | "txt" | "tsv" | "tab" | "xls" | "xlsb" | "ods"
        ),
        Format::Csv { .. } => !matches!(ending.as_str(), "xlsx" | "xlsm" | "xls" | "xlsb" | "ods"),
    };
    (!fits).then(|| {
        let place = Place {
            file: file_name.to_owned(),
            ..Place::default()
        };
        Finding::new(
            place,
            FindingKind::MislabelledFile {
                ending,
                found: format,
            },
            Done::Corrected,
        )
    })
}
