//! "Meine Daten": what is stored of the viewer, who sees it, and a copy to take away.

mod own_tandems;

use askama::Template;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse as _, Response};
use i18n::Text;
use matching::outcome::Tandem;
use programme::answers::Answers;
use programme::ids::PersonId;
use programme::person::{Person, PersonRecord, Status};
use programme::policy::{Action, Datum};
use programme::proposal::Side;
use programme::prose::{Block, blocks};
use serde_json::{Value, json};
use store::consents::{self, Consent};
use store::programmes::{self, Programme};
use store::proposals::{self, Proposal};
use store::sign_up::Progress;
use store::tandems::{self, Tandem as OwnTandem};
use store::{Tx, cards, letters, meetings, participants, people};

use self::own_tandems::Own;
use crate::ctx::Ctx;
use crate::pages::my_answers::{self, Fact};
use crate::pages::my_consents::{self, Consents};
use crate::pages::my_rounds;
use crate::pages::proposal::titles;
use crate::shell::{Section, Shell};
use crate::{Result, words};

/// One line of "Wer sieht was?".
pub(crate) struct Sight {
    pub(crate) datum: String,
    pub(crate) you: &'static str,
    pub(crate) you_word: String,
    pub(crate) coordinator: &'static str,
    pub(crate) coordinator_word: String,
}

/// What was answered in a programme.
struct Part {
    programme: String,
    facts: Vec<Fact>,
    consents: Consents,
}

#[derive(Template)]
#[template(path = "my_data.html")]
struct Page {
    shell: Shell,
    t: Text,
    known: bool,
    record: Vec<Fact>,
    parts: Vec<Part>,
    exclusions: String,
    /// When the viewer's login card was used last.
    card: Option<String>,
    tandems: Vec<OwnPart>,
    /// What the viewer answered to events.
    events: Vec<Fact>,
    sights: Vec<Sight>,
    /// Exactly what the coordinator sees of the viewer, by kind.
    seen: Vec<(String, Vec<String>)>,
}

/// What is stored of the viewer in a tandem.
struct OwnPart {
    programme: String,
    facts: Vec<Fact>,
    /// Agreement and code of conduct, as they were signed.
    signed: Vec<Vec<Block>>,
}

/// Everything of one person.
struct Mine {
    person: Person,
    answers: Vec<(Programme, Answers)>,
    proposals: Vec<(Programme, Proposal, Side)>,
    tandems: Vec<(Programme, OwnTandem, Side)>,
    exclusions: i64,
    /// How far each sign-up got.
    progress: Vec<(Programme, Progress)>,
    consents: Vec<Consent>,
    /// The programmes in which the viewer's tandem has not met for too long.
    lulls: Vec<String>,
}

impl Mine {
    async fn load(tx: &mut Tx, id: PersonId) -> Result<Self> {
        let mut answers = Vec::new();
        for (programme, said) in participants::of_person(tx, id).await? {
            answers.push((programmes::get(tx, programme).await?, said));
        }
        let mut own = Vec::new();
        for proposal in proposals::of_person(tx, id).await? {
            if let Some(side) = proposal.side_of(id) {
                own.push((
                    programmes::get(tx, proposal.programme).await?,
                    proposal,
                    side,
                ));
            }
        }
        let mut both = Vec::new();
        for tandem in tandems::of_person(tx, id).await? {
            if let Some(side) = tandem.side_of(id) {
                both.push((programmes::get(tx, tandem.programme).await?, tandem, side));
            }
        }
        let mut lulls = Vec::new();
        for (programme, tandem, _) in &both {
            let known = meetings::lulls(tx, programme.id).await?;
            if known.iter().any(|(id, _)| *id == tandem.id) {
                lulls.push(programme.name.clone());
            }
        }
        Ok(Self {
            lulls,
            tandems: both,
            person: people::get(tx, id).await?,
            answers,
            proposals: own,
            exclusions: participants::count_exclusions(tx, id).await?,
            progress: my_consents::progress(tx, id).await?,
            consents: consents::of_person(tx, id).await?,
        })
    }
}

pub(crate) async fn get(mut ctx: Ctx) -> Result<Response> {
    ctx.may_account(Action::SeeOwnData)?;
    let mut tx = ctx.app.db().read().await?;
    let mine = match ctx.person() {
        Some(id) => Some(Mine::load(&mut tx, id).await?),
        None => None,
    };
    if let Some((programme, _)) = mine.as_ref().and_then(|mine| mine.answers.last()) {
        ctx.use_tone_of(programme);
    }
    let t = ctx.t();
    let mut parts = Vec::new();
    let mut seen = Vec::new();
    if let Some(mine) = &mine {
        for (programme, answers) in &mine.answers {
            let wishes = names(&mut tx, &answers.wishes).await?;
            parts.push(Part {
                programme: programme.name.clone(),
                facts: my_answers::facts(t, programme, answers, &wishes),
                consents: Consents::load(&ctx, &mut tx, programme, mine.person.id).await?,
            });
        }
        seen = seen_by_coordinator(t, mine, &parts);
    }
    let (mut own, mut events) = (Vec::new(), Vec::new());
    if let Some(mine) = &mine {
        for (programme, tandem, side) in &mine.tandems {
            let one = Own::load(&mut tx, (programme, tandem, *side)).await?;
            let (programme, facts) = one.facts(&ctx);
            let signed = one.signed().map(|signed| [&signed.text, &signed.conduct]);
            own.push(OwnPart {
                programme,
                facts,
                signed: signed
                    .into_iter()
                    .flatten()
                    .map(|text| blocks(text))
                    .collect(),
            });
        }
        let answers = own_tandems::event_answers(&mut tx, mine.person.id).await?;
        events = own_tandems::event_facts(&ctx, &answers);
    }
    let card = match ctx.person() {
        Some(person) => cards::last_used(&mut tx, person).await?,
        None => None,
    };
    let page = Page {
        shell: Shell::new(&ctx, t.nav_my_data()).who_sees(t.my_data_who_sees()),
        t,
        known: mine.is_some(),
        record: mine
            .as_ref()
            .map(|mine| record(t, &mine.person.record))
            .unwrap_or_default(),
        parts,
        tandems: own,
        events,
        card: card.map(|at| t.my_card_used(i18n::date_time(t.lang(), ctx.local(at)))),
        exclusions: t.my_data_exclusions(mine.map_or(0, |mine| mine.exclusions)),
        sights: Datum::ALL
            .into_iter()
            .map(|datum| sight(t, datum))
            .collect(),
        seen,
    };
    Ok(Html(page.render()?).into_response())
}

/// A line of the table, made from the policy that the pages themselves ask.
pub(crate) fn sight(t: Text, datum: Datum) -> Sight {
    let say = |sees: bool| {
        if sees {
            ("check", t.sees_yes())
        } else {
            ("x", t.sees_no())
        }
    };
    let (you, you_word) = say(datum.owner_sees());
    let (coordinator, coordinator_word) = say(datum.coordinator_sees());
    Sight {
        datum: words::datum(t, datum),
        you,
        you_word,
        coordinator,
        coordinator_word,
    }
}

/// What the policy lets a coordinator see of this person, with its contents.
fn seen_by_coordinator(t: Text, mine: &Mine, parts: &[Part]) -> Vec<(String, Vec<String>)> {
    let mut seen = Vec::new();
    for datum in Datum::ALL {
        if !datum.coordinator_sees() {
            continue;
        }
        let contents = match datum {
            Datum::Name => name_lines(t, &mine.person.record),
            Datum::Place => place_lines(t, &mine.person.record),
            Datum::Answers => parts
                .iter()
                .flat_map(|part| &part.facts)
                .map(|fact| format!("{}: {}", fact.name, fact.value))
                .collect(),
            Datum::Score => vec![t.my_data_score()],
            Datum::Standing => standing_lines(t, mine),
            Datum::Stage => mine
                .tandems
                .iter()
                .map(|(programme, tandem, _)| {
                    format!("{}: {}", programme.name, words::stage(t, tandem.stage).word)
                })
                .collect(),
            Datum::Progress => progress_lines(t, mine),
            // Among the answers.
            Datum::OwnWords => Vec::new(),
            // No action reveals these; were one to, the page would say so in general words.
            Datum::Exclusions
            | Datum::OwnAnswer
            | Datum::Draft
            | Datum::Consent
            | Datum::Signature
            | Datum::Goals
            | Datum::CheckIn
            | Datum::TalkWish
            | Datum::Meetings
            | Datum::Busy
            | Datum::EventAnswer
            | Datum::Space
            | Datum::Concern
            | Datum::Feedback
            | Datum::Turnout => vec![words::datum(t, datum)],
            Datum::Lull => mine
                .lulls
                .iter()
                .map(|programme| format!("{programme}: {}", t.tandem_lull()))
                .collect(),
        };
        if !contents.is_empty() {
            seen.push((words::datum(t, datum), contents));
        }
    }
    seen
}

fn name_lines(t: Text, record: &PersonRecord) -> Vec<String> {
    lines(&record_facts(t, record)[..3])
}

fn place_lines(t: Text, record: &PersonRecord) -> Vec<String> {
    lines(&record_facts(t, record)[3..])
}

fn lines(facts: &[(String, String)]) -> Vec<String> {
    facts
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}: {value}"))
        .collect()
}

fn standing_lines(t: Text, mine: &Mine) -> Vec<String> {
    let line = |name: &str, standing| format!("{name}: {}", words::standing(t, standing).word);
    mine.proposals
        .iter()
        .map(|(programme, proposal, _)| line(&programme.name, proposal.standing()))
        .collect()
}

fn progress_lines(t: Text, mine: &Mine) -> Vec<String> {
    let line = |(programme, progress): &(Programme, Progress)| {
        let state = words::progress(t, *progress).word;
        t.my_data_progress(programme.name.as_str(), state)
    };
    mine.progress.iter().map(line).collect()
}

pub(crate) async fn names(tx: &mut Tx, ids: &[PersonId]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for id in ids {
        match people::get(tx, *id).await {
            Ok(person) => names.push(person.record.name()),
            Err(store::Error::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(names)
}

/// Name, address and number first; then the place in the organisation.
fn record_facts(t: Text, record: &PersonRecord) -> [(String, String); 10] {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    [
        (t.field_full_name(), record.name()),
        (
            t.field_email(),
            record
                .email
                .as_ref()
                .map(|email| email.as_str().to_owned())
                .unwrap_or_default(),
        ),
        (t.field_personnel_number(), text(&record.personnel_number)),
        (t.field_organisation(), record.company.clone()),
        (t.field_site(), record.site.clone()),
        (t.field_department(), record.department.clone()),
        (t.field_team(), record.team.clone()),
        (t.field_position(), record.position.clone()),
        (
            t.field_level(),
            record
                .level
                .map(|level| level.to_string())
                .unwrap_or_default(),
        ),
        (
            t.field_status(),
            match record.status {
                Status::Active => t.my_status_active(),
                Status::OnLeave => t.my_status_on_leave(),
                Status::Left => t.my_status_left(),
            },
        ),
    ]
}

fn record(t: Text, record: &PersonRecord) -> Vec<Fact> {
    record_facts(t, record)
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| Fact { name, value })
        .collect()
}

/// Everything stored of the viewer as a file, without data of partners.
pub(crate) async fn get_export(ctx: Ctx) -> Result<Response> {
    let account = ctx.may_account(Action::SeeOwnData)?.clone();
    let mut tx = ctx.app.db().read().await?;
    let mut export = json!({
        "exported_at": ctx.now().to_string(),
        "account": { "name": account.name, "email": account.email },
    });
    if let Some(id) = ctx.person() {
        let mine = Mine::load(&mut tx, id).await?;
        let letters = letters::of_person(&mut tx, id).await?;
        let letters: Vec<Value> = letters
            .iter()
            .map(|letter| {
                json!({
                    "written_at": letter.created_at.to_string(),
                    "subject": letter.subject,
                    "state": letter.state.key(),
                })
            })
            .collect();
        export["person"] = json!(mine.person.record);
        export["sign_ups"] = mine.answers.iter().map(sign_up).collect();
        export["number_of_exclusions"] = json!(mine.exclusions);
        export["drafts"] = my_consents::drafts(&mut tx, id).await?;
        export["consents"] = mine.consents.iter().map(my_consents::exported).collect();
        let t = ctx.t();
        export["proposals"] = mine
            .proposals
            .iter()
            .map(|(programme, proposal, side)| own_proposal(t, programme, proposal, *side))
            .collect();
        export["feedback_rounds"] = my_rounds::exported(&mut tx, id).await?.into();
        export["letters"] = letters.into();
        let mut tandems = Vec::new();
        for (programme, tandem, side) in &mine.tandems {
            let one = Own::load(&mut tx, (programme, tandem, *side)).await?;
            tandems.push(one.exported());
        }
        export["tandems"] = tandems.into();
        let events = own_tandems::event_answers(&mut tx, id).await?;
        export["event_answers"] = events.iter().map(own_tandems::event_export).collect();
    }
    let body = serde_json::to_string_pretty(&export).map_err(store::Error::from)?;
    let headers = [
        (CONTENT_TYPE, "application/json; charset=utf-8"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"gegenstrom-my-data.json\"",
        ),
    ];
    Ok((headers, body).into_response())
}

pub(crate) fn sign_up((programme, answers): &(Programme, Answers)) -> Value {
    let mut said = json!(answers);
    // Wishes name other people: their number is enough here.
    if let Some(fields) = said.as_object_mut() {
        fields.remove("wishes");
        fields.insert("number_of_wishes".to_owned(), json!(answers.wishes.len()));
    }
    json!({ "programme": programme.name, "answers": said })
}

fn own_proposal(t: Text, programme: &Programme, proposal: &Proposal, side: Side) -> Value {
    let tandem: Option<Tandem> = serde_json::from_str(&proposal.body).ok();
    json!({
        "programme": programme.name,
        "role": side,
        "own_answer": proposal.answers.of(side).key(),
        "standing": words::standing(t, proposal.standing()).word,
        "topics": tandem.as_ref().map(|tandem| titles(t, programme, &tandem.covered)),
        "score": tandem.as_ref().map(|tandem| tandem.score.points()),
    })
}
