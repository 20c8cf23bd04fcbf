//! What a phrase before a verb is only a part of: `a source close to` `the board`, `an article that ran in` `the Post`.

use crate::quotes::cues::WORKS;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase, SETS};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How often a phrase is followed to the left from what modifies it to what is modified.
const MOST_MODIFIERS: usize = 6;

/// How many there are of somebody, by a noun: `dozens of pilots`, `the state of Vell`.
const QUANTITIES: &WordSet = words![
    "millions",
    "thousands",
    "hundreds",
    "dozens",
    "scores",
    "number",
    "numbers",
    "half",
    "majority",
    "plenty",
    "lots",
    "handful",
    "couple",
    "pair",
    "third",
    "thirds",
    "quarter",
    "quarters",
    "fifth",
    "state",
    "much",
    "most",
    "part",
    "rest",
];

/// Verbs by which a text is read out that no word names as one: `the warrant unsealed in Vell alleges`.
const READ_OUT: &WordSet = words![
    "said",
    "says",
    "reads",
    "states",
    "stated",
    "alleges",
    "alleged",
    "argues",
    "argued",
    "declared",
    "declares",
    "warned",
    "warns",
    "notes",
    "noted",
    "concluded",
    "concludes",
];

/// Small words, none of which is a noun or a verb of its own.
const CLOSED: Class = Class::AUX
    .or(Class::PREPOSITION)
    .or(Class::CONJUNCTION)
    .or(Class::ADVERB)
    .or(Class::DETERMINER)
    .or(Class::WHO);

/// What a phrase before a verb turns out to be.
pub enum Beyond {
    /// The subject, or nothing that one can tell of it.
    Nothing,
    /// Part of the subject.
    Host(Phrase),
    /// Part of a subject that does not speak.
    Mute,
}

/// What stands before a phrase.
pub(super) enum Modified {
    /// Nothing that it belongs to.
    Free,
    /// What it describes.
    By(Phrase),
    /// Something that governs it, and it is not seen what that belongs to.
    Unknown,
}

impl Reading<'_> {
    /// The noun that a relative clause before the verb tells of: `an article that ran in the Post described`, `the man who had found it said`.
    pub fn beyond_relative(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        if phrase.head == Head::Pronoun {
            return None;
        }
        let before = phrase.first.checked_sub(1).filter(|&b| b > from + 1)?;
        if self.is_object_of_participle(phrase, before) {
            return self
                .phrase_ending_at(before - 1, from)
                .filter(|p| !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)));
        }
        let governed = self.is(before, Class::PREPOSITION);
        let verb = before - usize::from(governed);
        if governed && (self.is_somebody_speaking(verb) || verb > from + 1 && self.is_text_set(verb)) {
            return self.phrase_ending_at(verb - 1, from);
        }
        if self.is_of_relative(verb) {
            self.antecedent_of_verb(verb, from)
        } else {
            None
        }
    }

    /// Whether a phrase is what a participle before it does something to, behind a noun: `a report diagnosing` `the guild’s ills` `suggested`, `a man wearing` `a mask` `said`.
    fn is_object_of_participle(&self, phrase: &Phrase, participle: usize) -> bool {
        let small = Class::AUX
            .or(Class::PREPOSITION)
            .or(Class::ADVERB)
            .or(Class::CONJUNCTION);
        self.text(participle).ends_with("ing")
            && self.tokens[participle].is_lower()
            && self.tokens[participle].is_outside()
            && self.is(phrase.first, Class::DETERMINER)
            && matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize))
            && self.kind(participle - 1) == Kind::Word
            && self.tokens[participle - 1].is_outside()
            && !self.is(participle - 1, small)
    }

    /// Whether a participle tells to whom or where the one before it speaks: `a source` `speaking` `to the Post said`.
    fn is_somebody_speaking(&self, participle: usize) -> bool {
        let speaking = words!["speaking", "talking", "writing", "reporting", "testifying", "briefing"];
        let somebody = participle - 1;
        self.is_one_of(participle, speaking)
            && self.tokens[somebody].is_lower()
            && self.tokens[somebody].is_outside()
            && (self.is(somebody, Class::ANY_ROLE.or(Class::PERSON)) || self.is_people(somebody))
    }

    /// Whether a participle tells when or where the text before it has been put out: `a statement` `issued` `before the speech said`.
    fn is_text_set(&self, participle: usize) -> bool {
        let text = participle - 1;
        self.is_one_of(participle, SETS)
            && !self.is_word(participle, "attributed")
            && self.tokens[text].is_lower()
            && self.tokens[text].is_outside()
            && self.is(text, Class::MEDIUM.or(Class::THING).or(Class::SAY_NOUN))
    }

    /// Whether a verb before that of speech may be of a relative clause: `a farmer who` `votes` `for them says`.
    fn is_of_relative(&self, verb: usize) -> bool {
        self.tokens[verb].is_lower()
            && self.tokens[verb].is_outside()
            && !self.is(verb, Class::SPEECH.or(Class::THINK))
            && (["ed", "s"].iter().any(|ending| self.text(verb).ends_with(ending)) || self.is(verb, Class::FINITE))
    }

    /// Whom the relative clause of a verb tells of, where that may speak: `an article` `that had` `run` `in the Post`.
    fn antecedent_of_verb(&self, verb: usize, from: usize) -> Option<Phrase> {
        let mut who = verb.checked_sub(1)?;
        while who > from && self.is_filler(who) {
            who -= 1;
        }
        if who <= from || !self.is_who(who) && !self.is_one_of(who, words!["that", "which"]) {
            return None;
        }
        self.antecedent(who, from)
            .filter(|p| !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)))
    }

    /// Whom all that stands up to a phrase only describes, however much of it there is: `a source close to` `the board`, `a sailor who works on the mending of` `nets`,
    /// `A study looking at` `the pilots`. No subject is governed by a preposition, or is what a relative clause does something to.
    pub fn beyond_what_modifies(&self, phrase: &Phrase, verb: usize, from: usize) -> Beyond {
        if self.describes_nobody(phrase, from) {
            return Beyond::Nothing;
        }
        match self.host_of(phrase, from) {
            Some(host) if host.first != phrase.first => self.as_subject(host, verb, from),
            _ => Beyond::Nothing,
        }
    }

    /// Whether a phrase is no part of another whatever stands before it: `at a meeting of the board` `Vidal` `said`.
    fn describes_nobody(&self, phrase: &Phrase, from: usize) -> bool {
        let bare = match phrase.head {
            Head::Pronoun => return true,
            // "at a meeting of the board Vidal said": the name is beside what is governed.
            Head::Name(m) => {
                return phrase.first < self.mentions[m as usize].title as usize
                    && !self.is_name_behind_the(phrase, m, from);
            }
            Head::Noun(n) => phrase.first == phrase.last && !self.speaks(n as usize),
        };
        // "refused to report claims", "for having claimed": a verb.
        bare && phrase.first > from
            && (self.is_word(phrase.first - 1, "to") || self.text(phrase.first).ends_with("ing"))
    }

    /// Whether only an article stands before the name of a body or a place: `a source close to` `the Harbour House`. In `Ambassador to the U.S. Ana Vidal` it is part of an office.
    fn is_name_behind_the(&self, phrase: &Phrase, mention: u32, from: usize) -> bool {
        let mention = &self.mentions[mention as usize];
        phrase.first + 1 == mention.title as usize
            && self.is_word(phrase.first, "the")
            && phrase.first > from + 1
            && !self.is(phrase.first - 2, Class::ANY_ROLE)
            && matches!(self.people.sort_of(mention.entity), Sort::Organisation | Sort::Place)
    }

    /// What a phrase is a part of at last: `a source close to the head of` `the board`; the phrase itself where it is part of nothing, none where that is not seen.
    fn host_of(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let mut host = *phrase;
        for _ in 0..MOST_MODIFIERS {
            match self.modified_before(host.first, from) {
                Modified::Free => break,
                // "dozens of pilots"
                Modified::By(outer) if matches!(outer.head, Head::Noun(n) if self.is_one_of(n as usize, QUANTITIES)) => {
                    host.first = outer.first;
                }
                Modified::By(outer) if self.is_hers(&outer, &host) => return None,
                Modified::By(outer) => host = outer,
                Modified::Unknown => return None,
            }
        }
        Some(host)
    }

    /// Whether a name before that of a person is of what is hers: `Duchy of Carrow Mayor Ana Vidal`, `a Harbour Times op-ed by Ana Vidal`.
    fn is_hers(&self, outer: &Phrase, person: &Phrase) -> bool {
        let next = outer.last + 1;
        let office = || next + 1 == person.first && !self.is_word(next, "like");
        let text = || self.is_word(next + 1, "by") && self.is(next, Class::MEDIUM.or(Class::SAY_NOUN));
        matches!(outer.head, Head::Name(_)) && self.is_person(person) && (office() || text())
    }

    /// What the whole is as the subject of a verb that stands behind a part of it: `a source close to the board` `said`, `a complaint about his false` `claim`.
    fn as_subject(&self, host: Phrase, verb: usize, from: usize) -> Beyond {
        match host.head {
            // "a complaint about his false claim": a noun.
            Head::Noun(_) if self.is(verb, Class::NOUN_TOO) && !self.agrees(&host, verb) => Beyond::Nothing,
            Head::Noun(n) if self.speaks(n as usize) => Beyond::Host(host),
            // "The pain of the pilots reminded Vidal": what is no speaker can still be read out.
            Head::Noun(_)
                if (self.is(host.first, Class::DETERMINER) || host.first == from) && self.is_one_of(verb, READ_OUT) =>
            {
                Beyond::Host(host)
            }
            // "research from the Harbour Institute found"
            Head::Noun(n) if self.is_one_of(n as usize, WORKS) => Beyond::Nothing,
            Head::Noun(_) => Beyond::Mute,
            Head::Name(m) if self.mentions[m as usize].sort == Sort::Title => Beyond::Nothing,
            Head::Name(_) => Beyond::Host(host),
            Head::Pronoun => Beyond::Nothing,
        }
    }

    /// Whether a phrase is the name of a person.
    pub(in crate::quotes::cues) fn is_person(&self, phrase: &Phrase) -> bool {
        matches!(phrase.head, Head::Name(m) if self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person)
    }

    /// What the phrase that begins at `first` is part of.
    pub(super) fn modified_before(&self, first: usize, from: usize) -> Modified {
        // "one of the five pilots"
        let first = first - usize::from(first > from && self.is_word(first - 1, "the"));
        let Some(before) = first.checked_sub(1).filter(|&b| b >= from) else {
            return Modified::Free;
        };
        let governs = self.is(before, Class::PREPOSITION)
            && !self.is(before, Class::CONJUNCTION)
            && !self.is_one_of(before, words!["as", "than", "per"]);
        let mut last = before - usize::from(governs && before > from);
        // "Ana Vidal (R.) of Vell"
        if governs && last < before && self.kind(last) == Kind::ParenClose {
            last = self.parenthesis_to(last, from + 1).map_or(last, |open| open - 1);
        }
        if governs && !(self.is_word_within(last, from) || last == from && last < before) {
            return Modified::Unknown;
        }
        if !governs && (!self.is_word_within(last, from) || !self.tokens[last].is_lower()) {
            return Modified::Free;
        }
        let infinitive = self.before_infinitive(last, from);
        let last = infinitive.unwrap_or(last);
        // "a sailor who saw the boat", "a memo that was sent to the board"
        if let Some(who) = self.pronoun_of_verb(last, from) {
            return self.antecedent(who, from).map_or(Modified::Unknown, Modified::By);
        }
        let phrase = |end: usize| {
            self.phrase_ending_at_bounded(end, from)
                .map_or(Modified::Unknown, Modified::By)
        };
        let led = governs || infinitive.is_some();
        // "a source close to the board"
        let adjective = governs && self.is_one_of(last, words!["close", "familiar", "loyal", "prior", "due"]);
        if (adjective || self.is_participle_led(last, led)) && self.is_behind_noun(last, from) {
            phrase(last - 1)
        } else if led {
            phrase(last)
        } else {
            Modified::Free
        }
    }

    /// Whether a token is a word behind the first of a clause.
    fn is_word_within(&self, at: usize, from: usize) -> bool {
        at > from && self.tokens[at].is_outside() && self.kind(at) == Kind::Word
    }

    /// The last token before an infinitive that ends with a verb: `the first pilot` `to accuse` `the board`, `a woman believed` `to be tied` `to the board`.
    fn before_infinitive(&self, verb: usize, from: usize) -> Option<usize> {
        let mut to = verb.saturating_sub(1);
        while to > from && self.is_one_of(to, words!["be", "have", "been", "not"]) {
            to -= 1;
        }
        (self.is_word_within(verb, from)
            && to > from + 1
            && self.is_word(to, "to")
            && !self.is(verb, CLOSED)
            && self.is_word_within(to - 1, from))
        .then(|| to - 1)
    }

    /// The pronoun of the relative clause whose verb this is: `a sailor` `who` `saw the boat`, `a memo` `that` `was sent to the board`.
    fn pronoun_of_verb(&self, verb: usize, from: usize) -> Option<usize> {
        if !self.may_act(verb) {
            return None;
        }
        let mut who = verb.saturating_sub(1);
        while who > from && self.is_filler(who) {
            who -= 1;
        }
        let that = || {
            self.is_one_of(who, words!["that", "which"])
                && (["ed", "s"].iter().any(|ending| self.text(verb).ends_with(ending))
                    || self.is(verb, Class::FINITE.or(Class::THINK)))
        };
        (who > from && (self.is_who(who) || that())).then_some(who)
    }

    /// Whether a word may be a verb by which somebody does something, and is no small one: `a sailor who` `saw` `the boat`.
    fn may_act(&self, at: usize) -> bool {
        self.tokens[at].is_lower()
            && !self.is_time(at)
            && !self.is(at, Class::AUX.or(Class::PREPOSITION).or(Class::CONJUNCTION))
    }

    /// Whether a word is a participle, if it may be one before what follows it: `a study` `looking` `at the boats`, `a letter` `addressed` `to the board`.
    fn is_participle_led(&self, at: usize, led: bool) -> bool {
        (self.text(at).ends_with("ing") || led && self.text(at).ends_with("ed")) && self.may_act(at)
    }

    /// Whether a word that is no small one stands right before: `a study` `looking at the boats`.
    fn is_behind_noun(&self, at: usize, from: usize) -> bool {
        at > from && self.kind(at - 1) == Kind::Word && !self.is(at - 1, CLOSED)
    }
}
