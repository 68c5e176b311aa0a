//! Feedback rounds that people dare to answer: what is asked, what one person
//! answered, and what of it may be shown.
//!
//! Source: DOMAIN section 6. The items are ours (CC0) and not validated; their
//! words are the i18n crate's. Round R0 is the sign-up, R1 is [`crate::check_in`];
//! both are identified and say so (A9). The other three are anonymous.

pub mod anonymity;
pub mod floors;
pub mod item;
pub mod questionnaire;
pub mod round;
pub mod sheet;

pub use floors::Floors;
pub use item::{Code, Item, Kind, OwnItem, Scale};
pub use questionnaire::{Breakdown, Questionnaire};
pub use round::Round;
pub use sheet::Sheet;
