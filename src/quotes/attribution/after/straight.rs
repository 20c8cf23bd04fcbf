//! Tags whose subject stands before its verb: `“…,” Smith said`, `“…,” Smith shrugged`, `“…,” Smith plans to tell the board`.

use super::{Behind, straight};
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

impl Reading<'_> {
    /// The tag of whoever is named or described behind the mark, and their name alone where it signs the quotation.
    pub(super) fn subject_first(&self, place: &Behind) -> Option<Found> {
        let start = self.start_of_subject(place);
        // "“…,” raising fears that", "“…,” increasingly sustained"; in the middle of a sentence, any capital is a name's.
        let phrase = self
            .phrase_at(start, place.limit)
            .filter(|p| self.tokens[p.first].is_capital() || !self.is_hardly_a_subject(p))?;
        if let Some(found) = self
            .says_behind(&phrase, place.limit)
            .or_else(|| self.plans_behind(start, &phrase, place.limit))
        {
            return Some(found);
        }
        // What a comma promises is a verb.
        let comma = self.inner_last(place.span).is_some_and(|l| self.kind(l) == Kind::Comma)
            || self.kind(place.span.last as usize + 1) == Kind::Comma;
        if comma && let Some(found) = self.does_behind(&phrase, place.limit) {
            return Some(found);
        }
        let signs = place.dash && self.is_signature(&phrase, place.span, place.limit)
            || comma && self.lacks_verb(&phrase, place.limit);
        signs.then_some(Found {
            phrase,
            cue: None,
            rule: Rule::Dash,
            strength: Strength::Medium,
        })
    }

    /// Where the subject of a tag begins, behind what may stand before it.
    fn start_of_subject(&self, place: &Behind) -> usize {
        let &Behind { at, limit, .. } = place;
        let mut start = at;
        // "NBC’s “Vell Tonight” host said", "the Post’s “First Read” blog wrote"
        if let Some(m) = self.mention_at(start).map(|m| &self.mentions[m])
            && self.kind(m.last as usize + 1) == Kind::Possessive
            && self.tokens.get(m.last as usize + 2).is_some_and(|t| !t.is_outside())
        {
            start = self.after(m.last as usize + 2);
        }
        // "in a speech on Monday Smith said" is rare; adverbs are not: "later he said".
        while start < limit
            && start < at + 2
            && self.is(start, Class::ADVERB)
            && !self.is(start, Class::DETERMINER)
            && self.mention_at(start).is_none()
        {
            start += 1;
        }
        // "over 40 pilots wrote"
        if self.kind(start + 1) == Kind::Number && self.counts_somebody(start) {
            start += 1;
        }
        start
    }

    /// `“…,” Smith said`, `“…,” Smith, the minister, said`, `“…,” the Post quoted Ana Vidal as saying`.
    fn says_behind(&self, phrase: &Phrase, limit: usize) -> Option<Found> {
        let verb = self.verb_after(phrase, limit)?;
        let beside = verb == phrase.last + 1;
        // "“…,” Smith said that it was late": a clause of its own.
        if self.is_word(verb + 1, "that")
            // "“…,” the standards supported by Orde"
            || beside && self.is_word(verb + 1, "by") && self.text(verb).ends_with("ed")
            // "“…,” a term that means what was written" is no tag; "“…,” the attacker, Ana Vidal, told them" is.
            || !beside
                && matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize))
                && !self.is_named_between_commas(phrase, verb)
        {
            return None;
        }
        let speaker = self.quoted_saying(verb, limit).unwrap_or(*phrase);
        let strength = self.verb_strength(verb).unwrap_or(Strength::Medium);
        Some(straight(speaker, verb, strength))
    }

    /// `“…,” Smith plans to tell the board`.
    fn plans_behind(&self, start: usize, phrase: &Phrase, limit: usize) -> Option<Found> {
        let named = self.mention_at(start).filter(|_| self.is_word(phrase.last + 1, "to"));
        let planner = named.map_or(*phrase, |m| self.name(m));
        let verb = self.plans_to_say(planner.last + 1, limit)?;
        Some(straight(planner, verb, Strength::Strong))
    }

    /// `“…,” Smith shrugged`, `“…,” Smith recently editorialised`: any past tense behind whom a comma promises a verb.
    fn does_behind(&self, phrase: &Phrase, limit: usize) -> Option<Found> {
        let mut verb = phrase.last + 1;
        while verb < limit && self.is_filler(verb) && !self.is(verb, Class::AUX) {
            verb += 1;
        }
        if verb >= limit || !self.tokens[verb].is_lower() || !self.tokens[verb].is_outside() {
            return None;
        }
        if !self.text(verb).ends_with("ed") && !self.ends_tag_in_present(phrase, verb, limit) {
            return None;
        }
        // "“…,” the draft obtained by the Post said", and not "“…,” the standards supported by Orde"
        if self.is_word(verb + 1, "by") {
            verb = self
                .phrase_at(verb + 2, limit)
                .map(|by| by.last + 1)
                .filter(|&v| v < limit && self.is(v, Class::SAY) && self.may_be_verb(v))?;
        }
        Some(straight(*phrase, verb, Strength::Medium))
    }

    /// Whether a verb in the present tense stands between one who speaks and the end of the sentence, whatever verb it is: `the suit` `charges.`, `Orde` `shrugs.`
    fn ends_tag_in_present(&self, subject: &Phrase, verb: usize, limit: usize) -> bool {
        let text = self.text(verb);
        let third_person = text.ends_with('s') && !text.ends_with("ss") && !self.is_people(verb);
        let one = match subject.head {
            // "a process the board oversees"
            Head::Name(m) => {
                self.mentions[m as usize].title as usize
                    <= subject.first + usize::from(self.is_word(subject.first, "the"))
            }
            Head::Noun(n) => self.speaks(n as usize) && !self.text(n as usize).ends_with('s'),
            Head::Pronoun => self.is(subject.first, Class::HE_SHE),
        };
        third_person
            && one
            && self.ends_tag(verb, limit)
            && !self.is(verb, Class::AUX.or(Class::PREPOSITION).or(Class::ADVERB))
    }

    /// Whether a tag ends with its verb, or only tells where somebody charges something: `the suit` `charges in its opening pages`.
    pub(super) fn ends_tag(&self, verb: usize, limit: usize) -> bool {
        let charges = self.is_word(verb, "charges") && self.is_word(verb + 1, "in");
        charges || self.ends_the_sentence(verb, limit)
    }

    /// Whether nothing follows a verb in its sentence.
    pub(super) fn ends_the_sentence(&self, verb: usize, limit: usize) -> bool {
        verb + 1 >= limit || self.kind(verb + 1) == Kind::Stop
    }

    /// Whether a person’s name is all that stands between a description and the verb, set apart by commas.
    fn is_named_between_commas(&self, description: &Phrase, verb: usize) -> bool {
        // "the mover of the motion, Ana Vidal, asked"
        let comma = if self.kind(description.last + 1) == Kind::Comma {
            description.last + 1
        } else {
            self.extended(description, verb) + 1
        };
        self.kind(comma) == Kind::Comma
            && self.is_one_of(description.first, words!["the", "his", "her", "a", "an", "one"])
            && self.is(verb, Class::SPEECH)
            && !self.is(verb, Class::SOFT)
            && self.mention_at(comma + 1).is_some_and(|m| {
                let mention = &self.mentions[m];
                let last = mention.last as usize;
                self.people.sort_of(mention.entity) == Sort::Person
                    && self.kind(last + 1) == Kind::Comma
                    && last + 2 == verb
            })
    }

    /// The verb of speech that somebody means to do, or does at last, from the token on: `plans to tell`, `is expected to say`, `went on to ask`.
    fn plans_to_say(&self, at: usize, limit: usize) -> Option<usize> {
        let to = (at + 1..limit.min(at + 4)).find(|&i| self.is_word(i, "to"))?;
        let plain = (at..to).all(|i| self.tokens[i].is_lower() && self.tokens[i].is_outside());
        (plain && to + 1 < limit && self.is_one_of(to + 1, words!["say", "tell", "argue", "add", "warn", "ask"]))
            .then_some(to + 1)
    }
}
