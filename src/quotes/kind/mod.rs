//! Speech or not: titles, nicknames, words spoken about, scare quotes.
//!
//! A long quotation is speech almost without exception; of the short ones it depends on what leads into them. `called`, `titled` or `the word` before
//! the mark, capitals on every word, a name around it, or no verb of speech anywhere near, speak against it.

mod labels;

use super::attribution::{Found, Rule};
use super::cues::Strength;
use super::lexicon::{Class, WordSet, words};
use super::marks::Span;
use super::phrases::{Head, Phrase};
use super::reading::Reading;
use super::tokens::{Case, Kind};

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
        if span.continues {
            return true;
        }
        if found.is_some_and(|f| self.is_inscription(span, f)) || self.is_inscribed(span) {
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
        let before = self.token_before(span);
        let after = span.last as usize + 1;
        let ends_stop = matches!(
            inner.last().map(|t| t.kind),
            Some(Kind::Stop | Kind::Comma | Kind::Ellipsis | Kind::Dash)
        );
        let titled = self.is_title(inner);
        // "the book “The Keepers of the Quay: A History of the Port of Vell”"
        let entitled = titled
            && before.is_some_and(|b| {
                let lead = b.saturating_sub(usize::from(self.kind(b) == Kind::Comma));
                self.is(lead, Class::UNTITLED) && !self.is_word(lead, "called")
            });
        if entitled && several {
            return false;
        }
        if self.is_headed(span) || self.is_authored(span) || words <= LONGEST_SAYING && self.is_called(span) {
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
        if self.is_value(span) || self.is_imagined(span, found) || self.is_only_asked(span, found) {
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
        if self.is_abbreviated(span) || words <= 2 && self.is_glossed(span) {
            return false;
        }
        if words <= 4 && self.is_asked(span) || self.is_unsaid(span, found) {
            return false;
        }
        if words <= 2 && (self.is_voted(span) || self.is_beside_aside(span, found)) {
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
        if words <= 5 && self.is_known_as(span) {
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
        }) && inner.first().is_some_and(super::tokens::Token::is_lower);
        let name_after = name_after
            && !(clausal && found.is_some_and(|f| f.strength >= Strength::Medium))
            && !(words >= 2
                && found.is_some_and(|f| f.strength >= Strength::Medium)
                && inner.first().is_some_and(super::tokens::Token::is_lower)
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
            let lead = if self.kind(b) == Kind::Comma {
                b.saturating_sub(1)
            } else {
                b
            };
            // No title of several words begins in lower case; "said the words “…”" introduces what was said.
            let uttered = self.is_one_of(lead, words!["word", "words", "phrase"]) && self.is_uttered(lead);
            // "suggested that he would let the harbour programme “sink”": no work is entitled in lower case.
            let spoken = found.is_some_and(|f| f.strength >= Strength::Medium) && !self.is_one_of(lead, NAMINGS);
            let prose = inner.first().is_some_and(super::tokens::Token::is_lower) && (words >= 4 || spoken);
            if self.is(lead, Class::UNTITLED)
                && !uttered
                && !prose
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
                self.calls_directly(f, span) || f.strength == Strength::Strong && self.is_predicate(span)
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
    pub(super) fn is_title(&self, inner: &[super::tokens::Token]) -> bool {
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
            } else if t.case != Case::Lower {
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
        let stops = |tokens: &[super::tokens::Token]| tokens.iter().filter(|t| t.kind == Kind::Stop).count();
        let sentences = inner
            .split_last()
            .is_some_and(|(last, rest)| last.kind == Kind::Stop && stops(rest) > 0);
        words > 0
            && !cried
            && !sentences
            && capitals * 2 > words - neutral
            && (capitals >= 2 || capitals * 2 > words)
            && inner
                .first()
                .is_some_and(|t| t.case != Case::Lower || t.kind == Kind::Number)
    }
}

#[cfg(test)]
mod tests {
    use crate::quotes::{Context, extract};

    fn spoken(body: &str) -> Vec<&str> {
        extract(body, &Context::default())
            .iter()
            .flat_map(|q| q.segments.iter().map(|s| &body[s.range.clone()]))
            .collect()
    }

    #[test]
    fn a_name_that_fills_its_sentence_is_an_answer() {
        assert_eq!(
            spoken("“Who was there?” Ana Vidal asked.\n\n“Royce.”"),
            ["Who was there?", "Royce."]
        );
    }

    #[test]
    fn an_owned_label_is_not_speech_even_beside_speech() {
        let body = "Ana Vidal praised the “understandings” reached in Vell, adding that the port would insist on the goals of its “special operation”.";
        assert!(!spoken(body).contains(&"special operation"));
    }

    #[test]
    fn an_option_or_a_programme_is_not_speech() {
        assert_eq!(
            spoken("“The market is tired,” said Ana Vidal, who has a “sell” rating on the ferry."),
            ["The market is tired,"]
        );
        assert_eq!(
            spoken("Ana Vidal told “Vell This Morning” that she was “ready to talk about boats”."),
            ["ready to talk about boats"]
        );
        assert_eq!(
            spoken("“It is late,” Ana Vidal said Sunday on CNN’s “Talk of the Town.”"),
            ["It is late,"]
        );
        assert_eq!(
            spoken(
                "“It is late,” said Ana Vidal, author of the book “The Keepers of the Quay: A Short History of Vell.”"
            ),
            ["It is late,"]
        );
        assert_eq!(
            spoken("Ana Vidal spoke. There is little sign that Vidal’s “zero-dues” rule works."),
            Vec::<&str>::new()
        );
        assert_eq!(
            spoken("They did not forget Ana Vidal’s “zero dues” remark."),
            ["zero dues"]
        );
        assert_eq!(
            spoken("Ana Vidal smiled. The ferry’s “always-on horn” feature will be sold in May."),
            Vec::<&str>::new()
        );
    }

    #[test]
    fn a_headline_and_a_saying_are_not_speech() {
        let none = Vec::<&str>::new();
        assert_eq!(
            spoken("Ana Vidal wrote a column headlined: “Why the harbour board was right to close the old quay.”"),
            none
        );
        assert_eq!(
            spoken("Ana Vidal has followed the adage, “a rising tide lifts all the boats.”"),
            none
        );
    }

    #[test]
    fn a_term_to_which_an_article_comes_back_is_not_speech() {
        let body = "Ana Vidal said that the file was “top drawer” when it was sent. The board says that “top drawer” files stay in Vell.\n\nThe rule for “top drawer” letters is old, Tomas Brandl said.";
        assert_eq!(spoken(body), Vec::<&str>::new());
        let called = "Ana Vidal called it “a tub”. Tomas Brandl said that “a tub” sinks. Nobody else spoke of “a tub”.";
        assert_eq!(spoken(called), ["a tub"]);
    }

    #[test]
    fn what_nobody_says_is_not_speech() {
        for body in [
            "Ana Vidal has not called for “harbour camps” in Vell.",
            "Ana Vidal didn’t always insist that it was “late” in Vell.",
            "Instead of saying “no comment,” Ana Vidal wrote a long letter.",
            "Those we deem “extreme” are easy to see, Ana Vidal thinks.",
            "They ran through a Harbour Post page called “Coverage of the long winter by pilots.”",
            "No one wants to portray Vidal as the “last pilot” of the port.",
            "Ana Vidal declined to say that the quay was “unsafe” on Monday.",
            "Ana Vidal said that she would vote “no” on Monday.",
            "Ana Vidal added, as they say in the films, “Play it.”",
            "Was Ana Vidal guilty, as the saying goes, of mistaking “a clear view for a short way”?",
            "The vote refuted two axioms: pilots “vote their purses,” and “all tides are local.”",
            "Ana Vidal told the Post on Monday in an article with the headline: “Vell has a month to save its quay, says pilot.”",
            "Ana Vidal says that the board passed the “Harbour and Quay Lighting and Dredging Relief Additions and Amendments Act.”",
            "Under pressure from the board, Anna “I have a boat for that” Orde sailed.",
            "Ana Vidal said that two names were in the “minor” category.",
            "Ana Vidal told me that “quay bird” was a term for whoever waits there.",
            "Tomas Brandl spoke. “Down with the dues of the harbour board,” read the slogan.",
            "A dozen pilots gathered there, chanting and holding up signs that read, “Let the quay be heard,” “The tide is ours,” and “Always sail.”",
            "Ana Vidal told the Harbour News' \"Tideline\" that it was late.",
            "Ana Vidal writes about this in her Harbour Post article “Why tides turn: all that the board of Vell has forgotten.”",
            "The popular poet Ana Vidal wrote “The Great Tide Passes” in Vell.",
            "Pilots spoke of the dues. (“Harbour gives ferries a free berth,” by Ana Vidal)",
            "Ana Vidal left.\n\n“Pilots Have Never Been More Late, Thanks to the Harbour Board of Vell,” by Shira Dorvali",
            "Ana Vidal is, shall we say, “out there” with her thoughts on tides.",
            "It was the pilots who protested, spraying “Closed in the name of the harbour” on the gates.",
            "Ana Vidal is the author of “The Pilot of Vell” and “The Last Tide: The Untold Story of the Women of the Harbour Watch.”",
            "Ana Vidal spoke. [player file=\"http://vell.example/a.mp4\" image=\"http://vell.example/b.png\"]",
            "Pilots declared the quay of Vell the “Vell Free Harbour Zone” (VFHZ).",
            "Ana Vidal argued that the pilots have “standing” or legal authority to sue.",
            "Ana Vidal alleged that the board was engaged in “tide lining,” or intentionally flooding quays.",
            "The ebb has gone beyond what Ana Vidal described in “The Turning of the Tide,” her first book.",
        ] {
            assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
        }
        assert_eq!(spoken("Ana Vidal said it was “not late” at all."), ["not late"]);
        assert_eq!(
            spoken("The order would “needlessly harm” Orde and the pilots, Ana Vidal said on Monday."),
            ["needlessly harm"]
        );
        assert_eq!(
            spoken("Ana Vidal said that pilots aren’t agreeing to move “for fear of the tide.”"),
            ["for fear of the tide."]
        );
        assert_eq!(
            spoken(
                "Ana Vidal left, saying they weren’t calling for a ban, and that she is “pro-tide with exceptions.”"
            ),
            ["pro-tide with exceptions."]
        );
        assert_eq!(
            spoken("Ana Vidal said that it marked “a new chapter” in Vell."),
            ["a new chapter"]
        );
        assert_eq!(
            spoken("Ana Vidal was heard shouting “Harbour Watch” as she ran."),
            ["Harbour Watch"]
        );
    }

    #[test]
    fn a_fragment_that_nobody_near_could_say_is_a_term() {
        let body = "“The quay is closed,” Ana Vidal said.\n\nFrom “go slow” to “take the slow boat,” the harbour has a word for every tide.";
        assert_eq!(spoken(body), ["The quay is closed,"]);
    }

    #[test]
    fn a_plural_that_is_counted_is_no_verb() {
        for body in [
            "The act forced some states with long coasts to get “precleared” by the board.",
            "The ruling allows states to change their rules without “preclearance” from the board.",
            "The board of Vell backs a plan upholding states’ search for “drifters” in May.",
            "Pilots have lingering and serious questions about her years as the “top hand” of Vell.",
        ] {
            assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
        }
    }

    #[test]
    fn a_few_words_that_nobody_attributes_are_speech_only_where_they_judge() {
        assert_eq!(
            spoken("The mines went into a separate “liquidating trust.” Orde left."),
            Vec::<&str>::new()
        );
        assert_eq!(
            spoken("The board’s first point was that the film was “badly cut.” Orde left."),
            ["badly cut."]
        );
    }

    #[test]
    fn a_title_may_begin_with_a_number_and_is_no_row_of_sentences() {
        assert_eq!(
            spoken("Ana Vidal noted in the “60 Minutes” interview that it was late."),
            Vec::<&str>::new()
        );
        assert_eq!(
            spoken("Ana Vidal said: “Unfit. Dangerous. Even for Vell.”"),
            ["Unfit. Dangerous. Even for Vell."]
        );
        assert_eq!(
            spoken("The mayor goes on blaming the pilots, labelling it the “Pilots’ Strike.”"),
            ["Pilots’ Strike."]
        );
    }

    #[test]
    fn what_something_is_called_is_not_speech() {
        for body in [
            "Ana Vidal said that those who wait there are called “quay birds” in Vell.",
            "Ana Vidal asked the board about the so-called harbour “cliff” in May.",
            "Ana Vidal said that the log was kept in a tin called “the vault” on board.",
            "Ana Vidal said that it is referred to as the “secret sauce” of the ferry.",
            "Ana Vidal said that they gave to a group called the “Friends of Vell Harbour.”",
            "Ana Vidal mispronounced the name of the ferry “Vell” on stage.",
            "Ana Vidal spoke of the ASO, which stands for the “all seas open” rule.",
            "Ana Vidal, a pilot who went by the call sign “Chaos” in the navy, left.",
            "Ana Vidal said that they made a branch of the port called the “Harbour Watch” in June.",
            "Ana Vidal left because of her belief in “Velmarity” and stayed away.",
        ] {
            assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
        }
        assert_eq!(spoken("Ana Vidal called it “a tub”."), ["a tub"]);
    }

    #[test]
    fn what_somebody_thinks_or_talks_of_is_speech() {
        assert_eq!(
            spoken("Ana Vidal thinks it is “quite fair” of the port to ask."),
            ["quite fair"]
        );
        assert_eq!(
            spoken("The harbour board found it “likely” that the boat had sunk."),
            ["likely"]
        );
        assert_eq!(spoken("Ana Vidal spoke of a “fair” share for pilots."), ["fair"]);
        assert_eq!(
            spoken("Ana Vidal expressed her “hope” that the ferry would sail."),
            ["hope"]
        );
        assert_eq!(
            spoken("The meeting went on for hours, with Ana Vidal talking about the “sour water” of the port."),
            ["sour water"]
        );
        for body in [
            "I believe that the quay is “fair” game for pilots.",
            "Many pilots think that the ferry is a “tub” by now, and Ana Vidal left.",
            "Ana Vidal believes that she can wear the “old salt” hat anytime.",
        ] {
            assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
        }
    }

    #[test]
    fn a_participle_before_a_colon_leads_into_speech_in_capitals() {
        assert_eq!(
            spoken("Ana Vidal tweeted about the tide on Monday, saying: “Big Win for Vell!”"),
            ["Big Win for Vell!"]
        );
    }

    #[test]
    fn who_says_what_should_not_be_said_says_it() {
        assert_eq!(
            spoken(
                "Ana Vidal said the guild should dredge the quay rather than offering “bread and circus tickets” to pilots."
            ),
            ["bread and circus tickets"]
        );
    }

    #[test]
    fn what_a_body_charges_is_speech() {
        assert_eq!(
            spoken("The guild charged that the ferry scheme has “failed” in its goal."),
            ["failed"]
        );
    }

    #[test]
    fn what_a_text_says_that_somebody_is_mocked_for_is_speech() {
        assert_eq!(
            spoken("Ana Vidal was mocked for a tweet telling pilots to “row home” in May."),
            ["row home"]
        );
    }

    #[test]
    fn a_cry_is_speech_as_often_as_it_is_repeated() {
        let body = "“Is it late?” Ana Vidal asked.\n\n“No,” the pilots shouted.\n\n“Is it early?” she asked.\n\n“No,” they yelled.\n\n“Is it dark?” she asked.\n\n“No,” they said.";
        assert_eq!(spoken(body).iter().filter(|s| **s == "No,").count(), 3);
    }

    #[test]
    fn the_paragraph_before_names_no_quotation() {
        assert_eq!(
            spoken(
                "The pilots left.\n\nWanted: More action, fewer words\n\n“At first there was hope,” Ana Vidal said."
            ),
            ["At first there was hope,"]
        );
    }

    #[test]
    fn a_verb_before_a_name_is_no_nickname() {
        assert_eq!(
            spoken("Ana Vidal called for steps to “harden” Vell quays against the tide."),
            ["harden"]
        );
    }

    #[test]
    fn lower_case_is_no_title() {
        assert_eq!(
            spoken("Ana Vidal suggested that the board would let the harbour programme “sink” in May."),
            ["sink"]
        );
        assert_eq!(
            spoken("Ana Vidal said that the pilots use the word “sink” in May."),
            Vec::<&str>::new()
        );
    }

    #[test]
    fn a_label_may_be_capitalised() {
        assert_eq!(
            spoken("Ana Vidal writes of what she calls “The Tide Economy.”"),
            ["The Tide Economy."]
        );
        assert_eq!(
            spoken("The Harbour Post concluded that her words were “Mostly False.”"),
            ["Mostly False."]
        );
    }

    #[test]
    fn the_name_of_a_measure_is_not_speech() {
        for body in [
            "Ana Vidal said that the pilots applied a “tide and time” test in May.",
            "Ana Vidal announced a “no mooring” policy under which ferries turn back.",
            "It was the “not our quay, not our boat” attitude that closed the port.",
            "Ana Vidal left. Much like the popular “boats for bread” program, it failed.",
        ] {
            assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
        }
        assert_eq!(
            spoken("Ana Vidal called it a “catch and sink” policy on Monday."),
            ["catch and sink"]
        );
        assert_eq!(
            spoken("Ana Vidal said that Tomas Brandl’s blunt “free quay” policy would end."),
            ["free quay"]
        );
    }

    #[test]
    fn what_is_known_or_referred_to_by_a_name_is_not_speech() {
        for body in [
            "Ana Vidal said that it was a tradition known as the “slow tide.”",
            "Ana Vidal dislikes a rule commonly referred to as the “show your oars” rule.",
            "Ana Vidal described a vicious process called “keel raking” to the guild.",
            "Ana Vidal said that the errors, called “noise”, distort the tide tables.",
            "Ana Vidal spoke to a force dubbed the “Rolling Tide” in May.",
            "Pilots are tired, Ana Vidal said. “The view from the quay” is a term often used of them.",
        ] {
            assert!(
                !spoken(body).iter().any(|q| [
                    "slow tide.",
                    "show your oars",
                    "keel raking",
                    "noise",
                    "Rolling Tide",
                    "The view from the quay"
                ]
                .contains(q)),
                "{body}"
            );
        }
        for (body, said) in [
            (
                "It is part of what the guild called “a plan to sink us”.",
                "a plan to sink us",
            ),
            (
                "It was a choice that Ana Vidal, in a letter last year, called “unsafe”.",
                "unsafe",
            ),
            ("Ana Vidal met the man whom she fondly called “the Duke”.", "the Duke"),
            (
                "Tomas Brandl dislikes the tide, which he has often referred to as a “thief”.",
                "thief",
            ),
        ] {
            assert_eq!(spoken(body), [said], "{body}");
        }
    }

    #[test]
    fn an_infinitive_or_participle_that_tells_nothing_brings_in_no_words() {
        for body in [
            "The port sent a clerk to testify in a hearing about sums paid to a “tide farm” in Vell.",
            "Ana Vidal has a team dealing with the “slack” months of the port.",
            "Ana Vidal managed to ask questions about “slack” months on Monday.",
            "Ana Vidal told of her work advising the port on how to “turbocharge” ferry sales.",
        ] {
            assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
        }
    }

    #[test]
    fn examples_and_choices_are_not_speech() {
        for body in [
            "Ana Vidal said that the clerks used search terms like “slack tide” and “ebb”.",
            "That led to headlines such as: “Dark days for the quay,” “The tide turns” and “A bad, bad month.”",
            "Ana Vidal is saying a loud “no” to the guild.",
            "Ana Vidal said that she was leaning “no” on the dues.",
            "Ana Vidal told a friend late on “Tideline” that it was noon.",
            "Ana Vidal, who called for boats, stood by that late on “Vell This Morning.”",
            "Ana Vidal wants to maintain ferries in what is now a “slack” harbour.",
            "Ana Vidal said that it leads to “tide fatigue” — a colloquial term used by pilots.",
        ] {
            assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
        }
        assert_eq!(spoken("Asked to move, Ana Vidal said “no” and left."), ["no"]);
        assert_eq!(
            spoken("Ana Vidal called the pilots defenders of “Vellmark” on Friday."),
            ["Vellmark"]
        );
    }

    #[test]
    fn what_somebody_might_say_is_not_speech() {
        for body in [
            "Ana Vidal knows that it is not enough to say, “Have courage, sail on, the tide will turn for us all.”",
            "The board may tell the pilots, “If you do not move your boats, we will move them.”",
            "As a pilot she can then say to the guild, “Let us make a deal.”",
            "Ana Vidal left. Pilots are forced to ask themselves, “How many boats are we willing to lose?”",
            "This is the third version of the “Do you live on the quay?” quiz.",
        ] {
            assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
        }
        assert_eq!(
            spoken("Ana Vidal went so far as to say, “The quay is closed to everybody.”"),
            ["The quay is closed to everybody."]
        );
        assert_eq!(spoken("Mrs May said: “The quay is closed.”"), ["The quay is closed."]);
    }

    #[test]
    fn titles_beside_others_are_not_speech() {
        assert_eq!(
            spoken("The yard has made films such as “Vell” and “Ferry in Love,” Ana Vidal said."),
            Vec::<&str>::new()
        );
        assert_eq!(
            spoken(
                "Ana Vidal said: Six packages of “Vell Harbour Smoked Fish Strips with Rib Meat, Southern Style Seasoned.”"
            ),
            Vec::<&str>::new()
        );
        assert_eq!(
            spoken("“It is late,” Ana Vidal told “The Harbour Hour.”"),
            ["It is late,"]
        );
    }

    #[test]
    fn words_of_a_question_are_not_those_of_who_answers() {
        assert_eq!(
            spoken("Asked whether it was “late or early”, Ana Vidal said: “It is noon.”"),
            ["It is noon."]
        );
    }

    #[test]
    fn what_the_reporter_or_everybody_says_is_not_speech() {
        for body in [
            "As Ana Vidal noted in May, the port keeps its dues in an “ebb” fund.",
            "As I have explained, the guild is one of the pilots of the “community” of ports.",
            "I refer to the story of Tomas Brandl and of his forced “transition.”",
            "The dues fell, which is why people refer to the board’s “war on tides” in Vell.",
            "Did we tell the board: “Send more boats! Please, help us, the quay is too empty for us”?",
            "Ana Vidal predicted it in May, then published what was dubbed a “slow tide” in June.",
            "Ana Vidal left. Her latest book is: “The Turning Tide: How the Harbour Board of Vell Lost a Quay.”",
            "Ana Vidal left.\n\nThe original headline of this story, “The board’s sums do not add up,” has been changed.",
            "Ana Vidal continues to trail Tomas Brandl on that elusive “ebb” score.",
            "Ana Vidal told the “Tideline” podcast in May that it was late.",
            "Ana Vidal has published a series of films called “How to be a pilot,” and left.",
        ] {
            assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
        }
        assert_eq!(
            spoken("The fees are, as Ana Vidal called them in May, “late”."),
            ["late"]
        );
        assert_eq!(
            spoken("The vote came as Ana Vidal told the guild that it was “nonsense” to wait."),
            ["nonsense"]
        );
    }

    #[test]
    fn the_next_paragraph_makes_no_nickname() {
        assert_eq!(
            spoken("Ana Vidal says Tomas Brandl “lied to all”\n\nPort Vell was closed on Monday at noon."),
            ["lied to all"]
        );
    }
}
