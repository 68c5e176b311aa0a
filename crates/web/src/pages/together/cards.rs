//! The session cards as a tandem reads them: its own topics first.

use axum::extract::Path;
use axum::response::Response;
use programme::cards::Card;
use programme::ids::TandemId;
use programme::policy::Action;
use store::proposals;

use crate::ctx::{Ctx, Mine};
use crate::pages::cards;
use crate::shell::Shell;
use crate::{Error, Result, links};

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let Mine { mut tx, tandem, .. } = ctx.may_tandem_read(id, Action::UseTandem).await?;
    let proposal = proposals::get(&mut tx, tandem.proposal).await?;
    let why: matching::outcome::Tandem =
        serde_json::from_str(&proposal.body).map_err(store::Error::from)?;
    let topics: Vec<String> = why.covered.into_iter().chain(why.returned).collect();
    let t = ctx.t();
    let link = |card: Card| links::our_card(id, card.key());
    cards::list(
        shell(&ctx),
        vec![(links::together(id), t.together_title())],
        cards::groups(t, &topics, link),
    )
}

pub(crate) async fn get_one(
    mut ctx: Ctx,
    Path((id, card)): Path<(TandemId, String)>,
) -> Result<Response> {
    let mine = ctx.may_tandem_read(id, Action::UseTandem).await?;
    let card = Card::from_key(&card).ok_or(Error::NotFound)?;
    let t = ctx.t();
    let crumbs = vec![
        (links::together(id), t.together_title()),
        (links::our_cards(id), t.cards_title()),
    ];
    cards::one(shell(&ctx), crumbs, card, mine.programme.frame)
}

fn shell(ctx: &Ctx) -> Shell {
    let t = ctx.t();
    Shell::new(ctx, t.cards_title()).who_sees(t.cards_who_sees())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::worlds;
    use programme::frame::Frame;

    #[tokio::test]
    async fn the_tandems_topic_comes_first_and_the_plan_suits_the_meeting() {
        for world in worlds().await {
            let tandem = world.tandem().await;
            let mentee = world.as_person(tandem.mentee).await;
            let cards = format!("/tandem/{}/cards", tandem.id);
            let page = world.get(&cards, Some(&mentee)).await.body;
            let place = |words: &str| page.find(words).unwrap_or_else(|| panic!("no {words}"));
            assert!(place("KI bei der Arbeit") < place("Digitale Werkzeuge im Team"));
            assert_eq!(page.matches("eigenes Thema").count(), 1);

            let one = format!("{cards}/ai");
            assert!(
                world
                    .get(&one, Some(&mentee))
                    .await
                    .body
                    .contains("60 Minuten")
            );
            let mut tx = world.app.db().write().await.unwrap();
            let frame = Frame {
                minutes: 45,
                ..Frame::starting("2026-12-01".parse().unwrap())
            };
            store::programmes::save_frame(&mut tx, world.programme, frame)
                .await
                .unwrap();
            tx.commit().await.unwrap();
            let page = world.get(&one, Some(&mentee)).await.body;
            assert!(page.contains("45 Minuten") && !page.contains("60 Minuten"));

            let unknown = world.get(&format!("{cards}/none"), Some(&mentee)).await;
            assert_eq!(unknown.status, 404);
        }
    }

    #[tokio::test]
    async fn everybody_of_the_firm_reads_every_card_of_the_programme() {
        for world in worlds().await {
            for session in [
                world.as_coordinator().await,
                world.as_person(world.mentees[0]).await,
            ] {
                let list = world.get(&world.path("/cards"), Some(&session)).await;
                for card in Card::ALL {
                    let link = world.path(&format!("/cards/{}", card.key()));
                    assert!(list.body.contains(&link), "{link}");
                    assert_eq!(world.get(&link, Some(&session)).await.status, 200);
                }
            }
        }
    }
}
