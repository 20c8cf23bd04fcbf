//! Verbs that are denied or replaced, so that what they lead into has not been said: `has not called for “…”`, `instead of saying “…”`.

use super::{FILLERS, LONGEST_TERM};
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// By which one is asked to say something, and what is said instead stands behind a colon.
const ASKED_OF: &WordSet = words![
    "answer",
    "apologise",
    "apologize",
    "comment",
    "elaborate",
    "explain",
    "respond",
];

impl Reading<'_> {
    /// Whether the verb that leads into a span is denied or replaced: `has not called for “…”`, `instead of saying “…”`.
    pub(super) fn is_unsaid(&self, span: &Span, found: Option<&Found>) -> bool {
        if self.is_instead_of_saying(span, found) {
            return true;
        }
        let Some(found) = found else { return false };
        if self.is_nobodys(span, found) || self.is_how_all_call_it(found) {
            return true;
        }
        let open = span.first as usize;
        let Some((cue, _)) = found
            .cue
            .filter(|_| matches!(found.rule, Rule::Woven | Rule::VerbBefore | Rule::Participle))
        else {
            return false;
        };
        cue < open
            && !self.is_told_besides(found, cue)
            && !self.begins_another_that(cue, open)
            && (self.is_denied(cue) || self.is_instead(cue) || self.is_declined(cue, open))
    }

    /// Whether a verb stands for another: `instead of` `saying`, `rather than` `asking`.
    fn is_instead(&self, verb: usize) -> bool {
        verb >= 2
            && self.is_one_of(verb - 1, words!["of", "than"])
            && self.is_one_of(verb - 2, words!["instead", "rather"])
    }

    /// Whether a participle right before the mark stands for another: `instead of saying “…”`. Who `said that they should sail rather than asking “…”` says both.
    fn is_instead_of_saying(&self, span: &Span, found: Option<&Found>) -> bool {
        let Some(before) = (span.first as usize).checked_sub(1) else {
            return false;
        };
        let saying = before - usize::from(before > 0 && self.kind(before) == Kind::Comma);
        let said = |f: &Found| {
            f.strength == Strength::Strong && f.cue.is_some_and(|(_, c)| c < saying && self.is(c, Class::SAY))
        };
        self.is(saying, Class::SAYING) && self.is_instead(saying) && !found.is_some_and(said)
    }

    /// Whether nobody says it: `Nobody calls it “…”`, `No one says “…”`.
    fn is_nobodys(&self, span: &Span, found: &Found) -> bool {
        let first = found.phrase.first;
        span.last - span.first < LONGEST_TERM as u32 * 4
            && (self.is_one_of(first, words!["nobody", "none"])
                || self.is_word(first, "no") && self.is_word(first + 1, "one"))
    }

    /// Whether it is what the reporter or everybody calls something: `those whom we deem “extreme”`, `I will term them “quay birds”`.
    fn is_how_all_call_it(&self, found: &Found) -> bool {
        let last = found.phrase.last;
        self.is_one_of(found.phrase.first, words!["we", "you", "i"])
            && found.cue.is_some_and(|(_, c)| {
                (last + 1..last + 4).contains(&c)
                    && self.is_one_of(c, words!["call", "deem", "term", "label", "consider", "dub"])
            })
    }

    /// Whether somebody tells what others do not say: `Vidal said that the pilots aren’t asking for “…”`: she says it, whatever they do not.
    fn is_told_besides(&self, found: &Found, cue: usize) -> bool {
        let verb = found.phrase.last + 1;
        !self.is_one_of(cue, words!["say", "comment"])
            && verb < cue
            && self.is(verb, Class::SAY)
            && !self.is(verb, Class::SOFT)
            && self.may_be_verb(verb)
    }

    /// Whether another clause begins between a verb and the mark: `saying they weren’t calling for it,` `and that` `she is “…”`.
    fn begins_another_that(&self, cue: usize, open: usize) -> bool {
        (cue + 1..open).any(|i| self.is_word(i, "that") && self.is_word(i - 1, "and"))
    }

    /// Whether `not` or the like stands before a verb: `did not even` `say`, `hasn’t` `called for`.
    fn is_denied(&self, cue: usize) -> bool {
        let denies = |i: usize| {
            self.is_one_of(i, words!["not", "never"]) || self.text(i).ends_with("n’t") || self.text(i).ends_with("n't")
        };
        let between = |i: usize| self.is_filler(i) || self.is_one_of(i, words!["always", "even", "exactly"]);
        (cue.saturating_sub(FILLERS)..cue)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && (denies(i) || between(i)))
            .any(denies)
    }

    /// Whether somebody does not want to say it: `does not want to` `say that it is “…”`. In `refused to criticise the board: “…”`, `declined to elaborate: “…”` it has been said instead.
    fn is_declined(&self, cue: usize, open: usize) -> bool {
        let led_in = || self.kind(open - 1) == Kind::Colon && (open > cue + 2 || self.is_one_of(cue, ASKED_OF));
        cue >= 2
            && self.is_word(cue - 1, "to")
            && !self.is_one_of(cue, words!["know", "ask", "hear", "see", "add", "thank"])
            && self.is_one_of(
                cue - 2,
                words![
                    "want", "wants", "wanted", "decline", "declines", "declined", "refuses", "refused"
                ],
            )
            && !led_in()
    }
}
