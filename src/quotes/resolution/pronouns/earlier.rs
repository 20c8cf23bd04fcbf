//! Who is named or described before a pronoun in its own sentence, and how near that is: `Orde told Vidal that he`, `When Orde left the board, he`, `Unlike Orde, he`.

use std::ops::Range;

use super::{FARTHEST_CATAPHOR, FRONTED, LONGEST_RELATIVE, Wanted};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::resolution::memory::Who;
use crate::quotes::resolution::{Discourse, FEW, weights};
use crate::quotes::tokens::Kind;

/// How far before a pronoun a semicolon is looked for behind which its clause begins, in tokens.
const LONGEST_CLAUSE: usize = 200;

/// How far before somebody's name the clause begins in which another meets them, in tokens.
const FARTHEST_MEETING: usize = 7;

/// What stands before a place.
const AT_PLACE: &WordSet = words!["in", "at", "near", "on", "outside", "around", "across"];

/// The sentence of a pronoun up to it, and what all who are named there are weighed by.
struct Before<'s> {
    /// The pronoun.
    token: usize,
    sentence: &'s Range<usize>,
    /// The subject of the main clause, or else of the one that the sentence begins with.
    main: Option<Phrase>,
    /// The description that is the pronoun's own: `A student in Vell, she`.
    own: Option<Phrase>,
    /// Where the question ends that the sentence begins with.
    questioned: usize,
    /// What the author does there: `When I asked Orde, he`.
    by_author: Option<usize>,
    /// Whether no subject stands before the pronoun, but at most what belongs to a circumstance.
    begins: bool,
    /// Whether whoever stands before it belongs to a circumstance: `In an interview with Orde, he`.
    adjunct: bool,
    /// Whether a clause stands before it: `When Orde asked Brandl, he`.
    fronted: bool,
}

impl Discourse<'_, '_> {
    /// Who is named or described before `token` in its sentence, with what that adds.
    pub(super) fn earlier_in_sentence(&self, token: usize, sentence: &Range<usize>) -> Vec<(Who, f32)> {
        let before = self.before(token, sentence);
        let mut out = Vec::new();
        out.extend(self.subject_here(&before));
        out.extend(self.same_here(&before));
        out.extend(self.teller_here(&before));
        self.described_here(&before, &mut out);
        self.named_here(&before, &mut out);
        out
    }

    /// What stands before a pronoun in its sentence.
    fn before<'s>(&self, token: usize, sentence: &'s Range<usize>) -> Before<'s> {
        let reading = self.reading;
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
        let own = main.filter(|p| {
            matches!(p.head, Head::Noun(_)) && {
                let last = reading.past_joined(reading.extended(p, token), token);
                reading.kind(last + 1) == Kind::Comma && last + 2 == token
            }
        });
        let relative = self.whose_relative(token, sentence);
        let main = main.filter(|p| own.is_none() && relative.is_none_or(|last| reading.extended(p, token) != last));
        let begins = main.is_none_or(|p| self.is_in_circumstance(&p, token, sentence));
        Before {
            token,
            sentence,
            main,
            own,
            questioned,
            by_author: self.author_does(sentence.start, token),
            begins,
            adjunct: begins && self.ends_adjunct(token, sentence),
            fronted: token > sentence.start
                && self.is_he_or_she(token)
                && reading.is_one_of(sentence.start, FRONTED)
                && reading.kind(token - 1) == Kind::Comma,
        }
    }

    /// Whether what seems to be the subject may belong to a circumstance: `In Vell Robins,` `Velmar` `, he`.
    fn is_in_circumstance(&self, main: &Phrase, token: usize, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        match main.head {
            Head::Noun(_) => true,
            Head::Name(_) => {
                main.last + 2 == token
                    && main.first > sentence.start
                    && reading.kind(main.first - 1) == Kind::Comma
                    && reading.kind(main.last + 1) == Kind::Comma
            }
            Head::Pronoun => false,
        }
    }

    /// The subject, where it is described or a pronoun: `The minister said that he`, `He made no mention of Orde even as he said`.
    fn subject_here(&self, before: &Before<'_>) -> Option<(Who, f32)> {
        let reading = self.reading;
        let main = before.main?;
        let who = match main.head {
            Head::Name(_) => return None,
            Head::Noun(n) => self
                .is_introduced(&main, n as usize)
                .then(|| self.bearer_of_noun(&main, n as usize, before.sentence)),
            Head::Pronoun => match self.gender_of(main.first) {
                Some(gender) => self.person(gender, main.first, before.sentence),
                // "They wrote that the board had done more than other boards, and they called it …"
                None if reading.is(main.first, Class::THEY) && reading.is(before.token, Class::THEY) => {
                    self.bearer(Wanted::They, main.first, before.sentence, None)
                }
                None => None,
            },
        };
        who.map(|who| (who, weights::HERE_SUBJECT))
    }

    /// Whom another pronoun stands for in the introduction: `During his tour of the quays at Midway, he said`, `But when she put it to a clerk, she`. Both are the same, and nobody who is named in
    /// between.
    fn same_here(&self, before: &Before<'_>) -> Option<(Who, f32)> {
        let reading = self.reading;
        let token = before.token;
        let first = self.past_coordination(before.sentence);
        if token <= before.sentence.start
            || reading.kind(token - 1) != Kind::Comma
            || !reading.is(first, Class::PREPOSITION.or(Class::CONJUNCTION))
        {
            return None;
        }
        let gender = self.gender_of(token)?;
        let same = (first..token.min(first + FARTHEST_CATAPHOR))
            .find(|&i| self.gender_of(i) == Some(gender) && reading.tokens[i].is_outside())?;
        // "When I tell him that Orde is late, he laughs"
        if reading.is_word(same, "him") && before.by_author.is_none() {
            return None;
        }
        let who = self.person(gender, same, before.sentence)?;
        Some((who, weights::HERE_AUTHOR))
    }

    /// The one who says what the pronoun begins: `but the port said it was`.
    fn teller_here(&self, before: &Before<'_>) -> Option<(Who, f32)> {
        let reading = self.reading;
        let verb = before.token.checked_sub(1)?;
        let verb = verb.saturating_sub(usize::from(reading.is_word(verb, "that")));
        if verb <= before.sentence.start || !reading.is(verb, Class::SAY) || !reading.may_be_verb(verb) {
            return None;
        }
        let mention = &reading.mentions[reading.mention_over(verb - 1)?];
        (mention.last as usize + 1 == verb && mention.sort != Sort::Title && reading.tokens[verb - 1].is_outside())
            .then_some((Who::Entity(mention.entity), weights::HERE_NEAREST))
    }

    /// Those who are described: `When I put this to the clerk, he said`, `I told my manager, and he said`.
    fn described_here(&self, before: &Before<'_>, out: &mut Vec<(Who, f32)>) {
        let reading = self.reading;
        let token = before.token;
        let from = before.sentence.start.max(token.saturating_sub(LONGEST_RELATIVE));
        for phrase in self.described_in(&(from..token)) {
            let apart = |p: Phrase| p.last < phrase.first || p.first > phrase.last;
            let Head::Noun(n) = phrase.head else { continue };
            if !before.main.is_none_or(apart) || !before.own.is_none_or(apart) || phrase.first < before.questioned {
                continue;
            }
            let who = self.bearer_of_noun(&phrase, n as usize, before.sentence);
            if matches!(who, Who::Described(..)) {
                let weight = if before.adjunct {
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

    /// Those who are named.
    fn named_here(&self, before: &Before<'_>, out: &mut Vec<(Who, f32)>) {
        let reading = self.reading;
        let here = reading.mentions_in(&(before.sentence.start..before.token));
        if here.is_empty() {
            return;
        }
        let nearest = self.nearest_here(before.token, before.sentence);
        for m in here.start.max(here.end.saturating_sub(FEW))..here.end {
            let mention = &reading.mentions[m];
            if mention.sort == Sort::Title
                || !reading.tokens[mention.first as usize].is_outside()
                || (mention.title as usize) < before.questioned
                || self.is_where(mention, before)
                || before.own.is_some_and(|p| mention.title as usize >= p.first)
            {
                continue;
            }
            let weight = if before.adjunct && self.is_of_adjunct(mention)
                || self.acts_on_bearer(mention, before.token)
                || self.is_topic_before(mention, before)
            {
                weights::HERE_ADJUNCT
            } else if nearest == Some(m) || self.is_asked(mention, before) {
                weights::HERE_NEAREST
            } else if before.main.is_some_and(|p| p.head == Head::Name(m as u32)) {
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
    }

    /// Who is nearest of those named, as a mention, whatever the sentence is about.
    fn nearest_here(&self, token: usize, sentence: &Range<usize>) -> Option<usize> {
        self.remark_before(token, sentence)
            .or_else(|| self.reported_before(token, sentence))
            .or_else(|| self.met_before(token, sentence))
    }

    /// Of two subjects the nearer, where another clause hangs on its: `Vidal said Orde was right when he spoke`.
    fn reported_before(&self, token: usize, sentence: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        let hangs = token > sentence.start
            && reading.is_one_of(
                token - 1,
                words!["when", "after", "before", "because", "while", "as", "since", "if"],
            );
        if !hangs {
            return None;
        }
        let mut here = reading.mentions_in(&(sentence.start..token)).rev().take(FEW);
        here.find(|&m| {
            let mention = &reading.mentions[m];
            let reported = (mention.title as usize)
                .checked_sub(1)
                .is_some_and(|b| reading.is(b, Class::SPEECH) || reading.is_one_of(b, words!["that", "whether"]));
            reported
                && mention.sort != Sort::Title
                && reading.tokens[mention.first as usize].is_outside()
                && self.is_clause_subject(mention)
        })
    }

    /// Whether a name is a place where somebody does something, or of whose somebody speaks: `In Vell Robins he told them`.
    fn is_where(&self, mention: &Mention, before: &Before<'_>) -> bool {
        let reading = self.reading;
        before.begins
            && self.is_he_or_she(before.token)
            && reading.kind(mention.last as usize + 1) != Kind::Possessive
            && (mention.title as usize)
                .checked_sub(1)
                .is_some_and(|b| reading.is_one_of(b, AT_PLACE))
    }

    /// Whether the author only speaks of somebody in the clause before: `When I ask a clerk about Orde, he laughs`.
    fn is_topic_before(&self, mention: &Mention, before: &Before<'_>) -> bool {
        before.fronted
            && before
                .by_author
                .is_some_and(|verb| self.is_topic_of_author(mention, verb))
    }

    /// Whether somebody is asked or met in the clause before: Brandl in `When Orde asked Brandl how he pleaded, he answered`, Orde in `When I ask Orde about Brandl, he laughs`.
    fn is_asked(&self, mention: &Mention, before: &Before<'_>) -> bool {
        let reading = self.reading;
        if !before.fronted {
            return false;
        }
        let owns = || reading.kind(mention.last as usize + 1) == Kind::Possessive;
        let met = before
            .by_author
            .is_some_and(|verb| self.object_of(verb) == mention.title as usize);
        let by_somebody = || {
            reading.is(before.token + 1, Class::SPEECH)
                && (mention.title as usize)
                    .checked_sub(1)
                    .is_some_and(|verb| reading.is_one_of(verb, words!["asked", "asks", "pressed", "questioned"]))
        };
        met && !owns() || by_somebody()
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

    /// The first token of a sentence past the conjunction that joins it to the one before: `But` `when she`.
    fn past_coordination(&self, sentence: &Range<usize>) -> usize {
        sentence.start
            + usize::from(
                self.reading
                    .is_one_of(sentence.start, words!["and", "but", "so", "yet"]),
            )
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
        let first = self.past_coordination(sentence);
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
}
