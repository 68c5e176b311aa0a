//! Answering a feedback round: two minutes, once, anonymously. What is sent is
//! sealed before it is written, and the answer of the server is the same for
//! everybody.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::feedback::sheet::{Fault, Problem, TEXT};
use programme::feedback::{Breakdown, Code, Item, Kind, Questionnaire, Scale, Sheet};
use programme::ids::RoundId;
use programme::policy::Action;
use programme::proposal::Side;
use programme::round_plan::State;
use store::feedback::questionnaires;
use store::{people, tandems};

use crate::ctx::{Ctx, MyRound};
use crate::shell::{Section, Shell};
use crate::{Error, Result, links, round_words, rounds, words};

/// A question as the page shows it.
pub(crate) struct Question {
    name: String,
    words: String,
    kind: Kind,
    /// Value, words, whether it is chosen. None for an open question.
    points: Vec<(String, String, bool)>,
    /// What was typed.
    text: String,
    error: Option<String>,
}

impl Question {
    pub(crate) fn words(&self) -> &str {
        &self.words
    }

    fn is_words(&self) -> bool {
        self.kind == Kind::Open
    }

    fn is_ten(&self) -> bool {
        self.kind == Kind::Recommend
    }
}

/// Questions that belong together.
pub(crate) struct Group {
    title: String,
    questions: Vec<Question>,
}

impl Group {
    pub(crate) fn title(&self) -> &str {
        &self.title
    }

    pub(crate) fn questions(&self) -> &[Question] {
        &self.questions
    }
}

/// In which group an item stands: a number, in the order shown.
fn group_of(item: Item, kind: Kind) -> u8 {
    match (item, kind) {
        (_, Kind::Open) => 6,
        (Item::Own(_), _) => 5,
        (Item::Standard(code), _) => match code.scale() {
            Some(Scale::Bq | Scale::Ma) => 0,
            Some(Scale::Si) => 1,
            Some(Scale::Le) => 2,
            Some(Scale::Ze | Scale::Pu) => 3,
            None => 4,
        },
    }
}

fn title_of(t: Text, group: u8) -> String {
    match group {
        0 => t.answer_group_together(),
        1 => t.answer_group_safety(),
        2 => t.answer_group_learning(),
        3 => t.answer_group_frame(),
        4 => t.answer_group_programme(),
        5 => t.answer_group_own(),
        _ => t.answer_group_words(),
    }
}

/// All questions of a role, in groups, with what was answered.
pub(crate) fn groups(
    t: Text,
    questionnaire: &Questionnaire,
    side: Side,
    said: &BTreeMap<String, String>,
    faults: &[Fault],
) -> Vec<Group> {
    let mut all: BTreeMap<u8, Vec<Question>> = BTreeMap::new();
    for item in questionnaire.for_role(side) {
        let (name, kind) = (item.to_string(), questionnaire.kind(item));
        let typed = said.get(&name).cloned().unwrap_or_default();
        let fault = faults.iter().find(|fault| fault.item == item);
        let points = kind.range().map_or_else(Vec::new, |(low, high)| {
            (low..=high)
                .map(|point| {
                    let value = point.to_string();
                    let word = if kind == Kind::Agreement {
                        words::point(t, point)
                    } else {
                        value.clone()
                    };
                    let chosen = typed == value;
                    (value, word, chosen)
                })
                .collect()
        });
        all.entry(group_of(item, kind)).or_default().push(Question {
            words: round_words::item(t, questionnaire, item),
            error: fault.map(|fault| problem(t, fault.problem)),
            text: typed,
            name,
            kind,
            points,
        });
    }
    all.into_iter()
        .map(|(group, questions)| Group {
            title: title_of(t, group),
            questions,
        })
        .collect()
}

fn problem(t: Text, problem: Problem) -> String {
    match problem {
        Problem::NotAnAnswer => t.answer_not_one(),
        Problem::TooLong(found) => t.text_too_long(found, TEXT),
    }
}

#[derive(Template)]
#[template(path = "rounds/answer.html")]
struct Page {
    shell: Shell,
    t: Text,
    programme: String,
    closes: String,
    least: usize,
    groups: Vec<Group>,
    errors: Vec<(String, String)>,
    /// Names the draft on this device; nothing where what was typed just came back.
    draft: Option<String>,
    /// Where one asks for a talk.
    talk: Option<String>,
}

#[derive(Template)]
#[template(path = "rounds/answered.html")]
struct Answered {
    shell: Shell,
    t: Text,
    programme: String,
    heading: String,
    about: String,
    /// The draft to be deleted on this device.
    draft: String,
    talk: Option<String>,
    results: Option<String>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<RoundId>) -> Result<Response> {
    let mine = ctx.may_round_read(id, Action::AnswerRound).await?;
    if mine.round.state == State::Circle {
        return Ok(Redirect::to(&links::circle(id)).into_response());
    }
    if !is_open(&ctx, &mine) || mine.asked.answered {
        return answered(&ctx, mine).await;
    }
    page(&ctx, mine, &BTreeMap::new(), Vec::new(), None).await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<RoundId>,
    Form(form): Form<BTreeMap<String, String>>,
) -> Result<Response> {
    let mut mine = ctx.may_round_write(id, Action::AnswerRound).await?;
    // Somebody who answered is told the same as somebody who does: an answer
    // is taken once, and a second one changes nothing.
    let here = links::answer(id);
    if !is_open(&ctx, &mine) || mine.asked.answered {
        return Ok(Redirect::to(&here).into_response());
    }
    let asks = questionnaires::latest(&mut mine.tx, id)
        .await?
        .questionnaire;
    let label = label(&mut mine, &asks).await?;
    let field = |item: Item| form.get(&item.to_string()).map(String::as_str);
    let sheet = match Sheet::read(&asks, mine.asked.side, label.as_deref(), field) {
        Ok(sheet) if sheet.is_blank() => {
            let error = Some(ctx.t().answer_nothing());
            return page(&ctx, mine, &form, Vec::new(), error).await;
        }
        Ok(sheet) => sheet,
        Err(faults) => return page(&ctx, mine, &form, faults, None).await,
    };
    let person = mine.asked.person;
    let bytes = sheet.to_padded();
    let taken = rounds::take(&ctx.app, &mut mine.tx, &mine.round, person, &bytes).await?;
    if let Err(shut) = taken {
        tracing::error!(round = id.0, error = %shut, "an answer could not be taken");
        return Err(Error::Internal("the urn of a feedback round stays shut"));
    }
    mine.tx.commit().await?;
    Ok(Redirect::to(&here).into_response())
}

/// Whether answers are taken now. The last day ends at midnight, whether the
/// worker was there to close the round or not.
fn is_open(ctx: &Ctx, mine: &MyRound) -> bool {
    mine.round.state == State::Open && ctx.today() <= mine.round.days.closes_on
}

/// The department or site of who answers, if the round is broken down by it.
async fn label(mine: &mut MyRound, asks: &Questionnaire) -> Result<Option<String>> {
    let Some(by) = asks.breakdown() else {
        return Ok(None);
    };
    let record = people::get(&mut mine.tx, mine.asked.person).await?.record;
    Ok(Some(match by {
        Breakdown::Department => record.department,
        Breakdown::Site => record.site,
    }))
}

/// Where one asks for a talk: in the tandem that is alive, if there is one.
async fn talk(mine: &mut MyRound) -> Result<Option<String>> {
    let all = tandems::of_person(&mut mine.tx, mine.asked.person).await?;
    let alive = all
        .into_iter()
        .find(|one| one.programme == mine.programme.id && one.stage.is_alive());
    Ok(alive.map(|tandem| links::help(tandem.id)))
}

/// Names the draft on a device: of this round and this account, so that another
/// person at the same device does not find it.
fn draft(ctx: &Ctx, id: RoundId) -> String {
    let account = ctx.viewer.as_ref().map_or(0, |account| account.id.0);
    format!("round-{id}-{account}")
}

async fn page(
    ctx: &Ctx,
    mut mine: MyRound,
    said: &BTreeMap<String, String>,
    faults: Vec<Fault>,
    error: Option<String>,
) -> Result<Response> {
    let (t, id) = (ctx.t(), mine.round.id);
    let asks = questionnaires::latest(&mut mine.tx, id)
        .await?
        .questionnaire;
    let groups = groups(t, &asks, mine.asked.side, said, &faults);
    let first = groups
        .first()
        .and_then(|group| group.questions.first())
        .map_or_else(String::new, |question| question.name.clone());
    let mut errors: Vec<(String, String)> = faults
        .iter()
        .map(|fault| (fault.item.to_string(), problem(t, fault.problem)))
        .collect();
    errors.extend(error.map(|error| (first, error)));
    let page = Page {
        shell: Shell::new(ctx, t.answer_title()).who_sees(t.answer_who_sees()),
        t,
        closes: i18n::date(t.lang(), mine.round.days.closes_on),
        least: asks.floors().figure(),
        groups,
        draft: errors.is_empty().then(|| draft(ctx, id)),
        errors,
        talk: talk(&mut mine).await?,
        programme: mine.programme.name,
    };
    Ok(Html(page.render()?).into_response())
}

async fn answered(ctx: &Ctx, mut mine: MyRound) -> Result<Response> {
    let (t, id) = (ctx.t(), mine.round.id);
    let closes = i18n::date(t.lang(), mine.round.days.closes_on);
    let (heading, about) = if is_open(ctx, &mine) {
        (t.answer_thanks(), t.answer_thanks_about(closes))
    } else {
        (t.answer_closed(), t.answer_closed_about())
    };
    let closed = mine.round.state == State::Closed;
    let page = Answered {
        shell: Shell::new(ctx, t.answer_title()).who_sees(t.answer_who_sees()),
        t,
        heading,
        about,
        draft: draft(ctx, id),
        talk: talk(&mut mine).await?,
        results: closed.then(|| links::my_results(id)),
        programme: mine.programme.name,
    };
    Ok(Html(page.render()?).into_response())
}

/// For whoever plans a round: one of our items stands in which group.
pub(crate) fn heading(t: Text, code: Code) -> String {
    title_of(t, group_of(code.into(), code.kind()))
}
