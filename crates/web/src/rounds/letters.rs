//! Letters of a feedback round. Their link is the same for everybody and needs
//! signing in: a link of somebody's own would lie in mail systems and their
//! logs, and whoever held it could tell its owner's visits from others'.

use programme::ids::{PersonId, RoundId};
use store::feedback::rounds::Round;
use store::programmes::Programme;
use store::{Result, Tx};

use crate::correspondence::{Content, write_to};
use crate::{App, links};

/// Asks for answers.
pub(super) async fn invite(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    round: &Round,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<()> {
    let content = Content::Round {
        closes: round.days.closes_on,
    };
    send(
        app,
        tx,
        programme,
        &links::answer(round.id),
        people,
        &content,
    )
    .await
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
    let content = Content::RoundReminder {
        closes: round.days.closes_on,
    };
    send(
        app,
        tx,
        programme,
        &links::answer(round.id),
        people,
        &content,
    )
    .await
}

/// Says that the result is there.
pub(super) async fn tell_result(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    round: RoundId,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<()> {
    let content = Content::RoundResult;
    send(
        app,
        tx,
        programme,
        &links::my_results(round),
        people,
        &content,
    )
    .await
}

/// Invites to the circle.
pub(super) async fn circle(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    round: RoundId,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<()> {
    let content = Content::Circle;
    send(app, tx, programme, &links::circle(round), people, &content).await
}

async fn send(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    path: &str,
    people: impl IntoIterator<Item = PersonId>,
    content: &Content<'_>,
) -> Result<()> {
    let link = format!("{}{path}", app.config().base_url);
    write_to(
        tx,
        programme,
        people,
        content,
        Some(&link),
        app.clock().now(),
    )
    .await
}
