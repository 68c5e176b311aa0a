//! The languages say the same things, with the same arguments.

use std::collections::{BTreeMap, BTreeSet};

use crate::arguments::messages;
use crate::{DE, DE_DU, EN};

type Messages = BTreeMap<String, (String, BTreeSet<String>)>;

fn all(sources: &[&str]) -> Messages {
    let mut found = Messages::new();
    for source in sources {
        for message in messages(source).expect("parses") {
            let id = message.id.clone();
            let previous = found.insert(message.id, (message.text, message.arguments));
            assert!(previous.is_none(), "{id} is defined twice");
        }
    }
    found
}

#[test]
fn german_and_english_have_the_same_messages_and_arguments() {
    let signature = |messages: Messages| -> BTreeMap<String, BTreeSet<String>> {
        messages
            .into_iter()
            .map(|(id, (_, arguments))| (id, arguments))
            .collect()
    };
    let (german, english) = (signature(all(DE)), signature(all(EN)));
    let missing: Vec<_> = german
        .iter()
        .filter(|(id, arguments)| english.get(*id) != Some(arguments))
        .chain(english.iter().filter(|(id, _)| !german.contains_key(*id)))
        .collect();
    assert!(missing.is_empty(), "differ between de and en: {missing:#?}");
}

#[test]
fn informal_german_overrides_only_what_exists() {
    let german = all(DE);
    for (id, (_, arguments)) in all(DE_DU) {
        let formal = german
            .get(&id)
            .unwrap_or_else(|| panic!("{id} is in de-du, but not in de"));
        assert_eq!(formal.1, arguments, "arguments of {id}");
    }
}

#[test]
fn whoever_is_addressed_formally_is_addressed_informally_too() {
    let informal = all(DE_DU);
    let formal_words = [
        "Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres",
    ];
    let addresses = |text: &str| {
        text.split(|c: char| !c.is_alphabetic())
            .any(|word| formal_words.contains(&word))
    };
    // These name the form of address; they do not use it.
    let names_it = ["lang-de", "tone-formal"];
    let left: Vec<_> = all(DE)
        .into_iter()
        .filter(|(id, _)| !names_it.contains(&id.as_str()))
        .filter(|(id, (text, _))| addresses(text) && !informal.contains_key(id))
        .map(|(id, _)| id)
        .collect();
    assert!(left.is_empty(), "no informal wording for: {left:#?}");
    for (id, (text, _)) in &informal {
        assert!(!addresses(text), "{id} in de-du still says Sie");
    }
}

#[test]
fn tone_is_calm() {
    for (id, (text, _)) in all(DE).into_iter().chain(all(DE_DU)).chain(all(EN)) {
        assert!(!text.contains('!'), "{id} shouts");
    }
}
