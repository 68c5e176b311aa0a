//! Chance that comes in as a seed: `SplitMix64` and Fisher–Yates.

/// Puts things into an order that depends on their order so far and on the seed.
pub(super) fn shuffle<T>(things: &mut [T], seed: u64) {
    let mut state = seed;
    for last in (1..things.len()).rev() {
        let bound = u64::try_from(last).unwrap_or(u64::MAX).saturating_add(1);
        let chosen = usize::try_from(next(&mut state) % bound).unwrap_or(last);
        things.swap(last, chosen);
    }
}

/// A number for a name, so that one seed serves several questions.
pub(super) fn mix_name(name: &str) -> u64 {
    name.bytes().fold(0, |mixed, byte| {
        let mut state = mixed ^ u64::from(byte);
        next(&mut state)
    })
}

fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn each_order_is_about_equally_likely() {
        let mut seen: BTreeMap<[u8; 3], u32> = BTreeMap::new();
        for seed in 0..6_000 {
            let mut three = [1, 2, 3];
            shuffle(&mut three, seed);
            *seen.entry(three).or_default() += 1;
        }
        assert_eq!(seen.len(), 6);
        assert!(
            seen.values().all(|times| (850..1150).contains(times)),
            "{seen:?}"
        );
    }
}
