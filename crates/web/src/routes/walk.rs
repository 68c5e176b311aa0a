//! Every route × role × relation, against the policy: whoever may, gets in;
//! whoever may not, does not, and learns nothing.

use std::collections::BTreeSet;

use axum::http::Method;
use programme::answers::Exclusions;
use programme::ids::{AccountId, PersonId};
use programme::policy::{self, Action, Relation, Role};
use store::letters::NewLetter;
use store::proposals::NewProposal;
use store::tokens::{Purpose, Token};
use store::{Db, accounts, letters, participants, people, proposals, runs, tokens};

use super::{Listed, listed};
use crate::testing::{Answer, BOTH_FILES, Site, demo_files, now};

/// A firm with a programme that is published, and everything a route can name.
struct Firm {
    site: Site,
    run: i64,
    draft: i64,
    letter: i64,
    proposal: i64,
    mentor: PersonId,
    mentee: PersonId,
    link: String,
    set_up: String,
    sign_in: String,
}

impl Firm {
    async fn furnish(site: Site) -> Self {
        site.furnish_programme().await;
        let files = demo_files(&BOTH_FILES);
        let draft = site.upload(&files).await.location();
        site.post(&draft, "decision=import").await;
        let matching = format!("/programmes/{}/matching", site.programme);
        let run = last_number(&site.post(&matching, "").await.location());
        let draft = last_number(&site.upload(&files).await.location());

        let mut tx = site.app.db().write().await.unwrap();
        let outcome: serde_json::Value = runs::body(&mut tx, programme::ids::RunId(run)).await.unwrap();
        let tandem = &outcome["outcome"]["tandems"][0];
        let person = |side: &str| {
            programme::roster::person_of(tandem[side].as_str().unwrap()).unwrap()
        };
        let (mentor, mentee) = (person("mentor"), person("mentee"));
        let [link, other, set_up, sign_in] = [(); 4].map(|()| site.app.draw_token());
        let new = NewProposal {
            programme: site.programme,
            run: programme::ids::RunId(run),
            mentor,
            mentee,
            mentor_token: &link,
            mentee_token: &other,
            body: &tandem.to_string(),
        };
        let proposal = proposals::insert(&mut tx, new, now()).await.unwrap().unwrap();
        let letter = NewLetter {
            organisation: site.organisation,
            programme: Some(site.programme),
            proposal: Some(proposal),
            person: Some(mentor),
            kind: "proposal",
            recipient: "Ada",
            email: None,
            lang: "de",
            subject: "Betreff",
            body: "{link}",
            link: "http://localhost/proposal/x",
        };
        let letter = letters::write(&mut tx, letter, now()).await.unwrap();
        for person in [mentor, mentee] {
            let person = people::get(&mut tx, person).await.unwrap();
            accounts::for_person(&mut tx, &person, now()).await.unwrap();
        }
        let until = now() + jiff::SignedDuration::from_hours(1);
        let coordinator = site.account;
        tokens::store(&mut tx, &set_up, Purpose::SetUp, None, now(), until).await.unwrap();
        tokens::store(&mut tx, &sign_in, Purpose::SignIn, Some(coordinator), now(), until)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        Self {
            site,
            run,
            draft,
            letter: letter.0,
            proposal: proposal.0,
            mentor,
            mentee,
            link: link.secret().to_owned(),
            set_up: set_up.secret().to_owned(),
            sign_in: sign_in.secret().to_owned(),
        }
    }

    /// A route's pattern with this firm's ids in it.
    fn address(&self, pattern: &str) -> String {
        let secret = match pattern.split('/').nth(1) {
            Some("set-up") => &self.set_up,
            Some("sign-in") => &self.sign_in,
            _ => &self.link,
        };
        let address = pattern
            .replace("{p}", &self.site.programme.to_string())
            .replace("{r}", &self.run.to_string())
            .replace("{d}", &self.draft.to_string())
            .replace("{l}", &self.letter.to_string())
            .replace("{person}", &self.mentor.to_string())
            .replace("{proposal}", &self.proposal.to_string())
            .replace("{secret}", secret)
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
            "/programmes/{p}/import/{d}" => "decision=discard".into(),
            "/programmes/{p}/pairs" => {
                format!("mentor={}&mentee={}&decision=pin&reason=Projekt", self.mentor, self.mentee)
            }
            "/my-tandem/{proposal}" | "/proposal/{secret}" => "answer=accepted".into(),
            _ => String::new(),
        }
    }
}

fn last_number(path: &str) -> i64 {
    path.rsplit('/').next().and_then(|last| last.split('?').next()?.parse().ok()).unwrap()
}

/// How the policy's relation comes about for a route: whose ids are in it.
fn relations(listed: &Listed) -> &'static [Relation] {
    match listed.action {
        Action::UsePublicPages => &[Relation::Foreign],
        Action::UsePersonalLink => &[Relation::Own],
        Action::UseAccount | Action::SeeOwnData => &[Relation::Own],
        Action::AnswerProposal if listed.path.contains('{') => &[Relation::Foreign, Relation::Own],
        Action::AnswerProposal => &[Relation::Own],
        _ if listed.path.contains('{') => &[Relation::Foreign, Relation::SameOrganisation],
        _ => &[Relation::SameOrganisation],
    }
}

async fn sign_in(site: &Site, account: AccountId) -> String {
    let mut tx = site.app.db().write().await.unwrap();
    let token: Token = site.app.draw_token();
    let until = now() + jiff::SignedDuration::from_hours(1);
    tokens::start_session(&mut tx, &token, account, now(), until).await.unwrap();
    tx.commit().await.unwrap();
    format!("session={}", token.secret())
}

async fn account_of(db: &Db, person: PersonId) -> AccountId {
    let mut tx = db.read().await.unwrap();
    accounts::by_person(&mut tx, person).await.unwrap().unwrap().id
}

/// Turned away: sent to sign in, told that there is nothing, or that it is not theirs.
fn turned_away(answer: &Answer) -> bool {
    let to_sign_in = answer.status == 303
        && answer.try_location().is_some_and(|target| target.starts_with("/sign-in?next="))
        || answer.try_location() == Some("/sign-in");
    to_sign_in || answer.status == 404 || answer.status == 403
}

async fn ask(firm: &Firm, listed: &Listed, cookie: Option<&str>) -> Answer {
    let address = firm.address(listed.path);
    if listed.method == Method::GET {
        firm.site.send_as(Method::GET, cookie, &address, None).await
    } else if listed.path.ends_with("/import") {
        let files = demo_files(&BOTH_FILES);
        firm.site.upload_as(cookie, &files).await
    } else {
        let form = firm.form(listed.path);
        firm.site.send_as(Method::POST, cookie, &address, Some(form)).await
    }
}

#[tokio::test]
async fn whoever_may_not_is_turned_away() {
    for site in Site::all().await {
        let strangers = Firm::furnish(site.stranger().await).await;
        let firm = Firm::furnish(site).await;
        let db = firm.site.app.db();
        let participant = sign_in(&firm.site, account_of(db, firm.mentor).await).await;
        // Of the proposals at hand, this one is another tandem's.
        let outsider = sign_in(&firm.site, account_of(db, strangers.mentor).await).await;
        let coordinator = sign_in(&firm.site, firm.site.account).await;
        let mut asked = BTreeSet::new();
        for listed in listed() {
            for relation in relations(&listed) {
                for role in Role::ALL {
                    if policy::may(role, listed.action, *relation) {
                        continue;
                    }
                    let foreign = *relation == Relation::Foreign;
                    let (firm, cookie) = match role {
                        Role::Visitor => (&firm, None),
                        Role::Participant if listed.action == Action::AnswerProposal => {
                            (&firm, Some(&outsider))
                        }
                        Role::Participant if foreign => (&strangers, Some(&participant)),
                        Role::Participant => (&firm, Some(&participant)),
                        Role::Coordinator if foreign => (&strangers, Some(&coordinator)),
                        Role::Coordinator => (&firm, Some(&coordinator)),
                    };
                    let answer = ask(firm, &listed, cookie.map(String::as_str)).await;
                    assert!(
                        turned_away(&answer),
                        "{role:?} {relation:?} got {} from {} {}",
                        answer.status,
                        listed.method,
                        listed.path
                    );
                    asked.insert((role, listed.path));
                }
            }
        }
        assert!(asked.len() > 60, "{}", asked.len());
    }
}

#[tokio::test]
async fn whoever_may_gets_in() {
    for listed in listed() {
        for relation in relations(&listed) {
            for role in Role::ALL {
                if !policy::may(role, listed.action, *relation) {
                    continue;
                }
                // Each starts anew: what is allowed changes something.
                let firm = Firm::furnish(Site::fresh().await).await;
                let firm = if listed.path.starts_with("/demo/") {
                    Firm { site: firm.site.as_demo(), ..firm }
                } else {
                    firm
                };
                let db = firm.site.app.db();
                let cookie = match role {
                    Role::Visitor => None,
                    Role::Participant => Some(account_of(db, firm.mentor).await),
                    Role::Coordinator if needs_person(&listed) => continue,
                    Role::Coordinator => Some(firm.site.account),
                };
                let cookie = match cookie {
                    Some(account) => Some(sign_in(&firm.site, account).await),
                    None => None,
                };
                let answer = ask(&firm, &listed, cookie.as_deref()).await;
                let signed_out = listed.path == "/sign-out";
                assert!(
                    matches!(answer.status, 200 | 303) && (signed_out || !turned_away(&answer)),
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

/// A coordinator who takes part is a participant there, and tested as one.
fn needs_person(listed: &Listed) -> bool {
    listed.path.starts_with("/my-tandem/") || listed.action == Action::SeeOwnData
}

#[test]
fn every_link_leads_to_a_route() {
    let routes: BTreeSet<&str> = listed().iter().map(|listed| listed.path).collect();
    for pattern in crate::links::PATTERNS {
        let pattern = pattern.replace("{proposal}", "{}");
        let known = routes.iter().any(|route| shape(route) == shape(&pattern));
        assert!(known, "no route for {pattern}");
    }
}

/// An address without the names of its parts.
fn shape(pattern: &str) -> String {
    let parts = pattern.split('/').map(|part| if part.starts_with('{') { "{}" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

/// What a coordinator reads does not change with who excluded whom.
#[tokio::test]
async fn whose_exclusion_it_is_shows_nowhere() {
    let firm = Firm::furnish(Site::fresh().await).await;
    let (mentor, mentee) = (firm.mentor, firm.mentee);
    let mut readings = Vec::new();
    for (who, whom) in [(mentor, mentee), (mentee, mentor)] {
        let site = &firm.site;
        let mut tx = site.app.db().write().await.unwrap();
        let roster = participants::roster(&mut tx, site.organisation, site.programme).await.unwrap();
        for mut participant in roster.participants {
            if [mentor, mentee].contains(&participant.person) {
                let excluded = if participant.person == who { vec![whom] } else { Vec::new() };
                participant.exclusions = Exclusions::new(excluded);
                participants::save(&mut tx, site.programme, &participant, now()).await.unwrap();
            }
        }
        proposals::forget_all(&mut tx, site.programme).await.unwrap();
        tx.commit().await.unwrap();
        let matching = format!("/programmes/{}/matching", site.programme);
        let run = site.post(&matching, "").await.location();
        let number = last_number(&run);
        for person in [mentor, mentee] {
            let page = site.get(&format!("{run}/people/{person}")).await;
            page.says("vertraulichen Grund");
            let body = page.body.replace(&format!("/matching/{number}"), "/matching/N");
            readings.push(body.replace(&format!("Lauf {number}"), "Lauf N"));
        }
    }
    assert_eq!(readings[0], readings[2]);
    assert_eq!(readings[1], readings[3]);
}
