//! How a programme does, on one page: for its sponsor, and for whoever runs it. The
//! same words and numbers as the short report, which can be loaded from here.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::Text;
use programme::catalogue::Report;
use programme::ids::ProgrammeId;
use programme::policy::Action;
use programme::reader::Reader;
use report::paper::{Block, Paper, State};

use crate::ctx::Ctx;
use crate::shell::{Section, Shell};
use crate::{Error, Result, links, reporting};

/// A report to load.
struct Download {
    name: String,
    about: String,
    link: String,
}

#[derive(Template)]
#[template(path = "reporting/overview.html")]
struct Page {
    shell: Shell,
    t: Text,
    paper: Paper,
    downloads: Vec<Download>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx
        .may_read_along(id, Reader::Sponsor, Action::SeeOverview)
        .await?;
    let t = ctx.t();
    let paper = reporting::paper(&ctx, &mut tx, &programme, Report::Short)
        .await?
        .ok_or(Error::NotFound)?;
    let downloads = Report::ALL
        .into_iter()
        .filter(|report| report.needs() == Action::SeeOverview)
        .map(|report| Download {
            name: reporting::name(t, report),
            about: reporting::about(t, report),
            link: links::report(id, report.key().to_owned()),
        })
        .collect();
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::Insight, t.overview_title())
            .who_sees(t.overview_who_sees()),
        t,
        paper,
        downloads,
    };
    Ok(Html(page.render()?).into_response())
}
