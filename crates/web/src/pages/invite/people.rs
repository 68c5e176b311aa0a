//! Whom to invite: everybody, a department, a site, or single people. First a
//! look at what will be sent, then the letters.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use import::text::fold;
use programme::ids::{PersonId, ProgrammeId};
use programme::person::{Person, Status};
use programme::policy::Action;
use programme::proposal::Side;
use serde::Deserialize;
use store::audit::{self, Event};
use store::programmes::Programme;
use store::sign_up;
use store::{Tx, participants, people};

use crate::correspondence::{Enclosed, Reader};
use crate::ctx::Ctx;
use crate::invitations::{Inviter, Outlet, former};
use crate::pages::letters::{Sheet, written};
use crate::shell::{Section, Shell, with_done, with_problem};
use crate::{Result, links};

/// How many people a search for single ones shows.
const MOST_FOUND: usize = 30;

/// What can be chosen.
pub(super) struct Choices {
    /// How many were not invited yet and do not take part.
    pub(super) open: usize,
    pub(super) departments: Vec<String>,
    pub(super) sites: Vec<String>,
    /// Mentors of the cohort before …
    pub(super) former_mentors: usize,
    /// … and its mentees.
    pub(super) former_mentees: usize,
}

impl Choices {
    pub(super) async fn load(
        tx: &mut Tx,
        programme: &Programme,
        invited: &BTreeSet<PersonId>,
        taking_part: &BTreeSet<PersonId>,
    ) -> Result<Self> {
        let all = people::list(tx, programme.organisation).await?;
        let open: Vec<&Person> = all
            .iter()
            .filter(|one| one.record.status == Status::Active)
            .filter(|one| !invited.contains(&one.id) && !taking_part.contains(&one.id))
            .collect();
        let distinct = |of: fn(&Person) -> &String| -> Vec<String> {
            let all: BTreeSet<&String> = open.iter().map(|one| of(one)).collect();
            all.into_iter()
                .filter(|name| !name.is_empty())
                .cloned()
                .collect()
        };
        let former = former(tx, programme).await?;
        let count = |side| {
            let were = open.iter().filter(|one| former.get(&one.id) == Some(&side));
            were.count()
        };
        Ok(Self {
            former_mentors: count(Side::Mentor),
            former_mentees: count(Side::Mentee),
            departments: distinct(|one| &one.record.department),
            sites: distinct(|one| &one.record.site),
            open: open.len(),
        })
    }
}

#[derive(Default, Deserialize)]
pub(crate) struct ChoiceForm {
    #[serde(default)]
    who: String,
    #[serde(default)]
    department: String,
    #[serde(default)]
    site: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    person: Vec<PersonId>,
    #[serde(default, rename = "do")]
    wanted: String,
}

/// Somebody to tick.
struct Found {
    id: PersonId,
    name: String,
    department: String,
    ticked: bool,
}

#[derive(Template)]
#[template(path = "invite/people.html")]
struct Page {
    shell: Shell,
    t: Text,
    form: ChoiceForm,
    heading: String,
    /// What will happen, a sentence each.
    steps: Vec<String>,
    /// Single people, to tick.
    found: Vec<Found>,
    problem: Option<String>,
    sheet: Option<Sheet>,
    /// Whether there is somebody to write to.
    ready: bool,
    back: String,
}

/// Looks at a choice, or invites.
pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<ChoiceForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::InvitePeople).await?;
    let Some(sign_up) = sign_up::get(&mut tx, id).await? else {
        return Ok(Redirect::to(&links::invite(id)).into_response());
    };
    if !sign_up.is_open(ctx.today()) {
        return Ok(
            Redirect::to(&with_problem(&links::invite(id), "sign-up-closed")).into_response(),
        );
    }
    let open = Open::load(&mut tx, &programme).await?;
    let chosen = open.chosen(&form);
    let now = ctx.now();
    let inviter = Inviter {
        programme: &programme,
        sign_up: &sign_up,
        outlet: Outlet::of(ctx.app.config()),
        now,
    };
    if form.wanted != "send" || chosen.is_empty() {
        return page(&ctx, &mut tx, &inviter, &open, &chosen, form).await;
    }
    let mut random = ctx.app.draw_random();
    for person in &chosen {
        inviter.invite(&mut tx, person.id, &mut random).await?;
    }
    let detail = chosen.len().to_string();
    let scope = ctx.scope(&programme);
    audit::record(&mut tx, scope, Event::PeopleInvited, &detail, now).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::invite(id), "invited")).into_response())
}

/// Everybody who can be invited.
struct Open {
    /// At work, and not taking part.
    people: Vec<Person>,
    /// Of those, invited before.
    invited: BTreeSet<PersonId>,
    /// Who was in a tandem of the cohort before.
    former: BTreeMap<PersonId, Side>,
}

impl Open {
    async fn load(tx: &mut Tx, programme: &Programme) -> Result<Self> {
        let taking_part: BTreeSet<PersonId> = participants::list(tx, programme.id)
            .await?
            .into_iter()
            .map(|one| one.person)
            .collect();
        let invited = sign_up::invited(tx, programme.id).await?;
        let mut people = people::list(tx, programme.organisation).await?;
        people.retain(|one| one.record.status == Status::Active && !taking_part.contains(&one.id));
        Ok(Self {
            people,
            former: former(tx, programme).await?,
            invited: invited.into_iter().map(|one| one.person.id).collect(),
        })
    }

    /// Whom the form means. Single people may be written to again.
    fn chosen(&self, form: &ChoiceForm) -> Vec<&Person> {
        let new = |one: &&Person| !self.invited.contains(&one.id);
        let was = |side| move |one: &&Person| self.former.get(&one.id) == Some(&side);
        let all = self.people.iter();
        match form.who.as_str() {
            "all" => all.filter(new).collect(),
            "former-mentors" => all.filter(new).filter(was(Side::Mentor)).collect(),
            "former-mentees" => all.filter(new).filter(was(Side::Mentee)).collect(),
            "department" => all
                .filter(new)
                .filter(|one| one.record.department == form.department)
                .collect(),
            "site" => all
                .filter(new)
                .filter(|one| one.record.site == form.site)
                .collect(),
            _ => all.filter(|one| form.person.contains(&one.id)).collect(),
        }
    }

    fn search(&self, form: &ChoiceForm) -> Vec<Found> {
        if form.who != "single" {
            return Vec::new();
        }
        let folded = fold(&form.q);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let fits = |one: &&Person| {
            let text = fold(&one.record.name());
            let number = one.record.personnel_number.as_deref();
            form.person.contains(&one.id)
                || (!words.is_empty() && words.iter().all(|word| text.contains(word)))
                || (!form.q.trim().is_empty() && number == Some(form.q.trim()))
        };
        let mut found: Vec<Found> = self
            .people
            .iter()
            .filter(fits)
            .map(|one| Found {
                id: one.id,
                name: one.record.sort_name(),
                department: one.record.department.clone(),
                ticked: form.person.contains(&one.id),
            })
            .collect();
        found.sort_by_key(|one| (!one.ticked, fold(&one.name), one.id));
        found.truncate(MOST_FOUND);
        // Who is the only one is meant.
        if let ([one], true) = (found.as_mut_slice(), form.wanted.is_empty()) {
            one.ticked = true;
        }
        found
    }
}

async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    inviter: &Inviter<'_>,
    open: &Open,
    chosen: &[&Person],
    form: ChoiceForm,
) -> Result<Response> {
    let t = ctx.t();
    let programme = inviter.programme;
    let found = open.search(&form);
    let single = form.who == "single";
    let by_mail = chosen
        .iter()
        .filter(|one| one.record.email.is_some())
        .count();
    let by_hand = chosen.len() - by_mail;
    let mut steps = Vec::new();
    if by_mail > 0 && ctx.app.config().sends_mail {
        steps.push(t.publish_by_mail(by_mail));
    } else if by_mail > 0 {
        steps.push(t.publish_waiting(by_mail));
    }
    if by_hand > 0 {
        steps.push(t.publish_by_hand(by_hand));
    }
    let problem = if single && found.is_empty() {
        Some(t.invite_nobody_found())
    } else if single && chosen.is_empty() && form.wanted == "send" {
        Some(t.invite_nobody_ticked())
    } else if !single && chosen.is_empty() {
        Some(t.invite_nobody_left())
    } else {
        None
    };
    let first = chosen.first().map(|one| one.id);
    let first = first.or_else(|| found.first().map(|one| one.id));
    let sheet = match first {
        Some(person) => {
            let reader = Reader::load(tx, programme, person).await?;
            let content = inviter.content(open.former.get(&person).copied());
            let words = reader.words(tx, programme, &content).await?;
            let letter = reader.letter(programme, &words, Enclosed::default());
            Some(written(&letter))
        }
        None => None,
    };
    let page = Page {
        shell: Shell::within(ctx, programme, Section::People, t.invite_preview_title())
            .who_sees(t.invite_who_sees()),
        t,
        heading: if single {
            t.invite_single_heading()
        } else {
            t.invite_preview_heading(chosen.len())
        },
        steps,
        ready: !chosen.is_empty() || !found.is_empty(),
        found,
        problem,
        sheet,
        back: links::invite(programme.id),
        form,
    };
    Ok(Html(page.render()?).into_response())
}
