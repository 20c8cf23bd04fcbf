//! A name of one word that no list knows but as a name.

use super::genders::{kin_before, role_before};
use super::{FOREIGN, LONGEST_ACRONYM};
use crate::quotes::lexicon::Class;
use crate::quotes::names::forms::is_nation_of_people;
use crate::quotes::names::mention::{Gender, Mention, Sort};
use crate::quotes::tokens::{Case, Token};

/// The classes by which a single word is surely a name, and of what.
const NAMES: Class = Class::GIVEN_NAME.or(Class::SURNAME).or(FOREIGN).or(Class::ORG);

/// The mention of a name of one word that no list knows but as a name: half of all mentions are such.
pub(super) fn single(body: &str, tokens: &[Token], at: usize, head: bool) -> Option<Mention> {
    let t = &tokens[at];
    if !t.is_plain() || !t.is_capital() || !t.class.is_within(NAMES) {
        return None;
    }
    let (titled, gender) = role_before(tokens, at).map_or_else(
        || (false, kin_before(body, tokens, at)),
        |(role, gender)| (role.is(Class::ANY_ROLE), gender),
    );
    let sort = if t.is(Class::ORG) && !titled {
        Sort::Organisation
    } else if t.is(FOREIGN) && !(titled && (t.is(Class::GIVEN_NAME) || !t.is(Class::NATIONALITY))) {
        Sort::Place
    } else if titled || gender != Gender::Unknown {
        Sort::Person
    } else if is_nation_of_people(&body[t.start as usize..t.end as usize]) {
        Sort::Place
    } else if t.case == Case::Upper && t.end - t.start <= LONGEST_ACRONYM {
        Sort::Organisation
    } else {
        Sort::Unknown
    };
    Some(Mention {
        title: at as u32,
        first: at as u32,
        last: at as u32,
        sort,
        gender,
        titled,
        initial: head,
        entity: u32::MAX,
    })
}
