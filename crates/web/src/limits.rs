//! How long a text may be that somebody types.

use i18n::Text;

/// A name: of a programme, a company, a topic.
pub(crate) const NAME: usize = 120;
/// A line: a sponsor with their function, a reason.
pub(crate) const LINE: usize = 300;
/// Some sentences.
pub(crate) const SENTENCES: usize = 2_000;
/// A page of text.
pub(crate) const PAGE: usize = 12_000;

/// What to say about a text beyond its limit, in characters.
pub(crate) fn too_long(t: Text, text: &str, limit: usize) -> Option<String> {
    let found = text.trim().chars().count();
    (found > limit).then(|| t.text_too_long(found, limit))
}
