//! Text to tokens: the one definition of a word, for the index, for queries and for highlighting.
//!
//! Phrases must be exact, so nothing is stemmed and no word is left out. Typography must not matter, so a token is what two typesetters would
//! agree on: lower case, without accents, without the dots of `U.S.`, the apostrophe of `don't` or the grouping comma of `1,200`.
//!
//! | text | tokens | why |
//! |---|---|---|
//! | `don’t`, `O'Neill` | `dont`, `oneill` | an apostrophe inside a word joins |
//! | `Putin's` | `putin` `s` | but the possessive is set off, so that `"Vladimir Putin"` is found in it |
//! | `U.S.`, `p.m.` | `us`, `pm` | single letters with dots are an abbreviation |
//! | `3.5%`, `1,200`, `$1.2bn` | `3.5`, `1200`, `1.2bn` | dots inside numbers count, grouping commas do not |
//! | `AT&T` | `at&t` | |
//! | `COVID-19`, `state-run` | `covid` `19`, `state` `run` | hyphens and dashes separate |
//! | `@handle`, `#tag` | `handle`, `tag` | |
//! | `café`, `Łódź`, `ﬁne` | `cafe`, `lodz`, `fine` | Unicode compatibility decomposition (UAX #15) without marks |
//! | `東京` | `東` `京` | ideographs stand alone, so that any run of them can be found as a phrase |
//!
//! Soft hyphens, zero-width characters and direction marks are not there at all.

use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// A character that no phrase reaches across: it stands between texts that are indexed in one field but are not one text.
pub const BARRIER: char = '\u{1E}';

/// How many positions the barrier skips; more than the largest distance a query may allow.
pub const BARRIER_GAP: usize = 10_000;

/// The longest token in bytes; what a longer word has beyond that is not told apart.
pub const MAX_TOKEN_BYTES: usize = 250;

/// Finds the next token of `text` at or after the byte `from`, writes its form into `form`, and returns its place in bytes.
///
/// `from` must be 0 or the end of an earlier token. `gap` is set if a [`BARRIER`] was passed on the way.
pub fn next_token(text: &str, from: usize, form: &mut String, gap: &mut bool) -> Option<Range<usize>> {
    form.clear();
    let start = next_start(text, from, gap)?;
    if let Some(end) = plain_word(text, start, form) {
        return Some(start..end);
    }
    Some(start..Joining::new(text, start, form).end())
}

/// Where the next token begins. The possessive that an earlier call left standing is one: `'s` begins a token of its own.
#[inline]
fn next_start(text: &str, from: usize, gap: &mut bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        let &byte = bytes.get(at)?;
        if byte.is_ascii() {
            if byte.is_ascii_alphanumeric() {
                return Some(at);
            }
            *gap |= byte == BARRIER as u8;
            at += 1;
        } else {
            let c = char_at(text, at)?;
            if is_word_char(c) {
                return Some(at);
            }
            at += c.len_utf8();
        }
    }
}

/// The end of a token that is letters and digits of ASCII with nothing behind them that might belong to them, as most words are.
#[inline]
fn plain_word(text: &str, start: usize, form: &mut String) -> Option<usize> {
    let rest = text.as_bytes().get(start..)?;
    let (mut plain, mut classes) = (0, 0);
    for byte in rest {
        let class = CLASSES[usize::from(*byte)];
        if class == 0 {
            break;
        }
        classes |= class;
        plain += 1;
    }
    let behind = rest.get(plain).copied().unwrap_or(b' ');
    if !behind.is_ascii() || may_join(behind) || !(1..=MAX_TOKEN_BYTES).contains(&plain) {
        return None;
    }
    form.push_str(text.get(start..start + plain)?);
    if classes & CAPITAL != 0 {
        form.make_ascii_lowercase();
    }
    Some(start + plain)
}

/// Any other token, character by character.
struct Joining<'t> {
    text: &'t str,
    form: &'t mut String,
    start: usize,
    /// What stands before it has been looked at.
    at: usize,
    /// Where the token ends, if nothing more belongs to it.
    end: usize,
    /// How many characters there are since the last joined dot: `U.S.` joins stretches of one letter.
    stretch_chars: usize,
    stretch_is_letters: bool,
}

impl<'t> Joining<'t> {
    fn new(text: &'t str, start: usize, form: &'t mut String) -> Joining<'t> {
        Joining {
            text,
            form,
            start,
            at: start,
            end: start,
            stretch_chars: 0,
            stretch_is_letters: true,
        }
    }

    /// Takes in all that belongs to the token, and says where it ends.
    fn end(mut self) -> usize {
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            let goes_on = match byte {
                b'a'..=b'z' => self.letter_or_digit(byte, true),
                b'0'..=b'9' => self.letter_or_digit(byte, false),
                b'A'..=b'Z' => self.letter_or_digit(byte.to_ascii_lowercase(), true),
                b'_' => continues(self.text, self.at + 1) && self.keep(byte),
                b'.' => self.dot(),
                b',' => is_grouping_comma(self.text.as_bytes(), self.at) && self.pass(1),
                b'&' => self.stands_between_letters() && self.keep(byte),
                b'\'' | b'`' => self.apostrophe(1),
                0..=0x7F => false,
                _ => self.beyond_ascii(),
            };
            if !goes_on {
                break;
            }
        }
        self.end
    }

    fn letter_or_digit(&mut self, byte: u8, is_letter: bool) -> bool {
        push(self.form, byte as char);
        self.stretch_is_letters &= is_letter;
        self.stretch_chars += 1;
        self.at += 1;
        self.end = self.at;
        true
    }

    /// Takes in a sign that is part of the form, if something of the token follows.
    fn keep(&mut self, sign: u8) -> bool {
        push(self.form, sign as char);
        self.stretch_chars += 1;
        self.pass(1)
    }

    /// Goes on behind what is no part of the form.
    fn pass(&mut self, bytes: usize) -> bool {
        self.at += bytes;
        true
    }

    /// A dot inside a number counts; one of an abbreviation only joins.
    fn dot(&mut self) -> bool {
        let byte = |at: usize| self.text.as_bytes().get(at).copied().unwrap_or(0);
        let next = byte(self.at + 1);
        let joins_digits =
            self.at > self.start && byte(self.at.wrapping_sub(1)).is_ascii_digit() && next.is_ascii_digit();
        let joins_letters = self.stretch_chars == 1
            && self.stretch_is_letters
            && next.is_ascii_alphabetic()
            && !continues(self.text, self.at + 2);
        if joins_digits {
            push(self.form, '.');
        } else if !joins_letters {
            return false;
        }
        self.stretch_chars = 0;
        self.stretch_is_letters = true;
        self.pass(1)
    }

    fn stands_between_letters(&self) -> bool {
        let letter = |at: usize| self.text.as_bytes().get(at).is_some_and(u8::is_ascii_alphabetic);
        letter(self.at.wrapping_sub(1)) && letter(self.at + 1)
    }

    /// An apostrophe of so many bytes is no part of the form.
    fn apostrophe(&mut self, bytes: usize) -> bool {
        if !apostrophe_joins(self.text, self.at + bytes) {
            return false;
        }
        self.stretch_chars += 1;
        self.pass(bytes)
    }

    fn beyond_ascii(&mut self) -> bool {
        let Some(c) = char_at(self.text, self.at) else {
            return false;
        };
        if is_invisible(c) {
            return self.pass(c.len_utf8());
        }
        if is_apostrophe(c) {
            return self.apostrophe(c.len_utf8());
        }
        if !is_word_char(c) && !is_combining_mark(c) {
            return false;
        }
        let is_alone = stands_alone(c);
        if is_alone && self.end != self.start {
            return false;
        }
        fold_into(self.form, c);
        self.stretch_chars += 1;
        self.at += c.len_utf8();
        self.end = self.at;
        !is_alone
    }
}

/// The form of a token of fewer than sixteen letters and digits of ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShortWord {
    /// Its first eight bytes, the first of them lowest, zero beyond its end.
    pub head: u64,
    /// The bytes after these.
    pub rest: u64,
    /// How many bytes it has.
    pub length: u32,
}

/// What [`next_token`] would find at `at`, if it is a short word of letters and digits of ASCII with nothing behind it that might belong to it.
///
/// Nineteen words of twenty are such. Eight bytes are looked at at a time, and how many of them belong to the word shows without a branch for each.
#[inline]
pub fn short_word(bytes: &[u8], at: usize) -> Option<ShortWord> {
    const SMALL: u64 = 0x2020_2020_2020_2020;
    let eight = u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?);
    let count = word_bytes(eight);
    let (head, rest, length) = if count < 8 {
        let head = (eight | SMALL) & ((1 << (count * 8)) - 1);
        (head, 0, count)
    } else {
        let next = u64::from_le_bytes(*bytes.get(at + 8..)?.first_chunk()?);
        let more = word_bytes(next);
        if more == 8 {
            return None;
        }
        let rest = (next | SMALL) & ((1 << (more * 8)) - 1);
        (eight | SMALL, rest, 8 + more)
    };
    (length > 0 && ends_before(bytes, at + length as usize)).then_some(ShortWord { head, rest, length })
}

/// Whether a word of letters and digits of ASCII surely ends before what stands at `at`: a character that no word goes on with, or one that joins words to
/// another letter or digit, and has none behind it, as at the end of a sentence.
#[inline]
fn ends_before(bytes: &[u8], at: usize) -> bool {
    let byte_at = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
    match byte_at(at) {
        b'.' | b',' | b'\'' => {
            let next = byte_at(at + 1);
            next.is_ascii() && !next.is_ascii_alphanumeric()
        }
        behind => behind.is_ascii() && !may_join(behind),
    }
}

/// How many of eight bytes, from the first (lowest) on, are letters and digits of ASCII.
#[inline]
fn word_bytes(eight: u64) -> u32 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = EACH * 0x80;
    let low = eight & !HIGH;
    // The high bit of each byte that is at least the first and not beyond the last of a range.
    let within = |bytes: u64, first: u8, last: u8| {
        (bytes + EACH * u64::from(0x80 - first)) & !(bytes + EACH * u64::from(0x7F - last))
    };
    let words = (within(low | (EACH * 0x20), b'a', b'z') | within(low, b'0', b'9')) & !eight & HIGH;
    (words ^ HIGH).trailing_zeros() / 8
}

/// The first byte at or after `at` that may belong to a word, a [`BARRIER`], or the end.
#[inline]
pub fn skip_separators(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = bytes.get(at)
        && byte.is_ascii()
        && CLASSES[usize::from(byte)] == 0
        && byte != BARRIER as u8
    {
        at += 1;
    }
    at
}

/// One token of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The form that is indexed.
    pub form: String,
    /// Its place in bytes of the text.
    pub range: Range<usize>,
    /// Its place in tokens; jumps at a [`BARRIER`].
    pub position: usize,
}

/// All tokens of a text.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut walk = Walk::new(text);
    let mut all = Vec::new();
    while let Some(range) = walk.next_range() {
        all.push(Token {
            form: walk.form().to_owned(),
            range,
            position: walk.position(),
        });
    }
    all
}

/// How a word may be written otherwise, as tokens: in one where it has hyphens (`e-mail`, `email`), or set off where letters and digits meet (`covid19`, `COVID-19`).
pub fn other_spelling(word: &str) -> Option<Vec<String>> {
    let tokens = tokens(word);
    if let [token] = tokens.as_slice() {
        let is_digit = |c: char| c.is_ascii_digit() || c == '.';
        let begins_with = is_digit(token.form.chars().next()?);
        let (at, _) = token.form.char_indices().find(|(_, c)| is_digit(*c) != begins_with)?;
        let (first, last) = token.form.split_at(at);
        let letters = if begins_with { last } else { first };
        let clean = letters.chars().all(char::is_alphabetic) && last.chars().all(|c| is_digit(c) != begins_with);
        return clean.then(|| vec![first.to_owned(), last.to_owned()]);
    }
    let joined = tokens.windows(2).all(|pair| {
        let [a, b] = pair else { return false };
        matches!(
            word.get(a.range.end..b.range.start),
            Some("-" | "\u{2010}" | "\u{2011}")
        )
    });
    let has_letters = tokens.iter().any(|token| token.form.chars().any(char::is_alphabetic));
    (joined && has_letters && tokens.len() > 1).then(|| vec![tokens.into_iter().map(|token| token.form).collect()])
}

/// A walk over the tokens of a text that reuses one buffer.
pub struct Walk<'t> {
    text: &'t str,
    at: usize,
    form: String,
    next_position: usize,
}

impl<'t> Walk<'t> {
    /// A walk that stands before the first token.
    pub fn new(text: &'t str) -> Walk<'t> {
        Walk {
            text,
            at: 0,
            form: String::new(),
            next_position: 0,
        }
    }

    /// Steps to the next token and returns its place in bytes.
    pub fn next_range(&mut self) -> Option<Range<usize>> {
        let mut gap = false;
        let range = next_token(self.text, self.at, &mut self.form, &mut gap)?;
        if gap {
            self.next_position += BARRIER_GAP;
        }
        self.next_position += 1;
        self.at = range.end;
        Some(range)
    }

    /// The form of the token it stands on.
    pub fn form(&self) -> &str {
        &self.form
    }

    /// The position of the token it stands on.
    pub fn position(&self) -> usize {
        self.next_position.saturating_sub(1)
    }
}

const CAPITAL: u8 = 2;

/// What each byte is: a capital, another letter or a digit of ASCII (1), or none of these (0).
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_uppercase() {
            classes[byte] = CAPITAL;
        } else if (byte as u8).is_ascii_alphanumeric() {
            classes[byte] = 1;
        }
        byte += 1;
    }
    classes
};

/// Whether a word may go on after this character.
fn may_join(byte: u8) -> bool {
    matches!(byte, b'_' | b'.' | b',' | b'&' | b'\'' | b'`')
}

fn push(form: &mut String, c: char) {
    if form.len() + c.len_utf8() <= MAX_TOKEN_BYTES {
        form.push(c);
    }
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Whether a character that belongs to a word stands at `at`.
fn continues(text: &str, at: usize) -> bool {
    match text.as_bytes().get(at) {
        None => false,
        Some(b) if b.is_ascii() => b.is_ascii_alphanumeric(),
        Some(_) => char_at(text, at).is_some_and(|c| is_word_char(c) && !stands_alone(c)),
    }
}

/// Whether the apostrophe before `after` stands inside a word, and is not that of the possessive.
fn apostrophe_joins(text: &str, after: usize) -> bool {
    if !continues(text, after) {
        return false;
    }
    let possessive = matches!(text.as_bytes().get(after), Some(b's' | b'S')) && !continues(text, after + 1);
    !possessive
}

/// Whether the comma at `at` groups digits by thousands: a digit before it, exactly three after it.
fn is_grouping_comma(bytes: &[u8], at: usize) -> bool {
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    digit(at.wrapping_sub(1)) && (1..=3).all(|k| digit(at + k)) && !digit(at + 4)
}

fn is_word_char(c: char) -> bool {
    // Two of the apostrophes are letters by Unicode.
    c.is_alphanumeric() && !is_apostrophe(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\u{2018}' | '\u{2019}' | '\u{02BC}' | '\u{02B9}' | '\u{2032}' | '\u{FF07}' | '\u{00B4}' | '\u{201B}'
    )
}

/// Characters that are not there for a reader: soft hyphen, zero-width spaces and joiners, direction marks, byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Scripts that are written without spaces between words.
fn stands_alone(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}'
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'
        | '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

/// Appends `c` in lower case without its accents.
fn fold_into(form: &mut String, c: char) {
    decompose_compatible(c, |d| {
        if is_accent(d) {
            return;
        }
        match d {
            'ß' | 'ẞ' => form_push_str(form, "ss"),
            'æ' | 'Æ' => form_push_str(form, "ae"),
            'œ' | 'Œ' => form_push_str(form, "oe"),
            'ø' | 'Ø' => push(form, 'o'),
            'ł' | 'Ł' => push(form, 'l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => push(form, 'd'),
            'þ' | 'Þ' => form_push_str(form, "th"),
            'ħ' | 'Ħ' => push(form, 'h'),
            'ı' => push(form, 'i'),
            'ς' => push(form, 'σ'),
            _ if d.is_alphanumeric() || is_combining_mark(d) => {
                for lower in d.to_lowercase() {
                    if !is_accent(lower) {
                        push(form, lower);
                    }
                }
            }
            _ => {}
        }
    });
}

fn form_push_str(form: &mut String, text: &str) {
    for c in text.chars() {
        push(form, c);
    }
}

/// The blocks of combining diacritical marks; the vowel signs of Indic scripts are not among them.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn forms(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|t| t.form).collect()
    }

    #[test]
    fn a_word_with_a_hyphen_is_written_without_it_too() {
        let other = |word: &str| other_spelling(word).map(|tokens| tokens.join(" "));
        for (word, spelling) in [
            ("e-mail", "email"),
            ("COVID-19", "covid19"),
            ("covid19", "covid 19"),
            ("F35", "f 35"),
            ("1.2bn", "1.2 bn"),
            ("re\u{2011}elect", "reelect"),
        ] {
            assert_eq!(other(word).as_deref(), Some(spelling), "{word}");
        }
        for word in [
            "email",
            "2025",
            "3.5",
            "Putin's",
            "10:30",
            "2025-12-01",
            "a1b2",
            "U.S.",
            "AT&T",
        ] {
            assert_eq!(other(word), None, "{word}");
        }
    }

    #[test]
    fn typography_does_not_matter() {
        assert_eq!(forms("don't DON’T don\u{02BC}t"), ["dont", "dont", "dont"]);
        assert_eq!(
            forms("‘It’s the workers’ plan,’ O'Neill said"),
            ["it", "s", "the", "workers", "plan", "oneill", "said"]
        );
        assert_eq!(forms("Putin's PUTIN’S"), ["putin", "s", "putin", "s"]);
        assert_eq!(forms("co\u{AD}operate\u{200B}d"), ["cooperated"]);
        assert_eq!(forms("a\u{A0}b—c…d"), ["a", "b", "c", "d"]);
    }

    #[test]
    fn an_apostrophe_that_unicode_calls_a_letter_is_no_word_by_itself() {
        assert_eq!(forms("\u{2BC} a \u{2B9}. \u{2BC}"), ["a"]);
        assert_eq!(forms("\u{2BC}tis m\u{2BC}yaso don\u{2B9}"), ["tis", "myaso", "don"]);
    }

    #[test]
    fn abbreviations_lose_their_dots() {
        assert_eq!(
            forms("the U.S. and U.N.-led, at 10 p.m."),
            ["the", "us", "and", "un", "led", "at", "10", "pm"]
        );
        assert_eq!(
            forms("J.K. Rowling; J. K. Rowling"),
            ["jk", "rowling", "j", "k", "rowling"]
        );
        assert_eq!(forms("plan B.He left.I"), ["plan", "b", "he", "left", "i"]);
        assert_eq!(forms("the U.N.'s plan"), ["the", "un", "s", "plan"]);
    }

    #[test]
    fn numbers_keep_what_tells_them_apart() {
        assert_eq!(
            forms("3.5% of $1,200,000.50 or $1.2bn"),
            ["3.5", "of", "1200000.50", "or", "1.2bn"]
        );
        assert_eq!(forms("in 2015,2016 and 1,23"), ["in", "2015", "2016", "and", "1", "23"]);
        assert_eq!(forms("COVID-19 10:30 2-1."), ["covid", "19", "10", "30", "2", "1"]);
    }

    #[test]
    fn names_and_handles() {
        assert_eq!(forms("AT&T and R&D & co"), ["at&t", "and", "r&d", "co"]);
        assert_eq!(forms("@some_handle #tag"), ["some_handle", "tag"]);
        assert_eq!(
            forms("José Łukasz Ørsted Straße ﬁne Æthel"),
            ["jose", "lukasz", "orsted", "strasse", "fine", "aethel"]
        );
        assert_eq!(forms("Jose\u{301}"), ["jose"]);
    }

    #[test]
    fn scripts_without_spaces_fall_into_characters() {
        assert_eq!(forms("東京 2020年"), ["東", "京", "2020", "年"]);
        assert_eq!(forms("हिन्दी"), ["हिन्दी"]);
    }

    #[test]
    fn a_barrier_keeps_phrases_apart() {
        let t = tokens("one two\u{1E}three");
        assert_eq!(
            t.iter().map(|t| t.position).collect::<Vec<_>>(),
            [0, 1, 2 + BARRIER_GAP]
        );
    }

    #[test]
    fn a_very_long_word_is_cut_and_cheap() {
        let long = "x".repeat(1_000_000);
        let t = tokens(&long);
        assert_eq!(t.len(), 1);
        assert_eq!(t[0].form.len(), MAX_TOKEN_BYTES);
        assert_eq!(t[0].range, 0..1_000_000);
    }

    proptest! {
        #[test]
        fn ranges_are_ordered_and_on_character_boundaries(text in "\\PC{0,60}|[a-zA-Z0-9.,'’&_ \u{AD}\u{200B}é東ß\u{301}\u{2BC}-]{0,60}") {
            let mut end = 0;
            for token in tokens(&text) {
                prop_assert!(token.range.start >= end && token.range.end > token.range.start);
                prop_assert!(text.get(token.range.clone()).is_some());
                prop_assert!(token.form.len() <= MAX_TOKEN_BYTES);
                end = token.range.end;
            }
        }

        #[test]
        fn a_form_is_its_own_form(text in "[a-zA-Z0-9.,'’&_ \u{AD}éÉßøŁ-]{0,40}") {
            for token in tokens(&text) {
                let again = forms(&token.form);
                prop_assert_eq!(again, vec![token.form]);
            }
        }
    }
}
