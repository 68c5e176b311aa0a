//! The wording check: phrases that courts have taken as signs of age
//! discrimination, and words to use instead. It advises, it does not block.
//! Source: AGG §§ 1, 11, 22 and the case law on "Digital Native" and "Young Professionals".

/// A phrase worth changing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// As written.
    pub phrase: String,
    /// What kind of wording it is.
    pub instead: Instead,
}

/// What to write instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// "mit Expertise in …"
    Expertise,
    /// "aus einer anderen Hierarchieebene"
    OtherLevel,
}

/// Beginnings of words that refer to youth or generation, or to age.
const YOUTH: [&str; 12] = [
    "jung",
    "jünger",
    "jüngste",
    "digital native",
    "gen z",
    "generation z",
    "gen y",
    "millennial",
    "young professional",
    "berufsanfänger",
    "berufseinsteiger",
    "young",
];
const AGE: [&str; 8] = [
    "älter",
    "älteste",
    "alte hasen",
    "senior-",
    "ü50",
    "older",
    "boomer",
    "elder",
];

/// Everything in a text that is worth changing, in order of appearance.
///
/// ```
/// let hints = programme::wording::check("Junge Kolleginnen coachen ältere Führungskräfte.");
/// let phrases: Vec<_> = hints.iter().map(|hint| hint.phrase.as_str()).collect();
/// assert_eq!(phrases, ["Junge", "ältere"]);
/// ```
pub fn check(text: &str) -> Vec<Hint> {
    // Lower-casing letter by letter keeps positions in step with the original.
    let lower: Vec<char> = text
        .chars()
        .map(|c| c.to_lowercase().next().unwrap_or(c))
        .collect();
    let original: Vec<char> = text.chars().collect();
    let mut hints = Vec::new();
    let mut at = 0;
    while at < lower.len() {
        let starts_word = at == 0 || !lower[at - 1].is_alphanumeric();
        let found = starts_word.then(|| phrase_at(&lower[at..])).flatten();
        let Some((length, instead)) = found else {
            at += 1;
            continue;
        };
        let mut end = at + length;
        while end < original.len() && original[end].is_alphabetic() {
            end += 1;
        }
        hints.push(Hint {
            phrase: original[at..end].iter().collect(),
            instead,
        });
        at = end;
    }
    hints
}

fn phrase_at(text: &[char]) -> Option<(usize, Instead)> {
    let longest = |list: &[&str]| {
        list.iter()
            .filter(|phrase| {
                phrase.chars().count() <= text.len()
                    && phrase
                        .chars()
                        .eq(text.iter().copied().take(phrase.chars().count()))
            })
            .map(|phrase| phrase.chars().count())
            .max()
    };
    longest(&YOUTH)
        .map(|length| (length, Instead::Expertise))
        .or_else(|| longest(&AGE).map(|length| (length, Instead::OtherLevel)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn innocent_words_pass() {
        assert!(check("Mitarbeitende mit Expertise in KI, auch aus der Verjüngung der Halle; ein Generalist").is_empty());
        assert!(check("").is_empty());
    }

    #[test]
    fn phrases_of_the_case_law_are_found() {
        for phrase in [
            "Digital Natives",
            "Gen Z",
            "Young Professionals",
            "Berufsanfänger",
            "ältere",
        ] {
            let hints = check(&format!("Wir suchen {phrase}, die lehren."));
            assert_eq!(hints.len(), 1, "{phrase}");
            assert_eq!(hints[0].phrase, phrase);
        }
    }
}
