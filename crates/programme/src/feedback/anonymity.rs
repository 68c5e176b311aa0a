//! What of the answers may be shown: rules A1 to A9 of DOMAIN section 6.
//!
//! The engine thinks of a reader who knows who took part, in which role, in
//! which department, who skipped which item, every number ever shown, and this
//! code. Three ideas carry it:
//!
//! - **Atoms.** All sets shown of one item, in this release and in earlier ones,
//!   cut its respondents into atoms. Whatever sums and differences somebody
//!   forms, the result is about whole atoms. So each atom is empty or has the
//!   floor (A3). That is stricter than comparing sets two by two, and needs no algebra.
//! - **All of a breakdown or none of it.** Where one part may not be shown, the
//!   others would give it away by subtraction (A2), and *which* part is missing
//!   would tell that its answers are alike (A5). So a breakdown is shown whole or not at all.
//! - **Nearly alike is alike.** A part whose members all answered the same but
//!   one counts as alike, for any answer. Where numbers are shown, even one of
//!   those who answered cannot tell what another did. Where words are shown, one may
//!   always have answered differently.
//!
//! What a release leaves open: whoever was the one to differ in a group and reads
//! "nearly all", or sees that a breakdown is missing and can tell why, knows the
//! others. That is what saying "nearly all" means (A5); a higher floor helps, nothing else.

use super::floors::Floors;
use super::item::{Item, Kind, Scale};
use super::questionnaire::Questionnaire;
use super::sheet::Sheet;
use crate::ids::RoundId;
use crate::proposal::Side;

mod atoms;
mod kept;
mod lines;
mod people;
mod release;
mod scales;
mod shuffle;

pub use kept::Kept;
pub use release::{Cell, Figures, Group, Line, Release, Results, Split, Texts, Withheld, Words};

use lines::Judge;
use people::People;

/// Fewer tandems than this get one combined figure (A8).
pub const SMALL: usize = 8;

/// What was fixed before the round, and what shuffles the texts.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Which round of which programme. It is released once (A4).
    pub round: RoundId,
    /// What was asked, with breakdown and floors.
    pub questionnaire: Questionnaire,
    /// How many tandems were asked.
    pub tandems: usize,
    /// From a source of randomness; kept nowhere.
    pub seed: u64,
}

/// A sheet with the number that stands for who answered it. The number comes
/// from [`Ballot::number`] and says nothing; it only tells sets apart (A3, A6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    respondent: u32,
    sheet: Sheet,
}

impl Ballot {
    /// Numbers the sheets of a round from 0 on. The numbers depend on what the sheets
    /// say and on the seed, not on the order in which they came in (A6).
    pub fn number(sheets: Vec<Sheet>, seed: u64) -> Vec<Self> {
        Self::number_by(Rules::ALL, sheets, seed)
    }

    fn number_by(rules: Rules, mut sheets: Vec<Sheet>, seed: u64) -> Vec<Self> {
        if rules.unlinked {
            sheets.sort();
            shuffle::shuffle(&mut sheets, seed);
        }
        (0..)
            .zip(sheets)
            .map(|(respondent, sheet)| Self { respondent, sheet })
            .collect()
    }
}

/// A round is released once and never reopened (A4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("round {0} was released already")]
pub struct AlreadyReleased(pub RoundId);

/// Decides what is shown of a closed round. `earlier` is what was shown before of
/// the same respondents; that of other rounds has no place in it, their answers are others.
///
/// Takes time in proportion to sheets × items × sets shown.
///
/// # Errors
/// [`AlreadyReleased`] if the round itself is among the earlier ones.
pub fn release(
    plan: &Plan,
    ballots: &[Ballot],
    earlier: &[Kept],
) -> Result<Release, AlreadyReleased> {
    release_by(Rules::ALL, plan, ballots, earlier)
}

/// The rules, so that tests can take one away and watch what it protected.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(not(test), allow(dead_code))]
struct Rules {
    /// A1.
    floors: bool,
    /// A2.
    whole_breakdowns: bool,
    /// A3.
    differences: bool,
    /// A4.
    once: bool,
    /// A5.
    alike: bool,
    /// A6.
    unlinked: bool,
    /// A7.
    texts_apart: bool,
    /// A8.
    small: bool,
}

impl Rules {
    const ALL: Self = Self {
        floors: true,
        whole_breakdowns: true,
        differences: true,
        once: true,
        alike: true,
        unlinked: true,
        texts_apart: true,
        small: true,
    };

    /// Least number of answers for an item.
    fn floor(self, plan: &Plan, about_leadership: bool) -> usize {
        let floors: Floors = plan.questionnaire.floors();
        match (self.floors, about_leadership) {
            (false, _) => 1,
            (true, true) => floors.leadership(),
            (true, false) => floors.figure(),
        }
    }

    /// Least number of answers behind a distribution, of texts behind a list.
    fn spread(self, plan: &Plan) -> usize {
        if self.floors {
            plan.questionnaire.floors().spread()
        } else {
            1
        }
    }
}

fn release_by(
    rules: Rules,
    plan: &Plan,
    ballots: &[Ballot],
    earlier: &[Kept],
) -> Result<Release, AlreadyReleased> {
    let again = earlier.iter().any(|kept| kept.round() == plan.round);
    if rules.once && again {
        return Err(AlreadyReleased(plan.round));
    }
    // Sorted by number, so that no order of arrival shows anywhere.
    let mut ballots: Vec<&Ballot> = ballots.iter().collect();
    ballots.sort_by_key(|ballot| ballot.respondent);
    let people = People::new(&plan.questionnaire, &ballots, earlier);
    let judge = Judge {
        rules,
        plan,
        people: &people,
        earlier,
    };
    let round = plan.questionnaire.round();
    let mut kept = Kept::new(plan.round);
    let results = if rules.small && plan.tandems < SMALL {
        match scales::combined(&judge, &ballots, &mut kept) {
            Cell::Withheld(_) => Results::Circle,
            cell => Results::Combined(cell),
        }
    } else {
        everything(&judge, &ballots, &mut kept)
    };
    Ok(Release::new(round, results, kept))
}

fn everything(judge: &Judge<'_>, ballots: &[&Ballot], kept: &mut Kept) -> Results {
    let questionnaire = &judge.plan.questionnaire;
    let (mut lines, mut texts) = (Vec::new(), Vec::new());
    for item in questionnaire.items() {
        if questionnaire.kind(item) == Kind::Open {
            texts.push(open_question(judge, ballots, item));
        } else {
            lines.push(lines::line(judge, ballots, item, kept));
        }
    }
    let scales = Scale::ALL
        .into_iter()
        .filter_map(|scale| scales::line(judge, ballots, scale, &lines, kept))
        .collect();
    Results::Items {
        lines,
        scales,
        texts,
    }
}

/// The texts for an open question: apart from role and scores, in an order that
/// depends on the texts and the seed alone (A7).
fn open_question(judge: &Judge<'_>, ballots: &[&Ballot], item: Item) -> Texts {
    let mut texts: Vec<String> = ballots
        .iter()
        .filter_map(|ballot| ballot.sheet.text(item).map(str::to_owned))
        .collect();
    let needed = judge.rules.spread(judge.plan);
    if texts.len() < needed {
        return Texts::withheld(item, needed);
    }
    if judge.rules.texts_apart {
        texts.sort();
        // Each question in its own order: nobody reads two texts as one person's.
        shuffle::shuffle(
            &mut texts,
            judge.plan.seed ^ shuffle::mix_name(&item.to_string()),
        );
    }
    Texts::shown(item, texts)
}

/// Both roles as indices of a breakdown.
fn role_index(side: Side) -> usize {
    match side {
        Side::Mentor => 0,
        Side::Mentee => 1,
    }
}

#[cfg(test)]
mod tests;
