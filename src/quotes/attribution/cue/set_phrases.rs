//! Several words that only together say whose a quotation is: `according to Smith, “…”`, `Smith put it: “…”`, `made clear that “…”`.

use crate::quotes::attribution::before::Slot;
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

impl Reading<'_> {
    /// Who is cited: `according to Smith, “…”`, `to quote Smith, “…”`, `per the Post, “…”`; `Some(None)` where the words are there and name nobody.
    pub(super) fn cited_before(&self, at: usize, slot: &Slot) -> Option<Option<Found>> {
        let Slot { from, edge, open, .. } = *slot;
        // "is, to quote Vidal, “…”": the verb comes first on the way back. "likes to quote Vidal on “…”" does something.
        let quotes = at > from + 1 && self.kind(at - 2) == Kind::Comma && self.to_quote(at - 1) == Some(at);
        // `according`, `per` and `to` are among the small words.
        let leads = self.tokens[at].is(Class::PREPOSITION.or(Class::STOP));
        let cites = || self.according(at).or_else(|| self.to_quote(at));
        let last = leads.then(cites).flatten().or(quotes.then_some(at))?;
        let phrase = self.phrase_at(last + 1, open);
        // "that, per the Post, “…”"
        let per = last == at && !quotes;
        let heads = |p: &Phrase| self.heads_per(at, from, p, open);
        let named =
            phrase.filter(|p| !per || matches!(p.head, Head::Name(_)) && self.after(p.last) >= edge || heads(p));
        if let Some(phrase) = named {
            return Some(Some(Found {
                phrase,
                cue: Some((at, last)),
                rule: Rule::AccordingTo,
                strength: Strength::Strong,
            }));
        }
        (!per).then_some(None)
    }

    /// Whether `per` heads its sentence, and a comma ends what it is of: `Per the Post, the deal is “…”`, `As per the report, it is “…”`. `Per head, dues are “…”` is a rate.
    fn heads_per(&self, at: usize, from: usize, phrase: &Phrase, open: usize) -> bool {
        let first = at == from || at == from + 1 && self.is_word(from, "as");
        let speaks = match phrase.head {
            Head::Name(m) => self.people.may_speak(self.mentions[m as usize].entity),
            Head::Noun(noun) => phrase.first < noun as usize && self.speaks(noun as usize),
            Head::Pronoun => false,
        };
        first && speaks && self.kind(self.extended(phrase, open) + 1) == Kind::Comma
    }

    /// Who speaks by several words that only together say so: `puts it`, `made clear that`, `put out word that`; `Some(None)` where they are there and nobody does.
    pub(super) fn set_phrase_before(&self, at: usize, slot: &Slot) -> Option<Option<Found>> {
        let puts = self.is_one_of(at, words!["put", "puts"]);
        if puts && self.is_word(at + 1, "it") {
            return Some(self.subject_before(at, slot.from).map(|phrase| Found {
                phrase,
                cue: Some((at, at + 1)),
                rule: Rule::VerbBefore,
                strength: Strength::Strong,
            }));
        }
        if let Some(clear) = self.clear_after_made(at, slot.open) {
            return Some(self.who_makes_clear(at, clear, slot.from));
        }
        if puts && self.is_word_put_out(at + 1) {
            return Some(self.subject_before(at, slot.from).map(|phrase| Found {
                phrase,
                cue: Some((at, at + 1)),
                rule: Rule::Woven,
                strength: Strength::Medium,
            }));
        }
        self.who_is_quoted(at, slot).map(Some)
    }

    /// The last word of `made clear` before a clause: `made` `clear` `that they are “…”`, `made it` `clear` `they are “…”`.
    fn clear_after_made(&self, made: usize, open: usize) -> Option<usize> {
        if !self.is_one_of(made, words!["made", "makes"]) {
            return None;
        }
        let clear = made + 1 + usize::from(self.is_word(made + 1, "it"));
        (self.is_word(clear, "clear") && self.reports_clause(clear, open)).then_some(clear)
    }

    /// Who makes clear what a clause tells: `Vidal` `made clear that they are “…”`.
    fn who_makes_clear(&self, made: usize, clear: usize, from: usize) -> Option<Found> {
        let phrase = self.subject_before(made, from).filter(|p| self.names_a_speaker(p))?;
        Some(Found {
            phrase,
            cue: Some((made, clear)),
            rule: Rule::Woven,
            strength: Strength::Strong,
        })
    }

    /// Whether it is a message that is put out: `put` `out word that they are “…”`.
    fn is_word_put_out(&self, out: usize) -> bool {
        self.is_one_of(out, words!["out", "forth"])
            && (out + 1..out + 4).any(|i| self.is(i, Class::SAY_NOUN.or(Class::MEDIUM)) || self.is_word(i, "word"))
    }

    /// Whom somebody else quotes: `Vidal quoted` `Orde` `: “…”`.
    fn who_is_quoted(&self, at: usize, slot: &Slot) -> Option<Found> {
        if !slot.colon || !self.is_one_of(at, words!["quoted", "quotes", "quoting"]) {
            return None;
        }
        let phrase = self
            .phrase_at(at + 1, slot.edge)
            .filter(|p| p.last + 1 == slot.edge && matches!(p.head, Head::Name(_)) && self.is_somebody(p))?;
        Some(Found {
            phrase,
            cue: Some((at, at)),
            rule: Rule::ColonBefore,
            strength: Strength::Strong,
        })
    }
}
