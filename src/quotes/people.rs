//! Mentions to people: which names of an article belong to one bearer, and what is the fullest of them.
//!
//! News names a person in full once and by surname afterwards; 93 in 100 bare surnames have an earlier full name in the article. So full names
//! are entered first, by exact words, then short ones look for an entity whose words include theirs: by surname, then by given name. Where two
//! bearers share a surname, the form of address decides, then who was named last.

use super::bearers::{Bearers, Word, Words, is_address, plain};
use super::lexicon::{Class, HashTable, Hashing, hash, is_common};
use super::names::{CORPORATE, Gender, Mention, Sort};
use super::tokens::{Case, Kind, Token};

/// Styles that stay with a single name.
const STYLES: &[&str] = &[
    "Prince", "Princess", "King", "Queen", "Pope", "Emperor", "Empress", "Sheikh", "Sultan",
];

/// Somebody or something that the article names.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The mention with the fullest name.
    pub fullest: u32,
    /// What it is.
    pub sort: Sort,
    /// A hint for pronouns.
    pub gender: Gender,
    /// The token of a style that belongs to a single name: `Prince`, `Pope`.
    pub style: Option<u32>,
    /// How often it is mentioned.
    pub count: u32,
    /// How often by a single name, where it has a longer one.
    short: u32,
    /// Whether a verb of speech has it for its subject somewhere.
    pub speaks: bool,
    /// The last mention seen while linking.
    last_seen: u32,
}

/// The people, organisations and places of an article.
#[derive(Debug, Default)]
pub struct People {
    /// In the order of their fullest mention.
    pub entities: Vec<Entity>,
    /// Entities by the words of their names.
    words: Words,
}

struct Linker<'a> {
    body: &'a str,
    tokens: &'a [Token],
    /// Entities by the words of their fullest names.
    words: Words,
    /// Organisations of several words, and people, by the hash of their initials.
    by_initials: HashTable<u64, Bearers>,
    /// The first letters of all that may be initials, a bit each: most names begin with another letter and are never called so.
    acronyms: u32,
    /// People with full names by the consonants of their surnames.
    by_sound: HashTable<u64, Bearers>,
    entities: Vec<Entity>,
    /// The gender of those who go by a form of address and a surname alone, where all full names with the surname are of the other: the
    /// `Mr Orde` of an article that names Ruth Orde.
    unnamed: HashTable<Word, Gender>,
    /// Bodies by a short name that the article gives them in parentheses.
    short_names: HashTable<Word, u32>,
    /// Surnames whose bearers the article tells apart by `Jr.` or `Sr.`, which otherwise it leaves out after the first mention.
    told_apart: HashTable<Word, ()>,
    /// Surnames that stand somewhere with nothing but an office or a form of address before them: somebody's, whatever else is called so.
    with_office: HashTable<Word, ()>,
}

/// What an article shows of the bearers of a surname one of whom has `Jr.` or the like after it.
struct Family {
    /// The given name before the surname and the suffix.
    given: Word,
    /// Where the suffix stands first.
    first: u32,
    /// Whether the suffix is kept with the surname alone, or a word for kin stands beside the name.
    kin: bool,
    /// Whether the same name stands without the suffix, or the surname with an office.
    plain: bool,
    /// Whether that one has been called by surname before anybody had the suffix.
    shortened: bool,
}

/// How many tokens beside a name a word for kin may stand.
const BESIDE: u32 = 6;

/// What buildings are called, that carry the name of a person.
const BUILDINGS: &[&str] = &[
    "Tower", "Towers", "Plaza", "Hotel", "Hall", "Building", "Stadium", "Arena", "Center", "Centre", "Library",
    "Museum", "Square", "Avenue", "Bridge", "Airport", "Station", "Park",
];

impl People {
    /// Links the mentions of an article and notes in each the entity it belongs to.
    ///
    /// `words` are those of the mentions.
    pub fn link(body: &str, tokens: &[Token], words: Words, mentions: &mut [Mention]) -> People {
        let mut linker = Linker {
            body,
            tokens,
            words,
            by_initials: HashTable::default(),
            acronyms: 0,
            by_sound: HashTable::with_capacity_and_hasher(mentions.len() / 8, Default::default()),
            entities: Vec::with_capacity(mentions.len() / 2),
            unnamed: HashTable::default(),
            short_names: HashTable::default(),
            told_apart: HashTable::default(),
            with_office: HashTable::default(),
        };
        for m in mentions.iter() {
            if m.len() == 1 && tokens[m.first as usize].case == Case::Upper {
                linker.acronyms |= linker.letter(m.first);
            }
        }
        linker.note_told_apart(mentions);
        // Full names first, so that a surname before its full name finds it.
        for i in 0..mentions.len() {
            if mentions[i].len() >= 2
                && mentions[i].sort != Sort::Title
                && linker.name_len(&mentions[i]) >= 2
                && linker.is_outside(&mentions[i])
            {
                let entity = linker.find_full(mentions, i).unwrap_or_else(|| linker.add(mentions, i));
                linker.attach(mentions, i, entity);
            }
        }
        // Names inside quotation marks are as often titles and hashtags: they come second.
        for i in 0..mentions.len() {
            if mentions[i].entity == u32::MAX
                && mentions[i].len() >= 2
                && mentions[i].sort != Sort::Title
                && linker.name_len(&mentions[i]) >= 2
            {
                let entity = linker.find_full(mentions, i).unwrap_or_else(|| linker.add(mentions, i));
                linker.attach(mentions, i, entity);
            }
        }
        linker.join_births(mentions);
        for entity in &mut linker.entities {
            entity.last_seen = 0;
        }
        linker.note_unnamed(mentions);
        // Then everything in reading order: the last bearer mentioned is the likelier.
        for i in 0..mentions.len() {
            // "President Orde", who is later "Mr Orde", is not Ruth Orde.
            if mentions[i].titled && mentions[i].len() == 1 && mentions[i].gender == Gender::Unknown {
                let word = linker.word(mentions[i].first);
                mentions[i].gender = linker.unnamed.get(&word).copied().unwrap_or_default();
            }
            if mentions[i].sort == Sort::Title {
                // A surname that is also an office: "Dean said", where the article has a Howard Dean.
                let person = (mentions[i].len() == 1)
                    .then(|| linker.find_short(mentions, i))
                    .flatten()
                    .filter(|&e| {
                        let entity = &linker.entities[e as usize];
                        let f = mentions[entity.fullest as usize];
                        entity.sort == Sort::Person
                            && f.len() > 1
                            && linker.same_word(linker.surname(&f), mentions[i].first)
                    });
                let Some(entity) = person else { continue };
                mentions[i].sort = Sort::Person;
                linker.attach(mentions, i, entity);
            }
            if mentions[i].entity == u32::MAX {
                if let Some(body) = linker.short_name_of(mentions, i) {
                    linker.short_names.insert(linker.word(mentions[i].first), body);
                }
                let short = (mentions[i].len() == 1)
                    .then(|| linker.short_names.get(&linker.word(mentions[i].first)).copied())
                    .flatten();
                let entity = short
                    .or_else(|| linker.find_short(mentions, i))
                    .or_else(|| linker.find_acronym(mentions, i))
                    .or_else(|| linker.find_misspelt(mentions, i))
                    .or_else(|| linker.find_mistyped(mentions, i))
                    .unwrap_or_else(|| linker.add(mentions, i));
                linker.attach(mentions, i, entity);
            }
            // "Tomas Orde, whose daughter Ana Orde was hurt": he stays the one whom the sentence is about.
            if !linker.is_relative(&mentions[i]) {
                linker.entities[mentions[i].entity as usize].last_seen = i as u32 + 1;
            }
        }
        People {
            entities: linker.entities,
            words: linker.words,
        }
    }

    /// What an entity is; unknown for what is none (a title without a name).
    pub fn sort_of(&self, entity: u32) -> Sort {
        self.entities.get(entity as usize).map_or(Sort::Unknown, |e| e.sort)
    }

    /// Whether an entity is of those who can be a speaker: a person or an organisation.
    pub fn may_speak(&self, entity: u32) -> bool {
        matches!(self.sort_of(entity), Sort::Person | Sort::Organisation)
    }

    /// Learns from the article's own pronouns, which are the tokens `pronouns`, what names do not tell: in a sentence that names one person only, a later `she` is that person.
    pub fn infer_genders(
        &mut self,
        body: &str,
        tokens: &[Token],
        pronouns: &[u32],
        mentions: &[Mention],
        sentences: &[std::ops::Range<usize>],
    ) {
        let mut pronouns = pronouns.iter().map(|at| *at as usize).peekable();
        let mut votes = vec![(0u32, 0u32); self.entities.len()];
        let mut next = 0;
        let mut carried: Option<u32> = None;
        for sentence in sentences {
            let mut only: Option<u32> = None;
            let mut several = false;
            let mut first_mention = usize::MAX;
            while let Some(m) = mentions.get(next).filter(|m| (m.first as usize) < sentence.end) {
                next += 1;
                if m.entity == u32::MAX || !tokens[m.first as usize].is_outside() {
                    continue;
                }
                if !matches!(self.entities[m.entity as usize].sort, Sort::Person | Sort::Unknown) {
                    continue;
                }
                // "Orde openly admitted"
                let adverb = tokens.get(m.last as usize + 1).is_some_and(|t| {
                    t.is_lower() && t.is_outside() && body[t.start as usize..t.end as usize].ends_with("ly")
                });
                let after = tokens.get(m.last as usize + 1 + usize::from(adverb));
                let speaks = after.is_some_and(|t| t.is(Class::SPEECH) && t.is_lower() && !t.is(Class::SOFT));
                let who = after.is_some_and(|t| t.kind == Kind::Comma)
                    && tokens
                        .get(m.last as usize + 2)
                        .is_some_and(|t| t.is(Class::WHO) && t.end - t.start == 3);
                self.entities[m.entity as usize].speaks |= speaks;
                if (speaks || who)
                    && self.entities[m.entity as usize].sort == Sort::Unknown
                    && !tokens[m.last as usize].is(Class::ORG)
                    && mentions[self.entities[m.entity as usize].fullest as usize].len() > 1
                {
                    self.entities[m.entity as usize].sort = Sort::Person;
                }
                several |= only.is_some_and(|e| e != m.entity);
                only = only.or(Some(m.entity));
                first_mention = first_mention.min(m.first as usize);
            }
            if several {
                carried = None;
                continue;
            }
            // A sentence without names goes on about the one before it.
            let (entity, from) = match (only, carried) {
                (Some(e), _) => (e, first_mention),
                (None, Some(e)) => (e, sentence.start),
                (None, None) => continue,
            };
            // A subject tells more than an object: "Vidal, who had met her twice, said that he …".
            while pronouns.next_if(|at| *at < from).is_some() {}
            while let Some(at) = pronouns.next_if(|at| *at < sentence.end) {
                let t = &tokens[at];
                if !t.is_outside() {
                    continue;
                }
                let subject = t.end - t.start <= 3
                    && !matches!(
                        &body.as_bytes()[t.start as usize..t.end as usize],
                        b"her" | b"his" | b"him"
                    );
                let vote = &mut votes[entity as usize];
                let weight = if subject { 3 } else { 1 };
                if t.is(Class::HE) {
                    vote.0 += weight;
                } else {
                    vote.1 += weight;
                }
                if subject {
                    break;
                }
            }
            carried = only;
        }
        for (e, (he, she)) in self.entities.iter_mut().zip(votes) {
            let long = mentions[e.fullest as usize].len() > 1;
            if e.sort == Sort::Unknown && long && he.max(she) >= 3 {
                e.sort = Sort::Person;
            }
            if e.gender == Gender::Unknown {
                if he > 3 * she {
                    e.gender = Gender::He;
                } else if she > 3 * he {
                    e.gender = Gender::She;
                }
            }
        }
    }

    /// Learns from the words before them what names do not tell: `in Vell` is a place, `the Halcyon` no person.
    pub fn infer_sorts(&mut self, body: &str, tokens: &[Token], mentions: &[Mention]) {
        let mut led = vec![(0u32, 0u32); self.entities.len()];
        // How often the adjective of a nation or a town that no list has stands before a noun: `Velmarian television`.
        let mut adjectives = vec![0u32; self.entities.len()];
        for m in mentions {
            if let Some(e) = self.entities.get_mut(m.entity as usize)
                && e.sort == Sort::Unknown
            {
                if m.len() > 1 && !tokens[m.last as usize].is(Class::ORG.or(Class::THING)) {
                    if let Some(gender) = occupation_after(body, tokens, m) {
                        e.sort = Sort::Person;
                        if e.gender == Gender::Unknown {
                            e.gender = gender;
                        }
                        continue;
                    }
                } else if m.len() == 1 && is_adjective(body, tokens, m) {
                    adjectives[m.entity as usize] += 1;
                }
            }
            // "The Ceann Comhairle rang his bell": no body has a he.
            let his = || {
                (m.last as usize + 2..m.last as usize + 4).any(|t| {
                    tokens.get(t).is_some_and(|t| {
                        t.is_lower() && t.is_outside() && &body[t.start as usize..t.end as usize] == "his"
                    })
                })
            };
            let does = || {
                tokens
                    .get(m.last as usize + 1)
                    .is_some_and(|t| t.is_lower() && t.is_outside() && !t.is(Class::PREPOSITION.or(Class::CONJUNCTION)))
            };
            if m.len() > 1
                && let Some(e) = self.entities.get_mut(m.entity as usize)
                && e.sort == Sort::Unknown
                && !tokens[m.last as usize].is(Class::ORG.or(Class::THING))
                && does()
                && his()
            {
                e.sort = Sort::Person;
                e.gender = Gender::He;
                continue;
            }
            let unknown = self
                .entities
                .get(m.entity as usize)
                .is_some_and(|e| e.sort == Sort::Unknown);
            let possessive = tokens
                .get(m.last as usize + 1)
                .is_some_and(|t| t.kind == Kind::Possessive);
            let Some(before) = (m.title as usize)
                .checked_sub(1)
                .map(|b| &tokens[b])
                .filter(|_| unknown)
            else {
                continue;
            };
            let word = &body[before.start as usize..before.end as usize];
            // "security firm Corvin Maritime"
            if m.len() > 1 && before.is_lower() && BODIES.contains(&word) {
                self.entities[m.entity as usize].sort = Sort::Organisation;
                continue;
            }
            let (places, articles) = &mut led[m.entity as usize];
            if word.eq_ignore_ascii_case("the") {
                *articles += 1;
            } else if !possessive && ["in", "at", "near", "across", "outside", "around"].contains(&word) {
                *places += 1;
            }
        }
        for (e, (places, articles)) in self.entities.iter_mut().zip(led) {
            if places * 2 > e.count {
                e.sort = Sort::Place;
            } else if articles * 2 > e.count {
                e.sort = Sort::Organisation;
            }
        }
        for (e, count) in self.entities.iter_mut().zip(adjectives) {
            if e.sort == Sort::Unknown && count > 0 && count * 2 >= e.count {
                e.sort = Sort::Place;
            }
        }
    }

    /// The other people with a full name that ends in the same surname.
    pub fn namesakes<'p>(
        &'p self,
        of: u32,
        body: &'p str,
        tokens: &'p [Token],
        mentions: &'p [Mention],
    ) -> impl Iterator<Item = u32> + 'p {
        let surname = move |e: u32| {
            let m = &mentions[self.entities.get(e as usize)?.fullest as usize];
            let last = (m.first..=m.last)
                .rev()
                .find(|&t| !tokens[t as usize].is(Class::SUFFIX) || t == m.first)?;
            let t = &tokens[last as usize];
            Some(&body[t.start as usize..t.end as usize])
        };
        let bearers = surname(of).map_or(&[][..], |name| self.words.bearers_of(name));
        bearers.iter().copied().filter(move |&e| {
            e != of
                && self.entities[e as usize].sort == Sort::Person
                && surname(e).is_some()
                && surname(e) == surname(of)
        })
    }

    /// A given name and the surname of one who is named by surname alone, where a longer name begins with them: `the Ana Vidal Day`.
    pub fn within_longer(
        &self,
        entity: u32,
        body: &str,
        tokens: &[Token],
        mentions: &[Mention],
    ) -> Option<(usize, usize)> {
        let e = self.entities.get(entity as usize)?;
        let m = mentions.get(e.fullest as usize)?;
        if m.len() != 1 || e.sort != Sort::Person {
            return None;
        }
        let word = |t: u32| &body[tokens[t as usize].start as usize..tokens[t as usize].end as usize];
        let name = word(m.first);
        self.words.bearers_of(name).iter().find_map(|&other| {
            let longer = &mentions[self.entities.get(other as usize)?.fullest as usize];
            let given = &tokens[longer.first as usize];
            let same_gender = e.gender == Gender::Unknown
                || e.gender == Gender::He && given.is(Class::NAME_M)
                || e.gender == Gender::She && given.is(Class::NAME_F);
            let begins = longer.len() > 2 && given.is(Class::GIVEN_NAME) && word(longer.first + 1) == name;
            (begins && same_gender && self.entities[other as usize].sort != Sort::Title)
                .then_some((longer.first as usize, longer.first as usize + 1))
        })
    }

    /// The organisation of more than one word that the noun at `word` is short for: of those with it in their names the one that alone is named from `recent` on, else the one
    /// that is named most often. The members of a body go by the last word of its name: `the pilots`, of the Conference of Velmarian Pilots.
    pub fn organisation_with(
        &self,
        body: &str,
        tokens: &[Token],
        mentions: &[Mention],
        word: usize,
        recent: &[Mention],
    ) -> Option<u32> {
        let text_of = |t: &Token| &body[t.start as usize..t.end as usize];
        let text = text_of(tokens.get(word)?);
        let members = !tokens[word].is(Class::THING.or(Class::ORG));
        let fits = |e: u32| {
            let entity = &self.entities[e as usize];
            let f = &mentions[entity.fullest as usize];
            entity.sort == Sort::Organisation
                && f.len() > 1
                && (f.first as usize) < word
                && (!members || f.len() > 3 && text_of(&tokens[f.last as usize]).eq_ignore_ascii_case(text))
        };
        let named = self.words.bearers_of(text).iter().copied().filter(|&e| fits(e));
        let most = named.clone().max_by_key(|&e| self.entities[e as usize].count)?;
        let mut lately = named.filter(|&e| recent.iter().any(|m| m.entity == e && (m.last as usize) < word));
        match (lately.next(), lately.next()) {
            (Some(only), None) => Some(only),
            _ => Some(most),
        }
    }
}

impl Linker<'_> {
    /// `Ana Maria Orde was born in Vell`, of a Dame Ana Vidal: the name at birth is hers if no other full name has its given name.
    fn join_births(&mut self, mentions: &mut [Mention]) {
        for i in 0..mentions.len() {
            let m = mentions[i];
            if m.entity == u32::MAX || m.len() < 2 || m.sort == Sort::Organisation {
                continue;
            }
            let follows =
                |k: u32, word: &str| (m.last + k) as usize <= self.tokens.len() && self.text_at(m.last + k) == word;
            let precedes = m.first > 0 && matches!(self.text(m.first - 1), "born" | "née");
            let born = precedes || (follows(1, "was") || follows(1, "were")) && follows(2, "born");
            if !born {
                continue;
            }
            let mut bearer = None;
            let mut several = false;
            for &e in self.candidates(m.first) {
                let entity = &self.entities[e as usize];
                let f = &mentions[entity.fullest as usize];
                if e == m.entity
                    || f.len() < 2
                    || entity.sort == Sort::Organisation
                    || !self.same_word(f.first, m.first)
                {
                    continue;
                }
                several |= bearer.is_some();
                bearer = Some(e);
            }
            let (Some(bearer), false) = (bearer, several) else {
                continue;
            };
            let born_as = &self.entities[m.entity as usize];
            if born_as.count > 1 || mentions[self.entities[bearer as usize].fullest as usize].first > m.first {
                continue;
            }
            // The entity of the name at birth stays, without mentions.
            self.entities[m.entity as usize].count = 0;
            mentions[i].entity = bearer;
            self.entities[bearer as usize].count += 1;
        }
    }

    /// Whether somebody is named in passing as another's relative: `whose daughter Ana Orde`.
    fn is_relative(&self, m: &Mention) -> bool {
        m.first >= 2
            && self.tokens[m.first as usize - 1].is(Class::ROLE_M.or(Class::ROLE_F))
            && self.tokens[m.first as usize - 1].is_lower()
            && matches!(self.text(m.first - 2), "whose" | "his" | "her")
    }

    fn text_at(&self, token: u32) -> &str {
        self.tokens
            .get(token as usize)
            .map_or("", |t| &self.body[t.start as usize..t.end as usize])
    }

    /// Finds out which surnames father and son share: `Orde Jr.`, or his kin beside him, and `Tomas Orde` or `President Orde` as well; or a full name with the suffix only
    /// after the one without it has been shortened to `Orde`.
    fn note_told_apart(&mut self, mentions: &[Mention]) {
        let mut families: HashTable<Word, Family> = HashTable::default();
        for m in mentions {
            let surname = self.surname(m);
            if surname == m.last || !self.is_generation(m.last) || m.sort == Sort::Organisation {
                continue;
            }
            let family = families.entry(self.word(surname)).or_insert(Family {
                given: Word::NONE,
                first: m.first,
                kin: false,
                plain: false,
                shortened: false,
            });
            family.kin |= surname == m.first || self.is_beside_kin(m);
            if surname > m.first && family.given == Word::NONE {
                family.given = self.word(m.first);
            }
        }
        if families.is_empty() {
            return;
        }
        for m in mentions {
            let surname = self.surname(m);
            if surname != m.last || !self.is_outside(m) || m.sort == Sort::Organisation {
                continue;
            }
            let Some(family) = families.get_mut(&self.word(surname)) else {
                continue;
            };
            let full = surname > m.first && self.word(m.first) == family.given;
            family.shortened |= family.plain && surname == m.first && m.first < family.first;
            family.plain |= full || surname == m.first && m.titled && family.kin;
        }
        let apart = |f: &Family| f.plain && f.kin || f.shortened;
        self.told_apart = families
            .into_iter()
            .filter(|(_, f)| apart(f))
            .map(|(word, _)| (word, ()))
            .collect();
    }

    /// Whether a suffix tells generations apart: `Jr.`, `Sr.`
    fn is_generation(&self, token: u32) -> bool {
        matches!(
            self.text(token).trim_end_matches('.'),
            "Jr" | "Sr" | "Junior" | "Senior"
        )
    }

    /// Whether a word for one of the family stands beside a name.
    fn is_beside_kin(&self, m: &Mention) -> bool {
        let from = m.first.saturating_sub(BESIDE);
        let after = m.last + 1..(m.last + 1 + BESIDE).min(self.tokens.len() as u32);
        (from..m.first).chain(after).any(|t| {
            self.tokens[t as usize].is_lower()
                && matches!(
                    self.text(t),
                    "son"
                        | "sons"
                        | "father"
                        | "grandson"
                        | "dad"
                        | "namesake"
                        | "brother"
                        | "daughter"
                        | "wife"
                        | "husband"
                )
        })
    }

    /// Whether one of two names has `Jr.` or the like, the other has none, and the article means two people by that.
    fn differs_in_suffix(&self, a: &Mention, b: &Mention) -> bool {
        let surname = self.surname(a);
        (surname == a.last) != (self.surname(b) == b.last) && self.told_apart.contains_key(&self.word(surname))
    }

    /// Finds out who goes by a form of address and a surname only.
    fn note_unnamed(&mut self, mentions: &[Mention]) {
        for m in mentions {
            if !m.titled || m.len() != 1 || m.sort == Sort::Title {
                continue;
            }
            self.with_office.insert(self.word(m.first), ());
            if m.gender == Gender::Unknown {
                // "President Orde", of whom it is said later that the first lady, Ruth Orde, has voted.
                let mut full = self
                    .candidates(m.first)
                    .iter()
                    .map(|&e| &mentions[self.entities[e as usize].fullest as usize])
                    .filter(|f| f.len() > 1 && self.same_word(m.first, self.surname(f)))
                    .peekable();
                if full.peek().is_some() && full.all(|f| f.first > m.first && self.is_first_lady(f)) {
                    self.unnamed.insert(self.word(m.first), Gender::He);
                }
                continue;
            }
            let full = self.candidates(m.first).iter().map(|&e| &self.entities[e as usize]);
            let mut other = false;
            let mut fits = false;
            for entity in full {
                let f = &mentions[entity.fullest as usize];
                if f.len() > 1 && self.same_word(m.first, self.surname(f)) && entity.sort == Sort::Person {
                    fits |= entity.gender == Gender::Unknown || entity.gender == m.gender;
                    other = true;
                }
            }
            if other && !fits {
                self.unnamed.insert(self.word(m.first), m.gender);
            }
        }
    }

    /// Whether somebody is named as the wife of who holds an office: `first lady Ruth Orde`, `his wife, Ruth Orde`.
    fn is_first_lady(&self, m: &Mention) -> bool {
        let comma = m.first > 0 && self.tokens[m.first as usize - 1].kind == Kind::Comma;
        let role = m.first.saturating_sub(1 + u32::from(comma));
        let word = self.text(role);
        word == "wife"
            || role > 0 && word.eq_ignore_ascii_case("lady") && self.text(role - 1).eq_ignore_ascii_case("first")
    }

    fn text(&self, token: u32) -> &str {
        let t = &self.tokens[token as usize];
        &self.body[t.start as usize..t.end as usize]
    }

    fn word(&self, token: u32) -> Word {
        self.words.of_token(token)
    }

    /// The last token of the name that is not `Jr.` or the like.
    fn surname(&self, m: &Mention) -> u32 {
        let mut last = m.last;
        while last > m.first && self.tokens[last as usize].is(Class::SUFFIX) {
            last -= 1;
        }
        last
    }

    fn is_outside(&self, m: &Mention) -> bool {
        self.tokens[m.first as usize].is_outside()
    }

    fn name_len(&self, m: &Mention) -> u32 {
        self.surname(m) + 1 - m.first
    }

    fn is_initial(&self, token: u32) -> bool {
        let t = self.text(token);
        t.trim_end_matches('.').chars().count() == 1 || t.contains('.')
    }

    fn same_word(&self, a: u32, b: u32) -> bool {
        let (x, y) = (self.word(a), self.word(b));
        if !x.is_accented() && !y.is_accented() {
            return x == y;
        }
        let (a, b) = (plain(self.text(a)), plain(self.text(b)));
        a.eq_ignore_ascii_case(b)
            || (!a.is_ascii() || !b.is_ascii())
                && a.replace('’', "'").to_lowercase() == b.replace('’', "'").to_lowercase()
    }

    fn candidates(&self, token: u32) -> &[u32] {
        self.words.bearers(self.word(token))
    }

    /// The entity that a name of two or more words belongs to.
    fn find_full(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = &mentions[i];
        let surname = self.surname(m);
        let candidates = self.candidates(surname);
        candidates.iter().rev().copied().find(|&e| {
            let f = &mentions[self.entities[e as usize].fullest as usize];
            let f_surname = self.surname(f);
            if m.sort == Sort::Organisation || f.sort == Sort::Organisation {
                return self.name_len(m) == self.name_len(f)
                    && (0..self.name_len(m)).all(|k| self.same_word(m.first + k, f.first + k));
            }
            if !self.same_word(surname, f_surname) {
                // "Aung Moe Khin Su" … "Khin Su": the words of one within the other.
                return self.within(m, f);
            }
            if self.entities[e as usize].sort == Sort::Person && f.len() > 1 && self.begins_headline(m) {
                return true;
            }
            let suffix_differs = m.last != surname && f.last != f_surname && !self.same_word(m.last, f.last)
                || self.differs_in_suffix(m, f);
            !suffix_differs && (self.given_agrees(m, f) || self.within(m, f) || self.within(f, m))
        })
    }

    /// Whether the words before a surname are no given names but the beginning of a headline: `Enraged Orde`.
    fn begins_headline(&self, m: &Mention) -> bool {
        let named = Class::GIVEN_NAME
            .or(Class::TITLE)
            .or(Class::PLACE)
            .or(Class::NATIONALITY)
            .or(Class::PARTICLE);
        let surname = self.surname(m);
        m.first < surname
            && !m.titled
            && (m.first..surname).all(|t| {
                let token = &self.tokens[t as usize];
                let word = self.text(t);
                token.kind == Kind::Word && !token.is(named) && word.len() > 2 && is_common(word)
            })
    }

    /// Whether two given names may be one person's: the same, one the initial of the other, or one a short form of it.
    fn given_agrees(&self, a: &Mention, b: &Mention) -> bool {
        let initial = |s: &str| s.chars().next().map(|c| c.to_ascii_lowercase());
        if self.same_word(a.first, b.first) {
            // "Tomas J. Orde" and "Tomas W. Orde": father and son.
            let middle =
                |m: &Mention| (m.len() >= 3 && self.is_initial(m.first + 1)).then(|| initial(self.text(m.first + 1)));
            return middle(a).is_none_or(|a| middle(b).is_none_or(|b| a == b));
        }
        let (x, y) = (self.text(a.first), self.text(b.first));
        (self.is_initial(a.first) || self.is_initial(b.first)) && initial(x) == initial(y)
            || is_short_form(x, y)
            // "J. Edgar Orde" and "Edgar Orde".
            || a.len() >= 3 && self.same_word(a.first + 1, b.first)
            || b.len() >= 3 && self.same_word(a.first, b.first + 1)
    }

    /// Whether all the words of `a` stand in `b` in their order.
    fn within(&self, a: &Mention, b: &Mention) -> bool {
        if a.len() > b.len() {
            return false;
        }
        let mut at = b.first;
        for token in a.first..=a.last {
            loop {
                if at > b.last {
                    return false;
                }
                at += 1;
                if self.same_word(token, at - 1) {
                    break;
                }
            }
        }
        true
    }

    /// Whether a longer name is a headline: the shorter one, and what its bearer does.
    fn begins_with_a_verb_after(&self, name: &Mention, longer: &Mention) -> bool {
        let tail = longer.first + name.len();
        tail < longer.last
            && (0..name.len()).all(|k| self.same_word(name.first + k, longer.first + k))
            && (tail..=longer.last).all(|t| is_common(self.text(t)) || self.tokens[t as usize].case == Case::Upper)
            && !self.tokens[longer.last as usize].is(Class::ORG)
    }

    /// The body whose short name a mention in parentheses is: `the Fisheries Protection Agency (Fipa)`.
    fn short_name_of(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = &mentions[i];
        let before = &mentions[i.checked_sub(1)?];
        let enclosed = m.len() == 1
            && before.last + 2 == m.first
            && self.tokens[m.first as usize - 1].kind == Kind::ParenOpen
            && self
                .tokens
                .get(m.last as usize + 1)
                .is_some_and(|t| t.kind == Kind::ParenClose);
        let initial = |token: u32| self.text(token).chars().next();
        (enclosed
            && before.len() >= 2
            && initial(before.first) == initial(m.first)
            && self.entities.get(before.entity as usize)?.sort != Sort::Person)
            .then_some(before.entity)
    }

    /// The organisation whose initials a mention in capitals is: `IMF`, after `International Monetary Fund`; or else the person, `AVO`, after `Ana Vidal-Orde`.
    fn find_acronym(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = &mentions[i];
        let t = &self.tokens[m.first as usize];
        if m.len() != 1 {
            return None;
        }
        if t.case != Case::Upper {
            return None;
        }
        let letters: String = self.text(m.first).chars().filter(|c| *c != '.').collect();
        let bearers = self.by_initials.get(&hash(letters.as_bytes()))?.as_slice();
        let person = |e: &u32| self.entities[*e as usize].sort == Sort::Person;
        let article = m.first > 0 && matches!(self.text(m.first - 1), "the" | "The" | "a" | "an" | "this");
        let of_body = bearers.iter().rev().find(|e| !person(e));
        of_body
            .or_else(|| bearers.iter().rev().find(|e| person(e) && !article))
            .copied()
    }

    /// The person whose surname a single name is but for one letter: `Bornsten`, after `Harold Bornstein`.
    fn find_misspelt(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = &mentions[i];
        let word = self.text(m.first);
        if m.len() != 1 || word.len() < LONG_SURNAME || m.sort == Sort::Place || m.sort == Sort::Organisation {
            return None;
        }
        let bearers = self.by_sound.get(&skeleton(word))?;
        let mut alike = bearers.as_slice().iter().copied().filter(|&e| {
            let f = &mentions[self.entities[e as usize].fullest as usize];
            f.len() > 1 && one_letter_apart(word, self.text(self.surname(f)))
        });
        let only = alike.next()?;
        alike.next().is_none().then_some(only)
    }

    /// The one person whose surname is a single name but for two letters that have changed places, or for the last: `Vidla said`, after `Ana Vidal`. Only one who does
    /// what a person does is meant.
    fn find_mistyped(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = &mentions[i];
        let word = self.text(m.first);
        let next = self.tokens.get(m.last as usize + 1);
        let acts = m.titled || next.is_some_and(|t| t.is_lower() && t.is(Class::SPEECH) && !t.is(Class::SOFT));
        let name = m.len() == 1 && !matches!(m.sort, Sort::Place | Sort::Organisation);
        if !acts || !name || word.len() < MISTYPED || is_common(word) {
            return None;
        }
        // The full names come first, in reading order.
        let named = self.entities.len().min(MOST_NAMED);
        let mut alike = (0..named as u32).filter(|&e| {
            let entity = &self.entities[e as usize];
            let f = &mentions[entity.fullest as usize];
            entity.sort == Sort::Person && f.len() > 1 && is_slip(word, self.text(self.surname(f)))
        });
        let only = alike.next()?;
        alike.next().is_none().then_some(only)
    }

    /// The initials of a name of several words, the small ones left out.
    fn initials(&self, m: &Mention) -> String {
        let mut initials = String::with_capacity(4 * m.len() as usize);
        let capitals = (m.first..=m.last).filter(|&t| self.tokens[t as usize].is_capital());
        initials.extend(capitals.filter_map(|t| self.text(t).chars().next()));
        initials
    }

    /// The initials of all words of a name, and of the parts that hyphens join, in capitals.
    fn all_initials(&self, m: &Mention) -> String {
        let mut initials = String::with_capacity(4 * m.len() as usize);
        for token in m.first..=m.last {
            let parts = self.text(token).split('-');
            initials.extend(
                parts
                    .filter_map(|part| part.chars().next())
                    .flat_map(char::to_uppercase),
            );
        }
        initials
    }

    /// The entity that a single name belongs to.
    fn find_short(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = &mentions[i];
        let token = self.surname(m);
        let mut best: Option<((i32, u64), u32)> = None;
        for &e in self.candidates(token).iter().rev() {
            let entity = &self.entities[e as usize];
            let f = &mentions[entity.fullest as usize];
            let is_surname = self.same_word(token, self.surname(f));
            let last = &self.tokens[f.last as usize];
            let common = last.is(Class::THING
                .or(Class::MEDIUM)
                .or(Class::SAY_NOUN)
                .or(Class::ORG)
                .or(Class::DATE))
                && !last.is(Class::GIVEN_NAME)
                // "Corvin", of Corvin Inc.
                && !CORPORATE.contains(&self.text(f.last));
            let is_given = self.same_word(token, f.first)
                && (f.len() == 1 || !common || entity.sort != Sort::Unknown && f.len() > 2);
            let particle = self.tokens[f.first as usize].is(Class::PARTICLE);
            // "Gabriel Reyes de la Vega": the first of two surnames.
            let first_surname = f.len() > 2
                && entity.sort == Sort::Person
                && self.same_word(token, f.first + 1)
                && (!self.tokens[f.first as usize + 1].is(Class::GIVEN_NAME.or(Class::PARTICLE))
                    || self.tokens[f.first as usize + 2].is(Class::PARTICLE)
                        && self.tokens[f.first as usize + 2].is_lower());
            // "The Times": the last word of a paper's name.
            let short_title = m.len() == 1
                && is_surname
                && self.tokens[token as usize].is(Class::ORG)
                && (m.first > 0 && self.text(m.first - 1).eq_ignore_ascii_case("the")
                    // "a Times article"
                    || self.tokens.get(m.last as usize + 1).is_some_and(|t| {
                        t.is_lower()
                            && ["article", "story", "report", "editorial", "column", "interview", "poll", "reporter", "op-ed"]
                                .contains(&self.text(m.last + 1))
                    }));
            // A word in the middle of a name, or of an organisation's, names nobody; a single word names itself.
            if f.len() > 1 && !is_surname && !is_given && !particle && !first_surname
                || entity.sort == Sort::Organisation && f.len() > 1 && !is_given && !short_title
            {
                continue;
            }
            // "the EPA" is not the "EPA Region".
            let begins = is_given && !is_surname && f.len() > 1 && m.len() == 1;
            if begins && self.tokens[token as usize].case == Case::Upper && entity.sort == Sort::Organisation {
                continue;
            }
            // "the FDA" is not who is told of in "Pilots Warn FDA".
            if is_surname
                && f.len() > 1
                && entity.sort == Sort::Unknown
                && m.len() == 1
                && self.tokens[token as usize].case == Case::Upper
                && is_common(self.text(f.first))
            {
                continue;
            }
            // "the Sun" is not what it says itself: "It’s the Sun Wot Won It".
            if begins && entity.sort == Sort::Unknown && f.len() > 2 && self.is_outside(m) && !self.is_outside(f) {
                continue;
            }
            // "Orde" is not the "Orde Tower", nor "Orde Defiant", which heads a paragraph.
            if begins && entity.sort == Sort::Unknown && self.names_no_person(f) {
                continue;
            }
            // Nor is "Mayor Orde" the "Orde Harbour Board".
            if begins && entity.sort == Sort::Organisation && self.with_office.contains_key(&self.word(token)) {
                continue;
            }
            // "I am the son of Tomas Orde", says an Orde who is named already.
            let told_of = is_surname && self.is_outside(m) && !self.is_outside(f) && self.is_beside_kin(f);
            let named_before = |&e: &u32| {
                let other = &mentions[self.entities[e as usize].fullest as usize];
                other.len() == 1 && other.first < f.first && self.is_outside(other)
            };
            if told_of && (f.first > m.first || self.candidates(token).iter().any(named_before)) {
                continue;
            }
            // "Orde Sr." is not "Tomas Orde Jr."
            if m.last != token && f.last != self.surname(f) && !self.same_word(m.last, f.last)
                || is_surname && self.differs_in_suffix(m, f)
            {
                continue;
            }
            // "White ruled", after Judge Tomas White: an adjective that is a surname as well.
            // "Houston argued", after Ana Houston: a town, unless it does what a person does.
            let acts = self
                .tokens
                .get(m.last as usize + 1)
                .is_some_and(|t| t.is_lower() && t.is(Class::SPEECH.or(Class::WHO)) && !t.is(Class::SOFT))
                || self.is_told_by(m);
            let led = m.first > 0 && self.tokens[m.first as usize - 1].is(Class::PREPOSITION.or(Class::DETERMINER));
            let adjective = entity.sort == Sort::Person
                && is_surname
                && (self.tokens[token as usize].is(Class::NATIONALITY)
                    && !self.tokens[token as usize].is(Class::PLACE)
                    || acts && !led);
            if f.len() > 1 && entity.sort == Sort::Place || m.sort == Sort::Place && f.len() > 1 && !adjective {
                continue;
            }
            let mut score = 0;
            score += if is_surname {
                8
            } else if is_given || particle {
                4
            } else {
                2
            };
            if m.last != token && self.same_word(m.last, f.last) {
                score += 4;
            }
            if m.titled && f.len() > 1 && !is_surname {
                score -= 3;
            }
            if m.gender != Gender::Unknown && entity.gender != Gender::Unknown {
                if m.gender != entity.gender {
                    continue;
                }
                score += 3;
            }
            if entity.sort == Sort::Person || entity.sort == Sort::Unknown && f.len() > 1 {
                score += 3;
            }
            if entity.last_seen > 0 {
                score += 4;
            }
            // A bare surname is that of the one the article has called so, while it gives the others their full names; then of the one it is about; the last named
            // breaks a tie.
            let seen = u64::from(entity.last_seen.min(9_999));
            let called = u64::from(entity.short.min(9_999)) * 10_000 + u64::from(entity.count.min(9_999));
            let score = (score, called * 10_000 + seen);
            if score.0 > 0 && best.is_none_or(|(s, _)| score > s) {
                best = Some((score, e));
            }
        }
        best.map(|(_, e)| e)
    }

    /// Whether a verb of speech stands before a name and the clause ends after it: `said London, who has left.`
    fn is_told_by(&self, m: &Mention) -> bool {
        let before = m.first.checked_sub(1).map(|b| &self.tokens[b as usize]);
        let says = |t: &Token| t.is_lower() && t.is(Class::SAY) && !t.is(Class::SOFT);
        let after = self.tokens.get(m.last as usize + 1);
        before.is_some_and(says) && after.is_none_or(|t| matches!(t.kind, Kind::Comma | Kind::Stop))
    }

    /// Whether a name of several words ends like no person's: in a word for a building, or one that news mostly writes small.
    fn names_no_person(&self, f: &Mention) -> bool {
        let given =
            self.tokens[f.first as usize].is(Class::GIVEN_NAME) || self.tokens[f.last as usize].is(Class::GIVEN_NAME);
        let last = self.text(f.last);
        !given && (BUILDINGS.contains(&last) || is_common(last))
    }

    fn add(&mut self, mentions: &[Mention], i: usize) -> u32 {
        let m = &mentions[i];
        let number = self.entities.len() as u32;
        self.entities.push(Entity {
            fullest: i as u32,
            sort: m.sort,
            gender: m.gender,
            style: None,
            count: 0,
            short: 0,
            speaks: false,
            last_seen: 0,
        });
        self.enter(m, number);
        number
    }

    fn enter(&mut self, m: &Mention, number: u32) {
        let surname = self.text(self.surname(m));
        if matches!(m.sort, Sort::Person | Sort::Unknown) && m.len() > 1 && surname.len() >= LONG_SURNAME {
            let key = skeleton(surname);
            self.by_sound.entry(key).or_default().enter(number);
        }
        let head = (m.first + 1).min(m.last);
        if self.acronyms & (self.letter(m.first) | self.letter(head)) != 0 {
            self.enter_initials(m, number);
        }
        for token in m.first..=m.last {
            if self.tokens[token as usize].kind != Kind::Word
                || self.tokens[token as usize].is(Class::SUFFIX) && token == m.last && m.len() > 2
            {
                continue;
            }
            self.words.enter(self.word(token), number);
        }
    }

    /// The first letter of a word as a bit; one for all that are no letters of ASCII.
    fn letter(&self, token: u32) -> u32 {
        let first = self.text(token).bytes().next().unwrap_or_default();
        1 << if first.is_ascii_alphabetic() { first % 32 } else { 0 }
    }

    /// Enters an entity by the initials it may be called by.
    fn enter_initials(&mut self, m: &Mention, number: u32) {
        if m.len() >= 3 && m.sort != Sort::Person
            || m.len() == 2
                && (m.sort == Sort::Organisation
                    || m.sort == Sort::Unknown && !self.tokens[m.first as usize].is(Class::GIVEN_NAME))
        {
            let initials = self.initials(m);
            // "the U.S. Consumer Safety Board" is the CSB.
            let home = m.len() >= 4 && ["U.S.", "US", "U.K.", "UK"].contains(&self.text(m.first));
            let abroad = home.then(|| {
                self.initials(&Mention {
                    first: m.first + 1,
                    ..*m
                })
            });
            // "Department of Ferries" is the DOF.
            // "Anti-Slavery League" is the ASL.
            let whole = (m.first..m.last)
                .any(|t| {
                    let token = &self.tokens[t as usize];
                    !token.is_capital() || !token.is_plain() && self.text(t).contains('-')
                })
                .then(|| self.all_initials(m));
            // "Centres for Disease Control and Prevention" is the CDC.
            let and = (m.first..m.last).find(|&t| self.text(t) == "and");
            let first_part = and.map(|and| self.initials(&Mention { last: and - 1, ..*m }));
            for initials in [Some(initials), first_part, abroad, whole].into_iter().flatten() {
                if initials.len() >= m.len().min(3) as usize {
                    self.by_initials
                        .entry(hash(initials.as_bytes()))
                        .or_default()
                        .enter(number);
                }
            }
        }
        // "AVO", of Ana Vidal-Orde.
        if m.sort == Sort::Person && m.len() <= LONGEST_WITH_INITIALS {
            let initials = self.all_initials(m);
            if initials.len() >= SHORTEST_INITIALS {
                self.by_initials
                    .entry(hash(initials.as_bytes()))
                    .or_default()
                    .enter(number);
            }
        }
    }

    fn attach(&mut self, mentions: &mut [Mention], i: usize, number: u32) {
        mentions[i].entity = number;
        let m = mentions[i];
        let fullest = mentions[self.entities[number as usize].fullest as usize];
        let entity = &mut self.entities[number as usize];
        entity.count += 1;
        entity.short += u32::from(m.len() == 1 && fullest.len() > 1);
        if m.titled && entity.style.is_none() {
            let before = m.first.saturating_sub(1);
            let word =
                &self.body[self.tokens[before as usize].start as usize..self.tokens[before as usize].end as usize];
            entity.style = STYLES.contains(&word).then_some(before);
        }
        // A form of address outweighs what a given name suggests.
        if m.gender != Gender::Unknown && (entity.gender == Gender::Unknown || m.titled && m.len() == 1) {
            entity.gender = m.gender;
        }
        if entity.sort == Sort::Unknown || m.sort == Sort::Person && entity.sort != Sort::Organisation {
            entity.sort = m.sort;
        }
        // The name that the entity was entered with, or a surname of one who is named in full.
        if self.entities[number as usize].fullest == i as u32 || m.len() == 1 && fullest.len() > 1 {
            return;
        }
        let upper = |m: &Mention| self.tokens[m.last as usize].case == Case::Upper;
        let same_end = self.same_word(self.surname(&m), self.surname(&fullest));
        let given = |m: &Mention| self.tokens[m.first as usize].is(Class::GIVEN_NAME);
        // A name with a nickname in its middle is no fuller than one without.
        let core = |m: &Mention| {
            if m.len() < 4 {
                return m.len();
            }
            let marks = (m.first..=m.last).filter(|&t| matches!(self.tokens[t as usize].kind, Kind::Mark(_)));
            if marks.count() == 2 { m.len() - 3 } else { m.len() }
        };
        let plainer = core(&m) == core(&fullest) && m.len() < fullest.len() && m.len() > 1;
        let fuller = (core(&m) > core(&fullest) || plainer) && m.sort != Sort::Organisation && m.len() <= 6;
        let same_end = same_end || fullest.len() == 1 && self.same_word(m.first, fullest.first);
        // "Ana Vidal Slams Port Plan", of Ana Vidal; "Corvin.com", of Corvin.
        // "Ana Vidal", of the "Orde Ventures Ana Vidal" of whom only the end is a name.
        let body_before = |t: u32| {
            let word = self.text(t);
            self.tokens[t as usize].is(Class::ORG.or(Class::THING)) || word.strip_suffix('s').is_some_and(is_common)
        };
        let without_body = m.len() > 1
            && fullest.len() > m.len() + 1
            && given(&m)
            && !given(&fullest)
            && body_before(fullest.last - m.len())
            && (0..m.len()).all(|k| self.same_word(m.last - k, fullest.last - k));
        let shorter = without_body
            || m.len() > 1 && self.begins_with_a_verb_after(&m, &fullest)
            || m.len() == 1
                && fullest.len() == 1
                && is_address(self.text(fullest.last))
                && !is_address(self.text(m.last));
        if shorter
            || fuller && same_end && (given(&m) || !given(&fullest) || fullest.len() == 1)
            || upper(&fullest) && !upper(&m) && m.len() == fullest.len() && m.sort != Sort::Organisation
            || m.len() == fullest.len()
                && self.text(m.last).len() > self.text(fullest.last).len()
                && plain(self.text(m.last)) == self.text(fullest.last)
                && !is_address(self.text(m.last))
        {
            self.entities[number as usize].fullest = i as u32;
            self.enter(&m, number);
        }
    }
}

/// Names of people with more words than this go by no initials.
const LONGEST_WITH_INITIALS: u32 = 4;

/// How many initials stand for a person at least.
const SHORTEST_INITIALS: usize = 3;

/// What a body is called right before its name.
const BODIES: [&str; 12] = [
    "firm",
    "company",
    "agency",
    "group",
    "bank",
    "startup",
    "nonprofit",
    "charity",
    "website",
    "newspaper",
    "broadcaster",
    "manufacturer",
];

/// How many words stand between the article and the noun of an occupation at most.
const LONGEST_OCCUPATION: usize = 5;

/// Whether a name is followed by its bearer's age or occupation, and the gender that the noun shows: `Vidal, 43,`, `Vidal, a naval architect`.
fn occupation_after(body: &str, tokens: &[Token], m: &Mention) -> Option<Gender> {
    let word = |i: usize| tokens.get(i).map_or("", |t| &body[t.start as usize..t.end as usize]);
    let comma = m.last as usize + 1;
    let first = comma + 1;
    if tokens.get(comma)?.kind != Kind::Comma {
        return None;
    }
    let closes = |i: usize| {
        tokens
            .get(i)
            .is_some_and(|t| matches!(t.kind, Kind::Comma | Kind::Stop))
    };
    if tokens.get(first)?.kind == Kind::Number && closes(first + 1) && word(first).len() <= 3 {
        return word(first).parse::<u8>().is_ok().then_some(Gender::Unknown);
    }
    if !matches!(word(first), "a" | "an" | "the" | "his" | "her") {
        return None;
    }
    let noun = (first + 1..first + 2 + LONGEST_OCCUPATION)
        .take_while(|&i| {
            tokens.get(i).is_some_and(|t| {
                t.kind == Kind::Word && t.is_outside() && !t.is(Class::PREPOSITION.or(Class::WHO).or(Class::AUX))
            })
        })
        .last()?;
    let t = &tokens[noun];
    if !t.is(Class::ANY_ROLE) || !t.is_lower() || t.is(Class::THING.or(Class::ORG)) {
        return None;
    }
    Some(if t.is(Class::ROLE_M) {
        Gender::He
    } else if t.is(Class::ROLE_F) {
        Gender::She
    } else {
        Gender::Unknown
    })
}

/// Whether a single word stands before a noun and has the ending of an adjective of nations.
fn is_adjective(body: &str, tokens: &[Token], m: &Mention) -> bool {
    let t = &tokens[m.first as usize];
    let word = &body[t.start as usize..t.end as usize];
    let Some(next) = tokens.get(m.last as usize + 1) else {
        return false;
    };
    let verbal = Class::AUX
        .or(Class::PREPOSITION)
        .or(Class::CONJUNCTION)
        .or(Class::ADVERB)
        .or(Class::WHO)
        .or(Class::DETERMINER);
    let following = &body[next.start as usize..next.end as usize];
    // "Velmarian state television": a base form is no verb after a singular.
    let speaks = next.is(Class::SPEECH)
        && (following.ends_with('s') || ["said", "told", "wrote", "began", "went"].contains(&following));
    !m.titled
        && !t.is(Class::GIVEN_NAME)
        && ["ian", "ean", "ese", "ish"].iter().any(|ending| word.ends_with(ending))
        && next.is_lower()
        && next.kind == Kind::Word
        && !next.is(verbal)
        && !speaks
        && !following.ends_with("ed")
}

/// A surname shorter than this, in bytes, is not taken for another with a slip in it.
const LONG_SURNAME: usize = 7;

/// How many of those whom an article names are looked at for a slip: an article of a hundred thousand names is not to take a hundred thousand looks at each.
const MOST_NAMED: usize = 200;

/// A surname shorter than this, in bytes, is not taken for one mistyped.
const MISTYPED: usize = 5;

/// The hash of the first letter and of the consonants of a word, each once in a row.
fn skeleton(word: &str) -> u64 {
    if word.is_ascii() {
        let mut hashing = Hashing::default();
        let mut last = None;
        for c in word.bytes().map(|b| b.to_ascii_lowercase()) {
            let vowel = matches!(c, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
            if last.is_none() || !vowel && last != Some(c) {
                hashing.take(c);
                last = Some(c);
            }
        }
        return hashing.end();
    }
    let mut out = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        if out.is_empty() || !vowel && !out.ends_with(c) {
            out.push(c);
        }
    }
    hash(out.as_bytes())
}

/// Whether two words differ by one letter that is missing, added or another.
fn one_letter_apart(a: &str, b: &str) -> bool {
    let letters = |word: &str| word.chars().flat_map(char::to_lowercase).collect::<Vec<char>>();
    let (a, b) = (letters(a), letters(b));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(&long).take_while(|(x, y)| x == y).count();
    if short.len() == long.len() {
        same < short.len() && short[same + 1..] == long[same + 1..]
    } else {
        short[same..] == long[same + 1..]
    }
}

/// Whether two words that begin alike differ as a slip makes them: in the order of their letters, or in the last one.
fn is_slip(a: &str, b: &str) -> bool {
    let alike = a.is_ascii() && b.is_ascii() && a.as_bytes().first() == b.as_bytes().first();
    if !alike || a == b {
        return false;
    }
    let sorted = |word: &str| {
        let mut letters = word.to_ascii_lowercase().into_bytes();
        letters.sort_unstable();
        letters
    };
    let stem = |word: &str| {
        word.len()
            .checked_sub(1)
            .and_then(|end| word.get(..end))
            .map(str::to_owned)
    };
    match a.len().abs_diff(b.len()) {
        0 => sorted(a) == sorted(b) || a.len() > MISTYPED && stem(a) == stem(b),
        1 => {
            let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
            short.len() >= MISTYPED && long.starts_with(short) && !long.ends_with('s')
        }
        _ => false,
    }
}

/// Whether one given name is a usual short form of the other.
fn is_short_form(a: &str, b: &str) -> bool {
    const PAIRS: &[(&str, &str)] = &[
        ("Bill", "William"),
        ("Bob", "Robert"),
        ("Jim", "James"),
        ("Jack", "John"),
        ("Dick", "Richard"),
        ("Ted", "Edward"),
        ("Ted", "Theodore"),
        ("Tony", "Anthony"),
        ("Mike", "Michael"),
        ("Chuck", "Charles"),
        ("Hank", "Henry"),
        ("Harry", "Henry"),
        ("Peggy", "Margaret"),
        ("Meg", "Margaret"),
        ("Liz", "Elizabeth"),
        ("Beth", "Elizabeth"),
        ("Betty", "Elizabeth"),
        ("Kate", "Katherine"),
        ("Kate", "Catherine"),
        ("Kathy", "Katherine"),
        ("Sally", "Sarah"),
        ("Nick", "Nicholas"),
        ("Rick", "Richard"),
        ("Joe", "Joseph"),
        ("Steve", "Stephen"),
        ("Andy", "Andrew"),
        ("Dave", "David"),
        ("Larry", "Lawrence"),
        ("Sandy", "Alexander"),
        ("Alex", "Alexander"),
        ("Sasha", "Alexander"),
        ("Drew", "Andrew"),
        ("Tom", "Thomas"),
        ("Becky", "Rebecca"),
        ("Jerry", "Gerald"),
        ("Greg", "Gregory"),
        ("Jeff", "Jeffrey"),
        ("Vicky", "Victoria"),
    ];
    // Most short forms are the beginning of the long one: Dan, Ben, Sam, Chris, Matt.
    let prefix = |short: &str, long: &str| short.len() >= 3 && long.len() > short.len() && long.starts_with(short);
    prefix(a, b) || prefix(b, a) || PAIRS.iter().any(|(s, l)| a == *s && b == *l || a == *l && b == *s)
}

#[cfg(test)]
mod tests {
    use super::super::{names, tokens};
    use super::*;

    /// The fullest name of each mention of a text.
    fn linked(text: &str) -> Vec<String> {
        let tokens::Tokens { all, capitals, .. } = tokens::tokens_of(text);
        let range = 0..all.len();
        let mut mentions = names::mentions(text, &all, &capitals, &[range]);
        let words = Words::of(text, &all, &mentions);
        let people = People::link(text, &all, words, &mut mentions);
        mentions
            .iter()
            .filter_map(|m| people.entities.get(m.entity as usize))
            .map(|e| {
                let m = &mentions[e.fullest as usize];
                text[all[m.first as usize].start as usize..all[m.last as usize].end as usize].to_owned()
            })
            .collect()
    }

    #[test]
    fn a_bearer_is_neither_a_building_nor_a_heading() {
        for text in [
            "They met at Orde Tower in June. Then Orde said no.",
            "Orde Defiant\n\nOn Friday Orde said no.",
        ] {
            assert!(linked(text).contains(&"Orde".to_owned()), "{text}: {:?}", linked(text));
        }
    }

    #[test]
    fn surnames_find_their_full_names_even_before_them() {
        assert_eq!(
            linked("Vidal won. Later Ana Vidal spoke, and Ms. Vidal left."),
            ["Ana Vidal"; 3]
        );
        assert_eq!(linked("John P. Orde met J. Orde."), ["John P. Orde"; 2]);
    }

    #[test]
    fn namesakes_are_told_apart_by_their_form_of_address() {
        assert_eq!(
            linked("Ruth Pell and Martin Pell came. Then Mrs Pell sat and Mr Pell spoke."),
            ["Ruth Pell", "Martin Pell", "Ruth Pell", "Martin Pell"]
        );
    }

    #[test]
    fn a_surname_that_is_an_adjective_or_a_childs_is_its_bearers() {
        assert_eq!(linked("Noor al-Araji came. Later Araji left."), ["Noor al-Araji"; 2]);
        assert_eq!(linked("Judge Tomas White ruled. Later White left."), ["Tomas White"; 2]);
        assert_eq!(
            linked("Fred Orde, whose daughter Ana Orde was hurt, spoke. Orde left.")[2],
            "Fred Orde"
        );
    }

    #[test]
    fn a_surname_that_is_a_towns_speaks_and_an_acronym_is_no_longer_body() {
        assert_eq!(linked("Ana Houston came. Houston said no.")[1], "Ana Houston");
        assert_eq!(linked("Ana Houston came. She met him in Houston.")[1], "Houston");
        assert_eq!(
            linked("Ana Houston came. It was late, said Houston, who has left.")[1],
            "Ana Houston"
        );
        assert_eq!(linked("the FPC Council met, and the FPC rose")[1], "FPC");
    }

    #[test]
    fn an_office_before_a_surname_is_not_the_spouses_who_is_named_in_full() {
        assert_eq!(
            linked("President Brandl waved. Ruth Brandl watched. Later Mr. Brandl left with Mrs. Brandl.")[..3],
            ["Brandl", "Ruth Brandl", "Brandl"]
        );
        assert_eq!(
            linked("President Brandl waved. Then Brandl left. First lady Ruth Brandl voted on Monday.")[..3],
            ["Brandl", "Brandl", "Ruth Brandl"]
        );
    }

    #[test]
    fn the_name_at_birth_is_that_of_the_only_one_with_the_given_name() {
        assert_eq!(
            linked("Dame Rosalind Pell has died. Rosalind Ines Orde was born in Vell."),
            ["Rosalind Pell", "Rosalind Pell", "Vell"]
        );
    }

    #[test]
    fn a_slip_in_a_surname_names_the_same_bearer() {
        assert_eq!(
            linked("Tyrella McClennoy came. McLennoy left."),
            ["Tyrella McClennoy"; 2]
        );
    }

    #[test]
    fn a_family_name_may_come_first() {
        assert_eq!(linked("President Han Sol-bi spoke. Later Han left."), ["Han Sol-bi"; 2]);
    }

    #[test]
    fn a_surname_alone_stays_with_the_one_who_is_called_so() {
        assert_eq!(
            linked("Ruth Pell came. Pell sat. Then Martin Pell came. Martin Pell spoke. Martin Pell rose. Pell left.")
                [5],
            "Ruth Pell"
        );
    }

    #[test]
    fn a_suffix_tells_father_from_son() {
        assert_eq!(
            linked("Emeka Lind Sr. smokes fish. Emeka Lind Jr. fries it. Then Lind Sr. left."),
            ["Emeka Lind Sr.", "Emeka Lind Jr.", "Emeka Lind Sr."]
        );
    }

    #[test]
    fn a_surname_alone_is_the_fathers_where_the_son_is_told_from_him() {
        assert_eq!(
            linked("Emeka Lind spoke. Lind left. Then Emeka Lind Jr. came, and Lind said no."),
            ["Emeka Lind", "Emeka Lind", "Emeka Lind Jr.", "Emeka Lind"]
        );
        assert_eq!(
            linked("Emeka Lind Jr., the eldest son of Emeka Lind, left. President Lind said no. Lind Jr. slept."),
            ["Emeka Lind Jr.", "Emeka Lind", "Emeka Lind", "Emeka Lind Jr."]
        );
        // Where nothing speaks of two, the suffix is left out after the first mention.
        assert_eq!(
            linked("Emeka Lind Jr. spoke. Lind left. Emeka Lind said no."),
            ["Emeka Lind Jr."; 3]
        );
    }

    #[test]
    fn middle_initials_tell_bearers_of_one_name_apart() {
        assert_eq!(
            linked("Tomas H.W. Orde and Tomas W. Orde came."),
            ["Tomas H.W. Orde", "Tomas W. Orde"]
        );
    }

    #[test]
    fn one_with_an_office_is_no_body_that_is_called_after_him() {
        assert_eq!(
            linked("Mayor Orde went to the Orde Harbour Board. Orde said no.")[..3],
            ["Orde", "Orde Harbour Board", "Orde"]
        );
    }

    #[test]
    fn an_acronym_is_not_what_a_headline_says_about_it() {
        assert_eq!(
            linked("See Pilots Warn FPC. So the FPC rose.")
                .last()
                .map(String::as_str),
            Some("FPC")
        );
    }

    #[test]
    fn neither_a_headline_nor_an_address_is_the_fullest_name() {
        assert_eq!(
            linked("Ana Vidal Slams Great Plan\n\nOn Friday Ana Vidal left. Vidal said no.")[1..],
            ["Ana Vidal"; 2]
        );
        assert_eq!(linked("as Corvin.com had it. So Corvin said."), ["Corvin"; 2]);
        assert_eq!(
            linked("Ana Vidal Might Be Late\n\nOn Friday Vidal left.")[..1],
            ["Ana Vidal"]
        );
        assert_eq!(
            linked("Vidal Says More Boats Sink\n\nOn Friday Vidal left.")[..1],
            ["Vidal"]
        );
        assert_eq!(
            linked("A partner at Redwood Ventures Tomas Brandl came. Later Tomas Brandl left.")
                .last()
                .map(String::as_str),
            Some("Tomas Brandl")
        );
        assert_eq!(
            linked("VIDAL BLASTS ‘LAZY LEFT’ PILOTS IN VELL\n\nOn Friday Vidal left.")
                .last()
                .map(String::as_str),
            Some("Vidal")
        );
    }

    #[test]
    fn the_first_of_two_surnames_may_stand_alone() {
        assert_eq!(
            linked("Gilberto Reyes de la Vega spoke. Later Reyes left."),
            ["Gilberto Reyes de la Vega"; 2]
        );
    }

    #[test]
    fn initials_and_last_words_name_the_body_they_stand_for() {
        assert_eq!(
            linked("the International Trade Fund met, and later the ITF rose"),
            ["International Trade Fund"; 2]
        );
        assert_eq!(
            linked("the Centres for Harbour Safety and Rescue, or CHS")[1],
            "Centres for Harbour Safety and Rescue"
        );
        assert_eq!(
            linked("the Fisheries Protection Council (Fipco) met, and Fipco rose"),
            ["Fisheries Protection Council"; 3]
        );
        assert_eq!(
            linked("the Department of Ferries sued, and the DOF said so"),
            ["Department of Ferries"; 2]
        );
        assert_eq!(
            linked("the Anti-Slavery League met, and the ASL rose"),
            ["Anti-Slavery League"; 2]
        );
        assert_eq!(linked("Ana Vidal-Orde came. Later AVO left.")[1], "Ana Vidal-Orde");
        assert_eq!(linked("Ana Vidal-Orde came. Later the AVO left.")[1], "AVO");
        assert_eq!(linked("Ana Vidal-Orde came. She is no AVO.")[1], "Ana Vidal-Orde");
        assert_eq!(
            linked("a story in the Northern Port Times, and later the Times wrote"),
            ["Northern Port Times"; 2]
        );
    }
}
