//! What the program acknowledged, and whether the database and the mail server
//! tell the same story.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use i18n::Lang;
use jiff::SignedDuration;
use programme::ids::{MeetingId, ProposalId, TandemId};
use programme::meetings::State;
use programme::proposal::Answer;
use programme::tandem::{SIDES, Stage};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use store::jobs::{self, Job, Which};
use store::letters::Letter;
use store::meetings::Meeting;
use store::tandems::Tandem;
use store::{Clock, Db, Tx, agreements, letters, meetings, people, proposals, tandems};

use crate::firm::PROGRAMME;

/// Something that was acknowledged.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fact {
    /// A proposal was accepted by one side (0: mentor).
    Answered(ProposalId, usize),
    /// A tandem's agreement was signed by one side.
    Signed(i64, usize),
    /// A tandem's series was booked.
    Booked(i64),
    /// A meeting was changed for the nth time, to that second.
    Moved(i64, i64, i64),
    /// A meeting was called off.
    Dropped(i64),
}

/// All that was acknowledged. Cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Books(Arc<Mutex<Vec<Fact>>>);

impl Books {
    pub(crate) fn note(&self, fact: Fact) {
        self.0.lock().unwrap().push(fact);
    }

    /// Everything acknowledged is there.
    pub(crate) async fn compare(&self, address: &str, life: u32) {
        let facts = self.0.lock().unwrap().clone();
        let db = Db::attach(address).await.unwrap();
        let mut tx = db.read().await.unwrap();
        for fact in facts {
            assert!(
                is_kept(&mut tx, fact).await,
                "lost after {life} lives: {fact:?}"
            );
        }
        drop(tx);
        db.close().await;
    }

    /// What happened and what was written of it: one letter for each event and
    /// person, in the database and at the mail server; one job for each that is to come.
    pub(crate) async fn balance(&self, address: &str, taken: &[String]) -> String {
        let db = Db::attach(address).await.unwrap();
        let mut tx = db.read().await.unwrap();
        let written = letters::list(&mut tx, PROGRAMME).await.unwrap();
        let mut expected = BTreeMap::new();
        let mut planned = BTreeSet::new();
        for proposal in proposals::list(&mut tx, PROGRAMME).await.unwrap() {
            let tandem = tandems::of_proposal(&mut tx, proposal.id).await.unwrap();
            let tandem = tandem.expect("both have accepted");
            let all = meetings::list(&mut tx, tandem.id).await.unwrap();
            planned.extend(
                all.iter()
                    .filter(|one| one.state == State::Planned)
                    .map(key),
            );
            for (subject, people) in events(&tandem, &all) {
                for person in people {
                    let person = people::get(&mut tx, person).await.unwrap();
                    *expected
                        .entry((person.record.name(), subject.clone()))
                        .or_insert(0) += 1;
                }
            }
        }
        drop(tx);
        assert_eq!(counted(&written), expected, "one letter for each event");
        let forgotten = written.iter().all(|one| one.calendar.is_none());
        assert!(forgotten, "what has left is forgotten here");

        // The mail server may have taken one twice: as the same message.
        let mut messages = BTreeMap::new();
        for line in taken {
            let message: serde_json::Value = serde_json::from_str(line).unwrap();
            let id = message["id"].as_str().unwrap().to_owned();
            let known = messages.entry(id).or_insert_with(|| line.clone());
            assert_eq!(known, line, "the same message is the same");
        }
        let ids: BTreeSet<String> = messages.keys().cloned().collect();
        let sent: BTreeSet<String> = written.iter().map(message_id).collect();
        assert_eq!(ids, sent, "what was written has left, and nothing else");

        let asked = waiting(&db).await;
        assert_eq!(
            asked, planned,
            "each meeting to come will be asked about once"
        );
        db.close().await;
        let facts = self.0.lock().unwrap().clone();
        let again = taken.len() - messages.len();
        format!(
            "{} acknowledged changes, {} letters, {again} of them handed over again",
            facts.len(),
            written.len()
        )
    }
}

fn key(meeting: &Meeting) -> (i64, i64) {
    (meeting.id.0, meeting.sequence)
}

async fn is_kept(tx: &mut Tx, fact: Fact) -> bool {
    match fact {
        Fact::Answered(proposal, side) => {
            let proposal = proposals::get(tx, proposal).await.unwrap();
            proposal.answers.of(SIDES[side]) == Answer::Accepted
        }
        Fact::Signed(tandem, side) => {
            let signed = agreements::signature(tx, TandemId(tandem), SIDES[side]).await;
            signed.unwrap().is_some()
        }
        Fact::Booked(tandem) => {
            let all = meetings::list(tx, TandemId(tandem)).await.unwrap();
            all.len() >= 6
        }
        Fact::Moved(meeting, sequence, to) => {
            let meeting = meetings::get(tx, MeetingId(meeting)).await.unwrap();
            meeting.sequence > sequence
                || (meeting.sequence == sequence && meeting.starts_at.as_second() == to)
        }
        Fact::Dropped(meeting) => {
            let meeting = meetings::get(tx, MeetingId(meeting)).await.unwrap();
            meeting.state == State::Missed
        }
    }
}

/// What a tandem's people have been told by now, and whom: subject, people.
fn events(tandem: &Tandem, all: &[Meeting]) -> Vec<(String, Vec<programme::ids::PersonId>)> {
    let t = Lang::De.text();
    let both = tandem.people().to_vec();
    assert_eq!(tandem.stage, Stage::Running);
    let mut events = vec![
        (t.letter_proposal_subject(), both.clone()),
        (t.letter_begins_subject(), both.clone()),
        (t.letter_running_subject(), both.clone()),
    ];
    for meeting in all {
        events.push((t.letter_meeting_subject(), both.clone()));
        let off = meeting.state == State::Missed;
        for _ in 0..meeting.sequence - i64::from(off) {
            events.push((t.letter_meeting_changed_subject(), both.clone()));
        }
        if off {
            events.push((t.letter_meeting_off_subject(), both.clone()));
        }
        if meeting.nudged {
            events.push((t.letter_nudge_subject(), vec![tandem.mentee]));
        }
    }
    events
}

fn counted(written: &[Letter]) -> BTreeMap<(String, String), usize> {
    let mut counted = BTreeMap::new();
    for letter in written {
        let key = (letter.recipient.clone(), letter.subject.clone());
        *counted.entry(key).or_insert(0) += 1;
    }
    counted
}

fn message_id(letter: &Letter) -> String {
    let at = letter.created_at.as_microsecond();
    format!("<letter.{}.{at}@firm.example>", letter.id)
}

/// Meetings that a job will ask about, as they stood when it was written and
/// still stand.
async fn waiting(db: &Db) -> BTreeSet<(i64, i64)> {
    let mut random = StdRng::seed_from_u64(1);
    let far = Clock::system().now() + SignedDuration::from_hours(24 * 500);
    let mut asked = Vec::new();
    while let Some(claimed) = jobs::claim(db, &mut random, Which::All, far).await.unwrap() {
        if let Job::AskAboutMeeting { meeting, sequence } = claimed.job {
            asked.push((meeting, sequence));
        }
    }
    let mut tx = db.read().await.unwrap();
    let mut all = BTreeSet::new();
    for (id, sequence) in asked {
        let meeting = meetings::get(&mut tx, id).await.unwrap();
        if meeting.state == State::Planned && meeting.sequence == sequence {
            assert!(all.insert((id.0, sequence)), "asked twice about {id}");
        }
    }
    all
}
