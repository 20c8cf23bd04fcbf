//! What a token is, and the tokens of a body as they are found.

use crate::quotes::lexicon::{self, Class, Hashing, WordSet};

/// What a token is.
// With a byte of its own it is told by one comparison, and it is asked for at nearly every token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// A word, with the hyphens, apostrophes and abbreviation dots inside it.
    Word,
    /// A number, or anything that begins with a digit.
    Number,
    /// The `'s` of `Putin's`, or the bare apostrophe of `workers'`.
    Possessive,
    /// `,`
    Comma,
    /// `.`, `?` or `!`
    Stop,
    /// `…` or `...`
    Ellipsis,
    /// `:`
    Colon,
    /// `;`
    Semicolon,
    /// `–`, `—`, `--`, or a hyphen between spaces.
    Dash,
    /// `(` or `[`
    ParenOpen,
    /// `)` or `]`
    ParenClose,
    /// A quotation mark of any form; what it does is decided in the next stage.
    Mark(Glyph),
    /// A line break between paragraphs.
    Break,
    /// Any other character.
    Other,
}

/// The forms of quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// `"`, ` `` `, `''`
    Straight,
    /// `“`, `„`, `«`
    DoubleOpen,
    /// `”`, `»`
    DoubleClose,
    /// `'`
    SingleStraight,
    /// `‘`
    SingleOpen,
    /// `’`, which is also an apostrophe.
    SingleClose,
}

/// How a word is capitalised.
// In the order of the capitals, so that small words and those with a capital are told by one comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Case {
    /// It is no word.
    None,
    /// No capital.
    Lower,
    /// A capital at its head, or within it (`al-Assad`, `easyJet`).
    Capital,
    /// Capitals throughout, at least two of them.
    Upper,
}

/// What is set in the sign of a word of unaccented letters alone, without a hyphen, an apostrophe or a dot.
pub(super) const PLAIN: u8 = 0x80;

/// The mark of a token that no quotation holds.
pub const OUTSIDE: u32 = u32::MAX;

/// One token.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it begins, in bytes of the body.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// The number of the quoted span that holds it, or [`OUTSIDE`].
    pub span: u32,
    /// What it is.
    pub kind: Kind,
    /// How it is capitalised, if it is a word.
    pub case: Case,
    /// The [`lexicon::sign`] of a word, and [`PLAIN`]; [`lexicon::NO_LETTER`] of what begins with none.
    pub(super) sign: u8,
    /// The classes of the word.
    pub class: Class,
}

impl Token {
    /// A word from `start` to `end`, which no quotation holds yet.
    #[inline]
    pub(super) fn word(start: usize, end: usize, case: Case, sign: u8, class: Class) -> Token {
        Token {
            start: start as u32,
            end: end as u32,
            span: OUTSIDE,
            kind: Kind::Word,
            case,
            sign,
            class,
        }
    }

    /// Whether it is a word in any of the classes.
    #[inline]
    pub fn is(&self, any: Class) -> bool {
        self.class.is(any)
    }

    /// Whether it is surely a word of unaccented letters alone, without a hyphen, an apostrophe or a dot.
    #[inline]
    pub fn is_plain(&self) -> bool {
        self.sign & PLAIN != 0
    }

    /// Whether it is one of these words, in whatever case; `body` is what it was read from.
    #[inline]
    pub fn is_one_of(&self, words: &WordSet, body: &str) -> bool {
        words.may_hold(self.sign) && words.hold(self.tail(body), self.len())
    }

    /// Whether it is this word, in whatever case; `body` is what it was read from.
    #[inline]
    pub fn is_word(&self, word: &str, body: &str) -> bool {
        self.len() == word.len() && self.spells(word, body)
    }

    /// Whether another token of the same body is the same word, in whatever case.
    pub fn is_same_word(&self, other: &Token, body: &str) -> bool {
        (self.sign ^ other.sign) & !PLAIN == 0 && self.bytes(body).eq_ignore_ascii_case(other.bytes(body))
    }

    // One copy for the many places that ask: the program is to stay small.
    #[inline(never)]
    fn spells(&self, word: &str, body: &str) -> bool {
        let (text, word) = (self.bytes(body), word.as_bytes());
        // Most words differ in the first letter from what is asked for.
        let begins = |text: &u8, word: &u8| (text ^ word) & !0x20 == 0;
        text.first().zip(word.first()).is_none_or(|(a, b)| begins(a, b)) && text.eq_ignore_ascii_case(word)
    }

    /// How many bytes it has.
    pub(super) fn len(&self) -> usize {
        self.end.wrapping_sub(self.start) as usize
    }

    /// The body from the token on.
    fn tail<'a>(&self, body: &'a str) -> &'a [u8] {
        body.as_bytes().get(self.start as usize..).unwrap_or_default()
    }

    pub(super) fn bytes<'a>(&self, body: &'a str) -> &'a [u8] {
        let range = self.start as usize..self.end as usize;
        body.as_bytes().get(range).unwrap_or_default()
    }

    /// Whether it is a word with a capital.
    pub fn is_capital(&self) -> bool {
        self.case > Case::Lower
    }

    /// Whether a name may begin with it.
    fn may_begin_name(&self) -> bool {
        self.is_capital() || self.is(Class::PARTICLE)
    }

    /// Whether it is a word without a capital.
    pub fn is_lower(&self) -> bool {
        self.case == Case::Lower
    }

    /// What [`lexicon::hash`] gives for its text.
    #[inline]
    pub fn hash(&self, body: &str) -> u64 {
        let (mut text, mut length) = (self.tail(body), self.len());
        let mut hashing = Hashing::new();
        while self.is_plain()
            && let Some((eight, after)) = text.split_first_chunk()
        {
            let eight = u64::from_le_bytes(*eight);
            if length < 8 {
                return hashing.end_with(eight, length as u32);
            }
            hashing.take_eight(eight);
            (text, length) = (after, length - 8);
        }
        lexicon::hash(self.bytes(body))
    }

    /// The same word at another place.
    pub fn moved_to(self, start: u32) -> Token {
        Token {
            start,
            end: start + (self.end - self.start),
            ..self
        }
    }

    /// Whether it stands in the reporter's own words.
    pub fn is_outside(&self) -> bool {
        self.span == OUTSIDE
    }
}

/// The tokens of a body, as they are found.
#[derive(Default)]
pub struct Tokens {
    /// All of them.
    pub all: Vec<Token>,
    /// Those at which a name may begin, by their numbers: words with a capital, and particles.
    pub capitals: Vec<u32>,
    /// Those that are marks of any form.
    pub marks: Vec<u32>,
    /// Those with which a sentence may end: `.`, `?` and `!`.
    pub stops: Vec<u32>,
    /// Those that are personal pronouns of the third person singular.
    pub pronouns: Vec<u32>,
}

impl Tokens {
    /// Room for the tokens of a text of so many bytes.
    pub fn with_capacity(bytes: usize) -> Tokens {
        Tokens {
            all: Vec::with_capacity(bytes / 4),
            capitals: Vec::with_capacity(bytes / 24),
            marks: Vec::with_capacity(bytes / 192),
            stops: Vec::with_capacity(bytes / 96),
            pronouns: Vec::with_capacity(bytes / 192),
        }
    }

    /// Takes tokens out from `from` on, as `cut` does, and numbers anew what the lists name.
    pub fn cut(&mut self, from: usize, cut: impl FnOnce(&mut Vec<Token>)) {
        let ends = self.stops.partition_point(|at| (*at as usize) < from);
        // "in the U.S. The board left": a word that ends a sentence as well is known by where it stands.
        let words = self.stops[ends..]
            .iter()
            .filter_map(|at| self.all.get(*at as usize))
            .filter(|token| token.kind == Kind::Word)
            .map(|token| token.start)
            .collect::<Vec<_>>();
        cut(&mut self.all);
        for numbers in [&mut self.capitals, &mut self.marks, &mut self.stops, &mut self.pronouns] {
            let kept = numbers.partition_point(|at| (*at as usize) < from);
            numbers.truncate(kept);
        }
        for (at, token) in (from as u32..).zip(self.all.get(from..).unwrap_or_default()) {
            if token.kind == Kind::Word && token.may_begin_name() {
                self.capitals.push(at);
            }
            match token.kind {
                Kind::Mark(_) => self.marks.push(at),
                Kind::Stop => self.stops.push(at),
                Kind::Word if words.binary_search(&token.start).is_ok() => self.stops.push(at),
                _ => {}
            }
            if token.is(Class::HE_SHE) {
                self.pronouns.push(at);
            }
        }
    }

    /// Appends what is no word.
    #[inline]
    pub(super) fn push(&mut self, start: usize, end: usize, kind: Kind) {
        match kind {
            Kind::Mark(_) => self.marks.push(self.all.len() as u32),
            Kind::Stop => self.stops.push(self.all.len() as u32),
            _ => {}
        }
        self.all.push(Token {
            start: start as u32,
            end: end as u32,
            span: OUTSIDE,
            kind,
            case: Case::None,
            sign: lexicon::NO_LETTER,
            class: Class::NONE,
        });
    }

    /// Appends a word.
    #[inline]
    pub(super) fn push_word(&mut self, token: Token) {
        // Few are one or the other.
        if token.case != Case::Lower || token.is(Class::PARTICLE.or(Class::HE_SHE)) {
            let at = self.all.len() as u32;
            if token.may_begin_name() {
                self.capitals.push(at);
            }
            if token.is(Class::HE_SHE) {
                self.pronouns.push(at);
            }
        }
        self.all.push(token);
    }
}
