//! Reports on a programme: what is known becomes one [`Paper`], from which page, PDF
//! and workbook are made. Which reports there are says `programme::catalogue`.

mod annex;
mod feedback;
mod figures;
mod sections;

use i18n::Text;
use programme::catalogue::Report;
use report::paper::{Block, Paper, Section};
use store::Tx;
use store::people;
use store::programmes::Programme;

use crate::Result;
use crate::ctx::Ctx;

/// How much a report tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tell {
    /// Figures that have a number, and the last round: the short report has two pages.
    Known,
    /// All, why some have no number, and what people wrote.
    All,
}

/// One of the reports on the programme itself; nothing for those about a run or a person,
/// which have pages of their own.
pub(crate) async fn paper(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    report: Report,
) -> Result<Option<Paper>> {
    let t = ctx.t();
    let sections = match report {
        Report::Short => sections::of(ctx, tx, programme, Tell::Known).await?,
        Report::Full | Report::Figures => sections::of(ctx, tx, programme, Tell::All).await?,
        Report::Annex => annex::sections(ctx, tx, programme).await?,
        Report::Result | Report::Evidence | Report::Certificate | Report::OwnData => {
            return Ok(None);
        }
    };
    let note = match report {
        Report::Annex => t.paper_note_annex(),
        _ => t.paper_note(),
    };
    Ok(Some(Paper {
        title: name(t, report),
        company: people::organisation_name(tx, programme.organisation).await?,
        programme: programme.name.clone(),
        period: period(ctx, programme),
        day: ctx.today(),
        sections,
        note,
    }))
}

/// "11. Januar 2027 bis 10. Juli 2027, Stand 30. November 2026".
fn period(ctx: &Ctx, programme: &Programme) -> String {
    let t = ctx.t();
    let day = |date| i18n::day(t.lang(), date);
    let today = day(ctx.today());
    match programme.frame {
        None => t.paper_as_of(today),
        Some(frame) => t.paper_period(day(frame.starts_on), today, day(frame.ends_on())),
    }
}

/// What a report is called.
pub(crate) fn name(t: Text, report: Report) -> String {
    match report {
        Report::Short => t.catalogue_short(),
        Report::Full => t.catalogue_full(),
        Report::Figures => t.catalogue_figures(),
        Report::Annex => t.catalogue_annex(),
        Report::Result => t.catalogue_result(),
        Report::Evidence => t.catalogue_evidence(),
        Report::Certificate => t.catalogue_certificate(),
        Report::OwnData => t.catalogue_own_data(),
    }
}

/// What is in it, in one sentence.
pub(crate) fn about(t: Text, report: Report) -> String {
    match report {
        Report::Short => t.catalogue_short_about(),
        Report::Full => t.catalogue_full_about(),
        Report::Figures => t.catalogue_figures_about(),
        Report::Annex => t.catalogue_annex_about(),
        Report::Result => t.catalogue_result_about(),
        Report::Evidence => t.catalogue_evidence_about(),
        Report::Certificate => t.catalogue_certificate_about(),
        Report::OwnData => t.catalogue_own_data_about(),
    }
}

/// A section, if there is anything in it.
fn section(title: String, blocks: impl IntoIterator<Item = Block>) -> Option<Section> {
    let blocks: Vec<Block> = blocks.into_iter().collect();
    (!blocks.is_empty()).then_some(Section { title, blocks })
}

#[cfg(test)]
mod tests;
