//! Every way in which a text can name a person.

use std::collections::HashMap;

use super::{Person, name};
use crate::text::{address, is_address, tidy};

/// Every way in which a person can be named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Index {
    pub(super) keys: HashMap<String, usize>,
    numbers: HashMap<String, usize>,
    /// Only of numbers that begin with zeros.
    numbers_without_zeros: HashMap<String, Vec<usize>>,
    addresses: HashMap<String, usize>,
    names: HashMap<String, Vec<usize>>,
    /// Addresses that several people claim.
    pub(super) contested: HashMap<String, Vec<usize>>,
}

#[derive(Default)]
pub(super) struct Found {
    pub(super) people: Vec<usize>,
    pub(super) without_zeros: bool,
}

impl Found {
    fn these(people: &[usize]) -> Self {
        Self {
            people: people.to_vec(),
            without_zeros: false,
        }
    }
}

impl Index {
    pub(super) fn of(people: &[Person], keys: HashMap<String, usize>) -> Self {
        let mut index = Self {
            keys,
            ..Self::default()
        };
        for (at, person) in people.iter().enumerate() {
            if let Some(number) = &person.row.number {
                index.numbers.insert(number.clone(), at);
                let short = without_zeros(number);
                if short != number && !short.is_empty() {
                    let these = index.numbers_without_zeros.entry(short.to_owned());
                    these.or_default().push(at);
                }
            }
            if let Some(email) = &person.row.email {
                index.addresses.insert(email.clone(), at);
            }
            let name = name::key(&person.row.given_name, &person.row.family_name);
            if !name.is_empty() {
                index.names.entry(name).or_default().push(at);
            }
        }
        index
    }

    pub(super) fn find(&self, text: &str) -> Found {
        let text = name::of_directory(&tidy(text));
        if text.is_empty() {
            return Found::default();
        }
        let number = super::number_of(&text);
        if let Some(at) = self.numbers.get(&number) {
            return Found::these(&[*at]);
        }
        let email = address(&text);
        if is_address(&email) {
            if let Some(at) = self.addresses.get(&email) {
                return Found::these(&[*at]);
            }
            return self
                .contested
                .get(&email)
                .map(|these| Found::these(these))
                .unwrap_or_default();
        }
        if let Some(these) = self.names.get(&name::key_of_full(&text)) {
            return Found::these(these);
        }
        if number.bytes().all(|byte| byte.is_ascii_digit()) {
            let short = without_zeros(&number);
            let padded = self.numbers_without_zeros.get(short).into_iter().flatten();
            let people = self
                .numbers
                .get(short)
                .into_iter()
                .chain(padded)
                .copied()
                .collect();
            return Found {
                people,
                without_zeros: true,
            };
        }
        // "Nowak, Lena (10001)", "10001 Nowak", "Nowak Lena".
        let mut people: Vec<usize> = text
            .split(|letter: char| {
                letter.is_whitespace()
                    || matches!(letter, '(' | ')' | '[' | ']' | ',' | ';' | '<' | '>')
            })
            .filter(|word| !word.is_empty())
            .filter_map(|word| {
                self.numbers
                    .get(word)
                    .or_else(|| self.addresses.get(&word.to_lowercase()))
            })
            .copied()
            .collect();
        people.dedup();
        if people.is_empty() && !text.contains(',') {
            let folded = name::key_of_full(&text);
            if let Some((family, given)) = folded.split_once(' ') {
                people = self
                    .names
                    .get(&format!("{given} {family}"))
                    .cloned()
                    .unwrap_or_default();
            }
        }
        Found {
            people,
            without_zeros: false,
        }
    }
}

fn without_zeros(number: &str) -> &str {
    number.trim_start_matches('0')
}
