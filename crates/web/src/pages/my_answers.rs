//! A person's answers in words.

use i18n::Text;
use matching::case::WeekHours;
use programme::answers::Answers;
use store::programmes::Programme;

use crate::pages::proposal::titles;
use crate::words;

/// A name and what is stored under it.
pub(crate) struct Fact {
    pub(crate) name: String,
    pub(crate) value: String,
}

/// Everything answered, in the order of the form; what was left open is left out.
pub(crate) fn facts(
    t: Text,
    programme: &Programme,
    answers: &Answers,
    wishes: &[String],
) -> Vec<Fact> {
    let levelled = |topic: &String, level: Option<u8>| {
        let title = titles(t, programme, std::slice::from_ref(topic)).concat();
        match level {
            Some(level) => format!("{title} ({})", words::anchor(t, level)),
            None => title,
        }
    };
    let offers: Vec<_> = answers
        .offers
        .iter()
        .map(|offer| levelled(&offer.topic, offer.level))
        .collect();
    let wants: Vec<_> = answers
        .wants
        .iter()
        .map(|want| levelled(&want.topic, want.level))
        .collect();
    let languages: Vec<_> = answers
        .languages
        .iter()
        .map(|key| i18n::say::language(t, key))
        .collect();
    let mut roles = Vec::new();
    if answers.is_mentor() {
        roles.push(t.answer_mentor(answers.mentor_places));
    }
    if answers.mentee {
        roles.push(t.role_mentee());
    }
    let mut modes = Vec::new();
    if answers.modes.on_site {
        modes.push(t.answer_on_site());
    }
    if answers.modes.online {
        modes.push(t.answer_online());
    }
    let style = [
        t.field_style_1(),
        t.field_style_2(),
        t.field_style_3(),
        t.field_style_4(),
        t.field_style_5(),
    ];
    let out_of_five = |value: Option<u8>| {
        value
            .map(|value| t.answer_of_five(value))
            .unwrap_or_default()
    };
    let mut facts = vec![
        (t.field_role(), roles.join(", ")),
        (t.field_offers(), offers.join("; ")),
        (t.field_wants(), wants.join("; ")),
        (t.field_languages(), languages.join(", ")),
        (t.field_modes(), modes.join(", ")),
        (t.field_hours(), hours(t, answers.hours).join("; ")),
    ];
    facts.extend(
        style
            .into_iter()
            .zip(answers.style)
            .map(|(name, value)| (name, out_of_five(value))),
    );
    facts.push((t.field_readiness(), out_of_five(answers.readiness)));
    facts.push((t.field_wishes(), wishes.join(", ")));
    facts.push((t.field_motivation(), answers.motivation.trim().to_owned()));
    facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| Fact { name, value })
        .collect()
}

/// "Mo. 9:00–11:00, 14:00–15:30", a text for each day with hours.
fn hours(t: Text, hours: WeekHours) -> Vec<String> {
    let days = [
        t.day_mo(),
        t.day_tu(),
        t.day_we(),
        t.day_th(),
        t.day_fr(),
        t.day_sa(),
        t.day_su(),
    ];
    let mut all = Vec::new();
    for (day, name) in (0..).zip(days) {
        let mut spans = Vec::new();
        let mut from = None;
        // One step past midnight closes what is still open.
        for minute in (0..=24 * 60).step_by(30) {
            match (suits(hours, day, minute), from) {
                (true, None) => from = Some(minute),
                (false, Some(start)) => {
                    spans.push(format!("{}–{}", clock(start), clock(minute)));
                    from = None;
                }
                _ => {}
            }
        }
        if !spans.is_empty() {
            all.push(format!("{name} {}", spans.join(", ")));
        }
    }
    all
}

fn suits(hours: WeekHours, day: u8, minute: u16) -> bool {
    let mut half_hour = WeekHours::default();
    half_hour.add(day, minute, minute + 30);
    hours.shared_half_hours(&half_hour) > 0
}

fn clock(minute: u16) -> String {
    format!("{}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_read_as_spans() {
        let mut week = WeekHours::default();
        week.add(0, 9 * 60, 11 * 60);
        week.add(0, 14 * 60, 15 * 60 + 30);
        week.add(6, 23 * 60, 24 * 60);
        assert_eq!(
            hours(i18n::Lang::De.text(), week),
            ["Mo. 9:00–11:00, 14:00–15:30", "So. 23:00–24:00"]
        );
    }
}
