//! People and their place in the organisation. There is no field for age,
//! birth date, entry date, gender or anything else the law protects, and none
//! may be added (AGG § 1; Art. 5 (1) c DSGVO).

use crate::email::Email;
use crate::ids::{OrganisationId, PersonId};

/// A person as the HR system knows them.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Person {
    /// Ours.
    pub id: PersonId,
    /// Where they work.
    pub organisation: OrganisationId,
    /// Everything that came from the export.
    #[serde(flatten)]
    pub record: PersonRecord,
}

/// What an export says of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PersonRecord {
    /// The HR system's number, if it has one.
    pub personnel_number: Option<String>,
    /// Apprentices often have none.
    pub email: Option<Email>,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Name of the firm as the export gives it; empty if it does not.
    pub company: String,
    /// Site, empty if unknown.
    pub site: String,
    /// Department, empty if unknown.
    pub department: String,
    /// Team, empty if unknown.
    pub team: String,
    /// Position, empty if unknown.
    pub position: String,
    /// Level in the hierarchy, 1 = top.
    pub level: Option<u8>,
    /// Whether they can take part now.
    pub status: Status,
}

impl PersonRecord {
    /// "Anna Große".
    pub fn name(&self) -> String {
        full_name(&self.given_name, &self.family_name)
    }

    /// "Große, Anna", for sorted lists.
    pub fn sort_name(&self) -> String {
        sort_name(&self.given_name, &self.family_name)
    }
}

/// What lists and cards show of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Ours.
    pub id: PersonId,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Position, empty if unknown.
    pub position: String,
    /// Department, empty if unknown.
    pub department: String,
    /// Site, empty if unknown.
    pub site: String,
}

impl Named {
    /// "Anna Große".
    pub fn name(&self) -> String {
        full_name(&self.given_name, &self.family_name)
    }

    /// "Große, Anna", for sorted lists.
    pub fn sort_name(&self) -> String {
        sort_name(&self.given_name, &self.family_name)
    }
}

fn full_name(given: &str, family: &str) -> String {
    format!("{given} {family}").trim().to_owned()
}

fn sort_name(given: &str, family: &str) -> String {
    if given.is_empty() {
        family.to_owned()
    } else {
        format!("{family}, {given}")
    }
}

/// Whether a person can take part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// At work.
    #[default]
    Active,
    /// On parental or other long leave: asked again later, not matched now.
    OnLeave,
    /// No longer with the firm.
    Left,
}

impl Status {
    /// The key in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::OnLeave => "on_leave",
            Self::Left => "left",
        }
    }

    /// The reverse of [`Status::key`]; unknown words count as active.
    pub fn from_key(key: &str) -> Self {
        match key {
            "on_leave" => Self::OnLeave,
            "left" => Self::Left,
            _ => Self::Active,
        }
    }
}

/// The two kinds of supervisor. Both rule a tandem out (rule H2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineKind {
    /// Disciplinary.
    Solid,
    /// Functional, "dotted line".
    Dotted,
}

impl LineKind {
    /// The key in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Dotted => "dotted",
        }
    }
}
