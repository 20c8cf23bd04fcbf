//! Headings and lines set large that repeat what somebody is quoted as saying elsewhere in the article: whoever says it there says it here.

use std::ops::Range;

use super::Spoken;
use super::unmarked::Unmarked;
use crate::quotes::Link;
use crate::quotes::attribution::Rule;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::Head;
use crate::quotes::reading::Reading;
use crate::quotes::resolution::Speaker;
use crate::quotes::tokens::{Case, Kind, Token};

/// How many words are compared: fewer recur by chance, and the rest may be cut or changed.
const COMPARED: usize = 6;

/// The fewest words that tell one quotation from another.
const FEWEST: usize = 4;

/// How many quotations of an article are looked for elsewhere in it.
const MOST_REPEATED: usize = 16;

/// Gives quotations beside which nothing stands to the speaker of those that hold the same words.
pub fn from_elsewhere(reading: &Reading<'_>, spoken: &mut [Spoken], unmarked: &[Unmarked]) {
    let mut sought: Vec<(usize, Vec<usize>)> = spoken
        .iter()
        .enumerate()
        .filter(|(_, s)| is_loose(s) && !s.mixed)
        .map(|(i, s)| (i, words_of(reading, tokens_of(reading, s)).take(COMPARED).collect()))
        .filter(|(_, words): &(usize, Vec<usize>)| words.len() >= FEWEST)
        .take(MOST_REPEATED)
        .collect();
    let mut found: Vec<(usize, Speaker)> = Vec::new();
    let said = spoken
        .iter()
        .filter(|s| !is_loose(s))
        .map(|s| (tokens_of(reading, s), s.speaker))
        .chain(unmarked.iter().map(|u| (u.tokens.clone(), u.speaker)))
        .filter_map(|(tokens, speaker)| Some((tokens, speaker?)));
    for (tokens, speaker) in said {
        if sought.is_empty() {
            break;
        }
        // What stands in marks within a post or a turn is another's.
        let own = reading.tokens.get(tokens.start).is_some_and(Token::is_outside);
        sought.retain(|(i, words)| {
            let here = holds(reading, tokens.clone(), words, own);
            if here {
                found.push((*i, speaker));
            }
            !here
        });
    }
    for (i, speaker) in found {
        let s = &mut spoken[i];
        s.joins &= s.speaker == Some(speaker);
        s.speaker = Some(speaker);
        s.rule = Rule::Repeated;
        s.confidence = Rule::Repeated.confidence(Link::Implicit);
    }
}

/// How many words a fragment has at least that a quotation behind it takes up: single ones recur by chance.
const SHORTEST_TAKEN_UP: usize = 2;

/// How many tokens it has at most from its first to its last, its marks included.
const LONGEST_TAKEN_UP: u32 = 14;

/// How many letters one of its words has at least.
const LONG_WORD: usize = 4;

/// How many quotations behind a fragment are looked at for its words.
const NEXT: usize = 4;

/// How many tokens a heading has at most.
const LONGEST_HEADING: usize = 20;

/// What stands before words that have a name or are one, whoever says them later.
const NAMINGS: &WordSet = words![
    "as",
    "called",
    "dubbed",
    "named",
    "titled",
    "entitled",
    "marked",
    "term",
    "terms",
    "word",
    "words",
    "phrase",
    "slogan",
    "hashtag",
    "known",
    "so-called",
    "text",
    "reading",
    "labeled",
    "labelled",
];

/// Adds fragments that only a quotation behind them shows to be somebody's words: in a heading, `“Rough water” for the port`, or where that somebody is named,
/// `Vidal sees the port in “rough water”`, and then `“We are in rough water now,” Vidal said.`
pub fn taken_up(reading: &Reading<'_>, spoken: &mut Vec<Spoken>) {
    let mut added: Vec<Spoken> = Vec::new();
    let mut next = 0;
    for (number, span) in reading.spans.iter().enumerate() {
        while spoken.get(next).is_some_and(|s| s.span < number) {
            next += 1;
        }
        let behind = spoken.get(next..).unwrap_or_default();
        if behind.first().is_none_or(|s| s.span == number || s.joins)
            || span.last - span.first > LONGEST_TAKEN_UP
            || span.last - span.first <= SHORTEST_TAKEN_UP as u32
        {
            continue;
        }
        let words: Vec<usize> = words_of(reading, span.first as usize..span.last as usize + 1).collect();
        if words.len() < SHORTEST_TAKEN_UP {
            continue;
        }
        let mut takers = behind.iter().take(NEXT).filter(|s| s.speaker.is_some());
        let Some(said) = takers.find(|s| holds(reading, tokens_of(reading, s), &words, false)) else {
            continue;
        };
        let before = next.checked_sub(1).and_then(|b| spoken.get(b));
        if heads(reading, span, &words) || is_near(reading, span, said, before) {
            added.push(Spoken {
                span: number,
                sentence: reading.sentence_of(span.first as usize),
                found: None,
                rule: Rule::Repeated,
                link: Link::Implicit,
                confidence: Rule::Repeated.confidence(Link::Implicit),
                joins: false,
                mixed: true,
                ..*said
            });
        }
    }
    if !added.is_empty() {
        spoken.append(&mut added);
        spoken.sort_by_key(|s| s.span);
    }
}

/// Gives what somebody only described is quoted as saying to the one who is first named behind it and says the same words:
/// `One pilot called it “the worst of tides”`, and then `“It was the worst of tides I have seen,” said Ana Vidal.`
pub fn named_later(reading: &Reading<'_>, spoken: &mut [Spoken]) {
    let mut named: Vec<(Speaker, Speaker)> = Vec::new();
    for (i, s) in spoken.iter().enumerate() {
        let low = || {
            let first = reading.inner_first(&reading.spans[s.span]);
            reading.tokens.get(first).is_some_and(Token::is_lower)
        };
        if let Some(Speaker::Phrase(..)) = s.speaker
            && let Some(next) = spoken.get(i + 1)
            && names_spokesman(reading, s, next)
        {
            named.extend(s.speaker.zip(next.speaker));
            continue;
        }
        let Some(described @ Speaker::Phrase(..)) = s.speaker.filter(|_| s.mixed && low()) else {
            continue;
        };
        let brings_in = s
            .found
            .is_some_and(|f| reading.is_one_of(f.phrase.first, words!["a", "an", "one", "another"]));
        if !brings_in {
            continue;
        }
        let words: Vec<usize> = words_of(reading, tokens_of(reading, s)).take(COMPARED).collect();
        if words.len() < SHORTEST_TAKEN_UP || words.iter().all(|&i| reading.text(i).len() < LONG_WORD) {
            continue;
        }
        let first = reading.spans[s.span].first;
        let is_new = |e: u32| {
            reading.people.sort_of(e) == Sort::Person && reading.mentions_of(e).next().is_some_and(|m| m.first > first)
        };
        let mut behind = spoken.iter().skip(i + 1).take(NEXT);
        let said = behind.find(|said| {
            matches!(said.speaker, Some(Speaker::Entity(e)) if is_new(e))
                && says_itself(reading, tokens_of(reading, said), &words)
        });
        named.extend(said.and_then(|said| Some((described, said.speaker?))));
    }
    for (described, speaker) in named {
        for s in spoken.iter_mut().filter(|s| s.speaker == Some(described)) {
            s.speaker = Some(speaker);
        }
    }
}

/// Whether the next tag of a paragraph names a spokesman without a word about who that is: `A spokesman for the port said it was “late”. “We sailed,” Ana Vidal said.`
fn names_spokesman(reading: &Reading<'_>, described: &Spoken, next: &Spoken) -> bool {
    let spokesman = matches!(described.found.map(|f| f.phrase.head), Some(Head::Noun(n))
        if reading.text(n as usize).starts_with("spokes"));
    let before = &reading.spans[described.span];
    let near = described.mixed && next.sentence <= described.sentence + 1;
    let Some(tag) = next
        .found
        .filter(|_| spokesman && near && reading.spans[next.span].paragraph == before.paragraph)
    else {
        return false;
    };
    let (Head::Name(m), Some((_, verb))) = (tag.phrase.head, tag.cue) else {
        return false;
    };
    let mention = &reading.mentions[m as usize];
    let name = mention.title as usize;
    let (first, last) = match tag.rule {
        Rule::SubjectVerbAfter => (reading.spans[next.span].last as usize + 1, verb),
        Rule::VerbSubjectAfter => (verb + 1, tag.phrase.last),
        _ => return false,
    };
    // "the guild’s analyst Ana Vidal said" brings in another, and "spokeswoman Ana Vidal said" does not.
    let another = name > first && !reading.text(name - 1).starts_with("spokes");
    let told = another
        || reading.kind(last + 1) == Kind::Comma
        || reading.is_one_of(last + 1, words!["of", "from", "at", "with"])
        || mention.title < mention.first;
    let new = reading
        .mentions_of(mention.entity)
        .next()
        .is_some_and(|m| m.first > before.first);
    let person = reading.people.sort_of(mention.entity) == Sort::Person;
    !told && new && person && mention.len() > 1 && tag.phrase.last == mention.last as usize
}

/// Whether the words stand in a heading: a short paragraph without a stop, or capitals only, which agencies set into their text.
fn heads(reading: &Reading<'_>, span: &Span, words: &[usize]) -> bool {
    let token = |&i: &usize| reading.tokens.get(i);
    let cried = words
        .iter()
        .filter_map(token)
        .all(|t| t.case == Case::Upper || t.kind == Kind::Number || t.end - t.start == 1 && t.is_capital());
    if cried {
        return true;
    }
    let Some(paragraph) = reading.paragraphs.get(span.paragraph as usize) else {
        return false;
    };
    let stops = |back: usize| {
        matches!(
            reading.kind(paragraph.end.saturating_sub(back)),
            Kind::Stop | Kind::Colon
        )
    };
    // "What the guild sees in “Quay Watch”": a title.
    let low = reading
        .tokens
        .get(reading.inner_first(span))
        .is_some_and(Token::is_lower);
    paragraph.len() <= LONGEST_HEADING
        && !stops(1)
        && !stops(2)
        && (low || paragraph.start == span.first as usize)
        && reading.kind((span.first as usize).wrapping_sub(1)) != Kind::Possessive
}

/// Whether the person who takes up the words of a span is named in its sentence, or quoted there before it.
fn is_near(reading: &Reading<'_>, span: &Span, said: &Spoken, before: Option<&Spoken>) -> bool {
    let number = reading.sentence_of(span.first as usize);
    let Some(speaker @ Speaker::Entity(e)) = said.speaker else {
        return false;
    };
    if reading.people.sort_of(e) != Sort::Person {
        return false;
    }
    // "said that “the tide turns” once more than in “Vell, Orde and Carrow.”"
    if reading.closes_sentence(span) && before.is_some_and(|b| b.sentence == number && b.speaker == Some(speaker)) {
        return true;
    }
    let lead = (span.first as usize).wrapping_sub(1);
    let lead = lead.wrapping_sub(usize::from(reading.is(lead, Class::DETERMINER)));
    reading
        .tokens
        .get(reading.inner_first(span))
        .is_some_and(Token::is_lower)
        && !reading.is_one_of(lead, NAMINGS)
        && reading
            .sentences
            .get(number)
            .is_some_and(|s| reading.mentions_in(s).any(|m| reading.mentions[m].entity == e))
}

/// Whether nothing but what stands before a quotation tells whose it is.
fn is_loose(s: &Spoken) -> bool {
    s.found.is_none() && matches!(s.rule, Rule::Open | Rule::SubjectBefore | Rule::QuotationBefore)
}

fn tokens_of(reading: &Reading<'_>, s: &Spoken) -> Range<usize> {
    let span = &reading.spans[s.span];
    span.first as usize..span.last as usize + 1
}

/// The tokens of a range that are words or numbers.
fn words_of(reading: &Reading<'_>, mut tokens: Range<usize>) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || tokens.find(|&i| matches!(reading.kind(i), Kind::Word | Kind::Number)))
}

/// Whether these words follow each other somewhere in a range; only outside of marks where what stands in them is not its speaker's `own`.
fn holds(reading: &Reading<'_>, tokens: Range<usize>, words: &[usize], own: bool) -> bool {
    let same = |a: usize, b: usize| reading.tokens[a].is_same_word(&reading.tokens[b], reading.body);
    let Some(first) = words.first().and_then(|&first| reading.tokens.get(first)) else {
        return false;
    };
    reading.tokens_in(&tokens).iter().zip(tokens.start..).any(|(t, at)| {
        t.is_same_word(first, reading.body) && (!own || t.is_outside()) && {
            let mut here = words_of(reading, at..tokens.end);
            words.iter().all(|&word| here.next().is_some_and(|i| same(i, word)))
        }
    })
}

/// Whether these words stand in a range, and not in marks of their own there, as another's.
fn says_itself(reading: &Reading<'_>, tokens: Range<usize>, words: &[usize]) -> bool {
    let marked = |at: usize| matches!(reading.kind(at), Kind::Mark(_));
    let from = tokens.start + 1;
    let nested = (from + 1..tokens.end)
        .any(|at| marked(at - 1) && holds(reading, at..tokens.end.min(at + COMPARED), words, false));
    !nested && holds(reading, tokens, words, false)
}

#[cfg(test)]
mod tests {
    use crate::quotes::{Context, extract};

    #[test]
    fn a_heading_that_repeats_a_quotation_is_whoever_says_it() {
        let body = "Tomas Brandl said: “It is late.”\n\n“We are not there yet”\n\nThe tide was high. “Ask me on Monday,” Ana Vidal said. “But we are not there yet.”";
        let quotes = extract(body, &Context::default());
        assert_eq!(quotes[1].speaker.as_deref(), Some("Ana Vidal"));
        assert_eq!(quotes[1].rule, "quoted again elsewhere");
    }

    #[test]
    fn a_fragment_is_whoever_takes_its_words_up() {
        let first = |body: &str| {
            let quotes = extract(body, &Context::default());
            quotes
                .first()
                .map(|q| (body[q.segments[0].range.clone()].to_owned(), q.speaker.clone()))
        };
        let said = |words: &str| Some((words.to_owned(), Some("Ana Vidal".to_owned())));
        let rest = "“We are in rough water now, and the guild knows it,” Ana Vidal said on Monday.";
        assert_eq!(
            first(&format!("“ROUGH WATER”\n\nThe port has lost a boat. {rest}")),
            said("ROUGH WATER")
        );
        assert_eq!(
            first(&format!("“Rough water” for the port\n\nIt has lost a boat.\n\n{rest}")),
            said("Rough water")
        );
        assert_eq!(
            first(&format!(
                "The harbour board and Ana Vidal kept the port in a “rough water” for years.\n\n{rest}"
            )),
            said("rough water")
        );
        // Nobody who says it is near, or it has a name.
        let plain = format!("The port has a “rough water” of its own.\n\n{rest}");
        assert_ne!(first(&plain), said("rough water"));
        let named = format!("Ana Vidal sails a boat called “rough water” there.\n\n{rest}");
        assert_ne!(first(&named), said("rough water"));
    }

    #[test]
    fn who_is_only_described_is_the_one_named_next_with_the_same_words() {
        let first = |body: &str| {
            extract(body, &Context::default())
                .first()
                .and_then(|q| q.speaker.clone())
        };
        let rest = "“It was the worst of tides I have seen,” said Ana Vidal, who sails from Vell.";
        let body = format!("One pilot called it “the worst of tides”.\n\nThe board met at noon.\n\n{rest}");
        assert_eq!(first(&body).as_deref(), Some("Ana Vidal"));
        let body = format!("A spokeswoman for the guild said on Friday that it was “the worst of tides”.\n\n{rest}");
        assert_eq!(first(&body).as_deref(), Some("Ana Vidal"));
        // One whom the article has named before, other words, and words that are another's there.
        let body = format!("Ana Vidal left. One pilot called it “the worst of tides”.\n\n{rest}");
        assert_eq!(first(&body).as_deref(), Some("one pilot"));
        let body = format!("One pilot called it “the best of tides”.\n\n{rest}");
        assert_eq!(first(&body).as_deref(), Some("one pilot"));
        let body = "One pilot shouted “worst of tides”.\n\n“He shouted ‘worst of tides’ at us,” said Ana Vidal.";
        assert_eq!(first(body).as_deref(), Some("one pilot"));
    }

    #[test]
    fn a_spokesman_is_named_by_the_next_tag_if_nothing_else_brings_its_bearer_in() {
        let speakers = |tag: &str| -> Vec<String> {
            let body = format!(
                "Tomas Orde is on the board. A spokesman for Orde said he wanted “some small changes” to the plan, but gave no details. “We have agreed to nothing yet,” {tag}."
            );
            let quotes = extract(&body, &Context::default());
            quotes
                .into_iter()
                .flat_map(|q| vec![q.speaker.unwrap_or_default(); q.segments.len()])
                .collect()
        };
        assert_eq!(speakers("Omar Pell said in an email"), ["Omar Pell", "Omar Pell"]);
        assert_eq!(speakers("said spokesman Omar Pell"), ["Omar Pell", "Omar Pell"]);
        for tag in [
            "said Omar Pell, a pilot",
            "said Omar Pell of the guild",
            "Corvin analyst Omar Pell said",
        ] {
            assert_eq!(speakers(tag), ["spokesman for Orde", "Omar Pell"], "{tag}");
        }
    }
}
