//! Recorded runs, done again: the same comes out, and whatever was changed is found.

use crate::command::Desk;

/// Something done to a record.
type Change = fn(&mut serde_json::Value);

const MATCH: &str = "match --people hr-export.csv --answers sign-up.xlsx --lang en";

#[test]
fn a_recorded_run_can_be_done_again() {
    let desk = Desk::new();
    let did = desk.run(&format!("{MATCH} --record run.json"));
    assert_eq!(did.code, 0, "{}", did.err);
    assert!(did.out.contains("Written: run.json"), "{}", did.out);
    let again = desk.run("match --replay run.json --verify --lang en");
    assert_eq!(again.code, 0, "{}", again.err);
    assert!(
        again
            .out
            .contains("Computed again: exactly the recorded result"),
        "{}",
        again.out
    );
    assert!(again.out.contains("Checked independently"), "{}", again.out);
    // The same bytes, too.
    desk.run(&format!("{MATCH} --record second.json"));
    assert_eq!(desk.read("run.json"), desk.read("second.json"));
}

#[test]
fn whatever_was_changed_in_a_record_is_found() {
    let desk = Desk::new();
    desk.run(&format!("{MATCH} --record run.json"));
    let good: serde_json::Value = serde_json::from_slice(&desk.read("run.json")).unwrap();
    let changes: [(&str, Change); 6] = [
        ("a score", |run| {
            run["outcome"]["tandems"][0]["score"]["units"] = 1.into();
        }),
        ("a tandem", |run| {
            run["outcome"]["tandems"].as_array_mut().unwrap().remove(0);
        }),
        ("the rules", |run| {
            run["outcome"]["rules"]["level_gap"] = 1.into();
        }),
        ("an answer", |run| {
            run["case"]["people"][0]["active"] = false.into();
        }),
        ("the hash", |run| run["outcome"]["input_hash"] = "0".into()),
        ("the version", |run| run["version"] = 2.into()),
    ];
    for (what, change) in changes {
        let mut run = good.clone();
        change(&mut run);
        desk.put("changed.json", run.to_string().as_bytes());
        for command in [
            "match --replay changed.json",
            "match --replay changed.json --verify",
        ] {
            assert_eq!(desk.run(command).code, 1, "{what}");
        }
    }
}

#[test]
fn something_else_is_no_record() {
    let desk = Desk::new();
    desk.put("run.json", b"{\"format\": \"something\",\n oops");
    let did = desk.run("match --replay run.json --lang en");
    assert_eq!(did.code, 3);
    assert!(
        did.err.contains("run.json is no record of a run"),
        "{}",
        did.err
    );
    assert!(!did.err.contains("oops"));
    assert_eq!(desk.run("match --replay missing.json").code, 3);
    assert_eq!(desk.run("match --verify").code, 2);
    assert_eq!(desk.run(&format!("{MATCH} --record sign-up.xlsx")).code, 2);
}
