//! What "best" means, once as many tandems as possible are formed.

/// Which of all results with the most tandems is the best. Exact, each of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case", tag = "aim"))]
pub enum Objective {
    /// The highest total.
    #[default]
    Total,
    /// The worst tandem as good as possible; among those results the highest total.
    Floor,
    /// The worst tandem as good as possible while the total stays within
    /// `percent` of the highest; among those results the highest total.
    Balance {
        /// How many percent of the highest total may be given up, 0–100.
        percent: u8,
    },
    /// The worst tandem as good as possible, then the second worst, and so on.
    /// Which tandems are formed may differ between two such results, their
    /// values do not: the total follows.
    Leximin,
}
