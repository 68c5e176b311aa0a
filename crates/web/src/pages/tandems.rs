//! The tandems of a programme: how each stands, never who said what.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use axum_extra::extract::Query;
use i18n::Text;
use programme::ids::{PersonId, ProgrammeId, ProposalId, TandemId};
use programme::policy::Action;
use programme::proposal::Standing;
use programme::tandem::Stage;
use serde::Deserialize;
use store::proposals::{self, Proposal};
use store::tandems::{self, Tandem};
use store::{meetings, people, talk_wishes};

use crate::ctx::Ctx;
use crate::shell::{Section, Shell};
use crate::words::{self, Chip};
use crate::{Result, links};

/// All that the coordinator learns of a tandem.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    /// Asked, or not accepted.
    Proposed(Standing),
    /// Both said yes.
    Both(Stage),
    /// Has not met for too long. Not why.
    Lull,
    /// One of the two waits for a talk, or both do.
    WantsToTalk,
}

impl State {
    fn of(
        proposal: &Proposal,
        tandem: Option<&Tandem>,
        waiting: &BTreeSet<PersonId>,
        lulls: &BTreeSet<TandemId>,
    ) -> Self {
        match tandem {
            None => Self::Proposed(proposal.standing()),
            Some(tandem) => {
                let waits = tandem
                    .people()
                    .iter()
                    .any(|person| waiting.contains(person));
                if waits && tandem.stage.is_alive() {
                    Self::WantsToTalk
                } else if tandem.stage == Stage::Running && lulls.contains(&tandem.id) {
                    Self::Lull
                } else {
                    Self::Both(tandem.stage)
                }
            }
        }
    }

    /// The key in addresses.
    fn key(self) -> &'static str {
        match self {
            Self::Proposed(Standing::Open) => "open",
            Self::Proposed(Standing::BothAccepted) => "accepted",
            Self::Proposed(Standing::NotAccepted) => "not-accepted",
            Self::Proposed(Standing::Withdrawn) => "withdrawn",
            Self::Proposed(Standing::Rested) => "rested",
            Self::Proposed(Standing::Over) => "over",
            Self::Both(stage) => stage.key(),
            Self::Lull => "lull",
            Self::WantsToTalk => "talk",
        }
    }

    fn chip(self, t: Text) -> Chip {
        match self {
            Self::Proposed(standing) => words::standing(t, standing),
            Self::Both(stage) => words::stage(t, stage),
            Self::Lull => words::lull(t),
            Self::WantsToTalk => words::wants_to_talk(t),
        }
    }
}

#[derive(Default, Deserialize)]
pub(crate) struct Filter {
    #[serde(default)]
    standing: String,
}

struct Row {
    mentor: String,
    mentee: String,
    standing: Chip,
}

struct Tab {
    name: String,
    link: String,
    count: usize,
    here: bool,
}

#[derive(Template)]
#[template(path = "tandems.html")]
struct Page {
    shell: Shell,
    t: Text,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    caption: String,
    none_yet: bool,
    conversations: String,
    /// How many people wait for a talk.
    waiting: usize,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Query(filter): Query<Filter>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::SeeTandems).await?;
    let names: BTreeMap<PersonId, String> = people::names(&mut tx, programme.organisation)
        .await?
        .into_iter()
        .map(|person| (person.id, person.name()))
        .collect();
    let waiting: BTreeSet<PersonId> = talk_wishes::open(&mut tx, id)
        .await?
        .into_iter()
        .map(|wish| wish.person)
        .collect();
    let tandems: BTreeMap<ProposalId, Tandem> = tandems::list(&mut tx, id)
        .await?
        .into_iter()
        .map(|tandem| (tandem.proposal, tandem))
        .collect();
    let lulls: BTreeSet<TandemId> = meetings::lulls(&mut tx, id)
        .await?
        .into_iter()
        .map(|(tandem, _)| tandem)
        .collect();
    let all: Vec<(Proposal, State)> = proposals::list(&mut tx, id)
        .await?
        .into_iter()
        .map(|proposal| {
            let state = State::of(&proposal, tandems.get(&proposal.id), &waiting, &lulls);
            (proposal, state)
        })
        .collect();
    let t = ctx.t();
    let mut counts: BTreeMap<State, usize> = BTreeMap::new();
    for (_, state) in &all {
        *counts.entry(*state).or_default() += 1;
    }
    let chosen = |state: State| filter.standing.is_empty() || filter.standing == state.key();

    let mut tabs = vec![Tab {
        name: t.tandems_all(),
        link: links::tandems(id),
        count: all.len(),
        here: filter.standing.is_empty(),
    }];
    tabs.extend(counts.into_iter().map(|(state, count)| Tab {
        name: state.chip(t).word,
        link: format!("{}?standing={}", links::tandems(id), state.key()),
        count,
        here: filter.standing == state.key(),
    }));
    let name = |person| names.get(&person).cloned().unwrap_or_default();
    let mut rows: Vec<Row> = all
        .iter()
        .filter(|(_, state)| chosen(*state))
        .map(|(proposal, state)| Row {
            mentor: name(proposal.mentor),
            mentee: name(proposal.mentee),
            standing: state.chip(t),
        })
        .collect();
    rows.sort_by(|a, b| (&a.mentee, &a.mentor).cmp(&(&b.mentee, &b.mentor)));
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::Tandems, t.nav_tandems())
            .who_sees(t.tandems_who_sees()),
        t,
        tabs,
        caption: t.tandems(rows.len()),
        rows,
        none_yet: all.is_empty(),
        conversations: links::conversations(id),
        waiting: waiting.len(),
    };
    Ok(Html(page.render()?).into_response())
}
