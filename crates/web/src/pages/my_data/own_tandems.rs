//! What is stored of the viewer in their tandems: what they signed and said, the goals
//! and meetings they share. The partner is not named, and what is theirs is left out.

use i18n::Text;
use programme::check_in::Item;
use programme::ids::PersonId;
use programme::proposal::Side;
use programme::tandem::Aim;
use serde_json::{Value, json};
use store::agreements::{self, Signature};
use store::check_ins::{self, CheckIn};
use store::events::{self, Event};
use store::meetings::{self, Meeting};
use store::programmes::Programme;
use store::tandems::{self, Farewell, Tandem};
use store::{Tx, aims};

use crate::ctx::Ctx;
use crate::pages::my_answers::Fact;
use crate::{Result, arranging, gatherings, words};

/// A tandem of the viewer.
pub(super) struct Own {
    programme: Programme,
    tandem: Tandem,
    side: Side,
    signature: Option<Signature>,
    check_in: Option<CheckIn>,
    goals: Vec<Aim>,
    /// Each with whether the viewer's calendar accepted it.
    meetings: Vec<(Meeting, bool)>,
    farewell: Farewell,
}

impl Own {
    pub(super) async fn load(
        tx: &mut Tx,
        (programme, tandem, side): (&Programme, &Tandem, Side),
    ) -> Result<Self> {
        let mut own = Vec::new();
        for meeting in meetings::list(tx, tandem.id).await? {
            let accepted = meetings::accepted(tx, &meeting, tandem.person(side)).await?;
            own.push((meeting, accepted));
        }
        let goals = aims::list(tx, tandem.id).await?.into_iter();
        Ok(Self {
            signature: agreements::signature(tx, tandem.id, side).await?,
            check_in: check_ins::get(tx, tandem.id, side).await?,
            goals: goals.map(|(_, aim)| aim).collect(),
            meetings: own,
            farewell: match tandems::farewell(tx, tandem.id, side).await {
                // What is forgotten after its end says nothing any more.
                Err(store::Error::NotFound) => Farewell::default(),
                other => other?,
            },
            programme: programme.clone(),
            tandem: tandem.clone(),
            side,
        })
    }

    /// For the page.
    pub(super) fn facts(&self, ctx: &Ctx) -> (String, Vec<Fact>) {
        let t = ctx.t();
        let day = |day| i18n::date(t.lang(), day);
        let mut facts = vec![
            (t.my_tandem_role(), role(t, self.side)),
            (t.column_state(), words::stage(t, self.tandem.stage).word),
        ];
        if let Some(signature) = &self.signature {
            facts.push((t.my_tandem_signed(), day(signature.on)));
        }
        facts.extend(self.goals.iter().map(|goal| {
            let words = goal.words.clone();
            (t.my_tandem_goal(), words)
        }));
        for (meeting, accepted) in &self.meetings {
            let begun = meeting.starts_at <= ctx.now();
            let mut said = vec![
                arranging::span(&ctx.app, t, meeting),
                words::meeting(t, meeting.state, begun).word,
            ];
            said.extend(accepted.then(|| t.meeting_accepted()));
            facts.push((t.my_tandem_meeting(), said.join(" · ")));
        }
        if let Some(said) = &self.check_in {
            let answers = Item::ALL.into_iter().filter_map(|item| {
                let points = said.answers.get(item)?;
                Some(t.my_tandem_points(u32::from(points), words::item(t, item)))
            });
            let wish = said.talk.then(|| t.my_tandem_talk());
            let all: Vec<String> = answers.chain(wish).collect();
            facts.push((t.my_tandem_check_in(), all.join(" · ")));
        }
        if !self.farewell.learned.is_empty() {
            facts.push((t.my_tandem_learned(), self.farewell.learned.clone()));
        }
        let facts = facts.into_iter().map(|(name, value)| Fact { name, value });
        (self.programme.name.clone(), facts.collect())
    }

    /// The words that the viewer signed.
    pub(super) fn signed(&self) -> Option<&Signature> {
        self.signature.as_ref()
    }

    /// For the file.
    pub(super) fn exported(&self) -> Value {
        let day = |day: jiff::civil::Date| day.to_string();
        json!({
            "programme": self.programme.name,
            "role": self.side,
            "stage": self.tandem.stage.key(),
            "both_agreed_on": day(self.tandem.created_on),
            "began_on": self.tandem.started_on.map(day),
            "signed": self.signature.as_ref().map(|signature| json!({
                "on": day(signature.on),
                "language": signature.lang,
                "agreement": signature.text,
                "code_of_conduct": signature.conduct,
            })),
            "goals": self.goals.iter().map(|goal| json!({
                "words": goal.words,
                "topic": goal.topic,
                "level_today": goal.today,
                "level_aimed_at": goal.aimed,
                "at_half_time": goal.half.map(programme::tandem::Reached::key),
                "at_the_end": goal.close.map(programme::tandem::Reached::key),
            })).collect::<Vec<_>>(),
            "meetings": self.meetings.iter().map(|(meeting, accepted)| json!({
                "starts_at": meeting.starts_at.to_string(),
                "minutes": meeting.minutes,
                "state": meeting.state.key(),
                "own_calendar_accepted": accepted,
            })).collect::<Vec<_>>(),
            "check_in": self.check_in.as_ref().map(|said| json!({
                "on": day(said.on),
                "answers": said.answers,
                "would_like_to_talk": said.talk,
            })),
            "learned": self.farewell.learned,
            "would_do_it_again": self.farewell.again,
        })
    }
}

fn role(t: Text, side: Side) -> String {
    match side {
        Side::Mentor => t.role_mentor(),
        Side::Mentee => t.role_mentee(),
    }
}

/// What somebody answered to events.
pub(super) async fn event_answers(tx: &mut Tx, person: PersonId) -> Result<Vec<(Event, bool)>> {
    let mut all = Vec::new();
    for (id, comes) in events::answers_of(tx, person).await? {
        all.push((events::get(tx, id).await?, comes));
    }
    Ok(all)
}

/// The same for the page.
pub(super) fn event_facts(ctx: &Ctx, answers: &[(Event, bool)]) -> Vec<Fact> {
    let t = ctx.t();
    let fact = |(event, comes): &(Event, bool)| Fact {
        name: words::event_kind(t, event.details.kind),
        value: [
            gatherings::when(&ctx.app, t, event),
            if *comes {
                t.my_event_comes()
            } else {
                t.my_event_stays_away()
            },
        ]
        .join(" · "),
    };
    answers.iter().map(fact).collect()
}

/// And for the file.
pub(super) fn event_export((event, comes): &(Event, bool)) -> Value {
    json!({
        "event": event.details.kind.key(),
        "starts_at": event.details.starts_at.to_string(),
        "comes": comes,
    })
}

#[cfg(test)]
mod tests {
    use programme::check_in::Answers;
    use programme::tandem::SIDES;

    use super::*;
    use crate::testing::{World, worlds};

    /// A tandem in which both said everything there is to say.
    async fn full(world: &World) -> Tandem {
        let tandem = world.running_tandem().await;
        let mut tx = world.app.db().write().await.unwrap();
        let aim = Aim {
            topic: None,
            words: "Gemeinsames Ziel".to_owned(),
            today: None,
            aimed: None,
            half: None,
            close: None,
        };
        aims::insert(&mut tx, tandem.id, &aim).await.unwrap();
        for (side, learned) in SIDES.into_iter().zip(["Gelernt oben", "Gelernt unten"]) {
            let mut answers = Answers::default();
            answers.set(Item::Equals, 4);
            let said = CheckIn {
                answers,
                talk: side == Side::Mentor,
                on: tandem.created_on,
            };
            check_ins::save(&mut tx, tandem.id, side, &said)
                .await
                .unwrap();
            let farewell = Farewell {
                learned: learned.to_owned(),
                again: Some(true),
            };
            tandems::say_farewell(&mut tx, tandem.id, side, &farewell)
                .await
                .unwrap();
        }
        let new = meetings::NewMeeting {
            uid: "gegenstrom-x@firm.example",
            starts_at: "2026-12-08T13:00:00Z".parse().unwrap(),
            minutes: 60,
        };
        let meeting = meetings::insert(&mut tx, tandem.id, new).await.unwrap();
        meetings::accept(&mut tx, &meeting, tandem.mentor)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let session = world.as_coordinator().await;
        let event = "kind=kick_off&date=2027-01-11&time=10:00&minutes=90&place=Kantine";
        world
            .post(&world.path("/calendar"), Some(&session), event)
            .await;
        let mut tx = world.app.db().write().await.unwrap();
        let event = events::list(&mut tx, world.programme)
            .await
            .unwrap()
            .remove(0);
        for (person, comes) in [(tandem.mentor, true), (tandem.mentee, false)] {
            events::answer(&mut tx, event.id, person, comes)
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        tandem
    }

    #[tokio::test]
    async fn each_gets_all_that_is_theirs_and_nothing_of_the_other() {
        for world in worlds().await {
            let tandem = full(&world).await;
            let mine = [
                (tandem.mentor, "Gelernt oben", "Gelernt unten", true),
                (tandem.mentee, "Gelernt unten", "Gelernt oben", false),
            ];
            for (person, learned, theirs, first) in mine {
                let session = world.as_person(person).await;
                let file = world.get("/my-data/export", Some(&session)).await.body;
                let file: Value = serde_json::from_str(&file).unwrap();
                let own = &file["tandems"][0];
                assert_eq!(own["learned"], learned);
                assert_eq!(own["signed"]["agreement"], "Wir reden.");
                assert_eq!(own["goals"][0]["words"], "Gemeinsames Ziel");
                assert_eq!(own["check_in"]["answers"]["BQ2"], 4);
                assert_eq!(own["check_in"]["would_like_to_talk"], first);
                assert_eq!(own["meetings"][0]["own_calendar_accepted"], first);
                assert_eq!(file["event_answers"][0]["comes"], first);
                let partner = if first { tandem.mentee } else { tandem.mentor };
                let mut tx = world.read().await;
                let partner = store::people::get(&mut tx, partner)
                    .await
                    .unwrap()
                    .record
                    .name();
                drop(tx);
                let text = file.to_string();
                assert!(!text.contains(theirs) && !text.contains(&partner), "{text}");
                let page = world.get("/my-data", Some(&session)).await.body;
                for shown in [
                    learned,
                    "Gemeinsames Ziel",
                    "Wir reden.",
                    "8. Dezember 2026",
                ] {
                    assert!(page.contains(shown), "{shown}: {page}");
                }
                assert!(!page.contains(theirs) && !page.contains(&partner), "{page}");
            }
        }
    }
}
