//! Paired bars: supply against demand, topic by topic.

use askama::Template;
use i18n::Text;

/// Letters of a label that fit 320 px.
const NARROW: usize = 30;
/// How many of the scarcest are drawn; the table has all.
const DRAWN: usize = 12;
/// Height of one topic.
const STEP: usize = 64;
/// Where the longest bar ends, in per cent.
const LONGEST: f64 = 88.0;

/// Supply and demand, the scarcest first.
#[derive(Template)]
#[template(path = "charts/paired.html")]
pub(crate) struct Paired {
    t: Text,
    finding: String,
    /// Says that not all are drawn, if so.
    remark: Option<String>,
    description: String,
    height: usize,
    drawn: Vec<Bars>,
    rows: Vec<Row>,
}

/// One topic as drawn.
struct Bars {
    label: String,
    /// For narrow screens, where type in a drawing cannot wrap; `None` if it fits.
    short: Option<String>,
    supply: u32,
    demand: u32,
    /// In per cent.
    supply_width: String,
    demand_width: String,
    /// In pixels: label, upper bar and its number, lower bar and its number.
    y: [usize; 5],
}

/// One topic.
pub(crate) struct Row {
    pub(crate) label: String,
    pub(crate) supply: u32,
    pub(crate) demand: u32,
}

impl Row {
    fn lack(&self) -> u32 {
        self.demand.saturating_sub(self.supply)
    }
}

impl Paired {
    /// From topics, the scarcest first.
    pub(crate) fn new(t: Text, rows: Vec<Row>) -> Self {
        let most = rows.iter().map(|row| row.supply.max(row.demand)).max();
        let most = f64::from(most.unwrap_or(0).max(1));
        let width = |n: u32| format!("{:.1}%", f64::from(n) * LONGEST / most);
        let drawn: Vec<Bars> = rows
            .iter()
            .take(DRAWN)
            .enumerate()
            .map(|(at, row)| Bars {
                label: row.label.clone(),
                short: shorten(&row.label),
                supply: row.supply,
                demand: row.demand,
                supply_width: width(row.supply),
                demand_width: width(row.demand),
                y: [14, 22, 33, 37, 48].map(|y| at * STEP + y),
            })
            .collect();
        let description = drawn
            .iter()
            .map(|bars| t.chart_item(bars.demand, bars.label.as_str(), bars.supply))
            .collect::<Vec<_>>()
            .join(" ");
        let remark = (rows.len() > DRAWN).then(|| t.demand_top(DRAWN));
        Self {
            t,
            finding: finding(t, &rows),
            remark,
            description,
            height: drawn.len() * STEP,
            drawn,
            rows,
        }
    }
}

/// What of a label fits a narrow screen; `None` if all of it does.
fn shorten(label: &str) -> Option<String> {
    if label.chars().count() <= NARROW {
        return None;
    }
    let short: String = label.chars().take(NARROW - 1).collect();
    Some(format!("{}…", short.trim_end()))
}

/// "Für „Power BI“ fehlen 3 Plätze, und 2 andere Themen sind knapp".
fn finding(t: Text, rows: &[Row]) -> String {
    let scarce = rows.iter().filter(|row| row.lack() > 0).count();
    let Some(first) = rows.first().filter(|row| row.lack() > 0) else {
        return t.demand_enough();
    };
    let words = t.demand_lacking(first.lack(), first.label.as_str());
    if scarce > 1 {
        t.demand_lacking_more(words, scarce - 1)
    } else {
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(label: &str, supply: u32, demand: u32) -> Row {
        Row {
            label: label.to_owned(),
            supply,
            demand,
        }
    }

    #[test]
    fn the_title_says_what_lacks() {
        let t = i18n::Lang::De.text();
        let chart = Paired::new(t, vec![row("Power BI", 1, 4), row("KI", 12, 9)]);
        assert_eq!(chart.finding, "Für „Power BI“ fehlen 3 Plätze");
        let more = Paired::new(t, vec![row("Power BI", 1, 2), row("KI", 8, 9)]);
        assert_eq!(
            more.finding,
            "Für „Power BI“ fehlt 1 Platz, und 1 anderes Thema ist knapp"
        );
        let enough = Paired::new(t, vec![row("KI", 12, 9)]);
        assert_eq!(enough.finding, "Für jedes Thema gibt es genug Plätze");
    }

    #[test]
    fn only_the_scarcest_are_drawn() {
        let rows = (0..30).map(|n| row(&n.to_string(), n, 30)).collect();
        let chart = Paired::new(i18n::Lang::En.text(), rows);
        assert_eq!((chart.drawn.len(), chart.rows.len()), (12, 30));
        assert_eq!(chart.drawn[1].supply_width, "2.9%");
        assert!(chart.render().is_ok());
    }

    #[test]
    fn nobody_is_no_reason_to_fail() {
        assert!(
            Paired::new(i18n::Lang::De.text(), Vec::new())
                .render()
                .is_ok()
        );
    }

    #[test]
    fn long_labels_are_shortened_by_letters_not_bytes() {
        assert_eq!(shorten("Führung und Feedbackkultur"), None);
        let long = "4.2 Personenbezogene Daten und Privatsphäre schützen";
        assert_eq!(shorten(long).unwrap(), "4.2 Personenbezogene Daten un…");
        assert!(shorten(&"ä".repeat(31)).unwrap().chars().count() <= NARROW);
    }
}
