//! Of whom an account tells, and who goes on in it: `The court heard that` `Orde` `hit the pilot and called him`.

use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// What tells of somebody's deeds in a clause.
const ACCOUNTS: &WordSet = words![
    "heard", "said", "told", "alleged", "claimed", "alleges", "claims", "contends", "recalls", "recounts", "says",
    "writes",
];

/// How far before a second verb the one stands that tells of the first, in tokens.
const LONGEST_ACCOUNT: usize = 60;

/// Who hears of deeds and tells of none.
const COURTS: &WordSet = words![
    "court",
    "jury",
    "jurors",
    "inquest",
    "tribunal",
    "hearing",
    "inquiry",
    "magistrates",
    "trial",
    "panel",
];

impl Reading<'_> {
    /// Whose deeds an account tells of that a second verb behind `and` goes on with: `The court heard that Orde hit the pilot` `and called him`, `Vidal, prosecuting, said Orde grabbed the
    /// pilot` `and told her`.
    pub(super) fn subject_of_account(&self, and: usize, from: usize) -> Option<Phrase> {
        if and <= from + 3 || !self.is_word(and, "and") || self.kind(and - 1) == Kind::Comma {
            return None;
        }
        let tells = (and.saturating_sub(LONGEST_ACCOUNT).max(from + 1)..and)
            .find(|&i| self.tokens[i].is_outside() && self.is_one_of(i, ACCOUNTS))?;
        // "heard he then walked into the kitchen"
        let subject = self.phrase_at(self.start_of_account(tells, and)?, and)?;
        let verb = self.past_adverbs(subject.last + 1, and);
        if !self.is_deed(verb, and) || !self.is_one_who_acts(&subject) {
            return None;
        }
        let heard = self.is_word(tells, "heard") && self.is_one_of(tells - 1, COURTS);
        let shouts = || self.is_one_of(and + 1, words!["shouted", "yelled", "screamed", "snarled", "hissed"]);
        let said = || self.is_word(tells, "said") && self.is_to_one_of_them(verb, and);
        (heard || shouts() || said() || self.is_retold(tells, verb, and)).then_some(subject)
    }

    /// Where the clause of an account begins: `told the court` `Orde had followed her`, `heard that` `he then walked`.
    fn start_of_account(&self, tells: usize, and: usize) -> Option<usize> {
        let next = tells + 1;
        let clause = if !self.is_word(tells, "told") {
            next
        } else if self.is(next, Class::DETERMINER) && self.is_one_of(next + 1, COURTS) {
            next + 2
        } else {
            self.phrase_at(next, and)?.last + 1
        };
        Some(clause + usize::from(self.is_one_of(clause, words!["that", "how"])))
    }

    /// Whether a word may be what somebody of an account does: `heard that Orde` `hit` `the pilot`.
    fn is_deed(&self, verb: usize, and: usize) -> bool {
        verb < and
            && self.tokens[verb].is_lower()
            && self.tokens[verb].is_outside()
            && !self.is(verb, Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO))
    }

    /// Whether a phrase is of one person, or may be: `Orde`, `a pilot`, `he`.
    fn is_one_who_acts(&self, phrase: &Phrase) -> bool {
        match phrase.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) != Sort::Organisation,
            Head::Noun(n) => self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON)),
            Head::Pronoun => self.is(phrase.first, Class::HE_SHE),
        }
    }

    /// Whether the second verb is done to one whom the account tells of: `said Orde grabbed the pilot and` `told her`. Whoever gives the account has not met those it is of.
    fn is_to_one_of_them(&self, verb: usize, and: usize) -> bool {
        self.is_one_of(and + 2, words!["him", "her", "them"])
            && (verb + 1..and - 1).any(|i| {
                self.is(i, Class::DETERMINER)
                    && matches!(self.phrase_at(i, and).map(|p| p.head), Some(Head::Noun(n))
                        if self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON)))
            })
    }

    /// Whether deeds are told in another tense than the account, so that the second is not the teller’s: `claims that Orde` `walked` `in and` `said`.
    fn is_retold(&self, tells: usize, verb: usize, and: usize) -> bool {
        let past = |i: usize| self.text(i).ends_with("ed") || self.is(i, Class::FINITE) && !self.text(i).ends_with('s');
        self.text(tells).ends_with('s')
            && past(verb)
            && !self.is(verb, Class::AUX)
            && (past(and + 1) || self.is_one_of(and + 1, words!["said", "told", "wrote"]))
    }
}
