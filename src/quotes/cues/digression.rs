//! Who stands before an apposition, a relative clause or a parenthesis that is left again: `Ana Vidal, founder of Corvin Yards and Lines,`.

use super::backward::LONGEST_LEFT;
use super::{DIGRESSION, WORKS};
use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

impl Reading<'_> {
    /// The phrase before an apposition or a parenthesis that ends with the comma at `close`.
    pub(super) fn before_digression(&self, close: usize, from: usize) -> Option<Phrase> {
        let opener = if self.kind(close) == Kind::ParenClose {
            Kind::ParenOpen
        } else {
            self.kind(close)
        };
        let mut at = close;
        let mut fallback = None;
        // The first token of what is known for one of a list.
        let mut list = close;
        let mut steps = 0;
        while let Some(previous) = self.before(at) {
            if previous < from || steps > DIGRESSION {
                break;
            }
            at = previous;
            steps += 1;
            // "Omar Karim (R., Vell), another member"
            if opener == Kind::Comma
                && self.kind(at) == Kind::ParenClose
                && let Some(open) = self.parenthesis_to(at, from)
            {
                at = open;
                continue;
            }
            if self.kind(at) != opener || !self.tokens[at].is_outside() || at == from {
                continue;
            }
            // "the state's attorney there, Ana Vidal, said"
            let end = at - 1 - usize::from(self.is_one_of(at - 1, words!["there", "here", "then"]) && at > from + 1);
            if !self.tokens[end].is_outside() {
                continue;
            }
            let Some(p) = self.phrase_ending_at(end, from) else {
                continue;
            };
            if opener == Kind::Comma
                && let Some(who) = self.clause_around(&p, from, close)
            {
                // "Ana Vidal, whose mother, Ruth, died there, said": back to whom the clause is about.
                if self.is_word(who, "where") {
                    at = who;
                    continue;
                }
                if self.kind(who - 1) != Kind::Comma {
                    return self.holder_before(who, from).or_else(|| self.antecedent(who, from));
                }
                fallback = self
                    .phrase_ending_at(who - 2, from)
                    .filter(|p| p.first == from && matches!(p.head, Head::Noun(_)));
                at = who;
                continue;
            }
            let p = self
                .text_sent_to(&p, from)
                .or_else(|| self.who_acts_for(&p, from))
                .unwrap_or(p);
            match p.head {
                // "Ana Vidal, of Vell Road, Port Ansgar, who", "Ana Vidal, MP for Vell, who"
                Head::Name(_) if opener == Kind::Comma && self.holder_before(at, from).is_some() => {}
                Head::Name(m) => {
                    let in_list = self.is_one_of_list(m, at, list, close);
                    if in_list {
                        let article = p.first > from && self.is_word(p.first - 1, "the");
                        list = p.first - usize::from(article);
                    }
                    if !in_list && !self.is_within_description(&p, m, from) {
                        return Some(self.person_described(&p, m, from, close).unwrap_or(p));
                    }
                }
                // "Ana Vidal, pictured with her husband, Tomas, said"
                Head::Noun(_) if opener == Kind::Comma && self.is_part_of_apposition(&p, from) => {}
                Head::Noun(n) if self.speaks(n as usize) && fallback.is_none() => {
                    if self.is(n as usize, Class::ANY_ROLE) && self.apposed_name(&p).is_some() {
                        return Some(p);
                    }
                    fallback = Some(p);
                }
                _ => {}
            }
        }
        fallback.or_else(|| self.main_subject(from, close))
    }

    /// Whether a name before the comma at `at` is one of a list: `which looks after Vell,` `the Far Shore,` `and Carrow, said`. What follows it in the list begins at `list`, if it is known for that.
    fn is_one_of_list(&self, mention: u32, at: usize, list: usize, close: usize) -> bool {
        let next = at + 2 + usize::from(self.is_word(at + 2, "the"));
        let last_but_one = || {
            self.is_word(at + 1, "and")
                && self
                    .mention_at(next)
                    .is_some_and(|m| self.mentions[m].last as usize + 1 == close)
        };
        self.mentions[mention as usize].sort != Sort::Person && (list == at + 1 || last_but_one())
    }

    /// Whether a name is only of what is told of somebody: a place, what a preposition leads to, or what is done something to: `Ana Vidal, president of` `the Harbour League`.
    fn is_within_description(&self, phrase: &Phrase, mention: u32, from: usize) -> bool {
        let mention = &self.mentions[mention as usize];
        let before = (mention.title as usize).checked_sub(1);
        // "president of the United Federation of Teachers"
        let before = before.map(|b| if b > from && self.is_word(b, "the") { b - 1 } else { b });
        let in_phrase = before.is_some_and(|b| {
            b >= from
                && self.is(b, Class::PREPOSITION)
                && !self.is_one_of(b, words!["as", "than", "after", "before", "since", "until"])
                && !(b > from && self.is_word(b, "by") && self.is_one_of(b - 1, WORKS))
        });
        mention.sort == Sort::Place || in_phrase || self.is_object_of_who(phrase, from)
    }

    /// The person at the head of the sentence of whom a name is told: `Ana Vidal` `, talking to pilots as she left the Harbour Club`, `Ana Vidal` `, founder of Corvin Yards and Lines`.
    fn person_described(&self, phrase: &Phrase, mention: u32, from: usize, close: usize) -> Option<Phrase> {
        self.acts_upon(phrase, from).or_else(|| {
            // The last of what she founded.
            (self.mentions[mention as usize].title as usize)
                .checked_sub(1)
                .filter(|&b| b > from && self.is_word(b, "and"))?;
            self.main_subject(from, close)
                .filter(|m| self.is_person_before_comma(m))
        })
    }

    /// The text whose addressee a phrase is: `A letter to` `residents` `, seen by the Post, states`.
    fn text_sent_to(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let to = phrase
            .first
            .checked_sub(1)
            .filter(|&to| to > from && self.is_word(to, "to"))?;
        let text = Class::MEDIUM.or(Class::SAY_NOUN);
        if !self.is(to - 1, text) || !self.tokens[to - 1].is_lower() {
            return None;
        }
        self.phrase_ending_at_bounded(to - 1, from)
            .filter(|p| matches!(p.head, Head::Noun(n) if self.speaks(n as usize)))
    }

    /// Who acts for whom a phrase names: `The lawyer defending` `Ana Vidal` `, Tomas Orde, said`.
    fn who_acts_for(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let participle = phrase.first.checked_sub(1).filter(|&i| i > from && self.acts_for(i))?;
        let outer = self.phrase_ending_at_bounded(participle - 1, from)?;
        Some(Phrase {
            last: phrase.last,
            ..outer
        })
    }

    /// Whether a preposition within what is said of somebody leads to a phrase, or to its last noun: `Ana Vidal, pictured with` `her husband`, `Ana Vidal,` `a friend of the victim`.
    fn is_part_of_apposition(&self, phrase: &Phrase, from: usize) -> bool {
        let governed = phrase
            .first
            .checked_sub(1)
            .is_some_and(|g| g > from && self.is(g, Class::PREPOSITION) && !self.is(g, Class::CONJUNCTION));
        let inner = matches!(phrase.head, Head::Noun(n) if (n as usize) < phrase.last);
        let Some(comma) = (from..phrase.first)
            .rev()
            .take(LONGEST_LEFT)
            .take_while(|&i| self.tokens[i].is_outside())
            .find(|&i| self.kind(i) == Kind::Comma)
            .filter(|&comma| comma > from)
        else {
            return false;
        };
        (governed || inner && comma + 1 == phrase.first)
            && (self.kind(comma - 1) == Kind::Number
                || self.mention_over(comma - 1).is_some_and(|m| {
                    let before = (self.mentions[m].title as usize).checked_sub(1).filter(|&b| b >= from);
                    before.is_none_or(|b| {
                        self.kind(b) == Kind::Comma || b == from && self.is_one_of(b, words!["but", "and", "yet"])
                    }) && self.people.sort_of(self.mentions[m].entity) == Sort::Person
                }))
    }

    /// Whether a phrase is what somebody is told of to do something with: `Ana Vidal, who leads the Harbour League, a lobby, said`.
    fn is_object_of_who(&self, phrase: &Phrase, from: usize) -> bool {
        let Some(verb) = phrase.first.checked_sub(1).filter(|&v| v > from) else {
            return false;
        };
        let t = &self.tokens[verb];
        let mut who = verb - 1;
        while who > from && self.is_filler(who) {
            who -= 1;
        }
        t.is_lower() && !t.is(Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::SPEECH)) && self.is_who(who)
    }

    /// The person at the head of a sentence of whom a participle tells that something is done to a phrase: `Ana Vidal` `, talking to pilots as she left` `the Harbour Club`.
    fn acts_upon(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        if !self.is_object(phrase, from) {
            return None;
        }
        let main = self.main_subject(from, phrase.first)?;
        let participle = main.last + 2;
        (self.is_person_before_comma(&main)
            && participle < phrase.first
            && self.tokens[participle].is_lower()
            && ["ing", "ed"]
                .iter()
                .any(|ending| self.text(participle).ends_with(ending)))
        .then_some(main)
    }

    /// Whether a phrase is a person's name with a comma after it.
    pub(super) fn is_person_before_comma(&self, phrase: &Phrase) -> bool {
        matches!(phrase.head, Head::Name(m)
            if self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person)
            && self.kind(phrase.last + 1) == Kind::Comma
    }
}
