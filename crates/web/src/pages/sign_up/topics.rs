//! Step 2: what somebody can pass on, and what they want to learn.

use askama::Template;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::{Lang, Text};
use matching::case::{Offer, Want};
use programme::answers::Answers;
use programme::sign_up::{Draft, MOST_WANTS, Step};
use programme::topic::{AREAS, Anchor, Topic};

use super::{Around, Errors, Fields, shell};
use crate::ctx::{Ctx, SigningUp};
use crate::shell::{Section, Shell};
use crate::{Result, words};

/// A topic in one of the two lists.
struct Row {
    key: String,
    title: String,
    chosen: bool,
    /// The four answers with their level and whether it is chosen; empty
    /// where there is nothing to say.
    levels: Vec<(u8, String, bool)>,
    /// Places in the order of importance, and whether it is chosen.
    ranks: Vec<(usize, bool)>,
}

/// Topics under one heading.
struct Group {
    name: String,
    /// Shown from the beginning.
    open: bool,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "sign_up/topics.html")]
struct Page {
    shell: Shell,
    t: Text,
    around: Around,
    /// For mentors.
    offers: Option<Vec<Group>>,
    /// For mentees.
    wants: Option<Vec<Group>>,
    most: usize,
}

/// Takes the step's fields over. A tick at a topic with levels means "can
/// guide others"; a higher level that is stored stays.
pub(super) fn read(fields: &Fields, answers: &mut Answers, topics: &[Topic]) {
    let guides = Anchor::GuidesOthers.level();
    let mut offers = Vec::new();
    let mut wants = Vec::new();
    for (at, topic) in topics.iter().enumerate() {
        let key = topic.key.as_str();
        if answers.is_mentor() && fields.ticked("offer", key) {
            let before = answers.offers.iter().find(|one| one.topic == key);
            let level = before.and_then(|one| one.level).unwrap_or(guides);
            offers.push(Offer {
                topic: key.to_owned(),
                level: topic.levelled.then_some(level.max(guides)),
            });
        }
        if answers.mentee && fields.ticked("want", key) {
            let level = fields.number::<u8>(&format!("level-{key}"));
            let known = |level: &u8| Anchor::ALL.iter().any(|anchor| anchor.level() == *level);
            let rank = fields.number::<usize>(&format!("rank-{key}"));
            let want = Want {
                topic: key.to_owned(),
                level: level.filter(known).filter(|_| topic.levelled),
            };
            wants.push((rank.unwrap_or(usize::MAX), at, want));
        }
    }
    // The same place twice: the order of the page decides.
    wants.sort_by_key(|(rank, at, _)| (*rank, *at));
    answers.offers = offers;
    answers.wants = wants.into_iter().map(|(_, _, want)| want).collect();
}

pub(super) fn page(
    ctx: &Ctx,
    me: &SigningUp,
    draft: &Draft,
    fields: &Fields,
    errors: Errors,
) -> Result<Response> {
    let t = ctx.t();
    let answers = &draft.answers;
    let offer = |topic: &Topic| Row {
        key: topic.key.clone(),
        title: i18n::say::topic(t, topic),
        chosen: answers.offers.iter().any(|one| one.topic == topic.key),
        levels: Vec::new(),
        ranks: Vec::new(),
    };
    let want = |topic: &Topic| {
        let at = answers.wants.iter().position(|one| one.topic == topic.key);
        let level = at.and_then(|at| answers.wants[at].level);
        // What was typed stays, even where it does not make an order yet.
        let typed = fields.number::<usize>(&format!("rank-{}", topic.key));
        let rank = if fields.0.is_empty() {
            at.map(|at| at + 1)
        } else {
            typed
        };
        let anchors = Anchor::ALL.iter().filter(|_| topic.levelled);
        Row {
            key: topic.key.clone(),
            title: i18n::say::topic(t, topic),
            chosen: at.is_some(),
            levels: anchors
                .map(|anchor| {
                    let chosen = level.is_some_and(|level| Anchor::of_level(level) == *anchor);
                    (anchor.level(), words::anchor(t, anchor.level()), chosen)
                })
                .collect(),
            ranks: (1..=MOST_WANTS).map(|n| (n, rank == Some(n))).collect(),
        }
    };
    let page = Page {
        shell: shell(ctx, Step::Topics),
        t,
        around: Around::new(t, me, draft, Step::Topics, errors),
        offers: answers.is_mentor().then(|| groups(t, &me.topics, offer)),
        wants: answers.mentee.then(|| groups(t, &me.topics, want)),
        most: MOST_WANTS,
    };
    Ok(Html(page.render()?).into_response())
}

/// Our own topics first; the areas of DigComp can be opened.
fn groups(t: Text, topics: &[Topic], row: impl Fn(&Topic) -> Row) -> Vec<Group> {
    let english = t.lang() == Lang::En;
    let own = topics.iter().filter(|topic| !topic.levelled);
    let own = Group {
        name: t.topics_own(),
        open: true,
        rows: own.map(&row).collect(),
    };
    let areas = AREAS.iter().map(|(code, german, english_name)| {
        let of_area = topics
            .iter()
            .filter(|topic| topic.levelled && topic.key.starts_with(code));
        let rows: Vec<Row> = of_area.map(&row).collect();
        Group {
            name: format!("{code} {}", if english { english_name } else { german }),
            open: rows.iter().any(|row| row.chosen),
            rows,
        }
    });
    let mut all: Vec<Group> = std::iter::once(own).chain(areas).collect();
    all.retain(|group| !group.rows.is_empty());
    // A programme without topics of its own begins with its first area.
    if let Some(first) = all.first_mut() {
        first.open = true;
    }
    all
}
