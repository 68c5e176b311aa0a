//! A run as a file: to keep, to print, to hand to the works council.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use matching::verify;
use programme::email::Email;
use programme::ids::{ProgrammeId, RunId};
use programme::policy::Action;
use programme::roster::key;
use report::{Demand, Format, MatchReport, Person};
use store::{participants, people};

use crate::ctx::Ctx;
use crate::matching_run::Shown;
use crate::{Error, Result};

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, run, format)): Path<(ProgrammeId, RunId, String)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let format = Format::from_ending(&format).ok_or(Error::NotFound)?;
    let shown = Shown::load(&mut tx, &ctx, &programme, run).await?;
    let t = ctx.t();
    let people = people::list(&mut tx, programme.organisation).await?;
    let roster = participants::roster(&mut tx, programme.organisation, id).await?;

    let report = MatchReport {
        lang: t.lang(),
        people: people
            .into_iter()
            .map(|person| {
                let record = person.record;
                let shown = Person {
                    name: record.name(),
                    sort_name: record.sort_name(),
                    email: record.email.as_ref().map_or("", Email::as_str).to_owned(),
                    department: record.department,
                    site: record.site,
                };
                (key(person.id), shown)
            })
            .collect(),
        topics: programme
            .topics()
            .iter()
            .map(|topic| (topic.key.clone(), i18n::say::topic(t, topic)))
            .collect::<BTreeMap<_, _>>(),
        outcome: shown.outcome().clone(),
        verified: verify(&shown.body.case, shown.outcome()).is_ok(),
        findings: Vec::new(),
        demand: roster
            .demand()
            .into_iter()
            .map(|demand| Demand {
                topic: demand.topic,
                places: demand.places,
                wanted: demand.wanted,
            })
            .collect(),
    };
    let bytes = tokio::task::spawn_blocking(move || report.render(format))
        .await
        .map_err(|_| Error::Internal("the file could not be made"))?
        .map_err(|_| Error::Internal("the file could not be made"))?;
    let name = format!(
        "attachment; filename=\"tandems-{}.{}\"",
        shown.run.number,
        format.ending()
    );
    Ok((
        [
            (CONTENT_TYPE, kind(format).to_owned()),
            (CONTENT_DISPOSITION, name),
        ],
        bytes,
    )
        .into_response())
}

fn kind(format: Format) -> &'static str {
    match format {
        Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Format::Csv => "text/csv; charset=utf-8",
        Format::Json => "application/json",
        Format::Html => "text/html; charset=utf-8",
    }
}
