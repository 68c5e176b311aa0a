//! The page: everything in one file, to read on a screen or on paper.

use askama::Template;
use i18n::Text;

use crate::charts::{DemandChart, Histogram};
use crate::{Error, LonelyRow, MatchReport, TandemRow};

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    t: Text,
    report: &'a MatchReport,
    rows: Vec<TandemRow<'a>>,
    lonely: Vec<LonelyRow>,
    figures: Vec<(String, String)>,
    criteria: Vec<(String, i64, String)>,
    rules: Vec<(String, String)>,
    histogram: Option<Histogram>,
    demand: Option<DemandChart>,
    css: &'static str,
}

pub(crate) fn html(report: &MatchReport) -> Result<Vec<u8>, Error> {
    let page = Page {
        t: report.text(),
        rows: report.rows(),
        lonely: report.lonely(),
        figures: figures(report),
        criteria: report.criteria(),
        rules: report.rules(),
        histogram: Histogram::of(report),
        demand: DemandChart::of(report),
        css: include_str!("../templates/report.css"),
        report,
    };
    Ok(page.render()?.into_bytes())
}

fn figures(report: &MatchReport) -> Vec<(String, String)> {
    let t = report.text();
    let totals = &report.outcome.totals;
    let count = |value: u64| i18n::number(report.lang, i64::try_from(value).unwrap_or(i64::MAX));
    let points = |units: i64| t.report_points_of(report.points(report.points_of(units)));
    let mut figures = vec![
        (
            t.report_matched_mentees(),
            t.report_n_of(totals.tandems, totals.mentees),
        ),
        (t.report_places(), count(totals.places)),
        (t.report_possible_pairs(), count(totals.possible_pairs)),
    ];
    figures.extend(
        totals
            .mean_units
            .map(|mean| (t.report_mean(), points(mean))),
    );
    figures.extend(
        totals
            .worst_units
            .map(|worst| (t.report_worst(), points(worst))),
    );
    figures.push((
        t.report_with_alternative(),
        t.report_n_of(totals.with_alternative, totals.tandems),
    ));
    figures.push((t.report_blocking(), count(totals.blocking_pairs)));
    figures
}

impl Page<'_> {
    // Templates pass references.
    #[allow(clippy::trivially_copy_pass_by_ref)]
    fn points(&self, points: &f64) -> String {
        self.report.points(*points)
    }
}
