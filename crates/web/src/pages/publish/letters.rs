//! The letters of publishing: two that ask for each tandem, two that take a
//! proposal back.

use jiff::civil::Date;
use matching::outcome::Tandem;
use programme::ids::PersonId;
use programme::proposal::Side;
use store::letters;
use store::programmes::Programme;
use store::proposals::{self, NewProposal, Proposal};
use store::{Tx, accounts};

use super::plan::Plan;
use crate::correspondence::{Content, Enclosed, Reader};
use crate::ctx::Ctx;
use crate::upkeep::deadlines;
use crate::{Error, Result, links};

/// Asks the two people of one tandem.
pub(super) async fn propose(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    plan: &Plan,
    (mentor, mentee): (PersonId, PersonId),
    tandem: &Tandem,
    answer_by: Option<Date>,
) -> Result<()> {
    let body = serde_json::to_string(tandem).map_err(store::Error::from)?;
    let tokens = [ctx.app.draw_token(), ctx.app.draw_token()];
    let new = NewProposal {
        programme: programme.id,
        run: plan.run.id,
        mentor,
        mentee,
        mentor_token: &tokens[0],
        mentee_token: &tokens[1],
        answer_by,
        body: &body,
    };
    let Some(proposal) = proposals::insert(tx, new, ctx.now()).await? else {
        return Ok(());
    };
    if let Some(answer_by) = answer_by {
        deadlines::schedule(&ctx.app, tx, proposal, answer_by).await?;
    }
    for (person, token, side) in [
        (mentor, &tokens[0], Side::Mentor),
        (mentee, &tokens[1], Side::Mentee),
    ] {
        let person = plan.people.get(&person).ok_or(Error::NotFound)?;
        accounts::for_person(tx, person, ctx.now()).await?;
        let lang = plan.body.lang_of(programme, person.id);
        let link = format!(
            "{}{}",
            ctx.app.config().base_url,
            links::proposal(token.secret())
        );
        let enclosed = Enclosed {
            proposal: Some(proposal),
            ..Enclosed::link(&link)
        };
        Reader::of(person, lang)
            .write(
                tx,
                programme,
                &Content::Proposal { side, answer_by },
                enclosed,
                ctx.now(),
            )
            .await?;
    }
    Ok(())
}

/// Takes an open proposal back, and tells both the same: neither who the other
/// is, nor whether anybody has answered. Letters that ask and are still here stay here.
/// Says whether it was still open.
pub(super) async fn withdraw(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    plan: &Plan,
    proposal: &Proposal,
) -> Result<bool> {
    if !proposals::withdraw(tx, proposal.id, ctx.now()).await? {
        return Ok(false);
    }
    letters::withdraw(tx, proposal.id).await?;
    for person in [proposal.mentor, proposal.mentee] {
        let person = plan.people.get(&person).ok_or(Error::NotFound)?;
        let lang = plan.body.lang_of(programme, person.id);
        let (content, enclosed) = (Content::Withdrawn, Enclosed::default());
        Reader::of(person, lang)
            .write(tx, programme, &content, enclosed, ctx.now())
            .await?;
    }
    Ok(true)
}
