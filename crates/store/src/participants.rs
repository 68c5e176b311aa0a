//! Who takes part in a programme, and what they answered.

use std::collections::BTreeMap;

use jiff::Timestamp;
use programme::answers::{Answers, Exclusions};
use programme::ids::{OrganisationId, PersonId, ProgrammeId};
use programme::person::{Named, Status};
use programme::roster::{Participant, Roster};
use sqlx::QueryBuilder;

use crate::db::on;
use crate::{Result, Tx, people};

/// Rows of one statement.
const CHUNK: usize = 500;

/// A person's answers, with the time they were given: the later answer counts.
#[derive(Clone)]
pub struct Answered {
    /// Who.
    pub person: PersonId,
    /// What.
    pub answers: Answers,
    /// When.
    pub at: Timestamp,
}

/// Everybody's answers, without exclusions, in the order of their ids.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Answered>> {
    let sql = "SELECT person_id, answers, answered_at FROM participant \
         WHERE programme_id = $1 ORDER BY person_id";
    let rows: Vec<(i64, String, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    rows.into_iter()
        .map(|(person, answers, at)| {
            Ok(Answered {
                person: PersonId(person),
                answers: serde_json::from_str(&answers)?,
                at: Timestamp::from_microsecond(at).unwrap_or_default(),
            })
        })
        .collect()
}

/// Somebody who takes part, as the list of them shows them.
#[derive(Clone)]
pub struct Listed {
    /// Who.
    pub person: Named,
    /// Whether they can take part now.
    pub status: Status,
    /// What they answered.
    pub answers: Answers,
}

/// Everybody who takes part, without exclusions, in the order of their ids.
pub async fn listed(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Listed>> {
    type Row = (i64, String, String, String, String, String, String, String);
    let sql = "SELECT p.id, p.given_name, p.family_name, p.position, p.department, p.site, \
         p.status, t.answers FROM participant t JOIN person p ON p.id = t.person_id \
         WHERE t.programme_id = $1 ORDER BY p.id";
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    rows.into_iter()
        .map(
            |(id, given_name, family_name, position, department, site, status, answers)| {
                Ok(Listed {
                    person: Named {
                        id: PersonId(id),
                        given_name,
                        family_name,
                        position,
                        department,
                        site,
                    },
                    status: Status::from_key(&status),
                    answers: serde_json::from_str(&answers)?,
                })
            },
        )
        .collect()
}

/// One person's answers in every programme they take part in.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<(ProgrammeId, Answers)>> {
    let sql = "SELECT programme_id, answers FROM participant WHERE person_id = $1 ORDER BY 1";
    let rows: Vec<(i64, String)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(person.0)
        .fetch_all(db)
        .await)?;
    rows.into_iter()
        .map(|(programme, answers)| Ok((ProgrammeId(programme), serde_json::from_str(&answers)?)))
        .collect()
}

/// How many exclusions a person has stated: the number is all that is shown, and only to them.
pub async fn count_exclusions(tx: &mut Tx, person: PersonId) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM exclusion WHERE person_id = $1";
    Ok(on!(tx, |db| sqlx::query_scalar(sql)
        .bind(person.0)
        .fetch_one(db)
        .await)?)
}

/// Stores one person's answers in place of earlier ones.
pub async fn save(
    tx: &mut Tx,
    programme: ProgrammeId,
    participant: &Participant,
    at: Timestamp,
) -> Result<()> {
    save_many(tx, programme, &[(participant.clone(), at)]).await
}

/// Stores many people's answers, each with its time, in place of earlier ones.
/// Every person may come once.
pub async fn save_many(
    tx: &mut Tx,
    programme: ProgrammeId,
    answered: &[(Participant, Timestamp)],
) -> Result<()> {
    for answered in answered.chunks(CHUNK) {
        let rows: Vec<(i64, String, i64)> = answered
            .iter()
            .map(|(participant, at)| {
                let body = serde_json::to_string(&participant.answers)?;
                Ok((participant.person.0, body, at.as_microsecond()))
            })
            .collect::<Result<_>>()?;
        on!(tx, |db| {
            let mut sql = QueryBuilder::new(
                "INSERT INTO participant (programme_id, person_id, answers, answered_at) ",
            );
            sql.push_values(&rows, |mut row, (person, body, at)| {
                row.push_bind(programme.0)
                    .push_bind(*person)
                    .push_bind(body)
                    .push_bind(*at);
            });
            sql.push(
                " ON CONFLICT (programme_id, person_id) DO UPDATE SET \
                 answers = excluded.answers, answered_at = excluded.answered_at",
            );
            sql.build().execute(db).await.map(|_| ())
        })?;
        on!(tx, |db| {
            let mut sql = QueryBuilder::new("DELETE FROM exclusion WHERE programme_id = ");
            sql.push_bind(programme.0).push(" AND person_id IN (");
            let mut ids = sql.separated(", ");
            for (participant, _) in answered {
                ids.push_bind(participant.person.0);
            }
            sql.push(")").build().execute(db).await.map(|_| ())
        })?;
    }
    let exclusions: Vec<(PersonId, PersonId)> = answered
        .iter()
        .flat_map(|(participant, _)| {
            let person = participant.person;
            participant
                .exclusions
                .all()
                .map(move |other| (person, other))
        })
        .collect();
    for exclusions in exclusions.chunks(CHUNK) {
        on!(tx, |db| {
            let mut sql =
                QueryBuilder::new("INSERT INTO exclusion (programme_id, person_id, other_id) ");
            sql.push_values(exclusions, |mut row, (person, other)| {
                row.push_bind(programme.0)
                    .push_bind(person.0)
                    .push_bind(other.0);
            });
            sql.push(" ON CONFLICT DO NOTHING");
            sql.build().execute(db).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// Everything the matching of a programme looks at: the only reader of exclusions.
pub async fn roster(
    tx: &mut Tx,
    organisation: OrganisationId,
    programme: ProgrammeId,
) -> Result<Roster> {
    let sql = "SELECT person_id, other_id FROM exclusion WHERE programme_id = $1 ORDER BY 1, 2";
    let rows: Vec<(i64, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    let mut excluded: BTreeMap<PersonId, Vec<PersonId>> = BTreeMap::new();
    for (person, other) in rows {
        excluded
            .entry(PersonId(person))
            .or_default()
            .push(PersonId(other));
    }
    let participants = list(tx, programme)
        .await?
        .into_iter()
        .map(|answered| Participant {
            person: answered.person,
            answers: answered.answers,
            exclusions: Exclusions::new(excluded.remove(&answered.person).unwrap_or_default()),
        })
        .collect();

    Ok(Roster {
        people: people::list(tx, organisation).await?,
        lines: people::lines(tx, organisation).await?,
        participants,
        earlier: earlier_tandems(tx, organisation, programme).await?,
    })
}

/// Pairs that both accepted in the organisation's other programmes (rule H8).
async fn earlier_tandems(
    tx: &mut Tx,
    organisation: OrganisationId,
    programme: ProgrammeId,
) -> Result<Vec<(PersonId, PersonId)>> {
    let sql = "SELECT t.mentor_id, t.mentee_id FROM proposal t \
         JOIN programme p ON p.id = t.programme_id \
         WHERE p.organisation_id = $1 AND t.programme_id <> $2 \
         AND t.mentor_answer = 'accepted' AND t.mentee_answer = 'accepted' ORDER BY 1, 2";
    let rows: Vec<(i64, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(organisation.0)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(mentor, mentee)| (PersonId(mentor), PersonId(mentee)))
        .collect())
}
