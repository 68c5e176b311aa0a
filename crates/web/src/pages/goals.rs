//! Step 1: what the programme is for, and how it speaks to its people.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::goals::{Goal, Goals};
use programme::ids::ProgrammeId;
use programme::policy::Action;
use programme::setup::Step;
use programme::wording::{self, Hint};
use serde::Deserialize;
use store::audit::{self, Event};
use store::programmes::{self, Programme};

use crate::ctx::Ctx;
use crate::pages::steps::Steps;
use crate::shell::{Section, Shell, error_at, with_done};
use crate::{Result, limits, links};

#[derive(Deserialize)]
pub(crate) struct GoalsForm {
    name: String,
    #[serde(default)]
    tone: String,
    #[serde(default)]
    goal: Vec<String>,
    #[serde(default)]
    own_words: String,
    #[serde(default)]
    sponsor: String,
}

#[derive(Template)]
#[template(path = "goals.html")]
struct Page {
    shell: Shell,
    t: Text,
    steps: Steps,
    form: GoalsForm,
    errors: Vec<(&'static str, String)>,
    hints: Vec<String>,
    /// Key, words, whether it is chosen.
    goals: Vec<(&'static str, String, bool)>,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    let steps = Steps::load(&mut tx, &programme, Step::Goals).await?;
    let form = GoalsForm {
        name: programme.name.clone(),
        tone: if programme.informal { "du" } else { "sie" }.to_owned(),
        goal: programme
            .goals
            .chosen
            .iter()
            .map(|goal| goal.key().to_owned())
            .collect(),
        own_words: programme.goals.own_words.clone(),
        sponsor: programme.goals.sponsor.clone(),
    };
    page(&ctx, &programme, steps, form, Vec::new())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<GoalsForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ShapeProgramme).await?;
    let t = ctx.t();
    let goals = Goals {
        chosen: form
            .goal
            .iter()
            .filter_map(|key| Goal::from_key(key))
            .collect(),
        own_words: form.own_words.trim().to_owned(),
        sponsor: form.sponsor.trim().to_owned(),
    };
    let mut errors = Vec::new();
    if form.name.trim().is_empty() {
        errors.push(("name", t.programme_name_missing()));
    }
    if !goals.is_set() {
        errors.push(("goal", t.goals_missing()));
    }
    for (field, text, limit) in [
        ("name", &form.name, limits::NAME),
        ("own_words", &goals.own_words, limits::SENTENCES),
        ("sponsor", &goals.sponsor, limits::LINE),
    ] {
        errors.extend(limits::too_long(t, text, limit).map(|error| (field, error)));
    }
    if !errors.is_empty() {
        let steps = Steps::load(&mut tx, &programme, Step::Goals).await?;
        return page(&ctx, &programme, steps, form, errors);
    }
    programmes::save_goals(&mut tx, id, form.name.trim(), form.tone == "du", &goals).await?;
    audit::record(
        &mut tx,
        ctx.scope(&programme),
        Event::GoalsSaved,
        "",
        ctx.now(),
    )
    .await?;
    tx.commit().await?;
    // Advice on wording does not block: it is shown once more on this page.
    let next = if hints(&form).is_empty() {
        links::frame(id)
    } else {
        links::goals(id)
    };
    Ok(Redirect::to(&with_done(&next, "saved")).into_response())
}

fn hints(form: &GoalsForm) -> Vec<Hint> {
    wording::check(&format!("{}\n{}", form.name, form.own_words))
}

fn page(
    ctx: &Ctx,
    programme: &Programme,
    steps: Steps,
    form: GoalsForm,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let shell = Shell::within(ctx, programme, Section::Overview, t.goals_title())
        .who_sees(t.who_sees_published());
    let hints = hints(&form)
        .iter()
        .map(|hint| i18n::say::wording(t, hint))
        .collect();
    let goals = Goal::ALL
        .map(|goal| {
            let chosen = form.goal.iter().any(|key| key == goal.key());
            (goal.key(), i18n::say::goal(t, goal), chosen)
        })
        .to_vec();
    let page = Page {
        shell,
        t,
        steps,
        form,
        errors,
        hints,
        goals,
    };
    Ok(Html(page.render()?).into_response())
}

#[cfg(test)]
mod tests {
    use crate::testing::worlds;

    #[tokio::test]
    async fn what_is_too_long_comes_back_with_a_word_at_its_field() {
        for world in worlds().await {
            let session = world.as_coordinator().await;
            let (path, long) = (world.path("/goals"), "ä".repeat(121));
            let form = format!("name={long}&goal=innovation&sponsor=Frau+Kern");
            let page = world.post(&path, Some(&session), &form).await;
            assert_eq!(page.status, 200);
            let error = "Das sind 121 Zeichen. Möglich sind höchstens 120.";
            // In the summary and at the field, with everything that was typed.
            assert_eq!(page.body.matches(error).count(), 2);
            assert!(page.body.contains(&long) && page.body.contains("Frau Kern"));
            let stored = world.get(&path, Some(&session)).await;
            assert!(!stored.body.contains(&long));

            let huge = format!("name={}", "x".repeat(2 << 20));
            let refused = world.post(&path, Some(&session), &huge).await;
            assert_eq!(refused.status, 413);
        }
    }
}
