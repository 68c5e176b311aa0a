//! Travelling in time, for tests that play months in a minute. Only the
//! demonstration can, and only whoever started it and holds its standard input.

use std::io::BufRead as _;

use jiff::Timestamp;
use tokio::sync::{mpsc, watch};

use crate::worker::Worker;

/// Moves the clock on to the instant of each line read, does on the way what
/// falls due, and answers `at <instant>` once it is done.
pub(super) async fn run(mut worker: Worker, mut stop: watch::Receiver<bool>) {
    anstream::eprintln!("Time stands still; lines of the standard input move it on.");
    let mut lines = lines();
    loop {
        let line = tokio::select! {
            line = lines.recv() => line,
            _ = stop.changed() => return,
        };
        let Some(line) = line else {
            // Nobody is there any more to move time; the pages stay up.
            let _ = stop.changed().await;
            return;
        };
        let Ok(instant) = line.trim().parse::<Timestamp>() else {
            anstream::println!("not an instant: {line}");
            continue;
        };
        match worker.travel_to(instant).await {
            Ok(()) => anstream::println!("at {instant}"),
            Err(error) => anstream::println!("stuck: {error}"),
        }
    }
}

/// The lines of the standard input. A thread of their own waits for them: one
/// that nobody writes must not hold up the end of the program.
fn lines() -> mpsc::UnboundedReceiver<String> {
    let (send, lines) = mpsc::unbounded_channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                return;
            }
        }
    });
    lines
}
