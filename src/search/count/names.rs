//! A speaker's name taken apart: given name, middle names, surname, what stands behind it.
//!
//! How names differ in print is described by the authority files of libraries: middle names come and go, become initials, given names are shortened, and names from other scripts
//! are spelt in as many ways as there are systems of romanization (for Ukrainian and Russian: BGN/PCGN, ISO 9, GOST 52535).

use crate::index::analysis::tokens;
use crate::quotes::name_word;

/// The name of one person, folded as the index folds words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PersonalName {
    /// The given name; empty for a surname alone.
    pub given: String,
    /// Middle names, and initials as single letters.
    pub middle: Vec<String>,
    /// The surname with its particles.
    pub surname: String,
    /// The surname without an Arabic article: Assad of al-Assad.
    stem: String,
    /// `jr`, `iii`.
    pub suffix: Option<String>,
    /// Whether an office or a form of address stood before it.
    pub titled: bool,
    /// Whether its words are such as names are made of, and no other names.
    pub certain: bool,
}

const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv"];

const PARTICLES: &[&str] = &[
    "al", "bin", "da", "de", "del", "della", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van",
    "von",
];

/// Words of a name, at most: more is a sentence.
const MOST_WORDS: usize = 7;

/// Takes a name apart; `None` for what does not look like the name of a person.
pub(super) fn parse(name: &str) -> Option<PersonalName> {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    if words.is_empty() || words.len() > MOST_WORDS {
        return None;
    }
    let suffix = take_suffix(&mut words);
    let titled = take_titles(&mut words);
    let (others, surname_words) = words.split_at(where_surname_begins(&words)?);
    if !others
        .iter()
        .chain(surname_words.last())
        .all(|word| is_written_as_name(word))
    {
        return None;
    }
    let surname = surname_words
        .iter()
        .map(|word| bare(word))
        .collect::<Vec<_>>()
        .join(" ");
    if surname.is_empty() {
        return None;
    }
    let (given, middle) = given_and_middle(others);
    Some(PersonalName {
        stem: match surname_words {
            _ if given.is_empty() => surname.clone(),
            [word] => bare(without_article(word)),
            [article, word] if is_article(article) => bare(without_article(word)),
            _ => surname.clone(),
        },
        certain: match words.first() {
            Some(first) if !given.is_empty() => {
                name_word(first).is_given || !words.iter().any(|word| name_word(word).is_common)
            }
            _ => !name_word(&surname).is_common,
        },
        given,
        middle,
        surname,
        suffix,
        titled,
    })
}

/// Takes `Jr.` and its like off the end.
fn take_suffix(words: &mut Vec<&str>) -> Option<String> {
    let suffix = bare(words.last()?);
    SUFFIXES.contains(&suffix.as_str()).then(|| {
        words.pop();
        suffix
    })
}

/// Takes what stands before the name off it, and says whether anything did.
fn take_titles(words: &mut Vec<&str>) -> bool {
    let mut titled = false;
    while words.len() > 2 && words.first().is_some_and(|word| is_title(word)) {
        words.remove(0);
        titled = true;
    }
    titled
}

/// The number of the word with which the surname begins: the last, or the particles before it.
fn where_surname_begins(words: &[&str]) -> Option<usize> {
    let last = words.len().checked_sub(1)?;
    let begins = (0..last)
        .rev()
        .take_while(|at| is_particle(words[*at]))
        .last()
        .unwrap_or(last);
    // Where nothing else is left, a particle is the given name (Al Gore, Van Jones), if it is written like one.
    Some(match words.first() {
        Some(first) if begins == 0 && last == 1 && name_word(first).is_given => last,
        _ => begins,
    })
}

fn is_written_as_name(word: &str) -> bool {
    let without = without_article(word);
    without.chars().next().is_some_and(char::is_uppercase) && !without.contains(['’', '\'']) || is_irish(without)
}

/// The given name, which may be initials, and the middle names, of the words before the surname.
fn given_and_middle(words: &[&str]) -> (String, Vec<String>) {
    let Some((first, others)) = words.split_first() else {
        return (String::new(), Vec::new());
    };
    // J.D. Vance: the letters together are what stands for the given name.
    let given = initials(first).map_or_else(|| bare(first), |letters| letters.concat());
    let middle = others
        .iter()
        .flat_map(|word| initials(word).unwrap_or_else(|| vec![bare(word)]));
    (given, middle.collect())
}

fn is_title(word: &str) -> bool {
    let word = word.strip_suffix("-elect").unwrap_or(word);
    let word = word.strip_prefix("then-").unwrap_or(word);
    name_word(word).is_title || matches!(word, "Former" | "former" | "Presidents")
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word.to_lowercase().as_str())
}

fn is_article(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "al" | "el")
}

/// A surname's word without the Arabic article that is joined to it.
fn without_article(word: &str) -> &str {
    match word.split_once('-') {
        Some((article, rest)) if is_article(article) && rest.chars().count() >= 3 => rest,
        _ => word,
    }
}

/// O’Brien, D’Souza: an apostrophe that is part of a name and not a possessive.
fn is_irish(word: &str) -> bool {
    let mut parts = word.split(['’', '\'']);
    let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    first.chars().count() <= 2 && first.starts_with(char::is_uppercase) && second.starts_with(char::is_uppercase)
}

/// A word folded as the index folds it.
fn bare(word: &str) -> String {
    tokens(word).into_iter().map(|token| token.form).collect()
}

/// The letters of `H.W.`, `J.` and `HW`; `None` for a word.
fn initials(word: &str) -> Option<Vec<String>> {
    let letters: Vec<char> = word.chars().filter(|c| *c != '.').collect();
    let are_initials = letters.iter().all(|c| c.is_uppercase())
        && (letters.len() == 1 || letters.len() <= 3 && word.contains('.') || letters.len() == 2);
    are_initials.then(|| letters.iter().map(|c| c.to_lowercase().collect()).collect())
}

impl PersonalName {
    /// Whether two sets of middle names can be one person's: the shorter is part of the longer, an initial stands for the name.
    pub(super) fn agrees_in_middle(&self, other: &PersonalName) -> bool {
        let (short, long) = if self.middle.len() <= other.middle.len() {
            (&self.middle, &other.middle)
        } else {
            (&other.middle, &self.middle)
        };
        // Initials stand in their order: W. is not part of H.W., which are two men.
        if short.iter().all(|name| name.chars().count() == 1) {
            return short.iter().zip(long).all(|(name, other)| same_or_initial(name, other));
        }
        let mut rest = long.iter();
        short.iter().all(|name| rest.any(|other| same_or_initial(name, other)))
    }

    /// The surname by its sound, the same for all romanizations that are common.
    pub(super) fn surname_key(&self) -> String {
        romanized(&self.stem)
    }

    /// The given name likewise.
    pub(super) fn given_key(&self) -> String {
        romanized(&self.given)
    }
}

fn same_or_initial(a: &str, b: &str) -> bool {
    let is_initial_of = |a: &str, b: &str| a.chars().count() == 1 && b.starts_with(a);
    a == b || is_initial_of(a, b) || is_initial_of(b, a)
}

/// Shorter names have too little in them for a difference of a letter not to matter.
const LONG_ENOUGH: usize = 5;

/// A name without what differs between romanizations: doubled letters, and the endings -y, -i, -ii, -iy, -yy, -ij, -yi.
fn romanized(name: &str) -> String {
    if name.chars().count() < LONG_ENOUGH {
        return name.to_owned();
    }
    let stem = name.trim_end_matches(['i', 'y', 'j']);
    let ending = if stem.len() < name.len() { "y" } else { "" };
    let mut key = String::with_capacity(name.len());
    for letter in stem.chars() {
        if !key.ends_with(letter) {
            key.push(letter);
        }
    }
    key.push_str(ending);
    key
}

/// Given names with their short forms; a form may stand for several names.
const SHORT_FORMS: &[&[&str]] = &[
    &["abigail", "abby"],
    &["albert", "al", "bert"],
    &["alexander", "alex", "sasha"],
    &["alexandra", "alex", "sandra"],
    &["alfred", "al", "fred"],
    &["allan", "alan", "allen", "al"],
    &["andrew", "andy"],
    &["anthony", "tony"],
    &["arthur", "art"],
    &["barbara", "barb"],
    &["benjamin", "ben"],
    &["bernard", "bernie"],
    &["bradley", "brad"],
    &["catherine", "katherine", "kathryn", "cathy", "kathy", "kate", "katie"],
    &["charles", "charlie", "chuck"],
    &["christine", "christina", "chris", "tina"],
    &["christopher", "chris"],
    &["clifford", "cliff"],
    &["daniel", "dan", "danny"],
    &["david", "dave"],
    &["deborah", "debra", "debbie", "deb"],
    &["donald", "don"],
    &["douglas", "doug"],
    &["edward", "ed", "eddie", "ted"],
    &["elizabeth", "liz", "beth", "betsy"],
    &["eugene", "gene"],
    &["francis", "frank"],
    &["frederick", "fred"],
    &["geoffrey", "jeffrey", "geoff", "jeff"],
    &["gerald", "jerry", "gerry"],
    &["gregory", "greg"],
    &["harold", "harry", "hal"],
    &["henry", "hank", "harry"],
    &["jacob", "jake"],
    &["james", "jim", "jimmy", "jamie"],
    &["janet", "jan"],
    &["jennifer", "jen", "jenny"],
    &["jerrold", "jerry"],
    &["john", "jack", "johnny"],
    &["jonathan", "jon"],
    &["joseph", "joe", "joey"],
    &["joshua", "josh"],
    &["judith", "judy"],
    &["kenneth", "ken", "kenny"],
    &["kimberly", "kim"],
    &["lawrence", "larry"],
    &["leonard", "len", "leo"],
    &["louis", "lou"],
    &["margaret", "maggie", "meg", "peggy"],
    &["matthew", "matt"],
    &["michael", "mike", "mick"],
    &["mitchell", "mitch"],
    &["nancy", "nan"],
    &["nathan", "nate"],
    &["nicholas", "nick"],
    &["pamela", "pam"],
    &["patricia", "pat", "patty", "tricia"],
    &["patrick", "pat", "paddy"],
    &["peter", "pete"],
    &["philip", "phillip", "phil"],
    &["raymond", "ray"],
    &["rebecca", "becky"],
    &["richard", "dick", "rick", "rich", "richie"],
    &["robert", "bob", "rob", "bobby", "robbie", "bert"],
    &["ronald", "ron"],
    &["rudolph", "rudy"],
    &["samuel", "sam"],
    &["stephen", "steven", "steve"],
    &["stuart", "stewart", "stu"],
    &["susan", "suzanne", "sue", "susie"],
    &["terrence", "terence", "terry"],
    &["theodore", "ted", "teddy"],
    &["thomas", "tom", "tommy"],
    &["timothy", "tim"],
    &["victoria", "vicky", "tori"],
    &["vincent", "vince"],
    &["walter", "walt"],
    &["william", "bill", "will", "billy", "willie"],
    &["zachary", "zach", "zack"],
];

/// Whether two given names can be one name and its short form.
pub(super) fn short_forms(a: &str, b: &str) -> bool {
    a != b && SHORT_FORMS.iter().any(|forms| forms.contains(&a) && forms.contains(&b))
}

/// The other forms of a given name.
pub(super) fn other_forms(name: &str) -> impl Iterator<Item = &'static str> {
    let rows = SHORT_FORMS.iter().filter(move |forms| forms.contains(&name));
    rows.flat_map(|forms| forms.iter().copied())
        .filter(move |form| *form != name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(name: &str) -> String {
        match parse(name) {
            None => "none".to_owned(),
            Some(n) => format!(
                "{}|{}|{}|{}",
                n.given,
                n.middle.join("+"),
                n.surname,
                n.suffix.unwrap_or_default()
            ),
        }
    }

    #[test]
    fn a_name_falls_into_its_parts() {
        assert_eq!(parts("Donald J. Trump"), "donald|j|trump|");
        assert_eq!(parts("Donald Trump Jr."), "donald||trump|jr");
        assert_eq!(parts("George H.W. Bush"), "george|h+w|bush|");
        assert_eq!(parts("George H. W. Bush"), "george|h+w|bush|");
        assert_eq!(parts("President-elect Mike Pence"), "mike||pence|");
        assert_eq!(parts("Bill de Blasio"), "bill||de blasio|");
        assert_eq!(parts("Al Gore"), "al||gore|");
        assert_eq!(parts("Conan O’Brien"), "conan||obrien|");
        assert_eq!(parts("Lindqvist"), "||lindqvist|");
        assert_eq!(parts("a spokesman for the port"), "none");
        assert_eq!(parts("Trump’s lawyers"), "none");
        assert_eq!(parts(""), "none");
        assert_eq!(parts("Jr."), "none");
    }

    #[test]
    fn romanizations_of_one_name_have_one_key() {
        let key = |name: &str| parse(name).unwrap().surname_key();
        assert_eq!(key("Volodymyr Zelensky"), key("Volodymyr Zelenskyy"));
        assert_eq!(key("Volodymyr Zelensky"), key("Volodymyr Zelenskiy"));
        assert_eq!(key("Volodymyr Zelensky"), key("Volodymyr Zelenskyi"));
        assert_ne!(key("Jet Li"), key("Jet Ly"));
    }

    #[test]
    fn an_arabic_article_makes_no_other_surname() {
        let key = |name: &str| parse(name).unwrap().surname_key();
        assert_eq!(key("Karim al-Haddad"), key("Karim Haddad"));
        assert_eq!(key("Karim Al-Haddad"), key("Karim el Haddad"));
        assert_ne!(key("Karim Alhaddad"), key("Karim Haddad"));
        assert_eq!(parts("Karim al-Haddad"), "karim||alhaddad|");
    }

    #[test]
    fn middle_names_agree_where_one_is_part_of_the_other() {
        let agree = |a: &str, b: &str| parse(a).unwrap().agrees_in_middle(&parse(b).unwrap());
        assert!(agree("George HW Bush", "George Herbert Walker Bush"));
        assert!(agree("Hillary Rodham Clinton", "Hillary Diane Rodham Clinton"));
        assert!(!agree("George W. Bush", "George P. Bush"));
        assert!(!agree("George W. Bush", "George H.W. Bush"));
        assert!(!agree("George W. Bush", "George Herbert Walker Bush"));
    }

    proptest::proptest! {
        #[test]
        fn no_name_is_too_strange(name in "\\PC{0,40}") {
            parse(&name);
        }
    }
}
