//! Funnel: how many of the first stage reach the next ones.

use askama::Template;
use i18n::Text;

/// Height of one stage.
const STEP: usize = 44;

/// Stages, the widest first.
#[derive(Template)]
#[template(path = "charts/funnel.html")]
pub(crate) struct Funnel {
    t: Text,
    finding: String,
    description: String,
    height: usize,
    stages: Vec<Stage>,
}

struct Stage {
    label: String,
    shown: String,
    /// In per cent.
    width: String,
    first: bool,
    /// In pixels: label and bar.
    y: [usize; 2],
}

impl Funnel {
    /// From stages with their numbers; `finding` is the title.
    pub(crate) fn new(t: Text, finding: String, stages: Vec<(String, usize)>) -> Self {
        let most = stages.iter().map(|(_, n)| *n).max().unwrap_or(0).max(1) as f64;
        let stages: Vec<Stage> = stages
            .into_iter()
            .enumerate()
            .map(|(at, (label, n))| Stage {
                label,
                shown: i18n::number(t.lang(), i64::try_from(n).unwrap_or(i64::MAX)),
                width: format!("{:.1}%", n as f64 * 100.0 / most),
                first: at == 0,
                y: [14, 20].map(|y| at * STEP + y),
            })
            .collect();
        let description = stages
            .iter()
            .map(|stage| t.chart_stage(stage.label.as_str(), stage.shown.as_str()))
            .collect::<Vec<_>>()
            .join(" ");
        Self {
            t,
            finding,
            description,
            height: stages.len() * STEP,
            stages,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_are_shares_of_the_first() {
        let stages = vec![
            ("a".to_owned(), 96),
            ("b".to_owned(), 48),
            ("c".to_owned(), 0),
        ];
        let chart = Funnel::new(i18n::Lang::De.text(), "x".to_owned(), stages);
        let widths: Vec<_> = chart
            .stages
            .iter()
            .map(|stage| stage.width.as_str())
            .collect();
        assert_eq!(widths, ["100.0%", "50.0%", "0.0%"]);
        assert!(chart.render().is_ok());
    }
}
