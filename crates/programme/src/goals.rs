//! Step 1: set goals.

/// What a programme is for. The first three are the source document's goals,
/// the others its promised benefits.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// Bring digital skills to management.
    DigitalSkills,
    /// Understand new work cultures.
    WorkCultures,
    /// Foster diversity and changes of perspective.
    Diversity,
    /// Generation change and retention.
    GenerationChange,
    /// Flatter hierarchy.
    FlatterHierarchy,
    /// Innovation.
    Innovation,
}

impl Goal {
    /// All, in the order shown.
    pub const ALL: [Self; 6] = [
        Self::DigitalSkills,
        Self::WorkCultures,
        Self::Diversity,
        Self::GenerationChange,
        Self::FlatterHierarchy,
        Self::Innovation,
    ];

    /// The key in forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::DigitalSkills => "digital_skills",
            Self::WorkCultures => "work_cultures",
            Self::Diversity => "diversity",
            Self::GenerationChange => "generation_change",
            Self::FlatterHierarchy => "flatter_hierarchy",
            Self::Innovation => "innovation",
        }
    }

    /// The reverse of [`Goal::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|goal| goal.key() == key)
    }
}

/// The goals of one programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Goals {
    /// From the list.
    pub chosen: Vec<Goal>,
    /// In the company's own words.
    pub own_words: String,
    /// Who stands for it in the management (goals and sponsor are published).
    pub sponsor: String,
}

impl Goals {
    /// Whether the step is done: something to aim at, by list or in own words.
    pub fn is_set(&self) -> bool {
        !self.chosen.is_empty() || !self.own_words.trim().is_empty()
    }
}
