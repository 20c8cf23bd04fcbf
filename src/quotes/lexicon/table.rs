//! A table of words without a search: each word has a slot of its own, which its hash names.
//!
//! This is hash and displace (Belazzougui, Botelho and Dietzfelbinger, “Hash, displace, and compress”, 2009): the words are put into small groups by one part of
//! their hashes, and each group gets the multiplier by which another part of them leads to slots that are still free. What a word is can be foretold by nobody, so that every branch
//! on it would cost more than the two multiplications.

use super::Class;

/// The bits of a slot that hold the number of a word; the others are its tag, taken from the top of its hash.
pub const NUMBER: u32 = 0x1FF;

/// How many multipliers are tried for a group.
const TRIES: u32 = 1 << 15;

/// Numbers of sets of classes by the hashes of words, in `SLOTS` slots by `GROUPS` groups, which are a power of two.
pub struct Table<const GROUPS: usize, const SLOTS: usize> {
    multipliers: Box<[u16; GROUPS]>,
    slots: Box<[u32; SLOTS]>,
}

/// The bits of a hash that a slot keeps.
#[inline]
fn tag(hash: u64) -> u32 {
    (hash >> 32) as u32 & !NUMBER
}

impl<const GROUPS: usize, const SLOTS: usize> Table<GROUPS, SLOTS> {
    /// The table of some words, by their hashes; of one that is listed twice the classes are united. `number` numbers a set of classes, from one on.
    ///
    /// Where the slots do not suffice, words are left out: a test of the lists sees to it that none is.
    pub fn build(words: &[(u64, Class)], mut number: impl FnMut(Class) -> u32) -> Self {
        let mut table = Table {
            multipliers: Box::new([1; GROUPS]),
            slots: Box::new([0; SLOTS]),
        };
        // Sorted into their groups by counting; each cursor comes to stand where its group ends.
        let mut cursors = vec![0; GROUPS];
        for (hash, _) in words {
            cursors[Self::group(*hash)] += 1;
        }
        let mut next = 0;
        for cursor in &mut cursors {
            next += std::mem::replace(cursor, next);
        }
        let mut sorted = vec![(0, Class::NONE); words.len()];
        for word in words {
            let cursor = &mut cursors[Self::group(word.0)];
            sorted[*cursor] = *word;
            *cursor += 1;
        }
        let mut groups = Vec::with_capacity(GROUPS);
        let mut rest = sorted.as_mut_slice();
        let mut begin = 0;
        for end in cursors {
            let (group, others) = rest.split_at_mut(end - begin);
            groups.push(united(group));
            (rest, begin) = (others, end);
        }
        // While there is room, the large groups find a place.
        let largest = groups.iter().map(|group| group.len()).max().unwrap_or_default();
        let mut numbered = Vec::with_capacity(largest);
        let mut taken = Vec::with_capacity(largest);
        for size in (1..=largest).rev() {
            for group in groups.iter().filter(|group| group.len() == size) {
                numbered.clear();
                numbered.extend(group.iter().map(|&(hash, class)| (hash, number(class))));
                table.place(&numbered, &mut taken);
            }
        }
        table
    }

    /// Gives the words of one group their slots, by way of a list of them.
    fn place(&mut self, words: &[(u64, u32)], taken: &mut Vec<usize>) {
        let Some(&(first, _)) = words.first() else { return };
        // Odd numbers far apart, so that the first few lead to slots as far apart.
        for multiplier in (1..TRIES).map(|n| (n.wrapping_mul(0x9E37_79B9) >> 16) as u16 | 1) {
            taken.clear();
            for &(hash, number) in words {
                let slot = Self::slot(hash, multiplier);
                if self.slots[slot] != 0 {
                    break;
                }
                self.slots[slot] = tag(hash) | number;
                taken.push(slot);
            }
            if taken.len() == words.len() {
                self.multipliers[Self::group(first)] = multiplier;
                return;
            }
            for &slot in taken.iter() {
                self.slots[slot] = 0;
            }
        }
    }

    #[inline]
    fn group(hash: u64) -> usize {
        (hash >> 48) as usize % GROUPS
    }

    #[inline]
    fn slot(hash: u64, multiplier: u16) -> usize {
        let spread = (hash as u32).wrapping_mul(u32::from(multiplier));
        ((u64::from(spread) * SLOTS as u64) >> 32) as usize
    }

    /// The number of a word; zero where it is not listed.
    #[inline]
    pub fn find(&self, hash: u64) -> u32 {
        let entry = self.slots[Self::slot(hash, self.multipliers[Self::group(hash)])];
        let same = (entry ^ tag(hash)) & !NUMBER == 0;
        entry & if same { NUMBER } else { 0 }
    }
}

/// The words of a group, each once, at its beginning.
fn united(group: &mut [(u64, Class)]) -> &[(u64, Class)] {
    let mut different = 0;
    for i in 0..group.len() {
        let (hash, class) = group[i];
        match group[..different].iter_mut().find(|(known, _)| *known == hash) {
            Some((_, classes)) => *classes = classes.or(class),
            None => {
                group[different] = (hash, class);
                different += 1;
            }
        }
    }
    &group[..different]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_are_found_and_hardly_any_other() {
        let hash = |n: u64| super::super::hash(format!("word{n}").as_bytes());
        let classes = [Class::ORG, Class::PLACE, Class::NAME];
        let words: Vec<_> = (0..1_000).map(|n| (hash(n), classes[n as usize % 3])).collect();
        let twice = [(hash(7), Class::DAY)];
        let mut sets = Vec::new();
        let table: Table<256, 1_250> = Table::build(&[&words, twice.as_slice()].concat(), |class| {
            sets.push(class);
            sets.len() as u32 % NUMBER + 1
        });
        for n in 0..1_000 {
            assert_ne!(table.find(hash(n)), 0, "{n}");
        }
        assert_eq!(sets.len(), 1_000);
        assert!(sets.contains(&Class::PLACE.or(Class::DAY)));
        assert_eq!((1_000..50_000).filter(|&n| table.find(hash(n)) != 0).count(), 0);
    }
}
