//! Step 4 of the set-up: rules and weights, shown to everybody, versioned.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::ids::ProgrammeId;
use programme::policy::Action;
use programme::setup::Step;
use store::Tx;
use store::audit::{self, Event};
use store::programmes::Programme;

use crate::ctx::Ctx;
use crate::pages::steps::Steps;
use crate::rules_form::{Errors, RulesFields, RulesForm, Sent};
use crate::shell::{Section, Shell, with_done};
use crate::{Error, Result, links};

#[derive(Template)]
#[template(path = "rules.html")]
struct Page {
    shell: Shell,
    t: Text,
    steps: Steps,
    fields: RulesFields,
    errors: Errors,
    /// Number of the version in force.
    version: Option<i64>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    let rules = store::rules::latest(&mut tx, id).await?;
    let rules = rules.map(|version| version.rules).unwrap_or_default();
    page(
        &mut tx,
        &ctx,
        &programme,
        RulesForm::of(&rules),
        Errors::new(),
    )
    .await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ShapeProgramme).await?;
    let form = RulesForm::read(&sent);
    match form.parse(ctx.t()) {
        Err(errors) => page(&mut tx, &ctx, &programme, form, errors).await,
        Ok(rules) => {
            let by = ctx.viewer.as_ref().ok_or(Error::Forbidden)?.id;
            let version = store::rules::save(&mut tx, id, &rules, by, ctx.now()).await?;
            let detail = version.number.to_string();
            audit::record(
                &mut tx,
                ctx.scope(&programme),
                Event::RulesSaved,
                &detail,
                ctx.now(),
            )
            .await?;
            tx.commit().await?;
            Ok(Redirect::to(&with_done(&links::import(id), "saved")).into_response())
        }
    }
}

async fn page(
    tx: &mut Tx,
    ctx: &Ctx,
    programme: &Programme,
    form: RulesForm,
    errors: Errors,
) -> Result<Response> {
    let t = ctx.t();
    let steps = Steps::load(tx, programme, Step::Rules).await?;
    let version = store::rules::latest(tx, programme.id).await?;
    let page = Page {
        shell: Shell::within(ctx, programme, Section::Overview, t.rules_title())
            .who_sees(t.who_sees_published()),
        t,
        steps,
        fields: RulesFields::new(t, form, &errors),
        errors,
        version: version.map(|version| version.number),
    };
    Ok(Html(page.render()?).into_response())
}
