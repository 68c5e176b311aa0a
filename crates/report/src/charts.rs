//! Geometry of the two charts. The template draws; here are only numbers.

use i18n::say::Names as _;

use crate::MatchReport;

/// Tandems by points, in steps of ten.
pub(crate) struct Histogram {
    pub(crate) finding: String,
    pub(crate) bars: Vec<Bar>,
}

pub(crate) struct Bar {
    pub(crate) range: String,
    pub(crate) short: String,
    pub(crate) count: usize,
    pub(crate) worst: bool,
    pub(crate) x: usize,
    pub(crate) y: usize,
    pub(crate) height: usize,
    pub(crate) middle: usize,
}

impl Histogram {
    pub(crate) const WIDTH: usize = 640;
    pub(crate) const BASE: usize = 190;
    const HIGHEST: usize = 150;
    const STEP: usize = 62;
    pub(crate) const BAR: usize = 50;

    pub(crate) fn of(report: &MatchReport) -> Option<Self> {
        let t = report.text();
        let outcome = &report.outcome;
        let (worst, mean) = (outcome.totals.worst_units?, outcome.totals.mean_units?);
        let full = outcome.totals.full_units.max(1);
        let bin = |units: i64| usize::try_from(units * 10 / full).unwrap_or(0).min(9);
        let mut counts = [0; 10];
        for tandem in &outcome.tandems {
            counts[bin(tandem.score.units)] += 1;
        }
        let most = counts.iter().copied().max().unwrap_or(0).max(1);
        let bars = counts
            .into_iter()
            .enumerate()
            .map(|(index, count)| {
                let (from, to) = (index * 10, index * 10 + 10);
                let height = (count * Self::HIGHEST).div_ceil(most);
                let x = 12 + index * Self::STEP;
                Bar {
                    range: if to == 100 {
                        t.report_histogram_last(from, to)
                    } else {
                        t.report_histogram_range(from, to)
                    },
                    short: format!("{from}–{to}"),
                    count,
                    worst: index == bin(worst),
                    x,
                    y: Self::BASE - height,
                    height,
                    middle: x + Self::BAR / 2,
                }
            })
            .collect();
        Some(Self {
            finding: t.report_histogram_finding(
                report.points(report.points_of(mean)),
                report.points(report.points_of(worst)),
            ),
            bars,
        })
    }
}

/// Places and wishes per topic.
pub(crate) struct DemandChart {
    pub(crate) finding: String,
    pub(crate) height: usize,
    pub(crate) topics: Vec<TopicBars>,
}

pub(crate) struct TopicBars {
    pub(crate) title: String,
    pub(crate) places: u32,
    pub(crate) wanted: u32,
    pub(crate) places_width: u32,
    pub(crate) wanted_width: u32,
    pub(crate) y: usize,
}

impl DemandChart {
    const ROW: usize = 52;
    const LONGEST: u32 = 580;

    pub(crate) fn of(report: &MatchReport) -> Option<Self> {
        let t = report.text();
        let most = report
            .demand
            .iter()
            .map(|one| one.places.max(one.wanted))
            .max()
            .filter(|most| *most > 0)?;
        let width = |value: u32| (value * Self::LONGEST).div_ceil(most);
        let topics: Vec<TopicBars> = report
            .demand
            .iter()
            .enumerate()
            .map(|(index, one)| TopicBars {
                title: report.topic(&one.topic),
                places: one.places,
                wanted: one.wanted,
                places_width: width(one.places),
                wanted_width: width(one.wanted),
                y: index * Self::ROW,
            })
            .collect();
        let finding = topics
            .first()
            .filter(|first| first.wanted > first.places)
            .map_or_else(
                || t.report_demand_enough(),
                |first| t.report_demand_lack(first.places, first.title.as_str(), first.wanted),
            );
        Some(Self {
            finding,
            height: topics.len() * Self::ROW,
            topics,
        })
    }
}
