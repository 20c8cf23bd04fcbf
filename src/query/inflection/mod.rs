//! The forms of an English word, without stemming: `sanction`, `sanctions`, `sanctioned`, `sanctioning`.
//!
//! Two words belong together if they are forms of one lemma. What the lemmas of a word may be is guessed from its ending, and each guess is checked by
//! inflecting it: so the relation is symmetric, whatever the tables say. No dictionary tells which guesses are words; the index does, because a form that
//! nobody wrote is not in its term dictionary and costs nothing. What must not happen is that a guess is a *different* word, and that is what
//! the lists in `irregular` prevent.
//!
//! Verbs and nouns are inflected, adjectives are not: `lower` and `later` are words of their own more often than degrees. Spellings of two sides of the
//! Atlantic are forms of one word (`labour`, `labor`).

mod irregular;
mod sorted;
mod spelling;

use irregular::{
    ALOOF, ALSO_WORDS, BASES, COMPOUNDS, NO_VERB, NOT_COMPOUNDS, NOT_PREFIXED, PARADIGMS, PASTS, UNINFLECTED,
    VERB_PREFIXES, VERBS,
};
use sorted::has;

/// All forms of the words that `word` may be a form of, itself first, at most 40.
///
/// `word` is a token as the text analysis makes it: lower case, without accents. Words of one or two letters, and those with anything but the letters
/// a to z, are only themselves. Some of the forms may not exist; none should be a different word.
///
/// ```
/// use whosaid::query::inflection::forms;
///
/// assert_eq!(forms("city")[..2], ["city", "cities"]);
/// assert!(forms("said").contains(&"saying".to_owned()));
/// assert_eq!(forms("news"), ["news"]);
/// ```
pub fn forms(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    // No word of the language that inflects is longer.
    if !(3..=30).contains(&word.len()) || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return all;
    }
    for lemma in lemmas(word) {
        let other = spelling::other(&lemma);
        for lemma in std::iter::once(lemma).chain(other) {
            for form in paradigm(&lemma) {
                if form.len() > 2 && !all.contains(&form) {
                    all.push(form);
                }
            }
        }
    }
    all.truncate(40);
    all
}

/// The lemmas that a word is a form of, as far as its letters tell; the word itself may be one.
fn lemmas(word: &str) -> Vec<String> {
    let mut guesses = vec![word.to_owned()];
    let mut guess = |lemma: String| {
        if !guesses.contains(&lemma) {
            guesses.push(lemma);
        }
    };
    let verbs = if has(&PASTS, word) { VERBS } else { &[] };
    for row in verbs.iter().chain(PARADIGMS).filter(|row| row.contains(&word)) {
        guess(row[0].to_owned());
    }
    for prefix in VERB_PREFIXES {
        let Some(rest) = word.strip_prefix(prefix).filter(|rest| has(&PASTS, rest)) else {
            continue;
        };
        for row in VERBS.iter().filter(|row| row[1..].contains(&rest)) {
            guess(format!("{prefix}{}", row[0]));
        }
    }
    for (one, many) in COMPOUNDS {
        if let Some(stem) = word.strip_suffix(many) {
            guess(format!("{stem}{one}"));
        }
    }
    for ending in ["s", "es", "ed", "d", "ing"] {
        let Some(stem) = word.strip_suffix(ending) else {
            continue;
        };
        guess(stem.to_owned());
        match ending {
            "ing" => {
                guess(format!("{stem}e"));
                if let Some(stem) = stem.strip_suffix('y') {
                    guess(format!("{stem}ie"));
                }
            }
            "es" | "ed" => {
                if let Some(stem) = stem.strip_suffix('i') {
                    guess(format!("{stem}y"));
                }
            }
            _ => {}
        }
        if matches!(ending, "ed" | "ing" | "es") {
            let bytes = stem.as_bytes();
            if let [.., a, b] = bytes
                && (a == b || (*a, *b) == (b'c', b'k'))
            {
                guess(stem[..stem.len() - 1].to_owned());
            }
        }
    }
    guesses.retain(|lemma| paradigm(lemma).iter().any(|form| form == word));
    guesses
}

/// The forms of a lemma, in one spelling.
fn paradigm(lemma: &str) -> Vec<String> {
    if let Some(row) = PARADIGMS.iter().find(|row| row[0] == lemma) {
        return row.iter().map(|form| (*form).to_owned()).collect();
    }
    let irregular = irregular_past(lemma);
    if has(UNINFLECTED, lemma) || (irregular.is_none() && !plausible(lemma)) {
        return vec![lemma.to_owned()];
    }
    let mut all = Vec::new();
    let past_of_another = irregular.is_none() && !ALSO_WORDS.contains(&lemma) && is_irregular_past(lemma);
    if !ALOOF.contains(&lemma) && !past_of_another {
        all.push(lemma.to_owned());
    }
    push_plural(lemma, &mut all);
    if let Some(pasts) = irregular {
        all.extend(pasts);
        push_present_participle(lemma, &mut all);
    } else if !has(NO_VERB, lemma) && !ends_unlike_a_verb(lemma) {
        push_past(lemma, &mut all);
        push_present_participle(lemma, &mut all);
    }
    // A word that is known to be whole is a form of nothing else.
    all.retain(|form| form == lemma || !(has(BASES, form) || has(UNINFLECTED, form)));
    all
}

/// The pasts and participles of an irregular verb; `None` for every other word.
fn irregular_past(lemma: &str) -> Option<Vec<String>> {
    let row = |base: &str| VERBS.binary_search_by_key(&base, |row| row[0]).ok().map(|at| VERBS[at]);
    if let Some(row) = row(lemma) {
        return Some(row[1..].iter().map(|form| (*form).to_owned()).collect());
    }
    if NOT_PREFIXED.contains(&lemma) {
        return None;
    }
    VERB_PREFIXES.iter().find_map(|prefix| {
        let row = row(lemma.strip_prefix(prefix)?)?;
        Some(row[1..].iter().map(|form| format!("{prefix}{form}")).collect())
    })
}

fn is_irregular_past(word: &str) -> bool {
    let is_past = |word: &str| has(&PASTS, word);
    is_past(word)
        || VERB_PREFIXES
            .iter()
            .any(|prefix| word.strip_prefix(prefix).is_some_and(is_past))
}

/// Whether these letters can be a word that is inflected by rule.
fn plausible(lemma: &str) -> bool {
    let letters = lemma.as_bytes();
    if letters.len() < 3 || !letters.iter().any(|b| is_vowel(*b) || *b == b'y') {
        return false;
    }
    match letters {
        // A single -s ends few bases: bus, lens, virus, atlas, iris.
        [.., before, b's'] if *before != b's' => {
            has(BASES, lemma)
                || (syllables(lemma) > 1
                    && matches!(before, b'u' | b'a' | b'i')
                    && !matches!(letters, [.., b'a' | b'e' | b'o', _, _]))
        }
        _ => true,
    }
}

/// Endings that verbs do not have, but for a few; Penn is not in `penned`, and fil not in `filed`.
fn ends_unlike_a_verb(lemma: &str) -> bool {
    match lemma.as_bytes() {
        [.., a, b] if a == b && matches!(b, b'b' | b'd' | b'g' | b'm' | b'n' | b'p' | b'r' | b't') => !matches!(
            lemma,
            "add" | "boycott" | "butt" | "ebb" | "egg" | "err" | "purr" | "putt"
        ),
        [.., before, vowel, b'l'] if is_vowel(*vowel) && !is_vowel(*before) => syllables(lemma) == 1 && lemma != "gel",
        _ => false,
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Groups of vowels that are heard, a final -e not counted.
fn syllables(word: &str) -> usize {
    let letters = word.as_bytes();
    let mut count = 0;
    let mut in_vowels = false;
    for (i, &letter) in letters.iter().enumerate() {
        let silent = letter == b'e' && i + 1 == letters.len() || letter == b'u' && i > 0 && letters[i - 1] == b'q';
        let vowel = !silent && (is_vowel(letter) || letter == b'y' && i > 0);
        count += usize::from(vowel && !in_vowels);
        in_vowels = vowel;
    }
    count
}

/// How the last consonant behaves before -ed and -ing.
#[derive(Clone, Copy, PartialEq)]
enum Doubling {
    Never,
    Always,
    /// It depends on the stress or on the side of the Atlantic; both are tried.
    Either,
}

fn doubling(lemma: &str) -> Doubling {
    let letters = lemma.as_bytes();
    let [.., vowel, last] = letters else {
        return Doubling::Never;
    };
    let before = letters.len().checked_sub(3).map(|i| letters[i]);
    let after_q = before == Some(b'u') && letters.len() > 3 && letters[letters.len() - 4] == b'q';
    if *last == b'l' && is_vowel(*vowel) && (before.is_none_or(|b| !is_vowel(b)) || matches!(before, Some(b'i' | b'u')))
    {
        return if lemma == "gel" {
            Doubling::Always
        } else if syllables(lemma) > 1 || matches!(before, Some(b'i' | b'u')) {
            Doubling::Either
        } else {
            Doubling::Never
        };
    }
    let short = is_vowel(*vowel) && before.is_none_or(|b| !is_vowel(b) || after_q);
    if !short
        || !matches!(
            last,
            b'b' | b'd' | b'g' | b'k' | b'm' | b'n' | b'p' | b'r' | b's' | b't' | b'v'
        )
    {
        return Doubling::Never;
    }
    match (syllables(lemma), last) {
        (0..=1, b'v') => {
            if lemma == "rev" {
                Doubling::Always
            } else {
                Doubling::Never
            }
        }
        (0..=1, b's') => Doubling::Either,
        (0..=1, _) => Doubling::Always,
        (_, b's' | b't' | b'p' | b'm' | b'r' | b'n' | b'g' | b'b' | b'd') => Doubling::Either,
        _ => Doubling::Never,
    }
}

/// -s, -es, -ies.
fn push_plural(lemma: &str, all: &mut Vec<String>) {
    let letters = lemma.as_bytes();
    match letters {
        [.., b's' | b'x' | b'z'] | [.., b's', b'h'] => all.push(format!("{lemma}es")),
        // Some of these are spoken with a k (monarchs), some names keep their -y (the Kennedys), some -o takes no e (photos).
        [.., b'c', b'h'] => all.extend([format!("{lemma}es"), format!("{lemma}s")]),
        [.., before, b'y'] if !is_vowel(*before) => {
            all.extend([format!("{}ies", &lemma[..lemma.len() - 1]), format!("{lemma}s")]);
        }
        [.., before, b'o'] if !is_vowel(*before) => all.extend([format!("{lemma}s"), format!("{lemma}es")]),
        _ => all.push(format!("{lemma}s")),
    }
    for (one, many) in COMPOUNDS {
        if let Some(stem) = lemma.strip_suffix(one)
            && stem.len() > 1
            && !NOT_COMPOUNDS.contains(&lemma)
            && !NOT_COMPOUNDS.contains(&format!("{stem}{many}").as_str())
        {
            all.push(format!("{stem}{many}"));
        }
    }
}

fn push_past(lemma: &str, all: &mut Vec<String>) {
    let letters = lemma.as_bytes();
    match letters {
        // Few words in -eed are pasts.
        [.., b'e', b'e']
            if !matches!(
                lemma,
                "agree" | "decree" | "disagree" | "free" | "guarantee" | "referee" | "tee" | "foresee"
            ) => {}
        [.., b'e'] => all.push(format!("{lemma}d")),
        [.., before, b'y'] if !is_vowel(*before) => all.push(format!("{}ied", &lemma[..lemma.len() - 1])),
        _ => push_with_doubling(lemma, "ed", all),
    }
}

fn push_present_participle(lemma: &str, all: &mut Vec<String>) {
    let letters = lemma.as_bytes();
    match letters {
        [.., b'i', b'e'] if lemma.len() <= 5 => all.push(format!("{}ying", &lemma[..lemma.len() - 2])),
        [.., b'e' | b'o' | b'y', b'e'] => all.push(format!("{lemma}ing")),
        [.., b'u', b'e'] => all.extend([format!("{}ing", &lemma[..lemma.len() - 1]), format!("{lemma}ing")]),
        [.., b'e'] => all.push(format!("{}ing", &lemma[..lemma.len() - 1])),
        _ => push_with_doubling(lemma, "ing", all),
    }
}

fn push_with_doubling(lemma: &str, ending: &str, all: &mut Vec<String>) {
    let Some(last) = lemma.chars().next_back() else { return };
    // Panicked, trafficking.
    if lemma.len() >= 5 && lemma.ends_with("ic") {
        all.push(format!("{lemma}k{ending}"));
        return;
    }
    let doubling = doubling(lemma);
    if doubling != Doubling::Always {
        all.push(format!("{lemma}{ending}"));
    }
    if doubling != Doubling::Never {
        all.push(format!("{lemma}{last}{ending}"));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn linked(a: &str, b: &str) -> bool {
        forms(a).iter().any(|form| form == b)
    }

    #[test]
    fn forms_of_one_word_find_each_other() {
        for family in [
            "sanction sanctions sanctioned sanctioning",
            "city cities",
            "stop stops stopped stopping",
            "say says said saying",
            "run runs ran running",
            "man men",
            "spokesman spokesmen",
            "spokeswoman spokeswomen",
            "child children",
            "wife wives",
            "crisis crises",
            "agree agrees agreed agreeing",
            "panic panics panicked panicking",
            "hope hopes hoped hoping",
            "hop hops hopped hopping",
            "die dies died dying",
            "quit quits quitting",
            "refer refers referred referring",
            "visit visits visited visiting",
            "overthrow overthrew overthrown overthrowing overthrows",
            "undo undid undone undoing",
            "travel travels travelled traveled travelling traveling",
            "labour labours laboured labor labors labored laboring",
            "organise organised organising organize organizes organized",
            "organisation organisations organization organizations",
            "centre centres centred center centers centered",
            "programme programmes program programs",
            "analyse analysed analyze analyzing",
            "defence defences defense",
            "live lives lived living",
            "base bases based basing",
            "bank banks",
            "kennedy kennedys",
            "hero heroes",
            "bus buses",
            "virus viruses",
            "read reads reading",
            "ring rings rang rung ringing",
            "king kings",
            "need needs needed needing",
            "thing things",
            "found find finds finding",
            "founds founded founding",
            "backed backs backing",
        ] {
            let family: Vec<&str> = family.split(' ').collect();
            for a in &family {
                for b in &family {
                    assert!(linked(a, b), "{a} does not find {b}: {:?}", forms(a));
                }
            }
        }
    }

    #[test]
    fn another_word_is_not_found() {
        for (a, b) in [
            ("need", "ned"),
            ("string", "str"),
            ("news", "new"),
            ("his", "him"),
            ("species", "specie"),
            ("thing", "the"),
            ("king", "kin"),
            ("bring", "br"),
            ("red", "read"),
            ("bed", "be"),
            ("wed", "we"),
            ("texas", "texan"),
            ("jesus", "jesu"),
            ("williams", "william"),
            ("unit", "united"),
            ("past", "pasted"),
            ("hop", "hoped"),
            ("hope", "hopped"),
            ("plan", "planed"),
            ("star", "stared"),
            ("she", "shed"),
            ("found", "founded"),
            ("can", "canned"),
            ("back", "backed"),
            ("last", "lasting"),
            ("fil", "filed"),
            ("penn", "penned"),
            ("chang", "change"),
            ("even", "evening"),
            ("cloth", "clothing"),
            ("severe", "severed"),
            ("omen", "oman"),
            ("hard", "harding"),
            ("see", "seed"),
            ("pic", "picked"),
            ("cal", "called"),
            ("united", "unit"),
            ("prise", "prize"),
            ("politics", "politic"),
            ("saw", "sawing"),
            ("lucas", "luca"),
            ("los", "loses"),
            ("low", "lower"),
            ("teach", "teacher"),
            ("claus", "clauses"),
            ("hous", "house"),
        ] {
            assert!(!linked(a, b), "{a} finds {b}");
            assert!(!linked(b, a), "{b} finds {a}");
        }
    }

    #[test]
    fn what_is_no_english_word_is_only_itself() {
        for word in [
            "", "s", "us", "is", "go", "covid19", "3.5", "1.2bn", "at&t", "東", "лет", "a_b", "news", "the", "this",
            "his",
        ] {
            assert_eq!(forms(word), [word]);
        }
        assert_eq!(forms(&"x".repeat(250)).len(), 1);
    }

    #[test]
    fn irregular_verbs_stand_in_the_order_of_their_bases() {
        assert!(VERBS.is_sorted_by_key(|row| row[0]));
    }

    /// Every word of the tables and what is made of it, and words that only look like one.
    fn words() -> Vec<String> {
        let listed = VERBS.iter().chain(PARADIGMS).flat_map(|row| row.iter().copied());
        let single = [
            UNINFLECTED,
            BASES,
            NO_VERB,
            ALOOF,
            ALSO_WORDS,
            NOT_COMPOUNDS,
            NOT_PREFIXED,
        ]
        .concat();
        let others = "sanction city stop hope agree travel labour organise centre programme virus king fill carry panic quit bias dial".split(' ');
        let mut all: Vec<String> = listed.chain(single).chain(others).flat_map(forms).collect();
        all.sort();
        all.dedup();
        all
    }

    #[test]
    fn the_relation_is_symmetric_and_small() {
        for word in words() {
            let found = forms(&word);
            assert_eq!(found[0], word);
            assert!(found.len() < 40, "{word}: {found:?}");
            for form in &found {
                assert!(
                    linked(form, &word),
                    "{word} finds {form}, but not the other way round: {:?}",
                    forms(form)
                );
            }
        }
    }

    proptest! {
        #[test]
        fn it_is_symmetric_for_letters_of_any_kind(stem in "[a-z]{0,7}", ending in "(s|es|ed|d|ing|ied|ies|ying|ise|ized|our|men|cked|lled|sses)?") {
            let word = stem + &ending;
            let found = forms(&word);
            prop_assert!(found.len() < 40);
            for form in &found {
                prop_assert!(linked(form, &word), "{} finds {}", word, form);
            }
        }

        #[test]
        fn no_token_makes_it_panic(word in "\\PC{0,12}") {
            prop_assert_eq!(&forms(&word)[0], &word);
        }
    }
}
