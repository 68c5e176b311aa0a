//! Five people, two tandems, and the whole run as JSON.
//!
//! `cargo run -p matching --example five_people`

use matching::case::{Case, Modes, Offer, Pair, Person, Want, WeekHours};
use matching::instance::Instance;
use std::error::Error;
use std::io::Write;

fn main() -> Result<(), Box<dyn Error>> {
    let mut case = Case {
        people: vec![
            mentor("lena", &[("2.4", Some(6)), ("ki-im-arbeitsalltag", None)]),
            mentor("emre", &[("social-media", None)]),
            mentee(
                "kern",
                &[("ki-im-arbeitsalltag", None), ("social-media", None)],
            ),
            mentee("voss", &[("2.4", Some(2))]),
            // Too advanced already for anybody here to teach.
            mentee("adler", &[("2.4", Some(5))]),
        ],
        ..Case::default()
    };
    // Emre reports to Mr Voss, who is thus nobody for him to teach.
    if let Some(emre) = case.people.iter_mut().find(|person| person.key == "emre") {
        emre.supervisors.insert("voss".to_owned());
    }
    // The coordinator has fixed one pair that cannot be.
    case.pinned.insert(Pair {
        mentor: "emre".to_owned(),
        mentee: "voss".to_owned(),
    });

    let prepared = case.prepare()?;
    let outcome = prepared.solve()?;
    matching::verify(&case, &outcome)?;

    let mut out = std::io::stdout().lock();
    for partner in prepared.partners("adler") {
        writeln!(out, "adler and {}: {:?}", partner.key, partner.verdict)?;
    }
    let instance = Instance::new(case.clone(), outcome);
    writeln!(out, "{}", serde_json::to_string_pretty(&instance)?)?;
    Ok(())
}

fn person(key: &str) -> Person {
    let mut hours = WeekHours::default();
    hours.add(1, 9 * 60, 12 * 60);
    Person {
        key: key.to_owned(),
        active: true,
        languages: ["de".to_owned()].into(),
        modes: Modes {
            on_site: true,
            online: true,
        },
        hours,
        ..Person::default()
    }
}

fn mentor(key: &str, topics: &[(&str, Option<u8>)]) -> Person {
    let offer = |&(topic, level): &(&str, _)| Offer {
        topic: topic.to_owned(),
        level,
    };
    Person {
        mentor_places: 1,
        offers: topics.iter().map(offer).collect(),
        ..person(key)
    }
}

fn mentee(key: &str, topics: &[(&str, Option<u8>)]) -> Person {
    let want = |&(topic, level): &(&str, _)| Want {
        topic: topic.to_owned(),
        level,
    };
    Person {
        mentee: true,
        wants: topics.iter().map(want).collect(),
        ..person(key)
    }
}
