//! What a works council watches over: rules, the catalogue of reports, records of runs, the log.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::Text;
use programme::catalogue::Report;
use programme::ids::ProgrammeId;
use programme::policy::Action;
use programme::reader::Reader;
use report::paper::{Block, State};
use store::runs;

use crate::ctx::Ctx;
use crate::shell::{Section, Shell};
use crate::{Error, Result, links, reporting};

/// A run, as evidence.
struct Run {
    name: String,
    when: String,
    published: bool,
    link: String,
}

#[derive(Template)]
#[template(path = "reporting/records.html")]
struct Page {
    shell: Shell,
    t: Text,
    runs: Vec<Run>,
    about: String,
    log: String,
    annex: String,
    sections: Vec<report::paper::Section>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx
        .may_read_along(id, Reader::Council, Action::SeeRecords)
        .await?;
    let t = ctx.t();
    let paper = reporting::paper(&ctx, &mut tx, &programme, Report::Annex)
        .await?
        .ok_or(Error::NotFound)?;
    let runs = runs::list(&mut tx, id)
        .await?
        .into_iter()
        .map(|run| Run {
            name: t.run_name(run.number),
            when: i18n::date_time(t.lang(), ctx.local(run.created_at)),
            published: run.published_at.is_some(),
            link: links::evidence(id, run.id),
        })
        .collect();
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::Insight, t.records_title())
            .who_sees(t.records_who_sees()),
        t,
        runs,
        about: links::about(id),
        log: links::log(id),
        annex: links::record(id, Report::Annex.key().to_owned()),
        sections: paper.sections,
    };
    Ok(Html(page.render()?).into_response())
}
