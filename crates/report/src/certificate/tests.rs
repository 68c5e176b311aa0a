use super::*;

#[test]
fn look() {
    let c = Certificate {
        company: "Nordwind Maschinenbau GmbH".to_owned(),
        person: "Dr. Jörg Müller-Weißenfels".to_owned(),
        sentence: "hat vom 1. März 2026 bis zum 31. August 2026 im Programm „Gegenstrom 2026“ als Mentor:in Wissen weitergegeben, an eine Person aus einer anderen Ebene des Unternehmens.".to_owned(),
        meetings: Some(6), minutes: Some(270),
        lists: vec![
            List { title: "Themen".into(), points: vec!["KI im Arbeitsalltag".into(), "Mit digitalen Technologien zusammenarbeiten".into()] },
            List { title: "Das gehörte zur Rolle (Mentor:in)".into(), points: vec!["Wissen so weitergeben, dass es im Alltag hilft".into(), "Gespräche auf Augenhöhe führen und offen Rückmeldung geben".into(), "Einblick in Entscheidungen und Arbeitsweisen der anderen Ebene gewinnen".into()] },
        ],
        own_words: "Ich habe gelernt, geduldig zu erklären. Und wie Entscheidungen in der Geschäftsleitung wirklich entstehen.\n\nDas nehme ich mit.".into(),
        place: "Lübeck".into(),
        day: jiff::civil::date(2026, 8, 31),
        signers: vec![Signer { name: "Åsa Öztürk".into(), function: "Koordination des Programms".into() }],
    };
    let start = std::time::Instant::now();
    let bytes = pdf(&c, Lang::De).unwrap();
    eprintln!("{:?} {}", start.elapsed(), bytes.len());
    let start = std::time::Instant::now();
    let bytes = pdf(&c, Lang::De).unwrap();
    eprintln!("{:?} {}", start.elapsed(), bytes.len());
    std::fs::write("/tmp/h6/a.pdf", bytes).unwrap();
}
