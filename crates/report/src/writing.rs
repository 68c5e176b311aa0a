//! What people wrote, made fit for paper: a PDF that can be read aloud must not
//! hold a character that its typeface lacks, and a word must not leave the sheet.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

use crate::pdf::can_show;

/// Stands for a letter that the typeface lacks.
const BOX: char = '□';

/// A word longer than this is taken for something that no hyphenation knows.
const LONGEST_WORD: usize = 40;

/// It may be broken after so many characters.
const PIECE: usize = 12;

/// A place where a line may break and nothing is seen.
const MAY_BREAK: char = '\u{200b}';

/// The characters of a text that paper cannot show, each once: a form can name
/// them beside the field. Letters among them become a box, emoji vanish.
pub(crate) fn unprintable(text: &str) -> Vec<char> {
    let lost: BTreeSet<char> = text
        .nfc()
        .filter(|c| !c.is_control() && !c.is_whitespace() && !is_silent(*c))
        .filter(|c| !shown(*c))
        .collect();
    lost.into_iter().collect()
}

/// A text on one line.
pub(crate) fn line(text: &str) -> String {
    let printable: String = text.nfc().flat_map(parts).filter_map(printable).collect();
    let words: Vec<String> = printable.split_whitespace().map(breakable).collect();
    words.join(" ")
}

/// A text in paragraphs: each of its lines that says something is one.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    text.lines()
        .map(line)
        .filter(|paragraph| !paragraph.is_empty())
        .collect()
}

/// The character itself, or what it is made of where only that can be shown:
/// a wide A is an A, and a rare letter with an accent keeps the letter.
fn parts(character: char) -> Vec<char> {
    if is_on_paper(character) {
        vec![character]
    } else {
        std::iter::once(character).nfkd().collect()
    }
}

/// Whether anything of a character comes onto paper.
fn shown(character: char) -> bool {
    parts(character).into_iter().any(is_on_paper)
}

fn printable(character: char) -> Option<char> {
    if character.is_control() || character.is_whitespace() {
        Some(' ')
    } else if is_silent(character) {
        None
    } else if is_on_paper(character) {
        Some(character)
    } else if character.is_alphanumeric() {
        Some(BOX)
    } else {
        None
    }
}

/// PDF/A allows no private characters, even where the typeface has them.
fn is_on_paper(character: char) -> bool {
    let is_private = matches!(
        character,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}'
    );
    !is_private && can_show(character)
}

/// Joiners, marks of direction, choices of a picture and of its colour: they
/// say how others look, and could turn a line round.
fn is_silent(character: char) -> bool {
    matches!(
        character,
        '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{1f3fb}'..='\u{1f3ff}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

fn breakable(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let is_long = word.chars().count() > LONGEST_WORD;
    for (index, character) in word.chars().enumerate() {
        if is_long && index > 0 && index % PIECE == 0 {
            out.push(MAY_BREAK);
        }
        out.push(character);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_typeface_has_stays_as_it_is() {
        for text in [
            "Jörg Weiß-Łukaszewicz",
            "Şükrü İğdır, Nguyễn Thị Ánh, Őri Žižek",
            "Ελένη Παππά, Љубица Ђокић",
            "*fett* #import \"x\" $ \\ <b> – „so“ … 100 %",
        ] {
            assert_eq!(line(text), text);
            assert_eq!(unprintable(text), Vec::<char>::new());
        }
    }

    #[test]
    fn two_spellings_of_one_letter_are_one() {
        assert_eq!(line("Mu\u{308}ller"), "Müller");
        assert_eq!(
            line("Ａｎｎａ ﬁndet"),
            "Anna ﬁndet".replace('ﬁ', &line("ﬁ"))
        );
        assert_eq!(unprintable("Mu\u{308}ller Ａｎｎａ"), Vec::<char>::new());
    }

    #[test]
    fn emoji_vanish_and_foreign_letters_become_boxes() {
        assert_eq!(line("Danke 👩🏽\u{200d}💻 sehr 🎉"), "Danke sehr");
        assert_eq!(line("李 明"), "□ □");
        assert_eq!(unprintable("明 🎉 a明\u{200d}"), vec!['明', '🎉']);
    }

    #[test]
    fn nothing_turns_a_line_round_or_breaks_it() {
        assert_eq!(line("a\u{202e}b\u{0}c\r\n\td\u{e000}"), "ab c d");
        assert_eq!(paragraphs("eins\r\n\n  \nzwei\n"), ["eins", "zwei"]);
    }

    #[test]
    fn a_word_without_end_may_be_broken() {
        let word = "ä".repeat(LONGEST_WORD + 1);
        let pieces: Vec<String> = line(&word).split(MAY_BREAK).map(str::to_owned).collect();
        assert_eq!(pieces.concat(), word);
        assert!(pieces.iter().all(|piece| piece.chars().count() <= PIECE));
        assert_eq!(line(&"ä".repeat(LONGEST_WORD)), "ä".repeat(LONGEST_WORD));
    }
}
