//! A run of capitalised words cut into what stands before a name and the name, and what its words show of it.

use std::ops::Range;

use super::forms::{
    FUNCTION, begins_high_office, has_an_age, has_inner_dot, is_compound_title, is_conference, is_dotted,
    is_headline_verb, is_led_as_a_date, is_membership, is_nation_of_people, is_of_a_see, is_of_an_office,
    is_of_two_nations, is_office_before_full_name, is_office_of, is_peer, is_said_by, is_short_address,
    is_title_of_several, is_told_of, is_trade_by_ending, may_be_surname,
};
use super::mention::{Gender, Mention, Sort};
use super::runs::CORPORATE;
use crate::quotes::lexicon::{Class, is_common, words};
use crate::quotes::tokens::{Case, Kind, Token};

/// The longest word in capitals that by itself is rather a body than a shouted word, in bytes.
pub(super) const LONGEST_ACRONYM: u32 = 5;

/// The classes of what places and nations are called by.
const FOREIGN: Class = Class::PLACE.or(Class::NATIONALITY);

/// The classes by which a single word is surely a name, and of what.
const NAMES: Class = Class::GIVEN_NAME.or(Class::SURNAME).or(FOREIGN).or(Class::ORG);

/// Offices in companies and states that hardly anybody is called by.
pub(super) const OFFICES: &[&str] = &[
    "President",
    "Chairman",
    "Chairwoman",
    "Chair",
    "Director",
    "CEO",
    "Executive",
    "Secretary",
    "Minister",
    "Commissioner",
    "Governor",
    "Senator",
    "Spokesman",
    "Spokeswoman",
];

/// How many words there are of the name of a body that says what it is for, up to its country, at most.
const LONGEST_PURPOSE: usize = 8;

/// How far behind a name in capitals the words in marks begin that it heads, in tokens.
const LONGEST_LABEL: usize = 25;

/// How far behind such a name its bearer's office stands, in tokens.
const FARTHEST_OFFICE: usize = 7;

/// A word in capitals that is so long, in bytes, is one of a heading rather than an acronym.
pub(super) const HEADING_WORD: usize = 7;

/// What men and women are called alike who go by it, however it ends.
const EITHER: [&str; 5] = ["actor", "chairman", "congressman", "businessman", "priest"];

/// The gender that a word for a person shows before a name: `spokeswoman Ana Vidal`; none where there is no such word.
pub(super) fn role_before(tokens: &[Token], at: usize) -> Option<(&Token, Gender)> {
    let before = tokens.get(at.checked_sub(1)?)?;
    let role = before.is_lower()
        && before.is(Class::ANY_ROLE.or(Class::PERSON))
        && !before.is(Class::PREPOSITION.or(Class::DETERMINER));
    role.then(|| (before, Gender::of_role(before)))
}

/// The gender that somebody's kin shows whose name stands behind a comma: `her brother,` `Tomas`, `Vidal’s late wife,` `Ana`.
fn kin_before(body: &str, tokens: &[Token], at: usize) -> Gender {
    let (Some(comma), Some(kin)) = (at.checked_sub(1), at.checked_sub(2)) else {
        return Gender::Unknown;
    };
    if tokens[comma].kind != Kind::Comma || !tokens[kin].is_lower() {
        return Gender::Unknown;
    }
    let (m, f) = (tokens[kin].is(Class::ROLE_M), tokens[kin].is(Class::ROLE_F));
    if m == f {
        return Gender::Unknown;
    }
    let whose =
        |t: &Token| t.kind == Kind::Possessive || t.is_one_of(words!["his", "her", "their", "whose", "my"], body);
    if !tokens[kin.saturating_sub(2)..kin].iter().any(whose) {
        Gender::Unknown
    } else if m {
        Gender::He
    } else {
        Gender::She
    }
}

/// The mention of a name of one word that no list knows but as a name: half of all mentions are such.
pub(super) fn single(body: &str, tokens: &[Token], at: usize, head: bool) -> Option<Mention> {
    let t = &tokens[at];
    if !t.is_plain() || !t.is_capital() || !t.class.is_within(NAMES) {
        return None;
    }
    let (titled, gender) = role_before(tokens, at).map_or_else(
        || (false, kin_before(body, tokens, at)),
        |(role, gender)| (role.is(Class::ANY_ROLE), gender),
    );
    let sort = if t.is(Class::ORG) && !titled {
        Sort::Organisation
    } else if t.is(FOREIGN) && !(titled && (t.is(Class::GIVEN_NAME) || !t.is(Class::NATIONALITY))) {
        Sort::Place
    } else if titled || gender != Gender::Unknown {
        Sort::Person
    } else if is_nation_of_people(&body[t.start as usize..t.end as usize]) {
        Sort::Place
    } else if t.case == Case::Upper && t.end - t.start <= LONGEST_ACRONYM {
        Sort::Organisation
    } else {
        Sort::Unknown
    };
    Some(Mention {
        title: at as u32,
        first: at as u32,
        last: at as u32,
        sort,
        gender,
        titled,
        initial: head,
        entity: u32::MAX,
    })
}

/// The end of the name in a run of capitals that says whose the words in marks after it are: `MAYOR ANA VIDAL`, `VIDAL ON DUES`, `MAYOR ANA VIDAL ON DUES`.
fn name_in_label(body: &str, tokens: &[Token], a: usize, b: usize) -> Option<usize> {
    let text = |i: usize| &body[tokens[i].start as usize..tokens[i].end as usize];
    if tokens[a].case != Case::Upper {
        return None;
    }
    let on = (a + 1..b).find(|&i| text(i) == "ON");
    let end = on.unwrap_or(b);
    let worded = (a..end).all(|i| matches!(tokens[i].case, Case::Upper) || tokens[i].end - tokens[i].start <= 2);
    let office = (a..end).rev().find(|&i| {
        tokens[i].is(Class::TITLE.or(Class::ANY_ROLE).or(Class::PERSON)) && !tokens[i].is(Class::GIVEN_NAME)
    });
    let name = office.map_or(a, |office| office + 1)..end;
    // "TRIP BLACK, ANALYST, VELL BANK “…”"
    let told = on.is_none()
        && tokens.get(b).is_some_and(|t| t.kind == Kind::Comma)
        && tokens
            .iter()
            .skip(b)
            .take(FARTHEST_OFFICE)
            .any(|t| t.is(Class::ANY_ROLE.or(Class::ORG)));
    let named = match name.len() {
        1 => (on.is_some() || office.is_some()) && !is_common(text(name.start)),
        2 | 3 => on.is_some() || office.is_some() || told,
        _ => false,
    };
    // "GUIDING OPINION ON DUES “…”"
    let heading = |i: usize| is_common(text(i)) || text(i).ends_with("ING");
    let heading = office.is_none() && !told && !tokens[a].is(Class::GIVEN_NAME) && name.clone().any(heading);
    (worded && named && !heading && leads_into_marks(tokens, b)).then_some(end)
}

/// Whether nothing but capitals and what stands in parentheses leads from a token to words in marks.
fn leads_into_marks(tokens: &[Token], at: usize) -> bool {
    let mut aside = false;
    for t in tokens.iter().skip(at).take(LONGEST_LABEL) {
        match t.kind {
            Kind::Mark(_) => return true,
            Kind::ParenOpen => aside = true,
            Kind::ParenClose => aside = false,
            Kind::Word if aside || t.case == Case::Upper || t.is_capital() && t.end - t.start <= 4 => {}
            Kind::Comma | Kind::Colon | Kind::Dash | Kind::Number | Kind::Possessive | Kind::Other => {}
            _ => return false,
        }
    }
    false
}

/// Cuts a run into what stands before the name and the name.
pub(super) fn cut(body: &str, tokens: &[Token], a: usize, b: usize, head: bool, out: &mut Vec<Mention>) {
    // Half of all runs.
    if b - a == 1
        && let Some(mention) = single(body, tokens, a, head)
    {
        out.push(mention);
    } else {
        cut_any(body, tokens, a, b, head, out);
    }
}

/// Cuts a run that may have several words, or one of any class.
fn cut_any(body: &str, tokens: &[Token], mut a: usize, b: usize, head: bool, out: &mut Vec<Mention>) {
    // "May said", "Good said": whether it is a name, the rest of the article tells.
    if b - a == 1 && (may_be_surname(body, tokens, a) || is_said_by(body, tokens, a)) {
        out.push(Mention {
            title: a as u32,
            first: a as u32,
            last: a as u32,
            sort: Sort::Unknown,
            gender: Gender::Unknown,
            titled: false,
            initial: head || tokens[a].is(Class::ADVERB),
            entity: u32::MAX,
        });
        return;
    }
    // "MAYOR ANA VIDAL ON DUES “…”"
    let labelled = name_in_label(body, tokens, a, b);
    let b = labelled.unwrap_or(b);
    // A function word at the head of a sentence: "But Orde", "The Guardian".
    let is_stop = |i: usize| {
        let t = &tokens[i];
        t.is(FUNCTION)
            && t.case == Case::Capital
            && !(t.is(Class::GIVEN_NAME) && i + 1 < b && !tokens[i + 1].is(Class::ADDRESS))
            // New Jersey, Great Britain, High Court.
            && !(i + 1 < b
                && ["New", "Old", "Great", "Big", "Little", "Long", "High", "First"]
                    .contains(&&body[t.start as usize..t.end as usize]))
            && !t.is(Class::PARTICLE)
            // The People's Daily, No 10.
            && !(i + 1 < b && matches!(tokens[i + 1].kind, Kind::Possessive | Kind::Number))
            || t.is(Class::I) && t.end - t.start == 1
    };
    let mut initial = head;
    // "HANGING IN THE BALANCE Orde said": a heading that runs into the text.
    let few = b - a < 3;
    let capitals = |t: &Token| t.case == Case::Upper && t.end - t.start > 1 && !body[..t.end as usize].ends_with('.');
    let article = usize::from(b - a > 1 && tokens[a].end - tokens[a].start == 1 && capitals(&tokens[a + 1]));
    let words = if few { &[] } else { &tokens[a + article..b] };
    let heading = article + words.iter().take_while(|t| capitals(t)).count();
    let worded = || {
        let small = Class::STOP.or(Class::AUX).or(Class::PREPOSITION).or(Class::DETERMINER);
        let named = Class::TITLE.or(Class::ANY_ROLE).or(Class::ORG).or(Class::GIVEN_NAME);
        let words = &tokens[a + article..a + heading];
        // "SLACK TIDE Orde said"
        let common = |t: &Token| is_common(&body[t.start as usize..t.end as usize]) && !t.is(named);
        words.iter().any(|t| t.is(small)) || words.iter().all(common)
    };
    // "SCALED-BACK EXPENSES Orde said", "BARRIERS Orde said"
    let long = |t: &Token| {
        let word = &body[t.start as usize..t.end as usize];
        word.len() >= HEADING_WORD
            && word
                .split('-')
                .all(|part| is_common(part) || part.strip_suffix(['s', 'S']).is_some_and(is_common))
    };
    let alone = few && head && b - a == 2 && capitals(&tokens[a]) && !capitals(&tokens[a + 1]) && long(&tokens[a]);
    let heading = heading + usize::from(alone);
    let worded = || worded() || words[..heading - article].iter().all(long);
    if heading < b - a && (heading >= 4 || heading >= 2 + article && worded() || alone) {
        a += heading;
        initial = true;
    }
    while a < b && is_stop(a) {
        a += 1;
        initial = false;
        // "Some of the FPC’s problems"
        while a < b && tokens[a].is_lower() && tokens[a].is(Class::PREPOSITION.or(Class::DETERMINER)) {
            a += 1;
        }
    }
    // "But Orde", "The Guardian"
    if b - a == 1
        && let Some(mention) = single(body, tokens, a, initial)
    {
        out.push(mention);
        return;
    }
    // A participle or adverb that opens the sentence: "Speaking", "Asked", "Meanwhile".
    // "Blessing Orde, 38, said"
    let full = |a: usize| {
        b - a == 2 && tokens[a].case == Case::Capital && !tokens[a].is(Class::STOP) && is_told_of(body, tokens, b)
    };
    if initial && b - a >= 2 && tokens[a].is(Class::SAYING.or(Class::COMMUNICATING)) && !full(a) {
        a += 1;
        initial = false;
    }
    if a >= b {
        return;
    }
    // "Officials said", "Protesters chanted": a plural at the head of a sentence names nobody.
    if initial
        && b - a == 1
        && tokens[a].is(Class::THING)
        && !tokens[a].is(Class::GIVEN_NAME.or(Class::ORG))
        && body[..tokens[a].end as usize].ends_with('s')
    {
        return;
    }
    // "Muse said", of a Tomas Muse.
    let speaks = b - a == 1
        && tokens
            .get(b)
            .is_some_and(|t| t.is_lower() && t.is(Class::SAY.or(Class::TELL)) && !t.is(Class::SOFT))
        && !body[..tokens[a].end as usize].ends_with('s');
    // A headline verb: "Calls for calm".
    if initial
        && !speaks
        && !full(a)
        && tokens[a].is(Class::SAY.or(Class::CALL).or(Class::THINK).or(Class::COMMUNICATION))
        && !tokens[a].is(Class::GIVEN_NAME)
        && tokens[a].case == Case::Capital
        // "State Street said"
        && !(b - a > 1 && &body[tokens[a].start as usize..tokens[a].end as usize] == "State")
    {
        a += 1;
        initial = false;
    }
    // A heading in capitals.
    let words = if b - a < 2 { &[] } else { &tokens[a..b] };
    let capitals = words
        .iter()
        .filter(|t| t.case == Case::Upper && t.end - t.start > 1)
        .count();
    if capitals >= 2 && capitals == b - a && labelled.is_none() {
        let words = &tokens[a..b];
        let named = words[0].is(Class::GIVEN_NAME) && b - a <= 4;
        if !named
            && (b - a > 3
                || words.iter().any(|t| {
                    t.is(Class::STOP
                        .or(Class::AUX)
                        .or(Class::PREPOSITION)
                        .or(Class::THING)
                        .or(Class::MEDIUM))
                }))
        {
            return;
        }
    }
    // A day or a month: "On Monday Orde said", "In May Orde said".
    while a < b
        && tokens[a].is(Class::DATE)
        && (b - a == 1
            || tokens[a].is(Class::DAY)
            || !tokens[a].is(Class::GIVEN_NAME)
            || is_led_as_a_date(body, tokens, a))
        && !(initial && b - a == 2 && has_an_age(tokens, b))
    {
        a += 1;
        // "On Monday I told him".
        while a < b && is_stop(a) {
            a += 1;
        }
    }
    if a >= b {
        return;
    }
    // "W/O Ana Vidal": the end of an abbreviation.
    if b - a > 2 && tokens[a].end - tokens[a].start == 1 && body[..tokens[a].start as usize].ends_with('/') {
        a += 1;
    }
    // A verb that begins a sentence never joins the name after it, but "Says" and "Said" are in STOP.
    let title = a;
    // "Tomas Fox": after a given name such a word is a surname.
    let surname = |i: usize| {
        tokens[i].is(Class::SURNAME)
            && i > a
            && i + 1 == b
            && (tokens[i - 1].is(Class::GIVEN_NAME) && !tokens[i - 1].is(Class::PLACE)
                || is_dotted(body, &tokens[i - 1]) && i > a + 1)
    };
    let has_org = |range: Range<usize>| {
        range.clone().any(|i| {
            // "Tesla Tideway": some bodies are spelt like given names.
            tokens[i].is(Class::ORG) && !surname(i) || is_conference(body, &tokens[i])
        })
    };
    // The last office or form of address that a name follows.
    let mut name = a;
    let mut gender = Gender::Unknown;
    let mut titled = false;
    for i in a..b.saturating_sub(1) {
        let t = &tokens[i];
        if i < name {
            continue;
        }
        if t.is(Class::TITLE.or(Class::ANY_ROLE))
            || is_compound_title(body, t)
            || is_title_of_several(body, tokens, i, b)
            || is_membership(body, tokens, i, a..b)
            || is_office_before_full_name(body, tokens, i, a..b)
            || i == name && is_trade_by_ending(body, tokens, i, b)
        {
            // "Senator Dean Orde", "Dean Orde, an analyst"
            let dean = i + 2 == b && &body[t.start as usize..t.end as usize] == "Dean";
            let given_first = dean
                || t.is(Class::GIVEN_NAME) && !t.is(Class::RANK) && !is_short_address(body, t) && (i == a || titled);
            // "Ana Baker III", "Ana V. Baker III"
            let surname = i > name
                && (tokens[i - 1].is(Class::GIVEN_NAME) || is_dotted(body, &tokens[i - 1]))
                && tokens[i + 1].is(Class::SUFFIX);
            let next_is_org =
                tokens[i + 1].is(Class::ORG) && !tokens[i + 1].is(Class::RANK) && !tokens[i + 1].is(Class::GIVEN_NAME);
            // Secretary of State Ana Vidal, Secretary for Harbour Affairs Lael Vidal, Master of the Rolls Ana Vidal.
            let what = i + 2 + usize::from(i + 2 < b && tokens[i + 2].is_lower() && tokens[i + 2].is_word("the", body));
            if t.is(Class::RANK)
                && ["of ", "for "]
                    .iter()
                    .any(|small| body[tokens[i + 1].start as usize..].starts_with(small))
                && what + 1 < b
                && tokens[what].is_capital()
            {
                let common = |k: usize| {
                    let word = &body[tokens[k].start as usize..tokens[k].end as usize];
                    tokens[k].is(Class::ORG) || is_common(word) || word.strip_suffix('s').is_some_and(is_common)
                };
                let last_two = || b - what > 3 && (what..b - 2).all(common) && !common(b - 2) && !common(b - 1);
                // "Attorney for the District of Georgia Ana Vidal"
                let given = |k: usize| {
                    tokens[k].is(Class::GIVEN_NAME) && !(tokens[k].is(Class::PLACE) && tokens[k - 1].is_lower())
                };
                // "Chair of the Harbour Tide Way"
                let body_of_the = || what > i + 2 && (what + 1..b).any(common);
                let after = (what + 1..b - 1).find(|&k| given(k)).unwrap_or(
                    if b - what == 3 && tokens[what + 1].is_capital() && !has_org(what + 1..b) && !body_of_the() {
                        what + 1
                    } else if last_two() {
                        b - 2
                    } else {
                        b
                    },
                );
                if after < b {
                    name = after;
                    titled = true;
                } else if name == i {
                    // The Inspector General for Harbour Affairs.
                    name = a;
                    titled = false;
                }
                continue;
            }
            let of = (!tokens[i + 1].is_capital()
                || matches!(
                    &body[tokens[i + 1].start as usize..tokens[i + 1].end as usize],
                    "Against" | "Without"
                ))
                && !tokens[i + 1].is(Class::PARTICLE);
            // "MS Orde", whose given names begin so; "Ms" is written otherwise, but where all is in capitals.
            let ms = &body[t.start as usize..t.end as usize] == "MS" && tokens[i + 1].case == Case::Capital;
            // "Son Tae-ho": where the given name has a hyphen the surname goes before it.
            let surname_first = || {
                i == a
                    && !head
                    && t.case == Case::Capital
                    && !t.is(Class::TITLE)
                    && i + 2 == b
                    && body[tokens[i + 1].start as usize..tokens[i + 1].end as usize]
                        .split_once('-')
                        .is_some_and(|(_, second)| second.starts_with(|c: char| c.is_ascii_lowercase()))
            };
            // "Child Care Aware of America": what the body is for.
            let purpose = || {
                !t.is(Class::TITLE)
                    && b - i <= LONGEST_PURPOSE
                    && is_common(&body[tokens[i + 1].start as usize..tokens[i + 1].end as usize])
                    && !tokens[i..b].iter().any(|t| t.is(Class::GIVEN_NAME))
                    && tokens[i..b].iter().any(|t| t.is_lower() && t.is_word("of", body))
            };
            if ms || surname_first() || purpose() || begins_high_office(body, tokens, i) {
                continue;
            }
            // "Khalid Sheikh Orde", "Ana Baron Orde": behind a given name they are names themselves.
            let born = i == a + 1
                && tokens[a].is(Class::GIVEN_NAME)
                && !tokens[a].is(Class::TITLE.or(Class::ANY_ROLE))
                && matches!(&body[t.start as usize..t.end as usize], "Sheikh" | "Baron");
            // "Royal Dutch Sails": no royal, who would have a given name.
            let royal = &body[t.start as usize..t.end as usize] == "Royal" && !tokens[i + 1].is(Class::GIVEN_NAME);
            // "Federation of Independent Pilots": what those are for whom a body is of.
            let of_a_body = || {
                i > a + 1
                    && !t.is(Class::RANK.or(Class::TITLE))
                    && body[tokens[i - 1].start as usize..].starts_with("of ")
                    && has_org(a..i - 1)
                    && is_common(&body[tokens[i + 1].start as usize..tokens[i + 1].end as usize])
            };
            // "Vell Boy Mill": a man or a boy is no office, and nobody is called so.
            let works = || {
                i > a
                    && i + 2 == b
                    && t.is(Class::ROLE_M.or(Class::ROLE_F))
                    && !t.is(Class::TITLE.or(Class::RANK))
                    && is_common(&body[tokens[i + 1].start as usize..tokens[i + 1].end as usize])
                    && !tokens[i + 1].is(Class::GIVEN_NAME.or(Class::SURNAME))
            };
            // "The Attorney General of Vell"
            if of && name == i && t.is(Class::RANK) {
                name = a;
                titled = false;
            }
            if given_first || surname || next_is_org || of || royal || born || of_a_body() || works() {
                continue;
            }
            // "Larry King Live": a given name, a surname that is also a title, something else.
            // "Mizuho President Yasuhiro Orde": an office that is no surname.
            let office = || b - i > 2 && OFFICES.contains(&&body[t.start as usize..t.end as usize]);
            // "FPC Commissioner-General Ana Vidal": some acronyms are spelt like given names.
            let acronym = || tokens[a].case == Case::Upper && tokens[b - 1].case != Case::Upper;
            if i == a + 1
                && tokens[a].is(Class::GIVEN_NAME)
                && !tokens[a].is(Class::TITLE.or(Class::ANY_ROLE))
                && !acronym()
                && !tokens[i + 1].is(Class::GIVEN_NAME)
                && !office()
            {
                continue;
            }
            name = i + 1;
            titled = true;
            if t.is(Class::HONORIFIC_M.or(Class::ROLE_M)) {
                gender = Gender::He;
            } else if t.is(Class::HONORIFIC_F.or(Class::ROLE_F)) {
                gender = Gender::She;
            }
        }
    }
    // A lower-case role before the run: "spokeswoman Ana Vidal".
    if !titled && let Some((role, shown)) = role_before(tokens, title) {
        titled = role.is(Class::ANY_ROLE);
        if shown != Gender::Unknown {
            gender = shown;
        }
    }
    let mut end = b;
    // Nations and faiths before a person: "Russian Ivan Orlov", "Italian-American Ana Vidal".
    while name + 2 <= end
        && (tokens[name].is(Class::NATIONALITY) || is_of_two_nations(body, &tokens[name]))
        && name + 1 < end
        && (tokens[name + 1].is(Class::GIVEN_NAME)
            || end - name > 2 && !is_common(&body[tokens[name + 1].start as usize..tokens[name + 1].end as usize]))
        && !has_org(name + 1..end)
    {
        name += 1;
    }
    // A country or a body that the office before it has named: "the ambassador to the U.S. Tomas Orde", "Ambassador to the Sea Cities Tomas Orde".
    let before = &body[..tokens[name].start as usize];
    let rest = &tokens[name + 1..end.max(name + 1)];
    let to_the = before.ends_with(" to the ");
    if rest.len() >= 2 && (to_the || before.ends_with(" to ")) {
        let abbreviated = to_the
            && tokens[name].is(Class::PLACE)
            && has_inner_dot(body, &tokens[name])
            && rest.iter().all(|t| {
                t.is_capital()
                    && !t.is(Class::ORG.or(Class::THING).or(Class::RANK))
                    && !is_common(&body[t.start as usize..t.end as usize])
            });
        let sent = || {
            let office = name.checked_sub(2 + usize::from(to_the)).map(|o| &tokens[o]);
            office.is_some_and(|t| t.is(Class::RANK.or(Class::ANY_ROLE))) && !tokens[name].is(Class::GIVEN_NAME)
        };
        if abbreviated {
            name += 1;
        } else if sent()
            && let Some(given) = (name + 1..end - 1).find(|&i| tokens[i].is(Class::GIVEN_NAME))
        {
            name = given;
        }
    }
    // "against Norwegian-Americans Orde said": a people before a name.
    while name + 1 < end
        && tokens[name + 1].is_capital()
        && is_nation_of_people(&body[tokens[name].start as usize..tokens[name].end as usize])
    {
        name += 1;
    }
    // "Cartoonist Ana Vidal", "Cue Ana Vidal": what begins a sentence. "Fellow Unionist Ana Vidal": what somebody is, wherever it stands.
    if end - name >= 3
        && tokens[name].case == Case::Capital
        && !tokens[name].is(Class::GIVEN_NAME
            .or(Class::PLACE)
            .or(Class::ORG)
            .or(Class::TITLE)
            .or(Class::SURNAME))
        && !tokens[name + 1].is(Class::PLACE.or(Class::ORG).or(Class::ANY_ROLE))
        && !has_org(name + 2..end)
        && tokens[name + 2].is_capital()
        && {
            let word = |i: usize| &body[tokens[i].start as usize..tokens[i].end as usize];
            let given = tokens[name + 1].is(Class::GIVEN_NAME);
            let occupation = word(name).len() > 5 && word(name).ends_with("ist");
            let begins = initial && name == a;
            let somebody = word(name).len() > 6
                && (tokens[name].is(Class::PERSON)
                    || ["ist", "ian", "eer", "member"].iter().any(|e| word(name).ends_with(e)));
            let unlisted = || end - name == 3 && !is_common(word(name + 1)) && !is_common(word(name + 2));
            begins && occupation && (given || unlisted()) || given && (begins && is_common(word(name)) || somebody)
        }
    {
        name += 1;
    }
    // "vicar of Vell Ana Vidal": what the office before the run is of.
    if end - name >= 3
        && !tokens[name].is(Class::GIVEN_NAME)
        && tokens[end - 2].is(Class::GIVEN_NAME)
        && !tokens[end - 2].is(Class::ORG.or(Class::PLACE))
        && tokens[end - 2..end]
            .iter()
            .all(|t| t.case == Case::Capital && !t.is(Class::THING))
        && !has_org(end - 1..end)
        && tokens[name..end].iter().all(Token::is_capital)
        && is_of_an_office(body, tokens, name)
    {
        name = end - 2;
    }
    // An organisation or a place before a given name deep inside the run: not "Abdul Karim Hassan", whose first part is no given name of
    // ours, but "CBS News Karim Hassan".
    if end - name >= 3
        // "NATO Ana Vidal": some acronyms are spelt like given names.
        && (!tokens[name].is(Class::GIVEN_NAME)
            || tokens[name].is(Class::NATIONALITY)
            || tokens[name].case == Case::Upper && tokens[end - 1].case != Case::Upper)
        && !has_org(end - 1..end)
        && !is_dotted(body, &tokens[name])
        && let Some(given) = (name + 1..end - 1).find(|&i| {
            let before = &tokens[i - 1];
            tokens[i].is(Class::GIVEN_NAME)
                && tokens[i].is_capital()
                && !tokens[i].is(Class::ORG.or(FOREIGN))
                && (before.is(FOREIGN.or(Class::ORG).or(Class::ANY_ROLE).or(Class::THING))
                    || before.case == Case::Upper
                    || end - i == 2 && i - name >= 2
                    || end - i == 2 && titled && is_common(&body[before.start as usize..before.end as usize]))
        })
        && (has_org(name..given)
            || tokens[name..given]
                .iter()
                .any(|t| t.is(FOREIGN) || t.case == Case::Upper)
            || titled && is_common(&body[tokens[name].start as usize..tokens[name].end as usize])
            // "Ranking Member Ana Vidal", "Town Supervisor Ana Vidal"
            || tokens[name..given].iter().all(|t| is_common(&body[t.start as usize..t.end as usize])))
    {
        name = given;
    }
    // "Ana Vidal Ana VidalMore": where a page repeats a name, the name ends.
    let word = |i: usize| &body[tokens[i].start as usize..tokens[i].end as usize];
    if let Some(again) =
        (name + 2..end).find(|&i| word(i) == word(name) && word(i - 1) != "&" || word(i) == word(i - 1))
    {
        end = again;
    }
    // "Corvin Holdings Inc CVN", "Orde & Co. It": the name of a company ends in what it is.
    if end - name >= 3 && CORPORATE.contains(&word(end - 2)) && !CORPORATE.contains(&word(end - 1)) {
        let last = &tokens[end - 1];
        if last.is(Class::STOP) || last.case == Case::Upper && last.end - last.start <= LONGEST_ACRONYM {
            end -= 1;
        }
    }
    // "Ana Vidal Photograph: Reuters": what a caption says of its picture.
    if let Some(picture) = (name + 1..end).find(|&i| {
        tokens.get(i + 1).is_some_and(|t| t.kind == Kind::Colon)
            && [
                "Photograph",
                "Photo",
                "Photos",
                "Picture",
                "Pictures",
                "Credit",
                "Illustration",
                "Image",
                "Video",
            ]
            .contains(&word(i))
    }) {
        end = picture;
    }
    // "Ana Vidal Blasts Harbour Board": a headline within the text.
    let verb = |i: usize| {
        tokens[i].is(Class::CALL.or(Class::SAY).or(Class::TELL))
            && word(i).ends_with('s')
            && !tokens[i].is(Class::GIVEN_NAME)
    };
    if end - name >= 4
        && tokens[name].is(Class::GIVEN_NAME)
        && let Some(headline) = (name + 2..end).find(|&i| verb(i))
    {
        end = headline;
    }
    // "Vidal Says More Boats": such a word is in no name.
    if end - name >= 3
        && let Some(says) = (name + 1..end - 1).find(|&i| word(i) == "Says")
    {
        end = says;
    }
    // "Vidal Looks For", "Ana Vidal Delivers Her": its verb.
    let goes_on = tokens
        .get(b)
        .is_some_and(|t| t.case == Case::Capital && t.is(Class::STOP) && b > 0 && t.start <= tokens[b - 1].end + 1);
    // "Vidal Blasts ‘Lazy’ Pilots"
    let marked =
        || tokens.get(b).is_some_and(|t| matches!(t.kind, Kind::Mark(_))) && is_headline_verb(body, &tokens[b - 1]);
    if end == b && end - name >= 2 && (goes_on && word(end - 1).ends_with('s') && is_common(word(end - 1)) || marked())
    {
        end -= 1;
    }
    // "the Ana Vidal I knew", "Mayor Orde I trust": who knew her, and no number of hers, as "Elizabeth I" and "Article I" have it.
    let person = || {
        let addressed = name > title && tokens[name - 1].is(Class::ADDRESS);
        (titled && !addressed || end - name >= 3) && !is_common(word(end - 2)) && !tokens[name].is(Class::ADDRESS)
    };
    if end == b && end - name >= 2 && word(end - 1) == "I" && tokens.get(b).is_some_and(Token::is_lower) && person() {
        end -= 1;
    }
    // "Nadia Orde Ana Vidal": the credit of a picture before the name in its caption.
    let given =
        |i: usize| tokens[i].is(Class::GIVEN_NAME) && !tokens[i].is(Class::SUFFIX.or(Class::PLACE).or(Class::ORG));
    if end - name == 4
        && head
        && given(name)
        && !given(name + 1)
        && given(name + 2)
        && !tokens[name + 1..end]
            .iter()
            .any(|t| t.is(Class::SUFFIX.or(Class::ORG).or(Class::PARTICLE)) || !t.is_capital() || t.end - t.start <= 2)
    {
        cut(body, tokens, a, name + 2, head, out);
        return cut(body, tokens, name + 2, b, false, out);
    }
    // Trailing particles that nothing follows.
    while end > name
        && !tokens[end - 1].is_capital()
        && !matches!(tokens[end - 1].kind, Kind::Number | Kind::Possessive)
    {
        end -= 1;
    }
    if end <= name {
        return;
    }
    let n = end - name;
    let first = &tokens[name];
    let last = &tokens[end - 1];
    // "Bank of England", "Dog and Duck"
    let joined = n >= 2
        && tokens[name..end].iter().filter(|t| !t.is_capital()).any(|t| {
            let text = &body[t.start as usize..t.end as usize];
            t.is_lower() && matches!(text, "of" | "for" | "on" | "to" | "and" | "against" | "without") || text == "&"
        });
    let sort = if labelled.is_some() && (2..=3).contains(&n) && !has_org(name..end) {
        Sort::Person
    } else if n >= 1
        && tokens[name..end].iter().all(|t| {
            t.is(Class::TITLE
                .or(Class::ANY_ROLE)
                .or(Class::NATIONALITY)
                .or(Class::PLACE)
                .or(Class::ORG))
                || !t.is_capital()
                // "the HBL President"
                || n >= 2 && t.case == Case::Upper && t.end - t.start <= LONGEST_ACRONYM
                || is_compound_title(body, t)
                || last.is(Class::RANK) && n >= 2 && is_common(&body[t.start as usize..t.end as usize])
        })
        && (last.is(Class::TITLE.or(Class::ANY_ROLE)) || is_compound_title(body, last))
        && !(titled && n == 1 && name > 0 && tokens[name - 1].is(Class::ADDRESS))
        // "Tory MP"
        && !(n >= 2 && first.is(Class::GIVEN_NAME) && !first.is(Class::EPITHET))
        && !(n == 1 && first.is(Class::GIVEN_NAME) && !initial)
        // "Department of Justice"
        && !(joined && first.is(Class::ORG))
    {
        Sort::Title
    } else if n >= 2 && word(name) == "United" && ["States", "Kingdom", "Emirates"].contains(&word(end - 1)) {
        Sort::Place
    } else if joined && is_peer(body, first) {
        gender = if first.is(Class::HONORIFIC_F) {
            Gender::She
        } else {
            Gender::He
        };
        Sort::Person
    } else if joined && is_of_a_see(body, first) {
        Sort::Person
    } else if joined && is_office_of(body, &tokens[name..end]) {
        Sort::Title
    } else if matches!(last.kind, Kind::Number | Kind::Possessive)
        // "Age UK"
        || n >= 2 && !titled && last.case == Case::Upper && last.is_plain() && last.is(Class::PLACE) && !first.is(FOREIGN)
        || has_org(name..end) && (n > 1 || !titled) && !(titled && first.is(Class::GIVEN_NAME))
        || joined
    {
        Sort::Organisation
    } else if titled
        && tokens[name..end]
            .iter()
            .all(|t| !t.is(Class::NATIONALITY) || t.is(Class::GIVEN_NAME))
        || n >= 2 && first.is(Class::GIVEN_NAME) && n <= 7 && !is_called_after(body, &tokens[name..end])
    {
        Sort::Person
    } else if tokens[name..end].iter().all(|t| t.is(FOREIGN))
        || n >= 2 && last.is(Class::NATIONALITY) && !first.is(Class::GIVEN_NAME)
        || n == 2
            && last.is(Class::PLACE)
            && [
                "New", "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central",
                "Upper", "Lower",
            ]
            .contains(&word(name))
        || n == 2
            && ["Port", "Fort", "Mount", "Lake", "Cape"].contains(&word(name))
            && !last.is(Class::ORG.or(Class::THING))
        // Whatever name a storm is given, it is no man and no woman.
        || n == 2 && ["Hurricane", "Typhoon", "Cyclone", "Storm"].contains(&word(name))
    {
        Sort::Place
    } else if n >= 2
        && is_dotted(body, first)
        && first.end - first.start <= 5
        && first.is_capital()
        && !first.is(Class::PLACE)
    {
        Sort::Person
    } else if n == 1 && is_nation_of_people(word(name)) {
        Sort::Place
    } else if n == 1 && first.case == Case::Upper && first.end - first.start <= LONGEST_ACRONYM {
        Sort::Organisation
    } else {
        Sort::Unknown
    };
    if gender == Gender::Unknown && !titled {
        gender = kin_before(body, tokens, title);
    }
    if gender == Gender::Unknown && n >= 2 && sort == Sort::Person {
        gender = given_gender(first);
        if gender == Gender::Unknown && is_dotted(body, first) && n >= 3 {
            gender = given_gender(&tokens[name + 1]);
        }
    }
    // "Chairman Ana Vidal", "the actor Ana Vidal": women hold such offices as well.
    if gender == Gender::He
        && n >= 2
        && given_gender(first) == Gender::She
        && let Some(before) = name.checked_sub(1)
        && (name > title && tokens[before].is(Class::RANK) && !tokens[before].is(Class::HONORIFIC_M)
            || EITHER.contains(&word(before)))
    {
        gender = Gender::She;
    }
    out.push(Mention {
        title: title as u32,
        first: name as u32,
        last: end as u32 - 1,
        sort,
        gender,
        titled,
        initial: initial && name == a,
        entity: u32::MAX,
    });
}

/// Whether a run names something that is called after somebody: `Ana Vidal Election Day`.
fn is_called_after(body: &str, run: &[Token]) -> bool {
    run.len() >= 4
        && run[run.len() - 2..]
            .iter()
            .all(|t| !t.is(Class::GIVEN_NAME) && is_common(&body[t.start as usize..t.end as usize]))
}

/// The gender that a given name shows, if it is not borne by both.
pub fn given_gender(token: &Token) -> Gender {
    if token.is(Class::NAME_M) && token.is(Class::NAME_F) {
        // Borne by both: Ashley, Robin.
        Gender::Unknown
    } else if token.is(Class::NAME_M) {
        Gender::He
    } else if token.is(Class::NAME_F) {
        Gender::She
    } else {
        Gender::Unknown
    }
}
