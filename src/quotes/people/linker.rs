//! What is known of an article's names while they are linked: the entities so far, and by which words, sounds and initials each is found again.

use super::endings::FORMS;
use super::entities::Entity;
use super::spelling::{MISTYPED, skeleton};
use crate::quotes::bearers::{Bearers, Word, Words, is_address, plain};
use crate::quotes::lexicon::{Class, HashTable, hash, is_common};
use crate::quotes::names::{Gender, Mention, Sort, is_suffix};
use crate::quotes::tokens::{Case, Kind, Token};

/// Styles that stay with a single name.
const STYLES: &[&str] = &[
    "Prince", "Princess", "King", "Queen", "Pope", "Emperor", "Empress", "Sheikh", "Sultan",
];

/// Names of people with more words than this go by no initials.
const LONGEST_WITH_INITIALS: u32 = 4;

/// Longer words of mixed letters are no initials, in bytes.
const LONGEST_MIXED: usize = 5;

/// How many initials stand for a person at least.
const SHORTEST_INITIALS: usize = 3;

/// What is known of an article's names while they are linked.
pub(super) struct Linker<'a> {
    pub(super) body: &'a str,
    pub(super) tokens: &'a [Token],
    /// Entities by the words of their fullest names.
    pub(super) words: Words,
    /// Organisations of several words, and people, by the hash of their initials.
    pub(super) by_initials: HashTable<u64, Bearers>,
    /// The first letters of all that may be initials, a bit each: most names begin with another letter and are never called so.
    pub(super) acronyms: u32,
    /// People with full names by the consonants of their surnames.
    pub(super) by_sound: HashTable<u64, Bearers>,
    pub(super) entities: Vec<Entity>,
    /// The gender of those who go by a form of address and a surname alone, where all full names with the surname are of the other: the
    /// `Mr Orde` of an article that names Ruth Orde.
    pub(super) unnamed: HashTable<Word, Gender>,
    /// Bodies by a short name that the article gives them in parentheses.
    pub(super) short_names: HashTable<Word, u32>,
    /// Those who bear a surname without being named with it.
    pub(super) families: HashTable<Word, Bearers>,
    /// Surnames whose bearers the article tells apart by `Jr.` or `Sr.`, which otherwise it leaves out after the first mention.
    pub(super) told_apart: HashTable<Word, ()>,
    /// Surnames that stand somewhere with nothing but an office or a form of address before them: somebody's, whatever else is called so.
    pub(super) with_office: HashTable<Word, ()>,
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
    /// A token of the article.
    #[inline]
    pub(super) fn token(&self, at: u32) -> &Token {
        &self.tokens[at as usize]
    }

    pub(super) fn text_at(&self, token: u32) -> &str {
        self.tokens
            .get(token as usize)
            .map_or("", |t| &self.body[t.start as usize..t.end as usize])
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
            by_surname: false,
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
                self.enter_as(&self.initials(&bare), number);
            }
            for initials in [Some(initials), first_part, abroad, whole, as_written, department]
                .into_iter()
                .flatten()
            {
                if initials.len() >= m.len().min(3) as usize {
                    self.enter_as(&initials, number);
                }
            }
        }
        // "AVO", of Ana Vidal-Orde.
        if m.sort == Sort::Person && m.len() <= LONGEST_WITH_INITIALS {
            let initials = self.all_initials(m);
            if initials.len() >= SHORTEST_INITIALS {
                self.enter_as(&initials, number);
            }
        }
    }

    /// Enters an entity by initials.
    fn enter_as(&mut self, initials: &str, number: u32) {
        let bearers = self.by_initials.entry(hash(initials.as_bytes())).or_default();
        bearers.enter(number);
    }

    /// Adds a mention to its entity, which may become fuller by it.
    pub(super) fn attach(&mut self, mentions: &mut [Mention], i: usize, number: u32) {
        mentions[i].entity = number;
        let m = mentions[i];
        let fullest = mentions[self.entities[number as usize].fullest as usize];
        let short = m.len() == 1 && fullest.len() > 1;
        let by_surname = short && self.same_word(m.first, self.surname(&fullest));
        let entity = &mut self.entities[number as usize];
        entity.count += 1;
        entity.short += u32::from(short);
        entity.by_surname |= by_surname;
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
        // Nor is one by the nickname plainer: "Rek Orde", of Anthony “Rek” Orde.
        let plainer = core(&m) == core(&fullest)
            && m.len() < fullest.len()
            && m.len() > 1
            && self.same_word(m.first, fullest.first);
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
                // "FactTide.org" is called so.
                && !self.text(fullest.last).ends_with(".org")
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
