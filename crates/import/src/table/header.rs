//! Where the table begins: title rows above, one or two header rows, or none.

use super::{Grid, Row, Sheet};
use crate::finding::{Done, Finding, FindingKind, Place};
use crate::mapping::is_known_header;
use crate::text::{clean, fold, is_address};

/// Rows in which a header is looked for.
const SEARCHED: usize = 25;

/// Makes a sheet of a grid. `None` if nothing is in it.
pub(super) fn shape(file: &str, grid: Grid, findings: &mut Vec<Finding>) -> Option<Sheet> {
    let Grid { name, mut rows } = grid;
    let place = |row: Option<u32>| Place {
        file: file.to_owned(),
        sheet: name.clone(),
        row,
        column: None,
    };
    let found = find_header(&rows)?;
    let lower = &rows[found.lower];
    let header_row = if found.exists { lower.number } else { 0 };
    let mut headers = match (found.exists, found.upper) {
        (true, Some(upper)) => join_levels(&rows[upper].cells, &lower.cells),
        (true, None) => lower.cells.iter().map(|cell| one_line(cell)).collect(),
        (false, _) => Vec::new(),
    };
    if !found.exists {
        findings.push(Finding::new(
            place(Some(lower.number)),
            FindingKind::NoHeaderRow,
            Done::Kept,
        ));
    }
    if found.upper.is_some() {
        findings.push(Finding::new(
            place(Some(header_row)),
            FindingKind::TwoHeaderRows,
            Done::Merged,
        ));
    }
    let top = found.upper.unwrap_or(found.lower);
    let titles = rows[..top].iter().filter(|row| !is_empty(row)).count();
    if titles > 0 {
        let kind = FindingKind::TitleRows {
            count: u32::try_from(titles).unwrap_or(u32::MAX),
        };
        findings.push(Finding::new(
            place(rows.first().map(|row| row.number)),
            kind,
            Done::Skipped,
        ));
    }
    rows.drain(..found.lower + usize::from(found.exists));
    report_empty_runs(&rows, &place, findings);
    rows.retain(|row| !is_empty(row));

    let columns = width(&headers, &rows);
    headers.resize(columns, String::new());
    for row in &mut rows {
        if row.cells.len() > columns {
            if row.cells[columns..]
                .iter()
                .any(|cell| !clean(cell).is_empty())
            {
                let kind = FindingKind::RowTooLong {
                    cells: row.cells.len(),
                    columns,
                };
                findings.push(Finding::new(place(Some(row.number)), kind, Done::Skipped));
            }
            row.cells.truncate(columns);
        } else {
            row.cells.resize(columns, String::new());
        }
    }
    make_unique(&mut headers, |renamed| {
        let place = Place {
            column: Some(renamed.clone()),
            ..place(Some(header_row))
        };
        findings.push(Finding::new(
            place,
            FindingKind::HeaderTwice { renamed },
            Done::Corrected,
        ));
    });
    let mut sheet = Sheet {
        file: file.to_owned(),
        name: name.clone(),
        header_row,
        headers,
        rows,
    };
    // Nameless columns without content are the export's padding.
    let padding: Vec<usize> = (0..sheet.headers.len())
        .filter(|index| sheet.headers[*index].starts_with('#'))
        .filter(|index| {
            sheet
                .rows
                .iter()
                .all(|row| clean(&row.cells[*index]).is_empty())
        })
        .collect();
    sheet.remove_columns(&padding);
    if sheet.rows.is_empty() {
        findings.push(Finding::new(
            place(Some(header_row)),
            FindingKind::NoRows,
            Done::Skipped,
        ));
    }
    Some(sheet)
}

struct Found {
    /// Index of the group row above the header.
    upper: Option<usize>,
    /// Index of the header row, or of the first row if there is no header.
    lower: usize,
    exists: bool,
}

fn find_header(rows: &[Row]) -> Option<Found> {
    let first = rows.iter().position(|row| !is_empty(row))?;
    let looks: Vec<(usize, Looks)> = rows
        .iter()
        .enumerate()
        .skip(first)
        .filter(|(_, row)| !is_empty(row))
        .take(SEARCHED)
        .map(|(index, row)| (index, look_at(row)))
        .collect();
    // The first of the best: a repeated header further down is no better.
    let mut best = *looks.first()?;
    for candidate in &looks {
        if candidate.1.score() > best.1.score() {
            best = *candidate;
        }
    }
    let (lower, look) = best;
    if look.known == 0 && look.data > 0 {
        return Some(Found {
            upper: None,
            lower: first,
            exists: false,
        });
    }
    let position = looks
        .iter()
        .position(|(index, _)| *index == lower)
        .unwrap_or(0);
    // A row of group titles above: several texts, each over some columns, and
    // nothing that is data. A title of the sheet is one text and stays out.
    let above = position
        .checked_sub(1)
        .map(|before| looks[before])
        .filter(|(index, look)| {
            look.data == 0
                && look.texts >= 2
                && *index + 1 == lower
                && rows[*index].cells.len() <= rows[lower].cells.len() + 1
        });
    if let Some((upper, _)) = above {
        return Some(Found {
            upper: Some(upper),
            lower,
            exists: true,
        });
    }
    // Or the other way round: the second level below, under some of the columns.
    let below = looks.get(position + 1).filter(|(index, below)| {
        let gaps = rows[lower]
            .cells
            .iter()
            .filter(|cell| clean(cell).is_empty())
            .count();
        *index == lower + 1
            && below.data == 0
            && below.known >= 2
            && below.known * 2 >= below.texts
            && gaps > 0
    });
    if let Some((index, _)) = below {
        return Some(Found {
            upper: Some(lower),
            lower: *index,
            exists: true,
        });
    }
    Some(Found {
        upper: None,
        lower,
        exists: true,
    })
}

/// What a row consists of.
#[derive(Clone, Copy)]
struct Looks {
    /// Cells that are headers we know.
    known: usize,
    /// Cells that are text and could be headers.
    texts: usize,
    /// Cells that are data: numbers, dates, addresses.
    data: usize,
}

impl Looks {
    /// Known headers decide; among rows without any, the one with the most text.
    fn score(&self) -> (usize, isize) {
        (
            self.known,
            isize::try_from(self.texts).unwrap_or(0) - 2 * isize::try_from(self.data).unwrap_or(0),
        )
    }
}

fn look_at(row: &Row) -> Looks {
    let mut looks = Looks {
        known: 0,
        texts: 0,
        data: 0,
    };
    for cell in &row.cells {
        let cell = clean(cell);
        if cell.is_empty() {
            continue;
        }
        if is_address(&cell) || !cell.chars().any(char::is_alphabetic) {
            looks.data += 1;
        } else {
            looks.texts += 1;
            looks.known += usize::from(cell.len() < 400 && is_known_header(&cell));
        }
    }
    // "Team" as a value of one column does not make a header.
    if looks.data > looks.known {
        looks.known = 0;
    }
    looks
}

fn is_empty(row: &Row) -> bool {
    row.cells
        .iter()
        .all(|cell| cell.is_empty() || clean(cell).is_empty())
}

/// The columns of the table: those with a header, and those in which a tenth
/// of the rows have something. Comments scribbled beside the table stay out.
fn width(headers: &[String], rows: &[Row]) -> usize {
    let named = headers
        .iter()
        .rposition(|header| !header.is_empty())
        .map_or(0, |last| last + 1);
    let widest = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    if widest <= named {
        return named;
    }
    let mut filled = vec![0_usize; widest - named];
    for row in rows {
        for (index, cell) in row.cells.iter().skip(named).enumerate() {
            filled[index] += usize::from(!clean(cell).is_empty());
        }
    }
    let used = filled
        .iter()
        .rposition(|count| *count > 0 && *count * 10 >= rows.len());
    named + used.map_or(0, |last| last + 1)
}

/// "Führungskraft" over "Name" becomes "Führungskraft / Name". A group title
/// stands for the columns to its right until the next one.
fn join_levels(upper: &[String], lower: &[String]) -> Vec<String> {
    let mut group = String::new();
    let mut group_has_parts = false;
    let mut joined = Vec::new();
    for index in 0..upper.len().max(lower.len()) {
        let above = upper
            .get(index)
            .map(|cell| one_line(cell))
            .unwrap_or_default();
        let below = lower
            .get(index)
            .map(|cell| one_line(cell))
            .unwrap_or_default();
        if !above.is_empty() {
            group_has_parts = !below.is_empty();
            group = above;
        } else if !group_has_parts {
            // "Personalnummer" over nothing: no group for its neighbours.
            group.clear();
        }
        joined.push(match (group.is_empty(), below.is_empty()) {
            (true, _) => below,
            (false, true) => std::mem::take(&mut group),
            (false, false) if fold(&group) == fold(&below) => below,
            (false, false) => format!("{group} / {below}"),
        });
    }
    joined
}

fn one_line(cell: &str) -> String {
    clean(cell).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn make_unique(headers: &mut [String], mut renamed: impl FnMut(String)) {
    let mut seen = std::collections::HashSet::new();
    for (index, header) in headers.iter_mut().enumerate() {
        if header.is_empty() {
            *header = format!("#{}", letters(index));
        }
        let mut candidate = header.clone();
        let mut number = 2;
        while !seen.insert(candidate.clone()) {
            candidate = format!("{header} ({number})");
            number += 1;
        }
        if candidate != *header {
            header.clone_from(&candidate);
            renamed(candidate);
        }
    }
}

/// A, B, … Z, AA: how a spreadsheet names its columns.
fn letters(index: usize) -> String {
    let mut name = String::new();
    let mut rest = index + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        name.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    name
}

fn report_empty_runs(
    rows: &[Row],
    place: &dyn Fn(Option<u32>) -> Place,
    findings: &mut Vec<Finding>,
) {
    for run in rows.chunk_by(|a, b| is_empty(a) == is_empty(b)) {
        let Some(first) = run.first().filter(|row| is_empty(row)) else {
            continue;
        };
        let kind = FindingKind::EmptyRows {
            count: u32::try_from(run.len()).unwrap_or(u32::MAX),
        };
        findings.push(Finding::new(place(Some(first.number)), kind, Done::Skipped));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[&[&str]]) -> (Sheet, Vec<Finding>) {
        let rows = (1..).zip(rows).map(|(number, cells)| Row {
            number,
            cells: cells.iter().map(ToString::to_string).collect(),
        });
        let mut findings = Vec::new();
        let sheet = shape(
            "f",
            Grid {
                name: String::new(),
                rows: rows.collect(),
            },
            &mut findings,
        )
        .unwrap();
        (sheet, findings)
    }

    #[test]
    fn a_title_above_is_skipped() {
        let (sheet, findings) = sheet(&[
            &["Mitarbeiterliste, Stand 01.10."],
            &[],
            &["Personalnummer", "Nachname"],
            &["1", "Kaya"],
        ]);
        assert_eq!(
            (sheet.header_row, sheet.headers.len(), sheet.rows.len()),
            (3, 2, 1)
        );
        assert!(matches!(
            findings[0].kind,
            FindingKind::TitleRows { count: 1 }
        ));
    }

    #[test]
    fn two_levels_are_joined() {
        let (sheet, _) = sheet(&[
            &["Mitarbeiter:in", "", "", "Führungskraft", ""],
            &[
                "Personalnummer",
                "Nachname",
                "Vorname",
                "Personalnummer",
                "Name",
            ],
            &["1", "Kaya", "Emre", "2", "Tran, Thi"],
        ]);
        assert_eq!(sheet.headers[3], "Führungskraft / Personalnummer");
        assert_eq!((sheet.header_row, sheet.rows.len()), (2, 1));
    }

    #[test]
    fn a_second_level_below_some_columns_is_joined() {
        let (sheet, _) = sheet(&[
            &["Personalnummer", "Name", "", "E-Mail", "Status", "Standort"],
            &["", "Nachname", "Vorname", "", "", ""],
            &["1", "Kaya", "Emre", "e@f.example", "aktiv", "Ulm"],
        ]);
        assert_eq!(
            sheet.headers,
            [
                "Personalnummer",
                "Name / Nachname",
                "Name / Vorname",
                "E-Mail",
                "Status",
                "Standort"
            ]
        );
    }

    #[test]
    fn without_a_header_the_first_row_is_kept() {
        let (sheet, findings) =
            sheet(&[&["1", "Kaya", "e@f.example"], &["2", "Tran", "t@f.example"]]);
        assert_eq!((sheet.header_row, sheet.rows.len()), (0, 2));
        assert_eq!(sheet.headers, ["#A", "#B", "#C"]);
        assert!(matches!(findings[0].kind, FindingKind::NoHeaderRow));
    }

    #[test]
    fn doubled_and_missing_headers_get_names() {
        let (sheet, findings) = sheet(&[&["Name", "Name", "", ""], &["a", "b", "c", ""]]);
        assert_eq!(sheet.headers, ["Name", "Name (2)", "#C"]);
        assert_eq!(findings.len(), 1);
        assert_eq!(letters(27), "AB");
    }
}
