//! Columns, fields and why they were put together.

use import::mapping::{AnswersField as A, Field, Kind, Looks, PeopleField as P, Reason};

use crate::Text;

/// What a kind of table holds.
pub fn table_kind(t: Text, kind: Kind) -> String {
    match kind {
        Kind::People => t.table_people(),
        Kind::Answers => t.table_answers(),
    }
}

/// A field of a table.
pub fn field(t: Text, field: Field) -> String {
    match field {
        Field::People(P::PersonnelNumber) | Field::Answers(A::PersonnelNumber) => {
            t.field_personnel_number()
        }
        Field::People(P::FamilyName) => t.field_family_name(),
        Field::People(P::GivenName) => t.field_given_name(),
        Field::People(P::FullName) | Field::Answers(A::FullName) => t.field_full_name(),
        Field::People(P::Email) | Field::Answers(A::Email) => t.field_email(),
        Field::People(P::Organisation) => t.field_organisation(),
        Field::People(P::Site) => t.field_site(),
        Field::People(P::Department) => t.field_department(),
        Field::People(P::Team) => t.field_team(),
        Field::People(P::Position) => t.field_position(),
        Field::People(P::Level) => t.field_level(),
        Field::People(P::Supervisor) => t.field_supervisor(),
        Field::People(P::DottedSupervisor) => t.field_dotted_supervisor(),
        Field::People(P::Status) => t.field_status(),
        Field::Answers(A::Timestamp) => t.field_timestamp(),
        Field::Answers(A::Role) => t.field_role(),
        Field::Answers(A::Places) => t.field_places(),
        Field::Answers(A::Offers) => t.field_offers(),
        Field::Answers(A::Wants) => t.field_wants(),
        Field::Answers(A::Languages) => t.field_languages(),
        Field::Answers(A::Modes) => t.field_modes(),
        Field::Answers(A::Hours) => t.field_hours(),
        Field::Answers(A::Style1) => t.field_style_1(),
        Field::Answers(A::Style2) => t.field_style_2(),
        Field::Answers(A::Style3) => t.field_style_3(),
        Field::Answers(A::Style4) => t.field_style_4(),
        Field::Answers(A::Style5) => t.field_style_5(),
        Field::Answers(A::Readiness) => t.field_readiness(),
        Field::Answers(A::Vetoes) => t.field_vetoes(),
        Field::Answers(A::Wishes) => t.field_wishes(),
        Field::Answers(A::Conflicts) => t.field_conflicts(),
        Field::Answers(A::Motivation) => t.field_motivation(),
    }
}

/// Why a column was taken for a field.
pub fn reason(t: Text, reason: Reason) -> String {
    match reason {
        Reason::Header => t.mapped_by_header(),
        Reason::SimilarHeader => t.mapped_by_similar_header(),
        Reason::HeaderAndContents(what) => t.mapped_by_both(looks(t, what)),
        Reason::Contents(what) => t.mapped_by_contents(looks(t, what)),
        Reason::Chosen => t.mapped_by_choice(),
    }
}

fn looks(t: Text, looks: Looks) -> String {
    match looks {
        Looks::Addresses => t.looks_addresses(),
        Looks::UniqueCodes => t.looks_unique_codes(),
        Looks::NamesPeopleHere => t.looks_names_people(),
        Looks::FullNames => t.looks_full_names(),
        Looks::States => t.looks_states(),
        Looks::Timestamps => t.looks_timestamps(),
        Looks::Hours => t.looks_hours(),
        Looks::Languages => t.looks_languages(),
        Looks::Modes => t.looks_modes(),
        Looks::Roles => t.looks_roles(),
        Looks::OneToFive => t.looks_one_to_five(),
        Looks::TopicsToGuide => t.looks_topics_guide(),
        Looks::TopicsToLearn => t.looks_topics_learn(),
    }
}
