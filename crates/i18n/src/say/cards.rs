//! The words of session cards and of the self-check.

use programme::cards::Card;
use programme::proposal::Side;
use programme::self_check::{Statement, Truth};

use crate::Text;

/// A step of a card: what it is, and what each of the two does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardStep {
    /// In a word or two.
    pub name: String,
    /// What the mentor does.
    pub mentor: String,
    /// What the mentee does.
    pub mentee: String,
}

/// What a card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardText {
    /// What the meeting is for.
    pub aim: String,
    /// Step by step, as many as [`Card::steps`].
    pub steps: Vec<CardStep>,
    /// Questions worth asking.
    pub questions: Vec<String>,
    /// What to agree at the end.
    pub agree: Vec<String>,
}

/// A card's name.
pub fn card_name(t: Text, card: Card) -> String {
    match card {
        Card::FirstMeeting => t.card_first_meeting(),
        Card::Tools => t.card_tools(),
        Card::Ai => t.card_ai(),
        Card::NewWork => t.card_new_work(),
        Card::Leadership => t.card_leadership(),
        Card::Outside => t.card_outside(),
        Card::Diversity => t.card_diversity(),
        Card::HalfTime => t.card_half_time(),
        Card::Closing => t.card_closing(),
    }
}

/// What a meeting with a card is for.
pub fn card_aim(t: Text, card: Card) -> String {
    match card {
        Card::FirstMeeting => t.card_first_meeting_aim(),
        Card::Tools => t.card_tools_aim(),
        Card::Ai => t.card_ai_aim(),
        Card::NewWork => t.card_new_work_aim(),
        Card::Leadership => t.card_leadership_aim(),
        Card::Outside => t.card_outside_aim(),
        Card::Diversity => t.card_diversity_aim(),
        Card::HalfTime => t.card_half_time_aim(),
        Card::Closing => t.card_closing_aim(),
    }
}

/// All that a card says.
pub fn card(t: Text, card: Card) -> CardText {
    let (steps, questions, agree) = match card {
        Card::FirstMeeting => (
            t.card_first_meeting_steps(),
            t.card_first_meeting_questions(),
            t.card_first_meeting_agree(),
        ),
        Card::Tools => (
            t.card_tools_steps(),
            t.card_tools_questions(),
            t.card_tools_agree(),
        ),
        Card::Ai => (t.card_ai_steps(), t.card_ai_questions(), t.card_ai_agree()),
        Card::NewWork => (
            t.card_new_work_steps(),
            t.card_new_work_questions(),
            t.card_new_work_agree(),
        ),
        Card::Leadership => (
            t.card_leadership_steps(),
            t.card_leadership_questions(),
            t.card_leadership_agree(),
        ),
        Card::Outside => (
            t.card_outside_steps(),
            t.card_outside_questions(),
            t.card_outside_agree(),
        ),
        Card::Diversity => (
            t.card_diversity_steps(),
            t.card_diversity_questions(),
            t.card_diversity_agree(),
        ),
        Card::HalfTime => (
            t.card_half_time_steps(),
            t.card_half_time_questions(),
            t.card_half_time_agree(),
        ),
        Card::Closing => (
            t.card_closing_steps(),
            t.card_closing_questions(),
            t.card_closing_agree(),
        ),
    };
    CardText {
        aim: card_aim(t, card),
        steps: steps.split("\n\n").map(step).collect(),
        questions: lines(&questions),
        agree: lines(&agree),
    }
}

/// A paragraph of three lines.
fn step(paragraph: &str) -> CardStep {
    let mut lines = lines(paragraph).into_iter();
    let mut next = || lines.next().unwrap_or_default();
    CardStep {
        name: next(),
        mentor: next(),
        mentee: next(),
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(|line| line.trim().to_owned()).collect()
}

/// The briefing of a role.
pub fn briefing(t: Text, side: Side) -> String {
    match side {
        Side::Mentor => t.briefing_text_mentor(),
        Side::Mentee => t.briefing_text_mentee(),
    }
}

/// A statement of the self-check.
pub fn statement(t: Text, statement: Statement) -> String {
    match statement {
        Statement::Plain => t.check_plain(),
        Statement::AskFirst => t.check_ask_first(),
        Statement::Patience => t.check_patience(),
        Statement::NotKnowing => t.check_not_knowing(),
        Statement::SpeakUp => t.check_speak_up(),
        Statement::MentorTime => t.check_mentor_time(),
        Statement::Aim => t.check_aim(),
        Statement::AdmitNotKnowing => t.check_admit_not_knowing(),
        Statement::LetLead => t.check_let_lead(),
        Statement::NoAppraisal => t.check_no_appraisal(),
        Statement::TryOut => t.check_try_out(),
        Statement::MenteeTime => t.check_mentee_time(),
    }
}

/// What helps whoever does not find a statement true yet.
pub fn statement_help(t: Text, statement: Statement) -> String {
    match statement {
        Statement::Plain => t.check_plain_help(),
        Statement::AskFirst => t.check_ask_first_help(),
        Statement::Patience => t.check_patience_help(),
        Statement::NotKnowing => t.check_not_knowing_help(),
        Statement::SpeakUp => t.check_speak_up_help(),
        Statement::MentorTime => t.check_mentor_time_help(),
        Statement::Aim => t.check_aim_help(),
        Statement::AdmitNotKnowing => t.check_admit_not_knowing_help(),
        Statement::LetLead => t.check_let_lead_help(),
        Statement::NoAppraisal => t.check_no_appraisal_help(),
        Statement::TryOut => t.check_try_out_help(),
        Statement::MenteeTime => t.check_mentee_time_help(),
    }
}

/// One of the three answers of the self-check.
pub fn truth(t: Text, truth: Truth) -> String {
    match truth {
        Truth::Yes => t.check_yes(),
        Truth::Partly => t.check_partly(),
        Truth::NotYet => t.check_not_yet(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;
    use programme::prose::{Block, blocks};
    use programme::tandem::SIDES;
    use programme::wording;

    #[test]
    fn every_card_is_whole_in_every_language() {
        for t in Lang::ALL.map(Lang::text) {
            for each in Card::ALL {
                let text = card(t, each);
                assert_eq!(text.steps.len(), each.steps().len(), "{each:?}");
                for step in &text.steps {
                    let parts = [&step.name, &step.mentor, &step.mentee];
                    assert!(
                        parts.iter().all(|part| !part.is_empty()),
                        "{each:?} {step:?}"
                    );
                }
                assert!((3..=5).contains(&text.questions.len()), "{each:?}");
                assert!((2..=3).contains(&text.agree.len()), "{each:?}");
                let all = text.questions.iter().chain(&text.agree);
                assert!(all.clone().all(|line| !line.is_empty()), "{each:?}");
            }
        }
    }

    #[test]
    fn long_texts_have_the_same_shape_in_every_language() {
        let shape = |text: &str| -> Vec<(u8, usize)> {
            let kinds = blocks(text).into_iter().map(|block| match block {
                Block::Heading(_) => (0, 1),
                Block::Paragraph(lines) => (1, lines.len()),
                Block::List(items) => (2, items.len()),
            });
            kinds.collect()
        };
        let german = Lang::De.text();
        for t in [Lang::DeDu, Lang::En].map(Lang::text) {
            for side in SIDES {
                assert_eq!(shape(&briefing(german, side)), shape(&briefing(t, side)));
            }
            let texts = |t: Text| [t.agreement_text("…"), t.conduct_text()];
            for (one, other) in texts(german).iter().zip(&texts(t)) {
                assert_eq!(shape(one), shape(other));
            }
        }
        assert_eq!(shape(&german.agreement_text("…")).len(), 14);
    }

    /// What the product says stands up to its own wording check.
    #[test]
    fn no_text_speaks_of_youth_or_age_groups() {
        for t in Lang::ALL.map(Lang::text) {
            let briefings = SIDES.map(|side| briefing(t, side));
            let cards = Card::ALL.map(|each| format!("{:?}", card(t, each)));
            let texts = [t.agreement_text("…"), t.conduct_text()];
            for text in texts.iter().chain(&briefings).chain(&cards) {
                assert_eq!(wording::check(text), [], "{text}");
            }
        }
    }

    /// "Fünf Minuten": at most a thousand words, at two hundred a minute.
    #[test]
    fn a_briefing_takes_five_minutes() {
        for t in Lang::ALL.map(Lang::text) {
            for side in SIDES {
                let words = briefing(t, side).split_whitespace().count();
                assert!((250..=1_000).contains(&words), "{words}");
            }
        }
    }
}
