//! The session cards of a programme, and how a card looks wherever it is read.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::{Text, say};
use programme::cards::{Card, HOUR};
use programme::frame::Frame;
use programme::ids::ProgrammeId;
use programme::policy::Action;
use store::programmes::Programme;

use crate::ctx::Ctx;
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

/// A card in the list.
pub(crate) struct Listed {
    link: String,
    name: String,
    aim: String,
    own: bool,
}

/// Cards that belong together.
pub(crate) struct Group {
    id: &'static str,
    heading: String,
    lead: Option<String>,
    cards: Vec<Listed>,
}

#[derive(Template)]
#[template(path = "cards.html")]
struct List {
    shell: Shell,
    t: Text,
    crumbs: Vec<(String, String)>,
    groups: Vec<Group>,
}

/// A step, with its minutes.
struct Step {
    minutes: u16,
    words: say::CardStep,
}

#[derive(Template)]
#[template(path = "card.html")]
struct One {
    shell: Shell,
    t: Text,
    crumbs: Vec<(String, String)>,
    name: String,
    duration: String,
    text: say::CardText,
    steps: Vec<Step>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (_, programme) = ctx.may_read(id, Action::SeeProgramme).await?;
    let t = ctx.t();
    let link = |card: Card| links::card(id, card.key());
    list(
        shell(&ctx, &programme),
        vec![home(&ctx, &programme)],
        groups(t, &[], link),
    )
}

pub(crate) async fn get_one(
    mut ctx: Ctx,
    Path((id, card)): Path<(ProgrammeId, String)>,
) -> Result<Response> {
    let (_, programme) = ctx.may_read(id, Action::SeeProgramme).await?;
    let card = Card::from_key(&card).ok_or(Error::NotFound)?;
    let all = (links::cards(id), ctx.t().cards_title());
    let crumbs = vec![home(&ctx, &programme), all];
    one(shell(&ctx, &programme), crumbs, card, programme.frame)
}

fn shell(ctx: &Ctx, programme: &Programme) -> Shell {
    let t = ctx.t();
    Shell::within(ctx, programme, Section::None, t.cards_title())
        .who_sees(t.cards_programme_who_sees())
}

/// Where the viewer comes from: who shapes the programme has another start page.
pub(crate) fn home(ctx: &Ctx, programme: &Programme) -> (String, String) {
    let coordinator = ctx.viewer.as_ref().is_some_and(|viewer| viewer.coordinator);
    let link = if coordinator {
        links::programme(programme.id)
    } else {
        links::about(programme.id)
    };
    (link, programme.name.clone())
}

/// All cards; those about `topics` first among their kind.
pub(crate) fn groups(t: Text, topics: &[String], link: impl Fn(Card) -> String) -> Vec<Group> {
    let listed = |(card, own): (Card, bool)| Listed {
        link: link(card),
        name: say::card_name(t, card),
        aim: say::card_aim(t, card),
        own,
    };
    let ordered = Card::topics_first(topics);
    let any_own = ordered.iter().any(|(_, own)| *own);
    vec![
        Group {
            id: "start",
            heading: t.cards_start(),
            lead: None,
            cards: vec![listed((Card::FirstMeeting, false))],
        },
        Group {
            id: "topics",
            heading: t.cards_topics(),
            lead: any_own.then(|| t.cards_topics_own()),
            cards: ordered.into_iter().map(listed).collect(),
        },
        Group {
            id: "turning",
            heading: t.cards_turning(),
            lead: None,
            cards: [Card::HalfTime, Card::Closing]
                .map(|card| listed((card, false)))
                .into(),
        },
    ]
}

/// The page with all cards.
pub(crate) fn list(
    shell: Shell,
    crumbs: Vec<(String, String)>,
    groups: Vec<Group>,
) -> Result<Response> {
    let page = List {
        t: shell.t,
        shell,
        crumbs,
        groups,
    };
    Ok(Html(page.render()?).into_response())
}

/// The page of one card, for meetings as long as the programme's.
pub(crate) fn one(
    mut shell: Shell,
    crumbs: Vec<(String, String)>,
    card: Card,
    frame: Option<Frame>,
) -> Result<Response> {
    let t = shell.t;
    let name = say::card_name(t, card);
    shell.title.clone_from(&name);
    let minutes = frame.map_or(HOUR, |frame| frame.minutes);
    let mut text = say::card(t, card);
    let words = std::mem::take(&mut text.steps);
    let steps = card.plan(minutes).into_iter().zip(words);
    let page = One {
        t,
        crumbs,
        name,
        duration: t.card_duration(minutes),
        text,
        steps: steps
            .map(|(minutes, words)| Step { minutes, words })
            .collect(),
        shell,
    };
    Ok(Html(page.render()?).into_response())
}
