//! What comes back by mail: answers to invitations (RFC 5546) and reports that a
//! letter could not be delivered (RFC 3464). Reading has no side effects; whatever
//! is neither of the two is `None`, and nobody looks at it any further.

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarParameterName, ICalendarProperty,
};
use jiff::Timestamp;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};
use programme::refusal::{Dotted, Problem, Refusal};

use crate::invitation::is_ours;

/// A message that concerns the product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incoming {
    /// A calendar answered an invitation.
    Reply(Reply),
    /// A letter came back.
    Bounce(Bounce),
}

/// An answer to an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Of which entry.
    pub uid: String,
    /// The state of it that was answered.
    pub sequence: i64,
    /// Whose answer: the address of the sender, which is that of the attendee.
    pub from: String,
    /// What they answered.
    pub answer: Answer,
}

/// What a calendar answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The date suits.
    Accepted,
    /// It does not.
    Declined,
    /// Perhaps.
    Tentative,
}

/// A report that a letter could not be delivered, for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    /// Number of the letter, from its `Message-ID`.
    pub letter: i64,
    /// When it was written, from there, too: no other installation's letter is meant.
    pub written_at: Timestamp,
    /// Why.
    pub refusal: Refusal,
}

/// What a message says to the product.
pub fn read(message: &[u8]) -> Option<Incoming> {
    let message = MessageParser::default().parse(message)?;
    let reply = || {
        let from = sender(&message)?;
        let mut parts = message.parts.iter();
        parts.find_map(|part| reply(part, &from))
    };
    bounce(&message)
        .map(Incoming::Bounce)
        .or_else(|| reply().map(Incoming::Reply))
}

fn sender(message: &Message<'_>) -> Option<String> {
    let mut all = message.from()?.iter();
    // A message from several people is from nobody in particular.
    let (first, None) = (all.next()?, all.next()) else {
        return None;
    };
    Some(first.address()?.to_lowercase())
}

fn is_kind(part: &MessagePart<'_>, kind: &str, sub: &str) -> bool {
    part.content_type().is_some_and(|found| {
        found.ctype().eq_ignore_ascii_case(kind)
            && found
                .subtype()
                .is_some_and(|found| found.eq_ignore_ascii_case(sub))
    })
}

fn reply(part: &MessagePart<'_>, from: &str) -> Option<Reply> {
    let calendar = is_kind(part, "text", "calendar") || is_kind(part, "application", "ics");
    if !calendar {
        return None;
    }
    let text = String::from_utf8_lossy(part.contents());
    let calendar = ICalendar::parse(text.as_ref()).ok()?;
    let is_reply = calendar.components.iter().any(|component| {
        let method = component.property(&ICalendarProperty::Method);
        let method = method.and_then(|method| method.values.first()?.as_text());
        method.is_some_and(|method| method.eq_ignore_ascii_case("REPLY"))
    });
    if !is_reply {
        return None;
    }
    let event = calendar.components.iter().find(|component| {
        component.component_type.is_event() && component.uid().is_some_and(is_ours)
    })?;
    let (attendee, answer) = attendee(event)?;
    // Nobody answers for somebody else.
    (attendee == from).then(|| Reply {
        uid: event.uid().unwrap_or_default().to_owned(),
        sequence: sequence(event),
        from: attendee,
        answer,
    })
}

/// The one who answers; a reply has exactly one (RFC 5546, 3.2.3).
fn attendee(event: &ICalendarComponent) -> Option<(String, Answer)> {
    let mut all = event
        .entries
        .iter()
        .filter(|entry| entry.name == ICalendarProperty::Attendee);
    let (one, None) = (all.next()?, all.next()) else {
        return None;
    };
    let address = one.values.first()?.as_text()?.to_lowercase();
    let address = address.strip_prefix("mailto:").unwrap_or(&address).trim();
    let status = one
        .parameter(&ICalendarParameterName::Partstat)?
        .as_text()?;
    let answer = match status.to_ascii_uppercase().as_str() {
        "ACCEPTED" => Answer::Accepted,
        "DECLINED" => Answer::Declined,
        "TENTATIVE" => Answer::Tentative,
        _ => return None,
    };
    Some((address.to_owned(), answer))
}

fn sequence(event: &ICalendarComponent) -> i64 {
    let found = event.property(&ICalendarProperty::Sequence);
    let number = found.and_then(|found| found.values.first()?.as_integer());
    number.unwrap_or_default()
}

fn bounce(message: &Message<'_>) -> Option<Bounce> {
    let status = message
        .parts
        .iter()
        .find(|part| is_kind(part, "message", "delivery-status"))?;
    let status = text_of(status);
    let action = field(&status, "action")?;
    // A delay is no failure: the server goes on trying.
    if !action.eq_ignore_ascii_case("failed") {
        return None;
    }
    let (letter, written_at) = message.parts.iter().find_map(returned)?;
    let diagnostic = field(&status, "diagnostic-code").unwrap_or_default();
    let code = diagnostic
        .split(|c: char| !c.is_ascii_digit())
        .find(|word| word.len() == 3)
        .and_then(|word| word.parse().ok())
        .filter(|code| (400..600).contains(code));
    let dotted = field(&status, "status").and_then(|text| Dotted::find(&text));
    Some(Bounce {
        letter,
        written_at,
        refusal: Refusal {
            problem: Problem::of_codes(code, dotted),
            code,
        },
    })
}

/// A field of a delivery status, unfolded; the first that has it.
fn field(status: &str, name: &str) -> Option<String> {
    let unfolded = status
        .replace("\r\n", "\n")
        .replace("\n ", " ")
        .replace("\n\t", " ");
    unfolded.lines().find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found
            .trim()
            .eq_ignore_ascii_case(name)
            .then(|| value.trim().to_owned())
    })
}

/// The letter that came back, from the part that holds it or its head.
fn returned(part: &MessagePart<'_>) -> Option<(i64, Timestamp)> {
    match &part.body {
        PartType::Message(inner) => letter_of(inner.message_id()?),
        _ if is_kind(part, "text", "rfc822-headers") || is_kind(part, "message", "rfc822") => {
            letter_of(&field(&text_of(part), "message-id")?)
        }
        _ => None,
    }
}

fn text_of(part: &MessagePart<'_>) -> String {
    match &part.body {
        PartType::Message(inner) => String::from_utf8_lossy(inner.raw_message()).into_owned(),
        _ => String::from_utf8_lossy(part.contents()).into_owned(),
    }
}

/// The reverse of what letters go out under: `letter.7.1795510800000000@firm.example`.
fn letter_of(message_id: &str) -> Option<(i64, Timestamp)> {
    let id = message_id.trim().trim_start_matches('<');
    let mut parts = id.strip_prefix("letter.")?.split(['.', '@']);
    let letter = parts.next()?.parse().ok()?;
    let at = parts.next()?.parse().ok()?;
    Some((letter, Timestamp::from_microsecond(at).ok()?))
}

#[cfg(test)]
mod tests;
