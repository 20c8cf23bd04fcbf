//! The name under which a speaker is given.

use super::Speaker;
use crate::quotes::Context;
use crate::quotes::lexicon::{Class, Lexicon};
use crate::quotes::reading::Reading;

/// How many words of a headline are read as one name.
const LONGEST_IN_TITLE: usize = 4;

/// The name under which a speaker is given.
pub fn speaker_name(reading: &Reading<'_>, context: &Context<'_>, speaker: Speaker) -> Option<String> {
    let entity = |e: u32| {
        let fullest = reading
            .people
            .entities
            .get(e as usize)
            .and_then(|e| reading.mentions.get(e.fullest as usize));
        fullest.map_or_else(String::new, |m| {
            tidy(reading.text_of(m.first as usize, m.last as usize))
        })
    };
    match speaker {
        Speaker::Entity(e) => {
            let name = Some(entity(e)).filter(|name| !name.is_empty())?;
            Some(from_title(&name, context.title).unwrap_or(name))
        }
        Speaker::Joint(a, b) => Some(format!("{} and {}", entity(a), entity(b))),
        Speaker::Phrase(first, last) => {
            let mut first = first;
            while first < last && reading.is_one_of(first, &["a", "an", "the", "this", "that"]) {
                first += 1;
            }
            Some(tidy(reading.text_of(first, last)))
        }
        Speaker::Author => match context.authors {
            [author] => Some(author.clone()),
            _ => None,
        },
    }
}

/// A single name in full, where only the headline has it so: a given name before it, and what stands between.
fn from_title(name: &str, title: &str) -> Option<String> {
    if name.contains(' ') {
        return None;
    }
    let bare = |w: &str| {
        let w = w.trim_matches(|c: char| !c.is_alphanumeric());
        w.strip_suffix("'s")
            .or_else(|| w.strip_suffix("’s"))
            .unwrap_or(w)
            .to_owned()
    };
    let words: Vec<String> = title.split_whitespace().map(bare).collect();
    let at = words.iter().position(|w| w == name)?;
    let given = (at.saturating_sub(LONGEST_IN_TITLE - 1)..at)
        .rev()
        .find(|&i| words[i].starts_with(char::is_uppercase) && Lexicon::get().class(&words[i]).is(Class::GIVEN_NAME))?;
    let between = &words[given + 1..at];
    let initials = between
        .iter()
        .all(|w| w.starts_with(char::is_uppercase) && w.chars().count() <= 2);
    (initials && words[given] != name).then(|| words[given..=at].join(" "))
}

/// White space of any kind, line breaks included, as single spaces.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
