//! Every route × role × relation, against the policy: whoever may, gets in;
//! whoever may not, does not, and learns nothing.

mod furnish;

use std::collections::BTreeSet;

use axum::http::Method;
use jiff::civil::date;
use programme::answers::Exclusions;
use programme::email::Email;
use programme::event::Kind;
use programme::ids::{ConcernId, EntryId, EventId, MeetingId, PersonId, RoundId, TandemId};
use programme::person::PersonRecord;
use programme::policy::{self, Action, Relation, Role};
use programme::reader::Reader;
use programme::tandem::Stage;
use store::events::{self, Details};
use store::meetings::NewMeeting;
use store::tokens::Purpose;
use store::{
    accounts, calendars, letters, meetings, participants, people, proposals, readers, tandems,
    tokens,
};

use self::furnish::{invite_somebody, open_round, upload};
use super::{Listed, listed};
use crate::space_tests as sealed;
use crate::testing::{Answer, World, one_world, start, worlds};

/// A firm whose tandems were asked, and everything a route can name.
pub(super) struct Firm {
    pub(super) world: World,
    pub(super) draft: i64,
    pub(super) letter: i64,
    pub(super) proposal: i64,
    /// What a proposal becomes that both accepted.
    pub(super) tandem: TandemId,
    /// A meeting of it that is planned.
    pub(super) meeting: MeetingId,
    /// The mentor's lasting links.
    pub(super) feed: String,
    pub(super) assistant: String,
    pub(super) event: EventId,
    /// What its mentor wrote there.
    pub(super) entry: EntryId,
    /// What somebody entrusted to that mentor.
    pub(super) concern: ConcernId,
    /// A feedback round in which the two of the tandem are asked.
    pub(super) round: RoundId,
    /// The mentor of that proposal.
    pub(super) mentor: PersonId,
    /// Their mentee.
    pub(super) mentee: PersonId,
    pub(super) link: String,
    /// A personal link of somebody invited who has not begun.
    pub(super) invited: String,
    pub(super) set_up: String,
    pub(super) sign_in: String,
}

impl Firm {
    pub(super) async fn furnish(world: World) -> Self {
        let session = world.as_coordinator().await;
        assert_eq!(world.publish(&session).await.status, 303);
        let table = "Personalnummer;Nachname;E-Mail\r\n7;Kaya;kaya@firm.example\r\n";
        let draft = upload(&world, Some(&session), table)
            .await
            .location
            .unwrap();

        let mut tx = world.app.db().write().await.unwrap();
        let proposal = proposals::list(&mut tx, world.programme)
            .await
            .unwrap()
            .remove(0);
        let letter = letters::list(&mut tx, world.programme).await.unwrap();
        let letter = letter
            .into_iter()
            .find(|letter| letter.proposal == Some(proposal.id))
            .unwrap();
        let link = letter.link.unwrap().rsplit('/').next().unwrap().to_owned();
        let tandem = tandems::begin(&mut tx, &proposal, date(2026, 11, 24))
            .await
            .unwrap();
        let begun = tandems::get(&mut tx, tandem).await.unwrap();
        let on = date(2026, 11, 24);
        tandems::enter(&mut tx, &begun, Stage::Running, None, on)
            .await
            .unwrap();
        let new = NewMeeting {
            uid: "meeting@tandem.test",
            starts_at: start() + jiff::SignedDuration::from_hours(24 * 14),
            minutes: 60,
        };
        let meeting = meetings::insert(&mut tx, tandem, new).await.unwrap();
        let (feed, assistant) = (world.app.draw_token(), world.app.draw_token());
        for (token, purpose) in [
            (&feed, calendars::Purpose::Feed),
            (&assistant, calendars::Purpose::Assistant),
        ] {
            calendars::save_link(&mut tx, proposal.mentor, purpose, token, on)
                .await
                .unwrap();
        }
        let details = Details {
            kind: Kind::KickOff,
            starts_at: start() + jiff::SignedDuration::from_hours(48),
            minutes: 90,
            place: "Kantine".into(),
            note: String::new(),
        };
        let event = events::insert(&mut tx, world.programme, &details, start())
            .await
            .unwrap();
        let (set_up, sign_in) = (world.app.draw_token(), world.app.draw_token());
        let until = start() + jiff::SignedDuration::from_hours(1);
        for (token, purpose, account) in [
            (&set_up, Purpose::SetUp, None),
            (&sign_in, Purpose::SignIn, Some(world.coordinator)),
        ] {
            tokens::store(&mut tx, token, purpose, account, start(), until)
                .await
                .unwrap();
        }
        let invited = invite_somebody(&world, &mut tx).await;
        let mentor = people::get(&mut tx, proposal.mentor).await.unwrap();
        let account = accounts::for_person(&mut tx, &mentor, start())
            .await
            .unwrap();
        for reader in Reader::ALL {
            readers::name(&mut tx, world.programme, account, reader, on)
                .await
                .unwrap();
        }
        let round = open_round(&world, &mut tx, [proposal.mentor, proposal.mentee]).await;
        let both = tandems::get(&mut tx, tandem).await.unwrap();
        tx.commit().await.unwrap();
        let (entry, concern) = world.furnish_space(&both).await;
        Self {
            invited,
            entry,
            concern,
            round,
            draft: draft.rsplit('/').next().unwrap().parse().unwrap(),
            letter: letter.id.0,
            proposal: proposal.id.0,
            tandem,
            meeting: meeting.id,
            feed: feed.secret().to_owned(),
            assistant: assistant.secret().to_owned(),
            event,
            mentor: proposal.mentor,
            mentee: proposal.mentee,
            link,
            set_up: set_up.secret().to_owned(),
            sign_in: sign_in.secret().to_owned(),
            world,
        }
    }

    pub(super) async fn fresh() -> Self {
        Self::furnish(one_world().await).await
    }

    /// The mentee of the other tandem.
    pub(super) fn other_mentee(&self) -> PersonId {
        let mut all = self.world.mentees.into_iter();
        all.find(|id| *id != self.mentee).unwrap()
    }

    /// A route's pattern with this firm's ids in it.
    pub(super) fn address(&self, pattern: &str) -> String {
        let secret = match pattern.split('/').nth(1) {
            Some("set-up") => &self.set_up,
            Some("sign-in") => &self.sign_in,
            Some("calendar") => &self.feed,
            Some("assistant") => &self.assistant,
            _ => &self.link,
        };
        let address = pattern
            .replace("{p}", &self.world.programme.to_string())
            .replace("{r}", &self.world.run.to_string())
            .replace("{d}", &self.draft.to_string())
            .replace("{l}", &self.letter.to_string())
            .replace("swap/{other}", &format!("swap/{}", self.other_mentee()))
            .replace("{mentee}", &self.mentee.to_string())
            .replace("{other}", &self.mentee.to_string())
            .replace("{person}", &self.mentor.to_string())
            .replace("overview/{report}", "overview/short")
            .replace("records/{report}", "records/annex")
            .replace("{card}", "first-meeting")
            .replace("{ask}", "place")
            .replace("{kind}", "begins")
            .replace("{side}", "mentors")
            .replace("{topic}", "ki-im-arbeitsalltag")
            .replace("{e}", &self.event.to_string())
            .replace("{t}", &self.tandem.to_string())
            .replace("{entry}", &self.entry.to_string())
            .replace("{c}", &self.concern.to_string())
            .replace("{m}", &self.meeting.to_string())
            .replace("{round}", &self.round.to_string())
            .replace("{proposal}", &self.proposal.to_string())
            .replace("{secret}", secret)
            .replace("/call/{code}", "/call/aufruf")
            .replace("{code}", "7K3MQ9PX2WTB")
            .replace("{key}", &self.invited)
            .replace("{step}", "1")
            .replace("{format}", "csv")
            .replace("{name}", "hr-export.csv")
            .replace("{*name}", "app.css");
        assert!(!address.contains('{'), "what is meant in {pattern}?");
        address
    }

    /// A form that the route accepts.
    fn form(&self, pattern: &str) -> String {
        match pattern {
            "/preferences" => "lang=de&theme=auto&next=/".into(),
            "/demo/as" => "role=mentor".into(),
            "/set-up/{secret}" => "company=Neu&name=Neu&email=neu@neu.example".into(),
            "/sign-in" => "email=jemand@neu.example&next=/".into(),
            "/programmes" => "name=Zweites&tone=sie".into(),
            "/programmes/{p}/goals" => "name=Neu&tone=sie&goal=diversity".into(),
            "/programmes/{p}/frame" => {
                "starts_on=2027-01-11&months=6&rhythm=monthly&minutes=60".into()
            }
            "/programmes/{p}/topics" => "topic=2.4".into(),
            "/programmes/{p}/rules" => "topics=40&openness=20&mutual=15&availability=10&\
                 distance=10&wishes=5&full_marks_hours_per_month=16"
                .into(),
            "/programmes/{p}/matching/scenario" | "/programmes/{p}/matching/preview" => {
                "name=Neu&topics=40&openness=20&mutual=15&availability=10&distance=10&wishes=5&\
                 full_marks_hours_per_month=16&objective=leximin&step=run"
                    .into()
            }
            "/programmes/{p}/people" => "q=Ada".into(),
            "/sign-up/{key}" => "do=no-reminders".into(),
            "/sign-up/{key}/{step}" => "mentee=on".into(),
            "/my-data/consent" => format!("programme={}&purpose=own_words", self.world.programme),
            "/call/{code}" => "name=Noor&contact=noor@firm.example".into(),
            "/code" => "code=7K3M-Q9PX-2WTB".into(),
            "/programmes/{p}/invite" => "closes_on=2027-01-11".into(),
            "/programmes/{p}/invite/people" => "who=all".into(),
            "/programmes/{p}/invite/requests" => "request=1&decision=refuse".into(),
            "/programmes/{p}/invite/cards" => {
                format!("person={}&do=print", self.world.mentors[1])
            }
            "/programmes/{p}/waiting" => "until=2027-02-01".into(),
            "/programmes/{p}/import/{d}" => "decision=discard".into(),
            "/programmes/{p}/pairs" => format!(
                "mentor={}&mentee={}&decision=pin&reason=Projekt",
                self.world.mentors[0], self.world.mentees[0]
            ),
            "/programmes/{p}/matching/{r}/people/{person}" => "q=Cleo".into(),
            "/programmes/{p}/matching/{r}/people/{person}/places" => {
                "at_least=1&reason=Gruppe&decision=save".into()
            }
            "/programmes/{p}/texts/{kind}" => "de=Bis+bald.&en=See+you+soon.".into(),
            "/programmes/{p}/matching/{r}/comments" => "text=Passt&agreed=yes".into(),
            "/rounds/{round}" => "BQ1=4".into(),
            "/rounds/{round}/circle" => "step=agree".into(),
            "/programmes/{p}/rounds" => "kind=echo".into(),
            "/programmes/{p}/rounds/{round}" => "step=approve".into(),
            "/programmes/{p}/actions" => "step=done".into(),
            "/tandem/{t}/self-check" => "plain=yes".into(),
            "/tandem/{t}/agreement" => "agreement=yes&conduct=yes".into(),
            "/programmes/{p}/agreement" => "de=Wir+reden.&en=We+talk.&step=save".into(),
            "/tandem/{t}/check-in" => "BQ2=4&fits=talk".into(),
            "/events/{e}" => "comes=yes".into(),
            "/programmes/{p}/calendar" | "/programmes/{p}/events/{e}" => {
                "kind=kick_off&date=2027-01-11&time=10:00&minutes=90&place=Kantine".into()
            }
            "/tandem/{t}/close" => "step=save&learned=Viel".into(),
            "/tandem/{t}/help" => "step=talk".into(),
            "/programmes/{p}/conversations" => format!("person={}", self.mentor),
            "/tandem/{t}/meetings" => "step=place&mode=place&place=Raum+2".into(),
            "/tandem/{t}/meetings/{m}" => "step=drop".into(),
            "/assistant/{secret}" => format!("tandem={}", self.tandem),
            "/assistant/{secret}/{m}" => "to=own&day=2026-12-15&time=10:00".into(),
            "/my-calendar" => "step=feed".into(),
            "/programmes/{p}/holidays" => "site=Ulm&land=BW".into(),
            "/tandem/{t}/goals" => "words=Prompts".into(),
            "/my-key" => format!(
                "{}&replaces={}",
                sealed::new_key('z'),
                sealed::recipient('q')
            ),
            "/my-key/locks" => {
                let lock = sealed::file("scrypt ", 300, b'x');
                sealed::form(&[("opener", "passphrase"), ("sealed", &lock)])
            }
            "/my-key/memory" => sealed::form(&[("revision", "0"), ("memory", &sealed::text(b'm'))]),
            "/tandem/{t}/space/begin" | "/tandem/{t}/space/share" => sealed::form(&[
                ("recipient", &sealed::recipient('p')),
                ("share", &sealed::text(b's')),
            ]),
            "/tandem/{t}/space/entries" | "/tandem/{t}/space/entries/{entry}" | "/concerns/{c}" => {
                sealed::form(&[("revision", "0"), ("sealed", &sealed::text(b'e'))])
            }
            "/programmes/{p}/concern" => sealed::form(&[
                ("tag", &sealed::tag(1)),
                ("recipient", &sealed::recipient('q')),
                ("sealed", &sealed::text(b'c')),
            ]),
            "/programmes/{p}/next" => "name=Runde+2&starts_on=2027-09-06".into(),
            "/programmes/{p}/readers" => {
                "step=name&reader=council&name=Kim&email=rat@firm.example".into()
            }
            "/programmes/{p}/trusted" => "name=Sam&email=sam@outside.example".into(),
            "/my-tandem/{proposal}" | "/proposal/{secret}" => "answer=accepted".into(),
            _ => String::new(),
        }
    }

    pub(super) async fn ask(&self, listed: &Listed, session: Option<&str>) -> Answer {
        if listed.method == Method::POST && listed.path.ends_with("/import") {
            return upload(
                &self.world,
                session,
                "Personalnummer;Nachname\r\n8;Roth\r\n",
            )
            .await;
        }
        let (address, form) = (self.address(listed.path), self.form(listed.path));
        self.world
            .ask(listed.method.clone(), &address, session, &form)
            .await
    }
}

/// The relations in which somebody can stand to what a route is about.
fn relations(listed: &Listed) -> &'static [Relation] {
    let names_something = listed.path.contains('{');
    match listed.action {
        Action::UsePublicPages => &[Relation::Foreign],
        Action::UsePersonalLink
        | Action::SignUp
        | Action::UseAccount
        | Action::SeeOwnData
        | Action::UseCalendarLink
        | Action::KeepCalendar
        | Action::HoldKey => &[Relation::Own],
        Action::AnswerProposal
        | Action::UseTandem
        | Action::SetGoals
        | Action::ArrangeMeetings
        | Action::SpeakUp
        | Action::AnswerEvent
        | Action::AnswerRound
        | Action::HearBack
        | Action::UseSpace
        | Action::RaiseConcern
        | Action::HearConcerns
            if names_something =>
        {
            &[Relation::Foreign, Relation::Own]
        }
        Action::AnswerProposal | Action::SpeakUp | Action::HearConcerns => &[Relation::Own],
        Action::SeeOverview | Action::SeeRecords | Action::SeeLog => {
            &[Relation::Foreign, Relation::SameOrganisation, Relation::Own]
        }
        _ if names_something => &[Relation::Foreign, Relation::SameOrganisation],
        _ => &[Relation::SameOrganisation],
    }
}

/// Somebody of another firm who takes part there.
pub(super) async fn foreign_participant(world: &World) -> String {
    let mut tx = world.app.db().write().await.unwrap();
    let firm = people::found(&mut tx, "Dritte Firma", start())
        .await
        .unwrap();
    let record = PersonRecord {
        given_name: "Eve".into(),
        email: Email::parse("eve@third.example").ok(),
        ..PersonRecord::default()
    };
    let person = people::insert(&mut tx, firm, &record, start())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    world.as_person(person).await
}

/// Sent to sign in, told that there is nothing, or that it is not theirs.
fn turned_away(answer: &Answer) -> bool {
    let to_sign_in = answer
        .location
        .as_deref()
        .is_some_and(|target| target == "/sign-in" || target.starts_with("/sign-in?next="));
    to_sign_in || answer.status == 404 || answer.status == 403
}

#[tokio::test]
async fn whoever_may_not_is_turned_away() {
    for world in worlds().await {
        let firm = Firm::furnish(world).await;
        let world = &firm.world;
        let other_mentor = world
            .mentors
            .into_iter()
            .find(|id| *id != firm.mentor)
            .unwrap();
        let sessions = [
            (
                Role::Participant,
                Relation::Own,
                world.as_person(firm.mentor).await,
            ),
            (
                Role::Participant,
                Relation::SameOrganisation,
                world.as_person(other_mentor).await,
            ),
            (
                Role::Participant,
                Relation::Foreign,
                foreign_participant(world).await,
            ),
            (
                Role::Coordinator,
                Relation::SameOrganisation,
                world.as_coordinator().await,
            ),
            (
                Role::Coordinator,
                Relation::Foreign,
                world.as_stranger().await,
            ),
            // What is entrusted to somebody is never a coordinator's own.
            (
                Role::Coordinator,
                Relation::Own,
                world.as_coordinator().await,
            ),
        ];
        let mut refused = BTreeSet::new();
        for listed in listed() {
            for relation in relations(&listed) {
                for role in Role::ALL {
                    if policy::may(role, listed.action, *relation) {
                        continue;
                    }
                    let who = sessions
                        .iter()
                        .find(|(r, to, _)| *r == role && to == relation);
                    let session = match (role, who) {
                        (Role::Visitor, _) => None,
                        (_, Some((.., session))) => Some(session.as_str()),
                        (_, None) => panic!("nobody is {role:?} {relation:?}"),
                    };
                    let answer = firm.ask(&listed, session).await;
                    assert!(
                        turned_away(&answer),
                        "{role:?} {relation:?} got {} from {} {}",
                        answer.status,
                        listed.method,
                        listed.path
                    );
                    refused.insert((role, relation, listed.method.to_string(), listed.path));
                }
            }
        }
        assert!(refused.len() > 150, "only {} were tried", refused.len());
    }
}

#[tokio::test]
async fn whoever_may_gets_in() {
    for listed in listed()
        .iter()
        .filter(|listed| !listed.path.starts_with("/demo/"))
    {
        for relation in relations(listed) {
            for role in Role::ALL {
                // A coordinator who takes part is tested as the participant they are.
                let as_participant = *relation == Relation::Own && role == Role::Coordinator;
                if !policy::may(role, listed.action, *relation)
                    || (as_participant && listed.action != Action::UseAccount)
                {
                    continue;
                }
                // Each starts anew: what is allowed changes something.
                let firm = Firm::fresh().await;
                let session = match role {
                    Role::Visitor => None,
                    Role::Participant => Some(firm.world.as_person(firm.mentor).await),
                    Role::Coordinator => Some(firm.world.as_coordinator().await),
                };
                let answer = firm.ask(listed, session.as_deref()).await;
                // Whoever was asked already can no longer swap, and is told so.
                let told = (answer.status == 422 && listed.path.contains("/swap/"))
                    // The space is open already.
                    || (answer.status == 409 && listed.path.ends_with("/space/begin"));
                let inside = answer.status == 200 || answer.status == 303 || told;
                let leaves = listed.path == "/sign-out" || listed.path == "/preferences";
                assert!(
                    inside && (leaves || !turned_away(&answer)),
                    "{role:?} {relation:?} got {} from {} {}: {}",
                    answer.status,
                    listed.method,
                    listed.path,
                    answer.body
                );
            }
        }
    }
}

/// What a coordinator reads does not change with who excluded whom.
#[tokio::test]
async fn whose_exclusion_it_is_shows_nowhere() {
    let world = one_world().await;
    let session = world.as_coordinator().await;
    let (mentor, mentee) = (world.mentors[0], world.mentees[0]);
    let mut readings = Vec::new();
    for (who, whom) in [(mentor, mentee), (mentee, mentor)] {
        let mut tx = world.app.db().write().await.unwrap();
        let roster = participants::roster(&mut tx, world.organisation, world.programme)
            .await
            .unwrap();
        for mut participant in roster.participants {
            let excluded = if participant.person == who {
                vec![whom]
            } else {
                Vec::new()
            };
            participant.exclusions = Exclusions::new(excluded);
            participants::save(&mut tx, world.programme, &participant, start())
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let run = world
            .post(&world.path("/matching"), Some(&session), "")
            .await
            .location
            .unwrap();
        let number = run.rsplit('/').next().unwrap();
        for person in [mentor, mentee] {
            let page = world
                .get(&format!("{run}/people/{person}"), Some(&session))
                .await;
            assert!(page.body.contains("vertraulichen Grund"), "{}", page.body);
            let body = page
                .body
                .replace(&format!("/matching/{number}"), "/matching/N");
            readings.push(body.replace(&format!("Lauf {number}"), "Lauf N"));
        }
    }
    assert_eq!(readings[0], readings[2]);
    assert_eq!(readings[1], readings[3]);
}

#[test]
fn every_link_leads_to_a_route() {
    let shape = |pattern: &str| -> String {
        let parts = pattern
            .split('/')
            .map(|part| if part.starts_with('{') { "{}" } else { part });
        parts.collect::<Vec<_>>().join("/")
    };
    let routes: BTreeSet<String> = listed().iter().map(|listed| shape(listed.path)).collect();
    for pattern in crate::links::PATTERNS {
        assert!(routes.contains(&shape(pattern)), "no route for {pattern}");
    }
}
