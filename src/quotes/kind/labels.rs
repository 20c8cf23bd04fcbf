//! WordSet in marks that nobody says in the story: inscriptions, names, terms.

use crate::quotes::attribution::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::Head;
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

fn is_listed(list: &[&str], word: &str) -> bool {
    list.iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// Whether a word is one of those surfaces, in either number.
fn is_surface(word: &str) -> bool {
    is_listed(SURFACES, word) || word.strip_suffix(['s', 'S']).is_some_and(|w| is_listed(SURFACES, w))
}

impl Reading<'_> {
    /// Whether what is written on a thing is read out: `a sign read “…”`, `with placards reading “…”`. A letter's words are its writer's.
    pub(super) fn is_inscription(&self, span: &Span, found: &Found) -> bool {
        let Some((verb, _)) = found.cue else { return false };
        if !is_listed(INSCRIBES, self.text(verb)) {
            return false;
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
        if let Some(Head::Noun(n)) = self.main_subject(start, verb).map(|p| p.head)
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

    fn is_capital_name(&self, token: usize) -> bool {
        self.mention_over(token)
            .is_some_and(|m| self.mentions[m].sort == Sort::Person)
    }

    /// `bore the words “…”`, `painted “…”`, `stencilled “…”`: the verb stands directly before.
    pub(super) fn is_inscribed(&self, span: &Span) -> bool {
        let Some(before) = (span.first as usize).checked_sub(1) else {
            return false;
        };
        let verb = if self.is_one_of(before, words!["words", "word", "slogan", "message", "legend"]) {
            before.saturating_sub(2)
        } else {
            before
        };
        self.tokens[verb].is_outside()
            && is_listed(MARKS, self.text(verb))
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
            c + 3 > span.first as usize && self.tokens[c].is_outside() && !self.is_one_of(c, words!["call", "calls"])
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
