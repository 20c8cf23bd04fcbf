//! Tokens to name mentions: capitalised runs, cut into titles and names.
//!
//! No model and no gazetteer of people: a name is a run of capitalised words, with particles and initials, from which offices and forms of
//! address are cut at the front (`Harbour Commissioner Ana Vidal`), and what precedes a given name deep inside a run is taken for an organisation
//! (`Port Authority Ana Vidal`). What a run names is decided later, over the whole article; here only what its own words show.

use std::ops::Range;

use super::lexicon::{Class, Lexicon, is_common};
use super::phrases::is_abstract_noun;
use super::tokens::{Case, Kind, Token};

/// What a mention's own words say about what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A person: a title before it, or a given name first.
    Person,
    /// An organisation, a publication, a body.
    Organisation,
    /// A place, a nation, a party's or a faith's adjective.
    Place,
    /// An office without a name (`Prime Minister`).
    Title,
    /// Nothing certain.
    Unknown,
}

/// A hint at the gender of pronouns, never a statement about a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gender {
    /// He.
    He,
    /// She.
    She,
    /// Nothing known.
    #[default]
    Unknown,
}

/// One place where the body names somebody or something.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    /// The first token of its title, or of the name where it has none.
    pub title: u32,
    /// The first token of the name.
    pub first: u32,
    /// The last token of the name.
    pub last: u32,
    /// What its own words show.
    pub sort: Sort,
    /// What its form of address or title shows.
    pub gender: Gender,
    /// Whether a form of address or an office stands before it.
    pub titled: bool,
    /// Whether the run stands at the head of a sentence, where a capital proves nothing.
    pub initial: bool,
    /// The entity it belongs to.
    pub entity: u32,
}

impl Mention {
    /// How many tokens the name has.
    pub fn len(&self) -> u32 {
        self.last + 1 - self.first
    }
}

/// Finds the mentions in the paragraphs, given as token ranges in order; `capitals` are where they may begin ([`super::tokens::capitals`]).
pub fn mentions(body: &str, tokens: &[Token], capitals: &[u32], paragraphs: &[Range<usize>]) -> Vec<Mention> {
    let mut out = Vec::with_capacity(tokens.len() / 12);
    let mut capitals = capitals.iter().map(|at| *at as usize).peekable();
    for range in paragraphs {
        let mut from = range.start;
        while let Some(at) = capitals.next_if(|at| *at < range.end) {
            if at < from {
                continue;
            }
            let token = &tokens[at];
            if is_function_word(token)
                && tokens[at + 1..range.end].first().is_some_and(ends_run)
                && !is_said_by(body, tokens, at)
            {
                continue;
            }
            // "CVN.PK": the exchange of a share.
            if at >= 2
                && token.end - token.start <= 2
                && body.as_bytes().get(tokens[at - 1].start as usize) == Some(&b'.')
                && tokens[at - 1].end == token.start
                && tokens[at - 2].case == Case::Upper
                && tokens[at - 2].end == tokens[at - 1].start
            {
                continue;
            }
            if is_seat(body, tokens, at) {
                from = run_end(body, tokens, at, range.end);
                continue;
            }
            if is_compound_adjective(body, token) || !token.is_capital() && !begins_with_particle(tokens, at, range.end)
            {
                continue;
            }
            let mut end = run_end(body, tokens, at, range.end);
            // James “Jim” Orde.
            if let Some(Kind::Mark(_)) = tokens.get(end).map(|t| t.kind)
                && end + 3 < range.end
                && let Some(close) = (end + 2..=end + 3).find(|&k| matches!(tokens[k].kind, Kind::Mark(_)))
                && tokens[end + 1..close].iter().all(Token::is_capital)
                && tokens
                    .get(close + 1)
                    .is_some_and(|t| t.is_capital() && t.start <= tokens[close].end + 1)
                && tokens[at].is_capital()
                && tokens[close + 1].is_outside()
                // "Vidal Blasts ‘Lazy Left’ Pilots": a headline.
                && (end - at < 2 || !is_headline_verb(body, &tokens[end - 1]))
            {
                end = run_end(body, tokens, close + 1, range.end);
            }
            let head = at == range.start || begins_sentence(tokens, at);
            cut(body, tokens, at, end, head, &mut out);
            from = end.max(at + 1);
        }
    }
    out
}

/// The longest word in capitals that by itself is rather a body than a shouted word, in bytes.
const LONGEST_ACRONYM: u32 = 5;

/// Whether a token is a verb as headlines have it: `Blasts`.
fn is_headline_verb(body: &str, token: &Token) -> bool {
    let text = &body[token.start as usize..token.end as usize];
    text.ends_with(['s', 'S']) && !token.is(Class::GIVEN_NAME.or(Class::SURNAME)) && is_common(text)
}

/// Words that have a capital only because a sentence begins with them.
const FUNCTION: Class = Class::STOP
    .or(Class::PREPOSITION)
    .or(Class::HE_SHE)
    .or(Class::THEY)
    .or(Class::IT)
    .or(Class::I)
    .or(Class::CONJUNCTION);

/// Whether a token by itself is surely no name: `The`, `But`.
fn is_function_word(token: &Token) -> bool {
    let named = Class::PARTICLE.or(Class::GIVEN_NAME).or(Class::MONTH);
    token.is(FUNCTION) && token.case == Case::Capital && !token.is(named)
}

/// Whether a run of capitalised words surely ends before this token.
fn ends_run(token: &Token) -> bool {
    token.is_lower() && !token.is(Class::PARTICLE.or(Class::PREPOSITION).or(Class::CONJUNCTION))
}

/// Whether a month by itself stands where a name does and no date.
fn may_be_surname(body: &str, tokens: &[Token], at: usize) -> bool {
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
    let before = at.checked_sub(1);
    let led = before.is_some_and(|b| {
        let word = &body[tokens[b].start as usize..tokens[b].end as usize];
        dated(b) || ["early", "late", "mid", "last", "next", "this"].contains(&word)
    });
    !led && !dated(at + 1)
}

/// Whether a word that begins sentences and hardly ever a name stands where one says something: `Good said`, `according to Best.`
fn is_said_by(body: &str, tokens: &[Token], at: usize) -> bool {
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

/// Whether a capital belongs to an adjective: `Vell-based`, `GPS-guided`, `Brandl-era`.
fn is_compound_adjective(body: &str, token: &Token) -> bool {
    const ENDINGS: &[&str] = &[
        "based", "led", "run", "born", "style", "era", "wide", "made", "owned", "like", "bound", "friendly", "related",
        "held", "built", "area", "only", "free", "first", "old", "goer", "star", "winning", "nominee", "goers",
        "winner", "seeker",
    ];
    if token.is_plain() || !token.is_capital() {
        return false;
    }
    let text = &body[token.start as usize..token.end as usize];
    text.rsplit_once('-').is_some_and(|(first, last)| {
        !first.is_empty()
            && last.starts_with(|c: char| c.is_ascii_lowercase())
            && (last.len() > 4 && last.ends_with("ed") || ENDINGS.contains(&last))
    })
}

/// Whether the token is the party and the seat of the one named before it: `Ana Vidal` `, R-Vell,`.
pub fn is_seat(body: &str, tokens: &[Token], at: usize) -> bool {
    if tokens[at].is_plain() || !tokens[at].is_capital() {
        return false;
    }
    let text = &body.as_bytes()[tokens[at].start as usize..tokens[at].end as usize];
    matches!(text, [b'R' | b'D' | b'I', b'-', first, ..] if first.is_ascii_uppercase())
        && at > 0
        && matches!(tokens[at - 1].kind, Kind::Comma | Kind::ParenOpen)
}

/// Whether a dot stands within the token as well as at its end: `U.S.`
fn has_inner_dot(body: &str, token: &Token) -> bool {
    if token.is_plain() {
        return false;
    }
    let text = &body[token.start as usize..token.end as usize];
    text.len() > 3 && text.ends_with('.') && text[..text.len() - 1].contains('.')
}

/// Whether the token is an office of two parts: `President-elect`, `Major-General`.
fn is_compound_title(body: &str, token: &Token) -> bool {
    if token.is_plain() || !token.is_capital() {
        return false;
    }
    let text = &body[token.start as usize..token.end as usize];
    text.split_once('-').is_some_and(|(first, last)| {
        let office = |word: &str| Lexicon::get().class(word).is(Class::RANK.or(Class::ROLE));
        let bearing = |word: &str| office(word) && !Lexicon::get().class(word).is(Class::GIVEN_NAME);
        matches!(last, "elect" | "designate" | "Elect" | "Designate") && office(first)
            || matches!(first, "Ex" | "ex" | "Then" | "then") && bearing(last)
            || office(first) && bearing(last)
    })
}

/// Whether the token is the title of several of whom the first is named in full: `Senators` `Ana Vidal and Tomas Orde`.
fn is_title_of_several(body: &str, tokens: &[Token], at: usize, end: usize) -> bool {
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
        && !tokens[at].is(Class::ORG.or(Class::THING))
        && !tokens[at + 1].is(Class::ORG.or(Class::PLACE).or(Class::DATE))
        && one.len() > 3
        && Lexicon::get().class(one).is(Class::TITLE)
}

/// Whether the token says what somebody is in a body, between the body's name and theirs: `Vell News` `Contributor` `Ric Orde`.
fn is_membership(body: &str, tokens: &[Token], at: usize, run: Range<usize>) -> bool {
    let t = &tokens[at];
    let name = at + 1..run.end;
    t.is(Class::PERSON)
        && t.case == Case::Capital
        && !t.is(Class::GIVEN_NAME.or(Class::SURNAME).or(Class::ORG).or(Class::THING))
        && at > run.start
        && tokens[at - 1].is(Class::ORG)
        && (2..=3).contains(&name.len())
        && tokens[name].iter().all(|t| {
            t.is_capital() && !t.is(Class::ORG.or(Class::THING)) && !is_common(&body[t.start as usize..t.end as usize])
        })
}

/// A lower-case particle that begins a surname: `de Blasio said`.
fn begins_with_particle(tokens: &[Token], at: usize, to: usize) -> bool {
    tokens[at].is_lower()
        && at + 1 < to
        && tokens[at + 1].is_capital()
        && (tokens[at].end + 1 == tokens[at + 1].start)
        && !tokens[at].is(Class::DETERMINER)
        && tokens[at].is(Class::PARTICLE)
        && !(at > 0 && tokens[at - 1].is_capital())
}

/// Whether the token begins a sentence, seen from the token before it.
pub fn begins_sentence(tokens: &[Token], at: usize) -> bool {
    at == 0
        || match tokens[at - 1].kind {
            Kind::Stop | Kind::Mark(_) | Kind::Colon | Kind::Break | Kind::Ellipsis | Kind::Dash => true,
            Kind::Other => at < 2 || !tokens[at - 2].is_lower(),
            _ => false,
        }
}

/// Where the list ends of what a body is for, `of Alcohol` `, Tobacco, Firearms and Explosives`, whose first comma stands at `comma` in the run from `at` on: all
/// common words, up to an "and" and the last.
fn listed_end(body: &str, tokens: &[Token], at: usize, comma: usize, to: usize) -> Option<usize> {
    let run = tokens.get(at..comma)?;
    let text = |t: &Token| &body[t.start as usize..t.end as usize];
    let of = run
        .iter()
        .position(|t| t.is_lower() && matches!(text(t), "of" | "for" | "on"))?;
    if !run[..of].iter().any(|t| t.is(Class::ORG)) {
        return None;
    }
    let named = Class::GIVEN_NAME.or(Class::PLACE).or(Class::TITLE).or(Class::STOP);
    let common = |t: &Token| {
        t.case == Case::Capital
            && !t.is(named)
            && (is_common(text(t)) || text(t).strip_suffix('s').is_some_and(is_common))
    };
    if !run[of + 1..].iter().all(common) {
        return None;
    }
    let mut end = comma;
    loop {
        let t = tokens.get(end).filter(|_| end < to)?;
        let last = t.is_lower() && text(t) == "and";
        if !last && t.kind != Kind::Comma {
            return None;
        }
        end += 1;
        let words = tokens.get(end..to)?.iter().take_while(|t| common(t)).count();
        // "Commerce, and Trade"
        if words == 0 && !last && tokens.get(end).is_some_and(|t| t.is_lower() && text(t) == "and") {
            continue;
        }
        end += words;
        if words == 0 || words > 3 {
            return None;
        }
        if last {
            return Some(end);
        }
    }
}

/// Whether the token is the Conference of a body that has it in its name.
fn is_conference(body: &str, token: &Token) -> bool {
    token.is(Class::MEDIUM) && token.is_capital() && body[token.start as usize..].starts_with("Conference")
}

/// Where the first word ends of what those are for, or against, whom the run up to `end` names: `Pilots` `for Fair` `Tides`, `Sailors` `Without Borders`, `Committee`
/// `to Protect` `Sailors`.
fn purpose_after(body: &str, tokens: &[Token], at: usize, end: usize, to: usize) -> Option<usize> {
    let word = |i: usize| &body[tokens[i].start as usize..tokens[i].end as usize];
    let small = word(end);
    let plural = |i: usize| {
        tokens[i].case == Case::Capital
            && word(i)
                .strip_suffix('s')
                .is_some_and(|one| one.len() > 2 && !one.ends_with('s'))
    };
    let people = matches!(small, "for" | "of" | "Against" | "Without" | "against" | "without")
        && plural(end - 1)
        && !tokens[at].is(Class::GIVEN_NAME)
        // "Members of Parliament" at the head of a sentence are no body, nor is "Ruth Fields of Field Research".
        && (small != "of" || end == at + 1 && !begins_sentence(tokens, at));
    let body_for =
        matches!(small, "for" | "to") && tokens[end - 1].is(Class::ORG) && tokens[end - 1].case == Case::Capital;
    if !people && !body_for {
        return None;
    }
    let article = end + 1 < to && matches!(word(end + 1), "a" | "the");
    let first = end + 1 + usize::from(article);
    let other = Class::TITLE
        .or(Class::ANY_ROLE)
        .or(Class::GIVEN_NAME)
        .or(Class::PLACE)
        .or(Class::ORG)
        .or(Class::STOP)
        .or(Class::DATE);
    let t = tokens.get(first).filter(|_| first < to)?;
    let common = || is_common(word(first)) || word(first).strip_suffix('s').is_some_and(is_common);
    (t.case == Case::Capital && !t.is(other) && !(article && small == "to") && common()).then_some(first + 1)
}

/// What the name of a company ends in, which belongs to it after an apostrophe as well.
pub const CORPORATE: &[&str] = &[
    "Inc",
    "Inc.",
    "Corp",
    "Corp.",
    "Co",
    "Co.",
    "Cos",
    "Companies",
    "Ltd",
    "Ltd.",
    "Plc",
    "PLC",
];

/// Where the capitalised run that begins at `at` ends.
fn run_end(body: &str, tokens: &[Token], at: usize, to: usize) -> usize {
    let mut end = at + 1;
    while end < to {
        let token = &tokens[end];
        // Most runs end so.
        if ends_run(token) {
            break;
        }
        let close = |a: &Token, b: &Token| {
            body.as_bytes()[a.end as usize..b.start as usize]
                .iter()
                .all(|c| *c == b' ' || *c >= 0x80 || *c == b'\n')
        };
        if !close(&tokens[end - 1], token) {
            break;
        }
        if token.is_capital() {
            // "Ana Vidal Tuesday announced", "The Vell-based Orde"
            if is_compound_adjective(body, token)
                || token.is(Class::DAY)
                || token.is(Class::DATE) && !token.is(Class::GIVEN_NAME)
            {
                break;
            }
            // "between Vell and the U.S. If": an abbreviation has swallowed the full stop.
            if has_inner_dot(body, &tokens[end - 1])
                && token.case == Case::Capital
                && token.is(Class::STOP
                    .or(Class::CONJUNCTION)
                    .or(Class::HE_SHE)
                    .or(Class::THEY)
                    .or(Class::IT))
            {
                break;
            }
            // "Vidal Looks For a Thaw": a headline; no name has such a word.
            // "Ana Vidal Might Be Late", "The Ana Vidal Who Was Late"
            let small = Class::PREPOSITION
                .or(Class::DETERMINER)
                .or(Class::CONJUNCTION)
                .or(Class::WHO)
                .or(Class::AUX);
            if token.is(Class::STOP)
                && token.is(small)
                && !token.is(Class::GIVEN_NAME.or(Class::PARTICLE))
                && token.case == Case::Capital
                && !body[token.start as usize..].starts_with("Of ")
                && end > at
            {
                // Sailors Without Borders.
                if let Some(purpose) = purpose_after(body, tokens, at, end, to) {
                    end = purpose;
                    continue;
                }
                break;
            }
            end += 1;
            continue;
        }
        // "Channel 4", "ORD Region 5".
        if token.kind == Kind::Number
            && token.end - token.start <= 2
            && ["Channel", "Region", "Radio", "Local", "News", "ABC", "NBC", "CBS"]
                .contains(&&body[tokens[end - 1].start as usize..tokens[end - 1].end as usize])
        {
            end += 1;
            continue;
        }
        // Bureau of Alcohol, Tobacco, Firearms and Explosives.
        if token.kind == Kind::Comma {
            match listed_end(body, tokens, at, end, to) {
                Some(listed) => {
                    end = listed;
                    continue;
                }
                None => break,
            }
        }
        // The Canadian Bankers' Association.
        // Brandl's Inc.
        let corporate = |t: &Token| CORPORATE.contains(&&body[t.start as usize..t.end as usize]);
        let plural = || !body[..token.end as usize].ends_with(['s', 'S']);
        if token.kind == Kind::Possessive
            && end + 1 < to
            && tokens[end + 1].is_capital()
            && (tokens[end + 1].is(Class::ORG) && plural() || corporate(&tokens[end + 1]))
            && close(token, &tokens[end + 1])
        {
            end += 2;
            continue;
        }
        // Only a particle, "of", "and" and the like join what follows.
        let small = token.is_lower() && token.is(Class::PARTICLE.or(Class::PREPOSITION).or(Class::CONJUNCTION));
        if !small && token.kind != Kind::Other {
            break;
        }
        let next_capital = end + 1 < to && tokens[end + 1].is_capital() && close(token, &tokens[end + 1]);
        let next_next = end + 2 < to && tokens[end + 2].is_capital();
        let text = &body[token.start as usize..token.end as usize];
        if token.is_lower()
            && token.is(Class::PARTICLE)
            && (next_capital || next_next && tokens[end + 1].is(Class::PARTICLE))
        {
            end += 1;
            continue;
        }
        // Department of Justice, Bank of England, Secretary of State, Council on Foreign Relations.
        // "Tomas D. White of the Port Corps"
        let surname = end >= at + 2
            && tokens[end - 1].is(Class::NATIONALITY.or(Class::SURNAME))
            && (tokens[end - 2].is(Class::GIVEN_NAME) || is_dotted(body, &tokens[end - 2]));
        let joins = matches!(text, "of" | "for" | "on")
            && (tokens[end - 1].is(Class::ORG.or(Class::RANK).or(Class::THING))
                // "the Joint Chiefs of Staff"
                || next_capital && body[tokens[end + 1].start as usize..].starts_with("Staff")
                || is_conference(body, &tokens[end - 1])
                // "Committee for the Development of Peoples"
                || text == "of"
                    && end >= at + 4
                    && tokens[end - 2].is_lower()
                    && tokens[at..end].iter().any(|t| t.is(Class::ORG))
                    && is_common(&body[tokens[end - 1].start as usize..tokens[end - 1].end as usize]))
            && !surname
            // "Democrats on Vell Hill"
            && !(text == "on" && is_of_a_people(&body[tokens[end - 1].start as usize..tokens[end - 1].end as usize]));
        // Pilots for Fair Tides, Committee to Protect Sailors, Campaign for a Responsible Port.
        if let Some(purpose) = purpose_after(body, tokens, at, end, to) {
            end = purpose;
            continue;
        }
        // "Department of Justice" is no form of address.
        let justice = || &body[tokens[end + 1].start as usize..tokens[end + 1].end as usize] == "Justice";
        if joins && next_capital && (!tokens[end + 1].is(Class::ADDRESS.or(Class::STOP).or(Class::DATE)) || justice()) {
            end += 2;
            continue;
        }
        // Department of Foreign Affairs and Trade, Ministry of Labour and Pensions.
        let of_two = text == "and"
            && next_capital
            && tokens[at..end].iter().any(|t| {
                // Commissioner for Work and Social Affairs.
                t.is(Class::ORG.or(Class::THING))
                    || is_conference(body, t)
                    || t.is(Class::RANK)
                        && is_common(&body[tokens[end + 1].start as usize..tokens[end + 1].end as usize])
            })
            && tokens[at..end].iter().any(|t| {
                t.is_lower()
                    && ["of ", "for ", "on "]
                        .iter()
                        .any(|small| body[t.start as usize..].starts_with(small))
            })
            && !tokens[end + 1].is(Class::ADDRESS
                .or(Class::STOP)
                .or(Class::DATE)
                .or(Class::GIVEN_NAME)
                .or(Class::TITLE))
            && at + 8 > end;
        // Harbour and Tides Commission, Food and Drug Administration: common words up to one for a body.
        let other = Class::TITLE
            .or(Class::GIVEN_NAME)
            .or(Class::STOP)
            .or(Class::ANY_ROLE)
            .or(Class::ORG)
            .or(Class::PLACE);
        let plain = |i: usize| tokens[i].case == Case::Capital && !tokens[i].is(other);
        let common = |i: usize| {
            let word = &body[tokens[i].start as usize..tokens[i].end as usize];
            is_common(word) || word.strip_suffix('s').is_some_and(is_common)
        };
        // The Bonds and Exchange Commission: before two bodies, each would have its article.
        let with_article = || {
            let named = Class::TITLE
                .or(Class::GIVEN_NAME)
                .or(Class::STOP)
                .or(Class::ANY_ROLE)
                .or(Class::PLACE);
            let the = |i: usize| {
                at.checked_sub(i)
                    .and_then(|i| tokens.get(i))
                    .is_some_and(|t| body[t.start as usize..t.end as usize].eq_ignore_ascii_case("the"))
            };
            end == at + 1
                && (the(1) || the(2) && tokens[at - 1].is_lower() && !tokens[at - 1].is(Class::PREPOSITION))
                && [at, end + 1]
                    .iter()
                    .all(|&i| tokens[i].case == Case::Capital && !tokens[i].is(named))
                && (!tokens[at].is(Class::ORG.or(Class::THING)) || body[..tokens[at].end as usize].ends_with("ies"))
        };
        let mut following =
            (end + 2..to.min(end + 5)).take_while(|&i| tokens[i].is_capital() && close(&tokens[i - 1], &tokens[i]));
        let body_of_two = text == "and"
            && next_capital
            && (plain(end - 1) && plain(end + 1) && (common(end - 1) || common(end + 1)) || with_article())
            && (following.clone().last().is_some_and(|last| {
                // Tides and Border Protection.
                let purpose = common(end - 1)
                    && common(end + 1)
                    && is_abstract_noun(&body[tokens[last].start as usize..tokens[last].end as usize]);
                tokens[last].is(Class::ORG) || purpose
            })
                // Tides and Port Protection Commissioner Ana Vidal.
                || common(end - 1)
                    && common(end + 1)
                    && following
                        .find(|&i| tokens[i].is(Class::RANK))
                        .is_some_and(|rank| (end + 2..rank).all(|i| common(i) || tokens[i].is(Class::ORG))));
        if of_two || body_of_two {
            end += 2;
            continue;
        }
        if joins
            && matches!(text, "of" | "for")
            && next_next
            && tokens[end + 1].is(Class::DETERMINER)
            && body[tokens[end + 1].start as usize..].starts_with("the")
        {
            end += 3;
            continue;
        }
        if token.kind == Kind::Other && text == "&" && next_capital {
            end += 2;
            continue;
        }
        // A nickname in the middle: James (Jim) Orde, James “Jim” Orde is left to the marks.
        break;
    }
    end
}

/// The classes that a word of a name may have without a look at what they are.
const PLAIN: Class = Class::GIVEN_NAME.or(Class::SURNAME);

/// The gender that a word for a person shows before a name: `spokeswoman Ana Vidal`; none where there is no such word.
fn role_before(tokens: &[Token], at: usize) -> Option<(&Token, Gender)> {
    let before = tokens.get(at.checked_sub(1)?)?;
    let role = before.is_lower()
        && before.is(Class::ANY_ROLE.or(Class::PERSON))
        && !before.is(Class::PREPOSITION.or(Class::DETERMINER));
    let gender = if before.is(Class::ROLE_M) {
        Gender::He
    } else if before.is(Class::ROLE_F) {
        Gender::She
    } else {
        Gender::Unknown
    };
    role.then_some((before, gender))
}

/// The mention of a name of one word that no list knows but as a name of people: half of all mentions are such.
fn single(body: &str, tokens: &[Token], at: usize, head: bool) -> Option<Mention> {
    let t = &tokens[at];
    if !t.is_plain() || !t.is_capital() || !t.class.is_within(PLAIN) {
        return None;
    }
    let (titled, gender) = role_before(tokens, at).map_or((false, Gender::Unknown), |(role, gender)| {
        (role.is(Class::ANY_ROLE), gender)
    });
    let sort = if titled {
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

/// Offices in companies and states that hardly anybody is called by.
const OFFICES: &[&str] = &[
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

/// A word in capitals that is so long, in bytes, is one of a heading rather than an acronym.
const HEADING_WORD: usize = 7;

/// Cuts a run into what stands before the name and the name.
fn cut(body: &str, tokens: &[Token], mut a: usize, b: usize, head: bool, out: &mut Vec<Mention>) {
    if b - a == 1
        && let Some(mention) = single(body, tokens, a, head)
    {
        out.push(mention);
        return;
    }
    // "May said", "Good said": whether it is a name, the rest of the article tells.
    if b - a == 1 && (may_be_surname(body, tokens, a) || is_said_by(body, tokens, a)) {
        out.push(Mention {
            title: a as u32,
            first: a as u32,
            last: a as u32,
            sort: Sort::Unknown,
            gender: Gender::Unknown,
            titled: false,
            initial: true,
            entity: u32::MAX,
        });
        return;
    }
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
    // A participle or adverb that opens the sentence: "Speaking", "Asked", "Meanwhile".
    if initial && b - a >= 2 && tokens[a].is(Class::SAYING.or(Class::COMMUNICATING)) {
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
    if capitals >= 2 && capitals == b - a {
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
    // A day or a month: "On Monday Orde said".
    while a < b
        && tokens[a].is(Class::DATE)
        && (b - a == 1 || tokens[a].is(Class::DAY) || !tokens[a].is(Class::GIVEN_NAME))
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
            tokens[i].is(Class::ORG) && !tokens[i].is(Class::GIVEN_NAME) && !surname(i)
                || is_conference(body, &tokens[i])
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
        {
            // "Senator Dean Orde", "Dean Orde, an analyst"
            let dean = i + 2 == b && &body[t.start as usize..t.end as usize] == "Dean";
            let given_first = dean
                || t.is(Class::GIVEN_NAME) && !t.is(Class::RANK) && !is_short_address(body, t) && (i == a || titled);
            let surname = i > name && i > a && tokens[i - 1].is(Class::GIVEN_NAME) && (tokens[i + 1].is(Class::SUFFIX));
            let next_is_org =
                tokens[i + 1].is(Class::ORG) && !tokens[i + 1].is(Class::RANK) && !tokens[i + 1].is(Class::GIVEN_NAME);
            // Secretary of State Ana Vidal, Secretary for Harbour Affairs Lael Vidal.
            if t.is(Class::RANK)
                && ["of ", "for "]
                    .iter()
                    .any(|small| body[tokens[i + 1].start as usize..].starts_with(small))
                && i + 3 < b
                && tokens[i + 2].is_capital()
            {
                let common = |k: usize| {
                    let word = &body[tokens[k].start as usize..tokens[k].end as usize];
                    tokens[k].is(Class::ORG) || is_common(word) || word.strip_suffix('s').is_some_and(is_common)
                };
                let last_two = || b - i > 5 && (i + 2..b - 2).all(common) && !common(b - 2) && !common(b - 1);
                let after = (i + 3..b - 1)
                    .find(|&k| tokens[k].is(Class::GIVEN_NAME))
                    .unwrap_or(if b - i == 5 {
                        i + 3
                    } else if last_two() {
                        b - 2
                    } else {
                        b
                    });
                if after < b {
                    name = after;
                    titled = true;
                }
                continue;
            }
            let of = (!tokens[i + 1].is_capital()
                || matches!(
                    &body[tokens[i + 1].start as usize..tokens[i + 1].end as usize],
                    "Against" | "Without"
                ))
                && !tokens[i + 1].is(Class::PARTICLE);
            if given_first || surname || next_is_org || of {
                continue;
            }
            // "Larry King Live": a given name, a surname that is also a title, something else.
            // "Mizuho President Yasuhiro Orde": an office that is no surname.
            let office = || b - i > 2 && OFFICES.contains(&&body[t.start as usize..t.end as usize]);
            if i == a + 1
                && tokens[a].is(Class::GIVEN_NAME)
                && !tokens[a].is(Class::TITLE.or(Class::ANY_ROLE))
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
    // Nations and faiths before a person: "Russian Ivan Orlov".
    while name + 2 <= end
        && tokens[name].is(Class::NATIONALITY)
        && name + 1 < end
        && (tokens[name + 1].is(Class::GIVEN_NAME)
            || end - name > 2 && !is_common(&body[tokens[name + 1].start as usize..tokens[name + 1].end as usize]))
        && !has_org(name + 1..end)
    {
        name += 1;
    }
    // "the ambassador to the U.S. Tomas Orde": a country that the office before it has named.
    let sent_to = name + 2 < end
        && name >= 2
        && tokens[name].is(Class::PLACE)
        && has_inner_dot(body, &tokens[name])
        && body[..tokens[name].start as usize].ends_with(" to the ");
    if sent_to
        && tokens[name + 1..end].iter().all(|t| {
            t.is_capital()
                && !t.is(Class::ORG.or(Class::THING).or(Class::RANK))
                && !is_common(&body[t.start as usize..t.end as usize])
        })
    {
        name += 1;
    }
    // "against Norwegian-Americans Orde said": a people before a name.
    while name + 1 < end
        && tokens[name + 1].is_capital()
        && is_nation_of_people(&body[tokens[name].start as usize..tokens[name].end as usize])
    {
        name += 1;
    }
    // "Cartoonist Ana Vidal", "Cue Ana Vidal": what begins a sentence.
    if initial
        && name == a
        && end - name >= 3
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
            occupation && (given || end - name == 3 && !is_common(word(name + 1)) && !is_common(word(name + 2)))
                || given && is_common(word(name))
        }
    {
        name += 1;
    }
    // An organisation or a place before a given name deep inside the run: not "Abdul Karim Hassan", whose first part is no given name of
    // ours, but "CBS News Karim Hassan".
    let foreign = Class::PLACE.or(Class::NATIONALITY);
    if end - name >= 3
        && (!tokens[name].is(Class::GIVEN_NAME) || tokens[name].is(Class::NATIONALITY))
        && !has_org(end - 1..end)
        && !is_dotted(body, &tokens[name])
        && let Some(given) = (name + 1..end - 1).find(|&i| {
            let before = &tokens[i - 1];
            tokens[i].is(Class::GIVEN_NAME)
                && tokens[i].is_capital()
                && !tokens[i].is(Class::ORG.or(Class::PLACE))
                && (before.is(foreign.or(Class::ORG).or(Class::ANY_ROLE).or(Class::THING))
                    || before.case == Case::Upper
                    || end - i == 2 && i - name >= 2
                    || end - i == 2 && titled && is_common(&body[before.start as usize..before.end as usize]))
        })
        && (has_org(name..given)
            || tokens[name..given]
                .iter()
                .any(|t| t.is(foreign) || t.case == Case::Upper)
            || titled && is_common(&body[tokens[name].start as usize..tokens[name].end as usize])
            // "Ranking Member Ana Vidal", "Town Supervisor Ana Vidal"
            || tokens[name..given].iter().all(|t| is_common(&body[t.start as usize..t.end as usize])))
    {
        name = given;
    }
    // "Ana Vidal Ana VidalMore": where a page repeats a name, the name ends.
    let word = |i: usize| &body[tokens[i].start as usize..tokens[i].end as usize];
    if let Some(again) = (name + 2..end).find(|&i| word(i) == word(name) || word(i) == word(i - 1)) {
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
    // "Nadia Orde Ana Vidal": the credit of a picture before the name in its caption.
    let given =
        |i: usize| tokens[i].is(Class::GIVEN_NAME) && !tokens[i].is(Class::SUFFIX.or(Class::PLACE).or(Class::ORG));
    if end - name == 4
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
    while end > name && !tokens[end - 1].is_capital() && tokens[end - 1].kind != Kind::Number {
        end -= 1;
    }
    if end <= name {
        return;
    }
    let n = end - name;
    let first = &tokens[name];
    let last = &tokens[end - 1];
    // "Bank of England"
    let joined = n >= 2
        && tokens[name..end].iter().filter(|t| !t.is_capital()).any(|t| {
            let text = &body[t.start as usize..t.end as usize];
            t.is_lower() && matches!(text, "of" | "for" | "on" | "to" | "against" | "without") || text == "&"
        });
    let sort = if n >= 1
        && tokens[name..end].iter().all(|t| {
            t.is(Class::TITLE
                .or(Class::ANY_ROLE)
                .or(Class::NATIONALITY)
                .or(Class::PLACE)
                .or(Class::ORG))
                || !t.is_capital()
                || is_compound_title(body, t)
                || last.is(Class::RANK) && n >= 2 && is_common(&body[t.start as usize..t.end as usize])
        })
        && (last.is(Class::TITLE.or(Class::ANY_ROLE)) || is_compound_title(body, last))
        && !(titled && n == 1 && name > 0 && tokens[name - 1].is(Class::ADDRESS))
        && !(n >= 2 && first.is(Class::GIVEN_NAME))
        && !(n == 1 && first.is(Class::GIVEN_NAME) && !initial)
        // "Department of Justice"
        && !(joined && first.is(Class::ORG))
    {
        Sort::Title
    } else if n >= 2 && word(name) == "United" && ["States", "Kingdom", "Emirates"].contains(&word(end - 1)) {
        Sort::Place
    } else if last.kind == Kind::Number
        || has_org(name..end) && (n > 1 || !titled) && !(titled && first.is(Class::GIVEN_NAME))
        || joined
    {
        Sort::Organisation
    } else if titled
        && tokens[name..end]
            .iter()
            .all(|t| !t.is(Class::NATIONALITY) || t.is(Class::GIVEN_NAME))
        || n >= 2 && first.is(Class::GIVEN_NAME) && n <= 7
    {
        Sort::Person
    } else if tokens[name..end].iter().all(|t| t.is(foreign))
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
    {
        Sort::Place
    } else if n >= 2
        && is_dotted(body, first)
        && first.end - first.start <= 5
        && first.case != Case::Lower
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
    if gender == Gender::Unknown && n >= 2 && sort == Sort::Person {
        gender = given_gender(first);
        if gender == Gender::Unknown && is_dotted(body, first) && n >= 3 {
            gender = given_gender(&tokens[name + 1]);
        }
    }
    // "Chairman Ana Vidal": women hold such offices as well.
    if gender == Gender::He
        && n >= 2
        && name > title
        && tokens[name - 1].is(Class::RANK)
        && !tokens[name - 1].is(Class::HONORIFIC_M)
        && given_gender(first) == Gender::She
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

/// `Democrats`, `Americans`: several of a party or a nation.
pub fn is_of_a_people(word: &str) -> bool {
    matches!(word, "Democrats" | "Libertarians" | "Tories" | "Socialists") || is_nation_of_people(word)
}

/// `Americans`, `Saudis`: the plural of an adjective of nations.
fn is_nation_of_people(word: &str) -> bool {
    // "African-Americans"
    word.strip_suffix('s')
        .map(|stem| stem.rsplit('-').next().unwrap_or(stem))
        .is_some_and(|stem| Lexicon::get().class(stem).is(Class::NATIONALITY))
}

fn given_gender(token: &Token) -> Gender {
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

/// A form of address that is never a given name: `Mrs`, `Sir`.
fn is_short_address(body: &str, token: &Token) -> bool {
    let text = &body[token.start as usize..token.end as usize];
    token.is(Class::ADDRESS)
        && (text.ends_with('.')
            || text.len() <= 4
                && !text.eq_ignore_ascii_case("king")
                && !text.eq_ignore_ascii_case("earl")
                && !text.eq_ignore_ascii_case("duke"))
}

/// Whether the token is an initial: `J.`, `J.K.`
fn is_dotted(body: &str, token: &Token) -> bool {
    if token.is_plain() {
        return false;
    }
    let text = &body[token.start as usize..token.end as usize];
    text.ends_with('.') && text.len() <= 6 && !token.is(Class::TITLE.or(Class::ABBREVIATION))
}

#[cfg(test)]
mod tests {
    use super::super::tokens;
    use super::*;

    fn found(text: &str) -> Vec<(String, Sort, Gender)> {
        let tokens::Tokens { all, capitals, .. } = tokens::tokens_of(text);
        let range = 0..all.len();
        mentions(text, &all, &capitals, &[range])
            .into_iter()
            .map(|m| {
                (
                    text[all[m.first as usize].start as usize..all[m.last as usize].end as usize].to_owned(),
                    m.sort,
                    m.gender,
                )
            })
            .collect()
    }

    fn names(text: &str) -> Vec<String> {
        found(text).into_iter().map(|(n, _, _)| n).collect()
    }

    #[test]
    fn titles_are_cut_off() {
        assert_eq!(
            found("Harbour Commissioner Ana Vidal spoke."),
            [("Ana Vidal".into(), Sort::Person, Gender::She)]
        );
        assert_eq!(
            found("But Mr Orde and Dame Ruth Pell left.")[0],
            ("Orde".into(), Sort::Person, Gender::He)
        );
        assert_eq!(found("said Prime Minister Tomas Brandl")[0].0, "Tomas Brandl");
        assert_eq!(
            found("the Justice Department said")[0],
            ("Justice Department".into(), Sort::Organisation, Gender::Unknown)
        );
    }

    #[test]
    fn names_of_many_origins_stay_whole() {
        assert_eq!(
            names("met Ludwig van der Berg, Han Sol-bi, Omar bin Khalid al-Rashid and Siobhán O’Dowd"),
            [
                "Ludwig van der Berg",
                "Han Sol-bi",
                "Omar bin Khalid al-Rashid",
                "Siobhán O’Dowd"
            ]
        );
        assert_eq!(names("as J. K. Orde Jr. said"), ["J. K. Orde Jr."]);
    }

    #[test]
    fn bodies_with_small_words_and_new_towns_stay_whole() {
        assert_eq!(
            names("The Department of Foreign Affairs and Trade said"),
            ["Department of Foreign Affairs and Trade"]
        );
        assert_eq!(
            names("The Harbour and Tides Commission sued Corvin and Pell"),
            ["Harbour and Tides Commission", "Corvin", "Pell"]
        );
        assert_eq!(found("the tugs in Port Ansgar")[0].1, Sort::Place);
        assert_eq!(
            names("The New Jersey Department of Ferries said"),
            ["New Jersey Department of Ferries"]
        );
        assert_eq!(
            found("the Department of Justice said"),
            [("Department of Justice".into(), Sort::Organisation, Gender::Unknown)]
        );
        assert_eq!(names("on Ana Vidal Ana VidalMore news"), ["Ana Vidal"]);
    }

    #[test]
    fn headings_and_captions_in_the_text_are_no_part_of_a_name() {
        assert_eq!(names("DUES HANG IN THE BALANCE Orde said"), ["Orde"]);
        assert_eq!(names("Ana Vidal Photograph: Meridian"), ["Ana Vidal", "Meridian"]);
        assert_eq!(names("Ana Vidal Slams Harbour Board"), ["Ana Vidal"]);
        assert_eq!(names("NATO chief Ana Vidal met the FDA"), ["NATO", "Ana Vidal", "FDA"]);
    }

    #[test]
    fn days_and_crossheads_and_adjectives_of_two_parts_are_no_part_of_a_name() {
        assert_eq!(names("as Tomas Brandl Tuesday announced"), ["Tomas Brandl"]);
        assert_eq!(names("But on Wednesday Ana Vidal left"), ["Ana Vidal"]);
        assert_eq!(names("SLACK TIDE Orde said"), ["Orde"]);
        assert_eq!(names("A STRATEGIC PAUSE De Orde said"), ["De Orde"]);
        assert_eq!(names("The Vell-based Harbour Board met"), ["Harbour Board"]);
        assert_eq!(names("It said GPS-guided boats sank"), [""; 0]);
        assert_eq!(names("in the U.S. If it rains"), ["U.S."]);
    }

    #[test]
    fn headlines_and_credits_are_no_part_of_a_name() {
        assert_eq!(names("Vidal Looks For A Thaw With The Board")[0], "Vidal");
        assert_eq!(names("Ana Vidal Delivers Her Word")[0], "Ana Vidal");
        assert_eq!(
            names("Nadia Hatoum Jennifer Orde spoke"),
            ["Nadia Hatoum", "Jennifer Orde"]
        );
        assert_eq!(names("the former Miss Universe Alicia Orde"), ["Alicia Orde"]);
    }

    #[test]
    fn peoples_stars_and_former_presidents_are_cut_off() {
        assert_eq!(names("incidents against Norwegian-Americans Orde spoke")[0], "Orde");
        assert_eq!(names("while Juno-star Ellen Orde spoke"), ["Ellen Orde"]);
        assert_eq!(names("and then-President Tomas Brandl spoke"), ["Tomas Brandl"]);
        assert_eq!(names("met Tomas Brandl Brandl said"), ["Tomas Brandl"]);
        assert_eq!(names("The American Values Survey said"), ["American Values Survey"]);
        assert_eq!(
            names("and Democrats on Ferry Hill seized it"),
            ["Democrats", "Ferry Hill"]
        );
    }

    #[test]
    fn offices_of_two_parts_are_cut_off_and_surnames_that_are_bodies_kept() {
        assert_eq!(
            names("Commander Tomas D. White of the U.S. Harbour Corps"),
            ["Tomas D. White", "U.S. Harbour Corps"]
        );
        assert_eq!(names("met President-elect Tomas Brandl"), ["Tomas Brandl"]);
        assert_eq!(names("Major-General Omar Karim said"), ["Omar Karim"]);
        assert_eq!(found("her uncle, Tomas Fox, came")[0].1, Sort::Person);
        assert_eq!(found("the Vell Post said")[0].1, Sort::Organisation);
    }

    #[test]
    fn the_seat_of_a_member_is_no_name() {
        assert_eq!(
            names("Ana Vidal, R-North Vell, and Tomas Orde (D-Carrow) spoke"),
            ["Ana Vidal", "Tomas Orde"]
        );
    }

    #[test]
    fn titles_of_several_and_of_bodies_with_and_are_cut_off() {
        assert_eq!(
            names("met Senators Ana Vidal and Tomas Orde"),
            ["Ana Vidal", "Tomas Orde"]
        );
        assert_eq!(
            names("Tides and Border Protection Commissioner Ana Vidal said"),
            ["Ana Vidal"]
        );
        assert_eq!(
            names("Orde and Harbour Secretary Ana Vidal said"),
            ["Orde", "Ana Vidal"]
        );
    }

    #[test]
    fn a_given_name_of_men_and_women_tells_nothing() {
        assert_eq!(found("Ashley de Silva spoke")[0].2, Gender::Unknown);
    }

    #[test]
    fn what_is_no_person_is_told_apart() {
        assert_eq!(found("the Bank of England said")[0].1, Sort::Organisation);
        assert_eq!(found("went to France")[0].1, Sort::Place);
        assert_eq!(found("On Monday the Prime Minister said")[0].1, Sort::Title);
    }
}
