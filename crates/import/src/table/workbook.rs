//! Excel workbooks: weighed before they are parsed, read cell by cell.

use std::io::{self, Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};
use zip::ZipArchive;

use super::{Grid, Limits, LooksLike, Row, Unreadable};
use crate::finding::{Done, Finding, FindingKind, Place};

/// Parts of an archive. Real workbooks have tens.
const MOST_PARTS: usize = 2_000;

pub(super) fn read(
    file_name: &str,
    bytes: &[u8],
    limits: &Limits,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Grid>, Unreadable> {
    weigh(bytes, limits)?;
    // The parser is somebody else's and the bytes are anybody's: should it
    // panic on a file nobody thought of, that file is damaged and no more.
    let parsed = catch_unwind(AssertUnwindSafe(|| parse(bytes, limits)));
    let (grids, hidden) = parsed.unwrap_or_else(|_| Err(damaged("the parser gave up")))?;
    for sheet in hidden {
        let place = Place {
            file: file_name.to_owned(),
            sheet,
            ..Place::default()
        };
        findings.push(Finding::new(place, FindingKind::HiddenSheet, Done::Skipped));
    }
    Ok(grids)
}

fn damaged<E: ToString>(error: E) -> Unreadable {
    let detail = error.to_string();
    drop(error);
    Unreadable::Damaged { detail }
}

/// Unpacks everything once without keeping it: what an archive says about its
/// sizes need not be true. Finds out on the way what kind of archive it is.
fn weigh(bytes: &[u8], limits: &Limits) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let not = |looks_like| Err(Unreadable::NotATable { looks_like });
    if archive.len() > MOST_PARTS {
        return not(LooksLike::Zip);
    }
    if archive.is_empty() {
        return Err(Unreadable::Empty);
    }
    let has = |start: &str| {
        archive
            .file_names()
            .flatten()
            .any(|name| name.trim_start_matches('/').starts_with(start))
    };
    if has("xl/workbook.bin") {
        return not(LooksLike::Xlsb);
    } else if has("word/") {
        return not(LooksLike::Docx);
    } else if has("ppt/") {
        return not(LooksLike::Pptx);
    } else if has("mimetype") || has("content.xml") {
        return not(LooksLike::OpenDocument);
    } else if !has("xl/") && !has("[Content_Types].xml") {
        return not(LooksLike::Zip);
    }
    let mut left = limits.unpacked_bytes;
    for index in 0..archive.len() {
        if archive.by_index_raw(index).map_err(damaged)?.encrypted() {
            return Err(Unreadable::Encrypted);
        }
        let part = archive.by_index(index).map_err(damaged)?;
        // Pictures are not read later either.
        if part.name().is_ok_and(|name| name.contains("/media/")) {
            continue;
        }
        let unpacked =
            io::copy(&mut part.take(left.saturating_add(1)), &mut io::sink()).map_err(damaged)?;
        left = left
            .checked_sub(unpacked)
            .ok_or(Unreadable::UnpacksTooLarge {
                limit: limits.unpacked_bytes,
            })?;
    }
    Ok(())
}

/// The sheets with cells, and the names of hidden sheets.
fn parse(bytes: &[u8], limits: &Limits) -> Result<(Vec<Grid>, Vec<String>), Unreadable> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let sheets = workbook.sheets_metadata().to_vec();
    let mut grids = Vec::new();
    let mut hidden = Vec::new();
    let mut text_left = limits.unpacked_bytes;
    for sheet in sheets
        .into_iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .take(limits.sheets)
    {
        if sheet.visible != SheetVisible::Visible {
            hidden.push(sheet.name);
            continue;
        }
        let rows = read_sheet(&mut workbook, &sheet.name, limits, &mut text_left)?;
        grids.push(Grid {
            name: sheet.name,
            rows,
        });
    }
    Ok((grids, hidden))
}

/// Cell by cell: a dense range over one stray cell in the last corner of the
/// sheet would take gigabytes.
fn read_sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    limits: &Limits,
    text_left: &mut u64,
) -> Result<Vec<Row>, Unreadable> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(damaged)?;
    let mut rows: Vec<Row> = Vec::new();
    let mut cells = 0;
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let text = as_text(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= limits.columns {
            return Err(Unreadable::TooManyColumns {
                limit: limits.columns,
            });
        }
        // Many cells may share one long text.
        *text_left =
            text_left
                .checked_sub(text.len() as u64)
                .ok_or(Unreadable::UnpacksTooLarge {
                    limit: limits.unpacked_bytes,
                })?;
        let row = row_at(&mut rows, row.saturating_add(1));
        let before = row.cells.len();
        if before <= column {
            row.cells.resize(column + 1, String::new());
        }
        row.cells[column] = text;
        cells += row.cells.len() - before;
        if cells > limits.cells {
            return Err(Unreadable::TooManyCells {
                limit: limits.cells,
            });
        }
        if rows.len() > limits.rows + 1 {
            return Err(Unreadable::TooManyRows { limit: limits.rows });
        }
    }
    Ok(in_order(rows))
}

/// The row with this number, if it is the last; else a new one. Parts of rows
/// that come in another order are put together by [`in_order`].
fn row_at(rows: &mut Vec<Row>, number: u32) -> &mut Row {
    if rows.last().is_none_or(|last| last.number != number) {
        rows.push(Row {
            number,
            cells: Vec::new(),
        });
    }
    let last = rows.len() - 1;
    &mut rows[last]
}

/// Rows by number, each number once.
fn in_order(mut rows: Vec<Row>) -> Vec<Row> {
    if rows.is_sorted_by(|a, b| a.number < b.number) {
        return rows;
    }
    rows.sort_by_key(|row| row.number);
    rows.dedup_by(|later, first| {
        if later.number != first.number {
            return false;
        }
        if first.cells.len() < later.cells.len() {
            first.cells.resize(later.cells.len(), String::new());
        }
        for (index, cell) in later.cells.drain(..).enumerate() {
            if !cell.is_empty() {
                first.cells[index] = cell;
            }
        }
        true
    });
    rows
}

/// A value as a reader of the sheet would write it down.
fn as_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(date) => date_text(*date),
        DataRef::DateTimeIso(text) => text.replacen('T', " ", 1),
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        // "#N/A": a formula's failure, not somebody's answer.
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// Fifteen digits, as Excel shows them: 10001.0 is "10001" and 0.1 + 0.2 is "0.3".
fn number_text(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse::<f64>().unwrap_or(number);
    if rounded == 0.0 {
        "0".to_owned()
    } else {
        rounded.to_string()
    }
}

fn date_text(date: ExcelDateTime) -> String {
    if date.is_duration() || !(0.0..2_958_466.0).contains(&date.as_f64()) {
        return number_text(date.as_f64());
    }
    // Half a second more, because 15:09 is stored as 15:08:59.9999.
    let (year, month, day, hour, minute, second, milli) = date.to_ymd_hms_milli();
    let second = if milli >= 500 && second < 59 {
        second + 1
    } else {
        second
    };
    let (hour, minute, second) = if milli >= 500 && second == 59 {
        next_minute(hour, minute)
    } else {
        (hour, minute, second)
    };
    match (hour, minute, second) {
        (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        (_, _, 0) => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
        _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
    }
}

/// Rounding up at the end of a minute; the last minute of a day stays as it is.
fn next_minute(hour: u8, minute: u8) -> (u8, u8, u8) {
    match (hour, minute) {
        (23, 59) => (23, 59, 59),
        (hour, 59) => (hour + 1, 0, 0),
        (hour, minute) => (hour, minute + 1, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        for (number, text) in [
            (10001.0, "10001"),
            (38.5, "38.5"),
            (0.1 + 0.2, "0.3"),
            (-0.0, "0"),
            (1e-3, "0.001"),
        ] {
            assert_eq!(number_text(number), text);
        }
    }

    #[test]
    fn rows_come_in_any_order() {
        let mut rows = Vec::new();
        for number in [3, 1, 2, 3, 9, 2] {
            row_at(&mut rows, number)
                .cells
                .resize(usize::try_from(number).unwrap(), "x".to_owned());
        }
        let rows = in_order(rows);
        assert_eq!(
            rows.iter().map(|row| row.number).collect::<Vec<_>>(),
            [1, 2, 3, 9]
        );
        assert_eq!(rows[1].cells, ["x", "x"]);
    }
}
