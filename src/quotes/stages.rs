//! The stages that take an article apart, in their order: from a body to its [`Reading`].

use std::ops::Range;

use super::bearers::Words;
use super::capitals;
use super::layout::{Layout, links::Menus};
use super::marks;
use super::names;
use super::paragraphs;
use super::people::People;
use super::reading::Reading;
use super::tokens::{self, Kind, Tokens};

impl<'a> Reading<'a> {
    /// Reads a body.
    pub fn new(body: &'a str) -> Reading<'a> {
        let mut tokens = Tokens::with_capacity(body.len());
        let mut menus = Menus::of(body);
        let paragraphs = paragraphs::paragraphs(body);
        let mut ranges = Vec::with_capacity(paragraphs.len());
        for p in paragraphs {
            let first = tokens.all.len();
            tokens::scan(body, p.start, p.end, &mut tokens);
            if let Some(menus) = &mut menus {
                tokens.cut(first, |all| menus.cut(all, first));
            }
            if tokens.all.len() > first {
                ranges.push(first..tokens.all.len());
            }
        }
        let Tokens {
            mut all,
            capitals,
            marks,
            stops,
            pronouns,
        } = tokens;
        let style = marks::style(body, &all, &marks);
        marks::keep_possessives(&mut all, body, &marks, style);
        let layout = Layout::read(body, &all, &ranges, &capitals);
        let spans = marks::spans(body, &mut all, &marks, &ranges, style, |p| layout.asides_cover(p));
        let mut reading = Reading::of(body, all, ranges, spans, layout);
        let leads = |p: &Range<usize>| reading.tokens[p.end - 1].kind == Kind::Colon;
        if reading.spans.is_empty() && reading.layout.blocks.is_empty() && !reading.paragraphs.iter().any(leads) {
            return reading;
        }
        let named = reading.layout.named_parts(&reading.paragraphs);
        reading.mentions = names::mentions(body, &reading.tokens, &capitals, &named);
        let words = Words::of(body, &reading.tokens, &reading.mentions);
        capitals::keep_names(body, &reading.tokens, &words, &mut reading.mentions);
        reading.people = People::link(body, &reading.tokens, words, &mut reading.mentions);
        reading.people.infer_sorts(body, &reading.tokens, &reading.mentions);
        reading.number_mentions();
        reading.split_sentences(&stops);
        reading.list_terms();
        reading.round_up = reading.is_round_up();
        let Reading {
            people,
            tokens,
            mentions,
            sentences,
            ..
        } = &mut reading;
        people.infer_bodies(body, tokens, mentions, sentences);
        reading
            .people
            .infer_genders(body, &reading.tokens, &pronouns, &reading.mentions, &reading.sentences);
        reading
    }
}
