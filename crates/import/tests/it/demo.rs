//! The demonstration company's files, and the topics of DOMAIN section 3.

use import::answers::{TopicName, Topics};

pub(crate) fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/../../demo/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

pub(crate) fn topics() -> Topics {
    let digital = [
        (
            "1.1",
            "Browsing, searching and filtering information",
            "Informationen recherchieren, suchen und filtern",
        ),
        ("1.2", "Evaluating information", "Informationen bewerten"),
        ("1.3", "Managing information", "Informationen verwalten"),
        (
            "2.1",
            "Interacting through and with digital technologies",
            "Über und mit digitalen Technologien interagieren",
        ),
        (
            "2.2",
            "Sharing through digital technologies",
            "Über digitale Technologien teilen",
        ),
        (
            "2.3",
            "Engaging in citizenship through digital technologies",
            "Gesellschaftliche Teilhabe mit digitalen Technologien",
        ),
        (
            "2.4",
            "Collaborating through digital technologies",
            "Mit digitalen Technologien zusammenarbeiten",
        ),
        ("2.5", "Digital behaviour", "Digitales Verhalten"),
        (
            "2.6",
            "Managing digital identity",
            "Digitale Identität verwalten",
        ),
        (
            "3.1",
            "Developing digital content",
            "Digitale Inhalte entwickeln",
        ),
        (
            "3.2",
            "Integrating and re-elaborating digital content",
            "Digitale Inhalte einbinden und überarbeiten",
        ),
        ("3.3", "Copyright and licences", "Urheberrecht und Lizenzen"),
        (
            "3.4",
            "Computational thinking and programming",
            "Informatisches Denken und Programmieren",
        ),
        ("4.1", "Protecting devices", "Geräte schützen"),
        (
            "4.2",
            "Protecting personal data and privacy",
            "Personenbezogene Daten und Privatsphäre schützen",
        ),
        ("4.3", "Supporting wellbeing", "Wohlbefinden fördern"),
        (
            "4.4",
            "Environmental impacts of digital technologies",
            "Umweltwirkungen digitaler Technologien",
        ),
        (
            "5.1",
            "Identifying and solving technical problems",
            "Technische Probleme erkennen und lösen",
        ),
        (
            "5.2",
            "Identifying needs and digital technological responses",
            "Bedarfe und passende digitale Lösungen erkennen",
        ),
        (
            "5.3",
            "Identifying creative solutions using digital technologies",
            "Mit digitalen Technologien kreative Lösungen finden",
        ),
        (
            "5.4",
            "Identifying and addressing digital competence needs",
            "Digitale Kompetenzbedarfe erkennen und angehen",
        ),
    ];
    let own = [
        ("ki-im-arbeitsalltag", "KI im Arbeitsalltag"),
        (
            "social-media-und-aussenauftritt",
            "Social Media und Außenauftritt",
        ),
        (
            "hybrides-arbeiten-und-neue-arbeitsformen",
            "Hybrides Arbeiten und neue Arbeitsformen",
        ),
        ("fuehrung-und-feedbackkultur", "Führung und Feedbackkultur"),
        (
            "arbeitgeberattraktivitaet-und-recruiting",
            "Arbeitgeberattraktivität und Recruiting",
        ),
        ("perspektive-der-kundschaft", "Perspektive der Kundschaft"),
        (
            "vielfalt-und-perspektivwechsel",
            "Vielfalt und Perspektivwechsel",
        ),
        ("nachhaltigkeit", "Nachhaltigkeit"),
        ("onboarding-erfahrung", "Onboarding-Erfahrung"),
        ("digitale-werkzeuge-im-team", "Digitale Werkzeuge im Team"),
    ];
    let digital = digital.map(|(key, english, german)| TopicName {
        key: key.to_owned(),
        titles: vec![german.to_owned(), english.to_owned()],
        levelled: true,
    });
    let own = own.map(|(key, title)| TopicName {
        key: key.to_owned(),
        titles: vec![title.to_owned()],
        levelled: false,
    });
    Topics::new(digital.into_iter().chain(own).collect())
}
