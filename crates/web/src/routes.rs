//! Every route, with the action it needs. The same list makes the router and
//! feeds the test that walks it against the policy.

#[cfg(test)]
mod canary;
mod finish;
#[cfg(test)]
mod walk;
#[cfg(test)]
mod weight;

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::{Method, StatusCode};
use axum::middleware;
use axum::routing::MethodFilter;
use axum::{Extension, Router};
use programme::policy::Action;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use crate::client::Proxies;
use crate::pages::{
    about, actions, answer, asks, assets, assistant, calendar, calls, cards, certificate, circle,
    code, comments, compare, concern, concerns, conduct, conversations, demo, download, evidence,
    frame, goals, holidays, home, import, invite, leeway, letter_texts, letters, log, matching,
    my_calendar, my_consents, my_data, my_key, my_tandem, next_cohort, open_call, overview,
    own_agreement, pair, pairs, partners, people, preferences, programmes, proposal, publish,
    readers, reading, records, reports, rounds, rules, run, scenario, set_up, sign_in, sign_up,
    swap, tandem, tandems, together, topics, trusted, unmatched, waiting, wanted,
};
use crate::{App, ctx};

/// The largest form; uploads have a limit of their own.
const MAX_BODY: usize = 1 << 20;

/// The longest a request may take; an import of 100,000 rows needs seconds.
const TIMEOUT: Duration = Duration::from_mins(2);

/// A route as listed.
#[cfg_attr(
    not(test),
    expect(dead_code, reason = "read by the walk over all routes")
)]
pub(crate) struct Listed {
    pub(crate) method: Method,
    pub(crate) path: &'static str,
    pub(crate) action: Action,
}

struct Routes {
    router: Router<App>,
    listed: Vec<Listed>,
}

impl Routes {
    fn get<H, T>(self, path: &'static str, action: Action, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.on(MethodFilter::GET, Method::GET, path, action, handler)
    }

    fn post<H, T>(self, path: &'static str, action: Action, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.on(MethodFilter::POST, Method::POST, path, action, handler)
    }

    fn on<H, T>(
        mut self,
        filter: MethodFilter,
        method: Method,
        path: &'static str,
        action: Action,
        handler: H,
    ) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.listed.push(Listed {
            method,
            path,
            action,
        });
        Self {
            router: self.router.route(path, axum::routing::on(filter, handler)),
            ..self
        }
    }
}

fn routes() -> Routes {
    use Action::{
        AnswerEvent, AnswerProposal, AnswerRound, ArrangeMeetings, DecideTandems, HearBack,
        HearConcerns, HearParticipants, HoldKey, ImportPeople, InvitePeople, KeepCalendar, Match,
        PlanRounds, RaiseConcern, SeeLetters, SeeLog, SeeOverview, SeeOwnData, SeePeople,
        SeeProgramme, SeeRecords, SeeResults, SeeTandems, SetGoals, ShapeProgramme, SignUp,
        SpeakUp, UseAccount, UseCalendarLink, UsePersonalLink, UsePublicPages, UseSpace, UseTandem,
    };
    Routes {
        router: Router::new(),
        listed: Vec::new(),
    }
    .get("/health", UsePublicPages, health)
    .get("/assets/{*name}", UsePublicPages, assets::get)
    .post("/preferences", UsePublicPages, preferences::post)
    .post("/demo/as", UsePublicPages, demo::post)
    .get("/demo/files/{name}", UsePublicPages, import::get_demo_file)
    .get("/set-up/{secret}", UsePublicPages, set_up::get)
    .post("/set-up/{secret}", UsePublicPages, set_up::post)
    .get("/sign-in", UsePublicPages, sign_in::get)
    .post("/sign-in", UsePublicPages, sign_in::post)
    .get("/sign-in/{secret}", UsePublicPages, sign_in::get_link)
    .post("/sign-in/{secret}", UsePublicPages, sign_in::post_link)
    .post("/sign-out", UseAccount, sign_in::sign_out)
    .get("/", UseAccount, home::get)
    // Participants.
    .get("/proposal/{secret}", UsePersonalLink, proposal::get_link)
    .post("/proposal/{secret}", UsePersonalLink, proposal::post_link)
    .get("/my-tandem", AnswerProposal, my_tandem::get)
    .post("/my-tandem/{proposal}", AnswerProposal, my_tandem::post)
    .get("/programmes/{p}/about", SeeProgramme, about::get)
    .get(
        "/programmes/{p}/code-of-conduct",
        SeeProgramme,
        conduct::get,
    )
    .get("/programmes/{p}/cards", SeeProgramme, cards::get)
    .get("/programmes/{p}/cards/{card}", SeeProgramme, cards::get_one)
    .get("/my-data", SeeOwnData, my_data::get)
    .get("/my-data/export", SeeOwnData, my_data::get_export)
    // The two of a tandem.
    .get("/tandem/{t}", UseTandem, together::get)
    .get("/tandem/{t}/briefing", UseTandem, together::briefing::get)
    .post("/tandem/{t}/briefing", UseTandem, together::briefing::post)
    .get(
        "/tandem/{t}/self-check",
        UseTandem,
        together::self_check::get,
    )
    .post(
        "/tandem/{t}/self-check",
        UseTandem,
        together::self_check::post,
    )
    .get("/tandem/{t}/agreement", UseTandem, together::agreement::get)
    .post(
        "/tandem/{t}/agreement",
        UseTandem,
        together::agreement::post,
    )
    .get("/tandem/{t}/cards", UseTandem, together::cards::get)
    .get(
        "/tandem/{t}/cards/{card}",
        UseTandem,
        together::cards::get_one,
    )
    .get("/tandem/{t}/goals", SetGoals, together::goals::get)
    .post("/tandem/{t}/goals", SetGoals, together::goals::post)
    .get(
        "/tandem/{t}/meetings",
        ArrangeMeetings,
        together::meetings::get,
    )
    .post(
        "/tandem/{t}/meetings",
        ArrangeMeetings,
        together::meetings::post,
    )
    .get(
        "/tandem/{t}/meetings/{m}",
        ArrangeMeetings,
        together::meeting::get,
    )
    .post(
        "/tandem/{t}/meetings/{m}",
        ArrangeMeetings,
        together::meeting::post,
    )
    .get(
        "/tandem/{t}/meetings/{m}/termin.ics",
        ArrangeMeetings,
        together::meeting::get_file,
    )
    .get("/my-calendar", KeepCalendar, my_calendar::get)
    .post("/my-calendar", KeepCalendar, my_calendar::post)
    .get("/calendar/{secret}", UseCalendarLink, my_calendar::get_feed)
    .get("/assistant/{secret}", UseCalendarLink, assistant::get)
    .post("/assistant/{secret}", UseCalendarLink, assistant::post)
    .get(
        "/assistant/{secret}/{m}",
        UseCalendarLink,
        assistant::get_one,
    )
    .post(
        "/assistant/{secret}/{m}",
        UseCalendarLink,
        assistant::post_one,
    )
    .get("/tandem/{t}/check-in", SpeakUp, together::check_in::get)
    .post("/tandem/{t}/check-in", SpeakUp, together::check_in::post)
    .get("/tandem/{t}/close", UseTandem, together::close::get)
    .post("/tandem/{t}/close", UseTandem, together::close::post)
    .get(
        "/tandem/{t}/certificate",
        UseTandem,
        together::certificate::get,
    )
    .get(
        "/tandem/{t}/certificate.pdf",
        UseTandem,
        together::certificate::get_pdf,
    )
    .get("/tandem/{t}/help", SpeakUp, together::help::get)
    .post("/tandem/{t}/help", SpeakUp, together::help::post)
    .get("/events/{e}", AnswerEvent, calendar::get_mine)
    .post("/events/{e}", AnswerEvent, calendar::post_mine)
    // Confidential: keys, the space of a tandem, the person of trust.
    .get("/my-key", HoldKey, my_key::get)
    .post("/my-key", HoldKey, my_key::post)
    .get("/my-key/state", HoldKey, my_key::get_state)
    .post("/my-key/locks", HoldKey, my_key::post_locks)
    .post("/my-key/memory", HoldKey, my_key::post_memory)
    .get("/tandem/{t}/space", UseSpace, together::space::get)
    .get(
        "/tandem/{t}/space/state",
        UseSpace,
        together::space::get_state,
    )
    .post(
        "/tandem/{t}/space/begin",
        UseSpace,
        together::space::post_begin,
    )
    .post(
        "/tandem/{t}/space/share",
        UseSpace,
        together::space::post_share,
    )
    .post(
        "/tandem/{t}/space/news",
        UseSpace,
        together::space::post_news,
    )
    .post(
        "/tandem/{t}/space/entries",
        UseSpace,
        together::space::post_entries,
    )
    .post(
        "/tandem/{t}/space/entries/{entry}",
        UseSpace,
        together::space::post_entry,
    )
    .get("/programmes/{p}/trusted", ShapeProgramme, trusted::get)
    .post("/programmes/{p}/trusted", ShapeProgramme, trusted::post)
    .get("/programmes/{p}/concern", RaiseConcern, concern::get)
    .post("/programmes/{p}/concern", RaiseConcern, concern::post)
    .post(
        "/programmes/{p}/concern/answers",
        RaiseConcern,
        concern::post_answers,
    )
    .get("/concerns", HearConcerns, concerns::get)
    .get("/concerns/state", HearConcerns, concerns::get_state)
    .post("/concerns/{c}", HearConcerns, concerns::post)
    // Coordinators: setting up.
    .get("/programmes", ShapeProgramme, programmes::get)
    .post("/programmes", ShapeProgramme, programmes::post)
    .get("/programmes/{p}", ShapeProgramme, programmes::get_one)
    .get("/programmes/{p}/goals", ShapeProgramme, goals::get)
    .post("/programmes/{p}/goals", ShapeProgramme, goals::post)
    .get("/programmes/{p}/frame", ShapeProgramme, frame::get)
    .post("/programmes/{p}/frame", ShapeProgramme, frame::post)
    .get("/programmes/{p}/holidays", ShapeProgramme, holidays::get)
    .post("/programmes/{p}/holidays", ShapeProgramme, holidays::post)
    .get("/programmes/{p}/topics", ShapeProgramme, topics::get)
    .post("/programmes/{p}/topics", ShapeProgramme, topics::post)
    .get(
        "/programmes/{p}/agreement",
        ShapeProgramme,
        own_agreement::get,
    )
    .post(
        "/programmes/{p}/agreement",
        ShapeProgramme,
        own_agreement::post,
    )
    .get("/programmes/{p}/texts", ShapeProgramme, letter_texts::get)
    .get(
        "/programmes/{p}/texts/{kind}",
        ShapeProgramme,
        letter_texts::get_one,
    )
    .post(
        "/programmes/{p}/texts/{kind}",
        ShapeProgramme,
        letter_texts::post_one,
    )
    .get("/programmes/{p}/rules", ShapeProgramme, rules::get)
    .post("/programmes/{p}/rules", ShapeProgramme, rules::post)
    // Matching.
    .get("/programmes/{p}/matching", Match, matching::get)
    .post("/programmes/{p}/matching", Match, matching::post)
    .get("/programmes/{p}/matching/scenario", Match, scenario::get)
    .post("/programmes/{p}/matching/scenario", Match, scenario::post)
    .post(
        "/programmes/{p}/matching/preview",
        Match,
        scenario::post_preview,
    )
    .get("/programmes/{p}/matching/compare", Match, compare::get)
    .get("/programmes/{p}/matching/{r}", Match, run::get)
    .get(
        "/programmes/{p}/matching/{r}/unmatched",
        Match,
        unmatched::get,
    )
    .get(
        "/programmes/{p}/matching/{r}/people/{person}",
        Match,
        partners::get,
    )
    .post(
        "/programmes/{p}/matching/{r}/people/{person}",
        Match,
        partners::post,
    )
    .get(
        "/programmes/{p}/matching/{r}/people/{person}/with/{other}",
        Match,
        pair::get,
    )
    .post(
        "/programmes/{p}/matching/{r}/people/{person}/places",
        DecideTandems,
        wanted::post,
    )
    .get(
        "/programmes/{p}/matching/{r}/people/{person}/ask/{ask}",
        DecideTandems,
        asks::get,
    )
    .post(
        "/programmes/{p}/matching/{r}/people/{person}/ask/{ask}",
        DecideTandems,
        asks::post,
    )
    .get(
        "/programmes/{p}/matching/{r}/tandems/{mentee}",
        Match,
        tandem::get,
    )
    .get(
        "/programmes/{p}/matching/{r}/tandems/{mentee}/swap",
        Match,
        swap::get_choice,
    )
    .get(
        "/programmes/{p}/matching/{r}/tandems/{mentee}/swap/{other}",
        DecideTandems,
        swap::get,
    )
    .post(
        "/programmes/{p}/matching/{r}/tandems/{mentee}/swap/{other}",
        DecideTandems,
        swap::post,
    )
    .get(
        "/programmes/{p}/matching/{r}/certificate",
        Match,
        certificate::get,
    )
    .post(
        "/programmes/{p}/matching/{r}/certificate",
        Match,
        certificate::post,
    )
    .post(
        "/programmes/{p}/matching/{r}/comments",
        Match,
        comments::post,
    )
    .get(
        "/programmes/{p}/matching/{r}/evidence",
        SeeRecords,
        evidence::get,
    )
    .get(
        "/programmes/{p}/calls/{side}/{topic}",
        ShapeProgramme,
        calls::get,
    )
    .get("/programmes/{p}/matching/{r}/leeway", Match, leeway::get)
    .get(
        "/programmes/{p}/matching/{r}/download/{format}",
        Match,
        download::get,
    )
    .post("/programmes/{p}/pairs", DecideTandems, pairs::post)
    // People.
    .get("/programmes/{p}/people", SeePeople, people::get)
    .post("/programmes/{p}/people", SeePeople, people::post)
    .get("/programmes/{p}/import", ImportPeople, import::get)
    .post(
        "/programmes/{p}/import",
        ImportPeople,
        import::post.layer(DefaultBodyLimit::max(import::MAX_FORM)),
    )
    .get(
        "/programmes/{p}/import/{d}",
        ImportPeople,
        import::get_draft,
    )
    .post(
        "/programmes/{p}/import/{d}",
        ImportPeople,
        import::post_draft,
    )
    .post(
        "/programmes/{p}/import/{d}/mapping",
        ImportPeople,
        import::post_mapping,
    )
    // From publishing on.
    .get(
        "/programmes/{p}/matching/{r}/publish",
        DecideTandems,
        publish::get,
    )
    .post(
        "/programmes/{p}/matching/{r}/publish",
        DecideTandems,
        publish::post,
    )
    .get("/programmes/{p}/tandems", SeeTandems, tandems::get)
    .get("/programmes/{p}/calendar", ShapeProgramme, calendar::get)
    .post("/programmes/{p}/calendar", ShapeProgramme, calendar::post)
    .get(
        "/programmes/{p}/events/{e}",
        ShapeProgramme,
        calendar::get_event,
    )
    .post(
        "/programmes/{p}/events/{e}",
        ShapeProgramme,
        calendar::post_event,
    )
    .get(
        "/programmes/{p}/conversations",
        HearParticipants,
        conversations::get,
    )
    .post(
        "/programmes/{p}/conversations",
        HearParticipants,
        conversations::post,
    )
    .get("/programmes/{p}/letters", SeeLetters, letters::get)
    .get(
        "/programmes/{p}/letters/print",
        SeeLetters,
        letters::get_print,
    )
    .post(
        "/programmes/{p}/letters/print",
        SeeLetters,
        letters::post_print,
    )
    .get("/programmes/{p}/letters/{l}", SeeLetters, letters::get_one)
    .post("/programmes/{p}/letters/{l}", SeeLetters, letters::post_one)
    .get("/programmes/{p}/log", SeeLog, log::get)
    .get("/programmes/{p}/next", ShapeProgramme, next_cohort::get)
    .post("/programmes/{p}/next", ShapeProgramme, next_cohort::post)
    .get("/programmes/{p}/readers", ShapeProgramme, readers::get)
    .post("/programmes/{p}/readers", ShapeProgramme, readers::post)
    // Who reads along.
    .get("/reading", UseAccount, reading::get)
    .get("/programmes/{p}/overview", SeeOverview, overview::get)
    .get(
        "/programmes/{p}/overview/{report}",
        SeeOverview,
        reports::get,
    )
    .get("/programmes/{p}/records", SeeRecords, records::get)
    .get(
        "/programmes/{p}/records/{report}",
        SeeRecords,
        reports::get_record,
    )
    // Feedback rounds.
    .get("/rounds/{round}", AnswerRound, answer::get)
    .post("/rounds/{round}", AnswerRound, answer::post)
    .get(
        "/rounds/{round}/results",
        HearBack,
        rounds::results::get_mine,
    )
    .get("/rounds/{round}/circle", HearBack, circle::get)
    .post("/rounds/{round}/circle", HearBack, circle::post)
    .get("/programmes/{p}/heard", SeeProgramme, actions::get_heard)
    .get("/programmes/{p}/rounds", PlanRounds, rounds::get)
    .post("/programmes/{p}/rounds", PlanRounds, rounds::post)
    .get(
        "/programmes/{p}/rounds/{round}",
        PlanRounds,
        rounds::plan::get,
    )
    .post(
        "/programmes/{p}/rounds/{round}",
        PlanRounds,
        rounds::plan::post,
    )
    .get(
        "/programmes/{p}/rounds/{round}/results",
        SeeResults,
        rounds::results::get,
    )
    .get("/programmes/{p}/actions", PlanRounds, actions::get)
    .post("/programmes/{p}/actions", PlanRounds, actions::post)
    // Signing up.
    .get("/sign-up/{key}", SignUp, sign_up::get)
    .post("/sign-up/{key}", SignUp, sign_up::post)
    .get("/sign-up/{key}/{step}", SignUp, sign_up::get_step)
    .post("/sign-up/{key}/{step}", SignUp, sign_up::post_step)
    .post("/my-data/consent", SeeOwnData, my_consents::post)
    .get("/call/{code}", UsePublicPages, open_call::get)
    .post("/call/{code}", UsePublicPages, open_call::post)
    .get("/code", UsePublicPages, code::get)
    .post("/code", UsePublicPages, code::post)
    .get("/code/{code}", UsePublicPages, code::get_with)
    .get("/programmes/{p}/invite", InvitePeople, invite::get)
    .post("/programmes/{p}/invite", InvitePeople, invite::post)
    .post(
        "/programmes/{p}/invite/people",
        InvitePeople,
        invite::people::post,
    )
    .post(
        "/programmes/{p}/invite/requests",
        InvitePeople,
        invite::requests::post,
    )
    .post(
        "/programmes/{p}/invite/cards",
        InvitePeople,
        invite::cards::post,
    )
    .get("/programmes/{p}/waiting", DecideTandems, waiting::get)
    .post("/programmes/{p}/waiting", DecideTandems, waiting::post)
}

/// The product's pages as one service.
pub fn router(app: App) -> Router {
    routes()
        .router
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            TIMEOUT,
        ))
        .layer(middleware::from_fn(finish::finish))
        .layer(CompressionLayer::new())
        .with_state(app)
}

/// The same behind web servers, whose word for the visitor's address counts.
pub fn router_behind(app: App, proxies: BTreeSet<IpAddr>) -> Router {
    router(app).layer(Extension(Proxies(Arc::new(proxies))))
}

/// The list behind [`router`].
#[cfg(test)]
pub(crate) fn listed() -> Vec<Listed> {
    routes().listed
}

async fn health(ctx: ctx::Ctx) -> crate::Result<&'static str> {
    ctx.may_anyone(Action::UsePublicPages)?;
    // Answers only while the database does.
    ctx.app.db().read().await?;
    Ok("ok")
}
