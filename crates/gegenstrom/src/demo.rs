//! `demo`: the product with a company mid-programme, and nothing to set up.
//!
//! The company is filled in by the product's own pages, the way a coordinator
//! would do it: what the demonstration shows is what the pages can do.

mod browser;
mod travel;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use programme::email::Email;
use programme::ids::{AccountId, PersonId, ProgrammeId};
use programme::proposal::{Answer, Side};
use store::accounts::{self, NewAccount};
use store::letters::{self, State};
use store::{Clock, Db, people, proposals, tandems};
use tokio::sync::watch;
use web::{App, Config, DemoRoles};

use self::browser::Browser;
use crate::server;
use crate::worker::Worker;

/// The company's files, as its HR system and its form tool export them.
pub(crate) const PEOPLE: (&str, &[u8]) = (
    "hr-export.csv",
    include_bytes!("../../../demo/hr-export.csv"),
);
pub(crate) const ANSWERS: (&str, &[u8]) =
    ("sign-up.xlsx", include_bytes!("../../../demo/sign-up.xlsx"));

#[derive(Args)]
pub(crate) struct Demo {
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS:PORT")]
    listen: SocketAddr,
    /// Where to keep the demonstration's database; made anew at every start
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
    /// For tests: time stands still at this instant, and moves on to each that a
    /// line of the standard input names. `serve` has no such option.
    #[arg(long, value_name = "INSTANT", hide = true)]
    clock: Option<Timestamp>,
}

/// Fills a fresh database and runs the product on it.
pub(crate) fn run(demo: Demo) -> anyhow::Result<()> {
    server::log_to_stderr();
    let own_folder = demo.data.is_none();
    let folder = demo.data.unwrap_or_else(|| {
        std::env::temp_dir().join(format!("gegenstrom-demo-{}", std::process::id()))
    });
    let result = server::runtime()?.block_on(async {
        let listener = server::listen(demo.listen).await?;
        let base_url = format!("http://{}", listener.local_addr()?);
        let db = fresh(&folder).await?;
        let clock = demo.clock.map_or_else(Clock::system, Clock::set_to);
        let app = fill(&db, &base_url, clock).await?;
        // Without a mail server: what falls due is done, and letters stay in the outbox.
        let worker = Worker::new(app.clone(), None, rand::random());
        let (stop, stopped) = watch::channel(false);
        let worker = match demo.clock {
            None => tokio::spawn(worker.run(stopped)),
            Some(_) => tokio::spawn(travel::run(worker, stopped)),
        };
        anstream::println!("Gegenstrom: {base_url}/");
        server::answer(listener, app, std::collections::BTreeSet::new()).await?;
        stop.send_replace(true);
        worker.await?;
        db.close().await;
        Ok(())
    });
    if own_folder {
        // Only what this start made; a folder that was named is the visitor's.
        let _ = std::fs::remove_dir_all(&folder);
    }
    result
}

/// Where the company is.
fn zone() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC)
}

async fn fresh(folder: &Path) -> anyhow::Result<Db> {
    for name in ["demo.sqlite", "demo.sqlite-wal", "demo.sqlite-shm"] {
        match std::fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("cannot renew {}", folder.display()));
            }
            _ => {}
        }
    }
    let file = folder.join("demo.sqlite");
    let address = file
        .to_str()
        .context("the folder's name must be readable text")?;
    Db::open(address)
        .await
        .with_context(|| format!("cannot use {}", folder.display()))
}

/// The company, a programme whose tandems have been asked, and an empty one.
async fn fill(db: &Db, base_url: &str, clock: Clock) -> anyhow::Result<App> {
    let coordinator = found(db, &clock).await?;
    let config = |demo| Config {
        base_url: base_url.to_owned(),
        sends_mail: false,
        time_zone: zone(),
        demo,
        meetings: web::Meetings::default(),
    };
    let app = App::new(db.clone(), clock.clone(), config(None), rand::random());
    let browser = Browser::signed_in(&app, coordinator).await?;

    let today = clock.now().to_zoned_datetime(zone()).date();
    let starts_on = today.saturating_add(3.weeks());
    browser
        .post(
            "/programmes",
            &[("name", "Tandem-Programm 2027"), ("tone", "sie")],
        )
        .await?;
    browser.post("/programmes/1/goals", &[
        ("name", "Tandem-Programm 2027"),
        ("tone", "sie"),
        ("goal", "digital_skills"),
        ("goal", "work_cultures"),
        ("goal", "flatter_hierarchy"),
        ("own_words", "Wir wollen voneinander lernen, quer durch die Hierarchie und über alle Standorte."),
        ("sponsor", "Lena Nowak, Geschäftsführung"),
    ])
    .await?;
    browser
        .post(
            "/programmes/1/frame",
            &[
                ("starts_on", &starts_on.to_string()),
                ("months", "6"),
                ("rhythm", "monthly"),
                ("minutes", "60"),
            ],
        )
        .await?;
    let topics = programme::topic::catalogue();
    let topics: Vec<_> = topics
        .iter()
        .map(|topic| ("topic", topic.key.as_str()))
        .collect();
    browser.post("/programmes/1/topics", &topics).await?;
    let rules = |weights: [&'static str; 6]| {
        let names = [
            "topics",
            "openness",
            "mutual",
            "availability",
            "distance",
            "wishes",
        ];
        let mut fields: Vec<_> = names.into_iter().zip(weights).collect();
        fields.push(("full_marks_hours_per_month", "16"));
        fields.push(("rule", "new_partner"));
        fields
    };
    let usual = rules(["40", "20", "15", "10", "10", "5"]);
    browser.post("/programmes/1/rules", &usual).await?;
    let draft = browser
        .upload(
            "/programmes/1/import",
            &[("people", PEOPLE), ("answers", ANSWERS)],
        )
        .await?;
    browser.post(&draft, &[("decision", "import")]).await?;
    let run = browser.post("/programmes/1/matching", &[]).await?;
    // What else would have been possible, tried before anybody was asked.
    let scenario = "/programmes/1/matching/scenario";
    let mut fairest = usual;
    fairest.push(("objective", "leximin"));
    fairest.push(("name", "Fairste Verteilung"));
    browser.post(scenario, &fairest).await?;
    let mut give_and_take = rules(["25", "15", "40", "10", "5", "5"]);
    give_and_take.push(("name", "Geben und Nehmen"));
    browser.post(scenario, &give_and_take).await?;
    browser.post(&format!("{run}/publish"), &[]).await?;
    browser
        .post(
            "/programmes",
            &[("name", "Zum Ausprobieren"), ("tone", "sie")],
        )
        .await?;

    let roles = answer_some(db, coordinator, clock.now()).await?;
    Ok(App::new(
        db.clone(),
        clock,
        config(Some(roles)),
        rand::random(),
    ))
}

async fn found(db: &Db, clock: &Clock) -> anyhow::Result<AccountId> {
    let mut tx = db.write().await?;
    let now = clock.now();
    let organisation = people::found(&mut tx, "Hohenfels Antriebstechnik GmbH", now).await?;
    let email = Email::parse("koordination@hohenfels-antriebe.example")?;
    let new = NewAccount {
        organisation,
        person: None,
        email: Some(&email),
        name: "Kim Albrecht",
        coordinator: true,
    };
    let account = accounts::insert(&mut tx, new, now).await?;
    tx.commit().await?;
    Ok(account)
}

/// Lets most people answer; one tandem is left for the visitor.
async fn answer_some(db: &Db, coordinator: AccountId, now: Timestamp) -> anyhow::Result<DemoRoles> {
    let mut tx = db.write().await?;
    let programme = ProgrammeId(1);
    let today = now.to_zoned_datetime(zone()).date();
    let all = proposals::list(&mut tx, programme).await?;
    let Some((visitors, others)) = all.split_first() else {
        bail!("the demonstration has no tandems")
    };
    for (number, proposal) in others.iter().enumerate() {
        let (mentor, mentee) = match number % 9 {
            0..=4 => (Answer::Accepted, Answer::Accepted),
            5 => (Answer::Accepted, Answer::Open),
            6 => (Answer::Open, Answer::Accepted),
            7 => (Answer::Open, Answer::Open),
            _ => (Answer::Accepted, Answer::Declined),
        };
        for (side, answer) in [(Side::Mentor, mentor), (Side::Mentee, mentee)] {
            if answer != Answer::Open {
                proposals::answer(&mut tx, proposal.id, side, answer).await?;
            }
        }
        if (mentor, mentee) == (Answer::Accepted, Answer::Accepted) {
            tandems::begin(&mut tx, proposal, today).await?;
        }
    }
    // Everybody has their letter: a no shows only once both were reached.
    for letter in letters::list(&mut tx, programme).await? {
        letters::settle(&mut tx, letter.id, State::HandedOver, None, now).await?;
    }
    let mentor = account_of(&mut tx, visitors.mentor).await?;
    let mentee = account_of(&mut tx, visitors.mentee).await?;
    tx.commit().await?;
    Ok(DemoRoles {
        coordinator,
        mentor,
        mentee,
    })
}

async fn account_of(tx: &mut store::Tx, person: PersonId) -> anyhow::Result<AccountId> {
    let account = accounts::by_person(tx, person).await?;
    Ok(account.context("somebody in a tandem has no account")?.id)
}
