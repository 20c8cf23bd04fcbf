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
