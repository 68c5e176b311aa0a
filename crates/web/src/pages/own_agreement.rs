//! A programme's own words for the agreement: written, previewed and kept
//! version by version. Advice on wording does not block.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::{Lang, Text};
use jiff::Timestamp;
use programme::agreement::Wording;
use programme::ids::ProgrammeId;
use programme::policy::Action;
use programme::prose::{Block, blocks};
use programme::wording;
use serde::Deserialize;
use store::agreements::{self, Agreement};
use store::audit::{self, Event};
use store::programmes::Programme;

use crate::ctx::{Ctx, programme_lang};
use crate::pages::together::agreement::product;
use crate::shell::{Section, Shell, error_at, with_done};
use crate::{Error, Result, limits, links, words};

#[derive(Deserialize)]
pub(crate) struct OwnForm {
    #[serde(default)]
    de: String,
    #[serde(default)]
    en: String,
    #[serde(default)]
    step: String,
}

/// How the text reads in a language and tone, with what stands below it.
struct Preview {
    name: String,
    lang: &'static str,
    text: Vec<Block>,
    accept: [String; 2],
    sign: String,
}

/// A version in one of its languages.
struct Edition {
    lang: &'static str,
    text: Vec<Block>,
}

/// An earlier version.
struct Version {
    heading: String,
    /// Nothing for a return to the product's words.
    editions: Vec<Edition>,
}

#[derive(Template)]
#[template(path = "own_agreement.html")]
struct Page {
    shell: Shell,
    t: Text,
    form: OwnForm,
    errors: Vec<(&'static str, String)>,
    hints: Vec<String>,
    in_force: String,
    /// Whether there is a way back to the words of the product.
    own: bool,
    previews: Vec<Preview>,
    versions: Vec<Version>,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    let versions = agreements::list(&mut tx, id).await?;
    let form = filled(&programme, versions.first());
    page(&ctx, &programme, &versions, form, Vec::new())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<OwnForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ShapeProgramme).await?;
    let t = ctx.t();
    // Browsers send line breaks as networks do, not as texts do.
    let clean = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    let wording = match form.step.as_str() {
        "product" => Wording::default(),
        _ => Wording {
            de: clean(&form.de),
            en: clean(&form.en),
        },
    };
    let mut errors = Vec::new();
    if form.step != "product" {
        for (field, text) in [("de", &wording.de), ("en", &wording.en)] {
            if text.is_empty() {
                errors.push((field, t.own_agreement_missing()));
            }
            let long = limits::too_long(t, text, limits::PAGE);
            errors.extend(long.map(|error| (field, error)));
        }
    }
    if form.step == "preview" || !errors.is_empty() {
        let versions = agreements::list(&mut tx, id).await?;
        return page(&ctx, &programme, &versions, form, errors);
    }
    let by = ctx.viewer.as_ref().map(|viewer| viewer.id);
    let by = by.ok_or(Error::Forbidden)?;
    // Unchanged words of the product stay the product's: they go on following
    // the frame.
    let wording = if wording == unchanged(&programme) {
        Wording::default()
    } else {
        wording
    };
    let latest = agreements::latest(&mut tx, id).await?;
    if latest.is_some() || !wording.is_product() {
        let version = agreements::save(&mut tx, id, &wording, by, ctx.now()).await?;
        if latest.is_none_or(|latest| latest.version != version) {
            let detail = version.to_string();
            let scope = ctx.scope(&programme);
            audit::record(&mut tx, scope, Event::AgreementSaved, &detail, ctx.now()).await?;
        }
    }
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::own_agreement(id), "saved")).into_response())
}

/// The words of the product, as the form shows them.
fn unchanged(programme: &Programme) -> Wording {
    let text = |lang| product(programme_lang(programme, lang).text(), programme.frame);
    Wording {
        de: text(Lang::De).trim().to_owned(),
        en: text(Lang::En).trim().to_owned(),
    }
}

fn filled(programme: &Programme, latest: Option<&Agreement>) -> OwnForm {
    let wording = match latest {
        Some(latest) if !latest.wording.is_product() => latest.wording.clone(),
        _ => unchanged(programme),
    };
    OwnForm {
        de: wording.de,
        en: wording.en,
        step: String::new(),
    }
}

fn page(
    ctx: &Ctx,
    programme: &Programme,
    versions: &[Agreement],
    form: OwnForm,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let day = |at: Timestamp| i18n::date(t.lang(), ctx.local(at).date());
    let own = versions
        .first()
        .filter(|latest| !latest.wording.is_product());
    let hints = wording::check(&format!("{}\n{}", form.de, form.en));
    let page = Page {
        shell: Shell::within(ctx, programme, Section::Overview, t.agreement_title())
            .who_sees(t.own_agreement_who_sees()),
        t,
        errors,
        hints: hints
            .iter()
            .map(|hint| i18n::say::wording(t, hint))
            .collect(),
        in_force: match own {
            Some(own) => t.own_agreement_now_version(day(own.created_at), own.version),
            None => t.own_agreement_now_product(),
        },
        own: own.is_some(),
        previews: Lang::ALL
            .into_iter()
            .map(|lang| preview(t, lang, &form))
            .collect(),
        versions: versions
            .iter()
            .map(|version| earlier(t, version, day(version.created_at)))
            .collect(),
        form,
    };
    Ok(Html(page.render()?).into_response())
}

fn preview(t: Text, lang: Lang, form: &OwnForm) -> Preview {
    let theirs = lang.text();
    let text = match lang {
        Lang::En => &form.en,
        Lang::De | Lang::DeDu => &form.de,
    };
    Preview {
        name: words::lang(t, lang),
        lang: lang.html(),
        text: blocks(text),
        accept: [theirs.agreement_accept(), theirs.agreement_accept_conduct()],
        sign: theirs.agreement_sign(),
    }
}

fn earlier(t: Text, version: &Agreement, on: String) -> Version {
    let by = version.by.as_str();
    if version.wording.is_product() {
        return Version {
            heading: t.own_agreement_version_product(by, on, version.version),
            editions: Vec::new(),
        };
    }
    Version {
        heading: t.own_agreement_version(by, on, version.version),
        editions: [("de", &version.wording.de), ("en", &version.wording.en)]
            .map(|(lang, text)| Edition {
                lang,
                text: blocks(text),
            })
            .into(),
    }
}

#[cfg(test)]
mod tests;
