//! Words with a capital that are no part of the run before them.

use super::Reach;
use crate::quotes::lexicon::Class;
use crate::quotes::names::forms::{has_inner_dot, is_compound_adjective};
use crate::quotes::tokens::{Case, Kind, Token};

impl Reach<'_> {
    /// Where the run ends behind a word with a capital: `Ana` `Vidal`; none where that begins something else.
    pub(super) fn over_capital(&self) -> Option<usize> {
        let token = &self.tokens[self.end];
        // "Ana Vidal Tuesday announced", "The Vell-based Orde"
        if is_compound_adjective(self.body, token)
            || token.is(Class::DAY)
            || token.is(Class::DATE) && !token.is(Class::GIVEN_NAME)
        {
            return None;
        }
        // "in Velby, Calif. Vidal left"
        if self.end == self.at + 1 && is_state_of_a_town(self.body, self.tokens, self.at) {
            return None;
        }
        if self.begins_sentence_behind_abbreviation() {
            return None;
        }
        if self.is_in_no_name() {
            // Sailors Without Borders.
            return self.over_purpose();
        }
        Some(self.end + 1)
    }

    /// Whether a sentence begins behind an abbreviation that has swallowed the full stop: `between Vell and the U.S.` `If`.
    fn begins_sentence_behind_abbreviation(&self) -> bool {
        let opening = Class::STOP
            .or(Class::CONJUNCTION)
            .or(Class::HE_SHE)
            .or(Class::THEY)
            .or(Class::IT);
        let token = &self.tokens[self.end];
        has_inner_dot(self.body, self.last()) && token.case == Case::Capital && token.is(opening)
    }

    /// Whether a word is in headlines only and in no name: `Vidal Looks` `For a Thaw`, `Ana Vidal` `Might Be Late`, `The Ana Vidal` `Who Was Late`.
    fn is_in_no_name(&self) -> bool {
        let small = Class::PREPOSITION
            .or(Class::DETERMINER)
            .or(Class::CONJUNCTION)
            .or(Class::WHO)
            .or(Class::AUX);
        let token = &self.tokens[self.end];
        token.is(Class::STOP)
            && token.is(small)
            && !token.is(Class::GIVEN_NAME.or(Class::PARTICLE))
            && token.case == Case::Capital
            && !self.body[token.start as usize..].starts_with("Of ")
    }
}

/// Whether the token is the abbreviation of a state behind the name of a town in it: `Velby,` `Calif.`
fn is_state_of_a_town(body: &str, tokens: &[Token], at: usize) -> bool {
    let state = &tokens[at];
    state.is(Class::PLACE)
        && state.is(Class::ABBREVIATION)
        && body[..state.end as usize].ends_with('.')
        && !body[state.start as usize..].starts_with("U.")
        && at > 1
        && tokens[at - 1].kind == Kind::Comma
        && tokens[at - 2].is_capital()
}
