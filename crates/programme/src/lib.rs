//! The domain of a reverse-mentoring programme. Pure: no clock, no network,
//! no database. The rules come from research, standards and law; where a rule
//! has a source, its item says so.

pub mod agreement;
pub mod answers;
pub mod calendar;
pub mod cards;
pub mod catalogue;
pub mod check_in;
pub mod checklist;
pub mod email;
pub mod event;
pub mod feedback;
pub mod figures;
pub mod frame;
pub mod goals;
pub mod ids;
pub mod letter;
pub mod meetings;
pub mod person;
pub mod phases;
pub mod policy;
pub mod proposal;
pub mod prose;
pub mod reader;
pub mod refusal;
pub mod roster;
pub mod round_plan;
pub mod self_check;
pub mod setup;
pub mod sign_up;
pub mod space;
pub mod tandem;
pub mod topic;
pub mod waiting;
pub mod wording;

/// The rules and weights of a run, and the words in which it explains itself.
pub use matching;
