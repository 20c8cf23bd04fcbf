//! Which words name the same office, and which the same nation: `Gov.` and `governor`, `Russian` and `Russia`.

use crate::quotes::lexicon::hash;

/// What an office is looked up by: `Gov.` is the governor, and `Rep.` the congressman as well as the congresswoman.
pub(in crate::quotes::resolution) fn office_key(office: &str) -> u64 {
    const CALLED: [(&str, &str); 26] = [
        ("gov", "governor"),
        ("sen", "senator"),
        ("rep", "representative"),
        ("congressman", "representative"),
        ("congresswoman", "representative"),
        ("prof", "professor"),
        ("dr", "doctor"),
        ("rev", "reverend"),
        ("revd", "reverend"),
        ("sgt", "sergeant"),
        ("cpl", "corporal"),
        ("lt", "lieutenant"),
        ("capt", "captain"),
        ("maj", "major"),
        ("col", "colonel"),
        ("gen", "general"),
        ("brig", "brigadier"),
        ("adm", "admiral"),
        ("cmdr", "commander"),
        ("supt", "superintendent"),
        ("insp", "inspector"),
        ("cllr", "councillor"),
        ("coun", "councillor"),
        ("councilor", "councillor"),
        ("skipper", "captain"),
        ("keeper", "goalkeeper"),
    ];
    /// How long the short ones are, a bit for each length: most words are told from all of them by that.
    const LENGTHS: u32 = {
        let mut lengths = 0;
        let mut rest: &[(&str, &str)] = &CALLED;
        while let Some(((short, _), after)) = rest.split_first() {
            lengths |= 1 << short.len();
            rest = after;
        }
        lengths
    };
    let word = office.strip_suffix('.').unwrap_or(office);
    let may_be_short = LENGTHS.checked_shr(word.len() as u32).is_some_and(|rest| rest & 1 == 1);
    let full = if may_be_short {
        CALLED.iter().find(|(short, _)| word.eq_ignore_ascii_case(short))
    } else {
        None
    };
    hash(full.map_or(office, |(_, full)| full).as_bytes())
}

/// How the names of nations, towns and their people end behind the letters that they share: `Austri-a` and `Austri-an`, `Turk-ey` and `Turk-ish`.
const ENDINGS: &[&str] = &[
    "", "a", "ain", "al", "an", "ans", "ay", "c", "ce", "ch", "e", "egian", "en", "er", "ers", "ese", "ey", "i", "ia",
    "ian", "ians", "ic", "iot", "is", "ish", "istan", "ite", "k", "land", "lese", "n", "ne", "nese", "nian", "o", "on",
    "onia", "os", "s", "stan", "tish", "uese", "um", "us", "vian", "y",
];

/// Names that go on with such an ending and are another place's: `Nigeria` is not of Niger.
const OTHERS: [&str; 2] = ["nigeria", "indiana"];

/// How many letters such names share at least.
const LEAST_SHARED: usize = 4;

/// Whether two words name one nation, party or town: `Russian` and `Russia`, `US` and `American`.
pub(in crate::quotes::resolution) fn same_nation(a: &str, b: &str) -> bool {
    const SHORT: [[&str; 4]; 2] = [
        ["us", "u.s.", "american", "america"],
        ["uk", "u.k.", "british", "britain"],
    ];
    if a.eq_ignore_ascii_case(b) {
        return true;
    }
    let is_one = |w: &str, names: &[&str]| names.iter().any(|x| w.eq_ignore_ascii_case(x));
    if SHORT.iter().any(|names| is_one(a, names) && is_one(b, names)) {
        return true;
    }
    let pairs = a.char_indices().zip(b.chars());
    let shared = pairs.take_while(|((_, x), y)| x.eq_ignore_ascii_case(y));
    let (letters, end) = shared.fold((0, 0), |(n, _), ((at, x), _)| (n + 1, at + x.len_utf8()));
    let ends = |word: &str| word.get(end..).is_some_and(|rest| is_one(rest, ENDINGS));
    let is_other = |word: &str| {
        OTHERS.iter().any(|other| {
            word.get(..other.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(other))
        })
    };
    letters >= LEAST_SHARED && ends(a) && ends(b) && is_other(a) == is_other(b)
}
