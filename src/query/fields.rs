//! The names of fields in a query: our own, and those that people bring along from Nexis and Factiva.

use super::ast::Field;

/// The other names of each field. Names are taken in any case.
const ALIASES: &[(&str, Field)] = &[
    ("headline", Field::Title),
    ("head", Field::Title),
    ("hd", Field::Title),
    ("hl", Field::Title),
    ("intitle", Field::Title),
    ("text", Field::Body),
    ("td", Field::Body),
    ("quotes", Field::Quote),
    ("quotation", Field::Quote),
    ("speakers", Field::Speaker),
    ("who", Field::Speaker),
    ("outlet", Field::Source),
    ("publisher", Field::Source),
    ("publication", Field::Source),
    ("sn", Field::Source),
    ("authors", Field::Author),
    ("byline", Field::Author),
    ("by", Field::Author),
    ("published", Field::Date),
    ("pd", Field::Date),
    ("desk", Field::Section),
    ("se", Field::Section),
    ("lang", Field::Language),
    ("la", Field::Language),
    ("file", Field::Path),
    ("link", Field::Url),
    ("site", Field::Url),
    ("inurl", Field::Url),
];

/// All names and what they name, our own first.
fn names() -> impl Iterator<Item = (&'static str, Field)> {
    let own = Field::ALL.into_iter().map(|field| (field.name(), field));
    own.chain(ALIASES.iter().copied())
}

/// The other names of a field, in the order in which the documentation lists them.
pub fn aliases(field: Field) -> impl Iterator<Item = &'static str> {
    ALIASES.iter().filter(move |(_, f)| *f == field).map(|(name, _)| *name)
}

/// The field of that name.
pub fn lookup(name: &str) -> Option<Field> {
    names()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .map(|(_, field)| field)
}

/// The known name that `name` is most likely a slip of; `None` if none is close.
pub fn nearest(name: &str) -> Option<&'static str> {
    // No slip of a known name is longer, and the comparison is not for texts.
    if name.chars().count() > 16 {
        return None;
    }
    let typed: Vec<char> = name.to_lowercase().chars().collect();
    let allowed = match typed.len() {
        0..=2 => return None,
        3..=4 => 1,
        _ => 2,
    };
    names()
        .filter(|(known, _)| known.len() > 2)
        .map(|(known, _)| (edits(&typed, known), known))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

/// Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.
fn edits(a: &[char], b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replace = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replace.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before_last[j - 2] + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_known_by_its_name_in_any_case() {
        for field in Field::ALL {
            assert_eq!(lookup(field.name()), Some(field));
            assert_eq!(lookup(&field.name().to_uppercase()), Some(field));
        }
        assert_eq!(lookup("hd"), Some(Field::Title));
        assert_eq!(lookup("Byline"), Some(Field::Author));
        assert_eq!(lookup("sn"), Some(Field::Source));
        assert_eq!(lookup("subject"), None);
    }

    #[test]
    fn no_name_stands_for_two_fields() {
        let mut all: Vec<&str> = names().map(|(name, _)| name).collect();
        all.sort_unstable();
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        assert_eq!(nearest("speeker"), Some("speaker"));
        assert_eq!(nearest("spaeker"), Some("speaker"));
        assert_eq!(nearest("sorce"), Some("source"));
        assert_eq!(nearest("dat"), Some("date"));
        assert_eq!(nearest("re"), None);
        assert_eq!(nearest("breaking"), None);
        assert_eq!(nearest(&"x".repeat(1000)), None);
    }
}
