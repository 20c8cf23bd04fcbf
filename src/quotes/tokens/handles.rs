//! Handles that say something, which are names then: `@tidegary posted`, `wrote @tidegary`.

use crate::quotes::lexicon::{Class, Lexicon};

/// How many bytes a handle or the word beside it has at most.
const LONGEST: usize = 40;

/// Where the handle ends that begins at `at`, if a verb of speech stands beside it.
pub(super) fn handle_that_says(bytes: &[u8], at: usize, lexicon: &Lexicon) -> Option<usize> {
    let led = at
        .checked_sub(1)
        .is_none_or(|b| bytes[b].is_ascii_whitespace() || bytes[b] >= 0x80);
    let rest = bytes.get(at..)?.strip_prefix(b"@").filter(|_| led)?;
    let part_of_handle = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-');
    let length = rest.iter().take(LONGEST).take_while(part_of_handle).count();
    let length = length
        - rest[..length]
            .iter()
            .rev()
            .take_while(|b| !b.is_ascii_alphanumeric() && **b != b'_')
            .count();
    if length < 2 {
        return None;
    }
    let end = at + 1 + length;
    let says = |word: &[u8]| {
        let verb = |word| lexicon.class(word).is(Class::SPEECH) && !lexicon.class(word).is(Class::NOUN_TOO);
        std::str::from_utf8(word).is_ok_and(|word| verb(word) || word == "posted" || word == "user")
    };
    let after = bytes.get(end..)?.strip_prefix(b" ").unwrap_or_default();
    let after = &after[..after
        .iter()
        .take(LONGEST)
        .take_while(|b| b.is_ascii_lowercase())
        .count()];
    let before = bytes[..at].strip_suffix(b" ").unwrap_or_default();
    let letters = before
        .iter()
        .rev()
        .take(LONGEST)
        .take_while(|b| b.is_ascii_alphanumeric());
    let before = &before[before.len() - letters.count()..];
    // "Ana Vidal @tidegary wrote": whose handle it is says so.
    let small = |word: &[u8]| std::str::from_utf8(word).is_ok_and(|word| lexicon.class(word).is(Class::STOP));
    if before.first().is_some_and(u8::is_ascii_uppercase) && !small(before) {
        return None;
    }
    (says(after) || says(before) || after == b"put" || bytes[..at].ends_with(b"according to ")).then_some(end)
}

#[cfg(test)]
mod tests {
    use crate::quotes::testing::speakers;

    #[test]
    fn whoever_goes_by_a_handle_says_something() {
        for body in [
            "“It is late,” @tide_gary posted in April.",
            "“It is late,” wrote @tide_gary.",
            "“It is late,” said the user @tide_gary.",
            "@tide_gary wrote: “It is late.”",
            "As @tide_gary put it, “it is late for all of us.”",
            "It is “late for all of us”, according to @tide_gary.",
        ] {
            assert_eq!(speakers(body), ["@tide_gary"], "{body}");
        }
        let body = "Ana Vidal came.\n\n“It is late,” @AnaVidal posted.";
        assert_eq!(speakers(body), ["Ana Vidal"]);
        assert_eq!(speakers("Ana Vidal @tide_gary wrote: “It is late.”"), ["Ana Vidal"]);
    }
}
