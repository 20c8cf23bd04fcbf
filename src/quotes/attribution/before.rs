//! What leads into the opening mark: `Smith said: “…`, `Smith, calling it “…`, `described by Smith as “…`, `Smith: “…`.

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How far to the left of a quotation its verb is looked for, in items.
const REACH: usize = 70;

/// How many tokens stand at most between a verb that calls something and what it is called.
pub(super) const LONGEST_OBJECT: usize = 8;

/// How many tokens stand at most between the parenthesis that opens and the colon after a name.
pub(super) const LONGEST_IN_PARENTHESES: usize = 14;

/// The place before a quotation, while its verb is looked for to the left.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    /// The first token that is looked at.
    pub(super) from: usize,
    /// The token after the last word before the quotation: the punctuation that leads into it.
    pub(super) edge: usize,
    /// The first token of the quotation.
    pub(super) open: usize,
    /// Whether a colon leads into it.
    pub(super) colon: bool,
    /// Whether a comma does.
    pub(super) comma: bool,
    /// Whether `as` does, with or without an article.
    pub(super) labels: bool,
    /// How many items stand between the word looked at and the quotation.
    pub(super) distance: usize,
    /// Whether another quotation is among them.
    pub(super) crossed: bool,
}

/// Verbs of what somebody wants another to do, who then does it without an ending: `Vidal demanded that Orde apologize`.
const DEMANDS: &WordSet = words![
    "demand",
    "demanded",
    "demanding",
    "demands",
    "ask",
    "asked",
    "asking",
    "asks",
    "insist",
    "insisted",
    "insisting",
    "insists",
    "propose",
    "proposed",
    "proposes",
    "proposing",
    "recommend",
    "recommended",
    "recommending",
    "recommends",
    "request",
    "requested",
    "requesting",
    "requests",
    "suggest",
    "suggested",
    "suggesting",
    "suggests",
    "urged",
    "urging",
];

impl Reading<'_> {
    /// Whether a verb tells what its subject is to do because another wants it: `Vidal demanded that Orde` `apologize`. Of several it is not to be told.
    fn is_demanded(&self, verb: usize, subject: &Phrase, from: usize) -> bool {
        let text = self.text(verb);
        let past = words!["wrote", "spoke", "sang", "swore", "thought", "put", "went", "began"];
        let bare = !text.ends_with(['s', 'd']) && !self.is_one_of(verb, past);
        let one = match subject.head {
            Head::Pronoun => self.is(subject.first, Class::HE_SHE.or(Class::IT)),
            Head::Noun(noun) => !self.text(noun as usize).ends_with('s') && !self.is_people(noun as usize),
            Head::Name(_) => true,
        };
        let Some(before) = subject.first.checked_sub(1).filter(|&b| bare && one && b > from) else {
            return false;
        };
        let demand = before - usize::from(self.is_word(before, "that"));
        demand > from && self.is_one_of(demand, DEMANDS)
    }

    /// What leads into the opening mark.
    pub fn before_span(&self, span: &Span, from: usize) -> Option<Found> {
        self.before_span_at(span.first as usize, from)
    }

    /// What leads into a quotation that begins with the token `open`.
    pub fn before_span_at(&self, open: usize, from: usize) -> Option<Found> {
        let slot = self.slot_before(open, from)?;
        if slot.colon
            && let Some(named) = self.named_with_colon(&slot)
        {
            return Some(named);
        }
        if let Some(found) = self.heads_quotation(slot.edge, open, from) {
            return Some(found);
        }
        let slot = Slot {
            labels: self.lead_as(open).is_some(),
            ..slot
        };
        if let Some(found) = self.gives_back(&slot).or_else(|| self.gapped(&slot)) {
            return Some(found);
        }
        if let Some(found) = self.cue_to_the_left(&slot) {
            return Some(found);
        }
        if slot.colon
            && let Some(named) = self.last_named_before_colon(&slot)
        {
            return Some(named);
        }
        if slot.edge != open {
            return None;
        }
        self.owner_at_mark(&slot).or_else(|| self.owner_of_remark(&slot))
    }

    /// The place before a quotation, with the punctuation that leads into it; none where nothing stands before it in its sentence.
    fn slot_before(&self, open: usize, from: usize) -> Option<Slot> {
        let mut slot = Slot {
            from,
            edge: open,
            open,
            colon: false,
            comma: false,
            labels: false,
            distance: 0,
            crossed: false,
        };
        while let Some(b) = slot
            .edge
            .checked_sub(1)
            .filter(|&b| b >= from && self.tokens[b].is_outside())
        {
            match self.kind(b) {
                Kind::Colon => slot.colon = true,
                Kind::Comma => slot.comma = true,
                Kind::Dash | Kind::Ellipsis | Kind::ParenOpen | Kind::Mark(_) => {}
                _ => break,
            }
            slot.edge = b;
        }
        (slot.edge > from).then_some(slot)
    }

    /// `Vidal jabbed back, “…”`: whatever one gives back before a comma are words.
    fn gives_back(&self, slot: &Slot) -> Option<Found> {
        let &Slot { from, edge, comma, .. } = slot;
        let verb = edge.saturating_sub(2);
        if !comma
            || verb <= from
            || !self.is_word(verb + 1, "back")
            || !self.tokens[verb].is_lower()
            || !(self.text(verb).ends_with("ed") || self.is_one_of(verb, words!["hit", "shot", "bit", "fought"]))
        {
            return None;
        }
        let cue = self.cue_before(verb, &Slot { distance: 2, ..*slot });
        if cue.is_some_and(|f| f.strength > Strength::Weak) {
            return None;
        }
        Some(Found {
            phrase: self.subject_before(verb, from)?,
            cue: Some((verb, verb + 1)),
            rule: Rule::VerbBefore,
            strength: Strength::Medium,
        })
    }

    /// `Vidal called the bid “late” and` `Orde “…”`, `Vidal described it as “late”,` `Orde as “…”`, `Vidal said that it was “late” and` `Orde that it was “…”`: a second clause that leaves
    /// out the verb of the first. In `Vidal called Orde “late” and Brandl “…”` all is hers.
    fn gapped(&self, slot: &Slot) -> Option<Found> {
        let &Slot { from, edge, comma, .. } = slot;
        let that = (edge.saturating_sub(LONGEST_OBJECT).max(from)..edge)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) == Kind::Word)
            .find(|&i| self.is_word(i, "that"));
        let small = that.or_else(|| edge.checked_sub(1).filter(|&b| self.is_word(b, "as")));
        let last = small.unwrap_or(edge).checked_sub(1)?;
        let m = self
            .mention_over(last)
            .filter(|&m| self.mentions[m].last as usize == last)?;
        let phrase = self.name(m);
        let mut joint = phrase.first.checked_sub(1).filter(|&j| j > from)?;
        let joins = self.is_one_of(joint, words!["and", "while", "but"])
            || matches!(self.kind(joint), Kind::Comma | Kind::Semicolon);
        if !joins || comma != (self.kind(joint) == Kind::Semicolon) {
            return None;
        }
        if self.kind(joint) == Kind::Word && self.kind(joint - 1) == Kind::Comma {
            joint -= 1;
        }
        let quoted = joint
            .checked_sub(1)
            .filter(|&q| q > from && !self.tokens[q].is_outside())?;
        let first = self.spans.get(self.tokens[quoted].span as usize)?.first as usize;
        let mut before = (from.max(first.saturating_sub(LONGEST_OBJECT))..first)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside());
        let verb = if that.is_some() {
            before.find(|&i| self.is(i, Class::SPEECH) && self.is_word(i + 1, "that"))?
        } else {
            before.find(|&i| self.is(i, Class::CALL) && self.may_be_verb(i) && self.calls_a_thing(i, first))?
        };
        let speaks = self.people.may_speak(self.mentions[m].entity) && self.mentions[m].sort != Sort::Title;
        let labels = small.is_some() && that.is_none();
        (speaks && labels == self.is_word(first - 1, "as")).then_some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::Woven,
            strength: Strength::Medium,
        })
    }

    /// Whether what a verb calls something is nobody: `called` `the bid`, and not `called` `the mayor`.
    fn calls_a_thing(&self, verb: usize, limit: usize) -> bool {
        let somebody = Class::ANY_ROLE.or(Class::PERSON);
        self.is_word(verb + 1, "it")
            || self.phrase_at(verb + 1, limit).is_some_and(|p| {
                matches!(p.head, Head::Noun(n)
                    if !self.is(n as usize, somebody) && !self.is_people(n as usize))
            })
    }

    /// The nearest cue to the left that is sure, or else the nearest: `Vidal` `said` `voters would find it “…”`: the words are Vidal's, whoever finds.
    fn cue_to_the_left(&self, slot: &Slot) -> Option<Found> {
        let mut slot = *slot;
        let mut at = slot.edge;
        let mut weak = None;
        while let Some(b) = self.before(at) {
            if b < slot.from || slot.distance > REACH {
                break;
            }
            at = b;
            slot.distance += 1;
            if !self.tokens[at].is_outside() {
                slot.crossed = true;
                continue;
            }
            if self.kind(at) == Kind::Semicolon && !slot.colon {
                break;
            }
            if let Some(found) = self.cue_before(at, &slot)
                && !self.is_demanded(at, &found.phrase, slot.from)
            {
                if found.strength > Strength::Weak {
                    return Some(found);
                }
                weak = weak.or(Some(found));
            }
        }
        weak
    }

    /// `Vidal’s “…” remark`: whose the words are by the possessor right before the mark.
    fn owner_at_mark(&self, slot: &Slot) -> Option<Found> {
        let mark = slot.edge - 1;
        if self.kind(mark) != Kind::Possessive || mark <= slot.from {
            return None;
        }
        Some(Found {
            phrase: self.phrase_ending_at(mark - 1, slot.from)?,
            cue: None,
            rule: Rule::Possessive,
            strength: Strength::Weak,
        })
    }

    /// `her much-maligned “…” comment`: whose the remark is that the noun behind the mark names.
    fn owner_of_remark(&self, slot: &Slot) -> Option<Found> {
        let noun = self.after(slot.open);
        if !self.is(noun, Class::SAY_NOUN) || !self.tokens[noun].is_lower() {
            return None;
        }
        let owner = self.owner_of(slot.open, slot.from)?;
        let plain = (owner.last + 1..slot.open).all(|i| !self.is(i, Class::PREPOSITION.or(Class::CONJUNCTION)));
        plain.then_some(Found {
            phrase: owner,
            cue: Some((noun, noun)),
            rule: Rule::Possessive,
            strength: Strength::Medium,
        })
    }
}
