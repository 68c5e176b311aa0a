//! Text with separators. Our own splitter, because rows must be numbered as a
//! spreadsheet numbers them (the csv crate skips blank lines without a trace)
//! and because one forgotten quotation mark must not swallow the whole file.

use super::{Format, Grid, Limits, Row, Unreadable, encoding};
use crate::finding::{Done, Finding, FindingKind, Place};

const DELIMITERS: [char; 4] = [';', ',', '\t', '|'];

/// Rows that are looked at to find the separator.
const SAMPLE_ROWS: usize = 60;

pub(super) fn read(
    file_name: &str,
    bytes: &[u8],
    limits: &Limits,
    findings: &mut Vec<Finding>,
) -> Result<(Format, Grid), Unreadable> {
    let (text, encoding, lossy) = encoding::decode(bytes);
    let place = |row| Place {
        file: file_name.to_owned(),
        row,
        ..Place::default()
    };
    if lossy {
        findings.push(Finding::new(
            place(None),
            FindingKind::UndecodableBytes,
            Done::Kept,
        ));
    }
    let (delimiter, body, first_row) = match announced(&text) {
        Some((delimiter, body)) => (delimiter, body, 2),
        None => (find_delimiter(&text), text.as_str(), 1),
    };
    let mut rows = Vec::new();
    let mut cells = 0;
    let mut splitter = Splitter::new(body, delimiter, first_row);
    while let Some(row) = splitter.next_row() {
        if row.cells.len() > limits.columns {
            return Err(Unreadable::TooManyColumns {
                limit: limits.columns,
            });
        }
        cells += row.cells.len();
        if cells > limits.cells {
            return Err(Unreadable::TooManyCells {
                limit: limits.cells,
            });
        }
        if rows.len() > limits.rows {
            return Err(Unreadable::TooManyRows { limit: limits.rows });
        }
        rows.push(row);
    }
    if let Some(row) = splitter.unclosed {
        findings.push(Finding::new(
            place(Some(row)),
            FindingKind::UnclosedQuote,
            Done::Corrected,
        ));
    }
    Ok((
        Format::Csv {
            delimiter,
            encoding,
        },
        Grid {
            name: String::new(),
            rows,
        },
    ))
}

/// The line `sep=;` that Excel writes and understands.
fn announced(text: &str) -> Option<(char, &str)> {
    let rest = text
        .strip_prefix("sep=")
        .or_else(|| text.strip_prefix("SEP="))?;
    let mut letters = rest.chars();
    let delimiter = letters
        .next()
        .filter(|letter| DELIMITERS.contains(letter))?;
    let rest = letters.as_str();
    let body = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix('\n'))?;
    Some((delimiter, body))
}

/// The separator that cuts the most rows into the same number of cells, and
/// among equals the one that makes the most cells.
fn find_delimiter(text: &str) -> char {
    let mut best = (0, 0, DELIMITERS[0]);
    for delimiter in DELIMITERS {
        let mut counts: Vec<usize> = Vec::new();
        let mut splitter = Splitter::new(text, delimiter, 1);
        while counts.len() < SAMPLE_ROWS && splitter.position < 256 << 10 {
            let Some(row) = splitter.next_row() else {
                break;
            };
            if !row.cells.is_empty() {
                counts.push(splitter.cells_in_row);
            }
        }
        let Some((cells, agreeing)) = most_frequent(&mut counts) else {
            continue;
        };
        if cells < 2 {
            continue;
        }
        let share = agreeing * 20 / counts.len();
        if (share, cells) > (best.0, best.1) {
            best = (share, cells, delimiter);
        }
    }
    best.2
}

fn most_frequent(counts: &mut [usize]) -> Option<(usize, usize)> {
    counts.sort_unstable();
    counts
        .chunk_by(|a, b| a == b)
        .map(|run| (run[0], run.len()))
        .max_by_key(|(cells, often)| (*often, *cells))
}

/// No spreadsheet has more columns; a line of a million separators is no table.
const MOST_CELLS: usize = 16_384;

/// Cuts text into rows. A quoted cell may hold separators, line breaks and
/// doubled quotation marks.
struct Splitter<'a> {
    text: &'a str,
    position: usize,
    delimiter: u8,
    row: u32,
    /// Cells of the last row, empty ones at its end included.
    cells_in_row: usize,
    quotes: bool,
    unclosed: Option<u32>,
}

impl<'a> Splitter<'a> {
    fn new(text: &'a str, delimiter: char, first_row: u32) -> Self {
        let delimiter = u8::try_from(delimiter).unwrap_or(b';');
        Self {
            text,
            position: 0,
            delimiter,
            row: first_row,
            cells_in_row: 0,
            quotes: true,
            unclosed: None,
        }
    }

    fn next_row(&mut self) -> Option<Row> {
        if self.position >= self.text.len() {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            let (cell, end) = self.next_cell();
            if cells.len() < MOST_CELLS {
                cells.push(cell);
            }
            if end == End::Row {
                break;
            }
        }
        self.cells_in_row = cells.len();
        // Files are padded with separators at times; nothing is lost without them.
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        let number = self.row;
        self.row = self.row.saturating_add(1);
        Some(Row { number, cells })
    }

    fn next_cell(&mut self) -> (String, End) {
        let bytes = self.text.as_bytes();
        if self.quotes && bytes.get(self.position) == Some(&b'"') {
            if let Some(found) = self.quoted_cell() {
                return found;
            }
            // Opened and never closed: from here on a quotation mark is a
            // character like any other, or one slip would swallow all rows.
            self.quotes = false;
            self.unclosed = Some(self.row);
        }
        let start = self.position;
        let rest = &bytes[start..];
        let stop = rest.iter().position(|byte| self.is_end(*byte));
        let end = start + stop.unwrap_or(rest.len());
        (self.text[start..end].to_owned(), self.finish(end))
    }

    /// A cell in quotation marks, or `None` if the closing one is missing.
    fn quoted_cell(&mut self) -> Option<(String, End)> {
        let bytes = self.text.as_bytes();
        let mut cell = String::new();
        let mut from = self.position + 1;
        loop {
            let quote = from + bytes[from..].iter().position(|byte| *byte == b'"')?;
            cell.push_str(&self.text[from..quote]);
            match bytes.get(quote + 1) {
                Some(b'"') => {
                    cell.push('"');
                    from = quote + 2;
                }
                next => {
                    let ends = next.is_none_or(|next| self.is_end(*next));
                    if ends {
                        return Some((cell, self.finish(quote + 1)));
                    }
                    // `"Peter" Müller`: the marks belong to the text.
                    let rest = &bytes[quote..];
                    let end = quote
                        + rest
                            .iter()
                            .position(|byte| self.is_end(*byte))
                            .unwrap_or(rest.len());
                    return Some((self.text[self.position..end].to_owned(), self.finish(end)));
                }
            }
        }
    }

    fn is_end(&self, byte: u8) -> bool {
        byte == self.delimiter || matches!(byte, b'\n' | b'\r')
    }

    /// Steps over the separator or line end at `end`.
    fn finish(&mut self, end: usize) -> End {
        let bytes = self.text.as_bytes();
        match bytes.get(end) {
            Some(byte) if *byte == self.delimiter => {
                self.position = end + 1;
                End::Cell
            }
            Some(b'\r') if bytes.get(end + 1) == Some(&b'\n') => {
                self.position = end + 2;
                End::Row
            }
            Some(_) => {
                self.position = end + 1;
                End::Row
            }
            None => {
                self.position = end;
                End::Row
            }
        }
    }
}

#[derive(PartialEq, Eq)]
enum End {
    Cell,
    Row,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn split(text: &str, delimiter: char) -> Vec<Vec<String>> {
        let mut splitter = Splitter::new(text, delimiter, 1);
        std::iter::from_fn(|| splitter.next_row())
            .map(|row| row.cells)
            .collect()
    }

    #[test]
    fn quotes_line_breaks_and_blank_lines() {
        let text = "a;\"b\n;\"\"x\"\"\";c\r\n\r\n\"d\" e;;\r\n";
        let expected = [vec!["a", "b\n;\"x\"", "c"], vec![], vec!["\"d\" e"]];
        assert_eq!(split(text, ';'), expected);
    }

    #[test]
    fn one_open_quote_does_not_swallow_the_rest() {
        let mut splitter = Splitter::new("a;b\n\"c;d\ne;f\n", ';', 1);
        let rows: Vec<_> = std::iter::from_fn(|| splitter.next_row()).collect();
        assert_eq!(rows.len(), 3);
        assert_eq!(splitter.unclosed, Some(2));
    }

    #[test]
    fn separators() {
        assert_eq!(find_delimiter("a;b;c\n1,5;2,5;3\n4;5;6,1\n"), ';');
        assert_eq!(
            find_delimiter("a,b\n\"x; y\",\"z; w; v\"\n\"p\",\"q\"\n"),
            ','
        );
        assert_eq!(find_delimiter("a\tb\n1\t2\n"), '\t');
        assert_eq!(find_delimiter("a|b\n1|2,3\n"), '|');
        assert_eq!(announced("sep=,\r\na,b"), Some((',', "a,b")));
    }

    proptest! {
        #[test]
        fn well_formed_text_is_cut_as_the_csv_crate_cuts_it(
            rows in prop::collection::vec(prop::collection::vec("[a-z\";,\n ü]{1,6}", 3), 1..8)
        ) {
            let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            prop_assert_eq!(split(&text, ';'), rows);
        }
    }
}
