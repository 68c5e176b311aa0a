//! Previews of a scenario: computed one at a time in each programme, and for
//! each account only the newest. Whatever is no longer waited for breaks off.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use matching::Case;
use programme::ids::{AccountId, ProgrammeId};

use crate::Result;
use crate::matching_run::{Body, solve_unless};

/// What is being computed.
#[derive(Default)]
pub(crate) struct Previews(Mutex<BTreeMap<ProgrammeId, Arc<Slot>>>);

/// The previews of one programme.
#[derive(Default)]
struct Slot {
    /// Whoever holds it computes.
    turn: tokio::sync::Mutex<()>,
    /// The number of each account's newest preview.
    newest: Mutex<BTreeMap<AccountId, Arc<AtomicU64>>>,
}

/// One preview; once it is dropped, nobody waits for it any more.
struct Ticket {
    newest: Arc<AtomicU64>,
    mine: u64,
}

impl Ticket {
    fn is_waited_for(newest: &AtomicU64, mine: u64) -> bool {
        newest.load(Ordering::Relaxed) == mine
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        // Unless a newer one has taken over, which must not be stopped.
        let next = self.mine + 1;
        let (order, otherwise) = (Ordering::Relaxed, Ordering::Relaxed);
        let _ = self
            .newest
            .compare_exchange(self.mine, next, order, otherwise);
    }
}

impl Previews {
    /// Runs a case for an account. `None`: the account asked for a newer
    /// preview meanwhile.
    pub(crate) async fn compute(
        &self,
        programme: ProgrammeId,
        account: AccountId,
        case: Case,
    ) -> Result<Option<Body>> {
        let slot = self.slot(programme);
        let ticket = slot.draw(account);
        let _turn = slot.turn.lock().await;
        let (newest, mine) = (Arc::clone(&ticket.newest), ticket.mine);
        solve_unless(case, move || !Ticket::is_waited_for(&newest, mine)).await
    }

    fn slot(&self, programme: ProgrammeId) -> Arc<Slot> {
        // The map is whole after every step: a thread that panicked leaves it usable.
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(slots.entry(programme).or_default())
    }
}

impl Slot {
    fn draw(&self, account: AccountId) -> Ticket {
        let mut all = self.newest.lock().unwrap_or_else(PoisonError::into_inner);
        let newest = Arc::clone(all.entry(account).or_default());
        let mine = newest.fetch_add(1, Ordering::Relaxed) + 1;
        Ticket { newest, mine }
    }
}

#[cfg(test)]
mod tests {
    use matching::case::{Offer, Person, Want};

    use super::*;

    fn case() -> Case {
        let topic = "t".to_owned();
        let people = (0..200).map(|number| Person {
            key: format!("{number:03}"),
            active: true,
            mentor_places: u32::from(number % 2 == 0),
            mentee: number % 2 == 1,
            offers: [Offer {
                topic: topic.clone(),
                level: None,
            }]
            .into(),
            wants: vec![Want {
                topic: topic.clone(),
                level: None,
            }],
            languages: ["de".to_owned()].into(),
            modes: matching::case::Modes {
                on_site: false,
                online: true,
            },
            ..Person::default()
        });
        Case {
            people: people.collect(),
            ..Case::default()
        }
    }

    #[tokio::test]
    async fn a_newer_preview_takes_the_place_of_an_older_one() {
        let previews = Previews::default();
        let (programme, kim, ada) = (ProgrammeId(1), AccountId(1), AccountId(2));
        let slot = previews.slot(programme);
        let busy = slot.turn.lock().await;
        let all = async {
            tokio::join!(
                previews.compute(programme, kim, case()),
                previews.compute(programme, kim, case()),
                previews.compute(programme, ada, case()),
            )
        };
        let (older, newer, other) = tokio::join!(all, async {
            tokio::task::yield_now().await;
            drop(busy);
        })
        .0;
        assert!(older.unwrap().is_none());
        assert_eq!(newer.unwrap().unwrap().outcome.tandems.len(), 100);
        assert_eq!(other.unwrap().unwrap().outcome.tandems.len(), 100);
    }

    #[test]
    fn whoever_goes_away_waits_no_longer() {
        let slot = Slot::default();
        let ticket = slot.draw(AccountId(1));
        let (newest, mine) = (Arc::clone(&ticket.newest), ticket.mine);
        assert!(Ticket::is_waited_for(&newest, mine));
        drop(ticket);
        assert!(!Ticket::is_waited_for(&newest, mine));
        let older = slot.draw(AccountId(1));
        let newer = slot.draw(AccountId(1));
        drop(older);
        assert!(Ticket::is_waited_for(&newer.newest, newer.mine));
    }
}
