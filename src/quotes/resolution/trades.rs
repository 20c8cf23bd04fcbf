//! What people do, as far as the article says so: no referee is "the striker", and no singer "the pilot".

use std::sync::LazyLock;

use super::memory::Who;
use super::roles::{GENERALS, LOOSE};
use super::{Discourse, FEW, weights};
use crate::quotes::lexicon::{Class, HashTable, WordSet, hash, words};
use crate::quotes::names::{Gender, Mention, has_an_age};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// Kinds of work, as a set of bits: a noun may be one of several (`captain`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Trades(u32);

/// What the article has said that somebody does.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stated {
    now: Trades,
    once: Trades,
    /// Whether they are or were before a court.
    tried: bool,
}

const PLAYS: Trades = Trades(1);
const TRAINS: Trades = Trades(1 << 1);
const UMPIRES: Trades = Trades(1 << 2);
const JUDGES: Trades = Trades(1 << 3);
const PLEADS: Trades = Trades(1 << 4);
const POLICES: Trades = Trades(1 << 5);
const COMMANDS: Trades = Trades(1 << 6);
const HEALS: Trades = Trades(1 << 7);
const PREACHES: Trades = Trades(1 << 8);
const MAKES_MUSIC: Trades = Trades(1 << 9);
const ACTS: Trades = Trades(1 << 10);
const MAKES_FILMS: Trades = Trades(1 << 11);
const PRESENTS: Trades = Trades(1 << 12);
const REPORTS: Trades = Trades(1 << 13);
const WRITES: Trades = Trades(1 << 14);
const STUDIES: Trades = Trades(1 << 15);
const TEACHES: Trades = Trades(1 << 16);
const GOVERNS: Trades = Trades(1 << 17);
const MANAGES: Trades = Trades(1 << 18);
const SERVES: Trades = Trades(1 << 19);
const STEERS: Trades = Trades(1 << 20);
const OFFENDS: Trades = Trades(1 << 21);
const IS_YOUNG: Trades = Trades(1 << 22);
const ASSISTS: Trades = Trades(1 << 23);
const PASSES_BY: Trades = Trades(1 << 24);
const OWNS: Trades = Trades(1 << 25);
const OFFICIATES: Trades = Trades(1 << 26);

/// What those do who are called by a noun, by its hash: nearly every noun of a text is asked for.
static BY_NOUN: LazyLock<HashTable<u64, Trades>> = LazyLock::new(|| {
    let mut trades = HashTable::<u64, Trades>::default();
    for (trade, nouns) in NOUNS {
        for noun in nouns.words() {
            let all = trades.entry(hash(noun.as_bytes())).or_default();
            *all = all.or(*trade);
        }
    }
    trades
});

/// The nouns for those who do each.
const NOUNS: &[(Trades, &WordSet)] = &[
    (
        PLAYS,
        words![
            "all-rounder",
            "athlete",
            "batsman",
            "batswoman",
            "batter",
            "bowler",
            "boxer",
            "captain",
            "catcher",
            "centre-back",
            "centre-forward",
            "centre-half",
            "cornerback",
            "cricketer",
            "cyclist",
            "defenceman",
            "defender",
            "defenseman",
            "finalist",
            "five-eighth",
            "flanker",
            "fly-half",
            "footballer",
            "forward",
            "full-back",
            "fullback",
            "goalie",
            "goalkeeper",
            "goaltender",
            "golfer",
            "guard",
            "gymnast",
            "halfback",
            "hooker",
            "hurdler",
            "jockey",
            "keeper",
            "left-back",
            "left-hander",
            "leg-spinner",
            "libero",
            "linebacker",
            "lineman",
            "lock",
            "loosehead",
            "medallist",
            "midfielder",
            "netminder",
            "number-eight",
            "oarsman",
            "oarswoman",
            "off-spinner",
            "opener",
            "outfielder",
            "paceman",
            "pacer",
            "pitcher",
            "player",
            "playmaker",
            "prop",
            "quarterback",
            "racer",
            "receiver",
            "rider",
            "right-back",
            "right-hander",
            "rower",
            "ruckman",
            "runner",
            "scrum-half",
            "seamer",
            "second-rower",
            "shortstop",
            "skater",
            "skier",
            "skipper",
            "slugger",
            "spinner",
            "sprinter",
            "star",
            "striker",
            "substitute",
            "swimmer",
            "tighthead",
            "wicketkeeper",
            "wing-back",
            "winger",
            "wrestler",
        ],
    ),
    (TRAINS, words!["boss", "coach", "manager", "trainer"]),
    (UMPIRES, words!["linesman", "official", "referee", "umpire"]),
    (JUDGES, words!["coroner", "judge", "jurist", "justice", "magistrate"]),
    (
        PLEADS,
        words!["attorney", "barrister", "counsel", "lawyer", "prosecutor", "solicitor"],
    ),
    (
        POLICES,
        words![
            "captain",
            "commander",
            "commissioner",
            "constable",
            "cop",
            "det",
            "det.",
            "detective",
            "insp",
            "insp.",
            "inspector",
            "lieutenant",
            "lt.",
            "marshal",
            "officer",
            "policeman",
            "policewoman",
            "sergeant",
            "sgt",
            "sgt.",
            "sheriff",
            "superintendent",
            "supt",
            "supt.",
            "trooper"
        ],
    ),
    (
        COMMANDS,
        words![
            "adm.",
            "admiral",
            "brigadier",
            "capt.",
            "captain",
            "cmdr.",
            "col.",
            "colonel",
            "commander",
            "corporal",
            "gen.",
            "general",
            "lieutenant",
            "lt.",
            "maj.",
            "major",
            "officer",
            "pilot",
            "sergeant",
            "sgt.",
            "soldier"
        ],
    ),
    (
        HEALS,
        words![
            "dentist",
            "doctor",
            "dr",
            "dr.",
            "gp",
            "medic",
            "midwife",
            "neurosurgeon",
            "nurse",
            "paramedic",
            "physician",
            "physio",
            "physiotherapist",
            "psychiatrist",
            "psychologist",
            "surgeon",
            "therapist"
        ],
    ),
    (
        PREACHES,
        words![
            "archbishop",
            "bishop",
            "canon",
            "cardinal",
            "dean",
            "imam",
            "minister",
            "pastor",
            "preacher",
            "priest",
            "rabbi",
            "rev",
            "rev.",
            "reverend",
            "vicar"
        ],
    ),
    (
        MAKES_MUSIC,
        words![
            "bassist",
            "composer",
            "dj",
            "drummer",
            "guitarist",
            "musician",
            "pianist",
            "rapper",
            "singer",
            "singer-songwriter",
            "songwriter",
            "soprano",
            "star",
            "violinist",
            "vocalist"
        ],
    ),
    (
        ACTS,
        words![
            "actor",
            "actress",
            "comedian",
            "comic",
            "dancer",
            "entertainer",
            "performer",
            "star"
        ],
    ),
    (
        MAKES_FILMS,
        words![
            "director",
            "film-maker",
            "filmmaker",
            "producer",
            "screenwriter",
            "showrunner"
        ],
    ),
    (
        PRESENTS,
        words![
            "anchor",
            "broadcaster",
            "commentator",
            "dj",
            "host",
            "newsreader",
            "presenter",
            "pundit",
            "star"
        ],
    ),
    (
        REPORTS,
        words![
            "blogger",
            "columnist",
            "commentator",
            "correspondent",
            "editor",
            "journalist",
            "photographer",
            "reporter"
        ],
    ),
    (
        WRITES,
        words![
            "author",
            "biographer",
            "blogger",
            "columnist",
            "dramatist",
            "essayist",
            "historian",
            "novelist",
            "playwright",
            "poet",
            "writer"
        ],
    ),
    (
        STUDIES,
        words![
            "academic",
            "archaeologist",
            "biologist",
            "dr",
            "dr.",
            "economist",
            "historian",
            "lecturer",
            "physicist",
            "prof",
            "prof.",
            "professor",
            "psychologist",
            "researcher",
            "scholar",
            "scientist"
        ],
    ),
    (
        TEACHES,
        words![
            "headmaster",
            "headmistress",
            "headteacher",
            "lecturer",
            "principal",
            "superintendent",
            "teacher",
            "tutor"
        ],
    ),
    (
        GOVERNS,
        words![
            "chancellor",
            "commissioner",
            "congressman",
            "congresswoman",
            "councillor",
            "councilman",
            "councilwoman",
            "gov.",
            "governor",
            "lawmaker",
            "legislator",
            "mayor",
            "minister",
            "mp",
            "politician",
            "premier",
            "president",
            "rep.",
            "representative",
            "secretary",
            "sen.",
            "senator",
            "treasurer"
        ],
    ),
    (
        MANAGES,
        words![
            "banker",
            "boss",
            "chairman",
            "chairwoman",
            "chef",
            "director",
            "executive",
            "financier",
            "landlord",
            "manager",
            "president",
            "publisher"
        ],
    ),
    (
        SERVES,
        words![
            "bartender",
            "butcher",
            "cashier",
            "chef",
            "cleaner",
            "clerk",
            "dispatcher",
            "foreman",
            "hairdresser",
            "operator",
            "plumber",
            "porter",
            "receptionist",
            "shopkeeper",
            "usher",
            "waiter",
            "waitress"
        ],
    ),
    (
        STEERS,
        words![
            "cabbie",
            "captain",
            "conductor",
            "driver",
            "motorist",
            "pilot",
            "sailor",
            "skipper"
        ],
    ),
    (
        OFFENDS,
        words![
            "attacker",
            "burglar",
            "defendant",
            "gunman",
            "killer",
            "murderer",
            "rapist",
            "robber",
            "thief"
        ],
    ),
    (
        IS_YOUNG,
        words![
            "boy",
            "child",
            "freshman",
            "girl",
            "junior",
            "pupil",
            "schoolboy",
            "schoolgirl",
            "senior",
            "sophomore",
            "teen",
            "teenager",
            "youngster",
            "youth"
        ],
    ),
    (ASSISTS, words!["adviser", "advisor", "aide", "assistant", "staffer"]),
    (
        PASSES_BY,
        words!["bystander", "caller", "heckler", "onlooker", "passer-by"],
    ),
    (
        OWNS,
        words![
            "businessman",
            "businesswoman",
            "ceo",
            "entrepreneur",
            "founder",
            "investor",
            "owner"
        ],
    ),
    (OFFICIATES, words!["official"]),
];

/// Trades that one may well have besides, though the article does not say so.
const AKIN: [(Trades, Trades); 43] = [
    (ACTS, MAKES_MUSIC),
    (ACTS, PRESENTS),
    (ACTS, WRITES),
    (ASSISTS, GOVERNS),
    (ASSISTS, MANAGES),
    (ASSISTS, OFFICIATES),
    (COMMANDS, POLICES),
    (GOVERNS, MANAGES),
    (GOVERNS, OFFICIATES),
    (GOVERNS, PLEADS),
    (HEALS, OFFICIATES),
    (HEALS, STUDIES),
    (IS_YOUNG, ACTS),
    (IS_YOUNG, MAKES_MUSIC),
    (IS_YOUNG, OFFENDS),
    (IS_YOUNG, PLAYS),
    (JUDGES, PLEADS),
    (MAKES_FILMS, WRITES),
    (MAKES_MUSIC, WRITES),
    (MANAGES, OFFICIATES),
    (MANAGES, STUDIES),
    (OFFICIATES, PLEADS),
    (OFFICIATES, STUDIES),
    (OFFICIATES, TEACHES),
    (OWNS, ACTS),
    (OWNS, ASSISTS),
    (OWNS, GOVERNS),
    (OWNS, MAKES_FILMS),
    (OWNS, MAKES_MUSIC),
    (OWNS, MANAGES),
    (OWNS, PLEADS),
    (OWNS, PLAYS),
    (OWNS, PRESENTS),
    (OWNS, REPORTS),
    (OWNS, SERVES),
    (OWNS, STUDIES),
    (OWNS, WRITES),
    (PLAYS, STEERS),
    (PRESENTS, REPORTS),
    (REPORTS, WRITES),
    (STUDIES, TEACHES),
    (STUDIES, WRITES),
    (TEACHES, WRITES),
];

/// Words that say that an office is no longer held.
const NO_LONGER: &WordSet = words![
    "ex", "former", "formerly", "late", "one-time", "onetime", "retired", "then"
];

/// What stands behind `her` where it is no `her boat`.
const NO_NOUN: Class = Class::HE_SHE
    .or(Class::IT)
    .or(Class::THEY)
    .or(Class::WHO)
    .or(Class::DETERMINER)
    .or(Class::PREPOSITION)
    .or(Class::CONJUNCTION);

/// What those are called together who play for one.
const SIDES: &WordSet = words!["charges", "men", "players", "side", "squad", "team", "women"];

/// Words between which and a side's manager there is no other kind of boss.
const BOSSES: &WordSet = words![
    "caretaker",
    "current",
    "ex",
    "former",
    "interim",
    "new",
    "old",
    "then",
    "under-fire"
];

/// Below this age nobody is a judge or runs a team.
const GROWN_UP: u8 = 30;

/// What the young are not.
const OF_THE_GROWN_UP: Trades = TRAINS.or(JUDGES).or(GOVERNS);

/// Below this age nobody pleads or preaches.
const LEARNED: u8 = 20;

/// What those are not who are still at school.
const OF_THE_LEARNED: Trades = PLEADS
    .or(POLICES)
    .or(HEALS)
    .or(PREACHES)
    .or(REPORTS)
    .or(STUDIES)
    .or(TEACHES)
    .or(MANAGES);

/// Those who go by one noun of their trade as well as by another.
const CALLED_EITHER: Trades = TRAINS
    .or(JUDGES)
    .or(HEALS)
    .or(MAKES_MUSIC)
    .or(ACTS)
    .or(PRESENTS)
    .or(WRITES)
    .or(STUDIES)
    .or(OFFENDS);

/// Who stands on the other side in a court.
const OF_THE_COURT: Trades = JUDGES.or(PLEADS);

/// What happens to those who are tried, and what they do there.
const TRIED: &WordSet = words![
    "acquitted",
    "arraigned",
    "charged",
    "cleared",
    "convicted",
    "imprisoned",
    "indicted",
    "jailed",
    "plead",
    "pleaded",
    "pled",
    "sentenced",
];

/// What they do themselves.
const PLEADED: &WordSet = words!["plead", "pleaded", "pled"];

/// How far after the verb a court is named, in tokens.
const LONGEST_COURT: usize = 5;

impl Trades {
    const fn or(self, other: Trades) -> Trades {
        Trades(self.0 | other.0)
    }

    const fn common(self, other: Trades) -> Trades {
        Trades(self.0 & other.0)
    }

    const fn is_any(self, of: Trades) -> bool {
        self.0 & of.0 != 0
    }

    pub(super) const fn is_known(self) -> bool {
        self.0 != 0
    }

    /// These and all that are akin to one of them.
    fn widened(self) -> Trades {
        AKIN.iter().fold(self, |all, &(a, b)| {
            let all = if self.is_any(a) { all.or(b) } else { all };
            if self.is_any(b) { all.or(a) } else { all }
        })
    }
}

impl Reading<'_> {
    /// Whether what stands before a name is another office than the noun: `Mayor Tomas Orde` is no inspector.
    pub(super) fn is_titled_otherwise(&self, mention: &Mention, noun: usize) -> bool {
        let asked = self.trades_of(noun);
        let before = (mention.title as usize..mention.first as usize).filter(|&i| self.is(i, Class::RANK));
        let titles = before.fold(Trades::default(), |all, i| all.or(self.trades_of(i)));
        asked.is_known() && titles.is_known() && !titles.widened().is_any(asked)
    }

    /// Whether a name is set beside what somebody does of whom nobody has heard, which is no office: `Tomas Orde, a baker`.
    pub(super) fn is_introduced_otherwise(&self, mention: &Mention, noun: usize) -> bool {
        let comma = self.past_age(mention);
        if !self.is(noun, Class::RANK.or(Class::ANY_ROLE))
            || self.kind(comma) != Kind::Comma
            || !self.is_one_of(comma + 1, words!["a", "an"])
        {
            return false;
        }
        let Some(phrase) = self.phrase_at(comma + 1, self.tokens.len()) else {
            return false;
        };
        let Head::Noun(called) = phrase.head else { return false };
        let called = called as usize;
        self.is(called, Class::ANY_ROLE)
            && !self.is(called, Class::EPITHET)
            && !self.is_one_of(called, LOOSE)
            && !self.is_no_longer(phrase.first, called)
            && !self.text(called).eq_ignore_ascii_case(self.text(noun))
            && !self.trades_of(called).widened().is_any(self.trades_of(noun))
    }

    /// What those do who are called by a noun.
    pub(super) fn trades_of(&self, noun: usize) -> Trades {
        // "the attorney general" commands nobody.
        if self.is_word(noun, "general") && noun > 0 && self.is_one_of(noun - 1, GENERALS) {
            return Trades::default();
        }
        self.tokens
            .get(noun)
            .and_then(|t| BY_NOUN.get(&t.hash(self.body)))
            .copied()
            .unwrap_or_default()
    }

    /// Whether one who is called by one noun is not called by another: `a pilot` is not `the nurse`.
    pub(super) fn does_otherwise(&self, one: usize, other: usize) -> bool {
        let (one, other) = (self.trades_of(one), self.trades_of(other));
        one.is_known() && other.is_known() && !one.widened().is_any(other)
    }

    /// Whether a noun is one that those who play for a side or a school are called by: `the shortstop`, `the sophomore`.
    pub(super) fn plays(&self, noun: usize) -> bool {
        self.tokens.get(noun).is_some_and(|t| t.is_lower())
            && (self.trades_of(noun).is_any(PLAYS)
                || self.is_one_of(noun, words!["freshman", "junior", "senior", "sophomore"]))
    }

    /// The comma after the age that stands behind a name, or else what stands there: `Tomas Brandl, 58,`.
    pub(super) fn past_age(&self, mention: &Mention) -> usize {
        let next = mention.last as usize + 1;
        if has_an_age(&self.tokens, next) { next + 2 } else { next }
    }

    /// Whether words from `first` to `last` speak of what somebody has been: `former Vell striker`.
    pub(super) fn is_no_longer(&self, first: usize, last: usize) -> bool {
        (first..=last).any(|i| self.is_one_of(i, NO_LONGER) || self.text(i).starts_with("ex-"))
    }
}

impl Discourse<'_, '_> {
    /// Takes note of what somebody is said to do, by a noun of the words from `first` to `last`.
    pub(super) fn note_trade(&mut self, noun: usize, entity: u32, first: usize, last: usize) {
        let mut trades = self.reading.trades_of(noun);
        // "chief executive officer Ana Vidal"
        if self.reading.is_word(noun, "officer") && (first..noun).any(|i| self.reading.is_word(i, "chief")) {
            trades = MANAGES;
        }
        // "recruitment boss Ana Vidal", and not "former Vell boss Ana Vidal"
        let before = noun
            .checked_sub(1)
            .filter(|&b| b >= first && self.reading.tokens[b].is_lower());
        if self.reading.is_word(noun, "boss") && before.is_some_and(|b| !self.reading.is_one_of(b, BOSSES)) {
            trades = MANAGES;
        }
        if !trades.is_known() {
            return;
        }
        let stated = self.trades.entry(entity).or_default();
        if self.reading.is_no_longer(first.saturating_sub(1), last) {
            stated.once = stated.once.or(trades);
        } else {
            stated.now = stated.now.or(trades);
        }
    }

    /// The one whose side the sentence has spoken of, for who trains one: `Orde’s side are last, and the manager`.
    pub(super) fn whose_side(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        if noun != phrase.first + 1 || !reading.trades_of(noun).is_any(TRAINS) {
            return None;
        }
        let start = reading.sentences.get(reading.sentence_of(noun))?.start;
        let mut owners = reading.mentions_in(&(start..phrase.first)).rev().take(FEW);
        let owner = owners.find(|&m| {
            let mark = reading.mentions[m].last as usize + 1;
            reading.kind(mark) == Kind::Possessive && reading.is_one_of(mark + 1, SIDES)
        })?;
        let entity = reading.mentions[owner].entity;
        self.may_be(entity, Gender::Unknown).then_some(entity)
    }

    /// Whether the article has said of somebody that they play: `Captain Tomas Orde`.
    pub(super) fn is_player(&self, entity: u32) -> bool {
        self.trades.get(&entity).is_some_and(|stated| stated.now.is_any(PLAYS))
    }

    /// Takes note of whom a sentence says to be before a court: `Orde was jailed for life`.
    pub(super) fn note_trial(&mut self, mention: &Mention) {
        let reading = self.reading;
        let next = mention.last as usize + 1;
        let past_age = reading.past_age(mention);
        let first = past_age + usize::from(past_age > next);
        let mut at = first;
        if reading.is(at, Class::AUX) {
            at += 1 + usize::from(reading.is_one_of(at + 1, words!["been", "also", "later"]));
        }
        if reading.kind(at) != Kind::Word {
            return;
        }
        // "Orde appeared before Judge Vidal", "in court"
        let appears = reading.is_one_of(at, words!["appear", "appeared", "appears"])
            && (at + 1..at + LONGEST_COURT).any(|i| reading.is_word(i, "court") || reading.trades_of(i).is_any(JUDGES));
        let guilty = reading.is_word(at, "found") && reading.is_word(at + 1, "guilty");
        if appears || guilty || reading.is_one_of(at, TRIED) && (at > first || reading.is_one_of(at, PLEADED)) {
            self.trades.entry(mention.entity).or_default().tried = true;
        }
    }

    /// The one in mind of whom the article has said that they do what one does whom a description means: the author for `the novelist`.
    pub(super) fn who_does(&self, phrase: &Phrase, noun: usize, gender: Gender) -> Option<Who> {
        let asked = self.reading.trades_of(noun).common(CALLED_EITHER);
        if !asked.is_known() || self.reading.is_no_longer(phrase.first, noun) {
            return None;
        }
        let does = |e: &u32| {
            self.trades
                .get(e)
                .is_some_and(|stated| stated.now.is_any(asked) || stated.tried && asked.is_any(OFFENDS))
        };
        if let Some(e) = self
            .last_subject
            .filter(|e| does(e) && self.may_be(*e, gender) && !self.holds_another(*e, phrase, noun))
        {
            return Some(Who::Entity(e));
        }
        let found = self.memory.heaviest(|who| match who {
            Who::Entity(e)
                if does(&e)
                    && self.may_be(e, gender)
                    && !self.holds_another(e, phrase, noun)
                    && !self.is_spoken_to(e, phrase) =>
            {
                1.0
            }
            _ => 0.0,
        })?;
        (found.weight >= weights::PERSON_LEAST).then_some(found.who)
    }

    /// Whether the article has said of somebody what one whom a description means is not: a referee is not "the striker", though one who once was may be.
    pub(super) fn does_something_else(&self, entity: u32, phrase: &Phrase, noun: usize) -> bool {
        let Some(stated) = self.trades.get(&entity) else {
            return false;
        };
        let reading = self.reading;
        let asked = reading.trades_of(noun);
        if !stated.now.is_known() {
            return stated.tried && asked.is_any(OF_THE_COURT);
        }
        if reading.is_age(noun) {
            let age = (phrase.first..=noun).find_map(|i| reading.text(i).split('-').next()?.parse::<u8>().ok());
            return age.is_some_and(|age| {
                age < GROWN_UP && stated.now.is_any(OF_THE_GROWN_UP)
                    || age < LEARNED && stated.now.is_any(OF_THE_LEARNED)
            });
        }
        asked.is_known()
            && !reading.is_no_longer(phrase.first, noun)
            && !stated.now.or(stated.once).widened().is_any(asked)
    }

    /// Whether somebody is the one whom a tag says that the one described speaks to or of: `the driver told him`, `the clerk said Orde was late`.
    pub(super) fn is_spoken_to(&self, entity: u32, phrase: &Phrase) -> bool {
        let reading = self.reading;
        let verb = phrase.last + 1;
        if !reading.is(verb, Class::SPEECH) {
            return false;
        }
        let object = verb + 1 + usize::from(reading.is_one_of(verb + 1, words!["that", "to"]));
        if let Some(m) = reading.mention_at(object) {
            return reading.mentions[m].entity == entity;
        }
        let Some(gender) = reading
            .gender_of_object(object, NO_NOUN)
            .filter(|&g| self.may_be(entity, g))
        else {
            return false;
        };
        // "Orde met Brandl. “…,” the clerk told him": it may be either.
        let number = reading.sentence_of(phrase.first);
        let from = reading.sentences.get(number.saturating_sub(1)).map_or(0, |s| s.start);
        let other = reading.mentions_in(&(from..phrase.first)).any(|m| {
            let e = reading.mentions[m].entity;
            e != entity && self.may_be(e, gender)
        });
        !other
    }
}
