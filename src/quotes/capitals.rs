//! Capitals that name nobody: the first word of a sentence has one whatever it is.
//!
//! `Trade has fallen` names nobody, `Young has won` may. What settles it is the rest of the article, where a name stands with its capital in
//! the middle of a sentence or as part of a longer name, and how news writes the word elsewhere.

use super::bearers::Words;
use super::lexicon::{self, Class, WordSet, words};
use super::names::{Gender, Mention, Sort, is_told_of};
use super::tokens::{Case, Kind, Token};

/// How far the mark of a question is looked for from its first word on, in tokens.
const LONGEST_QUESTION: usize = 60;

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

/// Whether a mention may be the end of one sentence and the beginning of the next: `U.S. Vidal`.
fn after_nation(m: &Mention) -> bool {
    m.len() == 2 && m.title == m.first && m.first > 0
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

/// What is told of with neither an article nor a name and says something nonetheless: `Evidence says so`.
const TELLING: &WordSet = words![
    "advice",
    "art",
    "belief",
    "convention",
    "culture",
    "custom",
    "data",
    "evidence",
    "experience",
    "faith",
    "folklore",
    "gossip",
    "history",
    "instinct",
    "intelligence",
    "legend",
    "logic",
    "management",
    "myth",
    "nature",
    "news",
    "opinion",
    "propaganda",
    "reason",
    "research",
    "rumour",
    "rumor",
    "science",
    "scripture",
    "tradition",
    "wisdom",
    "word",
];

/// How many words an apposition after a body has at most.
const LONGEST_APPOSITION: usize = 8;

/// Whether a noun at the head of a sentence is the name of a body, since it says something as no noun does without an article: `Haven` `said`, `Haven` `, the housing charity, said`.
fn is_body_that_says(body: &str, tokens: &[Token], m: &Mention) -> bool {
    let noun = &tokens[m.first as usize];
    let word = &body[noun.start as usize..noun.end as usize];
    let speaker = Class::ANY_ROLE
        .or(Class::PERSON)
        .or(Class::THING)
        .or(Class::ORG)
        .or(Class::MEDIUM)
        .or(Class::SAY_NOUN)
        .or(Class::STOP)
        .or(Class::SAYING);
    if noun.is(speaker)
        || noun.case != Case::Capital
        || !noun.is_outside()
        || word.ends_with('s') && !["is", "ss", "us"].iter().any(|ending| word.ends_with(ending))
        || word.ends_with("ing")
        || word.ends_with("ly")
        || noun.is_one_of(TELLING, body)
    {
        return false;
    }
    let says = |t: &Token| {
        t.is_outside()
            && t.is_one_of(
                words!["said", "says", "told", "tells", "added", "adds", "warned", "warns"],
                body,
            )
    };
    let after = tokens.get(m.last as usize + 1..).unwrap_or_default();
    match after {
        [next, ..] if next.is_lower() => says(next),
        [comma, which, ..] if comma.kind == Kind::Comma && which.is_word("which", body) => true,
        [comma, article, apposition @ ..]
            if comma.kind == Kind::Comma && article.is_one_of(words!["a", "an", "the"], body) =>
        {
            let words = apposition.iter().take(LONGEST_APPOSITION);
            let words = words.take_while(|t| t.kind == Kind::Word).count();
            let closed = matches!(apposition.get(words..), Some([close, verb, ..])
                if close.kind == Kind::Comma && says(verb));
            closed && apposition[..words].iter().any(|t| t.is(Class::THING.or(Class::ORG)))
        }
        _ => false,
    }
}

/// Takes out mentions that only the beginning of their sentence explains, and cuts such words off the front of names; `words` are those of the mentions.
pub fn keep_names(body: &str, tokens: &[Token], words: &Words, mentions: &mut Vec<Mention>) {
    let text = |token: u32| {
        let t = &tokens[token as usize];
        &body[t.start as usize..t.end as usize]
    };
    let month = |m: &Mention| m.len() == 1 && !m.titled && tokens[m.first as usize].is(Class::MONTH);
    let doubtful = |m: &Mention| m.initial && m.len() == 1 && !m.titled && m.sort == Sort::Unknown;
    let mut seen = vec![Seen::default(); words.len()];
    for m in mentions.iter() {
        for token in m.first..=m.last {
            if let Some(seen) = seen.get_mut(words.of_token(token).index()) {
                seen.within |= !m.initial;
                seen.proven |= !doubtful(m);
                if !seen.alone && m.len() == 1 && !m.initial && m.sort != Sort::Title {
                    seen.alone = true;
                    seen.first_alone = token;
                }
                seen.bearer |= m.sort == Sort::Person && m.len() > 1 && (token == m.last || token == m.first);
            }
        }
    }
    let seen = |token: u32| seen.get(words.of_token(token).index()).copied().unwrap_or_default();
    mentions.retain_mut(|m| {
        let first = &tokens[m.first as usize];
        if month(m) {
            return seen(m.first).proven;
        }
        // Nothing but a name of several words or at the head of a sentence may have to be cut or left out.
        if m.len() == 1 && !m.initial {
            return true;
        }
        // "Good said", of a Tomas Good.
        if m.len() == 1 && !m.titled && m.initial && first.is(Class::STOP) && first.case == Case::Capital {
            return seen(m.first).bearer;
        }
        // "He left the U.S. Vidal stayed."
        if after_nation(m) {
            let (word, next) = (text(m.first), &tokens[m.last as usize]);
            let nation = word.ends_with('.') && word.len() > 3 && first.is(Class::PLACE.or(Class::ORG));
            if nation
                && text(m.first - 1) == "the"
                && seen(m.last).alone
                && !next.is(Class::ORG
                    .or(Class::THING)
                    .or(Class::TITLE)
                    .or(Class::ANY_ROLE)
                    .or(Class::NATIONALITY))
            {
                m.first = m.last;
                m.title = m.last;
                m.initial = true;
                m.sort = Sort::Unknown;
                return true;
            }
        }
        // "anti-Ana Vidal ads"
        let against = !first.is_plain() && ["anti-", "pro-"].iter().any(|before| text(m.first).starts_with(before));
        if m.len() > 1 && m.title == m.first && against {
            m.first += 1;
            m.title = m.first;
            if m.len() == 1 {
                m.sort = Sort::Unknown;
            }
        }
        // "Neither Ana Vidal", "Unlike Tomas Brandl", and within a sentence "why Lazy Ana Vidal left".
        if m.len() > 2 && m.title == m.first {
            let next = &tokens[m.first as usize + 1];
            let word = text(m.first);
            // What somebody calls one who has a name elsewhere: "“Dozy Ana Vidal lost!”"
            let epithet = || m.len() == 3 && !first.is_outside() && first.kind == Kind::Word && seen(m.last).alone;
            // "Spare Ivan Devices", "the Spare Velmarian Army": the name of a body rather.
            let body = || {
                next.is(Class::NATIONALITY)
                    || !m.initial && lexicon::is_common(text(m.last))
                    || tokens[m.last as usize].is(Class::ORG)
            };
            if next.is(Class::GIVEN_NAME)
                && next.is_capital()
                && !body()
                && !first.is(Class::GIVEN_NAME.or(Class::PLACE).or(Class::ORG).or(Class::NATIONALITY))
                && (lexicon::is_common(word) || m.initial && is_occupation(word) || epithet())
            {
                m.first += 1;
                m.title = m.first;
                m.initial = false;
            }
        }
        // "Will Orde run?", "Will Ana Vidal run?"
        if m.len() > 1 && m.initial && m.title == m.first && !seen(m.first).within && asks(body, tokens, m.first) {
            m.first += 1;
            m.title = m.first;
            m.initial = false;
            if m.len() == 1 {
                m.sort = Sort::Unknown;
            }
            m.gender = Gender::Unknown;
        }
        // "Obviously Orde", "Monthly ISM".
        if m.len() == 2 && m.title == m.first && !first.is(Class::GIVEN_NAME) {
            let word = text(m.first);
            let next = &tokens[m.first as usize + 1];
            // "Age UK said", and not "Senior UK officials said"
            let charity = || {
                let clausal = Class::SPEECH
                    .or(Class::AUX)
                    .or(Class::FINITE)
                    .or(Class::PREPOSITION)
                    .or(Class::CONJUNCTION);
                let after = tokens.get(m.last as usize + 1);
                next.is(Class::PLACE) && after.is_none_or(|t| !t.is_lower() || t.is(clausal))
            };
            let adverb = m.initial
                && (word.len() > 5 && word.ends_with("ly")
                        // "TRIP VIDAL, ANALYST"
                        || next.case == Case::Upper && first.case != Case::Upper && !charity());
            // "Poor Orde", "Longtime Orde ally Ana Vidal", "Discussions Orde will have"
            let named = Class::PLACE
                .or(Class::ORG)
                .or(Class::NATIONALITY)
                .or(Class::TITLE)
                .or(Class::ANY_ROLE);
            let known = seen(m.last);
            let attribute = m.sort == Sort::Unknown
                // "In Hart’s Landing Orde won": what leads to one who goes by the single name.
                && (m.initial || known.alone && !is_plain_word(text(m.last)))
                && (known.bearer && m.initial
                    || known.alone && word.contains('-')
                    || known.alone && known.first_alone < m.first && next.case == Case::Capital)
                && (!m.initial || !seen(m.first).within)
                && !first.is(named)
                && !next.is(Class::ORG.or(Class::THING).or(Class::PLACE).or(Class::DATE))
                && (is_plain_word(word) || word.strip_suffix('s').is_some_and(is_plain_word));
            // "Complicating Orde's plans"
            let participle = m.initial
                && word.len() > 6
                && word.ends_with("ing")
                && !first.is(Class::PLACE.or(Class::ORG).or(Class::NATIONALITY))
                // "Xiaoming Orde, an analyst"
                && !is_told_of(body, tokens, m.last as usize + 1)
                && !seen(m.first).within;
            if (adverb && lexicon::is_common(word) || participle || attribute) && m.sort != Sort::Title {
                m.first += 1;
                m.title = m.first;
                m.initial = false;
            }
        }
        let body_word = m.initial && m.len() == 1 && m.sort == Sort::Organisation && first.case == Case::Capital;
        if !doubtful(m) && !body_word || first.is(Class::GIVEN_NAME) && !first.is(Class::AUX.or(Class::SAYING)) {
            return true;
        }
        let word = text(m.first);
        // "Service came back."
        if m.sort == Sort::Organisation {
            let speaks = tokens
                .get(m.last as usize + 1)
                .is_some_and(|t| t.is(Class::SPEECH.or(Class::THEY)) && t.is_lower());
            return speaks || !lexicon::is_common(word) || seen(m.first).within;
        }
        // "Disappointingly, the author …"
        let adverb = word.len() > 7 && word.ends_with("ly") && !seen(m.first).within;
        if adverb && first.case == Case::Capital {
            return false;
        }
        let common = lexicon::is_common(word) || word.len() > 5 && word.ends_with("ing");
        !common || seen(m.first).proven || is_body_that_says(body, tokens, m)
    });
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
