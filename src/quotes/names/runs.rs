//! How far a run of capitalised words goes: over particles, `of`, `and` and the like, up to where another name begins.

use super::forms::{has_inner_dot, is_compound_adjective, is_conference, is_dotted, is_of_a_people, is_peer};
use super::members::{body_of_members, words_over_members};
use super::neighbours::{begins_sentence, touches};
use super::pairs::{is_for_a_place, is_of_a_country, is_one_of_two};
use crate::quotes::lexicon::{Class, is_abstract_noun, is_common, words};
use crate::quotes::tokens::{Case, Kind, Token};

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

/// How many words the second of two has at most who make a poll.
const LONGEST_POLLSTER: usize = 4;

/// How many words there are at most before the "and" of a body or an office that is for two things: `Assistant Secretary of State for North Velmarian` `and Tidal Affairs`.
const LONGEST_OF_TWO: usize = 10;

/// How many words there are at most from a small word in the name of a body to its initials.
const LONGEST_BEFORE_INITIALS: usize = 6;

/// Whether the words from `rest` on end the name that begins at `at`, as its initials show: `Society of Harbour Pilots in` `Velmar (SHPV)`.
fn is_abbreviated(body: &str, tokens: &[Token], at: usize, rest: usize, to: usize) -> bool {
    let names = |t: &Token| t.kind == Kind::Word && !t.is(Class::SPEECH.or(Class::AUX));
    let to = to.min(tokens.len());
    let stop = (rest..to.min(rest + LONGEST_BEFORE_INITIALS)).find(|&i| !names(&tokens[i]));
    let Some(open) = stop else { return false };
    // "Society of Harbour Pilots in Velmar, or SHPV,"
    let or = tokens[open].kind == Kind::Comma && tokens.get(open + 1).is_some_and(|t| t.is_word("or", body));
    if !or && tokens[open].kind != Kind::ParenOpen {
        return false;
    }
    let Some([short, close]) = tokens.get(open + 1 + usize::from(or)..open + 3 + usize::from(or)) else {
        return false;
    };
    let text = |t: &Token| &body[t.start as usize..t.end as usize];
    let first = at + tokens[at..rest].iter().take_while(|t| t.is_word("the", body)).count();
    let initials = tokens[first..open]
        .iter()
        .filter(|t| t.is_capital())
        .map(|t| text(t).chars().next());
    short.case == Case::Upper
        && (close.kind == Kind::ParenClose || or && matches!(close.kind, Kind::Comma | Kind::Stop))
        && text(short).len() > 2
        && initials.eq(text(short).chars().map(Some))
}

/// Whether a slash stands between the two who have made a poll: `Corvin Leaf` `/` `Orde Research poll`.
fn is_poll_of_two(body: &str, tokens: &[Token], slash: usize, to: usize) -> bool {
    let second = slash + 1;
    let words = (second..to.min(second + LONGEST_POLLSTER))
        .take_while(|&i| tokens[i].is_capital() && touches(body, &tokens[i - 1], &tokens[i]))
        .count();
    // "a Corvin/Orde snap poll"
    words > 0
        && (second + words..to.min(second + words + 2))
            .any(|i| tokens[i].is_one_of(words!["poll", "polling", "polls", "survey"], body))
}

/// Whether a run of capitalised words surely ends before this token.
pub(super) fn ends_run(token: &Token) -> bool {
    token.is_lower() && !token.is(Class::PARTICLE.or(Class::PREPOSITION).or(Class::CONJUNCTION))
}

/// Where the list ends of what a body is for, `of Alcohol` `, Tobacco, Firearms and Explosives`, whose first comma stands at `comma` in the run from `at` on: all
/// common words, up to an "and" and the last.
pub(super) fn listed_end(body: &str, tokens: &[Token], at: usize, comma: usize, to: usize) -> Option<usize> {
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

/// Where the first word ends of what those are for, or against, whom the run up to `end` names: `Pilots` `for Fair` `Tides`, `Sailors` `Without Borders`, `Committee`
/// `to Protect` `Sailors`.
pub(super) fn purpose_after(body: &str, tokens: &[Token], at: usize, end: usize, to: usize) -> Option<usize> {
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
    let body_for = matches!(small, "for" | "to" | "Against" | "against")
        && tokens[end - 1].is(Class::ORG)
        && tokens[end - 1].case == Case::Capital;
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

/// Whether a run ends in a minister's office of state, which goes on to what it is for: `Secretary of State` `for Tides`.
fn is_of_state(body: &str, run: &[Token]) -> bool {
    matches!(run, [.., office, of, state] if state.is_word("state", body)
        && of.is_word("of", body)
        && office.is(Class::RANK))
}

/// Whether the token is the abbreviation of a state behind the name of a town in it: `Velby,` `Calif.`
fn is_state_of_a_town(body: &str, tokens: &[Token], at: usize) -> bool {
    let state = &tokens[at];
    state.is(Class::PLACE)
        && state.is(Class::ABBREVIATION)
        && body[..state.end as usize].ends_with('.')
        && !body[state.start as usize..].starts_with("U.")
        && at > 1
        && tokens[at - 1].kind == Kind::Comma
        && tokens[at - 2].is_capital()
}

/// Whether a word and a number are the house in a street by which its minister is called: `No` `10`.
fn is_house_of_ministers(body: &str, word: &Token, number: &Token) -> bool {
    word.case == Case::Capital
        && word.is_one_of(words!["no", "no.", "number"], body)
        && number.is_one_of(words!["10", "11"], body)
}

/// Where the capitalised run that begins at `at` ends.
pub(super) fn run_end(body: &str, tokens: &[Token], at: usize, to: usize) -> usize {
    let mut end = at + 1;
    while end < to {
        let token = &tokens[end];
        // Most runs end so.
        if ends_run(token) {
            break;
        }
        let close = |a: &Token, b: &Token| touches(body, a, b);
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
            // "in Velby, Calif. Vidal left"
            if end == at + 1 && is_state_of_a_town(body, tokens, at) {
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
        // "Channel 4", "ORD Region 5", "No 10".
        if token.kind == Kind::Number
            && token.end - token.start <= 2
            && (["Channel", "Region", "Radio", "Local", "News", "ABC", "NBC", "CBS"]
                .contains(&&body[tokens[end - 1].start as usize..tokens[end - 1].end as usize])
                // "the No. 10 Ana Vidal" of a side
                || is_house_of_ministers(body, &tokens[end - 1], token)
                    && !tokens.get(end + 1).is_some_and(Token::is_capital))
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
        // The People's Daily, the Women's March.
        let peoples = || {
            matches!(
                &body[tokens[end - 1].start as usize..tokens[end - 1].end as usize],
                "People" | "Women" | "Men" | "Children"
            )
        };
        // The Vell County Sheriff's Office, the Attorney General's Office.
        let offices = || {
            let office = &body[tokens[end + 1].start as usize..tokens[end + 1].end as usize];
            tokens[end - 1].is(Class::RANK.or(Class::ANY_ROLE))
                && matches!(office, "Office" | "Department" | "Association")
        };
        if token.kind == Kind::Possessive
            && end + 1 < to
            && tokens[end + 1].is_capital()
            && (tokens[end + 1].is(Class::ORG) && plural() || corporate(&tokens[end + 1]) || peoples() || offices())
            && close(token, &tokens[end + 1])
        {
            end += 2;
            continue;
        }
        // The Rail Passengers' Forum.
        if token.kind == Kind::Possessive
            && let Some(members) = body_of_members(body, tokens, end, to)
        {
            end = members;
            continue;
        }
        // Only a particle, "of", "and" and the like join what follows, and that has a capital, an article or another particle before it at most.
        let small = token.is_lower() && token.is(Class::PARTICLE.or(Class::PREPOSITION).or(Class::CONJUNCTION));
        if !small && token.kind != Kind::Other || !tokens[end + 1..to].iter().take(2).any(Token::is_capital) {
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
        let common = |i: usize| {
            let word = &body[tokens[i].start as usize..tokens[i].end as usize];
            is_common(word) || word.strip_suffix('s').is_some_and(is_common)
        };
        let is_continent = |i: usize| {
            let word = &body[tokens[i].start as usize..tokens[i].end as usize];
            matches!(word, "Europe" | "Africa" | "Asia" | "America" | "Americas")
        };
        let has_purpose = || {
            tokens[at..end].windows(2).any(|pair| {
                pair[0].is(Class::ORG) && pair[1].is_lower() && body[pair[1].start as usize..].starts_with("for ")
            })
        };
        let joins = matches!(text, "of" | "for" | "on" | "in")
            && (text != "in" && tokens[end - 1].is(Class::ORG.or(Class::RANK).or(Class::THING))
                // "the Duchess of Vell"
                || text == "of" && next_capital && is_peer(body, &tokens[end - 1])
                // "the Secretary of State for Tides"
                || text == "for" && is_of_state(body, &tokens[at..end])
                // "the Master of the Rolls"
                || text == "of"
                    && tokens.get(end + 2).is_some_and(|t| t.is_capital() && t.is_word("rolls", body))
                    && tokens[end - 1].is_word("master", body)
                // "the Joint Chiefs of Staff"
                || text != "in" && next_capital && body[tokens[end + 1].start as usize..].starts_with("Staff")
                || text != "in" && is_conference(body, &tokens[end - 1])
                // "Committee for the Development of Peoples"
                || text == "of"
                    && end >= at + 4
                    && tokens[end - 2].is_lower()
                    && tokens[at..end].iter().any(|t| t.is(Class::ORG))
                    && common(end - 1)
                // Organisation for Safety and Trade in Europe.
                || text == "in" && next_capital && is_continent(end + 1) && has_purpose())
            && !surname
            // "Democrats on Vell Hill"
            && !(text == "on" && is_of_a_people(&body[tokens[end - 1].start as usize..tokens[end - 1].end as usize]));
        // Pilots for Fair Tides, Committee to Protect Sailors, Campaign for a Responsible Port.
        if let Some(purpose) = purpose_after(body, tokens, at, end, to) {
            end = purpose;
            continue;
        }
        if next_capital && token.is_lower() && is_abbreviated(body, tokens, at, end + 1, to) {
            end += 2;
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
                        && (is_common(&body[tokens[end + 1].start as usize..tokens[end + 1].end as usize])
                            // Minister for Velmarian and Northern Affairs.
                            || tokens.get(end + 2).is_some_and(|t| t.is_word("affairs", body)))
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
            && at + LONGEST_OF_TWO > end;
        // Harbour and Tides Commission, Food and Drug Administration: common words up to one for a body.
        let other = Class::TITLE
            .or(Class::GIVEN_NAME)
            .or(Class::STOP)
            .or(Class::ANY_ROLE)
            .or(Class::ORG)
            .or(Class::PLACE);
        let plain = |i: usize| tokens[i].case == Case::Capital && !tokens[i].is(other);
        let is_the = |i: usize| {
            let word = tokens.get(i).map(|t| &body[t.start as usize..t.end as usize]);
            word.is_some_and(|word| word.eq_ignore_ascii_case("the"))
        };
        let the = |i: usize| at.checked_sub(i).is_some_and(is_the);
        // The Bonds and Exchange Commission: before two bodies, each would have its article.
        let with_article = || {
            let named = Class::TITLE
                .or(Class::GIVEN_NAME)
                .or(Class::STOP)
                .or(Class::ANY_ROLE)
                .or(Class::PLACE);
            // At the head of a sentence the article is the first of the run.
            let first = at + usize::from(is_the(at));
            // The Velmarian Bonds and Exchange Commission, the National Ebb and Flow Administration.
            let of_a_country = || {
                let mut before = tokens[first..end - 1].iter();
                let country = |t: &Token| t.is(Class::PLACE.or(Class::NATIONALITY)) && !t.is(Class::GIVEN_NAME);
                let all = |t: &Token| {
                    ["National", "International", "Federal", "Royal"].contains(&&body[t.start as usize..t.end as usize])
                };
                before.all(|t| country(t) || all(t))
            };
            let last = &tokens[end - 1];
            first < end
                && of_a_country()
                && (first > at
                    || the(1)
                    || the(2) && tokens[at - 1].is_lower() && !tokens[at - 1].is(Class::PREPOSITION))
                && [end - 1, end + 1]
                    .iter()
                    .all(|&i| tokens[i].case == Case::Capital && !tokens[i].is(named))
                && (!last.is(Class::ORG.or(Class::THING)) || body[..last.end as usize].ends_with("ies"))
        };
        // Shop and Store Workers' Union.
        let mut following = words_over_members(body, tokens, end + 2..to.min(end + 5));
        // The Vell and Carrow Sailing Board: a body of two countries.
        let of_two_countries = text == "and"
            && next_capital
            && end == at + 1
            && [at, end + 1]
                .iter()
                .all(|&i| tokens[i].is(Class::PLACE) && !tokens[i].is(Class::GIVEN_NAME))
            && the(1)
            && following.clone().count() >= 2
            && following.clone().last().is_some_and(|last| tokens[last].is(Class::ORG));
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
        if of_two
            || body_of_two
            || of_two_countries
            || text == "and" && next_capital && is_one_of_two(body, tokens, at, end, to)
            || text == "of" && next_capital && is_of_a_country(body, tokens, at, end)
            || text == "for" && next_capital && is_for_a_place(body, tokens, at, end, to)
        {
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
        if token.kind == Kind::Other
            && (text == "&" && next_capital || text == "/" && is_poll_of_two(body, tokens, end, to))
        {
            end += 2;
            continue;
        }
        // A nickname in the middle: James (Jim) Orde, James “Jim” Orde is left to the marks.
        break;
    }
    end
}
