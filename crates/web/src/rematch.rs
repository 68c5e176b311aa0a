//! Running the matching again while tandems exist: what may change of them, as a
//! form, and what a run does to them, in words.

use std::collections::BTreeMap;

use askama::Template;
use i18n::say::Names as _;
use i18n::{Text, say};
use matching::case::Pair;
use matching::outcome::Verdict;
use matching::what_if::Price;
use programme::ids::{PersonId, ProgrammeId};
use programme::proposal::Standing;
use programme::roster::person_of;
use store::{Tx, proposals};

use crate::Result;
use crate::matching_run::{Input, Names, Shown};
use crate::rules_form::{Sent, one};
use crate::shell;

/// More open proposals than anybody will let go at once.
const MOST: u32 = 1000;

/// The choice as somebody typed it.
#[derive(Clone, Default)]
pub(crate) struct RematchForm {
    dissolve: bool,
    number: String,
}

impl RematchForm {
    /// As it was sent. A form without this choice keeps every tandem.
    pub(crate) fn read(sent: &Sent) -> Self {
        Self {
            dissolve: one(sent, "standing") == "dissolve",
            number: one(sent, "may_dissolve").to_owned(),
        }
    }

    /// Filled in with a choice made before.
    pub(crate) fn of(may_dissolve: Option<u32>) -> Self {
        Self {
            dissolve: may_dissolve.is_some(),
            number: may_dissolve.map_or_else(String::new, |n| n.to_string()),
        }
    }

    /// How many may be dissolved; `None`: none.
    pub(crate) fn parse(
        &self,
        t: Text,
    ) -> std::result::Result<Option<u32>, (&'static str, String)> {
        if !self.dissolve {
            return Ok(None);
        }
        let number = self.number.trim().parse().ok();
        match number.filter(|number| *number <= MOST) {
            Some(number) => Ok(Some(number)),
            None => Err(("may_dissolve", t.rematch_number_wrong(MOST))),
        }
    }
}

/// The fields of the choice, to stand in a form.
#[derive(Template)]
#[template(path = "rematch_fields.html")]
pub(crate) struct RematchFields {
    t: Text,
    /// How many proposals are open.
    open: usize,
    dissolve: bool,
    number: String,
    error: Option<String>,
}

impl RematchFields {
    /// `None` while there is nothing to choose: no proposal is open.
    pub(crate) fn new(
        t: Text,
        input: &Input,
        form: RematchForm,
        errors: &[(&'static str, String)],
    ) -> Option<Self> {
        let open = input.open();
        (open > 0).then(|| Self {
            t,
            open,
            dissolve: form.dissolve,
            number: if form.number.is_empty() {
                "1".to_owned()
            } else {
                form.number
            },
            error: shell::error_at(errors, "may_dissolve").cloned(),
        })
    }
}

/// A tandem that exists and is not part of a run.
pub(crate) struct Dissolved {
    pub(crate) pair: String,
    pub(crate) why: String,
    /// What becomes of it.
    pub(crate) then: String,
}

/// What a run does to the tandems that exist.
pub(crate) async fn dissolved(tx: &mut Tx, t: Text, shown: &Shown) -> Result<Vec<Dissolved>> {
    let found = why(shown).await?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let now = standings(tx, shown.run.programme).await?;
    let full_units = shown.outcome().totals.full_units;
    let may = shown.body.case.may_dissolve.is_some();
    let all = found.into_iter().map(|one| Dissolved {
        pair: pair_name(t, &shown.names, &one.pair),
        why: say::dissolved(
            t,
            one.verdict.as_ref(),
            one.price.as_ref(),
            full_units,
            &shown.names,
        ),
        then: match standing_of(&now, &one.pair) {
            Some(Standing::Open) if may && shown.run.published_at.is_none() => {
                t.dissolved_will_be_withdrawn()
            }
            Some(Standing::Open) => t.dissolved_stays_open(),
            Some(Standing::BothAccepted) => t.dissolved_goes_on(),
            _ => t.dissolved_over(),
        },
    });
    Ok(all.collect())
}

/// A pair that a run dissolves, and why.
pub(crate) struct Why {
    pub(crate) pair: Pair,
    pub(crate) verdict: Option<Verdict>,
    /// What keeping it would cost.
    pub(crate) price: Option<Price>,
}

/// Why a run dissolves what it dissolves.
pub(crate) async fn why(shown: &Shown) -> Result<Vec<Why>> {
    let pairs = shown.outcome().dissolved.clone();
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let answers = shown
        .ask(move |prepared, what_if| {
            let all = pairs.into_iter().map(|pair| Why {
                verdict: prepared.verdict(&pair.mentor, &pair.mentee),
                price: what_if.and_then(|what_if| what_if.force(&pair.mentor, &pair.mentee)),
                pair,
            });
            all.collect::<Vec<_>>()
        })
        .await?;
    Ok(answers)
}

/// Tandems that exist and that the rules in force speak against: told before a run.
pub(crate) fn forbidden_now(t: Text, input: &Input, names: &Names) -> Result<Vec<String>> {
    let case = input.case(&input.in_force());
    if case.standing.is_empty() {
        return Ok(Vec::new());
    }
    let prepared = case
        .prepare()
        .map_err(|_| crate::Error::Internal("the roster makes no case"))?;
    let told = case.standing.iter().filter_map(|pair| {
        let verdict = prepared.verdict(&pair.mentor, &pair.mentee)?;
        matches!(verdict, Verdict::RuledOut(_))
            .then(|| say::forbidden_now(t, pair_name(t, names, pair), &verdict, names))
    });
    Ok(told.collect())
}

fn pair_name(t: Text, names: &Names, pair: &Pair) -> String {
    t.pair_name(names.person(&pair.mentee), names.person(&pair.mentor))
}

type Standings = BTreeMap<(PersonId, PersonId), Standing>;

async fn standings(tx: &mut Tx, programme: ProgrammeId) -> Result<Standings> {
    let all = proposals::list(tx, programme).await?.into_iter();
    Ok(all
        .map(|one| ((one.mentor, one.mentee), one.standing()))
        .collect())
}

fn standing_of(now: &Standings, pair: &Pair) -> Option<Standing> {
    let pair = person_of(&pair.mentor).zip(person_of(&pair.mentee))?;
    now.get(&pair).copied()
}
