//! What was odd, where, and what was done about it. Typed, not worded:
//! another crate says it in the reader's language.

use serde::{Deserialize, Serialize};

use crate::forbidden::{Evidence, Forbidden};
use crate::mapping::Field;
use crate::people::Status;
use crate::table::{Format, Unreadable};

/// One odd thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Where it is.
    pub place: Place,
    /// What it is, with the data that a sentence needs.
    pub kind: FindingKind,
    /// What the importer did.
    pub done: Done,
    /// How much it matters. Follows from the kind.
    pub severity: Severity,
}

impl Finding {
    /// A finding; the severity follows from the kind.
    pub fn new(place: Place, kind: FindingKind, done: Done) -> Self {
        let severity = kind.severity();
        Self {
            place,
            kind,
            done,
            severity,
        }
    }
}

/// Where something was found, in the words of the file itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The file's name.
    pub file: String,
    /// The sheet's name; empty for a CSV file.
    pub sheet: String,
    /// The row as a spreadsheet numbers it, from 1.
    pub row: Option<u32>,
    /// The header of the column.
    pub column: Option<String>,
}

/// How much a finding matters, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Good to know; nothing to do.
    Info,
    /// Worth a look; the import goes on.
    Warning,
    /// Something is missing or unclear until a person decides.
    Error,
}

/// What the importer did about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    /// Nothing: the value stands as it is.
    Kept,
    /// The value was repaired and taken.
    Corrected,
    /// Left out of the import.
    Skipped,
    /// Put together with another row.
    Merged,
    /// Taken out of memory before anything else could see it.
    Removed,
    /// Kept apart, not taken: a person has to decide.
    NeedsDecision,
}

/// A person, named so that a reader finds them in the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Named {
    /// The key under which the person is known (see [`crate::people::Person`]).
    pub key: String,
    /// "Given Family".
    pub name: String,
    /// The row in the export.
    pub row: u32,
}

/// What was found. Texts are as written in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum FindingKind {
    // The file and its sheets.
    /// Nothing could be read; says why.
    Unreadable {
        /// Why.
        why: Unreadable,
    },
    /// The ending of the name says one thing, the content another. Read by content.
    MislabelledFile {
        /// The ending, lower case.
        ending: String,
        /// What it is.
        found: Format,
    },
    /// Some bytes are no letters of the encoding found; they became "�".
    UndecodableBytes,
    /// A quotation mark is opened and never closed; from this row on, quotation marks are ordinary characters.
    UnclosedQuote,
    /// A row has more cells than the header row; what is beyond is left out.
    RowTooLong {
        /// Cells in the row.
        cells: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// Rows without any content.
    EmptyRows {
        /// How many in a run, from the row of the finding.
        count: u32,
    },
    /// Rows above the header row that are no part of the table.
    TitleRows {
        /// How many.
        count: u32,
    },
    /// Two rows together are the header.
    TwoHeaderRows,
    /// There is no header row; columns are called #A, #B, …
    NoHeaderRow,
    /// Two columns have the same header; the later one got a number.
    HeaderTwice {
        /// What it is called here.
        renamed: String,
    },
    /// A hidden sheet was not read.
    HiddenSheet,
    /// The sheet has a header row and nothing below.
    NoRows,
    /// A column that must never be stored.
    ForbiddenColumn {
        /// What it holds.
        what: Forbidden,
        /// How that was recognised.
        by: Evidence,
    },

    // The mapping.
    /// A column that nothing here needs; not imported.
    ColumnNotNeeded,
    /// No column was found for a field that the import needs.
    FieldMissing {
        /// The field.
        field: Field,
        /// Whether nothing can be imported without it.
        required: bool,
    },
    /// A remembered mapping names a column that the sheet does not have.
    ColumnGone {
        /// The field it was for.
        field: Field,
    },
    /// No sheet of any file looks like the kind asked for.
    NothingToImport {
        /// What was looked for, if that was said.
        wanted: Option<crate::mapping::Kind>,
    },

    // People.
    /// A row with content but neither number, address nor name.
    RowWithoutPerson,
    /// A cell too long to be what its column is about; not taken.
    CellTooLong {
        /// Its length.
        bytes: usize,
    },
    /// A date where none belongs: in a row whose cells have slipped, it may be
    /// a birth date. Not taken, and not repeated here.
    StrayDate,
    /// Spaces around or inside a value.
    SpacesTrimmed {
        /// As written.
        text: String,
    },
    /// Capitals in an address.
    AddressLowerCased {
        /// As written.
        text: String,
    },
    /// Not an address.
    AddressInvalid {
        /// As written.
        text: String,
    },
    /// No address: the person can take part with a login card.
    AddressMissing,
    /// A name is missing.
    NameMissing,
    /// A `?` inside a word: a letter was lost on export.
    LettersLost {
        /// As written.
        text: String,
        /// In how many rows the same text stands, this one included.
        rows: u32,
    },
    /// A status that is not understood; counted as active.
    StatusUnknown {
        /// As written.
        text: String,
    },
    /// On leave: kept for the reporting lines, does not take part. What kind
    /// of leave is nobody's business here, so it is not repeated.
    OnLeave,
    /// No longer there: kept for the reporting lines, does not take part.
    Gone,
    /// The row repeats an earlier one.
    RowTwice {
        /// The earlier row.
        first_row: u32,
    },
    /// The same person with other details; the earlier row's stand, both rows' supervisors count.
    RowsDiffer {
        /// The earlier row.
        first_row: u32,
        /// The fields that differ.
        fields: Vec<Field>,
    },
    /// Two people with one personnel number.
    NumberTwice {
        /// The number.
        number: String,
        /// The earlier row.
        first_row: u32,
    },
    /// Several people with one address; none of them gets it.
    AddressTwice {
        /// The address.
        address: String,
        /// The people.
        people: Vec<Named>,
    },
    /// A supervisor whom the export does not contain.
    SupervisorUnknown {
        /// As written.
        text: String,
    },
    /// A supervisor's name that several people have.
    SupervisorAmbiguous {
        /// As written.
        text: String,
        /// Whom it may mean.
        candidates: Vec<Named>,
    },
    /// A supervisor's number was found only without its leading zeros.
    SupervisorWithoutZeros {
        /// As written.
        text: String,
        /// Who was taken.
        taken: Named,
    },
    /// A person is their own supervisor.
    SupervisorIsSelf,
    /// The supervisor no longer works here.
    SupervisorGone {
        /// Who.
        supervisor: Named,
    },
    /// Reporting lines run in a circle.
    ReportingCycle {
        /// The people in it, each reporting to the next where it is one plain circle.
        people: Vec<Named>,
        /// Whether the circle closes only through a dotted line.
        dotted: bool,
    },
    /// Several people have no supervisor; usually one is the top.
    SeveralTops {
        /// Who.
        people: Vec<Named>,
    },
    /// Nobody is without supervisor: the top is missing or stands in a circle.
    NoTop,

    // Answers.
    /// Neither mentor, mentee nor both.
    RoleUnknown {
        /// As written; empty if nothing is.
        text: String,
    },
    /// Not a number of mentees that a person can take.
    PlacesInvalid {
        /// As written.
        text: String,
        /// What was taken.
        taken: u32,
    },
    /// A topic that is not in the list; kept as a suggestion.
    TopicUnknown {
        /// As written.
        text: String,
    },
    /// A topic written slightly differently.
    TopicGuessed {
        /// As written.
        text: String,
        /// Key of the topic taken.
        topic: String,
    },
    /// A topic with levels, named without one.
    LevelMissing {
        /// Key of the topic.
        topic: String,
        /// What was taken: whoever offers a topic says they can guide others.
        taken: Option<u8>,
    },
    /// A topic offered below the level from which one can guide others: not offered.
    OfferBelowLevel {
        /// Key of the topic.
        topic: String,
        /// The level stated.
        level: u8,
    },
    /// A topic named twice in one cell.
    TopicTwice {
        /// Key of the topic.
        topic: String,
    },
    /// Someone offers a topic and wants to learn the same.
    TopicBothWays {
        /// Key of the topic.
        topic: String,
    },
    /// A language that is not in the list; kept as written.
    LanguageUnknown {
        /// As written.
        text: String,
    },
    /// Nobody can be matched without a language.
    LanguageMissing,
    /// Neither on site nor online.
    ModeUnknown {
        /// As written.
        text: String,
    },
    /// No way of meeting was named.
    ModeMissing,
    /// Not a time of the week.
    HoursUnknown {
        /// As written.
        text: String,
    },
    /// No time was named.
    HoursMissing,
    /// Not a number from 1 to 5.
    ScaleInvalid {
        /// As written.
        text: String,
    },
    /// Not a date and time.
    TimestampUnknown {
        /// As written.
        text: String,
    },
    /// A mentor who offers nothing (that may be offered).
    MentorWithoutOffer,
    /// A mentee who wants nothing.
    MenteeWithoutWant,
    /// Mentees who offer topics too, which is fine.
    MenteesOfferToo {
        /// Their rows.
        rows: Vec<u32>,
    },
    /// A row that does not say who answered.
    AnswerWithoutPerson,
    /// The same person answered again later; the later answer counts.
    AnsweredAgain {
        /// The row that counts.
        counted_row: u32,
    },
    /// Who answered is not in the export.
    PersonUnknown {
        /// As written.
        text: String,
    },
    /// Who answered can be several people of the export.
    PersonAmbiguous {
        /// As written.
        text: String,
        /// Whom it may mean.
        candidates: Vec<Named>,
    },
    /// Someone on leave or gone signed up.
    PersonInactive {
        /// Who.
        person: Named,
        /// Their status.
        status: Status,
    },
    /// A veto, wish or conflict names nobody in the export.
    ReferenceUnknown {
        /// As written.
        text: String,
    },
    /// A veto, wish or conflict can mean several people.
    ReferenceAmbiguous {
        /// As written.
        text: String,
        /// Whom it may mean.
        candidates: Vec<Named>,
    },
    /// A veto, wish or conflict names the person themselves.
    ReferenceIsSelf {
        /// As written.
        text: String,
    },
}

impl FindingKind {
    /// How much this kind matters.
    pub fn severity(&self) -> Severity {
        use FindingKind as K;
        match self {
            K::Unreadable { .. }
            | K::NothingToImport { .. }
            | K::FieldMissing { required: true, .. }
            | K::NumberTwice { .. }
            | K::AddressTwice { .. }
            | K::ReportingCycle { dotted: false, .. }
            | K::SupervisorUnknown { .. }
            | K::SupervisorAmbiguous { .. }
            | K::RoleUnknown { .. }
            | K::LanguageMissing
            | K::ModeMissing
            | K::MentorWithoutOffer
            | K::MenteeWithoutWant
            | K::AnswerWithoutPerson
            | K::PersonUnknown { .. }
            | K::PersonAmbiguous { .. }
            | K::PersonInactive { .. }
            | K::ReferenceUnknown { .. }
            | K::ReferenceAmbiguous { .. } => Severity::Error,
            K::EmptyRows { .. }
            | K::TitleRows { .. }
            | K::TwoHeaderRows
            | K::HiddenSheet
            | K::ForbiddenColumn { .. }
            | K::ColumnNotNeeded
            | K::SpacesTrimmed { .. }
            | K::AddressLowerCased { .. }
            | K::AddressMissing
            | K::OnLeave
            | K::Gone
            | K::RowTwice { .. }
            | K::TopicTwice { .. }
            | K::TopicBothWays { .. }
            | K::MenteesOfferToo { .. }
            | K::AnsweredAgain { .. } => Severity::Info,
            _ => Severity::Warning,
        }
    }
}
