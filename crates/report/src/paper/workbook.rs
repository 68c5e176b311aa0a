//! A report as a workbook: one sheet a section, tables as cells to go on with.

use rust_xlsxwriter::{DocProperties, Workbook, Worksheet, XlsxError};

use super::{Bars, Block, Figure, Paper, Table};
use crate::Error;
use crate::sheets::Look;
use crate::table::harmless;

pub(super) fn xlsx(paper: &Paper) -> Result<Vec<u8>, Error> {
    let look = Look::new();
    let mut workbook = Workbook::new();
    // No name and no clock: the same report gives the same bytes.
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&paper.title)
            .set_comment(&paper.period)
            .set_creation_datetime(&rust_xlsxwriter::ExcelDateTime::from_ymd(2000, 1, 1)?),
    );
    let mut names: Vec<String> = Vec::new();
    for section in &paper.sections {
        let sheet = workbook.add_worksheet();
        let name = sheet_name(&section.title, &names);
        sheet.set_name(&name)?;
        names.push(name);
        for (column, width) in [44., 24., 24., 14., 14., 14., 14., 14., 24.]
            .into_iter()
            .enumerate()
        {
            sheet.set_column_width(u16::try_from(column).unwrap_or_default(), width)?;
        }
        let mut pen = Pen {
            sheet,
            look: &look,
            row: 0,
        };
        for block in &section.blocks {
            pen.block(block)?;
            pen.row += 1;
        }
    }
    if paper.sections.is_empty() {
        workbook.add_worksheet();
    }
    Ok(workbook.save_to_buffer()?)
}

/// Writes one sheet from the top to the bottom.
struct Pen<'a> {
    sheet: &'a mut Worksheet,
    look: &'a Look,
    row: u32,
}

impl Pen<'_> {
    fn block(&mut self, block: &Block) -> Result<(), XlsxError> {
        match block {
            Block::Text(text) => self.line(&[text], false),
            Block::Points(points) => {
                for point in points {
                    self.line(&[point], false)?;
                }
                Ok(())
            }
            Block::Figures(figures) => {
                for Figure {
                    name,
                    value,
                    target,
                    about,
                    ..
                } in figures
                {
                    self.line(&[name, value, target, about], false)?;
                }
                Ok(())
            }
            Block::Table(Table {
                caption,
                head,
                rows,
            }) => {
                self.line(&[caption], true)?;
                self.head(head)?;
                for row in rows {
                    let cells: Vec<&str> = row.iter().map(String::as_str).collect();
                    self.line(&cells, false)?;
                }
                Ok(())
            }
            Block::Bars(bars) => self.bars(bars),
        }
    }

    fn bars(&mut self, bars: &Bars) -> Result<(), XlsxError> {
        self.line(&[&bars.title], true)?;
        let [statement, _, n, mean] = &bars.head;
        let mut head = vec![statement.clone(), n.clone(), mean.clone()];
        head.extend(bars.points.iter().cloned());
        self.head(&head)?;
        for bar in &bars.rows {
            let row = self.row;
            self.line(&[&bar.statement], false)?;
            if let Some(n) = bar.n {
                self.sheet.write_number(row, 1, n)?;
            }
            let mean = bar.mean.as_deref().unwrap_or(&bar.instead);
            self.sheet
                .write_string_with_format(row, 2, harmless(mean), &self.look.text)?;
            let counts = (3..).zip(bar.counts.into_iter().flatten());
            for (column, count) in counts {
                self.sheet.write_number(row, column, count)?;
            }
        }
        Ok(())
    }

    fn head(&mut self, cells: &[String]) -> Result<(), XlsxError> {
        for (column, cell) in (0_u16..).zip(cells) {
            self.sheet.write_string_with_format(
                self.row,
                column,
                harmless(cell),
                &self.look.header,
            )?;
        }
        self.row += 1;
        Ok(())
    }

    fn line(&mut self, cells: &[&str], strong: bool) -> Result<(), XlsxError> {
        let format = if strong {
            &self.look.strong
        } else {
            &self.look.text
        };
        for (column, cell) in (0_u16..).zip(cells) {
            self.sheet
                .write_string_with_format(self.row, column, harmless(cell), format)?;
        }
        self.row += 1;
        Ok(())
    }
}

/// A name that a workbook accepts: 31 characters, none of `[]:*?/\\`, no apostrophe at
/// an end, and no name twice, capitals or not.
fn sheet_name(title: &str, taken: &[String]) -> String {
    let allowed: String = title
        .chars()
        .filter(|c| !c.is_control() && !"[]:*?/\\'".contains(*c))
        .collect();
    let cut = |length: usize| {
        let cut: String = allowed.trim().chars().take(length).collect();
        cut.trim_end().to_owned()
    };
    let is_free = |name: &str| {
        !name.is_empty()
            && taken
                .iter()
                .all(|one| one.to_lowercase() != name.to_lowercase())
    };
    let plain = cut(31);
    if is_free(&plain) {
        return plain;
    }
    (2..=u32::MAX)
        .map(|number| format!("{} {number}", cut(20)).trim().to_owned())
        .find(|name| is_free(name))
        .unwrap_or_default()
}
