//! Letters to people of a programme, in the language and tone they read. Pages
//! and the worker write them here, in the transaction of their cause.

mod content;
pub(crate) mod samples;

pub(crate) use content::{About, Content, News};

use i18n::{Lang, Text};
use jiff::Timestamp;
use programme::email::Email;
use programme::ids::{LetterId, PersonId, ProposalId};
use programme::letter::{self, Kind};
use programme::person::Person;
use store::letters::{self, NewLetter};
use store::programmes::Programme;
use store::{Tx, letter_lines, participants, people};

use crate::ctx::programme_lang;

/// Somebody who gets a letter.
pub(crate) struct Reader {
    /// Who; nothing for an account that stands for nobody of the organisation.
    pub(crate) person: Option<PersonId>,
    /// Name on the letter.
    pub(crate) name: String,
    /// Address, unless they have no mailbox.
    pub(crate) email: Option<Email>,
    /// In which language and tone they are addressed.
    pub(crate) lang: Lang,
}

impl Reader {
    /// Looks up a person of the programme: who speaks English and no German is written to in English.
    ///
    /// # Errors
    /// If there is no such person.
    pub(crate) async fn load(
        tx: &mut Tx,
        programme: &Programme,
        id: PersonId,
    ) -> store::Result<Self> {
        let person = people::get(tx, id).await?;
        let answers = participants::of_person(tx, id).await?;
        let languages = answers
            .into_iter()
            .find(|(of, _)| *of == programme.id)
            .map(|(_, answers)| answers.languages)
            .unwrap_or_default();
        let speaks = |key: &str| languages.iter().any(|language| language == key);
        let lang = if speaks("en") && !speaks("de") {
            Lang::En
        } else {
            Lang::De
        };
        Ok(Self::of(&person, programme_lang(programme, lang)))
    }

    /// A person whose language is known.
    pub(crate) fn of(person: &Person, lang: Lang) -> Self {
        Self {
            person: Some(person.id),
            name: person.record.name(),
            email: person.record.email.clone(),
            lang,
        }
    }

    /// The words for them.
    pub(crate) fn t(&self) -> Text {
        self.lang.text()
    }

    /// What a letter says to them, with the coordinator's own line.
    ///
    /// # Errors
    /// If the database fails.
    pub(crate) async fn words(
        &self,
        tx: &mut Tx,
        programme: &Programme,
        content: &Content<'_>,
    ) -> store::Result<Words> {
        let words = content.words(self.t(), &self.name, &programme.name);
        if !words.kind.takes_a_line() {
            return Ok(words);
        }
        let lang = self.lang.html();
        let line = letter_lines::find(tx, programme.id, words.kind, lang).await?;
        Ok(words.with_line(line.as_deref().unwrap_or_default()))
    }

    /// Writes them a letter.
    ///
    /// # Errors
    /// If the database fails.
    pub(crate) async fn write(
        &self,
        tx: &mut Tx,
        programme: &Programme,
        content: &Content<'_>,
        enclosed: Enclosed<'_>,
        now: Timestamp,
    ) -> store::Result<LetterId> {
        let words = self.words(tx, programme, content).await?;
        letters::write(tx, self.letter(programme, &words, enclosed), now).await
    }

    /// A letter to them, not yet written.
    pub(crate) fn letter<'a>(
        &'a self,
        programme: &Programme,
        words: &'a Words,
        enclosed: Enclosed<'a>,
    ) -> NewLetter<'a> {
        NewLetter {
            organisation: programme.organisation,
            programme: Some(programme.id),
            person: self.person,
            proposal: enclosed.proposal,
            kind: words.kind,
            recipient: &self.name,
            email: self.email.as_ref().map(Email::as_str),
            lang: self.lang.key(),
            subject: &words.subject,
            body: &words.body,
            link: enclosed.link,
            details: enclosed.details,
            calendar: enclosed.calendar,
        }
    }
}

/// Writes the same to several people, each in their own language.
pub(crate) async fn write_to(
    tx: &mut Tx,
    programme: &Programme,
    people: impl IntoIterator<Item = PersonId>,
    content: &Content<'_>,
    link: Option<&str>,
    now: Timestamp,
) -> store::Result<()> {
    let enclosed = Enclosed {
        link,
        ..Enclosed::default()
    };
    for person in people {
        let reader = Reader::load(tx, programme, person).await?;
        reader.write(tx, programme, content, enclosed, now).await?;
    }
    Ok(())
}

/// What a letter says, in the language of its reader.
pub(crate) struct Words {
    /// What it is about.
    pub(crate) kind: Kind,
    /// Subject.
    pub(crate) subject: String,
    /// Text, with `{link}` for the address.
    pub(crate) body: String,
}

impl Words {
    /// The same with a line of the coordinator's; an empty one adds nothing.
    pub(crate) fn with_line(self, line: &str) -> Self {
        Self {
            body: letter::with_line(&self.body, line),
            ..self
        }
    }
}

/// What goes with a letter, and is forgotten once it has left.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Enclosed<'a> {
    /// The address that stands in the text in the place of `{link}`.
    pub(crate) link: Option<&'a str>,
    /// What only the reader may know, in the place of `{when}`.
    pub(crate) details: Option<&'a str>,
    /// A calendar entry; only mail can carry it.
    pub(crate) calendar: Option<&'a str>,
    /// The proposal that it asks about.
    pub(crate) proposal: Option<ProposalId>,
}

impl<'a> Enclosed<'a> {
    /// A link and nothing else.
    pub(crate) fn link(link: &'a str) -> Self {
        Self {
            link: Some(link),
            ..Self::default()
        }
    }
}
