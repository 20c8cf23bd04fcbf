//! An alignment in words: what question and source share, and where they part.

use std::ops::Range;

use super::align::{Alignment, Step};
use super::words::Word;

/// Whose words a piece of a word diff holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Both have them; they stand in the typography of the source.
    Both,
    /// The question has them, and the source has not.
    Question,
    /// The source has them, and the question has not.
    Source,
}

/// A piece of a word diff: the pieces of `Both` and `Question` hold the words of the question, those of `Both` and `Source` those of the source's
/// stretch. An ellipsis stands for what one side leaves out and says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Whose it is.
    pub side: Side,
    /// The words, with their punctuation.
    pub text: String,
}

/// A text and its words.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    /// The text.
    pub text: &'a str,
    /// Its words.
    pub words: &'a [Word],
    /// The words, in order, before which it shows that something else stands in between.
    pub seams: &'a [usize],
}

impl Text<'_> {
    /// Some consecutive words with the punctuation that belongs to them, white space as single spaces.
    pub fn slice(&self, words: Range<usize>) -> String {
        let range = self.bytes(words);
        let text = self.text.get(range).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The same, with what is shown before them if words of the text that are shown go before, which is from the word `first` on.
    fn shown(&self, words: Range<usize>, first: usize) -> String {
        let is_led = words.start > first && self.seams.binary_search(&words.start).is_ok();
        format!("{}{}", if is_led { "… " } else { "" }, self.slice(words))
    }

    /// Where some consecutive words stand with the punctuation that belongs to them: what no white space separates from a word is its own, and
    /// of that what stands between two words belongs to the first.
    pub fn bytes(&self, words: Range<usize>) -> Range<usize> {
        let Some((first, last)) = self.words.get(words.clone()).and_then(|w| w.first().zip(w.last())) else {
            return 0..0;
        };
        let before = words
            .start
            .checked_sub(1)
            .and_then(|n| self.words.get(n))
            .map_or(0, |w| w.range.end);
        let lead = self.text.get(before..first.range.start).unwrap_or_default();
        let start = match lead.rfind(char::is_whitespace) {
            Some(space) => before + space + lead[space..].chars().next().map_or(0, char::len_utf8),
            None if words.start == 0 => before,
            None => first.range.start,
        };
        let after = self.words.get(words.end).map_or(self.text.len(), |w| w.range.start);
        let trail = self.text.get(last.range.end..after).unwrap_or_default();
        let end = last.range.end + trail.find(char::is_whitespace).unwrap_or(trail.len());
        start..end
    }
}

/// The word diff of an alignment.
pub fn diff(alignment: &Alignment, question: Text<'_>, source: Text<'_>) -> Vec<Piece> {
    let mut done = Vec::new();
    let first = alignment.source.start;
    let mut both = None;
    let mut parted = Parted::default();
    for step in &alignment.steps {
        if let Step::Same(_, j) = *step {
            parted.close(question, source, first, &mut done);
            extend(&mut both, j..j + 1);
            continue;
        }
        close(&mut both, source, first, &mut done);
        match *step {
            Step::Same(..) => {}
            Step::Changed(i, j) | Step::Bracketed(i, j) => parted.add(i..i + 1, j..j + 1),
            Step::Swapped(i, j) => parted.add(i..i + 2, j..j + 2),
            Step::Added(i) | Step::BracketedInQuestion(i) => extend(&mut parted.asked, i..i + 1),
            Step::Dropped(j) | Step::BracketedInSource(j) => extend(&mut parted.found, j..j + 1),
            Step::OmittedBySource(i) => {
                extend(&mut parted.asked, i..i + 1);
                parted.omitted_by_source = true;
            }
            Step::OmittedByQuestion(j) => {
                extend(&mut parted.found, j..j + 1);
                parted.omitted_by_question = true;
            }
        }
    }
    close(&mut both, source, first, &mut done);
    parted.close(question, source, first, &mut done);
    done
}

/// Where the two sides part.
#[derive(Default)]
struct Parted {
    asked: Option<Range<usize>>,
    found: Option<Range<usize>>,
    omitted_by_source: bool,
    omitted_by_question: bool,
}

impl Parted {
    fn add(&mut self, asked: Range<usize>, found: Range<usize>) {
        extend(&mut self.asked, asked);
        extend(&mut self.found, found);
    }

    fn close(&mut self, question: Text<'_>, source: Text<'_>, first: usize, done: &mut Vec<Piece>) {
        let parted = std::mem::take(self);
        for (words, text, omitted, side) in [
            (parted.asked, question, parted.omitted_by_question, Side::Question),
            (parted.found, source, parted.omitted_by_source, Side::Source),
        ] {
            let mut shown = words.map(|words| text.shown(words, first)).unwrap_or_default();
            if omitted && !shown.contains(['…', '⋯']) && !shown.contains("...") {
                shown.push_str(if shown.is_empty() { "…" } else { " …" });
            }
            if !shown.is_empty() {
                done.push(Piece { side, text: shown });
            }
        }
    }
}

fn extend(range: &mut Option<Range<usize>>, by: Range<usize>) {
    *range = Some(match range.take() {
        None => by,
        Some(range) => range.start.min(by.start)..range.end.max(by.end),
    });
}

fn close(words: &mut Option<Range<usize>>, text: Text<'_>, first: usize, done: &mut Vec<Piece>) {
    if let Some(words) = words.take() {
        done.push(Piece {
            side: Side::Both,
            text: text.shown(words, first),
        });
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::align::{Mark, align};
    use super::super::words::words;
    use super::*;

    fn pieces(question: &str, source: &str) -> Option<Vec<Piece>> {
        let (q, s) = (words(question), words(source));
        let marks = |words: &[Word]| -> Vec<Mark> {
            words
                .iter()
                .map(|w| Mark {
                    gap_before: w.gap_before,
                    bracketed: w.bracketed,
                })
                .collect()
        };
        let found = align(&marks(&q), &marks(&s), |i, j| {
            f32::from(u8::from(q[i].form != s[j].form))
        })?;
        Some(diff(
            &found,
            Text {
                text: question,
                words: &q,
                seams: &[],
            },
            Text {
                text: source,
                words: &s,
                seams: &[],
            },
        ))
    }

    fn shown(question: &str, source: &str) -> String {
        let show = |p: &Piece| match p.side {
            Side::Both => p.text.clone(),
            Side::Question => format!("[-{}-]", p.text),
            Side::Source => format!("{{+{}+}}", p.text),
        };
        pieces(question, source)
            .unwrap()
            .iter()
            .map(show)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn punctuation_stays_with_its_word() {
        assert_eq!(
            shown(
                "we will never rest, until every family knows",
                "“We will not rest, until every family knows.”"
            ),
            "“We will [-never-] {+not+} rest, until every family knows.”"
        );
        assert_eq!(
            shown("it costs $5 a day", "it costs $6 a day"),
            "it costs [-$5-] {+$6+} a day"
        );
        assert_eq!(
            shown("a state run railway", "a state-owned railway"),
            "a state- [-run-] {+owned+} railway"
        );
    }

    #[test]
    fn what_is_left_out_is_an_ellipsis() {
        assert_eq!(
            shown("every family on these islands knows why", "every family … knows why"),
            "every family [-on these islands-] {+…+} knows why"
        );
        assert_eq!(
            shown("every family … knows why", "every family on these islands knows why"),
            "every family [-…-] {+on these islands+} knows why"
        );
        assert_eq!(
            shown("I know what she meant to us", "I know what [the ship] meant to us"),
            "I know what [-she-] {+[the ship]+} meant to us"
        );
    }

    proptest! {
        #[test]
        fn the_pieces_hold_the_words_of_both_sides(question in "[a-d'., -]{0,24}", source in "[a-d'., -]{0,40}") {
            let Some(pieces) = pieces(&question, &source) else { return Ok(()) };
            let forms = |text: &str| words(text).into_iter().map(|w| w.form).collect::<Vec<_>>();
            let of = |other: Side| -> Vec<String> {
                pieces.iter().filter(|p| p.side != other).flat_map(|p| forms(&p.text)).collect()
            };
            prop_assert_eq!(of(Side::Source), forms(&question));
            let stretch = of(Side::Question);
            prop_assert!(forms(&source).windows(stretch.len().max(1)).any(|w| w == stretch.as_slice()));
        }
    }
}
