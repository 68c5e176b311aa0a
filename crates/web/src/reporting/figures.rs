//! Key figures in words: what is counted, the number, the convention, and what it rests on.

use i18n::{Lang, Text};
use programme::feedback::Round;
use programme::feedback::anonymity::Withheld;
use programme::figures::{self, Key, Target, Unknown, Value, Verdict, figures};
use report::paper::{Block, Figure, Section, State};
use store::Tx;
use store::feedback::{releases, rounds, turnout};
use store::programmes::Programme;
use store::sums;

use super::{Tell, section};
use crate::Result;
use crate::ctx::Ctx;

/// The figures of a programme, once somebody has signed up.
pub(super) async fn of(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    tell: Tell,
) -> Result<Option<Section>> {
    let t = ctx.t();
    let mut sums = sums::of(tx, programme.id, ctx.today()).await?;
    if sums.signed_up == 0 {
        return Ok(None);
    }
    let mut released = Vec::new();
    for (id, results) in releases::list(tx, programme.id).await? {
        let asked = turnout::list(tx, id).await?;
        let answered = asked.iter().filter(|one| one.answered).count();
        sums.turnout = Some((asked.len(), answered));
        released.push((rounds::get(tx, id).await?.kind, results));
    }
    let told: Vec<_> = released
        .iter()
        .map(|(kind, results)| (*kind, results))
        .collect();
    let all = figures(&sums, &told);
    let said: Vec<Figure> = all
        .into_iter()
        .filter(|figure| tell == Tell::All || figure.verdict() != Verdict::Unknown)
        .map(|figure| say(t, figure))
        .collect();
    if said.is_empty() {
        return Ok(None);
    }
    let blocks = [
        Block::Text(t.figures_lead()),
        Block::Figures(said),
        Block::Text(t.figures_caveat()),
    ];
    Ok(section(t.figures_title(), blocks))
}

fn say(t: Text, figure: figures::Figure) -> Figure {
    Figure {
        name: name(t, figure.key),
        value: value(t, figure.state),
        target: figure
            .key
            .target()
            .map(|one| target(t, one))
            .unwrap_or_default(),
        state: match figure.verdict() {
            Verdict::Reached => State::Reached,
            Verdict::Missed => State::Missed,
            Verdict::Untargeted => State::Untargeted,
            Verdict::Unknown => State::Unknown,
        },
        about: about(t, figure),
    }
}

fn name(t: Text, key: Key) -> String {
    match key {
        Key::Coverage => t.figure_coverage(),
        Key::Acceptance => t.figure_acceptance(),
        Key::FirstMeeting => t.figure_first_meeting(),
        Key::Held => t.figure_held(),
        Key::Active => t.figure_active(),
        Key::EarlyEnds => t.figure_early_ends(),
        Key::Rematches => t.figure_rematches(),
        Key::GoalsReached => t.figure_goals_reached(),
        Key::CompetenceShift => t.figure_competence_shift(),
        Key::Relationship => t.figure_relationship(),
        Key::Safety => t.figure_safety(),
        Key::Recommendation => t.figure_recommendation(),
        Key::Again => t.figure_again(),
        Key::ResponseRate => t.figure_response_rate(),
        Key::Hours => t.figure_hours(),
    }
}

/// What is counted, and what the number cannot say.
fn caveat(t: Text, key: Key) -> String {
    match key {
        Key::Coverage => t.figure_coverage_about(),
        Key::Acceptance => t.figure_acceptance_about(),
        Key::FirstMeeting => t.figure_first_meeting_about(),
        Key::Held => t.figure_held_about(),
        Key::Active => t.figure_active_about(),
        Key::EarlyEnds => t.figure_early_ends_about(),
        Key::Rematches => t.figure_rematches_about(),
        Key::GoalsReached => t.figure_goals_reached_about(),
        Key::CompetenceShift => t.figure_competence_shift_about(),
        Key::Relationship => t.figure_relationship_about(),
        Key::Safety => t.figure_safety_about(),
        Key::Recommendation => t.figure_recommendation_about(),
        Key::Again => t.figure_again_about(),
        Key::ResponseRate => t.figure_response_rate_about(),
        Key::Hours => t.figure_hours_about(),
    }
}

fn value(t: Text, state: figures::State) -> String {
    match state {
        figures::State::Known(value) => number(t, value),
        figures::State::Words { good: true } => t.figure_nearly_all_good(),
        figures::State::Words { good: false } => t.figure_nearly_all_bad(),
        figures::State::Unknown(_) => t.figure_none_yet(),
        figures::State::Withheld(_) => t.figure_withheld(),
    }
}

fn number(t: Text, value: Value) -> String {
    match value {
        Value::Share { .. } => percent(t.lang(), value.percent().unwrap_or_default()),
        Value::Mean { tenths, .. } => i18n::points(t.lang(), tenths as f64 / 10.0),
        Value::Count(count) => whole(t.lang(), count),
    }
}

/// "82 %". The domain has rounded.
fn percent(lang: Lang, percent: usize) -> String {
    i18n::percent(lang, percent as f64 / 100.0)
}

fn whole(lang: Lang, count: usize) -> String {
    i18n::number(lang, i64::try_from(count).unwrap_or(i64::MAX))
}

fn target(t: Text, target: Target) -> String {
    let percent = |share| percent(t.lang(), share);
    match target {
        Target::AtLeast(share) => t.figure_target_at_least(percent(share)),
        Target::Between(low, high) => t.figure_target_between(percent(high), percent(low)),
        Target::MeanAtLeast(tenths) => {
            t.figure_target_at_least(i18n::points(t.lang(), tenths as f64 / 10.0))
        }
    }
}

fn about(t: Text, figure: figures::Figure) -> String {
    let rests_on = match figure.state {
        figures::State::Known(Value::Share { part, whole: all }) => {
            t.figure_part_of(whole(t.lang(), part), whole(t.lang(), all))
        }
        figures::State::Known(Value::Mean { n, round, .. }) => {
            t.figure_answers(n, self::round(t, round))
        }
        figures::State::Known(Value::Count(_)) | figures::State::Words { .. } => String::new(),
        figures::State::Unknown(unknown) => match unknown {
            Unknown::NotYet => t.figure_not_yet(),
            Unknown::NoRound => t.figure_no_round(),
            Unknown::AfterTheEnd => t.figure_after_the_end(),
            Unknown::NotAsked => t.figure_not_asked(),
        },
        figures::State::Withheld(withheld) => match withheld {
            Withheld::TooFew { needed } | Withheld::PartTooFew { needed } => {
                t.figure_too_few(needed)
            }
            _ => t.figure_would_reveal(),
        },
    };
    let caveat = caveat(t, figure.key);
    if rests_on.is_empty() {
        caveat
    } else {
        format!("{rests_on} {caveat}")
    }
}

fn round(t: Text, round: Round) -> String {
    match round {
        Round::HalfTime => t.figure_round_half_time(),
        Round::Closing => t.figure_round_closing(),
        Round::Echo => t.figure_round_echo(),
    }
}
