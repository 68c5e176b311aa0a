//! Proposals have a last day to answer. Before it both are reminded, whoever has
//! answered: a letter to one alone would tell whoever reads the outbox. After it
//! the proposal rests, and both are free; what one of them said stays untold.

use jiff::ToSpan as _;
use jiff::civil::{Date, Time};
use programme::ids::{PersonId, ProposalId};
use programme::proposal::Standing;
use store::audit::{self, Event, Scope};
use store::jobs::{self, Job};
use store::programmes::Programme;
use store::proposals::{self, Proposal};
use store::{Result, Tx, letters, programmes};

use crate::correspondence::{Content, Enclosed, Reader, write_to};
use crate::{App, links};

/// So many days before the last one both are reminded.
pub(crate) const REMINDED_BEFORE: i64 = 3;
/// How long people have to answer, if nothing else was said (the domain's rhythm: one week).
pub(crate) const DAYS: i64 = 7;
/// Letters of the queue leave in the morning.
const MORNING: Time = Time::constant(7, 0, 0, 0);

/// Has the reminder and the end of a proposal's time written when they are due.
pub(crate) async fn schedule(
    app: &App,
    tx: &mut Tx,
    proposal: ProposalId,
    answer_by: Date,
) -> Result<()> {
    let reminded = answer_by.saturating_sub(REMINDED_BEFORE.days());
    let zone = app.config().time_zone.clone();
    let morning = |day: Date| {
        let at = zone.to_ambiguous_zoned_datetime(day.to_datetime(MORNING));
        at.compatible().map(|at| at.timestamp()).ok()
    };
    let now = app.clock().now();
    if let Some(at) = morning(reminded).filter(|at| *at > now) {
        let job = Job::RemindOfProposal {
            proposal,
            answer_by,
        };
        jobs::enqueue(tx, &job, at).await?;
    }
    let over = morning(answer_by.saturating_add(1.days())).unwrap_or(now);
    let job = Job::RestProposal {
        proposal,
        answer_by,
    };
    jobs::enqueue(tx, &job, over).await
}

/// The proposal, if it is still open until that day.
async fn still_open(tx: &mut Tx, id: ProposalId, answer_by: Date) -> Result<Option<Proposal>> {
    let proposal = proposals::get(tx, id).await?;
    let same = proposal.answer_by == Some(answer_by) && proposal.standing() == Standing::Open;
    Ok(Some(proposal).filter(|_| same))
}

pub(super) async fn remind(app: &App, tx: &mut Tx, id: ProposalId, answer_by: Date) -> Result<()> {
    let Some(proposal) = still_open(tx, id, answer_by).await? else {
        return Ok(());
    };
    let now = app.clock().now();
    // A worker that was away reminds nobody of a day that is over.
    if now.to_zoned_datetime(app.config().time_zone.clone()).date() > answer_by {
        return Ok(());
    }
    let programme = programmes::get(tx, proposal.programme).await?;
    let link = format!("{}{}", app.config().base_url, links::my_tandem());
    for person in [proposal.mentor, proposal.mentee] {
        let reader = Reader::load(tx, &programme, person).await?;
        let on_paper = reader.email.is_none() || !app.config().sends_mail;
        let content = Content::ProposalReminder {
            answer_by,
            on_paper,
        };
        let enclosed = Enclosed {
            link: (!on_paper).then_some(link.as_str()),
            proposal: Some(id),
            ..Enclosed::default()
        };
        reader
            .write(tx, &programme, &content, enclosed, now)
            .await?;
    }
    Ok(())
}

pub(super) async fn rest(app: &App, tx: &mut Tx, id: ProposalId, answer_by: Date) -> Result<()> {
    let Some(proposal) = still_open(tx, id, answer_by).await? else {
        return Ok(());
    };
    let now = app.clock().now();
    if !proposals::rest(tx, id, now).await? {
        return Ok(());
    }
    let programme = programmes::get(tx, proposal.programme).await?;
    letters::withdraw(tx, id).await?;
    let both = [proposal.mentor, proposal.mentee];
    let content = Content::ProposalRests;
    write_to(tx, &programme, both, &content, None, now).await?;
    let scope = Scope {
        organisation: Some(programme.organisation),
        programme: Some(programme.id),
        account: None,
    };
    audit::record(tx, scope, Event::ProposalRested, "", now).await
}

/// Somebody no longer takes part: what is open with them is taken back, and the
/// other one hears the same as when another result was better.
pub(crate) async fn take_back(
    tx: &mut Tx,
    programme: &Programme,
    leaver: PersonId,
    now: jiff::Timestamp,
) -> Result<()> {
    for proposal in proposals::of_person(tx, leaver).await? {
        if proposal.programme != programme.id || !proposals::withdraw(tx, proposal.id, now).await? {
            continue;
        }
        letters::withdraw(tx, proposal.id).await?;
        let both = [proposal.mentor, proposal.mentee];
        let other = both.into_iter().filter(|person| *person != leaver);
        write_to(tx, programme, other, &Content::Withdrawn, None, now).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use programme::proposal::Side;
    use store::letters::Letter;

    use crate::testing::{World, worlds_with_mail};

    use super::*;

    async fn days_later(world: &World, days: i64) {
        world
            .app
            .clock()
            .advance(SignedDuration::from_hours(24 * days));
        world.work().await;
    }

    fn of(letters: &[Letter], kind: programme::letter::Kind) -> Vec<String> {
        let mut all: Vec<String> = letters
            .iter()
            .filter(|letter| letter.kind == Some(kind))
            .map(|letter| letter.recipient.clone())
            .collect();
        all.sort();
        all
    }

    #[tokio::test]
    async fn both_are_reminded_and_then_both_are_free_whoever_answered() {
        use programme::letter::Kind::{ProposalReminder, ProposalRests};
        for world in worlds_with_mail().await {
            let session = world.as_coordinator().await;
            world.publish(&session).await;
            let proposal = world.proposals().await.remove(0);
            let day = proposal.answer_by.unwrap();
            let first = &world.letters().await[0];
            assert!(
                first.body.contains("Bitte antworten Sie bis"),
                "{}",
                first.body
            );
            let mentor = world.as_person(proposal.mentor).await;
            let path = format!("/my-tandem/{}", proposal.id);
            world.post(&path, Some(&mentor), "answer=declined").await;
            let mentee = world.as_person(proposal.mentee).await;
            let page = world.get("/my-tandem", Some(&mentee));
            let until = i18n::date(i18n::Lang::De, day);
            assert!(page.await.body.contains(&until));

            days_later(&world, DAYS - REMINDED_BEFORE).await;
            let letters = world.letters().await;
            let reminded = of(&letters, ProposalReminder);
            assert_eq!(reminded.len(), 4, "{reminded:?}");
            days_later(&world, REMINDED_BEFORE).await;
            assert_eq!(of(&world.letters().await, ProposalRests), [""; 0]);
            days_later(&world, 1).await;
            let letters = world.letters().await;
            assert_eq!(of(&letters, ProposalRests), reminded);
            let rested = world.proposals().await.remove(0);
            assert_eq!(rested.standing(), Standing::Rested);
            // It can no longer be answered, and says nothing about the answer given.
            let mentee = world.as_person(proposal.mentee).await;
            world.post(&path, Some(&mentee), "answer=accepted").await;
            let rested = world.proposals().await.remove(0);
            assert_eq!(rested.standing(), Standing::Rested);
            assert_eq!(
                rested.answers.of(Side::Mentee),
                programme::proposal::Answer::Open
            );
            let page = world.get("/my-tandem", Some(&mentee)).await.body;
            assert!(
                page.contains("ruht") && !page.contains("abgesagt"),
                "{page}"
            );
            // Reminders and rests come once.
            days_later(&world, 30).await;
            assert_eq!(world.letters().await.len(), letters.len());
        }
    }

    #[tokio::test]
    async fn what_both_answered_is_left_alone() {
        for world in worlds_with_mail().await {
            world.tandem().await;
            days_later(&world, DAYS + 2).await;
            let all = world.proposals().await;
            assert_eq!(all[0].standing(), Standing::BothAccepted);
            assert_eq!(all[1].standing(), Standing::Rested);
        }
    }

    #[tokio::test]
    async fn the_day_is_chosen_checked_and_can_be_left_open() {
        for world in worlds_with_mail().await {
            let session = world.as_coordinator().await;
            let path = world.path(&format!("/matching/{}/publish", world.run));
            for wrong in ["2026-11-24", "soon", "2030-01-01"] {
                let form = format!("answer_by={wrong}");
                let page = world.post(&path, Some(&session), &form).await;
                assert_eq!(page.status, 200, "{wrong}");
                assert!(
                    page.body.contains(&format!("value=\"{wrong}\"")),
                    "{}",
                    page.body
                );
                assert!(page.body.contains("id=\"f-answer_by-e\""));
            }
            assert_eq!(
                world.post(&path, Some(&session), "answer_by=").await.status,
                303
            );
            assert_eq!(world.proposals().await[0].answer_by, None);
            days_later(&world, 60).await;
            assert_eq!(world.proposals().await[0].standing(), Standing::Open);
        }
    }

    #[tokio::test]
    async fn whoever_takes_their_consent_back_frees_the_other_without_a_trace() {
        for world in worlds_with_mail().await {
            let session = world.as_coordinator().await;
            world.publish(&session).await;
            let proposal = world.proposals().await.remove(0);
            let other = world.as_person(proposal.mentor).await;
            let path = format!("/my-tandem/{}", proposal.id);
            world.post(&path, Some(&other), "answer=accepted").await;
            let before = world.letters().await.len();
            let leaver = world.as_person(proposal.mentee).await;
            let form = format!("programme={}&purpose=matching", world.programme);
            let answer = world.post("/my-data/consent", Some(&leaver), &form).await;
            assert_eq!(answer.status, 303);
            let all = world.proposals().await;
            assert_eq!(all[0].standing(), Standing::Withdrawn);
            assert_eq!(all[1].standing(), Standing::Open, "others go on");
            let letters = world.letters().await;
            assert_eq!(letters.len(), before + 1);
            assert_eq!(letters[0].kind, Some(programme::letter::Kind::Withdrawn));
            assert_eq!(letters[0].person, Some(proposal.mentor));
        }
    }
}
