//! A sheet as bytes of one size.
//!
//! Layout: version, role, label, number of answers, answers, number of texts,
//! texts, zeros. Strings carry their length in front, in two bytes, big-endian.

use std::collections::BTreeMap;

use super::{LABEL, Sheet, TEXT};
use crate::feedback::item::Item;
use crate::feedback::questionnaire::{OPEN_ITEMS, OWN_ITEMS};
use crate::proposal::Side;

/// The size of every sheet. The longest one fits, whatever its letters.
pub const SHEET_BYTES: usize = 14 * 1024;

const VERSION: u8 = 1;
/// Longest name of an item, with its length.
const NAME: usize = 2 + 16;
/// Items that a sheet can hold: more than any round asks.
const ITEMS: usize = 21 + OWN_ITEMS;

// The longest sheet: each character takes four bytes at most.
const _: () = assert!(
    4 + 2 + 4 * LABEL + ITEMS * (NAME + 1) + OPEN_ITEMS * (NAME + 2 + 4 * TEXT) <= SHEET_BYTES
);

/// Bytes that are no sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("these bytes are no sheet")]
pub struct NotASheet;

impl Sheet {
    /// The sheet as bytes, always [`SHEET_BYTES`] of them.
    pub fn to_padded(&self) -> Vec<u8> {
        let mut bytes = self.to_bytes();
        bytes.resize(SHEET_BYTES.max(bytes.len()), 0);
        bytes
    }

    pub(in crate::feedback) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![VERSION, u8::from(self.side == Side::Mentee)];
        // A name of its own is never empty, so an empty one says that there is none.
        put(&mut bytes, self.label.as_deref().unwrap_or_default());
        bytes.push(count(self.answers.len()));
        for (item, value) in &self.answers {
            put(&mut bytes, &item.to_string());
            bytes.push(*value);
        }
        bytes.push(count(self.texts.len()));
        for (item, text) in &self.texts {
            put(&mut bytes, &item.to_string());
            put(&mut bytes, text);
        }
        bytes
    }

    /// Reads what [`Sheet::to_padded`] wrote.
    ///
    /// # Errors
    /// [`NotASheet`] if it did not write these bytes.
    pub fn from_padded(bytes: &[u8]) -> Result<Self, NotASheet> {
        if bytes.len() != SHEET_BYTES {
            return Err(NotASheet);
        }
        let mut reader = Reader(bytes);
        if reader.byte()? != VERSION {
            return Err(NotASheet);
        }
        let side = match reader.byte()? {
            0 => Side::Mentor,
            1 => Side::Mentee,
            _ => return Err(NotASheet),
        };
        let label = Some(reader.string()?).filter(|label| !label.is_empty());
        let mut answers = BTreeMap::new();
        for _ in 0..reader.byte()? {
            answers.insert(reader.item()?, reader.byte()?);
        }
        let mut texts = BTreeMap::new();
        for _ in 0..reader.byte()? {
            texts.insert(reader.item()?, reader.string()?);
        }
        if reader.0.iter().any(|byte| *byte != 0) {
            return Err(NotASheet);
        }
        Ok(Self {
            side,
            label,
            answers,
            texts,
        })
    }
}

/// Far below 256: a round has few items.
fn count(length: usize) -> u8 {
    u8::try_from(length).unwrap_or(u8::MAX)
}

fn put(bytes: &mut Vec<u8>, text: &str) {
    let length = u16::try_from(text.len()).unwrap_or(u16::MAX);
    bytes.extend(length.to_be_bytes());
    bytes.extend(text.as_bytes());
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn byte(&mut self) -> Result<u8, NotASheet> {
        let (first, rest) = self.0.split_first().ok_or(NotASheet)?;
        self.0 = rest;
        Ok(*first)
    }

    fn string(&mut self) -> Result<String, NotASheet> {
        let length = u16::from_be_bytes([self.byte()?, self.byte()?]);
        let (text, rest) = self.0.split_at_checked(length.into()).ok_or(NotASheet)?;
        self.0 = rest;
        let text = std::str::from_utf8(text).map_err(|_| NotASheet)?;
        Ok(text.to_owned())
    }

    fn item(&mut self) -> Result<Item, NotASheet> {
        self.string()?.parse().map_err(|_| NotASheet)
    }
}
