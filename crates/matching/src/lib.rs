//! Exact, fair and explained choice of mentoring tandems.
pub mod assign;
pub mod case;
pub mod outcome;
pub mod rules;
