//! Session cards: what two people can do in a meeting, step by step. Which
//! card suits which topic and how long its steps take stands here; the words
//! stand with the messages.

/// A card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Card {
    /// The first meeting.
    FirstMeeting,
    /// Topic: digital tools in the team.
    Tools,
    /// Topic: AI at work.
    Ai,
    /// Topic: new forms of work.
    NewWork,
    /// Topic: leadership and feedback.
    Leadership,
    /// Topic: how customers and applicants see the firm.
    Outside,
    /// Topic: diversity and change of perspective.
    Diversity,
    /// The talk at half-time.
    HalfTime,
    /// The closing talk.
    Closing,
}

impl Card {
    /// All of them, in the order of a programme.
    pub const ALL: [Self; 9] = [
        Self::FirstMeeting,
        Self::Tools,
        Self::Ai,
        Self::NewWork,
        Self::Leadership,
        Self::Outside,
        Self::Diversity,
        Self::HalfTime,
        Self::Closing,
    ];

    /// Those about a topic.
    pub const TOPICS: [Self; 6] = [
        Self::Tools,
        Self::Ai,
        Self::NewWork,
        Self::Leadership,
        Self::Outside,
        Self::Diversity,
    ];

    /// The key in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::FirstMeeting => "first-meeting",
            Self::Tools => "tools",
            Self::Ai => "ai",
            Self::NewWork => "new-work",
            Self::Leadership => "leadership",
            Self::Outside => "outside",
            Self::Diversity => "diversity",
            Self::HalfTime => "half-time",
            Self::Closing => "closing",
        }
    }

    /// The reverse of [`Card::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|card| card.key() == key)
    }

    /// The card that suits a topic of the catalogue best. Topics that a firm
    /// made up have none.
    pub fn of_topic(key: &str) -> Option<Self> {
        Some(match key {
            "ki-im-arbeitsalltag" => Self::Ai,
            "hybrides-arbeiten-und-neue-arbeitsformen" | "onboarding-erfahrung" | "4.3" => {
                Self::NewWork
            }
            "fuehrung-und-feedbackkultur" => Self::Leadership,
            "social-media-und-aussenauftritt"
            | "arbeitgeberattraktivitaet-und-recruiting"
            | "perspektive-der-kundschaft"
            | "nachhaltigkeit"
            | "2.6"
            | "4.4" => Self::Outside,
            "vielfalt-und-perspektivwechsel" | "2.3" | "2.5" => Self::Diversity,
            "digitale-werkzeuge-im-team" => Self::Tools,
            // The rest of DigComp is about using tools well.
            code if crate::topic::AREAS
                .iter()
                .any(|(area, ..)| code.split_once('.').is_some_and(|(of, _)| of == *area)) =>
            {
                Self::Tools
            }
            _ => return None,
        })
    }

    /// The cards about topics: those of `topics` first, in that order.
    pub fn topics_first(topics: &[String]) -> Vec<(Self, bool)> {
        let mut cards: Vec<(Self, bool)> = Vec::new();
        let own = topics.iter().filter_map(|key| Self::of_topic(key));
        for card in own {
            if !cards.contains(&(card, true)) {
                cards.push((card, true));
            }
        }
        for card in Self::TOPICS {
            if !cards.contains(&(card, true)) {
                cards.push((card, false));
            }
        }
        cards
    }

    /// How long its steps take in a meeting of [`HOUR`] minutes.
    pub fn steps(self) -> &'static [u16] {
        match self {
            Self::FirstMeeting => &[10, 15, 15, 10, 10],
            Self::HalfTime | Self::Closing => &[10, 20, 20, 10],
            _ => &[10, 15, 25, 10],
        }
    }

    /// How long its steps take in a meeting of `minutes`: in the same
    /// proportions, in steps of five minutes where that goes.
    ///
    /// ```
    /// use programme::cards::Card;
    /// assert_eq!(Card::Ai.plan(60), [10, 15, 25, 10]);
    /// assert_eq!(Card::Ai.plan(45), [10, 10, 20, 5]);
    /// ```
    pub fn plan(self, minutes: u16) -> Vec<u16> {
        let (minutes, hour) = (u32::from(minutes), u32::from(HOUR));
        let unit = if minutes >= 30 && minutes.is_multiple_of(5) {
            5
        } else {
            1
        };
        let mut gone = 0;
        let mut shown = 0;
        let steps = self.steps().iter().map(|step| {
            gone += u32::from(*step);
            let exact = gone * minutes;
            // Where this step ends, rounded; the last ends with the meeting.
            let ends = (exact + hour * unit / 2) / (hour * unit) * unit;
            let length = ends - shown;
            shown = ends;
            u16::try_from(length).unwrap_or(u16::MAX)
        });
        steps.collect()
    }
}

/// The length of a meeting for which the cards are written.
pub const HOUR: u16 = 60;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::topic::catalogue;

    #[test]
    fn every_topic_of_the_catalogue_has_a_card() {
        for topic in catalogue() {
            let card = Card::of_topic(&topic.key);
            assert!(
                card.is_some_and(|card| Card::TOPICS.contains(&card)),
                "{}",
                topic.key
            );
        }
        assert_eq!(Card::of_topic("schweissen"), None);
        assert_eq!(Card::of_topic("9.1"), None);
    }

    #[test]
    fn own_topics_come_first_and_each_card_once() {
        let own = ["vielfalt-und-perspektivwechsel", "1.1", "2.4", "schweissen"];
        let cards = Card::topics_first(&own.map(str::to_owned));
        assert_eq!(cards[0], (Card::Diversity, true));
        assert_eq!(cards[1], (Card::Tools, true));
        assert_eq!(cards[2], (Card::Ai, false));
        assert_eq!(cards.len(), Card::TOPICS.len());
    }

    #[test]
    fn steps_fill_a_meeting_of_any_length() {
        for card in Card::ALL {
            assert_eq!(Card::from_key(card.key()), Some(card));
            assert_eq!(card.steps().iter().sum::<u16>(), HOUR, "{card:?}");
            assert_eq!(card.plan(HOUR), card.steps());
            for minutes in 15..=240 {
                let plan = card.plan(minutes);
                assert_eq!(plan.iter().sum::<u16>(), minutes, "{card:?} {minutes}");
                assert!(plan.iter().all(|step| *step > 0), "{card:?} {plan:?}");
            }
        }
    }
}
