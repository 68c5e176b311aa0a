//! What coordinators say to each other about a run, so that a second pair of
//! eyes can look before anybody is asked.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use programme::ids::{ProgrammeId, RunId};
use programme::policy::Action;
use serde::Deserialize;
use store::audit::{self, Event};
use store::comments::{self, NewComment};
use store::{Tx, runs};

use crate::ctx::Ctx;
use crate::shell::{with_done, with_problem};
use crate::{Error, Result, limits, links};

/// A remark as pages show it.
pub(crate) struct Remark {
    pub(crate) by: String,
    pub(crate) by_who_ran_it: bool,
    pub(crate) when: String,
    pub(crate) text: String,
    pub(crate) agreed: bool,
}

impl Remark {
    /// All remarks about a run, the first one first.
    pub(crate) async fn all(ctx: &Ctx, tx: &mut Tx, run: RunId) -> Result<Vec<Self>> {
        let all = comments::list(tx, run).await?;
        Ok(all
            .into_iter()
            .map(|one| Self {
                by: one.by,
                by_who_ran_it: one.by_who_ran_it,
                when: i18n::date_time(ctx.t().lang(), ctx.local(one.at)),
                text: one.text,
                agreed: one.agreed,
            })
            .collect())
    }
}

#[derive(Deserialize)]
pub(crate) struct RemarkForm {
    #[serde(default)]
    text: String,
    #[serde(default)]
    agreed: String,
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path((id, run)): Path<(ProgrammeId, RunId)>,
    Form(form): Form<RemarkForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::Match).await?;
    let by = ctx.viewer.as_ref().ok_or(Error::Forbidden)?.id;
    let about = runs::get(&mut tx, run).await?;
    if about.programme != id {
        return Err(Error::NotFound);
    }
    let back = links::run(id, run);
    let (text, agreed) = (form.text.trim(), !form.agreed.is_empty());
    if text.is_empty() && !agreed {
        return Ok(Redirect::to(&with_problem(&back, "comment-empty")).into_response());
    }
    if limits::too_long(ctx.t(), text, limits::SENTENCES).is_some() {
        // The field holds no more; only a request made by hand gets here.
        return Err(Error::BadRequest);
    }
    let new = NewComment {
        run,
        by,
        text,
        agreed,
    };
    comments::insert(&mut tx, new, ctx.now()).await?;
    let detail = about.number.to_string();
    let scope = ctx.scope(&programme);
    audit::record(&mut tx, scope, Event::RunCommented, &detail, ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&back, "commented")).into_response())
}
