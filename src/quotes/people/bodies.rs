//! What the article shows to be a body although its name does not: `Corvin Bay said it would close`, `Corvin Bay shares`, `the ferry operator Corvin Bay`.
//!
//! A name of two words looks like a person's, and one that says something is taken for one where nothing else is known of it. But its own clause
//! often proves that it is none: nobody is an `it`, has shares, or is a chipmaker.

use std::ops::Range;

use super::entities::People;
use super::inferring::LONGEST_OCCUPATION;
use crate::quotes::lexicon::{Class, WordSet, is_common, words};
use crate::quotes::names::{Gender, Mention, Sort};
use crate::quotes::tokens::{Case, Kind, Token, is_body_noun};

/// A proof as strong as this makes a body of a name of which nothing is known.
const PROOF: u8 = 1;

/// As strong as this even of one that begins with a given name, as those of people do.
const SURE: u8 = 2;

/// How many tokens stand at most between a verb of speech and the `it` of what is said: `said in a statement on Monday that`.
const LONGEST_BEFORE_IT: usize = 9;

/// How far after a name its pronoun is looked for, in tokens.
const FARTHEST_PRONOUN: usize = 25;

/// Longer words in capitals are no initials, in bytes.
const LONGEST_INITIALS: u32 = 6;

/// What stands between a verb of speech and what is said.
const BETWEEN: &WordSet = words![
    "on",
    "in",
    "at",
    "late",
    "early",
    "a",
    "an",
    "statement",
    "filing",
    "release",
    "press",
    "news",
    "this",
    "last",
    "next",
    "week",
    "month",
    "earlier",
    "today",
    "yesterday",
    "also",
    "separately",
    "the",
    "regulatory",
    "investors",
    "reporters",
    "staff",
];

/// What `it` does that is nobody in `it was late`, `it takes years`.
const IMPERSONAL: &WordSet = words![
    "is", "was", "be", "been", "being", "take", "takes", "took", "taken", "seem", "seems", "seemed", "appears",
    "appeared", "rained", "makes", "made", "make", "became", "become", "happened", "happen", "depends", "depend",
    "felt", "looks", "looked", "matter", "matters", "help", "helps", "helped",
];

/// What brings in one thing whose something may be.
const SINGULAR: &WordSet = words!["a", "an", "the", "this", "that", "each", "every", "another", "any"];

/// What bodies have that people hardly have: `Corvin Bay` `shares`.
const BELONGINGS: &WordSet = words![
    "shares",
    "stock",
    "shareholders",
    "executives",
    "employees",
    "workers",
    "staff",
    "customers",
    "stores",
    "subsidiary",
    "unit",
    "plant",
    "factory",
    "factories",
    "plants",
    "products",
    "branches",
    "outlets",
    "ceo",
];

/// The same, of those that begin with a given name.
const SHARES: &WordSet = words![
    "shares",
    "stock",
    "shareholders",
    "stores",
    "subsidiary",
    "plant",
    "plants",
    "factory",
    "branches",
    "products"
];

/// What is done to bodies and hardly to people.
const RUN: &WordSet = words![
    "chaired",
    "headed",
    "owned",
    "co-owned",
    "founded",
    "co-founded",
    "headquartered",
    "acquired",
    "incorporated"
];

/// What an article proves of one name.
#[derive(Clone, Copy, Default)]
struct Proof {
    /// How surely it is a body.
    body: u8,
    /// Whether it is a person.
    person: bool,
    /// Whether its last word stands for it somewhere.
    surname: bool,
    /// Whether it is a body, all in all.
    decides: bool,
}

impl People {
    /// Finds out which names are bodies' by what stands beside them, before those that say something are taken for people.
    pub fn infer_bodies(&mut self, body: &str, tokens: &[Token], mentions: &mut [Mention], sentences: &[Range<usize>]) {
        let mut proofs = vec![Proof::default(); self.entities.len()];
        for beside in self.beside_each(body, tokens, mentions, sentences) {
            let sure = beside.shows_body();
            let proof = &mut proofs[beside.m.entity as usize];
            proof.body = proof.body.saturating_add(sure);
        }
        if proofs.iter().all(|p| p.body == 0) {
            return;
        }
        for beside in self.beside_each(body, tokens, mentions, sentences) {
            let proof = &mut proofs[beside.m.entity as usize];
            if proof.body > 0 {
                proof.surname |= beside.is_surname;
                proof.person = proof.person || beside.shows_person();
            }
        }
        for (entity, proof) in self.entities.iter_mut().zip(&mut proofs) {
            let given = begins_with_given(tokens, &mentions[entity.fullest as usize]);
            let least = if entity.sort != Sort::Unknown || given || proof.surname {
                SURE
            } else {
                PROOF
            };
            proof.decides = proof.body >= least && !proof.person;
            if proof.decides {
                entity.sort = Sort::Organisation;
                entity.gender = Gender::Unknown;
            }
        }
        for m in mentions {
            if m.sort == Sort::Person && proofs.get(m.entity as usize).is_some_and(|p| p.decides) {
                m.sort = Sort::Organisation;
            }
        }
    }

    /// The mentions of names that may be people's or bodies', each with what stands beside it.
    fn beside_each<'a>(
        &'a self,
        body: &'a str,
        tokens: &'a [Token],
        mentions: &'a [Mention],
        sentences: &'a [Range<usize>],
    ) -> impl Iterator<Item = Beside<'a>> {
        let mut sentences = sentences.iter().peekable();
        mentions.iter().enumerate().filter_map(move |(number, m)| {
            let entity = self.entities.get(m.entity as usize)?;
            let fullest = &mentions[entity.fullest as usize];
            let open = match entity.sort {
                Sort::Unknown | Sort::Person => true,
                // "a strike at Corvin": a place only by the word before it.
                Sort::Place => fullest.sort == Sort::Unknown,
                Sort::Organisation | Sort::Title => false,
            };
            // "BARRIERS Corvin Bay said": a heading that runs into the text.
            let begins = &tokens[fullest.first as usize];
            let heading =
                fullest.len() > 1 && begins.case == Case::Upper && begins.end - begins.start > LONGEST_INITIALS;
            if !open || heading || !tokens[m.first as usize].is_outside() {
                return None;
            }
            while sentences.next_if(|s| s.end <= m.first as usize).is_some() {}
            let short = m.len() == 1 && fullest.len() > 1;
            Some(Beside {
                body,
                tokens,
                m,
                following: mentions.get(number + 1),
                sentence: sentences.peek()?,
                given: begins_with_given(tokens, fullest),
                is_surname: short && tokens[m.first as usize].is_same_word(&tokens[fullest.last as usize], body),
            })
        })
    }
}

/// Whether a name begins as those of people do.
fn begins_with_given(tokens: &[Token], name: &Mention) -> bool {
    name.len() > 1 && tokens[name.first as usize].is(Class::GIVEN_NAME)
}

/// A mention and what stands beside it in its sentence.
struct Beside<'a> {
    body: &'a str,
    tokens: &'a [Token],
    m: &'a Mention,
    following: Option<&'a Mention>,
    sentence: &'a Range<usize>,
    /// Whether it is the last word of a longer name: people are called so, bodies by the first.
    is_surname: bool,
    /// Whether its fullest name begins as those of people do.
    given: bool,
}

impl Beside<'_> {
    fn text(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .map_or("", |t| &self.body[t.start as usize..t.end as usize])
    }

    fn is(&self, at: usize, any: Class) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is(any))
    }

    fn is_one_of(&self, at: usize, words: &WordSet) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is_one_of(words, self.body))
    }

    fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::Break, |t| t.kind)
    }

    /// The token before the name in its sentence.
    fn before(&self) -> Option<usize> {
        (self.m.first as usize)
            .checked_sub(1)
            .filter(|&b| b >= self.sentence.start)
    }

    /// The token after the name.
    fn next(&self) -> usize {
        self.m.last as usize + 1
    }

    /// Whether the name is what the sentence begins with.
    fn is_first(&self) -> bool {
        let first = self.m.title as usize;
        first <= self.sentence.start + 1 || matches!(self.kind(first - 1), Kind::Dash)
    }

    /// Whether a person stands beside the name: an office or a form of address, an age, a `who`, or a `he` with nobody named before it.
    fn shows_person(&self) -> bool {
        // "Ana Vidal, of the group Keep Vell Green, who said": it is she who said so. "Ana Vidal, founder of rival Corvin"
        if self.is_called() || self.is_where_people_work() {
            return false;
        }
        if self.m.titled {
            return true;
        }
        let next = self.next();
        let comma = usize::from(self.kind(next) == Kind::Comma);
        if self.is(next + comma, Class::WHO)
            && self.text(next + comma).starts_with("who")
            && self.text(next + comma).len() < 5
            || comma == 1
                && self.kind(next + 1) == Kind::Number
                && matches!(self.kind(next + 2), Kind::Comma | Kind::Stop)
        {
            return true;
        }
        let end = self.following.map_or(usize::MAX, |m| m.title as usize);
        (next..self.sentence.end.min(end).min(next + FARTHEST_PRONOUN))
            .take_while(|&i| !self.is(i, Class::ANY_ROLE.or(Class::PERSON).or(Class::IT)) || !self.tokens[i].is_lower())
            .any(|i| self.is(i, Class::HE_SHE) && self.tokens[i].is_outside())
    }

    /// How surely the words beside the name show that it is a body.
    fn shows_body(&self) -> u8 {
        // "Vidal shares", of an Ana Vidal, may be those of a Vidal Inc.; "Ideally, a company": a word with a capital.
        let single = self.m.len() == 1;
        if self.is_surname || single && (self.given || self.m.initial && is_common(self.text(self.m.first as usize))) {
            return 0;
        }
        if self.has_what_bodies_have() || self.is_called() || self.is_where_people_work() || self.is_told_of() {
            SURE
        } else if self.is_it() || self.owns() {
            if self.is_alone() { SURE } else { PROOF }
        } else {
            0
        }
    }

    /// Whether shares, shops or staff stand behind the name: `Corvin Bay shares`.
    fn has_what_bodies_have(&self) -> bool {
        let next = self.next();
        let words = if self.given { SHARES } else { BELONGINGS };
        self.tokens.get(next).is_some_and(Token::is_lower) && self.is_one_of(next, words)
    }

    /// Whether what is said of the name behind a comma is said of bodies alone: `Corvin Bay, which`, `Corvin Bay, a ferry operator`.
    fn is_told_of(&self) -> bool {
        self.kind(self.next()) == Kind::Comma
            && (self.is_apposed()
                || self.is_run_by_somebody()
                || self.is_first() && self.text(self.next() + 1) == "which")
    }

    /// Whether the name is that of the body which is named by a noun right before it: `chipmaker Corvin Bay`, `the Velmarian auto supplier Corvin`.
    fn is_called(&self) -> bool {
        let Some(noun) = self.before() else { return false };
        // "the company Ana Vidal founded"
        let clause = || {
            noun.checked_sub(1).is_some_and(|b| self.is(b, Class::DETERMINER))
                && self
                    .tokens
                    .get(self.next())
                    .is_some_and(|t| t.is_lower() && !t.is(Class::SPEECH.or(Class::AUX)))
        };
        // "leader of the council Ana Vidal": an office without an article goes on to its holder.
        let held = || {
            let office = noun.checked_sub(3).filter(|&o| o >= self.sentence.start);
            office.is_some_and(|o| {
                self.is(o, Class::RANK.or(Class::ANY_ROLE))
                    && self.text(o + 1) == "of"
                    && self.text(o + 2) == "the"
                    && !o.checked_sub(1).is_some_and(|b| self.is(b, Class::DETERMINER))
            })
        };
        self.names_body(noun) && !(self.given && (clause() || held()))
    }

    /// Whether those who work for it or have founded it, or what is owned of it, stand before the name: `workers at Corvin`, `a stake in Corvin`, `founder of rival Corvin`.
    fn is_where_people_work(&self) -> bool {
        let rival = |at: usize| usize::from(self.is_one_of(at, words!["competitor", "rival"]));
        let before = self.before().map(|at| at.saturating_sub(rival(at)));
        let Some(at) = before.filter(|&at| at > self.sentence.start && !self.given) else {
            return false;
        };
        self.text(at) == "at"
            && self.is_one_of(
                at - 1,
                words![
                    "workers",
                    "employees",
                    "staff",
                    "executives",
                    "strike",
                    "strikes",
                    "analyst",
                    "analysts",
                    "economist",
                    "economists"
                ],
            )
            || matches!(self.text(at), "in" | "of") && self.is_one_of(at - 1, words!["shares", "stake", "shareholders"])
            || self.text(at) == "of" && self.is_one_of(at - 1, words!["ceo", "co-founder", "co-founders", "founder"])
    }

    /// Whether a participle behind the name tells who runs it: `Corvin Bay, chaired by Ana Vidal,`.
    fn is_run_by_somebody(&self) -> bool {
        let comma = self.next();
        self.kind(comma) == Kind::Comma
            && self.is_one_of(comma + 1, RUN)
            && self.is_one_of(comma + 2, words!["by", "in"])
    }

    /// Whether a noun beside the name is one for a body; for people as well, like `developer`, only where the name does not begin as theirs do.
    fn names_body(&self, noun: usize) -> bool {
        let both = self.is(noun, Class::ANY_ROLE.or(Class::PERSON)) || self.text(noun) == "publisher";
        is_body_noun(self.body, self.tokens, noun) && !(self.given && both)
    }

    /// Whether a comma and a noun for a body stand behind the name: `Corvin Bay, the largest ferry operator in Velmar,`.
    fn is_apposed(&self) -> bool {
        let comma = self.next();
        if self.kind(comma) != Kind::Comma || !matches!(self.text(comma + 1), "a" | "an" | "the" | "one") {
            return false;
        }
        let stops = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::WHO)
            .or(Class::AUX)
            .or(Class::SPEECH);
        let noun = (comma + 2..comma + 3 + LONGEST_OCCUPATION)
            .take_while(|&i| {
                self.tokens
                    .get(i)
                    .is_some_and(|t| t.kind == Kind::Word && t.is_outside() && !t.is(stops))
            })
            .last();
        let closes = |i: usize| {
            matches!(self.kind(i), Kind::Comma | Kind::Stop) || self.is(i, Class::PREPOSITION.or(Class::WHO))
        };
        noun.is_some_and(|noun| self.names_body(noun) && closes(noun + 1))
    }

    /// Whether the article begins with the name, so that no other body can be meant by what follows.
    fn is_alone(&self) -> bool {
        self.sentence.start == 0 && self.is_first()
    }

    /// Whether the name says something of itself as `it`: `Corvin Bay said on Monday that it would close`.
    fn is_it(&self) -> bool {
        let verb = self.next();
        let says = self
            .tokens
            .get(verb)
            .is_some_and(|t| t.is_lower() && t.is_outside() && t.is(Class::SPEECH) && !t.is(Class::SOFT));
        if !says {
            return false;
        }
        let leads = |t: &Token| {
            t.is(Class::DATE)
                || t.kind == Kind::Number
                || t.is_word("that", self.body)
                || t.is_one_of(BETWEEN, self.body)
        };
        let end = self.sentence.end.min(verb + 1 + LONGEST_BEFORE_IT);
        let it = (verb + 1..end).find(|&i| !leads(&self.tokens[i]));
        let Some(it) = it.filter(|&i| self.is(i, Class::IT) && self.tokens[i].is_outside()) else {
            return false;
        };
        let mut does = it + 1;
        while self.is(does, Class::AUX.or(Class::ADVERB)) && !self.is_one_of(does, IMPERSONAL) {
            does += 1;
        }
        // "Ana Vidal wrote it in Vell": it does nothing.
        let nothing = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::DETERMINER)
            .or(Class::WHO);
        self.text(it) == "its"
            || !self.is_one_of(does, IMPERSONAL)
                && self.tokens.get(does).is_some_and(|t| t.is_lower() && !t.is(nothing))
    }

    /// Whether the sentence is about the name and speaks of what is its own, with nothing else whose it could be: `Corvin Bay has cut jobs at its yard`.
    fn owns(&self) -> bool {
        let verb = self.next();
        if !self.is_first() || !self.tokens.get(verb).is_some_and(Token::is_lower) {
            return false;
        }
        let end = self.sentence.end.min(verb + FARTHEST_PRONOUN);
        let its = (verb + 1..end).find(|&i| {
            !self.tokens[i].is_outside()
                || !self.tokens[i].is_lower() && self.kind(i) != Kind::Number
                || self.is(i, Class::IT.or(Class::SPEECH))
                || self.is_one_of(i, SINGULAR)
        });
        !self.is(verb, Class::SPEECH) && its.is_some_and(|i| self.text(i) == "its")
    }
}
