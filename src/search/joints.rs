//! What stands between the segments of a quotation, and whether the words on either side follow each other.
//!
//! `“X,” she said. “Y”` is X, then Y. `the plan was “X” and would soon “Y”` is not: the sentence is the reporter's, and nobody said X Y.

use std::ops::Range;

use crate::index::analysis::{BARRIER, tokens};
use crate::quotes::{Marks, Quotation, Segment};

/// What is shown between two segments of a quotation where the article has words of its own.
pub const SEGMENT_GAP: &str = " … ";

/// What stands between two segments of a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// Nothing: the speaker goes on in the next paragraph.
    Nothing,
    /// Who said it, or something else that only interrupts.
    Tag,
    /// The reporter's own words, which the segments are woven into.
    Reporter,
}

/// Between two segments of a quotation that is written as one string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seam {
    /// What joins them there, in bytes of the string.
    pub range: Range<usize>,
    /// What stands there in the article.
    pub joint: Joint,
    /// Where that stands, in bytes of the body.
    pub body: Range<usize>,
}

/// A quotation as one string.
#[derive(Clone, Debug, Default)]
pub struct Joined {
    /// The words; line breaks are spaces.
    pub text: String,
    /// Where one segment ends and the next begins.
    pub seams: Vec<Seam>,
}

impl Joined {
    /// The words of a quotation of this body. An ellipsis stands where an article has words of its own.
    pub fn of(body: &str, quotation: &Quotation) -> Joined {
        let mut joined = Joined::default();
        let mut last: Option<&Segment> = None;
        for segment in &quotation.segments {
            if let Some(last) = last {
                let joint = joint(body, quotation.mixed, Said::of(quotation), last, segment);
                let start = joined.text.len();
                joined.text.push_str(joint.shown());
                joined.seams.push(Seam {
                    range: start..joined.text.len(),
                    joint,
                    body: last.range.end..segment.range.start,
                });
            }
            joined
                .text
                .push_str(body.get(segment.range.clone()).unwrap_or_default());
            last = Some(segment);
        }
        // Each is one byte, so that places stay.
        joined.text = joined.text.replace(['\n', '\t', BARRIER], " ");
        joined
    }
}

/// Where the reporter's words stand between segments, in bytes of the string.
pub fn breaks(seams: &[Seam]) -> Vec<Range<usize>> {
    let apart = seams.iter().filter(|seam| seam.joint == Joint::Reporter);
    apart.map(|seam| seam.range.clone()).collect()
}

impl Joint {
    /// What joins two segments where they are shown.
    fn shown(self) -> &'static str {
        match self {
            Joint::Nothing => " ",
            Joint::Tag | Joint::Reporter => SEGMENT_GAP,
        }
    }
}

/// Who is said to speak, and how.
#[derive(Clone, Copy)]
struct Said<'a> {
    names: [Option<&'a str>; 3],
}

impl<'a> Said<'a> {
    fn of(quotation: &'a Quotation) -> Said<'a> {
        Said {
            names: [&quotation.cue, &quotation.mention, &quotation.speaker].map(Option::as_deref),
        }
    }

    /// Whether some words say that somebody speaks.
    fn stands_in(self, words: &[String]) -> bool {
        let names = self.names.into_iter().flatten();
        words.iter().any(|word| SPEAKS.contains(&word.as_str()))
            || names.flat_map(tokens).any(|token| words.contains(&token.form))
    }
}

/// Words that say that somebody goes on speaking, whatever the first tag of a quotation has.
const SPEAKS: &[&str] = &[
    "he",
    "she",
    "they",
    "it",
    "said",
    "says",
    "saying",
    "added",
    "adds",
    "adding",
    "told",
    "continued",
    "wrote",
    "asked",
    "explained",
    "tweeted",
];

/// A second sentence between two segments has at most so many words if it is no more than a tag: `She added in a letter:`.
const SHORT_TAG: usize = 8;

/// What ends a clause, so that another may follow.
const ENDS: &[char] = &[',', '.', '?', '!', '…', '—', '–', '-', ';', ':'];

/// Quotation marks and what stands in for them.
const ALL_MARKS: &[char] = &[
    '“', '”', '„', '"', '«', '»', '‹', '›', '‘', '’', '‚', '\'', '`', '´', '″', '′',
];

/// Those that no word has.
const DOUBLE_MARKS: &[char] = &['“', '”', '„', '"', '«', '»', '″'];

fn joint(body: &str, mixed: bool, said: Said<'_>, before: &Segment, after: &Segment) -> Joint {
    let between = body.get(before.range.end..after.range.start).unwrap_or_default();
    if !between.contains(char::is_alphanumeric) {
        return if mixed { Joint::Reporter } else { Joint::Nothing };
    }
    let of_blocks = before.marks == Marks::Block && after.marks == Marks::Block;
    let last = body.get(before.range.clone()).unwrap_or_default();
    match !mixed && (of_blocks || interrupts(last, between, said)) {
        true => Joint::Tag,
        false => Joint::Reporter,
    }
}

/// Whether the words between two segments, of which the first ends with `last`, do no more than interrupt.
fn interrupts(last: &str, between: &str, said: Said<'_>) -> bool {
    let is_mark = |c: char| ALL_MARKS.contains(&c) || c.is_whitespace();
    let inner = between.trim_matches(is_mark);
    if inner.contains(DOUBLE_MARKS) {
        return false;
    }
    // A paragraph that ends without a mark leaves its quotation open.
    let is_open = !between.trim_start().starts_with(ALL_MARKS);
    let is_aside = inner.starts_with(['(', '[']) && inner.ends_with([')', ']']);
    if is_open || is_aside {
        return true;
    }
    let ends = last.trim_end_matches(is_mark).ends_with(ENDS) || inner.starts_with(ENDS);
    let words: Vec<String> = tokens(inner).into_iter().map(|token| token.form).collect();
    ends && (inner.ends_with(ENDS) || inner.ends_with([')', ']'])) && said.stands_in(&words) && is_one_tag(inner)
}

/// Whether it is one sentence, with at most a short one behind it.
fn is_one_tag(inner: &str) -> bool {
    let ends: Vec<usize> = inner
        .char_indices()
        .filter(|(n, c)| ends_sentence(inner, *n, *c))
        .map(|(n, c)| n + c.len_utf8())
        .collect();
    match ends.as_slice() {
        [] => true,
        [end] => tokens(inner.get(*end..).unwrap_or_default()).len() <= SHORT_TAG && inner.ends_with([':', ',']),
        _ => false,
    }
}

/// Whether a character ends a sentence that another follows; the dot of `Mr.` and `D-Calif.` does not.
fn ends_sentence(text: &str, at: usize, c: char) -> bool {
    if !matches!(c, '.' | '?' | '!') {
        return false;
    }
    let mut next = text.get(at + 1..).unwrap_or_default().chars();
    let before = text.get(..at).unwrap_or_default();
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_abbreviation = word.starts_with(char::is_uppercase) && word.chars().count() < 5 || word.is_empty();
    let goes_on = next.next().is_some_and(char::is_whitespace) && next.any(char::is_alphanumeric);
    goes_on && (c != '.' || !is_abbreviation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotes::{Evidence, Link};

    /// The stretches between curly marks as one quotation of Ana Vidal's; a paragraph may end without a mark.
    fn joined(body: &str, mixed: bool) -> Joined {
        let opening = body.match_indices('“').map(|(n, mark)| n + mark.len());
        let segment = |start: usize| Segment {
            range: start..start + body[start..].find(['”', '\n']).unwrap(),
            marks: Marks::Double,
        };
        let quotation = Quotation {
            speaker: Some("Ana Vidal".into()),
            mention: Some("Vidal".into()),
            cue: Some("said".into()),
            link: Link::Explicit,
            confidence: 1.0,
            mixed,
            segments: opening.map(segment).collect(),
            rule: String::new(),
            evidence: Evidence::default(),
        };
        Joined::of(body, &quotation)
    }

    fn joints(body: &str) -> Vec<Joint> {
        joined(body, false).seams.into_iter().map(|seam| seam.joint).collect()
    }

    #[test]
    fn who_said_it_only_interrupts() {
        for body in [
            "“The bridge is shut,” Ana Vidal said. “It will stay shut.”",
            "“The bridge”, replied Mrs. Vidal (D-Calif.), the harbour master, “will stay shut.”",
            "“The bridge is shut,” Ana Vidal said. She added: “It will stay shut.”",
            "“The bridge is shut.” (Applause.) “It will stay shut.”",
        ] {
            assert_eq!(joints(body), [Joint::Tag], "{body}");
        }
        let joined = joined("“The bridge is shut,” Ana Vidal said. “It will stay shut.”", false);
        assert_eq!(joined.text, "The bridge is shut, … It will stay shut.");
        assert_eq!(joined.seams[0].range, 19..24);
    }

    #[test]
    fn the_next_paragraph_follows_on() {
        let body = "Ana Vidal said: “The bridge is shut.\n\n“It will stay shut.”";
        assert_eq!(joints(body), [Joint::Nothing]);
        assert_eq!(joined(body, false).text, "The bridge is shut. It will stay shut.");
    }

    #[test]
    fn a_reporters_sentence_sets_apart() {
        for body in [
            "Vidal is “not leaving” the harbour office, denouncing as “fake news” what she said.",
            "“The bridge is shut,” Ana Vidal said, adding that nobody would “ever cross it again”.",
            "“The bridge is shut.” The pilots went home. “It will stay shut.”",
            "“It is shut,” Ana Vidal said. She went to the window and looked at the sea for a while. “It will stay shut.”",
            "“It is shut,” said Ana Vidal, who had been called “mad”, “and will stay shut.”",
        ] {
            assert!(joints(body).contains(&Joint::Reporter), "{body}: {:?}", joints(body));
        }
        let seams = joined("a “fool”, “knave”", true).seams;
        assert_eq!(breaks(&seams).first(), Some(&(4..9)));
    }

    #[test]
    fn a_dot_behind_a_short_name_ends_no_sentence() {
        assert!(is_one_tag(
            "said Rep. Ana Vidal (D-Calif.), of the U.S. harbour office."
        ));
        assert!(is_one_tag("she said. She added:"));
        assert!(!is_one_tag("she said. She went to the window and looked at the sea."));
    }
}
