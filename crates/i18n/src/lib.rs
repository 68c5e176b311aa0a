//! Words. Each message of `locales/` is a typed function of [`Text`]:
//!
//! ```
//! use i18n::Lang;
//! assert_eq!(Lang::De.text().tandems(1), "1 Tandem");
//! assert_eq!(Lang::En.text().tandems(2), "2 tandems");
//! ```
//!
//! German is the reference; `de-du` holds only the messages that address the
//! reader, and falls back to `de`.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

mod format;
pub mod say;

pub use format::{bytes, date, date_time, day, number, percent, points};

#[cfg(test)]
mod arguments;
#[cfg(test)]
mod tests;

/// A language, with the form of address where the language has two.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum Lang {
    /// German, formal.
    #[default]
    #[serde(rename = "de")]
    De,
    /// German, informal.
    #[serde(rename = "de-du")]
    DeDu,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Lang {
    /// All three, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::De, Self::DeDu, Self::En];

    /// The key used in cookies, the database and on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::DeDu => "de-du",
            Self::En => "en",
        }
    }

    /// The reverse of [`Lang::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.key() == key)
    }

    /// For the `lang` attribute of a page: browsers know no forms of address.
    pub fn html(self) -> &'static str {
        match self {
            Self::De | Self::DeDu => "de",
            Self::En => "en",
        }
    }

    /// Picks from a browser's `Accept-Language`; German if nothing fits.
    pub fn from_accept_language(header: &str) -> Self {
        header
            .split(',')
            .find_map(
                |range| match range.trim().get(..2)?.to_ascii_lowercase().as_str() {
                    "de" => Some(Self::De),
                    "en" => Some(Self::En),
                    _ => None,
                },
            )
            .unwrap_or_default()
    }

    /// The messages in this language.
    pub fn text(self) -> Text {
        Text(self)
    }
}

/// The messages in one language. Cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Text(Lang);

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

impl Text {
    /// The language of these messages.
    pub fn lang(self) -> Lang {
        self.0
    }

    fn format(self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 3]> = LazyLock::new(|| {
            [
                bundle("de", &[DE]),
                bundle("de", &[DE, DE_DU]),
                bundle("en", &[EN]),
            ]
        });
        let bundle = &BUNDLES[self.0 as usize];
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            // A test holds all languages to the same ids.
            return id.to_owned();
        };
        bundle
            .format_pattern(pattern, args, &mut Vec::new())
            .into_owned()
    }
}

fn bundle(lang: &str, layers: &[&[&str]]) -> FluentBundle<FluentResource> {
    let language = lang.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolation marks would show up in letters, files and terminals.
    bundle.set_use_isolating(false);
    for source in layers.iter().copied().flatten() {
        // Errors are what the parser skipped; a test parses every file.
        let resource =
            FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
