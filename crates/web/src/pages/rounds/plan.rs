//! One round before it opens: its days, what it is broken down by, what it
//! asks. Each change of the questions is a new version.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use jiff::civil::Date;
use programme::feedback::floors::FIGURE;
use programme::feedback::questionnaire::{OPEN_ITEMS, OWN_ITEMS, OwnItemError, WORDING};
use programme::feedback::{Breakdown, Code, Floors, Item, Kind, Questionnaire};
use programme::ids::{ProgrammeId, RoundId};
use programme::policy::Action;
use programme::proposal::Side;
use programme::round_plan::{Days, DaysError, HIGHEST_FLOOR, State};
use programme::wording;
use serde::Deserialize;
use store::Tx;
use store::audit::{self, Event};
use store::feedback::questionnaires::{self, Version};
use store::feedback::rounds::{self, Round};
use store::programmes::Programme;

use super::{days, turnout_of};
use crate::ctx::Ctx;
use crate::pages::answer::{Group, groups, heading};
use crate::shell::{Section, Shell, error_at, with_done};
use crate::words::Chip;
use crate::{Error, Result, links, round_words};

#[derive(Clone, Default, Deserialize)]
pub(crate) struct PlanForm {
    /// "days", "questions", "add", "remove", "approve", "disapprove" or "delete".
    #[serde(default)]
    step: String,
    #[serde(default)]
    opens_on: String,
    #[serde(default)]
    closes_on: String,
    #[serde(default)]
    breakdown: String,
    #[serde(default)]
    floor: String,
    /// Codes of the items that are asked.
    #[serde(default)]
    item: Vec<String>,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    de: String,
    #[serde(default)]
    en: String,
    #[serde(default)]
    about_leadership: String,
    /// The own item to be left out.
    #[serde(default)]
    number: u8,
}

impl PlanForm {
    fn of(round: &Round, asks: &Questionnaire) -> Self {
        Self {
            opens_on: round.days.opens_on.to_string(),
            closes_on: round.days.closes_on.to_string(),
            breakdown: asks.breakdown().map_or("none", Breakdown::key).to_owned(),
            floor: asks.floors().figure().to_string(),
            kind: Kind::Agreement.key().to_owned(),
            ..Self::default()
        }
    }
}

/// One of our items, on or off.
struct Choice {
    key: &'static str,
    words: String,
    group: String,
    only_for: Option<String>,
    asked: bool,
}

/// An item of the programme's own.
struct Own {
    number: u8,
    de: String,
    en: String,
    kind: String,
}

#[derive(Template)]
#[template(path = "rounds/plan.html")]
struct Page {
    shell: Shell,
    t: Text,
    rounds: String,
    name: String,
    state: Chip,
    days: String,
    turnout: Option<String>,
    results: Option<String>,
    planned: bool,
    least: u16,
    form: PlanForm,
    errors: Vec<(&'static str, String)>,
    hints: Vec<String>,
    breakdowns: Vec<(&'static str, String, bool)>,
    choices: Vec<Choice>,
    own: Vec<Own>,
    version: String,
    approved: bool,
    earlier: Vec<String>,
    /// As each role sees it.
    previews: Vec<(String, Vec<Group>)>,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, round)): Path<(ProgrammeId, RoundId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::PlanRounds).await?;
    let round = of_programme(rounds::get(&mut tx, round).await?, id)?;
    let version = questionnaires::latest(&mut tx, round.id).await?;
    let form = PlanForm::of(&round, &version.questionnaire);
    page(&ctx, &mut tx, &programme, &round, form, Vec::new()).await
}

/// A round of another programme is none of this one's business.
pub(crate) fn of_programme(round: Round, id: ProgrammeId) -> Result<Round> {
    if round.programme == id {
        Ok(round)
    } else {
        Err(Error::NotFound)
    }
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path((id, round)): Path<(ProgrammeId, RoundId)>,
    Form(form): Form<PlanForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::PlanRounds).await?;
    let round = of_programme(rounds::lock(&mut tx, round).await?, id)?;
    let here = links::round(id, round.id);
    if round.state != State::Planned {
        return Ok(Redirect::to(&here).into_response());
    }
    let t = ctx.t();
    let scope = ctx.scope(&programme);
    let now = ctx.now();
    let version = questionnaires::latest(&mut tx, round.id).await?;
    let mut asks = version.questionnaire.clone();
    match form.step.as_str() {
        "approve" | "disapprove" => {
            questionnaires::approve(&mut tx, round.id, form.step == "approve").await?;
        }
        "delete" => {
            rounds::delete(&mut tx, round.id).await?;
            audit::record(&mut tx, scope, Event::RoundPlanned, "", now).await?;
            tx.commit().await?;
            return Ok(Redirect::to(&with_done(&links::rounds(id), "saved")).into_response());
        }
        "days" => {
            let read = read_days(&ctx, &form).and_then(|days| {
                let floor = read_floor(t, &form)?;
                asks.set_breakdown(Breakdown::from_key(&form.breakdown));
                asks.set_floors(floor);
                Ok(days)
            });
            let days = match read {
                Ok(days) => days,
                Err(errors) => return page(&ctx, &mut tx, &programme, &round, form, errors).await,
            };
            rounds::plan(&mut tx, round.id, days).await?;
            crate::rounds::plan(&ctx.app, &mut tx, round.id, days.opens_on).await?;
            audit::record(&mut tx, scope, Event::RoundPlanned, "", now).await?;
        }
        _ => {
            if let Err(errors) = change(t, &form, &mut asks) {
                return page(&ctx, &mut tx, &programme, &round, form, errors).await;
            }
        }
    }
    if asks != version.questionnaire {
        questionnaires::add(&mut tx, round.id, &asks, ctx.today()).await?;
        let number = (version.version + 1).to_string();
        audit::record(&mut tx, scope, Event::RoundQuestions, &number, now).await?;
    }
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&here, "saved")).into_response())
}

type Errors = Vec<(&'static str, String)>;

fn read_days(ctx: &Ctx, form: &PlanForm) -> std::result::Result<Days, Errors> {
    let t = ctx.t();
    let day = |text: &str| text.trim().parse::<Date>().ok();
    let (from, to) = (day(&form.opens_on), day(&form.closes_on));
    let mut errors = Vec::new();
    if from.is_none() {
        errors.push(("opens_on", t.round_date_wrong()));
    }
    if to.is_none() {
        errors.push(("closes_on", t.round_date_wrong()));
    }
    let (Some(opens_on), Some(closes_on)) = (from, to) else {
        return Err(errors);
    };
    let days = Days {
        opens_on,
        closes_on,
    };
    days.check(ctx.today()).map_err(|error| {
        vec![match error {
            DaysError::Past => ("opens_on", t.round_opens_past()),
            DaysError::TooShort => ("closes_on", t.round_too_short()),
            DaysError::TooLong => ("closes_on", t.round_too_long()),
        }]
    })
}

fn read_floor(t: Text, form: &PlanForm) -> std::result::Result<Floors, Errors> {
    let floor = form.floor.trim().parse::<u16>().ok();
    floor
        .filter(|floor| (FIGURE..=HIGHEST_FLOOR).contains(floor))
        .map(Floors::raised)
        .ok_or_else(|| {
            let words = t.round_threshold_wrong(u32::from(FIGURE), u32::from(HIGHEST_FLOOR));
            vec![("floor", words)]
        })
}

/// Changes what is asked, as the form says.
fn change(t: Text, form: &PlanForm, asks: &mut Questionnaire) -> std::result::Result<(), Errors> {
    match form.step.as_str() {
        "add" => {
            let kind = Kind::from_key(&form.kind)
                .filter(|kind| *kind != Kind::Recommend)
                .unwrap_or(Kind::Agreement);
            let about_leadership = !form.about_leadership.is_empty();
            asks.add_own(kind, &form.de, &form.en, about_leadership)
                .map_err(|error| {
                    let words = match error {
                        OwnItemError::Empty => t.round_own_both(),
                        OwnItemError::TooLong => {
                            let longest = form
                                .de
                                .trim()
                                .chars()
                                .count()
                                .max(form.en.trim().chars().count());
                            t.text_too_long(longest, WORDING)
                        }
                        OwnItemError::TooMany => t.round_own_many(OWN_ITEMS),
                        OwnItemError::TooManyOpen => t.round_own_many_open(OPEN_ITEMS),
                    };
                    vec![("de", words)]
                })?;
        }
        "remove" => asks.remove_own(form.number),
        _ => {
            for code in Questionnaire::default_items(asks.round()) {
                let on = form.item.iter().any(|key| key == code.key());
                asks.switch(*code, on);
            }
        }
    }
    let empty = [Side::Mentor, Side::Mentee]
        .into_iter()
        .any(|side| asks.for_role(side).is_empty());
    if empty {
        return Err(vec![("item", t.round_questions_none())]);
    }
    Ok(())
}

async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    round: &Round,
    form: PlanForm,
    errors: Errors,
) -> Result<Response> {
    let t = ctx.t();
    let mut versions = questionnaires::list(tx, round.id).await?;
    if versions.is_empty() {
        return Err(Error::Internal("a feedback round without questions"));
    }
    let Version {
        version,
        questionnaire: asks,
        approved,
        saved_on,
    } = versions.remove(0);
    let day = |day| i18n::date(t.lang(), day);
    let name = round_words::round(t, round.kind);
    // What was typed belongs to one of the forms; the others show what is stored.
    let form = PlanForm {
        opens_on: shown(&form.opens_on, round.days.opens_on.to_string()),
        closes_on: shown(&form.closes_on, round.days.closes_on.to_string()),
        floor: shown(&form.floor, asks.floors().figure().to_string()),
        breakdown: shown(
            &form.breakdown,
            asks.breakdown().map_or("none", Breakdown::key).to_owned(),
        ),
        ..form
    };
    let breakdowns = [
        ("none", t.round_breakdown_none()),
        (Breakdown::Department.key(), t.round_breakdown_department()),
        (Breakdown::Site.key(), t.round_breakdown_site()),
    ];
    let own_words = |own: &programme::feedback::OwnItem| format!("{}\n{}", own.de, own.en);
    let texts: Vec<String> = asks.own_items().iter().map(own_words).collect();
    let hints = wording::check(&texts.join("\n"));
    let over = matches!(round.state, State::Closed | State::Circle);
    let page = Page {
        shell: Shell::within(
            ctx,
            programme,
            Section::Rounds,
            t.round_title(name.as_str()),
        )
        .who_sees(t.rounds_who_sees()),
        t,
        rounds: links::rounds(programme.id),
        state: round_words::state(t, round.state),
        days: days(t, round.days),
        turnout: turnout_of(t, tx, round).await?,
        results: over.then(|| links::results(programme.id, round.id)),
        planned: round.state == State::Planned,
        least: FIGURE,
        breakdowns: breakdowns
            .into_iter()
            .map(|(key, words)| (key, words, form.breakdown == key))
            .collect(),
        choices: choices(t, &asks),
        own: own(t, &asks),
        hints: hints
            .iter()
            .map(|hint| i18n::say::wording(t, hint))
            .collect(),
        version: t.round_version(day(saved_on), version),
        approved,
        earlier: versions
            .iter()
            .map(|one| {
                let questions = one.questionnaire.items().count();
                let counts = t.round_version_counts(questions);
                format!(
                    "{}: {counts}",
                    t.round_version(day(one.saved_on), one.version)
                )
            })
            .collect(),
        previews: [
            (t.results_mentors(), Side::Mentor),
            (t.results_mentees(), Side::Mentee),
        ]
        .into_iter()
        .map(|(name, side)| (name, groups(t, &asks, side, &BTreeMap::new(), &[])))
        .collect(),
        name,
        form,
        errors,
    };
    Ok(Html(page.render()?).into_response())
}

fn shown(typed: &str, stored: String) -> String {
    if typed.is_empty() {
        stored
    } else {
        typed.to_owned()
    }
}

fn choices(t: Text, asks: &Questionnaire) -> Vec<Choice> {
    let all: &[Code] = Questionnaire::default_items(asks.round());
    all.iter()
        .map(|code| Choice {
            key: code.key(),
            words: round_words::code(t, *code),
            group: heading(t, *code),
            only_for: round_words::only_for(t, *code),
            asked: asks.asks(Item::Standard(*code)),
        })
        .collect()
}

fn own(t: Text, asks: &Questionnaire) -> Vec<Own> {
    asks.own_items()
        .iter()
        .map(|own| Own {
            number: own.number,
            de: own.de.clone(),
            en: own.en.clone(),
            kind: match own.kind {
                Kind::Open => t.round_own_open(),
                Kind::Agreement | Kind::Recommend => t.round_own_agreement(),
            },
        })
        .collect()
}
