//! The annex to a works agreement, made from what is configured and from the code that
//! enforces it: no prose that could be out of date.

use i18n::Text;
use i18n::say;
use programme::catalogue::Report;
use programme::policy::{Action, Datum};
use programme::reader::Reader;
use report::paper::{Block, Section, Table};
use store::programmes::Programme;
use store::{Tx, readers, rules};

use super::{about, feedback, name, section};
use crate::Result;
use crate::ctx::Ctx;
use crate::words;

pub(super) async fn sections(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
) -> Result<Vec<Section>> {
    let t = ctx.t();
    let rules = rules::latest(tx, programme.id).await?;
    let rules = rules.map(|version| {
        Block::Table(Table {
            caption: t.rules_version(version.number),
            head: vec![t.column_what(), t.decision()],
            rows: say::rule_lines(t, &version.rules)
                .into_iter()
                .map(|line| vec![line.name, line.value])
                .collect(),
        })
    });
    let named = readers::list(tx, programme.id).await?;
    let parts = [
        section(
            t.annex_purpose(),
            [Block::Points(vec![
                t.annex_purpose_only(),
                t.annex_no_appraisal(),
                t.annex_no_manager(),
                t.annex_never_stored(),
                t.annex_no_learning(),
            ])],
        ),
        section(t.annex_fields(), [Block::Table(fields(t))]),
        section(
            t.annex_rules(),
            [Block::Points(hard_rules(t))].into_iter().chain(rules),
        ),
        feedback::questions(ctx, tx, programme).await?,
        section(t.annex_reports(), [Block::Table(reports(t))]),
        section(
            t.annex_readers(),
            [Block::Points(vec![
                t.annex_readers_sponsor(count(&named, Reader::Sponsor)),
                t.annex_readers_council(count(&named, Reader::Council)),
            ])],
        ),
        section(
            t.annex_interfaces(),
            [Block::Points(vec![
                t.annex_interface_import(),
                t.annex_interface_mail(),
                t.annex_interface_calendar(),
                t.annex_interface_none(),
            ])],
        ),
    ];
    Ok(parts.into_iter().flatten().collect())
}

fn count(named: &[readers::Named], reader: Reader) -> usize {
    named.iter().filter(|one| one.reader == reader).count()
}

/// Each piece of data, and who sees it: from the policy.
fn fields(t: Text) -> Table {
    Table {
        caption: String::new(),
        head: vec![t.annex_field(), t.who_sees()],
        rows: Datum::ALL
            .into_iter()
            .map(|piece| {
                let seen = match (piece.owner_sees(), piece.coordinator_sees()) {
                    (true, true) => t.annex_sees_both(),
                    (true, false) => t.annex_sees_owner(),
                    (false, _) => t.annex_sees_nobody(),
                };
                vec![words::datum(t, piece), seen]
            })
            .collect(),
    }
}

fn hard_rules(t: Text) -> Vec<String> {
    vec![
        t.rule_h1(),
        t.rule_h2(),
        t.rule_h3(),
        t.rule_h4(),
        t.rule_h5(),
        t.rule_h6(),
        t.rule_h7(),
    ]
}

/// The closed catalogue.
pub(crate) fn reports(t: Text) -> Table {
    Table {
        caption: t.annex_reports_closed(),
        head: vec![
            t.annex_report(),
            t.annex_report_contains(),
            t.annex_report_about_people(),
            t.annex_report_for(),
            t.annex_report_as(),
        ],
        rows: Report::ALL
            .into_iter()
            .map(|report| {
                let people: Vec<String> = report
                    .contains()
                    .iter()
                    .map(|piece| words::datum(t, *piece))
                    .collect();
                let formats: Vec<&str> = report.formats().iter().map(|one| one.name()).collect();
                vec![
                    name(t, report),
                    about(t, report),
                    if people.is_empty() {
                        t.annex_report_sums()
                    } else {
                        people.join(", ")
                    },
                    whom(t, report.needs()),
                    formats.join(", "),
                ]
            })
            .collect(),
    }
}

/// For whom a report is.
fn whom(t: Text, needs: Action) -> String {
    match needs {
        Action::SeeOverview => t.annex_for_sponsor(),
        Action::SeeRecords => t.annex_for_council(),
        Action::UseTandem | Action::SeeOwnData => t.annex_for_oneself(),
        _ => t.annex_for_coordinator(),
    }
}
