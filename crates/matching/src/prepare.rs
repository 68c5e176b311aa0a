//! From people with words to people with numbers: everything that is compared
//! many times is looked up once.

use crate::candidates::Pool;
use crate::case::{Case, Modes, Pair, Person, WeekHours};
use crate::reporting::Lines;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Why a case cannot be prepared.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CaseError {
    /// Two people with one key; nothing could be told apart afterwards.
    #[error("the key {key:?} belongs to more than one person")]
    DuplicateKey {
        /// That key.
        key: String,
    },
    /// More people than can be numbered.
    #[error("more people than fit 32 bits")]
    TooManyPeople,
}

/// A [`Case`] ready for questions: sorted, numbered, with the closure of the
/// reporting lines and an index from topics to mentors.
#[derive(Clone, Debug)]
pub struct Prepared<'a> {
    pub(crate) case: &'a Case,
    /// Everybody, by key.
    pub(crate) people: Vec<Facts<'a>>,
    pub(crate) lines: Lines,
    /// Supervisors that exist, by index.
    pub(crate) supervisors: Vec<Vec<u32>>,
    /// People who take part as mentors, ascending.
    pub(crate) mentors: Vec<u32>,
    /// People who take part as mentees, ascending.
    pub(crate) mentees: Vec<u32>,
    pub(crate) pool: Pool,
    /// Whether two languages may share a bit in [`Traits::languages`].
    pub(crate) many_languages: bool,
    /// The name of each topic.
    pub(crate) topics: Vec<&'a str>,
    /// Pairs ruled out by the coordinator.
    pub(crate) forbidden: BTreeSet<(u32, u32)>,
}

/// A topic somebody offers or wants, with the level stated.
pub(crate) type Answer = (u32, Option<u8>);

/// One person in numbers. Zero stands for "unknown" where a place is meant.
#[derive(Clone, Debug)]
pub(crate) struct Facts<'a> {
    pub(crate) key: &'a str,
    pub(crate) person: &'a Person,
    pub(crate) mentor: bool,
    pub(crate) mentee: bool,
    pub(crate) traits: Traits,
    /// By topic.
    pub(crate) offers: Vec<Answer>,
    /// The most important first, each topic once.
    pub(crate) wants: Vec<Answer>,
    pub(crate) languages: Vec<u32>,
    /// Vetoes and conflicts alike: the matcher need not know which.
    pub(crate) excluded: Vec<u32>,
    pub(crate) wishes: Vec<u32>,
    pub(crate) earlier: Vec<u32>,
}

/// What is compared with everybody: small, and one after the other in memory.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Traits {
    pub(crate) hours: WeekHours,
    pub(crate) no_hours: bool,
    pub(crate) modes: Modes,
    /// Answers of the sign-up form, 1–5; 0 if there is none.
    pub(crate) style: [u8; 5],
    pub(crate) readiness: u8,
    pub(crate) organisation: u32,
    pub(crate) department: u32,
    pub(crate) site: u32,
    pub(crate) function: u32,
    /// One bit a language, by number modulo 64.
    pub(crate) languages: u64,
}

impl Case {
    /// Sorts, numbers and indexes everything once. Keys of supervisors, partners
    /// or pairs that belong to nobody are ignored: whoever read them from a file
    /// has reported them.
    pub fn prepare(&self) -> Result<Prepared<'_>, CaseError> {
        let mut sorted: Vec<&Person> = self.people.iter().collect();
        sorted.sort_by(|one, other| one.key.cmp(&other.key));
        if let Some(twice) = sorted.windows(2).find(|pair| pair[0].key == pair[1].key) {
            return Err(CaseError::DuplicateKey {
                key: twice[0].key.clone(),
            });
        }
        if u32::try_from(sorted.len()).is_err() {
            return Err(CaseError::TooManyPeople);
        }
        let of_key: HashMap<&str, u32> = (0_u32..)
            .zip(&sorted)
            .map(|(index, person)| (person.key.as_str(), index))
            .collect();
        let known = |keys: &BTreeSet<String>| -> Vec<u32> {
            // Sets come sorted by key, and so do people.
            keys.iter()
                .filter_map(|key| of_key.get(key.as_str()).copied())
                .collect()
        };

        let mut names = Names::default();
        let mut topic_names = Names::default();
        let mut language_names = Names::default();
        let mut people = Vec::with_capacity(sorted.len());
        let mut supervisors = Vec::with_capacity(sorted.len());
        for person in sorted {
            supervisors.push(known(&person.supervisors));
            let mut excluded = known(&person.vetoes);
            excluded.extend(known(&person.conflicts));
            excluded.sort_unstable();
            let spoken = languages(person, &mut language_names);
            people.push(Facts {
                key: &person.key,
                person,
                mentor: person.active && person.mentor_places > 0,
                mentee: person.active && person.mentee,
                traits: Traits {
                    hours: person.hours,
                    no_hours: person.hours.is_empty(),
                    modes: person.modes,
                    style: person.style.map(answer),
                    readiness: answer(person.readiness),
                    organisation: names.place(Kind::Organisation, "", &person.organisation),
                    // Two firms' "IT" are two departments.
                    department: names.place(
                        Kind::Department,
                        &person.organisation,
                        &person.department,
                    ),
                    site: names.place(Kind::Site, "", &person.site),
                    function: names.place(Kind::Function, "", &person.function),
                    languages: bits(&spoken),
                },
                offers: offers(person, &mut topic_names),
                wants: wants(person, &mut topic_names),
                languages: spoken,
                excluded,
                wishes: known(&person.wishes),
                earlier: known(&person.earlier_partners),
            });
        }

        let topics = topic_names.in_order();
        let taking_part = |role: fn(&Facts) -> bool| -> Vec<u32> {
            (0_u32..)
                .zip(&people)
                .filter(|(_, one)| role(one))
                .map(|(index, _)| index)
                .collect()
        };
        let mentors = taking_part(|one| one.mentor);
        let mentees = taking_part(|one| one.mentee);
        let pair = |pair: &Pair| {
            Some((
                *of_key.get(pair.mentor.as_str())?,
                *of_key.get(pair.mentee.as_str())?,
            ))
        };
        let forbidden: BTreeSet<(u32, u32)> = self.forbidden.iter().filter_map(pair).collect();
        let lines = Lines::new(&supervisors);
        let barred = forbidden.iter().copied();
        Ok(Prepared {
            case: self,
            pool: Pool::new(&people, &mentors, topics.len(), &lines, barred, &self.rules),
            many_languages: language_names.known.len() > 64,
            lines,
            supervisors,
            mentors,
            mentees,
            topics,
            forbidden,
            people,
        })
    }
}

impl Facts<'_> {
    /// Whether these two speak one language.
    pub(crate) fn shares_language(&self, other: &Self) -> bool {
        let mut mine = self.languages.iter();
        mine.any(|one| other.languages.binary_search(one).is_ok())
    }

    /// Speaks these languages and no others.
    pub(crate) fn speak(&mut self, languages: &[u32]) {
        self.traits.languages = bits(languages);
        self.languages = languages.to_vec();
    }

    /// Can meet at these hours and no others.
    pub(crate) fn meet_at(&mut self, hours: WeekHours) {
        self.traits.no_hours = hours.is_empty();
        self.traits.hours = hours;
    }
}

/// One bit a number, modulo 64.
fn bits(numbers: &[u32]) -> u64 {
    numbers.iter().fold(0, |bits, &one| bits | 1 << (one % 64))
}

/// On the scale of the form; 0 for no answer.
fn answer(given: Option<u8>) -> u8 {
    given.map_or(0, |answer| answer.clamp(1, 5))
}

impl Prepared<'_> {
    /// The case this was made from.
    pub fn case(&self) -> &Case {
        self.case
    }

    /// The number of a person.
    pub(crate) fn find(&self, key: &str) -> Option<u32> {
        let found = self.people.binary_search_by(|one| one.key.cmp(key)).ok()?;
        u32::try_from(found).ok()
    }

    /// A person by number.
    pub(crate) fn facts(&self, index: u32) -> &Facts<'_> {
        &self.people[index as usize]
    }
}

/// What a name stands for, so that a site never equals a department.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Organisation,
    Department,
    Site,
    Function,
    Language,
    Topic,
}

/// Names already met, numbered from 1.
#[derive(Default)]
struct Names<'a> {
    known: HashMap<(Kind, &'a str, &'a str), u32>,
}

impl<'a> Names<'a> {
    fn number(&mut self, kind: Kind, within: &'a str, name: &'a str) -> u32 {
        // No more names than people and answers, whose number is bounded.
        let next = u32::try_from(self.known.len() + 1).unwrap_or(u32::MAX);
        *self.known.entry((kind, within, name)).or_insert(next)
    }

    /// 0 for an unknown place.
    fn place(&mut self, kind: Kind, within: &'a str, name: &'a str) -> u32 {
        if name.is_empty() {
            0
        } else {
            self.number(kind, within, name)
        }
    }

    /// Topics count from 0, so that they can index.
    fn topic(&mut self, name: &'a str) -> u32 {
        self.number(Kind::Topic, "", name) - 1
    }

    fn in_order(&self) -> Vec<&'a str> {
        let by_number: BTreeMap<u32, &str> = self
            .known
            .iter()
            .map(|(&(_, _, name), &number)| (number, name))
            .collect();
        by_number.into_values().collect()
    }
}

/// Offers by topic; of several levels for one topic, the highest counts.
fn offers<'a>(person: &'a Person, names: &mut Names<'a>) -> Vec<Answer> {
    let mut highest: BTreeMap<u32, Option<u8>> = BTreeMap::new();
    for offer in &person.offers {
        let level = highest.entry(names.topic(&offer.topic)).or_default();
        *level = (*level).max(offer.level);
    }
    highest.into_iter().collect()
}

/// Wishes in their order; a topic named again adds nothing.
fn wants<'a>(person: &'a Person, names: &mut Names<'a>) -> Vec<Answer> {
    let mut seen = BTreeSet::new();
    let numbered = person
        .wants
        .iter()
        .map(|want| (names.topic(&want.topic), want.level));
    numbered.filter(|want| seen.insert(want.0)).collect()
}

fn languages<'a>(person: &'a Person, names: &mut Names<'a>) -> Vec<u32> {
    let mut numbers: Vec<u32> = person
        .languages
        .iter()
        .map(|language| names.number(Kind::Language, "", language))
        .collect();
    numbers.sort_unstable();
    numbers
}
