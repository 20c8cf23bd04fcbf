//! A table of words without a search: each word has a slot of its own, which its hash names.
//!
//! This is hash and displace (Belazzougui, Botelho and Dietzfelbinger, “Hash, displace, and compress”, 2009): the words are put into small groups by one part of
//! their hashes, and each group gets the multiplier by which another part of them leads to slots that are still free. What a word is can be foretold by nobody, so that every branch
//! on it would cost more than the two multiplications. The compiler builds the tables: it takes no iterators, hence the loops.

use super::Class;
use super::listed::Words;

/// The bits of a slot that hold the number of a word; the others are its tag, taken from the top of its hash.
const NUMBER: u32 = 0x1FF;

/// How many sets of classes are told apart at most.
const SETS: usize = NUMBER as usize + 1;

/// How many multipliers are tried for a group.
const TRIES: u32 = 1 << 15;

/// The sets of classes that words have, by their numbers; the empty one first.
pub struct Sets {
    classes: [Class; SETS],
    count: u32,
    /// The numbers by what the sets hash to, or the next place that was free.
    numbers: [u16; 2 * SETS],
}

impl Sets {
    /// The empty one alone.
    pub const fn new() -> Sets {
        Sets {
            classes: [Class::NONE; SETS],
            count: 1,
            numbers: [0; 2 * SETS],
        }
    }

    /// The number of a set; there are fewer than [`SETS`], or the program is not compiled.
    const fn number(&mut self, class: Class) -> u32 {
        let mut at = super::mix(class.0) as usize % (2 * SETS);
        while self.numbers[at] != 0 {
            let number = self.numbers[at] as u32;
            if self.classes[number as usize].0 == class.0 {
                return number;
            }
            at = (at + 1) % (2 * SETS);
        }
        let number = self.count;
        self.classes[number as usize] = class;
        self.numbers[at] = number as u16;
        self.count += 1;
        number
    }

    /// The set with a number.
    #[inline]
    pub const fn class(&self, number: u32) -> Class {
        self.classes[number as usize % SETS]
    }
}

/// Numbers of sets of classes by the hashes of words, in `SLOTS` slots by `GROUPS` groups, which are a power of two.
pub struct Table<const GROUPS: usize, const SLOTS: usize> {
    multipliers: [u16; GROUPS],
    slots: [u32; SLOTS],
}

/// The bits of a hash that a slot keeps.
#[inline]
const fn tag(hash: u64) -> u32 {
    (hash >> 32) as u32 & !NUMBER
}

impl<const GROUPS: usize, const SLOTS: usize> Table<GROUPS, SLOTS> {
    /// The table of some words, by their hashes; of one that is listed twice the classes are united. Their sets are added to `sets`.
    ///
    /// Where the slots do not suffice, words are left out: a test of the lists sees to it that none is.
    pub const fn build<const ROOM: usize>(words: &Words<ROOM>, sets: &mut Sets) -> Self {
        let mut table = Table {
            multipliers: [1; GROUPS],
            slots: [0; SLOTS],
        };
        let (mut words, begins, mut ends) = Self::grouped(words);
        let mut largest = 0;
        let mut group = 0;
        while group < GROUPS {
            ends[group] = unite(&mut words, begins[group], ends[group]);
            let size = ends[group] - begins[group];
            largest = if size > largest { size } else { largest };
            group += 1;
        }
        // While there is room, the large groups find a place.
        let mut size = largest;
        while size > 0 {
            let mut group = 0;
            while group < GROUPS {
                if ends[group] - begins[group] == size {
                    let words = words.split_at(ends[group]).0.split_at(begins[group]).1;
                    table.multipliers[group] = table.place(words, sets);
                }
                group += 1;
            }
            size -= 1;
        }
        table
    }

    /// The words sorted into their groups by counting, with where each group begins and ends.
    const fn grouped<const ROOM: usize>(
        words: &Words<ROOM>,
    ) -> ([(u64, Class); ROOM], [usize; GROUPS], [usize; GROUPS]) {
        let words = words.all();
        let mut begins = [0; GROUPS];
        let mut at = 0;
        while at < words.len() {
            begins[Self::group(words[at].0)] += 1;
            at += 1;
        }
        let mut next = 0;
        let mut group = 0;
        while group < GROUPS {
            let size = begins[group];
            begins[group] = next;
            next += size;
            group += 1;
        }
        let mut ends = begins;
        let mut sorted = [(0, Class::NONE); ROOM];
        let mut at = 0;
        while at < words.len() {
            let group = Self::group(words[at].0);
            sorted[ends[group]] = words[at];
            ends[group] += 1;
            at += 1;
        }
        (sorted, begins, ends)
    }

    /// Gives the words of one group their slots, and returns the multiplier that leads to them.
    const fn place(&mut self, words: &[(u64, Class)], sets: &mut Sets) -> u16 {
        let mut n = 1;
        while n < TRIES {
            // Odd numbers far apart, so that the first few lead to slots as far apart.
            let multiplier = (n.wrapping_mul(0x9E37_79B9) >> 16) as u16 | 1;
            if self.take(words, multiplier) {
                let mut at = 0;
                while at < words.len() {
                    let (hash, class) = words[at];
                    self.slots[Self::slot(hash, multiplier)] = tag(hash) | sets.number(class);
                    at += 1;
                }
                return multiplier;
            }
            n += 1;
        }
        1
    }

    /// Takes the slots to which a multiplier leads, if all of them are free.
    const fn take(&mut self, words: &[(u64, Class)], multiplier: u16) -> bool {
        let mut at = 0;
        while at < words.len() {
            let slot = Self::slot(words[at].0, multiplier);
            if self.slots[slot] != 0 {
                break;
            }
            self.slots[slot] = NUMBER;
            at += 1;
        }
        let all = at == words.len();
        while !all && at > 0 {
            at -= 1;
            self.slots[Self::slot(words[at].0, multiplier)] = 0;
        }
        all
    }

    #[inline]
    const fn group(hash: u64) -> usize {
        (hash >> 48) as usize % GROUPS
    }

    #[inline]
    const fn slot(hash: u64, multiplier: u16) -> usize {
        let spread = (hash as u32 as u64 * multiplier as u64) as u32;
        ((spread as u64 * SLOTS as u64) >> 32) as usize
    }

    /// The number of a word; zero where it is not listed.
    #[inline]
    pub fn find(&self, hash: u64) -> u32 {
        let entry = self.slots[Self::slot(hash, self.multipliers[Self::group(hash)])];
        let same = (entry ^ tag(hash)) & !NUMBER == 0;
        entry & if same { NUMBER } else { 0 }
    }
}

/// Leaves each word of a group once, at the group's beginning, and returns where the words end then.
const fn unite(words: &mut [(u64, Class)], begin: usize, end: usize) -> usize {
    let mut united = begin;
    let mut at = begin;
    while at < end {
        let (hash, class) = words[at];
        let mut known = begin;
        while known < united && words[known].0 != hash {
            known += 1;
        }
        if known < united {
            words[known].1 = words[known].1.or(class);
        } else {
            words[united] = (hash, class);
            united += 1;
        }
        at += 1;
    }
    united
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_are_found_and_hardly_any_other() {
        let hash = |n: usize| super::super::hash(format!("word{n}").as_bytes());
        let classes = [Class::ORG, Class::PLACE, Class::NAME];
        let mut words = Words::<1_001>::new();
        for n in 0..1_000 {
            words.add(hash(n), classes[n % 3]);
        }
        words.add(hash(7), Class::DAY);
        let mut sets = Sets::new();
        let table: Table<256, 1_250> = Table::build(&words, &mut sets);
        for n in 0..1_000 {
            let twice = if n == 7 { Class::DAY } else { Class::NONE };
            assert_eq!(sets.class(table.find(hash(n))), classes[n % 3].or(twice), "{n}");
        }
        assert_eq!(sets.class(0), Class::NONE);
        assert_eq!((1_000..50_000).filter(|&n| table.find(hash(n)) != 0).count(), 0);
    }
}
