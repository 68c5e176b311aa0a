//! Rules and weights, in words.

use ::matching::assign::Objective;
use ::matching::outcome::Criterion;
use ::matching::rules::Rules;

use super::criterion;
use crate::{Text, number, percent};

/// What counts as the best result, in a few words.
pub fn objective(t: Text, objective: Objective) -> String {
    match objective {
        Objective::Total => t.objective_total(),
        Objective::Floor => t.objective_floor(),
        Objective::Balance { percent } => t.objective_balance_within(percent),
        Objective::Leximin => t.objective_leximin(),
    }
}

/// What an objective does to people, in a sentence or two.
pub fn objective_about(t: Text, objective: Objective) -> String {
    match objective {
        Objective::Total => t.objective_total_about(),
        Objective::Floor => t.objective_floor_about(),
        Objective::Balance { .. } => t.objective_balance_about(),
        Objective::Leximin => t.objective_leximin_about(),
    }
}

/// One thing that rules decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleLine {
    /// What is decided.
    pub name: String,
    /// What was decided.
    pub value: String,
}

/// What a programme can decide, line by line. Every set of rules has the same
/// lines in the same order, so that two can be laid side by side.
pub fn rule_lines(t: Text, rules: &Rules) -> Vec<RuleLine> {
    let lang = t.lang();
    let weights = rules.weights.in_order();
    let all: i64 = weights.iter().sum::<i64>().max(1);
    let line = |name, value| RuleLine { name, value };
    let mut lines = vec![line(t.rule_objective(), objective(t, rules.objective))];
    for (which, weight) in Criterion::ALL.into_iter().zip(weights) {
        let share = percent(lang, weight as f64 / all as f64);
        lines.push(line(
            t.rule_weight(criterion(t, which)),
            t.rule_weight_value(share, weight),
        ));
    }
    let hours = number(lang, rules.full_marks_hours_per_month.into());
    lines.push(line(
        t.full_marks_hours(),
        format!("{hours} {}", t.hours_a_month()),
    ));
    for (name, on) in [
        (t.rule_other_department(), rules.other_department),
        (t.rule_other_site(), rules.other_site),
        (t.rule_other_organisation(), rules.other_organisation),
        (t.rule_new_partner(), rules.new_partner),
    ] {
        let value = if on { t.rule_on() } else { t.rule_off() };
        lines.push(line(name, value));
    }
    lines
}
