//! Party and seat of those who are elected: `Ana Vidal, R-Vell`, `Tomas Orde of Carrow, a Democrat`, and whose `the Vell Republican` is.

use super::memory::Who;
use super::{Discourse, weights};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Gender, Mention, is_seat};
use crate::quotes::phrases::Phrase;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How many tokens a party and a seat behind a name have at most.
const LONGEST: usize = 9;

/// How many words the name of a place has at most.
const LONGEST_PLACE: usize = 3;

/// How many people's seats are kept in mind at most.
const MOST_SEATS: usize = 200;

/// What those are called who have a seat, besides their party.
const MEMBERS: &WordSet = words![
    "congressman",
    "congresswoman",
    "governor",
    "lawmaker",
    "legislator",
    "mp",
    "representative",
    "senator",
];

/// What those are called who lead them.
const LEADERS: &WordSet = words![
    "chair",
    "chairman",
    "chairwoman",
    "leader",
    "rep.",
    "sen.",
    "speaker",
    "whip"
];

/// What an article says of somebody's party and seat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Seat {
    party: Option<Party>,
    /// The letters of the place, in lower case.
    place: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Party {
    Republican,
    Democratic,
    Independent,
    Conservative,
    Labour,
    Liberal,
}

impl Seat {
    /// Whether one who has this seat may be called by the other.
    fn answers_to(&self, asked: &Seat) -> bool {
        (asked.party.is_none() || asked.party == self.party)
            && (asked.place.is_empty() || is_same_place(&self.place, &asked.place))
    }

    /// Whether one who has this seat cannot be called by the other.
    fn contradicts(&self, asked: &Seat) -> bool {
        let other = |known: bool, same: bool| known && !same;
        other(asked.party.is_some() && self.party.is_some(), asked.party == self.party)
            || other(
                !asked.place.is_empty() && !self.place.is_empty(),
                is_same_place(&self.place, &asked.place),
            )
    }
}

/// Whether two places are one, of which either may be shortened: `Mont.` and `Montana`, `N.H.` and `New Hampshire`.
fn is_same_place(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let mut letters = long.chars();
    !short.is_empty() && short.chars().next() == long.chars().next() && short.chars().all(|c| letters.any(|l| l == c))
}

/// The letters of a place, in lower case.
fn letters(place: &str) -> String {
    let all = place.chars().filter(|c| c.is_alphabetic());
    all.flat_map(char::to_lowercase).collect()
}

impl Reading<'_> {
    /// The party that a word names, or the letter or two that stand for it behind a name.
    fn party_of(&self, token: usize, abbreviated: bool) -> Option<Party> {
        const BY_WORD: [(&WordSet, Party); 6] = [
            (words!["gop", "republican"], Party::Republican),
            (words!["democrat", "democratic"], Party::Democratic),
            (words!["independent"], Party::Independent),
            (words!["conservative", "tory"], Party::Conservative),
            (words!["labour"], Party::Labour),
            (words!["liberal"], Party::Liberal),
        ];
        const BY_LETTER: [(&WordSet, Party); 5] = [
            (words!["r", "r."], Party::Republican),
            (words!["d", "d."], Party::Democratic),
            (words!["i", "i.", "ind"], Party::Independent),
            (words!["con", "c"], Party::Conservative),
            (words!["lab", "lab."], Party::Labour),
        ];
        if !self.tokens.get(token)?.is_capital() {
            return None;
        }
        let by_word = BY_WORD.iter().find(|(all, _)| self.is_one_of(token, all));
        let by_letter = || BY_LETTER.iter().find(|(all, _)| self.is_one_of(token, all));
        let found = by_word.or_else(|| if abbreviated { by_letter() } else { None });
        found.map(|(_, party)| *party)
    }

    /// The place whose name begins at a token.
    fn place_at(&self, first: usize) -> String {
        let words = (first..first + LONGEST_PLACE).take_while(|&i| {
            self.kind(i) == Kind::Word
                && self.tokens[i].is_capital()
                && self.tokens[i].is_outside()
                && self.party_of(i, false).is_none()
        });
        words.map(|i| letters(self.text(i))).collect()
    }

    /// The place whose name ends before a token: `New Vell` `Republican`.
    fn place_before(&self, from: usize, end: usize) -> String {
        let first = (from..end)
            .rev()
            .take(LONGEST_PLACE)
            .take_while(|&i| {
                self.kind(i) == Kind::Word
                    && self.tokens[i].is_capital()
                    && self.tokens[i].is_outside()
                    && !self.is(i, Class::DETERMINER.or(Class::ADDRESS))
                    && self.party_of(i, false).is_none()
            })
            .last();
        first.map(|first| self.place_at(first)).unwrap_or_default()
    }

    /// The party and the seat that stand beside a name.
    fn seat_beside(&self, mention: &Mention, from: usize) -> Seat {
        let mut seat = Seat::default();
        // "Vell Sen. Ana Vidal", "Republican Sen. Ana Vidal"
        let office = (mention.title as usize..mention.first as usize).find(|&i| self.is(i, Class::RANK));
        if let Some(office) = office {
            let from = from.max(office.saturating_sub(LONGEST_PLACE + 1));
            seat.party = (from..office).find_map(|i| self.party_of(i, false));
            if self.is(office.saturating_sub(1), Class::PLACE) {
                seat.place = self.place_before(from, office);
            }
        }
        let mut at = mention.last as usize + 1;
        // "Ana Vidal of Vell, a Republican"
        if self.is_one_of(at, words!["from", "of"]) && self.tokens.get(at + 1).is_some_and(|t| t.is_capital()) {
            let place = self.place_at(at + 1);
            let words = (at + 1..at + 1 + LONGEST_PLACE)
                .take_while(|&i| self.kind(i) == Kind::Word && self.tokens[i].is_capital());
            at += 1 + words.count();
            if matches!(self.kind(at), Kind::Comma | Kind::ParenOpen) && seat.place.is_empty() {
                seat.place = place;
            }
        }
        if !matches!(self.kind(at), Kind::Comma | Kind::ParenOpen) {
            return seat;
        }
        let enclosed = self.kind(at) == Kind::ParenOpen;
        let first = at + 1;
        // "Ana Vidal, R-Vell,"
        if first < self.tokens.len() && is_seat(self.body, &self.tokens, first) {
            let (party, place) = self.text(first).split_at(1);
            seat.party = match party {
                "R" => Some(Party::Republican),
                "D" => Some(Party::Democratic),
                _ => Some(Party::Independent),
            };
            // "R-Port Ansgar", and not "R-N.H." at the end of a sentence.
            let rest = if place.ends_with('.') {
                String::new()
            } else {
                self.place_at(first + 1)
            };
            seat.place = letters(place) + &rest;
            return seat;
        }
        // "Ana Vidal (R., Vell)", "Ana Vidal, Republican of Vell", "Ana Vidal, a Vell Republican who"
        let ends =
            |i: usize| matches!(self.kind(i), Kind::Comma | Kind::Stop | Kind::ParenClose) || self.is(i, Class::WHO);
        let party = (first..first + LONGEST)
            .take_while(|&i| !ends(i) && self.tokens.get(i).is_some_and(|t| t.is_outside()))
            .find(|&i| self.party_of(i, enclosed).is_some());
        let Some(party) = party else { return seat };
        // "Ana Vidal, the Republican governor"
        if self.kind(party + 1) == Kind::Word
            && !self.is(party + 1, Class::PREPOSITION.or(Class::WHO).or(Class::CONJUNCTION))
            && !self.is_one_of(party + 1, MEMBERS)
        {
            return seat;
        }
        seat.party = self.party_of(party, enclosed);
        let place =
            if self.is_one_of(party + 1, words!["from", "of"]) || enclosed && self.kind(party + 1) == Kind::Comma {
                self.place_at(party + 2)
            } else {
                self.place_before(first, party)
            };
        if !place.is_empty() {
            seat.place = place;
        }
        seat
    }

    /// The party and the seat by which a description calls somebody: `the Vell Republican`, `the Republican`, `the Vell senator`.
    fn seat_asked(&self, phrase: &Phrase, noun: usize) -> Option<Seat> {
        let party = self.party_of(noun, false);
        if !self.is_word(phrase.first, "the") || party.is_none() && !self.is_one_of(noun, MEMBERS) {
            return None;
        }
        let mut end = noun;
        let mut seat = Seat {
            party,
            place: String::new(),
        };
        // "the Vell Republican congressman"
        if party.is_none()
            && let Some(before) = self.party_of(noun - 1, false).filter(|_| noun - 1 > phrase.first)
        {
            seat.party = Some(before);
            end = noun - 1;
        }
        seat.place = self.place_before(phrase.first + 1, end);
        // "the top Republican", "the former Vell governor": not only by the seat
        let plain = (phrase.first + 1..end).all(|i| self.tokens[i].is_capital());
        (plain && (seat.party.is_some() || !seat.place.is_empty())).then_some(seat)
    }
}

impl Discourse<'_, '_> {
    /// Takes note of somebody's party and seat.
    pub(super) fn note_seat(&mut self, mention: &Mention, from: usize) {
        let seat = self.reading.seat_beside(mention, from);
        if seat == Seat::default() || self.seats.len() >= MOST_SEATS {
            return;
        }
        let known = self.seats.entry(mention.entity).or_default();
        if seat.party.is_some() {
            known.party = seat.party;
        }
        if !seat.place.is_empty() {
            known.place = seat.place;
        }
    }

    /// The one in mind who has the party and the seat by which a description calls somebody; one of such a place also if long not spoken of.
    pub(super) fn seated(&self, phrase: &Phrase, noun: usize, gender: Gender) -> Option<Who> {
        let asked = self.reading.seat_asked(phrase, noun)?;
        // "Majority Leader Orde rose. “…,” the Vell Republican said.": the article need not say where he sits.
        if self
            .last_subject
            .is_some_and(|e| !self.seats.contains_key(&e) && self.may_be(e, gender) && self.leads(e))
        {
            return None;
        }
        let mut fitting = self
            .seats
            .iter()
            .filter(|(e, seat)| seat.answers_to(&asked) && self.may_be(**e, gender))
            .map(|(&e, _)| (e, self.memory.weight(Who::Entity(e))));
        let heaviest = fitting.clone().max_by(|a, b| a.1.total_cmp(&b.1))?;
        let only = fitting.next().is_some() && fitting.next().is_none();
        let meant = heaviest.1 >= weights::PERSON_LEAST || only && !asked.place.is_empty();
        meant.then_some(Who::Entity(heaviest.0))
    }

    /// Whether somebody is said to have an office of those who are elected to lead others.
    fn leads(&self, entity: u32) -> bool {
        let leading = |i: usize| self.reading.is_one_of(i, LEADERS) || self.reading.is_one_of(i, MEMBERS);
        let mut held = self.offices.of(entity).iter();
        held.any(|held| held.words().any(leading))
    }

    /// Whether somebody has another party or another seat than a description says.
    pub(super) fn sits_for_others(&self, entity: u32, phrase: &Phrase, noun: usize) -> bool {
        let Some(seat) = self.seats.get(&entity) else {
            return false;
        };
        let asked = self.reading.seat_asked(phrase, noun);
        asked.is_some_and(|asked| seat.contradicts(&asked))
    }
}
