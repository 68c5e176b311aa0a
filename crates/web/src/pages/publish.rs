//! Publishing: from a run to letters. Both people of every tandem are asked
//! at the same time.

mod adopt;
mod letters;
mod plan;

use askama::Template;
// Not the other one: an empty field and a missing one mean different things here.
use axum::extract::{Form, Path};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use i18n::Text;
use jiff::ToSpan as _;
use jiff::civil::Date;
use programme::ids::{ProgrammeId, RunId};
use programme::policy::Action;
use serde::Deserialize;
use store::audit::{self, Event};
use store::programmes::Programme;
use store::{Tx, people, runs};

use self::adopt::Adopted;
use self::plan::Plan;
use crate::ctx::Ctx;
use crate::pages::comments::Remark;
use crate::shell::{Section, Shell, error_at, with_done};
use crate::upkeep::deadlines;
use crate::{Result, links};

#[derive(Template)]
#[template(path = "publish.html")]
struct Page {
    shell: Shell,
    t: Text,
    run: RunId,
    /// What will happen, a sentence each.
    steps: Vec<String>,
    /// What a scenario changes in the programme's rules, a phrase each.
    rule_changes: Vec<String>,
    /// What the button says; `None`: there is nothing to do.
    button: Option<String>,
    heading: String,
    left_alone: Option<String>,
    ruled_out: Option<String>,
    sends_mail: bool,
    /// Until when people are asked to answer, as typed; nothing where nobody is asked.
    answer_by: Option<String>,
    errors: Vec<(&'static str, String)>,
    /// What coordinators said about the run.
    remarks: Vec<Remark>,
    /// Whether somebody else than who ran it agreed.
    seen_by_second: bool,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

#[derive(Default, Deserialize)]
pub(crate) struct PublishForm {
    answer_by: Option<String>,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, run)): Path<(ProgrammeId, RunId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::DecideTandems).await?;
    let day = first_choice(&ctx).to_string();
    page(&ctx, &mut tx, &programme, run, day, Vec::new()).await
}

/// A week, as the domain has it.
fn first_choice(ctx: &Ctx) -> Date {
    ctx.today().saturating_add(deadlines::DAYS.days())
}

/// The day until which people are asked to answer; nothing typed leaves it open.
fn read(ctx: &Ctx, form: &PublishForm) -> std::result::Result<Option<Date>, String> {
    let Some(text) = &form.answer_by else {
        return Ok(Some(first_choice(ctx)));
    };
    if text.trim().is_empty() {
        return Ok(None);
    }
    let (tomorrow, latest) = (
        ctx.today().saturating_add(1.days()),
        ctx.today().saturating_add(1.years()),
    );
    let day: Option<Date> = text.trim().parse().ok();
    let day = day.filter(|day| (tomorrow..=latest).contains(day));
    day.map(Some)
        .ok_or_else(|| ctx.t().publish_answer_by_wrong())
}

async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    run: RunId,
    answer_by: String,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let id = programme.id;
    let plan = Plan::load(tx, programme, run).await?;
    if plan.run.published_at.is_some() {
        return Ok(Redirect::to(&links::tandems(id)).into_response());
    }
    let remarks = Remark::all(ctx, tx, run).await?;
    let t = ctx.t();
    let adopted = Adopted::load(tx, programme, plan.scenario.as_ref()).await?;
    let adopted = adopted.filter(Adopted::is_any);
    let sends_mail = ctx.app.config().sends_mail;
    let asks = !plan.tandems.is_empty();
    let changes = !plan.withdrawn.is_empty();
    let (heading, button) = if asks {
        (
            t.publish_heading(plan.people_asked()),
            Some(t.publish_ask()),
        )
    } else if changes {
        (t.publish_change_heading(), Some(t.publish_change()))
    } else if adopted.is_some() {
        (t.publish_adopt_heading(), Some(t.publish_adopt()))
    } else {
        (t.publish_heading(0), None)
    };
    let steps = steps(t, &plan, adopted.as_ref(), sends_mail);
    let some = |n: usize| (n > 0).then_some(n);
    let page = Page {
        shell: Shell::within(ctx, programme, Section::Matching, t.publish_title())
            .who_sees(t.publish_who_sees()),
        t,
        run,
        steps,
        rule_changes: adopted.map_or_else(Vec::new, |adopted| adopted.rule_changes(t)),
        button,
        heading,
        left_alone: some(plan.left_alone).map(|n| t.publish_left_alone(n)),
        ruled_out: some(plan.ruled_out).map(|n| t.publish_ruled_out(n)),
        sends_mail,
        answer_by: asks.then_some(answer_by),
        errors,
        seen_by_second: remarks.iter().any(|one| one.agreed && !one.by_who_ran_it),
        remarks,
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path((id, run)): Path<(ProgrammeId, RunId)>,
    Form(form): Form<PublishForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::DecideTandems).await?;
    let answer_by = match read(&ctx, &form) {
        Ok(day) => day,
        Err(error) => {
            let (typed, errors) = (
                form.answer_by.unwrap_or_default(),
                vec![("answer_by", error)],
            );
            return page(&ctx, &mut tx, &programme, run, typed, errors).await;
        }
    };
    // Of two runs published at once, the second sees whom the first asks.
    people::lock(&mut tx, programme.organisation).await?;
    let plan = Plan::load(&mut tx, &programme, run).await?;
    let adopted = Adopted::load(&mut tx, &programme, plan.scenario.as_ref()).await?;
    let adopted = adopted.filter(Adopted::is_any);
    if plan.tandems.is_empty() && plan.withdrawn.is_empty() && adopted.is_none() {
        return Ok(Redirect::to(&links::publish(id, run)).into_response());
    }
    // Of two clicks at once, one publishes.
    if !runs::publish(&mut tx, run, ctx.now()).await? {
        return Ok(Redirect::to(&links::tandems(id)).into_response());
    }
    if let Some(adopted) = adopted {
        adopt::adopt(&ctx, &mut tx, &programme, adopted).await?;
    }
    let mut withdrawn = 0;
    for proposal in &plan.withdrawn {
        let gone = letters::withdraw(&ctx, &mut tx, &programme, &plan, proposal).await?;
        withdrawn += u32::from(gone);
    }
    for (mentor, mentee, tandem) in &plan.tandems {
        let pair = (*mentor, *mentee);
        letters::propose(&ctx, &mut tx, &programme, &plan, pair, tandem, answer_by).await?;
    }
    let detail = plan.run.number.to_string();
    let scope = ctx.scope(&programme);
    if withdrawn > 0 {
        let many = withdrawn.to_string();
        audit::record(&mut tx, scope, Event::ProposalsWithdrawn, &many, ctx.now()).await?;
    }
    audit::record(&mut tx, scope, Event::Published, &detail, ctx.now()).await?;
    tx.commit().await?;
    let (to, done) = if plan.tandems.is_empty() {
        (links::matching(id), "adopted")
    } else {
        (links::tandems(id), "published")
    };
    Ok(Redirect::to(&with_done(&to, done)).into_response())
}

/// What will happen, a sentence each.
fn steps(t: Text, plan: &Plan, adopted: Option<&Adopted>, sends_mail: bool) -> Vec<String> {
    let (by_mail, by_hand) = plan.letters();
    let mut steps = vec![if plan.tandems.is_empty() {
        t.publish_nobody_asked()
    } else {
        t.publish_both()
    }];
    if !plan.withdrawn.is_empty() {
        let name = |id| plan.people.get(id).map(|person| person.record.name());
        let pairs: Vec<String> = plan
            .withdrawn
            .iter()
            .filter_map(|one| Some(t.pair_name(name(&one.mentee)?, name(&one.mentor)?)))
            .collect();
        steps.push(t.publish_withdraws(plan.withdrawn.len(), pairs.join("; ")));
        steps.push(t.publish_never_again());
    }
    if by_mail > 0 && sends_mail {
        steps.push(t.publish_by_mail(by_mail));
    } else if by_mail > 0 {
        steps.push(t.publish_waiting(by_mail));
    }
    if by_hand > 0 {
        steps.push(t.publish_by_hand(by_hand));
    }
    if let (Some(adopted), Some(scenario)) = (adopted, &plan.scenario) {
        steps.extend(adopted.said(t, scenario, &plan.people));
    }
    if !plan.tandems.is_empty() {
        steps.push(t.publish_you_see());
    }
    steps.push(t.publish_no_way_back());
    steps
}
