//! Attackers that share no code with the engine: they read releases, know who
//! took part and who left what out, and try to compute more.

use super::*;
use crate::feedback::item::Code;
use crate::feedback::questionnaire::Breakdown;
use crate::feedback::round::Round;

mod attacker;
mod exhaustive;
mod order;
mod property;
mod rules;
mod rules_apart;
mod scores;

/// A person as the tests make them up.
#[derive(Clone, Debug)]
struct Person {
    side: Side,
    label: Option<&'static str>,
    answers: Vec<(Code, u8)>,
    texts: Vec<(Code, String)>,
}

fn person(side: Side, answers: &[(Code, u8)]) -> Person {
    Person {
        side,
        label: None,
        answers: answers.to_vec(),
        texts: Vec::new(),
    }
}

/// People of both roles who answer one item, in this order.
fn answering(code: Code, mentors: &[u8], mentees: &[u8]) -> Vec<Person> {
    let of = |side, values: &[u8]| -> Vec<Person> {
        let one = |value: &u8| person(side, &[(code, *value)]);
        values.iter().map(one).collect()
    };
    let mut people = of(Side::Mentor, mentors);
    people.extend(of(Side::Mentee, mentees));
    people
}

/// A half-time round that asks these items of a programme with many tandems.
fn plan(codes: &[Code]) -> Plan {
    let mut questionnaire = Questionnaire::standard(Round::Closing);
    for code in Code::ALL {
        questionnaire.switch(code, codes.contains(&code));
    }
    Plan {
        round: RoundId(1),
        questionnaire,
        tandems: 40,
        seed: 7,
    }
}

fn sheet(plan: &Plan, person: &Person) -> Sheet {
    let texts = person.texts.iter();
    let fields: Vec<(Item, String)> = person
        .answers
        .iter()
        .map(|(code, value)| ((*code).into(), value.to_string()))
        .chain(texts.map(|(code, text)| ((*code).into(), text.clone())))
        .collect();
    let field = |wanted: Item| {
        let found = fields.iter().find(|(item, _)| *item == wanted);
        found.map(|(_, value)| value.as_str())
    };
    Sheet::read(&plan.questionnaire, person.side, person.label, field).unwrap()
}

/// Ballots numbered in the order of the people, so that a test knows who is who.
fn ballots(plan: &Plan, people: &[Person]) -> Vec<Ballot> {
    let sheets = people.iter().map(|person| sheet(plan, person));
    (0..)
        .zip(sheets)
        .map(|(respondent, sheet)| Ballot { respondent, sheet })
        .collect()
}

fn with_labels(plan: &mut Plan) {
    plan.questionnaire
        .set_breakdown(Some(Breakdown::Department));
}
