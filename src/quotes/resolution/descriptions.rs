//! Whose `the minister`, whose `the company`, and who `a port official` is.

use super::bodies::{BODIES, NAMED_FOR};
use super::memory::{Nature, Who, is_agent};
use super::offices::{HEADS_OF_STATE, POLITICAL};
use super::texts::{PAPERS, TEXTS};
use super::{Discourse, FEW, Speaker, weights};
use crate::quotes::Link;
use crate::quotes::lexicon::{Class, WordSet, hash, words};
use crate::quotes::names::{Gender, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::tokens::Kind;
use std::ops::Range;

/// How many tokens stand at most from the article to the noun that describes a body by its place or its rank.
const LONGEST_BODY: usize = 8;

/// In so many sentences an article may tell what somebody says whom it names only in the next.
const LEAD: usize = 2;

/// How far back the article is searched for whose an administration is, in tokens.
const FARTHEST_WHOSE: usize = 1_000;

/// In so many sentences after, somebody described is named.
const NAMED_WITHIN: usize = 3;

/// How long an office beside a name is looked at, in tokens.
const LONGEST_OFFICE: usize = 12;

/// In so many sentences before, two have been named together who are `the senators`.
const TOGETHER: usize = 3;

/// Offices by which people of any other are called as well.
const LOOSE: &WordSet = words![
    "candidate",
    "nominee",
    "leader",
    "billionaire",
    "businessman",
    "head",
    "host",
    "author",
    "star",
    "general",
    "major",
    "founder",
    "co-founder",
    "mp",
    "mep",
    "msp",
    "captain",
    "actor",
    "actress",
    "singer",
    "comedian",
    "striker",
    "midfielder",
    "goalkeeper",
    "defender",
    "winger",
    "forward",
    "quarterback",
    "pitcher"
];

/// Words before "general" of offices that are nobody else's: `the surgeon general`.
const GENERALS: &WordSet = words!["attorney", "surgeon", "solicitor", "inspector", "director", "secretary"];

/// What those are called again whom an article does not name: `this person`.
const NAMELESS: &WordSet = words!["source", "insider", "person", "individual"];

/// How often one is named at most who is named only in passing.
const MOST_IN_PASSING: u32 = 2;

/// What two are called again who have been named together.
const PAIRS: &WordSet = words![
    "pair",
    "duo",
    "couple",
    "two",
    "senators",
    "lawmakers",
    "legislators",
    "congressmen",
    "congresswomen",
    "representatives",
    "governors",
    "mayors",
    "ministers",
    "presidents",
    "leaders",
    "chairmen",
    "politicians",
    "authors",
    "co-authors",
    "writers",
    "columnists",
    "journalists",
    "researchers",
    "economists",
    "scientists",
    "scholars",
    "academics",
    "professors",
    "brothers",
    "sisters",
    "siblings",
    "partners",
    "founders",
    "co-founders",
];

/// By what one is called of several who have been described, or one more of them.
const COUNTED: &WordSet = words!["one", "another", "second", "third", "some"];

/// What one who has a seat is called.
const LEGISLATORS: &WordSet = words![
    "lawmaker",
    "legislator",
    "senator",
    "congressman",
    "congresswoman",
    "representative",
    "mp",
    "republican",
    "democrat",
];

/// What stands before the name of one who has a seat.
const SEATS: &WordSet = words![
    "rep.",
    "rep",
    "sen.",
    "sen",
    "senator",
    "representative",
    "congressman",
    "congresswoman"
];

/// Those around somebody who put out texts.
const CAMPS: &WordSet = words!["campaign", "camp", "team", "administration"];

/// Those that lawyers write, whoever files them.
const FILINGS: &WordSet = words!["complaint", "lawsuit", "filing", "petition", "indictment", "affidavit",];

/// Those that a body, rather than somebody, puts out.
const NOTICES: &WordSet = words![
    "statement",
    "release",
    "announcement",
    "notice",
    "advisory",
    "filing",
    "order",
    "notification",
    "directive",
    "guidance",
];

/// Those that speak for themselves, whoever has been asked for them.
const FINDINGS: &WordSet = words![
    "report",
    "study",
    "analysis",
    "review",
    "survey",
    "inquiry",
    "assessment"
];

/// Those that somebody sends.
const LETTERS: &WordSet = words!["letter", "tweet", "email", "e-mail"];

/// Those that a newspaper puts out, and what it is called itself.
const PRESS: &WordSet = words!["article", "story", "editorial", "column", "piece", "paper", "op-ed"];

/// Where one's own texts stand: `its website says`.
const PLACES_OF_TEXT: &WordSet = words![
    "constitution",
    "charter",
    "bylaws",
    "essay",
    "testimony",
    "speech",
    "op-ed",
    "plan",
    "website",
    "site",
    "webpage",
    "page",
    "account",
    "manifesto",
    "platform",
    "ad",
    "ads",
    "advert",
    "adverts",
    "blog",
    "statements",
    "letters",
    "reports",
    "filings",
    "tweets",
    "posts",
];

/// Texts that stand in the names of bodies, which nobody calls so.
const LAWS: &WordSet = words!["law", "act", "order", "post", "letter", "book", "story"];

/// What several are called together by a noun without an ending.
const GROUPS: &WordSet = words![
    "pair", "couple", "duo", "trio", "quartet", "band", "side", "lot", "rest", "majority", "minority", "suit",
];

/// What players and favourites are called by with words that mostly mean something else.
const POSITIONS: &WordSet = words![
    "international",
    "centre",
    "center",
    "prop",
    "lock",
    "hooker",
    "guard",
    "legend",
    "great",
    "favourite",
    "favorite",
    "hero",
    "icon",
    "ace",
];

/// Words that end like those for people and mean texts or things.
const PAPERY: &WordSet = words![
    "paper",
    "newsletter",
    "letter",
    "banner",
    "poster",
    "primer",
    "disclaimer",
    "tracker",
    "ticker",
    "register",
    "flyer",
    "folder",
    "order",
    "offer",
    "trailer",
    "teaser",
    "explainer",
    "header",
    "chapter",
    "charter",
    "number",
    "committee",
    "server",
    "router",
    "mirror",
];

/// Parents, who are called by how many they have.
const PARENTS: &WordSet = words![
    "mother",
    "father",
    "mum",
    "mom",
    "dad",
    "parent",
    "grandmother",
    "grandfather",
];

/// Relatives who mostly share a surname.
const KIN: &WordSet = words![
    "husband", "wife", "brother", "sister", "father", "mother", "son", "daughter", "widow", "widower", "spouse",
    "twin", "dad", "mum", "mom",
];

/// A description in its sentence, and what its form shows.
struct Description<'p> {
    phrase: &'p Phrase,
    noun: usize,
    sentence: &'p Range<usize>,
    /// Its last token, with what prepositions add to it.
    extended: usize,
    /// Whether nothing is added to it, and it does not say whose it is by `of`.
    bare: bool,
    /// Whether it begins with `the`, `this` or the like.
    definite: bool,
}

impl Discourse<'_, '_> {
    /// The bearer of a description that is a subject: as [`Self::nominal`], but always somebody.
    pub(super) fn bearer_of_noun(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Who {
        match self.nominal(phrase, noun, sentence).0 {
            Speaker::Entity(e) => Who::Entity(e),
            Speaker::Joint(a, b) => Who::Joint(a, b),
            Speaker::Phrase(first, last) => self.described_before(first, last, noun),
            Speaker::Author | Speaker::Outlet => self.described(phrase, noun),
        }
    }

    fn described_before(&self, first: usize, last: usize, noun: usize) -> Who {
        self.memory
            .iter()
            .map(|r| r.who)
            .find(|who| matches!(*who, Who::Described(a, b, _) if a == first && b == last))
            .unwrap_or(Who::Described(first, last, noun))
    }

    fn described(&self, phrase: &Phrase, noun: usize) -> Who {
        Who::Described(
            phrase.first,
            self.reading.extended(phrase, self.reading.tokens.len()),
            noun,
        )
    }

    /// The speaker that a description stands for: the bearer of an office, the one spoken of, or the description itself.
    pub(super) fn nominal(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> (Speaker, Link) {
        let with_seat = self.with_seat(phrase);
        let phrase = with_seat.as_ref().unwrap_or(phrase);
        let description = self.description(phrase, noun, sentence);
        let meant = self
            .body_with(&description)
            .or_else(|| self.kin(phrase, noun).map(Speaker::Entity))
            .or_else(|| self.behind_a_text(&description))
            .or_else(|| {
                if description.definite {
                    self.spoken_of(&description)
                } else {
                    self.brought_in(&description)
                }
            });
        let itself = Speaker::Phrase(phrase.first, description.extended);
        (meant.unwrap_or(itself), Link::Nominal)
    }

    /// What the form of a description shows.
    fn description<'p>(&self, phrase: &'p Phrase, noun: usize, sentence: &'p Range<usize>) -> Description<'p> {
        let reading = self.reading;
        let extended = reading.extended(phrase, reading.tokens.len());
        // "the minister of Vell" is not whichever minister has been spoken of, nor "the office of Ana Vidal" the Port Office.
        let of_another = reading.is_word(noun + 1, "of")
            && (noun + 2..=phrase.last).any(|i| {
                reading.is(i, Class::PLACE)
                    || reading
                        .mention_over(i)
                        .is_some_and(|m| reading.people.sort_of(reading.mentions[m].entity) == Sort::Person)
            });
        Description {
            phrase,
            noun,
            sentence,
            extended,
            bare: extended == phrase.last && !of_another,
            definite: reading.is_one_of(phrase.first, words!["the", "this", "that", "these", "those"]),
        }
    }

    /// The body that the article names with the noun of a description: `the commission`.
    fn body_with(&self, description: &Description<'_>) -> Option<Speaker> {
        let reading = self.reading;
        let &Description { phrase, noun, bare, .. } = description;
        // "the commission", where a Commission has been named.
        let body = reading.is(noun, Class::THING.or(Class::ORG)) && !reading.is_word(noun, "policy");
        // "the bishops", of the Conference of Velmarian Bishops
        let members =
            || noun == phrase.first + 1 && reading.tokens[noun].is_lower() && reading.text(noun).ends_with('s');
        if (body || members())
            // "the Vell Republican" is one of the party.
            && !(reading.is(noun, Class::EPITHET) && reading.tokens[noun].is_capital())
            && reading.is_word(phrase.first, "the")
            && phrase.first + 2 >= noun
            && bare
            // "the law" is no School of Law.
            && !(reading.tokens[noun].is_lower() && reading.is_one_of(noun, LAWS))
            && let number = reading.sentence_of(phrase.first)
            && let from = reading.sentences.get(number.saturating_sub(1)).map_or(noun, |s| s.start)
            && let Some(e) = reading.people.organisation_with(
                reading.body,
                &reading.tokens,
                &reading.mentions,
                noun,
                &reading.mentions[reading.mentions_in(&(from..noun))],
            )
        {
            return Some(Speaker::Entity(self.nearer_than(e, noun).unwrap_or(e)));
        }
        None
    }

    /// Whose the text is, or the camp, that a description is of: `her statement`, `the IMF report`, `the survey`.
    fn behind_a_text(&self, description: &Description<'_>) -> Option<Speaker> {
        let reading = self.reading;
        let &Description {
            phrase,
            noun,
            sentence,
            extended,
            bare,
            definite,
        } = description;
        // "her statement said", "according to its annual report"
        if bare && let Some(owner) = self.owner_of_text(phrase, noun, sentence) {
            return Some(owner);
        }
        // "her campaign", where "the Vidal campaign" has been spoken of
        if bare
            && noun == phrase.first + 1
            && reading.is_one_of(phrase.first, words!["his", "her"])
            && (reading.is_one_of(noun, CAMPS) || reading.is_word(noun, "office"))
            && let Some(Speaker::Entity(e)) = self.pronoun(phrase.first, sentence)
            && let Some((first, last)) = self.camp_of(e, noun)
        {
            return Some(Speaker::Phrase(first, last));
        }
        // "a report on the tides from the company", "a memo by Vidal"
        if extended > noun
            && reading.is_one_of(noun, TEXTS)
            && let Some(author) = self.author_of_text(noun, extended, sentence)
        {
            return Some(author);
        }
        // "the IMF report", "a Times article"
        if bare
            && let Some(m) = noun.checked_sub(1).and_then(|b| reading.mention_over(b))
            && (reading.is_one_of(noun, TEXTS) || reading.is_one_of(noun, words!["story", "website"]))
            && !reading.is_one_of(noun, PAPERS)
            && reading.mentions[m].title as usize >= phrase.first
            && reading.people.sort_of(reading.mentions[m].entity) == Sort::Organisation
        {
            return Some(Speaker::Entity(reading.mentions[m].entity));
        }
        // "an Orde campaign email to donors"
        if reading.is_one_of(noun, TEXTS)
            && let Some(camp) = self.camp_before(noun, phrase.first)
        {
            return Some(camp);
        }
        // "the survey", "the survey of 1,000 pilots"
        let counted = reading.is_word(phrase.last + 1, "of") && reading.kind(phrase.last + 2) == Kind::Number;
        if definite
            && (bare || counted)
            && self.is_same_text(phrase, noun)
            && let Some(issuer) = self
                .issuer_here(phrase.first, noun, sentence)
                .or_else(|| self.issuer(noun))
            // "The lawsuit", of "Democrats"
            && !(reading.is_one_of(noun, FILINGS)
                && matches!(issuer, Speaker::Entity(e) if reading.nature_of(Who::Entity(e)) == Nature::Several))
        {
            return Some(issuer);
        }
        // "The guild put out a release that called it “late”"
        if reading.is_one_of(phrase.first, words!["a", "an", "another"])
            && extended == noun
            && reading.is(noun + 1, Class::WHO)
            && reading.is_one_of(noun, TEXTS)
            && let Some(issuer) = self.issuer_within(noun, sentence)
        {
            return Some(issuer);
        }
        None
    }

    /// Whom a description without `the` stands for although it brings somebody in: one who is named next, or whom there can be but one of.
    fn brought_in(&self, description: &Description<'_>) -> Option<Speaker> {
        let reading = self.reading;
        let &Description {
            phrase,
            noun,
            sentence,
            bare,
            ..
        } = description;
        // "Velmar’s biggest bank"
        if bare
            && reading.kind(phrase.first + 1) == Kind::Possessive
            && reading.is_one_of(noun, BODIES)
            && self.is_told_apart_by_place(phrase, noun)
            && let Some(who) = self
                .body_here(phrase, noun, sentence)
                .or_else(|| self.body_in_mind(noun))
        {
            return Some(self.speaker_of(who));
        }
        // "Velmar’s prime minister"
        let of_place = bare
            && reading.is(noun, Class::RANK)
            && reading.kind(phrase.first + 1) == Kind::Possessive
            && reading
                .mention_at(phrase.first)
                .is_some_and(|m| reading.mentions[m].sort == Sort::Place && reading.mentions[m].len() == 1);
        if of_place && let Some(e) = self.office_holder_from(phrase.first, noun) {
            return Some(Speaker::Entity(e));
        }
        if let Some(e) = self
            .named_next(phrase, noun, sentence)
            .or_else(|| self.named_again(phrase, noun))
        {
            return Some(Speaker::Entity(e));
        }
        if noun == phrase.last
            && bare
            && reading.is_one_of(noun, COUNTED)
            && let Some((first, last)) = self.counted_among(phrase, noun, sentence)
        {
            return Some(Speaker::Phrase(first, last));
        }
        let former = bare && self.is_one_and_only(phrase, noun);
        former
            .then(|| self.one_and_only(phrase, noun))
            .flatten()
            .map(Speaker::Entity)
    }

    /// Whom a description with `the` stands for: one spoken of before, or on a reader's mind.
    fn spoken_of(&self, description: &Description<'_>) -> Option<Speaker> {
        let reading = self.reading;
        let &Description { phrase, noun, bare, .. } = description;
        // "the administration", where the Orde administration has been spoken of
        if bare
            && noun == phrase.first + 1
            && reading.is_word(noun, "administration")
            && self.same_noun(noun).is_none()
            && let Some((first, last)) = self.whose_before(noun)
        {
            return Some(Speaker::Phrase(first, last));
        }
        // "A senior diplomat …": "the diplomat" is the same one, unless one who is named has the office and is nearer.
        let holder = self
            .office_holder(phrase, noun)
            .or_else(|| self.holder_elsewhere(phrase, noun).filter(|_| bare))
            .map(Who::Entity);
        let again = phrase.first + 1 == noun || phrase.first + 2 == noun && reading.is_word(noun - 1, "same");
        let same = (bare && again && !reading.is_one_of(noun, HEADS_OF_STATE))
            .then(|| {
                let same = self.same_noun(noun);
                let nameless = reading.is_one_of(noun, NAMELESS).then(|| self.nameless()).flatten();
                match (same, nameless) {
                    // "One person was there. “…,” said an aide. “…,” the person added.": the aide.
                    (Some(a), Some(b))
                        if reading.is_one_of(noun, words!["person", "individual"])
                            && self.memory.weight(b) > self.memory.weight(a) =>
                    {
                        Some(b)
                    }
                    (same, nameless) => same.or(nameless).or_else(|| self.one_of_the_sources(noun)),
                }
            })
            .flatten();
        // "Vidal and Orde left. “…,” the senators said."
        if bare
            && (again || noun == phrase.first + 2 && reading.is_word(noun - 1, "two"))
            && reading.is_one_of(noun, PAIRS)
            && same.is_none()
            && let Some((a, b)) = self.two_together(noun)
        {
            return Some(Speaker::Joint(a, b));
        }
        // "the union", where one Federation has been named and no other union.
        if bare
            && phrase.first + 1 == noun
            && matches!(same, None | Some(Who::Described(..)))
            && reading.nature_of_noun(noun) == Nature::Body
            && reading.is_one_of(noun, NAMED_FOR)
            && let Some(e) = self.only_of_kind(noun)
        {
            return Some(Speaker::Entity(e));
        }
        // "the union", where a Federation has been named, is not only "the pilots’ union".
        if bare
            && phrase.first + 1 == noun
            && matches!(same, Some(Who::Described(..)))
            && reading.nature_of_noun(noun) == Nature::Body
            && let Some(Who::Entity(e)) = self.body_in_mind(noun)
            && (self.is_of_kind(e, noun) || same.is_some_and(|described| self.is_far_nearer(e, described, noun)))
        {
            return Some(Speaker::Entity(e));
        }
        // "the newspaper", where a newspaper has been named since one was only described
        if bare
            && phrase.first + 1 == noun
            && reading.is_one_of(noun, words!["newspaper", "magazine", "paper", "daily", "weekly"])
            && let Some(described @ Who::Described(..)) = same
            && let Some(press) = self.press_in_mind(noun)
            && self.memory.weight(press) > self.memory.weight(described)
        {
            return Some(self.speaker_of(press));
        }
        // "The president", where a guest of that office is named in passing and another person all through.
        let guest = bare && noun == phrase.first + 1 && reading.is_word(noun, "president");
        if guest
            && let Some(Who::Entity(e)) = holder
            && (self.presides_elsewhere(e, noun)
                || reading
                    .people
                    .entities
                    .get(e as usize)
                    .is_some_and(|e| e.count <= MOST_IN_PASSING))
            && let Some(chief) = self.chief_person(e)
            && !self.is_of_another_trade(chief)
            && reading
                .mentions_of(chief)
                .next()
                .is_some_and(|m| (m.last as usize) < noun)
        {
            return Some(Speaker::Entity(chief));
        }
        let near = |who: Option<Who>| who.map_or(0.0, |who| self.memory.weight(who));
        let known = if near(same) > near(holder) {
            same
        } else {
            holder.or(same)
        };
        // "A memo was found. The harbour memo was late.": "the memo" goes by the fuller words.
        let form = || {
            let text = bare && noun == phrase.first + 1 && reading.is_one_of(noun, TEXTS);
            text.then(|| self.form_of_text(noun)).flatten()
        };
        if let Some(who) = known {
            let short = matches!(who, Who::Described(first, last, _) if last <= first + 1);
            let fuller = short.then(form).flatten();
            return Some(fuller.unwrap_or_else(|| self.speaker_of(who)));
        }
        self.in_mind(description).map(|who| self.speaker_of(who)).or_else(form)
    }

    /// Whom a description with `the` stands for that has not been spoken of by that noun.
    fn in_mind(&self, description: &Description<'_>) -> Option<Who> {
        let reading = self.reading;
        let &Description {
            phrase,
            noun,
            sentence,
            bare,
            ..
        } = description;
        match reading.nature_of_noun(noun) {
            _ if !bare => None,
            // "the Orde campaign" is that of Orde, whatever party has been named.
            Nature::Body
                if reading.is_one_of(noun, words!["campaign", "camp", "team", "administration", "foundation"])
                    && reading.mention_over(noun - 1).is_some_and(|m| {
                        reading.mentions[m].title as usize >= phrase.first
                            && matches!(
                                reading.people.sort_of(reading.mentions[m].entity),
                                Sort::Person | Sort::Unknown
                            )
                    }) =>
            {
                None
            }
            Nature::Body if reading.is_word(noun, "service") && reading.is_one_of(noun - 1, words!["wire", "news"]) => {
                self.press_in_mind(noun)
            }
            Nature::Body | Nature::Thing
                if reading.is_one_of(noun, BODIES)
                    && (noun <= phrase.first + 2 || self.is_told_apart_by_place(phrase, noun)) =>
            {
                match self.named_before(phrase, noun) {
                    Some(who) => who,
                    None => self
                        .body_here(phrase, noun, sentence)
                        .or_else(|| self.body_in_mind(noun)),
                }
            }
            // "the paper", "the piece", "the wire service"
            Nature::Body | Nature::Thing if reading.is_one_of(noun, PRESS) && noun == phrase.first + 1 => {
                self.press_in_mind(noun)
            }
            Nature::Body if reading.is_one_of(noun, NOTICES) && noun == phrase.first + 1 => self.publisher(),
            // "The Harbour Board found that it was late. The report said …"
            _ if self.last_finder.is_some()
                && noun == phrase.first + 1
                && (reading.is_one_of(noun, FINDINGS) || reading.is_one_of(noun, PRESS))
                && self.form_of_text(noun).is_none() =>
            {
                self.last_finder.map(Who::Entity)
            }
            // "Vidal took aim at the board. “…,” the tweet read."
            _ if reading.is_one_of(noun, LETTERS) && noun == phrase.first + 1 && self.form_of_text(noun).is_none() => {
                self.last_subject.map(Who::Entity).or_else(|| self.publisher())
            }
            // "Ana Vidal, 22, …": "the 22-year-old" is whoever is as old as that.
            Nature::Person(_)
                if reading.is_age(noun)
                    && let Some(e) = self.aged(phrase, noun) =>
            {
                Some(Who::Entity(e))
            }
            // "Governor Orde left. The city’s harbour director said no.": whose somebody is tells apart from whom the article is about.
            Nature::Person(_)
                if (phrase.first + 1..noun).any(|i| reading.kind(i) == Kind::Possessive)
                    && !reading.is_one_of(noun, LOOSE)
                    && !self.is_one_and_only(phrase, noun) =>
            {
                None
            }
            Nature::Person(gender) => self
                .named_in_sentence(phrase, noun, sentence)
                .or_else(|| self.person_in_mind(phrase, noun, gender, sentence)),
            _ => None,
        }
    }

    /// A description with the seat of a body that stands before it: `the Carrow City,` `Velmar-based company`.
    fn with_seat(&self, phrase: &Phrase) -> Option<Phrase> {
        let reading = self.reading;
        let comma = phrase
            .first
            .checked_sub(1)
            .filter(|&c| reading.kind(c) == Kind::Comma)?;
        if !reading.text(phrase.first).ends_with("-based") {
            return None;
        }
        let seat = &reading.mentions[reading.mention_over(comma.checked_sub(1)?)?];
        let first = (seat.first as usize).checked_sub(1)?;
        (seat.last as usize + 1 == comma && reading.is_word(first, "the")).then_some(Phrase { first, ..*phrase })
    }

    /// Whether a description of a body is one by its place or its rank, and tells it from no other one in the article: `the Carrow-based ferry company`,
    /// `the world’s largest bank`, `the social media giant`.
    fn is_told_apart_by_place(&self, phrase: &Phrase, noun: usize) -> bool {
        let reading = self.reading;
        let tells = |i: usize| {
            let text = reading.text(i);
            text.ends_with("-based") || text.len() > 5 && text.ends_with("est")
        };
        noun < phrase.first + LONGEST_BODY && (reading.is_word(noun, "giant") || (phrase.first + 1..noun).any(tells))
    }

    /// Those around somebody whose text a noun stands for: `the Orde campaign` `email`.
    pub(super) fn camp_before(&self, noun: usize, from: usize) -> Option<Speaker> {
        let reading = self.reading;
        let camp = noun
            .checked_sub(1)
            .filter(|&c| c > from && reading.is_one_of(c, CAMPS))?;
        let mention = &reading.mentions[reading.mention_over(camp - 1)?];
        let whose = mention.first as usize >= from
            && mention.last as usize + 1 == camp
            && matches!(reading.people.sort_of(mention.entity), Sort::Person | Sort::Unknown);
        whose.then_some(Speaker::Phrase(mention.first as usize, camp))
    }

    /// Whose text it is that speaks, where a pronoun says so: `her statement said`.
    fn owner_of_text(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        let mark = (phrase.first + 1..noun)
            .rev()
            .find(|&i| reading.kind(i) == Kind::Possessive);
        let pronoun = phrase.first < noun && reading.is_one_of(phrase.first, words!["his", "her", "its", "their"]);
        let text = || reading.is_one_of(noun, TEXTS) || reading.is_one_of(noun, PLACES_OF_TEXT);
        // "Friday’s statement" is nobody's of that name.
        if mark.is_none() && !pronoun || !text() || reading.is(phrase.first, Class::DATE) {
            return None;
        }
        if pronoun {
            return self.pronoun(phrase.first, sentence);
        }
        // "Vidal’s full letter", "the commission’s report"
        let owner = reading.phrase_ending_at(mark? - 1, phrase.first)?;
        match owner.head {
            Head::Name(m) => {
                let mention = &reading.mentions[m as usize];
                let speaks = reading.people.may_speak(mention.entity);
                (mention.sort != Sort::Title && speaks).then_some(Speaker::Entity(mention.entity))
            }
            Head::Noun(n) if n as usize != noun => Some(self.nominal(&owner, n as usize, sentence).0),
            _ => None,
        }
    }

    /// The one whom a lead only describes and the next sentence names, by the same office or as one of the same body: `a top Fed official said.` `Vell Fed President Ana Vidal`.
    fn named_next(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<u32> {
        let reading = self.reading;
        let number = reading.sentence_of(phrase.first);
        let lead = number < LEAD && reading.is_one_of(phrase.first, words!["a", "an"]);
        if !lead || !reading.is(noun, Class::ANY_ROLE) || sentence.end <= noun {
            return None;
        }
        let next = reading.sentences.get(number + 1)?;
        let named = reading
            .mentions_in(next)
            .filter(|&m| reading.tokens[reading.mentions[m].first as usize].is_outside())
            .find(|&m| self.is_first(m))?;
        let mention = &reading.mentions[named];
        let begins = |word: &str, other: &str| word.len() >= 3 && other.starts_with(word);
        let elected = || {
            (phrase.first..=noun).any(|i| reading.is_one_of(i, LEGISLATORS))
                && (mention.title..mention.first).any(|t| reading.is_one_of(t as usize, SEATS))
        };
        let shared = (mention.title as usize..mention.first as usize).any(|t| {
            let title = reading.text(t);
            title.eq_ignore_ascii_case(reading.text(noun))
                || reading.tokens[t].is_capital()
                    && (phrase.first..noun)
                        .filter(|&i| reading.tokens[i].is_capital())
                        .any(|i| begins(title, reading.text(i)) || begins(reading.text(i), title))
        });
        // "A candidate for the board was caught saying so. Ana Vidal sits on the council."
        let about = || {
            phrase.first == sentence.start
                && mention.title == mention.first
                && reading.is_one_of(mention.last as usize + 1, words!["is", "was", "has", "had"])
                && !reading.is_one_of(
                    noun,
                    words!["spokesman", "spokeswoman", "spokesperson", "source", "witness"],
                )
                && reading
                    .main_subject(next.start, next.end)
                    .is_some_and(|p| p.head == Head::Name(named as u32))
        };
        // "a top Harbour official said. Ana Vidal, president of the Vell Harbour Board, told"
        let apposed = || {
            let comma = mention.last as usize + 1;
            reading.kind(comma) == Kind::Comma
                && (comma + 1..next.end.min(comma + LONGEST_OFFICE))
                    .take_while(|&i| reading.kind(i) == Kind::Word)
                    .filter(|&i| reading.tokens[i].is_capital())
                    .any(|t| {
                        (phrase.first + 1..noun)
                            .filter(|&i| reading.tokens[i].is_capital())
                            .any(|i| {
                                begins(reading.text(t), reading.text(i)) || begins(reading.text(i), reading.text(t))
                            })
                    })
        };
        (shared || elected() || apposed() || about()).then_some(mention.entity)
    }

    /// The one who is named beside the same noun in one of the next sentences: `A spokesman for the port said no.` `The spokesman, Tomas Brandl, said why.`
    fn named_again(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        if !reading.is(noun, Class::ANY_ROLE) || !reading.is_one_of(phrase.first, words!["a", "an", "one"]) {
            return None;
        }
        let number = reading.sentence_of(noun);
        let from = reading.sentences.get(number)?.end;
        let to = (number + 1..=number + NAMED_WITHIN)
            .rev()
            .find_map(|n| reading.sentences.get(n))?
            .end;
        let named = reading.mentions[reading.mentions_in(&(from..to))].iter().find(|m| {
            let first = m.title as usize;
            first > from + 2
                && reading.kind(first - 1) == Kind::Comma
                && reading.text(first - 2).eq_ignore_ascii_case(reading.text(noun))
                && reading.is_word(first - 3, "the")
                && reading.tokens[first].is_outside()
        })?;
        let closed = matches!(reading.kind(named.last as usize + 1), Kind::Comma | Kind::Stop);
        (closed && named.len() > 1 && reading.people.sort_of(named.entity) == Sort::Person).then_some(named.entity)
    }

    /// Who has written the text that a noun stands for, where the words up to `last` say from whom or by whom it is.
    pub(super) fn author_of_text(&self, noun: usize, last: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        // What is filed in court speaks for itself.
        if reading.is_one_of(noun, FILINGS) {
            return None;
        }
        let by = (noun + 1..last).find(|&i| reading.is_one_of(i, words!["from", "by"]))?;
        let author = reading.phrase_at(by + 1, last + 1)?;
        // "a tweet from the station’s director, Ana Vidal"
        let author = reading.apposed_name(&author).unwrap_or(author);
        match author.head {
            Head::Name(m) => {
                let mention = &reading.mentions[m as usize];
                let speaks = reading.people.may_speak(mention.entity);
                // "a survey from research firm Orde Black"
                let described = author.first < mention.title as usize && mention.sort != Sort::Place;
                (mention.sort != Sort::Title && (speaks || described)).then_some(Speaker::Entity(mention.entity))
            }
            Head::Noun(n)
                if reading.is_word(author.first, "the")
                    && reading.nature_of_noun(n as usize) == Nature::Body
                    && !(author.first..n as usize).any(|i| reading.kind(i) == Kind::Possessive)
                    && !reading.is_word(n as usize, "campaign") =>
            {
                let found = self.nominal(&author, n as usize, sentence).0;
                matches!(found, Speaker::Entity(_)).then_some(found)
            }
            // "a statement from the mayor’s office", "a memoir by a former aide"
            Head::Noun(n) => {
                let owned = (author.first..n as usize).any(|i| reading.kind(i) == Kind::Possessive);
                let one = owned || reading.is_one_of(author.first, words!["a", "an", "one"]);
                let fits = match reading.nature_of_noun(n as usize) {
                    Nature::Body => owned && reading.is_one_of(noun, NOTICES),
                    // "A report by a clerk concluded": it speaks for itself.
                    Nature::Person(_) => one && !reading.is_one_of(noun, FINDINGS),
                    _ => false,
                };
                fits.then_some(Speaker::Phrase(author.first, last))
            }
            Head::Pronoun => None,
        }
    }

    /// The name and the noun where the article has last said whose a body it is: `the Orde administration`.
    fn whose_before(&self, noun: usize) -> Option<(usize, usize)> {
        let reading = self.reading;
        let earlier = (noun.saturating_sub(FARTHEST_WHOSE)..noun)
            .rev()
            .filter(|&i| reading.is_word(i, reading.text(noun)));
        earlier
            .filter_map(|i| {
                let m = reading.mention_over(i.checked_sub(1)?)?;
                let mention = &reading.mentions[m];
                let whose = mention.last as usize + 1 == i
                    && matches!(reading.people.sort_of(mention.entity), Sort::Person | Sort::Unknown);
                whose.then_some((mention.first as usize, i))
            })
            .next()
    }

    /// The one of whom the article has last given the age that a description tells: `Ana Vidal, 22,` of `the 22-year-old`.
    fn aged(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let number = (phrase.first..=noun).find(|&i| reading.kind(i) == Kind::Number)?;
        let age = reading.text(number).split('-').next()?;
        let before = reading.mentions.partition_point(|m| (m.first as usize) < phrase.first);
        reading.mentions[..before]
            .iter()
            .rev()
            .find(|m| {
                let comma = m.last as usize + 1;
                reading.kind(comma) == Kind::Comma
                    && reading.kind(comma + 1) == Kind::Number
                    && reading.text(comma + 1) == age
                    && matches!(reading.people.sort_of(m.entity), Sort::Person | Sort::Unknown)
            })
            .map(|m| m.entity)
    }

    /// The words that say who `one` or `another` is, without their number: `One Vell pilot said no. “…,” said another.`
    fn counted_among(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<(usize, usize)> {
        let reading = self.reading;
        let ordinal = reading.is_one_of(noun, words!["second", "third"]);
        if noun != phrase.first + usize::from(ordinal) || ordinal && !reading.is_word(phrase.first, "a") {
            return None;
        }
        let several = |n: usize| reading.is_people(n) && reading.tokens[n].is_lower();
        let more = ordinal || reading.is_word(noun, "another");
        let subject = |from: usize, to: usize| match reading.main_subject(from, to).map(|p| (p, p.head)) {
            Some((p, Head::Noun(n))) if several(n as usize) => Some((p.first, reading.extended(&p, to), n as usize)),
            _ => None,
        };
        // "Several pilots left; some called it late"
        let here = subject(sentence.start, phrase.first).or_else(|| {
            let before = reading
                .sentences
                .get(reading.sentence_of(sentence.start).checked_sub(1)?)?;
            (!reading.is_word(noun, "some"))
                .then(|| subject(before.start, before.end))
                .flatten()
        });
        let (first, last, n) = match here {
            Some(found) => found,
            _ if reading.is_word(noun, "some") => return None,
            _ => {
                let found = self.memory.heaviest(|who| match who {
                    Who::Described(_, _, n) if several(n) => 1.0,
                    Who::Described(first, _, n)
                        if more
                            && matches!(reading.nature_of_noun(n), Nature::Person(_))
                            && reading.is_one_of(first, words!["a", "an", "one", "another"]) =>
                    {
                        1.0
                    }
                    _ => 0.0,
                })?;
                match found.who {
                    Who::Described(first, last, n) if found.weight >= weights::SPEAKER => (first, last, n),
                    _ => return None,
                }
            }
        };
        let first = (first..=n).find(|&i| !reading.is(i, Class::DETERMINER) && reading.kind(i) != Kind::Number)?;
        Some((first, last))
    }

    /// Two people named together of late, as subject or otherwise, where no third is named with them.
    fn two_together(&self, noun: usize) -> Option<(u32, u32)> {
        let reading = self.reading;
        let here = reading.sentence_of(noun);
        let from = reading.sentences.get(here.saturating_sub(TOGETHER))?.start;
        let mut two = reading.mentions_in(&(from..noun)).rev().filter_map(|m| {
            let mention = &reading.mentions[m];
            if reading.people.sort_of(mention.entity) != Sort::Person
                || !reading.tokens[mention.first as usize].is_outside()
            {
                return None;
            }
            let other = reading.followed_by_another(mention)?;
            let third = (mention.title as usize)
                .checked_sub(2)
                .is_some_and(|b| matches!(reading.kind(b + 1), Kind::Comma) && reading.mention_over(b).is_some());
            (!third).then_some((mention.entity, other))
        });
        two.next()
    }

    /// Where the article names the camp or the office of somebody: `the Vidal campaign`, `Ana Vidal’s office`.
    fn camp_of(&self, entity: u32, noun: usize) -> Option<(usize, usize)> {
        let reading = self.reading;
        reading.mentions_of(entity).find_map(|m| {
            let next = m.last as usize + 1;
            let camp = next + usize::from(reading.kind(next) == Kind::Possessive);
            let names =
                reading.tokens.get(camp).is_some_and(|t| t.is_outside()) && reading.is_word(camp, reading.text(noun));
            names.then_some((m.first as usize, camp))
        })
    }

    /// The one whom the article has only described of late, by whatever noun: `A clerk at the guild said no. “…,” the person said.`
    fn nameless(&self) -> Option<Who> {
        let described = |who: Who| match who {
            Who::Described(_, _, n) if matches!(self.reading.nature_of_noun(n), Nature::Person(_)) => 1.0,
            _ => 0.0,
        };
        let found = self.memory.heaviest(described)?;
        (found.weight > weights::MET).then_some(found.who)
    }

    /// The sources of whom one goes on: `Sources close to the board said no. “…,” the source said.`
    fn one_of_the_sources(&self, noun: usize) -> Option<Who> {
        let reading = self.reading;
        if !reading.is_word(noun, "source") {
            return None;
        }
        let sources = self.memory.heaviest(|who| match who {
            Who::Described(_, _, n) if reading.is_word(n, "sources") => 1.0,
            _ => 0.0,
        });
        sources.map(|r| r.who)
    }

    /// The person whom the sentence before was about, where a tag goes on with a description of them that brings nobody in: `“…,” the telly favourite said.`
    pub(super) fn described_anew(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<u32> {
        let reading = self.reading;
        let e = self.last_subject.filter(|_| reading.is_word(phrase.first, "the"))?;
        let last = reading.extended(phrase, reading.tokens.len());
        let says =
            |i: usize| reading.is(i, Class::SPEECH) && !reading.is(i, Class::SOFT) && reading.tokens[i].is_lower();
        let before = phrase.first.checked_sub(1).filter(|&b| says(b));
        let tag = match before {
            Some(verb) => verb.checked_sub(1).is_some_and(|b| !reading.tokens[b].is_outside()),
            None => {
                last + 1 < reading.tokens.len()
                    && says(last + 1)
                    && phrase
                        .first
                        .checked_sub(1)
                        .is_some_and(|b| !reading.tokens[b].is_outside())
            }
        };
        if !tag {
            return None;
        }
        let gender = match reading.nature_of_noun(noun) {
            Nature::Person(gender) => Some(gender),
            _ => None,
        };
        let fits = if last == phrase.last {
            // "the business mogul", "the diving instructor", and no word for a thing, a text or several
            let word = reading.text(noun);
            let listed = || reading.is(noun, Class::PERSON.or(Class::EPITHET));
            let agent = || {
                word.len() > 4
                    && ["er", "or", "ist", "ian", "ee", "elect"]
                        .iter()
                        .any(|e| word.ends_with(e))
                    && !reading.is_one_of(noun, PAPERY)
            };
            let known = reading.tokens.get(noun).is_some_and(|t| {
                t.is_lower() && t.class.is_within(Class::PERSON.or(Class::EPITHET).or(Class::NOUN_TOO))
            });
            // "the former Vell centre"
            let position = || noun > phrase.first + 1 && reading.is_one_of(noun, POSITIONS);
            let several = || word.ends_with('s') || word.ends_with("men") || reading.is_one_of(noun, GROUPS);
            let text = || reading.is_one_of(noun, TEXTS) || reading.is_one_of(noun, PRESS);
            known && (listed() || agent()) && !several() && !text() || position()
        } else if reading.is_one_of(noun, PARENTS) {
            // "the mother of two"
            reading.is_word(noun + 1, "of") && last == noun + 2
        } else {
            // "the 39-year-old plumber from Vell", "the author of Vell Lights"
            gender.is_some() && reading.is_age(phrase.first + 1)
                || reading.is_one_of(noun, words!["author", "writer", "creator", "singer"])
                    && reading.is_word(noun + 1, "of")
                    && reading.tokens[last].is_capital()
                    && reading
                        .mention_over(last)
                        .is_none_or(|m| reading.people.sort_of(reading.mentions[m].entity) != Sort::Organisation)
        };
        (fits
            && self.may_be(e, gender.unwrap_or(Gender::Unknown))
            && !self.names(phrase, e)
            && !self.is_beside(e, phrase, sentence))
        .then_some(e)
    }

    /// The person in mind whom a description with an article may stand for: "the detective", "the striker".
    fn person_in_mind(&self, phrase: &Phrase, noun: usize, gender: Gender, sentence: &Range<usize>) -> Option<Who> {
        let reading = self.reading;
        // "The first witness": there are others.
        let counted = noun == phrase.first + 2
            && reading.is_one_of(phrase.first + 1, words!["first", "second", "third", "other"])
            && !reading.is_one_of(noun, words!["lady", "minister", "daughter", "son"]);
        // Nor is a source ever somebody named.
        if counted || reading.is_one_of(noun, NAMELESS) {
            return None;
        }
        let head_of_state = reading.is_one_of(noun, HEADS_OF_STATE) && noun == phrase.first + 1;
        // "the harbour director" is not the clerk whom the last sentence was about.
        let told_apart = noun > phrase.first + 1
            && reading.is(noun, Class::RANK)
            && (!reading.is_one_of(noun, LOOSE) || reading.is_one_of(noun - 1, GENERALS))
            && !reading.is_one_of(noun, POLITICAL);
        // "Inspector Vidal leads the inquiry. “…,” the detective said."
        if (reading.is(noun, Class::ANY_ROLE.or(Class::RANK))
            || is_agent(reading.text(noun))
            || reading.is_of_somewhere(noun))
            && let Some(e) = self.last_subject
            && self.may_be(e, gender)
            && !self.names(phrase, e)
            && !self.holds_other_rank(e, noun)
            && !self.holds_another(e, phrase, noun)
            && !self.is_beside(e, phrase, sentence)
            && !(head_of_state && self.is_of_another_trade(e))
            && !self.sits_elsewhere(e, noun)
        {
            let about =
                self.chief_person.is_some_and(|(chief, _)| chief == e) && !reading.is_one_of(noun - 1, GENERALS);
            if told_apart && !about && self.is_only_something_else(e, noun) {
                return None;
            }
            // "The president", in an article that names one person far more often than whom the last sentence was about.
            let chief = if head_of_state {
                self.chief_person(e).filter(|&e| !self.is_of_another_trade(e))
            } else {
                None
            };
            return Some(Who::Entity(chief.unwrap_or(e)));
        }
        let epithet = reading.is(noun, Class::EPITHET) || reading.is_age(noun) || is_agent(reading.text(noun));
        if !epithet {
            return None;
        }
        let person = self.memory.heaviest(|who| {
            let Who::Entity(e) = who else { return 0.0 };
            let Some(entity) = reading.people.entities.get(e as usize) else {
                return 0.0;
            };
            let agrees = gender == Gender::Unknown || entity.gender == Gender::Unknown || entity.gender == gender;
            if entity.sort != Sort::Person
                || !agrees
                || head_of_state && self.is_of_another_trade(e)
                || self.sits_elsewhere(e, noun)
            {
                0.0
            } else if head_of_state {
                entity.count as f32
            } else {
                1.0
            }
        });
        if let Some(r) = person.filter(|r| r.weight >= weights::PERSON_LEAST) {
            return Some(r.who);
        }
        // The lead names an office, the next sentence its bearer.
        let nobody = self
            .memory
            .iter()
            .all(|r| !matches!(reading.nature_of(r.who), Nature::Person(_)));
        if !nobody {
            return self.chief_so_far(phrase, noun, gender);
        }
        reading
            .mentions_in(&(phrase.last..phrase.last + 120))
            .map(|m| &reading.mentions[m])
            .find(|m| m.sort == Sort::Person && m.entity != u32::MAX)
            .map(|m| Who::Entity(m.entity))
    }

    /// The person whom the article names most often, and has named before, where a description may stand for them: `the US spy chief`.
    fn chief_so_far(&self, phrase: &Phrase, noun: usize, gender: Gender) -> Option<Who> {
        let reading = self.reading;
        let (chief, count) = self.chief_person?;
        let fullest = reading.people.entities.get(chief as usize)?.fullest;
        let named = (reading.mentions.get(fullest as usize)?.first as usize) < noun;
        let other =
            self.holds_other_rank(chief, noun) || self.holds_another(chief, phrase, noun) || self.names(phrase, chief);
        (count > 2 && named && !other && self.may_be(chief, gender)).then_some(Who::Entity(chief))
    }

    /// The person whom the article names most often, if that is much more often than this one.
    fn chief_person(&self, than: u32) -> Option<u32> {
        let (chief, most) = self.chief_person?;
        let own = self.reading.people.entities.get(than as usize)?.count;
        (most > 2 * own && most > 2).then_some(chief)
    }

    /// Whether a description names somebody whom it therefore does not stand for: `the Orde adviser`.
    fn names(&self, phrase: &Phrase, entity: u32) -> bool {
        let reading = self.reading;
        reading
            .mentions_in(&(phrase.first..phrase.last + 1))
            .any(|m| reading.mentions[m].entity == entity)
    }

    /// Whether somebody is named elsewhere in the sentence: "the controller" who asks Orde is not Orde.
    fn is_beside(&self, entity: u32, phrase: &Phrase, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        reading
            .mentions_in(&(phrase.last + 1..sentence.end))
            .take(FEW)
            .any(|m| {
                let mention = &reading.mentions[m];
                mention.entity == entity && reading.tokens[mention.first as usize].is_outside()
            })
    }

    /// Whether somebody named is a person or may be one, and of this gender as far as is known.
    pub(super) fn may_be(&self, entity: u32, gender: Gender) -> bool {
        let Some(entity) = self.reading.people.entities.get(entity as usize) else {
            return false;
        };
        let agrees = gender == Gender::Unknown || entity.gender == Gender::Unknown || entity.gender == gender;
        // A pronoun has told that it is one, or it is two words of which nothing is known.
        let two = self
            .reading
            .mentions
            .get(entity.fullest as usize)
            .is_some_and(|m| m.len() == 2);
        let perhaps = entity.sort == Sort::Unknown && (two || entity.gender != Gender::Unknown);
        (entity.sort == Sort::Person || perhaps) && agrees
    }

    /// "The California congressman" in a sentence whose subject has a name.
    fn named_in_sentence(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<Who> {
        let reading = self.reading;
        if !reading.is(noun, Class::EPITHET) || !reading.is_one_of(phrase.first, words!["the", "this"]) {
            return None;
        }
        let Nature::Person(gender) = reading.nature_of_noun(noun) else {
            return None;
        };
        let subject = reading
            .main_subject(sentence.start, phrase.first)
            .filter(|p| p.last < phrase.first)?;
        let Head::Name(m) = subject.head else { return None };
        let entity = reading.mentions[m as usize].entity;
        (self.may_be(entity, gender) && !self.holds_another(entity, phrase, noun)).then_some(Who::Entity(entity))
    }

    /// "Her husband", "Orde's brother": the one other person with the same surname.
    fn kin(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        if !reading.is_one_of(noun, KIN) {
            return None;
        }
        let Nature::Person(gender) = reading.nature_of_noun(noun) else {
            return None;
        };
        let of = if phrase.first < noun && reading.is(phrase.first, Class::HE_SHE) {
            let wanted = if reading.is(phrase.first, Class::HE) {
                Gender::He
            } else {
                Gender::She
            };
            let here = phrase.first..phrase.first;
            match self.person(wanted, phrase.first, &here)? {
                Who::Entity(e) => e,
                _ => return None,
            }
        } else {
            let m = reading.mention_at(phrase.first)?;
            let mention = &reading.mentions[m];
            if reading.kind(mention.last as usize + 1) != Kind::Possessive {
                return None;
            }
            mention.entity
        };
        // "his younger brother, Tomas Brandl": the article says which.
        if let Some([(only, _, _)]) = self
            .offices
            .get(&hash(reading.text(noun).as_bytes()))
            .map(Vec::as_slice)
            && *only != of
            && self.may_be(*only, gender)
        {
            return Some(*only);
        }
        let mut family = reading
            .people
            .namesakes(of, reading.body, &reading.tokens, &reading.mentions)
            .filter(|&e| self.may_be(e, gender));
        let only = family.next()?;
        family.next().is_none().then_some(only)
    }
}
