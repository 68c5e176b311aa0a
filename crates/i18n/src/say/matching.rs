//! What the matching found, in words.

use ::matching::case::Pair;
use ::matching::outcome::{
    Against, Alternative, Criterion, PinProblem, Remedy, Role, Rule, Score, Shortage, Tandem,
    Unmatched, Verdict, Why,
};
use ::matching::rules::Weights;

use super::{criterion, language, list};
use crate::{Text, percent, points};

/// Who and what the engine's keys stand for, in the reader's language.
pub trait Names {
    /// A person's name by key.
    fn person(&self, key: &str) -> String;
    /// A topic's title by key.
    fn topic(&self, key: &str) -> String;
}

/// What speaks against a pair: a phrase without a full stop.
pub fn against(t: Text, against: &Against, names: &dyn Names) -> String {
    match against {
        Against::NotTakingPart { person } => t.against_not_taking_part(names.person(person)),
        Against::SamePerson => t.against_same_person(),
        Against::Reporting { chain } => reporting(t, chain, names),
        Against::Personal => t.against_personal(),
        Against::NoCommonTopic => t.against_no_common_topic(),
        Against::LevelTooClose {
            topic,
            mentor,
            mentee,
        } => t.against_level_too_close(*mentee, *mentor, names.topic(topic)),
        Against::NoCommonLanguage => t.against_no_common_language(),
        Against::NoCommonMode => t.against_no_common_mode(),
        Against::DifferentSites => t.against_different_sites(),
        Against::NoCommonTime => t.against_no_common_time(),
        Against::SameDepartment => t.against_same_department(),
        Against::SameSite => t.against_same_site(),
        Against::SameOrganisation => t.against_same_organisation(),
        Against::EarlierTandem => t.against_earlier_tandem(),
        Against::Forbidden => t.against_forbidden(),
    }
}

fn reporting(t: Text, chain: &[String], names: &dyn Names) -> String {
    match chain {
        [lower, between @ .., higher] => {
            let (lower, higher) = (names.person(lower), names.person(higher));
            if between.is_empty() {
                t.against_reporting(higher, lower)
            } else {
                let between: Vec<String> = between.iter().map(|key| names.person(key)).collect();
                t.against_reporting_over(list(t, &between), higher, lower)
            }
        }
        _ => t.against_reporting_circle(),
    }
}

pub(super) fn reasons(t: Text, all: &[Against], names: &dyn Names) -> String {
    let phrases: Vec<String> = all.iter().map(|one| against(t, one, names)).collect();
    phrases.join("; ")
}

/// Whether two people can be a tandem: the points, or what speaks against it.
pub fn verdict(t: Text, verdict: &Verdict, names: &dyn Names) -> String {
    match verdict {
        Verdict::Possible(score) => t.verdict_possible(points(t.lang(), score.points())),
        Verdict::RuledOut(all) => t.verdict_ruled_out(reasons(t, all, names)),
    }
}

/// A role, as a label.
pub fn role(t: Text, role: Role) -> String {
    match role {
        Role::Mentor => t.role_mentor_name(),
        Role::Mentee => t.role_mentee_name(),
    }
}

/// A hard rule in a few words, as what speaks against a pair.
pub fn rule(t: Text, rule: Rule) -> String {
    match rule {
        Rule::H1 => t.rule_short_h1(),
        Rule::H2 => t.rule_short_h2(),
        Rule::Personal => t.rule_short_personal(),
        Rule::H4 => t.rule_short_h4(),
        Rule::H5 => t.rule_short_h5(),
        Rule::H6 => t.rule_short_h6(),
        Rule::H8 => t.rule_short_h8(),
        Rule::Forbidden => t.rule_short_forbidden(),
    }
}

/// Why somebody has no tandem, in one sentence.
pub fn why_unmatched(t: Text, unmatched: &Unmatched) -> String {
    let in_line = unmatched
        .ruled_out
        .iter()
        .find(|count| count.rule == Rule::H2);
    match (unmatched.role, unmatched.why) {
        // The top of the house: nobody inside can ever be independent of them.
        (_, Why::AllRuledOut { people }) if in_line.is_some_and(|line| line.people == people) => {
            t.why_everybody_reports(people)
        }
        (Role::Mentee, Why::NobodyThere) => t.why_no_mentors(),
        (Role::Mentor, Why::NobodyThere) => t.why_no_mentees(),
        (Role::Mentee, Why::AllRuledOut { people }) => {
            t.why_no_mentor_possible(people, counts(t, unmatched))
        }
        (Role::Mentor, Why::AllRuledOut { people }) => {
            t.why_no_mentee_possible(people, counts(t, unmatched))
        }
        (Role::Mentee, Why::AllTaken { possible }) => t.why_mentors_taken(possible),
        (Role::Mentor, Why::AllTaken { possible }) => t.why_mentees_taken(possible),
    }
}

/// The three rules that spoke against most people. What is confidential is
/// not counted, and named only where there is nothing else to name.
fn counts(t: Text, unmatched: &Unmatched) -> String {
    let mut open: Vec<_> = unmatched
        .ruled_out
        .iter()
        .filter(|count| count.rule != Rule::Personal && count.people > 0)
        .collect();
    open.sort_by_key(|count| (std::cmp::Reverse(count.people), count.rule));
    if open.is_empty() {
        return t.against_personal();
    }
    let phrases: Vec<String> = open
        .into_iter()
        .take(3)
        .map(|count| t.rule_count(count.people, rule(t, count.rule)))
        .collect();
    phrases.join(", ")
}

/// Why there are no more tandems: who competes for too few places, and for what.
pub fn shortage(t: Text, shortage: &Shortage, names: &dyn Names) -> String {
    let mentees = shortage.mentees.len();
    let mut sentences = vec![if shortage.mentors.is_empty() {
        t.shortage_nobody(mentees)
    } else {
        t.shortage(shortage.unmatched, mentees, shortage.places)
    }];
    sentences.extend(shortage.topics.iter().map(|topic| {
        let title = names.topic(&topic.topic);
        if topic.places == 0 {
            t.shortage_topic_nowhere(topic.wanted_by, title)
        } else {
            t.shortage_topic(topic.wanted_by, topic.places, title)
        }
    }));
    sentences.join(" ")
}

/// A change that would help somebody who signed up as `role`.
pub fn remedy(t: Text, remedy: &Remedy, role: Role, names: &dyn Names) -> String {
    let person = |key: &String| names.person(key);
    match remedy {
        Remedy::OneMorePlace { mentor } => t.remedy_one_more_place(person(mentor)),
        Remedy::Allow { partner } => t.remedy_allow(person(partner)),
        Remedy::OneMoreMentor { topic, wanted_by } => {
            t.remedy_one_more_mentor(*wanted_by, names.topic(topic))
        }
        Remedy::OneMoreMentee { topic, offered_by } => {
            t.remedy_one_more_mentee(*offered_by, names.topic(topic))
        }
        _ => together(t, std::slice::from_ref(remedy), role, names),
    }
}

/// Changes that would help together, all with one partner.
pub fn together(t: Text, changes: &[Remedy], role: Role, names: &dyn Names) -> String {
    let phrases: Vec<String> = changes
        .iter()
        .filter_map(|one| change(t, one, role, names))
        .collect();
    let partner = changes.iter().find_map(Remedy::partner);
    match partner {
        Some(partner) => t.remedy_with(list(t, &phrases), names.person(partner)),
        None => t.remedy_none(),
    }
}

/// What is changed, in a few words. `None` where nothing changes for those here:
/// when somebody new would have to come.
fn change(t: Text, remedy: &Remedy, role: Role, names: &dyn Names) -> Option<String> {
    Some(match remedy {
        Remedy::AcceptOnline { .. } => t.change_accept_online(),
        Remedy::AcceptOnSite { .. } => t.change_accept_on_site(),
        Remedy::OtherHours { .. } => t.change_other_hours(),
        Remedy::OneMorePlace { .. } => t.change_one_more_place(),
        Remedy::Allow { .. } => t.change_allow(),
        Remedy::Exception { from, .. } => t.change_exception(against(t, from, names)),
        Remedy::NameTopic { topic, .. } => match role {
            Role::Mentee => t.change_want_topic(names.topic(topic)),
            Role::Mentor => t.change_offer_topic(names.topic(topic)),
        },
        Remedy::SpeakLanguage { language: key, .. } => t.change_language(language(t, key)),
        Remedy::OneMoreMentor { .. } | Remedy::OneMoreMentee { .. } => return None,
    })
}

/// The smallest change that would help, or the fewest that would together, or that
/// none would.
pub fn first_remedy(t: Text, unmatched: &Unmatched, names: &dyn Names) -> String {
    let role = unmatched.role;
    match (unmatched.together.as_slice(), unmatched.remedies.first()) {
        ([], None) => t.remedy_none(),
        ([], Some(one)) => remedy(t, one, role, names),
        (several, _) => together(t, several, role, names),
    }
}

/// Why a pin could not be kept.
pub fn pin_problem(t: Text, problem: &PinProblem, names: &dyn Names) -> String {
    let both = |pair: &Pair| (names.person(&pair.mentor), names.person(&pair.mentee));
    match problem {
        PinProblem::Unknown { pair, .. } => {
            let (mentor, mentee) = both(pair);
            t.pin_problem_unknown(mentee, mentor)
        }
        PinProblem::RuledOut { pair, against } => {
            let (mentor, mentee) = both(pair);
            t.pin_problem_ruled_out(mentee, mentor, reasons(t, against, names))
        }
        PinProblem::SecondMentor { pair, other } => {
            let (mentor, mentee) = both(pair);
            t.pin_problem_second_mentor(mentee, mentor, names.person(other))
        }
        PinProblem::BothWays { pair } => {
            let (mentor, mentee) = both(pair);
            t.pin_problem_both_ways(mentee, mentor)
        }
        PinProblem::NoPlace { pair, .. } => {
            let (mentor, mentee) = both(pair);
            t.pin_problem_no_place(mentee, mentor)
        }
    }
}

/// Why these two, in a sentence or two.
pub fn tandem_sentence(t: Text, tandem: &Tandem, names: &dyn Names) -> String {
    let topics = |keys: &[String]| {
        let titles: Vec<String> = keys.iter().map(|key| names.topic(key)).collect();
        titles.join("; ")
    };
    let (mentor, mentee) = (names.person(&tandem.mentor), names.person(&tandem.mentee));
    let covered = topics(&tandem.covered);
    let n = tandem.covered.len();
    if tandem.returned.is_empty() {
        t.tandem_why(mentee, mentor, n, covered)
    } else {
        t.tandem_why_both(mentee, mentor, n, topics(&tandem.returned), covered)
    }
}

/// The best other mentor, and what that would cost. The points may even rise: if a pin
/// is lifted, or where fairness comes before the total.
pub fn alternative(
    t: Text,
    alternative: Option<&Alternative>,
    full_units: i64,
    names: &dyn Names,
) -> String {
    let Some(alternative) = alternative else {
        return t.alternative_none();
    };
    let mentor = names.person(&alternative.mentor);
    let loss = alternative.loss_units;
    let amount = || {
        points(
            t.lang(),
            loss.unsigned_abs() as f64 * 100.0 / full_units as f64,
        )
    };
    match alternative.fewer_tandems {
        1.. => t.alternative_fewer(mentor),
        ..0 => t.alternative_more(mentor),
        0 if alternative.missed_places > 0 => {
            t.alternative_missed(mentor, alternative.missed_places)
        }
        0 if loss == 0 || full_units <= 0 => t.alternative_equal(mentor),
        0 if loss < 0 => t.alternative_gain(mentor, amount()),
        0 => t.alternative_loss(mentor, amount()),
    }
}

/// One criterion of a score.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreLine {
    /// Which.
    pub criterion: Criterion,
    /// Its name.
    pub name: String,
    /// How far it is met, 0–1.
    pub share: f64,
    /// What it adds to the 100 points.
    pub points: f64,
    /// What it could add at most.
    pub of: f64,
    /// All of it in a line.
    pub line: String,
}

/// A score, one line per criterion, in the order of [`Criterion::ALL`].
pub fn score_lines(t: Text, score: &Score, weights: &Weights) -> Vec<ScoreLine> {
    let weights = weights.in_order();
    let all: i64 = weights.iter().sum::<i64>().max(1);
    Criterion::ALL
        .into_iter()
        .zip(score.measures)
        .zip(weights)
        .map(|((which, measure), weight)| {
            let share = f64::from(measure) / 10_000.0;
            let of = weight as f64 * 100.0 / all as f64;
            let name = criterion(t, which);
            let (lang, got) = (t.lang(), share * of);
            let line = t.score_line(
                name.as_str(),
                points(lang, of),
                points(lang, got),
                percent(lang, share),
            );
            ScoreLine {
                criterion: which,
                name,
                share,
                points: got,
                of,
                line,
            }
        })
        .collect()
}

/// What the certificate says, once it has been checked.
pub fn certificate(t: Text) -> String {
    t.certificate()
}
