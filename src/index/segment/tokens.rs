//! A text as the numbers of its words, each with its place, so that a part of the text needs no second analysis.

use std::ops::Range;

use xxhash_rust::xxh3::xxh3_64;

use super::vocabulary::{LAST_TERM, TermId, Vocabulary, Words};
use crate::index::analysis::{next_token, short_word, skip_separators};

/// Stands between two texts of one field that no phrase may reach across.
pub const BARRIER_MARK: TermId = LAST_TERM + 1;

/// Stands between two values of one field, which are one position apart.
pub const VALUE_MARK: TermId = LAST_TERM + 2;

/// The words of a text.
#[derive(Default)]
pub struct Tokens {
    terms: Vec<TermId>,
    /// Where each begins and ends, in bytes of the text.
    places: Vec<(u32, u32)>,
    form: String,
    words: Words,
}

/// How many words are looked up together: their slots fit into a processor's inner cache.
const TOGETHER: usize = 256;

impl Tokens {
    /// Analyses a text in place of the one before.
    pub fn read(&mut self, text: &str, vocabulary: &mut Vocabulary) {
        self.terms.clear();
        self.places.clear();
        let mut at = 0;
        loop {
            at = skip_separators(text.as_bytes(), at);
            if let Some(word) = short_word(text.as_bytes(), at) {
                let end = at + word.length as usize;
                self.words.add_short(word);
                self.places.push((at as u32, end as u32));
                if self.words.count() == TOGETHER {
                    vocabulary.numbers(&mut self.words, |term| self.terms.push(term));
                }
                at = end;
                continue;
            }
            let mut gap = false;
            let Some(range) = next_token(text, at, &mut self.form, &mut gap) else {
                break;
            };
            let place = (range.start as u32, range.end as u32);
            if gap {
                vocabulary.numbers(&mut self.words, |term| self.terms.push(term));
                self.terms.push(BARRIER_MARK);
                self.places.push((place.0, place.0));
            }
            self.words.add(self.form.as_bytes());
            self.places.push(place);
            if self.words.count() == TOGETHER {
                vocabulary.numbers(&mut self.words, |term| self.terms.push(term));
            }
            at = range.end;
        }
        vocabulary.numbers(&mut self.words, |term| self.terms.push(term));
    }

    /// The words of the whole text.
    pub fn all(&self) -> &[TermId] {
        &self.terms
    }

    /// The words of a part of the text, given in bytes: what analysing that part alone would give. `None` if a word reaches over an end of it.
    pub fn within(&self, part: &Range<usize>) -> Option<&[TermId]> {
        let first = self.places.partition_point(|(start, _)| (*start as usize) < part.start);
        let last = self
            .places
            .partition_point(|(start, _)| (*start as usize) < part.end)
            .max(first);
        let end_of = |n: usize| {
            n.checked_sub(1)
                .and_then(|n| self.places.get(n))
                .map_or(0, |(_, end)| *end as usize)
        };
        if end_of(first) > part.start || (last > first && end_of(last) > part.end) {
            return None;
        }
        self.terms.get(first..last)
    }
}

/// The hash that [`crate::index::sameness::same_words`] gives a text of these words.
pub fn same_terms(terms: &[TermId], vocabulary: &Vocabulary, buffer: &mut Vec<u8>) -> u64 {
    buffer.clear();
    for term in terms {
        if *term <= LAST_TERM {
            buffer.extend_from_slice(vocabulary.word(*term));
            buffer.push(b' ');
        }
    }
    xxh3_64(buffer)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::index::sameness::same_words;

    proptest! {
        #[test]
        fn a_part_has_the_words_that_it_has_alone(
            text in "[a-cA-C1-3.,'’&_ \u{AD}é東\u{301}“”\u{1E}-]{0,40}", from in 0usize..40, length in 0usize..40
        ) {
            let boundary = |n: usize| (0..=n.min(text.len())).rev().find(|n| text.is_char_boundary(*n)).unwrap_or(0);
            let part = boundary(from)..boundary(from + length).max(boundary(from));
            let mut vocabulary = Vocabulary::default();
            let (mut whole, mut alone) = (Tokens::default(), Tokens::default());
            whole.read(&text, &mut vocabulary);
            alone.read(&text[part.clone()], &mut vocabulary);
            if let Some(within) = whole.within(&part) {
                let words = |terms: &[TermId]| terms.iter().copied().filter(|t| *t <= LAST_TERM).collect::<Vec<_>>();
                prop_assert_eq!(words(within), words(alone.all()));
            }
        }

        #[test]
        fn words_and_places_are_those_of_the_analysis(text in "([a-cZ0-9]{0,20}[a-cA-CzZ0-9.,'’&_ /:@`{\\[é東\u{301}\u{2BC}“\u{1E}-]{0,6}){0,8}") {
            let mut vocabulary = Vocabulary::default();
            let mut tokens = Tokens::default();
            tokens.read(&text, &mut vocabulary);
            let numbered = tokens.terms.iter().zip(&tokens.places).filter(|(term, _)| **term <= LAST_TERM);
            let found: Vec<_> = numbered.map(|(term, place)| (vocabulary.word(*term).to_vec(), *place)).collect();
            let all = crate::index::analysis::tokens(&text).into_iter();
            let expected: Vec<_> = all.map(|t| (t.form.into_bytes(), (t.range.start as u32, t.range.end as u32))).collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn numbers_hash_as_their_words_do(text in "[a-cA-C1-3.,'’ é“”\u{1E}-]{0,40}") {
            let mut vocabulary = Vocabulary::default();
            let mut tokens = Tokens::default();
            tokens.read(&text, &mut vocabulary);
            prop_assert_eq!(same_terms(tokens.all(), &vocabulary, &mut Vec::new()), same_words(&text));
        }
    }
}
