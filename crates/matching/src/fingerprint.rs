//! A stable fingerprint of a case.

use crate::case::{Case, Pair, Person};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write;

/// SHA-256 over the case, as 64 hexadecimal digits. The order of people does
/// not matter.
///
/// What is hashed: the words `gegenstrom-matching-case-1`, then each person in
/// the order of keys, field by field in the order of [`Person`], then rules, pins
/// and forbidden pairs. Numbers are eight bytes, little end first; texts and lists
/// are preceded by their length; a missing number is 0, a present one 1 more.
/// So no two different cases give the same bytes.
pub fn fingerprint(case: &Case) -> String {
    let mut ink = Ink(Sha256::new());
    ink.0.update(b"gegenstrom-matching-case-1");
    let mut people: Vec<&Person> = case.people.iter().collect();
    people.sort_by(|one, other| one.key.cmp(&other.key));
    ink.length(people.len());
    for person in people {
        ink.person(person);
    }
    let rules = &case.rules;
    for weight in rules.weights.in_order() {
        ink.number(weight.unsigned_abs());
    }
    ink.number(rules.teach_from_level.into());
    ink.number(rules.level_gap.into());
    ink.number(rules.full_marks_hours_per_month.into());
    for switch in [
        rules.other_department,
        rules.other_site,
        rules.other_organisation,
        rules.new_partner,
    ] {
        ink.number(switch.into());
    }
    ink.pairs(&case.pinned);
    ink.pairs(&case.forbidden);
    let mut hex = String::with_capacity(64);
    for byte in ink.0.finalize() {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

struct Ink(Sha256);

impl Ink {
    fn number(&mut self, number: u64) {
        self.0.update(number.to_le_bytes());
    }

    fn length(&mut self, length: usize) {
        self.number(length as u64);
    }

    fn text(&mut self, text: &str) {
        self.length(text.len());
        self.0.update(text.as_bytes());
    }

    fn maybe(&mut self, number: Option<u8>) {
        self.number(number.map_or(0, |number| u64::from(number) + 1));
    }

    fn texts(&mut self, texts: &BTreeSet<String>) {
        self.length(texts.len());
        for text in texts {
            self.text(text);
        }
    }

    fn pairs(&mut self, pairs: &BTreeSet<Pair>) {
        self.length(pairs.len());
        for pair in pairs {
            self.text(&pair.mentor);
            self.text(&pair.mentee);
        }
    }

    fn person(&mut self, person: &Person) {
        for text in [
            &person.key,
            &person.organisation,
            &person.department,
            &person.site,
            &person.function,
        ] {
            self.text(text);
        }
        self.texts(&person.supervisors);
        self.number(person.active.into());
        self.number(person.mentor_places.into());
        self.number(person.mentee.into());
        self.length(person.offers.len());
        for offer in &person.offers {
            self.text(&offer.topic);
            self.maybe(offer.level);
        }
        self.length(person.wants.len());
        for want in &person.wants {
            self.text(&want.topic);
            self.maybe(want.level);
        }
        self.texts(&person.languages);
        self.number(person.modes.on_site.into());
        self.number(person.modes.online.into());
        for word in person.hours.words() {
            self.number(word);
        }
        for answer in person.style {
            self.maybe(answer);
        }
        self.maybe(person.readiness);
        for keys in [
            &person.vetoes,
            &person.conflicts,
            &person.wishes,
            &person.earlier_partners,
        ] {
            self.texts(keys);
        }
    }
}
