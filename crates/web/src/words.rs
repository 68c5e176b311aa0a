//! Words for values of the domain that only pages of this crate show.

use i18n::{Lang, Text};
use programme::catalogue::Report;
use programme::check_in::Item;
use programme::event::Kind;
use programme::meetings;
use programme::phases::Phase;
use programme::policy::Datum;
use programme::proposal::Standing;
use programme::reader::Reader;
use programme::tandem::{Reached, Stage};
use programme::topic::Anchor;
use store::audit::Event;
use store::letters::State;
use store::sign_up::Progress;

/// A chip: its icon, its kind, its words.
pub(crate) struct Chip {
    pub(crate) icon: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) word: String,
}

fn chip(icon: &'static str, kind: &'static str, word: String) -> Chip {
    Chip { icon, kind, word }
}

/// A language, with its form of address.
pub(crate) fn lang(t: Text, lang: Lang) -> String {
    match lang {
        Lang::De => t.lang_de(),
        Lang::DeDu => t.lang_de_du(),
        Lang::En => t.lang_en(),
    }
}

/// Something to do before the first meeting: done, or not yet.
pub(crate) fn prepared(done: bool, words: [String; 2]) -> Chip {
    let [open, finished] = words;
    if done {
        chip("check", "good", finished)
    } else {
        chip("circle", "info", open)
    }
}

/// How a tandem stands.
pub(crate) fn standing(t: Text, standing: Standing) -> Chip {
    match standing {
        Standing::Open => chip("circle", "", t.standing_open()),
        Standing::BothAccepted => chip("check", "good", t.standing_both_accepted()),
        Standing::NotAccepted => chip("x", "", t.standing_not_accepted()),
        Standing::Over => chip("x", "", t.stage_ended()),
        Standing::Withdrawn => chip("x", "", t.standing_withdrawn()),
        Standing::Rested => chip("circle", "", t.standing_rested()),
    }
}

/// Where a tandem is.
pub(crate) fn stage(t: Text, stage: Stage) -> Chip {
    match stage {
        Stage::Beginning => chip("circle", "info", t.stage_beginning()),
        Stage::Running => chip("check", "good", t.stage_running()),
        Stage::Resting => chip("circle", "", t.stage_resting()),
        Stage::Ended => chip("x", "", t.stage_ended()),
        Stage::Closed => chip("circle-check", "good", t.stage_closed()),
    }
}

/// Where a meeting stands; of one that has begun nobody may have said what came of it.
pub(crate) fn meeting(t: Text, state: meetings::State, begun: bool) -> Chip {
    use meetings::State as Meeting;
    match state {
        Meeting::Planned if begun => chip("circle", "info", t.meeting_state_asked()),
        Meeting::Planned => chip("calendar", "info", t.meeting_state_planned()),
        Meeting::Held => chip("check", "good", t.meeting_state_held()),
        Meeting::Missed => chip("x", "", t.meeting_state_missed()),
        Meeting::Withdrawn => chip("x", "", t.meeting_state_withdrawn()),
    }
}

/// The same for a meeting whose date may not suit, as a calendar said.
pub(crate) fn meeting_now(t: Text, meeting: &store::meetings::Meeting, begun: bool) -> Chip {
    if meeting.state == meetings::State::Planned && !begun && meeting.is_unsuited() {
        chip("triangle-alert", "poor", t.meeting_unsuited_short())
    } else {
        self::meeting(t, meeting.state, begun)
    }
}

/// How many meetings are planned.
pub(crate) fn meetings_planned(t: Text, number: usize) -> Chip {
    let (icon, kind) = if number == 0 {
        ("circle", "info")
    } else {
        ("calendar", "good")
    };
    chip(icon, kind, t.meetings_planned_number(number))
}

/// A statement of the start-check.
pub(crate) fn item(t: Text, item: Item) -> String {
    match item {
        Item::Equals => t.item_bq2(),
        Item::CanAdmit => t.item_si1(),
        Item::EnoughTime => t.item_ze1(),
        Item::GoodMatch => t.item_ma1(),
    }
}

/// A point of the scale from 1 to 5.
pub(crate) fn point(t: Text, point: u8) -> String {
    match point {
        1 => t.point_1(),
        2 => t.point_2(),
        3 => t.point_3(),
        4 => t.point_4(),
        _ => t.point_5(),
    }
}

/// A tandem has not met for too long.
pub(crate) fn lull(t: Text) -> Chip {
    chip("calendar", "info", t.tandem_lull())
}

/// Somebody of a tandem asked for a talk.
pub(crate) fn wants_to_talk(t: Text) -> Chip {
    chip("heart-handshake", "info", t.wants_to_talk())
}

/// What an event is for.
pub(crate) fn event_kind(t: Text, kind: Kind) -> String {
    match kind {
        Kind::KickOff => t.event_kick_off(),
        Kind::HalfTime => t.event_half_time(),
        Kind::Closing => t.event_closing(),
        Kind::Exchange => t.event_exchange(),
    }
}

/// A phase of a programme.
pub(crate) fn phase(t: Text, phase: Phase) -> String {
    match phase {
        Phase::Call => t.phase_call(),
        Phase::SignUp => t.phase_sign_up(),
        Phase::Matching => t.phase_matching(),
        Phase::Acceptance => t.phase_acceptance(),
        Phase::Meetings => t.phase_meetings(),
        Phase::CheckIn => t.phase_check_in(),
        Phase::HalfTime => t.phase_half_time(),
        Phase::Closing => t.phase_closing(),
        Phase::Review => t.phase_review(),
        Phase::Echo => t.phase_echo(),
    }
}

/// What is done in a phase.
pub(crate) fn phase_about(t: Text, phase: Phase) -> String {
    match phase {
        Phase::Call => t.phase_call_about(),
        Phase::SignUp => t.phase_sign_up_about(),
        Phase::Matching => t.phase_matching_about(),
        Phase::Acceptance => t.phase_acceptance_about(),
        Phase::Meetings => t.phase_meetings_about(),
        Phase::CheckIn => t.phase_check_in_about(),
        Phase::HalfTime => t.phase_half_time_about(),
        Phase::Closing => t.phase_closing_about(),
        Phase::Review => t.phase_review_about(),
        Phase::Echo => t.phase_echo_about(),
    }
}

/// Whether something is done.
pub(crate) fn done(t: Text, done: bool) -> Chip {
    if done {
        chip("check", "good", t.is_done())
    } else {
        chip("circle", "info", t.is_open())
    }
}

/// How many goals are written down.
pub(crate) fn goals(t: Text, number: usize) -> Chip {
    let (icon, kind) = if number == 0 {
        ("circle", "info")
    } else {
        ("check", "good")
    };
    chip(icon, kind, t.our_goals_number(number))
}

/// How far a goal was reached.
pub(crate) fn reached(t: Text, reached: Reached) -> String {
    match reached {
        Reached::Not => t.reached_not(),
        Reached::Partly => t.reached_partly(),
        Reached::Fully => t.reached_fully(),
        Reached::Exceeded => t.reached_exceeded(),
    }
}

/// How a letter stands.
pub(crate) fn letter(t: Text, state: State) -> Chip {
    match state {
        State::Waiting => chip("circle", "info", t.letter_waiting()),
        State::Sent => chip("check", "good", t.letter_sent()),
        State::Bounced => chip("triangle-alert", "poor", t.letter_state_bounced()),
        State::Failed => chip("triangle-alert", "poor", t.letter_failed()),
        State::HandedOver => chip("check", "good", t.letter_handed_over()),
        State::Withdrawn => chip("x", "", t.letter_state_withdrawn()),
    }
}

/// A piece of what is stored of a person.
pub(crate) fn datum(t: Text, datum: Datum) -> String {
    match datum {
        Datum::Name => t.datum_name(),
        Datum::Place => t.datum_place(),
        Datum::Answers => t.datum_answers(),
        Datum::OwnWords => t.datum_own_words(),
        Datum::Draft => t.datum_draft(),
        Datum::Progress => t.datum_progress(),
        Datum::Consent => t.datum_consent(),
        Datum::Exclusions => t.datum_exclusions(),
        Datum::Score => t.datum_score(),
        Datum::OwnAnswer => t.datum_own_answer(),
        Datum::Standing => t.datum_standing(),
        Datum::Stage => t.datum_stage(),
        Datum::Signature => t.datum_signature(),
        Datum::Goals => t.datum_goals(),
        Datum::CheckIn => t.datum_check_in(),
        Datum::TalkWish => t.datum_talk_wish(),
        Datum::Feedback => t.datum_feedback(),
        Datum::Turnout => t.datum_turnout(),
        Datum::Space => t.datum_space(),
        Datum::Concern => t.datum_concern(),
        Datum::Meetings => t.datum_meetings(),
        Datum::Busy => t.datum_busy(),
        Datum::Lull => t.datum_lull(),
        Datum::EventAnswer => t.datum_event_answer(),
    }
}

/// How far a sign-up got.
pub(crate) fn progress(t: Text, progress: Progress) -> Chip {
    match progress {
        Progress::Invited => chip("circle", "", t.progress_invited()),
        Progress::Begun => chip("circle-dot", "info", t.progress_begun()),
        Progress::Finished => chip("check", "good", t.progress_finished()),
    }
}

/// "Ausschlüsse: niemand …": who sees a piece, from the policy.
pub(crate) fn sees(t: Text, piece: Datum) -> String {
    let name = datum(t, piece);
    match (piece.owner_sees(), piece.coordinator_sees()) {
        (true, true) => t.sees_line_both(name),
        (true, false) => t.sees_line_owner(name),
        (false, _) => t.sees_line_nobody(name),
    }
}

/// One of the four answers to "how well do you know this".
pub(crate) fn anchor(t: Text, level: u8) -> String {
    match Anchor::of_level(level) {
        Anchor::Unknown => t.level_unknown(),
        Anchor::WithSupport => t.level_with_support(),
        Anchor::Alone => t.level_alone(),
        Anchor::GuidesOthers => t.level_guides_others(),
    }
}

/// As what somebody reads along, by its key.
pub(crate) fn reader(t: Text, key: &str) -> String {
    match Reader::from_key(key) {
        Some(Reader::Sponsor) => t.reader_sponsor(),
        Some(Reader::Council) => t.reader_council(),
        None => key.to_owned(),
    }
}

/// A report of the catalogue, by its key.
fn report(t: Text, key: &str) -> String {
    Report::from_key(key).map_or_else(|| key.to_owned(), |one| crate::reporting::name(t, one))
}

/// A line of the log. `detail` is what the event recorded: numbers, never names.
pub(crate) fn event(t: Text, event: Event, detail: &str) -> String {
    match event {
        Event::SetUp => t.event_set_up(),
        Event::SignedIn => t.event_signed_in(),
        Event::ProgrammeCreated => t.event_programme_created(),
        Event::GoalsSaved => t.event_goals_saved(),
        Event::FrameSaved => t.event_frame_saved(),
        Event::TopicsSaved => t.event_topics_saved(),
        Event::AgreementSaved => t.event_agreement_saved(detail),
        Event::RulesSaved => t.event_rules_saved(detail),
        Event::PeopleImported => t.event_people_imported(),
        Event::AnswersImported => t.event_answers_imported(),
        Event::PairPinned => t.event_pair_pinned(),
        Event::PairForbidden => t.event_pair_forbidden(),
        Event::PairReleased => t.event_pair_released(),
        Event::PlacesWanted => t.event_places_wanted(),
        Event::ScenarioSaved => t.event_scenario_saved(detail),
        Event::MatchingRun => t.event_matching_run(detail),
        Event::Published => t.event_published(detail),
        Event::ProposalsWithdrawn => t.event_proposals_withdrawn(detail),
        Event::ProposalAnswered => t.event_proposal_answered(),
        Event::TandemStarted => t.event_tandem_started(),
        Event::LetterPrinted => t.event_letter_printed(detail),
        Event::LettersPrinted => t.event_letters_printed(detail),
        Event::ProposalRested => t.event_proposal_rested(),
        Event::LetterRetried => t.event_letter_retried(detail),
        Event::LetterLineSaved => t.event_letter_line_saved(),
        Event::LetterWritten => t.event_letter_written(),
        Event::RunCommented => t.event_run_commented(detail),
        Event::TrustedNamed => t.event_trusted_named(),
        Event::CohortFollows => t.event_cohort_follows(),
        Event::ReaderNamed => t.event_reader_named(reader(t, detail)),
        Event::ReaderRemoved => t.event_reader_removed(reader(t, detail)),
        Event::ReportMade => t.event_report_made(report(t, detail)),
        Event::TandemChanged => t.event_tandem_changed(
            Stage::from_key(detail).map_or_else(String::new, |stage| self::stage(t, stage).word),
        ),
        Event::EventPlanned => t.event_event_planned(),
        Event::EventCancelled => t.event_event_cancelled(),
        Event::TalkSettled => t.event_talk_settled(),
        Event::RunVerified => t.event_run_verified(detail),
        Event::SignUpSaved => t.event_sign_up_saved(),
        Event::PeopleInvited => t.event_people_invited(detail),
        Event::SignedUp => t.event_signed_up(),
        Event::ConsentWithdrawn => t.event_consent_withdrawn(),
        Event::RequestDecided => t.event_request_decided(),
        Event::CardsIssued => t.event_cards_issued(detail),
        Event::CardsRevoked => t.event_cards_revoked(detail),
        Event::RoundPlanned => t.event_round_planned(),
        Event::RoundQuestions => t.event_round_questions(detail),
        Event::RoundOpened => t.event_round_opened(),
        Event::RoundClosed => t.event_round_closed(),
        Event::CircleReleased => t.event_circle_released(),
        Event::ActionSaved => t.event_action_saved(),
        Event::WaitingTold => t.event_waiting_told(detail),
    }
}
