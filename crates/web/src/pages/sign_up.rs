//! Signing up: a page to begin, and five short steps. Each is saved as a draft
//! that belongs to its person; only the last one makes a participant.

mod consent;
mod fields;
mod meeting;
mod role;
mod start;
mod style;
#[cfg(test)]
mod tests;
mod topics;

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::policy::{Action, Datum};
use programme::sign_up::{Draft, Problem, Step, problems};
use store::{Tx, participants, sign_up};

use crate::ctx::{Ctx, SigningUp};
use crate::shell::Shell;
use crate::{Error, Result, links, words};

pub(crate) use fields::Fields;
pub(crate) use start::{get, post};

/// Field and what is wrong with it.
type Errors = Vec<(String, String)>;

/// A step as the row of steps shows it.
struct StepShown {
    name: String,
    /// `None` while steps before it are missing.
    link: Option<String>,
    here: bool,
    done: bool,
}

/// What surrounds the fields of every step.
struct Around {
    programme: String,
    heading: String,
    /// "Schritt 2 von 5"
    count: String,
    steps: Vec<StepShown>,
    back: String,
    errors: Errors,
}

impl Around {
    fn new(t: Text, me: &SigningUp, draft: &Draft, step: Step, errors: Errors) -> Self {
        let steps = Step::ALL.map(|one| StepShown {
            name: step_name(t, one),
            link: draft
                .may_open(one)
                .then(|| links::sign_up_step(me.key.as_str(), one.number())),
            here: one == step,
            done: one.number() <= draft.reached && one != step,
        });
        let back = Step::from_number(step.number() - 1).map_or_else(
            || links::sign_up(me.key.as_str()),
            |before| links::sign_up_step(me.key.as_str(), before.number()),
        );
        Self {
            programme: me.programme.name.clone(),
            heading: heading(t, step),
            count: t.sign_up_count(Step::ALL.len(), step.number()),
            steps: steps.into(),
            back,
            errors,
        }
    }

    fn error(&self, field: &str) -> Option<&String> {
        let found = self.errors.iter().find(|(name, _)| name == field);
        found.map(|(_, text)| text)
    }
}

fn step_name(t: Text, step: Step) -> String {
    match step {
        Step::Role => t.sign_up_step_role(),
        Step::Topics => t.sign_up_step_topics(),
        Step::Meeting => t.sign_up_step_meeting(),
        Step::Style => t.sign_up_step_style(),
        Step::Consent => t.sign_up_step_consent(),
    }
}

fn heading(t: Text, step: Step) -> String {
    match step {
        Step::Role => t.sign_up_role_heading(),
        Step::Topics => t.sign_up_topics_heading(),
        Step::Meeting => t.sign_up_meeting_heading(),
        Step::Style => t.sign_up_style_heading(),
        Step::Consent => t.sign_up_consent_heading(),
    }
}

/// Who sees what is asked on a step, from the policy that the pages ask.
fn who_sees(t: Text, step: Step) -> String {
    let asked: &[Datum] = match step {
        Step::Role | Step::Topics | Step::Meeting => &[Datum::Draft, Datum::Answers],
        Step::Style => &[Datum::Draft, Datum::Answers, Datum::Exclusions],
        Step::Consent => &[Datum::Progress, Datum::Consent],
    };
    let lines = asked.iter().map(|datum| words::sees(t, *datum));
    lines
        .chain([t.my_data_manager()])
        .collect::<Vec<_>>()
        .join(" ")
}

fn shell(ctx: &Ctx, step: Step) -> Shell {
    let t = ctx.t();
    Shell::new(ctx, t.sign_up_title()).who_sees(who_sees(t, step))
}

/// The draft of somebody; who takes part already begins with what holds.
async fn load(tx: &mut Tx, me: &SigningUp) -> Result<Draft> {
    if let Some(draft) = sign_up::draft(tx, me.programme.id, me.person).await? {
        return Ok(draft);
    }
    let all = participants::of_person(tx, me.person).await?;
    let own = all.into_iter().find(|(id, _)| *id == me.programme.id);
    Ok(own.map_or_else(Draft::default, |(_, answers)| Draft {
        answers,
        reached: Step::Consent.number(),
    }))
}

/// Whether the steps can be opened now. By a link alone, answers that were sent
/// are not shown again: whoever printed the letter may hold it, too.
fn is_closed(ctx: &Ctx, me: &SigningUp) -> bool {
    !me.is_open(ctx.today()) || (me.by_link && me.finished)
}

pub(crate) async fn get_step(
    mut ctx: Ctx,
    Path((key, step)): Path<(String, u8)>,
) -> Result<Response> {
    let (mut tx, me) = ctx.may_sign_up(&key, Action::SignUp).await?;
    let step = Step::from_number(step).ok_or(Error::NotFound)?;
    let draft = load(&mut tx, &me).await?;
    if is_closed(&ctx, &me) || !draft.may_open(step) {
        return Ok(Redirect::to(&links::sign_up(key)).into_response());
    }
    let errors = Errors::new();
    match step {
        Step::Role => role::page(&ctx, &me, &draft, errors),
        Step::Topics => topics::page(&ctx, &me, &draft, &Fields::default(), errors),
        Step::Meeting => meeting::page(&ctx, &me, &draft, errors),
        Step::Style => style::page(&ctx, &mut tx, &me, &draft, &Fields::default(), errors).await,
        Step::Consent => consent::page(&ctx, &mut tx, &me, &draft, errors).await,
    }
}

pub(crate) async fn post_step(
    mut ctx: Ctx,
    Path((key, step)): Path<(String, u8)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let (mut tx, me) = ctx.may_sign_up_writing(&key, Action::SignUp).await?;
    let step = Step::from_number(step).ok_or(Error::NotFound)?;
    let mut draft = load(&mut tx, &me).await?;
    if is_closed(&ctx, &me) || !draft.may_open(step) {
        return Ok(Redirect::to(&links::sign_up(key)).into_response());
    }
    let (t, fields) = (ctx.t(), Fields(fields));
    match step {
        Step::Role => role::read(&fields, &mut draft.answers),
        Step::Topics => topics::read(&fields, &mut draft.answers, &me.topics),
        Step::Meeting => meeting::read(&fields, &mut draft.answers),
        Step::Style => return style::post(&ctx, tx, &me, draft, &fields).await,
        Step::Consent => return consent::post(&ctx, tx, &me, draft, &fields).await,
    }
    let errors: Errors = problems(step, &draft.answers, &me.topics)
        .iter()
        .map(|problem| said(t, &me, problem))
        .collect();
    if !errors.is_empty() {
        return match step {
            Step::Topics => topics::page(&ctx, &me, &draft, &fields, errors),
            Step::Meeting => meeting::page(&ctx, &me, &draft, errors),
            _ => role::page(&ctx, &me, &draft, errors),
        };
    }
    save(&ctx, tx, &me, draft, step).await
}

/// Stores a step and goes on to the next.
async fn save(
    ctx: &Ctx,
    mut tx: Tx,
    me: &SigningUp,
    mut draft: Draft,
    step: Step,
) -> Result<Response> {
    draft.reached = draft.reached.max(step.number());
    sign_up::save_draft(&mut tx, me.programme.id, me.person, &draft, ctx.now()).await?;
    tx.commit().await?;
    let next = step.next().unwrap_or(Step::Consent);
    Ok(Redirect::to(&links::sign_up_step(me.key.as_str(), next.number())).into_response())
}

/// What is wrong, at its field.
fn said(t: Text, me: &SigningUp, problem: &Problem) -> (String, String) {
    let title = |key: &String| {
        let topic = me.topics.iter().find(|topic| topic.key == *key);
        topic.map_or_else(|| key.clone(), |topic| i18n::say::topic(t, topic))
    };
    let at = |field: &str, text: String| (field.to_owned(), text);
    match problem {
        Problem::NoRole => at("role", t.sign_up_role_missing()),
        Problem::TooManyPlaces => at("places", t.sign_up_places_wrong()),
        Problem::NoOffer => at("offer", t.sign_up_offer_missing()),
        Problem::OfferTooLow(key) => at("offer", t.sign_up_offer_too_low(title(key))),
        Problem::NoWant => at("want", t.sign_up_want_missing()),
        Problem::TooManyWants(n) => at("want", t.sign_up_wants_too_many(*n)),
        Problem::NoLevel(key) => (format!("level-{key}"), t.sign_up_level_missing(title(key))),
        Problem::LevelTooHigh(key) => {
            (format!("level-{key}"), t.sign_up_level_too_high(title(key)))
        }
        Problem::OfferedAndWanted(key) => at("want", t.sign_up_topic_twice(title(key))),
        Problem::NoLanguage => at("languages", t.sign_up_languages_missing()),
        Problem::NoMode => at("modes", t.sign_up_modes_missing()),
        Problem::NoHours => at("hours", t.sign_up_hours_missing()),
    }
}
