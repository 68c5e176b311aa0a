//! Canaries: words that occur nowhere else are written wherever people write,
//! and then everything is read that anybody else could get hold of: every page
//! and export, every letter, the log, the database with its files. What is
//! sealed shows nowhere; the rest only where the policy says so.
//!
//! A sponsor and a works council are somebody of the firm who was named a reader
//! of the programme. Administrators have no account: they read the log, the
//! database and its files.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use axum::http::{Method, StatusCode};
use programme::answers::Exclusions;
use programme::ids::PersonId;
use programme::policy::{self, Action, Datum, Relation, Role};
use programme::sign_up::Draft;
use store::{calendars, letters, readers, sign_up};
use tracing_subscriber::EnvFilter;

use super::walk::{Firm, foreign_participant};
use super::{Listed, listed};
use crate::space_tests as sealed;
use crate::testing::{World, one_world, start, worlds};

/// A word, and what it is a piece of.
struct Canary {
    word: String,
    datum: Datum,
}

/// Somebody who reads.
struct Reader {
    role: Role,
    relation: Relation,
    /// Named a reader of the programme: its sponsor, its works council.
    reads_along: bool,
    session: Option<String>,
}

impl Reader {
    /// How they stand to what is behind a route: whoever holds a link is the
    /// person it was sent to.
    fn relation_to(&self, action: Action) -> Relation {
        match action {
            Action::UsePersonalLink | Action::UseCalendarLink | Action::SignUp => Relation::Own,
            Action::SeeOverview | Action::SeeRecords | Action::SeeLog if self.reads_along => {
                Relation::Own
            }
            _ => self.relation,
        }
    }
}

/// Where the log goes.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What cannot be opened here, as a browser sends it; no other text is like it.
fn sealed_text(word: &str) -> String {
    let text = format!("age-encryption.org/v1\n-> X25519 {word}");
    let mut bytes = text.into_bytes();
    bytes.resize(456, b'.');
    data_encoding::BASE64.encode(&bytes)
}

impl Firm {
    async fn path(&self, pattern: &str, session: &str, form: &str) -> StatusCode {
        let address = self.address(pattern);
        let answer = self.world.post(&address, Some(session), form).await;
        answer.status
    }

    /// The two write wherever there is something to write.
    async fn write_canaries(&self) -> Vec<Canary> {
        let world = &self.world;
        let mentor = world.as_person(self.mentor).await;
        let entry = sealed_text("KANARIEINTRAG");
        let concern = sealed_text("KANARISORGE");
        let concern_form = sealed::form(&[
            ("tag", &sealed::tag(3)),
            ("recipient", &sealed::recipient('q')),
            ("sealed", &concern),
        ]);
        for (pattern, form) in [
            ("/tandem/{t}/goals", "words=KANARIZIEL+erreichen".to_owned()),
            (
                "/tandem/{t}/meetings",
                "step=place&mode=place&place=KANARIORT+2".to_owned(),
            ),
            (
                "/tandem/{t}/space/entries",
                sealed::form(&[("sealed", &entry)]),
            ),
            ("/programmes/{p}/concern", concern_form),
        ] {
            let status = self.path(pattern, &mentor, &form).await;
            assert!(matches!(status.as_u16(), 200 | 303), "{pattern}: {status}");
        }
        world
            .answer(|participant| {
                if participant.person == self.mentor {
                    "KANARIWORTE zum Mitmachen".clone_into(&mut participant.answers.motivation);
                }
            })
            .await;
        let mut tx = world.app.db().write().await.unwrap();
        let mut draft = Draft::default();
        "KANARIENTWURF".clone_into(&mut draft.answers.motivation);
        sign_up::save_draft(&mut tx, world.programme, self.mentee, &draft, start())
            .await
            .unwrap();
        let address = "https://kanarikalender.example/frei.ics";
        calendars::save_busy_address(&mut tx, self.mentor, address)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let canary = |word: &str, datum| Canary {
            word: word.to_owned(),
            datum,
        };
        vec![
            canary("KANARIZIEL", Datum::Goals),
            canary("KANARIORT", Datum::Meetings),
            canary("KANARIWORTE", Datum::OwnWords),
            canary("KANARIENTWURF", Datum::Draft),
            canary("kanarikalender", Datum::Busy),
            canary(&entry, Datum::Space),
            canary(&concern, Datum::Concern),
        ]
    }

    /// A browser that forgot to seal: nothing of it is taken in.
    async fn write_in_the_clear(&self) {
        let mentor = self.world.as_person(self.mentor).await;
        for listed in listed() {
            let sealed = matches!(
                listed.action,
                Action::UseSpace | Action::HoldKey | Action::RaiseConcern | Action::HearConcerns
            );
            if listed.method != Method::POST || !sealed {
                continue;
            }
            let form = "sealed=KANARIKLAR&share=KANARIKLAR&memory=KANARIKLAR&tag=KANARIKLAR\
                 &recipient=KANARIKLAR&hint=KANARIKLAR&opener=KANARIKLAR&revision=0&news=KANARIKLAR";
            self.path(listed.path, &mentor, form).await;
        }
    }

    async fn readers(&self) -> Vec<Reader> {
        let world = &self.world;
        let other = world.mentors.into_iter().find(|id| *id != self.mentor);
        let other = other.unwrap();
        let account = world.account(other).await;
        let mut tx = world.app.db().write().await.unwrap();
        let day = jiff::civil::date(2026, 11, 24);
        for kind in programme::reader::Reader::ALL {
            readers::name(&mut tx, world.programme, account, kind, day)
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let reader = |role, relation, session| Reader {
            role,
            relation,
            reads_along: false,
            session,
        };
        let (same, foreign) = (Relation::SameOrganisation, Relation::Foreign);
        let mut all = vec![
            reader(Role::Visitor, foreign, None),
            reader(Role::Coordinator, same, Some(world.as_coordinator().await)),
            reader(Role::Coordinator, foreign, Some(world.as_stranger().await)),
            reader(
                Role::Participant,
                foreign,
                Some(foreign_participant(world).await),
            ),
            Reader {
                role: Role::Participant,
                relation: same,
                reads_along: true,
                session: Some(world.as_person(other).await),
            },
        ];
        for person in [self.mentor, self.mentee] {
            let session = Some(world.as_person(person).await);
            all.push(Reader {
                role: Role::Participant,
                relation: Relation::Own,
                // The mentor was named one, too.
                reads_along: person == self.mentor,
                session,
            });
        }
        all
    }

    /// What somebody gets to see behind a route; exports in each format.
    async fn read(&self, listed: &Listed, session: Option<&str>) -> String {
        let formats: &[&str] = if listed.path.ends_with("{format}") {
            &["csv", "html", "json"]
        } else {
            &[""]
        };
        let mut all = String::new();
        for format in formats {
            let address = self.address(&listed.path.replace("{format}", format));
            let answer = self.world.get(&address, session).await;
            all.push_str(&answer.body);
            all.push_str(answer.location.as_deref().unwrap_or_default());
        }
        all
    }
}

/// The routes that show something.
fn shown() -> impl Iterator<Item = Listed> {
    listed()
        .into_iter()
        .filter(|listed| listed.method == Method::GET && !listed.path.starts_with("/assets"))
}

#[tokio::test]
async fn words_show_only_where_the_policy_says_so() {
    for world in worlds().await {
        let log = Log::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_env_filter(EnvFilter::new("trace").add_directive(crate::LOG_CAP.parse().unwrap()))
            .with_writer(move || writer.clone())
            .finish();
        // With one listener alone, what a thread without any asks first would be off for all.
        let _second = tracing::Dispatch::new(tracing_subscriber::registry());
        let listening = tracing::subscriber::set_default(subscriber);
        let firm = Firm::furnish(world).await;
        let canaries = firm.write_canaries().await;
        firm.write_in_the_clear().await;

        let mut met = BTreeSet::new();
        for reader in firm.readers().await {
            for listed in shown() {
                let page = firm.read(&listed, reader.session.as_deref()).await;
                assert!(!page.contains("KANARIKLAR"), "{}", listed.path);
                for canary in canaries.iter().filter(|one| page.contains(&one.word)) {
                    let relation = reader.relation_to(listed.action);
                    let allowed = policy::may(reader.role, listed.action, relation)
                        && listed.action.reveals().contains(&canary.datum);
                    assert!(
                        allowed,
                        "{:?} {:?} reads {:?} ({}) at {}",
                        reader.role, relation, canary.datum, canary.word, listed.path
                    );
                    met.insert((canary.datum, relation));
                }
            }
        }
        // What its writers read, the test could have found elsewhere, too.
        for datum in [
            Datum::Goals,
            Datum::Meetings,
            Datum::OwnWords,
            Datum::Space,
            Datum::Concern,
        ] {
            assert!(
                met.contains(&(datum, Relation::Own)),
                "nobody met {datum:?}"
            );
        }
        for (datum, relation) in &met {
            let others = *relation != Relation::Own;
            assert!(!others || datum.coordinator_sees(), "{datum:?}");
        }

        letters_keep_quiet(&firm, &canaries).await;
        drop(listening);
        let said = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
        assert!(said.contains("answered"), "the log is on");
        let secrets = [&firm.feed, &firm.assistant, &firm.set_up, &firm.sign_in];
        for word in canaries.iter().map(|canary| &canary.word).chain(secrets) {
            let told = said.lines().find(|line| line.contains(word));
            assert_eq!(told, None, "the log says it");
        }
        assert!(!said.contains("KANARI") && !said.contains("firm.example"));

        // Whoever has the files or a backup: what was sealed is there, nothing that opens it.
        let tables = store::testing::dump(firm.world.app.db()).await;
        let files: String = tables.into_values().flatten().collect();
        for canary in &canaries {
            assert!(files.contains(&canary.word), "{} is stored", canary.word);
        }
        for word in secrets
            .into_iter()
            .map(String::as_str)
            .chain(["KANARIKLAR"])
        {
            assert!(!files.contains(word), "the database holds {word}");
        }
    }
}

/// Letters say nothing of what people wrote; when and where two meet stands
/// only in what is enclosed for the two.
async fn letters_keep_quiet(firm: &Firm, canaries: &[Canary]) {
    let mut tx = firm.world.read().await;
    let mut enclosed = 0;
    for letter in letters::list(&mut tx, firm.world.programme).await.unwrap() {
        let open = format!("{} {} {}", letter.recipient, letter.subject, letter.body);
        let inside = [letter.details, letter.calendar].map(Option::unwrap_or_default);
        for canary in canaries {
            assert!(!open.contains(&canary.word), "{} in a letter", canary.word);
            for text in inside.iter().filter(|text| text.contains(&canary.word)) {
                assert_eq!(canary.datum, Datum::Meetings, "{text}");
                enclosed += 1;
            }
        }
    }
    assert!(enclosed > 0, "the two were told where");
}

/// The same firm, but for who excluded whom.
async fn firm_where(mut world: World, who: PersonId, whom: PersonId) -> Firm {
    world
        .answer(|participant| {
            if participant.person == who {
                participant.exclusions = Exclusions::new(vec![whom]);
            }
        })
        .await;
    let session = world.as_coordinator().await;
    let path = world.path("/matching");
    let run = world.post(&path, Some(&session), "").await.location;
    let number = run.unwrap().rsplit('/').next().unwrap().parse().unwrap();
    world.run = programme::ids::RunId(number);
    Firm::furnish(world).await
}

/// A veto has no words; but every page of everybody else reads the same,
/// whichever of the two it was.
#[tokio::test]
async fn no_page_tells_whose_veto_it_was() {
    let worlds = [one_world().await, one_world().await];
    let pair = (worlds[0].mentors[0], worlds[0].mentees[1]);
    let [one, other] = worlds;
    let firms = [
        firm_where(one, pair.0, pair.1).await,
        firm_where(other, pair.1, pair.0).await,
    ];
    let sessions = [
        firms[0].world.as_coordinator().await,
        firms[1].world.as_coordinator().await,
    ];
    let mut read = 0;
    for listed in shown() {
        let session = Some(sessions[0].as_str());
        let pages = [
            firms[0].read(&listed, session).await,
            firms[1].read(&listed, Some(&sessions[1])).await,
        ];
        assert_eq!(pages[0], pages[1], "{}", listed.path);
        read += usize::from(policy::may(
            Role::Coordinator,
            listed.action,
            Relation::SameOrganisation,
        ));
    }
    assert!(read > 30, "only {read} pages were open to the coordinator");
    let letters = async |firm: &Firm| {
        let mut tx = firm.world.read().await;
        let all = letters::list(&mut tx, firm.world.programme).await.unwrap();
        all.iter().map(|one| format!("{one:?}")).collect::<Vec<_>>()
    };
    assert_eq!(letters(&firms[0]).await, letters(&firms[1]).await);
}
