//! Words that turn others into their opposite: before a match, or in it on one side alone.

use std::ops::Range;

use super::align::{Alignment, Step};
use super::diff::Side;
use super::words::Word;
use crate::index::analysis::tokens;

/// Words that turn what follows into its opposite.
const DENIALS: &[&str] = &[
    "not", "never", "no", "nor", "neither", "none", "nobody", "nothing", "nowhere", "without", "cannot", "cant",
    "dont", "doesnt", "didnt", "wont", "wouldnt", "shouldnt", "couldnt", "mustnt", "neednt", "isnt", "arent", "aint",
    "wasnt", "werent", "hasnt", "havent", "hadnt", "hardly", "deny", "denied",
];

/// Words that may stand between a denial and what it denies.
const BETWEEN: &[&str] = &[
    "a", "an", "the", "to", "be", "been", "have", "at", "all", "really", "think", "believe", "say", "said", "saying",
    "mean", "that", "going", "any", "only",
];

/// Of more words than these, an ellipsis leaves out more than a denial.
const LEFT_OUT: usize = 6;

/// A word on one side of a comparison that the other has not, and that makes it the opposite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Negation {
    /// Which side has it.
    pub side: Side,
    /// The word as it stands there, in lower case.
    pub word: String,
}

/// The word before a match that makes it the opposite, if there is one.
pub fn denial(before: &str) -> Option<String> {
    // What ends before the match denies something else.
    let clause = before.rsplit(['.', '!', '?', ';', ':', ',', '…', '—', '–']).next()?;
    let tokens = tokens(clause);
    let last = tokens
        .iter()
        .rev()
        .find(|token| !BETWEEN.contains(&token.form.as_str()))?;
    DENIALS
        .contains(&last.form.as_str())
        .then(|| clause.get(last.range.clone()).unwrap_or_default().to_lowercase())
}

/// The first denial of the side that has more of them among the words that the other has not.
pub fn negation(alignment: &Alignment, asked: (&str, &[Word]), found: (&str, &[Word])) -> Option<Negation> {
    let (in_question, in_source) = parted(alignment);
    let in_question = denials(&in_question, asked);
    let in_source = denials(&in_source, found);
    let (side, more, text) = match in_question.len().cmp(&in_source.len()) {
        std::cmp::Ordering::Equal => return None,
        std::cmp::Ordering::Greater => (Side::Question, in_question, asked.0),
        std::cmp::Ordering::Less => (Side::Source, in_source, found.0),
    };
    let word = text.get(more.first()?.clone())?.to_lowercase();
    Some(Negation { side, word })
}

/// Where those of some words stand that deny.
fn denials(numbers: &[usize], (_, words): (&str, &[Word])) -> Vec<Range<usize>> {
    let words = numbers.iter().filter_map(|n| words.get(*n));
    let denying = words.filter(|word| DENIALS.contains(&word.form.as_str()));
    denying.map(|word| word.range.clone()).collect()
}

/// The words of the question that the source has not, and the other way round.
fn parted(alignment: &Alignment) -> (Vec<usize>, Vec<usize>) {
    let (mut asked, mut found) = (Vec::new(), Vec::new());
    let kind = |step: &Step| std::mem::discriminant(step);
    for run in alignment.steps.chunk_by(|a, b| kind(a) == kind(b)) {
        for step in run {
            match *step {
                Step::Changed(i, j) | Step::Bracketed(i, j) => {
                    asked.push(i);
                    found.push(j);
                }
                Step::Added(i) | Step::BracketedInQuestion(i) => asked.push(i),
                Step::Dropped(j) | Step::BracketedInSource(j) => found.push(j),
                Step::OmittedBySource(i) if run.len() <= LEFT_OUT => asked.push(i),
                Step::OmittedByQuestion(j) if run.len() <= LEFT_OUT => found.push(j),
                Step::Same(..) | Step::Swapped(..) | Step::OmittedBySource(_) | Step::OmittedByQuestion(_) => {}
            }
        }
    }
    (asked, found)
}

#[cfg(test)]
mod tests {
    use super::super::align::{Mark, align};
    use super::super::words::words;
    use super::*;

    #[test]
    fn what_denies_stands_right_before() {
        assert_eq!(denial("We are not"), Some("not".to_owned()));
        assert_eq!(denial("I don’t believe that"), Some("don’t".to_owned()));
        assert_eq!(denial("They have never been"), Some("never".to_owned()));
        assert_eq!(denial("No,"), None);
        assert_eq!(denial("It is not over. We are"), None);
        assert_eq!(denial("It is not over, …"), None);
        assert_eq!(denial("We are"), None);
    }

    /// The side and the word that denies alone.
    fn alone(question: &str, source: &str) -> Option<(Side, String)> {
        let (q, s) = (words(question), words(source));
        let mark = |w: &Word| Mark {
            gap_before: w.gap_before,
            bracketed: w.bracketed,
        };
        let marks = |words: &[Word]| words.iter().map(mark).collect::<Vec<_>>();
        let found = align(&marks(&q), &marks(&s), |i, j| {
            f32::from(u8::from(q[i].form != s[j].form))
        })?;
        negation(&found, (question, &q), (source, &s)).map(|n| (n.side, n.word))
    }

    #[test]
    fn a_denial_of_one_side_alone_is_told() {
        let not = |side| Some((side, "not".to_owned()));
        assert_eq!(alone("we will rest now", "we will not rest now"), not(Side::Source));
        assert_eq!(alone("we will NOT rest now", "we will rest now"), not(Side::Question));
        assert_eq!(
            alone("we can rest now", "we can’t rest now"),
            Some((Side::Source, "can’t".to_owned()))
        );
        assert_eq!(alone("we will … rest now", "we will not rest now"), not(Side::Source));
        assert_eq!(alone("we will never rest now", "we will not rest now"), None);
        assert_eq!(alone("we do not rest now", "we don’t rest now"), None);
        assert_eq!(alone("we will rest today", "we will rest now"), None);
    }
}
