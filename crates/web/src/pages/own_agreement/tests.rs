use std::fmt::Write as _;

use super::*;
use crate::testing::worlds;

#[tokio::test]
async fn versions_follow_each_other_and_the_product_comes_back() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let path = world.path("/agreement");
        let latest = async || {
            let mut tx = world.read().await;
            agreements::latest(&mut tx, world.programme).await.unwrap()
        };
        let page = world.get(&path, Some(&session)).await.body;
        assert!(page.contains("gilt der Text des Produkts"));
        assert!(page.contains("# Was wir besprechen"));
        assert!(page.contains("# What we talk about"));

        // A preview writes nothing; advice does not block.
        let typed = "de=%23+Regeln%0D%0AJunge+Menschen+lehren.&en=Words";
        let shown = world
            .post(&path, Some(&session), &format!("{typed}&step=preview"))
            .await;
        assert_eq!(shown.status, 200);
        assert!(shown.body.contains("<h3>Regeln</h3>"));
        assert!(shown.body.contains("Junge"));
        assert_eq!(shown.body.matches("Haken").count(), 0);
        assert!(latest().await.is_none());

        for (form, version) in [
            (format!("{typed}&step=save"), 1),
            (format!("{typed}&step=save"), 1),
            ("step=product".to_owned(), 2),
            ("de=A&en=B&step=save".to_owned(), 3),
        ] {
            let saved = world.post(&path, Some(&session), &form).await;
            assert_eq!(saved.status, 303);
            assert_eq!(latest().await.unwrap().version, version);
        }
        let page = world.get(&path, Some(&session)).await.body;
        for shown in [
            "Zurzeit gilt Ihre Fassung 3 vom Di., 24. November 2026",
            "Fassung 2 vom Di., 24. November 2026: zurück zum Text des Produkts, durch Kim",
            "Junge Menschen lehren.",
        ] {
            assert!(page.contains(shown), "{shown}");
        }
        let log = world.get(&world.path("/log"), Some(&session)).await.body;
        assert_eq!(log.matches("Vereinbarung gespeichert").count(), 3);
    }
}

#[tokio::test]
async fn both_languages_are_needed_and_the_limit_is_told() {
    for world in worlds().await {
        let session = world.as_coordinator().await;
        let path = world.path("/agreement");
        let long = "ä".repeat(12_001);
        let page = world
            .post(&path, Some(&session), &format!("de={long}&en=+&step=save"))
            .await;
        assert_eq!(page.status, 200);
        let missing = "Schreiben Sie den Text in beiden Sprachen.";
        assert_eq!(page.body.matches(missing).count(), 2);
        assert_eq!(page.body.matches("Das sind 12001 Zeichen").count(), 2);
        assert!(page.body.contains(&long));
        let mut tx = world.read().await;
        let none = agreements::latest(&mut tx, world.programme).await.unwrap();
        assert!(none.is_none());
    }
}

/// Sent back as it was shown, the product's text stays the product's.
#[tokio::test]
async fn unchanged_words_go_on_following_the_frame() {
    for world in worlds().await {
        world.with_frame("2026-12-01").await;
        let session = world.as_coordinator().await;
        let path = world.path("/agreement");
        let mut tx = world.read().await;
        let programme = store::programmes::get(&mut tx, world.programme)
            .await
            .unwrap();
        drop(tx);
        let shown = unchanged(&programme);
        let encode = |text: &str| {
            let bytes = text.replace('\n', "\r\n").into_bytes();
            bytes.iter().fold(String::new(), |mut out, byte| {
                write!(out, "%{byte:02X}").unwrap();
                out
            })
        };
        let form = format!(
            "de={}&en={}&step=save",
            encode(&shown.de),
            encode(&shown.en)
        );
        let saved = world.post(&path, Some(&session), &form).await;
        assert_eq!(saved.status, 303);
        let mut tx = world.read().await;
        let none = agreements::latest(&mut tx, world.programme).await.unwrap();
        assert!(none.is_none());
    }
}
