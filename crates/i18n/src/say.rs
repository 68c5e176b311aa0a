//! Sentences about values of the domain. Wording only: what is true is
//! decided elsewhere.

mod cards;
mod fields;
mod finding;
mod languages;
pub mod letters;
mod matching;
pub mod meetings;
mod rules;
mod standing;
mod what_if;

pub use cards::{
    CardStep, CardText, briefing, card, card_aim, card_name, statement, statement_help, truth,
};
pub use fields::{field, reason, table_kind};
pub use finding::{FindingText, done, finding, forbidden, place, places, severity, unreadable};
pub use languages::language;
pub use matching::{
    Names, ScoreLine, against, alternative, certificate, first_remedy, pin_problem, remedy, role,
    rule, score_lines, shortage, tandem_sentence, together, verdict, why_unmatched,
};
pub use standing::{certificate_within, dissolved, forbidden_now, may_dissolve};
pub use what_if::{forced, swap_effect, units, without};

pub use rules::{RuleLine, objective, objective_about, rule_lines};

use ::matching::outcome::Criterion;
use programme::goals::Goal;
use programme::setup::Step;
use programme::topic::Topic;
use programme::wording::{Hint, Instead};

use crate::{Lang, Text};

/// Name of a step of the set-up.
pub fn step(t: Text, step: Step) -> String {
    match step {
        Step::Goals => t.step_goals(),
        Step::Frame => t.step_frame(),
        Step::Topics => t.step_topics(),
        Step::Rules => t.step_rules(),
        Step::People => t.step_people(),
        Step::Matching => t.step_matching(),
        Step::Publish => t.step_publish(),
    }
}

/// What a step is about, in one sentence.
pub fn step_about(t: Text, step: Step) -> String {
    match step {
        Step::Goals => t.step_goals_about(),
        Step::Frame => t.step_frame_about(),
        Step::Topics => t.step_topics_about(),
        Step::Rules => t.step_rules_about(),
        Step::People => t.step_people_about(),
        Step::Matching => t.step_matching_about(),
        Step::Publish => t.step_publish_about(),
    }
}

/// What the button says that leads to a step.
pub fn step_button(t: Text, step: Step) -> String {
    match step {
        Step::Goals => t.step_goals_button(),
        Step::Frame => t.step_frame_button(),
        Step::Topics => t.step_topics_button(),
        Step::Rules => t.step_rules_button(),
        Step::People => t.step_people_button(),
        Step::Matching => t.step_matching_button(),
        Step::Publish => t.step_publish_button(),
    }
}

/// A goal.
pub fn goal(t: Text, goal: Goal) -> String {
    match goal {
        Goal::DigitalSkills => t.goal_digital_skills(),
        Goal::WorkCultures => t.goal_work_cultures(),
        Goal::Diversity => t.goal_diversity(),
        Goal::GenerationChange => t.goal_generation_change(),
        Goal::FlatterHierarchy => t.goal_flatter_hierarchy(),
        Goal::Innovation => t.goal_innovation(),
    }
}

/// A topic's title, with its code in front if it has one.
pub fn topic(t: Text, topic: &Topic) -> String {
    let title = if t.lang() == Lang::En {
        &topic.english
    } else {
        &topic.german
    };
    topic
        .code()
        .map_or_else(|| title.clone(), |code| format!("{code} {title}"))
}

/// A criterion of the score.
pub fn criterion(t: Text, criterion: Criterion) -> String {
    match criterion {
        Criterion::Topics => t.criterion_topics(),
        Criterion::Openness => t.criterion_openness(),
        Criterion::Mutual => t.criterion_mutual(),
        Criterion::Availability => t.criterion_availability(),
        Criterion::Distance => t.criterion_distance(),
        Criterion::Wishes => t.criterion_wishes(),
    }
}

/// What a criterion measures.
pub fn criterion_about(t: Text, criterion: Criterion) -> String {
    match criterion {
        Criterion::Topics => t.criterion_topics_about(),
        Criterion::Openness => t.criterion_openness_about(),
        Criterion::Mutual => t.criterion_mutual_about(),
        Criterion::Availability => t.criterion_availability_about(),
        Criterion::Distance => t.criterion_distance_about(),
        Criterion::Wishes => t.criterion_wishes_about(),
    }
}

/// What to write instead of a phrase.
pub fn wording(t: Text, hint: &Hint) -> String {
    let phrase = hint.phrase.as_str();
    match hint.instead {
        Instead::Expertise => t.wording_expertise(phrase),
        Instead::OtherLevel => t.wording_other_level(phrase),
    }
}

/// "A, B und C".
pub fn list(t: Text, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => t.list_and(last.as_str(), rest.join(", ")),
    }
}

#[cfg(test)]
mod tests;
