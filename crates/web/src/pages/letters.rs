//! The outbox: letters with their state, one letter on paper, and all that
//! have to be printed. A personal link is shown only for printing, only while
//! its letter has not left, and the log says that it was opened.

mod retry;

pub(crate) use retry::post_one;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::{Form, Query};
use i18n::{Lang, Text, say};
use programme::ids::{LetterId, ProgrammeId};
use programme::policy::Action;
use serde::Deserialize;
use store::Tx;
use store::audit::{self, Event};
use store::letters::{self, Letter, NewLetter, State};
use store::programmes::Programme;

use crate::code::{Code, Qr};
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
    all.retain(|letter| !letter.confidential);
    // First what somebody has to do something about.
    all.sort_by_key(|letter| match letter.state {
        State::Failed | State::Bounced => 0,
        State::Waiting => 1,
        State::Sent | State::HandedOver | State::Withdrawn => 2,
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
            state: chip(t, letter),
            problem: problem(&ctx, t, letter),
            marked: matches!(letter.state, State::Failed | State::Bounced),
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
pub(crate) struct Sheet {
    pub(crate) id: LetterId,
    pub(crate) lang: &'static str,
    pub(crate) to: String,
    pub(crate) to_label: String,
    pub(crate) subject: String,
    pub(crate) subject_label: String,
    /// Paragraphs, each a list of lines; a line is a link or plain.
    pub(crate) paragraphs: Vec<Vec<Line>>,
    /// On paper: the link for a phone, and the code for whoever types.
    pub(crate) paper: Option<Paper>,
}

/// What makes a link on paper usable.
pub(crate) struct Paper {
    pub(crate) qr: Option<Qr>,
    pub(crate) qr_label: String,
    /// "Ohne Telefon: …", if the link has a code.
    pub(crate) by_hand: Option<String>,
    pub(crate) code: Option<String>,
}

impl Paper {
    pub(crate) fn new(t: Text, link: &str) -> Self {
        let typed = link.rsplit_once(&links::code_with(String::new()));
        let typed = typed.and_then(|(base, code)| Some((base, Code::parse(code)?)));
        Self {
            qr: Qr::new(link),
            qr_label: t.letter_qr(),
            by_hand: typed.as_ref().map(|(base, _)| {
                let address = format!("{base}{}", links::code());
                t.letter_by_hand(address)
            }),
            code: typed.map(|(_, code)| code.spaced()),
        }
    }
}

pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) link: bool,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct One {
    shell: Shell,
    t: Text,
    sheet: Sheet,
    state: Chip,
    problem: Option<String>,
    /// What the button says that sends it once more.
    retry: Option<String>,
    when: Option<String>,
    /// Where it can be printed with its link, and then noted as handed over.
    print: Option<(String, String)>,
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
        state: chip(t, &letter),
        problem: problem(&ctx, t, &letter),
        retry: retry::button(&ctx, &mut tx, &letter).await?,
        when: letter
            .sent_at
            .map(|at| i18n::date_time(t.lang(), ctx.local(at))),
        print: on_paper(&ctx, &letter).then(|| {
            let print = links::letters_print(id);
            let one = letter.id.to_string();
            (links::with_query(&print, &[("letter", &one)]), print)
        }),
        sheet: sheet(&letter, None),
    };
    Ok(Html(page.render()?).into_response())
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

/// Letters by number.
#[derive(Default, Deserialize)]
pub(crate) struct Chosen {
    #[serde(default)]
    letter: Vec<LetterId>,
}

/// Letters with their personal links, each on a page of its own: those named,
/// else all that have to go by hand. One look is one line of the log.
pub(crate) async fn get_print(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Query(chosen): Query<Chosen>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::SeeLetters).await?;
    let mut all = letters::list(&mut tx, id).await?;
    all.retain(|letter| !letter.confidential);
    if !chosen.letter.is_empty() {
        all.retain(|letter| chosen.letter.contains(&letter.id));
    }
    let back = match all.as_slice() {
        [one] => links::letter(id, one.id),
        _ => links::letters(id),
    };
    all.retain(|letter| on_paper(&ctx, letter));
    if all.is_empty() {
        return Ok(Redirect::to(&back).into_response());
    }
    all.sort_by(|a, b| (&a.recipient, a.id).cmp(&(&b.recipient, b.id)));

    let opened: Vec<_> = all.iter().filter(|letter| letter.link.is_some()).collect();
    let logged = match opened.as_slice() {
        [] => None,
        [one] => Some((Event::LetterPrinted, one.id.to_string())),
        many => Some((Event::LettersPrinted, many.len().to_string())),
    };
    if let Some((event, detail)) = logged {
        audit::record(&mut tx, ctx.scope(&programme), event, &detail, ctx.now()).await?;
    }
    tx.commit().await?;
    let t = ctx.t();
    let page = Print {
        shell: shell(&ctx, &programme),
        t,
        sheets: all
            .iter()
            .map(|letter| sheet(letter, letter.link.as_deref()))
            .collect(),
        heading: t.letters_print(all.len()),
        button: t.letters_hand_over(all.len()),
        action: links::letters_print(id),
    };
    Ok(Html(page.render()?).into_response())
}

/// Records that letters were handed over on paper; their links are forgotten.
pub(crate) async fn post_print(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<Chosen>,
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

/// A letter of that programme; others, sign-in letters and what would tell too
/// much do not exist here.
async fn find(tx: &mut Tx, programme: &Programme, id: LetterId) -> Result<Letter> {
    let letter = letters::get(tx, id).await?;
    if letter.programme == Some(programme.id) && !letter.confidential {
        Ok(letter)
    } else {
        Err(Error::NotFound)
    }
}

/// Whether a letter has to be printed: there is no mailbox, no mail server,
/// or the mail server refused it. No other link is shown to a coordinator.
pub(crate) fn on_paper(ctx: &Ctx, letter: &Letter) -> bool {
    match letter.state {
        State::Waiting => letter.email.is_none() || !ctx.app.config().sends_mail,
        State::Failed => true,
        // What came back has lost its link; it can be sent with a new one.
        State::Bounced | State::Sent | State::HandedOver | State::Withdrawn => false,
    }
}

/// Where a letter stands; one that was refused for now only waits for another time.
fn chip(t: Text, letter: &Letter) -> Chip {
    let chip = words::letter(t, letter.state);
    if letter.retry_at.is_some() {
        Chip {
            word: t.letter_state_put_off(),
            ..chip
        }
    } else {
        chip
    }
}

/// Why a letter did not arrive, in plain words, and when it is tried again.
fn problem(ctx: &Ctx, t: Text, letter: &Letter) -> Option<String> {
    let problem = letter.problem.as_deref()?;
    let words = match problem.parse() {
        Ok(refusal) => say::letters::refusal(t, refusal),
        // As earlier versions wrote it.
        Err(_) => t.letter_problem(problem),
    };
    let again = letter.retry_at.map(|at| {
        let when = i18n::date_time(t.lang(), ctx.local(at));
        t.letter_retry_at(when)
    });
    let all: Vec<String> = [Some(words), again].into_iter().flatten().collect();
    Some(all.join(" "))
}

fn shell(ctx: &Ctx, programme: &Programme) -> Shell {
    let t = ctx.t();
    Shell::within(ctx, programme, Section::Letters, t.letter_title()).who_sees(t.letters_who_sees())
}

/// A letter in its own language; without `link`, a note stands in its place.
fn sheet(letter: &Letter, link: Option<&str>) -> Sheet {
    let t = Lang::from_key(&letter.lang).unwrap_or_default().text();
    // When and where two people meet is theirs (`Datum::Meetings`). Whoever prints a letter
    // reads it, so the paper says where its reader finds it.
    let details = if link.is_some() {
        t.letter_details_on_paper()
    } else {
        t.letter_details_hidden()
    };
    let body = letter.body.replace("{when}", &details);
    Sheet::new(
        letter.id,
        &letter.lang,
        (&letter.recipient, letter.email.as_deref()),
        (&letter.subject, &body),
        link,
    )
}

/// A letter before it is written.
pub(crate) fn written(new: &NewLetter<'_>) -> Sheet {
    let to = (new.recipient, new.email);
    Sheet::new(LetterId(0), new.lang, to, (new.subject, new.body), None)
}

/// A letter as it would read in a language, to somebody made up.
pub(crate) fn sample(lang: Lang, name: &str, subject: &str, body: &str) -> Sheet {
    Sheet::new(LetterId(0), lang.key(), (name, None), (subject, body), None)
}

impl Sheet {
    fn new(
        id: LetterId,
        lang: &str,
        (recipient, email): (&str, Option<&str>),
        (subject, body): (&str, &str),
        link: Option<&str>,
    ) -> Self {
        let lang = Lang::from_key(lang).unwrap_or_default();
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
        Self {
            id,
            lang: lang.html(),
            to: match email {
                Some(email) => format!("{recipient} <{email}>"),
                None => recipient.to_owned(),
            },
            to_label: t.letter_to(),
            subject: subject.to_owned(),
            subject_label: t.letter_subject(),
            paper: link.map(|link| Paper::new(t, link)),
            paragraphs: body
                .trim()
                .split("\n\n")
                .map(|paragraph| paragraph.lines().map(line).collect())
                .collect(),
        }
    }
}
