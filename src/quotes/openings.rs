//! Paragraphs whose first words stand in capitals as a matter of style: `FAMILIES in a flooded village say`, `A PENSIONER says`.
//!
//! They are read as the words that they would be without it: the first with a capital, the others in small letters, at the same places in the text.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr_iter;

use super::Quotation;
use super::lexicon::{Class, Lexicon, is_common};

/// How many words of a paragraph stand in capitals at most where that is a style and no heading.
const LONGEST_OPENING: usize = 8;

/// A single word in capitals that is shorter, in bytes, is rather an acronym.
const SHORTEST_ALONE: usize = 5;

/// How many such words are looked for elsewhere in the text at most.
const MOST_ALONE: usize = 40;

/// The body as it would be without such a style.
pub fn without_style(body: &str) -> Cow<'_, str> {
    let bytes = body.as_bytes();
    let mut out: Option<Vec<u8>> = None;
    let mut alone = 0;
    for line in std::iter::once(0).chain(memchr_iter(b'\n', bytes).map(|at| at + 1)) {
        // Nearly all lines end here: "A P", "FA"
        if !matches!(
            bytes.get(line..line + 3),
            Some([b'A'..=b'Z', b' ' | b'A'..=b'Z', b'A'..=b'Z' | b' '])
        ) {
            continue;
        }
        let Some(opening) = opening(body, line) else { continue };
        if !body[opening.clone()].contains(' ') {
            alone += 1;
            if alone > MOST_ALONE || is_name(body, &opening) {
                continue;
            }
        }
        let out = out.get_or_insert_with(|| bytes.to_vec());
        let mut first = opening.start;
        for word in body[opening].split(' ') {
            let kept = first == line || is_place(word);
            out[first + usize::from(kept)..first + word.len()].make_ascii_lowercase();
            first += word.len() + 1;
        }
    }
    let out = out.and_then(|bytes| String::from_utf8(bytes).ok());
    out.map_or(Cow::Borrowed(body), Cow::Owned)
}

/// Gives the mentions of some quotations the capitals that they have in the body; `small` is what it was read as.
pub fn keep_style(body: &str, small: &str, quotations: &mut [Quotation]) {
    for q in quotations {
        if let (Some(mention), Some(place)) = (&mut q.mention, &q.evidence.mention)
            && small.get(place.clone()) == Some(mention.as_str())
            && let Some(words) = body.get(place.clone())
            && words != mention
        {
            *mention = words.to_owned();
        }
    }
}

/// The words at the head of a line that stand in capitals though they are no names, with small letters behind them.
fn opening(body: &str, line: usize) -> Option<Range<usize>> {
    let rest = body.get(line..)?;
    let in_capitals = |word: &str| word.bytes().all(|b| b.is_ascii_uppercase() || b == b'-');
    let mut end = 0;
    let (mut words, mut telling) = (0, false);
    for word in rest.split(' ') {
        if !in_capitals(word) || word.is_empty() {
            break;
        }
        if words == LONGEST_OPENING || !is_no_name(word) {
            return None;
        }
        words += 1;
        telling |= is_telling(word);
        end += word.len() + 1;
    }
    let opening = rest.get(..end.checked_sub(1)?)?;
    let goes_on = rest.as_bytes().get(end).is_some_and(u8::is_ascii_lowercase);
    let enough = words > 1 || opening.len() >= SHORTEST_ALONE || is_article(opening);
    (goes_on && enough && (telling || is_article(opening))).then_some(line..line + opening.len())
}

/// Whether a word in capitals is one that news writes small, a town or a nation, and no acronym.
fn is_no_name(word: &str) -> bool {
    let small = Class::DETERMINER.or(Class::PREPOSITION).or(Class::CONJUNCTION);
    Lexicon::get().class(word).is(small) || is_telling(word) || is_place(word)
}

fn is_article(word: &str) -> bool {
    word == "THE" || word == "AN"
}

/// Whether a word in capitals is a town or a nation.
fn is_place(word: &str) -> bool {
    word.len() > 3 && Lexicon::get().class(word).is(Class::PLACE.or(Class::NATIONALITY))
}

/// Whether a word in capitals is a noun, an adjective or a verb that news writes small.
fn is_telling(word: &str) -> bool {
    let class = |word: &str| Lexicon::get().class(word);
    let somebody = Class::ANY_ROLE.or(Class::PERSON).or(Class::THING);
    let listed = |word: &str| class(word).is(somebody) || is_common(word);
    let one = |word: &str, end: &str| word.strip_suffix(end).is_some_and(listed);
    let plain = |word: &str| word.len() > 2 && (listed(word) || one(word, "S") || one(word, "ES"));
    let other = Class::GIVEN_NAME
        .or(Class::SURNAME)
        .or(Class::PLACE)
        .or(Class::NATIONALITY);
    !class(word).is(other) && word.split('-').any(plain)
}

/// Whether a word stands with a capital within a sentence elsewhere, as names do, `met White`, or in capitals within a line, as acronyms do.
fn is_name(body: &str, word: &Range<usize>) -> bool {
    let shouted = &body[word.clone()];
    let within = |at: usize| body[..at].ends_with(' ') && body[..at - 1].ends_with(|c: char| c.is_ascii_lowercase());
    let again = |at: usize| at != word.start && !body[..at].ends_with('\n');
    body.match_indices(&in_usual_letters(shouted)).any(|(at, _)| within(at))
        || body.match_indices(shouted).any(|(at, _)| again(at))
}

/// A word in capitals with the first alone: `White`, of `WHITE`.
fn in_usual_letters(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_owned() + &rest.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::super::testing::speakers;
    use super::super::{Context, extract};

    #[test]
    fn words_in_capitals_at_the_head_of_a_paragraph_are_read_as_in_small_letters() {
        for (subject, speaker) in [
            ("FAMILIES in a flooded village", "families in a flooded village"),
            ("BOSSES at Corvin", "bosses at Corvin"),
            ("TWO BROTHERS from Carrow", "two brothers from Carrow"),
            ("AN ANGRY farmer", "angry farmer"),
            ("A PENSIONER", "pensioner"),
            ("LONDON COMMUTERS", "London commuters"),
        ] {
            let body = format!("The boats sank.\n\n{subject} have said they were “hung out to dry” by all.");
            assert_eq!(speakers(&body), [speaker], "{subject}");
        }
    }

    #[test]
    fn names_acronyms_and_headings_keep_their_capitals() {
        for (body, speaker) in [
            ("NATO says it was “late for all of us”.", "NATO"),
            ("TRACE says it was “late for all of us”. They met at TRACE.", "TRACE"),
            ("TOMAS ORDE has said it was “late for all of us”.", "Tomas Orde"),
            ("SLACK TIDE\n\nOrde said it was “late for all of us”.", "Orde"),
        ] {
            assert_eq!(speakers(body), [speaker], "{body}");
        }
    }

    #[test]
    fn a_mention_stands_as_in_the_body() {
        let quotations = extract("PENSIONERS say it was “late for all of us”.", &Context::default());
        assert_eq!(quotations[0].mention.as_deref(), Some("PENSIONERS"));
    }
}
