//! What nobody can gain by narrowing their answers.

#![allow(
    clippy::unwrap_used,
    reason = "a test may fail loudly and read plainly"
)]

mod common;

use matching::case::Case;
use matching::outcome::Outcome;
use proptest::prelude::*;

fn solve(case: &Case) -> Outcome {
    case.prepare().unwrap().solve().unwrap()
}

fn has_tandem(outcome: &Outcome, key: &str) -> bool {
    let mut tandems = outcome.tandems.iter();
    tandems.any(|tandem| tandem.mentor == key || tandem.mentee == key)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// The result without them is still possible when they speak fewer languages
    /// or meet in fewer ways. So it stays the best, and if they do get a tandem,
    /// then in a result exactly as good.
    #[test]
    fn whoever_has_nobody_gets_nobody_by_being_choosier(case in common::case(10)) {
        let before = solve(&case);
        let rank = |outcome: &Outcome| (outcome.totals.tandems, outcome.totals.units);
        for (place, person) in case.people.iter().enumerate() {
            if has_tandem(&before, &person.key) {
                continue;
            }
            let mut fewer_languages = case.clone();
            fewer_languages.people[place].languages.pop_last();
            let mut only_on_site = case.clone();
            only_on_site.people[place].modes.online = false;
            for choosier in [fewer_languages, only_on_site] {
                let after = solve(&choosier);
                prop_assert_eq!(rank(&after), rank(&before));
            }
        }
    }
}
