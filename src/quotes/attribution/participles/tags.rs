//! Verbs of speech that a participle goes on with: `Smith said, adding “…”`, `Smith said, “…,” adding “…”`.

use super::{LONGEST_OBJECT, LONGEST_PLAIN_TAG, LONGEST_TAG};
use crate::quotes::lexicon::{Class, words};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

impl Reading<'_> {
    /// The subject of the verb of speech that leads into the quotation which ends with the token `last`.
    pub(super) fn quoted_before(&self, last: usize, from: usize) -> Option<Phrase> {
        let last = if self.kind(last) == Kind::Comma && self.tokens[last].is_outside() {
            last.checked_sub(1)?
        } else {
            last
        };
        if self.tokens[last].is_outside() {
            return None;
        }
        let mut verb = self.spans[self.tokens[last].span as usize].first as usize;
        while verb > from && matches!(self.kind(verb - 1), Kind::Comma | Kind::Colon) {
            verb -= 1;
        }
        let verb = verb.checked_sub(1).filter(|&v| v > from)?;
        let says = |verb: usize| self.is(verb, Class::SPEECH) && !self.is(verb, Class::SOFT) && self.may_be_verb(verb);
        if says(verb) {
            return self.subject_before(verb, from);
        }
        // "Smith maintained he had “…,” adding “…”"
        let span = &self.spans[self.tokens[last].span as usize];
        let near = self.ends_with_comma(span).then(|| from + 1..verb);
        let verb = near?
            .rev()
            .take(LONGEST_OBJECT)
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
            .find(|&i| says(i) && self.is(i, Class::SAY.or(Class::TELL)))?;
        self.subject_before(verb, from)
            .filter(|p| !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)))
    }

    /// The subject of a verb of speech that a comma parts from the participle at `at`: `Smith said, adding “…”`, `he said in Vell, adding “…”`.
    pub(super) fn tag_before(&self, at: usize, from: usize) -> Option<Phrase> {
        let comma = at.checked_sub(1).filter(|&b| b > from && self.kind(b) == Kind::Comma)?;
        let mut i = comma;
        for step in 0..LONGEST_TAG {
            i = self.before(i).filter(|&b| b > from)?;
            // "“…,” said Rep. Ana Vidal (L., Vell), calling it": the subject stands behind.
            if !self.tokens[i - 1].is_outside()
                && self.is_one_of(i, words!["said", "says", "wrote", "writes"])
                && let Some(named) = self.phrase_at(i + 1, comma).filter(|p| self.is_somebody(p))
            {
                return Some(named);
            }
            if step >= LONGEST_PLAIN_TAG {
                continue;
            }
            if !self.tokens[i].is_outside() || matches!(self.kind(i), Kind::Comma | Kind::Semicolon) {
                return None;
            }
            if self.is(i, Class::SPEECH) && !self.is(i, Class::SOFT) && self.may_be_verb(i) {
                // "The plan, Smith said, adding": the verb ends what is inserted.
                let subject = self.phrase_ending_at(i - 1, from)?;
                // "Smith rejected the media reports, saying": a noun that something is done to.
                let done = subject.first.checked_sub(1).filter(|&d| d > from);
                // "Smith left for several reasons, saying"
                let counted = || {
                    self.is_one_of(
                        i - 1,
                        words![
                            "many",
                            "other",
                            "personal",
                            "political",
                            "same",
                            "several",
                            "similar",
                            "some",
                            "various"
                        ],
                    )
                };
                if self.is_plural(i) && counted() {
                    return None;
                }
                if self.is_plural(i)
                    && done.is_some_and(|d| {
                        self.tokens[d].is_lower()
                            && (self.text(d).ends_with("ed") || self.text(d).ends_with("ing") || self.may_be_verb(d))
                    })
                {
                    return None;
                }
                // "Vidal said that Orde repeats himself, calling him": nobody calls himself so.
                if self.is_one_of(at + 1, words!["him", "her"])
                    && self.is(at, Class::CALL.or(Class::SAYING))
                    && subject.first > from
                    && self.is_word(subject.first - 1, "that")
                    && (self.is(at + 2, Class::DETERMINER) || self.tokens.get(at + 2).is_some_and(|t| !t.is_outside()))
                {
                    return None;
                }
                // "The funds stopped, the comptroller said, saying": whoever stands there.
                let set_off = i + 1 == comma
                    && subject.first > from
                    && self.kind(subject.first - 1) == Kind::Comma
                    && self.is(subject.first, Class::DETERMINER);
                return match subject.head {
                    Head::Noun(n) if !self.speaks(n as usize) && !set_off => None,
                    _ => Some(subject),
                };
            }
        }
        None
    }
}
