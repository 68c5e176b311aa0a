//! The certificate that each of a tandem gets at the end, as a PDF on A4.
//! The page shows the same [`Certificate`].

use i18n::{Lang, Text};
use jiff::civil::Date;
use serde::Serialize;

use crate::pdf::{self, PdfError};
use crate::writing::{line, paragraphs, unprintable};

/// The sheet. Numbers and colours are there; words come from here.
const TEMPLATE: &str = concat!(
    include_str!("../templates/house.typ"),
    include_str!("../templates/certificate.typ")
);

/// What a certificate says. Empty texts and lists leave no gap. It holds
/// nothing of the other person.
#[derive(Clone, Debug)]
pub struct Certificate {
    /// Where it happened; the head of the sheet.
    pub company: String,
    /// Whose certificate it is.
    pub person: String,
    /// What this person did, as the rest of a sentence that begins with the name.
    pub sentence: String,
    /// How often the two met.
    pub meetings: Option<u32>,
    /// How long they met altogether.
    pub minutes: Option<u32>,
    /// Topics, and what belongs to the role.
    pub lists: Vec<List>,
    /// What this person takes along, as they wrote it.
    pub own_words: String,
    /// Where it is signed.
    pub place: String,
    /// The date beside the signature.
    pub day: Date,
    /// Who signs by hand.
    pub signers: Vec<Signer>,
}

/// Some points under a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// The heading.
    pub title: String,
    /// The points.
    pub points: Vec<String>,
}

/// Someone who signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signer {
    /// Printed below the line; may be empty.
    pub name: String,
    /// In what capacity.
    pub function: String,
}

impl Certificate {
    /// "6 Treffen", "4,5 Stunden".
    pub fn figures(&self, t: Text) -> Vec<String> {
        let meetings = self.meetings.filter(|n| *n > 0);
        let minutes = self.minutes.filter(|n| *n > 0);
        let meetings = meetings.map(|n| t.paper_meetings(n));
        let hours = minutes.map(|minutes| {
            let text = i18n::points(t.lang(), f64::from(minutes) / 60.0);
            let whole = [",0", ".0"].iter().find_map(|end| text.strip_suffix(end));
            match whole.unwrap_or(&text) {
                "1" => t.paper_one_hour(),
                more => t.paper_hours(more),
            }
        });
        meetings.into_iter().chain(hours).collect()
    }

    /// "Lübeck, 31. August 2026".
    pub fn place_and_day(&self, lang: Lang) -> String {
        let day = i18n::day(lang, self.day);
        match line(&self.place) {
            place if place.is_empty() => day,
            place => lang.text().paper_place_and_day(day, place),
        }
    }

    /// The characters in what people wrote that paper cannot show: letters of
    /// other scripts, emoji.
    pub fn unprintable(&self) -> Vec<char> {
        unprintable(&[self.person.as_str(), self.own_words.as_str()].concat())
    }
}

/// The certificate as PDF/UA-1 and PDF/A-2a: the same certificate gives the same bytes.
pub fn pdf(certificate: &Certificate, lang: Lang) -> Result<Vec<u8>, PdfError> {
    pdf::pdf(TEMPLATE, &Sheet::of(certificate, lang), certificate.day)
}

/// The data of the template.
#[derive(Serialize)]
struct Sheet {
    lang: &'static str,
    title: String,
    company: String,
    person: String,
    sentence: String,
    figures: Vec<String>,
    lists: Vec<Points>,
    own_words_title: String,
    own_words: Vec<String>,
    both_ways: String,
    place_and_day: String,
    signers: Vec<[String; 2]>,
    note: String,
    page: String,
}

#[derive(Serialize)]
struct Points {
    title: String,
    points: Vec<String>,
}

impl Sheet {
    fn of(certificate: &Certificate, lang: Lang) -> Self {
        let t = lang.text();
        Self {
            lang: lang.html(),
            title: t.our_certificate_title(),
            company: line(&certificate.company),
            person: line(&certificate.person),
            sentence: line(&certificate.sentence),
            figures: certificate.figures(t),
            lists: certificate.lists.iter().filter_map(points).collect(),
            own_words_title: t.our_certificate_learned(),
            own_words: paragraphs(&certificate.own_words),
            both_ways: t.our_certificate_both_ways(),
            place_and_day: certificate.place_and_day(lang),
            signers: certificate
                .signers
                .iter()
                .map(|signer| [line(&signer.name), line(&signer.function)])
                .collect(),
            note: t.paper_certificate_note(),
            page: t.paper_page(),
        }
    }
}

fn points(list: &List) -> Option<Points> {
    let points: Vec<String> = list
        .points
        .iter()
        .map(|point| line(point))
        .filter(|point| !point.is_empty())
        .collect();
    (!points.is_empty()).then(|| Points {
        title: line(&list.title),
        points,
    })
}

#[cfg(test)]
mod tests;
