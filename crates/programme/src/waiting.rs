//! The waiting list, told the truth. What is said follows from supply and
//! demand alone, never from what rules a single pair out: whoever is excluded
//! by somebody, or excludes somebody, reads the same as everybody else.

use crate::answers::Answers;
use crate::roster::Demand;

/// Why there is no partner yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Nobody passes on what this mentee wants to learn.
    NobodyOffers,
    /// More people want to learn it than there are places.
    FewPlaces,
    /// Nobody wants to learn what this mentor passes on.
    NobodyWants,
    /// There are more places than people who want to learn it.
    FewWishes,
    /// The topics would do; rules, times and places together left nobody.
    Together,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::NobodyOffers,
        Self::FewPlaces,
        Self::NobodyWants,
        Self::FewWishes,
        Self::Together,
    ];

    /// The key in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::NobodyOffers => "nobody_offers",
            Self::FewPlaces => "few_places",
            Self::NobodyWants => "nobody_wants",
            Self::FewWishes => "few_wishes",
            Self::Together => "together",
        }
    }

    /// The reverse of [`Reason::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.key() == key)
    }

    /// What holds for somebody with these answers. Who wants to learn is told
    /// about that; who only teaches, about their topics.
    pub fn of(answers: &Answers, demand: &[Demand]) -> Self {
        let topics = |wanted: &[&str]| -> (u32, u32) {
            demand
                .iter()
                .filter(|one| wanted.contains(&one.topic.as_str()))
                .fold((0, 0), |(places, wishes), one| {
                    (places + one.places, wishes + one.wanted)
                })
        };
        if answers.mentee {
            let wanted: Vec<&str> = answers.wants.iter().map(|one| one.topic.as_str()).collect();
            return match topics(&wanted) {
                (0, _) => Self::NobodyOffers,
                (places, wishes) if places < wishes => Self::FewPlaces,
                _ => Self::Together,
            };
        }
        let offered: Vec<&str> = answers
            .offers
            .iter()
            .map(|one| one.topic.as_str())
            .collect();
        match topics(&offered) {
            (_, 0) => Self::NobodyWants,
            (places, wishes) if wishes < places => Self::FewWishes,
            _ => Self::Together,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use matching::case::{Offer, Want};

    fn demand(places: u32, wanted: u32) -> Vec<Demand> {
        vec![Demand {
            topic: "2.4".to_owned(),
            places,
            wanted,
        }]
    }

    #[test]
    fn what_is_said_follows_from_supply_and_demand() {
        let mentee = Answers {
            mentee: true,
            wants: vec![Want {
                topic: "2.4".to_owned(),
                level: Some(2),
            }],
            ..Answers::default()
        };
        let said = |places, wanted| Reason::of(&mentee, &demand(places, wanted));
        assert_eq!(said(0, 3), Reason::NobodyOffers);
        assert_eq!(said(2, 3), Reason::FewPlaces);
        assert_eq!(said(3, 3), Reason::Together);
        let mentor = Answers {
            mentor_places: 2,
            offers: vec![Offer {
                topic: "2.4".to_owned(),
                level: Some(6),
            }],
            ..Answers::default()
        };
        let said = |places, wanted| Reason::of(&mentor, &demand(places, wanted));
        assert_eq!(said(2, 0), Reason::NobodyWants);
        assert_eq!(said(2, 1), Reason::FewWishes);
        assert_eq!(said(2, 2), Reason::Together);
    }
}
