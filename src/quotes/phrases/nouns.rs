//! What a noun tells by itself: whether it speaks, stands for several, is an age or a share.

use super::phrase::{Head, Phrase};
use crate::quotes::lexicon::{Class, Lexicon, WordSet, words};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Case, Kind, Token};

/// How many of some say so: `half of the pilots`.
const SHARES: &WordSet = words![
    "half",
    "third",
    "thirds",
    "two-thirds",
    "quarter",
    "quarters",
    "three-quarters",
    "fifth",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "millions",
    "tens",
];

/// What laws and the like consist of, each with its number.
const NUMBERED: &WordSet = words![
    "article",
    "section",
    "title",
    "chapter",
    "clause",
    "rule",
    "code",
    "resolution",
    "amendment",
    "paragraph",
    "directive",
    "regulation",
    "proposition",
    "initiative",
    "statute",
    "bill",
    "sb",
    "hb",
    "hr",
    "h.r.",
    "s.b.",
    "h.b.",
];

/// Where somebody plays, in words that are more often something else.
const POSITIONS: &WordSet = words![
    "breakaway",
    "cox",
    "end",
    "five-eighth",
    "hooker",
    "libero",
    "lock",
    "loosehead",
    "opener",
    "prop",
    "quick",
    "safety",
    "setter",
    "tackle",
    "tighthead",
];

/// How many words there are at most from the article to such a word.
const LONGEST_POSITION: usize = 5;

impl Reading<'_> {
    /// Whether what was read for a phrase is rather an adverb, an adjective or a verb: `increasingly` `sustained`, `raising` `fears`, `Easy` as the subject. A noun that nobody knows for
    /// one that speaks has an article, an owner, a capital within the sentence, or is a plural.
    pub fn is_hardly_a_subject(&self, phrase: &Phrase) -> bool {
        let Head::Noun(noun) = phrase.head else { return false };
        let noun = noun as usize;
        let text = self.text(noun);
        // "“…,” telling reporters"
        let participle =
            noun > phrase.first && self.is(phrase.first, Class::SAYING) && self.tokens[phrase.first].is_lower();
        if participle {
            return true;
        }
        !self.speaks(noun)
            && !self.is(phrase.first, Class::DETERMINER)
            && !self.is_age(noun)
            && (!text.ends_with('s') || text.ends_with("ss"))
            && (phrase.first..noun).all(|i| self.kind(i) == Kind::Word && self.mention_over(i).is_none())
            && self.mention_over(noun).is_none()
    }

    /// Whether a noun tells nothing of somebody but the age: `the 43-year-old`, `the 43 year old`, `the 43-year old`.
    pub fn is_age(&self, noun: usize) -> bool {
        self.text(noun).ends_with("-year-old")
            || self.is_word(noun, "old") && noun > 0 && self.text(noun - 1).ends_with("year")
    }

    /// Whether a noun stands for several who speak.
    pub fn is_several(&self, noun: usize) -> bool {
        self.text(noun).ends_with('s')
            && self.tokens[noun].is_lower()
            && self.speaks(noun)
            && !self.is(noun, Class::SAY)
    }

    pub fn is_lower_noun(&self, token: usize) -> bool {
        self.tokens[token].is_lower()
    }

    /// Whether a noun is where somebody plays and says something, as no thing of that name does: `the lock said`, `“…,” said the tight end.`
    pub fn is_position_that_says(&self, noun: usize) -> bool {
        if !self.is_one_of(noun, POSITIONS) || !self.tokens[noun].is_lower() {
            return false;
        }
        let says = |at: usize| self.is(at, Class::SPEECH) && self.tokens[at].is_lower();
        let before = || {
            let the = (noun.saturating_sub(LONGEST_POSITION)..noun)
                .rev()
                .find(|&i| self.is_word(i, "the"))?;
            let mark = the.checked_sub(2)?;
            Some(says(the - 1) && !self.tokens[mark].is_outside())
        };
        let closes = matches!(self.kind(noun + 1), Kind::Comma | Kind::Stop);
        says(noun + 1) || closes && before().unwrap_or_default()
    }

    /// Whether the token is the letter of a nation's or a county's second team before one of its players: `the former Velmar` `A` `seamer`.
    pub fn is_second_team(&self, token: usize) -> bool {
        let case = |at: usize| self.tokens.get(at).map_or(Case::None, |t| t.case);
        self.is(token, Class::DETERMINER)
            && self.text(token) == "A"
            && token.checked_sub(1).is_some_and(|b| case(b) == Case::Capital)
            && case(token + 1) == Case::Lower
            && (self.is(token + 1, Class::ANY_ROLE.or(Class::PERSON)) || self.is_one_of(token + 1, POSITIONS))
    }

    /// Whether the token is the sign of a share in hundred that follows a number.
    pub fn is_percent(&self, token: usize) -> bool {
        self.kind(token) == Kind::Other && self.text(token) == "%"
    }

    /// Where the name begins of a part of a law or the like that ends with the number at `token`: `Article` `5`, `the Harbour` `Code 5103`.
    pub fn numbered(&self, token: usize) -> Option<usize> {
        let number = self.kind(token) == Kind::Number
            // "Article II"
            || self.tokens.get(token).is_some_and(Token::is_capital)
                && self.text(token).bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
        let word = token.checked_sub(1).filter(|_| number)?;
        let named = self.tokens[word].is_capital() && self.is_one_of(word, NUMBERED);
        named.then(|| {
            self.mention_over(word)
                .map_or(word, |m| self.mentions[m].title as usize)
        })
    }

    /// Whether a noun is a voice for whoever is heard: `a voice from the back`, and neither `her voice` nor `a lonely voice who`.
    fn is_voice(&self, noun: usize) -> bool {
        let owned = |i: usize| {
            self.kind(i) == Kind::Possessive
                || self.is_one_of(i, words!["his", "her", "its", "my", "our", "their", "your"])
        };
        self.is_word(noun, "voice")
            && !self.is_word(noun + 1, "who")
            && noun
                .checked_sub(1)
                .is_some_and(|b| !(owned(b) || b > 0 && owned(b - 1)))
    }

    /// Whether the noun of a phrase is one for a person or for a body that speaks.
    pub fn speaks(&self, noun: usize) -> bool {
        let text = self.text(noun);
        let is_plural = text.ends_with('s') || text.ends_with("men");
        let singular_is = |class: Class| {
            let lexicon = Lexicon::get();
            text.strip_suffix("ies")
                .is_some_and(|stem| stem.len() < 24 && lexicon.class(&format!("{stem}y")).is(class))
                || text
                    .strip_suffix("men")
                    .is_some_and(|stem| stem.len() < 24 && lexicon.class(&format!("{stem}man")).is(class))
                || text
                    .strip_suffix("es")
                    .is_some_and(|stem| lexicon.class(stem).is(class))
                || text.strip_suffix('s').is_some_and(|stem| lexicon.class(stem).is(class))
        };
        let class = Class::ANY_ROLE
            .or(Class::PERSON)
            .or(Class::THING)
            .or(Class::RANK)
            .or(Class::BODY)
            .or(Class::COMPANY);
        self.is(noun, class)
            || self.is_position_that_says(noun)
            || is_plural && (singular_is(class) || is_plural_of_agents(text))
            || self.tokens.get(noun).is_some_and(|t| t.is_maker(self.body))
            || self.is_percent(noun)
            || self.numbered(noun + 1).is_some()
            || self.is_one_of(noun, SHARES) && self.is_word(noun + 1, "of")
            || self.is_voice(noun)
            || self.is_one_of(
                noun,
                words![
                    "someone",
                    "somebody",
                    "everyone",
                    "everybody",
                    "nobody",
                    "percent",
                    "cent",
                    "one",
                    "another",
                    "others",
                    "both",
                    "couple",
                    "some",
                    "many",
                    "most",
                    "two",
                    "several",
                    "all",
                ],
            )
    }
}

/// Whether a word has the ending of a plural of people, by what they do: `fact-checkers`, `cellists`.
fn is_plural_of_agents(word: &str) -> bool {
    word.len() > 8
        && ([
            "checkers", "makers", "keepers", "goers", "holders", "watchers", "owners", "ologists", "icians",
        ]
        .iter()
        .any(|ending| word.ends_with(ending)))
}
