//! Killing the program at any moment loses no change that it acknowledged and
//! doubles no letter. The built program runs on a real database with a real mail
//! server beside it; people click on, and again and again it is killed outright.
//!
//! `GEGENSTROM_TEST_KILLS` says how often, `GEGENSTROM_TEST_SEED` when.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "helpers outside of test functions"
)]
#![allow(
    clippy::print_stdout,
    reason = "how much was killed belongs to the result"
)]

mod books;
mod couple;
mod firm;
mod house;
mod visitor;

#[path = "../../../mail/tests/support/mod.rs"]
mod smtp_server;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};

use crate::books::Books;
use crate::couple::Couple;
use crate::firm::Firm;
use crate::house::House;
use crate::smtp_server::Server;
use crate::visitor::Door;

/// How often the program is killed on each database, if nothing else is said.
const KILLS: u32 = 150;
/// After so many lives what was acknowledged is compared with the database.
const LOOK_AFTER: u32 = 10;

fn number(name: &str, otherwise: u32) -> u32 {
    let said = std::env::var(name).ok();
    said.map_or(otherwise, |text| text.parse().expect("a number"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hundreds_of_kills_lose_nothing_and_double_nothing() {
    let seed = number("GEGENSTROM_TEST_SEED", 7);
    for address in store::testing::addresses().await {
        live_and_die(
            &address,
            KILLS.min(number("GEGENSTROM_TEST_KILLS", KILLS)),
            seed,
        )
        .await;
    }
}

async fn live_and_die(address: &str, kills: u32, seed: u32) {
    let mut random = StdRng::seed_from_u64(u64::from(seed));
    let post = Server::start();
    let firm = Firm::found(address, &mut random).await;
    let house = House::new(address, &post.url());
    let books = Books::default();
    let door = Door::new(house.port());

    // Everybody clicks on, whether the program is there or not.
    let over = Arc::new(AtomicBool::new(false));
    let mut busy = tokio::task::JoinSet::new();
    for couple in firm.couples() {
        let random = StdRng::seed_from_u64(random.random());
        let (door, books, over) = (door, books.clone(), Arc::clone(&over));
        busy.spawn(Couple::new(couple, door, books, random).live(over));
    }

    for life in 1..=kills {
        let mut running = house.start();
        // Some lives end before they have begun.
        if !random.random_ratio(1, 10) {
            running.wait_until_open().await;
        }
        let moments = random.random_range(0..160);
        tokio::time::sleep(Duration::from_millis(moments)).await;
        running.kill();
        if life % LOOK_AFTER == 0 {
            books.compare(address, life).await;
        }
        if random.random_ratio(1, 4) {
            firm::let_leases_run_out(address).await;
        }
    }
    over.store(true, Ordering::SeqCst);
    let mut running = house.start();
    running.wait_until_open().await;
    while let Some(done) = busy.join_next().await {
        done.unwrap();
    }
    running.kill();

    // A last life in peace, until every letter has left.
    firm::let_leases_run_out(address).await;
    let mut running = house.start();
    running.wait_until_open().await;
    firm::until_all_letters_left(address).await;
    running.kill();
    books.compare(address, kills).await;
    let taken = post.stop();
    let sum = books.balance(address, &taken).await;
    assert!(house.said().lines().all(is_no_fault), "{}", house.said());
    println!("{kills} kills: {sum}");
}

/// Whether a line of the log tells of no fault of the program.
fn is_no_fault(line: &str) -> bool {
    !line.contains("ERROR") && !line.contains("panicked")
}
