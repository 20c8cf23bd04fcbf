//! Who is said to have said the same words.

use crate::index::analysis;

/// The different people to whom words are attributed, each with the outlets that do, in the order in which they come; names that may be one person's are one. Descriptions (`the
/// minister`) may be anybody's and do not count.
pub fn attributions<'a>(
    places: impl Iterator<Item = (Option<&'a str>, Option<&'a str>)>,
) -> Vec<(String, Vec<String>)> {
    let mut named: Vec<(String, Vec<String>)> = Vec::new();
    for (speaker, outlet) in places {
        let is_name = |name: &&str| name.chars().next().is_some_and(char::is_uppercase);
        let Some(speaker) = speaker.filter(is_name) else {
            continue;
        };
        let outlet = outlet.map(str::to_owned);
        match named.iter_mut().find(|(name, _)| may_be_one(name, speaker)) {
            Some((name, outlets)) => {
                if speaker.len() > name.len() {
                    *name = speaker.to_owned();
                }
                outlets.extend(outlet.filter(|o| !outlets.contains(o)));
            }
            None => named.push((speaker.to_owned(), outlet.into_iter().collect())),
        }
    }
    named
}

/// Whether two names may be one person's: all words of the shorter stand in the longer.
pub fn may_be_one(a: &str, b: &str) -> bool {
    let forms = |name: &str| -> Vec<String> { analysis::tokens(name).into_iter().map(|t| t.form).collect() };
    let (a, b) = (forms(a), forms(b));
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    short.iter().all(|word| long.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_person_are_no_conflict() {
        assert!(may_be_one("Adaeze Lindqvist", "Mrs Adaeze Lindqvist"));
        assert!(may_be_one("Lindqvist", "Adaeze Lindqvist"));
        assert!(!may_be_one("Adaeze Lindqvist", "Tomasz Brandvold"));
        assert!(!may_be_one("Niamh Brandvold", "Tomasz Brandvold"));
    }

    #[test]
    fn each_person_is_named_once_with_the_outlets() {
        let places = [
            (Some("Lindqvist"), Some("The Echo")),
            (Some("a minister"), Some("The Echo")),
            (Some("Adaeze Lindqvist"), Some("Daily Quill")),
            (None, Some("The Echo")),
            (Some("Tomasz Brandvold"), None),
        ];
        let named = attributions(places.into_iter());
        let lindqvist = (
            "Adaeze Lindqvist".to_owned(),
            vec!["The Echo".to_owned(), "Daily Quill".to_owned()],
        );
        assert_eq!(named, [lindqvist, ("Tomasz Brandvold".to_owned(), vec![])]);
    }
}
