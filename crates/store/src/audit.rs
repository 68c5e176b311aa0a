//! The log: facts with ids, never names or contents. Rows are only added.

use jiff::Timestamp;
use programme::ids::{AccountId, OrganisationId, ProgrammeId};

use crate::db::on;
use crate::{Result, Tx};

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $key:literal),* $(,)?) => {
        /// What happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Event { $($(#[$doc])* $name),* }

        impl Event {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The key in the database.
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key),* }
            }

            /// The reverse of [`Event::key`].
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$name),)* _ => None }
            }
        }
    };
}

events! {
    /// The first coordinator was made.
    SetUp = "set_up",
    /// Somebody signed in.
    SignedIn = "signed_in",
    /// A programme was created.
    ProgrammeCreated = "programme_created",
    /// Goals were saved.
    GoalsSaved = "goals_saved",
    /// The frame was saved.
    FrameSaved = "frame_saved",
    /// Topics were saved.
    TopicsSaved = "topics_saved",
    /// A new version of the agreement was saved.
    AgreementSaved = "agreement_saved",
    /// A new version of the rules was saved.
    RulesSaved = "rules_saved",
    /// People were imported.
    PeopleImported = "people_imported",
    /// Answers were imported.
    AnswersImported = "answers_imported",
    /// A pair was pinned.
    PairPinned = "pair_pinned",
    /// A pair was forbidden.
    PairForbidden = "pair_forbidden",
    /// A decision about a pair was taken back.
    PairReleased = "pair_released",
    /// How many places of a mentor should be filled was decided, or taken back.
    PlacesWanted = "places_wanted",
    /// The rules of a scenario were written down, before its run.
    ScenarioSaved = "scenario_saved",
    /// The matching was run.
    MatchingRun = "matching_run",
    /// Tandems were proposed to their people.
    Published = "published",
    /// Open proposals were taken back, as a new result dissolves them.
    ProposalsWithdrawn = "proposals_withdrawn",
    /// The time for answering a proposal was over. Not who did not answer.
    ProposalRested = "proposal_rested",
    /// A letter was handed to the mail server once more.
    LetterRetried = "letter_retried",
    /// A proposal was answered. Not by whom, not how.
    ProposalAnswered = "proposal_answered",
    /// Both of a tandem signed. Not when each did.
    TandemStarted = "tandem_started",
    /// A letter with its personal link was opened for printing.
    LetterPrinted = "letter_printed",
    /// Several such letters were opened at once.
    LettersPrinted = "letters_printed",
    /// A person was asked by letter for another answer. Not who, not what.
    LetterWritten = "letter_written",
    /// The coordinator's own line in a letter was changed. Not what.
    LetterLineSaved = "letter_line_saved",
    /// A coordinator commented on a run. Not what.
    RunCommented = "run_commented",
    /// A tandem began to rest, went on, ended or closed. Not by whose wish.
    TandemChanged = "tandem_changed",
    /// An event was planned or changed.
    EventPlanned = "event_planned",
    /// An event was called off.
    EventCancelled = "event_cancelled",
    /// A talk that somebody had asked for was held.
    TalkSettled = "talk_settled",
    /// A run's certificate was checked again.
    RunVerified = "run_verified",
    /// How people sign up was decided.
    SignUpSaved = "sign_up_saved",
    /// People were invited. How many, not who.
    PeopleInvited = "people_invited",
    /// Somebody signed up. Not who.
    SignedUp = "signed_up",
    /// Somebody took a consent back. Not who.
    ConsentWithdrawn = "consent_withdrawn",
    /// A request to the open call was let in or turned down.
    RequestDecided = "request_decided",
    /// Login cards were made. How many.
    CardsIssued = "cards_issued",
    /// Login cards were made useless. How many.
    CardsRevoked = "cards_revoked",
    /// People without a tandem were told so. How many.
    WaitingTold = "waiting_told",
    /// A feedback round was planned, planned anew or taken back.
    RoundPlanned = "round_planned",
    /// A version of its questions was saved. Which.
    RoundQuestions = "round_questions",
    /// A feedback round opened.
    RoundOpened = "round_opened",
    /// A feedback round closed.
    RoundClosed = "round_closed",
    /// A feedback circle released its points. Not by whose word.
    CircleReleased = "circle_released",
    /// What follows from a round was written down or changed.
    ActionSaved = "action_saved",
    /// The person of trust of a programme was named.
    TrustedNamed = "trusted_named",
    /// A programme goes on from an earlier one.
    CohortFollows = "cohort_follows",
    /// Somebody may read along.
    ReaderNamed = "reader_named",
    /// And no longer.
    ReaderRemoved = "reader_removed",
    /// A report was made.
    ReportMade = "report_made",
}

/// A line of the log.
#[derive(Clone, Debug)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// Name of the account that did it; `None`: the person is not recorded, or the system did it.
    pub by: Option<String>,
    /// What.
    pub event: String,
    /// Numbers and ids that belong to it, as text.
    pub detail: String,
}

/// What a line of the log belongs to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Scope {
    /// Organisation, if any.
    pub organisation: Option<OrganisationId>,
    /// Programme, if any.
    pub programme: Option<ProgrammeId>,
    /// Who did it, if that may be recorded.
    pub account: Option<AccountId>,
}

/// Adds a line, in the transaction of what it records.
pub async fn record(
    tx: &mut Tx,
    scope: Scope,
    event: Event,
    detail: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO audit (at, organisation_id, programme_id, account_id, event, detail) \
         VALUES ($1, $2, $3, $4, $5, $6)";
    on!(tx, |db| sqlx::query(sql)
        .bind(now.as_microsecond())
        .bind(scope.organisation.map(|id| id.0))
        .bind(scope.programme.map(|id| id.0))
        .bind(scope.account.map(|id| id.0))
        .bind(event.key())
        .bind(detail)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// How often any of `events` happened in a programme after `since`.
pub async fn count_since(
    tx: &mut Tx,
    programme: ProgrammeId,
    events: &[Event],
    since: Timestamp,
) -> Result<i64> {
    let keys: Vec<String> = events
        .iter()
        .map(|event| format!("'{}'", event.key()))
        .collect();
    let sql = sqlx::AssertSqlSafe(format!(
        "SELECT COUNT(*) FROM audit WHERE programme_id = $1 AND at > $2 AND event IN ({})",
        keys.join(", ")
    ));
    Ok(on!(tx, |db| sqlx::query_scalar(sql)
        .bind(programme.0)
        .bind(since.as_microsecond())
        .fetch_one(db)
        .await)?)
}

/// The latest lines of a programme, newest first. What is recorded to the day
/// only stands at the end of its day.
pub async fn of_programme(tx: &mut Tx, programme: ProgrammeId, limit: i64) -> Result<Vec<Entry>> {
    let sql = "SELECT a.at, c.name, a.event, a.detail FROM audit a \
         LEFT JOIN account c ON c.id = a.account_id \
         WHERE a.programme_id = $1 ORDER BY a.at DESC, a.id DESC LIMIT $2";
    let rows: Vec<(i64, Option<String>, String, String)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .bind(limit)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(at, by, event, detail)| Entry {
            at: Timestamp::from_microsecond(at).unwrap_or_default(),
            by,
            event,
            detail,
        })
        .collect())
}
