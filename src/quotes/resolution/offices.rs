//! Who holds an office that the article has spoken of: `the minister`, `the president of Vell`.

use std::ops::Range;

use super::memory::{Nature, Who};
use super::roles::{HEADS_OF_STATE, LOOSE, POLITICAL};
use super::{Discourse, weights};
use crate::quotes::lexicon::{Class, WordSet, hash, words};
use crate::quotes::names::{Gender, Mention, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// Words like verbs in the past that stand before an office: `retired general`.
pub(super) const FORMERLY: &WordSet = words![
    "retired",
    "elected",
    "re-elected",
    "appointed",
    "disgraced",
    "convicted",
    "embattled",
    "ousted",
    "suspended",
    "sacked",
    "acclaimed",
    "renowned",
    "celebrated",
    "noted",
];

/// Forms of address that are an office as well.
const LEARNED: &WordSet = words![
    "doctor", "dr", "dr.", "prof", "prof.", "rev", "rev.", "revd", "reverend"
];

/// What a reverend is called besides.
const CLERGY: &WordSet = words!["minister", "pastor", "priest", "rector", "vicar"];

/// Offices that nobody holds of whom the article only says what ordinary work they do.
const SINGULAR: &WordSet = words![
    "ambassador",
    "chancellor",
    "chief",
    "commissioner",
    "congressman",
    "congresswoman",
    "diplomat",
    "envoy",
    "general",
    "gov.",
    "governor",
    "king",
    "mayor",
    "minister",
    "premier",
    "president",
    "queen",
    "representative",
    "sen.",
    "senator",
    "sheriff",
    "superintendent",
];

/// Those who report, teach or speak for others.
const UNELECTED: &WordSet = words![
    "moderator",
    "host",
    "anchor",
    "reporter",
    "journalist",
    "correspondent",
    "columnist",
    "commentator",
    "pundit",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "analyst",
    "professor",
    "strategist",
    "pollster",
];

/// What a president is called besides.
const PRESIDENTIAL: &WordSet = words![
    "president",
    "leader",
    "billionaire",
    "businessman",
    "businesswoman",
    "republican",
    "democrat",
    "conservative",
    "liberal",
    "commander",
    "chief",
    "head",
    "general",
    "mogul",
    "tycoon",
    "star",
    "host",
    "developer",
    "incumbent",
    "politician",
    "man",
    "hon",
];

/// What a party's people are called by.
const PARTIES: &WordSet = words![
    "republican",
    "democratic",
    "democrat",
    "gop",
    "conservative",
    "labour",
    "liberal",
];

/// How many tokens after an office tell of what it is.
const LONGEST_PLACE: usize = 3;

/// How many names behind an office without a name are looked at for its bearer.
const MOST_LATER: usize = 600;

/// How many bearers of one office are kept.
const MOST_BEARERS: usize = 8;

/// How many offices are listed at most behind a name.
const MOST_OFFICES: usize = 4;

/// What an office is called by.
pub(super) const OFFICE: Class = Class::ANY_ROLE.or(Class::RANK).or(Class::PERSON);

/// What an office is looked up by: `Gov.` is the governor, and `Rep.` the congressman as well as the congresswoman.
pub(super) fn office_key(office: &str) -> u64 {
    const CALLED: [(&str, &str); 26] = [
        ("gov", "governor"),
        ("sen", "senator"),
        ("rep", "representative"),
        ("congressman", "representative"),
        ("congresswoman", "representative"),
        ("prof", "professor"),
        ("dr", "doctor"),
        ("rev", "reverend"),
        ("revd", "reverend"),
        ("sgt", "sergeant"),
        ("cpl", "corporal"),
        ("lt", "lieutenant"),
        ("capt", "captain"),
        ("maj", "major"),
        ("col", "colonel"),
        ("gen", "general"),
        ("brig", "brigadier"),
        ("adm", "admiral"),
        ("cmdr", "commander"),
        ("supt", "superintendent"),
        ("insp", "inspector"),
        ("cllr", "councillor"),
        ("coun", "councillor"),
        ("councilor", "councillor"),
        ("skipper", "captain"),
        ("keeper", "goalkeeper"),
    ];
    let word = office.strip_suffix('.').unwrap_or(office);
    let full = CALLED.iter().find(|(short, _)| word.eq_ignore_ascii_case(short));
    hash(full.map_or(office, |(_, full)| full).as_bytes())
}

/// How the names of nations, towns and their people end behind the letters that they share: `Austri-a` and `Austri-an`, `Turk-ey` and `Turk-ish`.
const ENDINGS: &[&str] = &[
    "", "a", "ain", "al", "an", "ans", "ay", "c", "ce", "ch", "e", "egian", "en", "er", "ers", "ese", "ey", "i", "ia",
    "ian", "ians", "ic", "iot", "is", "ish", "istan", "ite", "k", "land", "lese", "n", "ne", "nese", "nian", "o", "on",
    "onia", "os", "s", "stan", "tish", "uese", "um", "us", "vian", "y",
];

/// Names that go on with such an ending and are another place's: `Nigeria` is not of Niger.
const OTHERS: [&str; 2] = ["nigeria", "indiana"];

/// How many letters such names share at least.
const LEAST_SHARED: usize = 4;

/// Whether two words name one nation, party or town: `Russian` and `Russia`, `US` and `American`.
pub(super) fn same_nation(a: &str, b: &str) -> bool {
    const SHORT: [[&str; 4]; 2] = [
        ["us", "u.s.", "american", "america"],
        ["uk", "u.k.", "british", "britain"],
    ];
    if a.eq_ignore_ascii_case(b) {
        return true;
    }
    let is_one = |w: &str, names: &[&str]| names.iter().any(|x| w.eq_ignore_ascii_case(x));
    if SHORT.iter().any(|names| is_one(a, names) && is_one(b, names)) {
        return true;
    }
    let pairs = a.char_indices().zip(b.chars());
    let shared = pairs.take_while(|((_, x), y)| x.eq_ignore_ascii_case(y));
    let (letters, end) = shared.fold((0, 0), |(n, _), ((at, x), _)| (n + 1, at + x.len_utf8()));
    let ends = |word: &str| word.get(end..).is_some_and(|rest| is_one(rest, ENDINGS));
    let is_other = |word: &str| {
        OTHERS.iter().any(|other| {
            word.get(..other.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(other))
        })
    };
    letters >= LEAST_SHARED && ends(a) && ends(b) && is_other(a) == is_other(b)
}

impl Reading<'_> {
    /// The noun of an office that is written with a capital: `CEO`, `Mayor of Carrow`, `MP for Carrow`.
    pub(super) fn office_in(&self, mention: &Mention) -> Option<usize> {
        let mut words = mention.first as usize..=mention.last as usize;
        words
            .clone()
            .find(|&i| self.is(i, OFFICE) && self.is_one_of(i + 1, words!["of", "for"]))
            .filter(|&i| !(mention.first as usize..=i).any(|i| self.is(i, Class::ORG.or(Class::THING))))
            .or_else(|| words.next_back().filter(|_| mention.sort == Sort::Title))
    }
}

impl Discourse<'_, '_> {
    /// Whether a possessor has but one such: `Vidal's former deputy`, `the port's top lawyer`.
    pub(super) fn is_one_and_only(&self, phrase: &Phrase, noun: usize) -> bool {
        let reading = self.reading;
        let owned = (phrase.first..noun).find(|&i| reading.kind(i) == Kind::Possessive);
        owned.is_some_and(|owned| {
            (owned + 1..noun)
                .any(|i| reading.is_one_of(i, words!["former", "top", "first", "highest-ranking", "only", "late"]))
                && reading.is(noun, Class::ANY_ROLE.or(Class::RANK).or(Class::PERSON))
                && matches!(reading.nature_of_noun(noun), Nature::Person(_))
        })
    }

    /// The person whom the sentence before was about, if it was not the possessor.
    pub(super) fn one_and_only(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let Nature::Person(gender) = reading.nature_of_noun(noun) else {
            return None;
        };
        let owner = reading.mention_at(phrase.first).map(|m| reading.mentions[m].entity);
        self.last_subject
            .filter(|&e| Some(e) != owner && self.may_be(e, gender) && !self.holds_another(e, phrase, noun))
    }

    /// The bearer of an office by the words before its noun: "the Russian president" is not the one of another country.
    pub(super) fn office_holder(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        self.office_holder_from(phrase.first + 1, noun)
    }

    /// The same, by the words from `first` on.
    pub(super) fn office_holder_from(&self, first: usize, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let key = office_key(reading.text(noun));
        // "Mr Justice Orde": "the judge". "Rev. Ana Vidal": "the vicar".
        let addressed = || {
            let address = if reading.is_word(noun, "judge") {
                "justice"
            } else if reading.is_one_of(noun, CLERGY) {
                "reverend"
            } else {
                return None;
            };
            self.offices.get(&office_key(address))
        };
        let bearers = self.offices.get(&key).or_else(addressed)?;
        let modifiers = first..noun;
        let tells = |i: usize| self.tells_apart(i);
        let asked = modifiers.clone().any(tells);
        // "the Vell senator" may be "Democratic Sen. Brandl".
        let party = |i: usize| reading.is_one_of(i, PARTIES);
        let of_place = reading.is_one_of(noun, POLITICAL)
            && modifiers.clone().any(|i| reading.is(i, Class::PLACE))
            && !modifiers.clone().any(party);
        let fits = |a: usize, b: usize| {
            !asked
                || !(a..=b).any(|i| tells(i) && !(of_place && party(i)))
                || (a..=b).any(|j| modifiers.clone().any(|i| same_nation(reading.text(j), reading.text(i))))
        };
        // "the vice president" is not the president.
        let under = |i: usize| {
            reading.is_one_of(i, words!["vice", "deputy", "assistant"])
                || reading.is_one_of(i, words!["lt", "lt.", "lieutenant"])
                    && reading.is_one_of(i + 1, words!["governor", "gov."])
        };
        // "the deputy", of Deputy Mayor Ana Vidal.
        let second = (first..=noun).any(under);
        let presides = !asked && reading.is_one_of(noun, HEADS_OF_STATE);
        // Of several senators "the senator" is the one spoken of, in steps.
        let in_mind = |e: u32| (self.memory.weight(Who::Entity(e)) / weights::PERSON_LEAST) as u32;
        // One who was spoken of long ago is still the mayor, but not the captain or the host, where another has been spoken of who has no other office.
        let known = |a: usize, b: usize| {
            self.last_subject.is_none_or(|e| self.holds_other_rank(e, noun)) || self.is_same_office(first, noun, a, b)
        };
        // "the congresswoman" is none of the congressmen.
        let gendered = reading.is_one_of(noun, words!["congressman", "congresswoman"]);
        let gender = if reading.is(noun, Class::ROLE_F) {
            Gender::She
        } else {
            Gender::He
        };
        bearers
            .iter()
            .filter(|(_, a, b)| fits(*a, *b) && (a.saturating_sub(1)..=*b).any(under) == second)
            .filter(|(e, _, _)| !gendered || self.may_be(*e, gender))
            .filter(|(e, a, b)| presides || asked || in_mind(*e) > 0 || bearers.len() == 1 && known(*a, *b))
            .rev()
            .enumerate()
            .max_by_key(|(age, (entity, a, b))| {
                // "the president" is not the former one.
                let past = |i: usize| reading.is_one_of(i, words!["former", "ex", "late", "then", "vice", "deputy"]);
                let same_time = (a.saturating_sub(1)..=*b).any(past) == modifiers.clone().any(past);
                let shared = modifiers
                    .clone()
                    .filter(|&i| (*a..=*b).any(|j| reading.text(j).eq_ignore_ascii_case(reading.text(i))))
                    .count();
                // "the president" is not the one of the guild, nor one who is named in passing.
                let own = !presides || !self.is_elsewhere(*a, *b);
                let often = reading.people.entities.get(*entity as usize).map_or(0, |e| e.count);
                (
                    same_time,
                    shared,
                    own,
                    if presides { often } else { in_mind(*entity) },
                    usize::MAX - age,
                )
            })
            .map(|(_, (entity, _, _))| *entity)
    }

    /// Whether the words of a description from `first` to its noun, and what it is of, name the office that the article has stated by the words from `a` to `b`: `the police chief`,
    /// `the secretary of state`.
    fn is_same_office(&self, first: usize, noun: usize, a: usize, b: usize) -> bool {
        let reading = self.reading;
        let stated = |i: usize| {
            (a.saturating_sub(1)..=b + LONGEST_PLACE).any(|j| reading.text(j).eq_ignore_ascii_case(reading.text(i)))
        };
        let of = noun + 2 + usize::from(reading.is(noun + 2, Class::DETERMINER));
        (first..noun).all(stated)
            && (!reading.is_word(noun + 1, "of") || stated(of))
            && (first < noun || !reading.is_one_of(noun, LOOSE))
            && !reading.is_no_longer(a.saturating_sub(1), b)
    }

    /// Whether a word tells one bearer of an office from another: a nation, a town and the like.
    fn tells_apart(&self, token: usize) -> bool {
        let reading = self.reading;
        reading.is(token, Class::NATIONALITY.or(Class::PLACE))
            || reading.tokens[token].is_capital() && !reading.is(token, Class::TITLE.or(Class::ANY_ROLE))
    }

    /// Whether an office that the tokens name is one of another nation or a body: `Velmarian President`, `president of the guild`. Of these there are many.
    fn is_elsewhere(&self, first: usize, last: usize) -> bool {
        let reading = self.reading;
        let Some(noun) = (first..=last).find(|&i| reading.is_one_of(i, HEADS_OF_STATE)) else {
            return false;
        };
        (first..noun).any(|i| self.tells_apart(i))
            || first > 0 && reading.kind(first - 1) == Kind::Possessive
            || reading.is_one_of(last + 1, words!["of", "for", "at"])
    }

    /// Whether somebody is known to be president of another nation or of a body.
    pub(super) fn presides_elsewhere(&self, entity: u32, noun: usize) -> bool {
        let key = office_key(self.reading.text(noun));
        self.offices.get(&key).is_some_and(|bearers| {
            bearers
                .iter()
                .any(|&(e, first, last)| e == entity && self.is_elsewhere(first, last))
        })
    }

    /// Whether the article has said of somebody what no president is called: `Judge Vidal`, `the spokeswoman`.
    pub(super) fn is_of_another_trade(&self, entity: u32) -> bool {
        let reading = self.reading;
        let trade = |i: usize| reading.is(i, Class::RANK.or(Class::ANY_ROLE)) && !reading.is_one_of(i, PRESIDENTIAL);
        self.offices.values().flatten().any(|&(e, first, last)| {
            e == entity && (first..=last).any(trade) && !(first..=last).any(|i| reading.is_word(i, "president"))
        })
    }

    /// Whether somebody is known to sit where the noun says that they do not, or the other way round: no moderator is "the senator", and no senator "the host".
    pub(super) fn sits_elsewhere(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        let others = if reading.is_one_of(noun, UNELECTED) {
            POLITICAL
        } else if reading.is_one_of(noun, POLITICAL)
            || reading.is_one_of(noun, words!["lawmaker", "democrat", "republican"])
        {
            UNELECTED
        } else {
            return false;
        };
        // "Former Vell Rep. Ana Vidal" may well be a host.
        let former = |first: usize, last: usize| (first.saturating_sub(3)..last).any(|i| reading.is_word(i, "former"));
        self.offices.values().flatten().any(|&(e, first, last)| {
            e == entity && (first..=last).any(|i| reading.is_one_of(i, others)) && !former(first, last)
        })
    }

    /// Whether the article has said of somebody only what is another office than the noun: a judge is not "the harbour director".
    pub(super) fn is_only_something_else(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        let asked = office_key(reading.text(noun));
        let mut known = false;
        for &(e, first, last) in self.offices.values().flatten() {
            if e != entity {
                continue;
            }
            if (first..=last).any(|i| office_key(reading.text(i)) == asked) {
                return false;
            }
            known |= (first..=last).any(|i| reading.is(i, Class::RANK.or(Class::ANY_ROLE)));
        }
        known
    }

    /// Whether all that the article says somebody is leaves no room for an office: a baker is not "the ambassador".
    pub(super) fn is_of_ordinary_work(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        if !reading.is_one_of(noun, SINGULAR) {
            return false;
        }
        let role = |i: usize| reading.is(i, Class::RANK.or(Class::ANY_ROLE));
        let open = |i: usize| {
            role(i) && reading.is(i, Class::EPITHET)
                || reading.is_one_of(i, PRESIDENTIAL)
                || reading.is_one_of(i, SINGULAR)
                || reading.is_one_of(i, POLITICAL)
                || reading.is_one_of(i, LOOSE)
        };
        let mut known = false;
        for &(e, first, last) in self.offices.values().flatten() {
            if e != entity {
                continue;
            }
            if (first.saturating_sub(1)..=last).any(open) || reading.is_no_longer(first.saturating_sub(1), last) {
                return false;
            }
            known |= (first..=last).any(role);
        }
        known
    }

    /// The one bearer of a political office whom the headline or a later sentence names by it: `the president`, and below `President Brandl`.
    pub(super) fn holder_elsewhere(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        if noun != phrase.first + 1 || !reading.is_one_of(noun, POLITICAL) {
            return None;
        }
        let office = reading.text(noun);
        let key = office_key(office);
        if let Some(named) = self.bearer_in_headline(office) {
            return Some(named);
        }
        // What the sentence itself has said before has not been noted yet.
        let from = reading
            .sentences
            .get(reading.sentence_of(noun))
            .map_or(noun, |s| s.start);
        let first = reading.mentions.partition_point(|m| (m.title as usize) < from);
        let mut later = reading.mentions[first..]
            .iter()
            .take(MOST_LATER)
            .filter(|m| {
                let former = |i: usize| reading.is_one_of(i, words!["former", "ex", "vice", "deputy", "late"]);
                (m.title..m.first).any(|i| office_key(reading.text(i as usize)) == key)
                    && !(m.title..m.first).any(|i| former(i as usize))
                    && !(m.title as usize).checked_sub(1).is_some_and(former)
                    && reading.people.sort_of(m.entity) == Sort::Person
            })
            .map(|m| m.entity);
        let only = later.next()?;
        // A guest of that office is named less often than its bearer.
        let (_, most) = self.chief_person?;
        let often = reading
            .people
            .entities
            .get(only as usize)
            .is_some_and(|e| e.count * 2 > most);
        (later.all(|e| e == only) && often).then_some(only)
    }

    /// The one whom the headline names by an office: `President Brandl Meets Pilots`.
    pub(super) fn bearer_in_headline(&self, office: &str) -> Option<u32> {
        let reading = self.reading;
        let key = office_key(office);
        let mut words = self.headline.split_whitespace();
        let before = words.find(|w| office_key(w) == key)?;
        let name = words.next()?.trim_end_matches(|c: char| !c.is_alphabetic());
        let name = name
            .strip_suffix("'s")
            .or_else(|| name.strip_suffix("’s"))
            .unwrap_or(name);
        if !before.starts_with(char::is_uppercase) || !name.starts_with(char::is_uppercase) {
            return None;
        }
        let mut named = (0..reading.people.entities.len() as u32).filter(|&e| {
            reading.people.entities.get(e as usize).is_some_and(|entity| {
                entity.sort == Sort::Person
                    && reading.text(reading.mentions[entity.fullest as usize].last as usize) == name
            })
        });
        let only = named.next()?;
        named.next().is_none().then_some(only)
    }

    /// Whether somebody is known to hold the same office elsewhere, so that this one is another's.
    pub(super) fn holds_another(&self, entity: u32, phrase: &Phrase, noun: usize) -> bool {
        let key = office_key(self.reading.text(noun));
        self.offices
            .get(&key)
            .is_some_and(|bearers| bearers.iter().any(|(e, _, _)| *e == entity))
            && self.office_holder(phrase, noun) != Some(entity)
    }

    /// Whether somebody holds an office by which they are called, other than this one: a senator is not "the president".
    pub(super) fn holds_other_rank(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        if !reading.is_one_of(noun, POLITICAL) {
            return false;
        }
        let key = office_key(reading.text(noun));
        self.offices.iter().any(|(office, bearers)| {
            *office != key
                && bearers.iter().any(|(e, first, last)| {
                    *e == entity
                        && (*first..=*last)
                            .any(|i| office_key(reading.text(i)) == *office && reading.is_one_of(i, POLITICAL))
                })
        })
    }

    /// Notes which offices a mention is said to hold: before the name, or after it between commas.
    pub(super) fn note_office(&mut self, mention: &Mention, sentence: &Range<usize>) {
        let reading = self.reading;
        self.note_trial(mention);
        self.note_being(mention, sentence);
        self.note_seat(mention, sentence.start);
        let mut first = mention.title as usize;
        let mut steps = 0;
        let other = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::AUX)
            .or(Class::FINITE)
            .or(Class::SPEECH)
            .or(Class::SAYING)
            .or(Class::COMMUNICATING)
            .or(Class::DETERMINER);
        // "volunteer Ana Vidal": who does so, and no verb.
        let person = |i: usize| {
            reading.is(i, Class::NOUN_TOO)
                && reading.is(i, Class::ANY_ROLE.or(Class::PERSON))
                && i + 1 == mention.title as usize
        };
        while first > sentence.start
            && steps < 5
            && reading.tokens[first - 1].is_lower()
            && reading.tokens[first - 1].is_outside()
            && !reading.text(first - 1).ends_with("ing")
            // "the president told Orde", "the mayor visited Orde"
            && (!reading.text(first - 1).ends_with("ed") || reading.is_one_of(first - 1, FORMERLY))
            && (!reading.is(first - 1, other) || person(first - 1))
        {
            first -= 1;
            steps += 1;
        }
        if first > sentence.start && reading.is(first - 1, Class::NATIONALITY) && reading.tokens[first - 1].is_outside()
        {
            first -= 1;
        }
        if first < mention.first as usize {
            let last = mention.first as usize - 1;
            for i in first..=last {
                self.note(i, mention.entity, first, last);
            }
        }
        if let Some(noun) = self.joined_to(first, mention.first as usize, sentence.start) {
            self.note(noun, mention.entity, noun, noun);
        }
        // "the Duke of Vell"
        let name = mention.first as usize;
        if reading.is_word(name + 1, "of") && reading.is(name, Class::TITLE) && mention.sort == Sort::Person {
            self.note(name, mention.entity, name, mention.last as usize);
        }
        // "After meeting the mayor, Tomas Brandl left", "According to the clerk, Brandl’s boats": he is somebody else.
        let next = mention.last as usize + 1;
        let goes_on = reading.kind(next) == Kind::Possessive
            || next < sentence.end
                && reading.tokens[next].is_lower()
                && !reading.is(next, Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO));
        // "the mayor of Vell, Tomas Brandl"
        if !goes_on
            && let Some(before) = (mention.title as usize).checked_sub(2).filter(|b| *b > sentence.start)
            && reading.kind(before + 1) == Kind::Comma
            && let Some(p) = reading.phrase_ending_at(before, sentence.start)
            && let Some(n) = self.office_of(&p)
            && (reading.is(p.first, Class::DETERMINER) || (p.first..n).any(|i| reading.kind(i) == Kind::Possessive))
        {
            // "the president and CEO of Corvin, Ana Vidal"
            let and = (p.first + 1..n).find(|&i| reading.is_word(i, "and") && reading.is(i - 1, OFFICE));
            for office in and.map(|and| and - 1).into_iter().chain([n]) {
                self.note(office, mention.entity, p.first, p.last);
            }
        }
        // "Tomas Brandl, 58, the harbour master,"
        let comma = reading.past_age(mention);
        self.note_marriage(mention);
        let placed = (mention.title as usize)
            .checked_sub(1)
            .is_some_and(|b| reading.is(b, Class::PREPOSITION));
        if reading.kind(comma) == Kind::Comma && !placed {
            self.note_behind(mention.entity, comma + 1, sentence.end);
        }
    }

    /// What somebody is besides what stands right before the name from `first` on: the chef in `his wife, chef and author Ana Vidal`, and nobody in `the pilot and author Ana Vidal`.
    fn joined_to(&self, first: usize, name: usize, start: usize) -> Option<usize> {
        let reading = self.reading;
        let noun = first.checked_sub(2).filter(|&n| n >= start && first < name)?;
        let leads = noun == start || matches!(reading.kind(noun - 1), Kind::Comma | Kind::Dash);
        (leads
            && reading.is_word(noun + 1, "and")
            && reading.is(noun, OFFICE)
            && reading.is(name - 1, OFFICE)
            && reading.tokens[noun].is_outside())
        .then_some(noun)
    }

    /// Notes the offices that stand behind a name between commas: `the harbour master`, `president and CEO of the guild`.
    pub(super) fn note_behind(&mut self, entity: u32, from: usize, limit: usize) {
        let reading = self.reading;
        let mut held = Vec::new();
        let mut at = from;
        while held.len() < MOST_OFFICES
            && let Some(phrase) = reading.phrase_at(at, limit)
        {
            let noun = match phrase.head {
                Head::Noun(noun) => noun as usize,
                Head::Name(m) => match reading.office_in(&reading.mentions[m as usize]) {
                    Some(noun) => noun,
                    None => return,
                },
                _ => return,
            };
            if !reading.is(noun, OFFICE) && !reading.trades_of(noun).is_known() {
                return;
            }
            held.push((noun, phrase.first, phrase.last));
            let end = reading.extended(&phrase, limit) + 1;
            if matches!(reading.kind(end), Kind::Comma | Kind::Dash | Kind::Stop) {
                for (noun, first, last) in held {
                    self.note(noun, entity, first, last);
                }
                return;
            }
            if !reading.is_word(end, "and") {
                return;
            }
            at = end + 1;
        }
    }

    /// Takes note of who is named behind a long description that a sentence begins with: `A sergeant in the guild guarding the quay, Tomas Brandl, said …`
    pub(super) fn note_apposed(&mut self, sentence: &Range<usize>) {
        let reading = self.reading;
        let Some(described) = reading.main_subject(sentence.start, sentence.end) else {
            return;
        };
        let Head::Noun(noun) = described.head else { return };
        if !reading.is(noun as usize, OFFICE) {
            return;
        }
        let name = reading.apposed_name(&described).filter(|name| name.last < sentence.end);
        if let Some(Head::Name(m)) = name.map(|name| name.head) {
            let entity = reading.mentions[m as usize].entity;
            if reading.people.sort_of(entity) == Sort::Person {
                self.note(noun as usize, entity, described.first, described.last);
            }
        }
    }

    /// Takes note of whose spouse somebody is: `Orde is married to Ana Vidal`.
    fn note_marriage(&mut self, mention: &Mention) {
        let reading = self.reading;
        let Some(married) = (mention.title as usize).checked_sub(2) else {
            return;
        };
        if reading.is_word(married + 1, "to") && reading.is_word(married, "married") {
            for spouse in ["husband", "wife"] {
                self.enter(spouse, mention.entity, married, married);
            }
        }
    }

    /// Whether the article has called somebody by a noun.
    pub(super) fn is_called_by(&self, entity: u32, noun: usize) -> bool {
        let bearers = self.offices.get(&office_key(self.reading.text(noun)));
        bearers.is_some_and(|bearers| bearers.iter().any(|&(e, _, _)| e == entity))
    }

    pub(super) fn note(&mut self, noun: usize, entity: u32, first: usize, last: usize) {
        let reading = self.reading;
        self.note_trade(noun, entity, first, last);
        // "Ana Vidal, a prop from Vell": what few words mean but beside a name.
        let works = reading.is(noun, OFFICE) || reading.trades_of(noun).is_known();
        if !works && !reading.is_one_of(noun, LEARNED) {
            return;
        }
        self.enter(reading.text(noun), entity, first, last);
    }

    /// Enters who holds an office, by the tokens that say so; of too many the earliest is forgotten.
    fn enter(&mut self, office: &str, entity: u32, first: usize, last: usize) {
        let bearers = self.offices.entry(office_key(office)).or_default();
        bearers.retain(|(e, _, _)| *e != entity);
        if bearers.len() >= MOST_BEARERS {
            bearers.remove(0);
        }
        bearers.push((entity, first, last));
    }
}
