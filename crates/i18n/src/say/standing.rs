//! Tandems that exist already, and what a run does to them, in words.

use ::matching::assign::Gap;
use ::matching::outcome::{Verdict, Within};
use ::matching::what_if::Price;

use super::matching::{Names, reasons};
use super::what_if::{forced, units};
use crate::Text;

/// What happens to the tandems that exist when the matching is run again.
pub fn may_dissolve(t: Text, may_dissolve: Option<u32>) -> String {
    may_dissolve.map_or_else(|| t.rematch_kept(), |n| t.rematch_at_most(n))
}

/// Why a tandem does not go on: what speaks against it, or what keeping it would
/// cost. `None` for the price: that cannot be said.
pub fn dissolved(
    t: Text,
    verdict: Option<&Verdict>,
    price: Option<&Price>,
    full_units: i64,
    names: &dyn Names,
) -> String {
    match (verdict, price) {
        (Some(Verdict::RuledOut(against)), _) => t.dissolved_ruled_out(reasons(t, against, names)),
        (_, Some(price)) => t.dissolved_better(forced(t, Some(price), full_units)),
        (_, None) => t.dissolved_unknown(),
    }
}

/// A tandem that exists and that the rules speak against by now.
pub fn forbidden_now(t: Text, pair: String, verdict: &Verdict, names: &dyn Names) -> String {
    t.rematch_forbidden_now(pair, super::verdict(t, verdict, names))
}

/// What the certificate says of a result that had to keep to a limit.
pub fn certificate_within(t: Text, within: &Within, full_units: i64) -> String {
    let open = match within.gap {
        Gap::None => return t.certificate_within(),
        Gap::Total { at_most } => t.certificate_gap_total(units(t, at_most, full_units)),
        Gap::Tandems { at_most } => t.certificate_gap_tandems(at_most),
        Gap::Places { at_most } => t.certificate_gap_places(at_most),
        Gap::Kept { at_most } => t.certificate_gap_kept(at_most),
    };
    format!("{} {open}", t.certificate_within_nearly())
}
