//! Scores: the mean of one person's answers, valid from half of the items on.
//!
//! A score looks harmless and is not. Its mean and the means of its items are
//! linear in the same answers: from three of them follows the fourth. So a score is shown only where all its items
//! are. And where somebody left an item out, their share in the score and in the
//! items differs: the difference is about those people alone. It is shown only
//! if they are none, or enough, or if rounding to one decimal leaves open
//! everything they could have answered.

use super::atoms::Atoms;
use super::kept::{Kept, Subject};
use super::lines::{Judge, alike, tenths};
use super::people::Breakdown;
use super::release::{Cell, Figures, Group, Line, Split, Withheld, Words};
use super::{Ballot, role_index};
use crate::feedback::item::{Code, Item, Kind, Scale};
use crate::tandem::SIDES;

/// Divisible by every number of items up to 24, more than any round has.
const UNIT: usize = 5_354_228_880;
/// Divisible by every number of items of a scale, and by the twentieth that rounding hides.
const FINE: i64 = 240;

/// One person's answers to the items of a scale, turned so that 5 is good.
#[derive(Clone, Copy, Default)]
struct Share {
    asked: usize,
    answered: usize,
    sum: usize,
}

impl Share {
    fn is_valid(self) -> bool {
        self.asked > 0 && self.answered > 0 && 2 * self.answered >= self.asked
    }

    fn is_partial(self) -> bool {
        self.answered > 0 && self.answered < self.asked
    }

    /// The score in units.
    fn score(self) -> usize {
        self.sum * (UNIT / self.answered.max(1))
    }

    /// What one point of this person adds to the score beyond the items, in fine units.
    fn surplus(self) -> i64 {
        let per = |n: usize| FINE / i64::try_from(n.max(1)).unwrap_or(1);
        if self.is_valid() {
            per(self.answered) - per(self.asked)
        } else {
            -per(self.asked)
        }
    }
}

fn share(ballot: &Ballot, items: &[(Item, bool)]) -> Share {
    let mut share = Share {
        asked: items.len(),
        ..Share::default()
    };
    for (item, reversed) in items {
        if let Some(answer) = ballot.sheet.answer(*item).map(usize::from)
            && (1..=5).contains(&answer)
        {
            share.answered += 1;
            share.sum += if *reversed { 6 - answer } else { answer };
        }
    }
    share
}

struct Scores<'a> {
    judge: &'a Judge<'a>,
    shares: Vec<Share>,
    floor: usize,
}

impl Scores<'_> {
    fn valid(&self, is_in: impl Fn(usize) -> bool) -> impl Iterator<Item = Share> {
        let shares = self.shares.iter().copied().enumerate();
        shares
            .filter(move |(place, share)| is_in(*place) && share.is_valid())
            .map(|(_, share)| share)
    }

    fn figures(&self, is_in: impl Fn(usize) -> bool) -> Figures {
        let (mut n, mut sum) = (0, 0);
        for share in self.valid(is_in) {
            n += 1;
            sum += share.score();
        }
        Figures {
            n,
            mean_tenths: tenths(sum, n * UNIT),
            counts: None,
        }
    }

    /// What follows about those who left an item out.
    fn trace(&self, is_in: impl Fn(usize) -> bool) -> Trace {
        let figures = self.figures(&is_in);
        let whole = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let (n, mean) = (whole(figures.n), whole(figures.mean_tenths));
        let rounding = n * FINE / 20;
        let (mut people, mut items) = (0, 0);
        let (mut least, mut most) = (0, 0);
        for (place, share) in self.shares.iter().enumerate() {
            if !is_in(place) || share.answered == 0 {
                continue;
            }
            items += whole(share.sum) * (FINE / whole(share.asked));
            if share.is_partial() {
                people += 1;
                let ends = [1, 5].map(|point| share.surplus() * whole(share.answered) * point);
                least += ends[0].min(ends[1]);
                most += ends[0].max(ends[1]);
            }
        }
        let shown = n * mean * (FINE / 10) - items;
        Trace {
            people,
            least,
            most,
            from: shown - rounding,
            to: shown + rounding,
        }
    }

    /// One breakdown, if all of it can be shown.
    fn split(
        &self,
        breakdown: &Breakdown,
        atoms: &mut Atoms,
        kept: &mut Vec<super::atoms::Members>,
        tells_nothing: &mut bool,
    ) -> Result<Vec<(Group, Figures)>, Withheld> {
        let part = |group: usize| move |place: usize| breakdown.of[place] == Some(group);
        let rest = self.valid(|place| breakdown.of[place].is_none()).count();
        let needed = self.floor;
        let mut shown = Vec::new();
        let mut sets = Vec::new();
        let mut all_nothing = *tells_nothing;
        let mut all_clean = true;
        for (index, group) in breakdown.groups.iter().enumerate() {
            let figures = self.figures(part(index));
            if figures.n == 0 {
                continue;
            }
            if figures.n < self.floor {
                return Err(Withheld::PartTooFew { needed });
            }
            let trace = self.trace(part(index));
            all_nothing &= trace.tells_nothing();
            all_clean &= trace.is_about_enough(self.floor);
            let valid = |place: usize| self.shares[place].is_valid();
            sets.push(
                self.judge
                    .members(|place| valid(place) && part(index)(place)),
            );
            shown.push((group.clone(), figures));
        }
        if (rest > 0 && rest < self.floor) || (shown.len() < 2 && rest == 0) {
            return Err(Withheld::PartTooFew { needed });
        }
        let cut = self.judge.add(atoms, &sets, self.floor);
        let cut = cut.ok_or(Withheld::WouldReveal)?;
        let clean = all_clean && self.partial_people_are_enough(breakdown, &cut);
        if !clean && !all_nothing {
            return Err(Withheld::WouldReveal);
        }
        *atoms = cut;
        *tells_nothing = all_nothing;
        kept.extend(sets);
        Ok(shown)
    }

    /// Whether those who left an item out are none or enough in each atom and beside the breakdown.
    fn partial_people_are_enough(&self, breakdown: &Breakdown, atoms: &Atoms) -> bool {
        let mut sizes = std::collections::BTreeMap::new();
        for (place, share) in self.shares.iter().enumerate() {
            if share.is_partial() {
                let atom = atoms.atom(self.judge.people.numbers[place]);
                *sizes.entry((atom, breakdown.of[place])).or_insert(0) += 1;
            }
        }
        sizes.values().all(|size| *size >= self.floor)
    }
}

/// What score and items together say about those who left an item out.
struct Trace {
    people: usize,
    /// Between these lies what they could have contributed at all.
    least: i64,
    most: i64,
    /// Between these it lies by the numbers shown.
    from: i64,
    to: i64,
}

impl Trace {
    /// Whether the numbers leave open everything.
    fn tells_nothing(&self) -> bool {
        self.from <= self.least && self.to >= self.most
    }

    /// Whether it is about nobody, or about enough people who do not all stand at one end.
    fn is_about_enough(&self, floor: usize) -> bool {
        let tenth = (self.most - self.least) / 10;
        let not_at_an_end = self.to >= self.least + tenth && self.from <= self.most - tenth;
        self.people == 0 || (self.people >= floor && not_at_an_end)
    }
}

/// What is shown of a scale; `None` where fewer than two of its items are asked
/// of one person, since a score of one item is the item.
pub(super) fn line(
    judge: &Judge<'_>,
    ballots: &[&Ballot],
    scale: Scale,
    lines: &[Line<Item>],
    kept: &mut Kept,
) -> Option<Line<Scale>> {
    let questionnaire = &judge.plan.questionnaire;
    let codes = questionnaire.scale(scale);
    let of_role = SIDES.map(|side| {
        let asked = codes
            .iter()
            .filter(|code| questionnaire.is_asked_of((**code).into(), side));
        let items: Vec<(Item, bool)> = asked
            .map(|code| ((*code).into(), code.is_reversed()))
            .collect();
        if items.len() < 2 { Vec::new() } else { items }
    });
    if of_role.iter().all(Vec::is_empty) {
        return None;
    }
    let about_leadership = codes.iter().any(|code| code.is_about_leadership());
    let items = |ballot: &Ballot| &of_role[role_index(ballot.sheet.side())];
    let scores = Scores {
        judge,
        shares: ballots
            .iter()
            .map(|ballot| share(ballot, items(ballot)))
            .collect(),
        floor: judge.rules.floor(judge.plan, about_leadership),
    };
    let item_lines: Vec<(Code, &Line<Item>)> = codes
        .iter()
        .filter_map(|code| {
            let line = lines.iter().find(|line| line.of == Item::from(*code))?;
            Some((*code, line))
        })
        .collect();
    let subject = Subject::Scale(scale);
    let mut atoms = judge.atoms(subject);
    let mut tells_nothing = true;
    let mut sets = Vec::new();
    let total = if item_lines
        .iter()
        .all(|(_, line)| line.total.figures().is_some())
    {
        total(&scores, &atoms, &mut sets, &mut tells_nothing)
    } else {
        Cell::Withheld(Withheld::ItemsHidden)
    };
    let roles_shown = item_lines.iter().all(|(code, line)| {
        // An item for one role alone is that role's part.
        code.only_for().is_some() || line.roles().is_some_and(Split::is_shown)
    });
    let labels_shown = item_lines
        .iter()
        .all(|(_, line)| line.labels().is_some_and(Split::is_shown));
    let mut split = |breakdown: &Breakdown, items_shown: bool| match &total {
        Cell::Figures(_) if items_shown => {
            match scores.split(breakdown, &mut atoms, &mut sets, &mut tells_nothing) {
                Ok(shown) => Split::Shown(shown),
                Err(withheld) => Split::Withheld(withheld),
            }
        }
        Cell::Figures(_) => Split::Withheld(Withheld::ItemsHidden),
        Cell::Words(_) | Cell::Withheld(_) => Split::Withheld(Withheld::LikeTheWhole),
    };
    let both = of_role.iter().all(|items| !items.is_empty());
    let roles = both.then(|| split(&judge.people.roles, roles_shown));
    let labels = judge.people.labels.as_ref();
    let labels = labels.map(|breakdown| split(breakdown, labels_shown));
    for set in sets {
        kept.keep(subject, set);
    }
    Some(Line {
        of: scale,
        total,
        roles,
        labels,
    })
}

fn total(
    scores: &Scores<'_>,
    before: &Atoms,
    sets: &mut Vec<super::atoms::Members>,
    tells_nothing: &mut bool,
) -> Cell {
    let everybody = |_: usize| true;
    let figures = scores.figures(everybody);
    let needed = scores.floor;
    if figures.n < needed.max(1) {
        return Cell::Withheld(Withheld::TooFew { needed });
    }
    let set = scores
        .judge
        .members(|place| scores.shares[place].is_valid());
    let trace = scores.trace(everybody);
    *tells_nothing = trace.tells_nothing();
    let harmless = *tells_nothing || trace.is_about_enough(needed);
    let apart = scores.judge.add(before, std::slice::from_ref(&set), needed);
    if !harmless || apart.is_none() {
        return Cell::Withheld(Withheld::WouldReveal);
    }
    sets.push(set);
    Cell::Figures(figures)
}

/// The one figure of a small programme: each person's mean over all five-point
/// items but those about managers, and of these the mean.
pub(super) fn combined(judge: &Judge<'_>, ballots: &[&Ballot], kept: &mut Kept) -> Cell {
    let questionnaire = &judge.plan.questionnaire;
    let of_role = SIDES.map(|side| {
        let asked = questionnaire.items().filter(|item| {
            questionnaire.kind(*item) == Kind::Agreement
                && !questionnaire.is_about_leadership(*item)
                && questionnaire.is_asked_of(*item, side)
        });
        let turned = |item: Item| matches!(item, Item::Standard(code) if code.is_reversed());
        asked.map(|item| (item, turned(item))).collect::<Vec<_>>()
    });
    let items = |ballot: &Ballot| &of_role[role_index(ballot.sheet.side())];
    let scores = Scores {
        judge,
        shares: ballots
            .iter()
            .map(|ballot| share(ballot, items(ballot)))
            .collect(),
        floor: judge.rules.floor(judge.plan, false),
    };
    let figures = scores.figures(|_| true);
    let needed = scores.floor;
    if figures.n < needed.max(1) {
        return Cell::Withheld(Withheld::TooFew { needed });
    }
    let set = judge.members(|place| scores.shares[place].is_valid());
    let before = judge.atoms(Subject::Combined);
    if judge
        .add(&before, std::slice::from_ref(&set), needed)
        .is_none()
    {
        return Cell::Withheld(Withheld::WouldReveal);
    }
    kept.keep(Subject::Combined, set);
    let mut ends = [0, 0, 0];
    for share in scores.valid(|_| true) {
        let end = match share.score() {
            UNIT => 0,
            score if score == 5 * UNIT => 1,
            _ => 2,
        };
        ends[end] += 1;
    }
    let alike = alike(&ends).filter(|_| judge.rules.alike);
    // A mean that rounds to an end says the same.
    match (alike, figures.mean_tenths) {
        (Some(1), _) | (_, 50) if judge.rules.alike => Cell::Words(Words::Highest),
        (Some(0), _) | (_, 10) if judge.rules.alike => Cell::Words(Words::Lowest),
        _ => Cell::Figures(figures),
    }
}
