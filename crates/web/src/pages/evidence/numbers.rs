//! Numbers in place of names, for readers who must not know who is who.
//!
//! Whoever takes part has a number for each role. The numbers follow neither
//! the alphabet nor the order of any file, and are the same each time a run is
//! opened. In free text every word that is part of somebody's name is replaced,
//! however it is spelled; rather one word too many than one too few.

use std::collections::{BTreeMap, BTreeSet};

use i18n::Text;
use import::text::fold;
use matching::Case;
use matching::outcome::Role;
use programme::ids::PersonId;
use programme::person::{Person, PersonRecord};
use programme::roster::person_of;
use sha2::{Digest as _, Sha256};

/// A group of fewer people than this gives away who is meant.
const SMALL: usize = 5;

/// Parts of names that are no names by themselves.
const PARTICLES: [&str; 15] = [
    "von", "van", "vom", "de", "der", "den", "di", "da", "del", "la", "le", "zu", "zur", "dr",
    "prof",
];

/// Who has which number.
pub(crate) struct Numbers {
    t: Text,
    mentors: BTreeMap<PersonId, usize>,
    mentees: BTreeMap<PersonId, usize>,
    /// Words of names, and whose they are.
    words: BTreeMap<String, BTreeSet<PersonId>>,
    /// Departments, teams, positions and sites of a few people, in words.
    places: BTreeSet<Vec<String>>,
}

impl Numbers {
    /// For everybody who takes part in `case`; `salt` belongs to the run.
    pub(crate) fn new(t: Text, case: &Case, people: &[Person], salt: &str) -> Self {
        let taking_part = |role: fn(&matching::case::Person) -> bool| {
            let keys = case.people.iter().filter(move |one| role(one));
            keys.filter_map(|one| person_of(&one.key))
        };
        let mut words: BTreeMap<String, BTreeSet<PersonId>> = BTreeMap::new();
        for person in people {
            for word in words_of(&person.record) {
                words.entry(word).or_default().insert(person.id);
            }
        }
        Self {
            t,
            mentors: numbered(taking_part(|one| one.mentor_places > 0), salt, "mentor"),
            mentees: numbered(taking_part(|one| one.mentee), salt, "mentee"),
            words,
            places: small_places(people),
        }
    }

    /// "Mentor:in 7".
    pub(crate) fn mentor(&self, person: PersonId) -> String {
        match self.mentors.get(&person) {
            Some(number) => self.t.evidence_mentor(*number),
            None => self.t.evidence_somebody(),
        }
    }

    /// "Mentee 12".
    pub(crate) fn mentee(&self, person: PersonId) -> String {
        match self.mentees.get(&person) {
            Some(number) => self.t.evidence_mentee(*number),
            None => self.t.evidence_somebody(),
        }
    }

    /// For sorting.
    pub(crate) fn order(&self, role: Role, person: PersonId) -> usize {
        let numbers = match role {
            Role::Mentor => &self.mentors,
            Role::Mentee => &self.mentees,
        };
        numbers.get(&person).copied().unwrap_or(usize::MAX)
    }

    fn anybody(&self, person: PersonId) -> String {
        if self.mentors.contains_key(&person) {
            self.mentor(person)
        } else {
            self.mentee(person)
        }
    }

    /// A text without names, addresses, and places of few people.
    pub(crate) fn without_names(&self, text: &str) -> String {
        let pieces: Vec<&str> = pieces(text);
        let folded: Vec<String> = pieces.iter().map(|piece| fold(piece)).collect();
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        while at < pieces.len() {
            let (length, instead) = self
                .address_at(&pieces[at..])
                .or_else(|| self.place_at(&folded[at..]))
                .or_else(|| self.name_at(&folded[at..]))
                .unwrap_or_else(|| (1, pieces[at].to_owned()));
            out.push_str(&instead);
            at += length;
        }
        out
    }

    /// Pieces up to the next space, if an @ is among them.
    fn address_at(&self, pieces: &[&str]) -> Option<(usize, String)> {
        let length = pieces
            .iter()
            .take_while(|piece| !piece.contains(char::is_whitespace))
            .count();
        let address = pieces[..length].iter().any(|piece| piece.contains('@'));
        address.then(|| (length, self.t.evidence_address()))
    }

    fn place_at(&self, folded: &[String]) -> Option<(usize, String)> {
        let longest = self
            .places
            .iter()
            .filter_map(|place| starts_with(folded, place))
            .max()?;
        Some((longest, self.t.evidence_place()))
    }

    /// Words of one name that follow each other stand for one person.
    fn name_at(&self, folded: &[String]) -> Option<(usize, String)> {
        let mut whose = self.whose(folded.first()?)?.clone();
        let mut length = 1;
        // A piece between two words, then a word: as long as somebody bears all of them.
        while let Some(next) = folded.get(length + 1)
            && folded[length].is_empty()
            && let Some(same) = self.whose(next)
            && let both = whose.intersection(same).copied().collect::<BTreeSet<_>>()
            && !both.is_empty()
        {
            whose = both;
            length += 2;
        }
        let taking_part: Vec<PersonId> = whose
            .into_iter()
            .filter(|one| self.mentors.contains_key(one) || self.mentees.contains_key(one))
            .collect();
        let instead = match taking_part.as_slice() {
            [one] => self.anybody(*one),
            _ => self.t.evidence_name(),
        };
        Some((length, instead))
    }

    /// Whose name a word is part of, in the genitive too.
    fn whose(&self, word: &str) -> Option<&BTreeSet<PersonId>> {
        self.words
            .get(word)
            .or_else(|| self.words.get(word.strip_suffix('s')?))
    }
}

/// The words of a name, and the personnel number. "Anna-Lena" is known by each half as well.
fn words_of(record: &PersonRecord) -> impl Iterator<Item = String> {
    let name = fold(&format!("{} {}", record.given_name, record.family_name));
    let number = record.personnel_number.as_deref().map(fold);
    let mut words: Vec<String> = name.split(' ').map(str::to_owned).collect();
    // "Muller" for Müller, as keyboards without the letter write it.
    let plain = name
        .replace("ae", "a")
        .replace("oe", "o")
        .replace("ue", "u");
    words.extend(plain.split(' ').map(str::to_owned));
    words.extend(number);
    words
        .into_iter()
        .filter(|word| !word.is_empty() && !PARTICLES.contains(&word.as_str()))
}

/// Departments, teams, positions and sites that fewer than [`SMALL`] people share.
fn small_places(people: &[Person]) -> BTreeSet<Vec<String>> {
    let mut places: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for person in people {
        let record = &person.record;
        let of_person: BTreeSet<Vec<String>> = [
            &record.department,
            &record.team,
            &record.position,
            &record.site,
        ]
        .into_iter()
        .map(|place| fold(place).split(' ').map(str::to_owned).collect())
        .collect();
        for place in of_person {
            *places.entry(place).or_default() += 1;
        }
    }
    places
        .into_iter()
        .filter(|(words, people)| *people < SMALL && words.iter().any(|word| !word.is_empty()))
        .map(|(words, _)| words)
        .collect()
}

/// How many pieces `place` takes at the beginning of `folded`, if it stands there.
fn starts_with(folded: &[String], place: &[String]) -> Option<usize> {
    let mut at = 0;
    for (number, word) in place.iter().enumerate() {
        if number > 0 {
            while folded.get(at).is_some_and(String::is_empty) {
                at += 1;
            }
        }
        if folded.get(at) != Some(word) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// Words, and what stands between them, in turn.
fn pieces(text: &str) -> Vec<&str> {
    // An accent typed as a letter of its own belongs to the word before.
    let of_word = |c: char| c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c);
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = rest
            .find(|c: char| of_word(c) != of_word(first))
            .unwrap_or(rest.len());
        let (piece, left) = rest.split_at(end);
        pieces.push(piece);
        rest = left;
    }
    pieces
}

/// Numbers from 1, in an order that gives nothing away.
fn numbered(
    people: impl Iterator<Item = PersonId>,
    salt: &str,
    role: &str,
) -> BTreeMap<PersonId, usize> {
    let mut shuffled: Vec<([u8; 32], PersonId)> = people
        .map(|person| {
            let drawn = Sha256::digest(format!("{salt} {role} {person}"));
            (drawn.into(), person)
        })
        .collect();
    shuffled.sort_unstable();
    (1..)
        .zip(shuffled)
        .map(|(number, (_, person))| (person, number))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use i18n::Lang;
    use programme::ids::OrganisationId;
    use programme::roster::key;

    fn person(id: i64, given: &str, family: &str, department: &str) -> Person {
        Person {
            id: PersonId(id),
            organisation: OrganisationId(1),
            record: PersonRecord {
                personnel_number: Some(format!("A{id}")),
                given_name: given.to_owned(),
                family_name: family.to_owned(),
                department: department.to_owned(),
                position: "Fachkraft".to_owned(),
                ..PersonRecord::default()
            },
        }
    }

    fn numbers() -> Numbers {
        let people = vec![
            person(1, "Jörg", "Müller-Groß", "Einkauf"),
            person(2, "Leyla", "Yılmaz", "Werk"),
            person(3, "Anna", "von Lang", "Werk"),
            person(4, "Anna", "Öztürk", "Werk"),
            person(5, "Zoë", "Straße", "Werk"),
            person(6, "Hans", "Chef", "Werk"),
        ];
        let case = Case {
            people: people
                .iter()
                .filter(|one| one.id.0 < 6)
                .map(|one| matching::case::Person {
                    key: key(one.id),
                    mentee: one.id.0 != 2,
                    mentor_places: u32::from(one.id.0 == 2),
                    ..matching::case::Person::default()
                })
                .collect(),
            ..Case::default()
        };
        Numbers::new(Lang::De.text(), &case, &people, "salt")
    }

    #[test]
    fn names_leave_a_text_however_they_are_spelled() {
        let numbers = numbers();
        let joerg = numbers.mentee(PersonId(1));
        for (text, expected) in [
            ("Jörg Müller-Groß kennt das", format!("{joerg} kennt das")),
            (
                "mit JÖRG, nicht mit anderen",
                format!("mit {joerg}, nicht mit anderen"),
            ),
            ("wie Joerg Mueller-Gross sagt", format!("wie {joerg} sagt")),
            ("Jo\u{308}rgs Wunsch", format!("{joerg} Wunsch")),
            ("Müllers Idee", format!("{joerg} Idee")),
            ("Jorg Muller", joerg.clone()),
            ("Leyla hilft", "Mentor:in 1 hilft".to_owned()),
            ("fragt leyla yilmaz", "fragt Mentor:in 1".to_owned()),
            ("Zoë Strasse", numbers.mentee(PersonId(5))),
            ("Zoe", numbers.mentee(PersonId(5))),
            (
                "von Lang kommt",
                format!("von {} kommt", numbers.mentee(PersonId(3))),
            ),
            // Two bear this name; and somebody who does not take part has no number.
            ("Anna will es so", "(Name) will es so".to_owned()),
            (
                "Hans Chef hat es entschieden",
                "(Name) hat es entschieden".to_owned(),
            ),
            (
                "siehe joerg.mueller@firma.example!",
                "siehe (Adresse)".to_owned(),
            ),
            ("Nummer A1", format!("Nummer {joerg}")),
            (
                "Die einzige im Einkauf",
                "Die einzige im (Bereich)".to_owned(),
            ),
            (
                "Alle im Werk, Gemeinsames Projekt",
                "Alle im Werk, Gemeinsames Projekt".to_owned(),
            ),
            ("", String::new()),
        ] {
            assert_eq!(numbers.without_names(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_begin_at_one_and_follow_no_order_of_the_file() {
        let people = 1..=200;
        let drawn = numbered(people.clone().map(PersonId), "run", "mentee");
        let mut seen: Vec<usize> = drawn.values().copied().collect();
        assert_ne!(seen, (1..=200).collect::<Vec<_>>());
        seen.sort_unstable();
        assert_eq!(seen, (1..=200).collect::<Vec<_>>());
        let again = numbered(people.map(PersonId).rev(), "run", "mentee");
        assert_eq!(drawn, again);
    }
}
