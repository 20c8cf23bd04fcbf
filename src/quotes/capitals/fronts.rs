//! Words at the front of a name that are no part of it: the end of the sentence before, adverbs, attributes, auxiliaries that ask.

use super::Article;
use crate::quotes::lexicon::{self, Class};
use crate::quotes::names::{Gender, Mention, Sort, is_told_of};
use crate::quotes::tokens::{Case, Kind, Token};

/// How far the mark of a question is looked for from its first word on, in tokens.
const LONGEST_QUESTION: usize = 60;

impl Article<'_> {
    /// Cuts off a nation that ends the sentence before, and tells whether there was one: `He left the` `U.S.` `Vidal stayed.`
    pub(super) fn cut_nation(&self, m: &mut Mention) -> bool {
        let other = Class::ORG
            .or(Class::THING)
            .or(Class::TITLE)
            .or(Class::ANY_ROLE)
            .or(Class::NATIONALITY);
        let (first, next) = (&self.tokens[m.first as usize], &self.tokens[m.last as usize]);
        let word = self.text(m.first);
        let ends_sentence = m.len() == 2
            && m.title == m.first
            && m.first > 0
            && word.ends_with('.')
            && word.len() > 3
            && first.is(Class::PLACE.or(Class::ORG))
            && self.text(m.first - 1) == "the"
            && self.seen(m.last).alone
            && !next.is(other);
        if ends_sentence {
            m.first = m.last;
            m.title = m.last;
            m.initial = true;
            m.sort = Sort::Unknown;
        }
        ends_sentence
    }

    /// Cuts off a word that says that something is against somebody or for them: `anti-Ana` `Vidal ads`.
    pub(super) fn cut_being_against(&self, m: &mut Mention) {
        let first = &self.tokens[m.first as usize];
        let against = || {
            let word = self.text(m.first);
            !first.is_plain() && ["anti-", "pro-"].iter().any(|before| word.starts_with(before))
        };
        if m.len() > 1 && m.title == m.first && against() {
            cut_first(m);
            if m.len() == 1 {
                m.sort = Sort::Unknown;
            }
        }
    }

    /// Cuts off a word before a given name, `Neither` `Ana Vidal`, `Unlike` `Tomas Brandl`, and within a sentence `why` `Lazy` `Ana Vidal left`; `first` is
    /// what the mention began with.
    pub(super) fn cut_before_full_name(&self, m: &mut Mention, first: &Token) {
        if m.len() <= 2 || m.title != m.first {
            return;
        }
        let named = Class::GIVEN_NAME.or(Class::PLACE).or(Class::ORG).or(Class::NATIONALITY);
        let next = &self.tokens[m.first as usize + 1];
        let word = self.text(m.first);
        // What somebody calls one who has a name elsewhere: "“Dozy Ana Vidal lost!”"
        let epithet = || m.len() == 3 && !first.is_outside() && first.kind == Kind::Word && self.seen(m.last).alone;
        if next.is(Class::GIVEN_NAME)
            && next.is_capital()
            && !self.is_body_with_given_name(m, next)
            && !first.is(named)
            && (lexicon::is_common(word) || m.initial && is_occupation(word) || epithet())
        {
            cut_first(m);
            m.initial = false;
        }
    }

    /// Whether a name with a given name for its second word is rather that of a body: `Spare Ivan Devices`, `the` `Spare Velmarian Army`.
    fn is_body_with_given_name(&self, m: &Mention, second: &Token) -> bool {
        second.is(Class::NATIONALITY)
            || !m.initial && lexicon::is_common(self.text(m.last))
            || self.tokens[m.last as usize].is(Class::ORG)
    }

    /// Cuts off an auxiliary that is a given name as well and begins a question: `Will` `Orde run?`, `Will` `Ana Vidal run?`
    pub(super) fn cut_auxiliary(&self, m: &mut Mention) {
        if m.len() > 1
            && m.initial
            && m.title == m.first
            && !self.seen(m.first).within
            && asks(self.body, self.tokens, m.first)
        {
            cut_first(m);
            m.initial = false;
            if m.len() == 1 {
                m.sort = Sort::Unknown;
            }
            m.gender = Gender::Unknown;
        }
    }

    /// Cuts off a word before one that is a name by itself: `Obviously` `Orde`, `Monthly` `ISM`; `first` is what the mention began with.
    pub(super) fn cut_before_surname(&self, m: &mut Mention, first: &Token) {
        if m.len() == 2
            && m.title == m.first
            && m.sort != Sort::Title
            && !first.is(Class::GIVEN_NAME)
            && (self.begins_with_adverb(m, first)
                || self.begins_with_participle(m, first)
                || self.begins_with_attribute(m, first))
        {
            cut_first(m);
            m.initial = false;
        }
    }

    /// Whether an adverb, or any common word before one in capitals, begins the sentence: `Obviously` `Orde`, `Trip` `VIDAL`.
    fn begins_with_adverb(&self, m: &Mention, first: &Token) -> bool {
        let word = self.text(m.first);
        let next = &self.tokens[m.first as usize + 1];
        let before_capitals = || next.case == Case::Upper && first.case != Case::Upper && !self.is_charity(m);
        m.initial && (word.len() > 5 && word.ends_with("ly") || before_capitals()) && lexicon::is_common(word)
    }

    /// Whether a name that ends in a country is a body's, by what follows: `Tide UK` `said`, and not `Senior UK` `officials said`.
    fn is_charity(&self, m: &Mention) -> bool {
        let clausal = Class::SPEECH
            .or(Class::AUX)
            .or(Class::FINITE)
            .or(Class::PREPOSITION)
            .or(Class::CONJUNCTION);
        let after = self.tokens.get(m.last as usize + 1);
        self.tokens[m.last as usize].is(Class::PLACE) && after.is_none_or(|t| !t.is_lower() || t.is(clausal))
    }

    /// Whether a participle begins the sentence: `Complicating` `Orde’s plans`.
    fn begins_with_participle(&self, m: &Mention, first: &Token) -> bool {
        let word = self.text(m.first);
        m.initial
            && word.len() > 6
            && word.ends_with("ing")
            && !first.is(Class::PLACE.or(Class::ORG).or(Class::NATIONALITY))
            // "Xiaoming Orde, an analyst"
            && !is_told_of(self.body, self.tokens, m.last as usize + 1)
            && !self.seen(m.first).within
    }

    /// Whether a common word stands before the name of one whom the article calls by that name: `Poor` `Orde`, `Longtime` `Orde ally Ana Vidal`,
    /// `Discussions` `Orde will have`.
    fn begins_with_attribute(&self, m: &Mention, first: &Token) -> bool {
        let named = Class::PLACE
            .or(Class::ORG)
            .or(Class::NATIONALITY)
            .or(Class::TITLE)
            .or(Class::ANY_ROLE);
        let other = Class::ORG.or(Class::THING).or(Class::PLACE).or(Class::DATE);
        let word = self.text(m.first);
        let next = &self.tokens[m.first as usize + 1];
        let known = self.seen(m.last);
        m.sort == Sort::Unknown
            // "In Hart’s Landing Orde won": what leads to one who goes by the single name.
            && (m.initial || known.alone && !is_plain_word(self.text(m.last)))
            && (known.bearer && m.initial
                || known.alone && word.contains('-')
                || known.alone && known.first_alone < m.first && next.case == Case::Capital)
            && (!m.initial || !self.seen(m.first).within)
            && !first.is(named)
            && !next.is(other)
            && (is_plain_word(word) || word.strip_suffix('s').is_some_and(is_plain_word))
    }
}

/// Cuts the first word off a mention that has no title.
fn cut_first(m: &mut Mention) {
    m.first += 1;
    m.title = m.first;
}

/// Whether the auxiliary that is a given name as well begins a question: `Will` `Vidal run?`
fn asks(body: &str, tokens: &[Token], at: u32) -> bool {
    let first = &tokens[at as usize];
    first.is(Class::AUX)
        && tokens
            .iter()
            .skip(at as usize)
            .take(LONGEST_QUESTION)
            .find(|t| t.kind == Kind::Stop)
            .is_some_and(|t| body[t.start as usize..t.end as usize].contains('?'))
}

/// Whether a word, or each part of it, is one that news writes small: `Longtime`, `Long-time`.
fn is_plain_word(word: &str) -> bool {
    word.split('-').all(lexicon::is_common)
}

/// Whether a word that no list has ends like one for what somebody does: `Neuroscientist`, `Obstetrician`.
fn is_occupation(word: &str) -> bool {
    word.len() > 7
        && ["ist", "ician", "grapher", "maker", "keeper"]
            .iter()
            .any(|ending| word.ends_with(ending))
}
