//! Whose `he`, whose `they`, whose `it`.

use std::ops::Range;

use super::memory::{Nature, Who};
use super::{Discourse, FEW, Speaker, weights};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Gender, Mention, Sort};
use crate::quotes::people::{Entity, is_nobodys};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::tokens::{Kind, Token};

/// How far before a second `who` the first is looked for, in tokens.
const LONGEST_RELATIVE: usize = 30;

/// How far into its sentence a pronoun stands at most whose bearer is named after it, in tokens.
const FARTHEST_CATAPHOR: usize = 8;

/// How far before a pronoun a semicolon is looked for behind which its clause begins, in tokens.
const LONGEST_CLAUSE: usize = 200;

/// How far before `they` those are looked for who are described, in tokens.
const FARTHEST_SEVERAL: usize = 70;

/// What is called after people, or has a name that begins as theirs do.
const CALLED_AFTER: &WordSet = words![
    "tonight",
    "show",
    "journal",
    "review",
    "times",
    "convention",
    "square",
    "policy",
    "museum",
    "center",
    "centre",
    "foundation",
    "institute",
    "school",
    "university",
    "prize",
    "award",
    "act",
    "hall",
    "stadium",
    "airport",
    "hospital",
    "forum",
];

/// How far before somebody's name the clause begins in which another meets them, in tokens.
const FARTHEST_MEETING: usize = 7;

/// What begins a clause that stands before the main one.
pub(super) const FRONTED: &WordSet = words!["when", "after", "before", "as", "since", "because", "once", "until"];

/// What stands before a place.
const AT_PLACE: &WordSet = words!["in", "at", "near", "on", "outside", "around", "across"];

/// After what a clause goes on whose teller is put in between: `because, she said,`.
const GOES_ON: &WordSet = words![
    "because", "and", "but", "that", "which", "who", "although", "before", "after", "while", "where", "when", "if",
    "as", "or",
];

/// What a pronoun asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    One(Gender),
    It,
    They,
}

impl Discourse<'_, '_> {
    /// The speaker that the pronoun at `token` stands for.
    pub(super) fn pronoun(&self, token: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        if reading.is(token, Class::I) {
            return Some(Speaker::Author);
        }
        if reading.is(token, Class::WHO) {
            return self.relative(token, sentence);
        }
        let wanted = if reading.is(token, Class::HE) {
            Wanted::One(Gender::He)
        } else if reading.is(token, Class::SHE) {
            Wanted::One(Gender::She)
        } else if reading.is(token, Class::THEY) {
            Wanted::They
        } else {
            Wanted::It
        };
        if let Wanted::One(gender) = wanted
            && let Some(named) = self.named_after(gender, token, sentence)
        {
            return Some(Speaker::Entity(named));
        }
        self.bearer(wanted, token, sentence, self.governor(token, sentence))
            // "an ominous message from the board. “…,” it reads": the board's.
            .map(|who| match self.text {
                Some((text, Some(issuer), _)) if text == who => issuer,
                _ => self.speaker_of(who),
            })
            .or(match wanted {
                Wanted::One(_) => None,
                Wanted::It | Wanted::They => self.last_speaker,
            })
    }

    /// Whom a pronoun cannot stand for in its own clause: `Vidal heard him shouting “…”`, `he told Vidal`.
    fn governor(&self, token: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        let other = if reading.is_one_of(token, words!["him", "them"]) {
            match reading.main_subject(sentence.start, token)?.head {
                Head::Name(m) => m as usize,
                _ => return None,
            }
        } else if reading.is(token + 1, Class::TELL) {
            reading.mention_at(token + 2)?
        } else {
            // "Orde wrote of Vidal, whom he called": not Vidal.
            reading.mention_over(self.whose_relative(token, sentence)?)?
        };
        Some(Speaker::Entity(reading.mentions[other].entity))
    }

    /// The last token of the words before the relative clause whose subject a pronoun is: of whom `Vidal, whom he called`, `the clerk, of whom she said` speak.
    fn whose_relative(&self, token: usize, sentence: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        let whom = token
            .checked_sub(1)
            .filter(|&w| reading.is_one_of(w, words!["whom", "who"]))?;
        let before = whom.checked_sub(1)?;
        let before = before.checked_sub(usize::from(reading.is(before, Class::PREPOSITION)))?;
        let before = before.checked_sub(usize::from(reading.kind(before) == Kind::Comma))?;
        (before >= sentence.start).then_some(before)
    }

    /// The person that a pronoun of this gender at `token` stands for.
    pub(super) fn person(&self, gender: Gender, token: usize, sentence: &Range<usize>) -> Option<Who> {
        self.bearer(Wanted::One(gender), token, sentence, None)
    }

    /// The same, of others than one who cannot be meant.
    pub(super) fn person_but(
        &self,
        gender: Gender,
        token: usize,
        sentence: &Range<usize>,
        but: Speaker,
    ) -> Option<Who> {
        self.bearer(Wanted::One(gender), token, sentence, Some(but))
    }

    /// Who answers: the person that the pronoun at `token` stands for if it is not the one who asked.
    pub fn answers(&self, token: usize, sentence: &Range<usize>, asker: Speaker) -> Option<Speaker> {
        let gender = if self.reading.is(token, Class::HE) {
            Gender::He
        } else if self.reading.is(token, Class::SHE) {
            Gender::She
        } else {
            return None;
        };
        self.bearer(Wanted::One(gender), token, sentence, Some(asker))
            // Nobody who has not been spoken of for long answers: it is the one who asked that goes on.
            .filter(|&who| self.memory.weight(who) >= weights::PERSON_LEAST)
            .map(|who| self.speaker_of(who))
    }

    /// `Vidal, who said “…”`: the one before it.
    fn relative(&self, mut who: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        let mut before = who.checked_sub(1)?;
        // "an adviser who has left and who asked not to be named"
        if reading.is_one_of(before, words!["and", "or", "but"]) {
            who = (sentence.start..before)
                .rev()
                .take(LONGEST_RELATIVE)
                .find(|&i| reading.is_word(i, "who") && reading.tokens[i].is_outside())?;
            before = who.checked_sub(1)?;
        }
        let end = if reading.kind(before) == Kind::Comma {
            before.checked_sub(1)?
        } else {
            before
        };
        if end < sentence.start {
            return None;
        }
        let Some(m) = reading.mention_over(end) else {
            let phrase = reading.phrase_ending_at(end, sentence.start)?;
            return match phrase.head {
                Head::Noun(n) if reading.speaks(n as usize) => Some(self.nominal(&phrase, n as usize, sentence).0),
                _ => None,
            };
        };
        let mention = &reading.mentions[m];
        (mention.sort != Sort::Title).then_some(Speaker::Entity(mention.entity))
    }

    /// Who is named only after the pronoun: `In what he called “a rant,” Brandl told the board`.
    fn named_after(&self, gender: Gender, token: usize, sentence: &Range<usize>) -> Option<u32> {
        let reading = self.reading;
        let first = sentence.start;
        let led = reading.is(first, Class::PREPOSITION) && !reading.is(first, Class::CONJUNCTION);
        if !led || token > first + FARTHEST_CATAPHOR || !reading.mentions_in(&(first..token)).is_empty() {
            return None;
        }
        let mut at = token;
        for _ in 0..FEW {
            let ends = match reading.tokens.get(at).filter(|_| at < sentence.end)? {
                t if t.is_outside() => t.kind == Kind::Comma,
                t => reading.ends_with_comma(&reading.spans[t.span as usize]),
            };
            at = reading.after(at);
            if ends {
                break;
            }
        }
        let phrase = reading.phrase_at(at, sentence.end)?;
        let Head::Name(m) = phrase.head else { return None };
        let e = reading.mentions[m as usize].entity;
        let subject = reading.kind(phrase.last + 1) == Kind::Comma
            || reading.begins_predicate(phrase.last + 1, sentence.end)
            || reading.is(phrase.last + 1, Class::FINITE);
        (subject && reading.people.sort_of(e) == Sort::Person && self.may_be(e, gender)).then_some(e)
    }

    /// How well a bearer fits what a pronoun asks for, from 0 to 1.
    fn fits(&self, who: Who, wanted: Wanted) -> f32 {
        let reading = self.reading;
        let nature = reading.nature_of(who);
        match (wanted, nature) {
            (Wanted::One(asked), _) if matches!(who, Who::Entity(e) if self.has_shown_other(e, asked)) => 0.0,
            (Wanted::One(_), Nature::Person(_)) if matches!(who, Who::Entity(e) if self.is_called_after_somebody(e) || self.is_saint(e)) => {
                0.0
            }
            (Wanted::One(asked), Nature::Person(gender)) => match gender {
                Gender::Unknown if matches!(who, Who::Described(..)) => weights::DESCRIBED_UNKNOWN,
                Gender::Unknown => match who {
                    Who::Entity(e) => match self.learned.get(&e) {
                        Some(g) if *g == asked => 1.0,
                        Some(_) => weights::LEARNED_OTHER,
                        None if self.last_subject == Some(e) => weights::SUBJECT_UNKNOWN,
                        None => weights::NAMED_UNKNOWN,
                    },
                    _ => weights::NAMED_UNKNOWN,
                },
                g if g == asked => 1.0,
                _ => 0.0,
            },
            (Wanted::One(asked), Nature::Thing) => {
                let Who::Entity(e) = who else { return 0.0 };
                let Some(entity) = reading.people.entities.get(e as usize) else {
                    return 0.0;
                };
                let name = &reading.mentions[entity.fullest as usize];
                let thing = Class::PLACE
                    .or(Class::ORG)
                    .or(Class::THING)
                    .or(Class::MEDIUM)
                    .or(Class::SAY_NOUN);
                if entity.sort != Sort::Unknown || entity.gender != Gender::Unknown && entity.gender != asked {
                    return 0.0;
                }
                if reading.is(name.last as usize, thing)
                    || is_nobodys(reading.body, &reading.tokens, name, entity.speaks)
                {
                    return 0.0;
                }
                let known = if entity.gender == asked {
                    1.0
                } else {
                    weights::NAMED_UNKNOWN
                };
                let long = reading.mentions[entity.fullest as usize].len() > 1;
                known
                    * if long || entity.speaks || entity.gender == asked && self.last_subject == Some(e) {
                        weights::PERHAPS_PERSON
                    } else {
                        weights::HARDLY_PERSON
                    }
            }
            (Wanted::One(_), _) => 0.0,
            (Wanted::It, Nature::Body) => match who {
                Who::Entity(e) if reading.people.sort_of(e) == Sort::Place => weights::PLACE_AS_IT,
                _ => 1.0,
            },
            (Wanted::It, Nature::Thing) if matches!(who, Who::Entity(e) if self.bodies.contains_key(&e)) => 1.0,
            (Wanted::It, Nature::Thing) => weights::THING_AS_IT,
            (Wanted::It, _) => 0.0,
            (Wanted::They, Nature::Several) => 1.0,
            (Wanted::They, Nature::Body) => weights::BODY_AS_THEY,
            (Wanted::They, Nature::Thing) => weights::THING_AS_THEY,
            // "A spokesperson said that they were late"
            (Wanted::They, Nature::Person(Gender::Unknown)) if matches!(who, Who::Described(..)) => {
                weights::PERSON_AS_THEY
            }
            (Wanted::They, Nature::Person(_)) => 0.0,
        }
    }

    /// Whether one whose name tells nothing has been shown to be of the other gender.
    fn has_shown_other(&self, entity: u32, asked: Gender) -> bool {
        let unknown = |e: &Entity| e.gender == Gender::Unknown;
        self.reading.people.entities.get(entity as usize).is_some_and(unknown)
            && self.shown.get(&entity).is_some_and(|&shown| shown != asked)
    }

    /// Whether a name is a programme's, a paper's or the like that begins as a person's does: `Ana Vidal Tonight`, `the Tomas Orde Morning Show`.
    fn is_called_after_somebody(&self, entity: u32) -> bool {
        let reading = self.reading;
        reading
            .fullest(entity)
            .is_some_and(|name| name.len() > 2 && reading.is_one_of(name.last as usize, CALLED_AFTER))
    }

    /// Whether a name is a saint’s, of whom the article only speaks: `named after St. Ansgar`.
    fn is_saint(&self, entity: u32) -> bool {
        let reading = self.reading;
        reading.people.entities.get(entity as usize).is_some_and(|e| {
            let name = &reading.mentions[e.fullest as usize];
            !e.speaks && reading.is_one_of(name.title as usize, words!["st", "st.", "saint"])
        })
    }

    /// The bearer that a pronoun at `token` stands for.
    fn bearer(&self, wanted: Wanted, token: usize, sentence: &Range<usize>, but: Option<Speaker>) -> Option<Who> {
        let mut best: Option<(f32, Who)> = None;
        let mut consider = |who: Who, weight: f32| {
            // However well somebody fits, it adds nothing to the weight.
            if best.is_some_and(|(heaviest, _)| weight <= heaviest) {
                return;
            }
            let weight = weight * self.fits(who, wanted);
            if weight > 0.0 && but != Some(self.speaker_of(who)) && best.is_none_or(|(w, _)| weight > w) {
                best = Some((weight, who));
            }
        };
        let share = self.share_of_sentence(token, sentence);
        let here = if share > 0.0 {
            self.earlier_in_sentence(token, sentence)
        } else {
            Vec::new()
        };
        // "Orde said Vidal was late. “…,” he said": the one whom the sentence before was about.
        let latest = self.last_subject.filter(|&e| {
            (here.is_empty() || share < 1.0)
                && self.reading.people.sort_of(e) == Sort::Person
                && self.reading.is_subject_pronoun(token)
        });
        for r in self.memory.iter() {
            let is_latest = latest.is_some_and(|e| r.who == Who::Entity(e));
            let times = if is_latest { weights::LATEST_SUBJECT } else { 1.0 };
            consider(r.who, r.weight * times);
        }
        for (who, weight) in here {
            consider(who, self.memory.weight(who) + weight * share);
        }
        if wanted == Wanted::They {
            self.several_before(token, sentence, |who, weight| {
                consider(who, self.memory.weight(who) + weight)
            });
        }
        // "Orde complained of a report on the quays. The quays, it said, are late"
        if wanted == Wanted::It
            && let Some((text, _, weight)) = self.text
            && self.reading.is(token + 1, Class::SAY)
        {
            consider(text, weight);
        }
        best.map(|(_, who)| who)
    }

    /// Several people who are described in the sentence of a `they` before it or in the one before, and what that adds: `The board heard from Vell lawyers. “…,” they wrote`.
    fn several_before(&self, token: usize, sentence: &Range<usize>, mut tell: impl FnMut(Who, f32)) {
        let reading = self.reading;
        let before = reading
            .sentence_of(sentence.start)
            .checked_sub(1)
            .and_then(|n| reading.sentences.get(n));
        let from = before
            .map_or(sentence.start, |s| s.start)
            .max(token.saturating_sub(FARTHEST_SEVERAL));
        for at in (from..token).rev() {
            let t = &reading.tokens[at];
            if !t.is_lower() || !t.is_outside() || t.end - t.start < 5 || !reading.is_people(at) {
                continue;
            }
            let owns = reading.kind(at + 1) == Kind::Possessive;
            let phrase = reading
                .phrase_ending_at(at, from)
                .filter(|p| !owns && p.last == at && matches!(p.head, Head::Noun(_)));
            let Some(phrase) = phrase else { continue };
            let subject = reading.begins_predicate(at + 1, token);
            let weight = match (at >= sentence.start, subject) {
                (true, true) => weights::HERE_CLAUSE_SUBJECT,
                (true, false) => weights::HERE_OBJECT,
                (false, true) => weights::CLAUSE_SUBJECT,
                (false, false) => weights::OBJECT,
            };
            tell(self.bearer_of_noun(&phrase, at, sentence), weight);
        }
    }

    /// How far those named before a pronoun in its sentence come before others: not at all in `Trade, he says, will fall`, where they belong to
    /// what is said, and less in `Trade will fall, he said`.
    fn share_of_sentence(&self, token: usize, sentence: &Range<usize>) -> f32 {
        let reading = self.reading;
        let comma =
            token > sentence.start && reading.kind(token - 1) == Kind::Comma && reading.tokens[token - 1].is_outside();
        // "The port wanted a ruling because, it said, the tide was high": what goes before is no part of what is said.
        if comma && token > sentence.start + 1 && reading.is_one_of(token - 2, GOES_ON) {
            return 1.0;
        }
        let comma = comma || self.goes_on_from(token, sentence);
        let mut verb = token + 1;
        while verb < sentence.end && reading.is_filler(verb) {
            verb += 1;
        }
        if !comma || !reading.is(verb, Class::SPEECH) {
            return 1.0;
        }
        // "After Orde was heard by the board, he replied, “…": the clause before is no part of what is said.
        let leads =
            reading.kind(verb + 1) == Kind::Comma && reading.tokens.get(verb + 2).is_some_and(|t| !t.is_outside());
        if leads && reading.is_one_of(sentence.start, FRONTED) {
            return 1.0;
        }
        let subject = reading.main_subject(sentence.start, token);
        if reading.kind(verb + 1) == Kind::Comma && subject.is_some_and(|p| p.last + 2 == token) {
            0.0
        } else if verb + 1 >= sentence.end || matches!(reading.kind(verb + 1), Kind::Stop | Kind::Comma) {
            weights::BEFORE_TAG
        } else {
            1.0
        }
    }

    /// Whether the sentence before a tag runs into the words in marks, and so is said as well: `The guild “needs no boat,” he said`.
    fn goes_on_from(&self, token: usize, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        let Some(before) = token.checked_sub(1).filter(|&b| b > sentence.start) else {
            return false;
        };
        let Some(span) = reading.spans.get(reading.tokens[before].span as usize) else {
            return false;
        };
        let open = span.first as usize;
        open > sentence.start
            && reading.ends_with_comma(span)
            && reading
                .tokens
                .get(reading.inner_first(span))
                .is_some_and(Token::is_lower)
            && !matches!(reading.kind(open - 1), Kind::Comma | Kind::Colon)
    }

    /// Whose remark it is at which a clause hangs: `Vidal meant Orde’s remark on boats, when he said`.
    fn remark_before(&self, token: usize, sentence: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        let when = token.checked_sub(1).filter(|&w| reading.is_word(w, "when"))?;
        reading.mentions_in(&(sentence.start..when)).rev().take(FEW).find(|&m| {
            let owner = reading.mentions[m].last as usize;
            reading.kind(owner + 1) == Kind::Possessive
                && (owner + 2..when.min(owner + 6))
                    .any(|i| reading.is(i, Class::SAY_NOUN) && reading.tokens[i].is_lower())
        })
    }

    /// Whom another has to do with in the clause right before a pronoun: `Vidal told Brandl that when she met Orde he said`.
    fn met_before(&self, token: usize, sentence: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        let gender = self.gender_of(token).filter(|_| reading.is_subject_pronoun(token))?;
        let end = token.checked_sub(1)?;
        let m = reading
            .mention_over(end)
            .filter(|&m| reading.mentions[m].last as usize == end && end > sentence.start)?;
        let name = reading.mentions[m].title as usize;
        (sentence.start.max(name.saturating_sub(FARTHEST_MEETING))..name)
            .rev()
            .take_while(|&i| reading.tokens[i].is_outside() && reading.kind(i) == Kind::Word)
            .any(|i| {
                reading.is_one_of(i, words!["when", "after", "once", "before"])
                    && reading.is_subject_pronoun(i + 1)
                    && self.gender_of(i + 1).is_some_and(|other| other != gender)
            })
            .then_some(m)
    }

    /// What `he` and `she` ask for.
    fn gender_of(&self, pronoun: usize) -> Option<Gender> {
        if self.reading.is(pronoun, Class::HE) {
            Some(Gender::He)
        } else {
            self.reading.is(pronoun, Class::SHE).then_some(Gender::She)
        }
    }

    /// Whether words have just been said to be somebody's: `a statement from Vidal`, `remarks by Vidal`.
    fn is_author(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        (mention.title as usize).checked_sub(2).is_some_and(|noun| {
            reading.is_one_of(noun + 1, words!["from", "by"]) && reading.is(noun, Class::SAY_NOUN.or(Class::MEDIUM))
        })
    }

    /// The part of a sentence that holds a token: from the last semicolon before it on.
    fn clause_of(&self, token: usize, sentence: &Range<usize>) -> Range<usize> {
        let reading = self.reading;
        let semicolon = (sentence.start.max(token.saturating_sub(LONGEST_CLAUSE))..token)
            .rev()
            .find(|&i| reading.kind(i) == Kind::Semicolon && reading.tokens[i].is_outside());
        semicolon.map_or(sentence.start, |s| s + 1)..sentence.end
    }

    /// Where the question ends that a sentence begins with, given its subject: `Asked whether Orde would sail, she said`. Nobody named in it answers.
    fn questioned_until(&self, token: usize, sentence: &Range<usize>, main: Option<Phrase>) -> usize {
        let reading = self.reading;
        let first = sentence.start + usize::from(reading.is_word(sentence.start, "when"));
        let questioned = words!["asked", "pressed", "questioned", "quizzed"];
        // "Describing Orde as late, she said", "After calling Orde late, she said": whoever does that is not Orde.
        let led = reading.is_one_of(
            sentence.start,
            words![
                "when", "while", "after", "before", "by", "in", "since", "without", "upon"
            ],
        );
        let doing = sentence.start + usize::from(led);
        let does = reading.kind(doing) == Kind::Word
            && reading.tokens[doing].is_outside()
            && reading.text(doing).ends_with("ing")
            && !reading.is(doing, Class::PREPOSITION)
            && reading.mention_over(doing).is_none()
            && !reading.is_word(doing, "according");
        let comma = token > first && {
            let before = &reading.tokens[token - 1];
            let marks = || {
                reading
                    .spans
                    .get(before.span as usize)
                    .is_some_and(|span| reading.ends_with_comma(span))
            };
            before.kind == Kind::Comma || !before.is_outside() && marks()
        };
        let directly = comma && main.is_none_or(|p| p.first >= token);
        let asked = reading.is_one_of(first, questioned);
        if !(asked || does && directly) {
            return sentence.start;
        }
        // "Asked how it could explain a dead man at the gate, he said"
        if asked
            && self.is_he_or_she(token)
            && reading.kind(token - 1) == Kind::Comma
            && reading.tokens[token - 1].is_outside()
        {
            return token;
        }
        main.map_or(token, |p| p.first)
    }

    /// Whom the clause is about that a sentence begins with, where the pronoun follows its comma: `When Orde left the board, he said`.
    fn fronted_subject(&self, token: usize, sentence: &Range<usize>) -> Option<Phrase> {
        let reading = self.reading;
        let led = reading.is_one_of(sentence.start, FRONTED);
        let comma = token
            .checked_sub(1)
            .filter(|&c| led && reading.kind(c) == Kind::Comma)?;
        let phrase = reading.phrase_at(sentence.start + 1, comma)?;
        let Head::Name(m) = phrase.head else { return None };
        self.is_clause_subject(&reading.mentions[m as usize]).then_some(phrase)
    }

    /// Whether `he` or `she` begins the main clause behind a circumstance or an apposition: `Unlike Orde, he`, `In an interview with Orde, he`, `The son of a pilot, he`. Whoever is named or
    /// described in that is another as a rule.
    fn ends_adjunct(&self, token: usize, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        let first = sentence.start + usize::from(reading.is_one_of(sentence.start, words!["and", "but", "so", "yet"]));
        if token <= first || reading.kind(token - 1) != Kind::Comma || !self.is_he_or_she(token) {
            return false;
        }
        let of = reading.is_word(first + 1, "of");
        let circumstance = of || reading.is(first, Class::PREPOSITION) && !reading.is_one_of(first, FRONTED);
        let clausal = reading.is_one_of(first, FRONTED) || reading.is(first, Class::CONJUNCTION);
        // "After the departure of Orde, he", and not "After Orde left, he"
        let nominal = !clausal || reading.is_word(first, "as") || reading.is(first + 1, Class::DETERMINER);
        // "As for Orde, he": of him the sentence speaks.
        !reading.is_word(first, "according")
            && !reading.is_word(first + 1, "for")
            && (circumstance || nominal && self.is_verbless(first..token - 1))
    }

    /// Whether no clause stands in some tokens: `Raised by a vicar`, `The daughter of a retired colonel`.
    fn is_verbless(&self, tokens: Range<usize>) -> bool {
        let reading = self.reading;
        let verb = |i: usize| {
            let finite = Class::AUX.or(Class::FINITE).or(Class::WHO);
            reading.is(i, finite) && reading.tokens[i].is_lower()
                || reading.may_be_verb(i)
                || reading.is_subject_pronoun(i)
                || i > tokens.start && reading.text(i).ends_with("ed") && !reading.is(i - 1, Class::DETERMINER)
        };
        tokens.len() < LONGEST_RELATIVE && tokens.clone().all(|i| reading.tokens[i].is_outside() && !verb(i))
    }

    /// Whether somebody named in a circumstance has no part in what the sentence tells: `In an interview with Orde, he`, and neither `In Orde’s interview, he` nor `In a letter from Orde, he`.
    fn is_of_adjunct(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let mark = mention.last as usize + 1;
        let said = reading.kind(mark) == Kind::Possessive
            && (mark + 1..mark + 4).any(|i| reading.is(i, Class::SAY_NOUN.or(Class::MEDIUM)));
        !said && !self.is_author(mention) && !self.is_clause_subject(mention)
    }

    /// Whether a token is `he` or `she` as a subject.
    fn is_he_or_she(&self, token: usize) -> bool {
        self.gender_of(token).is_some() && self.reading.is_subject_pronoun(token)
    }

    /// Whether the clause of a name before the main one has an object for which the pronoun after its comma stands as well: `After Orde sacked him, he`.
    fn acts_on_bearer(&self, mention: &Mention, token: usize) -> bool {
        let reading = self.reading;
        let from = mention.last as usize + 1;
        token > from
            && self.is_he_or_she(token)
            && reading.kind(token - 1) == Kind::Comma
            && (from..token.min(from + FEW)).any(|i| {
                reading.is_word(i, "him") && reading.is(token, Class::HE)
                    || reading.is_word(i, "her") && i + 2 == token && reading.is(token, Class::SHE)
            })
    }

    /// Who is named or described before `token` in its sentence, with what that adds.
    fn earlier_in_sentence(&self, token: usize, sentence: &Range<usize>) -> Vec<(Who, f32)> {
        let reading = self.reading;
        let mut out = Vec::new();
        let clause = self.clause_of(token, sentence);
        let main = self.subject_of(&clause, token).filter(|p| p.last < token).or_else(|| {
            let whole = (clause != *sentence)
                .then(|| self.subject_of(sentence, token))
                .flatten();
            whole.filter(|p| p.last < token)
        });
        let questioned = self.questioned_until(token, sentence, main);
        let main = main
            .filter(|_| questioned < token)
            .or_else(|| self.fronted_subject(token, sentence));
        // "A student in Vell, she": the description is the pronoun's own.
        let own = main.filter(|p| {
            matches!(p.head, Head::Noun(_)) && {
                let last = reading.past_joined(reading.extended(p, token), token);
                reading.kind(last + 1) == Kind::Comma && last + 2 == token
            }
        });
        let relative = self.whose_relative(token, sentence);
        let main = main.filter(|p| own.is_none() && relative.is_none_or(|last| reading.extended(p, token) != last));
        let main_mention = match main.map(|p| p.head) {
            Some(Head::Name(m)) => Some(m as usize),
            Some(Head::Noun(n)) => {
                if let Some(p) = main.filter(|p| self.is_introduced(p, n as usize)) {
                    out.push((self.bearer_of_noun(&p, n as usize, sentence), weights::HERE_SUBJECT));
                }
                None
            }
            // "He made no mention of Orde even as he said …": both are the same.
            Some(Head::Pronoun) => {
                let gender = main.and_then(|p| self.gender_of(p.first));
                let same = match (main, gender) {
                    (Some(p), Some(gender)) => self.person(gender, p.first, sentence),
                    // "They wrote that the board had done more than other boards, and they called it …"
                    (Some(p), None) if reading.is(p.first, Class::THEY) && reading.is(token, Class::THEY) => {
                        self.bearer(Wanted::They, p.first, sentence, None)
                    }
                    _ => None,
                };
                out.extend(same.map(|who| (who, weights::HERE_SUBJECT)));
                None
            }
            _ => None,
        };
        // "Vidal said Orde was right when he spoke": of two subjects the nearer, where another clause hangs on its.
        let hangs = token > sentence.start
            && reading.is_one_of(
                token - 1,
                words!["when", "after", "before", "because", "while", "as", "since", "if"],
            );
        let nearest = hangs
            .then(|| {
                reading
                    .mentions_in(&(sentence.start..token))
                    .rev()
                    .take(FEW)
                    .find(|&m| {
                        let mention = &reading.mentions[m];
                        let reported = (mention.title as usize).checked_sub(1).is_some_and(|b| {
                            reading.is(b, Class::SPEECH) || reading.is_one_of(b, words!["that", "whether"])
                        });
                        reported
                            && mention.sort != Sort::Title
                            && reading.tokens[mention.first as usize].is_outside()
                            && self.is_clause_subject(mention)
                    })
            })
            .flatten();
        let nearest = self.remark_before(token, sentence).or(nearest);
        let nearest = nearest.or_else(|| self.met_before(token, sentence));
        let by_author = self.author_does(sentence.start, token);
        // "During his tour of the quays at Midway, he said", "But when she put it to a clerk, she": both are the same, and nobody who is named in between.
        let first = sentence.start + usize::from(reading.is_one_of(sentence.start, words!["and", "but", "so", "yet"]));
        if token > sentence.start
            && reading.kind(token - 1) == Kind::Comma
            && reading.is(first, Class::PREPOSITION.or(Class::CONJUNCTION))
            && let Some(gender) = self.gender_of(token)
            && let Some(same) = (first..token.min(first + FARTHEST_CATAPHOR))
                .find(|&i| self.gender_of(i) == Some(gender) && reading.tokens[i].is_outside())
            // "When I tell him that Orde is late, he laughs"
            && (!reading.is_word(same, "him") || by_author.is_some())
            && let Some(who) = self.person(gender, same, sentence)
        {
            out.push((who, weights::HERE_AUTHOR));
        }
        // "but the port said it was": the one who says so.
        let verb = token
            .checked_sub(1)
            .map(|v| v.saturating_sub(usize::from(reading.is_word(v, "that"))));
        if let Some(verb) = verb.filter(|&v| v > sentence.start && reading.is(v, Class::SAY) && reading.may_be_verb(v))
            && let Some(m) = reading.mention_over(verb - 1)
            && reading.mentions[m].last as usize + 1 == verb
            && reading.mentions[m].sort != Sort::Title
            && reading.tokens[verb - 1].is_outside()
        {
            out.push((Who::Entity(reading.mentions[m].entity), weights::HERE_NEAREST));
        }
        // "In Vell Robins, Velmar, he": no more does what stands between the commas.
        let begins = main.is_none_or(|p| match p.head {
            Head::Noun(_) => true,
            Head::Name(_) => {
                p.last + 2 == token
                    && p.first > sentence.start
                    && reading.kind(p.first - 1) == Kind::Comma
                    && reading.kind(p.last + 1) == Kind::Comma
            }
            Head::Pronoun => false,
        });
        let adjunct = begins && self.ends_adjunct(token, sentence);
        // "When I put this to the clerk, he said", "I told my manager, and he said"
        for phrase in self.described_in(&(sentence.start.max(token.saturating_sub(LONGEST_RELATIVE))..token)) {
            let apart = |p: Phrase| p.last < phrase.first || p.first > phrase.last;
            if main.is_none_or(apart)
                && own.is_none_or(apart)
                && phrase.first >= questioned
                && let Head::Noun(n) = phrase.head
            {
                let who = self.bearer_of_noun(&phrase, n as usize, sentence);
                if matches!(who, Who::Described(..)) {
                    let weight = if adjunct {
                        weights::HERE_ADJUNCT
                    } else {
                        weights::HERE_OBJECT
                    };
                    out.push((who, weight));
                } else if reading.begins_predicate(phrase.last + 1, token) {
                    // "those whom the president has met, and of whom he said"
                    out.push((who, weights::HERE_CLAUSE_SUBJECT));
                }
            }
        }
        // "In Vell Robins he told them": where he does so, or of whom he speaks.
        let at_place = |mention: &Mention| {
            begins
                && self.is_he_or_she(token)
                && reading.kind(mention.last as usize + 1) != Kind::Possessive
                && (mention.title as usize)
                    .checked_sub(1)
                    .is_some_and(|b| reading.is_one_of(b, AT_PLACE))
        };
        // "When Orde asked Brandl how he pleaded, he answered": Brandl.
        let fronted = token > sentence.start
            && self.is_he_or_she(token)
            && reading.is_one_of(sentence.start, FRONTED)
            && reading.kind(token - 1) == Kind::Comma;
        let asked = |mention: &Mention| {
            let by_somebody = || {
                reading.is(token + 1, Class::SPEECH)
                    && (mention.title as usize)
                        .checked_sub(1)
                        .is_some_and(|verb| reading.is_one_of(verb, words!["asked", "asks", "pressed", "questioned"]))
            };
            // "When I ask Orde about Brandl, he laughs"
            let owns = reading.kind(mention.last as usize + 1) == Kind::Possessive;
            let met = by_author.is_some_and(|verb| self.object_of(verb) == mention.title as usize) && !owns;
            fronted && (met || by_somebody())
        };
        let here = reading.mentions_in(&(sentence.start..token));
        for m in here.start.max(here.end.saturating_sub(FEW))..here.end {
            let mention = &reading.mentions[m];
            if mention.sort == Sort::Title
                || !reading.tokens[mention.first as usize].is_outside()
                || (mention.title as usize) < questioned
                || at_place(mention)
                || own.is_some_and(|p| mention.title as usize >= p.first)
            {
                continue;
            }
            let topic = || by_author.is_some_and(|verb| self.is_topic_of_author(mention, verb));
            let weight = if adjunct && self.is_of_adjunct(mention)
                || self.acts_on_bearer(mention, token)
                || fronted && topic()
            {
                weights::HERE_ADJUNCT
            } else if nearest == Some(m) || asked(mention) {
                weights::HERE_NEAREST
            } else if main_mention == Some(m) {
                weights::HERE_SUBJECT
            } else if self.is_author(mention) {
                weights::HERE_AUTHOR
            } else if self.is_clause_subject(mention) {
                weights::HERE_CLAUSE_SUBJECT
            } else {
                weights::HERE_OBJECT + 0.6 * self.weight_as_object(mention)
            };
            out.push((Who::Entity(mention.entity), weight));
        }
        out
    }
}
