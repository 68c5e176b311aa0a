//! What an importer found, in words: what, where, and what was done about it.

use import::finding::Named;
use import::forbidden::{Evidence, Forbidden};
use import::mapping::{Field, Kind};
use import::people::Status;
use import::table::{Format, LooksLike, Unreadable};
use import::{Done, Finding, FindingKind as K, Place, Severity};

use super::{field, list};
use crate::{Text, bytes, number};

/// A finding in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingText {
    /// What it is, the same for all findings of a kind: to group by.
    pub title: String,
    /// A sentence or two about this case: what is odd, what it means, what to do.
    pub detail: String,
    /// File, sheet, row and column.
    pub place: String,
    /// What the importer did.
    pub done: String,
    /// How much it matters, in a word or two.
    pub severity: String,
}

/// Says a finding. `topic` gives the title of a topic by its key.
pub fn finding(t: Text, finding: &Finding, topic: &dyn Fn(&str) -> String) -> FindingText {
    let (title, detail) = words(t, finding, topic);
    FindingText {
        title,
        detail,
        place: place(t, &finding.place),
        done: done(t, finding.done),
        severity: severity(t, finding.severity),
    }
}

/// "hr-export.csv, Zeile 12, Spalte „Status“".
pub fn place(t: Text, place: &Place) -> String {
    let row = place.row.map(|row| t.place_row(row));
    joined(t, place, row)
}

/// The same with several rows in place of the one that `place` may have.
pub fn places(t: Text, place: &Place, rows: &[u32]) -> String {
    let row = match rows {
        [] => None,
        [one] => Some(t.place_row(*one)),
        many => {
            let many: Vec<String> = many.iter().map(ToString::to_string).collect();
            Some(t.place_rows(list(t, &many)))
        }
    };
    joined(t, place, row)
}

fn joined(t: Text, place: &Place, row: Option<String>) -> String {
    let mut parts = vec![t.place_file(place.file.as_str())];
    if !place.sheet.is_empty() {
        parts.push(t.place_sheet(place.sheet.as_str()));
    }
    parts.extend(row);
    parts.extend(place.column.as_deref().map(|column| t.place_column(column)));
    parts.join(", ")
}

/// What was done about a finding.
pub fn done(t: Text, done: Done) -> String {
    match done {
        Done::Kept => t.finding_done_kept(),
        Done::Corrected => t.finding_done_corrected(),
        Done::Skipped => t.finding_done_skipped(),
        Done::Merged => t.finding_done_merged(),
        Done::Removed => t.finding_done_removed(),
        Done::NeedsDecision => t.finding_done_needs_decision(),
    }
}

/// How much a finding matters.
pub fn severity(t: Text, severity: Severity) -> String {
    match severity {
        Severity::Info => t.severity_info(),
        Severity::Warning => t.severity_warning(),
        Severity::Error => t.severity_error(),
    }
}

/// Why a file cannot be read, and what to do.
pub fn unreadable(t: Text, why: &Unreadable) -> String {
    let size = |value: u64| bytes(t.lang(), value);
    let count = |value: usize| number(t.lang(), i64::try_from(value).unwrap_or(i64::MAX));
    match why {
        Unreadable::Empty => t.unreadable_empty(),
        Unreadable::TooLarge { bytes, limit } => {
            t.unreadable_too_large(size(*limit as u64), size(*bytes as u64))
        }
        Unreadable::UnpacksTooLarge { limit } => t.unreadable_unpacks_too_large(size(*limit)),
        Unreadable::TooManyRows { limit } => t.unreadable_too_many_rows(count(*limit)),
        Unreadable::TooManyColumns { limit } => t.unreadable_too_many_columns(count(*limit)),
        Unreadable::TooManyCells { limit } => t.unreadable_too_many_cells(count(*limit)),
        Unreadable::Encrypted => t.unreadable_encrypted(),
        Unreadable::NotATable { looks_like: what } => {
            t.unreadable_not_a_table(looks_like(t, *what))
        }
        Unreadable::Damaged { .. } => t.unreadable_damaged(),
        Unreadable::NoUsableSheet => t.unreadable_no_usable_sheet(),
    }
}

fn looks_like(t: Text, what: LooksLike) -> String {
    match what {
        LooksLike::Pdf => t.looks_like_pdf(),
        LooksLike::Image => t.looks_like_image(),
        LooksLike::Docx => t.looks_like_docx(),
        LooksLike::Pptx => t.looks_like_pptx(),
        LooksLike::Zip => t.looks_like_zip(),
        LooksLike::OldExcel => t.looks_like_old_excel(),
        LooksLike::Xlsb => t.looks_like_xlsb(),
        LooksLike::OpenDocument => t.looks_like_open_document(),
        LooksLike::Html => t.looks_like_html(),
        LooksLike::Xml => t.looks_like_xml(),
        LooksLike::Json => t.looks_like_json(),
        LooksLike::OldOffice => t.looks_like_old_office(),
        LooksLike::Binary => t.looks_like_binary(),
    }
}

/// What a column that must not be stored holds.
pub fn forbidden(t: Text, what: Forbidden) -> String {
    match what {
        Forbidden::BirthDate => t.forbidden_birth_date(),
        Forbidden::Age => t.forbidden_age(),
        Forbidden::EntryDate => t.forbidden_entry_date(),
        Forbidden::Gender => t.forbidden_gender(),
        Forbidden::Nationality => t.forbidden_nationality(),
        Forbidden::Origin => t.forbidden_origin(),
        Forbidden::Religion => t.forbidden_religion(),
        Forbidden::Disability => t.forbidden_disability(),
        Forbidden::Health => t.forbidden_health(),
        Forbidden::Photo => t.forbidden_photo(),
        Forbidden::Salary => t.forbidden_salary(),
        Forbidden::Performance => t.forbidden_performance(),
        Forbidden::MaritalStatus => t.forbidden_marital_status(),
        Forbidden::Tax => t.forbidden_tax(),
        Forbidden::SocialSecurity => t.forbidden_social_security(),
        Forbidden::BankAccount => t.forbidden_bank_account(),
        Forbidden::TradeUnion => t.forbidden_trade_union(),
        Forbidden::SexualOrientation => t.forbidden_sexual_orientation(),
    }
}

fn named(t: Text, person: &Named) -> String {
    t.named_person(person.name.as_str(), person.row)
}

/// At most six people; the rest is counted.
fn people(t: Text, people: &[Named]) -> String {
    const SHOWN: usize = 6;
    let mut names: Vec<String> = people.iter().take(SHOWN).map(|one| named(t, one)).collect();
    let more = people.len().saturating_sub(SHOWN);
    if more > 0 {
        names.push(t.list_more(more));
    }
    list(t, &names)
}

fn fields(t: Text, all: &[Field]) -> String {
    let names: Vec<String> = all.iter().map(|one| field(t, *one)).collect();
    list(t, &names)
}

/// Title and detail.
#[rustfmt::skip] // One line a kind reads as the table that it is.
fn words(t: Text, finding: &Finding, topic: &dyn Fn(&str) -> String) -> (String, String) {
    let column = finding.place.column.as_deref().unwrap_or_default();
    match &finding.kind {
        K::Unreadable { why } => (t.finding_unreadable(), unreadable(t, why)),
        K::MislabelledFile { ending, found } => {
            let found = match found {
                Format::Csv { .. } => t.format_csv(),
                Format::Xlsx => t.format_xlsx(),
            };
            (t.finding_mislabelled(), t.finding_mislabelled_detail(ending.as_str(), found))
        }
        K::UndecodableBytes => (t.finding_undecodable(), t.finding_undecodable_detail()),
        K::UnclosedQuote => (t.finding_unclosed_quote(), t.finding_unclosed_quote_detail()),
        K::RowTooLong { cells, columns } => (t.finding_row_too_long(), t.finding_row_too_long_detail(*cells, *columns)),
        K::EmptyRows { count } => (t.finding_empty_rows(), t.finding_empty_rows_detail(*count)),
        K::TitleRows { count } => (t.finding_title_rows(), t.finding_title_rows_detail(*count)),
        K::TwoHeaderRows => (t.finding_two_header_rows(), t.finding_two_header_rows_detail()),
        K::NoHeaderRow => (t.finding_no_header_row(), t.finding_no_header_row_detail()),
        K::HeaderTwice { renamed } => (t.finding_header_twice(), t.finding_header_twice_detail(renamed.as_str())),
        K::HiddenSheet => (t.finding_hidden_sheet(), t.finding_hidden_sheet_detail()),
        K::NoRows => (t.finding_no_rows(), t.finding_no_rows_detail()),
        K::ForbiddenColumn { what, by } => {
            let what = forbidden(t, *what);
            let detail = match by {
                Evidence::Header => t.finding_forbidden_detail(column, what),
                Evidence::Contents => t.finding_forbidden_by_contents_detail(column, what),
            };
            (t.finding_forbidden(), detail)
        }

        K::ColumnNotNeeded => (t.finding_column_not_needed(), t.finding_column_not_needed_detail(column)),
        K::FieldMissing { field: missing, required: true } => (t.finding_field_missing(), t.finding_field_missing_required_detail(field(t, *missing))),
        K::FieldMissing { field: missing, required: false } => (t.finding_field_missing(), t.finding_field_missing_detail(field(t, *missing))),
        K::ColumnGone { field: gone } => (t.finding_column_gone(), t.finding_column_gone_detail(column, field(t, *gone))),
        K::NothingToImport { wanted: Some(Kind::Answers) } => (t.finding_nothing_to_import(), t.finding_nothing_to_import_answers_detail()),
        K::NothingToImport { wanted: Some(Kind::People) } => (t.finding_nothing_to_import(), t.finding_nothing_to_import_people_detail()),
        K::NothingToImport { wanted: None } => (t.finding_nothing_to_import(), t.finding_nothing_to_import_either_detail()),

        K::RowWithoutPerson => (t.finding_row_without_person(), t.finding_row_without_person_detail()),
        K::StrayDate => (t.finding_stray_date(), t.finding_stray_date_detail()),
        K::CellTooLong { bytes: length } => (t.finding_cell_too_long(), t.finding_cell_too_long_detail(bytes(t.lang(), *length as u64))),
        K::SpacesTrimmed { text } => (t.finding_spaces(), t.finding_spaces_detail(text.trim())),
        K::AddressLowerCased { text } => (t.finding_lower_cased(), t.finding_lower_cased_detail(text.trim())),
        K::AddressInvalid { text } => (t.finding_address_invalid(), t.finding_address_invalid_detail(text.as_str())),
        K::AddressMissing => (t.finding_address_missing(), t.finding_address_missing_detail()),
        K::NameMissing => (t.finding_name_missing(), t.finding_name_missing_detail()),
        K::LettersLost { text, rows } => (t.finding_letters_lost(), t.finding_letters_lost_detail(*rows, text.as_str())),
        K::StatusUnknown { text } => (t.finding_status_unknown(), t.finding_status_unknown_detail(text.as_str())),
        K::OnLeave => (t.finding_on_leave(), t.finding_on_leave_detail()),
        K::Gone => (t.finding_gone(), t.finding_gone_detail()),
        K::RowTwice { first_row } => (t.finding_row_twice(), t.finding_row_twice_detail(*first_row)),
        K::RowsDiffer { first_row, fields: differ } => (t.finding_rows_differ(), t.finding_rows_differ_detail(fields(t, differ), *first_row)),
        K::NumberTwice { number, first_row } => (t.finding_number_twice(), t.finding_number_twice_detail(*first_row, number.as_str())),
        K::AddressTwice { address, people: all } => (t.finding_address_twice(), t.finding_address_twice_detail(address.as_str(), people(t, all))),
        K::SupervisorUnknown { text } => (t.finding_supervisor_unknown(), t.finding_supervisor_unknown_detail(text.as_str())),
        K::SupervisorAmbiguous { text, candidates } => (t.finding_supervisor_ambiguous(), t.finding_supervisor_ambiguous_detail(people(t, candidates), text.as_str())),
        K::SupervisorWithoutZeros { text, taken } => (t.finding_supervisor_zeros(), t.finding_supervisor_zeros_detail(named(t, taken), text.as_str())),
        K::SupervisorIsSelf => (t.finding_supervisor_self(), t.finding_supervisor_self_detail()),
        K::SupervisorGone { supervisor } => (t.finding_supervisor_gone(), t.finding_supervisor_gone_detail(named(t, supervisor))),
        K::ReportingCycle { people: all, dotted: false } => (t.finding_cycle(), t.finding_cycle_detail(people(t, all))),
        K::ReportingCycle { people: all, dotted: true } => (t.finding_cycle(), t.finding_cycle_dotted_detail(people(t, all))),
        K::SeveralTops { people: all } => (t.finding_several_tops(), t.finding_several_tops_detail(people(t, all))),
        K::NoTop => (t.finding_no_top(), t.finding_no_top_detail()),

        K::RoleUnknown { text } if text.is_empty() => (t.finding_role_unknown(), t.finding_role_missing_detail()),
        K::RoleUnknown { text } => (t.finding_role_unknown(), t.finding_role_unknown_detail(text.as_str())),
        K::PlacesInvalid { text, taken } => (t.finding_places_invalid(), t.finding_places_invalid_detail(*taken, text.as_str())),
        K::TopicUnknown { text } => (t.finding_topic_unknown(), t.finding_topic_unknown_detail(text.as_str())),
        K::TopicGuessed { text, topic: taken } => (t.finding_topic_guessed(), t.finding_topic_guessed_detail(text.as_str(), topic(taken))),
        K::LevelMissing { topic: one, taken: None } => (t.finding_level_missing(), t.finding_level_missing_detail(topic(one))),
        K::LevelMissing { topic: one, taken: Some(_) } => (t.finding_level_missing(), t.finding_level_taken_detail(topic(one))),
        K::OfferBelowLevel { topic: one, .. } => (t.finding_offer_below_level(), t.finding_offer_below_level_detail(topic(one))),
        K::TopicTwice { topic: one } => (t.finding_topic_twice(), t.finding_topic_twice_detail(topic(one))),
        K::TopicBothWays { topic: one } => (t.finding_topic_both_ways(), t.finding_topic_both_ways_detail(topic(one))),
        K::LanguageUnknown { text } => (t.finding_language_unknown(), t.finding_language_unknown_detail(text.as_str())),
        K::LanguageMissing => (t.finding_language_missing(), t.finding_language_missing_detail()),
        K::ModeUnknown { text } => (t.finding_mode_unknown(), t.finding_mode_unknown_detail(text.as_str())),
        K::ModeMissing => (t.finding_mode_missing(), t.finding_mode_missing_detail()),
        K::HoursUnknown { text } => (t.finding_hours_unknown(), t.finding_hours_unknown_detail(text.as_str())),
        K::HoursMissing => (t.finding_hours_missing(), t.finding_hours_missing_detail()),
        K::ScaleInvalid { text } => (t.finding_scale_invalid(), t.finding_scale_invalid_detail(text.as_str())),
        K::TimestampUnknown { text } => (t.finding_timestamp_unknown(), t.finding_timestamp_unknown_detail(text.as_str())),
        K::MentorWithoutOffer => (t.finding_mentor_without_offer(), t.finding_mentor_without_offer_detail()),
        K::MenteeWithoutWant => (t.finding_mentee_without_want(), t.finding_mentee_without_want_detail()),
        K::MenteesOfferToo { rows } => (t.finding_mentees_offer(), t.finding_mentees_offer_detail(rows.len())),
        K::AnswerWithoutPerson => (t.finding_answer_without_person(), t.finding_answer_without_person_detail()),
        K::AnsweredAgain { counted_row } => (t.finding_answered_again(), t.finding_answered_again_detail(*counted_row)),
        K::PersonUnknown { text } => (t.finding_person_unknown(), t.finding_person_unknown_detail(text.as_str())),
        K::PersonAmbiguous { text, candidates } => (t.finding_person_ambiguous(), t.finding_person_ambiguous_detail(people(t, candidates), text.as_str())),
        K::PersonInactive { person, status: Status::Gone } => (t.finding_person_inactive(), t.finding_person_gone_detail(named(t, person))),
        K::PersonInactive { person, .. } => (t.finding_person_inactive(), t.finding_person_on_leave_detail(named(t, person))),
        // Vetoes are among these, so nobody named here is repeated; whoever
        // has the file finds the cell.
        K::ReferenceUnknown { .. } => (t.finding_reference_unknown(), t.finding_reference_unknown_detail()),
        K::ReferenceAmbiguous { .. } => (t.finding_reference_ambiguous(), t.finding_reference_ambiguous_detail()),
        K::ReferenceIsSelf { .. } => (t.finding_reference_self(), t.finding_reference_self_detail()),
        _ => (t.finding_other(), t.finding_other_detail()),
    }
}
