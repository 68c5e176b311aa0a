//! Who is asking, in which language, and whether they may: the first argument
//! of every handler.

mod rounds;
mod sign_up;

use std::net::IpAddr;

use axum::extract::FromRequestParts;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use i18n::{Lang, Text};
use jiff::Timestamp;
use programme::ids::{ConcernId, EventId, PersonId, ProgrammeId, ProposalId, TandemId};
use programme::person::Status;
use programme::policy::{self, Action, Relation, Role};
use programme::proposal::Side;
use programme::reader::Reader;
use store::accounts::Account;
use store::audit::Scope;
use store::calendars::{self, Purpose};
use store::concerns::Concern;
use store::events::Event;
use store::programmes::Programme;
use store::proposals::Proposal;
use store::tandems::Tandem;
use store::{
    Tx, accounts, concerns, events, participants, people, programmes, proposals, readers, tandems,
    tokens,
};

use crate::{App, Error, Result, client};

pub(crate) use rounds::MyRound;
pub(crate) use sign_up::SigningUp;

/// Name of the cookie that holds a session's secret.
pub(crate) const SESSION: &str = "session";
/// Name of the cookie that holds the language.
pub(crate) const LANG: &str = "lang";
/// Name of the cookie that holds the theme.
pub(crate) const THEME: &str = "theme";

/// The request, as far as pages care.
pub(crate) struct Ctx {
    pub(crate) app: App,
    pub(crate) viewer: Option<Account>,
    /// The language chosen, or the browser's.
    pub(crate) lang: Lang,
    /// Whether the viewer chose the language here.
    pub(crate) lang_chosen: bool,
    /// "light", "dark" or nothing for the device's.
    pub(crate) theme: Option<&'static str>,
    /// Whether a form was sent: what an earlier one did is then no news.
    pub(crate) sent: bool,
    /// Path and query, to come back to.
    pub(crate) path: String,
    /// From where the request came, as far as the server knows; behind a web server, what that one says.
    pub(crate) client: Option<IpAddr>,
    pub(crate) cookies: CookieJar,
}

/// The viewer's own tandem.
pub(crate) struct Mine {
    pub(crate) tx: Tx,
    pub(crate) programme: Programme,
    pub(crate) tandem: Tandem,
    /// Which of the two the viewer is.
    pub(crate) side: Side,
}

/// How the viewer stands to what is theirs, or is not.
fn own(is_theirs: bool) -> Relation {
    if is_theirs {
        Relation::Own
    } else {
        Relation::Foreign
    }
}

impl FromRequestParts<App> for Ctx {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let cookies = CookieJar::from_headers(&parts.headers);
        let viewer = match cookies.get(&cookie_name(app, SESSION)) {
            Some(cookie) => account_of(app, cookie.value()).await?,
            None => None,
        };
        let sent = parts.method == axum::http::Method::POST;
        let (lang, lang_chosen) = language(&parts.headers);
        let theme = match cookies.get(THEME).map(Cookie::value) {
            Some("light") => Some("light"),
            Some("dark") => Some("dark"),
            _ => None,
        };
        let path = parts
            .uri
            .path_and_query()
            .map_or("/", |path| path.as_str())
            .to_owned();
        let client = client::of(parts);
        Ok(Self {
            app: app.clone(),
            client,
            viewer,
            lang,
            lang_chosen,
            theme,
            sent,
            path,
            cookies,
        })
    }
}

/// Whose session it is. Whoever has left is signed out, unless they run the
/// organisation's programmes.
async fn account_of(app: &App, secret: &str) -> Result<Option<Account>> {
    let mut tx = app.db().read().await?;
    let Some(id) = tokens::session(&mut tx, secret, app.clock().now()).await? else {
        return Ok(None);
    };
    let account = accounts::get(&mut tx, id).await?;
    if let Some(person) = account.person
        && !account.coordinator
        && has_left(&mut tx, person).await?
    {
        return Ok(None);
    }
    Ok(Some(account))
}

async fn has_left(tx: &mut Tx, person: PersonId) -> Result<bool> {
    let person = people::get(tx, person).await?;
    Ok(person.record.status == Status::Left)
}

/// The language of a request: the cookie's, else the browser's.
pub(crate) fn language(headers: &axum::http::HeaderMap) -> (Lang, bool) {
    let chosen = CookieJar::from_headers(headers)
        .get(LANG)
        .and_then(|cookie| Lang::from_key(cookie.value()));
    let lang = chosen.unwrap_or_else(|| {
        headers
            .get(ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
            .map_or(Lang::De, Lang::from_accept_language)
    });
    (lang, chosen.is_some())
}

impl Ctx {
    /// Now.
    pub(crate) fn now(&self) -> Timestamp {
        self.app.clock().now()
    }

    /// The words of the viewer's language.
    pub(crate) fn t(&self) -> Text {
        self.lang.text()
    }

    /// Today, where the programme takes place.
    pub(crate) fn today(&self) -> jiff::civil::Date {
        self.local(self.now()).date()
    }

    /// The last moment of today, for what is recorded to the day only: whatever
    /// else is recorded today then stands before it, so that neither the time
    /// nor the place in a list says when it happened.
    pub(crate) fn end_of_day(&self) -> Timestamp {
        let zone = self.app.config().time_zone.clone();
        self.now()
            .to_zoned_datetime(zone)
            .end_of_day()
            .map_or(self.now(), |end| end.timestamp())
    }

    /// A moment as the clock on the wall shows it.
    pub(crate) fn local(&self, at: Timestamp) -> jiff::civil::DateTime {
        at.to_zoned_datetime(self.app.config().time_zone.clone())
            .datetime()
    }

    fn role(&self) -> Role {
        match &self.viewer {
            None => Role::Visitor,
            Some(account) if account.coordinator => Role::Coordinator,
            Some(_) => Role::Participant,
        }
    }

    /// Asks the policy. A visitor who might be allowed after signing in is
    /// sent there; everybody else learns as little as possible.
    fn ask(&self, action: Action, relation: Relation) -> Result<()> {
        if policy::may(self.role(), action, relation) {
            Ok(())
        } else if self.viewer.is_none() {
            Err(Error::SignInFirst {
                next: self.path.clone(),
            })
        } else if relation == Relation::Foreign {
            Err(Error::NotFound)
        } else {
            Err(Error::Forbidden)
        }
    }

    /// For pages without anything personal.
    pub(crate) fn may_anyone(&self, action: Action) -> Result<()> {
        self.ask(action, Relation::Foreign)
    }

    /// For pages about the viewer: who must be signed in.
    pub(crate) fn may_account(&self, action: Action) -> Result<&Account> {
        self.ask(action, Relation::Own)?;
        self.viewer.as_ref().ok_or_else(|| Error::SignInFirst {
            next: self.path.clone(),
        })
    }

    /// For pages of the viewer's organisation that belong to no programme.
    pub(crate) fn may_in_organisation(&self, action: Action) -> Result<&Account> {
        self.ask(action, Relation::SameOrganisation)?;
        self.viewer.as_ref().ok_or_else(|| Error::SignInFirst {
            next: self.path.clone(),
        })
    }

    /// For pages of a programme: loads it, and asks the policy how the viewer
    /// stands to it. With a transaction that only reads.
    pub(crate) async fn may_read(
        &mut self,
        id: ProgrammeId,
        action: Action,
    ) -> Result<(Tx, Programme)> {
        let tx = self.app.db().read().await?;
        self.may_in_programme(tx, id, action).await
    }

    /// The same with a transaction that writes.
    pub(crate) async fn may_write(
        &mut self,
        id: ProgrammeId,
        action: Action,
    ) -> Result<(Tx, Programme)> {
        // Whoever may not must not hold the one write lock meanwhile.
        self.may_read(id, action).await?;
        let tx = self.app.db().write().await?;
        self.may_in_programme(tx, id, action).await
    }

    async fn may_in_programme(
        &mut self,
        mut tx: Tx,
        id: ProgrammeId,
        action: Action,
    ) -> Result<(Tx, Programme)> {
        let programme = match programmes::get(&mut tx, id).await {
            Ok(programme) => programme,
            // A visitor must not learn which programmes exist.
            Err(store::Error::NotFound) => {
                self.ask(action, Relation::Foreign)?;
                return Err(Error::NotFound);
            }
            Err(error) => return Err(error.into()),
        };
        let same = self
            .viewer
            .as_ref()
            .is_some_and(|v| v.organisation == programme.organisation);
        self.ask(
            action,
            if same {
                Relation::SameOrganisation
            } else {
                Relation::Foreign
            },
        )?;
        self.use_tone_of(&programme);
        Ok((tx, programme))
    }

    /// Whoever chose no language here is addressed as the programme does.
    pub(crate) fn use_tone_of(&mut self, programme: &Programme) {
        if !self.lang_chosen && self.lang != Lang::En {
            self.lang = programme_lang(programme, self.lang);
        }
    }

    /// For the page behind a personal link: the link itself is the proof.
    pub(crate) async fn may_by_link(
        &self,
        mut tx: Tx,
        secret: &str,
        action: Action,
    ) -> Result<(Tx, Proposal, Side)> {
        let found = proposals::by_link(&mut tx, secret).await?;
        let relation = own(found.is_some());
        if !policy::may(self.role(), action, relation) {
            return Err(Error::NotFound);
        }
        let (proposal, side) = found.ok_or(Error::NotFound)?;
        if has_left(&mut tx, proposal.person(side)).await? {
            return Err(Error::NotFound);
        }
        Ok((tx, proposal, side))
    }

    /// For answering a proposal as somebody signed in: it must be one's own.
    /// With a transaction that writes.
    pub(crate) async fn may_answer(
        &self,
        id: ProposalId,
        action: Action,
    ) -> Result<(Tx, Proposal, Side)> {
        // Visitors are sent to sign in before anything is looked up.
        self.may_account(action)?;
        let mut tx = self.app.db().write().await?;
        let proposal = proposals::get(&mut tx, id).await?;
        let side = self.person().and_then(|person| proposal.side_of(person));
        let relation = own(side.is_some());
        self.ask(action, relation)?;
        Ok((tx, proposal, side.ok_or(Error::NotFound)?))
    }

    /// For pages of one's own tandem: loads it and its programme, and asks the
    /// policy. With a transaction that only reads.
    pub(crate) async fn may_tandem_read(&mut self, id: TandemId, action: Action) -> Result<Mine> {
        self.may_account(action)?;
        let tx = self.app.db().read().await?;
        self.may_tandem(tx, id, action).await
    }

    /// The same with a transaction that writes.
    pub(crate) async fn may_tandem_write(&mut self, id: TandemId, action: Action) -> Result<Mine> {
        // Whoever may not must not hold the one write lock meanwhile.
        self.may_tandem_read(id, action).await?;
        let tx = self.app.db().write().await?;
        self.may_tandem(tx, id, action).await
    }

    async fn may_tandem(&mut self, mut tx: Tx, id: TandemId, action: Action) -> Result<Mine> {
        let tandem = tandems::get(&mut tx, id).await?;
        let side = self.person().and_then(|person| tandem.side_of(person));
        let relation = own(side.is_some());
        self.ask(action, relation)?;
        let programme = programmes::get(&mut tx, tandem.programme).await?;
        self.use_tone_of(&programme);
        Ok(Mine {
            tx,
            programme,
            tandem,
            side: side.ok_or(Error::NotFound)?,
        })
    }

    /// For pages of a programme that the viewer takes part in. With a
    /// transaction that only reads.
    pub(crate) async fn may_taking_part_read(
        &mut self,
        id: ProgrammeId,
        action: Action,
    ) -> Result<(Tx, Programme)> {
        self.may_account(action)?;
        let tx = self.app.db().read().await?;
        self.may_taking_part(tx, id, action).await
    }

    /// The same with a transaction that writes.
    pub(crate) async fn may_taking_part_write(
        &mut self,
        id: ProgrammeId,
        action: Action,
    ) -> Result<(Tx, Programme)> {
        self.may_taking_part_read(id, action).await?;
        let tx = self.app.db().write().await?;
        self.may_taking_part(tx, id, action).await
    }

    async fn may_taking_part(
        &mut self,
        mut tx: Tx,
        id: ProgrammeId,
        action: Action,
    ) -> Result<(Tx, Programme)> {
        let takes_part = self.takes_part(&mut tx, id).await?;
        let relation = own(takes_part);
        self.ask(action, relation)?;
        let programme = programmes::get(&mut tx, id).await?;
        self.use_tone_of(&programme);
        Ok((tx, programme))
    }

    /// Whether the viewer takes part in a programme.
    async fn takes_part(&self, tx: &mut Tx, programme: ProgrammeId) -> Result<bool> {
        let Some(person) = self.person() else {
            return Ok(false);
        };
        let all = participants::of_person(tx, person).await?;
        Ok(all.iter().any(|(id, _)| *id == programme))
    }

    /// For whoever reads along without running the programme, and whoever runs it.
    /// With a transaction that only reads.
    pub(crate) async fn may_read_along(
        &mut self,
        id: ProgrammeId,
        reader: Reader,
        action: Action,
    ) -> Result<(Tx, Programme)> {
        let viewer = self.may_account(action)?.clone();
        let mut tx = self.app.db().read().await?;
        let named = readers::of_account(&mut tx, viewer.id).await?;
        if named.contains(&(id, reader)) && !viewer.coordinator {
            self.ask(action, Relation::Own)?;
            let programme = programmes::get(&mut tx, id).await?;
            self.use_tone_of(&programme);
            return Ok((tx, programme));
        }
        self.may_in_programme(tx, id, action).await
    }

    /// For what was entrusted to the viewer. With a transaction that writes.
    pub(crate) async fn may_hear(&self, id: ConcernId, action: Action) -> Result<(Tx, Concern)> {
        let viewer = self.may_account(action)?.id;
        let mut tx = self.app.db().write().await?;
        let concern = concerns::get(&mut tx, id).await?;
        let relation = own(concern.account == viewer);
        self.ask(action, relation)?;
        Ok((tx, concern))
    }

    /// Seven o'clock of the next morning: when letters go out that must not
    /// tell at which hour something happened.
    pub(crate) fn next_morning(&self) -> Timestamp {
        let zone = self.app.config().time_zone.clone();
        let day = self.today().saturating_add(jiff::Span::new().days(1));
        day.at(7, 0, 0, 0)
            .to_zoned_datetime(zone)
            .map_or(self.now(), |morning| morning.timestamp())
    }

    /// For what is behind a lasting link to somebody's meetings: the link itself
    /// is the proof, until its owner withdraws it.
    pub(crate) async fn may_by_calendar_link(
        &self,
        mut tx: Tx,
        secret: &str,
        purpose: Purpose,
        action: Action,
    ) -> Result<(Tx, PersonId)> {
        let found = calendars::by_link(&mut tx, secret, purpose).await?;
        let relation = own(found.is_some());
        if !policy::may(self.role(), action, relation) {
            return Err(Error::NotFound);
        }
        let person = found.ok_or(Error::NotFound)?;
        if has_left(&mut tx, person).await? {
            return Err(Error::NotFound);
        }
        Ok((tx, person))
    }

    /// For an event: whoever takes part in its programme.
    pub(crate) async fn may_event(
        &self,
        id: EventId,
        action: Action,
    ) -> Result<(Tx, Event, PersonId)> {
        self.may_account(action)?;
        let mut tx = self.app.db().read().await?;
        let event = events::get(&mut tx, id).await?;
        let takes_part = self.takes_part(&mut tx, event.programme).await?;
        let relation = own(takes_part);
        self.ask(action, relation)?;
        Ok((tx, event, self.person().ok_or(Error::NotFound)?))
    }

    /// The viewer's person, for pages of participants.
    pub(crate) fn person(&self) -> Option<PersonId> {
        self.viewer.as_ref().and_then(|account| account.person)
    }

    /// What a line of the log about `programme` records.
    pub(crate) fn scope(&self, programme: &Programme) -> Scope {
        Scope {
            organisation: Some(programme.organisation),
            programme: Some(programme.id),
            account: self.viewer.as_ref().map(|account| account.id),
        }
    }

    /// A cookie that stays, hidden from scripts. What it stands for expires on the server.
    pub(crate) fn cookie(&self, name: String, value: String) -> Cookie<'static> {
        Cookie::build((name, value))
            .path("/")
            .http_only(true)
            .secure(self.app.config().secure_cookies())
            .same_site(SameSite::Lax)
            .permanent()
            .build()
    }

    /// The session cookie's name: with the `__Host-` prefix wherever the
    /// product is reached over TLS, which browsers then insist on.
    pub(crate) fn session_cookie_name(&self) -> String {
        cookie_name(&self.app, SESSION)
    }
}

fn cookie_name(app: &App, name: &str) -> String {
    if app.config().secure_cookies() {
        format!("__Host-{name}")
    } else {
        name.to_owned()
    }
}

/// The language a programme speaks to somebody who reads `lang`.
pub(crate) fn programme_lang(programme: &Programme, lang: Lang) -> Lang {
    match (lang, programme.informal) {
        (Lang::En, _) => Lang::En,
        (_, true) => Lang::DeDu,
        (_, false) => Lang::De,
    }
}
