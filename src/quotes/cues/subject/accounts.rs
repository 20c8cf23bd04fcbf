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
        let heard = self.is_word(tells, "heard") && self.is_one_of(tells - 1, COURTS);
        let mut clause = tells + 1;
        if self.is_word(tells, "told") {
            // "told the court Orde had followed her"
            let court = self.is(clause, Class::DETERMINER) && self.is_one_of(clause + 1, COURTS);
            clause = if court {
                clause + 2
            } else {
                self.phrase_at(clause, and)?.last + 1
            };
        }
        clause += usize::from(self.is_one_of(clause, words!["that", "how"]));
        // "heard he then walked into the kitchen"
        let subject = self.phrase_at(clause, and)?;
        let mut verb = subject.last + 1;
        while verb < and && self.is_filler(verb) && !self.is(verb, Class::AUX) {
            verb += 1;
        }
        let acts = verb < and
            && self.tokens[verb].is_lower()
            && self.tokens[verb].is_outside()
            && !self.is(verb, Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO));
        let person = match subject.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) != Sort::Organisation,
            Head::Noun(n) => self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON)),
            Head::Pronoun => self.is(subject.first, Class::HE_SHE),
        };
        if !acts || !person {
            return None;
        }
        let shouts = || self.is_one_of(and + 1, words!["shouted", "yelled", "screamed", "snarled", "hissed"]);
        // Whoever gives the account has not met those it is of.
        let to_one_of_them = || {
            self.is_one_of(and + 2, words!["him", "her", "them"])
                && (verb + 1..and - 1).any(|i| {
                    self.is(i, Class::DETERMINER)
                        && matches!(self.phrase_at(i, and).map(|p| p.head), Some(Head::Noun(n))
                            if self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON)))
                })
        };
        // "claims that Orde walked in and said": what is told in another tense is not what the teller does.
        let past = |i: usize| self.text(i).ends_with("ed") || self.is(i, Class::FINITE) && !self.text(i).ends_with('s');
        let retold = self.text(tells).ends_with('s')
            && past(verb)
            && !self.is(verb, Class::AUX)
            && (past(and + 1) || self.is_one_of(and + 1, words!["said", "told", "wrote"]));
        (heard || self.is_word(tells, "said") && (shouts() || to_one_of_them()) || shouts() || retold)
            .then_some(subject)
    }
}
