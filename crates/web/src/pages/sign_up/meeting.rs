//! Step 3: languages, ways of meeting, hours of the week.

use askama::Template;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::Text;
use matching::case::{Modes, WeekHours};
use programme::answers::Answers;
use programme::sign_up::{Draft, Step};

use super::{Around, Errors, Fields, shell};
use crate::Result;
use crate::ctx::{Ctx, SigningUp};
use crate::shell::{Section, Shell};

/// Languages that are offered to tick; the others are in a list.
const COMMON: [&str; 6] = ["de", "en", "tr", "pl", "ru", "ar"];

/// All others that the product has a name for.
const OTHERS: [&str; 34] = [
    "bg", "bs", "ca", "cs", "da", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "it",
    "ja", "ko", "ku", "lt", "lv", "mk", "nl", "no", "pt", "ro", "sk", "sl", "sq", "sr", "sv", "uk",
    "vi", "zh",
];

/// Hours of the week that can be ticked: blocks of two, early shift to late.
const BLOCKS: [(u16, u16); 7] = [
    (6, 8),
    (8, 10),
    (10, 12),
    (12, 14),
    (14, 16),
    (16, 18),
    (18, 20),
];
/// Monday to Friday.
const DAYS: [u8; 5] = [0, 1, 2, 3, 4];
/// What "usual hours" ticks.
const USUAL: std::ops::Range<u16> = 8..16;

/// Hours of one block on all days.
struct BlockShown {
    name: String,
    /// The field's value, the day, whether it is ticked.
    days: Vec<(String, String, bool)>,
}

#[derive(Template)]
#[template(path = "sign_up/meeting.html")]
struct Page {
    shell: Shell,
    t: Text,
    around: Around,
    /// Key, name, whether it is ticked.
    languages: Vec<(String, String, bool)>,
    others: Vec<(&'static str, String)>,
    modes: Modes,
    days: [String; 5],
    blocks: Vec<BlockShown>,
}

/// Takes the step's fields over.
pub(super) fn read(fields: &Fields, answers: &mut Answers) {
    let more = fields.one("more");
    let asked: Vec<&str> = fields.all("language").chain([more]).collect();
    // What a file brought in other words stays while it is ticked.
    let brought = answers.languages.iter().map(String::as_str);
    let mut languages: Vec<String> = COMMON
        .into_iter()
        .chain(OTHERS)
        .chain(brought)
        .filter(|key| asked.contains(key))
        .map(str::to_owned)
        .collect();
    languages.dedup();
    let mut seen = std::collections::BTreeSet::new();
    languages.retain(|key| seen.insert(key.clone()));
    answers.languages = languages;
    answers.modes = Modes {
        on_site: fields.has("on_site"),
        online: fields.has("online"),
    };
    answers.hours = hours(fields, answers.hours);
}

/// A block that was left as it was shown keeps its half-hours, as do evenings
/// and weekends, which cannot be ticked here.
fn hours(fields: &Fields, before: WeekHours) -> WeekHours {
    let usual = fields.has("usual");
    let mut after = WeekHours::default();
    for day in 0..7 {
        for half_hour in 0..48 {
            let hour = u16::from(half_hour / 2);
            let block = BLOCKS
                .iter()
                .find(|(from, to)| (*from..*to).contains(&hour));
            let asked = block.filter(|_| DAYS.contains(&day)).map(|block| {
                let was = touches(before, day, *block);
                let ticked = fields.ticked("hours", &value(day, *block));
                let now = ticked || (usual && USUAL.contains(&hour));
                (was, now)
            });
            let suits = match asked {
                Some((was, now)) if was != now => now,
                _ => before.suits(day, half_hour),
            };
            if suits {
                let minute = u16::from(half_hour) * 30;
                after.add(day, minute, minute + 30);
            }
        }
    }
    after
}

fn touches(hours: WeekHours, day: u8, (from, to): (u16, u16)) -> bool {
    (from * 2..to * 2).any(|half_hour| u8::try_from(half_hour).is_ok_and(|h| hours.suits(day, h)))
}

fn value(day: u8, (from, _): (u16, u16)) -> String {
    format!("{day}-{from}")
}

pub(super) fn page(ctx: &Ctx, me: &SigningUp, draft: &Draft, errors: Errors) -> Result<Response> {
    let t = ctx.t();
    let answers = &draft.answers;
    let chosen = |key: &str| answers.languages.iter().any(|one| one == key);
    let mut languages: Vec<String> = COMMON.map(str::to_owned).into();
    let rare = answers
        .languages
        .iter()
        .filter(|key| !COMMON.contains(&key.as_str()));
    languages.extend(rare.cloned());
    let days = [t.day_mo(), t.day_tu(), t.day_we(), t.day_th(), t.day_fr()];
    let blocks = BLOCKS.map(|block| {
        let cells = DAYS.iter().zip(&days).map(|(day, name)| {
            let ticked = touches(answers.hours, *day, block);
            (value(*day, block), name.clone(), ticked)
        });
        BlockShown {
            name: t.sign_up_hours_block(block.0, block.1),
            days: cells.collect(),
        }
    });
    let mut others: Vec<(&'static str, String)> = OTHERS
        .into_iter()
        .filter(|key| !chosen(key))
        .map(|key| (key, i18n::say::language(t, key)))
        .collect();
    others.sort_by(|one, other| one.1.cmp(&other.1));
    let page = Page {
        shell: shell(ctx, Step::Meeting),
        t,
        around: Around::new(t, me, draft, Step::Meeting, errors),
        languages: languages
            .into_iter()
            .map(|key| {
                let name = i18n::say::language(t, &key);
                let ticked = chosen(&key);
                (key, name, ticked)
            })
            .collect(),
        others,
        modes: answers.modes,
        days,
        blocks: blocks.into(),
    };
    Ok(Html(page.render()?).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(fields: &[(&str, &str)]) -> Fields {
        let owned = fields
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()));
        Fields(owned.collect())
    }

    #[test]
    fn a_block_left_alone_keeps_its_half_hours() {
        let mut before = WeekHours::default();
        before.add(0, 9 * 60, 9 * 60 + 30);
        before.add(1, 9 * 60, 10 * 60);
        before.add(6, 20 * 60, 22 * 60);
        let after = hours(&sent(&[("hours", "0-8"), ("hours", "2-10")]), before);
        let mut wanted = WeekHours::default();
        wanted.add(0, 9 * 60, 9 * 60 + 30);
        wanted.add(2, 10 * 60, 12 * 60);
        wanted.add(6, 20 * 60, 22 * 60);
        assert!(
            after == wanted,
            "Tuesday was taken away, Wednesday added, Sunday kept"
        );
    }

    #[test]
    fn usual_hours_are_one_tick() {
        let after = hours(&sent(&[("usual", "on")]), WeekHours::default());
        let mut wanted = WeekHours::default();
        for day in 0..5 {
            wanted.add(day, 8 * 60, 16 * 60);
        }
        assert!(after == wanted);
    }
}
