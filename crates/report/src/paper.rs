//! A report on a programme: sections of text, figures, tables and bars. The same
//! [`Paper`] is a page, an accessible PDF and a workbook, so they cannot differ.

mod sheet;
mod workbook;

use i18n::Lang;
use jiff::civil::Date;

use crate::Error;
use crate::pdf::{self, PdfError};

/// The sheet, and what it shares with others.
const TEMPLATE: &str = concat!(
    include_str!("../templates/house.typ"),
    include_str!("../templates/paper.typ")
);

/// One report. Empty texts and lists leave no gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What it is: "Kurzbericht".
    pub title: String,
    /// Whose programme.
    pub company: String,
    /// Name of the programme.
    pub programme: String,
    /// Which time it is about, and when it was made.
    pub period: String,
    /// The date in the properties of the file.
    pub day: Date,
    /// In reading order.
    pub sections: Vec<Section>,
    /// What to keep in mind while reading; at the end, in small type.
    pub note: String,
}

/// What stands under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// In reading order.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// A list.
    Points(Vec<String>),
    /// Key figures side by side.
    Figures(Vec<Figure>),
    /// A table.
    Table(Table),
    /// Answers to statements.
    Bars(Bars),
}

/// A key figure. All of it is words, as the reader's language writes numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// What is counted.
    pub name: String,
    /// "82 %", or why there is no number.
    pub value: String,
    /// "Ziel: mindestens 70 %"; empty where there is none.
    pub target: String,
    /// How the value stands to the target.
    pub state: State,
    /// n, period and caveat.
    pub about: String,
}

/// How a figure stands to its target. Words say the same: never colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Where it should be.
    Reached,
    /// Not where it should be.
    Missed,
    /// There is no target.
    #[default]
    Untargeted,
    /// There is no number, or it is not shown.
    Unknown,
}

/// A table with a heading for each column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows, said above it.
    pub caption: String,
    /// One heading a column.
    pub head: Vec<String>,
    /// Cells, as many as there are headings.
    pub rows: Vec<Vec<String>>,
}

/// How many gave which answer on five points, one statement a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bars {
    /// The finding, said above.
    pub title: String,
    /// Headings: statement, answers, n, mean.
    pub head: [String; 4],
    /// The five points in words, from not at all to fully.
    pub points: [String; 5],
    /// The statements.
    pub rows: Vec<Bar>,
}

/// One statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// The statement.
    pub statement: String,
    /// How many answered.
    pub n: Option<u32>,
    /// How many gave each point; nothing where only the mean may be told.
    pub counts: Option<[u32; 5]>,
    /// The mean as words, with one decimal.
    pub mean: Option<String>,
    /// Instead of numbers: words, or why nothing is shown.
    pub instead: String,
}

impl Paper {
    /// PDF/UA-1 and PDF/A-2a: the same report gives the same bytes.
    pub fn pdf(&self, lang: Lang) -> Result<Vec<u8>, PdfError> {
        pdf::pdf(TEMPLATE, &sheet::Sheet::of(self, lang), self.day)
    }

    /// A workbook with one sheet a section.
    pub fn xlsx(&self) -> Result<Vec<u8>, Error> {
        workbook::xlsx(self)
    }
}

impl Bar {
    /// The shares of the five points, in whole per cent that add up to 100.
    pub fn shares(&self) -> Option<[u32; 5]> {
        let counts = self.counts?;
        let all: u32 = counts.iter().sum();
        if all == 0 {
            return None;
        }
        // Largest remainders (Hamilton); of equal ones the first.
        let exact = counts.map(|count| u64::from(count) * 100);
        let mut shares =
            exact.map(|count| u32::try_from(count / u64::from(all)).unwrap_or_default());
        let mut order = [0, 1, 2, 3, 4];
        order.sort_by_key(|&point| std::cmp::Reverse(exact[point] % u64::from(all)));
        let missing = 100_u32.saturating_sub(shares.iter().sum());
        for point in order.into_iter().take(missing as usize) {
            shares[point] += 1;
        }
        Some(shares)
    }
}

/// A piece of a bar: where it begins and how wide it is, in per cent of the room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// From the left.
    pub x: f64,
    /// To the right.
    pub width: f64,
}

impl Bar {
    /// The five pieces of the bar around the middle of the third point: the room is
    /// twice as wide as a bar, so that each has its place in it.
    pub fn drawn(&self) -> Option<[Piece; 5]> {
        let shares = self.shares()?.map(f64::from);
        let mut x = 50.0 - (shares[0] + shares[1] + shares[2] / 2.0) / 2.0;
        Some(shares.map(|share| {
            let width = share / 2.0;
            let piece = Piece { x, width };
            x += width;
            piece
        }))
    }
}

impl Bars {
    /// A bar in words, for whoever hears it.
    pub fn aloud(&self, bar: &Bar) -> String {
        let counts = bar.counts.unwrap_or_default();
        let parts = self.points.iter().zip(counts);
        let parts: Vec<String> = parts
            .map(|(point, count)| format!("{point}: {count}"))
            .collect();
        parts.join("; ")
    }
}

#[cfg(test)]
mod tests;
