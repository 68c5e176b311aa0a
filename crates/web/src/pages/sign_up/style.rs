//! Step 4: preferences, own words, wishes, and with whom not. Exclusions are
//! written where only the matching reads them; from then on nobody sees more
//! than their number.

use std::collections::BTreeSet;

use askama::Template;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::Text;
use import::text::fold;
use programme::answers::{Answers, Exclusions};
use programme::ids::PersonId;
use programme::sign_up::{Draft, Step};
use store::sign_up::Colleague;
use store::{Tx, participants, sign_up};

use super::{Around, Errors, Fields, save, shell};
use crate::ctx::{Ctx, SigningUp};
use crate::shell::{Section, Shell};
use crate::{Result, limits};

/// How many letters a search needs, and how many it shows: enough to find
/// somebody, too few to read the whole staff.
const FEWEST_LETTERS: usize = 3;
const MOST_FOUND: usize = 8;
/// How many people can be wished for or excluded.
const MOST_NAMED: usize = 10;

/// A preference between two ends.
struct Scale {
    name: String,
    legend: String,
    /// Value, whether it is chosen.
    values: [(u8, bool); 5],
    open: bool,
}

/// Somebody to tick.
struct Somebody {
    id: PersonId,
    name: String,
    department: String,
    ticked: bool,
}

/// A search for people, and what came of it.
struct Search {
    q: String,
    people: Vec<Somebody>,
    /// What to say about the search.
    found: Option<String>,
}

#[derive(Template)]
#[template(path = "sign_up/style.html")]
struct Page {
    shell: Shell,
    t: Text,
    around: Around,
    scales: Vec<Scale>,
    readiness: Scale,
    motivation: String,
    wishes: Search,
    vetoes: Search,
    /// How many are stored already.
    stored: Option<String>,
    forget: bool,
}

pub(super) async fn post(
    ctx: &Ctx,
    mut tx: Tx,
    me: &SigningUp,
    mut draft: Draft,
    fields: &Fields,
) -> Result<Response> {
    let t = ctx.t();
    let known = sign_up::colleagues(&mut tx, me.programme.organisation, me.person).await?;
    let known: BTreeSet<PersonId> = known.iter().map(|one| one.id).collect();
    read(fields, &mut draft.answers, &known);
    let vetoes: Vec<PersonId> = named(fields, "veto", &known);
    let mut errors = Errors::new();
    let answers = &draft.answers;
    let long = limits::too_long(t, &answers.motivation, limits::SENTENCES);
    errors.extend(long.map(|error| ("motivation".to_owned(), error)));
    for (field, chosen) in [("wish", answers.wishes.len()), ("veto", vetoes.len())] {
        if chosen > MOST_NAMED {
            errors.push((format!("q_{field}"), t.sign_up_named_too_many(MOST_NAMED)));
        }
        // Whoever typed a name and goes on without a tick has not named anybody.
        let typed = !fields.one(&format!("q_{field}")).is_empty();
        if typed && chosen == 0 {
            errors.push((format!("q_{field}"), t.sign_up_search_open()));
        }
    }
    let finds = fields.one("do") == "find";
    if finds || !errors.is_empty() {
        let errors = if finds { Errors::new() } else { errors };
        return page(ctx, &mut tx, me, &draft, fields, errors).await;
    }
    if fields.has("forget") {
        participants::forget_exclusions(&mut tx, me.programme.id, me.person).await?;
    }
    let vetoes = Exclusions::new(vetoes);
    participants::exclude(&mut tx, me.programme.id, me.person, &vetoes).await?;
    save(ctx, tx, me, draft, Step::Style).await
}

fn read(fields: &Fields, answers: &mut Answers, known: &BTreeSet<PersonId>) {
    let scale = |name: &str| fields.number::<u8>(name).filter(|n| (1..=5).contains(n));
    for (at, value) in answers.style.iter_mut().enumerate() {
        *value = scale(&format!("style-{}", at + 1));
    }
    answers.readiness = scale("readiness");
    fields.one("motivation").clone_into(&mut answers.motivation);
    answers.wishes = named(fields, "wish", known);
}

/// People ticked in a field who are colleagues.
fn named(fields: &Fields, field: &str, known: &BTreeSet<PersonId>) -> Vec<PersonId> {
    let ticked: BTreeSet<PersonId> = fields.numbers(field).map(PersonId).collect();
    ticked.intersection(known).copied().collect()
}

pub(super) async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    me: &SigningUp,
    draft: &Draft,
    fields: &Fields,
    errors: Errors,
) -> Result<Response> {
    let t = ctx.t();
    let answers = &draft.answers;
    let all = sign_up::colleagues(tx, me.programme.organisation, me.person).await?;
    let stored = participants::count_exclusions_in(tx, me.programme.id, me.person).await?;
    let legends = [
        t.field_style_1(),
        t.field_style_2(),
        t.field_style_3(),
        t.field_style_4(),
        t.field_style_5(),
    ];
    let scales = legends.into_iter().zip(answers.style).enumerate();
    let vetoes: Vec<PersonId> = fields.numbers("veto").map(PersonId).collect();
    let page = Page {
        shell: shell(ctx, Step::Style),
        t,
        around: Around::new(t, me, draft, Step::Style, errors),
        scales: scales
            .map(|(at, (legend, value))| scale(format!("style-{}", at + 1), legend, value))
            .collect(),
        readiness: scale("readiness".into(), t.sign_up_readiness(), answers.readiness),
        motivation: answers.motivation.clone(),
        wishes: search(t, &all, fields.one("q_wish"), &answers.wishes),
        vetoes: search(t, &all, fields.one("q_veto"), &vetoes),
        stored: (stored > 0).then(|| t.sign_up_vetoes_stored(stored)),
        forget: fields.has("forget"),
    };
    Ok(Html(page.render()?).into_response())
}

fn scale(name: String, legend: String, value: Option<u8>) -> Scale {
    Scale {
        name,
        legend,
        values: [1, 2, 3, 4, 5].map(|n| (n, value == Some(n))),
        open: value.is_none(),
    }
}

/// Who was ticked stays; behind them whoever the words find.
fn search(t: Text, all: &[Colleague], q: &str, ticked: &[PersonId]) -> Search {
    let folded = fold(q);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let letters = words.iter().map(|word| word.chars().count()).sum::<usize>();
    let somebody = |one: &Colleague| Somebody {
        id: one.id,
        name: one.name.clone(),
        department: one.department.clone(),
        ticked: ticked.contains(&one.id),
    };
    let mut people: Vec<Somebody> = all
        .iter()
        .filter(|one| ticked.contains(&one.id))
        .map(somebody)
        .collect();
    let mut found = None;
    if !q.is_empty() && letters < FEWEST_LETTERS {
        found = Some(t.sign_up_search_short(FEWEST_LETTERS));
    } else if !q.is_empty() {
        let fits = |one: &&Colleague| {
            let name = fold(&one.name);
            words.iter().all(|word| name.contains(word))
        };
        let mut hits: Vec<&Colleague> = all.iter().filter(fits).collect();
        hits.sort_by_key(|one| (fold(&one.name), one.id));
        found = Some(if hits.is_empty() {
            t.sign_up_search_none()
        } else if hits.len() > MOST_FOUND {
            t.sign_up_search_many(MOST_FOUND)
        } else {
            t.sign_up_search_found(hits.len())
        });
        let new = hits.into_iter().filter(|one| !ticked.contains(&one.id));
        people.extend(new.take(MOST_FOUND).map(somebody));
    }
    Search {
        q: q.to_owned(),
        people,
        found,
    }
}
