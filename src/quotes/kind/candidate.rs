//! What is seen at once of words in marks of which it is asked whether they are speech.

use crate::quotes::attribution::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet};
use crate::quotes::marks::Span;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Case, Kind, Token};

/// How many words there are at least in what is cried: two may be the initials of a name.
const SHORTEST_CRY: usize = 3;

/// Whether several words are all in capitals, as people write what they would shout: `said that he “KEPT ALL THE LOGS”`. No title of a work is written so in a text that is not.
fn is_cried(inner: &[Token]) -> bool {
    let words = || inner.iter().filter(|t| t.kind == Kind::Word);
    words().all(|t| t.case == Case::Upper || t.is_capital() && t.end - t.start == 1) && words().count() >= SHORTEST_CRY
}

/// Words in marks that may be speech.
pub(super) struct Candidate<'a> {
    /// Where they stand.
    pub(super) span: &'a Span,
    /// What attributes them, if it is no idle verb.
    pub(super) found: Option<&'a Found>,
    /// Whether an earlier span of the same sentence is speech.
    pub(super) within: bool,
    /// What stands between the marks.
    pub(super) inner: &'a [Token],
    /// How many words there are.
    pub(super) words: usize,
    /// Whether they are more than one, numbers included: `“60 Minutes”`.
    pub(super) several: bool,
    /// The token before the opening mark.
    pub(super) before: Option<usize>,
    /// The token after the closing mark.
    pub(super) after: usize,
    /// Whether they end in a stop or a comma, as a sentence does.
    pub(super) ends_stop: bool,
    /// Whether their capitals are those of a title.
    pub(super) titled: bool,
    /// Whether a verb of speech or a name with a colon stands right beside them.
    pub(super) adjacent: bool,
}

impl Candidate<'_> {
    /// Whether they are attributed as surely as this.
    pub(super) fn is_found(&self, strength: Strength) -> bool {
        self.found.is_some_and(|f| f.strength >= strength)
    }

    /// The last token of what attributes them.
    pub(super) fn cue(&self) -> Option<usize> {
        self.found.and_then(|f| f.cue).map(|(_, last)| last)
    }

    /// The cue that stands right before the opening mark.
    pub(super) fn cue_at_mark(&self) -> Option<usize> {
        self.cue().filter(|&c| c + 1 == self.span.first as usize)
    }

    /// Whether the first word is in lower case, as where a clause goes on.
    pub(super) fn begins_lower(&self) -> bool {
        self.inner.first().is_some_and(Token::is_lower)
    }
}

impl Reading<'_> {
    /// What stands between the marks of a span.
    pub(super) fn inner(&self, span: &Span) -> Option<&[Token]> {
        self.tokens.get(self.inner_first(span)..=self.inner_last(span)?)
    }

    /// What is seen of a span that holds so many words.
    pub(super) fn candidate<'a>(
        &'a self,
        span: &'a Span,
        found: Option<&'a Found>,
        within: bool,
        words: usize,
    ) -> Candidate<'a> {
        let inner = self.inner(span).unwrap_or_default();
        let medium = found.is_some_and(|f| f.strength >= Strength::Medium);
        Candidate {
            span,
            found,
            within,
            inner,
            words,
            several: words + inner.iter().filter(|t| t.kind == Kind::Number).count() >= 2,
            before: self.token_before(span),
            after: span.last as usize + 1,
            ends_stop: matches!(
                inner.last().map(|t| t.kind),
                Some(Kind::Stop | Kind::Comma | Kind::Ellipsis | Kind::Dash)
            ),
            titled: self.is_title(inner) && !(medium && is_cried(inner)),
            adjacent: found.is_some_and(|f| self.is_adjacent(span, f)),
        }
    }

    /// Whether what attributes a span stands right beside it: `Vidal said, “…”`, `“…,” said Vidal`, `Vidal: “…”`.
    fn is_adjacent(&self, span: &Span, found: &Found) -> bool {
        // "tweeted about the tide, saying: “Big Win for Vell!”"
        let participle = || {
            found.rule == Rule::Participle
                && found.strength == Strength::Strong
                && found.cue.is_some_and(|(_, c)| {
                    !self.is_word(c, "reading")
                        && c + 2 == span.first as usize
                        && matches!(self.kind(c + 1), Kind::Comma | Kind::Colon)
                })
        };
        found.strength >= Strength::Strong
            && (matches!(
                found.rule,
                Rule::SubjectVerbAfter
                    | Rule::VerbSubjectAfter
                    | Rule::ColonBefore
                    | Rule::VerbBefore
                    | Rule::Label
                    | Rule::NameColon
            ) || participle())
    }

    /// Whether the reporter's word before the opening mark is one of these.
    pub(super) fn is_led_by(&self, c: &Candidate, words: &WordSet) -> bool {
        c.before
            .is_some_and(|b| self.is_one_of(b, words) && self.tokens[b].is_outside())
    }

    /// Whether an article or the like stands before the opening mark.
    pub(super) fn is_behind_determiner(&self, c: &Candidate) -> bool {
        c.before
            .is_some_and(|b| self.is(b, Class::DETERMINER) && self.tokens[b].is_outside())
    }

    /// Whether a name or the like may belong to the words that stands right behind the marks: what the next paragraph begins with has no part in them.
    pub(super) fn is_same_paragraph(&self, c: &Candidate) -> bool {
        self.paragraphs
            .get(c.span.paragraph as usize)
            .is_none_or(|p| c.after < p.end)
    }

    /// Whether the last byte between the marks is that of a cry or a question.
    pub(super) fn is_exclaimed(&self, span: &Span) -> bool {
        matches!(
            self.body.as_bytes().get(span.range.end.saturating_sub(1)),
            Some(b'!' | b'?')
        )
    }
}
