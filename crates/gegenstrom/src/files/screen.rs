//! Text for a terminal: headings, tables, and lines that fit.

use std::fmt::Write as _;
use std::io::Write as _;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr as _;

/// What a command has to say, collected so that it is written in one go.
pub(crate) struct Screen {
    text: String,
    width: usize,
}

/// Bold.
pub(crate) const STRONG: Style = Style::new().bold();
/// For what matters less.
pub(crate) const QUIET: Style = Style::new().dimmed();
/// For what went well.
pub(crate) const GOOD: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Green)));
/// For what should be looked at.
pub(crate) const WARN: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Yellow)));
/// For what is wrong.
pub(crate) const BAD: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Red)));

/// How a column of a table stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
}

/// A column: header, alignment, and the least width it may be squeezed to.
pub(crate) struct Column {
    pub(crate) header: String,
    pub(crate) align: Align,
    pub(crate) least: usize,
}

impl Column {
    pub(crate) fn left(header: String, least: usize) -> Self {
        Self {
            header,
            align: Align::Left,
            least,
        }
    }

    pub(crate) fn right(header: String) -> Self {
        Self {
            header,
            align: Align::Right,
            least: 0,
        }
    }
}

impl Screen {
    /// As wide as the terminal, between 60 and 140; 100 where there is none.
    pub(crate) fn new() -> Self {
        let width = terminal_size::terminal_size_of(std::io::stdout())
            .map_or(100, |(width, _)| usize::from(width.0));
        Self::of_width(width.clamp(60, 140))
    }

    pub(crate) fn of_width(width: usize) -> Self {
        Self {
            text: String::new(),
            width,
        }
    }

    /// Writes everything. Nobody reading any more is no error.
    pub(crate) fn show(self) {
        let mut out = anstream::stdout().lock();
        let _ = out.write_all(self.text.as_bytes());
        let _ = out.flush();
    }

    pub(crate) fn blank(&mut self) {
        self.text.push('\n');
    }

    pub(crate) fn heading(&mut self, text: &str) {
        let text = printable(text);
        let _ = writeln!(self.text, "\n{STRONG}{text}{STRONG:#}");
    }

    /// A paragraph, wrapped, after `indent` spaces.
    pub(crate) fn paragraph(&mut self, indent: usize, style: Style, text: &str) {
        let text = printable(text);
        for line in wrap(&text, self.width.saturating_sub(indent)) {
            let _ = writeln!(self.text, "{:indent$}{style}{line}{style:#}", "");
        }
    }

    /// A table whose cells wrap. Columns shrink from the widest on, until the
    /// lines fit or each has its least width.
    pub(crate) fn table(&mut self, columns: &[Column], rows: &[Vec<String>]) {
        const GAP: usize = 2;
        let rows: Vec<Vec<String>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| printable(cell)).collect())
            .collect();
        let mut widths: Vec<usize> = columns
            .iter()
            .enumerate()
            .map(|(index, column)| {
                let cells = rows
                    .iter()
                    .filter_map(|row| row.get(index))
                    .map(|cell| cell.width());
                cells.chain([column.header.width()]).max().unwrap_or(0)
            })
            .collect();
        let room = self
            .width
            .saturating_sub(GAP * columns.len().saturating_sub(1));
        while widths.iter().sum::<usize>() > room {
            let widest = columns
                .iter()
                .zip(&mut widths)
                .filter(|(column, width)| column.least > 0 && **width > column.least)
                .max_by_key(|(_, width)| **width);
            let Some((_, width)) = widest else { break };
            *width -= 1;
        }
        let header: Vec<String> = columns.iter().map(|column| column.header.clone()).collect();
        self.row(columns, &widths, &header, STRONG);
        for row in &rows {
            self.row(columns, &widths, row, Style::new());
        }
    }

    fn row(&mut self, columns: &[Column], widths: &[usize], cells: &[String], style: Style) {
        let wrapped: Vec<Vec<String>> = cells
            .iter()
            .zip(widths)
            .map(|(cell, width)| wrap(cell, *width))
            .collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for line in 0..height {
            let mut text = String::new();
            for (index, ((column, width), cell)) in
                columns.iter().zip(widths).zip(&wrapped).enumerate()
            {
                let piece = cell.get(line).map_or("", String::as_str);
                let pad = width.saturating_sub(piece.width());
                if index > 0 {
                    text.push_str("  ");
                }
                match column.align {
                    Align::Left => {
                        text.push_str(piece);
                        text.extend(std::iter::repeat_n(' ', pad));
                    }
                    Align::Right => {
                        text.extend(std::iter::repeat_n(' ', pad));
                        text.push_str(piece);
                    }
                }
            }
            let _ = writeln!(self.text, "{style}{}{style:#}", text.trim_end());
        }
    }
}

/// Text from a file, without anything that could move the cursor or hide what
/// follows: a name must not be able to forge a line of the report.
pub(crate) fn printable(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\n' | '\r' | '\t' => ' ',
            letter if letter.is_control() => '\u{fffd}',
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            letter => letter,
        })
        .collect()
}

/// Cuts text into lines at spaces; words that are too long are cut inside.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        if !line.is_empty() && line.width() + 1 + word.width() > width {
            lines.push(std::mem::take(&mut line));
        } else if !line.is_empty() {
            line.push(' ');
        }
        for letter in word.chars() {
            let wide = unicode_width::UnicodeWidthChar::width(letter).unwrap_or(0);
            if !line.is_empty() && line.width() + wide > width {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_wraps_at_spaces() {
        assert_eq!(wrap("eins zwei drei", 9), ["eins zwei", "drei"]);
        assert_eq!(wrap("Donaudampfschiff", 6), ["Donaud", "ampfsc", "hiff"]);
        assert_eq!(wrap("", 6), [""]);
    }

    #[test]
    fn a_table_fits_and_stays_in_line() {
        let mut screen = Screen::of_width(30);
        let columns = [
            Column::left("Wer".to_owned(), 8),
            Column::right("Punkte".to_owned()),
            Column::left("Was".to_owned(), 8),
        ];
        let rows = [vec![
            "Åsa Øre".to_owned(),
            "7,5".to_owned(),
            "ein längerer Text über vieles".to_owned(),
        ]];
        screen.table(&columns, &rows);
        let plain = anstream::adapter::strip_str(&screen.text).to_string();
        assert_eq!(
            plain,
            "Wer      Punkte  Was\nÅsa Øre     7,5  ein längerer\n                 Text über\n                 vieles\n"
        );
    }

    #[test]
    fn names_cannot_move_the_cursor() {
        assert_eq!(printable("An\u{1b}[2Jna\n"), "An\u{fffd}[2Jna ");
    }
}
