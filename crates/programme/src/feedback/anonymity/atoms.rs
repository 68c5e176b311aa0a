//! Sets of respondents, and the atoms that they cut each other into.

use data_encoding::BASE64;

/// A set of respondent numbers.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(super) struct Members(Vec<u8>);

impl Members {
    pub(super) fn of(numbers: impl Iterator<Item = usize>) -> Self {
        let mut bits = Vec::new();
        for number in numbers {
            let byte = number / 8;
            if bits.len() <= byte {
                bits.resize(byte + 1, 0);
            }
            bits[byte] |= 1 << (number % 8);
        }
        Self(bits)
    }

    pub(super) fn has(&self, number: usize) -> bool {
        let byte = self.0.get(number / 8).copied().unwrap_or_default();
        byte & (1 << (number % 8)) != 0
    }

    /// One more than the highest number that it can hold.
    pub(super) fn end(&self) -> usize {
        self.0.len() * 8
    }
}

impl TryFrom<String> for Members {
    type Error = data_encoding::DecodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        BASE64.decode(text.as_bytes()).map(Self)
    }
}

impl From<Members> for String {
    fn from(members: Members) -> Self {
        BASE64.encode(&members.0)
    }
}

/// Respondents by the sets that they are in.
#[derive(Clone, Debug)]
pub(super) struct Atoms {
    /// The atom of each respondent; 0 for those in no set.
    of: Vec<usize>,
    sizes: Vec<usize>,
}

impl Atoms {
    /// Respondents 0 to `people`, no set yet.
    pub(super) fn none(people: usize) -> Self {
        Self {
            of: vec![0; people],
            sizes: vec![people],
        }
    }

    /// Cuts the atoms by one more set.
    pub(super) fn cut(&mut self, set: &Members) {
        let mut into: Vec<Option<usize>> = vec![None; self.sizes.len()];
        for (number, atom) in self.of.iter_mut().enumerate() {
            if !set.has(number) {
                continue;
            }
            let sizes = &mut self.sizes;
            let new = *into[*atom].get_or_insert_with(|| {
                sizes.push(0);
                sizes.len() - 1
            });
            sizes[*atom] -= 1;
            sizes[new] += 1;
            *atom = new;
        }
        self.tidy();
    }

    /// Drops atoms that a cut emptied, so that their number stays that of people at most.
    fn tidy(&mut self) {
        let mut place = vec![0; self.sizes.len()];
        let mut sizes = vec![self.sizes[0]];
        for (atom, size) in self.sizes.iter().enumerate().skip(1) {
            if *size > 0 {
                place[atom] = sizes.len();
                sizes.push(*size);
            }
        }
        for atom in &mut self.of {
            *atom = place[*atom];
        }
        self.sizes = sizes;
    }

    /// The atom of a respondent; 0 for those in no set.
    pub(super) fn atom(&self, number: usize) -> usize {
        self.of.get(number).copied().unwrap_or_default()
    }

    /// How many atoms there are, with the one of those in no set.
    pub(super) fn len(&self) -> usize {
        self.sizes.len()
    }

    /// Whether each atom that shares a member with `set` has at least `floor` members.
    pub(super) fn hold(&self, set: &Members, floor: usize) -> bool {
        (0..self.of.len())
            .filter(|number| set.has(*number))
            .all(|number| self.sizes[self.of[number]] >= floor)
    }

    /// The same for what `set` leaves of the atoms `before` it: neither the part
    /// inside nor the part outside may be small.
    pub(super) fn hold_beside(&self, before: &Self, floor: usize) -> bool {
        (0..self.of.len()).all(|number| {
            let unchanged = self.sizes[self.of[number]] == before.sizes[before.of[number]];
            self.of[number] == 0 || unchanged || self.sizes[self.of[number]] >= floor
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(numbers: &[usize]) -> Members {
        Members::of(numbers.iter().copied())
    }

    #[test]
    fn sets_cut_each_other() {
        let mut atoms = Atoms::none(10);
        atoms.cut(&set(&[0, 1, 2, 3, 4, 5]));
        let before = atoms.clone();
        atoms.cut(&set(&[4, 5, 6, 7]));
        assert_eq!(atoms.len(), 4);
        assert_eq!(atoms.atom(4), atoms.atom(5));
        assert_ne!(atoms.atom(4), atoms.atom(6));
        assert_eq!(atoms.atom(9), 0);
        assert!(atoms.hold(&set(&[4, 5, 6, 7]), 2) && !atoms.hold(&set(&[4]), 3));
        // 0–3 are what the second set left of the first.
        assert!(atoms.hold_beside(&before, 2) && !atoms.hold_beside(&before, 3));
    }

    #[test]
    fn many_equal_sets_make_no_more_atoms() {
        let mut atoms = Atoms::none(100);
        for _ in 0..50 {
            atoms.cut(&set(&[1, 2, 3]));
        }
        assert_eq!(atoms.len(), 2);
    }

    #[test]
    fn members_survive_writing() {
        let some = set(&[0, 9, 64]);
        let json = serde_json::to_string(&some).unwrap();
        assert_eq!(serde_json::from_str::<Members>(&json).unwrap(), some);
        assert!(some.has(9) && !some.has(8) && !some.has(1_000));
    }
}
