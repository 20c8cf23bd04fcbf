//! Participles with which a sentence begins, and whose subject stands behind the quotation: `Calling it “…”, Smith left.`

use super::Participle;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

impl Reading<'_> {
    /// Whether a sentence begins with a participle: `Calling it “…”, Smith left.`, `While calling it “…,” Smith left.`
    pub(super) fn is_fronted(&self, participle: &Participle) -> bool {
        let &Participle { from, at, open } = participle;
        let b = participle.before();
        at == from
            || b == from
                && self.is_one_of(b, words!["while", "after", "before", "by", "when", "in"])
                && self
                    .spans
                    .get(self.tokens[open].span as usize)
                    .is_some_and(|span| self.ends_with_comma(span) || self.kind(span.last as usize + 1) == Kind::Comma)
    }

    /// Whose the participle is with which a sentence begins, behind its quotation: `Calling it “…”,` `Smith` `left.`
    pub(super) fn subject_behind(&self, participle: &Participle) -> Option<Phrase> {
        let open = participle.open;
        let mut next = self.after(open);
        let ends = self
            .spans
            .get(self.tokens[open].span as usize)
            .is_some_and(|span| self.ends_with_comma(span));
        while matches!(self.kind(next), Kind::Comma) {
            next += 1;
        }
        // "Repeating it is, to his mind, “no answer.”": nobody in the next paragraph does.
        if self.sentence_of(next) != self.sentence_of(open) {
            return None;
        }
        self.fronted_subject(next, self.kind(next - 1) == Kind::Comma || ends)
    }

    /// Whose the participle is before a quotation that the token `next` follows: `Calling it “…”,` `Smith left`, `Saying it was “…”` `for the port, Smith left`. In `Calling them “…”` `gets us
    /// nowhere` it is nobody's.
    fn fronted_subject(&self, next: usize, comma: bool) -> Option<Phrase> {
        let limit = self.sentences.get(self.sentence_of(next))?.end;
        let direct = self.phrase_at(next, limit);
        if comma {
            return direct;
        }
        let begins = |p: &Phrase| p.head == Head::Pronoun || self.tokens[p.first].is_capital();
        direct.filter(begins).or_else(|| {
            let comma = (next..limit).find(|&i| self.kind(i) == Kind::Comma && self.tokens[i].is_outside())?;
            let subject = self.phrase_at(comma + 1, limit)?;
            // "Warning of a “slow death” without dues, a group of pilots called for help."
            let described = || {
                matches!(subject.head, Head::Noun(n) if self.speaks(n as usize))
                    && self.is_one_of(subject.first, words!["the", "a", "an", "his", "her", "their", "its"])
            };
            (begins(&subject) || described()).then_some(subject)
        })
    }

    /// The subject behind what a sentence opens with: `After calling it “…” in May,` `Smith` `left`, `By calling it a “…” on the radio,` `Smith` `won`.
    pub(super) fn subject_behind_opening(&self, from: usize, open: usize) -> Option<Phrase> {
        let opens = self.is_one_of(
            from,
            words!["after", "before", "by", "while", "when", "in", "since", "despite"],
        ) && self.text(from + 1).ends_with("ing");
        let next = Some(self.after(open)).filter(|&n| opens && self.sentence_of(n) == self.sentence_of(open))?;
        let limit = self.sentences.get(self.sentence_of(open))?.end;
        self.fronted_subject(next, false).filter(|p| {
            // "the board’s chairman, Ana Vidal, left"
            let apposed = self.apposed_name(p).filter(|_| self.kind(p.last + 1) == Kind::Comma);
            let after = apposed.map_or(p.last, |name| {
                name.last + usize::from(self.kind(name.last + 1) == Kind::Comma)
            }) + 1;
            self.begins_predicate(after, limit) || self.is(after, Class::FINITE)
        })
    }
}
