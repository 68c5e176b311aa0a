//! What was measured, as `docs/bench.md`.

use super::matching::{Measured, Objectives, PEERS, Run};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Where and when it was measured.
pub(super) struct About {
    pub(super) machine: String,
    pub(super) date: String,
    pub(super) rust: String,
    pub(super) versions: BTreeMap<&'static str, String>,
    /// How often short runs were repeated, and after how many seconds nobody was
    /// waited for any longer.
    pub(super) times: usize,
    pub(super) limit: u64,
}

/// The instance in words.
pub(super) fn instance(kind: &str, size: u32, below: u32) -> String {
    let size = grouped(size);
    let shape = match kind {
        "dense" => format!("dense {size}²"),
        "perfect" => format!("sparse {size} × 50"),
        "uneven" => format!("uneven {size}, up to 20 each"),
        "ample" => format!("{size} × 50, 10 % of places stay free"),
        _ => format!("{size} × 50, 10 % go without"),
    };
    format!("{shape}, values < {}", grouped(below))
}

/// A number with its thousands apart.
fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The whole page.
pub(super) fn markdown(about: &About, measured: &[Measured], objectives: &[Objectives]) -> String {
    let mut page = format!(
        "# How fast the engine is\n\n\
         Written by `cargo xtask bench matching` on {}: {}, {}.\n",
        about.date, about.machine, about.rust
    );
    let versions: Vec<String> = about
        .versions
        .iter()
        .map(|(name, version)| format!("{} {version}", title(name)))
        .collect();
    let _ = writeln!(
        page,
        "Beside it: {}.\n\n\
         Seconds are processor time of the solver alone, {}; the clock follows in brackets where it differs by a tenth \
         or more, because others used the machine. Too long is more than {} seconds. Megabytes are the peak of the whole process: ours holds the \
         instance as read beside the problem, a peer carries Python and its own copy of the arcs. All found the same optimum. \
         A ratio below 1 is in our favour.\n",
        if versions.is_empty() {
            "nobody, for want of Python".to_owned()
        } else {
            versions.join(", ")
        },
        if about.times == 1 {
            "one run each".to_owned()
        } else {
            format!("the best of up to {} runs", about.times)
        },
        about.limit
    );
    let _ = writeln!(
        page,
        "| Instance | ours | {} |",
        PEERS.map(title).join(" | ")
    );
    let _ = writeln!(page, "|---|---|{}", "---|".repeat(PEERS.len()));
    for row in measured {
        let _ = write!(
            page,
            "| {} | {} |",
            instance(row.kind, row.size, row.below),
            cell(&row.ours)
        );
        for peer in PEERS {
            let text = match row.peers.get(peer) {
                None => "–".to_owned(),
                Some(None) => "too long".to_owned(),
                Some(Some(run)) => format!(
                    "{}; time × {}, memory × {:.2}",
                    cell(run),
                    ratio(row.ours.cpu, run.cpu),
                    row.ours.peak / run.peak
                ),
            };
            let _ = write!(page, " {text} |");
        }
        page.push('\n');
    }
    page.push_str("\n![How time and memory grow with size](bench/growth.svg)\n");
    page.push_str("\n## Objectives beside the plain total\n\n");
    page.push_str("| Instance | total | floor | leximin |\n|---|---|---|---|\n");
    for row in objectives {
        let times = |seconds: Option<f64>| match seconds {
            Some(seconds) => format!("{seconds:.3} s, × {}", ratio(seconds, row.total)),
            None => "too long".to_owned(),
        };
        let _ = writeln!(
            page,
            "| {} | {:.3} s | {} | {} |",
            row.name,
            row.total,
            times(row.floor),
            times(row.leximin)
        );
    }
    page.push_str("\n## Where we lose\n\n");
    let losses = losses(measured);
    if losses.is_empty() {
        page.push_str("Nowhere in this table.\n");
    }
    for loss in losses {
        let _ = writeln!(page, "- {loss}");
    }
    page
}

/// Every peer that was quicker or took less memory.
fn losses(measured: &[Measured]) -> Vec<String> {
    let mut found = Vec::new();
    for row in measured {
        for (peer, run) in &row.peers {
            let Some(run) = run else { continue };
            let name = instance(row.kind, row.size, row.below);
            if row.ours.cpu > run.cpu {
                let times = ratio(row.ours.cpu, run.cpu);
                found.push(format!(
                    "{name}: {times} times the time of {}.",
                    title(peer)
                ));
            }
            if row.ours.peak > run.peak {
                let times = row.ours.peak / run.peak;
                found.push(format!(
                    "{name}: {times:.2} times the memory of {}.",
                    title(peer)
                ));
            }
        }
    }
    found
}

/// What a peer calls itself.
fn title(peer: &str) -> &str {
    match peer {
        "ortools-assignment" => "OR-tools `SimpleLinearSumAssignment`",
        "ortools-flow" => "OR-tools `SimpleMinCostFlow`",
        "scipy" => "SciPy",
        other => other,
    }
}

fn cell(run: &Run) -> String {
    let clock = if run.wall > 1.1 * run.cpu + 0.001 {
        format!(" ({:.3})", run.wall)
    } else {
        String::new()
    };
    format!("{:.3} s{clock}, {:.0} MB", run.cpu, run.peak)
}

/// Ours by theirs; below what the clock can tell apart nothing is claimed.
fn ratio(ours: f64, theirs: f64) -> String {
    if theirs <= 0.0 {
        "?".to_owned()
    } else {
        format!("{:.2}", ours / theirs)
    }
}

#[cfg(test)]
mod tests {
    use super::super::matching::tests::measured;
    use super::*;

    #[test]
    fn ratios_gaps_and_losses_are_told() {
        let about = About {
            machine: "a machine".to_owned(),
            date: "2026-01-01".to_owned(),
            rust: "rustc".to_owned(),
            versions: BTreeMap::new(),
            times: 5,
            limit: 150,
        };
        let rows = [
            measured("dense", 1_000, 1.0, 2.0),
            measured("perfect", 10, 3.0, 2.0),
        ];
        let page = markdown(&about, &rows, &[]);
        assert!(
            page.contains("| dense 1,000², values < 100 | 1.000 s, 10 MB | – |"),
            "{page}"
        );
        assert!(page.contains("time × 0.50, memory × 1.00"), "{page}");
        assert!(page.contains("too long"), "{page}");
        assert!(
            page.contains("- sparse 10 × 50, values < 100: 1.50 times the time of lap."),
            "{page}"
        );
    }
}
