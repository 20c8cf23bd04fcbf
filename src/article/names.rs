//! Bylines to the names of people.

use std::borrow::Cow;

/// Longer texts than this many bytes are not bylines.
const LONGEST: usize = 2_000;

/// More names than these are a list of contributors, not a byline.
const MOST: usize = 50;

/// Reads the names in a byline: `By Jane Roe and John Doe in London` gives two.
///
/// Job titles and outlets beside a name are left out; a byline that names nobody (`Associated Press`) is kept as it stands.
pub(super) fn from_byline(byline: &str) -> Vec<String> {
    // A number is the key of a name that stands elsewhere.
    if byline.len() > LONGEST || !byline.chars().any(char::is_alphabetic) {
        return Vec::new();
    }
    // What stands on further lines is a date or a promotion.
    let first_line = byline.trim().lines().next().unwrap_or_default();
    let byline = one_line(if strip_by(first_line).is_some_and(|names| !names.is_empty()) {
        first_line
    } else {
        byline
    });
    // RSS has "jane@example.org (Jane Roe)".
    let byline = match byline.split_once('(') {
        Some((address, name)) if address.contains('@') => name.trim_end_matches([')', ' ']).to_owned(),
        _ => byline,
    };
    if NOBODY.contains(&byline.trim_end_matches(':').to_lowercase().as_str()) {
        return Vec::new();
    }
    let whole = without_by(&byline);
    // What follows a dash or a bar is the kind of the piece or the outlet: "Jane Roe - Analysis", "Jane Roe | Daily Echo".
    let whole = [" - ", " – ", " — ", " | ", " • "].iter().fold(whole, |text, mark| {
        text.split_once(mark).map_or(text, |(before, _)| before)
    });
    let whole = whole.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | '|' | '.' | ':') && !whole.ends_with("Jr.")
    });
    let mut names: Vec<String> = Vec::new();
    for part in parts_of(whole) {
        // Whoever is named first is a person; further on, "North America Reporter" is what that person is.
        let name = name_in(part);
        let name = &*in_mixed_case(if names.is_empty() { without_job(name) } else { name });
        if is_suffix(name) {
            if let Some(last) = names.last_mut() {
                *last = format!("{last} {name}");
            }
        } else if looks_like_a_person(name) && !names.iter().any(|known| known == name) && names.len() < MOST {
            names.push(name.to_owned());
        }
    }
    if let ([family, given], false) = (parts_of(whole).as_slice(), whole.contains(" and "))
        && whole.contains(", ")
        && is_one_name(family)
        && given.split(' ').all(is_one_name)
        && !is_role(given)
    {
        return vec![format!("{given} {family}")];
    }
    let nobody = names.is_empty() && !whole.is_empty() && whole.len() <= 100 && !whole.contains("://");
    if nobody {
        names.push(whole.to_owned());
    }
    names
}

/// What exports write where there is no byline.
const NOBODY: &[&str] = &["by", "null", "none", "nan", "n/a", "undefined", "unknown"];

/// What credits others than the writers, or says where these were.
const CREDITS: &[&str] = &[
    "in ",
    "at ",
    "for ",
    "from ",
    "video by",
    "videos by",
    "photo",
    "edited by",
    "editing by",
    "additional reporting",
    "illustration",
    "graphic",
];

/// Cuts off what somebody is: "Jane Roe Staff Writer".
fn without_job(name: &str) -> &str {
    const JOBS: &[&str] = &[
        "staff",
        "writer",
        "reporter",
        "correspondent",
        "editor",
        "columnist",
        "contributor",
        "producer",
        "senior",
        "associate",
        "political",
        "chief",
        "freelance",
    ];
    let mut rest = name;
    while let Some((before, last)) = rest.rsplit_once(' ').filter(|(before, _)| before.contains(' ')) {
        if !JOBS.contains(&last.to_lowercase().as_str()) {
            break;
        }
        rest = before;
    }
    rest
}

/// Whether a line of a text is its byline and nothing else: "By" and names.
pub(super) fn is_byline(line: &str) -> bool {
    let line = line.trim();
    let Some(rest) = strip_by(line).filter(|_| line.len() <= 160) else {
        return false;
    };
    // A sentence that begins with "By" has lower-case words that no byline has, or an end.
    let is_sentence = rest.ends_with(['!', '?', '"', '”'])
        || (rest.ends_with('.') && !rest.ends_with("Jr.") && !rest.ends_with("Sr."));
    let lower_case_allowed = |word: &str| LINKING.contains(&word) || is_role_word(word);
    let words = || rest.split([' ', ',', '\u{a0}', '/']).filter(|word| !word.is_empty());
    let is_names = words().all(|word| {
        word.starts_with(|c: char| c.is_uppercase() || c == '@' || c == '|' || c == '&' || c == '-' || c == '–')
            || lower_case_allowed(word)
    });
    !is_sentence
        && is_names
        && words().count() >= 2
        && parts_of(rest)
            .iter()
            .any(|part| looks_like_a_person(name_in(part)) || is_role(part))
}

/// Words in lower case that bylines have between names.
const LINKING: &[&str] = &[
    "and", "in", "at", "for", "of", "the", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "van", "von",
    "der", "den", "bin", "ibn", "al", "el", "ter", "ten", "y", "e", "with", "to", "as", "told",
];

const ROLES: &[&str] = &[
    "staff",
    "writer",
    "writers",
    "reporter",
    "reporters",
    "correspondent",
    "correspondents",
    "editor",
    "editors",
    "columnist",
    "contributor",
    "contributors",
    "press",
    "news",
    "newsroom",
    "agency",
    "agencies",
    "desk",
    "bureau",
    "chief",
    "producer",
    "associate",
    "associated",
    "reuters",
    "opinion",
    "analysis",
    "special",
    "senior",
    "political",
    "politics",
    "team",
    "board",
    "service",
    "newspaper",
    "newspapers",
    "online",
    "network",
    "today",
    "magazine",
    "times",
    "post",
    "journal",
    "tribune",
    "herald",
    "gazette",
    "media",
    "freelance",
    "afp",
    "ap",
    "pa",
    "bbc",
    "cnn",
    "npr",
    "admin",
];

fn is_role_word(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ':']).to_lowercase();
    ROLES.contains(&word.as_str())
}

fn is_role(part: &str) -> bool {
    part.split(' ').any(is_role_word)
}

fn is_suffix(part: &str) -> bool {
    matches!(
        part,
        "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV" | "Ph.D." | "PhD" | "M.D." | "MD"
    )
}

/// Whether a word could be a family or a given name on its own.
fn is_one_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && !word.contains(' ')
        && word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '.'))
}

fn looks_like_a_person(name: &str) -> bool {
    let words = name.split(' ').count();
    (2..=6).contains(&words)
        && name.starts_with(|c: char| c.is_alphabetic())
        && !name.contains(['@', '/', ':', '_', '<', '=', '{'])
        && !name.bytes().any(|b| b.is_ascii_digit())
        && !is_role(name)
}

fn parts_of(names: &str) -> Vec<&str> {
    let marks: &[&str] = if names.contains(';') {
        &[";"]
    } else {
        &[
            "/", ", ", ",", " and ", " And ", " AND ", " & ", " with ", " und ", " et ",
        ]
    };
    let mut parts = vec![names];
    for mark in marks {
        parts = parts.into_iter().flat_map(|part| part.split(mark)).collect();
    }
    let trimmed = parts.into_iter().map(|part| {
        part.trim()
            .trim_start_matches("and ")
            .trim_matches(['"', '“', '”', ' '])
    });
    let is_credit = |part: &str| {
        let head = part.get(..20.min(part.len())).unwrap_or(part).to_lowercase();
        CREDITS.iter().any(|credit| head.starts_with(credit))
    };
    trimmed.filter(|part| !part.is_empty() && !is_credit(part)).collect()
}

/// Cuts off what follows a name: a place, an outlet, an address.
fn name_in(part: &str) -> &str {
    let cut = [" in ", " at ", " for ", " of ", " (", " @", " | ", " <", " /", " told "]
        .iter()
        .fold(part, |text, mark| {
            text.split_once(mark).map_or(text, |(before, _)| before)
        });
    without_day(without_by(cut).trim())
}

/// Cuts off the beginning of a date that stood behind a name: "Jane Roe November 15".
fn without_day(name: &str) -> &str {
    let mut rest = name;
    while let Some((before, last)) = rest.rsplit_once(' ').filter(|(before, _)| before.contains(' ')) {
        let word = last.to_lowercase();
        let is_long = word.len() > 4;
        let is_day = is_long && word.ends_with("day") && super::dates::is_weekday(&word);
        let is_month = is_long && super::dates::month(&word).is_some();
        let is_figure = word.bytes().all(|b| b.is_ascii_digit());
        if !(is_day || is_month || is_figure) {
            break;
        }
        rest = before.trim_end();
    }
    rest
}

/// A name in capitals, as wires and some newspapers print them, in the letters that it has elsewhere: "JANE McROE-O'HARA" is Jane McRoe-O'Hara.
///
/// One word alone (`AFP`) and words without a vowel (`BBC`) are abbreviations.
fn in_mixed_case(name: &str) -> Cow<'_, str> {
    let words: Vec<&str> = name.split(' ').collect();
    let is_spoken = |word: &str| {
        !word.contains('.')
            && word.chars().count() > 1
            && word.chars().any(|c| "AEIOUYÀÁÂÄÅÆÈÉÊËÌÍÎÏÒÓÔÖØÙÚÛÜ".contains(c))
    };
    // The small letter of a "Mc" is as printed.
    let in_capitals = |word: &str| {
        let rest = word
            .strip_prefix("Mc")
            .or_else(|| word.strip_prefix("Mac"))
            .unwrap_or(word);
        !rest.chars().any(char::is_lowercase)
    };
    let is_initial = |word: &str| word.contains('.') || word.chars().count() == 1;
    if words.len() < 2
        || !words.iter().all(|word| {
            in_capitals(word)
                && (is_spoken(word) || is_initial(word) || is_suffix(word) || matches!(*word, "JR" | "SR"))
        })
        || !words.iter().any(|word| is_spoken(word))
    {
        return Cow::Borrowed(name);
    }
    let mixed = words.iter().map(|word| {
        match *word {
            "JR" | "JR." => return "Jr.".to_owned(),
            "SR" | "SR." => return "Sr.".to_owned(),
            word if is_suffix(word) || !is_spoken(word) => return word.to_owned(),
            _ => {}
        }
        let mut out = String::with_capacity(word.len());
        let mut starts = true;
        for c in word.chars() {
            match c {
                _ if starts || c.is_lowercase() => out.push(c),
                _ => out.extend(c.to_lowercase()),
            }
            let after_mc = matches!(out.as_str(), "Mc" | "O'" | "O’" | "D'" | "D’");
            starts = c == '-' || after_mc;
        }
        out
    });
    Cow::Owned(mixed.collect::<Vec<_>>().join(" "))
}

fn without_by(text: &str) -> &str {
    strip_by(text).unwrap_or(text).trim()
}

fn strip_by(text: &str) -> Option<&str> {
    const OPENINGS: &[&str] = &[
        "by ",
        "by: ",
        "by\u{a0}",
        "written by ",
        "written by: ",
        "posted by ",
        "published by ",
        "view all posts by ",
        "reported by ",
        "story by ",
        "words by ",
        "von ",
        "por ",
        "par ",
        "analysis by ",
        "reporting by ",
    ];
    let text = text.trim_start();
    OPENINGS.iter().find_map(|opening| {
        let head = text.get(..opening.len())?;
        // "von Jane" is a German byline, "von Trapp" a name: only a capital V can open a line of names.
        let is_foreign = matches!(*opening, "von " | "por " | "par ");
        let is_opening = head.eq_ignore_ascii_case(opening) && (!is_foreign || head.starts_with(char::is_uppercase));
        is_opening.then(|| text[opening.len()..].trim_start())
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_out_of_bylines_in_order() {
        for (byline, names) in [
            ("By Jane Roe", &["Jane Roe"][..]),
            ("By  Jane Roe  and  John Doe ", &["Jane Roe", "John Doe"]),
            (
                "By Jane Roe, John Doe and Ama K. Mensah",
                &["Jane Roe", "John Doe", "Ama K. Mensah"],
            ),
            ("By Jane Roe - Analysis", &["Jane Roe"]),
            ("Jane Roe, North America Reporter", &["Jane Roe"]),
            ("JANE ROE in Lagos", &["Jane Roe"]),
            ("Tom Halsey Jr.", &["Tom Halsey Jr."]),
            ("Tom Halsey, Jr., Jane Roe", &["Tom Halsey Jr.", "Jane Roe"]),
            ("Roe, Jane", &["Jane Roe"]),
            ("Roe, Jane; Doe, John", &["Roe, Jane", "Doe, John"]),
            ("Associated Press", &["Associated Press"]),
            ("Jane Roe | Harbour Post", &["Jane Roe"]),
            ("Jane Roe (jane@example.org)", &["Jane Roe"]),
            ("Moses ter Halle", &["Moses ter Halle"]),
            ("", &[]),
            ("By", &[]),
            ("None", &[]),
            ("jane@example.org (Jane Roe)", &["Jane Roe"]),
            ("Jane Roe/John Doe", &["Jane Roe", "John Doe"]),
            ("AFP/Jane Roe", &["Jane Roe"]),
            ("Jane Roe, Political Correspondent, in Lagos", &["Jane Roe"]),
            ("Jane Roe Senior Staff Writer", &["Jane Roe"]),
            ("Harbour Post Staff", &["Harbour Post Staff"]),
            ("By Jane Roe\n\nUpdated 3 hours ago", &["Jane Roe"]),
            ("Story by Jane Roe; video by John Doe", &["Jane Roe"]),
            ("Posted by Jane Roe", &["Jane Roe"]),
            ("view all posts by Jane Roe", &["Jane Roe"]),
        ] {
            assert_eq!(from_byline(byline), names, "{byline}");
        }
    }

    #[test]
    fn names_in_capitals_are_spelled_as_elsewhere() {
        for (byline, name) in [
            ("By AMA K. MENSAH", "Ama K. Mensah"),
            ("JANE McROE", "Jane McRoe"),
            ("JANE MCROE", "Jane McRoe"),
            ("SIÂN O'HARA-LEE", "Siân O'Hara-Lee"),
            ("J.R. ROE", "J.R. Roe"),
            ("BBC AFRICA", "BBC AFRICA"),
            ("JOHN DOE III", "John Doe III"),
            ("JOHN DOE JR.", "John Doe Jr."),
            ("AFP", "AFP"),
            ("Jane ROE", "Jane ROE"),
        ] {
            assert_eq!(from_byline(byline), [name], "{byline}");
        }
    }

    #[test]
    fn a_date_behind_a_name_and_the_key_of_an_author_are_no_part_of_a_byline() {
        assert_eq!(from_byline("Jane Roe November 15, 2019"), ["Jane Roe"]);
        assert_eq!(from_byline("By Jane Roe Monday"), ["Jane Roe"]);
        assert_eq!(from_byline("Theresa May"), ["Theresa May"]);
        assert_eq!(from_byline("Jane Ann May"), ["Jane Ann May"]);
        assert_eq!(from_byline("12"), [""; 0]);
    }

    #[test]
    fn a_byline_is_not_a_sentence_that_begins_with_by() {
        for line in [
            "By Jane Roe",
            "BY JANE ROE",
            "By Jane Roe in Lagos and John Doe",
            "By Jane Roe, Political Editor",
            "By Staff Reporter",
            "By María de la Cruz",
        ] {
            assert!(is_byline(line), "{line}");
        }
        for line in [
            "By Tuesday the talks had failed",
            "By Friday, Roe was gone.",
            "By then",
            "Jane Roe",
            "By and by",
            "By Monday",
        ] {
            assert!(!is_byline(line), "{line}");
        }
    }
}
