//! What the product writes to people: every letter, to be read beforehand in each
//! language and tone, with made-up names. Subject and duty texts are the product's;
//! to most letters the coordinator may add a line, on which the wording check advises.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::{Lang, Text, say};
use programme::ids::ProgrammeId;
use programme::letter::{self, Kind, Part};
use programme::policy::Action;
use programme::wording;
use serde::Deserialize;
use store::audit::{self, Event};
use store::letter_lines::{self, Line};
use store::programmes::Programme;
use store::{Tx, sign_up};

use crate::correspondence::samples;
use crate::ctx::{Ctx, programme_lang};
use crate::pages::letters::{Sheet, sample};
use crate::shell::{Section, Shell, error_at, with_done};
use crate::{Error, Result, limits, links, words};

/// The languages of a line, as keys.
const LANGS: [&str; 2] = ["de", "en"];

/// A letter of the list.
struct Item {
    name: String,
    link: String,
    /// Whether the coordinator added a line.
    own: bool,
}

#[derive(Template)]
#[template(path = "letter_texts.html")]
struct List {
    shell: Shell,
    t: Text,
    /// The parts of a programme, each with its letters.
    parts: Vec<(String, Vec<Item>)>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    let lines = letter_lines::list(&mut tx, id).await?;
    let own_words = sign_up::get(&mut tx, id).await?;
    let own_words = own_words.is_some_and(|one| !one.letter_words.trim().is_empty());
    let t = ctx.t();
    let item = |kind: Kind| Item {
        name: say::letters::kind(t, kind),
        link: links::letter_text(id, kind.key()),
        own: lines.iter().any(|line| line.kind == kind) || (kind == Kind::Invitation && own_words),
    };
    let of = |part: Part| {
        Kind::ALL
            .into_iter()
            .filter(move |kind| kind.part() == part)
    };
    let parts = Part::ALL.map(|part| (say::letters::part(t, part), of(part).map(item).collect()));
    let page = List {
        shell: Shell::within(&ctx, &programme, Section::Overview, t.letter_texts_title())
            .who_sees(t.letter_texts_who_sees()),
        t,
        parts: parts.into(),
    };
    Ok(Html(page.render()?).into_response())
}

#[derive(Clone, Default, Deserialize)]
pub(crate) struct LineForm {
    #[serde(default)]
    de: String,
    #[serde(default)]
    en: String,
    /// "preview" shows the letters with the line and keeps nothing.
    #[serde(default)]
    step: String,
}

/// A letter in one language and tone.
struct Preview {
    name: String,
    /// Whether the programme writes so.
    used: bool,
    sheet: Sheet,
}

#[derive(Template)]
#[template(path = "letter_text.html")]
struct One {
    shell: Shell,
    t: Text,
    heading: String,
    /// The form of the line; nothing if the letter takes none.
    form: Option<LineForm>,
    errors: Vec<(&'static str, String)>,
    hints: Vec<String>,
    /// Where the words of the invitation are written.
    invite: Option<String>,
    previews: Vec<Preview>,
}

impl One {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get_one(
    mut ctx: Ctx,
    Path((id, kind)): Path<(ProgrammeId, String)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    let kind = Kind::from_key(&kind).ok_or(Error::NotFound)?;
    let [de, en] = lines(&mut tx, id, kind).await?;
    let form = LineForm {
        de,
        en,
        step: String::new(),
    };
    page(&ctx, &mut tx, &programme, kind, form, Vec::new()).await
}

pub(crate) async fn post_one(
    mut ctx: Ctx,
    Path((id, kind)): Path<(ProgrammeId, String)>,
    Form(form): Form<LineForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ShapeProgramme).await?;
    let kind = Kind::from_key(&kind)
        .filter(|kind| kind.takes_a_line())
        .ok_or(Error::NotFound)?;
    let t = ctx.t();
    let errors: Vec<_> = [("de", &form.de), ("en", &form.en)]
        .into_iter()
        .filter_map(|(field, text)| {
            let error = limits::too_long(t, text, letter::LINE)?;
            Some((field, error))
        })
        .collect();
    if form.step == "preview" || !errors.is_empty() {
        return page(&ctx, &mut tx, &programme, kind, form, errors).await;
    }
    let before = lines(&mut tx, id, kind).await?;
    let after = [form.de.trim().to_owned(), form.en.trim().to_owned()];
    if after != before {
        for (lang, words) in LANGS.into_iter().zip(after) {
            let lang = lang.to_owned();
            let line = Line { kind, lang, words };
            letter_lines::save(&mut tx, id, &line).await?;
        }
        let scope = ctx.scope(&programme);
        audit::record(&mut tx, scope, Event::LetterLineSaved, "", ctx.now()).await?;
        tx.commit().await?;
    }
    let back = links::letter_text(id, kind.key());
    Ok(Redirect::to(&with_done(&back, "saved")).into_response())
}

async fn lines(tx: &mut Tx, programme: ProgrammeId, kind: Kind) -> Result<[String; 2]> {
    let [de, en] = LANGS;
    Ok([
        letter_lines::find(tx, programme, kind, de).await?,
        letter_lines::find(tx, programme, kind, en).await?,
    ]
    .map(Option::unwrap_or_default))
}

async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    kind: Kind,
    form: LineForm,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let (t, today) = (ctx.t(), ctx.today());
    let own = sign_up::get(tx, programme.id).await?;
    let own = own.map(|one| one.letter_words).unwrap_or_default();
    let previews = Lang::ALL.map(|lang| {
        let line = if lang == Lang::En { &form.en } else { &form.de };
        let line = if kind.takes_a_line() { line } else { "" };
        let words = samples::words(kind, lang, &programme.name, &own, today).with_line(line);
        Preview {
            name: words::lang(t, lang),
            used: lang == programme_lang(programme, lang),
            sheet: sample(lang, samples::NAME, &words.subject, &words.body),
        }
    });
    let hints = wording::check(&format!("{}\n{}", form.de, form.en));
    let page = One {
        shell: Shell::within(ctx, programme, Section::Overview, t.letter_texts_title())
            .who_sees(t.letter_texts_who_sees()),
        t,
        heading: say::letters::kind(t, kind),
        form: kind.takes_a_line().then_some(form),
        errors,
        hints: hints.iter().map(|hint| say::wording(t, hint)).collect(),
        invite: (kind == Kind::Invitation).then(|| links::invite(programme.id)),
        previews: previews.into(),
    };
    Ok(Html(page.render()?).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::worlds;

    #[tokio::test]
    async fn every_letter_is_listed_and_can_be_read() {
        for world in worlds().await {
            let session = world.as_coordinator().await;
            let list = world.get(&world.path("/texts"), Some(&session)).await;
            assert_eq!(list.status, 200);
            for kind in Kind::ALL {
                let link = links::letter_text(world.programme, kind.key());
                assert!(list.body.contains(&link), "{link}");
                let one = world.get(&link, Some(&session)).await;
                assert_eq!(one.status, 200, "{link}");
                assert_eq!(one.body.matches("class=\"letter\"").count(), 3, "{link}");
                let has_form = one.body.contains("name=\"de\"");
                assert_eq!(has_form, kind.takes_a_line(), "{link}");
            }
            let none = world.get(&world.path("/texts/poem"), Some(&session)).await;
            assert_eq!(none.status, 404);
        }
    }

    #[tokio::test]
    async fn a_line_is_previewed_kept_and_stands_in_the_letter() {
        for world in worlds().await {
            let session = world.as_coordinator().await;
            let path = world.path("/texts/proposal_mentor");
            let form = "de=Bei+Fragen:+Zimmer+12.&en=Ask+us+in+room+12.";
            let preview = format!("{form}&step=preview");
            let seen = world.post(&path, Some(&session), &preview).await;
            assert_eq!(seen.body.matches("Bei Fragen: Zimmer 12.").count(), 3);
            let again = world.get(&path, Some(&session)).await;
            assert!(!again.body.contains("Zimmer 12"));

            assert_eq!(world.post(&path, Some(&session), form).await.status, 303);
            world.publish(&session).await;
            let letters = world.letters().await;
            let with = |name: &str| {
                let one = letters.iter().find(|one| one.recipient.starts_with(name));
                one.unwrap().body.contains("Bei Fragen: Zimmer 12.")
            };
            assert!(with("Ada") && !with("Cleo"));
        }
    }

    #[tokio::test]
    async fn words_of_the_case_law_are_pointed_out_and_long_ones_refused() {
        for world in worlds().await {
            let session = world.as_coordinator().await;
            let path = world.path("/texts/begins");
            let form = "de=Schön,+dass+junge+Leute+dabei+sind.&step=preview";
            let hinted = world.post(&path, Some(&session), form).await;
            assert!(hinted.body.contains("„junge“"), "{}", hinted.body);
            let long = format!("de={}", "a".repeat(letter::LINE + 1));
            let refused = world.post(&path, Some(&session), &long).await;
            assert_eq!(refused.status, 200);
            assert!(refused.body.contains("id=\"f-de-e\""));
            assert!(refused.body.contains(&"a".repeat(letter::LINE + 1)));
            let path = world.path("/texts/news");
            let not_here = world.post(&path, Some(&session), form).await;
            assert_eq!(not_here.status, 404);
        }
    }
}
