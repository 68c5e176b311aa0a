//! The workbook: tandems, people without one, rules, and what was odd.

use rust_xlsxwriter::{Color, DocProperties, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::table::{harmless, tandem_headers};
use crate::{Error, MatchReport};

const PETROL: Color = Color::RGB(0x000F_4C5C);
const SAND: Color = Color::RGB(0x00FA_F7F2);

/// How cells look, in each workbook of the house.
pub(crate) struct Look {
    pub(crate) header: Format,
    pub(crate) text: Format,
    points: Format,
    pub(crate) strong: Format,
}

impl Look {
    pub(crate) fn new() -> Self {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            header: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_font_color(SAND)
                .set_background_color(PETROL),
            points: Format::new()
                .set_num_format("0.0")
                .set_align(FormatAlign::Top),
            strong: text.clone().set_bold(),
            text,
        }
    }
}

pub(crate) fn xlsx(report: &MatchReport) -> Result<Vec<u8>, Error> {
    let t = report.text();
    let look = Look::new();
    let mut workbook = Workbook::new();
    // No name and no clock: the same result gives the same bytes.
    workbook.set_properties(
        &DocProperties::new()
            .set_title(t.report_title())
            .set_comment(t.report_confidential())
            .set_creation_datetime(&rust_xlsxwriter::ExcelDateTime::from_ymd(2000, 1, 1)?),
    );
    tandems(workbook.add_worksheet(), report, &look)?;
    unmatched(workbook.add_worksheet(), report, &look)?;
    rules(workbook.add_worksheet(), report, &look)?;
    findings(workbook.add_worksheet(), report, &look)?;
    Ok(workbook.save_to_buffer()?)
}

fn tandems(sheet: &mut Worksheet, report: &MatchReport, look: &Look) -> Result<(), XlsxError> {
    let headers = tandem_headers(report);
    let widths = [
        24., 34., 20., 20., 24., 34., 20., 20., 8., 9., 11., 13., 11., 9., 9., 44., 34., 34., 34.,
        60.,
    ];
    head(
        sheet,
        &report.text().report_sheet_tandems(),
        &headers,
        &widths,
        look,
    )?;
    let mut last = 0;
    for (line, row) in (1_u32..).zip(report.rows()) {
        last = line;
        let texts = [
            row.mentor.name,
            row.mentor.email,
            row.mentor.department,
            row.mentor.site,
            row.mentee.name,
            row.mentee.email,
            row.mentee.department,
            row.mentee.site,
        ];
        let mut column = 0;
        for text in &texts {
            put(sheet, line, &mut column, text, &look.text)?;
        }
        let points = std::iter::once(row.points).chain(row.parts.iter().map(|part| part.points));
        for value in points {
            sheet.write_number_with_format(line, column, value, &look.points)?;
            column += 1;
        }
        for text in [
            row.covered.join("; "),
            row.missed.join("; "),
            row.returned.join("; "),
            row.alternative,
            row.why,
        ] {
            put(sheet, line, &mut column, &text, &look.text)?;
        }
    }
    finish(sheet, last, headers.len())
}

fn unmatched(sheet: &mut Worksheet, report: &MatchReport, look: &Look) -> Result<(), XlsxError> {
    let t = report.text();
    let headers = [
        t.report_person(),
        t.report_email(),
        t.report_department(),
        t.report_role(),
        t.report_reason(),
        t.report_remedy(),
    ];
    head(
        sheet,
        &t.report_sheet_unmatched(),
        &headers,
        &[24., 34., 22., 12., 60., 60.],
        look,
    )?;
    let mut last = 0;
    for (line, row) in (1_u32..).zip(report.lonely()) {
        last = line;
        let mut column = 0;
        for text in [
            &row.person.name,
            &row.person.email,
            &row.person.department,
            &row.role_name,
            &row.why,
            &row.remedy,
        ] {
            put(sheet, line, &mut column, text, &look.text)?;
        }
    }
    finish(sheet, last, headers.len())
}

fn rules(sheet: &mut Worksheet, report: &MatchReport, look: &Look) -> Result<(), XlsxError> {
    let t = report.text();
    let headers = [t.report_criterion(), t.report_weight(), t.report_measure()];
    head(
        sheet,
        &t.report_sheet_rules(),
        &headers,
        &[70., 24., 70.],
        look,
    )?;
    let mut line = 1;
    for (name, weight, about) in report.criteria() {
        sheet.write_string_with_format(line, 0, name, &look.text)?;
        sheet.write_number_with_format(line, 1, weight as f64, &look.text)?;
        sheet.write_string_with_format(line, 2, about, &look.text)?;
        line += 1;
    }
    line += 1;
    sheet.write_string_with_format(line, 0, t.report_rule(), &look.header)?;
    sheet.write_string_with_format(line, 1, t.report_setting(), &look.header)?;
    for (rule, setting) in report.rules() {
        line += 1;
        sheet.write_string_with_format(line, 0, rule, &look.text)?;
        sheet.write_string_with_format(line, 1, setting, &look.text)?;
    }
    line += 2;
    for (name, value) in [
        (t.report_proof(), report.proof()),
        (t.report_input_hash(), report.outcome.input_hash.clone()),
    ] {
        sheet.write_string_with_format(line, 0, name, &look.strong)?;
        sheet.write_string(line, 1, value)?;
        line += 1;
    }
    sheet.write_string_with_format(line, 0, t.report_input_hash_about(), &look.text)?;
    Ok(())
}

fn findings(sheet: &mut Worksheet, report: &MatchReport, look: &Look) -> Result<(), XlsxError> {
    let t = report.text();
    let headers = [
        t.report_severity(),
        t.report_finding(),
        t.report_place(),
        t.report_detail(),
        t.report_done(),
    ];
    head(
        sheet,
        &t.report_sheet_findings(),
        &headers,
        &[16., 32., 44., 80., 26.],
        look,
    )?;
    let mut last = 0;
    for (line, finding) in (1_u32..).zip(&report.findings) {
        last = line;
        let mut column = 0;
        for text in [
            &finding.severity,
            &finding.title,
            &finding.place,
            &finding.detail,
            &finding.done,
        ] {
            put(sheet, line, &mut column, text, &look.text)?;
        }
    }
    finish(sheet, last, headers.len())
}

/// Name, header row and widths of a sheet, set up for printing.
fn head(
    sheet: &mut Worksheet,
    name: &str,
    headers: &[String],
    widths: &[f64],
    look: &Look,
) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    for (column, header) in (0_u16..).zip(headers) {
        sheet.write_string_with_format(0, column, header, &look.header)?;
    }
    for (column, width) in (0_u16..).zip(widths) {
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

fn finish(sheet: &mut Worksheet, last: u32, columns: usize) -> Result<(), XlsxError> {
    let last_column = u16::try_from(columns.saturating_sub(1)).unwrap_or(0);
    if last > 0 {
        sheet.autofilter(0, 0, last, last_column)?;
    }
    Ok(())
}

/// Writes a cell as text, never as a formula, and harmless even when somebody
/// saves the sheet as CSV.
fn put(
    sheet: &mut Worksheet,
    line: u32,
    column: &mut u16,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        sheet.write_blank(line, *column, format)?;
    } else {
        sheet.write_string_with_format(line, *column, harmless(text), format)?;
    }
    *column += 1;
    Ok(())
}
