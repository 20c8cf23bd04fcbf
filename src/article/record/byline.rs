//! The byline that a text begins with.

use crate::article::names;

/// The byline that a text begins with where nothing else states one, and the text without it: "By Jane Roe", or a name by itself above the outlet or the
/// writer's office ("Susan Page", "USA TODAY"; "Jonathan Turley", "Opinion columnist").
pub fn opening_byline(body: &str) -> (Vec<String>, &str) {
    const OFFICES: &[&str] = &[
        "usa today",
        "columnist",
        "contributor",
        "correspondent",
        "staff writer",
        "reporter",
        "associated press",
        "reuters",
        "tribune",
        "news service",
    ];
    let nobody = (Vec::new(), body);
    let Some((first, rest)) = body.split_once('\n') else {
        return nobody;
    };
    let (first, rest) = (first.trim(), rest.trim_start());
    if first.len() > 80 || rest.is_empty() {
        return nobody;
    }
    if names::is_byline(first) {
        return (names::from_byline(first), rest);
    }
    let words: Vec<&str> = first.split(' ').collect();
    let is_name = |word: &&str| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase)
            && word
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'))
            && (word.ends_with('.') || chars.any(char::is_lowercase))
    };
    let Some((second, after)) = rest.split_once('\n') else {
        return nobody;
    };
    let office = second.trim().to_lowercase();
    let is_office = office.len() <= 40 && OFFICES.iter().any(|known| office.ends_with(known));
    if (2..=4).contains(&words.len()) && words.iter().all(is_name) && is_office && !after.trim().is_empty() {
        return (vec![first.to_owned()], after.trim_start());
    }
    nobody
}
