//! Feedback rounds. Who answered and what was answered are two stores with no
//! key between them: [`turnout`] knows people and marks, [`ballots`] knows
//! sealed sheets under random ids.

pub mod actions;
pub mod ballots;
pub mod circle;
pub mod questionnaires;
pub mod releases;
pub mod rounds;
pub mod turnout;
