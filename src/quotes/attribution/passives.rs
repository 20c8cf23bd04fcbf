//! What is said to somebody or of somebody: `dubbed “…” by Vidal`, `was accused of “…”`, `greeted with chants of “…”`, `heard a woman scream, “…”`.

use super::before::LONGEST_IN_PARENTHESES;
use super::labels::LABELS;
use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, is_adverb, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// What is done to somebody with words that are not the person's own.
const DONE_WITH_WORDS: &WordSet = words![
    "accused",
    "acquitted",
    "advised",
    "asked",
    "called",
    "charged",
    "cited",
    "convicted",
    "criticised",
    "criticized",
    "deemed",
    "described",
    "dismissed",
    "dubbed",
    "fired",
    "found",
    "hailed",
    "informed",
    "jailed",
    "mocked",
    "ordered",
    "praised",
    "reminded",
    "sacked",
    "sued",
    "told",
    "urged",
    "warned",
];

/// How one takes in what another says.
const HEARS: &WordSet = words!["heard", "hears", "hear", "hearing"];

/// What many shout.
const CRIES: &WordSet = words!["chants", "choruses", "cries", "shouts", "screams", "yells", "jeers"];

/// What somebody does to whom cries come.
const RECEIVES: &WordSet = words![
    "drew", "draws", "drawing", "heard", "hears", "faced", "faces", "met", "ignored", "prompted", "sparked",
    "provoked", "elicited",
];

/// How far before a quotation the passive stands of which it is a part, in tokens.
const FARTHEST_PASSIVE: usize = 16;

/// How far behind the words the `by` of a passive stands at most, in tokens.
const FARTHEST_BY: usize = 7;

impl Reading<'_> {
    /// Where the `by` of a passive would stand: `was written off` `by Vidal`, `was asked the following question` `by Vidal`.
    fn by_of(&self, participle: usize) -> usize {
        let next = participle + 1;
        if self.is_one_of(next, words!["off", "aside"]) {
            return next + 1;
        }
        if !self.is_one_of(participle, words!["asked", "told"]) {
            return next;
        }
        let what = words![
            "the",
            "this",
            "that",
            "these",
            "following",
            "same",
            "question",
            "questions"
        ];
        (next..next + 3).find(|&i| !self.is_one_of(i, what)).unwrap_or(next)
    }

    /// `was called “…” by Smith`, `described by Smith as “…”`; `Some(None)` for a passive that names nobody.
    pub(super) fn passive_before(
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
        let by = self.by_of(at);
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
        if let Some(shared) = self.shared_passive(at, previous, from) {
            return Some(shared);
        }
        // "has been rightly called"
        let adverb = previous > from && self.is(previous, Class::ADVERB) || is_adverb(self.text(previous));
        let aux = previous.saturating_sub(usize::from(adverb));
        // "the plan, called “late” by Vidal,": nobody calls by anybody.
        let reduced = self.names_right_behind(at, open)
            && self
                .by_behind(at, open, strength)
                .is_some_and(|f| self.is_somebody(&f.phrase));
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

    /// Who is named for the first of two passives that share it: `was called in by` `his bosses` `and told he should`; `Some(None)` where nobody is: `was dismissed and told that`.
    fn shared_passive(&self, at: usize, previous: usize, from: usize) -> Option<Option<Found>> {
        // Whoever tells something tells it to somebody: "and told them that".
        let told = self.is_word(previous, "and")
            && self.is_one_of(at, words!["told", "informed", "reminded"])
            && self.is_one_of(at + 1, words!["that", "to", "he", "she", "they", "there", "not"]);
        let near = from.max(at.saturating_sub(FARTHEST_PASSIVE))..previous;
        let be = near
            .filter(|_| told)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside())
            .find(|&i| self.is_one_of(i, words!["was", "were", "been", "is", "are", "being", "got"]))?;
        let done = (be + 1..previous).find(|&i| !self.is(i, Class::ADVERB) && !is_adverb(self.text(i)))?;
        let irregular = words![
            "brought", "caught", "held", "met", "put", "sent", "shown", "taken", "thrown"
        ];
        if !self.text(done).ends_with("ed") && !self.is_one_of(done, irregular) {
            return None;
        }
        let by = (done + 1..previous).rev().find(|&i| self.is_word(i, "by"));
        let agent = by
            .and_then(|by| self.phrase_at(by + 1, previous))
            .filter(|p| !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)));
        Some(agent.map(|phrase| Found {
            phrase,
            cue: Some((at, at)),
            rule: Rule::By,
            strength: Strength::Medium,
        }))
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

    /// Whom somebody hears say what follows: `Orde heard` `a woman` `scream, “…”`, `heard` `him` `say: “…”`.
    pub(super) fn heard_to(&self, verb: usize, from: usize) -> Option<Phrase> {
        if !self.is(verb, Class::SAY) || self.is(verb, Class::SOFT) || self.text(verb).ends_with("ed") {
            return None;
        }
        let end = verb.checked_sub(1).filter(|&e| e > from + 1)?;
        let phrase = if self.is_one_of(end, words!["him", "her", "them"]) {
            Phrase::pronoun(end)
        } else {
            let phrase = self.phrase_ending_at(end, from)?;
            // "has heard people say"
            let heard = (phrase.first..end).rev().find(|&i| self.is_one_of(i, HEARS));
            let first = heard.map_or(phrase.first, |heard| heard + 1);
            let speaks = match phrase.head {
                Head::Noun(n) => self.speaks(n as usize) || self.is(n as usize, Class::PERSON),
                _ => self.is_somebody(&phrase),
            };
            if !speaks || self.text(verb).ends_with('s') {
                return None;
            }
            Phrase { first, ..phrase }
        };
        let hears = phrase.first.checked_sub(1).filter(|&h| h >= from)?;
        let heard = self.is_one_of(hears, HEARS) && self.tokens[hears].is_lower();
        (heard && !self.is_one_of(verb, words!["said", "wrote"])).then_some(phrase)
    }

    /// `Smith, once dubbed “…” by Orde, left`; `Some(None)` where nobody is named: `Smith, accused of “…,” left`.
    pub(super) fn reduced_passive(&self, at: usize, previous: usize, open: usize) -> Option<Option<Found>> {
        let adverb = self.kind(previous) == Kind::Word
            && (self.is_one_of(previous, words!["once"])
                || self.is(previous, Class::ADVERB)
                || is_adverb(self.text(previous)));
        let comma = previous.checked_sub(usize::from(adverb))?;
        if self.kind(comma) != Kind::Comma {
            // "a film described as “…” by Orde"
            let noun = !adverb
                && self.tokens[previous].is_lower()
                && !self.is(
                    previous,
                    Class::AUX
                        .or(Class::WHO)
                        .or(Class::PREPOSITION)
                        .or(Class::CONJUNCTION)
                        .or(Class::DETERMINER),
                )
                && !self.is_subject_pronoun(previous)
                && (self.is_word(at + 1, "as") || !self.speaks(previous));
            return if noun {
                self.labelled_by(at, open).map(Some)
            } else {
                None
            };
        }
        if self.is_word(at, "accused") && self.is_word(at + 1, "of") {
            return Some(None);
        }
        self.labelled_by(at, open).map(Some)
    }

    /// `Dubbed “…” by Orde, Smith left`, `Dismissed by Orde as “…”, the plan was dropped`.
    pub(super) fn fronted_passive(&self, at: usize, open: usize) -> Option<Found> {
        if !self.is(at, Class::CALL.or(Class::SAY)) || !self.text(at).ends_with("ed") {
            return None;
        }
        if self.is_word(at + 1, "by")
            && let Some(phrase) = self.phrase_at(at + 2, open)
            && self.is_word(self.extended(&phrase, open) + 1, "as")
            && !matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize))
        {
            return Some(Found {
                phrase,
                cue: Some((at, at + 1)),
                rule: Rule::By,
                strength: Strength::Medium,
            });
        }
        self.labelled_by(at, open)
    }

    /// Who is named behind the words as who calls somebody so: `described as “…” by` `Orde`.
    fn labelled_by(&self, verb: usize, open: usize) -> Option<Found> {
        // "Vidal, head of the guild, sharply criticised “…” by pilots": she does.
        let names = self.is_word(verb + 1, "as")
            || self.is_one_of(
                verb,
                words![
                    "called",
                    "dubbed",
                    "labeled",
                    "labelled",
                    "branded",
                    "nicknamed",
                    "termed",
                    "deemed"
                ],
            );
        (names && self.names_right_behind(verb, open))
            .then(|| self.by_behind(verb, open, Strength::Medium))
            .flatten()
    }

    /// Whether a verb of calling in the past has nothing but `as` and an article between it and the words: `dubbed` `“…”`, `described` `as a “…”`.
    fn names_right_behind(&self, verb: usize, open: usize) -> bool {
        self.is(verb, Class::CALL)
            && self.text(verb).ends_with("ed")
            && (verb + 1..open).all(|i| self.is(i, Class::DETERMINER) || self.is_word(i, "as"))
    }

    /// Whose the cries are that a quotation gives, `Some(None)` for nobody's who is named: `greeted with chants of “…”`, `smiled at cries of “…” from the gallery`. In `led chants of “…”` they
    /// are the subject's.
    pub(super) fn cries_of(&self, span: &Span) -> Option<Option<Found>> {
        let of = (span.first as usize)
            .checked_sub(1)
            .filter(|&of| of > 0 && self.is_word(of, "of"))?;
        let noun = of - 1;
        if !self.is_one_of(noun, CRIES) || !self.tokens[noun].is_outside() {
            return None;
        }
        let from = span.last as usize + 1;
        if self.is_word(from, "from")
            && let Some(phrase) = self.phrase_at(from + 1, self.tokens.len())
        {
            return Some(Some(Found {
                phrase,
                cue: Some((noun, from)),
                rule: Rule::AccordingTo,
                strength: Strength::Medium,
            }));
        }
        let start = self.sentences.get(self.sentence_of(noun))?.start;
        if noun == start {
            return Some(None);
        }
        // "was met with loud chants of"
        let governor = (start.max(noun.saturating_sub(3))..noun).rev().find(|&i| {
            !self.is(i, Class::ADVERB)
                && (self.is(i, Class::PREPOSITION) || self.is_one_of(i, RECEIVES) || self.kind(i) != Kind::Word)
        })?;
        let received = self.is_one_of(governor, RECEIVES)
            || self.is_one_of(
                governor,
                words!["to", "at", "amid", "over", "through", "despite", "against"],
            )
            || self.is_word(governor, "with")
                && governor > start + 1
                && self.is_one_of(
                    governor - 1,
                    words!["greeted", "met", "welcomed", "interrupted", "drowned", "received"],
                );
        received.then_some(None)
    }

    /// Whether at `verb` somebody only has to do with what others say: `faces charges of`, `faced new calls to`, `ignored warnings that`.
    pub(super) fn faces_words(&self, verb: usize) -> bool {
        // "ignored Vidal’s warnings that": those are hers.
        let ignored = self.is_one_of(
            verb,
            words!["ignored", "ignores", "ignoring", "heeded", "resisted", "defied"],
        ) && (verb + 1..verb + 4)
            .take_while(|&i| self.tokens.get(i).is_some_and(Token::is_lower))
            .take_while(|&i| !self.is(i, Class::DETERMINER))
            .any(|i| {
                self.is(i, Class::SAY_NOUN)
                    && self.text(i).ends_with('s')
                    && self.is_one_of(i + 1, words!["that", "of", "to"])
            });
        ignored
            || self.is_one_of(verb, words!["face", "faces", "faced", "facing"])
                && (verb + 1..verb + 4).any(|i| {
                    self.is(i, Class::SAY_NOUN) || self.is_one_of(i, words!["charge", "charges", "claims", "chants"])
                })
    }

    /// Whether the words belong to what is done to the subject of their clause, and nobody is named who says them: `Vidal was accused of “…”`, `was told that it was “…”`,
    /// `was greeted with chants of “…”`.
    pub fn is_done_to_subject(&self, span: &Span, from: usize) -> bool {
        if self.cries_of(span).is_some() {
            return true;
        }
        let open = span.first as usize;
        let passive = (from.max(open.saturating_sub(FARTHEST_PASSIVE))..open)
            .rev()
            .take_while(|&i| {
                self.tokens[i].is_outside()
                    && !matches!(self.kind(i), Kind::Comma | Kind::Semicolon | Kind::Colon)
                    && !self.is_one_of(
                        i,
                        words!["and", "but", "or", "while", "because", "after", "before", "when"],
                    )
            })
            .find(|&i| self.tokens[i].is_lower() && (self.is_one_of(i, DONE_WITH_WORDS) || self.faces_words(i)));
        let Some(verb) = passive.filter(|&v| v > from) else {
            return false;
        };
        if self.faces_words(verb) {
            return true;
        }
        if verb == from + 1 {
            return false;
        }
        // "was dismissed and told that"
        if matches!(self.shared_passive(verb, verb - 1, from), Some(None)) {
            return true;
        }
        let mut be = verb - 1;
        while be > from + 1 && (self.is(be, Class::ADVERB) || is_adverb(self.text(be))) && !self.is(be, Class::AUX) {
            be -= 1;
        }
        let governs =
            verb + 1 == open || self.is_one_of(verb + 1, words!["of", "for", "as", "with", "to", "that", "not"]);
        // "Vidal, accused of “…”"
        let reduced = self.kind(be) == Kind::Comma && self.is_one_of(verb + 1, words!["of", "with"]);
        reduced || governs && self.is_one_of(be, words!["was", "were", "is", "are", "been", "being"])
    }
}
