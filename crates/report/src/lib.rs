#![doc = include_str!("../README.md")]

pub mod certificate;
mod charts;
mod html;
mod json;
pub mod paper;
mod pdf;
mod sheets;
mod table;
mod writing;

use std::collections::BTreeMap;

use i18n::say::{FindingText, Names};
use i18n::{Lang, Text, say};
use matching::Outcome;
use matching::outcome::{Criterion, Tandem};

pub use pdf::{Lines, PdfError};

/// Everything a report shows.
#[derive(Clone, Debug)]
pub struct MatchReport {
    /// The language of the report.
    pub lang: Lang,
    /// Who the engine's keys stand for.
    pub people: BTreeMap<String, Person>,
    /// Titles of the topics by key, in the language of the report.
    pub topics: BTreeMap<String, String>,
    /// What the matching found.
    pub outcome: Outcome,
    /// Whether an independent check has confirmed the outcome.
    pub verified: bool,
    /// What was odd in the files.
    pub findings: Vec<FindingText>,
    /// Supply and demand per topic, the greatest lack first.
    pub demand: Vec<Demand>,
}

/// Someone who takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// "Anna Große".
    pub name: String,
    /// "Große, Anna", for sorted lists.
    pub sort_name: String,
    /// Address; empty if there is none.
    pub email: String,
    /// Department.
    pub department: String,
    /// Site.
    pub site: String,
}

/// Supply and demand of one topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// Key of the topic.
    pub topic: String,
    /// Places that mentors offer for it.
    pub places: u32,
    /// Mentees who want it.
    pub wanted: u32,
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A workbook with four sheets.
    Xlsx,
    /// One row a tandem.
    Csv,
    /// Everything, for programs.
    Json,
    /// A page to read and print.
    Html,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Xlsx, Self::Csv, Self::Json, Self::Html];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Html => "html",
        }
    }

    /// The format for an ending, capitals or not.
    pub fn from_ending(ending: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| format.ending().eq_ignore_ascii_case(ending))
    }
}

/// Why a report could not be made. Either is a fault of this program.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The workbook.
    #[error(transparent)]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The CSV file.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// The JSON file.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// The page.
    #[error(transparent)]
    Html(#[from] askama::Error),
}

impl MatchReport {
    /// The report as the bytes of a file.
    pub fn render(&self, format: Format) -> Result<Vec<u8>, Error> {
        match format {
            Format::Xlsx => sheets::xlsx(self),
            Format::Csv => table::csv(self),
            Format::Json => json::json(self),
            Format::Html => html::html(self),
        }
    }

    /// The tandems, the best first, as rows.
    pub fn rows(&self) -> Vec<TandemRow<'_>> {
        let t = self.text();
        let mut tandems: Vec<&Tandem> = self.outcome.tandems.iter().collect();
        tandems.sort_by(|one, other| {
            let names = |tandem: &Tandem| {
                let sort_name = |key| self.known(key).map(|person| person.sort_name.as_str());
                (sort_name(&tandem.mentor), sort_name(&tandem.mentee))
            };
            other
                .score
                .units
                .cmp(&one.score.units)
                .then_with(|| names(one).cmp(&names(other)))
        });
        tandems
            .into_iter()
            .map(|tandem| TandemRow {
                tandem,
                mentor: self.person(&tandem.mentor),
                mentee: self.person(&tandem.mentee),
                points: tandem.score.points(),
                parts: say::score_lines(t, &tandem.score, &self.outcome.rules.weights),
                covered: self.titles(&tandem.covered),
                missed: self.titles(&tandem.missed),
                returned: self.titles(&tandem.returned),
                alternative: say::alternative(
                    t,
                    tandem.alternative.as_ref(),
                    self.outcome.totals.full_units,
                    self,
                ),
                why: say::tandem_sentence(t, tandem, self),
            })
            .collect()
    }

    /// Everybody without a tandem, as rows: mentees first, then by name.
    pub fn lonely(&self) -> Vec<LonelyRow> {
        let t = self.text();
        let mut rows: Vec<LonelyRow> = self
            .outcome
            .unmatched
            .iter()
            .map(|unmatched| LonelyRow {
                person: self.person(&unmatched.person),
                role: unmatched.role,
                role_name: say::role(t, unmatched.role),
                why: say::why_unmatched(t, unmatched),
                remedy: say::first_remedy(t, unmatched, self),
                remedies: unmatched
                    .remedies
                    .iter()
                    .map(|remedy| say::remedy(t, remedy, unmatched.role, self))
                    .collect(),
            })
            .collect();
        rows.sort_by(|one, other| {
            (one.role, &one.person.sort_name).cmp(&(other.role, &other.person.sort_name))
        });
        rows
    }

    /// What the proof says.
    pub fn proof(&self) -> String {
        let t = self.text();
        match &self.outcome.within {
            _ if !self.verified => t.report_not_verified(),
            None => say::certificate(t),
            Some(within) => say::certificate_within(t, within, self.outcome.totals.full_units),
        }
    }

    pub(crate) fn text(&self) -> Text {
        self.lang.text()
    }

    fn known(&self, key: &str) -> Option<&Person> {
        self.people.get(key)
    }

    fn person(&self, key: &str) -> Person {
        self.known(key).cloned().unwrap_or_else(|| Person {
            name: key.to_owned(),
            sort_name: key.to_owned(),
            ..Person::default()
        })
    }

    fn titles(&self, keys: &[String]) -> Vec<String> {
        keys.iter().map(|key| self.topic(key)).collect()
    }

    /// Units as points.
    pub(crate) fn points_of(&self, units: i64) -> f64 {
        let full = self.outcome.totals.full_units;
        if full == 0 {
            0.0
        } else {
            units as f64 * 100.0 / full as f64
        }
    }

    pub(crate) fn points(&self, points: f64) -> String {
        i18n::points(self.lang, points)
    }

    /// The six criteria with name, weight and what they measure.
    pub(crate) fn criteria(&self) -> Vec<(String, i64, String)> {
        let t = self.text();
        let weights = self.outcome.rules.weights.in_order();
        Criterion::ALL
            .into_iter()
            .zip(weights)
            .map(|(one, weight)| (say::criterion(t, one), weight, say::criterion_about(t, one)))
            .collect()
    }

    /// The rules in words, with their setting.
    pub(crate) fn rules(&self) -> Vec<(String, String)> {
        let t = self.text();
        let rules = &self.outcome.rules;
        let switch = |on: bool| if on { t.report_on() } else { t.report_off() };
        let always = t.report_always();
        vec![
            (t.rule_h1(), always.clone()),
            (t.rule_h2(), always.clone()),
            (t.rule_h3(), always.clone()),
            (t.rule_h4(), always.clone()),
            (
                t.report_teach_from_level(),
                rules.teach_from_level.to_string(),
            ),
            (t.report_level_gap(), rules.level_gap.to_string()),
            (t.rule_h5(), always.clone()),
            (t.rule_h6(), always.clone()),
            (t.rule_h7(), always),
            (t.rule_other_department(), switch(rules.other_department)),
            (t.rule_other_site(), switch(rules.other_site)),
            (
                t.rule_other_organisation(),
                switch(rules.other_organisation),
            ),
            (t.rule_new_partner(), switch(rules.new_partner)),
            (
                t.full_marks_hours(),
                format!("{} {}", rules.full_marks_hours_per_month, t.hours_a_month()),
            ),
        ]
    }
}

impl Names for MatchReport {
    fn person(&self, key: &str) -> String {
        self.known(key)
            .map_or_else(|| key.to_owned(), |person| person.name.clone())
    }

    fn topic(&self, key: &str) -> String {
        self.topics
            .get(key)
            .cloned()
            .unwrap_or_else(|| key.to_owned())
    }
}

/// A tandem in words.
#[derive(Clone, Debug)]
pub struct TandemRow<'a> {
    /// As the engine says it.
    pub tandem: &'a Tandem,
    /// Who teaches.
    pub mentor: Person,
    /// Who learns.
    pub mentee: Person,
    /// 0–100.
    pub points: f64,
    /// The six criteria.
    pub parts: Vec<say::ScoreLine>,
    /// Titles of the wishes that are met.
    pub covered: Vec<String>,
    /// Titles of the wishes that stay open.
    pub missed: Vec<String>,
    /// Titles of what the mentor learns in return.
    pub returned: Vec<String>,
    /// The best other mentor.
    pub alternative: String,
    /// Why these two.
    pub why: String,
}

/// Someone without a tandem, in words.
#[derive(Clone, Debug)]
pub struct LonelyRow {
    /// Who.
    pub person: Person,
    /// In which role.
    pub role: matching::outcome::Role,
    /// Its name.
    pub role_name: String,
    /// Why.
    pub why: String,
    /// The smallest change that would help.
    pub remedy: String,
    /// All single changes that would.
    pub remedies: Vec<String>,
}

#[cfg(test)]
mod tests;
