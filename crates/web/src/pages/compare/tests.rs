//! Over the router.

use crate::testing::{World, one_world, worlds};

const SITES: &str = "name=Andere+Standorte&topics=40&openness=20&mutual=15&availability=10&\
     distance=10&wishes=5&full_marks_hours_per_month=16&rule=new_partner&rule=other_site&step=run";

async fn scenario(world: &World, session: &str) -> String {
    let path = world.path("/matching/scenario");
    let answer = world.post(&path, Some(session), SITES).await;
    let location = answer.location.expect("a run");
    location.rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn two_runs_are_laid_side_by_side() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let other = scenario(&world, &session).await;
        let address = world.path(&format!("/matching/compare?run={}&run={other}", world.run));
        let page = world.get(&address, Some(&session)).await;
        assert_eq!(page.status, 200);
        // All four work in Ulm: with that rule, nobody is possible.
        for said in [
            "Zwei Läufe im Vergleich",
            "Lauf 2: Andere Standorte",
            "2 Tandems weniger",
            "Dass es in „Lauf 2: Andere Standorte“ 0 Tandems sind statt 2, liegt allein an den Regeln.",
            "Nur von verschiedenen Standorten",
            "Bekommt in „Lauf 1“ ein Tandem, in „Lauf 2: Andere Standorte“ nicht",
            "Cleo Testmann",
            "besser",
        ] {
            assert!(page.body.contains(said), "{said} in {}", page.body);
        }
        assert!(
            !page.body.contains("<title>Lauf 2: Andere"),
            "names stay out of titles"
        );
    }
}

#[tokio::test]
async fn too_few_or_too_many_runs_get_a_word_of_advice() {
    let world = one_world().await;
    let session = world.as_coordinator().await;
    for query in ["", "?run=1", "?run=1&run=1", "?run=1&run=2&run=3&run=4"] {
        let address = world.path(&format!("/matching/compare{query}"));
        let page = world.get(&address, Some(&session)).await;
        assert_eq!(page.status, 200, "{query}");
        assert!(page.body.contains("Wählen Sie zwei oder drei Läufe aus."));
    }
    let address = world.path(&format!("/matching/compare?run={}&run=999", world.run));
    assert_eq!(world.get(&address, Some(&session)).await.status, 404);
}
