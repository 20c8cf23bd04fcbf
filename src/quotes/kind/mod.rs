//! Speech or not: titles, nicknames, words spoken about, scare quotes.
//!
//! A long quotation is speech almost without exception; of the short ones it depends on what leads into them. `called`, `titled` or `the word` before
//! the mark, capitals on every word, a name around it, or no verb of speech anywhere near, speak against it.

mod aliases;
mod called;
mod inscriptions;
mod terms;
#[cfg(test)]
mod tests;
mod titles;
mod typed;
mod unsaid;

use super::attribution::{Found, Rule};
use super::cues::Strength;
use super::lexicon::{Class, WordSet, words};
use super::marks::Span;
use super::phrases::{Head, Phrase};
use super::reading::Reading;
use super::tokens::{Case, Kind, Token};

/// How many words has what everybody says, or what something is called, at most.
const LONGEST_SAYING: usize = 10;

/// What a word in marks before it is one of: `a “buy” rating`.
const OPTIONS: &WordSet = words![
    "rating",
    "ratings",
    "button",
    "buttons",
    "key",
    "vote",
    "votes",
    "recommendation",
    "recommendations",
    "column",
    "box",
    "tab",
    "category",
    "categories",
    "designation",
    "status",
    "level",
];

/// What stands before a name or before words that are spoken about, and no work.
const NAMINGS: &WordSet = words![
    "word",
    "words",
    "term",
    "terms",
    "phrase",
    "expression",
    "slogan",
    "hashtag",
    "so-called",
    "known",
    "named",
    "dubbed",
    "nicknamed",
    "nickname",
    "moniker",
    "pseudonym",
    "pseudonyms",
    "aka",
    "a.k.a.",
    "codenamed",
    "code-named",
    "titled",
    "entitled",
    "means",
    "spelled",
    "translated",
    "translates",
    "symbol",
];

/// How many auxiliaries and adverbs before a verb are looked at for one that denies it.
const FILLERS: usize = 4;

/// The most words of a term that an article comes back to.
const LONGEST_TERM: usize = 3;

/// How many items, and what parts them, stand at most before one of several in a list.
const LONGEST_LIST: usize = 8;

/// How many tokens a word or a phrase of such a list has at most, its marks included.
const LONGEST_LISTED: u32 = 12;

/// How many words there are at least in what is cried: two may be the initials of a name.
const SHORTEST_CRY: usize = 3;

/// How far before a span what names it is looked for, in tokens.
const NEAR: usize = 8;

/// How far into a question that somebody is asked its words in marks stand, in tokens.
const LONGEST_QUESTION: usize = 40;

fn is_listed(list: &[&str], word: &str) -> bool {
    list.iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// Whether several words are all in capitals, as people write what they would shout: `said that he “KEPT ALL THE LOGS”`. No title of a work is written so in a text that is not.
fn is_cried(inner: &[Token]) -> bool {
    let words = || inner.iter().filter(|t| t.kind == Kind::Word);
    words().all(|t| t.case == Case::Upper || t.is_capital() && t.end - t.start == 1) && words().count() >= SHORTEST_CRY
}

impl Reading<'_> {
    /// Whether a span is somebody's words. `within` tells that an earlier span of the same sentence is.
    pub fn is_speech(&self, span: &Span, found: Option<&Found>, within: bool) -> bool {
        let first = self.inner_first(span);
        let Some(last) = self.inner_last(span) else {
            return false;
        };
        if last < first {
            return false;
        }
        let inner = &self.tokens[first..=last];
        let found = found.filter(|f| !self.is_idle(span, f));
        let words = inner.iter().filter(|t| t.kind == Kind::Word).count();
        if words == 0 {
            return false;
        }
        // “Sixty Minutes”, “60 Minutes”
        let several = words + inner.iter().filter(|t| t.kind == Kind::Number).count() >= 2;
        if self.layout.is_nameless(span.first as usize) {
            return false;
        }
        // (CROSSTALK), (APPLAUSE)
        if inner.first().is_some_and(|t| t.kind == Kind::ParenOpen)
            && inner
                .iter()
                .filter(|t| t.kind == Kind::Word)
                .all(|t| t.case == Case::Upper)
        {
            return false;
        }
        if span.continues {
            return true;
        }
        if found.is_some_and(|f| self.is_inscription(span, f)) || self.is_inscribed(span) {
            return false;
        }
        let before = self.token_before(span);
        let after = span.last as usize + 1;
        let ends_stop = matches!(
            inner.last().map(|t| t.kind),
            Some(Kind::Stop | Kind::Comma | Kind::Ellipsis | Kind::Dash)
        );
        let titled =
            self.is_title(inner) && !(found.is_some_and(|f| f.strength >= Strength::Medium) && is_cried(inner));
        // "the book “The Keepers of the Quay: A History of the Port of Vell”"
        let entitled = titled
            && before.is_some_and(|b| {
                let lead = b.saturating_sub(usize::from(self.kind(b) == Kind::Comma));
                self.is(lead, Class::UNTITLED) && !self.is_word(lead, "called")
            });
        if entitled && several {
            return false;
        }
        if self.is_headed(span)
            || self.is_told_as_headline(span)
            || self.is_authored(span)
            || self.is_apposed_title(span, found)
            || self.is_told_its_kind(span, found, titled)
            || words <= LONGEST_SAYING && self.is_called(span)
        {
            return false;
        }
        if words <= LONGEST_SAYING && self.is_typed(span) || self.is_defined(span) || self.is_on_labels(span, found) {
            return false;
        }
        // "passed the “Harbour and Quay Lighting and Dredging Relief Additions Act”"
        let article =
            before.is_some_and(|b| self.is_one_of(b, words!["the", "a", "an"]) && self.tokens[b].is_outside());
        if titled && (words >= 9 && (article || self.is_governed(span)) || self.is_listed_title(span)) {
            return false;
        }
        if words <= LONGEST_SAYING && (self.is_saying(span) || self.is_saying_spoken_of(span) || self.is_example(span))
        {
            return false;
        }
        if self.is_value(span)
            || self.is_imagined(span, found)
            || self.is_only_asked(span, found)
            || self.is_posed_by_nobody(span, found)
        {
            return false;
        }
        // "the “Do you live on the quay?” quiz"
        let cried_out = matches!(
            self.body.as_bytes().get(span.range.end.saturating_sub(1)),
            Some(b'!' | b'?')
        );
        if (2..=LONGEST_SAYING).contains(&words) && (!ends_stop || cried_out) && self.is_measure(span, found) {
            return false;
        }
        if words >= 9 {
            return true;
        }
        if self.is_alias(span, found, titled, words) {
            return false;
        }
        if self.is_abbreviated(span) || words <= 2 && self.is_glossed(span) {
            return false;
        }
        if words <= 4 && self.is_asked(span) || self.is_unsaid(span, found) {
            return false;
        }
        if words <= 2 && (self.is_voted(span) || self.is_beside_aside(span, found)) {
            return false;
        }
        if words <= 2 && self.is_named_by_many(span, found) {
            return false;
        }
        if words <= 3 && self.is_idea(span, found) {
            return false;
        }
        if words <= 3 && self.is_label(span) || self.is_set_phrase(span, found) {
            return false;
        }
        if words <= 4 && self.is_everybodys(span, found) {
            return false;
        }
        if words <= 3 && (self.is_dwelt_on(span, found) || self.is_spoken_of(span)) {
            return false;
        }
        // "on Channel Nine’s “Talk of the Town.”"
        let shown = before
            .filter(|&b| b > 0 && self.kind(b) == Kind::Possessive)
            .is_some_and(|b| {
                self.mention_over(b - 1)
                    .is_some_and(|m| self.people.sort_of(self.mentions[m].entity) == super::names::Sort::Organisation)
            });
        if titled && shown {
            return false;
        }
        let adjacent = found.is_some_and(|f| {
            f.strength >= Strength::Strong
                && matches!(
                    f.rule,
                    Rule::SubjectVerbAfter
                        | Rule::VerbSubjectAfter
                        | Rule::ColonBefore
                        | Rule::VerbBefore
                        | Rule::Label
                        | Rule::NameColon
                )
                // "tweeted about the tide, saying: “Big Win for Vell!”"
                || f.rule == Rule::Participle
                    && f.strength == Strength::Strong
                    && f.cue.is_some_and(|(_, c)| !self.is_word(c, "reading") && c + 2 == span.first as usize && matches!(self.kind(c + 1), Kind::Comma | Kind::Colon))
        });
        // A “sell” rating, the “like” button, two “no” votes.
        if words <= 2 && !adjacent && self.is_one_of(after, OPTIONS) {
            return false;
        }
        if titled && words <= LONGEST_SAYING && self.is_of_a_role(span)
            || titled && words <= 5 && self.is_broadcast(span, found)
        {
            return false;
        }
        // "told the “Today” show"
        if titled
            && words <= 5
            && !ends_stop
            && self.is_one_of(
                after,
                words![
                    "show",
                    "programme",
                    "program",
                    "podcast",
                    "newsletter",
                    "column",
                    "hashtag"
                ],
            )
        {
            return false;
        }
        // James “Jim” Orde.
        // What the next paragraph begins with has no part in it.
        let here = self
            .paragraphs
            .get(span.paragraph as usize)
            .is_none_or(|p| after < p.end);
        let name_before = here
            && before.is_some_and(|b| {
                self.tokens[b].is_capital() && self.mention_over(b).is_some() && self.tokens[b].is_outside()
            });
        // Anna “I have a boat for that” Orde.
        let given = before
            .and_then(|b| self.mention_over(b))
            .is_some_and(|m| self.mentions[m].len() == 1 && self.is(self.mentions[m].last as usize, Class::GIVEN_NAME));
        if (words <= 3 || given && words <= 6)
            && name_before
            && self.tokens.get(after).is_some_and(|t| t.is_capital() && t.is_outside())
            && !ends_stop
        {
            return false;
        }
        // The “chief mischief maker” Ana Vidal.
        let strong = found.is_some_and(|f| f.strength >= Strength::Strong);
        if words <= 5 && self.is_known_as(span, found) {
            return false;
        }
        if words <= 5 && !adjacent && (self.is_named(span, strong) || self.is_explained(span, found)) {
            return false;
        }
        let name_after = here
            && self.tokens.get(after).is_some_and(|t| t.is_capital() && t.is_outside())
            && self.mention_at(after).is_some();
        // "may end up “delaying or stopping” Vidal’s boat": what stands before is no article.
        // "called for steps to “harden” Vell’s quays", "said that “moving the boats has been” Vidal’s aim": a verb and a clause go on.
        let clausal = before.is_some_and(|b| {
            self.tokens[b].is_outside() && (self.is_word(b, "to") || words >= 3 && self.is_word(b, "that"))
        }) && inner.first().is_some_and(Token::is_lower);
        let name_after = name_after
            && !(clausal && found.is_some_and(|f| f.strength >= Strength::Medium))
            && !(words >= 2
                && found.is_some_and(|f| f.strength >= Strength::Medium)
                && inner.first().is_some_and(Token::is_lower)
                && before.is_some_and(|b| {
                    self.tokens[b].is_lower()
                        && self.tokens[b].is_outside()
                        && !self.is(b, Class::DETERMINER.or(Class::PREPOSITION).or(Class::CONJUNCTION))
                }));
        if words <= 4 && name_after && !ends_stop && !adjacent && found.is_none_or(|f| f.strength < Strength::Strong) {
            return false;
        }
        let determined = before.is_some_and(|b| self.is(b, Class::DETERMINER) && self.tokens[b].is_outside());
        if let Some(b) = before {
            let b = self.announces_list(span).unwrap_or(b);
            let lead = if self.kind(b) == Kind::Comma {
                b.saturating_sub(1)
            } else {
                b
            };
            // No title of several words begins in lower case; "said the words “…”" introduces what was said.
            let uttered = self.is_one_of(lead, words!["word", "words", "phrase"]) && self.is_uttered(lead)
                || lead == b && b > 1 && self.uses_term(b - 2, span.first as usize);
            // "suggested that he would let the harbour programme “sink”": no work is entitled in lower case.
            let spoken = found.is_some_and(|f| f.strength >= Strength::Medium) && !self.is_one_of(lead, NAMINGS);
            let prose = inner.first().is_some_and(Token::is_lower) && (words >= 4 || spoken);
            // "said of the show, “We like it.”"
            let told = lead < b && adjacent && !titled;
            if self.is(lead, Class::UNTITLED)
                && !uttered
                && !prose
                && !told
                && !self.is_one_of(
                    lead,
                    words!["called", "labelled", "labeled", "dubbed", "single", "known", "named"],
                )
            {
                return false;
            }
            if titled && self.is(lead, Class::UNTITLED) {
                return false;
            }
        }
        let own_sentence = self
            .sentences
            .get(self.sentence_of(span.first as usize))
            .filter(|s| s.start == span.first as usize);
        let whole = ends_stop && own_sentence.is_some();
        // A turn of a dialogue: “Royce.”
        if whole && own_sentence.is_some_and(|s| after >= s.end) {
            return true;
        }
        let led_as_title = before
            .is_some_and(|b| self.kind(b) == Kind::Possessive || self.is(b, Class::PREPOSITION.or(Class::DETERMINER)));
        // "called the winner “Miss Harbour”"
        let labelled = found.is_some_and(|f| {
            f.cue
                .is_some_and(|(_, c)| self.is(c, Class::CALL) && c + 1 < span.first as usize)
                && matches!(f.rule, Rule::Woven | Rule::VerbBefore | Rule::Participle)
                // "the tide that Vidal described in “The Turn of the Tide”", "called on them for an hour on “Vell This Morning”"
                && !before.is_some_and(|b| {
                    self.is_one_of(b, words!["in", "on", "with", "for", "at", "while"])
                })
        });
        // "who wrote “The Turning of the Tide”", "sang “Lord of the Quay” lying down"
        let work = words >= 3
            && found.is_some_and(|f| {
                f.cue.is_some_and(|(_, c)| {
                    c + 1 == span.first as usize
                        && self.is_one_of(
                            c,
                            words![
                                "wrote",
                                "sang",
                                "sings",
                                "performed",
                                "recited",
                                "penned",
                                "composed",
                                "directed"
                            ],
                        )
                })
            })
            && !matches!(
                self.body.as_bytes().get(span.range.end.saturating_sub(1)),
                Some(b'!' | b'?')
            );
        if titled && work {
            return false;
        }
        // "was shouting “Harbour Watch” as he ran"
        let cried = found.is_some_and(|f| {
            f.cue.is_some_and(|(_, c)| {
                c + 1 == span.first as usize
                    && self.is_one_of(c, words!["shouting", "chanting", "yelling", "screaming", "crying"])
            })
        });
        // "in what she calls “The Tide Economy”", "concluded that it was “Mostly False”"
        let labelled = labelled
            || found.is_some_and(|f| {
                self.calls_directly(f, span)
                    || f.strength == Strength::Strong && self.is_predicate(span)
                    // "summed up the guild’s view as “Bold Words, Slow Boats.”"
                    || f.cue.is_some_and(|(_, c)| self.labels_as(c, span.first as usize))
            });
        if titled && several && !labelled && !cried && (!adjacent || led_as_title) {
            return false;
        }
        // "told “Vell This Morning” that …": a programme is told something.
        let told = before.is_some_and(|b| {
            self.is_one_of(b, words!["told", "tells", "tell", "telling"]) && self.tokens[b].is_outside()
        });
        if titled && several && told {
            return false;
        }
        // "said on “Tideline” that …": a programme, a film. "called it part of “Vellmark”" judges.
        let on = before.is_some_and(|b| {
            self.is_one_of(b, words!["on", "in", "of", "with", "for", "at"]) && self.tokens[b].is_outside()
        });
        let judged = found.is_some_and(|f| f.cue.is_some_and(|(_, c)| self.is(c, Class::CALL)));
        let named = on && !judged && !cried && inner.first().is_some_and(|t| t.case == Case::Capital);
        if titled && words == 1 && (found.is_none_or(|f| f.strength < Strength::Medium) || named && !ends_stop) {
            return false;
        }
        // "the goals of its “special operation”"
        let owned = before.is_some_and(|b| self.is_one_of(b, words!["its", "their"]) && self.tokens[b].is_outside());
        // "its “aggressive” efforts" says how; "its “special operation”" only names.
        let modifies = words == 1 && !titled && self.tokens.get(after).is_some_and(|t| t.is_lower() && t.is_outside());
        if owned
            && !(modifies && within)
            && words <= 3
            && !ends_stop
            && found.is_none_or(|f| {
                f.rule != Rule::SubjectVerbAfter && f.cue.is_none_or(|(_, c)| c + 5 < span.first as usize)
            })
        {
            return false;
        }
        // "Vidal’s “zero-tolerance” policy", "the port’s “life rights.”": a name for what somebody has, unless it is called a remark.
        let owned = found.is_some_and(|f| f.rule == Rule::Possessive && f.cue.is_none());
        if owned && words <= 3 && !self.is(after, Class::SAY_NOUN.or(Class::MEDIUM)) {
            return false;
        }
        // "proved “late.”" may be anything; "was “late.”" is a judgement, and somebody's.
        let ends_stop = ends_stop && (words > 2 || self.is_predicate(span));
        match found {
            _ if whole && !titled => true,
            Some(f) => {
                f.strength >= Strength::Medium
                    || words >= 4
                    || ends_stop
                    || within
                    || self.is_opinion(span, f)
                    || f.rule == Rule::Possessive
                        && !self.is_thing(&f.phrase)
                        && self.is(after, Class::SAY_NOUN.or(Class::MEDIUM))
            }
            None => words >= 3 && !(determined && words <= 4) || words == 2 && ends_stop && !determined || within,
        }
    }

    /// Whether a phrase stands for something that neither speaks nor is spoken for: `the phone's “always-on” camera`.
    fn is_thing(&self, phrase: &Phrase) -> bool {
        matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize) && !self.is(n as usize, Class::PERSON))
    }

    /// Whether all the words that a title capitalises are capitalised, and there are words that a sentence would not.
    pub(super) fn is_title(&self, inner: &[Token]) -> bool {
        let mut words = 0;
        let mut capitals = 0;
        // Words that a title writes small and a sentence too.
        let mut neutral = 0;
        for t in inner {
            // A number is as it is in a title and out of one.
            if t.kind != Kind::Word {
                continue;
            }
            words += 1;
            let function = t.is(Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::DETERMINER));
            let small = function || t.end - t.start <= 3;
            if t.is(Class::I) {
                // "Neither do I": the pronoun's capital tells nothing.
            } else if t.is_capital() {
                capitals += 1;
            } else if !small {
                return false;
            } else if function && capitals > 0 {
                neutral += 1;
            }
        }
        // “IS THIS A JOKE?” is cried, not entitled.
        let cried = words >= 2
            && inner
                .last()
                .is_some_and(|t| t.kind == Kind::Stop && matches!(self.body.as_bytes()[t.start as usize], b'?' | b'!'))
            && inner
                .iter()
                .all(|t| t.kind != Kind::Word || t.case == Case::Upper || t.end - t.start == 1);
        // “Unfit. Dangerous. Even for Vell.” is of several sentences.
        let stops = |tokens: &[Token]| tokens.iter().filter(|t| t.kind == Kind::Stop).count();
        let sentences = inner
            .split_last()
            .is_some_and(|(last, rest)| last.kind == Kind::Stop && stops(rest) > 0);
        words > 0
            && !cried
            && !sentences
            && capitals * 2 > words - neutral
            && (capitals >= 2 || capitals * 2 > words)
            && inner.first().is_some_and(|t| t.is_capital() || t.kind == Kind::Number)
    }

    /// The token before a span, in its paragraph.
    pub(super) fn token_before(&self, span: &Span) -> Option<usize> {
        let before = (span.first as usize).checked_sub(1)?;
        let paragraph = self.paragraphs.get(span.paragraph as usize)?;
        (before >= paragraph.start).then_some(before)
    }

    /// Where the list of words in marks begins that a span is the last of, its items parted by commas, semicolons, a colon or the words `joins`; and where its sentence does.
    fn list_before(&self, span: &Span, joins: &WordSet) -> (usize, usize) {
        let mut at = span.first as usize;
        let from = self.sentences.get(self.sentence_of(at)).map_or(at, |s| s.start);
        for _ in 0..LONGEST_LIST {
            let Some(before) = self.before(at).filter(|&b| b >= from).filter(|&b| {
                let between = self.kind(b) == Kind::Semicolon && b > from && !self.tokens[b - 1].is_outside();
                !self.tokens[b].is_outside()
                    || between
                    || matches!(self.kind(b), Kind::Comma | Kind::Colon)
                    || self.is_one_of(b, joins)
            }) else {
                break;
            };
            at = before;
        }
        (at, from)
    }

    /// The noun that announces several words in marks of which a span is not the first: `tweeted the words “tide” or “tides”`.
    fn announces_list(&self, span: &Span) -> Option<usize> {
        if span.last - span.first > LONGEST_LISTED {
            return None;
        }
        let (at, from) = self.list_before(span, words!["and", "or"]);
        let noun = at.checked_sub(1).filter(|&n| n >= from)?;
        let several = self.tokens.get(at).is_some_and(|t| !t.is_outside()) && at < span.first as usize;
        (several && self.is_one_of(noun, words!["words", "terms", "phrases"])).then_some(noun)
    }

    /// The reporter's words before a span, from the nearest back to where the clause begins.
    fn clause_before(&self, open: usize) -> impl Iterator<Item = usize> {
        let from = self
            .sentences
            .get(self.sentence_of(open))
            .map_or(open, |s| s.start.max(open.saturating_sub(24)));
        (from..open)
            .rev()
            .take_while(|&i| {
                !self.tokens[i].is_outside() || !matches!(self.kind(i), Kind::Semicolon | Kind::Stop | Kind::Colon)
            })
            .filter(|&i| self.tokens[i].is_outside())
    }
}
