//! In which German state each site lies: meetings avoid its public holidays.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::calendar::Land;
use programme::ids::ProgrammeId;
use programme::policy::Action;
use serde::Deserialize;
use store::calendars;

use crate::ctx::Ctx;
use crate::shell::{Section, Shell, with_done};
use crate::{Result, links};

/// Sites and states, in the same order: a site's name is no name of a field.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct LandsForm {
    #[serde(default)]
    site: Vec<String>,
    #[serde(default)]
    land: Vec<String>,
}

struct Row {
    site: String,
    name: String,
    /// Key, name, whether it is chosen.
    lands: Vec<(&'static str, &'static str, bool)>,
}

#[derive(Template)]
#[template(path = "holidays.html")]
struct Page {
    shell: Shell,
    t: Text,
    rows: Vec<Row>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    let t = ctx.t();
    let sites = calendars::sites(&mut tx, programme.organisation).await?;
    let rows = sites.into_iter().map(|(site, chosen)| Row {
        name: if site.is_empty() {
            t.lands_site_unknown()
        } else {
            site.clone()
        },
        lands: Land::ALL
            .map(|land| (land.key(), land.name(), chosen == Some(land)))
            .to_vec(),
        site,
    });
    let page = Page {
        rows: rows.collect(),
        shell: Shell::within(&ctx, &programme, Section::Overview, t.lands_title())
            .who_sees(t.lands_who_sees()),
        t,
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<LandsForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ShapeProgramme).await?;
    let organisation = programme.organisation;
    let known: BTreeMap<_, _> = calendars::sites(&mut tx, organisation)
        .await?
        .into_iter()
        .collect();
    // Only sites that there are; a key that is none means "not known".
    for (site, land) in form.site.iter().zip(&form.land) {
        if known.contains_key(site) {
            let land = Land::from_key(land);
            calendars::save_land(&mut tx, organisation, site, land).await?;
        }
    }
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::holidays(id), "saved")).into_response())
}
