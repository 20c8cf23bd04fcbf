//! Phrases read from their end: the one that ends before a verb, and the one before what stands between commas.

use super::{DIGRESSION, LONGEST_LIST, REPORTS, WORKS};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// Verbs that name who has a text without having written it.
pub const OBTAIN: &WordSet = words![
    "obtained", "seen", "reviewed", "viewed", "cited", "quoted", "shared", "leaked", "acquired", "examined",
];

pub(super) const LONGEST_LEFT: usize = 14;

impl Reading<'_> {
    /// The phrase before an apposition or a parenthesis that ends with the comma at `close`.
    pub(super) fn before_digression(&self, close: usize, from: usize) -> Option<Phrase> {
        let opener = if self.kind(close) == Kind::ParenClose {
            Kind::ParenOpen
        } else {
            self.kind(close)
        };
        let mut at = close;
        let mut fallback = None;
        // The first token of what is known for one of a list.
        let mut list = close;
        let mut steps = 0;
        while let Some(previous) = self.before(at) {
            if previous < from || steps > DIGRESSION {
                break;
            }
            at = previous;
            steps += 1;
            // "Omar Karim (R., Vell), another member"
            if opener == Kind::Comma
                && self.kind(at) == Kind::ParenClose
                && let Some(open) = self.parenthesis_to(at, from)
            {
                at = open;
                continue;
            }
            if self.kind(at) != opener || !self.tokens[at].is_outside() || at == from {
                continue;
            }
            // "the state's attorney there, Ana Vidal, said"
            let end = at - 1 - usize::from(self.is_one_of(at - 1, words!["there", "here", "then"]) && at > from + 1);
            if !self.tokens[end].is_outside() {
                continue;
            }
            let Some(p) = self.phrase_ending_at(end, from) else {
                continue;
            };
            if opener == Kind::Comma
                && let Some(who) = self.clause_around(&p, from, close)
            {
                // "Ana Vidal, whose mother, Ruth, died there, said": back to whom the clause is about.
                if self.is_word(who, "where") {
                    at = who;
                    continue;
                }
                if self.kind(who - 1) != Kind::Comma {
                    return self.holder_before(who, from).or_else(|| self.antecedent(who, from));
                }
                fallback = self
                    .phrase_ending_at(who - 2, from)
                    .filter(|p| p.first == from && matches!(p.head, Head::Noun(_)));
                at = who;
                continue;
            }
            let p = self
                .text_sent_to(&p, from)
                .or_else(|| self.who_acts_for(&p, from))
                .unwrap_or(p);
            match p.head {
                // "Ana Vidal, of Vell Road, Port Ansgar, who", "Ana Vidal, MP for Vell, who"
                Head::Name(_) if opener == Kind::Comma && self.holder_before(at, from).is_some() => {}
                Head::Name(m) => {
                    let mention = &self.mentions[m as usize];
                    let place = mention.sort == Sort::Place;
                    let before = (mention.title as usize).checked_sub(1);
                    // "president of the United Federation of Teachers"
                    let before = before.map(|b| if b > from && self.is_word(b, "the") { b - 1 } else { b });
                    let in_phrase = before.is_some_and(|b| {
                        b >= from
                            && self.is(b, Class::PREPOSITION)
                            && !self.is_one_of(b, words!["as", "than", "after", "before", "since", "until"])
                            && !(b > from && self.is_word(b, "by") && self.is_one_of(b - 1, WORKS))
                    });
                    // "which looks after Vell, the Far Shore, and Carrow, said"
                    let next = at + 2 + usize::from(self.is_word(at + 2, "the"));
                    let last_but_one = || {
                        self.is_word(at + 1, "and")
                            && self
                                .mention_at(next)
                                .is_some_and(|m| self.mentions[m].last as usize + 1 == close)
                    };
                    let in_list = mention.sort != Sort::Person && (list == at + 1 || last_but_one());
                    if in_list {
                        let article = p.first > from && self.is_word(p.first - 1, "the");
                        list = p.first - usize::from(article);
                    }
                    if !place && !in_phrase && !in_list && !self.is_object_of_who(&p, from) {
                        if let Some(main) = self.acts_upon(&p, from) {
                            return Some(main);
                        }
                        // "Ana Vidal, founder of Corvin Yards and Lines, praised": the last of what she founded.
                        let listed = (mention.title as usize)
                            .checked_sub(1)
                            .is_some_and(|b| b > from && self.is_word(b, "and"));
                        let main = if listed { self.main_subject(from, close) } else { None };
                        return Some(main.filter(|m| self.is_person_before_comma(m)).unwrap_or(p));
                    }
                }
                // "Ana Vidal, pictured with her husband, Tomas, said"
                Head::Noun(_) if opener == Kind::Comma && self.is_part_of_apposition(&p, from) => {}
                Head::Noun(n) if self.speaks(n as usize) && fallback.is_none() => {
                    if self.is(n as usize, Class::ANY_ROLE) && self.apposed_name(&p).is_some() {
                        return Some(p);
                    }
                    fallback = Some(p);
                }
                _ => {}
            }
        }
        fallback.or_else(|| self.main_subject(from, close))
    }

    /// The text whose addressee a phrase is: `A letter to` `residents` `, seen by the Post, states`.
    fn text_sent_to(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let to = phrase
            .first
            .checked_sub(1)
            .filter(|&to| to > from && self.is_word(to, "to"))?;
        let text = Class::MEDIUM.or(Class::SAY_NOUN);
        if !self.is(to - 1, text) || !self.tokens[to - 1].is_lower() {
            return None;
        }
        self.phrase_ending_at_bounded(to - 1, from)
            .filter(|p| matches!(p.head, Head::Noun(n) if self.speaks(n as usize)))
    }

    /// Who acts for whom a phrase names: `The lawyer defending` `Ana Vidal` `, Tomas Orde, said`.
    fn who_acts_for(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let participle = phrase.first.checked_sub(1).filter(|&i| i > from && self.acts_for(i))?;
        let outer = self.phrase_ending_at_bounded(participle - 1, from)?;
        Some(Phrase {
            last: phrase.last,
            ..outer
        })
    }

    /// Whether a preposition within what is said of somebody leads to a phrase, or to its last noun: `Ana Vidal, pictured with` `her husband`, `Ana Vidal,` `a friend of the victim`.
    fn is_part_of_apposition(&self, phrase: &Phrase, from: usize) -> bool {
        let governed = phrase
            .first
            .checked_sub(1)
            .is_some_and(|g| g > from && self.is(g, Class::PREPOSITION) && !self.is(g, Class::CONJUNCTION));
        let inner = matches!(phrase.head, Head::Noun(n) if (n as usize) < phrase.last);
        let Some(comma) = (from..phrase.first)
            .rev()
            .take(LONGEST_LEFT)
            .take_while(|&i| self.tokens[i].is_outside())
            .find(|&i| self.kind(i) == Kind::Comma)
            .filter(|&comma| comma > from)
        else {
            return false;
        };
        (governed || inner && comma + 1 == phrase.first)
            && (self.kind(comma - 1) == Kind::Number
                || self.mention_over(comma - 1).is_some_and(|m| {
                    let before = (self.mentions[m].title as usize).checked_sub(1).filter(|&b| b >= from);
                    before.is_none_or(|b| {
                        self.kind(b) == Kind::Comma || b == from && self.is_one_of(b, words!["but", "and", "yet"])
                    }) && self.people.sort_of(self.mentions[m].entity) == Sort::Person
                }))
    }

    /// Whether a phrase is what somebody is told of to do something with: `Ana Vidal, who leads the Harbour League, a lobby, said`.
    fn is_object_of_who(&self, phrase: &Phrase, from: usize) -> bool {
        let Some(verb) = phrase.first.checked_sub(1).filter(|&v| v > from) else {
            return false;
        };
        let t = &self.tokens[verb];
        let mut who = verb - 1;
        while who > from && self.is_filler(who) {
            who -= 1;
        }
        t.is_lower() && !t.is(Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::SPEECH)) && self.is_who(who)
    }

    /// The person at the head of a sentence of whom a participle tells that something is done to a phrase: `Ana Vidal` `, talking to pilots as she left` `the Harbour Club`.
    fn acts_upon(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        if !self.is_object(phrase, from) {
            return None;
        }
        let main = self.main_subject(from, phrase.first)?;
        let participle = main.last + 2;
        (self.is_person_before_comma(&main)
            && participle < phrase.first
            && self.tokens[participle].is_lower()
            && ["ing", "ed"]
                .iter()
                .any(|ending| self.text(participle).ends_with(ending)))
        .then_some(main)
    }

    /// Whether a phrase is a person's name with a comma after it.
    pub(super) fn is_person_before_comma(&self, phrase: &Phrase) -> bool {
        matches!(phrase.head, Head::Name(m)
            if self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person)
            && self.kind(phrase.last + 1) == Kind::Comma
    }

    /// The phrase that ends with the token `end`.
    pub fn phrase_ending_at(&self, end: usize, from: usize) -> Option<Phrase> {
        if self.is_subject_pronoun(end) {
            return Some(Phrase::pronoun(end));
        }
        // "someone behind him"
        if end >= from + 2
            && self.is_one_of(end, words!["me", "him", "her", "us", "them"])
            && self.is_one_of(end - 1, words!["behind", "beside", "near"])
        {
            let phrase = self.phrase_ending_at_bounded(end - 2, from)?;
            return Some(Phrase { last: end, ..phrase });
        }
        // "a nurse there"
        if end > from
            && self.is_one_of(end, words!["here", "nearby", "there"])
            && (self.is(end - 1, Class::ANY_ROLE.or(Class::PERSON))
                || self.is_people(end - 1)
                || self.is_one_of(end - 1, words!["authorities", "police"]))
        {
            return self.phrase_ending_at_bounded(end - 1, from);
        }
        let mut last = end;
        // "Okell’s, which owns a yard,": a name with an ending of its own.
        if self.kind(last) == Kind::Possessive
            && self.kind(last + 1) == Kind::Comma
            && last > from
            && self.mention_over(last - 1).is_some()
        {
            last -= 1;
        }
        if self.kind(last) == Kind::ParenClose {
            last = self.parenthesis_to(last, from)?.checked_sub(1)?;
        }
        let (mut first, head) = if let Some(first) = self.numbered(last).filter(|_| last > from) {
            (first.max(from), Head::Noun(last as u32 - 1))
        } else if let Some(m) = self
            .mention_over(last)
            .filter(|&m| self.mentions[m].last as usize == last)
        {
            (self.mentions[m].title as usize, Head::Name(m as u32))
        } else if self.is_percent(last)
            || self.kind(last) == Kind::Word
                && !self.is_negated(last)
                && !self.is(
                    last,
                    Class::PREPOSITION
                        .or(Class::CONJUNCTION)
                        .or(Class::AUX)
                        .or(Class::ADVERB),
                )
                && (!self.is(last, Class::DETERMINER)
                    || self.is_one_of(
                        last,
                        words![
                            "one", "another", "some", "others", "both", "many", "most", "all", "two", "three",
                            "several",
                        ],
                    ))
        {
            (last, Head::Noun(last as u32))
        } else {
            return None;
        };
        // The modifiers before it.
        let mut steps = 0;
        while first > from && steps < LONGEST_LEFT {
            let i = first - 1;
            let t = &self.tokens[i];
            steps += 1;
            if !t.is_outside() {
                break;
            }
            if let Some(m) = self.mention_over(i) {
                first = (self.mentions[m].title as usize).max(from);
                continue;
            }
            match t.kind {
                Kind::Possessive | Kind::Number => first = i,
                Kind::Word if self.is_second_team(i) => first = i,
                Kind::Word
                    if self.is_one_of(i, words!["first", "then", "last"])
                        && i > from
                        && (self.is(i - 1, Class::ROLE.or(Class::DETERMINER).or(Class::PERSON))
                            || self.is_word(i - 1, "former")) =>
                {
                    first = i;
                }
                Kind::Word
                    if t.is(Class::DETERMINER)
                        && (!self.is_one_of(i, words!["that", "which", "what", "whatever"])
                            // "That letter says": at the head of a sentence it is no conjunction.
                            || i == from && t.is_capital() && self.is_word(i, "that") && last == i + 1) =>
                {
                    first = i;
                    break;
                }
                Kind::Word
                    if t.is(Class::PREPOSITION
                        .or(Class::CONJUNCTION)
                        .or(Class::AUX)
                        .or(Class::WHO)
                        .or(Class::HE_SHE)
                        .or(Class::THEY)
                        .or(Class::ADVERB))
                        || self.is_one_of(i, words!["that", "which", "what", "whatever"]) =>
                {
                    break;
                }
                Kind::Word if t.is(Class::FINITE) && t.is_lower() => break,
                // "an analyst who covers Meridian said"
                Kind::Word if i > from + 1 && t.is_lower() && self.acts_in_relative(i, from) => break,
                // "a lawyer representing Ana Vidal"
                Kind::Word if i > from && i + 1 == first && matches!(head, Head::Name(_)) && self.acts_for(i) => {
                    break;
                }
                // "Vidal shared videos", "he had hired pilots"
                Kind::Word if i > from && t.is_lower() && self.text(i).ends_with("ed") && self.acts(i - 1) => break,
                // "on Monday Velmarian officials said"
                Kind::Word if t.is(Class::DAY) && i > from && self.is_word(i - 1, "on") && !self.is_time(end) => break,
                Kind::Word
                    if t.is(Class::SAY.or(Class::TELL))
                        && !self.is_one_of(i, words!["state", "report", "lead", "text", "email"])
                        // "the fire chief"
                        && !(i > from
                            && i + 1 == first
                            && (self.is_one_of(i - 1, words!["the", "a", "an"]) || self.kind(i - 1) == Kind::Possessive)
                            && self.is(first, Class::ANY_ROLE.or(Class::RANK).or(Class::PERSON))) =>
                {
                    break;
                }
                Kind::Word => first = i,
                _ => break,
            }
        }
        // "the former clerk and current mayor said", "the president and CEO said": one person by two offices.
        let office = match head {
            Head::Noun(n) => Some(n as usize),
            Head::Name(m) if self.mentions[m as usize].sort == Sort::Title => Some(last),
            _ => None,
        };
        if let Some(n) = office
            && self.is(n, Class::ANY_ROLE.or(Class::RANK).or(Class::EPITHET))
            && !self.is(first, Class::DETERMINER)
            && first >= from + 3
            && self.is_word(first - 1, "and")
            && let Some(outer) = self.phrase_ending_at_bounded(first - 2, from)
            && self.is_word(outer.first, "the")
            && matches!(outer.head, Head::Noun(_))
        {
            first = outer.first;
        }
        let phrase = Phrase { first, last: end, head };
        // "Republican claims" is no clause.
        if let Head::Name(m) = head
            && self.mentions[m as usize].sort == Sort::Place
            && self.is(end, Class::NATIONALITY)
            && self.text(end + 1).ends_with('s')
        {
            return None;
        }
        // "Vicar of Vell Ana Vidal"
        if let Head::Name(m) = head
            && first > from + 1
            && self.is_one_of(first - 1, words!["at", "for", "in", "of", "to"])
            && self.mentions[m as usize].sort == Sort::Person
            && let Some(outer) = self.phrase_ending_at_bounded(first - 2, from)
            && self.holder_of_long_office(outer.first, outer.head, first - 1, end + 1)
                == Some(self.mentions[m as usize].title as usize)
        {
            return Some(Phrase {
                first: outer.first,
                ..phrase
            });
        }
        // "a spokesman for the port": the head stands before the preposition.
        let directly = match head {
            // "the Attorney for Vell and Carrow Ana Vidal": a place of the office stands before the name.
            Head::Name(m) => {
                let mention = &self.mentions[m as usize];
                let placed = (mention.title..mention.first).any(|i| {
                    self.is(i as usize, Class::PLACE) && !self.is(i as usize, Class::TITLE.or(Class::ANY_ROLE))
                });
                // "Ana Vidal of the Vell-based Port Guild said"
                // "a manager at hedge fund Orde Capital testified"
                let apposed = first > from
                    && self.is_one_of(first - 1, words!["at", "of", "for", "with", "from"])
                    && (first..mention.title as usize).all(|i| self.tokens[i].is_lower() && self.kind(i) == Kind::Word)
                    && self.is((mention.title as usize).saturating_sub(1), Class::THING.or(Class::ORG));
                let body = (self.is(first, Class::DETERMINER) || apposed)
                    && matches!(self.people.sort_of(mention.entity), Sort::Organisation | Sort::Place);
                // "Ana Vidal of Vell's Harbour News said"
                let possessed = first > from
                    && first < mention.title as usize
                    && self.kind(mention.title as usize - 1) == Kind::Possessive
                    && self.is_one_of(first - 1, words!["of", "at", "from"])
                    && self.people.sort_of(mention.entity) != Sort::Person;
                let region = || {
                    first + 1 == mention.title as usize
                        && self.is_one_of(
                            first,
                            words!["central", "eastern", "northern", "southern", "upstate", "western"],
                        )
                };
                (mention.title as usize == first
                    || body
                    || region()
                    || possessed
                    || self.is(first, Class::DETERMINER)
                        && (first + 1..mention.title as usize)
                            .all(|i| self.tokens[i].is_lower() && !self.is(i, Class::ANY_ROLE)))
                    && !(placed && mention.sort == Sort::Person)
            }
            _ => true,
        };
        // "a spokesman for Port Ansgar and Carrow Police"
        if let Head::Name(_) = head
            && first > from + 3
            && let Some(outer) = self
                .phrase_ending_at_bounded(first - 2, from)
                .filter(|p| self.joins_names(p, first - 1))
        {
            return Some(Phrase { last: end, ..outer });
        }
        // "a memo obtained by the Post says": the memo.
        if first >= from + 3
            && self.is_word(first - 1, "by")
            && (self.is_one_of(first - 2, OBTAIN)
                // "a committee led by Ana Vidal called"
                || self.tokens[first - 2].is_lower()
                    && self.tokens[first - 3].is_lower()
                    && (self.text(first - 2).ends_with("ed")
                        || self.is_one_of(first - 2, words!["led", "run", "held", "brought", "sought", "sent", "made"]))
                    && self.speaks(first - 3))
            && self.tokens[first - 3].is_outside()
            && self.kind(first - 3) == Kind::Word
            && !self.is(first - 3, Class::AUX)
            && let Some(outer) = self.phrase_ending_at_bounded(first - 3, from)
            && !matches!(outer.head, Head::Pronoun)
        {
            return Some(Phrase { last: end, ..outer });
        }
        if first > from
            && directly
            && (self.is_one_of(
                first - 1,
                words![
                    "of", "for", "at", "with", "from", "in", "on", "to", "by", "inside", "within", "near"
                ],
            )
                // "a report about the complaint"
                || self.is_one_of(first - 1, words!["about", "into"])
                    && first >= from + 2
                    && self.is_one_of(first - 2, REPORTS))
            && first >= from + 2
            && self.tokens[first - 2].is_outside()
            && (self.kind(first - 2) == Kind::Word
                // "Rep. Ana Vidal (L.) of Vell"
                || self.kind(first - 2) == Kind::ParenClose && self.is_word(first - 1, "of")
                || (self.is_percent(first - 2) || self.kind(first - 2) == Kind::Number)
                    && self.is_word(first - 1, "of"))
            && !self.is(first - 2, Class::AUX.or(Class::ADVERB))
            && let Some(outer) = self.phrase_ending_at_bounded(first - 2, from)
        {
            let outer_speaks = match outer.head {
                // "an adviser to the president", "a report by an engineer"
                Head::Noun(n) if self.is_word(first - 1, "to") => self.is_one_of(
                    n as usize,
                    words![
                        "adviser",
                        "advisor",
                        "aide",
                        "assistant",
                        "ambassador",
                        "counsel",
                        "secretary",
                        "envoy",
                        "deputy",
                    ],
                ),
                Head::Noun(n) if self.is_word(first - 1, "by") => self.is_one_of(
                    n as usize,
                    words![
                        "report",
                        "study",
                        "letter",
                        "statement",
                        "memo",
                        "analysis",
                        "survey",
                        "poll",
                        "paper",
                        "article",
                    ],
                ),
                _ if self.is_one_of(first - 1, words!["to", "by"]) => false,
                Head::Noun(n) => {
                    self.speaks(n as usize)
                        || self.is_one_of(
                            n as usize,
                            words![
                                "one", "some", "many", "group", "number", "member", "members", "majority",
                            ],
                        )
                }
                // "questions on Capitol Hill from pilots who": where they were asked.
                Head::Name(_) => {
                    outer.first <= from
                        || !self.is_one_of(outer.first - 1, words!["on", "in", "at", "across", "around", "near"])
                }
                Head::Pronoun => false,
            };
            // "the mayor at the time said"
            if outer_speaks && self.is_circumstance(first - 1) {
                return Some(outer);
            }
            if outer_speaks {
                return Some(Phrase {
                    first: outer.first,
                    last: end,
                    head: outer.head,
                });
            }
        }
        let of_both = self.of_both(&phrase, from);
        Some(of_both.or_else(|| self.of_several(&phrase, from)).unwrap_or(phrase))
    }

    /// Who is of two, or speaks for two, the second of whom a name is: `a spokesman for Corvin and` `Pell`.
    fn of_both(&self, second: &Phrase, from: usize) -> Option<Phrase> {
        let Head::Name(m) = second.head else { return None };
        let and = second.first.checked_sub(1).filter(|&and| and > from + 2)?;
        let first = self.mention_over(and - 1)?;
        if !self.is_word(and, "and") || self.mentions[first].last as usize + 1 != and {
            return None;
        }
        let person = |m: usize| self.people.sort_of(self.mentions[m].entity) == Sort::Person;
        let outer = self.phrase_ending_at_bounded(and - 1, from)?;
        let small = (self.mentions[first].title as usize).checked_sub(1)?;
        let small = small.checked_sub(usize::from(self.is(small, Class::DETERMINER)))?;
        let speaks = matches!(outer.head, Head::Noun(n) if n as usize + 1 == small
            && (self.is(n as usize, Class::ANY_ROLE.or(Class::MEDIUM)) && !self.text(n as usize).ends_with('s')));
        // "a lawyer for the port and Ana Vidal said"
        let alike = !person(m as usize) || person(first) || self.is(and - 1, Class::TITLE);
        (speaks && alike && self.is_one_of(small, words!["at", "for", "from", "of"])).then_some(Phrase {
            last: second.last,
            ..outer
        })
    }

    /// Those who are of several, the last of whom a name is: `The ministers of Vell, Velmar and` `Carrow`.
    fn of_several(&self, last: &Phrase, from: usize) -> Option<Phrase> {
        let Head::Name(m) = last.head else { return None };
        let first = self.first_listed(m as usize, from)?;
        let small = first.checked_sub(1).filter(|&small| small > from)?;
        let outer = self.phrase_ending_at_bounded(small - 1, from)?;
        let speak = matches!(outer.head, Head::Noun(n) if n as usize + 1 == small
            && self.text(n as usize).ends_with('s')
            && self.speaks(n as usize)
            && self.is_people(n as usize));
        let of = self.is_word(small, "of") || self.is_one_of(small, words!["for", "from"]);
        (speak && of && !self.is_object(&outer, from)).then_some(Phrase {
            last: last.last,
            ..outer
        })
    }

    /// Where a list of bodies or places begins that ends with a name: `Vell, the Harbour Board and` `Carrow`.
    pub fn first_listed(&self, last: usize, from: usize) -> Option<usize> {
        let listed = |m: &Mention| {
            m.title == m.first
                && m.sort != Sort::Title
                && matches!(
                    self.people.sort_of(m.entity),
                    Sort::Organisation | Sort::Place | Sort::Unknown
                )
        };
        let begins = |m: &Mention| {
            let first = m.first as usize;
            let the = first
                .checked_sub(1)
                .filter(|&the| the >= from && self.is_word(the, "the"));
            the.unwrap_or(first)
        };
        let mention = &self.mentions[last];
        let mut first = begins(mention);
        let and = first
            .checked_sub(1)
            .filter(|&and| and > from && self.is_word(and, "and"))?;
        // "Vell, Velmar, and Carrow"
        let serial = and > from + 1 && self.kind(and - 1) == Kind::Comma;
        let mut joint = and - usize::from(serial);
        let mut members = 1;
        let mut known = self.people.sort_of(mention.entity) != Sort::Unknown;
        if !listed(mention) {
            return None;
        }
        while members < LONGEST_LIST
            && let Some(end) = joint
                .checked_sub(1)
                .filter(|&end| end >= from && self.tokens[end].is_outside())
            && let Some(member) = self.mention_over(end).map(|m| &self.mentions[m])
            && member.last as usize == end
            && member.first as usize >= from
            && listed(member)
        {
            known |= self.people.sort_of(member.entity) != Sort::Unknown;
            members += 1;
            first = begins(member);
            match first.checked_sub(1) {
                Some(comma) if comma > from && self.kind(comma) == Kind::Comma => joint = comma,
                _ => break,
            }
        }
        (known && members > 1 + usize::from(serial)).then_some(first)
    }

    /// Whether a name behind "and" belongs to whom or what somebody is for, and is no other speaker: `a spokesman for Port Ansgar` `and` `Carrow Police`.
    pub fn joins_names(&self, role: &Phrase, and: usize) -> bool {
        let person = |m: usize| self.people.sort_of(self.mentions[m].entity) == Sort::Person;
        let Head::Noun(n) = role.head else { return false };
        self.is_word(and, "and")
            && self.is(n as usize, Class::ANY_ROLE)
            && !self.text(n as usize).ends_with('s')
            && self.mention_over(and - 1).is_some_and(|first| {
                self.mentions[first].title as usize > n as usize
                    && self.mention_at(and + 1).is_some_and(|second| {
                        person(first) == person(second) && self.mentions[second].sort != Sort::Title
                    })
            })
    }

    /// Whether a word is the verb of a relative clause: `who` `covers`, `which also` `owns`, `pilots who` `follow`.
    fn acts_in_relative(&self, at: usize, from: usize) -> bool {
        let mut who = at - 1;
        while who > from && self.is(who, Class::ADVERB) {
            who -= 1;
        }
        if who <= from || !self.is(who, Class::WHO) || self.is_one_of(who, words!["whose", "whom"]) {
            return false;
        }
        let Some(antecedent) = (who - 1)
            .checked_sub(usize::from(self.kind(who - 1) == Kind::Comma))
            .filter(|&a| a >= from)
        else {
            return false;
        };
        let noun = !self.is(antecedent, Class::SPEECH.or(Class::THINK).or(Class::PREPOSITION))
            && (self.mention_over(antecedent).is_some()
                || self.speaks(antecedent)
                || antecedent > from && self.is(antecedent - 1, Class::DETERMINER));
        let several =
            self.text(antecedent).ends_with('s') || self.is_one_of(antecedent, words!["people", "men", "women"]);
        let text = self.text(at);
        let finite = if several {
            self.mention_over(at + 1).is_some()
        } else {
            text.ends_with('s')
        };
        noun && (text.ends_with("ed") || finite && !self.is_people(at))
    }

    /// Whether what ends with the token `end` does what a word in -ed behind it says, which is no adjective there.
    pub fn acts(&self, end: usize) -> bool {
        self.is_subject_pronoun(end)
            || self.is_one_of(end, words!["had", "has", "have"])
            || self.mention_over(end).is_some_and(|m| {
                self.mentions[m].last as usize == end && self.people.sort_of(self.mentions[m].entity) == Sort::Person
            })
    }

    pub(super) fn phrase_ending_at_bounded(&self, end: usize, from: usize) -> Option<Phrase> {
        // Each step goes to the left over at least two tokens, and a phrase is short.
        if end < from {
            None
        } else {
            self.phrase_ending_at(end, from.max(end.saturating_sub(40)))
        }
    }
}
