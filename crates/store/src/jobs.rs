//! The job queue. A job is enqueued in the transaction of its cause, so that
//! neither happens without the other; it is claimed with a lease, and only
//! the holder of the lease can finish it.

use data_encoding::HEXLOWER;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use programme::ids::{
    AccountId, LetterId, MeetingId, PersonId, ProgrammeId, ProposalId, RoundId, TandemId,
};

use crate::db::on;
use crate::{Db, Result, Tx};

/// What is to be done later.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case", tag = "job")]
pub enum Job {
    /// Hand a letter to the mail server.
    SendLetter {
        /// Which.
        letter: LetterId,
    },
    /// Remind everybody who has not finished signing up.
    RemindSignUps {
        /// In which programme.
        programme: ProgrammeId,
        /// The last day at the time this was planned; it may have been moved since.
        closes_on: Date,
        /// How many days before that day.
        days: i8,
    },
    /// Ask both how a tandem begins, unless they were asked after their second meeting.
    AskForCheckIn {
        /// Which.
        tandem: TandemId,
    },
    /// Tell somebody that there is something new in their tandem, unless they looked.
    TellNews {
        /// Whom.
        person: PersonId,
        /// In which programme.
        programme: ProgrammeId,
    },
    /// Tell the person of trust that something waits for them.
    TellTrusted {
        /// Whom.
        account: AccountId,
        /// In which programme.
        programme: ProgrammeId,
    },
    /// Tell the two of a tandem that is over what will be deleted.
    TellSpaceEnds {
        /// Of which tandem.
        tandem: TandemId,
    },
    /// Delete what the two of a tandem wrote that is over.
    ForgetTandem {
        /// Which.
        tandem: TandemId,
    },
    /// Remind both of a meeting, unless it was changed since.
    RemindOfMeeting {
        /// Which.
        meeting: MeetingId,
        /// The state of it that is meant.
        sequence: i64,
    },
    /// Ask both what came of a meeting, unless somebody said so.
    AskAboutMeeting {
        /// Which.
        meeting: MeetingId,
        /// The state of it that is meant.
        sequence: i64,
    },
    /// Write to the second of the two after a missed meeting.
    NudgeSecond {
        /// Which.
        meeting: MeetingId,
    },
    /// See whether a tandem has gone six weeks without a meeting.
    WatchTandem {
        /// Which.
        tandem: TandemId,
    },
    /// Open a feedback round, unless its first day was moved since.
    OpenRound {
        /// Which.
        round: RoundId,
        /// Its first day at the time this was planned.
        opens_on: Date,
    },
    /// Remind those who have not answered a feedback round.
    RemindRound {
        /// Of which.
        round: RoundId,
        /// Its last day, which no longer moves.
        closes_on: Date,
        /// How many days before that day.
        days: i8,
    },
    /// Close a feedback round: from then on it says the same for good.
    CloseRound {
        /// Which.
        round: RoundId,
        /// Its last day, which no longer moves.
        closes_on: Date,
    },
    /// Read somebody's busy times again.
    ReadCalendar {
        /// Whose.
        person: PersonId,
    },
    /// See what came into the mailbox.
    ReadMailbox,
    /// Mark messages of the mailbox as read that were dealt with.
    MarkRead {
        /// The server's word that its numbers are still the same ones.
        validity: u32,
        /// Which.
        messages: Vec<u32>,
    },
    /// Look at a tandem once more that was asked about its last meetings.
    WatchAfterAsking {
        /// Which.
        tandem: TandemId,
    },
    /// Remind both of a proposal, unless it is complete or its last day was moved.
    RemindOfProposal {
        /// Which.
        proposal: ProposalId,
        /// The last day that is meant.
        answer_by: Date,
    },
    /// Let a proposal rest that was not answered in time.
    RestProposal {
        /// Which.
        proposal: ProposalId,
        /// The last day that is meant.
        answer_by: Date,
    },
    /// Delete what is kept for a time only, and look again tomorrow.
    Tidy,
}

/// Which jobs a worker takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    All,
    /// All but letters: without a mail server they wait to be printed.
    AllButLetters,
}

impl Job {
    fn kind(&self) -> &'static str {
        match self {
            Self::SendLetter { .. } => "send_letter",
            Self::RemindSignUps { .. } => "remind_sign_ups",
            Self::AskForCheckIn { .. } => "ask_for_check_in",
            Self::TellNews { .. } => "tell_news",
            Self::TellTrusted { .. } => "tell_trusted",
            Self::TellSpaceEnds { .. } => "tell_space_ends",
            Self::ForgetTandem { .. } => "forget_tandem",
            Self::RemindOfMeeting { .. } => "remind_of_meeting",
            Self::AskAboutMeeting { .. } => "ask_about_meeting",
            Self::NudgeSecond { .. } => "nudge_second",
            Self::WatchTandem { .. } => "watch_tandem",
            Self::OpenRound { .. } => "open_round",
            Self::RemindRound { .. } => "remind_round",
            Self::CloseRound { .. } => "close_round",
            Self::ReadCalendar { .. } => "read_calendar",
            Self::ReadMailbox => "read_mailbox",
            Self::MarkRead { .. } => "mark_read",
            Self::WatchAfterAsking { .. } => "watch_after_asking",
            Self::RemindOfProposal { .. } => "remind_of_proposal",
            Self::RestProposal { .. } => "rest_proposal",
            Self::Tidy => "tidy",
        }
    }
}

/// A job that this process holds.
#[derive(Clone, Debug)]
pub struct Claimed {
    id: i64,
    lease: String,
    /// How often it was tried before.
    pub attempts: i64,
    /// What is to be done.
    pub job: Job,
}

/// How long a claim lasts; after that another worker may take the job.
const LEASE: SignedDuration = SignedDuration::from_mins(5);

/// How often a job is tried before it is given up.
pub const MAX_ATTEMPTS: i64 = 12;

/// Puts a job into the queue.
pub async fn enqueue(tx: &mut Tx, job: &Job, run_at: Timestamp) -> Result<()> {
    let payload = serde_json::to_string(job)?;
    let sql =
        "INSERT INTO job (kind, payload, run_at, attempts, created_at) VALUES ($1, $2, $3, 0, $3)";
    on!(tx, |db| sqlx::query(sql)
        .bind(job.kind())
        .bind(payload)
        .bind(run_at.as_microsecond())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// What a worker that does no letters leaves alone.
fn kinds(which: Which) -> &'static str {
    match which {
        Which::All => "",
        Which::AllButLetters => "AND kind <> 'send_letter'",
    }
}

/// When the next job is due that nobody is at, if there is one.
pub async fn next_due(tx: &mut Tx, which: Which) -> Result<Option<Timestamp>> {
    let kinds = kinds(which);
    let sql = sqlx::AssertSqlSafe(format!(
        "SELECT run_at FROM job WHERE lease IS NULL {kinds} ORDER BY run_at, id LIMIT 1"
    ));
    let due: Option<i64> = on!(tx, |db| sqlx::query_scalar(sql).fetch_optional(db).await)?;
    Ok(due.and_then(|at| Timestamp::from_microsecond(at).ok()))
}

/// Claims the job that has been due longest, if any.
pub async fn claim(
    db: &Db,
    random: &mut impl rand::CryptoRng,
    which: Which,
    now: Timestamp,
) -> Result<Option<Claimed>> {
    let mut lease = [0; 16];
    random.fill_bytes(&mut lease);
    let lease = HEXLOWER.encode(&lease);
    let mut tx = db.write().await?;
    let skip_locked = if tx.is_postgres() {
        "FOR UPDATE SKIP LOCKED"
    } else {
        ""
    };
    let kinds = kinds(which);
    let sql = sqlx::AssertSqlSafe(format!(
        "UPDATE job SET lease = $1, leased_until = $2, attempts = attempts + 1 WHERE id = ( \
         SELECT id FROM job WHERE run_at <= $3 AND (leased_until IS NULL OR leased_until <= $3) {kinds} \
         ORDER BY run_at, id LIMIT 1 {skip_locked}) RETURNING id, payload, attempts"
    ));
    let row: Option<(i64, String, i64)> = on!(&mut tx, |db| sqlx::query_as(sql)
        .bind(&lease)
        .bind((now + LEASE).as_microsecond())
        .bind(now.as_microsecond())
        .fetch_optional(db)
        .await)?;
    tx.commit().await?;
    row.map(|(id, payload, attempts)| {
        Ok(Claimed {
            id,
            lease,
            attempts: attempts - 1,
            job: serde_json::from_str(&payload)?,
        })
    })
    .transpose()
}

/// Finishes a job, in the transaction of its effect. `false`: the lease ran
/// out and somebody else has it; then the transaction must not be committed.
pub async fn finish(tx: &mut Tx, claimed: &Claimed) -> Result<bool> {
    let sql = "DELETE FROM job WHERE id = $1 AND lease = $2";
    let deleted = on!(tx, |db| sqlx::query(sql)
        .bind(claimed.id)
        .bind(&claimed.lease)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(deleted == 1)
}

/// Gives a job back to be tried again: after 1, 2, 4 … minutes, at most six hours. Says when.
pub async fn retry(tx: &mut Tx, claimed: &Claimed, now: Timestamp) -> Result<Timestamp> {
    let minutes = 2_i64
        .saturating_pow(u32::try_from(claimed.attempts).unwrap_or(0))
        .min(360);
    let run_at = now + SignedDuration::from_mins(minutes);
    let sql = "UPDATE job SET lease = NULL, leased_until = NULL, run_at = $1 WHERE id = $2 AND lease = $3";
    on!(tx, |db| sqlx::query(sql)
        .bind(run_at.as_microsecond())
        .bind(claimed.id)
        .bind(&claimed.lease)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(run_at)
}

/// Takes a job out of the queue, unless somebody is at it.
pub async fn withdraw(tx: &mut Tx, job: &Job) -> Result<()> {
    let payload = serde_json::to_string(job)?;
    let sql = "DELETE FROM job WHERE kind = $1 AND payload = $2 AND lease IS NULL";
    on!(tx, |db| sqlx::query(sql)
        .bind(job.kind())
        .bind(payload)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// How many jobs wait.
pub async fn count(tx: &mut Tx) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM job";
    Ok(on!(tx, |db| sqlx::query_scalar(sql).fetch_one(db).await)?)
}
