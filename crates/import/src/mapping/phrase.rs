//! How well a header says what a column is.

use std::collections::HashSet;

use crate::text::{fold, nearly};

/// Words that say nothing about a column.
const FILLERS: [&str; 37] = [
    "der",
    "die",
    "das",
    "den",
    "des",
    "ein",
    "eine",
    "ich",
    "sie",
    "du",
    "mir",
    "mich",
    "ihre",
    "ihr",
    "deine",
    "dein",
    "meine",
    "mein",
    "bitte",
    "zu",
    "und",
    "oder",
    "von",
    "im",
    "in",
    "geschaeftlich",
    "dienstlich",
    "the",
    "of",
    "a",
    "your",
    "my",
    "i",
    "you",
    "and",
    "or",
    "please",
];

/// A header, made ready for comparing.
pub(crate) struct Header {
    words: Vec<String>,
    joined: String,
    /// Of two levels, the lower one: it says more.
    leaf: Option<Box<Header>>,
}

impl Header {
    pub(crate) fn new(text: &str) -> Self {
        // A questionnaire's whole question can be a header; its start decides.
        let text: String = text.chars().take(300).collect();
        let folded = fold(&text);
        let mut words: Vec<String> = folded
            .split(' ')
            .filter(|word| !word.is_empty() && !word.bytes().all(|byte| byte.is_ascii_digit()))
            .map(str::to_owned)
            .collect();
        if words.iter().any(|word| !FILLERS.contains(&word.as_str())) {
            words.retain(|word| !FILLERS.contains(&word.as_str()));
        }
        let leaf = text
            .rsplit_once(" / ")
            .map(|(_, leaf)| Box::new(Self::new(leaf)));
        Self {
            joined: words.concat(),
            words,
            leaf,
        }
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    /// 0–100. A phrase is folded words; `stem*` matches what begins so,
    /// `*stem` what ends so; a phrase beginning with `~` is weak evidence.
    pub(crate) fn score(&self, phrase: &str) -> u8 {
        self.compare(phrase, nearly)
    }

    /// The same without forgiving slips, which is much cheaper.
    pub(crate) fn exactly(&self, phrase: &str) -> u8 {
        self.compare(phrase, |_, _| false)
    }

    fn compare(&self, phrase: &str, slip: fn(&str, &str) -> bool) -> u8 {
        let leaf = self
            .leaf
            .as_ref()
            .map_or(0, |leaf| leaf.compare(phrase, slip).saturating_sub(2));
        leaf.max(self.compare_whole(phrase, slip))
    }

    fn compare_whole(&self, phrase: &str, slip: fn(&str, &str) -> bool) -> u8 {
        let (phrase, penalty) = match phrase.strip_prefix('~') {
            Some(rest) => (rest, 20),
            None => (phrase, 0),
        };
        if self.words.is_empty() {
            return 0;
        }
        if phrase
            .bytes()
            .filter(|byte| *byte != b' ')
            .eq(self.joined.bytes())
        {
            return 100 - penalty;
        }
        let mut matched = 0;
        let mut slips = 0;
        for part in phrase.split(' ') {
            if self.words.iter().any(|word| matches(word, part)) {
                matched += 1;
            } else if self.words.iter().any(|word| slip(word, part)) {
                matched += 1;
                slips += 8;
            } else {
                return 0;
            }
        }
        // What else the header says makes it less certain.
        let share = 35 * matched.min(self.words.len()) / self.words.len();
        u8::try_from(64 + share)
            .unwrap_or(99)
            .saturating_sub(slips + penalty)
    }

    /// Whether any of its words is among these words or stems.
    pub(crate) fn mentions(&self, words: &HashSet<&str>, stems: &[&str]) -> bool {
        words.contains(self.joined.as_str())
            || self.words.iter().any(|word| words.contains(word.as_str()) || stems.iter().any(|stem| matches(word, stem)))
            // "e mail" is written in one word too.
            || self.words.len() == 1 && self.joined.len() < 30
    }

    /// Whether all parts of a phrase are there, by the same signs. Slips are
    /// forgiven only in long words: here, a false alarm costs a column.
    pub(crate) fn says(&self, phrase: &str) -> bool {
        phrase
            .bytes()
            .filter(|byte| *byte != b' ')
            .eq(self.joined.bytes())
            || phrase.split(' ').all(|part| {
                self.words
                    .iter()
                    .any(|word| matches(word, part) || (part.len() >= 9 && nearly(word, part)))
            })
    }

    /// The best of several phrases: score and phrase.
    pub(crate) fn best<'p>(&self, phrases: &[&'p str]) -> Option<(u8, &'p str)> {
        phrases
            .iter()
            .map(|phrase| (self.score(phrase), *phrase))
            .filter(|(score, _)| *score > 0)
            .max_by_key(|(score, _)| *score)
    }
}

fn matches(word: &str, part: &str) -> bool {
    match (part.strip_suffix('*'), part.strip_prefix('*')) {
        (Some(stem), _) => word.starts_with(stem),
        (None, Some(stem)) => word.ends_with(stem),
        (None, None) => word == part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_beats_partial_beats_nothing() {
        let header = Header::new("Vorgesetzte:r (Personalnummer)");
        assert_eq!(header.score("personalnummer vorgesetzt*"), 99);
        assert_eq!(header.score("personalnummer"), 81);
        assert_eq!(header.score("abteilung"), 0);
        assert_eq!(Header::new("E-Mail").score("email"), 100);
        assert_eq!(Header::new("Abteilnug").score("abteilung"), 91);
    }
}
