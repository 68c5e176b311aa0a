//! Six months of many tandems: asked, accepted, signed, booked, reminded, moved,
//! held. People act through the pages; the worker does what falls due.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan as _};
use programme::ids::TandemId;
use programme::meetings::State;
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use store::meetings::Meeting;
use store::{jobs, letters, meetings, proposals, tandems};

use crate::Watch;
use crate::town::{PROGRAMME, Town, begin};
use crate::worker::Worker;

/// The two of a tandem.
struct Couple {
    tandem: TandemId,
    /// Mentor and mentee, signed in.
    sessions: [String; 2],
}

pub(crate) struct Season {
    town: Town,
    couples: Vec<Couple>,
    random: StdRng,
    took: f64,
}

impl Season {
    /// From the matching to two signatures under each agreement.
    pub(crate) async fn begin(number: usize) -> Self {
        let watch = Watch::start();
        let town = Town::found(false).await;
        town.sign_up(number).await;
        watch.say(&format!(
            "{} people signed up (no part of the half-year)",
            2 * number
        ));
        let watch = Watch::start();
        let run = town
            .post("/programmes/1/matching", &town.coordinator, "")
            .await;
        watch.say("matching");
        let whole = Watch::start();
        let watch = Watch::start();
        let publish = format!("{}/publish", run.location);
        town.post(&publish, &town.coordinator, "").await;
        watch.say("published: a proposal and two letters each");
        let couples = accepted(&town).await;
        let watch = Watch::start();
        for couple in &couples {
            let path = format!("/tandem/{}/agreement", couple.tandem);
            for session in &couple.sessions {
                let page = town.get(&path, session).await;
                let read = value(&page.body, "read").expect("what is signed");
                let form = format!("agreement=yes&conduct=yes&read={read}");
                town.post(&path, session, &form).await;
            }
        }
        watch.say(&format!("{} tandems: both have signed", couples.len()));
        Self {
            town,
            couples,
            random: StdRng::seed_from_u64(1),
            took: whole.seconds(),
        }
    }

    /// How long the server takes for the pages of the two, each many times.
    pub(crate) async fn weigh_pages(&self) {
        let couple = &self.couples[0];
        let home = format!("/tandem/{}", couple.tandem);
        let rooms = [
            "",
            "/briefing",
            "/self-check",
            "/agreement",
            "/cards",
            "/goals",
            "/meetings",
            "/space",
            "/check-in",
            "/close",
            "/help",
        ];
        let mut paths: Vec<String> = rooms.iter().map(|room| format!("{home}{room}")).collect();
        paths.extend(["/my-tandem", "/my-data", "/my-calendar"].map(str::to_owned));
        paths.push("/programmes/1/about".to_owned());
        for path in paths {
            let mut times = Vec::new();
            for _ in 0..101 {
                let watch = Watch::start();
                self.town.get(&path, &couple.sessions[1]).await;
                times.push(watch.seconds() * 1_000.0);
            }
            times.sort_by(f64::total_cmp);
            println!(
                "{:8.2} ms {path} (median of {})",
                times[times.len() / 2],
                times.len()
            );
        }
    }

    /// Books, and lives through the half-year day by day.
    pub(crate) async fn live(mut self) {
        let whole = Watch::start();
        let watch = Watch::start();
        for couple in &self.couples {
            let path = format!("/tandem/{}/meetings", couple.tandem);
            let page = self.town.get(&path, &couple.sessions[1]).await;
            let series = value(&page.body, "series").expect("a series to choose");
            let form = format!("step=book&mode=place&place=Raum+2&series={series}");
            self.town.post(&path, &couple.sessions[1], &form).await;
        }
        watch.say("booked: six meetings each, two invitations a meeting");

        let watch = Watch::start();
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let mut worker = Worker::new(self.town.app.clone(), None, [3; 32]);
        let (mut moved, mut held) = (0_usize, 0_usize);
        let mut day: Date = begin().to_zoned_datetime(zone.clone()).date();
        let last: Date = "2027-04-24".parse().unwrap();
        let mut planned = self.planned(day, &zone).await;
        while day < last {
            day = day.saturating_add(1.days());
            let nine = zone.to_ambiguous_zoned_datetime(day.at(9, 0, 0, 0));
            let nine = nine.compatible().unwrap();
            worker.travel_to(nine.timestamp()).await.unwrap();
            // Yesterday's meetings took place; one in four of those in a few days is moved.
            let yesterday = planned.remove(&day.saturating_sub(1.days()));
            for (couple, meeting) in yesterday.unwrap_or_default() {
                let path = path_of(&meeting);
                let session = &self.couples[couple].sessions[0];
                self.town.post(&path, session, "step=held").await;
                held += 1;
            }
            let soon = day.saturating_add(4.days());
            for (couple, meeting) in planned.remove(&soon).unwrap_or_default() {
                let at = if self.random.random_ratio(1, 4) {
                    moved += 1;
                    self.move_on(couple, &meeting).await
                } else {
                    meeting
                };
                let on = at.starts_at.to_zoned_datetime(zone.clone()).date();
                planned.entry(on).or_default().push((couple, at));
            }
        }
        watch.say(&format!("half a year: {moved} meetings moved, {held} held"));
        let mut tx = self.town.app.db().read().await.unwrap();
        let written = letters::list(&mut tx, PROGRAMME).await.unwrap().len();
        let left = jobs::count(&mut tx).await.unwrap();
        println!("           {written} letters written, {left} jobs left");
        let whole = whole.seconds() + self.took;
        println!(
            "{whole:8.2} s  in all: the half-year of {} tandems",
            self.couples.len()
        );
    }

    /// Meetings by day, with their couple's number.
    async fn planned(&self, from: Date, zone: &TimeZone) -> BTreeMap<Date, Vec<(usize, Meeting)>> {
        let mut all: BTreeMap<Date, Vec<(usize, Meeting)>> = BTreeMap::new();
        let mut tx = self.town.app.db().read().await.unwrap();
        for (number, couple) in self.couples.iter().enumerate() {
            for meeting in meetings::list(&mut tx, couple.tandem).await.unwrap() {
                let day = meeting.starts_at.to_zoned_datetime(zone.clone()).date();
                assert!(meeting.state == State::Planned && day > from);
                all.entry(day).or_default().push((number, meeting));
            }
        }
        all
    }

    /// Moves a meeting to the first day that the page proposes.
    async fn move_on(&self, couple: usize, meeting: &Meeting) -> Meeting {
        let path = path_of(meeting);
        let session = &self.couples[couple].sessions[1];
        let page = self.town.get(&path, session).await;
        let to = value(&page.body, "to").expect("a day to move to");
        let seen = value(&page.body, "seen").expect("what was seen");
        let form = format!("step=move&to={to}&seen={seen}");
        self.town.post(&path, session, &form).await;
        let mut tx = self.town.app.db().read().await.unwrap();
        meetings::get(&mut tx, meeting.id).await.unwrap()
    }
}

fn path_of(meeting: &Meeting) -> String {
    format!("/tandem/{}/meetings/{}", meeting.tandem, meeting.id)
}

/// Everybody opens the link of their letter and accepts, a few days later.
async fn accepted(town: &Town) -> Vec<Couple> {
    let mut tx = town.app.db().read().await.unwrap();
    let all = letters::list(&mut tx, PROGRAMME).await.unwrap();
    drop(tx);
    let watch = Watch::start();
    town.app.clock().advance(SignedDuration::from_hours(72));
    for letter in &all {
        let link = letter.link.as_deref().unwrap();
        let path = link.strip_prefix("http://bench").unwrap();
        town.post(path, "", "answer=accepted").await;
    }
    watch.say(&format!(
        "{} accepted by the link in their letter",
        all.len()
    ));
    let mut tx = town.app.db().write().await.unwrap();
    let mut couples = Vec::new();
    for proposal in proposals::list(&mut tx, PROGRAMME).await.unwrap() {
        let tandem = tandems::of_proposal(&mut tx, proposal.id).await.unwrap();
        let sessions = [
            town.session_of(&mut tx, proposal.mentor).await,
            town.session_of(&mut tx, proposal.mentee).await,
        ];
        couples.push(Couple {
            tandem: tandem.expect("both accepted").id,
            sessions,
        });
    }
    tx.commit().await.unwrap();
    couples
}

/// The value of the first field with that name.
fn value(page: &str, name: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
    Some(rest.split('"').next()?.to_owned())
}
