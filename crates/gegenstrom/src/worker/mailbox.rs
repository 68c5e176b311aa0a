//! From a letter that leaves to the answer that comes back, with a real mail server
//! on each way: the worker sends the invitation, reads the mailbox, and does what it says.

use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use mail::Sender;
use mail::mailbox::{Mailbox, Security};
use programme::email::Email;
use programme::ids::{LetterId, MeetingId, OrganisationId, PersonId, ProgrammeId, TandemId};
use programme::letter::Kind;
use programme::matching::assign::Objective;
use programme::matching::rules::Rules;
use programme::person::PersonRecord;
use programme::tandem::Stage;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use store::accounts::{self, NewAccount};
use store::letters::{self, State};
use store::meetings::{self, NewMeeting};
use store::proposals::{self, NewProposal};
use store::runs::{self, NewRun, Summary};
use store::testing::databases;
use store::tokens::Token;
use store::{Clock, Db, Tx, people, programmes, rules, tandems};
use web::{App, Config, Meetings};

use crate::imap_server::Imap;
use crate::smtp_server::Server;
use crate::worker::Worker;

const UID: &str = "gegenstrom-abc@firm.example";

struct World {
    db: Db,
    clock: Clock,
    programme: ProgrammeId,
    tandem: TandemId,
    meeting: MeetingId,
    worker: Worker,
}

impl World {
    /// A tandem with a meeting, and a worker that sends and reads.
    async fn new(db: Db, smtp: &Server, imap: &Imap) -> Self {
        let clock = Clock::set_to("2026-11-24T09:00:00Z".parse().unwrap());
        let now = clock.now();
        let mut tx = db.write().await.unwrap();
        let organisation = people::found(&mut tx, "Firma", now).await.unwrap();
        let programme = programmes::insert(&mut tx, organisation, "Tandem", false, now)
            .await
            .unwrap();
        let mut two: Vec<PersonId> = Vec::new();
        for name in ["leyla", "dora"] {
            let record = PersonRecord {
                given_name: name.to_owned(),
                email: Email::parse(&format!("{name}@firm.example")).ok(),
                ..PersonRecord::default()
            };
            two.push(
                people::insert(&mut tx, organisation, &record, now)
                    .await
                    .unwrap(),
            );
        }
        let tandem = tandem(&mut tx, organisation, programme, (two[0], two[1]), now).await;
        let begun = tandems::get(&mut tx, tandem).await.unwrap();
        tandems::enter(&mut tx, &begun, Stage::Running, None, date(2026, 11, 24))
            .await
            .unwrap();
        let new = NewMeeting {
            uid: UID,
            starts_at: "2026-12-08T13:00:00Z".parse().unwrap(),
            minutes: 60,
        };
        let meeting = meetings::insert(&mut tx, tandem, new).await.unwrap();
        tx.commit().await.unwrap();
        let config = Config {
            base_url: "https://firm.example".to_owned(),
            sends_mail: true,
            time_zone: TimeZone::UTC,
            demo: None,
            meetings: Meetings {
                mailbox: Some(Mailbox::new(imap.account(Security::Tls)).unwrap()),
                ..Meetings::default()
            },
        };
        let app = App::new(db.clone(), clock.clone(), config, [5; 32]);
        web::upkeep::begin(&app).await.unwrap();
        let sender = Sender::new(&smtp.url(), "Tandem <tandem@firm.example>").unwrap();
        Self {
            worker: Worker::new(app, Some(sender), [7; 32]),
            db,
            clock,
            programme,
            tandem,
            meeting: meeting.id,
        }
    }

    async fn work(&mut self) {
        while self.worker.step().await.unwrap() {}
    }

    async fn letters(&self) -> Vec<letters::Letter> {
        let mut tx = self.db.read().await.unwrap();
        letters::list(&mut tx, self.programme).await.unwrap()
    }
}

/// Two people who became a tandem.
async fn tandem(
    tx: &mut Tx,
    organisation: OrganisationId,
    programme: ProgrammeId,
    (mentor, mentee): (PersonId, PersonId),
    now: Timestamp,
) -> TandemId {
    let new = NewAccount {
        organisation,
        person: None,
        email: None,
        name: "Kim",
        coordinator: true,
    };
    let by = accounts::insert(tx, new, now).await.unwrap();
    let version = rules::save(tx, programme, &Rules::default(), by, now)
        .await
        .unwrap();
    let summary = Summary {
        objective: Objective::Leximin,
        tandems: 1,
        left: 0,
        worst_units: None,
        mean_units: None,
        full_units: 100,
        wishes_covered: 0,
        wishes: 0,
        blocking_pairs: 0,
    };
    let new = NewRun {
        programme,
        rules: version.id,
        scenario: None,
        input_hash: "none",
        summary: &summary,
        body: &(),
        by,
    };
    let run = runs::insert(tx, new, now).await.unwrap();
    let mut random = StdRng::from_seed([6; 32]);
    let new = NewProposal {
        programme,
        run,
        mentor,
        mentee,
        mentor_token: &Token::draw(&mut random),
        mentee_token: &Token::draw(&mut random),
        answer_by: None,
        body: "{}",
    };
    let id = proposals::insert(tx, new, now).await.unwrap().unwrap();
    let proposal = proposals::get(tx, id).await.unwrap();
    tandems::begin(tx, &proposal, date(2026, 11, 24))
        .await
        .unwrap()
}

fn declined(from: &str) -> String {
    format!(
        "From: Somebody <{from}>\r\nTo: tandem@firm.example\r\nSubject: Abgelehnt: Termin\r\n\
         MIME-Version: 1.0\r\nContent-Type: text/calendar; charset=utf-8; method=REPLY\r\n\r\n\
         BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n\
         UID:{UID}\r\nSEQUENCE:0\r\nDTSTAMP:20261124T090000Z\r\nDTSTART:20261208T130000Z\r\n\
         ORGANIZER:mailto:tandem@firm.example\r\nATTENDEE;PARTSTAT=DECLINED:mailto:{from}\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

fn report(letter: LetterId, written_at: Timestamp) -> String {
    format!(
        "From: MAILER-DAEMON@firm.example\r\nTo: tandem@firm.example\r\nSubject: Undelivered\r\n\
         MIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n\
         --r\r\nContent-Type: text/plain\r\n\r\nSorry\r\n\
         --r\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; firm.example\r\n\r\n\
         Final-Recipient: rfc822; dora@firm.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\
         Diagnostic-Code: smtp; 550 5.1.1 unknown\r\n\r\n\
         --r\r\nContent-Type: text/rfc822-headers\r\n\r\n\
         Message-ID: <letter.{letter}.{}@firm.example>\r\n\r\n--r--\r\n",
        written_at.as_microsecond()
    )
}

#[tokio::test]
async fn an_answer_comes_back_and_a_letter_does_and_nothing_else_is_touched() {
    for db in databases().await {
        let (smtp, imap) = (Server::start(), Imap::start());
        let mut world = World::new(db, &smtp, &imap).await;
        imap.deliver(
            "1.private",
            "From: a@b.example\r\nSubject: Mittag?\r\n\r\nGleich\r\n",
        );
        imap.deliver("2.declined", &declined("dora@firm.example"));
        world.work().await;
        let letters = world.letters().await;
        let kinds: Vec<_> = letters.iter().map(|letter| letter.kind).collect();
        assert_eq!(kinds, [Some(Kind::MeetingUnsuited); 2]);
        assert!(letters.iter().all(|letter| letter.state == State::Sent));
        let mut tx = world.db.read().await.unwrap();
        assert!(
            meetings::get(&mut tx, world.meeting)
                .await
                .unwrap()
                .is_unsuited()
        );
        drop(tx);
        let seen = imap
            .messages()
            .into_iter()
            .filter(|name| name.ends_with('S'));
        let seen: Vec<String> = seen.collect();
        assert!(
            seen.len() == 1 && seen[0].starts_with("2.declined"),
            "{seen:?}"
        );

        let came_back = letters
            .iter()
            .find(|letter| letter.recipient == "dora")
            .unwrap();
        imap.deliver("3.report", &report(came_back.id, came_back.created_at));
        world.clock.advance(jiff::SignedDuration::from_mins(3));
        world.work().await;
        let letters = world.letters().await;
        let states: Vec<_> = letters
            .iter()
            .map(|letter| (letter.recipient.as_str(), letter.state))
            .collect();
        assert!(states.contains(&("dora", State::Bounced)), "{states:?}");
        assert!(states.contains(&("leyla", State::Sent)), "{states:?}");
        assert_eq!(letters.len(), 2, "no answer is taken twice");
        let mut tx = world.db.read().await.unwrap();
        assert!(tandems::get(&mut tx, world.tandem).await.is_ok());
    }
}
