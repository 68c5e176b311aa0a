//! What of a release is drawn and said, the same on pages and in reports.

use i18n::Text;
use programme::feedback::anonymity::{Cell, Figures, Line, Withheld, Words};
use programme::feedback::{Item, Kind, Questionnaire};
use report::paper::{Bar, Bars};

use crate::{round_words, words};

/// Items of five points: how many gave which answer, as far as that may be shown.
pub(crate) fn bars(t: Text, asks: &Questionnaire, lines: &[Line<Item>]) -> Option<Bars> {
    let mut rows = Vec::new();
    let mut best: Option<(usize, String)> = None;
    let mut level = true;
    for line in lines {
        if asks.kind(line.of()) != Kind::Agreement {
            continue;
        }
        let statement = round_words::item(t, asks, line.of());
        let figures = line.total().figures();
        if let Some(figures) = figures.filter(|_| !is_reversed(line.of())) {
            let mean = figures.mean_tenths();
            level &= best.as_ref().is_none_or(|(most, _)| *most == mean);
            if best.as_ref().is_none_or(|(most, _)| mean > *most) {
                best = Some((mean, statement.clone()));
            }
        }
        let counts = figures.and_then(Figures::counts).and_then(five);
        let few = || t.results_withheld_spread(asks.floors().spread());
        rows.push(Bar {
            statement,
            n: figures.and_then(|figures| u32::try_from(figures.n()).ok()),
            counts,
            mean: figures.map(|figures| tenths(t, figures.mean_tenths())),
            instead: match figures {
                Some(_) if counts.is_none() => few(),
                Some(_) => String::new(),
                None => cell(t, Kind::Agreement, line.total()),
            },
        });
    }
    if rows.iter().all(|row| row.n.is_none()) {
        return None;
    }
    let title = match best {
        Some((_, item)) if !level => t.results_finding(item),
        _ => t.results_finding_one(),
    };
    let points = [1, 2, 3, 4, 5].map(|point| words::point(t, point));
    let head = [
        t.results_item(),
        t.results_answers(),
        "n".to_owned(),
        t.results_mean(),
    ];
    Some(Bars {
        title,
        head,
        points,
        rows,
    })
}

fn five(counts: &[usize]) -> Option<[u32; 5]> {
    let counts: Vec<u32> = counts
        .iter()
        .map(|count| u32::try_from(*count).unwrap_or(u32::MAX))
        .collect();
    counts.try_into().ok()
}

pub(crate) fn is_reversed(item: Item) -> bool {
    matches!(item, Item::Standard(code) if code.is_reversed())
}

/// "4,2": means have one decimal (A5).
pub(crate) fn tenths(t: Text, tenths: usize) -> String {
    i18n::points(t.lang(), tenths as f64 / 10.0)
}

/// "4,2 (n = 14)".
pub(crate) fn figures(t: Text, figures: &Figures) -> String {
    let mean = tenths(t, figures.mean_tenths());
    // On one line, however narrow the column.
    let n = t.results_n(figures.n()).replace(' ', "\u{a0}");
    format!("{mean}\u{a0}({n})")
}

pub(crate) fn cell(t: Text, kind: Kind, cell: &Cell) -> String {
    match cell {
        Cell::Figures(shown) => figures(t, shown),
        Cell::Words(Words::Answer(answer)) => {
            let answer = if kind == Kind::Agreement {
                words::point(t, *answer)
            } else {
                answer.to_string()
            };
            t.results_words_answer(answer)
        }
        Cell::Words(Words::Highest) => t.results_words_high(),
        Cell::Words(Words::Lowest) => t.results_words_low(),
        Cell::Withheld(why) => withheld(t, *why),
    }
}

pub(crate) fn withheld(t: Text, why: Withheld) -> String {
    match why {
        Withheld::TooFew { needed } => t.results_withheld_few(needed),
        Withheld::PartTooFew { needed } => t.results_withheld_part(needed),
        Withheld::WouldReveal => t.results_withheld_reveal(),
        Withheld::SameAsWhole => t.results_withheld_same(),
        Withheld::LikeTheWhole => t.results_withheld_whole(),
        Withheld::ItemsHidden => t.results_withheld_items(),
    }
}
