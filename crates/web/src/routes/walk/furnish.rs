//! What else a firm holds that a route can name.

use axum::body::Body;
use axum::http::{Request, header};
use jiff::civil::date;
use programme::feedback::{Questionnaire, Round};
use programme::ids::{PersonId, RoundId};
use programme::person::PersonRecord;
use programme::round_plan::Days;
use programme::tandem::SIDES;
use store::feedback::{questionnaires, rounds, turnout};
use store::sign_up::{self, Key, SignUp};
use store::{Tx, people};
use tower::ServiceExt as _;

use crate::router;
use crate::testing::{Answer, World, start};

/// Opens the sign-up and invites somebody; their link.
pub(super) async fn invite_somebody(world: &World, tx: &mut Tx) -> String {
    let open = SignUp {
        address: "aufruf".into(),
        call_open: true,
        closes_on: None,
        call_words: String::new(),
        letter_words: String::new(),
    };
    sign_up::save(tx, world.programme, &open).await.unwrap();
    let record = PersonRecord {
        given_name: "Uma".into(),
        ..PersonRecord::default()
    };
    let person = people::insert(tx, world.organisation, &record, start())
        .await
        .unwrap();
    sign_up::invite(tx, world.programme, person, start())
        .await
        .unwrap();
    let token = world.app.draw_token();
    let whose = (world.programme, person);
    sign_up::add_link(tx, token.secret(), Key::Link, whose, start())
        .await
        .unwrap();
    token.secret().to_owned()
}

/// A round that is open, and asks these two.
pub(super) async fn open_round(world: &World, tx: &mut Tx, people: [PersonId; 2]) -> RoundId {
    let days = Days {
        opens_on: date(2026, 11, 24),
        closes_on: date(2026, 12, 7),
    };
    let round = rounds::insert(tx, world.programme, Round::HalfTime, days)
        .await
        .unwrap();
    let asks = Questionnaire::standard(Round::HalfTime);
    questionnaires::add(tx, round, &asks, days.opens_on)
        .await
        .unwrap();
    for (person, side) in people.into_iter().zip(SIDES) {
        turnout::ask(tx, round, person, side).await.unwrap();
    }
    let key_id = world.app.secret().id();
    rounds::open(tx, round, 1, "00", &key_id).await.unwrap();
    round
}

/// Uploads a table as the HR export.
pub(super) async fn upload(world: &World, session: Option<&str>, table: &str) -> Answer {
    let body = format!(
        "--b\r\nContent-Disposition: form-data; name=\"people\"; filename=\"p.csv\"\r\n\r\n\
         {table}\r\n--b--\r\n"
    );
    let mut request = Request::post(world.path("/import"))
        .header(header::HOST, "tandem.test")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
    if let Some(session) = session {
        request = request.header(header::COOKIE, format!("session={session}"));
    }
    let request = request.body(Body::from(body)).unwrap();
    let response = router(world.app.clone()).oneshot(request).await.unwrap();
    let location = response.headers().get(header::LOCATION);
    Answer {
        status: response.status(),
        location: location.map(|target| target.to_str().unwrap().to_owned()),
        body: String::new(),
    }
}
