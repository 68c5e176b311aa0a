//! The two of a proposal: they accept, sign, book, move and call off, each step
//! until it is acknowledged. What was, they put down in the books.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rand::RngExt as _;
use rand::rngs::StdRng;

use crate::books::{Books, Fact};
use crate::firm::Two;
use crate::visitor::{Answer, Door, Unknown};

pub(crate) struct Couple {
    two: Two,
    door: Door,
    books: Books,
    random: StdRng,
    /// Their tandem's start page, once there is one.
    home: Option<String>,
    signed: [bool; 2],
    booked: bool,
}

impl Couple {
    pub(crate) fn new(two: Two, door: Door, books: Books, random: StdRng) -> Self {
        Self {
            two,
            door,
            books,
            random,
            home: None,
            signed: [false; 2],
            booked: false,
        }
    }

    pub(crate) async fn live(mut self, over: Arc<AtomicBool>) {
        // Whatever was begun is brought to an end: signed and booked at least.
        while !over.load(Ordering::SeqCst) || !self.booked {
            if self.step().await.is_err() {
                tokio::time::sleep(Duration::from_millis(4)).await;
            }
        }
    }

    async fn step(&mut self) -> Result<(), Unknown> {
        let Some(home) = self.home.clone() else {
            return self.accept().await;
        };
        if self.signed != [true; 2] {
            return self.sign(&home).await;
        }
        if !self.booked {
            return self.book(&home).await;
        }
        let all = self.meetings(&home).await?;
        if all.is_empty() {
            return Ok(());
        }
        let path = all[self.random.random_range(0..all.len())].clone();
        self.change(&path).await
    }

    /// Both at the same time, as it happens when letters arrive.
    async fn accept(&mut self) -> Result<(), Unknown> {
        let path = format!("/my-tandem/{}", self.two.proposal);
        let [mentor, mentee] = &self.two.sessions;
        let answers = tokio::join!(
            self.door.post(&path, mentor, "answer=accepted"),
            self.door.post(&path, mentee, "answer=accepted"),
        );
        for (side, answer) in [answers.0, answers.1].into_iter().enumerate() {
            assert_eq!(answer?.status, 303, "a yes is taken");
            self.books.note(Fact::Answered(self.two.proposal, side));
        }
        let page = self.door.get("/my-tandem", mentor).await?;
        self.home = values(&page.body, "href=\"", "/tandem/").into_iter().next();
        Ok(())
    }

    async fn sign(&mut self, home: &str) -> Result<(), Unknown> {
        let path = format!("{home}/agreement");
        let [mentor, mentee] = &self.two.sessions;
        let page = self.door.get(&path, mentor).await?;
        let mut read = values(&page.body, "name=\"read\" value=\"", "");
        if read.is_empty() {
            // The mentor has signed; perhaps the mentee has not.
            let page = self.door.get(&path, mentee).await?;
            read = values(&page.body, "name=\"read\" value=\"", "");
        }
        let read = read.first().cloned().unwrap_or_default();
        let form = format!("agreement=yes&conduct=yes&read={read}");
        let answers = tokio::join!(
            self.door.post(&path, mentor, &form),
            self.door.post(&path, mentee, &form),
        );
        for (side, answer) in [answers.0, answers.1].into_iter().enumerate() {
            assert_eq!(answer?.status, 303, "a signature is taken");
            self.signed[side] = true;
            self.books.note(Fact::Signed(number(home), side));
        }
        Ok(())
    }

    async fn book(&mut self, home: &str) -> Result<(), Unknown> {
        let path = format!("{home}/meetings");
        let page = self.door.get(&path, &self.two.sessions[1]).await?;
        let choices = values(&page.body, "name=\"series\" value=\"", "");
        let Some(first) = choices.first() else {
            // Booked in a life that did not say so any more.
            self.booked = page.body.contains(&format!("{path}/"));
            assert!(self.booked, "nothing to book: {}", page.body);
            return Ok(());
        };
        let form = format!("step=book&mode=place&place=Raum+2&series={first}");
        let answer = self.door.post(&path, &self.two.sessions[1], &form).await?;
        if acknowledged(&answer) {
            self.booked = true;
            self.books.note(Fact::Booked(number(home)));
        }
        Ok(())
    }

    /// Addresses of the tandem's meetings.
    async fn meetings(&self, home: &str) -> Result<Vec<String>, Unknown> {
        let path = format!("{home}/meetings");
        let page = self.door.get(&path, &self.two.sessions[0]).await?;
        let mut all = values(&page.body, "href=\"", &format!("{path}/"));
        all.dedup();
        Ok(all)
    }

    /// Moves a meeting, mostly; or lets it fall out; or makes up for one that did.
    async fn change(&mut self, path: &str) -> Result<(), Unknown> {
        let session = self.two.sessions[self.random.random_range(0..2)].clone();
        let page = self.door.get(path, &session).await?;
        let dates = values(&page.body, "name=\"to\" value=\"", "");
        let dates: Vec<i64> = dates.iter().filter_map(|date| date.parse().ok()).collect();
        let seen: Option<i64> = values(&page.body, "name=\"seen\" value=\"", "")
            .first()
            .and_then(|seen| seen.parse().ok());
        let (Some(seen), false) = (seen, dates.is_empty()) else {
            return Ok(());
        };
        let to = dates[self.random.random_range(0..dates.len())];
        let can_drop = page.body.contains("value=\"drop\"");
        let replaces = page.body.contains("value=\"replace\"");
        if replaces {
            let form = format!("step=replace&seen={seen}&to={to}");
            // Another one of the two may have made up for it already; each is a meeting.
            self.door.post(path, &session, &form).await?;
        } else if can_drop && self.random.random_ratio(1, 8) {
            let form = format!("step=drop&seen={seen}");
            let answer = self.door.post(path, &session, &form).await?;
            if acknowledged(&answer) {
                self.books.note(Fact::Dropped(number(path)));
            }
        } else {
            let form = format!("step=move&seen={seen}&to={to}");
            let answer = self.door.post(path, &session, &form).await?;
            if acknowledged(&answer) {
                self.books.note(Fact::Moved(number(path), seen + 1, to));
            }
        }
        Ok(())
    }
}

/// Whether the answer says that it was done.
fn acknowledged(answer: &Answer) -> bool {
    answer.status == 303 && answer.location.contains("done=")
}

/// What stands between `mark` and the next quotation mark, if it begins with `begin`.
fn values(page: &str, mark: &str, begin: &str) -> Vec<String> {
    page.split(mark)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|value| value.starts_with(begin))
        .map(str::to_owned)
        .collect()
}

/// The number at the end of an address.
fn number(path: &str) -> i64 {
    path.rsplit('/').next().unwrap().parse().unwrap()
}
