//! A plan that was confirmed becomes rows, in one transaction.

use std::collections::BTreeMap;

use jiff::Timestamp;
use programme::answers::Exclusions;
use programme::ids::PersonId;
use programme::roster::{Line, Participant};
use store::audit::{self, Event, Scope};
use store::programmes::Programme;
use store::{Tx, accounts, participants, people};

use super::plan::{Plan, Standing};
use crate::Result;

/// Writes what a plan says and what the log needs of it: numbers, no names.
pub(crate) async fn save(
    tx: &mut Tx,
    programme: &Programme,
    plan: &Plan,
    scope: Scope,
    now: Timestamp,
) -> Result<()> {
    let giving_up: Vec<PersonId> = plan
        .people
        .iter()
        .filter(|person| person.address_changes)
        .map(|person| person.id)
        .collect();
    people::clear_addresses(tx, &giving_up).await?;

    let new: Vec<_> = plan
        .people
        .iter()
        .filter(|person| person.standing == Standing::New)
        .collect();
    let records: Vec<_> = new.iter().map(|person| person.record.clone()).collect();
    let ids = people::insert_many(tx, programme.organisation, &records, now).await?;
    let ids: BTreeMap<PersonId, PersonId> = new.iter().map(|person| person.id).zip(ids).collect();
    let real = |id: PersonId| ids.get(&id).copied().unwrap_or(id);

    let changed: Vec<_> = plan
        .people
        .iter()
        .filter(|person| matches!(person.standing, Standing::Changed(_)))
        .map(|person| (person.id, &person.record))
        .collect();
    people::update_many(tx, &changed, now).await?;
    accounts::follow_people(tx, programme.organisation, now).await?;

    let moved: Vec<_> = plan
        .people
        .iter()
        .filter(|person| person.lines_change)
        .collect();
    let from: Vec<PersonId> = moved.iter().map(|person| real(person.id)).collect();
    let lines: Vec<Line> = moved
        .iter()
        .flat_map(|person| &person.lines)
        .map(|line| Line {
            person: real(line.person),
            supervisor: real(line.supervisor),
            kind: line.kind,
        })
        .collect();
    people::set_lines(tx, &from, &lines).await?;

    let answers: Vec<(Participant, Timestamp)> = plan
        .answers
        .iter()
        .filter(|answer| answer.standing.changes())
        .map(|answer| {
            let mut participant = answer.participant.clone();
            participant.person = real(participant.person);
            for wish in &mut participant.answers.wishes {
                *wish = real(*wish);
            }
            let excluded = participant.exclusions.all().map(real).collect();
            participant.exclusions = Exclusions::new(excluded);
            (participant, answer.at.unwrap_or(now))
        })
        .collect();
    participants::save_many(tx, programme.id, &answers).await?;

    let changed = |standing: &Standing| matches!(standing, Standing::Changed(_));
    if !plan.people.is_empty() {
        let detail = format!("+{} ~{}", new.len(), plan.count_people(changed));
        audit::record(tx, scope, Event::PeopleImported, &detail, now).await?;
    }
    if !plan.answers.is_empty() {
        let added = plan.count_answers(|standing| *standing == Standing::New);
        let detail = format!("+{added} ~{}", plan.count_answers(changed));
        audit::record(tx, scope, Event::AnswersImported, &detail, now).await?;
    }
    Ok(())
}
