//! The data of the template: a report with words that paper can show.

use i18n::Lang;
use serde::Serialize;

use super::{Bar, Bars, Block, Figure, Paper, State, Table};
use crate::writing::{line, paragraphs};

#[derive(Serialize)]
pub(super) struct Sheet {
    lang: &'static str,
    title: String,
    company: String,
    programme: String,
    period: String,
    sections: Vec<Part>,
    note: Vec<String>,
    page: String,
}

#[derive(Serialize)]
struct Part {
    title: String,
    blocks: Vec<Piece>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Piece {
    Text {
        paragraphs: Vec<String>,
    },
    Points {
        points: Vec<String>,
    },
    Figures {
        figures: Vec<Tile>,
    },
    Table {
        caption: String,
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    Bars {
        title: String,
        head: Vec<String>,
        points: Vec<String>,
        rows: Vec<Row>,
    },
}

#[derive(Serialize)]
struct Tile {
    name: String,
    value: String,
    target: String,
    state: &'static str,
    about: String,
}

#[derive(Serialize)]
struct Row {
    statement: String,
    n: String,
    mean: String,
    instead: String,
    shares: Vec<u32>,
    /// The bar in words, for whoever hears it.
    aloud: String,
}

impl Sheet {
    pub(super) fn of(paper: &Paper, lang: Lang) -> Self {
        let sections = paper.sections.iter().filter(|one| !one.blocks.is_empty());
        Self {
            lang: lang.html(),
            title: line(&paper.title),
            company: line(&paper.company),
            programme: line(&paper.programme),
            period: line(&paper.period),
            sections: sections
                .map(|section| Part {
                    title: line(&section.title),
                    blocks: section.blocks.iter().map(piece).collect(),
                })
                .collect(),
            note: paragraphs(&paper.note),
            page: lang.text().paper_page(),
        }
    }
}

fn piece(block: &Block) -> Piece {
    let lines = |texts: &[String]| texts.iter().map(|text| line(text)).collect::<Vec<_>>();
    match block {
        Block::Text(text) => Piece::Text {
            paragraphs: paragraphs(text),
        },
        Block::Points(points) => Piece::Points {
            points: lines(points),
        },
        Block::Figures(figures) => Piece::Figures {
            figures: figures.iter().map(tile).collect(),
        },
        Block::Table(Table {
            caption,
            head,
            rows,
        }) => Piece::Table {
            caption: line(caption),
            head: lines(head),
            rows: rows.iter().map(|row| lines(row)).collect(),
        },
        Block::Bars(bars) => Piece::Bars {
            title: line(&bars.title),
            head: lines(&bars.head),
            points: lines(&bars.points),
            rows: bars.rows.iter().map(|bar| row(bars, bar)).collect(),
        },
    }
}

fn tile(figure: &Figure) -> Tile {
    Tile {
        name: line(&figure.name),
        value: line(&figure.value),
        target: line(&figure.target),
        state: match figure.state {
            State::Reached => "reached",
            State::Missed => "missed",
            State::Untargeted => "untargeted",
            State::Unknown => "unknown",
        },
        about: line(&figure.about),
    }
}

fn row(bars: &Bars, bar: &Bar) -> Row {
    Row {
        statement: line(&bar.statement),
        n: bar.n.map(|n| n.to_string()).unwrap_or_default(),
        mean: line(bar.mean.as_deref().unwrap_or_default()),
        instead: line(&bar.instead),
        shares: bar
            .shares()
            .map(|shares| shares.to_vec())
            .unwrap_or_default(),
        aloud: line(&bars.aloud(bar)),
    }
}
