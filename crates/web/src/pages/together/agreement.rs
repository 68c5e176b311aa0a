//! The agreement of a tandem, with the code of conduct: read, signed by both,
//! and readable for good the way each of them signed it.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use data_encoding::HEXLOWER;
use i18n::{Lang, Text};
use jiff::civil::Date;
use programme::frame::{Frame, Rhythm};
use programme::ids::{AgreementId, TandemId};
use programme::policy::Action;
use programme::prose::{Block, blocks};
use programme::tandem::{SIDES, Stage};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use store::agreements::{self, Agreement, Signature};
use store::programmes::Programme;
use store::{Tx, people, tandems};

use crate::ctx::{Ctx, Mine};
use crate::shell::{Section, Shell, error_at, with_done};
use crate::{Result, course, links, words};

#[derive(Default, Deserialize)]
pub(crate) struct SignForm {
    #[serde(default)]
    agreement: String,
    #[serde(default)]
    conduct: String,
    /// Which text was on the screen.
    #[serde(default)]
    read: String,
}

/// What there is to sign, word for word.
pub(crate) struct Words {
    /// The version; `None` for the words of the product.
    version: Option<AgreementId>,
    text: String,
    conduct: String,
}

#[derive(Template)]
#[template(path = "together/agreement.html")]
struct Page {
    shell: Shell,
    t: Text,
    back: String,
    errors: Vec<(&'static str, String)>,
    text: Vec<Block>,
    conduct: Vec<Block>,
    /// The language of both texts.
    lang: &'static str,
    stand: Stand,
    /// Name of each of the two, and when they signed.
    signatures: Vec<(String, String)>,
}

/// How the agreement stands with the viewer.
enum Stand {
    /// To be signed; the text's fingerprint and what is ticked already.
    Ask { read: String, form: SignForm },
    /// Signed: what is known of it, in sentences.
    Signed { source: String, lines: Vec<String> },
    /// The tandem was over before.
    NotNow,
}

impl Page {
    fn asks(&self) -> bool {
        matches!(self.stand, Stand::Ask { .. })
    }

    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let mut mine = ctx.may_tandem_read(id, Action::UseTandem).await?;
    page(&ctx, &mut mine, SignForm::default(), Vec::new()).await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<TandemId>,
    Form(form): Form<SignForm>,
) -> Result<Response> {
    let mut mine = ctx.may_tandem_write(id, Action::UseTandem).await?;
    let t = ctx.t();
    // Whoever signs at the same moment waits here: the second of the two
    // then sees that both have signed.
    mine.tandem = tandems::lock(&mut mine.tx, id).await?;
    let own = agreements::signature(&mut mine.tx, id, mine.side).await?;
    if own.is_some() || mine.tandem.stage != Stage::Beginning {
        return Ok(Redirect::to(&links::agreement(id)).into_response());
    }
    let words = Words::load(&mut mine.tx, t, &mine.programme).await?;
    let mut errors = Vec::new();
    if form.read != words.fingerprint() {
        // What was ticked was ticked for another text.
        let changed = vec![("agreement", t.agreement_changed())];
        return page(&ctx, &mut mine, SignForm::default(), changed).await;
    }
    if form.agreement != "yes" {
        errors.push(("agreement", t.agreement_accept_missing()));
    }
    if form.conduct != "yes" {
        errors.push(("conduct", t.agreement_accept_conduct_missing()));
    }
    if !errors.is_empty() {
        return page(&ctx, &mut mine, form, errors).await;
    }
    let signature = Signature {
        agreement: words.version,
        lang: t.lang().key().to_owned(),
        text: words.text,
        conduct: words.conduct,
        on: ctx.today(),
    };
    let side = mine.side;
    agreements::sign(&mut mine.tx, id, side, &signature).await?;
    let other = agreements::signature(&mut mine.tx, id, side.other()).await?;
    if other.is_some() {
        course::turn(&ctx, &mut mine, Stage::start, None).await?;
    }
    mine.tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::agreement(id), "signed")).into_response())
}

async fn page(
    ctx: &Ctx,
    mine: &mut Mine,
    form: SignForm,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let (tx, tandem, side) = (&mut mine.tx, &mine.tandem, mine.side);
    let partner = people::get(tx, tandem.person(side.other())).await?.record;
    let partner = partner.name();
    let own = agreements::signature(tx, tandem.id, side).await?;
    let other = agreements::signature(tx, tandem.id, side.other()).await?;
    let day = |on: Date| i18n::date(t.lang(), on);
    let mut signatures = Vec::new();
    for each in SIDES {
        let person = people::get(tx, tandem.person(each)).await?.record;
        let signature = if each == side { &own } else { &other };
        let when = signature
            .as_ref()
            .map_or_else(|| t.agreement_unsigned(), |signature| day(signature.on));
        signatures.push((person.name(), when));
    }
    let (text, conduct, lang, stand) = if let Some(own) = own {
        let lang = Lang::from_key(&own.lang).unwrap_or_default();
        let stand = Stand::Signed {
            source: source(tx, t, &own, lang).await?,
            lines: vec![
                t.agreement_signed_you(day(own.on)),
                match &other {
                    Some(other) => t.agreement_signed_partner(partner.as_str(), day(other.on)),
                    None if tandem.stage == Stage::Beginning => {
                        t.agreement_unsigned_partner(partner.as_str())
                    }
                    None => t.agreement_unsigned_yet(partner.as_str()),
                },
            ],
        };
        (own.text, own.conduct, lang, stand)
    } else {
        let words = Words::load(tx, t, &mine.programme).await?;
        let stand = if tandem.stage == Stage::Beginning {
            let read = words.fingerprint();
            Stand::Ask { read, form }
        } else {
            Stand::NotNow
        };
        (words.text, words.conduct, t.lang(), stand)
    };
    let page = Page {
        shell: Shell::new(ctx, t.agreement_title()).who_sees(t.agreement_who_sees()),
        t,
        back: links::together(tandem.id),
        errors,
        text: blocks(&text),
        conduct: blocks(&conduct),
        lang: lang.html(),
        stand,
        signatures,
    };
    Ok(Html(page.render()?).into_response())
}

/// Where the words come from that somebody signed, and in which language.
async fn source(tx: &mut Tx, t: Text, signature: &Signature, lang: Lang) -> Result<String> {
    let lang = words::lang(t, lang);
    Ok(match signature.agreement {
        Some(id) => {
            let version = agreements::get(tx, id).await?.version;
            t.agreement_signed_version(lang, version)
        }
        None => t.agreement_signed_product(lang),
    })
}

impl Words {
    /// What is in force now, in the reader's language.
    async fn load(tx: &mut Tx, t: Text, programme: &Programme) -> Result<Self> {
        let latest = agreements::latest(tx, programme.id).await?;
        let own = latest.filter(|latest| !latest.wording.is_product());
        Ok(Self {
            version: own.as_ref().map(|own| own.id),
            text: own.map_or_else(|| product(t, programme.frame), |own| wording(t.lang(), own)),
            conduct: t.conduct_text(),
        })
    }

    /// Tells one text from another.
    fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(&self.text);
        // A byte that no text holds.
        hash.update([0xFF]);
        hash.update(&self.conduct);
        HEXLOWER.encode(&hash.finalize())
    }
}

fn wording(lang: Lang, agreement: Agreement) -> String {
    match lang {
        Lang::En => agreement.wording.en,
        Lang::De | Lang::DeDu => agreement.wording.de,
    }
}

/// The agreement in the words of the product, with the rhythm of the programme.
pub(crate) fn product(t: Text, frame: Option<Frame>) -> String {
    let rhythm = match frame {
        None => t.agreement_rhythm_open(),
        Some(frame) => {
            let ends = i18n::date(t.lang(), frame.ends_on());
            match frame.rhythm {
                Rhythm::Monthly => t.agreement_rhythm_monthly(ends, frame.minutes),
                Rhythm::Fortnightly => t.agreement_rhythm_fortnightly(ends, frame.minutes),
            }
        }
    };
    t.agreement_text(rhythm)
}

#[cfg(test)]
mod tests;
