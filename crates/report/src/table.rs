//! CSV: one row a tandem, as the reader's Excel expects it.

use i18n::Lang;

use crate::{Error, MatchReport};

/// `;`, decimal commas and a byte-order mark for German Excel; `,` otherwise.
pub(crate) fn csv(report: &MatchReport) -> Result<Vec<u8>, Error> {
    let german = report.lang != Lang::En;
    let mut bytes = Vec::new();
    if german {
        bytes.extend_from_slice("\u{feff}".as_bytes());
    }
    let mut writer = csv::WriterBuilder::new()
        .delimiter(if german { b';' } else { b',' })
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut bytes);
    writer.write_record(tandem_headers(report))?;
    for row in report.rows() {
        let mut cells = vec![
            row.mentor.name,
            row.mentor.email,
            row.mentor.department,
            row.mentor.site,
            row.mentee.name,
            row.mentee.email,
            row.mentee.department,
            row.mentee.site,
            report.points(row.points),
        ];
        cells.extend(row.parts.iter().map(|part| report.points(part.points)));
        cells.extend([
            row.covered.join("; "),
            row.missed.join("; "),
            row.returned.join("; "),
            row.alternative,
            row.why,
        ]);
        writer.write_record(cells.iter().map(|cell| harmless(cell)))?;
    }
    writer.flush().map_err(csv::Error::from)?;
    drop(writer);
    Ok(bytes)
}

/// The headers of the table of tandems, here and in the workbook.
pub(crate) fn tandem_headers(report: &MatchReport) -> Vec<String> {
    let t = report.text();
    let mut headers = vec![
        t.report_mentor(),
        t.report_mentor_email(),
        t.report_mentor_department(),
        t.report_mentor_site(),
        t.report_mentee(),
        t.report_mentee_email(),
        t.report_mentee_department(),
        t.report_mentee_site(),
        t.report_points(),
    ];
    headers.extend(report.criteria().into_iter().map(|(name, ..)| name));
    headers.extend([
        t.report_covered(),
        t.report_missed(),
        t.report_returned(),
        t.report_alternative(),
        t.report_why(),
    ]);
    headers
}

/// Text that a spreadsheet would take for a formula gets an apostrophe in
/// front: a name from a form must not run anything on a coordinator's machine.
pub(crate) fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
