//! Against a real IMAP server.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[path = "support/imap.rs"]
mod imap;

use imap::Imap;
use mail::mailbox::{Account, Mailbox, NotRead, Security};

fn open(account: Account) -> Mailbox {
    Mailbox::new(account).unwrap()
}

fn message(subject: &str) -> String {
    format!("From: a@firm.example\r\nSubject: {subject}\r\n\r\nHallo\r\n")
}

#[tokio::test]
async fn new_messages_are_read_once_and_only_ours_are_marked() {
    let server = Imap::start();
    for name in ["1.one", "2.two", "3.three"] {
        server.deliver(name, &message(name));
    }
    let large = message("large") + &"x".repeat(2 << 20);
    server.deliver("4.large", &large);
    let mailbox = open(server.account(Security::Tls));

    let first = mailbox.fetch(None).await.unwrap();
    assert_eq!(first.messages.len(), 3, "what is too large is left out");
    assert!(!first.more);
    let text = String::from_utf8_lossy(&first.messages[1].1);
    assert!(text.contains("Subject: 2.two"), "{text}");
    // Looking marks nothing.
    assert!(server.messages().iter().all(|name| !name.ends_with('S')));

    let handled = first.messages[1].0;
    let validity = first.mark.validity;
    mailbox.mark_read(validity + 1, &[handled]).await.unwrap();
    assert!(server.messages().iter().all(|name| !name.ends_with('S')));
    mailbox.mark_read(validity, &[handled]).await.unwrap();
    let seen: Vec<String> = server
        .messages()
        .into_iter()
        .filter(|name| name.ends_with('S'))
        .collect();
    assert!(seen.len() == 1 && seen[0].starts_with("2.two"), "{seen:?}");

    // The large one was looked at, too: it does not come again.
    let nothing = mailbox.fetch(Some(first.mark)).await.unwrap();
    assert_eq!((nothing.messages.len(), nothing.mark), (0, first.mark));
    server.deliver("5.five", &message("five"));
    let next = mailbox.fetch(Some(first.mark)).await.unwrap();
    assert_eq!(next.messages.len(), 1);
    assert!(next.mark.read_to > first.mark.read_to);

    // Numbers of another time mean nothing: what is unread is new.
    let mut other = next.mark;
    other.validity += 1;
    assert_eq!(mailbox.fetch(Some(other)).await.unwrap().messages.len(), 3);
}

#[tokio::test]
async fn many_messages_come_in_portions() {
    let server = Imap::start();
    for number in 0..60 {
        server.deliver(&format!("{number:02}.x"), &message("x"));
    }
    let mailbox = open(server.account(Security::StartTls));
    let first = mailbox.fetch(None).await.unwrap();
    assert_eq!((first.messages.len(), first.more), (50, true));
    let rest = mailbox.fetch(Some(first.mark)).await.unwrap();
    assert_eq!((rest.messages.len(), rest.more), (10, false));
}

#[tokio::test]
async fn whom_nobody_vouches_for_and_who_does_not_know_us_is_not_read() {
    let server = Imap::start();
    for security in [Security::Tls, Security::StartTls] {
        let stranger = Account {
            authorities: Vec::new(),
            ..server.account(security)
        };
        assert_eq!(
            open(stranger).fetch(None).await,
            Err(NotRead::NotEncrypted),
            "{security:?}"
        );
    }
    let wrong = Account {
        password: "wrong".to_owned(),
        ..server.account(Security::None)
    };
    assert_eq!(open(wrong).fetch(None).await, Err(NotRead::Refused));
    let nowhere = Account {
        folder: "Nowhere".to_owned(),
        ..server.account(Security::None)
    };
    assert_eq!(open(nowhere).fetch(None).await, Err(NotRead::NoFolder));
    // On this machine it works without encryption as well.
    assert!(
        open(server.account(Security::None))
            .fetch(None)
            .await
            .is_ok()
    );
}
