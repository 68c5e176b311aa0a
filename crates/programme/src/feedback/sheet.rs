//! What one person answered. It knows no person and no time, and its byte form
//! has one size, so that nothing about it can be told from outside (A6).

use std::collections::BTreeMap;

use super::item::{Item, Kind};
use super::questionnaire::Questionnaire;
use crate::proposal::Side;

mod padded;

pub use padded::{NotASheet, SHEET_BYTES};

/// Longest text, in characters.
pub const TEXT: usize = 600;
/// Longest name of a department or site, in characters; what is longer is cut.
pub const LABEL: usize = 80;

/// One person's answers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Sheet {
    side: Side,
    label: Option<String>,
    answers: BTreeMap<Item, u8>,
    texts: BTreeMap<Item, String>,
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Neither one of the points nor empty.
    #[error("not one of the answers")]
    NotAnAnswer,
    /// A text of so many characters, more than [`TEXT`].
    #[error("a text of {0} characters is too long")]
    TooLong(usize),
}

/// A field with its problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field.
    pub item: Item,
    /// What is wrong.
    pub problem: Problem,
}

impl Sheet {
    /// Reads a sheet from what was sent: `field` gives what stands in the field
    /// of an item. Nothing, or an empty field, is "keine Angabe". `label` is the
    /// person's department or site; it is kept only if the round breaks down by one.
    ///
    /// # Errors
    /// All fields that are wrong, in the order asked. An item that is not asked
    /// of this role is not read.
    pub fn read<'a>(
        questionnaire: &Questionnaire,
        side: Side,
        label: Option<&str>,
        field: impl Fn(Item) -> Option<&'a str>,
    ) -> Result<Self, Vec<Fault>> {
        let mut sheet = Self {
            side,
            label: questionnaire
                .breakdown()
                .and(label)
                .map(|label| label.trim().chars().take(LABEL).collect())
                .filter(|label: &String| !label.is_empty()),
            answers: BTreeMap::new(),
            texts: BTreeMap::new(),
        };
        let mut faults = Vec::new();
        for item in questionnaire.for_role(side) {
            let sent = field(item).unwrap_or_default().trim();
            if sent.is_empty() {
                continue;
            }
            if let Err(problem) = sheet.put(questionnaire.kind(item), item, sent) {
                faults.push(Fault { item, problem });
            }
        }
        if faults.is_empty() {
            Ok(sheet)
        } else {
            Err(faults)
        }
    }

    fn put(&mut self, kind: Kind, item: Item, sent: &str) -> Result<(), Problem> {
        let Some((low, high)) = kind.range() else {
            let text = clean(sent);
            let length = text.chars().count();
            if length > TEXT {
                return Err(Problem::TooLong(length));
            }
            if !text.is_empty() {
                self.texts.insert(item, text);
            }
            return Ok(());
        };
        let value: u8 = sent.parse().map_err(|_| Problem::NotAnAnswer)?;
        if !(low..=high).contains(&value) {
            return Err(Problem::NotAnAnswer);
        }
        self.answers.insert(item, value);
        Ok(())
    }

    /// The role in which it was answered.
    pub fn side(&self) -> Side {
        self.side
    }

    /// Department or site, if the round breaks down by it.
    pub fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }

    /// The answer to an item.
    pub fn answer(&self, item: Item) -> Option<u8> {
        self.answers.get(&item).copied()
    }

    /// The text for an open question.
    pub fn text(&self, item: Item) -> Option<&str> {
        self.texts.get(&item).map(String::as_str)
    }

    /// Whether nothing at all was answered.
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.texts.is_empty()
    }
}

/// Line ends of one kind, and none of the characters that cannot be seen.
fn clean(sent: &str) -> String {
    let lines = sent.replace("\r\n", "\n").replace('\r', "\n");
    let seen = lines.chars().filter(|c| *c == '\n' || !c.is_control());
    seen.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests;
