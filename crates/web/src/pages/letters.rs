//! The outbox: letters with their state, one letter on paper, and all that
//! have to be printed. A personal link is shown only for printing, only while
//! its letter has not left, and the log says that it was opened.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::{Lang, Text};
use programme::ids::{LetterId, ProgrammeId};
use programme::policy::Action;
use serde::Deserialize;
use store::Tx;
use store::audit::{self, Event};
use store::letters::{self, Letter, State};
use store::programmes::Programme;

use crate::ctx::Ctx;
use crate::shell::{Section, Shell, with_done};
use crate::words::{self, Chip};
use crate::{Error, Result, links};

struct Row {
    link: String,
    recipient: String,
    way: String,
    written: String,
    state: Chip,
    problem: Option<String>,
    marked: bool,
}

#[derive(Template)]
#[template(path = "letters.html")]
struct List {
    shell: Shell,
    t: Text,
    rows: Vec<Row>,
    caption: String,
    sends_mail: bool,
    waiting: usize,
    /// What the button says that prints all; nothing if there is nothing to print.
    print: Option<String>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::SeeLetters).await?;
    let mut all = letters::list(&mut tx, id).await?;
    // First what somebody has to do something about.
    all.sort_by_key(|letter| match letter.state {
        State::Failed => 0,
        State::Waiting => 1,
        State::Sent | State::HandedOver => 2,
    });
    let t = ctx.t();
    let printable = all.iter().filter(|letter| on_paper(&ctx, letter)).count();
    let rows: Vec<Row> = all
        .iter()
        .map(|letter| Row {
            link: links::letter(id, letter.id),
            recipient: letter.recipient.clone(),
            way: match &letter.email {
                Some(email) => email.clone(),
                None => t.letter_on_paper(),
            },
            written: i18n::date_time(t.lang(), ctx.local(letter.created_at)),
            state: words::letter(t, letter.state),
            problem: problem(t, letter),
            marked: letter.state == State::Failed,
        })
        .collect();
    let page = List {
        shell: Shell::within(&ctx, &programme, Section::Letters, t.nav_letters())
            .who_sees(t.letters_who_sees()),
        t,
        caption: t.letters_count(rows.len()),
        rows,
        sends_mail: ctx.app.config().sends_mail,
        waiting: all
            .iter()
            .filter(|letter| letter.state == State::Waiting)
            .count(),
        print: (printable > 0).then(|| t.letters_print(printable)),
    };
    Ok(Html(page.render()?).into_response())
}

/// A letter on the page.
struct Sheet {
    id: LetterId,
    lang: &'static str,
    to: String,
    to_label: String,
    subject: String,
    subject_label: String,
    /// Paragraphs, each a list of lines; a line is a link or plain.
    paragraphs: Vec<Vec<Line>>,
}

struct Line {
    text: String,
    link: bool,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct One {
    shell: Shell,
    t: Text,
    sheet: Sheet,
    state: Chip,
    problem: Option<String>,
    when: Option<String>,
    /// Where it can be printed with its link.
    print: Option<String>,
    here: String,
}

pub(crate) async fn get_one(
    mut ctx: Ctx,
    Path((id, letter)): Path<(ProgrammeId, LetterId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::SeeLetters).await?;
    let letter = find(&mut tx, &programme, letter).await?;
    let t = ctx.t();
    let page = One {
        shell: shell(&ctx, &programme),
        t,
        state: words::letter(t, letter.state),
        problem: problem(t, &letter),
        when: letter
            .sent_at
            .map(|at| i18n::date_time(t.lang(), ctx.local(at))),
        print: on_paper(&ctx, &letter).then(|| links::letter_print(id, letter.id)),
        here: links::letter(id, letter.id),
        sheet: sheet(&letter, None),
    };
    Ok(Html(page.render()?).into_response())
}

/// Records that a letter was handed over on paper; its link is forgotten.
pub(crate) async fn post_one(
    mut ctx: Ctx,
    Path((id, letter)): Path<(ProgrammeId, LetterId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::SeeLetters).await?;
    let letter = find(&mut tx, &programme, letter).await?;
    if !on_paper(&ctx, &letter) {
        return Ok(Redirect::to(&links::letter(id, letter.id)).into_response());
    }
    letters::settle(&mut tx, letter.id, State::HandedOver, None, ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::letters(id), "handed-over")).into_response())
}

#[derive(Template)]
#[template(path = "letters_print.html")]
struct Print {
    shell: Shell,
    t: Text,
    sheets: Vec<Sheet>,
    heading: String,
    button: String,
    /// Where to say that they were handed over.
    action: String,
}

/// One letter with its personal link, for printing.
pub(crate) async fn get_print(
    mut ctx: Ctx,
    Path((id, letter)): Path<(ProgrammeId, LetterId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::SeeLetters).await?;
    let letter = find(&mut tx, &programme, letter).await?;
    if !on_paper(&ctx, &letter) {
        return Ok(Redirect::to(&links::letter(id, letter.id)).into_response());
    }
    let action = links::letter(id, letter.id);
    print(&ctx, tx, &programme, &[letter], action).await
}

/// All letters that have to go by hand, each on a page of its own.
pub(crate) async fn get_print_all(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::SeeLetters).await?;
    let mut all = letters::list(&mut tx, id).await?;
    all.retain(|letter| on_paper(&ctx, letter));
    if all.is_empty() {
        return Ok(Redirect::to(&links::letters(id)).into_response());
    }
    all.sort_by(|a, b| (&a.recipient, a.id).cmp(&(&b.recipient, b.id)));
    print(&ctx, tx, &programme, &all, links::letters_print(id)).await
}

async fn print(
    ctx: &Ctx,
    mut tx: Tx,
    programme: &Programme,
    all: &[Letter],
    action: String,
) -> Result<Response> {
    for letter in all {
        let detail = letter.id.to_string();
        let scope = ctx.scope(programme);
        audit::record(&mut tx, scope, Event::LetterPrinted, &detail, ctx.now()).await?;
    }
    tx.commit().await?;
    let t = ctx.t();
    let page = Print {
        shell: shell(ctx, programme),
        t,
        sheets: all
            .iter()
            .map(|letter| sheet(letter, letter.link.as_deref()))
            .collect(),
        heading: t.letters_print(all.len()),
        button: t.letters_hand_over(all.len()),
        action,
    };
    Ok(Html(page.render()?).into_response())
}

#[derive(Deserialize)]
pub(crate) struct HandedOver {
    #[serde(default)]
    letter: Vec<LetterId>,
}

/// Records that the letters of the printed page were handed over.
pub(crate) async fn post_print_all(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<HandedOver>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::SeeLetters).await?;
    for letter in form.letter {
        let letter = find(&mut tx, &programme, letter).await?;
        if on_paper(&ctx, &letter) {
            letters::settle(&mut tx, letter.id, State::HandedOver, None, ctx.now()).await?;
        }
    }
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::letters(id), "handed-over")).into_response())
}

/// A letter of that programme; others, and sign-in letters, do not exist here.
async fn find(tx: &mut Tx, programme: &Programme, id: LetterId) -> Result<Letter> {
    let letter = letters::get(tx, id).await?;
    if letter.programme == Some(programme.id) {
        Ok(letter)
    } else {
        Err(Error::NotFound)
    }
}

/// Whether a letter has to be printed: there is no mailbox, no mail server,
/// or the mail server refused it. No other link is shown to a coordinator.
fn on_paper(ctx: &Ctx, letter: &Letter) -> bool {
    let by_hand = match letter.state {
        State::Waiting => letter.email.is_none() || !ctx.app.config().sends_mail,
        State::Failed => true,
        State::Sent | State::HandedOver => false,
    };
    by_hand && letter.link.is_some()
}

fn problem(t: Text, letter: &Letter) -> Option<String> {
    let problem = letter.problem.as_deref()?;
    Some(t.letter_problem(problem))
}

fn shell(ctx: &Ctx, programme: &Programme) -> Shell {
    let t = ctx.t();
    Shell::within(ctx, programme, Section::Letters, t.letter_title()).who_sees(t.letters_who_sees())
}

/// A letter in its own language; without `link`, a note stands in its place.
fn sheet(letter: &Letter, link: Option<&str>) -> Sheet {
    let lang = Lang::from_key(&letter.lang).unwrap_or_default();
    let t = lang.text();
    let line = |text: &str| {
        if text.trim() == "{link}" {
            Line {
                text: link.map_or_else(|| t.letter_link_hidden(), str::to_owned),
                link: link.is_some(),
            }
        } else {
            Line {
                text: text.to_owned(),
                link: false,
            }
        }
    };
    let to = match &letter.email {
        Some(email) => format!("{} <{email}>", letter.recipient),
        None => letter.recipient.clone(),
    };
    Sheet {
        id: letter.id,
        lang: lang.html(),
        to,
        to_label: t.letter_to(),
        subject: letter.subject.clone(),
        subject_label: t.letter_subject(),
        paragraphs: letter
            .body
            .trim()
            .split("\n\n")
            .map(|paragraph| paragraph.lines().map(line).collect())
            .collect(),
    }
}
