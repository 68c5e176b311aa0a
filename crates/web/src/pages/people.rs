//! Who takes part.

use axum::extract::Path;
use axum::response::Response;
use programme::ids::ProgrammeId;
use programme::policy::Action;

use crate::ctx::Ctx;
use crate::{Error, Result};

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    ctx.may_read(id, Action::SeePeople).await?;
    Err(Error::NotFound)
}
