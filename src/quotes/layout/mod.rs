//! The layout of the page, as far as a plain text still shows it: whose paragraph it is, and what is not part of the story at all.
//!
//! A body is not prose throughout. Transcripts and interviews put a label before each turn and no marks around it; posts are signed with a
//! name and a handle; letters end in a signature; live blogs begin anew with each time stamp; captions, credits, promotions and
//! headings stand between the paragraphs that belong together. All of this is read from the tokens alone, before anything is paired or
//! named, so that the later stages see prose. Every form needs its own evidence, mostly repetition: one paragraph that looks like a turn of
//! an interview is a sentence with a colon.

mod furniture;
mod interview;
mod letters;
pub mod links;
mod posts;
mod questions;
mod reactions;
mod transcript;

use std::ops::Range;

use super::lexicon::WordSet;
use super::tokens::{Glyph, Kind, Token};

/// Who says `I` in a stretch of the body outside of quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The author of the article; the one who asks, in an interview.
    Author,
    /// The one who is asked.
    Interviewee,
    /// The bearer of the name that these tokens are, the first and the last.
    Named(usize, usize),
    /// Somebody whom the page does not name.
    Unknown,
}

/// A stretch that is somebody's words without quotation marks around it.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Whose it is.
    pub voice: Voice,
    /// Whether it goes on with the block before it.
    pub joins: bool,
}

impl Block {
    /// Whether the name of whoever says it stands behind it, as in a post.
    pub fn is_signed_below(&self) -> bool {
        matches!(self.voice, Voice::Named(signature, _) if signature >= self.tokens.end)
    }
}

/// What the layout of a body tells.
#[derive(Debug, Default)]
pub struct Layout {
    /// Tokens that are no part of the running text: labels, datelines, headings, captions. In order, apart from each other.
    pub asides: Vec<Range<usize>>,
    /// Those among them that name nobody of the story: credits, promotions.
    pub nameless: Vec<Range<usize>>,
    /// Turns, posts: words that somebody says without marks around them, in order.
    pub blocks: Vec<Block>,
    /// Where an entry of a live blog, a letter, begins: nothing said before it goes on.
    pub entries: Vec<usize>,
    /// The name in the byline that the body itself has.
    pub byline: Option<(usize, usize)>,
    /// Paragraphs in marks that a line above them heads, in order, and the last token of the name in it.
    headed: Vec<(Range<usize>, usize)>,
    /// Where the questions and answers of an interview begin.
    pub interview: Option<usize>,
    /// The number of each paragraph among those that are running text; an aside has that of the one before it.
    pub flow: Vec<u32>,
    /// Who says `I`, in order.
    voices: Vec<(Range<usize>, Voice)>,
}

impl Layout {
    /// Reads the layout of a body from its tokens and paragraphs.
    pub fn read(body: &str, tokens: &[Token], paragraphs: &[Range<usize>], capitals: &[u32]) -> Layout {
        let page = Page {
            body,
            tokens,
            paragraphs,
            capitals,
        };
        let mut layout = Layout::default();
        let mut taken = vec![false; paragraphs.len()];
        furniture::read(&page, &mut layout, &mut taken);
        transcript::read(&page, &mut layout, &mut taken);
        interview::read(&page, &mut layout, &mut taken);
        questions::read(&page, &mut layout, &mut taken);
        reactions::read(&page, &mut layout, &taken);
        letters::read(&page, &mut layout, &mut taken);
        posts::read(&page, &mut layout, &mut taken);
        layout.asides.sort_by_key(|r| (r.start, r.end));
        layout.asides.dedup_by(|next, kept| {
            let overlaps = next.start < kept.end;
            if overlaps {
                kept.end = kept.end.max(next.end);
            }
            overlaps
        });
        layout.nameless.sort_by_key(|r| r.start);
        layout.entries.sort_unstable();
        layout.voices.sort_by_key(|(r, _)| r.start);
        layout.blocks.sort_by_key(|b| b.tokens.start);
        let mut end = 0;
        layout.blocks.retain(|b| {
            let apart = b.tokens.start >= end && !b.tokens.is_empty();
            if apart {
                end = b.tokens.end;
            }
            apart
        });
        let mut number = 0;
        layout.flow = paragraphs
            .iter()
            .map(|p| {
                number += u32::from(!layout.asides_cover(p));
                number
            })
            .collect();
        layout
    }

    /// Who says `I` at a token.
    pub fn voice_at(&self, token: usize) -> Voice {
        self.voices[..self.voices.partition_point(|(r, _)| r.start <= token)]
            .last()
            .filter(|(r, _)| token < r.end)
            .map_or(Voice::Author, |(_, v)| *v)
    }

    /// Whose words a token is without marks around them, or in an interview's answers with them.
    pub fn spoken_at(&self, token: usize) -> Option<Voice> {
        match self.voice_at(token) {
            Voice::Interviewee => Some(Voice::Interviewee),
            _ => self.block_at(token).map(|b| b.voice),
        }
    }

    /// The last token of the name that heads the paragraph of a token.
    pub fn headed_by(&self, token: usize) -> Option<usize> {
        self.headed[..self.headed.partition_point(|(r, _)| r.start <= token)]
            .last()
            .filter(|(r, _)| token < r.end)
            .map(|(_, last)| *last)
    }

    /// Whether a quotation that begins with the token stands in a post, whose author passes it on; a fragment is the author's own way to put it.
    pub fn is_passed_on(&self, token: usize, fragment: bool) -> bool {
        match self.block_at(token) {
            Some(block) => !fragment && block.is_signed_below(),
            None => self.voice_at(token) == Voice::Unknown,
        }
    }

    /// The block that holds a token.
    pub fn block_at(&self, token: usize) -> Option<&Block> {
        self.blocks[..self.blocks.partition_point(|b| b.tokens.start <= token)]
            .last()
            .filter(|b| token < b.tokens.end)
    }

    /// The aside that holds a token.
    pub fn aside_at(&self, token: usize) -> Option<&Range<usize>> {
        self.asides[..self.asides.partition_point(|r| r.start <= token)]
            .last()
            .filter(|r| token < r.end)
    }

    /// Whether the token stands in a promotion or the like, whose words nobody of the story says.
    pub fn is_nameless(&self, token: usize) -> bool {
        self.nameless[..self.nameless.partition_point(|r| r.start <= token)]
            .last()
            .is_some_and(|r| token < r.end)
    }

    /// How many entries begin at or before a token.
    pub fn entry_of(&self, token: usize) -> usize {
        self.entries.partition_point(|e| *e <= token)
    }

    /// The parts of the paragraphs in which somebody of the story may be named.
    pub fn named_parts(&self, paragraphs: &[Range<usize>]) -> Vec<Range<usize>> {
        let mut out = Vec::with_capacity(paragraphs.len());
        for p in paragraphs {
            let mut start = p.start;
            while let Some(aside) = self.nameless.get(self.nameless.partition_point(|r| r.end <= start)) {
                if aside.start >= p.end {
                    break;
                }
                if aside.start > start {
                    out.push(start..aside.start);
                }
                start = aside.end;
            }
            if start < p.end {
                out.push(start..p.end);
            }
        }
        out
    }

    /// Whether a whole paragraph is beside the running text.
    pub fn asides_cover(&self, paragraph: &Range<usize>) -> bool {
        self.aside_at(paragraph.start).is_some_and(|a| a.end >= paragraph.end)
    }
}

/// The tokens of a body by paragraph.
struct Page<'a> {
    body: &'a str,
    tokens: &'a [Token],
    paragraphs: &'a [Range<usize>],
    /// The tokens that are words with a capital, and some others.
    capitals: &'a [u32],
}

impl<'a> Page<'a> {
    /// The paragraphs that no other form has taken, with their numbers.
    fn untaken(&self, taken: &[bool]) -> impl Iterator<Item = (usize, &'a Range<usize>)> {
        let paragraphs = self.paragraphs.iter().enumerate();
        paragraphs.filter(|(number, _)| !taken[*number])
    }

    fn text(&self, token: usize) -> &'a str {
        self.tokens
            .get(token)
            .map_or("", |t| &self.body[t.start as usize..t.end as usize])
    }

    fn kind(&self, token: usize) -> Kind {
        self.tokens.get(token).map_or(Kind::Break, |t| t.kind)
    }

    fn is_one_of(&self, token: usize, words: &WordSet) -> bool {
        self.tokens.get(token).is_some_and(|t| t.is_one_of(words, self.body))
    }

    /// The text of a run of tokens.
    fn text_of(&self, tokens: &Range<usize>) -> &'a str {
        match (
            self.tokens.get(tokens.start),
            self.tokens.get(tokens.end.wrapping_sub(1)),
        ) {
            (Some(a), Some(b)) if a.start <= b.end => &self.body[a.start as usize..b.end as usize],
            _ => "",
        }
    }

    /// Whether the token is a double quotation mark, of whatever form.
    fn is_mark(&self, token: usize) -> bool {
        matches!(
            self.kind(token),
            Kind::Mark(Glyph::Straight | Glyph::DoubleOpen | Glyph::DoubleClose | Glyph::SingleOpen)
        )
    }

    fn has_mark(&self, tokens: &Range<usize>) -> bool {
        tokens.clone().any(|i| self.is_mark(i))
    }

    /// Whether the token ends a sentence: a stop, or a mark after one.
    fn ends_like_prose(&self, tokens: &Range<usize>) -> bool {
        tokens
            .clone()
            .rev()
            .take(3)
            .find(|&i| !matches!(self.kind(i), Kind::Mark(_) | Kind::ParenClose | Kind::Possessive))
            .is_some_and(|i| matches!(self.kind(i), Kind::Stop | Kind::Ellipsis) || self.text(i).ends_with('.'))
    }

    /// Whether white space follows the token at once.
    fn spaced_after(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|t| {
            self.body
                .get(t.end as usize..)
                .and_then(|rest| rest.chars().next())
                .is_none_or(char::is_whitespace)
        })
    }

    /// The words of a name that fills `tokens`, up to a comma or parenthesis: capitalised throughout but for particles.
    fn name_in(&self, tokens: &Range<usize>) -> Option<(usize, usize)> {
        use super::lexicon::Class;
        let mut last = None;
        for i in tokens.clone() {
            let t = &self.tokens[i];
            match t.kind {
                Kind::Word if t.is_capital() => last = Some(i),
                Kind::Word if t.is(Class::PARTICLE) && i + 1 < tokens.end => {}
                Kind::Comma | Kind::ParenOpen => break,
                Kind::Stop if i > tokens.start && self.text(i) == "." => {}
                _ => return None,
            }
            if i >= tokens.start + 8 {
                return None;
            }
        }
        last.map(|last| (tokens.start, last))
    }
}
