//! Body to tokens: words with their classes, punctuation, and the marks that may enclose speech.
//!
//! A token is what attribution needs to see as one thing, which is not what an index calls a word: `Kim Jong-un` has two, `U.S.` and `Mr.` keep their
//! dots so that no sentence ends there, and a possessive `'s` stands apart so that `Putin's aide` still names Putin.

use super::lexicon::{self, Class, Hashing, Lexicon, WordSet, words};

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

/// Those who make something with their own hands or heads.
const CRAFTS: &WordSet = words![
    "policymaker",
    "policy-maker",
    "lawmaker",
    "law-maker",
    "filmmaker",
    "film-maker",
    "dealmaker",
    "deal-maker",
    "playmaker",
    "homemaker",
    "matchmaker",
    "kingmaker",
    "peacemaker",
    "troublemaker",
    "merrymaker",
    "dressmaker",
    "haymaker",
    "shoemaker",
    "watchmaker",
    "cheesemaker",
    "winemaker",
    "bodybuilder",
    "boatbuilder",
    "cabinetmaker",
    "rainmaker",
    "moneymaker",
    "hitmaker",
    "bookmaker",
    "tastemaker",
];

/// What is set in the sign of a word of unaccented letters alone, without a hyphen, an apostrophe or a dot.
const PLAIN: u8 = 0x80;

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
    sign: u8,
    /// The classes of the word.
    pub class: Class,
}

impl Token {
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
    fn len(&self) -> usize {
        self.end.wrapping_sub(self.start) as usize
    }

    /// The body from the token on.
    fn tail<'a>(&self, body: &'a str) -> &'a [u8] {
        body.as_bytes().get(self.start as usize..).unwrap_or_default()
    }

    fn bytes<'a>(&self, body: &'a str) -> &'a [u8] {
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
        let mut hashing = Hashing::default();
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

    /// Whether it is a noun for those who make or build something for sale: `carmaker`, `shipbuilder`, and no `filmmaker`.
    pub fn is_maker(&self, body: &str) -> bool {
        let makes = |ending: &[u8]| self.len() > ending.len() + 2 && self.bytes(body).ends_with(ending);
        self.is_lower() && (makes(b"maker") || makes(b"builder")) && !self.is_one_of(CRAFTS, body)
    }

    /// Whether it stands in the reporter's own words.
    pub fn is_outside(&self) -> bool {
        self.span == OUTSIDE
    }
}

/// Whether the token at `at` is a noun that bodies are called by again: `the agency`, `the chipmaker`, `the cruise line`.
pub fn is_body_noun(body: &str, tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.is_lower() && t.is(Class::BODY)) || is_company_noun(body, tokens, at)
}

/// Whether it is one that only a company is called by, or hardly anything else.
pub fn is_company_noun(body: &str, tokens: &[Token], at: usize) -> bool {
    let Some(t) = tokens.get(at).filter(|t| t.is_lower()) else {
        return false;
    };
    let compound = || {
        let before = at.checked_sub(1).and_then(|b| tokens.get(b));
        COMPOUNDS
            .iter()
            .any(|(noun, trades)| t.is_word(noun, body) && before.is_some_and(|b| b.is_one_of(trades, body)))
    };
    t.is(Class::COMPANY) || t.is_maker(body) || compound()
}

/// Nouns for bodies that are such only after a word for their trade.
const COMPOUNDS: &[(&str, &WordSet)] = &[
    ("line", words!["cruise", "ferry", "shipping", "rail", "container"]),
    ("major", words!["oil", "energy", "mining", "gas"]),
    (
        "house",
        words!["auction", "fashion", "publishing", "brokerage", "investment"],
    ),
    ("tank", words!["think"]),
    (
        "exchange",
        words![
            "stock",
            "crypto",
            "cryptocurrency",
            "futures",
            "options",
            "commodities",
            "metals"
        ],
    ),
];

/// How many bytes of a number stand before the capital of a name at most: `24-` `Seven`.
const LONGEST_FIGURE: usize = 4;

/// Byte classes of the scan.
const LETTER: u8 = 1;
const DIGIT: u8 = 2;
const SPACE: u8 = 3;
const HIGH: u8 = 4;

static BYTES: [u8; 256] = {
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

/// What a byte is that is a token by itself whatever stands beside it.
static ALONE: [Option<Kind>; 128] = {
    let mut table = [None; 128];
    table[b',' as usize] = Some(Kind::Comma);
    table[b'?' as usize] = Some(Kind::Stop);
    table[b'!' as usize] = Some(Kind::Stop);
    table[b':' as usize] = Some(Kind::Colon);
    table[b';' as usize] = Some(Kind::Semicolon);
    table[b'(' as usize] = Some(Kind::ParenOpen);
    table[b'[' as usize] = Some(Kind::ParenOpen);
    table[b')' as usize] = Some(Kind::ParenClose);
    table[b']' as usize] = Some(Kind::ParenClose);
    table[b'"' as usize] = Some(Kind::Mark(Glyph::Straight));
    table
};

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

    #[inline]
    fn push_word(&mut self, token: Token) {
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

/// Scans one paragraph of a body, `from..to` in bytes, and appends its tokens.
#[inline(never)]
pub fn scan(body: &str, from: usize, to: usize, tokens: &mut Tokens) {
    let lexicon = Lexicon::get();
    let bytes = &body.as_bytes()[..to];
    let mut at = from;
    let push = |tokens: &mut Tokens, start: usize, end: usize, kind: Kind| {
        match kind {
            Kind::Mark(_) => tokens.marks.push(tokens.all.len() as u32),
            Kind::Stop => tokens.stops.push(tokens.all.len() as u32),
            _ => {}
        }
        tokens.all.push(Token {
            start: start as u32,
            end: end as u32,
            span: OUTSIDE,
            kind,
            case: Case::None,
            sign: lexicon::NO_LETTER,
            class: Class::NONE,
        });
    };
    while at < to {
        let start = at;
        let byte = bytes[at];
        let sort = BYTES[byte as usize];
        // Asked for first and by itself, because a branch that nearly always goes the same way costs nothing.
        if sort == LETTER {
            at = match plain_word(bytes, start, lexicon, tokens) {
                Some(end) => end,
                None => word(body, bytes, start, lexicon, tokens),
            };
            at += usize::from(bytes.get(at) == Some(&b' '));
            continue;
        }
        if let Some(Some(kind)) = ALONE.get(byte as usize) {
            if byte == b'('
                && let Some(end) = ticker_enclosed(bytes, start)
            {
                at = end;
                continue;
            }
            at += 1;
            push(tokens, start, at, *kind);
            at += usize::from(bytes.get(at) == Some(&b' '));
            continue;
        }
        match sort {
            SPACE => at += 1,
            DIGIT => {
                at += 1;
                while at < to {
                    match bytes[at] {
                        b if b.is_ascii_alphanumeric() => at += 1,
                        b'.' if runs_into_the_next(bytes, at) => break,
                        b'.' | b',' | b'-' | b':' | b'/'
                            if bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric) =>
                        {
                            at += 2
                        }
                        _ => break,
                    }
                }
                if names_a_firm(bytes, start, at) {
                    tokens.push_word(Token {
                        start: start as u32,
                        end: at as u32,
                        span: OUTSIDE,
                        kind: Kind::Word,
                        case: Case::Capital,
                        sign: lexicon::NO_LETTER,
                        class: Class::NONE,
                    });
                } else {
                    push(tokens, start, at, Kind::Number);
                }
            }
            HIGH => {
                let c = body[at..].chars().next().unwrap_or(' ');
                if !is_general_punctuation(c) && c.is_alphabetic() {
                    at = word(body, bytes, start, lexicon, tokens);
                    continue;
                }
                at += c.len_utf8();
                let kind = match c {
                    '“' | '„' | '‟' | '«' | '＂' => Kind::Mark(Glyph::DoubleOpen),
                    '”' | '»' => Kind::Mark(Glyph::DoubleClose),
                    // A double prime as news agencies set it for a mark; after a figure it means inches.
                    '″' if start > from && !bytes[start - 1].is_ascii_digit() => Kind::Mark(Glyph::Straight),
                    // "Vidal‘s": a mark turned the wrong way.
                    '‘' if possessive(bytes, start, at) => {
                        at += 1;
                        Kind::Possessive
                    }
                    // Two single marks are typed for a double one.
                    '‘' if body[at..].starts_with('‘') => {
                        at += c.len_utf8();
                        Kind::Mark(Glyph::DoubleOpen)
                    }
                    '’' if body[at..].starts_with('’') => {
                        at += c.len_utf8();
                        Kind::Mark(Glyph::DoubleClose)
                    }
                    '‘' | '‛' | '‹' => Kind::Mark(Glyph::SingleOpen),
                    '’' | '›' => {
                        if possessive(bytes, start, at) {
                            at += 1;
                            Kind::Possessive
                        } else if elision(bytes, at) {
                            Kind::Other
                        } else {
                            Kind::Mark(Glyph::SingleClose)
                        }
                    }
                    '–' | '—' | '―' | '‒' | '\u{2010}' => Kind::Dash,
                    '…' => Kind::Ellipsis,
                    c if c.is_whitespace()
                        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{AD}' | '\u{FEFF}' | '\u{2060}') =>
                    {
                        continue;
                    }
                    _ => Kind::Other,
                };
                push(tokens, start, at, kind);
            }
            _ => {
                at += 1;
                let next = bytes.get(at).copied().unwrap_or(b' ');
                let kind = match byte {
                    b'.' => {
                        if next == b'.' || (next == b' ' && bytes.get(at + 1) == Some(&b'.')) {
                            while at < to
                                && (bytes[at] == b'.' || (bytes[at] == b' ' && bytes.get(at + 1) == Some(&b'.')))
                            {
                                at += 1;
                            }
                            Kind::Ellipsis
                        } else if (next.is_ascii_alphanumeric() || matches!(next, b',' | b';'))
                            && !runs_into_the_next(bytes, start)
                        {
                            // Inside "D-S.C." or after "Ky.," no sentence ends.
                            Kind::Other
                        } else {
                            Kind::Stop
                        }
                    }
                    b'<' => match ticker_enclosed(bytes, start) {
                        Some(end) => {
                            at = end;
                            continue;
                        }
                        None => Kind::Other,
                    },
                    b'`' => {
                        if next == b'`' {
                            at += 1;
                            Kind::Mark(Glyph::DoubleOpen)
                        } else {
                            Kind::Mark(Glyph::SingleOpen)
                        }
                    }
                    b'\'' => {
                        if next == b'\'' {
                            at += 1;
                            Kind::Mark(Glyph::Straight)
                        } else if possessive(bytes, start, at) {
                            at += 1;
                            Kind::Possessive
                        } else if elision(bytes, at) {
                            Kind::Other
                        } else {
                            Kind::Mark(Glyph::SingleStraight)
                        }
                    }
                    b'-' => {
                        if next == b'-' {
                            while at < to && bytes[at] == b'-' {
                                at += 1;
                            }
                            Kind::Dash
                        } else if next == b' ' || start == from || bytes[start - 1] == b' ' {
                            Kind::Dash
                        } else {
                            Kind::Other
                        }
                    }
                    _ => Kind::Other,
                };
                push(tokens, start, at, kind);
            }
        }
    }
}

/// The exchanges at which companies are listed, as news agencies name them after the dot of a ticker.
const EXCHANGES: &[&[u8]] = &[
    b"N", b"O", b"L", b"T", b"A", b"P", b"AX", b"AS", b"BK", b"BO", b"BR", b"CO", b"DE", b"HE", b"HK", b"IS", b"JK",
    b"JO", b"KL", b"KS", b"LS", b"MC", b"MI", b"MM", b"MX", b"NS", b"NZ", b"OB", b"OL", b"PA", b"PK", b"SA", b"SI",
    b"SN", b"SS", b"ST", b"SW", b"SZ", b"TA", b"TO", b"TW", b"UL", b"VI", b"VX", b"WA",
];

/// How many bytes a ticker has at most before its dot.
const LONGEST_TICKER: usize = 10;

/// Where the code of an exchange ends that begins with the dot at `dot`.
fn exchange(bytes: &[u8], dot: usize) -> Option<usize> {
    let code = bytes.get(dot..)?.strip_prefix(b".")?;
    let length = code.iter().take_while(|b| b.is_ascii_uppercase()).count();
    EXCHANGES.contains(&code.get(..length)?).then_some(dot + 1 + length)
}

/// Where the ticker or number ends that an agency sets behind a name for its machines: `( MRDN.N )`, `<MRDN.O>`, `<ID:nN02286902>`.
fn ticker_enclosed(bytes: &[u8], open: usize) -> Option<usize> {
    let angle = bytes.get(open) == Some(&b'<');
    let spaced = bytes.get(open + 1) == Some(&b' ');
    let first = open + 1 + usize::from(spaced);
    let inner = bytes.get(first..)?;
    let length = inner.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    let end = if angle && inner.starts_with(b"ID:") {
        let number = inner.iter().skip(length + 1);
        first + length + 1 + number.take_while(|b| b.is_ascii_alphanumeric()).count()
    } else {
        // "(D.O)": letters with dots between them.
        let plain = length > 1 || spaced || angle;
        exchange(bytes, first + length).filter(|_| plain && (1..=LONGEST_TICKER).contains(&length))?
    };
    let end = end + usize::from(bytes.get(end) == Some(&b' '));
    let close = if angle { b'>' } else { b')' };
    (bytes.get(end) == Some(&close)).then_some(end + 1)
}

/// Whether the character is of the block of dashes, marks and dots, which has no letters: to look one up takes long.
fn is_general_punctuation(c: char) -> bool {
    ('\u{2010}'..='\u{203A}').contains(&c)
}

/// Whether the apostrophe before `after` belongs to a possessive `s`.
fn possessive(bytes: &[u8], apostrophe: usize, after: usize) -> bool {
    let before = apostrophe.checked_sub(1).map_or(b' ', |i| bytes[i]);
    matches!(bytes.get(after), Some(b's' | b'S'))
        && !bytes
            .get(after + 1)
            .is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80 && !bytes[after + 1..].starts_with(&[0xE2]))
        && (before.is_ascii_alphanumeric() || before >= 0x80 || matches!(before, b'.' | b')' | b'!'))
}

/// Whether what follows an apostrophe is one of the words that lose their beginning: `'em`, `'90s`.
fn elision(bytes: &[u8], after: usize) -> bool {
    let rest = &bytes[after.min(bytes.len())..];
    let decade = rest.len() >= 3
        && rest[0].is_ascii_digit()
        && rest[1].is_ascii_digit()
        && (rest[2] == b's' || !rest[2].is_ascii_alphanumeric());
    decade
        || ["em", "til", "cause", "tis", "twas", "round", "bout", "n"]
            .iter()
            .any(|w| {
                rest.len() >= w.len()
                    && rest[..w.len()].eq_ignore_ascii_case(w.as_bytes())
                    && !rest.get(w.len()).is_some_and(u8::is_ascii_alphanumeric)
            })
}

/// A byte each.
const EACH_HIGH: u64 = 0x8080_8080_8080_8080;
const EACH_SMALL: u64 = 0x2020_2020_2020_2020;
const EACH: u64 = 0x0101_0101_0101_0101;

/// The longest abbreviation that keeps its dot, in bytes.
const LONGEST_ABBREVIATION: usize = 6;

/// What a byte after letters shows: the word's end, the dot that may end it, or nothing yet.
const ENDS: u8 = 1;
const DOT: u8 = 2;

static AFTER_WORD: [u8; 256] = {
    let mut table = [0; 256];
    let mut b = 0;
    while b < 256 {
        table[b] = match b as u8 {
            b'.' => DOT,
            b'\'' | b'-' | b'&' => 0,
            b if BYTES[b as usize] == SPACE || BYTES[b as usize] == 0 => ENDS,
            _ => 0,
        };
        b += 1;
    }
    table
};

/// Scans the word at `start` eight bytes at a time, if it is of unaccented letters alone and surely ends after them; returns where it ends.
///
/// Nineteen words of twenty are such; how long one is shows without a branch for each letter.
#[inline]
fn plain_word(bytes: &[u8], start: usize, lexicon: &Lexicon, tokens: &mut Tokens) -> Option<usize> {
    let mut at = start;
    let mut hash = Hashing::default();
    // The bits that tell lower from upper case, of all letters.
    let mut small = 0;
    let mut large = 0;
    loop {
        let eight = u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?);
        // The high bit of the first byte that is no letter, which is from `a` to `z` once the bit of its case is set. A byte that borrows from those behind it or carries into
        // them is no letter itself, so that only what stands after the first such byte may be wrong.
        let letters = (eight | EACH_SMALL).wrapping_sub(EACH * u64::from(b'a'));
        let others = (letters | letters.wrapping_add(EACH * (0x80 - 26))) & EACH_HIGH;
        if others == 0 {
            small |= eight & EACH_SMALL;
            large |= !eight & EACH_SMALL;
            hash.take_eight(eight);
            at += 8;
            continue;
        }
        let count = others.trailing_zeros() / 8;
        let word = (1 << (count * 8)) - 1;
        small |= eight & EACH_SMALL & word;
        large |= !eight & EACH_SMALL & word;
        at += count as usize;
        let next = (eight >> (count * 8)) as u8;
        let ends = match AFTER_WORD[next as usize] {
            ENDS => true,
            DOT => {
                // A domain, an initial and an abbreviation keep their dot.
                let long = at - start > LONGEST_ABBREVIATION;
                at - start > 1
                    && !bytes.get(at + 1).is_some_and(|&b| b.is_ascii_alphabetic() || b == b'-')
                    && (long
                        || !lexicon
                            .class_hashed(hash.end_with(eight, count + 1))
                            .is(Class::ABBREVIATION))
            }
            _ => surely_ends(bytes, at),
        };
        if !ends {
            return None;
        }
        let hash = hash.end_with(eight, count);
        let (case, class) = if bytes[start] & 0x20 != 0 && large == 0 {
            (Case::Lower, lexicon.class_of_lower(hash))
        } else if small == 0 && at - start >= 2 {
            // The World Health Organization is no pronoun.
            let is_body = &bytes[start..at] == b"WHO";
            (
                Case::Upper,
                if is_body {
                    Class::ORG
                } else {
                    lexicon.class_hashed(hash)
                },
            )
        } else {
            (Case::Capital, lexicon.class_hashed(hash))
        };
        tokens.push_word(Token {
            start: start as u32,
            end: at as u32,
            span: OUTSIDE,
            kind: Kind::Word,
            case,
            sign: lexicon::sign(hash) | PLAIN,
            class,
        });
        return Some(at);
    }
}

/// Whether a word of letters ends before the byte at `at`, which others go on with; where it takes longer to tell, it is not sure.
fn surely_ends(bytes: &[u8], at: usize) -> bool {
    match bytes[at..] {
        [b'\'', ..] => !joins(bytes, at + 1),
        [0xE2, 0x80, 0x99, ..] => !joins(bytes, at + 3),
        // Dashes, opening and closing marks, dots.
        [0xE2, 0x80, 0x93 | 0x94 | 0x98 | 0x9C | 0x9D | 0xA6, ..] => true,
        [b'-' | b'&', ..] => !compounds(bytes, at + 1),
        _ => false,
    }
}

/// Whether what follows a hyphen belongs to the same word.
fn compounds(bytes: &[u8], after: usize) -> bool {
    bytes
        .get(after)
        .is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0xC3 && *b < 0xE2)
}

/// Scans the word at `start` and returns where it ends.
fn word(body: &str, bytes: &[u8], start: usize, lexicon: &Lexicon, tokens: &mut Tokens) -> usize {
    let to = bytes.len();
    let mut hash = Hashing::default();
    let mut at = start;
    let mut capitals = 0u32;
    let mut letters = 0u32;
    let mut capital_part = false;
    let mut at_part = true;
    // Where what stands after the last hyphen begins: "then-U.S.", "then-Sen."
    let mut part = start;
    // Single letters with dots between them: initials and abbreviations.
    let mut dotted = false;
    while at < to {
        let byte = bytes[at];
        match BYTES[byte as usize] {
            LETTER | DIGIT => {
                let upper = byte.is_ascii_uppercase();
                capitals += u32::from(upper);
                letters += 1;
                capital_part |= at_part && upper;
                at_part = false;
                hash.take(byte);
                at += 1;
            }
            HIGH => {
                let Some(c) = body.get(at..).and_then(|rest| rest.chars().next()) else {
                    break;
                };
                let after = at + c.len_utf8();
                if c == '’' {
                    if !joins(bytes, after) {
                        break;
                    }
                    hash.take(b'\'');
                    at = after;
                    at_part = true;
                } else if !is_general_punctuation(c) && c.is_alphanumeric() {
                    let upper = c.is_uppercase();
                    capitals += u32::from(upper);
                    letters += 1;
                    capital_part |= at_part && upper;
                    at_part = false;
                    for &b in &bytes[at..after] {
                        hash.take(b);
                    }
                    at = after;
                } else if matches!(c, '\u{AD}' | '\u{200B}' | '\u{2011}' | '\u{0300}'..='\u{036F}') {
                    at = after;
                } else {
                    break;
                }
            }
            _ => match byte {
                b'\'' => {
                    if !joins(bytes, at + 1) {
                        break;
                    }
                    hash.take(b'\'');
                    at += 1;
                    at_part = true;
                }
                b'-' | b'&' => {
                    if !compounds(bytes, at + 1) {
                        break;
                    }
                    hash.take(byte);
                    at += 1;
                    part = at;
                    at_part = true;
                }
                b'.' if domain(bytes, at + 1) > 0 => {
                    let end = at + 1 + domain(bytes, at + 1);
                    for &b in &bytes[at..end] {
                        hash.take(b);
                    }
                    letters += (end - at - 1) as u32;
                    at = end;
                }
                // "the Carrow, Wash.-based board"
                b'.' if at - part <= LONGEST_ABBREVIATION && bytes[at + 1..].starts_with(b"-based") => {
                    hash.take(b'.');
                    at += 1;
                }
                b'.' => {
                    let next_letter = bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic);
                    let single = at - start == 1 || dotted && bytes[at - 2] == b'.';
                    let upper = bytes[at - 1].is_ascii_uppercase();
                    if (single || at - part == 1)
                        && next_letter
                        && !bytes.get(at + 2).is_some_and(u8::is_ascii_alphabetic)
                    {
                        dotted = true;
                        hash.take(b'.');
                        at += 1;
                        at_part = true;
                    } else if single && (upper && (letters > 1 || is_initial(bytes, start, at)) || dotted) {
                        hash.take(b'.');
                        at += 1;
                        break;
                    } else if capitals == letters
                        && letters > 1
                        && let Some(end) = exchange(bytes, at)
                        && !bytes.get(end).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'.')
                    {
                        // "Meridian Inc MRDN.O said": no word of the sentence.
                        return end;
                    } else {
                        break;
                    }
                }
                _ => break,
            },
        }
    }
    let mut spelled = hash.end();
    let mut class = lexicon.class_hashed(spelled);
    // An abbreviation takes its dot with it: `Mr.`, `Sen.`
    if bytes.get(at) == Some(&b'.') && at - part <= LONGEST_ABBREVIATION {
        hash.take(b'.');
        let with_dot = if part > start {
            lexicon.class(body.get(part..=at).unwrap_or_default())
        } else {
            lexicon.class_hashed(hash.end())
        };
        let next = bytes.get(at + 1).copied().unwrap_or(b'\n');
        if with_dot.is(Class::ABBREVIATION)
            && (next == b' ' || next == b',' || next == b'\'')
            && !ends_sentence(bytes, part, at)
            && !is_a_name_here(bytes, at, with_dot.is(Class::PLACE), tokens.all.last())
        {
            // The compound is of no class of its own.
            if part == start {
                class = class.or(with_dot);
                spelled = hash.end();
            }
            at += 1;
        }
    }
    // "ex-wife", "great-aunt", "half-brother"
    if part > start && capitals == 0 && class == Class::NONE {
        class = body
            .get(start..at)
            .map_or(class, |word| of_kin_or_friend(word, lexicon));
    }
    // "in the U.S. The board left": the dot ends the sentence as well.
    let closes = || dotted && begins_with_function_word(bytes, at + 1);
    // "in Velby, Calif. Vidal left"
    let state = || {
        bytes[at - 1] == b'.'
            && class.is(Class::PLACE)
            && class.is(Class::ABBREVIATION)
            && !body[start..].starts_with("U.")
            && tokens.all.last().is_some_and(|t| t.kind == Kind::Comma)
            && bytes.get(at + 1).is_some_and(u8::is_ascii_uppercase)
    };
    if bytes.get(at) == Some(&b' ') && (closes() || state()) {
        tokens.stops.push(tokens.all.len() as u32);
    }
    // "easyJet", "xAI’s"
    let case = if !capital_part && capitals == 0 {
        Case::Lower
    } else if capitals >= 2 && capitals == letters {
        Case::Upper
    } else {
        Case::Capital
    };
    tokens.push_word(Token {
        start: start as u32,
        end: at as u32,
        span: OUTSIDE,
        kind: Kind::Word,
        case,
        sign: lexicon::sign(spelled),
        class,
    });
    at
}

/// What is before a hyphen where the word behind it still says what somebody is.
const STILL_SOMEBODY: &WordSet = words!["co", "ex", "great", "half"];

/// The class of a compound for somebody, by what is behind its hyphen: `ex-` `wife`.
fn of_kin_or_friend(word: &str, lexicon: &Lexicon) -> Class {
    let somebody = word
        .split_once('-')
        .filter(|(before, _)| STILL_SOMEBODY.hold(before.as_bytes(), before.len()));
    let class = somebody.map_or(Class::NONE, |(_, rest)| lexicon.class(rest));
    // The ex-president and the co-chair stand for whoever is in mind, and before names.
    [Class::ROLE_M, Class::ROLE_F, Class::ROLE]
        .into_iter()
        .filter(|&role| class.is(role) && !class.is(Class::RANK))
        .fold(Class::NONE, Class::or)
}

/// Whether a number with a capital in it is a name: `7-Eleven`, or what says something and is no sum: `3M said`, `said 3M`.
fn names_a_firm(bytes: &[u8], start: usize, end: usize) -> bool {
    let word = &bytes[start..end];
    let Some(capital) = word.iter().position(u8::is_ascii_uppercase) else {
        return false;
    };
    let (before, after) = (&bytes[..start], &bytes[end..]);
    let says = || {
        [&b" said"[..], b" says", b" told"]
            .iter()
            .any(|verb| after.starts_with(verb))
            || [&b"said "[..], b"says "].iter().any(|verb| before.ends_with(verb))
    };
    capital <= LONGEST_FIGURE
        && !matches!(before.last(), Some(b'$' | 0x80..))
        && (word.len() > capital + 2 && word[capital + 1..].iter().all(u8::is_ascii_lowercase)
            || word[capital..].iter().all(u8::is_ascii_uppercase) && says())
}

/// Whether the dot ends a sentence after which the space is missing: `he left.She stayed`, `in 1987.In May`, and not `Sen.Orde`, `Corvin.Net`.
fn runs_into_the_next(bytes: &[u8], dot: usize) -> bool {
    let capital = bytes.get(dot + 1).is_some_and(u8::is_ascii_uppercase)
        && bytes.get(dot + 2).is_some_and(|b| b.is_ascii_lowercase() || *b == b' ');
    if !capital {
        return false;
    }
    let before = &bytes[dot.saturating_sub(LONGEST_BEFORE_DOT)..dot];
    let word = before.iter().rev().take_while(|b| b.is_ascii_alphanumeric()).count();
    // "“so”.But"
    if word == 0 {
        return matches!(before.last(), Some(b'"' | b')' | 0x9D));
    }
    let (outside, word) = before.split_at(before.len() - word);
    // "met Vidal.She left"
    let name =
        || word.len() > 4 && word[1..].iter().all(u8::is_ascii_lowercase) && begins_with_function_word(bytes, dot + 1);
    word.len() > 1
        && matches!(outside.last(), Some(b' ' | b'\n' | b'-' | b'\''))
        && (name() || word.iter().all(u8::is_ascii_lowercase) || word.len() == 4 && word.iter().all(u8::is_ascii_digit))
}

/// How many bytes before a dot are looked at for the word that it closes.
const LONGEST_BEFORE_DOT: usize = 24;

/// How many bytes of a name of the net's end in a domain at `at`: `Example.org`. None where a sentence goes on.
fn domain(bytes: &[u8], at: usize) -> usize {
    const DOMAINS: &[&[u8]] = &[b"com", b"org", b"net", b"gov", b"edu", b"co", b"io", b"tv"];
    if !bytes.get(at).is_some_and(u8::is_ascii_lowercase) {
        return 0;
    }
    DOMAINS
        .iter()
        .find(|d| {
            bytes.get(at..at + d.len()).is_some_and(|b| b == **d)
                && !bytes.get(at + d.len()).is_some_and(u8::is_ascii_alphanumeric)
        })
        .map_or(0, |d| d.len())
}

/// Whether an apostrophe inside a word joins what follows: a letter, unless it is the `s` of a possessive.
fn joins(bytes: &[u8], after: usize) -> bool {
    let Some(&next) = bytes.get(after) else { return false };
    if !(next.is_ascii_alphabetic() || (0xC3..0xE2).contains(&next)) {
        return false;
    }
    let single = !bytes
        .get(after + 1)
        .is_some_and(|b| b.is_ascii_alphanumeric() || (0xC3..0xE2).contains(b));
    !(single && matches!(next, b's' | b'S'))
}

/// Whether a pronoun, an article or the like stands at `at` with a capital, as at the head of a sentence.
fn begins_with_function_word(bytes: &[u8], at: usize) -> bool {
    const WORDS: [&[u8]; 14] = [
        b"He", b"She", b"It", b"The", b"They", b"But", b"And", b"In", b"We", b"I", b"A", b"That", b"This", b"If",
    ];
    let rest = bytes.get(at..).unwrap_or(&[]);
    let end = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    WORDS.contains(&&rest[..end])
}

/// Whether the capital at `start` with the dot at `dot` is an initial: a capitalised word or another initial follows.
fn is_initial(bytes: &[u8], start: usize, dot: usize) -> bool {
    let follows = bytes.get(dot + 1) == Some(&b' ')
        && bytes.get(dot + 2).is_some_and(|b| {
            b.is_ascii_uppercase()
                || *b >= 0xC3
                || *b == b'"'
                    && bytes.get(dot + 3).is_some_and(u8::is_ascii_uppercase)
                    && start >= 2
                    && bytes[start - 2].is_ascii_lowercase()
        });
    let precedes = start >= 2 && bytes[start - 1] == b' ' && bytes[start - 2] != b'.';
    // "plan B. He left": a pronoun or article is no surname.
    follows
        && !begins_with_function_word(bytes, dot + 2)
        && (precedes || start < 2 || bytes[start - 2] == b'.' || bytes[start - 1] == b'\n')
}

/// Whether the dot of an abbreviation that can close a sentence does so here: `in the U.S. The …`, `Acme Inc. He …`.
fn ends_sentence(bytes: &[u8], start: usize, dot: usize) -> bool {
    let closing = [
        "inc", "corp", "co", "ltd", "jr", "sr", "v", "no", "bros", "est", "miss", "mass", "wash", "ill", "ore", "cal",
        "dec", "mar", "sec",
    ]
    .iter()
    .any(|w| bytes[start..dot].eq_ignore_ascii_case(w.as_bytes()));
    // "Ana Orde Jr., the mayor", "Orde v. Vidal"
    if !closing || &bytes[start..dot] == b"v" || matches!(bytes.get(dot + 1), Some(b',' | b';' | b'\'')) {
        return false;
    }
    let rest = bytes.get(dot + 1..).unwrap_or(&[]);
    let rest = rest.strip_prefix(b" ").unwrap_or(rest);
    // "No. 10" and "Dec. 4" go on; a lower-case abbreviation before a capital does not.
    bytes[start].is_ascii_lowercase() || rest.first().is_none_or(|b| !b.is_ascii_alphanumeric())
}

/// Whether what is elsewhere short for a state or an office is somebody's name at the end of a sentence: `a pilot named Del.`, `I met Cal. He left`, and neither `Vell, Cal.` nor `in Cal.`
fn is_a_name_here(bytes: &[u8], dot: usize, is_state: bool, before: Option<&Token>) -> bool {
    let Some(before) = before.filter(|t| t.kind == Kind::Word) else {
        return false;
    };
    let word = &bytes[before.start as usize..before.end as usize];
    let another = begins_with_function_word(bytes, dot + 2);
    // "as Mr. “Nanny State.”"
    let ends = another || word != b"as" && !bytes.get(dot + 2).is_some_and(u8::is_ascii_alphanumeric);
    let named = matches!(word, b"named" | b"called" | b"as");
    named && ends || is_state && another && word != b"in"
}

/// The tokens of a text of one paragraph.
#[cfg(test)]
pub fn tokens_of(text: &str) -> Tokens {
    let mut tokens = Tokens::default();
    scan(text, 0, text.len(), &mut tokens);
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let tokens = tokens_of(text).all;
        tokens.iter().map(|t| &text[t.start as usize..t.end as usize]).collect()
    }

    #[test]
    fn abbreviations_and_initials_keep_their_dots() {
        assert_eq!(
            words("Mr. J. K. Orde met U.S. officials. He left."),
            [
                "Mr.",
                "J.",
                "K.",
                "Orde",
                "met",
                "U.S.",
                "officials",
                ".",
                "He",
                "left",
                "."
            ]
        );
        assert_eq!(
            words("then-U.S. Sen. Orde, then-Gov. Vidal"),
            ["then-U.S.", "Sen.", "Orde", ",", "then-Gov.", "Vidal"]
        );
        assert_eq!(words("in Orde v. Vidal"), ["in", "Orde", "v.", "Vidal"]);
        assert_eq!(words("plan B. He left"), ["plan", "B", ".", "He", "left"]);
    }

    #[test]
    fn tickers_behind_names_are_no_words() {
        assert_eq!(
            words("Meridian Inc MRDQ.PK on Friday"),
            ["Meridian", "Inc", "on", "Friday"]
        );
        assert_eq!(words("Pell & Co ( PLL.N ), and"), ["Pell", "&", "Co", ",", "and"]);
        assert_eq!(
            words("Corvin ( 7203.T ). It <PLL.N> fell"),
            ["Corvin", ".", "It", "fell"]
        );
        assert_eq!(
            words("earnings. <ID:nN02286902> In April"),
            ["earnings", ".", "In", "April"]
        );
        assert_eq!(words("in D.C. (U.S.)")[..2], ["in", "D.C."]);
        assert_eq!(words("an LL.M. degree")[1], "LL");
        assert_eq!(words("(D.O) VELL.Now"), ["(", "D.O", ")", "VELL", ".", "Now"]);
    }

    #[test]
    fn a_name_that_is_also_short_for_a_state_ends_a_sentence() {
        assert_eq!(words("named Del. “So"), ["named", "Del", ".", "“", "So"]);
        assert_eq!(words("met Mo. We left"), ["met", "Mo", ".", "We", "left"]);
        assert_eq!(words("in Vell, Mo. Orde"), ["in", "Vell", ",", "Mo.", "Orde"]);
        assert_eq!(words("a Del. board"), ["a", "Del.", "board"]);
    }

    #[test]
    fn a_sentence_may_run_into_the_next() {
        assert_eq!(words("He left.She stayed"), ["He", "left", ".", "She", "stayed"]);
        let stops = |text: &str| tokens_of(text).all.iter().filter(|t| t.kind == Kind::Stop).count();
        assert_eq!(stops("in 1987.In May he said “so”.But she left.And so"), 3);
        assert_eq!(stops("he met Vidal.The board left"), 1);
        assert_eq!(stops("at Corvin.Net and Sen.Orde in v2.Beta of D.C. files"), 0);
    }

    #[test]
    fn possessives_stand_apart_and_other_apostrophes_do_not() {
        assert_eq!(words("Orde's aide"), ["Orde", "'s", "aide"]);
        assert_eq!(words("O’Neill’s don’t"), ["O’Neill", "’s", "don’t"]);
        assert_eq!(words("the workers' plan"), ["the", "workers", "'", "plan"]);
    }

    #[test]
    fn firms_with_a_figure_or_a_small_letter_first_have_a_capital() {
        for text in ["7-Eleven", "3M said", "easyJet", "eBay’s", "xAI."] {
            assert!(tokens_of(text).all[0].is_capital(), "{text}");
        }
        for text in ["3M people", "$3M said", "2nd", "1990s", "43-year-old", "jet"] {
            assert!(!tokens_of(text).all.iter().any(Token::is_capital), "{text}");
        }
    }

    #[test]
    fn hyphens_join() {
        assert_eq!(
            words("Han Sol-bi, al-Rashid -- co-founder"),
            ["Han", "Sol-bi", ",", "al-Rashid", "--", "co-founder"]
        );
    }

    #[test]
    fn an_abbreviation_keeps_its_dot_before_a_comma() {
        assert_eq!(words("Orde Jr., the mayor"), ["Orde", "Jr.", ",", "the", "mayor"]);
    }

    #[test]
    fn a_double_prime_is_a_mark_unless_it_means_inches() {
        let glyphs = |text: &str| {
            let all = tokens_of(text).all;
            all.iter().filter(|t| matches!(t.kind, Kind::Mark(_))).count()
        };
        assert_eq!(glyphs("“It is late,″ she said"), 2);
        assert_eq!(glyphs("a board of 12″ by 6″"), 0);
    }

    #[test]
    fn marks_are_told_apart() {
        let tokens = tokens_of("“a” \"b\" ‘c’ ''d'' 'e'").all;
        let glyphs: Vec<_> = tokens
            .iter()
            .filter_map(|t| if let Kind::Mark(g) = t.kind { Some(g) } else { None })
            .collect();
        use Glyph::*;
        assert_eq!(
            glyphs,
            [
                DoubleOpen,
                DoubleClose,
                Straight,
                Straight,
                SingleOpen,
                SingleClose,
                Straight,
                Straight,
                SingleStraight,
                SingleStraight
            ]
        );
    }
}
