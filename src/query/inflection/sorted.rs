//! Lists in the order of their words, put so by the compiler: in the source they stand by what the words are.

use std::cmp::Ordering;

/// Whether a list in order has a word.
pub(super) fn has(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// Words in order.
pub(super) const fn sorted<const COUNT: usize>(mut words: [&'static str; COUNT]) -> [&'static str; COUNT] {
    let mut done = 1;
    while done < COUNT {
        let mut at = done;
        while at > 0 && matches!(compare(words[at - 1], words[at]), Ordering::Greater) {
            words.swap(at - 1, at);
            at -= 1;
        }
        done += 1;
    }
    words
}

/// How many words the rows have behind their first.
pub(super) const fn count_behind_first(rows: &[&[&str]]) -> usize {
    let (mut row, mut count) = (0, 0);
    while row < rows.len() {
        count += rows[row].len() - 1;
        row += 1;
    }
    count
}

/// The words of the rows behind their first, in order.
pub(super) const fn behind_first<const COUNT: usize>(rows: &[&'static [&'static str]]) -> [&'static str; COUNT] {
    let mut words = [""; COUNT];
    let (mut row, mut next) = (0, 0);
    while row < rows.len() {
        let mut at = 1;
        while at < rows[row].len() {
            words[next] = rows[row][at];
            next += 1;
            at += 1;
        }
        row += 1;
    }
    sorted(words)
}

/// The order of the bytes of two words.
const fn compare(left: &str, right: &str) -> Ordering {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut at = 0;
    while at < left.len() && at < right.len() {
        if left[at] != right[at] {
            return if left[at] < right[at] {
                Ordering::Less
            } else {
                Ordering::Greater
            };
        }
        at += 1;
    }
    if left.len() < right.len() {
        Ordering::Less
    } else if left.len() > right.len() {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_in_their_order_and_are_found() {
        const WORDS: [&str; 5] = sorted(["tide", "quay", "tid", "boat", "quays"]);
        assert_eq!(WORDS, ["boat", "quay", "quays", "tid", "tide"]);
        assert!(WORDS.iter().all(|word| has(&WORDS, word)) && !has(&WORDS, "ti") && !has(&WORDS, ""));
        const ROWS: &[&[&str]] = &[&["go", "went", "gone"], &["beset"], &["eat", "ate"]];
        const PASTS: [&str; count_behind_first(ROWS)] = behind_first(ROWS);
        assert_eq!(PASTS, ["ate", "gone", "went"]);
    }
}
