//! Sending a letter once more: one that was refused, for now or for good, as it is; one
//! that came back, with a new personal link, since the first was forgotten when it left.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use i18n::Lang;
use programme::ids::{LetterId, ProgrammeId};
use programme::letter::Kind;
use programme::policy::Action;
use programme::proposal::{Side, Standing};
use store::audit::{self, Event};
use store::letters::{self, Letter, State};
use store::programmes::Programme;
use store::{Tx, proposals, sign_up};

use super::find;
use crate::correspondence::Reader;
use crate::ctx::Ctx;
use crate::invitations::{Inviter, Outlet};
use crate::shell::with_done;
use crate::{Result, links};

/// What the button says; nothing if the letter is not to be sent again.
pub(super) async fn button(ctx: &Ctx, tx: &mut Tx, letter: &Letter) -> Result<Option<String>> {
    let t = ctx.t();
    if !ctx.app.config().sends_mail || !still_asks(tx, letter).await? {
        return Ok(None);
    }
    Ok(match letter.state {
        State::Bounced => Some(t.letter_rewrite()),
        State::Failed => Some(t.letter_retry()),
        State::Waiting if letter.retry_at.is_some() => Some(t.letter_retry()),
        State::Waiting | State::Sent | State::HandedOver | State::Withdrawn => None,
    })
}

/// Whether what the letter asks is still asked: nobody gets a new link to a
/// proposal that both have answered.
async fn still_asks(tx: &mut Tx, letter: &Letter) -> Result<bool> {
    let Some(proposal) = letter.proposal else {
        return Ok(true);
    };
    let proposal = proposals::get(tx, proposal).await?;
    Ok(proposal.standing() == Standing::Open)
}

pub(crate) async fn post_one(
    mut ctx: Ctx,
    Path((id, letter)): Path<(ProgrammeId, LetterId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::SeeLetters).await?;
    let letter = find(&mut tx, &programme, letter).await?;
    let back = links::letter(id, letter.id);
    if button(&ctx, &mut tx, &letter).await?.is_none() {
        return Ok(Redirect::to(&back).into_response());
    }
    let t = Lang::from_key(&letter.lang).unwrap_or_default().text();
    let (link, details) = match letter.state {
        State::Bounced => (
            new_link(&ctx, &mut tx, &programme, &letter).await?,
            Some(t.letter_details_by_link()),
        ),
        _ => (None, None),
    };
    let renewed = (link.as_deref(), details.as_deref());
    letters::try_again(&mut tx, &letter, renewed, ctx.now()).await?;
    let (scope, detail) = (ctx.scope(&programme), letter.id.to_string());
    audit::record(&mut tx, scope, Event::LetterRetried, &detail, ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&back, "retried")).into_response())
}

/// A link in the place of the one that was forgotten. Where it needs no secret, the
/// start page leads on, after signing in.
async fn new_link(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    letter: &Letter,
) -> Result<Option<String>> {
    if !letter.body.contains("{link}") {
        return Ok(None);
    }
    let base_url = &ctx.app.config().base_url;
    let side = match letter.kind {
        Some(Kind::ProposalMentor) => Some(Side::Mentor),
        Some(Kind::ProposalMentee) => Some(Side::Mentee),
        _ => None,
    };
    if let (Some(proposal), Some(side)) = (letter.proposal, side) {
        let token = ctx.app.draw_token();
        proposals::renew_link(tx, proposal, side, &token).await?;
        return Ok(Some(format!(
            "{base_url}{}",
            links::proposal(token.secret())
        )));
    }
    let invites = matches!(
        letter.kind,
        Some(Kind::Invitation | Kind::Reminder | Kind::ReminderBegun)
    );
    let sign_up = sign_up::get(tx, programme.id).await?;
    if let (true, Some(person), Some(sign_up)) = (invites, letter.person, sign_up) {
        let reader = Reader::load(tx, programme, person).await?;
        let inviter = Inviter {
            programme,
            sign_up: &sign_up,
            outlet: Outlet::of(ctx.app.config()),
            now: ctx.now(),
        };
        let mut random = ctx.app.draw_random();
        return Ok(Some(inviter.link(tx, &reader, &mut random).await?));
    }
    Ok(Some(format!("{base_url}{}", links::home())))
}

#[cfg(test)]
mod tests {
    use programme::refusal::Problem;

    use super::*;
    use crate::testing::{World, worlds_with_mail};

    /// The first letter of a publication, as if the mail server had said that.
    async fn settled(world: &World, state: State, problem: &str) -> Letter {
        let letter = world.letters().await.pop().unwrap();
        let mut tx = world.app.db().write().await.unwrap();
        let now = world.app.clock().now();
        letters::settle(&mut tx, letter.id, state, Some(problem), now)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        letter
    }

    async fn read(world: &World, letter: &Letter) -> Letter {
        letters::get(&mut world.read().await, letter.id)
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn a_refused_letter_is_told_in_words_and_sent_again_as_it_was() {
        for world in worlds_with_mail().await {
            let session = world.as_coordinator().await;
            world.publish(&session).await;
            let letter = settled(&world, State::Failed, "no_such_mailbox 550").await;
            let path = world.path(&format!("/letters/{}", letter.id));
            for page in [world.path("/letters"), path.clone()] {
                let page = world.get(&page, Some(&session)).await.body;
                assert!(
                    page.contains("Dieses Postfach gibt es nicht. (Meldung 550)"),
                    "{page}"
                );
            }
            assert_eq!(world.post(&path, Some(&session), "").await.status, 303);
            let again = read(&world, &letter).await;
            assert_eq!((again.state, again.problem), (State::Waiting, None));
            assert_eq!(
                (again.link, again.created_at),
                (letter.link, letter.created_at)
            );
            // It waits already: another click changes nothing.
            assert_eq!(world.post(&path, Some(&session), "").await.status, 303);
            let page = world.get(&path, Some(&session)).await.body;
            assert!(!page.contains("noch einmal senden"), "{page}");
        }
    }

    #[tokio::test]
    async fn what_came_back_is_sent_with_a_new_link_and_the_old_one_is_dead() {
        for world in worlds_with_mail().await {
            let session = world.as_coordinator().await;
            world.publish(&session).await;
            let letter = settled(&world, State::Sent, "other").await;
            let old = letter.link.clone().unwrap();
            let mut tx = world.app.db().write().await.unwrap();
            let bounced = Problem::Full.key();
            // Who does not know when it was written knows nothing of it.
            let wrong = letter.created_at + jiff::SignedDuration::from_micros(1);
            for (at, known) in [
                (wrong, false),
                (letter.created_at, true),
                (letter.created_at, false),
            ] {
                let found = letters::bounce(&mut tx, letter.id, at, bounced).await;
                assert_eq!(found.unwrap(), known);
            }
            tx.commit().await.unwrap();
            let path = world.path(&format!("/letters/{}", letter.id));
            let page = world.get(&path, Some(&session)).await.body;
            assert!(page.contains("zurückgekommen") && page.contains("Das Postfach ist voll."));
            world
                .app
                .clock()
                .advance(jiff::SignedDuration::from_mins(1));
            assert_eq!(world.post(&path, Some(&session), "").await.status, 303);
            let again = read(&world, &letter).await;
            assert_eq!(again.state, State::Waiting);
            assert!(
                again.created_at > letter.created_at,
                "its Message-ID is another one"
            );
            let new = again.link.unwrap();
            assert_ne!(new, old);
            let open = async |link: &str| {
                let path = link.strip_prefix("http://tandem.test").unwrap();
                world.get(path, None).await.status
            };
            assert_eq!(open(&new).await, 200);
            assert_eq!(open(&old).await, 404);
        }
    }

    #[tokio::test]
    async fn what_is_answered_is_not_asked_again() {
        for world in worlds_with_mail().await {
            let tandem = world.tandem().await;
            let session = world.as_coordinator().await;
            let mut letters = world.letters().await.into_iter();
            let letter = letters
                .find(|letter| letter.proposal == Some(tandem.proposal))
                .unwrap();
            let mut tx = world.app.db().write().await.unwrap();
            letters::settle(
                &mut tx,
                letter.id,
                State::Failed,
                Some("later 450"),
                letter.created_at,
            )
            .await
            .unwrap();
            tx.commit().await.unwrap();
            let path = world.path(&format!("/letters/{}", letter.id));
            world.post(&path, Some(&session), "").await;
            assert_eq!(read(&world, &letter).await.state, State::Failed);
        }
    }
}
