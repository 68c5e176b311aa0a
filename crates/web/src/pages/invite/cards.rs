//! Login cards for people without a mailbox. The codes are shown once, to be
//! printed; only their hashes stay. A new card makes the old one useless.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::{Lang, Text};
use programme::ids::{PersonId, ProgrammeId};
use programme::policy::Action;
use serde::Deserialize;
use store::audit::{self, Event};
use store::programmes::Programme;
use store::{Tx, accounts, cards, people};

use crate::ctx::{Ctx, programme_lang};
use crate::pages::letters::Paper;
use crate::shell::{Section, Shell, with_done, with_problem};
use crate::{Error, Result, links};

/// Somebody without a mailbox, as the list shows them.
pub(super) struct Holder {
    pub(super) id: PersonId,
    pub(super) name: String,
    pub(super) department: String,
    /// Since when they have a card.
    pub(super) since: Option<String>,
}

pub(super) async fn load(ctx: &Ctx, tx: &mut Tx, programme: &Programme) -> Result<Vec<Holder>> {
    let t = ctx.t();
    let mut all: Vec<Holder> = cards::holders(tx, programme.organisation)
        .await?
        .into_iter()
        .map(|one| Holder {
            id: one.person.id,
            name: one.person.sort_name(),
            department: one.person.department,
            since: one
                .since
                .map(|at| i18n::date(t.lang(), ctx.local(at).date())),
        })
        .collect();
    all.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    Ok(all)
}

#[derive(Deserialize)]
pub(crate) struct CardsForm {
    #[serde(default)]
    person: Vec<PersonId>,
    #[serde(default, rename = "do")]
    wanted: String,
}

/// A card to cut out.
struct Card {
    name: String,
    department: String,
    paper: Paper,
}

#[derive(Template)]
#[template(path = "invite/cards.html")]
struct Print {
    shell: Shell,
    t: Text,
    /// What the cards say, as the programme speaks.
    words: Text,
    lang: &'static str,
    programme: String,
    heading: String,
    cards: Vec<Card>,
    back: String,
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<CardsForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::InvitePeople).await?;
    let back = links::invite(id);
    let mut holders = cards::holders(&mut tx, programme.organisation).await?;
    holders.retain(|one| form.person.contains(&one.person.id));
    if holders.is_empty() {
        return Ok(Redirect::to(&with_problem(&back, "nobody-ticked")).into_response());
    }
    let (now, scope) = (ctx.now(), ctx.scope(&programme));
    let detail = holders.len().to_string();
    if form.wanted == "revoke" {
        for one in &holders {
            cards::revoke(&mut tx, one.person.id).await?;
        }
        audit::record(&mut tx, scope, Event::CardsRevoked, &detail, now).await?;
        tx.commit().await?;
        return Ok(Redirect::to(&with_done(&back, "cards-revoked")).into_response());
    }
    if form.wanted != "print" {
        return Err(Error::BadRequest);
    }
    let words = programme_lang(&programme, Lang::De).text();
    let mut printed = Vec::new();
    for one in holders {
        let code = ctx.app.draw_code();
        let person = people::get(&mut tx, one.person.id).await?;
        accounts::for_person(&mut tx, &person, now).await?;
        cards::issue(&mut tx, person.id, code.plain(), now).await?;
        let base = &ctx.app.config().base_url;
        let link = format!("{base}{}", links::code_with(code.plain()));
        printed.push(Card {
            name: person.record.name(),
            department: person.record.department,
            paper: Paper::new(words, &link),
        });
    }
    audit::record(&mut tx, scope, Event::CardsIssued, &detail, now).await?;
    tx.commit().await?;
    printed.sort_by(|one, other| one.name.cmp(&other.name));
    let t = ctx.t();
    let page = Print {
        shell: Shell::within(&ctx, &programme, Section::People, t.login_cards_title())
            .who_sees(t.login_cards_who_sees()),
        t,
        words,
        lang: words.lang().html(),
        programme: programme.name.clone(),
        heading: t.login_cards_heading(printed.len()),
        cards: printed,
        back,
    };
    Ok(Html(page.render()?).into_response())
}
