//! What somebody or something is called by everybody: names and labels.

use super::candidate::Candidate;
use super::{FILLERS, LONGEST_SAYING, NEAR, is_listed};
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::lexicon::{Class, WordSet, is_adverb, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// What gives somebody or something a name.
const NAMES: &[&str] = &[
    "nickname",
    "nicknamed",
    "nicknames",
    "named",
    "name",
    "known",
    "dubbed",
    "sobriquet",
    "moniker",
];

/// What has words in marks for its name: `the “catch and release” policy`.
const MEASURES: &WordSet = words![
    "program",
    "programs",
    "programme",
    "programmes",
    "policy",
    "policies",
    "law",
    "laws",
    "act",
    "bill",
    "rule",
    "rules",
    "clause",
    "provision",
    "doctrine",
    "standard",
    "test",
    "scheme",
    "defense",
    "defence",
    "exception",
    "exemption",
    "loophole",
    "statute",
    "ordinance",
];

/// What has words in marks for its kind, where nobody says them: `a “wait and see” approach`.
const MANNERS: &WordSet = words![
    "approach",
    "attitude",
    "attitudes",
    "strategy",
    "strategies",
    "practice",
    "practices",
    "style",
    "moment",
    "moments",
    "movement",
    "mentality",
    "culture",
    "era",
    "ethos",
    "theory",
    "theories",
    "model",
    "tactic",
    "tactics",
    "meme",
    "trope",
    "quiz",
    "section",
    "podcast",
    "series",
    "ideas",
    "logic",
    "charge",
    "charges",
    "issues",
    "system",
    "type",
    "crowd",
    "syndrome",
    "hypothesis",
];

/// What has words in marks for its name, as a measure has, where they are a name by their form.
const NAMED_SO: &WordSet = words![
    "campaign",
    "campaigns",
    "initiative",
    "initiatives",
    "measures",
    "regime",
    "narrative",
    "event",
    "events",
    "privilege",
    "procedure",
    "list",
    "order",
    "orders",
    "deal",
    "plan",
    "option",
    "position",
    "stance",
    "brand",
    "project",
    "agenda",
    "mood",
    "thing",
    "debate",
    "fight",
    "precedent",
    "definition",
    "chant",
    "hat",
    "advisory",
    "page",
    "website",
    "faction",
    "lobby",
    "tool",
    "views",
    "arguments",
    "agreement",
    "proposal",
    "fund",
    "zone",
    "registrations",
    "package",
];

impl Reading<'_> {
    /// `the nickname that they gave her, “the Duchess”`: what something is called, not what was said.
    pub(super) fn is_named(&self, span: &Span, strong: bool) -> bool {
        let open = span.first as usize;
        let Some(before) = open.checked_sub(1) else {
            return false;
        };
        let first = self.inner_first(span);
        let nickname = self.is_word(first, "the") && self.tokens.get(first + 1).is_some_and(Token::is_capital);
        nickname && !strong && before > 0 && self.clause_before(open).any(|i| is_listed(NAMES, self.text(i)))
    }

    /// `known to musicians as “the Tide”`; `Vidal branded them as “late”` says who does it.
    pub(super) fn is_known_as(&self, span: &Span, found: Option<&Found>) -> bool {
        let open = span.first as usize;
        // "the quay, long branded as “late”": nobody does.
        let active = |f: &&Found| {
            let next = f.phrase.last + 1;
            f.cue.is_some_and(|(c, _)| c == next) || self.is_one_of(next, words!["has", "had", "have"])
        };
        let cue = found.filter(active).and_then(|f| f.cue).map(|(_, c)| c);
        open > 0
            && self.is_word(open - 1, "as")
            && self.clause_before(open).any(|i| {
                self.is_one_of(i, words!["known", "nicknamed", "christened", "billed", "branded"]) && cue != Some(i)
            })
    }

    /// Whether the words are the name of a measure, or of a manner where nobody says them: `the “catch and release” policy`, `a “not our quay” attitude`. Beside a verb of speech too what
    /// is named so and not described, if it is not said of something: `said it would drop its “slow tide” campaign`.
    fn is_measure(&self, span: &Span, found: Option<&Found>) -> bool {
        let noun = span.last as usize + 1;
        if !self.tokens.get(noun).is_some_and(Token::is_lower) {
            return false;
        }
        let measure = self.is_one_of(noun, MEASURES);
        let manner = !measure && self.is_one_of(noun, MANNERS);
        if !measure && !manner && !self.is_one_of(noun, NAMED_SO) {
            return false;
        }
        let Some(found) = found else {
            return measure || manner || !self.describes(span);
        };
        // "called it a “catch and release” policy"
        let called = found
            .cue
            .is_some_and(|(_, c)| c < span.first as usize && c + NEAR > span.first as usize && self.is(c, Class::CALL));
        let begins = self
            .sentences
            .get(self.sentence_of(span.first as usize))
            .is_some_and(|s| s.start == span.first as usize);
        // "said that the candidate’s blunt “free quay” policy would": she has words of her own for it.
        let open = span.first as usize;
        let owned = (open.saturating_sub(3)..open)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside())
            .any(|i| self.kind(i) == Kind::Possessive && i > 0 && self.is_person_at(i - 1) && !self.is_place_at(i - 1));
        let woven = matches!(
            found.rule,
            Rule::Woven | Rule::Participle | Rule::ClosingTag | Rule::By | Rule::AccordingTo
        );
        // "the guild’s view is late, or the port began the whole “slow tide” campaign": what one has stands far before.
        let far = found.rule == Rule::SentenceSubject
            || found.rule == Rule::Possessive && found.cue.is_some_and(|(_, c)| c + NEAR < open);
        (woven || far)
            && !called
            && !begins
            && !owned
            && (woven && measure
                || self.article_before(span).is_some_and(|a| !self.is_predicate_at(a)) && !self.describes(span))
    }

    /// Whether the words name a measure, and are no sentence unless it is cried or asked: `the “Do you live on the quay?” quiz`.
    pub(super) fn is_name_of_measure(&self, c: &Candidate) -> bool {
        (2..=LONGEST_SAYING).contains(&c.words)
            && (!c.ends_stop || self.is_exclaimed(c.span))
            && self.is_measure(c.span, c.found)
    }

    /// Whether a token is of the name of a place.
    fn is_place_at(&self, token: usize) -> bool {
        self.mention_over(token)
            .is_some_and(|m| self.people.sort_of(self.mentions[m].entity) == Sort::Place)
    }

    /// Where the noun phrase begins that a span stands in: at its article or possessor, with two adjectives between at most.
    pub(super) fn article_before(&self, span: &Span) -> Option<usize> {
        let before = self.token_before(span)?;
        let closed = Class::AUX
            .or(Class::PREPOSITION)
            .or(Class::CONJUNCTION)
            .or(Class::WHO)
            .or(Class::THEY)
            .or(Class::IT);
        for i in (before.saturating_sub(2)..=before).rev() {
            if !self.tokens[i].is_outside() || self.is_word(i, "that") {
                return None;
            }
            // "Let’s “see to it”"
            let owner = self.kind(i) == Kind::Possessive && !(i > 0 && self.is_word(i - 1, "let"));
            if owner || self.is(i, Class::DETERMINER) {
                return Some(i);
            }
            if self.kind(i) != Kind::Word || self.is(i, closed) {
                return None;
            }
        }
        None
    }

    /// Whether what begins at a token is said of something: `was a`, `is merely the`, `as a`.
    pub(super) fn is_predicate_at(&self, article: usize) -> bool {
        let mut at = article;
        for _ in 0..FILLERS {
            let Some(before) = self.before(at) else { return false };
            if self.is(before, Class::AUX) || self.is_one_of(before, words!["as", "not", "became", "become"]) {
                return true;
            }
            if !self.is(before, Class::ADVERB) && !is_adverb(self.text(before)) {
                return false;
            }
            at = before;
        }
        false
    }

    /// Whether the words between the marks tell how something is, and do not name it: `very late`, `late and idle`.
    fn describes(&self, span: &Span) -> bool {
        let first = self.inner_first(span);
        let Some(last) = self.inner_last(span) else { return true };
        let ends = |i: usize, endings: &[&str]| {
            let word = self.text(i);
            endings.iter().any(|e| word.ends_with(e))
        };
        let adjective = &[
            "ous", "ive", "ful", "less", "able", "ible", "ed", "ish", "ical", "ing", "ant", "ent", "ory", "ary",
        ];
        (first..=last).any(|i| {
            self.kind(i) == Kind::Comma
                || is_adverb(self.text(i))
                || self.is_one_of(i, words!["very", "most", "too", "so", "more", "less"])
        }) || ends(last, adjective)
            || last == first + 2
                && self.is_word(first + 1, "and")
                && (ends(first, adjective) || ends(last, &["ic", "al", "ete", "ate"]))
    }

    /// Whether something is given a name and nobody says by whom: `such voyages are called “…”`, `a so-called harbour “cliff”`, `is referred to as the “…”`.
    pub(super) fn is_called(&self, span: &Span) -> bool {
        let Some(before) = self.token_before(span).filter(|&b| b > 0) else {
            return false;
        };
        if !self.tokens[before].is_outside() || self.is_word(span.last as usize + 1, "by") {
            return false;
        }
        let article = usize::from(self.is(before, Class::DETERMINER));
        let at = before - article;
        let labelled = self.is_one_of(at, words!["labeled", "labelled", "tagged"]);
        // "published what was dubbed a “slow tide”"
        if at > 2
            && self.is_one_of(at, words!["called", "dubbed", "termed", "labeled", "labelled"])
            && self.is_one_of(at - 1, words!["is", "was", "are", "were"])
            && self.is_word(at - 2, "what")
        {
            return true;
        }
        if self.is_word(at, "called") || article == 0 && labelled {
            return self.is_called_by_nobody(at)
                || article == 1 && self.is_named_the(span, at)
                || self.is_thing_called(span, at);
        }
        if self.is_word(at, "dubbed") && self.is_thing_called(span, at) {
            return true;
        }
        let back = |n: usize| at.saturating_sub(n);
        // "the name of the ferry “Vell”"
        let name_of =
            (back(NEAR - 2)..=at).any(|i| self.is_one_of(i, words!["name", "names"]) && self.is_word(i + 1, "of"));
        let referred = self.is_word(at, "as")
            && self.is_word(back(1), "to")
            && self.is_word(back(2), "referred")
            && self.is_referred_to_by_nobody(back(2));
        // "a rule known to pilots as the “slow tide” rule"
        let known = self.is_word(at, "as")
            && (back(NEAR - 2)..at)
                .rev()
                .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) == Kind::Word)
                .any(|i| self.is_word(i, "known"));
        let stands = article == 1
            && self.is_word(at, "for")
            && self.is_one_of(back(1), words!["stands", "stand", "stood", "short"]);
        // "a pilot who went by the alias “Tide”"
        let alias = article == 0
            && (self.is_one_of(
                at,
                words![
                    "alias",
                    "codename",
                    "moniker",
                    "nickname",
                    "pseudonym",
                    "sobriquet",
                    "username"
                ],
            ) || self.is_word(at, "sign") && self.is_word(back(1), "call")
                || self.is_name_of(span, at));
        referred
            || known
            || stands
            || name_of
            || alias
            || self.tokens[before].is_lower() && self.is_word(before - 1, "so-called")
            // "Orde was the proverbial “last man standing”"
            || self.is_one_of(before, words!["proverbial", "so-called", "self-described", "self-styled"])
    }

    /// Whether a noun at a token has what stands in marks for its name or label: `under the name “Q”`, `the name “Vell”`, `under the label “slow boats”`. A label that one attaches is one's judgement.
    fn is_name_of(&self, span: &Span, noun: usize) -> bool {
        let determined = noun > 0 && self.is_one_of(noun - 1, words!["the", "a", "that", "this"]);
        let under = determined && noun > 1 && self.is_one_of(noun - 2, words!["under", "by"]);
        let capital = self.tokens.get(self.inner_first(span)).is_some_and(Token::is_capital);
        self.is_one_of(noun, words!["name", "label", "heading", "handle"]) && under
            || self.is_word(noun, "name") && determined && capital
    }

    /// Whether a form of `be` says the words of something: `the port was a “ruin.”`, `it’s “late.”`
    pub(super) fn is_predicate(&self, span: &Span) -> bool {
        let Some(before) = self.token_before(span) else {
            return false;
        };
        let verb = before - usize::from(before > 0 && self.is(before, Class::DETERMINER));
        let leans = || {
            self.kind(verb) == Kind::Possessive
                && verb > 0
                && self.is_one_of(verb - 1, words!["he", "it", "she", "that", "this"])
        };
        self.tokens[verb].is_outside()
            && (self.is_one_of(verb, words!["is", "was", "are", "were", "be", "been", "being", "not"]) || leans())
    }

    /// Whether `referred` is a participle without anybody who refers: `are referred to`, `a rule commonly referred to`.
    fn is_referred_to_by_nobody(&self, referred: usize) -> bool {
        let adverb = |i: usize| self.is(i, Class::ADVERB) || is_adverb(self.text(i));
        let before = (referred.saturating_sub(FILLERS)..referred).rev().find(|&i| !adverb(i));
        before.is_some_and(|i| {
            self.is_one_of(i, words!["is", "are"])
                || !self.is_relative_before(i)
                    && (matches!(self.kind(i), Kind::Comma | Kind::Dash) || self.is_thing_at(i))
        })
    }

    /// Whether a relative clause may still go on at a token: `what the port, in a letter, called`.
    fn is_relative_before(&self, token: usize) -> bool {
        self.clause_before(token).any(|i| {
            // "said that the port"
            let told = i > 0 && self.is(i - 1, Class::SAY.or(Class::SAYING).or(Class::THINK));
            self.is(i, Class::WHO) && !told || self.is_word(i, "what")
        })
    }

    /// Whether the reporter's word at a token is a plain noun of something that does not speak.
    fn is_thing_at(&self, token: usize) -> bool {
        let closed = Class::AUX
            .or(Class::ADVERB)
            .or(Class::PREPOSITION)
            .or(Class::CONJUNCTION)
            .or(Class::DETERMINER)
            .or(Class::WHO)
            .or(Class::YOU);
        self.tokens
            .get(token)
            .is_some_and(|t| t.kind == Kind::Word && t.is_lower() && t.is_outside())
            && !self.is(token, closed)
            && !is_adverb(self.text(token))
            && !self.is_subject_pronoun(token)
            && !self.is_person_at(token)
    }

    /// Whether a token is of somebody's name, or a noun of a person or of persons.
    fn is_person_at(&self, token: usize) -> bool {
        self.mention_over(token).is_some()
            || self.is(token, Class::ANY_ROLE.or(Class::PERSON).or(Class::RANK))
            || self.is_people(token)
    }

    /// Whether `called` only tells a name: `are called`, `a thing sometimes called`, `in a box called`.
    fn is_called_by_nobody(&self, called: usize) -> bool {
        let before = called.saturating_sub(1);
        let subject = before.saturating_sub(usize::from(self.is(before, Class::ADVERB)));
        if self.is_one_of(subject, words!["is", "are"]) {
            return true;
        }
        let somebody = self.is_subject_pronoun(subject) || self.mention_over(subject).is_some();
        let habit = words!["sometimes", "often", "commonly", "usually", "also"];
        if self.is_one_of(before, habit) && !somebody {
            return true;
        }
        // "gave the seat to a man he once called a “liar”"
        let person = |m: usize| self.people.sort_of(self.mentions[m].entity) == Sort::Person;
        if self.is_subject_pronoun(subject) || self.mention_over(subject).is_some_and(person) {
            return false;
        }
        let led = words![
            "in", "on", "via", "with", "of", "at", "for", "from", "into", "to", "through"
        ];
        (called.saturating_sub(5)..called)
            .rev()
            // "objected to an ad that called her “…”"
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) == Kind::Word && !self.is(i, Class::WHO))
            .any(|i| i > 0 && self.is_one_of(i, words!["a", "an"]) && self.is_one_of(i - 1, led))
    }

    /// Whether `called` is a participle of the thing before it: `a vicious process called “…”`, `the errors, called “…”`. `what the port called “…”` is a clause.
    fn is_thing_called(&self, span: &Span, called: usize) -> bool {
        let Some(before) = called.checked_sub(1) else {
            return false;
        };
        if self.is_relative_before(called) {
            return false;
        }
        if self.kind(before) == Kind::Comma {
            return called + 1 == span.first as usize
                && before > 0
                && self.is_thing_at(before - 1)
                && !self.is(span.last as usize + 1, Class::DETERMINER);
        }
        // "a process called": nothing but the noun and what describes it after its article.
        let article = (before.saturating_sub(FILLERS)..before)
            .rev()
            .take_while(|&i| self.tokens[i].is_lower() && self.tokens[i].is_outside())
            .find(|&i| {
                // "a series of films called"
                self.is(i, Class::DETERMINER.or(Class::PREPOSITION).or(Class::CONJUNCTION)) && !self.is_word(i, "of")
            });
        self.is_thing_at(before)
            && article.is_some_and(|i| {
                self.is_one_of(i, words!["a", "an", "this"]) || self.is_word(i, "the") && !self.speaks(before)
            })
    }

    /// Whether a noun stands before `called the` and a name: `a branch of the port called the “Harbour Watch”`.
    fn is_named_the(&self, span: &Span, called: usize) -> bool {
        let Some(noun) = called.checked_sub(1).filter(|&n| n > 0) else {
            return false;
        };
        let (first, last) = (self.inner_first(span), self.inner_last(span).unwrap_or_default());
        let title = last > first && (first..=last).all(|i| self.tokens[i].is_capital());
        let plain = self.tokens[noun].is_lower()
            && self.tokens[noun].is_outside()
            && !self.is(noun, Class::AUX.or(Class::ADVERB).or(Class::WHO).or(Class::ANY_ROLE))
            && !self.is_subject_pronoun(noun)
            && !self.is_people(noun);
        title && plain && self.is_word(called + 1, "the")
    }

    /// Whether somebody utters the words that `noun` announces: `said the words “…”`.
    pub(super) fn is_uttered(&self, noun: usize) -> bool {
        let before = noun.saturating_sub(1);
        if self.kind(before) == Kind::Possessive {
            return true;
        }
        // "said the word “late” on the air": that it is said is told, and of nothing.
        let utters = if self.is_word(noun, "word") {
            words!["used", "with", "repeated"]
        } else {
            words![
                "said", "says", "say", "uttered", "utters", "spoke", "speaks", "used", "wrote", "with", "repeated",
            ]
        };
        self.is(before, Class::DETERMINER) && before > 0 && self.is_one_of(before - 1, utters)
    }
}
