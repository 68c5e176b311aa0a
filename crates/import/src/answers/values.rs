//! Small vocabularies: roles, levels, languages, ways of meeting.

use matching::case::Modes;

use super::Role;
use crate::text::fold;

/// "Mentor:in", "Ich möchte Mentee sein", "beides", "both".
pub fn role(text: &str) -> Option<Role> {
    let folded = fold(text);
    let has = |stems: &[&str]| {
        folded
            .split(' ')
            .any(|word| stems.iter().any(|stem| word.starts_with(stem)))
    };
    let mentor = has(&["mentor", "teach", "lehrend", "wissensgeb"]);
    let mentee = has(&["mentee", "learn", "lernend", "wissensnehm"]);
    // "Mentoring" is the programme, not a role.
    let mentor = mentor
        && !(folded
            .split(' ')
            .all(|word| !word.starts_with("mentor") || word.starts_with("mentoring")));
    if has(&["beide", "both", "sowohl"]) || (mentor && mentee) {
        Some(Role::Both)
    } else if mentor {
        Some(Role::Mentor)
    } else if mentee {
        Some(Role::Mentee)
    } else {
        None
    }
}

/// The four anchors of the level question, or a number from 1 to 8.
pub fn level(text: &str) -> Option<u8> {
    let folded = fold(text);
    let has = |part: &str| folded.contains(part);
    let number = folded
        .strip_prefix("level ")
        .or_else(|| folded.strip_prefix("stufe "))
        .unwrap_or(&folded);
    if let Ok(number @ 1..=8) = number.parse::<u8>() {
        return Some(number);
    }
    if has("anleiten") || has("guide") || has("teach") || has("coach others") || has("weitergeben")
    {
        Some(6)
    } else if has("weiss nicht")
        || has("know how")
        || has("not know")
        || has("keine ahnung")
        || has("no idea")
        || has("never done")
    {
        Some(1)
    } else if has("unterstuetzung")
        || has("support")
        || has("with help")
        || has("mit hilfe")
        || has("some help")
    {
        Some(2)
    } else if has("selbststaendig")
        || has("selbstaendig")
        || has("independent")
        || has("on my own")
        || has("by myself")
        || has("allein")
    {
        Some(4)
    } else {
        None
    }
}

/// The key of a language: "Deutsch", "German" and "de" are "de".
pub fn language(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let first = folded.split(' ').next().unwrap_or_default();
    let find = |word: &str| {
        LANGUAGES
            .iter()
            .find(|(key, names)| *key == word || names.contains(&word))
            .map(|(key, _)| *key)
    };
    // "Englisch (fließend)", "German C1".
    find(&folded).or_else(|| find(first).filter(|_| first.len() > 2))
}

/// ISO 639-1 keys with German, English and own names, folded.
const LANGUAGES: [(&str, &[&str]); 40] = [
    ("ar", &["arabisch", "arabic"]),
    ("bg", &["bulgarisch", "bulgarian", "balgarski"]),
    ("bs", &["bosnisch", "bosnian", "bosanski"]),
    ("ca", &["katalanisch", "catalan"]),
    ("cs", &["tschechisch", "czech", "cestina", "cesky"]),
    ("da", &["daenisch", "danish", "dansk"]),
    ("de", &["deutsch", "german", "ger", "deu"]),
    ("el", &["griechisch", "greek"]),
    ("en", &["englisch", "english", "eng"]),
    ("es", &["spanisch", "spanish", "espanol"]),
    ("et", &["estnisch", "estonian"]),
    ("fa", &["persisch", "farsi", "persian"]),
    ("fi", &["finnisch", "finnish", "suomi"]),
    ("fr", &["franzoesisch", "french", "francais"]),
    ("he", &["hebraeisch", "hebrew"]),
    ("hi", &["hindi"]),
    ("hr", &["kroatisch", "croatian", "hrvatski"]),
    ("hu", &["ungarisch", "hungarian", "magyar"]),
    ("it", &["italienisch", "italian", "italiano"]),
    ("ja", &["japanisch", "japanese"]),
    ("ko", &["koreanisch", "korean"]),
    ("ku", &["kurdisch", "kurdish"]),
    ("lt", &["litauisch", "lithuanian"]),
    ("lv", &["lettisch", "latvian"]),
    ("mk", &["mazedonisch", "macedonian"]),
    (
        "nl",
        &["niederlaendisch", "dutch", "nederlands", "hollaendisch"],
    ),
    ("no", &["norwegisch", "norwegian", "norsk"]),
    ("pl", &["polnisch", "polish", "polski"]),
    ("pt", &["portugiesisch", "portuguese", "portugues"]),
    ("ro", &["rumaenisch", "romanian", "romana"]),
    ("ru", &["russisch", "russian"]),
    ("sk", &["slowakisch", "slovak", "slovencina"]),
    ("sl", &["slowenisch", "slovenian", "slovene"]),
    ("sq", &["albanisch", "albanian", "shqip"]),
    ("sr", &["serbisch", "serbian", "srpski"]),
    ("sv", &["schwedisch", "swedish", "svenska"]),
    ("tr", &["tuerkisch", "turkish", "tuerkce"]),
    ("uk", &["ukrainisch", "ukrainian"]),
    ("vi", &["vietnamesisch", "vietnamese"]),
    ("zh", &["chinesisch", "chinese", "mandarin"]),
];

/// "vor Ort", "online", "egal", "hybrid".
pub fn modes(text: &str) -> Option<Modes> {
    let folded = fold(text);
    let joined: String = folded.split(' ').collect();
    let has = |parts: &[&str]| parts.iter().any(|part| joined.contains(part));
    let both = has(&[
        "beides", "both", "egal", "hybrid", "either", "nomatter", "gemischt",
    ]);
    let on_site = both
        || has(&[
            "vorort",
            "praesenz",
            "onsite",
            "inperson",
            "facetoface",
            "persoenlich",
            "imbuero",
            "office",
        ]);
    let online = both
        || has(&[
            "online", "remote", "virtuell", "virtual", "video", "digital", "teams", "telefon",
            "phone",
        ]);
    (on_site || online).then_some(Modes { on_site, online })
}

/// 1–5, also where the scale's words stand beside the number.
pub fn one_to_five(text: &str) -> Option<u8> {
    let number = crate::people::number_of(text);
    let number = number
        .split([' ', '–', '-', '(', '='])
        .next()
        .unwrap_or_default();
    number
        .parse()
        .ok()
        .filter(|number| (1..=5).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles() {
        for (text, expected) in [
            ("Mentor:in", Some(Role::Mentor)),
            ("MentorIn", Some(Role::Mentor)),
            ("Mentee", Some(Role::Mentee)),
            ("Ich möchte Mentee sein", Some(Role::Mentee)),
            ("beides", Some(Role::Both)),
            ("Both", Some(Role::Both)),
            ("Mentor und Mentee", Some(Role::Both)),
            ("Mentoring", None),
            ("?", None),
        ] {
            assert_eq!(role(text), expected, "{text}");
        }
    }

    #[test]
    fn levels() {
        for (text, expected) in [
            ("weiß nicht, wie das geht", Some(1)),
            ("mit Unterstützung", Some(2)),
            ("selbstständig", Some(4)),
            ("kann andere anleiten", Some(6)),
            ("don't know how to do it", Some(1)),
            ("with support", Some(2)),
            ("independently", Some(4)),
            ("can guide others", Some(6)),
            ("Stufe 3", Some(3)),
            ("9", None),
            ("", None),
        ] {
            assert_eq!(level(text), expected, "{text}");
        }
    }

    #[test]
    fn languages_and_modes() {
        assert_eq!(language("Deutsch"), Some("de"));
        assert_eq!(language("Czech"), Some("cs"));
        assert_eq!(language("Englisch (fließend)"), Some("en"));
        assert_eq!(language("Türkisch"), Some("tr"));
        assert_eq!(language("Klingonisch"), None);
        assert_eq!(
            modes("vor Ort"),
            Some(Modes {
                on_site: true,
                online: false
            })
        );
        assert_eq!(
            modes("Face-to-face"),
            Some(Modes {
                on_site: true,
                online: false
            })
        );
        assert_eq!(
            modes("egal"),
            Some(Modes {
                on_site: true,
                online: true
            })
        );
        assert_eq!(modes("gar nicht"), None);
    }
}
