//! What a single word is that may belong to a name: an office, an initial, an adjective, a word that only begins a sentence.

use std::ops::Range;

use crate::quotes::lexicon::{Class, Lexicon, WordSet, is_common, words};
use crate::quotes::tokens::{Case, Kind, Token};

/// Words that have a capital only because a sentence begins with them.
pub(super) const FUNCTION: Class = Class::STOP
    .or(Class::PREPOSITION)
    .or(Class::HE_SHE)
    .or(Class::THEY)
    .or(Class::IT)
    .or(Class::I)
    .or(Class::CONJUNCTION);

/// Whether a token is a verb as headlines have it: `Blasts`.
pub(super) fn is_headline_verb(body: &str, token: &Token) -> bool {
    let text = &body[token.start as usize..token.end as usize];
    text.ends_with(['s', 'S']) && !token.is(Class::GIVEN_NAME.or(Class::SURNAME)) && is_common(text)
}

/// Whether a token by itself is surely no name: `The`, `But`.
pub(super) fn is_function_word(token: &Token) -> bool {
    let named = Class::PARTICLE.or(Class::GIVEN_NAME).or(Class::MONTH);
    token.is(FUNCTION) && token.case == Case::Capital && !token.is(named)
}

/// Whether a month by itself stands where a name does and no date.
pub(super) fn may_be_surname(body: &str, tokens: &[Token], at: usize) -> bool {
    let t = &tokens[at];
    if !t.is(Class::MONTH) || !t.is(Class::GIVEN_NAME) || t.case != Case::Capital {
        return false;
    }
    let dated = |i: usize| {
        tokens.get(i).is_some_and(|t| {
            t.kind == Kind::Number
                || t.is(Class::DATE)
                || t.is_lower() && t.is(Class::PREPOSITION.or(Class::DETERMINER))
        })
    };
    let led = at.checked_sub(1).is_some_and(dated);
    !led && !is_led_as_a_date(body, tokens, at) && !dated(at + 1)
}

/// Whether the word before one that is a month and a given name shows that it is the month: `in May`, `last April`.
pub(super) fn is_led_as_a_date(body: &str, tokens: &[Token], at: usize) -> bool {
    const LEADS: &WordSet = words![
        "in", "since", "until", "during", "early", "late", "mid", "last", "next", "this"
    ];
    tokens[at].is(Class::MONTH)
        && at
            .checked_sub(1)
            .and_then(|b| tokens.get(b))
            .is_some_and(|t| t.kind == Kind::Word && t.is_one_of(LEADS, body))
}

/// Whether a word that begins sentences and hardly ever a name stands where one says something: `Good said`, `according to Best.`
pub(super) fn is_said_by(body: &str, tokens: &[Token], at: usize) -> bool {
    let other = Class::HE_SHE
        .or(Class::THEY)
        .or(Class::IT)
        .or(Class::I)
        .or(Class::YOU)
        .or(Class::PREPOSITION)
        .or(Class::CONJUNCTION)
        .or(Class::DETERMINER)
        .or(Class::WHO);
    let t = &tokens[at];
    if !t.is(Class::STOP) || t.is(other) || t.case != Case::Capital {
        return false;
    }
    let says = |t: &Token| t.is_lower() && t.is(Class::SPEECH) && !t.is(Class::SOFT);
    let word = |i: usize| tokens.get(i).map_or("", |t| &body[t.start as usize..t.end as usize]);
    let before = at.checked_sub(1).and_then(|b| tokens.get(b));
    tokens.get(at + 1).is_some_and(says)
        || before.is_some_and(says)
        || at >= 2 && word(at - 1) == "to" && word(at - 2).eq_ignore_ascii_case("according")
}

/// Whether what stands before `end` is somebody's full name, by an age behind it: `Blessing Orde` `, 38,`.
pub fn has_an_age(tokens: &[Token], end: usize) -> bool {
    matches!(tokens.get(end..), Some([comma, age, close, ..]) if comma.kind == Kind::Comma
        && age.kind == Kind::Number
        && age.end - age.start <= 3
        && close.kind == Kind::Comma)
}

/// Whether what stands before `end` is somebody's full name and no participle or noun with another's: it says something, or has an age, an article or a "who" behind it.
pub fn is_told_of(body: &str, tokens: &[Token], end: usize) -> bool {
    let says = |t: &Token| t.is_lower() && t.is_outside() && t.is(Class::SPEECH) && !t.is(Class::SOFT);
    let described = |t: &Token| t.is_lower() && t.is_one_of(words!["a", "an", "who"], body);
    has_an_age(tokens, end)
        || match tokens.get(end..) {
            Some([comma, next, ..]) if comma.kind == Kind::Comma => described(next),
            Some([next, ..]) => says(next),
            _ => false,
        }
}

/// Whether a capital belongs to an adjective: `Vell-based`, `GPS-guided`, `Brandl-era`.
// That a word has nothing but letters, as nearly all have, is seen where it is asked, here and below.
#[inline]
pub(super) fn is_compound_adjective(body: &str, token: &Token) -> bool {
    !token.is_plain() && token.is_capital() && ends_as_adjectives_do(body, token)
}

#[inline(never)]
fn ends_as_adjectives_do(body: &str, token: &Token) -> bool {
    const ENDINGS: &[&str] = &[
        "based", "led", "run", "born", "style", "era", "wide", "made", "owned", "like", "bound", "friendly", "related",
        "held", "built", "area", "only", "free", "first", "old", "goer", "star", "winning", "nominee", "goers",
        "winner", "seeker",
    ];
    let text = &body[token.start as usize..token.end as usize];
    text.rsplit_once('-').is_some_and(|(first, last)| {
        !first.is_empty()
            && last.starts_with(|c: char| c.is_ascii_lowercase())
            && (last.len() > 4 && last.ends_with("ed") || ENDINGS.contains(&last))
    })
}

/// Whether the token is the party and the seat of the one named before it: `Ana Vidal` `, R-Vell,`.
#[inline]
pub fn is_seat(body: &str, tokens: &[Token], at: usize) -> bool {
    !tokens[at].is_plain() && tokens[at].is_capital() && is_party_and_seat(body, tokens, at)
}

#[inline(never)]
fn is_party_and_seat(body: &str, tokens: &[Token], at: usize) -> bool {
    let text = &body.as_bytes()[tokens[at].start as usize..tokens[at].end as usize];
    matches!(text, [b'R' | b'D' | b'I', b'-', first, ..] if first.is_ascii_uppercase())
        && at > 0
        && matches!(tokens[at - 1].kind, Kind::Comma | Kind::ParenOpen)
}

/// Whether a dot stands within the token as well as at its end: `U.S.`
#[inline]
pub fn has_inner_dot(body: &str, token: &Token) -> bool {
    !token.is_plain() && has_two_dots(body, token)
}

#[inline(never)]
fn has_two_dots(body: &str, token: &Token) -> bool {
    let text = &body[token.start as usize..token.end as usize];
    text.len() > 3 && text.ends_with('.') && text[..text.len() - 1].contains('.')
}

/// Whether the token is an office of two parts: `President-elect`, `Major-General`, `Editor-in-Chief`.
#[inline]
pub(super) fn is_compound_title(body: &str, token: &Token) -> bool {
    !token.is_plain() && token.is_capital() && is_title_of_two_parts(body, token)
}

#[inline(never)]
fn is_title_of_two_parts(body: &str, token: &Token) -> bool {
    let text = &body[token.start as usize..token.end as usize];
    text.split_once('-').is_some_and(|(first, last)| {
        let office = |word: &str| Lexicon::get().class(word).is(Class::RANK.or(Class::ROLE));
        let bearing = |word: &str| office(word) && !Lexicon::get().class(word).is(Class::GIVEN_NAME);
        matches!(last, "elect" | "designate" | "Elect" | "Designate") && office(first)
            || ["in-Chief", "in-chief", "in-Charge", "in-charge", "at-Large", "at-large"].contains(&last)
                && office(first)
            || matches!(first, "Ex" | "ex" | "Then" | "then" | "Co" | "co") && bearing(last)
            // "Mother-of-two Ana Vidal"
            || last.starts_with("of-") && Lexicon::get().class(first).is(Class::ROLE_M.or(Class::ROLE_F).or(Class::PERSON))
            || first == "Brig" && office(last)
            || (office(first) || Lexicon::get().class(first).is(Class::ADDRESS)) && bearing(last)
            // "Great-grandmother Ana Vidal", "Fifth-grader Ana Vidal"
            || first == "Great" && Lexicon::get().class(last).is(Class::ROLE_M.or(Class::ROLE_F))
            || last == "grader"
    })
}

/// Whether a word in no list is a trade by its ending, before the full name of the one who has it: `Bandmaster` `Ana Vidal`, `Churchwarden` `Ana Vidal`.
pub(super) fn is_trade_by_ending(body: &str, tokens: &[Token], at: usize, end: usize) -> bool {
    let t = &tokens[at];
    let listed = Class::GIVEN_NAME
        .or(Class::SURNAME)
        .or(Class::PLACE)
        .or(Class::ORG)
        .or(Class::THING);
    let word = &body[t.start as usize..t.end as usize];
    // "Ackerman", "Silverman": a surname may end so too, and stands before no given name.
    let ends_so = |endings: &[&str]| endings.iter().any(|e| word.ends_with(e));
    let trade = || ends_so(&["master", "mistress", "warden", "woman"]) || ends_so(&["man"]) && end > at + 2;
    t.case == Case::Capital
        && t.end - t.start >= SHORTEST_TRADE
        && !t.is(listed)
        && tokens.get(at + 1).is_some_and(|t| t.is(Class::GIVEN_NAME))
        && end > at + 1
        && trade()
}

/// The shortest word that is taken for a trade by its ending, in bytes: `Helmsman`.
const SHORTEST_TRADE: u32 = 8;

/// Whether the token is the title of several of whom the first is named, or what they are: `Senators` `Ana Vidal and Tomas Orde`, `Twins` `Ana and Tomas Orde`.
pub(super) fn is_title_of_several(body: &str, tokens: &[Token], at: usize, end: usize) -> bool {
    let text = &body[tokens[at].start as usize..tokens[at].end as usize];
    let Some(one) = text.strip_suffix('s') else {
        return false;
    };
    let joined = tokens
        .get(end)
        .is_some_and(|t| t.kind == Kind::Comma || t.is_lower() && &body[t.start as usize..t.end as usize] == "and");
    joined
        && end > at + 1
        && end <= at + 4
        && tokens[at].case == Case::Capital
        && !tokens[at].is(Class::ORG)
        && !tokens[at + 1].is(Class::ORG.or(Class::PLACE).or(Class::DATE))
        && one.len() > 3
        && (!tokens[at].is(Class::THING) && Lexicon::get().class(one).is(Class::TITLE)
            || tokens[at + 1].is(Class::GIVEN_NAME) && Lexicon::get().class(one).is(Class::ANY_ROLE.or(Class::PERSON)))
}

/// Whether the token is an office only by its place before a name of two words and more, since others are called so: `Barr` `Ana Vidal`, `Harbour Party TD` `Ana Vidal`,
/// `Sqn Ldr` `Ana Vidal`, and `Cr` before a surname as well.
pub(super) fn is_office_before_full_name(body: &str, tokens: &[Token], at: usize, run: Range<usize>) -> bool {
    let t = &tokens[at];
    let first = || {
        t.is_one_of(
            words![
                "advocate",
                "barr",
                "collector",
                "dac",
                "mec",
                "mha",
                "mhk",
                "mla",
                "mlc",
                "mpl",
                "mpp",
                "sarpanch",
                "sr",
                "tehsildar"
            ],
            body,
        )
    };
    let later = || at > run.start && t.is_one_of(words!["am", "con", "ldr", "sri", "td"], body);
    let given = tokens.get(at + 1).is_some_and(|t| t.is(Class::GIVEN_NAME));
    // "Cr Pell", and no CR.
    let councillor = t.case == Case::Capital && at + 2 <= run.end && t.is_word("cr", body);
    (councillor || at + 3 <= run.end && (first() || later()))
        && tokens[at + 1..run.end].iter().all(|t| {
            t.is_capital()
                && !t.is(Class::ORG.or(Class::THING).or(Class::PLACE))
                && (given || !is_common(&body[t.start as usize..t.end as usize]))
        })
}

/// Whether the token is what somebody may write behind a name: `Jr.`, a seat, an honour, a degree.
pub fn is_suffix(token: &Token) -> bool {
    token.is(Class::SUFFIX) || token.case == Case::Upper && token.is(Class::POSTNOMINAL)
}

/// Whether the token says what somebody is in a body, between the body's name and theirs: `Vell News` `Contributor` `Ric Orde`.
pub(super) fn is_membership(body: &str, tokens: &[Token], at: usize, run: Range<usize>) -> bool {
    let t = &tokens[at];
    let name = at + 1..run.end;
    t.is(Class::PERSON)
        && t.is_capital()
        && !t.is(Class::GIVEN_NAME.or(Class::SURNAME).or(Class::ORG).or(Class::THING))
        && at > run.start
        && tokens[at - 1].is(Class::ORG)
        && (2..=3).contains(&name.len())
        && tokens[name].iter().all(|t| {
            t.is_capital() && !t.is(Class::ORG.or(Class::THING)) && !is_common(&body[t.start as usize..t.end as usize])
        })
}

/// A lower-case particle that begins a surname: `de Blasio said`.
pub(super) fn begins_with_particle(tokens: &[Token], at: usize, to: usize) -> bool {
    tokens[at].is_lower()
        && at + 1 < to
        && tokens[at + 1].is_capital()
        && (tokens[at].end + 1 == tokens[at + 1].start)
        && !tokens[at].is(Class::DETERMINER)
        && tokens[at].is(Class::PARTICLE)
        && !(at > 0 && tokens[at - 1].is_capital())
}

/// Whether the token is the Conference of a body that has it in its name.
pub(super) fn is_conference(body: &str, token: &Token) -> bool {
    token.is(Class::MEDIUM) && token.is_capital() && body[token.start as usize..].starts_with("Conference")
}

/// `Democrats`, `Americans`: several of a party or a nation.
pub fn is_of_a_people(word: &str) -> bool {
    matches!(word, "Democrats" | "Libertarians" | "Tories" | "Socialists") || is_nation_of_people(word)
}

/// `Americans`, `Saudis`: the plural of an adjective of nations.
pub(super) fn is_nation_of_people(word: &str) -> bool {
    // "African-Americans"
    word.strip_suffix('s')
        .map(|stem| stem.rsplit('-').next().unwrap_or(stem))
        .is_some_and(|stem| Lexicon::get().class(stem).is(Class::NATIONALITY))
}

/// `Italian-American`: somebody of two nations.
pub fn is_of_two_nations(body: &str, token: &Token) -> bool {
    !token.is_plain()
        && body[token.start as usize..token.end as usize]
            .rsplit_once('-')
            .is_some_and(|(_, last)| Lexicon::get().class(last).is(Class::NATIONALITY))
}

/// Whether the token is the dignity of one who goes by a place: `Duke` `of Vell`.
pub(super) fn is_peer(body: &str, token: &Token) -> bool {
    token.case == Case::Capital && token.is_one_of(PEERS, body)
}

/// Dignities of those who go by a place.
const PEERS: &WordSet = words![
    "alaafin",
    "countess",
    "duchess",
    "duke",
    "earl",
    "emir",
    "maharaja",
    "maharajah",
    "maharani",
    "marchioness",
    "marquess",
    "marquis",
    "nawab",
    "nizam",
    "oba",
    "obi",
    "ooni",
    "sultan",
    "viscount",
    "viscountess",
];

/// Whether the token is an office of the church that goes by a place: `Bishop` `of Vell`.
pub(super) fn is_of_a_see(body: &str, token: &Token) -> bool {
    token.case == Case::Capital && token.is_one_of(words!["archbishop", "archdeacon", "bishop", "dean"], body)
}

/// Whether a name is an office and what it is of, and no body's: `CEO of Corvin`, `Lord Mayor of Vell`.
pub(super) fn is_office_of(body: &str, name: &[Token]) -> bool {
    let of = |t: &Token| t.is_lower() && t.is_one_of(words!["for", "of"], body);
    let Some((office, before)) = name.iter().position(of).and_then(|of| name[..of].split_last()) else {
        return false;
    };
    let other = Class::ORG.or(Class::THING).or(Class::GIVEN_NAME);
    (office.is(Class::RANK) || is_compound_title(body, office))
        && !office.is(other)
        && before.iter().all(|t| !t.is(other) || t.is(Class::RANK))
}

/// Whether an office without an article stands before a run of capitals as what that is of: `vicar of` `Vell Ana Vidal`, `Owner of the` `Red Dory Ana Vidal`.
pub(super) fn is_of_an_office(body: &str, tokens: &[Token], run: usize) -> bool {
    let led = |i: usize| tokens[i].is_lower() && tokens[i].is_one_of(words!["at", "for", "of"], body);
    let Some(small) = run.checked_sub(1) else { return false };
    let small = if tokens[small].is_word("the", body) {
        small.saturating_sub(1)
    } else {
        small
    };
    if small == 0 || !led(small) {
        return false;
    }
    let before = tokens[..small].iter().rev().take(LONGEST_LEAD);
    let mut office =
        before.take_while(|t| t.kind == Kind::Word && t.is_outside() && !t.is(Class::SPEECH.or(Class::DETERMINER)));
    office.any(|t| t.is_one_of(OFFICES_OF, body))
}

/// How many words there are at most from an office to what it is of.
const LONGEST_LEAD: usize = 4;

/// Offices that are of a town, a church, an inn or a club, and not of somebody.
const OFFICES_OF: &WordSet = words![
    "captain",
    "chair",
    "chairman",
    "chairwoman",
    "coroner",
    "councillor",
    "curate",
    "director",
    "editor",
    "head",
    "headmaster",
    "headteacher",
    "landlady",
    "landlord",
    "leader",
    "manager",
    "mayor",
    "mp",
    "owner",
    "president",
    "principal",
    "rector",
    "secretary",
    "treasurer",
    "vicar",
];

/// Whether a form of address is the first word of an office: `Lord` `Chancellor`.
pub(super) fn begins_high_office(body: &str, tokens: &[Token], at: usize) -> bool {
    tokens[at].is_one_of(words!["lady", "lord"], body)
        && tokens.get(at + 1).is_some_and(|t| {
            t.is_capital()
                && t.is_one_of(
                    words![
                        "advocate",
                        "chancellor",
                        "chief",
                        "lieutenant",
                        "mayor",
                        "president",
                        "provost",
                        "speaker"
                    ],
                    body,
                )
        })
}

/// A form of address that is never a given name: `Mrs`, `Sir`.
pub(super) fn is_short_address(body: &str, token: &Token) -> bool {
    let text = &body[token.start as usize..token.end as usize];
    token.is(Class::ADDRESS)
        && (text.ends_with('.')
            || text.eq_ignore_ascii_case("madam")
            || text.len() <= 4
                && !text.eq_ignore_ascii_case("king")
                && !text.eq_ignore_ascii_case("earl")
                && !text.eq_ignore_ascii_case("duke"))
}

/// Whether the token is an initial: `J.`, `J.K.`
pub(super) fn is_dotted(body: &str, token: &Token) -> bool {
    if token.is_plain() {
        return false;
    }
    let text = &body[token.start as usize..token.end as usize];
    text.ends_with('.') && text.len() <= 6 && !token.is(Class::TITLE.or(Class::ABBREVIATION))
}
