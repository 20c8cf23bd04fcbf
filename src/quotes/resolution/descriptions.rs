//! Whose `the minister`, whose `the company`, and who `a port official` is.

use std::ops::Range;

use super::memory::{Nature, Who, is_agent};
use super::{Discourse, Speaker, weights};
use crate::quotes::Link;
use crate::quotes::lexicon::{Class, WordSet, hash, words};
use crate::quotes::names::{Gender, Mention, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::tokens::{Case, Kind};

/// Words like verbs in the past that stand before an office: `retired general`.
const FORMERLY: &WordSet = words![
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

/// Offices of state, of which one person has one at a time.
const POLITICAL: &WordSet = words![
    "president",
    "minister",
    "senator",
    "sen.",
    "governor",
    "gov.",
    "mayor",
    "premier",
    "chancellor",
    "speaker",
    "congressman",
    "congresswoman",
    "representative",
    "rep.",
    "king",
    "queen",
];

/// Nouns for a body that stand in for any name of one: `the company`.
const BODIES: &WordSet = words![
    "company",
    "firm",
    "group",
    "agency",
    "organization",
    "organisation",
    "union",
    "retailer",
    "bank",
    "airline",
    "carmaker",
    "automaker",
    "manufacturer",
    "charity",
    "watchdog",
    "regulator",
    "department",
    "ministry",
    "newspaper",
    "broadcaster",
    "network",
    "outlet",
    "magazine",
    "club",
    "team",
    "university",
    "school",
    "council",
    "committee",
    "commission",
    "institute",
    "association",
    "federation",
    "foundation",
    "league",
    "court",
    "panel",
    "board",
    "party",
    "campaign",
    "government",
    "authority",
    "office",
    "bureau",
    "fund",
    "corporation",
    "conglomerate",
    "utility",
    "supplier",
    "chain",
    "operator",
    "developer",
    "publisher",
    "studio",
    "label",
    "coalition",
    "alliance",
    "nonprofit",
    "think-tank",
    "service",
    "website",
    "site",
    "drugmaker",
    "lender",
    "insurer",
    "startup",
    "start-up",
    "giant",
    "maker",
    "brewer",
    "miner",
    "carrier",
    "publication",
    "journal",
];

/// Texts that a body puts out and that speak for it: `the report said`.
pub(super) const TEXTS: &WordSet = words![
    "statement",
    "paper",
    "report",
    "letter",
    "study",
    "release",
    "survey",
    "memo",
    "editorial",
    "article",
    "filing",
    "notice",
    "email",
    "post",
    "tweet",
    "message",
    "announcement",
    "lawsuit",
    "complaint",
    "advisory",
    "newsletter",
    "order",
    "notification",
    "directive",
    "guidance",
    "analysis",
    "dossier",
    "assessment",
    "audit",
    "indictment",
    "book",
    "memoir",
    "op-ed",
    "column",
    "essay",
    "petition",
    "opinion",
    "dissent",
    "ruling",
    "affidavit",
    "manifesto",
    "ad",
];

/// In so many sentences an article may tell what somebody says whom it names only in the next.
const LEAD: usize = 2;

/// Those that lawyers write, whoever files them.
const FILINGS: &WordSet = words!["complaint", "lawsuit", "filing", "petition", "indictment", "affidavit",];

/// Those that a body, rather than somebody, puts out.
const NOTICES: &WordSet = words![
    "statement",
    "release",
    "announcement",
    "notice",
    "advisory",
    "filing",
    "order",
    "notification",
    "directive",
    "guidance",
];

/// Those that a newspaper puts out, and what it is called itself.
const PRESS: &WordSet = words!["article", "story", "editorial", "column", "piece", "paper", "op-ed"];

/// Where one's own texts stand: `its website says`.
const PLACES_OF_TEXT: &WordSet = words![
    "constitution",
    "charter",
    "bylaws",
    "essay",
    "testimony",
    "speech",
    "op-ed",
    "plan",
    "website",
    "site",
    "webpage",
    "page",
    "account",
    "manifesto",
    "platform",
    "ad",
    "ads",
    "advert",
    "adverts",
    "blog",
    "statements",
    "letters",
    "reports",
    "filings",
    "tweets",
    "posts",
];

/// What an office is called by.
const OFFICE: Class = Class::ANY_ROLE.or(Class::RANK).or(Class::PERSON);

/// How many names of a sentence are looked at: no reader keeps more apart.
const FEW: usize = 24;

/// Relatives who mostly share a surname.
const KIN: &WordSet = words![
    "husband", "wife", "brother", "sister", "father", "mother", "son", "daughter", "widow", "widower", "spouse",
    "twin", "dad", "mum", "mom",
];

/// Words in the names of newspapers and broadcasters.
const PRESS_NAMES: &WordSet = words![
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

/// Words in the names of bodies by their kind, and the nouns that bodies of that kind go by.
const KINDS: &[(&WordSet, &WordSet)] = &[
    (
        words!["university", "college", "school", "academy"],
        words!["university", "college", "school", "academy", "institution"],
    ),
    (words!["court", "tribunal"], words!["court", "tribunal", "panel"]),
    (
        words!["government", "administration", "cabinet", "kremlin"],
        words!["government", "administration", "cabinet"],
    ),
    (
        words![
            "police",
            "constabulary",
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
        words![
            "police",
            "force",
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
        ],
    ),
    (
        PRESS_NAMES,
        words![
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
        ],
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
        words![
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
        ],
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
        COMMERCIAL,
    ),
];

/// Nouns that only a company goes by, or hardly anything else.
const COMMERCIAL: &WordSet = words![
    "company",
    "firm",
    "group",
    "retailer",
    "airline",
    "bank",
    "carmaker",
    "automaker",
    "manufacturer",
    "corporation",
    "conglomerate",
    "supplier",
    "chain",
    "operator",
    "developer",
    "publisher",
    "studio",
    "drugmaker",
    "lender",
    "insurer",
    "startup",
    "start-up",
    "giant",
    "maker",
    "brewer",
    "miner",
    "carrier",
    "utility",
];

/// Nouns by which a body goes only if its name says so, or is short for one that does.
const NAMED_FOR: &WordSet = words![
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

/// Whether two words name one nation, party or town: `Russian` and `Russia`, `US` and `American`.
fn same_nation(a: &str, b: &str) -> bool {
    let american = |w: &str| {
        ["us", "u.s.", "american", "america"]
            .iter()
            .any(|x| w.eq_ignore_ascii_case(x))
    };
    let british = |w: &str| {
        ["uk", "u.k.", "british", "britain"]
            .iter()
            .any(|x| w.eq_ignore_ascii_case(x))
    };
    let stem = |w: &str| w.chars().take(4).flat_map(char::to_lowercase).collect::<String>();
    a.eq_ignore_ascii_case(b)
        || american(a) && american(b)
        || british(a) && british(b)
        || a.len() >= 4 && b.len() >= 4 && stem(a) == stem(b)
}

impl Discourse<'_, '_> {
    /// The bearer of a description that is a subject: as [`Self::nominal`], but always somebody.
    pub(super) fn bearer_of_noun(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Who {
        match self.nominal(phrase, noun, sentence).0 {
            Speaker::Entity(e) => Who::Entity(e),
            Speaker::Joint(a, b) => Who::Joint(a, b),
            Speaker::Phrase(first, last) => self.described_before(first, last, noun),
            Speaker::Author | Speaker::Outlet => self.described(phrase, noun),
        }
    }

    fn described_before(&self, first: usize, last: usize, noun: usize) -> Who {
        self.memory
            .iter()
            .map(|r| r.who)
            .find(|who| matches!(*who, Who::Described(a, b, _) if a == first && b == last))
            .unwrap_or(Who::Described(first, last, noun))
    }

    fn described(&self, phrase: &Phrase, noun: usize) -> Who {
        Who::Described(
            phrase.first,
            self.reading.extended(phrase, self.reading.tokens.len()),
            noun,
        )
    }

    /// The speaker that a description stands for: the bearer of an office, the one spoken of, or the description itself.
    pub(super) fn nominal(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> (Speaker, Link) {
        let reading = self.reading;
        let extended = reading.extended(phrase, reading.tokens.len());
        let itself = (Speaker::Phrase(phrase.first, extended), Link::Nominal);
        // "the minister of Vell" is not whichever minister has been spoken of.
        let of_another =
            reading.is_word(noun + 1, "of") && (noun + 2..=phrase.last).any(|i| reading.is(i, Class::PLACE));
        let bare = extended == phrase.last && !of_another;
        // "the commission", where a Commission has been named.
        let body = reading.is(noun, Class::THING.or(Class::ORG)) && !reading.is_word(noun, "policy");
        // "the bishops", of the Conference of Velmarian Bishops
        let members =
            || noun == phrase.first + 1 && reading.tokens[noun].is_lower() && reading.text(noun).ends_with('s');
        if (body || members())
            // "the Vell Republican" is one of the party.
            && !(reading.is(noun, Class::EPITHET) && reading.tokens[noun].is_capital())
            && reading.is_word(phrase.first, "the")
            && phrase.first + 2 >= noun
            && bare
            && let number = reading.sentence_of(phrase.first)
            && let from = reading.sentences.get(number.saturating_sub(1)).map_or(noun, |s| s.start)
            && let Some(e) = reading.people.organisation_with(
                reading.body,
                &reading.tokens,
                &reading.mentions,
                noun,
                &reading.mentions[reading.mentions_in(&(from..noun))],
            )
        {
            return (Speaker::Entity(e), Link::Nominal);
        }
        if let Some(e) = self.kin(phrase, noun) {
            return (Speaker::Entity(e), Link::Nominal);
        }
        // "her statement said", "according to its annual report"
        if bare && let Some(owner) = self.owner_of_text(phrase, noun, sentence) {
            return (owner, Link::Nominal);
        }
        // "a report on the tides from the company", "a memo by Vidal"
        if extended > noun
            && reading.is_one_of(noun, TEXTS)
            && let Some(author) = self.author_of_text(noun, extended, sentence)
        {
            return (author, Link::Nominal);
        }
        // "the IMF report", "a Times article"
        if bare
            && let Some(m) = noun.checked_sub(1).and_then(|b| reading.mention_over(b))
            && reading.is_one_of(noun, TEXTS)
            && reading.mentions[m].title as usize >= phrase.first
            && reading.people.sort_of(reading.mentions[m].entity) == Sort::Organisation
        {
            return (Speaker::Entity(reading.mentions[m].entity), Link::Nominal);
        }
        let definite = reading.is_one_of(phrase.first, words!["the", "this", "that", "these", "those"]);
        // "the survey", "the survey of 1,000 pilots"
        let counted = reading.is_word(phrase.last + 1, "of") && reading.kind(phrase.last + 2) == Kind::Number;
        if definite
            && noun == phrase.first + 1
            && (bare || counted)
            && let Some(issuer) = self.issuer(noun)
        {
            return (issuer, Link::Nominal);
        }
        if !definite {
            // "Velmar’s prime minister"
            let of_place = bare
                && reading.is(noun, Class::RANK)
                && reading.kind(phrase.first + 1) == Kind::Possessive
                && reading
                    .mention_at(phrase.first)
                    .is_some_and(|m| reading.mentions[m].sort == Sort::Place && reading.mentions[m].len() == 1);
            if of_place && let Some(e) = self.office_holder_from(phrase.first, noun) {
                return (Speaker::Entity(e), Link::Nominal);
            }
            if let Some(e) = self.named_next(phrase, noun, sentence) {
                return (Speaker::Entity(e), Link::Nominal);
            }
            let former = bare && self.is_one_and_only(phrase, noun);
            return match former.then(|| self.one_and_only(phrase, noun)).flatten() {
                Some(e) => (Speaker::Entity(e), Link::Nominal),
                None => itself,
            };
        }
        // "A senior diplomat …": "the diplomat" is the same one, unless one who is named has the office and is nearer.
        let holder = self
            .office_holder(phrase, noun)
            .or_else(|| self.holder_elsewhere(phrase, noun).filter(|_| bare))
            .map(Who::Entity);
        let same = (bare && phrase.first + 1 == noun)
            .then(|| self.same_noun(noun))
            .flatten();
        // "the union", where one Federation has been named and no other union.
        if bare
            && phrase.first + 1 == noun
            && matches!(same, None | Some(Who::Described(..)))
            && reading.nature_of_noun(noun) == Nature::Body
            && reading.is_one_of(noun, NAMED_FOR)
            && let Some(e) = self.only_of_kind(noun)
        {
            return (Speaker::Entity(e), Link::Nominal);
        }
        // "the union", where a Federation has been named, is not only "the pilots’ union".
        if bare
            && phrase.first + 1 == noun
            && matches!(same, Some(Who::Described(..)))
            && reading.nature_of_noun(noun) == Nature::Body
            && let Some(Who::Entity(e)) = self.body_in_mind(noun)
            && self.is_of_kind(e, noun)
        {
            return (Speaker::Entity(e), Link::Nominal);
        }
        // "The president", where a guest of that office is named in passing and another person all through.
        let guest = bare && noun == phrase.first + 1 && reading.is_word(noun, "president");
        if guest
            && let Some(Who::Entity(e)) = holder
            && let Some(chief) = self.chief_person(e)
            && !self.holds_other_rank(chief, noun)
            && reading
                .mentions_of(chief)
                .next()
                .is_some_and(|m| (m.last as usize) < noun)
        {
            return (Speaker::Entity(chief), Link::Nominal);
        }
        let near = |who: Option<Who>| who.map_or(0.0, |who| self.memory.weight(who));
        let known = if near(same) > near(holder) {
            same
        } else {
            holder.or(same)
        };
        if let Some(who) = known {
            return (self.speaker_of(who), Link::Nominal);
        }
        let found = match reading.nature_of_noun(noun) {
            _ if !bare => None,
            // "the Orde campaign" is that of Orde, whatever party has been named.
            Nature::Body
                if reading.is_one_of(noun, words!["campaign", "camp", "team", "administration", "foundation"])
                    && reading.mention_over(noun - 1).is_some_and(|m| {
                        reading.mentions[m].title as usize >= phrase.first
                            && matches!(
                                reading.people.sort_of(reading.mentions[m].entity),
                                Sort::Person | Sort::Unknown
                            )
                    }) =>
            {
                None
            }
            Nature::Body if reading.is_word(noun, "service") && reading.is_one_of(noun - 1, words!["wire", "news"]) => {
                self.press_in_mind()
            }
            Nature::Body if reading.is_one_of(noun, BODIES) && noun <= phrase.first + 2 => self
                .body_here(phrase, noun, sentence)
                .or_else(|| self.body_in_mind(noun)),
            // "the paper", "the piece", "the wire service"
            Nature::Body | Nature::Thing if reading.is_one_of(noun, PRESS) && noun == phrase.first + 1 => {
                self.press_in_mind()
            }
            Nature::Body if reading.is_one_of(noun, NOTICES) && noun == phrase.first + 1 => self.publisher(),
            Nature::Person(gender) => self
                .named_in_sentence(phrase, noun, sentence)
                .or_else(|| self.person_in_mind(phrase, noun, gender, sentence)),
            _ => None,
        };
        found.map_or(itself, |who| (self.speaker_of(who), Link::Nominal))
    }

    /// Whose text it is that speaks, where a pronoun says so: `her statement said`.
    fn owner_of_text(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        let mark = (phrase.first + 1..noun)
            .rev()
            .find(|&i| reading.kind(i) == Kind::Possessive);
        let pronoun = phrase.first < noun && reading.is_one_of(phrase.first, words!["his", "her", "its", "their"]);
        let text = || reading.is_one_of(noun, TEXTS) || reading.is_one_of(noun, PLACES_OF_TEXT);
        if mark.is_none() && !pronoun || !text() {
            return None;
        }
        if pronoun {
            return self.pronoun(phrase.first, sentence);
        }
        // "Vidal’s full letter", "the commission’s report"
        let owner = reading.phrase_ending_at(mark? - 1, phrase.first)?;
        match owner.head {
            Head::Name(m) => {
                let mention = &reading.mentions[m as usize];
                let speaks = reading.people.may_speak(mention.entity);
                (mention.sort != Sort::Title && speaks).then_some(Speaker::Entity(mention.entity))
            }
            Head::Noun(n) if n as usize != noun => Some(self.nominal(&owner, n as usize, sentence).0),
            _ => None,
        }
    }

    /// The one whom a lead only describes and the next sentence names, by the same office or as one of the same body: `a top Fed official said.` `Vell Fed President Ana Vidal`.
    fn named_next(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<u32> {
        let reading = self.reading;
        let number = reading.sentence_of(phrase.first);
        let lead = number < LEAD && reading.is_one_of(phrase.first, words!["a", "an"]);
        if !lead || !reading.is(noun, Class::ANY_ROLE) || sentence.end <= noun {
            return None;
        }
        let next = reading.sentences.get(number + 1)?;
        let named = reading
            .mentions_in(next)
            .map(|m| &reading.mentions[m])
            .find(|m| reading.tokens[m.first as usize].is_outside())?;
        let begins = |word: &str, other: &str| word.len() >= 3 && other.starts_with(word);
        let shared = (named.title as usize..named.first as usize).any(|t| {
            let title = reading.text(t);
            title.eq_ignore_ascii_case(reading.text(noun))
                || reading.tokens[t].is_capital()
                    && (phrase.first..noun)
                        .filter(|&i| reading.tokens[i].is_capital())
                        .any(|i| begins(title, reading.text(i)) || begins(reading.text(i), title))
        });
        (shared && named.len() > 1 && reading.people.sort_of(named.entity) == Sort::Person).then_some(named.entity)
    }

    /// Who has written the text that a noun stands for, where the words up to `last` say from whom or by whom it is.
    pub(super) fn author_of_text(&self, noun: usize, last: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        // What is filed in court speaks for itself.
        if reading.is_one_of(noun, FILINGS) {
            return None;
        }
        let by = (noun + 1..last).find(|&i| reading.is_one_of(i, words!["from", "by"]))?;
        let author = reading.phrase_at(by + 1, last + 1)?;
        // "a tweet from the station’s director, Ana Vidal"
        let author = reading.apposed_name(&author).unwrap_or(author);
        match author.head {
            Head::Name(m) => {
                let mention = &reading.mentions[m as usize];
                let speaks = reading.people.may_speak(mention.entity);
                // "a survey from research firm Orde Black"
                let described = author.first < mention.title as usize && mention.sort != Sort::Place;
                (mention.sort != Sort::Title && (speaks || described)).then_some(Speaker::Entity(mention.entity))
            }
            Head::Noun(n)
                if reading.is_word(author.first, "the")
                    && reading.nature_of_noun(n as usize) == Nature::Body
                    && !reading.is_word(n as usize, "campaign") =>
            {
                let found = self.nominal(&author, n as usize, sentence).0;
                matches!(found, Speaker::Entity(_)).then_some(found)
            }
            _ => None,
        }
    }

    /// Whether a possessor has but one such: `Vidal's former deputy`, `the port's top lawyer`.
    fn is_one_and_only(&self, phrase: &Phrase, noun: usize) -> bool {
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
    fn one_and_only(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let Nature::Person(gender) = reading.nature_of_noun(noun) else {
            return None;
        };
        let owner = reading.mention_at(phrase.first).map(|m| reading.mentions[m].entity);
        self.last_subject
            .filter(|&e| Some(e) != owner && self.may_be(e, gender) && !self.holds_another(e, phrase, noun))
    }

    /// One described before by the same noun.
    fn same_noun(&self, noun: usize) -> Option<Who> {
        let reading = self.reading;
        self.memory
            .heaviest(|who| match who {
                Who::Described(_, _, n) if n < noun && reading.text(n).eq_ignore_ascii_case(reading.text(noun)) => 1.0,
                _ => 0.0,
            })
            .map(|r| r.who)
    }

    /// The heaviest body that has a name and may go by the noun; for `the company` also one that the article is about.
    fn body_in_mind(&self, noun: usize) -> Option<Who> {
        let reading = self.reading;
        self.memory
            .heaviest(|who| match who {
                Who::Entity(e) => match reading.people.sort_of(e) {
                    Sort::Person | Sort::Place | Sort::Title => 0.0,
                    _ if !self.may_go_by(e, noun) => 0.0,
                    Sort::Organisation => 1.0,
                    // A name of two unknown words may as well be a person's.
                    Sort::Unknown
                        if reading
                            .people
                            .entities
                            .get(e as usize)
                            .is_some_and(|entity| reading.mentions[entity.fullest as usize].len() == 1) =>
                    {
                        weights::PERHAPS_BODY
                    }
                    _ => 0.0,
                },
                _ => 0.0,
            })
            .filter(|r| r.weight >= weights::BODY_LEAST)
            .map(|r| r.who)
            .or_else(|| self.chief_body(noun).map(Who::Entity))
    }

    /// The one body named so far whose name says that it is what the noun says.
    fn only_of_kind(&self, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let mut all = self.chief_bodies.iter().copied().filter(|&e| {
            reading
                .people
                .entities
                .get(e as usize)
                .is_some_and(|entity| (reading.mentions[entity.fullest as usize].first as usize) < noun)
                && self.is_of_kind(e, noun)
        });
        let only = all.next()?;
        all.next().is_none().then_some(only)
    }

    /// The body that is named right before in the sentence: `The Vell Post, which sought to tie it to what the paper calls “…”`.
    fn body_here(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<Who> {
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
    }

    /// The company that the article names most often, by now too.
    fn chief_body(&self, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let commercial = reading.is_one_of(noun, COMMERCIAL);
        self.chief_bodies.iter().copied().find(|&e| {
            let named = reading
                .people
                .entities
                .get(e as usize)
                .is_some_and(|entity| (reading.mentions[entity.fullest as usize].first as usize) < noun);
            named
                && if commercial {
                    self.may_go_by(e, noun)
                } else {
                    self.is_of_kind(e, noun)
                }
        })
    }

    /// Whether the words of a body's name say that it is what the noun says.
    fn is_of_kind(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        let Some(entity) = reading.people.entities.get(entity as usize) else {
            return false;
        };
        let name = &reading.mentions[entity.fullest as usize];
        KINDS.iter().any(|(words, nouns)| {
            reading.is_one_of(noun, nouns) && (name.first..=name.last).any(|t| reading.is_one_of(t as usize, words))
        })
    }

    /// Whether a body may go by a noun for one, by the words of its name: no school is `the union`.
    fn may_go_by(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        let Some(entity) = reading.people.entities.get(entity as usize) else {
            return false;
        };
        let name = &reading.mentions[entity.fullest as usize];
        let has = |words: &WordSet| (name.first..=name.last).any(|t| reading.is_one_of(t as usize, words));
        let mut kinds = KINDS.iter().filter(|(words, _)| has(words)).peekable();
        if kinds.peek().is_none() {
            let initials = name.len() == 1 && reading.tokens[name.first as usize].case == Case::Upper;
            return initials && !reading.is_word(noun, "government") || !reading.is_one_of(noun, NAMED_FOR);
        }
        kinds.any(|(_, nouns)| reading.is_one_of(noun, nouns))
    }

    /// The newspaper or broadcaster that has just been spoken of.
    fn press_in_mind(&self) -> Option<Who> {
        let reading = self.reading;
        let press = |e: u32| {
            let Some(entity) = reading.people.entities.get(e as usize) else {
                return false;
            };
            let name = &reading.mentions[entity.fullest as usize];
            entity.sort == Sort::Organisation
                && (name.first..=name.last).any(|t| reading.is_one_of(t as usize, PRESS_NAMES))
        };
        self.memory
            .heaviest(|who| match who {
                Who::Entity(e) if press(e) => 1.0,
                _ => 0.0,
            })
            .filter(|r| r.weight >= weights::BODY_LEAST)
            .map(|r| r.who)
    }

    /// Whose text it is that speaks: a body's that has just been spoken of.
    fn publisher(&self) -> Option<Who> {
        let reading = self.reading;
        self.memory
            .heaviest(|who| match who {
                Who::Entity(e) if reading.people.sort_of(e) == Sort::Organisation => 1.0,
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

    /// The bearer of an office by the words before its noun: "the Russian president" is not the one of another country.
    fn office_holder(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        self.office_holder_from(phrase.first + 1, noun)
    }

    /// The same, by the words from `first` on.
    fn office_holder_from(&self, first: usize, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let key = hash(reading.text(noun).as_bytes());
        let bearers = self.offices.get(&key)?;
        let modifiers = first..noun;
        // Nations, towns and the like: what tells one bearer of an office from another.
        let tells = |i: usize| {
            reading.is(i, Class::NATIONALITY.or(Class::PLACE))
                || reading.tokens[i].is_capital() && !reading.is(i, Class::TITLE.or(Class::ANY_ROLE))
        };
        let asked = modifiers.clone().any(tells);
        let fits = |a: usize, b: usize| {
            !asked
                || !(a..=b).any(tells)
                || (a..=b).any(|j| modifiers.clone().any(|i| same_nation(reading.text(j), reading.text(i))))
        };
        bearers
            .iter()
            .filter(|(_, a, b)| fits(*a, *b))
            .rev()
            .enumerate()
            .max_by_key(|(age, (_, a, b))| {
                // "the president" is not the former one.
                let past = |i: usize| reading.is_one_of(i, words!["former", "ex", "late", "then", "vice", "deputy"]);
                let same_time = (a.saturating_sub(1)..=*b).any(past) == modifiers.clone().any(past);
                let shared = modifiers
                    .clone()
                    .filter(|&i| (*a..=*b).any(|j| reading.text(j).eq_ignore_ascii_case(reading.text(i))))
                    .count();
                (same_time, shared, usize::MAX - age)
            })
            .map(|(_, (entity, _, _))| *entity)
    }

    /// The one bearer of a political office whom the headline or a later sentence names by it: `the president`, and below `President Brandl`.
    fn holder_elsewhere(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        if noun != phrase.first + 1 || !reading.is_one_of(noun, POLITICAL) {
            return None;
        }
        let office = reading.text(noun);
        if let Some(named) = self.bearer_in_headline(office) {
            return Some(named);
        }
        let mut later = reading.mentions[reading.mentions_in(&(noun..reading.tokens.len()))]
            .iter()
            .filter(|m| {
                let former = |i: usize| reading.is_one_of(i, words!["former", "ex", "vice", "deputy", "late"]);
                (m.title..m.first).any(|i| reading.text(i as usize).eq_ignore_ascii_case(office))
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
    fn bearer_in_headline(&self, office: &str) -> Option<u32> {
        let reading = self.reading;
        let mut words = self.headline.split_whitespace();
        let before = words.find(|w| w.eq_ignore_ascii_case(office))?;
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
    fn holds_another(&self, entity: u32, phrase: &Phrase, noun: usize) -> bool {
        let key = hash(self.reading.text(noun).as_bytes());
        self.offices
            .get(&key)
            .is_some_and(|bearers| bearers.iter().any(|(e, _, _)| *e == entity))
            && self.office_holder(phrase, noun) != Some(entity)
    }

    /// The person in mind whom a description with an article may stand for: "the detective", "the striker".
    fn person_in_mind(&self, phrase: &Phrase, noun: usize, gender: Gender, sentence: &Range<usize>) -> Option<Who> {
        let reading = self.reading;
        // "The first witness": there are others.
        let counted = noun == phrase.first + 2
            && reading.is_one_of(phrase.first + 1, words!["first", "second", "third", "other"])
            && !reading.is_one_of(noun, words!["lady", "minister", "daughter", "son"]);
        // Nor is a source ever somebody named.
        if counted || reading.is_one_of(noun, words!["source", "insider"]) {
            return None;
        }
        // "Inspector Vidal leads the inquiry. “…,” the detective said."
        if (reading.is(noun, Class::ANY_ROLE.or(Class::RANK)) || is_agent(reading.text(noun)))
            && let Some(e) = self.last_subject
            && self.may_be(e, gender)
            && !self.names(phrase, e)
            && !self.holds_other_rank(e, noun)
            && !self.holds_another(e, phrase, noun)
            && !self.is_beside(e, phrase, sentence)
        {
            // "The president", in an article that names one person far more often than whom the last sentence was about.
            let head_of_state =
                reading.is_one_of(noun, words!["president", "premier", "chancellor"]) && noun == phrase.first + 1;
            let chief = if head_of_state { self.chief_person(e) } else { None };
            return Some(Who::Entity(chief.unwrap_or(e)));
        }
        let epithet = reading.is(noun, Class::EPITHET) || reading.is_age(noun) || is_agent(reading.text(noun));
        if !epithet {
            return None;
        }
        let person = self.memory.heaviest(|who| {
            let Who::Entity(e) = who else { return 0.0 };
            let Some(entity) = reading.people.entities.get(e as usize) else {
                return 0.0;
            };
            let agrees = gender == Gender::Unknown || entity.gender == Gender::Unknown || entity.gender == gender;
            if entity.sort == Sort::Person && agrees {
                1.0
            } else {
                0.0
            }
        });
        if let Some(r) = person.filter(|r| r.weight >= weights::PERSON_LEAST) {
            return Some(r.who);
        }
        // The lead names an office, the next sentence its bearer.
        let nobody = self
            .memory
            .iter()
            .all(|r| !matches!(reading.nature_of(r.who), Nature::Person(_)));
        if !nobody {
            return self.chief_so_far(phrase, noun, gender);
        }
        reading
            .mentions_in(&(phrase.last..phrase.last + 120))
            .map(|m| &reading.mentions[m])
            .find(|m| m.sort == Sort::Person && m.entity != u32::MAX)
            .map(|m| Who::Entity(m.entity))
    }

    /// The person whom the article names most often, and has named before, where a description may stand for them: `the US spy chief`.
    fn chief_so_far(&self, phrase: &Phrase, noun: usize, gender: Gender) -> Option<Who> {
        let reading = self.reading;
        let (chief, count) = self.chief_person?;
        let fullest = reading.people.entities.get(chief as usize)?.fullest;
        let named = (reading.mentions.get(fullest as usize)?.first as usize) < noun;
        let other =
            self.holds_other_rank(chief, noun) || self.holds_another(chief, phrase, noun) || self.names(phrase, chief);
        (count > 2 && named && !other && self.may_be(chief, gender)).then_some(Who::Entity(chief))
    }

    /// Whether somebody holds an office by which they are called, other than this one: a senator is not "the president".
    fn holds_other_rank(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        if !reading.is_one_of(noun, POLITICAL) {
            return false;
        }
        let key = hash(reading.text(noun).as_bytes());
        self.offices.iter().any(|(office, bearers)| {
            *office != key
                && bearers.iter().any(|(e, first, last)| {
                    *e == entity
                        && (*first..=*last)
                            .any(|i| hash(reading.text(i).as_bytes()) == *office && reading.is_one_of(i, POLITICAL))
                })
        })
    }

    /// The person whom the article names most often, if that is much more often than this one.
    fn chief_person(&self, than: u32) -> Option<u32> {
        let (chief, most) = self.chief_person?;
        let own = self.reading.people.entities.get(than as usize)?.count;
        (most > 2 * own && most > 2).then_some(chief)
    }

    /// Whether a description names somebody whom it therefore does not stand for: `the Orde adviser`.
    fn names(&self, phrase: &Phrase, entity: u32) -> bool {
        let reading = self.reading;
        reading
            .mentions_in(&(phrase.first..phrase.last + 1))
            .any(|m| reading.mentions[m].entity == entity)
    }

    /// Whether somebody is named elsewhere in the sentence: "the controller" who asks Orde is not Orde.
    fn is_beside(&self, entity: u32, phrase: &Phrase, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        reading
            .mentions_in(&(phrase.last + 1..sentence.end))
            .take(FEW)
            .any(|m| {
                let mention = &reading.mentions[m];
                mention.entity == entity && reading.tokens[mention.first as usize].is_outside()
            })
    }

    /// Whether somebody named is a person or may be one, and of this gender as far as is known.
    pub(super) fn may_be(&self, entity: u32, gender: Gender) -> bool {
        let Some(entity) = self.reading.people.entities.get(entity as usize) else {
            return false;
        };
        let agrees = gender == Gender::Unknown || entity.gender == Gender::Unknown || entity.gender == gender;
        // A pronoun has told that it is one, or it is two words of which nothing is known.
        let two = self
            .reading
            .mentions
            .get(entity.fullest as usize)
            .is_some_and(|m| m.len() == 2);
        let perhaps = entity.sort == Sort::Unknown && (two || entity.gender != Gender::Unknown);
        (entity.sort == Sort::Person || perhaps) && agrees
    }

    /// "The California congressman" in a sentence whose subject has a name.
    fn named_in_sentence(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<Who> {
        let reading = self.reading;
        if !reading.is(noun, Class::EPITHET) || !reading.is_one_of(phrase.first, words!["the", "this"]) {
            return None;
        }
        let Nature::Person(gender) = reading.nature_of_noun(noun) else {
            return None;
        };
        let subject = reading
            .main_subject(sentence.start, phrase.first)
            .filter(|p| p.last < phrase.first)?;
        let Head::Name(m) = subject.head else { return None };
        let entity = reading.mentions[m as usize].entity;
        (self.may_be(entity, gender) && !self.holds_another(entity, phrase, noun)).then_some(Who::Entity(entity))
    }

    /// "Her husband", "Orde's brother": the one other person with the same surname.
    fn kin(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        if !reading.is_one_of(noun, KIN) {
            return None;
        }
        let Nature::Person(gender) = reading.nature_of_noun(noun) else {
            return None;
        };
        let of = if phrase.first < noun && reading.is(phrase.first, Class::HE_SHE) {
            let wanted = if reading.is(phrase.first, Class::HE) {
                Gender::He
            } else {
                Gender::She
            };
            let here = phrase.first..phrase.first;
            match self.person(wanted, phrase.first, &here)? {
                Who::Entity(e) => e,
                _ => return None,
            }
        } else {
            let m = reading.mention_at(phrase.first)?;
            let mention = &reading.mentions[m];
            if reading.kind(mention.last as usize + 1) != Kind::Possessive {
                return None;
            }
            mention.entity
        };
        // "his younger brother, Tomas Brandl": the article says which.
        if let Some([(only, _, _)]) = self
            .offices
            .get(&hash(reading.text(noun).as_bytes()))
            .map(Vec::as_slice)
            && *only != of
            && self.may_be(*only, gender)
        {
            return Some(*only);
        }
        let mut family = reading
            .people
            .namesakes(of, reading.body, &reading.tokens, &reading.mentions)
            .filter(|&e| self.may_be(e, gender));
        let only = family.next()?;
        family.next().is_none().then_some(only)
    }

    /// Notes which offices a mention is said to hold: before the name, or after it between commas.
    pub(super) fn note_office(&mut self, mention: &Mention, sentence: &Range<usize>) {
        let reading = self.reading;
        let mut first = mention.title as usize;
        let mut steps = 0;
        while first > sentence.start
            && steps < 5
            && reading.tokens[first - 1].is_lower()
            && reading.tokens[first - 1].is_outside()
            && !reading.text(first - 1).ends_with("ing")
            // "the president told Orde", "the mayor visited Orde"
            && (!reading.text(first - 1).ends_with("ed") || reading.is_one_of(first - 1, FORMERLY))
            && !reading.is(
                first - 1,
                Class::PREPOSITION
                    .or(Class::CONJUNCTION)
                    .or(Class::AUX)
                    .or(Class::FINITE)
                    .or(Class::TELL)
                    .or(Class::SAY)
                    .or(Class::SAYING)
                    .or(Class::COMMUNICATING)
                    .or(Class::DETERMINER),
            )
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
        // "the mayor of Vell, Tomas Brandl"
        if let Some(before) = (mention.title as usize).checked_sub(2).filter(|b| *b > sentence.start)
            && reading.kind(before + 1) == Kind::Comma
            && let Some(p) = reading.phrase_ending_at(before, sentence.start)
            && let Head::Noun(n) = p.head
            && reading.is(p.first, Class::DETERMINER)
        {
            self.note(n as usize, mention.entity, p.first, p.last);
        }
        let comma = mention.last as usize + 1;
        let placed = (mention.title as usize)
            .checked_sub(1)
            .is_some_and(|b| reading.is(b, Class::PREPOSITION));
        if reading.kind(comma) == Kind::Comma
            && !placed
            && let Some(p) = reading.phrase_at(comma + 1, sentence.end)
        {
            let noun = match p.head {
                Head::Noun(n) => n as usize,
                Head::Name(m) if reading.mentions[m as usize].sort == Sort::Title => {
                    reading.mentions[m as usize].last as usize
                }
                _ => return,
            };
            if reading.is(noun, OFFICE)
                && matches!(
                    reading.kind(reading.extended(&p, sentence.end) + 1),
                    Kind::Comma | Kind::Dash | Kind::Stop
                )
            {
                self.note(noun, mention.entity, p.first, p.last);
            }
        }
    }

    pub(super) fn note(&mut self, noun: usize, entity: u32, first: usize, last: usize) {
        let reading = self.reading;
        if !reading.is(noun, OFFICE) {
            return;
        }
        let bearers = self.offices.entry(hash(reading.text(noun).as_bytes())).or_default();
        bearers.retain(|(e, _, _)| *e != entity);
        if bearers.len() >= 8 {
            bearers.remove(0);
        }
        bearers.push((entity, first, last));
    }
}
