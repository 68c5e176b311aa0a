//! Rows of an HR export as people in an organisation.

mod cycles;
mod index;
pub mod name;
mod resolve;
mod rows;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use resolve::{Lookup, People, resolve};
pub use rows::read_people;
pub(crate) use rows::{number_of, status_of, value};

use crate::finding::{Named, Place};
use crate::mapping::Field;

/// Where rows come from: named once, shared by all rows of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The file's name.
    pub file: String,
    /// The sheet's name.
    pub sheet: String,
    /// Header of the column of each field.
    pub columns: BTreeMap<Field, String>,
}

impl Source {
    /// The place of a field in a row.
    pub fn place(&self, row: u32, field: Option<Field>) -> Place {
        Place {
            file: self.file.clone(),
            sheet: self.sheet.clone(),
            row: Some(row),
            column: field.and_then(|field| self.columns.get(&field).cloned()),
        }
    }

    /// The place of the whole sheet.
    pub fn everywhere(&self) -> Place {
        Place {
            file: self.file.clone(),
            sheet: self.sheet.clone(),
            row: None,
            column: None,
        }
    }
}

/// Whether someone can take part.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Works here.
    #[default]
    Active,
    /// Works here, is away for longer.
    OnLeave,
    /// No longer works here.
    Gone,
}

/// One row of an HR export, trimmed and typed, not yet compared with others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonRow {
    /// File, sheet and headers.
    pub source: Arc<Source>,
    /// The row in the file.
    pub row: u32,
    /// Personnel number.
    pub number: Option<String>,
    /// Family name; empty if unknown, as all texts below.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Address, lower case.
    pub email: Option<String>,
    /// Firm.
    pub organisation: String,
    /// Site.
    pub site: String,
    /// Department.
    pub department: String,
    /// Team.
    pub team: String,
    /// Position.
    pub position: String,
    /// Level in the hierarchy, as written.
    pub level: String,
    /// Line supervisor as written: number, address or name.
    pub supervisor: String,
    /// Dotted-line supervisors as written.
    pub dotted: Vec<String>,
    /// Whether they can take part.
    pub status: Status,
}

/// A person of the organisation, with supervisors found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Unique and the same at the next import: the personnel number, else the
    /// address, else the folded name.
    pub key: String,
    /// The row the person was read from. If several people have its address,
    /// the row's `email` is empty here.
    pub row: PersonRow,
    /// Keys of the line supervisors: one, none, or two for a person who is in
    /// the export with two contracts.
    pub supervisors: Vec<String>,
    /// Keys of the dotted-line supervisors.
    pub dotted: Vec<String>,
}

impl Person {
    /// "Given Family".
    pub fn name(&self) -> String {
        self.row.name()
    }

    /// For a finding.
    pub fn named(&self) -> Named {
        Named {
            key: self.key.clone(),
            name: self.name(),
            row: self.row.row,
        }
    }
}

impl PersonRow {
    /// "Given Family".
    pub fn name(&self) -> String {
        match (self.given_name.is_empty(), self.family_name.is_empty()) {
            (false, false) => format!("{} {}", self.given_name, self.family_name),
            (true, _) => self.family_name.clone(),
            (false, true) => self.given_name.clone(),
        }
    }
}
