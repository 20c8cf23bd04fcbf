//! Terms that are explained, dwelt on or given as examples, and sayings.

use super::{FILLERS, LONGEST_QUESTION, LONGEST_TERM, NEAR};
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, Lexicon, WordSet, hash, words};
use crate::quotes::marks::Span;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Case, Kind, Token};

/// What is written somewhere or named, of which examples are given.
const EXAMPLES: &WordSet = words![
    "headlines",
    "headline",
    "titles",
    "terms",
    "names",
    "labels",
    "hashtags",
    "buzzwords",
    "platitudes",
    "lines",
    "slogans",
    "euphemisms",
    "categories",
    "concepts",
    "crimes",
    "offences",
    "offenses",
    "provisions",
    "requirements",
];

/// What everybody says.
const SAYINGS: &WordSet = words![
    "adage", "adages", "axiom", "axioms", "maxim", "maxims", "cliché", "clichés", "truism", "truisms", "proverb",
];

/// What words are of which something is said.
const TERMS: &WordSet = words![
    "term",
    "word",
    "phrase",
    "euphemism",
    "slur",
    "shorthand",
    "jargon",
    "acronym",
    "synonym",
    "equivalent",
    "misnomer",
    "slang",
];

/// What words are of which something is said, however many: `“the quay is closed” is a phrase that …`
const SAID_OF: &WordSet = words![
    "term",
    "phrase",
    "expression",
    "euphemism",
    "slur",
    "shorthand",
    "buzzword",
    "buzzwords",
    "catchphrase",
    "cliché",
    "cliche",
    "idiom",
    "headline",
    "motto",
    "meme",
    "code",
];

/// How many times a term stands in marks in an article that is about it.
const DWELLING: usize = 3;

/// How many tokens of a span, its closing mark counted, a term may have that is explained right behind it.
const LONGEST_GLOSSED: u32 = 7;

/// How far before what it takes in a definition is spoken of, in tokens.
const FARTHEST_DEFINITION: usize = 40;

/// Whose words of their trade a term is, whoever tells of it: `what the industry calls “shrink”`.
const TRADES: &WordSet = words![
    "industry",
    "trade",
    "profession",
    "sector",
    "business",
    "insiders",
    "locals",
    "traders",
    "economists",
    "scientists",
    "doctors",
    "lawyers",
    "psychologists",
    "bankers",
    "engineers",
    "investors",
    "physicists",
];

/// Verbs by which a bank tells what it takes a share for.
const RATES: &WordSet = words![
    "rate",
    "rates",
    "rated",
    "rating",
    "upgraded",
    "upgrades",
    "upgrading",
    "downgraded",
    "downgrades",
    "downgrading",
];

/// What one does to a thing that has words on it: `press “Buy now”`.
const PRESSES: &WordSet = words![
    "press",
    "presses",
    "pressed",
    "pressing",
    "click",
    "clicks",
    "clicked",
    "clicking",
    "tap",
    "taps",
    "tapped",
    "tapping",
    "select",
    "selects",
    "selected",
    "selecting",
];

/// What leads into a name or a term in a parenthesis that gives it: `(collectively, the “Pilots”)`.
const DEFINES: &WordSet = words![
    "collectively",
    "together",
    "jointly",
    "individually",
    "hereinafter",
    "hereafter",
    "herein",
    "henceforth",
    "abbreviated",
    "formerly",
    "formally",
    "officially",
    "known",
    "called",
];

/// What stands beside those, and defines nothing by itself.
const DEFINES_WITH: &WordSet = words![
    "the", "a", "an", "and", "or", "as", "to", "referred", "also", "now", "better"
];

/// How many words, commas and words in marks a parenthesis has at most on either side of a term that it defines.
const LONGEST_DEFINITION: usize = 12;

/// The longest term that a parenthesis defines, in tokens.
const LONGEST_DEFINED: usize = 6;

/// The longest set phrase, in tokens.
const LONGEST_SET_PHRASE: usize = 7;

impl Reading<'_> {
    /// Whether the words are a term of a trade or of politics, and nobody calls anything so beside them: `a “golden share” in the port`.
    pub(super) fn is_set_phrase(&self, span: &Span, found: Option<&Found>) -> bool {
        let (first, Some(last)) = (self.inner_first(span), self.inner_last(span)) else {
            return false;
        };
        let called = found.is_some_and(|f| {
            f.rule != Rule::ClosingTag && f.rule != Rule::AccordingTo
                || f.cue.is_some_and(|(_, c)| self.is(c, Class::CALL))
        });
        if called || first >= last || last - first >= LONGEST_SET_PHRASE {
            return false;
        }
        let words: Vec<&str> = (first..=last)
            .filter(|&i| self.kind(i) != Kind::Comma)
            .map(|i| self.text(i))
            .collect();
        Lexicon::get().class(&words.join("-")).is(Class::SET_PHRASE)
    }

    /// Whether a few words are what a trade calls something, a share is rated or is written on what one presses.
    pub(super) fn is_label(&self, span: &Span) -> bool {
        let Some(before) = self
            .token_before(span)
            .filter(|&b| b > 1 && self.tokens[b].is_outside())
        else {
            return false;
        };
        let trade = self.is_one_of(before, words!["call", "calls", "called"])
            && self.is_one_of(before - 1, TRADES)
            && (before.saturating_sub(FILLERS)..before - 1).any(|i| self.is_one_of(i, words!["what", "which"]));
        let start = self.sentences.get(self.sentence_of(before)).map_or(0, |s| s.start);
        // "rates the stock “hold”", "downgraded it to “sell”"
        let rated = !self.is_word(before, "as")
            && (start.max(before.saturating_sub(NEAR))..before)
                .rev()
                .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
                .find(|&i| self.is_one_of(i, RATES))
                .is_some_and(|i| {
                    (i + 1..=before)
                        .any(|i| self.is_one_of(i, words!["stock", "stocks", "share", "shares", "bonds", "it"]))
                });
        let capital = self.tokens.get(self.inner_first(span)).is_some_and(Token::is_capital);
        let verb = before - usize::from(self.is_word(before, "on"));
        let pressed = capital && self.is_one_of(verb, PRESSES);
        trade || rated || pressed
    }

    /// `“ident,” which would allow …`, `a “ghost fork,” as his team-mates call it`: a term that the reporter goes on to explain.
    pub(super) fn is_explained(&self, span: &Span, found: Option<&Found>) -> bool {
        if found
            .is_some_and(|f| f.rule != Rule::Woven && f.strength >= Strength::Medium && f.rule != Rule::SentenceSubject)
        {
            return false;
        }
        // "deemed him “well qualified,” which is …" was said; "what they call “…”" is in use.
        let said = found.and_then(|f| f.cue).is_some_and(|(_, c)| {
            // "calls every barge on the list an “ad,” which is": what is called so stands between.
            let near = c + 3 > span.first as usize && !self.is_one_of(c, words!["call", "calls"]);
            self.tokens[c].is_outside()
                && c < span.first as usize
                && (near || self.is(c, Class::CALL) && c + 3 < span.first as usize)
        });
        if said {
            return false;
        }
        let mut after = span.last as usize + 1;
        let comma = self.inner_last(span).is_some_and(|l| self.kind(l) == Kind::Comma);
        if self.kind(after) == Kind::Comma {
            after += 1;
        } else if !comma {
            return false;
        }
        let lower = self.tokens.get(self.inner_first(span)).is_some_and(Token::is_lower);
        lower
            && (self.is_word(after, "which")
                && self.is_one_of(
                    after + 1,
                    words!["is", "are", "means", "would", "can", "allows", "refers", "was"],
                )
                || self.is_word(after, "or") && self.tokens.get(after + 1).is_some_and(|t| t.case == Case::Upper))
    }

    /// Whether the words are an example of what is written or named, nobody says by whom: `search terms like “tide” and “quay”`, `headlines such as: “…”`.
    pub(super) fn is_example(&self, span: &Span) -> bool {
        let (at, from) = self.list_before(span, words!["and", "or"]);
        let noun = if at > from && self.is_word(at - 1, "like") {
            at.checked_sub(2)
        } else if at > from + 1 && self.is_word(at - 1, "as") && self.is_word(at - 2, "such") {
            at.checked_sub(3)
        } else {
            None
        };
        noun.is_some_and(|n| n >= from && self.tokens[n].is_outside() && self.is_one_of(n, EXAMPLES))
    }

    /// `voted “no”`, `instead of “no”`: what is chosen.
    pub(super) fn is_voted(&self, span: &Span) -> bool {
        let Some(before) = self.token_before(span).filter(|&b| b > 0) else {
            return false;
        };
        // "is saying a powerful “no” to boats", "the party of “no”"
        let either = self.is_one_of(self.inner_first(span), words!["no", "yes"])
            && span.last <= span.first + 2
            && (self.is_word(before - 1, "a")
                || self.is_one_of(before, words!["a", "of", "to", "lean", "leaning", "leaned"]));
        self.tokens[before].is_outside()
            && (either
                || self.is_one_of(before, words!["vote", "votes", "voted", "voting"])
                || self.is_word(before, "of") && self.is_word(before - 1, "instead"))
    }

    /// Whether everybody says so: `as they say, “…”`, `“…,” so to speak`, `as the saying goes`.
    pub(super) fn is_saying(&self, span: &Span) -> bool {
        let after = span.last as usize + 1;
        let after = after + usize::from(self.kind(after) == Kind::Comma);
        let begins = |at: usize| {
            let so = self.is_word(at, "so") && self.is_word(at + 1, "to") && self.is_word(at + 2, "speak");
            let they = self.is_word(at, "as") && self.is_word(at + 1, "they") && self.is_word(at + 2, "say");
            let goes = self.is_word(at, "as")
                && self.is_word(at + 1, "the")
                && self.is_one_of(at + 2, words!["saying", "adage", "cliché"])
                && self.is_word(at + 3, "goes");
            // "is, shall we say, “out there”"
            let we = self.is_word(at, "shall") && self.is_word(at + 1, "we") && self.is_word(at + 2, "say");
            so || they || goes || we
        };
        let open = span.first as usize;
        let sentence = self.sentences.get(self.sentence_of(open)).map_or(open, |s| s.start);
        begins(after)
            || (sentence.max(open.saturating_sub(LONGEST_QUESTION))..open)
                .filter(|&i| self.tokens[i].is_outside())
                .any(|i| self.is_one_of(i, words!["as", "so", "shall"]) && begins(i) || self.is_one_of(i, SAYINGS))
    }

    /// Whether the marks enclose the value of an attribute in what a page has left of its source: `[player file="…"]`.
    pub(super) fn is_value(&self, span: &Span) -> bool {
        let mark = self.tokens[span.first as usize].start as usize;
        mark > 0 && self.body.as_bytes()[mark - 1] == b'='
    }

    /// Whether the words are a name that is shortened after them: `the “Vell Harbour Watch” (VHW)`.
    pub(super) fn is_abbreviated(&self, span: &Span) -> bool {
        let paren = span.last as usize + 1;
        self.kind(paren) == Kind::ParenOpen
            && self.kind(paren + 2) == Kind::ParenClose
            && self
                .tokens
                .get(paren + 1)
                .is_some_and(|t| t.case == Case::Upper && t.end - t.start > 1)
            && self.tokens.get(self.inner_first(span)).is_some_and(Token::is_capital)
    }

    /// Whether a parenthesis that holds nothing else gives a name or a term for what stands before it: `(collectively, the “Pilots”)`, `Vell Harbour Lines (“Vell”)`. What one says may stand
    /// so as well: `she praised it (“a fine boat”)`.
    pub(super) fn is_defined(&self, span: &Span) -> bool {
        let (first, Some(last)) = (self.inner_first(span), self.inner_last(span)) else {
            return false;
        };
        if last >= first + LONGEST_DEFINED || !self.closes_parenthesis(span) {
            return false;
        }
        let open = span.first as usize;
        let from = self.sentences.get(self.sentence_of(open)).map_or(open, |s| s.start);
        let (mut at, mut defines, mut determined) = (open, false, false);
        for _ in 0..LONGEST_DEFINITION {
            let Some(before) = self.before(at).filter(|&b| b >= from) else {
                return false;
            };
            if self.kind(before) == Kind::ParenOpen {
                let name = first + usize::from(self.is_word(first, "the"));
                let capitals = last >= name && (name..=last).all(|i| self.tokens[i].is_capital());
                let letters = first == last && self.tokens[first].case == Case::Upper && self.text(first).len() > 1;
                let bears =
                    before > from && (self.tokens[before - 1].is_capital() || self.mention_over(before - 1).is_some());
                return defines || self.is_word(before + 1, "or") || capitals && (determined || bears) || letters;
            }
            if !self.is_of_definition(before) {
                return false;
            }
            defines |= self.is_one_of(before, DEFINES);
            determined |= self.is(before, Class::DETERMINER);
            at = before;
        }
        false
    }

    /// Whether the words are what capitals stand for: `a guild called VHW, which stands for “watch the harbour”`. What people stand for they say.
    pub(super) fn is_spelt_out(&self, span: &Span) -> bool {
        let Some(verb) = (span.first as usize).checked_sub(2) else {
            return false;
        };
        let leads = self.is_word(verb + 1, "for") && self.is_one_of(verb, words!["stand", "stands", "stood", "short"]);
        let capitals = |i: usize| self.tokens[i].case == Case::Upper && self.tokens[i].end - self.tokens[i].start > 2;
        leads && (verb.saturating_sub(NEAR)..verb).any(capitals)
    }

    /// Whether the words are what a definition takes in or leaves out: `widened the definition of a quay to include “any landing place”`.
    pub(super) fn is_in_definition(&self, span: &Span) -> bool {
        let (at, from) = self.list_before(span, words!["and", "or"]);
        let takes_in = |i: usize| {
            self.is_one_of(
                i,
                words![
                    "include",
                    "includes",
                    "including",
                    "exclude",
                    "excludes",
                    "excluding",
                    "mean",
                    "means"
                ],
            )
        };
        at.checked_sub(1).is_some_and(|lead| lead > from && takes_in(lead))
            && (from.max(at.saturating_sub(FARTHEST_DEFINITION))..at)
                .any(|i| self.tokens[i].is_outside() && self.is_one_of(i, words!["definition", "definitions"]))
    }

    /// Whether a token may stand in a parenthesis that defines something: other words in marks, a comma, and what leads into them.
    fn is_of_definition(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|t| !t.is_outside())
            || self.kind(token) == Kind::Comma
            || self.is_one_of(token, DEFINES)
            || self.is_one_of(token, DEFINES_WITH)
    }

    /// Whether nothing but such tokens follows a span within its parenthesis: `“Vell” or the “Port”)`.
    fn closes_parenthesis(&self, span: &Span) -> bool {
        let mut at = span.last as usize + 1;
        for _ in 0..LONGEST_DEFINITION {
            if !self.is_of_definition(at) {
                break;
            }
            at = self.after(at);
        }
        self.kind(at) == Kind::ParenClose
    }

    /// Whether the words are what an idea is of, and only name it: `dismissed the idea of “quay bonds”`, `the importance of “rowing late”`.
    pub(super) fn is_idea(&self, span: &Span, found: Option<&Found>) -> bool {
        let Some(of) = self
            .token_before(span)
            .map(|b| b - usize::from(b > 0 && self.is_one_of(b, words!["a", "an", "the"])))
        else {
            return false;
        };
        of > 0
            && self.is_word(of, "of")
            && self.tokens[of].is_outside()
            && self.is_one_of(
                of - 1,
                words![
                    "idea",
                    "concept",
                    "notion",
                    "importance",
                    "definition",
                    "theory",
                    "principle"
                ],
            )
            && !found.is_some_and(|f| f.cue.is_some_and(|(_, c)| self.is(c, Class::CALL)))
    }

    /// Whether a term and what it means stand beside each other: `have “standing” or legal authority`.
    pub(super) fn is_glossed(&self, span: &Span) -> bool {
        let or = span.last as usize + 1;
        // "would “strictly limit” or close ferries", "called them “thieves,” or asking for a ban": what is done.
        let does = |i: usize| self.is(i, Class::ADVERB) || self.text(i).ends_with("ly");
        self.is_word(or, "or")
            && !does(self.inner_first(span))
            && !(self.ends_with_comma(span) && self.text(or + 1).ends_with("ing"))
            && self.tokens.get(or + 1).is_some_and(|t| t.is_lower() && t.is_outside())
            && self.tokens.get(or + 2).is_some_and(|t| t.is_lower() && t.is_outside())
    }

    /// Whether the words are what the sentence is about: `“quay bird” is a term for …`, `“for public use” meant …`.
    pub(super) fn is_spoken_of(&self, span: &Span) -> bool {
        let after = span.last as usize + 1;
        if !self.is_one_of(after, words!["is", "was", "means", "meant"]) {
            return false;
        }
        self.is_one_of(after, words!["means", "meant"])
            || (after + 1..after + NEAR)
                .take_while(|&i| self.kind(i) != Kind::Stop && self.tokens.get(i).is_some_and(Token::is_outside))
                .any(|i| self.is_one_of(i, TERMS) && self.is_one_of(i + 1, words!["for", "of", "that", "used"]))
    }

    /// Whether the words are told to be a headline: `“Vell shuts its quay, and nobody knows why” was the headline that day`.
    pub(super) fn is_told_as_headline(&self, span: &Span) -> bool {
        let be = span.last as usize + 1;
        self.is_one_of(be, words!["is", "was", "ran", "read"])
            && self.is(be + 1, Class::DETERMINER)
            && (be + 2..be + NEAR)
                .take_while(|&i| {
                    self.tokens
                        .get(i)
                        .is_some_and(|t| t.kind == Kind::Word && t.is_outside())
                })
                .take_while(|&i| !self.is(i - 1, Class::PREPOSITION.or(Class::WHO)))
                .any(|i| self.is_word(i, "headline"))
    }

    /// The same of a saying of any length: `“All tides turn” is an expression of the pilots`, `“tide anchors” — a colloquial term used in ports`.
    pub(super) fn is_saying_spoken_of(&self, span: &Span) -> bool {
        let after = span.last as usize + 1;
        let apart = matches!(self.kind(after), Kind::Comma | Kind::Dash);
        let apposed = after + usize::from(apart);
        if (apart || self.ends_with_comma(span)) && self.is_one_of(apposed, words!["a", "an", "the"]) {
            // "praised his “long years at sea as a pilot,” a term that means": it is the last word that is explained.
            return span.last - span.first <= LONGEST_GLOSSED
                && (apposed + 1..apposed + NEAR)
                    .take_while(|&i| {
                        self.tokens
                            .get(i)
                            .is_some_and(|t| t.kind == Kind::Word && t.is_outside())
                    })
                    .any(|i| {
                        self.is_one_of(i, words!["term", "name"])
                            && self.is_one_of(i + 1, words!["for", "of", "that", "used", "coined", "preferred"])
                    });
        }
        self.is_one_of(after, words!["is", "was", "are", "were", "became"])
            && (after + 1..after + NEAR)
                .take_while(|&i| self.tokens.get(i).is_some_and(|t| t.is_lower() && t.is_outside()))
                .take_while(|&i| i == after + 1 || !self.is(i - 1, Class::PREPOSITION.or(Class::WHO)))
                .any(|i| self.is_one_of(i, SAID_OF))
    }

    /// Whether the article comes back to these few words so often that they are its subject, and nobody calls anything so here.
    pub(super) fn is_dwelt_on(&self, span: &Span, found: Option<&Found>) -> bool {
        let Some(term) = self.term(span) else { return false };
        let first = self.terms.partition_point(|t| *t < term);
        let often = self.terms.get(first + DWELLING - 1).is_some_and(|t| *t == term);
        let uttered = found.is_some_and(|f| {
            f.rule == Rule::Possessive && f.strength >= Strength::Medium
                // "“No,” they shouted."
                || f.strength == Strength::Strong
                    && matches!(f.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter)
                    && self.closes_open(span)
                    && self.sentences.get(self.sentence_of(span.first as usize)).is_some_and(|s| s.start == span.first as usize)
                || f.cue.is_some_and(|(_, c)| {
                    c < span.first as usize && (self.is(c, Class::CALL) || self.is_led_by_as(span))
                }) && !self.is_word(span.last as usize + 1, "by")
        });
        often && !uttered
    }

    /// Whether `as`, `as a` or the like leads into a span.
    fn is_led_by_as(&self, span: &Span) -> bool {
        self.token_before(span).is_some_and(|b| {
            let lead = b.saturating_sub(usize::from(self.is(b, Class::DETERMINER)));
            self.tokens[lead].is_outside() && self.is_word(lead, "as")
        })
    }

    /// What the few words between the marks of a span are told by, if they can be a term.
    fn term(&self, span: &Span) -> Option<u64> {
        let first = self.inner_first(span);
        let mut last = self.inner_last(span)?;
        while last > first && self.kind(last) != Kind::Word {
            last -= 1;
        }
        let short = last < first + LONGEST_TERM && self.kind(last) == Kind::Word;
        short.then(|| hash(self.text_of(first, last).as_bytes()))
    }

    /// All terms in marks, in order of what they are told by.
    pub fn list_terms(&mut self) {
        if self.spans.len() < DWELLING {
            return;
        }
        let mut terms: Vec<u64> = self.spans.iter().filter_map(|s| self.term(s)).collect();
        terms.sort_unstable();
        self.terms = terms;
    }
}
