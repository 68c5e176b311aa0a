//! Each tandem re-checked from the raw files, their number against a maximum
//! matching, and their total against the highest there is.

use std::collections::{BTreeMap, BTreeSet};

use crate::command::Desk;
use crate::raw::{Company, Reply, address, covered};

/// Mentor and mentee of each tandem by personnel number, from the CSV file.
fn written(desk: &Desk, company: &Company) -> Vec<(String, String)> {
    let bytes = desk.read("out.csv");
    let text = String::from_utf8(bytes).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let by_address: BTreeMap<&str, &str> = company
        .workers
        .iter()
        .map(|(number, worker)| (worker.email.as_str(), number.as_str()))
        .collect();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let number = |index: usize| by_address[record[index].trim()].to_owned();
            assert_eq!(&record[0], company.workers[&number(1)].name);
            (number(1), number(5))
        })
        .collect()
}

#[test]
fn every_tandem_keeps_every_rule() {
    let (desk, company) = (Desk::new(), Company::read());
    desk.matched("de", "--out out.csv");
    let tandems = written(&desk, &company);
    assert!(tandems.len() > 30);
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut learning = BTreeSet::new();
    for (mentor, mentee) in &tandems {
        let (teacher, learner) = (&company.replies[mentor], &company.replies[mentee]);
        let pair = format!("{mentor} and {mentee}");
        assert_eq!(company.against(teacher, learner), None, "{pair}");
        *places.entry(mentor).or_default() += 1;
        assert!(places[mentor.as_str()] <= teacher.places, "{pair}");
        assert!(learning.insert(mentee), "{mentee} has two mentors");
    }
}

#[test]
fn scores_and_topics_are_what_the_answers_say() {
    let (desk, company) = (Desk::new(), Company::read());
    let json = desk.json("de");
    let by_address: BTreeMap<&str, &Reply> = company
        .replies
        .values()
        .map(|reply| (company.workers[&reply.worker].email.as_str(), reply))
        .collect();
    for tandem in json["tandems"].as_array().unwrap() {
        let person = |role: &str| by_address[tandem[role]["email"].as_str().unwrap()];
        let (mentor, mentee) = (person("mentor"), person("mentee"));
        assert_eq!(
            tandem["units"].as_i64().unwrap(),
            company.score(mentor, mentee),
            "{tandem:#}"
        );
        let titles: Vec<&str> = tandem["covered"]
            .as_array()
            .unwrap()
            .iter()
            .map(|topic| topic["title"].as_str().unwrap())
            .collect();
        assert_eq!(titles, covered(mentee, mentor));
    }
}

/// A largest matching by Kuhn's algorithm, each place of a mentor a node.
fn most_tandems(company: &Company) -> usize {
    let mentees = company.mentees();
    let places: Vec<&Reply> = company
        .mentors()
        .into_iter()
        .flat_map(|mentor| std::iter::repeat_n(mentor, mentor.places))
        .collect();
    let possible: Vec<Vec<usize>> = mentees
        .iter()
        .map(|mentee| {
            (0..places.len())
                .filter(|place| company.against(places[*place], mentee).is_none())
                .collect()
        })
        .collect();
    let mut taken: Vec<Option<usize>> = vec![None; places.len()];
    let found = (0..mentees.len())
        .filter(|mentee| augment(*mentee, &possible, &mut taken, &mut BTreeSet::new()));
    found.count()
}

fn augment(
    mentee: usize,
    possible: &[Vec<usize>],
    taken: &mut [Option<usize>],
    seen: &mut BTreeSet<usize>,
) -> bool {
    possible[mentee].iter().any(|place| {
        let holder = taken[*place];
        let free =
            seen.insert(*place) && holder.is_none_or(|other| augment(other, possible, taken, seen));
        if free {
            taken[*place] = Some(mentee);
        }
        free
    })
}

/// The highest total of as many tandems as possible: paths of highest gain one
/// after the other, found by Bellman and Ford.
fn highest_total(company: &Company) -> (usize, i64) {
    let (mentors, mentees) = (company.mentors(), company.mentees());
    let mut arcs: Vec<Vec<Option<i64>>> = Vec::new();
    for mentee in &mentees {
        let of_mentee = mentors.iter().map(|mentor| {
            let possible = company.against(mentor, mentee).is_none();
            possible.then(|| company.score(mentor, mentee))
        });
        arcs.push(of_mentee.collect());
    }
    let mut chosen: Vec<Option<usize>> = vec![None; mentees.len()];
    let (mut count, mut total) = (0, 0);
    loop {
        let free = |mentor: usize, chosen: &[Option<usize>]| {
            let used = chosen.iter().filter(|one| **one == Some(mentor)).count();
            used < mentors[mentor].places
        };
        // Highest gain of a path that begins at a mentee without tandem and
        // ends at this mentee (`out`) or this mentor (`into`).
        let mut out: Vec<Option<i64>> = chosen
            .iter()
            .map(|one| one.is_none().then_some(0))
            .collect();
        let mut into: Vec<Option<i64>> = vec![None; mentors.len()];
        let mut from_mentee = vec![0; mentors.len()];
        let mut changed = true;
        while changed {
            changed = false;
            for mentee in 0..mentees.len() {
                let Some(gain) = out[mentee] else { continue };
                for mentor in 0..mentors.len() {
                    let Some(score) = arcs[mentee][mentor] else {
                        continue;
                    };
                    if chosen[mentee] != Some(mentor)
                        && into[mentor].is_none_or(|known| known < gain + score)
                    {
                        into[mentor] = Some(gain + score);
                        from_mentee[mentor] = mentee;
                        changed = true;
                    }
                }
            }
            for mentee in 0..mentees.len() {
                let Some(mentor) = chosen[mentee] else {
                    continue;
                };
                let gain = into[mentor].map(|gain| gain - arcs[mentee][mentor].unwrap());
                if gain.is_some() && out[mentee] < gain {
                    out[mentee] = gain;
                    changed = true;
                }
            }
        }
        let end = (0..mentors.len())
            .filter(|mentor| free(*mentor, &chosen))
            .filter_map(|mentor| into[mentor].map(|gain| (gain, mentor)))
            .max();
        let Some((gain, mut mentor)) = end else {
            return (count, total);
        };
        count += 1;
        total += gain;
        loop {
            let mentee = from_mentee[mentor];
            match chosen[mentee].replace(mentor) {
                Some(before) => mentor = before,
                None => break,
            }
        }
    }
}

#[test]
fn there_are_as_many_tandems_as_possible_with_the_highest_total() {
    let (desk, company) = (Desk::new(), Company::read());
    let json = desk.json("en");
    let tandems = json["tandems"].as_array().unwrap();
    let units: i64 = tandems
        .iter()
        .map(|tandem| tandem["units"].as_i64().unwrap())
        .sum();
    assert_eq!(tandems.len(), most_tandems(&company));
    assert_eq!((tandems.len(), units), highest_total(&company));
    assert_eq!(json["totals"]["units"].as_i64(), Some(units));
    assert_eq!(json["totals"]["full_units"].as_i64(), Some(1_000_000));
    assert_eq!(json["proof"]["verified"], true);
}

#[test]
fn whoever_has_no_tandem_is_listed_with_a_reason() {
    let (desk, company) = (Desk::new(), Company::read());
    let json = desk.json("en");
    let addresses = |list: &str, role: &str| -> BTreeSet<String> {
        json[list]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| list == "tandems" || one["role"] == role)
            .map(|one| {
                let person = if list == "tandems" { role } else { "person" };
                address(one[person]["email"].as_str().unwrap())
            })
            .collect()
    };
    let all = |replies: Vec<&Reply>| -> BTreeSet<String> {
        let address = |reply: &Reply| company.workers[&reply.worker].email.clone();
        replies.into_iter().map(address).collect()
    };
    for (role, everybody) in [
        ("mentee", all(company.mentees())),
        ("mentor", all(company.mentors())),
    ] {
        let (with, without) = (addresses("tandems", role), addresses("unmatched", role));
        assert!(with.is_disjoint(&without));
        assert_eq!(&with | &without, everybody, "{role}");
    }
    for one in json["unmatched"].as_array().unwrap() {
        assert!(!one["why"].as_str().unwrap().is_empty());
        assert!(!one["remedies"].as_array().unwrap().is_empty());
    }
}

#[test]
fn the_order_of_rows_and_the_format_of_the_export_do_not_matter() {
    let desk = Desk::new();
    let from_csv = desk.json("en");
    let bytes = desk.read("hr-export.csv");
    let mut lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    lines[100..400].reverse();
    desk.put("hr-export.csv", &lines.join(&b'\n'));
    let turned = desk.json("en");
    assert_eq!(from_csv["tandems"], turned["tandems"]);
    assert_eq!(from_csv["input_hash"], turned["input_hash"]);
}
