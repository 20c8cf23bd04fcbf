//! Of whom a phrase only tells: one within a relative clause, and what stands between commas behind a name.

use super::DIGRESSION;
use crate::quotes::lexicon::{Class, is_adverb, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How many tokens a description has at most whose name stands behind it.
const LONGEST_NAMED: usize = 6;

/// How many tokens a relative clause without commas has at most up to the phrase that ends it.
const LONGEST_CLAUSE: usize = 16;

/// How many parts between commas tell of somebody at most before a clause does: `, 34, a pilot, of Vell Road, Port Ansgar,`.
const MOST_TOLD: usize = 5;

/// How many tokens such a part has at most.
const LONGEST_TOLD: usize = 14;

impl Reading<'_> {
    /// The relative pronoun of the clause to which a phrase belongs, where it has not been closed before it: `, whose mother,` `Ruth`, `who lost his wife,` `Sue`.
    /// Behind `close`, where the verb stands that is asked for, it has to be over: `, whose mother, Ruth, said` is of hers.
    pub(super) fn clause_around(&self, phrase: &Phrase, from: usize, close: usize) -> Option<usize> {
        let first = phrase.first;
        let apart = first > from && self.kind(first - 1) == Kind::Comma;
        // "Ana Vidal, who is 40, and Tomas Orde, the mayor, said"
        if first > from + 1
            && self.is_word(first - 1, "and")
            && self.kind(first - 2) == Kind::Comma
            && matches!(phrase.head, Head::Name(_))
        {
            return None;
        }
        let mut closed_at = None;
        let mut at = phrase.last.min(first + 1);
        for _ in 0..DIGRESSION {
            at = self.before(at).filter(|&b| b > from)?;
            if !self.tokens[at].is_outside() {
                continue;
            }
            match self.kind(at) {
                Kind::Stop | Kind::Semicolon | Kind::Colon | Kind::Dash => return None,
                // "After Ana Vidal, who is 40, left the house, Tomas Orde, the mayor, said"
                Kind::Comma
                    if at + 1 < first && (self.begins_predicate(at + 1, first) || self.is(at + 1, Class::FINITE)) =>
                {
                    closed_at = closed_at.or(Some(at));
                }
                Kind::Word if self.is_who(at) || self.is_one_of(at, words!["whose", "which", "where"]) => {
                    let named = || self.names_before_comma(first - 1, at) || self.ends_town(phrase, first - 1);
                    let clause = self.clause_begins(at, from) && (!apart || named());
                    let own = self.is_one_of(at, words!["whose", "where"]);
                    let open = closed_at.is_none_or(|c| own && !self.acts_between(at + 2, c))
                        && (!own || self.acts_between(at + 2, close));
                    if !open && self.is_word(at, "where") {
                        continue;
                    }
                    return (clause && open).then_some(at);
                }
                _ => {}
            }
        }
        None
    }

    /// Whether a verb is among some words: `died`, `include` `Corvin`.
    fn acts_between(&self, first: usize, to: usize) -> bool {
        let closed = Class::PREPOSITION
            .or(Class::DETERMINER)
            .or(Class::CONJUNCTION)
            .or(Class::ANY_ROLE);
        let takes = |i: usize| self.tokens[i].is_lower() && !self.is(i, closed) && self.mention_at(i + 1).is_some();
        (first..to).any(|i| self.begins_predicate(i, to) || self.is(i, Class::FINITE) || takes(i))
    }

    /// Whether a relative clause at `who` tells of the subject of a sentence, and of nobody in what introduces it.
    fn clause_begins(&self, who: usize, from: usize) -> bool {
        let mut verb = who + 1;
        while self.is_filler(verb) {
            verb += 1;
        }
        // "in which the mayor, Ana Vidal, said", "which the mayor, Ana Vidal, said": the clause has a subject of its own.
        let own = !self.is_one_of(who, words!["whose", "where"])
            && (self.is(who - 1, Class::PREPOSITION)
                || verb == who + 1
                    && (self.is(verb, Class::DETERMINER)
                        || self.mention_at(verb).is_some()
                        || self.is_subject_pronoun(verb)));
        who > from + 1
            && !own
            && (!self.introduces(from)
                // "On Monday, Ana Vidal, who", "But Ana Vidal, who"
                || self
                    .phrase_ending_at(who - 1 - usize::from(self.kind(who - 1) == Kind::Comma), from)
                    .and_then(|p| p.first.checked_sub(1))
                    .is_some_and(|b| {
                        b > from && self.kind(b) == Kind::Comma
                            || b == from && self.is_one_of(b, words!["but", "and", "yet", "so"])
                    }))
    }

    /// Whether a sentence begins with something else than its subject.
    fn introduces(&self, from: usize) -> bool {
        self.is(from, Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::SAYING))
            || ["ing", "ed"].iter().any(|ending| self.text(from).ends_with(ending))
    }

    /// Whether a noun ends before the comma which the name behind it can belong to, not beyond `who`: `his wife` `, Sue`, `the sitting MP` `, Sue Orr`.
    fn names_before_comma(&self, comma: usize, who: usize) -> bool {
        (who..comma)
            .rev()
            .take(LONGEST_NAMED)
            .take_while(|&i| self.kind(i) != Kind::Comma)
            .any(|i| {
                self.kind(i) == Kind::Possessive
                    || self.is_one_of(i, words!["his", "her", "their", "its", "a", "an", "the", "whose"])
            })
            && !self.text(comma - 1).ends_with('s')
    }

    /// Whether a phrase behind a comma is no person, and ends a place or a list that begins before it: `in Port Ansgar` `, Carrow`.
    fn ends_town(&self, phrase: &Phrase, comma: usize) -> bool {
        let person = matches!(phrase.head, Head::Name(m) if self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person);
        !person && matches!(phrase.head, Head::Name(_)) && self.mention_over(comma - 1).is_some()
    }

    /// Whose clause without commas it is that ends with a phrase which is not its subject: `The boss of the company that built` `the tower`, `A couple whose house was flooded in`
    /// `Vell`.
    pub(super) fn host_of_clause(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let plain = |&i: &usize| {
            self.tokens[i].is_outside()
                && matches!(self.kind(i), Kind::Word | Kind::Possessive | Kind::Number)
                && !(self.is(i, Class::CONJUNCTION)
                    && !self.is(i, Class::WHO.or(Class::PREPOSITION))
                    && !self.is_one_of(i, words!["and", "or"]))
        };
        let who = (from + 1..phrase.first)
            .rev()
            .take(LONGEST_CLAUSE)
            .take_while(plain)
            .find(|&i| {
                self.is(i, Class::WHO) && (self.is_who(i) || self.is_one_of(i, words!["that", "which", "whose"]))
            })?;
        let possessive = self.is_word(who, "whose");
        let acts = |i: usize| {
            self.tokens[i].is_lower()
                && !self.is_people(i)
                && !self.is(i, Class::SPEECH.or(Class::THINK))
                && (self.is(i, Class::AUX.or(Class::FINITE))
                    || ["ed", "s"].iter().any(|ending| self.text(i).ends_with(ending)))
        };
        let verb = if possessive {
            (who + 2..phrase.first)
                .find(|&i| self.is(i, Class::AUX.or(Class::FINITE)) || self.text(i).ends_with("ed"))?
        } else {
            (who + 1..phrase.first).find(|&i| !self.is(i, Class::ADVERB) || self.is(i, Class::AUX))?
        };
        let speaks = |i: usize| self.is(i, Class::SPEECH) && self.may_be_verb(i);
        // "that built the tower", and not "that oil prices"
        let takes = || self.is(verb + 1, Class::DETERMINER) || self.mention_at(verb + 1).is_some();
        if !acts(verb) && !((self.is_who(who) || takes()) && self.is_base_verb(verb))
            || (verb..phrase.first).any(speaks)
        {
            return None;
        }
        let host = self.antecedent(who, from)?;
        let somebody = matches!(host.head, Head::Noun(n)
            if self.speaks(n as usize) || self.is(n as usize, Class::PERSON.or(Class::ORG)));
        (somebody && self.kind(who - 1) == Kind::Word && !self.is_object(&host, from)).then_some(host)
    }

    /// Whether a word behind `who` can be a verb in its base form: `who own`, and not `who the`, `who Vidal`.
    fn is_base_verb(&self, at: usize) -> bool {
        let closed = Class::DETERMINER
            .or(Class::PREPOSITION)
            .or(Class::WHO)
            .or(Class::CONJUNCTION)
            .or(Class::SPEECH)
            .or(Class::THINK);
        self.tokens[at].is_lower() && !self.is(at, closed) && !self.is_people(at) && !self.is_subject_pronoun(at)
    }

    /// The person of whom nothing but the age, the home, the office or the like stands in the commas up to the one at `close`: `Ana Vidal` `, 34, a pilot, of Vell Road, Port Ansgar,`.
    pub(super) fn holder_before(&self, close: usize, from: usize) -> Option<Phrase> {
        let mut close = close;
        // A name that ends a part: that of a town, if a preposition leads to what stands before it.
        let mut placed = false;
        for told in 0..=MOST_TOLD {
            let last = close.checked_sub(1).filter(|&l| l >= from)?;
            // "Ana Vidal (L., Vell), head of the guild, who"
            let last = if self.kind(last) == Kind::ParenClose {
                self.parenthesis_to(last, from)?.checked_sub(1).filter(|&l| l >= from)?
            } else {
                last
            };
            let named = self
                .mention_over(last)
                .filter(|&m| self.mentions[m].last as usize == last);
            if let Some(m) = named
                && !placed
                && self.people.sort_of(self.mentions[m].entity) == Sort::Person
                && !self.is_led_by_home(self.mentions[m].title as usize, from)
            {
                return (told > 0).then(|| self.name(m));
            }
            let open = (from..close)
                .rev()
                .take(LONGEST_TOLD)
                .take_while(|&i| self.tokens[i].is_outside())
                .find(|&i| self.kind(i) == Kind::Comma)?;
            let first = open + 1;
            // "formerly of Vell"
            let led = first + usize::from(self.is(first, Class::ADVERB) || is_adverb(self.text(first)));
            let home = self.leads_to_home(led) && self.is_plain(first, last);
            let town = named.is_some_and(|m| self.mentions[m].title as usize == first);
            if town && !self.is_office(first, last) {
                placed = true;
            } else if home || self.is_office(first, last) && (first..last).any(|i| self.leads_to_home(i)) {
                placed = false;
            } else if placed || !(self.is_age_told(first, last) || self.is_office(first, last)) {
                return None;
            }
            close = open;
        }
        None
    }

    /// Whether a preposition tells where somebody is from or belongs: `of Vell`, `from near Vell`.
    fn leads_to_home(&self, at: usize) -> bool {
        self.is_one_of(at, words!["of", "from", "at", "near"])
    }

    /// Whether a name that begins at `first` ends what a preposition leads to: `, from the Harbour Guild of Ana Vidal`.
    fn is_led_by_home(&self, first: usize, from: usize) -> bool {
        (from + 1..first)
            .rev()
            .take_while(|&i| self.kind(i) != Kind::Comma)
            .take(LONGEST_TOLD)
            .any(|i| self.leads_to_home(i) && self.kind(i - 1) == Kind::Comma)
    }

    /// Whether no verb and no clause is among some words.
    fn is_plain(&self, first: usize, last: usize) -> bool {
        let clausal = Class::WHO.or(Class::AUX).or(Class::FINITE).or(Class::CONJUNCTION);
        (first..=last).all(|i| {
            !(self.tokens[i].is_lower() && (self.is(i, clausal) && !self.is_word(i, "and") || self.may_be_verb(i)))
        })
    }

    /// Whether an age is all that is told: `34`, `aged 34`.
    fn is_age_told(&self, first: usize, last: usize) -> bool {
        self.kind(last) == Kind::Number
            && (first == last || first + 1 == last && self.is_one_of(first, words!["aged", "now", "then"]))
    }

    /// Whether some words tell what somebody is: `a nurse`, `the Labour MP`, `MP for Vell`, `the pub’s landlady`.
    pub fn is_office(&self, first: usize, last: usize) -> bool {
        let role = Class::ANY_ROLE.or(Class::RANK);
        let led = self.is(first, Class::DETERMINER);
        let noun = (first + usize::from(led)..=last)
            .take_while(|&i| !self.is(i, Class::PREPOSITION))
            .last()
            .filter(|&n| {
                self.is(n, role)
                    || led && self.is(n, Class::PERSON)
                    || led && self.tokens[n].is_lower() && self.speaks(n) && !self.is(n, Class::ORG.or(Class::THING))
            });
        let person = |i: usize| {
            self.mention_over(i).is_some_and(|m| {
                self.people.sort_of(self.mentions[m].entity) == Sort::Person && i == self.mentions[m].last as usize
            })
        };
        noun.is_some_and(|n| !person(n)) && !self.is(first, Class::CONJUNCTION) && self.is_plain(first, last)
    }
}
