//! Marks to spans: which stretch of the body stands between one pair of quotation marks.
//!
//! Newspapers set marks by rules and break them daily. What holds often enough to build on: a mark is typed by its form or, where the form is
//! straight, by its neighbours; a paragraph that ends inside a quotation is continued by one that begins with an opening mark; whatever
//! goes wrong stays inside its paragraph. One pass, no look-ahead beyond the paragraph and the first mark of the next.
//!
//! Which marks are the article's own is decided once: where single ones open sentences and double ones are rare, the single ones enclose
//! speech and the double ones are quotations within it.

use std::ops::Range;

use super::Marks;
use super::tokens::{Glyph, Kind, OUTSIDE, Token};

/// A stretch between one pair of marks, inside one paragraph.
#[derive(Clone, Debug)]
pub struct Span {
    /// The tokens it covers, its marks included.
    pub first: u32,
    /// The last of them.
    pub last: u32,
    /// The text between the marks, in bytes of the body.
    pub range: Range<usize>,
    /// The paragraph it stands in.
    pub paragraph: u32,
    /// What encloses it.
    pub marks: Marks,
    /// Whether it goes on where an unclosed span of the paragraph before broke off.
    pub continues: bool,
    /// Whether its closing mark is there.
    pub closed: bool,
}

/// What a mark does, as far as its form and its neighbours tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Does {
    Open,
    Close,
    Either,
    Nothing,
}

/// Whether a body has any character that can be a quotation mark: most that have none need not be looked at further.
pub fn any(body: &str) -> bool {
    let bytes = body.as_bytes();
    memchr::memchr3(b'"', b'\'', b'`', bytes).is_some()
        || memchr::memchr2(0xE2, 0xC2, bytes).is_some()
        || memchr::memchr(0xEF, bytes).is_some()
}

/// Which of these marks the article uses for speech.
pub fn style(body: &str, tokens: &[Token], marks: &[u32]) -> Marks {
    let (mut double, mut single) = (0u32, 0u32);
    let (mut double_speech, mut single_speech) = (0u32, 0u32);
    // Single marks inside double ones tell nothing.
    let mut in_double = false;
    // Nor do double ones inside single ones, where those are closed in their paragraph: `‘She asked, “Well?” I said, “No.”’`
    let mut within = None;
    let mut last = 0;
    let punctuated = |token: &Token| {
        let before = body.as_bytes()[..token.start as usize].last().copied().unwrap_or(b' ');
        let after = body.as_bytes().get(token.end as usize).copied().unwrap_or(b' ');
        matches!(before, b',' | b'.' | b'?' | b'!') || after == b','
    };
    for i in marks.iter().map(|i| *i as usize) {
        let token = &tokens[i];
        let Kind::Mark(glyph) = token.kind else { continue };
        let does = does(body, tokens, i, glyph);
        let is_single = is_mark_of(Marks::Single, glyph);
        if within.is_some() && body[last..token.start as usize].contains('\n') {
            within = None;
        }
        last = token.end as usize;
        match does {
            Does::Open if is_single => {
                single += u32::from(!in_double);
                if !in_double {
                    within = Some((double, double_speech));
                }
            }
            Does::Close if is_single && !in_double => {
                let nested = body[..token.start as usize].ends_with(['”', '"']);
                let closes = punctuated(token) || nested;
                single_speech += u32::from(closes);
                if closes && let Some(before) = within.take() {
                    (double, double_speech) = before;
                }
            }
            Does::Close if is_single => {}
            Does::Open => {
                double += 1;
                in_double = true;
            }
            Does::Close => {
                double_speech += u32::from(punctuated(token));
                in_double = false;
            }
            Does::Either | Does::Nothing => {}
        }
    }
    if single > 0 && (double == 0 || single_speech > 0 && single_speech >= double_speech && single >= double) {
        Marks::Single
    } else {
        Marks::Double
    }
}

/// Takes for possessives what double marks leave of single ones: the apostrophe of `the pilots’ guild` or `Dirks’ office`, where no single mark is open.
pub fn keep_possessives(tokens: &mut [Token], body: &str, marks: &[u32], style: Marks) {
    if style != Marks::Double {
        return;
    }
    let mut open = false;
    for i in marks.iter().map(|i| *i as usize) {
        let Kind::Mark(glyph) = tokens[i].kind else { continue };
        if !is_mark_of(Marks::Single, glyph) {
            open = false;
            continue;
        }
        match does(body, tokens, i, glyph) {
            Does::Open => open = true,
            Does::Close if open => open = false,
            Does::Close => {
                let before = i.checked_sub(1).and_then(|b| tokens.get(b)).is_some_and(|t| {
                    t.kind == Kind::Word
                        && t.end == tokens[i].start
                        && body[..t.end as usize].ends_with(['s', 'S', 'z', 'x'])
                });
                let after = tokens.get(i + 1).is_some_and(|t| {
                    // "the Harbour News' "Tide Tonight""
                    let opens = matches!(t.kind, Kind::Mark(Glyph::Straight | Glyph::DoubleOpen));
                    (t.kind == Kind::Word || opens) && t.start == tokens[i].end + 1
                });
                if before && after {
                    tokens[i].kind = Kind::Possessive;
                }
            }
            Does::Either | Does::Nothing => {}
        }
    }
}

fn char_before(body: &str, at: usize) -> char {
    body[..at].chars().next_back().unwrap_or(' ')
}

fn char_after(body: &str, at: usize) -> char {
    body[at..].chars().next().unwrap_or(' ')
}

fn is_opening_context(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '(' | '[' | '{' | '—' | '–' | '-' | '/' | '‘' | '“' | '«' | '>' | '…' | '*' | '_' | '|'
        )
        || c == '\u{FEFF}'
        || c == '\u{200B}'
}

fn does(body: &str, tokens: &[Token], i: usize, glyph: Glyph) -> Does {
    let token = &tokens[i];
    let before = char_before(body, token.start as usize);
    let after = char_after(body, token.end as usize);
    match glyph {
        Glyph::Straight => {
            // 6'3": inches.
            if before.is_ascii_digit() {
                let head = &body[..token.start as usize];
                if head
                    .trim_end_matches(|c: char| c.is_ascii_digit() || c == '.')
                    .ends_with(['\'', '’', '′'])
                {
                    return Does::Nothing;
                }
            }
            match (
                is_opening_context(before) || matches!(before, '\'' | '"'),
                after.is_whitespace(),
            ) {
                (true, false) if before.is_whitespace() || !is_closing_context(after) => Does::Open,
                (false, _) if is_closing_context(after) => Does::Close,
                (true, true) => Does::Either,
                // “asked.” and “I can say” have run together: only what is open tells which of the two it is.
                (false, _) if matches!(before, ',' | '.' | '?' | '!' | '…') && !after.is_alphanumeric() => {
                    Does::Close
                }
                _ => Does::Either,
            }
        }
        Glyph::DoubleOpen => {
            // Typed the wrong way round: a closing mark by its neighbours.
            let turned = !is_opening_context(before) && is_closing_context(after) && !before.is_alphanumeric();
            if turned || stands_apart_and_closes(body, token) {
                Does::Close
            } else {
                Does::Open
            }
        }
        Glyph::DoubleClose => {
            if is_opening_context(before) && (after.is_alphanumeric() || after == '[') {
                Does::Open
            } else {
                Does::Close
            }
        }
        Glyph::SingleOpen => {
            if is_opening_context(before) || matches!(before, '"' | '\'') {
                Does::Open
            } else if is_closing_context(after) {
                Does::Close
            } else {
                Does::Nothing
            }
        }
        Glyph::SingleClose => {
            if is_opening_context(before) {
                Does::Nothing
            } else if is_closing_context(after) {
                Does::Close
            } else {
                Does::Nothing
            }
        }
        Glyph::SingleStraight => {
            if (is_opening_context(before) || before == '"')
                && (after.is_alphanumeric() || matches!(after, '[' | '"' | '…' | '.' | '$' | '£' | '“'))
            {
                Does::Open
            } else if !is_opening_context(before) && is_closing_context(after) {
                Does::Close
            } else {
                Does::Nothing
            }
        }
    }
}

/// Whether a mark between two spaces closes: `“It leaks, “ said Ana Vidal`, and not `Ana Vidal said, “ It leaks`.
fn stands_apart_and_closes(body: &str, mark: &Token) -> bool {
    let (before, after) = (&body[..mark.start as usize], &body[mark.end as usize..]);
    before.ends_with(' ')
        && after.starts_with(' ')
        && before.trim_end_matches(' ').ends_with([',', '.', '?', '!'])
        && after.trim_start_matches(' ').starts_with(char::is_lowercase)
}

fn is_closing_context(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ',' | '.'
                | ';'
                | ':'
                | '?'
                | '!'
                | ')'
                | ']'
                | '}'
                | '—'
                | '–'
                | '-'
                | '’'
                | '”'
                | '»'
                | '"'
                | '\''
                | '…'
                | '*'
                | '<'
                | '|'
        )
}

fn is_mark_of(style: Marks, glyph: Glyph) -> bool {
    let single = matches!(glyph, Glyph::SingleOpen | Glyph::SingleClose | Glyph::SingleStraight);
    (style == Marks::Single) == single
}

/// Finds the spans between the marks of an article and notes in each token which one holds it.
///
/// `paragraphs` are token ranges, without the breaks between them.
///
/// `passes_over` tells which paragraphs are no part of the running text: a quotation may go on past a caption or an advertisement.
pub fn spans(
    body: &str,
    tokens: &mut [Token],
    all: &[u32],
    paragraphs: &[Range<usize>],
    style: Marks,
    passes_over: impl Fn(&Range<usize>) -> bool,
) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    let mut marks: Vec<(usize, Does)> = Vec::new();
    // Whether the paragraph before broke off inside a quotation.
    let mut carried = false;
    let mut all = all.iter().map(|i| *i as usize).peekable();
    for (p, range) in paragraphs.iter().enumerate() {
        marks.clear();
        while let Some(i) = all.next_if(|&i| i < range.end) {
            if let Kind::Mark(glyph) = tokens[i].kind
                && is_mark_of(style, glyph)
            {
                let does = does(body, tokens, i, glyph);
                if does != Does::Nothing {
                    marks.push((i, does));
                }
            }
        }
        if marks.is_empty() {
            carried &= passes_over(range);
            continue;
        }
        if style == Marks::Single {
            let next = paragraphs.get(p + 1).map(|next| next.start);
            let goes_on = marks.first().is_some_and(|(i, _)| *i == range.start) && all.peek().copied() == next;
            drop_apostrophes(body, tokens, &mut marks, goes_on);
        }
        let mut paragraph = Paragraph {
            body,
            tokens,
            number: p as u32,
            style,
            out: &mut out,
        };
        carried = paragraph.pair(range, &marks, carried);
    }
    out
}

/// In the single style, a closing mark after a word in `s` before a lower-case word is an apostrophe if another mark closes what is open, or if it goes on in the next paragraph.
fn drop_apostrophes(body: &str, tokens: &[Token], marks: &mut Vec<(usize, Does)>, goes_on: bool) {
    let mut kept = Vec::with_capacity(marks.len());
    for (k, &(i, does)) in marks.iter().enumerate() {
        if does == Does::Close {
            let before = char_before(body, tokens[i].start as usize);
            let next_closes = marks.get(k + 1).is_some_and(|(_, d)| *d == Does::Close);
            let next_word = tokens.get(i + 1).is_some_and(Token::is_lower);
            if before.is_alphanumeric() && next_closes && (next_word || matches!(before, 's' | 'n' | 'o')) {
                continue;
            }
            // "‘The boys’ school is shut.", and the next paragraph opens again.
            if goes_on && before == 's' && next_word && k + 1 == marks.len() {
                continue;
            }
        }
        kept.push((i, does));
    }
    *marks = kept;
}

struct Paragraph<'a> {
    body: &'a str,
    tokens: &'a mut [Token],
    number: u32,
    style: Marks,
    out: &'a mut Vec<Span>,
}

impl Paragraph<'_> {
    /// Pairs the marks of one paragraph; returns whether it ends inside a quotation.
    fn pair(&mut self, range: &Range<usize>, marks: &[(usize, Does)], carried: bool) -> bool {
        let mut open: Option<usize> = None;
        let mut depth = 0u32;
        // Where nested openers of the open span stand, to fall back on if they are not all closed.
        let mut nested: Vec<usize> = Vec::new();
        let mut rest = marks;
        // A paragraph after an unclosed one that does not open again, but closes: the quotation simply ran over the break.
        if carried && rest.first().is_some_and(|(i, d)| *d == Does::Close && *i > range.start) {
            self.add(range.start, rest[0].0, false, true, true);
            rest = &rest[1..];
        }
        for (k, &(i, does)) in rest.iter().enumerate() {
            let does = match does {
                Does::Either if open.is_some() => Does::Close,
                Does::Either => Does::Open,
                other => other,
            };
            match (does, open) {
                (Does::Open, None) => {
                    open = Some(i);
                    depth = 1;
                }
                (Does::Open, Some(_)) => {
                    // Straight marks do not nest in practice: two openers in a row are a lost closer.
                    depth += 1;
                    if self.begins_anew(i) {
                        nested.push(i);
                    }
                }
                (Does::Close, Some(start)) => {
                    depth -= 1;
                    if depth == 0 || nested.is_empty() && !closes_later(&rest[k + 1..], depth) {
                        self.add(start, i, true, true, carried && start == range.start);
                        open = None;
                        nested.clear();
                    } else if !closes_later(&rest[k + 1..], depth) {
                        // Not enough closers: the outer one was lost. Cut where a quotation begins anew.
                        let mut from = start;
                        for &n in &nested {
                            self.add(from, n, true, false, carried && from == range.start);
                            from = n;
                        }
                        self.add(from, i, true, true, false);
                        open = None;
                        nested.clear();
                    }
                }
                (Does::Close, None) | (Does::Either | Does::Nothing, _) => {}
            }
        }
        if let Some(start) = open {
            let mut from = start;
            for &n in &nested {
                self.add(from, n, true, false, carried && from == range.start);
                from = n;
            }
            self.add(from, range.end, true, false, carried && from == range.start);
            return true;
        }
        false
    }

    /// Whether the opening mark stands where a new quotation would: after a full stop, a comma or a colon.
    fn begins_anew(&self, i: usize) -> bool {
        i > 0
            && matches!(self.tokens[i - 1].kind, Kind::Stop | Kind::Comma | Kind::Colon)
            && self.tokens.get(i + 1).is_some_and(Token::is_capital)
    }

    /// Adds the span from the token `first` to `last`, which is its closing mark if `closed`, and one past its end otherwise.
    fn add(&mut self, first: usize, last: usize, opened: bool, closed: bool, continues: bool) {
        let start = if opened {
            self.tokens[first].end
        } else {
            self.tokens[first].start
        } as usize;
        let end = if closed {
            self.tokens[last].start as usize
        } else {
            // `last` is one past the end, or a lost closer's neighbour.
            last.checked_sub(1).map_or(start, |l| self.tokens[l].end as usize)
        };
        let last = if closed {
            last
        } else {
            last.saturating_sub(1).max(first)
        };
        let Some(text) = self.body.get(start..end.max(start)) else {
            return;
        };
        let trimmed = text.trim();
        let start = start + (text.len() - text.trim_start().len());
        let number = self.out.len() as u32;
        for token in &mut self.tokens[first..=last] {
            debug_assert!(token.span == OUTSIDE);
            token.span = number;
        }
        self.out.push(Span {
            first: first as u32,
            last: last as u32,
            range: start..start + trimmed.len(),
            paragraph: self.number,
            marks: self.style,
            continues,
            closed,
        });
    }
}

/// Whether `depth` more marks close than open among the next marks.
fn closes_later(rest: &[(usize, Does)], depth: u32) -> bool {
    let mut level = i64::from(depth);
    for (_, does) in rest.iter().take(64) {
        match does {
            Does::Open => level += 1,
            Does::Close | Does::Either => level -= 1,
            Does::Nothing => {}
        }
        if level == 0 {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::paragraphs::paragraphs;
    use super::super::tokens;
    use super::*;

    fn texts(body: &str) -> Vec<&str> {
        let mut tokens = tokens::Tokens::default();
        let mut ranges = Vec::new();
        for p in paragraphs(body) {
            let first = tokens.all.len();
            tokens::scan(body, p.start, p.end, &mut tokens);
            ranges.push(first..tokens.all.len());
        }
        let tokens::Tokens { mut all, marks, .. } = tokens;
        let style = style(body, &all, &marks);
        spans(body, &mut all, &marks, &ranges, style, |_| false)
            .into_iter()
            .map(|s| &body[s.range])
            .collect()
    }

    #[test]
    fn pairs_of_every_form() {
        assert_eq!(
            texts("“One,” she said. \"Two,\" he said. «Three», ``Four''."),
            ["One,", "Two,", "Three", "Four"]
        );
        assert_eq!(texts("“Mixed,\" she said."), ["Mixed,"]);
        assert_eq!(texts("“Turned, “ she said. “It is.”"), ["Turned,", "It is."]);
        assert_eq!(texts("She said, “ It is late. ”"), ["It is late."]);
    }

    #[test]
    fn nested_marks_stay_inside() {
        assert_eq!(
            texts("“He said “no” to me,” she said. “So I left.”"),
            ["He said “no” to me,", "So I left."]
        );
        assert_eq!(texts("“He said ‘no’ to me,” she said."), ["He said ‘no’ to me,"]);
    }

    #[test]
    fn single_marks_where_they_are_the_articles_own() {
        assert_eq!(
            texts("‘It’s the workers’ plan,’ Orde said. ‘We won’t stop.’"),
            ["It’s the workers’ plan,", "We won’t stop."]
        );
        assert_eq!(texts("'I can't say \"yes\",' she said."), ["I can't say \"yes\","]);
    }

    #[test]
    fn a_lost_mark_harms_one_paragraph_only() {
        assert_eq!(
            texts("“One, she said.\nHe left.\n“Two,” he said."),
            ["One, she said.", "Two,"]
        );
        assert_eq!(texts("One,” she said.\n“Two,” he said."), ["Two,"]);
        assert_eq!(texts("“One, she said. “Two,” he said."), ["One, she said.", "Two,"]);
    }

    #[test]
    fn a_quotation_may_begin_where_the_space_before_it_is_lost() {
        assert_eq!(
            texts("Orde asked her.\"One,\" she said.\"Two.\"He left."),
            ["One,", "Two."]
        );
    }

    #[test]
    fn inches_are_no_marks() {
        assert_eq!(texts("Orde is 6'3\" and said \"no\"."), ["no"]);
    }

    #[test]
    fn a_quotation_may_run_over_a_break() {
        assert_eq!(texts("“One.\n“Two.\n“Three.”"), ["One.", "Two.", "Three."]);
        assert_eq!(texts("“One\ntwo,” she said."), ["One", "two,"]);
    }
}
