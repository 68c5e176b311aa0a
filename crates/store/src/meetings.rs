//! Meetings of tandems, where they take place, and which tandems have not met
//! for too long.

use jiff::Timestamp;
use jiff::civil::Date;
use programme::ids::{MeetingId, PersonId, ProgrammeId, TandemId};
use programme::meetings::State;

use crate::db::on;
use crate::{Result, Tx, days};

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// Whose.
    pub tandem: TandemId,
    /// Under which calendars know it.
    pub uid: String,
    /// How often it was changed.
    pub sequence: i64,
    /// When it begins.
    pub starts_at: Timestamp,
    /// How long it takes.
    pub minutes: u16,
    /// Where it stands.
    pub state: State,
    /// Whether the two were nudged about it.
    pub nudged: bool,
    /// The state of it that does not suit, as a calendar said. Not whose calendar.
    pub unsuited: Option<i64>,
}

impl Meeting {
    /// Whether a calendar said that the date does not suit, and it is still that date.
    pub fn is_unsuited(&self) -> bool {
        self.unsuited == Some(self.sequence)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    tandem_id: i64,
    uid: String,
    sequence: i64,
    starts_at: i64,
    minutes: i64,
    state: String,
    nudged: i64,
    unsuited: Option<i64>,
}

impl From<Row> for Meeting {
    fn from(row: Row) -> Self {
        Self {
            id: MeetingId(row.id),
            tandem: TandemId(row.tandem_id),
            uid: row.uid,
            sequence: row.sequence,
            starts_at: Timestamp::from_microsecond(row.starts_at).unwrap_or_default(),
            minutes: u16::try_from(row.minutes).unwrap_or(60),
            // Only keys of states are ever written.
            state: State::from_key(&row.state).unwrap_or(State::Withdrawn),
            nudged: row.nudged != 0,
            unsuited: row.unsuited,
        }
    }
}

/// A meeting to be written down.
pub struct NewMeeting<'a> {
    /// Under which calendars will know it.
    pub uid: &'a str,
    /// When it begins.
    pub starts_at: Timestamp,
    /// How long it takes.
    pub minutes: u16,
}

const SELECT: &str = "SELECT id, tandem_id, uid, sequence, starts_at, minutes, state, nudged, \
     unsuited FROM meeting";

/// Writes a planned meeting down.
pub async fn insert(tx: &mut Tx, tandem: TandemId, new: NewMeeting<'_>) -> Result<Meeting> {
    let sql = "INSERT INTO meeting (tandem_id, uid, sequence, starts_at, minutes, state, nudged) \
         VALUES ($1, $2, 0, $3, $4, 'planned', 0) RETURNING id";
    let id: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(tandem.0)
        .bind(new.uid)
        .bind(new.starts_at.as_microsecond())
        .bind(i64::from(new.minutes))
        .fetch_one(db)
        .await)?;
    Ok(Meeting {
        id: MeetingId(id),
        tandem,
        uid: new.uid.to_owned(),
        sequence: 0,
        starts_at: new.starts_at,
        minutes: new.minutes,
        state: State::Planned,
        nudged: false,
        unsuited: None,
    })
}

/// A tandem's meetings, in the order of their dates.
pub async fn list(tx: &mut Tx, tandem: TandemId) -> Result<Vec<Meeting>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{SELECT} WHERE tandem_id = $1 ORDER BY starts_at, id"
    ));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(tandem.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Meeting::from).collect())
}

/// One meeting.
///
/// # Errors
/// [`crate::Error::NotFound`] if there is none with that id.
pub async fn get(tx: &mut Tx, id: MeetingId) -> Result<Meeting> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE id = $1"));
    let row: Row = on!(tx, |db| sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
    Ok(row.into())
}

/// Changes a meeting as it was read: state, date, sequence. `false` if somebody
/// else changed it meanwhile; then nothing is written.
pub async fn change(tx: &mut Tx, before: &Meeting, after: &Meeting) -> Result<bool> {
    let sql = "UPDATE meeting SET sequence = $1, starts_at = $2, state = $3, nudged = $4 \
         WHERE id = $5 AND sequence = $6 AND state = $7";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(after.sequence)
        .bind(after.starts_at.as_microsecond())
        .bind(after.state.key())
        .bind(i64::from(after.nudged))
        .bind(before.id.0)
        .bind(before.sequence)
        .bind(before.state.key())
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// The meeting that calendars know under that name.
pub async fn by_uid(tx: &mut Tx, uid: &str) -> Result<Option<Meeting>> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE uid = $1"));
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(uid)
        .fetch_optional(db)
        .await)?;
    Ok(row.map(Meeting::from))
}

/// Notes that a date suits somebody, as their calendar said.
pub async fn accept(tx: &mut Tx, meeting: &Meeting, person: PersonId) -> Result<()> {
    let sql = "INSERT INTO meeting_acceptance (meeting_id, person_id, sequence) VALUES ($1, $2, $3) \
         ON CONFLICT (meeting_id, person_id) DO UPDATE SET sequence = excluded.sequence";
    tx.run(sql, &[meeting.id.0, person.0, meeting.sequence])
        .await?;
    Ok(())
}

/// Whether somebody's calendar accepted the meeting as it stands.
pub async fn accepted(tx: &mut Tx, meeting: &Meeting, person: PersonId) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM meeting_acceptance \
         WHERE meeting_id = $1 AND person_id = $2 AND sequence = $3";
    let found: i64 = on!(tx, |db| sqlx::query_scalar(sql)
        .bind(meeting.id.0)
        .bind(person.0)
        .bind(meeting.sequence)
        .fetch_one(db)
        .await)?;
    Ok(found > 0)
}

/// Notes that the date does not suit, or (`None`) that it stays all the same. Who accepted is
/// forgotten: otherwise it could be read off whom it does not suit. `false` if the meeting was
/// changed meanwhile.
pub async fn doubt(tx: &mut Tx, meeting: &Meeting, unsuited: Option<i64>) -> Result<bool> {
    let sql = "DELETE FROM meeting_acceptance WHERE meeting_id = $1";
    tx.run(sql, &[meeting.id.0]).await?;
    let sql = "UPDATE meeting SET unsuited = $1 WHERE id = $2 AND sequence = $3";
    let changed = on!(tx, |db| sqlx::query(sql)
        .bind(unsuited)
        .bind(meeting.id.0)
        .bind(meeting.sequence)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Where a tandem meets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// A place, or nothing.
    pub place: String,
    /// The address of an online room, or nothing.
    pub link: String,
}

/// Where a tandem meets, if the two have said.
pub async fn place(tx: &mut Tx, tandem: TandemId) -> Result<Option<Place>> {
    let sql = "SELECT place, link FROM meeting_place WHERE tandem_id = $1";
    let row: Option<(String, String)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(tandem.0)
        .fetch_optional(db)
        .await)?;
    Ok(row.map(|(place, link)| Place { place, link }))
}

/// Keeps where a tandem meets.
pub async fn save_place(tx: &mut Tx, tandem: TandemId, place: &Place) -> Result<()> {
    let sql = "INSERT INTO meeting_place (tandem_id, place, link) VALUES ($1, $2, $3) \
         ON CONFLICT (tandem_id) DO UPDATE SET place = excluded.place, link = excluded.link";
    on!(tx, |db| sqlx::query(sql)
        .bind(tandem.0)
        .bind(&place.place)
        .bind(&place.link)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes that the coordinator should get in touch; the first day stays.
pub async fn raise_lull(tx: &mut Tx, tandem: TandemId, on: Date) -> Result<()> {
    let sql = "INSERT INTO lull (tandem_id, since_on) VALUES ($1, $2) \
         ON CONFLICT (tandem_id) DO NOTHING";
    on!(tx, |db| sqlx::query(sql)
        .bind(tandem.0)
        .bind(days::count(on))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Takes that back: the tandem has met.
pub async fn end_lull(tx: &mut Tx, tandem: TandemId) -> Result<()> {
    let sql = "DELETE FROM lull WHERE tandem_id = $1";
    tx.run(sql, &[tandem.0]).await?;
    Ok(())
}

/// The tandems of a programme that the coordinator should get in touch with.
pub async fn lulls(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<(TandemId, Date)>> {
    let sql = "SELECT l.tandem_id, l.since_on FROM lull l JOIN tandem t ON t.id = l.tandem_id \
         WHERE t.programme_id = $1 ORDER BY l.tandem_id";
    let rows: Vec<(i64, i64)> = on!(tx, |db| sqlx::query_as(sql)
        .bind(programme.0)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(tandem, since)| (TandemId(tandem), days::day(since)))
        .collect())
}

/// Somebody's planned meetings in all their running tandems, in order.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Meeting>> {
    let sql = "SELECT m.id, m.tandem_id, m.uid, m.sequence, m.starts_at, m.minutes, m.state, \
         m.nudged, m.unsuited FROM meeting m JOIN tandem t ON t.id = m.tandem_id \
         WHERE (t.mentor_id = $1 OR t.mentee_id = $1) AND m.state IN ('planned', 'held') \
         ORDER BY m.starts_at, m.id";
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql)
        .bind(person.0)
        .fetch_all(db)
        .await)?;
    Ok(rows.into_iter().map(Meeting::from).collect())
}
