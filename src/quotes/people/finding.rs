//! Whose a name is, among those whom the article has named: by its words, its initials, or but for a slip.

use super::endings::{BEFORE_FORMS, FORMS, PROGRAMMES};
use super::entities::Entity;
use super::linker::Linker;
use super::spelling::{LONG_SURNAME, MISTYPED, is_short_form, is_slip, one_letter_apart, skeleton};
use crate::quotes::lexicon::{Class, hash, is_common};
use crate::quotes::names::{CORPORATE, Gender, Mention, Sort};
use crate::quotes::tokens::{Case, Kind, Token};

/// What buildings are called, that carry the name of a person.
pub(super) const BUILDINGS: &[&str] = &[
    "Tower", "Towers", "Plaza", "Hotel", "Hall", "Building", "Stadium", "Arena", "Center", "Centre", "Library",
    "Museum", "Square", "Avenue", "Bridge", "Airport", "Station", "Park",
];

/// Longer words in parentheses are no initials, in bytes.
const LONGEST_FOREIGN: usize = 6;

/// How many of those whom an article names are looked at for a slip: an article of a hundred thousand names is not to take a hundred thousand looks at each.
pub(super) const MOST_NAMED: usize = 200;

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

    /// Whether the first sentence after a name that begins with a pronoun, before anybody else is named, shows the other gender than `than`.
    pub(super) fn is_shown_otherwise(&self, mentions: &[Mention], fullest: u32, than: Gender) -> bool {
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

    /// Whether a verb of speech stands before a name and the clause ends after it: `said London, who has left.`
    pub(super) fn is_told_by(&self, m: &Mention) -> bool {
        let before = m.first.checked_sub(1).map(|b| &self.tokens[b as usize]);
        let says = |t: &Token| t.is_lower() && t.is(Class::SAY) && !t.is(Class::SOFT);
        let after = self.tokens.get(m.last as usize + 1);
        before.is_some_and(says) && after.is_none_or(|t| matches!(t.kind, Kind::Comma | Kind::Stop))
    }

    /// Whether a name of several words ends like no person's: in a word for a building, or one that news mostly writes small.
    pub(super) fn names_no_person(&self, f: &Mention) -> bool {
        let given =
            self.tokens[f.first as usize].is(Class::GIVEN_NAME) || self.tokens[f.last as usize].is(Class::GIVEN_NAME);
        let last = self.text(f.last);
        !given && (BUILDINGS.contains(&last) || is_common(last))
    }
}
