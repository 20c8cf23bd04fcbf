//! What a word is by its ending, whether or not a list has it.

/// Whether a word can only be a noun, by its ending: `a police` `accountability project`.
pub fn is_abstract_noun(word: &str) -> bool {
    word.len() > 6
        && ["tion", "sion", "ity", "ness", "ship", "hood", "ance", "ence", "ment"]
            .iter()
            .any(|ending| word.ends_with(ending))
}

/// Whether a word is an adverb by its ending.
pub fn is_adverb(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("ly")
        && !matches!(
            word,
            "family"
                | "assembly"
                | "ally"
                | "daily"
                | "weekly"
                | "monthly"
                | "elderly"
                | "supply"
                | "reply"
                | "rally"
                | "italy"
                | "early"
                | "only"
        )
}
