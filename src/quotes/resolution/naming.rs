//! The name under which a speaker is given.

use super::Speaker;
use super::texts::TEXTS;
use crate::quotes::attribution::Found;
use crate::quotes::lexicon::{Class, HashTable, Lexicon, WordSet, is_common, words};
use crate::quotes::names::{Mention, Sort, is_suffix};
use crate::quotes::phrases::Head;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Case, Kind};
use crate::quotes::{Context, Evidence};

/// How long a clause is at most by which somebody is told apart, in tokens.
const LONGEST_CLAUSE: usize = 14;

/// Letters in capitals that are no word may be initials where they are not more than this, in bytes.
const LONGEST_INITIALS: usize = 4;

/// What those do who are not named, which tells nothing of who they are.
const UNNAMED: &WordSet = words![
    "ask",
    "asked",
    "asks",
    "decline",
    "declined",
    "declines",
    "spoke",
    "speaks",
    "speak",
    "requested",
    "request",
    "insisted",
    "refused",
    "wished",
    "wanted",
    "want",
    "would",
    "could",
    "not",
    "identified",
    "anonymity",
    "anonymous",
    "named",
];

/// What a description begins with that tells of somebody who has not been spoken of.
const INDEFINITE: &WordSet = words![
    "a", "an", "one", "another", "two", "three", "four", "five", "six", "several", "some", "many", "few",
];

/// How many words of a headline are read as one name.
const LONGEST_IN_TITLE: usize = 4;

/// The names under which speakers are given; that of one with a name is made but once, however often it is asked for.
pub struct SpeakerNames<'r, 'a> {
    reading: &'r Reading<'a>,
    context: &'r Context<'r>,
    owners: &'r HashTable<u32, u32>,
    known: HashTable<u32, Option<String>>,
}

impl<'r, 'a> SpeakerNames<'r, 'a> {
    /// No names yet; `owners` are the entities whose relative, spokesman and so on a description means, by the token of its `his` or `her`.
    pub fn new(
        reading: &'r Reading<'a>,
        context: &'r Context<'r>,
        owners: &'r HashTable<u32, u32>,
    ) -> SpeakerNames<'r, 'a> {
        SpeakerNames {
            reading,
            context,
            owners,
            known: HashTable::default(),
        }
    }

    /// The name of a speaker; of one who is described as somebody's, by whose they are: `Ana Vidal’s spokesman`.
    pub fn of(&mut self, speaker: Speaker) -> Option<String> {
        let name = |speaker| speaker_name(self.reading, self.context, speaker);
        match speaker {
            Speaker::Entity(e) => self.known.entry(e).or_insert_with(|| name(speaker)).clone(),
            Speaker::Phrase(first, last) if let Some(&owner) = self.owners.get(&(first as u32)) => {
                let rest = name(Speaker::Phrase(first + 1, last))?;
                let owner = self.of(Speaker::Entity(owner))?;
                Some(format!("{owner}’s {rest}"))
            }
            _ => name(speaker),
        }
    }
}

/// The given name of one who is called by it and a surname, with the surname: `his wife, Ruth`, who is `Mrs Orde` later.
fn with_surname(reading: &Reading<'_>, entity: u32, name: &str) -> Option<String> {
    if !is_of_one_word(name) || reading.people.sort_of(entity) != Sort::Person {
        return None;
    }
    let other = |m: &&Mention| m.len() == 1 && reading.text(m.first as usize) != name;
    let addressed = |m: &&Mention| m.titled && reading.is(m.title as usize, Class::ADDRESS);
    let surname = reading.mentions_of(entity).filter(addressed).find(other)?;
    let given = reading.mentions_of(entity).find(|m| !m.titled)?;
    (reading.text(given.first as usize) == name).then(|| format!("{name} {}", reading.text(surname.first as usize)))
}

/// The person of whose name in full a handle is made: Ana Vidal, of `@AnaVidal`.
fn of_handle(reading: &Reading<'_>, handle: &str) -> Option<u32> {
    (0..reading.people.entities.len() as u32).find(|&e| {
        reading.people.sort_of(e) == Sort::Person
            && reading.fullest(e).is_some_and(|m| {
                let (given, surname) = (reading.text(m.first as usize), reading.text(m.last as usize));
                m.len() > 1
                    && handle.len() == given.len() + surname.len()
                    && handle.eq_ignore_ascii_case(&format!("{given}{surname}"))
            })
    })
}

/// The name under which a speaker is given.
fn speaker_name(reading: &Reading<'_>, context: &Context<'_>, speaker: Speaker) -> Option<String> {
    let entity = |e: u32| {
        reading.fullest(e).map_or_else(String::new, |m| {
            let name = tidy(reading.text_of(
                m.first as usize,
                before_honours(reading, m.first as usize, m.last as usize),
            ));
            // As the article also has it without.
            let bare = without_nickname(reading, m.first as usize, m.last as usize);
            let name = match bare {
                Some(bare)
                    if reading.mentions_of(e).any(|o| {
                        o.len() < m.len() && tidy(reading.text_of(o.first as usize, o.last as usize)) == bare
                    }) =>
                {
                    bare
                }
                _ => name,
            };
            if let Some(family) = reading.people.entities.get(e as usize).and_then(|e| e.family)
                && is_of_one_word(&name)
            {
                format!("{name} {}", reading.text(family as usize))
            } else if matches!(reading.people.sort_of(e), Sort::Person | Sort::Unknown) {
                out_of_capitals(name)
            } else {
                name
            }
        })
    };
    match speaker {
        Speaker::Entity(e) => {
            if let Some((first, last)) =
                reading
                    .people
                    .within_longer(e, reading.body, &reading.tokens, &reading.mentions)
            {
                return Some(tidy(reading.text_of(first, last)));
            }
            let name = Some(entity(e)).filter(|name| !name.is_empty())?;
            if let Some(bearer) = name.strip_prefix('@').and_then(|handle| of_handle(reading, handle)) {
                return Some(entity(bearer));
            }
            let name = with_surname(reading, e, &name).unwrap_or(name);
            let name = from_title(&name, context.title).unwrap_or(name);
            Some(match style_of(reading, e) {
                Some(style) if is_of_one_word(&name) => format!("{style} {name}"),
                _ => name,
            })
        }
        Speaker::Joint(a, b) => Some(format!("{} and {}", entity(a), entity(b))),
        Speaker::Phrase(first, last) => {
            if let Some(names) = reading.people_of_list(first, last) {
                let mut names: Vec<String> = reading.mentions[names].iter().map(|m| entity(m.entity)).collect();
                let last = names.pop()?;
                return Some(format!("{} and {last}", names.join(", ")));
            }
            let (first, last) = described(reading, first, last);
            // "Vidal and her colleagues": by her full name.
            if let Some(m) = reading.mention_at(first).map(|m| &reading.mentions[m])
                && reading.people.sort_of(m.entity) == Sort::Person
                && let Some(and) = (m.last as usize + 1..last).find(|&i| reading.is_word(i, "and"))
                && reading.mentions_in(&(and..last + 1)).is_empty()
            {
                return Some(format!("{} {}", entity(m.entity), tidy(reading.text_of(and, last))));
            }
            let words = described_in_capitals(tidy(reading.text_of(first, last)));
            Some(if opens_a_sentence(reading, first) {
                with_a_small_letter(words)
            } else {
                words
            })
        }
        Speaker::Author => match context.authors {
            [author] => Some(author.clone()),
            _ => None,
        },
        Speaker::Outlet => context.source.map(str::to_owned),
    }
}

/// Whether a description has its capital only because a sentence begins with it: `Two Velmarian pilots`, and not `Democratic pilots`.
fn opens_a_sentence(reading: &Reading<'_>, first: usize) -> bool {
    let token = &reading.tokens[first];
    let named = Class::PLACE
        .or(Class::NATIONALITY)
        .or(Class::GIVEN_NAME)
        .or(Class::EPITHET);
    let word = reading.text(first);
    token.case == Case::Capital
        && !token.is(named)
        && reading.mention_over(first).is_none()
        && (token.is(Class::DETERMINER.or(Class::ANY_ROLE).or(Class::PERSON))
            || is_common(word)
            || word.strip_suffix('s').is_some_and(is_common))
}

fn with_a_small_letter(words: String) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// The tokens of a description by which somebody is called: without the article, without when something was said, and without the verbs that a reading word by word has taken along.
fn described(reading: &Reading<'_>, begin: usize, mut last: usize) -> (usize, usize) {
    let mut first = begin;
    // "citing pilots", of whom something is said, and not "the ruling party"
    if first < last && reading.is(first, Class::SAYING.or(Class::COMMUNICATING)) && reading.is_several(last) {
        first += 1;
    }
    while first < last && reading.is_one_of(first, words!["a", "an", "the", "this", "that"]) {
        first += 1;
    }
    // "the pilots released hastily cut films", and not "the pilots interviewed by the board"
    let verb = (first + 1..last).find(|&i| {
        reading.is_several(i - 1)
            && reading.tokens[i].is_lower()
            && reading.text(i).ends_with("ed")
            // "court papers filed Wednesday by the guild"
            && !reading.is(i + 1 + usize::from(reading.is(i + 1, Class::DAY)), Class::PREPOSITION)
    });
    if let Some(verb) = verb {
        last = verb - 1;
    }
    let day = before_day(reading, first, last);
    if day == last {
        (first, with_clause(reading, begin, last))
    } else {
        (first, day)
    }
}

/// The last token of a description with the clause that tells who of several it is: `a former pilot` `who worked with Orde`, `one person` `involved in the talks`, and neither
/// `a pilot` `who asked not to be named` nor `a pilot` `wearing a hat`.
fn with_clause(reading: &Reading<'_>, first: usize, last: usize) -> usize {
    if !reading.speaks(last) && !reading.is_of_somewhere(last) {
        return last;
    }
    end_of_relative(reading, last + 1)
        .or_else(|| end_of_participle(reading, first, last + 1))
        .unwrap_or(last)
}

/// The last token of a relative clause by which somebody is told apart: `who worked with Orde`.
fn end_of_relative(reading: &Reading<'_>, who: usize) -> Option<usize> {
    if !reading.is_word(who, "who") || !reading.tokens[who].is_outside() {
        return None;
    }
    // "who has long argued", "who openly says"
    let mut verb = who + 1;
    while verb < who + 4 && reading.is_filler(verb) {
        verb += 1;
    }
    if reading.is(verb, Class::SPEECH.or(Class::CALL)) || reading.kind(verb) != Kind::Word {
        return None;
    }
    end_of_clause(reading, who, verb, |_| false)
}

/// The last token of a participle with its complement by which one of several is told apart, no comma before it: `a lawyer` `representing the family`.
fn end_of_participle(reading: &Reading<'_>, first: usize, participle: usize) -> Option<usize> {
    let indefinite = reading.is_one_of(first, INDEFINITE) || reading.kind(first) == Kind::Number;
    let text = || reading.is_text(participle - 1) || reading.is_one_of(participle - 1, TEXTS);
    if indefinite && let Some(end) = reading.end_of_meanwhile(participle) {
        return Some(end);
    }
    if !indefinite || !reading.is_restrictive_participle(participle) || text() {
        return None;
    }
    // "a lawyer representing the family in a statement", "a woman living there as she left"
    let circumstance = |i: usize| {
        reading.is_circumstance(i)
            || reading.is(i, Class::CONJUNCTION.or(Class::WHO).or(Class::SAYING)) && !reading.is_word(i, "and")
    };
    let end = end_of_clause(reading, participle, participle, circumstance).filter(|&end| end > participle)?;
    Some(before_day(reading, participle, end))
}

/// The last token of a clause that begins with `begin` and whose verb is at `verb`, before a comma, a stop, a verb of speech or what `parts` tells that it is no part of it.
fn end_of_clause(reading: &Reading<'_>, begin: usize, verb: usize, parts: impl Fn(usize) -> bool) -> Option<usize> {
    // "involved in the talks", "involved in peace talks said"
    let noun = |i: usize| {
        reading.is(i - 1, Class::DETERMINER) || reading.text(i).ends_with('s') && reading.is(i + 1, Class::SPEECH)
    };
    let end = (verb + 1..verb + LONGEST_CLAUSE).find(|&i| {
        let main = || {
            reading.is_one_of(
                i,
                words!["is", "are", "was", "were", "has", "have", "had", "will", "would"],
            ) && !reading.is_one_of(i - 1, words!["that", "which", "who", "and", "or"])
        };
        !matches!(reading.kind(i), Kind::Word | Kind::Number | Kind::Possessive)
            || !reading.tokens[i].is_outside()
            || reading.may_be_verb(i) && !noun(i)
            || parts(i)
            || main()
    })?;
    let closed = matches!(reading.kind(end), Kind::Comma | Kind::Stop)
        // "close to the police reports."
        || reading.is(end, Class::SPEECH.or(Class::AUX)) && !reading.is(end, Class::SAY_NOUN)
        || parts(end);
    let open = Class::PREPOSITION
        .or(Class::CONJUNCTION)
        .or(Class::DETERMINER)
        .or(Class::AUX);
    let whole = closed
        && !reading.is(end - 1, open)
        && !reading.is_subject_pronoun(end - 1)
        && !(begin + 1..end).any(|i| reading.is_one_of(i, UNNAMED));
    whole.then(|| end - 1)
}

/// The last token of a description before the day on which something was said: `a statement` `late on Monday night`, and not `the crowd at his Saturday` (`rally`).
fn before_day(reading: &Reading<'_>, first: usize, last: usize) -> usize {
    let back = |mut end: usize, over: &WordSet| {
        while end > first && reading.is_one_of(end, over) {
            end -= 1;
        }
        end
    };
    let day = back(last, words!["morning", "afternoon", "evening", "night"]);
    if day == first || !reading.is(day, Class::DAY) {
        return last;
    }
    let end = back(day - 1, words!["on", "late", "early", "last"]);
    let noun = reading.tokens[end].is_lower() && !reading.is(end, Class::PREPOSITION.or(Class::DETERMINER));
    if noun { end } else { last }
}

/// Whether a name is one word, the number of a monarch left out: `Elizabeth II`.
fn is_of_one_word(name: &str) -> bool {
    let mut words = name.split(' ').skip(1);
    words.all(|w| w.bytes().all(|b| matches!(b, b'I' | b'V' | b'X')))
}

/// What belongs to a single given name wherever it stands: `Prince`, `Pope`.
fn style_of<'a>(reading: &Reading<'a>, entity: u32) -> Option<&'a str> {
    let entity = reading.people.entities.get(entity as usize)?;
    let style = entity.style?;
    (entity.sort == Sort::Person).then(|| reading.text(style as usize))
}

/// A single name in full, where only the headline has it so: a given name before it, and what stands between.
fn from_title(name: &str, title: &str) -> Option<String> {
    if name.contains(' ') {
        return None;
    }
    fn bare(word: &str) -> &str {
        let w = word.trim_matches(|c: char| !c.is_alphanumeric());
        w.strip_suffix("'s").or_else(|| w.strip_suffix("’s")).unwrap_or(w)
    }
    let words: Vec<&str> = title.split_whitespace().map(bare).collect();
    let at = words.iter().position(|&w| w == name)?;
    // "Brandl, Vidal agree", "Brandl’s Vidal": another's name, or whose she is.
    let apart = |i: usize| {
        let word = title.split_whitespace().nth(i).unwrap_or_default();
        let plain = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        plain != words[i] && plain.strip_prefix(words[i]).is_none_or(|rest| rest != ".")
    };
    let lexicon = Lexicon::get();
    let other = Class::ORG
        .or(Class::PLACE)
        .or(Class::NATIONALITY)
        .or(Class::TITLE)
        .or(Class::ANY_ROLE)
        .or(Class::DATE)
        .or(Class::STOP);
    // "Thandiwe Orde sails again": no list has every given name.
    let unlisted = |i: usize| {
        let capital = words[i].starts_with(char::is_uppercase) && words[i].chars().skip(1).all(char::is_lowercase);
        i + 1 == at && capital && words[i].len() > 2 && !is_common(words[i]) && !lexicon.class(words[i]).is(other)
    };
    let given = (at.saturating_sub(LONGEST_IN_TITLE - 1)..at).rev().find(|&i| {
        words[i].starts_with(char::is_uppercase) && lexicon.class(words[i]).is(Class::GIVEN_NAME) || unlisted(i)
    })?;
    let between = &words[given + 1..at];
    let initials = between.iter().all(|w| {
        let letters = w.chars().count();
        letters <= 2 && w.chars().all(char::is_uppercase) && (letters == 1 || !lexicon.class(w).is(other))
    });
    (initials && words[given] != name && !(given..at).any(apart)).then(|| words[given..=at].join(" "))
}

/// The last token of a name before `KC`, `OBE` and other honours; `Jr.` and `III` tell one bearer from another and stay.
fn before_honours(reading: &Reading<'_>, first: usize, last: usize) -> usize {
    let mut end = last;
    while end > first + 1
        && reading.tokens.get(end).is_some_and(is_suffix)
        && !reading.is_one_of(end, words!["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])
    {
        end -= 1;
    }
    end
}

/// A name as it stands, but for a nickname in marks in the middle of it: `James “Jim” Orde`.
fn without_nickname(reading: &Reading<'_>, first: usize, last: usize) -> Option<String> {
    let mut marks = (first..=last).filter(|&i| matches!(reading.kind(i), Kind::Mark(_)));
    let (open, close) = (marks.next()?, marks.next()?);
    (marks.next().is_none() && open > first && close < last)
        .then(|| tidy(reading.text_of(first, open - 1)) + " " + &tidy(reading.text_of(close + 1, last)))
}

/// A name of several words, all of them in capitals as transcripts print them, in the usual letters.
fn out_of_capitals(name: String) -> String {
    // "UBL AG" is no shouted name.
    let short = || {
        name.split(' ')
            .all(|word| word.len() <= 3 && !Lexicon::get().class(word).is(Class::GIVEN_NAME))
    };
    if !name.contains(' ') || name.chars().any(char::is_lowercase) || short() {
        return name;
    }
    in_usual_letters(&name)
}

/// Words in capitals with the first letter of each alone in one.
fn in_usual_letters(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut within = false;
    for (i, c) in name.char_indices() {
        // McAllister
        let mc = name[..i].ends_with("MC") && !name[..i - 2].ends_with(char::is_alphabetic);
        if within && !mc {
            out.extend(c.to_lowercase());
        } else {
            out.push(c);
        }
        within = c.is_alphabetic();
    }
    out
}

/// A description, all of it in capitals as in a heading, in the usual letters: `unnamed shareholder in the ferries`, `VSC president`.
fn described_in_capitals(words: String) -> String {
    let somebody = Class::ANY_ROLE.or(Class::PERSON);
    let is = |word: &str, class: Class| Lexicon::get().class(word).is(class);
    let told = words.contains(' ') && words.split(' ').any(|word| is(word, somebody));
    if !told || words.chars().any(char::is_lowercase) {
        return out_of_capitals(words);
    }
    let each = words.split(' ').map(|word| {
        if is(word, somebody.or(Class::DETERMINER).or(Class::PREPOSITION)) || is_common(word) {
            word.to_lowercase()
        } else if word.len() > LONGEST_INITIALS {
            in_usual_letters(word)
        } else {
            word.to_owned()
        }
    });
    each.collect::<Vec<_>>().join(" ")
}

/// Where the words stand by which a speaker was found.
pub fn evidence(reading: &Reading<'_>, found: Option<&Found>, speaker: Option<Speaker>) -> Evidence {
    let bytes = |first: usize, last: usize| match (reading.tokens.get(first), reading.tokens.get(last)) {
        (Some(a), Some(b)) if a.start <= b.end => Some(a.start as usize..b.end as usize),
        _ => None,
    };
    let name = match speaker {
        Some(Speaker::Entity(e) | Speaker::Joint(e, _)) => reading
            .fullest(e)
            .and_then(|m| bytes(m.first as usize, m.last as usize)),
        Some(Speaker::Phrase(first, last)) => {
            let (first, last) = described(reading, first, last);
            bytes(first, last)
        }
        Some(Speaker::Author | Speaker::Outlet) | None => None,
    };
    Evidence {
        mention: found.and_then(|f| {
            let last = match f.phrase.head {
                Head::Noun(_) => reading.extended(&f.phrase, reading.tokens.len()),
                _ => f.phrase.last,
            };
            bytes(f.phrase.first, last)
        }),
        cue: found.and_then(|f| f.cue).and_then(|(a, b)| bytes(a, b)),
        name,
    }
}

/// White space of any kind, line breaks included, as single spaces, and nothing that only shows where a word may be broken.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        if word.is_ascii() {
            out.push_str(word);
        } else {
            out.extend(word.split(['\u{ad}', '\u{200b}', '\u{2060}', '\u{feff}']));
        }
    }
    out
}
