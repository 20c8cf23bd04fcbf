//! What a byte or a character can begin, before it is looked at more closely.

/// Byte classes of the scan.
pub(super) const LETTER: u8 = 1;
pub(super) const DIGIT: u8 = 2;
pub(super) const SPACE: u8 = 3;
pub(super) const HIGH: u8 = 4;

pub(super) static BYTES: [u8; 256] = {
    let mut table = [0; 256];
    let mut b = 0;
    while b < 256 {
        let c = b as u8;
        table[b] = if c.is_ascii_alphabetic() {
            LETTER
        } else if c.is_ascii_digit() {
            DIGIT
        } else if c.is_ascii_whitespace() || c < 0x20 {
            SPACE
        } else if c >= 0x80 {
            HIGH
        } else {
            0
        };
        b += 1;
    }
    table
};

/// Whether the character is of the block of dashes, marks and dots, which has no letters: to look one up takes long.
pub(super) fn is_general_punctuation(c: char) -> bool {
    ('\u{2010}'..='\u{203A}').contains(&c)
}

/// How many bytes the blank at `at` takes that parts two words of a sentence: spaces of any width, and the end of a wrapped line; none where a line is empty.
pub(super) fn blank(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    let mut wrapped = false;
    loop {
        end += match bytes.get(end..).unwrap_or(&[]) {
            [b' ' | b'\t' | b'\r', ..] => 1,
            [b'\n', ..] if !wrapped => {
                wrapped = true;
                1
            }
            // No-break space.
            [0xC2, 0xA0, ..] => 2,
            // From the en quad to the hair space, and the narrow no-break space.
            [0xE2, 0x80, 0x80..=0x8A | 0xAF, ..] => 3,
            [b'\n', ..] => return 0,
            _ => return end - at,
        };
    }
}

/// Whether such a blank ends before `at`.
pub(super) fn follows_blank(bytes: &[u8], at: usize) -> bool {
    matches!(
        bytes.get(..at),
        Some([.., b' ' | b'\t' | b'\n' | b'\r'] | [.., 0xC2, 0xA0] | [.., 0xE2, 0x80, 0x80..=0x8A | 0xAF])
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_of_any_width_part_words_and_empty_lines_do_not() {
        for (text, long) in [
            ("a b", 1),
            ("a  b", 2),
            ("a\u{a0}b", 2),
            ("a\u{202f}b", 3),
            ("a\n   b", 4),
            ("a\r\nb", 2),
        ] {
            assert_eq!(blank(text.as_bytes(), 1), long, "{text:?}");
            assert!(follows_blank(text.as_bytes(), 1 + long), "{text:?}");
        }
        for text in ["ab", "a", "a\n\nb", "a.b", "aàb"] {
            assert_eq!(blank(text.as_bytes(), 1), 0, "{text:?}");
        }
        assert!(!follows_blank("à".as_bytes(), 2));
    }
}
