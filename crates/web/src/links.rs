//! Every address of the product, as a function: no page writes a path by hand.

use std::fmt::Write as _;

use programme::ids::{
    DraftId, EventId, LetterId, MeetingId, PersonId, ProgrammeId, ProposalId, RoundId, RunId,
    TandemId,
};

macro_rules! links {
    ($($name:ident($($arg:ident: $kind:ty),*) = $pattern:literal;)*) => {$(
        #[doc = $pattern]
        pub(crate) fn $name($($arg: impl Into<$kind>),*) -> String {
            $(let $arg: $kind = $arg.into();)*
            format!($pattern)
        }
    )*
        /// The patterns of these addresses.
        #[cfg(test)]
        pub(crate) const PATTERNS: &[&str] = &[$($pattern),*];
    };
}

links! {
    home() = "/";
    sign_in() = "/sign-in";
    sign_out() = "/sign-out";
    preferences() = "/preferences";
    my_data() = "/my-data";
    my_tandem() = "/my-tandem";
    my_proposal(proposal: ProposalId) = "/my-tandem/{proposal}";
    my_data_export() = "/my-data/export";
    together(t: TandemId) = "/tandem/{t}";
    briefing(t: TandemId) = "/tandem/{t}/briefing";
    self_check(t: TandemId) = "/tandem/{t}/self-check";
    agreement(t: TandemId) = "/tandem/{t}/agreement";
    our_cards(t: TandemId) = "/tandem/{t}/cards";
    our_certificate(t: TandemId) = "/tandem/{t}/certificate";
    our_certificate_pdf(t: TandemId) = "/tandem/{t}/certificate.pdf";
    close(t: TandemId) = "/tandem/{t}/close";
    check_in(t: TandemId) = "/tandem/{t}/check-in";
    help(t: TandemId) = "/tandem/{t}/help";
    our_goals(t: TandemId) = "/tandem/{t}/goals";
    my_key() = "/my-key";
    my_key_state() = "/my-key/state";
    my_key_locks() = "/my-key/locks";
    my_key_memory() = "/my-key/memory";
    space(t: TandemId) = "/tandem/{t}/space";
    space_state(t: TandemId) = "/tandem/{t}/space/state";
    space_begin(t: TandemId) = "/tandem/{t}/space/begin";
    space_share(t: TandemId) = "/tandem/{t}/space/share";
    space_entries(t: TandemId) = "/tandem/{t}/space/entries";
    space_news(t: TandemId) = "/tandem/{t}/space/news";
    trusted(p: ProgrammeId) = "/programmes/{p}/trusted";
    concern(p: ProgrammeId) = "/programmes/{p}/concern";
    concern_answers(p: ProgrammeId) = "/programmes/{p}/concern/answers";
    concerns() = "/concerns";
    concerns_state() = "/concerns/state";
    meetings(t: TandemId) = "/tandem/{t}/meetings";
    meeting(t: TandemId, m: MeetingId) = "/tandem/{t}/meetings/{m}";
    meeting_file(t: TandemId, m: MeetingId) = "/tandem/{t}/meetings/{m}/termin.ics";
    my_calendar() = "/my-calendar";
    programmes() = "/programmes";
    holidays(p: ProgrammeId) = "/programmes/{p}/holidays";
    programme(p: ProgrammeId) = "/programmes/{p}";
    about(p: ProgrammeId) = "/programmes/{p}/about";
    conduct(p: ProgrammeId) = "/programmes/{p}/code-of-conduct";
    cards(p: ProgrammeId) = "/programmes/{p}/cards";
    own_agreement(p: ProgrammeId) = "/programmes/{p}/agreement";
    letter_texts(p: ProgrammeId) = "/programmes/{p}/texts";
    letter_text(p: ProgrammeId, kind: String) = "/programmes/{p}/texts/{kind}";
    goals(p: ProgrammeId) = "/programmes/{p}/goals";
    frame(p: ProgrammeId) = "/programmes/{p}/frame";
    topics(p: ProgrammeId) = "/programmes/{p}/topics";
    rules(p: ProgrammeId) = "/programmes/{p}/rules";
    people(p: ProgrammeId) = "/programmes/{p}/people";
    import(p: ProgrammeId) = "/programmes/{p}/import";
    import_draft(p: ProgrammeId, d: DraftId) = "/programmes/{p}/import/{d}";
    import_mapping(p: ProgrammeId, d: DraftId) = "/programmes/{p}/import/{d}/mapping";
    matching(p: ProgrammeId) = "/programmes/{p}/matching";
    scenario(p: ProgrammeId) = "/programmes/{p}/matching/scenario";
    preview(p: ProgrammeId) = "/programmes/{p}/matching/preview";
    compare(p: ProgrammeId) = "/programmes/{p}/matching/compare";
    run(p: ProgrammeId, r: RunId) = "/programmes/{p}/matching/{r}";
    unmatched(p: ProgrammeId, r: RunId) = "/programmes/{p}/matching/{r}/unmatched";
    partners(p: ProgrammeId, r: RunId, person: PersonId) = "/programmes/{p}/matching/{r}/people/{person}";
    pair(p: ProgrammeId, r: RunId, person: PersonId, other: PersonId) = "/programmes/{p}/matching/{r}/people/{person}/with/{other}";
    wanted(p: ProgrammeId, r: RunId, person: PersonId) = "/programmes/{p}/matching/{r}/people/{person}/places";
    leeway(p: ProgrammeId, r: RunId) = "/programmes/{p}/matching/{r}/leeway";
    tandem(p: ProgrammeId, r: RunId, mentee: PersonId) = "/programmes/{p}/matching/{r}/tandems/{mentee}";
    swap(p: ProgrammeId, r: RunId, mentee: PersonId, other: PersonId) = "/programmes/{p}/matching/{r}/tandems/{mentee}/swap/{other}";
    certificate(p: ProgrammeId, r: RunId) = "/programmes/{p}/matching/{r}/certificate";
    comments(p: ProgrammeId, r: RunId) = "/programmes/{p}/matching/{r}/comments";
    evidence(p: ProgrammeId, r: RunId) = "/programmes/{p}/matching/{r}/evidence";
    pairs(p: ProgrammeId) = "/programmes/{p}/pairs";
    publish(p: ProgrammeId, r: RunId) = "/programmes/{p}/matching/{r}/publish";
    tandems(p: ProgrammeId) = "/programmes/{p}/tandems";
    conversations(p: ProgrammeId) = "/programmes/{p}/conversations";
    calendar(p: ProgrammeId) = "/programmes/{p}/calendar";
    event(p: ProgrammeId, e: EventId) = "/programmes/{p}/events/{e}";
    my_event(e: EventId) = "/events/{e}";
    letters(p: ProgrammeId) = "/programmes/{p}/letters";
    letter(p: ProgrammeId, l: LetterId) = "/programmes/{p}/letters/{l}";
    letters_print(p: ProgrammeId) = "/programmes/{p}/letters/print";
    log(p: ProgrammeId) = "/programmes/{p}/log";
    next_cohort(p: ProgrammeId) = "/programmes/{p}/next";
    readers(p: ProgrammeId) = "/programmes/{p}/readers";
    reading() = "/reading";
    overview(p: ProgrammeId) = "/programmes/{p}/overview";
    report(p: ProgrammeId, report: String) = "/programmes/{p}/overview/{report}";
    records(p: ProgrammeId) = "/programmes/{p}/records";
    record(p: ProgrammeId, report: String) = "/programmes/{p}/records/{report}";
    demo_as() = "/demo/as";
    sign_up(key: String) = "/sign-up/{key}";
    sign_up_step(key: String, step: u8) = "/sign-up/{key}/{step}";
    my_consent() = "/my-data/consent";
    open_call(code: String) = "/call/{code}";
    code() = "/code";
    code_with(code: String) = "/code/{code}";
    invite(p: ProgrammeId) = "/programmes/{p}/invite";
    invite_people(p: ProgrammeId) = "/programmes/{p}/invite/people";
    invite_requests(p: ProgrammeId) = "/programmes/{p}/invite/requests";
    invite_cards(p: ProgrammeId) = "/programmes/{p}/invite/cards";
    rounds(p: ProgrammeId) = "/programmes/{p}/rounds";
    round(p: ProgrammeId, round: RoundId) = "/programmes/{p}/rounds/{round}";
    results(p: ProgrammeId, round: RoundId) = "/programmes/{p}/rounds/{round}/results";
    actions(p: ProgrammeId) = "/programmes/{p}/actions";
    heard(p: ProgrammeId) = "/programmes/{p}/heard";
    answer(round: RoundId) = "/rounds/{round}";
    my_results(round: RoundId) = "/rounds/{round}/results";
    circle(round: RoundId) = "/rounds/{round}/circle";
    waiting(p: ProgrammeId) = "/programmes/{p}/waiting";
}

/// The sign-in page, and where to go from there.
pub(crate) fn sign_in_for(next: &str) -> String {
    if next == "/" {
        sign_in()
    } else {
        format!("/sign-in?next={}", escape(next))
    }
}

/// A scenario that begins with the rules of a run.
pub(crate) fn scenario_from(p: ProgrammeId, r: RunId) -> String {
    with_query(&scenario(p), &[("from", &r.to_string())])
}

/// A scenario that begins with the rules of a run, and tries out a pair.
pub(crate) fn scenario_with(
    p: ProgrammeId,
    r: RunId,
    mentor: PersonId,
    mentee: PersonId,
) -> String {
    let pair = format!("{mentor}-{mentee}");
    with_query(&scenario(p), &[("from", &r.to_string()), ("pair", &pair)])
}

/// Two runs side by side.
pub(crate) fn compare_two(p: ProgrammeId, one: RunId, other: RunId) -> String {
    let (one, other) = (one.to_string(), other.to_string());
    with_query(&compare(p), &[("run", &one), ("run", &other)])
}

/// Asking somebody for another answer.
pub(crate) fn ask(p: ProgrammeId, r: RunId, person: PersonId, ask: &str) -> String {
    format!("/programmes/{p}/matching/{r}/people/{person}/ask/{ask}")
}

/// A session card of a programme.
pub(crate) fn card(p: ProgrammeId, card: &str) -> String {
    format!("{}/{card}", cards(p))
}

/// A session card, as a tandem reads it.
pub(crate) fn our_card(t: TandemId, card: &str) -> String {
    format!("{}/{card}", our_cards(t))
}

/// A text that invites people for a topic: `side` is "mentors" or "mentees".
pub(crate) fn call(p: ProgrammeId, side: &str, topic: &str) -> String {
    format!("/programmes/{p}/calls/{side}/{}", escape(topic))
}

/// A run as a file.
pub(crate) fn run_download(p: ProgrammeId, r: RunId, format: &str) -> String {
    format!("/programmes/{p}/matching/{r}/download/{format}")
}

/// A personal link to a proposal.
pub(crate) fn proposal(secret: &str) -> String {
    format!("/proposal/{secret}")
}

/// Somebody's meetings, for their calendar to subscribe to.
pub(crate) fn calendar_feed(secret: &str) -> String {
    format!("/calendar/{secret}")
}

/// Somebody's meetings, for whoever arranges their time.
pub(crate) fn assistant(secret: &str) -> String {
    format!("/assistant/{secret}")
}

/// One of them.
pub(crate) fn assistant_meeting(secret: &str, m: MeetingId) -> String {
    format!("/assistant/{secret}/{m}")
}

/// An address with a question; pairs without a value are left out.
pub(crate) fn with_query(address: &str, pairs: &[(&str, &str)]) -> String {
    let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
    let pairs: Vec<String> = pairs
        .map(|(key, value)| format!("{key}={}", escape(value)))
        .collect();
    if pairs.is_empty() {
        address.to_owned()
    } else {
        format!("{address}?{}", pairs.join("&"))
    }
}

/// A file of the demonstration, for trying the import.
pub(crate) fn demo_file(name: &str) -> String {
    format!("/demo/files/{name}")
}

/// A sign-in link.
pub fn sign_in_link(secret: &str) -> String {
    format!("/sign-in/{secret}")
}

/// The set-up link of the first start.
pub fn set_up(secret: &str) -> String {
    format!("/set-up/{secret}")
}

/// An asset, with the version that lets browsers keep it for good.
pub(crate) fn asset(name: &str) -> String {
    format!("/assets/{name}?v={}", crate::pages::assets::version())
}

/// A script that imports others by their relative names: the version stands
/// in its path, so that theirs have it too.
pub(crate) fn module(name: &str) -> String {
    format!("/assets/{}/{name}", crate::pages::assets::version())
}

/// Whether `path` stays inside the product: a guard against open redirects.
pub(crate) fn is_local(path: &str) -> bool {
    // Browsers drop tabs and line breaks before they look.
    let plain = !path.contains('\\') && !path.contains(char::is_control);
    path.starts_with('/') && !path.starts_with("//") && plain
}

fn escape(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_local_paths_are_followed() {
        assert!(is_local("/programmes/1"));
        for hostile in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "",
            "/a\nb",
        ] {
            assert!(!is_local(hostile), "{hostile:?}");
        }
        assert_eq!(sign_in_for("/a?b=c"), "/sign-in?next=/a%3Fb%3Dc");
    }
}
