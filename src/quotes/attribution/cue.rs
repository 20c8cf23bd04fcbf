//! Whether a word before a quotation is what attributes it, and to whom: a verb of speech and its subject, and all that makes a verb none here.

use super::before::{LONGEST_IN_PARENTHESES, Slot};
use super::labels::{ITSELF, LABELS, STYLES};
use super::{Found, Rule};
use crate::quotes::cues::{ISSUE, Strength};
use crate::quotes::lexicon::{Class, Lexicon, WordSet, is_adverb, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How many tokens a predicate has at most that goes on behind a clause which commas set apart, and that clause before its verb.
const LONGEST_PREDICATE: usize = 8;

/// How far behind the words the `by` of a passive stands at most, in tokens.
const FARTHEST_BY: usize = 7;

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

impl Reading<'_> {
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

    /// The attribution by the word at `at`, if it is a cue for the quotation of `slot`.
    pub(super) fn cue_before(&self, at: usize, slot: &Slot) -> Option<Found> {
        let Slot { from, edge, open, .. } = *slot;
        let t = &self.tokens[at];
        if t.kind != Kind::Word {
            return None;
        }
        if at == from
            && let Some(passive) = self.fronted_passive(at, open)
        {
            return Some(passive);
        }
        // "is, to quote Vidal, “…”": the verb comes first on the way back. "likes to quote Vidal on “…”" does something.
        let quotes = at > from + 1 && self.kind(at - 2) == Kind::Comma && self.to_quote(at - 1) == Some(at);
        // `according`, `per` and `to` are among the small words.
        let leads = t.is(Class::PREPOSITION.or(Class::STOP));
        let cites = || self.according(at).or_else(|| self.to_quote(at));
        if let Some(last) = leads.then(cites).flatten().or(quotes.then_some(at)) {
            let phrase = self.phrase_at(last + 1, open);
            // "that, per the Post, “…”"
            let per = last == at && !quotes;
            let heads = |p: &Phrase| self.heads_per(at, from, p, open);
            let named =
                phrase.filter(|p| !per || matches!(p.head, Head::Name(_)) && self.after(p.last) >= edge || heads(p));
            if let Some(phrase) = named {
                return Some(Found {
                    phrase,
                    cue: Some((at, last)),
                    rule: Rule::AccordingTo,
                    strength: Strength::Strong,
                });
            }
            if !per {
                return None;
            }
        }
        // "repeated Vidal’s warning that it was “…”"
        if t.is(Class::SAY_NOUN) && t.is(Class::NOUN_TOO.or(Class::SAYING)) && self.is_owned(at, from) {
            return None;
        }
        if t.is(Class::SAYING.or(Class::COMMUNICATING)) && !t.is_capital()
            || t.is(Class::SAYING) && at == from
            || self.charges_that(at)
            // "cited a poll showing voters were “…”"
            || self.is_one_of(at, words!["showing", "finding", "suggesting"]) && at > from && self.is_one_of(at - 1, STUDIES)
            // "ripping the pilots as “pirates”"
            || t.is_lower()
                && self.text(at).ends_with("ing")
                && (slot.labels && self.labels_as(at, open) && self.is_one_of(at, LABELS) || self.judges_by_phrase(at, open))
        {
            return self.participle_before(at, from, open);
        }
        if self.is_one_of(at, words!["put", "puts"]) && self.is_word(at + 1, "it") {
            let phrase = self.subject_before(at, from)?;
            return Some(Found {
                phrase,
                cue: Some((at, at + 1)),
                rule: Rule::VerbBefore,
                strength: Strength::Strong,
            });
        }
        // "made clear that they are “…”", "made it clear they are “…”"
        if self.is_one_of(at, words!["made", "makes"])
            && let clear = at + 1 + usize::from(self.is_word(at + 1, "it"))
            && self.is_word(clear, "clear")
            && self.reports_clause(clear, open)
        {
            let phrase = self.subject_before(at, from).filter(|p| self.names_a_speaker(p))?;
            return Some(Found {
                phrase,
                cue: Some((at, clear)),
                rule: Rule::Woven,
                strength: Strength::Strong,
            });
        }
        // "put out word that they are “…”"
        if self.is_one_of(at, words!["put", "puts"])
            && self.is_one_of(at + 1, words!["out", "forth"])
            && (at + 2..at + 5).any(|i| self.is(i, Class::SAY_NOUN.or(Class::MEDIUM)) || self.is_word(i, "word"))
        {
            let phrase = self.subject_before(at, from)?;
            return Some(Found {
                phrase,
                cue: Some((at, at + 1)),
                rule: Rule::Woven,
                strength: Strength::Medium,
            });
        }
        // "Vidal quoted Orde: “…”"
        if slot.colon
            && self.is_one_of(at, words!["quoted", "quotes", "quoting"])
            && let Some(quoted) = self
                .phrase_at(at + 1, edge)
                .filter(|p| p.last + 1 == edge && matches!(p.head, Head::Name(_)) && self.is_somebody(p))
        {
            return Some(Found {
                phrase: quoted,
                cue: Some((at, at)),
                rule: Rule::ColonBefore,
                strength: Strength::Strong,
            });
        }
        if let Some(tag) = self.inverted_tag(at, from, edge) {
            return Some(tag);
        }
        // "who hails from the area"
        let comes = || self.is_word(at + 1, "from") && self.is_one_of(at, words!["hail", "hails", "hailed"]);
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
        if comes() || self.faces_words(at) || self.is_noun_here(at, from) || self.is_superseded(at, slot) {
            return None;
        }
        // "Vidal said, and I quote, “…”"
        if at >= from + 2 && self.is_word(at, "quote") && self.is_word(at - 1, "I") && self.is_word(at - 2, "and") {
            return None;
        }
        // "messages later deemed “…”": nobody is named who does.
        if slot.distance == 1
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
        {
            return None;
        }
        let points_out = self.is_one_of(at, words!["point", "points", "pointed"]) && self.is_word(at + 1, "out");
        if t.is(Class::SOFT) && slot.distance > 1 && !slot.colon && !points_out {
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
        let previous = at.checked_sub(1).filter(|&p| p >= from);
        if let Some(p) = previous {
            if self.names_a_thing(p)
                || self.is_word(p, "whose")
                || !self.tokens[p].is_outside() && self.is_plural(at) && self.is_determined(p)
            {
                return None;
            }
            // "related to comments", "turned over to states": no infinitive.
            if self.is_word(p, "to") && self.text(at).ends_with('s') && !self.text(at).ends_with("ss") {
                return None;
            }
            // "decided to testify before the board “in a week”"
            if self.is_word(p, "to")
                && self.is_word(at, "testify")
                && self.is(at + 1, Class::PREPOSITION)
                && !slot.colon
            {
                return None;
            }
            if self.is_word(p, "to") {
                let moved = self
                    .moved_to(p, from)
                    .or_else(|| self.seems_to(p, from))
                    .or_else(|| self.left_to(p, from));
                let phrase = match moved.or_else(|| self.beside_clause(p, from)) {
                    Some(subject) => subject,
                    // "Vidal’s first reaction was to laugh: “…”"
                    None => self
                        .earlier_subject(p, from)
                        .map(|p| self.owner_of_remarks(&p).unwrap_or(p))
                        .filter(|p| !self.is_hardly_a_subject(p))?,
                };
                return Some(Found {
                    phrase,
                    cue: Some((at, at)),
                    rule: Rule::Participle,
                    strength,
                });
            }
            if let Some(passive) = self.passive_before(at, p, from, open, strength) {
                return passive;
            }
        }
        if let Some(phrase) = self.heard_to(at, from) {
            return Some(Found {
                phrase,
                cue: Some((at, at)),
                rule: Rule::VerbBefore,
                strength: Strength::Strong,
            });
        }
        let phrase = match self
            .inserted_tag(at, previous, from, edge)
            .or_else(|| self.subject_before(at, from))
        {
            Some(p) => p,
            // "said Smith: “…”"
            None if strength == Strength::Strong
                && previous.is_none_or(|p| {
                    matches!(self.kind(p), Kind::Comma | Kind::Mark(_)) || !self.tokens[p].is_outside()
                }) =>
            {
                self.phrase_at(at + 1, edge)?
            }
            None => return None,
        };
        // "his phone call with the minister", "a student protest": after a singular it is no verb.
        // "told Vell Inter radio “…”"
        let singular = match phrase.head {
            Head::Noun(_) => true,
            // "his latest Vell attacks on them"
            Head::Name(_)
                if phrase.last + 1 == at
                    && self.text(at).ends_with('s')
                    && !self.is_one_of(at, words!["says", "tells", "asks", "adds", "writes"])
                    && self.is_one_of(phrase.first, words!["her", "his", "its", "their"]) =>
            {
                return None;
            }
            // "After the Vell attacks, Orde left": no place with an article does.
            Head::Name(m)
                if phrase.last + 1 == at
                    && self.text(at).ends_with('s')
                    && !self.is_one_of(at, words!["says", "tells", "asks", "adds", "writes", "calls", "has"])
                    && (self.is_word(phrase.first, "the")
                        && self.tokens[phrase.first].is_lower()
                        && self.mentions[m as usize].title as usize == phrase.first + 1
                        || self.kind(phrase.first) == Kind::Number)
                    && !matches!(
                        self.people.sort_of(self.mentions[m as usize].entity),
                        Sort::Organisation | Sort::Unknown
                    ) =>
            {
                return None;
            }
            Head::Name(_) => {
                !self.text(phrase.last).ends_with('s') && !self.is_word(phrase.first.saturating_sub(1), "and")
            }
            Head::Pronoun => false,
        };
        if singular && self.is(at, Class::NOUN_TOO) && phrase.last + 1 == at && !self.agrees(&phrase, at) {
            return None;
        }
        // "the terrorist attacks", "for government programs": one of whom there are many has an article.
        if self.text(at).ends_with('s')
            && !self.is_one_of(at, words!["says", "adds", "writes", "tells", "asks"])
            && phrase.last + 1 == at
            && matches!(phrase.head, Head::Noun(n) if n as usize == phrase.last
                && !self.text(n as usize).ends_with('s')
                && !self.is(n as usize, Class::DETERMINER.or(Class::THEY)))
            && (phrase.first..=phrase.last)
                .all(|i| self.tokens[i].is_lower() && self.kind(i) == Kind::Word && !self.is(i, Class::DETERMINER))
        {
            return None;
        }
        // "said the new rules “protect …”": an adjective is no subject.
        let reported =
            phrase.first > from && self.is(phrase.first - 1, Class::SPEECH.or(Class::THINK)) && slot.distance == 1;
        if reported
            && self.text(at).ends_with('s')
            && matches!(phrase.head, Head::Noun(n) if n as usize + 1 == at && !self.speaks(n as usize))
        {
            return None;
        }
        // "failed to report accused pilots": an infinitive is no subject.
        if phrase.first > from
            && phrase.first == phrase.last
            && self.is_word(phrase.first - 1, "to")
            && matches!(phrase.head, Head::Noun(n) if self.is(n as usize, Class::SPEECH.or(Class::COMMUNICATION)))
        {
            return None;
        }
        // "taking calls from listeners"
        if phrase.last + 1 == at
            && matches!(phrase.head, Head::Noun(n) if n as usize == at - 1 && self.text(at - 1).ends_with("ing"))
            && self.is(at, Class::SAY_NOUN)
        {
            return None;
        }
        // "under harbour rules", "several quiet voices": a plural, and what stands before it belongs to it.
        let bare =
            matches!(phrase.head, Head::Noun(_)) && phrase.last + 1 == at && self.tokens[phrase.first].is_lower();
        if bare && !self.is(phrase.first, Class::DETERMINER) && !self.agrees(&phrase, at) && self.is_plural(at) {
            return None;
        }
        // "32 per cent of Republican claims": what a preposition governs is no subject.
        let governed = phrase.first > from
            && self.tokens[phrase.first - 1].is_lower()
            && self.is_one_of(
                phrase.first - 1,
                words!["of", "in", "for", "with", "at", "on", "from", "about", "to", "through"],
            );
        // "hit back at a Post story that called her": the story, and in "The Post ran a story that called her" the Post.
        let told = previous.is_some_and(|p| self.is_one_of(p, words!["that", "which"]) && phrase.last < p)
            && matches!(phrase.head, Head::Noun(n) if self.is_text(n as usize))
            && !(phrase.first > from && self.puts_out(phrase.first - 1));
        let phrase = match phrase.head {
            _ if told => phrase,
            Head::Noun(n)
                if (!self.speaks(n as usize) && !itself && !self.is_what_calls(&phrase, at, from)
                    || governed && self.is_one_of(n as usize, words!["percent", "cent"]))
                    && !(strength == Strength::Strong
                        && !governed
                        && self.is(phrase.first, Class::DETERMINER)
                        && (self.text(at).ends_with("ed")
                            || self.is_one_of(at, words!["said", "says", "wrote", "told"]))) =>
            {
                self.earlier_subject(at, from)
                    .filter(|p| !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)))?
            }
            _ => phrase,
        };
        // A base form after a singular is a noun or an adjective.
        let plural = phrase.first > from && self.is_word(phrase.first - 1, "and")
            || matches!(phrase.head, Head::Noun(n) if self.text(n as usize).ends_with('s'))
            || self.call_so(&phrase, at);
        let labels = itself && self.is_one_of(at, STYLES) || self.is_one_of(at, LABELS) || judges;
        if !self.may_be_verb(at)
            && strength < Strength::Strong
            && !plural
            && !matches!(phrase.head, Head::Pronoun)
            && !labels
        {
            return None;
        }
        if governed && self.text(at).ends_with('s') && self.is(at, Class::SAY_NOUN) {
            return None;
        }
        if slot.distance > 25 && strength < Strength::Strong {
            return None;
        }
        // "Vidal says it shows that the harbour is “…”": it is Vidal who speaks.
        let before = phrase.first.checked_sub(1).filter(|b| *b >= from);
        let within = !told
            && before.is_some_and(|b| {
                self.tokens[b].is_lower()
                    && (self.is(b, Class::SPEECH.or(Class::THINK))
                    // "saying the deal goes “…”"
                    || self.is_one_of(b, words!["saying", "adding", "noting", "arguing", "claiming"]))
                    || b > from && self.is_word(b, "that") && self.is(b - 1, Class::SPEECH.or(Class::ADVERB))
            });
        let thing = match phrase.head {
            Head::Pronoun => self.is(phrase.first, Class::IT),
            Head::Noun(n) => !self.is(n as usize, Class::ANY_ROLE),
            Head::Name(m) => {
                let mention = &self.mentions[m as usize];
                let sort = self.people.sort_of(mention.entity);
                // "Vidal says the Harbour Wall reminds “us of it”"
                sort == Sort::Place || sort == Sort::Unknown && self.is_word(phrase.first, "the")
            }
        };
        // "has an answer for those who question it: “…”": the clause only says who they are.
        let relative = slot.colon
            && !slot.crossed
            && self.is(at, Class::NOUN_TOO)
            && previous.is_some_and(|p| self.is_word(p, "who") && p > from && self.kind(p - 1) == Kind::Word);
        if relative {
            strength = Strength::Weak;
        }
        if within && !slot.colon && (thing && !self.is_one_of(at, words!["said", "says"]) || t.is(Class::SOFT)) {
            strength = Strength::Weak;
        }
        // "criticised Orde, who thinks it is “…”": whatever is done to him, the clause is his.
        if strength == Strength::Weak
            && !slot.colon
            && t.is(Class::THINK)
            && previous.is_some_and(|p| self.is_word(p, "who") && p > from && self.kind(p - 1) == Kind::Comma)
            && (at + 1..open).all(|i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
        {
            strength = Strength::Medium;
        }
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

    /// Whether a noun is of what is written or shown: `a story`, `an ad`, `a meme`.
    fn is_text(&self, noun: usize) -> bool {
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

    /// Whether a word that may be a verb or a plural is made of one that may be a noun as well: `rules`, `voices`, `emails`.
    pub(super) fn is_plural(&self, at: usize) -> bool {
        !self.is_one_of(
            at,
            words!["says", "asks", "tells", "adds", "begins", "believes", "allows"],
        ) && self
            .text(at)
            .strip_suffix('s')
            .is_some_and(|one| Lexicon::get().class(one).is(Class::NOUN_TOO))
    }

    /// Whether a verb says what something calls it, be it a person or not: `sued for what` `the suit` `calls`.
    fn is_what_calls(&self, phrase: &Phrase, verb: usize, from: usize) -> bool {
        phrase.last + 1 == verb
            && self.is(verb, Class::CALL)
            && self.is(phrase.first, Class::DETERMINER)
            && phrase.first > from
            && self.is_word(phrase.first - 1, "what")
    }

    /// Whether a possessor or an article stands before the quotation that ends with the token: `Vidal’s “late” emails`.
    fn is_determined(&self, last: usize) -> bool {
        self.before(last + 1)
            .and_then(|first| first.checked_sub(1))
            .is_some_and(|b| self.kind(b) == Kind::Possessive || self.is(b, Class::DETERMINER))
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

    /// Whether a word that might be a verb is the plural of a noun: `the pilots’ protests were “…”`, `one of Vidal’s favourite phrases, “…”`.
    fn is_noun_here(&self, at: usize, from: usize) -> bool {
        if !self.text(at).ends_with('s') || self.is_word(at, "says") {
            return false;
        }
        if self.is_one_of(
            at + 1,
            words![
                "are", "were", "have", "can", "could", "may", "might", "must", "should", "will", "would"
            ],
        ) || self.kind(at + 1) == Kind::Possessive
        {
            return true;
        }
        // "many states want", "allows states to sail", "serious questions about it", "thanks to it"
        // "against recent attacks", "one of the biggest challenges"
        let counted = words![
            "some", "many", "most", "few", "several", "both", "two", "three", "other", "more", "recent", "previous",
            "biggest", "greatest", "latest"
        ];
        if at > from && self.is_one_of(at - 1, counted)
            || self.is_one_of(at, words!["states", "thanks"]) && self.is_one_of(at + 1, words!["to", "with"])
            || self.is_one_of(at, words!["questions", "doubts", "fears"])
                && self.is_one_of(at + 1, words!["about", "of", "over"])
        {
            return true;
        }
        // "removed comments that they are": what is done to them.
        let done = at
            .checked_sub(1)
            .filter(|&verb| verb > from && self.is_word(at + 1, "that"));
        if done.is_some_and(|verb| self.takes_plural(verb)) && self.is_plural(at) {
            return true;
        }
        at > from && self.kind(at - 1) != Kind::Possessive && self.is_owned(at, from)
    }

    /// Whether a finite verb stands at the token whose object a plural behind it is: `flagged` `tweets that`.
    fn takes_plural(&self, verb: usize) -> bool {
        let t = &self.tokens[verb];
        let finite = self.text(verb).ends_with("ed") || t.is(Class::FINITE);
        t.is_lower()
            && t.is_outside()
            && finite
            && !t.is(Class::AUX.or(Class::PERSON).or(Class::ANY_ROLE))
            && !self.is_one_of(verb, words!["accused", "bereaved", "injured", "wounded", "need"])
    }

    /// Whether a noun is somebody's, with nothing but adjectives between: `the pilots’` `protests`, `Vidal’s` `latest warning`.
    fn is_owned(&self, noun: usize, from: usize) -> bool {
        let owner = (from.max(noun.saturating_sub(4))..noun)
            .rev()
            .find(|&i| !self.tokens[i].is_lower());
        owner.is_some_and(|k| {
            self.kind(k) == Kind::Possessive
                && k > from
                && !self.is(k - 1, Class::HE_SHE.or(Class::WHO).or(Class::IT))
                && (k + 1..noun).all(|i| !self.speaks(i) && !self.is(i, Class::ADVERB.or(Class::AUX)))
        })
    }

    /// Whether the word after the token `p` is a noun and no verb: `the report`, `his claim`, `in comments`.
    fn names_a_thing(&self, p: usize) -> bool {
        let article = self.is(p, Class::DETERMINER)
            && !self.is(p, Class::WHO)
            && !self.is_one_of(
                p,
                words![
                    "that", "which", "both", "all", "one", "another", "some", "many", "others", "most", "few",
                    "several", "two", "three", "neither", "either", "each",
                ],
            );
        // "she’s called it": a pronoun owns nothing by a mark. "Orde’s said", of a shop of that name.
        let possessive = self.kind(p) == Kind::Possessive
            && !(p > 0 && self.is(p - 1, Class::HE_SHE))
            && self.mention_over(p).is_none()
            || self.is(p, Class::PREPOSITION)
                && !self.is_one_of(p, words!["to", "as"])
                // "she has since said": when, and no preposition.
                && !(self.is_word(p, "since") && p > 0 && self.is_one_of(p - 1, words!["has", "have", "had"]))
                && self.tokens[p].is_outside();
        article || possessive
    }

    /// `was called “…” by Smith`, `described by Smith as “…”`; `Some(None)` for a passive that names nobody.
    fn passive_before(
        &self,
        at: usize,
        previous: usize,
        from: usize,
        open: usize,
        strength: Strength,
    ) -> Option<Option<Found>> {
        let t = &self.tokens[at];
        // "citing what it described as “…” by its neighbours": who does is named before the verb.
        if self.is_told_by_what(previous, from) {
            return None;
        }
        // "agreed when asked by the guild that it was “…”"
        if self.is_word(at + 1, "by") && self.is_one_of(previous, words!["when", "if"]) {
            return Some(None);
        }
        // "was written off by Vidal as “…”"
        let by = at + 1 + usize::from(self.is_one_of(at + 1, words!["off", "aside"]));
        if self.is_word(by, "by")
            && (t.is(Class::SAY.or(Class::CALL).or(Class::TELL)) || self.is_one_of(at, LABELS))
            && let Some(phrase) = self.phrase_at(by + 1, open)
            // "pressed by time", "boasted by tweet"
            && !matches!(phrase.head, Head::Noun(n)
                if !self.speaks(n as usize) && !self.is_word(phrase.last + 1, "of")
                    || phrase.first == phrase.last && self.is(n as usize, Class::MEDIUM))
            && self.announces_words(at, previous, &phrase, open)
        {
            return Some(Some(Found {
                phrase,
                cue: Some((at, by)),
                rule: Rule::By,
                strength: strength.max(Strength::Medium),
            }));
        }
        if let Some(reduced) = self.reduced_passive(at, previous, open) {
            return Some(reduced);
        }
        // "has been rightly called"
        let adverb = previous > from && self.is(previous, Class::ADVERB) || is_adverb(self.text(previous));
        let aux = previous.saturating_sub(usize::from(adverb));
        // "the plan, called “late” by Vidal,": nobody calls by anybody.
        let reduced = t.is(Class::CALL)
            && self.text(at).ends_with("ed")
            && (at + 1..open).all(|i| self.is(i, Class::DETERMINER) || self.is_word(i, "as"))
            && self
                .by_after(at, self.after(open))
                .and_then(|by| self.phrase_at(by + 1, self.tokens.len()))
                .is_some_and(|p| self.is_somebody(&p));
        // "The boats are watched and denied entry"
        let joined = self.is_one_of(previous, words!["and", "or"])
            && previous > from + 2
            && self.text(at).ends_with("ed")
            && self.text(previous - 1).ends_with("ed")
            && self.tokens[previous - 1].is_outside()
            && self.is_one_of(previous - 2, words!["was", "were", "is", "are", "been", "being", "be"]);
        let passive = reduced
            || joined
            || self.is_one_of(aux, words!["was", "were", "is", "are", "been", "being", "be", "got"])
                && (aux == previous || self.text(at).ends_with("ed"));
        if !passive || !t.is(Class::CALL.or(Class::TELL).or(Class::COMMUNICATION).or(Class::SAY)) {
            return None;
        }
        if let Some(found) = self.by_behind(at, open, strength) {
            return Some(Some(found));
        }
        if let Some(paper) = self.in_which_paper(at, from) {
            return Some(Some(Found {
                phrase: paper,
                cue: Some((previous, at)),
                rule: Rule::AccordingTo,
                strength: Strength::Medium,
            }));
        }
        // "was cited for": nothing of his.
        if self.is_one_of(at, words!["quoted", "cited"]) && !self.is_word(at + 1, "for") {
            return Some(self.subject_before(previous, from).map(|phrase| Found {
                phrase,
                cue: Some((previous, at)),
                rule: Rule::VerbBefore,
                strength: Strength::Strong,
            }));
        }
        Some(None)
    }

    /// Whether the subject of a clause with `what` ends with the token: `what it`, `what the pilot`.
    fn is_told_by_what(&self, end: usize, from: usize) -> bool {
        self.phrase_ending_at(end, from)
            .and_then(|p| p.first.checked_sub(1))
            .is_some_and(|what| what >= from && self.is_word(what, "what"))
    }

    /// Who calls something so that is named behind the words: `called` `“…” by Smith`.
    fn by_behind(&self, verb: usize, open: usize, strength: Strength) -> Option<Found> {
        let by = self.by_after(verb, self.after(open))?;
        Some(Found {
            phrase: self.phrase_at(by + 1, self.tokens.len())?,
            cue: Some((verb, verb)),
            rule: Rule::By,
            strength: strength.max(Strength::Medium),
        })
    }

    /// The `by` that says whose a passive is whose words in marks end before the token: `called “late”` `by Vidal`, `accused of “betraying”` `the port by Vidal`.
    fn by_after(&self, verb: usize, after: usize) -> Option<usize> {
        if self.is_word(after, "by") {
            return Some(after);
        }
        let led = self.is_one_of(verb + 1, words!["of", "as"]);
        let by = (after..after + FARTHEST_BY)
            .take_while(|&i| led && self.tokens.get(i).is_some_and(|t| t.is_lower() && t.is_outside()))
            .find(|&i| self.is_word(i, "by"))?;
        self.phrase_at(by + 1, self.tokens.len())
            .filter(|p| self.is_somebody(p))
            .map(|_| by)
    }

    /// Where somebody is described whom the clause of the passive at `at` is about: `In The Vell Review, pilots were described as “…”`.
    fn in_which_paper(&self, at: usize, from: usize) -> Option<Phrase> {
        if !self.is_word(at + 1, "as") {
            return None;
        }
        let begin = (from.max(at.saturating_sub(LONGEST_IN_PARENTHESES))..at)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside())
            .find(|&i| {
                self.is_word(i, "in") && (i == from || matches!(self.kind(i - 1), Kind::ParenOpen | Kind::Semicolon))
            })?;
        let paper = self.phrase_at(begin + 1, at)?;
        let Head::Name(m) = paper.head else { return None };
        let mention = &self.mentions[m as usize];
        let speaks = match self.people.sort_of(mention.entity) {
            Sort::Organisation => true,
            Sort::Unknown => mention.len() > 1,
            _ => false,
        };
        (speaks
            && self.kind(paper.last + 1) == Kind::Comma
            && (paper.last + 2..at).all(|i| self.kind(i) != Kind::Comma))
        .then_some(paper)
    }

    /// Whether the words follow that somebody is named for: `described by Smith as “…”`, `a line written by Smith: “…”`. In `decisions like this one, written by Smith, “…”`
    /// and `“…” offered by the port to those “…”` the clause goes on with somebody else's.
    fn announces_words(&self, verb: usize, previous: usize, by: &Phrase, open: usize) -> bool {
        let after = by.last + 1;
        let beside = (after..open).all(|i| !matches!(self.kind(i), Kind::Word | Kind::Number));
        let labels = self.is_word(after, "as") || self.is(verb, Class::CALL);
        let reduced = matches!(self.kind(previous), Kind::Comma) || !self.tokens[previous].is_outside();
        // "after he was told by Orde, his deputy, that it was “…”"
        if self.is(verb, Class::TELL) && self.is_one_of(previous, words!["was", "were", "been", "being"]) {
            return true;
        }
        // "after they were allowed by the board to see the log, “…”": the clause is done.
        let closed = self.is_word(after, "to") && self.kind(open - 1) == Kind::Comma;
        labels
            || beside && !(reduced && self.kind(after) == Kind::Comma)
            || !reduced && !closed && self.kind(after) == Kind::Word
    }
}
