//! What `gegenstrom match` prints: what was odd, the tandems, who has none,
//! and the proof.

use anstyle::Style;
use i18n::say::{self, Names as _};
use i18n::{Text, points};
use import::{Finding, Severity};
use matching::Prepared;
use matching::outcome::Verdict;
use report::MatchReport;

use crate::files::screen::{BAD, Column, GOOD, QUIET, STRONG, Screen, WARN};

/// Everything but partners and files.
pub(crate) fn show(screen: &mut Screen, report: &MatchReport, findings: &[Finding]) {
    let t = report.lang.text();
    let severities: Vec<Severity> = findings.iter().map(|finding| finding.severity).collect();
    self::findings(screen, t, &report.findings, &severities);
    tandems(screen, report);
    unmatched(screen, report);
    totals(screen, report);
}

/// Errors and warnings in full; what is only good to know is counted.
pub(crate) fn findings(
    screen: &mut Screen,
    t: Text,
    findings: &[say::FindingText],
    severities: &[Severity],
) {
    if findings.is_empty() {
        screen.paragraph(0, QUIET, &t.cli_findings_none());
        return;
    }
    screen.heading(&t.cli_findings_heading());
    for (wanted, style) in [(Severity::Error, BAD), (Severity::Warning, WARN)] {
        let mut of_severity: Vec<&say::FindingText> = findings
            .iter()
            .zip(severities)
            .filter(|(_, severity)| **severity == wanted)
            .map(|(finding, _)| finding)
            .collect();
        while let Some(first) = of_severity.first().copied() {
            let (same, others): (Vec<_>, Vec<_>) = of_severity
                .into_iter()
                .partition(|one| one.title == first.title);
            of_severity = others;
            one_kind(screen, t, &same, style);
        }
    }
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for (finding, severity) in findings.iter().zip(severities) {
        if *severity != Severity::Info {
            continue;
        }
        match counted
            .iter_mut()
            .find(|(title, _)| *title == finding.title)
        {
            Some((_, count)) => *count += 1,
            None => counted.push((&finding.title, 1)),
        }
    }
    for (title, count) in counted {
        screen.paragraph(2, QUIET, &t.cli_findings_counted(count, title));
    }
}

/// All findings of one kind under one title; the same sentence is said once.
fn one_kind(screen: &mut Screen, t: Text, same: &[&say::FindingText], style: Style) {
    let Some(first) = same.first() else { return };
    let title = format!("{}: {}", first.severity, first.title);
    if same.len() == 1 {
        screen.paragraph(2, style, &title);
    } else {
        screen.paragraph(2, style, &t.cli_findings_counted(same.len(), title));
    }
    for finding in same {
        screen.paragraph(
            4,
            Style::new(),
            &format!("{}: {}", finding.place, finding.detail),
        );
    }
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
