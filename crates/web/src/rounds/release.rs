//! What a round says: sheets from the urn to the anonymity engine, and what it
//! lets through to the database. Nothing readable is written on the way.

use programme::feedback::Sheet;
use programme::feedback::anonymity::{Ballot, Plan, Results, release};
use programme::round_plan::State;
use rand::Rng as _;
use store::feedback::rounds::Round;
use store::feedback::{questionnaires, releases};
use store::{Error, Result, Tx};

use crate::App;

/// Releases what may be said of these sheets, once; where the round stands then.
/// What was changed outside of the product cannot be opened and does not count.
///
/// # Errors
/// If the database fails; [`Error::AlreadyExists`] if the round was released before.
pub(super) async fn of(
    app: &App,
    tx: &mut Tx,
    round: &Round,
    opened: Vec<Option<Vec<u8>>>,
) -> Result<State> {
    let all = opened.len();
    let sheets: Vec<Sheet> = opened
        .into_iter()
        .flatten()
        .filter_map(|bytes| Sheet::from_padded(&bytes).ok())
        .collect();
    let lost = all - sheets.len();
    if lost > 0 {
        tracing::error!(
            round = round.id.0,
            lost,
            "sealed answers were changed and do not count"
        );
    }
    let seed = app.draw_random().next_u64();
    let plan = Plan {
        round: round.id,
        questionnaire: questionnaires::latest(tx, round.id).await?.questionnaire,
        tandems: usize::try_from(round.tandems).unwrap_or_default(),
        seed,
    };
    // A round is released once (A4); other rounds have other answers, so nothing came earlier.
    let ballots = Ballot::number(sheets, seed);
    let said = release(&plan, &ballots, &[]).map_err(|_| Error::AlreadyExists)?;
    if matches!(said.results(), Results::Circle) {
        return Ok(State::Circle);
    }
    let zone = app.config().time_zone.clone();
    let today = app.clock().now().to_zoned_datetime(zone).date();
    releases::insert(tx, round.id, said.results(), today).await?;
    Ok(State::Closed)
}
