//! What a check says.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::ops::Range;

use crate::index::analysis::tokens;
use crate::index::sameness::same_words;
use crate::search::attributions::{attributions, may_be_one};
use crate::search::check::denial::{Negation, denial};
use crate::search::check::diff::{Piece, Side};
use crate::search::hits::Place;

/// The answer in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// These words stand somewhere.
    Exact,
    /// Words like these do.
    Near,
    /// Neither.
    None,
}

impl Verdict {
    /// As scripts know it.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Exact => "exact",
            Verdict::Near => "near",
            Verdict::None => "none",
        }
    }
}

/// How a match and the question correspond; in the order in which they are listed. All but the last are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Letter for letter.
    Identical,
    /// Word for word, in another typography.
    Typography,
    /// Word for word, as part of a longer quotation.
    Partial,
    /// Word for word, but for what an ellipsis leaves out on either side.
    Elided,
    /// Word for word, but for what stands in square brackets on either side.
    Bracketed,
    /// Not word for word.
    Near,
}

impl Kind {
    /// As scripts know it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Identical => "identical",
            Kind::Typography => "typography",
            Kind::Elided => "elided",
            Kind::Bracketed => "bracketed",
            Kind::Partial => "partial",
            Kind::Near => "near",
        }
    }
}

/// Where the words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum In {
    /// In a quotation.
    Quotation,
    /// In the running text.
    Text,
}

impl In {
    /// As scripts know it.
    pub fn name(self) -> &'static str {
        match self {
            In::Quotation => "quotation",
            In::Text => "text",
        }
    }
}

/// A place that has the words, or words like them.
#[derive(Clone, Debug)]
pub struct Match {
    /// How they correspond.
    pub kind: Kind,
    /// Where they stand.
    pub place_in: In,
    /// How alike they are, from 0 to 1.
    pub similarity: f32,
    /// Who said it.
    pub speaker: Option<String>,
    /// The whole quotation, or the sentence.
    pub quote: String,
    /// The question beside the stretch of the source that it corresponds to.
    pub diff: Vec<Piece>,
    /// The words of the source before that stretch, the nearest of them.
    pub before: Option<String>,
    /// The words of the source after that stretch, the nearest of them.
    pub after: Option<String>,
    /// Whether the words go on behind the tag that says who speaks.
    pub is_interrupted: bool,
    /// The reporter's words, where the question is put together from pieces of a quotation on either side of them.
    pub put_together: Option<String>,
    /// What one side denies and the other does not.
    pub negation: Option<Negation>,
    /// Whether the words stand in quotation marks of their own within the quotation.
    pub has_marks_of_its_own: bool,
    /// Whether some of the words stand in quotation marks in the running text, and others do not.
    pub is_partly_marked: bool,
    /// Whether the words are the same but for capitals.
    pub only_capitals: bool,
    /// Where the reporter's words stand in `quote`, in bytes.
    pub breaks: Vec<Range<usize>>,
    /// Where it was published.
    pub place: Place,
}

/// Beside the very words, only what is this much like them is worth showing: another outlet's version of them.
const A_VARIANT: f32 = 0.8;

/// What a check says.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The question as it was put.
    pub text: String,
    /// In one word.
    pub verdict: Verdict,
    /// The places, best first; all that have the same words count once.
    pub matches: Vec<Match>,
    /// How many different wordings were left out.
    pub more: usize,
    /// The speakers of the exact matches in quotations, with the outlets that name them, if they cannot be one person and hardly say the same by chance; also of
    /// those that were left out.
    pub conflict: Option<Vec<(String, Vec<String>)>>,
}

impl Answer {
    /// Orders matches and keeps those of the first `limit` different wordings. `is_telling` says that no two people say the words by chance.
    pub fn new(text: &str, mut matches: Vec<Match>, limit: usize, is_telling: bool) -> Answer {
        matches.sort_by(compare);
        let verdict = match matches.first() {
            None => Verdict::None,
            Some(first) if first.kind == Kind::Near => Verdict::Near,
            Some(_) => Verdict::Exact,
        };
        if verdict == Verdict::Exact {
            matches.retain(|m| m.kind != Kind::Near || m.similarity >= A_VARIANT);
        }
        let conflict = if is_telling { conflict(&matches) } else { None };
        let mut wordings: HashMap<u64, usize> = HashMap::new();
        matches.retain(|m| {
            let next = wordings.len();
            *wordings.entry(same_words(&m.quote)).or_insert(next) < limit
        });
        Answer {
            text: text.to_owned(),
            verdict,
            matches,
            more: wordings.len().saturating_sub(limit),
            conflict,
        }
    }

    /// The matches, those together that have the same words of the same speaker: a comma more or less is no other wording.
    pub fn wordings(&self) -> Vec<Vec<&Match>> {
        let mut wordings: Vec<(u64, Vec<&Match>)> = Vec::new();
        for m in &self.matches {
            let words = same_words(&m.quote);
            let same = wordings.iter_mut().find(|(known, places)| {
                let first = places.first();
                *known == words && first.is_some_and(|first| first.place_in == m.place_in && first.is_of_speaker_of(m))
            });
            match same {
                Some((_, places)) => places.push(m),
                None => wordings.push((words, vec![m])),
            }
        }
        wordings.into_iter().map(|(_, places)| places).collect()
    }
}

/// Words with which a speaker takes back or narrows what was just said.
const TURNS: &[&str] = &[
    "but",
    "unless",
    "except",
    "however",
    "although",
    "though",
    "if",
    "until",
    "provided",
    "only",
    "yet",
    "nevertheless",
];

impl Match {
    /// The first word of what follows, if it narrows what was said.
    pub fn goes_on_with(&self) -> Option<String> {
        turn(self.after.as_deref()?)
    }

    /// The word before the match that makes it the opposite, if there is one.
    pub fn denied_by(&self) -> Option<String> {
        denial(self.before.as_deref()?)
    }

    /// Whether the source has the words, but not together: nothing else tells them from the question.
    pub fn is_only_put_together(&self) -> bool {
        self.kind == Kind::Near && self.put_together.is_some() && self.diff.iter().all(|piece| piece.side == Side::Both)
    }

    fn is_of_speaker_of(&self, other: &Match) -> bool {
        match (&self.speaker, &other.speaker) {
            (Some(a), Some(b)) => may_be_one(a, b),
            (None, None) => true,
            _ => false,
        }
    }
}

fn conflict(matches: &[Match]) -> Option<Vec<(String, Vec<String>)>> {
    let exact = matches.iter().filter(|m| m.kind != Kind::Near);
    let named = attributions(exact.map(|m| (m.speaker.as_deref(), m.place.source.as_deref())));
    (named.len() > 1).then_some(named)
}

fn compare(a: &Match, b: &Match) -> Ordering {
    let near = |m: &Match| m.kind == Kind::Near;
    let date = |m: &Match| m.place.date.clone().unwrap_or_else(|| String::from(char::MAX));
    (near(a).cmp(&near(b)))
        .then(a.place_in.cmp(&b.place_in))
        .then(a.kind.cmp(&b.kind))
        .then(b.similarity.total_cmp(&a.similarity))
        .then(a.speaker.is_none().cmp(&b.speaker.is_none()))
        .then_with(|| date(a).cmp(&date(b)))
        .then_with(|| a.place.path.cmp(&b.place.path))
        .then_with(|| a.place.item.cmp(&b.place.item))
        .then(a.place.line.cmp(&b.place.line))
}

fn turn(after: &str) -> Option<String> {
    let first = tokens(after).into_iter().next()?;
    TURNS.contains(&first.form.as_str()).then_some(first.form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_narrows_is_told_from_what_goes_on() {
        assert_eq!(turn("but only on Tuesdays"), Some("but".to_owned()));
        assert_eq!(turn("— Unless they pay"), Some("unless".to_owned()));
        assert_eq!(turn("butter and bread"), None);
        assert_eq!(turn(""), None);
    }
}
