//! What a form sent, field by field.

use std::str::FromStr;

/// Names and values in the order sent.
#[derive(Default)]
pub(crate) struct Fields(pub(crate) Vec<(String, String)>);

impl Fields {
    /// The value of a field; empty if there is none.
    pub(crate) fn one(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, value)| value.trim())
    }

    /// Every value of a field.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether a box was ticked.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// Whether a box of that name and value was ticked.
    pub(crate) fn ticked(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|one| one == value)
    }

    /// A number; `None` for none or for something else.
    pub(crate) fn number<N: FromStr>(&self, name: &str) -> Option<N> {
        self.one(name).parse().ok()
    }

    /// Every value of a field that is a number.
    pub(crate) fn numbers<'a, N: FromStr>(&'a self, name: &'a str) -> impl Iterator<Item = N> {
        self.all(name).filter_map(|value| value.parse().ok())
    }
}
