//! Names in marks where speech might stand: of works that somebody speaks of or performs, and what somebody goes by.

use super::NEAR;
use super::candidate::Candidate;
use crate::quotes::attribution::Found;
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::phrases::Head;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// What one does with a song.
const PERFORMS: &WordSet = words![
    "sang",
    "sing",
    "sings",
    "singing",
    "hum",
    "hums",
    "hummed",
    "humming",
    "whistled",
    "whistling",
    "play",
    "plays",
    "played",
    "playing",
    "strummed",
    "strumming",
];

/// What one does under a name.
const APPEARS: &WordSet = words![
    "performs",
    "performed",
    "performing",
    "appears",
    "appeared",
    "records",
    "recorded",
    "recording",
    "raps",
    "blogs",
    "wrestles",
    "wrestled",
    "boxed",
    "works",
    "worked",
    "signed",
    "signs",
    "identified",
];

/// Who gives somebody a nickname.
const INTIMATES: &WordSet = words![
    "mates",
    "friends",
    "family",
    "colleagues",
    "teammates",
    "team-mates",
    "fans",
    "neighbours",
    "neighbors",
    "classmates",
    "pupils",
    "students",
    "parents",
    "grandparents",
    "grandmother",
    "grandfather",
    "grandma",
    "grandpa",
    "mother",
    "father",
    "mum",
    "mom",
    "dad",
    "wife",
    "husband",
    "brothers",
    "sisters",
    "children",
    "kids",
    "nieces",
    "nephews",
];

/// The most words of such a name.
const LONGEST_NAME: usize = 4;

/// The most words that stand between a given name and a family name.
const LONGEST_NICKNAME: usize = 6;

impl Reading<'_> {
    /// Whether the capitals of a span are those of a work or of somebody's other name: `said “Slow Tide” was his best`, `who goes by “Pickles”`, `humming “Dixie”`, `His mates call him
    /// “Prof”`.
    pub(super) fn is_alias(&self, span: &Span, found: Option<&Found>, titled: bool, words: usize) -> bool {
        let Some(before) = self
            .token_before(span)
            .filter(|&b| b > 0 && self.tokens[b].is_outside())
        else {
            return false;
        };
        if self.is_put_to(before, words) || self.is_called_there(span, found) {
            return true;
        }
        let cried = matches!(
            self.body.as_bytes().get(span.range.end.saturating_sub(1)),
            Some(b'!' | b'?')
        );
        // "My Way": whatever it begins with.
        let titled = titled || self.is_one_of(before, PERFORMS) && self.is_capitalised(span);
        if !titled || cried || words > LONGEST_NAME || self.kind(before) != Kind::Word {
            return false;
        }
        // "I Quit": what somebody says begins so as well.
        let first = self.inner_first(span);
        let says =
            self.is(first, Class::I.or(Class::YOU)) || self.is_one_of(first, words!["no", "yes", "thank", "thanks"]);
        let several = words > 1 && !says;
        several && self.is_word(before, "wrote")
            || !says && self.is_work_told_of(before, span, several)
            || self.is_one_of(before, PERFORMS) && !self.is_word(before - 1, "to")
            || self.is_borne(before)
            || self.is_intimate(before, found, words)
    }

    /// Whether every word between the marks has a capital.
    fn is_capitalised(&self, span: &Span) -> bool {
        let first = self.inner_first(span);
        self.inner_last(span)
            .is_some_and(|last| (first..=last).all(|i| self.kind(i) != Kind::Word || self.tokens[i].is_capital()))
    }

    /// `said “Slow Tide” was his best`, `described “The Late Hour” as her home`, `said her favourite song was “Hey Jude”`.
    fn is_work_told_of(&self, before: usize, span: &Span, several: bool) -> bool {
        let after = span.last as usize + 1;
        let open_ended = !self.ends_with_comma(span);
        let told = self.is(before, Class::SAY)
            && self.tokens[before].is_lower()
            && open_ended
            && self.tokens.get(after).is_some_and(Token::is_lower)
            && self.is(after, Class::AUX);
        let labelled = self.is(before, Class::CALL) && self.is_word(after, "as");
        let work = self.is_one_of(before, words!["is", "was"])
            && (before.saturating_sub(2)..before).any(|i| {
                self.is_one_of(
                    i,
                    words![
                        "song", "film", "movie", "album", "single", "novel", "book", "play", "poem", "hymn"
                    ],
                )
            });
        told || several && (labelled || work)
    }

    /// `performs at parties as “Pickles”`, `goes by “Pickles”`, `whose radio name was “Pickles”`.
    fn is_borne(&self, before: usize) -> bool {
        let by = self.is_word(before, "by") && self.is_one_of(before - 1, words!["goes", "go", "went", "going"]);
        let name = self.is_one_of(before, words!["is", "was"])
            && self.is_one_of(before - 1, words!["name", "nickname", "handle"]);
        let appears = self.is_word(before, "as")
            && (before.saturating_sub(NEAR - 2)..before)
                .rev()
                .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) == Kind::Word)
                .any(|i| self.is_one_of(i, APPEARS));
        by || name || appears
    }

    /// `His mates call him “Prof”`, `someone calling himself “TideDad”`.
    fn is_intimate(&self, before: usize, found: Option<&Found>, words: usize) -> bool {
        let Some(found) = found.filter(|f| {
            f.cue
                .is_some_and(|(_, c)| c + 1 == before && self.is(c, Class::CALL.or(Class::SAYING)))
        }) else {
            return false;
        };
        let Head::Noun(noun) = found.phrase.head else {
            return false;
        };
        let own = self.is_one_of(before, words!["himself", "herself", "themselves"])
            && self.text(before - 1).ends_with("ing");
        let kin = self.is_one_of(before, words!["him", "her", "me"]) && self.is_one_of(noun as usize, INTIMATES);
        words == 1 && (own || kin)
    }

    /// `In Vell they call it “slow tide”`: whoever lives there does.
    fn is_called_there(&self, span: &Span, found: Option<&Found>) -> bool {
        let open = span.first as usize;
        let Some(found) = found.filter(|f| f.phrase.head == Head::Pronoun && self.is_word(f.phrase.first, "they"))
        else {
            return false;
        };
        let start = self.sentences.get(self.sentence_of(open)).map_or(open, |s| s.start);
        self.is_word(start, "in")
            && self.mention_at(start + 1).is_some_and(|m| {
                let end = self.mentions[m].last as usize + 1;
                found.phrase.first <= end + 1
            })
            && found.cue.is_some_and(|(_, c)| {
                self.is_one_of(c, words!["call", "called"]) && c + 2 == open && c == found.phrase.last + 1
            })
    }

    /// `asked him what he meant by “fine”`: a word of his about which he is asked.
    fn is_put_to(&self, before: usize, words: usize) -> bool {
        words <= 3
            && self.is_word(before, "by")
            && self.is_one_of(before - 1, words!["meant", "mean", "means"])
            && (before.saturating_sub(NEAR + 4)..before - 1)
                .any(|i| self.is_one_of(i, words!["asked", "asks", "asking", "wondered"]))
            && (before.saturating_sub(NEAR - 2)..before - 1).any(|i| self.is_word(i, "what"))
    }

    /// What stands between the names of one person: `James “Jim” Orde`, `Anna “I have a boat for that” Orde`.
    pub(super) fn is_nickname(&self, c: &Candidate) -> bool {
        if c.ends_stop || c.words > LONGEST_NICKNAME || !self.is_before_capital(c) {
            return false;
        }
        let Some(before) = c.before else { return false };
        let Some(name) = self.mention_over(before).map(|m| &self.mentions[m]) else {
            return false;
        };
        let given = || name.len() == 1 && self.is(name.last as usize, Class::GIVEN_NAME);
        self.tokens[before].is_capital() && self.tokens[before].is_outside() && (c.words <= 3 || given())
    }

    /// What somebody is called before the name: `The “chief mischief maker” Ana Vidal`.
    pub(super) fn is_epithet(&self, c: &Candidate) -> bool {
        c.words <= 4
            && !c.ends_stop
            && !c.adjacent
            && !c.is_found(Strength::Strong)
            && self.is_before_capital(c)
            && self.mention_at(c.after).is_some()
            && !(c.is_found(Strength::Medium) && self.goes_on_in_clause(c))
    }

    /// Whether a name or another capital of the same paragraph stands right behind the marks.
    fn is_before_capital(&self, c: &Candidate) -> bool {
        self.is_same_paragraph(c)
            && self
                .tokens
                .get(c.after)
                .is_some_and(|t| t.is_capital() && t.is_outside())
    }

    /// Whether the words go on with a verb or a clause of the reporter's: `called for steps to “harden” Vell’s quays`, `said that “moving the boats has been” Vidal’s aim`.
    fn goes_on_in_clause(&self, c: &Candidate) -> bool {
        c.begins_lower()
            && c.before.is_some_and(|b| {
                let clause = self.is_word(b, "to") || c.words >= 3 && self.is_word(b, "that");
                // "may end up “delaying or stopping” Vidal’s boat": what stands before is no article.
                let verb = || {
                    c.words >= 2
                        && self.tokens[b].is_lower()
                        && !self.is(b, Class::DETERMINER.or(Class::PREPOSITION).or(Class::CONJUNCTION))
                };
                self.tokens[b].is_outside() && (clause || verb())
            })
    }
}
