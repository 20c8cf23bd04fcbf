//! By which nouns a body goes, by the words of its name: no school is `the union`.

use super::COMPANIES;
use crate::quotes::lexicon::{WordSet, words};
use crate::quotes::names::Mention;
use crate::quotes::reading::Reading;
use crate::quotes::resolution::{Discourse, FEW};
use crate::quotes::tokens::Case;

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

/// Nouns by which a body goes only if its name says so, or is short for one that does.
pub(in crate::quotes::resolution) const NAMED_FOR: &WordSet = words![
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
    /// Whether a name is one of a news agency: `told Reuters`.
    pub(in crate::quotes::resolution) fn is_wire(&self, entity: u32) -> bool {
        let reading = self.reading;
        let Some(entity) = reading.people.entities.get(entity as usize) else {
            return false;
        };
        let name = &reading.mentions[entity.fullest as usize];
        name.len() == 1 && reading.is_one_of(name.first as usize, WIRES)
    }

    /// Whether the words of a body's name say that it is what the noun says.
    pub(in crate::quotes::resolution) fn is_of_kind(&self, entity: u32, noun: usize) -> bool {
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
    pub(in crate::quotes::resolution) fn may_go_by(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        let Some(name) = reading.fullest(entity) else {
            return false;
        };
        if self.is_never_called(name, noun) {
            return false;
        }
        if self.is_shown_to_be(name.entity, noun) {
            return true;
        }
        if self.is_made_by_a_company(name, noun) {
            return false;
        }
        let mut kinds = KINDS
            .iter()
            .filter(|(words, _)| reading.has_one_of(name, words))
            .peekable();
        if kinds.peek().is_none() {
            let initials = name.len() == 1 && reading.tokens[name.first as usize].case == Case::Upper;
            return initials && !reading.is_word(noun, "government") || !reading.is_one_of(noun, NAMED_FOR);
        }
        kinds.any(|(_, nouns)| nouns.hold(reading, noun))
            || reading.is_group_by_its_members(name, noun)
            || reading.is_group_by_its_aim(name, noun)
            || reading.is_carrier(name, noun)
    }

    /// Whether a name is one that goes by no such noun: `the Harbour Dues Act`, `Congress`, `Republicans`; no agency is a newspaper.
    fn is_never_called(&self, name: &Mention, noun: usize) -> bool {
        let reading = self.reading;
        let last = name.last as usize;
        let chamber = || {
            let text = reading.text_of(name.first as usize, last);
            CHAMBERS.iter().any(|c| text.eq_ignore_ascii_case(c))
        };
        reading.is_one_of(last, LAW_NAMES)
            || name.len() <= 2 && chamber()
            || reading
                .people
                .entities
                .get(name.entity as usize)
                .is_some_and(|entity| reading.is_of_several(entity.fullest))
            || name.len() == 1
                && reading.is_one_of(last, WIRES)
                && !reading.is_one_of(
                    noun,
                    words!["agency", "service", "outlet", "organization", "organisation"],
                )
    }

    /// Whether the article shows a body to be what its name does not say: `the dues office VHA … the office said`, `Corvin members voted … the union said`.
    fn is_shown_to_be(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        reading.is_one_of(noun, NAMED_FOR)
            && (self.is_called(entity, |n| reading.text(n).eq_ignore_ascii_case(reading.text(noun)))
                || reading.is_word(noun, "union") && self.is_union(entity))
    }

    /// Whether what goes by a noun for companies is rather made by one: `the Corvin Tideway`, which Corvin makes.
    fn is_made_by_a_company(&self, name: &Mention, noun: usize) -> bool {
        let reading = self.reading;
        name.len() > 1
            && reading.is_company_noun(noun)
            && reading
                .people
                .maker_of(name.entity, reading.body, &reading.tokens, &reading.mentions)
                .is_some()
    }
}

impl Reading<'_> {
    /// Whether one of some words is in a name.
    fn has_one_of(&self, name: &Mention, words: &WordSet) -> bool {
        (name.first..=name.last).any(|t| self.is_one_of(t as usize, words))
    }

    /// Whether a group is named for its members: `the Vell College Democrats`, who are no college.
    fn is_group_by_its_members(&self, name: &Mention, noun: usize) -> bool {
        self.is_one_of(noun, words!["group", "organization", "organisation"])
            && name.len() > 1
            && self.text(name.last as usize).ends_with('s')
            && self.is_people(name.last as usize)
    }

    /// Whether a group is named for what it is for or against: `the Council for Vell Harbours`.
    fn is_group_by_its_aim(&self, name: &Mention, noun: usize) -> bool {
        let groups = words!["group", "organization", "organisation", "nonprofit", "charity"];
        self.is_one_of(noun, groups)
            && self.has_one_of(name, words!["committee", "council", "commission"])
            && self.has_one_of(name, words!["for", "on", "to", "against"])
    }

    /// Whether a company has a word of the press in its name: `Velmarische Post`, a carrier. Newspapers have an article or a single name.
    fn is_carrier(&self, name: &Mention, noun: usize) -> bool {
        self.is_company_noun(noun)
            && name.len() > 1
            && self.has_one_of(name, PRESS_NAMES)
            && !self
                .mentions_of(name.entity)
                .take(FEW)
                .any(|m| m.title.checked_sub(1).is_some_and(|b| self.is_word(b as usize, "the")))
    }
}
