//! Capitals that name nobody: the first word of a sentence has one whatever it is.
//!
//! `Trade has fallen` names nobody, `Young has won` may. What settles it is the rest of the article, where a name stands with its capital in
//! the middle of a sentence or as part of a longer name, and how news writes the word elsewhere. Such a word is cut off the front of a name
//! ([`fronts`]), or is no name by itself, unless it is that of a body that says something ([`bodies`]).

mod bodies;
mod fronts;

use super::bearers::Words;
use super::lexicon::{self, Class};
use super::names::{Mention, Sort};
use super::tokens::{Case, Token};
use bodies::is_body_that_says;

/// What the article shows of a word.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// It is part of a name elsewhere than at the head of a sentence.
    within: bool,
    /// It is part of something that is a name whatever its capital tells.
    proven: bool,
    /// It stands as a name by itself.
    alone: bool,
    /// The first token where it does.
    first_alone: u32,
    /// It ends the full name of a person.
    bearer: bool,
}

/// What an article shows of the words of its names.
struct Article<'a> {
    body: &'a str,
    tokens: &'a [Token],
    words: &'a Words,
    /// By the numbers of the words.
    seen: Vec<Seen>,
}

impl<'a> Article<'a> {
    /// Looks at all mentions of an article.
    fn read(body: &'a str, tokens: &'a [Token], words: &'a Words, mentions: &[Mention]) -> Self {
        let mut seen = vec![Seen::default(); words.len()];
        for m in mentions {
            for token in m.first..=m.last {
                if let Some(seen) = seen.get_mut(words.of_token(token).index()) {
                    seen.within |= !m.initial;
                    seen.proven |= !is_doubtful(m);
                    if !seen.alone && m.len() == 1 && !m.initial && m.sort != Sort::Title {
                        seen.alone = true;
                        seen.first_alone = token;
                    }
                    seen.bearer |= m.sort == Sort::Person && m.len() > 1 && (token == m.last || token == m.first);
                }
            }
        }
        Article {
            body,
            tokens,
            words,
            seen,
        }
    }

    /// What is shown of a word.
    fn seen(&self, token: u32) -> Seen {
        let word = self.words.of_token(token);
        self.seen.get(word.index()).copied().unwrap_or_default()
    }

    /// The text of a token.
    fn text(&self, token: u32) -> &'a str {
        let t = &self.tokens[token as usize];
        &self.body[t.start as usize..t.end as usize]
    }

    /// Whether a mention names somebody or something; what only begins its sentence is cut off.
    fn keeps(&self, m: &mut Mention) -> bool {
        let first = &self.tokens[m.first as usize];
        // "It rained in May."
        if m.len() == 1 && !m.titled && first.is(Class::MONTH) {
            return self.seen(m.first).proven;
        }
        // Nothing but a name of several words or at the head of a sentence may have to be cut or left out.
        if m.len() == 1 && !m.initial {
            return true;
        }
        // "Good said", of a Tomas Good.
        if m.len() == 1 && !m.titled && first.is(Class::STOP) && first.case == Case::Capital {
            return self.seen(m.first).bearer;
        }
        if self.cut_nation(m) {
            return true;
        }
        self.cut_being_against(m);
        self.cut_before_full_name(m, first);
        self.cut_auxiliary(m);
        self.cut_before_surname(m, first);
        self.is_name(m, first)
    }

    /// Whether what is left of a mention that began with `first` is a name: `Vidal`, but not `Service` `came back.` nor `Disappointingly` `, the author said`.
    fn is_name(&self, m: &Mention, first: &Token) -> bool {
        let body = m.initial && m.len() == 1 && m.sort == Sort::Organisation && first.case == Case::Capital;
        if !is_doubtful(m) && !body || first.is(Class::GIVEN_NAME) && !first.is(Class::AUX.or(Class::SAYING)) {
            return true;
        }
        let word = self.text(m.first);
        // "Service came back."
        if m.sort == Sort::Organisation {
            let speaks = |t: &Token| t.is(Class::SPEECH.or(Class::THEY)) && t.is_lower();
            return self.tokens.get(m.last as usize + 1).is_some_and(speaks)
                || !lexicon::is_common(word)
                || self.seen(m.first).within;
        }
        // "Disappointingly, the author …"
        let adverb = word.len() > 7 && word.ends_with("ly") && !self.seen(m.first).within;
        if adverb && first.case == Case::Capital {
            return false;
        }
        let common = lexicon::is_common(word) || word.len() > 5 && word.ends_with("ing");
        !common || self.seen(m.first).proven || is_body_that_says(self.body, self.tokens, m)
    }
}

/// Whether nothing but the head of a sentence may explain the capital of a mention: `Trade` `has fallen`.
fn is_doubtful(m: &Mention) -> bool {
    m.initial && m.len() == 1 && !m.titled && m.sort == Sort::Unknown
}

/// Takes out mentions that only the beginning of their sentence explains, and cuts such words off the front of names; `words` are those of the mentions.
pub fn keep_names(body: &str, tokens: &[Token], words: &Words, mentions: &mut Vec<Mention>) {
    let article = Article::read(body, tokens, words, mentions);
    mentions.retain_mut(|m| article.keeps(m));
}

#[cfg(test)]
mod tests {
    use super::super::{names, tokens};
    use super::*;

    fn kept(text: &str) -> Vec<&str> {
        let tokens::Tokens { all, capitals, .. } = tokens::tokens_of(text);
        let range = 0..all.len();
        let mut mentions = names::mentions(text, &all, &capitals, &[range]);
        let words = Words::of(text, &all, &mentions);
        keep_names(text, &all, &words, &mut mentions);
        mentions
            .iter()
            .map(|m| &text[all[m.first as usize].start as usize..all[m.last as usize].end as usize])
            .collect()
    }

    #[test]
    fn the_first_word_of_a_sentence_names_nobody_unless_the_article_says_so() {
        assert_eq!(kept("Trade has fallen. Vidal left."), ["Vidal"]);
        assert_eq!(kept("Price was late. “I ran,” Ana Price said."), ["Price", "Ana Price"]);
    }

    #[test]
    fn a_month_is_a_name_where_the_article_has_a_longer_one_with_it() {
        assert_eq!(
            kept("In Vell, May said no. It rained in May. Theresa May left in May 2019."),
            ["Vell", "May", "Theresa May"]
        );
        assert_eq!(kept("May was wet. Ana Vidal left."), ["Ana Vidal"]);
    }

    #[test]
    fn what_stands_before_a_name_at_the_head_of_a_sentence_is_cut_off() {
        assert_eq!(kept("Neither Ana Vidal nor anybody came."), ["Ana Vidal"]);
        assert_eq!(kept("Obviously Orde was late."), ["Orde"]);
        assert_eq!(kept("Despondently, the clerk left."), [""; 0]);
        assert_eq!(
            kept("He met Brandl and left the U.S. Brandl stayed. The U.S. Treasury fell."),
            ["Brandl", "Brandl", "U.S. Treasury"]
        );
        assert_eq!(kept("Complicating Orde’s plans is the tide."), ["Orde"]);
        assert_eq!(kept("Neurologist Ana Vidal left."), ["Ana Vidal"]);
        assert_eq!(kept("It ran many anti-Ana Vidal ads."), ["Vidal"]);
        assert_eq!(
            kept("In Vell, Orde ran. Talks Orde will have may help. In Hart’s Landing Orde won."),
            ["Vell", "Orde", "Orde", "Hart", "Orde"]
        );
        // A full name comes first.
        assert_eq!(kept("In came Lake Orde. On Monday Orde ran."), ["Lake Orde", "Orde"]);
        assert_eq!(
            kept("Ana Orde came. Poor Orde was late. Longtime Orde aides left.")[1..],
            ["Orde", "Orde"]
        );
    }

    #[test]
    fn a_word_that_begins_sentences_is_a_surname_where_somebody_bears_it() {
        assert_eq!(kept("Ana Good ran. Good said no."), ["Ana Good", "Good"]);
        assert_eq!(kept("Ana Orde ran. Another said no."), ["Ana Orde"]);
        assert_eq!(kept("Good said no."), [""; 0]);
    }

    #[test]
    fn a_common_noun_that_says_something_without_an_article_is_a_body() {
        for text in [
            "Haven said no.",
            "Crisis told them so.",
            "Prospect, the harbour union, said no.",
            "Refuge, which helps sailors, said no.",
        ] {
            assert_eq!(kept(text).len(), 1, "{text}: {:?}", kept(text));
        }
        for text in [
            "Evidence says so.",
            "Pilots said no.",
            "Shelter is dear.",
            "Shelter, the harbour union said, is dear.",
        ] {
            assert_eq!(kept(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_charity_that_ends_in_its_country_keeps_its_noun() {
        assert_eq!(kept("Age UK said no."), ["Age UK"]);
        assert_eq!(kept("Reform UK, which won, said no."), ["Reform UK"]);
        assert_eq!(kept("Senior UK officials said no."), ["UK"]);
    }

    #[test]
    fn a_given_name_that_ends_like_a_participle_is_one_where_its_bearer_speaks() {
        for text in [
            "Xiaoming Orde said no.",
            "Xiaoming Orde, an analyst, said no.",
            "Blessing Orde, 38, said no.",
            "Sunday Orde, 38, said no.",
            "Promise Orde said no.",
        ] {
            assert_eq!(kept(text)[0].split(' ').count(), 2, "{text}: {:?}", kept(text));
        }
        assert_eq!(kept("Quoting Orde, the mayor said no.")[0], "Orde");
        assert_eq!(kept("Sunday Orde said no."), ["Orde"]);
    }

    #[test]
    fn an_auxiliary_is_no_given_name_where_it_asks() {
        assert_eq!(kept("Will Orde run? Will Ana Vidal? He will."), ["Orde", "Ana Vidal"]);
        assert_eq!(kept("Will Orde ran."), ["Will Orde"]);
    }
}
