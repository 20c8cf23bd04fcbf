//! Body to quotations: which words stand in quotation marks as somebody's words, and whose.
//!
//! [`extract`] is the one entry; it needs no index and no network and can be used on its own.

mod attribution;
mod bearers;
mod capitals;
mod cues;
mod kind;
mod layout;
mod lexicon;
mod marks;
mod names;
mod openings;
mod paragraphs;
mod people;
mod phrases;
mod reading;
mod resolution;
mod sentences;
mod stages;
mod stretches;
#[cfg(test)]
mod testing;
mod tokens;
mod utterances;
mod voices;

use std::borrow::Cow;
use std::ops::Range;

use serde::Serialize;

/// What is known of an article besides its body, as far as it helps to attribute its quotations.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// The headline; it often holds the fullest form of a name, or the subject of the first pronoun.
    pub title: &'a str,
    /// The byline: the speaker of a first-person article, and never a person of the story otherwise.
    pub authors: &'a [String],
    /// The outlet: the speaker of what an unsigned article says as `we`.
    pub source: Option<&'a str>,
    /// The section, by which comment is told from news.
    pub section: Option<&'a str>,
}

/// One utterance: everything that one speaker says in one go, over one or more pairs of quotation marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// The fullest name that the article gives the speaker, a noun phrase for one who is not named, `None` where it is left open.
    pub speaker: Option<String>,
    /// The words of the body that stand for the speaker beside the quotation (`Mr Putin`, `he`, `the senator`).
    pub mention: Option<String>,
    /// The words that attribute (`said`, `according to`).
    pub cue: Option<String>,
    /// How the speaker was found.
    pub link: Link,
    /// How sure the attribution is, from 0 to 1.
    pub confidence: f32,
    /// Whether this is a fragment woven into the reporter's own sentence rather than a full quotation.
    pub mixed: bool,
    /// The stretches between quotation marks, in reading order; never empty.
    pub segments: Vec<Segment>,
    /// Which rule decided, in a few words for a person who wants to know why.
    pub rule: String,
    /// Where the words stand that the rule went by; empty for a quotation that was read back from an index.
    pub evidence: Evidence,
}

/// The words that an attribution went by, as byte ranges of the body on character boundaries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The mention of the speaker beside the quotation.
    pub mention: Option<Range<usize>>,
    /// The words that attribute.
    pub cue: Option<Range<usize>>,
    /// Where the speaker is named or described most fully.
    pub name: Option<Range<usize>>,
}

/// The text between one pair of quotation marks inside one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Byte offsets into the body, on character boundaries, the marks left out.
    pub range: Range<usize>,
    /// What kind of marks enclose it.
    pub marks: Marks,
}

/// What sets a segment off from the reporter's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Marks {
    /// `“…”`, `"…"`, `«…»` and the like.
    Double,
    /// `‘…’` or `'…'` as the article's own quotation marks.
    Single,
    /// No marks: a block of a transcript or interview.
    Block,
}

/// How a speaker was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Link {
    /// A name stands beside the quotation.
    Explicit,
    /// A pronoun stands there.
    Pronoun,
    /// A description stands there: `the minister`, `a spokesman for the port`.
    Nominal,
    /// Nothing stands there; the context tells.
    Implicit,
}

/// What the program's word lists know of a word of a name, in whatever case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameWord {
    /// People bear it as a given name; most such words mean other things too.
    pub is_given: bool,
    /// It stands before names as a form of address or an office: `Mr`, `Senator`.
    pub is_title: bool,
    /// It is a word for a body, a thing, a place or a role rather than part of a person's name.
    pub is_common: bool,
}

/// Looks a word up in the word lists.
pub fn name_word(word: &str) -> NameWord {
    use lexicon::Class;
    let class = lexicon::Lexicon::get().class(word);
    let common = Class::ORG.or(Class::THING).or(Class::MEDIUM).or(Class::ANY_ROLE);
    NameWord {
        is_given: class.is(Class::GIVEN_NAME),
        is_title: class.is(Class::TITLE),
        is_common: class.is(common.or(Class::PLACE).or(Class::NATIONALITY).or(Class::DATE)),
    }
}

/// Finds the quotations of an article's body, in reading order, and attributes them.
pub fn extract(body: &str, context: &Context<'_>) -> Vec<Quotation> {
    // A post or a transcript may have no mark at all.
    if !marks::any(body) && !body.contains([':', '@']) {
        return Vec::new();
    }
    let small = openings::without_style(body);
    let mut quotations = utterances::quotations(&reading::Reading::new(&small), context);
    if let Cow::Owned(small) = &small {
        openings::keep_style(body, small, &mut quotations);
    }
    quotations
}
