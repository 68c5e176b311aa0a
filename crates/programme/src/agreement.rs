//! The agreement that both people of a tandem sign: confidentiality,
//! commitment, rhythm. A programme may use its own words instead of the
//! product's; each version stays readable for those who signed it.

/// A programme's own words for the agreement. The informal variant of the
/// German text is the programme's own too: it is written as it addresses people.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Wording {
    /// In German, as the programme addresses its people.
    pub de: String,
    /// In English.
    pub en: String,
}
