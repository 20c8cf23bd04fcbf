//! The query's text to its pieces: words, phrases, operators. What a piece may look like is decided here, how pieces go together in the parser.

use std::ops::Range;

use super::ast::Field;
use super::error::{QueryError, is_invisible};
use super::limits::{MAX_DISTANCE, MAX_WORDS};
use super::operators::{field_name, fuzziness, operator, weight, word_before_parenthesis};
use super::piece::{Ending, Kind, Piece};
use crate::index::analysis::Walk;

/// Reads one piece after another; linear in the length of the query.
pub(super) struct Lexer<'q> {
    text: &'q str,
    at: usize,
    /// The field whose value comes next.
    value_of: Option<Field>,
    /// Whether a sign stands directly before.
    signed: bool,
    /// Words so far, in tokens.
    pub words: usize,
}

impl<'q> Lexer<'q> {
    pub fn new(text: &'q str) -> Lexer<'q> {
        Lexer {
            text,
            at: 0,
            value_of: None,
            signed: false,
            words: 0,
        }
    }

    /// The next piece, `None` at the end.
    pub fn next(&mut self) -> Result<Option<Piece<'q>>, QueryError> {
        let value_of = self.value_of.take();
        let signed = std::mem::take(&mut self.signed);
        if value_of.is_none() && !signed {
            self.at += self.rest().len() - self.rest().trim_start_matches(is_space).len();
        }
        let start = self.at;
        let Some(c) = self.rest().chars().next() else {
            return Ok(None);
        };
        let piece = match c {
            '(' => self.one(Kind::Open),
            ')' => self.close()?,
            _ if value_of == Some(Field::Date) => self.dates(c)?,
            '-' | '+' if value_of.is_none() && self.begins_operand(start + 1) => {
                if signed {
                    return Err(QueryError::new(start - 1..start + 1, "two signs before one word")
                        .help("write one: -word leaves it out, +word requires it"));
                }
                self.signed = true;
                self.one(if c == '-' { Kind::Minus } else { Kind::Plus })
            }
            _ => match self.phrase_ends(c) {
                Some(end) => self.phrase(c, end?)?,
                None => self.word(value_of)?,
            },
        };
        Ok(Some(piece))
    }

    /// A part of the query.
    pub fn slice(&self, span: &Range<usize>) -> &'q str {
        &self.text[span.clone()]
    }

    fn rest(&self) -> &'q str {
        &self.text[self.at..]
    }

    fn one(&mut self, kind: Kind<'q>) -> Piece<'q> {
        let start = self.at;
        self.at += 1;
        Piece {
            kind,
            span: start..self.at,
        }
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    /// Whether something that a sign could belong to stands at `at`.
    fn begins_operand(&self, at: usize) -> bool {
        self.char_at(at).is_some_and(|c| !is_space(c) && c != ')')
    }

    /// Counts the words of a piece of text; there may be none.
    fn count(&mut self, text: &str, span: &Range<usize>) -> Result<(usize, usize), QueryError> {
        let mut walk = Walk::new(text);
        let (mut count, mut end) = (0, 0);
        while let Some(range) = walk.next_range() {
            count += 1;
            end = range.end;
            if self.words + count > MAX_WORDS {
                return Err(too_many_words(span.clone()));
            }
        }
        self.words += count;
        Ok((count, end))
    }

    // Parentheses.

    fn close(&mut self) -> Result<Piece<'q>, QueryError> {
        let start = self.at;
        self.at += 1;
        if self.rest().starts_with('*') || self.rest().starts_with('~') {
            return Err(
                QueryError::new(self.at..self.at + 1, "this cannot stand after parentheses")
                    .help("`*` and `~` belong to a word: (presiden* OR minister~1)"),
            );
        }
        let boost = self.boost()?;
        self.boundary("a closing parenthesis")?;
        Ok(Piece {
            kind: Kind::Close { boost },
            span: start..start + 1,
        })
    }

    /// Checks that a phrase or a group ends here; the comma or full stop of a sentence that it was copied with does no harm.
    fn boundary(&mut self, what: &str) -> Result<(), QueryError> {
        let punctuation = self.rest().trim_start_matches(['.', ',', ';', ':', '!', '?', '…']);
        let after = self.text.len() - punctuation.len();
        match punctuation.chars().next() {
            Some(c) if !is_space(c) && c != ')' => {
                let span = self.at..self.at + self.char_at(self.at).map_or(0, char::len_utf8);
                Err(QueryError::new(span, format!("something stands directly after {what}"))
                    .help("put a space between them"))
            }
            _ => {
                self.at = after;
                Ok(())
            }
        }
    }

    /// A weight, `^2`, if there is one.
    fn boost(&mut self) -> Result<Option<f32>, QueryError> {
        let Some(after) = self.rest().strip_prefix('^') else {
            return Ok(None);
        };
        let digits = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
        let fraction = after[digits..].strip_prefix('.').unwrap_or_default();
        let fraction = fraction.find(|c: char| !c.is_ascii_digit()).unwrap_or(fraction.len());
        let length = if fraction > 0 { digits + 1 + fraction } else { digits };
        let span = self.at..self.at + 1 + length;
        let factor = weight(&after[..length], &span)?;
        self.at = span.end;
        Ok(Some(factor))
    }

    // Dates.

    /// The value of `date:`: in brackets, in quotation marks, or up to the next space.
    fn dates(&mut self, first: char) -> Result<Piece<'q>, QueryError> {
        let start = self.at;
        if let Some(end) = self.phrase_ends(first) {
            let end = end?;
            let inside = start + first.len_utf8()..end.start;
            self.at = end.end;
            self.boundary("a date")?;
            return Ok(Piece {
                kind: Kind::Dates(&self.text[inside.clone()]),
                span: inside,
            });
        }
        let length = if first == '[' {
            let Some(close) = self.rest().find(']') else {
                return Err(QueryError::new(start..start + 1, "the bracket is not closed")
                    .help("write date:[2025-12-01 TO 2025-12-31]"));
            };
            close + 1
        } else {
            self.rest()
                .find(|c| is_space(c) || matches!(c, '(' | ')'))
                .unwrap_or(self.rest().len())
        };
        if length == 0 {
            return Err(QueryError::new(start..start, "the date is missing").help("write date:2025-12-01"));
        }
        self.at += length;
        if first == '[' {
            self.boundary("a date")?;
        }
        Ok(Piece {
            kind: Kind::Dates(&self.text[start..start + length]),
            span: start..start + length,
        })
    }

    // Phrases.

    /// If a phrase begins with the character `open` here: the place of its closing mark, or the error that there is none.
    fn phrase_ends(&self, open: char) -> Option<Result<Range<usize>, QueryError>> {
        let start = self.at;
        let inside = start + open.len_utf8();
        if matches!(open, '‘' | '\'') {
            return self.single_ends(open, inside);
        }
        let closing = closing_marks(open)?;
        let found = self.text[inside..].find(closing).map(|at| {
            let at = inside + at;
            at..at + self.char_at(at).map_or(0, char::len_utf8)
        });
        Some(found.ok_or_else(|| {
            QueryError::new(start..inside, "this quotation mark is not closed").help(
                "close it after the last word; in a shell, put the whole query in single marks: '\"exact words\"'",
            )
        }))
    }

    /// Single marks are quotation marks only where nothing else is possible: don’t, ’90s and the workers’ plan have apostrophes.
    fn single_ends(&self, open: char, inside: usize) -> Option<Result<Range<usize>, QueryError>> {
        let first_word = self.text[inside..]
            .split(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default();
        if first_word.is_empty() && !self.text[inside..].starts_with(|c: char| c.is_alphanumeric())
            || first_word.starts_with(|c: char| c.is_ascii_digit())
            || is_clipped(first_word)
        {
            return None;
        }
        let mut closes = Vec::new();
        let mut before = open;
        let mut chars = self.text[inside..].char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let after = chars.peek().map(|(_, c)| *c);
            if c == open && is_space(before) && after.is_some_and(char::is_alphanumeric) {
                break;
            }
            let ends = if open == '\'' { c == '\'' } else { c == '’' };
            if ends && !is_space(before) && !after.is_some_and(char::is_alphanumeric) {
                closes.push(inside + at);
                if closes.len() == 2 {
                    break;
                }
            }
            before = c;
        }
        match closes[..] {
            [] => None,
            [close] => {
                let end = close + self.char_at(close).map_or(0, char::len_utf8);
                Some(Ok(close..end))
            }
            [_, second, ..] => Some(Err(QueryError::new(
                inside - open.len_utf8()..second,
                "it is not clear where this quotation ends",
            )
            .help("use double marks: \"exact words\""))),
        }
    }

    fn phrase(&mut self, open: char, close: Range<usize>) -> Result<Piece<'q>, QueryError> {
        let start = self.at;
        let inside = start + open.len_utf8()..close.start;
        let text = &self.text[inside.clone()];
        let span = start..close.end;
        if let Some(at) = text.find(|c: char| c.is_control() && !c.is_whitespace()) {
            let at = inside.start + at;
            return Err(QueryError::new(
                at..at + self.char_at(at).map_or(0, char::len_utf8),
                "a control character stands here",
            )
            .help("leave it out"));
        }
        if let Some(star) = truncation(text) {
            let at = inside.start + star;
            return Err(QueryError::new(
                at..at + 1,
                "there are no prefixes in quotation marks: every word there is exact",
            )
            .help("leave the star out, or write nuclear pre/1 weapon*"));
        }
        let (count, _) = self.count(text, &span)?;
        if count == 0 {
            return Err(
                QueryError::new(span, "there are no words between these quotation marks").help("write \"exact words\""),
            );
        }
        self.at = close.end;
        let slop = self.slop(count)?;
        let boost = self.boost()?;
        if self.rest().starts_with('*') {
            return Err(
                QueryError::new(self.at..self.at + 1, "a star belongs to a word, not to a phrase")
                    .help("write nuclear pre/1 weapon*"),
            );
        }
        self.boundary("the closing quotation mark")?;
        Ok(Piece {
            kind: Kind::Phrase { text, slop, boost },
            span,
        })
    }

    /// `~3` behind a phrase of `count` words.
    fn slop(&mut self, count: usize) -> Result<u32, QueryError> {
        let Some(after) = self.rest().strip_prefix('~') else {
            return Ok(0);
        };
        let digits = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
        let span = self.at..self.at + 1 + digits;
        let help = format!("write \"two words\"~3: up to 3 other words between them, at most {MAX_DISTANCE}");
        if digits == 0 {
            return Err(QueryError::new(span, "a number is missing after `~`").help(help));
        }
        let Some(slop) = after[..digits].parse().ok().filter(|slop| *slop <= MAX_DISTANCE) else {
            return Err(QueryError::new(span, "this number is too large").help(help));
        };
        if count == 1 && slop > 0 {
            return Err(QueryError::new(span, "one word has no gaps")
                .help("for similar spellings write it without marks: putin~1"));
        }
        self.at = span.end;
        Ok(slop)
    }

    // Words and what looks like them.

    /// Everything up to the next space, parenthesis or double quotation mark.
    fn word(&mut self, value_of: Option<Field>) -> Result<Piece<'q>, QueryError> {
        let start = self.at;
        let rest = self.rest();
        let length = rest
            .find(|c| is_space(c) && !is_invisible(c) || matches!(c, '(' | ')') || closing_marks(c).is_some())
            .unwrap_or(rest.len());
        let chunk = rest[..length].trim_end_matches(is_invisible);
        let stop = rest[length..].chars().next();
        let span = start..start + chunk.len();

        if value_of.is_none() {
            if let Some(kind) = operator(chunk, &span)? {
                self.at = start + length;
                return Ok(Piece { kind, span });
            }
            let values_follow = matches!(stop, Some(c) if !is_space(c) && c != ')');
            if let Some((field, length)) = field_name(chunk, start, values_follow)? {
                self.at = start + length;
                self.value_of = Some(field);
                return Ok(Piece {
                    kind: Kind::Field(field),
                    span: start..start + length,
                });
            }
        }
        match stop {
            Some('(') => return Err(word_before_parenthesis(chunk, span)),
            Some(mark) if closing_marks(mark).is_some() => {
                let at = start + length;
                return Err(QueryError::new(
                    at..at + mark.len_utf8(),
                    "a quotation mark stands in the middle of a word",
                )
                .help("put a space between them, or leave the mark out"));
            }
            _ => {}
        }
        self.at = start + length;
        self.plain_word(chunk, span, value_of)
    }

    /// A word with its star, tilde and weight.
    fn plain_word(
        &mut self,
        chunk: &'q str,
        span: Range<usize>,
        field: Option<Field>,
    ) -> Result<Piece<'q>, QueryError> {
        let address = matches!(field, Some(Field::Path | Field::Url)) || chunk.contains("://");
        let start = span.start;
        let (mut text, mut boost, mut ending) = (chunk, None, Ending::Plain);
        // In an address `^` and `~` are characters like others, unless a weight stands at its end.
        if let Some(at) = text.rfind('^') {
            match weight(&text[at + 1..], &(start + at..span.end)) {
                Ok(factor) => (text, boost) = (&text[..at], Some(factor)),
                Err(_) if address => {}
                Err(error) => return Err(error),
            }
        }
        if !address && let Some(at) = text.find('~') {
            let place = start + at..start + text.len();
            ending = Ending::Fuzzy(fuzziness(&text[at + 1..], &text[..at], place)?);
            text = &text[..at];
        }
        if let Some(before) = text.strip_suffix('*') {
            let star = start + before.len()..start + text.len();
            if before.is_empty() {
                return Err(QueryError::new(star, "a star alone is not a word")
                    .help("a star completes a word that was begun: presiden*; for everything, leave the query empty"));
            }
            if ending != Ending::Plain {
                return Err(QueryError::new(star, "a word cannot have both `*` and `~`").help("write one of the two"));
            }
            (text, ending) = (before, Ending::Star);
        }
        if let Some(at) = text
            .find('*')
            .or_else(|| if address { None } else { single_wildcard(text) })
        {
            let at = start + at;
            return Err(
                QueryError::new(at..at + 1, "a wildcard can only be a star at the end of a word")
                    .help("write the beginning and a star: wom*; for the character itself use quotation marks"),
            );
        }
        self.check_beginning(text, start)?;
        let (count, end) = self.count(text, &span)?;
        if count == 0 {
            let help = match text {
                "-" | "–" | "—" | "−" => {
                    "leave the dash out; to leave a word out of the results write -word without a space".to_owned()
                }
                "+" => "to require a word write +word without a space".to_owned(),
                "&" | "&&" => "write AND".to_owned(),
                "|" | "||" => "write OR".to_owned(),
                _ => "a query finds words and numbers; leave this out".to_owned(),
            };
            return Err(QueryError::new(span, "there is no letter or digit in this word").help(help));
        }
        if count > 1 && matches!(ending, Ending::Fuzzy(_)) {
            return Err(QueryError::new(span, "`~` needs a single word, this is several")
                .help("write the parts separately: state~1 run~1"));
        }
        if ending == Ending::Star && !text[end..].chars().all(is_invisible) {
            let star = start + text.len();
            return Err(
                QueryError::new(star..star + 1, "a star must stand directly after a letter or digit")
                    .help("write presiden*, or leave the star out"),
            );
        }
        Ok(Piece {
            kind: Kind::Word { text, ending, boost },
            span,
        })
    }

    /// Marks in front of a word that other programs read as an operator must not be passed over.
    fn check_beginning(&self, text: &str, start: usize) -> Result<(), QueryError> {
        let mut chars = text.chars();
        let (Some(first), Some(second)) = (chars.next(), chars.next()) else {
            return Ok(());
        };
        if !second.is_alphanumeric() {
            return Ok(());
        }
        let span = start..start + first.len_utf8();
        match first {
            '!' => Err(QueryError::new(span, "`!` is not an operator here")
                .help("to leave a word out write -word or NOT word")),
            '–' | '—' | '−' | '‒' => Err(QueryError::new(span, "this dash is not a minus sign")
                .help("to leave a word out write a plain hyphen, -word; otherwise leave the dash out")),
            _ => Ok(()),
        }
    }
}

pub(super) fn too_many_words(span: Range<usize>) -> QueryError {
    QueryError::new(span, format!("the query has more than {MAX_WORDS} words")).help("split it into several queries")
}

/// What separates words in a query: white space, and characters that are not there for a reader.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_invisible(c)
}

/// The marks that close a phrase which the mark `open` began; `None` if it begins none.
fn closing_marks(open: char) -> Option<&'static [char]> {
    Some(match open {
        '"' | '“' | '”' | '‟' | '＂' => &['"', '”', '＂'],
        '„' => &['“', '”', '"', '＂'],
        '«' => &['»'],
        '»' => &['«', '»'],
        _ => return None,
    })
}

/// Words that lost their beginning and wear an apostrophe for it.
fn is_clipped(word: &str) -> bool {
    const CLIPPED: [&str; 14] = [
        "em", "tis", "twas", "til", "till", "n", "cause", "cos", "round", "bout", "ere", "un", "s", "d",
    ];
    CLIPPED.iter().any(|clipped| clipped.eq_ignore_ascii_case(word))
}

/// The place of a star in a phrase that is meant to complete a word; the stars of `f***` are not.
fn truncation(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'*', bytes).find(|&at| {
        let ends = text[at + 1..]
            .chars()
            .next()
            .is_none_or(|c| !c.is_alphanumeric() && c != '*');
        ends && text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
    })
}

/// The place of a `?` that stands for a letter.
fn single_wildcard(text: &str) -> Option<usize> {
    memchr::memchr_iter(b'?', text.as_bytes()).find(|&at| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        letter(text[..at].chars().next_back()) && letter(text[at + 1..].chars().next())
    })
}
