//! Letters as e-mail, and calendars that go out and come in. Rendering has no side effects and depends on nothing
//! but the letter, so that a second attempt is the same message: its
//! `Message-ID` lets mail systems drop a double. The sender is thin.

pub mod busy;
pub mod incoming;
pub mod invitation;
pub mod mailbox;
mod sender;

pub use sender::{Failure, NotAServer, Sender};

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Mailboxes, MultiPart, MultiPartKind, SinglePart, header};
use lettre::{Address, Message};

/// What a message is made of.
#[derive(Clone, Copy, Debug)]
pub struct Letter<'a> {
    /// Number of the letter, for the `Message-ID`.
    pub id: i64,
    /// When it was written: the date of the message, however late it leaves.
    pub written_at: Timestamp,
    /// Name on the letter.
    pub recipient: &'a str,
    /// Where it goes.
    pub email: &'a str,
    /// Subject.
    pub subject: &'a str,
    /// Text, with the personal link in it.
    pub body: &'a str,
    /// Language tag ("de", "en").
    pub lang: &'a str,
    /// The calendar entry it carries, if it is about a meeting.
    pub calendar: Option<&'a str>,
}

/// Why no message can be made of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAMessage {
    /// The recipient's address is none that mail can carry.
    #[error("the recipient's address cannot be used")]
    Address,
    /// The message could not be put together.
    #[error("the message could not be put together")]
    Build,
}

/// Name and address of a sender, as in `Tandem-Programm <tandem@firm.example>`.
pub fn name_and_address(sender: &str) -> Option<(String, String)> {
    let mailbox: Mailbox = sender.parse().ok()?;
    let address = mailbox.email.to_string();
    Some((mailbox.name.unwrap_or_else(|| address.clone()), address))
}

/// Renders a letter as plain text in UTF-8; with a calendar entry, in the form
/// that calendar programs recognise as an invitation.
///
/// # Errors
/// [`NotAMessage`] if the recipient's address is none.
pub fn compose(letter: Letter<'_>, from: &Mailbox) -> Result<Message, NotAMessage> {
    let address: Address = letter.email.parse().map_err(|_| NotAMessage::Address)?;
    let to = Mailbox::new(Some(one_line(letter.recipient)), address);
    let message = Message::builder()
        .message_id(Some(message_id(letter, from)))
        .date(date(letter.written_at))
        .from(from.clone())
        .mailbox(header::To::from(Mailboxes::from(to)))
        .subject(one_line(letter.subject))
        .raw_header(raw("Auto-Submitted", "auto-generated"))
        .raw_header(raw("Content-Language", letter.lang));
    // Mail ends its lines with both characters.
    let body = letter.body.replace("\r\n", "\n").replace('\n', "\r\n");
    let message = match letter.calendar {
        None => message.header(ContentType::TEXT_PLAIN).body(body),
        Some(calendar) => message.multipart(with_calendar(letter, body, calendar)?),
    };
    message.map_err(|_| NotAMessage::Build)
}

/// Plain text, the same as HTML, and the entry as the third way to read it; once
/// more as a file for programs that know no invitations. The boundaries are made
/// from the letter, so that a second attempt is the same message.
fn with_calendar(
    letter: Letter<'_>,
    body: String,
    calendar: &str,
) -> Result<MultiPart, NotAMessage> {
    let method = invitation::method_of(calendar);
    let kind = |text: &str| ContentType::parse(text).map_err(|_| NotAMessage::Build);
    let entry = kind(&format!("text/calendar; charset=utf-8; method={method}"))?;
    let file = kind("application/ics; name=\"termin.ics\"")?;
    let boundary = |part: &str| {
        let (id, at) = (letter.id, letter.written_at.as_microsecond());
        format!("=_{part}.{id}.{at}")
    };
    let html = format!("<pre>{}</pre>", escape(&body));
    let ways = MultiPart::builder()
        .kind(MultiPartKind::Alternative)
        .boundary(boundary("ways"))
        .singlepart(SinglePart::plain(body))
        .singlepart(SinglePart::html(html))
        .singlepart(
            SinglePart::builder()
                .header(entry)
                .body(calendar.to_owned()),
        );
    Ok(MultiPart::builder()
        .kind(MultiPartKind::Mixed)
        .boundary(boundary("parts"))
        .multipart(ways)
        .singlepart(
            SinglePart::builder()
                .header(file)
                .header(header::ContentDisposition::attachment("termin.ics"))
                .body(calendar.to_owned()),
        ))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn message_id(letter: Letter<'_>, from: &Mailbox) -> String {
    // The time keeps two installations of one firm apart.
    let (id, at) = (letter.id, letter.written_at.as_microsecond());
    format!("<letter.{id}.{at}@{}>", from.email.domain())
}

/// Names come from files: a line break in one must not become a header.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

fn date(at: Timestamp) -> SystemTime {
    let seconds = u64::try_from(at.as_second()).unwrap_or_default();
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter() -> Letter<'static> {
        Letter {
            id: 7,
            written_at: "2026-11-24T09:00:00Z".parse().unwrap(),
            recipient: "Leyla Yılmaz",
            email: "leyla@firm.example",
            subject: "Ihr Vorschlag für ein Tandem",
            body: "Guten Tag Leyla Yılmaz,\n\nhttps://firm.example/proposal/abc\n",
            lang: "de",
            calendar: None,
        }
    }

    fn text(letter: Letter<'_>) -> String {
        let from = "Tandem-Programm <tandem@firm.example>".parse().unwrap();
        String::from_utf8(compose(letter, &from).unwrap().formatted()).unwrap()
    }

    #[test]
    fn a_second_attempt_is_the_same_message() {
        assert_eq!(text(letter()), text(letter()));
        let other = Letter { id: 8, ..letter() };
        assert_ne!(text(letter()), text(other));
    }

    #[test]
    fn an_invitation_is_the_same_again_too_and_names_its_method_twice() {
        let calendar = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n";
        let invitation = || Letter {
            calendar: Some(calendar),
            ..letter()
        };
        let text = text(invitation());
        assert_eq!(text, self::text(invitation()));
        for line in [
            "Content-Type: text/calendar; charset=utf-8; method=CANCEL\r\n",
            "Content-Type: application/ics; name=\"termin.ics\"\r\n",
            "multipart/alternative; ",
        ] {
            assert!(text.contains(line), "{line} is missing in\n{text}");
        }
        let order = [
            "text/plain",
            "text/html",
            "text/calendar",
            "application/ics",
        ];
        let places: Vec<_> = order.iter().map(|kind| text.find(kind).unwrap()).collect();
        assert!(places.is_sorted(), "{text}");
    }

    #[test]
    fn headers_say_what_it_is() {
        let text = text(letter());
        for line in [
            "Message-ID: <letter.7.1795510800000000@firm.example>\r\n",
            "Date: Tue, 24 Nov 2026 09:00:00 +0000\r\n",
            "Auto-Submitted: auto-generated\r\n",
            "Content-Type: text/plain; charset=utf-8\r\n",
            "From: Tandem-Programm <tandem@firm.example>\r\n",
            "Content-Language: de\r\n",
        ] {
            assert!(text.contains(line), "{line} is missing in\n{text}");
        }
    }

    #[test]
    fn names_and_subjects_cannot_add_headers() {
        let hostile = Letter {
            recipient: "A\r\nBcc: spy@evil.example",
            subject: "B\r\nBcc: spy@evil.example",
            ..letter()
        };
        let text = text(hostile);
        let (head, _) = text.split_once("\r\n\r\n").unwrap();
        assert!(!head.contains("\nBcc:"), "{head}");
    }

    #[test]
    fn an_address_that_is_none_is_refused() {
        let from: Mailbox = "tandem@firm.example".parse().unwrap();
        let nowhere = Letter {
            email: "leyla at firm",
            ..letter()
        };
        assert!(matches!(compose(nowhere, &from), Err(NotAMessage::Address)));
    }
}
