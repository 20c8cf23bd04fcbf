//! What a phrase is, and what it turns on.

/// What a phrase turns on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// A personal or relative pronoun.
    Pronoun,
    /// A mention of a name, by number.
    Name(u32),
    /// A noun.
    Noun(u32),
}

/// A noun phrase, as a range of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its first token.
    pub first: usize,
    /// The last token of its core, before prepositions and appositions.
    pub last: usize,
    /// What it turns on.
    pub head: Head,
}

impl Phrase {
    /// A pronoun alone.
    pub fn pronoun(at: usize) -> Phrase {
        Phrase {
            first: at,
            last: at,
            head: Head::Pronoun,
        }
    }
}
