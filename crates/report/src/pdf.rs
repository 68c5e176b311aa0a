//! Paper: a typst template and data become a tagged PDF.
//!
//! The template is ours and part of the program; what people wrote reaches it
//! as a JSON file, so that it is text and never markup. The template can read
//! that file and nothing else: no folder, no package, no clock.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Serialize;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{DiagSpanKind, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// Source Sans 3 in all its weights; it has the Latin, Greek and Cyrillic letters.
static TYPEFACE: &[u8] = include_bytes!("../fonts/SourceSans3VF-Upright.ttf");

/// What stays the same from one sheet to the next: the language of the
/// templates, the typeface and the names of the two files.
struct House {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: FileId,
    data: FileId,
}

static HOUSE: LazyLock<Option<House>> = LazyLock::new(|| {
    let fonts: Vec<Font> = Font::iter(Bytes::new(TYPEFACE)).collect();
    let file = |name: &str| {
        let path = VirtualPath::new(name).ok()?;
        Some(RootedPath::new(VirtualRoot::Project, path).intern())
    };
    Some(House {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        template: file("/sheet.typ")?,
        data: file("/data.json")?,
    })
});

/// Why there is no PDF. Each is a fault of this program: whatever people write
/// has a place on the sheet.
///
/// The compiler's own words are left out, because it may quote what somebody
/// wrote, and errors end up in the log. The line of the template is enough.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The typeface or the names of the files.
    #[error("the PDF compiler could not be set up")]
    SetUp,
    /// The data.
    #[error(transparent)]
    Data(#[from] serde_json::Error),
    /// A date outside the calendar of a PDF.
    #[error("a PDF cannot bear this date")]
    Date,
    /// The template.
    #[error("the template does not compile (line {0})")]
    Template(Lines),
    /// The result would not have been an accessible PDF that can be archived.
    #[error("the sheet does not meet PDF/UA-1 and PDF/A-2a (line {0})")]
    Standard(Lines),
}

/// Lines of a template.
#[derive(Debug, PartialEq, Eq)]
pub struct Lines(Vec<usize>);

impl std::fmt::Display for Lines {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0.is_empty() {
            return f.write_str("unknown");
        }
        for (index, line) in self.0.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{line}")?;
        }
        Ok(())
    }
}

/// The template filled with the data, as PDF/UA-1 and PDF/A-2a. `made` is the
/// date in the properties of the file; nothing else in it depends on the time.
pub(crate) fn pdf(template: &str, data: &impl Serialize, made: Date) -> Result<Vec<u8>, PdfError> {
    let house = HOUSE.as_ref().ok_or(PdfError::SetUp)?;
    let sheet = Sheet {
        house,
        template: Source::new(house.template, template.to_owned()),
        data: Bytes::new(serde_json::to_vec(data)?),
    };
    let bytes = sheet.export(made);
    // The compiler remembers what it has seen. Nothing of a sheet may stay in
    // memory, and a server would grow with each.
    comemo::evict(0);
    bytes
}

/// Whether the typeface has this character.
pub(crate) fn can_show(character: char) -> bool {
    HOUSE.as_ref().is_some_and(|house| {
        house
            .fonts
            .iter()
            .any(|font| font.info().coverage.contains(u32::from(character)))
    })
}

/// One sheet in the making, and all that its template can see.
struct Sheet<'a> {
    house: &'a House,
    template: Source,
    data: Bytes,
}

impl Sheet<'_> {
    fn export(&self, made: Date) -> Result<Vec<u8>, PdfError> {
        let document = typst::compile::<PagedDocument>(self)
            .output
            .map_err(|errors| PdfError::Template(self.lines(&errors)))?;
        let options = PdfOptions {
            // The same sheet has the same identifier, whoever it speaks of.
            ident: Smart::Auto,
            creator: Smart::Custom(Some("Gegenstrom".to_owned())),
            timestamp: Some(Timestamp::new_utc(midnight(made)?)),
            standards: PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
                .map_err(|_| PdfError::SetUp)?,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options)
            .map_err(|errors| PdfError::Standard(self.lines(&errors)))
    }

    fn lines(&self, errors: &[SourceDiagnostic]) -> Lines {
        let line = |error: &SourceDiagnostic| {
            let DiagSpanKind::Number { num, sub_range, .. } = error.span.get() else {
                return None;
            };
            let range = self.template.range(num, sub_range)?;
            Some(self.template.lines().byte_to_line(range.start)? + 1)
        };
        let mut lines: Vec<usize> = errors.iter().filter_map(line).collect();
        lines.sort_unstable();
        lines.dedup();
        Lines(lines)
    }
}

fn midnight(day: Date) -> Result<Datetime, PdfError> {
    let part = |value: i8| u8::try_from(value).ok();
    u16::try_from(day.year())
        .ok()
        .zip(part(day.month()))
        .zip(part(day.day()))
        .and_then(|((year, month), day)| {
            Datetime::from_ymd_hms(i32::from(year), month, day, 0, 0, 0)
        })
        .ok_or(PdfError::Date)
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.house.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.house.book
    }

    fn main(&self) -> FileId {
        self.house.template
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.house.template {
            Ok(self.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.house.data {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.house.fonts.get(index).cloned()
    }

    /// A sheet knows no today: dates come in with the data.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests;
