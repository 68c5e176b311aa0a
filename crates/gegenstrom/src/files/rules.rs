//! The rules file: reading it with errors that name line and key, and writing
//! the defaults as a file to start from.

use std::path::Path;

use i18n::{Lang, Text};
use matching::Rules;
use matching::assign::Objective;

use super::{Code, Failure, io_reason};

/// Reads and checks a rules file.
pub(crate) fn load(t: Text, path: &Path) -> Result<Rules, Failure> {
    let shown = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| {
        let message = if error.kind() == std::io::ErrorKind::NotFound {
            t.cli_file_missing(shown.as_str())
        } else {
            t.cli_file_failed(io_reason(t, &error), shown.as_str())
        };
        Failure::new(Code::Rules, message)
    })?;
    parse(t, &shown, &text)
}

fn parse(t: Text, file: &str, text: &str) -> Result<Rules, Failure> {
    let rules: Rules = toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(1, |span| {
            let before = text.get(..span.start).unwrap_or(text);
            before.matches('\n').count() + 1
        });
        let message = match unknown(error.message()) {
            Some((key, known)) => t.cli_rules_unknown(file, key, known, line),
            None => t.cli_rules_wrong(first_line(error.message()), file, line),
        };
        Failure::new(Code::Rules, message)
    })?;
    check(t, file, &rules)?;
    Ok(rules)
}

/// serde's "unknown field `x`, expected one of `a`, `b`" as key and list.
fn unknown(message: &str) -> Option<(String, String)> {
    let rest = message.strip_prefix("unknown field `")?;
    let (key, rest) = rest.split_once('`')?;
    let known: Vec<&str> = rest.split('`').skip(1).step_by(2).collect();
    Some((key.to_owned(), known.join(", ")))
}

fn first_line(message: &str) -> String {
    message.lines().collect::<Vec<_>>().join(" ")
}

fn check(t: Text, file: &str, rules: &Rules) -> Result<(), Failure> {
    let weights = &rules.weights;
    let given_up = match rules.objective {
        Objective::Balance { percent } => percent,
        _ => 0,
    };
    for (key, value, from, to) in [
        ("objective.percent", given_up.into(), 0, 100),
        ("teach_from_level", rules.teach_from_level.into(), 1, 8),
        ("level_gap", rules.level_gap.into(), 0, 7),
        (
            "full_marks_hours_per_month",
            rules.full_marks_hours_per_month,
            1,
            160,
        ),
        ("weights.topics", weights.topics.into(), 0, 100),
        ("weights.openness", weights.openness.into(), 0, 100),
        ("weights.mutual", weights.mutual.into(), 0, 100),
        ("weights.availability", weights.availability.into(), 0, 100),
        ("weights.distance", weights.distance.into(), 0, 100),
        ("weights.wishes", weights.wishes.into(), 0, 100),
    ] {
        let value: u32 = value;
        if !(from..=to).contains(&value) {
            let message = t.cli_rules_value(file, from, key, to);
            return Err(Failure::new(Code::Rules, message));
        }
    }
    if weights.in_order().iter().all(|weight| *weight == 0) {
        return Err(Failure::new(Code::Rules, t.cli_rules_weights(file)));
    }
    Ok(())
}

/// The defaults as a rules file with comments.
pub(crate) fn defaults(lang: Lang) -> String {
    let t = lang.text();
    let rules = Rules::default();
    let weights = &rules.weights;
    format!(
        "# {intro}\n\
         \n\
         # {objective}\n\
         #   {{ aim = \"total\" }}: {total}\n\
         #   {{ aim = \"floor\" }}: {floor}\n\
         #   {{ aim = \"balance\", percent = 2 }}: {balance}\n\
         #   {{ aim = \"leximin\" }}: {leximin}\n\
         objective = {{ aim = \"floor\" }}\n\
         \n\
         # {teach}\n\
         teach_from_level = {}\n\
         # {gap}\n\
         level_gap = {}\n\
         # {hours}\n\
         full_marks_hours_per_month = {}\n\
         \n\
         # H8: {}\n\
         other_department = {}\n\
         # H8: {}\n\
         other_site = {}\n\
         # H8: {}\n\
         other_organisation = {}\n\
         # H8: {}\n\
         new_partner = {}\n\
         \n\
         # {about_weights}\n\
         [weights]\n\
         # {}: {}\n\
         topics = {}\n\
         # {}: {}\n\
         openness = {}\n\
         # {}: {}\n\
         mutual = {}\n\
         # {}: {}\n\
         availability = {}\n\
         # {}: {}\n\
         distance = {}\n\
         # {}: {}\n\
         wishes = {}\n",
        rules.teach_from_level,
        rules.level_gap,
        rules.full_marks_hours_per_month,
        t.rule_other_department(),
        rules.other_department,
        t.rule_other_site(),
        rules.other_site,
        t.rule_other_organisation(),
        rules.other_organisation,
        t.rule_new_partner(),
        rules.new_partner,
        t.criterion_topics(),
        t.criterion_topics_about(),
        weights.topics,
        t.criterion_openness(),
        t.criterion_openness_about(),
        weights.openness,
        t.criterion_mutual(),
        t.criterion_mutual_about(),
        weights.mutual,
        t.criterion_availability(),
        t.criterion_availability_about(),
        weights.availability,
        t.criterion_distance(),
        t.criterion_distance_about(),
        weights.distance,
        t.criterion_wishes(),
        t.criterion_wishes_about(),
        weights.wishes,
        intro = t.rules_file_intro(),
        objective = t.objective(),
        total = t.objective_total(),
        floor = t.objective_floor(),
        balance = t.objective_balance_within(2),
        leximin = t.objective_leximin(),
        teach = t.rules_file_teach(),
        gap = t.rules_file_gap(),
        hours = t.rules_file_hours(),
        about_weights = t.rules_file_weights(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_can_be_read_back_in_every_language() {
        for lang in Lang::ALL {
            let rules = parse(lang.text(), "rules.toml", &defaults(lang)).unwrap();
            assert_eq!(rules, Rules::default());
        }
    }

    #[test]
    fn the_example_is_the_defaults() {
        assert_eq!(
            include_str!("../../../../demo/rules.toml"),
            defaults(Lang::En)
        );
    }

    #[test]
    fn mistakes_are_named_with_line_and_key() {
        let message = |text: &str| {
            parse(Lang::De.text(), "rules.toml", text)
                .unwrap_err()
                .message
        };
        assert_eq!(
            message("other_site = true\n\n[weights]\ntopcs = 40\n"),
            "rules.toml, Zeile 4: Den Schlüssel „topcs“ gibt es nicht. Möglich sind: topics, openness, mutual, availability, distance, wishes."
        );
        assert_eq!(
            message("[weights]\ntopics = 400"),
            "rules.toml: „weights.topics“ muss zwischen 0 und 100 liegen."
        );
        assert_eq!(
            message("objective = { aim = \"balance\", percent = 101 }"),
            "rules.toml: „objective.percent“ muss zwischen 0 und 100 liegen."
        );
        let one = |text: &str| parse(Lang::De.text(), "rules.toml", text).unwrap();
        assert_eq!(
            one("objective = { aim = \"balance\", percent = 5 }").objective,
            Objective::Balance { percent: 5 }
        );
        assert!(message("objective = { aim = \"best\" }").starts_with("rules.toml, Zeile 1: "));
        assert!(message("\nother_site = 3").starts_with("rules.toml, Zeile 2: "));
        assert!(message("x").starts_with("rules.toml, Zeile 1: "));
        let none =
            "[weights]\ntopics=0\nopenness=0\nmutual=0\navailability=0\ndistance=0\nwishes=0";
        assert_eq!(
            message(none),
            "rules.toml: Mindestens ein Gewicht muss größer als 0 sein."
        );
    }
}
