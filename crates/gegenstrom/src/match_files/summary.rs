//! What `gegenstrom match` prints: what was odd, the tandems, who has none,
//! and the proof.

use anstyle::Style;
use i18n::say::{self, Names as _};
use i18n::{Text, points};
use import::{Finding, Place, Severity};
use matching::Prepared;
use matching::outcome::Verdict;
use report::MatchReport;

use crate::files::screen::{BAD, Column, GOOD, QUIET, STRONG, Screen, WARN};

/// Everything but partners and files.
pub(crate) fn show(screen: &mut Screen, report: &MatchReport, findings: &[Finding]) {
    let t = report.lang.text();
    let said: Vec<Said<'_>> = report.findings.iter().zip(findings).collect();
    self::findings(screen, t, &said);
    tandems(screen, report);
    unmatched(screen, report);
    totals(screen, report);
}

/// A finding in words, and as it was found.
type Said<'a> = (&'a say::FindingText, &'a Finding);

/// Errors and warnings in full; what is only good to know is counted.
fn findings(screen: &mut Screen, t: Text, findings: &[Said<'_>]) {
    if findings.is_empty() {
        screen.paragraph(0, QUIET, &t.cli_findings_none());
        return;
    }
    screen.heading(&t.cli_findings_heading());
    for (severity, style) in [
        (Severity::Error, BAD),
        (Severity::Warning, WARN),
        (Severity::Info, QUIET),
    ] {
        let all = findings
            .iter()
            .filter(|(_, found)| found.severity == severity);
        for (title, same) in grouped(all, |(said, _)| said.title.clone()) {
            if severity == Severity::Info {
                screen.paragraph(2, style, &t.cli_findings_counted(same.len(), title));
                continue;
            }
            let title = format!("{}: {title}", say::severity(t, severity));
            screen.paragraph(2, style, &title);
            same_kind(screen, t, &same);
        }
    }
}

/// Findings of one kind: the same sentence is said once, with all its rows.
fn same_kind(screen: &mut Screen, t: Text, same: &[&Said<'_>]) {
    let alike = |(said, found): &Said<'_>| {
        let place = Place {
            row: None,
            ..found.place.clone()
        };
        (place, said.detail.clone())
    };
    for ((_, detail), group) in grouped(same.iter().copied(), alike) {
        let mut rows: Vec<u32> = group
            .iter()
            .filter_map(|(_, found)| found.place.row)
            .collect();
        rows.sort_unstable();
        let places = match group.as_slice() {
            [(said, _)] => said.place.clone(),
            _ => say::places(t, &group[0].1.place, &rows),
        };
        screen.paragraph(4, Style::new(), &format!("{places}: {detail}"));
    }
}

/// Puts together what has the same key, in the order of first appearance.
fn grouped<T: Copy, K: PartialEq>(
    items: impl Iterator<Item = T>,
    key: impl Fn(T) -> K,
) -> Vec<(K, Vec<T>)> {
    let mut groups: Vec<(K, Vec<T>)> = Vec::new();
    for item in items {
        let key = key(item);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.push(item),
            None => groups.push((key, vec![item])),
        }
    }
    groups
}

fn tandems(screen: &mut Screen, report: &MatchReport) {
    let t = report.lang.text();
    let rows = report.rows();
    if rows.is_empty() {
        return;
    }
    screen.heading(&t.cli_tandems_heading());
    let columns = [
        Column::left(t.report_mentor(), 14),
        Column::left(t.report_mentee(), 14),
        Column::right(t.report_points()),
        Column::left(t.report_covered(), 24),
    ];
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let wishes = row.covered.len() + row.missed.len();
            vec![
                row.mentor.name.clone(),
                row.mentee.name.clone(),
                points(report.lang, row.points),
                format!("{}/{wishes}  {}", row.covered.len(), row.covered.join("; ")),
            ]
        })
        .collect();
    screen.table(&columns, &cells);
}

fn unmatched(screen: &mut Screen, report: &MatchReport) {
    let t = report.lang.text();
    let rows = report.lonely();
    if rows.is_empty() {
        return;
    }
    screen.heading(&t.cli_unmatched_heading());
    for row in rows {
        let who = format!("{} ({})", row.person.name, row.role_name);
        screen.paragraph(2, STRONG, &who);
        screen.paragraph(4, Style::new(), &row.why);
        screen.paragraph(4, QUIET, &row.remedy);
    }
}

fn totals(screen: &mut Screen, report: &MatchReport) {
    let t = report.lang.text();
    let totals = &report.outcome.totals;
    let full = totals.full_units.max(1) as f64;
    let shown =
        |units: Option<i64>| points(report.lang, units.unwrap_or_default() as f64 * 100.0 / full);
    screen.blank();
    screen.paragraph(
        0,
        Style::new(),
        &t.cli_summary(totals.mentees, totals.mentors, totals.places),
    );
    if totals.tandems > 0 {
        screen.paragraph(
            0,
            STRONG,
            &t.cli_summary_tandems(
                shown(totals.mean_units),
                totals.tandems,
                shown(totals.worst_units),
            ),
        );
    }
    screen.paragraph(0, GOOD, &report.proof());
}

/// Somebody's possible partners, best first, and what speaks against the others.
pub(crate) fn partners(
    screen: &mut Screen,
    report: &MatchReport,
    prepared: &Prepared<'_>,
    key: &str,
) {
    let t = report.lang.text();
    let name = report.person(key);
    let partners = prepared.partners(key);
    if partners.is_empty() {
        screen.blank();
        screen.paragraph(0, WARN, &t.cli_partners_none(name));
        return;
    }
    screen.heading(&t.cli_partners_heading(name));
    for partner in partners {
        let who = report.person(&partner.key);
        let who = if partner.teaches {
            t.cli_partner_teaches(who)
        } else {
            t.cli_partner_learns(who)
        };
        let chosen = report.outcome.tandems.iter().any(|tandem| {
            let pair = if partner.teaches {
                (partner.key.as_str(), key)
            } else {
                (key, partner.key.as_str())
            };
            (tandem.mentor.as_str(), tandem.mentee.as_str()) == pair
        });
        let style = match partner.verdict {
            Verdict::Possible(_) => GOOD,
            Verdict::RuledOut(_) => QUIET,
        };
        let mut line = format!("{who}: {}", say::verdict(t, &partner.verdict, report));
        if chosen {
            line = format!("{line} – {}", t.cli_partner_chosen());
        }
        screen.paragraph(2, style, &line);
    }
}

/// One line per file written.
pub(crate) fn written(screen: &mut Screen, t: Text, file: &str) {
    screen.paragraph(0, GOOD, &t.cli_written(file));
}
