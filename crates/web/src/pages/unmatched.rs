//! Who was left without a tandem, why, and what would help: each remedy with
//! the one step that sets it going.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::say::Names as _;
use i18n::{Text, say};
use matching::outcome::{Remedy, Role, Unmatched};
use programme::ids::{PersonId, ProgrammeId, RunId};
use programme::policy::Action;
use programme::roster::person_of;
use store::overrides::{self, Kind};
use store::{Tx, letters};

use crate::card::PersonShown;
use crate::ctx::Ctx;
use crate::matching_run::Shown;
use crate::pages::asks::Ask;
use crate::pages::run::{Head, head, shell};
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

/// How many remedies are shown: the smallest changes.
const REMEDIES: usize = 3;

/// Letters already written, and pairs that only a decision keeps apart.
pub(crate) struct Asked {
    letters: BTreeMap<(Ask, PersonId), letters::Asked>,
    forbidden: Vec<(PersonId, PersonId)>,
}

impl Asked {
    pub(crate) async fn load(tx: &mut Tx, programme: ProgrammeId) -> Result<Self> {
        let mut asked = BTreeMap::new();
        for ask in Ask::ALL {
            for letter in letters::asked(tx, programme, ask.kind()).await? {
                asked.insert((ask, letter.person), letter);
            }
        }
        let decided = overrides::list(tx, programme).await?.into_iter();
        Ok(Self {
            letters: asked,
            forbidden: decided
                .filter(|one| one.kind == Kind::Forbid)
                .map(|one| (one.mentor, one.mentee))
                .collect(),
        })
    }
}

/// How a remedy is set going.
pub(crate) enum Way {
    /// By another page: its address, what the button says.
    Link(String, String),
    /// It is under way: the letter, and since when.
    Asked(String, String),
    /// By allowing this pair.
    Allow(PersonId, PersonId),
    /// By talking to each other.
    None,
}

/// A change that would help, or several that only would together.
pub(crate) struct RemedyShown {
    pub(crate) words: String,
    pub(crate) ways: Vec<Way>,
}

/// Somebody without a tandem.
pub(crate) struct Left {
    pub(crate) person: PersonShown,
    pub(crate) why: String,
    pub(crate) remedies: Vec<RemedyShown>,
}

impl Left {
    pub(crate) fn new(
        ctx: &Ctx,
        shown: &Shown,
        unmatched: &Unmatched,
        asked: &Asked,
    ) -> Result<Self> {
        let t = ctx.t();
        let person = PersonShown::new(shown, shown.run.programme, &unmatched.person, t)?;
        let role = unmatched.role;
        let way = |remedy: &Remedy| way(ctx, shown, (person.id, role), remedy, asked);
        let mut remedies = Vec::new();
        if !unmatched.together.is_empty() {
            let ways = unmatched.together.iter().map(way);
            remedies.push(RemedyShown {
                words: say::together(t, &unmatched.together, role, &shown.names),
                ways: ways.collect::<Result<_>>()?,
            });
        }
        for remedy in unmatched.remedies.iter().take(REMEDIES) {
            remedies.push(RemedyShown {
                words: say::remedy(t, remedy, role, &shown.names),
                ways: vec![way(remedy)?],
            });
        }
        Ok(Self {
            why: say::why_unmatched(t, unmatched),
            person,
            remedies,
        })
    }
}

fn way(
    ctx: &Ctx,
    shown: &Shown,
    (person, role): (PersonId, Role),
    remedy: &Remedy,
    asked: &Asked,
) -> Result<Way> {
    let t = ctx.t();
    let programme = shown.run.programme;
    let other = |key: &str| person_of(key).ok_or(Error::NotFound);
    let ask = |ask: Ask, person: PersonId| match asked.letters.get(&(ask, person)) {
        Some(letter) => {
            let day = i18n::date(t.lang(), ctx.local(letter.at).date());
            Way::Asked(links::letter(programme, letter.letter), t.asked_on(day))
        }
        None => Way::Link(
            links::ask(programme, shown.run.id, person, ask.key()),
            ask.button(t),
        ),
    };
    Ok(match remedy {
        Remedy::AcceptOnline { .. } => ask(Ask::Online, person),
        Remedy::AcceptOnSite { .. } => ask(Ask::OnSite, person),
        Remedy::OtherHours { .. } => ask(Ask::Hours, person),
        Remedy::OneMorePlace { mentor } => ask(Ask::Place, other(mentor)?),
        Remedy::Allow { partner } => {
            let partner = other(partner)?;
            let (mentor, mentee) = match role {
                Role::Mentee => (partner, person),
                Role::Mentor => (person, partner),
            };
            // Else it was released since, or the two themselves did not agree.
            if asked.forbidden.contains(&(mentor, mentee)) {
                Way::Allow(mentor, mentee)
            } else {
                Way::None
            }
        }
        Remedy::Exception { .. } => Way::Link(links::rules(programme), t.remedy_do_rules()),
        Remedy::OneMoreMentor { topic, .. } => Way::Link(
            links::call(programme, "mentors", topic),
            t.remedy_do_call_mentors(),
        ),
        Remedy::OneMoreMentee { topic, .. } => Way::Link(
            links::call(programme, "mentees", topic),
            t.remedy_do_call_mentees(),
        ),
        Remedy::NameTopic { .. } | Remedy::SpeakLanguage { .. } => Way::None,
    })
}

#[derive(Template)]
#[template(path = "run_unmatched.html")]
struct Page {
    shell: Shell,
    t: Text,
    head: Head,
    /// Who competes for too few places.
    shortages: Vec<Lack>,
    groups: Vec<(String, Vec<Left>)>,
    pair_link: String,
}

/// Too few places for a group of mentees.
struct Lack {
    words: String,
    /// For what is scarce: what the button says, and where the call is.
    calls: Vec<(String, String)>,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, run)): Path<(ProgrammeId, RunId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let shown = Shown::load(&mut tx, &ctx, &programme, run).await?;
    let asked = Asked::load(&mut tx, id).await?;
    let t = ctx.t();
    let mut groups = Vec::new();
    for (role, name) in [
        (Role::Mentee, t.mentees_label()),
        (Role::Mentor, t.mentors_label()),
    ] {
        let left = shown
            .outcome()
            .unmatched
            .iter()
            .filter(|unmatched| unmatched.role == role)
            .map(|unmatched| Left::new(&ctx, &shown, unmatched, &asked))
            .collect::<Result<Vec<_>>>()?;
        groups.push((name, left));
    }
    let head = head(&mut tx, t, id, &shown, "unmatched").await?;
    let page = Page {
        shell: shell(&ctx, &programme, &shown),
        t,
        head,
        shortages: shown
            .outcome()
            .shortages
            .iter()
            .map(|one| Lack {
                words: say::shortage(t, one, &shown.names),
                calls: one
                    .topics
                    .iter()
                    .map(|lack| {
                        let topic = shown.names.topic(&lack.topic);
                        let link = links::call(id, "mentors", &lack.topic);
                        (t.remedy_do_call_topic(topic), link)
                    })
                    .collect(),
            })
            .collect(),
        groups,
        pair_link: links::pairs(id),
    };
    Ok(Html(page.render()?).into_response())
}
