//! What the two of a tandem share: their start page, and a module for each
//! room behind it.

pub(crate) mod agreement;
pub(crate) mod briefing;
pub(crate) mod cards;
pub(crate) mod certificate;
pub(crate) mod check_in;
pub(crate) mod close;
pub(crate) mod goals;
pub(crate) mod help;
pub(crate) mod meeting;
pub(crate) mod meetings;
pub(crate) mod self_check;
pub(crate) mod space;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::Text;
use jiff::civil::Date;
use programme::ids::TandemId;
use programme::meetings::State;
use programme::policy::Action;
use programme::tandem::{NextStep, Preparation, Progress, Stage, next_step};
use store::programmes::Programme;
use store::tandems::Tandem;
use store::{aims, check_ins, events, people, proposals, tandems};

use crate::ctx::{Ctx, Mine};
use crate::pages::my_rounds::Notice;
use crate::shell::{Section, Shell};
use crate::words::{self, Chip};
use crate::{Result, card, links};

/// A room of the tandem, as its start page lists it.
struct Room {
    link: String,
    name: String,
    about: String,
    /// Where things stand there, if that can be said in a word.
    state: Option<Chip>,
}

/// The one thing to do next.
struct Next {
    heading: String,
    about: String,
    /// Where, and what the button says.
    button: Option<(String, String)>,
}

/// How far the time frame has gone by.
struct Course {
    words: String,
    gone: i32,
    of: i32,
}

#[derive(Template)]
#[template(path = "together/home.html")]
struct Page {
    shell: Shell,
    t: Text,
    programme: String,
    about: String,
    heading: String,
    partner: String,
    contact: Option<String>,
    stage: Chip,
    next: Next,
    course: Option<Course>,
    topics: Vec<String>,
    rooms: Vec<Room>,
    /// Events to come: address, name, when.
    events: Vec<(String, String, String)>,
    /// Feedback rounds: what to do or to read.
    rounds: Vec<Notice>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let mine = ctx.may_tandem_read(id, Action::UseTandem).await?;
    let Mine {
        mut tx,
        programme,
        tandem,
        side,
    } = mine;
    let t = ctx.t();
    let partner = people::get(&mut tx, tandem.person(side.other()))
        .await?
        .record;
    let own = tandems::preparation(&mut tx, id, side).await?;
    let goals = aims::list(&mut tx, id).await?;
    let meetings = store::meetings::list(&mut tx, id).await?;
    let checked_in = check_ins::get(&mut tx, id, side).await?.is_some();
    let progress = Progress {
        stage: tandem.stage,
        own,
        meeting_planned: self::meetings::next(&meetings, ctx.now()).is_some(),
        goals: goals.len(),
    };
    let mut coming = Vec::new();
    for event in events::list(&mut tx, programme.id).await? {
        if !event.cancelled && event.details.starts_at > ctx.now() {
            let name = words::event_kind(t, event.details.kind);
            coming.push((
                links::my_event(event.id),
                name,
                crate::gatherings::when(&ctx.app, t, &event),
            ));
        }
    }
    let proposal = proposals::get(&mut tx, tandem.proposal).await?;
    let why: matching::outcome::Tandem =
        serde_json::from_str(&proposal.body).map_err(store::Error::from)?;
    let name = partner.name();
    let now = ctx.now();
    let upcoming = meetings
        .iter()
        .filter(|meeting| meeting.state == State::Planned && meeting.starts_at > now)
        .count();
    let rounds = super::my_rounds::load(&ctx, &mut tx, Some(programme.id)).await?;
    let page = Page {
        rounds,
        shell: Shell::new(&ctx, t.together_title()).who_sees(t.together_who_sees()),
        t,
        about: links::about(programme.id),
        heading: t.together_heading(name.as_str()),
        partner: card::about(&partner.position, &partner.department, &partner.site),
        contact: partner
            .email
            .as_ref()
            .map(|email| t.proposal_contact(email.as_str(), name.as_str())),
        stage: words::stage(t, tandem.stage),
        next: next(t, id, &name, next_step(progress)),
        course: course(t, &programme, tandem.stage, ctx.today()),
        topics: super::proposal::titles(t, &programme, &why.covered),
        rooms: rooms(t, &tandem, own, upcoming, goals.len(), checked_in),
        events: coming,
        programme: programme.name,
    };
    Ok(Html(page.render()?).into_response())
}

/// What lies behind the start page, in the order of a tandem's life.
fn rooms(
    t: Text,
    tandem: &Tandem,
    own: Preparation,
    upcoming: usize,
    goals: usize,
    checked_in: bool,
) -> Vec<Room> {
    let id = tandem.id;
    let mut rooms = vec![
        Room {
            link: links::briefing(id),
            name: t.briefing_title(),
            about: t.briefing_room(),
            state: Some(words::prepared(
                own.briefed_on.is_some(),
                [t.briefing_not_read(), t.briefing_state_read()],
            )),
        },
        Room {
            link: links::agreement(id),
            name: t.agreement_title(),
            about: t.agreement_room(),
            state: Some(words::prepared(
                own.signed_on.is_some(),
                [t.agreement_unsigned(), t.agreement_signed()],
            )),
        },
        Room {
            link: links::meetings(id),
            name: t.meetings_title(),
            about: t.meetings_room(),
            state: Some(words::meetings_planned(t, upcoming)),
        },
        Room {
            link: links::our_goals(id),
            name: t.our_goals_title(),
            about: t.our_goals_room(),
            state: Some(words::goals(t, goals)),
        },
        Room {
            link: links::our_cards(id),
            name: t.cards_title(),
            about: t.cards_room(),
            state: None,
        },
    ];
    rooms.push(Room {
        link: links::space(id),
        name: t.space_title(),
        about: t.space_about(),
        state: None,
    });
    if tandem.started_on.is_some() {
        rooms.push(Room {
            link: links::check_in(id),
            name: t.check_in_title(),
            about: t.check_in_room(),
            state: Some(words::done(t, checked_in)),
        });
    }
    if tandem.started_on.is_some() {
        rooms.push(Room {
            link: links::close(id),
            name: t.close_title(),
            about: t.close_room(),
            state: Some(words::done(t, tandem.stage == Stage::Closed)),
        });
    }
    rooms.push(Room {
        link: links::help(id),
        name: t.help_title(),
        about: t.help_room(),
        state: None,
    });
    rooms
}

fn next(t: Text, id: TandemId, name: &str, step: NextStep) -> Next {
    let (heading, about) = match step {
        NextStep::Brief => (t.next_brief(), t.next_brief_about()),
        NextStep::Sign => (t.next_sign(), t.next_sign_about()),
        NextStep::WaitForSignature => (t.next_wait(), t.next_wait_about(name)),
        NextStep::BookMeetings => (t.next_book(), t.next_book_about()),
        NextStep::SetGoals => (t.next_goals(), t.next_goals_about()),
        NextStep::Meet => (t.next_meet(), t.next_meet_about()),
        NextStep::Resume => (t.next_resume(), t.next_resume_about()),
        NextStep::Nothing => (t.next_nothing(), t.next_nothing_about()),
    };
    Next {
        heading,
        about,
        button: match step {
            NextStep::Brief => Some((links::briefing(id), t.next_brief_button())),
            NextStep::Sign => Some((links::agreement(id), t.next_sign_button())),
            NextStep::SetGoals => Some((links::our_goals(id), t.next_goals_button())),
            NextStep::BookMeetings => Some((links::meetings(id), t.next_book_button())),
            _ => None,
        },
    }
}

/// Which month of how many it is, while the tandem is alive and its time runs.
fn course(t: Text, programme: &Programme, stage: Stage, today: Date) -> Option<Course> {
    let frame = programme.frame.filter(|_| stage.is_alive())?;
    let of = i32::from(frame.months);
    let words = if today < frame.starts_on {
        t.course_before(i18n::date(t.lang(), frame.starts_on))
    } else if today > frame.ends_on() {
        t.course_after(i18n::date(t.lang(), frame.ends_on()))
    } else {
        let month = (1..of)
            .take_while(|n| {
                let begins = frame
                    .starts_on
                    .saturating_add(jiff::Span::new().months(i64::from(*n)));
                begins <= today
            })
            .count();
        let month = i32::try_from(month).unwrap_or(0) + 1;
        let ends = i18n::date(t.lang(), frame.ends_on());
        return Some(Course {
            words: t.course_month(ends, month, of),
            gone: month,
            of,
        });
    };
    let gone = if today < frame.starts_on { 0 } else { of };
    Some(Course { words, gone, of })
}
