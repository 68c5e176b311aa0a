//! A veto has no words; but every page that somebody else could read is read in
//! two firms that differ in nothing but whose veto it was.

use axum::http::Method;
use programme::answers::Exclusions;
use programme::ids::PersonId;
use programme::policy::{self, Relation, Role};
use store::letters;

use super::walk::Firm;
use super::{Listed, listed};
use crate::testing::{World, one_world};

impl Firm {
    /// What somebody gets to see behind a route; exports in each format.
    async fn read(&self, listed: &Listed, session: Option<&str>) -> String {
        let formats: &[&str] = if listed.path.ends_with("{format}") {
            &["csv", "html", "json"]
        } else {
            &[""]
        };
        let mut all = String::new();
        for format in formats {
            let address = self.address(&listed.path.replace("{format}", format));
            let answer = self.world.get(&address, session).await;
            all.push_str(&answer.body);
            all.push_str(answer.location.as_deref().unwrap_or_default());
        }
        all
    }
}

/// The routes that show something.
fn shown() -> impl Iterator<Item = Listed> {
    listed()
        .into_iter()
        .filter(|listed| listed.method == Method::GET && !listed.path.starts_with("/assets"))
}

/// The same firm, but for who excluded whom.
async fn firm_where(mut world: World, who: PersonId, whom: PersonId) -> Firm {
    world
        .answer(|participant| {
            if participant.person == who {
                participant.exclusions = Exclusions::new(vec![whom]);
            }
        })
        .await;
    let session = world.as_coordinator().await;
    let path = world.path("/matching");
    let run = world.post(&path, Some(&session), "").await.location;
    let number = run.unwrap().rsplit('/').next().unwrap().parse().unwrap();
    world.run = programme::ids::RunId(number);
    Firm::furnish(world).await
}

/// A veto has no words; but every page of everybody else reads the same,
/// whichever of the two it was.
#[tokio::test]
async fn no_page_tells_whose_veto_it_was() {
    let worlds = [one_world().await, one_world().await];
    let pair = (worlds[0].mentors[0], worlds[0].mentees[1]);
    let [one, other] = worlds;
    let firms = [
        firm_where(one, pair.0, pair.1).await,
        firm_where(other, pair.1, pair.0).await,
    ];
    let sessions = [
        firms[0].world.as_coordinator().await,
        firms[1].world.as_coordinator().await,
    ];
    let mut read = 0;
    for listed in shown() {
        let session = Some(sessions[0].as_str());
        let pages = [
            firms[0].read(&listed, session).await,
            firms[1].read(&listed, Some(&sessions[1])).await,
        ];
        assert_eq!(pages[0], pages[1], "{}", listed.path);
        read += usize::from(policy::may(
            Role::Coordinator,
            listed.action,
            Relation::SameOrganisation,
        ));
    }
    assert!(read > 30, "only {read} pages were open to the coordinator");
    let letters = async |firm: &Firm| {
        let mut tx = firm.world.read().await;
        let all = letters::list(&mut tx, firm.world.programme).await.unwrap();
        all.iter().map(|one| format!("{one:?}")).collect::<Vec<_>>()
    };
    assert_eq!(letters(&firms[0]).await, letters(&firms[1]).await);
}
