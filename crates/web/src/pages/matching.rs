//! The matching of a programme: run it, try scenarios, and lay runs side by side.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::ids::{ProgrammeId, RunId};
use programme::policy::Action;
use programme::roster::is_ready;
use store::overrides;
use store::programmes::Programme;
use store::runs::{self, Run, Summary};
use store::scenarios::Trial;
use store::{Tx, participants, people};

use crate::compare;
use crate::ctx::Ctx;
use crate::matching_run::{self, Input, Names};
use crate::pages::pairs::Decision;
use crate::rematch::{self, RematchFields, RematchForm};
use crate::rules_form::{Errors, Sent};
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

/// A run in the history.
struct Row {
    id: RunId,
    name: String,
    when: String,
    trial: bool,
    published: bool,
    link: String,
    /// Chosen for comparing, unless something else is.
    chosen: bool,
    objective: String,
    tandems: String,
    worst: String,
    mean: String,
    wishes: String,
    left: String,
}

impl Row {
    fn new(ctx: &Ctx, id: ProgrammeId, run: &Run, summary: &Summary, chosen: bool) -> Self {
        let t = ctx.t();
        let points = |units| compare::points(t, units, summary.full_units);
        let count = |n: usize| i18n::number(t.lang(), i64::try_from(n).unwrap_or(i64::MAX));
        Self {
            id: run.id,
            name: matching_run::called(t, run),
            when: i18n::date_time(t.lang(), ctx.local(run.created_at)),
            trial: run.is_trial(),
            published: run.published_at.is_some(),
            link: links::run(id, run.id),
            chosen,
            objective: i18n::say::objective(t, summary.objective),
            tandems: i18n::number(t.lang(), summary.tandems.into()),
            worst: points(summary.worst_units),
            mean: points(summary.mean_units),
            wishes: t.stat_wishes_of(summary.wishes, summary.wishes_covered),
            left: count(summary.left),
        }
    }
}

#[derive(Template)]
#[template(path = "matching.html")]
struct Page {
    shell: Shell,
    t: Text,
    post_to: String,
    /// Ready mentors' places and ready mentees.
    places: u32,
    mentees: usize,
    rules: Option<String>,
    rules_link: String,
    import_link: String,
    rows: Vec<Row>,
    decisions: Vec<Decision>,
    /// What speaks against pins, and against tandems that exist.
    problems: Vec<String>,
    /// What may change of tandems that exist; `None` while no proposal is open.
    rematch: Option<RematchFields>,
    errors: Errors,
    release_link: String,
    scenario_link: String,
    compare_link: String,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let form = RematchForm::default();
    page(&mut tx, &ctx, &programme, form, Errors::new()).await
}

async fn page(
    tx: &mut Tx,
    ctx: &Ctx,
    programme: &Programme,
    form: RematchForm,
    errors: Errors,
) -> Result<Response> {
    let (t, id) = (ctx.t(), programme.id);
    let input = Input::load(tx, programme).await?;
    let ready: Vec<_> = participants::listed(tx, id)
        .await?
        .into_iter()
        .filter(|listed| is_ready(listed.status, &listed.answers))
        .collect();
    let places = ready
        .iter()
        .map(|listed| listed.answers.mentor_places)
        .sum();
    let mentees = ready.iter().filter(|listed| listed.answers.mentee).count();
    let mut rows = Vec::new();
    for (number, run) in runs::list(tx, id).await?.into_iter().enumerate() {
        let summary = match &run.summary {
            Some(summary) => summary.clone(),
            // From the time before figures were kept.
            None => matching_run::body_of(tx, ctx, run.id).await?.summary(),
        };
        rows.push(Row::new(ctx, id, &run, &summary, number < 2));
    }
    let people = people::names(tx, programme.organisation).await?;
    let names = Names::new(t, people, programme.topics());
    let decisions: Vec<Decision> = overrides::list(tx, id)
        .await?
        .into_iter()
        .map(|one| Decision::new(t, &names, one))
        .collect();
    let mut problems = Vec::new();
    if let Some(input) = &input {
        if decisions.iter().any(|decision| decision.pinned) {
            problems.extend(pin_problems(t, input, &names)?);
        }
        problems.extend(rematch::forbidden_now(t, input, &names)?);
    }
    let wrong = !errors.is_empty();
    let page = Page {
        shell: Shell::within(ctx, programme, Section::Matching, t.matching_title())
            .who_sees(t.who_sees_matching()),
        t,
        post_to: links::matching(id),
        places,
        mentees,
        rules: input
            .as_ref()
            .map(|input| t.rules_version(input.rules.number)),
        rules_link: links::rules(id),
        import_link: links::import(id),
        rows,
        decisions,
        problems,
        rematch: input
            .as_ref()
            .and_then(|input| RematchFields::new(t, input, form, &errors)),
        errors,
        release_link: links::pairs(id),
        scenario_link: links::scenario(id),
        compare_link: links::compare(id),
    };
    let html = Html(page.render()?);
    Ok(if wrong {
        (StatusCode::UNPROCESSABLE_ENTITY, html).into_response()
    } else {
        html.into_response()
    })
}

/// Pins that the rules speak against as things are now: told before the run.
fn pin_problems(t: Text, input: &Input, names: &Names) -> Result<Vec<String>> {
    let case = input.case(&input.in_force());
    let prepared = case
        .prepare()
        .map_err(|_| Error::Internal("the roster makes no case"))?;
    let problems = prepared.pin_problems().into_iter();
    Ok(problems
        .map(|problem| i18n::say::pin_problem(t, &problem, names))
        .collect())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let Some(input) = Input::load(&mut tx, &programme).await? else {
        return Ok(Redirect::to(&links::rules(id)).into_response());
    };
    let form = RematchForm::read(&sent);
    let may_dissolve = match form.parse(ctx.t()) {
        Ok(may_dissolve) => may_dissolve,
        Err(error) => return page(&mut tx, &ctx, &programme, form, vec![error]).await,
    };
    // Solved before the write lock is taken: others go on writing meanwhile.
    drop(tx);
    let body = matching_run::solve(input.case(&Trial {
        may_dissolve,
        ..input.in_force()
    }))
    .await?;
    let (mut tx, programme) = ctx.may_write(id, Action::Match).await?;
    let run = matching_run::finish(&mut tx, &ctx, &programme, &input.rules, None, &body).await?;
    tx.commit().await?;
    Ok(Redirect::to(&links::run(id, run)).into_response())
}

#[cfg(test)]
mod tests {
    use crate::testing::worlds;

    #[tokio::test]
    async fn a_pin_against_the_rules_is_told_before_the_run() {
        for world in worlds().await {
            let session = world.as_coordinator().await;
            let pin = format!(
                "mentor={}&mentee={}&decision=pin&reason=Projekt",
                world.mentors[0], world.mentees[0]
            );
            let path = world.path("/matching");
            world
                .post(&world.path("/pairs"), Some(&session), &pin)
                .await;
            let page = world.get(&path, Some(&session)).await;
            assert!(!page.body.contains("notice warning"), "{}", page.body);

            // Everybody is in Ulm.
            let rules = "topics=40&openness=20&mutual=15&availability=10&distance=10&wishes=5\
                 &full_marks_hours_per_month=16&objective=floor&rule=other_site";
            world
                .post(&world.path("/rules"), Some(&session), rules)
                .await;
            let page = world.get(&path, Some(&session)).await;
            assert!(page.body.contains("notice warning"));
            assert!(page.body.contains("Ada Testmann") && page.body.contains("Standort"));
        }
    }
}
