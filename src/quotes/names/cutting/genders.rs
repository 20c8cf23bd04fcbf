//! The gender that a name shows, or what stands before it.

use super::{Name, Run};
use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::forms::is_dotted;
use crate::quotes::names::mention::{Gender, Sort};
use crate::quotes::tokens::{Kind, Token};

/// What men and women are called alike who go by it, however it ends.
const EITHER: [&str; 5] = ["actor", "chairman", "congressman", "businessman", "priest"];

impl Run<'_> {
    /// Takes what a lower-case role before the run shows of the name: `spokeswoman` `Ana Vidal`.
    pub(super) fn take_role_before(&self, name: &mut Name) {
        if !name.titled
            && let Some((role, shown)) = role_before(self.tokens, self.start)
        {
            name.titled = role.is(Class::ANY_ROLE);
            if shown != Gender::Unknown {
                name.gender = shown;
            }
        }
    }

    /// Adds what kin before the name and its given name show to what its office has shown.
    pub(super) fn add_gender(&self, name: &mut Name, sort: Sort) {
        let first = &self.tokens[name.first];
        if name.gender == Gender::Unknown && !name.titled {
            name.gender = kin_before(self.body, self.tokens, self.start);
        }
        if name.gender == Gender::Unknown && name.len() >= 2 && sort == Sort::Person {
            name.gender = given_gender(first);
            // "J. Ana Vidal"
            if name.gender == Gender::Unknown && is_dotted(self.body, first) && name.len() >= 3 {
                name.gender = given_gender(&self.tokens[name.first + 1]);
            }
        }
        if name.gender == Gender::He && self.is_woman_in_office(name) {
            name.gender = Gender::She;
        }
    }

    /// Whether a woman holds an office that is called after men: `Chairman` `Ana Vidal`, `the actor` `Ana Vidal`.
    fn is_woman_in_office(&self, name: &Name) -> bool {
        name.len() >= 2
            && given_gender(&self.tokens[name.first]) == Gender::She
            && name.first.checked_sub(1).is_some_and(|before| {
                let office = &self.tokens[before];
                name.first > self.start && office.is(Class::RANK) && !office.is(Class::HONORIFIC_M)
                    || EITHER.contains(&self.word(before))
            })
    }
}

/// The gender that a word for a person shows before a name: `spokeswoman Ana Vidal`; none where there is no such word.
pub(super) fn role_before(tokens: &[Token], at: usize) -> Option<(&Token, Gender)> {
    let before = tokens.get(at.checked_sub(1)?)?;
    let role = before.is_lower()
        && before.is(Class::ANY_ROLE.or(Class::PERSON))
        && !before.is(Class::PREPOSITION.or(Class::DETERMINER));
    role.then(|| (before, Gender::of_role(before)))
}

/// The gender that somebody's kin shows whose name stands behind a comma: `her brother,` `Tomas`, `Vidal’s late wife,` `Ana`.
pub(super) fn kin_before(body: &str, tokens: &[Token], at: usize) -> Gender {
    let (Some(comma), Some(kin)) = (at.checked_sub(1), at.checked_sub(2)) else {
        return Gender::Unknown;
    };
    if tokens[comma].kind != Kind::Comma || !tokens[kin].is_lower() {
        return Gender::Unknown;
    }
    let (m, f) = (tokens[kin].is(Class::ROLE_M), tokens[kin].is(Class::ROLE_F));
    if m == f {
        return Gender::Unknown;
    }
    let whose =
        |t: &Token| t.kind == Kind::Possessive || t.is_one_of(words!["his", "her", "their", "whose", "my"], body);
    if !tokens[kin.saturating_sub(2)..kin].iter().any(whose) {
        Gender::Unknown
    } else if m {
        Gender::He
    } else {
        Gender::She
    }
}

/// The gender that a given name shows, if it is not borne by both.
pub fn given_gender(token: &Token) -> Gender {
    if token.is(Class::NAME_M) && token.is(Class::NAME_F) {
        // Borne by both: Ashley, Robin.
        Gender::Unknown
    } else if token.is(Class::NAME_M) {
        Gender::He
    } else if token.is(Class::NAME_F) {
        Gender::She
    } else {
        Gender::Unknown
    }
}
