//! The letters of publishing: two that ask for each tandem, two that take a
//! proposal back.

use i18n::Lang;
use matching::outcome::Tandem;
use programme::email::Email;
use programme::ids::PersonId;
use programme::person::Person;
use programme::proposal::Side;
use store::letters::{self, NewLetter};
use store::programmes::Programme;
use store::proposals::{self, NewProposal, Proposal};
use store::tokens::Token;
use store::{Tx, accounts};

use super::plan::Plan;
use crate::ctx::Ctx;
use crate::{Error, Result, links};

/// Asks the two people of one tandem.
pub(super) async fn propose(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    plan: &Plan,
    (mentor, mentee): (PersonId, PersonId),
    tandem: &Tandem,
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
        body: &body,
    };
    let Some(proposal) = proposals::insert(tx, new, ctx.now()).await? else {
        return Ok(());
    };
    for (person, token, side) in [
        (mentor, &tokens[0], Side::Mentor),
        (mentee, &tokens[1], Side::Mentee),
    ] {
        let person = plan.people.get(&person).ok_or(Error::NotFound)?;
        accounts::for_person(tx, person, ctx.now()).await?;
        let lang = plan.body.lang_of(programme, person.id);
        let letter = asking(ctx, programme, person, token, side, lang);
        let letter = NewLetter {
            proposal: Some(proposal),
            kind: "proposal",
            ..letter.borrowed(programme, person, lang)
        };
        letters::write(tx, letter, ctx.now()).await?;
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
        let t = lang.text();
        let name = person.record.name();
        let letter = Words {
            subject: t.letter_withdrawn_subject(),
            body: t.letter_withdrawn(name.as_str(), programme.name.as_str()),
            name,
            link: None,
        };
        letters::write(tx, letter.borrowed(programme, person, lang), ctx.now()).await?;
    }
    Ok(true)
}

/// The words of a letter.
struct Words {
    name: String,
    subject: String,
    body: String,
    link: Option<String>,
}

/// Says neither who the partner is nor what it is about: assistants read the
/// mail of leaders, and letters lie on desks.
fn asking(
    ctx: &Ctx,
    programme: &Programme,
    person: &Person,
    token: &Token,
    side: Side,
    lang: Lang,
) -> Words {
    let t = lang.text();
    let name = person.record.name();
    let programme = programme.name.as_str();
    let body = match side {
        Side::Mentor => t.letter_proposal_mentor("{link}", name.as_str(), programme),
        Side::Mentee => t.letter_proposal_mentee("{link}", name.as_str(), programme),
    };
    Words {
        name,
        subject: t.letter_proposal_subject(),
        body,
        link: Some(format!(
            "{}{}",
            ctx.app.config().base_url,
            links::proposal(token.secret())
        )),
    }
}

impl Words {
    fn borrowed<'a>(
        &'a self,
        programme: &Programme,
        person: &'a Person,
        lang: Lang,
    ) -> NewLetter<'a> {
        NewLetter {
            organisation: programme.organisation,
            programme: Some(programme.id),
            person: Some(person.id),
            proposal: None,
            kind: "withdrawn",
            recipient: &self.name,
            email: person.record.email.as_ref().map(Email::as_str),
            lang: lang.key(),
            subject: &self.subject,
            body: &self.body,
            link: self.link.as_deref(),
            details: None,
            calendar: None,
        }
    }
}
