//! Titles before a speaker's name: the index holds names without them, so `Sen. Vidal` asks for Vidal.

use crate::quotes::name_word;

/// Forms of address that stand before any surname, also before one that is a word or an office: Mr King.
const ADDRESS: &[&str] = &["mr", "mrs", "ms", "miss", "mx", "dr", "prof"];

/// Styles that stay with a single name in articles, and so in the index: King Osric, Pope Leander.
const STYLES: &[&str] = &[
    "prince", "princess", "king", "queen", "pope", "emperor", "empress", "sheikh", "sultan",
];

/// Titles that are surnames as well: behind a word that is no title they are the name.
const SURNAMES: &[&str] = &[
    "king",
    "prince",
    "pope",
    "judge",
    "justice",
    "bishop",
    "marshal",
    "baron",
    "lord",
    "constable",
    "dean",
    "coach",
    "singer",
    "chancellor",
    "elder",
    "warden",
    "head",
    "chaplain",
    "deacon",
    "provost",
];

const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii"];

/// Words by which a title goes on: Secretary of State.
const GOES_ON: &[&str] = &["of", "for", "to", "in", "and"];

/// A title has no more words than this.
const MOST_WORDS: usize = 6;

/// A speaker's name without the titles before it; as it stands where no name would be left.
///
/// ```
/// use whosaid::query::titles::without_titles;
///
/// assert_eq!(without_titles("Prime Minister Vidal"), "Vidal");
/// assert_eq!(without_titles("the prime minister"), "the prime minister");
/// ```
pub fn without_titles(name: &str) -> &str {
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut rest = name.trim_start();
    for _ in 0..count(&words) {
        rest = rest
            .split_once(char::is_whitespace)
            .map_or("", |(_, rest)| rest.trim_start());
    }
    rest
}

/// How many of the words of a name are titles before it, and may be left out.
pub(super) fn count(words: &[&str]) -> usize {
    let words: Vec<String> = words.iter().take(MOST_WORDS + 2).map(|word| bare(word)).collect();
    let mut ends = Vec::new();
    for (at, word) in words.iter().enumerate().take(MOST_WORDS) {
        let known = name_word(word);
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let is_surname = SURNAMES.contains(&word.as_str())
            && before.is_some_and(|before| !name_word(before).is_title && !name_word(before).is_common);
        if known.is_given || is_surname {
            break;
        }
        let goes_on = || {
            ends.last() == at.checked_sub(1).as_ref() && before.is_some_and(|before| GOES_ON.contains(&before.as_str()))
        };
        if known.is_title || goes_on() {
            ends.push(at + 1);
        }
    }
    let leaves_name = |end: &usize| {
        let (titles, rest) = words.split_at(*end);
        titles.last().is_some_and(|title| is_name_behind(title, rest))
    };
    ends.into_iter().rfind(leaves_name).unwrap_or(0)
}

/// Whether words behind a title are the name of who bears it.
fn is_name_behind(title: &str, rest: &[String]) -> bool {
    let is_suffix = |word: &&String| SUFFIXES.contains(&word.as_str());
    let (Some(first), Some(last)) = (rest.first(), rest.iter().rfind(|word| !is_suffix(word))) else {
        return false;
    };
    if STYLES.contains(&title) {
        let follows = rest.get(1);
        let is_single = follows.is_none_or(|word| is_suffix(&word) || GOES_ON.contains(&word.as_str()));
        if is_single {
            return false;
        }
    }
    if ADDRESS.contains(&title) {
        return true;
    }
    let (first_is, last_is) = (name_word(first), name_word(last));
    let is_more_of_title = !first_is.is_given && first_is.is_title || GOES_ON.contains(&first.as_str());
    let is_body = last_is.is_common && !last_is.is_given;
    !is_more_of_title && !is_body
}

/// A word as the word lists have it: in small letters, without what an office has held or not yet held, and without a dot.
fn bare(word: &str) -> String {
    let word = word.to_lowercase();
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let word = word.strip_suffix("-elect").unwrap_or(word);
    let word = ["ex-", "then-"]
        .iter()
        .find_map(|past| word.strip_prefix(past))
        .unwrap_or(word);
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_left_out_and_names_are_not() {
        for (typed, name) in [
            ("Sen. Vidal", "Vidal"),
            ("sen vidal", "vidal"),
            ("Mr Vidal", "Vidal"),
            ("  Mrs.  Ana  Vidal ", "Ana  Vidal "),
            ("Prime Minister May", "May"),
            ("Vice President Marsh", "Marsh"),
            ("Attorney General Bella Brandl", "Bella Brandl"),
            ("Secretary of State Brandl", "Brandl"),
            ("Minister for Health Ana Brandl", "Ana Brandl"),
            ("Foreign Secretary Orde", "Orde"),
            ("former President Orde", "Orde"),
            ("ex-President Orde", "Orde"),
            ("President-elect Orde", "Orde"),
            ("House Speaker Pell", "Pell"),
            ("French President Orde", "Orde"),
            ("Lt. Col. Reyes Jr.", "Reyes Jr."),
            ("Mr King", "King"),
            ("Mr Bishop", "Bishop"),
            ("Prince Corvin Vidal", "Corvin Vidal"),
        ] {
            assert_eq!(without_titles(typed), name, "{typed}");
            assert_eq!(without_titles(name), name, "{name}");
        }
        for name in [
            "",
            "Vidal",
            "Ana Vidal",
            "Senator",
            "Prime Minister",
            "the prime minister",
            "the president of the chamber",
            "Bishop of Marsh",
            "Ana King",
            "Stefan King",
            "Orde King Jr.",
            "King Osric",
            "Queen Maud II",
            "Pope Leander",
            "Prince Osric of Marsh",
            "Dean Vidal",
            "Earl Vidal",
            "Chief Executive",
            "General Motors",
            "Attorney General",
            "White House",
            "president jr.",
        ] {
            assert_eq!(without_titles(name), name, "{name}");
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_left_out_twice(name in "((mr|sen\\.|king|dean|of|state|orde|vidal|may|ana|house|former|jr) ?){0,9}") {
            let once = without_titles(&name);
            proptest::prop_assert_eq!(without_titles(once), once);
        }
    }
}
