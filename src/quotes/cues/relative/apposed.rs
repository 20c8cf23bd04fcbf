//! To whose name a description is set: `Ana Vidal, the port’s director`, `Ana Vidal, an Independent wrote`.

use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How many words a role has at most up to its noun.
const LONGEST_ROLE: usize = 4;

/// How many tokens an apposition without its second comma has at most.
const LONGEST_APPOSITION: usize = 64;

impl Reading<'_> {
    /// The person to whose name a description is set: `Ana Vidal, the port's director`, `Ana Vidal (Lab., Vell), another member of the board`.
    pub(super) fn apposed_to(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let comma = phrase
            .first
            .checked_sub(1)
            .filter(|&c| c > from && self.kind(c) == Kind::Comma)?;
        let noun = match phrase.head {
            Head::Noun(noun) => noun,
            // "Ana Vidal, a Democrat, who"
            Head::Name(m) if self.is(self.mentions[m as usize].last as usize, Class::ROLE.or(Class::EPITHET)) => {
                self.mentions[m as usize].last
            }
            _ => return None,
        };
        let described = self.is(phrase.first, Class::DETERMINER)
            && (self.is(noun as usize, Class::ANY_ROLE.or(Class::PERSON).or(Class::RANK))
                || self.speaks(noun as usize)
                // "Ana Vidal, a usual ally, who"
                || self.is_one_of(phrase.first, words!["a", "an"])
                    && self.tokens[noun as usize].is_lower()
                    && !self.is(noun as usize, Class::MEDIUM.or(Class::THING).or(Class::SAY_NOUN)));
        let mut end = comma - 1;
        if self.kind(end) == Kind::ParenClose {
            end = self.parenthesis_to(end, from)?.checked_sub(1)?;
        }
        let m = self
            .mention_over(end)
            .filter(|&m| described && self.mentions[m].last as usize == end)?;
        let sort = self.people.sort_of(self.mentions[m].entity);
        // "the Port League, the pilots' lobby, which said": a body by what it is.
        let body = sort == Sort::Organisation
            && self.is_one_of(phrase.first, words!["a", "an", "the"])
            && self.is(noun as usize, Class::ORG.or(Class::THING))
            && self.tokens[noun as usize].is_lower();
        // "Corvin Yards, a shop that says": a name of several words goes before what is said of it.
        let named = || {
            matches!(sort, Sort::Unknown | Sort::Organisation)
                && self.mentions[m].len() > 1
                && self.is_one_of(phrase.first, words!["a", "an"])
                && phrase.last == noun as usize
                && self.is_one_of(phrase.last + 1, words!["that", "which"])
        };
        (sort == Sort::Person || body || named()).then(|| self.name(m))
    }

    /// Whose apposition a phrase ends where its second comma has been forgotten: `Ana Vidal, an Independent wrote`, `Tomas Brandl, owner of the Vell Rovers said`.
    pub fn name_of_open_apposition(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        if matches!(phrase.head, Head::Pronoun) || self.is_person(phrase) || self.is_inserted_between(phrase) {
            return None;
        }
        let main = self.main_subject(from, phrase.last)?;
        let comma = main.last + 1;
        // "Ana Vidal, the Vell Gazette noted": nobody is a newspaper.
        if phrase.first == comma + 1 && self.is_word(phrase.first, "the") && self.is_body_by_name(phrase) {
            return None;
        }
        let opens = self.is_person(&main)
            && self.kind(comma) == Kind::Comma
            && comma < phrase.last
            && phrase.last <= comma + LONGEST_APPOSITION
            && (self.is_one_of(comma + 1, words!["a", "an", "the", "another", "writing", "speaking"])
                || self.begins_with_role(comma + 1, phrase.last));
        if !opens {
            return None;
        }
        // "Ana Vidal, the director who led the guild said": of what she did it only matters that nothing breaks it off.
        let end = (comma + 2..phrase.last)
            .find(|&i| self.is_word(i, "who") && self.is(i - 1, Class::ANY_ROLE))
            .map_or(phrase.last, |who| who - 1);
        let breaks = |i: usize| {
            !self.tokens[i].is_outside()
                || matches!(self.kind(i), Kind::Comma | Kind::Semicolon | Kind::Dash | Kind::Stop)
        };
        let plain = !(comma + 1..=phrase.last).any(breaks)
            && !(comma + 1..=end).any(|i| {
                self.tokens[i].is_lower()
                    && (self.is(i, Class::AUX.or(Class::FINITE).or(Class::WHO)) || self.may_be_verb(i))
                    && !(self.is_word(i, "charge") && self.is_word(i - 1, "in"))
            });
        plain.then_some(main)
    }

    /// Whether a phrase and a verb stand between the subject of a clause and what marks quote of the clause: `Vidal,` `the board` `said, “is late”`.
    fn is_inserted_between(&self, phrase: &Phrase) -> bool {
        let comma = phrase.last + 2;
        let quoted = comma + 2;
        self.kind(comma) == Kind::Comma
            && self.tokens.get(quoted).is_some_and(|t| !t.is_outside() && t.is_lower())
            && self.tokens[comma + 1].span == self.tokens[quoted].span
            && self.is(quoted, Class::FINITE.or(Class::AUX))
    }

    /// Whether a phrase is the name of an organisation and nothing else: `the Vell Gazette`, and not `the Vell Gazette’s critic`.
    fn is_body_by_name(&self, phrase: &Phrase) -> bool {
        matches!(phrase.head, Head::Name(m) if self.mentions[m as usize].last as usize == phrase.last
            && self.people.sort_of(self.mentions[m as usize].entity) == Sort::Organisation)
    }

    /// Whether small words up to a role begin at `at`: `owner of the Rovers`, `deputy attorney general in charge of tides`.
    fn begins_with_role(&self, at: usize, limit: usize) -> bool {
        (at..limit.min(at + LONGEST_ROLE))
            .take_while(|&i| {
                self.tokens[i].is_lower()
                    && !self.is(i, Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::DETERMINER))
            })
            .any(|i| self.is(i, Class::ANY_ROLE))
    }

    /// The person between a comma within marks and the comma at `close`: `the host of “Meet the Pilots,” Ana Vidal,`.
    pub fn named_after_title(&self, close: usize, from: usize) -> Option<Phrase> {
        let m = self.mention_over(close.checked_sub(1)?)?;
        let before = (self.mentions[m].title as usize).checked_sub(1).filter(|&b| b > from)?;
        let span = self.spans.get(self.tokens[before].span as usize)?;
        let person = self.people.sort_of(self.mentions[m].entity) == Sort::Person;
        let led = || {
            self.is(
                (span.first as usize).saturating_sub(1),
                Class::PREPOSITION.or(Class::MEDIUM),
            )
        };
        (person && self.ends_with_comma(span) && led()).then(|| self.name(m))
    }
}
