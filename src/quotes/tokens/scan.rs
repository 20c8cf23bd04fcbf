//! The way through a paragraph, from token to token: words, numbers, punctuation and marks.

use super::bytes::{BYTES, DIGIT, HIGH, LETTER, SPACE, blank, follows_blank, is_general_punctuation};
use super::dots::runs_into_the_next;
use super::handles::handle_that_says;
use super::plain::plain_word;
use super::tickers::ticker_enclosed;
use super::token::{Case, Glyph, Kind, Token, Tokens};
use super::words::word;
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

/// A paragraph on the way through it.
struct Paragraph<'a> {
    body: &'a str,
    /// The body up to the paragraph's end.
    bytes: &'a [u8],
    from: usize,
    lexicon: &'static Lexicon,
}

/// Scans one paragraph of a body, `from..to` in bytes, and appends its tokens.
#[inline(never)]
pub fn scan(body: &str, from: usize, to: usize, tokens: &mut Tokens) {
    let lexicon = Lexicon::get();
    let bytes = &body.as_bytes()[..to];
    let paragraph = Paragraph {
        body,
        bytes,
        from,
        lexicon,
    };
    let mut at = from;
    while at < to {
        let byte = bytes[at];
        let sort = BYTES[byte as usize];
        // Asked for first and by itself, because a branch that nearly always goes the same way costs nothing.
        if sort == LETTER {
            at = match plain_word(bytes, at, lexicon, tokens) {
                Some(next) => next,
                None => after_space(bytes, word(body, bytes, at, lexicon, tokens)),
            };
            continue;
        }
        if let Some(Some(kind)) = ALONE.get(byte as usize) {
            if byte == b'('
                && let Some(end) = ticker_enclosed(bytes, at)
            {
                at = end;
                continue;
            }
            tokens.push(at, at + 1, *kind);
            at = after_space(bytes, at + 1);
            continue;
        }
        at = match sort {
            SPACE => at + 1,
            DIGIT => number(bytes, at, tokens),
            HIGH => paragraph.beyond_ascii(at, tokens),
            _ => paragraph.punctuation(at, tokens),
        };
    }
}

/// What stands after the one space at `at`, if there is one.
#[inline]
fn after_space(bytes: &[u8], at: usize) -> usize {
    at + usize::from(bytes.get(at) == Some(&b' '))
}

/// Scans the number at `start`, or the firm that begins with one, and returns where it ends.
fn number(bytes: &[u8], start: usize, tokens: &mut Tokens) -> usize {
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        at += match byte {
            b if b.is_ascii_alphanumeric() => 1,
            b'.' if runs_into_the_next(bytes, at) => break,
            b'.' | b',' | b'-' | b':' | b'/' if bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric) => 2,
            _ => break,
        };
    }
    if names_a_firm(bytes, start, at) {
        tokens.push_word(Token::word(start, at, Case::Capital, lexicon::NO_LETTER, Class::NONE));
    } else {
        tokens.push(start, at, Kind::Number);
    }
    at
}

impl Paragraph<'_> {
    /// Scans what begins with another character than those of ASCII, and returns where it ends.
    fn beyond_ascii(&self, start: usize, tokens: &mut Tokens) -> usize {
        let c = self.body[start..].chars().next().unwrap_or(' ');
        if !is_general_punctuation(c) && c.is_alphabetic() {
            return word(self.body, self.bytes, start, self.lexicon, tokens);
        }
        let after = start + c.len_utf8();
        let Some((kind, end)) = self.typeset(c, start, after) else {
            return after;
        };
        tokens.push(start, end, kind);
        end
    }

    /// What a character other than those of ASCII is that is no letter, and where it ends with what belongs to it; nothing for a blank.
    fn typeset(&self, c: char, start: usize, after: usize) -> Option<(Kind, usize)> {
        let twice = || self.body[after..].starts_with(c);
        let kind = match c {
            '“' | '„' | '‟' | '«' | '＂' => Kind::Mark(Glyph::DoubleOpen),
            '”' | '»' => Kind::Mark(Glyph::DoubleClose),
            // A double prime as news agencies set it for a mark; after a figure it means inches.
            '″' if start > self.from && !self.bytes[start - 1].is_ascii_digit() => Kind::Mark(Glyph::Straight),
            // "Vidal‘s": a mark turned the wrong way.
            '‘' if possessive(self.bytes, start, after) => return Some((Kind::Possessive, after + 1)),
            // Two single marks are typed for a double one.
            '‘' if twice() => return Some((Kind::Mark(Glyph::DoubleOpen), after + c.len_utf8())),
            '’' if twice() => return Some((Kind::Mark(Glyph::DoubleClose), after + c.len_utf8())),
            '‘' | '‛' | '‹' => Kind::Mark(Glyph::SingleOpen),
            '’' | '›' => return Some(self.apostrophe(start, after, Glyph::SingleClose)),
            '–' | '—' | '―' | '‒' | '\u{2010}' => Kind::Dash,
            '…' => Kind::Ellipsis,
            c if c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{AD}' | '\u{FEFF}' | '\u{2060}') => {
                return None;
            }
            _ => Kind::Other,
        };
        Some((kind, after))
    }

    /// What an apostrophe is, which may be a mark of this form, and where it ends with its `s`.
    fn apostrophe(&self, start: usize, after: usize, mark: Glyph) -> (Kind, usize) {
        if possessive(self.bytes, start, after) {
            (Kind::Possessive, after + 1)
        } else if elision(self.bytes, after) {
            (Kind::Other, after)
        } else {
            (Kind::Mark(mark), after)
        }
    }

    /// Scans the character of ASCII at `start` that is something only by what stands beside it, and returns where it ends.
    fn punctuation(&self, start: usize, tokens: &mut Tokens) -> usize {
        let bytes = self.bytes;
        let after = start + 1;
        let next = bytes.get(after).copied().unwrap_or(b' ');
        let (kind, end) = match bytes[start] {
            b'.' => self.dot(start, next),
            b'@' => match handle_that_says(bytes, start, self.lexicon) {
                Some(end) => {
                    tokens.push_word(Token::word(start, end, Case::Capital, lexicon::NO_LETTER, Class::NONE));
                    return end;
                }
                None => (Kind::Other, after),
            },
            b'<' => match ticker_enclosed(bytes, start) {
                Some(end) => return end,
                None => (Kind::Other, after),
            },
            b'`' if next == b'`' => (Kind::Mark(Glyph::DoubleOpen), after + 1),
            b'`' => (Kind::Mark(Glyph::SingleOpen), after),
            b'\'' if next == b'\'' => (Kind::Mark(Glyph::Straight), after + 1),
            b'\'' => self.apostrophe(start, after, Glyph::SingleStraight),
            b'-' => self.hyphen(start, next),
            _ => (Kind::Other, after),
        };
        tokens.push(start, end, kind);
        end
    }

    /// What the dot at `start` is, and where it ends.
    fn dot(&self, start: usize, next: u8) -> (Kind, usize) {
        let bytes = self.bytes;
        let mut end = start + 1;
        let another = |at: usize| matches!(bytes.get(at..), Some([b'.', ..] | [b' ', b'.', ..]));
        if another(end) {
            while another(end) {
                end += 1;
            }
            (Kind::Ellipsis, end)
        } else if (next.is_ascii_alphanumeric() || matches!(next, b',' | b';')) && !runs_into_the_next(bytes, start) {
            // Inside "D-S.C." or after "Ky.," no sentence ends.
            (Kind::Other, end)
        } else {
            (Kind::Stop, end)
        }
    }

    /// What the hyphen at `start` is, and where it ends with those behind it.
    fn hyphen(&self, start: usize, next: u8) -> (Kind, usize) {
        let bytes = self.bytes;
        let after = start + 1;
        if next == b'-' {
            let more = bytes[after..].iter().take_while(|b| **b == b'-').count();
            (Kind::Dash, after + more)
        } else if start == self.from || blank(bytes, after) > 0 || follows_blank(bytes, start) {
            (Kind::Dash, after)
        } else {
            (Kind::Other, after)
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
