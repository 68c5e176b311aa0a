//! Inviting people: until when one can sign up, the open call, whom to write
//! to, and how many have finished.

pub(crate) mod cards;
pub(crate) mod people;
pub(crate) mod requests;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use programme::ids::ProgrammeId;
use programme::policy::{Action, Datum};
use programme::sign_up::reminders;
use programme::wording;
use serde::Deserialize;
use store::audit::{self, Event};
use store::jobs::{self, Job};
use store::programmes::Programme;
use store::sign_up::{self, Progress, SignUp};
use store::{Tx, participants};

use crate::ctx::Ctx;
use crate::shell::{Section, Shell, error_at, with_done};
use crate::words::{self, Chip};
use crate::{Result, limits, links};

use cards::Holder;
use people::Choices;
use requests::Asked;

#[derive(Default, Deserialize)]
pub(crate) struct InviteForm {
    #[serde(default)]
    closes_on: String,
    #[serde(default)]
    call_open: Option<String>,
    #[serde(default)]
    call_words: String,
    #[serde(default)]
    letter_words: String,
}

/// Somebody who has not finished.
struct Row {
    name: String,
    department: String,
    state: Chip,
    /// Whether they want no reminders.
    quiet: bool,
}

/// What there is once the sign-up was decided.
struct Running {
    /// The full address of the open call, while it is open.
    call: Option<String>,
    /// Name and number: invited, begun, finished.
    funnel: [(String, usize); 3],
    rows: Vec<Row>,
    /// When reminders go out.
    reminders: String,
    choices: Choices,
    requests: Vec<Asked>,
    holders: Vec<Holder>,
}

#[derive(Template)]
#[template(path = "invite/page.html")]
struct Page {
    shell: Shell,
    t: Text,
    form: InviteForm,
    errors: Vec<(&'static str, String)>,
    call_hints: Vec<String>,
    letter_hints: Vec<String>,
    running: Option<Running>,
    waiting: String,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::InvitePeople).await?;
    let form = match sign_up::get(&mut tx, id).await? {
        Some(found) => InviteForm {
            closes_on: found
                .closes_on
                .map(|day| day.to_string())
                .unwrap_or_default(),
            call_open: found.call_open.then(String::new),
            call_words: found.call_words,
            letter_words: found.letter_words,
        },
        None => InviteForm {
            closes_on: in_two_weeks(ctx.today()).to_string(),
            ..InviteForm::default()
        },
    };
    page(&ctx, &mut tx, &programme, form, Vec::new()).await
}

/// The default: sign-up takes two weeks, and ends on a Friday.
fn in_two_weeks(today: Date) -> Date {
    let later = today.saturating_add(14.days());
    let to_friday = (4 - later.weekday().to_monday_zero_offset()).rem_euclid(7);
    later.saturating_add(i64::from(to_friday).days())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<InviteForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::InvitePeople).await?;
    let t = ctx.t();
    let closes_on = form.closes_on.trim().parse::<Date>();
    let mut errors = Vec::new();
    if closes_on.is_err() {
        errors.push(("closes_on", t.invite_closes_wrong()));
    }
    for (field, text) in [
        ("call_words", &form.call_words),
        ("letter_words", &form.letter_words),
    ] {
        errors.extend(limits::too_long(t, text, limits::SENTENCES).map(|error| (field, error)));
    }
    let (Ok(closes_on), true) = (closes_on, errors.is_empty()) else {
        return page(&ctx, &mut tx, &programme, form, errors).await;
    };
    let before = sign_up::get(&mut tx, id).await?;
    let address = match &before {
        Some(before) => before.address.clone(),
        None => ctx.app.draw_code().plain().to_lowercase(),
    };
    let after = SignUp {
        address,
        call_open: form.call_open.is_some(),
        closes_on: Some(closes_on),
        call_words: form.call_words.trim().to_owned(),
        letter_words: form.letter_words.trim().to_owned(),
    };
    sign_up::save(&mut tx, id, &after).await?;
    let planned = before.and_then(|before| before.closes_on);
    plan_reminders(&ctx, &mut tx, id, planned, closes_on).await?;
    let scope = ctx.scope(&programme);
    audit::record(&mut tx, scope, Event::SignUpSaved, "", ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::invite(id), "saved")).into_response())
}

/// Plans the reminders anew if the last day has changed. Those whose day is
/// over by now are not made up for.
async fn plan_reminders(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: ProgrammeId,
    before: Option<Date>,
    after: Date,
) -> Result<()> {
    if before == Some(after) {
        return Ok(());
    }
    let job = |closes_on, days| Job::RemindSignUps {
        programme,
        closes_on,
        days,
    };
    for (days, _) in before.map(reminders).into_iter().flatten() {
        jobs::withdraw(tx, &job(before.unwrap_or(after), days)).await?;
    }
    for (days, day) in reminders(after) {
        let at = morning(ctx, day);
        if at > ctx.now() {
            jobs::enqueue(tx, &job(after, days), at).await?;
        }
    }
    Ok(())
}

/// Nine o'clock on a day, where the programme takes place.
fn morning(ctx: &Ctx, day: Date) -> Timestamp {
    let zone = ctx.app.config().time_zone.clone();
    zone.to_ambiguous_zoned_datetime(day.at(9, 0, 0, 0))
        .compatible()
        .map_or(ctx.now(), |at| at.timestamp())
}

async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    form: InviteForm,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let hints = |text: &str| -> Vec<String> {
        let found = wording::check(text);
        found
            .iter()
            .map(|hint| i18n::say::wording(t, hint))
            .collect()
    };
    let running = match sign_up::get(tx, programme.id).await? {
        Some(found) => Some(Running::load(ctx, tx, programme, &found).await?),
        None => None,
    };
    let sees = [Datum::Progress, Datum::Draft].map(|datum| words::sees(t, datum));
    let page =
        Page {
            shell: Shell::within(ctx, programme, Section::People, t.invite_title())
                .who_sees(format!("{} {}", t.invite_who_sees(), sees.join(" "))),
            t,
            call_hints: hints(&form.call_words),
            letter_hints: hints(&form.letter_words),
            form,
            errors,
            running,
            waiting: links::waiting(programme.id),
        };
    Ok(Html(page.render()?).into_response())
}

impl Running {
    async fn load(ctx: &Ctx, tx: &mut Tx, programme: &Programme, found: &SignUp) -> Result<Self> {
        let t = ctx.t();
        let invited = sign_up::invited(tx, programme.id).await?;
        let at_least = |least: &[Progress]| {
            let reached = invited.iter().filter(|one| least.contains(&one.progress));
            reached.count()
        };
        let funnel = [
            (t.invite_funnel_invited(), invited.len()),
            (
                t.invite_funnel_begun(),
                at_least(&[Progress::Begun, Progress::Finished]),
            ),
            (t.invite_funnel_finished(), at_least(&[Progress::Finished])),
        ];
        let taking_part: BTreeSet<_> = participants::list(tx, programme.id)
            .await?
            .into_iter()
            .map(|one| one.person)
            .collect();
        let known: BTreeSet<_> = invited.iter().map(|one| one.person.id).collect();
        let unfinished = invited
            .iter()
            .filter(|one| one.progress != Progress::Finished);
        let days = found.closes_on.map(reminders).into_iter().flatten();
        let days: Vec<String> = days
            .filter(|(_, day)| morning(ctx, *day) > ctx.now())
            .map(|(_, day)| i18n::date(t.lang(), day))
            .collect();
        Ok(Self {
            call: found.call_open.then(|| {
                let path = links::open_call(found.address.as_str());
                format!("{}{path}", ctx.app.config().base_url)
            }),
            funnel,
            rows: unfinished
                .map(|one| Row {
                    name: one.person.sort_name(),
                    department: one.person.department.clone(),
                    state: words::progress(t, one.progress),
                    quiet: !one.reminders,
                })
                .collect(),
            reminders: if days.is_empty() {
                t.invite_reminders_over()
            } else {
                t.invite_reminders(days.join(t.invite_and().as_str()))
            },
            choices: Choices::load(tx, programme, &known, &taking_part).await?,
            requests: requests::load(ctx, tx, programme).await?,
            holders: cards::load(ctx, tx, programme).await?,
        })
    }
}
