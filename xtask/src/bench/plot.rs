//! How time and memory grow with size, as a picture that reads well on light and
//! on dark paper.

use super::matching::{Measured, PEERS, Run};
use std::fmt::Write as _;

/// One panel's drawing area.
const WIDTH: f64 = 300.0;
const HEIGHT: f64 = 220.0;
/// Colours of ours and of each peer, told apart also by their marks.
const COLOURS: [&str; 5] = ["#0a7d62", "#c2571a", "#4f6bd8", "#9a4fb3", "#8a7a1f"];

/// A name and its points (size, amount).
type Line<'a> = (usize, &'a str, Vec<(f64, f64)>);

/// Four panels: time and memory, on full squares and on sparse problems.
pub(super) fn growth(measured: &[Measured]) -> String {
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 660\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n\
         <title>Time and memory by size, ours and peers</title>\n\
         <style>text{fill:#222}.g{stroke:#8888;fill:none}@media(prefers-color-scheme:dark){text{fill:#ddd}}</style>\n",
    );
    for (column, kind) in ["dense", "perfect"].into_iter().enumerate() {
        let place = 60.0 + 380.0 * column as f64;
        let shape = if kind == "dense" {
            "full squares"
        } else {
            "50 arcs each"
        };
        let time = lines(measured, kind, &|run| run.cpu);
        panel(&mut svg, place, 40.0, &format!("Seconds, {shape}"), &time);
        let memory = lines(measured, kind, &|run| run.peak);
        panel(
            &mut svg,
            place,
            330.0,
            &format!("Megabytes, {shape}"),
            &memory,
        );
    }
    for (series, name) in ["ours"].into_iter().chain(PEERS).enumerate() {
        let left = 60.0 + 140.0 * series as f64;
        mark(&mut svg, series, left, 622.0);
        let _ = writeln!(
            svg,
            "<text x=\"{:.0}\" y=\"626\">{name}</text>",
            left + 10.0
        );
    }
    svg.push_str("</svg>\n");
    svg
}

/// Everybody's points on one kind of instance with values below a million.
fn lines<'a>(measured: &'a [Measured], kind: &str, amount: &dyn Fn(&Run) -> f64) -> Vec<Line<'a>> {
    let names = ["ours"].into_iter().chain(PEERS);
    names
        .enumerate()
        .map(|(series, name)| {
            let rows = measured
                .iter()
                .filter(|row| row.kind == kind && row.below == 1_000_000);
            let points = rows.filter_map(|row| {
                let run = if name == "ours" {
                    &row.ours
                } else {
                    row.peers.get(name)?.as_ref()?
                };
                Some((f64::from(row.size), amount(run).max(0.001)))
            });
            (series, name, points.collect())
        })
        .collect()
}

/// Both axes by powers of ten.
fn panel(svg: &mut String, left: f64, top: f64, title: &str, lines: &[Line<'_>]) {
    let points = || lines.iter().flat_map(|line| &line.2);
    let range = |pick: &dyn Fn(&(f64, f64)) -> f64| {
        let logs = || points().map(|point| pick(point).log10());
        let low = logs().fold(f64::INFINITY, f64::min).floor();
        let high = logs().fold(f64::NEG_INFINITY, f64::max).ceil();
        (low, high.max(low + 1.0))
    };
    let _ = writeln!(
        svg,
        "<text x=\"{left:.0}\" y=\"{:.0}\" font-weight=\"bold\">{title}</text>",
        top - 12.0
    );
    if points().next().is_none() {
        return;
    }
    let (west, east) = range(&|point| point.0);
    let (south, north) = range(&|point| point.1);
    let across = |size: f64| left + WIDTH * (size.log10() - west) / (east - west);
    let up = |amount: f64| top + HEIGHT * (north - amount.log10()) / (north - south);
    let mut power = west;
    while power <= east {
        let here = across(10_f64.powf(power));
        let _ = writeln!(
            svg,
            "<path class=\"g\" d=\"M{here:.1} {top:.1}v{HEIGHT:.1}\"/><text x=\"{here:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
            top + HEIGHT + 16.0,
            10_f64.powf(power)
        );
        power += 1.0;
    }
    power = south;
    while power <= north {
        let here = up(10_f64.powf(power));
        let _ = writeln!(
            svg,
            "<path class=\"g\" d=\"M{left:.1} {here:.1}h{WIDTH:.1}\"/><text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
            left - 6.0,
            here + 4.0,
            10_f64.powf(power)
        );
        power += 1.0;
    }
    for (series, _, points) in lines {
        let colour = COLOURS[series % COLOURS.len()];
        let path: Vec<String> = points
            .iter()
            .map(|&(size, amount)| format!("{:.1},{:.1}", across(size), up(amount)))
            .collect();
        let _ = writeln!(
            svg,
            "<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\" points=\"{}\"/>",
            if *series == 0 { 3 } else { 1 },
            path.join(" ")
        );
        for &(size, amount) in points {
            mark(svg, *series, across(size), up(amount));
        }
    }
}

/// A point of one series: each has a shape of its own.
fn mark(svg: &mut String, series: usize, across: f64, down: f64) {
    let colour = COLOURS[series % COLOURS.len()];
    let shape = match series {
        0 => "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
        1 => "m-4 -4h8v8h-8z",
        2 => "m0 -5l5 9h-10z",
        3 => "m0 -5l5 5l-5 5l-5 -5z",
        _ => "m0 5l5 -9h-10z",
    };
    let _ = writeln!(
        svg,
        "<path fill=\"{colour}\" d=\"M{across:.1} {down:.1}{shape}\"/>"
    );
}

#[cfg(test)]
mod tests {
    use super::super::matching::tests::measured;
    use super::*;

    #[test]
    fn nothing_measured_still_gives_a_picture_and_points_give_lines() {
        assert!(growth(&[]).ends_with("</svg>\n"));
        let mut rows = [
            measured("dense", 1_000, 0.01, 0.02),
            measured("dense", 10_000, 1.0, 9.0),
        ];
        for row in &mut rows {
            row.below = 1_000_000;
        }
        let svg = growth(&rows);
        // Ours from one corner of the panel to the other.
        assert!(
            svg.contains("stroke-width=\"3\" points=\"60.0,260.0 360.0,113.3\""),
            "{svg}"
        );
    }
}
