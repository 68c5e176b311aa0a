//! A report of the closed catalogue as a file.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use programme::catalogue::{Format, Report};
use programme::ids::ProgrammeId;
use programme::policy::Action;
use programme::reader::Reader;
use store::audit::{self, Event};

use crate::ctx::Ctx;
use crate::{Error, Result, reporting};

/// For the sponsor, or whoever runs the programme.
pub(crate) async fn get(
    ctx: Ctx,
    Path((id, key)): Path<(ProgrammeId, String)>,
) -> Result<Response> {
    file(ctx, id, Reader::Sponsor, Action::SeeOverview, &key).await
}

/// For the works council, or whoever runs the programme.
pub(crate) async fn get_record(
    ctx: Ctx,
    Path((id, key)): Path<(ProgrammeId, String)>,
) -> Result<Response> {
    file(ctx, id, Reader::Council, Action::SeeRecords, &key).await
}

async fn file(
    mut ctx: Ctx,
    id: ProgrammeId,
    reader: Reader,
    action: Action,
    key: &str,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read_along(id, reader, action).await?;
    let report = Report::from_key(key)
        .filter(|report| report.needs() == action)
        .ok_or(Error::NotFound)?;
    let paper = reporting::paper(&ctx, &mut tx, &programme, report)
        .await?
        .ok_or(Error::NotFound)?;
    drop(tx);
    let mut tx = ctx.app.db().write().await?;
    let scope = ctx.scope(&programme);
    audit::record(&mut tx, scope, Event::ReportMade, key, ctx.now()).await?;
    tx.commit().await?;
    let format = report.formats().first().copied().unwrap_or(Format::Pdf);
    let lang = ctx.lang;
    // Laying out takes a while; others may have the connection meanwhile.
    let made = tokio::task::spawn_blocking(move || match format {
        Format::Xlsx => paper.xlsx().map_err(Error::from),
        _ => paper.pdf(lang).map_err(Error::from),
    });
    let bytes = made
        .await
        .map_err(|_| Error::Internal("the report could not be made"))??;
    let (kind, ending) = match format {
        Format::Xlsx => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
        ),
        _ => ("application/pdf", "pdf"),
    };
    let name = format!("attachment; filename=\"{key}.{ending}\"");
    Ok((
        [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)],
        bytes,
    )
        .into_response())
}
