//! Where a name ends before the end of its run: before a headline, a caption, a verb, another name.

use super::{LONGEST_ACRONYM, Name, Run};
use crate::quotes::lexicon::{Class, is_common};
use crate::quotes::names::forms::is_headline_verb;
use crate::quotes::names::runs::CORPORATE;
use crate::quotes::tokens::{Case, Kind, Token};

/// What a caption calls its picture.
const PICTURES: [&str; 9] = [
    "Photograph",
    "Photo",
    "Photos",
    "Picture",
    "Pictures",
    "Credit",
    "Illustration",
    "Image",
    "Video",
];

impl Run<'_> {
    /// Ends a name where a page repeats it: `Ana Vidal` `Ana VidalMore`.
    pub(super) fn end_before_repetition(&self, name: &mut Name) {
        if name.len() < 3 {
            return;
        }
        let first = self.word(name.first);
        let again = |i: &usize| {
            let (word, before) = (self.word(*i), self.word(*i - 1));
            word == first && before != "&" || word == before
        };
        if let Some(again) = (name.first + 2..name.end).find(again) {
            name.end = again;
        }
    }

    /// Ends the name of a company in what it is: `Corvin Holdings Inc` `CVN`, `Orde & Co.` `It`.
    pub(super) fn end_with_kind_of_company(&self, name: &mut Name) {
        if name.len() >= 3
            && CORPORATE.contains(&self.word(name.end - 2))
            && !CORPORATE.contains(&self.word(name.end - 1))
        {
            let last = &self.tokens[name.end - 1];
            if last.is(Class::STOP) || last.case == Case::Upper && last.end - last.start <= LONGEST_ACRONYM {
                name.end -= 1;
            }
        }
    }

    /// Ends a name before what a caption says of its picture: `Ana Vidal` `Photograph: Meridian`.
    pub(super) fn end_before_picture(&self, name: &mut Name) {
        let colon = |i: usize| self.tokens.get(i + 1).is_some_and(|t| t.kind == Kind::Colon);
        if let Some(picture) = (name.first + 1..name.end).find(|&i| colon(i) && PICTURES.contains(&self.word(i))) {
            name.end = picture;
        }
    }

    /// Ends a name before the verb of a headline within the text: `Ana Vidal` `Blasts Harbour Board`, `Vidal` `Says More Boats`.
    pub(super) fn end_before_headline(&self, name: &mut Name) {
        let tokens = self.tokens;
        let verb = |i: usize| {
            tokens[i].is(Class::CALL.or(Class::SAY).or(Class::TELL))
                && self.word(i).ends_with('s')
                && !tokens[i].is(Class::GIVEN_NAME)
        };
        if name.len() >= 4
            && tokens[name.first].is(Class::GIVEN_NAME)
            && let Some(headline) = (name.first + 2..name.end).find(|&i| verb(i))
        {
            name.end = headline;
        }
        // Such a word is in no name.
        if name.len() >= 3
            && let Some(says) =
                (name.first + 1..name.end - 1).find(|&i| tokens[i].is(Class::SAY) && self.word(i) == "Says")
        {
            name.end = says;
        }
    }

    /// Ends a name before its verb at the end of the run: `Vidal` `Looks For`, `Ana Vidal` `Delivers Her`, `Vidal` `Blasts ‘Lazy’ Pilots`.
    pub(super) fn end_before_its_verb(&self, name: &mut Name) {
        if name.end != self.end || name.len() < 2 {
            return;
        }
        let (last, Some(next)) = (&self.tokens[self.end - 1], self.tokens.get(self.end)) else {
            return;
        };
        let goes_on = next.case == Case::Capital && next.is(Class::STOP) && next.start <= last.end + 1;
        let verb = || self.text(last).ends_with('s') && is_common(self.text(last));
        let marked = || matches!(next.kind, Kind::Mark(_)) && is_headline_verb(self.body, last);
        if goes_on && verb() || marked() {
            name.end -= 1;
        }
    }

    /// Ends a name before who tells of its bearer, `the Ana Vidal` `I knew`, `Mayor Orde` `I trust`, and not before a number, as `Elizabeth I` and `Article I` have it.
    pub(super) fn end_before_narrator(&self, name: &mut Name) {
        let tokens = self.tokens;
        let addressed = || name.first > self.start && tokens[name.first - 1].is(Class::ADDRESS);
        let person = || {
            (name.titled && !addressed() || name.len() >= 3)
                && !is_common(self.word(name.end - 2))
                && !tokens[name.first].is(Class::ADDRESS)
        };
        if name.end == self.end
            && name.len() >= 2
            && tokens[name.end - 1].is(Class::I)
            && self.word(name.end - 1) == "I"
            && tokens.get(self.end).is_some_and(Token::is_lower)
            && person()
        {
            name.end -= 1;
        }
    }

    /// Whether the credit of a picture stands before the name in its caption: `Nadia Orde` `Ana Vidal`.
    pub(super) fn is_credit_and_name(&self, name: &Name) -> bool {
        let tokens = self.tokens;
        let given =
            |i: usize| tokens[i].is(Class::GIVEN_NAME) && !tokens[i].is(Class::SUFFIX.or(Class::PLACE).or(Class::ORG));
        let other = |t: &Token| {
            t.is(Class::SUFFIX.or(Class::ORG).or(Class::PARTICLE)) || !t.is_capital() || t.end - t.start <= 2
        };
        name.len() == 4
            && self.head
            && given(name.first)
            && !given(name.first + 1)
            && given(name.first + 2)
            && !tokens[name.first + 1..name.end].iter().any(other)
    }

    /// Ends a name before particles that nothing follows: `Ana Vidal` `de`.
    pub(super) fn end_before_particles(&self, name: &mut Name) {
        let small = |t: &Token| !t.is_capital() && !matches!(t.kind, Kind::Number | Kind::Possessive);
        while name.end > name.first && small(&self.tokens[name.end - 1]) {
            name.end -= 1;
        }
    }
}
