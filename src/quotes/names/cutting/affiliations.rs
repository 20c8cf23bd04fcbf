//! What somebody belongs to or does, without an office, before a name: nations, faiths, bodies, trades.

use super::{FOREIGN, Name, Run};
use crate::quotes::lexicon::{Class, is_common};
use crate::quotes::names::forms::{has_inner_dot, is_dotted, is_nation_of_people, is_of_an_office, is_of_two_nations};
use crate::quotes::tokens::{Case, Token};

impl Run<'_> {
    /// Skips nations and faiths before a person: `Russian` `Ivan Orde`, `Italian-American` `Ana Vidal`.
    pub(super) fn skip_nations(&self, name: &mut Name) {
        let tokens = self.tokens;
        while name.len() >= 2
            && (tokens[name.first].is(Class::NATIONALITY) || is_of_two_nations(self.body, &tokens[name.first]))
            && (tokens[name.first + 1].is(Class::GIVEN_NAME) || name.len() > 2 && !is_common(self.word(name.first + 1)))
            && !self.has_org(name.first + 1..name.end)
        {
            name.first += 1;
        }
    }

    /// Skips a country or a body to which the office before it is sent: `the ambassador to the` `U.S.` `Tomas Orde`, `Ambassador to the` `Sea Cities` `Tomas Orde`.
    pub(super) fn skip_seat_of_an_envoy(&self, name: &mut Name) {
        let tokens = self.tokens;
        let before = &self.body[..tokens[name.first].start as usize];
        let rest = &tokens[name.first + 1..name.end];
        let to_the = before.ends_with(" to the ");
        if rest.len() < 2 || !to_the && !before.ends_with(" to ") {
            return;
        }
        let country = to_the && tokens[name.first].is(Class::PLACE) && has_inner_dot(self.body, &tokens[name.first]);
        let named = |t: &Token| {
            t.is_capital() && !t.is(Class::ORG.or(Class::THING).or(Class::RANK)) && !is_common(self.text(t))
        };
        let sent = || {
            let office = name.first.checked_sub(2 + usize::from(to_the)).map(|o| &tokens[o]);
            office.is_some_and(|t| t.is(Class::RANK.or(Class::ANY_ROLE))) && !tokens[name.first].is(Class::GIVEN_NAME)
        };
        if country && rest.iter().all(named) {
            name.first += 1;
        } else if sent()
            && let Some(given) = (name.first + 1..name.end - 1).find(|&i| tokens[i].is(Class::GIVEN_NAME))
        {
            name.first = given;
        }
    }

    /// Skips a people before a name: `against` `Norwegian-Americans` `Orde said`.
    pub(super) fn skip_peoples(&self, name: &mut Name) {
        while name.len() > 1 && self.tokens[name.first + 1].is_capital() && is_nation_of_people(self.word(name.first)) {
            name.first += 1;
        }
    }

    /// Skips what begins a sentence before a full name, `Cartoonist` `Ana Vidal`, `Cue` `Ana Vidal`, and what somebody is wherever it stands, `Fellow` `Unionist`
    /// `Ana Vidal`.
    pub(super) fn skip_trade(&self, name: &mut Name) {
        let tokens = self.tokens;
        let named = Class::GIVEN_NAME
            .or(Class::PLACE)
            .or(Class::ORG)
            .or(Class::TITLE)
            .or(Class::SURNAME);
        if name.len() >= 3
            && tokens[name.first].case == Case::Capital
            && !tokens[name.first].is(named)
            && !tokens[name.first + 1].is(Class::PLACE.or(Class::ORG).or(Class::ANY_ROLE))
            && !self.has_org(name.first + 2..name.end)
            && tokens[name.first + 2].is_capital()
            && self.is_trade(name)
        {
            name.first += 1;
        }
    }

    /// Whether the first word of a name is what somebody is, by its ending, or only begins the sentence: `Unionist` `Ana Vidal`, `Cue` `Ana Vidal`.
    fn is_trade(&self, name: &Name) -> bool {
        let first = self.word(name.first);
        let given = self.tokens[name.first + 1].is(Class::GIVEN_NAME);
        let occupation = first.len() > 5 && first.ends_with("ist");
        let begins = self.initial && name.first == self.start;
        let somebody = first.len() > 6
            && (self.tokens[name.first].is(Class::PERSON)
                || ["ist", "ian", "eer", "member"].iter().any(|e| first.ends_with(e)));
        let unlisted =
            || name.len() == 3 && !is_common(self.word(name.first + 1)) && !is_common(self.word(name.first + 2));
        begins && occupation && (given || unlisted()) || given && (begins && is_common(first) || somebody)
    }

    /// Skips what the office before the run is of: `vicar of` `Vell` `Ana Vidal`.
    pub(super) fn skip_what_an_office_is_of(&self, name: &mut Name) {
        let tokens = self.tokens;
        if name.len() < 3 || tokens[name.first].is(Class::GIVEN_NAME) {
            return;
        }
        let full = name.end - 2;
        if tokens[full].is(Class::GIVEN_NAME)
            && !tokens[full].is(Class::ORG.or(Class::PLACE))
            && tokens[full..name.end]
                .iter()
                .all(|t| t.case == Case::Capital && !t.is(Class::THING))
            && !self.has_org(full + 1..name.end)
            && tokens[name.range()].iter().all(Token::is_capital)
            && is_of_an_office(self.body, tokens, name.first)
        {
            name.first = full;
        }
    }

    /// Skips an organisation or a place before a given name deep inside the run: `CBS News` `Karim Hassan`; but not `Abdul` `Karim Hassan`, whose first part is no given
    /// name of ours.
    pub(super) fn skip_body(&self, name: &mut Name) {
        let first = &self.tokens[name.first];
        if name.len() >= 3
            // "NATO Ana Vidal": some acronyms are spelt like given names.
            && (!first.is(Class::GIVEN_NAME)
                || first.is(Class::NATIONALITY)
                || first.case == Case::Upper && self.tokens[name.end - 1].case != Case::Upper)
            && !self.has_org(name.end - 1..name.end)
            && !is_dotted(self.body, first)
            && let Some(given) = (name.first + 1..name.end - 1).find(|&i| self.is_given_name_behind_body(i, name))
            && self.is_body_before(given, name)
        {
            name.first = given;
        }
    }

    /// Whether a given name stands behind what may end a body, or is the first of the last two words: `CBS News` `Karim` `Hassan`.
    fn is_given_name_behind_body(&self, i: usize, name: &Name) -> bool {
        let (t, before) = (&self.tokens[i], &self.tokens[i - 1]);
        let of_last_two = name.end - i == 2;
        t.is(Class::GIVEN_NAME)
            && t.is_capital()
            && !t.is(Class::ORG.or(FOREIGN))
            && (before.is(FOREIGN.or(Class::ORG).or(Class::ANY_ROLE).or(Class::THING))
                || before.case == Case::Upper
                || of_last_two && i - name.first >= 2
                || of_last_two && name.titled && is_common(self.text(before)))
    }

    /// Whether the words before a given name are a body, a place or common words: `CBS News` `Karim Hassan`, `Town Supervisor` `Ana Vidal`.
    fn is_body_before(&self, given: usize, name: &Name) -> bool {
        let words = &self.tokens[name.first..given];
        self.has_org(name.first..given)
            || words.iter().any(|t| t.is(FOREIGN) || t.case == Case::Upper)
            || name.titled && is_common(self.word(name.first))
            // "Ranking Member Ana Vidal", "Town Supervisor Ana Vidal"
            || words.iter().all(|t| is_common(self.text(t)))
    }
}
