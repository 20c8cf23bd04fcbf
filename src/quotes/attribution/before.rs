//! What leads into the opening mark: `Smith said: “…`, `Smith, calling it “…`, `described by Smith as “…`, `Smith: “…`.

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Case, Kind};

/// How far to the left of a quotation its verb is looked for, in items.
const REACH: usize = 70;

/// How many tokens stand at most between a verb that calls something and what it is called.
const LONGEST_OBJECT: usize = 8;

/// How many tokens stand at most between the parenthesis that opens and the colon after a name.
pub(super) const LONGEST_IN_PARENTHESES: usize = 14;

/// How many tokens a remark in parentheses has at most between a name in capitals and the quotation it heads.
const LONGEST_ASIDE: usize = 24;

/// The place before a quotation, while its verb is looked for to the left.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    /// The first token that is looked at.
    pub(super) from: usize,
    /// The token after the last word before the quotation: the punctuation that leads into it.
    pub(super) edge: usize,
    /// The first token of the quotation.
    pub(super) open: usize,
    /// Whether a colon leads into it.
    pub(super) colon: bool,
    /// Whether a comma does.
    pub(super) comma: bool,
    /// Whether `as` does, with or without an article.
    pub(super) labels: bool,
    /// How many items stand between the word looked at and the quotation.
    pub(super) distance: usize,
    /// Whether another quotation is among them.
    pub(super) crossed: bool,
}

/// What one is by somebody else without having been told anything.
const MOVED: &WordSet = words![
    "impressed",
    "unimpressed",
    "moved",
    "unmoved",
    "touched",
    "inspired",
    "stunned",
    "surprised",
    "shocked",
    "struck",
    "amazed",
    "appalled",
    "disappointed",
    "charmed",
    "puzzled",
    "irritated",
    "annoyed",
    "troubled",
    "encouraged",
];

/// Verbs of what somebody wants another to do, who then does it without an ending: `Vidal demanded that Orde apologize`.
const DEMANDS: &WordSet = words![
    "demand",
    "demanded",
    "demanding",
    "demands",
    "ask",
    "asked",
    "asking",
    "asks",
    "insist",
    "insisted",
    "insisting",
    "insists",
    "propose",
    "proposed",
    "proposes",
    "proposing",
    "recommend",
    "recommended",
    "recommending",
    "recommends",
    "request",
    "requested",
    "requesting",
    "requests",
    "suggest",
    "suggested",
    "suggesting",
    "suggests",
    "urged",
    "urging",
];

impl Reading<'_> {
    /// Whether a verb tells what its subject is to do because another wants it: `Vidal demanded that Orde` `apologize`. Of several it is not to be told.
    fn is_demanded(&self, verb: usize, subject: &Phrase, from: usize) -> bool {
        let text = self.text(verb);
        let past = words!["wrote", "spoke", "sang", "swore", "thought", "put", "went", "began"];
        let bare = !text.ends_with(['s', 'd']) && !self.is_one_of(verb, past);
        let one = match subject.head {
            Head::Pronoun => self.is(subject.first, Class::HE_SHE.or(Class::IT)),
            Head::Noun(noun) => !self.text(noun as usize).ends_with('s') && !self.is_people(noun as usize),
            Head::Name(_) => true,
        };
        let Some(before) = subject.first.checked_sub(1).filter(|&b| bare && one && b > from) else {
            return false;
        };
        let demand = before - usize::from(self.is_word(before, "that"));
        demand > from && self.is_one_of(demand, DEMANDS)
    }

    /// What leads into the opening mark.
    pub fn before_span(&self, span: &Span, from: usize) -> Option<Found> {
        self.before_span_at(span.first as usize, from)
    }

    /// What leads into a quotation that begins with the token `open`.
    pub fn before_span_at(&self, open: usize, from: usize) -> Option<Found> {
        let mut edge = open;
        let mut colon = false;
        let mut comma = false;
        while let Some(b) = edge
            .checked_sub(1)
            .filter(|&b| b >= from && self.tokens[b].is_outside())
        {
            match self.kind(b) {
                Kind::Colon => colon = true,
                Kind::Comma => comma = true,
                Kind::Dash | Kind::Ellipsis | Kind::ParenOpen | Kind::Mark(_) => {}
                _ => break,
            }
            edge = b;
        }
        if edge <= from {
            return None;
        }
        // Smith: “…”
        if colon
            && let Some(phrase) = self
                .phrase_at(from, edge)
                .filter(|p| p.last + 1 == edge && matches!(p.head, Head::Name(_)))
        {
            return Some(Found {
                phrase,
                cue: Some((edge, edge)),
                rule: Rule::NameColon,
                strength: Strength::Strong,
            });
        }
        // "The court allowed it (Justice Tomas Orde, no friend of theirs: “…”)"
        if colon && let Some(named) = self.named_in_parentheses(edge, from) {
            return Some(named);
        }
        // "@anavidal: “…”"
        if colon && self.text(from) == "@" && from + 2 == edge && self.kind(from + 1) == Kind::Word {
            return Some(Found {
                phrase: Phrase {
                    first: from + 1,
                    last: from + 1,
                    head: self
                        .mention_at(from + 1)
                        .map_or(Head::Noun(from as u32 + 1), |m| Head::Name(m as u32)),
                },
                cue: Some((edge, edge)),
                rule: Rule::NameColon,
                strength: Strength::Strong,
            });
        }
        if let Some(found) = self.heads_quotation(edge, open, from) {
            return Some(found);
        }
        let mut slot = Slot {
            from,
            edge,
            open,
            colon,
            comma,
            labels: self.lead_as(open).is_some(),
            distance: 0,
            crossed: false,
        };
        // "Vidal jabbed back, “…”": whatever one gives back before a comma are words.
        let verb = edge.saturating_sub(2);
        if comma
            && verb > from
            && self.is_word(verb + 1, "back")
            && self.tokens[verb].is_lower()
            && (self.text(verb).ends_with("ed") || self.is_one_of(verb, words!["hit", "shot", "bit", "fought"]))
            && self
                .cue_before(verb, &Slot { distance: 2, ..slot })
                .is_none_or(|f| f.strength == Strength::Weak)
            && let Some(phrase) = self.subject_before(verb, from)
        {
            return Some(Found {
                phrase,
                cue: Some((verb, verb + 1)),
                rule: Rule::VerbBefore,
                strength: Strength::Medium,
            });
        }
        if let Some(found) = self.gapped(&slot) {
            return Some(found);
        }
        let mut at = edge;
        let mut weak = None;
        while let Some(b) = self.before(at) {
            if b < from || slot.distance > REACH {
                break;
            }
            at = b;
            slot.distance += 1;
            if !self.tokens[at].is_outside() {
                slot.crossed = true;
                continue;
            }
            if self.kind(at) == Kind::Semicolon && !colon {
                break;
            }
            if let Some(found) = self.cue_before(at, &slot)
                && !self.is_demanded(at, &found.phrase, from)
            {
                // "Vidal said voters would find it “…”": the words are Vidal's, whoever finds.
                if found.strength > Strength::Weak {
                    return Some(found);
                }
                weak = weak.or(Some(found));
            }
        }
        if weak.is_some() {
            return weak;
        }
        // "…, photographed by Tomas Brandl. Ana Vidal: “…”": a name directly before the colon.
        if colon
            && let Some(phrase) = self.phrase_ending_at(edge - 1, from)
            && let Head::Name(m) = phrase.head
            && self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person
        {
            // "Ana Vidal roasts Tomas Brandl: “…”": the one before the colon is spoken of.
            let title = self.mentions[m as usize].title as usize;
            let object = title > from
                && self.tokens[title - 1].is_lower()
                && self.text(title - 1).ends_with('s')
                && !self.is(title - 1, Class::PREPOSITION.or(Class::ANY_ROLE));
            let subject = if object { self.main_subject(from, title) } else { None };
            let subject = subject.filter(|p| matches!(p.head, Head::Name(_)));
            let speaker = subject
                .or_else(|| self.who_speaks_of(title, from))
                .or_else(|| self.who_heads(title, from));
            return Some(Found {
                phrase: speaker.unwrap_or(phrase),
                cue: Some((edge, edge)),
                rule: if speaker.is_some() {
                    Rule::ColonBefore
                } else {
                    Rule::NameColon
                },
                strength: Strength::Medium,
            });
        }
        // Putin's “…” remark; his “…” speech.
        let b = edge - 1;
        if self.kind(b) == Kind::Possessive
            && b > from
            && edge == open
            && let Some(phrase) = self.phrase_ending_at(b - 1, from)
        {
            return Some(Found {
                phrase,
                cue: None,
                rule: Rule::Possessive,
                strength: Strength::Weak,
            });
        }
        // "her much-maligned “…” comment"
        let after = self.after(open);
        if edge == open
            && self.is(after, Class::SAY_NOUN)
            && self.tokens[after].is_lower()
            && let Some(owner) = self.owner_of(open, from)
            && (owner.last + 1..open).all(|i| !self.is(i, Class::PREPOSITION.or(Class::CONJUNCTION)))
        {
            return Some(Found {
                phrase: owner,
                cue: Some((after, after)),
                rule: Rule::Possessive,
                strength: Strength::Medium,
            });
        }
        None
    }

    /// `Vidal called the bid “late” and` `Orde “…”`, `Vidal described it as “late”,` `Orde as “…”`, `Vidal said that it was “late” and` `Orde that it was “…”`: a second clause that leaves
    /// out the verb of the first. In `Vidal called Orde “late” and Brandl “…”` all is hers.
    fn gapped(&self, slot: &Slot) -> Option<Found> {
        let &Slot { from, edge, comma, .. } = slot;
        let that = (edge.saturating_sub(LONGEST_OBJECT).max(from)..edge)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) == Kind::Word)
            .find(|&i| self.is_word(i, "that"));
        let small = that.or_else(|| edge.checked_sub(1).filter(|&b| self.is_word(b, "as")));
        let last = small.unwrap_or(edge).checked_sub(1)?;
        let m = self
            .mention_over(last)
            .filter(|&m| self.mentions[m].last as usize == last)?;
        let phrase = self.name(m);
        let mut joint = phrase.first.checked_sub(1).filter(|&j| j > from)?;
        let joins = self.is_one_of(joint, words!["and", "while", "but"])
            || matches!(self.kind(joint), Kind::Comma | Kind::Semicolon);
        if !joins || comma != (self.kind(joint) == Kind::Semicolon) {
            return None;
        }
        if self.kind(joint) == Kind::Word && self.kind(joint - 1) == Kind::Comma {
            joint -= 1;
        }
        let quoted = joint
            .checked_sub(1)
            .filter(|&q| q > from && !self.tokens[q].is_outside())?;
        let first = self.spans.get(self.tokens[quoted].span as usize)?.first as usize;
        let mut before = (from.max(first.saturating_sub(LONGEST_OBJECT))..first)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside());
        let verb = if that.is_some() {
            before.find(|&i| self.is(i, Class::SPEECH) && self.is_word(i + 1, "that"))?
        } else {
            before.find(|&i| self.is(i, Class::CALL) && self.may_be_verb(i) && self.calls_a_thing(i, first))?
        };
        let speaks = self.people.may_speak(self.mentions[m].entity) && self.mentions[m].sort != Sort::Title;
        let labels = small.is_some() && that.is_none();
        (speaks && labels == self.is_word(first - 1, "as")).then_some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::Woven,
            strength: Strength::Medium,
        })
    }

    /// Whether what a verb calls something is nobody: `called` `the bid`, and not `called` `the mayor`.
    fn calls_a_thing(&self, verb: usize, limit: usize) -> bool {
        let somebody = Class::ANY_ROLE.or(Class::PERSON);
        self.is_word(verb + 1, "it")
            || self.phrase_at(verb + 1, limit).is_some_and(|p| {
                matches!(p.head, Head::Noun(n)
                    if !self.is(n as usize, somebody) && !self.is_people(n as usize))
            })
    }

    /// Whose clause it is that ends with a name before a colon, where a preposition makes the name what it is about: `Ana Vidal paid tribute to` `Tomas Brandl: “…”`,
    /// `He was grateful to his coach,` `Tomas Brandl: “…”`. `There was praise from Tomas Brandl: “…”` says whose the words are.
    fn who_speaks_of(&self, name: usize, from: usize) -> Option<Phrase> {
        let mut before = name.checked_sub(1).filter(|&b| b > from)?;
        if self.kind(before) == Kind::Comma {
            let role = self.phrase_ending_at(before - 1, from)?;
            before = role.first.checked_sub(1).filter(|&b| b > from)?;
            if !matches!(role.head, Head::Noun(n) if self.is(n as usize, Class::ANY_ROLE)) {
                return None;
            }
        }
        let moved = self.is_word(before, "by") && self.is_one_of(before - 1, MOVED);
        let governs = self.tokens[before].is_lower()
            && self.is(before, Class::PREPOSITION)
            && !self.is_one_of(before, words!["from", "by", "than", "as", "with"]);
        if !governs && !moved {
            return None;
        }
        let subject = self.main_subject(from, before)?;
        let speaks = self.is_somebody(&subject) || self.is(subject.first, Class::HE_SHE);
        let closed = Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO);
        // "Ana Vidal, a pilot from Vell, was grateful to", "Ana Vidal paid tribute to"
        let acts = |i: usize| {
            self.begins_predicate(i, before)
                || self.is(i, Class::FINITE)
                || i == subject.last + 1 && i < before && self.tokens[i].is_lower() && !self.is(i, closed)
        };
        let plain = (subject.last + 1..before).all(|i| {
            self.tokens[i].is_outside() && !matches!(self.kind(i), Kind::Colon | Kind::Semicolon | Kind::Stop)
        });
        (speaks && plain && (subject.last + 1..before).any(acts)).then_some(subject)
    }

    /// Whose words a heading without a verb says they are, where a name before the colon is whom they are to or about: `Ana Vidal, on` `Tomas Orde: “…”`, `Ana Vidal’s message to`
    /// `Tomas Orde: “…”`, `Ana Vidal, speaking of` `Tomas Orde: “…”`.
    fn who_heads(&self, name: usize, from: usize) -> Option<Phrase> {
        let m = self.mention_at(from).filter(|&m| self.names_a_person(m as u32))?;
        let speaker = self.name(m);
        let small = name.checked_sub(1).filter(|&s| s > speaker.last)?;
        let next = speaker.last + 1;
        let about = self.is_one_of(small, words!["on", "to", "about"]);
        let heads = if self.kind(next) == Kind::Possessive {
            let noun = small - 1;
            (about || self.is_word(small, "for")) && noun > next && self.is(noun, Class::SAY_NOUN)
        } else {
            let first = next + usize::from(self.kind(next) == Kind::Comma);
            let acting = self.text(first).ends_with("ing")
                && (first == small || about || self.is_one_of(small, words!["of", "with"]));
            first == small && about || first <= small && acting
        };
        let plain = |i: usize| {
            self.tokens[i].is_outside()
                && self.tokens[i].is_lower()
                && !self.is(i, Class::AUX.or(Class::FINITE).or(Class::WHO))
        };
        let begin = next + usize::from(self.kind(next) != Kind::Word);
        (heads && name - next <= LONGEST_OBJECT && (begin..name).all(plain)).then_some(speaker)
    }

    /// Whose words stand in parentheses after a name and a colon, by the token of the colon: `(the Vell Herald: “…”)`.
    fn named_in_parentheses(&self, colon: usize, from: usize) -> Option<Found> {
        let outside = |i: &usize| self.tokens[*i].is_outside();
        let open = (from.max(colon.saturating_sub(LONGEST_IN_PARENTHESES))..colon)
            .rev()
            .take_while(|i| outside(i) && self.kind(*i) != Kind::ParenClose)
            .find(|&i| self.kind(i) == Kind::ParenOpen)?;
        let phrase = self.phrase_at(open + 1, colon)?;
        let named = matches!(phrase.head, Head::Name(m) if self.mentions[m as usize].sort != Sort::Title);
        // "(Vidal said it twice: “…”)"
        let bare = phrase.last + 1 == colon || self.kind(phrase.last + 1) == Kind::Comma;
        (named && bare).then_some(Found {
            phrase,
            cue: Some((colon, colon)),
            rule: Rule::NameColon,
            strength: Strength::Strong,
        })
    }

    /// `ANA VIDAL, CHIEF ECONOMIST, VELL BANK “…”`, `MAYOR ANA VIDAL ON DUES “…”`, `AN UNNAMED PILOT “…”`: in round-ups of comments a line in capitals heads each.
    fn heads_quotation(&self, edge: usize, open: usize, from: usize) -> Option<Found> {
        let edge = self.before_aside(edge, from);
        let mut first = edge;
        let mut words = 0;
        while first > from {
            let t = &self.tokens[first - 1];
            match t.kind {
                Kind::Word if t.case == Case::Upper || t.is_capital() && t.end - t.start == 1 => words += 1,
                Kind::Comma | Kind::Possessive | Kind::Other | Kind::Number | Kind::Dash => {}
                // "ON G20 DUES", "R. ORDE & SONS"
                Kind::Word
                    if t.is_capital() && self.text(first - 1).ends_with(|c: char| c == '.' || c.is_ascii_digit()) => {}
                _ => break,
            }
            first -= 1;
        }
        let outside = first == from
            || matches!(self.kind(first - 1), Kind::Stop | Kind::Colon)
            || !self.tokens[first - 1].is_outside();
        if words < 2 || !outside {
            return None;
        }
        // The name stands before the first comma, whatever heading has run into it, and before what its bearer speaks on.
        let on = (first..edge).find(|&i| self.text(i) == "ON");
        let comma = (first..on.unwrap_or(edge)).find(|&i| self.kind(i) == Kind::Comma);
        let end = comma.or(on).unwrap_or(edge);
        let last = end.checked_sub(1).filter(|&last| last >= first)?;
        let label = |phrase| Found {
            phrase,
            cue: None,
            rule: Rule::NameColon,
            strength: Strength::Strong,
        };
        let over = self
            .mention_over(last)
            .filter(|&m| on.is_none() || self.is_named_in_full(m));
        let person = |m: usize| self.people.sort_of(self.mentions[m].entity) == Sort::Person;
        let role = |i: usize| self.is(i, Class::ANY_ROLE.or(Class::PERSON));
        let unnamed = self.is(first, Class::DETERMINER) || self.is_one_of(first, words!["unnamed", "unidentified"]);
        let described = role(last)
            && !over.is_some_and(person)
            && (comma.is_some() || unnamed || self.kind(edge) == Kind::Dash && edge < open);
        // "AN UNNAMED SHAREHOLDER IN THE FERRIES"
        let of = |i: usize| role(i) && self.is_one_of(i + 1, words!["in", "of", "at", "with"]);
        let noun = match described {
            true => Some(last),
            false => (first..last).find(|&i| unnamed && of(i)),
        };
        if let Some(noun) = noun {
            return Some(label(Phrase {
                first,
                last,
                head: Head::Noun(noun as u32),
            }));
        }
        let m = if comma.is_some() || on.is_some() {
            over
        } else {
            over.filter(|&m| person(m) && self.mentions[m].titled)
        };
        let m = m.or_else(|| self.mention_at(first).filter(|_| on.is_none() && words > 2))?;
        let mention = &self.mentions[m];
        // "VSC MOVES IN STATEMENT “…”": a heading.
        let heading = |i: u32| self.is_one_of(i as usize, words!["in", "to", "with", "after", "over"]);
        if mention.sort != Sort::Person && (mention.first..=mention.last).any(heading) {
            return None;
        }
        (words > 2 && mention.sort != Sort::Title && mention.sort != Sort::Place).then(|| {
            label(Phrase {
                first: mention.title as usize,
                last: mention.last as usize,
                head: Head::Name(m as u32),
            })
        })
    }

    /// Whether a name is a person's whom the article names in full.
    fn is_named_in_full(&self, m: usize) -> bool {
        let entity = self.mentions[m].entity;
        self.people.sort_of(entity) != Sort::Organisation && self.fullest(entity).is_some_and(|f| f.len() > 1)
    }

    /// The token before which an aside in parentheses opens that ends at `edge`, or `edge`: `ANA VIDAL ON DUES` `(Speaking in Vell) “…”`.
    fn before_aside(&self, edge: usize, from: usize) -> usize {
        let closes = edge
            .checked_sub(1)
            .filter(|&b| b > from && self.kind(b) == Kind::ParenClose);
        let opens = |close: usize| {
            (from.max(close.saturating_sub(LONGEST_ASIDE))..close)
                .rev()
                .find(|&i| self.kind(i) == Kind::ParenOpen)
        };
        closes.and_then(opens).unwrap_or(edge)
    }
}
