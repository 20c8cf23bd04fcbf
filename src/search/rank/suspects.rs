//! Which of many hashes stand there several times, found by a filter: few are looked at whole.

/// Bits of a filter for each match. The first one is small, so that it stays in the processor's nearest cache and takes few pages of memory; the second has few to tell apart.
const FIRST_BITS: usize = 4;
const SECOND_BITS: usize = 16;

/// The ends of hashes that stand there several times, each with the number of its match, in ascending order of these; and a few others.
pub(super) fn suspects(ends: impl Iterator<Item = u32> + Clone, count: usize, alone: &[usize]) -> Vec<(u32, usize)> {
    let mut some = repeated(ends.zip(0..), count * FIRST_BITS, 0);
    some.retain(|(_, number)| alone.binary_search(number).is_err());
    // Once more by other bits: what is left is hardly anything else.
    repeated(some.iter().copied(), some.len() * SECOND_BITS, 16)
}

/// The ends that stand there several times, and others that look like them to a filter of about so many bits, by those of their bits from `first` on.
fn repeated(ends: impl Iterator<Item = (u32, usize)> + Clone, bits: usize, first: u32) -> Vec<(u32, usize)> {
    let bits = bits.next_power_of_two().max(64);
    let mut once = vec![0u64; bits / 64];
    let mut again = vec![0u64; bits / 64];
    // What is hashed needs no hashing.
    let place = |end: u32| {
        let end = end.rotate_right(first);
        ((end as usize & (bits - 1)) / 64, 1u64 << (end % 64))
    };
    ends.clone().for_each(|(end, _)| {
        let (at, bit) = place(end);
        again[at] |= once[at] & bit;
        once[at] |= bit;
    });
    let mut found = Vec::new();
    ends.for_each(|(end, number)| {
        let (at, bit) = place(end);
        if again[at] & bit != 0 {
            found.push((end, number));
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_stands_there_twice_is_suspected(ends in prop::collection::vec(0u32..90, 0..80), alone in prop::collection::btree_set(0usize..80, 0..5)) {
            let alone: Vec<usize> = alone.into_iter().collect();
            let mut expected: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
            for (number, end) in ends.iter().enumerate().filter(|(number, _)| !alone.contains(number)) {
                expected.entry(*end).or_default().push(number);
            }
            expected.retain(|_, numbers| numbers.len() > 1);
            let mut found: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
            for (end, number) in suspects(ends.iter().copied(), ends.len(), &alone) {
                prop_assert_eq!(end, ends[number]);
                found.entry(end).or_default().push(number);
            }
            found.retain(|_, numbers| numbers.len() > 1);
            prop_assert_eq!(found, expected);
        }
    }
}
