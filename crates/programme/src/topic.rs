//! Topics: DigComp 3.0 with its levels, and our own beside it without.
//!
//! Source: Cosgrove, J. and Cachia, R., DigComp 3.0, Publications Office of
//! the EU, 2025, doi 10.2760/0001149, CC BY 4.0. The German titles are a
//! working translation for which the European Commission is not responsible.

/// A topic of a programme.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Topic {
    /// Stable: answers refer to it ("2.4", "ki-im-arbeitsalltag").
    pub key: String,
    /// German title.
    pub german: String,
    /// English title.
    pub english: String,
    /// Whether people state a level (DigComp's eight steps).
    pub levelled: bool,
}

/// The four answers to "how well do you know this", and their DigComp level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// "weiß nicht, wie das geht"
    Unknown,
    /// "mit Unterstützung"
    WithSupport,
    /// "selbstständig"
    Alone,
    /// "kann andere anleiten"
    GuidesOthers,
}

impl Anchor {
    /// All four, from low to high.
    pub const ALL: [Self; 4] = [
        Self::Unknown,
        Self::WithSupport,
        Self::Alone,
        Self::GuidesOthers,
    ];

    /// Level on the eight-step scale.
    pub fn level(self) -> u8 {
        match self {
            Self::Unknown => 1,
            Self::WithSupport => 2,
            Self::Alone => 4,
            Self::GuidesOthers => 6,
        }
    }

    /// The anchor that describes a level best: the highest that it reaches.
    pub fn of_level(level: u8) -> Self {
        match level {
            0 | 1 => Self::Unknown,
            2 | 3 => Self::WithSupport,
            4 | 5 => Self::Alone,
            _ => Self::GuidesOthers,
        }
    }
}

/// The five areas of DigComp 3.0: code, German, English.
pub const AREAS: [(&str, &str, &str); 5] = [
    (
        "1",
        "Informationen suchen, bewerten und verwalten",
        "Information search, evaluation and management",
    ),
    (
        "2",
        "Kommunikation und Zusammenarbeit",
        "Communication and collaboration",
    ),
    ("3", "Inhalte erstellen", "Content creation"),
    (
        "4",
        "Sicherheit, Wohlbefinden und verantwortungsvolle Nutzung",
        "Safety, wellbeing and responsible use",
    ),
    (
        "5",
        "Probleme erkennen und lösen",
        "Problem identification and solving",
    ),
];

const DIGCOMP: [(&str, &str, &str); 21] = [
    (
        "1.1",
        "Informationen recherchieren, suchen und filtern",
        "Browsing, searching and filtering information",
    ),
    ("1.2", "Informationen bewerten", "Evaluating information"),
    ("1.3", "Informationen verwalten", "Managing information"),
    (
        "2.1",
        "Über und mit digitalen Technologien interagieren",
        "Interacting through and with digital technologies",
    ),
    (
        "2.2",
        "Über digitale Technologien teilen",
        "Sharing through digital technologies",
    ),
    (
        "2.3",
        "Gesellschaftliche Teilhabe mit digitalen Technologien",
        "Engaging in citizenship through digital technologies",
    ),
    (
        "2.4",
        "Mit digitalen Technologien zusammenarbeiten",
        "Collaborating through digital technologies",
    ),
    ("2.5", "Digitales Verhalten", "Digital behaviour"),
    (
        "2.6",
        "Digitale Identität verwalten",
        "Managing digital identity",
    ),
    (
        "3.1",
        "Digitale Inhalte entwickeln",
        "Developing digital content",
    ),
    (
        "3.2",
        "Digitale Inhalte einbinden und überarbeiten",
        "Integrating and re-elaborating digital content",
    ),
    ("3.3", "Urheberrecht und Lizenzen", "Copyright and licences"),
    (
        "3.4",
        "Informatisches Denken und Programmieren",
        "Computational thinking and programming",
    ),
    ("4.1", "Geräte schützen", "Protecting devices"),
    (
        "4.2",
        "Personenbezogene Daten und Privatsphäre schützen",
        "Protecting personal data and privacy",
    ),
    ("4.3", "Wohlbefinden fördern", "Supporting wellbeing"),
    (
        "4.4",
        "Umweltwirkungen digitaler Technologien",
        "Environmental impacts of digital technologies",
    ),
    (
        "5.1",
        "Technische Probleme erkennen und lösen",
        "Identifying and solving technical problems",
    ),
    (
        "5.2",
        "Bedarfe und passende digitale Lösungen erkennen",
        "Identifying needs and digital technological responses",
    ),
    (
        "5.3",
        "Mit digitalen Technologien kreative Lösungen finden",
        "Identifying creative solutions using digital technologies",
    ),
    (
        "5.4",
        "Digitale Kompetenzbedarfe erkennen und angehen",
        "Identifying and addressing digital competence needs",
    ),
];

const OWN: [(&str, &str); 10] = [
    ("KI im Arbeitsalltag", "AI in everyday work"),
    (
        "Social Media und Außenauftritt",
        "Social media and public image",
    ),
    (
        "Hybrides Arbeiten und neue Arbeitsformen",
        "Hybrid work and new ways of working",
    ),
    (
        "Führung und Feedbackkultur",
        "Leadership and feedback culture",
    ),
    (
        "Arbeitgeberattraktivität und Recruiting",
        "Employer appeal and recruiting",
    ),
    ("Perspektive der Kundschaft", "The customers' perspective"),
    (
        "Vielfalt und Perspektivwechsel",
        "Diversity and change of perspective",
    ),
    ("Nachhaltigkeit", "Sustainability"),
    ("Onboarding-Erfahrung", "Onboarding experience"),
    ("Digitale Werkzeuge im Team", "Digital tools in the team"),
];

/// The topics a new programme starts with: DigComp's 21 competences, then our ten.
pub fn catalogue() -> Vec<Topic> {
    let digcomp = DIGCOMP.iter().map(|(key, german, english)| Topic {
        key: (*key).to_owned(),
        german: (*german).to_owned(),
        english: (*english).to_owned(),
        levelled: true,
    });
    digcomp
        .chain(
            OWN.iter()
                .map(|(german, english)| Topic::own(german, english)),
        )
        .collect()
}

impl Topic {
    /// A topic of the programme's own, without levels.
    pub fn own(german: &str, english: &str) -> Self {
        Self {
            key: slug(german),
            german: german.to_owned(),
            english: english.to_owned(),
            levelled: false,
        }
    }

    /// The code in front of the title, for topics that have one.
    pub fn code(&self) -> Option<&str> {
        self.levelled.then_some(self.key.as_str())
    }
}

/// A key from a title: lower case, umlauts spelled out, words joined by `-`.
///
/// ```
/// assert_eq!(programme::topic::slug("Social Media und Außenauftritt"), "social-media-und-aussenauftritt");
/// ```
pub fn slug(title: &str) -> String {
    let mut slug = String::with_capacity(title.len());
    for c in title.to_lowercase().chars() {
        match c {
            'ä' => slug.push_str("ae"),
            'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            c if c.is_alphanumeric() => slug.push(c),
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_catalogue_has_31_topics_with_keys_of_their_own() {
        let topics = catalogue();
        let keys: BTreeSet<_> = topics.iter().map(|topic| &topic.key).collect();
        assert_eq!((topics.len(), keys.len()), (31, 31));
        assert_eq!(topics.iter().filter(|topic| topic.levelled).count(), 21);
        assert!(keys.contains(&"fuehrung-und-feedbackkultur".to_owned()));
    }

    #[test]
    fn anchors_stand_at_their_levels() {
        assert_eq!(Anchor::ALL.map(Anchor::level), [1, 2, 4, 6]);
        for anchor in Anchor::ALL {
            assert_eq!(Anchor::of_level(anchor.level()), anchor);
        }
    }
}
