//! Names in one column: "Last, First" or "First Last".

use crate::text::{fold, tidy};

/// Titles and forms of address that come and go between systems.
const TITLES: [&str; 15] = [
    "dr", "prof", "dipl", "ing", "med", "phil", "rer", "nat", "msc", "bsc", "mba", "herr", "frau",
    "mr", "mrs",
];

/// Words that belong to a family name: "Anna von der Heide".
const PARTICLES: [&str; 17] = [
    "von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "ter",
    "ten", "zu", "zum",
];

/// The form in which names are compared.
pub fn key(given: &str, family: &str) -> String {
    without_titles(&format!("{given} {family}"))
}

/// The same from a name in one piece.
pub fn key_of_full(full: &str) -> String {
    match full.split_once(',') {
        Some((family, given)) => key(given, family),
        None => without_titles(full),
    }
}

/// A reference as directories write it: "CN=Byron\, Ada,OU=Staff,DC=firm" is
/// "Byron, Ada". Anything else stays as it is.
pub fn of_directory(text: &str) -> String {
    let Some(rest) = text
        .strip_prefix("CN=")
        .or_else(|| text.strip_prefix("cn="))
    else {
        return text.to_owned();
    };
    let mut name = String::new();
    let mut letters = rest.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => name.extend(letters.next()),
            ',' => break,
            other => name.push(other),
        }
    }
    name
}

fn without_titles(name: &str) -> String {
    let folded = fold(name);
    if !folded.split(' ').any(|word| TITLES.contains(&word)) {
        return folded;
    }
    folded
        .split(' ')
        .filter(|word| !TITLES.contains(word))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Given and family name of a name in one piece.
pub fn split(full: &str) -> (String, String) {
    let full = tidy(full);
    if let Some((family, given)) = full.split_once(',') {
        return (given.trim().to_owned(), family.trim().to_owned());
    }
    let words: Vec<&str> = full.split(' ').collect();
    let Some(last) = words.len().checked_sub(1) else {
        return (String::new(), full);
    };
    // The family name is the last word and the particles before it.
    let mut start = last;
    while start > 1 && PARTICLES.contains(&fold(words[start - 1]).as_str()) {
        start -= 1;
    }
    (words[..start].join(" "), words[start..].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_orders_compare_equal() {
        assert_eq!(
            key_of_full("Müller-Lüdenscheidt, Anna"),
            key("Anna", "Müller-Lüdenscheidt")
        );
        assert_eq!(
            key_of_full("Dr. Anna von der Heide"),
            key_of_full("von der Heide, Anna")
        );
    }

    #[test]
    fn directories_name_people_their_way() {
        assert_eq!(
            of_directory("CN=Byron\\, Ada,OU=Staff,DC=firm"),
            "Byron, Ada"
        );
        assert_eq!(of_directory("Byron, Ada"), "Byron, Ada");
    }

    #[test]
    fn full_names_are_split() {
        let pair = |given: &str, family: &str| (given.to_owned(), family.to_owned());
        assert_eq!(
            split("von der Heide, Mehmet"),
            pair("Mehmet", "von der Heide")
        );
        assert_eq!(
            split("Mehmet von der Heide"),
            pair("Mehmet", "von der Heide")
        );
        assert_eq!(split("Anna  Maria Kaya"), pair("Anna Maria", "Kaya"));
        assert_eq!(split("Kaya"), pair("", "Kaya"));
        assert_eq!(split(""), pair("", ""));
    }
}
