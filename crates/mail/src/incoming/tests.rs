//! Answers as calendar programs write them, and reports as mail servers do.

use super::*;

const UID: &str = "gegenstrom-abc@firm.example";

fn reply_mail(from: &str, attendee: &str, status: &str, method: &str, uid: &str) -> String {
    format!(
        "From: Leyla <{from}>\r\nTo: tandem@firm.example\r\nSubject: Zugesagt: Termin\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nLeyla hat geantwortet.\r\n\
         --b\r\nContent-Type: text/calendar; charset=\"utf-8\"; method={method}\r\n\
         Content-Transfer-Encoding: 7bit\r\n\r\n\
         BEGIN:VCALENDAR\r\nPRODID:-//Other//Calendar//EN\r\nVERSION:2.0\r\nMETHOD:{method}\r\n\
         BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261201T080000Z\r\nSEQUENCE:2\r\n\
         DTSTART:20261208T130000Z\r\nORGANIZER:mailto:tandem@firm.example\r\n\
         ATTENDEE;CN=\"Leyla\";PARTSTAT={status}:MAILTO:{attendee}\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n"
    )
}

fn answer(status: &str) -> Option<Incoming> {
    let address = "leyla@firm.example";
    read(reply_mail(address, "Leyla@Firm.example", status, "REPLY", UID).as_bytes())
}

#[test]
fn a_calendar_says_yes_no_or_perhaps() {
    for (status, expected) in [
        ("ACCEPTED", Answer::Accepted),
        ("DECLINED", Answer::Declined),
        ("TENTATIVE", Answer::Tentative),
    ] {
        let Some(Incoming::Reply(reply)) = answer(status) else {
            panic!("{status} is no reply");
        };
        assert_eq!(reply.answer, expected);
        assert_eq!((reply.uid.as_str(), reply.sequence), (UID, 2));
        assert_eq!(reply.from, "leyla@firm.example");
    }
    assert_eq!(answer("NEEDS-ACTION"), None);
}

#[test]
fn nobody_answers_for_somebody_else_and_no_other_entry_concerns_us() {
    let of = |from, attendee, method, uid| {
        read(reply_mail(from, attendee, "DECLINED", method, uid).as_bytes())
    };
    let (leyla, other) = ("leyla@firm.example", "other@firm.example");
    assert!(of(leyla, leyla, "REPLY", UID).is_some());
    assert_eq!(of(other, leyla, "REPLY", UID), None);
    assert_eq!(of(leyla, leyla, "REQUEST", UID), None);
    assert_eq!(of(leyla, leyla, "REPLY", "foreign@firm.example"), None);
}

#[test]
fn a_calendar_in_base64_is_read_too() {
    let plain = reply_mail("a@firm.example", "a@firm.example", "DECLINED", "REPLY", UID);
    let (head, rest) = plain
        .split_once("Content-Transfer-Encoding: 7bit\r\n\r\n")
        .unwrap();
    let (calendar, tail) = rest.split_once("\r\n--b--").unwrap();
    let coded = data_encoding::BASE64.encode(calendar.as_bytes());
    let mail = format!("{head}Content-Transfer-Encoding: base64\r\n\r\n{coded}\r\n--b--{tail}");
    assert!(matches!(read(mail.as_bytes()), Some(Incoming::Reply(_))));
}

/// As Postfix writes it.
fn report(action: &str, status: &str, diagnostic: &str, returned: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mail.firm.example\r\nTo: tandem@firm.example\r\n\
         Subject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"r\"\r\n\r\n\
         --r\r\nContent-Type: text/plain\r\n\r\nI'm sorry to have to inform you\r\n\
         --r\r\nContent-Description: Delivery report\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mail.firm.example\r\nX-Postfix-Queue-ID: 4F9D\r\n\r\n\
         Final-Recipient: rfc822; leyla@firm.example\r\nAction: {action}\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; {diagnostic}\r\n\r\n\
         --r\r\n{returned}\r\n--r--\r\n"
    )
}

const WHOLE: &str = "Content-Type: message/rfc822\r\n\r\n\
     From: Tandem <tandem@firm.example>\r\nSubject: Termin\r\n\
     Message-ID: <letter.7.1795510800000000@firm.example>\r\n\r\nGuten Tag\r\n";
const HEAD: &str = "Content-Type: text/rfc822-headers\r\n\r\n\
     From: Tandem <tandem@firm.example>\r\nMessage-ID:\r\n <letter.7.1795510800000000@firm.example>\r\n";

#[test]
fn a_report_names_letter_and_reason() {
    let diagnostic = "550 5.1.1 <leyla@firm.example>:\r\n    User unknown";
    for returned in [WHOLE, HEAD] {
        let mail = report("failed", "5.1.1", diagnostic, returned);
        let expected = Bounce {
            letter: 7,
            written_at: "2026-11-24T09:00:00Z".parse().unwrap(),
            refusal: Refusal {
                problem: Problem::NoSuchMailbox,
                code: Some(550),
            },
        };
        assert_eq!(read(mail.as_bytes()), Some(Incoming::Bounce(expected)));
    }
    let full = report("failed", "5.2.2", "552 over quota", WHOLE);
    let Some(Incoming::Bounce(bounce)) = read(full.as_bytes()) else {
        panic!("no bounce");
    };
    assert_eq!(bounce.refusal.problem, Problem::Full);
}

#[test]
fn delays_foreign_letters_and_all_else_are_left_alone() {
    let delayed = report("delayed", "4.4.1", "connect: timed out", WHOLE);
    assert_eq!(read(delayed.as_bytes()), None);
    let foreign = WHOLE.replace("letter.7.", "order.7.");
    let foreign = report("failed", "5.1.1", "550 unknown", &foreign);
    assert_eq!(read(foreign.as_bytes()), None);
    let plain = "From: a@b.example\r\nSubject: Hallo\r\n\r\n<letter.7.1795510800000000@x>\r\n";
    assert_eq!(read(plain.as_bytes()), None);
    assert_eq!(read(b"\xff\xfe\0"), None);
    assert_eq!(read(b""), None);
}
