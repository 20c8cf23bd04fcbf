//! Words in marks that stand written somewhere: on a placard, a shirt, a wall.

use super::is_listed;
use crate::quotes::attribution::Found;
use crate::quotes::lexicon::{WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::Head;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

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
    "pin",
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
    "mural",
];

/// What has words beneath it or on it as a whole: `photos taped to lamp posts, asking, “…”`. Somebody posts one, saying something.
const PICTURES: &WordSet = words!["photo", "photos", "photograph", "photographs", "portrait", "portraits"];

/// What such a thing does with its words.
const INSCRIBES: &WordSet = words![
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
    "telling",
];

/// Verbs that put words on a thing.
const MARKS: &WordSet = words![
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

/// How far before its colon the noun stands that a list is on, in tokens.
const LONGEST_LEGEND: usize = 16;

/// Whether a word is one of those surfaces, in either number.
fn is_surface(word: &str) -> bool {
    is_listed(SURFACES, word) || word.strip_suffix(['s', 'S']).is_some_and(|w| is_listed(SURFACES, w))
}

impl Reading<'_> {
    /// Whether what is written on a thing is read out: `a sign read “…”`, `with placards reading “…”`. A letter's words are its writer's.
    pub(super) fn is_inscription(&self, span: &Span, found: &Found) -> bool {
        let Some((verb, _)) = found.cue else { return false };
        if !self.is_one_of(verb, INSCRIBES) {
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
        // "The board posted a notice that said": what is put out says what a letter does.
        if matches!(found.phrase.head, Head::Noun(n) if self.is_word(n as usize, "notice") && self.sent(n as usize, start).is_some())
        {
            return false;
        }
        // "held placards reading", "a cardboard sign in the stand reading": the noun before a participle.
        let from = start.max(verb.saturating_sub(5));
        let participle = if self.text(verb).ends_with("ing") {
            from..verb
        } else {
            0..0
        };
        // "refused to sign, telling them"
        let infinitive = |i: usize| i > 0 && self.is_word(i - 1, "to");
        // "Photos show Vidal saying": she does.
        let pictures = (found.phrase.first..found.phrase.last + 1)
            .find(|&i| self.is_one_of(i, PICTURES))
            .is_some_and(|i| {
                self.kind(i + 1) != Kind::Possessive && (i + 1..verb).all(|i| self.mention_over(i).is_none())
            });
        pictures
            || (found.phrase.first..found.phrase.last + 1).chain(participle).any(|i| {
                self.tokens[i].is_outside()
                    && !self.is_capital_name(i)
                    && !self.is_subject_pronoun(i)
                    && !infinitive(i)
                    && is_surface(self.text(i))
            })
    }

    /// `holding up signs that read, “…,” “…” and “…”`: what the words stand on, whoever does what with it.
    fn is_on_a_surface(&self, span: &Span) -> bool {
        let (at, from) = self.list_before(span, words!["and"]);
        let verb = at.saturating_sub(1);
        verb > from + 1
            && self.is_one_of(verb, words!["read", "said", "proclaimed", "declared"])
            && self.is_one_of(verb - 1, words!["that", "which"])
            && self.tokens[verb].is_outside()
            && is_surface(self.text(verb - 2))
            && !(self.is_word(verb - 2, "notice") && self.sent(verb - 2, from).is_some())
    }

    /// `cartoons with labels that give the patient and the age: “Bill — eight”; “Ben — ten”`: what the labels tell is listed behind a colon, and nobody says it.
    pub(super) fn is_on_labels(&self, span: &Span, found: Option<&Found>) -> bool {
        if found.is_some_and(|f| f.cue.is_some()) {
            return false;
        }
        let (at, from) = self.list_before(span, words!["and"]);
        if self.kind(at) != Kind::Colon {
            return false;
        }
        (from.max(at.saturating_sub(LONGEST_LEGEND))..at).any(|i| {
            self.tokens[i].is_outside()
                && self.is_one_of(i, words!["labels", "captions", "signs", "stickers", "tags", "placards"])
                && (self.is_one_of(i + 1, words!["that", "which"]) || self.text(i + 1).ends_with("ing"))
        })
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
        // "whose plate says “…”"
        if before > 1
            && self.is_one_of(before, words!["says", "said", "reads"])
            && is_surface(self.text(before - 1))
            && self.is_one_of(before - 2, words!["whose", "his", "her", "their", "a", "one"])
        {
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
            && self.is_one_of(verb, MARKS)
            && !(marks && self.tokens.get(self.inner_first(span)).is_some_and(Token::is_lower))
            && !(self.is_one_of(verb, words!["scrawled", "painted", "printed"])
                && self.is_subject_pronoun(verb.saturating_sub(1)))
    }
}
