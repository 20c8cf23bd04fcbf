//! Words in marks that nobody says in the story: inscriptions, names, terms.

use crate::quotes::attribution::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, hash, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, is_adverb};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Case, Kind, Token};

/// What carries an inscription, in the singular.
const SURFACES: &[&str] = &[
    "sign",
    "placard",
    "banner",
    "t-shirt",
    "tshirt",
    "shirt",
    "sweatshirt",
    "poster",
    "sticker",
    "billboard",
    "plaque",
    "hat",
    "cap",
    "mug",
    "bedsheet",
    "label",
    "badge",
    "button",
    "notice",
    "jersey",
    "flag",
    "plate",
    "tattoo",
    "graffiti",
    "graffito",
    "slogan",
    "inscription",
    "screen",
    "scoreboard",
    "packaging",
    "gravestone",
    "headstone",
    "epitaph",
    "wristband",
    "bracelet",
    "hoodie",
    "jacket",
    "leaflet",
    "box",
    "display",
];

/// What such a thing does with its words.
const INSCRIBES: &[&str] = &[
    "read",
    "reads",
    "reading",
    "said",
    "says",
    "saying",
    "declared",
    "declaring",
    "proclaimed",
    "proclaiming",
    "stated",
    "stating",
    "urged",
    "urging",
    "announced",
    "announcing",
    "warned",
    "warning",
    "demanding",
    "bore",
    "asked",
    "asking",
];

/// Verbs that put words on a thing.
const MARKS: &[&str] = &[
    "bore",
    "bears",
    "bearing",
    "painted",
    "spraying",
    "sprayed",
    "stencilled",
    "stenciled",
    "emblazoned",
    "inscribed",
    "printed",
    "scrawled",
    "tattooed",
    "engraved",
    "embroidered",
    "marked",
    "beneath",
    "proclaiming",
];

/// What gives somebody or something a name.
const NAMES: &[&str] = &[
    "nickname",
    "nicknamed",
    "nicknames",
    "named",
    "name",
    "known",
    "dubbed",
    "sobriquet",
    "moniker",
];

/// What stands before a title, a headline or a saying.
const HEADS: &WordSet = words!["titled", "entitled", "headlined", "subtitled", "adage", "proverb",];

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
];

/// What somebody may do with words of which it is told that they may be said.
const UTTERS: &WordSet = words![
    "say", "tell", "ask", "argue", "urge", "write", "claim", "answer", "reply", "shout", "scream", "add", "announce",
];

/// What stands before an infinitive of which nobody tells that it is done: `not enough to say`.
const INCLINED: &WordSet = words![
    "enough",
    "better",
    "easier",
    "acceptable",
    "going",
    "need",
    "needs",
    "want",
    "wants",
    "soon",
    "unwilling",
    "reluctant",
    "unable",
    "incapable",
    "afraid",
    "tempted",
    "supposed",
    "courage",
    "confidence",
    "excuse",
    "guts",
    "nerve",
    "meant",
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

/// What has words in marks for its name: `the “catch and release” policy`.
const MEASURES: &WordSet = words![
    "program",
    "programs",
    "programme",
    "programmes",
    "policy",
    "policies",
    "law",
    "laws",
    "act",
    "bill",
    "rule",
    "rules",
    "clause",
    "provision",
    "doctrine",
    "standard",
    "test",
    "scheme",
    "defense",
    "defence",
    "exception",
    "exemption",
    "loophole",
    "statute",
    "ordinance",
];

/// What has words in marks for its kind, where nobody says them: `a “wait and see” approach`.
const MANNERS: &WordSet = words![
    "approach",
    "attitude",
    "attitudes",
    "strategy",
    "strategies",
    "practice",
    "practices",
    "style",
    "moment",
    "moments",
    "movement",
    "mentality",
    "culture",
    "era",
    "ethos",
    "theory",
    "theories",
    "model",
    "tactic",
    "tactics",
    "meme",
    "trope",
    "quiz",
    "section",
    "podcast",
    "series",
    "ideas",
    "logic",
    "charge",
    "charges",
    "issues",
    "system",
    "type",
    "crowd",
    "syndrome",
    "hypothesis",
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

/// How many auxiliaries and adverbs before a verb are looked at for one that denies it.
const FILLERS: usize = 4;

/// How many times a term stands in marks in an article that is about it.
const DWELLING: usize = 3;

/// The most words of a term that an article comes back to.
const LONGEST_TERM: usize = 3;

/// How many tokens of a span, its closing mark counted, a term may have that is explained right behind it.
const LONGEST_GLOSSED: u32 = 7;

/// How many items stand at most before one of several inscriptions and the verb that reads them out.
const LONGEST_LIST: usize = 8;

/// How far before a span what names it is looked for, in tokens.
const NEAR: usize = 8;

/// How many tokens there are at most from `spoke of` to the words in marks.
const LONGEST_TOPIC: usize = 14;

/// How far into a question that somebody is asked its words in marks stand, in tokens.
const LONGEST_QUESTION: usize = 40;

fn is_listed(list: &[&str], word: &str) -> bool {
    list.iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// Whether a word is one of those surfaces, in either number.
fn is_surface(word: &str) -> bool {
    is_listed(SURFACES, word) || word.strip_suffix(['s', 'S']).is_some_and(|w| is_listed(SURFACES, w))
}

/// Verbs that as infinitives do something and tell nothing.
const IDLE: &WordSet = words![
    "maintain", "answer", "confirm", "add", "threaten", "find", "assess", "testify", "respond", "report", "recall",
    "cite",
];

/// Such verbs as participles.
const IDLE_PARTICIPLES: &WordSet = words![
    "dealing",
    "maintaining",
    "beginning",
    "willing",
    "nominating",
    "volunteering",
    "protesting",
    "responding",
    "addressing",
    "comparing",
];

impl Reading<'_> {
    /// The token before a span, in its paragraph.
    pub(super) fn token_before(&self, span: &Span) -> Option<usize> {
        let before = (span.first as usize).checked_sub(1)?;
        let paragraph = self.paragraphs.get(span.paragraph as usize)?;
        (before >= paragraph.start).then_some(before)
    }

    /// Whether what is written on a thing is read out: `a sign read “…”`, `with placards reading “…”`. A letter's words are its writer's.
    pub(super) fn is_inscription(&self, span: &Span, found: &Found) -> bool {
        let Some((verb, _)) = found.cue else { return false };
        if !is_listed(INSCRIBES, self.text(verb)) {
            return false;
        }
        // "“…,” read the slogan"
        if verb > span.last as usize {
            return matches!(found.phrase.head, Head::Noun(n)
                if is_surface(self.text(n as usize)) && !self.is_word(n as usize, "notice"));
        }
        // Directly before the marks, but for others like it: "reading “…” and “…”".
        let mut at = span.first as usize;
        for _ in 0..6 {
            match self.before(at) {
                Some(b) if b > verb => at = b,
                Some(b) if b == verb => {
                    at = b;
                    break;
                }
                _ => return false,
            }
        }
        if at != verb {
            return false;
        }
        let start = self.sentences.get(self.sentence_of(verb)).map_or(verb, |s| s.start);
        // "A sign over it says": the subject, whatever stands nearer to the verb.
        // "the banner, which pilots said is “…”": somebody else speaks of it.
        let relative = found
            .phrase
            .first
            .checked_sub(1)
            .is_some_and(|b| b >= start && self.is_one_of(b, words!["which", "that", "whom", "who"]));
        if !relative
            && let Some(Head::Noun(n)) = self.main_subject(start, verb).map(|p| p.head)
            && is_surface(self.text(n as usize))
        {
            return true;
        }
        // "held placards reading", "a cardboard sign in the stand reading": the noun before a participle.
        let from = start.max(verb.saturating_sub(5));
        let participle = if self.text(verb).ends_with("ing") {
            from..verb
        } else {
            0..0
        };
        (found.phrase.first..found.phrase.last + 1).chain(participle).any(|i| {
            self.tokens[i].is_outside()
                && !self.is_capital_name(i)
                && !self.is_subject_pronoun(i)
                && is_surface(self.text(i))
        })
    }

    /// `holding up signs that read, “…,” “…” and “…”`: what the words stand on, whoever does what with it.
    fn is_on_a_surface(&self, span: &Span) -> bool {
        let mut at = span.first as usize;
        let from = self.sentences.get(self.sentence_of(at)).map_or(at, |s| s.start);
        for _ in 0..LONGEST_LIST {
            let Some(before) = self.before(at).filter(|&b| b >= from).filter(|&b| {
                !self.tokens[b].is_outside()
                    || matches!(self.kind(b), Kind::Comma | Kind::Colon)
                    || self.is_word(b, "and")
            }) else {
                break;
            };
            at = before;
        }
        let verb = at.saturating_sub(1);
        verb > from + 1
            && self.is_one_of(verb, words!["read", "said", "proclaimed", "declared"])
            && self.is_one_of(verb - 1, words!["that", "which"])
            && self.tokens[verb].is_outside()
            && is_surface(self.text(verb - 2))
    }

    fn is_capital_name(&self, token: usize) -> bool {
        self.mention_over(token)
            .is_some_and(|m| self.mentions[m].sort == Sort::Person)
    }

    /// `bore the words “…”`, `painted “…”`, `stencilled “…”`: the verb stands directly before.
    pub(super) fn is_inscribed(&self, span: &Span) -> bool {
        let Some(before) = self.token_before(span) else {
            return false;
        };
        if self.is_on_a_surface(span) {
            return true;
        }
        let verb = if self.is_one_of(before, words!["words", "word", "slogan", "message", "legend"]) {
            before.saturating_sub(2)
        } else {
            before
        };
        // "it marked “a new chapter”": nothing that is written on a thing begins so.
        let marks = self.is_word(verb, "marked") && self.is_one_of(self.inner_first(span), words!["a", "an", "the"]);
        self.tokens[verb].is_outside()
            && is_listed(MARKS, self.text(verb))
            && !(marks && self.tokens.get(self.inner_first(span)).is_some_and(Token::is_lower))
            && !(self.is_one_of(verb, words!["scrawled", "painted", "printed"])
                && self.is_subject_pronoun(verb.saturating_sub(1)))
    }

    /// `the nickname that they gave her, “the Duchess”`: what something is called, not what was said.
    pub(super) fn is_named(&self, span: &Span, strong: bool) -> bool {
        let open = span.first as usize;
        let Some(before) = open.checked_sub(1) else {
            return false;
        };
        let first = self.inner_first(span);
        let nickname = self.is_word(first, "the") && self.tokens.get(first + 1).is_some_and(Token::is_capital);
        nickname && !strong && before > 0 && self.clause_before(open).any(|i| is_listed(NAMES, self.text(i)))
    }

    /// `known to musicians as “the Tide”`.
    pub(super) fn is_known_as(&self, span: &Span) -> bool {
        let open = span.first as usize;
        open > 0
            && self.is_word(open - 1, "as")
            && self
                .clause_before(open)
                .any(|i| self.is_one_of(i, words!["known", "nicknamed", "christened", "billed", "branded"]))
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

    /// Whether a title, a headline or a saying of everybody's is given: `an editorial headlined “…”`, `a column titled: “…”`, `the adage “…”`.
    pub(super) fn is_headed(&self, span: &Span) -> bool {
        let Some(before) = self.token_before(span) else {
            return false;
        };
        let punctuated = matches!(self.kind(before), Kind::Comma | Kind::Colon);
        let lead = before.saturating_sub(usize::from(punctuated));
        // "an article with the headline: “…”"
        let headline = lead > 1
            && self.is_word(lead, "headline")
            && self.is(lead - 1, Class::DETERMINER)
            && self.is_one_of(lead - 2, words!["with", "under", "beneath"]);
        // "in her article “Why the tide turns: a short history of everything the harbour board forgot”"
        let work = !punctuated
            && self.is_one_of(
                lead,
                words!["article", "book", "essay", "novel", "memoir", "documentary", "study"],
            )
            && self.tokens.get(self.inner_first(span)).is_some_and(Token::is_capital);
        // "Her latest book is: “The Turning of the Tide: How the Harbour Board of Vell Lost a Quay.”"
        let is_work = lead > 1
            && self.is_one_of(lead, words!["is", "was"])
            && self.is_one_of(lead - 1, words!["book", "novel", "memoir"])
            && self.tokens.get(self.inner_first(span)).is_some_and(Token::is_capital);
        // "The original headline of this story, “…,” has been changed."
        let changed = lead > 3
            && self.is_one_of(lead, words!["story", "article", "piece"])
            && self.is_word(lead - 1, "this")
            && self.is_word(lead - 2, "of")
            && self.is_one_of(lead - 3, words!["headline", "title"]);
        self.tokens[lead].is_outside() && (headline || work || is_work || changed || self.is_one_of(lead, HEADS))
    }

    /// Whether the words are an example of what is written or named, nobody says by whom: `search terms like “tide” and “quay”`, `headlines such as: “…”`.
    pub(super) fn is_example(&self, span: &Span) -> bool {
        let mut at = span.first as usize;
        let from = self.sentences.get(self.sentence_of(at)).map_or(at, |s| s.start);
        for _ in 0..LONGEST_LIST {
            let Some(before) = self.before(at).filter(|&b| b >= from).filter(|&b| {
                !self.tokens[b].is_outside()
                    || matches!(self.kind(b), Kind::Comma | Kind::Colon)
                    || self.is_one_of(b, words!["and", "or"])
            }) else {
                break;
            };
            at = before;
        }
        let noun = if at > from && self.is_word(at - 1, "like") {
            at.checked_sub(2)
        } else if at > from + 1 && self.is_word(at - 1, "as") && self.is_word(at - 2, "such") {
            at.checked_sub(3)
        } else {
            None
        };
        noun.is_some_and(|n| n >= from && self.tokens[n].is_outside() && self.is_one_of(n, EXAMPLES))
    }

    /// Whether a cue is an infinitive or a participle that does something to what follows it, and tells nothing: `to maintain ferries in what is now a “slack tide”`, `dealing with
    /// the “slack tide”`.
    pub(super) fn is_idle(&self, span: &Span, found: &Found) -> bool {
        let open = span.first as usize;
        // "the guild continues to honour her “efforts”": unless what goes on is told, or something told besides.
        let told = Class::SPEECH
            .or(Class::CALL)
            .or(Class::THINK)
            .or(Class::SAYING)
            .or(Class::SAY_NOUN);
        let goes_on = found.rule == Rule::Woven
            && found.cue.is_some_and(|(_, c)| {
                self.is_one_of(c, words!["continue", "continues", "continued"])
                    && self.is_word(c + 1, "to")
                    && !self.is_one_of(c + 2, words!["speak", "talk"])
                    && (c + 2..open).all(|i| !self.is(i, told))
            });
        if goes_on {
            return true;
        }
        let Some((_, cue)) = found.cue.filter(|_| found.rule == Rule::Participle) else {
            return false;
        };
        let idle = cue > 0 && self.is_word(cue - 1, "to") && self.is_one_of(cue, IDLE)
            || self.is_one_of(cue, IDLE_PARTICIPLES)
            // "adding to the “slack tide”"
            || self.is_word(cue, "adding") && self.is_word(cue + 1, "to")
            // "to ask questions about the “slack tide”"
            || self.is_word(cue, "ask") && self.is_one_of(cue + 1, words!["questions", "about"])
            // "advising the port on how to stem the “slack tide”"
            || (cue + 1..cue + 7).any(|i| self.is_word(i, "how") && self.is_word(i - 1, "on") && self.is_word(i + 1, "to"));
        idle && self
            .tokens
            .get(cue + 1)
            .is_some_and(|t| t.kind == Kind::Word && t.is_outside())
            && !self.is(cue + 1, Class::CONJUNCTION.or(Class::WHO))
            && !self.is_subject_pronoun(cue + 1)
    }

    /// Whether the words are only what somebody might say: `it is not enough to say, “…”`, `the board may tell pilots, “…”`, `ask yourself, “…”`.
    pub(super) fn is_imagined(&self, span: &Span, found: Option<&Found>) -> bool {
        let open = span.first as usize;
        let lead = open.saturating_sub(1);
        let lead = lead.saturating_sub(usize::from(matches!(self.kind(lead), Kind::Comma | Kind::Colon)));
        if lead > 0 && self.tokens[lead].is_outside() {
            let own = self.is_one_of(lead, words!["yourself", "yourselves", "ourselves", "themselves"]);
            if own && self.is_word(lead - 1, "ask") {
                return true;
            }
        }
        let cue = found.and_then(|f| f.cue).map(|(first, _)| first);
        let Some(cue) = cue.filter(|&c| c > 1 && c < open && c + 5 >= open && self.is_one_of(c, UTTERS)) else {
            return false;
        };
        if self.is_word(cue - 1, "to") {
            return self.is_one_of(cue - 2, INCLINED);
        }
        let adverb = usize::from(self.is(cue - 1, Class::ADVERB) || is_adverb(self.text(cue - 1)));
        let modal = cue - 1 - adverb;
        self.tokens[modal].is_lower() && self.is_one_of(modal, words!["can", "may", "might"])
    }

    /// Whether the reporter only asks whether it is said: `Did we tell the board: “…”?`
    pub(super) fn is_only_asked(&self, span: &Span, found: Option<&Found>) -> bool {
        let open = span.first as usize;
        let Some((cue, _)) = found.and_then(|f| f.cue).filter(|&(c, _)| c > 1 && c < open) else {
            return false;
        };
        let start = self.sentences.get(self.sentence_of(open)).map_or(open, |s| s.start);
        cue == start + 2
            && self.is_one_of(
                start,
                words![
                    "did", "do", "does", "are", "is", "will", "would", "should", "can", "could"
                ],
            )
            && self.is_subject_pronoun(start + 1)
    }

    /// Whether these few words stand in the reporter's clause, and somebody is only named beside it who tells the same: `As Vidal noted in May, the port keeps its “ebb” late`, `I refer to the “ebb”`.
    pub(super) fn is_beside_aside(&self, span: &Span, found: Option<&Found>) -> bool {
        let open = span.first as usize;
        let Some((found, cue)) = found
            .filter(|f| matches!(f.rule, Rule::Woven | Rule::Participle))
            .and_then(|f| Some((f, f.cue?.1)))
        else {
            return false;
        };
        let first = found.phrase.first;
        // "In May, we noted, it was “late”": the whole is quoted from what was written then.
        let inserted = first > 0 && self.kind(first - 1) == Kind::Comma && self.kind(cue + 1) == Kind::Comma;
        let own = found.phrase.head == Head::Pronoun
            && self.is(first, Class::I)
            && !inserted
            && (first..cue).all(|i| self.tokens[i].is_outside());
        let one_word = (self.inner_first(span) + 1..span.last as usize).all(|i| self.kind(i) != Kind::Word);
        // "As Vidal told them, it was “late”" has one word of hers at the most; "came as Vidal told them" does not step aside.
        let aside = || {
            let as_ = first.checked_sub(1).filter(|&a| self.is_word(a, "as"))?;
            let start = self.sentences.get(self.sentence_of(open)).map_or(open, |s| s.start);
            let begins = as_ == start
                || matches!(self.kind(as_ - 1), Kind::Comma | Kind::Dash)
                || self.is_one_of(as_ - 1, words!["and", "but"]);
            Some(begins && cue <= found.phrase.last + 3 && one_word)
        };
        cue + 1 < open && (own || !self.is(cue, Class::CALL) && aside() == Some(true))
    }

    /// Whether it is what people call something, whoever they are: `what pilots call the “slow tide”`, `when people refer to the “ebb”`.
    pub(super) fn is_everybodys(&self, span: &Span, found: Option<&Found>) -> bool {
        let open = span.first as usize;
        found.is_some_and(|f| {
            matches!(f.rule, Rule::Woven | Rule::VerbBefore)
                && f.cue.is_some_and(|(_, c)| {
                    c < open
                        && self.is_one_of(c, words!["call", "refer", "term", "say", "talk"])
                        && self.is_one_of(
                            f.phrase.last,
                            words![
                                "people",
                                "some",
                                "many",
                                "most",
                                "others",
                                "you",
                                "everybody",
                                "everyone"
                            ],
                        )
                })
        })
    }

    /// Whether a title and its author are given: `(“…,” by Ana Vidal)`.
    pub(super) fn is_authored(&self, span: &Span) -> bool {
        let by = span.last as usize + 1;
        self.is_word(by, "by")
            && self.ends_with_comma(span)
            && self.tokens.get(self.inner_first(span)).is_some_and(Token::is_capital)
            && self.mention_at(by + 1).is_some_and(|m| {
                // Few given names of the world are known; nobody else stands alone at the end of a line.
                let last = self.mentions[m].last as usize;
                let person = self.mentions[m].sort == Sort::Person
                    || self.mentions[m].len() > 1
                        && self.mentions[m].sort == Sort::Unknown
                        && self
                            .sentences
                            .get(self.sentence_of(by))
                            .is_some_and(|s| last + 1 >= s.end);
                person && self.kind(last + 1) != Kind::Possessive
            })
    }

    /// Whether the verb that leads into a span is denied or replaced: `has not called for “…”`, `instead of saying “…”`.
    pub(super) fn is_unsaid(&self, span: &Span, found: Option<&Found>) -> bool {
        let open = span.first as usize;
        let instead = |at: usize| {
            at >= 2
                && self.is_one_of(at - 1, words!["of", "than"])
                && self.is_one_of(at - 2, words!["instead", "rather"])
        };
        let directly = open
            .checked_sub(1)
            .map(|b| b - usize::from(b > 0 && self.kind(b) == Kind::Comma))
            .is_some_and(|b| {
                self.is(b, Class::SAYING)
                    && instead(b)
                    // "said that they should sail rather than asking “…”": she says both.
                    && !found.is_some_and(|f| {
                        f.strength == Strength::Strong && f.cue.is_some_and(|(_, c)| c < b && self.is(c, Class::SAY))
                    })
            });
        if directly {
            return true;
        }
        // "Nobody calls it “…”"
        let nobody = found.is_some_and(|f| {
            self.is_one_of(f.phrase.first, words!["nobody", "none"])
                || self.is_word(f.phrase.first, "no") && self.is_word(f.phrase.first + 1, "one")
        });
        // "those whom we deem “extreme”", "I will term them “quay birds”"
        let everybody = found.is_some_and(|f| {
            self.is_one_of(f.phrase.first, words!["we", "you", "i"])
                && f.cue.is_some_and(|(_, c)| {
                    (f.phrase.last + 1..f.phrase.last + 4).contains(&c)
                        && self.is_one_of(c, words!["call", "deem", "term", "label", "consider", "dub"])
                })
        });
        if nobody && span.last - span.first < LONGEST_TERM as u32 * 4 || everybody {
            return true;
        }
        let Some((cue, _)) = found
            .filter(|f| matches!(f.rule, Rule::Woven | Rule::VerbBefore | Rule::Participle))
            .and_then(|f| f.cue)
        else {
            return false;
        };
        // "Vidal said that the pilots aren’t asking for “…”": she says it, whatever they do not.
        let told = !self.is_one_of(cue, words!["say", "comment"])
            && found.is_some_and(|f| {
                let verb = f.phrase.last + 1;
                verb < cue && self.is(verb, Class::SAY) && !self.is(verb, Class::SOFT) && self.may_be_verb(verb)
            });
        if told {
            return false;
        }
        // "saying they weren’t calling for it, and that she is “…”": another clause.
        if (cue + 1..open).any(|i| self.is_word(i, "that") && self.is_word(i - 1, "and")) {
            return false;
        }
        let denies = |i: usize| {
            self.is_one_of(i, words!["not", "never"]) || self.text(i).ends_with("n’t") || self.text(i).ends_with("n't")
        };
        let between = |i: usize| self.is_filler(i) || self.is_one_of(i, words!["always", "even", "exactly"]);
        let denied = (cue.saturating_sub(FILLERS)..cue)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && (denies(i) || between(i)))
            .any(denies);
        // "does not want to say that it is “…”"
        let wants = cue >= 2
            && self.is_word(cue - 1, "to")
            && !self.is_one_of(cue, words!["know", "ask", "hear", "see", "add", "thank"])
            && self.is_one_of(
                cue - 2,
                words![
                    "want", "wants", "wanted", "decline", "declines", "declined", "refuses", "refused"
                ],
            );
        cue < open && (denied || wants || instead(cue))
    }

    /// Whether somebody is of the opinion that the words tell, talks of what they name or has written them: `Vidal thinks it is “fair”`, `the board found it “likely”`, `Orde spoke of a “fair” share`,
    /// `she expressed her “hope”`.
    pub(super) fn is_opinion(&self, span: &Span, found: &Found) -> bool {
        let open = span.first as usize;
        let Some((cue, _)) = found.cue.filter(|&(c, _)| c > 0 && c < open) else {
            return false;
        };
        // "was mocked for a tweet telling them to “go back”"
        if found.rule == Rule::Participle {
            let texts = words![
                "tweet",
                "video",
                "letter",
                "email",
                "e-mail",
                "statement",
                "speech",
                "memo",
                "post",
                "op-ed",
                "ad",
                "editorial",
                "message"
            ];
            // "went on talking about a “great tide”"
            let talks = self.is_one_of(cue, words!["talking", "speaking"])
                && self.is_one_of(cue + 1, words!["of", "about"])
                && open < cue + LONGEST_TOPIC
                && self.is_singular_somebody(found);
            return talks || self.is(cue, Class::SAYING) && self.is_one_of(cue - 1, texts);
        }
        if found.rule != Rule::Woven || cue + 1 == open {
            return false;
        }
        if !self.is_singular_somebody(found) {
            return false;
        }
        let before = open - 1;
        let lead = before - usize::from(self.is(before, Class::DETERMINER));
        // "he thinks that it is “fair”", "finds it “fair”"; "thinks that the “fair” trade will go on" may only name.
        let judges =
            self.is(lead, Class::AUX) || self.is_word(lead, "not") || before == cue + 1 && self.is(before, Class::IT);
        judges
            && self.is_one_of(
                cue,
                words![
                    "thinks", "thought", "believes", "believed", "feels", "felt", "fears", "feared", "found", "finds",
                    "doubts", "doubted"
                ],
            )
            || self.is_one_of(cue, words!["spoke", "speaks", "spoken", "talks", "talked"])
                && self.is_one_of(cue + 1, words!["of", "about"])
                && open < cue + LONGEST_TOPIC
            || self.is_one_of(cue, words!["expressed", "expresses", "voiced", "voices"]) && open < cue + LONGEST_TOPIC
    }

    /// Whether what stands beside a span is one who may speak: what many think or talk of is seldom told in the words of one.
    fn is_singular_somebody(&self, found: &Found) -> bool {
        match found.phrase.head {
            Head::Pronoun => self.is(found.phrase.first, Class::HE_SHE),
            Head::Noun(n) => self.speaks(n as usize) && !self.text(n as usize).ends_with('s'),
            Head::Name(m) => self.people.may_speak(self.mentions[m as usize].entity),
        }
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

    /// Whether the words are the name of a measure, or of a manner where nobody says them: `the “catch and release” policy`, `a “not our quay” attitude`.
    pub(super) fn is_measure(&self, span: &Span, found: Option<&Found>) -> bool {
        let noun = span.last as usize + 1;
        let Some(found) = found else {
            return self.is_one_of(noun, MEASURES) || self.is_one_of(noun, MANNERS);
        };
        // "called it a “catch and release” policy"
        let called = found
            .cue
            .is_some_and(|(_, c)| c < span.first as usize && c + NEAR > span.first as usize && self.is(c, Class::CALL));
        let begins = self
            .sentences
            .get(self.sentence_of(span.first as usize))
            .is_some_and(|s| s.start == span.first as usize);
        // "said that the candidate’s blunt “free quay” policy would": she has words of her own for it.
        let open = span.first as usize;
        let owned = (open.saturating_sub(3)..open)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside())
            .any(|i| self.kind(i) == Kind::Possessive && i > 0 && self.is_person_at(i - 1));
        matches!(
            found.rule,
            Rule::Woven | Rule::Participle | Rule::ClosingTag | Rule::By | Rule::AccordingTo
        ) && !called
            && !begins
            && !owned
            && self.is_one_of(noun, MEASURES)
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

    /// Whether a possessor or a preposition stands before a span.
    pub(super) fn is_governed(&self, span: &Span) -> bool {
        self.token_before(span).is_some_and(|b| {
            self.tokens[b].is_outside() && (self.kind(b) == Kind::Possessive || self.is(b, Class::PREPOSITION))
        })
    }

    /// Whether a title is an example, or stands beside another: `films such as “Chicago” and “Doubt”`.
    pub(super) fn is_listed_title(&self, span: &Span) -> bool {
        let Some(before) = self.token_before(span).filter(|&b| b > 0) else {
            return false;
        };
        if !self.tokens[before].is_outside() {
            return false;
        }
        if self.is_word(before, "as") && self.is_word(before - 1, "such") {
            return true;
        }
        self.is_one_of(before, words!["and", "or"])
            && self
                .spans
                .get(self.tokens[before - 1].span as usize)
                .is_some_and(|first| self.holds_title(first) && !self.is_called_so(first))
    }

    /// Whether the words between the marks are a title by their capitals.
    fn holds_title(&self, span: &Span) -> bool {
        let first = self.inner_first(span);
        self.inner_last(span)
            .and_then(|last| self.tokens.get(first..=last))
            .is_some_and(|inner| self.is_title(inner))
    }

    /// Whether somebody calls somebody what stands in the marks: `called the winner “Miss Harbour”`.
    fn is_called_so(&self, span: &Span) -> bool {
        let open = span.first as usize;
        let directly = open.checked_sub(1).is_some_and(|b| {
            let such = b > 0 && self.is_word(b - 1, "such");
            // "the author of “The Turning Tide” and “The Ebb”"
            let author = b > 0 && self.is_one_of(b - 1, words!["author", "co-author", "writer", "director", "editor"]);
            self.is(b, Class::SAY) || self.is_one_of(b, words!["as", "of"]) && !such && !author
        });
        directly || (open.saturating_sub(NEAR)..open).any(|i| self.tokens[i].is_outside() && self.is(i, Class::CALL))
    }

    /// Whether the words belong to a question that somebody is asked: `Asked whether it was “late”, Vidal said …`.
    pub(super) fn is_asked(&self, span: &Span) -> bool {
        let open = span.first as usize;
        let Some(start) = self.sentences.get(self.sentence_of(open)).map(|s| s.start) else {
            return false;
        };
        let asked = start + usize::from(self.is_word(start, "when"));
        self.is_one_of(asked, words!["asked", "pressed", "questioned"])
            && (self.is_one_of(asked + 1, words!["whether", "if", "what", "why", "how"]) && open < asked + LONGEST_QUESTION
                // "Asked about the “no new dues” pledge"
                || self.is_word(asked + 1, "about") && open <= asked + 4)
            && (asked..open).all(|i| self.kind(i) != Kind::Comma || !self.tokens[i].is_outside())
    }

    /// Whether something is given a name and nobody says by whom: `such voyages are called “…”`, `a so-called harbour “cliff”`, `is referred to as the “…”`.
    pub(super) fn is_called(&self, span: &Span) -> bool {
        let Some(before) = self.token_before(span).filter(|&b| b > 0) else {
            return false;
        };
        if !self.tokens[before].is_outside() || self.is_word(span.last as usize + 1, "by") {
            return false;
        }
        let article = usize::from(self.is(before, Class::DETERMINER));
        let at = before - article;
        let labelled = self.is_one_of(at, words!["labeled", "labelled", "tagged"]);
        // "published what was dubbed a “slow tide”"
        if at > 2
            && self.is_one_of(at, words!["called", "dubbed", "termed", "labeled", "labelled"])
            && self.is_one_of(at - 1, words!["is", "was", "are", "were"])
            && self.is_word(at - 2, "what")
        {
            return true;
        }
        if self.is_word(at, "called") || article == 0 && labelled {
            return self.is_called_by_nobody(at)
                || article == 1 && self.is_named_the(span, at)
                || self.is_thing_called(span, at);
        }
        if self.is_word(at, "dubbed") && self.is_thing_called(span, at) {
            return true;
        }
        let back = |n: usize| at.saturating_sub(n);
        // "the name of the ferry “Vell”"
        let name_of =
            (back(NEAR - 2)..=at).any(|i| self.is_one_of(i, words!["name", "names"]) && self.is_word(i + 1, "of"));
        let referred = self.is_word(at, "as")
            && self.is_word(back(1), "to")
            && self.is_word(back(2), "referred")
            && self.is_referred_to_by_nobody(back(2));
        // "a rule known to pilots as the “slow tide” rule"
        let known = self.is_word(at, "as")
            && (back(NEAR - 2)..at)
                .rev()
                .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) == Kind::Word)
                .any(|i| self.is_word(i, "known"));
        let stands = article == 1
            && self.is_word(at, "for")
            && self.is_one_of(back(1), words!["stands", "stand", "stood", "short"]);
        // "a pilot who went by the alias “Tide”"
        let alias = article == 0
            && (self.is_one_of(
                at,
                words![
                    "alias",
                    "codename",
                    "moniker",
                    "nickname",
                    "pseudonym",
                    "sobriquet",
                    "username"
                ],
            ) || self.is_word(at, "sign") && self.is_word(back(1), "call"));
        referred
            || known
            || stands
            || name_of
            || alias
            || self.tokens[before].is_lower() && self.is_word(before - 1, "so-called")
    }

    /// Whether a form of `be` says the words of something: `the port was a “ruin.”`
    pub(super) fn is_predicate(&self, span: &Span) -> bool {
        let Some(before) = self.token_before(span) else {
            return false;
        };
        let verb = before - usize::from(before > 0 && self.is(before, Class::DETERMINER));
        self.tokens[verb].is_outside()
            && self.is_one_of(verb, words!["is", "was", "are", "were", "be", "been", "being", "not"])
    }

    /// Whether `referred` is a participle without anybody who refers: `are referred to`, `a rule commonly referred to`.
    fn is_referred_to_by_nobody(&self, referred: usize) -> bool {
        let adverb = |i: usize| self.is(i, Class::ADVERB) || is_adverb(self.text(i));
        let before = (referred.saturating_sub(FILLERS)..referred).rev().find(|&i| !adverb(i));
        before.is_some_and(|i| {
            self.is_one_of(i, words!["is", "are"])
                || !self.is_relative_before(i)
                    && (matches!(self.kind(i), Kind::Comma | Kind::Dash) || self.is_thing_at(i))
        })
    }

    /// Whether a relative clause may still go on at a token: `what the port, in a letter, called`.
    fn is_relative_before(&self, token: usize) -> bool {
        self.clause_before(token).any(|i| {
            // "said that the port"
            let told = i > 0 && self.is(i - 1, Class::SAY.or(Class::SAYING).or(Class::THINK));
            self.is(i, Class::WHO) && !told || self.is_word(i, "what")
        })
    }

    /// Whether the reporter's word at a token is a plain noun of something that does not speak.
    fn is_thing_at(&self, token: usize) -> bool {
        let closed = Class::AUX
            .or(Class::ADVERB)
            .or(Class::PREPOSITION)
            .or(Class::CONJUNCTION)
            .or(Class::DETERMINER)
            .or(Class::WHO)
            .or(Class::YOU);
        self.tokens
            .get(token)
            .is_some_and(|t| t.kind == Kind::Word && t.is_lower() && t.is_outside())
            && !self.is(token, closed)
            && !is_adverb(self.text(token))
            && !self.is_subject_pronoun(token)
            && !self.is_person_at(token)
    }

    /// Whether a token is of somebody's name, or a noun of a person or of persons.
    fn is_person_at(&self, token: usize) -> bool {
        self.mention_over(token).is_some()
            || self.is(token, Class::ANY_ROLE.or(Class::PERSON).or(Class::RANK))
            || self.is_people(token)
    }

    /// Whether `called` only tells a name: `are called`, `a thing sometimes called`, `in a box called`.
    fn is_called_by_nobody(&self, called: usize) -> bool {
        let before = called.saturating_sub(1);
        let subject = before.saturating_sub(usize::from(self.is(before, Class::ADVERB)));
        if self.is_one_of(subject, words!["is", "are"]) {
            return true;
        }
        let somebody = self.is_subject_pronoun(subject) || self.mention_over(subject).is_some();
        let habit = words!["sometimes", "often", "commonly", "usually", "also"];
        if self.is_one_of(before, habit) && !somebody {
            return true;
        }
        let led = words![
            "in", "on", "via", "with", "of", "at", "for", "from", "into", "to", "through"
        ];
        (called.saturating_sub(5)..called)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) == Kind::Word)
            .any(|i| i > 0 && self.is_one_of(i, words!["a", "an"]) && self.is_one_of(i - 1, led))
    }

    /// Whether `called` is a participle of the thing before it: `a vicious process called “…”`, `the errors, called “…”`. `what the port called “…”` is a clause.
    fn is_thing_called(&self, span: &Span, called: usize) -> bool {
        let Some(before) = called.checked_sub(1) else {
            return false;
        };
        if self.is_relative_before(called) {
            return false;
        }
        if self.kind(before) == Kind::Comma {
            return called + 1 == span.first as usize
                && before > 0
                && self.is_thing_at(before - 1)
                && !self.is(span.last as usize + 1, Class::DETERMINER);
        }
        // "a process called": nothing but the noun and what describes it after its article.
        let article = (before.saturating_sub(FILLERS)..before)
            .rev()
            .take_while(|&i| self.tokens[i].is_lower() && self.tokens[i].is_outside())
            .find(|&i| {
                // "a series of films called"
                self.is(i, Class::DETERMINER.or(Class::PREPOSITION).or(Class::CONJUNCTION)) && !self.is_word(i, "of")
            });
        self.is_thing_at(before)
            && article.is_some_and(|i| {
                self.is_one_of(i, words!["a", "an", "this"]) || self.is_word(i, "the") && !self.speaks(before)
            })
    }

    /// Whether a noun stands before `called the` and a name: `a branch of the port called the “Harbour Watch”`.
    fn is_named_the(&self, span: &Span, called: usize) -> bool {
        let Some(noun) = called.checked_sub(1).filter(|&n| n > 0) else {
            return false;
        };
        let (first, last) = (self.inner_first(span), self.inner_last(span).unwrap_or_default());
        let title = last > first && (first..=last).all(|i| self.tokens[i].is_capital());
        let plain = self.tokens[noun].is_lower()
            && self.tokens[noun].is_outside()
            && !self.is(noun, Class::AUX.or(Class::ADVERB).or(Class::WHO).or(Class::ANY_ROLE))
            && !self.is_subject_pronoun(noun)
            && !self.is_people(noun);
        title && plain && self.is_word(called + 1, "the")
    }

    /// Whether somebody utters the words that `noun` announces: `said the words “…”`.
    pub(super) fn is_uttered(&self, noun: usize) -> bool {
        let before = noun.saturating_sub(1);
        if self.kind(before) == Kind::Possessive {
            return true;
        }
        self.is(before, Class::DETERMINER)
            && before > 0
            && self.is_one_of(
                before - 1,
                words![
                    "said", "says", "say", "uttered", "utters", "spoke", "speaks", "used", "wrote", "with", "repeated",
                ],
            )
    }
}
