//! A proposal, "why we two", and the answer to it. Looking never answers:
//! mail scanners open links.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use matching::outcome::Tandem;
use programme::person::PersonRecord;
use programme::policy::Action;
use programme::proposal::{Answer, Side, Standing};
use programme::tandem::SIDES;
use serde::Deserialize;
use store::audit::{self, Event, Scope};
use store::programmes::{self, Programme};
use store::proposals::{self, Proposal};
use store::{Tx, consents, participants, people, tandems};

use crate::correspondence::{Content, write_to};
use crate::ctx::Ctx;
use crate::shell::{Section, Shell, with_done};
use crate::{Error, Result, card, gatherings, links};

#[derive(Deserialize)]
pub(crate) struct AnswerForm {
    #[serde(default)]
    answer: String,
}

#[derive(Template)]
#[template(path = "proposal.html")]
struct Page {
    shell: Shell,
    t: Text,
    card: Card,
    lead: String,
}

pub(crate) async fn get_link(mut ctx: Ctx, Path(secret): Path<String>) -> Result<Response> {
    let tx = ctx.app.db().read().await?;
    let (mut tx, proposal, side) = ctx
        .may_by_link(tx, &secret, Action::UsePersonalLink)
        .await?;
    let programme = programmes::get(&mut tx, proposal.programme).await?;
    ctx.use_tone_of(&programme);
    let t = ctx.t();
    let action = links::proposal(&secret);
    let card = Card::load(&mut tx, t, &programme, &proposal, side, Way::Link(action)).await?;
    let page = Page {
        shell: Shell::new(&ctx, t.proposal_title()).who_sees(t.proposal_who_sees()),
        t,
        card,
        lead: t.proposal_lead(programme.name.as_str()),
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) async fn post_link(
    ctx: Ctx,
    Path(secret): Path<String>,
    Form(form): Form<AnswerForm>,
) -> Result<Response> {
    let tx = ctx.app.db().read().await?;
    ctx.may_by_link(tx, &secret, Action::UsePersonalLink)
        .await?;
    // Only who may answer waits for the write lock.
    let tx = ctx.app.db().write().await?;
    let (tx, proposal, side) = ctx
        .may_by_link(tx, &secret, Action::UsePersonalLink)
        .await?;
    answer(&ctx, tx, &proposal, side, &form, &links::proposal(&secret)).await
}

/// Takes an answer and goes back to the page that asked. An answer that comes
/// too late changes nothing; the page says where things stand.
pub(crate) async fn answer(
    ctx: &Ctx,
    mut tx: Tx,
    proposal: &Proposal,
    side: Side,
    form: &AnswerForm,
    back: &str,
) -> Result<Response> {
    let answer = Answer::from_key(&form.answer);
    if answer == Answer::Open {
        return Err(Error::BadRequest);
    }
    let allowed = proposal.answers.answer(side, answer).is_ok();
    if !allowed || !proposals::answer(&mut tx, proposal.id, side, answer).await? {
        return Ok(Redirect::to(back).into_response());
    }
    let programme = programmes::get(&mut tx, proposal.programme).await?;
    // Read again: the other one may have answered at the same moment.
    let answered = proposals::get(&mut tx, proposal.id).await?;
    if answered.standing() == Standing::BothAccepted {
        begin(ctx, &mut tx, &programme, proposal).await?;
    }
    // Neither who nor how, and when only to the day.
    let scope = Scope {
        organisation: Some(programme.organisation),
        programme: Some(programme.id),
        account: None,
    };
    audit::record(
        &mut tx,
        scope,
        Event::ProposalAnswered,
        "",
        ctx.end_of_day(),
    )
    .await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(back, "answered")).into_response())
}

/// Both said yes: from here on they are a tandem, and both hear of it.
async fn begin(ctx: &Ctx, tx: &mut Tx, programme: &Programme, proposal: &Proposal) -> Result<()> {
    let tandem = tandems::begin(tx, proposal, ctx.today()).await?;
    let link = format!("{}{}", ctx.app.config().base_url, links::together(tandem));
    let people = SIDES.map(|side| proposal.person(side));
    let content = Content::Begins;
    write_to(tx, programme, people, &content, Some(&link), ctx.now()).await?;
    gatherings::welcome(&ctx.app, tx, programme, people).await?;
    Ok(())
}

/// One of the two, as the card shows them.
pub(crate) struct Who {
    pub(crate) initials: String,
    pub(crate) role: String,
    pub(crate) name: String,
    pub(crate) about: String,
}

/// A proposal as one of its two people sees it.
pub(crate) struct Card {
    pub(crate) heading: String,
    pub(crate) mentor: Who,
    pub(crate) mentee: Who,
    pub(crate) topics_lead: String,
    pub(crate) topics: Vec<String>,
    pub(crate) returned_lead: String,
    pub(crate) returned: Vec<String>,
    /// What the partner wrote, and whose words they are.
    pub(crate) motivation: Option<(String, String)>,
    pub(crate) promises: Vec<String>,
    pub(crate) stand: Stand,
    /// Where the two go on, once they are a tandem. Only for who signed in:
    /// a letter may be in other hands.
    pub(crate) tandem: Option<String>,
    /// Until when the answer is asked for.
    pub(crate) until: Option<String>,
}

/// What is to be done, or what came of it.
pub(crate) enum Stand {
    /// The answer is asked for, at this address.
    Ask(String),
    /// Icon, kind of chip and words for it; then sentences.
    Told {
        icon: &'static str,
        chip: &'static str,
        word: String,
        sentences: Vec<String>,
    },
}

impl Card {
    pub(crate) async fn load(
        tx: &mut Tx,
        t: Text,
        programme: &Programme,
        proposal: &Proposal,
        side: Side,
        way: Way,
    ) -> Result<Self> {
        let mentor = people::get(tx, proposal.mentor).await?.record;
        let mentee = people::get(tx, proposal.mentee).await?.record;
        let partner_id = proposal.person(side.other());
        let shown = consents::shows_own_words(tx, programme.id, partner_id).await?;
        let motivation = participants::of_person(tx, partner_id)
            .await?
            .into_iter()
            .find(|(id, _)| *id == programme.id)
            .map(|(_, answers)| answers.motivation)
            .filter(|words| shown && !words.trim().is_empty());
        let begun = match way {
            Way::Link(_) => None,
            Way::SignedIn(_) => tandems::of_proposal(tx, proposal.id).await?,
        };
        let tandem: Tandem = serde_json::from_str(&proposal.body).map_err(store::Error::from)?;
        let partner = match side {
            Side::Mentor => &mentee,
            Side::Mentee => &mentor,
        };
        let name = partner.name();
        let (topics_lead, returned_lead) = match side {
            Side::Mentor => (
                t.proposal_topics_mentor(name.as_str()),
                t.proposal_returned_mentor(),
            ),
            Side::Mentee => (
                t.proposal_topics_mentee(name.as_str()),
                t.proposal_returned_mentee(name.as_str()),
            ),
        };
        Ok(Self {
            heading: t.proposal_heading(name.as_str()),
            topics_lead,
            topics: titles(t, programme, &tandem.covered),
            returned_lead,
            returned: titles(t, programme, &tandem.returned),
            motivation: motivation
                .map(|words| (t.proposal_own_words(name.as_str()), t.quote(words.trim()))),
            tandem: begun.map(|begun| links::together(begun.id)),
            promises: promises(t, programme),
            stand: stand(t, proposal, side, partner, way),
            until: proposal
                .answer_by
                .map(|day| t.proposal_answer_by(i18n::date(t.lang(), day))),
            mentor: who(&mentor, t.role_mentor()),
            mentee: who(&mentee, t.role_mentee()),
        })
    }
}

fn who(record: &PersonRecord, role: String) -> Who {
    Who {
        initials: card::initials(&record.given_name, &record.family_name),
        role,
        name: record.name(),
        about: card::about(&record.position, &record.department, &record.site),
    }
}

/// Titles of topics; a topic that is gone keeps its key.
pub(crate) fn titles(t: Text, programme: &Programme, keys: &[String]) -> Vec<String> {
    let topics = programme.topics();
    keys.iter()
        .map(|key| {
            topics
                .iter()
                .find(|topic| topic.key == *key)
                .map_or_else(|| key.clone(), |topic| i18n::say::topic(t, topic))
        })
        .collect()
}

fn promises(t: Text, programme: &Programme) -> Vec<String> {
    let frame = programme.frame.map(|frame| {
        let ends = i18n::date(t.lang(), frame.ends_on());
        t.proposal_frame(ends, frame.meetings(), frame.minutes)
    });
    [
        t.frame_promise_confidential(),
        t.frame_promise_lines(),
        t.frame_promise_exit(),
    ]
    .into_iter()
    .chain(frame)
    .collect()
}

/// How somebody came to the card, and where its form leads.
pub(crate) enum Way {
    /// By the personal link of a letter.
    Link(String),
    /// Signed in.
    SignedIn(String),
}

/// The words are the same whoever of the two said no.
fn stand(t: Text, proposal: &Proposal, side: Side, partner: &PersonRecord, way: Way) -> Stand {
    let own = proposal.answers.of(side);
    let said = match own {
        Answer::Open => None,
        // Whoever printed the letter may hold the link, too.
        _ if matches!(way, Way::Link(_)) => Some(t.proposal_you_answered()),
        Answer::Accepted => Some(t.proposal_you_accepted()),
        Answer::Declined => Some(t.proposal_you_declined()),
    };
    match proposal.standing() {
        Standing::Open if own == Answer::Open => match way {
            Way::Link(action) | Way::SignedIn(action) => Stand::Ask(action),
        },
        Standing::Open => Stand::Told {
            icon: "circle",
            chip: "",
            word: t.standing_open(),
            sentences: said.into_iter().chain([t.proposal_waits()]).collect(),
        },
        Standing::BothAccepted => {
            let name = partner.name();
            let contact = partner
                .email
                .as_ref()
                .map(|email| t.proposal_contact(email.as_str(), name.as_str()));
            Stand::Told {
                icon: "check",
                chip: "good",
                word: t.standing_both_accepted(),
                sentences: [t.proposal_agreed(name.as_str())]
                    .into_iter()
                    .chain(contact)
                    .collect(),
            }
        }
        Standing::NotAccepted => Stand::Told {
            icon: "x",
            chip: "",
            word: t.standing_not_accepted(),
            sentences: said.into_iter().chain([t.proposal_ended()]).collect(),
        },
        Standing::Over => Stand::Told {
            icon: "x",
            chip: "",
            word: t.stage_ended(),
            sentences: vec![t.next_nothing_about()],
        },
        Standing::Rested => Stand::Told {
            icon: "circle",
            chip: "",
            word: t.standing_rested(),
            sentences: vec![t.proposal_rested()],
        },
        Standing::Withdrawn => Stand::Told {
            icon: "x",
            chip: "",
            word: t.standing_withdrawn(),
            sentences: vec![t.proposal_withdrawn()],
        },
    }
}
