//! Whether a word before a quotation is what attributes it, and to whom: a verb of speech and its subject, and all that makes a verb none here.

use super::before::Slot;
use super::labels::{ITSELF, LABELS, STYLES};
use super::{Found, Rule};
use crate::quotes::cues::{ISSUE, Strength};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How many tokens a predicate has at most that goes on behind a clause which commas set apart, and that clause before its verb.
const LONGEST_PREDICATE: usize = 8;

/// How many items stand at most between the quotation and a verb that is not surely one of speech.
const FARTHEST_WEAK: usize = 25;

/// What has been found out and written down.
pub(super) const STUDIES: &WordSet = words![
    "analysis", "article", "audit", "poll", "report", "review", "story", "study", "survey",
];

/// Texts and the like that are no message of anybody's.
const SHOWN: &WordSet = words![
    "ad",
    "analysis",
    "banner",
    "billboard",
    "cartoon",
    "flyer",
    "leaflet",
    "meme",
    "poll",
    "poster",
    "review",
    "sign",
    "story",
    "study",
    "survey",
];

/// A verb before a quotation that may attribute it.
#[derive(Clone, Copy)]
struct Verb {
    /// Where it stands.
    at: usize,
    /// The token before it in its sentence.
    previous: Option<usize>,
    /// How surely somebody speaks by it.
    strength: Strength,
    /// Whether somebody is called something by it who is its subject: `bills itself as`.
    itself: bool,
    /// Whether it judges by the phrase with it, or takes words for something.
    judges: bool,
}

impl Reading<'_> {
    /// The attribution by the word at `at`, if it is a cue for the quotation of `slot`.
    pub(super) fn cue_before(&self, at: usize, slot: &Slot) -> Option<Found> {
        let Slot { from, edge, open, .. } = *slot;
        if self.tokens[at].kind != Kind::Word {
            return None;
        }
        if at == from
            && let Some(passive) = self.fronted_passive(at, open)
        {
            return Some(passive);
        }
        if let Some(cited) = self.cited_before(at, slot) {
            return cited;
        }
        // "repeated Vidal’s warning that it was “…”"
        let t = &self.tokens[at];
        if t.is(Class::SAY_NOUN) && t.is(Class::NOUN_TOO.or(Class::SAYING)) && self.is_owned(at, from) {
            return None;
        }
        if self.is_participle_here(at, slot) {
            return self.participle_before(at, from, open);
        }
        if let Some(said) = self.set_phrase_before(at, slot) {
            return said;
        }
        if let Some(tag) = self.inverted_tag(at, from, edge) {
            return Some(tag);
        }
        let verb = self.verb_here(at, slot)?;
        if let Some(p) = verb.previous
            && let Some(found) = self.by_word_before(&verb, p, slot)
        {
            return found;
        }
        if let Some(phrase) = self.heard_to(at, from) {
            return Some(Found {
                phrase,
                cue: Some((at, at)),
                rule: Rule::VerbBefore,
                strength: Strength::Strong,
            });
        }
        let subject = self.subject_or_tag(&verb, slot)?;
        if self.is_noun_after_singular(&subject, at) || self.is_noun_after_noun(&subject, at, slot) {
            return None;
        }
        let governed = self.is_behind_preposition(&subject, from);
        let tells = self.is_text_that_tells(&subject, &verb, from);
        let phrase = if tells {
            subject
        } else {
            self.who_speaks(subject, &verb, governed, from)?
        };
        if !self.may_be_verb(at)
            && verb.strength < Strength::Strong
            && !matches!(phrase.head, Head::Pronoun)
            && !self.takes_base_form(&phrase, &verb, from)
        {
            return None;
        }
        if governed && self.text(at).ends_with('s') && self.is(at, Class::SAY_NOUN) {
            return None;
        }
        if slot.distance > FARTHEST_WEAK && verb.strength < Strength::Strong {
            return None;
        }
        let mut strength = self.strength_in_clause(&phrase, &verb, tells, slot);
        let rule = if slot.colon {
            Rule::ColonBefore
        } else if slot.distance <= 8 && !slot.crossed && (slot.comma || slot.distance <= 1) {
            Rule::VerbBefore
        } else {
            Rule::Woven
        };
        if slot.crossed && strength == Strength::Strong && rule == Rule::Woven {
            strength = Strength::Medium;
        }
        Some(Found {
            phrase,
            cue: Some((at, at)),
            rule,
            strength,
        })
    }

    /// Who is cited: `according to Smith, “…”`, `to quote Smith, “…”`, `per the Post, “…”`; `Some(None)` where the words are there and name nobody.
    fn cited_before(&self, at: usize, slot: &Slot) -> Option<Option<Found>> {
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

    /// Whether the word is a participle by which somebody may say what follows: `saying “…”`, `a poll showing`, `ripping them as “…”`.
    fn is_participle_here(&self, at: usize, slot: &Slot) -> bool {
        let Slot { from, open, .. } = *slot;
        let t = &self.tokens[at];
        t.is(Class::SAYING.or(Class::COMMUNICATING)) && !t.is_capital()
            || t.is(Class::SAYING) && at == from
            || self.charges_that(at)
            // "cited a poll showing voters were “…”"
            || self.is_one_of(at, words!["showing", "finding", "suggesting"]) && at > from && self.is_one_of(at - 1, STUDIES)
            // "ripping the pilots as “pirates”"
            || t.is_lower()
                && self.text(at).ends_with("ing")
                && (slot.labels && self.labels_as(at, open) && self.is_one_of(at, LABELS) || self.judges_by_phrase(at, open))
    }

    /// Who speaks by several words that only together say so: `puts it`, `made clear that`, `put out word that`; `Some(None)` where they are there and nobody does.
    fn set_phrase_before(&self, at: usize, slot: &Slot) -> Option<Option<Found>> {
        let Slot { from, edge, open, .. } = *slot;
        let puts = self.is_one_of(at, words!["put", "puts"]);
        if puts && self.is_word(at + 1, "it") {
            return Some(self.subject_before(at, from).map(|phrase| Found {
                phrase,
                cue: Some((at, at + 1)),
                rule: Rule::VerbBefore,
                strength: Strength::Strong,
            }));
        }
        // "made clear that they are “…”", "made it clear they are “…”"
        if self.is_one_of(at, words!["made", "makes"])
            && let clear = at + 1 + usize::from(self.is_word(at + 1, "it"))
            && self.is_word(clear, "clear")
            && self.reports_clause(clear, open)
        {
            let speaker = self.subject_before(at, from).filter(|p| self.names_a_speaker(p));
            return Some(speaker.map(|phrase| Found {
                phrase,
                cue: Some((at, clear)),
                rule: Rule::Woven,
                strength: Strength::Strong,
            }));
        }
        // "put out word that they are “…”"
        if puts
            && self.is_one_of(at + 1, words!["out", "forth"])
            && (at + 2..at + 5).any(|i| self.is(i, Class::SAY_NOUN.or(Class::MEDIUM)) || self.is_word(i, "word"))
        {
            return Some(self.subject_before(at, from).map(|phrase| Found {
                phrase,
                cue: Some((at, at + 1)),
                rule: Rule::Woven,
                strength: Strength::Medium,
            }));
        }
        // "Vidal quoted Orde: “…”"
        if slot.colon
            && self.is_one_of(at, words!["quoted", "quotes", "quoting"])
            && let Some(quoted) = self
                .phrase_at(at + 1, edge)
                .filter(|p| p.last + 1 == edge && matches!(p.head, Head::Name(_)) && self.is_somebody(p))
        {
            return Some(Some(Found {
                phrase: quoted,
                cue: Some((at, at)),
                rule: Rule::ColonBefore,
                strength: Strength::Strong,
            }));
        }
        None
    }

    /// The verb at the token, if it is one by which somebody may say what follows.
    fn verb_here(&self, at: usize, slot: &Slot) -> Option<Verb> {
        let Slot { from, open, .. } = *slot;
        // "The store bills itself as “the best in Vell”": who takes itself for something speaks, whatever it is.
        let itself = self.is_one_of(at + 1, ITSELF);
        let judges = self.judges_by_phrase(at, open) || self.takes_words(at, open);
        let mut strength = match self.verb_strength(at) {
            Some(strength) => strength,
            // "trashed the pilots as “pirates”"
            None if slot.labels
                && self.labels_as(at, open)
                && (self.is_one_of(at, LABELS) || itself && self.is_one_of(at, STYLES)) =>
            {
                Strength::Medium
            }
            None if judges => Strength::Medium,
            None => return None,
        };
        if self.only_seems_to_say(at, slot) {
            return None;
        }
        let points_out = self.is_one_of(at, words!["point", "points", "pointed"]) && self.is_word(at + 1, "out");
        if self.is(at, Class::SOFT) && slot.distance > 1 && !slot.colon && !points_out {
            strength = if self.rules_that(at, open) || self.is_found_in_text(at, from) {
                Strength::Medium
            } else {
                Strength::Weak
            };
        }
        if strength == Strength::Weak && (judges || self.labels_as(at, open)) {
            strength = Strength::Medium;
        }
        if self.is_in_closed_relative(at, slot) || slot.crossed && self.has_named(at, slot) {
            return None;
        }
        Some(Verb {
            at,
            previous: at.checked_sub(1).filter(|&p| p >= from),
            strength,
            itself,
            judges,
        })
    }

    /// Whether what looks like a verb of speech says nothing here: `hails from`, `faces charges of`, `the pilots’ protests`, `messages later deemed “…”`.
    fn only_seems_to_say(&self, at: usize, slot: &Slot) -> bool {
        let Slot { from, open, .. } = *slot;
        // "who hails from the area"
        let comes = self.is_word(at + 1, "from") && self.is_one_of(at, words!["hail", "hails", "hailed"]);
        if comes
            || self.faces_words(at)
            || self.is_noun_here(at, from)
            || self.is_attributive(at, from)
            || self.is_superseded(at, slot)
        {
            return true;
        }
        // "Vidal said, and I quote, “…”"
        if at >= from + 2 && self.is_word(at, "quote") && self.is_word(at - 1, "I") && self.is_word(at - 2, "and") {
            return true;
        }
        // "messages later deemed “…”": nobody is named who does.
        slot.distance == 1
            && at + 1 == open
            && self.is_one_of(
                at,
                words![
                    "deemed",
                    "rated",
                    "classified",
                    "labeled",
                    "labelled",
                    "branded",
                    "termed"
                ],
            )
            && !self.is_word(self.after(open), "by")
            && self.is_rated(at, from)
    }

    /// What the word right before a verb decides: it makes a noun, an infinitive or a passive of it; `Some(None)` where nobody speaks then.
    fn by_word_before(&self, verb: &Verb, p: usize, slot: &Slot) -> Option<Option<Found>> {
        let &Verb { at, strength, .. } = verb;
        let Slot { from, open, .. } = *slot;
        // "what one pilot I spoke to called “…”": the preposition ends a clause.
        if self.is(p, Class::PREPOSITION) && self.subject_behind_what(at, from).is_some() {
            return None;
        }
        if self.names_a_thing(p)
            || self.is_word(p, "whose")
            || !self.tokens[p].is_outside() && self.is_plural(at) && self.is_determined(p)
        {
            return Some(None);
        }
        if !self.is_word(p, "to") {
            return self.passive_before(at, p, from, open, strength);
        }
        // "related to comments", "turned over to states": no infinitive.
        let plural = self.text(at).ends_with('s') && !self.text(at).ends_with("ss");
        // "decided to testify before the board “in a week”"
        let testifies = self.is_word(at, "testify") && self.is(at + 1, Class::PREPOSITION) && !slot.colon;
        if plural || testifies {
            return Some(None);
        }
        let moved = self
            .moved_to(p, from)
            .or_else(|| self.seems_to(p, from))
            .or_else(|| self.left_to(p, from));
        let phrase = moved.or_else(|| self.beside_clause(p, from)).or_else(|| {
            // "Vidal’s first reaction was to laugh: “…”"
            self.earlier_subject(p, from)
                .map(|p| self.owner_of_remarks(&p).unwrap_or(p))
                .filter(|p| !self.is_hardly_a_subject(p))
        });
        Some(phrase.map(|phrase| Found {
            phrase,
            cue: Some((at, at)),
            rule: Rule::Participle,
            strength,
        }))
    }

    /// The subject of a verb, before it or in a tag behind it: `Smith` `said: “…”`, `said` `Smith` `: “…”`.
    fn subject_or_tag(&self, verb: &Verb, slot: &Slot) -> Option<Phrase> {
        let &Verb {
            at, previous, strength, ..
        } = verb;
        let Slot { from, edge, .. } = *slot;
        self.inserted_tag(at, previous, from, edge)
            .or_else(|| self.subject_before(at, from))
            .or_else(|| {
                let apart = previous.is_none_or(|p| {
                    matches!(self.kind(p), Kind::Comma | Kind::Mark(_)) || !self.tokens[p].is_outside()
                });
                // "said Smith: “…”"
                (strength == Strength::Strong && apart)
                    .then(|| self.phrase_at(at + 1, edge))
                    .flatten()
            })
    }

    /// Whether a preposition governs what stands before a verb, which is no subject then: `32 per cent of` `Republican` `claims`.
    fn is_behind_preposition(&self, phrase: &Phrase, from: usize) -> bool {
        phrase.first > from
            && self.tokens[phrase.first - 1].is_lower()
            && self.is_one_of(
                phrase.first - 1,
                words!["of", "in", "for", "with", "at", "on", "from", "about", "to", "through"],
            )
    }

    /// Whether it is a text that says so by a clause with `that`: `hit back at` `a Post story` `that called her`, and in `The Post ran a story that called her` the Post.
    fn is_text_that_tells(&self, phrase: &Phrase, verb: &Verb, from: usize) -> bool {
        verb.previous
            .is_some_and(|p| self.is_one_of(p, words!["that", "which"]) && phrase.last < p)
            && matches!(phrase.head, Head::Noun(n) if self.is_text(n as usize))
            && !(phrase.first > from && self.puts_out(phrase.first - 1))
    }

    /// The subject, or where it is a noun for what does not speak, that of the clause around it.
    fn who_speaks(&self, subject: Phrase, verb: &Verb, governed: bool, from: usize) -> Option<Phrase> {
        let &Verb {
            at, strength, itself, ..
        } = verb;
        match subject.head {
            Head::Noun(n)
                if (!self.speaks(n as usize) && !itself && !self.is_what_calls(&subject, at, from)
                    || governed && self.is_one_of(n as usize, words!["percent", "cent"]))
                    && !(strength == Strength::Strong
                        && !governed
                        && self.is(subject.first, Class::DETERMINER)
                        && (self.text(at).ends_with("ed")
                            || self.is_one_of(at, words!["said", "says", "wrote", "told"]))) =>
            {
                self.earlier_subject(at, from)
                    .filter(|p| !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)))
            }
            _ => Some(subject),
        }
    }

    /// Whether a base form is a verb behind its subject. After a singular it is a noun or an adjective.
    fn takes_base_form(&self, phrase: &Phrase, verb: &Verb, from: usize) -> bool {
        let at = verb.at;
        let plural = phrase.first > from && self.is_word(phrase.first - 1, "and")
            || matches!(phrase.head, Head::Noun(n) if self.text(n as usize).ends_with('s'))
            || self.call_so(phrase, at);
        plural || verb.itself && self.is_one_of(at, STYLES) || self.is_one_of(at, LABELS) || verb.judges
    }

    /// How surely the subject speaks by its verb, seen from the clause that the two are in; `tells` says that they are a text and what it says.
    fn strength_in_clause(&self, phrase: &Phrase, verb: &Verb, tells: bool, slot: &Slot) -> Strength {
        let &Verb { at, previous, .. } = verb;
        let Slot { from, open, .. } = *slot;
        let mut strength = verb.strength;
        let who_behind =
            |kind: Kind| previous.is_some_and(|p| self.is_word(p, "who") && p > from && self.kind(p - 1) == kind);
        // "has an answer for those who question it: “…”": the clause only says who they are.
        if slot.colon && !slot.crossed && self.is(at, Class::NOUN_TOO) && who_behind(Kind::Word) {
            strength = Strength::Weak;
        }
        if !slot.colon
            && !tells
            && self.is_reported(phrase, from)
            && (self.is(at, Class::SOFT) || !self.is_one_of(at, words!["said", "says"]) && self.is_of_a_thing(phrase))
        {
            strength = Strength::Weak;
        }
        // "criticised Orde, who thinks it is “…”": whatever is done to him, the clause is his.
        if strength == Strength::Weak
            && !slot.colon
            && self.is(at, Class::THINK)
            && who_behind(Kind::Comma)
            && (at + 1..open).all(|i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
        {
            strength = Strength::Medium;
        }
        strength
    }

    /// Whether a clause is what somebody says or thinks: `Vidal says` `it` `shows that the harbour is “…”`, where it is Vidal who speaks.
    fn is_reported(&self, subject: &Phrase, from: usize) -> bool {
        let before = subject.first.checked_sub(1).filter(|b| *b >= from);
        before.is_some_and(|b| {
            self.tokens[b].is_lower()
                && (self.is(b, Class::SPEECH.or(Class::THINK))
                    // "saying the deal goes “…”"
                    || self.is_one_of(b, words!["saying", "adding", "noting", "arguing", "claiming"]))
                || b > from && self.is_word(b, "that") && self.is(b - 1, Class::SPEECH.or(Class::ADVERB))
        })
    }

    /// Whether a subject is hardly a person or a body: `it`, `the deal`, a place.
    fn is_of_a_thing(&self, subject: &Phrase) -> bool {
        match subject.head {
            Head::Pronoun => self.is(subject.first, Class::IT),
            Head::Noun(n) => !self.is(n as usize, Class::ANY_ROLE),
            Head::Name(m) => {
                let mention = &self.mentions[m as usize];
                let sort = self.people.sort_of(mention.entity);
                // "Vidal says the Harbour Wall reminds “us of it”"
                sort == Sort::Place || sort == Sort::Unknown && self.is_word(subject.first, "the")
            }
        }
    }

    /// Whether a noun is of what is written or shown: `a story`, `an ad`, `a meme`.
    pub fn is_text(&self, noun: usize) -> bool {
        self.is(noun, Class::MEDIUM.or(Class::SAY_NOUN)) || self.is_one_of(noun, SHOWN)
    }

    /// Whether a verb says that a text comes from its subject: `ran` `a story`, `published` `an ad`.
    fn puts_out(&self, verb: usize) -> bool {
        self.is_one_of(verb, ISSUE)
            || self.is_one_of(
                verb,
                words![
                    "aired", "airs", "made", "ran", "runs", "running", "writes", "wrote", "written"
                ],
            )
    }

    /// Whether a verb is of what looks into something and has a result: `a poll by Orde that` `found`, `a study which` `shows`.
    fn is_found_in_text(&self, verb: usize, from: usize) -> bool {
        let finds = self.is_one_of(
            verb,
            words!["found", "finds", "showed", "shows", "concluded", "suggests"],
        );
        let that = verb
            .checked_sub(1)
            .filter(|&that| finds && that > from && self.is_one_of(that, words!["that", "which"]));
        that.and_then(|that| self.antecedent(that, from))
            .is_some_and(|p| matches!(p.head, Head::Noun(n) if self.is_one_of(n as usize, STUDIES)))
    }

    /// Whether a verb says what something calls it, be it a person or not: `sued for what` `the suit` `calls`.
    fn is_what_calls(&self, phrase: &Phrase, verb: usize, from: usize) -> bool {
        phrase.last + 1 == verb
            && self.is(verb, Class::CALL)
            && self.is(phrase.first, Class::DETERMINER)
            && phrase.first > from
            && self.is_word(phrase.first - 1, "what")
    }

    /// `The dues would hit “all ferries,” said Ana Vidal, as the port strikes back at a “…”`: what hangs on after a tag is of whoever the tag names.
    fn inverted_tag(&self, verb: usize, from: usize, edge: usize) -> Option<Found> {
        let quoted = verb
            .checked_sub(1)
            .filter(|&q| q > from && !self.tokens[q].is_outside())?;
        if !self.is_one_of(verb, words!["says", "said", "writes", "wrote"]) {
            return None;
        }
        let span = self.spans.get(self.tokens[quoted].span as usize)?;
        let phrase = self.phrase_at(verb + 1, edge).filter(|_| self.ends_with_comma(span))?;
        (self.is_somebody(&phrase) && self.kind(phrase.last + 1) == Kind::Comma).then_some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::Woven,
            strength: Strength::Medium,
        })
    }

    /// `There is a debate, says Ana Vidal, a judge, but it is “…”`: whose the sentence is, told in the middle of it.
    fn inserted_tag(&self, verb: usize, previous: Option<usize>, from: usize, edge: usize) -> Option<Phrase> {
        let comma = previous.filter(|&p| self.kind(p) == Kind::Comma)?;
        if !self.is_one_of(
            verb,
            words!["says", "said", "writes", "wrote", "argues", "argued", "adds", "added"],
        ) {
            return None;
        }
        let phrase = self.phrase_at(verb + 1, edge)?;
        let person = match phrase.head {
            Head::Name(_) => true,
            Head::Noun(n) => self.is(n as usize, Class::ANY_ROLE),
            Head::Pronoun => false,
        };
        // "Ana Vidal, defending, said her client, Tomas Orde, was “…”": he is the subject of what she says.
        let reported = || {
            let name = self.apposed_name(&phrase)?;
            let subject = self.main_subject(from, comma)?;
            let told = self.begins_predicate(name.last + 2, edge) && self.kind(name.last + 1) == Kind::Comma;
            let apposed = self.kind(subject.last + 1) == Kind::Comma && subject.last + 1 < comma;
            (told && apposed && self.is_somebody(&subject)).then_some(())
        };
        (person && self.kind(phrase.last + 1) == Kind::Comma && reported().is_none()).then_some(phrase)
    }

    /// Whether the verb belongs to a clause that only says when or why, and the main clause begins between it and the quotation: `When Orde announced it, the pilots saw it “…”`.
    fn is_superseded(&self, at: usize, slot: &Slot) -> bool {
        let starts = words![
            "when", "after", "before", "while", "since", "because", "once", "until", "if", "although", "though", "as"
        ];
        // "When Orde left, she said, it was": what is inserted stands for the whole.
        if self.kind(at + 1) == Kind::Comma && !self.is_one_of(at, words!["spoke", "speaks", "talked"]) {
            return false;
        }
        let mut first = slot.from;
        while self.is_one_of(first, words!["but", "and", "even", "just"]) {
            first += 1;
        }
        // "As Orde pointed out in May, the boats were": it is he who says so.
        let told = self.is_word(first, "as") && self.kind(at + 1) != Kind::Comma;
        if told || !self.is_one_of(first, starts) {
            return false;
        }
        let mut i = at + 1;
        while i < slot.edge {
            if self.kind(i) == Kind::Comma && self.tokens[i].is_outside() {
                let Some(p) = self.phrase_at(i + 1, slot.edge) else {
                    return false;
                };
                if matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)) && self.is_bare_subject(i + 1, slot.edge)
                {
                    return true;
                }
                let verb = p.last + 1;
                let other = match p.head {
                    Head::Noun(n) => self.speaks(n as usize) || self.is(p.first, Class::DETERMINER),
                    Head::Pronoun => !self.is(p.first, Class::HE_SHE),
                    Head::Name(_) => true,
                };
                return other
                    && verb < slot.edge
                    && (self.begins_predicate(verb, slot.edge)
                        || self.is(verb, Class::FINITE)
                        || self.is(verb, Class::PREPOSITION) && matches!(p.head, Head::Noun(_)));
            }
            i = self.after(i);
        }
        false
    }

    /// Whether a verb that calls something has the words for it right behind it, and another clause begins behind those: `While Orde calls it “…,” Vidal builds on` `“…”`.
    fn has_named(&self, at: usize, slot: &Slot) -> bool {
        let named = at + 1 + usize::from(self.is(at + 1, Class::DETERMINER));
        let Some(token) = self
            .tokens
            .get(named)
            .filter(|t| self.is(at, Class::CALL) && !t.is_outside())
        else {
            return false;
        };
        let Some(span) = self.spans.get(token.span as usize) else {
            return false;
        };
        let next = span.last as usize + 1;
        let begin = next + usize::from(self.kind(next) == Kind::Comma);
        if begin == next && !self.ends_with_comma(span) {
            return false;
        }
        self.phrase_at(begin, slot.edge).is_some_and(|p| {
            let verb = p.last + 1;
            matches!(p.head, Head::Name(_) | Head::Pronoun)
                && verb < slot.edge
                && (self.begins_predicate(verb, slot.edge)
                    || self.is(verb, Class::FINITE)
                    || self.text(verb).ends_with('s'))
        })
    }

    /// Whether what stands before a verb that gives a name is no one who would: `messages later` `deemed “…”`, `the majority of them` `rated “…”`.
    fn is_rated(&self, at: usize, from: usize) -> bool {
        let object = at > from && self.is_word(at - 1, "them");
        object
            || self.subject_before(at, from).is_some_and(|p| {
                matches!(p.head, Head::Noun(n)
                    if !self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON).or(Class::ORG)) && !self.is_people(n as usize))
                    && !(p.first > from && self.is_one_of(p.first - 1, words!["what", "that", "which"]))
            })
    }

    /// Whether the verb is of a clause that commas set apart and that has ended: `the plan, which the guild estimates would cost a lot, would bring “…”`.
    fn is_in_closed_relative(&self, at: usize, slot: &Slot) -> bool {
        let Some(aux) = slot.edge.checked_sub(2).filter(|&a| a > at + 1) else {
            return false;
        };
        let Some(comma) = (at + 1..=aux)
            .rev()
            .take(LONGEST_PREDICATE)
            .find(|&i| self.kind(i) == Kind::Comma && self.tokens[i].is_outside())
        else {
            return false;
        };
        if !self.is(comma + 1, Class::AUX) {
            return false;
        }
        let which = (slot.from.max(at.saturating_sub(LONGEST_PREDICATE))..at)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
            .find(|&i| self.is_one_of(i, words!["which", "whom"]));
        which.is_some_and(|w| w > slot.from && self.kind(w - 1) == Kind::Comma)
    }
}
