//! Every letter with made-up names, for the coordinator to read beforehand. The
//! words are those of the letters themselves.

use i18n::Lang;
use jiff::civil::{Date, time};
use jiff::{Span, ToSpan as _};
use programme::event;
use programme::letter::Kind;
use programme::proposal::Side;
use programme::reader::Reader;
use programme::waiting::Reason;

use super::{About, Content, News, Words};
use crate::pages::asks::Ask;

/// Whom the letters of the preview are for.
pub(crate) const NAME: &str = "Mira Sander";
/// Where people of the preview meet.
const PLACE: &str = "Raum Donau";

/// What a letter of that kind could say in a language.
pub(crate) fn words(kind: Kind, lang: Lang, programme: &str, own: &str, today: Date) -> Words {
    let words = content(kind, lang, own, today).words(lang.text(), NAME, programme);
    let when = when(lang, today, 9.days());
    Words {
        body: words.body.replace("{when}", &when),
        ..words
    }
}

/// "Di., 6. Oktober 2026, 14:00", and where.
fn when(lang: Lang, today: Date, ahead: Span) -> String {
    let at = today.saturating_add(ahead).to_datetime(time(14, 0, 0, 0));
    format!("{}\n{PLACE}", i18n::date_time(lang, at))
}

fn content(kind: Kind, lang: Lang, own: &str, today: Date) -> Content<'_> {
    let soon = today.saturating_add(14.days());
    let event = |news| {
        let at = soon.to_datetime(time(10, 0, 0, 0));
        Content::Event {
            news,
            kind: event::Kind::HalfTime,
            at: lang.text().event_when(i18n::date_time(lang, at), 90_u32),
            place: PLACE,
        }
    };
    let meeting = Content::Meeting;
    match kind {
        Kind::SignIn => Content::SignIn,
        Kind::Invitation => Content::Invitation {
            own,
            before: None,
            until: Some(soon),
        },
        Kind::Reminder | Kind::ReminderBegun => Content::Reminder {
            begun: kind == Kind::ReminderBegun,
            until: Some(soon),
        },
        Kind::Waiting => Content::Waiting {
            reason: Reason::FewPlaces,
            until: soon,
        },
        Kind::AskOnline => Content::Ask(Ask::Online),
        Kind::AskOnSite => Content::Ask(Ask::OnSite),
        Kind::AskHours => Content::Ask(Ask::Hours),
        Kind::AskPlace => Content::Ask(Ask::Place),
        Kind::ProposalMentor | Kind::ProposalMentee => Content::Proposal {
            side: if kind == Kind::ProposalMentor {
                Side::Mentor
            } else {
                Side::Mentee
            },
            answer_by: Some(soon),
        },
        Kind::ProposalReminder => Content::ProposalReminder {
            answer_by: soon,
            on_paper: false,
        },
        Kind::ProposalRests => Content::ProposalRests,
        Kind::Withdrawn => Content::Withdrawn,
        Kind::Begins => Content::Begins,
        Kind::Running => Content::Running,
        Kind::Meeting => meeting(About::Booked),
        Kind::MeetingMoved => meeting(About::Moved),
        Kind::MeetingElsewhere => meeting(About::Elsewhere),
        Kind::MeetingCalledOff => meeting(About::CalledOff),
        Kind::MeetingReminder => meeting(About::Reminder),
        Kind::MeetingQuestion => meeting(About::Question),
        Kind::MeetingQuestionAgain => meeting(About::QuestionAgain),
        Kind::MeetingUnsuited => meeting(About::Unsuited),
        Kind::MeetingNudge => meeting(About::Nudge),
        Kind::MeetingNudgeSecond => meeting(About::NudgeSecond),
        Kind::CheckIn => Content::CheckIn,
        Kind::Event => event(News::Planned),
        Kind::EventChanged => event(News::Changed),
        Kind::EventCancelled => event(News::Cancelled),
        Kind::News => Content::News,
        Kind::Rests => Content::Rests { until: Some(soon) },
        Kind::Resumes => Content::Resumes,
        Kind::Ends => Content::Ends,
        Kind::Closed => Content::Closed,
        Kind::SpaceEnds => Content::SpaceEnds { day: soon },
        Kind::Trusted => Content::Trusted,
        Kind::Waits => Content::Waits,
        Kind::Round => Content::Round { closes: soon },
        Kind::RoundReminder => Content::RoundReminder { closes: soon },
        Kind::RoundResult => Content::RoundResult,
        Kind::Circle => Content::Circle,
        Kind::ReadAlong => Content::ReadAlong(Reader::ALL[0]),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn every_letter_has_a_sample_of_its_own_kind_and_leaves_nothing_open() {
        for kind in Kind::ALL {
            for lang in Lang::ALL {
                let sample = words(kind, lang, "Lernen im Tandem", "", date(2026, 11, 24));
                assert_eq!(sample.kind, kind);
                let text = format!("{}\n{}", sample.subject, sample.body);
                let rest = text.replace("{link}", "");
                assert!(!rest.contains(['{', '}']), "{kind:?} {lang:?}: {text}");
                assert!(text.contains(NAME), "{kind:?} {lang:?}: {text}");
                assert!(!text.contains('!'), "{kind:?} {lang:?}: {text}");
            }
        }
    }

    #[test]
    fn a_line_stands_before_the_greeting_of_each_letter_that_takes_one() {
        let line = "Wir sind für Fragen da.";
        for kind in Kind::ALL.into_iter().filter(|kind| kind.takes_a_line()) {
            for lang in Lang::ALL {
                let sample = words(kind, lang, "Tandem", "", date(2026, 11, 24));
                let body = sample.with_line(line).body;
                let (before, greeting) = body.trim_end().rsplit_once("\n\n").unwrap();
                assert!(before.ends_with(line), "{kind:?} {lang:?}: {body}");
                let greets = ["Grüße\n", "regards\n"]
                    .iter()
                    .any(|end| greeting.contains(end) && greeting.lines().count() == 2);
                assert!(greets, "{kind:?} {lang:?}: {greeting}");
            }
        }
    }

    #[test]
    fn letters_of_one_kind_differ_in_tone_where_they_address_the_reader() {
        let of = |lang| words(Kind::Running, lang, "Tandem", "", date(2026, 11, 24)).body;
        assert_ne!(of(Lang::De), of(Lang::DeDu));
        assert_ne!(of(Lang::De), of(Lang::En));
    }
}
