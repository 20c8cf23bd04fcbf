//! Who leads a nation or a body, where the article names them by the office elsewhere: `Velmar’s foreign minister`, and below `the Velmarian Foreign Minister Ana Vidal`.

use std::ops::Range;

use super::offices::{office_key, same_nation};
use super::{Discourse, FEW};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::Phrase;
use crate::quotes::tokens::{Case, Kind};

/// Words for whoever leads others, by which no office is called itself.
const LEADING: &WordSet = words!["head", "chief", "boss", "leader"];

/// Offices of those who lead.
const LED_BY: &WordSet = words![
    "boss",
    "ceo",
    "chair",
    "chairman",
    "chairwoman",
    "chancellor",
    "chief",
    "commissioner",
    "director",
    "executive",
    "governor",
    "head",
    "leader",
    "premier",
    "president",
    "secretary",
];

/// Words between a body and the office of its leader.
const OF_LEADERS: &WordSet = words!["chief", "general", "managing", "prime", "executive", "of", "for", "the"];

/// Words before an office that make it another one.
const ANOTHER: &WordSet = words![
    "former",
    "ex",
    "late",
    "then",
    "vice",
    "deputy",
    "assistant",
    "acting",
    "interim",
    "shadow",
    "opposition",
    "incoming",
    "outgoing",
    "retired",
    "old",
];

/// How many tokens before or after a name are looked at for an office and whose it is.
const LONGEST_TITLE: usize = 10;

/// How far before a name its sentence is searched for a nation, in tokens.
const FARTHEST_NATION: usize = 20;

/// How many names before and after a description are looked at.
const MOST_NAMES: usize = 300;

/// An office that a description names with the nation or the body that it is of.
struct Led {
    /// The tokens that name the nation or the body.
    of: Range<usize>,
    /// What stands before the noun besides: `foreign`.
    modifiers: Range<usize>,
    noun: usize,
}

impl Discourse<'_, '_> {
    /// The one whom the article names near by the office that a description tells, if it is only one.
    pub(super) fn leader(&self, phrase: &Phrase, noun: usize, extended: usize) -> Option<u32> {
        let reading = self.reading;
        if !reading.is(noun, Class::RANK) && !reading.is_one_of(noun, LEADING) {
            return None;
        }
        let led = self.led(phrase, noun, extended)?;
        let here = reading.mentions.partition_point(|m| (m.title as usize) < phrase.first);
        let from = here.saturating_sub(MOST_NAMES);
        let mut only = None;
        for mention in reading.mentions.iter().skip(from).take(2 * MOST_NAMES) {
            if reading.people.sort_of(mention.entity) != Sort::Person
                || !reading.tokens[mention.first as usize].is_outside()
                || only == Some(mention.entity)
                || !self.holds(mention, &led)
            {
                continue;
            }
            if only.is_some() {
                return None;
            }
            only = Some(mention.entity);
        }
        only.or_else(|| self.american_president(&led))
    }

    /// The one whom the article calls President without a nation: `the American leader`.
    fn american_president(&self, led: &Led) -> Option<u32> {
        let reading = self.reading;
        if !reading.is_word(led.noun, "leader")
            || !led.modifiers.is_empty()
            || !same_nation(reading.text_of(led.of.start, led.of.end - 1), "US")
        {
            return None;
        }
        let is_president = |m: &Mention| m.title + 1 == m.first && reading.is_word(m.title as usize, "president");
        let foreign = |i: usize| {
            reading.is_one_of(i, ANOTHER)
                || reading.is(i, Class::NATIONALITY.or(Class::PLACE)) && !same_nation(reading.text(i), "US")
        };
        let elsewhere = |m: &Mention| {
            let before = (m.title as usize).checked_sub(1);
            is_president(m) && before.is_some_and(|b| reading.kind(b) == Kind::Possessive || foreign(b))
                || (m.title..m.first).any(|i| foreign(i as usize))
        };
        let here = reading.mentions.partition_point(|m| (m.title as usize) < led.noun);
        let near = reading
            .mentions
            .iter()
            .skip(here.saturating_sub(MOST_NAMES))
            .take(2 * MOST_NAMES);
        let mut presidents = near
            .filter(|m| is_president(m) && reading.people.sort_of(m.entity) == Sort::Person)
            .map(|m| m.entity)
            .filter(|&e| !reading.mentions_of(e).take(FEW).any(elsewhere));
        let only = presidents.next()?;
        presidents.all(|e| e == only).then_some(only)
    }

    /// Of what the office is that a description names: `Velmar’s foreign minister`, `the Velmarian leader`, `the head of the Harbour Reserve`.
    fn led(&self, phrase: &Phrase, noun: usize, extended: usize) -> Option<Led> {
        let reading = self.reading;
        let owner = reading.mention_at(phrase.first).map(|m| &reading.mentions[m]);
        if let Some(owner) = owner
            && reading.kind(owner.last as usize + 1) == Kind::Possessive
        {
            let of = owner.first as usize..owner.last as usize + 1;
            let modifiers = of.end + 1..noun;
            let body = !matches!(reading.people.sort_of(owner.entity), Sort::Person | Sort::Title);
            return (body && modifiers.start <= noun && extended == noun).then_some(Led { of, modifiers, noun });
        }
        if !reading.is_word(phrase.first, "the") {
            return None;
        }
        let first = phrase.first + 1;
        if extended == noun {
            let nation = (first..noun).find(|&i| reading.is(i, Class::NATIONALITY.or(Class::PLACE)))?;
            let led = (first..=nation).all(|i| reading.tokens[i].is_capital());
            return led.then_some(Led {
                of: first..nation + 1,
                modifiers: nation + 1..noun,
                noun,
            });
        }
        let body = noun + 2 + usize::from(reading.is_word(noun + 2, "the"));
        let body = reading
            .mention_at(body)
            .filter(|_| reading.is_word(noun + 1, "of"))
            .map(|m| &reading.mentions[m])?;
        let body_itself = body.last as usize == extended
            && !matches!(reading.people.sort_of(body.entity), Sort::Person | Sort::Title);
        body_itself.then_some(Led {
            of: body.title as usize..body.last as usize + 1,
            modifiers: first..noun,
            noun,
        })
    }

    /// Whether an office beside a name is the one that a description names.
    fn holds(&self, mention: &Mention, led: &Led) -> bool {
        let reading = self.reading;
        let name = mention.first as usize;
        let closed = Class::SPEECH
            .or(Class::AUX)
            .or(Class::FINITE)
            .or(Class::CONJUNCTION)
            .or(Class::WHO);
        let plain = |i: usize| match reading.kind(i) {
            Kind::Possessive => true,
            Kind::Word => {
                reading.tokens[i].is_outside()
                    && (!reading.is(i, closed) || reading.is_one_of(i, OF_LEADERS))
                    && (!reading.is(i, Class::PREPOSITION) || reading.is_one_of(i, words!["of", "for"]))
            }
            _ => false,
        };
        let title = mention.title as usize;
        let comma = usize::from(title == name && title > 0 && reading.kind(title - 1) == Kind::Comma);
        let mut first = title - comma;
        while first > 0 && first + LONGEST_TITLE > name && plain(first - 1) {
            first -= 1;
        }
        if self.tells_office(first..title.max(name) - comma, led) {
            return true;
        }
        // "Velmarian papers followed Foreign Minister Ana Vidal"
        if mention.title < mention.first
            && !led.modifiers.is_empty()
            && reading
                .text_of(title, name - 1)
                .eq_ignore_ascii_case(reading.text_of(led.modifiers.start, led.noun))
        {
            return self.is_only_nation(title, led);
        }
        let comma = reading.past_age(mention);
        let after = comma + 1
            ..(comma + 1..comma + LONGEST_TITLE)
                .find(|&i| !plain(i))
                .unwrap_or(comma + 1);
        let apposed = reading.kind(comma) == Kind::Comma
            && reading
                .mention_at(comma + 1)
                .is_none_or(|m| reading.kind(reading.mentions[m].last as usize + 1) == Kind::Possessive);
        apposed && self.tells_office(after, led)
    }

    /// Whether the sentence before a name speaks of one nation, and that is the one that an office is of.
    fn is_only_nation(&self, name: usize, led: &Led) -> bool {
        let reading = self.reading;
        let Some(sentence) = reading.sentences.get(reading.sentence_of(name)) else {
            return false;
        };
        let mut nations = (sentence.start.max(name.saturating_sub(FARTHEST_NATION))..name)
            .filter(|&i| reading.is(i, Class::NATIONALITY.or(Class::PLACE)) && reading.tokens[i].is_capital())
            .peekable();
        nations.peek().is_some() && nations.all(|i| self.is_same_body(i, led))
    }

    /// Whether some words beside a name tell an office and whose it is.
    fn tells_office(&self, words: Range<usize>, led: &Led) -> bool {
        let reading = self.reading;
        let leads = reading.is_one_of(led.noun, LEADING);
        let key = office_key(reading.text(led.noun));
        let is_office = |i: usize| {
            office_key(reading.text(i)) == key
                || leads && reading.is_one_of(i, LED_BY)
                || leads && reading.is_word(i, "minister") && i > 0 && reading.is_word(i - 1, "prime")
        };
        if words.is_empty() || words.clone().any(|i| reading.is_one_of(i, ANOTHER)) {
            return false;
        }
        let modifies = |i: usize| {
            led.modifiers
                .clone()
                .any(|m| reading.text(m).eq_ignore_ascii_case(reading.text(i)))
        };
        let Some(office) = words.clone().rev().find(|&i| is_office(i)) else {
            return false;
        };
        let told = led.modifiers.clone().all(|m| {
            words
                .clone()
                .any(|i| reading.text(m).eq_ignore_ascii_case(reading.text(i)))
        });
        let beside = |from: usize, to: usize| {
            (from..to).all(|i| {
                reading.kind(i) == Kind::Possessive
                    || modifies(i)
                    || reading.is_one_of(i, words!["of", "the"])
                    || leads && (is_office(i) || reading.is_one_of(i, OF_LEADERS))
            })
        };
        told && words.clone().any(|i| {
            i != office
                && reading.tokens[i].is_capital()
                && self.is_same_body(i, led)
                && if i < office {
                    beside(i + 1, office)
                } else {
                    beside(office + 1, i) || self.ends_body(i, office, led)
                }
        })
    }

    /// Whether the words between an office and the last of a body's name are the rest of the name: `president of the` `Harbour Reserve`.
    fn ends_body(&self, last: usize, office: usize, led: &Led) -> bool {
        let reading = self.reading;
        let rest = led.of.len() - 1;
        last > office + rest && (office + 1..last - rest).all(|i| reading.is_one_of(i, words!["of", "the", "for"]))
    }

    /// Whether a word is the last one of the name of the body or the nation that an office is of, or short for it.
    fn is_same_body(&self, token: usize, led: &Led) -> bool {
        let reading = self.reading;
        let (first, last) = (led.of.start, led.of.end - 1);
        let text = reading.text(token);
        if same_nation(text, reading.text_of(first, last)) {
            return true;
        }
        let ends = if led.of.len() == 1 || reading.is(last, Class::NATIONALITY.or(Class::PLACE)) {
            same_nation(text, reading.text(last))
        } else {
            text.eq_ignore_ascii_case(reading.text(last))
        };
        if ends {
            // "North Velmarian" is not Velmarian.
            let compass = words!["north", "south"];
            let other = |a: usize, b: usize| {
                reading.is_one_of(a, compass) && !reading.text(a).eq_ignore_ascii_case(reading.text(b))
            };
            return led.of.len() == 1 && (token == 0 || !reading.is_one_of(token - 1, compass))
                || led.of.len() > 1
                    && token > 0
                    && !other(token - 1, last - 1)
                    && reading.text(token - 1).eq_ignore_ascii_case(reading.text(last - 1));
        }
        if led.of.len() < 2 {
            return false;
        }
        // "the Reserve", "the VHA"
        let initials = reading.tokens[token].case == Case::Upper
            && text.chars().eq(led
                .of
                .clone()
                .filter(|&i| reading.tokens[i].is_capital())
                .filter_map(|i| reading.text(i).chars().next()));
        let short = text.len() >= 3 && reading.text(first).len() > text.len() && reading.text(first).starts_with(text);
        initials || short
    }
}
