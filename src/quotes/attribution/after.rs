//! What follows the closing mark: `…,” Smith said`, `…,” said Smith`, `…,” according to Smith`, `…” – Smith`.

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, is_adverb, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// What words can be besides a claim or a reply: `was the verdict of the court`.
const MESSAGES: &WordSet = words![
    "message",
    "verdict",
    "advice",
    "cry",
    "refrain",
    "conclusion",
    "judgment",
    "judgement",
    "line",
    "word",
    "text",
    "order",
    "battle-cry",
    "follow-up",
    "comeback",
    "retort",
    "rejoinder",
];

/// How many tokens the subject of a tag has at most, if none of its words is known for one that speaks.
const LONGEST_SUBJECT: usize = 6;

/// How many tokens an apposition has at most between whom a paper quotes and what they say.
const LONGEST_APPOSITION: usize = 16;

/// How many tokens stand at most between a body and the name of whoever is something there.
const LONGEST_OCCUPATION: usize = 4;

/// How far after the closing mark the verb of a tag stands at most, in tokens.
const LONGEST_TAG: usize = 30;

impl Reading<'_> {
    /// What follows the closing mark.
    pub fn after_span(&self, span: &Span, limit: usize) -> Option<Found> {
        if !span.closed {
            return None;
        }
        let mut at = span.last as usize + 1;
        let open = self.closes_open(span);
        let mut dash = false;
        let mut paren = false;
        while at < limit && matches!(self.kind(at), Kind::Comma | Kind::Dash | Kind::ParenOpen) {
            dash |= self.kind(at) == Kind::Dash;
            paren |= self.kind(at) == Kind::ParenOpen;
            at += 1;
        }
        if at >= limit || !self.tokens[at].is_outside() {
            return None;
        }
        // "“…,” at least according to Orde"
        if self.is_word(at, "at") && self.is_word(at + 1, "least") && self.is_word(at + 2, "according") {
            at += 2;
        }
        // "…,” according to Orde", "…” (to quote Orde)", "…,” per the bylaws"
        if let Some(last) = self.according(at).or_else(|| self.to_quote(at)) {
            let phrase = self.phrase_at(last + 1, limit)?;
            return Some(Found {
                phrase,
                cue: Some((at, last)),
                rule: Rule::AccordingTo,
                strength: Strength::Strong,
            });
        }
        if let Some(found) = self
            .in_whose_words(at, limit)
            .or_else(|| self.in_the_words_of(at, limit))
        {
            return Some(found);
        }
        // "“….” — Editorial, the Vell Post"
        if dash && let Some(paper) = self.paper_of_editorial(at, limit) {
            return Some(paper);
        }
        // "“….” — Harbour League statement."
        if dash
            && let Some(phrase) = self.phrase_at(at, limit)
            && let Some(issuer) = self.issuer_in_signature(&phrase, limit)
        {
            return Some(issuer);
        }
        // "“Get on with it!”, which was ruled out of order"
        if self.is_one_of(at, words!["which", "what", "whatever"]) {
            return None;
        }
        // "(As we have reported, …)" is a sentence of its own.
        if paren && !(self.is_word(at, "as") && self.tokens[at].is_lower()) {
            return None;
        }
        if self.is_word(at, "as") {
            if let Some(found) = self.as_one_put_it(at + 1, limit) {
                return Some(found);
            }
            if let Some(phrase) = self.phrase_at(at + 1, limit)
                && let Some(verb) = self.verb_after(&phrase, limit)
                && (verb == phrase.last + 1 || !matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize)))
                && (self.is_one_of(
                    verb,
                    words!["put", "puts", "described", "describes", "pointed", "points", "told"],
                )
                    // "a “ghost fork,” as pilots call it": a word of their trade.
                    || self.is(verb, Class::CALL)
                        && (phrase.head == Head::Pronoun || !self.is_word(verb, "call"))
                    || self.is(verb, Class::SAY) && !self.is(verb, Class::SOFT))
            {
                return Some(Found {
                    phrase,
                    cue: Some((verb, verb)),
                    rule: Rule::SubjectVerbAfter,
                    strength: Strength::Strong,
                });
            }
            // "…,” as my colleague Ana Vidal has written."
            if self.ends_with_comma(span)
                && let Some(written) = (at + 2..limit.min(at + LONGEST_TAG)).find(|&i| self.has_written(i))
                && let Some(phrase) = self.subject_of_tag(at + 1, written - 2)
            {
                return Some(Found {
                    phrase,
                    cue: Some((written, written)),
                    rule: Rule::SubjectVerbAfter,
                    strength: Strength::Medium,
                });
            }
            // "…,” as his father dreamed, Orde said"
            at = (at..limit.min(at + 12)).find(|&i| self.kind(i) == Kind::Comma)? + 1;
        }
        if let Some(found) = self.message_of(at, limit).or_else(|| self.way_of(at, limit)) {
            return Some(found);
        }
        if !open {
            // A forgotten comma: only a name or pronoun with a verb of speech directly beside the mark counts.
            let direct = self.phrase_at(at, limit).filter(|p| {
                !matches!(p.head, Head::Noun(n) if !self.is(n as usize, Class::ANY_ROLE))
                    && p.last + 1 < limit
                    && self.is(p.last + 1, Class::SPEECH)
                    && self.may_be_verb(p.last + 1)
            });
            let whole = span.first as usize
                == self
                    .sentences
                    .get(self.sentence_of(span.first as usize))
                    .map_or(0, |s| s.start);
            let turned = self.is(at, Class::SAY) && !self.is(at, Class::SOFT) && self.may_be_verb(at);
            if turned
                && whole
                && let Some(phrase) = self
                    .phrase_at(at + 1, limit)
                    // "“They know it” said the head of the guild, Ana Vidal."
                    .filter(|p| match p.head {
                        Head::Name(_) => true,
                        Head::Noun(n) => self.is(at + 1, Class::DETERMINER) && self.is(n as usize, Class::ANY_ROLE),
                        Head::Pronoun => false,
                    })
            {
                return Some(Found {
                    phrase,
                    cue: Some((at, at)),
                    rule: Rule::VerbSubjectAfter,
                    strength: Strength::Strong,
                });
            }
            // "Vidal’s coyness “freezes the race” noted the Post’s Tomas Orde yesterday."
            if turned
                && let Some(phrase) = self.phrase_at(at + 1, limit)
                && let Head::Name(m) = phrase.head
                && self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person
                && let after = phrase.last + 1
                && (after >= limit
                    || self.kind(after) == Kind::Stop
                    || self.is(after, Class::DATE)
                    || self.is_word(after, "yesterday"))
            {
                return Some(Found {
                    phrase,
                    cue: Some((at, at)),
                    rule: Rule::VerbSubjectAfter,
                    strength: Strength::Medium,
                });
            }
            // "“They know it” Ana Vidal, the port’s director, said on Monday."
            if whole
                && direct.is_none()
                && let Some(phrase) = self.phrase_at(at, limit)
                && let Head::Name(m) = phrase.head
                && self.mentions[m as usize].sort == Sort::Person
                && self.kind(phrase.last + 1) == Kind::Comma
                && let Some(verb) = self.verb_after(&phrase, limit)
                && self.is(verb, Class::SAY)
                && !self.is(verb, Class::SOFT)
                && !self.reports_clause(verb, limit)
            {
                return Some(Found {
                    phrase,
                    cue: Some((verb, verb)),
                    rule: Rule::SubjectVerbAfter,
                    strength: Strength::Medium,
                });
            }
            return direct.filter(|_| whole).map(|phrase| Found {
                phrase,
                cue: Some((phrase.last + 1, phrase.last + 1)),
                rule: Rule::SubjectVerbAfter,
                strength: Strength::Strong,
            });
        }
        // said Smith
        let inverted = {
            let mut v = at;
            while v < limit && v < at + 3 && self.is(v, Class::ADVERB) {
                v += 1;
            }
            v
        };
        if let Some(strength) = self
            .verb_strength(inverted)
            .filter(|_| !self.is(inverted, Class::CALL) || self.is(inverted, Class::SAY))
        {
            let mut subject = inverted + 1;
            // "added Smith", "reads a statement", "said on Monday the minister".
            while subject < limit && self.is(subject, Class::ADVERB) && !self.is(subject, Class::DETERMINER) {
                subject += 1;
            }
            if let Some(phrase) = self.inverted_subject(subject, limit)
                && strength >= Strength::Medium
            {
                let told = self.is(inverted, Class::TELL) && !self.is(inverted, Class::SAY);
                let soft = self.is(inverted, Class::SOFT) && !self.is_one_of(inverted, words!["read", "reads"]);
                let plausible = match phrase.head {
                    // "“The national stock,” began Tomas Brandl"
                    Head::Name(m) => {
                        let mention = &self.mentions[m as usize];
                        !soft
                            || self.people.sort_of(mention.entity) == Sort::Person
                            || mention.sort == Sort::Unknown
                                && mention.len() > 1
                                && self.kind(phrase.last + 1) == Kind::Comma
                    }
                    Head::Pronoun => !soft,
                    // "“Of whom?” cried a voice from the gallery"
                    Head::Noun(n) => {
                        // "as “…,” denounced her record and left": what is somebody's is no subject.
                        let one = self.is(phrase.first, Class::DETERMINER)
                            && !self.is_one_of(phrase.first, words!["his", "her", "its", "their"])
                            // "“…,” described the harm as a loss"
                            && !self.is_word(self.extended(&phrase, limit) + 1, "as");
                        !soft && (self.speaks(n as usize) || one && self.is(inverted, Class::SAY))
                    }
                };
                if !told && plausible {
                    return Some(Found {
                        phrase,
                        cue: Some((inverted, inverted)),
                        rule: Rule::VerbSubjectAfter,
                        strength,
                    });
                }
            }
            // "“…,” and said in a speech" has no subject of its own.
        }
        // "“…,” huffed Ana Vidal, who keeps the books": any past tense between a comma and a name.
        let promised = self
            .inner_last(span)
            .is_some_and(|l| self.kind(l) == Kind::Comma || matches!(self.text(l), "!" | "?"));
        if promised
            && self.tokens.get(at).is_some_and(Token::is_lower)
            // "“…,” agrees her friend, Tomas Brandl."
            && (self.text(at).ends_with("ed") || self.text(at).ends_with('s'))
            && !self.is(at, Class::PREPOSITION.or(Class::TELL).or(Class::AUX).or(Class::DETERMINER).or(Class::ADVERB))
            && let Some(phrase) = self.phrase_at(at + 1, limit)
            && let Head::Name(m) = self.apposed_name(&phrase).unwrap_or(phrase).head
            && self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person
            && (phrase.last + 1 >= limit
                || matches!(self.kind(phrase.last + 1), Kind::Comma | Kind::Stop | Kind::ParenOpen)
                || self.is(phrase.last + 1, Class::PREPOSITION.or(Class::ADVERB).or(Class::DATE)))
        {
            return Some(Found {
                phrase,
                cue: Some((at, at)),
                rule: Rule::VerbSubjectAfter,
                strength: Strength::Medium,
            });
        }
        let mut start = at;
        // "“…,” so Smith concluded", "“…” – though Smith said": a clause of its own.
        if self.is_one_of(start, words!["and", "but", "so", "though", "yet"]) {
            return None;
        }
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
        // "“…,” raising fears that", "“…,” increasingly sustained"; in the middle of a sentence, any capital is a name's.
        let subject = |p: &Phrase| self.tokens[p.first].is_capital() || !self.is_hardly_a_subject(p);
        if let Some(phrase) = self.phrase_at(start, limit).filter(subject) {
            if let Some(verb) = self
                .verb_after(&phrase, limit)
                .filter(|&v| !self.is_word(v + 1, "that"))
                // "“…,” the standards supported by Orde"
                .filter(|&v| v != phrase.last + 1 || !self.is_word(v + 1, "by") || !self.text(v).ends_with("ed"))
                // "“…,” a term that means what was written": no tag.
                // "“…,” the attacker, Ana Vidal, told them"
                .filter(|&v| {
                    v == phrase.last + 1
                        || !matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize))
                        || self.is_named_between_commas(&phrase, v)
                })
            {
                let strength = self.verb_strength(verb).unwrap_or(Strength::Medium);
                return Some(Found {
                    phrase: self.quoted_saying(verb, limit).unwrap_or(phrase),
                    cue: Some((verb, verb)),
                    rule: Rule::SubjectVerbAfter,
                    strength,
                });
            }
            // "“…,” Smith plans to tell the board"
            let named = self.mention_at(start).filter(|_| self.is_word(phrase.last + 1, "to"));
            let planner = named.map_or(phrase, |m| self.name(m));
            if let Some(verb) = self.plans_to_say(planner.last + 1, limit) {
                return Some(Found {
                    phrase: planner,
                    cue: Some((verb, verb)),
                    rule: Rule::SubjectVerbAfter,
                    strength: Strength::Strong,
                });
            }
            // "“…,” Smith shrugged", "“…,” Smith recently editorialised": any past tense after it, where a comma promises a verb.
            let mut verb = phrase.last + 1;
            while verb < limit && self.is_filler(verb) && !self.is(verb, Class::AUX) {
                verb += 1;
            }
            let comma = self.inner_last(span).is_some_and(|l| self.kind(l) == Kind::Comma)
                || self.kind(span.last as usize + 1) == Kind::Comma;
            if comma
                && verb < limit
                && self.tokens[verb].is_lower()
                && self.tokens[verb].is_outside()
                && (self.text(verb).ends_with("ed") || self.ends_tag_in_present(&phrase, verb, limit))
                // "“…,” the draft obtained by the Post said", and not "“…,” the standards supported by Orde"
                && let Some(verb) = if self.is_word(verb + 1, "by") {
                    self.phrase_at(verb + 2, limit)
                        .map(|by| by.last + 1)
                        .filter(|&v| v < limit && self.is(v, Class::SAY) && self.may_be_verb(v))
                } else {
                    Some(verb)
                }
            {
                return Some(Found {
                    phrase,
                    cue: Some((verb, verb)),
                    rule: Rule::SubjectVerbAfter,
                    strength: Strength::Medium,
                });
            }
            if dash && self.is_signature(&phrase, span, limit) || comma && self.lacks_verb(&phrase, limit) {
                return Some(Found {
                    phrase,
                    cue: None,
                    rule: Rule::Dash,
                    strength: Strength::Medium,
                });
            }
        }
        self.plain_subject(span, at, limit)
            .or_else(|| self.promised_tag(span, at, limit))
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
    fn ends_tag(&self, verb: usize, limit: usize) -> bool {
        let charges = self.is_word(verb, "charges") && self.is_word(verb + 1, "in");
        charges || self.ends_the_sentence(verb, limit)
    }

    /// Whether nothing follows a verb in its sentence.
    fn ends_the_sentence(&self, verb: usize, limit: usize) -> bool {
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

    /// `“…,” president of port affairs Ana Vidal said`, `“…,” one pilot at the guild’s meeting in Vell, told them`: where a comma promises a tag,
    /// whoever stands before its verb of speech, however that is put.
    fn promised_tag(&self, span: &Span, at: usize, limit: usize) -> Option<Found> {
        if !self.ends_with_comma(span)
            || self.tokens.get(self.inner_first(span)).is_none_or(Token::is_lower)
            || self.is(
                at,
                Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO).or(Class::AUX),
            )
        {
            return None;
        }
        let sentence = self.sentences.get(self.sentence_of(span.first as usize))?;
        let named = |tag: Found| matches!(tag.phrase.head, Head::Name(_));
        if sentence.start != span.first as usize || self.closing_tag(span, limit).is_some_and(named) {
            return None;
        }
        let end = limit.min(at + LONGEST_TAG);
        let mut found = None;
        for verb in (at + 1..end).take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Stop) {
            let speaks =
                self.is(verb, Class::SAY.or(Class::TELL)) && !self.is(verb, Class::SOFT) || self.has_written(verb);
            // "“…,” Harbour 24 reports.": a verb that is a noun as well only where nothing follows.
            let ends = self.ends_the_sentence(verb, limit);
            if !(speaks && (self.may_be_verb(verb) || (ends || self.has_written(verb)) && self.tokens[verb].is_lower()))
            {
                continue;
            }
            let mut before = verb - 1;
            while before > at && self.is_filler(before) {
                before -= 1;
            }
            // "one pilot who says that he knows"
            if !self.is(before, Class::WHO.or(Class::PREPOSITION).or(Class::DETERMINER)) && !self.is_word(before, "to")
            {
                found = Some((before, verb));
                break;
            }
        }
        let (before, verb) = found?;
        let phrase = self.subject_of_tag(at, before)?;
        Some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::SubjectVerbAfter,
            strength: Strength::Medium,
        })
    }

    /// `has written`.
    fn has_written(&self, at: usize) -> bool {
        self.is_word(at, "written") && at > 0 && self.is_one_of(at - 1, words!["has", "have", "had", "’s", "'s"])
    }

    /// Whom the tokens of a tag from `at` to `last` name or describe, a verb of speech behind them.
    fn subject_of_tag(&self, at: usize, last: usize) -> Option<Phrase> {
        // "“…,” after a long day, he said"
        if self.is_subject_pronoun(last) {
            return (last == at || self.kind(last - 1) == Kind::Comma).then_some(Phrase {
                first: last,
                last,
                head: Head::Pronoun,
            });
        }
        let apart = |i: usize| matches!(self.kind(i), Kind::Comma | Kind::Dash | Kind::ParenOpen);
        if let Some(m) = self.mention_over(last) {
            let name = self.name(m);
            let mention = &self.mentions[m];
            let person = self.people.sort_of(mention.entity) == Sort::Person;
            let whole = name.last == last && mention.sort != Sort::Title && (person || mention.len() > 1);
            let led = name.first > at && self.is(name.first - 1, Class::PREPOSITION.or(Class::CONJUNCTION))
                // "a memo from Vell’s chairman Ana Vidal said"
                || (at..name.first).any(|i| {
                    self.is_one_of(i, words!["from", "by", "with"]) || !person && self.is(i, Class::PREPOSITION)
                });
            if whole && !led && !(at..name.first).any(apart) {
                return Some(name);
            }
        }
        let read = self.phrase_at(at, last + 1).filter(|p| p.head != Head::Pronoun);
        // What commas set apart, or what follows a preposition, is none of the head.
        let plain = (at..=last).all(|i| self.kind(i) != Kind::Comma && !self.is(i, Class::PREPOSITION));
        if !plain || read.is_some_and(|p| p.last == last) {
            return read.filter(|p| !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)));
        }
        let noun = matches!(self.kind(last), Kind::Word | Kind::Number);
        let named = (at..=last).all(|i| self.tokens[i].is_capital() || self.kind(i) == Kind::Number);
        (noun && (named || self.speaks(last))).then_some(Phrase {
            first: at,
            last,
            head: Head::Noun(last as u32),
        })
    }

    /// `“…,” the bill summary said`: whatever stands between an article and a verb of speech that ends the sentence, where a comma promises it.
    fn plain_subject(&self, span: &Span, at: usize, limit: usize) -> Option<Found> {
        let determined = self.is_one_of(
            at,
            words!["the", "a", "an", "its", "his", "her", "their", "one", "this", "another"],
        );
        if !determined || !self.ends_with_comma(span) {
            return None;
        }
        let verb = (at + 2..limit.min(at + LONGEST_SUBJECT)).find(|&i| {
            self.is_one_of(
                i,
                // Who writes or explains is somebody, whoever that is.
                words![
                    "said", "says", "read", "reads", "warned", "warns", "stated", "states", "notes", "noted", "shows",
                    "charges",
                ],
            )
        })?;
        let plain = (at + 1..verb).all(|i| {
            self.kind(i) == Kind::Word && self.tokens[i].is_outside() && !self.is(i, Class::AUX.or(Class::PREPOSITION))
        });
        (plain && self.ends_tag(verb, limit)).then(|| Found {
            phrase: Phrase {
                first: at,
                last: verb - 1,
                head: Head::Noun((verb - 1) as u32),
            },
            cue: Some((verb, verb)),
            rule: Rule::SubjectVerbAfter,
            strength: Strength::Strong,
        })
    }

    /// `the Post quoted Ana Vidal as saying`: whose words it tells.
    fn quoted_saying(&self, verb: usize, limit: usize) -> Option<Phrase> {
        let (phrase, like) = self.quoted_as(verb, limit)?;
        self.is(like + 1, Class::SAYING.or(Class::COMMUNICATING))
            .then_some(phrase)
    }

    /// Whom a verb quotes, and the `as` behind them: `quoted` `Ana Vidal` `as`, `cited` `Ana Vidal` `, the director,` `as`.
    pub(super) fn quoted_as(&self, verb: usize, limit: usize) -> Option<(Phrase, usize)> {
        if !self.is_one_of(
            verb,
            words![
                "quoted", "quotes", "quoting", "cited", "cites", "citing", "reported", "reports"
            ],
        ) {
            return None;
        }
        let object = verb + 1;
        let phrase = if self.is_one_of(object, words!["him", "her", "them"]) {
            Phrase::pronoun(object)
        } else {
            self.phrase_at(object, limit)?
        };
        let mut like = phrase.last + 1;
        // "Ana Vidal, the port’s director, as saying"
        if self.kind(like) == Kind::Comma && !matches!(phrase.head, Head::Pronoun) {
            like = (like + 1..limit.min(like + LONGEST_APPOSITION))
                .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Stop)
                .find(|&i| self.kind(i) == Kind::Comma && self.is_word(i + 1, "as"))?
                + 1;
        }
        (like < limit && self.is_word(like, "as")).then_some((phrase, like))
    }

    /// Who is named behind a verb of speech: `said` `Ana Vidal`, also behind the body and whatever the person is there, though nobody knows the noun: `said the Vell` `oarsman Ana
    /// Vidal`, `said Ward 3` `council member Ana Vidal`.
    pub(super) fn inverted_subject(&self, at: usize, limit: usize) -> Option<Phrase> {
        let phrase = self.phrase_at(at, limit)?;
        let Head::Name(body) = phrase.head else {
            return Some(phrase);
        };
        let body = &self.mentions[body as usize];
        if body.sort == Sort::Person || body.titled || body.last as usize != phrase.last {
            return Some(phrase);
        }
        let closed = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::DETERMINER)
            .or(Class::AUX)
            .or(Class::WHO)
            .or(Class::ADVERB)
            .or(Class::DATE)
            .or(Class::HE_SHE);
        let begins = phrase.last + 1;
        let mut name = begins;
        while name < limit.min(begins + LONGEST_OCCUPATION) {
            let t = &self.tokens[name];
            let number = t.kind == Kind::Number
                // "the Vell No. 10 Ana Vidal"
                || self.is_one_of(name, words!["no", "no.", "number"]) && self.kind(name + 1) == Kind::Number;
            let plain = t.kind == Kind::Word
                && t.is_lower()
                && t.is_outside()
                && (!t.is(closed) || self.is_one_of(name, words!["first", "second", "third"]))
                && !t.is(Class::SAY.or(Class::TELL))
                && !is_adverb(self.text(name));
            if !number && !plain {
                break;
            }
            name += 1;
        }
        let holder = (name > begins && name < limit)
            .then(|| self.mention_at(name))
            .flatten()
            .filter(|&m| self.names_a_person(m as u32));
        Some(holder.map_or(phrase, |m| Phrase {
            first: phrase.first,
            ..self.name(m)
        }))
    }

    /// Whether a person is all that follows a quotation, the verb forgotten: `“…,” Ana Vidal, chief engineer of the port.`, `“…,” harbour master Ana Vidal in a statement.`
    fn lacks_verb(&self, phrase: &Phrase, limit: usize) -> bool {
        let Head::Name(m) = phrase.head else { return false };
        let mention = &self.mentions[m as usize];
        if self.people.sort_of(mention.entity) != Sort::Person || mention.sort == Sort::Title {
            return false;
        }
        let mut end = phrase.last + 1;
        // "Ana Vidal in a statement", "Ana Vidal of Vell, a 24-year-old pilot"
        if self.is_word(end, "in")
            && self.is(end + 1, Class::DETERMINER)
            && self.is(end + 2, Class::SAY_NOUN.or(Class::MEDIUM))
        {
            end += 3;
        } else if self.is_word(end, "of")
            && let Some(place) = self.mention_at(end + 1)
        {
            end = self.mentions[place].last as usize + 1;
        }
        if end >= limit || self.kind(end) == Kind::Stop {
            return true;
        }
        let apposed = self.is(
            end + 1,
            Class::ANY_ROLE.or(Class::DETERMINER).or(Class::RANK).or(Class::WHO),
        ) || self.kind(end + 1) == Kind::Number;
        mention.len() > 1
            && self.kind(end) == Kind::Comma
            && end + 1 < limit
            && apposed
            && !(end..limit).take_while(|&i| !self.is(i, Class::WHO)).any(|i| {
                !self.tokens[i].is_outside()
                    || self.tokens[i].is_lower()
                        && (self.is(i, Class::AUX.or(Class::FINITE).or(Class::SPEECH).or(Class::HE_SHE))
                            || self.text(i).ends_with("ed"))
            })
    }

    /// Whether the name after a dash signs the quotation: `“….” — Ana Vidal, Vell Post`, `“…” — clerk Ana Vidal to the Vell Post`.
    fn is_signature(&self, phrase: &Phrase, span: &Span, limit: usize) -> bool {
        let Head::Name(m) = phrase.head else { return false };
        let after = phrase.last + 1;
        let end = self.past_second_signer(after);
        let closed = end >= limit || matches!(self.kind(end), Kind::Comma | Kind::Stop);
        if closed && self.inner_last(span).is_some_and(|l| self.kind(l) == Kind::Stop) {
            return true;
        }
        // The quotation and its signature are all that the paragraph holds.
        let alone = self
            .paragraphs
            .get(span.paragraph as usize)
            .is_some_and(|p| p.start == span.first as usize && p.end == limit);
        let person = self.names_a_person(m);
        let told = self.is_one_of(after, words!["to", "in", "on", "via", "for", "and"]);
        alone
            && person
            && (closed || told)
            && !(after..limit).any(|i| self.tokens[i].is_lower() && self.is(i, Class::AUX.or(Class::SAY)))
    }

    /// The token after the second of two people who sign together: `Ana Vidal` `and Tomas Brandl`, or the given one.
    fn past_second_signer(&self, and: usize) -> usize {
        let second = self.mention_at(and + 1).filter(|_| self.is_word(and, "and"));
        let signer = second.filter(|&m| self.names_a_person(m as u32) && self.mentions[m].len() > 1);
        signer.map_or(and, |m| self.mentions[m].last as usize + 1)
    }

    /// `the “tide” she says will come`, `a “tub” that Orde has promised to sink`: who speaks of it in the clause that follows.
    pub(super) fn told_of(&self, span: &Span, limit: usize) -> Option<Found> {
        let after = span.last as usize + 1;
        let at = after + usize::from(self.is_word(after, "that"));
        if !span.closed || self.closes_open(span) || at >= limit {
            return None;
        }
        let phrase = self.phrase_at(at, limit)?;
        let speaks = match phrase.head {
            Head::Pronoun => self.is(phrase.first, Class::HE_SHE),
            Head::Name(m) => self.people.may_speak(self.mentions[m as usize].entity),
            Head::Noun(_) => false,
        };
        let verb = (phrase.last + 1..limit.min(phrase.last + 4)).find(|&i| !self.is_filler(i))?;
        // "after they had “a talk” Orde criticized the board": another clause.
        let says =
            self.is(verb, Class::SPEECH) && !self.is(verb, Class::SOFT.or(Class::CALL)) && self.tokens[verb].is_lower();
        (speaks && says).then_some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::SubjectVerbAfter,
            strength: Strength::Medium,
        })
    }

    /// The last token of `to quote` or `to borrow a line from` that begins at the token.
    pub(super) fn to_quote(&self, at: usize) -> Option<usize> {
        if !self.is_word(at, "to") {
            return None;
        }
        if self.is_one_of(at + 1, words!["quote", "cite"]) {
            return Some(at + 1);
        }
        (self.is_word(at + 1, "borrow")
            && self.is_one_of(at + 3, words!["line", "phrase", "term", "word"])
            && self.is_one_of(at + 4, words!["from", "of"]))
        .then_some(at + 4)
    }

    /// `“…” is the message from Ana Vidal`, `“…,” was the verdict of the court`, `“…” came the reply from the gallery`.
    pub(super) fn message_of(&self, at: usize, limit: usize) -> Option<Found> {
        let begins =
            self.is_one_of(at, words!["is", "was", "were", "are", "came", "comes", "ran", "went"]) && at + 3 < limit;
        if begins && let Some(owned) = self.refrain_of(at, limit) {
            return Some(owned);
        }
        if !begins || !self.is(at + 1, Class::DETERMINER) {
            return None;
        }
        let noun = (at + 2..limit.min(at + 6))
            .take_while(|&i| {
                self.tokens[i].is_lower() && self.tokens[i].is_outside() && !self.is(i, Class::PREPOSITION)
            })
            .find(|&i| {
                (self.is(i, Class::SAY_NOUN) || self.is_one_of(i, MESSAGES))
                    && self.is_one_of(i + 1, words!["of", "from", "by"])
            })?;
        let phrase = self.phrase_at(noun + 2, limit)?;
        let phrase = self.apposed_name(&phrase).unwrap_or(phrase);
        let speaks = match phrase.head {
            Head::Name(m) => self.mentions[m as usize].sort != Sort::Place,
            Head::Noun(n) => self.speaks(n as usize),
            Head::Pronoun => false,
        };
        speaks.then_some(Found {
            phrase,
            cue: Some((at, noun)),
            rule: Rule::VerbSubjectAfter,
            strength: Strength::Strong,
        })
    }

    /// `“…,” was Ana Vidal’s refrain`, `“…,” was the board’s verdict`, `“…?” was her next question`.
    pub(super) fn refrain_of(&self, at: usize, limit: usize) -> Option<Found> {
        let pronoun = self.is_one_of(at + 1, words!["his", "her", "their"]);
        let mark = if pronoun {
            at + 1
        } else {
            (at + 2..limit.min(at + 9)).find(|&i| self.kind(i) == Kind::Possessive)?
        };
        let noun =
            (mark + 1..limit.min(mark + 4)).find(|&i| self.is(i, Class::SAY_NOUN) || self.is_one_of(i, MESSAGES))?;
        let plain = (mark + 1..noun).all(|i| self.kind(i) == Kind::Word && self.tokens[i].is_outside());
        let phrase = if pronoun {
            Phrase::pronoun(mark)
        } else {
            self.phrase_ending_at(mark - 1, at + 1)?
        };
        // "“…” is his promise made good"
        let ends = || {
            noun + 1 >= limit
                || matches!(self.kind(noun + 1), Kind::Stop | Kind::Comma)
                || self.is_one_of(noun + 1, words!["about", "as", "for", "on", "to", "when"])
        };
        let speaks = match phrase.head {
            Head::Name(_) => true,
            Head::Noun(n) => self.speaks(n as usize) && self.is(phrase.first, Class::DETERMINER) && ends(),
            Head::Pronoun => ends(),
        };
        (plain && speaks).then_some(Found {
            phrase,
            cue: Some((at, noun)),
            rule: Rule::VerbSubjectAfter,
            strength: Strength::Strong,
        })
    }

    /// `“…,” by the way, is how Vidal described it`, `“…” is what the port calls them`.
    pub(super) fn way_of(&self, at: usize, limit: usize) -> Option<Found> {
        let is = (at..limit.min(at + 5)).find(|&i| self.is_one_of(i, words!["is", "was", "are", "were"]))?;
        if (at..is).any(|i| self.mention_over(i).is_some()) || !self.is_one_of(is + 1, words!["how", "what"]) {
            return None;
        }
        let phrase = self.phrase_at(is + 2, limit)?;
        // "is how Ana Vidal, head of the mission, described it"
        let beside = phrase.last + 1;
        let verb = if self.kind(beside) == Kind::Comma {
            self.verb_after(&phrase, limit)?
        } else {
            beside
        };
        let speaks = verb < limit && self.is(verb, Class::SPEECH.or(Class::CALL)) && !self.is(verb, Class::SOFT)
            || self.is_one_of(verb, words!["put", "puts"]);
        speaks.then_some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::SubjectVerbAfter,
            strength: Strength::Strong,
        })
    }

    /// `“…”, in Vidal’s words`, `“…”, in the minister’s eyes`.
    fn in_whose_words(&self, at: usize, limit: usize) -> Option<Found> {
        if !self.is_word(at, "in") {
            return None;
        }
        let mark = (at + 2..limit.min(at + 8)).find(|&i| self.kind(i) == Kind::Possessive)?;
        if !self.is_one_of(
            mark + 1,
            words![
                "words",
                "view",
                "eyes",
                "opinion",
                "telling",
                "estimation",
                "phrase",
                "judgment"
            ],
        ) {
            return None;
        }
        let phrase = self.phrase_ending_at(mark - 1, at + 1)?;
        (phrase.first == at + 1).then_some(Found {
            phrase,
            cue: Some((mark + 1, mark + 1)),
            rule: Rule::AccordingTo,
            strength: Strength::Strong,
        })
    }

    /// `as he put it`, `as a memo put it`, `as she liked to put it`.
    fn as_one_put_it(&self, from: usize, limit: usize) -> Option<Found> {
        let phrase = self.phrase_at(from, limit)?;
        let put = (phrase.last + 1..limit.min(phrase.last + 5)).find(|&i| {
            self.is_one_of(i, words!["put", "puts"]) && self.is_one_of(i + 1, words!["it", "that", "this"])
        })?;
        Some(Found {
            phrase,
            cue: Some((put, put + 1)),
            rule: Rule::SubjectVerbAfter,
            strength: Strength::Strong,
        })
    }
}
