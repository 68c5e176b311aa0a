//! Decisions about single pairs: pinned, forbidden, or left to the matching.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use i18n::say::Names as _;
use programme::answers::Answers;
use programme::ids::{PersonId, ProgrammeId};
use programme::policy::Action;
use programme::roster::key;
use serde::Deserialize;
use store::audit::{self, Event};
use store::overrides::{self, Kind, Override};
use store::{Tx, participants};

use crate::ctx::Ctx;
use crate::matching_run::Names;
use crate::shell::{with_done, with_problem};
use crate::{Error, Result, limits, links};

/// A decision about a pair, as tables show it.
pub(crate) struct Decision {
    pub(crate) mentor: PersonId,
    pub(crate) mentee: PersonId,
    pub(crate) pair: String,
    pub(crate) pinned: bool,
    pub(crate) reason: String,
}

impl Decision {
    pub(crate) fn new(t: Text, names: &Names, decided: Override) -> Self {
        let name = |person: PersonId| names.person(&key(person));
        Self {
            pair: t.pair_name(name(decided.mentee), name(decided.mentor)),
            pinned: decided.kind == Kind::Pin,
            reason: decided.reason,
            mentor: decided.mentor,
            mentee: decided.mentee,
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct PairForm {
    mentor: i64,
    mentee: i64,
    /// "pin", "forbid" or "release".
    decision: String,
    #[serde(default)]
    reason: String,
    /// The page that asked.
    #[serde(default)]
    back: String,
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<PairForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::DecideTandems).await?;
    let (mentor, mentee) = (PersonId(form.mentor), PersonId(form.mentee));
    let back = if links::is_local(&form.back) && !form.back.contains(['?', '#']) {
        form.back
    } else {
        links::matching(id)
    };
    let now = ctx.now();
    let (event, done) = match Kind::from_key(&form.decision) {
        Some(kind) => {
            let by = ctx.viewer.as_ref().ok_or(Error::Forbidden)?.id;
            let reason = form.reason.trim().to_owned();
            let long = limits::too_long(ctx.t(), &reason, limits::LINE).is_some();
            if reason.is_empty() || long || mentor == mentee {
                // The field is required and bounded; only a request made by hand gets here.
                return Err(Error::BadRequest);
            }
            // The form could name anybody, and people leave while a page is open.
            let both = takes_part(&mut tx, id, mentor, Answers::is_mentor).await?
                && takes_part(&mut tx, id, mentee, |answers| answers.mentee).await?;
            if !both {
                return Ok(Redirect::to(&with_problem(&back, "not-taking-part")).into_response());
            }
            let decision = Override {
                mentor,
                mentee,
                kind,
                reason,
            };
            overrides::save(&mut tx, id, &decision, by, now).await?;
            match kind {
                Kind::Pin => (Event::PairPinned, "pinned"),
                Kind::Forbid => (Event::PairForbidden, "forbidden"),
            }
        }
        None if form.decision == "release" => {
            if !overrides::delete(&mut tx, id, mentor, mentee).await? {
                return Err(Error::NotFound);
            }
            (Event::PairReleased, "released")
        }
        None => return Err(Error::BadRequest),
    };
    let detail = format!("{mentor}–{mentee}");
    audit::record(&mut tx, ctx.scope(&programme), event, &detail, now).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&back, done)).into_response())
}

/// Whether somebody signed up for this programme in that role.
pub(crate) async fn takes_part(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    role: fn(&Answers) -> bool,
) -> Result<bool> {
    let all = participants::of_person(tx, person).await?;
    Ok(all
        .iter()
        .any(|(id, answers)| *id == programme && role(answers)))
}
