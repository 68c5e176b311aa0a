//! Names of the letters that the product writes.

use programme::letter::{Kind, Part};
use programme::refusal::{Problem, Refusal};

use crate::Text;

/// When letters come, as a heading.
pub fn part(t: Text, part: Part) -> String {
    match part {
        Part::SignUp => t.letter_part_sign_up(),
        Part::Proposal => t.letter_part_proposal(),
        Part::Meetings => t.letter_part_meetings(),
        Part::Course => t.letter_part_course(),
        Part::Events => t.letter_part_events(),
        Part::Rounds => t.letter_part_rounds(),
        Part::Access => t.letter_part_access(),
    }
}

/// What a letter is called in lists.
pub fn kind(t: Text, kind: Kind) -> String {
    match kind {
        Kind::Invitation => t.letter_kind_invitation(),
        Kind::Reminder => t.letter_kind_reminder(),
        Kind::ReminderBegun => t.letter_kind_reminder_begun(),
        Kind::Waiting => t.letter_kind_waiting(),
        Kind::AskOnline => t.letter_kind_ask_online(),
        Kind::AskOnSite => t.letter_kind_ask_on_site(),
        Kind::AskHours => t.letter_kind_ask_hours(),
        Kind::AskPlace => t.letter_kind_ask_place(),
        Kind::ProposalMentor => t.letter_kind_proposal_mentor(),
        Kind::ProposalMentee => t.letter_kind_proposal_mentee(),
        Kind::ProposalReminder => t.letter_kind_proposal_reminder(),
        Kind::ProposalRests => t.letter_kind_proposal_rests(),
        Kind::Withdrawn => t.letter_kind_withdrawn(),
        Kind::Begins => t.letter_kind_begins(),
        Kind::Running => t.letter_kind_running(),
        Kind::Meeting => t.letter_kind_meeting(),
        Kind::MeetingMoved => t.letter_kind_meeting_moved(),
        Kind::MeetingElsewhere => t.letter_kind_meeting_elsewhere(),
        Kind::MeetingCalledOff => t.letter_kind_meeting_called_off(),
        Kind::MeetingReminder => t.letter_kind_meeting_reminder(),
        Kind::MeetingQuestion => t.letter_kind_meeting_question(),
        Kind::MeetingQuestionAgain => t.letter_kind_meeting_question_again(),
        Kind::MeetingUnsuited => t.letter_kind_meeting_unsuited(),
        Kind::MeetingNudge => t.letter_kind_meeting_nudge(),
        Kind::MeetingNudgeSecond => t.letter_kind_meeting_nudge_second(),
        Kind::CheckIn => t.letter_kind_check_in(),
        Kind::Event => t.letter_kind_event(),
        Kind::EventChanged => t.letter_kind_event_changed(),
        Kind::EventCancelled => t.letter_kind_event_cancelled(),
        Kind::News => t.letter_kind_news(),
        Kind::Rests => t.letter_kind_rests(),
        Kind::Resumes => t.letter_kind_resumes(),
        Kind::Ends => t.letter_kind_ends(),
        Kind::Closed => t.letter_kind_closed(),
        Kind::SpaceEnds => t.letter_kind_space_ends(),
        Kind::Trusted => t.letter_kind_trusted(),
        Kind::Waits => t.letter_kind_waits(),
        Kind::Round => t.letter_kind_round(),
        Kind::RoundReminder => t.letter_kind_round_reminder(),
        Kind::RoundResult => t.letter_kind_round_result(),
        Kind::Circle => t.letter_kind_circle(),
        Kind::ReadAlong => t.letter_kind_read_along(),
        Kind::SignIn => t.letter_kind_sign_in(),
    }
}

/// Why a letter did not reach its mailbox.
pub fn refusal(t: Text, refusal: Refusal) -> String {
    let words = problem(t, refusal.problem);
    match refusal.code {
        Some(code) => t.letter_problem_code(code, words),
        None => words,
    }
}

fn problem(t: Text, problem: Problem) -> String {
    match problem {
        Problem::NoSuchMailbox => t.letter_problem_no_such_mailbox(),
        Problem::Full => t.letter_problem_full(),
        Problem::TooLarge => t.letter_problem_too_large(),
        Problem::NotWelcome => t.letter_problem_not_welcome(),
        Problem::Later => t.letter_problem_later(),
        Problem::Unreachable => t.letter_problem_unreachable(),
        Problem::Slow => t.letter_problem_slow(),
        Problem::NotEncrypted => t.letter_problem_not_encrypted(),
        Problem::NotAnAddress => t.letter_problem_not_an_address(),
        Problem::Expired => t.letter_problem_expired(),
        Problem::NoLink => t.letter_problem_no_link(),
        Problem::Other => t.letter_problem_other(),
    }
}
