//! The way through the mentions of an article: full names first, then whatever is short for one of them.

use super::spelling::{MISTYPED, skeleton};
use super::{Entity, Linker, People};
use crate::quotes::bearers::{Word, Words, is_address, plain};
use crate::quotes::lexicon::{Class, HashTable, hash, is_common};
use crate::quotes::names::{Gender, Mention, Sort, given_gender, has_inner_dot, is_suffix};
use crate::quotes::tokens::{Case, Kind, Token};

/// Styles that stay with a single name.
pub(super) const STYLES: &[&str] = &[
    "Prince", "Princess", "King", "Queen", "Pope", "Emperor", "Empress", "Sheikh", "Sultan",
];

/// Names of people with more words than this go by no initials.
pub(super) const LONGEST_WITH_INITIALS: u32 = 4;

/// How many words stand before a name at most from a word for kin on.
pub(super) const LONGEST_BEFORE_RELATIVE: u32 = 4;

/// How the names of companies end that are called by what stands before it.
pub(super) const FORMS: &[&str] = &[
    "AB",
    "AG",
    "Co",
    "Co.",
    "Corp",
    "Corp.",
    "Corporation",
    "Inc",
    "Inc.",
    "Incorporated",
    "LLC",
    "LLP",
    "LP",
    "L.P.",
    "Limited",
    "Ltd",
    "Ltd.",
    "NV",
    "N.V.",
    "PLC",
    "Plc",
    "SA",
    "S.A.",
    "SE",
    "SpA",
    "plc",
];

/// What stands between the name of a company and such an ending.
pub(super) const BEFORE_FORMS: &[&str] = &[
    "&",
    "Asset",
    "Capital",
    "Company",
    "Enterprises",
    "Fund",
    "Group",
    "Holding",
    "Holdings",
    "Industries",
    "International",
    "Investment",
    "Investments",
    "Management",
    "Partners",
    "Technologies",
];

/// Longer words of mixed letters are no initials, in bytes.
const LONGEST_MIXED: usize = 5;

/// How many initials stand for a person at least.
pub(super) const SHORTEST_INITIALS: usize = 3;

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
            families: HashTable::default(),
            told_apart: HashTable::default(),
            with_office: HashTable::default(),
        };
        for m in mentions.iter() {
            if m.len() == 1 && linker.may_be_initials(m.first) {
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
        linker.part_from_places(mentions);
        for entity in &mut linker.entities {
            entity.last_seen = 0;
        }
        linker.note_unnamed(mentions);
        // Then everything in reading order: the last bearer mentioned is the likelier.
        for i in 0..mentions.len() {
            // "President Orde", who is later "Mr Orde", is not Ruth Orde.
            // Nor is "Orde", without anything before it.
            if mentions[i].len() == 1 && mentions[i].gender == Gender::Unknown {
                let word = linker.word(mentions[i].first);
                mentions[i].gender = linker.unnamed.get(&word).copied().unwrap_or_default();
            }
            if mentions[i].entity == u32::MAX
                && let Some(surname) = linker.shared_surname(mentions, i)
            {
                mentions[i].sort = Sort::Person;
                mentions[i].gender = given_gender(&tokens[mentions[i].first as usize]);
                let entity = linker.add(mentions, i);
                linker.entities[entity as usize].family = Some(surname);
                linker.note_of_family(surname, entity);
                linker.attach(mentions, i, entity);
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
                    .or_else(|| linker.find_in_family(mentions, i))
                    .or_else(|| linker.find_acronym(mentions, i))
                    .or_else(|| linker.find_clipped(mentions, i))
                    .or_else(|| linker.find_misspelt(mentions, i))
                    .or_else(|| linker.find_mistyped(mentions, i))
                    .unwrap_or_else(|| linker.add(mentions, i));
                linker.attach(mentions, i, entity);
                linker.note_kin(mentions, i);
            }
            // "Tomas Orde, whose daughter Ana Orde was hurt": he stays the one whom the sentence is about.
            if !linker.is_relative(&mentions[i]) || linker.is_chief_of_surname(mentions, i) {
                linker.entities[mentions[i].entity as usize].last_seen = i as u32 + 1;
                if mentions[i].len() > 1 && linker.says(&mentions[i]) {
                    linker.entities[mentions[i].entity as usize].spoke = i as u32 + 1;
                }
            }
        }
        People {
            entities: linker.entities,
            words: linker.words,
        }
    }
}

/// Whether a short word has a capital at either end and small letters between them: `BoE`, `MoD`.
fn is_mixed(word: &str) -> bool {
    let letters = word.as_bytes();
    letters.len() <= LONGEST_MIXED
        && letters.iter().all(u8::is_ascii_alphabetic)
        && letters.last().is_some_and(u8::is_ascii_uppercase)
        && letters.iter().any(u8::is_ascii_lowercase)
}

impl Linker<'_> {
    /// `Ana Maria Orde was born in Vell`, of a Dame Ana Vidal: the name at birth is hers if no other full name has its given name.
    pub(super) fn join_births(&mut self, mentions: &mut [Mention]) {
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

    /// `Before leaving for Vell Orde had said so`, of a Tomas Orde: the town is no given name of his, nor is `Corvin` in `At Corvin Orde had none`, which the article names
    /// elsewhere.
    pub(super) fn part_from_places(&mut self, mentions: &mut [Mention]) {
        let mut alone: Option<Vec<bool>> = None;
        for i in 0..mentions.len() {
            let m = mentions[i];
            let first = &self.tokens[m.first as usize];
            if m.entity == u32::MAX
                || m.len() != 2
                || m.titled
                || m.sort == Sort::Organisation
                || first.is(Class::GIVEN_NAME.or(Class::PARTICLE))
                || m.first == 0
                || !self.tokens[m.first as usize - 1].is(Class::PREPOSITION)
                || self.entities[m.entity as usize].count > 1
            {
                continue;
            }
            let full = self.candidates(m.last).iter().any(|&e| {
                let entity = &self.entities[e as usize];
                let f = &mentions[entity.fullest as usize];
                e != m.entity
                    && entity.sort == Sort::Person
                    && self.same_word(m.last, self.surname(f))
                    && self.tokens[f.first as usize].is(Class::GIVEN_NAME)
                    && self.is_outside(f)
            });
            if !full {
                continue;
            }
            let place = first.is(Class::PLACE.or(Class::NATIONALITY)) || has_inner_dot(self.body, first);
            if !place {
                let alone = alone.get_or_insert_with(|| {
                    let mut alone = vec![false; self.words.len()];
                    for m in mentions.iter().filter(|m| m.len() == 1 && !m.titled) {
                        if let Some(word) = alone.get_mut(self.word(m.first).index()) {
                            *word = true;
                        }
                    }
                    alone
                });
                if !alone.get(self.word(m.first).index()).copied().unwrap_or_default() {
                    continue;
                }
            }
            self.entities[m.entity as usize].count = 0;
            mentions[i] = Mention {
                title: m.last,
                first: m.last,
                sort: Sort::Unknown,
                gender: Gender::Unknown,
                initial: false,
                entity: u32::MAX,
                ..m
            };
        }
    }

    /// Whether nobody else of that surname is named in full as often: an article about `her youngest son, Tomas Orde` calls him Orde.
    fn is_chief_of_surname(&self, mentions: &[Mention], i: usize) -> bool {
        let surname = self.surname(&mentions[i]);
        let others = self.candidates(surname).iter().filter(|&&e| e != mentions[i].entity);
        let most = others
            .map(|&e| &self.entities[e as usize])
            .filter(|e| self.same_word(surname, self.surname(&mentions[e.fullest as usize])))
            .map(|e| e.count)
            .max();
        self.entities[mentions[i].entity as usize].count > most.unwrap_or_default().max(2)
    }

    /// Whether somebody is named in passing as another's relative, or as whose relative another is: `whose daughter Ana Orde`, `his wife, Ana Orde`,
    /// `Ana Orde’s grandson`, `the son of former President Ana Orde`.
    pub(super) fn is_relative(&self, m: &Mention) -> bool {
        let tokens = self.tokens;
        let role = |t: u32| tokens[t as usize].is_lower() && tokens[t as usize].is(Class::ROLE_M.or(Class::ROLE_F));
        let whose =
            |t: u32| matches!(self.text(t), "whose" | "his" | "her") || tokens[t as usize].kind == Kind::Possessive;
        if m.first >= 2 && role(m.first - 1) && whose(m.first - 2) {
            return true;
        }
        // Who goes by a surname alone has been brought in.
        if m.len() == 1 {
            return false;
        }
        let possessive = tokens
            .get(m.last as usize + 1)
            .is_some_and(|t| t.kind == Kind::Possessive);
        let eldest = || tokens.get(m.last as usize + 2).is_some_and(Token::is_lower);
        if possessive && (self.is_kin(m.last + 2) || eldest() && self.is_kin(m.last + 3)) {
            return true;
        }
        // "his father, former Senator Ana Orde", "son of the late Ana Orde"
        let aged = |t: u32| self.text(t).starts_with(|c: char| c.is_ascii_digit());
        let mut before = m.title;
        while before > 1 && m.title - before < LONGEST_BEFORE_RELATIVE {
            before -= 1;
            let t = &tokens[before as usize];
            if self.is_kin(before) {
                // "whose 32-year-old son Sgt. Ana Orde", "her only son Ana Orde"
                let adjective = tokens[before as usize - 1].is_lower() || aged(before - 1);
                return whose(before - 1)
                    || self.text(before + 1) == "of"
                    || before > 2 && adjective && matches!(self.text(before - 2), "whose" | "his" | "her" | "their");
            }
            // "mother of 12-year-old Ana Orde"
            if !t.is_lower() && t.kind != Kind::Comma && !aged(before) || t.is(Class::SPEECH.or(Class::AUX)) {
                break;
            }
        }
        false
    }

    pub(super) fn text_at(&self, token: u32) -> &str {
        self.tokens
            .get(token as usize)
            .map_or("", |t| &self.body[t.start as usize..t.end as usize])
    }

    /// Finds out who goes by a form of address and a surname only.
    pub(super) fn note_unnamed(&mut self, mentions: &[Mention]) {
        for (i, m) in mentions.iter().enumerate() {
            if !m.titled || m.len() != 1 || m.sort == Sort::Title || self.are_several(m) {
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
            if other && !fits && self.relative_by_given_name(mentions, i).is_none() {
                self.unnamed.insert(self.word(m.first), m.gender);
            }
        }
    }

    pub(super) fn text(&self, token: u32) -> &str {
        let t = &self.tokens[token as usize];
        &self.body[t.start as usize..t.end as usize]
    }

    pub(super) fn word(&self, token: u32) -> Word {
        self.words.of_token(token)
    }

    /// The last token of the name that is not `Jr.` or the like.
    pub(super) fn surname(&self, m: &Mention) -> u32 {
        let mut last = m.last;
        while last > m.first && is_suffix(&self.tokens[last as usize]) {
            last -= 1;
        }
        last
    }

    pub(super) fn is_outside(&self, m: &Mention) -> bool {
        self.tokens[m.first as usize].is_outside()
    }

    pub(super) fn name_len(&self, m: &Mention) -> u32 {
        self.surname(m) + 1 - m.first
    }

    pub(super) fn is_initial(&self, token: u32) -> bool {
        let t = self.text(token);
        t.trim_end_matches('.').chars().count() == 1 || t.contains('.')
    }

    #[inline]
    pub(super) fn same_word(&self, a: u32, b: u32) -> bool {
        let (x, y) = (self.word(a), self.word(b));
        if x.is_accented() || y.is_accented() {
            return self.same_accented(a, b);
        }
        x == y
    }

    /// Whether two words of which one has other letters than those of ASCII differ in nothing but the case.
    fn same_accented(&self, a: u32, b: u32) -> bool {
        let (a, b) = (plain(self.text(a)), plain(self.text(b)));
        a.eq_ignore_ascii_case(b)
            || (!a.is_ascii() || !b.is_ascii())
                && a.replace('’', "'").to_lowercase() == b.replace('’', "'").to_lowercase()
    }

    pub(super) fn candidates(&self, token: u32) -> &[u32] {
        self.words.bearers(self.word(token))
    }

    /// Whether a longer name is a headline: the shorter one, and what its bearer does.
    pub(super) fn begins_with_a_verb_after(&self, name: &Mention, longer: &Mention) -> bool {
        let tail = longer.first + name.len();
        tail < longer.last
            && (0..name.len()).all(|k| self.same_word(name.first + k, longer.first + k))
            && (tail..=longer.last).all(|t| is_common(self.text(t)) || self.tokens[t as usize].case == Case::Upper)
            && !self.tokens[longer.last as usize].is(Class::ORG)
            && !FORMS.contains(&self.text(longer.last))
    }

    /// The initials of a name of several words, the small ones left out.
    pub(super) fn initials(&self, m: &Mention) -> String {
        let mut initials = String::with_capacity(4 * m.len() as usize);
        let capitals = (m.first..=m.last).filter(|&t| self.tokens[t as usize].is_capital());
        initials.extend(capitals.filter_map(|t| self.text(t).chars().next()));
        initials
    }

    /// Whether a word is made of initials: `ITF`, and `BoE`, which has those of small words as well.
    pub(super) fn may_be_initials(&self, token: u32) -> bool {
        let t = &self.tokens[token as usize];
        t.case == Case::Upper || t.case == Case::Capital && is_mixed(self.text(token))
    }

    /// A name without what companies have at their end: `Corvin Ferries` `Corp`.
    pub(super) fn without_form(&self, m: &Mention) -> Mention {
        let form = |t: u32| FORMS.contains(&self.text(t)) || self.text(t) == "&";
        let mut last = m.last;
        while last > m.first + 1 && form(last) {
            last -= 1;
        }
        Mention { last, ..*m }
    }

    /// The initials of all words of a name, and of the parts that hyphens join, in capitals.
    pub(super) fn all_initials(&self, m: &Mention) -> String {
        let mut initials = String::with_capacity(4 * m.len() as usize);
        let words = (m.first..=m.last).filter(|&t| self.tokens[t as usize].kind != Kind::Possessive);
        for token in words {
            let parts = self.text(token).split('-');
            initials.extend(
                parts
                    .filter_map(|part| part.chars().next())
                    .flat_map(char::to_uppercase),
            );
        }
        initials
    }

    pub(super) fn add(&mut self, mentions: &[Mention], i: usize) -> u32 {
        let m = &mentions[i];
        let number = self.entities.len() as u32;
        self.entities.push(Entity {
            fullest: i as u32,
            sort: m.sort,
            gender: m.gender,
            style: None,
            family: None,
            count: 0,
            short: 0,
            speaks: false,
            last_seen: 0,
            spoke: 0,
        });
        self.enter(m, number);
        number
    }

    pub(super) fn enter(&mut self, m: &Mention, number: u32) {
        let surname = self.text(self.surname(m));
        if matches!(m.sort, Sort::Person | Sort::Unknown) && m.len() > 1 && surname.len() >= MISTYPED {
            let key = skeleton(surname);
            self.by_sound.entry(key).or_default().enter(number);
        }
        let head = (m.first + 1).min(m.last);
        let department = self.without_department(m);
        let purpose = department.map_or(0, |rest| self.letter(rest.first));
        if self.acronyms & (self.letter(m.first) | self.letter(head) | purpose) != 0 {
            self.enter_initials(m, department, number);
        }
        for token in m.first..=m.last {
            if self.tokens[token as usize].kind != Kind::Word
                || token == m.last && m.len() > 2 && is_suffix(&self.tokens[token as usize])
            {
                continue;
            }
            self.words.enter(self.word(token), number);
        }
    }

    /// The first letter of a word as a bit; one for all that are no letters of ASCII.
    pub(super) fn letter(&self, token: u32) -> u32 {
        let first = self
            .tokens
            .get(token as usize)
            .and_then(|t| self.body.as_bytes().get(t.start as usize));
        let first = first.copied().unwrap_or_default();
        1 << if first.is_ascii_alphabetic() { first % 32 } else { 0 }
    }

    /// What a department or a ministry is for, of which alone its initials are: "the Department of Ferries and Harbour Safety" is the FHS, and so is "the Ferries and Harbour Safety
    /// Department".
    fn without_department(&self, m: &Mention) -> Option<Mention> {
        if m.len() < 4 {
            return None;
        }
        let department = |t: u32| matches!(self.text(t), "Department" | "Ministry");
        if department(m.last) {
            return Some(Mention { last: m.last - 1, ..*m });
        }
        let of = (m.first + 1..=m.first + 2).find(|&t| department(t - 1) && self.text(t) == "of")?;
        (of < m.last).then_some(Mention { first: of + 1, ..*m })
    }

    /// Enters an entity by the initials it may be called by; `department` is what a department is for, of which alone they may be.
    fn enter_initials(&mut self, m: &Mention, department: Option<Mention>, number: u32) {
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
            // "Bank of Velmar" is the BoV.
            let as_written = whole.is_some().then(|| {
                let words = (m.first..=m.last).filter_map(|t| self.text(t).chars().next());
                words.collect::<String>()
            });
            // "Centres for Disease Control and Prevention" is the CDC.
            let and = (m.first..m.last).find(|&t| self.text(t) == "and");
            let first_part = and.map(|and| self.initials(&Mention { last: and - 1, ..*m }));
            let department = department.map(|rest| self.initials(&rest));
            // "Corvin Ferries Corp" is CF.
            let bare = self.without_form(m);
            if bare.last < m.last {
                self.by_initials
                    .entry(hash(self.initials(&bare).as_bytes()))
                    .or_default()
                    .enter(number);
            }
            for initials in [Some(initials), first_part, abroad, whole, as_written, department]
                .into_iter()
                .flatten()
            {
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

    pub(super) fn attach(&mut self, mentions: &mut [Mention], i: usize, number: u32) {
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
        // The name that the entity was entered with, or a surname of one who is named in full, or the same word once more.
        if self.entities[number as usize].fullest == i as u32
            || m.len() == 1 && (fullest.len() > 1 || self.text(m.first) == self.text(fullest.first))
        {
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
