//! Words in marks that only name what somebody has: `its “special operation”`, `Vidal’s “zero-tolerance” policy`.

use super::candidate::Candidate;
use crate::quotes::attribution::Rule;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::reading::Reading;

/// The most words of such a name.
const LONGEST_NAME: usize = 3;

/// How many tokens stand at most from the verb to the name that is said so.
const NEAR_VERB: usize = 5;

impl Reading<'_> {
    /// Whether few words are a name for what somebody has.
    pub(super) fn is_only_owned(&self, c: &Candidate) -> bool {
        c.words <= LONGEST_NAME && (self.is_of_body(c) || self.is_of_owner(c))
    }

    /// `the goals of its “special operation”`, far from any verb of speech.
    fn is_of_body(&self, c: &Candidate) -> bool {
        if c.ends_stop || !self.is_led_by(c, words!["its", "their"]) {
            return false;
        }
        // "its “aggressive” efforts" says how; "its “special operation”" only names.
        let modifies =
            c.words == 1 && !c.titled && self.tokens.get(c.after).is_some_and(|t| t.is_lower() && t.is_outside());
        let near = c.cue().is_some_and(|cue| cue + NEAR_VERB >= c.span.first as usize);
        !(modifies && c.within) && c.found.is_none_or(|f| f.rule != Rule::SubjectVerbAfter && !near)
    }

    /// `Vidal’s “zero-tolerance” policy`, `the port’s “life rights.”`, unless it is called a remark.
    fn is_of_owner(&self, c: &Candidate) -> bool {
        c.found.is_some_and(|f| f.rule == Rule::Possessive && f.cue.is_none())
            && !self.is(c.after, Class::SAY_NOUN.or(Class::MEDIUM))
    }
}
