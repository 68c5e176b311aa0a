//! How long a certificate takes, from words to the bytes of the PDF. Nothing is
//! kept from one to the next, so the first is like the hundredth, but for
//! loading the typeface.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that cannot start should stop"
)]

use i18n::Lang;
use jiff::civil::date;
use report::certificate::{Certificate, List, Signer, pdf};

fn main() {
    divan::main();
}

/// Characters of own words: none, a few sentences, as many as a form takes.
#[divan::bench(args = [0, 300, 2000])]
fn own_words(bencher: divan::Bencher, characters: usize) {
    let sentence = "Ich frage heute offener nach und höre länger zu. ";
    let certificate = Certificate {
        company: "Nordwind Maschinenbau GmbH".to_owned(),
        person: "Dr. Jörg Müller-Weißenfels".to_owned(),
        sentence: "hat an einem Tandem teilgenommen.".to_owned(),
        meetings: Some(6),
        minutes: Some(270),
        lists: vec![List {
            title: "Themen".to_owned(),
            points: vec!["KI im Arbeitsalltag".to_owned(); 4],
        }],
        own_words: sentence.chars().cycle().take(characters).collect(),
        place: "Lübeck".to_owned(),
        day: date(2026, 8, 31),
        signers: vec![Signer::default()],
    };
    bencher.bench(|| pdf(&certificate, Lang::De).unwrap());
}
