//! Whose a name is, among those whom the article has named: by its words, its initials, or but for a slip.

use super::endings::{BEFORE_FORMS, FORMS, PROGRAMMES};
use super::entities::Entity;
use super::linker::Linker;
use super::spelling::{LONG_SURNAME, MISTYPED, is_short_form, is_slip, one_letter_apart, skeleton};
use crate::quotes::lexicon::{Class, WordSet, hash, is_common, words};
use crate::quotes::names::{CORPORATE, Gender, Mention, Sort};
use crate::quotes::tokens::{Case, Kind, Token};

/// What buildings are called, that carry the name of a person.
pub(super) const BUILDINGS: &[&str] = &[
    "Tower", "Towers", "Plaza", "Hotel", "Hall", "Building", "Stadium", "Arena", "Center", "Centre", "Library",
    "Museum", "Square", "Avenue", "Bridge", "Airport", "Station", "Park",
];

/// How many names after one who has said something in full a surname alone is still theirs.
const GOES_ON: u32 = 4;

/// Longer words in parentheses are no initials, in bytes.
const LONGEST_FOREIGN: usize = 6;

/// How many of those whom an article names are looked at for a slip: an article of a hundred thousand names is not to take a hundred thousand looks at each.
pub(super) const MOST_NAMED: usize = 200;

/// Given names of faith that stand before the one by which somebody is called: `Muhammad` `Hafiz Osman`, who is `Mr Hafiz`.
const BEFORE_GIVEN: &WordSet = words![
    "abdul", "ahmad", "che", "haji", "md", "mohamad", "mohamed", "mohammad", "mohammed", "mohd", "muhamad", "muhammad",
    "muhd", "nik", "noor", "nor", "nur", "nurul", "raja", "siti", "syed", "tengku", "wan",
];

/// How far after a name a pronoun tells what its bearer is, in tokens.
const FARTHEST_PRONOUN: u32 = 40;

impl Linker<'_> {
    /// Whether somebody is named as the wife of who holds an office: `first lady Ruth Orde`, `his wife, Ruth Orde`.
    pub(super) fn is_first_lady(&self, m: &Mention) -> bool {
        let comma = m.first > 0 && self.tokens[m.first as usize - 1].kind == Kind::Comma;
        let role = m.first.saturating_sub(1 + u32::from(comma));
        let word = self.text(role);
        word == "wife"
            || role > 0 && word.eq_ignore_ascii_case("lady") && self.text(role - 1).eq_ignore_ascii_case("first")
    }

    /// The entity that a name of two or more words belongs to.
    pub(super) fn find_full(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = &mentions[i];
        let mut surname = self.surname(m);
        // No word of a name is an apostrophe.
        if self.tokens[surname as usize].kind == Kind::Possessive && surname > m.first {
            surname -= 1;
        }
        let candidates = self.candidates(surname);
        candidates.iter().rev().copied().find(|&e| {
            let f = &mentions[self.entities[e as usize].fullest as usize];
            let f_surname = self.surname(f);
            if m.sort == Sort::Organisation || f.sort == Sort::Organisation {
                // "Orde’s", of "Orde’s Corp"
                let shop = self.tokens[m.last as usize].kind == Kind::Possessive
                    && m.len() + 1 == f.len()
                    && CORPORATE.contains(&self.text(f.last));
                return (shop || self.name_len(m) == self.name_len(f) || self.is_without_form(m, f))
                    && (0..self.name_len(m)).all(|k| self.same_word(m.first + k, f.first + k));
            }
            if !self.same_word(surname, f_surname) {
                // "Aung Moe Khin Su" … "Khin Su": the words of one within the other.
                // "Ana Vidal" is not "The Ana Vidal Radio Show".
                return self.within(m, f) && !PROGRAMMES.contains(&self.text(f.last));
            }
            if self.entities[e as usize].sort == Sort::Person && f.len() > 1 && self.begins_headline(m) {
                return true;
            }
            let suffix_differs = m.last != surname && f.last != f_surname && !self.same_word(m.last, f.last)
                || self.differs_in_suffix(m, f);
            !suffix_differs && (self.given_agrees(m, f) || self.within(m, f) || self.within(f, m))
        })
    }

    /// Whether a name of several words may be a company's but for its ending: `Mount Corvin`, of `Mount Corvin Capital Management LP`.
    fn is_without_form(&self, m: &Mention, f: &Mention) -> bool {
        let rest = f.first + m.len();
        rest <= f.last
            && !m.titled
            && m.len() > 1
            && FORMS.contains(&self.text(f.last))
            && (rest..f.last).all(|t| BEFORE_FORMS.contains(&self.text(t)) || FORMS.contains(&self.text(t)))
    }

    /// Whether the words before a surname are no given names but the beginning of a headline: `Enraged Orde`.
    pub(super) fn begins_headline(&self, m: &Mention) -> bool {
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
    pub(super) fn given_agrees(&self, a: &Mention, b: &Mention) -> bool {
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
    pub(super) fn within(&self, a: &Mention, b: &Mention) -> bool {
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

    /// The body whose short name a mention in parentheses is: `the Fisheries Protection Agency (Fipa)`.
    pub(super) fn short_name_of(&self, mentions: &[Mention], i: usize) -> Option<u32> {
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
        if !enclosed || before.len() < 2 {
            return None;
        }
        let sort = self.entities.get(before.entity as usize)?.sort;
        let alike = initial(before.first) == initial(m.first) && sort != Sort::Person;
        (alike || sort == Sort::Organisation && self.is_only_initials(mentions, i)).then_some(before.entity)
    }

    /// Whether a name in parentheses is made of initials and is what the article says afterwards: `the Velmarian Pilots’ Association (BvP)`, in the letters of another language.
    fn is_only_initials(&self, mentions: &[Mention], i: usize) -> bool {
        let m = &mentions[i];
        let word = self.text(m.first);
        (3..=LONGEST_FOREIGN).contains(&word.len())
            && word.bytes().all(|b| b.is_ascii_alphabetic())
            && self.may_be_initials(m.first)
            && m.sort != Sort::Place
            && !self.tokens[m.first as usize].is(Class::PLACE.or(Class::NATIONALITY).or(Class::MEDIUM))
            && mentions[..i]
                .iter()
                .rev()
                .take(MOST_NAMED)
                .all(|o| self.text(o.first) != word)
            && mentions[i + 1..]
                .iter()
                .take(MOST_NAMED)
                .any(|o| o.len() == 1 && self.text(o.first) == word)
    }

    /// The body of whose words a name in one word has the beginnings: `CoVe`, of `Corvin Vessels`; or the Fed, as everybody calls the Federal Reserve.
    pub(super) fn find_clipped(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = &mentions[i];
        let word = self.text(m.first);
        if m.len() != 1 || m.titled || self.tokens[m.first as usize].case != Case::Capital {
            return None;
        }
        let fed = word == "Fed";
        let mut parts = [""; 2];
        if !fed {
            let second = word.char_indices().skip(2).find(|(_, c)| c.is_uppercase())?.0;
            let (a, b) = word.split_at(second);
            let syllable = |part: &str| part.len() > 1 && part.chars().skip(1).all(char::is_lowercase);
            if !syllable(a) || !syllable(b) || a == "Mc" || a == "Mac" {
                return None;
            }
            parts = [a, b];
        }
        (0..self.entities.len().min(MOST_NAMED) as u32).find(|&e| {
            let entity = &self.entities[e as usize];
            let f = &mentions[entity.fullest as usize];
            if fed {
                return f.len() == 2 && self.text(f.first) == "Federal" && self.text(f.last) == "Reserve";
            }
            let f = &self.without_form(f);
            f.len() == 2
                && entity.sort != Sort::Person
                && parts
                    .iter()
                    .zip(f.first..)
                    .all(|(part, t)| self.text(t).starts_with(part) && self.text(t).len() > part.len())
        })
    }

    /// The organisation whose initials a mention in capitals is: `IMF`, after `International Monetary Fund`; or else the person, `AVO`, after `Ana Vidal-Orde`.
    pub(super) fn find_acronym(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = &mentions[i];
        if m.len() != 1 || !self.may_be_initials(m.first) {
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

    /// The person whose surname a single name is but for one letter: `Bornsten`, after `Harold Bornstein`; a short one where it does what a person does.
    pub(super) fn find_misspelt(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = &mentions[i];
        let word = self.text(m.first);
        if m.len() != 1 || matches!(m.sort, Sort::Place | Sort::Organisation) || word.len() < MISTYPED {
            return None;
        }
        if word.len() < LONG_SURNAME && (is_common(word) || !self.acts(m)) {
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

    /// Whether a name is the subject of a verb of speech, right after it or before it.
    pub(super) fn says(&self, m: &Mention) -> bool {
        let verb = |t: &Token| t.is_lower() && t.is(Class::SPEECH) && !t.is(Class::SOFT);
        self.tokens.get(m.last as usize + 1).is_some_and(verb) || self.is_told_by(m)
    }

    /// Whether a name does what a person does, or has an office before it: `Orde said`, `Orde also said`, `said Orde, a pilot`.
    fn acts(&self, m: &Mention) -> bool {
        let next = m.last as usize + 1;
        let adverb = |t: &Token| t.is_lower() && t.is(Class::ADVERB);
        let verb = next + usize::from(self.tokens.get(next).is_some_and(adverb));
        let speaks = |t: &Token| t.is_lower() && t.is(Class::SPEECH.or(Class::CALL)) && !t.is(Class::SOFT);
        m.titled || self.tokens.get(verb).is_some_and(speaks) || self.is_told_by(m)
    }

    /// The one person whose surname is a single name but for two letters that have changed places, for the last, or for one that is left out: `Vidla said`, after
    /// `Ana Vidal`. Only one who does what a person does is meant.
    pub(super) fn find_mistyped(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = &mentions[i];
        let word = self.text(m.first);
        let name = m.len() == 1 && !matches!(m.sort, Sort::Place | Sort::Organisation);
        // "the Pilot said" may be any, at the head of a sentence any word may have a capital.
        if !name || word.len() < MISTYPED || !self.acts(m) || is_common(word) && (m.initial || m.titled) {
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

    /// The entity that a single name belongs to.
    pub(super) fn find_short(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = &mentions[i];
        let token = self.surname(m);
        let candidates = self.candidates(token);
        match candidates {
            [] => return None,
            // Half of those that are somebody's are such.
            [only] if self.is_the_same_again(mentions, m, *only) => return Some(*only),
            _ => {}
        }
        let mut best: Option<((i32, u64), u32)> = None;
        let says = m.len() == 1 && self.says(m);
        for &e in candidates.iter().rev() {
            let entity = &self.entities[e as usize];
            // One that has been found to be another's name.
            if entity.count == 0 {
                continue;
            }
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
                    || m.titled && self.tokens[f.first as usize].is_one_of(BEFORE_GIVEN, self.body)
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
            // "Mrs Orde" is not the Sasha Orde of whom "he was 40" is said.
            if m.titled
                && m.len() == 1
                && f.len() > 1
                && entity.gender == Gender::Unknown
                && self.is_shown_otherwise(mentions, entity.fullest, m.gender)
            {
                continue;
            }
            // "Orde", of J.B. Orde Co Inc.
            let founder = f.len() > 2
                && FORMS.contains(&self.text(f.last))
                && self.is_initial(f.first)
                && self.same_word(token, self.without_form(f).last);
            // "Abu Nizar" is the father of "his son, Nizar".
            if m.len() == 1 && f.len() > 1 && self.is_called_after_child(f, m) {
                continue;
            }
            // A word in the middle of a name, or of an organisation's, names nobody; a single word names itself.
            if f.len() > 1 && !is_surname && !is_given && !particle && !first_surname && !founder
                || entity.sort == Sort::Organisation && f.len() > 1 && !is_given && !short_title && !founder
            {
                continue;
            }
            // "the EPA" is not the "EPA Region".
            let begins = is_given && !is_surname && f.len() > 1 && m.len() == 1;
            if begins && self.tokens[token as usize].case == Case::Upper && entity.sort == Sort::Organisation {
                continue;
            }
            // "the HBL" is not the "HBL President".
            if begins && self.tokens[f.last as usize].is(Class::RANK) && entity.sort != Sort::Person {
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
            // "Ana" is not "The Ana Vidal Radio Show".
            if begins && f.len() > 2 && PROGRAMMES.contains(&self.text(f.last)) {
                continue;
            }
            // "Orde" is not the "Orde Tower", nor "Orde Defiant", which heads a paragraph.
            if begins && entity.sort == Sort::Unknown && self.names_no_person(f) {
                continue;
            }
            // Nor is "Corvin" the "Corvin Tideway", which has an article as products have.
            if begins && entity.sort != Sort::Person && self.is_of_its_maker(m, f) {
                continue;
            }
            // Nor is "Mayor Orde" the "Orde Harbour Board", nor who is told of in "Orde Forced To Sail", a headline.
            if begins
                && (entity.sort == Sort::Organisation || self.goes_on_in_common_words(f))
                && self.with_office.contains_key(&self.word(token))
            {
                continue;
            }
            // "I am the son of Tomas Orde", says an Orde who is named already.
            let told_of = is_surname && self.is_outside(m) && !self.is_outside(f) && self.is_beside_kin(f);
            let named_before = |&e: &u32| {
                let other = &mentions[self.entities[e as usize].fullest as usize];
                other.len() == 1 && other.first < f.first && self.is_outside(other)
            };
            if told_of && (f.first > m.first || candidates.iter().any(named_before)) {
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
            let acts = || {
                let adverb = |t: &Token| t.is_lower() && t.is_one_of(words!["also", "later", "then"], self.body);
                let next = m.last as usize + 1;
                let verb = next + usize::from(m.sort == Sort::Place && self.tokens.get(next).is_some_and(adverb));
                self.tokens
                    .get(verb)
                    .is_some_and(|t| t.is_lower() && t.is(Class::SPEECH.or(Class::WHO)) && !t.is(Class::SOFT))
                    || self.is_told_by(m)
            };
            let led = || m.first > 0 && self.tokens[m.first as usize - 1].is(Class::PREPOSITION.or(Class::DETERMINER));
            let adjective = || {
                entity.sort == Sort::Person
                    && is_surname
                    && (self.tokens[token as usize].is(Class::NATIONALITY)
                        && !self.tokens[token as usize].is(Class::PLACE)
                        || acts() && !led())
            };
            if f.len() > 1 && (entity.sort == Sort::Place || m.sort == Sort::Place && !adjective()) {
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
                if m.gender != entity.gender && m.gender != self.gender_shown(mentions, entity) {
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
            // Before any of them is named in full it is the one who will be first, and no relative: "Vidal sails again", of an Ana Vidal whose husband speaks as well.
            let given = entity.sort == Sort::Person && self.tokens[f.first as usize].is(Class::GIVEN_NAME);
            let named = if entity.last_seen == 0 && (self.is_relative(f) || self.is_first_lady(f)) {
                0
            } else if entity.last_seen > 0 || !given {
                entity.count.min(4_999)
            } else {
                9_999 - e.min(4_999)
            };
            let short = if is_surname && self.goes_by_given_name(f, e) {
                0
            } else {
                entity.short
            };
            let called = u64::from(short.min(9_999)) * 10_000 + u64::from(named.min(9_999));
            // "Ruth Orde told them so. Orde said", whoever else is an Orde.
            let goes_on =
                entity.spoke > 0 && entity.spoke == entity.last_seen && i as u32 + 1 - entity.spoke <= GOES_ON;
            let called = if goes_on && says { u64::from(u32::MAX) } else { called };
            let score = (score, called * 10_000 + seen);
            if score.0 > 0 && best.is_none_or(|(s, _)| score > s) {
                best = Some((score, e));
            }
        }
        let found = best.map(|(_, e)| e);
        let spouse = || {
            mentions
                .get(self.relative_by_given_name(mentions, i)?)
                .map(|r| r.entity)
        };
        found.or_else(spouse)
    }

    /// Whether a name says whose father or mother somebody is, and the child is named: `Abu Nizar`, and `his son, Nizar`.
    fn is_called_after_child(&self, f: &Mention, child: &Mention) -> bool {
        let kin = |n: u32| child.first.checked_sub(n).is_some_and(|t| self.is_kin(t));
        self.tokens[f.first as usize].is_one_of(words!["abu", "um", "umm"], self.body)
            && self.same_word(f.first + 1, child.first)
            && (kin(1) || kin(2))
    }

    /// Whether somebody's relative is called by the given name alone, and another, who is named as often, by the surname: of `his grandson, Omar` Omar Orde, where `Orde` is the grandfather.
    fn goes_by_given_name(&self, fullest: &Mention, entity: u32) -> bool {
        let one = &self.entities[entity as usize];
        if one.short == 0 || one.by_surname {
            return false;
        }
        let surname = self.surname(fullest);
        let family = self.families.get(&self.word(surname));
        let kin = self.is_relative(fullest) || family.is_some_and(|f| f.as_slice().contains(&entity));
        kin && self.candidates(surname).iter().any(|&other| {
            let named = &self.entities[other as usize];
            other != entity && named.by_surname && 2 * named.count >= one.count
        })
    }

    /// Whether one who is named by a single word is named by it once more, and nothing speaks for another.
    fn is_the_same_again(&self, mentions: &[Mention], m: &Mention, e: u32) -> bool {
        let entity = &self.entities[e as usize];
        let f = &mentions[entity.fullest as usize];
        m.len() == 1
            && f.len() == 1
            && entity.count > 0
            && self.same_word(m.first, f.first)
            && (self.is_outside(f) || !self.is_outside(m))
            && (m.gender == Gender::Unknown || entity.gender == Gender::Unknown || m.gender == entity.gender)
    }

    /// Whether all of a name but its first word are common words: `Orde Forced`, `Orde Job Approval`.
    fn goes_on_in_common_words(&self, f: &Mention) -> bool {
        (f.first + 1..=f.last).all(|t| is_common(self.text(t)) && self.tokens[t as usize].is_capital())
    }

    /// Whether the first sentence after a name that begins with a pronoun, before anybody else is named, shows the other gender than `than`.
    fn is_shown_otherwise(&self, mentions: &[Mention], fullest: u32, than: Gender) -> bool {
        let other = match than {
            Gender::He => Class::SHE,
            Gender::She => Class::HE,
            Gender::Unknown => return false,
        };
        let Some(f) = mentions.get(fullest as usize) else {
            return false;
        };
        let next = mentions.get(fullest as usize + 1).map_or(u32::MAX, |m| m.first);
        let to = next.min(f.last + FARTHEST_PRONOUN).min(self.tokens.len() as u32);
        let mut after = self.tokens[f.last as usize + 1..to.max(f.last + 1) as usize].iter();
        let pronoun = after.find(|t| t.is(Class::HE_SHE) && t.is_outside() && t.is_capital());
        pronoun.is_some_and(|t| t.is(other))
    }

    /// The gender of somebody: what the article says of one who has no form of address goes before what most bearers of a given name are, as of a man called Andrea.
    pub(super) fn gender_shown(&self, mentions: &[Mention], entity: &Entity) -> Gender {
        let guessed = mentions
            .get(entity.fullest as usize)
            .is_some_and(|f| !f.titled && f.len() > 1);
        match entity.gender {
            Gender::She if guessed && self.is_shown_otherwise(mentions, entity.fullest, Gender::She) => Gender::He,
            Gender::He if guessed && self.is_shown_otherwise(mentions, entity.fullest, Gender::He) => Gender::She,
            gender => gender,
        }
    }

    /// Where one is named by a given name alone who is of the family whose surname a form of address stands before: `His wife, Ruth, left. Mrs Orde`, of Tomas Orde.
    pub(super) fn relative_by_given_name(&self, mentions: &[Mention], i: usize) -> Option<usize> {
        let m = &mentions[i];
        let role = match m.gender {
            Gender::He => Class::ROLE_M,
            Gender::She => Class::ROLE_F,
            Gender::Unknown => return None,
        };
        if !m.titled || m.len() != 1 {
            return None;
        }
        let bearer = self.candidates(m.first).iter().find_map(|&e| {
            let f = &mentions[self.entities[e as usize].fullest as usize];
            (f.len() > 1 && self.same_word(m.first, self.surname(f))).then_some(f.first)
        })?;
        let named = |r: &Mention| {
            let comma = r.first.saturating_sub(1);
            let kin = comma.saturating_sub(1);
            r.len() == 1
                && !r.titled
                && r.first > bearer
                && self.is_outside(r)
                && kin > 0
                && self.tokens[comma as usize].kind == Kind::Comma
                && self.is_kin(kin)
                && self.tokens[kin as usize].is(role)
                && (matches!(self.text(kin - 1), "His" | "his" | "Her" | "her")
                    || self.tokens[kin as usize - 1].kind == Kind::Possessive)
        };
        let before = mentions[..i].iter().enumerate().rev().take(MOST_NAMED);
        before.filter(|(_, r)| named(r)).map(|(at, _)| at).next()
    }

    /// Whether a verb of speech stands before a name and the clause ends after it: `said London, who has left.`
    pub(super) fn is_told_by(&self, m: &Mention) -> bool {
        let before = m.first.checked_sub(1).map(|b| &self.tokens[b as usize]);
        let says = |t: &Token| t.is_lower() && t.is(Class::SAY) && !t.is(Class::SOFT);
        let after = self.tokens.get(m.last as usize + 1);
        before.is_some_and(says) && after.is_none_or(|t| matches!(t.kind, Kind::Comma | Kind::Stop))
    }

    /// Whether a longer name with an article is what one makes who goes by its first word without any: `the Corvin Tideway`, of `Corvin`.
    fn is_of_its_maker(&self, maker: &Mention, product: &Mention) -> bool {
        let article = |m: &Mention| {
            m.title
                .checked_sub(1)
                .is_some_and(|b| self.tokens[b as usize].is_one_of(words!["a", "an", "its", "the"], self.body))
        };
        let first = &self.tokens[product.first as usize];
        product.first > maker.first
            && article(product)
            && !article(maker)
            && !maker.titled
            && (first.is(Class::ORG) || !first.is(Class::GIVEN_NAME))
            && (product.first + 1..=product.last).all(|t| {
                let t = &self.tokens[t as usize];
                !t.is_lower() && !t.is(Class::ORG.or(Class::THING))
            })
            && !CORPORATE.contains(&self.text(product.last))
    }

    /// Whether a name of several words ends like no person's: in a word for a building, or one that news mostly writes small.
    pub(super) fn names_no_person(&self, f: &Mention) -> bool {
        let given =
            self.tokens[f.first as usize].is(Class::GIVEN_NAME) || self.tokens[f.last as usize].is(Class::GIVEN_NAME);
        let last = self.text(f.last);
        !given && (BUILDINGS.contains(&last) || is_common(last))
    }
}
