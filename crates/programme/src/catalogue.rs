//! The closed catalogue of reports: everything that leaves the product as a
//! document or a file. Nothing else does, so adding a report is a change here, and
//! it shows in the annex for the works council (`BetrVG` § 87 (1) no. 6).

use crate::policy::{Action, Datum};

/// A report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Report {
    /// Two pages for the management.
    Short,
    /// The whole programme, with all statements and measures.
    Full,
    /// The figures of the full report as a workbook.
    Figures,
    /// What the works council agrees on: fields, purposes, readers, periods, reports.
    Annex,
    /// The tandems of a run with names, for whoever runs the programme.
    Result,
    /// A run without names.
    Evidence,
    /// The certificate of one person, for that person.
    Certificate,
    /// Everything stored about one person, for that person.
    OwnData,
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// A tagged PDF.
    Pdf,
    /// A workbook.
    Xlsx,
    /// A table.
    Csv,
    /// For programs.
    Json,
    /// A page to read and print.
    Html,
}

impl Format {
    /// The ending of its files, in capitals as people say it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Xlsx => "XLSX",
            Self::Csv => "CSV",
            Self::Json => "JSON",
            Self::Html => "HTML",
        }
    }
}

impl Report {
    /// All there are.
    pub const ALL: [Self; 8] = [
        Self::Short,
        Self::Full,
        Self::Figures,
        Self::Annex,
        Self::Result,
        Self::Evidence,
        Self::Certificate,
        Self::OwnData,
    ];

    /// In addresses and the log.
    pub fn key(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Full => "full",
            Self::Figures => "figures",
            Self::Annex => "annex",
            Self::Result => "result",
            Self::Evidence => "evidence",
            Self::Certificate => "certificate",
            Self::OwnData => "own-data",
        }
    }

    /// The one with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|report| report.key() == key)
    }

    /// What one has to be allowed to do to get it.
    pub fn needs(self) -> Action {
        match self {
            Self::Short | Self::Full | Self::Figures => Action::SeeOverview,
            Self::Annex | Self::Evidence => Action::SeeRecords,
            Self::Result => Action::Match,
            Self::Certificate => Action::UseTandem,
            Self::OwnData => Action::SeeOwnData,
        }
    }

    /// The files it comes as.
    pub fn formats(self) -> &'static [Format] {
        match self {
            Self::Short | Self::Full | Self::Annex | Self::Certificate => &[Format::Pdf],
            Self::Figures => &[Format::Xlsx],
            Self::Result => &[Format::Xlsx, Format::Csv, Format::Json, Format::Html],
            Self::Evidence => &[Format::Html],
            Self::OwnData => &[Format::Json],
        }
    }

    /// What of a person is in it. Sums over many people are nobody's.
    pub fn contains(self) -> &'static [Datum] {
        match self {
            Self::Short | Self::Full | Self::Figures | Self::Annex => &[],
            Self::Result => &[Datum::Name, Datum::Place, Datum::Answers, Datum::Score],
            // Scores beside numbers that stand for people.
            Self::Evidence => &[Datum::Score],
            Self::Certificate => &[Datum::Name],
            Self::OwnData => Action::SeeOwnData.reveals(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Relation, Role, may};

    #[test]
    fn a_report_holds_no_more_than_its_readers_may_see() {
        for report in Report::ALL {
            assert_eq!(Report::from_key(report.key()), Some(report));
            let seen = report.needs().reveals();
            for datum in report.contains() {
                // A certificate is about its own reader, who sees all of it anyway.
                let own = report == Report::Certificate;
                assert!(own || seen.contains(datum), "{report:?} shows {datum:?}");
            }
        }
    }

    #[test]
    fn what_sponsors_and_councils_get_holds_nothing_of_a_person_but_numbered_scores() {
        for report in Report::ALL {
            let needs = report.needs();
            if needs == Action::SeeOverview || needs == Action::SeeRecords {
                assert!(
                    report.contains().iter().all(|datum| *datum == Datum::Score),
                    "{report:?}"
                );
                assert!(!may(Role::Participant, needs, Relation::SameOrganisation));
            }
        }
    }
}
