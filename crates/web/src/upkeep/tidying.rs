//! What is kept for a time only, and is deleted once a day: drafts, links and
//! requests of a sign-up that is closed, and what was entrusted to the person of trust.

use jiff::{SignedDuration, ToSpan as _};
use store::jobs::{self, Job};
use store::{Result, Tx, concerns, sign_up};

use crate::App;

/// So many days after the last day a sign-up may still be opened again.
pub(crate) const SIGN_UP_DAYS: i64 = 14;
/// So many days after it was written, or answered, what was entrusted is kept.
pub(crate) const CONCERN_DAYS: i64 = 180;

pub(super) async fn tidy(app: &App, tx: &mut Tx) -> Result<()> {
    let now = app.clock().now();
    let today = now.to_zoned_datetime(app.config().time_zone.clone()).date();
    sign_up::forget_closed(tx, today.saturating_sub(SIGN_UP_DAYS.days())).await?;
    concerns::forget(tx, today.saturating_sub(CONCERN_DAYS.days())).await?;
    jobs::withdraw(tx, &Job::Tidy).await?;
    jobs::enqueue(tx, &Job::Tidy, now + SignedDuration::from_hours(24)).await
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use programme::ids::PersonId;
    use programme::sign_up::Draft;
    use store::sign_up::{Key, SignUp};

    use crate::testing::{World, start, worlds};
    use crate::upkeep;

    use super::*;

    async fn begun(world: &World) -> PersonId {
        let mut tx = world.app.db().write().await.unwrap();
        let person = world.mentors[0];
        let open = SignUp {
            address: "abc".to_owned(),
            call_open: true,
            closes_on: Some(date(2026, 12, 1)),
            call_words: String::new(),
            letter_words: String::new(),
        };
        let id = world.programme;
        sign_up::save(&mut tx, id, &open).await.unwrap();
        sign_up::save_draft(&mut tx, id, person, &Draft::default(), start())
            .await
            .unwrap();
        let token = world.app.draw_token();
        sign_up::add_link(&mut tx, token.secret(), Key::Link, (id, person), start())
            .await
            .unwrap();
        sign_up::add_request(&mut tx, id, "Noor", "noor@firm.example", start())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        person
    }

    /// Drafts, links and requests that are there.
    async fn left(world: &World, person: PersonId) -> (bool, i64, usize) {
        let (mut tx, id) = (world.read().await, world.programme);
        let draft = sign_up::draft(&mut tx, id, person).await.unwrap();
        let links = sign_up::count_links(&mut tx, id, person, jiff::Timestamp::UNIX_EPOCH)
            .await
            .unwrap();
        let requests = sign_up::requests(&mut tx, id).await.unwrap();
        (draft.is_some(), links, requests.len())
    }

    #[tokio::test]
    async fn what_a_closed_sign_up_leaves_is_deleted_and_not_before() {
        for world in worlds().await {
            let person = begun(&world).await;
            upkeep::begin(&world.app).await.unwrap();
            world.work().await;
            assert_eq!(left(&world, person).await, (true, 1, 1));
            let clock = world.app.clock();
            clock.advance(SignedDuration::from_hours(24 * 20));
            world.work().await;
            assert_eq!(left(&world, person).await, (true, 1, 1));
            clock.advance(SignedDuration::from_hours(24 * 3));
            world.work().await;
            assert_eq!(left(&world, person).await, (false, 0, 0));
        }
    }

    #[tokio::test]
    async fn starting_twice_tidies_once() {
        for world in worlds().await {
            for _ in 0..3 {
                upkeep::begin(&world.app).await.unwrap();
            }
            let mut tx = world.read().await;
            assert_eq!(jobs::count(&mut tx).await.unwrap(), 1);
        }
    }
}
