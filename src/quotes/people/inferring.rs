//! What the article shows of those whose names tell nothing: by its pronouns, by what stands before and after their names.

use std::ops::Range;

use super::entities::People;
use crate::quotes::lexicon::{Class, KIN, WordSet, is_abstract_noun, is_common, words};
use crate::quotes::names::{Gender, Mention, Sort, begins_sentence};
use crate::quotes::tokens::{Case, Kind, Token};

/// How many words stand between the article and the noun of an occupation at most.
pub(super) const LONGEST_OCCUPATION: usize = 5;

/// Whether a name is followed by its bearer's age or occupation, and the gender that the noun shows: `Vidal, 43,`, `Vidal, a naval architect`.
pub(super) fn occupation_after(body: &str, tokens: &[Token], m: &Mention) -> Option<Gender> {
    let word = |i: usize| tokens.get(i).map_or("", |t| &body[t.start as usize..t.end as usize]);
    let comma = m.last as usize + 1;
    let first = comma + 1;
    if tokens.get(comma)?.kind != Kind::Comma {
        return None;
    }
    let closes = |i: usize| {
        tokens
            .get(i)
            .is_some_and(|t| matches!(t.kind, Kind::Comma | Kind::Stop))
    };
    if tokens.get(first)?.kind == Kind::Number && closes(first + 1) && word(first).len() <= 3 {
        return word(first).parse::<u8>().is_ok().then_some(Gender::Unknown);
    }
    if !matches!(word(first), "a" | "an" | "the" | "his" | "her") {
        return None;
    }
    let noun = (first + 1..first + 2 + LONGEST_OCCUPATION)
        .take_while(|&i| {
            tokens.get(i).is_some_and(|t| {
                t.kind == Kind::Word && t.is_outside() && !t.is(Class::PREPOSITION.or(Class::WHO).or(Class::AUX))
            })
        })
        .last()?;
    let t = &tokens[noun];
    if !t.is(Class::ANY_ROLE) || !t.is_lower() || t.is(Class::THING.or(Class::ORG)) {
        return None;
    }
    Some(Gender::of_role(t))
}

/// Roles that bodies have as well as people: `the owner, Corvin Island Lines,`.
const OF_BODIES: &WordSet = words![
    "owner",
    "operator",
    "publisher",
    "maker",
    "partner",
    "rival",
    "sponsor",
    "supplier",
    "developer",
    "employer",
    "producer",
    "distributor",
    "contractor",
    "customer",
    "client",
    "agent",
    "buyer",
    "seller",
    "vendor",
    "champion",
    "winner",
    "opponent",
    "landlord",
    "investor",
    "broker",
    "auditor",
    "adviser",
    "broadcaster",
    "backer",
    "promoter",
    "watchdog",
    "brewer",
    "newcomer",
    "parent",
];

/// What those who manage it are often bodies: `the fund manager, Corvin Capital,`.
const MANAGED: &WordSet = words!["asset", "fund", "money", "property", "wealth"];

/// Whether a name stands between a description of somebody and a comma, and the gender that the noun shows: `Vidal’s brother, Tomas,`, `A Corvin spokesman, Omid Orde,`; of a single word
/// where it is a given name or the noun one for kin, `a neighbour, who gave her name only as Ana,` as well.
pub(super) fn presented(body: &str, tokens: &[Token], m: &Mention) -> Option<Gender> {
    let before = |n: usize| (m.title as usize).checked_sub(n).map(|i| &tokens[i]);
    let word = |t: &Token| &body[t.start as usize..t.end as usize];
    let closed = tokens
        .get(m.last as usize + 1)
        .is_some_and(|t| matches!(t.kind, Kind::Comma | Kind::Stop | Kind::ParenOpen));
    let single = m.len() == 1;
    let small = before(1)?;
    let goes_on = || {
        tokens
            .get(m.last as usize + 1)
            .is_some_and(|t| t.is_lower() && t.is_outside())
    };
    if single && small.is_lower() && word(small) == "as" && (closed || goes_on()) {
        let one_of = |n: usize, words: &[&str]| before(n).is_some_and(|t| words.contains(&word(t)));
        let named = (2..5).any(|n| one_of(n, &["name", "identified", "himself", "herself"]));
        // "a pilot who gave her name as Ana"
        let gender = if (2..6).any(|n| one_of(n, &["herself", "her"])) {
            Gender::She
        } else if (2..6).any(|n| one_of(n, &["himself", "his"])) {
            Gender::He
        } else {
            Gender::Unknown
        };
        return named.then_some(gender);
    }
    // "a neighbour named Ana left", and not "a ferry named Ana"
    if single && small.is_lower() && word(small) == "named" {
        let person = |t: &Token| t.is_lower() && t.is(Class::ANY_ROLE) && !t.is(Class::THING.or(Class::ORG));
        return before(2).is_some_and(person).then_some(Gender::Unknown);
    }
    let noun = before(2).filter(|t| closed && small.kind == Kind::Comma && t.is_lower() && t.is_outside())?;
    let kin = noun.is_one_of(KIN, body) || noun.is(Class::ROLE_M.or(Class::ROLE_F));
    let role = noun.is(Class::ANY_ROLE.or(Class::PERSON)) && !noun.is(Class::THING.or(Class::ORG).or(Class::MEDIUM));
    let given = tokens[m.first as usize].is(Class::GIVEN_NAME);
    // "A witness, Firdousa, said"
    let says = || {
        let verb = tokens.get(m.last as usize + 2);
        verb.is_some_and(|t| t.is_lower() && t.is_outside() && t.is(Class::SAY.or(Class::TELL)))
    };
    // "A witness, Firdousa, was late"
    let introduced = || before(3).is_some_and(|t| ["a", "an"].iter().any(|article| t.is_word(article, body)));
    let fits = if single {
        kin || role && (given || says() || introduced())
    } else {
        role
    };
    // "the pilots’ brothers, Ana and Tomas": one alone.
    let one = !word(noun).ends_with('s') || word(noun).ends_with("ss");
    let led = before(3).is_some_and(|t| {
        matches!(t.kind, Kind::Possessive | Kind::Number)
            || t.kind == Kind::Word && !t.is(Class::PREPOSITION.or(Class::AUX)) && !t.is_one_of(MANAGED, body)
    });
    if !fits || !one || !led || !given && noun.is_one_of(OF_BODIES, body) {
        return None;
    }
    Some(Gender::of_role(noun))
}

/// Whether a name at the head of its clause is followed by the plural of a verb, as those of clubs and bands are and no person's: `Ansgar Vale were late`.
fn is_plural(body: &str, tokens: &[Token], m: &Mention) -> bool {
    let word = |i: usize| tokens.get(i).map_or("", |t| &body[t.start as usize..t.end as usize]);
    let verb = m.last as usize + 1;
    let head = match (m.title as usize).checked_sub(1) {
        None => true,
        Some(before) => {
            begins_sentence(tokens, m.title as usize)
                || matches!(
                    word(before),
                    "But" | "when" | "When" | "while" | "While" | "that" | "As" | "because"
                )
        }
    };
    head && !m.titled
        && matches!(
            word(verb),
            "were" | "are" | "have" | "weren’t" | "weren't" | "aren’t" | "haven’t"
        )
        && tokens.get(verb).is_some_and(Token::is_outside)
        && !word(m.last as usize).ends_with('s')
}

/// Whether a single word stands before a noun and has the ending of an adjective of nations.
pub(super) fn is_adjective(body: &str, tokens: &[Token], m: &Mention) -> bool {
    let t = &tokens[m.first as usize];
    let word = &body[t.start as usize..t.end as usize];
    let Some(next) = tokens.get(m.last as usize + 1) else {
        return false;
    };
    let verbal = Class::AUX
        .or(Class::PREPOSITION)
        .or(Class::CONJUNCTION)
        .or(Class::ADVERB)
        .or(Class::WHO)
        .or(Class::DETERMINER);
    let following = &body[next.start as usize..next.end as usize];
    // "Velmarian state television": a base form is no verb after a singular.
    let speaks = next.is(Class::SPEECH)
        && (following.ends_with('s') || ["said", "told", "wrote", "began", "went"].contains(&following));
    !m.titled
        && !t.is(Class::GIVEN_NAME)
        && ["ian", "ean", "ese", "ish"].iter().any(|ending| word.ends_with(ending))
        && next.is_lower()
        && next.kind == Kind::Word
        && !next.is(verbal)
        && !speaks
        && !following.ends_with("ed")
}

/// Whether a name that nothing shows to be a person's cannot be one: a holiday (`Harbour Day`), a channel or an illness (`VBC-TV`, `Vellitis-9`), what ends
/// in a plain word (`Tidal Resistance`) or is only one that begins a sentence (`Terms apply.`).
pub fn is_nobodys(body: &str, tokens: &[Token], m: &Mention, speaks: bool) -> bool {
    let last = &tokens[m.last as usize];
    if last.is(Class::DATE) {
        return true;
    }
    if speaks || m.len() > 1 && tokens[m.first as usize].is(Class::GIVEN_NAME) {
        return false;
    }
    let word = &body[last.start as usize..last.end as usize];
    // "Harbour War II", "Port Bowl XII": a person is the second or third of the name, or a monarch.
    if m.len() > 1 && !m.titled && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L')) {
        let before = &tokens[m.last as usize - 1];
        return !last.is(Class::SUFFIX) || is_common(&body[before.start as usize..before.end as usize]);
    }
    let plain = word.rsplit('-').next().unwrap_or(word);
    last.case == Case::Upper && plain != word
        || word.bytes().any(|b| b.is_ascii_digit())
        // "Imogen Grant", whose first name no list has
        || is_common(plain) && !(m.len() == 2 && last.is(Class::GIVEN_NAME))
        || is_abstract_noun(word)
        || word.ends_with("ics")
}

/// How much the pronouns behind a name say for either gender.
#[derive(Clone, Copy, Default)]
struct Votes {
    he: u32,
    she: u32,
}

impl Votes {
    /// Counts the first of the pronouns, in order, that stand in a range, up to the first subject, which tells more than an object: `Vidal, who had met her twice, said that he …`.
    /// Takes those that are passed from the list.
    fn count(&mut self, body: &str, tokens: &[Token], pronouns: &mut &[u32], range: Range<usize>) {
        while let Some((&at, rest)) = pronouns.split_first()
            && (at as usize) < range.end
        {
            *pronouns = rest;
            let t = &tokens[at as usize];
            if (at as usize) < range.start || !t.is_outside() {
                continue;
            }
            let subject = t.end - t.start <= 3
                && !matches!(
                    &body.as_bytes()[t.start as usize..t.end as usize],
                    b"her" | b"his" | b"him"
                );
            let weight = if subject { 3 } else { 1 };
            if t.is(Class::HE) {
                self.he += weight;
            } else {
                self.she += weight;
            }
            if subject {
                break;
            }
        }
    }
}

/// Whom a sentence names.
#[derive(Default)]
struct Named {
    /// The first of them.
    only: Option<u32>,
    /// Whether it is not the only one.
    several: bool,
    /// The first token of the first name.
    first: usize,
}

/// What the words around a mention show of what it names.
enum Shown {
    /// A person, of this gender if it is known.
    Person(Gender),
    /// A man, whatever else is said of him.
    Man,
    /// A body.
    Body,
    /// An adjective of a nation or a town.
    Adjective,
    /// Nothing.
    Nothing,
}

/// What the words around a mention show that nothing else has shown yet.
fn shown(body: &str, tokens: &[Token], m: &Mention) -> Shown {
    let proper = !tokens[m.last as usize].is(Class::ORG.or(Class::THING));
    // "Tomas, his brother,"
    let named = m.len() > 1 || tokens[m.first as usize].is(Class::GIVEN_NAME);
    if named && proper {
        if let Some(gender) = occupation_after(body, tokens, m) {
            return Shown::Person(gender);
        }
    } else if m.len() == 1 && is_adjective(body, tokens, m) {
        return Shown::Adjective;
    }
    if proper && let Some(gender) = presented(body, tokens, m) {
        Shown::Person(gender)
    } else if is_plural(body, tokens, m) {
        Shown::Body
    } else if m.len() > 1 && proper && does_his_own(body, tokens, m) {
        Shown::Man
    } else {
        Shown::Nothing
    }
}

/// Whether a name does something of his: `The Ceann Comhairle rang his bell`, and no body has a he.
fn does_his_own(body: &str, tokens: &[Token], m: &Mention) -> bool {
    let verb = m.last as usize + 1;
    let small = |i: usize| tokens.get(i).filter(|t| t.is_lower() && t.is_outside());
    let his = |i: usize| small(i).is_some_and(|t| t.is_word("his", body));
    small(verb).is_some_and(|t| !t.is(Class::PREPOSITION.or(Class::CONJUNCTION))) && (his(verb + 1) || his(verb + 2))
}

/// Counts a preposition of places or an article before a mention.
fn count_lead(body: &str, tokens: &[Token], m: &Mention, (places, articles): &mut (u32, u32)) {
    let Some(before) = (m.title as usize).checked_sub(1).map(|b| &tokens[b]) else {
        return;
    };
    let possessive = tokens
        .get(m.last as usize + 1)
        .is_some_and(|t| t.kind == Kind::Possessive);
    if before.is_word("the", body) {
        *articles += 1;
    } else if !possessive
        && before.is_lower()
        && before.is_one_of(words!["in", "at", "near", "across", "outside", "around"], body)
    {
        *places += 1;
    }
}

impl People {
    /// Learns from the article's own pronouns, which are the tokens `pronouns`, what names do not tell: in a sentence that names one person only, a later `she` is that person.
    pub fn infer_genders(
        &mut self,
        body: &str,
        tokens: &[Token],
        mut pronouns: &[u32],
        mentions: &[Mention],
        sentences: &[Range<usize>],
    ) {
        let mut votes = vec![Votes::default(); self.entities.len()];
        let mut next = 0;
        let mut carried: Option<u32> = None;
        // Whether the sentence before has somebody saying something: "Vell turned back, saying that".
        let mut tells = false;
        for sentence in sentences {
            let first = next;
            while mentions.get(next).is_some_and(|m| (m.first as usize) < sentence.end) {
                next += 1;
            }
            let named = self.named_by(body, tokens, mentions, first..next);
            if named.several {
                carried = None;
                continue;
            }
            // A sentence without names goes on about the one before it.
            let (entity, from) = match (named.only, carried) {
                (Some(e), _) => (e, named.first),
                // "Vell spent it all. “…,” she said": of one word that does not say anything it shows nothing.
                (None, Some(e)) if !tells && self.is_only_a_word(e, mentions) => continue,
                (None, Some(e)) => (e, sentence.start),
                (None, None) => continue,
            };
            votes[entity as usize].count(body, tokens, &mut pronouns, from..sentence.end);
            carried = named.only;
            tells = carried.is_some_and(|e| self.is_only_a_word(e, mentions))
                && tokens[sentence.clone()]
                    .iter()
                    .any(|t| t.is(Class::SAYING) && t.is_lower() && t.is_outside());
        }
        self.decide_by(&votes, body, tokens, mentions);
    }

    /// Whom the mentions of a sentence name that may be people; of each it is noted whether it speaks.
    fn named_by(&mut self, body: &str, tokens: &[Token], mentions: &[Mention], of_sentence: Range<usize>) -> Named {
        let mut named = Named::default();
        for m in &mentions[of_sentence] {
            if m.entity == u32::MAX || !tokens[m.first as usize].is_outside() {
                continue;
            }
            if !matches!(self.entities[m.entity as usize].sort, Sort::Person | Sort::Unknown) {
                continue;
            }
            self.note_speech(body, tokens, mentions, m);
            match named.only {
                None => {
                    named.only = Some(m.entity);
                    named.first = m.first as usize;
                }
                Some(e) => named.several |= e != m.entity,
            }
        }
        named
    }

    /// Notes whether somebody speaks, who is a person then: `Vidal openly admitted`, `Vidal, who`.
    fn note_speech(&mut self, body: &str, tokens: &[Token], mentions: &[Mention], m: &Mention) {
        let next = m.last as usize + 1;
        // "Orde openly admitted"
        let adverb = tokens
            .get(next)
            .is_some_and(|t| t.is_lower() && t.is_outside() && body[t.start as usize..t.end as usize].ends_with("ly"));
        let after = tokens.get(next + usize::from(adverb));
        let speaks = after.is_some_and(|t| t.is(Class::SPEECH) && t.is_lower() && !t.is(Class::SOFT));
        let who = after.is_some_and(|t| t.kind == Kind::Comma)
            && tokens
                .get(next + 1)
                .is_some_and(|t| t.is(Class::WHO) && t.end - t.start == 3);
        if !speaks && !who {
            return;
        }
        let entity = &mut self.entities[m.entity as usize];
        entity.speaks |= speaks;
        let fullest = &mentions[entity.fullest as usize];
        if entity.sort == Sort::Unknown && !tokens[m.last as usize].is(Class::ORG) && fullest.len() > 1 {
            // "Vell Water said so"
            let body = !who && is_nobodys(body, tokens, fullest, false);
            entity.sort = if body { Sort::Organisation } else { Sort::Person };
        }
    }

    /// Takes those for whom pronouns stand for people of their gender.
    fn decide_by(&mut self, votes: &[Votes], body: &str, tokens: &[Token], mentions: &[Mention]) {
        for (e, &Votes { he, she }) in self.entities.iter_mut().zip(votes) {
            let fullest = &mentions[e.fullest as usize];
            if e.sort == Sort::Unknown
                && fullest.len() > 1
                && he.max(she) >= 3
                && !is_nobodys(body, tokens, fullest, e.speaks)
            {
                e.sort = Sort::Person;
            }
            if e.gender == Gender::Unknown {
                if he > 3 * she {
                    e.gender = Gender::He;
                } else if she > 3 * he {
                    e.gender = Gender::She;
                }
            }
        }
    }

    /// Whether a name is a single word of which nothing shows that it is a person's.
    fn is_only_a_word(&self, entity: u32, mentions: &[Mention]) -> bool {
        self.entities.get(entity as usize).is_some_and(|e| {
            e.sort == Sort::Unknown
                && !e.speaks
                && e.gender == Gender::Unknown
                && mentions.get(e.fullest as usize).is_some_and(|m| m.len() == 1)
        })
    }

    /// Learns from the words before them what names do not tell: `in Vell` is a place, `the Halcyon` no person.
    pub fn infer_sorts(&mut self, body: &str, tokens: &[Token], mentions: &[Mention]) {
        let mut led = vec![(0u32, 0u32); self.entities.len()];
        // How often the adjective of a nation or a town that no list has stands before a noun: `Velmarian television`.
        let mut adjectives = vec![0u32; self.entities.len()];
        for m in mentions {
            let entity = m.entity as usize;
            let Some(e) = self.entities.get_mut(entity).filter(|e| e.sort == Sort::Unknown) else {
                continue;
            };
            match shown(body, tokens, m) {
                Shown::Person(gender) => e.show_person(gender),
                Shown::Man => {
                    e.sort = Sort::Person;
                    e.gender = Gender::He;
                }
                Shown::Body => e.sort = Sort::Organisation,
                Shown::Adjective => adjectives[entity] += 1,
                Shown::Nothing => count_lead(body, tokens, m, &mut led[entity]),
            }
        }
        for (e, (places, articles)) in self.entities.iter_mut().zip(led) {
            if places * 2 > e.count {
                e.sort = Sort::Place;
            } else if articles * 2 > e.count {
                e.sort = Sort::Organisation;
            }
        }
        for (e, count) in self.entities.iter_mut().zip(adjectives) {
            if e.sort == Sort::Unknown && count > 0 && count * 2 >= e.count {
                e.sort = Sort::Place;
            }
        }
    }
}
