//! Step 5: who sees what, what is agreed to, and sending.

use askama::Template;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use i18n::Text;
use programme::policy::Datum;
use programme::sign_up::{Draft, Purpose, Step, problems};
use store::audit::{self, Event, Scope};
use store::{Tx, accounts, consents, participants, people, sign_up};

use super::{Around, Errors, Fields, said, shell};
use crate::ctx::{Ctx, SigningUp};
use crate::pages::my_answers::{self, Fact};
use crate::pages::my_data::{Sight, names, sight};
use crate::shell::{Section, Shell, with_done};
use crate::{Result, links};

/// What signing up brings about; what comes later is said where it comes.
const SIGHTS: [Datum; 8] = [
    Datum::Name,
    Datum::Place,
    Datum::Answers,
    Datum::Draft,
    Datum::Progress,
    Datum::Consent,
    Datum::Exclusions,
    Datum::Score,
];

/// Something to agree to.
struct Asked {
    key: &'static str,
    words: String,
    needed: bool,
    ticked: bool,
}

#[derive(Template)]
#[template(path = "sign_up/consent.html")]
struct Page {
    shell: Shell,
    t: Text,
    around: Around,
    /// What was answered, to look over once more.
    facts: Vec<Fact>,
    sights: Vec<Sight>,
    asked: Vec<Asked>,
}

/// What is agreed to, in words. Who changes their meaning raises the version.
fn words(t: Text, purpose: Purpose) -> String {
    match purpose {
        Purpose::Matching => t.consent_matching(),
        Purpose::OwnWords => t.consent_own_words(),
    }
}

pub(super) async fn post(
    ctx: &Ctx,
    mut tx: Tx,
    me: &SigningUp,
    draft: Draft,
    fields: &Fields,
) -> Result<Response> {
    let t = ctx.t();
    // Topics may have been taken off the list since a step was saved.
    if let Some(step) = draft.first_incomplete(&me.topics) {
        let errors = problems(step, &draft.answers, &me.topics);
        let errors: Errors = errors.iter().map(|problem| said(t, me, problem)).collect();
        return match step {
            Step::Topics => super::topics::page(ctx, me, &draft, &Fields::default(), errors),
            Step::Meeting => super::meeting::page(ctx, me, &draft, errors),
            _ => super::role::page(ctx, me, &draft, errors),
        };
    }
    let missing = Purpose::ALL
        .into_iter()
        .any(|purpose| purpose.is_needed() && !fields.ticked("consent", purpose.key()));
    if missing {
        let errors = vec![("consent".to_owned(), t.consent_missing())];
        return page(ctx, &mut tx, me, &draft, errors).await;
    }
    let (now, programme) = (ctx.now(), me.programme.id);
    participants::save_own(&mut tx, programme, me.person, &draft.answers, now).await?;
    sign_up::invite(&mut tx, programme, me.person, now).await?;
    sign_up::delete_draft(&mut tx, programme, me.person).await?;
    for purpose in Purpose::ALL {
        if fields.ticked("consent", purpose.key()) {
            let words = words(t, purpose);
            consents::give(&mut tx, (programme, me.person), purpose, &words, now).await?;
        } else {
            consents::withdraw(&mut tx, programme, me.person, purpose, now).await?;
        }
    }
    let person = people::get(&mut tx, me.person).await?;
    accounts::for_person(&mut tx, &person, now).await?;
    // Not who: the list of those who have finished is for reminders, not for a log.
    let scope = Scope {
        organisation: Some(me.programme.organisation),
        programme: Some(programme),
        account: None,
    };
    audit::record(&mut tx, scope, Event::SignedUp, "", ctx.end_of_day()).await?;
    tx.commit().await?;
    let back = links::sign_up(me.key.as_str());
    Ok(Redirect::to(&with_done(&back, "signed-up")).into_response())
}

pub(super) async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    me: &SigningUp,
    draft: &Draft,
    errors: Errors,
) -> Result<Response> {
    let t = ctx.t();
    let given = consents::in_force(tx, me.programme.id, me.person).await?;
    let wishes = names(tx, &draft.answers.wishes).await?;
    let page = Page {
        shell: shell(ctx, Step::Consent),
        t,
        around: Around::new(t, me, draft, Step::Consent, errors),
        facts: my_answers::facts(t, &me.programme, &draft.answers, &wishes),
        sights: SIGHTS.into_iter().map(|datum| sight(t, datum)).collect(),
        asked: Purpose::ALL
            .map(|purpose| Asked {
                key: purpose.key(),
                words: words(t, purpose),
                needed: purpose.is_needed(),
                ticked: given.contains(&purpose),
            })
            .into(),
    };
    Ok(Html(page.render()?).into_response())
}
