//! Whom a relative clause or an apposition tells of: `Ana Vidal, the director, who said`.

use super::{FARTHEST_VERB, WORKS};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Sort, is_seat};
use crate::quotes::phrases::{Head, Phrase, SETS};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How far before the place where they are people are looked for whom a clause is about, in tokens.
pub(super) const FARTHEST_PEOPLE: usize = 5;

/// How many tokens the party and the seat of a member have at most: `R-North Vell`.
pub(super) const LONGEST_SEAT: usize = 3;

/// How often a phrase is followed to the left from what modifies it to what is modified.
const MOST_MODIFIERS: usize = 6;

/// How many there are of somebody, by a noun: `dozens of pilots`, `the state of Vell`.
const QUANTITIES: &WordSet = words![
    "millions",
    "thousands",
    "hundreds",
    "dozens",
    "scores",
    "number",
    "numbers",
    "half",
    "majority",
    "plenty",
    "lots",
    "handful",
    "couple",
    "pair",
    "third",
    "thirds",
    "quarter",
    "quarters",
    "fifth",
    "state",
    "much",
    "most",
    "part",
    "rest",
];

/// Verbs by which a text is read out that no word names as one: `the warrant unsealed in Vell alleges`.
const READ_OUT: &WordSet = words![
    "said",
    "says",
    "reads",
    "states",
    "stated",
    "alleges",
    "alleged",
    "argues",
    "argued",
    "declared",
    "declares",
    "warned",
    "warns",
    "notes",
    "noted",
    "concluded",
    "concludes",
];

/// What a phrase before a verb turns out to be.
pub(super) enum Beyond {
    /// The subject, or nothing that one can tell of it.
    Nothing,
    /// Part of the subject.
    Host(Phrase),
    /// Part of a subject that does not speak.
    Mute,
}

/// What stands before a phrase.
enum Modified {
    /// Nothing that it belongs to.
    Free,
    /// What it describes.
    By(Phrase),
    /// Something that governs it, and it is not seen what that belongs to.
    Unknown,
}

/// How many words a role has at most up to its noun.
const LONGEST_ROLE: usize = 4;

/// How many tokens an apposition without its second comma has at most.
const LONGEST_APPOSITION: usize = 64;

impl Reading<'_> {
    /// Whether the word is the pronoun, and not the World Health Organization.
    pub(super) fn is_who(&self, at: usize) -> bool {
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

    /// The noun before a relative pronoun.
    pub fn antecedent(&self, who: usize, from: usize) -> Option<Phrase> {
        let mut at = who.checked_sub(1)?;
        if at < from {
            return None;
        }
        if matches!(self.kind(at), Kind::Comma | Kind::Dash) {
            at = at.checked_sub(1)?;
        }
        // "Ana Vidal, of Vell Road, Port Ansgar, who"
        if matches!(self.kind(who - 1), Kind::Comma)
            && (self.is_who(who) || self.is_word(who, "whose"))
            && let Some(holder) = self.holder_before(who - 1, from)
        {
            return Some(holder);
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
        // "a letter to Orde that said": who has a name is not told apart.
        if self.is_word(who, "that")
            && at + 1 == who
            && let Some(small) = phrase.first.checked_sub(1).filter(|&b| b > from + 1)
            && self.is(small, Class::PREPOSITION)
            && let Modified::By(text) = self.modified_before(phrase.first, from)
            && matches!(text.head, Head::Noun(n) if self.is(n as usize, Class::MEDIUM.or(Class::SAY_NOUN).or(Class::THING)))
            && (matches!(phrase.head, Head::Name(_))
                || matches!(text.head, Head::Noun(n) if self.is(n as usize, Class::MEDIUM.or(Class::SAY_NOUN))))
        {
            return Some(text);
        }
        let Head::Noun(noun) = phrase.head else {
            // "Ana Vidal, the ranking Democrat on the Harbour Committee, who"
            let apposed = || self.apposed_to(&phrase, from);
            return Some(
                self.member_before(&phrase, who, from)
                    .or_else(apposed)
                    .unwrap_or(phrase),
            );
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
        if let Some(subject) = self.is_what(&phrase, noun as usize, from) {
            return Some(subject);
        }
        Some(self.apposed_to(&phrase, from).unwrap_or(phrase))
    }

    /// Of whom a phrase says what he is: `Ana Vidal` `was then a pilot` (`who called it late`).
    fn is_what(&self, phrase: &Phrase, noun: usize, from: usize) -> Option<Phrase> {
        let mut be = phrase.first.checked_sub(1).filter(|&b| b > from)?;
        if !self.is(be, Class::AUX.or(Class::ADVERB)) || !self.is(noun, Class::ANY_ROLE) {
            return None;
        }
        while be > from && self.is(be, Class::ADVERB) && !self.is(be, Class::AUX) {
            be -= 1;
        }
        if be == from
            || !self.is_one_of(be, words!["is", "was"])
            || !self.is_one_of(phrase.first, words!["a", "an", "the"])
        {
            return None;
        }
        let subject = self.subject_before_plain(be, from)?;
        let subject = self.apposed_name(&subject).unwrap_or(subject);
        let person = matches!(subject.head, Head::Name(m)
            if self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person);
        person.then_some(subject)
    }

    /// Who stands before the body that they belong to, where "who" cannot mean the body: `a blogger at the conservative Vell Tides, who called`.
    pub(super) fn member_before(&self, body: &Phrase, who: usize, from: usize) -> Option<Phrase> {
        let Head::Name(m) = body.head else { return None };
        let member = body.first.checked_sub(2).filter(|&i| i > from)?;
        let person = self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person;
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
    pub(super) fn beyond_relative(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
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

    /// Whom all that stands up to a phrase only describes, however much of it there is: `a source close to` `the board`, `a sailor who works on the mending of` `nets`,
    /// `A study looking at` `the pilots`. No subject is governed by a preposition, or is what a relative clause does something to.
    pub(super) fn beyond_what_modifies(&self, phrase: &Phrase, verb: usize, from: usize) -> Beyond {
        let bare = match phrase.head {
            Head::Pronoun => return Beyond::Nothing,
            // "at a meeting of the board Vidal said": the name is beside what is governed.
            // "a source close to the Harbour House"
            Head::Name(m)
                if phrase.first < self.mentions[m as usize].title as usize
                    && !(phrase.first + 1 == self.mentions[m as usize].title as usize
                        && self.is_word(phrase.first, "the")
                        // "Ambassador to the U.S. Ana Vidal"
                        && phrase.first > from + 1
                        && !self.is(phrase.first - 2, Class::ANY_ROLE)
                        && matches!(
                            self.people.sort_of(self.mentions[m as usize].entity),
                            Sort::Organisation | Sort::Place
                        )) =>
            {
                return Beyond::Nothing;
            }
            Head::Name(_) => false,
            Head::Noun(n) => phrase.first == phrase.last && !self.speaks(n as usize),
        };
        // "refused to report claims", "for having claimed": a verb.
        if bare
            && phrase.first > from
            && (self.is_word(phrase.first - 1, "to") || self.text(phrase.first).ends_with("ing"))
        {
            return Beyond::Nothing;
        }
        let person = |p: &Phrase| {
            matches!(p.head, Head::Name(m)
                if self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person)
        };
        let mut host = *phrase;
        for _ in 0..MOST_MODIFIERS {
            match self.modified_before(host.first, from) {
                Modified::Free => break,
                // "dozens of pilots"
                Modified::By(outer) if matches!(outer.head, Head::Noun(n) if self.is_one_of(n as usize, QUANTITIES)) => {
                    host.first = outer.first;
                }
                // "Duchy of Carrow Mayor Ana Vidal": all of it is hers.
                Modified::By(outer)
                    if matches!(outer.head, Head::Name(_))
                        && person(&host)
                        && outer.last + 2 == host.first
                        && !self.is_word(outer.last + 1, "like") =>
                {
                    return Beyond::Nothing;
                }
                // "a Harbour Times op-ed by Ana Vidal": the text is hers.
                Modified::By(outer)
                    if matches!(outer.head, Head::Name(_))
                        && person(&host)
                        && self.is_word(outer.last + 2, "by")
                        && self.is(outer.last + 1, Class::MEDIUM.or(Class::SAY_NOUN)) =>
                {
                    return Beyond::Nothing;
                }
                Modified::By(outer) => host = outer,
                Modified::Unknown => return Beyond::Nothing,
            }
        }
        if host.first == phrase.first {
            return Beyond::Nothing;
        }
        match host.head {
            // "a complaint about his false claim": a noun.
            Head::Noun(_) if self.is(verb, Class::NOUN_TOO) && !self.agrees(&host, verb) => Beyond::Nothing,
            Head::Noun(n) if self.speaks(n as usize) => Beyond::Host(host),
            // "The pain of the pilots reminded Vidal": what is no speaker can still be read out.
            Head::Noun(_)
                if (self.is(host.first, Class::DETERMINER) || host.first == from) && self.is_one_of(verb, READ_OUT) =>
            {
                Beyond::Host(host)
            }
            // "research from the Harbour Institute found"
            Head::Noun(n) if self.is_one_of(n as usize, WORKS) => Beyond::Nothing,
            Head::Noun(_) => Beyond::Mute,
            Head::Name(m) if self.mentions[m as usize].sort == Sort::Title => Beyond::Nothing,
            Head::Name(_) => Beyond::Host(host),
            Head::Pronoun => Beyond::Nothing,
        }
    }

    /// What the phrase that begins at `first` is part of.
    fn modified_before(&self, first: usize, from: usize) -> Modified {
        let word = |i: usize| i > from && self.tokens[i].is_outside() && self.kind(i) == Kind::Word;
        // "one of the five pilots"
        let first = first - usize::from(first > from && self.is_word(first - 1, "the"));
        let Some(before) = first.checked_sub(1).filter(|&b| b >= from) else {
            return Modified::Free;
        };
        let governs = self.is(before, Class::PREPOSITION)
            && !self.is(before, Class::CONJUNCTION)
            && !self.is_one_of(before, words!["as", "than", "per"]);
        let mut last = before - usize::from(governs && before > from);
        // "Ana Vidal (R.) of Vell"
        if governs && last < before && self.kind(last) == Kind::ParenClose {
            last = self.parenthesis_to(last, from + 1).map_or(last, |open| open - 1);
        }
        if governs && !(word(last) || last == from && last < before) {
            return Modified::Unknown;
        }
        if !governs && (!word(last) || !self.tokens[last].is_lower()) {
            return Modified::Free;
        }
        let closed = Class::AUX
            .or(Class::PREPOSITION)
            .or(Class::CONJUNCTION)
            .or(Class::ADVERB)
            .or(Class::DETERMINER)
            .or(Class::WHO);
        // "the first pilot to accuse the board", "a woman believed to be tied to the board"
        let mut to = last.saturating_sub(1);
        while to > from && self.is_one_of(to, words!["be", "have", "been", "not"]) {
            to -= 1;
        }
        let infinitive =
            word(last) && to > from + 1 && self.is_word(to, "to") && !self.is(last, closed) && word(to - 1);
        if infinitive {
            last = to - 1;
        }
        let mut who = last.saturating_sub(1);
        while who > from && self.is_filler(who) {
            who -= 1;
        }
        let does = self.tokens[last].is_lower()
            && !self.is_time(last)
            && !self.is(last, Class::AUX.or(Class::PREPOSITION).or(Class::CONJUNCTION));
        let related = who > from
            && (self.is_who(who)
                || self.is_one_of(who, words!["that", "which"])
                    && (["ed", "s"].iter().any(|ending| self.text(last).ends_with(ending))
                        || self.is(last, Class::FINITE.or(Class::THINK))));
        // "a sailor who saw the boat", "a memo that was sent to the board"
        if does && related {
            return self.antecedent(who, from).map_or(Modified::Unknown, Modified::By);
        }
        let phrase = |end: usize| {
            self.phrase_ending_at_bounded(end, from)
                .map_or(Modified::Unknown, Modified::By)
        };
        let after_noun = last > from && self.kind(last - 1) == Kind::Word && !self.is(last - 1, closed);
        let participle =
            does && (self.text(last).ends_with("ing") || (governs || infinitive) && self.text(last).ends_with("ed"));
        let adjective = governs && self.is_one_of(last, words!["close", "familiar", "loyal", "prior", "due"]);
        // "a study looking at the boats", "a source close to the board"
        if after_noun && (participle || adjective) {
            return phrase(last - 1);
        }
        if governs || infinitive {
            phrase(last)
        } else {
            Modified::Free
        }
    }

    /// The person to whose name a description is set: `Ana Vidal, the port's director`, `Ana Vidal (Lab., Vell), another member of the board`.
    pub(super) fn apposed_to(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
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
                || self.speaks(noun as usize)
                // "Ana Vidal, a usual ally, who"
                || self.is_one_of(phrase.first, words!["a", "an"])
                    && self.tokens[noun as usize].is_lower()
                    && !self.is(noun as usize, Class::MEDIUM.or(Class::THING).or(Class::SAY_NOUN)));
        let mut end = comma - 1;
        if self.kind(end) == Kind::ParenClose {
            end = self.parenthesis_to(end, from)?.checked_sub(1)?;
        }
        let m = self
            .mention_over(end)
            .filter(|&m| described && self.mentions[m].last as usize == end)?;
        let sort = self.people.sort_of(self.mentions[m].entity);
        // "the Port League, the pilots' lobby, which said": a body by what it is.
        let body = sort == Sort::Organisation
            && self.is_one_of(phrase.first, words!["a", "an", "the"])
            && self.is(noun as usize, Class::ORG.or(Class::THING))
            && self.tokens[noun as usize].is_lower();
        // "Corvin Yards, a shop that says": a name of several words goes before what is said of it.
        let named = || {
            matches!(sort, Sort::Unknown | Sort::Organisation)
                && self.mentions[m].len() > 1
                && self.is_one_of(phrase.first, words!["a", "an"])
                && phrase.last == noun as usize
                && self.is_one_of(phrase.last + 1, words!["that", "which"])
        };
        (sort == Sort::Person || body || named()).then(|| self.name(m))
    }

    /// Whose apposition a phrase ends where its second comma has been forgotten: `Ana Vidal, an Independent wrote`, `Tomas Brandl, owner of the Vell Rovers said`.
    pub(super) fn name_of_open_apposition(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let person = |p: &Phrase| {
            matches!(p.head, Head::Name(m)
                if self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person)
        };
        if matches!(phrase.head, Head::Pronoun) || person(phrase) {
            return None;
        }
        let main = self.main_subject(from, phrase.last)?;
        let comma = main.last + 1;
        let opens = person(&main)
            && self.kind(comma) == Kind::Comma
            && comma < phrase.last
            && phrase.last <= comma + LONGEST_APPOSITION
            && (self.is_one_of(comma + 1, words!["a", "an", "the", "another", "writing", "speaking"])
                || self.begins_with_role(comma + 1, phrase.last));
        if !opens {
            return None;
        }
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
                    && !(self.is_word(i, "charge") && self.is_word(i - 1, "in"))
            });
        plain.then_some(main)
    }

    /// Whether small words up to a role begin at `at`: `owner of the Rovers`, `deputy attorney general in charge of tides`.
    fn begins_with_role(&self, at: usize, limit: usize) -> bool {
        (at..limit.min(at + LONGEST_ROLE))
            .take_while(|&i| {
                self.tokens[i].is_lower()
                    && !self.is(i, Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::DETERMINER))
            })
            .any(|i| self.is(i, Class::ANY_ROLE))
    }

    /// The person between a comma within marks and the comma at `close`: `the host of “Meet the Pilots,” Ana Vidal,`.
    pub(super) fn named_after_title(&self, close: usize, from: usize) -> Option<Phrase> {
        let m = self.mention_over(close.checked_sub(1)?)?;
        let before = (self.mentions[m].title as usize).checked_sub(1).filter(|&b| b > from)?;
        let span = self.spans.get(self.tokens[before].span as usize)?;
        let person = self.people.sort_of(self.mentions[m].entity) == Sort::Person;
        let led = || {
            self.is(
                (span.first as usize).saturating_sub(1),
                Class::PREPOSITION.or(Class::MEDIUM),
            )
        };
        (person && self.ends_with_comma(span) && led()).then(|| self.name(m))
    }
}
