//! Letters to people of a programme, in the language and tone they read. Pages
//! and the worker write them here, in the transaction of their cause.

use i18n::{Lang, Text};
use jiff::Timestamp;
use programme::email::Email;
use programme::ids::{LetterId, PersonId};
use store::letters::{self, NewLetter};
use store::programmes::Programme;
use store::{Tx, participants, people};

use crate::ctx::programme_lang;

/// Somebody who gets a letter.
pub(crate) struct Reader {
    /// Who.
    pub(crate) person: PersonId,
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
        let record = people::get(tx, id).await?.record;
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
        Ok(Self {
            person: id,
            name: record.name(),
            email: record.email,
            lang: programme_lang(programme, lang),
        })
    }

    /// The words for them.
    pub(crate) fn t(&self) -> Text {
        self.lang.text()
    }

    /// Writes them a letter. `link` is an address of the product that the body
    /// names as `{link}`.
    ///
    /// # Errors
    /// If the database fails.
    pub(crate) async fn write(
        &self,
        tx: &mut Tx,
        programme: &Programme,
        message: Message<'_>,
        now: Timestamp,
    ) -> store::Result<LetterId> {
        let enclosed = Enclosed::default();
        self.enclose(tx, programme, message, enclosed, now).await
    }

    /// The same with something that nobody but the reader sees.
    ///
    /// # Errors
    /// If the database fails.
    pub(crate) async fn enclose(
        &self,
        tx: &mut Tx,
        programme: &Programme,
        message: Message<'_>,
        enclosed: Enclosed<'_>,
        now: Timestamp,
    ) -> store::Result<LetterId> {
        let letter = NewLetter {
            organisation: programme.organisation,
            programme: Some(programme.id),
            person: Some(self.person),
            proposal: None,
            kind: message.kind,
            recipient: &self.name,
            email: self.email.as_ref().map(Email::as_str),
            lang: self.lang.key(),
            subject: message.subject,
            body: message.body,
            link: message.link,
            details: enclosed.details,
            calendar: enclosed.calendar,
        };
        letters::write(tx, letter, now).await
    }
}

/// What a letter says, in the language of its reader.
pub(crate) struct Words {
    /// What kind, as a key.
    pub(crate) kind: &'static str,
    /// Subject.
    pub(crate) subject: String,
    /// Text, with `{link}` for the address.
    pub(crate) body: String,
}

/// Writes to several people about the same thing, each in their own language.
pub(crate) async fn write_to(
    tx: &mut Tx,
    programme: &Programme,
    people: impl IntoIterator<Item = PersonId>,
    link: Option<&str>,
    now: Timestamp,
    words: impl Fn(&Reader) -> Words,
) -> store::Result<()> {
    for person in people {
        let reader = Reader::load(tx, programme, person).await?;
        let words = words(&reader);
        let message = Message {
            kind: words.kind,
            subject: &words.subject,
            body: &words.body,
            link,
        };
        reader.write(tx, programme, message, now).await?;
    }
    Ok(())
}

/// What a letter says.
pub(crate) struct Message<'a> {
    /// What kind, as a key.
    pub(crate) kind: &'a str,
    /// Subject: neutral, since assistants read the mail of leaders.
    pub(crate) subject: &'a str,
    /// Text.
    pub(crate) body: &'a str,
    /// Address for `{link}`, if the text has one.
    pub(crate) link: Option<&'a str>,
}

/// What a letter holds for its reader alone, until it has left.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Enclosed<'a> {
    /// Stands in the text in the place of `{when}`.
    pub(crate) details: Option<&'a str>,
    /// A calendar entry; only mail can carry it.
    pub(crate) calendar: Option<&'a str>,
}
