//! Words for what belongs to feedback rounds.

use i18n::{Lang, Text};
use jiff::civil::Date;
use programme::feedback::{Code, Item, Questionnaire, Round, Scale};
use programme::proposal::Side;
use programme::round_plan::State;

use crate::words::Chip;

/// The name of a round.
pub(crate) fn round(t: Text, round: Round) -> String {
    match round {
        Round::HalfTime => t.round_half_time(),
        Round::Closing => t.round_closing(),
        Round::Echo => t.round_echo(),
    }
}

/// What a round is for.
pub(crate) fn about(t: Text, round: Round) -> String {
    match round {
        Round::HalfTime => t.round_half_time_about(),
        Round::Closing => t.round_closing_about(),
        Round::Echo => t.round_echo_about(),
    }
}

/// Where a round stands.
pub(crate) fn state(t: Text, state: State) -> Chip {
    let (icon, kind, word) = match state {
        State::Planned => ("calendar", "info", t.round_state_planned()),
        State::Open => ("circle-dot", "info", t.round_state_open()),
        State::Circle => ("users", "info", t.round_state_circle()),
        State::Closed => ("circle-check", "good", t.round_state_closed()),
    };
    Chip { icon, kind, word }
}

/// One of our items.
pub(crate) fn code(t: Text, code: Code) -> String {
    match code {
        Code::Bq1 => t.item_bq1(),
        Code::Bq2 => t.item_bq2(),
        Code::Bq3 => t.item_bq3(),
        Code::Si1 => t.item_si1(),
        Code::Si2 => t.item_si2(),
        Code::Si3 => t.item_si3(),
        Code::Le1 => t.item_le1(),
        Code::Le2 => t.item_le2(),
        Code::Le3Mentee => t.item_le3_mentee(),
        Code::Le3Mentor => t.item_le3_mentor(),
        Code::Ze1 => t.item_ze1(),
        Code::Ze2 => t.item_ze2(),
        Code::Pu1 => t.item_pu1(),
        Code::Pu2 => t.item_pu2(),
        Code::Pu3 => t.item_pu3(),
        Code::Ma1 => t.item_ma1(),
        Code::Wi => t.item_wi(),
        Code::We => t.item_we(),
        Code::Keep => t.item_keep(),
        Code::Change => t.item_change(),
        Code::TakeAway => t.item_take_away(),
    }
}

/// An item of a questionnaire, the programme's own in the reader's language.
pub(crate) fn item(t: Text, questionnaire: &Questionnaire, item: Item) -> String {
    match item {
        Item::Standard(standard) => code(t, standard),
        Item::Own(_) => questionnaire
            .own(item)
            .map_or_else(String::new, |own| match t.lang() {
                Lang::En => own.en.clone(),
                Lang::De | Lang::DeDu => own.de.clone(),
            }),
    }
}

/// Who alone is asked, if it is one role.
pub(crate) fn only_for(t: Text, code: Code) -> Option<String> {
    code.only_for().map(|side| match side {
        Side::Mentor => t.round_only_mentor(),
        Side::Mentee => t.round_only_mentee(),
    })
}

/// What several items measure together.
pub(crate) fn scale(t: Text, scale: Scale) -> String {
    match scale {
        Scale::Bq => t.scale_bq(),
        Scale::Si => t.scale_si(),
        Scale::Le => t.scale_le(),
        Scale::Ze => t.scale_ze(),
        Scale::Pu => t.scale_pu(),
        Scale::Ma => t.scale_ma(),
    }
}

/// Where an action stands.
pub(crate) fn action(t: Text, due_on: Date, done_on: Option<Date>, today: Date) -> Chip {
    let day = |day| i18n::date(t.lang(), day);
    let (icon, kind, word) = match done_on {
        Some(done) => ("circle-check", "good", t.actions_done_on(day(done))),
        None if due_on < today => ("triangle-alert", "fair", t.actions_overdue(day(due_on))),
        None => ("calendar", "info", t.actions_due_on(day(due_on))),
    };
    Chip { icon, kind, word }
}
