//! A person as lists and cards show them. Initials instead of a picture: no
//! photograph is ever stored.

use i18n::Text;
use programme::ids::{PersonId, ProgrammeId};
use programme::roster::person_of;

use crate::matching_run::Shown;
use crate::{Error, Result, links};

/// "AG" for Anna Große.
pub(crate) fn initials(given_name: &str, family_name: &str) -> String {
    [given_name, family_name]
        .into_iter()
        .filter_map(|name| name.chars().next())
        .collect()
}

/// "Leiterin Einkauf, Einkauf, Ulm", without what is unknown or said already.
pub(crate) fn about(position: &str, department: &str, site: &str) -> String {
    let mut known: Vec<&str> = [position, department, site]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    known.dedup();
    known.join(", ")
}

/// Somebody in a run.
pub(crate) struct PersonShown {
    pub(crate) id: PersonId,
    pub(crate) name: String,
    pub(crate) about: String,
    pub(crate) initials: String,
    /// Where everybody is who would be possible for them.
    pub(crate) link: String,
}

impl PersonShown {
    pub(crate) fn new(shown: &Shown, programme: ProgrammeId, key: &str, t: Text) -> Result<Self> {
        let id = person_of(key).ok_or(Error::NotFound)?;
        let link = links::partners(programme, shown.run.id, id);
        let Some(person) = shown.names.find(key) else {
            return Ok(Self {
                id,
                name: t.person_deleted(),
                about: String::new(),
                initials: "–".into(),
                link,
            });
        };
        Ok(Self {
            id,
            name: person.name(),
            about: about(&person.position, &person.department, &person.site),
            initials: initials(&person.given_name, &person.family_name),
            link,
        })
    }
}
