//! From how many answers on something is shown (A1).

/// The least number of answers behind what is shown. A programme can only raise
/// it: no value of this type holds less than the rule, not even one read from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct Floors {
    figure: u16,
}

/// Least number of answers behind a figure.
pub const FIGURE: u16 = 5;
/// The same for what people say of their manager.
pub const LEADERSHIP: u16 = 7;
/// Least number of answers behind a distribution, and of texts behind a list of texts.
pub const SPREAD: u16 = 10;

impl Floors {
    /// Floors raised to `figure` answers. A lower number than the rule's changes nothing.
    ///
    /// ```
    /// use programme::feedback::Floors;
    /// assert_eq!(Floors::raised(3), Floors::default());
    /// let strict = Floors::raised(12);
    /// assert_eq!((strict.figure(), strict.leadership(), strict.spread()), (12, 12, 12));
    /// ```
    pub fn raised(figure: u16) -> Self {
        Self {
            figure: figure.max(FIGURE),
        }
    }

    /// Answers behind a figure: at least 5.
    pub fn figure(self) -> usize {
        self.figure.into()
    }

    /// Answers behind a figure about one's manager: at least 7.
    pub fn leadership(self) -> usize {
        self.figure.max(LEADERSHIP).into()
    }

    /// Answers behind a distribution, texts behind a list: at least 10.
    pub fn spread(self) -> usize {
        self.figure.max(SPREAD).into()
    }
}

impl Default for Floors {
    fn default() -> Self {
        Self { figure: FIGURE }
    }
}

impl From<u16> for Floors {
    fn from(figure: u16) -> Self {
        Self::raised(figure)
    }
}

impl From<Floors> for u16 {
    fn from(floors: Floors) -> Self {
        floors.figure
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_cannot_lower_them() {
        for (stored, figure) in [("0", 5), ("4", 5), ("6", 6), ("65535", 65535)] {
            let floors: Floors = serde_json::from_str(stored).unwrap();
            assert_eq!(floors.figure(), figure);
            assert!(floors.leadership() >= 7 && floors.spread() >= 10);
        }
    }
}
