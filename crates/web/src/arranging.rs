//! Arranging a tandem's meetings: what dates stand on, and what follows from
//! booking, moving, calling off. Whoever does it, one of the two or somebody
//! who arranges their time, both get the same letters, and nothing says who.

mod letters;

pub(crate) use letters::{note, span};

use jiff::civil::{Date, Time, Weekday};
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use matching::case::WeekHours;
use programme::calendar::Regions;
use programme::frame::Frame;
use programme::ids::PersonId;
use programme::meetings::{
    self, Busy, Care, Ground, NotADate, SECOND_NUDGE, Series, State, six_weeks_after,
};
use programme::tandem::{SIDES, Stage};
use store::jobs::{self, Job};
use store::meetings::{Meeting, NewMeeting, Place};
use store::programmes::Programme;
use store::tandems::Tandem;
use store::{Result, Tx, calendars, participants, people};

use crate::App;
use crate::correspondence::{About, Reader};

/// Nobody is invited to a series on short notice.
const NOTICE_FOR_A_SERIES: i64 = 2;
/// A reminder comes so many days before, at eight o'clock.
const REMINDED_BEFORE: i64 = 2;
const EIGHT: Time = Time::constant(8, 0, 0, 0);

/// A tandem with all that its meetings stand on.
pub(crate) struct Arrangement {
    pub(crate) programme: Programme,
    pub(crate) tandem: Tandem,
    pub(crate) meetings: Vec<Meeting>,
    pub(crate) place: Place,
    /// The mentor and the mentee.
    readers: [Reader; 2],
    hours: [WeekHours; 2],
    busy: Vec<Busy>,
    regions: Regions,
    today: Date,
}

impl Arrangement {
    pub(crate) async fn load(
        app: &App,
        tx: &mut Tx,
        programme: &Programme,
        tandem: &Tandem,
    ) -> Result<Self> {
        let now = app.clock().now();
        let [mentor, mentee] = SIDES.map(|side| tandem.person(side));
        let mut busy = Vec::new();
        for person in [mentor, mentee] {
            busy.extend(calendars::busy(tx, person, now).await?);
            busy.extend(elsewhere(tx, person, tandem).await?);
        }
        let regions = Regions {
            one: land(tx, programme, mentor).await?,
            other: land(tx, programme, mentee).await?,
        };
        Ok(Self {
            meetings: store::meetings::list(tx, tandem.id).await?,
            place: store::meetings::place(tx, tandem.id)
                .await?
                .unwrap_or_default(),
            readers: [
                Reader::load(tx, programme, mentor).await?,
                Reader::load(tx, programme, mentee).await?,
            ],
            hours: [
                hours(tx, programme, mentor).await?,
                hours(tx, programme, mentee).await?,
            ],
            busy,
            regions,
            today: now.to_zoned_datetime(app.config().time_zone.clone()).date(),
            programme: programme.clone(),
            tandem: tandem.clone(),
        })
    }

    /// Meetings that are still to come.
    pub(crate) fn upcoming(&self, now: Timestamp) -> impl Iterator<Item = &Meeting> {
        let planned = self.meetings.iter();
        planned.filter(move |meeting| meeting.state == State::Planned && meeting.starts_at > now)
    }

    /// The last meeting that is over and of which nobody said what came of it.
    pub(crate) fn untold(&self, now: Timestamp) -> Option<&Meeting> {
        let mut all = self.meetings.iter();
        all.rfind(|meeting| meeting.state == State::Planned && meeting.starts_at <= now)
    }

    /// A calendar said that a date does not suit. Both are asked for another one, in
    /// the same words; whose calendar it was is neither stored nor told. `false` if
    /// the meeting was changed meanwhile, or that is known.
    pub(crate) async fn be_unsuited(
        &self,
        app: &App,
        tx: &mut Tx,
        meeting: &Meeting,
    ) -> Result<bool> {
        let ahead = meeting.state == State::Planned && meeting.starts_at > app.clock().now();
        if !ahead || meeting.is_unsuited() || !self.is_open() {
            return Ok(false);
        }
        let unsuited = Some(meeting.sequence);
        if !store::meetings::doubt(tx, meeting, unsuited).await? {
            return Ok(false);
        }
        self.write(app, tx, meeting, About::Unsuited).await?;
        Ok(true)
    }

    /// Whether meetings can be arranged: both have signed, and it is not over.
    pub(crate) fn is_open(&self) -> bool {
        self.tandem.stage == Stage::Running
    }

    /// The frame; a programme without one plans as programmes do by default.
    fn frame(&self) -> Frame {
        self.programme
            .frame
            .unwrap_or_else(|| Frame::starting(self.tandem.created_on))
    }

    fn ground<'a>(&'a self, app: &'a App, earliest: Date) -> Ground<'a> {
        Ground {
            frame: self.frame(),
            mentor: &self.hours[0],
            mentee: &self.hours[1],
            busy: &self.busy,
            regions: self.regions,
            zone: &app.config().time_zone,
            earliest,
        }
    }

    /// Series to choose from.
    pub(crate) fn series(&self, app: &App) -> Vec<Series> {
        let earliest = self.today.saturating_add(NOTICE_FOR_A_SERIES.days());
        meetings::series(&self.ground(app, earliest))
    }

    /// Other dates for a meeting.
    pub(crate) fn alternatives(&self, app: &App, meeting: &Meeting) -> Vec<Timestamp> {
        let now = app.clock().now();
        let tomorrow = self.today.saturating_add(1.days());
        // What fell out is made up for soon, not in the past.
        let instead_of = meeting.starts_at.max(now);
        let same_time = meeting
            .starts_at
            .to_zoned_datetime(app.config().time_zone.clone());
        let near = instead_of
            .to_zoned_datetime(app.config().time_zone.clone())
            .with()
            .time(same_time.time())
            .build()
            .map_or(instead_of, |at| at.timestamp());
        let taken = self.taken(Some(meeting), now);
        meetings::alternatives(&self.ground(app, tomorrow), near, &taken)
    }

    /// Checks a date of somebody's own.
    pub(crate) fn check(
        &self,
        app: &App,
        day: Date,
        time: Time,
        instead_of: Option<&Meeting>,
    ) -> std::result::Result<Timestamp, NotADate> {
        let now = app.clock().now();
        let taken = self.taken(instead_of, now);
        self.ground(app, self.today).check(day, time, &taken, now)
    }

    fn taken(&self, but: Option<&Meeting>, now: Timestamp) -> Vec<Timestamp> {
        let but = but.map(|meeting| meeting.id);
        self.upcoming(now)
            .filter(|meeting| Some(meeting.id) != but)
            .map(|meeting| meeting.starts_at)
            .collect()
    }

    /// Books meetings, with an invitation to each for both.
    pub(crate) async fn book(&self, app: &App, tx: &mut Tx, dates: &[Timestamp]) -> Result<()> {
        let now = app.clock().now();
        let organizer = &app.config().meetings.organizer.1;
        for starts_at in dates {
            let uid = mail::invitation::uid(app.draw_token().secret(), organizer);
            let new = NewMeeting {
                uid: &uid,
                starts_at: *starts_at,
                minutes: self.frame().minutes,
            };
            let meeting = store::meetings::insert(tx, self.tandem.id, new).await?;
            self.write(app, tx, &meeting, About::Booked).await?;
            schedule(app, tx, &meeting).await?;
        }
        self.watch(app, tx, self.begun(app).max(now)).await
    }

    /// Gives a meeting another date. `false` if it was changed meanwhile.
    pub(crate) async fn move_to(
        &self,
        app: &App,
        tx: &mut Tx,
        meeting: &Meeting,
        to: Timestamp,
    ) -> Result<bool> {
        let now = app.clock().now();
        let Ok(state) = meeting.state.be_moved(meeting.starts_at, now) else {
            return Ok(false);
        };
        let moved = Meeting {
            starts_at: to,
            sequence: meeting.sequence + 1,
            state,
            ..meeting.clone()
        };
        if !store::meetings::change(tx, meeting, &moved).await? {
            return Ok(false);
        }
        self.write(app, tx, &moved, About::Moved).await?;
        schedule(app, tx, &moved).await?;
        Ok(true)
    }

    /// A meeting falls out or fell out, with no other date instead. `false` if
    /// it was changed meanwhile.
    pub(crate) async fn fall_out(&self, app: &App, tx: &mut Tx, meeting: &Meeting) -> Result<bool> {
        let now = app.clock().now();
        let Ok(state) = meeting.state.fall_out() else {
            return Ok(false);
        };
        if state == meeting.state {
            return Ok(true);
        }
        let ahead = meeting.starts_at > now;
        let mut missed = Meeting {
            state,
            sequence: meeting.sequence + i64::from(ahead),
            ..meeting.clone()
        };
        let care = self.care_with(app, &missed);
        // Once for a meeting, however often it is said that it fell out.
        let nudge = care == Care::Nudge && !meeting.nudged;
        missed.nudged |= nudge;
        if !store::meetings::change(tx, meeting, &missed).await? {
            return Ok(false);
        }
        if ahead {
            self.write(app, tx, &missed, About::CalledOff).await?;
        }
        if nudge {
            self.nudge_leader(app, tx, &missed).await?;
            let job = Job::NudgeSecond { meeting: missed.id };
            jobs::enqueue(tx, &job, now + SECOND_NUDGE).await?;
        }
        self.follow(tx, care).await?;
        Ok(true)
    }

    /// A meeting took place. `false` if that cannot be, or it was changed meanwhile.
    pub(crate) async fn take_place(
        &self,
        app: &App,
        tx: &mut Tx,
        meeting: &Meeting,
    ) -> Result<bool> {
        let now = app.clock().now();
        let Ok(state) = meeting.state.take_place(meeting.starts_at, now) else {
            return Ok(false);
        };
        let held = Meeting {
            state,
            ..meeting.clone()
        };
        if !store::meetings::change(tx, meeting, &held).await? {
            return Ok(false);
        }
        self.follow(tx, self.care_with(app, &held)).await?;
        self.watch(app, tx, held.starts_at).await?;
        // After the second meeting both are asked how it begins; the job knows that it is once.
        let others = self.meetings.iter();
        if others
            .filter(|other| other.id != held.id && other.state == State::Held)
            .count()
            == 1
        {
            let tandem = self.tandem.id;
            jobs::enqueue(tx, &Job::AskForCheckIn { tandem }, now).await?;
        }
        Ok(true)
    }

    /// The tandem rests or is over: what is to come is taken out.
    pub(crate) async fn withdraw_all(&self, app: &App, tx: &mut Tx) -> Result<()> {
        let now = app.clock().now();
        for meeting in self.upcoming(now) {
            let Ok(state) = meeting.state.withdraw(meeting.starts_at, now) else {
                continue;
            };
            let withdrawn = Meeting {
                state,
                sequence: meeting.sequence + 1,
                ..meeting.clone()
            };
            if store::meetings::change(tx, meeting, &withdrawn).await? {
                self.write(app, tx, &withdrawn, About::CalledOff).await?;
            }
        }
        store::meetings::end_lull(tx, self.tandem.id).await
    }

    /// Keeps where the two meet; what is to come is sent out again.
    pub(crate) async fn meet_at(&mut self, app: &App, tx: &mut Tx, place: Place) -> Result<()> {
        if place == self.place {
            return Ok(());
        }
        store::meetings::save_place(tx, self.tandem.id, &place).await?;
        self.place = place;
        let now = app.clock().now();
        for meeting in self.upcoming(now) {
            let changed = Meeting {
                sequence: meeting.sequence + 1,
                ..meeting.clone()
            };
            if store::meetings::change(tx, meeting, &changed).await? {
                self.write(app, tx, &changed, About::Elsewhere).await?;
                schedule(app, tx, &changed).await?;
            }
        }
        Ok(())
    }

    /// What the tandem needs now.
    pub(crate) fn care(&self, app: &App) -> Care {
        self.care_of(app, self.meetings.iter())
    }

    fn care_with(&self, app: &App, changed: &Meeting) -> Care {
        let others = self.meetings.iter();
        let others = others.filter(|meeting| meeting.id != changed.id);
        self.care_of(app, others.chain([changed]))
    }

    fn care_of<'a>(&self, app: &App, meetings: impl Iterator<Item = &'a Meeting>) -> Care {
        if !self.is_open() || self.today > self.frame().ends_on() {
            return Care::None;
        }
        let meetings = meetings.map(|meeting| (meeting.starts_at, meeting.state));
        meetings::care(meetings, self.begun(app), app.clock().now())
    }

    /// When the two could first meet, or could meet again after a rest.
    fn begun(&self, app: &App) -> Timestamp {
        let day = self.frame().starts_on.max(self.tandem.stage_since);
        at(app, day, Time::midnight())
    }

    /// Raises or ends what the coordinator sees.
    pub(crate) async fn follow(&self, tx: &mut Tx, care: Care) -> Result<()> {
        match care {
            Care::CheckIn(_) => store::meetings::raise_lull(tx, self.tandem.id, self.today).await,
            Care::None | Care::Nudge => store::meetings::end_lull(tx, self.tandem.id).await,
        }
    }

    /// Has the six weeks after `last` looked at when they are over.
    pub(crate) async fn watch(&self, app: &App, tx: &mut Tx, last: Timestamp) -> Result<()> {
        let due = six_weeks_after(last).max(app.clock().now());
        let job = Job::WatchTandem {
            tandem: self.tandem.id,
        };
        jobs::enqueue(tx, &job, due).await
    }

    /// The two, mentor first.
    pub(crate) fn readers(&self) -> &[Reader; 2] {
        &self.readers
    }
}

/// Has a meeting reminded of beforehand, and asked about afterwards. An earlier
/// date's jobs find that the sequence has gone on.
async fn schedule(app: &App, tx: &mut Tx, meeting: &Meeting) -> Result<()> {
    let zone = app.config().time_zone.clone();
    let day = meeting.starts_at.to_zoned_datetime(zone).date();
    let remind = at(app, day.saturating_sub(REMINDED_BEFORE.days()), EIGHT);
    let (id, sequence) = (meeting.id, meeting.sequence);
    if remind > app.clock().now() {
        let job = Job::RemindOfMeeting {
            meeting: id,
            sequence,
        };
        jobs::enqueue(tx, &job, remind).await?;
    }
    let mut next = day.saturating_add(1.days());
    while matches!(next.weekday(), Weekday::Saturday | Weekday::Sunday) {
        next = next.saturating_add(1.days());
    }
    let job = Job::AskAboutMeeting {
        meeting: id,
        sequence,
    };
    jobs::enqueue(tx, &job, at(app, next, EIGHT)).await
}

/// A day and a time where the programme takes place.
fn at(app: &App, day: Date, time: Time) -> Timestamp {
    let zone = app.config().time_zone.clone();
    zone.to_ambiguous_zoned_datetime(day.to_datetime(time))
        .compatible()
        .map_or(app.clock().now(), |at| at.timestamp())
}

/// When somebody meets in another tandem.
async fn elsewhere(tx: &mut Tx, person: PersonId, tandem: &Tandem) -> Result<Vec<Busy>> {
    let all = store::meetings::of_person(tx, person).await?;
    let others = all.into_iter();
    Ok(others
        .filter(|meeting| meeting.tandem != tandem.id && meeting.state == State::Planned)
        .map(|meeting| Busy {
            from: meeting.starts_at,
            to: meeting.starts_at + SignedDuration::from_mins(i64::from(meeting.minutes)),
        })
        .collect())
}

async fn hours(tx: &mut Tx, programme: &Programme, person: PersonId) -> Result<WeekHours> {
    let answers = participants::of_person(tx, person).await?;
    let here = answers.into_iter().find(|(of, _)| *of == programme.id);
    Ok(here.map(|(_, answers)| answers.hours).unwrap_or_default())
}

async fn land(
    tx: &mut Tx,
    programme: &Programme,
    person: PersonId,
) -> Result<Option<programme::calendar::Land>> {
    let site = people::get(tx, person).await?.record.site;
    calendars::land_of(tx, programme.organisation, &site).await
}
