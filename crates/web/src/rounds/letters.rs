//! Letters of a feedback round. Their link is the same for everybody and needs
//! signing in: a link of somebody's own would lie in mail systems and their
//! logs, and whoever held it could tell its owner's visits from others'.

use programme::ids::{PersonId, RoundId};
use store::feedback::rounds::Round;
use store::programmes::Programme;
use store::{Result, Tx, letters};

use crate::correspondence::{Reader, Words, write_to};
use crate::{App, links};

/// Asks for answers.
pub(super) async fn invite(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    round: &Round,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<()> {
    let words = |reader: &Reader| {
        let t = reader.t();
        let closes = i18n::date(t.lang(), round.days.closes_on);
        let (name, of) = (reader.name.as_str(), programme.name.as_str());
        Words {
            kind: "round",
            subject: t.letter_round_subject(),
            body: t.letter_round(closes, "{link}", name, of),
        }
    };
    send(app, tx, programme, &links::answer(round.id), people, words).await
}

/// Reminds whoever has not answered, by mail alone: a reminder on paper would
/// tell whoever hands it over who has not answered. The start page of those
/// without a mailbox shows the round as long as it is open.
pub(super) async fn remind(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    round: &Round,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<()> {
    let words = |reader: &Reader| {
        let t = reader.t();
        let closes = i18n::date(t.lang(), round.days.closes_on);
        let (name, of) = (reader.name.as_str(), programme.name.as_str());
        Words {
            kind: letters::ROUND_REMINDER,
            subject: t.letter_round_reminder_subject(closes.as_str()),
            body: t.letter_round_reminder(closes, "{link}", name, of),
        }
    };
    send(app, tx, programme, &links::answer(round.id), people, words).await
}

/// Says that the result is there.
pub(super) async fn tell_result(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    round: RoundId,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<()> {
    let words = |reader: &Reader| {
        let t = reader.t();
        let (name, of) = (reader.name.as_str(), programme.name.as_str());
        Words {
            kind: "round_result",
            subject: t.letter_round_result_subject(),
            body: t.letter_round_result("{link}", name, of),
        }
    };
    send(app, tx, programme, &links::my_results(round), people, words).await
}

/// Invites to the circle.
pub(super) async fn circle(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    round: RoundId,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<()> {
    let words = |reader: &Reader| {
        let t = reader.t();
        let (name, of) = (reader.name.as_str(), programme.name.as_str());
        Words {
            kind: "circle",
            subject: t.letter_circle_subject(),
            body: t.letter_circle("{link}", name, of),
        }
    };
    send(app, tx, programme, &links::circle(round), people, words).await
}

async fn send(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    path: &str,
    people: impl IntoIterator<Item = PersonId>,
    words: impl Fn(&Reader) -> Words,
) -> Result<()> {
    let link = format!("{}{path}", app.config().base_url);
    write_to(tx, programme, people, Some(&link), app.clock().now(), words).await
}
