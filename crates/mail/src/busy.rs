//! When somebody is busy, read from the calendar that they name by its
//! address. Of each entry only its time is kept; titles, places and people are
//! forgotten before anything is stored.

mod address;
mod fetch;
mod read;

pub use address::{Address, NotAnAddress};
pub use fetch::{Fetcher, NotFetched};
pub use read::{NotACalendar, read};
