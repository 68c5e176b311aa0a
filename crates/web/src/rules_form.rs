//! Rules and weights as a form: what the page of the programme's rules and the
//! page of a scenario share.

use askama::Template;
use i18n::{Text, say};
use matching::assign::Objective;
use matching::outcome::Criterion;
use matching::rules::{Rules, Weights};

use crate::shell;

/// The percent that the balanced objective begins with.
const BALANCE: u8 = 5;

/// A form as it was sent: names may come more than once.
pub(crate) type Sent = Vec<(String, String)>;

/// The value of a field; empty if it is missing.
pub(crate) fn one<'a>(sent: &'a Sent, name: &str) -> &'a str {
    sent.iter()
        .find(|(key, _)| key == name)
        .map_or("", |(_, value)| value.as_str())
}

/// Every value of a field.
pub(crate) fn every<'a>(sent: &'a Sent, name: &'a str) -> impl Iterator<Item = &'a str> {
    sent.iter()
        .filter(move |(key, _)| key == name)
        .map(|(_, value)| value.as_str())
}

/// What is wrong with a form: the field, and what to do.
pub(crate) type Errors = Vec<(&'static str, String)>;

/// The words of an error at a field.
pub(crate) fn error_at<'a>(errors: &'a Errors, field: &str) -> Option<&'a String> {
    errors
        .iter()
        .find(|(name, _)| *name == field)
        .map(|(_, text)| text)
}

/// The names of the weights' fields, in the order of [`Criterion::ALL`].
const WEIGHTS: [&str; 6] = [
    "topics",
    "openness",
    "mutual",
    "availability",
    "distance",
    "wishes",
];

/// The objectives, in the order in which they are shown.
const OBJECTIVES: [Objective; 4] = [
    Objective::Total,
    Objective::Floor,
    Objective::Balance { percent: BALANCE },
    Objective::Leximin,
];

/// Rules as somebody typed them.
pub(crate) struct RulesForm {
    objective: String,
    balance_percent: String,
    weights: [String; 6],
    hours: String,
    on: Vec<String>,
}

impl RulesForm {
    /// As it was sent. A form without objective means the default.
    pub(crate) fn read(sent: &Sent) -> Self {
        let or = |name, default: String| match one(sent, name) {
            "" => default,
            typed => typed.to_owned(),
        };
        Self {
            objective: or("objective", key(Objective::default()).to_owned()),
            balance_percent: or("balance_percent", BALANCE.to_string()),
            weights: WEIGHTS.map(|name| one(sent, name).to_owned()),
            hours: one(sent, "full_marks_hours_per_month").to_owned(),
            on: every(sent, "rule").map(str::to_owned).collect(),
        }
    }

    /// Filled in with rules.
    pub(crate) fn of(rules: &Rules) -> Self {
        let percent = match rules.objective {
            Objective::Balance { percent } => percent,
            _ => BALANCE,
        };
        let on = switches(rules)
            .into_iter()
            .filter(|(_, on)| *on)
            .map(|(key, _)| key.to_owned());
        Self {
            objective: key(rules.objective).to_owned(),
            balance_percent: percent.to_string(),
            weights: rules.weights.in_order().map(|weight| weight.to_string()),
            hours: rules.full_marks_hours_per_month.to_string(),
            on: on.collect(),
        }
    }

    /// The rules, or what is wrong with what was typed.
    pub(crate) fn parse(&self, t: Text) -> Result<Rules, Errors> {
        let mut errors = Errors::new();
        let weights = self.weights.each_ref().map(|text| weight(text));
        for (field, _) in WEIGHTS
            .into_iter()
            .zip(weights)
            .filter(|(_, weight)| weight.is_none())
        {
            errors.push((field, t.weight_wrong()));
        }
        if weights.iter().all(|weight| *weight == Some(0)) {
            errors.push((WEIGHTS[0], t.weights_all_zero()));
        }
        let objective = self.parse_objective(t).map_err(|error| errors.push(error));
        let hours = self.hours.trim().parse().ok();
        let hours = hours.filter(|hours| (1..=160).contains(hours));
        if hours.is_none() {
            errors.push(("full_marks_hours_per_month", t.hours_wrong()));
        }
        let (Ok(objective), Some(full_marks_hours_per_month), true) =
            (objective, hours, errors.is_empty())
        else {
            return Err(errors);
        };
        let [topics, openness, mutual, availability, distance, wishes] =
            weights.map(Option::unwrap_or_default);
        Ok(Rules {
            objective,
            weights: Weights {
                topics,
                openness,
                mutual,
                availability,
                distance,
                wishes,
            },
            full_marks_hours_per_month,
            other_department: self.is_on("other_department"),
            other_site: self.is_on("other_site"),
            other_organisation: self.is_on("other_organisation"),
            new_partner: self.is_on("new_partner"),
            ..Rules::default()
        })
    }

    fn parse_objective(&self, t: Text) -> Result<Objective, (&'static str, String)> {
        Ok(match self.objective.as_str() {
            "total" => Objective::Total,
            "floor" => Objective::Floor,
            "leximin" => Objective::Leximin,
            "balance" => {
                let percent = self.balance_percent.trim().parse().ok();
                let percent = percent.filter(|percent| *percent <= 100);
                let wrong = || ("balance_percent", t.balance_percent_wrong());
                Objective::Balance {
                    percent: percent.ok_or_else(wrong)?,
                }
            }
            _ => return Err(("objective", t.objective_wrong())),
        })
    }

    fn is_on(&self, rule: &str) -> bool {
        self.on.iter().any(|key| key == rule)
    }
}

fn key(objective: Objective) -> &'static str {
    match objective {
        Objective::Total => "total",
        Objective::Floor => "floor",
        Objective::Balance { .. } => "balance",
        Objective::Leximin => "leximin",
    }
}

fn switches(rules: &Rules) -> [(&'static str, bool); 4] {
    [
        ("other_department", rules.other_department),
        ("other_site", rules.other_site),
        ("other_organisation", rules.other_organisation),
        ("new_partner", rules.new_partner),
    ]
}

fn weight(text: &str) -> Option<u16> {
    text.trim().parse().ok().filter(|weight| *weight <= 100)
}

/// An objective to choose.
struct Choice {
    key: &'static str,
    name: String,
    about: String,
    chosen: bool,
}

/// A rule to switch on.
struct Switch {
    key: &'static str,
    name: String,
    on: bool,
}

/// One weight.
struct Row {
    key: &'static str,
    name: String,
    about: String,
    value: String,
    percent: u32,
    error: Option<String>,
}

/// The fields of rules and weights, to stand in a form.
#[derive(Template)]
#[template(path = "rules_fields.html")]
pub(crate) struct RulesFields {
    t: Text,
    objectives: Vec<Choice>,
    objective_error: Option<String>,
    balance_percent: String,
    balance_error: Option<String>,
    switches: Vec<Switch>,
    rows: Vec<Row>,
    sum: u32,
    hours: String,
    hours_error: Option<String>,
}

impl RulesFields {
    pub(crate) fn new(t: Text, form: RulesForm, errors: &Errors) -> Self {
        let error = |field: &str| error_at(errors, field).cloned();
        let weights = form.weights.each_ref().map(|text| weight(text));
        let sum: u32 = weights.iter().flatten().copied().map(u32::from).sum();
        let mut rows = Vec::new();
        for ((key, criterion), value) in WEIGHTS.into_iter().zip(Criterion::ALL).zip(&form.weights)
        {
            rows.push(Row {
                key,
                name: say::criterion(t, criterion),
                about: say::criterion_about(t, criterion),
                value: value.clone(),
                percent: u32::from(weight(value).unwrap_or(0)) * 100 / sum.max(1),
                error: error(key),
            });
        }
        let objectives = OBJECTIVES.map(|objective| Choice {
            key: key(objective),
            name: match objective {
                // How much may be given up has a field of its own.
                Objective::Balance { .. } => t.objective_balance(),
                other => say::objective(t, other),
            },
            about: say::objective_about(t, objective),
            chosen: form.objective == key(objective),
        });
        let switches = [
            ("other_department", t.rule_other_department()),
            ("other_site", t.rule_other_site()),
            ("other_organisation", t.rule_other_organisation()),
            ("new_partner", t.rule_new_partner()),
        ]
        .map(|(key, name)| Switch {
            key,
            name,
            on: form.is_on(key),
        });
        Self {
            t,
            objectives: objectives.into(),
            objective_error: error("objective"),
            balance_error: error("balance_percent"),
            switches: switches.into(),
            rows,
            sum,
            hours_error: error("full_marks_hours_per_month"),
            balance_percent: form.balance_percent,
            hours: form.hours,
        }
    }

    /// What is wrong with a field, below it.
    fn error_line(field: &str, text: &str) -> String {
        let line = ErrorLine { field, text };
        // A line of text cannot fail to render; if it did, the summary still says it.
        line.render().unwrap_or_default()
    }
}

#[derive(Template)]
#[template(
    source = r#"<p class="error" id="f-{{ field }}-e">{{ shell::icon("octagon-alert")|safe }} {{ text }}</p>"#,
    ext = "html"
)]
struct ErrorLine<'a> {
    field: &'a str,
    text: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn de() -> Text {
        i18n::Lang::De.text()
    }

    fn sent(pairs: &[(&str, &str)]) -> Sent {
        let base = RulesForm::of(&Rules::default());
        let mut sent: Sent = WEIGHTS
            .iter()
            .zip(&base.weights)
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect();
        sent.push(("full_marks_hours_per_month".to_owned(), "16".to_owned()));
        for (name, value) in pairs {
            sent.retain(|(known, _)| known != name);
            sent.push(((*name).to_owned(), (*value).to_owned()));
        }
        sent
    }

    #[test]
    fn every_set_of_rules_survives_the_form() {
        for objective in [
            Objective::Total,
            Objective::Floor,
            Objective::Balance { percent: 0 },
            Objective::Balance { percent: 100 },
            Objective::Leximin,
        ] {
            let rules = Rules {
                objective,
                other_site: true,
                new_partner: false,
                ..Rules::default()
            };
            assert_eq!(RulesForm::of(&rules).parse(de()), Ok(rules));
        }
    }

    #[test]
    fn each_mistake_is_said_at_its_field() {
        for (field, value, also) in [
            ("topics", "101", None),
            ("wishes", "viel", None),
            ("full_marks_hours_per_month", "0", None),
            ("objective", "best", None),
            ("balance_percent", "101", Some(("objective", "balance"))),
            ("balance_percent", "-1", Some(("objective", "balance"))),
        ] {
            let mut pairs = vec![(field, value)];
            pairs.extend(also);
            let errors = RulesForm::read(&sent(&pairs)).parse(de()).unwrap_err();
            let fields: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
            assert_eq!(fields, [field], "{value}");
        }
        let none = WEIGHTS.map(|name| (name, "0"));
        let errors = RulesForm::read(&sent(&none)).parse(de()).unwrap_err();
        assert_eq!(errors, [("topics", de().weights_all_zero())]);
    }

    #[test]
    fn the_percent_counts_only_for_the_balance() {
        let form = RulesForm::read(&sent(&[("balance_percent", "abc"), ("objective", "floor")]));
        assert_eq!(form.parse(de()).unwrap().objective, Objective::Floor);
    }
}
