//! The half-year of 2,000 tandems in travelled time, 10,000 letters at once, and
//! the pages of the two, all through the real pages and the real worker on SQLite.
//!
//! Bars: the half-year under 2 minutes; 10,000 letters queued under 5 seconds,
//! then sent as fast as the mail server takes them; a page under 5 ms.
//!
//! `cargo bench -p gegenstrom --bench half_year -- year pages post`, one, two or
//! all of them; `GEGENSTROM_BENCH_TANDEMS` for another number of tandems.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot start should stop, and says what it found"
)]

mod post;
mod season;
mod town;

#[cfg(test)]
#[path = "../../../mail/tests/support/imap.rs"]
#[allow(
    dead_code,
    reason = "the worker's own tests read a mailbox; here nobody does"
)]
mod imap_server;
#[path = "../../../mail/tests/support/mod.rs"]
mod smtp_server;
#[path = "../../src/worker.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "the program's own; here it travels or sends, and does not wait"
)]
mod worker;

use std::time::Instant;

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |name: &str| {
        let named = wanted.iter().any(|one| !one.starts_with('-'));
        !named || wanted.iter().any(|one| one == name)
    };
    let tandems = std::env::var("GEGENSTROM_BENCH_TANDEMS").ok();
    let tandems = tandems.map_or(2_000, |text| text.parse().expect("a number"));
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        if is_wanted("year") || is_wanted("pages") {
            let season = season::Season::begin(tandems).await;
            if is_wanted("pages") {
                season.weigh_pages().await;
            }
            if is_wanted("year") {
                season.live().await;
            }
        }
        if is_wanted("post") {
            post::send(10_000).await;
        }
    });
}

/// Says how long something took.
pub(crate) struct Watch(Instant);

impl Watch {
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn seconds(&self) -> f64 {
        self.0.elapsed().as_secs_f64()
    }

    pub(crate) fn say(&self, what: &str) {
        println!("{:8.2} s  {what}", self.seconds());
    }
}
