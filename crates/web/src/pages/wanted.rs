//! How many mentees a mentor should have, if possible: decided on the person's
//! page, with a reason; a run says which of these places stayed free.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use i18n::say::Names as _;
use programme::answers::Answers;
use programme::ids::{PersonId, ProgrammeId, RunId};
use programme::policy::Action;
use serde::Deserialize;
use store::audit::{self, Event};
use store::wanted_places::{self, WantedPlaces};
use store::{Tx, participants};

use crate::ctx::Ctx;
use crate::matching_run::Shown;
use crate::pages::partners;
use crate::shell::{error_at, with_done};
use crate::{Error, Result, limits, links};

#[derive(Default, Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    at_least: String,
    #[serde(default)]
    reason: String,
    /// "save" or "release".
    #[serde(default)]
    decision: String,
}

type Errors = Vec<(&'static str, String)>;

/// What was decided about a mentor, and the form to decide anew.
pub(crate) struct Wanted {
    pub(crate) post_to: String,
    /// How many places they offer today.
    pub(crate) places: u32,
    /// What holds, and why.
    pub(crate) now: Option<(String, String)>,
    pub(crate) at_least: String,
    pub(crate) reason: String,
    pub(crate) errors: Errors,
}

impl Wanted {
    /// `None` for somebody who is no mentor.
    pub(crate) async fn load(
        tx: &mut Tx,
        t: Text,
        (id, run, person): (ProgrammeId, RunId, PersonId),
        (typed, errors): (Typed, Errors),
    ) -> Result<Option<Self>> {
        let places = places(tx, id, person).await?;
        if places == 0 {
            return Ok(None);
        }
        let now = wanted_places::list(tx, id).await?;
        let now = now.into_iter().find(|one| one.mentor == person);
        Ok(Some(Self {
            post_to: links::wanted(id, run, person),
            places,
            now: now.map(|one| (t.wanted_now(one.at_least), one.reason)),
            at_least: typed.at_least,
            reason: typed.reason,
            errors,
        }))
    }

    pub(crate) fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

/// How many mentees somebody takes in a programme today.
async fn places(tx: &mut Tx, id: ProgrammeId, person: PersonId) -> Result<u32> {
    let all = participants::of_person(tx, person).await?;
    let mut here = all.into_iter().filter(|(programme, _)| *programme == id);
    let teaches = here.find(|(_, answers)| Answers::is_mentor(answers));
    Ok(teaches.map_or(0, |(_, answers)| answers.mentor_places))
}

/// What is wanted, or what is wrong with what was typed.
fn parse(
    t: Text,
    mentor: PersonId,
    places: u32,
    typed: &Typed,
) -> std::result::Result<WantedPlaces, Errors> {
    let mut errors = Errors::new();
    let number = typed.at_least.trim().parse().ok();
    let number = number.filter(|number| (1..=places).contains(number));
    if number.is_none() {
        errors.push(("at_least", t.wanted_number_wrong(places)));
    }
    let reason = typed.reason.trim();
    if reason.is_empty() {
        errors.push(("wanted_reason", t.reason_missing()));
    } else if let Some(error) = limits::too_long(t, reason, limits::LINE) {
        errors.push(("wanted_reason", error));
    }
    match number {
        Some(at_least) if errors.is_empty() => Ok(WantedPlaces {
            mentor,
            at_least,
            reason: reason.to_owned(),
        }),
        _ => Err(errors),
    }
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path((id, run, person)): Path<(ProgrammeId, RunId, PersonId)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::DecideTandems).await?;
    let places = places(&mut tx, id, person).await?;
    if places == 0 {
        return Err(Error::NotFound);
    }
    let (now, back) = (ctx.now(), links::partners(id, run, person));
    let done = if typed.decision == "release" {
        if !wanted_places::delete(&mut tx, id, person).await? {
            // Somebody else was faster: it is as wanted.
            return Ok(Redirect::to(&back).into_response());
        }
        "wanted-released"
    } else {
        let wanted = match parse(ctx.t(), person, places, &typed) {
            Ok(wanted) => wanted,
            Err(errors) => {
                let shown = Shown::load(&mut tx, &ctx, &programme, run).await?;
                return partners::page_with(&ctx, tx, &programme, &shown, person, (typed, errors))
                    .await;
            }
        };
        let by = ctx.viewer.as_ref().ok_or(Error::Forbidden)?.id;
        wanted_places::save(&mut tx, id, &wanted, by, now).await?;
        "wanted"
    };
    let scope = ctx.scope(&programme);
    audit::record(&mut tx, scope, Event::PlacesWanted, "", now).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&back, done)).into_response())
}

/// For each mentor of a run with a wish: the key, how many mentees they have, how many they should.
pub(crate) fn filled(shown: &Shown) -> Vec<(&str, u32, u32)> {
    let mut got: BTreeMap<&str, u32> = BTreeMap::new();
    for tandem in &shown.outcome().tandems {
        *got.entry(tandem.mentor.as_str()).or_default() += 1;
    }
    let people = shown.body.case.people.iter();
    people
        .filter(|one| one.active && one.mentor_at_least > 0)
        .map(|one| {
            let got = got.get(one.key.as_str()).copied().unwrap_or_default();
            (
                one.key.as_str(),
                got,
                one.mentor_at_least.min(one.mentor_places),
            )
        })
        .collect()
}

/// Places of a run that should be filled and are not, a line for each mentor.
pub(crate) fn missed(t: Text, shown: &Shown) -> Vec<String> {
    let filled = filled(shown).into_iter();
    filled
        .filter(|(_, got, wanted)| got < wanted)
        .map(|(mentor, got, wanted)| t.wanted_missed_one(got, shown.names.person(mentor), wanted))
        .collect()
}
