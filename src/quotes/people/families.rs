//! Father and son: whom the article tells apart by `Jr.` and `Sr.`

use super::linker::Linker;
use crate::quotes::bearers::Word;
use crate::quotes::lexicon::{Class, HashTable, KIN};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::tokens::{Kind, Token};

/// What an article shows of the bearers of a surname one of whom has `Jr.` or the like after it.
pub(super) struct Family {
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
pub(super) const BESIDE: u32 = 6;

/// How many words stand before a name at most from a word for kin on.
const LONGEST_BEFORE_RELATIVE: u32 = 4;

impl Linker<'_> {
    /// Finds out which surnames father and son share: `Orde Jr.`, or his kin beside him, and `Tomas Orde` or `President Orde` as well; or a full name with the suffix only
    /// after the one without it has been shortened to `Orde`.
    pub(super) fn note_told_apart(&mut self, mentions: &[Mention]) {
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
    pub(super) fn is_generation(&self, token: u32) -> bool {
        matches!(
            self.text(token).trim_end_matches('.'),
            "Jr" | "Sr" | "Junior" | "Senior"
        )
    }

    /// Whether a word for one of the family stands beside a name.
    pub(super) fn is_beside_kin(&self, m: &Mention) -> bool {
        let from = m.first.saturating_sub(BESIDE);
        let after = m.last + 1..(m.last + 1 + BESIDE).min(self.tokens.len() as u32);
        (from..m.first).chain(after).any(|t| self.is_kin(t))
    }

    /// Whether a token is a word for one of the family.
    pub(super) fn is_kin(&self, token: u32) -> bool {
        let token = self.tokens.get(token as usize);
        token.is_some_and(|t| t.is_lower() && t.is_one_of(KIN, self.body))
    }

    /// Whether one of two names has `Jr.` or the like, the other has none, and the article means two people by that.
    pub(super) fn differs_in_suffix(&self, a: &Mention, b: &Mention) -> bool {
        let surname = self.surname(a);
        (surname == a.last) != (self.surname(b) == b.last) && self.told_apart.contains_key(&self.word(surname))
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
}
