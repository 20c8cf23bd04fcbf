//! Which of what stands beside a span attributes it: what leads into it, what follows the mark, or what closes the sentence.

use std::ops::Range;

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::marks::Span;
use crate::quotes::phrases::Head;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// A span and its sentence, while it is decided who says it.
#[derive(Clone, Copy)]
struct Place<'a> {
    span: &'a Span,
    sentence: &'a Range<usize>,
}

impl Reading<'_> {
    /// What attributes a span in its own sentence, as it stands there.
    pub(super) fn attribution(&self, span: &Span) -> Option<Found> {
        if let Some(found) = self.set_form(span) {
            return Some(found);
        }
        let place = Place {
            span,
            sentence: self.sentences.get(self.sentence_of(span.first as usize))?,
        };
        let end = place.sentence.end;
        let tag = self.after_span(span, end);
        if let Some(cries) = self.cries_of(span) {
            return cries.or(tag.filter(|tag| {
                tag.strength == Strength::Strong && self.closes_open(span) && tag.rule == Rule::SubjectVerbAfter
            }));
        }
        let lead = self.lead_into(&place);
        // "rejecting Vidal’s claim that it was “…”": the words are hers.
        if let Some(claim) = lead.and_then(|lead| self.claim_within(&lead, span)) {
            return Some(claim);
        }
        match (lead, tag) {
            (Some(lead), Some(tag)) => Some(self.lead_or_tag(lead, tag, &place)),
            (None, Some(tag)) => Some(self.soft_tag_or_closing(tag, &place)),
            (Some(lead), None) if lead.strength > Strength::Weak => Some(self.lead_or_closing(lead, &place)),
            (Some(lead), None) if self.stands_before_main(&lead, span, place.sentence.start) => {
                self.closing_tag(span, end)
            }
            (lead, None) => self.told_elsewhere(lead, &place),
        }
    }

    /// What has a form of its own, whatever the sentence: `Vidal: “…”`, a signature, a caption, `So says Vidal: “…”`.
    fn set_form(&self, span: &Span) -> Option<Found> {
        self.label(span)
            .or_else(|| self.headed(span))
            .or_else(|| self.signed_below(span))
            .or_else(|| self.signed_in_round_up(span))
            .or_else(|| self.captioned(span))
            .or_else(|| self.so_says(span))
            .or_else(|| self.verdict_of(span))
            .or_else(|| self.with_words(span))
            .or_else(|| self.remark_of(span))
    }

    /// What leads into a span: `Vidal said “…”`; where somebody else only reports that or is reported, whoever speaks: `Vidal told them, according to the complaint, “…”`.
    fn lead_into(&self, place: &Place) -> Option<Found> {
        let start = place.sentence.start;
        let lead = self.before_span(place.span, start)?;
        let told = self
            .reported_according(&lead, start)
            .or_else(|| self.reported_within(&lead, place.span, start))
            .or_else(|| self.teller_of_when(&lead, place.span, start));
        Some(told.unwrap_or(lead))
    }

    /// Which of the two has the words, where something leads into them and a tag follows: `Vidal added that it was “…,” Orde said.`
    fn lead_or_tag(&self, lead: Found, tag: Found, place: &Place) -> Found {
        let span = place.span;
        if lead.strength >= Strength::Medium && self.rules_out(&lead, &tag, place) {
            return lead;
        }
        let strong = tag.strength == Strength::Strong;
        if strong && (self.is_named_right_behind(&tag, span) || self.is_reduced(&lead, span)) {
            return tag;
        }
        let closes_open = self.closes_open(span);
        if self.outweighs(&tag, &lead, closes_open)
            || strong && closes_open && self.is_of_words_before(&lead, place.sentence.start)
        {
            tag
        } else {
            lead
        }
    }

    /// Whether what leads in is such that what follows is no tag of the words: `Described by Orde as “…,” Ana Vidal said`.
    fn rules_out(&self, lead: &Found, tag: &Found, place: &Place) -> bool {
        let &Place { span, sentence } = place;
        self.only_relays(tag, lead, span)
            || self.calls_directly(lead, span)
            || lead.rule == Rule::By && lead.cue.is_some_and(|(c, _)| c == sentence.start)
            || self.only_signs(tag, lead)
            || self.only_recalls(tag, lead, span, sentence.start)
            || self.only_explains(tag)
            || self.ends_relative(lead, span)
            || self.is_of_first_clause(lead, tag, sentence)
    }

    /// Whether somebody is named directly behind the comma, nearer than any lead: `Readers added a word of their own: “…,” said Ana Vidal`; nor does a dash lead in:
    /// `as the board denies — “…?” asked Ana Vidal`.
    fn is_named_right_behind(&self, tag: &Found, span: &Span) -> bool {
        let dashed = || {
            span.first
                .checked_sub(1)
                .is_some_and(|b| self.kind(b as usize) == Kind::Dash)
        };
        matches!(tag.phrase.head, Head::Name(_))
            && matches!(tag.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter)
            && tag.cue.is_some_and(|(_, c)| !self.is(c, Class::SOFT))
            && (self.ends_with_comma(span) || dashed() && self.closes_open(span))
    }

    /// Whether a tag is surer than what leads in: `to get the work started -- “…,” he said`.
    fn outweighs(&self, tag: &Found, lead: &Found, closes_open: bool) -> bool {
        // What is more often no verb of speech gives way to one.
        let soft = lead.cue.is_some_and(|(_, c)| self.is(c, Class::SOFT));
        let lead_is_close = lead.rule == Rule::ColonBefore
            || lead.rule == Rule::VerbBefore && lead.strength == Strength::Strong && !soft;
        closes_open && tag.strength >= Strength::Medium && !lead_is_close
            || lead.rule == Rule::SentenceSubject
            || lead.strength == Strength::Weak && tag.strength == Strength::Strong
    }

    /// Whether what leads in is the tag of the words before it: `“…,” Orde said, adding, “…,” he told them`.
    fn is_of_words_before(&self, lead: &Found, start: usize) -> bool {
        // "“…,” Orde said, and when Vidal asked, “…?” he left": she has a clause of her own.
        let own = lead
            .phrase
            .first
            .checked_sub(1)
            .is_some_and(|when| self.is_one_of(when, words!["after", "as", "once", "when"]));
        !own && lead.cue.is_some_and(|(first, _)| self.follows_span(first, start))
    }

    /// A tag, or where it is more often none what closes the sentence: `“…”, they agreed on most of it, he added.`
    fn soft_tag_or_closing(&self, tag: Found, place: &Place) -> Found {
        let soft = tag.cue.is_some_and(|(_, c)| self.is(c, Class::SOFT)) && !self.ends_with_comma(place.span);
        let closing = if soft {
            self.closing_tag(place.span, place.sentence.end)
        } else {
            None
        };
        closing.unwrap_or(tag)
    }

    /// What leads in, or where it gives way what closes the sentence: `They agree on “…”, she said.`
    fn lead_or_closing(&self, lead: Found, place: &Place) -> Found {
        let tag = if self.gives_way_to_closing(&lead, place.sentence.start) {
            self.closing_tag(place.span, place.sentence.end)
        } else {
            None
        };
        tag.filter(|tag| !self.only_relays(tag, &lead, place.span))
            .unwrap_or(lead)
    }

    /// Whether a tag that closes the sentence tells more than what leads in: `They agree on “…”, she said.`
    fn gives_way_to_closing(&self, lead: &Found, start: usize) -> bool {
        // "The company says it expects “…” in the end, its director, Ana Vidal, said."
        let woven = lead.rule == Rule::Woven && !matches!(lead.phrase.head, Head::Pronoun);
        // "They agree on “…”, she said": a verb that is more often none of speech gives way as well.
        let soft = lead.rule != Rule::ColonBefore
            && lead.cue.is_some_and(|(_, c)| {
                self.is(c, Class::SOFT) || !self.is(c, Class::SPEECH.or(Class::SAYING).or(Class::CALL))
            });
        // "The guild plans to tell them that a “…” is near, its director said."
        let infinitive =
            lead.rule == Rule::Participle && lead.cue.is_some_and(|(c, _)| c > start && self.is_word(c - 1, "to"));
        woven || soft || infinitive
    }

    /// Who has the words where nothing beside them says so surely: farther in the sentence, or in what it has of claims, messages and the like: `the claim by Orde that it was “…”`.
    fn told_elsewhere(&self, lead: Option<Found>, place: &Place) -> Option<Found> {
        let span = place.span;
        let &Range { start, end } = place.sentence;
        self.closing_tag(span, end)
            .or_else(|| self.shared_tag(span, end))
            .or_else(|| self.signed_beside(span))
            .or_else(|| self.claim_nearer_than(&lead?, span))
            .or_else(|| self.told_of(span, end))
            .or_else(|| self.claim_before(&lead?, place))
            .or_else(|| self.does_in_text(span, start))
            .or_else(|| lead.map(|lead| self.later_subject(&lead, span).unwrap_or(lead)))
            .or_else(|| self.noun_of_speech(span, start))
            .or_else(|| self.claim_by(span, start))
            .or_else(|| self.claim_that(span, start))
            .or_else(|| self.message_before(span, start))
            .or_else(|| self.in_whose_eyes(span, start))
            // "In the words of Ana Vidal, the plan is “…”"
            .or_else(|| self.in_the_words_of(start, span.first as usize))
            .or_else(|| self.in_whose_phrase(span, start))
            .or_else(|| self.provision(span, start))
    }

    /// Whose claim stands nearer than a weak verb: `Orde defended it, against` `Vidal’s description` `of them as “…”`.
    fn claim_nearer_than(&self, lead: &Found, span: &Span) -> Option<Found> {
        let claim = self.noun_of_speech(span, lead.cue?.1 + 1)?;
        let next = claim.cue?.1 + 1;
        // "Vidal’s views were “…”": they are not told but judged.
        let told = next == span.first as usize
            || self.is_one_of(next, words!["that", "of", "about", "as", "to", "for", "from"]);
        told.then_some(claim)
    }

    /// Whose claim the clause of a weak verb is: `Orde’s promise` `that the board sees “a great difference”`.
    fn claim_before(&self, lead: &Found, place: &Place) -> Option<Found> {
        let verb = lead.cue?.0;
        let claim = self.noun_of_speech(place.span, place.sentence.start)?;
        let noun = claim.cue?.1;
        (noun < verb && self.is_word(noun + 1, "that")).then_some(claim)
    }
}
