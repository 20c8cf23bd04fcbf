//! The name that somebody is said to go by: `who gave his name only as Vidal`, `a user going by Ana`.

use crate::quotes::lexicon::{WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::Phrase;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How far after `who` the name stands under which one wants to speak, in tokens.
const FARTHEST_ALIAS: usize = 14;

/// How many tokens tell at most by whom or where somebody is identified.
const LONGEST_IDENTIFYING: usize = 6;

/// Words by which one keeps one's name to oneself.
const WITHHELD: &WordSet = words!["declined", "declining", "refused", "not", "never"];

impl Reading<'_> {
    /// `who gave his name only as Vidal`, `who asked to be identified as Ana`, `identified only as Ana`, `going by Ana`: under which name one speaks.
    pub(super) fn given_as(&self, at: usize, limit: usize) -> Option<Phrase> {
        let name = self
            .name_gone_by(at)
            .or_else(|| self.name_identified(at))
            .or_else(|| self.name_given(at, limit))?;
        let m = self.mention_at(name).filter(|_| name < limit)?;
        (self.mentions[m].sort != Sort::Title).then(|| Phrase {
            first: name,
            ..self.name(m)
        })
    }

    /// The name that a participle gives to whom the words before it describe: `a pilot` `identified as Ana Vidal`, `a user` `going by Ana`.
    pub fn named_by_participle(&self, at: usize, limit: usize) -> Option<Phrase> {
        self.given_as(at, limit).filter(|_| !self.is_word(at, "who"))
    }

    /// Where the name stands of `identified as Ana`, `identified only as Ana`, `identified by the police as Ana`.
    fn name_identified(&self, at: usize) -> Option<usize> {
        let who = at + 1;
        let like = if self.is_one_of(who, words!["by", "in", "on"]) {
            (who + 1..who + LONGEST_IDENTIFYING).find(|&i| self.is_word(i, "as") || self.kind(i) != Kind::Word)?
        } else {
            who + usize::from(self.is_word(who, "only"))
        };
        (self.is_word(at, "identified") && self.is_word(like, "as")).then_some(like + 1)
    }

    /// Where the name stands of `going by Ana`, `who goes by the name of Ana`.
    fn name_gone_by(&self, at: usize) -> Option<usize> {
        let who = self.is_word(at, "who");
        let goes = if who { words!["goes", "went"] } else { words!["going"] };
        let by = at + 1 + usize::from(who);
        if !self.is_one_of(by - 1, goes) || !self.is_word(by, "by") {
            return None;
        }
        let title = by + 2;
        let titled = self.is_word(by + 1, "the") && self.is_one_of(title, words!["name", "username", "pseudonym"]);
        Some(if titled {
            title + 1 + usize::from(self.is_word(title + 1, "of"))
        } else {
            by + 1
        })
    }

    /// Where the name stands of `who gave his name only as Vidal`, `who asked to be identified as Ana`.
    fn name_given(&self, who: usize, limit: usize) -> Option<usize> {
        if !self.is_word(who, "who") {
            return None;
        }
        let end = limit.min(who + FARTHEST_ALIAS);
        let named = (who + 1..end).find(|&i| self.is_one_of(i, words!["name", "identified", "himself", "herself"]))?;
        let by = (named + 1..end.min(named + 5))
            .find(|&i| self.is_one_of(i, words!["as", "by"]) || self.kind(i) == Kind::Comma)?;
        // "According to a pilot who declined to be named, Corvin is late": somebody else.
        if self.kind(by) == Kind::Comma
            && (self.is_word(named, "identified") || (who..named).any(|i| self.is_one_of(i, WITHHELD)))
        {
            return None;
        }
        Some(by + 1 + usize::from(self.is_word(by + 1, "only"))).filter(|&name| name < end)
    }
}
