//! Against a real mail server.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[path = "support/mod.rs"]
mod support;

use mail::{Failure, Letter, Sender, compose};
use programme::refusal::Problem;
use support::Server;

fn letter(email: &str) -> Letter<'_> {
    Letter {
        id: 1,
        written_at: "2026-11-24T09:00:00Z".parse().unwrap(),
        recipient: "Zoë Größlmann",
        email,
        subject: "Ihr Vorschlag für ein Tandem",
        body: "Guten Tag Zoë Größlmann,\n\n.hidden dot\nhttps://firm.example/proposal/abc\n",
        lang: "de",
        calendar: None,
    }
}

#[tokio::test]
async fn taken_put_off_refused_and_nobody_there() {
    let server = Server::start();
    let sender = Sender::new(&server.url(), "Tandem <tandem@firm.example>").unwrap();
    let send = async |email: &str| {
        let message = compose(letter(email), sender.from()).unwrap();
        sender.send(message).await
    };

    assert_eq!(send("zoe@firm.example").await, Ok(()));
    let put_off = Failure::Transient("later 450".parse().unwrap());
    assert_eq!(send("grey@firm.example").await, Err(put_off));
    assert_eq!(send("grey@firm.example").await, Ok(()));
    let refused = Failure::Permanent("no_such_mailbox 550".parse().unwrap());
    assert_eq!(send("refused@firm.example").await, Err(refused));

    let taken = server.stop();
    assert_eq!(taken.len(), 2, "{taken:?}");
    for part in [
        "letter.1.1795510800000000@firm.example",
        "Zoë Größlmann",
        r"\n.hidden dot",
    ] {
        assert!(taken[0].contains(part), "{part} is missing in {}", taken[0]);
    }

    let nobody = Failure::Transient(Problem::Unreachable.into());
    assert_eq!(send("zoe@firm.example").await, Err(nobody));
}
