//! Charts: SVG made on the server, each with a finding as its title, a
//! description, and its table. Positions are per cent across and pixels down,
//! so that type keeps its size on a phone.

mod funnel;
mod paired;

use askama::Template;
use i18n::Text;

pub(crate) use funnel::Funnel;
pub(crate) use paired::{Paired, Row};

/// Distribution of points over ten classes, the class of the worst marked.
#[derive(Template)]
#[template(path = "charts/histogram.html")]
pub(crate) struct Histogram {
    t: Text,
    /// Tells it from others on the page.
    id: usize,
    bars: Vec<Bar>,
    finding: String,
    worst: String,
    description: String,
}

/// One class of ten points.
struct Bar {
    /// "40–49"
    name: String,
    count: usize,
    /// In per cent from the left.
    left: f64,
    middle: f64,
    /// In pixels.
    top: u32,
    height: u32,
    label: u32,
    worst: bool,
}

/// Height of the highest bar, and where the axis lies.
const HIGHEST: usize = 120;
const AXIS: u32 = 160;

impl Histogram {
    /// From points of 0 to 100.
    pub(crate) fn new(t: Text, points: impl Iterator<Item = f64>) -> Self {
        let counted = Counted::new(points);
        let most = counted.most();
        Self::drawn(t, 0, &counted, most)
    }

    /// Several, with bars of one scale.
    pub(crate) fn side_by_side<P>(t: Text, all: impl Iterator<Item = P>) -> Vec<Self>
    where
        P: Iterator<Item = f64>,
    {
        let all: Vec<Counted> = all.map(Counted::new).collect();
        let most = all.iter().map(Counted::most).max().unwrap_or(1);
        all.iter()
            .enumerate()
            .map(|(id, counted)| Self::drawn(t, id, counted, most))
            .collect()
    }

    /// `most` is what fills the height.
    fn drawn(t: Text, id: usize, counted: &Counted, most: usize) -> Self {
        let Counted { counts, worst } = *counted;
        let bars: Vec<Bar> = counts
            .iter()
            .enumerate()
            .map(|(class_number, count)| {
                let height = u32::try_from(count * HIGHEST / most).unwrap_or(0);
                let height = if *count > 0 { height.max(3) } else { 0 };
                let from = class_number * 10;
                Bar {
                    name: format!("{from}–{}", if from == 90 { 100 } else { from + 9 }),
                    count: *count,
                    left: from as f64 + 0.5,
                    middle: from as f64 + 5.0,
                    top: AXIS - height,
                    height,
                    label: AXIS - height - 6,
                    worst: worst.is_finite() && class(worst) == class_number,
                }
            })
            .collect();
        let total: usize = counts.iter().sum();
        let fullest = bars.iter().max_by_key(|bar| bar.count);
        let finding = fullest.map_or_else(String::new, |bar| {
            t.histogram_finding(bar.count, bar.name.as_str(), total)
        });
        let worst = if worst.is_finite() {
            i18n::points(t.lang(), worst)
        } else {
            "–".to_owned()
        };
        let description = bars
            .iter()
            .filter(|bar| bar.count > 0)
            .map(|bar| format!("{}: {}", bar.name, bar.count))
            .collect::<Vec<_>>()
            .join(", ");
        Self {
            t,
            id,
            bars,
            finding,
            worst,
            description,
        }
    }
}

/// How many have their points in which class, and the lowest points.
struct Counted {
    counts: [usize; 10],
    worst: f64,
}

impl Counted {
    fn new(points: impl Iterator<Item = f64>) -> Self {
        let mut counts = [0; 10];
        let mut worst = f64::INFINITY;
        for point in points {
            worst = worst.min(point);
            counts[class(point)] += 1;
        }
        Self { counts, worst }
    }

    fn most(&self) -> usize {
        self.counts.into_iter().max().unwrap_or(0).max(1)
    }
}

/// The class of ten points; 100 belongs to the last.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 0–9 before"
)]
fn class(points: f64) -> usize {
    (points / 10.0).floor().clamp(0.0, 9.0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_point_has_its_class_and_the_worst_is_marked() {
        let chart = Histogram::new(
            i18n::Lang::De.text(),
            [100.0, 42.5, 49.99, 50.0].into_iter(),
        );
        let counts: Vec<_> = chart.bars.iter().map(|bar| bar.count).collect();
        assert_eq!(counts, [0, 0, 0, 0, 2, 1, 0, 0, 0, 1]);
        let marked: Vec<_> = chart
            .bars
            .iter()
            .filter(|bar| bar.worst)
            .map(|bar| bar.name.as_str())
            .collect();
        assert_eq!(marked, ["40–49"]);
        assert_eq!(chart.worst, "42,5");
    }

    #[test]
    fn side_by_side_the_same_number_has_the_same_height() {
        let t = i18n::Lang::De.text();
        let charts = Histogram::side_by_side(
            t,
            [vec![5.0; 4], vec![95.0]].into_iter().map(Vec::into_iter),
        );
        assert_eq!(charts[0].bars[0].height, 120);
        assert_eq!(charts[1].bars[9].height, 30);
        assert_ne!(charts[0].id, charts[1].id);
    }

    #[test]
    fn nobody_is_no_reason_to_fail() {
        let chart = Histogram::new(i18n::Lang::En.text(), std::iter::empty());
        assert!(chart.bars.iter().all(|bar| !bar.worst && bar.count == 0));
        assert!(chart.render().is_ok());
    }
}
