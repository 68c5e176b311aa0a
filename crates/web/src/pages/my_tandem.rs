//! A participant's own proposals and tandems.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::ids::ProposalId;
use programme::policy::Action;
use store::{participants, programmes, proposals};

use crate::ctx::Ctx;
use crate::pages::proposal::{self, AnswerForm, Card, Stand, Way};
use crate::shell::{Section, Shell};
use crate::{Result, links};

#[derive(Template)]
#[template(path = "my_tandem.html")]
struct Page {
    shell: Shell,
    t: Text,
    /// Each with the name of its programme and the page about it, newest first.
    cards: Vec<(String, String, Card)>,
    /// Programmes the viewer signed up for, where nothing was proposed yet.
    waiting: Vec<(String, String)>,
}

pub(crate) async fn get(mut ctx: Ctx) -> Result<Response> {
    ctx.may_account(Action::AnswerProposal)?;
    let mut tx = ctx.app.db().read().await?;
    let own = match ctx.person() {
        Some(person) => proposals::of_person(&mut tx, person).await?,
        None => Vec::new(),
    };
    let mut cards = Vec::new();
    for proposal in own {
        let Some(side) = ctx.person().and_then(|person| proposal.side_of(person)) else {
            continue;
        };
        let programme = programmes::get(&mut tx, proposal.programme).await?;
        if cards.is_empty() {
            ctx.use_tone_of(&programme);
        }
        let action = links::my_proposal(proposal.id);
        let card = Card::load(
            &mut tx,
            ctx.t(),
            &programme,
            &proposal,
            side,
            Way::SignedIn(action),
        )
        .await?;
        cards.push((programme.name, links::about(programme.id), card));
    }
    let mut waiting = Vec::new();
    if let (true, Some(person)) = (cards.is_empty(), ctx.person()) {
        for (id, _) in participants::of_person(&mut tx, person).await? {
            let programme = programmes::get(&mut tx, id).await?;
            ctx.use_tone_of(&programme);
            waiting.push((programme.name, links::about(id)));
        }
    }
    let t = ctx.t();
    let page = Page {
        shell: Shell::new(&ctx, t.nav_my_tandem()).who_sees(t.proposal_who_sees()),
        t,
        cards,
        waiting,
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) async fn post(
    ctx: Ctx,
    Path(id): Path<ProposalId>,
    Form(form): Form<AnswerForm>,
) -> Result<Response> {
    let (tx, proposal, side) = ctx.may_answer(id, Action::AnswerProposal).await?;
    proposal::answer(&ctx, tx, &proposal, side, &form, &links::my_tandem()).await
}
