//! Step 4 of the set-up: rules and weights, shown to everybody, versioned.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use matching::outcome::Criterion;
use matching::rules::{Rules, Weights};
use programme::ids::ProgrammeId;
use programme::policy::Action;
use programme::setup::Step;
use serde::Deserialize;
use store::audit::{self, Event};
use store::programmes::Programme;

use crate::ctx::Ctx;
use crate::pages::steps::Steps;
use crate::shell::{Section, Shell, with_done};
use crate::{Error, Result, links};

#[derive(Deserialize)]
pub(crate) struct RulesForm {
    topics: String,
    openness: String,
    mutual: String,
    availability: String,
    distance: String,
    wishes: String,
    full_marks_hours_per_month: String,
    #[serde(default)]
    rule: Vec<String>,
}

/// One weight as the page shows it.
struct Row {
    key: &'static str,
    name: String,
    about: String,
    value: String,
    percent: u32,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "rules.html")]
struct Page {
    shell: Shell,
    t: Text,
    steps: Steps,
    rows: Vec<Row>,
    form: RulesForm,
    errors: Vec<(&'static str, String)>,
    /// Number of the version in force.
    version: Option<i64>,
}

impl Page {
    fn is_on(&self, rule: &str) -> bool {
        self.form.rule.iter().any(|key| key == rule)
    }

    fn error(&self, field: &str) -> Option<&String> {
        self.errors
            .iter()
            .find(|(name, _)| *name == field)
            .map(|(_, text)| text)
    }

    fn sum(&self) -> u32 {
        self.rows
            .iter()
            .filter_map(|row| row.value.parse::<u32>().ok())
            .sum()
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    let steps = Steps::load(&mut tx, &programme, Step::Rules).await?;
    let version = store::rules::latest(&mut tx, id).await?;
    let number = version.as_ref().map(|version| version.number);
    let rules = version.map(|version| version.rules).unwrap_or_default();
    page(&ctx, &programme, steps, form_of(&rules), Vec::new(), number)
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<RulesForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ShapeProgramme).await?;
    match parse(&form, ctx.t()) {
        Err(errors) => {
            let steps = Steps::load(&mut tx, &programme, Step::Rules).await?;
            let version = store::rules::latest(&mut tx, id).await?;
            page(
                &ctx,
                &programme,
                steps,
                form,
                errors,
                version.map(|version| version.number),
            )
        }
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

fn form_of(rules: &Rules) -> RulesForm {
    let weights = rules.weights;
    let switches = [
        ("other_department", rules.other_department),
        ("other_site", rules.other_site),
        ("other_organisation", rules.other_organisation),
        ("new_partner", rules.new_partner),
    ];
    RulesForm {
        topics: weights.topics.to_string(),
        openness: weights.openness.to_string(),
        mutual: weights.mutual.to_string(),
        availability: weights.availability.to_string(),
        distance: weights.distance.to_string(),
        wishes: weights.wishes.to_string(),
        full_marks_hours_per_month: rules.full_marks_hours_per_month.to_string(),
        rule: switches
            .iter()
            .filter(|(_, on)| *on)
            .map(|(key, _)| (*key).to_owned())
            .collect(),
    }
}

impl RulesForm {
    fn weights(&self) -> [(&'static str, Criterion, &str); 6] {
        [
            ("topics", Criterion::Topics, &self.topics),
            ("openness", Criterion::Openness, &self.openness),
            ("mutual", Criterion::Mutual, &self.mutual),
            ("availability", Criterion::Availability, &self.availability),
            ("distance", Criterion::Distance, &self.distance),
            ("wishes", Criterion::Wishes, &self.wishes),
        ]
    }
}

fn weight(text: &str) -> Option<u16> {
    text.trim().parse().ok().filter(|weight| *weight <= 100)
}

fn parse(form: &RulesForm, t: Text) -> std::result::Result<Rules, Vec<(&'static str, String)>> {
    let mut errors = Vec::new();
    for (field, _, text) in form.weights() {
        if weight(text).is_none() {
            errors.push((field, t.weight_wrong()));
        }
    }
    let read = |text: &str| weight(text).unwrap_or(0);
    let weights = Weights {
        topics: read(&form.topics),
        openness: read(&form.openness),
        mutual: read(&form.mutual),
        availability: read(&form.availability),
        distance: read(&form.distance),
        wishes: read(&form.wishes),
    };
    if errors.is_empty() && form.weights().iter().all(|(_, _, text)| read(text) == 0) {
        errors.push(("topics", t.weights_all_zero()));
    }
    let hours = form
        .full_marks_hours_per_month
        .trim()
        .parse()
        .ok()
        .filter(|h| (1..=160).contains(h));
    if hours.is_none() {
        errors.push(("full_marks_hours_per_month", t.hours_wrong()));
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let on = |rule: &str| form.rule.iter().any(|key| key == rule);
    Ok(Rules {
        weights,
        full_marks_hours_per_month: hours.unwrap_or_default(),
        other_department: on("other_department"),
        other_site: on("other_site"),
        other_organisation: on("other_organisation"),
        new_partner: on("new_partner"),
        ..Rules::default()
    })
}

fn page(
    ctx: &Ctx,
    programme: &Programme,
    steps: Steps,
    form: RulesForm,
    errors: Vec<(&'static str, String)>,
    version: Option<i64>,
) -> Result<Response> {
    let t = ctx.t();
    let sum: u32 = form
        .weights()
        .iter()
        .filter_map(|(_, _, text)| weight(text))
        .map(u32::from)
        .sum();
    let rows = form
        .weights()
        .into_iter()
        .map(|(key, criterion, value)| Row {
            key,
            name: i18n::say::criterion(t, criterion),
            about: i18n::say::criterion_about(t, criterion),
            value: value.to_owned(),
            percent: u32::from(weight(value).unwrap_or(0)) * 100 / sum.max(1),
            error: errors
                .iter()
                .find(|(field, _)| *field == key)
                .map(|(_, text)| text.clone()),
        })
        .collect();
    let shell = Shell::within(ctx, programme, Section::Overview, t.rules_title())
        .who_sees(t.who_sees_published());
    Ok(Html(
        Page {
            shell,
            t,
            steps,
            rows,
            form,
            errors,
            version,
        }
        .render()?,
    )
    .into_response())
}
