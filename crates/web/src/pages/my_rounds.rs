//! What the start page of somebody who takes part says of feedback rounds: one
//! that waits for an answer, a circle, the latest result, what follows from it.

use programme::ids::{PersonId, ProgrammeId};
use programme::round_plan::State;
use serde_json::{Value, json};
use store::Tx;
use store::feedback::{actions, rounds, turnout};
use store::programmes;

use crate::ctx::Ctx;
use crate::{Result, links};

/// A line with where it leads.
pub(crate) struct Notice {
    pub(crate) icon: &'static str,
    pub(crate) words: String,
    pub(crate) link: String,
}

/// For the copy of one's own data: in which rounds one was asked, and whether one
/// answered. What was answered cannot be found.
pub(crate) async fn exported(tx: &mut Tx, person: PersonId) -> store::Result<Vec<Value>> {
    let mut all = Vec::new();
    for (id, programme) in turnout::rounds_of(tx, person).await? {
        let round = rounds::get(tx, id).await?;
        let asked = turnout::of(tx, id, person).await?;
        all.push(json!({
            "programme": programmes::get(tx, programme).await?.name,
            "round": round.kind.key(),
            "answered": asked.is_some_and(|asked| asked.answered),
        }));
    }
    Ok(all)
}

/// Of all programmes, or of one.
pub(crate) async fn load(ctx: &Ctx, tx: &mut Tx, only: Option<ProgrammeId>) -> Result<Vec<Notice>> {
    let t = ctx.t();
    let Some(person) = ctx.person() else {
        return Ok(Vec::new());
    };
    let mut notices = Vec::new();
    // Of each programme, only its latest result: it links to the others.
    let mut told = Vec::new();
    for (id, programme) in turnout::rounds_of(tx, person).await? {
        if only.is_some_and(|only| only != programme) {
            continue;
        }
        let round = rounds::get(tx, id).await?;
        let name = programmes::get(tx, programme).await?.name;
        let asked = turnout::of(tx, id, person).await?;
        let answered = asked.is_some_and(|asked| asked.answered);
        match round.state {
            State::Open if !answered && ctx.today() <= round.days.closes_on => {
                let closes = i18n::date(t.lang(), round.days.closes_on);
                notices.push(Notice {
                    icon: "pencil",
                    words: t.my_round_open(closes, name),
                    link: links::answer(id),
                });
            }
            State::Circle => notices.push(Notice {
                icon: "users",
                words: t.my_round_circle(name),
                link: links::circle(id),
            }),
            State::Closed if !told.contains(&programme) => {
                told.push(programme);
                notices.push(Notice {
                    icon: "clipboard-list",
                    words: t.my_round_results(name.as_str()),
                    link: links::my_results(id),
                });
                if !actions::list(tx, programme).await?.is_empty() {
                    notices.push(Notice {
                        icon: "check",
                        words: t.my_heard(name),
                        link: links::heard(programme),
                    });
                }
            }
            _ => {}
        }
    }
    Ok(notices)
}
