//! The start page: each to their own.

use axum::response::{IntoResponse as _, Redirect, Response};
use programme::policy::Action;

use crate::ctx::Ctx;
use crate::{Result, links};

pub(crate) async fn get(ctx: Ctx) -> Result<Response> {
    let viewer = ctx.may_account(Action::UseAccount)?;
    let start = if viewer.coordinator {
        links::programmes()
    } else if viewer.reads && viewer.person.is_none() {
        links::reading()
    } else {
        links::my_tandem()
    };
    Ok(Redirect::to(&start).into_response())
}
