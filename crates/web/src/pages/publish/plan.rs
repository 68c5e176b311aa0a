//! What publishing a run means now: people, rules and answers change after a run.

use std::collections::{BTreeMap, BTreeSet};

use matching::Prepared;
use matching::outcome::{Tandem, Verdict};
use programme::ids::{PersonId, RunId};
use programme::person::Person;
use programme::proposal::Standing;
use programme::roster::{Overrides, person_of};
use store::overrides::{self, Kind};
use store::programmes::Programme;
use store::proposals::{self, Proposal};
use store::runs::{self, Run};
use store::scenarios::{self, Scenario, Trial};
use store::{Tx, participants, people};

use crate::matching_run::{Body, run_of};
use crate::{Error, Result};

/// What publishing a run means now.
pub(super) struct Plan {
    pub(super) run: Run,
    /// What the run tried out.
    pub(super) scenario: Option<Scenario>,
    pub(super) body: Body,
    pub(super) people: BTreeMap<PersonId, Person>,
    pub(super) tandems: Vec<(PersonId, PersonId, Tandem)>,
    /// Open proposals that are taken back.
    pub(super) withdrawn: Vec<Proposal>,
    /// Tandems of which one side is asked already, or was asked about this tandem.
    pub(super) left_alone: usize,
    /// Tandems that a rule forbids by now: people and lines change after a run.
    pub(super) ruled_out: usize,
}

/// Whom to ask, if some proposals are taken back.
#[derive(Default)]
struct Choice {
    tandems: Vec<(PersonId, PersonId, Tandem)>,
    left_alone: usize,
    ruled_out: usize,
}

impl Plan {
    pub(super) async fn load(tx: &mut Tx, programme: &Programme, run: RunId) -> Result<Self> {
        let run = run_of(tx, programme, run).await?;
        let scenario = match &run.scenario {
            Some((id, _)) => Some(scenarios::get(tx, *id).await?),
            None => None,
        };
        let body: Body = runs::body(tx, run.id).await?;
        let people = people::list(tx, programme.organisation)
            .await?
            .into_iter()
            .map(|person| (person.id, person))
            .collect();
        let mut plan = Self {
            run,
            scenario,
            body,
            people,
            tandems: Vec::new(),
            withdrawn: Vec::new(),
            left_alone: 0,
            ruled_out: 0,
        };
        plan.choose(tx, programme).await?;
        Ok(plan)
    }

    async fn choose(&mut self, tx: &mut Tx, programme: &Programme) -> Result<()> {
        let overrides = Overrides {
            forbidden: self.forbidden(tx, programme).await?,
            ..Overrides::default()
        };
        let now = participants::roster(tx, programme.organisation, programme.id)
            .await?
            .case(self.body.outcome.rules.clone(), &overrides);
        // As many as they offer today, not when the run was made.
        let places: BTreeMap<PersonId, u32> = now
            .people
            .iter()
            .filter_map(|person| Some((person_of(&person.key)?, person.mentor_places)))
            .collect();
        let proposed = proposals::list(tx, programme.id).await?;
        let now = now
            .prepare()
            .map_err(|_| Error::Internal("the roster makes no case"))?;

        let mut withdrawn = self.may_withdraw(&proposed);
        // Until nobody loses a proposal for a tandem that cannot be asked any more.
        let choice = loop {
            let choice = self.ask(&now, &places, &proposed, &withdrawn);
            let before = withdrawn.len();
            withdrawn.retain(|proposal| self.is_worth(&now, &choice, proposal));
            if withdrawn.len() == before {
                break choice;
            }
        };
        self.withdrawn = withdrawn.into_iter().cloned().collect();
        self.tandems = choice.tandems;
        self.left_alone = choice.left_alone;
        self.ruled_out = choice.ruled_out;
        Ok(())
    }

    /// What is forbidden now, and is not taken back by publishing.
    async fn forbidden(
        &self,
        tx: &mut Tx,
        programme: &Programme,
    ) -> Result<Vec<(PersonId, PersonId)>> {
        let none = Trial::default();
        let trial = self
            .scenario
            .as_ref()
            .map_or(&none, |scenario| &scenario.trial);
        let decided = overrides::list(tx, programme.id).await?;
        let replaced = |pair| {
            let mut added = trial.added.iter();
            added.any(|one| (one.mentor, one.mentee) == pair)
        };
        Ok(decided
            .iter()
            .filter(|one| {
                let pair = (one.mentor, one.mentee);
                !trial.set_aside.contains(&pair) && !replaced(pair)
            })
            .chain(&trial.added)
            .filter(|one| one.kind == Kind::Forbid)
            .map(|one| (one.mentor, one.mentee))
            .collect())
    }

    /// Open proposals that the run dissolves, where it was allowed to.
    fn may_withdraw<'p>(&self, proposed: &'p [Proposal]) -> Vec<&'p Proposal> {
        if self.body.case.may_dissolve.is_none() {
            return Vec::new();
        }
        let dissolved: BTreeSet<_> = self
            .body
            .outcome
            .dissolved
            .iter()
            .filter_map(|pair| person_of(&pair.mentor).zip(person_of(&pair.mentee)))
            .collect();
        proposed
            .iter()
            .filter(|one| one.standing() == Standing::Open)
            .filter(|one| dissolved.contains(&(one.mentor, one.mentee)))
            .collect()
    }

    /// Whom to ask, now that these proposals are taken back.
    fn ask(
        &self,
        now: &Prepared<'_>,
        places: &BTreeMap<PersonId, u32>,
        proposed: &[Proposal],
        withdrawn: &[&Proposal],
    ) -> Choice {
        let mut places = places.clone();
        let mut known = BTreeSet::new();
        let mut mentees = BTreeSet::new();
        for proposal in proposed {
            known.insert((proposal.mentor, proposal.mentee));
            let goes_on = proposal.standing().goes_on();
            if goes_on && !withdrawn.iter().any(|one| one.id == proposal.id) {
                mentees.insert(proposal.mentee);
                let free = places.entry(proposal.mentor).or_default();
                *free = free.saturating_sub(1);
            }
        }
        let mut choice = Choice::default();
        for tandem in &self.body.outcome.tandems {
            let (Some(mentor), Some(mentee)) =
                (person_of(&tandem.mentor), person_of(&tandem.mentee))
            else {
                continue;
            };
            let free = places.entry(mentor).or_default();
            if known.contains(&(mentor, mentee)) || mentees.contains(&mentee) || *free == 0 {
                choice.left_alone += 1;
                continue;
            }
            let verdict = now.verdict(&tandem.mentor, &tandem.mentee);
            if !matches!(verdict, Some(Verdict::Possible(_))) {
                choice.ruled_out += 1;
                continue;
            }
            *free -= 1;
            mentees.insert(mentee);
            choice.tandems.push((mentor, mentee, tandem.clone()));
        }
        choice
    }

    /// Whether taking a proposal back still serves what the run found: the rules
    /// forbid it by now, or one of the two is asked about somebody else; and its
    /// mentee is asked, if the run had somebody else for them.
    fn is_worth(&self, now: &Prepared<'_>, choice: &Choice, proposal: &Proposal) -> bool {
        let key = programme::roster::key;
        let verdict = now.verdict(&key(proposal.mentor), &key(proposal.mentee));
        if !matches!(verdict, Some(Verdict::Possible(_))) {
            return true;
        }
        let mut asked = choice.tandems.iter();
        let mentee_asked = asked.any(|(_, mentee, _)| *mentee == proposal.mentee);
        let mut asked = choice.tandems.iter();
        let mentor_asked = asked.any(|(mentor, ..)| *mentor == proposal.mentor);
        let mentee = key(proposal.mentee);
        let mut found = self.body.outcome.tandems.iter();
        let has_somebody = found.any(|tandem| tandem.mentee == mentee);
        mentee_asked || (mentor_asked && !has_somebody)
    }

    pub(super) fn people_asked(&self) -> usize {
        self.both_sides().collect::<BTreeSet<_>>().len()
    }

    /// How many letters that ask go by mail, and how many of all are printed.
    pub(super) fn letters(&self) -> (usize, usize) {
        let has_mailbox = |id: &PersonId| {
            let person = self.people.get(id);
            person.is_some_and(|person| person.record.email.is_some())
        };
        let told = self.withdrawn.iter();
        let told = told.flat_map(|one| [one.mentor, one.mentee]);
        let by_mail = self.both_sides().filter(has_mailbox).count();
        let all = self.both_sides().chain(told);
        (by_mail, all.filter(|id| !has_mailbox(id)).count())
    }

    fn both_sides(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.tandems
            .iter()
            .flat_map(|(mentor, mentee, _)| [*mentor, *mentee])
    }
}
