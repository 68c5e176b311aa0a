//! What a participant's page weighs at a first visit, when a telephone has
//! nothing of it yet: page, style, script, icons and typeface, as served.

use std::collections::BTreeSet;

use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, header};
use programme::policy::{self, Action, Relation, Role};
use tower::ServiceExt as _;

use super::listed;
use super::walk::Firm;
use crate::router;

/// The bar: bytes on the wire, without headers.
const MOST: usize = 60_000;
/// The typeface of German and English pages. Names with other letters than
/// Western Europe's fetch a second file.
const FONT: &str = "/assets/fonts/source-sans-3-latin-wght-normal.woff2";

impl Firm {
    /// The bytes of an answer as served, and as read if it is a page.
    async fn served(&self, path: &str, session: &str) -> (usize, Option<String>) {
        let mut bodies = Vec::new();
        for encoding in ["gzip, br", "identity"] {
            let request = Request::get(path)
                .header(header::HOST, "tandem.test")
                .header(header::ACCEPT_ENCODING, encoding)
                .header(header::ACCEPT_LANGUAGE, "de")
                .header(header::COOKIE, format!("session={session}"))
                .body(Body::empty())
                .unwrap();
            let answer = router(self.world.app.clone()).oneshot(request).await;
            let answer = answer.unwrap();
            let kind = answer.headers().get(header::CONTENT_TYPE).cloned();
            let is_page = answer.status() == 200
                && kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
            let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
            bodies.push((body, is_page));
        }
        let (plain, is_page) = &bodies[1];
        let page = is_page.then(|| String::from_utf8(plain.to_vec()).unwrap());
        (bodies[0].0.len(), page)
    }
}

/// Addresses of assets that a page names, without the part behind `#`.
fn assets(page: &str) -> BTreeSet<String> {
    let mut all: BTreeSet<String> = page
        .split('"')
        .filter(|text| text.starts_with("/assets/"))
        .map(|text| text.split('#').next().unwrap_or(text).to_owned())
        .collect();
    all.insert(FONT.to_owned());
    all
}

#[tokio::test]
async fn a_participants_page_is_light_at_a_first_visit() {
    let firm = Firm::fresh().await;
    let mentor = firm.world.as_person(firm.mentor).await;
    let mut heaviest = (0, "");
    let mut weighed = 0;
    for listed in listed() {
        let own = policy::may(Role::Participant, listed.action, Relation::Own);
        // The rooms whose content only browsers open bring the means to do so along:
        // 54 KB more, once, for whoever enters one.
        let sealed = matches!(
            listed.action,
            Action::UseSpace | Action::HoldKey | Action::RaiseConcern | Action::HearConcerns
        );
        if listed.method != Method::GET || !own || sealed || listed.path.starts_with("/assets") {
            continue;
        }
        let (mut weight, page) = firm.served(&firm.address(listed.path), &mentor).await;
        let Some(page) = page else { continue };
        for asset in assets(&page) {
            weight += firm.served(&asset, &mentor).await.0;
        }
        assert!(weight < MOST, "{} weighs {weight} bytes", listed.path);
        heaviest = heaviest.max((weight, listed.path));
        weighed += 1;
    }
    println!("the heaviest of {weighed} pages: {heaviest:?}");
    assert!(
        weighed > 20 && heaviest.0 > 30_000,
        "{weighed} {heaviest:?}"
    );
}
