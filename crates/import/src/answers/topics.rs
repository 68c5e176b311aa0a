//! Finds the topics of a programme in what people ticked or wrote.

use std::collections::HashMap;

use super::values;
use crate::text::{clean, fold, nearly};

/// A topic and what it can be called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicName {
    /// Stable key: a DigComp code ("2.4") or a slug.
    pub key: String,
    /// Titles in any language, older ones included.
    pub titles: Vec<String>,
    /// Whether people state a level.
    pub levelled: bool,
}

/// The topics of a programme, ready for finding.
#[derive(Clone, Debug, Default)]
pub struct Topics {
    names: Vec<TopicName>,
    by_text: HashMap<String, usize>,
}

/// One part of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A topic of the list.
    Known {
        /// Index for [`Topics::name`].
        topic: usize,
        /// The level stated.
        level: Option<u8>,
        /// Set if it was written slightly differently: how.
        guessed: Option<String>,
    },
    /// Something else, as written.
    Unknown(String),
}

impl Topics {
    /// Makes a list ready.
    pub fn new(names: Vec<TopicName>) -> Self {
        let mut by_text = HashMap::new();
        for (index, name) in names.iter().enumerate() {
            let key = fold(&name.key);
            for title in &name.titles {
                let title = fold(title);
                by_text.entry(format!("{key} {title}")).or_insert(index);
                by_text.entry(title).or_insert(index);
            }
            by_text.entry(key).or_insert(index);
        }
        by_text.remove("");
        Self { names, by_text }
    }

    /// A topic found by [`Topics::find_all`].
    pub fn name(&self, index: usize) -> Option<&TopicName> {
        self.names.get(index)
    }

    /// All topics in a cell, in order. Choices are separated by `;`, by a line
    /// break or by a comma; titles may contain commas, so the longest run of
    /// pieces that is a topic counts.
    pub fn find_all(&self, cell: &str) -> Vec<Part> {
        let mut parts = Vec::new();
        for piece in split_outside_parentheses(cell, &[';', '\n', '\r']) {
            match self.exact(&piece) {
                Some(part) => parts.push(part),
                None => self.find_in_commas(&piece, &mut parts),
            }
        }
        parts
    }

    fn find_in_commas(&self, text: &str, parts: &mut Vec<Part>) {
        /// No title has more commas; keeps hostile cells cheap.
        const LONGEST_RUN: usize = 6;
        let pieces = split_outside_parentheses(text, &[',']);
        let mut unknown: Vec<&str> = Vec::new();
        let mut at = 0;
        let close = |unknown: &mut Vec<&str>, parts: &mut Vec<Part>| {
            if !unknown.is_empty() {
                parts.push(self.nearest(&unknown.join(", ")));
                unknown.clear();
            }
        };
        while at < pieces.len() {
            let longest = LONGEST_RUN.min(pieces.len() - at);
            let found = (1..=longest).rev().find_map(|count| {
                self.exact(&pieces[at..at + count].join(", "))
                    .map(|part| (part, count))
            });
            if let Some((part, count)) = found {
                close(&mut unknown, parts);
                parts.push(part);
                at += count;
            } else if let Some(topic) = self.by_code(&pieces[at]) {
                // A title that has changed since, up to where the next topic begins.
                let known =
                    |piece: &String| self.exact(piece).is_some() || self.by_code(piece).is_some();
                let title_ends = split_level(&pieces[at]).1.is_some();
                let more = if title_ends {
                    0
                } else {
                    pieces[at + 1..]
                        .iter()
                        .take(LONGEST_RUN)
                        .take_while(|piece| !known(piece))
                        .count()
                };
                let (_, level) = split_level(&pieces[at + more]);
                close(&mut unknown, parts);
                parts.push(Part::Known {
                    topic,
                    level,
                    guessed: None,
                });
                at += 1 + more;
            } else {
                unknown.push(&pieces[at]);
                at += 1;
            }
        }
        close(&mut unknown, parts);
    }

    fn exact(&self, text: &str) -> Option<Part> {
        let (title, level) = split_level(text);
        let folded = fold(title);
        let topic = self
            .by_text
            .get(&folded)
            .or_else(|| self.by_text.get(&fold(text)))
            .copied()?;
        Some(Part::Known {
            topic,
            level,
            guessed: None,
        })
    }

    /// "2.4 whatever it is called this year".
    fn by_code(&self, title: &str) -> Option<usize> {
        let title = title.trim_start();
        let code = title
            .split([' ', ':', '–', '-'])
            .next()?
            .trim_end_matches('.');
        let is_code = code.contains('.')
            && code
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'.');
        if is_code {
            self.names.iter().position(|name| name.key == code)
        } else {
            None
        }
    }

    fn nearest(&self, text: &str) -> Part {
        let (title, level) = split_level(text);
        let folded = fold(title);
        let mut found: Vec<usize> = self
            .by_text
            .iter()
            .filter(|(known, _)| nearly(known, &folded))
            .map(|(_, index)| *index)
            .collect();
        found.sort_unstable();
        found.dedup();
        match found.as_slice() {
            [one] => Part::Known {
                topic: *one,
                level,
                guessed: Some(text.to_owned()),
            },
            _ => Part::Unknown(text.to_owned()),
        }
    }
}

/// "Title (mit Unterstützung)": the title and the level. Other parentheses
/// belong to the title.
fn split_level(text: &str) -> (&str, Option<u8>) {
    let text = text.trim();
    let Some(inner) = text.strip_suffix([')', ']']) else {
        return (text, None);
    };
    let Some(open) = inner.rfind(['(', '[']) else {
        return (text, None);
    };
    match values::level(&inner[open + 1..]) {
        Some(level) => (text[..open].trim_end(), Some(level)),
        None => (text, None),
    }
}

/// "weiß nicht, wie das geht" has a comma and stands in parentheses.
fn split_outside_parentheses(text: &str, separators: &[char]) -> Vec<String> {
    let mut depth = 0_usize;
    let balanced = text.matches('(').count() == text.matches(')').count();
    let pieces = text.split(|letter: char| {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth == 0 || !balanced) && separators.contains(&letter)
    });
    pieces
        .map(clean)
        .filter(|piece| !piece.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topics() -> Topics {
        let name = |key: &str, titles: &[&str], levelled| TopicName {
            key: key.to_owned(),
            titles: titles.iter().map(ToString::to_string).collect(),
            levelled,
        };
        Topics::new(vec![
            name(
                "1.1",
                &[
                    "Informationen recherchieren, suchen und filtern",
                    "Browsing, searching and filtering information",
                ],
                true,
            ),
            name(
                "2.4",
                &["Mit digitalen Technologien zusammenarbeiten"],
                true,
            ),
            name(
                "nachhaltigkeit",
                &["Nachhaltigkeit", "Sustainability"],
                false,
            ),
        ])
    }

    fn known(topic: usize, level: Option<u8>) -> Part {
        Part::Known {
            topic,
            level,
            guessed: None,
        }
    }

    #[test]
    fn commas_in_titles_and_between_choices() {
        let topics = topics();
        let cell = "Sustainability, 1.1 Informationen recherchieren, suchen und filtern (weiß nicht, wie das geht), 2.4 (kann andere anleiten)";
        assert_eq!(
            topics.find_all(cell),
            [known(2, None), known(0, Some(1)), known(1, Some(6))]
        );
        assert_eq!(
            topics.find_all(&cell.replace("), 2.4", "); 2.4")),
            topics.find_all(cell)
        );
        assert_eq!(
            topics.find_all("browsing, searching and filtering information\nNACHHALTIGKEIT"),
            [known(0, None), known(2, None)]
        );
    }

    #[test]
    fn unknown_topics_are_kept_and_slips_forgiven() {
        let topics = topics();
        assert_eq!(
            topics.find_all("Power BI, Excel; Nachhaltigeit"),
            [
                Part::Unknown("Power BI, Excel".to_owned()),
                Part::Known {
                    topic: 2,
                    level: None,
                    guessed: Some("Nachhaltigeit".to_owned())
                }
            ]
        );
        assert_eq!(
            topics.find_all("2.4 Zusammenarbeit im Netz (selbstständig)"),
            [known(1, Some(4))]
        );
        assert_eq!(topics.find_all(" ;; \n"), []);
    }
}
