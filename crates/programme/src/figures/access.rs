//! Equal access: do people from all departments, or all sites, get a tandem?
//! The same rules as for answers: all of the breakdown or none of it.

use crate::feedback::anonymity::Withheld;
use crate::feedback::floors::Floors;

/// A department or site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// How many of its people are or were in a tandem.
    pub took_part: usize,
    /// How many people it has.
    pub people: usize,
}

/// Departments or sites, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access(Vec<Place>);

impl Access {
    /// The places.
    pub fn places(&self) -> &[Place] {
        &self.0
    }
}

/// The shares of all places.
///
/// # Errors
/// Where one place has fewer people in tandems than the floor, or fewer outside:
/// then its number would be about few, and the others would give it away. Also where there is one place only.
pub fn access(mut places: Vec<Place>, floors: Floors) -> Result<Access, Withheld> {
    let needed = floors.figure();
    let outside = |place: &Place| place.people.saturating_sub(place.took_part);
    let small = |place: &Place| place.took_part < needed || outside(place) < needed;
    if places.len() < 2 || places.iter().any(small) {
        return Err(Withheld::PartTooFew { needed });
    }
    places.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Access(places))
}
