//! A mention: a place where the body names somebody or something, and what its own words show.

use crate::quotes::lexicon::Class;
use crate::quotes::tokens::Token;

/// What a mention's own words say about what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A person: a title before it, or a given name first.
    Person,
    /// An organisation, a publication, a body.
    Organisation,
    /// A place, a nation, a party's or a faith's adjective.
    Place,
    /// An office without a name (`Prime Minister`).
    Title,
    /// Nothing certain.
    Unknown,
}

/// A hint at the gender of pronouns, never a statement about a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gender {
    /// He.
    He,
    /// She.
    She,
    /// Nothing known.
    #[default]
    Unknown,
}

impl Gender {
    /// What a word for a person shows: `spokeswoman`, `brother`.
    pub fn of_role(role: &Token) -> Gender {
        if role.is(Class::ROLE_M) {
            Gender::He
        } else if role.is(Class::ROLE_F) {
            Gender::She
        } else {
            Gender::Unknown
        }
    }
}

/// One place where the body names somebody or something.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    /// The first token of its title, or of the name where it has none.
    pub title: u32,
    /// The first token of the name.
    pub first: u32,
    /// The last token of the name.
    pub last: u32,
    /// What its own words show.
    pub sort: Sort,
    /// What its form of address or title shows.
    pub gender: Gender,
    /// Whether a form of address or an office stands before it.
    pub titled: bool,
    /// Whether the run stands at the head of a sentence, where a capital proves nothing.
    pub initial: bool,
    /// The entity it belongs to.
    pub entity: u32,
}

impl Mention {
    /// How many tokens the name has.
    pub fn len(&self) -> u32 {
        self.last + 1 - self.first
    }
}
