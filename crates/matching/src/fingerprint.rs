//! A stable fingerprint of a case.

use crate::assign::Objective;
use crate::case::{Case, Pair, Person};
use crate::rules::Rules;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write;

/// SHA-256 over the case, as 64 hexadecimal digits. The order of people does
/// not matter.
///
/// What is hashed: the words `gegenstrom-matching-case-3`, then each person in
/// the order of keys, field by field in the order of [`Person`] without vetoes and
/// conflicts, then the pairs that these exclude, then rules, pins, forbidden
/// pairs, standing tandems and how many of them may be dissolved. Numbers are eight bytes, little end first; texts and lists are preceded
/// by their length; a missing number is 0, a present one 1 more.
///
/// An excluded pair is two keys of the case, the lesser first, and comes once: who
/// excludes whom, and why, changes no outcome, so nobody who knows the hash can
/// find it out by guessing. Cases that differ in more give different bytes.
pub fn fingerprint(case: &Case) -> String {
    let mut ink = Ink(Sha256::new());
    ink.0.update(b"gegenstrom-matching-case-3");
    let Case {
        people,
        rules,
        pinned,
        forbidden,
        standing,
        may_dissolve,
    } = case;
    let mut people: Vec<&Person> = people.iter().collect();
    people.sort_by(|one, other| one.key.cmp(&other.key));
    ink.length(people.len());
    for person in &people {
        ink.person(person);
    }
    let excluded = excluded(&people);
    ink.length(excluded.len());
    for (one, other) in excluded {
        ink.text(one);
        ink.text(other);
    }
    ink.rules(rules);
    ink.pairs(pinned);
    ink.pairs(forbidden);
    ink.pairs(standing);
    ink.number(may_dissolve.map_or(0, |most| u64::from(most) + 1));
    let mut hex = String::with_capacity(64);
    for byte in ink.0.finalize() {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// Pairs of people of the case of whom one excludes the other.
fn excluded<'a>(people: &[&'a Person]) -> BTreeSet<(&'a str, &'a str)> {
    let keys: BTreeSet<&str> = people.iter().map(|person| person.key.as_str()).collect();
    let mut pairs = BTreeSet::new();
    for person in people {
        for other in person.vetoes.iter().chain(&person.conflicts) {
            let (one, other) = (person.key.as_str(), other.as_str());
            if one != other && keys.contains(other) {
                pairs.insert((one.min(other), one.max(other)));
            }
        }
    }
    pairs
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

    fn rules(&mut self, rules: &Rules) {
        let Rules {
            objective,
            weights,
            teach_from_level,
            level_gap,
            full_marks_hours_per_month,
            other_department,
            other_site,
            other_organisation,
            new_partner,
        } = rules;
        let (aim, percent) = match objective {
            Objective::Total => (0, 0),
            Objective::Floor => (1, 0),
            Objective::Balance { percent } => (2, *percent),
            Objective::Leximin => (3, 0),
        };
        self.number(aim);
        self.number(percent.into());
        for weight in weights.in_order() {
            self.number(weight.unsigned_abs());
        }
        self.number((*teach_from_level).into());
        self.number((*level_gap).into());
        self.number((*full_marks_hours_per_month).into());
        for switch in [
            other_department,
            other_site,
            other_organisation,
            new_partner,
        ] {
            self.number((*switch).into());
        }
    }

    fn person(&mut self, person: &Person) {
        // Taken apart by name, so that a new field cannot be forgotten here.
        let Person {
            key,
            organisation,
            department,
            site,
            function,
            supervisors,
            active,
            mentor_places,
            mentor_at_least,
            mentee,
            offers,
            wants,
            languages,
            modes,
            hours,
            style,
            readiness,
            // Hashed as pairs, after all people.
            vetoes: _,
            conflicts: _,
            wishes,
            earlier_partners,
        } = person;
        for text in [key, organisation, department, site, function] {
            self.text(text);
        }
        self.texts(supervisors);
        self.number((*active).into());
        self.number((*mentor_places).into());
        self.number((*mentor_at_least).into());
        self.number((*mentee).into());
        self.length(offers.len());
        for offer in offers {
            self.text(&offer.topic);
            self.maybe(offer.level);
        }
        self.length(wants.len());
        for want in wants {
            self.text(&want.topic);
            self.maybe(want.level);
        }
        self.texts(languages);
        self.number(modes.on_site.into());
        self.number(modes.online.into());
        for word in hours.words() {
            self.number(word);
        }
        for answer in style {
            self.maybe(*answer);
        }
        self.maybe(*readiness);
        for keys in [wishes, earlier_partners] {
            self.texts(keys);
        }
    }
}
