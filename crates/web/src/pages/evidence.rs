//! A run as evidence for the works council: everything that decided, nobody's
//! name. HTML that prints well on A4.

mod numbers;

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::say::RuleLine;
use i18n::{Text, say};
use matching::outcome::{Against, Criterion, Role, Rule, Tandem, Unmatched, Verdict, Why};
use programme::ids::{PersonId, ProgrammeId, RunId};
use programme::policy::Action;
use programme::reader::Reader;
use programme::roster::person_of;
use store::comments::{self, Comment};
use store::overrides::{self, Kind, Override};
use store::rules::Version;
use store::scenarios::{self, Scenario};
use store::{Tx, people, proposals};

use self::numbers::Numbers;
use crate::charts::Histogram;
use crate::ctx::Ctx;
use crate::matching_run::Shown;
use crate::pages::certificate::{self, Certificate};
use crate::pages::run::stats;
use crate::pages::wanted;
use crate::rematch;
use crate::shell::{Section, Shell};
use crate::{Result, links};

/// A tandem in numbers.
struct Row {
    mentee: String,
    mentor: String,
    points: String,
    /// Points of the six criteria.
    criteria: Vec<String>,
    pinned: bool,
}

/// Somebody without a tandem.
struct Left {
    person: String,
    why: String,
}

/// A decision about a pair that the run took into account.
struct Decision {
    pair: String,
    pinned: bool,
    reason: String,
    when: String,
}

/// A name and what it stands for.
type Fact = (String, String);

#[derive(Template)]
#[template(path = "evidence.html")]
struct Page {
    shell: Shell,
    t: Text,
    heading: String,
    lead: String,
    run_name: String,
    run_link: String,
    matching_link: String,
    /// Where somebody comes from who does not run the programme.
    records_link: String,
    facts: Vec<(String, String)>,
    /// What the programme decided beside the rules that always hold.
    rules: Vec<RuleLine>,
    /// What the criteria measure.
    measures: Vec<Fact>,
    certificate: Certificate,
    holds: bool,
    stats: Vec<(String, String)>,
    histogram: Histogram,
    criteria: Vec<String>,
    rows: Vec<Row>,
    left: Vec<Left>,
    decisions: Vec<Decision>,
    /// Tandems that existed and are not part of the run, and why.
    gone: Vec<Fact>,
    /// Mentors and how many of their wanted places are filled.
    wanted: Vec<Fact>,
    /// What, and when. By whom is always the same role.
    steps: Vec<(String, String)>,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, run)): Path<(ProgrammeId, RunId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx
        .may_read_along(id, Reader::Council, Action::SeeRecords)
        .await?;
    let shown = Shown::load(&mut tx, &ctx, &programme, run).await?;
    let rules = store::rules::get(&mut tx, shown.run.rules).await?;
    let scenario = match &shown.run.scenario {
        Some((id, _)) => Some(scenarios::get(&mut tx, *id).await?),
        None => None,
    };
    let people = people::list(&mut tx, programme.organisation).await?;
    let comments = comments::list(&mut tx, run).await?;
    let t = ctx.t();
    let outcome = shown.outcome();
    let numbers = Numbers::new(t, &shown.body.case, &people, &outcome.input_hash);
    let decisions = decisions(&ctx, &mut tx, &shown, &numbers).await?;
    // Nothing is held while the checker works.
    drop(tx);
    let holds = certificate::verify(&shown).await?.is_ok();
    let gone = gone(t, &shown, &numbers).await?;
    let under = match &scenario {
        None => Certificate::version(&ctx, &rules),
        // Its number, since its name is free text.
        Some(one) => t.evidence_scenario(one.number),
    };

    let when = i18n::date_time(t.lang(), ctx.local(ctx.now()));
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::Matching, t.evidence_title())
            .who_sees(t.evidence_who_sees()),
        t,
        heading: t.evidence_heading(shown.run.number, programme.name.as_str()),
        lead: t.evidence_lead(when),
        run_name: t.run_name(shown.run.number),
        run_link: links::run(id, run),
        records_link: links::records(id),
        matching_link: links::matching(id),
        facts: vec![
            (t.evidence_programme(), programme.name.clone()),
            (t.run(), shown.run.number.to_string()),
        ],
        rules: say::rule_lines(t, &outcome.rules),
        measures: Criterion::ALL
            .map(|which| (say::criterion(t, which), say::criterion_about(t, which)))
            .to_vec(),
        certificate: Certificate::under(&ctx, &shown, under),
        holds,
        stats: stats(t, &shown),
        histogram: Histogram::new(
            t,
            outcome.tandems.iter().map(|tandem| tandem.score.points()),
        ),
        criteria: Criterion::ALL
            .map(|which| say::criterion(t, which))
            .to_vec(),
        rows: rows(t, &shown, &numbers),
        left: left(t, &shown, &numbers),
        decisions,
        gone,
        wanted: wanted_places(t, &shown, &numbers),
        steps: steps(&ctx, &shown, &rules, scenario.as_ref(), &comments),
    };
    Ok(Html(page.render()?).into_response())
}

/// Tandems that existed and are not part of the run, and what spoke against each.
async fn gone(t: Text, shown: &Shown, numbers: &Numbers) -> Result<Vec<Fact>> {
    let mut all = Vec::new();
    for one in rematch::why(shown).await? {
        let Some((mentor, mentee)) = person_of(&one.pair.mentor).zip(person_of(&one.pair.mentee))
        else {
            continue;
        };
        let why = match one.verdict {
            // Rules without persons: a chain of reporting lines names people.
            Some(Verdict::RuledOut(against)) => {
                let mut rules: BTreeSet<Rule> = against.iter().map(Against::rule).collect();
                if rules.len() > 1 {
                    rules.remove(&Rule::Personal);
                }
                let words: Vec<String> = rules.into_iter().map(|one| say::rule(t, one)).collect();
                t.dissolved_ruled_out(words.join(", "))
            }
            _ => t.evidence_better(),
        };
        let pair = t.evidence_pair(numbers.mentee(mentee), numbers.mentor(mentor));
        all.push((numbers.order(Role::Mentee, mentee), (pair, why)));
    }
    all.sort_by_key(|(order, _)| *order);
    Ok(all.into_iter().map(|(_, one)| one).collect())
}

/// Wanted places: whose, and how many were filled.
fn wanted_places(t: Text, shown: &Shown, numbers: &Numbers) -> Vec<Fact> {
    let mut all: Vec<_> = wanted::filled(shown)
        .into_iter()
        .filter_map(|(mentor, got, wanted)| Some((person_of(mentor)?, got, wanted)))
        .collect();
    all.sort_by_key(|(mentor, ..)| numbers.order(Role::Mentor, *mentor));
    all.into_iter()
        .map(|(mentor, got, wanted)| (numbers.mentor(mentor), t.evidence_wanted_value(got, wanted)))
        .collect()
}

fn rows(t: Text, shown: &Shown, numbers: &Numbers) -> Vec<Row> {
    let outcome = shown.outcome();
    let mut tandems: Vec<(PersonId, PersonId, &Tandem)> = outcome
        .tandems
        .iter()
        .filter_map(|tandem| {
            let pair = person_of(&tandem.mentor).zip(person_of(&tandem.mentee))?;
            Some((pair.0, pair.1, tandem))
        })
        .collect();
    tandems.sort_by_key(|(_, mentee, _)| numbers.order(Role::Mentee, *mentee));
    tandems
        .into_iter()
        .map(|(mentor, mentee, tandem)| Row {
            mentee: numbers.mentee(mentee),
            mentor: numbers.mentor(mentor),
            points: i18n::points(t.lang(), tandem.score.points()),
            criteria: say::score_lines(t, &tandem.score, &outcome.rules.weights)
                .into_iter()
                .map(|line| i18n::points(t.lang(), line.points))
                .collect(),
            pinned: tandem.pinned,
        })
        .collect()
}

fn left(t: Text, shown: &Shown, numbers: &Numbers) -> Vec<Left> {
    let mut left: Vec<_> = shown
        .outcome()
        .unmatched
        .iter()
        .filter_map(|unmatched| Some((unmatched.role, person_of(&unmatched.person)?, unmatched)))
        .collect();
    left.sort_by_key(|(role, person, _)| (*role, numbers.order(*role, *person)));
    left.into_iter()
        .map(|(role, person, unmatched)| Left {
            person: match role {
                Role::Mentee => numbers.mentee(person),
                Role::Mentor => numbers.mentor(person),
            },
            why: why(t, unmatched),
        })
        .collect()
}

/// Which rules stood in the way, without counts: "reports to everybody" with a
/// number in it would name the head of the house.
fn why(t: Text, unmatched: &Unmatched) -> String {
    match unmatched.why {
        Why::NobodyThere => t.evidence_nobody_there(),
        Why::AllTaken { .. } => t.evidence_all_taken(),
        Why::AllRuledOut { .. } => {
            let mut rules: BTreeSet<Rule> = unmatched
                .ruled_out
                .iter()
                .filter(|count| count.people > 0)
                .map(|count| count.rule)
                .collect();
            // What is confidential is named only where there is nothing else to name.
            if rules.len() > 1 {
                rules.remove(&Rule::Personal);
            }
            let words: Vec<String> = rules.into_iter().map(|rule| say::rule(t, rule)).collect();
            t.evidence_ruled_out(words.join(", "))
        }
    }
}

/// The pins and exclusions of the run itself; later ones count for a later run.
async fn decisions(
    ctx: &Ctx,
    tx: &mut Tx,
    shown: &Shown,
    numbers: &Numbers,
) -> Result<Vec<Decision>> {
    let t = ctx.t();
    let programme = shown.run.programme;
    let known = overrides::dated(tx, programme).await?;
    let proposed = proposals::list(tx, programme).await?;
    let case = &shown.body.case;
    let pins = case.pinned.iter().map(|pair| (Kind::Pin, pair));
    let forbidden = case.forbidden.iter().map(|pair| (Kind::Forbid, pair));
    let mut all = Vec::new();
    for (kind, pair) in pins.chain(forbidden) {
        let Some((mentor, mentee)) = person_of(&pair.mentor).zip(person_of(&pair.mentee)) else {
            continue;
        };
        let same = |one: &Override| (one.mentor, one.mentee, one.kind) == (mentor, mentee, kind);
        let decided = known
            .iter()
            .find(|(one, at)| same(one) && *at <= shown.run.created_at);
        let earlier = proposed
            .iter()
            .any(|proposal| (proposal.mentor, proposal.mentee) == (mentor, mentee));
        let (reason, when) = match decided {
            Some((one, at)) => (
                numbers.without_names(&one.reason),
                i18n::date_time(t.lang(), ctx.local(*at)),
            ),
            None if earlier => (t.evidence_reason_proposal(), "–".to_owned()),
            None => (t.evidence_reason_gone(), "–".to_owned()),
        };
        let decision = Decision {
            pair: t.evidence_pair(numbers.mentee(mentee), numbers.mentor(mentor)),
            pinned: kind == Kind::Pin,
            reason,
            when,
        };
        all.push((numbers.order(Role::Mentee, mentee), decision));
    }
    all.sort_by_key(|(order, _)| *order);
    Ok(all.into_iter().map(|(_, decision)| decision).collect())
}

/// What was decided when. Who is known to the programme; here it is the role.
fn steps(
    ctx: &Ctx,
    shown: &Shown,
    rules: &Version,
    scenario: Option<&Scenario>,
    comments: &[Comment],
) -> Vec<(String, String)> {
    let t = ctx.t();
    let mut steps = vec![
        match scenario {
            None => (t.evidence_step_rules(rules.number), rules.created_at),
            // Its number, since its name is free text.
            Some(one) => (t.evidence_step_scenario(one.number), one.created_at),
        },
        (t.evidence_step_run(), shown.run.created_at),
    ];
    steps.extend(comments.iter().filter(|one| one.agreed).map(|one| {
        let words = if one.by_who_ran_it {
            t.evidence_step_agreed_self()
        } else {
            t.evidence_step_agreed()
        };
        (words, one.at)
    }));
    steps.extend(
        shown
            .run
            .published_at
            .map(|at| (t.evidence_step_published(), at)),
    );
    steps
        .into_iter()
        .map(|(what, at)| (what, i18n::date_time(t.lang(), ctx.local(at))))
        .collect()
}
