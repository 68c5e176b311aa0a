//! Meetings as calendar entries: invitations, updates and cancellations for
//! e-mail (RFC 5546), and the feed that a calendar subscribes to.
//!
//! Each meeting is an entry of its own, under a UID that it keeps when it is
//! moved; the sequence number says which state is newer. Titles are neutral:
//! others look over shoulders, and assistants read the calendars of leaders.

use calcard::common::{CalendarScale, PartialDateTime};
use calcard::icalendar::{
    ICalendar, ICalendarClassification, ICalendarComponent, ICalendarComponentType,
    ICalendarMethod, ICalendarParameter, ICalendarParticipationRole, ICalendarParticipationStatus,
    ICalendarProperty, ICalendarStatus, ICalendarTransparency, ICalendarUserTypes, ICalendarValue,
    Uri,
};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// How UIDs begin; entries read from a calendar under such a one are our own.
const OURS: &str = "gegenstrom-";

/// Who publishes the entries.
const PRODUCT: &str = "-//Gegenstrom//Gegenstrom//DE";

/// How often a calendar should look at its feed again.
const REFRESH: SignedDuration = SignedDuration::from_hours(4);

/// How long the description of the time zone reaches beyond the entries.
const ZONE_BEFORE: SignedDuration = SignedDuration::from_hours(400 * 24);
const ZONE_AFTER: SignedDuration = SignedDuration::from_hours(3 * 366 * 24);

/// Somebody in a calendar entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party<'a> {
    /// Their name.
    pub name: &'a str,
    /// Their address.
    pub email: &'a str,
}

/// A meeting as calendars see it.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Stays the same for good.
    pub uid: &'a str,
    /// Grows with each change.
    pub sequence: i64,
    /// When this state of it was written.
    pub stamp: Timestamp,
    /// When it begins.
    pub starts_at: Timestamp,
    /// How long it takes.
    pub minutes: u16,
    /// A neutral title.
    pub title: &'a str,
    /// A place, or nothing.
    pub place: &'a str,
    /// The address of an online room, or nothing.
    pub link: &'a str,
    /// What else there is to say.
    pub note: &'a str,
    /// Whether it was called off.
    pub is_cancelled: bool,
}

/// Who is invited, and who invites.
#[derive(Clone, Copy, Debug)]
pub struct Parties<'a> {
    /// The product's own address: neither of the two is the other's host.
    pub organizer: Party<'a>,
    /// Whoever of the two has a mailbox.
    pub attendees: &'a [Party<'a>],
    /// Whether somebody reads the answers that calendars send.
    pub reads_answers: bool,
}

/// A UID: random, under the domain of the product's address.
pub fn uid(random: &str, organizer: &str) -> String {
    let domain = organizer.rsplit('@').next().unwrap_or("gegenstrom.invalid");
    format!("{OURS}{random}@{domain}")
}

/// How UIDs of events go on.
const EVENT: &str = "event.";

/// The UID of an event of a programme. It needs no place in the database: the moment at
/// which the event was first written down keeps two installations of one firm apart.
pub fn event_uid(id: i64, created_at: Timestamp, organizer: &str) -> String {
    uid(&event_name(id, created_at), organizer)
}

fn event_name(id: i64, created_at: Timestamp) -> String {
    format!("{EVENT}{id}.{}", created_at.as_microsecond())
}

/// The number of the event that a UID names, if it names one.
pub fn event_of(uid: &str) -> Option<i64> {
    let name = uid.strip_prefix(OURS)?.strip_prefix(EVENT)?;
    name.split('.').next()?.parse().ok()
}

/// Whether a UID is that event's.
pub fn is_event(uid: &str, id: i64, created_at: Timestamp) -> bool {
    let name = uid
        .strip_prefix(OURS)
        .and_then(|rest| rest.split('@').next());
    name == Some(event_name(id, created_at).as_str())
}

/// Whether an entry of somebody's calendar is a meeting of ours. Events are not: they take time.
pub(crate) fn is_meeting(uid: &str) -> bool {
    is_ours(uid) && event_of(uid).is_none()
}

/// Whether an entry of somebody's calendar is one of ours.
pub(crate) fn is_ours(uid: &str) -> bool {
    uid.starts_with(OURS)
}

/// An invitation or an update, or the cancellation if the entry was called off.
pub fn invitation(entry: &Entry<'_>, parties: &Parties<'_>, zone: &TimeZone) -> String {
    let method = if entry.is_cancelled {
        ICalendarMethod::Cancel
    } else {
        ICalendarMethod::Request
    };
    let mut calendar = Calendar::new(method, zone);
    calendar.add(event(entry, zone, Some(parties)), entry.starts_at);
    calendar.write()
}

/// Somebody's meetings as a calendar to subscribe to. It names nobody.
pub fn feed(name: &str, entries: &[Entry<'_>], zone: &TimeZone) -> String {
    let mut calendar = Calendar::new(ICalendarMethod::Publish, zone);
    let head = &mut calendar.inner.components[0];
    let refresh = calcard::icalendar::ICalendarDuration::from_seconds(REFRESH.as_secs());
    for property in [
        ICalendarProperty::Name,
        ICalendarProperty::Other("X-WR-CALNAME".to_owned()),
    ] {
        head.add_property(property, text(name));
    }
    head.add_property_with_params(
        ICalendarProperty::RefreshInterval,
        [ICalendarParameter::value(
            calcard::icalendar::ICalendarValueType::Duration,
        )],
        ICalendarValue::Duration(refresh.clone()),
    );
    head.add_property(
        ICalendarProperty::Other("X-PUBLISHED-TTL".to_owned()),
        ICalendarValue::Duration(refresh),
    );
    for entry in entries {
        calendar.add(event(entry, zone, None), entry.starts_at);
    }
    calendar.write()
}

/// The method that a calendar names in its head: the part of a message must name the same.
pub(crate) fn method_of(calendar: &str) -> &str {
    let line = calendar
        .lines()
        .find_map(|line| line.strip_prefix("METHOD:"));
    line.map_or("PUBLISH", str::trim)
}

/// A calendar in the making: one head, its time zone, entries.
struct Calendar<'a> {
    inner: ICalendar,
    zone: &'a TimeZone,
    span: Option<(Timestamp, Timestamp)>,
}

impl<'a> Calendar<'a> {
    fn new(method: ICalendarMethod, zone: &'a TimeZone) -> Self {
        let mut head = ICalendarComponent::new(ICalendarComponentType::VCalendar);
        head.add_property(ICalendarProperty::Version, text("2.0"));
        head.add_property(ICalendarProperty::Prodid, text(PRODUCT));
        head.add_property(
            ICalendarProperty::Calscale,
            ICalendarValue::CalendarScale(CalendarScale::Gregorian),
        );
        head.add_property(ICalendarProperty::Method, ICalendarValue::Method(method));
        Self {
            inner: ICalendar {
                components: vec![head],
            },
            zone,
            span: None,
        }
    }

    fn add(&mut self, event: ICalendarComponent, at: Timestamp) {
        let id = u32::try_from(self.inner.components.len()).unwrap_or(u32::MAX);
        self.inner.components.push(event);
        self.inner.components[0].component_ids.push(id);
        let (first, last) = self.span.unwrap_or((at, at));
        self.span = Some((first.min(at), last.max(at)));
    }

    fn write(mut self) -> String {
        if let Some((first, last)) = self.span {
            let from = first.saturating_sub(ZONE_BEFORE).unwrap_or(first);
            let to = last.saturating_add(ZONE_AFTER).unwrap_or(last);
            if let Some(name) = named(self.zone) {
                self.inner
                    .add_timezone(name, from.as_second(), to.as_second());
            }
        }
        self.inner.to_string()
    }
}

fn event(entry: &Entry<'_>, zone: &TimeZone, parties: Option<&Parties<'_>>) -> ICalendarComponent {
    let mut event = ICalendarComponent::new(ICalendarComponentType::VEvent);
    event.add_uid(entry.uid);
    event.add_sequence(entry.sequence);
    event.add_dtstamp(PartialDateTime::from_utc_timestamp(entry.stamp.as_second()));
    let ends_at = entry.starts_at + SignedDuration::from_mins(i64::from(entry.minutes));
    for (property, at) in [
        (ICalendarProperty::Dtstart, entry.starts_at),
        (ICalendarProperty::Dtend, ends_at),
    ] {
        match named(zone) {
            Some(name) => event.add_property_with_params(
                property,
                [ICalendarParameter::tzid(name.to_owned())],
                civil(at, zone),
            ),
            None => event.add_property(
                property,
                PartialDateTime::from_utc_timestamp(at.as_second()),
            ),
        }
    }
    event.add_property(ICalendarProperty::Summary, text(entry.title));
    let place = if entry.place.is_empty() {
        entry.link
    } else {
        entry.place
    };
    for (property, words) in [
        (ICalendarProperty::Location, place),
        (ICalendarProperty::Description, entry.note),
    ] {
        if !words.is_empty() {
            event.add_property(property, text(words));
        }
    }
    if !entry.link.is_empty() {
        let link = Uri::Location(entry.link.to_owned());
        event.add_property(ICalendarProperty::Url, link);
    }
    // Nobody but the two: calendars that are shared show it as busy only.
    event.add_property(
        ICalendarProperty::Class,
        ICalendarValue::Classification(ICalendarClassification::Private),
    );
    event.add_property(
        ICalendarProperty::Transp,
        ICalendarValue::Transparency(if entry.is_cancelled {
            ICalendarTransparency::Transparent
        } else {
            ICalendarTransparency::Opaque
        }),
    );
    event.add_property(
        ICalendarProperty::Status,
        ICalendarValue::Status(if entry.is_cancelled {
            ICalendarStatus::Cancelled
        } else {
            ICalendarStatus::Confirmed
        }),
    );
    if let Some(parties) = parties {
        add_parties(&mut event, parties);
    }
    event
}

fn add_parties(event: &mut ICalendarComponent, parties: &Parties<'_>) {
    event.add_property_with_params(
        ICalendarProperty::Organizer,
        [common_name(parties.organizer)],
        mailto(parties.organizer),
    );
    for attendee in parties.attendees {
        let params = [
            common_name(*attendee),
            ICalendarParameter::cutype(ICalendarUserTypes::Individual),
            ICalendarParameter::role(ICalendarParticipationRole::ReqParticipant),
            ICalendarParameter::partstat(ICalendarParticipationStatus::NeedsAction),
            ICalendarParameter::rsvp(parties.reads_answers),
        ];
        event.add_property_with_params(ICalendarProperty::Attendee, params, mailto(*attendee));
    }
}

fn common_name(party: Party<'_>) -> ICalendarParameter {
    // A parameter cannot hold a quotation mark, nor a line break.
    let name = party
        .name
        .replace('"', "'")
        .replace(|c: char| c.is_control() || c == '\\', " ");
    ICalendarParameter::cn(name)
}

fn mailto(party: Party<'_>) -> ICalendarValue {
    ICalendarValue::Uri(Uri::Location(format!("mailto:{}", party.email)))
}

fn text(words: &str) -> ICalendarValue {
    ICalendarValue::Text(words.replace('\r', ""))
}

/// The zone's name, if entries are to name one: UTC needs none.
fn named(zone: &TimeZone) -> Option<&str> {
    zone.iana_name().filter(|_| *zone != TimeZone::UTC)
}

/// A moment as the clock on the wall shows it, for a property that names the zone.
fn civil(at: Timestamp, zone: &TimeZone) -> PartialDateTime {
    let local = at.to_zoned_datetime(zone.clone()).datetime();
    PartialDateTime {
        year: Some(local.year().unsigned_abs()),
        month: Some(local.month().unsigned_abs()),
        day: Some(local.day().unsigned_abs()),
        hour: Some(local.hour().unsigned_abs()),
        minute: Some(local.minute().unsigned_abs()),
        second: Some(local.second().unsigned_abs()),
        ..PartialDateTime::default()
    }
}
