//! Many letters at once: how long it takes to write them, and how fast they
//! leave beside the pace of the mail server alone.

use mail::{Letter, Sender, compose};
use store::letters::{self, State};

use crate::Watch;
use crate::smtp_server::Server;
use crate::town::{PROGRAMME, Town, begin};
use crate::worker::Worker;

/// How many messages tell the server's pace.
const SAMPLE: usize = 1_000;

pub(crate) async fn send(number: usize) {
    let town = Town::found(true).await;
    let mut tx = town.app.db().write().await.unwrap();
    for one in 0..number {
        town.employ(&mut tx, one, true).await;
    }
    tx.commit().await.unwrap();
    let opened = "closes_on=2026-12-18";
    town.post("/programmes/1/invite", &town.coordinator, opened)
        .await;

    let watch = Watch::start();
    let path = "/programmes/1/invite/people";
    town.post(path, &town.coordinator, "who=all&do=send").await;
    let written = letters::list(&mut town.app.db().read().await.unwrap(), PROGRAMME).await;
    assert_eq!(written.unwrap().len(), number);
    watch.say(&format!("{number} people invited: a letter and a job each"));

    let server = Server::start();
    let sender = Sender::new(&server.url(), "Tandem <tandem@bench.example>").unwrap();
    let watch = Watch::start();
    for one in 0..SAMPLE {
        let message = compose(sample(one), sender.from()).unwrap();
        sender.send(message).await.unwrap();
    }
    let alone = watch.seconds();
    println!(
        "{:8.0} letters a second: the mail server's pace, one after the other",
        ratio(SAMPLE, alone)
    );

    let mut worker = Worker::new(town.app.clone(), Some(sender), [5; 32]);
    let watch = Watch::start();
    worker.travel_to(begin()).await.unwrap();
    let took = watch.seconds();
    let all = letters::list(&mut town.app.db().read().await.unwrap(), PROGRAMME).await;
    let sent = all
        .unwrap()
        .iter()
        .filter(|one| one.state == State::Sent)
        .count();
    assert_eq!(sent, number);
    watch.say(&format!(
        "{sent} sent: {:.0} letters a second",
        ratio(sent, took)
    ));
    assert_eq!(server.stop().len(), number + SAMPLE);
}

fn sample(number: usize) -> Letter<'static> {
    Letter {
        id: 1_000_000 + i64::try_from(number).unwrap(),
        written_at: begin(),
        recipient: "Zoë Größlmann",
        email: "zoe@bench.example",
        subject: "Einladung",
        body: "Guten Tag,\n\nSie sind eingeladen.\n\nhttp://bench/code/ABCD\n",
        lang: "de",
        calendar: None,
    }
}

fn ratio(number: usize, seconds: f64) -> f64 {
    number as f64 / seconds
}
