//! Publishing: from a run to letters. Both people of every tandem are asked
//! at the same time.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use i18n::{Lang, Text};
use matching::outcome::{Tandem, Verdict};
use matching::rules::Rules;
use programme::email::Email;
use programme::ids::{PersonId, ProgrammeId, RunId};
use programme::person::Person;
use programme::policy::Action;
use programme::proposal::{Side, Standing};
use programme::roster::{Overrides, person_of};
use store::audit::{self, Event};
use store::letters::{self, NewLetter};
use store::overrides::{self, Kind, Override};
use store::programmes::Programme;
use store::proposals::{self, NewProposal};
use store::runs::{self, Run};
use store::scenarios::{self, Scenario};
use store::tokens::Token;
use store::{Tx, accounts, participants, people};

use crate::compare;
use crate::ctx::Ctx;
use crate::matching_run::{Body, run_of};
use crate::pages::comments::Remark;
use crate::shell::{Section, Shell, with_done};
use crate::{Error, Result, links};

#[derive(Template)]
#[template(path = "publish.html")]
struct Page {
    shell: Shell,
    t: Text,
    run: RunId,
    /// What will happen, a sentence each.
    steps: Vec<String>,
    /// What a scenario changes in the programme's rules, a phrase each.
    rule_changes: Vec<String>,
    asked: usize,
    heading: String,
    left_alone: Option<String>,
    ruled_out: Option<String>,
    sends_mail: bool,
    /// What coordinators said about the run.
    remarks: Vec<Remark>,
    /// Whether somebody else than who ran it agreed.
    seen_by_second: bool,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, run)): Path<(ProgrammeId, RunId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::DecideTandems).await?;
    let plan = Plan::load(&mut tx, &programme, run).await?;
    if plan.run.published_at.is_some() {
        return Ok(Redirect::to(&links::tandems(id)).into_response());
    }
    let remarks = Remark::all(&ctx, &mut tx, run).await?;
    let t = ctx.t();
    let adopted = Adopted::load(&mut tx, &programme, plan.scenario.as_ref()).await?;
    let (by_mail, by_hand) = plan.letters();
    let sends_mail = ctx.app.config().sends_mail;
    let mut steps = vec![t.publish_both()];
    if by_mail > 0 && sends_mail {
        steps.push(t.publish_by_mail(by_mail));
    } else if by_mail > 0 {
        steps.push(t.publish_waiting(by_mail));
    }
    if by_hand > 0 {
        steps.push(t.publish_by_hand(by_hand));
    }
    if let (Some(adopted), Some(scenario)) = (&adopted, &plan.scenario) {
        steps.extend(adopted.said(t, scenario, &plan.people));
    }
    steps.push(t.publish_you_see());
    steps.push(t.publish_no_way_back());
    let some = |n: usize| (n > 0).then_some(n);
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::Matching, t.publish_title())
            .who_sees(t.publish_who_sees()),
        t,
        run,
        steps,
        rule_changes: adopted.map_or_else(Vec::new, |adopted| adopted.rule_changes(t)),
        asked: plan.tandems.len(),
        heading: t.publish_heading(plan.people_asked()),
        left_alone: some(plan.left_alone).map(|n| t.publish_left_alone(n)),
        ruled_out: some(plan.ruled_out).map(|n| t.publish_ruled_out(n)),
        sends_mail,
        seen_by_second: remarks.iter().any(|one| one.agreed && !one.by_who_ran_it),
        remarks,
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path((id, run)): Path<(ProgrammeId, RunId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::DecideTandems).await?;
    // Of two runs published at once, the second sees whom the first asks.
    people::lock(&mut tx, programme.organisation).await?;
    let plan = Plan::load(&mut tx, &programme, run).await?;
    if plan.tandems.is_empty() {
        return Ok(Redirect::to(&links::publish(id, run)).into_response());
    }
    // Of two clicks at once, one publishes.
    if !runs::publish(&mut tx, run, ctx.now()).await? {
        return Ok(Redirect::to(&links::tandems(id)).into_response());
    }
    if let Some(scenario) = &plan.scenario {
        adopt(&ctx, &mut tx, &programme, scenario).await?;
    }
    for (mentor, mentee, tandem) in &plan.tandems {
        propose(&ctx, &mut tx, &programme, &plan, (*mentor, *mentee), tandem).await?;
    }
    let detail = plan.run.number.to_string();
    let scope = ctx.scope(&programme);
    audit::record(&mut tx, scope, Event::Published, &detail, ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::tandems(id), "published")).into_response())
}

/// Makes the rules that a scenario tried out the programme's, and takes back
/// the decisions that did not hold in it.
async fn adopt(ctx: &Ctx, tx: &mut Tx, programme: &Programme, scenario: &Scenario) -> Result<()> {
    let Some(adopted) = Adopted::load(tx, programme, Some(scenario)).await? else {
        return Ok(());
    };
    let (now, scope) = (ctx.now(), ctx.scope(programme));
    if adopted.before != adopted.after {
        let by = ctx.viewer.as_ref().ok_or(Error::Forbidden)?.id;
        let version = store::rules::save(tx, programme.id, &adopted.after, by, now).await?;
        let detail = version.number.to_string();
        audit::record(tx, scope, Event::RulesSaved, &detail, now).await?;
    }
    for (mentor, mentee) in adopted.released {
        overrides::delete(tx, programme.id, mentor, mentee).await?;
        let detail = format!("{mentor}–{mentee}");
        audit::record(tx, scope, Event::PairReleased, &detail, now).await?;
    }
    Ok(())
}

/// What publishing a scenario changes in the programme.
struct Adopted {
    before: Rules,
    after: Rules,
    /// Number of the version that the rules become, if they change anything.
    version: i64,
    released: Vec<(PersonId, PersonId)>,
}

impl Adopted {
    async fn load(
        tx: &mut Tx,
        programme: &Programme,
        scenario: Option<&Scenario>,
    ) -> Result<Option<Self>> {
        let Some(scenario) = scenario else {
            return Ok(None);
        };
        let latest = store::rules::latest(tx, programme.id).await?;
        let latest = latest.ok_or(Error::Internal("a scenario ran without rules in force"))?;
        let decided = overrides::list(tx, programme.id).await?;
        let pairs = decided.iter().map(|o| (o.mentor, o.mentee));
        Ok(Some(Self {
            before: latest.rules,
            after: scenario.rules.clone(),
            version: latest.number + 1,
            released: pairs
                .filter(|pair| scenario.set_aside.contains(pair))
                .collect(),
        }))
    }

    /// A sentence each.
    fn said(
        &self,
        t: Text,
        scenario: &Scenario,
        people: &BTreeMap<PersonId, Person>,
    ) -> Vec<String> {
        let mut said = Vec::new();
        if self.before != self.after {
            said.push(t.publish_new_rules(scenario.name.as_str(), self.version));
        }
        if !self.released.is_empty() {
            let name = |id: &PersonId| people.get(id).map(|person| person.record.name());
            let pairs: Vec<String> = self
                .released
                .iter()
                .filter_map(|(mentor, mentee)| Some(t.pair_name(name(mentee)?, name(mentor)?)))
                .collect();
            said.push(t.publish_releases(self.released.len(), pairs.join("; ")));
        }
        said
    }

    fn rule_changes(&self, t: Text) -> Vec<String> {
        let changes = compare::of_rules(t, &[&self.before, &self.after]);
        let changes = changes.into_iter().filter_map(|change| {
            let [before, after] = change.values.try_into().ok()?;
            Some(t.publish_rule_change(after, before, change.name))
        });
        changes.collect()
    }
}

/// Asks the two people of one tandem.
async fn propose(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    plan: &Plan,
    (mentor, mentee): (PersonId, PersonId),
    tandem: &Tandem,
) -> Result<()> {
    let body = serde_json::to_string(tandem).map_err(store::Error::from)?;
    let tokens = [ctx.app.draw_token(), ctx.app.draw_token()];
    let new = NewProposal {
        programme: programme.id,
        run: plan.run.id,
        mentor,
        mentee,
        mentor_token: &tokens[0],
        mentee_token: &tokens[1],
        body: &body,
    };
    let Some(proposal) = proposals::insert(tx, new, ctx.now()).await? else {
        return Ok(());
    };
    for (person, token, side) in [
        (mentor, &tokens[0], Side::Mentor),
        (mentee, &tokens[1], Side::Mentee),
    ] {
        let person = plan.people.get(&person).ok_or(Error::NotFound)?;
        accounts::for_person(tx, person, ctx.now()).await?;
        let lang = plan.body.lang_of(programme, person.id);
        let letter = write(ctx, programme, person, token, side, lang);
        let letter = NewLetter {
            proposal: Some(proposal),
            ..letter.borrowed(programme, person, lang)
        };
        letters::write(tx, letter, ctx.now()).await?;
    }
    Ok(())
}

/// The words of a letter.
struct Words {
    name: String,
    subject: String,
    body: String,
    link: String,
}

/// Says neither who the partner is nor what it is about: assistants read the
/// mail of leaders, and letters lie on desks.
fn write(
    ctx: &Ctx,
    programme: &Programme,
    person: &Person,
    token: &Token,
    side: Side,
    lang: Lang,
) -> Words {
    let t = lang.text();
    let name = person.record.name();
    let programme = programme.name.as_str();
    let body = match side {
        Side::Mentor => t.letter_proposal_mentor("{link}", name.as_str(), programme),
        Side::Mentee => t.letter_proposal_mentee("{link}", name.as_str(), programme),
    };
    Words {
        name,
        subject: t.letter_proposal_subject(),
        body,
        link: format!(
            "{}{}",
            ctx.app.config().base_url,
            links::proposal(token.secret())
        ),
    }
}

impl Words {
    fn borrowed<'a>(
        &'a self,
        programme: &Programme,
        person: &'a Person,
        lang: Lang,
    ) -> NewLetter<'a> {
        NewLetter {
            organisation: programme.organisation,
            programme: Some(programme.id),
            person: Some(person.id),
            proposal: None,
            kind: "proposal",
            recipient: &self.name,
            email: person.record.email.as_ref().map(Email::as_str),
            lang: lang.key(),
            subject: &self.subject,
            body: &self.body,
            link: Some(&self.link),
            details: None,
            calendar: None,
        }
    }
}

/// What publishing a run means now.
struct Plan {
    run: Run,
    /// What the run tried out.
    scenario: Option<Scenario>,
    body: Body,
    people: BTreeMap<PersonId, Person>,
    tandems: Vec<(PersonId, PersonId, Tandem)>,
    /// Tandems of which one side is asked already, or was asked about this tandem.
    left_alone: usize,
    /// Tandems that a rule forbids by now: people and lines change after a run.
    ruled_out: usize,
}

impl Plan {
    async fn load(tx: &mut Tx, programme: &Programme, run: RunId) -> Result<Self> {
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
            left_alone: 0,
            ruled_out: 0,
        };
        plan.choose(tx, programme).await?;
        Ok(plan)
    }

    async fn choose(&mut self, tx: &mut Tx, programme: &Programme) -> Result<()> {
        let mut known = BTreeSet::new();
        let mut mentees = BTreeSet::new();
        let forbidden = overrides::list(tx, programme.id)
            .await?
            .into_iter()
            .filter(|decision| decision.kind == Kind::Forbid)
            .filter(|decision| !self.sets_aside(decision))
            .map(|decision| (decision.mentor, decision.mentee))
            .collect();
        let overrides = Overrides {
            forbidden,
            ..Overrides::default()
        };
        let now = participants::roster(tx, programme.organisation, programme.id)
            .await?
            .case(self.body.outcome.rules.clone(), &overrides);
        // As many as they offer today, not when the run was made.
        let mut places: BTreeMap<PersonId, u32> = now
            .people
            .iter()
            .filter_map(|person| Some((person_of(&person.key)?, person.mentor_places)))
            .collect();
        for proposal in proposals::list(tx, programme.id).await? {
            known.insert((proposal.mentor, proposal.mentee));
            if proposal.answers.standing() != Standing::NotAccepted {
                mentees.insert(proposal.mentee);
                let free = places.entry(proposal.mentor).or_default();
                *free = free.saturating_sub(1);
            }
        }
        let now = now
            .prepare()
            .map_err(|_| Error::Internal("the roster makes no case"))?;

        for tandem in &self.body.outcome.tandems {
            let (Some(mentor), Some(mentee)) =
                (person_of(&tandem.mentor), person_of(&tandem.mentee))
            else {
                continue;
            };
            let free = places.entry(mentor).or_default();
            if known.contains(&(mentor, mentee)) || mentees.contains(&mentee) || *free == 0 {
                self.left_alone += 1;
                continue;
            }
            let verdict = now.verdict(&tandem.mentor, &tandem.mentee);
            if !matches!(verdict, Some(Verdict::Possible(_))) {
                self.ruled_out += 1;
                continue;
            }
            *free -= 1;
            mentees.insert(mentee);
            self.tandems.push((mentor, mentee, tandem.clone()));
        }
        Ok(())
    }

    /// Whether a decision did not hold in the run, and is taken back with publishing it.
    fn sets_aside(&self, decision: &Override) -> bool {
        let pair = (decision.mentor, decision.mentee);
        let scenario = self.scenario.as_ref();
        scenario.is_some_and(|scenario| scenario.set_aside.contains(&pair))
    }

    fn people_asked(&self) -> usize {
        self.both_sides().collect::<BTreeSet<_>>().len()
    }

    /// How many letters go by mail, and how many are printed.
    fn letters(&self) -> (usize, usize) {
        let all = self.tandems.len() * 2;
        let by_mail = self
            .both_sides()
            .filter(|id| {
                self.people
                    .get(id)
                    .is_some_and(|person| person.record.email.is_some())
            })
            .count();
        (by_mail, all - by_mail)
    }

    fn both_sides(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.tandems
            .iter()
            .flat_map(|(mentor, mentee, _)| [*mentor, *mentee])
    }
}
