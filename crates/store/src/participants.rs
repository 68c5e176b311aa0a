//! Who takes part in a programme, and what they answered.

use std::collections::{BTreeMap, BTreeSet};

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
    /// Whether they were given in the product, not read from a file.
    pub own: bool,
}

/// Everybody's answers, without exclusions, in the order of their ids.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Answered>> {
    let sql = "SELECT person_id, answers, answered_at, own FROM participant \
         WHERE programme_id = $1 ORDER BY person_id";
    let rows: Vec<(i64, String, i64, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    rows.into_iter()
        .map(|(person, answers, at, own)| {
            Ok(Answered {
                person: PersonId(person),
                answers: serde_json::from_str(&answers)?,
                at: Timestamp::from_microsecond(at).unwrap_or_default(),
                own: own != 0,
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

/// Stores the answers that somebody gave in the product. Exclusions are stored
/// apart, by [`exclude`].
pub async fn save_own(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    answers: &Answers,
    at: Timestamp,
) -> Result<()> {
    let body = serde_json::to_string(answers)?;
    let sql = "INSERT INTO participant (programme_id, person_id, answers, answered_at, own) \
         VALUES ($1, $2, $3, $4, 1) ON CONFLICT (programme_id, person_id) DO UPDATE SET \
         answers = excluded.answers, answered_at = excluded.answered_at, own = 1";
    on!(tx, |db| sqlx::query(sql)
        .bind(programme.0)
        .bind(person.0)
        .bind(body)
        .bind(at.as_microsecond())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Adds people to those whom somebody must not be matched with.
pub async fn exclude(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    others: &Exclusions,
) -> Result<()> {
    let sql = "INSERT INTO exclusion (programme_id, person_id, other_id) VALUES ($1, $2, $3) \
         ON CONFLICT DO NOTHING";
    for other in others.all().filter(|other| *other != person) {
        tx.run(sql, &[programme.0, person.0, other.0]).await?;
    }
    Ok(())
}

/// Forgets whom somebody must not be matched with in a programme.
pub async fn forget_exclusions(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<()> {
    let sql = "DELETE FROM exclusion WHERE programme_id = $1 AND person_id = $2";
    tx.run(sql, &[programme.0, person.0]).await?;
    Ok(())
}

/// How many people somebody excluded in one programme: shown to them alone.
pub async fn count_exclusions_in(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM exclusion WHERE programme_id = $1 AND person_id = $2";
    Ok(on!(tx, |db| sqlx::query_scalar(sql)
        .bind(programme.0)
        .bind(person.0)
        .fetch_one(db)
        .await)?)
}

/// Takes somebody out of a programme: answers and exclusions are deleted.
pub async fn leave(tx: &mut Tx, programme: ProgrammeId, person: PersonId) -> Result<()> {
    forget_exclusions(tx, programme, person).await?;
    let sql = "DELETE FROM participant WHERE programme_id = $1 AND person_id = $2";
    tx.run(sql, &[programme.0, person.0]).await?;
    Ok(())
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
                 answers = excluded.answers, answered_at = excluded.answered_at, own = 0",
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
    let tired = want_no_other(tx, programme).await?;
    let participants = list(tx, programme)
        .await?
        .into_iter()
        .filter(|answered| !tired.contains(&answered.person))
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

/// Who said at the end of a tandem that they want no other at present.
async fn want_no_other(tx: &mut Tx, programme: ProgrammeId) -> Result<BTreeSet<PersonId>> {
    let sql = "SELECT CASE p.side WHEN 'mentor' THEN t.mentor_id ELSE t.mentee_id END \
         FROM preparation p JOIN tandem t ON t.id = p.tandem_id \
         WHERE t.programme_id = $1 AND p.again = 'no' AND t.stage IN ('ended', 'closed')";
    let ids: Vec<i64> = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(ids.into_iter().map(PersonId).collect())
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
