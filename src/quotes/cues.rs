//! Verbs that report, and whose they are: the subject of a verb, in either order and across what stands between.

use super::lexicon::{Class, Lexicon, WordSet, words};
use super::names::is_seat;
use super::phrases::{Head, Phrase, SETS, is_adverb};
use super::reading::Reading;
use super::tokens::Kind;

/// Verbs by which a text is put out by their subject.
pub const ISSUE: &WordSet = words![
    "sent",
    "sends",
    "issued",
    "issues",
    "released",
    "releases",
    "published",
    "publishes",
    "posted",
    "posts",
    "circulated",
    "delivered",
    "penned",
];

/// What somebody has found out and written, and speaks by.
const WORKS: &WordSet = words![
    "research",
    "study",
    "analysis",
    "report",
    "work",
    "survey",
    "poll",
    "paper",
    "article",
    "letter",
    "statement",
];

/// Verbs that name who has a text without having written it.
const OBTAIN: &WordSet = words![
    "obtained", "seen", "reviewed", "viewed", "cited", "quoted", "shared", "leaked", "acquired", "examined",
];

/// Texts in which a body says something.
const REPORTS: &WordSet = words![
    "report", "study", "paper", "ruling", "decision", "analysis", "review", "survey"
];

/// How sure it is that a verb reports speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Thought, or any verb of communication.
    Weak,
    /// A label, or a communication verb in its slot.
    Medium,
    /// A verb of speech.
    Strong,
}

/// How far before a text the verb of whoever issues it is looked for, in tokens.
const FARTHEST_VERB: usize = 12;

/// How far before the place where they are people are looked for whom a clause is about, in tokens.
const FARTHEST_PEOPLE: usize = 5;

/// How far a relative clause or an apposition is followed, in tokens.
const DIGRESSION: usize = 60;

/// How many tokens a participle has at most with all that belongs to it, where it stands between somebody and the verb.
const LONGEST_PARTICIPLE: usize = 12;

impl Reading<'_> {
    /// How sure it is that the finite verb at `token` reports speech.
    pub fn verb_strength(&self, token: usize) -> Option<Strength> {
        let t = self.tokens.get(token)?;
        if t.kind != Kind::Word
            || !t.is_outside()
            || t.is_capital()
                && !self.is_one_of(token, words!["Says", "Said", "Asked", "Adds", "Writes", "SAYS", "SAID"])
        {
            return None;
        }
        if t.is(Class::SAY.or(Class::TELL)) {
            Some(Strength::Strong)
        } else if t.is(Class::CALL) {
            Some(Strength::Medium)
        } else if t.is(Class::THINK.or(Class::COMMUNICATION)) && !self.is_people(token) {
            Some(Strength::Weak)
        } else {
            None
        }
    }

    /// Whether a clause is the object of the verb at `verb`: `Orde said the harbour was closed`.
    pub fn reports_clause(&self, verb: usize, limit: usize) -> bool {
        let begin = verb + 1 + usize::from(self.is_word(verb + 1, "that"));
        if begin >= limit || self.is(verb, Class::TELL) {
            return false;
        }
        self.phrase_at(begin, limit).is_some_and(|p| {
            let end = self.extended(&p, limit) + 1;
            end < limit
                && self.tokens[end].is_lower()
                && self.tokens[end].is_outside()
                && (self.is(end, Class::AUX.or(Class::FINITE))
                    || self.may_be_verb(end)
                    || self.text(end).ends_with("ed"))
        })
    }

    /// Whether the word is rather the plural of one for a person: `two former army officers`.
    pub fn is_people(&self, token: usize) -> bool {
        self.text(token).strip_suffix('s').is_some_and(|one| {
            Lexicon::get()
                .class(one)
                .is(Class::ANY_ROLE.or(Class::RANK).or(Class::PERSON))
        })
    }

    /// Whether the word is an adverb or auxiliary that may stand between subject and verb.
    pub fn is_filler(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|t| {
            (t.kind == Kind::Word
                && !t.is_capital()
                && (t.is(Class::ADVERB.or(Class::AUX)) || is_adverb(self.text(token))))
                || t.kind == Kind::Possessive && self.is_word(token + 1, "also")
        })
    }

    /// The verb of speech whose subject is `phrase`, looking to the right past appositions, relative clauses and prepositions.
    pub fn verb_after(&self, phrase: &Phrase, limit: usize) -> Option<usize> {
        let mut at = phrase.last + 1;
        let pronoun = phrase.head == Head::Pronoun;
        for _ in 0..24 {
            if at >= limit {
                return None;
            }
            let t = &self.tokens[at];
            if !t.is_outside() {
                return None;
            }
            match t.kind {
                Kind::ParenOpen => {
                    at = (at + 1..limit.min(at + 24)).find(|&i| self.kind(i) == Kind::ParenClose)? + 1;
                }
                Kind::Comma | Kind::Dash => {
                    if pronoun && t.kind == Kind::Dash {
                        return None;
                    }
                    // "Ana Vidal from Vell, told the Post": a comma too many.
                    if t.kind == Kind::Comma
                        && at > phrase.last + 1
                        && self.is(at + 1, Class::SPEECH)
                        && !self.is(at + 1, Class::SOFT)
                        && self.may_be_verb(at + 1)
                    {
                        return Some(at + 1);
                    }
                    at = self.close_of_digression(at, limit)? + 1;
                }
                Kind::Word => {
                    if self.is_filler(at) && !(t.is(Class::AUX) && self.starts_nominal(at + 1)) {
                        at += 1;
                        continue;
                    }
                    let modal = || {
                        self.is_one_of(
                            at - 1,
                            words![
                                "will", "would", "could", "may", "might", "can", "must", "should", "did", "does", "do",
                            ],
                        )
                    };
                    if self.verb_strength(at).is_some()
                        && (pronoun || modal() || self.may_be_verb(at) || self.agrees(phrase, at))
                    {
                        return Some(at);
                    }
                    // "went on to say", "was quoted as saying", "began by saying".
                    if self.is_word(at + 1, "as")
                        && self.is_one_of(at, words!["quoted", "cited", "heard", "recorded", "reported"])
                    {
                        return Some(at);
                    }
                    // "was overheard saying"
                    if self.is(at + 1, Class::SAYING)
                        && self.is_one_of(
                            at,
                            words!["overheard", "heard", "seen", "filmed", "recorded", "caught", "shown"],
                        )
                    {
                        return Some(at + 1);
                    }
                    if pronoun {
                        return None;
                    }
                    // "the senator and candidate told", "Ana Vidal and Tomas Brandl wrote"
                    if self.is_word(at, "and")
                        && let Some(p) = self.phrase_at(at + 1, limit)
                        && match (phrase.head, p.head) {
                            (Head::Name(_), Head::Name(_)) => true,
                            (Head::Noun(a), Head::Noun(b)) => {
                                let role = Class::ANY_ROLE.or(Class::RANK);
                                self.is(a as usize, role) && self.is(b as usize, role)
                            }
                            _ => false,
                        }
                    {
                        at = p.last + 1;
                        continue;
                    }
                    if t.is(Class::WHO) {
                        at = self.verb_of_relative(at, limit)?;
                        continue;
                    }
                    if at == phrase.last + 1 && matches!(phrase.head, Head::Noun(_)) {
                        // "a person close to Vidal said"
                        if self.is_one_of(at, words!["close", "loyal"]) && self.is_word(at + 1, "to") {
                            at += 1;
                            continue;
                        }
                        // "one pilot walking along the quay told"
                        if t.is_lower() && self.text(at).ends_with("ing") {
                            return self.verb_beyond_participle(at, limit);
                        }
                    }
                    if t.is(Class::PREPOSITION) {
                        // "a spokesman for the port said", "Orde of the union said".
                        match self.phrase_at(at + 1, limit) {
                            Some(p) => {
                                at = p.last + 1;
                                // "a spokesman for the Harbour military command said"
                                if matches!(phrase.head, Head::Noun(_)) {
                                    at = self.past_plain_nouns(at, limit);
                                }
                            }
                            None => return None,
                        }
                        continue;
                    }
                    return None;
                }
                _ => return None,
            }
        }
        None
    }

    /// The verb of speech behind a participle that tells what somebody is doing: `walking along the quay` `told`.
    fn verb_beyond_participle(&self, participle: usize, limit: usize) -> Option<usize> {
        (participle + 2..limit.min(participle + LONGEST_PARTICIPLE))
            .take_while(|&i| self.tokens[i].is_outside() && matches!(self.kind(i), Kind::Word | Kind::Possessive))
            .find(|&i| self.is_one_of(i, words!["said", "told", "says", "wrote", "tells"]))
            .filter(|&verb| {
                !self.is(
                    verb - 1,
                    Class::WHO.or(Class::AUX).or(Class::PREPOSITION).or(Class::HE_SHE),
                )
            })
    }

    /// The token after at most two nouns that go on from what a preposition governs: `the Harbour` `military command` `said`.
    pub fn past_plain_nouns(&self, at: usize, limit: usize) -> usize {
        let closed = Class::AUX
            .or(Class::FINITE)
            .or(Class::PREPOSITION)
            .or(Class::CONJUNCTION)
            .or(Class::ADVERB)
            .or(Class::WHO)
            .or(Class::DETERMINER)
            .or(Class::SPEECH);
        let plain = |i: usize| {
            i < limit
                && self.tokens[i].is_lower()
                && self.tokens[i].is_outside()
                && !self.is(i, closed)
                && !["ed", "ing", "ly"].iter().any(|ending| self.text(i).ends_with(ending))
        };
        let end = at + (at..at + 2).take_while(|&i| plain(i)).count();
        let speaks = self.may_be_verb(end) && self.verb_strength(end) == Some(Strength::Strong);
        if speaks || self.is_one_of(end, words!["in", "at", "on"]) {
            end
        } else {
            at
        }
    }

    /// A base form is a verb after a plural: "activists say".
    pub fn agrees(&self, phrase: &Phrase, verb: usize) -> bool {
        match phrase.head {
            Head::Noun(n) => {
                self.text(n as usize).ends_with('s')
                    || self.is_one_of(n as usize, words!["people", "police", "men", "women", "many", "some"])
                    || self.is_one_of(verb, words!["read", "thought", "shot", "cast"])
            }
            Head::Name(_) => self.is_one_of(
                verb,
                words!["read", "thought", "shot", "sum", "say", "tell", "forecast"],
            ),
            Head::Pronoun => true,
        }
    }

    fn starts_nominal(&self, at: usize) -> bool {
        self.is(at, Class::DETERMINER.or(Class::PREPOSITION)) && !self.is(at, Class::ADVERB)
    }

    /// The comma that ends the apposition or clause which the comma at `open` begins: the first one that a verb of speech follows.
    fn close_of_digression(&self, open: usize, limit: usize) -> Option<usize> {
        let mut at = open + 1;
        let end = limit.min(open + DIGRESSION);
        while at < end {
            match self.kind(at) {
                Kind::Stop if self.tokens[at].is_outside() => break,
                Kind::Comma | Kind::Dash | Kind::ParenClose => {
                    let mut next = at + 1;
                    while next < end && (self.is_filler(next)) {
                        next += 1;
                    }
                    if next < end
                        && self.tokens[next].is_outside()
                        && self
                            .verb_strength(next)
                            .is_some_and(|s| s >= Strength::Medium || self.may_be_verb(next))
                        && self.text(next) != "order"
                    {
                        return Some(at);
                    }
                }
                // "Ana Vidal, the host of “Harbour Hour,” said": the comma stands between the marks.
                _ if !self.tokens[at].is_outside() => {
                    let span = &self.spans[self.tokens[at].span as usize];
                    let next = span.last as usize + 1;
                    if next < end
                        && self.is_one_of(next, words!["said", "says", "told", "tells", "wrote"])
                        && self.ends_with_comma(span)
                    {
                        return Some(span.last as usize);
                    }
                }
                _ => {}
            }
            at = self.after(at);
        }
        // "Ana Vidal, an organiser of a class told the Post": the second comma has been forgotten.
        (open + 2..end)
            .take_while(|&i| {
                self.tokens[i].is_outside() && !matches!(self.kind(i), Kind::Stop | Kind::Comma | Kind::Dash)
            })
            .find(|&i| {
                self.is(i, Class::SPEECH)
                    && !self.is(i, Class::SOFT)
                    && self.is_one_of(
                        i,
                        words!["said", "told", "says", "wrote", "tells", "added", "explained"],
                    )
                    && self.kind(i - 1) == Kind::Word
                    && !self.is(
                        i - 1,
                        Class::WHO.or(Class::AUX).or(Class::PREPOSITION).or(Class::HE_SHE),
                    )
            })
            .filter(|_| {
                self.is(open + 1, Class::DETERMINER.or(Class::WHO))
                    || self.is(open + 1, Class::ANY_ROLE) && self.tokens[open + 1].is_lower()
            })
            .map(|i| i - 1)
    }

    /// The verb of speech of the main clause after a relative clause without commas: "the man who found it said".
    fn verb_of_relative(&self, who: usize, limit: usize) -> Option<usize> {
        (who + 2..limit.min(who + 20))
            .take_while(|&i| !matches!(self.kind(i), Kind::Stop | Kind::Mark(_) | Kind::Semicolon))
            .find(|&i| {
                self.is(i, Class::SPEECH) && self.may_be_verb(i) && !self.is(i - 1, Class::PREPOSITION.or(Class::WHO))
            })
    }

    /// The subject of the verb at `verb`, looking to the left, not beyond `from`.
    pub fn subject_before(&self, verb: usize, from: usize) -> Option<Phrase> {
        let mut at = verb.checked_sub(1)?;
        let mut steps = 0;
        // Auxiliaries and adverbs; "and", where the verb shares the subject of the one before.
        loop {
            if at < from || steps > 8 {
                return None;
            }
            if self.is_filler(at) || (self.is_word(at, "not") || self.is_who(at)) && steps > 0 {
                if self.is_who(at) {
                    return self.antecedent(at, from);
                }
                at = at.checked_sub(1)?;
                steps += 1;
                continue;
            }
            // "Orde earlier this year told", "Orde Tuesday told"
            if steps == 0
                && at > from + 1
                && let Some(before) = self.before_time(at, from)
            {
                at = before;
                steps += 1;
                continue;
            }
            // "Vidal, who in March declared", "who in 2010 declared"
            if at >= from + 2
                && (self.is(at, Class::DATE) && self.tokens[at].is_capital()
                    || self.kind(at) == Kind::Number && self.text(at).len() == "2010".len())
                && self.is_one_of(at - 1, words!["in", "on", "since", "last"])
            {
                at -= 2;
                steps += 1;
                if self.is_who(at) {
                    return self.antecedent(at, from);
                }
                continue;
            }
            break;
        }
        if !self.tokens[at].is_outside() {
            return self.earlier_subject(at, from);
        }
        let t = &self.tokens[at];
        match t.kind {
            Kind::Comma | Kind::Dash | Kind::ParenClose => self
                .named_after_title(at, from)
                .or_else(|| self.before_digression(at, from)),
            Kind::Other if self.is_percent(at) => self.phrase_ending_at(at, from),
            Kind::Word | Kind::Possessive | Kind::Number => {
                if self.is_one_of(at, words!["and", "but", "then", "or"]) {
                    return self.earlier_subject(at, from);
                }
                if self.is_who(at) || self.is_one_of(at, words!["which", "that"]) {
                    return self.antecedent(at, from);
                }
                // "the man who an official said was shouting", "a claim that Vidal said was"
                if self.is(at, Class::SAY) && at + 1 < verb && at > from && self.may_be_verb(at) {
                    let teller = self.phrase_ending_at(at - 1, from)?;
                    let who = teller.first.checked_sub(1).filter(|&w| w > from && self.is_who(w));
                    return who.map_or(Some(teller), |who| self.antecedent(who, from));
                }
                let phrase = self.phrase_ending_at(at, from)?;
                if let Some(before) = self.before_medium(&phrase, from) {
                    // "the Harbour Board, which in a June report called"
                    return if self.kind(before) == Kind::Comma {
                        self.before_digression(before, from)
                    } else {
                        self.antecedent(before, from)
                    };
                }
                Some(
                    self.beyond_relative(&phrase, from)
                        .or_else(|| self.name_of_open_apposition(&phrase, from))
                        .or_else(|| self.before_modifiers(&phrase, from))
                        .unwrap_or(phrase),
                )
            }
            _ => None,
        }
    }

    /// Those whom the words up to a phrase only tell apart, none of which is a verb of theirs: `Two advisers under the old board wrote`, `Lawyers for the pilot behind a
    /// complaint related to Orde’s calls with the mayor said`.
    fn before_modifiers(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let governor = phrase.first.checked_sub(1).filter(|&g| g > from + 1)?;
        let small = Class::PREPOSITION;
        let clausal = Class::CONJUNCTION.or(Class::AUX).or(Class::WHO).or(Class::FINITE);
        if !self.is(governor, small) || self.is(governor, clausal) || self.is_subject_pronoun(phrase.first) {
            return None;
        }
        // "the director of harbour affairs Ana Vidal"
        if matches!(phrase.head, Head::Name(m) if phrase.first < self.mentions[m as usize].first as usize
            && self.people.sort_of(self.mentions[m as usize].entity) == super::names::Sort::Person)
        {
            return None;
        }
        let main = self.main_subject(from, phrase.first)?;
        let Head::Noun(noun) = main.head else { return None };
        let people = self.is_people(noun as usize) || self.is(noun as usize, Class::ANY_ROLE);
        let joined = main.last + 1;
        let plain = |i: usize| {
            let t = &self.tokens[i];
            // "related to", "accused of"
            let participle = self.text(i).ends_with("ed") && self.is(i + 1, small);
            t.is_outside()
                && matches!(t.kind, Kind::Word | Kind::Number | Kind::Possessive)
                && !(t.is_lower()
                    && (t.is(clausal) || self.may_be_verb(i) || self.text(i).ends_with("ed") && !participle))
        };
        (people && joined <= governor && self.is(joined, small) && (joined..governor).all(plain)).then_some(main)
    }

    /// The comma or relative pronoun before the means by which somebody says what follows: `Ana Vidal, a lawyer for Orde` `, in a statement denied`.
    fn before_medium(&self, phrase: &Phrase, from: usize) -> Option<usize> {
        let Head::Noun(noun) = phrase.head else { return None };
        let before = phrase.first.checked_sub(2).filter(|&c| c > from)?;
        let related = || self.is_word(before, "which") || self.is_who(before);
        let means = self.is(noun as usize, Class::MEDIUM)
            || self.is(noun as usize, Class::THING.or(Class::SAY_NOUN)) && self.is_one_of(noun as usize, REPORTS);
        (means
            && self.is_one_of(before + 1, words!["in", "on", "via", "through", "during"])
            && (self.kind(before) == Kind::Comma && self.is(noun as usize, Class::MEDIUM) || related()))
        .then_some(before)
    }

    /// Whether the word is the pronoun, and not the World Health Organization.
    fn is_who(&self, at: usize) -> bool {
        if !self.text(at).starts_with(['w', 'W']) {
            return false;
        }
        // "who’d", "who’s"
        let leans = self
            .text(at)
            .split_once(['\'', '’'])
            .is_some_and(|(who, _)| who.eq_ignore_ascii_case("who"));
        leans || self.is_word(at, "who") && self.is(at, Class::WHO)
    }

    /// The token before a time that ends with the token `at`: `Orde` `earlier this year`, `Orde` `late Tuesday`.
    fn before_time(&self, at: usize, from: usize) -> Option<usize> {
        let day = self.is(at, Class::DATE) && self.tokens[at].is_capital() && self.mention_over(at).is_none();
        let this = self.is_one_of(
            at,
            words!["year", "month", "week", "night", "morning", "evening", "afternoon"],
        ) && self.is_one_of(at - 1, words!["this", "last"]);
        if !day && !this {
            return None;
        }
        let before = (at - usize::from(this)).checked_sub(1)?;
        let late = self.is_one_of(before, words!["early", "earlier", "late", "later"]);
        let before = before.checked_sub(usize::from(late))?;
        let closed = Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::DETERMINER);
        (before >= from
            && self.tokens[before].is_outside()
            && self.kind(before) == Kind::Word
            && !self.is(before, closed))
        .then_some(before)
    }

    /// Whether a phrase is rather what a verb before it is about: `after it left the guild`.
    pub fn is_object(&self, phrase: &Phrase, from: usize) -> bool {
        let begins_clause = Class::CONJUNCTION
            .or(Class::PREPOSITION)
            .or(Class::SPEECH)
            .or(Class::THINK)
            .or(Class::WHO)
            .or(Class::ADVERB)
            .or(Class::DETERMINER);
        phrase
            .first
            .checked_sub(1)
            .is_some_and(|b| b >= from && self.tokens[b].is_lower() && !self.is(b, begins_clause))
    }

    /// The noun before a relative pronoun.
    fn antecedent(&self, who: usize, from: usize) -> Option<Phrase> {
        let mut at = who.checked_sub(1)?;
        if at < from {
            return None;
        }
        if matches!(self.kind(at), Kind::Comma | Kind::Dash) {
            at = at.checked_sub(1)?;
        }
        // "Ana Vidal, R-North Vell, who"
        if let Some(seat) = (from + 2..=at)
            .rev()
            .take(LONGEST_SEAT)
            .find(|&i| is_seat(self.body, &self.tokens, i))
        {
            at = seat - 2;
        }
        if at < from || !self.tokens[at].is_outside() {
            return None;
        }
        let phrase = self.phrase_ending_at(at, from)?;
        let Head::Noun(noun) = phrase.head else {
            return Some(self.member_before(&phrase, who, from).unwrap_or(phrase));
        };
        // "messages from Orde, who called it": no message is somebody.
        let somebody = self.is(noun as usize, Class::ANY_ROLE.or(Class::PERSON).or(Class::RANK))
            || self.is_people(noun as usize)
            || self.is_one_of(
                noun as usize,
                words![
                    "people", "men", "women", "children", "one", "some", "many", "group", "family", "crowd", "couple",
                ],
            );
        if self.is_word(who, "who")
            && !somebody
            && let Some(m) = self.mention_over(at).filter(|&m| self.mentions[m].last as usize == at)
        {
            return Some(self.name(m));
        }
        // "people all over the country who say"
        if self.is_word(who, "who")
            && !somebody
            && let Some(people) = (from..phrase.first).rev().take(FARTHEST_PEOPLE).find(|&i| {
                self.tokens[i].is_lower()
                    && self.tokens[i].is_outside()
                    && (self.is_people(i) || self.is_one_of(i, words!["people", "men", "women", "those"]))
            })
            && (people + 1..phrase.first).all(|i| self.kind(i) == Kind::Word && !self.is(i, Class::AUX))
        {
            return self.phrase_ending_at(people, from);
        }
        // "reviews from analysts who said"
        let inner = at > phrase.first
            && at != noun as usize
            && self.is_word(who, "who")
            && !somebody
            && self.is_people(at)
            && self.tokens[at].is_lower();
        if inner {
            return Some(Phrase {
                first: at,
                last: at,
                head: Head::Noun(at as u32),
            });
        }
        if let Some(author) = self.author_before(&phrase, noun as usize, from) {
            return Some(author);
        }
        Some(self.apposed_to(&phrase, from).unwrap_or(phrase))
    }

    /// Who stands before the body that they belong to, where "who" cannot mean the body: `a blogger at the conservative Vell Tides, who called`.
    fn member_before(&self, body: &Phrase, who: usize, from: usize) -> Option<Phrase> {
        let Head::Name(m) = body.head else { return None };
        let member = body.first.checked_sub(2).filter(|&i| i > from)?;
        let person = self.people.sort_of(self.mentions[m as usize].entity) == super::names::Sort::Person;
        let belongs = !person
            && self.is_word(who, "who")
            && self.is_one_of(member + 1, words!["at", "of", "for", "from", "with"])
            && self.tokens[member].is_lower()
            && self.tokens[member].is_outside()
            && (self.is(member, Class::ANY_ROLE.or(Class::PERSON)) || self.is_people(member));
        belongs.then(|| self.phrase_ending_at(member, from)).flatten()
    }

    /// Who does something in a text of theirs, of which a relative clause goes on: `The Post criticised him in a red headline` `that said`.
    pub fn author_before(&self, text: &Phrase, noun: usize, from: usize) -> Option<Phrase> {
        let small = text.first.checked_sub(1).filter(|&b| b > from)?;
        let theirs = (self.is(noun, Class::MEDIUM.or(Class::SAY_NOUN).or(Class::UNTITLED))
            || self.is_one_of(noun, words!["post", "tweet"]))
            && self.is_one_of(text.first, words!["a", "an", "another", "his", "her", "its", "their"])
            && (self.is_one_of(small, words!["in", "via", "through"])
                // "followed with a post", and not "at odds with its statement"
                || self.is_word(small, "with") && self.is_one_of(text.first, words!["a", "an", "another"]));
        if !theirs {
            return None;
        }
        let verb = (from.max(small.saturating_sub(FARTHEST_VERB))..small)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
            .find(|&i| {
                self.tokens[i].is_lower()
                    && (self.may_be_verb(i) || self.is(i, Class::FINITE) || self.text(i).ends_with("ed"))
            })?;
        self.subject_before(verb, from)
            .filter(|p| !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)))
    }

    /// The noun that a relative clause before the verb tells of: `an article that ran in the Post described`, `the man who had found it said`.
    fn beyond_relative(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        if phrase.head == Head::Pronoun {
            return None;
        }
        let before = phrase.first.checked_sub(1).filter(|&b| b > from + 1)?;
        // "a report diagnosing the guild’s ills suggested", "a man wearing a mask said"
        if self.text(before).ends_with("ing")
            && self.tokens[before].is_lower()
            && self.tokens[before].is_outside()
            && self.is(phrase.first, Class::DETERMINER)
            && matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize))
            && self.kind(before - 1) == Kind::Word
            && self.tokens[before - 1].is_outside()
            && !self.is(
                before - 1,
                Class::AUX
                    .or(Class::PREPOSITION)
                    .or(Class::ADVERB)
                    .or(Class::CONJUNCTION),
            )
        {
            return self
                .phrase_ending_at(before - 1, from)
                .filter(|p| !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)));
        }
        let verb = if self.is(before, Class::PREPOSITION) {
            before - 1
        } else {
            before
        };
        // "a source speaking to the Post said"
        if verb < before
            && verb > from
            && self.is_one_of(
                verb,
                words!["speaking", "talking", "writing", "reporting", "testifying", "briefing"],
            )
            && self.tokens[verb - 1].is_lower()
            && self.tokens[verb - 1].is_outside()
            && (self.is(verb - 1, Class::ANY_ROLE.or(Class::PERSON)) || self.is_people(verb - 1))
        {
            return self.phrase_ending_at(verb - 1, from);
        }
        // "a statement issued before the speech said"
        let text = verb.checked_sub(1).filter(|&t| t > from);
        if let Some(text) = text.filter(|&t| {
            verb < before
                && self.is_one_of(verb, SETS)
                && !self.is_word(verb, "attributed")
                && self.tokens[t].is_lower()
                && self.tokens[t].is_outside()
                && self.is(t, Class::MEDIUM.or(Class::THING).or(Class::SAY_NOUN))
        }) {
            return self.phrase_ending_at(text, from);
        }
        let finite = self.tokens[verb].is_lower()
            && self.tokens[verb].is_outside()
            && !self.is(verb, Class::SPEECH.or(Class::THINK))
            // "a farmer who votes for them says"
            && (["ed", "s"].iter().any(|ending| self.text(verb).ends_with(ending)) || self.is(verb, Class::FINITE));
        if !finite {
            return None;
        }
        let mut who = verb.checked_sub(1)?;
        while who > from && self.is_filler(who) {
            who -= 1;
        }
        (who > from && (self.is_who(who) || self.is_one_of(who, words!["that", "which"])))
            .then(|| self.antecedent(who, from))
            .flatten()
            .filter(|p| !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)))
    }

    /// The person to whose name a description is set: `Ana Vidal, the port's director`, `Ana Vidal (Lab., Vell), another member of the board`.
    fn apposed_to(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let comma = phrase
            .first
            .checked_sub(1)
            .filter(|&c| c > from && self.kind(c) == Kind::Comma)?;
        let noun = match phrase.head {
            Head::Noun(noun) => noun,
            // "Ana Vidal, a Democrat, who"
            Head::Name(m) if self.is(self.mentions[m as usize].last as usize, Class::ROLE.or(Class::EPITHET)) => {
                self.mentions[m as usize].last
            }
            _ => return None,
        };
        let described = self.is(phrase.first, Class::DETERMINER)
            && (self.is(noun as usize, Class::ANY_ROLE.or(Class::PERSON).or(Class::RANK))
                || self.speaks(noun as usize));
        let mut end = comma - 1;
        if self.kind(end) == Kind::ParenClose {
            end = (from..end)
                .rev()
                .take(12)
                .find(|&i| self.kind(i) == Kind::ParenOpen)?
                .checked_sub(1)?;
        }
        let m = self
            .mention_over(end)
            .filter(|&m| described && self.mentions[m].last as usize == end)?;
        let sort = self.people.sort_of(self.mentions[m].entity);
        // "the Port League, the pilots' lobby, which said": a body by what it is.
        let body = sort == super::names::Sort::Organisation
            && self.is_one_of(phrase.first, words!["a", "an", "the"])
            && self.is(noun as usize, Class::ORG.or(Class::THING))
            && self.tokens[noun as usize].is_lower();
        (sort == super::names::Sort::Person || body).then(|| self.name(m))
    }

    /// Whose apposition a phrase ends where its second comma has been forgotten: `Ana Vidal, an Independent wrote`, `Tomas Brandl, owner of the Vell Rovers said`.
    fn name_of_open_apposition(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let person = |p: &Phrase| {
            matches!(p.head, Head::Name(m)
                if self.people.sort_of(self.mentions[m as usize].entity) == super::names::Sort::Person)
        };
        if matches!(phrase.head, Head::Pronoun) || person(phrase) {
            return None;
        }
        let main = self.main_subject(from, phrase.last)?;
        let comma = main.last + 1;
        let opens = person(&main)
            && self.kind(comma) == Kind::Comma
            && comma < phrase.last
            && (self.is_one_of(comma + 1, words!["a", "an", "the", "another", "writing", "speaking"])
                || self.is(comma + 1, Class::ANY_ROLE) && self.tokens[comma + 1].is_lower());
        // "Ana Vidal, the director who led the guild said": of what she did it only matters that nothing breaks it off.
        let end = (comma + 2..phrase.last)
            .find(|&i| self.is_word(i, "who") && self.is(i - 1, Class::ANY_ROLE))
            .map_or(phrase.last, |who| who - 1);
        let breaks = |i: usize| {
            !self.tokens[i].is_outside()
                || matches!(self.kind(i), Kind::Comma | Kind::Semicolon | Kind::Dash | Kind::Stop)
        };
        let plain = !(comma + 1..=phrase.last).any(breaks)
            && !(comma + 1..=end).any(|i| {
                self.tokens[i].is_lower()
                    && (self.is(i, Class::AUX.or(Class::FINITE).or(Class::WHO)) || self.may_be_verb(i))
            });
        (opens && plain).then_some(main)
    }

    /// A mention as a phrase, its title included.
    pub fn name(&self, mention: usize) -> Phrase {
        Phrase {
            first: self.mentions[mention].title as usize,
            last: self.mentions[mention].last as usize,
            head: Head::Name(mention as u32),
        }
    }

    /// The person between a comma within marks and the comma at `close`: `the host of “Meet the Pilots,” Ana Vidal,`.
    fn named_after_title(&self, close: usize, from: usize) -> Option<Phrase> {
        let m = self.mention_over(close.checked_sub(1)?)?;
        let before = (self.mentions[m].title as usize).checked_sub(1).filter(|&b| b > from)?;
        let span = self.spans.get(self.tokens[before].span as usize)?;
        let person = self.people.sort_of(self.mentions[m].entity) == super::names::Sort::Person;
        let led = || {
            self.is(
                (span.first as usize).saturating_sub(1),
                Class::PREPOSITION.or(Class::MEDIUM),
            )
        };
        (person && self.ends_with_comma(span) && led()).then(|| self.name(m))
    }

    /// The subject of the clause before: for verbs that share it.
    pub fn earlier_subject(&self, before: usize, from: usize) -> Option<Phrase> {
        let mut at = before;
        let mut steps = 0;
        // ", but said": shared with the whole of what stands before.
        let apart =
            self.is_one_of(before, words!["and", "but"]) && before > from && self.kind(before - 1) == Kind::Comma;
        // "people who look at it and say"
        let says = self.is_word(before, "and") && self.is_one_of(before + 1, words!["say", "ask", "think", "claim"]);
        while let Some(previous) = self.before(at) {
            if previous < from || steps > 80 {
                break;
            }
            at = previous;
            steps += 1;
            if !self.tokens[at].is_outside() {
                continue;
            }
            if says
                && steps < 8
                && self.is_who(at)
                && self.tokens[at + 1].is_lower()
                && !self.is(at + 1, Class::AUX)
                && !["s", "ed"].iter().any(|ending| self.text(at + 1).ends_with(ending))
            {
                return self.antecedent(at, from);
            }
            if self
                .verb_strength(at)
                .is_some_and(|s| s >= Strength::Medium || self.is(at, Class::THINK))
                && self.may_be_verb(at)
                && !self.text(at).ends_with("ing")
                && let Some(p) = self.subject_before_plain(at, from)
                && !(apart && self.is_complement(&p, from))
                // "Asked if they would share emails, Orde left and said": a verb and its object.
                && !(matches!(p.head, Head::Noun(_))
                    && p.first > from
                    && self.is_one_of(p.first - 1, words!["would", "will", "could", "may", "might", "can", "must", "should", "to", "not"]))
                // "Vidal says nobody knows the man who attacked it but says": another tense is of another.
                && !(self.is_who(p.first) && self.is(before + 1, Class::SAY) && self.text(before + 1).ends_with('s') != self.text(at).ends_with('s'))
                // "At a meeting held in Vell, Orde listened but urged"
                && !(self.is(at, Class::SOFT.or(Class::THINK))
                    && p.first > from
                    && p.head != Head::Pronoun
                    && !self.is_word(p.first - 1, "by")
                    && self.is(p.first - 1, Class::PREPOSITION)
                    && !self.is(p.first - 1, Class::CONJUNCTION))
                // "just before the board met, he went on the air and said": the clause before the main one shares nothing.
                && !(p.first > from
                    && self.is_one_of(p.first - 1, words!["when", "after", "before", "as", "since", "while", "until"])
                    && self.tokens[p.first - 1].is_outside()
                    && self.opens_main_clause(at, before))
                // "He was arrested, the complaint says, and asked": what is inserted has no part in it.
                && !(p.first > from + 1
                    && self.kind(p.first - 1) == Kind::Comma
                    && self.kind(at + 1) == Kind::Comma
                    && p.last + 1 == at)
            {
                return Some(self.before_relative(&p, from).unwrap_or(p));
            }
        }
        // "You lose your boat, and Orde comes along and says"
        let acts = |p: &Phrase| {
            let verb = p.last + 1;
            self.begins_predicate(verb, before)
                || self.is(verb, Class::FINITE)
                || self.tokens[verb].is_lower() && self.text(verb).ends_with('s')
        };
        self.joined_subject(before, from)
            .filter(acts)
            .or_else(|| self.main_subject(from, before))
    }

    /// Whether a comma after the verb at `at` ends its clause, and a pronoun begins another before `limit`.
    fn opens_main_clause(&self, at: usize, limit: usize) -> bool {
        (at + 1..limit).any(|i| {
            self.kind(i) == Kind::Comma
                && self.tokens[i].is_outside()
                && i + 1 < limit
                && self.is_subject_pronoun(i + 1)
        })
    }

    /// Whose clause it is that ends with a phrase after a preposition, where a relative clause tells of whom it is: `The man who took money during his campaign` `scorned`.
    fn before_relative(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let governor = phrase.first.checked_sub(1).filter(|&g| g > from)?;
        if !self.is(governor, Class::PREPOSITION) || self.is(governor, Class::CONJUNCTION) {
            return None;
        }
        let main = self.main_subject(from, phrase.first)?;
        let who = main.last + 1;
        let speaks = !matches!(main.head, Head::Noun(n) if !self.speaks(n as usize));
        let inside = |i: usize| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma;
        (speaks && who < governor && self.is_who(who) && (who..governor).all(inside)).then_some(main)
    }

    /// Whether the clause of a subject is what somebody says or thinks: `said that the report`, `thinks the report`.
    fn is_complement(&self, subject: &Phrase, from: usize) -> bool {
        subject.first.checked_sub(1).filter(|&b| b > from).is_some_and(|b| {
            let verb = if self.is_word(b, "that") { b - 1 } else { b };
            self.is(verb, Class::SPEECH.or(Class::THINK)) && self.may_be_verb(verb)
        })
    }

    /// [`Self::subject_before`] without sharing, so that the search cannot recur.
    fn subject_before_plain(&self, verb: usize, from: usize) -> Option<Phrase> {
        let mut at = verb.checked_sub(1)?;
        while at >= from && self.is_filler(at) {
            at = at.checked_sub(1)?;
        }
        if at < from || !self.tokens[at].is_outside() {
            return None;
        }
        match self.kind(at) {
            Kind::Comma | Kind::Dash | Kind::ParenClose => self.before_digression(at, from),
            Kind::Word if self.is(at, Class::CONJUNCTION) => None,
            Kind::Word | Kind::Number => self.phrase_ending_at(at, from),
            _ => None,
        }
    }

    /// The subject that a participle at `at` shares: that of the last clause joined by "and" or "but", else of the sentence.
    pub fn clause_subject(&self, at: usize, from: usize) -> Option<Phrase> {
        if let Some(joined) = self.joined_subject(at, from) {
            return Some(joined);
        }
        match self.main_subject(from, at) {
            Some(p) if !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)) => Some(p),
            _ => self.earlier_subject(at, from),
        }
    }

    /// The subject of the last clause before `at` that a semicolon or a comma and "and" or "but" begin.
    fn joined_subject(&self, at: usize, from: usize) -> Option<Phrase> {
        let mut i = at;
        let mut steps = 0;
        while let Some(b) = self.before(i).filter(|&b| b > from && steps < 60) {
            i = b;
            steps += 1;
            let joins = self.is_one_of(i, words!["and", "but", "while", "though", "although"])
                && matches!(self.kind(i - 1), Kind::Comma | Kind::Semicolon | Kind::Dash);
            if (self.kind(i) == Kind::Semicolon || joins && self.tokens[i].is_outside())
                && let Some(p) = self.phrase_at(i + 1, at).filter(|p| {
                    !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)) && self.kind(p.last + 1) == Kind::Word
                })
            {
                return Some(p);
            }
        }
        None
    }

    /// The subject of the main clause: the first phrase of the sentence after introductory phrases.
    pub fn main_subject(&self, from: usize, limit: usize) -> Option<Phrase> {
        let mut at = from;
        let mut steps = 0;
        let mut other = None;
        while at < limit && steps < 24 {
            steps += 1;
            if !self.tokens[at].is_outside() {
                at = self.after(at);
                continue;
            }
            let t = &self.tokens[at];
            // "There is no need to say": nobody does.
            if self.is_word(at, "there")
                && self.is_one_of(
                    at + 1,
                    words!["is", "are", "was", "were", "will", "has", "have", "’s", "'s"],
                )
            {
                return other;
            }
            let introduces = t.is(Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::SAYING))
                && !t.is(Class::DETERMINER)
                || t.kind == Kind::Word && self.text(at).ends_with("ing") && self.mention_at(at).is_none();
            // "About 40 pilots held": no introduction.
            if self.kind(at + 1) == Kind::Number && self.counts_somebody(at) {
                at += 1;
                continue;
            }
            let coordinates =
                t.end - t.start <= 3 && self.is_one_of(at, words!["and", "but", "so", "yet", "nor", "or"]);
            if coordinates
                || t.kind == Kind::Comma
                || t.kind == Kind::Dash
                || self.is_filler(at)
                || t.kind == Kind::Word && t.is(Class::ADVERB) && !t.is(Class::DETERMINER)
            {
                at += 1;
                continue;
            }
            if introduces {
                // "On Tuesday afternoon Vidal met the board": a date needs no comma.
                let mut dated = at + 1;
                while dated < limit && self.is_time(dated) {
                    dated += 1;
                }
                if dated > at + 1
                    && dated < limit
                    && self.tokens[dated].is_outside()
                    && (self.mention_at(dated).is_some()
                        || self.is_subject_pronoun(dated)
                        || self.is(dated, Class::ANY_ROLE) && self.mention_at(dated + 1).is_some())
                {
                    at = dated;
                    continue;
                }
                // "In the final the umpire came over": another phrase begins where the first one ends.
                // "At a meeting in June the umpire said"
                // No object of what somebody does: "Pushing their way past a guard, they left".
                if t.is(Class::PREPOSITION)
                    && let Some(p) = self.phrase_at(at + 1, limit)
                    && matches!(p.head, Head::Noun(_))
                    && self.is(p.first, Class::DETERMINER)
                    && let next = self.past_time(p.last + 1)
                    && next + 1 < limit
                    && self.is_one_of(next, words!["the", "a", "an", "he", "she", "they", "his", "her"])
                    && self.tokens[next].is_outside()
                {
                    at = next;
                    continue;
                }
                // Over to the comma that ends the introduction.
                let mut comma = at;
                let mut n = 0;
                let mut closed = false;
                while comma < limit && (self.kind(comma) != Kind::Comma || self.lists_names(comma)) && n < 40 && !closed
                {
                    // "On “Face the City,” Vidal said": the comma stands within the marks.
                    closed = !self.tokens[comma].is_outside() && {
                        let span = &self.spans[self.tokens[comma].span as usize];
                        self.ends_with_comma(span)
                    };
                    // "After Orde (R., Vell) was heard,": nor one within parentheses.
                    let enclosed = if self.kind(comma) == Kind::ParenOpen {
                        (comma + 1..limit.min(comma + 9)).find(|&i| self.kind(i) == Kind::ParenClose)
                    } else {
                        None
                    };
                    comma = self.after(enclosed.unwrap_or(comma));
                    n += 1;
                }
                if closed {
                    at = comma;
                    continue;
                }
                if comma >= limit || self.kind(comma) != Kind::Comma {
                    return other;
                }
                at = comma + 1;
                continue;
            }
            match self.phrase_at(at, limit) {
                // "Asked about Orde, who has left, she said"
                Some(p)
                    if at > from
                        && self.is_who(p.first)
                        && self.kind(at - 1) == Kind::Comma
                        && self.is_one_of(from, words!["asked", "pressed", "questioned"]) =>
                {
                    at = (at..limit)
                        .take(40)
                        .find(|&i| self.kind(i) == Kind::Comma && self.tokens[i].is_outside())
                        .map_or(limit, |c| c + 1);
                }
                // "Shortly after", "a few days later": not yet the subject.
                // "The quay was closed by Vidal": a subject all the same.
                Some(p)
                    if other.is_none()
                        && matches!(p.head, Head::Noun(_))
                        && self.is(p.first, Class::DETERMINER)
                        && self.begins_predicate(p.last + 1, limit) =>
                {
                    return Some(p);
                }
                Some(p) if matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)) => {
                    other = other.or(Some(p));
                    at = p.last + 1;
                }
                // "Vell, Velmar, Mayor Ana Vidal joined"
                Some(p) if self.is_place_before_name(&p, limit) => {
                    at = (p.last + 2..limit)
                        .find(|&i| self.kind(i) == Kind::Comma)
                        .map_or(limit, |c| c + 1);
                }
                // "he’s" is "he is".
                Some(p) if self.kind(p.last + 1) == Kind::Possessive && !self.is(p.first, Class::HE_SHE) => {
                    at = p.last + 2
                }
                // "In her third book, High Water, Vidal said": the name between the commas is the book's.
                Some(p) if at > from && other.is_none() && self.set_apart(&p, from, limit) => at = p.last + 2,
                Some(p) => return Some(self.name_after(&p, limit).unwrap_or(p)),
                None => at += 1,
            }
        }
        other
    }

    /// Whether a comma stands between names of a list: `While Orde, Vidal and Pell suggest that they can, Brandl talks`.
    fn lists_names(&self, comma: usize) -> bool {
        comma > 0
            && self.mention_over(comma - 1).is_some()
            && self.mention_at(comma + 1).is_some_and(|m| {
                let after = self.mentions[m].last as usize + 1;
                let and = after + usize::from(self.kind(after) == Kind::Comma);
                self.is_word(and, "and") && self.mention_at(and + 1).is_some()
            })
    }

    /// The token after a time of some words that begins at `at`, if one does: `in June` `the umpire`.
    fn past_time(&self, at: usize) -> usize {
        let led = self.is_one_of(at, words!["in", "on", "last", "this"]);
        let mut end = at + usize::from(led);
        if !self.is(end, Class::DATE) {
            return at;
        }
        while self.is_time(end) {
            end += 1;
        }
        end
    }

    /// Whether words say about how many there are of somebody: `about 40 pilots`, and not `over 40 years`.
    pub fn counts_somebody(&self, at: usize) -> bool {
        let about = words![
            "about", "around", "over", "under", "nearly", "almost", "roughly", "some", "up"
        ];
        let measures = words![
            "years", "days", "hours", "minutes", "months", "weeks", "miles", "km", "percent", "per",
        ];
        let noun = at + 2;
        self.is_one_of(at, about)
            && self
                .tokens
                .get(noun)
                .is_some_and(|t| t.is_lower() && !t.is(Class::PREPOSITION))
            && !self.is_time(noun)
            && !self.is_one_of(noun, measures)
    }

    /// The name that a description before it belongs to: `A critic of the board, Ana Vidal has replied`.
    fn name_after(&self, description: &Phrase, limit: usize) -> Option<Phrase> {
        let Head::Noun(noun) = description.head else {
            return None;
        };
        // "Former pilot and Mayor of Vell Ana Vidal said"
        let and = description.last + 1;
        if self.is_word(and, "and")
            && !self.is(description.first, Class::DETERMINER)
            && self.is(noun as usize, Class::ANY_ROLE)
            && let Some(second) = self.phrase_at(and + 1, limit)
            && let Head::Name(m) = second.head
            && second.last > and + 2
            && self.people.sort_of(self.mentions[m as usize].entity) == super::names::Sort::Person
            && (self.mentions[m as usize].title as usize > and + 1 || self.mentions[m as usize].titled)
        {
            return Some(second);
        }
        let comma = self.extended(description, limit) + 1;
        let m = self
            .mention_at(comma + 1)
            .filter(|_| comma + 2 < limit && self.kind(comma) == Kind::Comma)?;
        let person = self.people.sort_of(self.mentions[m].entity) == super::names::Sort::Person;
        let verb = self.mentions[m].last as usize + 1;
        (person
            && self.is_one_of(description.first, words!["a", "an", "the"])
            && self.is(noun as usize, Class::ANY_ROLE.or(Class::PERSON))
            && self.begins_predicate(verb, limit))
        .then(|| self.name(m))
    }

    /// Whether the word is one of a date or a time of the day.
    fn is_time(&self, at: usize) -> bool {
        self.is(at, Class::DATE)
            || self.kind(at) == Kind::Number
            || self.is_one_of(
                at,
                words![
                    "afternoon",
                    "morning",
                    "evening",
                    "night",
                    "week",
                    "month",
                    "year",
                    "late",
                    "early",
                    "last",
                    "this",
                    "that",
                    "day",
                    "then",
                    "now",
                ],
            )
    }

    /// Whether a phrase is a town before its state or country, and somebody's name follows.
    fn is_place_before_name(&self, phrase: &Phrase, limit: usize) -> bool {
        let place = |m: usize| self.people.sort_of(self.mentions[m].entity) == super::names::Sort::Place;
        let comma = phrase.last + 1;
        matches!(phrase.head, Head::Name(m) if place(m as usize))
            && self.kind(comma) == Kind::Comma
            && self.mention_at(comma + 1).is_some_and(|state| {
                let after = self.mentions[state].last as usize + 1;
                place(state)
                    && self.kind(after) == Kind::Comma
                    && after + 1 < limit
                    && self.mention_at(after + 1).is_some_and(|m| !place(m))
            })
    }

    /// Whether a finite verb may stand at `at`.
    pub fn begins_predicate(&self, at: usize, limit: usize) -> bool {
        at < limit
            && self.tokens[at].is_lower()
            && self.tokens[at].is_outside()
            && (self.is(at, Class::AUX) || self.may_be_verb(at) || self.text(at).ends_with("ed"))
    }

    /// Whether a name belongs to the introduction before it and another name or pronoun is the subject: `In Vell, Velmar, Orde said`.
    fn set_apart(&self, phrase: &Phrase, from: usize, limit: usize) -> bool {
        let comma = phrase.last + 1;
        if !matches!(phrase.head, Head::Name(_))
            || phrase.first == from
            || self.kind(phrase.first - 1) != Kind::Comma
            || comma >= limit
            || self.kind(comma) != Kind::Comma
        {
            return false;
        }
        let Some(next) = self.phrase_at(comma + 1, limit) else {
            return false;
        };
        if matches!(next.head, Head::Noun(_)) {
            return false;
        }
        let verb = next.last + 1;
        verb < limit
            && self.tokens[verb].is_lower()
            && (self.is(verb, Class::AUX) || self.may_be_verb(verb) || self.text(verb).ends_with("ed"))
    }

    /// The phrase before an apposition or a parenthesis that ends with the comma at `close`.
    fn before_digression(&self, close: usize, from: usize) -> Option<Phrase> {
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
                && let Some(open) = (from..at).rev().take(12).find(|&i| self.kind(i) == Kind::ParenOpen)
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
            match p.head {
                Head::Name(m) => {
                    let mention = &self.mentions[m as usize];
                    let place = mention.sort == super::names::Sort::Place;
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
                    let in_list = mention.sort != super::names::Sort::Person && (list == at + 1 || last_but_one());
                    if in_list {
                        let article = p.first > from && self.is_word(p.first - 1, "the");
                        list = p.first - usize::from(article);
                    }
                    if !place && !in_phrase && !in_list {
                        // "Ana Vidal, founder of Corvin Yards and Lines, praised": the last of what she founded.
                        let listed = (mention.title as usize)
                            .checked_sub(1)
                            .is_some_and(|b| b > from && self.is_word(b, "and"));
                        let main = if listed { self.main_subject(from, close) } else { None };
                        return Some(main.filter(|m| self.is_person_before_comma(m)).unwrap_or(p));
                    }
                }
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

    /// Whether a phrase is a person's name with a comma after it.
    fn is_person_before_comma(&self, phrase: &Phrase) -> bool {
        matches!(phrase.head, Head::Name(m)
            if self.people.sort_of(self.mentions[m as usize].entity) == super::names::Sort::Person)
            && self.kind(phrase.last + 1) == Kind::Comma
    }

    /// The phrase that ends with the token `end`.
    pub fn phrase_ending_at(&self, end: usize, from: usize) -> Option<Phrase> {
        if self.is_subject_pronoun(end) {
            return Some(Phrase {
                first: end,
                last: end,
                head: Head::Pronoun,
            });
        }
        // "someone behind him"
        if end >= from + 2
            && self.is_one_of(end, words!["me", "him", "her", "us", "them"])
            && self.is_one_of(end - 1, words!["behind", "beside", "near"])
        {
            let phrase = self.phrase_ending_at_bounded(end - 2, from)?;
            return Some(Phrase { last: end, ..phrase });
        }
        let mut last = end;
        if self.kind(last) == Kind::ParenClose {
            last = (from..last)
                .rev()
                .take(12)
                .find(|&i| self.kind(i) == Kind::ParenOpen)?
                .checked_sub(1)?;
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
                // "on Monday Velmarian officials said"
                Kind::Word if t.is(Class::DAY) && i > from && self.is_word(i - 1, "on") && !self.is_time(end) => break,
                Kind::Word
                    if t.is(Class::SAY.or(Class::TELL))
                        && !self.is_one_of(i, words!["state", "report", "lead", "text", "email"]) =>
                {
                    break;
                }
                Kind::Word => first = i,
                _ => break,
            }
        }
        // "the former clerk and current mayor said": one person by two offices.
        if let Head::Noun(n) = head
            && self.is(n as usize, Class::ANY_ROLE.or(Class::RANK).or(Class::EPITHET))
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
            && self.mentions[m as usize].sort == super::names::Sort::Place
            && self.is(end, Class::NATIONALITY)
            && self.text(end + 1).ends_with('s')
        {
            return None;
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
                    && matches!(
                        self.people.sort_of(mention.entity),
                        super::names::Sort::Organisation | super::names::Sort::Place
                    );
                // "Ana Vidal of Vell's Harbour News said"
                let possessed = first > from
                    && first < mention.title as usize
                    && self.kind(mention.title as usize - 1) == Kind::Possessive
                    && self.is_one_of(first - 1, words!["of", "at", "from"])
                    && self.people.sort_of(mention.entity) != super::names::Sort::Person;
                (mention.title as usize == first
                    || body
                    || possessed
                    || self.is(first, Class::DETERMINER)
                        && (first + 1..mention.title as usize)
                            .all(|i| self.tokens[i].is_lower() && !self.is(i, Class::ANY_ROLE)))
                    && !(placed && mention.sort == super::names::Sort::Person)
            }
            _ => true,
        };
        // "a memo obtained by the Post says": the memo.
        if first >= from + 3
            && self.is_word(first - 1, "by")
            && (self.is_one_of(first - 2, OBTAIN)
                // "a committee led by Ana Vidal called"
                || self.tokens[first - 2].is_lower()
                    && self.tokens[first - 3].is_lower()
                    && (self.text(first - 2).ends_with("ed") || self.is_one_of(first - 2, words!["led", "run", "held"]))
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
            if outer_speaks {
                return Some(Phrase {
                    first: outer.first,
                    last: end,
                    head: outer.head,
                });
            }
        }
        Some(phrase)
    }

    fn phrase_ending_at_bounded(&self, end: usize, from: usize) -> Option<Phrase> {
        // Each step goes to the left over at least two tokens, and a phrase is short.
        if end < from {
            None
        } else {
            self.phrase_ending_at(end, from.max(end.saturating_sub(40)))
        }
    }
}

const LONGEST_LEFT: usize = 14;

/// How many tokens the party and the seat of a member have at most: `R-North Vell`.
const LONGEST_SEAT: usize = 3;
