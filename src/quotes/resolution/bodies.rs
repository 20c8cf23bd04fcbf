//! Which body `the company`, `the paper`, `the commission` is.

use std::ops::Range;

use super::memory::{Nature, Remembered, Who};
use super::texts::TEXTS;
use super::{Discourse, FEW, weights};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Mention, Sort, is_of_two_nations};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Case, Kind};

/// Nouns for several who do something together: `a team of researchers`.
pub(super) const GATHERED: &WordSet = words![
    "team",
    "group",
    "panel",
    "pair",
    "trio",
    "coalition",
    "band",
    "handful",
    "crowd",
    "dozens",
    "hundreds",
    "thousands",
    "scores",
];

/// Words in the names of newspapers and broadcasters.
pub(super) const PRESS_NAMES: &WordSet = words![
    "times",
    "post",
    "journal",
    "news",
    "tribune",
    "herald",
    "gazette",
    "magazine",
    "television",
    "radio",
    "press",
    "guardian",
    "telegraph",
    "courier",
    "reuters",
    "bloomberg",
];

/// The last word in the names of what takes place.
const EVENTS: &WordSet = words![
    "carnival",
    "championship",
    "championships",
    "convention",
    "cup",
    "day",
    "election",
    "fair",
    "festival",
    "marathon",
    "olympics",
    "paralympics",
    "parade",
    "summit",
    "tournament",
    "war",
];

/// What stands before `Games` where they take place.
const KINDS_OF_GAMES: &WordSet = words!["asian", "commonwealth", "olympic", "paralympic", "summer", "winter"];

/// The nouns that bodies of one kind go by.
enum Nouns {
    These(&'static WordSet),
    OfCompanies,
}

impl Nouns {
    fn hold(&self, reading: &Reading<'_>, noun: usize) -> bool {
        match self {
            Nouns::These(nouns) => reading.is_one_of(noun, nouns),
            Nouns::OfCompanies => reading.is_company_noun(noun) || reading.is_one_of(noun, COMPANIES),
        }
    }
}

/// Words in the names of bodies by their kind, and the nouns that bodies of that kind go by.
const KINDS: &[(&WordSet, Nouns)] = &[
    (
        words!["university", "college", "school", "academy"],
        Nouns::These(words![
            "university",
            "college",
            "school",
            "academy",
            "institution",
            "universities",
            "colleges",
            "schools"
        ]),
    ),
    (
        words!["court", "tribunal"],
        Nouns::These(words!["court", "tribunal", "panel"]),
    ),
    (
        words!["government", "administration", "cabinet", "kremlin"],
        Nouns::These(words!["government", "administration", "cabinet"]),
    ),
    (
        words![
            "police",
            "constabulary",
            "inspectorate",
            "directorate",
            "secretariat",
            "department",
            "ministry",
            "agency",
            "bureau",
            "office",
            "administration",
            "commission",
            "council",
            "committee",
            "authority",
            "board",
            "treasury",
            "government",
            "cabinet",
            "army",
            "navy",
            "pentagon",
            "service",
        ],
        Nouns::These(words![
            "police",
            "department",
            "ministry",
            "agency",
            "bureau",
            "office",
            "administration",
            "commission",
            "council",
            "committee",
            "authority",
            "board",
            "regulator",
            "watchdog",
            "panel",
            "service",
            "organization",
            "organisation",
            "departments",
            "ministries",
            "agencies",
            "commissions",
            "regulators",
            "organizations",
            "organisations",
        ]),
    ),
    (
        words!["police", "constabulary", "army", "navy"],
        Nouns::These(words!["force"]),
    ),
    (
        PRESS_NAMES,
        Nouns::These(words![
            "newspaper",
            "network",
            "outlet",
            "magazine",
            "broadcaster",
            "publication",
            "journal",
            "website",
            "site",
            "publisher",
            "agency",
            "newspapers",
        ]),
    ),
    (
        words![
            "union",
            "federation",
            "association",
            "league",
            "alliance",
            "coalition",
            "society",
            "party",
            "brotherhood",
            "movement",
        ],
        Nouns::These(words![
            "union",
            "federation",
            "association",
            "league",
            "alliance",
            "coalition",
            "group",
            "organization",
            "organisation",
            "party",
            "nonprofit",
            "charity",
            "club",
            "campaign",
            "unions",
            "groups",
            "organizations",
            "organisations",
            "charities",
        ]),
    ),
    (
        words![
            "inc",
            "inc.",
            "corp",
            "corp.",
            "ltd",
            "llc",
            "plc",
            "co.",
            "holdings",
            "motors",
            "airlines",
            "airways",
            "lines",
            "foods",
            "stores",
            "securities",
            "industries",
            "technologies",
        ],
        Nouns::OfCompanies,
    ),
];

/// What several companies are called.
const COMPANIES: &WordSet = words!["companies", "firms", "banks", "airlines", "carriers", "groups", "funds"];

/// What several bodies are called of whatever kind.
const BODIES: &WordSet = words!["groups", "organizations", "organisations"];

/// Nouns that, after the name of a body, tell what it is: `the Vell Lines company`.
const ITSELF: &WordSet = words![
    "group",
    "union",
    "company",
    "bank",
    "firm",
    "newspaper",
    "magazine",
    "network",
    "airline",
    "charity",
    "website",
];

/// Names by which no company, group or newspaper goes: `the group` is not Congress.
const CHAMBERS: &[&str] = &[
    "congress",
    "senate",
    "house",
    "parliament",
    "capitol",
    "capitol hill",
    "city hall",
    "white house",
    "wall street",
    "downing street",
];

/// Agencies that other bodies speak to in the article that they put out themselves.
const WIRES: &WordSet = words!["reuters", "afp", "ap", "upi", "dpa"];

/// What names end in that stand for texts.
const LAW_NAMES: &WordSet = words!["act", "law", "bill", "amendment", "treaty", "constitution", "accord"];

/// What is done to companies by those who are none.
const PUNISHES: &WordSet = words![
    "fined",
    "fines",
    "investigating",
    "investigated",
    "charged",
    "penalised",
    "penalized",
    "inspected",
    "balloted",
    "represents",
];

/// Nouns that say next to nothing of a body.
const VAGUE: &WordSet = words!["group", "organization", "organisation", "body", "team"];

/// What those are called who do it.
const AUTHORITIES: &WordSet = words!["regulator", "watchdog", "ombudsman", "union", "authority"];

/// Nouns by which a body goes only if its name says so, or is short for one that does.
pub(super) const NAMED_FOR: &WordSet = words![
    "university",
    "school",
    "court",
    "department",
    "ministry",
    "bureau",
    "council",
    "committee",
    "commission",
    "union",
    "government",
    "office",
    "board",
    "party",
];

impl Discourse<'_, '_> {
    /// One described before by the same noun, or several as so many of them: `the researchers`, who were `a team of researchers`.
    pub(super) fn same_noun(&self, noun: usize) -> Option<Who> {
        let reading = self.reading;
        let same = |n: usize| n < noun && reading.text(n).eq_ignore_ascii_case(reading.text(noun));
        let several = reading.text(noun).ends_with('s');
        self.memory
            .heaviest(|who| match who {
                Who::Described(_, _, n) if same(n) => 1.0,
                Who::Described(_, last, n)
                    if several
                        && reading.is_one_of(n, GATHERED)
                        && reading.is_word(n + 1, "of")
                        && (n + 2..=last.min(n + 4)).any(same) =>
                {
                    1.0
                }
                _ => 0.0,
            })
            .map(|r| self.named_beside(r.who).unwrap_or(r.who))
    }

    /// The body whose name stands right before its description: `Vell Lines, a ferry company`.
    fn named_beside(&self, who: Who) -> Option<Who> {
        let Who::Described(first, _, noun) = who else {
            return None;
        };
        let reading = self.reading;
        let comma = first.checked_sub(1).filter(|&c| reading.kind(c) == Kind::Comma)?;
        let mention = &reading.mentions[reading.mention_over(comma.checked_sub(1)?)?];
        (reading.nature_of_noun(noun) == Nature::Body
            && reading.is_one_of(first, words!["a", "an"])
            && mention.last as usize + 1 == comma
            && mention.sort != Sort::Title
            && matches!(
                reading.people.sort_of(mention.entity),
                Sort::Organisation | Sort::Unknown
            ))
        .then_some(Who::Entity(mention.entity))
    }

    /// The heaviest body that has a name and may go by the noun; for `the company` also one that the article is about.
    pub(super) fn body_in_mind(&self, noun: usize) -> Option<Who> {
        self.heaviest_body(noun)
            .filter(|r| r.weight >= weights::BODY_LEAST)
            .map(|r| r.who)
            .or_else(|| self.chief_body(noun).map(Who::Entity))
    }

    /// Whether a body is what several are called together: an agency one of `the agencies`.
    pub(super) fn is_one_of_several(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        if reading.is_one_of(noun, BODIES) {
            return self.may_go_by(entity, noun);
        }
        if reading.is_one_of(noun, COMPANIES) {
            return self.may_go_by(entity, noun) && !self.is_authority(entity);
        }
        // "the VHA and the PVL"
        let initials = || {
            reading.is_one_of(noun, words!["agencies", "regulators"])
                && !self.is_wire(entity)
                && reading
                    .fullest(entity)
                    .is_some_and(|name| name.len() == 1 && reading.tokens[name.first as usize].case == Case::Upper)
        };
        self.is_of_kind(entity, noun) || reading.is_word(noun, "unions") && self.is_union(entity) || initials()
    }

    /// Whether a name is one of a news agency: `told Reuters`.
    pub(super) fn is_wire(&self, entity: u32) -> bool {
        let reading = self.reading;
        let Some(entity) = reading.people.entities.get(entity as usize) else {
            return false;
        };
        let name = &reading.mentions[entity.fullest as usize];
        name.len() == 1 && reading.is_one_of(name.first as usize, WIRES)
    }

    /// Whether a name is one of what takes place and issues no text: `the Carrow City Olympics`, `the Vell Winter Games`, and not `Harbour Games`, which makes them.
    fn is_event(&self, entity: u32) -> bool {
        let reading = self.reading;
        reading.fullest(entity).is_some_and(|name| {
            let last = name.last as usize;
            let games = || reading.is_word(last, "games") && reading.is_one_of(last - 1, KINDS_OF_GAMES);
            name.len() > 1 && (reading.is_one_of(last, EVENTS) || games())
        })
    }

    /// The heaviest body that has a name and may go by the noun.
    fn heaviest_body(&self, noun: usize) -> Option<Remembered> {
        let reading = self.reading;
        self.memory.heaviest(|who| match who {
            Who::Entity(e) => match reading.people.sort_of(e) {
                Sort::Person | Sort::Place | Sort::Title => 0.0,
                _ if !self.may_go_by(e, noun) => 0.0,
                Sort::Organisation if self.is_wire(e) => weights::WIRE,
                Sort::Organisation => self.is_called_as(e, noun),
                Sort::Unknown if self.is_perhaps_body(e) => weights::PERHAPS_BODY * self.is_called_as(e, noun),
                _ => 0.0,
            },
            _ => 0.0,
        })
    }

    /// How well a noun agrees with what the article shows of a body elsewhere.
    fn is_called_as(&self, entity: u32, noun: usize) -> f32 {
        let reading = self.reading;
        if reading.is_one_of(noun, VAGUE) {
            return 1.0;
        }
        let company = reading.is_company_noun(noun);
        if company && self.is_authority(entity) {
            weights::OTHER_BODY
        } else if self.is_called(entity, |n| reading.text(n).eq_ignore_ascii_case(reading.text(noun)))
            || company && self.is_brought_to_book(entity)
        {
            weights::CALLED_SO
        } else {
            1.0
        }
    }

    /// Whether something is done to a body that is done to companies: `fined Corvin`, `a strike at Corvin`.
    fn is_brought_to_book(&self, entity: u32) -> bool {
        let reading = self.reading;
        reading.mentions_of(entity).take(FEW).any(|m| {
            let Some(before) = (m.title as usize).checked_sub(1) else {
                return false;
            };
            reading.is_one_of(before, PUNISHES)
                || reading.is_one_of(before, words!["sued", "suing", "ordered"])
                || reading.is_word(before, "at")
                    && before > 0
                    && reading.is_one_of(before - 1, words!["strike", "strikes", "walkout"])
        })
    }

    /// Whether a noun stands beside the name of a body somewhere: `the dues office VHA`, `Corvin Bay, a private equity firm`.
    fn is_called(&self, entity: u32, fits: impl Fn(usize) -> bool) -> bool {
        let reading = self.reading;
        reading.mentions_of(entity).take(FEW).any(|m| {
            let before = (m.title as usize).checked_sub(1);
            let comma = m.last as usize + 1;
            before.is_some_and(|b| reading.tokens[b].is_lower() && fits(b))
                || reading.kind(comma) == Kind::Comma
                    && reading.is_one_of(comma + 1, words!["a", "an", "the"])
                    && reading
                        .phrase_at(comma + 1, reading.tokens.len())
                        .is_some_and(|p| matches!(p.head, Head::Noun(n) if fits(n as usize)))
        })
    }

    /// Whether the article shows a body to be a union: by its members, its general secretary, or whom it represents.
    fn is_union(&self, entity: u32) -> bool {
        let reading = self.reading;
        reading.mentions_of(entity).take(FEW).any(|m| {
            let next = m.last as usize + 1;
            let which = next + 1;
            reading.is_word(next, "members")
                || reading.is_word(next, "general") && reading.is_word(next + 1, "secretary")
                || reading.is_one_of(next, words!["represents", "balloted"])
                || reading.kind(next) == Kind::Comma
                    && (reading.is_word(which, "which") && reading.is_word(which + 1, "represents")
                        || reading.is_word(which, "representing"))
        })
    }

    /// Whether a body does what no company does: it fines another, calls a strike, or goes by initials with an article, `the VHA`.
    fn is_authority(&self, entity: u32) -> bool {
        let reading = self.reading;
        let acts = reading.mentions_of(entity).take(FEW).any(|m| {
            let initials = m.len() == 1 && reading.tokens[m.first as usize].case == Case::Upper;
            let mut verb = m.last as usize + 1;
            while reading.is(verb, Class::AUX.or(Class::ADVERB)) {
                verb += 1;
            }
            let strikes = || (verb + 1..verb + 4).any(|i| reading.is_one_of(i, words!["strike", "strikes", "walkout"]));
            m.title > 0 && initials && reading.is_word(m.title as usize - 1, "the")
                || reading.is_one_of(verb, PUNISHES)
                || reading.is_word(verb, "ordered") && reading.mention_at(verb + 1).is_some()
                || reading.is_one_of(verb, words!["called", "announced", "began", "suspended"]) && strikes()
        });
        acts || self.is_called(entity, |n| reading.is_one_of(n, AUTHORITIES))
    }

    /// The body that has just been spoken of and may go by a noun, where another one that has the noun in its name has not been for long: of the Harbour
    /// Agency and the PVL, after a sentence about the PVL, `the agency` is the PVL.
    pub(super) fn nearer_than(&self, entity: u32, noun: usize) -> Option<u32> {
        let reading = self.reading;
        if !reading.is_body_noun(noun)
            || reading.is_one_of(noun, NAMED_FOR)
            || self.memory.weight(Who::Entity(entity)) >= weights::BODY_LEAST
        {
            return None;
        }
        let nearer = self.heaviest_body(noun).filter(|r| r.weight >= weights::BODY_NEAR)?;
        let Who::Entity(e) = nearer.who else { return None };
        // "VHA", which may be the Vell Harbour Agency
        let first = |e: u32| {
            let m = reading.fullest(e)?;
            Some((m.len(), reading.text(m.first as usize).chars().next()?))
        };
        let short = matches!((first(e), first(entity)), (Some((1, a)), Some((_, b))) if a == b);
        (!short).then_some(e)
    }

    /// Whether a body that has a name has just been spoken of, and one that was only described has not been for long.
    pub(super) fn is_far_nearer(&self, entity: u32, described: Who, noun: usize) -> bool {
        let weight = self.memory.weight(Who::Entity(entity));
        self.reading.is_body_noun(noun)
            && weight >= weights::BODY_NEAR
            && weight >= weights::FAR_NEARER * self.memory.weight(described)
    }

    /// Whether a name of which nothing is known may be a body's: one of two words that begins with no given name.
    fn is_perhaps_body(&self, entity: u32) -> bool {
        let reading = self.reading;
        let Some(entity) = reading.people.entities.get(entity as usize) else {
            return false;
        };
        let name = &reading.mentions[entity.fullest as usize];
        // A name of more unknown words may as well be a person's.
        name.len() == 1 || name.len() == 2 && !reading.is(name.first as usize, Class::GIVEN_NAME)
    }

    /// The one body named so far whose name says that it is what the noun says.
    pub(super) fn only_of_kind(&self, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let mut all = self.chief_bodies.iter().copied().filter(|&e| {
            reading.fullest(e).is_some_and(|name| (name.first as usize) < noun) && self.is_of_kind(e, noun)
        });
        let only = all.next()?;
        all.next().is_none().then_some(only)
    }

    /// The body that is named right before in the sentence: `The Vell Post, which sought to tie it to what the paper calls “…”`.
    pub(super) fn body_here(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<Who> {
        let reading = self.reading;
        let bodies = reading.mentions_in(&(sentence.start..phrase.first.max(sentence.start)));
        bodies
            .rev()
            .take(FEW)
            .map(|m| &reading.mentions[m])
            .find(|m| {
                m.sort != Sort::Title
                    && m.entity != u32::MAX
                    && reading.tokens[m.first as usize].is_outside()
                    && reading.people.sort_of(m.entity) == Sort::Organisation
                    && self.is_of_kind(m.entity, noun)
            })
            .map(|m| Who::Entity(m.entity))
            .or_else(|| self.body_of_sentence(phrase, noun, sentence))
    }

    /// The one body that is named before in the sentence, where a clause is about it: `Vell Lines repaid the port, the company said`.
    fn body_of_sentence(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<Who> {
        let reading = self.reading;
        // "While Vell Lines agreed, the company said no": another one.
        if reading.is_one_of(
            sentence.start,
            words!["while", "although", "though", "unlike", "like", "as"],
        ) {
            return None;
        }
        let may_be = |mention: &Mention| {
            let body = match reading.people.sort_of(mention.entity) {
                Sort::Organisation => true,
                Sort::Unknown => self.is_perhaps_body(mention.entity),
                Sort::Person | Sort::Place | Sort::Title => false,
            };
            body && self.may_go_by(mention.entity, noun)
        };
        let is_subject = |m: &Mention| reading.tokens[m.first as usize].is_outside() && self.is_clause_subject(m);
        // "Vell Lines has ordered Corvin boats, the airline said"
        if let Some(Head::Name(m)) = reading.main_subject(sentence.start, phrase.first).map(|p| p.head)
            && let subject = &reading.mentions[m as usize]
            && may_be(subject)
            && is_subject(subject)
            && self.is_called_as(subject.entity, noun) >= 1.0
        {
            return Some(Who::Entity(subject.entity));
        }
        let mut only: Option<&Mention> = None;
        for m in reading
            .mentions_in(&(sentence.start..phrase.first.max(sentence.start)))
            .take(FEW)
        {
            let mention = &reading.mentions[m];
            if mention.sort == Sort::Title || mention.entity == u32::MAX {
                continue;
            }
            if may_be(mention) {
                if only.is_some_and(|o| o.entity != mention.entity) {
                    return None;
                }
                only = only.or(Some(mention));
            }
        }
        only.filter(|m| is_subject(m)).map(|m| Who::Entity(m.entity))
    }

    /// The body whose name stands before a noun for it: `the Harbour Union group`; of one of which nothing is known, and of a part of one, nobody else.
    pub(super) fn named_before(&self, phrase: &Phrase, noun: usize) -> Option<Option<Who>> {
        let reading = self.reading;
        let mention = &reading.mentions[reading.mention_over(noun.checked_sub(1)?)?];
        let sort = reading.people.sort_of(mention.entity);
        if (mention.title as usize) < phrase.first
            || mention.sort == Sort::Title
            || !matches!(sort, Sort::Organisation | Sort::Unknown)
            || reading.is(noun - 1, Class::NATIONALITY.or(Class::PLACE).or(Class::EPITHET))
            || is_of_two_nations(reading.body, &reading.tokens[noun - 1])
            || self.is_only_seat(mention, noun)
        {
            return None;
        }
        let itself = sort == Sort::Organisation && reading.is_one_of(noun, ITSELF);
        Some(itself.then_some(Who::Entity(mention.entity)))
    }

    /// Whether a name before a noun is rather where the company has its seat that has just been spoken of: `the Carrow` `airline`, which the article names
    /// nowhere else.
    fn is_only_seat(&self, mention: &Mention, noun: usize) -> bool {
        let reading = self.reading;
        let once = reading
            .people
            .entities
            .get(mention.entity as usize)
            .is_some_and(|e| e.count == 1);
        once && reading.is_company_noun(noun)
            && self
                .heaviest_body(noun)
                .is_some_and(|r| r.weight >= weights::BODY_NEAR && r.who != Who::Entity(mention.entity))
    }

    /// The company that the article names most often, by now too.
    pub(super) fn chief_body(&self, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let commercial = reading.is_company_noun(noun);
        self.chief_bodies.iter().copied().find(|&e| {
            let named = reading.fullest(e).is_some_and(|name| (name.first as usize) < noun);
            named
                && if commercial {
                    self.may_go_by(e, noun) && !self.is_authority(e)
                } else {
                    self.is_of_kind(e, noun)
                }
        })
    }

    /// Whether the words of a body's name say that it is what the noun says.
    pub(super) fn is_of_kind(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        let Some(entity) = reading.people.entities.get(entity as usize) else {
            return false;
        };
        let name = &reading.mentions[entity.fullest as usize];
        // "told Reuters … the agency said"
        if name.len() == 1 && reading.is_one_of(name.first as usize, WIRES) {
            return reading.is_word(noun, "service")
                || reading.is_word(noun, "agency")
                    && reading.is_one_of(noun.saturating_sub(1), words!["news", "wire"]);
        }
        KINDS.iter().any(|(words, nouns)| {
            nouns.hold(reading, noun) && (name.first..=name.last).any(|t| reading.is_one_of(t as usize, words))
        })
    }

    /// Whether a body may go by a noun for one, by the words of its name: no school is `the union`.
    pub(super) fn may_go_by(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        let Some(entity) = reading.people.entities.get(entity as usize) else {
            return false;
        };
        let name = &reading.mentions[entity.fullest as usize];
        let last = name.last as usize;
        // "the Harbour Dues Act", "Republicans"
        let maker = || {
            let number = name.entity;
            reading
                .people
                .maker_of(number, reading.body, &reading.tokens, &reading.mentions)
        };
        if reading.is_one_of(last, LAW_NAMES)
            || name.len() <= 2 && {
                let text = reading.text_of(name.first as usize, last);
                CHAMBERS.iter().any(|c| text.eq_ignore_ascii_case(c))
            }
            || reading.is_of_several(entity.fullest)
            // No agency is a newspaper.
            || name.len() == 1
                && reading.is_one_of(last, WIRES)
                && !reading.is_one_of(noun, words!["agency", "service", "outlet", "organization", "organisation"])
        {
            return false;
        }
        // "the dues office VHA … the office said", "Corvin members voted … the union said"
        if reading.is_one_of(noun, NAMED_FOR)
            && (self.is_called(name.entity, |n| {
                reading.text(n).eq_ignore_ascii_case(reading.text(noun))
            }) || reading.is_word(noun, "union") && self.is_union(name.entity))
        {
            return true;
        }
        // "the Corvin Tideway", which Corvin makes
        if name.len() > 1 && reading.is_company_noun(noun) && maker().is_some() {
            return false;
        }
        let has = |words: &WordSet| (name.first..=name.last).any(|t| reading.is_one_of(t as usize, words));
        let mut kinds = KINDS.iter().filter(|(words, _)| has(words)).peekable();
        if kinds.peek().is_none() {
            let initials = name.len() == 1 && reading.tokens[name.first as usize].case == Case::Upper;
            return initials && !reading.is_word(noun, "government") || !reading.is_one_of(noun, NAMED_FOR);
        }
        // "Velmarische Post", a carrier: newspapers have an article or a single name.
        let carrier = || {
            reading.is_company_noun(noun)
                && name.len() > 1
                && has(PRESS_NAMES)
                && !reading.mentions_of(name.entity).take(FEW).any(|m| {
                    m.title
                        .checked_sub(1)
                        .is_some_and(|b| reading.is_word(b as usize, "the"))
                })
        };
        // "the Vell College Democrats", who are no college
        let members = || {
            reading.is_one_of(noun, words!["group", "organization", "organisation"])
                && name.len() > 1
                && reading.text(name.last as usize).ends_with('s')
                && reading.is_people(name.last as usize)
        };
        // "the Council for Vell Harbours"
        let advocates = || {
            reading.is_one_of(
                noun,
                words!["group", "organization", "organisation", "nonprofit", "charity"],
            ) && has(words!["committee", "council", "commission"])
                && has(words!["for", "on", "to", "against"])
        };
        kinds.any(|(_, nouns)| nouns.hold(reading, noun)) || members() || advocates() || carrier()
    }

    /// Whether the article calls a name that of a newspaper: `the Orde newspaper`, `Swiss daily Orde`.
    fn is_called_press(&self, entity: u32) -> bool {
        let reading = self.reading;
        let daily = words!["newspaper", "daily", "weekly", "magazine", "tabloid"];
        reading.mentions_of(entity).take(FEW).any(|m| {
            let (first, next) = (m.title as usize, m.last as usize + 1);
            reading.is_one_of(next, daily)
                || reading.is_word(next, "business") && reading.is_one_of(next + 1, daily)
                || first > 0 && reading.is_one_of(first - 1, daily)
        })
    }

    /// The newspaper or broadcaster that has just been spoken of.
    pub(super) fn press_in_mind(&self, noun: usize) -> Option<Who> {
        let reading = self.reading;
        let press = |e: u32| {
            let Some(entity) = reading.people.entities.get(e as usize) else {
                return false;
            };
            let name = &reading.mentions[entity.fullest as usize];
            match entity.sort {
                Sort::Organisation => {
                    (name.first..=name.last).any(|t| reading.is_one_of(t as usize, PRESS_NAMES))
                        || self.is_called_press(e)
                }
                Sort::Unknown => self.is_called_press(e),
                Sort::Person | Sort::Place | Sort::Title => false,
            }
        };
        self.memory
            .heaviest(|who| match who {
                Who::Entity(e) if press(e) && (reading.is_word(noun, "service") || !self.is_wire(e)) => 1.0,
                _ => 0.0,
            })
            .filter(|r| r.weight >= weights::BODY_LEAST)
            .map(|r| r.who)
    }

    /// Whose text it is that speaks: a body's that has just been spoken of.
    pub(super) fn publisher(&self) -> Option<Who> {
        let reading = self.reading;
        self.memory
            .heaviest(|who| match who {
                Who::Entity(e)
                    if reading.people.sort_of(e) == Sort::Organisation && !self.is_wire(e) && !self.is_event(e) =>
                {
                    1.0
                }
                Who::Described(first, _, n)
                    if matches!(reading.nature_of_noun(n), Nature::Several | Nature::Body)
                        && !reading.is_one_of(n, TEXTS)
                        && reading.is_one_of(first, words!["a", "an", "several", "many", "dozens", "hundreds"]) =>
                {
                    1.0
                }
                _ => 0.0,
            })
            .filter(|r| r.weight >= weights::PUBLISHER_LEAST)
            .map(|r| r.who)
    }
}
