//! What the whole would lose or gain, in words.

use ::matching::what_if::{Price, Without};

use super::matching::Names;
use crate::{Text, points};

/// The smallest difference that one decimal shows.
const SHOWN: f64 = 0.05;

/// Units of a score as points of 100.
pub fn units(t: Text, units: i64, full_units: i64) -> String {
    points(t.lang(), of_100(units, full_units))
}

fn of_100(units: i64, full_units: i64) -> f64 {
    if full_units == 0 {
        0.0
    } else {
        units as f64 * 100.0 / full_units as f64
    }
}

/// What putting two together would cost; `None`: the mentor's places belong to pinned mentees.
pub fn forced(t: Text, price: Option<&Price>, full_units: i64) -> String {
    match price {
        None => t.price_places_pinned(),
        Some(price) => self::price(t, *price, full_units),
    }
}

fn price(t: Text, price: Price, full_units: i64) -> String {
    let change = of_100(price.loss_units, full_units);
    let size = points(t.lang(), change.abs());
    match price.fewer_tandems {
        1.. => t.price_fewer(),
        ..=-1 => t.price_more(),
        0 if price.missed_places > 0 => t.price_missed(price.missed_places),
        0 if price.loss_units == 0 => t.price_equal(),
        0 if change.abs() < SHOWN => t.price_little(),
        0 if price.loss_units > 0 => t.price_loss(size),
        0 => t.price_gain(size),
    }
}

/// What there would be without a tandem.
pub fn without(t: Text, without: &Without, full_units: i64, names: &dyn Names) -> String {
    let price = price(t, without.price, full_units);
    match &without.mentor {
        Some(mentor) => t.without_mentor(names.person(mentor), price),
        None => t.without_nobody(price),
    }
}

/// What a swap of partners does to the total.
pub fn swap_effect(t: Text, loss_units: i64, full_units: i64) -> String {
    let change = of_100(loss_units, full_units);
    let size = points(t.lang(), change.abs());
    if loss_units == 0 {
        t.swap_equal()
    } else if change.abs() < SHOWN {
        t.swap_little()
    } else if loss_units > 0 {
        t.swap_loss(size)
    } else {
        t.swap_gain(size)
    }
}
