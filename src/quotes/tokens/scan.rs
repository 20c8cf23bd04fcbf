//! The way through a paragraph, from token to token: words, numbers, punctuation and marks.

use super::bytes::{BYTES, DIGIT, HIGH, LETTER, SPACE, blank, follows_blank, is_general_punctuation};
use super::dots::runs_into_the_next;
use super::handles::handle_that_says;
use super::tickers::ticker_enclosed;
use super::token::{Case, Glyph, Kind, OUTSIDE, Token, Tokens};
use super::words::{plain_word, word};
use crate::quotes::lexicon::{self, Class, Lexicon};

/// How many bytes of a number stand before the capital of a name at most: `24-` `Seven`.
const LONGEST_FIGURE: usize = 4;

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
                    tokens.push_word(Token::word(start, at, Case::Capital, lexicon::NO_LETTER, Class::NONE));
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
                    b'@' => match handle_that_says(bytes, start, lexicon) {
                        Some(end) => {
                            at = end;
                            tokens.push_word(Token::word(start, at, Case::Capital, lexicon::NO_LETTER, Class::NONE));
                            continue;
                        }
                        None => Kind::Other,
                    },
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
                        } else if start == from || blank(bytes, at) > 0 || follows_blank(bytes, start) {
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
