//! Decisions about single pairs: pinned, forbidden, or left to the matching.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use programme::ids::{PersonId, ProgrammeId};
use programme::policy::Action;
use serde::Deserialize;
use store::audit::{self, Event};
use store::overrides::{self, Kind, Override};
use store::people;

use crate::ctx::Ctx;
use crate::shell::with_done;
use crate::{Error, Result, links};

#[derive(Deserialize)]
pub(crate) struct PairForm {
    mentor: i64,
    mentee: i64,
    /// "pin", "forbid" or "release".
    decision: String,
    #[serde(default)]
    reason: String,
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<PairForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::DecideTandems).await?;
    let (mentor, mentee) = (PersonId(form.mentor), PersonId(form.mentee));
    if mentor == mentee {
        return Err(Error::BadRequest);
    }
    for person in [mentor, mentee] {
        // Both must be of this organisation: the form could name anybody.
        if people::get(&mut tx, person).await?.organisation != programme.organisation {
            return Err(Error::NotFound);
        }
    }
    let now = ctx.now();
    let (event, done) = match Kind::from_key(&form.decision) {
        Some(kind) => {
            let by = ctx.viewer.as_ref().ok_or(Error::Forbidden)?.id;
            let reason = form.reason.trim().to_owned();
            if reason.is_empty() {
                // The field is required; only a request made by hand gets here.
                return Err(Error::BadRequest);
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
    Ok(Redirect::to(&with_done(&links::matching(id), done)).into_response())
}
